//! Planning one file: every item with its mailboxes, in one transaction.
//!
//! In: items' keys and mailboxes in file order. Out: `item`, `part` and `delivery` rows and the
//! file's counts, all or none. Deliberately absent: reading and mapping.

use std::collections::HashMap;

use rusqlite::{CachedStatement, Connection, OptionalExtension as _, Savepoint, params};
use sha2::{Digest as _, Sha256};

use super::read::part;
use super::replay::note_due;
use super::schema::fault;
use super::{FilePlan, Ledger, signed};
use crate::error::{Code, Error, Result};
use crate::model::{Digest, Mailbox, Part};

/// Milliseconds in a day.
pub(super) const DAY: i64 = 86_400_000;

/// What the ledger must know of an item.
pub struct ItemFacts {
    /// The item's key, were it the only one of its kind in this file.
    pub key: Digest,
    /// The feed gives a message id, so an equal item is the same item.
    pub has_id: bool,
    /// Time of the message, milliseconds since 1970 UTC.
    pub at: i64,
    /// Where it goes; with none it is held.
    pub mailboxes: Vec<Mailbox>,
    /// The mailbox of whoever said it.
    pub sender: Option<Mailbox>,
}

/// The key of an item with `twin` equal items before it in its file.
#[must_use]
pub fn twin_key(key: &Digest, twin: u32) -> Digest {
    if twin == 0 {
        return *key;
    }
    let mut hash = Sha256::new();
    hash.update(key.0);
    hash.update(twin.to_le_bytes());
    Digest(hash.finalize().into())
}

/// The parts that a group of files of one run fills together.
#[derive(Default)]
pub struct Parts {
    mailboxes: HashMap<Mailbox, i64>,
    parts: HashMap<(i64, i64), i64>,
}

impl Parts {
    pub(super) fn extend(&mut self, new: Self) {
        self.mailboxes.extend(new.mailboxes);
        self.parts.extend(new.parts);
    }
}

/// Which file is planned, for whom.
#[derive(Clone, Copy)]
pub struct FilePlace<'a> {
    /// The connector's number.
    pub connector: i64,
    /// The run's number.
    pub run: i64,
    /// The file's number.
    pub file: i64,
    /// The folder in each mailbox.
    pub folder: &'a str,
    /// Where the mailboxes live (`part.store`).
    pub store: &'a str,
}

impl Ledger {
    /// Plans one file in one transaction: `fill` hands over its items and gives the format's name;
    /// an error undoes all of it. Deliveries go to `parts`, shared by the files of a group.
    ///
    /// # Errors
    /// Those of `fill` and of the disk.
    pub fn plan_file(
        &mut self,
        place: FilePlace<'_>,
        parts: &mut Parts,
        fill: &mut dyn FnMut(&mut Planner<'_>) -> Result<&'static str>,
    ) -> Result<FilePlan> {
        let savepoint = self.db.savepoint().map_err(fault)?;
        let (counts, new) = fill_plan(&savepoint, place, parts, fill)?;
        savepoint.commit().map_err(fault)?;
        parts.extend(new);
        Ok(counts)
    }
}

fn fill_plan(
    savepoint: &Savepoint<'_>,
    place: FilePlace<'_>,
    known: &Parts,
    fill: &mut dyn FnMut(&mut Planner<'_>) -> Result<&'static str>,
) -> Result<(FilePlan, Parts)> {
    let mut planner = Planner::new(savepoint, place, known)?;
    let format = fill(&mut planner)?;
    planner.close_parts()?;
    planner.close_speakers()?;
    planner.counts.keys = std::mem::take(&mut planner.keys).finalize().into();
    planner.counts.deliveries = std::mem::take(&mut planner.deliveries).finalize().into();
    let plan = serde_json::to_string(&planner.counts).map_err(|e| Error::internal("plan").because(e))?;
    savepoint
        .execute(
            "UPDATE file SET state = 'planned', fault = NULL, format = ?2, plan = ?3 WHERE id = ?1",
            params![place.file, format, plan],
        )
        .map_err(fault)?;
    Ok((planner.counts, planner.new))
}

/// Takes the items of one file.
pub struct Planner<'c> {
    pub(super) place: FilePlace<'c>,
    pub(super) db: &'c Connection,
    known: &'c Parts,
    /// Mailboxes and parts first met in this file: kept apart until its transaction is through.
    pub(super) new: Parts,
    added: HashMap<i64, u64>,
    seq: i64,
    pub(super) counts: FilePlan,
    pub(super) keys: Sha256,
    pub(super) deliveries: Sha256,
    /// What the item that is being planned brings to whom: mailbox and part.
    fresh: Vec<(i64, i64)>,
    /// What the last one brought: its parts.
    brought: Vec<i64>,
    /// The last day of each mailbox on which somebody mapped to it said something.
    spoke: HashMap<Mailbox, i64>,
    insert_item: CachedStatement<'c>,
    insert_delivery: CachedStatement<'c>,
}

pub(super) struct Earlier {
    pub(super) file: i64,
    pub(super) seq: i64,
    last_file: i64,
    pub(super) open: bool,
}

impl<'c> Planner<'c> {
    pub(super) fn new(db: &'c Connection, place: FilePlace<'c>, known: &'c Parts) -> Result<Self> {
        let insert_item = db
            .prepare_cached(
                "INSERT INTO item (connector, key, file, seq, last_file, fault, at)
                 VALUES (?1, ?2, ?3, ?4, ?3, ?5, ?6) ON CONFLICT DO NOTHING",
            )
            .map_err(fault)?;
        let insert_delivery = db
            .prepare_cached(
                "INSERT INTO delivery (file, seq, mailbox, part, twin) VALUES (?1, ?2, ?3, ?4, ?5)",
            )
            .map_err(fault)?;
        Ok(Self {
            place,
            db,
            known,
            new: Parts::default(),
            added: HashMap::new(),
            seq: 0,
            counts: FilePlan::default(),
            keys: Sha256::new(),
            deliveries: Sha256::new(),
            fresh: Vec::new(),
            brought: Vec::new(),
            spoke: HashMap::new(),
            insert_item,
            insert_delivery,
        })
    }

    /// What was planned so far.
    #[must_use]
    pub fn counts(&self) -> FilePlan {
        self.counts
    }

    /// Plans the next item of the file; gives its twin number.
    ///
    /// # Errors
    /// Of the disk.
    pub fn item(&mut self, facts: &ItemFacts) -> Result<u32> {
        let mailboxes = &facts.mailboxes;
        let seq = self.next_seq(&facts.key);
        let held = mailboxes.is_empty().then_some("held");
        self.counts.mapped += u64::from(held.is_none());
        self.counts.fan_out += mailboxes.len() as u64;
        let mut twin = 0;
        let (key, earlier) = loop {
            let key = twin_key(&facts.key, twin);
            if self.insert(&key, seq, held, facts.at)? {
                self.counts.new_items += 1;
                break (key, None);
            }
            let earlier = self.earlier(&key)?.ok_or_else(|| Error::internal("item"))?;
            if facts.has_id || earlier.last_file != self.place.file {
                break (key, Some(earlier));
            }
            twin += 1;
        };
        let day = facts.at.div_euclid(DAY);
        if let Some(sender) = &facts.sender {
            let last = self.spoke.entry(sender.clone()).or_insert(day);
            *last = day.max(*last);
        }
        let newly_held = match earlier {
            None => {
                for mailbox in mailboxes {
                    self.deliver(seq, mailbox, day, twin)?;
                }
                held.is_some()
            }
            Some(earlier) => self.repeat(&key, seq, &earlier, mailboxes, day, twin)?,
        };
        let fresh = self.close_item(seq, twin);
        match (newly_held, fresh) {
            (true, _) => self.counts.held += 1,
            (false, true) => self.counts.archived += 1,
            (false, false) => self.counts.duplicates += 1,
        }
        Ok(twin)
    }

    /// The parts that the last item goes into, each once.
    #[must_use]
    pub fn brought(&self) -> &[i64] {
        &self.brought
    }

    /// One of these parts.
    ///
    /// # Errors
    /// Of the disk.
    pub fn part_row(&self, id: i64) -> Result<Part> {
        self.db
            .prepare_cached(
                "SELECT p.id, m.address, p.folder, p.day, p.number
                 FROM part p JOIN mailbox m ON m.id = p.mailbox WHERE p.id = ?1",
            )
            .and_then(|mut statement| statement.query_row([id], part))
            .map_err(fault)
    }

    /// Events of the file that make no item.
    pub fn excluded(&mut self, count: u64) {
        self.counts.excluded += count;
    }

    /// Whether the item brought anything new.
    pub(super) fn close_item(&mut self, seq: i64, twin: u32) -> bool {
        self.fresh.sort_unstable();
        let fresh = !self.fresh.is_empty();
        self.brought.clear();
        for (_, part) in self.fresh.drain(..) {
            self.brought.push(part);
            for number in [seq, part, i64::from(twin)] {
                self.deliveries.update(number.to_le_bytes());
            }
        }
        fresh
    }

    /// Notes an item that cannot be read: its place keeps it apart from all others.
    ///
    /// # Errors
    /// Of the disk.
    pub fn unreadable(&mut self, key: &Digest, code: Code) -> Result<()> {
        let seq = self.next_seq(key);
        if self.insert(key, seq, Some(code.as_str()), 0)? {
            self.counts.unreadable += 1;
            self.counts.new_items += 1;
        } else {
            self.counts.duplicates += 1;
        }
        Ok(())
    }

    fn next_seq(&mut self, key: &Digest) -> i64 {
        self.keys.update(key.0);
        let seq = self.seq;
        self.seq += 1;
        self.counts.items += 1;
        seq
    }

    pub(super) fn insert(
        &mut self,
        key: &Digest,
        seq: i64,
        fault_code: Option<&str>,
        at: i64,
    ) -> Result<bool> {
        let FilePlace { connector, file, .. } = self.place;
        let rows = self
            .insert_item
            .execute(params![connector, short(key), file, seq, fault_code, at])
            .map_err(fault)?;
        Ok(rows == 1)
    }

    pub(super) fn earlier(&self, key: &Digest) -> Result<Option<Earlier>> {
        self.db
            .prepare_cached(
                "SELECT file, seq, last_file, fault IS NOT NULL FROM item WHERE connector = ?1 AND key = ?2",
            )
            .and_then(|mut statement| {
                statement.query_row(params![self.place.connector, short(key)], |row| {
                    Ok(Earlier {
                        file: row.get(0)?,
                        seq: row.get(1)?,
                        last_file: row.get(2)?,
                        open: row.get(3)?,
                    })
                })
            })
            .optional()
            .map_err(fault)
    }

    /// An item that an earlier file brought: only mailboxes that did not get it yet get it now. Gives whether it
    /// is held from now on.
    pub(super) fn repeat(
        &mut self,
        key: &Digest,
        seq: i64,
        earlier: &Earlier,
        mailboxes: &[Mailbox],
        day: i64,
        twin: u32,
    ) -> Result<bool> {
        let FilePlace { connector, file, .. } = self.place;
        let had = self.had(key, earlier)?;
        let mut further = false;
        for mailbox in mailboxes {
            if had.contains(&self.mailbox(mailbox)?) {
                self.counts.skipped += 1;
            } else {
                self.deliver(seq, mailbox, day, twin)?;
                further = true;
            }
        }
        let released = earlier.open && further;
        self.counts.released += u64::from(released);
        let held = mailboxes.is_empty() && had.is_empty() && !earlier.open;
        if held {
            self.db
                .prepare_cached("UPDATE item SET fault = 'held' WHERE connector = ?1 AND key = ?2")
                .and_then(|mut statement| statement.execute(params![connector, short(key)]))
                .map_err(fault)?;
        }
        // A place where it is held counts as well: its recipients may be others, and be mapped one day.
        if further || earlier.open {
            self.again(key, seq)?;
        }
        if released {
            note_due(self.db, connector, short(key), (file, seq))?;
        }
        if earlier.last_file != file || released {
            self.db
                .prepare_cached(
                    "UPDATE item SET last_file = ?3, fault = CASE WHEN ?4 THEN NULL ELSE fault END
                     WHERE connector = ?1 AND key = ?2",
                )
                .and_then(|mut statement| statement.execute(params![connector, short(key), file, released]))
                .map_err(fault)?;
        }
        Ok(held)
    }

    /// Notes a further place of an item.
    fn again(&self, key: &Digest, seq: i64) -> Result<()> {
        let FilePlace { connector, file, .. } = self.place;
        self.db
            .prepare_cached(
                "INSERT INTO again (connector, key, file, seq) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT DO NOTHING",
            )
            .and_then(|mut statement| statement.execute(params![connector, short(key), file, seq]))
            .map(|_| ())
            .map_err(fault)
    }

    /// The mailboxes that have an item.
    pub(super) fn had(&self, key: &Digest, earlier: &Earlier) -> Result<Vec<i64>> {
        let mut statement = self
            .db
            .prepare_cached(
                "SELECT mailbox FROM delivery WHERE file = ?3 AND seq = ?4
                 UNION SELECT d.mailbox FROM again a JOIN delivery d ON d.file = a.file AND d.seq = a.seq
                 WHERE a.connector = ?1 AND a.key = ?2",
            )
            .map_err(fault)?;
        let rows = statement
            .query_map(params![self.place.connector, short(key), earlier.file, earlier.seq], |row| row.get(0))
            .map_err(fault)?;
        rows.collect::<Result<_, _>>().map_err(fault)
    }

    pub(super) fn deliver(&mut self, seq: i64, mailbox: &Mailbox, day: i64, twin: u32) -> Result<()> {
        let mailbox = self.mailbox(mailbox)?;
        let part = self.part(mailbox, day)?;
        *self.added.entry(part).or_default() += 1;
        self.fresh.push((mailbox, part));
        self.insert_delivery.execute(params![self.place.file, seq, mailbox, part, twin]).map_err(fault)?;
        Ok(())
    }

    pub(super) fn mailbox(&mut self, mailbox: &Mailbox) -> Result<i64> {
        if let Some(id) = self.known.mailboxes.get(mailbox).or_else(|| self.new.mailboxes.get(mailbox)) {
            return Ok(*id);
        }
        let address = mailbox.address();
        self.db
            .prepare_cached("INSERT INTO mailbox (address) VALUES (?1) ON CONFLICT DO NOTHING")
            .and_then(|mut statement| statement.execute([address]))
            .map_err(fault)?;
        let id = self
            .db
            .prepare_cached("SELECT id FROM mailbox WHERE address = ?1")
            .and_then(|mut statement| statement.query_row([address], |row| row.get(0)))
            .map_err(fault)?;
        self.new.mailboxes.insert(mailbox.clone(), id);
        Ok(id)
    }

    fn part(&mut self, mailbox: i64, day: i64) -> Result<i64> {
        let place = (mailbox, day);
        if let Some(id) = self.known.parts.get(&place).or_else(|| self.new.parts.get(&place)) {
            return Ok(*id);
        }
        let FilePlace { run, folder, store, .. } = self.place;
        self.db
            .prepare_cached(
                "INSERT INTO part (run, mailbox, folder, day, number, store) VALUES (?1, ?2, ?3, ?4,
                   (SELECT coalesce(max(number), 0) + 1 FROM part
                    WHERE mailbox = ?2 AND folder = ?3 AND day = ?4), ?5)",
            )
            .and_then(|mut statement| statement.execute(params![run, mailbox, folder, day, store]))
            .map_err(fault)?;
        let id = self.db.last_insert_rowid();
        self.new.parts.insert(place, id);
        Ok(id)
    }

    fn close_speakers(&mut self) -> Result<()> {
        let spoke: Vec<(Mailbox, i64)> = self.spoke.drain().collect();
        for (mailbox, day) in spoke {
            let mailbox = self.mailbox(&mailbox)?;
            self.db
                .prepare_cached(
                    "INSERT INTO spoke (connector, mailbox, day) VALUES (?1, ?2, ?3)
                     ON CONFLICT DO UPDATE SET day = max(day, excluded.day)",
                )
                .and_then(|mut statement| statement.execute(params![self.place.connector, mailbox, day]))
                .map_err(fault)?;
        }
        Ok(())
    }

    pub(super) fn close_parts(&mut self) -> Result<()> {
        let mut statement =
            self.db.prepare_cached("UPDATE part SET items = items + ?2 WHERE id = ?1").map_err(fault)?;
        for (part, items) in self.added.drain() {
            statement.execute(params![part, signed(items)?]).map_err(fault)?;
        }
        Ok(())
    }
}

/// The ledger keeps half of the hash: 128 bits tell 2^60 items apart.
pub(super) fn short(key: &Digest) -> &[u8] {
    key.0.first_chunk::<16>().map_or(&key.0, |half| half)
}
