//! Promises about mailboxes that refuse, and about moving between destinations.
//!
//! In: a firm whose mailboxes are on a server with moods. Out: what became of each mail.

use super::cases::{ANN, BOB, CEO, day, rules, said};
use super::moody::Moody;
use super::rig::{Firm, Kill, NAME, Work, noon};
use crate::error::Code;
use crate::pipeline::{Choice, Outcome, Report};

fn firm() -> (Firm, Moody) {
    let mut firm = Firm::new();
    let server = Moody::default();
    firm.server = Some(server.clone());
    (firm, server)
}

fn messages(from: usize, count: usize) -> String {
    let all: Vec<String> = (from..from + count)
        .map(|n| said(&n.to_string(), u8::try_from(n).unwrap(), ANN, &[BOB, CEO], &format!("message {n}")))
        .collect();
    day(&all)
}

fn run(firm: &Firm) -> Report {
    firm.does(&Work::Run, &rules(true), Kill::No).unwrap()
}

fn sums(report: &Report) -> (u64, u64, u64, u64) {
    assert!(report.balanced);
    (report.available_for_import, report.imported, report.refused, report.late)
}

/// Mails that wait, by the ledger.
fn waiting(firm: &Firm) -> u64 {
    let ledger = firm.ledger();
    let connector = ledger.connector(NAME).unwrap();
    ledger.waiting_mailboxes(connector).unwrap().iter().map(|mailbox| mailbox.items).sum()
}

#[test]
fn what_a_full_mailbox_does_not_take_waits_alone_and_comes_with_the_first_run_that_finds_room() {
    let (mut firm, server) = firm();
    firm.put("a", noon(2, 0), &messages(1, 5));
    server.mood(1);
    let first = run(&firm);
    let there = firm.mails().len() as u64;
    assert!(first.refused > 0 && first.imported > 0, "{:?}", sums(&first));
    assert_eq!(sums(&first), (15, there, 15 - there, 0));
    assert_eq!((first.outcome, first.exit(), first.failed), (Outcome::Failed, 50, first.refused));
    assert_eq!(first.refused_codes.get("mailbox-full"), Some(&first.refused));
    assert_eq!(waiting(&firm), first.refused);
    firm.statements_balance();
    let _ = firm.audited();

    // Another day goes on meanwhile, and what waits is told each time.
    firm.put("b", noon(3, 0), &messages(6, 1));
    let second = run(&firm);
    assert_eq!(second.available_for_import, 3 + first.refused);
    assert_eq!(second.refused + second.imported, second.available_for_import);
    firm.statements_balance();

    server.mood(0);
    let third = run(&firm);
    assert_eq!(sums(&third), (second.refused, second.refused, 0, second.refused));
    assert_eq!(third.outcome, Outcome::Succeeded);
    assert_eq!((firm.mails().len(), waiting(&firm)), (18, 0));
    firm.statements_balance();
    let quiet = firm.audited().ledger_digest;
    assert_eq!(sums(&run(&firm)), (0, 0, 0, 0));
    assert_eq!(firm.audited().ledger_digest, quiet);
}

#[test]
fn a_single_mail_that_is_not_taken_keeps_no_other_from_its_mailbox() {
    let (mut firm, server) = firm();
    firm.put("a", noon(2, 0), &messages(1, 20));
    server.mood(4);
    let first = run(&firm);
    assert!(first.refused > 0, "no mail was refused");
    assert_eq!(first.refused_codes.keys().collect::<Vec<_>>(), ["mail-refused"]);
    assert_eq!(first.imported as usize, firm.mails().len());
    server.mood(0);
    let second = run(&firm);
    assert_eq!(second.late, first.refused);
    assert_eq!(firm.mails().len(), 60);
    firm.statements_balance();
}

#[test]
fn lost_replies_make_no_second_mail_and_no_gap() {
    let (mut firm, server) = firm();
    firm.put("a", noon(2, 0), &messages(1, 30));
    server.mood(2);
    let report = run(&firm);
    assert_eq!((report.outcome, report.imported), (Outcome::Succeeded, 90));
    assert_eq!(firm.mails().len(), 90);
}

#[test]
fn a_replay_whose_mails_are_refused_is_tried_again_by_the_next_run() {
    let (mut firm, server) = firm();
    firm.put("a", noon(2, 0), &messages(1, 5));
    let held = firm.does(&Work::Run, &rules(false), Kill::No).unwrap();
    assert_eq!(held.imported, 5, "the boss is mapped");
    server.mood(1);
    let replayed = firm.does(&Work::Replay(Choice::All), &rules(true), Kill::No).unwrap();
    assert_eq!(replayed.available_from_source, 0, "nothing was held");
    firm.put(
        "b",
        noon(3, 0),
        &day(&[
            said("x", 1, ANN, &[BOB], "one"),
            said("y", 2, ANN, &[BOB], "two"),
            said("z", 3, ANN, &[BOB], "three"),
        ]),
    );
    let held = firm.does(&Work::Run, &rules(false), Kill::No).unwrap();
    assert_eq!(held.held, 3);
    let replayed = firm.does(&Work::Replay(Choice::All), &rules(true), Kill::No).unwrap();
    assert!(replayed.refused > 0 && replayed.balanced);
    firm.statements_balance();
    server.mood(0);
    let last = run(&firm);
    assert_eq!(last.late, replayed.refused);
    assert_eq!((firm.who_has("three").len(), waiting(&firm)), (2, 0));
    firm.statements_balance();
    let _ = firm.audited();
}

#[test]
fn a_server_that_lets_nobody_in_leaves_everything_for_the_next_run() {
    let (mut firm, server) = firm();
    firm.put("a", noon(2, 0), &messages(1, 5));
    server.mood(8);
    let first = run(&firm);
    assert_eq!(first.error.as_ref().unwrap().code(), Code::DestinationSignIn);
    assert_eq!((first.imported, first.refused, firm.mails().len()), (0, 0, 0));
    server.mood(0);
    assert_eq!(run(&firm).imported, 15);
}

#[test]
fn moving_to_another_destination_delivers_nothing_twice() {
    let (mut firm, server) = firm();
    firm.server = None;
    firm.put("a", noon(2, 0), &messages(1, 3));
    assert_eq!(run(&firm).imported, 9);
    firm.server = Some(server);
    firm.put("b", noon(3, 0), &messages(3, 2));
    let moved = run(&firm);
    assert_eq!((moved.imported, moved.skipped), (3, 3), "the third message was there");
    firm.statements_balance();
    let _ = firm.audited();
    firm.server = None;
    assert_eq!((run(&firm).imported, firm.mails().len()), (0, 9));
    let _ = firm.audited();
}

#[test]
fn a_run_that_was_cut_off_is_settled_where_it_was_before_a_connector_moves() {
    for stage in 1..30 {
        let (mut firm, server) = firm();
        firm.put("a", noon(2, 0), &messages(1, 3));
        let cut = firm.does(&Work::Run, &rules(true), Kill::Stage(stage));
        if cut.is_some() {
            assert!(stage > 5);
            break;
        }
        let there = server.mails().len();
        firm.server = None;
        let moved = firm.does(&Work::Run, &rules(true), Kill::No).unwrap();
        if let Some(error) = &moved.error {
            assert_eq!(error.code(), Code::DestinationUnfinished, "stage {stage}");
            assert_eq!(firm.mails().len(), 0);
            firm.server = Some(server.clone());
            assert_eq!(run(&firm).imported, 9);
            assert_eq!(server.mails().len(), 9);
        } else {
            assert_eq!((there, moved.imported), (0, 9), "stage {stage}");
        }
        firm.statements_balance();
        let _ = firm.audited();
    }
}

#[test]
fn somebody_whose_mailbox_the_server_does_not_have_is_held_and_comes_with_a_replay_once_it_is_made() {
    let (mut firm, server) = firm();
    firm.put("a", noon(2, 0), &day(&[said("1", 1, ANN, &[], "alone"), said("2", 2, ANN, &[BOB], "both")]));
    server.missing(&[ANN]);
    let first = run(&firm);
    assert_eq!((first.held, first.imported, first.missing_mailboxes), (1, 1, 1));
    assert_eq!(first.outcome, Outcome::SucceededWithHeld);
    let asked = server.asked();
    let again = run(&firm);
    assert_eq!((again.held, server.asked()), (0, asked), "answers are kept");
    server.missing(&[]);
    firm.later(11);
    let replayed = firm.does(&Work::Replay(Choice::All), &rules(true), Kill::No).unwrap();
    assert_eq!((replayed.items_archived, replayed.held), (1, 0));
    assert_eq!(firm.who_has("alone"), [ANN]);
    firm.statements_balance();
}

#[test]
fn where_no_mailbox_can_be_opened_it_is_our_own_access_that_is_missing_and_nothing_is_held() {
    let (mut firm, server) = firm();
    firm.put("a", noon(2, 0), &messages(1, 2));
    server.missing(&[ANN, BOB, CEO]);
    let report = run(&firm);
    assert_eq!(report.error.as_ref().unwrap().code(), Code::DestinationSignIn);
    assert_eq!((report.held, report.imported), (0, 0));
    server.missing(&[]);
    assert_eq!(run(&firm).imported, 6);
}

#[test]
fn a_mailbox_that_was_deleted_stops_nobody_else() {
    let (mut firm, server) = firm();
    firm.put("a", noon(2, 0), &messages(1, 2));
    assert_eq!(run(&firm).imported, 6);
    server.missing(&[ANN]);
    firm.put(
        "b",
        noon(3, 0),
        &day(&[said("x", 1, ANN, &[], "only Ann"), said("y", 2, BOB, &[CEO], "others")]),
    );
    let second = run(&firm);
    assert_eq!((second.imported, second.refused_codes.get("mailbox-unknown")), (2, Some(&1)));
    // Alone it is asked for now, and what came in between is imported all the same; nobody is mapped to it any more.
    firm.put("c", noon(4, 0), &day(&[said("z", 1, BOB, &[ANN], "later")]));
    let third = run(&firm);
    assert!(third.error.is_none());
    assert_eq!((third.imported, third.refused), (1, 1));
    firm.statements_balance();
    server.missing(&[]);
    assert_eq!(run(&firm).late, 1);
    firm.statements_balance();
}

#[test]
fn a_password_that_is_withdrawn_in_the_middle_makes_nobodys_mailbox_unknown() {
    let (mut firm, server) = firm();
    firm.put("a", noon(2, 0), &messages(1, 2));
    assert_eq!(run(&firm).imported, 6);
    firm.put("b", noon(3, 0), &messages(3, 2));
    server.mood(8);
    firm.later(8 * 24 * 60);
    let second = run(&firm);
    assert_eq!(second.error.as_ref().unwrap().code(), Code::DestinationSignIn);
    assert_eq!((second.held, second.refused), (0, 0));
    server.mood(0);
    assert_eq!(run(&firm).imported, 6);
}

#[test]
fn what_finds_room_in_part_waits_whole_and_is_counted_once() {
    let (mut firm, server) = firm();
    firm.put("a", noon(2, 0), &messages(1, 9));
    server.mood(1);
    let first = run(&firm);
    server.room(3);
    let second = run(&firm);
    assert_eq!((second.late, second.imported, second.refused), (0, 0, first.refused));
    assert!(firm.mails().len() as u64 > first.imported, "the server has more by now");
    firm.statements_balance();
    server.mood(0);
    let third = run(&firm);
    assert_eq!((third.late, firm.mails().len()), (first.refused, 27));
    firm.statements_balance();
}

#[test]
fn mails_that_wait_come_into_the_archive_when_a_connector_moves_there_unless_the_server_may_have_them() {
    let (mut firm, server) = firm();
    firm.put("a", noon(2, 0), &messages(1, 9));
    server.mood(1);
    let first = run(&firm);
    firm.server = None;
    let moved = run(&firm);
    assert_eq!((moved.late, moved.refused), (first.refused, 0));
    let _ = firm.audited();
    firm.statements_balance();
    // The same, after a retry that brought some of them there.
    let (mut firm, server) = self::firm();
    firm.put("a", noon(2, 0), &messages(1, 9));
    server.mood(1);
    run(&firm);
    server.room(3);
    let waits = run(&firm).refused;
    let there = server.mails().len();
    firm.server = None;
    firm.put("b", noon(3, 0), &day(&[said("x", 1, BOB, &[], "goes on")]));
    let moved = run(&firm);
    assert_eq!(moved.error.as_ref().unwrap().code(), Code::DestinationUnfinished);
    assert_eq!((moved.late, moved.imported), (0, 1), "new days go on");
    firm.server = Some(server.clone());
    server.mood(0);
    assert_eq!((run(&firm).late, there < 27), (waits, true));
    assert_eq!(server.mails().len(), 27);
}

#[test]
fn a_mail_that_breaks_the_line_waits_alone() {
    let (mut firm, server) = firm();
    firm.put("a", noon(2, 0), &messages(1, 9));
    server.poison("message 5");
    let report = run(&firm);
    assert!(report.error.is_none());
    assert_eq!((report.imported, report.refused), (24, 3));
    firm.statements_balance();
}
