//! The chain from its beginning, and what each entry of a run says against rows and logs.
//!
//! In: entries, rows, logs. Out: faults by entry, row and path. A row can be changed with a new seal; the entry
//! that tells of it cannot, without all that follow. Deliberately absent: statements (`signed`).

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::kept::files;
use super::{Audit, How, NoticeKind, What};
use crate::error::Result;
use crate::ledger::{ChainFault, Entry, EntryKind, Ledger, RunFacts};
use crate::log;
use crate::model::Digest;
use crate::pipeline::statement::{FileTold, RunEntry, RunKind, Sums, parts_root};

pub(super) fn entries(home: &Path, ledger: &Ledger, audit: &mut Audit) -> Result<()> {
    let entries = ledger.entries(None)?;
    if let Some(fault) = ChainFault::in_chain(&entries) {
        audit.chain_fault(fault.entry);
    }
    audit.entries = entries.len() as u64;
    let facts: BTreeMap<i64, RunFacts> =
        ledger.run_facts()?.into_iter().map(|facts| (facts.run, facts)).collect();
    let mut told = Told::default();
    for entry in &entries {
        if !is_of_a_run(entry) {
            continue;
        }
        let Ok(run) = serde_json::from_str::<RunEntry>(&entry.body) else {
            audit.chain_fault(entry.id);
            continue;
        };
        one(home, ledger, audit, entry, &run, facts.get(&run.run))?;
        told.add(entry, run);
    }
    rows(ledger, audit, &facts, &told)?;
    open_items(ledger, audit, &facts, &told)?;
    logs(home, audit, &facts)
}

#[derive(Default)]
struct Told {
    runs: HashSet<i64>,
    entries: Vec<i64>,
    deliveries: HashSet<(i64, Option<i64>)>,
    /// Of each connector.
    newest: BTreeMap<String, (i64, RunEntry)>,
}

impl Told {
    fn add(&mut self, entry: &Entry, run: RunEntry) {
        self.runs.insert(run.run);
        self.entries.push(entry.id);
        self.deliveries.extend(run.files.iter().map(|file| (file.file, file.planned_in)));
        if run.kind != RunKind::Preview {
            self.newest.insert(entry.connector.clone(), (entry.id, run));
        }
    }
}

fn is_of_a_run(entry: &Entry) -> bool {
    [EntryKind::Run, EntryKind::Interrupted, EntryKind::Preview]
        .iter()
        .any(|kind| kind.as_str() == entry.kind)
}

fn one(
    home: &Path,
    ledger: &Ledger,
    audit: &mut Audit,
    entry: &Entry,
    run: &RunEntry,
    facts: Option<&RunFacts>,
) -> Result<()> {
    match facts {
        None => audit.row_fault(How::Missing, "run", Some(run.run), Some(entry.id)),
        Some(facts) if !agrees(entry, run, facts) => {
            audit.row_fault(How::Altered, "run", Some(run.run), Some(entry.id));
        }
        Some(_) => {}
    }
    if let Some(expected) = &run.log {
        let name = format!("logs/{}", file_name(home, run.run));
        match log::hash(home, run.run)? {
            Some(found) if found.to_string() == *expected => audit.logs += 1,
            Some(_) => audit.fault(What::Log, How::Altered, name),
            None => audit.fault(What::Log, How::Missing, name),
        }
    }
    for file in &run.files {
        if let Some(how) = file_fault(ledger, file)? {
            audit.row_fault(how, "file", Some(file.file), Some(entry.id));
        } else if let Some(how) = delivery_fault(ledger, file)? {
            audit.row_fault(how, "delivery", Some(file.file), Some(entry.id));
        }
    }
    let told: BTreeSet<i64> = run.files.iter().map(|file| file.file).collect();
    let found: BTreeSet<i64> = ledger.files_of_entry(entry.id)?.into_iter().collect();
    for file in told.symmetric_difference(&found) {
        audit.row_fault(How::Altered, "file", Some(*file), Some(entry.id));
    }
    let parts = ledger.parts_of_entry(entry.id)?;
    let (mails, partial) =
        parts.iter().fold((0, 0), |(mails, partial), part| (mails + part.items, partial + part.partial));
    let sums = (parts.len() as u64, mails, partial);
    if sums != (run.parts, run.mails, run.sums.partially_imported)
        || parts_root(&parts).to_string() != run.parts_root
    {
        audit.row_fault(How::Altered, "part", None, Some(entry.id));
    }
    Ok(())
}

fn agrees(entry: &Entry, run: &RunEntry, facts: &RunFacts) -> bool {
    let report = facts.report.as_ref().map(|text| Digest(Sha256::digest(text.as_bytes()).into()).to_string());
    entry.connector == facts.name
        && run.began == facts.began
        && facts.ended.as_ref().is_none_or(|ended| *ended == run.ended)
        && facts.outcome.as_ref() == Some(&run.outcome)
        && run.who == facts.who
        && run.mapping == facts.mapping.to_string()
        && run.mapping_version == facts.mapping_version
        && run.report == report
}

fn file_fault(ledger: &Ledger, told: &FileTold) -> Result<Option<How>> {
    let Some(file) = ledger.delivered_file(told.file)? else { return Ok(Some(How::Missing)) };
    let counts = match told.kind {
        RunKind::Import | RunKind::Preview => {
            Sums::of(&file.plan) == told.sums && Digest(file.plan.deliveries).to_string() == told.deliveries
        }
        // The file's own plan is that of its import.
        RunKind::Replay => true,
    };
    let agrees = counts
        && file.name == told.name
        && file.size == told.size
        && file.modified == told.modified
        && file.sha256.map(|hash| hash.to_string()) == told.sha256
        && file.host_key == told.host_key
        && file.pgp_key == told.pgp_key
        && file.format == told.format;
    Ok((!agrees).then_some(How::Altered))
}

fn delivery_fault(ledger: &Ledger, told: &FileTold) -> Result<Option<How>> {
    if told.deliveries == Digest([0; 32]).to_string() || told.planned_in.is_none() {
        return Ok(None);
    }
    let found = ledger.deliveries_hash(told.file, told.planned_in, told.kind == RunKind::Replay)?;
    let agrees = found.is_some_and(|found| found.to_string() == told.deliveries);
    Ok((!agrees).then_some(How::Altered))
}

/// Rows that no entry tells of.
fn rows(ledger: &Ledger, audit: &mut Audit, facts: &BTreeMap<i64, RunFacts>, told: &Told) -> Result<()> {
    let (mut open, mut before) = (0, 0);
    for run in facts.values().filter(|run| !told.runs.contains(&run.run)) {
        if run.who.is_empty() {
            before += 1;
        } else if run.ended.is_none() || run.outcome.as_deref() == Some("interrupted") {
            open += 1;
        } else {
            audit.row_fault(How::Unknown, "run", Some(run.run), None);
        }
    }
    for (table, id) in ledger.astray(&told.entries, open == 0)? {
        audit.row_fault(How::Unknown, table, Some(id), None);
    }
    for (file, run) in ledger.delivery_runs()? {
        if !told.deliveries.contains(&(file, run)) && open == 0 {
            audit.row_fault(How::Unknown, "delivery", Some(file), None);
        }
    }
    audit.notice(NoticeKind::RunsOpen, open);
    audit.notice(NoticeKind::RunsBefore, before);
    Ok(())
}

/// What is held now is what the newest run left.
fn open_items(
    ledger: &Ledger,
    audit: &mut Audit,
    facts: &BTreeMap<i64, RunFacts>,
    told: &Told,
) -> Result<()> {
    for (name, (entry, run)) in &told.newest {
        let Some(connector) = facts.get(&run.run).map(|facts| facts.connector) else { continue };
        let goes_on = facts
            .values()
            .any(|facts| facts.name == *name && !told.runs.contains(&facts.run) && !facts.who.is_empty());
        if !goes_on && ledger.open_items(connector)? != run.open_now {
            audit.row_fault(How::Altered, "item", None, Some(*entry));
        }
    }
    Ok(())
}

fn logs(home: &Path, audit: &mut Audit, facts: &BTreeMap<i64, RunFacts>) -> Result<()> {
    let known: HashSet<String> = facts.keys().map(|run| file_name(home, *run)).collect();
    for name in files(&home.join("logs"))? {
        if !known.contains(&name) && !log::is_of_program(&name) {
            audit.fault(What::Log, How::Unknown, format!("logs/{name}"));
        }
    }
    Ok(())
}

fn file_name(home: &Path, run: i64) -> String {
    log::path(home, run).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
