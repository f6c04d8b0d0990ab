//! Versions: each day by its own, the same file for the same mapping, and what a change changes.

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::settings::Alias;

fn version(from: Option<Date>, address: &str) -> Mapping {
    Mapping::new(Version {
        domains: vec!["corp.example".into()],
        from,
        entries: vec![entry("jane", address)],
        ..Version::default()
    })
}

#[test]
fn an_item_goes_by_the_newest_version_that_is_for_its_utc_day() {
    let december = Some(date(2026, 12, 1));
    let newest = version(december, "new@corp.example");
    let timeline =
        Timeline::new(newest, [version(None, "old@corp.example"), version(None, "hidden@corp.example")]);
    for (at, expected) in [
        ("2026-11-30T23:59:59.999Z", "old@corp.example"),
        ("2026-12-01T00:00:00Z", "new@corp.example"),
        // Elsewhere it is December already.
        ("2026-12-01T01:00:00+02:00", "old@corp.example"),
        ("2027-01-01T00:00:00Z", "new@corp.example"),
    ] {
        let item = item(person(&["jane"], &[]), Vec::new(), at);
        assert_eq!(addresses(&mailboxes(&timeline, &item)), [expected], "{at}");
        assert_eq!(told(&timeline.sender(&item, &everywhere)), format!("csv {expected}"), "{at}");
        assert_eq!(told(&timeline.person(&item.sender, item.at)), format!("csv {expected}"), "{at}");
    }
}

#[test]
fn messages_before_the_first_day_of_the_only_version_are_held() {
    let timeline = Timeline::from(version(Some(date(2026, 12, 1)), "new@corp.example"));
    let item = item(person(&["jane"], &[]), Vec::new(), "2026-11-30T12:00:00Z");
    assert!(mailboxes(&timeline, &item).is_empty());
    assert_eq!(told(&timeline.sender(&item, &everywhere)), "nobody");
}

#[test]
fn the_hash_of_a_timeline_is_that_of_its_only_version_and_else_of_all() {
    let december = Some(date(2026, 12, 1));
    let one = |address| Timeline::from(version(None, address)).digest();
    assert_eq!(one("a@corp.example"), version(None, "a@corp.example").digest());
    let two = |old| Timeline::new(version(december, "n@corp.example"), [version(None, old)]).digest();
    assert_ne!(two("a@corp.example"), two("b@corp.example"));
    assert_ne!(two("a@corp.example"), Timeline::from(version(december, "n@corp.example")).digest());
    // What no day reaches decides nothing.
    let hidden = Timeline::new(version(None, "a@corp.example"), [version(december, "x@corp.example")]);
    assert_eq!(hidden.digest(), one("a@corp.example"));
}

proptest! {
    /// Against the sentence of the promise, read literally.
    #[test]
    fn the_version_of_a_day_is_the_newest_without_a_first_day_or_with_one_not_after_it(
        firsts in prop::collection::vec(prop::option::of(1_i8..20), 1..8), day in 1_i8..25,
    ) {
        let december = |day: i8| date(2026, 12, day);
        let mut versions = firsts.iter().enumerate().map(|(at, first)| {
            version(first.map(december), &format!("v{at}@corp.example"))
        });
        let timeline = Timeline::new(versions.next().unwrap(), versions);
        let literal = firsts.iter().position(|first| first.is_none_or(|first| first <= day));
        let item = item(person(&["jane"], &[]), Vec::new(), &format!("2026-12-{day:02}T12:00:00Z"));
        let expected: Vec<String> = literal.map(|at| format!("v{at}@corp.example")).into_iter().collect();
        let found = mailboxes(&timeline, &item);
        prop_assert_eq!(addresses(&found), expected);
    }
}

#[test]
fn a_version_is_written_the_same_however_it_was_put_together_and_reads_back() {
    let one = Version {
        automatic: true,
        domains: vec!["@B.example".into(), "a.example".into(), "b.example".into()],
        mailboxes: vec!["Board@x.example".into()],
        aliases: vec![Alias { old: "Old.example".into(), new: "a.example".into() }],
        from: Some(date(2026, 12, 1)),
        entries: vec![entry("b", "b@a.example"), entry("a", "a@a.example")],
    };
    let other = Version {
        domains: vec!["a.example".into(), "b.example".into()],
        mailboxes: vec!["board@x.example".into()],
        aliases: vec![Alias { old: "old.example".into(), new: "A.example".into() }],
        entries: vec![entry("a", "a@a.example"), entry("b", "b@a.example")],
        ..one.clone()
    };
    let bytes = |version: Version| {
        let mut bytes = Vec::new();
        version.normal().write(&mut bytes).unwrap();
        bytes
    };
    let written = bytes(one.clone());
    assert_eq!(written, bytes(other));
    let expected = r#"{"automatic":true,"domains":["a.example","b.example"],"mailboxes":["board@x.example"],"aliases":[{"old":"old.example","new":"a.example"}],"from":"2026-12-01","entries":[["a","a@a.example"],["b","b@a.example"]]}"#;
    assert_eq!(
        std::str::from_utf8(&written).unwrap(),
        expected,
        "files of earlier programs keep their hashes"
    );
    let read: Version = serde_json::from_slice(&written).unwrap();
    assert!(read == one.clone().normal());
    assert!(Mapping::new(one.clone()).version() == one.normal(), "a mapping gives back what it was made of");
}

#[test]
fn a_change_is_told_row_by_row_and_setting_by_setting() {
    let old = Version {
        automatic: true,
        domains: vec!["a.example".into(), "b.example".into()],
        mailboxes: vec!["board@x.example".into()],
        entries: vec![entry("a", "a@a.example"), entry("b", "b@a.example"), entry("c", "c@a.example")],
        ..Version::default()
    };
    let alias = Alias { old: "b.example".into(), new: "a.example".into() };
    let new = Version {
        automatic: false,
        domains: vec!["a.example".into(), "c.example".into()],
        mailboxes: Vec::new(),
        aliases: vec![alias],
        from: Some(date(2026, 12, 1)),
        entries: vec![entry("d", "d@a.example"), entry("b", "other@a.example"), entry("a", "a@a.example")],
    };
    let (old, new) = (old.normal(), new.normal());
    let there = changes(&old, &new);
    let json = serde_json::to_value(&there).unwrap();
    let expected = serde_json::json!({
        "added": [["d", "d@a.example"]], "removed": [["c", "c@a.example"]],
        "changed": [["b", "b@a.example", "other@a.example"]], "same": 1,
        "settings": [
            { "setting": "automatic", "on": false },
            { "setting": "domain_removed", "domain": "b.example" },
            { "setting": "domain_added", "domain": "c.example" },
            { "setting": "mailbox_removed", "mailbox": "board@x.example" },
            { "setting": "alias_added", "old": "b.example", "new": "a.example" },
            { "setting": "from", "old": null, "new": "2026-12-01" },
        ],
    });
    assert_eq!(json, expected);
    assert!(!there.is_empty());
    let back = changes(&new, &old);
    assert_eq!((back.added.len(), back.removed.len(), back.changed.len(), back.settings.len()), (1, 1, 1, 6));
    assert!(changes(&new, &new).is_empty());
}
