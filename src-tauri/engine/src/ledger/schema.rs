//! The ledger's tables, and how they come to be.
//!
//! Out: an open SQLite connection with write-ahead log and `synchronous=FULL`.
//! Deliberately absent: any text of a chat. The ledger knows hashes, counts, times and addresses.

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use crate::error::{Code, Error, Result};

/// The version this program writes (`PRAGMA user_version`).
pub(super) const VERSION: i64 = 4;

const TABLES: &str = "
CREATE TABLE connector (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE run (
  id INTEGER PRIMARY KEY, connector INTEGER NOT NULL REFERENCES connector(id),
  began TEXT NOT NULL, ended TEXT, outcome TEXT, mapping BLOB NOT NULL, report TEXT);
CREATE TABLE file (
  id INTEGER PRIMARY KEY, connector INTEGER NOT NULL REFERENCES connector(id),
  name TEXT NOT NULL, size INTEGER NOT NULL, modified TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES run(id),
  state TEXT NOT NULL CHECK (state IN ('seen','staged','verified','planned','delivered')),
  fault TEXT, sha256 BLOB, host_key TEXT, pgp_key TEXT, format TEXT, plan TEXT,
  UNIQUE (connector, name, size, modified));
-- One row an item ever seen. `last_file` tells a repeat from a twin in the same file.
CREATE TABLE item (
  connector INTEGER NOT NULL, key BLOB NOT NULL, file INTEGER NOT NULL, seq INTEGER NOT NULL,
  last_file INTEGER NOT NULL, fault TEXT, at INTEGER NOT NULL,
  PRIMARY KEY (connector, key)) WITHOUT ROWID;
CREATE INDEX item_open ON item (connector, file, seq) WHERE fault IS NOT NULL;
-- Further places of an item that brought further mailboxes.
CREATE TABLE again (
  connector INTEGER NOT NULL, key BLOB NOT NULL, file INTEGER NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (connector, key, file, seq)) WITHOUT ROWID;
CREATE TABLE mailbox (
  id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE);
-- One mbox file: the deliveries that become visible together, at one name. `day` counts from 1970-01-01.
CREATE TABLE part (
  id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run(id),
  mailbox INTEGER NOT NULL REFERENCES mailbox(id), folder TEXT NOT NULL, day INTEGER NOT NULL,
  number INTEGER NOT NULL, items INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned','delivered')),
  bytes INTEGER, sha256 BLOB,
  UNIQUE (mailbox, folder, day, number));
CREATE INDEX part_planned ON part (id) WHERE state = 'planned';
-- `twin` counts equal items before this one in the same file: part of the item's key.
CREATE TABLE delivery (
  file INTEGER NOT NULL, seq INTEGER NOT NULL, mailbox INTEGER NOT NULL,
  part INTEGER NOT NULL, twin INTEGER NOT NULL,
  PRIMARY KEY (file, seq, mailbox)) WITHOUT ROWID;
";

/// Since version 2.
const TERMS: &str = "
CREATE TABLE terms (
  kind TEXT NOT NULL, version TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (kind, version));
";

/// Since version 3: who ran and mapped what, what the site listed, replays, and the chain over it all.
const PROOF: &str = "
ALTER TABLE run ADD COLUMN who TEXT NOT NULL DEFAULT '';
ALTER TABLE run ADD COLUMN mapping_version INTEGER;
ALTER TABLE file ADD COLUMN last_listed TEXT;
-- The entry that tells of it; 0: delivered before there was a chain.
ALTER TABLE file ADD COLUMN entry INTEGER;
ALTER TABLE part ADD COLUMN entry INTEGER;
ALTER TABLE part ADD COLUMN partial INTEGER NOT NULL DEFAULT 0;
UPDATE file SET entry = 0 WHERE state = 'delivered';
UPDATE part SET entry = 0 WHERE state = 'delivered';
CREATE INDEX part_untold ON part (id) WHERE state = 'delivered' AND entry IS NULL;
CREATE INDEX part_entry ON part (entry);
-- Entry `id` hashes entry `id - 1`, so that no entry can be changed, added or taken away unseen.
CREATE TABLE chain (
  id INTEGER PRIMARY KEY, connector TEXT NOT NULL, run INTEGER, at TEXT NOT NULL, kind TEXT NOT NULL,
  body TEXT NOT NULL, hash BLOB NOT NULL);
CREATE INDEX chain_run ON chain (run) WHERE run IS NOT NULL;
-- A connector's mapping as it was saved. `sha256` names its file in `mappings/`. `from_day`: the first UTC
-- day of messages that it is for; without one it is for all.
CREATE TABLE mapping (
  connector INTEGER NOT NULL, version INTEGER NOT NULL, sha256 BLOB NOT NULL, from_day TEXT,
  at TEXT NOT NULL, who TEXT NOT NULL, entries INTEGER NOT NULL,
  added INTEGER NOT NULL, removed INTEGER NOT NULL, changed INTEGER NOT NULL,
  PRIMARY KEY (connector, version)) WITHOUT ROWID;
-- One row a file of which a replay settled items. `plan` is a `FilePlan` over what
-- it settled there.
CREATE TABLE replay (
  run INTEGER NOT NULL REFERENCES run(id), file INTEGER NOT NULL REFERENCES file(id),
  state TEXT NOT NULL CHECK (state IN ('planned','delivered')), plan TEXT NOT NULL, entry INTEGER,
  PRIMARY KEY (run, file)) WITHOUT ROWID;
-- Places of a file that a replay took: the item's key then and now, what it was ('' for one that was `due`),
-- and its place by today's reading. A kill may take it back.
CREATE TABLE released (
  run INTEGER NOT NULL, file INTEGER NOT NULL, seq INTEGER NOT NULL, key BLOB NOT NULL,
  was_key BLOB NOT NULL, was TEXT NOT NULL, place INTEGER NOT NULL,
  PRIMARY KEY (run, file, seq)) WITHOUT ROWID;
CREATE INDEX released_file ON released (file);
-- Places where an item was held that was released at another one: whoever is mapped here by now gets it too.
CREATE TABLE due (
  connector INTEGER NOT NULL, file INTEGER NOT NULL, seq INTEGER NOT NULL, key BLOB NOT NULL,
  PRIMARY KEY (connector, file, seq)) WITHOUT ROWID;
-- What the site listed, run by run.
CREATE TABLE listing (
  connector INTEGER NOT NULL, run INTEGER NOT NULL, at TEXT NOT NULL, files INTEGER NOT NULL,
  in_progress INTEGER NOT NULL, PRIMARY KEY (connector, run)) WITHOUT ROWID;
-- Names that a manifest of the site tells.
CREATE TABLE manifest (
  file INTEGER NOT NULL REFERENCES file(id), name TEXT NOT NULL, PRIMARY KEY (file, name)) WITHOUT ROWID;
-- How many names a manifest says it has, and how many it has: only of those that say so.
CREATE TABLE manifest_count (
  file INTEGER PRIMARY KEY REFERENCES file(id), said INTEGER NOT NULL, names INTEGER NOT NULL);
-- The last UTC day on which somebody who is mapped to a mailbox said something.
CREATE TABLE spoke (
  connector INTEGER NOT NULL, mailbox INTEGER NOT NULL REFERENCES mailbox(id), day INTEGER NOT NULL,
  PRIMARY KEY (connector, mailbox)) WITHOUT ROWID;
-- Source days that a person let through above the daily limit.
CREATE TABLE allowed (
  connector INTEGER NOT NULL, day TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (connector, day)) WITHOUT ROWID;
";

/// Since version 4: destinations other than this computer's archive.
const DESTINATIONS: &str = "
-- `Destination::mark`, with `+archive` where the archive has it too.
ALTER TABLE part ADD COLUMN store TEXT NOT NULL DEFAULT 'archive';
-- A run began to deliver it: only the server knows what it has.
ALTER TABLE part ADD COLUMN attempted INTEGER NOT NULL DEFAULT 0;
-- What the server said of it.
ALTER TABLE part ADD COLUMN proof TEXT;
-- Parts that wait because their mailbox did not take them, by the files whose mails are in them. `run`: the
-- replay that planned those; none for an import. `told`: an entry tells that they wait.
CREATE TABLE refused (
  part INTEGER NOT NULL REFERENCES part(id), file INTEGER NOT NULL REFERENCES file(id), run INTEGER,
  code TEXT NOT NULL, at TEXT NOT NULL, items INTEGER NOT NULL, told INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (part, file)) WITHOUT ROWID;
-- Which mailboxes a destination has, as it said at that time.
CREATE TABLE answer (
  destination TEXT NOT NULL, address TEXT NOT NULL, there INTEGER NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (destination, address)) WITHOUT ROWID;
";

/// Opens `ledger.db` to look, without making or mending anything; gives its version.
///
/// # Errors
/// Those of `open`.
pub(super) fn look(path: &Path) -> Result<(Connection, i64)> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags).map_err(fault)?;
    db.busy_timeout(std::time::Duration::from_secs(10)).map_err(fault)?;
    db.execute_batch("PRAGMA query_only=1; PRAGMA cache_size=-49152; PRAGMA temp_store=MEMORY;")
        .map_err(fault)?;
    let version: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(fault)?;
    if version > VERSION {
        return Err(Error::new(Code::LedgerNewer).arg("version", version));
    }
    db.set_prepared_statement_cache_capacity(64);
    Ok((db, version))
}

/// Opens `ledger.db`, making it when missing; gives whether tables were made.
///
/// # Errors
/// `ledger-damaged`, `ledger-newer`, `disk-full`, `disk-failed`.
pub(super) fn open(path: &Path) -> Result<(Connection, bool)> {
    let db = Connection::open(path).map_err(fault)?;
    db.busy_timeout(std::time::Duration::from_secs(10)).map_err(fault)?;
    db.execute_batch(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16384;
         PRAGMA temp_store=MEMORY; PRAGMA journal_size_limit=67108864;",
    )
    .map_err(fault)?;
    let version: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(fault)?;
    if version > VERSION {
        return Err(Error::new(Code::LedgerNewer).arg("version", version));
    }
    if version < VERSION {
        db.execute_batch("BEGIN IMMEDIATE").map_err(fault)?;
        // Another process may have made them since.
        let version: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(fault)?;
        let missing = match version {
            0 => format!("{TABLES}{TERMS}{PROOF}{DESTINATIONS}"),
            1 => format!("{TERMS}{PROOF}{DESTINATIONS}"),
            2 => format!("{PROOF}{DESTINATIONS}"),
            3 => DESTINATIONS.to_owned(),
            _ => String::new(),
        };
        db.execute_batch(&format!("{missing} PRAGMA user_version={VERSION}; COMMIT;")).map_err(fault)?;
    }
    db.set_prepared_statement_cache_capacity(64);
    Ok((db, version < VERSION))
}

/// SQLite's failures in our codes.
#[must_use]
pub(super) fn fault(error: rusqlite::Error) -> Error {
    use rusqlite::ErrorCode as Sqlite;
    let damaged = matches!(error.sqlite_error_code(), Some(Sqlite::DatabaseCorrupt | Sqlite::NotADatabase));
    let error = Error::of_sqlite(error, if damaged { Code::LedgerDamaged } else { Code::Internal });
    if error.code() == Code::Internal { error.arg("where", "ledger") } else { error }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ledger_of_an_earlier_version_gets_what_it_lacks_and_keeps_what_it_has() {
        let earlier =
            [(1, TABLES.to_owned()), (2, format!("{TABLES}{TERMS}")), (3, format!("{TABLES}{TERMS}{PROOF}"))];
        for (version, tables) in earlier {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("ledger.db");
            let old = Connection::open(&path).unwrap();
            old.execute_batch(&format!("{tables} PRAGMA user_version={version};")).unwrap();
            old.execute("INSERT INTO connector (name) VALUES ('kept')", []).unwrap();
            drop(old);
            for _ in 0..2 {
                let (db, _) = open(&path).unwrap();
                let count = |table: &str| -> i64 {
                    db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
                };
                assert_eq!((count("connector"), count("chain"), count("refused")), (1, 0, 0));
            }
        }
    }
}
