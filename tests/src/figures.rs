//! The figures that this product publishes: what each is, the command that makes it, and what a peer says.
//!
//! In: a value, from the benchmark or test that measured it. Out: `target/figures/KEY.json` with day and machine, which
//! `cargo xtask figures` takes into `tests/figures.json` and the README. Deliberately absent: measuring; a verdict.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::workspace;

/// One line of the table.
pub struct Figure {
    /// Its name in files.
    pub key: &'static str,
    /// What is measured, in words.
    pub name: &'static str,
    /// The command that makes it.
    pub command: &'static str,
    /// What it has to reach; empty where nothing was set.
    pub target: &'static str,
    /// What a peer reaches or says (FAULTS.md section 4); empty where none says anything.
    pub peer: &'static str,
}

const fn figure(
    key: &'static str,
    name: &'static str,
    command: &'static str,
    target: &'static str,
    peer: &'static str,
) -> Figure {
    Figure { key, name, command, target, peer }
}

const DAY: &str = "`cargo xtask bench day`";
const LINE: &str = "`cargo xtask bench line`";
const IMAP: &str = "`cargo xtask bench imap`";
const TEST: &str = "`cargo xtask test`";
const FUZZ: &str = "`cargo xtask fuzz`";

/// All figures, in the order of the table.
pub const ALL: &[Figure] = &[
    figure("day", "A day of 200,000 items, from the site into synced mailboxes", DAY, "", ""),
    figure("day-script", "The same, against a script with gpg and Python", DAY, "20 times or more", ""),
    figure(
        "day-floor",
        "The same, against gpg twice, sftp, and the same bytes written and synced",
        DAY,
        "4 times or less",
        "",
    ),
    figure("day-memory", "The same, peak memory", DAY, "256 MB or less", ""),
    figure(
        "day-growth",
        "Seconds an item, from 25,000 to 1,600,000 items of 4,000 people",
        "`cargo xtask bench growth`",
        "within 15 %, memory flat",
        "",
    ),
    figure(
        "firm-growth",
        "The same, and a person more for every 50 items: 500 to 32,000 mailboxes",
        "`cargo xtask bench growth --staff 0`",
        "within 15 %",
        "",
    ),
    figure(
        "day-huge",
        "A day of 10 GB, peak memory",
        "`cargo xtask bench day --items 12500000`",
        "256 MB or less",
        "Purview: 10 GB a day at most",
    ),
    figure(
        "over-limit",
        "Items lost when a day has more than 200,000",
        TEST,
        "0",
        "Purview: the whole day is not imported",
    ),
    figure(
        "reconciliation",
        "From the end of an import to its proof, and how long it is kept",
        DAY,
        "1 s or less, for ever",
        "Purview: up to 72 h, 7 days",
    ),
    figure(
        "line-40",
        "25 MB over a round trip of 40 ms, against OpenSSH's sftp",
        LINE,
        "3 times or more",
        "OpenSSH: 1",
    ),
    figure(
        "line-100",
        "25 MB over a round trip of 100 ms, against OpenSSH's sftp",
        LINE,
        "3 times or more",
        "OpenSSH: 1",
    ),
    figure("line-slow", "25 MB over 300 kB/s", LINE, "finishes", ""),
    figure(
        "imap",
        "Mails into IMAP, against a bare MULTIAPPEND, loopback and 40 ms",
        IMAP,
        "80 %, 60 % or more",
        "",
    ),
    figure(
        "kill",
        "Points at which an import was killed, and violations",
        TEST,
        "5,000 or more, 0",
        "isync: 796 in 20 s",
    ),
    figure("io-errors", "Calls that failed once or for ever, and violations", TEST, "0", ""),
    figure("power", "States of a disk after a loss of power, and violations", TEST, "0", ""),
    figure(
        "full-disk",
        "Sizes of a full disk (bytes, inodes, file-size limit), and violations",
        TEST,
        "0",
        "",
    ),
    figure(
        "line-faults",
        "Places at which a line was cut, flipped or stalled, and violations",
        TEST,
        "0",
        "",
    ),
    figure(
        "unauthenticated",
        "Unauthenticated bytes handed on, 60 MB altered file",
        TEST,
        "0",
        "gpg: 60,000,000; sq: 33,785,600",
    ),
    figure(
        "auth-packets",
        "Packets of authentication to a host whose key changed",
        TEST,
        "0",
        "rclone as installed: all",
    ),
    figure("fuzz", "Fuzzing without a crash", FUZZ, "24 h or more", ""),
    figure(
        "coverage",
        "Lines of the engine that tests run",
        "`cargo xtask coverage`",
        "90 % or more",
        "SQLite: all branches",
    ),
];

/// Notes what was measured just now.
///
/// # Panics
/// When there is no such figure, or the disk refuses.
pub fn record(key: &str, value: &str) {
    assert!(ALL.iter().any(|figure| figure.key == key), "no figure is called {key}");
    let folder = folder();
    fs::create_dir_all(&folder).unwrap();
    let day = jiff::Timestamp::now().strftime("%F").to_string();
    let measured = json!({ "value": value, "day": day, "machine": machine() });
    fs::write(folder.join(format!("{key}.json")), measured.to_string()).unwrap();
}

/// What was measured on this machine, if it was.
#[must_use]
pub fn recorded(key: &str) -> Option<Value> {
    let text = fs::read_to_string(folder().join(format!("{key}.json"))).ok()?;
    serde_json::from_str(&text).ok()
}

fn folder() -> PathBuf {
    workspace().join("target/figures")
}

/// Processor, cores and memory.
fn machine() -> String {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let after = |text: &str, name: &str| {
        let line = text.lines().find(|line| line.starts_with(name)).unwrap_or_default();
        line.split_once(':').map(|(_, value)| value.trim().to_owned()).unwrap_or_default()
    };
    let processor = after(&read("/proc/cpuinfo"), "model name");
    let memory = after(&read("/proc/meminfo"), "MemTotal");
    let kib: u64 = memory.trim_end_matches(" kB").parse().unwrap_or_default();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{cores} cores, {processor}, {} GiB", kib.div_ceil(1 << 20))
}
