//! The ladder of *Validate connection* (PRODUCT.md section 3): one rung a question.
//!
//! In: what each step saw. Out: `Rung`s, handed to whoever shows them, as they happen. `source` climbs
//! `Name` to `Folder`; the caller makes the other rungs with the same type.
//! Deliberately absent: words, and any value that is secret or names a person.

use std::collections::BTreeMap;
use std::time::Instant;

use serde::ser::{SerializeStruct, Serializer};
use serde::{Deserialize, Serialize};

use crate::error::Error;

/// The rungs, from the ground up.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RungName {
    /// The values in the form can be used.
    Form,
    /// The host name has an address. Seen: `addresses`.
    Name,
    /// Somebody listens. Seen: `address`, also where nobody does.
    Tcp,
    /// It speaks SSH and we share algorithms. Seen: `banner`, `key_exchange`, `cipher`. Where it speaks
    /// something else: `answer`, the first line of what it said. Where nothing is shared: `missing`
    /// (`key_exchange`, `host_key`, `cipher`, `mac`, `compression`) and `offered` by the site.
    Ssh,
    /// It is the site that was accepted. Seen, also where it is not: `algorithm`, `fingerprint`
    /// (`SHA256:…`), `md5` (`MD5:aa:bb:…`, the older form of the same), `public_key` (one OpenSSH line).
    /// Of a certificate nothing is seen.
    HostKey,
    /// It takes our key. Seen: `fingerprint` of the accepted one; `refused`, those that were offered
    /// before it in vain (then a warning); or `asked=no`.
    Key,
    /// It takes the password. Seen: `method` (`password`, `keyboard-interactive`), or `asked=no`.
    Password,
    /// It has SFTP for us. Seen: `version`.
    Sftp,
    /// The folder can be listed. Seen: `path`, `files`, `newest`, `skipped`.
    Folder,
    /// The newest file is encrypted to our key; `needed=no` where it is not encrypted and need not be.
    Recipients,
    /// A sample decrypts and is intact; `needed=no` as before it.
    Decrypt,
    /// It parses, and people are mapped.
    Parse,
    /// Clock, disk and ledger of this computer.
    Local,
    /// The destination lets us in. Seen: `kind`; of a server `server`, `granted` (permissions), `asked_for` (how many
    /// mailboxes), `there` (how many of them it has).
    Destination,
}

impl RungName {
    /// Every rung in order.
    pub const ALL: [RungName; 14] = [
        Self::Form,
        Self::Name,
        Self::Tcp,
        Self::Ssh,
        Self::HostKey,
        Self::Key,
        Self::Password,
        Self::Sftp,
        Self::Folder,
        Self::Recipients,
        Self::Decrypt,
        Self::Parse,
        Self::Local,
        Self::Destination,
    ];
}

/// How a rung ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RungState {
    /// As it should be.
    Passed,
    /// The climb ends here.
    Failed,
    /// Below it something failed, or the site did not ask.
    NotTried,
    /// Not as it should be, but the climb goes on.
    Warning,
}

/// One answered question.
#[derive(Debug)]
pub struct Rung {
    /// Which.
    pub name: RungName,
    /// How it ended.
    pub state: RungState,
    /// Time it took.
    pub milliseconds: u64,
    /// What was seen; the keys are listed at `RungName`.
    pub seen: BTreeMap<&'static str, String>,
    /// Why it failed or warns.
    pub error: Option<Error>,
}

impl Rung {
    /// A rung that was not tried.
    #[must_use]
    pub fn not_tried(name: RungName) -> Self {
        Self { name, state: RungState::NotTried, milliseconds: 0, seen: BTreeMap::new(), error: None }
    }
}

/// `{name, state, milliseconds, seen, error: null | {code, args}}`.
impl Serialize for Rung {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Fault<'a> {
            code: &'static str,
            args: &'a BTreeMap<&'static str, String>,
        }
        let fault = self.error.as_ref().map(|e| Fault { code: e.code().as_str(), args: e.args() });
        let mut rung = serializer.serialize_struct("Rung", 5)?;
        rung.serialize_field("name", &self.name)?;
        rung.serialize_field("state", &self.state)?;
        rung.serialize_field("milliseconds", &self.milliseconds)?;
        rung.serialize_field("seen", &self.seen)?;
        rung.serialize_field("error", &fault)?;
        rung.end()
    }
}

/// What a step saw, under its keys.
pub(super) type Seen = BTreeMap<&'static str, String>;

/// Times the steps of a climb and reports them in order.
pub(super) struct Climb<'a> {
    on_rung: &'a mut dyn FnMut(Rung),
    began: Instant,
}

impl<'a> Climb<'a> {
    pub(super) fn new(on_rung: &'a mut dyn FnMut(Rung)) -> Self {
        Self { on_rung, began: Instant::now() }
    }

    pub(super) fn passed(&mut self, name: RungName, seen: Seen) {
        self.report(name, RungState::Passed, seen, None);
    }

    /// The climb goes on in spite of `error`.
    pub(super) fn warning(&mut self, name: RungName, seen: Seen, error: Error) {
        self.report(name, RungState::Warning, seen, Some(error));
    }

    pub(super) fn not_asked(&mut self, name: RungName) {
        let rung = self.not_asked_yet(name);
        self.tell(rung);
    }

    /// A rung that was not asked for, not reported yet.
    pub(super) fn not_asked_yet(&mut self, name: RungName) -> Rung {
        let seen = Seen::from([("asked", "no".to_owned())]);
        self.rung(name, RungState::NotTried, seen, None)
    }

    /// A rung that holds unless the next step shows otherwise, not reported yet.
    pub(super) fn passed_yet(&mut self, name: RungName, seen: Seen) -> Rung {
        self.rung(name, RungState::Passed, seen, None)
    }

    /// Reports a rung.
    pub(super) fn tell(&mut self, rung: Rung) {
        (self.on_rung)(rung);
    }

    /// Reports the failure and the rungs above it up to `Folder`, and gives the error back.
    pub(super) fn failed(&mut self, name: RungName, seen: Seen, error: Error) -> Error {
        self.report(name, RungState::Failed, seen, Some(same(&error)));
        for above in RungName::ALL.into_iter().filter(|n| *n > name && *n <= RungName::Folder) {
            (self.on_rung)(Rung::not_tried(above));
        }
        error
    }

    fn report(&mut self, name: RungName, state: RungState, seen: Seen, error: Option<Error>) {
        let rung = self.rung(name, state, seen, error);
        self.tell(rung);
    }

    fn rung(&mut self, name: RungName, state: RungState, seen: Seen, error: Option<Error>) -> Rung {
        let milliseconds = u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.began = Instant::now();
        Rung { name, state, milliseconds, seen, error }
    }
}

/// An error cannot be cloned for its cause; the rung needs only what may be shown.
fn same(error: &Error) -> Error {
    error.args().iter().fold(Error::new(error.code()), |copy, (name, value)| copy.arg(name, value))
}
