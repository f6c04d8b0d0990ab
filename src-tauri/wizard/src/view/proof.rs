//! What the flyout shows of statements, of the archive's check, and of the mapping's versions.

use serde::{Deserialize, Serialize};

use super::Fault;

/// The statements of a connector.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StatementsView {
    /// Newest first, at most 400.
    pub rows: Vec<StatementRow>,
    /// The one that is open.
    pub open: Option<Box<StatementView>>,
    /// Why it could not be read.
    pub fault: Option<Fault>,
}

/// A statement in the list.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StatementRow {
    /// The UTC day of its runs, `2026-11-21`.
    pub day: String,
    /// 1 for the day's first, 2 and up after further runs.
    pub number: u32,
    /// Runs that it tells of.
    pub runs: u64,
    /// Both sides.
    pub sums: StatementSums,
    /// It is signed.
    pub signed: bool,
}

/// Both sides of the sums, in items; and what was delivered, in e-mails.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StatementSums {
    /// Events that were read.
    pub events_read: u64,
    /// Items that brought something new to a mailbox.
    pub archived: u64,
    /// Items that were there already.
    pub duplicate: u64,
    /// Events that make no item.
    pub excluded: u64,
    /// Items that nobody is mapped for.
    pub held: u64,
    /// Items that cannot be read.
    pub failed: u64,
    /// Held items of earlier runs that were archived now (among the archived).
    pub released: u64,
    /// Items that wait, above the daily limit or of a run that was stopped.
    pub waiting: u64,
    /// E-mails that were to be delivered: one for each mailbox.
    pub available_for_import: u64,
    /// E-mails delivered whole.
    pub imported: u64,
    /// E-mails delivered without an attachment.
    pub partially_imported: u64,
    /// E-mails delivered before.
    pub skipped: u64,
    /// E-mails that a mailbox refused: they wait.
    pub refused: u64,
    /// Of those imported, e-mails that a mailbox refused before.
    pub late: u64,
    /// Both sides agree.
    pub balanced: bool,
}

/// A statement, open.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StatementView {
    /// Its row in the list.
    pub row: StatementRow,
    /// By source day, in order.
    pub days: Vec<StatementDay>,
    /// Its runs.
    pub runs: Vec<StatementRun>,
    /// Its files.
    pub files: Vec<StatementFile>,
    /// Since the connector's beginning.
    pub ever: StatementSums,
    /// Fingerprint of the key that signed it; absent: it is not signed.
    pub signed_by: Option<String>,
    /// The chain's entries that it covers: first and last.
    pub chain: (u64, u64),
    /// Hash of the last of them: 64 hex digits.
    pub root: String,
    /// SHA-256 of the statement's file.
    pub sha256: String,
}

/// A source day in a statement.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StatementDay {
    /// `2026-11-20`
    pub day: String,
    /// Files.
    pub files: u64,
    /// Both sides.
    pub sums: StatementSums,
}

/// A run in a statement.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StatementRun {
    /// Its number.
    pub run: u64,
    /// A replay of held items.
    pub replay: bool,
    /// ISO 8601 UTC.
    pub began: String,
    /// ISO 8601 UTC.
    pub ended: String,
    /// Who ran it.
    pub who: String,
    /// `succeeded` and the others, as in a report.
    pub outcome: String,
    /// The mapping's version.
    pub mapping_version: Option<u64>,
    /// Mailbox files that it wrote.
    pub parts: u64,
}

/// A file in a statement.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StatementFile {
    /// The site's name of it.
    pub file: String,
    /// Bytes, encrypted.
    pub bytes: u64,
    /// SHA-256 of the encrypted file.
    pub sha256: String,
    /// ISO 8601 UTC, at the site.
    pub modified: String,
    /// Fingerprint of the site's host key.
    pub host_key: String,
    /// The PGP key that it was encrypted to.
    pub pgp_key: String,
    /// Items in it.
    pub items: u64,
    /// Why it could not be taken further.
    pub fault: Option<Fault>,
}

/// What a statement is saved as.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum StatementForm {
    /// The file that is signed, as it is.
    Json,
    /// Its signature.
    Signature,
    /// For spreadsheets.
    Csv,
    /// A page to be printed.
    Page,
}

/// *Check everything*: `archive verify`.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
#[serde(tag = "name", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum VerifyView {
    /// Not asked for.
    #[default]
    Idle,
    /// Reading everything back.
    Running {
        /// Files read so far.
        done: u64,
    },
    /// Done.
    Ready {
        /// When, ISO 8601 UTC.
        at: String,
        /// Mailbox files that are as they were written.
        mailbox_files: u64,
        /// Mails in them.
        mails: u64,
        /// Encrypted files that still have their hash.
        evidence_files: u64,
        /// Entries of the chain.
        entries: u64,
        /// Statements whose hash and signature are good.
        statements: u64,
        /// What is not as it was written, at most 200.
        faults: Vec<VerifyFault>,
        /// How many there are.
        fault_count: u64,
        /// What to know that is no fault: words `verify-notice-…`.
        notices: Vec<String>,
    },
    /// It could not be done.
    Failed {
        /// Why.
        fault: Fault,
    },
}

/// Something that is not as it was written.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VerifyFault {
    /// Names its words: `verify-…`.
    pub kind: String,
    /// Which file, table or entry.
    pub place: String,
}

/// A version of the mapping.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VersionRow {
    /// From 1.
    pub version: u64,
    /// When it was saved, ISO 8601 UTC.
    pub at: String,
    /// By whom.
    pub who: String,
    /// The first day of messages that it is for; absent: all.
    pub from: Option<String>,
    /// Rows of its CSV.
    pub entries: u64,
    /// Rows that were new.
    pub added: u64,
    /// Rows that were gone.
    pub removed: u64,
    /// Rows with another mailbox.
    pub changed: u64,
    /// Messages of today go by it.
    pub in_force: bool,
}

/// Something that the watch over the source tells. Words: `watch-…`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WatchRow {
    /// `day-missing`, `file-late`, `site-empty`, `manifest-disagrees`, `disappears`, `silent`.
    pub code: String,
    /// Three days or less are left.
    pub urgent: bool,
    /// Its arguments.
    pub args: std::collections::BTreeMap<String, String>,
}
