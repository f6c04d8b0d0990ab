//! Filling the index: parts that are not in it yet, in batches, each one transaction.
//!
//! In: the parts of the archive. Out: items, names and copies in the index. One thread reads and parses, this
//! one writes. A kill loses the batch that is not committed; the next filling goes on there. A part whose hash
//! is not the ledger's is named and left out. Deliberately absent: taking anything out: mailbox files stay.

use std::collections::{BTreeSet, HashMap};
use std::fs::File;
use std::io::{BufRead, BufReader, ErrorKind, Read as _, Seek as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;
use std::time::Instant;

use rusqlite::{OptionalExtension as _, Transaction, params};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::mbox::{Mails, Stretch};
use super::names::{self, Met, Name};
use super::said::{half, item_of, said};
use super::schema::fault;
use super::{Filling, Index, SealedPart};
use crate::error::{Code, Error, Result};
use crate::model::Digest;
use crate::progress::{Progress, Stage};

/// Items of a batch, at most: what a kill may lose, and what is held in memory.
const ITEMS: usize = 1 << 17;
/// Bytes of text of a batch, about.
const TEXT: usize = 64 << 20;
/// A part up to this size is read once; a larger one is hashed first and read again.
const AT_ONCE: u64 = 32 << 20;
/// An item's number: seconds, and its place among those of that second.
pub(super) const SLOT_BITS: u32 = 18;
/// The last second that has a number: the year 9999.
pub(super) const LAST_SECOND: i64 = 253_402_300_799;

/// What a filling did.
#[derive(Clone, Default, Debug, PartialEq, Serialize)]
pub struct Filled {
    /// Mailbox files added.
    pub parts: u64,
    /// Items that were not known.
    pub items: u64,
    /// Mails in the files added.
    pub mails: u64,
    /// Mailbox files that are not what was written, relative to the archive.
    pub skipped: Vec<PathBuf>,
    /// How long it took.
    pub seconds: f64,
}

#[derive(Default)]
struct Batch {
    names: Vec<Name>,
    items: Vec<Read>,
    parts: Vec<Ended>,
}

/// An item as its first mail in the batch tells it; numbers of names are those of `Met`.
struct Read {
    half: [u8; 16],
    second: i64,
    words: String,
    names: Vec<u32>,
    copies: Vec<(i64, u32, Stretch)>,
}

/// A part that was read to its end, or left out.
struct Ended {
    sealed: SealedPart,
    mailbox: u32,
    whole: bool,
}

impl Index {
    /// Adds the parts that are not in the index yet. Counts their bytes on `progress`, and stops where that
    /// says so, between two batches.
    ///
    /// # Errors
    /// `cancelled`, `search-damaged` (also when a part in it is another than the one of that number),
    /// `disk-full`, `disk-failed`.
    pub fn fill(&mut self, _: &Filling, parts: &[SealedPart], progress: &Progress<'_>) -> Result<Filled> {
        let began = Instant::now();
        let mut missing = self.missing(parts)?;
        missing.sort_by_key(|sealed| sealed.part.id);
        progress.stage(Stage::Indexing, missing.iter().map(|sealed| sealed.bytes).sum());
        let mut filled = Filled::default();
        let archive = self.archive.clone();
        thread::scope(|scope| {
            let (send, receive) = sync_channel(0);
            let reader = scope.spawn(move || Reader::new(&archive, send).all(missing, progress));
            let mut written = Ok(());
            let mut numbers = Vec::new();
            for batch in &receive {
                written = self.write(batch, &mut numbers, &mut filled);
                if written.is_err() {
                    break;
                }
            }
            drop(receive);
            let read = reader.join().map_err(|_| Error::internal("search reader"))?;
            written.and(read)
        })?;
        if filled.parts > 0 {
            // Only for speed of the next start.
            let _ = self.db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        }
        filled.seconds = began.elapsed().as_secs_f64();
        Ok(filled)
    }

    /// Parts that are not in the index, or were left out because they were not what was written.
    fn missing(&self, parts: &[SealedPart]) -> Result<Vec<SealedPart>> {
        let mut known: HashMap<i64, (Digest, bool)> = HashMap::new();
        let mut statement = self.db.prepare("SELECT id, sha256, whole FROM part").map_err(fault)?;
        let mut rows = statement.query([]).map_err(fault)?;
        while let Some(row) = rows.next().map_err(fault)? {
            let facts = (Digest(row.get(1).map_err(fault)?), row.get(2).map_err(fault)?);
            known.insert(row.get(0).map_err(fault)?, facts);
        }
        let mut missing = Vec::new();
        for sealed in parts {
            match known.remove(&sealed.part.id) {
                Some((sha256, _)) if sha256 != sealed.sha256 => return Err(other_archive()),
                Some((_, true)) => {}
                Some((_, false)) | None => missing.push(sealed.clone()),
            }
        }
        if known.is_empty() { Ok(missing) } else { Err(other_archive()) }
    }

    fn write(&mut self, batch: Batch, numbers: &mut Vec<i64>, filled: &mut Filled) -> Result<()> {
        let tx = self.db.transaction().map_err(fault)?;
        numbers.extend(names::keep(&tx, &batch.names)?);
        let number = |met: u32| numbers.get(met as usize).copied().unwrap_or_default();
        keep_parts(&tx, &batch.parts, &number)?;
        let mut rows = Slots { tx: &tx, next: HashMap::new() }.number(batch.items)?;
        // In the order of their numbers: the full-text table begins a new segment at each step back.
        rows.sort_unstable_by_key(|row| row.id);
        let mut writer = Writer::new(&tx)?;
        for row in &rows {
            filled.items += u64::from(row.new);
            writer.row(row, &number)?;
        }
        drop(writer);
        rows.retain(|row| row.new);
        rows.sort_unstable_by_key(|row| row.read.half);
        let mut insert = tx.prepare_cached("INSERT INTO item (half, id) VALUES (?1, ?2)").map_err(fault)?;
        for row in &rows {
            insert.execute(params![row.read.half, row.id]).map_err(fault)?;
        }
        drop(insert);
        tx.commit().map_err(fault)?;
        for ended in batch.parts {
            if ended.whole {
                filled.parts += 1;
                filled.mails += ended.sealed.mails;
            } else {
                filled.skipped.push(ended.sealed.path);
            }
        }
        Ok(())
    }
}

/// The index was made from another archive: nothing in it can be relied on.
fn other_archive() -> Error {
    Error::new(Code::SearchDamaged)
}

fn keep_parts(tx: &Transaction<'_>, parts: &[Ended], number: &dyn Fn(u32) -> i64) -> Result<()> {
    let mut insert = tx
        .prepare_cached(
            "INSERT OR REPLACE INTO part (id, path, mailbox, sha256, mails, whole)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )
        .map_err(fault)?;
    for Ended { sealed, mailbox, whole } in parts {
        let path = sealed.path.to_str().ok_or_else(|| Error::internal("part path"))?;
        let mails = i64::try_from(sealed.mails).unwrap_or(i64::MAX);
        insert
            .execute(params![sealed.part.id, path, number(*mailbox), sealed.sha256.0, mails, whole])
            .map_err(fault)?;
    }
    Ok(())
}

/// An item with its number.
struct Row {
    id: i64,
    new: bool,
    read: Read,
}

/// Gives items their numbers, in the order they came.
struct Slots<'a> {
    tx: &'a Transaction<'a>,
    /// By second.
    next: HashMap<i64, i64>,
}

impl Slots<'_> {
    fn number(&mut self, items: Vec<Read>) -> Result<Vec<Row>> {
        let mut known = self.tx.prepare_cached("SELECT id FROM item WHERE half = ?1").map_err(fault)?;
        let mut rows = Vec::with_capacity(items.len());
        for read in items {
            let id = known.query_row([read.half], |row| row.get(0)).optional().map_err(fault)?;
            let (id, new) = match id {
                Some(id) => (id, false),
                None => (self.slot(read.second)?, true),
            };
            rows.push(Row { id, new, read });
        }
        Ok(rows)
    }

    fn slot(&mut self, second: i64) -> Result<i64> {
        let second = second.clamp(0, LAST_SECOND);
        let first = second << SLOT_BITS;
        let next = match self.next.get(&second) {
            Some(next) => *next,
            None => {
                let last: Option<i64> = self
                    .tx
                    .prepare_cached("SELECT max(item) FROM copy WHERE item BETWEEN ?1 AND ?2")
                    .and_then(|mut last| {
                        last.query_row([first, first + (1 << SLOT_BITS) - 1], |row| row.get(0))
                    })
                    .map_err(fault)?;
                last.map_or(first, |last| last + 1)
            }
        };
        // A quarter of a million in one second: the feed tells no time of day. They go into the next ones.
        if next >> SLOT_BITS != second {
            return self.slot(second + 1);
        }
        self.next.insert(second, next + 1);
        Ok(next)
    }
}

struct Writer<'a> {
    copy: rusqlite::CachedStatement<'a>,
    mailboxes: rusqlite::CachedStatement<'a>,
    insert: rusqlite::CachedStatement<'a>,
    replace: rusqlite::CachedStatement<'a>,
    marks: String,
}

impl<'a> Writer<'a> {
    fn new(tx: &'a Transaction<'a>) -> Result<Self> {
        let prepare = |text: &str| tx.prepare_cached(text).map_err(fault);
        Ok(Self {
            copy: prepare(
                "INSERT OR IGNORE INTO copy (item, part, position, start, length) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?,
            mailboxes: prepare(
                "SELECT p.mailbox FROM copy c JOIN part p ON p.id = c.part WHERE c.item = ?1",
            )?,
            insert: prepare("INSERT INTO said (rowid, body, marks) VALUES (?1, ?2, ?3)")?,
            replace: prepare("INSERT OR REPLACE INTO said (rowid, body, marks) VALUES (?1, ?2, ?3)")?,
            marks: String::new(),
        })
    }

    fn row(&mut self, row: &Row, number: &dyn Fn(u32) -> i64) -> Result<()> {
        let before = if row.new { BTreeSet::new() } else { self.mailboxes_of(row.id)? };
        let mut mailboxes = before.clone();
        for (part, mailbox, Stretch { position, offset, length, .. }) in &row.read.copies {
            mailboxes.insert(number(*mailbox));
            let [position, offset, length] =
                [*position, *offset, *length].map(|count| i64::try_from(count).unwrap_or(i64::MAX));
            self.copy.execute(params![row.id, part, position, offset, length]).map_err(fault)?;
        }
        if !row.new && mailboxes == before {
            return Ok(());
        }
        self.marks.clear();
        self.marks.push_str("all");
        let names = row.read.names.iter().map(|met| number(*met)).collect::<BTreeSet<_>>();
        for name in names.into_iter().chain(mailboxes) {
            use std::fmt::Write as _;
            let _ = write!(self.marks, " n{name}");
        }
        let write = if row.new { &mut self.insert } else { &mut self.replace };
        write.execute(params![row.id, row.read.words, self.marks]).map_err(fault)?;
        Ok(())
    }

    fn mailboxes_of(&mut self, item: i64) -> Result<BTreeSet<i64>> {
        let rows = self.mailboxes.query_map([item], |row| row.get(0)).map_err(fault)?;
        rows.collect::<Result<_, _>>().map_err(fault)
    }
}

/// The reading side: parts into batches.
struct Reader<'a> {
    archive: &'a Path,
    send: SyncSender<Batch>,
    met: Met,
    batch: Batch,
    /// Places in `batch.items`.
    places: HashMap<[u8; 16], usize>,
    text: usize,
}

impl<'a> Reader<'a> {
    fn new(archive: &'a Path, send: SyncSender<Batch>) -> Self {
        Self { archive, send, met: Met::default(), batch: Batch::default(), places: HashMap::new(), text: 0 }
    }

    fn all(mut self, parts: Vec<SealedPart>, progress: &Progress<'_>) -> Result<()> {
        let mut mail = Vec::new();
        for sealed in parts {
            progress.count(0)?;
            let bytes = sealed.bytes;
            self.part(sealed, &mut mail)?;
            progress.count(bytes)?;
        }
        self.hand_over()
    }

    fn part(&mut self, sealed: SealedPart, mail: &mut Vec<u8>) -> Result<()> {
        let mailbox = self.met.mailbox(&sealed.part.mailbox);
        let path = self.archive.join(&sealed.path);
        let mut whole = false;
        match File::open(path) {
            Ok(mut file) if sealed.bytes <= AT_ONCE => {
                let mut bytes = Vec::with_capacity(usize::try_from(sealed.bytes).unwrap_or_default() + 1);
                // One byte more than there should be: a part that grew is no longer what was written.
                file.by_ref().take(sealed.bytes + 1).read_to_end(&mut bytes).map_err(Error::disk)?;
                whole = sealed.sha256.0 == <[u8; 32]>::from(Sha256::digest(&bytes));
                if whole {
                    self.mails(&sealed, mailbox, bytes.as_slice(), mail)?;
                }
            }
            Ok(mut file) => {
                whole = hash(&mut file)? == sealed.sha256;
                if whole {
                    file.rewind().map_err(Error::disk)?;
                    self.mails(&sealed, mailbox, BufReader::with_capacity(1 << 18, file), mail)?;
                }
            }
            Err(e) if e.kind() == ErrorKind::NotFound => {}
            Err(e) => return Err(Error::disk(e)),
        }
        self.batch.parts.push(Ended { sealed, mailbox, whole });
        Ok(())
    }

    fn mails(
        &mut self,
        sealed: &SealedPart,
        mailbox: u32,
        input: impl BufRead,
        mail: &mut Vec<u8>,
    ) -> Result<()> {
        let mut mails = Mails::new(input);
        while let Some(stretch) = mails.next(mail).map_err(Error::disk)? {
            let half = half(&item_of(mail, stretch.as_is));
            let copy = (sealed.part.id, mailbox, stretch);
            match self.places.get(&half).and_then(|place| self.batch.items.get_mut(*place)) {
                Some(read) => read.copies.push(copy),
                None => {
                    let read = self.read(half, mail, copy);
                    self.text += read.words.len();
                    self.places.insert(half, self.batch.items.len());
                    self.batch.items.push(read);
                }
            }
            if self.batch.items.len() >= ITEMS || self.text >= TEXT {
                self.hand_over()?;
            }
        }
        Ok(())
    }

    fn read(&mut self, half: [u8; 16], mail: &[u8], copy: (i64, u32, Stretch)) -> Read {
        let said = said(mail);
        let mut names = vec![self.met.conversation(&said.conversation, &said.conversation_name)];
        names.extend(
            std::iter::once(&said.sender).chain(&said.recipients).map(|speaker| self.met.person(speaker)),
        );
        Read { half, second: said.second, words: said.words(), names, copies: vec![copy] }
    }

    fn hand_over(&mut self) -> Result<()> {
        let mut batch = std::mem::take(&mut self.batch);
        batch.names = self.met.fresh();
        self.places.clear();
        self.text = 0;
        // A writer that stopped has its own reason to tell.
        self.send.send(batch).map_err(|_| Error::internal("search writer stopped"))
    }
}

fn hash(file: &mut File) -> Result<Digest> {
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 1 << 18];
    loop {
        let count = file.read(&mut buffer).map_err(Error::disk)?;
        if count == 0 {
            return Ok(Digest(hash.finalize().into()));
        }
        hash.update(buffer.get(..count).unwrap_or_default());
    }
}
