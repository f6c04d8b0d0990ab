//! The OpenPGP key: made here, or read from what GnuPG exports.
//!
//! In: an algorithm, or a file's bytes and its passphrase. Out: a certificate whose secret parts are
//! open, its public half, fingerprint and key ids. Deliberately absent: decrypting (`decrypt`).

use secrecy::{ExposeSecret, SecretString};
use sequoia_openpgp::cert::amalgamation::key::PrimaryKey as _;
use sequoia_openpgp::cert::{CertBuilder, CipherSuite};
use sequoia_openpgp::crypto::Password;
use sequoia_openpgp::parse::Parse;
use sequoia_openpgp::serialize::SerializeInto;
use sequoia_openpgp::types::KeyFlags;
use sequoia_openpgp::{Cert, Packet, Profile};

use crate::error::{Code, Error, Result};

/// What to make.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PgpAlgorithm {
    /// The default: every site can encrypt to it. Takes seconds to make.
    Rsa4096,
    /// For sites that can.
    Curve25519,
}

/// A certificate with its secret parts, open.
pub struct PgpKey(Cert);

impl PgpKey {
    /// Makes a key that GnuPG 2 encrypts to, without an end date.
    ///
    /// # Errors
    /// `internal`.
    pub fn generate(algorithm: PgpAlgorithm, user_id: &str) -> Result<Self> {
        let suite = match algorithm {
            PgpAlgorithm::Rsa4096 => CipherSuite::RSA4k,
            PgpAlgorithm::Curve25519 => CipherSuite::Cv25519,
        };
        let encryption = KeyFlags::empty().set_transport_encryption().set_storage_encryption();
        let made = CertBuilder::new()
            .set_profile(Profile::RFC4880)
            .map(|builder| {
                builder.set_cipher_suite(suite).add_userid(user_id).add_subkey(encryption, None, None)
            })
            .and_then(CertBuilder::generate);
        let (cert, _revocation) = made.map_err(|e| internal().because(e))?;
        Ok(Self(cert))
    }

    /// Reads a private key, armored or binary, and opens it. `setting` is what errors name.
    ///
    /// # Errors
    /// `key-is-public`, `wrong-passphrase` (also where one is missing), `key-unreadable`.
    pub fn read(bytes: &[u8], passphrase: Option<&SecretString>, setting: &'static str) -> Result<Self> {
        let told = |code| Error::new(code).arg("setting", setting);
        let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
        let cert = Cert::from_bytes(bytes).map_err(|e| told(Code::KeyUnreadable).because(e))?;
        if !cert.is_tsk() {
            return Err(told(Code::KeyIsPublic));
        }
        let password = passphrase.map(|text| Password::from(text.expose_secret()));
        let mut opened: Vec<Packet> = Vec::new();
        for amalgamation in cert.keys().secret() {
            let key = amalgamation.key().clone();
            let Some(password) = password.as_ref().filter(|_| !key.has_unencrypted_secret()) else {
                continue;
            };
            // A wrong passphrase may also show as damage of what it seems to open.
            if let Ok(key) = key.decrypt_secret(password) {
                opened.push(if amalgamation.primary() {
                    Packet::from(key.role_into_primary())
                } else {
                    Packet::from(key.role_into_subordinate())
                });
            }
        }
        let (cert, _) = cert.insert_packets(opened).map_err(|e| told(Code::KeyUnreadable).because(e))?;
        let usable = cert.keys().unencrypted_secret().any(|key| key.key().pk_algo().for_encryption());
        if usable { Ok(Self(cert)) } else { Err(told(Code::WrongPassphrase)) }
    }

    /// The private key, armored, without a passphrase: for the vault alone.
    ///
    /// # Errors
    /// `internal`.
    pub fn to_armored(&self) -> Result<SecretString> {
        let bytes = self.0.as_tsk().armored().to_vec().map_err(|e| internal().because(e))?;
        String::from_utf8(bytes).map(SecretString::from).map_err(|_| internal())
    }

    /// The public key, armored, as the site imports it.
    ///
    /// # Errors
    /// `internal`.
    pub fn public_armored(&self) -> Result<String> {
        let bytes = self.0.armored().to_vec().map_err(|e| internal().because(e))?;
        String::from_utf8(bytes).map_err(|_| internal())
    }

    /// 40 upper-case hexadecimal digits, as GnuPG prints them.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        self.0.fingerprint().to_hex()
    }

    /// The certificate, secret parts included.
    #[must_use]
    pub fn cert(&self) -> &Cert {
        &self.0
    }
}

fn internal() -> Error {
    Error::new(Code::Internal).arg("where", "pgp key")
}
