//! The proof of what a connector did: an entry in the chain for each run, a signed statement for each day.
//!
//! ```text
//!  run ends ──> close ──> chain: run ──> issue ──> statements/<connector>/<day>.json (+ .asc) ──> chain: statement
//! ```
//! `entry`: bodies of entries. `close`: the entry of a run. `day`: a statement as a value, made from entries and
//! nothing else. `issue`: written, signed, noted. Here: what a person can ask for.
//! Deliberately absent: words, CSV and HTML (`wizard`), checking (`audit`).

mod close;
mod day;
mod entry;
mod issue;

use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;

pub(super) use close::{Closing, close_run, parts_root, take_stock};
pub use day::{ChainSpan, RunTold, SinceBeginning, Statement};
pub use entry::{FaultTold, FileTold, RunEntry, RunKind, SignatureTold, StatementEntry, Sums};
pub(super) use issue::{due_in, folder};

use crate::error::{Code, Error, Result};
use crate::ledger::{Entry, EntryKind, Ledger};

/// A statement in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StatementRow {
    /// UTC day of its runs.
    pub day: String,
    /// Counts from 1 within the day; a later one has all runs of those before.
    pub number: u32,
    /// Runs in it.
    pub runs: u64,
    /// Of the day, replays left out.
    pub sums: Sums,
    /// Both sides agree: of each run, and since the beginning.
    pub balanced: bool,
    /// Fingerprint of the key that signed it; none could where it is absent.
    pub signed_by: Option<String>,
    /// Hash of the last entry in it, which pins all entries before.
    pub root: String,
    /// Its file.
    pub path: PathBuf,
}

/// A statement's files, as they are on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementFile {
    /// Name of its file, as to be saved.
    pub name: String,
    /// JSON: what was signed.
    pub json: Vec<u8>,
    /// Armored detached signature.
    pub signature: Option<Vec<u8>>,
    /// Armored public part of the key that signed.
    pub key: Option<Vec<u8>>,
}

/// The statements of a connector, newest first. `name`: a connector's, also of one that was removed.
///
/// # Errors
/// Those of the ledger.
pub fn statements(home: &Path, name: &str) -> Result<Vec<StatementRow>> {
    let entries = Ledger::look(home)?.entries(Some(name))?;
    let runs = runs_in(&entries);
    let mut rows: Vec<StatementRow> = issued_in(&entries)
        .map(|(_, issued)| {
            let statement = Statement::of(&runs, &issued);
            StatementRow {
                day: issued.day,
                number: issued.number,
                runs: statement.runs.len() as u64,
                sums: statement.sums,
                balanced: statement.balanced,
                signed_by: statement.signed_by,
                root: statement.chain.root,
                path: folder(home).join(&issued.name),
            }
        })
        .collect();
    rows.reverse();
    Ok(rows)
}

/// One statement of a connector, made anew from the chain. `day`: the newest without one; `number`: the last of
/// the day without one.
///
/// # Errors
/// `setting-invalid` where there is none; those of the ledger.
pub fn statement(home: &Path, name: &str, day: Option<&str>, number: Option<u32>) -> Result<Statement> {
    let entries = Ledger::look(home)?.entries(Some(name))?;
    let issued = find(&entries, day, number)?;
    Ok(Statement::of(&runs_in(&entries), &issued))
}

/// The files of the same.
///
/// # Errors
/// Those of `statement`; `disk-failed`.
pub fn statement_file(
    home: &Path,
    name: &str,
    day: Option<&str>,
    number: Option<u32>,
) -> Result<StatementFile> {
    let entries = Ledger::look(home)?.entries(Some(name))?;
    let issued = find(&entries, day, number)?;
    let read = |name: &str| fs::read(folder(home).join(name)).map_err(Error::disk);
    let signature = issued.signature.as_ref();
    Ok(StatementFile {
        json: read(&issued.name)?,
        signature: signature.map(|signature| read(&signature.name)).transpose()?,
        key: signature.map(|signature| read(&signature.key_name)).transpose()?,
        name: issued.name.replace('/', "-"),
    })
}

fn find(entries: &[Entry], day: Option<&str>, number: Option<u32>) -> Result<StatementEntry> {
    let mut all: Vec<StatementEntry> = issued_in(entries).map(|(_, issued)| issued).collect();
    let newest = all.iter().map(|issued| issued.day.clone()).max().unwrap_or_default();
    let day = day.unwrap_or(&newest);
    all.retain(|issued| issued.day == day && number.is_none_or(|number| number == issued.number));
    all.pop().ok_or_else(|| Error::new(Code::SettingInvalid).arg("setting", "day"))
}

/// Statements that entries tell of, in order.
pub(super) fn issued_in(entries: &[Entry]) -> impl Iterator<Item = (i64, StatementEntry)> + '_ {
    let statements = entries.iter().filter(|entry| entry.kind == EntryKind::Statement.as_str());
    statements.filter_map(|entry| Some((entry.id, serde_json::from_str(&entry.body).ok()?)))
}

/// Runs that entries tell of, in order: ended or cut off, no dry runs.
pub(super) fn runs_in(entries: &[Entry]) -> Vec<(&Entry, RunEntry)> {
    entries.iter().filter_map(|entry| Some((entry, run_of(entry)?))).collect()
}

/// The run that an entry tells of.
pub(super) fn run_of(entry: &Entry) -> Option<RunEntry> {
    let of_a_run = [EntryKind::Run.as_str(), EntryKind::Interrupted.as_str()].contains(&entry.kind.as_str());
    of_a_run.then(|| serde_json::from_str(&entry.body).ok()).flatten()
}
