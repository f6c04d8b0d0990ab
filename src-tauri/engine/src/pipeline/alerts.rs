//! Whom to tell after a run: events out of its report, the watch and the dates of keys.
//!
//! In: how a run ended, the connector with its `[alerts]`, the words as a closure. Out: alerts, kept first and then
//! sent. Nothing here makes a run fail. A run that a person stopped, a dry run and one that found another going on
//! tell nobody. Deliberately absent: sentences, the ways themselves (`alert`).

use std::path::Path;

use jiff::civil::Date;
use secrecy::SecretString;

use super::expiry::expiries;
use super::watch::{WatchCode, WatchLevel, Watched, watch};
use super::{Outcome, Report};
use crate::alert::{
    Accepted, Alert, Alerter, Channel, Letter, Level, Outbox, Smtp, Trouble, Undelivered, Webhook,
};
use crate::error::{Code, Error, Result};
use crate::keys::Vault;
use crate::ledger::{Ledger, RunRow};
use crate::model::Timestamp;
use crate::settings::{AlertKind, Alerts, Connector};

/// The vault's names of what alerts need, below the connector's.
pub const MAIL_PASSWORD: &str = "alerts/mail-password";
/// What signs a webhook's body.
pub const WEBHOOK_SECRET: &str = "alerts/webhook-secret";

/// Makes an alert's words, in the language that is asked for or in the one at hand.
pub type Words<'a> = &'a dyn Fn(&Alert, Option<&str>) -> Letter;

/// What alerts need of the vault.
#[derive(Clone, Default)]
pub struct AlertSecrets {
    /// For the mail server's user.
    pub mail_password: Option<SecretString>,
    /// Signs a webhook's body.
    pub webhook_secret: Option<SecretString>,
}

impl AlertSecrets {
    /// Those of a connector.
    #[must_use]
    pub fn of(vault: &Vault, connector: &Connector) -> Self {
        let get = |name: &str| vault.get(&connector.secret(name)).ok().cloned();
        Self { mail_password: get(MAIL_PASSWORD), webhook_secret: get(WEBHOOK_SECRET) }
    }
}

/// After a run, or after one that could not begin: notices what is to be told, and sends it. `secrets`: absent where
/// the vault is closed. Gives the ways that do not work.
///
/// # Errors
/// `disk-full`, `disk-failed` of the outbox. They are no fault of the run.
pub fn alert_after_run(
    home: &Path,
    connector: &Connector,
    ended: Result<&Report, &Error>,
    secrets: Option<&AlertSecrets>,
    (now, today): (Timestamp, Date),
    words: Words<'_>,
) -> Result<Vec<Trouble>> {
    queue_alerts(home, connector, ended, now, today)?;
    send_alerts(home, connector, secrets, now, words)
}

/// Notices what is to be told, and keeps it. Nothing is sent.
///
/// # Errors
/// `disk-full`, `disk-failed`.
pub fn queue_alerts(
    home: &Path,
    connector: &Connector,
    ended: Result<&Report, &Error>,
    now: Timestamp,
    today: Date,
) -> Result<()> {
    let Some(alerts) = &connector.alerts else { return Ok(()) };
    let Some(mut noticed) = of_run(home, connector, ended, now, today) else { return Ok(()) };
    noticed.extend(of_watch(home, connector, now));
    noticed.extend(of_dates(home, connector, now, today));
    noticed.retain(|alert| alerts.on.contains(&alert.kind));
    if let Ok(report) = ended {
        for alert in &mut noticed {
            alert.run = Some(report.run);
        }
    }
    Outbox::open(home, &connector.stem())?.queue(noticed, &channels(alerts), now)
}

/// Sends what waits. Gives the ways that do not work.
///
/// # Errors
/// `disk-full`, `disk-failed`.
pub fn send_alerts(
    home: &Path,
    connector: &Connector,
    secrets: Option<&AlertSecrets>,
    now: Timestamp,
    words: Words<'_>,
) -> Result<Vec<Trouble>> {
    let Some(alerts) = &connector.alerts else { return Ok(Vec::new()) };
    let mut outbox = Outbox::open(home, &connector.stem())?;
    let letter = |alert: &Alert| words(alert, alerts.language.as_deref());
    for channel in channels(alerts) {
        match alerter(alerts, channel, secrets) {
            Ok(alerter) => outbox.deliver(channel, alerter.as_ref(), &letter, now)?,
            Err(error) => outbox.blocked(channel, &error, now)?,
        }
    }
    Ok(outbox.troubles())
}

/// Which ways of a connector do not work.
#[must_use]
pub fn alert_troubles(home: &Path, connector: &Connector) -> Vec<Trouble> {
    match &connector.alerts {
        Some(_) => Outbox::look(home, &connector.stem()),
        None => Vec::new(),
    }
}

/// The settings are others now: what was amiss with the old ones is told no more, and what waits is tried again.
///
/// # Errors
/// `disk-full`, `disk-failed`.
pub fn alerts_changed(home: &Path, connector: &Connector, now: Timestamp) -> Result<()> {
    let mut outbox = Outbox::open(home, &connector.stem())?;
    outbox.forgive()?;
    let channels = connector.alerts.as_ref().map(channels).unwrap_or_default();
    outbox.queue(Vec::new(), &channels, now)
}

/// Sends a test each way, at once and past the outbox.
#[must_use]
pub fn test_alert(
    alerts: &Alerts,
    connector: (&str, &str),
    secrets: Option<&AlertSecrets>,
    now: Timestamp,
    words: Words<'_>,
) -> Vec<(Channel, Result<Accepted, Undelivered>)> {
    let alert = Alert::new(AlertKind::Test, Level::Note, "test", connector, now);
    let letter = words(&alert, alerts.language.as_deref());
    let sent = |channel| {
        let alerter = alerter(alerts, channel, secrets).map_err(Undelivered::from);
        (channel, alerter.and_then(|alerter| alerter.deliver(&alert, &letter)))
    };
    channels(alerts).into_iter().map(sent).collect()
}

fn channels(alerts: &Alerts) -> Vec<Channel> {
    let mail = alerts.mail.as_ref().map(|_| Channel::Mail);
    mail.into_iter().chain(alerts.webhook.as_ref().map(|_| Channel::Webhook)).collect()
}

fn alerter(alerts: &Alerts, channel: Channel, secrets: Option<&AlertSecrets>) -> Result<Box<dyn Alerter>> {
    let locked = || Error::new(Code::VaultLocked);
    let missing = || Error::internal("alert channel");
    match channel {
        Channel::Mail => {
            let mail = alerts.mail.as_ref().ok_or_else(missing)?;
            if mail.user.is_some() && secrets.is_none() {
                return Err(locked());
            }
            let password = secrets.and_then(|secrets| secrets.mail_password.clone());
            Ok(Box::new(Smtp::new(mail, password)))
        }
        Channel::Webhook => {
            let webhook = alerts.webhook.as_ref().ok_or_else(missing)?;
            // Whether there is a secret stands in the vault alone: unsigned is not sent by mistake.
            let secret = secrets.ok_or_else(locked)?.webhook_secret.clone();
            Ok(Box::new(Webhook::new(webhook, secret)))
        }
    }
}

/// None where nobody is told anything after such a run.
fn of_run(
    home: &Path,
    connector: &Connector,
    ended: Result<&Report, &Error>,
    now: Timestamp,
    today: Date,
) -> Option<Vec<Alert>> {
    let new = |kind, level, key: &str| Alert::new(kind, level, key, (&connector.name, &connector.kind), now);
    let report = match ended {
        Ok(report) if report.dry_run || report.outcome == Outcome::Cancelled => return None,
        Ok(report) => report,
        Err(error) => {
            if matches!(error.code(), Code::AlreadyRunning | Code::Cancelled) {
                return None;
            }
            // Once a day: without a run there is no number to tell one from the next.
            let key = format!("not-begun-{}-{today}", error.code().as_str());
            return Some(vec![with_error(new(AlertKind::Failed, Level::Urgent, &key), error)]);
        }
    };
    let run = report.run;
    let mut found = Vec::new();
    // Items that a replay leaves open were told when they were held.
    let failed = report.error.is_some() || (report.outcome == Outcome::Failed && !report.replay);
    if failed {
        // What fails at each start is told once a day.
        let code = report.error.as_ref().map_or("items", |error| error.code().as_str());
        let alert = new(AlertKind::Failed, Level::Urgent, &format!("failed-{code}-{today}"));
        found.push(report.error.iter().fold(alert, with_error));
    }
    if report.held > 0 && !report.replay {
        found.push(new(AlertKind::Held, Level::Warning, &format!("run-{run}-held")));
    }
    let came = matches!(report.outcome, Outcome::Succeeded | Outcome::SucceededWithHeld) && !report.replay;
    if came && brought(report.imported, report.partially_imported) && is_first(home, connector, run) {
        found.push(new(AlertKind::FirstSuccess, Level::Note, "first-success"));
    }
    for (day, count) in &report.over_limit {
        let mut alert = new(AlertKind::OverLimit, Level::Warning, &format!("over-limit-{day}"));
        let args =
            [("day", day.clone()), ("count", count.to_string()), ("limit", report.items_per_day.to_string())];
        alert.args.extend(args.map(|(name, value)| (name.to_owned(), value)));
        found.push(alert);
    }
    for alert in &mut found {
        alert.outcome = Some(report.outcome.as_str().to_owned());
        alert.counts = counts(report);
    }
    Some(found)
}

fn brought(imported: u64, partial: u64) -> bool {
    imported + partial > 0
}

/// No run before this one came through and brought anything.
fn is_first(home: &Path, connector: &Connector, run: i64) -> bool {
    let earlier = || {
        let ledger = Ledger::look(home)?;
        ledger.runs(ledger.known_connector(&connector.name)?.unwrap_or_default())
    };
    let Ok(runs) = earlier() else { return false };
    let part = |report: &serde_json::Value, name: &str| report.get(name).and_then(serde_json::Value::as_u64);
    let bringing = |report: &serde_json::Value| {
        let dry = report.get("dry_run").and_then(serde_json::Value::as_bool) == Some(true);
        let count = |name| part(report, name).unwrap_or_default();
        !dry && brought(count("imported"), count("partially_imported"))
    };
    let came = |row: &&RunRow| matches!(row.outcome.as_deref(), Some("succeeded" | "succeeded_with_held"));
    let earlier = runs.iter().filter(|row| row.run < run).filter(came);
    !earlier.filter_map(|row| row.report.as_ref()).any(bringing)
}

fn with_error(mut alert: Alert, error: &Error) -> Alert {
    alert.code = Some(error.code().as_str().to_owned());
    alert.args.extend(error.args().iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
    alert
}

fn counts(report: &Report) -> std::collections::BTreeMap<String, u64> {
    [
        ("files", report.files),
        ("available_from_source", report.available_from_source),
        ("available_for_import", report.available_for_import),
        ("imported", report.imported),
        ("partially_imported", report.partially_imported),
        ("skipped", report.skipped),
        ("failed", report.failed),
        ("refused", report.refused),
        ("late", report.late),
        ("held", report.held),
        ("waiting", report.waiting),
    ]
    .map(|(name, count)| (name.to_owned(), count))
    .into()
}

fn of_watch(home: &Path, connector: &Connector, now: Timestamp) -> Vec<Alert> {
    // A ledger that cannot be read is the run's own failure.
    let amiss = watch(home, connector, now).unwrap_or_default();
    amiss.iter().map(|watched| of_watched(connector, watched, now)).collect()
}

fn of_watched(connector: &Connector, watched: &Watched, now: Timestamp) -> Alert {
    let kind = match watched.code {
        WatchCode::Silent => AlertKind::Silent,
        WatchCode::Disappears => AlertKind::Disappears,
        WatchCode::ManifestDisagrees => AlertKind::ManifestDisagrees,
        WatchCode::SiteEmpty => AlertKind::SiteEmpty,
        WatchCode::DayMissing => AlertKind::DayMissing,
        WatchCode::FileLate => AlertKind::FileLate,
    };
    let level = match watched.level {
        WatchLevel::Urgent => Level::Urgent,
        WatchLevel::Warning => Level::Warning,
    };
    let arg = |name: &str| watched.args.get(name).map(String::as_str).unwrap_or_default();
    let about = match watched.code {
        WatchCode::Silent => arg("since").to_owned(),
        WatchCode::Disappears => {
            format!("{}-{}-{}-{}", arg("reason"), arg("gone"), arg("leaves"), arg("file"))
        }
        WatchCode::ManifestDisagrees => format!("{}-{}-{}", arg("day"), arg("missing"), arg("unlisted")),
        // The day: a site that stays empty is told once a day.
        WatchCode::SiteEmpty => arg("at").get(..10).unwrap_or_default().to_owned(),
        WatchCode::DayMissing | WatchCode::FileLate => arg("day").to_owned(),
    };
    let urgent = if level == Level::Urgent { "-urgent" } else { "" };
    let key = format!("{}-{about}{urgent}", kind.as_str());
    let mut alert = Alert::new(kind, level, &key, (&connector.name, &connector.kind), now);
    alert.code = Some(watched.code.as_str().to_owned());
    alert.args.extend(watched.args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
    alert
}

fn of_dates(home: &Path, connector: &Connector, now: Timestamp, today: Date) -> Vec<Alert> {
    let dates = expiries(home, connector, today).unwrap_or_default();
    let alert = |expiry: super::expiry::Expiry| {
        let level = if expiry.within <= 7 { Level::Urgent } else { Level::Warning };
        let (what, date, within) = (expiry.kind.as_str(), expiry.date, expiry.within);
        let key = format!("expiry-{what}-{date}-{within}");
        let name = (connector.name.as_str(), connector.kind.as_str());
        let mut alert = Alert::new(AlertKind::Expiry, level, &key, name, now);
        alert.code = Some(what.to_owned());
        let args = [("date", date.to_string()), ("days", expiry.days.max(0).to_string())];
        alert.args.extend(args.map(|(name, value)| (name.to_owned(), value)));
        alert
    };
    dates.into_iter().map(alert).collect()
}
