//! What runs every day: settings and ledger joined to what is due, and to what the system is to start.
//!
//! In: a home folder, a time zone, a moment. Out: connectors with their times, in the order in which they run.
//! Deliberately absent: running them, the operating system (`schedule`).

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::civil::Time;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::error::{Code, Error, Result, Retry, Scope};
use crate::ledger::{Ledger, RunRow};
use crate::schedule::{Came, Ran, Scheduler, Start, due, latest_start, next_start};
use crate::settings::{Connector, Connectors, write_aside};

/// A connector that runs every day.
pub struct EveryDay {
    /// Its name.
    pub connector: String,
    /// Local time of day.
    pub at: Time,
    /// The start that no run has answered yet.
    pub due: Option<Timestamp>,
    /// The next start by the clock.
    pub next: Timestamp,
    /// When its last import began.
    pub last: Option<Timestamp>,
}

/// All connectors that run every day, by time of day and name: the order in which they run. Beside them what could
/// not be read: a connector at fault keeps no other one back.
///
/// # Errors
/// Those of the ledger.
pub fn every_day(home: &Path, zone: &TimeZone, now: Timestamp) -> Result<(Vec<EveryDay>, Vec<Error>)> {
    let (mut all, mut faults) = (Vec::new(), Vec::new());
    let ledger = ledger(home)?;
    for connector in Connectors::of(home).each() {
        match connector {
            Ok(connector) => all.extend(row(ledger.as_ref(), &connector, zone, now)?),
            Err(error) => faults.push(error),
        }
    }
    all.sort_by(|a, b| (a.at, &a.connector).cmp(&(b.at, &b.connector)));
    Ok((all, faults))
}

/// Whether a connector is due, asked again right before it runs.
///
/// # Errors
/// Those of the ledger and of the connector's file.
pub fn is_due(home: &Path, name: &str, zone: &TimeZone, now: Timestamp) -> Result<bool> {
    let connector = Connectors::of(home).load(name)?;
    let row = row(ledger(home)?.as_ref(), &connector, zone, now)?;
    Ok(row.is_some_and(|row| row.due.is_some()))
}

/// What the system is to start for this home; no times where no connector runs every day. Where nobody names a
/// passphrase file it is the one of the last installation.
///
/// # Errors
/// `disk-failed`, and those of a connector that cannot be read: its time must not get lost over it.
pub fn wanted(home: &Path, program: &Path, passphrase_file: Option<&Path>) -> Result<Start> {
    let whole = |path: &Path| std::path::absolute(path).map_err(Error::disk);
    let connectors = Connectors::of(home).list()?;
    let mut times: Vec<Time> = connectors.iter().filter_map(|connector| connector.schedule.at()).collect();
    times.sort();
    times.dedup();
    // A folder has many names, and its start one: links are followed, where it is there.
    let home: PathBuf = match home.canonicalize() {
        Ok(home) if !cfg!(windows) => home,
        Ok(_) | Err(_) => whole(home)?,
    };
    let passphrase_file = match passphrase_file {
        Some(file) => Some(whole(file)?),
        None => remembered(&home)?.passphrase_file,
    };
    Ok(Start { program: whole(program)?, home, passphrase_file, times })
}

/// What an installation was told that no setting has.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Remembered {
    #[serde(skip_serializing_if = "Option::is_none")]
    passphrase_file: Option<PathBuf>,
}

const REMEMBERED: &str = "start.toml";

fn remembered(home: &Path) -> Result<Remembered> {
    match fs::read_to_string(home.join(REMEMBERED)) {
        // One that was spoilt by hand names nothing; an installation writes it anew.
        Ok(text) => Ok(toml::from_str(&text).unwrap_or_default()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Remembered::default()),
        Err(error) => Err(Error::disk(error)),
    }
}

/// Installs a start, and remembers which passphrase file was named for it.
///
/// # Errors
/// Those of the scheduler, `disk-full`, `disk-failed`.
pub fn install_start(scheduler: &dyn Scheduler, start: &Start) -> Result<()> {
    scheduler.install(start)?;
    if start.passphrase_file.is_none() {
        return Ok(());
    }
    let remembered = Remembered { passphrase_file: start.passphrase_file.clone() };
    let text = toml::to_string(&remembered).map_err(|e| Error::internal("start").because(e))?;
    write_aside(&start.home.join(REMEMBERED), text.as_bytes())
}

fn ledger(home: &Path) -> Result<Option<Ledger>> {
    // No home yet, no runs yet.
    if home.join("ledger.db").exists() { Ledger::look(home).map(Some) } else { Ok(None) }
}

fn row(
    ledger: Option<&Ledger>,
    connector: &Connector,
    zone: &TimeZone,
    now: Timestamp,
) -> Result<Option<EveryDay>> {
    let Some(at) = connector.schedule.at() else { return Ok(None) };
    let number = ledger.map(|ledger| ledger.known_connector(&connector.name)).transpose()?.flatten();
    let (mut runs, mut last) = (Vec::new(), None);
    if let (Some(ledger), Some(number)) = (ledger, number) {
        // A day earlier than any answer to that start, so that how the ledger writes times does not matter.
        let from = latest_start(at, zone, now)? - SignedDuration::from_hours(24);
        runs = ledger.runs_since(number, &from.to_string())?.iter().filter_map(ran).collect();
        last = ledger.last_import(number)?.and_then(|began| began.parse().ok());
    }
    Ok(Some(EveryDay {
        connector: connector.name.clone(),
        at,
        due: due(at, zone, now, &runs)?,
        next: next_start(at, zone, now)?,
        last,
    }))
}

/// A run as the schedule sees it; previews and replays did not go to the source.
fn ran(run: &RunRow) -> Option<Ran> {
    let is = |name| run.report.as_ref().and_then(|report| report.get(name)) == Some(&true.into());
    if is("dry_run") || is("replay") {
        return None;
    }
    let came = match run.outcome.as_deref() {
        Some("succeeded" | "succeeded_with_held" | "over_limit") => Came::Through,
        Some("failed") if is_stuck(run) => Came::Stuck,
        Some(_) | None => Came::Short,
    };
    Some(Ran { began: run.began.parse().ok()?, came })
}

/// Nothing that it failed on passes within hours: a person must act, or the site send a file again.
fn is_stuck(run: &RunRow) -> bool {
    let Some(report) = &run.report else { return false };
    let faults = report.get("file_faults").and_then(|faults| faults.as_object());
    let faults = faults.into_iter().flat_map(|faults| faults.values());
    let codes = report.get("error").into_iter().chain(faults).filter_map(|fault| fault.get("code")?.as_str());
    codes.into_iter().all(|code| {
        let known = Code::ALL.iter().find(|known| known.as_str() == code);
        known.is_some_and(|known| known.retry() == Retry::Never || known.scope() == Scope::File)
    })
}

#[cfg(test)]
mod tests;
