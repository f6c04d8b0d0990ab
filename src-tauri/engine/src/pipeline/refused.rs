//! What a mailbox refused is tried again, and nothing is delivered twice where a connector moves.
//!
//! In: parts that wait, parts that a kill cut off. Out: deliveries, or the reason why the earlier destination has to be
//! asked first. Deliberately absent: what the ledger keeps of it (`ledger/refused.rs`).

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::destination::AND_ARCHIVE;
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
            let parts = self.parts_to_try(ledger, store, replay, &files)?;
            if parts.is_empty() {
                continue;
            }
            match self.pipeline.deliver_refused(ledger, store, replay, &files, parts) {
                Ok(receipts) => {
                    let (mails, again) = self.tally.take_late(&receipts);
                    let counts = [("mails", mails.to_string()), ("refused", again.to_string())];
                    self.note("delivered_late", &counts);
                }
                Err((id, error)) => {
                    let of_the_file = error.code().scope() != Scope::Run || error.code() == Code::Internal;
                    let Some(file) = files.iter().find(|file| file.id == id).filter(|_| of_the_file) else {
                        return Err(error);
                    };
                    self.note_fault(file, error);
                }
            }
        }
        Ok(())
    }

    /// Those that wait of these files. What another destination may have stays there, until that is asked.
    fn parts_to_try(
        &mut self,
        ledger: &Ledger,
        store: &dyn MailboxStore,
        replay: Option<i64>,
        files: &[FileRow],
    ) -> Result<Vec<PartRow>> {
        let mut parts = Vec::new();
        for row in files.iter().map(|file| ledger.refused_parts(file.id, replay)) {
            for row in row? {
                match self.may_hold(store, &row) {
                    Ok(_) => parts.push(row),
                    Err(error) if error.code() == Code::DestinationUnfinished => {
                        self.first_fault.get_or_insert(error);
                    }
                    Err(error) => return Err(error),
                }
            }
        }
        Ok(parts)
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
