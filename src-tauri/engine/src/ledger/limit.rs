//! What a person decided about a day, and what is known of who speaks when.
//!
//! In: source days that are let through above the daily limit. Out: those, days that wait, the last day of each
//! mailbox. Deliberately absent: the limit itself, which is a setting.

use std::collections::{BTreeSet, HashMap};

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{OptionalExtension as _, params};
use serde::Serialize;

use super::schema::fault;
use super::{EntryKind, FileRow, Ledger};
use crate::error::Result;

impl Ledger {
    /// Lets a source day of a connector through above the daily limit, once and for all.
    pub fn allow_day(&self, connector: i64, day: Date, who: &str, now: Timestamp) -> Result<()> {
        self.db
            .execute(
                "INSERT INTO allowed (connector, day, who, at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
                params![connector, day.to_string(), who, now.to_string()],
            )
            .map_err(fault)?;
        Ok(())
    }

    /// Whether a person let this source day through.
    pub fn is_allowed(&self, connector: i64, day: Date) -> Result<bool> {
        self.db
            .query_row(
                "SELECT 1 FROM allowed WHERE connector = ?1 AND day = ?2",
                params![connector, day.to_string()],
                |_| Ok(()),
            )
            .optional()
            .map(|found| found.is_some())
            .map_err(fault)
    }

    /// Does `change` and adds an entry about it to the chain: both, or neither.
    ///
    /// # Errors
    /// Those of `change` and of the disk.
    pub fn decide(
        &self,
        connector: &str,
        now: Timestamp,
        body: &impl Serialize,
        change: impl FnOnce() -> Result<()>,
    ) -> Result<()> {
        self.at_once(|ledger| {
            ledger.append(EntryKind::Limit, connector, None, now, body)?;
            change()
        })
    }

    /// Source days with files that are checked and not planned: they wait, or are at fault.
    pub fn unplanned_days(&self, connector: i64) -> Result<BTreeSet<String>> {
        let mut statement = self
            .db
            .prepare("SELECT DISTINCT substr(modified, 1, 10) FROM file WHERE connector = ?1 AND state = 'verified'")
            .map_err(fault)?;
        let rows = statement.query_map([connector], |row| row.get(0)).map_err(fault)?;
        rows.collect::<Result<_, _>>().map_err(fault)
    }

    /// The last UTC day on which somebody who is mapped to it said something, by mailbox address.
    pub fn spoke(&self, connector: i64) -> Result<HashMap<String, Date>> {
        let mut statement = self
            .db
            .prepare("SELECT m.address, s.day FROM spoke s JOIN mailbox m ON m.id = s.mailbox WHERE s.connector = ?1")
            .map_err(fault)?;
        let mut found = HashMap::new();
        let mut rows = statement.query([connector]).map_err(fault)?;
        while let Some(row) = rows.next().map_err(fault)? {
            let (address, day) = (row.get(0).map_err(fault)?, row.get(1).map_err(fault)?);
            if let Ok(day) = super::read::date(day) {
                found.insert(address, day);
            }
        }
        Ok(found)
    }

    /// Planned and delivered files of source days from `since` on, the newest first; lists and signatures left out.
    pub fn kept_since(&self, connector: i64, since: Date, most: u32) -> Result<Vec<FileRow>> {
        let mut statement = self
            .db
            .prepare(
                "SELECT id FROM file WHERE connector = ?1 AND state IN ('planned', 'delivered')
                 AND format IS NOT 'companion' AND substr(modified, 1, 10) >= ?2
                 ORDER BY modified DESC, id DESC LIMIT ?3",
            )
            .map_err(fault)?;
        let rows = statement
            .query_map(params![connector, since.to_string(), most], |row| row.get(0))
            .map_err(fault)?;
        let ids: Vec<i64> = rows.collect::<Result<_, _>>().map_err(fault)?;
        ids.into_iter().map(|id| self.file(id)).collect()
    }
}
