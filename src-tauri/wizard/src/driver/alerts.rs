//! Alerts: what a run came to is told; the *Alerts* tab is read, saved and tried out.
//!
//! A practice connector tells nobody after its runs: its failures are invented, and a colleague who gets one at night
//! cannot know. *Send a test* sends for real, also from practice.

use std::sync::Arc;

use engine::alert::{Accepted, Alert, Channel, Letter, Trouble, Undelivered};
use engine::error::{Code, Error, Result};
use engine::model::Timestamp;
use engine::pipeline::{self, AlertSecrets, MAIL_PASSWORD, Report, WEBHOOK_SECRET};
use engine::settings::{AlertKind, Alerts, Connector, Connectors, MailAlerts, Security, WebhookAlerts};
use secrecy::{ExposeSecret as _, SecretString};
use sha2::{Digest as _, Sha256};

use super::{Works, today};
use crate::alert::letter_in;
use crate::effect::{Done, Ticket};
use crate::view::alerts::{AlertChannel, AlertSecurity, AlertTested, AlertTrouble, AlertsForm, AlertsView};
use crate::view::{ConnectorId, Fault};

impl Works {
    /// Notices what a run leaves to be told; nothing is sent yet. A run that is over is over, whatever comes of it.
    pub(super) fn notice(&self, id: &ConnectorId, ended: Result<&Report, &Error>) {
        if id.practice {
            return;
        }
        let home = self.home(false);
        let noticed = Connectors::of(home)
            .load(&id.name)
            .and_then(|connector| pipeline::queue_alerts(home, &connector, ended, Timestamp::now(), today()));
        self.try_to(noticed);
    }

    /// Sends what waits. It may take a minute: beside everything else.
    pub(super) fn send_alerts(self: &Arc<Self>, id: &ConnectorId) {
        if id.practice {
            return;
        }
        let home = self.home(false);
        let Ok(connector) = Connectors::of(home).load(&id.name) else { return };
        if connector.alerts.is_none() {
            return;
        }
        let secrets = self.with_vault(false, |vault| Ok(AlertSecrets::of(vault, &connector))).ok();
        let words = self.words();
        let letter = |alert: &Alert, language: Option<&str>| -> Letter { letter_in(&words, alert, language) };
        let sent = pipeline::send_alerts(home, &connector, secrets.as_ref(), Timestamp::now(), &letter);
        self.try_to(sent.map(|_| ()));
        self.desk(|works| works.tell(works.load_home()));
    }

    pub(super) fn alerts_view(&self, connector: &Connector, practice: bool) -> AlertsView {
        let has = |name: &str| self.with_vault(practice, |vault| Ok(vault.has(&connector.secret(name))));
        let (password, secret) = (has(MAIL_PASSWORD), has(WEBHOOK_SECRET));
        AlertsView {
            form: form_of(connector.alerts.as_ref()),
            kinds: AlertKind::ALL.map(|kind| kind.as_str().to_owned()).into(),
            mark: mark(connector),
            vault_open: password.is_ok(),
            mail_password: password.unwrap_or(false),
            webhook_secret: secret.unwrap_or(false),
            troubles: alert_troubles(self.home(practice), connector),
            ..AlertsView::default()
        }
    }

    pub(super) fn save_alerts(&self, id: ConnectorId, form: &AlertsForm, seen: &str) {
        let home = self.home(id.practice);
        let saved = alerts_of(form).and_then(|alerts| {
            Connectors::of(home).update(&id.name, |connector| {
                if mark(connector) != seen {
                    return Err(Error::new(Code::ConnectorChanged).arg("connector", &connector.name));
                }
                connector.alerts = alerts;
                connector.check()
            })
        });
        let saved = saved.and_then(|connector| pipeline::alerts_changed(home, &connector, Timestamp::now()));
        self.tell(Done::AlertsSaved(id, saved.map_err(Fault::from)));
    }

    pub(super) fn keep_alert_secret(&self, id: ConnectorId, key: &str, secret: SecretString) {
        let name = if key.ends_with("mail_password") { MAIL_PASSWORD } else { WEBHOOK_SECRET };
        let kept = Connectors::of(self.home(id.practice)).load(&id.name).and_then(|connector| {
            let name = connector.secret(name);
            self.with_vault(id.practice, |vault| {
                if secret.expose_secret().is_empty() { vault.remove(&name) } else { vault.set(&name, secret) }
            })
        });
        self.tell(Done::AlertSecretKept(id, kept.map_err(Fault::from)));
    }

    /// Behind the desk's work: a password that was entered just before is in the vault by then.
    pub(super) fn test_alerts(self: &Arc<Self>, ticket: Ticket, id: &ConnectorId, form: &AlertsForm) {
        let prepared = Connectors::of(self.home(id.practice)).load(&id.name).and_then(|connector| {
            let none = || Error::new(Code::AlertNone).arg("connector", &connector.name);
            let alerts = alerts_of(form)?.ok_or_else(none)?;
            alerts.check()?;
            let secrets = self.with_vault(id.practice, |vault| Ok(AlertSecrets::of(vault, &connector)))?;
            Ok((connector, alerts, secrets))
        });
        match prepared {
            Ok((connector, alerts, secrets)) => self.apart(move |works| {
                let words = works.words();
                let letter =
                    |alert: &Alert, language: Option<&str>| -> Letter { letter_in(&words, alert, language) };
                let name = (connector.name.as_str(), connector.kind.as_str());
                let tested = pipeline::test_alert(&alerts, name, Some(&secrets), Timestamp::now(), &letter);
                let tested = tested.into_iter().map(|(channel, result)| row(channel, result)).collect();
                works.tell(Done::AlertsTested(ticket, Ok(tested)));
            }),
            Err(error) => self.tell(Done::AlertsTested(ticket, Err(error.into()))),
        }
    }
}

/// Ways that do not work.
pub(super) fn alert_troubles(home: &std::path::Path, connector: &Connector) -> Vec<AlertTrouble> {
    let row = |trouble: Trouble| AlertTrouble {
        channel: way(trouble.channel),
        since: trouble.since.strftime("%F").to_string(),
        fault: Fault { code: trouble.code, args: trouble.args },
        waiting: trouble.waiting as u64,
        lost: trouble.lost as u64,
    };
    pipeline::alert_troubles(home, connector).into_iter().map(row).collect()
}

fn row(channel: Channel, result: Result<Accepted, Undelivered>) -> AlertTested {
    let (accepted, fault) = match result {
        Ok(Accepted { but }) => (true, but.map(Fault::from)),
        Err(undelivered) => (false, Some(undelivered.error.into())),
    };
    AlertTested { channel: way(channel), accepted, fault }
}

fn way(channel: Channel) -> AlertChannel {
    match channel {
        Channel::Mail => AlertChannel::Mail,
        Channel::Webhook => AlertChannel::Webhook,
    }
}

/// Of the alerts alone: what else changes in a connector does not disturb who fills in this form.
fn mark(connector: &Connector) -> String {
    let text = serde_json::to_string(&connector.alerts).unwrap_or_default();
    hex::encode(Sha256::digest(text.as_bytes()))
}

fn form_of(alerts: Option<&Alerts>) -> AlertsForm {
    let usual = Alerts::default();
    let alerts = alerts.unwrap_or(&usual);
    let mut form = AlertsForm {
        language: alerts.language.clone().unwrap_or_default(),
        on: alerts.on.iter().map(|kind| kind.as_str().to_owned()).collect(),
        ..AlertsForm::default()
    };
    if let Some(mail) = &alerts.mail {
        form.mail = true;
        form.host.clone_from(&mail.host);
        form.port = mail.port.map(|port| port.to_string()).unwrap_or_default();
        form.security = match mail.security {
            Security::Starttls => AlertSecurity::Starttls,
            Security::Tls => AlertSecurity::Tls,
            Security::None => AlertSecurity::None,
        };
        form.accept_unencrypted = mail.accept_unencrypted;
        form.user = mail.user.clone().unwrap_or_default();
        form.from.clone_from(&mail.from);
        form.to = mail.to.join(", ");
        form.mail_ca = mail.ca.clone().unwrap_or_default();
    }
    if let Some(webhook) = &alerts.webhook {
        form.webhook = true;
        form.url.clone_from(&webhook.url);
        form.webhook_ca = webhook.ca.clone().unwrap_or_default();
    }
    form
}

/// None where both ways are off.
fn alerts_of(form: &AlertsForm) -> Result<Option<Alerts>> {
    let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let invalid = |setting: &'static str| Error::new(Code::SettingInvalid).arg("setting", setting);
    if !form.mail && !form.webhook {
        return Ok(None);
    }
    let port =
        some(&form.port).map(|port| port.parse().map_err(|_| invalid("alerts.mail.port"))).transpose()?;
    let mail = MailAlerts {
        host: form.host.trim().to_owned(),
        port,
        security: match form.security {
            AlertSecurity::Starttls => Security::Starttls,
            AlertSecurity::Tls => Security::Tls,
            AlertSecurity::None => Security::None,
        },
        accept_unencrypted: form.accept_unencrypted && form.security == AlertSecurity::None,
        user: some(&form.user),
        password_file: None,
        from: form.from.trim().to_owned(),
        to: form
            .to
            .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'))
            .filter(|address| !address.is_empty())
            .map(str::to_owned)
            .collect(),
        ca_file: None,
        ca: some(&form.mail_ca),
    };
    let webhook = WebhookAlerts {
        url: form.url.trim().to_owned(),
        secret_file: None,
        ca_file: None,
        ca: some(&form.webhook_ca),
    };
    let on = AlertKind::ALL.into_iter().filter(|kind| form.on.iter().any(|on| on == kind.as_str()));
    Ok(Some(Alerts {
        on: on.collect(),
        language: some(&form.language),
        mail: form.mail.then_some(mail),
        webhook: form.webhook.then_some(webhook),
    }))
}
