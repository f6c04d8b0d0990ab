//! Mails that a mailbox did not take: they wait in parts of their own, and are tried again by each run.
//!
//! In: receipts with what was refused. Out: parts that wait, by the files whose mails are in them. A part of which
//! some mails were taken is parted before an entry tells of it; later it waits whole.
//! Deliberately absent: asking the mailbox.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, params};

use super::proof::hash_deliveries;
use super::schema::fault;
use super::{FilePlan, FileRow, Ledger, PartRow, signed};
use crate::error::{Code, Error, Result};
use crate::model::{Digest, Mailbox, Receipt};

/// Where a group of files was planned, and so where its mails stand.
#[derive(Clone, Copy)]
pub struct Delivering<'f> {
    /// Files, in the order in which their mails were rendered.
    pub files: &'f [i64],
    /// The replay that planned it; none for an import.
    pub replay: Option<i64>,
    /// It waited, and an entry told so: its files are delivered.
    pub again: bool,
    /// When.
    pub now: Timestamp,
}

/// Mails of a file that wait for their mailboxes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WaitingMails {
    /// The part.
    pub part: i64,
    /// The file.
    pub file: i64,
    /// How many.
    pub items: u64,
    /// The part was delivered since.
    pub delivered: bool,
}

/// Why a mailbox waits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WaitingMailbox {
    /// Its address.
    pub mailbox: String,
    /// The code.
    pub code: String,
    /// Since when, ISO 8601 UTC.
    pub since: String,
    /// Mails.
    pub items: u64,
}

impl Ledger {
    /// A run begins to deliver parts there. `server`: from now on only that knows what it has.
    ///
    /// # Errors
    /// Of the disk.
    pub fn attempt(&mut self, parts: &[PartRow], store: &str, server: bool) -> Result<()> {
        let tx = self.db.transaction().map_err(fault)?;
        {
            let mut update = tx
                .prepare_cached("UPDATE part SET attempted = ?3, store = ?2 WHERE id = ?1")
                .map_err(fault)?;
            for row in parts {
                update.execute(params![row.part.id, store, server]).map_err(fault)?;
            }
        }
        tx.commit().map_err(fault)
    }

    /// Files of a connector with mails that wait, and the replay that planned those, in order of the files.
    ///
    /// # Errors
    /// Of the disk.
    pub fn refused_files(&self, connector: i64) -> Result<Vec<(Option<i64>, FileRow)>> {
        let files = "SELECT DISTINCT r.run, r.file FROM refused r JOIN part p ON p.id = r.part
            JOIN file f ON f.id = r.file WHERE f.connector = ?1 AND p.state = 'planned' ORDER BY r.file, r.run";
        let mut statement = self.db.prepare_cached(files).map_err(fault)?;
        let rows = statement.query_map([connector], |row| Ok((row.get(0)?, row.get(1)?)));
        let rows: Vec<(Option<i64>, i64)> = rows.and_then(Iterator::collect).map_err(fault)?;
        rows.into_iter().map(|(run, file)| Ok((run, self.file(file)?))).collect()
    }

    /// The parts in which mails of this file wait.
    ///
    /// # Errors
    /// Of the disk.
    pub fn refused_parts(&self, file: i64, replay: Option<i64>) -> Result<Vec<PartRow>> {
        self.parts(
            "WHERE p.state = 'planned'
             AND p.id IN (SELECT part FROM refused WHERE file = ?1 AND run IS ?2)",
            params![file, replay],
        )
    }

    /// Mailboxes of a connector whose mails wait, the longest first.
    ///
    /// # Errors
    /// Of the disk.
    pub fn waiting_mailboxes(&self, connector: i64) -> Result<Vec<WaitingMailbox>> {
        let waiting = "SELECT m.address, r.code, min(r.at), sum(r.items) FROM refused r
            JOIN part p ON p.id = r.part JOIN mailbox m ON m.id = p.mailbox JOIN file f ON f.id = r.file
            WHERE f.connector = ?1 AND p.state = 'planned' GROUP BY 1, 2 ORDER BY 3, 1";
        let mut statement = self.db.prepare_cached(waiting).map_err(fault)?;
        let rows = statement.query_map([connector], |row| {
            Ok(WaitingMailbox {
                mailbox: row.get(0)?,
                code: row.get(1)?,
                since: row.get(2)?,
                items: super::read::unsigned(row, 3)?,
            })
        });
        rows.and_then(Iterator::collect).map_err(fault)
    }

    /// Mails that wait or waited. `told`: those of which an entry told before, else those of which none did yet.
    ///
    /// # Errors
    /// Of the disk.
    pub fn refused_mails(&self, connector: i64, told: bool) -> Result<Vec<WaitingMails>> {
        let mails = "SELECT r.part, r.file, r.items, p.state = 'delivered' FROM refused r
            JOIN part p ON p.id = r.part JOIN file f ON f.id = r.file
            WHERE f.connector = ?1 AND r.told = ?2 ORDER BY r.part, r.file";
        let mut statement = self.db.prepare_cached(mails).map_err(fault)?;
        let rows = statement.query_map(params![connector, told], |row| {
            Ok(WaitingMails {
                part: row.get(0)?,
                file: row.get(1)?,
                items: super::read::unsigned(row, 2)?,
                delivered: row.get(3)?,
            })
        });
        rows.and_then(Iterator::collect).map_err(fault)
    }

    /// Whether mails wait at, or were cut off on their way to, another destination than this one; gives that one.
    ///
    /// # Errors
    /// Of the disk.
    pub fn unfinished_elsewhere(&self, connector: i64, store: &str) -> Result<Option<String>> {
        let other = "SELECT p.store FROM part p JOIN run ON run.id = p.run WHERE run.connector = ?1
            AND p.state = 'planned' AND p.attempted AND p.store <> ?2 LIMIT 1";
        self.db.query_row(other, params![connector, store], |row| row.get(0)).optional().map_err(fault)
    }

    /// What a destination said of mailboxes: whether it has them, and when it said so.
    ///
    /// # Errors
    /// Of the disk.
    pub fn answers(&self, destination: &str) -> Result<HashMap<String, (bool, Timestamp)>> {
        let all = "SELECT address, there, at FROM answer WHERE destination = ?1";
        let mut statement = self.db.prepare_cached(all).map_err(fault)?;
        let rows = statement.query_map([destination], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
        let rows: Vec<(String, bool, String)> = rows.and_then(Iterator::collect).map_err(fault)?;
        let dated =
            rows.into_iter().filter_map(|(address, there, at)| Some((address, (there, at.parse().ok()?))));
        Ok(dated.collect())
    }

    /// Keeps what a destination said of mailboxes.
    ///
    /// # Errors
    /// Of the disk.
    pub fn answered(&mut self, destination: &str, said: &[(Mailbox, bool)], now: Timestamp) -> Result<()> {
        let savepoint = self.db.savepoint().map_err(fault)?;
        {
            let mut insert = savepoint
                .prepare_cached(
                    "INSERT INTO answer (destination, address, there, at) VALUES (?1, ?2, ?3, ?4)
                     ON CONFLICT DO UPDATE SET there = excluded.there, at = excluded.at",
                )
                .map_err(fault)?;
            for (mailbox, there) in said {
                let row = params![destination, mailbox.address(), there, now.to_string()];
                insert.execute(row).map_err(fault)?;
            }
        }
        savepoint.commit().map_err(fault)
    }
}

/// Writes a receipt: the part is delivered, what was refused of it waits.
pub(super) fn keep(db: &Connection, receipt: &Receipt, delivering: Delivering<'_>) -> Result<()> {
    let whole = receipt.refused.is_empty();
    // What an entry told of a file's deliveries holds: they stay in the parts where they are.
    if !whole && (receipt.items == 0 || delivering.again) {
        return wait(db, receipt, delivering);
    }
    let parted = if whole { 0 } else { part(db, receipt, delivering)? };
    let changed = db
        .prepare_cached(
            "UPDATE part SET state = 'delivered', bytes = ?2, sha256 = ?3, partial = ?5, proof = ?6
             WHERE id = ?1 AND state = 'planned' AND items = ?4",
        )
        .and_then(|mut statement| {
            let (bytes, partial) = (i64::try_from(receipt.bytes), i64::try_from(receipt.partial));
            let items = i64::try_from(receipt.items);
            statement.execute(params![
                receipt.part,
                bytes.unwrap_or(i64::MAX),
                receipt.sha256.0,
                items.unwrap_or(i64::MAX),
                partial.unwrap_or(i64::MAX),
                receipt.proof
            ])
        })
        .map_err(fault)?;
    if changed != 1 || parted != receipt.refused.len() {
        return Err(Error::internal("receipt without its plan"));
    }
    Ok(())
}

/// The whole part waits.
fn wait(db: &Connection, receipt: &Receipt, delivering: Delivering<'_>) -> Result<()> {
    let code = receipt.refused.first().map_or(Code::MailRefused, |refused| refused.code);
    let sure = receipt.items == 0 && !receipt.some_there;
    db.prepare_cached("UPDATE part SET attempted = NOT ?2 WHERE id = ?1 AND state = 'planned'")
        .and_then(|mut statement| statement.execute(params![receipt.part, sure]))
        .map_err(fault)?;
    for file in delivering.files {
        let items = places(db, receipt.part, *file, delivering.replay)?.len();
        note(db, receipt.part, *file, delivering, code, items)?;
    }
    Ok(())
}

/// The refused mails of a part move to parts of their own, one a reason; gives how many moved.
fn part(db: &Connection, receipt: &Receipt, delivering: Delivering<'_>) -> Result<usize> {
    let mut stand: Vec<(i64, i64)> = Vec::new();
    for file in delivering.files {
        let places = places(db, receipt.part, *file, delivering.replay)?;
        stand.extend(places.into_iter().map(|seq| (*file, seq)));
    }
    let mut by_code: BTreeMap<Code, Vec<(i64, i64)>> = BTreeMap::new();
    for refused in &receipt.refused {
        let at = usize::try_from(refused.place).ok().and_then(|place| stand.get(place));
        let at = at.ok_or_else(|| Error::internal("refused mail"))?;
        by_code.entry(refused.code).or_default().push(*at);
    }
    let mut moved = 0;
    for (code, mails) in by_code {
        let count = signed(mails.len() as u64)?;
        db.execute(
            "INSERT INTO part (run, mailbox, folder, day, number, items, attempted, store)
             SELECT run, mailbox, folder, day, (SELECT max(number) + 1 FROM part n WHERE n.mailbox = p.mailbox
               AND n.folder = p.folder AND n.day = p.day), ?2, ?3, store FROM part p WHERE id = ?1",
            params![receipt.part, count, receipt.some_there],
        )
        .map_err(fault)?;
        let new = db.last_insert_rowid();
        db.execute("UPDATE part SET items = items - ?2 WHERE id = ?1", params![receipt.part, count])
            .map_err(fault)?;
        let mut files: BTreeMap<i64, usize> = BTreeMap::new();
        for (file, seq) in mails {
            moved += db
                .prepare_cached("UPDATE delivery SET part = ?1 WHERE file = ?2 AND seq = ?3 AND part = ?4")
                .and_then(|mut statement| statement.execute(params![new, file, seq, receipt.part]))
                .map_err(fault)?;
            *files.entry(file).or_default() += 1;
        }
        for (file, items) in files {
            note(db, new, file, delivering, code, items)?;
            plan_anew(db, new, file, delivering.replay)?;
        }
    }
    Ok(moved)
}

fn note(
    db: &Connection,
    part: i64,
    file: i64,
    delivering: Delivering<'_>,
    code: Code,
    items: usize,
) -> Result<()> {
    if items == 0 {
        return Ok(());
    }
    // Since when it waits, and what an entry told of it, stay as they are.
    db.prepare_cached(
        "INSERT INTO refused (part, file, run, code, at, items) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT DO UPDATE SET code = excluded.code",
    )
    .and_then(|mut statement| {
        let items = i64::try_from(items).unwrap_or(i64::MAX);
        let now = delivering.now.to_string();
        statement.execute(params![part, file, delivering.replay, code.as_str(), now, items])
    })
    .map(|_| ())
    .map_err(fault)
}

/// Places of a file whose mails are in a part, in the order in which they were rendered.
fn places(db: &Connection, part: i64, file: i64, replay: Option<i64>) -> Result<Vec<i64>> {
    let places = match replay {
        None => "SELECT seq FROM delivery WHERE file = ?1 AND part = ?2 AND ?3 IS NULL ORDER BY seq",
        Some(_) => {
            "SELECT d.seq FROM delivery d JOIN released r ON r.run = ?3 AND r.file = d.file AND r.seq = d.seq
             WHERE d.file = ?1 AND d.part = ?2 ORDER BY r.place"
        }
    };
    let mut statement = db.prepare_cached(places).map_err(fault)?;
    let rows = statement.query_map(params![file, part, replay], |row| row.get(0));
    rows.and_then(Iterator::collect).map_err(fault)
}

/// The hash over a plan's deliveries, now that some are in another part.
fn plan_anew(db: &Connection, part: i64, file: i64, replay: Option<i64>) -> Result<()> {
    let run: i64 =
        db.query_row("SELECT run FROM part WHERE id = ?1", [part], |row| row.get(0)).map_err(fault)?;
    let hash: Digest = hash_deliveries(db, file, Some(run), replay.is_some())?
        .ok_or_else(|| Error::internal("parted deliveries"))?;
    let (select, update) = match replay {
        None => (
            "SELECT plan FROM file WHERE id = ?1 AND ?2 IS NULL",
            "UPDATE file SET plan = ?3 WHERE id = ?1 AND ?2 IS NULL",
        ),
        Some(_) => (
            "SELECT plan FROM replay WHERE file = ?1 AND run = ?2",
            "UPDATE replay SET plan = ?3 WHERE file = ?1 AND run = ?2",
        ),
    };
    let text: String = db.query_row(select, params![file, replay], |row| row.get(0)).map_err(fault)?;
    let unread = |e| Error::internal("plan").because(e);
    let plan: FilePlan = serde_json::from_str(&text).map_err(unread)?;
    let plan = FilePlan { deliveries: hash.0, ..plan };
    let text = serde_json::to_string(&plan).map_err(unread)?;
    db.execute(update, params![file, replay, text]).map(|_| ()).map_err(fault)
}
