//! What the site listed, run by run, and what its manifests tell: the ground of the source watch.
//!
//! In: a listing, the names in a manifest. Out: rows. Deliberately absent: what any of it means
//! (`pipeline/watch`), and reading a manifest (`pipeline/manifest`).

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

use super::read::{misread, state_of, unsigned};
use super::schema::fault;
use super::{FileState, Ledger, signed};
use crate::error::Result;

/// The last listing of a site.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Listing {
    /// When.
    pub at: Timestamp,
    /// Files that were ready to fetch.
    pub files: u64,
    /// Files that were still being written.
    pub in_progress: u64,
}

/// A file that the site listed at some time.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SiteFile {
    /// The ledger's number for it.
    pub id: i64,
    /// The site's name for it.
    pub name: String,
    /// Its time on the site.
    pub modified: Timestamp,
    /// When it was last listed.
    pub last_listed: Option<Timestamp>,
    /// How far it has come.
    pub state: FileState,
    /// Something keeps it from going further.
    pub at_fault: bool,
    /// It holds no chats.
    pub companion: bool,
}

/// The names in a manifest.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ManifestNames {
    /// Files that should be on the site, each once.
    pub names: BTreeSet<String>,
    /// How many names it says it has, and how many it has; where it says so.
    pub count: Option<(u64, u64)>,
}

/// A manifest of the site.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ManifestRow {
    /// Its own time on the site.
    pub modified: Timestamp,
    /// What is in it.
    pub told: ManifestNames,
}

impl Ledger {
    /// Notes a listing: when, how many files, and which of them are ready (by the ledger's numbers).
    pub fn listed(
        &self,
        connector: i64,
        run: i64,
        now: Timestamp,
        ready: &[i64],
        in_progress: u64,
    ) -> Result<()> {
        let tx = self.db.unchecked_transaction().map_err(fault)?;
        let at = now.to_string();
        tx.execute(
            "INSERT OR REPLACE INTO listing (connector, run, at, files, in_progress) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![connector, run, at, signed(ready.len() as u64)?, signed(in_progress)?],
        )
        .map_err(fault)?;
        {
            let mut file = tx.prepare("UPDATE file SET last_listed = ?2 WHERE id = ?1").map_err(fault)?;
            for id in ready {
                file.execute(params![id, at]).map_err(fault)?;
            }
        }
        tx.commit().map_err(fault)
    }

    /// Keeps what a manifest tells.
    pub fn keep_manifest(&self, file: i64, told: &ManifestNames) -> Result<()> {
        // A savepoint, because a rehearsal is a transaction already.
        self.begin_part("manifest")?;
        let kept = self.insert_manifest(file, told);
        self.end_part("manifest", kept.is_ok())?;
        kept
    }

    fn insert_manifest(&self, file: i64, told: &ManifestNames) -> Result<()> {
        let mut name = self
            .db
            .prepare("INSERT INTO manifest (file, name) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
            .map_err(fault)?;
        for told in &told.names {
            name.execute(params![file, told]).map_err(fault)?;
        }
        if let Some((said, names)) = told.count {
            self.db
                .execute(
                    "INSERT OR REPLACE INTO manifest_count (file, said, names) VALUES (?1, ?2, ?3)",
                    params![file, signed(said)?, signed(names)?],
                )
                .map_err(fault)?;
        }
        Ok(())
    }

    /// The last listing of a connector's site.
    pub fn last_listing(&self, connector: i64) -> Result<Option<Listing>> {
        self.db
            .query_row(
                "SELECT at, files, in_progress FROM listing WHERE connector = ?1 ORDER BY run DESC LIMIT 1",
                [connector],
                |row| {
                    Ok(Listing {
                        at: time(row.get(0)?, 0)?,
                        files: unsigned(row, 1)?,
                        in_progress: unsigned(row, 2)?,
                    })
                },
            )
            .optional()
            .map_err(fault)
    }

    /// When a connector's first run began.
    pub fn first_run(&self, connector: i64) -> Result<Option<Timestamp>> {
        self.db
            .query_row("SELECT began FROM run WHERE connector = ?1 ORDER BY id LIMIT 1", [connector], |row| {
                time(row.get(0)?, 0)
            })
            .optional()
            .map_err(fault)
    }

    /// Files whose time on the site is `since` or later, by their numbers.
    pub fn site_files(&self, connector: i64, since: Timestamp) -> Result<Vec<SiteFile>> {
        let mut statement = self
            .db
            .prepare(
                "SELECT id, name, modified, last_listed, state, fault IS NOT NULL, format IS 'companion'
                 FROM file WHERE connector = ?1 AND modified >= ?2 ORDER BY id",
            )
            .map_err(fault)?;
        let rows = statement
            .query_map(params![connector, since.to_string()], |row| {
                let state: String = row.get(4)?;
                Ok(SiteFile {
                    id: row.get(0)?,
                    name: row.get(1)?,
                    modified: time(row.get(2)?, 2)?,
                    last_listed: row.get::<_, Option<String>>(3)?.map(|text| time(text, 3)).transpose()?,
                    state: state_of(&state),
                    at_fault: row.get(5)?,
                    companion: row.get(6)?,
                })
            })
            .map_err(fault)?;
        rows.collect::<Result<_, _>>().map_err(fault)
    }

    /// Manifests whose time on the site is `since` or later, the newest first, `most` of them.
    pub fn manifests(&self, connector: i64, since: Timestamp, most: u32) -> Result<Vec<ManifestRow>> {
        let mut statement = self
            .db
            .prepare(
                "SELECT f.id, f.modified, c.said, c.names FROM file f LEFT JOIN manifest_count c ON c.file = f.id
                 WHERE f.connector = ?1 AND f.modified >= ?2
                   AND (c.file IS NOT NULL OR EXISTS (SELECT 1 FROM manifest m WHERE m.file = f.id))
                 ORDER BY f.modified DESC, f.id DESC LIMIT ?3",
            )
            .map_err(fault)?;
        let rows = statement
            .query_map(params![connector, since.to_string(), most], |row| {
                let said: Option<i64> = row.get(2)?;
                let count = match said {
                    Some(_) => Some((unsigned(row, 2)?, unsigned(row, 3)?)),
                    None => None,
                };
                let told = ManifestNames { names: BTreeSet::new(), count };
                Ok((row.get(0)?, ManifestRow { modified: time(row.get(1)?, 1)?, told }))
            })
            .map_err(fault)?;
        let mut found: BTreeMap<i64, ManifestRow> = rows.collect::<Result<_, _>>().map_err(fault)?;
        let mut names = self.db.prepare("SELECT name FROM manifest WHERE file = ?1").map_err(fault)?;
        for (file, row) in &mut found {
            let told = names.query_map([*file], |row| row.get::<_, String>(0)).map_err(fault)?;
            row.told.names = told.collect::<Result<_, _>>().map_err(fault)?;
        }
        Ok(found.into_values().collect())
    }
}

fn time(text: String, column: usize) -> rusqlite::Result<Timestamp> {
    text.parse().map_err(|e| misread(column, e))
}
