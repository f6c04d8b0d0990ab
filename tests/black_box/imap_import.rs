//! Whole imports into a real Dovecot, by the program as an admin would run it.
//!
//! In: days of chats on a site, a connector file that names an IMAP server. Out: what Python's own IMAP client finds,
//! against what the program's own archive got of the same day. Deliberately absent: single mails (`imap`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;

use sha2::{Digest as _, Sha256};
use tests::dovecot::{Dovecot, MASTER_PASSWORD, Mailboxes};
use tests::firm::{CONNECTOR, MAPPING, messages};
use tests::line::Fate;
use tests::{Firm, Line, day};

const FOLDER: &str = "ICE Chat";

/// The firm's mailboxes are on this server from now on, over this port.
fn move_to(firm: &Firm, server: &Dovecot, port: u16, further: &str) {
    let table = server.destination(port).replace("kind = \"imap\"\n", &format!("kind = \"imap\"\n{further}"));
    firm.keep_mailboxes_on(&table);
}

/// Hashes of all mails of a mailbox's folder.
fn hashes(server: &Dovecot, mailboxes: &[&str]) -> BTreeMap<String, Vec<String>> {
    let wanted: Vec<(&str, &str)> = mailboxes.iter().map(|mailbox| (*mailbox, FOLDER)).collect();
    let mut found = BTreeMap::new();
    for ((mailbox, _), mails) in server.read_hashes(&wanted) {
        let mut hashes: Vec<String> =
            mails.into_iter().map(|mail| String::from_utf8(mail.bytes).unwrap()).collect();
        hashes.sort();
        found.insert(mailbox, hashes);
    }
    found
}

/// The same of the archive.
fn archived(firm: &Firm) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for ((mailbox, folder, _), mails) in firm.home.archive_contents() {
        assert_eq!(folder, FOLDER);
        // An mbox file has the line ends of its system; a mail has those of the network.
        let carried = mails.iter().map(|mail| {
            let text = String::from_utf8(mail.clone()).unwrap().replace("\r\n", "\n").replace('\n', "\r\n");
            hex::encode(Sha256::digest(text))
        });
        found.entry(mailbox).or_default().extend(carried);
    }
    found.values_mut().for_each(|mails| mails.sort());
    found
}

#[test]
fn a_day_is_in_the_mailboxes_to_the_byte_and_a_second_run_adds_nothing() {
    for format in ["maildir", "mdbox"] {
        let server = Dovecot::start(Mailboxes { format, ..Mailboxes::default() });
        let firm = Firm::new(MAPPING);
        move_to(&firm, &server, server.port(), "also_archive = true\n");
        let mut xml = Vec::new();
        let written = day::write(&mut xml, 2_000, 50, 7).unwrap();
        firm.put("day.xml.pgp", 20, &xml);
        let report = firm.run(0, &[]);
        assert_eq!(report["available_from_source"], written.items);
        assert_eq!(report["imported"], written.deliveries);
        let archived = archived(&firm);
        assert_eq!(archived.values().map(Vec::len).sum::<usize>() as u64, written.deliveries);
        let mailboxes: Vec<&str> = archived.keys().map(String::as_str).collect();
        assert_eq!(hashes(&server, &mailboxes), archived, "{format}");
        let again = firm.run(0, &[]);
        assert_eq!(again["imported"], 0);
        assert_eq!(hashes(&server, &mailboxes), archived, "{format}");
        let log = server.log();
        assert!(!log.contains("Error") && !log.contains(MASTER_PASSWORD), "{log}");
    }
}

#[test]
fn lines_that_break_in_a_run_leave_each_mail_once() {
    let server = Dovecot::start(Mailboxes::default());
    let fates = vec![
        Fate::Cut("APPEND", 300),
        Fate::Unheard("APPEND", "APPENDUID"),
        Fate::Cut("AUTHENTICATE", 10),
        Fate::Whole,
        Fate::Unheard("APPEND", "APPENDUID"),
    ];
    let line = Line::to(server.port()).fates(fates).open();
    let firm = Firm::new(MAPPING);
    move_to(&firm, &server, line.port(), "also_archive = true\n");
    let mut xml = Vec::new();
    let written = day::write(&mut xml, 200, 8, 3).unwrap();
    firm.put("day.xml.pgp", 20, &xml);
    let report = firm.run(0, &[]);
    assert_eq!(report["imported"], written.deliveries);
    let archived = archived(&firm);
    let mailboxes: Vec<&str> = archived.keys().map(String::as_str).collect();
    assert_eq!(hashes(&server, &mailboxes), archived);
}

#[test]
fn a_run_that_is_killed_is_finished_by_the_next_without_a_second_copy() {
    let server = Dovecot::start(Mailboxes::default());
    let firm = Firm::new(MAPPING);
    move_to(&firm, &server, server.port(), "also_archive = true\n");
    let mut xml = Vec::new();
    let written = day::write(&mut xml, 300, 8, 5).unwrap();
    firm.put("day.xml.pgp", 20, &xml);
    let mut killed = 0;
    for call in [1, 3, 6, 10, 15] {
        // A line is connected to, or written to: each is between two steps of some mailbox.
        killed += usize::from(firm.home.killed_at(call, "sendto,connect", &["--json", "run", CONNECTOR]));
    }
    assert!(killed > 0, "no run was killed");
    let report = firm.run(0, &[]);
    assert_eq!(report["failed"], 0);
    let archived = archived(&firm);
    assert_eq!(archived.values().map(Vec::len).sum::<usize>() as u64, written.deliveries);
    let mailboxes: Vec<&str> = archived.keys().map(String::as_str).collect();
    assert_eq!(hashes(&server, &mailboxes), archived);
}

#[test]
fn what_a_full_mailbox_refuses_waits_and_comes_once_there_is_room() {
    let quota =
        "plugin {\n  quota = count:User quota\n  quota_vsizes = yes\n  quota_rule = *:messages=3\n}\n";
    let server =
        Dovecot::start(Mailboxes { further: quota.to_owned(), plugins: "quota", ..Mailboxes::default() });
    let firm = Firm::new(MAPPING);
    move_to(&firm, &server, server.port(), "");
    let rows: Vec<(String, &str)> = (0..5).map(|at| (format!("m{at}"), "jane@corp.example")).collect();
    let rows: Vec<(&str, &str, &str, &[&str], &str)> = rows
        .iter()
        .map(|(id, from)| (id.as_str(), "r1", *from, &["x@other.example"][..], "Hello."))
        .collect();
    firm.put("day.xml.pgp", 20, &messages(&rows));
    let report = firm.run(50, &[]);
    assert_eq!((&report["imported"], &report["failed"]), (&3.into(), &2.into()));
    assert_eq!(server.mails("jane@corp.example", FOLDER).len(), 3);
    let report = firm.run_output(&[]).json();
    assert_eq!(report["imported"], 0, "{report}");
    assert_eq!(server.mails("jane@corp.example", FOLDER).len(), 3);
    server.empty("jane@corp.example", FOLDER);
    let report = firm.run(0, &[]);
    assert_eq!(report["imported"], 2, "{report}");
    assert_eq!(server.mails("jane@corp.example", FOLDER).len(), 2);
}

#[test]
fn the_password_is_nowhere_but_in_the_vault() {
    let server = Dovecot::start(Mailboxes::default());
    let firm = Firm::new(MAPPING);
    move_to(&firm, &server, server.port(), "");
    firm.put(
        "day.xml.pgp",
        20,
        &messages(&[("m1", "r1", "jane@corp.example", &["x@other.example"], "Hello.")]),
    );
    let mut command = firm.home.command(&["--json", "run", CONNECTOR]);
    let output = command.env("CHAT_CONNECTORS_LOG", "trace").output().unwrap();
    assert!(output.status.success());
    let mut folders = vec![firm.home.path()];
    let mut seen = vec![output.stdout, output.stderr];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { seen.push(fs::read(path).unwrap()) }
        }
    }
    assert!(seen.len() > 5);
    for bytes in seen {
        let found = bytes.windows(MASTER_PASSWORD.len()).any(|some| some == MASTER_PASSWORD.as_bytes());
        assert!(!found, "{}", String::from_utf8_lossy(&bytes[..bytes.len().min(200)]));
    }
}
