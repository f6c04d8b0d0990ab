//! Search: an index of archived mails, made from the archive's mbox files and remade from them at any time.
//!
//! ```text
//!  parts ──> mbox ──> said ──> fill ──> search.db <── words, names <── Query
//!            mails    item      batches                 find ──> mbox ──> Hits
//! ```
//! In: sealed mailbox files, queries. Out: items, each with the mailbox files and positions it stands at.
//! The index holds the words of the chats, as the mailboxes do, but no text: what a hit shows is read back
//! from the mailbox file. Without `search.db` there is no trace of it. Deliberately absent: where parts come
//! from (`pipeline/search.rs`), export (`pipeline/export.rs`), any log of what was asked.

mod fill;
mod find;
mod mbox;
mod names;
mod said;
mod schema;
mod snippet;
#[cfg(test)]
mod tests;
mod words;

use std::fs::{self, File, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rusqlite::Connection;
use serde::Serialize;

use crate::error::{Code, Error, Result};
use crate::model::{Digest, Part};
pub use fill::Filled;
pub use said::{Speaker, said};
pub use snippet::Piece;

/// A mailbox file that was delivered: what is indexed.
#[derive(Clone, Debug)]
pub struct SealedPart {
    /// Which.
    pub part: Part,
    /// Where it lies, relative to the archive.
    pub path: PathBuf,
    /// Mails in it.
    pub mails: u64,
    /// Its size.
    pub bytes: u64,
    /// Its hash, as the ledger has it.
    pub sha256: Digest,
}

/// What somebody looks for. Everything that is typed is taken as it is: no query is wrong.
#[derive(Clone, Default, Debug)]
pub struct Query {
    /// Words, `"phrases"`, `begin*` (3 letters or more), `-without`. All must be there. Letter case and accents make no difference.
    pub words: String,
    /// A name, ImId or address of a sender or recipient: exactly, or else words that begin so.
    pub person: Option<String>,
    /// An id or name of a conversation: exactly, or else a piece of it.
    pub conversation: Option<String>,
    /// First UTC day.
    pub from: Option<Date>,
    /// Last UTC day.
    pub to: Option<Date>,
    /// A mailbox's address: only what stands in it.
    pub mailbox: Option<String>,
    /// Which come first.
    pub order: Order,
    /// From 0.
    pub page: usize,
    /// Hits on a page; 0 for the usual 50.
    pub page_size: usize,
}

/// Which hits come first.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub enum Order {
    /// The latest.
    #[default]
    Newest,
    /// The earliest.
    Oldest,
}

/// One page of an answer.
#[derive(Serialize, Default, Debug)]
pub struct Hits {
    /// Items found, up to `COUNTED`.
    pub total: u64,
    /// There are more than `total`.
    pub more: bool,
    /// The page.
    pub hits: Vec<Hit>,
    /// Of what was typed: pieces without a letter or digit, beginnings under 3 letters, and what exceeds 64 terms.
    pub ignored: Vec<String>,
    /// Mailbox files that are archived and not indexed yet.
    pub behind: u64,
    /// How long it took.
    pub milliseconds: f64,
}

/// One item found, as its mail tells it.
#[derive(Serialize, Debug)]
pub struct Hit {
    /// Its hash: 64 hexadecimal digits; 32 where no copy of it can be read.
    pub item: String,
    /// When it was said, ISO 8601 UTC.
    pub at: String,
    /// Where: the conversation's name, or its id.
    pub conversation: String,
    /// Who said it.
    pub sender: Speaker,
    /// To whom: the first few.
    pub recipients: Vec<Speaker>,
    /// How many recipients there are.
    pub recipient_count: usize,
    /// What was said, around the first word found.
    pub snippet: Vec<Piece>,
    /// Names of files sent with it.
    pub attachments: Vec<String>,
    /// Where its mails stand.
    pub places: Vec<Place>,
    /// No copy is any more what was indexed.
    pub altered: bool,
}

/// A mail in a mailbox file.
#[derive(Clone, Serialize, Debug, PartialEq, Eq)]
pub struct Place {
    /// The part's number in the ledger.
    pub part: i64,
    /// The mailbox's address.
    pub mailbox: String,
    /// Its file, relative to the archive.
    pub path: PathBuf,
    /// Its place in the file, from 1.
    pub position: u64,
    /// The byte at which its `From ` line begins.
    pub offset: u64,
    /// Bytes of it, from its `From ` line to the empty line after it.
    pub length: u64,
}

/// A mail read back from its mailbox file.
pub struct Mail {
    /// Its item's hash.
    pub item: String,
    /// The message with CRLF line ends, as it was delivered.
    pub bytes: Vec<u8>,
    /// As it stands in the mailbox file.
    pub quoted: Vec<u8>,
    /// The copy that was read.
    pub place: Place,
    /// Every copy, that one included.
    pub places: Vec<Place>,
}

/// How the index is.
#[derive(Serialize, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// There is one.
    pub on: bool,
    /// It cannot be read: `search rebuild`.
    pub damaged: bool,
    /// Mailbox files indexed.
    pub parts: u64,
    /// Mailbox files that are archived and not indexed yet.
    pub behind: u64,
    /// Items in it.
    pub items: u64,
    /// Mails in the indexed files.
    pub mails: u64,
    /// Bytes on the disk.
    pub bytes: u64,
    /// Mailbox files that are not what was written, and so left out; relative to the archive.
    pub skipped: Vec<PathBuf>,
}

/// The open index of a home folder.
pub struct Index {
    db: Connection,
    archive: PathBuf,
}

const NAME: &str = "search.db";
const LOCK: &str = "search.lock";

/// Whether a home folder has an index.
#[must_use]
pub fn is_on(home: &Path) -> bool {
    home.join(NAME).exists()
}

/// Held by whoever changes the index; given back when dropped, also by a kill.
pub struct Filling(#[allow(dead_code)] File);

impl Filling {
    /// Takes the lock.
    ///
    /// # Errors
    /// `already-running` when somebody else changes the index; `disk-failed`.
    pub fn take(home: &Path) -> Result<Self> {
        let mut options = File::options();
        let file =
            options.write(true).create(true).truncate(false).open(home.join(LOCK)).map_err(Error::disk)?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => {
                Err(Error::new(Code::AlreadyRunning).arg("since", "–").arg("pid", "–"))
            }
            Err(TryLockError::Error(e)) => Err(Error::disk(e)),
        }
    }

    /// Deletes what is indexed, to begin anew.
    ///
    /// # Errors
    /// `disk-failed`.
    pub fn forget(&self, home: &Path) -> Result<()> {
        files(home).try_for_each(|path| delete(&path))
    }
}

impl Index {
    /// Opens the index, making it when missing.
    ///
    /// # Errors
    /// `search-damaged`, `disk-full`, `disk-failed`.
    pub fn make(home: &Path) -> Result<Self> {
        Ok(Self { db: schema::open(&home.join(NAME))?, archive: home.join("archive") })
    }

    /// Opens the index.
    ///
    /// # Errors
    /// `search-off` when there is none; as `make`.
    pub fn open(home: &Path) -> Result<Self> {
        if is_on(home) { Self::make(home) } else { Err(Error::new(Code::SearchOff)) }
    }

    /// How it is, for these parts of the archive.
    ///
    /// # Errors
    /// `search-damaged`, `disk-failed`.
    pub fn status(&self, home: &Path, parts: &[SealedPart]) -> Result<Status> {
        let ((indexed, mails), skipped) = (self.indexed()?, self.skipped()?);
        Ok(Status {
            on: true,
            damaged: false,
            parts: indexed,
            behind: (parts.len() as u64).saturating_sub(indexed + skipped.len() as u64),
            items: self.items()?,
            mails,
            bytes: files(home).filter_map(|path| fs::metadata(path).ok()).map(|facts| facts.len()).sum(),
            skipped,
        })
    }
}

/// Deletes the index and all that belongs to it.
///
/// # Errors
/// `already-running` while it is filled; `disk-failed`.
pub fn remove(home: &Path) -> Result<()> {
    let filling = Filling::take(home)?;
    filling.forget(home)?;
    // Windows deletes no open file.
    drop(filling);
    delete(&home.join(LOCK))
}

fn files(home: &Path) -> impl Iterator<Item = PathBuf> {
    ["search.db-wal", "search.db-shm", NAME].into_iter().map(|name| home.join(name))
}

fn delete(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(e) if e.kind() != ErrorKind::NotFound => Err(Error::disk(e)),
        Ok(()) | Err(_) => Ok(()),
    }
}
