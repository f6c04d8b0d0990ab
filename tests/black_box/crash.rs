//! Killed at any point, run again: every mail exactly once (FAULTS.md F01).
//!
//! In: a home that is set up, strace, which kills the program at its n-th call that changes something.
//! Out: after one plain run more, the same mailboxes as without a kill, and a ledger that agrees.
//! Deliberately absent: loss of power, which needs a disk that forgets.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::time::{Duration, Instant, SystemTime};

use rustix::process::{Pid, Signal, kill_process};
use tests::firm::{CONNECTOR, messages};
use tests::gpg::Encrypt;
use tests::{Firm, Home, until};

/// Calls that change what is on the disk. `write` also feeds the network: the more points, the better.
const CALLS: &str = "openat,write,pwrite64,fsync,fdatasync,syncfs,sync_file_range,rename,renameat,renameat2,\
                     linkat,unlink,unlinkat,mkdir,mkdirat,ftruncate";
const POINTS: u64 = 210;
/// More than a replay makes in one thread.
const REPLAY_POINTS: u64 = 400;

type Mails = BTreeMap<(String, Vec<u8>), u32>;

/// Each mail of each mailbox with how often it is there; in which file of a day it stands may differ.
fn mails(home: &Home) -> Mails {
    let mut found = Mails::new();
    for ((mailbox, ..), mails) in home.archive_contents() {
        for mail in mails {
            *found.entry((mailbox.clone(), mail)).or_default() += 1;
        }
    }
    found
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn copy_of(home: &Home) -> Home {
    let other = Home::new();
    copy(&home.path(), &other.path());
    other
}

/// Kills a command at every `step`-th call, two homes at a time, up to `most` or until it comes to its end; `check`
/// goes on from there. Gives how many were killed.
fn at_points(command: &str, step: u64, most: u64, firm: &Firm, check: &(dyn Fn(&Home, u64) + Sync)) -> u32 {
    let (kills, next) = (AtomicU32::new(0), AtomicU64::new(1));
    let first_whole = AtomicU64::new(u64::MAX);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let n = next.fetch_add(step, Ordering::Relaxed);
                    if n > most || n > first_whole.load(Ordering::Relaxed) {
                        return;
                    }
                    let home = copy_of(&firm.home);
                    if home.killed_at(n, CALLS, &["--json", command, CONNECTOR]) {
                        kills.fetch_add(1, Ordering::Relaxed);
                    } else {
                        first_whole.fetch_min(n, Ordering::Relaxed);
                    }
                    check(&home, n);
                    let audit = home.chat_connectors(&["--json", "archive", "verify"]);
                    assert_eq!(audit.code, 0, "after a kill at call {n}: {audit:?}");
                }
            });
        }
    });
    let kills = kills.into_inner();
    println!("{kills} kills of {command}, whole from {}", first_whole.into_inner());
    kills
}

#[test]
fn crash_killed_at_any_of_200_points_and_run_again_delivers_every_mail_exactly_once() {
    let firm = Firm::default();
    let people = ["jane@corp.example", "richard@corp.example", "asa@corp.example", "broker@other.example"];
    for day in 3..6_u64 {
        let ids: Vec<String> = (0..12).map(|n| format!("{day}-{n}")).collect();
        let rows: Vec<_> = ids
            .iter()
            .enumerate()
            .map(|(n, id)| (id.as_str(), "room", people[n % 4], &people[..3], "said once"))
            .collect();
        firm.put(&format!("day-{day}.pgp"), day, &messages(&rows));
    }
    let clean = copy_of(&firm.home);
    let _ = clean.chat_connectors(&["run", CONNECTOR]).expect_code(0);
    let expected = mails(&clean);
    assert!(expected.len() > 50 && expected.values().all(|count| *count == 1));

    at_points("run", 1, POINTS, &firm, &|home, n| {
        let again = home.chat_connectors(&["--json", "run", CONNECTOR]);
        assert_eq!(again.code, 0, "after a kill at call {n}: {again:?}");
        assert_eq!(again.json()["balanced"], true, "after a kill at call {n}");
        assert!(mails(home) == expected, "after a kill at call {n}");
    });
}

#[test]
fn crash_a_replay_killed_at_any_call_that_changes_something_delivers_every_mail_exactly_once() {
    let firm = Firm::new("automatic = false\ncsv = \"mapping.csv\"\ndomains = [\"corp.example\"]");
    for day in 3..5_u64 {
        let rows = [
            (&*format!("{day}-1"), "room", "jane", &["richard"][..], "held"),
            (&*format!("{day}-2"), "room", "kept", &["jane"], "kept"),
            (&*format!("{day}-3"), "room", "richard", &["jane"], "held too"),
        ];
        firm.put(&format!("day-{day}.pgp"), day, &messages(&rows));
    }
    let held = firm.run(40, &[]);
    assert_eq!((held["held"].as_u64(), held["imported"].as_u64()), (Some(4), Some(2)));
    let rows = "ImId,Mailbox\nkept,kept@corp.example\njane,jane@corp.example\nrichard,richard@corp.example\n";
    firm.map(rows);
    let clean = copy_of(&firm.home);
    let _ = clean.chat_connectors(&["replay", CONNECTOR]).expect_code(0);
    let expected = mails(&clean);
    assert!(expected.len() == 10 && expected.values().all(|count| *count == 1), "{}", expected.len());
    // Every call takes minutes: one in three, whatever the calls are.
    let kills = at_points("replay", 3, REPLAY_POINTS, &firm, &|home, n| {
        // A run goes on with it or takes it back; what is held still is replayed.
        if n.is_multiple_of(2) {
            let _ = home.chat_connectors(&["--json", "run", CONNECTOR]).expect_code(0);
        }
        let again = home.chat_connectors(&["--json", "replay", CONNECTOR]).expect_code(0);
        assert_eq!(again.json()["balanced"], true, "after a kill at call {n}");
        assert!(mails(home) == expected, "after a kill at call {n}");
        let status = home.chat_connectors(&["--json", "status", CONNECTOR]).expect_code(0).json();
        assert_eq!(status[0]["held"], 0, "after a kill at call {n}");
    });
    assert!(kills > 30, "{kills}");
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
