//! What the ledger promises from run to run: what was planned is what arrives, whatever changed in between.
//!
//! In: days that come again, wait, lose their evidence or are read otherwise. Out: each mail where it belongs,
//! once. Deliberately absent: kills (`crash`), and what a single run shows (`import`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use engine::keys::{Unlock, Vault};
use engine::pipeline::{self, Import, Outcome};
use engine::progress::{Observer, Snapshot, Stage};
use engine::source::SystemClock;
use secrecy::SecretString;
use tests::firm::{CONNECTOR, MAPPING, PASSWORD, messages};
use tests::{Firm, gpg::Encrypt};

const JANE: &str = "jane@corp.example";
const JOE: &str = "joe@corp.example";
const CEO: &str = "ceo@corp.example";
const BROKER: &str = "broker@other.example";

/// Texts by mailbox.
fn mails(firm: &Firm) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for ((mailbox, ..), mails) in firm.home.archive_contents() {
        for mail in mails {
            let mail = mail_parser::MessageParser::default().parse(&mail).unwrap();
            found.entry(mailbox.clone()).or_default().push(mail.body_text(0).unwrap().trim_end().to_owned());
        }
    }
    found.values_mut().for_each(|texts| texts.sort());
    found
}

fn expect(rows: &[(&str, &[&str])]) -> BTreeMap<String, Vec<String>> {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    rows.iter().map(|(mailbox, all)| ((*mailbox).to_owned(), texts(all))).collect()
}

/// Removes the connector and adds it again with another file.
fn add_again(firm: &Firm, name: &str, change: impl Fn(String) -> String) {
    let _ = firm.home.chat_connectors(&["connector", "remove", CONNECTOR]).expect_code(0);
    let file = firm.home.connector_file(name, &firm.site, PASSWORD, MAPPING);
    fs::write(&file, change(fs::read_to_string(&file).unwrap())).unwrap();
    let _ = firm.home.chat_connectors(&["connector", "add", file.to_str().unwrap()]).expect_code(0);
}

fn limit(items: u64) -> impl Fn(String) -> String {
    move |text| format!("{text}\n[limits]\nitems_per_day = {items}\n")
}

#[test]
fn a_day_that_waits_is_delivered_as_it_is_read_then_and_never_by_places_alone() {
    let firm = Firm::default();
    add_again(&firm, CONNECTOR, limit(1));
    let note = "<Note><MessageId>n</MessageId><ConversationId>board</ConversationId>\
                <DateTimeUTC>2026-11-02T09:00:00Z</DateTimeUTC><ImId>ceo@corp.example</ImId>\
                <SenderEmail>ceo@corp.example</SenderEmail><Content>for the ceo alone</Content></Note>";
    let day = String::from_utf8(messages(&[
        ("a", "room", JANE, &[BROKER], "from jane"),
        ("b", "room", JOE, &[BROKER], "from joe"),
    ]))
    .unwrap()
    .replacen("<ChatMessages>", &format!("<ChatMessages>{note}"), 1);
    firm.put("day.pgp", 3, day.as_bytes());
    let waiting = firm.run(41, &[]);
    assert_eq!(
        (waiting["waiting"].as_u64(), waiting["unknown_elements"]["Note"].as_u64()),
        (Some(2), Some(1))
    );
    fs::write(firm.home.beside("profile.toml"), "messages = [\"ChatMessage\", \"Note\"]\n").unwrap();
    add_again(&firm, CONNECTOR, |text| {
        limit(1)(text.replacen("firm_code", "profile = \"profile.toml\"\nfirm_code", 1))
    });
    let accepted = firm.run(0, &["--accept-over-limit"]);
    assert_eq!(accepted["imported"], 3, "{accepted}");
    let expected = expect(&[(JANE, &["from jane"]), (JOE, &["from joe"]), (CEO, &["for the ceo alone"])]);
    assert_eq!(mails(&firm), expected);
    let _ = firm.verified();
}

#[test]
fn a_message_is_the_same_when_a_later_file_knows_more_of_its_sender() {
    let firm = Firm::default();
    let day = |more: &str| {
        format!(
            "<FileDump><Conversation Perspective=\"r\"><RoomID>r</RoomID><ParticipantEntered><LoginName>jane</LoginName>\
             <DateTimeUTC>1793613599</DateTimeUTC><CorporateEmailID>{JANE}</CorporateEmailID></ParticipantEntered>\
             <Message><MessageId>m1</MessageId><LoginName>bob</LoginName><DateTimeUTC>1793613600</DateTimeUTC>\
             <Content>said once</Content></Message>{more}</Conversation></FileDump>"
        )
    };
    firm.put("a.pgp", 3, day("").as_bytes());
    assert_eq!(firm.run(0, &[])["imported"], 1);
    let more = "<ParticipantLeft><LoginName>bob</LoginName><UUID>9</UUID><DateTimeUTC>1793613601</DateTimeUTC>\
                <CorporateEmailID>bob@corp.example</CorporateEmailID></ParticipantLeft>";
    firm.put("b.pgp", 4, day(more).as_bytes());
    let again = firm.run(0, &[]);
    assert_eq!(
        (again["skipped"].as_u64(), again["imported"].as_u64()),
        (Some(1), Some(1)),
        "bob gets his: {again}"
    );
    assert_eq!(mails(&firm), expect(&[(JANE, &["said once"]), ("bob@corp.example", &["said once"])]));
}

#[test]
fn a_connector_is_the_same_in_any_letter_case_and_looking_changes_nothing() {
    let firm = Firm::default();
    firm.put(
        "day.pgp",
        3,
        &messages(&[("1", "room", JANE, &[BROKER], "once"), ("2", "room", BROKER, &[], "held")]),
    );
    let _ = firm.run(40, &[]);
    let digest = firm.verified();
    let lower = CONNECTOR.to_lowercase();
    for command in ["held", "runs"] {
        let rows = firm.home.chat_connectors(&["--json", command, &lower]).expect_code(0).json();
        assert_eq!(rows.as_array().map(Vec::len), Some(1), "{command}");
    }
    add_again(&firm, &CONNECTOR.to_uppercase(), |text| text);
    let _ = firm.home.chat_connectors(&["status"]).expect_code(0);
    assert_eq!(firm.verified(), digest);
    assert_eq!(firm.run(0, &[])["files"], 0);
    let status = firm.home.chat_connectors(&["--json", "status", &lower]).expect_code(0).json();
    let last = &status[0]["last_run"];
    assert_eq!(
        (last["run"].as_u64(), last["outcome"].as_str()),
        (Some(2), Some("succeeded")),
        "the newest run"
    );
    let log = firm.home.chat_connectors(&["log", CONNECTOR]).expect_code(0).stdout;
    assert!(log.contains("\"run\":2"), "{log}");
}

#[test]
fn a_day_that_lost_its_evidence_does_not_keep_the_others() {
    let firm = Firm::default();
    add_again(&firm, CONNECTOR, limit(1));
    for day in 3..6_u64 {
        let (first, second, text) = (format!("m{day}"), format!("n{day}"), format!("day {day}"));
        let rows =
            [(&*first, "room", JANE, &[BROKER][..], &*text), (&second, "room", BROKER, &[JANE], "answer")];
        firm.put(&format!("day-{day}.pgp"), day, &messages(&rows));
    }
    let waiting = firm.run(41, &[]);
    assert_eq!(waiting["over_limit"].as_object().map(serde_json::Map::len), Some(3), "{waiting}");
    let evidence = firm.home.path().join("staging/evidence");
    let lost = fs::read_dir(&evidence).unwrap().next().unwrap().unwrap().path();
    let bytes = fs::read(&lost).unwrap();
    fs::remove_file(&lost).unwrap();
    let two = firm.run(21, &["--accept-over-limit"]);
    assert_eq!(
        (two["imported"].as_u64(), two["error"]["code"].as_str()),
        (Some(4), Some("evidence-changed")),
        "{two}"
    );
    fs::write(&lost, bytes).unwrap();
    assert_eq!(firm.run(0, &["--accept-over-limit"])["imported"], 2);
    let all = ["answer", "answer", "answer", "day 3", "day 4", "day 5"];
    assert_eq!(mails(&firm), expect(&[(JANE, &all)]));
}

#[test]
fn a_fault_stays_one_when_the_site_deletes_the_file_and_ends_when_it_can_be_read() {
    let firm = Firm::default();
    let day = "<Feed><Line><When>2026-11-02T10:00:00Z</When><ImId>jane@corp.example</ImId>\
               <SenderEmail>jane@corp.example</SenderEmail><Content>kept</Content></Line></Feed>";
    firm.put("day\u{202E}.pgp", 3, day.as_bytes());
    let output = firm.run_output(&[]);
    assert_eq!(output.told(), (30, "format-unknown".to_owned()));
    assert!(output.stderr.contains("“day\u{FFFD}.pgp”"), "the file is named: {}", output.stderr);
    for entry in fs::read_dir(firm.site.folder()).unwrap() {
        fs::remove_file(entry.unwrap().path()).unwrap();
    }
    assert_eq!(firm.run_output(&[]).told(), (30, "format-unknown".to_owned()));
    fs::write(firm.home.beside("profile.toml"), "messages = [\"Line\"]\n[message]\ntime = [\"When\"]\n")
        .unwrap();
    add_again(&firm, CONNECTOR, |text| {
        text.replacen("firm_code", "profile = \"profile.toml\"\nfirm_code", 1)
    });
    assert_eq!(firm.run(0, &[])["imported"], 1);
    assert_eq!(mails(&firm), expect(&[(JANE, &["kept"])]));
}

#[test]
fn a_file_that_we_may_yet_read_is_not_given_up_for_a_newer_one_of_its_name() {
    let firm = Firm::default();
    let monday = String::from_utf8(messages(&[("1", "room", JANE, &[BROKER], "monday")])).unwrap();
    firm.put("latest.pgp", 3, monday.replace("ChatMessage", "Line").as_bytes());
    assert_eq!(firm.run_output(&[]).told(), (30, "format-unknown".to_owned()));
    firm.put("latest.pgp", 4, &messages(&[("2", "room", JANE, &[BROKER], "tuesday")]));
    assert_eq!(firm.run_output(&[]).told(), (30, "format-unknown".to_owned()));
    assert_eq!(mails(&firm), expect(&[(JANE, &["tuesday"])]));
    fs::write(firm.home.beside("profile.toml"), "messages = [\"Line\"]\n").unwrap();
    add_again(&firm, CONNECTOR, |text| {
        text.replacen("firm_code", "profile = \"profile.toml\"\nfirm_code", 1)
    });
    let _ = firm.run(0, &[]);
    assert_eq!(mails(&firm), expect(&[(JANE, &["monday", "tuesday"])]));
}

#[test]
fn what_waits_is_nobodys_duplicate() {
    let firm = Firm::default();
    add_again(&firm, CONNECTOR, limit(1));
    let (one, two) = (("1", "room", JANE, &[BROKER][..], "one"), ("2", "room", JANE, &[BROKER][..], "two"));
    firm.put("both.pgp", 3, &messages(&[one, two]));
    firm.put("one.pgp", 4, &messages(&[one]));
    let first = firm.run(41, &[]);
    assert_eq!((first["imported"].as_u64(), first["skipped"].as_u64()), (Some(1), Some(0)), "{first}");
    assert_eq!(mails(&firm), expect(&[(JANE, &["one"])]));
    let second = firm.run(0, &[]);
    assert_eq!(
        (second["imported"].as_u64(), second["skipped"].as_u64()),
        (Some(1), Some(1)),
        "one is new: {second}"
    );
    assert_eq!(mails(&firm), expect(&[(JANE, &["one", "two"])]));
}

#[test]
fn rooms_without_an_id_are_told_apart_by_name_and_without_a_name_by_their_people() {
    let firm = Firm::default();
    let said = |name: &str, to: &str| {
        let day = String::from_utf8(messages(&[("", "r", JANE, &[to], "ok")])).unwrap();
        day.replace("<ConversationId>r</ConversationId>", "").replace("Room r", name)
    };
    for (file, name, to) in
        [("a", "Gas desk", BROKER), ("b", "Power desk", BROKER), ("c", "", BROKER), ("d", "", JOE)]
    {
        firm.put(file, 3, said(name, to).as_bytes());
    }
    assert_eq!(firm.run(0, &[])["imported"], 5);
    assert_eq!(mails(&firm), expect(&[(JANE, &["ok"; 4]), (JOE, &["ok"])]));
    firm.put("again", 4, said("Gas desk", BROKER).as_bytes());
    assert_eq!(firm.run(0, &[])["skipped"], 1);
}

#[test]
fn lists_and_signatures_beside_the_chats_are_kept_and_are_no_fault() {
    let firm = Firm::default();
    let day = messages(&[("1", "room", JANE, &[BROKER], "chat")]);
    let zipped = |files: &[(&str, &[u8])]| {
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (name, bytes) in files {
            zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            std::io::Write::write_all(&mut zip, bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    };
    firm.put("day.zip.pgp", 3, &zipped(&[("readme.txt", b"see inside"), ("day.xml", &day)]));
    firm.put_as_is("daily_manifest_20261102.txt", 4, b"day.zip.pgp\n");
    firm.put_as_is("day.zip.pgp.sig", 4, b"\x88\x5e");
    let report = firm.run(0, &[]);
    assert_eq!(
        (report["imported"].as_u64(), report["unknown_elements"]["file readme.txt"].as_u64()),
        (Some(1), Some(1))
    );
    assert_eq!(firm.home.chat_connectors(&["validate", CONNECTOR]).code, 0);
    let audit = firm.home.chat_connectors(&["--json", "archive", "verify"]).expect_code(0).json();
    assert_eq!(audit["audit"]["evidence_files"], 3);
    // Another export beside the chats is one that nobody may overlook.
    firm.put(
        "both.zip.pgp",
        5,
        &zipped(&[("day.xml", &day), ("other.xml", b"<FirmExport><Line>hi</Line></FirmExport>")]),
    );
    assert_eq!(firm.run_output(&[]).told(), (30, "format-unknown".to_owned()));
}

#[test]
fn failed_items_keep_their_places_in_each_document_of_a_file() {
    let firm = Firm::default();
    let bad =
        b"<ChatMessages><ChatMessage><ImId>a</ImId><Content>when?</Content></ChatMessage></ChatMessages>";
    let mut tar = tar::Builder::new(Vec::new());
    for name in ["one.xml", "two.xml"] {
        let mut header = tar::Header::new_ustar();
        header.set_size(bad.len() as u64);
        tar.append_data(&mut header, name, &bad[..]).unwrap();
    }
    firm.put_as_is(
        "day.pgp",
        3,
        &firm.gpg.encrypt(&tar.into_inner().unwrap(), &[&firm.key], &Encrypt::default()),
    );
    assert_eq!(firm.run(50, &[])["failed"], 2);
    let held = firm.home.chat_connectors(&["--json", "held", CONNECTOR]).expect_code(0).json();
    assert_eq!(held.as_array().map(Vec::len), Some(2), "{held}");
}

#[test]
fn the_number_over_the_limit_counts_what_the_day_brought_before() {
    let firm = Firm::default();
    add_again(&firm, CONNECTOR, limit(2));
    firm.put("a.pgp", 3, &messages(&[("1", "r", JANE, &[BROKER], "1"), ("2", "r", JANE, &[BROKER], "2")]));
    assert_eq!(firm.run(0, &[])["imported"], 2);
    firm.put("b.pgp", 3, &messages(&[("3", "r", JANE, &[BROKER], "3")]));
    let output = firm.run_output(&[]).expect_code(41);
    assert_eq!(output.json()["over_limit"]["2026-11-03"], 3);
    assert!(
        output.stderr.contains("2026-11-03: there are 3 items, and the daily limit is 2"),
        "{}",
        output.stderr
    );
    assert!(
        output.stderr.lines().any(|line| line.contains("Not imported yet") && line.ends_with(" 1")),
        "{}",
        output.stderr
    );
}

/// Asks a run to stop as soon as a stage begins.
struct StopAt<'a>(Stage, &'a AtomicBool);

impl Observer for StopAt<'_> {
    fn progress(&self, snapshot: &Snapshot) {
        if snapshot.stage == self.0 {
            self.1.store(true, Ordering::Relaxed);
        }
    }
}

#[test]
fn a_run_stopped_at_any_stage_delivers_nothing_twice_and_the_next_goes_on() {
    use Stage::{Connecting, Downloading, Publishing, Reading, Verifying, Writing};
    // A single day is written while it is read, and what is published then is the end of it.
    let single = [Connecting, Downloading, Verifying, Reading].map(|stage| (stage, [3, 3]));
    let several = [Downloading, Verifying, Reading, Writing, Publishing].map(|stage| (stage, [3, 4]));
    for (stage, days) in single.into_iter().chain(several) {
        let firm = Firm::default();
        for (id, day) in ["m3", "m4"].into_iter().zip(days) {
            firm.put(&format!("{id}.pgp"), day, &messages(&[(id, "room", JANE, &[BROKER], id)]));
        }
        let passphrase = fs::read_to_string(firm.home.beside("passphrase")).unwrap();
        let unlock = Unlock::Passphrase(SecretString::from(passphrase.trim()));
        let mut vault = Vault::open(&firm.home.path(), &unlock).unwrap();
        let opened =
            pipeline::open(&firm.home.path(), &mut vault, CONNECTOR, jiff::Zoned::now().date()).unwrap();
        let cancelled = AtomicBool::new(false);
        let import = Import {
            home: &firm.home.path(),
            connector: &opened.connector,
            keys: Arc::clone(&opened.keys),
            formats: &opened.formats,
            mapping: &opened.mapping,
            destination: &opened.destination,
            evidence: &opened.evidence,
            clock: &SystemClock,
            observer: &StopAt(stage, &cancelled),
            cancelled: &cancelled,
            accept_over_limit: false,
            dry_run: false,
            who: "ada@desk",
            signers: &opened.ring.pgp,
        };
        let report = pipeline::run(&import, &mut || Ok(Box::new(opened.connect(import.cancelled)?))).unwrap();
        let at = format!("{stage:?}, days {days:?}");
        assert_eq!((report.outcome, report.balanced), (Outcome::Cancelled, true), "{at}");
        assert!(report.imported <= 1, "{at}: what follows was not begun");
        let mut aside = fs::read_dir(firm.home.path().join("archive/.aside")).into_iter().flatten();
        assert!(aside.next().is_none(), "{at}: nothing stays aside");
        let _ = firm.run(0, &[]);
        assert_eq!(mails(&firm), expect(&[(JANE, &["m3", "m4"])]), "{at}");
        let _ = firm.verified();
    }
}

#[test]
fn a_ledger_that_is_deleted_put_back_older_damaged_or_newer_costs_no_mail_and_brings_none_twice() {
    let firm = Firm::default();
    let home = firm.home.path();
    let ledger = || ["db", "db-wal", "db-shm", "seal"].map(|end| home.join(format!("ledger.{end}")));
    let keep = |to: &std::path::Path| {
        fs::create_dir_all(to).unwrap();
        for file in ledger().iter().filter(|file| file.exists()) {
            fs::copy(file, to.join(file.file_name().unwrap())).unwrap();
        }
    };
    let put_back = |from: Option<&std::path::Path>| {
        ledger().iter().for_each(|file| drop(fs::remove_file(file)));
        for entry in from.iter().flat_map(|from| fs::read_dir(from).unwrap()) {
            let path = entry.unwrap().path();
            fs::copy(&path, home.join(path.file_name().unwrap())).unwrap();
        }
    };
    let day = |day: u64| {
        let id = format!("m{day}");
        firm.put(&format!("{day}.pgp"), day, &messages(&[(&id, "room", JANE, &[BROKER], &id)]));
    };
    day(3);
    assert_eq!(firm.run(0, &[])["imported"], 1);
    let first = firm.home.beside("first");
    keep(&first);
    day(4);
    assert_eq!(firm.run(0, &[])["imported"], 1);
    let second = firm.home.beside("second");
    keep(&second);
    let all = expect(&[(JANE, &["m3", "m4"])]);
    let files = firm.archive_files();

    let audited = |what: &str| {
        let audit = firm.home.chat_connectors(&["--json", "archive", "verify"]);
        assert_eq!(audit.code, 70, "{what} is seen: {audit:?}");
    };
    put_back(None);
    audited("deleted");
    // What is in place is taken for what it is: the same bytes at the same name.
    let _ = firm.run(0, &[]);
    assert!(mails(&firm) == all && firm.archive_files() == files, "{:?}", mails(&firm));

    put_back(Some(&first));
    audited("an older one");
    let _ = firm.run(0, &[]);
    assert!(mails(&firm) == all && firm.archive_files() == files, "{:?}", mails(&firm));

    put_back(Some(&second));
    for page in [0, 1] {
        put_back(Some(&second));
        let file = fs::File::options().write(true).open(home.join("ledger.db")).unwrap();
        std::os::unix::fs::FileExt::write_all_at(&file, &[0xA5; 4096], page * 4096).unwrap();
        audited("a damaged page");
        assert_eq!(firm.run_output(&[]).told(), (70, "ledger-damaged".to_owned()), "page {page}");
        assert!(mails(&firm) == all && firm.archive_files() == files, "{:?}", mails(&firm));
    }
    put_back(Some(&second));
    rusqlite::Connection::open(home.join("ledger.db"))
        .unwrap()
        .execute_batch("PRAGMA user_version=999")
        .unwrap();
    assert_eq!(firm.run_output(&[]).told(), (70, "ledger-newer".to_owned()));

    // The right one again: nothing was lost on the way.
    put_back(Some(&second));
    day(5);
    assert_eq!(firm.run(0, &[])["imported"], 1);
    assert_eq!(mails(&firm), expect(&[(JANE, &["m3", "m4", "m5"])]));
}
