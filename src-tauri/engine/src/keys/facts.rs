//! What a key file says of itself, for the window: no secret is in it.
//!
//! In: a key file, and a passphrase where there is one. Out: its form, what the passphrase does, and each
//! key's algorithm, size, fingerprint, owner, age. A wrong or missing passphrase is a fact, no error: what
//! the file tells without it is told. Deliberately absent: the keys themselves.

use secrecy::{ExposeSecret, SecretString};

use super::container::Container;
use super::pgp;
use super::refused::Refused;
use super::ring::Ring;
use super::ssh::{self, SshKey};
use crate::error::Result;
use crate::model::Timestamp;

/// What a key file holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeyFacts {
    /// How it is written.
    pub form: KeyForm,
    /// What the passphrase does.
    pub passphrase: Passphrase,
    /// One entry of an SSH file; of a PGP file one for each key with secrets.
    pub keys: Vec<KeyFact>,
}

/// How a key file is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum KeyForm {
    /// OpenSSH's own.
    OpenSsh,
    /// RSA alone (`BEGIN RSA PRIVATE KEY`). Encrypted, and without its first line, SEC1 looks the same.
    Pkcs1,
    /// Any kind (`BEGIN PRIVATE KEY`, `BEGIN ENCRYPTED PRIVATE KEY`).
    Pkcs8,
    /// Elliptic curves alone (`BEGIN EC PRIVATE KEY`).
    Sec1,
    /// PuTTY's until 2021.
    Putty2,
    /// PuTTY's since 0.75.
    Putty3,
    /// OpenPGP as text.
    PgpArmored,
    /// OpenPGP as bytes.
    PgpBinary,
}

impl KeyForm {
    /// The name on the wire.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::OpenSsh => "openssh",
            Self::Pkcs1 => "pkcs1",
            Self::Pkcs8 => "pkcs8",
            Self::Sec1 => "sec1",
            Self::Putty2 => "putty2",
            Self::Putty3 => "putty3",
            Self::PgpArmored => "pgp_armored",
            Self::PgpBinary => "pgp_binary",
        }
    }
}

/// What a passphrase does for a key file. `Missing` and `Wrong` are what `read` calls `wrong-passphrase`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Passphrase {
    /// The file is open; of a PGP ring at least one key.
    NotNeeded,
    /// The file is closed, and none was given.
    Missing,
    /// It opens the file; of a PGP ring at least one key.
    Opens,
    /// It does not.
    Wrong,
}

/// One key. What the file does not tell is empty, 0 or nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeyFact {
    /// `RSA`, `Ed25519`, `ECDSA P-256`; of a PGP key that of the part that decrypts, as `RSA`,
    /// `Curve25519` (as old as RFC 4880), `X25519`, `ECDH P-256`.
    pub algorithm: String,
    /// Its size.
    pub bits: u32,
    /// Of SSH `SHA256:…`, of PGP the primary key's, 40 hexadecimal digits (64 in version 6).
    pub fingerprint: String,
    /// Of SSH the comment, of PGP the primary user id.
    pub owner: String,
    /// When it was made (PGP).
    pub created: Option<Timestamp>,
    /// When it ends, or has ended: the primary key or the part that decrypts, whichever is first (PGP).
    pub expires: Option<Timestamp>,
    /// Whether its owner revoked it, or every part that decrypts (PGP).
    pub revoked: bool,
    /// Whether it is RSA or ElGamal below 2,048 bits, or DSA. Of PGP also the primary key counts.
    pub weak: bool,
    /// Whether it has a secret part that decrypts, open or closed (PGP; of SSH never).
    pub decrypts: bool,
}

impl KeyFact {
    /// Nothing is known.
    pub(super) fn unknown() -> Self {
        Self {
            algorithm: String::new(),
            bits: 0,
            fingerprint: String::new(),
            owner: String::new(),
            created: None,
            expires: None,
            revoked: false,
            weak: false,
            decrypts: false,
        }
    }
}

/// The facts of an SSH key file.
///
/// # Errors
/// Those of `SshKey::read` but `wrong-passphrase`.
pub fn ssh_facts(bytes: &[u8], passphrase: Option<&SecretString>, setting: &'static str) -> Result<KeyFacts> {
    let passphrase = given(passphrase);
    let read = || {
        let container = Container::find(bytes)?;
        let form = container.form();
        let state = match (container.is_encrypted(), passphrase) {
            (false, _) => Passphrase::NotNeeded,
            (true, Some(_)) => Passphrase::Opens,
            (true, None) => Passphrase::Missing,
        };
        let closed = |passphrase| Ok(KeyFacts { form, passphrase, keys: vec![container.outside()?] });
        if state == Passphrase::Missing {
            return closed(state);
        }
        match ssh::opened(&container, passphrase) {
            Ok((form, key)) => Ok(KeyFacts { form, passphrase: state, keys: vec![SshKey::fact(&key)] }),
            Err(Refused::Passphrase) => closed(Passphrase::Wrong),
            Err(refused) => Err(refused),
        }
    };
    read().map_err(|refused| refused.about(setting))
}

/// The facts of a PGP key file: of every key with secrets, also of those that do not decrypt.
///
/// # Errors
/// `key-is-public` (also where only stubs are in it), `key-is-other-kind`, `key-unsupported`,
/// `key-unreadable`.
pub fn pgp_facts(bytes: &[u8], passphrase: Option<&SecretString>, setting: &'static str) -> Result<KeyFacts> {
    let passphrase = given(passphrase);
    let read = || {
        let ring = Ring::find(bytes)?;
        let form = if ring.armored { KeyForm::PgpArmored } else { KeyForm::PgpBinary };
        let keys = ring.certs.iter().map(pgp::fact).collect();
        let state = match ring.opened(passphrase) {
            Ok(opened) if opened.with_passphrase => Passphrase::Opens,
            Ok(_) => Passphrase::NotNeeded,
            Err(Refused::Passphrase) if passphrase.is_none() => Passphrase::Missing,
            Err(Refused::Passphrase) => Passphrase::Wrong,
            Err(refused) => return Err(refused),
        };
        Ok(KeyFacts { form, passphrase: state, keys })
    };
    read().map_err(|refused| refused.about(setting))
}

/// The passphrase, where one was given: an empty field is none.
pub(super) fn given(passphrase: Option<&SecretString>) -> Option<&str> {
    passphrase.map(ExposeSecret::expose_secret).filter(|text| !text.is_empty())
}
