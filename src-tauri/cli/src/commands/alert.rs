//! `alert`: who is told beyond this computer, and whether that arrives; and the telling after a run.
//!
//! In: a connector's name, a file with `[alerts]`. Out: what a test came to, each way for itself. An alert that
//! cannot be sent changes no exit code of a run. Deliberately absent: rules of what is told (the engine's).

use std::path::Path;

use engine::alert::{Accepted, Again, Channel, Trouble, Undelivered};
use engine::error::{Code, Error, Result};
use engine::keys::Vault;
use engine::pipeline::{self, AlertSecrets, Report};
use engine::settings::{Alerts, Connector, Connectors, Security};
use engine::source::Clock as _;
use serde_json::{Value as Json, json};
use wizard::alert::{letter_in, trouble};

use crate::Session;

/// Sends a test each way.
pub fn test(session: &Session, name: &str) -> Result<u8> {
    let connector = Connectors::of(&session.home).load(name)?;
    let none = || Error::new(Code::AlertNone).arg("connector", name);
    let alerts = connector.alerts.as_ref().ok_or_else(none)?;
    let secrets = AlertSecrets::of(&session.vault()?, &connector);
    warn_of_plain_text(session, alerts);
    let words = &session.console.words;
    let results = pipeline::test_alert(
        alerts,
        (&connector.name, &connector.kind),
        Some(&secrets),
        session.clock.now(),
        &|alert, language| letter_in(words, alert, language),
    );
    let rows: Vec<Json> = results.iter().map(|(channel, result)| row(session, *channel, result)).collect();
    session.console.document(&rows);
    let mut exit = 0;
    for (channel, result) in &results {
        let error = match result {
            Ok(accepted) => {
                session.console.say(&format!("alert-tested-{}", channel.as_str()), &[]);
                accepted.but.as_ref()
            }
            Err(undelivered) => Some(&undelivered.error),
        };
        if let Some(error) = error {
            session.console.explain(error);
            exit = error.code().exit();
        }
    }
    Ok(exit)
}

fn row(session: &Session, channel: Channel, result: &Result<Accepted, Undelivered>) -> Json {
    let told = |error: &Error| session.console.error_json(error);
    let (accepted, error, again) = match result {
        Ok(Accepted { but }) => (true, but.as_ref().map(told), None),
        Err(Undelivered { error, again }) => (false, Some(told(error)), Some(*again != Again::Never)),
    };
    json!({ "channel": channel.as_str(), "accepted": accepted, "error": error, "tried_again": again })
}

/// Gives a connector the `[alerts]` of a file, or none.
pub fn set(session: &Session, name: &str, file: Option<&Path>) -> Result<u8> {
    Connectors::of(&session.home).load(name)?;
    let vault = &mut session.vault()?;
    let connector = pipeline::set_alerts(&session.home, vault, name, file, session.clock.now())?;
    session.console.document(&json!({ "connector": connector.name, "alerts": connector.alerts }));
    if let Some(alerts) = &connector.alerts {
        warn_of_plain_text(session, alerts);
    }
    let id = if connector.alerts.is_some() { "alert-set" } else { "alert-off" };
    session.console.say(id, &[("connector", connector.name.into())]);
    Ok(0)
}

fn warn_of_plain_text(session: &Session, alerts: &Alerts) {
    if alerts.mail.as_ref().is_some_and(|mail| mail.security == Security::None && mail.accept_unencrypted) {
        session.console.say("alert-unencrypted", &[]);
    }
}

/// What alerts need of an open vault; nothing, where a connector has none.
pub fn secrets(vault: &Vault, connector: &Connector) -> Option<AlertSecrets> {
    connector.alerts.as_ref().map(|_| AlertSecrets::of(vault, connector))
}

/// After a run, or one that could not begin: tells whoever is to be told. What does not work is shown, and that is
/// all: the run is what it is. `secrets`: absent where the vault is closed.
pub fn after_run(
    session: &Session,
    connector: &Connector,
    ended: Result<&Report, &Error>,
    secrets: Option<&AlertSecrets>,
) {
    let words = &session.console.words;
    let now = (session.clock.now(), session.today());
    let letter = |alert: &engine::alert::Alert, language: Option<&str>| letter_in(words, alert, language);
    match pipeline::alert_after_run(&session.home, connector, ended, secrets, now, &letter) {
        Ok(troubles) => show(session, &troubles),
        Err(error) => session.console.explain(&error),
    }
}

/// Ways that do not work, for a person.
pub fn show(session: &Session, troubles: &[Trouble]) {
    for one in troubles {
        for line in trouble(&session.console.words, one) {
            session.console.warn(&line);
        }
    }
}
