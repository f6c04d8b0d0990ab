//! Promises of the *Alerts* tab: secrets only into an open vault, one test at a time, nothing saved in silence.

use super::flyout::flyout;
use super::*;
use crate::view::alerts::{AlertChannel, AlertTested, AlertsForm, AlertsView};

fn form() -> AlertsForm {
    AlertsForm { mail: true, host: "smtp.corp.example".into(), ..AlertsForm::default() }
}

fn shown(wizard: &Wizard) -> AlertsView {
    match wizard.view().screen {
        Screen::Home(home) => home.flyout.unwrap().alerts,
        other => panic!("{other:?}"),
    }
}

fn secret(key: &str) -> Input {
    Input::Entered(Entered::Field { key: key.into(), secret: SecretString::from("pw") })
}

fn connector() -> ConnectorId {
    ConnectorId { name: "One".into(), practice: false }
}

#[test]
fn a_secret_goes_only_into_an_open_vault_and_only_for_a_field_of_the_tab() {
    let mut wizard = flyout();
    let effects = play(&mut wizard, [secret("alerts.mail_password")]);
    assert!(effects.is_empty());
    assert_eq!(shown(&wizard).fault.unwrap().code, "vault-locked");
    play(&mut wizard, [event(Event::UnlockAlerts)]);
    assert!(matches!(wizard.view().screen, Screen::Vault(_)));
    let effects = play(&mut wizard, [Input::Done(Done::Vault(Ok(())))]);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::LoadFlyout(id) if *id == connector())));
    let effects = play(&mut wizard, [secret("alerts.mail_password")]);
    assert!(matches!(&effects[..], [Effect::KeepAlertSecret(id, key, _)]
        if *id == connector() && key == "alerts.mail_password"));
    assert!(play(&mut wizard, [secret("alerts.other")]).is_empty());
}

#[test]
fn one_test_is_sent_at_a_time_and_an_answer_that_nobody_waits_for_is_dropped() {
    let mut wizard = flyout();
    play(&mut wizard, [event(Event::UnlockAlerts), Input::Done(Done::Vault(Ok(())))]);
    let effects = play(&mut wizard, [event(Event::TestAlerts { form: form() })]);
    let [Effect::TestAlerts(ticket, ..)] = effects[..] else { panic!("{effects:?}") };
    assert!(shown(&wizard).testing);
    assert!(play(&mut wizard, [event(Event::TestAlerts { form: form() })]).is_empty());
    let row = AlertTested { channel: AlertChannel::Mail, accepted: true, fault: None };
    play(&mut wizard, [Input::Done(Done::AlertsTested(Ticket(ticket.0 + 9), Ok(Vec::new())))]);
    assert!(shown(&wizard).testing);
    play(&mut wizard, [Input::Done(Done::AlertsTested(ticket, Ok(vec![row.clone()])))]);
    assert_eq!((shown(&wizard).testing, shown(&wizard).tested), (false, vec![row]));
}

#[test]
fn what_is_saved_is_read_again_and_what_is_not_says_why() {
    let mut wizard = flyout();
    let save = Event::SaveAlerts { form: form(), mark: "m".into() };
    let effects = play(&mut wizard, [event(save)]);
    assert!(matches!(&effects[..], [Effect::SaveAlerts(_, _, mark)] if mark == "m"));
    let changed = Done::AlertsSaved(connector(), Err(fault("connector-changed")));
    play(&mut wizard, [Input::Done(changed)]);
    assert_eq!((shown(&wizard).saved, shown(&wizard).fault), (false, Some(fault("connector-changed"))));
    let effects = play(&mut wizard, [Input::Done(Done::AlertsSaved(connector(), Ok(())))]);
    assert!(shown(&wizard).saved && shown(&wizard).fault.is_none());
    assert!(effects.iter().any(|effect| matches!(effect, Effect::LoadFlyout(_))));
}
