//! `cargo xtask bench imap`: how fast a day gets into the mailboxes of a real Dovecot, and against what.
//!
//! In: how many items and mailboxes. Out: a table: mails a second of the import and of a bare MULTIAPPEND of the same
//! mails into the same mailboxes with one sign-in each, in the same run, by format, connections and delay of the line.
//! In one more import, every mail is read back by Python's own IMAP client and compared with the archive's to the byte. Deliberately
//! absent: a verdict on the rate. It fails only when a mail is missing, twice, or different.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use tests::dovecot::{Dovecot, MASTER, MASTER_PASSWORD, Mailboxes};
use tests::firm::MAPPING;
use tests::measure::{asked, only};
use tests::{Firm, Line, day, figures, workspace};

const FOLDER: &str = "ICE Chat";
const BOTH_WAYS: u32 = 40;
/// As Dovecot is installed; the tests' own syncs nothing.
const SYNCED: &str = "mail_fsync = optimized\n";

fn main() {
    only(&["--items", "--mailboxes"]);
    let (items, staff) = (asked("--items").unwrap_or(20_000), asked("--mailboxes").unwrap_or(500));
    let mut xml = Vec::new();
    let written = day::write(&mut xml, items, u32::try_from(staff).unwrap(), 20_261_120).unwrap();
    println!("{} items, {} mails, {} mailboxes", written.items, written.deliveries, written.mailboxes);

    eprintln!("The same day in the archive, to compare with.");
    let firm = Firm::new(MAPPING);
    firm.put("day.xml.pgp", 20, &xml);
    assert_eq!(firm.run(0, &[])["imported"], written.deliveries);
    let reference = archived(&firm);
    let mails = firm.home.beside("mails");
    write_mails(&mails, &reference);

    println!(
        "{:<10}{:>12}{:>8}{:>14}{:>14}{:>8}",
        "format", "connections", "line", "import /s", "bare /s", "ratio"
    );
    let mut ratios = [Vec::new(), Vec::new()];
    for format in ["maildir", "mdbox"] {
        to_the_byte(format, &xml, written.deliveries);
        for (connections, delay) in [(1, 0), (8, 0), (8, BOTH_WAYS)] {
            let own = import(format, connections, delay, &xml, &reference, written.deliveries);
            let bare = bare(format, connections, delay, &mails);
            let rate = |seconds: f64| written.deliveries as f64 / seconds;
            println!(
                "{format:<10}{connections:>12}{:>8}{:>14.0}{:>14.0}{:>7.0}%",
                format!("{delay} ms"),
                rate(own),
                rate(bare),
                100.0 * bare / own
            );
            if connections > 1 {
                ratios[usize::from(delay > 0)].push(format!("{format} {:.0} %", 100.0 * bare / own));
            }
        }
    }
    let [near, far] = ratios.map(|ratios| ratios.join(", "));
    figures::record("imap", &format!("{near}; over {BOTH_WAYS} ms {far}"));
}

type Mails = BTreeMap<String, Vec<Vec<u8>>>;

fn archived(firm: &Firm) -> Mails {
    let mut found = Mails::new();
    for ((mailbox, _, _), mails) in firm.home.archive_contents() {
        let carried = mails.iter().map(|mail| {
            let text = String::from_utf8(mail.clone()).unwrap();
            text.replace("\r\n", "\n").replace('\n', "\r\n").into_bytes()
        });
        found.entry(mailbox).or_default().extend(carried);
    }
    found
}

fn write_mails(path: &Path, mails: &Mails) {
    let mut file = BufWriter::new(File::create(path).unwrap());
    for (mailbox, mails) in mails {
        writeln!(file, "{mailbox} {}", mails.len()).unwrap();
        for mail in mails {
            writeln!(file, "{}", mail.len()).unwrap();
            file.write_all(mail).unwrap();
        }
    }
}

/// Seconds that the import spent with the mailboxes.
fn import(
    format: &'static str,
    connections: u32,
    delay: u32,
    xml: &[u8],
    reference: &Mails,
    mails: u64,
) -> f64 {
    let server = Dovecot::start(Mailboxes { format, further: SYNCED.to_owned(), ..Mailboxes::default() });
    let line = line(&server, delay);
    let firm = Firm::new(MAPPING);
    let further = format!("connections = {connections}\n");
    firm.keep_mailboxes_on(&(server.destination(line.port()) + &further));
    firm.put("day.xml.pgp", 20, xml);
    let report = firm.run(0, &[]);
    assert_eq!(report["imported"], mails, "{report}");
    let folders: Vec<(&str, &str)> = reference.keys().map(|mailbox| (mailbox.as_str(), FOLDER)).collect();
    for ((mailbox, _), there) in server.read_hashes(&folders) {
        assert_eq!(there.len(), reference[&mailbox].len(), "{mailbox}");
    }
    seconds(&report)
}

/// Both at once, and every mail compared: a mail names the file that it came in, which is another each time.
fn to_the_byte(format: &'static str, xml: &[u8], mails: u64) {
    let server = Dovecot::start(Mailboxes { format, further: SYNCED.to_owned(), ..Mailboxes::default() });
    let firm = Firm::new(MAPPING);
    let both = server.destination(server.port()).replace("\"imap\"\n", "\"imap\"\nalso_archive = true\n");
    firm.keep_mailboxes_on(&both);
    firm.put("day.xml.pgp", 20, xml);
    assert_eq!(firm.run(0, &[])["imported"], mails);
    compare(&server, &archived(&firm));
    println!("{format:<10}{mails} mails read back, all equal to the byte");
}

fn seconds(report: &Value) -> f64 {
    let stage = |name: &str| {
        report["stages"][name].as_f64().unwrap_or_else(|| panic!("no such stage: {}", report["stages"]))
    };
    stage("writing") + stage("publishing")
}

fn compare(server: &Dovecot, reference: &Mails) {
    let wanted: Vec<(&str, &str)> = reference.keys().map(|mailbox| (mailbox.as_str(), FOLDER)).collect();
    let read = server.read_hashes(&wanted);
    for (mailbox, mails) in reference {
        let mut wanted: Vec<Vec<u8>> =
            mails.iter().map(|mail| hex::encode(Sha256::digest(mail)).into_bytes()).collect();
        let there = &read[&(mailbox.clone(), FOLDER.to_owned())];
        let mut there: Vec<Vec<u8>> = there.iter().map(|mail| mail.bytes.clone()).collect();
        wanted.sort();
        there.sort();
        assert!(wanted == there, "{mailbox}: {} mails in place of {}", there.len(), wanted.len());
    }
}

fn bare(format: &'static str, connections: u32, delay: u32, mails: &Path) -> f64 {
    let server = Dovecot::start(Mailboxes { format, further: SYNCED.to_owned(), ..Mailboxes::default() });
    let line = line(&server, delay);
    let settings = json!({
        "host": "127.0.0.1", "port": line.port(), "user": MASTER, "password": MASTER_PASSWORD,
        "mails": mails, "connections": connections,
    });
    let mut command = Command::new("/usr/bin/python3");
    command.arg(workspace().join("tests/rigs/bare_append.py"));
    let mut python = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    python.stdin.take().unwrap().write_all(settings.to_string().as_bytes()).unwrap();
    let output = python.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", fs::read_to_string(server.path("log")).unwrap());
    String::from_utf8(output.stdout).unwrap().trim().parse().unwrap()
}

/// A line whose round trip takes `delay` milliseconds.
fn line(server: &Dovecot, delay: u32) -> Line {
    Line::to(server.port()).round_trip(Duration::from_millis(delay.into())).open()
}
