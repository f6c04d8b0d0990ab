//! The run log: what each run did, one JSON object a line, ISO 8601 UTC.
//!
//! In: events with ledger numbers, hashes and counts. Out: `logs/run-<number>.jsonl`.
//! Deliberately absent: message text, subjects, people's names and addresses, and the site's file
//! names: a file is told by its number and hash.

use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

use crate::error::{Error, Result};
use crate::model::Digest;
use crate::settings::{make_folder, sync_file, sync_folder};

/// The log of one run.
pub struct RunLog(File, PathBuf);

/// Where a run's log lies.
#[must_use]
pub fn path(home: &Path, run: i64) -> PathBuf {
    home.join("logs").join(format!("run-{run:06}.jsonl"))
}

/// Whether a file of `logs/` belongs to the program's own log, which is rotated and is no evidence. Only its own names:
/// anything else there is told by an audit.
#[must_use]
pub fn is_of_program(name: &str) -> bool {
    let number = |text: &str| matches!(text.as_bytes(), [digit] if digit.is_ascii_digit());
    match name.strip_prefix("program.") {
        Some("jsonl" | "lock") => true,
        Some(older) => older.strip_suffix(".jsonl").is_some_and(number),
        None => false,
    }
}

impl RunLog {
    /// Opens the log of a run, making it when missing.
    ///
    /// # Errors
    /// `disk-full`, `disk-failed`.
    pub fn open(home: &Path, run: i64) -> Result<Self> {
        let path = path(home, run);
        make_folder(&home.join("logs"))?;
        let file = OpenOptions::new().append(true).create(true).open(&path).map_err(Error::disk)?;
        Ok(Self(file, path))
    }

    /// Adds a line. A log that cannot be written does not stop an import.
    pub fn line(&mut self, now: Timestamp, event: &str, fields: &[(&str, String)]) {
        let mut line = Map::new();
        line.insert("at".into(), Value::String(now.to_string()));
        line.insert("event".into(), Value::String(event.into()));
        for (name, value) in fields {
            line.insert(
                (*name).into(),
                value.parse::<u64>().map_or_else(|_| Value::String(value.clone()), Value::from),
            );
        }
        self.write(&Value::Object(line));
    }

    /// Adds the run's report, given as JSON.
    pub fn report(&mut self, now: Timestamp, json: &str) {
        let report: Value = serde_json::from_str(json).unwrap_or_default();
        let line = serde_json::json!({ "at": now.to_string(), "event": "run_ended", "report": report });
        self.write(&line);
    }

    /// In one call: written bit by bit, a line costs a hundred of them, and a kill leaves half of it.
    fn write(&mut self, line: &Value) {
        let _ = self.0.write_all(format!("{line}\n").as_bytes());
    }

    /// Ends it: nothing is added from here on, and what is there is durable.
    ///
    /// # Errors
    /// `disk-full`, `disk-failed`.
    pub fn close(self) -> Result<()> {
        self.0.sync_all().map_err(Error::disk)?;
        sync_folder(self.1.parent().unwrap_or(&self.1))
    }
}

/// Makes what a killed run left of its log durable, before anything is said about it.
///
/// # Errors
/// `disk-failed`.
pub fn settle(home: &Path, run: i64) -> Result<()> {
    let path = path(home, run);
    if path.exists() { sync_file(&path) } else { Ok(()) }
}

/// SHA-256 of a run's log; none where there is no log.
///
/// # Errors
/// `disk-failed`.
pub fn hash(home: &Path, run: i64) -> Result<Option<Digest>> {
    match fs::read(path(home, run)) {
        Ok(bytes) => Ok(Some(Digest(Sha256::digest(&bytes).into()))),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(Error::disk(e)),
    }
}

#[cfg(test)]
mod tests {
    use super::is_of_program;

    #[test]
    fn only_the_programs_own_log_is_no_evidence() {
        for name in ["program.jsonl", "program.lock", "program.1.jsonl", "program.4.jsonl"] {
            assert!(is_of_program(name), "{name}");
        }
        for name in [
            "run-000001.jsonl",
            "program",
            "program.",
            "program.x.jsonl",
            "program.12.jsonl",
            "program.1.json",
        ] {
            assert!(!is_of_program(name), "{name}");
        }
    }
}
