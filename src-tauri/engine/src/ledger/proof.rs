//! What proves a run: files and parts that were delivered, what is still open, and which entry tells of it.
//!
//! In: a connector, a run, an entry. Out: rows, and the hashes that an entry pins. Deliberately absent: what an
//! entry looks like, and statements (`pipeline/statement`).

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::read::{misread, part, unsigned};
use super::schema::fault;
use super::{FilePlan, Ledger};
use crate::error::Result;
use crate::model::{Digest, Part};

/// A delivered file, as it was and as it was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveredFile {
    /// Its number.
    pub id: i64,
    /// The site's name for it.
    pub name: String,
    /// Bytes, encrypted.
    pub size: u64,
    /// As the site listed it, ISO 8601 UTC.
    pub modified: String,
    /// Of the encrypted file.
    pub sha256: Option<Digest>,
    /// The site's host key it came with.
    pub host_key: Option<String>,
    /// The id of the key that decrypted it.
    pub pgp_key: Option<String>,
    /// What it was read as.
    pub format: Option<String>,
    /// Its counts.
    pub plan: FilePlan,
}

/// A file of which something was delivered, for an entry to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldFile {
    /// The file.
    pub file: DeliveredFile,
    /// The run that planned its deliveries; none where there are none.
    pub planned_in: Option<i64>,
    /// How many deliveries went into which part.
    pub parts: Vec<(i64, u64)>,
}

/// A part with its receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveredPart {
    /// Which, and where.
    pub part: Part,
    /// Mails in it.
    pub items: u64,
    /// Of these, mails with an attachment replaced by a sentence.
    pub partial: u64,
    /// Bytes of the file.
    pub bytes: u64,
    /// Of the file.
    pub sha256: Digest,
}

/// Items that are not imported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenItems {
    /// Nobody is mapped.
    pub held: u64,
    /// They cannot be read.
    pub failed: u64,
    /// Item × mailbox that wait for their mailbox. They are not among the items.
    #[serde(default)]
    pub refused: u64,
}

/// A run's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunFacts {
    /// Its number.
    pub run: i64,
    /// The connector's number.
    pub connector: i64,
    /// The connector's name, in lower case.
    pub name: String,
    /// ISO 8601 UTC.
    pub began: String,
    /// ISO 8601 UTC; absent while it goes on.
    pub ended: Option<String>,
    /// As in the report; `interrupted` where it was cut off.
    pub outcome: Option<String>,
    /// Who asked for it; empty before there was a chain.
    pub who: String,
    /// Of the mapping.
    pub mapping: Digest,
    /// The mapping's version.
    pub mapping_version: Option<i64>,
    /// Its report, JSON.
    pub report: Option<String>,
}

impl Ledger {
    /// Files that were delivered and that no entry tells of yet.
    ///
    /// # Errors
    /// Of the disk.
    pub fn untold_files(&self, connector: i64) -> Result<Vec<ToldFile>> {
        let untold = format!(
            "SELECT {FILE} FROM file f
             WHERE f.connector = ?1 AND f.state = 'delivered' AND f.entry IS NULL ORDER BY f.id"
        );
        let mut statement = self.db.prepare(&untold).map_err(fault)?;
        let files: Vec<DeliveredFile> = statement
            .query_map([connector], delivered_file)
            .and_then(|rows| rows.collect::<Result<_, _>>())
            .map_err(fault)?;
        files.into_iter().map(|file| self.told_file(file, None)).collect()
    }

    /// The same of replays, each with the run that replayed it; counts are those of the replay.
    ///
    /// # Errors
    /// Of the disk.
    pub fn untold_replays(&self, connector: i64) -> Result<Vec<ToldFile>> {
        let untold = format!(
            "SELECT {FILE}, r.run, r.plan FROM replay r JOIN file f ON f.id = r.file
             WHERE f.connector = ?1 AND r.state = 'delivered' AND r.entry IS NULL ORDER BY r.run, f.id"
        );
        let mut statement = self.db.prepare(&untold).map_err(fault)?;
        let files: Vec<(DeliveredFile, i64)> = statement
            .query_map([connector], |row| {
                let plan: String = row.get(10)?;
                let plan = serde_json::from_str(&plan).map_err(|e| misread(10, e))?;
                Ok((DeliveredFile { plan, ..delivered_file(row)? }, row.get(9)?))
            })
            .and_then(|rows| rows.collect::<Result<_, _>>())
            .map_err(fault)?;
        files.into_iter().map(|(file, run)| self.told_file(file, Some(run))).collect()
    }

    fn told_file(&self, file: DeliveredFile, replay: Option<i64>) -> Result<ToldFile> {
        let released = "SELECT EXISTS (SELECT 1 FROM released WHERE file = ?1)";
        let released: bool = self.db.query_row(released, [file.id], |row| row.get(0)).map_err(fault)?;
        let told = if replay.is_none() && !released {
            // `?2` takes what the other question has to know.
            "SELECT part FROM delivery WHERE file = ?1 AND ?2 IS NULL"
        } else {
            // What a replay brought is in parts of its own run, which may be the import's: then its places tell.
            "SELECT d.part FROM delivery d JOIN part p ON p.id = d.part
             WHERE d.file = ?1 AND (?2 IS NULL OR p.run = ?2) AND (?2 IS NOT NULL) =
               EXISTS (SELECT 1 FROM released r WHERE r.run = p.run AND r.file = d.file AND r.seq = d.seq)"
        };
        let mut statement = self.db.prepare_cached(told).map_err(fault)?;
        // Counted here: SQLite would sort half a million rows for some thousand parts.
        let mut parts: BTreeMap<i64, u64> = BTreeMap::new();
        let mut rows = statement.query(params![file.id, replay]).map_err(fault)?;
        while let Some(row) = rows.next().map_err(fault)? {
            *parts.entry(row.get(0).map_err(fault)?).or_default() += 1;
        }
        let planned_in = match (replay, parts.first_key_value()) {
            (None, Some((part, _))) => {
                let run = self.db.query_row("SELECT run FROM part WHERE id = ?1", [part], |row| row.get(0));
                Some(run.map_err(fault)?)
            }
            (replay, _) => replay,
        };
        Ok(ToldFile { file, planned_in, parts: parts.into_iter().collect() })
    }

    /// A delivered file's row.
    ///
    /// # Errors
    /// Of the disk.
    pub fn delivered_file(&self, id: i64) -> Result<Option<DeliveredFile>> {
        let one = format!("SELECT {FILE} FROM file f WHERE f.id = ?1");
        self.db
            .prepare_cached(&one)
            .and_then(|mut statement| statement.query_row([id], delivered_file).optional())
            .map_err(fault)
    }

    /// Parts that were delivered and that no entry tells of yet, by number.
    ///
    /// # Errors
    /// Of the disk.
    pub fn untold_parts(&self, connector: i64) -> Result<Vec<DeliveredPart>> {
        self.delivered_parts(
            "p.state = 'delivered' AND p.entry IS NULL AND p.run IN (SELECT id FROM run WHERE connector = ?1)",
            connector,
        )
    }

    /// Parts that an entry tells of, by number.
    ///
    /// # Errors
    /// Of the disk.
    pub fn parts_of_entry(&self, entry: i64) -> Result<Vec<DeliveredPart>> {
        self.delivered_parts("p.state = 'delivered' AND p.entry = ?1", entry)
    }

    fn delivered_parts(&self, condition: &str, key: i64) -> Result<Vec<DeliveredPart>> {
        let parts = format!(
            "SELECT p.id, m.address, p.folder, p.day, p.number, p.items, p.partial, p.bytes, p.sha256
             FROM part p JOIN mailbox m ON m.id = p.mailbox WHERE {condition} ORDER BY p.id"
        );
        let mut statement = self.db.prepare_cached(&parts).map_err(fault)?;
        let rows = statement.query_map([key], |row| {
            Ok(DeliveredPart {
                part: part(row)?,
                items: unsigned(row, 5)?,
                partial: unsigned(row, 6)?,
                bytes: unsigned(row, 7)?,
                sha256: Digest(row.get(8)?),
            })
        });
        rows.and_then(|rows| rows.collect::<Result<_, _>>()).map_err(fault)
    }

    /// Everything untold of a connector is told by this entry.
    ///
    /// # Errors
    /// Of the disk.
    pub fn told(&self, connector: i64, entry: i64) -> Result<()> {
        for statement in [
            "UPDATE file SET entry = ?2 WHERE connector = ?1 AND state = 'delivered' AND entry IS NULL",
            "UPDATE replay SET entry = ?2 WHERE state = 'delivered' AND entry IS NULL
             AND file IN (SELECT id FROM file WHERE connector = ?1)",
            "UPDATE part SET entry = ?2 WHERE state = 'delivered' AND entry IS NULL
             AND run IN (SELECT id FROM run WHERE connector = ?1)",
            "DELETE FROM refused WHERE file IN (SELECT id FROM file WHERE connector = ?1) AND ?2
             AND part IN (SELECT id FROM part WHERE state = 'delivered')",
            "UPDATE refused SET told = 1 WHERE told = 0 AND ?2
             AND file IN (SELECT id FROM file WHERE connector = ?1)",
        ] {
            self.db.execute(statement, [connector, entry]).map_err(fault)?;
        }
        Ok(())
    }

    /// Numbers of files that an entry tells of.
    ///
    /// # Errors
    /// Of the disk.
    pub fn files_of_entry(&self, entry: i64) -> Result<Vec<i64>> {
        let files = "SELECT id FROM file WHERE entry = ?1 UNION SELECT file FROM replay WHERE entry = ?1";
        let mut statement = self.db.prepare_cached(files).map_err(fault)?;
        let rows = statement.query_map([entry], |row| row.get(0));
        rows.and_then(|rows| rows.collect::<Result<_, _>>()).map_err(fault)
    }

    /// Rows that were delivered and name an entry that is none of `known`, or none although no run goes on.
    ///
    /// # Errors
    /// Of the disk.
    pub fn astray(&self, known: &[i64], untold: bool) -> Result<Vec<(&'static str, i64)>> {
        let known = serde_json::json!(known).to_string();
        let mut found = Vec::new();
        for table in ["file", "part"] {
            let rows = format!(
                "SELECT id FROM {table} WHERE state = 'delivered' AND CASE WHEN entry IS NULL THEN ?2
                 ELSE entry <> 0 AND entry NOT IN (SELECT value FROM json_each(?1)) END"
            );
            let mut statement = self.db.prepare_cached(&rows).map_err(fault)?;
            let rows: Vec<i64> = statement
                .query_map(params![known, untold], |row| row.get(0))
                .and_then(|rows| rows.collect::<Result<_, _>>())
                .map_err(fault)?;
            found.extend(rows.into_iter().map(|id| (table, id)));
        }
        Ok(found)
    }

    /// Whether files of a connector were delivered before there was a chain.
    ///
    /// # Errors
    /// Of the disk.
    pub fn is_older_than_chain(&self, connector: i64) -> Result<bool> {
        let older = "SELECT EXISTS (SELECT 1 FROM file WHERE connector = ?1 AND entry = 0)";
        self.db.query_row(older, [connector], |row| row.get(0)).map_err(fault)
    }

    /// Items of delivered files that are not imported. What is planned and not delivered counts as if it were
    /// not planned.
    ///
    /// # Errors
    /// Of the disk.
    pub fn open_items(&self, connector: i64) -> Result<OpenItems> {
        let counts: (i64, i64, i64, i64) = self
            .db
            .query_row(
                "SELECT
                   (SELECT count(*) FROM item WHERE connector = ?1 AND fault = 'held'),
                   (SELECT count(*) FROM item WHERE connector = ?1 AND fault <> 'held'),
                   (SELECT coalesce(sum(coalesce(json_extract(plan, '$.released'), 0)
                      - json_extract(plan, '$.held')), 0)
                    FROM file WHERE connector = ?1 AND state = 'planned'),
                   (SELECT coalesce(sum(json_extract(plan, '$.unreadable')), 0)
                    FROM file WHERE connector = ?1 AND state = 'planned')",
                [connector],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
            )
            .map_err(fault)?;
        // Released in all, and those that had failed: of these, what is held now counts in neither.
        let replayed: (i64, i64) = self
            .db
            .query_row(
                "SELECT coalesce(sum(coalesce(json_extract(r.plan, '$.released'), 0)), 0),
                   coalesce(sum((SELECT count(*) FROM released l WHERE l.run = r.run AND l.file = r.file
                     AND l.was NOT IN ('held', ''))), 0)
                 FROM replay r JOIN file ON file.id = r.file
                 WHERE r.state = 'planned' AND file.connector = ?1",
                [connector],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .map_err(fault)?;
        let refused: i64 = self
            .db
            .query_row(
                "SELECT coalesce(sum(r.items), 0) FROM refused r JOIN part p ON p.id = r.part
                 JOIN file f ON f.id = r.file WHERE f.connector = ?1 AND p.state = 'planned'",
                [connector],
                |row| row.get(0),
            )
            .map_err(fault)?;
        let count = |count: i64| u64::try_from(count).unwrap_or_default();
        Ok(OpenItems {
            refused: count(refused),
            held: count(counts.0 + counts.2 + replayed.0 - replayed.1),
            failed: count(counts.1 - counts.3 + replayed.1),
        })
    }

    /// Files at fault of which the site has no newer good one: the site's name and the code.
    ///
    /// # Errors
    /// Of the disk.
    pub fn files_at_fault(&self, connector: i64) -> Result<Vec<(String, String)>> {
        let faults = "SELECT name, json_extract(fault, '$.code') FROM file f
            WHERE connector = ?1 AND fault IS NOT NULL AND NOT EXISTS (SELECT 1 FROM file n
              WHERE n.connector = f.connector AND n.name = f.name AND n.id > f.id AND n.fault IS NULL)
            ORDER BY id";
        let mut statement = self.db.prepare_cached(faults).map_err(fault)?;
        let rows = statement.query_map([connector], |row| Ok((row.get(0)?, row.get(1)?)));
        rows.and_then(|rows| rows.collect::<Result<_, _>>()).map_err(fault)
    }

    /// Every run of every connector.
    ///
    /// # Errors
    /// Of the disk.
    pub fn run_facts(&self) -> Result<Vec<RunFacts>> {
        let runs = "SELECT r.id, r.connector, c.name, r.began, r.ended, r.outcome, r.who, r.mapping,
            r.mapping_version, r.report FROM run r JOIN connector c ON c.id = r.connector ORDER BY r.id";
        let mut statement = self.db.prepare_cached(runs).map_err(fault)?;
        let rows = statement.query_map([], |row| {
            Ok(RunFacts {
                run: row.get(0)?,
                connector: row.get(1)?,
                name: row.get(2)?,
                began: row.get(3)?,
                ended: row.get(4)?,
                outcome: row.get(5)?,
                who: row.get(6)?,
                mapping: Digest(row.get(7)?),
                mapping_version: row.get(8)?,
                report: row.get(9)?,
            })
        });
        rows.and_then(|rows| rows.collect::<Result<_, _>>()).map_err(fault)
    }

    /// Runs of a connector that were cut off and that no entry tells of.
    ///
    /// # Errors
    /// Of the disk.
    pub fn untold_interruptions(&self, connector: i64) -> Result<Vec<i64>> {
        let runs = "SELECT id FROM run WHERE connector = ?1 AND outcome = 'interrupted' AND who <> ''
            AND NOT EXISTS (SELECT 1 FROM chain WHERE chain.run = run.id AND kind = 'interrupted') ORDER BY id";
        let mut statement = self.db.prepare_cached(runs).map_err(fault)?;
        let rows = statement.query_map([connector], |row| row.get(0));
        rows.and_then(|rows| rows.collect::<Result<_, _>>()).map_err(fault)
    }

    /// SHA-256 over the deliveries of a file that a run planned, as `FilePlan::deliveries` has it; none where
    /// a delivery's mailbox is not that of its part. `replay`: of a replay's places, else of all others.
    ///
    /// # Errors
    /// Of the disk.
    pub fn deliveries_hash(&self, file: i64, run: Option<i64>, replay: bool) -> Result<Option<Digest>> {
        hash_deliveries(&self.db, file, run, replay)
    }

    /// Every pair of a file and a run that planned deliveries of it, since there is a chain.
    ///
    /// # Errors
    /// Of the disk.
    pub fn delivery_runs(&self) -> Result<Vec<(i64, Option<i64>)>> {
        let pairs = "SELECT DISTINCT d.file, p.run FROM delivery d
            LEFT JOIN part p ON p.id = d.part LEFT JOIN file f ON f.id = d.file
            WHERE f.id IS NULL OR p.id IS NULL OR (f.state = 'delivered' AND coalesce(f.entry, 1) <> 0)";
        let mut statement = self.db.prepare_cached(pairs).map_err(fault)?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
        rows.and_then(|rows| rows.collect::<Result<_, _>>()).map_err(fault)
    }
}

/// As `Ledger::deliveries_hash`.
pub(super) fn hash_deliveries(
    db: &Connection,
    file: i64,
    run: Option<i64>,
    replay: bool,
) -> Result<Option<Digest>> {
    let mut statement = db
        .prepare_cached(
            "SELECT d.seq, d.part, d.twin, d.mailbox = p.mailbox
             FROM delivery d JOIN part p ON p.id = d.part
             WHERE d.file = ?1 AND p.run = ?2 AND ?3 = EXISTS
               (SELECT 1 FROM released r WHERE r.run = ?2 AND r.file = ?1 AND r.seq = d.seq)
             ORDER BY d.seq, d.mailbox",
        )
        .map_err(fault)?;
    let mut rows = statement.query(params![file, run, replay]).map_err(fault)?;
    let mut hash = Sha256::new();
    while let Some(row) = rows.next().map_err(fault)? {
        for column in 0..3 {
            hash.update(row.get::<_, i64>(column).map_err(fault)?.to_le_bytes());
        }
        if !row.get::<_, bool>(3).map_err(fault)? {
            return Ok(None);
        }
    }
    Ok(Some(Digest(hash.finalize().into())))
}

const FILE: &str = "f.id, f.name, f.size, f.modified, f.sha256, f.host_key, f.pgp_key, f.format, f.plan";

fn delivered_file(row: &Row<'_>) -> rusqlite::Result<DeliveredFile> {
    let plan: Option<String> = row.get(8)?;
    Ok(DeliveredFile {
        id: row.get(0)?,
        name: row.get(1)?,
        size: unsigned(row, 2)?,
        modified: row.get(3)?,
        sha256: row.get::<_, Option<[u8; 32]>>(4)?.map(Digest),
        host_key: row.get(5)?,
        pgp_key: row.get(6)?,
        format: row.get(7)?,
        plan: plan
            .map_or(Ok(FilePlan::default()), |text| serde_json::from_str(&text))
            .map_err(|e| misread(8, e))?,
    })
}
