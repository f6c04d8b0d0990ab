//! Statements, *Check everything* and *Search*: late answers are dropped, and nothing goes on unseen.

use super::*;
use crate::view::home::{StatementForm, StatementRow, StatementSums, StatementView, VerifyView};
use crate::view::search::{ExportForm, FoundMail, FoundView, IndexView, SearchQuery};

fn home() -> Wizard {
    let mut wizard = start();
    let rows = vec![row("One", false), row("Practice ICE Chat", true)];
    play(&mut wizard, [Input::Done(Done::Home { connectors: rows, drafts: Vec::new(), fault: None })]);
    wizard
}

fn flyout() -> Wizard {
    let mut wizard = home();
    let connector = ConnectorId { name: "One".into(), practice: false };
    play(&mut wizard, [event(Event::OpenFlyout { connector })]);
    wizard
}

fn at_search() -> Wizard {
    let mut wizard = home();
    let index = Done::Index(false, IndexView::Ready { items: 3, bytes: 4096 });
    play(&mut wizard, [event(Event::ShowSearch { practice: false }), Input::Done(index)]);
    wizard
}

fn statement() -> Box<StatementView> {
    Box::new(StatementView {
        row: StatementRow {
            day: "2026-11-21".into(),
            number: 2,
            runs: 1,
            sums: StatementSums::default(),
            signed: true,
        },
        days: Vec::new(),
        runs: Vec::new(),
        files: Vec::new(),
        ever: StatementSums::default(),
        signed_by: None,
        chain: (1, 2),
        root: "00".repeat(32),
        sha256: "00".repeat(32),
    })
}

fn found() -> FoundView {
    FoundView::Ready { total: 3, more: false, hits: Vec::new(), page: 1, pages: 1, milliseconds: 1.0 }
}

fn query(words: &str) -> SearchQuery {
    SearchQuery { words: words.into(), ..SearchQuery::default() }
}

pub(super) fn states() -> Vec<(&'static str, Wizard)> {
    let mut open = flyout();
    play(&mut open, [event(Event::OpenStatement { day: "2026-11-21".into(), number: 2 })]);
    let ticket = open.flyout.as_ref().unwrap().statement_ticket.unwrap();
    play(&mut open, [Input::Done(Done::Statement(ticket, Ok(statement())))]);
    let mut verifying = flyout();
    play(&mut verifying, [event(Event::Verify)]);
    let mut searched = at_search();
    play(&mut searched, [event(Event::EditSearch { query: query("bid") }), event(Event::Search { page: 1 })]);
    let ticket = searching(&searched).finding.unwrap();
    play(&mut searched, [Input::Done(Done::Found(ticket, found()))]);
    vec![("statement", open), ("verifying", verifying), ("search", at_search()), ("searched", searched)]
}

pub(super) fn events() -> Vec<Event> {
    vec![
        Event::OpenStatement { day: "2026-11-21".into(), number: 2 },
        Event::CloseStatement,
        Event::SaveStatement { form: StatementForm::Page },
        Event::Verify,
        Event::StopVerify,
        Event::ShowSearch { practice: false },
        Event::ShowSearch { practice: true },
        Event::BuildIndex,
        Event::StopIndex,
        Event::DeleteIndex,
        Event::EditSearch { query: query("bid") },
        Event::EditSearch { query: SearchQuery { from: "yesterday".into(), ..query("") } },
        Event::Search { page: 1 },
        Event::Search { page: 2 },
        Event::OpenHit { item: "00".repeat(16) },
        Event::CloseHit,
        Event::ExportHits { items: Vec::new(), form: ExportForm::Eml },
        Event::StopExport,
    ]
}

pub(super) fn answers(wizard: &Wizard) -> Vec<Done> {
    let last = wizard.ticket;
    let mut all = vec![
        Done::Index(false, IndexView::Off),
        Done::Index(true, IndexView::Building { done: 1, total: 2 }),
        Done::Index(false, IndexView::Ready { items: 3, bytes: 4096 }),
        Done::Index(false, IndexView::Failed { fault: fault("internal") }),
    ];
    for ticket in [last, Ticket(0)] {
        all.extend([
            Done::Statement(ticket, Ok(statement())),
            Done::Statement(ticket, Err(fault("internal"))),
            Done::Verified(ticket, VerifyView::Running { done: 3 }),
            Done::Verified(ticket, VerifyView::Failed { fault: fault("ledger-damaged") }),
            Done::Found(ticket, found()),
            Done::Hit(ticket, Err(fault("internal"))),
            Done::Exported(ticket, Ok(None)),
            Done::Exported(ticket, Ok(Some((3, "hits.zip".into())))),
            Done::Exported(ticket, Err(fault("disk-full"))),
        ]);
    }
    all
}

fn searching(wizard: &Wizard) -> &crate::state::Search {
    match &wizard.place {
        Place::Search(search) => search,
        other => panic!("not at the search but {other:?}"),
    }
}

#[test]
fn a_statement_that_comes_late_does_not_open_over_another_one() {
    let mut wizard = flyout();
    let open = |day: &str| event(Event::OpenStatement { day: day.into(), number: 1 });
    play(&mut wizard, [open("2026-11-20")]);
    let first = wizard.ticket;
    play(&mut wizard, [open("2026-11-21"), Input::Done(Done::Statement(first, Ok(statement())))]);
    assert!(wizard.flyout.as_ref().unwrap().statement.is_none());
    let answer = Done::Statement(wizard.ticket, Ok(statement()));
    play(&mut wizard, [Input::Done(answer)]);
    assert!(wizard.flyout.as_ref().unwrap().statement.is_some());
    let effects = play(&mut wizard, [event(Event::SaveStatement { form: StatementForm::Json })]);
    assert!(matches!(&effects[..], [Effect::SaveStatement(_, day, 2, _)] if day == "2026-11-21"));
}

#[test]
fn a_check_of_everything_ends_when_its_flyout_is_closed() {
    let mut wizard = flyout();
    play(&mut wizard, [event(Event::Verify)]);
    let again = play(&mut wizard, [event(Event::Verify)]);
    assert!(again.is_empty(), "one at a time");
    let effects = play(&mut wizard, [event(Event::CloseFlyout)]);
    assert!(matches!(effects[..], [Effect::StopVerify]));
}

#[test]
fn what_is_typed_into_the_search_changes_no_page_that_is_shown() {
    let mut wizard = at_search();
    let type_in = |words: &str| event(Event::EditSearch { query: query(words) });
    let effects = play(&mut wizard, [type_in("bid"), event(Event::Search { page: 1 })]);
    assert!(matches!(&effects[..], [Effect::Search(_, false, asked, 1)] if asked.words == "bid"));
    let ticket = searching(&wizard).finding.unwrap();
    play(&mut wizard, [Input::Done(Done::Found(ticket, found())), type_in("offer")]);
    let next = play(&mut wizard, [event(Event::Search { page: 2 })]);
    assert!(matches!(&next[..], [Effect::Search(_, false, asked, 2)] if asked.words == "bid"));
    let export = play(&mut wizard, [event(Event::ExportHits { items: vec![], form: ExportForm::Mbox })]);
    assert!(matches!(&export[..], [Effect::ExportHits(_, false, asked, ..)] if asked.words == "bid"));
}

#[test]
fn a_search_whose_days_are_none_is_not_begun_and_says_so() {
    let mut wizard = at_search();
    for (from, to) in [("yesterday", ""), ("", "2026-13-01"), ("2026-11-21", "2026-11-20")] {
        let query = SearchQuery { from: from.into(), to: to.into(), ..query("bid") };
        let effects =
            play(&mut wizard, [event(Event::EditSearch { query }), event(Event::Search { page: 1 })]);
        assert!(effects.is_empty());
        assert!(searching(&wizard).query_fault().is_some(), "{from} {to}");
    }
}

#[test]
fn deleting_the_index_asks_and_what_was_found_goes_with_it() {
    let mut wizard = at_search();
    play(&mut wizard, [event(Event::EditSearch { query: query("bid") }), event(Event::Search { page: 1 })]);
    let answer = Done::Found(wizard.ticket, found());
    play(&mut wizard, [Input::Done(answer), event(Event::DeleteIndex)]);
    assert!(wizard.view().question.is_some());
    let effects = play(&mut wizard, [event(Event::Answer { yes: true })]);
    assert!(matches!(effects[..], [Effect::DeleteIndex(false)]));
    assert_eq!(searching(&wizard).found, FoundView::Idle);
    let mail = Box::new(FoundMail { item: String::new(), mail: MailView::default(), copies: Vec::new() });
    play(&mut wizard, [Input::Done(Done::Hit(Ticket(1), Ok(mail)))]);
    assert!(searching(&wizard).mail.is_none(), "an answer that nobody waits for");
}
