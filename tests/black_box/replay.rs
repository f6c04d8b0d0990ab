//! Held items with who and where, replay, and the daily limit, as a person at the terminal has them.
//!
//! In: a firm whose mapping lacks people, days above the limit. Out: what is told, what arrives, what the chain
//! keeps. Deliberately absent: chance (`engine`, `pipeline/replay/tests`) and kills (`crash`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use engine::keys::{Unlock, Vault};
use engine::ledger::{EntryKind, Ledger};
use engine::pipeline;
use jiff::ToSpan as _;
use secrecy::SecretString;
use serde_json::Value;
use tests::Firm;
use tests::firm::{CONNECTOR, MAPPING, messages};

const CSV: &str = "automatic = false\ncsv = \"mapping.csv\"\ndomains = [\"corp.example\"]";
const ALL: &str = "ImId,Mailbox\nkept,kept@corp.example\njane,jane@corp.example\nbroker,desk@corp.example\n";

fn told(firm: &Firm, code: i32, arguments: &[&str]) -> Value {
    let (command, further) = arguments.split_first().unwrap();
    let arguments = [&["--json", command, CONNECTOR][..], further].concat();
    firm.home.chat_connectors(&arguments).expect_code(code).json()
}

fn two_held() -> Firm {
    let firm = Firm::new(CSV);
    firm.put(
        "day.pgp",
        3,
        &messages(&[
            ("1", "gas", "jane", &["broker"], "one"),
            ("2", "power", "broker", &["x", "y"], "two"),
            ("3", "gas", "kept", &["jane"], "three"),
        ]),
    );
    assert_eq!(firm.run(40, &[])["held"], 2);
    firm
}

#[test]
fn held_items_are_told_with_who_and_where_and_found_by_person_conversation_day_and_reason() {
    let firm = two_held();
    let rows = told(&firm, 0, &["held"]);
    assert_eq!(rows.as_array().unwrap().len(), 2, "{rows}");
    let first = &rows[0];
    assert_eq!(
        (first["sender"]["im_id"].as_str(), first["conversation"].as_str()),
        (Some("jane"), Some("Room gas"))
    );
    assert_eq!(
        (first["recipients"][0]["im_id"].as_str(), first["recipient_count"].as_u64()),
        (Some("broker"), Some(1))
    );
    for (filter, places) in [
        (&["--person", "JANE"][..], &[0][..]),
        (&["--person", "broker"], &[0, 1]),
        (&["--conversation", "power"], &[1]),
        (&["--day", "2026-11-02", "--reason", "held"], &[0, 1]),
        (&["--day", "2026-11-03"], &[]),
        (&["--reason", "item-time"], &[]),
        (&["--person", "jane", "--conversation", "power"], &[]),
    ] {
        let rows = told(&firm, 0, &[&["held"], filter].concat());
        let found: Vec<u64> =
            rows.as_array().unwrap().iter().map(|row| row["place"].as_u64().unwrap()).collect();
        assert_eq!(found, places, "{filter:?}");
    }
    let lines = firm.home.chat_connectors(&["held", CONNECTOR]).expect_code(0).stdout;
    assert!(lines.contains("broker → x, y  Room power"), "{lines}");
}

#[test]
fn without_a_vault_held_items_are_told_without_names() {
    let firm = two_held();
    std::fs::write(firm.home.beside("passphrase"), "another\n").unwrap();
    let rows = told(&firm, 0, &["held"]);
    assert_eq!((rows.as_array().unwrap().len(), rows[0]["sender"].is_null()), (2, true), "{rows}");
    assert_eq!(firm.home.chat_connectors(&["--json", "held", CONNECTOR, "--person", "jane"]).told().0, 2);
}

#[test]
fn what_was_held_is_replayed_by_the_mapping_of_now_all_or_some_of_it() {
    let firm = two_held();
    let still = told(&firm, 40, &["replay"]);
    assert_eq!(
        (still["available_from_source"].as_u64(), still["held"].as_u64()),
        (Some(2), Some(2)),
        "{still}"
    );
    firm.map(ALL);
    let dry = told(&firm, 0, &["replay", "--dry-run"]);
    assert_eq!((dry["items_archived"].as_u64(), dry["dry_run"].as_bool()), (Some(2), Some(true)));
    let some = told(&firm, 0, &["replay", "--conversation", "power"]);
    assert_eq!((some["items_archived"].as_u64(), some["imported"].as_u64()), (Some(1), Some(1)), "{some}");
    let item = told(&firm, 0, &["held"])[0]["item"].as_str().unwrap().to_owned();
    let rest = told(&firm, 0, &["replay", "--item", &item]);
    assert_eq!((rest["items_archived"].as_u64(), rest["imported"].as_u64()), (Some(1), Some(2)), "{rest}");
    assert_eq!(told(&firm, 0, &["held"]).as_array().unwrap().len(), 0);
    assert_eq!(firm.home.chat_connectors(&["replay", CONNECTOR, "--item", "x"]).code, 2);
    let digest = firm.verified();
    assert_eq!(told(&firm, 0, &["replay"])["available_from_source"], 0);
    assert_eq!(firm.run(0, &[])["files"], 0);
    assert_eq!(firm.verified(), digest);
}

#[test]
fn a_day_above_the_limit_waits_until_it_is_let_through_and_the_other_days_go_on() {
    let firm = Firm::new(MAPPING);
    let limit = told(&firm, 0, &["limit", "--set", "10"]);
    assert_eq!((limit["items_per_day"].as_u64(), limit["documented"].as_u64()), (Some(10), Some(200_000)));
    let day = |day: u64, count: usize| {
        let ids: Vec<String> = (0..count).map(|n| format!("{day}-{n}")).collect();
        let to: &[&str] = &["broker@other.example"];
        let rows: Vec<_> = ids.iter().map(|id| (id.as_str(), "r", "jane@corp.example", to, "text")).collect();
        firm.put(&format!("{day}.pgp"), day, &messages(&rows));
    };
    day(3, 10);
    day(4, 11);
    day(5, 12);
    let first = firm.run(41, &[]);
    assert_eq!((first["imported"].as_u64(), first["waiting"].as_u64()), (Some(10), Some(23)), "{first}");
    let waiting = &told(&firm, 0, &["limit"])["waiting"];
    assert_eq!(
        (waiting[0]["day"].as_str(), waiting[0]["found"].as_u64()),
        (Some("2026-11-04"), Some(11)),
        "{waiting}"
    );
    assert_eq!(waiting.as_array().unwrap().len(), 2);
    let allowed = &told(&firm, 0, &["limit", "--allow-day", "2026-11-04"])["waiting"];
    assert_eq!((allowed[0]["allowed"].as_bool(), allowed[1]["allowed"].as_bool()), (Some(true), Some(false)));
    let second = firm.run(41, &[]);
    assert_eq!((second["imported"].as_u64(), second["waiting"].as_u64()), (Some(11), Some(12)), "{second}");
    // More of the day that was let through is let through as well.
    firm.put("4b.pgp", 4, &messages(&[("4b", "r", "jane@corp.example", &[], "late")]));
    assert_eq!(firm.run(41, &[])["imported"], 1);
    let _ = told(&firm, 0, &["limit", "--documented"]);
    assert_eq!(firm.run(0, &[])["imported"], 12);
    assert_eq!(told(&firm, 0, &["limit"])["waiting"].as_array().unwrap().len(), 0);
    let entries = Ledger::open(&firm.home.path()).unwrap().entries(Some(CONNECTOR)).unwrap();
    let bodies: Vec<&str> = entries
        .iter()
        .filter(|one| one.kind == EntryKind::Limit.as_str())
        .map(|one| one.body.as_str())
        .collect();
    assert_eq!(bodies.len(), 3, "{bodies:?}");
    assert!(bodies[1].contains("2026-11-04") && bodies[2].contains("\"new\":200000"), "{bodies:?}");
}

#[test]
fn people_who_speak_and_are_not_mapped_and_those_who_are_silent_are_named() {
    let firm = two_held();
    let passphrase = std::fs::read_to_string(firm.home.beside("passphrase")).unwrap();
    let unlock = Unlock::Passphrase(SecretString::from(passphrase.trim()));
    let mut vault = Vault::open(&firm.home.path(), &unlock).unwrap();
    let today = jiff::Zoned::now().date();
    let opened = pipeline::open(&firm.home.path(), &mut vault, CONNECTOR, today).unwrap();
    let watch = pipeline::watch_people(&firm.home.path(), &opened, today).unwrap();
    let named: Vec<_> =
        watch.unmapped.iter().map(|one| (one.person.im_id.as_str(), one.items, one.own)).collect();
    // Their addresses in the feed are no addresses, and so tell nothing of whose they are.
    assert_eq!(named, [("broker", 1, true), ("jane", 1, true)]);
    assert!(watch.silent.is_empty(), "the connector has not run for 30 days");
    let later = today.checked_add(40.days()).unwrap();
    let watch = pipeline::watch_people(&firm.home.path(), &opened, later).unwrap();
    let silent: Vec<_> = watch.silent.iter().map(|one| (one.key.as_str(), one.mailbox.as_str())).collect();
    assert_eq!(silent, [("kept", "kept@corp.example")]);
    assert_eq!(watch.silent[0].last.map(|day| day.to_string()), Some("2026-11-02".to_owned()));
    assert_eq!(watch.unmapped.len(), 2, "held items stay in view");
}
