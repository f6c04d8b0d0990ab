//! Open items, and replaying them: what was held or could not be read is settled where it stands.
//!
//! In: places of a file by today's reading and mapping. Out: delivery rows of the original file and place, in
//! new parts; all or none a file. What a kill left planned can be taken back.
//! Deliberately absent: reading, mapping, and which items a person chose.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, OptionalExtension as _, params};
use sha2::{Digest as _, Sha256};

use super::plan::{FilePlace, ItemFacts, Parts, Planner, short, twin_key};
use super::schema::fault;
use super::{FilePlan, FileRow, Ledger, PartRow};
use crate::error::{Error, Result};
use crate::model::Digest;

/// Why a place is open.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Was {
    /// Nobody was mapped.
    Held,
    /// It could not be read: the code.
    Failed(String),
    /// It was held, and the item was released at another place.
    Due,
}

impl Was {
    fn of(text: Option<String>) -> Self {
        match text {
            None => Self::Due,
            Some(text) if text == HELD => Self::Held,
            Some(text) => Self::Failed(text),
        }
    }

    /// `held`, or the code of what made it unreadable.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Held => HELD,
            Self::Failed(code) => code,
            Self::Due => "",
        }
    }
}

const HELD: &str = "held";

/// A place of a file that waits for somebody to be mapped, or to be readable.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OpenPlace {
    /// Place in the file, from 0.
    pub seq: u64,
    /// First half of the item's hash.
    pub item: [u8; 16],
    /// Why.
    pub was: Was,
    /// Time of the message, milliseconds since 1970 UTC; 0 where it could not be read.
    pub at: i64,
    /// The item was first met here, and not at another place.
    pub home: bool,
}

/// What became of a place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Settled {
    /// It brings something new to a mailbox.
    Archived,
    /// Everybody has it.
    Duplicate,
    /// It can be read now, and nobody is mapped.
    Held,
    /// Nobody is mapped still.
    Open,
}

/// What a replay settled in a file.
#[derive(Clone, Copy, Default)]
pub struct Replayed {
    /// Counts over the settled items only: `items = archived + duplicates + held`.
    pub plan: FilePlan,
    /// Of these: those that were held.
    pub held: u64,
    /// Of these: those that could not be read.
    pub failed: u64,
}

/// A replayed place, to be rendered.
pub struct Released {
    /// First half of the hash of the item that stands there by today's reading.
    pub item: [u8; 16],
    /// Equal items before it.
    pub twin: u32,
    /// The planned parts that it goes into.
    pub parts: Vec<i64>,
}

impl Ledger {
    /// Delivered files with open places, in the order they were first seen. `due_only`: with places that are due.
    pub fn open_files(&self, connector: i64, due_only: bool) -> Result<Vec<FileRow>> {
        let open = "SELECT file FROM item WHERE connector = ?1 AND fault IS NOT NULL
             UNION SELECT a.file FROM again a JOIN item i ON i.connector = a.connector AND i.key = a.key
             WHERE a.connector = ?1 AND i.fault IS NOT NULL UNION";
        let due = "SELECT file FROM due WHERE connector = ?1";
        let mut statement = self
            .db
            .prepare(&format!(
                "SELECT id FROM file WHERE state = 'delivered' AND id IN ({} {due}) ORDER BY id",
                if due_only { "" } else { open }
            ))
            .map_err(fault)?;
        let rows = statement.query_map([connector], |row| row.get(0)).map_err(fault)?;
        let ids: Vec<i64> = rows.collect::<Result<_, _>>().map_err(fault)?;
        ids.into_iter().map(|id| self.file(id)).collect()
    }

    /// Every file that an open item was first met in, in the order they were first seen.
    pub fn files_with_open(&self, connector: i64) -> Result<Vec<FileRow>> {
        let mut statement = self
            .db
            .prepare(
                "SELECT DISTINCT file FROM item WHERE connector = ?1 AND fault IS NOT NULL ORDER BY file",
            )
            .map_err(fault)?;
        let rows = statement.query_map([connector], |row| row.get(0)).map_err(fault)?;
        let ids: Vec<i64> = rows.collect::<Result<_, _>>().map_err(fault)?;
        ids.into_iter().map(|id| self.file(id)).collect()
    }

    /// The open places of a file, in order.
    pub fn open_in(&self, connector: i64, file: i64) -> Result<Vec<OpenPlace>> {
        let mut statement = self
            .db
            .prepare_cached(
                "SELECT seq, key, fault, at, 1 FROM item
                 WHERE connector = ?1 AND file = ?2 AND fault IS NOT NULL
                 UNION SELECT a.seq, a.key, i.fault, i.at, 0 FROM again a
                 JOIN item i ON i.connector = a.connector AND i.key = a.key
                 WHERE a.connector = ?1 AND a.file = ?2 AND i.fault IS NOT NULL
                 AND (a.file, a.seq) <> (i.file, i.seq)
                 UNION SELECT d.seq, d.key, NULL, i.at, 0 FROM due d
                 JOIN item i ON i.connector = d.connector AND i.key = d.key
                 WHERE d.connector = ?1 AND d.file = ?2 AND i.fault IS NULL ORDER BY 1",
            )
            .map_err(fault)?;
        let rows = statement
            .query_map([connector, file], |row| {
                Ok(OpenPlace {
                    seq: super::read::unsigned(row, 0)?,
                    item: row.get(1)?,
                    was: Was::of(row.get(2)?),
                    at: row.get(3)?,
                    home: row.get(4)?,
                })
            })
            .map_err(fault)?;
        rows.collect::<Result<_, _>>().map_err(fault)
    }

    /// Places of a file that could not be read when it was planned.
    pub fn unreadable_in(&self, connector: i64, file: i64) -> Result<HashSet<u64>> {
        let mut statement = self
            .db
            .prepare(
                "SELECT seq FROM item WHERE connector = ?1 AND file = ?2 AND fault IS NOT NULL AND fault <> 'held'
                 UNION SELECT seq FROM released WHERE file = ?2 AND was NOT IN ('held', '')",
            )
            .map_err(fault)?;
        let rows =
            statement.query_map([connector, file], |row| super::read::unsigned(row, 0)).map_err(fault)?;
        rows.collect::<Result<_, _>>().map_err(fault)
    }

    /// The number of equal items before the one with this hash, were its key `base`; none if it is another.
    pub fn twin_of(&self, connector: i64, base: &Digest, item: &[u8; 16]) -> Result<Option<u32>> {
        twin_of(&self.db, connector, base, item)
    }

    /// Settles places of one delivered file in one transaction: `fill` hands over what stands there. Deliveries
    /// go to `parts`.
    ///
    /// # Errors
    /// Those of `fill` and of the disk; nothing is settled then.
    pub fn plan_replay(
        &mut self,
        place: FilePlace<'_>,
        parts: &mut Parts,
        fill: &mut dyn FnMut(&mut Replayer<'_>) -> Result<()>,
    ) -> Result<Replayed> {
        let savepoint = self.db.savepoint().map_err(fault)?;
        let (replayed, new) = {
            let planner = Planner::new(&savepoint, place, parts)?;
            let mut replayer = Replayer { planner, replayed: Replayed::default(), changed: false };
            fill(&mut replayer)?;
            replayer.close()?
        };
        savepoint.commit().map_err(fault)?;
        parts.extend(new);
        Ok(replayed)
    }

    /// Files of which a replay is planned and not delivered, with that run and what it settled.
    pub fn planned_replays(&self, connector: i64) -> Result<Vec<(i64, FileRow)>> {
        let mut statement = self
            .db
            .prepare(
                "SELECT r.run, r.file, r.plan FROM replay r JOIN file f ON f.id = r.file
                 WHERE f.connector = ?1 AND r.state = 'planned' ORDER BY r.run, r.file",
            )
            .map_err(fault)?;
        let rows = statement
            .query_map([connector], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?)))
            .map_err(fault)?;
        let rows: Vec<(i64, i64, String)> = rows.collect::<Result<_, _>>().map_err(fault)?;
        let plan = |text: &str| serde_json::from_str(text).map_err(|e| Error::internal("replay").because(e));
        rows.into_iter()
            .map(|(run, file, text)| Ok((run, FileRow { plan: plan(&text)?, ..self.file(file)? })))
            .collect()
    }

    /// The parts without a receipt that a replay of a file goes into.
    pub fn replayed_parts(&self, run: i64, file: i64) -> Result<Vec<PartRow>> {
        self.parts(
            "WHERE p.state = 'planned' AND p.run = ?1 AND p.id IN (SELECT part FROM delivery WHERE file = ?2)
             AND p.id NOT IN (SELECT part FROM refused)",
            params![run, file],
        )
    }

    /// What a replay brings out of a file, by place of today's reading.
    pub fn released_in(&self, run: i64, file: i64) -> Result<HashMap<u64, Released>> {
        let mut statement = self
            .db
            .prepare(
                "SELECT r.place, r.key, d.twin, d.part FROM released r
                 JOIN delivery d ON d.file = r.file AND d.seq = r.seq JOIN part p ON p.id = d.part
                 WHERE r.run = ?1 AND r.file = ?2 AND p.run = ?1 AND p.state = 'planned'
                 ORDER BY r.place, d.mailbox",
            )
            .map_err(fault)?;
        let mut found: HashMap<u64, Released> = HashMap::new();
        let mut rows = statement.query([run, file]).map_err(fault)?;
        while let Some(row) = rows.next().map_err(fault)? {
            let place = super::read::unsigned(row, 0).map_err(fault)?;
            let (item, twin) = (row.get(1).map_err(fault)?, row.get(2).map_err(fault)?);
            let released = found.entry(place).or_insert(Released { item, twin, parts: Vec::new() });
            released.parts.push(row.get(3).map_err(fault)?);
        }
        Ok(found)
    }

    /// Items that could be read in this replay for the first time, and are held now.
    pub fn readable_and_held(&self, run: i64) -> Result<u64> {
        let count = "SELECT count(*) FROM released r JOIN run ON run.id = r.run
             JOIN item i ON i.connector = run.connector AND i.key = r.key AND i.file = r.file AND i.seq = r.seq
             WHERE r.run = ?1 AND r.was NOT IN ('held', '') AND i.fault IS NOT NULL";
        self.db.query_row(count, [run], |row| super::read::unsigned(row, 0)).map_err(fault)
    }

    /// Whether a run has brought a part to its receipt, or a file of its replay to an end: all may have been refused.
    pub fn has_delivered(&self, run: i64) -> Result<bool> {
        let any = "SELECT EXISTS (SELECT 1 FROM part WHERE run = ?1 AND state = 'delivered')
             OR EXISTS (SELECT 1 FROM replay WHERE run = ?1 AND state = 'delivered')";
        self.db.query_row(any, [run], |row| row.get(0)).map_err(fault)
    }

    /// Takes back a replay of which nothing is visible yet: what it would have released is open again.
    pub fn take_back(&mut self, connector: i64, run: i64) -> Result<()> {
        let savepoint = self.db.savepoint().map_err(fault)?;
        for statement in [
            "DELETE FROM delivery WHERE part IN (SELECT id FROM part WHERE run = ?2 AND state = 'planned')
             AND file IN (SELECT file FROM replay WHERE run = ?2 AND state = 'planned') AND ?1",
            "DELETE FROM part WHERE run = ?2 AND state = 'planned' AND ?1
             AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.part = part.id)",
            // A place that could not be read: what came of it goes, and it is as it was.
            "DELETE FROM item WHERE connector = ?1 AND (key, file, seq) IN (
               SELECT key, file, seq FROM released WHERE run = ?2 AND was NOT IN ('held', ''))",
            "DELETE FROM again WHERE connector = ?1 AND (key, file, seq) IN (
               SELECT key, file, seq FROM released WHERE run = ?2 AND was NOT IN ('held', ''))",
            "UPDATE item SET fault = r.was FROM (SELECT was_key, was FROM released
               WHERE run = ?2 AND was NOT IN ('held', '')) r
             WHERE item.connector = ?1 AND item.key = r.was_key",
            "UPDATE item SET fault = 'held' WHERE connector = ?1 AND fault IS NULL
             AND key IN (SELECT key FROM released WHERE run = ?2)
             AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.file = item.file AND d.seq = item.seq)
             AND NOT EXISTS (SELECT 1 FROM again a JOIN delivery d ON d.file = a.file AND d.seq = a.seq
                             WHERE a.connector = ?1 AND a.key = item.key)",
            "INSERT INTO due (connector, file, seq, key)
             SELECT ?1, file, seq, key FROM released WHERE run = ?2 AND was = '' ON CONFLICT DO NOTHING",
            "DELETE FROM due WHERE connector = ?1 AND ?2 AND EXISTS (
               SELECT 1 FROM item i WHERE i.connector = ?1 AND i.key = due.key AND i.fault IS NOT NULL)",
            "DELETE FROM released WHERE run = ?2 AND ?1",
            "DELETE FROM replay WHERE run = ?2 AND ?1",
        ] {
            savepoint.execute(statement, [connector, run]).map_err(fault)?;
        }
        savepoint.commit().map_err(fault)
    }
}

/// Takes the replayed places of one file.
pub struct Replayer<'c> {
    planner: Planner<'c>,
    replayed: Replayed,
    changed: bool,
}

impl Replayer<'_> {
    /// As `Ledger::twin_of`.
    pub fn twin_of(&self, base: &Digest, item: &[u8; 16]) -> Result<Option<u32>> {
        twin_of(self.planner.db, self.planner.place.connector, base, item)
    }

    /// Whether the ledger has an item.
    pub fn knows(&self, item: &[u8; 16]) -> Result<bool> {
        knows(self.planner.db, self.planner.place.connector, item)
    }

    /// Settles a place: `facts` stands there, `now` places from the start by today's reading, with `twin` equal
    /// items before it.
    ///
    /// # Errors
    /// Of the disk.
    pub fn settle(&mut self, place: &OpenPlace, now: u64, facts: &ItemFacts, twin: u32) -> Result<Settled> {
        let (key, seq) = (twin_key(&facts.key, twin), super::signed(place.seq)?);
        let (mailboxes, day) = (&facts.mailboxes, facts.at.div_euclid(super::plan::DAY));
        let planner = &mut self.planner;
        let failed = matches!(place.was, Was::Failed(_));
        let earlier = planner.earlier(&key)?;
        let mut was = place.was.clone();
        if was == Was::Held && earlier.as_ref().is_some_and(|earlier| !earlier.open) {
            // An earlier place of this replay released it.
            was = Was::Due;
        }
        if mailboxes.is_empty() && was == Was::Held {
            return Ok(Settled::Open);
        }
        planner.counts.fan_out += mailboxes.len() as u64;
        let held = match earlier {
            Some(earlier) => planner.repeat(&key, seq, &earlier, mailboxes, day, twin)?,
            None if failed => {
                let held = mailboxes.is_empty();
                let _ = planner.insert(&key, seq, held.then_some(HELD), facts.at)?;
                mailboxes.iter().try_for_each(|mailbox| planner.deliver(seq, mailbox, day, twin))?;
                held
            }
            None => return Err(Error::internal("open item")),
        };
        planner.keys.update(key.0);
        let settled = match (planner.close_item(seq, twin), held) {
            (true, _) => Settled::Archived,
            (false, true) => Settled::Held,
            (false, false) => Settled::Duplicate,
        };
        // A held item that is delivered was counted by that; what failed was an item of its own until now.
        let closed = if failed { !held } else { was == Was::Held && settled == Settled::Duplicate };
        planner.counts.released += u64::from(closed);
        self.close_place(place, &was, now, short(&key))?;
        self.count(&was, settled);
        Ok(settled)
    }

    /// The place is open no more, and it is noted what it was.
    fn close_place(&mut self, place: &OpenPlace, was: &Was, now: u64, key: &[u8]) -> Result<()> {
        let FilePlace { connector, run, file, .. } = self.planner.place;
        let (db, seq, now) = (self.planner.db, super::signed(place.seq)?, super::signed(now)?);
        self.changed = true;
        db.prepare_cached(
            // It may be due after it was settled in this replay: what it was at first counts.
            "INSERT INTO released (run, file, seq, key, was_key, was, place) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT DO NOTHING",
        )
        .and_then(|mut statement| {
            statement.execute(params![run, file, seq, key, place.item, was.as_str(), now])
        })
        .map_err(fault)?;
        let close = match was {
            Was::Due => "DELETE FROM due WHERE connector = ?1 AND key = ?2 AND file = ?3 AND seq = ?4",
            Was::Held | Was::Failed(_) => {
                "UPDATE item SET fault = NULL WHERE connector = ?1 AND key = ?2 AND ?3 AND ?4 >= 0"
            }
        };
        db.prepare_cached(close)
            .and_then(|mut statement| statement.execute(params![connector, place.item, file, seq]))
            .map_err(fault)?;
        Ok(())
    }

    fn count(&mut self, was: &Was, settled: Settled) {
        let plan = &mut self.planner.counts;
        match was {
            // The item was counted where it was released.
            Was::Due => return,
            Was::Held => self.replayed.held += 1,
            Was::Failed(_) => self.replayed.failed += 1,
        }
        plan.items += 1;
        match settled {
            Settled::Archived => plan.archived += 1,
            Settled::Duplicate => plan.duplicates += 1,
            Settled::Held | Settled::Open => plan.held += 1,
        }
    }

    fn close(mut self) -> Result<(Replayed, Parts)> {
        if !self.changed {
            return Ok((Replayed::default(), Parts::default()));
        }
        self.planner.close_parts()?;
        let mut plan = self.planner.counts;
        plan.mapped = plan.archived + plan.duplicates;
        plan.keys = std::mem::take(&mut self.planner.keys).finalize().into();
        let FilePlace { run, file, .. } = self.planner.place;
        // By place, whatever order today's reading has them in.
        let hash = super::proof::hash_deliveries(self.planner.db, file, Some(run), true)?;
        plan.deliveries = hash.ok_or_else(|| Error::internal("replayed deliveries"))?.0;
        let db = self.planner.db;
        let before = "SELECT plan FROM replay WHERE run = ?1 AND file = ?2";
        let before: Option<String> =
            db.query_row(before, [run, file], |row| row.get(0)).optional().map_err(fault)?;
        // It stood in this replay already, before another file released what is due here.
        if let Some(text) = before {
            let before: FilePlan =
                serde_json::from_str(&text).map_err(|e| Error::internal("replay").because(e))?;
            plan.keys = Sha256::digest([before.keys, plan.keys].concat()).into();
            plan.add(&before);
        }
        let text = serde_json::to_string(&plan).map_err(|e| Error::internal("replay").because(e))?;
        db.execute(
            "INSERT INTO replay (run, file, state, plan) VALUES (?1, ?2, 'planned', ?3)
                 ON CONFLICT DO UPDATE SET state = 'planned', plan = excluded.plan",
            params![run, file, text],
        )
        .map_err(fault)?;
        Ok((Replayed { plan, ..self.replayed }, std::mem::take(&mut self.planner.new)))
    }
}

/// An item is released at a place: the others where it was held are due.
pub(super) fn note_due(db: &Connection, connector: i64, key: &[u8], (file, seq): (i64, i64)) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO due (connector, file, seq, key)
         SELECT ?1, p.file, p.seq, ?2 FROM (
           SELECT file, seq FROM item WHERE connector = ?1 AND key = ?2
           UNION SELECT file, seq FROM again WHERE connector = ?1 AND key = ?2) p
         WHERE (p.file, p.seq) <> (?3, ?4)
         AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.file = p.file AND d.seq = p.seq)
         ON CONFLICT DO NOTHING",
    )
    .and_then(|mut statement| statement.execute(params![connector, key, file, seq]))
    .map(|_| ())
    .map_err(fault)
}

/// Twins stand in the ledger without gaps: the first unknown one ends the search.
fn twin_of(db: &Connection, connector: i64, base: &Digest, item: &[u8; 16]) -> Result<Option<u32>> {
    for twin in 0.. {
        let key = twin_key(base, twin);
        if short(&key) == item {
            return Ok(Some(twin));
        }
        if !knows(db, connector, short(&key))? {
            break;
        }
    }
    Ok(None)
}

fn knows(db: &Connection, connector: i64, item: &[u8]) -> Result<bool> {
    db.prepare_cached("SELECT 1 FROM item WHERE connector = ?1 AND key = ?2")
        .and_then(|mut statement| statement.query_row(params![connector, item], |_| Ok(())).optional())
        .map(|found| found.is_some())
        .map_err(fault)
}
