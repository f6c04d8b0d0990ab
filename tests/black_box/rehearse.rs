//! `practice --scenario`: each fault told with its exit code, and nothing lost by any of them.
//!
//! In: the program, as a person starts it to learn. Out: exit codes, documents, words, mailboxes read back.
//! Deliberately absent: how the site does it (the practice crate's tests).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use practice::{Expected, Scenario};
use serde_json::Value;
use tests::Home;
use tests::home::{self, Mails, Output, contents_of};

/// Deliveries of the practice days.
const IMPORTED: u64 = 873;

fn practice(home: &Home, arguments: &[&str]) -> Output {
    home.chat_connectors(&[&["--json", "practice"], arguments].concat())
}

/// The document of a rehearsal: the scenario and the whole ladder are in it, its words on standard error.
fn document(output: &Output, scenario: Scenario) -> Value {
    let document: Value = serde_json::from_str(&output.stdout).unwrap();
    assert_eq!(document["scenario"], scenario.as_str());
    assert_eq!(document["rungs"].as_array().unwrap().len(), 14);
    let id = format!("practice-scenario-{}", scenario.as_str());
    assert!(output.stderr.contains("What to look for: ") && !output.stderr.contains(&id), "{output:?}");
    document
}

/// What it comes to by exit code, and the code of the error that is told.
fn told(scenario: Scenario) -> (&'static [i32], Option<&'static str>) {
    match scenario.expected(engine::connector::find("ice-chat").unwrap()) {
        Expected::Connects | Expected::Skipped | Expected::Nothing => (&[0], None),
        Expected::StopsAt(_, code) | Expected::FileFault(code) => match code.exit() {
            10 => (&[10], Some(code.as_str())),
            14 => (&[14], Some(code.as_str())),
            // An engine that does not read what a session says tells an expired password as no SFTP.
            16 if scenario == Scenario::PasswordExpired => (&[12, 16], None),
            16 => (&[16], Some(code.as_str())),
            20 => (&[20], Some(code.as_str())),
            21 => (&[21], Some(code.as_str())),
            other => panic!("{other}"),
        },
        Expected::Held => (&[40], None),
        Expected::Failed => (&[50], None),
        Expected::OverLimit => (&[41], None),
    }
}

/// Every mail of every mailbox, with how often it is there.
fn mails(home: &Home) -> Mails {
    home::mails(contents_of(&home.path().join("practice")))
}

fn archive_is_clean(home: &Home) {
    let practice = home.path().join("practice");
    let verified =
        home.chat_connectors(&["--json", "archive", "verify", "--home", practice.to_str().unwrap()]);
    assert!(verified.expect_code(0).json()["altered"].as_array().is_none_or(Vec::is_empty));
}

#[test]
fn every_rehearsal_ends_with_its_exit_code_and_nothing_is_lost_by_any_of_them() {
    let home = Home::new();
    let apart = [Scenario::AllWell, Scenario::OverLimit];
    let mut imported = 0;
    for scenario in Scenario::ALL.iter().copied().filter(|scenario| !apart.contains(scenario)) {
        let (codes, error) = told(scenario);
        let output = practice(&home, &["--scenario", scenario.as_str()]);
        assert!(codes.contains(&output.code), "{scenario:?}: {output:?}");
        let document = document(&output, scenario);
        match &document["report"] {
            // Stopped at the ladder: told in three sentences, and not imported.
            Value::Null => {
                let (_, code) = output.told();
                assert!(error.is_none_or(|error| error == code), "{scenario:?}: {code}");
            }
            report => {
                assert_eq!((error, &report["balanced"]), (None, &Value::Bool(true)));
                let watch = document["watch"].as_array().unwrap();
                let told = |code: &str| watch.iter().any(|amiss| amiss["code"] == code);
                assert_eq!(told("site-empty"), scenario == Scenario::EmptySite, "{watch:?}");
                assert!(told("day-missing") || scenario != Scenario::MissingDay, "{watch:?}");
                assert!(told("manifest-disagrees") || scenario != Scenario::ManifestDisagrees, "{watch:?}");
                imported += report["imported"].as_u64().unwrap();
            }
        }
    }
    assert_eq!(imported, IMPORTED);
    let before = mails(&home);

    // And all is well: nothing new, nothing missing, nothing twice.
    let output = practice(&home, &["--scenario", "none"]).expect_code(0);
    assert_eq!(document(&output, Scenario::AllWell)["report"]["imported"], 0);
    let plain = practice(&home, &[]).expect_code(0).json();
    assert_eq!((&plain["report"]["files"], &plain["report"]["balanced"]), (&0.into(), &true.into()));
    assert!(plain.get("scenario").is_none() && plain.get("rungs").is_none());
    assert_eq!(before.values().map(|count| u64::from(*count)).sum::<u64>(), IMPORTED);
    assert!(before.values().all(|count| *count == 1));
    assert!(mails(&home) == before);
    archive_is_clean(&home);

    // What a home has that never rehearsed anything.
    let other = Home::new();
    let first = practice(&other, &[]).expect_code(0).json();
    assert_eq!(first["report"]["imported"], IMPORTED);
    assert_eq!(mails(&other).len(), before.len());
}

#[test]
fn heavy_a_day_above_the_limit_waits_until_it_is_let_in() {
    let home = Home::new();
    let output = practice(&home, &["--scenario", "over-limit"]).expect_code(41);
    let document = document(&output, Scenario::OverLimit);
    let report = &document["report"];
    assert_eq!((&report["imported"], &report["waiting"]), (&IMPORTED.into(), &200_001.into()), "{output:?}");
    assert_eq!(report["over_limit"].as_object().unwrap().len(), 1);
    assert!(output.stderr.contains("--accept-over-limit"));
    let accepted = practice(&home, &["--accept-over-limit"]).expect_code(0).json();
    assert_eq!(
        (&accepted["report"]["imported"], &accepted["report"]["waiting"]),
        (&200_001.into(), &0.into())
    );
    assert_eq!(practice(&home, &[]).expect_code(0).json()["report"]["files"], 0);
    archive_is_clean(&home);
}

#[test]
fn a_name_that_is_no_scenario_is_answered_with_all_names() {
    let home = Home::new();
    let output = practice(&home, &["--scenario", "wrong-pasword"]).expect_code(2);
    for scenario in Scenario::ALL {
        assert!(output.stderr.contains(scenario.as_str()), "{output:?}");
    }
    assert_eq!(output.json()["error"]["code"], "usage");
    assert!(!home.path().join("practice").exists());
}
