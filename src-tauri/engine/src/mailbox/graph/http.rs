//! Requests to Graph: the token, the pace of a mailbox, and what an answer means.
//!
//! In: a request, the mailbox's gate. Out: an answer of any status, or `Trouble` where there was none. A token that is
//! refused is fetched anew once. Deliberately absent: what is asked, and what to do about trouble.

use std::io::Cursor;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use reqwest::blocking::{Body, Response};
use reqwest::{Method, StatusCode};
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::Value;

use super::limits::Gate;
use crate::error::{Code, Error, Result};
use crate::mailbox::remote::Trouble;
use crate::mailbox::token::Token;
use crate::mailbox::web::{Clock, Web, retry_after};

/// How long one answer may take: of four megabytes over a slow line.
pub(super) const PATIENCE: Duration = Duration::from_secs(180);

/// A stop is noticed so soon.
const SLICE: Duration = Duration::from_millis(500);

/// What says that there is no mailbox for an application at an address.
const UNKNOWN: [&str; 7] = [
    "ErrorInvalidUser",
    "ErrorNonExistentMailbox",
    "MailboxNotEnabledForRESTAPI",
    "MailboxNotSupportedForRESTAPI",
    "Request_ResourceNotFound",
    "ResourceNotFound",
    "UserNotFound",
];
/// What says that a mailbox is full.
const FULL: [&str; 3] = ["ErrorMailboxFull", "ErrorQuotaExceeded", "QuotaExceeded"];
/// What says that a mail is too large.
const LARGE: [&str; 5] = [
    "ErrorAttachmentSizeLimitExceeded",
    "ErrorMessageSizeExceeded",
    "ErrorRequestTooLarge",
    "MaximumSizeExceeded",
    "RequestEntityTooLarge",
];

/// Graph, and the application's token for it.
pub(super) struct Http {
    pub(super) web: Web,
    pub(super) token: Token,
    pub(super) clock: Clock,
    /// How to wait.
    pub(super) rest: fn(Duration),
    /// Waiting ends when this is set.
    pub(super) stop: Arc<AtomicBool>,
}

/// A request.
pub(super) struct Ask {
    method: Method,
    url: String,
    content: Option<(&'static str, Shared)>,
    /// Of an upload: `Content-Range`; such an address opens itself and is not shown the token.
    range: Option<String>,
    signed: bool,
    /// How many requests it counts for.
    pub(super) counts: u64,
}

/// Bytes that a request can be made of again without a copy.
#[derive(Clone)]
struct Shared(Arc<Vec<u8>>);

impl AsRef<[u8]> for Shared {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl Ask {
    fn new(method: Method, url: String, content: Option<(&'static str, Vec<u8>)>) -> Self {
        let content = content.map(|(kind, bytes)| (kind, Shared(Arc::new(bytes))));
        Self { method, url, content, range: None, signed: true, counts: 1 }
    }

    pub(super) fn get(url: String) -> Self {
        Self::new(Method::GET, url, None)
    }

    pub(super) fn delete(url: String) -> Self {
        Self::new(Method::DELETE, url, None)
    }

    /// `body` is JSON.
    pub(super) fn post(url: String, body: Vec<u8>) -> Self {
        Self::new(Method::POST, url, Some(("application/json", body)))
    }

    /// `body` is text.
    pub(super) fn post_text(url: String, body: Vec<u8>) -> Self {
        Self::new(Method::POST, url, Some(("text/plain", body)))
    }

    /// An action without a body.
    pub(super) fn act(url: String) -> Self {
        Self::new(Method::POST, url, Some(("application/json", Vec::new())))
    }

    /// Bytes of a file, at an address that opens itself.
    pub(super) fn put(url: &str, range: String, bytes: Vec<u8>) -> Self {
        let content = Some(("application/octet-stream", bytes));
        Self { range: Some(range), signed: false, ..Self::new(Method::PUT, url.to_owned(), content) }
    }

    /// A question at an address that opens itself.
    pub(super) fn unsigned(url: &str) -> Self {
        Self { signed: false, ..Self::get(url.to_owned()) }
    }
}

/// An answer.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    /// What the service calls an error; empty where it is none, or calls it something that is no name.
    pub(super) code: String,
    pub(super) wait: Option<Duration>,
    pub(super) body: Value,
}

impl Answer {
    pub(super) fn of(status: StatusCode, wait: Option<Duration>, body: Value) -> Self {
        let code = body.pointer("/error/code").and_then(Value::as_str).unwrap_or_default();
        let named = code.len() <= 64 && code.bytes().all(|b| b.is_ascii_alphanumeric() || b"_.".contains(&b));
        let code = if named { code.to_owned() } else { String::new() };
        Self { status, code, wait, body }
    }

    /// Nothing was done, and nothing will be.
    pub(super) fn is_definite(&self) -> bool {
        self.status.is_client_error()
    }

    /// Graph itself says that there is no such mailbox; a proxy's page says nothing of the kind.
    pub(super) fn no_mailbox(&self) -> bool {
        UNKNOWN.contains(&self.code.as_str())
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.body.get(name).and_then(Value::as_str)
    }
}

impl Http {
    /// Sends a request when the mailbox's pace allows it.
    ///
    /// # Errors
    /// `Trouble`: of the line, and of the token.
    pub(super) fn ask(&self, gate: &Gate, ask: &Ask) -> Result<Answer, Trouble> {
        let mut refused: Option<SecretString> = None;
        loop {
            let bytes = ask.content.as_ref().map_or(0, |(_, bytes)| bytes.0.len() as u64);
            while let Some(wait) = gate.admit((self.clock)(), ask.counts, bytes) {
                self.pause(wait)?;
            }
            let token = if ask.signed { Some(self.token.get(refused.as_ref())?) } else { None };
            let response = self.send(ask, token.as_ref())?;
            let status = response.status();
            let wait = retry_after(&response, (self.clock)());
            let body = self.web.body(response)?;
            let answer = Answer::of(status, wait, serde_json::from_slice(&body).unwrap_or_default());
            if answer.status == StatusCode::UNAUTHORIZED && token.is_some() && refused.is_none() {
                refused = token;
                continue;
            }
            if answer.status.is_success() {
                gate.went_well();
            }
            return Ok(answer);
        }
    }

    /// A mailbox's pace may mean minutes, in which a person may stop the run.
    fn pause(&self, mut time: Duration) -> Result<(), Trouble> {
        while !time.is_zero() {
            if self.stop.load(Ordering::Relaxed) {
                return Err(Trouble::Server(Error::new(Code::Cancelled)));
            }
            let slice = time.min(SLICE);
            (self.rest)(slice);
            time -= slice;
        }
        Ok(())
    }

    fn send(&self, ask: &Ask, token: Option<&SecretString>) -> Result<Response, Trouble> {
        let mut request =
            self.web.client.request(ask.method.clone(), &ask.url).header("Accept", "application/json");
        if let Some(token) = token {
            request = request.bearer_auth(token.expose_secret());
        }
        if let Some(range) = &ask.range {
            request = request.header("Content-Range", range);
        }
        if let Some((kind, bytes)) = &ask.content {
            let length = bytes.0.len() as u64;
            request =
                request.header("Content-Type", *kind).body(Body::sized(Cursor::new(bytes.clone()), length));
        }
        request.send().map_err(|error| self.web.broken(&error.without_url()))
    }

    /// What an answer means that is not the one that was hoped for.
    pub(super) fn trouble(&self, gate: &Gate, answer: &Answer) -> Trouble {
        let code = answer.code.as_str();
        let wait = || self.web.wait(answer.wait.unwrap_or_else(|| gate.growing((self.clock)())));
        if answer.no_mailbox() {
            return Trouble::Mailbox(Code::MailboxUnknown);
        }
        if FULL.contains(&code) {
            return Trouble::Mailbox(Code::MailboxFull);
        }
        if LARGE.contains(&code) {
            return Trouble::TooLarge;
        }
        match answer.status {
            StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY => Trouble::Mail,
            StatusCode::UNAUTHORIZED => self.web.sign_in((!code.is_empty()).then_some(code)),
            StatusCode::FORBIDDEN => Trouble::Mailbox(Code::MailboxClosed),
            StatusCode::PAYLOAD_TOO_LARGE => Trouble::TooLarge,
            StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => wait(),
            StatusCode::INSUFFICIENT_STORAGE => Trouble::Mailbox(Code::MailboxFull),
            // What we stood in is gone, or changed under our hands: begin again with this mailbox.
            StatusCode::NOT_FOUND | StatusCode::CONFLICT | StatusCode::PRECONDITION_FAILED => self.web.lost(),
            status if status.is_server_error() => wait(),
            status => self.web.protocol(status.as_u16()),
        }
    }
}

/// Percent-encodes what goes into an address.
pub(super) fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push_str(&hex::encode_upper([byte]));
        }
    }
    out
}

/// A string of OData, percent-encoded: quotes are doubled.
pub(super) fn quoted(text: &str) -> String {
    encoded(&format!("'{}'", text.replace('\'', "''")))
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicU32;

    use super::*;
    use crate::mailbox::DestinationSecrets;
    use crate::model::Timestamp;
    use crate::settings::Oauth;

    #[test]
    fn names_and_quotes_in_addresses_are_what_they_say() {
        assert_eq!(encoded("o'neil+x@corp.example"), "o%27neil%2Bx%40corp.example");
        assert_eq!(quoted("Åsa's desk/1"), "%27%C3%85sa%27%27s%20desk%2F1%27");
    }

    #[test]
    fn a_mailbox_that_waits_for_its_pace_sees_a_stop_at_once() {
        static SLICES: AtomicU32 = AtomicU32::new(0);
        let now: Timestamp = "2026-11-22T08:00:00Z".parse().unwrap();
        let (gate, stop) = (Gate::default(), Arc::new(AtomicBool::new(false)));
        while gate.admit(now, 1, 0).is_none() {}
        let oauth = Oauth {
            tenant: "corp.example".into(),
            client_id: "app-1".into(),
            authority: Some("http://127.0.0.1:1".into()),
            client_secret_file: None,
            certificate_file: None,
            ca_file: None,
            ca: None,
        };
        let secrets = DestinationSecrets { client_secret: Some("s".into()), ..DestinationSecrets::default() };
        let http = Http {
            web: Web::new("http://127.0.0.1:1", None, PATIENCE, ("a", "b")).unwrap(),
            token: Token::new(&oauth, &secrets, "s").unwrap(),
            clock: Arc::new(move || now),
            rest: |time| {
                assert!(time <= Duration::from_secs(1), "{time:?} without a look at the stop");
                SLICES.fetch_add(1, Ordering::Relaxed);
                // Another thread's.
                while SLICES.load(Ordering::Relaxed) == 3 {
                    std::thread::yield_now();
                }
            },
            stop: Arc::clone(&stop),
        };
        let ended = std::thread::scope(|scope| {
            let asked = scope.spawn(|| http.ask(&gate, &Ask::get("http://127.0.0.1:1/".into())).err());
            while SLICES.load(Ordering::Relaxed) < 3 && !asked.is_finished() {
                std::thread::yield_now();
            }
            stop.store(true, Ordering::Relaxed);
            SLICES.fetch_add(1, Ordering::Relaxed);
            asked.join().unwrap()
        });
        let Some(Trouble::Server(error)) = ended else { panic!("{ended:?}") };
        assert_eq!(error.code(), Code::Cancelled);
        assert_eq!(SLICES.load(Ordering::Relaxed), 4, "three slices, and none after the stop");
    }

    #[test]
    fn the_words_of_the_service_go_nowhere() {
        let answer = |code: &str| {
            let body = serde_json::json!({ "error": { "code": code, "message": "canary" } });
            Answer::of(StatusCode::BAD_REQUEST, None, body).code
        };
        assert_eq!(answer("ErrorInvalidUser"), "ErrorInvalidUser");
        assert_eq!(answer("jane.doe@corp.example is canary"), "");
    }
}
