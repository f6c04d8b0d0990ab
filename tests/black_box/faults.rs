//! What an admin is told when something is wrong, and that nothing is lost, half-delivered or given away.
//!
//! In: every fault that a site, a file, a setting or a person can bring (FAULTS.md F08 to F13, F17 to F29).
//! Out: the code, the exit code of the table, three sentences, mailboxes as they should be.
//! Deliberately absent: faults of this computer (`crash`), and the network's, which the source's own tests make.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::net::TcpListener;

use serde_json::Value;
use tests::Firm;
use tests::firm::{CONNECTOR, MAPPING, PASSWORD, messages};
use tests::gpg::Encrypt;

const JANE: &str = "jane@corp.example";
const BROKER: &str = "broker@other.example";

fn one(id: &str, text: &str) -> Vec<u8> {
    messages(&[(id, "room", JANE, &[BROKER], text)])
}

fn bodies(firm: &Firm) -> Vec<String> {
    let mut bodies = Vec::new();
    for mails in firm.home.archive_contents().into_values() {
        for mail in mails {
            let mail = mail_parser::MessageParser::default().parse(&mail).unwrap();
            bodies.push(mail.body_text(0).unwrap().trim_end().to_owned());
        }
    }
    bodies.sort();
    bodies
}

#[test]
fn a_file_that_cannot_be_used_is_named_keeps_its_neighbours_going_and_is_taken_once_mended() {
    let firm = Firm::default();
    let encrypt = |plain: &[u8]| firm.gpg.encrypt(plain, &[&firm.key], &Encrypt::default());
    let good = encrypt(&one("x", "x"));
    let stranger = firm.gpg.make_key("Stranger <s@x.example>", "future-default", "never", "");
    let xml = |text: &str| encrypt(text.as_bytes());
    let mut flipped = good.clone();
    *flipped.last_mut().unwrap() ^= 1;
    let cut_tag = String::from_utf8(messages(&[
        ("t1", "room", JANE, &[BROKER], "before the cut"),
        ("t2", "room", JANE, &[BROKER], "after the cut"),
    ]))
    .unwrap()
    .replacen("</Content></ChatMessage>\n</ChatMessages>", "</Content>\n</ChatMessages>", 1);
    let deep = format!("<ChatMessages>{}", "<a>".repeat(100));
    let faults: [(&str, Vec<u8>, i32, &str); 13] = [
        (
            "wrong key",
            firm.gpg.encrypt(b"<ChatMessages/>", &[&stranger], &Encrypt::default()),
            20,
            "wrong-key",
        ),
        ("password", firm.gpg.run(&["--passphrase", "x", "--symmetric"], b"<a/>"), 20, "password-encrypted"),
        ("cut", good[..good.len() - 22].to_vec(), 21, "incomplete"),
        ("empty", Vec::new(), 21, "incomplete"),
        ("flipped", flipped, 21, "altered"),
        ("plain", one("p", "plain"), 21, "not-encrypted"),
        ("gzip", encrypt(b"\x1F\x8B\x08\0\0\0\0\0\0\0not gzip at all"), 30, "archive-damaged"),
        ("invoice", xml("<Invoice/>"), 30, "format-unknown"),
        ("cut tag", xml(&cut_tag), 30, "xml-malformed"),
        (
            "laughs",
            xml("<!DOCTYPE a [<!ENTITY b \"c\">]><ChatMessages>&b;</ChatMessages>"),
            30,
            "xml-doctype",
        ),
        (
            "entity",
            xml("<ChatMessages><ChatMessage><Content>&b;</Content></ChatMessage></ChatMessages>"),
            30,
            "xml-doctype",
        ),
        ("deep", xml(&deep), 30, "xml-too-deep"),
        (
            "long",
            xml(&format!("<ChatMessages><ChatMessage><Content>{}", "x".repeat(17 << 20))),
            30,
            "xml-too-long",
        ),
    ];
    for (number, (name, bytes, exit, code)) in faults.iter().enumerate() {
        let neighbour = format!("neighbour of {name}");
        firm.put_as_is("fault.pgp", 3, bytes);
        firm.put(&format!("good-{number}.pgp"), 4, &one(&format!("good-{number}"), &neighbour));
        let output = firm.run_output(&[]);
        assert_eq!(output.told(), (*exit, (*code).to_owned()), "{name}: {output:?}");
        let report = output.json();
        assert_eq!((report["outcome"].as_str(), report["balanced"].as_bool()), (Some("failed"), Some(true)));
        assert_eq!((report["files"].as_u64(), report["imported"].as_u64()), (Some(1), Some(1)), "{name}");
        assert_eq!(bodies(&firm), [neighbour], "{name}: nothing of the faulty file");
        // The site mends it: the same name, other bytes.
        let mended = format!("mended {name}");
        firm.put("fault.pgp", 5, &one(&format!("mended-{number}"), &mended));
        // What could be mended here as well stays a fault: key, profile or program may change.
        let ours = ["wrong-key", "format-unknown", "xml-too-deep", "xml-too-long"].contains(code);
        let _ = firm.run(if ours { *exit } else { 0 }, &[]);
        assert!(bodies(&firm).contains(&mended), "{name}");
        let _ = firm.verified();
        fs::remove_file(firm.site.folder().join(format!("good-{number}.pgp"))).unwrap();
        for folder in ["archive", "logs", "statements", "mappings"] {
            fs::remove_dir_all(firm.home.path().join(folder)).unwrap();
        }
        for end in ["db", "db-wal", "db-shm", "seal", "lock"] {
            let _ = fs::remove_file(firm.home.path().join(format!("ledger.{end}")));
        }
    }
}

#[test]
fn a_message_that_cannot_be_read_fails_alone_with_its_place() {
    let firm = Firm::default();
    let rows = ["one", "bad \u{1}", "three"].map(|text| ("", "room", JANE, &[BROKER][..], text));
    let day: Vec<u8> = messages(&rows).into_iter().map(|byte| if byte == 1 { 0xFF } else { byte }).collect();
    firm.put("day.pgp", 3, &day);
    let report = firm.run(50, &[]);
    assert_eq!((report["imported"].as_u64(), report["failed"].as_u64()), (Some(2), Some(1)));
    assert_eq!(bodies(&firm), ["one", "three"]);
    let held = firm.home.chat_connectors(&["--json", "held", CONNECTOR]).expect_code(0).json();
    assert_eq!(held[0]["reason"], "item-text", "{held}");
}

#[test]
fn a_host_key_that_changed_stops_everything_before_a_credential() {
    let mut firm = Firm::default();
    let old = firm.site.host_key_fingerprint();
    firm.put("day.pgp", 3, &one("1", "text"));
    firm.site.restart_with_new_host_key();
    let before = firm.site.log().len();
    for arguments in [&["--json", "run", CONNECTOR][..], &["--json", "validate", CONNECTOR]] {
        let output = firm.home.chat_connectors(arguments);
        assert_eq!(output.code, 14, "{output:?}");
        assert!(output.stderr.contains(&old) && output.stderr.contains(&firm.site.host_key_fingerprint()));
    }
    let log = firm.site.log().split_off(before);
    assert!(!log.contains("userauth") && !log.contains("Failed") && !log.contains("Postponed"), "{log}");
    assert!(log.contains("Connection closed") || log.contains("Connection reset"), "{log}");
    assert!(firm.archive_files().is_empty());
    let kept = firm.home.chat_connectors(&["--json", "connector", "show", CONNECTOR]).expect_code(0).json();
    assert_eq!(kept["source"]["host_key"], old.as_str(), "the pin stays");
    tests::figures::record("auth-packets", "0");
}

/// Adds a second connector with one line of its file changed; gives the exit code and code.
fn add(firm: &Firm, from: &str, to: &str) -> (i32, String) {
    let file = firm.home.connector_file("Second", &firm.site, PASSWORD, MAPPING);
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains(from), "{from:?} in {text}");
    fs::write(&file, text.replacen(from, to, 1)).unwrap();
    firm.home.chat_connectors(&["--json", "connector", "add", file.to_str().unwrap()]).told()
}

fn is(code: i32, name: &str) -> (i32, String) {
    (code, name.to_owned())
}

#[test]
fn every_slip_of_the_pen_in_a_connector_file_is_named_and_adds_nothing() {
    let firm = Firm::default();
    let host_key = format!("host_key = \"{}\"\n", firm.site.host_key_fingerprint());
    assert_eq!(add(&firm, "name = \"Second\"", "name = \"ICE Chat London\""), is(2, "connector-exists"));
    assert_eq!(add(&firm, "[source]", "[source"), is(2, "connector-file"));
    assert_eq!(add(&firm, "kind = \"ice-chat\"", "kind = \"icq\""), is(2, "setting-invalid"));
    assert_eq!(add(&firm, "password_file", "pasword_file"), is(2, "connector-file"));
    assert_eq!(add(&firm, "\"pw.txt\"", "\"no.txt\""), is(2, "input-unreadable"));
    assert_eq!(add(&firm, "port = ", "port = 1000000 #"), is(2, "connector-file"));
    assert_eq!(add(&firm, "host = \"127.0.0.1\"", "host = \"\""), is(2, "setting-invalid"));
    assert_eq!(add(&firm, &host_key, "host_key = \"MD5:00\"\n"), is(2, "setting-invalid"));
    assert_eq!(add(&firm, &host_key, ""), is(14, "host-key-unknown"));
    assert_eq!(add(&firm, "automatic = true", "csv = \"map.csv\""), is(2, "input-unreadable"));
    fs::write(firm.home.beside("map.csv"), "ImId,Mailbox\na,nonsense\n").unwrap();
    assert_eq!(add(&firm, "automatic = true", "csv = \"map.csv\""), is(2, "csv-mailbox"));
    assert_eq!(
        firm.home.chat_connectors(&["--json", "connector", "add", "absent.toml"]).told(),
        is(2, "input-unreadable")
    );
    let listed = firm.home.chat_connectors(&["--json", "connector", "list"]).expect_code(0).json();
    assert_eq!(listed.as_array().map(Vec::len), Some(1), "{listed}");
    // And one that is right, with the host key looked up.
    let file = firm.home.connector_file("Second", &firm.site, PASSWORD, MAPPING);
    fs::write(&file, fs::read_to_string(&file).unwrap().replacen(&host_key, "", 1)).unwrap();
    let added = firm.home.chat_connectors(&[
        "--json",
        "connector",
        "add",
        file.to_str().unwrap(),
        "--accept-new-host-key",
    ]);
    assert_eq!(added.expect_code(0).json()["host_key"], firm.site.host_key_fingerprint().as_str());
    let _ = firm.home.chat_connectors(&["connector", "remove", "Second"]).expect_code(0);
}

#[test]
fn every_lower_rung_has_its_exit_code() {
    let firm = Firm::default();
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let rung = |from: &str, to: &str| {
        let file = firm.home.connector_file("Rung", &firm.site, PASSWORD, MAPPING);
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.contains(from), "{from:?} in {text}");
        fs::write(&file, text.replacen(from, to, 1)).unwrap();
        fs::write(firm.home.beside("wrong.txt"), "wrong").unwrap();
        let _ = firm.home.chat_connectors(&["connector", "add", file.to_str().unwrap()]).expect_code(0);
        let validated = firm.home.chat_connectors(&["--json", "validate", "Rung"]);
        let ran = firm.home.chat_connectors(&["--json", "run", "Rung"]);
        assert_eq!(ran.told().0, validated.code, "{validated:?}");
        let _ = firm.home.chat_connectors(&["connector", "remove", "Rung"]).expect_code(0);
        let rungs = validated.json()["rungs"].clone();
        let failed: Vec<&Value> =
            rungs.as_array().unwrap().iter().filter(|rung| rung["state"] == "failed").collect();
        assert_eq!(failed.len(), 1, "{rungs}");
        (validated.code, failed[0]["name"].as_str().unwrap().to_owned(), ran.told().1)
    };
    let expect = |code: i32, rung: &str, error: &str| (code, rung.to_owned(), error.to_owned());
    let port = format!("port = {}", firm.site.port());
    let user = format!("firm_code = \"{}\"", firm.site.user());
    let path = format!("path = \"{}\"", firm.site.folder().display());
    let host = "host = \"127.0.0.1\"";
    assert_eq!(rung(host, "host = \"no-such-host.invalid\""), expect(10, "name", "name-not-found"));
    assert_eq!(rung(&port, &format!("port = {closed}")), expect(10, "tcp", "connection-refused"));
    assert_eq!(rung("\"pw.txt\"", "\"wrong.txt\""), expect(16, "password", "password-refused"));
    assert_eq!(rung(&user, "firm_code = \"nobody-here\""), expect(16, "key", "key-refused"));
    assert_eq!(rung(&path, "path = \"/no/such/folder\""), expect(12, "folder", "folder-unreadable"));
}

#[test]
fn validate_climbs_to_the_top_and_delivers_nothing() {
    let firm = Firm::default();
    firm.put("day.pgp", 3, &one("1", "text"));
    let validated = firm.home.chat_connectors(&["--json", "validate", CONNECTOR]).expect_code(0).json();
    let states: Vec<&str> =
        validated["rungs"].as_array().unwrap().iter().map(|rung| rung["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["passed"; 14], "{validated}");
    assert!(firm.archive_files().is_empty());
    let parse = &validated["rungs"][11]["seen"];
    assert_eq!(
        (parse["items"].as_str(), parse["people"].as_str(), parse["mapped"].as_str()),
        (Some("1"), Some("2"), Some("1"))
    );
    firm.put_as_is("newer.pgp", 4, b"<ChatMessages/>");
    assert_eq!(firm.home.chat_connectors(&["validate", CONNECTOR]).code, 21);
}

#[test]
fn names_from_the_server_are_never_paths() {
    let firm = Firm::default();
    let names =
        ["..hidden", "a:b", "NUL", "line\nend", "\u{202E}gpg.yad", "-rf", "C:\\x", "sp ace\t", "%2e%2e%2fx"];
    let long = "n".repeat(255);
    for (number, name) in names.iter().copied().chain([long.as_str()]).enumerate() {
        firm.put(name, 3, &one(&format!("{number}"), &format!("text {number}")));
    }
    assert_eq!(firm.run(0, &[])["imported"], names.len() + 1);
    let mut outside: Vec<String> = Vec::new();
    let mut folders = vec![firm.home.path()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if names.iter().chain([&long.as_str()]).any(|hostile| name.contains(*hostile)) {
                outside.push(name);
            }
            if path.is_dir() {
                folders.push(path);
            }
        }
    }
    assert_eq!(outside, [""; 0]);
}

#[test]
fn a_second_run_at_the_same_time_is_refused_with_the_first_ones_number() {
    let firm = Firm::default();
    let lock = fs::File::create(firm.home.path().join("run.lock")).unwrap();
    lock.lock().unwrap();
    fs::write(firm.home.path().join("run.lock"), "4711 2026-11-20T05:15:00Z\n").unwrap();
    let output = firm.run_output(&[]);
    assert_eq!(output.told(), is(75, "already-running"));
    assert_eq!(output.json()["error"]["args"]["pid"], "4711");
    drop(lock);
    let _ = firm.run(0, &[]);
}

#[test]
fn a_changed_mailbox_file_or_evidence_is_found_and_named() {
    let firm = Firm::default();
    firm.put("day.pgp", 3, &one("1", "text"));
    let _ = firm.run(0, &[]);
    let clean = firm.verified();
    let mbox = firm.home.path().join("archive/jane@corp.example/ICE Chat/2026-11-02.mbox");
    let kept = fs::read(&mbox).unwrap();
    let audit = |expected: i32| {
        firm.home.chat_connectors(&["--json", "archive", "verify"]).expect_code(expected).json()
    };
    fs::write(&mbox, [&kept[..], b"\n"].concat()).unwrap();
    let fault = |audit: serde_json::Value| {
        assert_eq!(audit["audit"]["faults"].as_array().map(Vec::len), Some(1), "{audit}");
        let fault = &audit["audit"]["faults"][0];
        ["what", "how", "name"].map(|field| fault[field].as_str().unwrap().to_owned())
    };
    let name = "archive/jane@corp.example/ICE Chat/2026-11-02.mbox";
    assert_eq!(fault(audit(70)), ["mailbox", "altered", name]);
    fs::remove_file(&mbox).unwrap();
    assert_eq!(fault(audit(70)), ["mailbox", "missing", name]);
    fs::write(&mbox, &kept).unwrap();
    fs::write(mbox.with_file_name("2026-11-03.mbox"), b"planted").unwrap();
    assert_eq!(fault(audit(70)), ["mailbox", "unknown", &name.replace("11-02", "11-03")]);
    fs::remove_file(mbox.with_file_name("2026-11-03.mbox")).unwrap();
    let evidence =
        fs::read_dir(firm.home.path().join("staging/evidence")).unwrap().next().unwrap().unwrap().path();
    let kept = fs::read(&evidence).unwrap();
    fs::write(&evidence, b"other").unwrap();
    let found = fault(audit(70));
    assert_eq!((found[0].as_str(), found[1].as_str()), ("evidence", "altered"));
    assert!(evidence.ends_with(found[2].trim_start_matches("staging/evidence/")), "{found:?}");
    fs::write(&evidence, kept).unwrap();
    assert_eq!(firm.verified(), clean);
}

#[test]
fn usage_errors_end_with_2_and_words_come_in_four_languages() {
    let firm = Firm::default();
    for arguments in [&[][..], &["run"], &["fly"], &["run", "--sideways", CONNECTOR]] {
        assert_eq!(firm.home.chat_connectors(arguments).code, 2, "{arguments:?}");
    }
    assert_eq!(firm.home.chat_connectors(&["--json", "run", "Nobody"]).told(), is(2, "connector-unknown"));
    for (locale, label) in
        [("sv_SE.UTF-8", "Vad som hände"), ("nl_BE.UTF-8", "Wat er gebeurde"), ("fr_FR.UTF-8", "Ce qui s")]
    {
        let mut command = firm.home.command(&["run", "Nobody"]);
        let output = command.env("LC_ALL", locale).output().unwrap();
        let errors = String::from_utf8(output.stderr).unwrap();
        assert!(errors.starts_with(label), "{locale}: {errors}");
    }
}

#[test]
fn the_files_of_the_key_bundle_are_the_same_each_time_and_the_csv_commands_say_what_is_wrong() {
    let firm = Firm::default();
    let again = firm.home.beside("again");
    let keys = ["--json", "keys", "bundle", "--kind", "ice-chat", "--out", again.to_str().unwrap()];
    let told_keys = firm.home.chat_connectors(&keys).expect_code(0).json();
    assert_eq!(told_keys["pgp_fingerprint"], firm.key.as_str());
    for name in ["ssh_key.pub", "pgp_key.asc"] {
        assert_eq!(
            fs::read(again.join(name)).unwrap(),
            fs::read(firm.home.beside("bundle").join(name)).unwrap()
        );
    }
    let template =
        firm.home.chat_connectors(&["map", "template", "--kind", "ice-chat"]).expect_code(0).stdout;
    assert!(template.starts_with("\u{FEFF}ImId,Mailbox\r\n"), "{template:?}");
    let file = firm.home.beside("map.csv");
    let check = |text: &str| {
        fs::write(&file, text).unwrap();
        firm.home.chat_connectors(&["--json", "map", "check", file.to_str().unwrap(), "--kind", "ice-chat"])
    };
    assert_eq!(check(&template).expect_code(0).json()["rows"], 0);
    assert_eq!(check("ImId;Mailbox\na;a@x.example\n").expect_code(0).json()["separator"], ";");
    let wrong = check("ImId,Mailbox\na,a@x.example\na,b@x.example\n,c@x.example\n").expect_code(2).json();
    let codes: Vec<&str> =
        wrong["errors"].as_array().unwrap().iter().map(|error| error["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["csv-key-double", "csv-key-empty"]);
    assert_eq!(wrong["errors"][0]["args"]["first_row"], "2");
}
