//! OpenSSL's two ways to close a key with a passphrase.
//!
//! In: closed bytes, their parameters, a passphrase. Out: the bytes that were closed, or the reason why
//! not. Deliberately absent: what is inside. Work factors of others are capped: a file must not be able
//! to hold a window for hours. Nothing here is a choice of ours: these are the ciphers that old keys have.

use pkcs5::der::asn1::{AnyRef, ObjectIdentifier};
use pkcs5::pbes2::{Kdf, Parameters};
use russh::keys::ssh_key::Cipher;
use sha1::{Digest, Sha1};
use zeroize::Zeroizing;

use super::der;
use super::refused::{Form, Read, Refused};

/// Of PBKDF2 and the like, about ten seconds. OpenSSL's default is 2,048, the largest advice known 1.3 million.
const MOST_ITERATIONS: u32 = if cfg!(feature = "fuzz") { 4096 } else { 8_000_000 };
/// Of scrypt, N × r: 128 MiB of memory. OpenSSL's default is 2^17.
const MOST_SCRYPT_MEMORY: u64 = if cfg!(feature = "fuzz") { 1 << 13 } else { 1 << 20 };
/// Of scrypt, N × r × p: about ten seconds.
const MOST_SCRYPT_WORK: u64 = if cfg!(feature = "fuzz") { 1 << 15 } else { 1 << 23 };

const CLOSED: Refused = Refused::Unsupported(Form::Cipher);

/// A cipher in CBC mode.
#[derive(Clone, Copy)]
enum Cbc {
    Aes128,
    Aes192,
    Aes256,
    /// Of three keys, or of two; or of one, which is DES.
    Tdes(usize),
}

impl Cbc {
    fn key_length(self) -> usize {
        match self {
            Self::Aes128 => 16,
            Self::Aes192 => 24,
            Self::Aes256 => 32,
            Self::Tdes(keys) => 8 * keys,
        }
    }

    fn block(self) -> usize {
        match self {
            Self::Aes128 | Self::Aes192 | Self::Aes256 => 16,
            Self::Tdes(_) => 8,
        }
    }

    /// Opens, and takes the padding off. A wrong key shows in the padding, in 255 of 256 cases.
    fn open(self, key: &[u8], iv: &[u8], closed: &[u8]) -> Read<Zeroizing<Vec<u8>>> {
        if closed.is_empty() || !closed.len().is_multiple_of(self.block()) {
            return Err(Refused::Unreadable);
        }
        let (cipher, length) = match self {
            Self::Aes128 => (Cipher::Aes128Cbc, 16),
            Self::Aes192 => (Cipher::Aes192Cbc, 24),
            Self::Aes256 => (Cipher::Aes256Cbc, 32),
            Self::Tdes(_) => (Cipher::TdesCbc, 24),
        };
        // Triple DES with one key three times is DES; with two keys, the first comes back.
        let key: Zeroizing<Vec<u8>> = Zeroizing::new(key.iter().copied().cycle().take(length).collect());
        let mut open = Zeroizing::new(closed.to_vec());
        cipher.decrypt(&key, iv, &mut open, None).map_err(|_| CLOSED)?;
        let padding = usize::from(open.last().copied().unwrap_or_default());
        let length = open.len().checked_sub(padding).ok_or(Refused::Passphrase)?;
        let padded = open.get(length..).unwrap_or_default();
        let right =
            (1..=self.block()).contains(&padding) && padded.iter().all(|b| usize::from(*b) == padding);
        if !right {
            return Err(Refused::Passphrase);
        }
        open.truncate(length);
        Ok(open)
    }
}

/// The line `DEK-Info: <cipher>,<iv>` above a key.
pub(super) struct Dek {
    cipher: Cbc,
    iv: Vec<u8>,
}

impl Dek {
    /// Reads it, and gives what comes after it.
    pub(super) fn parse(header: &str) -> Read<(Self, &str)> {
        let (cipher, rest) = header.split_once(',').ok_or(Refused::Unreadable)?;
        let cipher = match cipher.trim().to_ascii_uppercase().as_str() {
            "AES-128-CBC" => Cbc::Aes128,
            "AES-192-CBC" => Cbc::Aes192,
            "AES-256-CBC" => Cbc::Aes256,
            "DES-EDE3-CBC" => Cbc::Tdes(3),
            "DES-EDE-CBC" => Cbc::Tdes(2),
            "DES-CBC" => Cbc::Tdes(1),
            name if name.len() < 32 => return Err(CLOSED),
            _ => return Err(Refused::Unreadable),
        };
        // Where line ends are lost, the key begins right behind it.
        let (iv, body) = rest.trim_start().split_at_checked(2 * cipher.block()).ok_or(Refused::Unreadable)?;
        let iv = hex::decode(iv).map_err(|_| Refused::Unreadable)?;
        Ok((Self { cipher, iv }, body))
    }

    /// Opens what the line closes: OpenSSL's own key derivation, MD5 in one pass.
    pub(super) fn open(&self, passphrase: &str, closed: &[u8]) -> Read<Zeroizing<Vec<u8>>> {
        let salt = self.iv.get(..8).ok_or(Refused::Unreadable)?;
        let mut key: Zeroizing<Vec<u8>> = Zeroizing::new(Vec::with_capacity(64));
        while key.len() < self.cipher.key_length() {
            let last = key.get(key.len().saturating_sub(16)..).unwrap_or_default();
            let text = Zeroizing::new([last, passphrase.as_bytes(), salt].concat());
            let next = Zeroizing::new(md5::compute(text.as_slice()).0);
            key.extend_from_slice(next.as_slice());
        }
        key.truncate(self.cipher.key_length());
        self.cipher.open(&key, &self.iv, closed)
    }
}

/// Opens PKCS#8: PBES2, PBES1 with DES, and PKCS#12's triple DES.
pub(super) fn open_pkcs8(whole: &[u8], passphrase: &str) -> Read<Zeroizing<Vec<u8>>> {
    let parts = der::children(whole).ok_or(Refused::Unreadable)?;
    let [scheme, closed] = parts.as_slice() else {
        return Err(Refused::Unreadable);
    };
    let scheme = der::parts(*scheme).ok_or(Refused::Unreadable)?;
    let [name, parameters] = scheme.as_slice() else {
        return Err(CLOSED);
    };
    let name: ObjectIdentifier = name.decode_as().map_err(|_| Refused::Unreadable)?;
    match name.to_string().as_str() {
        "1.2.840.113549.1.5.13" => open_pbes2(*parameters, passphrase, closed.value()),
        "1.2.840.113549.1.5.3" => open_pbes1(*parameters, passphrase, closed.value(), |data| {
            Zeroizing::new(md5::compute(data).0.to_vec())
        }),
        "1.2.840.113549.1.5.10" => open_pbes1(*parameters, passphrase, closed.value(), sha1),
        "1.2.840.113549.1.12.1.3" => open_pkcs12(*parameters, passphrase, closed.value(), Cbc::Tdes(3)),
        "1.2.840.113549.1.12.1.4" => open_pkcs12(*parameters, passphrase, closed.value(), Cbc::Tdes(2)),
        _ => Err(CLOSED),
    }
}

fn open_pbes2(parameters: AnyRef<'_>, passphrase: &str, closed: &[u8]) -> Read<Zeroizing<Vec<u8>>> {
    let parameters: Parameters = parameters.decode_as().map_err(|_| CLOSED)?;
    let bearable = match &parameters.kdf {
        Kdf::Pbkdf2(kdf) => kdf.iteration_count <= MOST_ITERATIONS,
        Kdf::Scrypt(kdf) => {
            let memory = kdf.cost_parameter.saturating_mul(u64::from(kdf.block_size));
            let work = memory.saturating_mul(u64::from(kdf.parallelization));
            memory <= MOST_SCRYPT_MEMORY && work <= MOST_SCRYPT_WORK
        }
        // The list is open; what comes later is not known to be bearable.
        _ => false,
    };
    if !bearable {
        return Err(CLOSED);
    }
    let mut open = Zeroizing::new(closed.to_vec());
    let length = match parameters.decrypt_in_place(passphrase, &mut open) {
        Ok(plain) => plain.len(),
        Err(pkcs5::Error::DecryptFailed | pkcs5::Error::EncryptFailed) => return Err(Refused::Passphrase),
        Err(_) => return Err(CLOSED),
    };
    open.truncate(length);
    Ok(open)
}

fn salt_and_count(parameters: AnyRef<'_>) -> Read<(Vec<u8>, u32)> {
    let parts = der::parts(parameters).ok_or(Refused::Unreadable)?;
    let [salt, count] = parts.as_slice() else {
        return Err(Refused::Unreadable);
    };
    let count: u32 = count.decode_as().map_err(|_| CLOSED)?;
    if count == 0 || count > MOST_ITERATIONS || salt.value().len() > 1024 {
        return Err(CLOSED);
    }
    Ok((salt.value().to_vec(), count))
}

fn sha1(data: &[u8]) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(Sha1::digest(data).to_vec())
}

/// RFC 8018 section 6.1.
fn open_pbes1(
    parameters: AnyRef<'_>,
    passphrase: &str,
    closed: &[u8],
    hash: fn(&[u8]) -> Zeroizing<Vec<u8>>,
) -> Read<Zeroizing<Vec<u8>>> {
    let (salt, count) = salt_and_count(parameters)?;
    let start = Zeroizing::new([passphrase.as_bytes(), &salt].concat());
    let derived = (1..count).fold(hash(&start), |last, _| hash(&last));
    let (Some(key), Some(iv)) = (derived.get(..8), derived.get(8..16)) else {
        return Err(CLOSED);
    };
    Cbc::Tdes(1).open(key, iv, closed)
}

/// RFC 7292 appendix B, with SHA-1.
fn open_pkcs12(
    parameters: AnyRef<'_>,
    passphrase: &str,
    closed: &[u8],
    cipher: Cbc,
) -> Read<Zeroizing<Vec<u8>>> {
    let (salt, count) = salt_and_count(parameters)?;
    let wide = passphrase.encode_utf16().chain([0]).flat_map(u16::to_be_bytes);
    let passphrase: Zeroizing<Vec<u8>> = Zeroizing::new(wide.collect());
    let key = pkcs12(1, &passphrase, &salt, count, cipher.key_length());
    let iv = pkcs12(2, &passphrase, &salt, count, 8);
    cipher.open(&key, &iv, closed)
}

fn pkcs12(purpose: u8, passphrase: &[u8], salt: &[u8], count: u32, length: usize) -> Zeroizing<Vec<u8>> {
    let filled = |part: &[u8]| -> Zeroizing<Vec<u8>> {
        Zeroizing::new(part.iter().copied().cycle().take(part.len().next_multiple_of(64)).collect())
    };
    let mut mixed = Zeroizing::new([filled(salt).as_slice(), filled(passphrase).as_slice()].concat());
    let mut out = Zeroizing::new(Vec::with_capacity(length + 20));
    while out.len() < length {
        let start = Zeroizing::new([[purpose; 64].as_slice(), mixed.as_slice()].concat());
        let next = (1..count).fold(sha1(&start), |last, _| sha1(&last));
        out.extend_from_slice(&next);
        // Each block of the mixture, as a number, grows by the hash and one.
        for block in mixed.chunks_mut(64) {
            let mut carry = 1_u16;
            let addend: Vec<u8> = next.iter().copied().cycle().take(64).collect();
            for (byte, more) in block.iter_mut().rev().zip(addend.iter().rev()) {
                carry += u16::from(*byte) + u16::from(*more);
                let [high, low] = carry.to_be_bytes();
                *byte = low;
                carry = u16::from(high);
            }
        }
    }
    out.truncate(length);
    out
}
