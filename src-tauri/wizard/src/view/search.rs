//! What *Search* shows.

use serde::{Deserialize, Serialize};

use super::Fault;
use super::mail::MailView;

/// *Search*.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SearchView {
    /// Over the practice mailboxes.
    pub practice: bool,
    /// There are practice mailboxes to search as well.
    pub has_practice: bool,
    /// The index.
    pub index: IndexView,
    /// What is searched for, as typed.
    pub query: SearchQuery,
    /// What is wrong with its days.
    pub query_fault: Option<Fault>,
    /// What was found.
    pub found: FoundView,
    /// The mail that is open.
    pub mail: Option<Box<FoundMail>>,
    /// Hits are being exported.
    pub exporting: bool,
}

/// The index.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
#[serde(tag = "name", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum IndexView {
    /// Being looked at.
    #[default]
    Opening,
    /// There is none, and nothing is kept of what was said but in the mailboxes.
    Off,
    /// Mailbox files are being read.
    Building {
        /// Bytes of mailbox files read.
        done: u64,
        /// Of how many; 0 before that is known.
        total: u64,
    },
    /// Ready.
    Ready {
        /// Items in it.
        items: u64,
        /// Bytes on the disk.
        bytes: u64,
    },
    /// It cannot be used: it can be built anew.
    Failed {
        /// Why.
        fault: Fault,
    },
}

/// What is searched for. Empty fields do not count.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SearchQuery {
    /// Words, "phrases", beginnings*, -not.
    pub words: String,
    /// Part of a name, id or address.
    pub person: String,
    /// Part of a conversation's name or id.
    pub conversation: String,
    /// The first UTC day, `2026-11-01`.
    pub from: String,
    /// The last UTC day.
    pub to: String,
}

/// What was found.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
#[serde(tag = "name", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum FoundView {
    /// Nothing was searched for.
    #[default]
    Idle,
    /// Being searched.
    Searching,
    /// Found.
    Ready {
        /// Items in all; where there are very many, at least so many (`more`).
        total: u64,
        /// There are more than `total`.
        more: bool,
        /// This page, newest first.
        hits: Vec<HitRow>,
        /// From 1.
        page: u64,
        /// How many pages there are.
        pages: u64,
        /// How long it took.
        milliseconds: f64,
    },
    /// It did not work.
    Failed {
        /// Why.
        fault: Fault,
    },
}

/// An item that was found.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HitRow {
    /// The item's key.
    pub item: String,
    /// ISO 8601 UTC.
    pub at: String,
    /// Where it was said.
    pub conversation: String,
    /// Who said it.
    pub sender: String,
    /// To whom: the first names, joined.
    pub recipients: String,
    /// The text around the words, in pieces.
    pub snippet: Vec<SnippetPiece>,
    /// In how many mailboxes it is.
    pub copies: u64,
}

/// A piece of a text.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SnippetPiece {
    /// The text.
    pub text: String,
    /// It is what was searched for.
    pub hit: bool,
}

/// A mail that was found, with where it lies.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FoundMail {
    /// The item's key.
    pub item: String,
    /// The mail.
    pub mail: MailView,
    /// Every mailbox it is in.
    pub copies: Vec<CopyRow>,
}

/// A copy of a mail.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CopyRow {
    /// The mailbox file, below the archive's folder.
    pub file: String,
    /// Which mail of it, from 1.
    pub position: u64,
    /// Where it begins: bytes from the file's beginning.
    pub offset: u64,
}

/// What hits are exported as.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum ExportForm {
    /// A zip of EML files.
    Eml,
    /// A zip of one mbox file.
    Mbox,
}
