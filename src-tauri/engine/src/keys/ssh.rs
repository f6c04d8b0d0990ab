//! The SSH key: made here, or read from any form that OpenSSH, OpenSSL or PuTTY writes.
//!
//! In: an algorithm, or a file's bytes and its passphrase. Out: a private key, its `authorized_keys`
//! line and fingerprint. Deliberately absent: agents, certificates.

use std::sync::Arc;

use russh::keys::key::safe_rng;
use russh::keys::ssh_key::LineEnding;
use russh::keys::{Algorithm, HashAlg, PrivateKey, decode_secret_key};
use secrecy::{ExposeSecret, SecretString};

use crate::error::{Code, Error, Result};

/// What to make.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SshAlgorithm {
    /// The default.
    Ed25519,
    /// For old sites; takes seconds to make.
    Rsa4096,
}

/// A private SSH key, open.
pub struct SshKey(Arc<PrivateKey>);

impl SshKey {
    /// Makes a key.
    ///
    /// # Errors
    /// `internal`: no randomness to be had.
    pub fn generate(algorithm: SshAlgorithm) -> Result<Self> {
        let algorithm = match algorithm {
            SshAlgorithm::Ed25519 => Algorithm::Ed25519,
            // Keys of this kind have 4,096 bits here unless told otherwise.
            SshAlgorithm::Rsa4096 => Algorithm::Rsa { hash: None },
        };
        let key = PrivateKey::random(&mut safe_rng(), algorithm).map_err(|e| internal().because(e))?;
        Ok(Self(Arc::new(key)))
    }

    /// Reads a key: OpenSSH, PKCS#1, PKCS#8 or PuTTY. `setting` is what errors name.
    ///
    /// # Errors
    /// `key-is-public`, `wrong-passphrase` (also where one is missing), `key-unreadable`.
    pub fn read(bytes: &[u8], passphrase: Option<&SecretString>, setting: &'static str) -> Result<Self> {
        let told = |code| Error::new(code).arg("setting", setting);
        let text = std::str::from_utf8(bytes).map_err(|_| told(Code::KeyUnreadable))?;
        // Mail programs and forms add spaces and line ends, and take the last one away.
        let lines: Vec<&str> = text.trim_start_matches('\u{FEFF}').lines().map(str::trim).collect();
        let text = zeroize::Zeroizing::new(lines.join("\n").trim().to_owned() + "\n");
        if is_public(&text) {
            return Err(told(Code::KeyIsPublic));
        }
        let opened = decode_secret_key(&text, passphrase.map(ExposeSecret::expose_secret));
        let fault = |e: Option<russh::keys::Error>| {
            let error = told(if is_encrypted(&text) { Code::WrongPassphrase } else { Code::KeyUnreadable });
            match e {
                Some(e) => error.because(e),
                None => error,
            }
        };
        let key = opened.map_err(|e| fault(Some(e)))?;
        if key.is_encrypted() {
            return Err(fault(None));
        }
        Ok(Self(Arc::new(key)))
    }

    /// The private key in OpenSSH's form, without a passphrase: for the vault alone.
    ///
    /// # Errors
    /// `internal`.
    pub fn to_openssh(&self) -> Result<SecretString> {
        let text = self.0.to_openssh(LineEnding::LF).map_err(|e| internal().because(e))?;
        Ok(SecretString::from(text.as_str()))
    }

    /// The line that the site adds to `authorized_keys`, without a line end.
    ///
    /// # Errors
    /// `internal`.
    pub fn authorized_keys_line(&self, comment: &str) -> Result<String> {
        let mut public = self.0.public_key().clone();
        public.set_comment(comment);
        public.to_openssh().map_err(|e| internal().because(e))
    }

    /// `SHA256:…`, as `ssh-keygen -l` prints it.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        self.0.fingerprint(HashAlg::Sha256).to_string()
    }

    /// What connects.
    #[must_use]
    pub fn private(&self) -> Arc<PrivateKey> {
        Arc::clone(&self.0)
    }
}

fn is_public(text: &str) -> bool {
    let kinds = ["ssh-", "ecdsa-sha2-", "sk-", "-----BEGIN PUBLIC KEY", "-----BEGIN RSA PUBLIC KEY"];
    kinds.iter().chain(&["---- BEGIN SSH2 PUBLIC KEY"]).any(|kind| text.starts_with(kind))
}

/// Whether a passphrase could be what is wrong. Ciphers of old PKCS#1 files that nothing here opens
/// are told as unreadable.
fn is_encrypted(text: &str) -> bool {
    let old = text.contains("DEK-Info:") && !text.contains("DEK-Info: AES-128-CBC,");
    let putty = text.contains("\nEncryption: ") && !text.contains("\nEncryption: none");
    let openssh = || PrivateKey::from_openssh(text).is_ok_and(|key| key.is_encrypted());
    !old && (text.contains("ENCRYPTED") || putty || openssh())
}

fn internal() -> Error {
    Error::new(Code::Internal).arg("where", "ssh key")
}
