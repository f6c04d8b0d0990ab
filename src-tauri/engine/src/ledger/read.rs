//! What the ledger tells: files, deliveries, parts, runs, held items, and its digest.
//!
//! In: nothing but queries. Out: rows. Deliberately absent: anything that writes.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{OptionalExtension, Row, params, types::ValueRef};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::schema::fault;
use super::{FilePlan, Ledger};
use crate::error::{Code, Error, Result};
use crate::model::{Digest, Part, RemoteFile, utc_day};

/// How far a file has come.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum FileState {
    /// Listed on the site.
    Seen,
    /// Kept here, encrypted.
    Staged,
    /// Its integrity is checked to the end.
    Verified,
    /// Every item has its mailboxes.
    Planned,
    /// Every delivery has its receipt.
    Delivered,
}

/// A file of a site.
pub struct FileRow {
    /// Its number.
    pub id: i64,
    /// As the site listed it.
    pub remote: RemoteFile,
    /// How far it has come.
    pub state: FileState,
    /// Hash of the encrypted file, once staged.
    pub sha256: Option<Digest>,
    /// Its counts, once planned.
    pub plan: FilePlan,
    /// The code of what keeps it from going further.
    pub fault: Option<String>,
    /// The site has a newer file of this name, and that one has no fault.
    pub superseded: bool,
}

impl FileRow {
    /// The UTC day on which the site got the file: what the daily limit counts by.
    #[must_use]
    pub fn source_day(&self) -> Date {
        utc_day(self.remote.modified)
    }
}

/// One delivery of a file: item number `seq` goes into `part`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Delivery {
    /// The item's place in the file, from 0.
    pub seq: u64,
    /// The part it goes into.
    pub part: i64,
    /// Equal items before it in this file.
    pub twin: u32,
}

/// A mailbox file, planned or delivered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PartRow {
    /// Which, and where.
    pub part: Part,
    /// Mails in it.
    pub items: u64,
    /// Size and hash once delivered.
    pub sealed: Option<(u64, Digest)>,
    /// The destination: `Destination::mark`, with `+archive` where the archive has it too.
    pub store: String,
    /// A run began to deliver it.
    pub attempted: bool,
}

impl PartRow {
    /// Whether it is a file of this computer's archive.
    #[must_use]
    pub fn is_in_archive(&self) -> bool {
        self.store.ends_with("archive")
    }
}

/// A run as the ledger keeps it.
#[derive(Serialize)]
pub struct RunRow {
    /// Its number.
    pub run: i64,
    /// When it began.
    pub began: String,
    /// When it ended; absent while it goes on.
    pub ended: Option<String>,
    /// How it ended.
    pub outcome: Option<String>,
    /// Its report.
    pub report: Option<serde_json::Value>,
    /// Who asked for it.
    pub who: String,
    /// The version of the mapping that it used.
    pub mapping_version: Option<i64>,
}

/// An item that was not imported.
#[derive(Serialize)]
pub struct HeldItem {
    /// First half of the item's hash.
    pub item: String,
    /// `held`, or the code of what made it unreadable.
    pub reason: String,
    /// The encrypted file's hash.
    pub file_sha256: String,
    /// The site's name for the file.
    pub file: String,
    /// Place in the file, from 0.
    pub place: i64,
    /// Time of the message; absent where it could not be read.
    pub at: Option<String>,
}

impl Ledger {
    /// One file.
    pub fn file(&self, id: i64) -> Result<FileRow> {
        self.db.query_row(&format!("SELECT {FILE} FROM file WHERE id = ?1"), [id], file_row).map_err(fault)
    }

    /// Files of a connector with this state, in the order they were first seen.
    pub fn files(&self, connector: i64, state: FileState) -> Result<Vec<FileRow>> {
        let mut statement = self
            .db
            .prepare(&format!("SELECT {FILE} FROM file WHERE connector = ?1 AND state = ?2 ORDER BY id"))
            .map_err(fault)?;
        let rows = statement.query_map(params![connector, state_text(state)], file_row).map_err(fault)?;
        rows.collect::<Result<_, _>>().map_err(fault)
    }

    /// Files of this connector that are kept and whose names hold this text, the newest first.
    ///
    /// # Errors
    /// `ledger-damaged`.
    pub fn kept_files_like(&self, connector: i64, part: &str) -> Result<Vec<(String, Digest)>> {
        let mut statement = self
            .db
            .prepare(
                "SELECT name, sha256 FROM file WHERE connector = ?1 AND sha256 IS NOT NULL
                 AND instr(lower(name), ?2) > 0 ORDER BY modified DESC, id DESC",
            )
            .map_err(fault)?;
        let rows = statement
            .query_map(params![connector, part], |row| Ok((row.get(0)?, Digest(row.get(1)?))))
            .map_err(fault)?;
        rows.collect::<Result<_, _>>().map_err(fault)
    }

    /// New items that files of this source day brought and that were already delivered.
    pub fn delivered_on(&self, connector: i64, day: Date) -> Result<u64> {
        self.db
            .query_row(
                "SELECT coalesce(sum(json_extract(plan, '$.new_items')), 0) FROM file
                 WHERE connector = ?1 AND state = 'delivered' AND substr(modified, 1, 10) = ?2",
                params![connector, day.to_string()],
                |row| unsigned(row, 0),
            )
            .map_err(fault)
    }

    /// Hands the deliveries of a file to `f`, by place in the file.
    pub fn with_deliveries<T>(
        &self,
        file: i64,
        f: impl FnOnce(&mut dyn Iterator<Item = Result<Delivery>>) -> Result<T>,
    ) -> Result<T> {
        let mut statement = self
            .db
            .prepare_cached("SELECT seq, part, twin FROM delivery WHERE file = ?1 ORDER BY seq, mailbox")
            .map_err(fault)?;
        let rows = statement
            .query_map([file], |row| {
                Ok(Delivery { seq: unsigned(row, 0)?, part: row.get(1)?, twin: row.get(2)? })
            })
            .map_err(fault)?;
        f(&mut rows.map(|row| row.map_err(fault)))
    }

    /// The parts that a file's deliveries go into and that have no receipt yet.
    pub fn planned_parts(&self, file: i64) -> Result<Vec<PartRow>> {
        let mut statement =
            self.db.prepare_cached("SELECT part FROM delivery WHERE file = ?1").map_err(fault)?;
        let mut parts = HashSet::new();
        // Collected here, where SQLite would look each of half a million up in a tree of some thousand.
        let mut rows = statement.query([file]).map_err(fault)?;
        while let Some(row) = rows.next().map_err(fault)? {
            parts.insert(row.get::<_, i64>(0).map_err(fault)?);
        }
        let (Some(first), Some(last)) = (parts.iter().min(), parts.iter().max()) else {
            return Ok(Vec::new());
        };
        // Those of other days that wait are not between them.
        let open =
            "WHERE p.state = 'planned' AND p.id BETWEEN ?1 AND ?2 AND p.id NOT IN (SELECT part FROM refused)";
        let mut open = self.parts(open, params![first, last])?;
        open.retain(|row| parts.contains(&row.part.id));
        Ok(open)
    }

    /// Whether a delivered file counts on items that this one brought: as theirs, or as had by some.
    pub fn is_leaned_on(&self, connector: i64, file: i64) -> Result<bool> {
        self.db
            .query_row(
                "SELECT EXISTS (
                   SELECT 1 FROM item i JOIN file f ON f.id = i.last_file
                   WHERE i.connector = ?1 AND i.file = ?2 AND i.last_file <> ?2 AND f.state = 'delivered'
                   UNION SELECT 1 FROM again a JOIN item i ON i.connector = a.connector AND i.key = a.key
                   JOIN file f ON f.id = a.file
                   WHERE a.connector = ?1 AND i.file = ?2 AND a.file <> ?2 AND f.state = 'delivered')",
                params![connector, file],
                |row| row.get(0),
            )
            .map_err(fault)
    }

    /// Every part of every connector, planned and delivered.
    pub fn parts_with_place(&self) -> Result<Vec<PartRow>> {
        self.parts("", params![])
    }

    /// How many parts above this number are delivered.
    pub fn delivered_after(&self, part: i64) -> Result<u64> {
        let count = "SELECT count(*) FROM part WHERE id > ?1 AND state = 'delivered'";
        self.db.query_row(count, [part], |row| unsigned(row, 0)).map_err(fault)
    }

    /// Hashes of every kept encrypted file.
    pub fn evidence(&self) -> Result<Vec<Digest>> {
        let mut statement = self
            .db
            .prepare("SELECT DISTINCT sha256 FROM file WHERE sha256 IS NOT NULL ORDER BY sha256")
            .map_err(fault)?;
        let rows = statement.query_map([], |row| row.get(0).map(Digest)).map_err(fault)?;
        rows.collect::<Result<_, _>>().map_err(fault)
    }

    pub(super) fn parts(&self, condition: &str, params: &[&dyn rusqlite::ToSql]) -> Result<Vec<PartRow>> {
        let mut statement = self
            .db
            .prepare(&format!(
                "SELECT p.id, m.address, p.folder, p.day, p.number, p.items, p.bytes, p.sha256, p.store, p.attempted
                 FROM part p JOIN mailbox m ON m.id = p.mailbox {condition} ORDER BY p.id"
            ))
            .map_err(fault)?;
        let rows = statement.query_map(params, part_row).map_err(fault)?;
        rows.collect::<Result<_, _>>().map_err(fault)
    }

    /// The newest run that has no end: the one that goes on, if one does.
    pub fn open_run(&self) -> Result<Option<i64>> {
        let newest = "SELECT max(id) FROM run WHERE ended IS NULL";
        self.db.query_row(newest, [], |row| row.get(0)).map_err(fault)
    }

    /// Runs of a connector, newest first.
    pub fn runs(&self, connector: i64) -> Result<Vec<RunRow>> {
        self.runs_since(connector, "")
    }

    /// The same, of runs that began at this time or later, as the ledger writes times: quick after years of runs.
    pub fn runs_since(&self, connector: i64, began: &str) -> Result<Vec<RunRow>> {
        let mut statement = self
            .db
            .prepare(
                "SELECT id, began, ended, outcome, report, who, mapping_version FROM run
                 WHERE connector = ?1 AND began >= ?2 ORDER BY id DESC",
            )
            .map_err(fault)?;
        let rows = statement
            .query_map(params![connector, began], |row| {
                let report: Option<String> = row.get(4)?;
                Ok(RunRow {
                    run: row.get(0)?,
                    began: row.get(1)?,
                    ended: row.get(2)?,
                    outcome: row.get(3)?,
                    report: report.and_then(|text| serde_json::from_str(&text).ok()),
                    who: row.get(5)?,
                    mapping_version: row.get(6)?,
                })
            })
            .map_err(fault)?;
        rows.collect::<Result<_, _>>().map_err(fault)
    }

    /// When the newest run that went to the source began: no preview and no replay.
    pub fn last_import(&self, connector: i64) -> Result<Option<String>> {
        let newest = "SELECT began FROM run WHERE connector = ?1
             AND NOT coalesce(json_extract(report, '$.dry_run'), 0)
             AND NOT coalesce(json_extract(report, '$.replay'), 0) ORDER BY id DESC LIMIT 1";
        self.db.query_row(newest, [connector], |row| row.get(0)).optional().map_err(fault)
    }

    /// How many items were not imported.
    pub fn held_count(&self, connector: i64) -> Result<u64> {
        let count = "SELECT count(*) FROM item WHERE connector = ?1 AND fault IS NOT NULL";
        self.db.query_row(count, [connector], |row| unsigned(row, 0)).map_err(fault)
    }

    /// Items that were not imported, with their reasons, by file and place: the first `most` of them.
    pub fn held(&self, connector: i64, most: usize) -> Result<Vec<HeldItem>> {
        let mut statement = self
            .db
            .prepare(
                "SELECT i.key, i.fault, f.sha256, f.name, i.seq, i.at FROM item i JOIN file f ON f.id = i.file
                 WHERE i.connector = ?1 AND i.fault IS NOT NULL ORDER BY i.file, i.seq LIMIT ?2",
            )
            .map_err(fault)?;
        let rows = statement
            .query_map([connector, i64::try_from(most).unwrap_or(i64::MAX)], |row| {
                let at: i64 = row.get(5)?;
                Ok(HeldItem {
                    item: hex::encode(row.get::<_, Vec<u8>>(0)?),
                    reason: row.get(1)?,
                    file_sha256: hex::encode(row.get::<_, Vec<u8>>(2)?),
                    file: row.get(3)?,
                    place: row.get(4)?,
                    at: Timestamp::from_millisecond(at).ok().filter(|_| at != 0).map(|at| at.to_string()),
                })
            })
            .map_err(fault)?;
        rows.collect::<Result<_, _>>().map_err(fault)
    }

    /// How many files stand in each state, and how many have a fault.
    pub fn file_counts(&self, connector: i64) -> Result<HashMap<String, u64>> {
        let mut statement = self
            .db
            .prepare(
                "SELECT CASE WHEN fault IS NULL THEN state ELSE 'fault' END, count(*) FROM file
                 WHERE connector = ?1 GROUP BY 1",
            )
            .map_err(fault)?;
        let rows =
            statement.query_map([connector], |row| Ok((row.get(0)?, unsigned(row, 1)?))).map_err(fault)?;
        rows.collect::<Result<_, _>>().map_err(fault)
    }

    /// SHA-256 over what was seen, planned, delivered and held; the journal of runs left out.
    /// Two equal digests mean that nothing changed.
    pub fn digest(&self) -> Result<Digest> {
        let mut hash = Sha256::new();
        // Ordered by as many columns as make a row the only one of its kind. When the site last listed a
        // file changes with every look at it.
        let file =
            "id, connector, name, size, modified, run, state, fault, sha256, host_key, pgp_key, format, plan";
        let tables = [
            ("*", "connector", "1"),
            (file, "file", "1"),
            ("*", "item", "1, 2"),
            ("*", "again", "1, 2, 3, 4"),
            ("*", "mailbox", "1"),
            ("*", "part", "1"),
            ("*", "delivery", "1, 2, 3"),
            ("*", "replay", "1, 2"),
            ("*", "released", "1, 2, 3"),
            ("*", "due", "1, 2, 3"),
            ("*", "refused", "1, 2"),
        ];
        for (columns, table, order) in tables {
            let mut statement =
                self.db.prepare(&format!("SELECT {columns} FROM {table} ORDER BY {order}")).map_err(fault)?;
            let columns = statement.column_count();
            let mut rows = statement.query([]).map_err(fault)?;
            while let Some(row) = rows.next().map_err(fault)? {
                for column in 0..columns {
                    let value = row.get_ref(column).map_err(fault)?;
                    match value {
                        ValueRef::Null => hash.update(b"n"),
                        ValueRef::Integer(number) => hash.update(number.to_le_bytes()),
                        ValueRef::Real(number) => hash.update(number.to_le_bytes()),
                        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
                            hash.update((bytes.len() as u64).to_le_bytes());
                            hash.update(bytes);
                        }
                    }
                }
            }
        }
        Ok(Digest(hash.finalize().into()))
    }

    /// Whether SQLite finds its file whole.
    pub fn check(&self) -> Result<()> {
        let word: Option<String> =
            self.db.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).optional().map_err(fault)?;
        if word.as_deref() == Some("ok") { Ok(()) } else { Err(Error::new(Code::LedgerDamaged)) }
    }
}

const FILE: &str = "id, name, size, modified, state, sha256, plan, json_extract(fault, '$.code'),
    EXISTS (SELECT 1 FROM file n WHERE n.connector = file.connector AND n.name = file.name
            AND n.id > file.id AND n.fault IS NULL)";

fn file_row(row: &Row<'_>) -> rusqlite::Result<FileRow> {
    let modified: String = row.get(3)?;
    let state: String = row.get(4)?;
    let plan: Option<String> = row.get(6)?;
    Ok(FileRow {
        id: row.get(0)?,
        remote: RemoteFile {
            name: row.get(1)?,
            size: unsigned(row, 2)?,
            modified: modified.parse().map_err(|e| misread(3, e))?,
        },
        state: state_of(&state),
        sha256: row.get::<_, Option<[u8; 32]>>(5)?.map(Digest),
        plan: plan
            .map_or(Ok(FilePlan::default()), |text| serde_json::from_str(&text))
            .map_err(|e| misread(6, e))?,
        fault: row.get(7)?,
        superseded: row.get(8)?,
    })
}

fn part_row(row: &Row<'_>) -> rusqlite::Result<PartRow> {
    let bytes: Option<i64> = row.get(6)?;
    let sha256: Option<[u8; 32]> = row.get(7)?;
    Ok(PartRow {
        part: part(row)?,
        items: unsigned(row, 5)?,
        sealed: bytes.and_then(|bytes| u64::try_from(bytes).ok()).zip(sha256.map(Digest)),
        store: row.get(8)?,
        attempted: row.get(9)?,
    })
}

/// A part, where a row begins with its number, mailbox, folder, day and number of the day.
pub(super) fn part(row: &Row<'_>) -> rusqlite::Result<Part> {
    let day: i64 = row.get(3)?;
    Ok(Part {
        id: row.get(0)?,
        mailbox: row.get(1)?,
        folder: row.get(2)?,
        day: date(day).map_err(|e| misread(3, e))?,
        number: row.get(4)?,
    })
}

pub(super) fn date(day: i64) -> Result<Date, jiff::Error> {
    Timestamp::from_second(day.saturating_mul(86_400)).map(utc_day)
}

pub(super) fn state_of(text: &str) -> FileState {
    match text {
        "seen" => FileState::Seen,
        "staged" => FileState::Staged,
        "verified" => FileState::Verified,
        "planned" => FileState::Planned,
        _ => FileState::Delivered,
    }
}

fn state_text(state: FileState) -> &'static str {
    match state {
        FileState::Seen => "seen",
        FileState::Staged => "staged",
        FileState::Verified => "verified",
        FileState::Planned => "planned",
        FileState::Delivered => "delivered",
    }
}

pub(super) fn unsigned(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    let value: i64 = row.get(column)?;
    u64::try_from(value).map_err(|e| misread(column, e))
}

pub(super) fn misread(
    column: usize,
    error: impl std::error::Error + Send + Sync + 'static,
) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error))
}
