//! The index's tables, and how they come to be.
//!
//! Out: an open SQLite connection. Sorting happens in memory: no word of a chat goes to a temporary file.
//! Deliberately absent: the texts. The full-text table is contentless: 1,000,000 short chats take a third
//! less room than with their texts, and a hit is read from the mailbox file anyway.

use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;

use crate::error::{Code, Error, Result};

/// The version this program writes (`PRAGMA user_version`). Another one: `search rebuild`.
const VERSION: i64 = 1;

/// `id` of an item is its time: whole seconds × 2^18, and its place among those of that second. So a word's
/// postings stand in the order of time, and the first page of any answer needs no sorting.
const TABLES: &str = "
-- A person, conversation or mailbox. `folded`: what is typed is compared with it.
CREATE TABLE name (
  id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, one TEXT NOT NULL, two TEXT NOT NULL, three TEXT NOT NULL,
  folded TEXT NOT NULL, UNIQUE (kind, one, two, three));
-- `half`: the first 16 bytes of an item's hash.
CREATE TABLE item (
  half BLOB PRIMARY KEY, id INTEGER NOT NULL) WITHOUT ROWID;
-- A mailbox file. `id` is its number in the ledger. `whole`: 1 indexed, 0 not what was written.
CREATE TABLE part (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL, mailbox INTEGER NOT NULL, sha256 BLOB NOT NULL,
  mails INTEGER NOT NULL, whole INTEGER NOT NULL);
CREATE TABLE copy (
  item INTEGER NOT NULL, part INTEGER NOT NULL, position INTEGER NOT NULL, start INTEGER NOT NULL,
  length INTEGER NOT NULL, PRIMARY KEY (item, part)) WITHOUT ROWID;
-- `marks`: `n` and a name's id for everybody who took part, the conversation and the mailboxes; `all`.
CREATE VIRTUAL TABLE said USING fts5(
  body, marks, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
-- Postings held before they are written: one segment a batch, so that few have to be merged.
INSERT INTO said (said, rank) VALUES ('hashsize', 100663296);
";

/// Opens `search.db`, making it when missing.
///
/// # Errors
/// `search-damaged`, `disk-full`, `disk-failed`.
pub(super) fn open(path: &Path) -> Result<Connection> {
    let db = Connection::open(path).map_err(fault)?;
    db.busy_timeout(Duration::from_secs(10)).map_err(fault)?;
    db.execute_batch(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536;
         PRAGMA temp_store=MEMORY; PRAGMA journal_size_limit=67108864; PRAGMA wal_autocheckpoint=16384;",
    )
    .map_err(fault)?;
    let version: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(fault)?;
    if version == 0 {
        db.execute_batch("BEGIN IMMEDIATE").map_err(fault)?;
        // Another process may have made them since.
        let version: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(fault)?;
        let missing = if version == 0 { TABLES } else { "" };
        db.execute_batch(&format!("{missing} PRAGMA user_version={VERSION}; COMMIT;")).map_err(fault)?;
    } else if version != VERSION {
        return Err(Error::new(Code::SearchDamaged));
    }
    db.set_prepared_statement_cache_capacity(64);
    Ok(db)
}

/// SQLite's failures in our codes.
#[must_use]
pub(super) fn fault(error: rusqlite::Error) -> Error {
    // All else, too: a table or a value that is not what this program wrote.
    Error::of_sqlite(error, Code::SearchDamaged)
}
