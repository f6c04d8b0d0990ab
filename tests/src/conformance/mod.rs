//! What every mailbox store promises, whatever it is: the archive, a server, two at once.
//!
//! In: a `Place`: how its store is opened, and how what it keeps is read by somebody else. Out: a panic that names the
//! promise. Every promise has folders of its own, so that they can share a server. The engine's own tests take this
//! file by its path, for stores on a server in memory.
//! Deliberately absent: any protocol, and any way to read mail that the stores share.

mod archive;
mod mails;
mod promises;

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use engine::error::Result;
use engine::mailbox::MailboxStore;
use engine::model::{Mail, Part, Receipt, Timestamp};
use engine::progress::Progress;

use crate::mbox;
pub use archive::{ArchivePlace, ArchiveReader};
pub use mails::{crlf, properties};
pub use promises::*;

/// Somewhere that mailboxes live. It is empty at first, or has only what these promises put there.
pub trait Place: Sync {
    /// A store on it, opened anew as another run would.
    fn open(&self) -> Box<dyn MailboxStore>;

    /// Who reads back what it keeps, without our own code.
    fn reader(&self) -> Box<dyn Reader>;

    /// The same store over a line that breaks once, after so many bytes of both directions. None: there is no line.
    fn cut_once(&self, _after: u64) -> Option<Box<dyn MailboxStore>> {
        None
    }

    /// The same, and the line stays dead: what a killed program leaves.
    fn cut_off(&self, _after: u64) -> Option<Box<dyn MailboxStore>> {
        None
    }

    /// A mailbox that is not there. None: every mailbox is.
    fn nobody(&self) -> Option<String> {
        None
    }

    /// A mailbox that is there: 0 to 59.
    fn mailbox(&self, number: usize) -> String {
        format!("conformance{number:02}@corp.example")
    }
}

/// Reads back what a place keeps.
pub trait Reader {
    /// How faithful the place is.
    fn fidelity(&self) -> Fidelity;

    /// All mails of a folder (`/` before a sub-folder), of all days, in any order; none where it is missing.
    fn mails(&mut self, mailbox: &str, folder: &str) -> Vec<Vec<u8>>;

    /// What `mails` is to give for a mail.
    fn as_kept(&self, mail: &Mail) -> Vec<u8> {
        match self.fidelity() {
            Fidelity::Exact => mail.bytes.clone(),
            Fidelity::CrlfNormalised => crlf(&mail.bytes),
            Fidelity::Properties => properties(&mail.bytes),
        }
    }
}

/// What a place gives back of a mail.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fidelity {
    /// Its bytes.
    Exact,
    /// Its bytes, every line end a CRLF.
    CrlfNormalised,
    /// What it says, as `properties` tells it.
    Properties,
}

/// Parts and their mails, each with the places of its parts.
#[derive(Default)]
pub struct Load {
    pub(crate) parts: Vec<Part>,
    mails: Vec<(Arc<Mail>, Timestamp, Vec<usize>)>,
}

impl Load {
    /// A part more; gives its place.
    pub fn part(&mut self, mailbox: &str, folder: &str, day: i8) -> usize {
        let id = 1 + self.parts.len() as i64;
        let day = jiff::civil::date(2026, 11, day);
        let (mailbox, folder) = (mailbox.to_owned(), folder.to_owned());
        self.parts.push(Part { id, mailbox, folder, day, number: 1 });
        self.parts.len() - 1
    }

    /// A mail more, in these parts.
    pub fn mail(&mut self, mail: Mail, slots: &[usize]) {
        let time = mails::time(self.mails.len());
        self.mails.push((Arc::new(mail), time, slots.to_vec()));
    }

    /// Delivers all of it.
    ///
    /// # Errors
    /// The store's.
    pub fn deliver(&self, store: &mut dyn MailboxStore, again: bool) -> Result<Vec<Receipt>> {
        self.append(store, again, self.mails.len())?;
        publish(store, false)
    }

    /// Begins, and gives the store the first mails.
    pub(crate) fn append(&self, store: &mut dyn MailboxStore, again: bool, most: usize) -> Result<()> {
        store.begin(self.parts.clone(), again)?;
        for (mail, time, slots) in self.mails.iter().take(most) {
            store.append(mail, *time, slots)?;
        }
        Ok(())
    }

    /// That the place has every mail once and nothing else, and that the receipts say so.
    ///
    /// # Panics
    /// When it is otherwise.
    pub fn is_there_once(&self, place: &dyn Place, receipts: &[Receipt]) {
        self.receipts_say_so(receipts);
        let mut reader = place.reader();
        let mut folders: Vec<(&str, &str)> =
            self.parts.iter().map(|part| (part.mailbox.as_str(), part.folder.as_str())).collect();
        folders.sort_unstable();
        folders.dedup();
        for (mailbox, folder) in folders {
            let mut wanted: Vec<Vec<u8>> = Vec::new();
            for (mail, _, slots) in &self.mails {
                let here = slots.iter().map(|slot| &self.parts[*slot]);
                let times = here.filter(|part| part.mailbox == mailbox && part.folder == folder).count();
                wanted.extend(std::iter::repeat_n(reader.as_kept(mail), times));
            }
            let mut found = reader.mails(mailbox, folder);
            wanted.sort_unstable();
            found.sort_unstable();
            same(&wanted, &found, &format!("{mailbox}, {folder}"));
        }
    }

    fn receipts_say_so(&self, receipts: &[Receipt]) {
        assert_eq!(receipts.len(), self.parts.len(), "one receipt a part");
        for (place, part) in self.parts.iter().enumerate() {
            let receipt = receipts.iter().find(|receipt| receipt.part == part.id).expect("a receipt");
            let mine = self.mails.iter().filter(|(_, _, slots)| slots.contains(&place));
            assert_eq!(receipt.items, mine.count() as u64, "mails of {}", part.mailbox);
            assert_eq!(receipt.refused, [], "refused of {}", part.mailbox);
        }
    }
}

pub(crate) fn publish(store: &mut dyn MailboxStore, stopped: bool) -> Result<Vec<Receipt>> {
    let stop = AtomicBool::new(stopped);
    store.publish(&Progress::new(&(), &stop))
}

/// Equal lists; where they are not, what is said is short enough to read.
fn same(wanted: &[Vec<u8>], found: &[Vec<u8>], place: &str) {
    for mail in wanted {
        let (asked, there) = (count(wanted, mail), count(found, mail));
        assert_eq!(
            there,
            asked,
            "{place}: a mail that is not there as often as it was delivered: {}",
            say(mail)
        );
    }
    for mail in found {
        assert!(count(wanted, mail) > 0, "{place}: a mail that nobody delivered: {}", say(mail));
    }
}

fn count(mails: &[Vec<u8>], mail: &[u8]) -> usize {
    mails.iter().filter(|one| *one == mail).count()
}

fn say(mail: &[u8]) -> String {
    String::from_utf8_lossy(&mail[..mail.len().min(600)]).into_owned()
}
