//! A line that breaks anywhere (FAULTS.md F06, F07): cut in both ways, one bit flipped, stalled, dripping.
//!
//! In: an import over a line to a real sshd, and one fault at each place of the session. Out: what came is a beginning of
//! what was sent; the run goes on by itself or says why not; after one plain run every mail is there once.
//! Deliberately absent: the real limits of time; they are handed in.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
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
use tests::line::{Fate, Fault, Way};
use tests::{Firm, Home, Line, figures};

type Mails = BTreeMap<(String, Vec<u8>), u32>;

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
    let short = Duration::from_secs(2);
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
    fn new() -> Self {
        let firm = Firm::default();
        let (jane, joe) = ("jane@corp.example", "joe@corp.example");
        for (day, length) in [(3_u64, 1_400_000), (4, 2_000), (5, 1_100_000)] {
            let texts = [noise(day, length / 2), noise(day + 100, length / 2)];
            let ids = [format!("{day}-1"), format!("{day}-2")];
            let rows = [
                (&*ids[0], "room", jane, &[joe][..], &*texts[0]),
                (&*ids[1], "room", joe, &[jane][..], &*texts[1]),
            ];
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
        let clean = copy_of(&rig.firm.home);
        assert_eq!(rig.run(&clean, rig.firm.site.port(), limits()), (Outcome::Succeeded, None));
        rig.expected = mails(&clean);
        assert!(rig.expected.len() == 12 && rig.expected.values().all(|count| *count == 1));
        rig
    }

    /// One import over this port.
    fn run(&self, home: &Home, port: u16, limits: Limits) -> (Outcome, Option<Code>) {
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
            cancelled: &AtomicBool::new(false),
            accept_over_limit: false,
            dry_run: false,
            who: "ada@desk",
            signers: &self.opened.ring.pgp,
        };
        let report = pipeline::run(&import, &mut || {
            let site = Site { port, ..self.opened.site.clone() };
            let (credentials, trust) = (self.opened.credentials.clone(), self.opened.trust.clone());
            let source = SftpSource::connect_within(site, credentials, trust, limits, &mut |_| ())?;
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
        for (_, bytes) in files_of(&home.path().join("staging/partial")) {
            assert!(self.sent.values().any(|sent| sent.starts_with(&bytes)), "{what}: a foreign beginning");
        }
    }

    /// One fault at one place. False where the session was over before it.
    fn at(&self, way: Way, place: u64, fault: Fault) -> bool {
        let what = format!("{fault:?} at byte {place} {way:?}");
        let home = copy_of(&self.firm.home);
        let line = Line::to(self.firm.site.port()).fates(vec![Fate::At(way, place, fault)]).open();
        let (outcome, code) = self.run(&home, line.port(), limits());
        let struck = line.struck();
        self.nothing_foreign(&home, &what);
        let after = mails(&home);
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
        assert_eq!(self.run(&home, self.firm.site.port(), limits()), (Outcome::Succeeded, None), "{what}");
        self.nothing_foreign(&home, &what);
        assert!(mails(&home) == self.expected, "{what}: mails are missing, twice, or others");
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

fn mails(home: &Home) -> Mails {
    let mut found = Mails::new();
    for ((mailbox, ..), mails) in home.archive_contents() {
        for mail in mails {
            *found.entry((mailbox.clone(), mail)).or_default() += 1;
        }
    }
    found
}

fn copy_of(home: &Home) -> Home {
    let other = Home::new();
    copy(&home.path(), &other.path());
    other
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

/// Every 64 KiB of a session, and every 256 bytes of its beginning: key exchange and sign-in.
fn places(bytes: u64) -> Vec<u64> {
    let mut places: Vec<u64> = (0..bytes.min(8 << 10)).step_by(256).collect();
    places.extend((64 << 10..bytes).step_by(64 << 10));
    places
}

#[test]
fn heavy_a_line_that_fails_at_any_place_brings_every_mail_once() {
    let rig = Rig::new();
    let whole = Line::to(rig.firm.site.port()).open();
    assert_eq!(rig.run(&copy_of(&rig.firm.home), whole.port(), limits()), (Outcome::Succeeded, None));
    let [up, down] = whole.sessions()[0];
    assert!(down > 1_500_000, "{up} up, {down} down");
    let faults = [Fault::Fin, Fault::Reset, Fault::Flip, Fault::Stall, Fault::Drip(Duration::from_secs(1))];
    let ways = [(Way::Up, places(up)), (Way::Down, places(down))];
    let mut todo = Vec::new();
    for (way, places) in ways {
        // Those that wait beside those that work.
        todo.extend(places.iter().flat_map(|place| faults.map(|fault| (way, *place, fault))));
    }
    let (next, struck, violations) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
    thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| {
                while let Some((way, place, fault)) = todo.get(next.fetch_add(1, Ordering::Relaxed)) {
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
