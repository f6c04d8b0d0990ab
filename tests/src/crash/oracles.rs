//! What has to hold after faults: FAULTS.md's I1 to I3, I5 and I9, and that nothing panicked or was believed.
//!
//! In: a scene, and a home whose last command came to its end. Out: a panic that says what does not hold. Mailboxes,
//! ledger and chain are read by this rig's own means (mbox reader, Maildir's files, SQL), and then by the engine's own audit.
//! Deliberately absent: faults.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

use engine::pipeline::{audit, evidence_at};
use rusqlite::{Connection, OpenFlags};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::mixed;
use super::scene::{Kind, Scene};
use crate::every_call::Ended;
use crate::firm::CONNECTOR;
use crate::home::{Home, Output};
use crate::mbox;

/// What a command that nobody disturbed brought.
#[derive(Default, PartialEq, Eq, Debug)]
pub struct Truth {
    /// Person and SHA-256 of a mail, here and on a server, with how often it is there.
    pub mails: BTreeMap<(&'static str, String, String), u64>,
    /// By source day and name: the sums of all runs together.
    pub sums: BTreeMap<(String, String), u64>,
}

/// Mails and sums of a home as they are.
///
/// # Panics
/// When a mailbox cannot be read, or the ledger.
#[must_use]
pub fn truth(scene: &Scene, home: &Home, number: u64) -> Truth {
    Truth { mails: mails(scene, home, number), sums: sums(home) }
}

/// All of it.
///
/// # Panics
/// With what does not hold.
pub fn all_hold(scene: &Scene, home: &Home, number: u64) {
    same("I2, mails", &scene.truth.mails, &mails(scene, home, number));
    same("I1, sums of all runs by day", &scene.truth.sums, &sums(home));
    files_are_as_the_ledger_says(home);
    let digest = audited(home);
    if scene.kind == Kind::Search {
        let status = engine::pipeline::search::status(&home.path()).unwrap();
        assert!(status.on && !status.damaged && status.behind == 0, "the search index: {status:?}");
    }
    // It costs as much as a kill.
    if mixed(number).is_multiple_of(3) {
        a_second_run_changes_nothing(scene, home, number, &digest);
    }
    scene.forget(number);
}

fn a_second_run_changes_nothing(scene: &Scene, home: &Home, number: u64, digest: &str) {
    let before = fingerprint(scene, home, number);
    let again = home.chat_connectors(&["--json", "run", CONNECTOR]);
    assert_eq!(again.code, 0, "I5, a second run: {again:?}");
    assert_eq!(again.json()["imported"], 0, "I5, a second run imports: {again:?}");
    same("I5, files after a second run", &before, &fingerprint(scene, home, number));
    assert_eq!(digest, audited(home), "I5, the ledger after a second run");
}

/// A run with a failing disk: how it ended.
///
/// # Panics
/// When it panicked, said nothing clear, or believed a promise that was broken.
#[must_use]
pub fn failing_disk(ended: &Ended) -> String {
    quiet_end(ended);
    let believed = ended.believed();
    assert!(believed.is_empty(), "F04, believed after it failed: {believed:?}");
    let output = &ended.output;
    if output.code == 0 {
        let at = ended.at().unwrap_or_default();
        assert!(!is_promise(at), "F04, the run ended well, and this was not kept: {at}");
        return format!("goes on after {}", super::place(at));
    }
    let documents: Vec<Value> =
        serde_json::Deserializer::from_str(&output.stdout).into_iter().filter_map(Result::ok).collect();
    let code = documents.iter().rev().find_map(|document| document["error"]["code"].as_str());
    let code = code.unwrap_or_else(|| panic!("F04, I9: no code: {output:?}"));
    assert!(code != "internal", "F04, I9: no clear code: {output:?}");
    assert!(output.stderr.contains("What to do: "), "F04, I9: no next step: {output:?}");
    format!("{} {code}", output.code)
}

/// A sync, of what proves or is the import: none of them may fail without the run telling. The ledger's own are not here:
/// its commits fail by themselves, and a checkpoint or a seal that failed is made good by the next.
fn is_promise(at: &str) -> bool {
    let inside = at.split_once("/home/").map_or("", |(_, inside)| inside);
    let folder = inside.split('/').next().unwrap_or_default();
    at.contains("sync") && ["archive", "staging", "statements", "mappings", "logs"].contains(&folder)
}

/// A command that met no fault came to a good end.
///
/// # Panics
/// When it did not.
pub fn good_end(output: &Output, what: &str) {
    assert_eq!(output.code, 0, "{what}: {output:?}");
    let report = output.json();
    assert_eq!(report["balanced"], true, "{what}: {report}");
}

/// It ended by itself, and did not panic.
///
/// # Panics
/// When it did.
pub fn quiet_end(ended: &Ended) {
    assert_eq!(ended.signal, None, "ended by a signal: {:?}", ended.output);
    assert!(!ended.output.stderr.contains("panicked"), "panicked: {:?}", ended.output);
}

fn same<K: Ord + std::fmt::Debug, V: PartialEq + std::fmt::Debug>(
    what: &str,
    wanted: &BTreeMap<K, V>,
    found: &BTreeMap<K, V>,
) {
    let off: Vec<_> = wanted
        .keys()
        .chain(found.keys())
        .filter(|key| wanted.get(key) != found.get(key))
        .map(|key| format!("{key:?}: {:?} wanted, {:?} found", wanted.get(key), found.get(key)))
        .collect();
    assert!(off.is_empty(), "{what}: {} differ: {:#?}", off.len(), off.iter().take(4).collect::<Vec<_>>());
}

/// The person of a mailbox: `p07` of `p07.123@corp.example`.
fn person(mailbox: &str) -> String {
    mailbox.split(['.', '@']).next().unwrap_or_default().to_owned()
}

fn mails(scene: &Scene, home: &Home, number: u64) -> BTreeMap<(&'static str, String, String), u64> {
    let mut found = BTreeMap::new();
    let mut count = |place, mailbox: &str, mail: &[u8]| {
        assert!(mail_parser::MessageParser::default().parse(mail).is_some(), "I3: no mail in {mailbox}");
        let hash = hex::encode(Sha256::digest(mail));
        *found.entry((place, person(mailbox), hash)).or_default() += 1;
    };
    for ((mailbox, ..), mails) in home.archive_contents() {
        mails.iter().for_each(|mail| count("archive", &mailbox, mail));
    }
    for person in scene.people() {
        let Some(folder) = scene.maildir(person, number) else { continue };
        for path in ["new", "cur"].iter().flat_map(|name| files(&folder.join(name))) {
            count("server", &format!("p{person:02}"), &fs::read(path).unwrap());
        }
    }
    found
}

/// The ledger, to be looked at beside the program.
fn ledger(home: &Home) -> Connection {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    let path = format!("file:{}?immutable=1", home.path().join("ledger.db").display());
    Connection::open_with_flags(path, flags).unwrap()
}

/// I1: every entry's own two sides agree, and the entries of all runs together tell everything once.
fn sums(home: &Home) -> BTreeMap<(String, String), u64> {
    let db = ledger(home);
    let mut statement =
        db.prepare("SELECT kind, body FROM chain WHERE kind IN ('run', 'interrupted') ORDER BY id").unwrap();
    let bodies = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let mut sums = BTreeMap::new();
    for body in bodies {
        let (kind, body): (String, String) = body.unwrap();
        let body: Value = serde_json::from_str(&body).unwrap();
        assert_eq!(body["balanced"], true, "I1: an entry of kind {kind}: {body}");
        for (day, of_day) in body["days"].as_object().unwrap() {
            for (name, value) in of_day.as_object().unwrap().iter().filter(|(name, _)| *name != "waiting") {
                *sums.entry((day.clone(), name.clone())).or_default() += value.as_u64().unwrap();
            }
        }
    }
    sums.retain(|_, sum| *sum > 0);
    sums
}

/// I3, and that no file of the archive or of the evidence is beside the ledger.
fn files_are_as_the_ledger_says(home: &Home) {
    let db = ledger(home);
    let mut statement = db
        .prepare(
            "SELECT mailbox.address, folder, strftime('%Y-%m-%d', day * 86400, 'unixepoch'), number, items, state,
                    bytes, sha256, store FROM part JOIN mailbox ON mailbox.id = part.mailbox",
        )
        .unwrap();
    let mut rows = statement.query([]).unwrap();
    let mut told = BTreeMap::new();
    while let Some(row) = rows.next().unwrap() {
        let text = |place: usize| row.get::<_, String>(place).unwrap();
        let number = |place: usize| row.get::<_, i64>(place).unwrap().unsigned_abs();
        assert_eq!(text(5), "delivered", "I2: {} is not delivered", text(0));
        if !text(8).contains("archive") {
            continue;
        }
        let further = if number(3) == 1 { String::new() } else { format!(".{}", number(3)) };
        let path = format!("{}/{}/{}{further}.mbox", text(0), text(1), text(2));
        let hash: Vec<u8> = row.get(7).unwrap();
        told.insert(path, (number(4), number(6), hex::encode(hash)));
    }
    let root = home.path().join("archive");
    let mut found = BTreeMap::new();
    for path in below(&root) {
        let bytes = fs::read(&path).unwrap();
        let mails = mbox::messages(&bytes).len() as u64;
        let name = path.strip_prefix(&root).unwrap().to_string_lossy().into_owned();
        found.insert(name, (mails, bytes.len() as u64, hex::encode(Sha256::digest(bytes))));
    }
    same("I3, mails, size and SHA-256 of the archive's files", &told, &found);
    // What was on its way in a run that was killed is swept by a run of another day: `hash.pgp#1`.
    let on_its_way = |path: &PathBuf| path.to_string_lossy().contains(".pgp#");
    let mut kept: Vec<PathBuf> = below(&home.path().join("staging"));
    kept.retain(|path| !on_its_way(path));
    assert_eq!(kept.len(), 3, "three encrypted files are kept and nothing else: {kept:?}");
    for path in kept {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        assert_eq!(hex::encode(Sha256::digest(fs::read(&path).unwrap())), name, "I3: evidence");
    }
}

/// The engine's own audit finds nothing; gives the ledger's digest.
fn audited(home: &Home) -> String {
    let path = home.path();
    let evidence = evidence_at(&path, || panic!("evidence is kept here")).unwrap();
    let audit = audit(&path, &evidence, &mut || Ok(())).unwrap();
    assert!(audit.clean() && audit.ledger_sealed, "I3, the audit: {audit:?}");
    let only_servers = |notice: &engine::pipeline::AuditNotice| {
        matches!(notice.notice, engine::pipeline::NoticeKind::OnServers)
    };
    assert!(audit.notices.iter().all(only_servers), "the audit's notices: {:?}", audit.notices);
    audit.ledger_digest
}

/// Path, length, time and inode of all that is kept for good: archive, evidence, the server's mails.
fn fingerprint(scene: &Scene, home: &Home, number: u64) -> BTreeMap<PathBuf, (u64, i64, i64, u64)> {
    let server = scene.people().filter_map(|person| scene.maildir(person, number));
    let folders = [home.path().join("archive"), home.path().join("staging")].into_iter().chain(server);
    let paths = folders.flat_map(|folder| below(&folder)).filter(|path| {
        // Dovecot's own index of a folder.
        !path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("dovecot"))
    });
    paths
        .map(|path| {
            let facts = fs::symlink_metadata(&path).unwrap();
            (path, (facts.len(), facts.mtime(), facts.mtime_nsec(), facts.ino()))
        })
        .collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()).collect()
}

/// All files below a folder.
fn below(folder: &Path) -> Vec<PathBuf> {
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        for path in files(&folder) {
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found
}
