//! The daily start by the operating system, and when a connector is due.
//!
//! In: which program is to start, in which home, at which times of day. Out: systemd user units, a task of the
//! Windows Task Scheduler, or a launchd agent: written, taken away, and compared with what should be. They start
//! the program at the times and every hour besides: the ledger decides what is due, so the hour only makes good
//! what failed or was missed. Folders, and the way to run the system's own programs, are handed in.
//! Deliberately absent: the ledger, secrets (a unit names a passphrase *file*), words.

mod due;
mod launchd;
mod systemd;
mod task_scheduler;
mod written;

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Time;
use sha2::{Digest as _, Sha256};

pub use due::{Came, Ran, due, latest_start, next_start};

use crate::error::{Code, Error, Result};

/// What the operating system is to start.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Start {
    /// The headless program, whole path.
    pub program: PathBuf,
    /// The home folder, whole path.
    pub home: PathBuf,
    /// A file with the vault's passphrase, where no keyring opens it.
    pub passphrase_file: Option<PathBuf>,
    /// Each distinct time of day, in order.
    pub times: Vec<Time>,
}

/// What a program of the operating system said.
pub struct Said {
    /// It ended well.
    pub good: bool,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub error: String,
}

/// Runs programs of the operating system.
pub trait System: Send + Sync {
    /// Runs one to its end.
    ///
    /// # Errors
    /// `NotFound` where there is no such program.
    fn run(&self, program: &str, arguments: &[OsString]) -> io::Result<Said>;
}

/// The real one.
pub struct ThisSystem;

impl System for ThisSystem {
    fn run(&self, program: &str, arguments: &[OsString]) -> io::Result<Said> {
        let output = std::process::Command::new(program)
            .args(arguments)
            .stdin(std::process::Stdio::null())
            .output()?;
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Ok(Said { good: output.status.success(), out: text(&output.stdout), error: text(&output.stderr) })
    }
}

/// Where the operating system keeps what it starts.
#[derive(Clone)]
pub struct Place {
    /// Its folder for units or agents; of the Task Scheduler: one for the file on its way.
    pub folder: PathBuf,
    /// The person's name to the system.
    pub user: String,
    /// The way to its programs.
    pub system: Arc<dyn System>,
}

/// How the start stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Nothing is there.
    Missing,
    /// It is there as it should be, and active.
    Installed,
    /// It is there, but another program, home, time or passphrase file is named in it.
    Differs,
    /// It is there as it should be, but the system does not act on it, or does not answer.
    Asleep,
}

/// What was found of a start.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// How it stands.
    pub state: State,
    /// What the system calls it.
    pub name: String,
    /// Whether it starts while nobody is logged in; absent where that cannot be told.
    pub without_login: Option<bool>,
}

/// An operating system's own scheduler.
pub trait Scheduler {
    /// Makes the start, or makes it what it should be: all of it or nothing.
    ///
    /// # Errors
    /// `schedule-absent`, `schedule-refused`, `setting-invalid` for a path that cannot be written down, those of
    /// the disk.
    fn install(&self, start: &Start) -> Result<()>;

    /// Takes the start of this home away, and no other. Nothing there: fine.
    ///
    /// # Errors
    /// As `install`.
    fn remove(&self, home: &Path) -> Result<()>;

    /// Compares what is there with what should be.
    ///
    /// # Errors
    /// Those of the disk.
    fn status(&self, start: &Start) -> Result<Found>;
}

/// The scheduler of the system that this was built for.
#[must_use]
pub fn of_this_system(place: Place) -> Box<dyn Scheduler> {
    if cfg!(windows) {
        Box::new(task_scheduler::TaskScheduler(place))
    } else if cfg!(target_os = "macos") {
        Box::new(launchd::Launchd(place))
    } else {
        Box::new(systemd::Systemd(place))
    }
}

/// Names what belongs to a home: the same for the same folder, another for another.
fn name_of(home: &Path) -> String {
    let hash = hex::encode(Sha256::digest(home.as_os_str().as_encoded_bytes()));
    format!("chat-connectors-{}", hash.get(..12).unwrap_or_default())
}

/// A path as text. Control characters and what is no Unicode have no place in a unit, a plist or XML.
fn plain<'a>(path: &'a Path, setting: &str) -> Result<&'a str> {
    let text = path.to_str().filter(|text| path.is_absolute() && !text.chars().any(char::is_control));
    text.ok_or_else(|| Error::new(Code::SettingInvalid).arg("setting", setting))
}

/// Runs a program that must end well.
fn must(system: &dyn System, program: &'static str, arguments: &[OsString]) -> Result<Said> {
    let said = system.run(program, arguments).map_err(|e| absent(program, e))?;
    if said.good { Ok(said) } else { Err(refused(program, &said)) }
}

fn absent(program: &'static str, error: io::Error) -> Error {
    let code =
        if error.kind() == io::ErrorKind::NotFound { Code::ScheduleAbsent } else { Code::ScheduleRefused };
    Error::new(code).arg("program", program).arg("said", first_line(&error.to_string())).because(error)
}

fn refused(program: &'static str, said: &Said) -> Error {
    let text = if said.error.trim().is_empty() { &said.out } else { &said.error };
    Error::new(Code::ScheduleRefused).arg("program", program).arg("said", first_line(text))
}

fn first_line(text: &str) -> String {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or("–");
    line.chars().filter(|c| !c.is_control()).take(200).collect()
}

fn words<const N: usize>(arguments: [&str; N]) -> Vec<OsString> {
    arguments.iter().map(OsString::from).collect()
}

/// Characters that XML reads as its own.
fn xml(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests;
