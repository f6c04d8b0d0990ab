//! The seal of the ledger's file: a hash over its pages, so that no byte of it changes unseen.
//!
//! In: the home folder. Out: `ledger.seal` beside `ledger.db`: *closed* with a hash a chunk while nobody
//! writes, *open* while somebody does or after a kill. Writers share the lock of `ledger.lock`; whoever has it
//! alone marks the seal as open, and the last writer closes it. What was altered while it was closed is noted
//! in it for good. Pages are read through SQLite: a file handle of our own would drop its locks when closed.
//! Deliberately absent: secrecy. Who can write the ledger can write a seal; the chain and the signed
//! statements are what they cannot make anew.

use std::fs::{self, File, TryLockError};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::schema::{self, fault};
use crate::error::{Error, Result};

/// Pages a chunk: what is altered is named this closely.
const CHUNK: usize = 16;

/// A stretch of `ledger.db`: the first byte, and the one behind the last.
pub type Stretch = (u64, u64);

/// The pages of a ledger, hashed.
#[derive(Clone, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct Pages {
    page_size: u64,
    count: u64,
    chunks: Vec<String>,
}

/// What stands in `ledger.seal`.
#[derive(Clone, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
struct Seal {
    /// Absent: open.
    pages: Option<Pages>,
    /// What was altered while an earlier seal was closed.
    altered: Vec<Stretch>,
    /// An earlier seal was gone or altered.
    lost: bool,
}

enum Found {
    Missing,
    Broken,
    Seal(Seal),
}

/// What a look at the seal shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SealCheck {
    /// Somebody is writing, or was killed while writing: pages are not compared.
    Open {
        /// As below.
        altered: Vec<Stretch>,
        /// As below.
        lost: bool,
    },
    /// Every page was compared.
    Closed {
        /// What differs now, or was found to differ by a later writer.
        altered: Vec<Stretch>,
        /// An earlier seal was gone or altered.
        lost: bool,
    },
    /// There is none, or it is not as it was written.
    Broken {
        /// It is not there.
        missing: bool,
    },
}

/// A writer's share of the ledger.
pub(super) struct Hold {
    lock: File,
    home: PathBuf,
    /// The seal that this writer opened, unless it was wrong.
    before: Option<Seal>,
    /// `data_version` when the connection was new.
    version: i64,
}

impl Hold {
    /// Takes a share, and marks the seal as open before anything is written.
    pub(super) fn take(home: &Path) -> Result<Self> {
        let lock = lock_file(home)?;
        let mut before = None;
        loop {
            match lock.try_lock() {
                Ok(()) => {
                    before = mark(home)?;
                    lock.unlock().map_err(Error::disk)?;
                }
                Err(TryLockError::WouldBlock) => {}
                Err(TryLockError::Error(e)) => return Err(Error::disk(e)),
            }
            lock.lock_shared().map_err(Error::disk)?;
            // Between the two locks a leaving writer may have closed it.
            if matches!(read(home)?, Found::Seal(Seal { pages: None, .. })) {
                return Ok(Self { lock, home: home.to_owned(), before, version: 0 });
            }
            lock.unlock().map_err(Error::disk)?;
        }
    }

    /// Keeps where the connection begins. `made`: tables were made.
    pub(super) fn begin(&mut self, db: &Connection, made: bool) -> Result<()> {
        self.version = data_version(db)?;
        if made {
            self.before = None;
        }
        Ok(())
    }

    /// Closes the seal, if no other writer is there.
    pub(super) fn close(&self, db: &Connection) -> Result<()> {
        self.lock.unlock().map_err(Error::disk)?;
        if !alone(&self.lock)? {
            return Ok(());
        }
        if !db.is_autocommit() {
            db.execute_batch("ROLLBACK").map_err(fault)?;
        }
        db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).map_err(fault)?;
        let Found::Seal(open) = read(&self.home)? else { return Ok(()) };
        let untouched = db.total_changes() == 0 && data_version(db)? == self.version;
        let seal = match &self.before {
            Some(before) if untouched => before.clone(),
            Some(_) | None => Seal { pages: Some(hash(db)?), ..open },
        };
        write(&self.home, &seal)
    }
}

/// Compares the ledger with its seal. `db`: a connection to it, where one can be had.
///
/// # Errors
/// Of the disk.
pub(super) fn check(home: &Path, db: Option<&Connection>) -> Result<SealCheck> {
    let lock = lock_file(home)?;
    // With the lock alone, no writer begins while pages are read.
    let alone = alone(&lock)?;
    Ok(match read(home)? {
        Found::Missing => SealCheck::Broken { missing: true },
        Found::Broken => SealCheck::Broken { missing: false },
        Found::Seal(Seal { pages: Some(sealed), mut altered, lost }) if alone => {
            let pages = match db.map(hash) {
                Some(Ok(pages)) => pages,
                // SQLite cannot make sense of it, and nobody writes: its locks are no loss.
                Some(Err(_)) | None => hash_file(home, &sealed)?,
            };
            altered.extend(differing(&sealed, &pages));
            if altered.is_empty() {
                altered.extend(beyond(home, &sealed)?);
            }
            SealCheck::Closed { altered, lost }
        }
        Found::Seal(Seal { altered, lost, .. }) => SealCheck::Open { altered, lost },
    })
}

fn lock_file(home: &Path) -> Result<File> {
    let mut options = File::options();
    let path = home.join("ledger.lock");
    options.read(true).write(true).create(true).truncate(false).open(path).map_err(Error::disk)
}

/// Takes the lock alone; others hold it for a moment when they come or go.
fn alone(lock: &File) -> Result<bool> {
    for _ in 0..20 {
        match lock.try_lock() {
            Ok(()) => return Ok(true),
            Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(10)),
            Err(TryLockError::Error(e)) => return Err(Error::disk(e)),
        }
    }
    Ok(false)
}

/// Marks the seal as open; gives the one that was closed, if the ledger still is what it says.
fn mark(home: &Path) -> Result<Option<Seal>> {
    let path = home.join("ledger.db");
    let (seal, before) = match read(home)? {
        Found::Seal(Seal { pages: None, .. }) => return Ok(None),
        Found::Seal(closed) => {
            let sealed = closed.pages.clone().unwrap_or_default();
            let pages = schema::look(&path).and_then(|(db, _)| hash(&db));
            let mut open = Seal { pages: None, ..closed.clone() };
            match pages {
                Ok(pages) => open.altered.extend(differing(&sealed, &pages)),
                Err(_) if !path.exists() => open.altered.extend(differing(&sealed, &Pages::default())),
                // What cannot be read stops the writer a moment later.
                Err(_) => {}
            }
            open.altered.sort_unstable();
            open.altered.dedup();
            let before = (open.altered == closed.altered).then_some(closed);
            (open, before)
        }
        Found::Broken => (Seal { lost: true, ..Seal::default() }, None),
        Found::Missing => {
            // Ledgers before version 3 had none.
            let lost =
                path.exists() && schema::look(&path).is_ok_and(|(_, version)| version >= schema::VERSION);
            (Seal { lost, ..Seal::default() }, None)
        }
    };
    write(home, &seal)?;
    Ok(before)
}

fn data_version(db: &Connection) -> Result<i64> {
    db.pragma_query_value(None, "data_version", |row| row.get(0)).map_err(fault)
}

/// Hashes every page, also those that hold nothing now.
fn hash(db: &Connection) -> Result<Pages> {
    let page_size: i64 = db.pragma_query_value(None, "page_size", |row| row.get(0)).map_err(fault)?;
    let mut hashes = Hashes::default();
    let mut statement = db.prepare("SELECT data FROM sqlite_dbpage ORDER BY pgno").map_err(fault)?;
    let mut rows = statement.query([]).map_err(fault)?;
    while let Some(row) = rows.next().map_err(fault)? {
        hashes.page(row.get_ref(0).and_then(|value| Ok(value.as_blob()?)).map_err(fault)?);
    }
    Ok(hashes.finish(page_size.unsigned_abs()))
}

fn hash_file(home: &Path, sealed: &Pages) -> Result<Pages> {
    let mut hashes = Hashes::default();
    let mut file = match File::open(home.join("ledger.db")) {
        Ok(file) => file,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(hashes.finish(sealed.page_size)),
        Err(e) => return Err(Error::disk(e)),
    };
    let mut page = Vec::new();
    loop {
        page.clear();
        (&mut file).take(sealed.page_size.max(512)).read_to_end(&mut page).map_err(Error::disk)?;
        if page.is_empty() {
            return Ok(hashes.finish(sealed.page_size));
        }
        hashes.page(&page);
    }
}

#[derive(Default)]
struct Hashes {
    pages: Pages,
    chunk: Sha256,
    in_chunk: usize,
}

impl Hashes {
    fn page(&mut self, bytes: &[u8]) {
        self.chunk.update(bytes);
        self.pages.count += 1;
        self.in_chunk += 1;
        if self.in_chunk == CHUNK {
            self.end_chunk();
        }
    }

    fn end_chunk(&mut self) {
        self.in_chunk = 0;
        self.pages.chunks.push(hex::encode(self.chunk.finalize_reset()));
    }

    fn finish(mut self, page_size: u64) -> Pages {
        if self.in_chunk > 0 {
            self.end_chunk();
        }
        self.pages.page_size = page_size;
        self.pages
    }
}

/// Where two differ, in stretches as long as can be.
fn differing(sealed: &Pages, found: &Pages) -> Vec<Stretch> {
    let chunk = sealed.page_size * CHUNK as u64;
    let end = sealed.page_size * sealed.count.max(found.count);
    if sealed.page_size != found.page_size {
        return vec![(0, end)];
    }
    let mut stretches: Vec<Stretch> = Vec::new();
    for place in 0..sealed.chunks.len().max(found.chunks.len()) {
        if sealed.chunks.get(place) == found.chunks.get(place) {
            continue;
        }
        let from = chunk * place as u64;
        let to = (from + chunk).min(end);
        match stretches.last_mut() {
            Some(last) if last.1 == from => last.1 = to,
            Some(_) | None => stretches.push((from, to)),
        }
    }
    stretches
}

/// Bytes behind the last page, which SQLite does not read.
fn beyond(home: &Path, sealed: &Pages) -> Result<Option<Stretch>> {
    let size = fs::metadata(home.join("ledger.db")).map_err(Error::disk)?.len();
    let wal = fs::metadata(home.join("ledger.db-wal")).map_or(0, |wal| wal.len());
    let end = sealed.page_size * sealed.count;
    Ok((wal == 0 && size != end).then_some((size.min(end), size.max(end))))
}

/// One line of JSON, and one with the hash of the first.
fn text(seal: &Seal) -> Result<String> {
    let line = serde_json::to_string(seal).map_err(|e| Error::internal("seal").because(e))?;
    let hash = hex::encode(Sha256::digest(line.as_bytes()));
    Ok(format!("{line}\n{hash}\n"))
}

fn read(home: &Path) -> Result<Found> {
    let bytes = match fs::read(home.join("ledger.seal")) {
        Ok(bytes) => bytes,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Found::Missing),
        Err(e) => return Err(Error::disk(e)),
    };
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let seal = serde_json::from_slice::<Seal>(line).ok();
    Ok(match seal {
        Some(seal) if text(&seal)?.as_bytes() == bytes => Found::Seal(seal),
        Some(_) | None => Found::Broken,
    })
}

/// Only whoever has the lock alone writes it.
fn write(home: &Path, seal: &Seal) -> Result<()> {
    let aside = home.join("ledger.seal.aside");
    let write = || {
        let mut file = File::create(&aside)?;
        file.write_all(text(seal)?.as_bytes())?;
        file.sync_all()?;
        drop(file);
        fs::rename(&aside, home.join("ledger.seal"))?;
        if cfg!(windows) { Ok(()) } else { File::open(home)?.sync_all() }
    };
    write().map_err(Error::disk)
}

#[cfg(test)]
#[path = "seal_tests.rs"]
mod tests;
