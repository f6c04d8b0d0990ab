//! Search over what a real import archived, and export of it with its chain of custody.
//!
//! In: a firm, its site, days of chats; Python's mailbox and zipfile modules and sha256sum as other programs.
//! Out: what is found, exported, told, and what is left when search is off. Deliberately absent: speed
//! (`cargo xtask bench search`), and what a query means in detail (`engine/src/search/tests.rs`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tests::firm::messages;
use tests::home::Output;
use tests::{Firm, Home};

const JANE: &str = "jane@corp.example";
const ASA: &str = "asa@corp.example";
const BROKER: &str = "broker@other.example";

/// A firm with one archived day.
fn firm() -> Firm {
    let firm = Firm::default();
    firm.put(
        "day-3.pgp",
        3,
        &messages(&[
            ("1", "gas", JANE, &[ASA, BROKER], "Bid 3 at 41.20 for Köln"),
            ("2", "gas", BROKER, &[JANE], "lifted canaryword\nFrom here on we talk"),
            ("3", "power", ASA, &[JANE], "the desk is closed"),
            ("4", "power", JANE, &[ASA], "bid 4, canaryword again"),
        ]),
    );
    let _ = firm.run(0, &[]);
    firm
}

fn search(home: &Home, arguments: &[&str]) -> Output {
    home.chat_connectors(&[&["--json", "search"][..], arguments].concat())
}

fn find(home: &Home, arguments: &[&str]) -> Value {
    search(home, &[&["find"][..], arguments].concat()).expect_code(0).json()
}

/// The texts found, in order.
fn texts(hits: &Value) -> Vec<String> {
    let piece = |piece: &Value| piece["text"].as_str().unwrap().to_owned();
    let text = |hit: &Value| hit["snippet"].as_array().unwrap().iter().map(piece).collect();
    hits["hits"].as_array().unwrap().iter().map(text).collect()
}

/// Names in the home folder that have to do with search.
fn traces(home: &Home) -> Vec<String> {
    let names =
        fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.contains("search")).collect()
}

fn python(code: &str, arguments: &[&Path]) -> String {
    let output = Output::of(Command::new("python3").arg("-c").arg(code).args(arguments));
    assert_eq!(output.code, 0, "{output:?}");
    output.stdout
}

#[test]
fn what_was_archived_is_found_and_without_search_there_is_no_trace_of_it() {
    let firm = firm();
    let home = &firm.home;
    assert_eq!(traces(home), [""; 0]);
    assert_eq!(search(home, &["find", "bid"]).told(), (2, "search-off".to_owned()));
    assert_eq!(search(home, &["status"]).expect_code(0).json()["on"], false);
    let on = search(home, &["on"]).expect_code(0);
    assert!(on.stderr.contains("holds the words of the chats"), "{on:?}");
    assert_eq!(on.json()["items"], 4);

    assert_eq!(texts(&find(home, &["koln"])), ["Bid 3 at 41.20 for Köln"]);
    assert_eq!(texts(&find(home, &["BID"])), ["bid 4, canaryword again", "Bid 3 at 41.20 for Köln"]);
    assert_eq!(texts(&find(home, &["the desk"])), ["the desk is closed"]);
    assert_eq!(texts(&find(home, &["canar*", "--oldest", "--", "-again"])).len(), 1);
    assert_eq!(texts(&find(home, &["--person", BROKER])).len(), 2);
    assert_eq!(texts(&find(home, &["--conversation", "Room power", "--person", "jane"])).len(), 2);
    assert_eq!(
        texts(&find(home, &["bid", "--mailbox", ASA, "--from", "2026-11-02", "--to", "2026-11-02"])).len(),
        2
    );
    assert_eq!(texts(&find(home, &["--from", "2026-11-03"])).len(), 0);
    let found = find(home, &["NEAR(", "*", "lifted"]);
    assert_eq!(
        (found["total"].as_u64(), found["ignored"].as_array().unwrap().len()),
        (Some(0), 1),
        "{found}"
    );

    // Another day is found after its run, without being asked for.
    firm.put("day-4.pgp", 4, &messages(&[("9", "gas", JANE, &[ASA], "a late word")]));
    let _ = firm.run(0, &[]);
    let late = find(home, &["late"]);
    assert_eq!((texts(&late).len(), late["behind"].as_u64()), (1, Some(0)));

    // Neither the run's log nor that of the program says a word of it.
    let mut asked = home.command(&["search", "find", "canaryword", "--person", "jane"]);
    let asked = Output::of(asked.env("CHAT_CONNECTORS_LOG", "trace"));
    assert!(asked.stdout.contains("canaryword") && !asked.stderr.contains("canaryword"), "{asked:?}");
    for entry in fs::read_dir(home.path().join("logs")).unwrap() {
        assert!(!fs::read_to_string(entry.unwrap().path()).unwrap().contains("canaryword"));
    }
    let _ = search(home, &["off"]).expect_code(0);
    assert_eq!(traces(home), [""; 0]);
    assert_eq!(search(home, &["find", "bid"]).told().1, "search-off");
    let _ = firm.verified();
}

#[test]
fn an_item_is_shown_as_it_stands_in_its_mailbox_files() {
    let firm = firm();
    let home = &firm.home;
    let _ = search(home, &["on"]).expect_code(0);
    let hit = find(home, &["lifted"])["hits"][0].clone();
    assert_eq!((hit["recipient_count"].as_u64(), hit["sender"]["im_id"].as_str()), (Some(1), Some(BROKER)));
    let place = &hit["places"][0];
    let path = home.path().join("archive").join(place["path"].as_str().unwrap());
    let position = place["position"].as_u64().unwrap() as usize;
    let mails = tests::mbox::read(&path);
    let raw =
        home.chat_connectors(&["search", "show", hit["item"].as_str().unwrap(), "--raw"]).expect_code(0);
    let there = String::from_utf8(mails[position - 1].clone()).unwrap();
    assert_eq!(raw.stdout, there.replace('\n', "\r\n"));
    assert!(there.contains("\nFrom here on we talk\n"));
    let file = fs::read(&path).unwrap();
    let (offset, length) =
        (place["offset"].as_u64().unwrap() as usize, place["length"].as_u64().unwrap() as usize);
    assert_eq!(tests::mbox::messages(&file[offset..offset + length]), [there.into_bytes()]);
    let shown = search(home, &["show", &hit["item"].as_str().unwrap()[..16]]).expect_code(0).json();
    assert_eq!(shown["text"].as_str().unwrap().trim_end(), "lifted canaryword\nFrom here on we talk");
    assert_eq!(search(home, &["show", "00000000"]).told(), (2, "item-unknown".to_owned()));
}

#[test]
fn a_changed_byte_of_a_mailbox_file_is_named_and_the_rest_is_found() {
    let firm = firm();
    let home = &firm.home;
    let _ = search(home, &["on"]).expect_code(0);
    let place = find(home, &["lifted"])["hits"][0]["places"][0].clone();
    let path = place["path"].as_str().unwrap();
    let file = home.path().join("archive").join(path);
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("lifted", "lifteD")).unwrap();

    let out = home.beside("out.zip");
    let exported = search(home, &["export", "lifted", "--format", "eml", "--out", out.to_str().unwrap()]);
    let exported = exported.expect_code(70).json();
    assert_eq!(exported["messages"][0]["part_agrees"], false);
    let rebuilt = search(home, &["rebuild"]).expect_code(70);
    assert_eq!(rebuilt.json()["skipped"], serde_json::json!([path]));
    assert!(rebuilt.stderr.contains(path), "{rebuilt:?}");
    assert_eq!(search(home, &["status"]).expect_code(0).json()["skipped"], serde_json::json!([path]));
    assert_eq!(texts(&find(home, &["closed"])).len(), 1);
    fs::write(&file, text).unwrap();
    assert_eq!(search(home, &["on"]).expect_code(0).json()["parts"], 1);
    assert_eq!(texts(&find(home, &["lifted"])).len(), 1);
}

#[test]
fn a_damaged_index_is_told_and_hurts_nothing_else() {
    let firm = firm();
    let home = &firm.home;
    let _ = search(home, &["on"]).expect_code(0);
    let before = texts(&find(home, &["bid"]));
    let db = home.path().join("search.db");
    let mut bytes = fs::read(&db).unwrap();
    bytes[..4096].fill(7);
    fs::write(&db, bytes).unwrap();
    assert_eq!(search(home, &["find", "bid"]).told(), (70, "search-damaged".to_owned()));
    assert_eq!(search(home, &["status"]).expect_code(70).json()["damaged"], true);
    firm.put("day-4.pgp", 4, &messages(&[("9", "gas", JANE, &[ASA], "a late word")]));
    assert_eq!(firm.run(0, &[])["imported"], 2);
    let _ = firm.verified();
    let _ = search(home, &["rebuild"]).expect_code(0);
    assert_eq!(texts(&find(home, &["bid"])), before);
    assert_eq!(texts(&find(home, &["late"])).len(), 1);
}

/// All that is found, without how long it took.
fn answers(home: &Home) -> Vec<Value> {
    let asked: [&[&str]; 5] =
        [&[], &["bid"], &["--person", "asa"], &["\"said in\""], &["--conversation", "r1", "sai*"]];
    let mut answers = Vec::new();
    for arguments in asked {
        let mut answer = find(home, arguments);
        answer.as_object_mut().unwrap().remove("milliseconds");
        answers.push(answer);
    }
    answers
}

#[test]
fn indexing_that_is_killed_goes_on_and_a_rebuilt_index_answers_the_same() {
    let firm = Firm::default();
    for day in 3..6_u64 {
        let texts: Vec<(String, String)> =
            (0..30).map(|n| (format!("{day}-{n}"), format!("bid w{n} said in r{}", n % 3))).collect();
        let people = [JANE, ASA, BROKER];
        let rows: Vec<_> = texts
            .iter()
            .enumerate()
            .map(|(n, (id, text))| {
                (id.as_str(), ["r0", "r1", "r2"][n % 3], people[n % 3], &people[..], text.as_str())
            })
            .collect();
        firm.put(&format!("day-{day}.pgp"), day, &messages(&rows));
    }
    let _ = firm.run(0, &[]);
    let home = &firm.home;
    let _ = search(home, &["on"]).expect_code(0);
    let expected = answers(home);
    assert_eq!(expected[0]["total"], 90);
    let _ = search(home, &["rebuild"]).expect_code(0);
    assert_eq!(answers(home), expected);
    const CALLS: &str = "write,pwrite64,fsync,fdatasync,ftruncate,unlink";
    let mut kills = 0;
    for n in [1, 2, 3, 5, 8, 11, 14, 17, 20, 25, 30, 40, 60] {
        let _ = search(home, &["off"]).expect_code(0);
        kills += u32::from(home.killed_at(n, CALLS, &["search", "on"]));
        let _ = search(home, &["on"]).expect_code(0);
        assert_eq!(answers(home), expected, "after a kill at call {n}");
    }
    assert!(kills > 5, "{kills} kills");
}

/// An export's file and what was told of it.
fn exported(home: &Home, format: &str, language: &str) -> (PathBuf, Value) {
    let out = home.beside(&format!("found-{language}.{format}"));
    let arguments =
        ["--json", "search", "export", "canaryword", "--format", format, "--out", out.to_str().unwrap()];
    let output = Output::of(home.command(&arguments).env("LC_ALL", language)).expect_code(0);
    let check = Output::of(
        Command::new("sha256sum")
            .arg("--check")
            .arg(format!("{}.sha256", out.display()))
            .current_dir(home.beside("")),
    );
    assert_eq!(check.code, 0, "{check:?}");
    (out, output.json())
}

/// Every archived mail with CRLF line ends, each once.
fn archived(home: &Home) -> BTreeSet<String> {
    let crlf = |mail: Vec<u8>| String::from_utf8(mail).unwrap().replace('\n', "\r\n");
    home.archive_contents().into_values().flatten().map(crlf).collect()
}

#[test]
fn an_export_as_eml_holds_the_mails_to_the_byte_and_a_sheet_that_proves_it() {
    let firm = firm();
    let home = &firm.home;
    let _ = search(home, &["on"]).expect_code(0);
    let (zip, told) = exported(home, "eml", "sv_SE.UTF-8");
    let listed = python(
        "import sys,zipfile,json,hashlib,email\n\
         z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None\n\
         c=json.loads(z.read('custody.json'))\n\
         for m in c['messages']:\n\
         \x20 b=z.read(m['name']); assert hashlib.sha256(b).hexdigest()==m['sha256'] and len(b)==m['bytes']\n\
         \x20 e=email.message_from_bytes(b); assert e['X-Chat-Item']==m['item'] and e['X-Chat-File']==m['encrypted_file']\n\
         print(json.dumps({'sheet':z.read('custody.txt').decode(),'custody':c,'names':z.namelist(),\
         'mails':[z.read(m['name']).decode() for m in c['messages']]}))",
        &[&zip],
    );
    let listed: Value = serde_json::from_str(&listed).unwrap();
    let messages = listed["custody"]["messages"].as_array().unwrap();
    assert_eq!((messages.len(), listed["names"].as_array().unwrap().len()), (2, 4));
    assert_eq!(messages, told["messages"].as_array().unwrap());
    let archived = archived(home);
    assert!(listed["mails"].as_array().unwrap().iter().all(|mail| archived.contains(mail.as_str().unwrap())));
    let sheet = listed["sheet"].as_str().unwrap();
    assert!(sheet.starts_with("Beviskedja\r\n") && sheet.contains("ord: canaryword"), "{sheet}");
    for message in messages {
        assert_eq!(message["part_agrees"], true);
        assert!(
            ["item", "sha256", "part_sha256", "encrypted_file", "path"]
                .iter()
                .all(|name| { sheet.contains(message[*name].as_str().unwrap()) })
        );
    }
    let again = ["search", "export", "canaryword", "--format", "eml", "--out", zip.to_str().unwrap()];
    assert_eq!(home.chat_connectors(&again).code, 2, "what is there is not written over");
    let none = home.beside("none.zip");
    let nothing = search(home, &["export", "nowhere", "--format", "eml", "--out", none.to_str().unwrap()]);
    assert_eq!(
        (nothing.expect_code(0).json()["messages"].as_array().unwrap().len(), none.exists()),
        (0, false)
    );
}

#[test]
fn an_export_as_mbox_is_read_by_another_program() {
    let firm = firm();
    let home = &firm.home;
    let _ = search(home, &["on"]).expect_code(0);
    let (mbox, told) = exported(home, "mbox", "en_GB.UTF-8");
    let items =
        python("import sys,mailbox\nfor m in mailbox.mbox(sys.argv[1]): print(m['X-Chat-Item'])", &[&mbox]);
    let messages = told["messages"].as_array().unwrap();
    let expected: Vec<&str> = messages.iter().map(|message| message["item"].as_str().unwrap()).collect();
    assert_eq!(items.lines().collect::<Vec<_>>(), expected);
    assert_eq!(expected.len(), 2);
    let sheet = fs::read_to_string(format!("{}.custody.txt", mbox.display())).unwrap();
    assert!(sheet.starts_with("Chain of custody\r\n") && sheet.contains(told["sha256"].as_str().unwrap()));
    let custody: Value =
        serde_json::from_slice(&fs::read(format!("{}.custody.json", mbox.display())).unwrap()).unwrap();
    assert_eq!(custody, told);
    assert_eq!(tests::mbox::read(&mbox).len(), 2);
    let item = expected[0];
    let one = home.beside("one.mbox");
    let arguments = ["export", "--item", item, "--format", "mbox", "--out", one.to_str().unwrap()];
    assert_eq!(search(home, &arguments).expect_code(0).json()["messages"].as_array().unwrap().len(), 1);
}
