//! The OpenPGP key: made, read from any usual form, written, shown.
//!
//! In: nothing, or a key file with its passphrase. Out: a certificate whose secret keys are open.
//! Deliberately absent: decrypting (`decrypt`), signing, key servers, expiry: a key that expires
//! would stop an archive that nobody looks at.

use std::fmt;
use std::io::Read;

use secrecy::{ExposeSecret, SecretString};
use sequoia_openpgp as openpgp;

use openpgp::cert::amalgamation::ValidateAmalgamation;
use openpgp::cert::amalgamation::key::PrimaryKey;
use openpgp::cert::{CertBuilder, CertParser, CipherSuite};
use openpgp::crypto::{Password, S2K};
use openpgp::packet::Packet;
use openpgp::packet::key::SecretKeyMaterial;
use openpgp::parse::Parse;
use openpgp::policy::StandardPolicy;
use openpgp::serialize::SerializeInto;
use openpgp::types::{HashAlgorithm, KeyFlags};
use openpgp::{Cert, Profile, armor};
use zeroize::Zeroizing;

use super::{is_public, unreadable, wrong_passphrase};
use crate::error::{Error, Result};

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

    /// Reads a key file: armored or binary, also pasted without its first and last line, and opens
    /// every secret key in it. Of several keys in a file, the first that holds secrets counts. Stubs
    /// (GnuPG leaves one where the primary key is kept offline) stay closed. `setting` names the form's field.
    ///
    /// # Errors
    /// `wrong-passphrase` (also where one is missing), `key-is-public` (also where only stubs are in
    /// it), `key-unreadable` (also where no key in it decrypts).
    pub fn read(bytes: &[u8], passphrase: Option<&SecretString>, setting: &'static str) -> Result<Self> {
        let cert = find(bytes, setting)?;
        let passphrase = passphrase.map(ExposeSecret::expose_secret).filter(|text| !text.is_empty());
        let passphrase = passphrase.map(Password::from);
        let mut opened: Vec<Packet> = Vec::new();
        for key in cert.keys().secret() {
            let packet = match key.key().secret() {
                SecretKeyMaterial::Unencrypted(_) => continue,
                SecretKeyMaterial::Encrypted(closed) if is_stub(closed.s2k()) => continue,
                SecretKeyMaterial::Encrypted(_) => {
                    let password = passphrase.as_ref().ok_or_else(|| wrong_passphrase(setting))?;
                    // Sequoia calls a wrong passphrase "unexpected EOF", among other things.
                    key.key().clone().decrypt_secret(password).map_err(|cause| closed_key(cause, setting))?
                }
            };
            opened.push(if key.primary() {
                packet.role_into_primary().into()
            } else {
                packet.role_into_subordinate().into()
            });
        }
        let (cert, _) = cert.insert_packets(opened).map_err(|e| unreadable(setting).because(e))?;
        if cert.keys().unencrypted_secret().next().is_none() {
            return Err(is_public(setting));
        }
        let key = Self(cert);
        if key.key_ids().is_empty() { Err(unreadable(setting)) } else { Ok(key) }
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
        let policy = policy();
        let open = || self.0.keys().unencrypted_secret();
        let flagged = open().filter(|key| {
            let flags = key.clone().with_policy(&policy, None).ok().and_then(|key| key.key_flags());
            flags.is_some_and(|flags| flags.for_transport_encryption() || flags.for_storage_encryption())
        });
        let mut ids: Vec<String> = flagged.map(|key| key.key().keyid().to_hex()).collect();
        if ids.is_empty() {
            let able = open().filter(|key| key.key().pk_algo().for_encryption());
            ids = able.map(|key| key.key().keyid().to_hex()).collect();
        }
        ids
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

/// Nothing here is trusted by its signature: a SHA-1 self-signature must not lock out an old key.
fn policy() -> StandardPolicy<'static> {
    let mut policy = StandardPolicy::new();
    policy.accept_hash(HashAlgorithm::SHA1);
    policy
}

fn find(bytes: &[u8], setting: &'static str) -> Result<Cert> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut certs = all(bytes);
    if certs.is_empty() {
        let mut binary = Zeroizing::new(Vec::with_capacity(bytes.len()));
        let mut reader = armor::Reader::from_bytes(bytes, armor::ReaderMode::VeryTolerant);
        if reader.read_to_end(&mut binary).is_ok() {
            certs = all(&binary);
        }
    }
    let found = !certs.is_empty();
    let secret = certs.into_iter().find(Cert::is_tsk);
    secret.ok_or_else(|| if found { is_public(setting) } else { unreadable(setting) })
}

fn all(bytes: &[u8]) -> Vec<Cert> {
    CertParser::from_bytes(bytes).map(|certs| certs.flatten().collect()).unwrap_or_default()
}

fn is_stub(s2k: &S2K) -> bool {
    matches!(s2k, S2K::Private { .. } | S2K::Unknown { .. })
}

fn closed_key(cause: openpgp::anyhow::Error, setting: &'static str) -> Error {
    use openpgp::Error as Cause;
    let unsupported = matches!(
        cause.downcast_ref(),
        Some(
            Cause::UnsupportedSymmetricAlgorithm(_)
                | Cause::UnsupportedAEADAlgorithm(_)
                | Cause::UnsupportedHashAlgorithm(_)
        )
    );
    let error = if unsupported { unreadable(setting) } else { wrong_passphrase(setting) };
    error.because(cause)
}
