//! Proof: whatever changes in a home folder is found and named, and a statement says what was done.
//!
//! In: a firm with several runs on several days, held and failed items, and an attacker with one byte, one row or
//! the whole chain. Out: the fault with its name; `gpg --verify` says good. Deliberately absent: how numbers come
//! to be (`ledger`, `import`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use engine::keys::{PgpKey, Unlock, Vault};
use engine::ledger::Ledger;
use engine::model::Digest;
use engine::pipeline::{self, Audit, AuditFault, How, Import, NoticeKind, Outcome, What, audit};
use engine::source::Clock;
use jiff::Timestamp;
use rusqlite::Connection;
use secrecy::SecretString;
use tests::firm::{CONNECTOR, messages};
use tests::{Firm, Gpg};

const JANE: &str = "jane@corp.example";
const JOE: &str = "joe@corp.example";
const BROKER: &str = "broker@other.example";

/// A day on which a run takes place.
struct At(&'static str);

impl Clock for At {
    fn now(&self) -> Timestamp {
        self.0.parse().unwrap()
    }

    fn sleep(&self, _: Duration) {}
}

fn run(firm: &Firm, at: &'static str, dry_run: bool) -> Outcome {
    let passphrase = fs::read_to_string(firm.home.beside("passphrase")).unwrap();
    let unlock = Unlock::Passphrase(SecretString::from(passphrase.trim()));
    let mut vault = Vault::open(&firm.home.path(), &unlock).unwrap();
    let clock = At(at);
    let today = clock.now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let opened = pipeline::open(&firm.home.path(), &mut vault, CONNECTOR, today).unwrap();
    let import = Import {
        home: &firm.home.path(),
        connector: &opened.connector,
        keys: Arc::clone(&opened.keys),
        formats: &opened.formats,
        mapping: &opened.mapping,
        destination: &opened.destination,
        evidence: &opened.evidence,
        clock: &clock,
        observer: &(),
        cancelled: &AtomicBool::new(false),
        accept_over_limit: false,
        dry_run,
        who: "ada@desk",
        signers: &opened.ring.pgp,
    };
    let report = pipeline::run(&import, &mut || Ok(Box::new(opened.connect(import.cancelled)?))).unwrap();
    assert!(report.balanced);
    report.outcome
}

/// Three days of runs: deliveries, a dry run, duplicates, held and failed items, a released one, a bad file.
fn worked() -> Firm {
    let firm = Firm::default();
    for day in 3..6_u64 {
        let ids: Vec<String> = (0..6).map(|n| format!("m{day}-{n}")).collect();
        let mut rows: Vec<(&str, &str, &str, &[&str], &str)> =
            vec![("held-1", "other", BROKER, &[], "nobody of ours")];
        rows.extend(ids.iter().map(|id| (id.as_str(), "room", JANE, &[JOE, BROKER][..], id.as_str())));
        firm.put(&format!("day-{day}.pgp"), day, &messages(&rows));
    }
    assert_eq!(run(&firm, "2026-12-01T05:00:00Z", true), Outcome::SucceededWithHeld);
    assert_eq!(run(&firm, "2026-12-01T05:15:00Z", false), Outcome::SucceededWithHeld);
    let bad =
        "<ChatMessages><ChatMessage><ImId>a</ImId><Content>when?</Content></ChatMessage></ChatMessages>";
    firm.put("bad.pgp", 7, bad.as_bytes());
    firm.put("more.pgp", 7, &messages(&[("held-1", "other", BROKER, &[JOE], "nobody of ours")]));
    firm.put_as_is("broken.pgp", 8, b"no OpenPGP");
    assert_eq!(run(&firm, "2026-12-02T05:15:00Z", false), Outcome::Failed);
    assert_eq!(run(&firm, "2026-12-02T06:15:00Z", false), Outcome::Failed);
    assert_eq!(run(&firm, "2026-12-03T05:15:00Z", false), Outcome::Failed);
    firm
}

fn audited(firm: &Firm) -> Audit {
    audit(&firm.home.path(), &pipeline::Evidenced::default(), &mut || Ok(())).unwrap()
}

/// Every file of a folder in the home, relative to the home.
fn files(home: &Path, folder: &str) -> Vec<PathBuf> {
    let (mut found, mut open) = (Vec::new(), vec![home.join(folder)]);
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.push(path.strip_prefix(home).unwrap().to_owned());
            }
        }
    }
    found.sort();
    found
}

fn kinds(home: &Path) -> [Vec<PathBuf>; 6] {
    [
        files(home, "archive"),
        vec!["ledger.db".into()],
        vec!["ledger.seal".into()],
        files(home, "logs"),
        files(home, "statements"),
        files(home, "staging/evidence"),
    ]
}

/// SplitMix64, as in the benchmarks.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % limit as u64) as usize
    }
}

#[test]
fn one_byte_changed_at_any_of_1000_random_places_is_found_and_named() {
    let firm = worked();
    let home = firm.home.path();
    let first = audited(&firm);
    assert!(first.clean() && first.ledger_sealed, "{first:?}");
    assert_eq!((first.notices.len(), first.logs, first.statements), (0, 5, 4), "{first:?}");
    let seed = Timestamp::now().as_nanosecond() as u64;
    println!("seed {seed}");
    let (mut dice, kinds, began) = (Dice(seed), kinds(&home), Instant::now());
    let mut tried = [0; 6];
    for round in 0..1_000 {
        let kind = round % kinds.len();
        tried[kind] += 1;
        let file = &kinds[kind][dice.below(kinds[kind].len())];
        let mut bytes = fs::read(home.join(file)).unwrap();
        let (at, bits) = (dice.below(bytes.len()), 1 + dice.below(255) as u8);
        bytes[at] ^= bits;
        fs::write(home.join(file), &bytes).unwrap();
        let found = audited(&firm);
        let named = |fault: &AuditFault| {
            let here = fault.bytes.is_none_or(|(from, to)| (from..to).contains(&(at as u64)));
            Path::new(&fault.name) == file && here && fault.how == How::Altered
        };
        let what = format!("seed {seed}, round {round}: {} byte {at} xor {bits}", file.display());
        assert!(found.faults.iter().any(named), "{what}: {:?}", found.faults);
        if file != Path::new("ledger.db") {
            assert_eq!(found.faults.len(), 1, "{what}: and nothing else: {:?}", found.faults);
        }
        bytes[at] ^= bits;
        fs::write(home.join(file), &bytes).unwrap();
    }
    println!("{tried:?} by kind in {:?}", began.elapsed());
    assert!(tried.iter().all(|tried| *tried >= 150) && audited(&firm).clean());
}

#[test]
fn a_file_that_is_cut_deleted_or_added_is_named() {
    let firm = worked();
    let home = firm.home.path();
    for file in kinds(&home).iter().flatten() {
        let bytes = fs::read(home.join(file)).unwrap();
        let expect = |how: How| {
            let faults = audited(&firm).faults;
            let named = faults.iter().any(|fault| Path::new(&fault.name) == file && fault.how == how);
            assert!(named, "{} {how:?}: {faults:?}", file.display());
        };
        fs::write(home.join(file), &bytes[..bytes.len() - 1]).unwrap();
        expect(How::Altered);
        fs::remove_file(home.join(file)).unwrap();
        expect(How::Missing);
        fs::write(home.join(file), &bytes).unwrap();
    }
    let stem = files(&home, "statements")[0].parent().unwrap().to_owned();
    for name in ["archive/x.mbox", "logs/run-000099.jsonl", "logs/notes.txt", "staging/evidence/x.pgp"] {
        added(&firm, Path::new(name));
    }
    for name in ["2026-12-01.2.json", "2027-01-01.json", "x"] {
        added(&firm, &stem.join(name));
    }
    assert!(audited(&firm).clean());
}

fn added(firm: &Firm, name: &Path) {
    fs::write(firm.home.path().join(name), b"added").unwrap();
    let faults = audited(firm).faults;
    assert_eq!(faults.len(), 1, "{}: {faults:?}", name.display());
    assert_eq!((Path::new(&faults[0].name), faults[0].how), (name, How::Unknown));
    fs::remove_file(firm.home.path().join(name)).unwrap();
}

/// Writes to the ledger and seals it anew, as somebody may who knows how.
fn forge(home: &Path, work: impl FnOnce(&Connection)) {
    let holder = Ledger::open(home).unwrap();
    work(&Connection::open(home.join("ledger.db")).unwrap());
    drop(holder);
}

#[test]
fn a_row_that_was_changed_under_a_new_seal_is_named_by_the_chain() {
    let firm = worked();
    let home = firm.home.path();
    let copy = home.with_file_name("copy.db");
    let rows = [
        ("UPDATE delivery SET twin = 1 WHERE seq = 3 AND file = 1", "delivery"),
        (
            "UPDATE delivery SET mailbox = mailbox + 100 WHERE seq = 3 AND file = 1 AND mailbox = 1",
            "delivery",
        ),
        ("DELETE FROM delivery WHERE seq = 3 AND file = 1 AND mailbox = 1", "delivery"),
        ("INSERT INTO delivery SELECT file, 99, mailbox, part, twin FROM delivery LIMIT 1", "delivery"),
        ("UPDATE file SET host_key = 'SHA256:other' WHERE id = 2", "file"),
        ("UPDATE file SET name = 'other' WHERE id = 2", "file"),
        ("UPDATE file SET plan = json_set(plan, '$.held', 0, '$.duplicates', 1) WHERE id = 1", "file"),
        ("UPDATE file SET entry = 0 WHERE id = 1", "file"),
        ("DELETE FROM file WHERE id = 2", "file"),
        ("UPDATE part SET items = items + 1 WHERE id = 1", "part"),
        ("UPDATE part SET partial = 1 WHERE id = 1", "part"),
        ("UPDATE mailbox SET address = 'eve@corp.example' WHERE id = 1", "part"),
        ("DELETE FROM item WHERE fault IS NOT NULL", "item"),
        ("UPDATE run SET who = 'eve@desk' WHERE id = 2", "run"),
        ("UPDATE run SET report = '{}' WHERE id = 2", "run"),
        ("UPDATE run SET began = '2026-12-01T00:00:00Z' WHERE id = 1", "run"),
        ("UPDATE chain SET body = replace(body, 'ada', 'eve') WHERE id = 2", "chain 2"),
        ("UPDATE chain SET at = '2026-12-01T00:00:00Z' WHERE id = 3", "chain 3"),
        ("DELETE FROM chain WHERE id = 1", "chain 1"),
        ("DELETE FROM chain WHERE id = 4", "chain 4"),
        ("DELETE FROM chain WHERE id >= (SELECT max(id) FROM chain WHERE kind = 'run')", "run"),
    ];
    fs::copy(home.join("ledger.db"), &copy).unwrap();
    let seal = fs::read(home.join("ledger.seal")).unwrap();
    for (statement, expected) in rows {
        forge(&home, |db| {
            db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
            assert!(db.execute(statement, []).unwrap() > 0, "{statement}");
        });
        let found = audited(&firm);
        assert!(found.ledger_sealed && found.faults.iter().all(|fault| fault.bytes.is_none()));
        let named = found.faults.iter().any(|fault| match &fault.row {
            Some(row) => row.table == expected,
            None => fault.entry.is_some_and(|entry| format!("chain {entry}") == expected),
        });
        assert!(named, "{statement}: {:?}", found.faults);
        fs::copy(&copy, home.join("ledger.db")).unwrap();
        fs::write(home.join("ledger.seal"), &seal).unwrap();
    }
    assert!(audited(&firm).clean());
}

#[test]
fn who_makes_the_whole_chain_anew_is_contradicted_by_what_was_signed() {
    let firm = worked();
    let home = firm.home.path();
    forge(&home, |db| {
        db.execute("UPDATE run SET who = 'eve@desk' WHERE id = 2", []).unwrap();
        let mut before = Digest([0; 32]);
        for mut entry in Ledger::look(&home).unwrap().entries(None).unwrap() {
            if entry.run == Some(2) {
                entry.body = entry.body.replace("ada@desk", "eve@desk");
            }
            before = entry.hash_after(&before);
            let row = rusqlite::params![entry.id, entry.body, before.0];
            db.execute("UPDATE chain SET body = ?2, hash = ?3 WHERE id = ?1", row).unwrap();
        }
    });
    let faults = audited(&firm).faults;
    assert!(!faults.is_empty() && faults.iter().all(|fault| fault.what == What::Chain), "{faults:?}");
}

#[test]
fn a_statement_that_a_kill_kept_from_the_chain_is_written_by_the_next_run() {
    let firm = worked();
    let home = firm.home.path();
    forge(&home, |db| {
        let last = "DELETE FROM chain WHERE id = (SELECT max(id) FROM chain) AND kind = 'statement'";
        assert_eq!(db.execute(last, []).unwrap(), 1);
    });
    let found = audited(&firm);
    assert!(found.clean(), "{:?}", found.faults);
    assert_eq!(found.notices[0].notice, NoticeKind::StatementsDue);
    assert_eq!(run(&firm, "2026-12-04T05:15:00Z", false), Outcome::Failed);
    let found = audited(&firm);
    assert!(found.clean() && found.notices.is_empty(), "{found:?}");
    let days: Vec<(String, u32)> = pipeline::statements(&home, CONNECTOR)
        .unwrap()
        .into_iter()
        .map(|row| (row.day, row.number))
        .collect();
    let days: Vec<(&str, u32)> = days.iter().map(|(day, number)| (day.as_str(), *number)).collect();
    let expected =
        [("2026-12-04", 1), ("2026-12-03", 1), ("2026-12-02", 2), ("2026-12-02", 1), ("2026-12-01", 1)];
    assert_eq!(days, expected);
}

#[test]
fn every_statement_balances_and_counts_all_there_ever_was() {
    let firm = worked();
    let home = firm.home.path();
    for row in pipeline::statements(&home, CONNECTOR).unwrap() {
        let statement = pipeline::statement(&home, CONNECTOR, Some(&row.day), Some(row.number)).unwrap();
        assert!(statement.balanced && row.signed_by.is_some(), "{statement:?}");
        let said: pipeline::Statement = serde_json::from_slice(&fs::read(&row.path).unwrap()).unwrap();
        assert_eq!(said, statement);
    }
    let newest = pipeline::statement(&home, CONNECTOR, None, None).unwrap().since_beginning;
    assert_eq!((newest.runs, newest.events_read), (4, 23), "{newest:?}");
    assert_eq!((newest.archived, newest.duplicate, newest.released), (19, 2, 1), "{newest:?}");
    assert_eq!((newest.open.held, newest.open.failed), (0, 1), "{newest:?}");
    let first = pipeline::statement(&home, CONNECTOR, Some("2026-12-01"), None).unwrap();
    assert_eq!((first.runs.len(), first.sums.events_read, first.sums.held), (1, 21, 1));
    assert_eq!(first.days.keys().collect::<Vec<_>>(), ["2026-11-03", "2026-11-04", "2026-11-05"]);
    let second = pipeline::statement(&home, CONNECTOR, Some("2026-12-02"), None).unwrap();
    assert_eq!((second.number, second.runs.len(), second.sums.released), (2, 2, 1));
    assert_eq!(second.runs[0].run.at_fault[0].code, "not-encrypted");
}

#[test]
fn gpg_says_good_to_a_statement_and_to_nothing_else() {
    let firm = Firm::default();
    firm.put("day.pgp", 3, &messages(&[("1", "room", JANE, &[BROKER], "once")]));
    let _ = firm.run(0, &[]);
    let out = firm.home.beside("statement.json");
    let path = out.to_str().unwrap();
    let saved = ["statement", CONNECTOR, "--format", "json", "--out", path];
    let _ = firm.home.chat_connectors(&saved).expect_code(0);
    let signature = format!("{path}.asc");
    let gpg = Gpg::new();
    assert_eq!(gpg.import(&fs::read(format!("{path}.key.asc")).unwrap()), firm.key);
    let status = gpg.run(&["--status-fd", "1", "--verify", &signature, path], b"");
    let status = String::from_utf8_lossy(&status).into_owned();
    assert!(status.contains("GOODSIG") && status.contains(&firm.key), "{status}");
    let text = fs::read_to_string(&out).unwrap();
    fs::write(&out, text.replacen("\"archived\": 1", "\"archived\": 2", 1)).unwrap();
    let refused = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        gpg.run(&["--verify", &signature, path], b"")
    }));
    assert!(refused.is_err(), "a changed statement is not good");
    let list = firm.home.chat_connectors(&["--json", "statement", CONNECTOR, "--list"]).expect_code(0).json();
    assert_eq!(
        (list[0]["signed_by"].as_str(), list[0]["balanced"].as_bool()),
        (Some(&*firm.key), Some(true))
    );
    for (form, part) in [("table", "Events read"), ("csv", "\"Events read\""), ("html", "<h1>Reconciliation")]
    {
        let shown =
            firm.home.chat_connectors(&["statement", CONNECTOR, "--format", form]).expect_code(0).stdout;
        assert!(shown.contains(part) && shown.contains("day.pgp"), "{form}: {shown}");
    }
    assert_eq!(firm.home.chat_connectors(&["statement", CONNECTOR, "--day", "2020-01-01"]).code, 2);
    assert_eq!(firm.home.chat_connectors(&["statement", "Nobody"]).code, 2);
    let archive = files(&firm.home.path(), "archive").remove(0);
    fs::write(firm.home.path().join(&archive), b"other").unwrap();
    let told = firm.home.chat_connectors(&["archive", "verify"]).expect_code(70).stdout;
    assert!(told.contains(&format!("Mailbox file was changed: {}", archive.display())), "{told}");
}

#[test]
fn a_firms_own_key_signs_with_its_subkey_and_one_that_cannot_sign_does_not() {
    let gpg = Gpg::new();
    let folder = tempfile::tempdir().unwrap();
    let made = |usages: &[&str]| {
        let user = format!("Firm {} <it@corp.example>", usages.join(" "));
        let key = [
            "--status-fd",
            "1",
            "--passphrase",
            "",
            "--quick-generate-key",
            &user,
            "rsa2048",
            "cert",
            "never",
        ];
        let status = String::from_utf8(gpg.run(&key, b"")).unwrap();
        let line = status.lines().find(|line| line.contains("KEY_CREATED")).unwrap();
        let fingerprint = line.rsplit(' ').next().unwrap().to_owned();
        for usage in usages {
            let add = ["--passphrase", "", "--quick-add-key", &fingerprint, "rsa2048", usage, "never"];
            let _ = gpg.run(&add, b"");
        }
        PgpKey::read(&gpg.private_key(&fingerprint, ""), None, "pgp").unwrap()
    };
    assert_eq!(made(&["encrypt"]).sign(b"x", Timestamp::now()).unwrap(), None);
    let key = made(&["encrypt", "sign"]);
    let signature = key.sign(b"a statement", Timestamp::now()).unwrap().unwrap();
    let (text, asc) = (folder.path().join("text"), folder.path().join("text.asc"));
    fs::write(&text, b"a statement").unwrap();
    fs::write(&asc, &signature).unwrap();
    let verify = ["--status-fd", "1", "--verify", asc.to_str().unwrap(), text.to_str().unwrap()];
    let status = String::from_utf8_lossy(&gpg.run(&verify, b"")).into_owned();
    assert!(status.contains("GOODSIG") && status.contains(&key.fingerprint()), "{status}");
    let public = key.public_armored().unwrap();
    assert!(engine::keys::is_signed_by(public.as_bytes(), b"a statement", signature.as_bytes()));
    assert!(!engine::keys::is_signed_by(public.as_bytes(), b"a statemenT", signature.as_bytes()));
    assert!(!public.contains("PRIVATE"));
}
