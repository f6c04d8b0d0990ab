//! The desktop around the window: what is hidden comes back, what asks is seen, what runs is asked about.

use super::*;
use crate::desktop::{FromDesktop, Tray, TrayState};
use crate::state::Asked;
use crate::words::Words;

fn desktop(told: FromDesktop) -> Input {
    Input::Desktop(told)
}

fn connector(name: &str) -> ConnectorId {
    ConnectorId { name: name.into(), practice: false }
}

fn with_connectors(names: &[&str]) -> Wizard {
    let mut wizard = start();
    let mut connectors: Vec<ConnectorRow> = names.iter().map(|name| row(name, false)).collect();
    connectors.push(row("Practice", true));
    play(&mut wizard, [Input::Done(Done::Home { connectors, drafts: vec![], fault: None })]);
    wizard
}

/// A tray, the vault open, and *Keep running* chosen.
fn in_tray(names: &[&str]) -> Wizard {
    let mut wizard = with_connectors(names);
    play(&mut wizard, [desktop(FromDesktop::Tray(true)), event(Event::ShowSettings)]);
    play(&mut wizard, [event(Event::KeepRunning { on: true }), event(Event::GoHome)]);
    wizard.vault = VaultState::Open;
    wizard
}

#[test]
fn closing_hides_the_window_only_by_choice_and_only_where_there_is_a_tray() {
    let mut wizard = in_tray(&["One"]);
    assert!(matches!(play(&mut wizard, [Input::CloseWanted])[..], [Effect::HideWindow]));
    assert!(wizard.desktop.hidden && !wizard.closing);
    assert!(matches!(play(&mut wizard, [desktop(FromDesktop::Open)])[..], [Effect::ShowWindow]));
    assert!(!wizard.desktop.hidden);

    let mut without = wizard.clone();
    play(&mut without, [desktop(FromDesktop::Tray(false))]);
    assert!(matches!(play(&mut without, [Input::CloseWanted])[..], [Effect::Close]));

    let mut not_chosen = with_connectors(&["One"]);
    play(&mut not_chosen, [desktop(FromDesktop::Tray(true))]);
    assert!(matches!(play(&mut not_chosen, [Input::CloseWanted])[..], [Effect::Close]));
}

#[test]
fn a_tray_that_goes_away_gives_the_window_back() {
    let mut wizard = in_tray(&["One"]);
    play(&mut wizard, [Input::CloseWanted]);
    let effects = play(&mut wizard, [desktop(FromDesktop::Tray(false))]);
    assert!(matches!(effects[..], [Effect::ShowWindow]), "{effects:?}");
    assert!(!wizard.desktop.hidden);
}

#[test]
fn a_start_at_login_without_a_tray_shows_the_window() {
    let mut wizard = start();
    assert!(play(&mut wizard, [desktop(FromDesktop::StartedHidden)]).is_empty());
    assert!(play(&mut wizard.clone(), [desktop(FromDesktop::Tray(true))]).is_empty());
    assert!(matches!(play(&mut wizard, [desktop(FromDesktop::Tray(false))])[..], [Effect::ShowWindow]));
}

#[test]
fn a_run_goes_on_in_the_tray_and_quitting_during_it_asks_where_it_is_seen() {
    let mut wizard = in_tray(&["One"]);
    let effects = play(&mut wizard, [desktop(FromDesktop::RunNow(connector("One")))]);
    assert!(matches!(effects[..], [Effect::Run(_)]));
    assert!(matches!(play(&mut wizard, [Input::CloseWanted])[..], [Effect::HideWindow]));
    assert!(wizard.run.as_ref().is_some_and(|run| !run.stopping));
    let effects = play(&mut wizard, [desktop(FromDesktop::Quit)]);
    assert!(matches!(effects[..], [Effect::ShowWindow]), "{effects:?}");
    assert_eq!(wizard.question, Some(Asked::CloseDuringRun));
    assert!(matches!(play(&mut wizard, [event(Event::Answer { yes: true })])[..], [Effect::Stop]));
    let ended = Input::Done(Done::RunEnded(connector("One"), None));
    assert!(matches!(play(&mut wizard, [ended])[..], [Effect::Close]));
}

#[test]
fn quitting_with_nothing_going_on_ends_the_program() {
    let mut wizard = in_tray(&["One"]);
    play(&mut wizard, [Input::CloseWanted]);
    assert!(matches!(play(&mut wizard, [desktop(FromDesktop::Quit)])[..], [Effect::Close]));
    assert!(matches!(play(&mut wizard, [desktop(FromDesktop::Quit)])[..], [Effect::CloseNow]));
}

#[test]
fn the_end_of_the_session_asks_nobody_and_stops_the_run_at_its_next_item() {
    let mut wizard = in_tray(&["One", "Two"]);
    play(&mut wizard, [desktop(FromDesktop::RunAll), desktop(FromDesktop::Quit)]);
    assert_eq!(wizard.waiting.len(), 1);
    let effects = play(&mut wizard, [desktop(FromDesktop::End)]);
    assert!(matches!(effects[..], [Effect::Stop]), "{effects:?}");
    assert!(wizard.question.is_none() && wizard.waiting.is_empty());
    let ended = Input::Done(Done::RunEnded(connector("One"), None));
    assert!(matches!(play(&mut wizard.clone(), [ended])[..], [Effect::Close]));
    // Asked again, it does not wait for the item.
    assert!(matches!(play(&mut wizard, [desktop(FromDesktop::End)])[..], [Effect::Close]));
    assert!(matches!(play(&mut wizard, [desktop(FromDesktop::End)])[..], [Effect::CloseNow]));
    // Without a run it closes, what is being kept first.
    let mut idle = in_tray(&["One"]);
    assert!(matches!(play(&mut idle, [desktop(FromDesktop::End)])[..], [Effect::Close]));
}

#[test]
fn run_all_runs_every_connector_that_is_no_practice_one_after_the_other() {
    let mut wizard = in_tray(&["One", "Two", "Three"]);
    wizard.vault = VaultState::Closed;
    play(&mut wizard, [desktop(FromDesktop::RunAll)]);
    let effects = play(&mut wizard, [Input::Done(Done::Vault(Ok(())))]);
    let Some(Effect::Run(first)) = effects.last() else { panic!("{effects:?}") };
    let mut ran = vec![first.connector.name.clone()];
    while let Some(run) = wizard.run.clone() {
        let effects = play(&mut wizard, [Input::Done(Done::RunEnded(run.connector, None))]);
        ran.extend(effects.iter().find_map(|effect| match effect {
            Effect::Run(wanted) => Some(wanted.connector.name.clone()),
            _ => None,
        }));
    }
    assert_eq!(ran, ["One", "Two", "Three"]);
    assert!(!with_connectors(&["One"]).can_run_all() && wizard.can_run_all());
}

#[test]
fn a_vault_that_asks_for_its_passphrase_is_seen() {
    let mut wizard = in_tray(&["One"]);
    wizard.vault = VaultState::Closed;
    play(&mut wizard, [Input::CloseWanted]);
    let effects = play(&mut wizard, [desktop(FromDesktop::RunNow(connector("One")))]);
    assert!(matches!(effects[..], [Effect::OpenVault(None)]), "the keyring may open it: {effects:?}");
    assert!(wizard.desktop.hidden);
    let effects = play(&mut wizard, [Input::Done(Done::Vault(Err((VaultAsk::Unlock, None))))]);
    assert!(matches!(effects[..], [Effect::ShowWindow]), "{effects:?}");
}

#[test]
fn the_tray_says_how_the_connectors_are_and_offers_what_can_be_done() {
    let words = Words::for_locale("en");
    let mut wizard = in_tray(&["One", "Two"]);
    let tray = Tray::of(&wizard, &words);
    assert_eq!((tray.state, tray.line.as_str()), (TrayState::Idle, "Nothing to do"));
    assert!(tray.run_all.is_some() && tray.connectors.len() == 3);
    play(&mut wizard, [desktop(FromDesktop::RunNow(connector("Two")))]);
    let tray = Tray::of(&wizard, &words);
    assert_eq!((tray.state, tray.line.as_str()), (TrayState::Importing, "Importing: Two"));
    let can: Vec<bool> = tray.connectors.iter().map(|connector| connector.can_run).collect();
    assert_eq!(can, [true, false, true]);
    play(&mut wizard, [Input::Done(Done::RunEnded(connector("Two"), None))]);
    if let Some(row) = wizard.connectors.first_mut() {
        row.held = 3;
    }
    let tray = Tray::of(&wizard, &Words::for_locale("sv"));
    assert_eq!((tray.state, tray.line.as_str()), (TrayState::Attention, "1 koppling behöver dig"));
    for name in ["Nobody", ""] {
        assert!(play(&mut wizard, [desktop(FromDesktop::RunNow(connector(name)))]).is_empty());
    }
}

#[test]
fn a_choice_is_kept_at_once_and_what_the_system_says_counts() {
    let mut wizard = start();
    // Only on its page: the window may be late.
    assert!(play(&mut wizard, [event(Event::ShowNotifications { on: false })]).is_empty());
    assert!(matches!(
        play(&mut wizard, [event(Event::ShowSettings)])[..],
        [Effect::LoadSettings, Effect::LoadPlaces]
    ));
    let settings = |wizard: &Wizard| match wizard.view().screen {
        Screen::Settings(settings) => *settings,
        other => panic!("{other:?}"),
    };
    assert_eq!(settings(&wizard).start_at_login, None);
    let effects = play(&mut wizard, [event(Event::StartAtLogin { on: true })]);
    assert!(matches!(effects[..], [Effect::StartAtLogin(true)]));
    assert_eq!(settings(&wizard).start_at_login, None, "nobody said yet that it is so");
    play(&mut wizard, [Input::Done(Done::Login(Some(false), Some(fault("start-at-login"))))]);
    assert_eq!(settings(&wizard).start_at_login, Some(false));
    assert_eq!(settings(&wizard).fault.unwrap().code, "start-at-login");
    let effects = play(&mut wizard, [event(Event::ShowNotifications { on: false })]);
    assert!(matches!(effects[..], [Effect::ShowNotifications(false)]));
    assert!(!settings(&wizard).notifications && settings(&wizard).fault.is_none());
    // The disk was full: the page shows what is there.
    play(&mut wizard, [Input::Done(Done::Choices(Box::default(), Some(fault("disk-full"))))]);
    assert!(settings(&wizard).notifications);
    assert_eq!(settings(&wizard).fault.unwrap().code, "disk-full");
}
