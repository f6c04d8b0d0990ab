//! Where the mailboxes live, on the command line: whose choice counts, what is stored, what moving promises.
//!
//! In: the program in a home of its own, files with `[destination]`, servers that nobody answers at. Out: exit codes,
//! JSON, words. Deliberately absent: delivering to a server (the stores' own tests).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;

use serde_json::{Value, json};
use tests::Home;
use tests::home::Output;

const SECRET: &str = "canary-password-of-the-master-user";

fn connector(home: &Home, name: &str) {
    let file = home.beside("connector.toml");
    fs::write(home.beside("pw.txt"), "site password").unwrap();
    let text = format!(
        "name = \"{name}\"\nkind = \"ice-chat\"\n[source]\nhost = \"127.0.0.1\"\nport = 9\nfirm_code = \"firm001\"\n\
         password_file = \"pw.txt\"\nhost_key = \"SHA256:{}\"\n[mapping]\ndomains = [\"corp.example\"]\n",
        "A".repeat(43)
    );
    fs::write(&file, text).unwrap();
    let _ = home.chat_connectors(&["connector", "add", file.to_str().unwrap()]).expect_code(0);
}

fn imap(home: &Home, host: &str, with_password: bool) -> String {
    fs::write(home.beside("imap.txt"), SECRET).unwrap();
    let password = if with_password { "password_file = \"imap.txt\"\n" } else { "" };
    let file = home.beside(&format!("{host}-{with_password}.toml"));
    let text = format!(
        "[destination]\nkind = \"imap\"\n[destination.imap]\nhost = \"{host}\"\nport = 9\nsign_in = \"master\"\n\
         user = \"archiver\"\n{password}"
    );
    fs::write(&file, text).unwrap();
    file.to_str().unwrap().to_owned()
}

fn show(home: &Home, name: &[&str]) -> Value {
    let shown = home.chat_connectors(&[&["--json", "destination", "show"], name].concat()).expect_code(0);
    assert!(!format!("{shown:?}").contains(SECRET), "{shown:?}");
    shown.json()
}

fn secrets_kept_nowhere_but_in_the_vault(home: &Home, output: &Output) {
    assert!(!format!("{output:?}").contains(SECRET), "{output:?}");
    for file in ["settings.toml", "logs/program.jsonl"] {
        let text = fs::read_to_string(home.path().join(file)).unwrap_or_default();
        assert!(!text.contains(SECRET), "{file}: {text}");
    }
}

#[test]
fn a_connector_follows_the_organisation_until_it_chooses_and_again_when_it_is_told_to() {
    let home = Home::new();
    connector(&home, "London");
    connector(&home, "Paris");
    assert_eq!(show(&home, &[])["destination"]["kind"], "archive");

    let set = home
        .chat_connectors(&["--json", "destination", "set", &imap(&home, "mail.corp.example", true)])
        .expect_code(0);
    secrets_kept_nowhere_but_in_the_vault(&home, &set);
    let london = show(&home, &["London"]);
    assert_eq!((&london["from"], &london["destination"]["kind"]), (&json!("organisation"), &json!("imap")));
    assert_eq!(london["secrets"], json!({ "password": "stored" }));

    let _ = home.chat_connectors(&["destination", "archive", "London"]).expect_code(0);
    assert_eq!(show(&home, &["London"])["from"], "connector");
    assert_eq!(show(&home, &["London"])["destination"]["kind"], "archive");
    let organisation = show(&home, &[]);
    assert_eq!(organisation["followed_by"], json!(["Paris"]));
    assert_eq!(organisation["not_followed_by"], json!(["London"]));
    assert_eq!(organisation["secrets"]["password"], "stored", "that of another is left alone");

    let _ = home.chat_connectors(&["destination", "follow", "London"]).expect_code(0);
    assert_eq!(show(&home, &["London"]), london);
    let connector = home.chat_connectors(&["--json", "connector", "show", "London"]).expect_code(0).json();
    assert_eq!(connector["destination_in_use"]["destination"]["imap"]["host"], "mail.corp.example");

    let _ = home.chat_connectors(&["destination", "archive"]).expect_code(0);
    assert_eq!(show(&home, &["London"])["destination"], json!({ "kind": "archive" }));
}

#[test]
fn a_password_for_one_server_is_never_kept_for_another() {
    let home = Home::new();
    connector(&home, "London");
    home.chat_connectors(&["destination", "set", &imap(&home, "one.corp.example", true), "London"])
        .expect_code(0);
    let again = imap(&home, "one.corp.example", false);
    let _ = home.chat_connectors(&["destination", "set", &again, "London"]).expect_code(0);
    assert_eq!(show(&home, &["London"])["secrets"]["password"], "stored", "it need not be entered again");
    let other = imap(&home, "two.corp.example", false);
    let _ = home.chat_connectors(&["destination", "set", &other, "London"]).expect_code(0);
    assert_eq!(show(&home, &["London"])["secrets"]["password"], "missing");
    let _ = home.chat_connectors(&["destination", "set", &again, "London"]).expect_code(0);
    assert_eq!(show(&home, &["London"])["secrets"]["password"], "missing", "it was forgotten, not set aside");
}

#[test]
fn a_slip_in_the_file_or_the_name_changes_nothing_and_is_told() {
    let home = Home::new();
    connector(&home, "London");
    let before = show(&home, &["London"]);
    let told = |arguments: &[&str]| {
        let output = home.chat_connectors(&[&["--json", "destination"], arguments].concat());
        let (exit, code) = output.told();
        assert_eq!(exit, 2, "{output:?}");
        code
    };
    let file = home.beside("wrong.toml");
    let path = file.to_str().unwrap().to_owned();
    for (text, code) in [
        ("[mapping]\n", "setting-invalid"),
        ("[destination]\nkind = \"imap\"\n", "setting-invalid"),
        ("[destination]\nkind = \"imap\"\nnonsense = 1\n", "connector-file"),
        ("[destination]\nkind = \"graph\"\n", "setting-invalid"),
    ] {
        fs::write(&file, text).unwrap();
        assert_eq!(told(&["set", &path, "London"]), code, "{text}");
    }
    assert_eq!(told(&["show", "Nowhere"]), "connector-unknown");
    assert_eq!(told(&["follow", "Nowhere"]), "connector-unknown");
    assert_eq!(told(&["test", "London", "--mailbox", "nobody"]), "setting-invalid");
    assert_eq!(told(&["set", "/nowhere/x.toml"]), "input-unreadable");
    assert_eq!(show(&home, &["London"]), before);
}

#[test]
fn the_archive_is_tried_without_leaving_a_trace_and_has_no_permissions() {
    let home = Home::new();
    connector(&home, "London");
    let tested = ["--json", "destination", "test", "London", "--mailbox", "jane.doe@corp.example"];
    let tested = home.chat_connectors(&tested).expect_code(0);
    let document = tested.json();
    assert_eq!((&document["removed"], &document["folder"]), (&json!(true), &json!("ICE Chat")));
    let left = fs::read_dir(home.path().join("archive")).into_iter().flatten().count();
    assert_eq!(left, 0);
    let permissions =
        home.chat_connectors(&["--json", "destination", "permissions", "London"]).expect_code(0).json();
    assert_eq!(permissions["application"], false);
}

#[test]
fn words_of_a_destination_are_those_of_the_person() {
    let home = Home::new();
    connector(&home, "London");
    let _ =
        home.chat_connectors(&["destination", "set", &imap(&home, "mail.corp.example", true)]).expect_code(0);
    for (locale, wanted) in [
        ("C.UTF-8", ["London uses what the organisation uses:", "mail.corp.example, 9", "stored"]),
        (
            "sv_SE.UTF-8",
            ["London använder det som organisationen använder:", "mail.corp.example, 9", "sparat"],
        ),
        ("nl_NL.UTF-8", ["London gebruikt wat de organisatie gebruikt:", "TLS vanaf het begin", "bewaard"]),
        ("fr_FR.UTF-8", ["London utilise la même destination", "TLS dès le début", "enregistré"]),
    ] {
        let shown = Output::of(home.command(&["destination", "show", "London"]).env("LC_ALL", locale));
        for part in wanted {
            assert!(shown.stdout.contains(part), "{locale}: no {part:?} in {}", shown.stdout);
        }
    }
}
