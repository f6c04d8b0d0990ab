//! A mail server in memory that has moods: full mailboxes, lost replies, mails that it does not take.
//!
//! In: a mood. Out: what each mailbox has. Deliberately absent: a protocol.

use std::collections::{BTreeMap, BTreeSet};
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
    /// Who has no mailbox.
    missing: BTreeSet<String>,
    asked: u32,
    /// Mails that a full mailbox takes beyond the first two.
    room: usize,
    /// What breaks the line.
    poison: Option<&'static str>,
    mailboxes: BTreeMap<String, Vec<(String, Vec<u8>)>>,
}

/// It, shared.
#[derive(Clone, Default)]
pub struct Moody(Arc<Mutex<World>>);

impl Moody {
    pub fn mood(&self, mood: Mood) {
        self.0.lock().unwrap().mood = mood;
    }

    /// These have no mailbox from now on, and all others have one.
    pub fn missing(&self, mailboxes: &[&str]) {
        self.0.lock().unwrap().missing = mailboxes.iter().map(|&mailbox| mailbox.to_owned()).collect();
    }

    /// A full mailbox takes so many mails beyond the first two.
    pub fn room(&self, mails: usize) {
        self.0.lock().unwrap().room = mails;
    }

    /// A mail with this text breaks the line.
    pub fn poison(&self, text: &'static str) {
        self.0.lock().unwrap().poison = Some(text);
    }

    /// How often it was asked for a mailbox.
    pub fn asked(&self) -> u32 {
        self.0.lock().unwrap().asked
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
        let world = self.0.lock().unwrap();
        if world.mood & 8 != 0 || world.missing.contains(mailbox) {
            return Err(Trouble::Nobody(Error::new(Code::DestinationSignIn)));
        }
        drop(world);
        Ok(Box::new(Mailbox { world: self.clone(), mailbox: mailbox.to_owned() }))
    }

    fn exists(&self, mailbox: &str) -> Result<(), Trouble> {
        let mut world = self.0.lock().unwrap();
        world.asked += 1;
        if world.mood & 8 != 0 {
            return Err(Trouble::Nobody(Error::new(Code::DestinationSignIn)));
        }
        // As a server whose sign-in tells nothing more.
        if world.missing.contains(mailbox) {
            return Err(Trouble::Nobody(Error::new(Code::DestinationSignIn)));
        }
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
        let (mood, room, poison) = (world.mood, world.room, world.poison);
        world.puts += 1;
        let breaks = |mail: &Waiting| {
            let text = String::from_utf8_lossy(&mail.wanted().bytes).into_owned();
            poison.is_some_and(|poison| text.contains(poison))
        };
        if mails.iter().any(breaks) {
            return Put {
                kept: Vec::new(),
                trouble: Some((0, Trouble::Lost(Error::new(Code::DestinationLost)))),
            };
        }
        let lost = mood & 2 != 0 && world.puts.is_multiple_of(3);
        let stores = world.puts.is_multiple_of(2);
        let mut done = Put::default();
        for (place, mail) in mails.iter().enumerate() {
            let id = mail.mail.message_id.clone().unwrap();
            let boxed = world.mailboxes.entry(self.mailbox.clone()).or_default();
            if lost && !stores {
                break;
            }
            if mood & 4 != 0 && bits(&id).is_multiple_of(5) {
                done.trouble = Some((place, Trouble::Mail));
                return done;
            }
            if mood & 1 != 0 && bits(&self.mailbox).is_multiple_of(2) && boxed.len() >= 2 + room {
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
