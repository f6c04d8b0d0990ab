//! The promises, one function each; `all` keeps them all.
//!
//! In: a place. Out: a panic where it breaks one. Deliberately absent: what only one kind of store promises.

use std::thread;

use engine::error::Code;
use engine::model::Mailbox;

use super::mails::{as_it_came, every_kind, ours, with_attachment};
use super::{Load, Place, publish};

/// Mailboxes of the promise about many.
const MAILBOXES: usize = 60;
/// Places at which a line is cut.
const CUTS: u64 = 12;

/// Every promise, in order. A place whose store has a line also keeps those about lines.
pub fn all(place: &dyn Place) {
    every_kind_of_mail_comes_back(place);
    the_same_again_is_there_once(place);
    an_empty_delivery_is_no_trouble(place);
    twins_are_two(place);
    mails_that_came_as_they_are_stay_apart(place);
    a_stop_between_any_two_mails_loses_and_doubles_nothing(place);
    a_stop_while_it_publishes_loses_and_doubles_nothing(place);
    many_mailboxes_folders_and_days_keep_what_is_theirs(place);
    a_huge_mail_comes_back(place);
    a_missing_mailbox_is_told_and_harms_no_other(place);
    a_line_that_breaks_once_loses_and_doubles_nothing(place);
    a_line_that_dies_loses_and_doubles_nothing(place);
}

/// Eight bits, long lines, no body, no last line end, lines that look like a protocol.
pub fn every_kind_of_mail_comes_back(place: &dyn Place) {
    let mut load = Load::default();
    let slot = load.part(&place.mailbox(0), "Conformance/Kinds", 20);
    for mail in every_kind() {
        load.mail(mail, &[slot]);
    }
    let receipts = load.deliver(&mut *place.open(), false).unwrap();
    load.is_there_once(place, &receipts);
}

/// After the receipts were lost, the same parts again: another program, and once more the same store.
pub fn the_same_again_is_there_once(place: &dyn Place) {
    let mut load = Load::default();
    let slots = [
        load.part(&place.mailbox(0), "Conformance/Again", 20),
        load.part(&place.mailbox(1), "Conformance/Again", 20),
    ];
    for mail in every_kind() {
        load.mail(mail, &slots);
    }
    let first = load.deliver(&mut *place.open(), false).unwrap();
    let mut store = place.open();
    for _ in 0..2 {
        let again = load.deliver(&mut *store, true).unwrap();
        load.is_there_once(place, &again);
        for (first, again) in first.iter().zip(&again) {
            assert_eq!(
                (first.items, first.bytes, first.sha256),
                (again.items, again.bytes, again.sha256),
                "the receipt of the same delivery"
            );
        }
    }
}

/// Nothing planned, nothing delivered.
pub fn an_empty_delivery_is_no_trouble(place: &dyn Place) {
    let receipts = Load::default().deliver(&mut *place.open(), false).unwrap();
    assert_eq!(receipts, []);
}

/// The same words twice, said in two messages: equal but for the Message-ID.
pub fn twins_are_two(place: &dyn Place) {
    let mut load = Load::default();
    let slot = load.part(&place.mailbox(0), "Conformance/Twins", 20);
    for id in ["twin-1", "twin-2", "twin-10"] {
        let mut twin = ours(id, "ok\r\n");
        let text = String::from_utf8(twin.bytes).unwrap();
        twin.bytes = text.replace(&format!("Subject: Room {id}"), "Subject: Room").into_bytes();
        load.mail(twin, &[slot]);
    }
    for again in [false, true] {
        let receipts = load.deliver(&mut *place.open(), again).unwrap();
        load.is_there_once(place, &receipts);
    }
}

/// E-mails that came as they are: two under one Message-ID, and two without any.
pub fn mails_that_came_as_they_are_stay_apart(place: &dyn Place) {
    let mut load = Load::default();
    let slot = load.part(&place.mailbox(0), "Conformance/As they came", 20);
    for text in [&b"first\r\n"[..], b"second, longer\r\n"] {
        load.mail(as_it_came(Some("shared"), "Subject: shared\r\n", text), &[slot]);
        load.mail(as_it_came(None, "Subject: none\r\n", text), &[slot]);
    }
    for again in [false, true] {
        let receipts = load.deliver(&mut *place.open(), again).unwrap();
        load.is_there_once(place, &receipts);
    }
}

/// A program that ends after any number of mails was taken, and before all were made durable.
pub fn a_stop_between_any_two_mails_loses_and_doubles_nothing(place: &dyn Place) {
    let mut load = Load::default();
    let first = [
        load.part(&place.mailbox(0), "Conformance/Stops", 20),
        load.part(&place.mailbox(1), "Conformance/Stops", 20),
    ];
    let second = [load.part(&place.mailbox(0), "Conformance/Stops", 21)];
    for (number, mail) in every_kind().into_iter().enumerate() {
        load.mail(mail, if number % 2 == 0 { &first } else { &second });
    }
    let mut again = false;
    for most in 0..=load.mails.len() {
        let mut store = place.open();
        load.append(&mut *store, again, most).unwrap();
        drop(store);
        again = true;
    }
    let receipts = load.deliver(&mut *place.open(), true).unwrap();
    load.is_there_once(place, &receipts);
}

/// A person stops the run while it publishes, again and again: some of the mailboxes have theirs then.
pub fn a_stop_while_it_publishes_loses_and_doubles_nothing(place: &dyn Place) {
    let mut load = Load::default();
    let slots: Vec<usize> =
        (0..9).map(|number| load.part(&place.mailbox(number), "Conformance/Stopped", 20)).collect();
    for number in 0..4 {
        load.mail(ours(&format!("stopped-{number}"), "ok\r\n"), &slots);
    }
    for again in [false, true, true] {
        let mut store = place.open();
        load.append(&mut *store, again, load.mails.len()).unwrap();
        match publish(&mut *store, true) {
            Ok(receipts) => load.is_there_once(place, &receipts),
            Err(error) => assert_eq!(error.code(), Code::Cancelled),
        }
    }
    let receipts = load.deliver(&mut *place.open(), true).unwrap();
    load.is_there_once(place, &receipts);
}

/// Each mail goes to the mailboxes, folders and days that it is for.
pub fn many_mailboxes_folders_and_days_keep_what_is_theirs(place: &dyn Place) {
    let mut load = Load::default();
    let mut days = [Vec::new(), Vec::new()];
    for number in 0..MAILBOXES {
        let mailbox = place.mailbox(number);
        for folder in ["Conformance/Many", "Conformance/Many/Below", "Conformance/Ünïcode & more"] {
            for (day, slots) in (20..).zip(&mut days) {
                slots.push(load.part(&mailbox, folder, day));
            }
        }
    }
    for number in 0..40 {
        // A message has one day; some are for all, others for a few.
        let slots = &days[number % 2];
        let mine = slots.iter().enumerate().filter(|(at, _)| at % (number / 2 + 1) == 0);
        let mine: Vec<usize> = mine.map(|(_, slot)| *slot).collect();
        load.mail(ours(&format!("many-{number}"), "ok\r\n"), &mine);
    }
    for again in [false, true] {
        let receipts = load.deliver(&mut *place.open(), again).unwrap();
        load.is_there_once(place, &receipts);
    }
}

/// A file of 30 MB, small mails around it, to two mailboxes.
pub fn a_huge_mail_comes_back(place: &dyn Place) {
    let mut load = Load::default();
    let slots = [
        load.part(&place.mailbox(0), "Conformance/Huge", 20),
        load.part(&place.mailbox(1), "Conformance/Huge", 20),
    ];
    load.mail(ours("before", "ok\r\n"), &slots);
    load.mail(with_attachment("huge", 30_000_000), &slots);
    load.mail(ours("after", "ok\r\n"), &slots);
    for again in [false, true] {
        let receipts = load.deliver(&mut *place.open(), again).unwrap();
        load.is_there_once(place, &receipts);
    }
}

/// Where mailboxes can be missing.
pub fn a_missing_mailbox_is_told_and_harms_no_other(place: &dyn Place) {
    let Some(nobody) = place.nobody() else { return };
    let there = place.mailbox(0);
    let asked: Vec<Mailbox> = [&there, &nobody].into_iter().map(|one| Mailbox::parse(one).unwrap()).collect();
    let known = Mailbox::parse(&place.mailbox(1)).unwrap();
    let mut store = place.open();
    assert_eq!(store.exist(&asked, Some(&known)).unwrap(), [true, false]);
    let mut load = Load::default();
    let slots = [
        load.part(&there, "Conformance/Missing", 20),
        load.part(&nobody, "Conformance/Missing", 20),
        load.part(&place.mailbox(1), "Conformance/Missing", 20),
    ];
    for number in 0..3 {
        load.mail(ours(&format!("missing-{number}"), "ok\r\n"), &slots);
    }
    let receipts = load.deliver(&mut *store, false).unwrap();
    let mut reader = place.reader();
    for (place, part) in load.parts.iter().enumerate() {
        let receipt = receipts.iter().find(|receipt| receipt.part == part.id).unwrap();
        let missing = place == slots[1];
        assert_eq!(receipt.items, if missing { 0 } else { 3 });
        let refused: Vec<(u64, Code)> = receipt.refused.iter().map(|one| (one.place, one.code)).collect();
        let all: Vec<(u64, Code)> = (0..3).map(|place| (place, Code::MailboxUnknown)).collect();
        assert_eq!(refused, if missing { all } else { Vec::new() });
        if !missing {
            assert_eq!(reader.mails(&part.mailbox, &part.folder).len(), 3);
        }
    }
}

/// The store notices that its line broke, asks what the server has, and goes on.
pub fn a_line_that_breaks_once_loses_and_doubles_nothing(place: &dyn Place) {
    if place.cut_once(u64::MAX).is_none() {
        return;
    }
    thread::scope(|scope| {
        for cut in 0..CUTS {
            scope.spawn(move || {
                let load = on_a_line(place, &format!("Conformance/Breaks {cut}"), cut as usize);
                let after = 1 + load.size() * 3 / 2 * cut / CUTS;
                let mut store = place.cut_once(after).unwrap();
                let receipts = load.deliver(&mut *store, false).unwrap();
                load.is_there_once(place, &receipts);
                let receipts = load.deliver(&mut *place.open(), true).unwrap();
                load.is_there_once(place, &receipts);
            });
        }
    });
}

/// The line dies while mails are on their way, and with it the run; the next one has a line.
pub fn a_line_that_dies_loses_and_doubles_nothing(place: &dyn Place) {
    if place.cut_off(u64::MAX).is_none() {
        return;
    }
    // Side by side: each waits several times for its line to come back, before it gives up.
    thread::scope(|scope| {
        for cut in 0..CUTS {
            scope.spawn(move || {
                let load = on_a_line(place, &format!("Conformance/Dies {cut}"), cut as usize);
                let mut store = place.cut_off(1 + load.size() * 3 / 2 * cut / CUTS).unwrap();
                // An early cut ends it; one after the last reply does not.
                let _ = load.deliver(&mut *store, false);
                drop(store);
                let receipts = load.deliver(&mut *place.open(), true).unwrap();
                load.is_there_once(place, &receipts);
            });
        }
    });
}

/// Mails of one folder of one mailbox.
fn on_a_line(place: &dyn Place, folder: &str, mailbox: usize) -> Load {
    let mut load = Load::default();
    let slot = load.part(&place.mailbox(mailbox), folder, 20);
    for mail in every_kind() {
        load.mail(mail, &[slot]);
    }
    for number in 0..20 {
        load.mail(ours(&format!("{number}-on-its-way"), &"text ".repeat(100)), &[slot]);
    }
    load
}

impl Load {
    fn size(&self) -> u64 {
        self.mails.iter().map(|(mail, _, slots)| (mail.bytes.len() * slots.len()) as u64).sum()
    }
}
