//! Microsoft 365 as the destination of whole imports by the program itself.
//!
//! In: a firm, a site, faults on order, kills. Out: what the rig has, exit codes, logs. Deliberately absent: single
//! requests (`graph`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;

use serde_json::{Value, json};
use tests::graph::{CLIENT_SECRET, GraphRig};
use tests::{Firm, firm};

/// A connector of the firm's whose mailboxes live at the rig.
fn connector(firm: &Firm, rig: &GraphRig) -> &'static str {
    let name = "ICE Chat Graph";
    let file = firm.home.beside("connector.toml");
    let text = fs::read_to_string(&file).unwrap().replace(firm::CONNECTOR, name);
    let (text, _) = text.split_once("[destination]").unwrap();
    fs::write(firm.home.beside("secret.txt"), format!("{CLIENT_SECRET}\n")).unwrap();
    let file = firm.home.beside("graph.toml");
    fs::write(&file, format!("{text}{}", rig.table(""))).unwrap();
    let _ = firm.home.chat_connectors(&["connector", "add", file.to_str().unwrap()]).expect_code(0);
    name
}

#[test]
fn an_import_of_a_day_lands_in_microsoft_365_once_and_nothing_secret_is_in_any_log() {
    let people = ["jane@corp.example", "bo@corp.example"];
    let rig = GraphRig::start(&people);
    let firm = Firm::default();
    let name = connector(&firm, &rig);
    let ids: Vec<String> = (0..40).map(|id| id.to_string()).collect();
    let rows: Vec<(&str, &str, &str, &[&str], &str)> =
        ids.iter().map(|id| (id.as_str(), "room", people[0], &people[1..2], "canary-text")).collect();
    firm.put("one.pgp", 3, &firm::messages(&rows));
    rig.play(&json!([
        { "on": "create", "skip": 7, "status": 429, "headers": { "Retry-After": "1" } },
        { "on": "create", "skip": 9, "drop": "after" },
        { "on": "create", "skip": 20, "revoke": true },
    ]));
    let mut run = firm.home.command(&["--json", "run", name]);
    run.env("CHAT_CONNECTORS_LOG", "trace");
    let output = tests::home::Output::of(&mut run).expect_code(0);
    let report = output.json();
    assert_eq!(
        (report["balanced"].clone(), report["imported"].clone()),
        (json!(true), json!(80)),
        "{report}"
    );
    let ids = |mailbox: &str| {
        let mails = rig.mails(mailbox, "ICE Chat");
        let mut ids: Vec<String> =
            mails.iter().map(|mail| mail["internetMessageId"].as_str().unwrap().to_owned()).collect();
        ids.sort();
        let count = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), count, "one of them is there twice");
        count
    };
    assert_eq!((ids(people[0]), ids(people[1])), (40, 40));
    let told = format!("{}{}", output.stdout, output.stderr);
    for canary in [CLIENT_SECRET, "canary-token", "canary-text", "canary-words", "bo@corp.example"] {
        assert!(!told.contains(canary), "{canary} is in what was said");
    }
    for canary in [CLIENT_SECRET, "canary-token", "canary-words"] {
        let mut grep = std::process::Command::new("grep");
        let found = grep.args(["-rlaF", canary]).arg(firm.home.path()).output().unwrap();
        assert_eq!(String::from_utf8_lossy(&found.stdout), "", "{canary} is in a file of the home");
    }
    // Another run brings nothing.
    let again = firm.home.chat_connectors(&["--json", "run", name]).expect_code(0).json();
    assert_eq!(again["imported"], 0);
    assert_eq!(rig.mails(people[0], "ICE Chat").len(), 40);
}

#[test]
fn an_import_that_is_killed_at_any_moment_is_finished_by_the_next_without_a_mail_twice() {
    let people = ["jane@corp.example", "bo@corp.example"];
    let rig = GraphRig::with(&people, &json!({ "delay": 0.003 }), None);
    let firm = Firm::default();
    let name = connector(&firm, &rig);
    let ids: Vec<String> = (0..60).map(|id| id.to_string()).collect();
    let rows: Vec<(&str, &str, &str, &[&str], &str)> =
        ids.iter().map(|id| (id.as_str(), "room", people[0], &people[1..], "text")).collect();
    firm.put("one.pgp", 3, &firm::messages(&rows));
    for creates in [1, 17, 40, 80] {
        let mut run = firm.home.command(&["--json", "run", name]);
        let mut child =
            run.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null()).spawn().unwrap();
        rig.forget();
        tests::until("the import is under way or over", || {
            let made = rig.times("create").len() >= creates;
            (made || child.try_wait().unwrap().is_some()).then_some(())
        });
        let _ = child.kill();
        let _ = child.wait();
    }
    let _ = firm.home.chat_connectors(&["--json", "run", name]).expect_code(0);
    for person in people {
        let mails = rig.mails(person, "ICE Chat");
        let mut ids: Vec<&Value> = mails.iter().map(|mail| &mail["internetMessageId"]).collect();
        ids.sort_by_key(|id| id.to_string());
        ids.dedup();
        assert_eq!((ids.len(), mails.len()), (60, 60), "{person}");
    }
}

#[test]
fn an_administrator_is_told_what_lacks_and_every_command_that_grants_it() {
    let rig = GraphRig::with(&["jane@corp.example"], &json!({ "roles": ["Mail.Read"] }), None);
    let firm = Firm::default();
    let name = connector(&firm, &rig);
    let told = firm.home.chat_connectors(&["destination", "permissions", name]).expect_code(16).stdout;
    for expected in [
        "Mail.ReadWrite",
        "Connect-MgGraph -TenantId \"corp.example\"",
        "New-ServicePrincipal -AppId \"app-1\"",
        "-CustomResourceScope \"Chat Connectors\"",
        "find the application app-1",
    ] {
        assert!(told.contains(expected), "{expected} is not in\n{told}");
    }
    assert!(!told.contains("destination-steps"), "a sentence is missing:\n{told}");
    let output = firm.home.chat_connectors(&["--json", "destination", "permissions", name]).expect_code(16);
    let document = output.json();
    assert_eq!(document["missing"], json!(["Mail.ReadWrite"]));
    let steps: Vec<&str> =
        document["commands"].as_array().unwrap().iter().map(|step| step["step"].as_str().unwrap()).collect();
    assert_eq!(steps, ["register", "connect", "consent-graph", "exchange", "scope"]);
}
