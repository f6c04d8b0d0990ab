//! OpenSSH's own form of a private key (PROTOCOL.key).
//!
//! In: its bytes and a passphrase; or the parts of a key. Out: a key. Deliberately absent: the lines
//! around it (`container`). The inside is opened here, not in `ssh-key`: that one refuses one P-256 key in
//! 256, whose number begins with a zero byte, which OpenSSH leaves out.

use russh::keys::PrivateKey;
use russh::keys::ssh_key::{Cipher, Kdf};
use zeroize::Zeroizing;

use super::refused::{Form, Read, Refused};
use super::wire::{self, Parts, put};

const MAGIC: &[u8] = b"openssh-key-v1\0";
/// About ten seconds. `ssh-keygen` has 16 by default, and people have written advice for 500 and 1,000.
const MOST_ROUNDS: u32 = if cfg!(feature = "fuzz") { 16 } else { 2048 };

/// A key in this form, still closed where it is closed.
pub(super) struct OpenSsh {
    cipher: String,
    kdf: String,
    kdf_options: Vec<u8>,
    /// The public key.
    pub(super) public: Vec<u8>,
    inside: Zeroizing<Vec<u8>>,
    tag: Option<[u8; 16]>,
}

impl OpenSsh {
    /// Whether the bytes are of this form.
    pub(super) fn is_at_start(bytes: &[u8]) -> bool {
        bytes.starts_with(MAGIC)
    }

    /// Takes it apart. What follows it is not looked at.
    pub(super) fn parse(bytes: &[u8]) -> Read<Self> {
        let parts = Self::parts(bytes).ok_or(Refused::Unreadable)?;
        // Also tells what is never opened: DSA, security keys.
        wire::fact(&parts.public)?;
        Ok(parts)
    }

    fn parts(bytes: &[u8]) -> Option<Self> {
        let mut parts = Parts(bytes.strip_prefix(MAGIC)?);
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).ok();
        let (cipher, kdf) = (text(parts.string()?)?, text(parts.string()?)?);
        let kdf_options = parts.string()?.to_vec();
        // ssh-keygen writes one key, and reads no other number.
        let public = (parts.number()? == 1).then(|| parts.string())??.to_vec();
        let inside = Zeroizing::new(parts.string()?.to_vec());
        Some(Self {
            cipher,
            kdf,
            kdf_options,
            public,
            inside,
            tag: parts.take(16).and_then(|t| t.try_into().ok()),
        })
    }

    /// Whether a passphrase opens it.
    pub(super) fn is_encrypted(&self) -> bool {
        self.cipher != "none"
    }

    /// The key. A passphrase for an open key is not looked at.
    pub(super) fn open(&self, passphrase: Option<&str>) -> Read<PrivateKey> {
        if !self.is_encrypted() {
            return whole(&self.public, &self.inside);
        }
        let passphrase = passphrase.ok_or(Refused::Passphrase)?;
        let unsupported = Refused::Unsupported(Form::Cipher);
        let cipher = Cipher::new(&self.cipher).map_err(|_| unsupported)?;
        if self.kdf != "bcrypt" {
            return Err(unsupported);
        }
        let mut options = Parts(&self.kdf_options);
        let (salt, rounds) = options.string().zip(options.number()).ok_or(Refused::Unreadable)?;
        if rounds > MOST_ROUNDS {
            return Err(unsupported);
        }
        if self.inside.is_empty() || !self.inside.len().is_multiple_of(cipher.block_size()) {
            return Err(Refused::Unreadable);
        }
        let kdf = Kdf::Bcrypt { salt: salt.to_vec(), rounds };
        let (key, iv) = kdf.derive_key_and_iv(cipher, passphrase).map_err(|_| Refused::Unreadable)?;
        let tag = match (cipher.has_tag(), self.tag) {
            (false, _) => None,
            (true, Some(tag)) => Some(tag.into()),
            (true, None) => return Err(Refused::Unreadable),
        };
        let mut inside = self.inside.clone();
        cipher.decrypt(&key, &iv, &mut inside, tag).map_err(|_| Refused::Passphrase)?;
        whole(&self.public, &inside).map_err(|refused| match refused {
            Refused::Unreadable if !checks(&inside) => Refused::Passphrase,
            other => other,
        })
    }
}

/// Whether the two numbers at the start are the same: the passphrase was right.
fn checks(inside: &[u8]) -> bool {
    let mut parts = Parts(inside);
    matches!((parts.number(), parts.number()), (Some(first), Some(second)) if first == second)
}

/// A key out of its public part and its opened inside.
fn whole(public: &[u8], inside: &[u8]) -> Read<PrivateKey> {
    let mut parts = Parts(inside);
    if !checks(inside) || parts.take(8).is_none() {
        return Err(Refused::Unreadable);
    }
    // Both name the algorithm first; ECDSA then has the curve, the point and the number.
    let name = wire::algorithm(public).unwrap_or_default();
    if name.starts_with("ecdsa-") {
        let strings = [parts.string(), parts.string(), parts.string(), parts.string(), parts.string()];
        let [Some(name), Some(curve), Some(point), Some(number), Some(comment)] = strings else {
            return Err(Refused::Unreadable);
        };
        return of_curve(public, [name, curve, point], number, comment);
    }
    built(public, parts.0)
}

/// An ECDSA key; the number may be shorter than the curve.
fn of_curve(public: &[u8], open: [&[u8]; 3], number: &[u8], comment: &[u8]) -> Read<PrivateKey> {
    let [_, curve, _] = open;
    let size = match curve {
        b"nistp256" => 32,
        b"nistp384" => 48,
        b"nistp521" => 66,
        _ => return Err(Refused::Unsupported(Form::Other)),
    };
    let zeros = number.iter().take_while(|byte| **byte == 0).count();
    let number = number.get(zeros..).unwrap_or_default();
    let missing = usize::checked_sub(size, number.len()).ok_or(Refused::Unreadable)?;
    let number = Zeroizing::new([vec![0; missing].as_slice(), number].concat());
    let mut inside = Zeroizing::new(Vec::with_capacity(512));
    for part in open.into_iter().chain([number.as_slice(), comment]) {
        put(&mut inside, part);
    }
    built(public, &inside)
}

/// A key out of its public part, and its private part and comment, both as OpenSSH writes them. What
/// follows the comment is taken for padding.
fn built(public: &[u8], private: &[u8]) -> Read<PrivateKey> {
    let mut inside = Zeroizing::new(Vec::with_capacity(private.len() + 32));
    inside.extend_from_slice(&[0; 8]);
    inside.extend_from_slice(private);
    let mut padding = 0;
    while !inside.len().is_multiple_of(8) {
        padding += 1;
        inside.push(padding);
    }
    let mut bytes = Zeroizing::new(Vec::with_capacity(inside.len() + public.len() + 64));
    bytes.extend_from_slice(MAGIC);
    for part in [&b"none"[..], b"none", b""] {
        put(&mut bytes, part);
    }
    bytes.extend_from_slice(&1_u32.to_be_bytes());
    put(&mut bytes, public);
    put(&mut bytes, &inside);
    PrivateKey::from_bytes(&bytes).map_err(|_| Refused::Unreadable)
}

/// A key out of PuTTY's parts (its appendix C.3): the same numbers, in another order.
pub(super) fn of_putty(public: &[u8], private: &[u8], comment: &str) -> Read<PrivateKey> {
    let mut open = Parts(public);
    let name = open.string().ok_or(Refused::Unreadable)?;
    let (first, second) = (open.string(), open.string());
    let mut closed = Parts(private);
    let mut inside = Zeroizing::new(Vec::with_capacity(private.len() + public.len()));
    put(&mut inside, name);
    match (name, first, second) {
        (b"ssh-rsa", Some(exponent), Some(modulus)) => {
            let strings = [closed.string(), closed.string(), closed.string(), closed.string()];
            let [Some(d), Some(p), Some(q), Some(coefficient)] = strings else {
                return Err(Refused::Unreadable);
            };
            for part in [modulus, exponent, d, coefficient, p, q] {
                put(&mut inside, part);
            }
        }
        (b"ssh-ed25519", Some(point), None) => {
            // PuTTY leaves out zero bytes at its end: to it, the seed is a number, lowest byte first.
            let seed = closed.string().filter(|seed| seed.len() <= 32).ok_or(Refused::Unreadable)?;
            let padded = seed.iter().copied().chain(std::iter::repeat(0)).take(32);
            let pair: Zeroizing<Vec<u8>> = Zeroizing::new(padded.chain(point.iter().copied()).collect());
            put(&mut inside, point);
            put(&mut inside, &pair);
        }
        (name, Some(curve), Some(point)) if name.starts_with(b"ecdsa-") => {
            let number = closed.string().ok_or(Refused::Unreadable)?;
            return of_curve(public, [name, curve, point], number, comment.as_bytes());
        }
        _ => return Err(Refused::Unreadable),
    }
    put(&mut inside, comment.as_bytes());
    built(public, &inside)
}
