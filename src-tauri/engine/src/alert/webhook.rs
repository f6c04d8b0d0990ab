//! Alerts as JSON, posted to an address of the organisation.
//!
//! In: an alert with its words, the secret that signs. Out: one POST. No redirect is followed, no proxy is asked,
//! and of the answer only the status counts. Deliberately absent: other forms of the body, a queue (`outbox`).

use std::collections::BTreeMap;
use std::time::Duration;

use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::fmt::rfc2822;
use reqwest::blocking::{Client, Response};
use reqwest::{StatusCode, Url};
use secrecy::{ExposeSecret as _, SecretString};
use serde::Serialize;
use sha2::Sha256;

use super::{ANSWER, Accepted, Again, Alert, Alerter, Letter, Level, Undelivered, meaning, within};
use crate::error::{Code, Error, Result};
use crate::settings::WebhookAlerts;
use crate::tls;

/// The form of the body. It grows by further fields; what is there keeps its meaning.
pub const SCHEMA: &str = "chat-connectors.alert/1";
/// Carries `sha256=` and the HMAC-SHA256 of the body, in hex.
const SIGNATURE: &str = "X-Chat-Connectors-Signature";

/// A POST to one address.
pub struct Webhook {
    settings: WebhookAlerts,
    secret: Option<SecretString>,
}

#[derive(Serialize)]
struct Body<'a> {
    schema: &'static str,
    id: &'a str,
    event: &'a str,
    level: Level,
    at: String,
    connector: &'a str,
    kind: &'a str,
    run: Option<i64>,
    outcome: Option<&'a str>,
    code: Option<&'a str>,
    args: &'a BTreeMap<String, String>,
    counts: &'a BTreeMap<String, u64>,
    language: &'a str,
    subject: &'a str,
    text: &'a str,
}

impl Webhook {
    /// `secret`: signs what is posted.
    #[must_use]
    pub fn new(settings: &WebhookAlerts, secret: Option<SecretString>) -> Self {
        Self { settings: settings.clone(), secret }
    }

    fn client(&self) -> Result<Client> {
        tls::http_client(self.settings.ca.as_deref(), ANSWER).map_err(|error| {
            error.unwrap_or_else(|| Error::new(Code::SettingInvalid).arg("setting", "alerts.webhook.ca"))
        })
    }

    fn signature(&self, body: &[u8]) -> Result<Option<String>> {
        let Some(secret) = &self.secret else { return Ok(None) };
        let mut mac = Hmac::<Sha256>::new_from_slice(secret.expose_secret().as_bytes())
            .map_err(|e| Error::internal("signature").because(e))?;
        mac.update(body);
        Ok(Some(format!("sha256={}", hex::encode(mac.finalize().into_bytes()))))
    }
}

impl Alerter for Webhook {
    fn deliver(&self, alert: &Alert, letter: &Letter) -> Result<Accepted, Undelivered> {
        let unusable = |_| Error::new(Code::SettingInvalid).arg("setting", "alerts.webhook.url");
        let url = Url::parse(&self.settings.url).map_err(unusable)?;
        let (host, port) = (self.settings.host(), url.port_or_known_default().unwrap_or_default());
        let body = body(alert, letter)?;
        let signature = self.signature(&body)?;
        let client = self.client()?;
        let mut request = client
            .post(url)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", &alert.id)
            .header("X-Chat-Connectors-Event", alert.kind.as_str());
        if let Some(signature) = signature {
            request = request.header(SIGNATURE, signature);
        }
        let silent = || {
            let error = Error::new(Code::AlertSilent).arg("host", &host).arg("port", port);
            error.arg("seconds", ANSWER.as_secs())
        };
        let Some(answer) = within(move || request.body(body).send()) else { return Err(silent().into()) };
        match answer {
            Ok(response) => judged(&response, &host),
            Err(error) => Err(match meaning(&error, &host, port) {
                Some(meaning) => meaning,
                None if error.is_timeout() => silent(),
                // Connecting failed, and neither the line nor TLS says why: the name has no address.
                None if error.is_connect() => Error::new(Code::AlertName).arg("host", &host),
                None => Error::new(Code::AlertLost).arg("host", &host).arg("port", port),
            }
            .into()),
        }
    }
}

fn body(alert: &Alert, letter: &Letter) -> Result<Vec<u8>> {
    let body = Body {
        schema: SCHEMA,
        id: &alert.id,
        event: alert.kind.as_str(),
        level: alert.level,
        at: alert.at.strftime("%FT%TZ").to_string(),
        connector: &alert.connector,
        kind: &alert.connector_kind,
        run: alert.run,
        outcome: alert.outcome.as_deref(),
        code: alert.code.as_deref(),
        args: &alert.args,
        counts: &alert.counts,
        language: &letter.language,
        subject: &letter.subject,
        text: &letter.text,
    };
    serde_json::to_vec(&body).map_err(|e| Error::internal("webhook").because(e))
}

/// 2xx: accepted. 408, 425, 429 and 5xx: later. All else, redirects among it: no.
fn judged(response: &Response, host: &str) -> Result<Accepted, Undelivered> {
    let status = response.status();
    if status.is_success() {
        return Ok(Accepted::default());
    }
    let passing =
        [StatusCode::REQUEST_TIMEOUT, StatusCode::TOO_EARLY, StatusCode::TOO_MANY_REQUESTS].contains(&status);
    if status.is_server_error() || passing {
        let error = Error::new(Code::AlertLater).arg("host", host).arg("reply", status.as_u16());
        let wait = response.headers().get("Retry-After").and_then(|value| value.to_str().ok());
        return Err(Undelivered { error, again: wait.map_or(Again::NextRun, put_off) });
    }
    let error = Error::new(Code::AlertWebhook).arg("host", host).arg("status", status.as_u16());
    Err(Undelivered { error, again: Again::Never })
}

/// `Retry-After`: seconds, or a date as HTTP writes it.
fn put_off(wait: &str) -> Again {
    let wait = wait.trim();
    match (wait.parse().map(Duration::from_secs), rfc2822::parse(wait)) {
        (Ok(wait), _) => Again::After(wait),
        (Err(_), Ok(date)) => Again::Until(date.timestamp()),
        (Err(_), Err(_)) => Again::NextRun,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_may_say_when_to_try_again_in_both_of_the_forms_of_http() {
        assert_eq!(put_off(" 120 "), Again::After(Duration::from_secs(120)));
        let day = "2026-11-22T08:00:00Z".parse().unwrap();
        assert_eq!(put_off("Sun, 22 Nov 2026 08:00:00 GMT"), Again::Until(day));
        assert_eq!(put_off("soon"), Again::NextRun);
        assert_eq!(put_off("-5"), Again::NextRun);
    }
}
