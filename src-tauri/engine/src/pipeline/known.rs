//! Which mailboxes a destination has: asked once, and remembered for some time.
//!
//! In: files about to be planned. Out: answers for the mapping: somebody whose mailbox is not there is mapped to
//! nobody by it, and the next way of mapping counts. This computer's archive has every mailbox at the organisation's
//! domains. Deliberately absent: how a server is asked.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

use super::run::Steps;
use super::steps::Pipeline;
use crate::error::{Error, Result};
use crate::format::Parsed;
use crate::ledger::{FileRow, Ledger};
use crate::mailbox::MailboxStore;
use crate::map::Answers;
use crate::model::Mailbox;

/// A mailbox that was there is taken to be there for so long; a delivery tells anyway.
const THERE: SignedDuration = SignedDuration::from_hours(7 * 24);
/// One that was missing is asked for again so soon: somebody may be making it.
const MISSING: SignedDuration = SignedDuration::from_mins(10);

/// Mailboxes asked for at once: between them a person may stop the run.
const AT_ONCE: usize = 64;
/// Mailboxes that were there, to tell a missing one from missing access.
const CONTROLS: usize = 6;

/// Answers of a destination.
pub(super) struct Known {
    answers: Mutex<HashMap<Mailbox, bool>>,
    /// Asked for, and not answered yet.
    open: Mutex<BTreeSet<Mailbox>>,
    /// The destination is a server: it is asked.
    asks: bool,
}

impl Known {
    pub(super) fn new(asks: bool) -> Self {
        Self { answers: Mutex::default(), open: Mutex::default(), asks }
    }

    /// The destination is a server.
    pub(super) fn asks(&self) -> bool {
        self.asks
    }

    /// Whether a mailbox is there. One that was not asked for yet is noted, and there until the answer.
    pub(super) fn has(&self, mailbox: &Mailbox) -> bool {
        if !self.asks {
            return true;
        }
        if let Some(there) = lock(&self.answers).get(mailbox) {
            return *there;
        }
        lock(&self.open).insert(mailbox.clone());
        true
    }

    fn learn(&self, answers: impl IntoIterator<Item = (Mailbox, bool)>) {
        lock(&self.answers).extend(answers);
    }

    fn take_open(&self) -> Vec<Mailbox> {
        std::mem::take(&mut *lock(&self.open)).into_iter().collect()
    }

    /// How many are missing.
    pub(super) fn missing(&self) -> u64 {
        lock(&self.answers).values().filter(|there| !**there).count() as u64
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Pipeline<'_> {
    /// The destination said otherwise when mails came: from now on they are held, until it is asked again.
    pub(super) fn unlearn(&self, ledger: &mut Ledger, gone: &[Mailbox]) -> Result<()> {
        if gone.is_empty() {
            return Ok(());
        }
        let said: Vec<(Mailbox, bool)> = gone.iter().map(|mailbox| (mailbox.clone(), false)).collect();
        ledger.answered(self.mark, &said, self.now)?;
        self.known.learn(said);
        Ok(())
    }
}

impl Steps<'_> {
    /// Tells the store which mailboxes were there last.
    pub(super) fn rely_on_known(&self, ledger: &Ledger, store: &mut dyn MailboxStore) -> Result<()> {
        if !self.pipeline.known.asks {
            return Ok(());
        }
        let mut there: Vec<(Timestamp, String)> = ledger
            .answers(self.pipeline.mark)?
            .into_iter()
            .filter_map(|(address, (there, at))| there.then_some((at, address)))
            .collect();
        there.sort();
        let newest = there.iter().rev().take(CONTROLS).rev();
        store.rely_on(newest.filter_map(|(_, address)| Mailbox::parse(address)).collect());
        Ok(())
    }

    /// Asks the destination for every mailbox that these files lead to, before anything of them is planned: the
    /// ledger is not held up while a server thinks.
    pub(super) fn ask_for_mailboxes<'f>(
        &mut self,
        ledger: &mut Ledger,
        store: &mut dyn MailboxStore,
        files: impl IntoIterator<Item = &'f FileRow>,
    ) -> Result<()> {
        if !self.pipeline.known.asks {
            return Ok(());
        }
        let now = self.import.clock.now();
        let kept = ledger.answers(self.pipeline.mark)?;
        for (address, (there, at)) in kept {
            let Some(mailbox) = Mailbox::parse(&address) else { continue };
            if now.duration_since(at) < if there { THERE } else { MISSING } {
                self.pipeline.known.learn([(mailbox, there)]);
            }
        }
        for file in files {
            let surveyed = self.survey(ledger, store, file);
            // A file's own fault is told when it is planned.
            if let Err(error) = surveyed
                && error.code().scope() == crate::error::Scope::Run
            {
                return Err(error);
            }
        }
        Ok(())
    }

    fn survey(&mut self, ledger: &mut Ledger, store: &mut dyn MailboxStore, file: &FileRow) -> Result<()> {
        let pipeline = &self.pipeline;
        let (_, checked, surveys) = pipeline.checked_before(file)?;
        loop {
            let mut answers = Answers::default();
            pipeline.read(&checked, &surveys, &|_, parsed| parsed, &mut |batch| {
                let count = batch.len() as u64;
                for parsed in batch {
                    if let Parsed::Item(item) = parsed {
                        let there = |mailbox: &Mailbox| pipeline.known.has(mailbox);
                        let _ = answers.of(pipeline.mapping, &item, &there);
                    }
                }
                pipeline.progress.count(count)
            })?;
            // Who is missing may lead to another mailbox, which is asked for in the next turn.
            let open = pipeline.known.take_open();
            if open.is_empty() {
                return Ok(());
            }
            for some in open.chunks(AT_ONCE) {
                let there = store.exist(some, None)?;
                if there.len() != some.len() {
                    return Err(Error::internal("mailboxes asked for"));
                }
                let said: Vec<(Mailbox, bool)> = some.iter().cloned().zip(there).collect();
                ledger.answered(self.pipeline.mark, &said, self.now())?;
                pipeline.known.learn(said);
                pipeline.progress.count(0)?;
            }
        }
    }

    fn now(&self) -> Timestamp {
        self.import.clock.now()
    }
}
