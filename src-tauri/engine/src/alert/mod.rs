//! Alerts beyond this desktop: what is told, and the ways it goes.
//!
//! In: an `Alert` (codes, counts, times) and its words, which were handed in. Out: accepted or not, and when to
//! try again. An alert has no message text, subject, person's name or address of a chat, and no secret.
//! Deliberately absent: what has happened (`pipeline`), sentences (`ui/words`), questions to a person.

mod outbox;
mod smtp;
mod webhook;

use std::collections::BTreeMap;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

pub use outbox::{Channel, Outbox, Trouble};
pub use smtp::Smtp;
pub use webhook::{SCHEMA, Webhook};

use crate::error::{Code, Error};
use crate::model::Timestamp;
use crate::settings::AlertKind;
use crate::tls::{Broken, broken};

/// How soon somebody should act.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Now, or something is lost.
    Urgent,
    /// Soon.
    Warning,
    /// Good to know.
    Note,
}

/// Something that somebody is told, in codes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Alert {
    /// What it is about: the same thing has the same key in every run, and is told once.
    pub key: String,
    /// Recognises it at the other end: of key, connector and time.
    pub id: String,
    /// What.
    pub kind: AlertKind,
    /// How soon to act.
    pub level: Level,
    /// The connector's name.
    pub connector: String,
    /// Its kind.
    pub connector_kind: String,
    /// When it was noticed.
    pub at: Timestamp,
    /// The run after which it was noticed.
    pub run: Option<i64>,
    /// How that run ended, as the ledger has it.
    pub outcome: Option<String>,
    /// An error's or a date's code, where there is one.
    pub code: Option<String>,
    /// What the words need.
    pub args: BTreeMap<String, String>,
    /// The run's sums.
    pub counts: BTreeMap<String, u64>,
}

impl Alert {
    /// One without run and arguments.
    #[must_use]
    pub fn new(kind: AlertKind, level: Level, key: &str, connector: (&str, &str), at: Timestamp) -> Self {
        let (name, connector_kind) = connector;
        let hash = Sha256::digest(format!("{name}\n{key}\n{at}").as_bytes());
        Self {
            key: key.to_owned(),
            id: hex::encode(hash.get(..16).unwrap_or_default()),
            kind,
            level,
            connector: name.to_owned(),
            connector_kind: connector_kind.to_owned(),
            at,
            run: None,
            outcome: None,
            code: None,
            args: BTreeMap::new(),
            counts: BTreeMap::new(),
        }
    }
}

/// An alert in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Letter {
    /// One line.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// The language of both: `en`.
    pub language: String,
}

/// It was accepted.
#[derive(Debug, Default)]
pub struct Accepted {
    /// By some and not by all: those who do not get it.
    pub but: Option<Error>,
}

/// It was not accepted.
#[derive(Debug)]
pub struct Undelivered {
    /// Why.
    pub error: Error,
    /// Whether another attempt makes sense.
    pub again: Again,
}

/// When to try again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Again {
    /// At the next run.
    NextRun,
    /// At the first run after this long: the server asked for it.
    After(Duration),
    /// At the first run after this time: the server asked for it.
    Until(Timestamp),
    /// Never: the same thing would be refused again.
    Never,
}

impl From<Error> for Undelivered {
    fn from(error: Error) -> Self {
        Self { error, again: Again::NextRun }
    }
}

/// A way for alerts.
pub trait Alerter {
    /// Hands an alert over. It takes at most a minute.
    ///
    /// # Errors
    /// Why it was not accepted.
    fn deliver(&self, alert: &Alert, letter: &Letter) -> Result<Accepted, Undelivered>;
}

/// For one attempt in all: a server that answers a byte at a time must not hold up a run.
const WHOLE: Duration = Duration::from_secs(60);
/// For one answer.
const ANSWER: Duration = Duration::from_secs(20);

/// Does work that may hang: whoever waits is free after `WHOLE`.
fn within<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (answer, answered) = channel();
    thread::spawn(move || {
        let _ = answer.send(work());
    });
    answered.recv_timeout(WHOLE).ok()
}

/// A broken line in the codes of alerts, where its causes tell.
fn meaning(error: &(dyn std::error::Error + 'static), host: &str, port: u16) -> Option<Error> {
    let at = |code| Error::new(code).arg("host", host).arg("port", port);
    Some(match broken(error)? {
        Broken::Untrusted => Error::new(Code::AlertUntrusted).arg("host", host),
        Broken::NoTls => at(Code::AlertNoTls),
        Broken::Silent => at(Code::AlertSilent).arg("seconds", ANSWER.as_secs()),
        Broken::Refused => at(Code::AlertRefused),
    })
}
