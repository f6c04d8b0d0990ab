//! Taking back the plan of a file.
//!
//! In: a planned file of which nothing is visible. Out: the ledger as if it had never been planned.
//! Deliberately absent: planning (`plan`), and taking back a replay (`replay`).

use super::Ledger;
use super::schema::fault;
use crate::error::Result;

impl Ledger {
    /// Takes back a plan of which nothing is visible yet, so that its file can be planned anew: mapping,
    /// profile or program may have changed since.
    ///
    /// # Errors
    /// Of the disk.
    pub fn unplan(&mut self, connector: i64, file: i64) -> Result<()> {
        let savepoint = self.db.savepoint().map_err(fault)?;
        for statement in [
            "UPDATE part SET items = items - c.count
             FROM (SELECT part, count(*) AS count FROM delivery WHERE file = ?1 GROUP BY part) c
             WHERE part.id = c.part AND part.state = 'planned'",
            "DELETE FROM delivery WHERE file = ?1 AND part IN (SELECT id FROM part WHERE state = 'planned')",
            "UPDATE file SET state = 'verified', format = NULL, plan = NULL WHERE id = ?1",
        ] {
            savepoint.execute(statement, [file]).map_err(fault)?;
        }
        savepoint.execute("DELETE FROM part WHERE state = 'planned' AND items = 0", []).map_err(fault)?;
        for statement in [
            // What this plan would have released is held again: nobody else has it.
            "UPDATE item SET fault = 'held' WHERE connector = ?1 AND fault IS NULL AND file <> ?2
             AND key IN (SELECT key FROM again a WHERE a.connector = ?1 AND a.file = ?2)
             AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.file = item.file AND d.seq = item.seq)
             AND NOT EXISTS (SELECT 1 FROM again a JOIN delivery d ON d.file = a.file AND d.seq = a.seq
                             WHERE a.connector = ?1 AND a.key = item.key)",
            "DELETE FROM due WHERE connector = ?1 AND (file = ?2 OR EXISTS (
               SELECT 1 FROM item i WHERE i.connector = ?1 AND i.key = due.key AND i.fault IS NOT NULL))",
            "DELETE FROM again WHERE connector = ?1 AND file = ?2",
            "DELETE FROM item WHERE connector = ?1 AND file = ?2",
            "UPDATE item SET last_file = file WHERE connector = ?1 AND last_file = ?2",
        ] {
            savepoint.execute(statement, [connector, file]).map_err(fault)?;
        }
        savepoint.commit().map_err(fault)
    }
}
