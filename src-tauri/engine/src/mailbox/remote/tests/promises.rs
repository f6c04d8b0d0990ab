//! What a server's store promises, kept by one in memory: nothing twice and nothing lost, wherever it ends.
//!
//! In: kills and lost replies at every step. Out: what the server holds. Deliberately absent: refusals (`trouble.rs`).

use super::{Memory, Order};
use crate::error::Code;
use crate::mailbox::MailboxStore;
use crate::model::{Mail, Receipt};
use engine::conformance::{self, Load};

pub(super) const ANN: &str = "ann@corp.example";
pub(super) const BO: &str = "bo@corp.example";
pub(super) const FOLDER: &str = "ICE Chat";

/// A short mail of ours.
pub(super) fn mail(number: usize) -> Mail {
    let message_id = format!("{number}@corp.example");
    let bytes = format!("Message-ID: <{message_id}>\r\nSubject: {number}\r\n\r\nok\r\n").into_bytes();
    Mail { bytes, message_id: Some(message_id), ..Mail::default() }
}

/// So many mails for two mailboxes, one of them with two folders.
pub(super) fn load(mails: usize) -> Load {
    let mut load = Load::default();
    let slots = [load.part(ANN, FOLDER, 20), load.part(BO, FOLDER, 20), load.part(BO, "Inbox/Below", 20)];
    for number in 0..mails {
        load.mail(mail(number), &slots);
    }
    load
}

pub(super) fn delivered(server: &Memory, load: &Load, again: bool) -> Vec<Receipt> {
    let receipts = load.deliver(&mut server.store(), again).unwrap();
    load.is_there_once(server, &receipts);
    receipts
}

#[test]
fn a_server_in_memory_keeps_every_promise_of_a_store() {
    conformance::all(&Memory::default());
}

#[test]
fn killed_after_any_step_the_next_run_loses_and_doubles_nothing() {
    let load = load(9);
    let whole = Memory::default();
    delivered(&whole, &load, false);
    let steps = whole.steps();
    assert!(steps > 40, "{steps} steps are no delivery");
    for at in 0..=steps {
        let server = Memory::default();
        server.kill_after(Some(at));
        let killed = load.deliver(&mut server.store(), false);
        assert_eq!(killed.is_err(), at < steps, "killed after step {at}");
        server.kill_after(None);
        delivered(&server, &load, true);
    }
}

#[test]
fn killed_twice_and_more_the_next_run_loses_and_doubles_nothing() {
    let load = load(9);
    let server = Memory::default();
    for at in (0..60).rev() {
        server.kill_after(Some(at));
        let _ = load.deliver(&mut server.store(), true);
    }
    server.kill_after(None);
    delivered(&server, &load, true);
}

#[test]
fn a_reply_that_is_lost_after_any_mail_is_settled_by_asking() {
    let load = load(5);
    for stored in 0..=5 {
        for told in 0..=stored {
            let server = Memory::default();
            server.order_in(BO, Order::Lost { stored, told });
            delivered(&server, &load, false);
        }
    }
}

#[test]
fn replies_that_are_lost_while_asking_are_asked_for_again() {
    let load = load(5);
    let server = Memory::default();
    server.order_in(BO, Order::Lost { stored: 3, told: 0 });
    server.order_in(BO, Order::Present).order_in(BO, Order::SignIn);
    delivered(&server, &load, false);
    let server = Memory::default();
    server.order(Order::SignIn).order(Order::Folder).order(Order::SignIn);
    delivered(&server, &load, false);
}

#[test]
fn a_line_that_always_breaks_ends_the_run_and_the_next_one_finishes() {
    let load = load(5);
    let server = Memory::default();
    for _ in 0..4 {
        server.order_in(ANN, Order::SignIn).order_in(BO, Order::SignIn);
    }
    let error = load.deliver(&mut server.store(), false).unwrap_err();
    assert_eq!(error.code(), Code::DestinationLost);
    server.with(|state| state.orders.clear());
    delivered(&server, &load, true);
}

#[test]
fn a_mailbox_whose_line_always_breaks_waits_and_the_others_go_on() {
    let load = load(5);
    let server = Memory::default();
    for _ in 0..4 {
        server.order_in(ANN, Order::SignIn);
    }
    let receipts = load.deliver(&mut server.store(), false).unwrap();
    let refused = |receipt: &&Receipt| receipt.refused.iter().any(|mail| mail.code == Code::DestinationLost);
    let waits: Vec<&Receipt> = receipts.iter().filter(refused).collect();
    assert!(!waits.is_empty() && waits.len() < receipts.len());
    assert!(waits.iter().all(|receipt| receipt.items == 0));
    server.with(|state| state.orders.clear());
    delivered(&server, &load, true);
}

#[test]
fn a_line_that_breaks_often_but_brings_mails_between_is_borne() {
    let load = load(30);
    let server = Memory::default();
    for _ in 0..12 {
        server.order_in(ANN, Order::Lost { stored: 2, told: 2 });
    }
    delivered(&server, &load, false);
}

#[test]
fn a_mailbox_is_signed_in_to_once_for_all_its_folders() {
    let server = Memory::default();
    delivered(&server, &load(20), false);
    assert_eq!(server.with(|state| state.sign_ins), 2);
}

#[test]
fn a_batch_is_never_larger_than_the_server_said() {
    let server = Memory::default();
    let load = load(20);
    let size = mail(10).bytes.len();
    server.with(|state| state.batch = Some((100, 3 * size)));
    delivered(&server, &load, false);
    assert!(server.with(|state| state.puts.iter().all(|mails| *mails <= 3)));
    let server = Memory::default();
    server.with(|state| state.batch = Some((100, 1)));
    delivered(&server, &load, false);
    assert!(server.with(|state| state.puts.iter().all(|mails| *mails == 1)), "one mail may be larger");
}

#[test]
fn what_waits_is_handed_over_before_it_fills_the_memory() {
    let server = Memory::default();
    let mut store = server.store();
    let mut load = Load::default();
    let slot = load.part(ANN, FOLDER, 20);
    for number in 0..5 {
        let mut large = mail(number);
        large.bytes.resize(20 << 20, b'x');
        load.mail(large, &[slot]);
    }
    load.append(&mut store, false, 5).unwrap();
    assert_eq!(server.folder(ANN, FOLDER).len(), 4, "80 MiB are more than may wait");
    let receipts = conformance::publish(&mut store, false).unwrap();
    load.is_there_once(&server, &receipts);
}

#[test]
fn the_receipt_tells_what_the_server_calls_the_mails() {
    let server = Memory::default();
    let mut load = Load::default();
    let slot = load.part(ANN, FOLDER, 20);
    for number in 0..3 {
        load.mail(mail(number), &[slot]);
    }
    let first = delivered(&server, &load, false);
    assert_eq!(first[0].proof.as_deref(), Some("7:1-3"));
    assert_eq!(delivered(&server, &load, true), first, "found again, it is the same receipt");
    server.with(|state| state.uid = 9);
    let second = load.part(ANN, FOLDER, 21);
    for number in [3, 4] {
        load.mail(mail(number), &[second]);
    }
    let both = delivered(&server, &load, true);
    assert_eq!(both[1].proof.as_deref(), Some("7:10-11"));
    assert!(!server.store().may_hold(&load.parts[0], false).unwrap());
    assert!(server.store().may_hold(&load.parts[0], true).unwrap());
}
