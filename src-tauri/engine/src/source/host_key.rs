//! Whose site is it: the host key against the accepted fingerprints.
//!
//! In: the key that the server shows in the key exchange, its signature already checked by russh. Out:
//! go on, or stop before any authentication packet is sent.
//! Deliberately absent: storage of the pins (the caller's), known_hosts files, host certificates.

use std::sync::{Arc, Mutex, PoisonError};

use russh::client::{DisconnectReason, Handler, Session};
use russh::keys::{Algorithm, HashAlg, PublicKey, PublicKeyOrCertificate};
use russh::{Names, Preferred};

use super::compare::md5_fingerprint;
pub use super::compare::{Comparison, compare_host_key, fingerprint_of};

/// Which host keys are good. Default: none was accepted yet, so every key is unknown.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Trust {
    /// Accepted fingerprints (`SHA256:…`, as `ssh-keygen -l` prints them), and no others.
    pub pins: Vec<String>,
    /// Fingerprints that are refused whatever else is said.
    pub revoked: Vec<String>,
    /// Without pins, whatever key is shown is good. The caller asks a person first, and stores
    /// `Source::host_key`. A changed key is never taken this way.
    pub accept_new: bool,
}

impl Trust {
    /// These fingerprints and no others.
    #[must_use]
    pub fn pinned(pins: impl IntoIterator<Item = String>) -> Self {
        Self { pins: pins.into_iter().collect(), ..Self::default() }
    }

    /// Whatever key is shown.
    #[must_use]
    pub fn new_key() -> Self {
        Self { accept_new: true, ..Self::default() }
    }

    pub(super) fn judge(&self, fingerprint: &str) -> Verdict {
        let named = |list: &[String]| list.iter().any(|known| known.trim() == fingerprint);
        if named(&self.revoked) {
            Verdict::Revoked
        } else if named(&self.pins) || (self.pins.is_empty() && self.accept_new) {
            Verdict::Good
        } else if self.pins.is_empty() {
            Verdict::Unknown
        } else {
            Verdict::Changed
        }
    }
}

/// What a shown host key is to us.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Verdict {
    Good,
    /// Nothing was accepted yet.
    Unknown,
    /// Other keys were accepted.
    Changed,
    Revoked,
    /// Not a plain key.
    Certificate,
}

/// What a connection has shown of itself.
#[derive(Clone, Default)]
pub(super) struct Shown {
    pub(super) algorithm: Option<Algorithm>,
    pub(super) fingerprint: String,
    /// The older form of the fingerprint, `MD5:aa:bb:…`.
    pub(super) md5: String,
    /// One OpenSSH line without a comment.
    pub(super) public_key: String,
    /// It showed a certificate where a key belongs.
    pub(super) certificate: bool,
    pub(super) banner: String,
    pub(super) key_exchange: String,
    pub(super) cipher: String,
    /// The words with which the site ended the connection, where it was not silence.
    pub(super) dismissed: Option<String>,
    /// Banners that came during authentication.
    pub(super) notices: usize,
}

/// russh's callbacks: judges the host key, notes the rest.
pub(super) struct Witness {
    trust: Trust,
    shown: Arc<Mutex<Shown>>,
}

impl Witness {
    pub(super) fn new(trust: Trust) -> (Self, ShownBy) {
        let shown = Arc::new(Mutex::new(Shown::default()));
        (Self { trust, shown: Arc::clone(&shown) }, ShownBy(shown))
    }

    fn note(&self, change: impl FnOnce(&mut Shown)) {
        change(&mut self.shown.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

/// The other end of a `Witness`.
pub(super) struct ShownBy(Arc<Mutex<Shown>>);

impl ShownBy {
    pub(super) fn get(&self) -> Shown {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Handler for Witness {
    type Error = russh::Error;

    async fn check_server_key(&mut self, key: &PublicKeyOrCertificate) -> Result<bool, Self::Error> {
        // Certificates are never offered by us, and russh cannot check the signature of one that comes
        // anyway (`wire::shows_certificate`). Should it learn to, it is still refused here.
        let key = match key {
            PublicKeyOrCertificate::PublicKey { key, .. } if !key.key_data().is_certificate() => key,
            PublicKeyOrCertificate::PublicKey { .. } | PublicKeyOrCertificate::Certificate(_) => {
                self.note(|shown| shown.certificate = true);
                return Ok(false);
            }
        };
        let fingerprint = key.fingerprint(HashAlg::Sha256).to_string();
        let verdict = self.trust.judge(&fingerprint);
        let md5 = key.to_bytes().map(|blob| md5_fingerprint(&blob)).unwrap_or_default();
        let public_key = PublicKey::new(key.key_data().clone(), "").to_openssh().unwrap_or_default();
        self.note(|shown| {
            shown.algorithm = Some(key.algorithm());
            shown.fingerprint = fingerprint;
            shown.md5 = md5;
            shown.public_key = public_key.trim_end().to_owned();
        });
        Ok(verdict == Verdict::Good)
    }

    async fn auth_banner(&mut self, _: &str, _: &mut Session) -> Result<(), Self::Error> {
        self.note(|shown| shown.notices += 1);
        Ok(())
    }

    async fn kex_done(
        &mut self,
        _: Option<&[u8]>,
        names: &Names,
        session: &mut Session,
    ) -> Result<(), Self::Error> {
        let banner = String::from_utf8_lossy(session.remote_sshid()).escape_debug().collect();
        self.note(|shown| {
            shown.banner = banner;
            shown.key_exchange = names.kex.as_ref().to_owned();
            shown.cipher = names.cipher.as_ref().to_owned();
        });
        Ok(())
    }

    async fn disconnected(&mut self, reason: DisconnectReason<Self::Error>) -> Result<(), Self::Error> {
        match reason {
            DisconnectReason::ReceivedDisconnect(words) => {
                self.note(|shown| shown.dismissed = Some(words.message));
                Ok(())
            }
            // russh hangs up by itself where the site has refused and names no further method.
            DisconnectReason::Error(russh::Error::NoAuthMethod) => {
                self.note(|shown| shown.dismissed = Some(String::new()));
                Ok(())
            }
            DisconnectReason::Error(error) => Err(error),
        }
    }
}

/// The default algorithms, less the host-key families (`refused`) that showed a key nobody accepted.
/// `None` once no family is left.
pub(super) fn algorithms_without(refused: &[Algorithm]) -> Option<Preferred> {
    let family = |algorithm: &Algorithm| std::mem::discriminant(algorithm);
    let mut preferred = Preferred::DEFAULT;
    let left: Vec<_> = preferred
        .key
        .iter()
        .filter(|offered| !refused.iter().any(|refused| family(refused) == family(offered)))
        .cloned()
        .collect();
    preferred.key = left.into();
    (!preferred.key.is_empty()).then_some(preferred)
}
