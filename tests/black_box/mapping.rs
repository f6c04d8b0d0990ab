//! Who is who, from the command line to the mailboxes: precedence, versions, days, renamed domains, people in files.
//!
//! In: a firm with a real site and a mapping CSV. Out: mails in mailboxes, versions with who and when.
//! Deliberately absent: what a spreadsheet does to a CSV (the engine's own tests).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
use std::sync::atomic::AtomicBool;

use engine::keys::{Unlock, Vault};
use engine::pipeline::{self, Mapped, Opened};
use engine::progress::Progress;
use engine::source::SystemClock;
use secrecy::SecretString;
use serde_json::{Value, json};
use tests::Firm;
use tests::firm::{CONNECTOR, MAPPING, messages};
use tests::home::Output;

const JANE: &str = "jane@corp.example";
const BROKER: &str = "broker@other.example";

/// Mailboxes by text.
fn mailboxes(firm: &Firm) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for ((mailbox, ..), mails) in firm.home.archive_contents() {
        for mail in mails {
            let mail = mail_parser::MessageParser::default().parse(&mail).unwrap();
            found.entry(mail.body_text(0).unwrap().trim_end().to_owned()).or_default().push(mailbox.clone());
        }
    }
    found.values_mut().for_each(|mailboxes| mailboxes.sort());
    found
}

fn csv(firm: &Firm, name: &str, text: &str) -> String {
    let path = firm.home.beside(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn map(firm: &Firm, code: i32, arguments: &[&str]) -> Output {
    firm.home.chat_connectors(&[&["--json", "map"][..], arguments].concat()).expect_code(code)
}

fn versions(firm: &Firm) -> Vec<Value> {
    map(firm, 0, &["versions", CONNECTOR]).json().as_array().unwrap().clone()
}

fn opened(firm: &Firm) -> Opened {
    let passphrase = fs::read_to_string(firm.home.beside("passphrase")).unwrap();
    let unlock = Unlock::Passphrase(SecretString::from(passphrase.trim()));
    let mut vault = Vault::open(&firm.home.path(), &unlock).unwrap();
    pipeline::open(&firm.home.path(), &mut vault, CONNECTOR, jiff::Zoned::now().date()).unwrap()
}

/// A message with people as (ImId, address or nothing), on a day of December 2026.
fn message(text: &str, day: u8, sender: (&str, &str), recipients: &[(&str, &str)]) -> String {
    let address = |element: &str, address: &str| match address {
        "" => String::new(),
        address => format!("<{element}>{address}</{element}>"),
    };
    let to: String = recipients
        .iter()
        .map(|(id, mail)| {
            format!("<Recipient><ImId>{id}</ImId>{}</Recipient>", address("RecipientEmail", mail))
        })
        .collect();
    let (id, mail) = sender;
    format!(
        "<ChatMessage><MessageId>{text}</MessageId><ConversationId>r</ConversationId>\
         <DateTimeUTC>2026-12-{day:02}T10:00:00Z</DateTimeUTC><ImId>{id}</ImId>{}{to}\
         <Content>{text}</Content></ChatMessage>\n",
        address("SenderEmail", mail)
    )
}

fn day(rows: &[String]) -> Vec<u8> {
    format!("<ChatMessages>\n{}</ChatMessages>\n", rows.concat()).into_bytes()
}

#[test]
fn every_combination_of_the_precedence_puts_real_mails_where_the_documents_say() {
    let table = fs::read_to_string(tests::workspace().join("tests/corpora/mapping/precedence.tsv")).unwrap();
    let mapping = "ImId,Mailbox\njdoe17,jane@corp.example\ngone1,gone@left.example\nbob7,bob@corp.example\n";
    let mut rows = 0;
    for switch in ["on", "off"] {
        let firm = Firm::default();
        let file = csv(&firm, "mapping.csv", mapping);
        let _ = map(&firm, 0, &["set", CONNECTOR, &file]);
        if switch == "off" {
            let folder = firm.home.path().join("connectors");
            let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
            let kept =
                files.filter(|path| path.extension().is_some_and(|end| end == "toml")).collect::<Vec<_>>();
            let text = fs::read_to_string(&kept[0]).unwrap();
            assert!(text.contains("automatic = true"));
            fs::write(&kept[0], text.replace("automatic = true", "automatic = false")).unwrap();
        }
        let (mut chats, mut expected, mut held) = (Vec::new(), BTreeMap::new(), 0);
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let cells: Vec<&str> = line.split('\t').collect();
            if cells[1] != switch {
                continue;
            }
            rows += 1;
            let text = format!("{}-{}-{}", cells[0], cells[2], cells[3]);
            let id =
                BTreeMap::from([("hit", "jdoe17"), ("hit-invalid", "gone1"), ("miss", "nobody1")])[cells[0]];
            let mail = match cells[2] {
                "valid" => "jane.feed@corp.example",
                "invalid" => "jane@elsewhere.example",
                _ => "",
            };
            let (bob, cleo) = (("bob", "bob@corp.example"), ("cleo", "cleo@corp.example"));
            let (out, far) = (("out", "out@side.example"), ("far", "far@side.example"));
            let recipients = match cells[3] {
                "all" => [bob, cleo],
                "some" => [bob, out],
                "no" => [out, far],
                _ => [("bob7", ""), ("out7", "")],
            };
            chats.push(message(&text, 1, (id, mail), &recipients));
            let mut to: Vec<String> =
                cells[4].split(' ').filter(|word| *word != "held").map(str::to_owned).collect();
            to.sort();
            if to.is_empty() {
                held += 1;
            } else {
                expected.insert(text, to);
            }
        }
        firm.put("all.pgp", 3, &day(&chats));
        let report = firm.run(40, &[]);
        assert_eq!(report["held"], held, "automatic {switch}");
        assert_eq!(mailboxes(&firm), expected, "automatic {switch}");
        let _ = firm.verified();
    }
    assert_eq!(rows, 72);
}

#[test]
fn each_change_of_the_mapping_is_a_version_with_who_when_and_what_and_runs_name_theirs() {
    let firm = Firm::default();
    firm.put("1.pgp", 1, &messages(&[("m1", "room", JANE, &[BROKER], "one")]));
    assert_eq!(firm.run(0, &[])["mapping_version"], 1, "the version that was added with the connector");

    let first =
        csv(&firm, "first.csv", "ImId;Mailbox\na;a@corp.example\nb;b@corp.example\nc;c@corp.example\n");
    let _ = map(&firm, 0, &["set", CONNECTOR, &first]);
    let second =
        csv(&firm, "second.csv", "ImId;Mailbox\na;a@corp.example\nb;other@corp.example\nd;d@corp.example\n");
    let against = map(&firm, 0, &["check", &second, "--kind", "ice-chat", "--against", CONNECTOR]).json();
    let expected = json!({
        "added": [["d", "d@corp.example"]], "removed": [["c", "c@corp.example"]],
        "changed": [["b", "b@corp.example", "other@corp.example"]], "same": 1, "settings": [],
    });
    assert_eq!(against["diff"], expected);
    let set = map(&firm, 0, &["set", CONNECTOR, &second, "--from", "2026-12-05"]).json();
    assert_eq!((&set["version"], &set["from"]), (&json!(3), &json!("2026-12-05")));
    // The same once more is no version.
    assert_eq!(map(&firm, 0, &["set", CONNECTOR, &second, "--from", "2026-12-05"]).json()["version"], 3);
    assert_eq!(map(&firm, 0, &["add", CONNECTOR, "e", "e@corp.example"]).json()["version"], 4);
    assert_eq!(map(&firm, 0, &["alias", CONNECTOR, "@Old.example", "corp.example"]).json()["version"], 5);

    // Edited by hand: the next run records it. A dry run records nothing.
    let folder = firm.home.path().join("connectors");
    let files = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let file = files.filter(|path| path.extension().is_some_and(|end| end == "toml")).collect::<Vec<_>>();
    let text = fs::read_to_string(&file[0]).unwrap();
    fs::write(
        &file[0],
        text.replace("domains = [\"corp.example\"]", "domains = [\"corp.example\", \"b.example\"]"),
    )
    .unwrap();
    assert_eq!(firm.run(0, &["--dry-run"])["mapping_version"], Value::Null);
    assert_eq!(versions(&firm).len(), 5);
    assert_eq!(firm.run(0, &[])["mapping_version"], 6);
    assert_eq!(firm.run(0, &["--dry-run"])["mapping_version"], 6);

    let all = versions(&firm);
    let counts: Vec<String> = all
        .iter()
        .map(|row| {
            format!(
                "{} +{} -{} ~{} {}",
                row["version"], row["added"], row["removed"], row["changed"], row["entries"]
            )
        })
        .collect();
    assert_eq!(
        counts,
        ["6 +0 -0 ~0 4", "5 +0 -0 ~0 4", "4 +1 -0 ~0 4", "3 +1 -1 ~1 3", "2 +3 -0 ~0 3", "1 +0 -0 ~0 0"]
    );
    for row in &all {
        assert!(
            row["who"].as_str().unwrap().contains('@') && row["at"].as_str().unwrap().ends_with('Z'),
            "{row}"
        );
        let file =
            firm.home.path().join("mappings").join(format!("{}.json", row["sha256"].as_str().unwrap()));
        assert!(fs::read_to_string(file).unwrap().starts_with("{\"automatic\":true,"), "{row}");
    }
    let shown = map(&firm, 0, &["show", CONNECTOR, "--version", "5"]).json();
    assert_eq!(shown["mapping"]["aliases"], json!([{ "old": "old.example", "new": "corp.example" }]));
    assert_eq!(shown["mapping"]["entries"][3], json!(["e", "e@corp.example"]));

    // A connector that is gone leaves its versions, and one of its name goes on counting.
    let _ = firm.home.chat_connectors(&["connector", "remove", CONNECTOR]).expect_code(0);
    assert_eq!(versions(&firm), all);
    let none = firm.home.chat_connectors(&["--json", "map", "versions", "Never"]);
    assert_eq!(none.told(), (2, "connector-unknown".to_owned()));
    // What was saved and is another now is named.
    let sha256 = all[1]["sha256"].as_str().unwrap();
    let kept = firm.home.path().join("mappings").join(format!("{sha256}.json"));
    fs::write(&kept, fs::read_to_string(&kept).unwrap().replace("old.example", "odd.example")).unwrap();
    let altered = firm.home.chat_connectors(&["--json", "map", "show", CONNECTOR, "--version", "5"]);
    assert_eq!(altered.told(), (70, "mapping-altered".to_owned()));
    let found =
        pipeline::audit(&firm.home.path(), &pipeline::Evidenced::default(), &mut || Ok(())).unwrap().faults;
    assert_eq!(
        found.iter().map(|fault| &fault.name).collect::<Vec<_>>(),
        [&format!("mappings/{sha256}.json")]
    );
}

#[test]
fn messages_go_by_the_version_for_their_day_and_by_the_new_name_of_a_domain() {
    let firm = Firm::new("automatic = true\ndomains = [\"corp.example\", \"old.example\"]");
    let first = csv(&firm, "first.csv", "ImId,Mailbox\njdoe,jane@old.example\n");
    let _ = map(&firm, 0, &["set", CONNECTOR, &first]);
    let second = csv(&firm, "second.csv", "ImId,Mailbox\njdoe,jane.new@corp.example\n");
    let _ = map(&firm, 0, &["set", CONNECTOR, &second, "--from", "2026-12-05"]);
    let to = |day: u8| message(&format!("day {day}"), day, ("jdoe", ""), &[("x", "bob@old.example")]);
    firm.put("1.pgp", 1, &day(&[to(4), to(5)]));
    let _ = firm.run(0, &[]);
    let expected = |rows: &[(&str, &[&str])]| -> BTreeMap<String, Vec<String>> {
        rows.iter()
            .map(|(text, to)| ((*text).to_owned(), to.iter().map(|to| (*to).to_owned()).collect()))
            .collect()
    };
    let before = [
        ("day 4", &["bob@old.example", "jane@old.example"][..]),
        ("day 5", &["bob@old.example", "jane.new@corp.example"]),
    ];
    assert_eq!(mailboxes(&firm), expected(&before));
    // From now on for messages from the 5th: the domain is called another.
    let _ = map(&firm, 0, &["alias", CONNECTOR, "old.example", "corp.example"]);
    firm.put("2.pgp", 2, &day(&[to(3), to(6)]));
    let _ = firm.run(0, &[]);
    let after = [
        ("day 3", &["bob@old.example", "jane@old.example"][..]),
        ("day 6", &["bob@corp.example", "jane.new@corp.example"]),
    ];
    assert_eq!(mailboxes(&firm), expected(&[&before[..], &after[..]].concat()));
    let _ = firm.verified();
}

#[test]
fn a_file_with_mistakes_is_refused_and_its_good_rows_are_taken_only_when_asked() {
    let firm = Firm::default();
    let text = "ImId,Mailbox\njdoe,jane@corp.example\nrroe,\"richard roe@corp,example\"\nx,x@crop.example\n";
    let file = csv(&firm, "mapping.csv", text);
    let refused = firm.home.chat_connectors(&["--json", "map", "set", CONNECTOR, &file]);
    assert_eq!(refused.told(), (2, "csv-mailbox".to_owned()));
    assert_eq!(versions(&firm).len(), 1, "nothing was changed");

    let table = firm.home.beside("mistakes.csv");
    let arguments =
        ["check", &file, "--kind", "ice-chat", "--against", CONNECTOR, "--mistakes", table.to_str().unwrap()];
    let checked = map(&firm, 2, &arguments);
    let error = &checked.json()["errors"][0];
    let told = (&error["value"], &error["suggestion"], &error["line"], &error["character"]);
    let expected =
        (&json!("richard roe@corp,example"), &json!("richardroe@corp.example"), &json!(3), &json!(8));
    assert_eq!(told, expected);
    assert_eq!(checked.json()["doubts"][0]["suggestion"], "x@corp.example");
    assert!(!checked.stderr.contains("roe"), "words on standard error name nobody: {}", checked.stderr);
    let table = fs::read_to_string(table).unwrap();
    assert!(
        table.starts_with("\u{FEFF}Row,Column,What is there,What is wrong,Suggestion,What to do\r\n3,B,"),
        "{table}"
    );
    assert_eq!(table.lines().count(), 3, "{table}");

    let taken = map(&firm, 0, &["set", CONNECTOR, &file, "--good-rows"]).json();
    assert_eq!((&taken["entries"], &taken["version"]), (&json!(2), &json!(2)));
    let wrong = firm.home.chat_connectors(&["--json", "map", "add", CONNECTOR, "k", "nothing"]);
    assert_eq!(wrong.told(), (2, "setting-invalid".to_owned()));
}

#[test]
fn who_speaks_is_told_over_all_files_on_the_site_and_what_was_left_out() {
    let firm = Firm::new(MAPPING);
    let say = |text: &str, who: &str, to: &[(&str, &str)]| message(text, 2, (who, ""), to);
    firm.put("1.pgp", 1, &day(&[say("a", "jdoe", &[("x", "bob@corp.example")]), say("b", "jdoe", &[])]));
    firm.put("2.pgp", 2, &day(&[say("c", "late", &[("jdoe", "")])]));
    firm.put("daily_manifest_1.txt", 2, b"1.pgp\n2.pgp\n");
    firm.put_as_is("3.pgp", 3, b"no chat at all");
    let _ = map(&firm, 0, &["add", CONNECTOR, "jdoe", JANE]);
    let opened = opened(&firm);
    let cancelled = AtomicBool::new(false);
    let fetch = |most_files, most_bytes| {
        let progress = Progress::new(&(), &cancelled);
        pipeline::fetch_all(&firm.home.path(), &opened, &SystemClock, most_files, most_bytes, &progress)
            .unwrap()
    };
    let fetched = fetch(pipeline::MOST_FILES, pipeline::MOST_BYTES);
    let names: Vec<&str> = fetched.files.iter().map(|sample| sample.file.as_str()).collect();
    assert_eq!((names, fetched.left_out, fetched.in_progress), (vec!["1.pgp", "2.pgp", "3.pgp"], 0, 0));
    let files: Vec<_> = fetched.files.iter().map(|sample| sample.sha256).collect();
    let people = pipeline::people(&firm.home.path(), &opened, &files).unwrap();
    let told: Vec<String> = people
        .speakers
        .iter()
        .map(|one| {
            let how = match &one.mapped {
                Mapped::ByCsv(_) => "csv",
                Mapped::ByEmail(_) => "email",
                Mapped::Nobody => "nobody",
            };
            let first = files.iter().position(|file| *file == one.first).unwrap();
            format!("{} said {} got {} {how} in {first}", one.im_id, one.said, one.got)
        })
        .collect();
    assert_eq!(
        told,
        ["jdoe said 2 got 1 csv in 0", "x said 0 got 1 email in 0", "late said 1 got 0 nobody in 1"]
    );
    assert_eq!((people.items, people.more, people.faults.len()), (3, 0, 1), "a file at fault is told");
    assert_eq!(people.faults[0].0, files[2]);

    let few = fetch(2, pipeline::MOST_BYTES);
    let names: Vec<&str> = few.files.iter().map(|sample| sample.file.as_str()).collect();
    assert_eq!((names, few.left_out), (vec!["2.pgp", "3.pgp"], 1), "the newest first");
    let small = fetch(31, 20);
    assert_eq!((small.files.len(), small.left_out), (1, 2));
    assert!(small.left_out_bytes > 20);
    // Looking left no trace: the import takes all of it as it is.
    let report = firm.home.chat_connectors(&["--json", "run", CONNECTOR]).json();
    assert_eq!((&report["available_from_source"], &report["items_archived"]), (&json!(3), &json!(3)));
}
