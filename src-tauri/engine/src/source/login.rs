//! Who are we: keys, password, or both, in the order in which the site asks.
//!
//! In: a connection whose host key was accepted, and credentials. Out: an authenticated connection and
//! the rungs `Key` and `Password`. Deliberately absent: guessing. Each credential is offered once at
//! most, and only where the site names its method, for sites that allow few attempts.

use std::pin::pin;
use std::sync::Arc;

use russh::client::{AuthResult, Handle, KeyboardInteractiveAuthResponse, Prompt};
use russh::keys::{HashAlg, PrivateKey, PrivateKeyWithHashAlg};
use russh::{MethodKind, MethodSet};
use secrecy::{ExposeSecret, SecretString};
use tokio::time::{Instant, timeout};

use super::handshake::Met;
use super::host_key::{ShownBy, Witness};
use super::ladder::{Climb, Rung, RungName, Seen};
use super::link::Limits;
use super::sftp::Site;
use super::wire::Record;
use crate::error::{Code, Error, Result};

/// What we may show to the site. No `Debug`: it holds secrets.
#[derive(Clone, Default)]
pub struct Credentials {
    /// The SSH keys, already opened, newest first. Each is offered once at most, in this order.
    pub keys: Vec<Arc<PrivateKey>>,
    /// The password; it also answers a single hidden prompt of keyboard-interactive.
    pub password: Option<SecretString>,
}

/// Puts the key that the site accepted before the others.
pub(super) fn accepted_first(credentials: &mut Credentials, accepted: Option<&str>) {
    credentials.keys.sort_by_key(|key| Some(fingerprint(key).as_str()) != accepted);
}

/// No packet of SSH is shorter (RFC 4253 section 6), and with its seal, once all is encrypted.
const PACKET: [u64; 2] = [16, 36];
/// Rounds of keyboard-interactive; PAM uses two.
const ROUNDS: usize = 5;

/// How we got in.
pub(super) struct Entered {
    /// Fingerprint of the accepted SSH key, where one was asked for.
    pub(super) key: Option<String>,
    /// The rung `Password`, not reported yet: OpenSSH without PAM says only after it that a password has
    /// expired.
    pub(super) password: Rung,
    /// A password was asked for and taken.
    pub(super) by_password: bool,
}

/// Authenticates.
///
/// # Errors
/// `key-refused`, `password-refused`, `password-expired`, `too-many-attempts`, `authentication-wanted`,
/// `connection-lost`.
pub(super) async fn log_in(
    met: &mut Met,
    site: &Site,
    credentials: &Credentials,
    limits: Limits,
    climb: &mut Climb<'_>,
) -> Result<Entered> {
    let Met { session, witness, record, .. } = met;
    let mut login = Login {
        session,
        witness,
        record,
        site,
        credentials,
        limits,
        offered: 0,
        heard: 0,
        by_password: false,
        refused: Vec::new(),
        accepted: None,
        password: Step::NotAsked,
        method: "",
    };
    let outcome = login.run().await;
    login.report(outcome, climb)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    NotAsked,
    Passed,
    Refused,
}

/// What to offer next.
enum Offer {
    Key(Arc<PrivateKey>),
    Password(SecretString),
    /// The password, to whoever prompts for it.
    Prompted(SecretString),
}

/// The site's answer to one attempt, with the methods it wants next.
enum Answer {
    Done,
    GoOn(MethodSet),
    No(MethodSet),
    /// It ended the connection in words.
    Dismissed(String),
}

/// A failure and the rung that it belongs to.
type Fall = (RungName, Error);

struct Login<'a> {
    session: &'a mut Handle<Witness>,
    witness: &'a ShownBy,
    record: &'a Record,
    site: &'a Site,
    credentials: &'a Credentials,
    limits: Limits,
    /// How many of the keys were offered.
    offered: usize,
    /// Bytes that had come before the last attempt.
    heard: u64,
    /// Fingerprints of the refused ones.
    refused: Vec<String>,
    accepted: Option<String>,
    password: Step,
    /// The last attempt was the password.
    by_password: bool,
    /// Of the password.
    method: &'static str,
}

impl Login<'_> {
    async fn run(&mut self) -> Result<(), Fall> {
        let at_key = |error| (RungName::Key, error);
        // "none" costs no attempt and tells which methods there are.
        self.heard = self.record.received();
        let none = timeout(self.limits.answer, self.session.authenticate_none(&self.site.user)).await;
        let mut methods = match self.answer(in_time(none)).map_err(at_key)? {
            Answer::Done => return Ok(()),
            Answer::GoOn(methods) | Answer::No(methods) => methods,
            Answer::Dismissed(words) if says_too_many(&words) => {
                return Err(at_key(Error::new(Code::TooManyAttempts)));
            }
            Answer::Dismissed(_) => return Err(at_key(self.lost())),
        };
        loop {
            let Some(offer) = self.next_offer(&methods) else { return Err(self.nothing_left(&methods)) };
            let rung = match offer {
                Offer::Key(_) => RungName::Key,
                Offer::Password(_) | Offer::Prompted(_) => RungName::Password,
            };
            let (answer, key) = match offer {
                Offer::Key(key) => {
                    self.offered += 1;
                    (self.offer_key(&key).await, Some(fingerprint(&key)))
                }
                Offer::Password(password) => {
                    (self.method, self.by_password) = ("password", true);
                    (self.offer_password(&password).await, None)
                }
                Offer::Prompted(password) => {
                    (self.method, self.by_password) = ("keyboard-interactive", true);
                    (self.prompted(&password).await, None)
                }
            };
            let answer = answer.map_err(|error| (rung, error))?;
            let passed = matches!(answer, Answer::Done | Answer::GoOn(_));
            match key {
                Some(key) if passed => self.accepted = self.accepted.take().or(Some(key)),
                Some(key) => self.refused.push(key),
                None => self.password = if passed { Step::Passed } else { Step::Refused },
            }
            match answer {
                Answer::Done => return Ok(()),
                Answer::GoOn(left) if left.is_empty() => return Ok(()),
                Answer::GoOn(left) | Answer::No(left) => methods = left,
                // Where there was more to offer, it was the number that stopped us.
                Answer::Dismissed(words) => {
                    return Err(match says_too_many(&words) && self.next_offer(&methods).is_some() {
                        true => (rung, Error::new(Code::TooManyAttempts)),
                        false => self.nothing_left(&methods),
                    });
                }
            }
        }
    }

    /// Keys before the password, but once a key was accepted the password is what is missing.
    fn next_offer(&self, methods: &MethodSet) -> Option<Offer> {
        let key = self.credentials.keys.get(self.offered);
        let key = key.filter(|_| methods.contains(&MethodKind::PublicKey)).map(|key| Offer::Key(key.clone()));
        let password = self.credentials.password.as_ref().filter(|_| self.password == Step::NotAsked);
        let password = password.and_then(|password| {
            if methods.contains(&MethodKind::Password) {
                Some(Offer::Password(password.clone()))
            } else if methods.contains(&MethodKind::KeyboardInteractive) {
                Some(Offer::Prompted(password.clone()))
            } else {
                None
            }
        });
        match self.accepted {
            Some(_) => password.or(key),
            None => key.or(password),
        }
    }

    /// Why there is no way in.
    fn nothing_left(&self, methods: &MethodSet) -> Fall {
        if let (None, Some(refused)) = (&self.accepted, self.refused.first()) {
            return (RungName::Key, Error::new(Code::KeyRefused).arg("fingerprint", refused));
        }
        if self.password == Step::Refused {
            return (RungName::Password, Error::new(Code::PasswordRefused));
        }
        let key_wanted = self.accepted.is_none() && methods.contains(&MethodKind::PublicKey);
        (if key_wanted { RungName::Key } else { RungName::Password }, wanted(methods))
    }

    async fn offer_key(&mut self, key: &Arc<PrivateKey>) -> Result<Answer> {
        let hash = if key.algorithm().is_rsa() {
            // A site that does not say what it verifies is offered SHA-256; SHA-1 is never used.
            let told = self.session.best_supported_rsa_hash().await;
            told.ok().flatten().flatten().or(Some(HashAlg::Sha256))
        } else {
            None
        };
        let key = PrivateKeyWithHashAlg::new(Arc::clone(key), hash);
        self.by_password = false;
        let attempt = self.session.authenticate_publickey(&self.site.user, key);
        let attempt = timeout(self.limits.answer, attempt).await;
        self.answer(in_time(attempt))
    }

    /// Where the site wants a new password it sends SSH_MSG_USERAUTH_PASSWD_CHANGEREQ. russh swallows it:
    /// it shows as bytes that came, were no banner, and after which nothing else comes.
    async fn offer_password(&mut self, password: &SecretString) -> Result<Answer> {
        self.heard = self.record.received();
        let until = Instant::now() + self.limits.answer;
        let came = || (self.record.received(), self.witness.get().notices);
        let (mut before, mut last) = (came(), came());
        let quiet = self.limits.quiet;
        let outcome = {
            let mut attempt =
                pin!(self.session.authenticate_password(&self.site.user, password.expose_secret()));
            loop {
                if let Ok(outcome) = timeout(quiet, &mut attempt).await {
                    break outcome;
                }
                let now = came();
                if now.1 != before.1 {
                    before = now;
                } else if now.0 > before.0 && now.0 == last.0 {
                    return Err(Error::new(Code::PasswordExpired));
                }
                if Instant::now() > until {
                    break Err(russh::Error::ConnectionTimeout);
                }
                last = now;
            }
        };
        self.answer(outcome)
    }

    /// Keyboard-interactive: one hidden prompt is the password; anything else is not ours to answer.
    async fn prompted(&mut self, password: &SecretString) -> Result<Answer> {
        use KeyboardInteractiveAuthResponse::{Failure, InfoRequest, Success};
        let within = self.limits.answer;
        let mut answered = false;
        self.heard = self.record.received();
        let start = self.session.authenticate_keyboard_interactive_start(&self.site.user, None);
        let mut reply = in_time(timeout(within, start).await);
        for _ in 0..ROUNDS {
            let (instructions, prompts) = match reply {
                Ok(Success) => return Ok(Answer::Done),
                Ok(Failure { remaining_methods, partial_success }) => {
                    return self.answer(Ok(AuthResult::Failure { remaining_methods, partial_success }));
                }
                Ok(InfoRequest { instructions, prompts, .. }) => (instructions, prompts),
                Err(error) => return self.answer(Err(error)),
            };
            if wants_new(&instructions, &prompts) {
                return Err(Error::new(Code::PasswordExpired));
            }
            let answers = match prompts.as_slice() {
                [] => Vec::new(),
                [prompt] if !prompt.echo && !answered => {
                    answered = true;
                    vec![password.expose_secret().to_owned()]
                }
                _ => break,
            };
            let respond = self.session.authenticate_keyboard_interactive_respond(answers);
            reply = in_time(timeout(within, respond).await);
        }
        Err(wanted(&[MethodKind::KeyboardInteractive]))
    }

    fn answer(&self, result: Result<AuthResult, russh::Error>) -> Result<Answer> {
        match result {
            Ok(AuthResult::Success) => Ok(Answer::Done),
            Ok(AuthResult::Failure { remaining_methods, partial_success: true }) => {
                Ok(Answer::GoOn(remaining_methods))
            }
            Ok(AuthResult::Failure { remaining_methods, partial_success: false }) => {
                // russh reports a closed connection as a refusal without methods. A site that has had enough
                // attempts says so before it closes (`Witness`); one that hangs up at once has at least sent more
                // than the packet that lets somebody in. Else the line broke. Only after a password is that
                // anything to go by: a key may have been asked for its signature, "none" told the service.
                if !remaining_methods.is_empty() || !self.session.is_closed() {
                    return Ok(Answer::No(remaining_methods));
                }
                match self.witness.get().dismissed {
                    Some(dismissed) => Ok(Answer::Dismissed(dismissed)),
                    None if self.by_password && self.record.received() >= self.heard + self.packet() => {
                        Ok(Answer::No(remaining_methods))
                    }
                    None => Err(self.lost()),
                }
            }
            Err(error) => Err(self.lost().because(error)),
        }
    }

    fn packet(&self) -> u64 {
        let [plain, sealed] = PACKET;
        if self.witness.get().cipher == "none" { plain } else { sealed }
    }

    fn lost(&self) -> Error {
        Error::new(Code::ConnectionLost).arg("host", &self.site.host)
    }

    /// Tells both rungs, in their order on the ladder whatever the site's order was.
    fn report(self, outcome: Result<(), Fall>, climb: &mut Climb<'_>) -> Result<Entered> {
        let mut key_seen = Seen::new();
        let list = [("fingerprint", self.accepted.clone()), ("refused", Some(self.refused.join(", ")))];
        key_seen.extend(list.into_iter().filter_map(|(name, value)| Some((name, value?))));
        key_seen.retain(|_, value| !value.is_empty());
        let password_seen = match self.password {
            Step::NotAsked => Seen::new(),
            Step::Passed | Step::Refused => Seen::from([("method", self.method.to_owned())]),
        };
        let fall = match outcome {
            Err((RungName::Key, error)) => return Err(climb.failed(RungName::Key, key_seen, error)),
            Err((_, error)) => Some(error),
            Ok(()) => None,
        };
        match (&self.accepted, self.refused.first()) {
            (None, None) => climb.not_asked(RungName::Key),
            (Some(_), None) => climb.passed(RungName::Key, key_seen),
            // An older key, or the password alone, was enough.
            (_, Some(refused)) => {
                let refused = Error::new(Code::KeyRefused).arg("fingerprint", refused);
                climb.warning(RungName::Key, key_seen, refused);
            }
        }
        if let Some(error) = fall {
            return Err(climb.failed(RungName::Password, password_seen, error));
        }
        let password = match self.password {
            Step::Passed => climb.passed_yet(RungName::Password, password_seen),
            Step::NotAsked | Step::Refused => climb.not_asked_yet(RungName::Password),
        };
        Ok(Entered { key: self.accepted, password, by_password: self.password == Step::Passed })
    }
}

/// A second prompt after a password that has expired, as PAM, Windows and others word it.
fn wants_new(instructions: &str, prompts: &[Prompt]) -> bool {
    let new = |prompt: &Prompt| {
        let text = prompt.prompt.to_lowercase();
        text.contains("new") && text.contains("pass")
    };
    !prompts.is_empty()
        && (says_expired(instructions) || prompts.iter().any(|p| new(p) || says_expired(&p.prompt)))
}

/// The words of OpenSSH, PAM and others for a password that was right and must be changed.
pub(super) fn says_expired(text: &str) -> bool {
    let text = text.to_lowercase();
    text.contains("password")
        && ["has expired", "is expired", "must change", "must be changed", "change required", "change your"]
            .iter()
            .any(|words| text.contains(words))
}

/// OpenSSH: "Too many authentication failures".
fn says_too_many(words: &str) -> bool {
    words.to_lowercase().contains("too many")
}

fn fingerprint(key: &PrivateKey) -> String {
    key.public_key().fingerprint(HashAlg::Sha256).to_string()
}

fn wanted(methods: &[MethodKind]) -> Error {
    let names: Vec<String> = methods.iter().map(String::from).collect();
    Error::new(Code::AuthenticationWanted).arg("wanted", names.join(","))
}

fn in_time<T>(
    outcome: Result<Result<T, russh::Error>, tokio::time::error::Elapsed>,
) -> Result<T, russh::Error> {
    outcome.unwrap_or(Err(russh::Error::ConnectionTimeout))
}
