//! Versions of each connector's mapping: who saved which, when, and what it changed.
//!
//! In: the hash of a version's file, with counts. Out: rows, for ever, also of connectors that are gone.
//! Deliberately absent: what a version says (`mappings/`, joined in `pipeline`).

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{OptionalExtension, Transaction, TransactionBehavior, params};
use serde::Serialize;

use super::chain::{EntryKind, hex_text};
use super::read::unsigned;
use super::schema::fault;
use super::{Ledger, signed};
use crate::error::Result;
use crate::model::Digest;

/// A version of a connector's mapping, as it was saved.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct MappingVersion {
    /// 1 for the connector's first.
    pub version: i64,
    /// Of its file in `mappings/`.
    #[serde(serialize_with = "hex_text")]
    pub sha256: Digest,
    /// The first UTC day of messages that it is for; absent: all.
    pub from: Option<Date>,
    /// When it was saved, ISO 8601 UTC.
    pub at: String,
    /// The operating system's name for the person.
    pub who: String,
    /// Rows of its CSV.
    pub entries: u64,
    /// Rows that the version before it had not.
    pub added: u64,
    /// Rows of the version before it that it has not.
    pub removed: u64,
    /// Rows that lead to another mailbox than in the version before it.
    pub changed: u64,
}

/// Other processes write nothing meanwhile. Dropped without `end`, all that was written is forgotten.
pub struct Turn<'a>(Transaction<'a>);

impl Turn<'_> {
    /// Keeps what was written.
    ///
    /// # Errors
    /// Of the disk.
    pub fn end(self) -> Result<()> {
        self.0.commit().map_err(fault)
    }
}

impl Ledger {
    /// Waits for the turn to write, a few seconds at most.
    ///
    /// # Errors
    /// `already-running`: another process has been writing all that time.
    pub fn turn(&self) -> Result<Turn<'_>> {
        Transaction::new_unchecked(&self.db, TransactionBehavior::Immediate).map(Turn).map_err(fault)
    }

    /// Adds a version with its entry in the chain; its number is the next one, whatever `version` says.
    /// Gives it. `run`: one that found the connector's file changed. Within a `turn`.
    ///
    /// # Errors
    /// Of the disk.
    pub fn add_mapping(
        &self,
        connector: &str,
        run: Option<i64>,
        new: &MappingVersion,
        now: Timestamp,
    ) -> Result<i64> {
        let number = self.connector(connector)?;
        let version: i64 = self
            .db
            .query_row(
                "SELECT coalesce(max(version), 0) + 1 FROM mapping WHERE connector = ?1",
                [number],
                |row| row.get(0),
            )
            .map_err(fault)?;
        let new = MappingVersion { version, ..new.clone() };
        self.db.execute(
            "INSERT INTO mapping (connector, version, sha256, from_day, at, who, entries, added, removed, changed)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                number,
                version,
                new.sha256.0,
                new.from.map(|day| day.to_string()),
                new.at,
                new.who,
                signed(new.entries)?,
                signed(new.added)?,
                signed(new.removed)?,
                signed(new.changed)?,
            ],
        )
        .map_err(fault)?;
        self.append(EntryKind::Mapping, connector, run, now, &new)?;
        Ok(version)
    }

    /// The versions of a connector's mapping, newest first.
    ///
    /// # Errors
    /// Of the disk.
    pub fn mappings(&self, connector: &str) -> Result<Vec<MappingVersion>> {
        let Some(number) = self.known_connector(connector)? else { return Ok(Vec::new()) };
        let all = format!("SELECT {VERSION} FROM mapping WHERE connector = ?1 ORDER BY version DESC");
        let mut statement = self.db.prepare(&all).map_err(fault)?;
        let rows = statement.query_map([number], version).map_err(fault)?;
        rows.collect::<Result<_, _>>().map_err(fault)
    }

    /// The newest version of a connector's mapping.
    ///
    /// # Errors
    /// Of the disk.
    pub fn newest_mapping(&self, connector: &str) -> Result<Option<MappingVersion>> {
        let Some(number) = self.known_connector(connector)? else { return Ok(None) };
        let one = format!("SELECT {VERSION} FROM mapping WHERE connector = ?1 ORDER BY version DESC LIMIT 1");
        self.db.query_row(&one, [number], version).optional().map_err(fault)
    }

    /// The hashes of all versions of all connectors, each once.
    ///
    /// # Errors
    /// Of the disk.
    pub fn mapping_files(&self) -> Result<Vec<Digest>> {
        let all = "SELECT DISTINCT sha256 FROM mapping ORDER BY sha256";
        let mut statement = self.db.prepare(all).map_err(fault)?;
        let rows = statement.query_map([], |row| row.get(0).map(Digest)).map_err(fault)?;
        rows.collect::<Result<_, _>>().map_err(fault)
    }

    /// Notes by which version of the mapping a run goes.
    ///
    /// # Errors
    /// Of the disk.
    pub fn set_run_mapping(&self, run: i64, version: i64) -> Result<()> {
        self.db
            .execute("UPDATE run SET mapping_version = ?2 WHERE id = ?1", params![run, version])
            .map_err(fault)?;
        Ok(())
    }
}

const VERSION: &str = "version, sha256, from_day, at, who, entries, added, removed, changed";

fn version(row: &rusqlite::Row<'_>) -> rusqlite::Result<MappingVersion> {
    let from: Option<String> = row.get(2)?;
    Ok(MappingVersion {
        version: row.get(0)?,
        sha256: Digest(row.get(1)?),
        from: from.and_then(|day| day.parse().ok()),
        at: row.get(3)?,
        who: row.get(4)?,
        entries: unsigned(row, 5)?,
        added: unsigned(row, 6)?,
        removed: unsigned(row, 7)?,
        changed: unsigned(row, 8)?,
    })
}
