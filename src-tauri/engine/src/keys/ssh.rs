//! The SSH key: made, read from any usual form, written, shown.
//!
//! In: nothing, or a key file with its passphrase. Out: an opened key, an `authorized_keys` line, a
//! fingerprint, facts. Deliberately absent: logging in (`source`), certificates, agents, DSA, and the forms of
//! key files (`container` and what it names).

use std::fmt;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use russh::keys::key::safe_rng;
use russh::keys::pkcs8::decode_pkcs8;
use russh::keys::ssh_key::LineEnding;
use russh::keys::{Algorithm, HashAlg, PrivateKey, decode_secret_key};
use secrecy::SecretString;
use zeroize::Zeroizing;

use super::container::Container;
use super::der::{self, Der};
use super::facts::{KeyFact, KeyForm, given};
use super::refused::{Form, Read, Refused};
use super::{sealed, wire};
use crate::error::{Error, Result};

/// What kind of SSH key to make.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SshAlgorithm {
    /// Short and fast: the usual choice.
    Ed25519,
    /// 4,096 bits, for sites that take nothing newer.
    Rsa4096,
}

/// An SSH private key, opened. Cheap to clone.
#[derive(Clone)]
pub struct SshKey(Arc<PrivateKey>);

impl SshKey {
    /// Makes a key. RSA takes seconds.
    ///
    /// # Errors
    /// `internal`: no randomness to be had.
    pub fn generate(algorithm: SshAlgorithm) -> Result<Self> {
        let algorithm = match algorithm {
            SshAlgorithm::Ed25519 => Algorithm::Ed25519,
            // ssh-key makes 4,096 bits where none are named.
            SshAlgorithm::Rsa4096 => Algorithm::Rsa { hash: None },
        };
        let key = PrivateKey::random(&mut safe_rng(), algorithm);
        Ok(Self(Arc::new(key.map_err(|e| Error::internal("ssh key").because(e))?)))
    }

    /// Reads a key file: OpenSSH, PKCS#1, PKCS#8, SEC1 or PuTTY, with or without a passphrase, also
    /// binary, or pasted without its first and last line, with its line ends lost, in another encoding or
    /// with text around it. A passphrase for a key that has none is not looked at. `setting` names the
    /// form's field.
    ///
    /// # Errors
    /// `wrong-passphrase` (also where one is missing), `key-is-public`, `key-is-other-kind` (PGP),
    /// `key-unsupported`, `key-unreadable`.
    pub fn read(bytes: &[u8], passphrase: Option<&SecretString>, setting: &'static str) -> Result<Self> {
        let read = || opened(&Container::find(bytes)?, given(passphrase)).map(|(_, key)| key);
        read().map_err(|refused| refused.about(setting))
    }

    /// What the window may show of it; `created`, `expires` and `revoked` are not known of SSH keys.
    #[must_use]
    pub fn fact(&self) -> KeyFact {
        let public = self.0.public_key();
        let fact = public.to_bytes().ok().and_then(|bytes| wire::fact(&bytes).ok());
        let owner = String::from_utf8_lossy(public.comment().as_bytes()).into_owned();
        KeyFact { owner, ..fact.unwrap_or_else(KeyFact::unknown) }
    }

    /// The key in OpenSSH's own form, without a passphrase: the vault encrypts.
    ///
    /// # Errors
    /// `internal`.
    pub fn to_openssh(&self) -> Result<SecretString> {
        let text = self.0.to_openssh(LineEnding::LF).map_err(|e| Error::internal("ssh key").because(e))?;
        Ok(SecretString::from(text.as_str()))
    }

    /// One line for `authorized_keys`, without a line end. Control characters of the comment are left out.
    ///
    /// # Errors
    /// `internal`.
    pub fn authorized_keys_line(&self, comment: &str) -> Result<String> {
        let mut key = self.0.public_key().clone();
        key.set_comment("");
        let line = key.to_openssh().map_err(|e| Error::internal("ssh key").because(e))?;
        let comment: String = comment.chars().filter(|c| !c.is_control()).collect();
        Ok(format!("{} {}", line.trim(), comment.trim()).trim_end().to_owned())
    }

    /// `SHA256:…`, as `ssh-keygen -l` shows it.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        self.0.public_key().fingerprint(HashAlg::Sha256).to_string()
    }

    /// The key for a connection.
    #[must_use]
    pub fn private(&self) -> Arc<PrivateKey> {
        Arc::clone(&self.0)
    }
}

impl fmt::Debug for SshKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SshKey({})", self.fingerprint())
    }
}

/// Opens a container: the form may be known only then.
pub(super) fn opened(container: &Container, passphrase: Option<&str>) -> Read<(KeyForm, SshKey)> {
    let own = |key: PrivateKey| SshKey(Arc::new(key));
    match container {
        Container::OpenSsh(openssh) => Ok((KeyForm::OpenSsh, own(openssh.open(passphrase)?))),
        Container::Putty(putty) => Ok((putty.form(), own(putty.open(passphrase)?))),
        Container::Der(Der::Pkcs8Encrypted, bytes) => {
            let passphrase = passphrase.ok_or(Refused::Passphrase)?;
            Ok((KeyForm::Pkcs8, unsealed(&sealed::open_pkcs8(bytes, passphrase)?)?.1))
        }
        Container::Der(der, bytes) => Ok((der.form(), of_der(*der, bytes)?)),
        Container::Sealed(_, dek, bytes) => {
            let open = dek.open(passphrase.ok_or(Refused::Passphrase)?, bytes)?;
            let (der, key) = unsealed(&open)?;
            Ok((der.form(), key))
        }
    }
}

/// What came out of a cipher: with a wrong passphrase, anything but a key.
fn unsealed(bytes: &[u8]) -> Read<(Der, SshKey)> {
    match der::kind(bytes) {
        Ok((Der::Pkcs8Encrypted, _)) | Err(Refused::Unreadable | Refused::Public) => Err(Refused::Passphrase),
        Ok((_, whole)) if whole.len() != bytes.len() => Err(Refused::Passphrase),
        Ok((der, whole)) => Ok((der, of_der(der, whole)?)),
        Err(other) => Err(other),
    }
}

fn of_der(der: Der, bytes: &[u8]) -> Read<SshKey> {
    let key = match der {
        // Only as text does russh take it.
        Der::Pkcs1 => {
            let digits = Zeroizing::new(STANDARD.encode(bytes));
            let label = "RSA PRIVATE KEY";
            let mut pem = Zeroizing::new(String::with_capacity(digits.len() + 80));
            for part in ["-----BEGIN ", label, "-----\n", digits.as_str(), "\n-----END ", label, "-----\n"] {
                pem.push_str(part);
            }
            decode_secret_key(&pem, None)
        }
        Der::Sec1 | Der::Pkcs8 => decode_pkcs8(bytes, None),
        Der::Pkcs8Encrypted => return Err(Refused::Passphrase),
    };
    key.map(|key| SshKey(Arc::new(key))).map_err(|cause| match cause {
        russh::keys::Error::UnknownAlgorithm(_) => Refused::Unsupported(Form::Other),
        _ => Refused::Unreadable,
    })
}
