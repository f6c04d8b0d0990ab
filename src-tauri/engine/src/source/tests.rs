//! What the source promises, against real OpenSSH and against servers that lie.
//! This file: which files are ready (FAULTS F18), with a clock and a source made of values.

mod answers;
#[cfg(unix)]
mod entry;
mod expired;
mod lying;
mod lying_server;
pub(crate) mod memory;
#[cfg(unix)]
mod open_ssh;
#[cfg(unix)]
mod sshd;
#[cfg(unix)]
mod trust;

use std::cell::{Cell, RefCell};

use super::link::Limits;
use super::*;
use crate::error::{Code, Error};

type Climbed = (Result<SftpSource>, Vec<Rung>);

/// Connects and keeps the rungs.
fn climb(site: Site, credentials: Credentials, trust: Trust) -> Climbed {
    climb_within(site, credentials, trust, Limits::default())
}

fn climb_within(site: Site, credentials: Credentials, trust: Trust, limits: Limits) -> Climbed {
    let mut rungs = Vec::new();
    let (goes_on, tell) = (AtomicBool::new(false), &mut |rung| rungs.push(rung));
    let source = SftpSource::connect_within(site, credentials, trust, limits, &goes_on, tell);
    (source, rungs)
}

/// For servers that never answer: no test waits for the real limits.
fn short() -> Limits {
    let (short, long) = (Duration::from_secs(1), Duration::from_secs(20));
    Limits {
        connect: long,
        greeting: short,
        exchange: short,
        answer: long,
        quiet: Duration::from_millis(300),
        subsystem: long,
        ..Limits::default()
    }
}

/// States of the rungs from `Name` to `Folder`, one letter each.
fn states(rungs: &[Rung]) -> String {
    let names: Vec<_> = rungs.iter().map(|rung| rung.name).collect();
    assert_eq!(names, RungName::ALL[1..9], "each rung once and in order");
    let letter = |rung: &Rung| match rung.state {
        RungState::Passed => 'p',
        RungState::Failed => 'F',
        RungState::NotTried => '-',
        RungState::Warning => 'w',
    };
    rungs.iter().map(letter).collect()
}

/// The failed rung carries the error that `connect` gives.
fn failure(outcome: Climbed, expected: &str) -> (String, Error) {
    let (states, error, _) = failed(outcome, expected);
    (states, error)
}

/// As `failure`, with what the failed rung has seen.
fn failed(outcome: Climbed, expected: &str) -> (String, Error, BTreeMap<&'static str, String>) {
    let (Err(error), rungs) = outcome else { panic!("connected, expected {expected}") };
    let failed: Vec<_> = rungs.iter().filter(|r| r.state == RungState::Failed).collect();
    assert_eq!(failed.len(), 1, "{error} {rungs:?}");
    assert_eq!(failed[0].error.as_ref().unwrap().to_string(), error.to_string());
    assert_eq!(error.code().as_str(), expected, "{error} {rungs:?}");
    (states(&rungs), error, failed[0].seen.clone())
}

fn seen(rungs: &[Rung], name: RungName) -> BTreeMap<&'static str, String> {
    rungs.iter().find(|rung| rung.name == name).unwrap().seen.clone()
}

fn fetch_all(source: &mut dyn Source, file: &RemoteFile, offset: u64) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.fetch(file, offset, &mut |part| {
        bytes.extend_from_slice(part);
        Ok(())
    })?;
    Ok(bytes)
}

/// Bytes that repeat nowhere near a read's length.
fn noise(length: usize) -> Vec<u8> {
    (0..length as u64).map(|i| (i.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56) as u8).collect()
}

/// Gives one listing after the other.
struct Listings(Vec<Vec<RemoteFile>>);

impl Source for Listings {
    fn list(&mut self) -> Result<Vec<RemoteFile>> {
        if self.0.is_empty() {
            return Err(Error::new(Code::Internal));
        }
        Ok(self.0.remove(0))
    }

    fn fetch(&mut self, _: &RemoteFile, _: u64, _: &mut dyn FnMut(&[u8]) -> Result<()>) -> Result<()> {
        Err(Error::new(Code::Internal))
    }

    fn host_key(&self) -> &str {
        ""
    }
}

/// A clock that only sleeping moves.
struct StoppedClock {
    now: Cell<Timestamp>,
    slept: RefCell<Vec<Duration>>,
}

impl StoppedClock {
    fn at(second: i64) -> Self {
        Self { now: Cell::new(Timestamp::from_second(second).unwrap()), slept: RefCell::default() }
    }
}

impl Clock for StoppedClock {
    fn now(&self) -> Timestamp {
        self.now.get()
    }

    fn sleep(&self, duration: Duration) {
        self.now.set(self.now.get() + duration);
        self.slept.borrow_mut().push(duration);
    }
}

fn file(name: &str, size: u64, second: i64) -> RemoteFile {
    RemoteFile { name: name.to_owned(), size, modified: Timestamp::from_second(second).unwrap() }
}

#[test]
fn files_that_rest_are_ready_without_waiting() {
    let clock = StoppedClock::at(1_000_000);
    let listing = vec![file("a", 1, 5), file("b", 2, 999_939)];
    let told = &mut || panic!("it waits");
    let settled = settled(&mut Listings(vec![listing.clone()]), &clock, told).unwrap();
    assert_eq!(settled, Settled { ready: listing, in_progress: vec![] });
    assert!(clock.slept.borrow().is_empty());
}

#[test]
fn a_file_still_being_written_is_in_progress() {
    let clock = StoppedClock::at(1_000_000);
    let first = vec![
        file("rested", 1, 5),
        file("rested, then rewritten", 1, 6),
        file("vanishes", 9, 7),
        file("complete", 3, 999_940),
        file("grows", 4, 999_990),
        file("touched", 4, 999_991),
        file("from a server whose clock is ahead", 4, 2_000_000),
    ];
    let second = vec![
        file("rested", 1, 5),
        file("rested, then rewritten", 2, 6),
        file("moved into place", 8, 8),
        file("complete", 3, 999_940),
        file("grows", 5, 999_990),
        file("touched", 4, 999_992),
        file("begun", 1, 1_000_030),
        file("from a server whose clock is ahead", 4, 2_000_000),
    ];
    let mut told = 0;
    let settled = settled(&mut Listings(vec![first, second]), &clock, &mut || told += 1).unwrap();
    assert_eq!(told, 1);
    let names = |files: &[RemoteFile]| files.iter().map(|f| f.name.clone()).collect::<Vec<_>>();
    assert_eq!(
        names(&settled.ready),
        ["rested", "moved into place", "complete", "from a server whose clock is ahead"]
    );
    assert_eq!(names(&settled.in_progress), ["rested, then rewritten", "grows", "touched", "begun"]);
    assert_eq!(*clock.slept.borrow(), [Duration::from_secs(60)]);
}

#[test]
fn a_rung_is_written_with_code_and_arguments() {
    let rung = Rung {
        name: RungName::HostKey,
        state: RungState::Failed,
        milliseconds: 7,
        seen: BTreeMap::from([("fingerprint", "SHA256:x".to_owned())]),
        error: Some(Error::new(Code::HostKeyUnknown).arg("host", "sftp.example")),
    };
    assert_eq!(
        serde_json::to_value(&rung).unwrap(),
        serde_json::json!({
            "name": "host_key", "state": "failed", "milliseconds": 7,
            "seen": {"fingerprint": "SHA256:x"},
            "error": {"code": "host-key-unknown", "args": {"host": "sftp.example"}},
        })
    );
    assert!(RungName::ALL.is_sorted());
}
