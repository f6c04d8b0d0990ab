//! Whose site is it: the host key against the accepted fingerprints.
//!
//! In: the key that the server shows in the key exchange, its signature already checked by russh. Out:
//! go on, or stop before any authentication packet is sent.
//! Deliberately absent: storage of the pins (the caller's), known_hosts files, host certificates.

use std::sync::{Arc, Mutex, PoisonError};

use russh::client::{DisconnectReason, Handler, Session};
use russh::keys::{Algorithm, HashAlg, PublicKeyOrCertificate};
use russh::{Names, Preferred};

/// Which host keys are good.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Trust {
    /// These fingerprints (`SHA256:…`, as `ssh-keygen -l` prints them) and no others. Empty: none was
    /// accepted yet, so every key is unknown.
    Accepted(Vec<String>),
    /// Whatever key is shown. The caller asks a person first, and stores `Source::host_key`.
    AcceptNew,
}

impl Trust {
    pub(super) fn allows(&self, fingerprint: &str) -> bool {
        match self {
            Self::Accepted(pins) => pins.iter().any(|pin| pin.trim() == fingerprint),
            Self::AcceptNew => true,
        }
    }

    pub(super) fn pins(&self) -> &[String] {
        match self {
            Self::Accepted(pins) => pins,
            Self::AcceptNew => &[],
        }
    }
}

/// What a connection has shown of itself.
#[derive(Clone, Default)]
pub(super) struct Shown {
    pub(super) algorithm: Option<Algorithm>,
    pub(super) fingerprint: String,
    pub(super) banner: String,
    pub(super) key_exchange: String,
    pub(super) cipher: String,
    /// The site ended the connection in words, not by silence.
    pub(super) dismissed: bool,
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
        // Certificates are never offered by us, so one that comes anyway is refused.
        let PublicKeyOrCertificate::PublicKey { key, .. } = key else {
            return Ok(false);
        };
        let fingerprint = key.fingerprint(HashAlg::Sha256).to_string();
        let allowed = self.trust.allows(&fingerprint);
        self.note(|shown| {
            shown.algorithm = Some(key.algorithm());
            shown.fingerprint = fingerprint;
        });
        Ok(allowed)
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
            DisconnectReason::ReceivedDisconnect(_) => {
                self.note(|shown| shown.dismissed = true);
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
