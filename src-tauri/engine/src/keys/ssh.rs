//! The SSH key: made, read from any usual form, written, shown.
//!
//! In: nothing, or a key file with its passphrase. Out: an opened key, an `authorized_keys` line, a
//! fingerprint. Deliberately absent: logging in (`source`), certificates, agents, DSA.

use std::fmt;
use std::sync::Arc;

use russh::keys::key::safe_rng;
use russh::keys::ssh_encoding::base64::{Base64, Encoding};
use russh::keys::ssh_key::{self, LineEnding};
use russh::keys::{Algorithm, HashAlg, PrivateKey, decode_secret_key};
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::{is_public, unreadable, wrong_passphrase};
use crate::error::{Code, Error, Result};

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
    /// binary, or pasted without its first and last line or with its line ends lost.
    /// Not understood: PKCS#1 encrypted with anything but AES-128-CBC, and encrypted SEC1.
    /// A passphrase for a key that has none is not looked at. `setting` names the form's field.
    ///
    /// # Errors
    /// `wrong-passphrase` (also where one is missing), `key-is-public`, `key-unreadable`.
    pub fn read(bytes: &[u8], passphrase: Option<&SecretString>, setting: &'static str) -> Result<Self> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let passphrase = passphrase.map(ExposeSecret::expose_secret).filter(|text| !text.is_empty());
        let Ok(text) = std::str::from_utf8(bytes) else {
            return bare(&Zeroizing::new(Base64::encode_string(bytes)), passphrase, setting);
        };
        let text = text.trim();
        if let Some(ppk) = text.strip_prefix("PuTTY-User-Key-File-") {
            let encrypted = !ppk.lines().any(|line| line.trim() == "Encryption: none");
            return open(text, encrypted, passphrase, setting);
        }
        match parts(text) {
            Some((label, body)) => framed(label, body, passphrase, setting),
            None if looks_public(text) => Err(is_public(setting)),
            None => bare(text, passphrase, setting),
        }
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

const OPENSSH: &str = "OPENSSH PRIVATE KEY";
const PKCS1: &str = "RSA PRIVATE KEY";
const SEC1: &str = "EC PRIVATE KEY";
const PKCS8: &str = "PRIVATE KEY";
const PKCS8_ENCRYPTED: &str = "ENCRYPTED PRIVATE KEY";

/// The label and the body of the first private block. An EC file may have `EC PARAMETERS` before it.
fn parts(text: &str) -> Option<(&str, &str)> {
    text.split("-----BEGIN ").skip(1).find_map(|block| {
        let (label, rest) = block.split_once("-----")?;
        let body = rest.split_once("-----END").map_or(rest, |(body, _)| body);
        label.ends_with(PKCS8).then_some((label, body))
    })
}

fn looks_public(text: &str) -> bool {
    let starts = ["ssh-", "ecdsa-sha2-", "sk-ssh-", "sk-ecdsa-"];
    starts.iter().any(|start| text.starts_with(start))
        || (text.contains("BEGIN ") && (text.contains("PUBLIC KEY") || text.contains("BEGIN CERTIFICATE")))
}

fn framed(label: &str, body: &str, passphrase: Option<&str>, setting: &'static str) -> Result<SshKey> {
    let mut encrypted = label == PKCS8_ENCRYPTED;
    let mut pem = Zeroizing::new(String::with_capacity(body.len() + 2 * label.len() + 64));
    pem.push_str(&format!("-----BEGIN {label}-----\n"));
    for line in body.lines().map(str::trim) {
        if let Some(cipher) = line.strip_prefix("DEK-Info:") {
            // russh leaves out any other cipher's line and then takes the ciphertext for a key; and it
            // takes whatever it decrypts for an RSA key.
            if label != PKCS1 || !cipher.trim().starts_with("AES-128-CBC,") {
                return Err(unreadable(setting));
            }
            encrypted = true;
        }
        if line.contains(':') {
            pem.push_str(line);
        } else {
            line.split_whitespace().for_each(|word| pem.push_str(word));
        }
        pem.push('\n');
    }
    pem.push_str(&format!("-----END {label}-----\n"));
    open(&pem, encrypted, passphrase, setting)
}

/// A key without its first and last line: each form is tried.
fn bare(text: &str, passphrase: Option<&str>, setting: &'static str) -> Result<SshKey> {
    let digit = |c: char| c.is_ascii_alphanumeric() || c.is_whitespace() || matches!(c, '+' | '/' | '=');
    if text.chars().all(digit) {
        for label in [OPENSSH, PKCS1, SEC1, PKCS8, PKCS8_ENCRYPTED] {
            // An empty passphrase makes the last form tell whether it is that form at all.
            let passphrase = passphrase.or((label == PKCS8_ENCRYPTED).then_some(""));
            match framed(label, text, passphrase, setting) {
                Err(error) if error.code() == Code::KeyUnreadable => {}
                settled => return settled,
            }
        }
    }
    Err(unreadable(setting))
}

fn open(pem: &str, encrypted: bool, passphrase: Option<&str>, setting: &'static str) -> Result<SshKey> {
    use russh::keys::Error as Cause;
    let openssh = pem.contains(OPENSSH);
    if encrypted && passphrase.is_none() {
        return Err(wrong_passphrase(setting));
    }
    // PKCS#8 without a passphrase fails in russh if one is given.
    let key = decode_secret_key(pem, passphrase.filter(|_| encrypted || openssh));
    let key = key.map_err(|cause| {
        let passphrase_is_wrong = match &cause {
            Cause::KeyIsEncrypted | Cause::Unpad(_) | Cause::SshKey(ssh_key::Error::Crypto) => true,
            // Wrong padding is noticed in 255 of 256 cases; otherwise what comes out is no key.
            Cause::Pkcs1(_) => encrypted,
            Cause::SshKey(ssh_key::Error::Ppk(_)) => encrypted && cause.to_string().contains("incorrect MAC"),
            // The inner error is of a crate that is not ours to name; its text holds no secret.
            Cause::Pkcs8(inner) => encrypted && !format!("{inner:?}").contains("nsupported"),
            _ => false,
        };
        let error = if passphrase_is_wrong { wrong_passphrase(setting) } else { unreadable(setting) };
        error.because(cause)
    })?;
    Ok(SshKey(Arc::new(key)))
}
