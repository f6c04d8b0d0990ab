//! Changes that stand or fall together: transactions and savepoints, and how they end when the disk fails.
//!
//! In: work. Out: what it gave, with all of it kept, or nothing. SQLite undoes a transaction by itself when the disk
//! fails in it, and leaves it open when it fails in the commit: both end here, and it is the disk's fault that is told.
//! Deliberately absent: what is changed.

use super::Ledger;
use super::schema::fault;
use crate::error::Result;

impl Ledger {
    /// All of `work`, or nothing of it.
    ///
    /// # Errors
    /// Those of `work` and of the disk.
    pub fn at_once<T>(&self, work: impl FnOnce(&Self) -> Result<T>) -> Result<T> {
        self.db.execute_batch("BEGIN IMMEDIATE").map_err(fault)?;
        let done = work(self).and_then(|done| self.db.execute_batch("COMMIT").map_err(fault).map(|()| done));
        if done.is_err() {
            self.undo();
        }
        done
    }

    /// Begins the plans of one day: they stand or fall together.
    pub fn begin_day(&self) -> Result<()> {
        self.begin_part("day")
    }

    /// Keeps the plans of the day, or forgets them.
    pub fn end_day(&self, keep: bool) -> Result<()> {
        self.end_part("day", keep)
    }

    /// Begins a rehearsal: everything until `rehearsal_over` is forgotten then.
    pub fn rehearse(&self) -> Result<()> {
        self.db.execute_batch("BEGIN IMMEDIATE").map_err(fault)
    }

    /// Forgets a rehearsal.
    pub fn rehearsal_over(&self) -> Result<()> {
        if self.db.is_autocommit() {
            return Ok(());
        }
        self.db.execute_batch("ROLLBACK").map_err(fault)
    }

    /// Begins a part of whatever goes on; a transaction of its own, where nothing does.
    pub(super) fn begin_part(&self, name: &str) -> Result<()> {
        self.db.execute_batch(&format!("SAVEPOINT {name}")).map_err(fault)
    }

    /// Keeps it, or forgets it.
    pub(super) fn end_part(&self, name: &str, keep: bool) -> Result<()> {
        // It is undone already: whoever failed in it tells why.
        if !keep && self.db.is_autocommit() {
            return Ok(());
        }
        let undo = if keep { String::new() } else { format!("ROLLBACK TO {name};") };
        let ended = self.db.execute_batch(&format!("{undo} RELEASE {name}")).map_err(fault);
        if ended.is_err() {
            self.undo();
        }
        ended
    }

    /// After a fault, which is what is told: nothing stays open.
    fn undo(&self) {
        if !self.db.is_autocommit()
            && let Err(error) = self.db.execute_batch("ROLLBACK").map_err(fault)
        {
            tracing::warn!(%error, "the ledger's transaction could not be undone");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::{Code, Error};

    fn ledger() -> (tempfile::TempDir, Ledger) {
        let home = tempfile::tempdir().unwrap();
        let ledger = Ledger::open(home.path()).unwrap();
        (home, ledger)
    }

    #[test]
    fn a_commit_that_fails_leaves_nothing_open_for_what_comes_after() {
        let (_home, ledger) = ledger();
        ledger.begin_day().unwrap();
        // A row whose run is not there: what SQLite refuses at the commit, as it does when the disk fails there.
        ledger.db.execute_batch("PRAGMA defer_foreign_keys = ON").unwrap();
        let row = "INSERT INTO part (run, mailbox, folder, day, number) VALUES (99, 99, 'x', 1, 1)";
        ledger.db.execute(row, []).unwrap();
        assert!(ledger.end_day(true).is_err());
        ledger.at_once(|ledger| ledger.connector("after").map(|_| ())).unwrap();
    }

    #[test]
    fn a_day_that_the_disk_undid_already_is_forgotten_without_a_fault_of_its_own() {
        let (_home, ledger) = ledger();
        for over in [true, false] {
            ledger.begin_day().unwrap();
            ledger.db.execute_batch("ROLLBACK").unwrap();
            if over { ledger.rehearsal_over().unwrap() } else { ledger.end_day(false).unwrap() }
        }
        let failed: Result<()> = ledger.at_once(|ledger| {
            ledger.db.execute_batch("ROLLBACK").unwrap();
            Err(Error::new(Code::DiskFailed))
        });
        assert_eq!(failed.unwrap_err().code(), Code::DiskFailed);
        // What was to be kept is not said to be.
        ledger.begin_day().unwrap();
        ledger.db.execute_batch("ROLLBACK").unwrap();
        assert!(ledger.end_day(true).is_err());
    }
}
