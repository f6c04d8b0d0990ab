//! What the mapping promises: the precedence to the letter, each mailbox once, each day by its version.

mod precedence;
mod renamed;
mod versions;

use std::sync::Arc;

use super::*;
use crate::model::{Conversation, EventKind, Item};

fn mailbox(address: &str) -> Mailbox {
    Mailbox::parse(address).unwrap()
}

fn entry(key: &str, address: &str) -> Entry {
    Entry { key: key.into(), mailbox: mailbox(address) }
}

fn person(im_ids: &[&str], emails: &[&str]) -> Person {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    Person { im_ids: owned(im_ids), name: String::new(), emails: owned(emails) }
}

fn mapping(automatic: bool) -> Mapping {
    let entries = vec![
        entry("jdoe17", "jane@corp.example"),
        entry("gone1", "gone@left.example"),
        entry("9000001", "uuid@corp.example"),
        entry("listed1", "board@elsewhere.example"),
        entry("café", "cafe@corp.example"),
    ];
    Mapping::new(Version {
        automatic,
        domains: vec!["@Corp.Example".into()],
        mailboxes: vec!["board@elsewhere.example".into()],
        entries,
        ..Version::default()
    })
}

fn told(mapped: &Mapped) -> String {
    match mapped {
        Mapped::ByCsv(mailbox) => format!("csv {}", mailbox.address()),
        Mapped::ByEmail(mailbox) => format!("email {}", mailbox.address()),
        Mapped::Nobody => "nobody".into(),
    }
}

#[test]
fn the_precedence_is_kept_to_the_letter() {
    for (im_ids, emails, with, without) in [
        // The CSV wins over the address of the feed.
        (&["jdoe17"][..], &["other@corp.example"][..], "csv jane@corp.example", "csv jane@corp.example"),
        // An entry whose mailbox is not valid counts for nothing.
        (&["gone1"], &["gone@corp.example"], "email gone@corp.example", "nobody"),
        // Every id of the feed is asked for, in turn.
        (&["JDOE17", "9000001"], &[], "csv uuid@corp.example", "csv uuid@corp.example"),
        // ImIds are compared exactly, after trimming and composing.
        (&["JDOE17"], &[], "nobody", "nobody"),
        (&[" jdoe17 "], &[], "csv jane@corp.example", "csv jane@corp.example"),
        (&["cafe\u{301}"], &[], "csv cafe@corp.example", "csv cafe@corp.example"),
        // A listed mailbox is valid whatever its domain.
        (&["listed1"], &[], "csv board@elsewhere.example", "csv board@elsewhere.example"),
        // Addresses: the first valid one, letter case aside.
        (&["x"], &["x@other.example", "X.Y@CORP.example"], "email x.y@corp.example", "nobody"),
        (&["x"], &["x@sub.corp.example", "not an address", "@corp.example"], "nobody", "nobody"),
        (&[], &[], "nobody", "nobody"),
    ] {
        let person = person(im_ids, emails);
        assert_eq!(told(&mapping(true).person(&person)), with, "{im_ids:?} {emails:?}");
        assert_eq!(told(&mapping(false).person(&person)), without, "{im_ids:?} {emails:?}");
    }
}

#[test]
fn an_item_goes_once_to_each_mailbox_of_its_people() {
    let recipients = [&["b@corp.example"], &["Jane@corp.example"], &["out@side.example"]];
    let recipients = recipients.map(|emails| person(&[], emails)).into();
    let item = item(person(&["jdoe17"], &[]), recipients, "2026-11-20T14:00:00Z");
    let mut answers = Answers::default();
    let timeline = mapping(true).into();
    for _ in 0..2 {
        let (sender, all) = answers.of(&timeline, &item, &everywhere);
        assert_eq!(addresses(&all), ["jane@corp.example", "b@corp.example"]);
        assert!(sender.as_ref() == all.first());
    }
}

fn mailboxes(timeline: &Timeline, item: &Item) -> Vec<Mailbox> {
    Answers::default().of(timeline, item, &everywhere).1
}

fn item(sender: Person, recipients: Vec<Person>, at: &str) -> Item {
    Item {
        conversation: Arc::new(Conversation::default()),
        message_id: None,
        at: at.parse().unwrap(),
        kind: EventKind::Message,
        sender: Arc::new(sender),
        recipients: recipients.into_iter().map(Arc::new).collect(),
        body: String::new(),
        attachments: Vec::new(),
        original: None,
    }
}

fn addresses(mailboxes: &[Mailbox]) -> Vec<&str> {
    mailboxes.iter().map(Mailbox::address).collect()
}

#[test]
fn the_digest_tells_mappings_apart_and_not_their_order() {
    let (one, two) = (entry("a", "a@x.example"), entry("b", "b@x.example"));
    let version =
        |entries: &[Entry]| Version { automatic: true, entries: entries.to_vec(), ..Version::default() };
    let digest = |version| Mapping::new(version).digest();
    let both = digest(version(&[one.clone(), two.clone()]));
    assert_eq!(both, digest(version(&[two, one.clone()])));
    let alone = digest(version(std::slice::from_ref(&one)));
    let alias = crate::settings::Alias { old: "old.example".into(), new: "new.example".into() };
    for other in [
        both,
        digest(Version { automatic: false, ..version(std::slice::from_ref(&one)) }),
        digest(Version { domains: vec!["x.example".into()], ..version(std::slice::from_ref(&one)) }),
        digest(Version { aliases: vec![alias], ..version(std::slice::from_ref(&one)) }),
        digest(Version { from: Some(jiff::civil::date(2026, 12, 1)), ..version(std::slice::from_ref(&one)) }),
    ] {
        assert_ne!(alone, other);
    }
}
