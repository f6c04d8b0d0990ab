//! Promises of the outbox: nothing is lost in silence, nothing is told twice.

use std::cell::RefCell;
use std::time::Duration;

use super::*;
use crate::alert::{Accepted, Level};
use crate::error::Code;
use crate::settings::AlertKind;

/// Answers as it was told, and remembers what it was given.
#[derive(Default)]
struct Server {
    answers: RefCell<Vec<Result<Accepted, Undelivered>>>,
    got: RefCell<Vec<String>>,
}

impl Server {
    fn says(answers: impl IntoIterator<Item = Result<Accepted, Undelivered>>) -> Self {
        let mut answers: Vec<_> = answers.into_iter().collect();
        answers.reverse();
        Self { answers: RefCell::new(answers), got: RefCell::default() }
    }
}

impl Alerter for Server {
    fn deliver(&self, alert: &Alert, _: &Letter) -> Result<Accepted, Undelivered> {
        self.got.borrow_mut().push(alert.key.clone());
        self.answers.borrow_mut().pop().unwrap_or(Ok(Accepted::default()))
    }
}

fn no(again: Again) -> Result<Accepted, Undelivered> {
    Err(Undelivered { error: Error::new(Code::AlertLater).arg("host", "h").arg("reply", "503"), again })
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn alert(key: &str, at: Timestamp) -> Alert {
    Alert::new(AlertKind::Failed, Level::Urgent, key, ("London", "ice-chat"), at)
}

fn letter(_: &Alert) -> Letter {
    Letter { subject: "s".into(), text: "t".into(), language: "en".into() }
}

const NOON: &str = "2026-11-21T12:00:00Z";

#[test]
fn what_is_told_once_is_never_told_again_and_what_was_not_is_told_later_in_order() {
    let home = tempfile::tempdir().unwrap();
    let now = at(NOON);
    let mut outbox = Outbox::open(home.path(), "x").unwrap();
    outbox.queue(vec![alert("a", now), alert("b", now)], &[Channel::Mail], now).unwrap();
    let down = Server::says([no(Again::NextRun)]);
    outbox.deliver(Channel::Mail, &down, &letter, now).unwrap();
    assert_eq!(*down.got.borrow(), ["a"], "the next one would meet the same");
    assert_eq!((outbox.troubles()[0].waiting, outbox.troubles()[0].lost), (2, 0));
    drop(outbox);

    // Another process, a day later: the same things are noticed again.
    let mut outbox = Outbox::open(home.path(), "x").unwrap();
    let later = at("2026-11-22T12:00:00Z");
    outbox.queue(vec![alert("a", later), alert("c", later)], &[Channel::Mail], later).unwrap();
    let up = Server::default();
    outbox.deliver(Channel::Mail, &up, &letter, later).unwrap();
    assert_eq!(*up.got.borrow(), ["a", "b", "c"]);
    assert!(outbox.troubles().is_empty());
    outbox.queue(vec![alert("a", later)], &[Channel::Mail], later).unwrap();
    outbox.deliver(Channel::Mail, &up, &letter, later).unwrap();
    assert_eq!(up.got.borrow().len(), 3);
}

#[test]
fn an_alert_that_is_refused_for_good_is_counted_and_does_not_keep_back_the_next() {
    let home = tempfile::tempdir().unwrap();
    let now = at(NOON);
    let mut outbox = Outbox::open(home.path(), "x").unwrap();
    outbox.queue(vec![alert("a", now), alert("b", now)], &[Channel::Webhook], now).unwrap();
    let server = Server::says([no(Again::Never)]);
    outbox.deliver(Channel::Webhook, &server, &letter, now).unwrap();
    assert_eq!(*server.got.borrow(), ["a", "b"]);
    let troubles = Outbox::look(home.path(), "x");
    assert_eq!((troubles[0].code.as_str(), troubles[0].waiting, troubles[0].lost), ("alert-later", 0, 1));
}

#[test]
fn a_server_that_says_when_is_left_alone_until_then_and_never_for_longer_than_a_day() {
    let home = tempfile::tempdir().unwrap();
    let now = at(NOON);
    for (again, early, late) in [
        (Again::After(Duration::from_secs(7200)), "2026-11-21T13:59:00Z", "2026-11-21T14:01:00Z"),
        (Again::After(Duration::from_secs(u64::MAX)), "2026-11-22T11:59:00Z", "2026-11-22T12:01:00Z"),
        (Again::Until(at("2026-11-21T18:00:00Z")), "2026-11-21T17:59:00Z", "2026-11-21T18:01:00Z"),
    ] {
        let mut outbox =
            Outbox::open(home.path(), &format!("{again:?}").replace(['(', ')', ':'], "")).unwrap();
        outbox.queue(vec![alert("a", now)], &[Channel::Webhook], now).unwrap();
        outbox.deliver(Channel::Webhook, &Server::says([no(again)]), &letter, now).unwrap();
        let server = Server::default();
        outbox.deliver(Channel::Webhook, &server, &letter, at(early)).unwrap();
        assert!(server.got.borrow().is_empty(), "{again:?}");
        outbox.deliver(Channel::Webhook, &server, &letter, at(late)).unwrap();
        assert_eq!(server.got.borrow().len(), 1, "{again:?}");
    }
}

#[test]
fn what_waits_is_bounded_in_number_and_age_and_what_goes_is_counted() {
    let home = tempfile::tempdir().unwrap();
    let now = at(NOON);
    let mut outbox = Outbox::open(home.path(), "x").unwrap();
    outbox.queue(vec![alert("first", now)], &[Channel::Mail], now).unwrap();
    outbox.deliver(Channel::Mail, &Server::says([no(Again::NextRun)]), &letter, now).unwrap();
    let many = (0..150).map(|number| alert(&number.to_string(), now)).collect();
    outbox.queue(many, &[Channel::Mail], now).unwrap();
    assert_eq!((outbox.troubles()[0].waiting, outbox.troubles()[0].lost), (100, 51));
    outbox.queue(Vec::new(), &[Channel::Mail], at("2027-01-21T12:00:00Z")).unwrap();
    assert_eq!((outbox.troubles()[0].waiting, outbox.troubles()[0].lost), (0, 151));
}

#[test]
fn a_way_that_is_set_up_no_more_keeps_nothing_waiting_and_each_way_counts_for_itself() {
    let home = tempfile::tempdir().unwrap();
    let now = at(NOON);
    let mut outbox = Outbox::open(home.path(), "x").unwrap();
    outbox.queue(vec![alert("a", now)], &[Channel::Mail, Channel::Webhook], now).unwrap();
    outbox.deliver(Channel::Mail, &Server::says([no(Again::NextRun)]), &letter, now).unwrap();
    let webhook = Server::default();
    outbox.deliver(Channel::Webhook, &webhook, &letter, now).unwrap();
    assert_eq!(webhook.got.borrow().len(), 1);
    assert_eq!(outbox.troubles()[0].channel, Channel::Mail);
    outbox.queue(Vec::new(), &[Channel::Webhook], now).unwrap();
    assert!(outbox.troubles().is_empty());
}

#[test]
fn an_outbox_that_cannot_be_read_stops_nobody_and_is_kept() {
    let home = tempfile::tempdir().unwrap();
    drop(Outbox::open(home.path(), "x").unwrap());
    fs::write(file(home.path(), "x"), b"{ not json").unwrap();
    let mut outbox = Outbox::open(home.path(), "x").unwrap();
    outbox.queue(vec![alert("a", at(NOON))], &[Channel::Mail], at(NOON)).unwrap();
    assert!(home.path().join("alerts/x.damaged").exists());
}
