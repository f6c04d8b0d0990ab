//! Single promises of replay, limit, held items and people.
//!
//! In: a firm with a site in memory. Out: what became of each item.

use std::collections::BTreeSet;
use std::fs;

use super::model::Rules;
use super::rig::{Firm, Kill, NAME, Work, noon};
use crate::format::Formats;
use crate::ledger::EntryKind;
use crate::map::{Mapping, Timeline, Version};
use crate::pipeline::{Choice, Outcome};

/// Nobody, then with the other firm's domain everybody.
pub fn rules(both: bool) -> Timeline {
    Rules { automatic: true, both, rows: [None; 6] }.mapping()
}

/// One message: id, minute, sender, recipients, text. People at other.example are counterparties.
pub fn said(id: &str, minute: u8, from: &str, to: &[&str], text: &str) -> String {
    let id = if id.is_empty() { String::new() } else { format!("<MessageId>{id}</MessageId>") };
    let to: String = to
        .iter()
        .map(|one| format!("<Recipient><ImId>{one}</ImId><RecipientEmail>{one}</RecipientEmail></Recipient>"))
        .collect();
    format!(
        "<ChatMessage>{id}<ConversationId>room</ConversationId><ConversationName>Gas desk</ConversationName>\
         <DateTimeUTC>2026-11-02T10:{minute:02}:00Z</DateTimeUTC><ImId>{from}</ImId><SenderEmail>{from}</SenderEmail>\
         {to}<Content>{text}</Content></ChatMessage>"
    )
}

pub fn day(messages: &[String]) -> String {
    format!("<ChatMessages>{}</ChatMessages>", messages.concat())
}

pub const ANN: &str = "ann@other.example";
pub const BOB: &str = "bob@other.example";
pub const CEO: &str = "ceo@corp.example";

fn all() -> Work {
    Work::Replay(Choice::All)
}

#[test]
fn a_held_item_is_archived_once_somebody_is_mapped_and_both_steps_are_in_the_ledger() {
    let mut firm = Firm::new();
    firm.put("a", noon(2, 0), &day(&[said("1", 1, ANN, &[BOB], "held"), said("2", 2, ANN, &[CEO], "kept")]));
    assert_eq!(firm.does(&Work::Run, &rules(false), Kill::No).unwrap().held, 1);
    let still = firm.does(&all(), &rules(false), Kill::No).unwrap();
    assert_eq!((still.available_from_source, still.held, still.items_archived), (1, 1, 0));
    assert_eq!((still.outcome, still.exit()), (Outcome::SucceededWithHeld, 40));
    let replayed = firm.does(&all(), &rules(true), Kill::No).unwrap();
    assert_eq!((replayed.available_from_source, replayed.items_archived, replayed.imported), (1, 1, 2));
    assert_eq!(firm.who_has("held"), [ANN, BOB]);
    assert!(firm.open_items().is_empty());
    let entries = firm.ledger().entries(Some(NAME)).unwrap();
    let asked: Vec<&str> = entries
        .iter()
        .filter(|one| one.kind == EntryKind::Replay.as_str())
        .map(|one| one.body.as_str())
        .collect();
    assert_eq!(asked.len(), 2);
    assert!(asked[1].contains("\"chosen\":1") && asked[1].contains("\"who\":\"ada@desk\""), "{}", asked[1]);
    // The same message in a later file is a duplicate.
    firm.put("b", noon(3, 0), &day(&[said("1", 1, ANN, &[BOB], "held")]));
    let later = firm.does(&Work::Run, &rules(true), Kill::No).unwrap();
    assert_eq!((later.items_duplicate, later.skipped, later.imported), (1, 2, 0));
    let _ = firm.audited();
}

#[test]
fn only_the_chosen_items_are_replayed() {
    let mut firm = Firm::new();
    firm.put("a", noon(2, 0), &day(&[said("1", 1, ANN, &[], "one"), said("2", 2, ANN, &[], "two")]));
    assert_eq!(firm.does(&Work::Run, &rules(false), Kill::No).unwrap().held, 2);
    let second = firm.open_items().into_iter().find(|item| item.place == 1).unwrap();
    let choice = Choice::Items(BTreeSet::from([second.item]));
    let report = firm.does(&Work::Replay(choice), &rules(true), Kill::No).unwrap();
    assert_eq!((report.available_from_source, report.items_archived, report.held), (1, 1, 0));
    assert_eq!((firm.who_has("one").len(), firm.who_has("two").len()), (0, 1));
}

#[test]
fn a_dry_run_of_a_replay_tells_the_numbers_and_changes_nothing() {
    let mut firm = Firm::new();
    firm.put("a", noon(2, 0), &day(&[said("1", 1, ANN, &[BOB], "one")]));
    let _ = firm.does(&Work::Run, &rules(false), Kill::No);
    let before = firm.ledger().digest().unwrap();
    let mapping = rules(true);
    let dry = firm.dry_replay(&mapping);
    assert_eq!((dry.items_archived, dry.imported, dry.dry_run, dry.balanced), (1, 2, true, true));
    assert_eq!(firm.ledger().digest().unwrap(), before);
    assert!(firm.mails().is_empty());
}

#[test]
fn everybody_who_was_told_a_held_item_in_any_file_gets_it_on_replay() {
    let mut firm = Firm::new();
    firm.put("a", noon(2, 0), &day(&[said("1", 1, ANN, &["x@gone.example"], "told")]));
    firm.put("b", noon(3, 0), &day(&[said("1", 1, ANN, &["x@gone.example", BOB], "told")]));
    let held = firm.does(&Work::Run, &rules(false), Kill::No).unwrap();
    assert_eq!((held.held, held.items_duplicate), (1, 1));
    let replayed = firm.does(&all(), &rules(true), Kill::No).unwrap();
    assert_eq!((replayed.available_from_source, replayed.items_archived), (1, 1));
    assert_eq!(firm.who_has("told"), [ANN, BOB]);
}

#[test]
fn an_item_that_a_later_file_releases_also_reaches_those_who_were_told_it_before() {
    let mut firm = Firm::new();
    firm.put("a", noon(2, 0), &day(&[said("1", 1, "x@gone.example", &[BOB], "told")]));
    assert_eq!(firm.does(&Work::Run, &rules(false), Kill::No).unwrap().held, 1);
    firm.put("b", noon(3, 0), &day(&[said("1", 1, "x@gone.example", &[ANN], "told")]));
    let released = firm.does(&Work::Run, &rules(true), Kill::No).unwrap();
    assert_eq!((released.items_released, released.imported, released.balanced), (1, 2, true));
    assert_eq!(firm.who_has("told"), [ANN, BOB]);
}

#[test]
fn a_plan_that_is_taken_back_does_not_hold_again_what_another_file_delivered() {
    let mut firm = Firm::new();
    firm.put("a", noon(2, 0), &day(&[said("1", 1, ANN, &[], "told")]));
    assert_eq!(firm.does(&Work::Run, &rules(false), Kill::No).unwrap().held, 1);
    firm.put("b", noon(3, 0), &day(&[said("1", 1, ANN, &[CEO], "told")]));
    assert_eq!(firm.does(&Work::Run, &rules(false), Kill::No).unwrap().items_released, 1);
    firm.put("c", noon(4, 0), &day(&[said("1", 1, ANN, &[CEO, "cfo@corp.example"], "told")]));
    // Connecting, downloading, verifying, reading; then it would write.
    assert!(firm.does(&Work::Run, &rules(false), Kill::Stage(5)).is_none());
    let _ = firm.does(&Work::Run, &rules(false), Kill::No).unwrap();
    assert_eq!(firm.who_has("told"), [CEO, "cfo@corp.example"]);
    assert!(firm.open_items().is_empty(), "it is in mailboxes");
}

#[test]
fn a_day_whose_items_a_delivered_day_counts_on_goes_on_as_it_was_planned() {
    let mut firm = Firm::new();
    firm.put("a", noon(2, 0), &day(&[said("1", 1, CEO, &[ANN], "told")]));
    firm.put("b", noon(3, 0), &day(&[said("1", 1, CEO, &[ANN, "cfo@corp.example"], "told")]));
    // The first day's file of the archive cannot be published, the second day's can.
    let wall = firm.home().join("archive/ceo@corp.example/ICE Chat/2026-11-02.mbox");
    fs::create_dir_all(wall.parent().unwrap()).unwrap();
    fs::write(&wall, "in the way").unwrap();
    let _ = firm.does(&Work::Run, &rules(false), Kill::No).unwrap();
    assert_eq!(firm.who_has("told").iter().filter(|one| *one == "cfo@corp.example").count(), 1);
    fs::remove_file(&wall).unwrap();
    // Were it planned anew by this mapping, the second mailbox would get it again.
    let cfo = crate::map::Entry {
        key: ANN.to_owned(),
        mailbox: crate::model::Mailbox::parse("cfo@corp.example").unwrap(),
    };
    let domains = vec!["corp.example".to_owned()];
    let version = Version { automatic: true, domains, entries: vec![cfo], ..Version::default() };
    let mapping = Mapping::new(version).into();
    let _ = firm.does(&Work::Run, &mapping, Kill::No).unwrap();
    assert_eq!(firm.who_has("told"), [CEO, "cfo@corp.example"]);
    let _ = firm.audited();
}

#[test]
fn a_profile_that_moves_places_gives_no_mail_to_whom_another_was_meant_for() {
    let mut firm = Firm::new();
    let note = said("0", 0, CEO, &[], "note").replace("ChatMessage>", "Note>");
    let bad = said("9", 9, ANN, &[], "when").replace("DateTimeUTC", "Time");
    firm.put(
        "a",
        noon(2, 0),
        &day(&[note, said("1", 1, ANN, &[], "one"), said("", 2, BOB, &[], "two"), bad]),
    );
    let first = firm.does(&Work::Run, &rules(false), Kill::No).unwrap();
    assert_eq!((first.held, first.failed), (2, 1));
    let profile = "messages = [\"ChatMessage\", \"Note\"]\n[message]\ntime = [\"DateTimeUTC\", \"Time\"]\n";
    firm.formats = Formats::with_profile(profile).unwrap();
    let replayed = firm.does(&all(), &rules(true), Kill::No).unwrap();
    assert_eq!((replayed.items_archived, replayed.failed, replayed.balanced), (2, 1, true));
    assert_eq!((firm.who_has("one"), firm.who_has("two")), (vec![ANN.to_owned()], vec![BOB.to_owned()]));
    assert!(firm.who_has("when").is_empty(), "which of the failed it is cannot be told");
}

#[test]
fn a_failed_item_becomes_one_of_its_kind_and_never_its_equal_neighbour() {
    let mut firm = Firm::new();
    let equal = said("", 1, CEO, &[], "ok");
    let failed = equal.replace("DateTimeUTC", "Time");
    firm.put("a", noon(2, 0), &day(&[failed.clone(), equal.clone(), failed]));
    assert_eq!(firm.does(&Work::Run, &rules(false), Kill::No).unwrap().failed, 2);
    firm.formats = Formats::with_profile("[message]\ntime = [\"DateTimeUTC\", \"Time\"]\n").unwrap();
    // One after the other: the numbers of equals must not meet.
    for place in [2, 0] {
        let item = firm.open_items().into_iter().find(|item| item.place == place).unwrap().item;
        let choice = Choice::Items(BTreeSet::from([item]));
        let report = firm.does(&Work::Replay(choice), &rules(false), Kill::No).unwrap();
        assert_eq!((report.items_archived, report.failed), (1, 0), "place {place}");
    }
    assert_eq!(firm.who_has("ok").len(), 3);
    // The same three come again.
    firm.put("b", noon(3, 0), &day(&[equal.clone(), equal.clone(), equal]));
    assert_eq!(firm.does(&Work::Run, &rules(false), Kill::No).unwrap().items_duplicate, 3);
}

#[test]
fn a_replay_without_its_evidence_leaves_the_items_open_and_says_so() {
    let mut firm = Firm::new();
    firm.put("a", noon(2, 0), &day(&[said("1", 1, ANN, &[], "one")]));
    firm.put("b", noon(3, 0), &day(&[said("2", 1, BOB, &[], "two")]));
    let _ = firm.does(&Work::Run, &rules(false), Kill::No);
    let sha256 = firm.open_items()[0].file_sha256.clone();
    let kept = fs::read_dir(firm.home().join("staging/evidence")).unwrap().map(|entry| entry.unwrap().path());
    let lost = kept.into_iter().find(|path| path.to_string_lossy().contains(&sha256)).unwrap();
    let bytes = fs::read(&lost).unwrap();
    fs::remove_file(&lost).unwrap();
    let report = firm.does(&all(), &rules(true), Kill::No).unwrap();
    assert_eq!((report.items_archived, report.held, report.exit()), (1, 1, 21));
    assert_eq!(firm.open_items().len(), 1);
    fs::write(&lost, bytes).unwrap();
    assert_eq!(firm.does(&all(), &rules(true), Kill::No).unwrap().items_archived, 1);
}

#[test]
fn a_file_of_which_a_kill_left_some_visible_goes_on_though_a_profile_reads_more_of_it_now() {
    let mut firm = Firm::new();
    let failed = said("2", 2, CEO, &[], "two").replace("DateTimeUTC", "Time");
    firm.put("a", noon(2, 0), &day(&[said("1", 1, CEO, &["cfo@corp.example"], "one"), failed]));
    // The last of its mailboxes cannot be published.
    let wall = firm.home().join("archive/cfo@corp.example/ICE Chat/2026-11-02.mbox");
    fs::create_dir_all(&wall).unwrap();
    let stopped = firm.does(&Work::Run, &rules(false), Kill::No).unwrap();
    assert_eq!((stopped.imported, stopped.waiting), (0, 2));
    fs::remove_dir(&wall).unwrap();
    firm.formats = Formats::with_profile("[message]\ntime = [\"DateTimeUTC\", \"Time\"]\n").unwrap();
    assert_eq!(firm.does(&Work::Run, &rules(false), Kill::No).unwrap().imported, 2);
    assert_eq!(firm.does(&all(), &rules(false), Kill::No).unwrap().items_archived, 1);
    assert_eq!((firm.who_has("one").len(), firm.who_has("two").len()), (2, 1));
    let _ = firm.audited();
}

#[test]
fn what_another_place_brings_in_the_same_replay_is_told_as_archived_already() {
    let failed = |to: &str| said("1", 1, ANN, &[to], "told").replace("DateTimeUTC", "Time");
    let mut firm = Firm::new();
    firm.put("a", noon(2, 0), &day(&[failed("x@gone.example")]));
    firm.put("b", noon(3, 0), &day(&[failed(CEO)]));
    assert_eq!(firm.does(&Work::Run, &rules(false), Kill::No).unwrap().failed, 2);
    firm.formats = Formats::with_profile("[message]\ntime = [\"DateTimeUTC\", \"Time\"]\n").unwrap();
    let report = firm.does(&all(), &rules(false), Kill::No).unwrap();
    assert_eq!((report.items_archived, report.items_duplicate, report.held), (1, 1, 0));
    assert!(firm.open_items().is_empty());
    assert_eq!(firm.who_has("told"), [CEO]);
}

#[test]
fn an_item_that_is_released_by_another_that_was_chosen_is_counted_and_the_statement_balances() {
    let failed = said("1", 1, ANN, &[CEO], "told").replace("DateTimeUTC", "Time");
    let held = said("1", 1, ANN, &[BOB], "told");
    for which in ["chosen", "all"] {
        let mut firm = Firm::new();
        firm.put("a", noon(2, 0), &day(&[failed.clone(), said("2", 2, CEO, &[], "other")]));
        firm.put("b", noon(3, 0), &day(std::slice::from_ref(&held)));
        let report = firm.does(&Work::Run, &rules(false), Kill::No).unwrap();
        assert_eq!((report.failed, report.held), (1, 1));
        firm.formats = Formats::with_profile("[message]\ntime = [\"DateTimeUTC\", \"Time\"]\n").unwrap();
        let first = firm.open_items().into_iter().find(|item| item.reason != "held").unwrap();
        let choice = if which == "all" { Choice::All } else { Choice::Items(BTreeSet::from([first.item])) };
        let report = firm.does(&Work::Replay(choice), &rules(false), Kill::No).unwrap();
        assert_eq!((report.items_archived, report.items_released), (1, 2), "{which}");
        assert!(firm.open_items().is_empty());
        firm.statements_balance();
    }
}

#[test]
fn who_is_mapped_after_an_item_was_released_does_not_get_it_from_a_place_where_nobody_was_mapped() {
    let failed = said("1", 1, ANN, &[CEO], "told").replace("DateTimeUTC", "Time");
    let mut firm = Firm::new();
    firm.put("a", noon(2, 0), &day(&[failed, said("1", 1, ANN, &[BOB], "told")]));
    let _ = firm.does(&Work::Run, &rules(false), Kill::No);
    firm.formats = Formats::with_profile("[message]\ntime = [\"DateTimeUTC\", \"Time\"]\n").unwrap();
    assert_eq!(firm.does(&all(), &rules(false), Kill::No).unwrap().items_archived, 1);
    let later = firm.does(&Work::Run, &rules(true), Kill::No).unwrap();
    assert_eq!((later.imported, firm.who_has("told")), (0, vec![CEO.to_owned()]));
}

#[test]
fn a_run_that_was_killed_while_it_settled_what_was_due_balances() {
    for stage in 1..14 {
        let mut firm = Firm::new();
        let told = |to: &str| said("1", 1, ANN, &[to], "told");
        firm.put("a", noon(2, 0), &day(&[told(BOB), told(CEO)]));
        let _ = firm.does(&Work::Run, &rules(false), Kill::Stage(stage));
        let _ = firm.does(&Work::Run, &rules(false), Kill::No);
        firm.statements_balance();
    }
}

#[test]
fn a_place_that_is_due_in_a_file_of_the_same_replay_is_settled_with_it() {
    let mut firm = Firm::new();
    firm.put("a", noon(3, 0), &day(&[said("1", 1, ANN, &[CEO], "told")]));
    firm.put("b", noon(2, 0), &day(&[said("2", 2, ANN, &[CEO], "other"), said("1", 1, ANN, &[BOB], "told")]));
    let nobody = Rules { automatic: false, both: false, rows: [None; 6] }.mapping();
    assert_eq!(firm.does(&Work::Run, &nobody, Kill::No).unwrap().held, 2);
    let report = firm.does(&all(), &rules(false), Kill::No).unwrap();
    assert_eq!((report.items_archived, report.items_released, report.exit()), (2, 2, 0));
    let later = firm.does(&Work::Run, &rules(true), Kill::No).unwrap();
    assert_eq!((later.imported, firm.who_has("told")), (0, vec![CEO.to_owned()]));
    firm.statements_balance();
}
