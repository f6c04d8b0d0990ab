//! A line that breaks anywhere (FAULTS.md F06, F07): cut in both ways, one bit flipped, stalled, dripping.
//!
//! In: an import over a line to a real sshd, and one fault at each place of the session. Out: what came is a beginning of
//! what was sent; the run goes on by itself or says why not; after one plain run every mail is there once.
//! Deliberately absent: the real limits of time; they are handed in.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use engine::error::{Code, Retry};
use engine::keys::{Unlock, Vault};
use engine::pipeline::{self, Import, Opened, Outcome};
use engine::source::{Limits, SftpSource, Site, Source, SystemClock};
use secrecy::SecretString;
use sha2::{Digest as _, Sha256};
use tests::firm::{CONNECTOR, messages};
use tests::home::Mails;
use tests::line::{Fate, Fault, Way};
use tests::{Firm, Home, Line, figures};

/// What a fault may be told as, where it struck before the first file: all pass by themselves.
const TOLD: [Code; 6] = [
    Code::ConnectionLost,
    Code::NotSsh,
    Code::SshClosed,
    Code::SshSilent,
    Code::SshHandshake,
    Code::SftpRefused,
];

/// Long for two busy cores, short for a test.
fn limits() -> Limits {
    let short = Duration::from_secs(3);
    Limits {
        connect: Duration::from_secs(20),
        greeting: short,
        exchange: short,
        answer: short * 2,
        quiet: short,
        subsystem: short,
        idle: short,
        ..Limits::default()
    }
}

/// A firm whose site has some files, and the import that all of them are held against.
struct Rig {
    firm: Firm,
    opened: Opened,
    sent: BTreeMap<String, Vec<u8>>,
    expected: Mails,
}

/// Text that does not get shorter, from a seed.
fn noise(seed: u64, length: usize) -> String {
    let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut state = seed;
    let sign = |at: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        if at % 76 == 75 { ' ' } else { char::from(letters[(state >> 58) as usize]) }
    };
    (0..length).map(sign).collect()
}

impl Rig {
    /// Files of about as many bytes, a day each.
    fn new(lengths: &[usize]) -> Self {
        let firm = Firm::default();
        let (jane, broker) = ("jane@corp.example", "broker@other.example");
        for (day, length) in (3_u64..).zip(lengths) {
            let texts = [noise(day, length / 2), noise(day + 100, length / 2)];
            let ids = [format!("{day}-1"), format!("{day}-2")];
            let to = [jane];
            let row = |at: usize| (&*ids[at], "room", broker, &to[..], &*texts[at]);
            let rows = [row(0), row(1)];
            firm.put(&format!("day-{day}.pgp"), day, &messages(&rows));
        }
        let files =
            fs::read_dir(firm.site.folder()).unwrap().map(|entry| fs::read(entry.unwrap().path()).unwrap());
        let sent = files.map(|bytes| (hex::encode(Sha256::digest(&bytes)), bytes)).collect();
        let passphrase = fs::read_to_string(firm.home.beside("passphrase")).unwrap();
        let unlock = Unlock::Passphrase(SecretString::from(passphrase.trim()));
        let mut vault = Vault::open(&firm.home.path(), &unlock).unwrap();
        let today = jiff::civil::date(2026, 12, 1);
        let opened = pipeline::open(&firm.home.path(), &mut vault, CONNECTOR, today).unwrap();
        let mut rig = Self { firm, opened, sent, expected: Mails::new() };
        let clean = rig.firm.home.copied();
        assert_eq!(rig.run(&clean, rig.firm.site.port(), Limits::default()), (Outcome::Succeeded, None));
        rig.expected = clean.mails();
        assert!(rig.expected.len() == 2 * lengths.len() && rig.expected.values().all(|count| *count == 1));
        rig
    }

    /// One import over this port.
    fn run(&self, home: &Home, port: u16, limits: Limits) -> (Outcome, Option<Code>) {
        self.run_until(&AtomicBool::new(false), home, port, limits)
    }

    fn run_until(
        &self,
        cancelled: &AtomicBool,
        home: &Home,
        port: u16,
        limits: Limits,
    ) -> (Outcome, Option<Code>) {
        let Opened { connector, formats, mapping, destination, evidence, .. } = &self.opened;
        let import = Import {
            home: &home.path(),
            connector,
            keys: Arc::clone(&self.opened.keys),
            formats,
            mapping,
            destination,
            evidence,
            clock: &SystemClock,
            observer: &(),
            cancelled,
            accept_over_limit: false,
            dry_run: false,
            who: "ada@desk",
            signers: &self.opened.ring.pgp,
        };
        let report = pipeline::run(&import, &mut || {
            let site = Site { port, ..self.opened.site.clone() };
            let (credentials, trust) = (self.opened.credentials.clone(), self.opened.trust.clone());
            let source =
                SftpSource::connect_within(site, credentials, trust, limits, cancelled, &mut |_| ())?;
            Ok(Box::new(source) as Box<dyn Source>)
        });
        let report = report.unwrap();
        assert!(report.balanced, "the sums do not agree");
        (report.outcome, report.error.as_ref().map(|error| error.code()))
    }

    /// What is in staging came from the site, to the byte: whole files under their hash, and beginnings.
    fn nothing_foreign(&self, home: &Home, what: &str) {
        for (name, bytes) in files_of(&home.path().join("staging/evidence")) {
            assert!(
                self.sent.iter().any(|(hash, sent)| name.contains(hash.as_str()) && *sent == bytes),
                "{what}: {name}"
            );
        }
        // Beside each beginning lie its marks: lengths and hashes.
        let beginnings = files_of(&home.path().join("staging/partial"));
        for (_, bytes) in beginnings.into_iter().filter(|(name, _)| !name.ends_with(".marks")) {
            assert!(self.sent.values().any(|sent| sent.starts_with(&bytes)), "{what}: a foreign beginning");
        }
    }

    /// One fault at one place. False where the session was over before it.
    fn at(&self, way: Way, place: u64, fault: Fault) -> bool {
        let what = format!("{fault:?} at byte {place} {way:?}");
        let home = self.firm.home.copy_in(&tests::memory_folder());
        let line = Line::to(self.firm.site.port()).fates(vec![Fate::At(way, place, fault)]).open();
        let (outcome, code) = self.run(&home, line.port(), limits());
        let struck = line.struck();
        self.nothing_foreign(&home, &what);
        let after = home.mails();
        match code {
            None => assert_eq!(outcome, Outcome::Succeeded, "{what}"),
            Some(code) => {
                assert!(struck && TOLD.contains(&code), "{what} is told as {code:?}");
                assert_eq!(code.retry(), Retry::Later, "{what}");
                assert!(
                    after.iter().all(|(mail, count)| *count == 1 && self.expected.contains_key(mail)),
                    "{what}"
                );
            }
        }
        // One plain run more.
        assert_eq!(
            self.run(&home, self.firm.site.port(), Limits::default()),
            (Outcome::Succeeded, None),
            "{what}"
        );
        self.nothing_foreign(&home, &what);
        assert!(home.mails() == self.expected, "{what}: mails are missing, twice, or others");
        let audit = pipeline::audit(&home.path(), &self.opened.evidence, &mut || Ok(())).unwrap();
        assert!(audit.faults.is_empty(), "{what}: {:?}", audit.faults);
        struck
    }
}

fn files_of(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    entries
        .filter(|path| path.is_file())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(path).unwrap()))
        .collect()
}

const FAULTS: [Fault; 5] =
    [Fault::Fin, Fault::Reset, Fault::Flip, Fault::Stall, Fault::Drip(Duration::from_secs(1))];

/// Every fault at every `step` of a session of this rig, both ways, between these bytes.
fn places(rig: &Rig, bytes: Range<u64>, step: usize) -> Vec<(&Rig, Way, u64, Fault)> {
    let whole = Line::to(rig.firm.site.port()).open();
    assert_eq!(rig.run(&rig.firm.home.copied(), whole.port(), Limits::default()), (Outcome::Succeeded, None));
    let sessions = whole.sessions();
    let mut places = Vec::new();
    for (way, passed) in [Way::Up, Way::Down].into_iter().zip(sessions[0]) {
        for place in (bytes.start..bytes.end.min(passed)).step_by(step) {
            places.extend(FAULTS.map(|fault| (rig, way, place, fault)));
        }
    }
    places
}

#[test]
fn heavy_a_line_that_fails_at_any_place_brings_every_mail_once() {
    // Key exchange, sign-in, listing and a small file, finely; and the bytes of a day.
    let (small, large) = (Rig::new(&[2_000]), Rig::new(&[1_400_000, 2_000, 1_100_000]));
    let mut todo = places(&small, 0..8 << 10, 256);
    let beginnings = todo.len();
    todo.extend(places(&large, 64 << 10..u64::MAX, 64 << 10));
    assert!(beginnings > 150 && todo.len() - beginnings > 120, "{beginnings} of {}", todo.len());
    let (next, struck, violations) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
    thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| {
                while let Some((rig, way, place, fault)) = todo.get(next.fetch_add(1, Ordering::Relaxed)) {
                    // All that is wrong is told, not the first alone.
                    match catch_unwind(AssertUnwindSafe(|| rig.at(*way, *place, *fault))) {
                        Ok(true) => drop(struck.fetch_add(1, Ordering::Relaxed)),
                        Ok(false) => {}
                        Err(_) => drop(violations.fetch_add(1, Ordering::Relaxed)),
                    }
                }
            });
        }
    });
    assert_eq!(violations.into_inner(), 0, "places, each told above");
    let struck = struck.into_inner();
    assert!(struck * 10 > todo.len() * 9, "{struck} of {} places", todo.len());
    figures::record("line-faults", &format!("{struck} places, 0 violations"));
}

#[test]
fn a_line_that_breaks_again_and_again_brings_the_day_in_the_end() {
    let rig = Rig::new(&[1_400_000]);
    let home = rig.firm.home.copied();
    let short = Limits { pauses: [Duration::ZERO; 3], ..limits() };
    // No connection brings more than 256 KiB: a run gives up after four, and the next goes on from there.
    let mut runs = 0;
    loop {
        runs += 1;
        assert!(runs < 12, "it does not go on from there");
        let fates = vec![Fate::At(Way::Down, 256 << 10, Fault::Reset); 64];
        let line = Line::to(rig.firm.site.port()).fates(fates).open();
        let told = rig.run(&home, line.port(), short);
        rig.nothing_foreign(&home, "broken again and again");
        match told.1 {
            None => break,
            Some(code) => assert_eq!(code, Code::ConnectionLost),
        }
        assert!(home.mails().is_empty(), "half a file was read");
    }
    assert!(runs > 1, "it never broke");
    assert!(home.mails() == rig.expected);
}

#[test]
fn a_line_that_brings_a_little_each_time_is_worth_new_attempts() {
    let rig = Rig::new(&[8_000_000]);
    let short = Limits { pauses: [Duration::ZERO; 3], ..limits() };
    let fates = vec![Fate::At(Way::Down, 1_300_000, Fault::Fin); 64];
    let line = Line::to(rig.firm.site.port()).fates(fates).open();
    let home = rig.firm.home.copied();
    assert_eq!(rig.run(&home, line.port(), short), (Outcome::Succeeded, None));
    assert!(line.connections() > 4, "{} connections", line.connections());
    assert!(home.mails() == rig.expected);
}

#[test]
fn a_file_that_takes_too_long_is_left_for_the_next_run_and_told() {
    let rig = Rig::new(&[1_400_000]);
    let home = rig.firm.home.copied();
    let hasty = Limits { file: Duration::from_secs(3), ..limits() };
    let line = Line::to(rig.firm.site.port()).rate(100_000).open();
    assert_eq!(rig.run(&home, line.port(), hasty), (Outcome::Failed, Some(Code::DownloadTooSlow)));
    rig.nothing_foreign(&home, "too slow");
    let partial = files_of(&home.path().join("staging/partial"));
    assert!(partial.iter().any(|(_, bytes)| bytes.len() > 50_000), "nothing was kept");
    assert_eq!(rig.run(&home, rig.firm.site.port(), Limits::default()), (Outcome::Succeeded, None));
    assert!(home.mails() == rig.expected);
}

#[test]
fn a_download_that_stands_still_or_waits_to_connect_anew_ends_when_a_person_stops_it() {
    // So long that nothing but the stop ends it.
    let hour = Duration::from_secs(60 * 60);
    let stalled = (Fault::Stall, Limits { idle: hour, ..Limits::default() });
    let waiting = (Fault::Fin, Limits { pauses: [hour; 3], ..Limits::default() });
    let rig = Rig::new(&[1_400_000]);
    for (fault, limits) in [stalled, waiting] {
        let home = rig.firm.home.copied();
        let line = Line::to(rig.firm.site.port()).fates(vec![Fate::At(Way::Down, 700_000, fault)]).open();
        let cancelled = AtomicBool::new(false);
        let told = thread::scope(|scope| {
            let run = scope.spawn(|| rig.run_until(&cancelled, &home, line.port(), limits));
            while !line.struck() && !run.is_finished() {
                thread::sleep(Duration::from_millis(50));
            }
            thread::sleep(Duration::from_millis(300));
            assert!(!run.is_finished(), "the line did not break");
            cancelled.store(true, Ordering::Relaxed);
            run.join().unwrap()
        });
        assert_eq!(told, (Outcome::Cancelled, Some(Code::Cancelled)), "{fault:?}");
        assert_eq!(rig.run(&home, rig.firm.site.port(), Limits::default()), (Outcome::Succeeded, None));
        assert!(home.mails() == rig.expected);
    }
}
