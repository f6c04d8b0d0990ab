//! One HTTPS server of a destination: its address, its client, and what its troubles mean.
//!
//! In: settings, answers, broken lines. Out: a client, `Trouble`. Deliberately absent: what is asked of the server.

use std::io::Read as _;
use std::sync::Arc;
use std::time::Duration;

use jiff::fmt::rfc2822;
use reqwest::Url;
use reqwest::blocking::{Client, Response};

use super::remote::Trouble;
use crate::error::{Code, Error, Result};
use crate::model::Timestamp;
use crate::tls::{self, Broken, broken};

/// An answer beyond this is none of ours.
const ANSWER_BYTES: u64 = 8 << 20;

/// What time it is: of the system, or of a test.
pub(super) type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// The system's.
pub(super) fn clock() -> Clock {
    Arc::new(Timestamp::now)
}

/// A server.
pub(super) struct Web {
    pub(super) client: Client,
    /// Without a slash at its end.
    pub(super) base: String,
    host: String,
    port: u16,
    patience: Duration,
}

impl Web {
    /// `settings`: the names of those that the address and the authority came from.
    ///
    /// # Errors
    /// `setting-invalid`.
    pub(super) fn new(
        address: &str,
        ca: Option<&str>,
        patience: Duration,
        settings: (&'static str, &'static str),
    ) -> Result<Self> {
        let invalid = |setting| Error::new(Code::SettingInvalid).arg("setting", setting);
        let url = Url::parse(address).map_err(|_| invalid(settings.0))?;
        let host = url.host_str().ok_or_else(|| invalid(settings.0))?.to_owned();
        let client =
            tls::http_client(ca, patience).map_err(|error| error.unwrap_or_else(|| invalid(settings.1)))?;
        Ok(Self {
            client,
            base: address.trim_end_matches('/').to_owned(),
            host,
            port: url.port_or_known_default().unwrap_or_default(),
            patience,
        })
    }

    /// An error with the host.
    pub(super) fn error(&self, code: Code) -> Error {
        Error::new(code).arg("host", &self.host)
    }

    /// `destination-sign-in`. `reason`: a code, never the service's words.
    pub(super) fn sign_in(&self, reason: Option<&str>) -> Trouble {
        Trouble::Server(self.error(Code::DestinationSignIn).arg("reason", reason.unwrap_or("–")))
    }

    /// `destination-protocol`. `said`: a status, or the name of what was asked.
    pub(super) fn protocol(&self, said: impl std::fmt::Display) -> Trouble {
        Trouble::Server(self.error(Code::DestinationProtocol).arg("said", said))
    }

    /// The reply was lost, and with it what became of the request.
    pub(super) fn lost(&self) -> Trouble {
        Trouble::Lost(self.error(Code::DestinationLost).arg("port", self.port))
    }

    /// The server asks to wait.
    pub(super) fn wait(&self, time: Duration) -> Trouble {
        Trouble::Wait(time, self.error(Code::DestinationThrottled).arg("seconds", time.as_secs()))
    }

    /// What a broken line means.
    pub(super) fn broken(&self, error: &reqwest::Error) -> Trouble {
        let at = |code| self.error(code).arg("port", self.port);
        let silent = || Trouble::Lost(at(Code::DestinationSilent).arg("seconds", self.patience.as_secs()));
        match broken(error) {
            Some(Broken::Untrusted) => Trouble::Server(self.error(Code::DestinationUntrusted)),
            // In the middle of a line it is a line that broke.
            Some(Broken::NoTls) if error.is_connect() => Trouble::Server(at(Code::DestinationNoTls)),
            Some(Broken::Silent) => silent(),
            Some(Broken::Refused) => Trouble::Lost(at(Code::DestinationUnreachable)),
            Some(Broken::NoTls) | None if error.is_timeout() => silent(),
            // Connecting failed, and neither the line nor TLS says why: the name has no address.
            None if error.is_connect() => Trouble::Lost(at(Code::DestinationUnreachable)),
            Some(Broken::NoTls) | None => Trouble::Lost(at(Code::DestinationLost)),
        }
    }

    /// The whole answer.
    ///
    /// # Errors
    /// `Trouble::Lost`.
    pub(super) fn body(&self, response: Response) -> Result<Vec<u8>, Trouble> {
        let mut body = Vec::new();
        response.take(ANSWER_BYTES).read_to_end(&mut body).map_err(|_| self.lost())?;
        Ok(body)
    }
}

/// `Retry-After`: seconds, or a date as HTTP writes it.
pub(super) fn retry_after(response: &Response, now: Timestamp) -> Option<Duration> {
    put_off(response.headers().get("Retry-After")?.to_str().ok()?, now)
}

fn put_off(wait: &str, now: Timestamp) -> Option<Duration> {
    let wait = wait.trim();
    if let Ok(seconds) = wait.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let until = rfc2822::parse(wait).ok()?.timestamp();
    // A date that has passed: now, and not at once for ever.
    Some(Duration::try_from(until.duration_since(now)).unwrap_or_default().max(Duration::from_secs(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_may_say_how_long_to_wait_in_both_of_the_forms_of_http() {
        let now: Timestamp = "2026-11-22T07:59:30Z".parse().unwrap();
        assert_eq!(put_off(" 120 ", now), Some(Duration::from_secs(120)));
        assert_eq!(put_off("Sun, 22 Nov 2026 08:00:00 GMT", now), Some(Duration::from_secs(30)));
        assert_eq!(put_off("Sun, 22 Nov 2026 07:00:00 GMT", now), Some(Duration::from_secs(1)));
        assert_eq!(put_off("soon", now), None);
        assert_eq!(put_off("-5", now), None);
    }
}
