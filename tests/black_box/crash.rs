//! Killed at every call, and told at every call that the disk failed: run again, every mail is there exactly once
//! (FAULTS.md F01 to F04).
//!
//! In: scenes with chains of faults. Out: the published figures `kill` and `io-errors`. A violation prints what plays it
//! again, alone: `CRASH='archive kill 17 4' cargo nextest run --workspace -E 'test(crash_)' --no-capture`, where `kill` may
//! be `once` or `forever` too, 17 is the first point and 4 the length of the chain. `CRASH_EVERY=N` takes every N-th point.
//! Deliberately absent: loss of power, which needs a disk that forgets.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
use std::process::Stdio;
use std::time::{Duration, Instant, SystemTime};

use rustix::process::{Pid, Signal, kill_process};
use tests::crash::{Kind, Plan, Scene, Toll, played};
use tests::every_call::{self, Fault};
use tests::figures;
use tests::firm::{CONNECTOR, messages};
use tests::gpg::Encrypt;
use tests::{Firm, until};

const KILLS: &Plan = &[
    (Kind::Archive, 4, 7),
    (Kind::Day, 3, 7),
    (Kind::Search, 9, 6),
    (Kind::Imap, 20, 8),
    (Kind::Both, 60, 6),
    (Kind::Replay, 7, 7),
];
const ERRORS: &Plan = &[
    (Kind::Archive, 9, 4),
    (Kind::Day, 9, 4),
    (Kind::Search, 19, 4),
    (Kind::Imap, 49, 4),
    (Kind::Both, 59, 4),
    (Kind::Replay, 13, 4),
];

#[test]
fn crash_killed_at_every_call_an_import_ends_as_if_nothing_had_been() {
    let began = Instant::now();
    let Some(toll) = played(KILLS, &[None]) else { return };
    toll.tell("killed");
    figures::record("kill", &figure(&toll, began));
    assert!(toll.violations.is_empty(), "{} violations", toll.violations.len());
    assert!(toll.points >= 5_000, "{} points", toll.points);
}

#[test]
fn crash_told_at_any_call_that_the_disk_failed_it_says_so_and_ends_well_once_it_works() {
    let began = Instant::now();
    let Some(toll) = played(ERRORS, &[Some(false), Some(true)]) else { return };
    toll.tell("failing disk");
    figures::record("io-errors", &figure(&toll, began));
    assert!(toll.violations.is_empty(), "{} violations", toll.violations.len());
    assert!(toll.points >= 800, "{} points", toll.points);
    let gave_up = toll.endings.get("60 disk-failed").copied().unwrap_or_default();
    assert!(gave_up * 2 > toll.points, "a failing disk is seldom told: {:?}", toll.endings);
}

fn figure(toll: &Toll, began: Instant) -> String {
    let (points, violations, places) = (toll.points, toll.violations.len(), toll.places.len());
    let thousands =
        if points < 1_000 { points.to_string() } else { format!("{},{:03}", points / 1_000, points % 1_000) };
    let seconds = began.elapsed().as_secs();
    format!("{thousands} points at {places} kinds of places, {violations} violations, {seconds} s")
}

#[test]
fn the_rig_sees_every_call_that_strace_sees() {
    // strace counts the calls of a run of its own: both runs do the same to files.
    let scene = Scene::new(Kind::Archive);
    let (traced, watched) = (scene.home(0), scene.home(0));
    let ended = every_call::run(&traced, Fault::Trace, &scene.command());
    let mut seen: BTreeMap<&str, u64> = BTreeMap::new();
    ended.calls().iter().for_each(|(name, _)| *seen.entry(name).or_default() += 1);
    let counted = watched.calls_by_strace(&scene.command());
    assert!(seen["rename"] > 50 && seen["fsync"] > 20 && seen["syncfs"] > 3, "{seen:?}");
    assert!(seen.keys().copied().eq(counted.keys().map(String::as_str)), "{seen:?} {counted:?}");
    for (name, count) in seen {
        // How many pages a commit has depends on the length of a time of day in it.
        let apart = if name == "pwrite64" { counted[name] / 20 } else { 0 };
        assert!(count.abs_diff(counted[name]) <= apart, "{name}: {count}, by strace {}", counted[name]);
    }
}

#[test]
fn asked_twice_to_stop_a_run_stops_at_once_and_the_next_goes_on() {
    let firm = Firm::default();
    let day = messages(&[("1", "room", "jane@corp.example", &["broker@other.example"], "once")]);
    // A file from just now: the run waits a minute to see whether it is still growing.
    firm.site.put("day.pgp", &firm.gpg.encrypt(&day, &[&firm.key], &Encrypt::default()), SystemTime::now());
    let mut program =
        firm.home.command(&["run", CONNECTOR]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let listing = || firm.site.log().contains("Starting session: subsystem 'sftp'").then_some(());
    until("the run listing the site", listing);
    let id = Pid::from_raw(i32::try_from(program.id()).unwrap()).unwrap();
    let began = Instant::now();
    let ended = until("the end of the run", || {
        kill_process(id, Signal::INT).unwrap();
        program.try_wait().unwrap()
    });
    assert_eq!(ended.code(), Some(70));
    assert!(began.elapsed() < Duration::from_secs(30), "it did not wait the minute out");
    fs::File::options()
        .append(true)
        .open(firm.site.folder().join("day.pgp"))
        .unwrap()
        .set_modified(SystemTime::now() - Duration::from_secs(3600))
        .unwrap();
    assert_eq!(firm.run(0, &[])["imported"], 1);
}
