//! An application's access token (OAuth 2.0 client credentials, RFC 6749 section 4.4) at Microsoft Entra ID.
//!
//! In: settings, a secret or certificate, a scope. Out: a token that is fetched anew in time, shared by all threads.
//! Deliberately absent: what it is for; verifying it, because it is only ever handed on to whom it was made for.

mod assertion;
#[cfg(test)]
mod tests;

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use reqwest::{StatusCode, Url};
use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;

use super::DestinationSecrets;
use super::remote::Trouble;
use super::web::{Clock, Web, clock, retry_after};
use crate::error::{Code, Error, Result};
use crate::model::Timestamp;
use crate::settings::{AUTHORITY, Oauth};
use assertion::Certificate;

/// A token's last minutes are not used, so that it outlives what is asked with it.
const MARGIN: Duration = Duration::from_secs(5 * 60);
/// How long the token service may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// After a failure to fetch a new one while the old one is good: when to try again.
const RESPITE: Duration = Duration::from_secs(30);
/// Where the service asks to wait without a time.
const WAIT: Duration = Duration::from_secs(10);

/// What an application may do, as its token says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grant {
    /// Application permissions (`roles`).
    pub roles: Vec<String>,
}

/// An application's token for one scope, shared by all threads.
pub struct Token {
    web: Web,
    /// Where tokens are made.
    endpoint: String,
    client_id: String,
    credential: Credential,
    scope: String,
    clock: Clock,
    state: Mutex<State>,
}

enum Credential {
    Secret(SecretString),
    Certificate(Box<Certificate>),
}

#[derive(Default)]
struct State {
    current: Option<Current>,
    /// The last one that was refused.
    refused: Option<SecretString>,
}

struct Current {
    token: SecretString,
    /// When to fetch another one.
    renew: Timestamp,
    end: Timestamp,
}

#[derive(Deserialize)]
struct Granted {
    access_token: SecretString,
    expires_in: u32,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Denied {
    error: String,
    error_codes: Vec<u64>,
    error_description: String,
}

impl Token {
    /// `scope`: `https://graph.microsoft.com/.default`.
    ///
    /// # Errors
    /// `setting-invalid`, `secret-missing`.
    pub fn new(oauth: &Oauth, secrets: &DestinationSecrets, scope: &str) -> Result<Self> {
        let credential = match (&secrets.certificate, &secrets.client_secret) {
            (Some(pem), _) => Credential::Certificate(Box::new(Certificate::read(pem)?)),
            (None, Some(secret)) => Credential::Secret(secret.clone()),
            (None, None) => {
                return Err(Error::new(Code::SecretMissing).arg("secret", "destination-client-secret"));
            }
        };
        let authority = oauth.authority.as_deref().unwrap_or(AUTHORITY);
        let settings = ("destination.oauth.authority", "destination.oauth.ca_file");
        let web = Web::new(authority, oauth.ca.as_deref(), PATIENCE, settings)?;
        Ok(Self {
            endpoint: format!("{}/{}/oauth2/v2.0/token", web.base, oauth.tenant.trim()),
            web,
            client_id: oauth.client_id.trim().to_owned(),
            credential,
            scope: scope.to_owned(),
            clock: clock(),
            state: Mutex::default(),
        })
    }

    /// One that is good for some minutes more. `refused`: the one that was refused, and is not to be given again.
    ///
    /// # Errors
    /// `Trouble`: `Server` with `destination-sign-in`, `Lost`, `Wait`.
    pub fn get(&self, refused: Option<&SecretString>) -> Result<SecretString, Trouble> {
        // Whoever finds none waits here until one was fetched, so that it is fetched once for all.
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(refused) = refused {
            state.current.take_if(|current| same(&current.token, refused));
            state.refused = Some(refused.clone());
        }
        let now = (self.clock)();
        if let Some(current) = &mut state.current {
            if now < current.renew {
                return Ok(current.token.clone());
            }
            // The service may be away for a while: the last minutes are for that.
            match self.fetch() {
                Err(Trouble::Lost(_) | Trouble::Wait(..)) if now < current.end => {
                    current.renew = now + RESPITE;
                    return Ok(current.token.clone());
                }
                fetched => *current = fetched?,
            }
        } else {
            state.current = Some(self.fetch()?);
        }
        let State { current, refused } = &mut *state;
        if let Some(refused) = refused {
            current.take_if(|current| same(&current.token, refused));
        }
        current.as_ref().map(|current| current.token.clone()).ok_or_else(|| self.web.sign_in(None))
    }

    /// What the token says of permissions.
    ///
    /// # Errors
    /// As `get`.
    pub fn grant(&self) -> Result<Grant, Trouble> {
        #[derive(Deserialize)]
        struct Claims {
            #[serde(default)]
            roles: Vec<String>,
        }
        let token = self.get(None)?;
        // Its form is the service's own affair: one that cannot be read says nothing.
        let payload = token.expose_secret().split('.').nth(1).unwrap_or_default();
        let payload = URL_SAFE_NO_PAD.decode(payload.trim_end_matches('=')).unwrap_or_default();
        let roles = serde_json::from_slice(&payload).map_or_else(|_| Vec::new(), |Claims { roles }| roles);
        Ok(Grant { roles })
    }

    fn fetch(&self) -> Result<Current, Trouble> {
        let asked = (self.clock)();
        let form = self.form(asked).map_err(Trouble::Server)?;
        let request = self
            .web
            .client
            .post(&self.endpoint)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .body(form);
        let response = request.send().map_err(|error| self.web.broken(&error))?;
        let status = response.status();
        let wait = retry_after(&response, asked);
        let body = Zeroizing::new(self.web.body(response)?);
        if status == StatusCode::OK {
            let Ok(Granted { access_token, expires_in }) = serde_json::from_slice(&body) else {
                return Err(self.web.protocol("token"));
            };
            let life = Duration::from_secs(u64::from(expires_in));
            let renew = asked + (life - MARGIN.min(life / 2));
            return Ok(Current { token: access_token, renew, end: asked + life });
        }
        if status == StatusCode::TOO_MANY_REQUESTS || status == StatusCode::SERVICE_UNAVAILABLE {
            return Err(self.web.wait(wait.unwrap_or(WAIT)));
        }
        if status.is_server_error() {
            return Err(wait.map_or_else(|| self.web.lost(), |wait| self.web.wait(wait)));
        }
        let denied: Denied = serde_json::from_slice(&body).unwrap_or_default();
        if denied.error == "temporarily_unavailable" {
            return Err(self.web.wait(wait.unwrap_or(WAIT)));
        }
        match status {
            StatusCode::BAD_REQUEST | StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => {
                Err(self.web.sign_in(denied.reason().as_deref()))
            }
            status => Err(self.web.protocol(status.as_u16())),
        }
    }

    /// The body of the request, as a form.
    fn form(&self, now: Timestamp) -> Result<String> {
        let mut form = Url::parse("form:/").map_err(|e| Error::internal("form").because(e))?;
        let mut pairs = form.query_pairs_mut();
        pairs
            .append_pair("grant_type", "client_credentials")
            .append_pair("client_id", &self.client_id)
            .append_pair("scope", &self.scope);
        match &self.credential {
            Credential::Secret(secret) => {
                pairs.append_pair("client_secret", secret.expose_secret());
            }
            Credential::Certificate(certificate) => {
                let assertion = certificate.assertion(&self.client_id, &self.endpoint, now)?;
                pairs
                    .append_pair(
                        "client_assertion_type",
                        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                    )
                    .append_pair("client_assertion", assertion.expose_secret());
            }
        }
        drop(pairs);
        Ok(form.query().unwrap_or_default().to_owned())
    }
}

impl Denied {
    /// `AADSTS` and a number, or OAuth's own word; nothing of the description, which names people and applications.
    fn reason(&self) -> Option<String> {
        let described = || {
            let digits = self.error_description.strip_prefix("AADSTS")?;
            let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
            digits.get(..end)?.parse::<u64>().ok()
        };
        if let Some(code) = self.error_codes.first().copied().or_else(described) {
            return Some(format!("AADSTS{code}"));
        }
        let word = self.error.len() <= 40 && self.error.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        (word && !self.error.is_empty()).then(|| self.error.clone())
    }
}

fn same(a: &SecretString, b: &SecretString) -> bool {
    a.expose_secret() == b.expose_secret()
}
