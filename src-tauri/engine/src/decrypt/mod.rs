//! From kept ciphertext to verified plaintext, in two passes.
//!
//! In: a way to open a kept file, and our keys. Out of pass 1 (`verify`): a `Checked`, once every byte
//! was authenticated. Out of pass 2 (`Checked::documents`): `Verified` readers over the documents
//! inside, decrypted again from the same bytes (same SHA-256).
//! Deliberately absent: plaintext on disk, an override for messages without integrity protection.

mod framing;
#[cfg(any(test, feature = "fuzz"))]
pub(crate) mod fuzz;
mod openpgp;
mod plain;
#[cfg(test)]
mod tests;
mod unpack;

use std::io::Read;
use std::ops::ControlFlow;
use std::sync::Arc;

use sequoia_openpgp::Cert;

pub use openpgp::{key_ids, recipients};

use crate::error::{Code, Error, Result};
use crate::model::{Digest, Verified};
use plain::{Ciphertext, stream};

/// Opens the ciphertext from its start; called once a pass.
pub type Open = Arc<dyn Fn() -> Result<Box<dyn Read + Send>> + Send + Sync>;

/// What decrypts.
pub struct Keys {
    /// Certificates with their secret parts, open.
    pub pgp: Vec<Cert>,
    /// Also take files that are not encrypted at all.
    pub accept_unencrypted: bool,
}

/// What pass 1 found. Sizes in bytes.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Hash of the file as it came.
    pub sha256: Digest,
    /// Size of the file as it came.
    pub encrypted_bytes: u64,
    /// Size of the plaintext, before gzip, zip or tar inside is unpacked.
    pub plain_bytes: u64,
    /// Our key that opened it, 16 hexadecimal digits; none for a file that is not encrypted.
    pub key_id: Option<String>,
    /// That key is expired or revoked: it still opens the file, but should be replaced.
    pub own_key_expired_or_revoked: bool,
    /// The sender signed it. Nobody's key is known here to check that with.
    pub signed: bool,
}

/// A file whose integrity was checked to its end.
pub struct Checked {
    open: Open,
    keys: Arc<Keys>,
    sha256: Digest,
}

/// Pass 1: decrypts to nowhere, to the end. `tell` is given the ciphertext bytes read since the last call.
///
/// # Errors
/// `wrong-key`, `password-encrypted`, `incomplete`, `altered`, `unprotected`, `not-encrypted`,
/// `encryption-unsupported`, `expands-too-much`, and what `open` and `tell` give.
pub fn verify(
    open: Open,
    keys: Arc<Keys>,
    tell: &mut dyn FnMut(u64) -> Result<()>,
) -> Result<(Facts, Checked)> {
    let ciphertext = Ciphertext::new(open()?);
    let (mut told, mut plain_bytes) = (0, 0);
    let opened = openpgp::decrypt(&open, &ciphertext, &keys, &mut |bytes| {
        plain_bytes += bytes.len() as u64;
        let read = ciphertext.count();
        let new = read - std::mem::replace(&mut told, read);
        tell(new)
    })?;
    let (sha256, encrypted_bytes) = ciphertext.finish()?;
    tell(encrypted_bytes - told)?;
    let facts = Facts {
        sha256,
        encrypted_bytes,
        plain_bytes,
        key_id: opened.key_id,
        own_key_expired_or_revoked: opened.expired_or_revoked,
        signed: opened.signed,
    };
    Ok((facts, Checked { open, keys, sha256 }))
}

/// A file that an earlier run took through pass 1: the ledger has its hash, and pass 2 checks it.
#[must_use]
pub fn checked_before(open: Open, keys: Arc<Keys>, sha256: Digest) -> Checked {
    Checked { open, keys, sha256 }
}

impl Checked {
    /// Pass 2: calls `visit` with each document inside, in order, with its name within a zip or tar
    /// (empty where there is none). `Break` ends early, and then the hash goes unchecked.
    ///
    /// # Errors
    /// Those of `verify`, `evidence-changed` if the bytes are no longer those of pass 1,
    /// `archive-damaged`, and what `visit` gives.
    pub fn documents(
        &self,
        visit: &mut dyn FnMut(&str, Verified<'_>) -> Result<ControlFlow<()>>,
    ) -> Result<()> {
        let (plain, pace) = stream(Arc::clone(&self.open), Arc::clone(&self.keys), self.sha256);
        let mut plain = std::io::BufReader::with_capacity(CHUNK, plain);
        if unpack::documents(&mut plain, "", &pace, 0, visit)?.is_continue() {
            // What follows a document's end is authenticated too, or the pass does not count.
            std::io::copy(&mut plain, &mut std::io::sink())
                .map_err(|e| Error::from_reader(e, Code::Altered))?;
        }
        Ok(())
    }
}

/// Bytes between the decrypting thread and the reading one.
const CHUNK: usize = 256 << 10;
