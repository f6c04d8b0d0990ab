//! One import: what to do in which order, and what it came to.
//!
//! In: a connector with its keys, a way to its site, a clock. Out: a `Report` whose sums are checked.
//! A run takes up whatever an earlier one left: fetched, verified and planned files first.
//! Deliberately absent: how each step works (`steps`), sums (`report`), secrets, words.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use jiff::civil::Date;

use super::ahead::{self, Ahead};
use super::destination::Destined;
use super::evidence::Evidenced;
use super::is_companion;
use super::known::Known;
use super::lock::RunLock;
use super::mappings::Book;
use super::report::{FileFault, Report, Tally};
use super::statement::{Closing, RunKind, close_run, take_stock};
use super::steps::Pipeline;
use super::sweep::sweep;
use crate::decrypt;
use crate::error::{Code, Error, Result, Scope};
use crate::format::Formats;
use crate::keys::PgpKey;
use crate::ledger::{FileRow, FileState, Ledger, Parts};
use crate::log::RunLog;
use crate::mailbox::{Archive, MailboxStore, clear_aside};
use crate::map::Timeline;
use crate::progress::{Observer, Progress, Stage};
use crate::settings::{Connector, DestinationKind};
use crate::source::{Clock, Source, settled};

/// Mails that a dry run shows.
const SAMPLES: usize = 12;

/// Everything a run is given.
pub struct Import<'a> {
    /// The folder that holds everything.
    pub home: &'a Path,
    /// What to import.
    pub connector: &'a Connector,
    /// Keys that decrypt.
    pub keys: Arc<decrypt::Keys>,
    /// Formats that are understood.
    pub formats: &'a Formats,
    /// Who is who.
    pub mapping: &'a Timeline,
    /// Where the mailboxes live.
    pub destination: &'a Destined,
    /// Where the encrypted files are kept.
    pub evidence: &'a Evidenced,
    /// What time it is.
    pub clock: &'a dyn Clock,
    /// Who wants to know how far it is.
    pub observer: &'a dyn Observer,
    /// Set it to stop the run at the next item.
    pub cancelled: &'a AtomicBool,
    /// Import days above the daily limit, this once.
    pub accept_over_limit: bool,
    /// Deliver nothing; tell what would be.
    pub dry_run: bool,
    /// Who asked for it: the operating system's name for the person.
    pub who: &'a str,
    /// PGP keys, the newest first: the first that can signs the statement.
    pub signers: &'a [PgpKey],
}

/// Runs one import. `connect` is called once, after the lock is taken.
///
/// # Errors
/// What keeps a run from beginning (lock, ledger, disk) or its end from being written; everything else is in the report.
pub fn run(import: &Import<'_>, connect: &mut dyn FnMut() -> Result<Box<dyn Source>>) -> Result<Report> {
    in_a_run(import, &mut |steps, ledger| steps.all(ledger, connect))
}

/// Does `work` as a run of its own in the ledger: lock, number, log, report.
pub(super) fn in_a_run(
    import: &Import<'_>,
    work: &mut dyn FnMut(&mut Steps<'_>, &mut Ledger) -> Result<()>,
) -> Result<Report> {
    let began = Instant::now();
    let _lock = RunLock::take(import.home, import.clock)?;
    sweep(import.home, import.clock.now());
    clear_aside(import.home);
    let mut ledger = Ledger::open(import.home)?;
    let staging = import.evidence.open(import.home)?;
    let kind = import.connector.kind()?;
    let connector = ledger.connector(&import.connector.name)?;
    let number = ledger.begin_run(connector, import.clock.now(), import.mapping.digest(), import.who)?;
    take_stock(&ledger, import, connector)?;
    let book = Book {
        home: import.home,
        ledger: &ledger,
        run: Some(number),
        who: import.who,
        now: import.clock.now(),
    };
    let mapping_version = book.of_run(import.connector, import.mapping, import.dry_run)?;
    let (place, mark) = (import.destination.place(), import.destination.settings.mark());
    let mut log = RunLog::open(import.home, number)?;
    let progress = Progress::new(import.observer, import.cancelled);
    let pipeline = Pipeline {
        kind,
        connector,
        run: number,
        staging: &staging,
        keys: Arc::clone(&import.keys),
        formats: import.formats,
        mapping: import.mapping,
        store: &place,
        mark: &mark,
        known: Known::new(import.destination.settings.kind != DestinationKind::Archive),
        now: import.clock.now(),
        progress: &progress,
    };
    let mut steps = Steps {
        import,
        pipeline,
        log: &mut log,
        limit: import.connector.items_per_day()?,
        tally: Tally::default(),
        faults: BTreeMap::new(),
        first_fault: None,
    };
    steps.note("run_began", &[("connector", import.connector.name.clone())]);
    let ended = work(&mut steps, &mut ledger);
    // A stop or a fault may come between writing and publishing.
    clear_aside(import.home);
    // After the import: a store that is slow or out of reach keeps nothing back.
    let evidence = steps.store_evidence(&staging);
    let (mut tally, faults, limit) =
        (std::mem::take(&mut steps.tally), std::mem::take(&mut steps.faults), steps.limit);
    tally.missing_mailboxes = steps.pipeline.known.missing();
    let waiting = tally.waiting_days.clone();
    let error = ended.err().or_else(|| steps.first_fault.take()).map(|error| error.on_disk_of(import.home));
    let mut report = tally.report(import, number, limit, error, faults);
    report.mapping_version = mapping_version;
    report.evidence = evidence;
    report.stages = progress.finish().into_iter().collect();
    report.seconds = began.elapsed().as_secs_f64();
    let json = serde_json::to_string(&report).map_err(|e| Error::internal("report").because(e))?;
    log.report(import.clock.now(), &json);
    log.close()?;
    let closing = Closing {
        connector,
        run: number,
        kind: if report.replay { RunKind::Replay } else { RunKind::Import },
        outcome: report.outcome.as_str(),
        report: &json,
        waiting: &waiting,
    };
    close_run(&ledger, import, closing)?;
    if !import.dry_run {
        super::search::after_run(import.home, &ledger, import.cancelled);
    }
    Ok(report)
}

/// A run that goes on.
pub(super) struct Steps<'a> {
    pub(super) import: &'a Import<'a>,
    pub(super) pipeline: Pipeline<'a>,
    log: &'a mut RunLog,
    limit: u64,
    pub(super) tally: Tally,
    pub(super) faults: BTreeMap<i64, FileFault>,
    pub(super) first_fault: Option<Error>,
}

impl Steps<'_> {
    fn all(
        &mut self,
        ledger: &mut Ledger,
        connect: &mut dyn FnMut() -> Result<Box<dyn Source>>,
    ) -> Result<()> {
        // A site that cannot be reached must not keep back what is here already.
        let fetched = self.fetch(ledger, connect);
        if let Err(error) = &fetched {
            if error.code() == Code::Cancelled || error.code().exit() >= 60 {
                return fetched;
            }
            self.note("source_failed", &[("code", error.code().as_str().to_owned())]);
        }
        if self.import.dry_run {
            ledger.rehearse()?;
        }
        let planned = self.verify(ledger).and_then(|()| self.plan_and_deliver(ledger));
        if self.import.dry_run {
            ledger.rehearsal_over()?;
        }
        planned.and(fetched)
    }

    fn fetch(&mut self, ledger: &Ledger, connect: &mut dyn FnMut() -> Result<Box<dyn Source>>) -> Result<()> {
        let progress = self.pipeline.progress;
        progress.stage(Stage::Connecting, 0);
        let mut source = connect()?;
        let stop = source.stop();
        // While a site says nothing, nobody counts: a person may stop that as well.
        progress.passing_on(stop.as_deref(), || self.fetch_from(ledger, &mut *source))
    }

    fn fetch_from(&mut self, ledger: &Ledger, source: &mut dyn Source) -> Result<()> {
        let progress = self.pipeline.progress;
        let listed = settled(source, self.import.clock, &mut || progress.stage(Stage::Waiting, 0))?;
        self.tally.files_in_progress = listed.in_progress.len() as u64;
        let (mut wanted, mut ready) = (Vec::new(), Vec::new());
        for remote in &listed.ready {
            let row = ledger.seen(self.pipeline.connector, self.pipeline.run, remote)?;
            ready.push(row.id);
            if row.state == FileState::Seen || (row.state == FileState::Staged && row.fault.is_some()) {
                wanted.push(row);
            }
        }
        let now = self.import.clock.now();
        let in_progress = self.tally.files_in_progress;
        ledger.listed(self.pipeline.connector, self.pipeline.run, now, &ready, in_progress)?;
        self.note("listed", &[("files", listed.ready.len().to_string()), ("new", wanted.len().to_string())]);
        progress.stage(Stage::Downloading, wanted.iter().map(|row| row.remote.size).sum());
        for row in wanted {
            let fetched = self.pipeline.fetch(ledger, source, &row);
            if let Some(sha256) = self.settle(ledger, &row, fetched)? {
                let bytes = row.remote.size.to_string();
                self.note(
                    "fetched",
                    &[("file", row.id.to_string()), ("sha256", sha256.to_string()), ("bytes", bytes)],
                );
            }
        }
        Ok(())
    }

    fn verify(&mut self, ledger: &Ledger) -> Result<()> {
        let mut staged = ledger.files(self.pipeline.connector, FileState::Staged)?;
        staged.retain(worth_trying);
        self.pipeline.progress.stage(Stage::Verifying, staged.iter().map(|row| row.remote.size).sum());
        for row in staged {
            let Some(sha256) = row.sha256 else { continue };
            if is_companion(&row.remote.name) {
                let read = self.pipeline.companion(ledger, &row, sha256);
                let Some(companion) = self.settle(ledger, &row, read)? else { continue };
                if let Some(names) = companion.names() {
                    let names = names.map_or_else(|| "-".to_owned(), |names| names.to_string());
                    self.note("companion", &[("file", row.id.to_string()), ("names", names)]);
                    continue;
                }
            }
            let checked = self.pipeline.verify(ledger, row.id, sha256);
            if let Some(facts) = self.settle(ledger, &row, checked)? {
                let key = facts.key_id.unwrap_or_default();
                self.note("verified", &[("file", row.id.to_string()), ("pgp_key", key)]);
            }
        }
        Ok(())
    }

    fn plan_and_deliver(&mut self, ledger: &mut Ledger) -> Result<()> {
        let mut store = self.import.destination.open(self.import.home)?;
        let store = &mut *store;
        self.rely_on_known(ledger, store)?;
        self.take_up(ledger, store)?;
        self.take_up_replays(ledger, store)?;
        self.retry_refused(ledger, store)?;
        let mut days: BTreeMap<Date, Vec<FileRow>> = BTreeMap::new();
        for row in
            ledger.files(self.pipeline.connector, FileState::Verified)?.into_iter().filter(worth_trying)
        {
            days.entry(row.source_day()).or_default().push(row);
        }
        self.pipeline.progress.stage(Stage::Reading, 0);
        self.ask_for_mailboxes(ledger, store, days.values().flatten())?;
        let one_day =
            days.len() == 1 && ledger.files(self.pipeline.connector, FileState::Planned)?.is_empty();
        for (day, mut rows) in days {
            rows.sort_by(|a, b| {
                (a.remote.modified, &a.remote.name).cmp(&(b.remote.modified, &b.remote.name))
            });
            // What is read again after a kill is read in the order of their numbers.
            let may = one_day && !self.import.dry_run && rows.is_sorted_by_key(|row| row.id);
            let planned = match store.archive_alone().filter(|_| may) {
                Some(archive) => self.plan_ahead(ledger, archive, day, &rows),
                None => self.plan_day(ledger, day, &rows, None).map(drop),
            };
            if let Err(error) = planned {
                for row in ledger.files(self.pipeline.connector, FileState::Planned)? {
                    self.tally.wait(row.source_day(), row.plan.items);
                }
                return Err(error);
            }
        }
        let mut planned: BTreeMap<Date, Vec<FileRow>> = BTreeMap::new();
        for row in ledger.files(self.pipeline.connector, FileState::Planned)? {
            planned.entry(row.source_day()).or_default().push(row);
        }
        let mut planned = planned.into_values();
        while let Some(files) = planned.next() {
            if self.import.dry_run {
                if let (true, Some(first)) = (self.tally.samples.is_empty(), files.first()) {
                    self.tally.samples = self.pipeline.samples(first, SAMPLES)?;
                }
                files.iter().for_each(|file| self.tally.add(&file.plan));
            } else if let Err(error) = self.deliver(ledger, store, &files) {
                for row in planned.flatten() {
                    self.tally.wait(row.source_day(), row.plan.items);
                }
                return Err(error);
            }
        }
        if self.import.dry_run {
            return Ok(());
        }
        self.deliver_due(ledger, store)?;
        ledger.checkpoint()
    }

    /// What a kill left planned. Where some of it is visible, or counted on by what is, all goes on as it was
    /// planned; else all is planned anew, for mapping, profile or program may have changed.
    pub(super) fn take_up(&mut self, ledger: &mut Ledger, store: &dyn MailboxStore) -> Result<()> {
        let planned = ledger.files(self.pipeline.connector, FileState::Planned)?;
        let mut begun = false;
        // All of them are looked at: any of them may be at an earlier destination.
        for row in &planned {
            begun |= ledger.is_leaned_on(self.pipeline.connector, row.id)?;
            for part in ledger.planned_parts(row.id)? {
                begun |= self.may_hold(store, &part)?;
            }
        }
        if begun {
            return Ok(());
        }
        planned.iter().try_for_each(|row| ledger.unplan(self.pipeline.connector, row.id))
    }

    /// Plans the files of one source day: they share their fate under the daily limit, and so their parts.
    /// A day above it leaves no trace but its number, so that nothing later counts as its duplicate. Gives whether it
    /// is to be delivered.
    fn plan_day(
        &mut self,
        ledger: &mut Ledger,
        day: Date,
        rows: &[FileRow],
        ahead: Option<&mut Ahead>,
    ) -> Result<bool> {
        ledger.begin_day()?;
        let found = self.plan_files(ledger, rows, ahead).and_then(|()| {
            let mut files = ledger.files(self.pipeline.connector, FileState::Planned)?;
            files.retain(|row| row.source_day() == day);
            let new: u64 = files.iter().map(|row| row.plan.new_items).sum();
            let before = ledger.delivered_on(self.pipeline.connector, day)?;
            Ok((items(&files), if new > 0 { new + before } else { 0 }))
        });
        let over = matches!(found, Ok((_, found)) if found > self.limit) && !self.is_lifted(ledger, day)?;
        ledger.end_day(found.is_ok() && !over)?;
        let (waiting, found) = found?;
        if over {
            self.tally.wait(day, waiting);
            self.tally.over_limit.insert(day.to_string(), found);
            let counts =
                [("items", found), ("limit", self.limit)].map(|(name, count)| (name, count.to_string()));
            self.note("over_limit", &[&[("day", day.to_string())][..], &counts].concat());
            for row in rows {
                if let Some(fault) = self.faults.get(&row.id) {
                    ledger.file_fault(row.id, &fault.error())?;
                }
            }
        }
        Ok(!over)
    }

    /// Whether somebody lets all of a source day through.
    fn is_lifted(&self, ledger: &Ledger, day: Date) -> Result<bool> {
        Ok(self.import.accept_over_limit || ledger.is_allowed(self.pipeline.connector, day)?)
    }

    /// As `plan_day`, with its mails written aside meanwhile.
    fn plan_ahead(
        &mut self,
        ledger: &mut Ledger,
        archive: &mut Archive,
        day: Date,
        rows: &[FileRow],
    ) -> Result<()> {
        let most = if self.is_lifted(ledger, day)? {
            u64::MAX
        } else {
            self.limit.saturating_sub(ledger.delivered_on(self.pipeline.connector, day)?)
        };
        ahead::meanwhile(archive, self.pipeline.kind, most, |ahead| {
            self.plan_day(ledger, day, rows, Some(ahead))
        })
    }

    fn plan_files(
        &mut self,
        ledger: &mut Ledger,
        rows: &[FileRow],
        mut ahead: Option<&mut Ahead>,
    ) -> Result<()> {
        let mut parts = Parts::default();
        for row in rows {
            let planned = self.pipeline.plan(ledger, row, &mut parts, ahead.as_deref_mut());
            if let (Err(_), Some(ahead)) = (&planned, &mut ahead) {
                ahead.give_up();
            }
            let Some((plan, read)) = self.settle(ledger, row, planned)? else { continue };
            let counts = [("items", plan.items), ("held", plan.held), ("unreadable", plan.unreadable)];
            let mut fields = vec![("file", row.id.to_string()), ("format", read.format.to_owned())];
            fields.extend(counts.map(|(name, count)| (name, count.to_string())));
            self.note("planned", &fields);
            self.tally.read.add(read);
        }
        Ok(())
    }

    /// Delivers the files of one source day. Where one of them is at fault, or what is visible of them is
    /// not what was planned, all of them wait and the other days go on.
    fn deliver(
        &mut self,
        ledger: &mut Ledger,
        store: &mut dyn MailboxStore,
        files: &[FileRow],
    ) -> Result<()> {
        let receipts = match self.pipeline.deliver(ledger, store, files) {
            Ok(receipts) => receipts,
            Err((id, error)) => {
                files.iter().for_each(|file| self.tally.wait(file.source_day(), file.plan.items));
                let of_the_day = error.code().scope() != Scope::Run
                    || matches!(error.code(), Code::Internal | Code::ArchiveAltered);
                return match files.iter().find(|file| file.id == id) {
                    Some(file) if of_the_day => self.fault(ledger, file, error),
                    Some(_) | None => Err(error),
                };
            }
        };
        let mails = self.tally.take(&receipts);
        files.iter().for_each(|file| self.tally.add(&file.plan));
        self.note("delivered", &[("parts", receipts.len().to_string()), ("mails", mails.to_string())]);
        Ok(())
    }

    /// A file's own fault is noted and the run goes on; anything wider stops it.
    fn settle<T>(&mut self, ledger: &Ledger, file: &FileRow, result: Result<T>) -> Result<Option<T>> {
        match result {
            Ok(value) => Ok(Some(value)),
            Err(error) if error.code().scope() == Scope::Run => Err(error),
            Err(error) => self.fault(ledger, file, error).map(|()| None),
        }
    }

    fn fault(&mut self, ledger: &Ledger, file: &FileRow, error: Error) -> Result<()> {
        ledger.file_fault(file.id, &error)?;
        self.note_fault(file, error);
        Ok(())
    }

    /// Tells of it in log and report; the ledger's row stays as it is.
    pub(super) fn note_fault(&mut self, file: &FileRow, error: Error) {
        let code = error.code().as_str().to_owned();
        self.note("file_fault", &[("file", file.id.to_string()), ("code", code)]);
        self.faults.insert(file.id, FileFault::new(&file.remote.name, &error));
        self.first_fault.get_or_insert(error);
    }

    pub(super) fn note(&mut self, event: &str, fields: &[(&str, String)]) {
        self.log.line(self.import.clock.now(), event, fields);
    }
}

fn items(files: &[FileRow]) -> u64 {
    files.iter().map(|file| file.plan.items).sum()
}

/// What nobody but the site could mend is over once it sent a good file of that name. Every other
/// fault stays one until the file can be read: key, profile, evidence or program may change here.
fn worth_trying(file: &FileRow) -> bool {
    let hopeless = [
        Code::Incomplete,
        Code::Altered,
        Code::Unprotected,
        Code::NotEncrypted,
        Code::PasswordEncrypted,
        Code::EncryptionUnsupported,
        Code::ArchiveDamaged,
        Code::XmlMalformed,
        Code::XmlDoctype,
        Code::JsonMalformed,
        Code::DropCount,
    ];
    let hopeless =
        file.fault.as_ref().is_some_and(|fault| hopeless.iter().any(|code| code.as_str() == fault));
    !(hopeless && file.superseded)
}
