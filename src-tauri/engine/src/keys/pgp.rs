//! The OpenPGP key: made, read from any usual form (`ring`), written, shown.
//!
//! In: nothing, or a key file with its passphrase. Out: a certificate whose secret keys are open.
//! Deliberately absent: decrypting (`decrypt`), signing (`sign`), key servers, expiry: a key that expires
//! would stop an archive that nobody looks at.

use std::fmt;
use std::time::SystemTime;

use secrecy::SecretString;
use sequoia_openpgp as openpgp;

use openpgp::cert::amalgamation::key::ErasedKeyAmalgamation;
use openpgp::cert::amalgamation::{ValidAmalgamation, ValidateAmalgamation};
use openpgp::cert::{CertBuilder, CipherSuite};
use openpgp::crypto::mpi::{MPI, PublicKey};
use openpgp::packet::key::{PublicParts, SecretKeyMaterial};
use openpgp::serialize::{Serialize, SerializeInto};
use openpgp::types::{Curve, KeyFlags, RevocationStatus};
use openpgp::{Cert, Profile, armor};
use zeroize::Zeroizing;

use super::facts::{KeyFact, given};
use super::refused::{Form, Refused};
use super::ring::{self, Ring};
use crate::error::{Error, Result};
use crate::model::Timestamp;

/// What kind of OpenPGP key to make.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum PgpAlgorithm {
    /// 4,096 bits: every site's software encrypts to it.
    #[default]
    Rsa4096,
    /// Ed25519 and X25519.
    Curve25519,
}

/// An OpenPGP certificate with its secret keys, opened.
#[derive(Clone)]
pub struct PgpKey(Cert);

impl PgpKey {
    /// Makes a key in the form of RFC 4880, which GnuPG 2.2 imports: a primary key that certifies and
    /// signs, a subkey that decrypts. RSA takes seconds. `user_id` is seen by whoever gets the public key.
    ///
    /// # Errors
    /// `internal`: no randomness to be had.
    pub fn generate(algorithm: PgpAlgorithm, user_id: &str) -> Result<Self> {
        let suite = match algorithm {
            PgpAlgorithm::Rsa4096 => CipherSuite::RSA4k,
            PgpAlgorithm::Curve25519 => CipherSuite::Cv25519,
        };
        let make = || {
            CertBuilder::new()
                .set_profile(Profile::RFC4880)?
                .set_cipher_suite(suite)
                .set_primary_key_flags(KeyFlags::empty().set_certification().set_signing())
                .add_userid(user_id)
                .add_subkey(decrypts(), None, None)
                .generate()
        };
        let (cert, _revocation) = make().map_err(|e| Error::internal("pgp key").because(e))?;
        Ok(Self(cert))
    }

    /// Reads a key file, and gives the first key of `read_all`.
    ///
    /// # Errors
    /// Those of `read_all`.
    pub fn read(bytes: &[u8], passphrase: Option<&SecretString>, setting: &'static str) -> Result<Self> {
        let keys = Self::read_all(bytes, passphrase, setting)?;
        keys.into_iter().next().ok_or_else(|| Refused::Unreadable.about(setting))
    }

    /// Reads a key file: armored or binary, one key or many, one block or several, also pasted without
    /// first and last line or in another encoding; opens every secret key in it, and gives each key that
    /// then decrypts, in the file's order. What the passphrase does not open is left out, unless nothing
    /// is left. Stubs (GnuPG leaves one where the primary key is kept offline) stay closed. `setting`
    /// names the form's field.
    ///
    /// # Errors
    /// `wrong-passphrase` (also where one is missing), `key-is-public` (also where only stubs are in
    /// it), `key-is-other-kind` (SSH), `key-unsupported`, `key-unreadable` (also where no key in it
    /// decrypts).
    pub fn read_all(
        bytes: &[u8],
        passphrase: Option<&SecretString>,
        setting: &'static str,
    ) -> Result<Vec<Self>> {
        let read = || {
            let opened = Ring::find(bytes)?.opened(given(passphrase))?;
            // What decrypts and is open, and yet is none of those, is of an algorithm that is not known here.
            let refused = match opened.certs.iter().all(|cert| ring::decrypting(cert).is_empty()) {
                true => Refused::Unreadable,
                false => Refused::Unsupported(Form::Other),
            };
            let keys = opened.certs.into_iter().map(Self).filter(|key| !key.key_ids().is_empty());
            let keys: Vec<Self> = keys.collect();
            if keys.is_empty() { Err(refused) } else { Ok(keys) }
        };
        read().map_err(|refused| refused.about(setting))
    }

    /// Several secret keys in one armored block, without a passphrase: the vault encrypts. `read_all`
    /// takes them apart again.
    ///
    /// # Errors
    /// `internal`.
    pub fn ring_to_armored(keys: &[Self]) -> Result<SecretString> {
        let write = || {
            let mut writer = armor::Writer::new(Vec::with_capacity(16 << 10), armor::Kind::SecretKey)?;
            for key in keys {
                key.0.as_tsk().serialize(&mut writer)?;
            }
            let bytes = Zeroizing::new(writer.finalize()?);
            openpgp::Result::Ok(SecretString::from(std::str::from_utf8(&bytes)?))
        };
        write().map_err(|e| Error::internal("pgp key").because(e))
    }

    /// What the window may show of it.
    #[must_use]
    pub fn fact(&self) -> KeyFact {
        fact(&self.0)
    }

    /// The secret key, armored, without a passphrase: the vault encrypts.
    ///
    /// # Errors
    /// `internal`.
    pub fn to_armored(&self) -> Result<SecretString> {
        let bytes = self.0.as_tsk().armored().to_vec().map_err(|e| Error::internal("pgp key").because(e))?;
        let bytes = Zeroizing::new(bytes);
        let text = std::str::from_utf8(&bytes).map_err(|e| Error::internal("pgp key").because(e))?;
        Ok(SecretString::from(text))
    }

    /// The public key, armored: what the site's owner encrypts to.
    ///
    /// # Errors
    /// `internal`.
    pub fn public_armored(&self) -> Result<String> {
        let bytes = self.0.armored().to_vec().map_err(|e| Error::internal("pgp key").because(e))?;
        String::from_utf8(bytes).map_err(|e| Error::internal("pgp key").because(e))
    }

    /// The primary key's fingerprint, upper-case hexadecimal without spaces.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        self.0.fingerprint().to_hex()
    }

    /// The ids, 16 upper-case hexadecimal digits, of the open keys that decrypt. Key flags decide; keys
    /// older than key flags are taken by their algorithm. Age and expiry do not matter: old files need them.
    #[must_use]
    pub fn key_ids(&self) -> Vec<String> {
        ring::open_key_ids(&self.0)
    }

    /// The certificate with its open secret keys.
    #[must_use]
    pub fn cert(&self) -> &Cert {
        &self.0
    }
}

impl fmt::Debug for PgpKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PgpKey({})", self.fingerprint())
    }
}

fn decrypts() -> KeyFlags {
    KeyFlags::empty().set_transport_encryption().set_storage_encryption()
}

/// What the window may show of a key, open or closed.
pub(super) fn fact(cert: &Cert) -> KeyFact {
    let (policy, moment) = (ring::policy(), ring::moment(cert));
    let parts = ring::decrypting(cert);
    let secret = |part: &ErasedKeyAmalgamation<'_, PublicParts>| match part.key().optional_secret() {
        Some(SecretKeyMaterial::Unencrypted(_)) => true,
        Some(SecretKeyMaterial::Encrypted(closed)) => !ring::is_stub(closed.s2k()),
        None => false,
    };
    let decrypting: Vec<_> = parts.into_iter().filter(secret).collect();
    let is_revoked = |status: RevocationStatus<'_>| matches!(status, RevocationStatus::Revoked(_));
    let valid = cert.with_policy(&policy, moment).ok();
    let ends = |part: &ErasedKeyAmalgamation<'_, PublicParts>| {
        part.clone().with_policy(&policy, moment).ok().and_then(|part| part.key_expiration_time())
    };
    // The part that lasts longest counts; one without an end lasts for ever.
    let part_ends =
        decrypting.iter().map(ends).collect::<Option<Vec<_>>>().and_then(|ends| ends.into_iter().max());
    let key_ends = valid.as_ref().and_then(|valid| valid.primary_key().key_expiration_time());
    let stamp = |time: SystemTime| Timestamp::try_from(time).ok();
    let user = valid.as_ref().and_then(|valid| valid.primary_userid().ok());
    let user = user
        .map(|user| user.userid().clone())
        .or_else(|| cert.userids().next().map(|user| user.userid().clone()));
    let primary = cert.primary_key();
    let shown = decrypting.first().map_or_else(|| primary.key().mpis(), |part| part.key().mpis());
    let (algorithm, bits) = named(shown);
    KeyFact {
        algorithm,
        bits,
        fingerprint: cert.fingerprint().to_hex(),
        owner: user.map(|user| String::from_utf8_lossy(user.value()).into_owned()).unwrap_or_default(),
        created: stamp(primary.key().creation_time()),
        expires: key_ends.into_iter().chain(part_ends).min().and_then(stamp),
        revoked: is_revoked(cert.revocation_status(&policy, moment))
            || (!decrypting.is_empty()
                && decrypting.iter().all(|part| {
                    let part = part.clone().with_policy(&policy, moment);
                    part.is_ok_and(|part| is_revoked(part.revocation_status()))
                })),
        weak: is_weak(primary.key().mpis()) || decrypting.iter().any(|part| is_weak(part.key().mpis())),
        decrypts: !decrypting.is_empty(),
    }
}

fn is_weak(key: &PublicKey) -> bool {
    match key {
        PublicKey::RSA { n: number, .. } | PublicKey::ElGamal { p: number, .. } => number.bits() < 2048,
        PublicKey::DSA { .. } => true,
        _ => false,
    }
}

fn named(key: &PublicKey) -> (String, u32) {
    let long = |number: &MPI| u32::try_from(number.bits()).unwrap_or(u32::MAX);
    let of_curve = |kind: &str, curve: &Curve| match curve {
        Curve::NistP256 => (format!("{kind} P-256"), 256),
        Curve::NistP384 => (format!("{kind} P-384"), 384),
        Curve::NistP521 => (format!("{kind} P-521"), 521),
        Curve::BrainpoolP256 => (format!("{kind} brainpoolP256r1"), 256),
        Curve::BrainpoolP384 => (format!("{kind} brainpoolP384r1"), 384),
        Curve::BrainpoolP512 => (format!("{kind} brainpoolP512r1"), 512),
        Curve::Ed25519 => ("Ed25519".to_owned(), 256),
        Curve::Cv25519 => ("Curve25519".to_owned(), 256),
        _ => (kind.to_owned(), 0),
    };
    match key {
        PublicKey::RSA { n, .. } => ("RSA".to_owned(), long(n)),
        PublicKey::DSA { p, .. } => ("DSA".to_owned(), long(p)),
        PublicKey::ElGamal { p, .. } => ("ElGamal".to_owned(), long(p)),
        PublicKey::EdDSA { curve, .. } => of_curve("EdDSA", curve),
        PublicKey::ECDSA { curve, .. } => of_curve("ECDSA", curve),
        PublicKey::ECDH { curve, .. } => of_curve("ECDH", curve),
        PublicKey::X25519 { .. } => ("X25519".to_owned(), 256),
        PublicKey::X448 { .. } => ("X448".to_owned(), 448),
        PublicKey::Ed25519 { .. } => ("Ed25519".to_owned(), 256),
        PublicKey::Ed448 { .. } => ("Ed448".to_owned(), 448),
        other => (other.algo().map(|algo| algo.to_string()).unwrap_or_default(), 0),
    }
}
