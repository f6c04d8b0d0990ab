//! The ledger: what was seen, planned, delivered and held, for ever.
//!
//! In: facts of each stage. Out: what is due, and the sums that prove that nothing was lost.
//! One writer at a time (the run lock); every step that must not be half done is one transaction.
//! Deliberately absent: message text, subjects, people's names. Mailbox addresses are kept: they are
//! where the mail went.

mod chain;
mod limit;
mod mappings;
mod plan;
mod proof;
mod read;
mod refused;
mod replay;
mod schema;
mod seal;
mod together;
mod unplan;
mod watch;

use std::path::Path;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::model::{Digest, Receipt, RemoteFile};
pub use chain::{ChainFault, Entry, EntryKind};
pub use mappings::{MappingVersion, Turn};
pub use plan::{FilePlace, ItemFacts, Parts, Planner, twin_key};
pub use proof::{DeliveredFile, DeliveredPart, OpenItems, RunFacts, ToldFile};
pub use read::{Delivery, FileRow, FileState, HeldItem, PartRow, RunRow};
pub use refused::{Delivering, WaitingMailbox, WaitingMails};
pub use replay::{OpenPlace, Released, Replayed, Replayer, Settled, Was};
use schema::fault;
pub use seal::{SealCheck, Stretch};
pub use watch::{Listing, ManifestNames, ManifestRow, SiteFile};

/// What a file brought, counted when it was planned. Units: items, or item × mailbox where said.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct FilePlan {
    /// Items read.
    pub items: u64,
    /// Items not seen in any earlier file: what the daily limit counts.
    pub new_items: u64,
    /// Items with at least one mailbox.
    pub mapped: u64,
    /// Items that brought something new to at least one mailbox.
    pub archived: u64,
    /// Items that brought nothing new: every mailbox had them, or they are held or noted already.
    pub duplicates: u64,
    /// Items that were open until now: held, or in a replay also failed.
    pub released: u64,
    /// Events that make no item: somebody came, left, or looked at what was said.
    pub excluded: u64,
    /// Items that nobody is mapped for, and that were not held before.
    pub held: u64,
    /// Items that cannot be read.
    pub unreadable: u64,
    /// Item × mailbox, duplicates included.
    pub fan_out: u64,
    /// Item × mailbox that was delivered or planned before.
    pub skipped: u64,
    /// SHA-256 over all keys in order: what is delivered later must be what was planned.
    pub keys: [u8; 32],
    /// SHA-256 over all deliveries, by place and mailbox number: place, part and twin, 8 bytes each, little end
    /// first.
    pub deliveries: [u8; 32],
}

impl FilePlan {
    /// Adds the counts of another; its hashes are not taken.
    pub fn add(&mut self, other: &Self) {
        self.items += other.items;
        self.new_items += other.new_items;
        self.mapped += other.mapped;
        self.archived += other.archived;
        self.duplicates += other.duplicates;
        self.released += other.released;
        self.excluded += other.excluded;
        self.held += other.held;
        self.unreadable += other.unreadable;
        self.fan_out += other.fan_out;
        self.skipped += other.skipped;
    }
}

/// The terms of service were accepted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Acceptance {
    /// The version of their text.
    pub version: String,
    /// The operating system's name for the person.
    pub who: String,
    /// When, ISO 8601 UTC.
    pub at: String,
}

/// The open ledger.
pub struct Ledger {
    db: Connection,
    /// Of a writer.
    hold: Option<seal::Hold>,
}

impl Drop for Ledger {
    fn drop(&mut self) {
        // A seal that stays open is closed by the next writer.
        if let Some(Err(error)) = self.hold.as_ref().map(|hold| hold.close(&self.db)) {
            tracing::warn!(%error, "the ledger's seal stays open");
        }
    }
}

impl Ledger {
    /// Opens `ledger.db` in the home folder to write, making it when missing. Its seal is open from now on, and
    /// is closed when the last writer lets go.
    ///
    /// # Errors
    /// `ledger-damaged`, `ledger-newer`, `disk-full`, `disk-failed`.
    pub fn open(home: &Path) -> Result<Self> {
        let mut hold = seal::Hold::take(home)?;
        let (db, made) = schema::open(&home.join("ledger.db"))?;
        hold.begin(&db, made)?;
        Ok(Self { db, hold: Some(hold) })
    }

    /// Opens it to look only: nothing can be written, and the seal stays as it is.
    ///
    /// # Errors
    /// As `open`.
    pub fn look(home: &Path) -> Result<Self> {
        let path = home.join("ledger.db");
        if !path.exists() {
            drop(Self::open(home)?);
        }
        let (mut db, version) = schema::look(&path)?;
        if version < schema::VERSION {
            drop(db);
            drop(Self::open(home)?);
            db = schema::look(&path)?.0;
        }
        Ok(Self { db, hold: None })
    }

    /// Compares the ledger's file with its seal, page by page.
    ///
    /// # Errors
    /// Of the disk. What was altered is no error but the answer.
    pub fn check_seal(home: &Path) -> Result<SealCheck> {
        let db = schema::look(&home.join("ledger.db")).ok();
        seal::check(home, db.as_ref().map(|(db, _)| db))
    }

    /// The number under which a connector's rows stand, new or known. Letter case makes no other connector.
    pub fn connector(&self, name: &str) -> Result<i64> {
        if let Some(known) = self.known_connector(name)? {
            return Ok(known);
        }
        self.db.execute("INSERT INTO connector (name) VALUES (?1)", [name.to_lowercase()]).map_err(fault)?;
        Ok(self.db.last_insert_rowid())
    }

    /// The same for looking only: nothing for a connector that never ran.
    pub fn known_connector(&self, name: &str) -> Result<Option<i64>> {
        self.db
            .query_row("SELECT id FROM connector WHERE name = ?1", [name.to_lowercase()], |row| row.get(0))
            .optional()
            .map_err(fault)
    }

    /// Keeps who accepted the terms of service of a kind, and when. The first acceptance of a version stays.
    pub fn accept_terms(&self, kind: &str, terms: &Acceptance) -> Result<()> {
        self.db
            .execute(
                "INSERT INTO terms (kind, version, who, at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
                params![kind, terms.version, terms.who, terms.at],
            )
            .map_err(fault)?;
        Ok(())
    }

    /// Who accepted this version of a kind's terms of service.
    pub fn accepted_terms(&self, kind: &str, version: &str) -> Result<Option<Acceptance>> {
        self.db
            .query_row(
                "SELECT version, who, at FROM terms WHERE kind = ?1 AND version = ?2",
                [kind, version],
                |row| Ok(Acceptance { version: row.get(0)?, who: row.get(1)?, at: row.get(2)? }),
            )
            .optional()
            .map_err(fault)
    }

    /// Begins a run; runs that a crash left open are closed as interrupted. `who`: the operating system's
    /// name for the person.
    pub fn begin_run(&self, connector: i64, now: Timestamp, mapping: Digest, who: &str) -> Result<i64> {
        self.db
            .execute(
                "UPDATE run SET ended = ?1, outcome = 'interrupted' WHERE ended IS NULL AND connector = ?2",
                params![now.to_string(), connector],
            )
            .map_err(fault)?;
        self.db
            .execute(
                "INSERT INTO run (connector, began, mapping, who) VALUES (?1, ?2, ?3, ?4)",
                params![connector, now.to_string(), mapping.0, who],
            )
            .map_err(fault)?;
        Ok(self.db.last_insert_rowid())
    }

    /// Ends a run. `report` is its JSON.
    pub fn end_run(&self, run: i64, now: Timestamp, outcome: &str, report: &str) -> Result<()> {
        self.db
            .execute(
                "UPDATE run SET ended = ?2, outcome = ?3, report = ?4 WHERE id = ?1",
                params![run, now.to_string(), outcome, report],
            )
            .map_err(fault)?;
        Ok(())
    }

    /// Notes a file on the site; gives its row, new or known.
    pub fn seen(&self, connector: i64, run: i64, file: &RemoteFile) -> Result<FileRow> {
        let (name, size, modified) = (&file.name, signed(file.size)?, file.modified.to_string());
        self.db
            .execute(
                "INSERT INTO file (connector, name, size, modified, run, state)
                 VALUES (?1, ?2, ?3, ?4, ?5, 'seen') ON CONFLICT DO NOTHING",
                params![connector, name, size, modified, run],
            )
            .map_err(fault)?;
        let id = self
            .db
            .query_row(
                "SELECT id FROM file WHERE connector = ?1 AND name = ?2 AND size = ?3 AND modified = ?4",
                params![connector, name, size, modified],
                |row| row.get(0),
            )
            .map_err(fault)?;
        self.file(id)
    }

    /// The encrypted file is kept under its hash.
    pub fn staged(&self, file: i64, sha256: Digest, host_key: &str) -> Result<()> {
        self.db
            .execute(
                "UPDATE file SET state = 'staged', fault = NULL, sha256 = ?2, host_key = ?3 WHERE id = ?1",
                params![file, sha256.0, host_key],
            )
            .map_err(fault)?;
        Ok(())
    }

    /// Its integrity is checked to the end.
    pub fn verified(&self, file: i64, pgp_key: Option<&str>) -> Result<()> {
        self.db
            .execute(
                "UPDATE file SET state = 'verified', fault = NULL, pgp_key = ?2 WHERE id = ?1",
                params![file, pgp_key],
            )
            .map_err(fault)?;
        Ok(())
    }

    /// The file is kept, and holds no chats.
    pub fn companion(&self, file: i64) -> Result<()> {
        self.db
            .execute(
                "UPDATE file SET state = 'delivered', fault = NULL, format = 'companion' WHERE id = ?1",
                [file],
            )
            .map_err(fault)?;
        Ok(())
    }

    /// A file could not be taken further. It keeps its state, and is tried again at the next run.
    pub fn file_fault(&self, file: i64, error: &Error) -> Result<()> {
        let text = serde_json::json!({ "code": error.code().as_str(), "args": error.args() }).to_string();
        self.db.execute("UPDATE file SET fault = ?2 WHERE id = ?1", params![file, text]).map_err(fault)?;
        Ok(())
    }

    /// Parts and files are delivered: all receipts in one transaction. What a mailbox refused waits.
    pub fn delivered(&mut self, receipts: &[Receipt], delivering: Delivering<'_>) -> Result<()> {
        let tx = self.db.transaction().map_err(fault)?;
        for receipt in receipts {
            refused::keep(&tx, receipt, delivering)?;
        }
        for id in delivering.files.iter().filter(|_| !delivering.again) {
            match delivering.replay {
                None => tx.execute("UPDATE file SET state = 'delivered' WHERE id = ?1", [id]),
                Some(run) => tx.execute(
                    "UPDATE replay SET state = 'delivered' WHERE run = ?1 AND file = ?2",
                    [run, *id],
                ),
            }
            .map_err(fault)?;
        }
        tx.commit().map_err(fault)
    }

    /// Moves the write-ahead log into the database file. Only for speed of the next start.
    pub fn checkpoint(&self) -> Result<()> {
        self.db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).optional().map_err(fault)?;
        Ok(())
    }
}

/// SQLite's integers are signed; sizes here never reach the sign bit.
fn signed(value: u64) -> Result<i64> {
    i64::try_from(value).map_err(|e| Error::internal("ledger number").because(e))
}
