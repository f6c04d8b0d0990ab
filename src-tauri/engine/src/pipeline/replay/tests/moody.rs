//! A mail server in memory that has moods: full mailboxes, lost replies, mails that it does not take.
//!
//! In: a mood. Out: what each mailbox has. Deliberately absent: a protocol.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use sha2::{Digest as _, Sha256};

use crate::error::{Code, Error};
use crate::mailbox::{Account, Kept, MailId, Put, Server, Trouble, Waiting};

/// What a server does today, by bits: 1 some mailboxes are full, 2 replies get lost, 4 it does not take some mails,
/// 8 it lets nobody in.
pub type Mood = u8;

/// A server.
#[derive(Default)]
pub struct World {
    mood: Mood,
    puts: u32,
    mailboxes: BTreeMap<String, Vec<(String, Vec<u8>)>>,
}

/// It, shared.
#[derive(Clone, Default)]
pub struct Moody(Arc<Mutex<World>>);

impl Moody {
    pub fn mood(&self, mood: Mood) {
        self.0.lock().unwrap().mood = mood;
    }

    /// All mails of all mailboxes.
    pub fn mails(&self) -> Vec<(String, String)> {
        let world = self.0.lock().unwrap();
        let all =
            world.mailboxes.iter().flat_map(|(mailbox, mails)| mails.iter().map(move |mail| (mailbox, mail)));
        all.map(|(mailbox, (_, mail))| (mailbox.clone(), String::from_utf8(mail.clone()).unwrap())).collect()
    }
}

impl Server for Moody {
    fn sign_in(&self, mailbox: &str) -> Result<Box<dyn Account>, Trouble> {
        if self.0.lock().unwrap().mood & 8 != 0 {
            return Err(Trouble::Nobody(Error::new(Code::DestinationSignIn)));
        }
        Ok(Box::new(Mailbox { world: self.clone(), mailbox: mailbox.to_owned() }))
    }

    fn exists(&self, _: &str) -> Result<(), Trouble> {
        Ok(())
    }

    fn mailboxes(&self) -> usize {
        3
    }

    fn batch(&self) -> (usize, usize) {
        (3, 1 << 20)
    }
}

struct Mailbox {
    world: Moody,
    mailbox: String,
}

fn bits(text: &str) -> u8 {
    Sha256::digest(text.as_bytes())[0]
}

impl Account for Mailbox {
    fn folder(&mut self, folder: &str) -> Result<(), Trouble> {
        assert_eq!(folder, "ICE Chat");
        Ok(())
    }

    fn present(&mut self, wanted: &[Waiting]) -> Result<Vec<Option<Kept>>, Trouble> {
        let world = self.world.0.lock().unwrap();
        let has = world.mailboxes.get(&self.mailbox);
        let has =
            |id: &Option<String>| has.into_iter().flatten().any(|(there, _)| Some(there) == id.as_ref());
        let kept = |mail: &Waiting| has(&mail.mail.message_id).then_some(Kept { id: None, lesser: false });
        Ok(wanted.iter().map(kept).collect())
    }

    fn put(&mut self, mails: &[Waiting]) -> Put {
        let mut world = self.world.0.lock().unwrap();
        let mood = world.mood;
        world.puts += 1;
        let lost = mood & 2 != 0 && world.puts % 3 == 0;
        let stores = world.puts % 2 == 0;
        let mut done = Put::default();
        for (place, mail) in mails.iter().enumerate() {
            let id = mail.mail.message_id.clone().unwrap();
            let boxed = world.mailboxes.entry(self.mailbox.clone()).or_default();
            if lost && !stores {
                break;
            }
            if mood & 4 != 0 && bits(&id) % 5 == 0 {
                done.trouble = Some((place, Trouble::Mail));
                return done;
            }
            if mood & 1 != 0 && bits(&self.mailbox) % 2 == 0 && boxed.len() >= 2 {
                done.trouble = Some((place, Trouble::Mailbox(Code::MailboxFull)));
                return done;
            }
            assert!(boxed.iter().all(|(there, _)| *there != id), "twice");
            boxed.push((id, mail.wanted().bytes.clone()));
            done.kept.push((place, Kept { id: Some(MailId::Graph("x".into())), lesser: false }));
        }
        if lost {
            return Put {
                kept: Vec::new(),
                trouble: Some((0, Trouble::Lost(Error::new(Code::DestinationLost)))),
            };
        }
        done
    }

    fn remove(&mut self, _: &MailId) -> Result<(), Trouble> {
        Ok(())
    }
}
