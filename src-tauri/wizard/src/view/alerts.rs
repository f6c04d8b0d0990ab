//! What the *Alerts* tab of the flyout shows, and what its form sends.
//!
//! In: settings, what the outbox tells. Out: a form as it is typed, ways that do not work. Secrets never come here:
//! only whether there is one. Deliberately absent: rules (`engine::settings`).

use serde::{Deserialize, Serialize};

use super::Fault;

/// The form, as typed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AlertsForm {
    /// *By e-mail*.
    pub mail: bool,
    /// Mail server.
    pub host: String,
    /// Port; empty: the usual one.
    pub port: String,
    /// Encryption.
    pub security: AlertSecurity,
    /// *Send without encryption all the same*.
    pub accept_unencrypted: bool,
    /// User name; empty: without signing in.
    pub user: String,
    /// Sender.
    pub from: String,
    /// Recipients, separated by commas, semicolons or spaces.
    pub to: String,
    /// An authority of the organisation's own (PEM).
    pub mail_ca: String,
    /// *By webhook*.
    pub webhook: bool,
    /// Address.
    pub url: String,
    /// An authority of the organisation's own (PEM).
    pub webhook_ca: String,
    /// `en`, `sv`, `nl`, `fr`; empty: that of the window.
    pub language: String,
    /// Of what: `failed`, `held`, …
    pub on: Vec<String>,
}

/// How the line to a mail server is encrypted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum AlertSecurity {
    /// STARTTLS, and nothing without it.
    #[default]
    Starttls,
    /// TLS from the first byte.
    Tls,
    /// Not at all.
    None,
}

/// The *Alerts* tab.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AlertsView {
    /// The form, as it is kept.
    pub form: AlertsForm,
    /// Everything that can be chosen in `on`.
    pub kinds: Vec<String>,
    /// Tells what is kept now from what was kept when the form was filled in.
    pub mark: String,
    /// Secrets can be entered, and a test sent.
    pub vault_open: bool,
    /// The mail server's password is kept.
    pub mail_password: bool,
    /// The signing secret is kept.
    pub webhook_secret: bool,
    /// Ways that do not work.
    pub troubles: Vec<AlertTrouble>,
    /// A test is being sent.
    pub testing: bool,
    /// What the last test came to, each way for itself.
    pub tested: Vec<AlertTested>,
    /// The form was kept, and is as it was then.
    pub saved: bool,
    /// Why it was not.
    pub fault: Option<Fault>,
}

/// Alerts cannot be delivered one way.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AlertTrouble {
    /// Which way.
    pub channel: AlertChannel,
    /// Since when, `2026-11-20`.
    pub since: String,
    /// Why.
    pub fault: Fault,
    /// Alerts that wait.
    pub waiting: u64,
    /// Alerts that nobody got, and that are not tried again.
    pub lost: u64,
}

/// A way that alerts go.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum AlertChannel {
    /// E-mail.
    Mail,
    /// A POST of JSON.
    Webhook,
}

/// What a test came to, one way.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AlertTested {
    /// Which way.
    pub channel: AlertChannel,
    /// It was accepted.
    pub accepted: bool,
    /// Why not, or by whom not.
    pub fault: Option<Fault>,
}
