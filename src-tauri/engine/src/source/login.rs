//! Who are we: key, password, or both, in the order in which the site asks.
//!
//! In: a connection whose host key was accepted, and credentials. Out: an authenticated connection and
//! the rungs `Key` and `Password`. Deliberately absent: guessing. Each credential is offered once at
//! most, and only where the site names its method, for sites that allow few attempts.

use std::sync::Arc;
use std::time::Duration;

use russh::client::{AuthResult, Handle, KeyboardInteractiveAuthResponse};
use russh::keys::{HashAlg, PrivateKey, PrivateKeyWithHashAlg};
use russh::{MethodKind, MethodSet};
use secrecy::{ExposeSecret, SecretString};

use super::host_key::{ShownBy, Witness};
use super::ladder::{Climb, RungName, Seen};
use crate::error::{Code, Error, Result};

/// What we may show to the site. No `Debug`: it holds secrets.
#[derive(Clone, Default)]
pub struct Credentials {
    /// The SSH key, already opened.
    pub key: Option<Arc<PrivateKey>>,
    /// The password; it also answers a single hidden prompt of keyboard-interactive.
    pub password: Option<SecretString>,
}

const ANSWER_WITHIN: Duration = Duration::from_secs(60);
/// Rounds of keyboard-interactive; PAM uses two.
const ROUNDS: usize = 5;

/// Authenticates.
///
/// # Errors
/// `key-refused`, `password-refused`, `authentication-wanted`, `connection-lost`.
pub(super) async fn log_in(
    session: &mut Handle<Witness>,
    shown: &ShownBy,
    (host, user): (&str, &str),
    credentials: &Credentials,
    climb: &mut Climb<'_>,
) -> Result<()> {
    let (key, password) = (Step::NotAsked, Step::NotAsked);
    let mut login = Login { session, shown, host, user, credentials, key, password };
    let outcome = login.run().await;
    login.report(outcome, climb)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    NotAsked,
    Passed,
    Refused,
}

/// The site's answer to one attempt, with the methods it wants next.
enum Answer {
    Done,
    GoOn(MethodSet),
    No(MethodSet),
}

struct Login<'a> {
    session: &'a mut Handle<Witness>,
    shown: &'a ShownBy,
    host: &'a str,
    user: &'a str,
    credentials: &'a Credentials,
    key: Step,
    password: Step,
}

impl Login<'_> {
    async fn run(&mut self) -> Result<()> {
        // "none" costs no attempt and tells which methods there are.
        let none = within(self.session.authenticate_none(self.user)).await;
        let mut methods = match self.answer(none)? {
            Answer::Done => return Ok(()),
            Answer::GoOn(methods) | Answer::No(methods) => methods,
        };
        if methods.is_empty() && self.session.is_closed() {
            return Err(self.lost());
        }
        loop {
            let key = self.credentials.key.as_ref();
            let key = key.filter(|_| self.key == Step::NotAsked && methods.contains(&MethodKind::PublicKey));
            let password = self.credentials.password.as_ref().filter(|_| self.password == Step::NotAsked);
            let (answer, step) = if let Some(key) = key {
                (self.offer_key(key).await?, &mut self.key)
            } else if let Some(password) = password.filter(|_| methods.contains(&MethodKind::Password)) {
                let attempt = self.session.authenticate_password(self.user, password.expose_secret());
                let attempt = within(attempt).await;
                (self.answer(attempt)?, &mut self.password)
            } else if let Some(password) =
                password.filter(|_| methods.contains(&MethodKind::KeyboardInteractive))
            {
                (self.prompted(password).await?, &mut self.password)
            } else if self.key == Step::Refused {
                let key = self.credentials.key.as_deref().map(fingerprint).unwrap_or_default();
                return Err(Error::new(Code::KeyRefused).arg("fingerprint", key));
            } else if self.password == Step::Refused {
                return Err(Error::new(Code::PasswordRefused));
            } else {
                return Err(wanted(&methods));
            };
            (*step, methods) = match answer {
                Answer::Done => (Step::Passed, MethodSet::empty()),
                Answer::GoOn(methods) => (Step::Passed, methods),
                Answer::No(methods) => (Step::Refused, methods),
            };
            if *step == Step::Passed && methods.is_empty() {
                return Ok(());
            }
        }
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
        let attempt = within(self.session.authenticate_publickey(self.user, key)).await;
        self.answer(attempt)
    }

    /// Keyboard-interactive: one hidden prompt is the password; anything else is not ours to answer.
    async fn prompted(&mut self, password: &SecretString) -> Result<Answer> {
        use KeyboardInteractiveAuthResponse::{Failure, InfoRequest, Success};
        let mut answered = false;
        let mut reply = within(self.session.authenticate_keyboard_interactive_start(self.user, None)).await;
        for _ in 0..ROUNDS {
            let prompts = match reply {
                Ok(Success) => return Ok(Answer::Done),
                Ok(Failure { remaining_methods, partial_success }) => {
                    return self.answer(Ok(AuthResult::Failure { remaining_methods, partial_success }));
                }
                Ok(InfoRequest { prompts, .. }) => prompts,
                Err(error) => return self.answer(Err(error)),
            };
            let answers = match prompts.as_slice() {
                [] => Vec::new(),
                [prompt] if !prompt.echo && !answered => {
                    answered = true;
                    vec![password.expose_secret().to_owned()]
                }
                _ => break,
            };
            reply = within(self.session.authenticate_keyboard_interactive_respond(answers)).await;
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
                // russh reports a closed connection as a refusal without methods. A site that has
                // had enough attempts says so before it closes; anything else is a broken line.
                if remaining_methods.is_empty() && self.session.is_closed() && !self.shown.get().dismissed {
                    return Err(self.lost());
                }
                Ok(Answer::No(remaining_methods))
            }
            Err(error) => Err(self.lost().because(error)),
        }
    }

    fn lost(&self) -> Error {
        Error::new(Code::ConnectionLost).arg("host", self.host)
    }

    /// Tells both rungs, in their order on the ladder whatever the site's order was.
    fn report(&self, outcome: Result<()>, climb: &mut Climb<'_>) -> Result<()> {
        let key = self.credentials.key.as_deref().map(fingerprint).unwrap_or_default();
        let key_seen = Seen::from([("fingerprint", key.clone())]);
        let Err(error) = outcome else {
            match self.key {
                Step::NotAsked => climb.not_asked(RungName::Key),
                Step::Passed => climb.passed(RungName::Key, key_seen),
                // The password alone was enough.
                Step::Refused => {
                    let refused = Error::new(Code::KeyRefused).arg("fingerprint", key);
                    climb.warning(RungName::Key, key_seen, refused);
                }
            }
            match self.password {
                Step::Passed => climb.passed(RungName::Password, Seen::new()),
                Step::NotAsked | Step::Refused => climb.not_asked(RungName::Password),
            }
            return Ok(());
        };
        let wants_key = error.args().get("wanted").is_some_and(|w| w.contains("publickey"));
        let at_key = match self.key {
            Step::Refused => true,
            Step::Passed => false,
            Step::NotAsked if error.code() == Code::ConnectionLost => self.password == Step::NotAsked,
            Step::NotAsked => wants_key,
        };
        if at_key {
            return Err(climb.failed(RungName::Key, Seen::new(), error));
        }
        match self.key {
            Step::Passed => climb.passed(RungName::Key, key_seen),
            Step::NotAsked | Step::Refused => climb.not_asked(RungName::Key),
        }
        Err(climb.failed(RungName::Password, Seen::new(), error))
    }
}

fn fingerprint(key: &PrivateKey) -> String {
    key.public_key().fingerprint(HashAlg::Sha256).to_string()
}

fn wanted(methods: &[MethodKind]) -> Error {
    let names: Vec<String> = methods.iter().map(String::from).collect();
    Error::new(Code::AuthenticationWanted).arg("wanted", names.join(","))
}

async fn within<T>(attempt: impl Future<Output = Result<T, russh::Error>>) -> Result<T, russh::Error> {
    tokio::time::timeout(ANSWER_WITHIN, attempt).await.unwrap_or(Err(russh::Error::ConnectionTimeout))
}
