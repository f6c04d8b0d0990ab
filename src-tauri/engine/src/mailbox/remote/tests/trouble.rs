//! What a server refuses: told with its reason, and no other mail or mailbox has to suffer for it.
//!
//! In: limits, full and missing mailboxes, *later*. Out: receipts and what the server holds.
//! Deliberately absent: lost replies and kills (`promises.rs`).

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::promises::{ANN, BO, FOLDER, delivered, load, mail};
use super::{Memory, Order, Remote};
use crate::error::Code;
use crate::mailbox::MailboxStore;
use crate::model::{Mail, Mailbox, Receipt, Timestamp};
use engine::conformance::Load;

/// A mail that is too large, and what goes in its place.
fn large(number: usize) -> Mail {
    let mut whole = mail(number);
    whole.bytes.resize(5_000, b'x');
    let lesser = Mail { partial: true, ..mail(number) };
    Mail { lesser: Some(Box::new(lesser)), ..whole }
}

fn refused(receipt: &Receipt) -> Vec<(u64, Code)> {
    receipt.refused.iter().map(|one| (one.place, one.code)).collect()
}

/// One part of one mailbox.
fn to_ann(mails: impl IntoIterator<Item = Mail>) -> Load {
    let mut load = Load::default();
    let slot = load.part(ANN, FOLDER, 20);
    for mail in mails {
        load.mail(mail, &[slot]);
    }
    load
}

#[test]
fn a_mail_that_is_too_large_goes_without_its_attachment_and_counts_as_partial() {
    let server = Memory::default();
    server.with(|state| state.largest = Some(1_000));
    let load = to_ann([mail(0), large(1), mail(2)]);
    for again in [false, true] {
        let receipts = load.deliver(&mut server.store(), again).unwrap();
        assert_eq!((receipts[0].items, receipts[0].partial, refused(&receipts[0])), (3, 1, vec![]));
        let there: Vec<Vec<u8>> = server.folder(ANN, FOLDER).iter().map(|mail| mail.bytes.clone()).collect();
        assert_eq!(there, [mail(0).bytes, mail(1).bytes, mail(2).bytes]);
        let bytes: usize = there.iter().map(Vec::len).sum();
        assert_eq!(receipts[0].bytes, bytes as u64, "the bytes of what went");
    }
}

#[test]
fn a_mail_that_is_too_large_even_so_is_refused_alone() {
    let server = Memory::default();
    server.with(|state| state.largest = Some(1_000));
    let hopeless = Mail { lesser: None, ..large(1) };
    let also = Mail { lesser: Some(Box::new(hopeless.clone())), ..large(1) };
    let receipts = to_ann([mail(0), hopeless, also, mail(3)]).deliver(&mut server.store(), false).unwrap();
    assert_eq!(refused(&receipts[0]), [(1, Code::MailTooLarge), (2, Code::MailTooLarge)]);
    assert_eq!((receipts[0].items, server.folder(ANN, FOLDER).len()), (2, 2));
}

#[test]
fn a_mail_that_the_server_refuses_is_refused_alone_in_each_mailbox() {
    let server = Memory::default();
    server.with(|state| state.forbidden = Some(b"Subject: 3\r\n".to_vec()));
    let receipts = load(9).deliver(&mut server.store(), false).unwrap();
    for receipt in &receipts {
        assert_eq!((receipt.items, refused(receipt)), (8, vec![(3, Code::MailRefused)]));
    }
    assert_eq!(server.folder(BO, FOLDER).len(), 8);
}

#[test]
fn a_full_mailbox_keeps_what_it_has_and_the_rest_is_told_to_wait() {
    let server = Memory::default();
    server.with(|state| state.full.insert(BO.into(), 5));
    let load = load(9);
    let receipts = load.deliver(&mut server.store(), false).unwrap();
    assert_eq!((receipts[0].items, refused(&receipts[0])), (9, vec![]));
    let rest: Vec<(u64, Code)> = (5..9).map(|place| (place, Code::MailboxFull)).collect();
    assert_eq!((receipts[1].items, refused(&receipts[1])), (5, rest));
    let all: Vec<(u64, Code)> = (0..9).map(|place| (place, Code::MailboxFull)).collect();
    assert_eq!((receipts[2].items, refused(&receipts[2])), (0, all), "its other folder");
    server.with(|state| state.full.clear());
    delivered(&server, &load, true);
}

#[test]
fn a_missing_mailbox_is_told_apart_from_a_server_that_lets_nobody_in() {
    for silent in [false, true] {
        let server = Memory::default();
        server.without(BO).with(|state| state.silent = silent);
        let receipts = load(3).deliver(&mut server.store(), false).unwrap();
        let all: Vec<(u64, Code)> = (0..3).map(|place| (place, Code::MailboxUnknown)).collect();
        assert_eq!((receipts[1].items, refused(&receipts[1])), (0, all));
        assert_eq!(receipts[0].items, 3);
    }
    let server = Memory::default();
    server.with(|state| state.closed = true);
    let error = load(3).deliver(&mut server.store(), false).unwrap_err();
    assert_eq!(error.code(), Code::DestinationSignIn);
}

#[test]
fn whether_mailboxes_exist_is_asked_of_one_that_was_there_before() {
    let asked = [BO, "nobody@corp.example"].map(|one| Mailbox::parse(one).unwrap());
    let ann = Mailbox::parse(ANN).unwrap();
    let server = Memory::default();
    server.without("nobody@corp.example").without(BO).with(|state| state.silent = true);
    assert_eq!(server.store().exist(&asked, Some(&ann)).unwrap(), [false, false]);
    let unknown = server.store().exist(&asked, None).unwrap_err();
    assert_eq!(unknown.code(), Code::DestinationSignIn, "nobody was let in");
    server.with(|state| state.missing.remove(BO));
    assert_eq!(server.store().exist(&asked, None).unwrap(), [true, false]);
    server.order_in(BO, Order::SignIn);
    assert_eq!(server.store().exist(&asked, None).unwrap(), [true, false], "a line that broke once");
}

#[test]
fn a_server_that_asks_to_wait_is_waited_for_and_gets_nothing_twice() {
    static RESTED: Mutex<Duration> = Mutex::new(Duration::ZERO);
    let server = Memory::default();
    // In slices, so that a stop is noticed.
    let rest = |time| *RESTED.lock().unwrap() += time;
    let mut store = Remote { rest, ..server.store() };
    server.order(Order::Wait(2, Duration::from_secs(30))).order(Order::Wait(0, Duration::from_secs(7)));
    let load = to_ann((0..5).map(mail));
    let receipts = load.deliver(&mut store, false).unwrap();
    load.is_there_once(&server, &receipts);
    assert_eq!(*RESTED.lock().unwrap(), Duration::from_secs(37));
}

#[test]
fn a_server_that_asks_to_wait_for_too_long_ends_the_run() {
    let server = Memory::default();
    server.order(Order::Wait(2, Duration::from_secs(600))).order(Order::Wait(0, Duration::from_secs(301)));
    let load = to_ann((0..5).map(mail));
    let error = load.deliver(&mut server.store(), false).unwrap_err();
    assert_eq!(error.code(), Code::DestinationThrottled);
    delivered(&server, &load, true);
}

#[test]
fn a_server_that_is_none_ends_the_run_at_once() {
    let server = Memory::default();
    server.order_in(ANN, Order::Server(2));
    let load = load(5);
    let error = load.deliver(&mut server.store(), false).unwrap_err();
    assert_eq!(error.code(), Code::DestinationProtocol);
    delivered(&server, &load, true);
}

#[test]
fn a_test_mail_is_put_and_taken_away() {
    let server = Memory::default();
    let ann = Mailbox::parse(ANN).unwrap();
    let tried = server.store().try_out(&ann, FOLDER, mail(0), Timestamp::UNIX_EPOCH).unwrap();
    assert!(tried);
    assert_eq!(server.folder(ANN, FOLDER).len(), 0);
    server.without(ANN);
    let error = server.store().try_out(&ann, FOLDER, mail(0), Timestamp::UNIX_EPOCH).unwrap_err();
    assert_eq!(error.code(), Code::MailboxUnknown);
}

/// The switch of the store below: what rests has nothing of its own.
static ASKED: std::sync::OnceLock<Arc<AtomicBool>> = std::sync::OnceLock::new();

#[test]
fn a_stop_ends_what_append_hands_over_at_the_next_batch() {
    let large = |number| {
        let mut mail = mail(number);
        mail.bytes.resize(1 << 20, b'x');
        Arc::new(mail)
    };
    let fill = |store: &mut dyn MailboxStore| {
        let mut load = Load::default();
        let slot = load.part(ANN, FOLDER, 20);
        store.begin(load.parts.clone(), false).unwrap();
        (slot, store.stop().unwrap())
    };
    let append = |store: &mut dyn MailboxStore, slot| {
        (0..70).try_for_each(|number| store.append(&large(number), Timestamp::UNIX_EPOCH, &[slot]))
    };
    // Asked for before: nothing is begun.
    let server = Memory::default();
    let mut store = server.store();
    let (slot, stop) = fill(&mut store);
    stop.store(true, Ordering::Relaxed);
    assert_eq!(append(&mut store, slot).unwrap_err().code(), Code::Cancelled);
    assert!(server.folder(ANN, FOLDER).is_empty());
    // While a mailbox waits, after its first batch: no second one goes.
    let server = Memory::default();
    server.with(|state| state.batch = Some((7, 16 << 20)));
    server.order(Order::Wait(3, Duration::from_secs(600)));
    let mut store = server.store().resting(|_| {
        ASKED.get().unwrap().store(true, Ordering::Relaxed);
        std::thread::park_timeout(Duration::from_millis(50));
    });
    let (slot, stop) = fill(&mut store);
    ASKED.set(stop).unwrap();
    assert_eq!(append(&mut store, slot).unwrap_err().code(), Code::Cancelled);
    assert_eq!(server.folder(ANN, FOLDER).len(), 3);
    // The next run begins without it.
    let (_, stop) = fill(&mut store);
    assert!(!stop.load(Ordering::Relaxed));
}
