//! What the chain keeps of a run and of a statement: the bodies of its entries, and the sums in them.
//!
//! Values only, as they are written. A field may be added with a default, never renamed or taken away: entries
//! are read for ever. Deliberately absent: where the numbers come from (`close`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::ledger::{FilePlan, OpenItems};

/// What a run was for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RunKind {
    /// Files of the site.
    Import,
    /// Held and failed items again.
    Replay,
    /// A dry run: nothing was delivered.
    Preview,
}

/// Both sides of PRODUCT.md section 5. Units: events and items, or item × mailbox where said.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Sums {
    /// Events read.
    pub events_read: u64,
    /// Items that brought something new to at least one mailbox.
    pub archived: u64,
    /// Items that brought nothing new.
    pub duplicate: u64,
    /// Events that make no item.
    pub excluded: u64,
    /// Items that nobody is mapped for: of an import, those that were not held before.
    pub held: u64,
    /// Items that cannot be read.
    pub failed: u64,
    /// Items that were held or failed until now, and no longer are.
    pub released: u64,
    /// Item × mailbox, and one for each item that cannot be read.
    pub available_for_import: u64,
    /// Item × mailbox delivered whole.
    pub imported: u64,
    /// Item × mailbox delivered with an attachment replaced by a sentence.
    pub partially_imported: u64,
    /// Item × mailbox delivered before.
    pub skipped: u64,
    /// Item × mailbox that the mailbox refused: they wait, and are tried again by each run.
    pub refused: u64,
    /// Item × mailbox that had waited and were delivered now: in `imported` or `partially_imported`, and not in
    /// `available_for_import`.
    pub late: u64,
    /// Items read and not delivered: they are read again, and in none of the other numbers.
    pub waiting: u64,
}

impl Sums {
    /// What a file brought, without its deliveries.
    #[must_use]
    pub fn of(plan: &FilePlan) -> Self {
        Self {
            events_read: plan.items + plan.excluded,
            archived: plan.archived,
            duplicate: plan.duplicates,
            excluded: plan.excluded,
            held: plan.held,
            failed: plan.unreadable,
            released: plan.released,
            available_for_import: plan.fan_out + plan.unreadable,
            skipped: plan.skipped,
            ..Self::default()
        }
    }

    /// Whether both sides agree, twice: by event, and by item × mailbox.
    #[must_use]
    pub fn balanced(&self) -> bool {
        let events = self.archived + self.duplicate + self.excluded + self.held + self.failed;
        let mails = self.imported + self.partially_imported + self.skipped + self.failed + self.refused;
        self.events_read == events && self.available_for_import + self.late == mails
    }

    /// Adds all but what waits, which each run counts anew.
    pub fn add(&mut self, other: &Self) {
        self.events_read += other.events_read;
        self.archived += other.archived;
        self.duplicate += other.duplicate;
        self.excluded += other.excluded;
        self.held += other.held;
        self.failed += other.failed;
        self.released += other.released;
        self.available_for_import += other.available_for_import;
        self.imported += other.imported;
        self.partially_imported += other.partially_imported;
        self.skipped += other.skipped;
        self.refused += other.refused;
        self.late += other.late;
    }
}

/// A file that a run delivered.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FileTold {
    /// Its number in the ledger.
    pub file: i64,
    /// Whether it was imported, or some of its items again.
    pub kind: RunKind,
    /// The site's name for it.
    pub name: String,
    /// Bytes, encrypted.
    pub size: u64,
    /// As the site listed it, ISO 8601 UTC.
    pub modified: String,
    /// The UTC day of that time.
    pub source_day: String,
    /// Of the encrypted file.
    pub sha256: Option<String>,
    /// The site's host key it came with.
    pub host_key: Option<String>,
    /// The id of the key that decrypted it.
    pub pgp_key: Option<String>,
    /// What it was read as; `companion` for lists and signatures beside the chats.
    pub format: Option<String>,
    /// The run that planned its deliveries.
    pub planned_in: Option<i64>,
    /// SHA-256 over those.
    pub deliveries: String,
    /// What it brought.
    pub sums: Sums,
}

/// A file that could not be taken further.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FaultTold {
    /// The site's name for it.
    pub name: String,
    /// The error's code.
    pub code: String,
}

/// A run that ended or was cut off.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct RunEntry {
    /// Its number.
    pub run: i64,
    /// What it was for.
    pub kind: RunKind,
    /// The connector's name.
    pub connector: String,
    /// ISO 8601 UTC.
    pub began: String,
    /// ISO 8601 UTC; of a run that was cut off, when that was found.
    pub ended: String,
    /// Who asked for it.
    pub who: String,
    /// This program's version.
    pub program: String,
    /// As in the report; `interrupted` where it was cut off.
    pub outcome: String,
    /// The mapping's version.
    pub mapping_version: Option<i64>,
    /// The mapping's digest.
    pub mapping: String,
    /// Over all of it.
    pub sums: Sums,
    /// The same by source day.
    pub days: BTreeMap<String, Sums>,
    /// Both sides agree everywhere, also with what the ledger holds as open.
    pub balanced: bool,
    /// What it delivered.
    pub files: Vec<FileTold>,
    /// What it could not take further.
    pub at_fault: Vec<FaultTold>,
    /// Mailbox files that it delivered.
    pub parts: u64,
    /// Mails in them.
    pub mails: u64,
    /// SHA-256 over them (`parts_root`).
    pub parts_root: String,
    /// Of its log; absent where it has none.
    pub log: Option<String>,
    /// Of its report, as the ledger has it.
    pub report: Option<String>,
    /// Items of the connector that were not imported before it.
    pub open_before: OpenItems,
    /// And after it.
    pub open_now: OpenItems,
}

/// A statement that was written.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct StatementEntry {
    /// UTC day of its runs.
    pub day: String,
    /// Counts from 1 within the day.
    pub number: u32,
    /// The last entry in it.
    pub to: i64,
    /// Its file, relative to `statements/`, with `/`.
    pub name: String,
    /// Of that file.
    pub sha256: String,
    /// Its signature; absent where no key could sign.
    pub signature: Option<SignatureTold>,
}

/// A signature that was written.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct SignatureTold {
    /// The key's, upper-case hexadecimal.
    pub fingerprint: String,
    /// Its file, relative to `statements/`.
    pub name: String,
    /// Of that file.
    pub sha256: String,
    /// The file with the key's public part, relative to `statements/`.
    pub key_name: String,
    /// Of that file.
    pub key_sha256: String,
}
