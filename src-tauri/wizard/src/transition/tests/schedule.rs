//! *Every day*: what a person chooses on *Review* and in the flyout, and what follows.

use super::*;
use crate::view::home::{EveryDayView, StartState, StartView};
use crate::view::setup::PageView;

pub(super) fn events() -> Vec<Event> {
    vec![
        Event::SetDaily { on: false },
        Event::SetDaily { on: true },
        Event::EditDailyAt { text: "6.30".into() },
        Event::EditDailyAt { text: "soon".into() },
        Event::ChangeDaily { at: Some("18:00".into()) },
        Event::ChangeDaily { at: Some("24:00".into()) },
        Event::ChangeDaily { at: None },
        Event::InstallStart,
        Event::RemoveStart,
    ]
}

pub(super) fn start_view(state: StartState) -> StartView {
    StartView { state, without_login: Some(false), passphrase_file_missing: false, fault: None }
}

pub(super) fn answers() -> Vec<Done> {
    let connector = || ConnectorId { name: "One".into(), practice: false };
    vec![
        Done::DailyChanged(connector(), Ok(())),
        Done::DailyChanged(connector(), Err(fault("disk-full"))),
        Done::Start(None),
        Done::Start(Some(start_view(StartState::Differs))),
    ]
}

fn schedule_of(wizard: &Wizard) -> Option<crate::view::setup::ScheduleView> {
    match wizard.view().screen {
        Screen::Setup(setup) => match setup.page {
            PageView::Review(review) => review.schedule,
            other => panic!("no review but {other:?}"),
        },
        other => panic!("no setup but {other:?}"),
    }
}

fn can_finish(wizard: &Wizard) -> bool {
    matches!(wizard.view().screen, Screen::Setup(setup) if setup.can_next)
}

#[test]
fn a_new_connector_runs_every_day_at_a_time_that_can_be_changed_or_switched_off() {
    let mut wizard = at_review();
    let shown = schedule_of(&wizard).unwrap();
    assert_eq!((shown.on, shown.at.as_str(), shown.fault), (true, "05:15", None));
    let daily_at = |wizard: &Wizard| setup(wizard).draft.connector(None).schedule.daily_at;
    for (typed, kept) in [("6:30", "06:30"), ("06.30", "06:30"), (" 23:59 ", "23:59")] {
        play(&mut wizard, [event(Event::EditDailyAt { text: typed.into() })]);
        assert_eq!(daily_at(&wizard).as_deref(), Some(kept), "{typed}");
        assert!(can_finish(&wizard));
    }
    play(&mut wizard, [event(Event::EditDailyAt { text: "24:00".into() })]);
    assert_eq!(schedule_of(&wizard).unwrap().fault.unwrap().args["setting"], "schedule.daily_at");
    assert!(!can_finish(&wizard));
    assert!(
        !play(&mut wizard.clone(), [event(Event::Finish)]).iter().any(|one| matches!(one, Effect::Create(_)))
    );
    // Switched off, the time does not matter.
    play(&mut wizard, [event(Event::SetDaily { on: false })]);
    assert!(can_finish(&wizard) && daily_at(&wizard).is_none());
    assert!(play(&mut wizard, [event(Event::Finish)]).iter().any(|one| matches!(one, Effect::Create(_))));
}

#[test]
fn practice_is_never_scheduled() {
    let mut wizard = at_review();
    if let Place::Setup(setup) = &mut wizard.place {
        (setup.draft.practice, setup.support) = (true, Support::Waiting);
    }
    assert_eq!(schedule_of(&wizard), None);
    play(&mut wizard, [event(Event::SetDaily { on: true })]);
    assert_eq!(setup(&wizard).draft.connector(None).schedule.daily_at, None);
}

#[test]
fn in_the_flyout_a_wrong_time_is_told_and_a_good_one_is_kept() {
    let mut wizard = super::flyout::flyout();
    let mut read = super::flyout::read(0, 1);
    read.every_day =
        Some(EveryDayView { at: None, next: None, last: None, due: false, fault: None, start: None });
    play(&mut wizard, [Input::Done(Done::Flyout(Box::new(read)))]);
    let wrong = play(&mut wizard, [event(Event::ChangeDaily { at: Some("noon".into()) })]);
    assert!(!wrong.iter().any(|one| matches!(one, Effect::ChangeDaily(..))));
    let every_day = |wizard: &Wizard| match wizard.view().screen {
        Screen::Home(home) => home.flyout.and_then(|flyout| flyout.every_day).unwrap(),
        other => panic!("no home but {other:?}"),
    };
    assert!(every_day(&wizard).fault.is_some());
    let right = play(&mut wizard, [event(Event::ChangeDaily { at: Some("5.15".into()) })]);
    assert!(right.iter().any(|one| matches!(one, Effect::ChangeDaily(_, Some(at)) if at == "05:15")));
    assert!(every_day(&wizard).fault.is_none());
    play(&mut wizard, [Input::Done(Done::Start(Some(start_view(StartState::Missing))))]);
    assert_eq!(every_day(&wizard).start.unwrap().state, StartState::Missing);
}

#[test]
fn the_home_page_warns_only_of_a_start_that_somebody_must_see_to() {
    let mut wizard = start();
    let rows = vec![row("One", false)];
    play(&mut wizard, [Input::Done(Done::Home { connectors: rows, drafts: Vec::new(), fault: None })]);
    let warned = |wizard: &Wizard| matches!(wizard.view().screen, Screen::Home(home) if home.start.is_some());
    for (start, warns) in [
        (None, false),
        (Some(start_view(StartState::Installed)), false),
        (Some(start_view(StartState::Missing)), true),
        (Some(start_view(StartState::Differs)), true),
        (Some(StartView { passphrase_file_missing: true, ..start_view(StartState::Installed) }), true),
        (
            Some(StartView { fault: Some(fault("schedule-refused")), ..start_view(StartState::Installed) }),
            true,
        ),
    ] {
        play(&mut wizard, [Input::Done(Done::Start(start.clone()))]);
        assert_eq!(warned(&wizard), warns, "{start:?}");
    }
}
