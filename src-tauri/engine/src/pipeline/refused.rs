//! What a mailbox refused is tried again, and nothing is delivered twice where a connector moves.
//!
//! In: parts that wait, parts that a kill cut off. Out: deliveries, or the reason why the earlier destination has to be
//! asked first. Deliberately absent: what the ledger keeps of it (`ledger/refused.rs`).

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::destination::AND_ARCHIVE;
use super::report::FileFault;
use super::run::Steps;
use crate::error::{Code, Error, Result, Scope};
use crate::ledger::{FileRow, Ledger, PartRow};
use crate::mailbox::{Archive, MailboxStore};

impl Steps<'_> {
    /// Tries what mailboxes had refused, as it was planned.
    pub(super) fn retry_refused(&mut self, ledger: &mut Ledger, store: &mut dyn MailboxStore) -> Result<()> {
        if self.import.dry_run {
            return Ok(());
        }
        let mut groups: BTreeMap<(Option<i64>, Date), Vec<FileRow>> = BTreeMap::new();
        for (replay, file) in ledger.refused_files(self.pipeline.connector)? {
            groups.entry((replay, file.source_day())).or_default().push(file);
        }
        for ((replay, _), files) in groups {
            match self.pipeline.deliver_refused(ledger, store, replay, &files) {
                Ok(receipts) => {
                    let mails = self.tally.take(&receipts);
                    self.tally.late += mails;
                    let again = receipts.iter().map(|receipt| receipt.refused.len() as u64).sum::<u64>();
                    self.tally.refused_again += again;
                    let counts = [("mails", mails.to_string()), ("refused", again.to_string())];
                    self.note("delivered_late", &counts);
                }
                Err((id, error)) => {
                    let of_the_file = error.code().scope() != Scope::Run || error.code() == Code::Internal;
                    let Some(file) = files.iter().find(|file| file.id == id).filter(|_| of_the_file) else {
                        return Err(error);
                    };
                    let code = error.code().as_str().to_owned();
                    self.note("file_fault", &[("file", id.to_string()), ("code", code)]);
                    self.faults.insert(id, FileFault::new(&file.remote.name, &error));
                    self.first_fault.get_or_insert(error);
                }
            }
        }
        Ok(())
    }

    /// Whether something of a planned part may be in its mailbox.
    ///
    /// # Errors
    /// `destination-unfinished` where only an earlier destination could tell.
    pub(super) fn may_hold(&self, store: &dyn MailboxStore, row: &PartRow) -> Result<bool> {
        let (before, now) = (row.store.as_str(), self.pipeline.store);
        if before == now {
            return store.may_hold(&row.part, row.attempted);
        }
        let server = |place: &str| place.trim_end_matches(AND_ARCHIVE).to_owned();
        let same_server = server(before) == server(now);
        let in_archive =
            row.is_in_archive() && Archive::open(self.import.home)?.may_hold(&row.part, row.attempted)?;
        if (row.attempted && !same_server) || (in_archive && !now.ends_with("archive")) {
            let kind = before.split(['-', '+']).next().unwrap_or_default();
            return Err(Error::new(Code::DestinationUnfinished).arg("earlier", kind));
        }
        Ok(row.attempted || in_archive)
    }
}
