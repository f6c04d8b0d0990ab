//! PuTTY's form of a private key (.ppk), versions 2 and 3 (PuTTY's manual, appendix C).
//!
//! In: the text after `PuTTY-User-Key-File-`, and a passphrase. Out: a key. Deliberately absent: version 1
//! (1999 to 2001) and `Private-Hash`. Written here, because `ssh-key` wants every line end in its place,
//! and misreads one Ed25519 key in 128: those whose number has a zero byte at an end.

use argon2::Argon2;
use hmac::{Hmac, KeyInit, Mac};
use russh::keys::PrivateKey;
use russh::keys::ssh_key::Cipher;
use sha1::{Digest, Sha1};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::facts::KeyForm;
use super::openssh;
use super::refused::{Form, Read, Refused};
use super::text;
use super::wire::{self, put};

/// 1 GiB. PuTTY has 8 MiB by default.
const MOST_MEMORY: u32 = if cfg!(feature = "fuzz") { 1 << 13 } else { 1 << 20 };
/// KiB of memory, so many times: about ten seconds.
const MOST_WORK: u64 = if cfg!(feature = "fuzz") { 1 << 15 } else { 1 << 23 };
const MOST_LANES: u32 = 64;

/// A key in this form, still closed where it is closed.
pub(super) struct Putty {
    version: Version,
    algorithm: String,
    encryption: String,
    /// As in the file; and as a mail program may have left it.
    comments: [String; 2],
    /// The public key.
    pub(super) public: Vec<u8>,
    derivation: Option<Derivation>,
    inside: Zeroizing<Vec<u8>>,
    mac: Vec<u8>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Version {
    Two,
    Three,
}

struct Derivation {
    algorithm: argon2::Algorithm,
    memory: u32,
    passes: u32,
    lanes: u32,
    salt: Vec<u8>,
}

/// Key, start vector and key of the check.
struct Opening {
    key: Zeroizing<Vec<u8>>,
    iv: [u8; 16],
    mac_key: Zeroizing<Vec<u8>>,
}

impl Putty {
    /// Takes the text apart. The order of the lines is fixed; line ends are not needed.
    pub(super) fn parse(text: &str) -> Read<Self> {
        let version = match text.split_once(':').map(|(version, _)| version.trim()) {
            Some("2") => Version::Two,
            Some("3") => Version::Three,
            Some("1") => return Err(Refused::Unsupported(Form::Other)),
            Some(_) | None => return Err(Refused::Unreadable),
        };
        let (_, text) = text.split_once(':').ok_or(Refused::Unreadable)?;
        if !text.contains("Private-Lines:") {
            return Err(if text.contains("Public-Lines:") { Refused::Public } else { Refused::Unreadable });
        }
        Self::parts(version, text).ok_or(Refused::Unreadable)?.checked()
    }

    fn parts(version: Version, text: &str) -> Option<Self> {
        let (algorithm, text) = text.split_once("Encryption:")?;
        let (encryption, text) = text.split_once("Comment:")?;
        let (comment, text) = text.split_once("Public-Lines:")?;
        let (public, text) = text.split_once("Private-Lines:")?;
        let (inside, mac) = text.split_once("Private-MAC:")?;
        let (public, derivation) = match public.split_once("Key-Derivation:") {
            Some((public, derivation)) => (public, Some(Derivation::parse(derivation)?)),
            None => (public, None),
        };
        let as_written = comment.strip_prefix(' ').unwrap_or(comment).trim_end_matches(['\r', '\n']);
        let mac: String = mac.trim_start().chars().take_while(char::is_ascii_hexdigit).collect();
        Some(Self {
            version,
            algorithm: algorithm.trim().to_owned(),
            encryption: encryption.trim().to_owned(),
            comments: [as_written.to_owned(), comment.trim().to_owned()],
            public: base64_lines(public)?.to_vec(),
            derivation,
            inside: base64_lines(inside)?,
            mac: hex::decode(mac).ok()?,
        })
    }

    fn checked(self) -> Read<Self> {
        // Also tells what is never opened: DSA, Ed448.
        wire::fact(&self.public)?;
        if wire::algorithm(&self.public) != Some(self.algorithm.as_str()) {
            return Err(Refused::Unreadable);
        }
        match (self.encryption.as_str(), self.version, &self.derivation) {
            ("none", ..) | ("aes256-cbc", Version::Two, _) | ("aes256-cbc", _, Some(_)) => Ok(self),
            ("aes256-cbc", Version::Three, None) => Err(Refused::Unreadable),
            _ => Err(Refused::Unsupported(Form::Cipher)),
        }
    }

    /// How it is written.
    pub(super) fn form(&self) -> KeyForm {
        match self.version {
            Version::Two => KeyForm::Putty2,
            Version::Three => KeyForm::Putty3,
        }
    }

    /// Whether a passphrase opens it.
    pub(super) fn is_encrypted(&self) -> bool {
        self.encryption != "none"
    }

    /// The comment.
    pub(super) fn comment(&self) -> &str {
        let [_, comment] = &self.comments;
        comment
    }

    /// The key. A passphrase for an open key is not looked at.
    pub(super) fn open(&self, passphrase: Option<&str>) -> Read<PrivateKey> {
        let mut inside = self.inside.clone();
        let opening = self.opening(passphrase)?;
        if self.is_encrypted() {
            if inside.is_empty() || !inside.len().is_multiple_of(16) {
                return Err(Refused::Unreadable);
            }
            let opened = Cipher::Aes256Cbc.decrypt(&opening.key, &opening.iv, &mut inside, None);
            opened.map_err(|_| Refused::Unsupported(Form::Cipher))?;
        }
        if !self.is_whole(&opening.mac_key, &inside) {
            return Err(if self.is_encrypted() { Refused::Passphrase } else { Refused::Unreadable });
        }
        openssh::of_putty(&self.public, &inside, self.comment())
    }

    fn opening(&self, passphrase: Option<&str>) -> Read<Opening> {
        let passphrase = match (self.is_encrypted(), passphrase) {
            (true, None) => return Err(Refused::Passphrase),
            (true, Some(passphrase)) => passphrase.as_bytes(),
            (false, _) => b"",
        };
        match (self.version, &self.derivation) {
            (Version::Two, _) => {
                let half = |number: u8| Sha1::new().chain_update([0, 0, 0, number]).chain_update(passphrase);
                let mut key = Zeroizing::new(half(0).finalize().to_vec());
                key.extend_from_slice(&half(1).finalize());
                key.truncate(32);
                let mac_key = Sha1::new().chain_update("putty-private-key-file-mac-key");
                let mac_key = Zeroizing::new(mac_key.chain_update(passphrase).finalize().to_vec());
                Ok(Opening { key, iv: [0; 16], mac_key })
            }
            (Version::Three, Some(derivation)) if self.is_encrypted() => derivation.open(passphrase),
            (Version::Three, _) => {
                Ok(Opening { key: Zeroizing::default(), iv: [0; 16], mac_key: Zeroizing::default() })
            }
        }
    }

    /// Whether the check at the end fits: over everything, the comment in the bytes that it had.
    fn is_whole(&self, mac_key: &[u8], inside: &[u8]) -> bool {
        self.comments.iter().any(|comment| {
            let latin: Option<Vec<u8>> = comment.chars().map(|c| u8::try_from(c).ok()).collect();
            [Some(comment.as_bytes().to_vec()), latin].into_iter().flatten().any(|comment| {
                let mut text = Zeroizing::new(Vec::with_capacity(inside.len() * 2));
                let (algorithm, encryption) = (self.algorithm.as_bytes(), self.encryption.as_bytes());
                for part in [algorithm, encryption, &comment, &self.public, inside] {
                    put(&mut text, part);
                }
                match self.version {
                    Version::Two => Hmac::<Sha1>::new_from_slice(mac_key)
                        .is_ok_and(|mac| mac.chain_update(&text).verify_slice(&self.mac).is_ok()),
                    Version::Three => Hmac::<Sha256>::new_from_slice(mac_key)
                        .is_ok_and(|mac| mac.chain_update(&text).verify_slice(&self.mac).is_ok()),
                }
            })
        })
    }
}

impl Derivation {
    fn parse(text: &str) -> Option<Self> {
        let word = |name: &str| text.split_once(name)?.1.split_whitespace().next();
        let number = |name: &str| word(name)?.parse().ok();
        Some(Self {
            algorithm: match text.split_whitespace().next()? {
                "Argon2id" => argon2::Algorithm::Argon2id,
                "Argon2i" => argon2::Algorithm::Argon2i,
                "Argon2d" => argon2::Algorithm::Argon2d,
                _ => return None,
            },
            memory: number("Argon2-Memory:")?,
            passes: number("Argon2-Passes:")?,
            lanes: number("Argon2-Parallelism:")?,
            salt: hex::decode(word("Argon2-Salt:")?).ok()?,
        })
    }

    fn open(&self, passphrase: &[u8]) -> Read<Opening> {
        let refused = Refused::Unsupported(Form::Cipher);
        let work = u64::from(self.memory).saturating_mul(u64::from(self.passes));
        if self.memory > MOST_MEMORY || work > MOST_WORK || self.lanes > MOST_LANES {
            return Err(refused);
        }
        let parameters = argon2::Params::new(self.memory, self.passes, self.lanes, None);
        let parameters = parameters.map_err(|_| refused)?;
        let mut derived = Zeroizing::new([0_u8; 80]);
        Argon2::new(self.algorithm, argon2::Version::V0x13, parameters)
            .hash_password_into(passphrase, &self.salt, derived.as_mut_slice())
            .map_err(|_| refused)?;
        let (key, rest) = derived.split_at(32);
        let (iv, mac_key) = rest.split_at(16);
        Ok(Opening {
            key: Zeroizing::new(key.to_vec()),
            iv: iv.try_into().map_err(|_| refused)?,
            mac_key: Zeroizing::new(mac_key.to_vec()),
        })
    }
}

/// A number of lines, and the lines.
fn base64_lines(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    text::base64(text.trim_start().trim_start_matches(|c: char| c.is_ascii_digit()))
}
