//! Promises of the flyout: held items, *Replay*, the daily limit.

use super::*;
use crate::state::flyout::HeldFound;
use crate::view::destination::PlaceView;
use crate::view::home::*;

fn connector() -> ConnectorId {
    ConnectorId { name: "One".into(), practice: false }
}

pub(super) fn read(held: u64, run: u64) -> Flyout {
    let sums = None;
    let last_run = RunRow {
        run,
        began: "2026-11-21T05:15:00Z".into(),
        ended: None,
        state: ConnectorState::OverLimit,
        dry_run: false,
        replay: false,
        who: "ada@desk".into(),
        mapping_version: Some(1),
        reached: true,
        sums,
        fault: None,
        file_faults: Vec::new(),
        over_limit: Vec::new(),
    };
    let waiting = vec![OverLimitRow { day: "2026-11-20".into(), items: 200_001, limit: 200_000 }];
    Flyout {
        connector: ConnectorRow { held, last_run: Some(last_run), ..row("One", false) },
        properties: Properties {
            place: PlaceView::default(),
            facts: KindFacts::of("ice-chat"),
            host: "sftp.example".into(),
            port: 22,
            path: "/".into(),
            firm_code: "firm001".into(),
            host_keys: Vec::new(),
            expected_host_key: None,
            pairs: Vec::new(),
            private_keys: false,
            automatic: true,
            mapped_people: 0,
            domains: vec!["corp.example".into()],
            aliases: Vec::new(),
            retention_days: 21,
            items_per_day: 200_000,
            folder: "ICE Chat".into(),
            archive: String::new(),
        },
        source: SourceStatus {
            reached: None,
            files: FileCounts::default(),
            checking: false,
            rungs: Vec::new(),
            support_text: None,
            rehearsal: None,
        },
        runs: Vec::new(),
        held: HeldView { total: held, matches: held, ..HeldView::default() },
        limit: LimitView { items_per_day: 200_000, documented: 200_000, waiting, fault: None },
        every_day: None,
        alerts: crate::view::alerts::AlertsView::default(),
        statements: StatementsView::default(),
        verify: VerifyView::Idle,
        versions: Vec::new(),
        fault: None,
    }
}

/// The flyout of a connector with held items, and the vault as it was.
pub(super) fn flyout() -> Wizard {
    let mut wizard = start();
    let home = Done::Home { connectors: vec![row("One", false)], drafts: Vec::new(), fault: None };
    let open = event(Event::OpenFlyout { connector: connector() });
    play(&mut wizard, [Input::Done(home), open, Input::Done(Done::Flyout(Box::new(read(3, 1))))]);
    wizard
}

/// The same with names.
pub(super) fn named() -> Wizard {
    let mut wizard = flyout();
    play(&mut wizard, [event(Event::ReadHeld), Input::Done(Done::Vault(Ok(())))]);
    let answer = Input::Done(Done::HeldRead(naming(&wizard), Ok(Box::new(names(3)))));
    play(&mut wizard, [answer]);
    wizard
}

fn naming(wizard: &Wizard) -> Ticket {
    wizard.flyout.as_ref().unwrap().held.naming.ticket.unwrap()
}

pub(super) fn names(total: u64) -> HeldView {
    HeldView { total, matches: total, named: true, days: vec!["2026-11-20".into()], ..HeldView::default() }
}

fn held(wizard: &Wizard) -> HeldView {
    match wizard.view().screen {
        Screen::Home(home) => home.flyout.unwrap().held,
        other => panic!("{other:?}"),
    }
}

fn by_person(text: &str) -> Input {
    event(Event::FilterHeld { filter: HeldFilter { person: text.into(), ..HeldFilter::default() } })
}

fn reads(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::ReadHeld(..)))
}

#[test]
fn names_of_held_items_are_read_once_the_vault_is_open_and_not_before() {
    let mut wizard = flyout();
    assert!(!held(&wizard).named);
    let effects = play(&mut wizard, [event(Event::ReadHeld)]);
    assert!(!reads(&effects) && matches!(wizard.view().screen, Screen::Vault(_)));
    assert!(reads(&play(&mut wizard, [Input::Done(Done::Vault(Ok(())))])));
    assert!(held(&wizard).reading);
    let ticket = naming(&wizard);
    let mut failed = wizard.clone();
    play(&mut failed, [Input::Done(Done::HeldRead(ticket, Err(fault("evidence-changed"))))]);
    assert_eq!(held(&failed).fault, Some(fault("evidence-changed")));
    assert!(reads(&play(&mut failed, [event(Event::ReadHeld)])));
    play(&mut wizard, [Input::Done(Done::HeldRead(ticket, Ok(Box::new(names(3)))))]);
    assert!(held(&wizard).named && !held(&wizard).reading);
}

#[test]
fn held_items_are_filtered_one_question_at_a_time_and_the_last_filter_counts() {
    let mut wizard = named();
    let effects = play(&mut wizard, [by_person("a")]);
    let [Effect::FilterHeld(first, ..)] = effects[..] else { panic!("{effects:?}") };
    assert!(play(&mut wizard, [by_person("ad"), by_person("ada")]).is_empty());
    assert_eq!(held(&wizard).filter.person, "ada");
    let found = |matches| Ok(HeldFound { matches, rows: Vec::new() });
    let effects = play(&mut wizard, [Input::Done(Done::HeldFound(first, found(2)))]);
    let [Effect::FilterHeld(second, _, filter)] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(filter.person, "ada");
    let second = *second;
    play(
        &mut wizard,
        [Input::Done(Done::HeldFound(second, found(1))), Input::Done(Done::HeldFound(first, found(2)))],
    );
    assert_eq!((held(&wizard).matches, held(&wizard).total), (1, 3));
}

#[test]
fn what_a_run_changed_is_read_again_with_its_names() {
    let mut wizard = named();
    let effects = play(&mut wizard, [Input::Done(Done::Flyout(Box::new(read(3, 1))))]);
    assert!(!reads(&effects), "nothing is another");
    assert!(reads(&play(&mut wizard.clone(), [Input::Done(Done::Flyout(Box::new(read(3, 2))))])));
    assert!(reads(&play(&mut wizard, [Input::Done(Done::Flyout(Box::new(read(1, 1))))])));
    assert_eq!(held(&wizard).total, 1);
}

#[test]
fn somebody_mapped_in_the_flyout_makes_replay_worth_a_click_until_it_was_clicked() {
    let mut wizard = named();
    let add = || event(Event::MapPerson { key: "u1".into(), mailbox: "ada@corp.example".into() });
    let effects = play(&mut wizard, [add()]);
    assert!(matches!(effects[..], [Effect::MapPerson(..)]));
    assert!(play(&mut wizard, [add()]).is_empty(), "one at a time");
    let mut refused = wizard.clone();
    play(&mut refused, [Input::Done(Done::PersonMapped(connector(), Err(fault("setting-invalid"))))]);
    assert_eq!(
        (held(&refused).add_fault, held(&refused).mapping_changed),
        (Some(fault("setting-invalid")), false)
    );
    let effects = play(&mut wizard, [Input::Done(Done::PersonMapped(connector(), Ok(Some(4))))]);
    assert!(held(&wizard).mapping_changed && reads(&effects));
    assert_eq!(wizard.notice, Some(Notice::MappingSaved { version: 4 }));
    play(&mut wizard, [event(Event::Replay { items: Vec::new() })]);
    assert!(!held(&wizard).mapping_changed);
}

#[test]
fn a_replay_is_a_run_like_any_other_and_takes_the_filter_along() {
    let mut wizard = named();
    play(&mut wizard, [by_person("ada")]);
    let effects = play(&mut wizard, [event(Event::Replay { items: vec!["ab".into()] })]);
    let Some(Effect::Run(wanted)) = effects.last() else { panic!("{effects:?}") };
    let RunOf::Held { items, filter } = &wanted.of else { panic!("an import") };
    assert_eq!((items.as_slice(), filter.person.as_str()), (&["ab".to_owned()][..], "ada"));
    assert!(wizard.view().run.is_some());
    // A second one is refused aloud; the window asks before it closes; stop stops it.
    let effects = play(&mut wizard, [event(Event::Replay { items: Vec::new() })]);
    assert!(effects.is_empty() && matches!(wizard.notice, Some(Notice::Failed { .. })));
    play(&mut wizard.clone(), [Input::CloseWanted]);
    assert!(matches!(play(&mut wizard, [event(Event::StopRun)])[..], [Effect::Stop]));
    let effects = play(&mut wizard, [Input::Done(Done::RunEnded(connector(), None))]);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::LoadFlyout(_))));
}

#[test]
fn a_replay_waits_for_the_run_of_another_connector() {
    let mut wizard = named();
    let two = ConnectorId { name: "Two".into(), practice: true };
    play(&mut wizard, [event(Event::RunNow { connector: two.clone() })]);
    assert!(play(&mut wizard, [event(Event::Replay { items: Vec::new() })]).is_empty());
    let effects = play(&mut wizard, [Input::Done(Done::RunEnded(two, None))]);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Run(wanted) if wanted.of != RunOf::Source)));
}

#[test]
fn a_day_above_the_limit_is_let_in_only_after_a_yes_and_then_imported() {
    let mut wizard = named();
    let allow = |day: &str| event(Event::AllowDay { day: day.into() });
    assert!(play(&mut wizard, [allow("2026-11-19")]).is_empty());
    assert!(wizard.question.is_none(), "no such day waits");
    assert!(play(&mut wizard, [allow("2026-11-20")]).is_empty());
    let question = wizard.view().question.unwrap();
    let wanted = crate::view::Question::AllowDay { day: "2026-11-20".into(), items: 200_001, limit: 200_000 };
    assert_eq!(question, wanted);
    assert!(play(&mut wizard.clone(), [event(Event::Answer { yes: false })]).is_empty());
    let effects = play(&mut wizard, [event(Event::Answer { yes: true })]);
    assert!(matches!(&effects[..], [Effect::AllowDay(_, day)] if day == "2026-11-20"));
    let mut refused = wizard.clone();
    let effects = play(&mut refused, [Input::Done(Done::DayAllowed(connector(), Err(fault("disk-full"))))]);
    assert!(effects.is_empty() && refused.run.is_none());
    let effects = play(&mut wizard, [Input::Done(Done::DayAllowed(connector(), Ok(())))]);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Run(wanted) if wanted.of == RunOf::Source)));
}

#[test]
fn a_limit_that_is_no_number_changes_nothing_and_says_so() {
    let mut wizard = named();
    let limit = |items: &str| event(Event::ChangeLimit { items: items.into() });
    let limit_fault = |wizard: &Wizard| match wizard.view().screen {
        Screen::Home(home) => home.flyout.unwrap().limit.fault,
        other => panic!("{other:?}"),
    };
    assert!(play(&mut wizard, [limit("many")]).is_empty());
    assert_eq!(limit_fault(&wizard).unwrap().args["setting"], "limits.items_per_day");
    assert!(matches!(play(&mut wizard, [limit("300 000")])[..], [Effect::ChangeLimit(_, Some(300_000))]));
    assert_eq!(limit_fault(&wizard), None);
    assert!(matches!(play(&mut wizard, [limit("")])[..], [Effect::ChangeLimit(_, None)]));
    let effects = play(&mut wizard, [Input::Done(Done::LimitChanged(connector(), Ok(())))]);
    assert!(matches!(effects[..], [Effect::LoadHome, Effect::LoadFlyout(_)]));
    let days = |text: &str| event(Event::ChangeRetention { days: text.into() });
    assert!(matches!(play(&mut wizard, [days("14")])[..], [Effect::ChangeRetention(_, Some(14))]));
    assert!(
        play(&mut wizard, [days("0")]).is_empty() && matches!(wizard.notice, Some(Notice::Failed { .. }))
    );
}
