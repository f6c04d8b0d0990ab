//! The chain: what happened to a connector, each entry hashing the one before it.
//!
//! In: an event as JSON. Out: entries with their hashes; what is wrong with them. Deliberately absent:
//! what an event says (`pipeline`), and signatures over the chain (`pipeline/statement`).

use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::Ledger;
use super::schema::fault;
use crate::error::{Error, Result};
use crate::model::Digest;

/// What an entry tells.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// A run ended: its sums, files, parts and the hash of its log.
    Run,
    /// A run that a kill cut off was found.
    Interrupted,
    /// A dry run ended: the hash of its log. It is in no statement.
    Preview,
    /// A version of the mapping was saved.
    Mapping,
    /// Held or failed items were asked to be imported again; the run's own entry tells what came of it.
    Replay,
    /// A source day was let through above the daily limit, or the limit was changed.
    Limit,
    /// A statement was written: its name, hash and signature's hash.
    Statement,
}

impl EntryKind {
    /// As written in the ledger.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Run => "run",
            Self::Interrupted => "interrupted",
            Self::Preview => "preview",
            Self::Mapping => "mapping",
            Self::Replay => "replay",
            Self::Limit => "limit",
            Self::Statement => "statement",
        }
    }
}

/// One entry, as it is kept.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Entry {
    /// Its number, from 1, without gaps.
    pub id: i64,
    /// The connector's name as it was then, in lower case.
    pub connector: String,
    /// The run that it belongs to.
    pub run: Option<i64>,
    /// ISO 8601 UTC.
    pub at: String,
    /// What it tells.
    pub kind: String,
    /// JSON.
    pub body: String,
    /// Over the hash before it and all of the above.
    #[serde(serialize_with = "hex_text")]
    pub hash: Digest,
}

/// An entry that is not as it was written.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ChainFault {
    /// The first entry whose hash is not that of its contents, or that is missing.
    pub entry: i64,
}

impl Ledger {
    /// Adds an entry. `connector`: a connector's name; `body`: what happened, to be serialised as JSON.
    ///
    /// # Errors
    /// Of the disk.
    pub fn append(
        &self,
        kind: EntryKind,
        connector: &str,
        run: Option<i64>,
        now: Timestamp,
        body: &impl Serialize,
    ) -> Result<Entry> {
        let last = self.last_entry()?;
        let body = serde_json::to_string(body).map_err(|e| Error::internal("chain").because(e))?;
        let mut entry = Entry {
            id: last.as_ref().map_or(1, |last| last.id + 1),
            connector: connector.to_lowercase(),
            run,
            at: now.to_string(),
            kind: kind.as_str().to_owned(),
            body,
            hash: Digest([0; 32]),
        };
        entry.hash = entry.hash_after(last.as_ref().map_or(&Digest([0; 32]), |last| &last.hash));
        self.db
            .execute(
                "INSERT INTO chain (id, connector, run, at, kind, body, hash)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                params![entry.id, entry.connector, entry.run, entry.at, entry.kind, entry.body, entry.hash.0],
            )
            .map_err(fault)?;
        Ok(entry)
    }

    /// The newest entry of all.
    ///
    /// # Errors
    /// Of the disk.
    pub fn last_entry(&self) -> Result<Option<Entry>> {
        let newest = format!("SELECT {ENTRY} FROM chain ORDER BY id DESC LIMIT 1");
        self.db.query_row(&newest, [], entry).optional().map_err(fault)
    }

    /// Entries in order: of one connector, or all.
    ///
    /// # Errors
    /// Of the disk.
    pub fn entries(&self, connector: Option<&str>) -> Result<Vec<Entry>> {
        let all = format!("SELECT {ENTRY} FROM chain WHERE ?1 IS NULL OR connector = ?1 ORDER BY id");
        let mut statement = self.db.prepare(&all).map_err(fault)?;
        let rows = statement.query_map([connector.map(str::to_lowercase)], entry).map_err(fault)?;
        rows.collect::<Result<_, _>>().map_err(fault)
    }
}

impl ChainFault {
    /// Follows a chain: all its entries, from the first.
    #[must_use]
    pub fn in_chain(entries: &[Entry]) -> Option<Self> {
        let (mut before, mut expected) = (Digest([0; 32]), 1);
        for entry in entries {
            if entry.id != expected || entry.hash != entry.hash_after(&before) {
                return Some(Self { entry: expected });
            }
            (before, expected) = (entry.hash, expected + 1);
        }
        None
    }
}

impl Entry {
    /// The hash that this entry must have after one with the hash `before`.
    #[must_use]
    pub fn hash_after(&self, before: &Digest) -> Digest {
        let mut hash = Sha256::new();
        hash.update(before.0);
        hash.update(self.id.to_le_bytes());
        hash.update(self.run.unwrap_or_default().to_le_bytes());
        for text in [&self.connector, &self.at, &self.kind, &self.body] {
            hash.update((text.len() as u64).to_le_bytes());
            hash.update(text);
        }
        Digest(hash.finalize().into())
    }
}

const ENTRY: &str = "id, connector, run, at, kind, body, hash";

fn entry(row: &rusqlite::Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        id: row.get(0)?,
        connector: row.get(1)?,
        run: row.get(2)?,
        at: row.get(3)?,
        kind: row.get(4)?,
        body: row.get(5)?,
        hash: Digest(row.get(6)?),
    })
}

pub(super) fn hex_text<S: serde::Serializer>(hash: &Digest, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&hash.to_string())
}
