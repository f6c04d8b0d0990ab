//! The end of a run: its entry in the chain, whatever became of it.
//!
//! In: the ledger after a run, or after a kill. Out: an entry that tells everything delivered that no entry told
//! before, so that nothing is told twice and a killed run's deliveries are not lost to the sums.
//! Deliberately absent: statements (`issue`), deliveries.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use jiff::Timestamp;
use jiff::civil::Date;
use sha2::{Digest as _, Sha256};

use super::entry::{FaultTold, FileTold, RunEntry, RunKind, Sums};
use super::issue;
use crate::error::{Error, Result};
use crate::ledger::{DeliveredPart, EntryKind, Ledger, RunFacts, ToldFile, WaitingMails};
use crate::log;
use crate::mailbox::part_path;
use crate::model::Digest;
use crate::pipeline::Import;

/// A run that is to end.
pub(in crate::pipeline) struct Closing<'a> {
    /// The connector's number.
    pub connector: i64,
    /// The run's number. Its log is closed.
    pub run: i64,
    /// What it was for.
    pub kind: RunKind,
    /// How it ended, as in the report.
    pub outcome: &'a str,
    /// Its report, JSON.
    pub report: &'a str,
    /// Items read and not delivered, by source day.
    pub waiting: &'a BTreeMap<Date, u64>,
}

/// Ends a run: its row and its entry at once, then the statement of the day.
///
/// # Errors
/// Of the disk. What is missing then, the next run makes good.
pub(in crate::pipeline) fn close_run(
    ledger: &Ledger,
    import: &Import<'_>,
    closing: Closing<'_>,
) -> Result<()> {
    let now = import.clock.now();
    let name = &import.connector.name;
    let kind = if import.dry_run { RunKind::Preview } else { closing.kind };
    ledger.at_once(|ledger| {
        ledger.end_run(closing.run, now, closing.outcome, closing.report)?;
        let facts = facts(ledger, closing.run)?;
        if kind == RunKind::Preview {
            let entry = bare(import.home, name, &facts, kind, now)?;
            return ledger.append(EntryKind::Preview, name, Some(closing.run), now, &entry).map(|_| ());
        }
        let mut entry = tell(ledger, import.home, name, &facts, kind, now)?;
        for (day, items) in closing.waiting {
            entry.days.entry(day.to_string()).or_default().waiting += items;
            entry.sums.waiting += items;
        }
        let appended = ledger.append(EntryKind::Run, name, Some(closing.run), now, &entry)?;
        ledger.told(closing.connector, appended.id)
    })?;
    if import.dry_run { Ok(()) } else { issue::due(ledger, import) }
}

/// At the beginning of a run: tells what a kill cut off, and writes the statements that it kept from being written.
///
/// # Errors
/// Of the disk.
pub(in crate::pipeline) fn take_stock(ledger: &Ledger, import: &Import<'_>, connector: i64) -> Result<()> {
    let (now, name) = (import.clock.now(), &import.connector.name);
    // The entries of earlier days first: what is found now is of today.
    if !import.dry_run {
        issue::due(ledger, import)?;
    }
    for run in ledger.untold_interruptions(connector)? {
        log::settle(import.home, run)?;
        ledger.at_once(|ledger| {
            let facts = facts(ledger, run)?;
            let kind = match ledger.untold_replays(connector)?.iter().any(|file| file.planned_in == Some(run))
            {
                true => RunKind::Replay,
                false => RunKind::Import,
            };
            let entry = tell(ledger, import.home, name, &facts, kind, now)?;
            let appended = ledger.append(EntryKind::Interrupted, name, Some(run), now, &entry)?;
            ledger.told(connector, appended.id)
        })?;
    }
    Ok(())
}

fn facts(ledger: &Ledger, run: i64) -> Result<RunFacts> {
    let found = ledger.run_facts()?.into_iter().find(|facts| facts.run == run);
    found.ok_or_else(|| Error::internal("run"))
}

/// An entry without anything delivered.
fn bare(home: &Path, name: &str, facts: &RunFacts, kind: RunKind, now: Timestamp) -> Result<RunEntry> {
    let hash = |text: &String| Digest(Sha256::digest(text.as_bytes()).into()).to_string();
    Ok(RunEntry {
        run: facts.run,
        kind,
        connector: name.to_owned(),
        began: facts.began.clone(),
        ended: facts.ended.clone().unwrap_or_else(|| now.to_string()),
        who: facts.who.clone(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        outcome: facts.outcome.clone().unwrap_or_default(),
        mapping_version: facts.mapping_version,
        mapping: facts.mapping.to_string(),
        sums: Sums::default(),
        days: BTreeMap::new(),
        balanced: true,
        files: Vec::new(),
        at_fault: Vec::new(),
        parts: 0,
        mails: 0,
        parts_root: parts_root(&[]).to_string(),
        log: log::hash(home, facts.run)?.map(|hash| hash.to_string()),
        report: facts.report.as_ref().map(hash),
        open_before: Default::default(),
        open_now: Default::default(),
    })
}

fn tell(
    ledger: &Ledger,
    home: &Path,
    name: &str,
    facts: &RunFacts,
    kind: RunKind,
    now: Timestamp,
) -> Result<RunEntry> {
    let connector = facts.connector;
    let parts = ledger.untold_parts(connector)?;
    let imported = ledger.untold_files(connector)?;
    let again = ledger.untold_replays(connector)?;
    let mut days: BTreeMap<String, Sums> = BTreeMap::new();
    for file in imported.iter().chain(&again) {
        days.entry(source_day(file)).or_default().add(&Sums::of(&file.file.plan));
    }
    let files: Vec<&ToldFile> = imported.iter().chain(&again).collect();
    let waited = ledger.refused_mails(connector, true)?;
    count_late(ledger, &mut days, &waited, &parts)?;
    let late: HashSet<i64> = waited.iter().map(|mails| mails.part).collect();
    let at_once: Vec<DeliveredPart> =
        parts.iter().filter(|part| !late.contains(&part.part.id)).cloned().collect();
    count_mails(&mut days, &files, &at_once);
    for mails in ledger.refused_mails(connector, false)?.iter().filter(|mails| !mails.delivered) {
        days.entry(ledger.file(mails.file)?.source_day().to_string()).or_default().refused += mails.items;
    }
    let mut sums = Sums::default();
    days.values().for_each(|day| sums.add(day));
    let open_now = ledger.open_items(connector)?;
    let before = ledger.entries(Some(name))?.iter().rev().find_map(super::run_of);
    let mut entry = bare(home, name, facts, kind, now)?;
    entry.open_before = match before {
        Some(before) => before.open_now,
        // What was open before there was a chain is taken as it is found.
        None if ledger.is_older_than_chain(connector)? => crate::ledger::OpenItems {
            refused: 0,
            held: (open_now.held + sums.released).saturating_sub(sums.held),
            failed: open_now.failed.saturating_sub(sums.failed),
        },
        None => Default::default(),
    };
    entry.open_now = open_now;
    entry.files = imported.iter().map(|file| told(file, RunKind::Import)).collect();
    entry.files.extend(again.iter().map(|file| told(file, RunKind::Replay)));
    entry.at_fault =
        ledger.files_at_fault(connector)?.into_iter().map(|(name, code)| FaultTold { name, code }).collect();
    entry.parts = parts.len() as u64;
    entry.mails = parts.iter().map(|part| part.items).sum();
    entry.parts_root = parts_root(&parts).to_string();
    // What a replay leaves open was open before.
    let came: u64 = imported.iter().map(|file| file.file.plan.held + file.file.plan.unreadable).sum();
    let (before, after) = (entry.open_before, entry.open_now);
    entry.balanced = sums.balanced()
        && days.values().all(Sums::balanced)
        && sums.imported + sums.partially_imported == entry.mails
        && before.held + before.failed + came == after.held + after.failed + sums.released
        && before.refused + sums.refused == after.refused + sums.late;
    (entry.sums, entry.days) = (sums, days);
    Ok(entry)
}

/// Adds mails that had waited, to the source days of their files.
fn count_late(
    ledger: &Ledger,
    days: &mut BTreeMap<String, Sums>,
    waited: &[WaitingMails],
    parts: &[DeliveredPart],
) -> Result<()> {
    let mut partial: HashMap<i64, u64> = parts.iter().map(|part| (part.part.id, part.partial)).collect();
    for mails in waited.iter().filter(|mails| mails.delivered) {
        let day = days.entry(ledger.file(mails.file)?.source_day().to_string()).or_default();
        let Some(left) = partial.get_mut(&mails.part) else { continue };
        let here = (*left).min(mails.items);
        *left -= here;
        day.late += mails.items;
        day.partially_imported += here;
        day.imported += mails.items - here;
    }
    Ok(())
}

/// Adds what the receipts say to each source day.
fn count_mails(days: &mut BTreeMap<String, Sums>, files: &[&ToldFile], parts: &[DeliveredPart]) {
    let mut partial: HashMap<i64, u64> = parts.iter().map(|part| (part.part.id, part.partial)).collect();
    for file in files {
        let day = days.entry(source_day(file)).or_default();
        for (part, count) in &file.parts {
            let Some(left) = partial.get_mut(part) else { continue };
            // A part's files are of one source day: which of them a mail is from does not matter.
            let here = (*left).min(*count);
            *left -= here;
            day.partially_imported += here;
            day.imported += count - here;
        }
    }
}

fn source_day(file: &ToldFile) -> String {
    file.file.modified.get(..10).unwrap_or_default().to_owned()
}

fn told(told: &ToldFile, kind: RunKind) -> FileTold {
    let file = &told.file;
    FileTold {
        file: file.id,
        kind,
        name: file.name.clone(),
        size: file.size,
        modified: file.modified.clone(),
        source_day: source_day(told),
        sha256: file.sha256.map(|hash| hash.to_string()),
        host_key: file.host_key.clone(),
        pgp_key: file.pgp_key.clone(),
        format: file.format.clone(),
        planned_in: told.planned_in,
        deliveries: Digest(file.plan.deliveries).to_string(),
        sums: Sums::of(&file.plan),
    }
}

/// SHA-256 over parts in order of number: number, path, mails, bytes, hash. Numbers are 8 bytes, little end
/// first; a path has its length before it.
pub(in crate::pipeline) fn parts_root(parts: &[DeliveredPart]) -> Digest {
    let mut hash = Sha256::new();
    for part in parts {
        let path = part_path(&part.part).to_string_lossy().replace('\\', "/");
        hash.update(part.part.id.to_le_bytes());
        hash.update((path.len() as u64).to_le_bytes());
        hash.update(path);
        hash.update(part.items.to_le_bytes());
        hash.update(part.bytes.to_le_bytes());
        hash.update(part.sha256.0);
    }
    Digest(hash.finalize().into())
}
