//! SSH's own encoding (RFC 4251): strings, numbers, and the public key that every form carries.
//!
//! In: bytes. Out: their parts; of a public key, its algorithm, size and fingerprint. Deliberately
//! absent: private keys.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use sha2::{Digest, Sha256};

use super::facts::KeyFact;
use super::refused::{Form, Read, Refused};

/// Takes one part after the other.
pub(super) struct Parts<'a>(pub(super) &'a [u8]);

impl<'a> Parts<'a> {
    /// The next `length` bytes.
    pub(super) fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    /// The next number.
    pub(super) fn number(&mut self) -> Option<u32> {
        self.take(4)?.try_into().ok().map(u32::from_be_bytes)
    }

    /// The next string, or long number.
    pub(super) fn string(&mut self) -> Option<&'a [u8]> {
        let length = usize::try_from(self.number()?).ok()?;
        self.take(length)
    }
}

/// Writes a string, or a long number.
pub(super) fn put(out: &mut Vec<u8>, bytes: &[u8]) {
    out.extend_from_slice(&u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_be_bytes());
    out.extend_from_slice(bytes);
}

/// The name that a public key begins with.
pub(super) fn algorithm(public: &[u8]) -> Option<&str> {
    std::str::from_utf8(Parts(public).string()?).ok()
}

/// Whether the bytes are a public key or a certificate: its name first, and of a known kind.
pub(super) fn is_public(bytes: &[u8]) -> bool {
    let kinds = ["ssh-", "ecdsa-sha2-", "sk-ssh-", "sk-ecdsa-", "rsa-sha2-"];
    algorithm(bytes).is_some_and(|name| kinds.iter().any(|kind| name.starts_with(kind)))
}

/// Algorithm, bits and fingerprint; nothing for what this program does not use.
pub(super) fn fact(public: &[u8]) -> Read<KeyFact> {
    let name = algorithm(public).ok_or(Refused::Unreadable)?;
    let (algorithm, bits) = match name {
        "ssh-rsa" => ("RSA", modulus_bits(public).ok_or(Refused::Unreadable)?),
        "ssh-ed25519" => ("Ed25519", 256),
        "ecdsa-sha2-nistp256" => ("ECDSA P-256", 256),
        "ecdsa-sha2-nistp384" => ("ECDSA P-384", 384),
        "ecdsa-sha2-nistp521" => ("ECDSA P-521", 521),
        "ssh-dss" => return Err(Refused::Unsupported(Form::Dsa)),
        _ if name.starts_with("sk-") => return Err(Refused::Unsupported(Form::SecurityKey)),
        _ if is_public(public) => return Err(Refused::Unsupported(Form::Other)),
        _ => return Err(Refused::Unreadable),
    };
    Ok(KeyFact {
        algorithm: algorithm.to_owned(),
        bits,
        fingerprint: format!("SHA256:{}", STANDARD_NO_PAD.encode(Sha256::digest(public))),
        weak: algorithm == "RSA" && bits < 2048,
        ..KeyFact::unknown()
    })
}

fn modulus_bits(public: &[u8]) -> Option<u32> {
    let mut parts = Parts(public);
    let (_name, _exponent, modulus) = (parts.string()?, parts.string()?, parts.string()?);
    let zeros = modulus.iter().take_while(|byte| **byte == 0).count();
    let modulus = modulus.get(zeros..)?;
    let unused = modulus.first()?.leading_zeros();
    u32::try_from(modulus.len()).ok()?.checked_mul(8)?.checked_sub(unused)
}
