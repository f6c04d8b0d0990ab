//! *Replay*: items that were held or could not be read, by the mapping and profile of now.
//!
//! In: which open items. Out: a run of its own: what has mailboxes now is planned at its place in its file, all
//! files at once, and delivered source day by source day; the rest stays open. The daily limit does not apply.
//! A replayed item is told by its key, never by its place alone: the profile may have changed.
//! Deliberately absent: the ledger's part in it (`ledger/replay.rs`), and reading a file.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;
use std::sync::mpsc::SyncSender;

use jiff::civil::Date;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::reading::placed;
use super::report::Report;
use super::run::{Import, Steps, in_a_run};
use super::steps::{Addressed, Batch, Pipeline, Row, absent_keys};
use crate::convert::unreadable_key;
use crate::error::{Code, Error, Result, Scope};
use crate::format::Parsed;
use crate::ledger::{
    EntryKind, FilePlan, FileRow, ItemFacts, Ledger, OpenPlace, Parts, Replayed, Replayer, Was, twin_key,
};
use crate::mailbox::MailboxStore;
use crate::map::Answers;
use crate::model::Digest;
use crate::progress::Stage;

/// Which open items.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Choice {
    /// All of them.
    All,
    /// Those with these hashes, as `HeldRow::item` gives them.
    Items(BTreeSet<String>),
}

impl Choice {
    fn has(&self, place: &OpenPlace) -> bool {
        match self {
            Self::All => true,
            Self::Items(items) => place.was == Was::Due || items.contains(&hex::encode(place.item)),
        }
    }
}

/// Imports open items again, as a run of its own. In its report `available_from_source` are the chosen items,
/// and `held` and `failed` those that still are.
///
/// # Errors
/// As `run`.
pub fn replay(import: &Import<'_>, choice: &Choice) -> Result<Report> {
    in_a_run(import, &mut |steps, ledger| steps.replay(ledger, choice))
}

/// Files of each source day with what a replay brings out of them, and the parts that it goes into.
type Groups = BTreeMap<Date, (Parts, Vec<FileRow>)>;
/// The chosen open places of a file.
type Chosen = (FileRow, Vec<OpenPlace>);

impl Steps<'_> {
    fn replay(&mut self, ledger: &mut Ledger, choice: &Choice) -> Result<()> {
        self.tally.replay = true;
        let mut store = self.import.destination.open(self.import.home)?;
        let store = &mut *store;
        self.rely_on_known(ledger, store)?;
        if self.import.dry_run {
            ledger.rehearse()?;
            let planned = self.replay_chosen(ledger, store, choice);
            ledger.rehearsal_over()?;
            return planned;
        }
        self.replay_chosen(ledger, store, choice)?;
        self.deliver_due(ledger, store)?;
        ledger.checkpoint()
    }

    fn replay_chosen(
        &mut self,
        ledger: &mut Ledger,
        store: &mut dyn MailboxStore,
        choice: &Choice,
    ) -> Result<()> {
        self.take_up(ledger, store)?;
        self.take_up_replays(ledger, store)?;
        self.retry_refused(ledger, store)?;
        let (open, chosen) = self.chosen(ledger, choice)?;
        let count = open.held + open.failed;
        self.note("replay", &[("chosen", count.to_string())]);
        if !self.import.dry_run {
            let which = if *choice == Choice::All { "all" } else { "some" };
            let body = json!({ "who": self.import.who, "which": which, "chosen": count });
            let (name, now) = (&self.import.connector.name, self.import.clock.now());
            ledger.append(EntryKind::Replay, name, Some(self.pipeline.run), now, &body)?;
        }
        let mut done = Replayed::default();
        let result = self.settle_files(ledger, store, chosen, choice, &mut done);
        // What was not settled is as it was, unless it is the same item as one that was: then it is open no more.
        let (mut still, _) = self.chosen(ledger, choice)?;
        let now_held = ledger.readable_and_held(self.pipeline.run)?;
        if *choice == Choice::All {
            still.held = still.held.saturating_sub(now_held);
        }
        let same = count.saturating_sub(done.held + done.failed + still.held + still.failed);
        let plan = &mut self.tally.plan;
        plan.items += still.held + still.failed + same;
        plan.held += still.held;
        plan.unreadable += still.failed;
        // The same for what could be read, was held, and then came from another place.
        let moved = done.plan.held.saturating_sub(now_held).min(plan.held);
        plan.held -= moved;
        plan.duplicates += same + moved;
        result
    }

    /// How many open items are chosen, and the files with their places.
    fn chosen(&self, ledger: &Ledger, choice: &Choice) -> Result<(Replayed, Vec<FileRow>)> {
        let (mut open, mut files) = (Replayed::default(), Vec::new());
        for file in ledger.open_files(self.pipeline.connector, false)? {
            let mut places = ledger.open_in(self.pipeline.connector, file.id)?;
            places.retain(|place| choice.has(place));
            for place in places.iter().filter(|place| place.home) {
                match place.was {
                    Was::Held => open.held += 1,
                    Was::Failed(_) => open.failed += 1,
                    Was::Due => {}
                }
            }
            if !places.is_empty() {
                files.push(file);
            }
        }
        Ok((open, files))
    }

    /// Other places of items that were released: whoever is mapped there gets them too.
    pub(super) fn deliver_due(&mut self, ledger: &mut Ledger, store: &mut dyn MailboxStore) -> Result<()> {
        let files = ledger.open_files(self.pipeline.connector, true)?;
        let none = Choice::Items(BTreeSet::new());
        self.settle_files(ledger, store, files, &none, &mut Replayed::default())
    }

    /// Plans all, then delivers. `done` is what was settled, also where it stopped.
    fn settle_files(
        &mut self,
        ledger: &mut Ledger,
        store: &mut dyn MailboxStore,
        files: Vec<FileRow>,
        choice: &Choice,
        done: &mut Replayed,
    ) -> Result<()> {
        let mut days: BTreeMap<Date, Vec<FileRow>> = BTreeMap::new();
        for file in files {
            days.entry(file.source_day()).or_default().push(file);
        }
        if days.is_empty() {
            return Ok(());
        }
        self.pipeline.progress.stage(Stage::Reading, 0);
        self.ask_for_mailboxes(ledger, store, days.values().flatten())?;
        ledger.begin_day()?;
        let planned = self.plan_replays(ledger, days, choice);
        ledger.end_day(planned.is_ok())?;
        let (groups, settled) = planned?;
        *done = settled;
        if self.import.dry_run {
            groups.iter().flatten().for_each(|file| self.tally.add(&file.plan));
            return Ok(());
        }
        self.deliver_replays(ledger, store, self.pipeline.run, groups)
    }

    fn plan_replays(
        &mut self,
        ledger: &mut Ledger,
        days: BTreeMap<Date, Vec<FileRow>>,
        choice: &Choice,
    ) -> Result<(Vec<Vec<FileRow>>, Replayed)> {
        let (mut groups, mut done) = (Groups::new(), Replayed::default());
        for file in days.into_values().flatten() {
            let Some(replayed) = self.plan_file(ledger, file, choice, &mut groups)? else { continue };
            done.held += replayed.held;
            done.failed += replayed.failed;
            done.plan.held += replayed.plan.held;
        }
        // What a file released may be due in one before it.
        let none = Choice::Items(BTreeSet::new());
        for file in ledger.open_files(self.pipeline.connector, true)? {
            if !self.faults.contains_key(&file.id) {
                let _ = self.plan_file(ledger, file, &none, &mut groups)?;
            }
        }
        Ok((groups.into_values().map(|(_, files)| files).collect(), done))
    }

    fn plan_file(
        &mut self,
        ledger: &mut Ledger,
        file: FileRow,
        choice: &Choice,
        groups: &mut Groups,
    ) -> Result<Option<Replayed>> {
        // Asked for now: what an earlier file of this replay released is due here.
        let mut places = ledger.open_in(self.pipeline.connector, file.id)?;
        places.retain(|place| choice.has(place));
        let (parts, group) = groups.entry(file.source_day()).or_default();
        let chosen = (file, places);
        let planned = self.pipeline.plan_replay(ledger, &chosen, parts);
        let replayed = self.settle_replay(&chosen.0, planned)?;
        if let Some(Replayed { plan, .. }) = replayed.filter(|replayed| replayed.plan != FilePlan::default())
        {
            group.retain(|file| file.id != chosen.0.id);
            group.push(FileRow { plan, ..chosen.0 });
        }
        Ok(replayed)
    }

    /// A killed replay. Where some of it is visible, or has its receipt, it goes on as it was planned; else it is
    /// taken back: its items are open again.
    pub(super) fn take_up_replays(
        &mut self,
        ledger: &mut Ledger,
        store: &mut dyn MailboxStore,
    ) -> Result<()> {
        let mut runs: BTreeMap<i64, BTreeMap<Date, Vec<FileRow>>> = BTreeMap::new();
        for (run, file) in ledger.planned_replays(self.pipeline.connector)? {
            runs.entry(run).or_default().entry(file.source_day()).or_default().push(file);
        }
        for (run, days) in runs {
            let mut begun = ledger.has_delivered(run)?;
            for file in days.values().flatten() {
                for row in ledger.replayed_parts(run, file.id)? {
                    begun = begun || self.may_hold(store, &row)?;
                }
            }
            if !begun {
                ledger.take_back(self.pipeline.connector, run)?;
            } else if !self.import.dry_run {
                self.deliver_replays(ledger, store, run, days.into_values().collect())?;
            }
        }
        Ok(())
    }

    /// Delivers what `run` replayed, one group of files after the other.
    fn deliver_replays(
        &mut self,
        ledger: &mut Ledger,
        store: &mut dyn MailboxStore,
        run: i64,
        groups: Vec<Vec<FileRow>>,
    ) -> Result<()> {
        let mut groups = groups.into_iter();
        while let Some(files) = groups.next() {
            let Some(first) = files.first() else { continue };
            let waiting = files.iter().map(|file| file.plan.items).sum::<u64>();
            let receipts = match self.pipeline.deliver_replay(ledger, store, run, &files) {
                Ok(receipts) => receipts,
                Err((id, error)) => {
                    self.tally.waiting += waiting;
                    let file = files.iter().find(|file| file.id == id).unwrap_or(first);
                    let of_the_day = error.code().scope() != Scope::Run
                        || matches!(error.code(), Code::Internal | Code::ArchiveAltered);
                    if of_the_day {
                        self.note_fault(file, error);
                        continue;
                    }
                    self.tally.waiting += groups.flatten().map(|file| file.plan.items).sum::<u64>();
                    return Err(error);
                }
            };
            let mails = self.tally.take(&receipts);
            files.iter().for_each(|file| self.tally.add(&file.plan));
            let counts = [("parts", receipts.len().to_string()), ("mails", mails.to_string())];
            self.note("replayed", &counts);
        }
        Ok(())
    }

    /// A file's own fault leaves its items open, and the file as it is.
    fn settle_replay<T>(&mut self, file: &FileRow, result: Result<T>) -> Result<Option<T>> {
        match result {
            Ok(value) => Ok(Some(value)),
            Err(error) if error.code().scope() == Scope::Run => Err(error),
            Err(error) => {
                self.note_fault(file, error);
                Ok(None)
            }
        }
    }
}

/// What today's reading of a file has in common with the one it was planned by.
struct Today {
    /// It is place by place the same, but for what could not be read.
    same: bool,
    /// Without message ids: how many equal items stand there that are no open ones, by base key.
    used: HashMap<[u8; 16], u32>,
}

impl Pipeline<'_> {
    fn plan_replay(
        &self,
        ledger: &mut Ledger,
        (file, places): &Chosen,
        parts: &mut Parts,
    ) -> Result<Replayed> {
        if places.is_empty() {
            return Ok(Replayed::default());
        }
        let mut today = self.today(ledger, file)?;
        let (sha256, checked, surveys) = self.checked_listed(ledger, file)?;
        let place = self.place(file.id);
        let mut open = Open::new(places, today.same);
        let mut answers = Answers::default();
        ledger.plan_replay(place, parts, &mut |replayer| {
            self.read(&checked, &surveys, &placed, &mut |batch| {
                let count = batch.len() as u64;
                for (now, parsed) in batch {
                    if let Row::Item(facts) = self.facts(&mut answers, &sha256, now, &parsed) {
                        for (place, twin) in open.at(replayer, now, &facts, &mut today.used)? {
                            let _ = replayer.settle(&place, now, &facts, twin)?;
                        }
                    }
                }
                self.progress.count(count)
            })?;
            Ok(())
        })
    }

    /// Reads a file for nothing but its keys.
    fn today(&self, ledger: &Ledger, file: &FileRow) -> Result<Today> {
        let unreadable = ledger.unreadable_in(self.connector, file.id)?;
        let open: HashSet<u64> = ledger
            .open_in(self.connector, file.id)?
            .into_iter()
            .filter(|place| matches!(place.was, Was::Failed(_)))
            .map(|place| place.seq)
            .collect();
        let (sha256, checked, surveys) = self.checked_before(file)?;
        let (mut keys, mut now) = (Sha256::new(), 0);
        let mut used: HashMap<[u8; 16], u32> = HashMap::new();
        let keyed = |place, parsed: Parsed| {
            let alone = matches!(&parsed, Parsed::Item(item) if item.message_id.is_none());
            (self.key(&sha256, place, &parsed), alone)
        };
        self.read(&checked, &surveys, &keyed, &mut |batch| {
            let count = batch.len() as u64;
            for (key, without_id) in batch {
                let before = if unreadable.contains(&now) { unreadable_key(&sha256, now) } else { key };
                keys.update(before.0);
                if without_id && !open.is_empty() && !open.contains(&now) {
                    *used.entry(half(&key)).or_default() += 1;
                }
                now += 1;
            }
            self.progress.count(count)
        })?;
        absent_keys(&unreadable, now, &sha256, &mut |key| keys.update(key.0));
        Ok(Today { same: file.plan.keys == <[u8; 32]>::from(keys.finalize()), used })
    }

    fn deliver_replay(
        &self,
        ledger: &mut Ledger,
        store: &mut dyn MailboxStore,
        run: i64,
        files: &[FileRow],
    ) -> Result<Vec<crate::model::Receipt>, (i64, Error)> {
        let mut parts = Vec::new();
        for file in files {
            parts.extend(ledger.replayed_parts(run, file.id).map_err(|error| (file.id, error))?);
        }
        let render = |ledger: &Ledger, file: &FileRow, slots: &HashMap<i64, usize>, send: &_| {
            self.render_released(ledger, run, file, slots, send)
        };
        let batch = Batch { files, replay: Some(run), waited: false };
        self.deliver_parts(ledger, store, batch, parts, &render)
    }

    pub(super) fn render_released(
        &self,
        ledger: &Ledger,
        run: i64,
        file: &FileRow,
        slots: &HashMap<i64, usize>,
        send: &SyncSender<Vec<Addressed>>,
    ) -> Result<()> {
        let mut released = ledger.released_in(run, file.id)?;
        if released.is_empty() {
            return Ok(());
        }
        let (sha256, checked, surveys) = self.checked_before(file)?;
        let mut now = 0;
        let changed = || Error::internal("file not as planned");
        let keyed = |place, parsed| (self.key(&sha256, place, &parsed), parsed);
        self.read(&checked, &surveys, &keyed, &mut |batch| {
            let mut mails = Vec::new();
            for (key, parsed) in batch {
                if let Some(wanted) = released.remove(&now) {
                    let key = twin_key(&key, wanted.twin);
                    let Parsed::Item(item) = parsed else { return Err(changed()) };
                    if half(&key) != wanted.item {
                        return Err(changed());
                    }
                    let to = wanted.parts.iter().filter_map(|part| slots.get(part).copied()).collect();
                    let at = item.at;
                    mails.push((Arc::new(self.mail(item, &key, sha256)), at, to));
                }
                now += 1;
            }
            let count = mails.iter().map(|(_, _, to): &Addressed| to.len() as u64).sum();
            send.send(mails).map_err(|_| Error::internal("writer stopped"))?;
            self.progress.count(count)
        })?;
        if released.is_empty() { Ok(()) } else { Err(changed()) }
    }
}

/// The chosen places of a file, to be found again in today's reading.
enum Open {
    /// Where they were.
    ByPlace(HashMap<u64, Vec<OpenPlace>>),
    /// By what stands there; what could not be read cannot be told then.
    ByKey(HashMap<[u8; 16], Vec<OpenPlace>>),
}

impl Open {
    fn new(places: &[OpenPlace], same: bool) -> Self {
        if same {
            let mut found: HashMap<u64, Vec<OpenPlace>> = HashMap::new();
            places.iter().for_each(|place| found.entry(place.seq).or_default().push(place.clone()));
            return Self::ByPlace(found);
        }
        let mut found: HashMap<[u8; 16], Vec<OpenPlace>> = HashMap::new();
        let readable = places.iter().rev().filter(|place| !matches!(place.was, Was::Failed(_)));
        readable.for_each(|place| found.entry(place.item).or_default().push(place.clone()));
        Self::ByKey(found)
    }

    /// The open places that an item stands for, with their twin numbers.
    fn at(
        &mut self,
        replayer: &Replayer<'_>,
        now: u64,
        facts: &ItemFacts,
        used: &mut HashMap<[u8; 16], u32>,
    ) -> Result<Vec<(OpenPlace, u32)>> {
        let mut found = Vec::new();
        match self {
            Self::ByPlace(places) => {
                for place in places.remove(&now).unwrap_or_default() {
                    let twin = match place.was {
                        Was::Failed(_) if facts.has_id => Some(0),
                        Was::Failed(_) => {
                            let next = used.entry(half(&facts.key)).or_default();
                            *next += 1;
                            Some(*next - 1)
                        }
                        Was::Held | Was::Due => replayer.twin_of(&facts.key, &place.item)?,
                    };
                    found.extend(twin.map(|twin| (place, twin)));
                }
            }
            Self::ByKey(places) => {
                for twin in 0.. {
                    let key = twin_key(&facts.key, twin);
                    if let Some(place) = places.get_mut(&half(&key)).and_then(Vec::pop) {
                        found.push((place, twin));
                        break;
                    }
                    if facts.has_id || !replayer.knows(&half(&key))? {
                        break;
                    }
                }
            }
        }
        Ok(found)
    }
}

/// What the ledger keeps of a hash.
fn half(key: &Digest) -> [u8; 16] {
    key.0.first_chunk::<16>().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests;
