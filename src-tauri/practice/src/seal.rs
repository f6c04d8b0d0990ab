//! Packs a day as a chat service does: compressed and encrypted to the customer's OpenPGP key.
//!
//! In: what writes a day, and a certificate. Out: the file as it lies on the site. A long day is never
//! held as a whole before it is packed.
//! Deliberately absent: private keys and signatures (chat services do not sign).

use std::io::{self, Write};

use engine::error::{Code, Error, Result};
use flate2::Compression;
use flate2::write::GzEncoder;
use sequoia_openpgp::cert::{CertBuilder, CipherSuite, Preferences as _};
use sequoia_openpgp::packet::key::{PublicParts, UnspecifiedRole};
use sequoia_openpgp::policy::StandardPolicy;
use sequoia_openpgp::serialize::stream::{Armorer, Compressor, Encryptor, LiteralWriter, Message};
use sequoia_openpgp::types::{Features, KeyFlags, PublicKeyAlgorithm};
use sequoia_openpgp::{Cert, Profile, packet};

use crate::days::Wrapping;

/// What writes a file's content.
pub(crate) type Content<'a> = &'a dyn Fn(&mut dyn Write) -> io::Result<()>;

/// The encrypted file.
///
/// # Errors
/// `key-unreadable` (`setting` = `pgp_key`): the certificate has no usable encryption key.
pub(crate) fn seal(content: Content<'_>, wrapping: Wrapping, certificate: &Cert) -> Result<Vec<u8>> {
    let policy = StandardPolicy::new();
    let recipients: Vec<_> = certificate
        .keys()
        .with_policy(&policy, None)
        .supported()
        .alive()
        .revoked(false)
        .key_flags(encryption())
        .collect();
    if recipients.is_empty() {
        return Err(unusable());
    }
    let write = || -> sequoia_openpgp::Result<Vec<u8>> {
        let mut sealed = Vec::new();
        let message = Message::new(&mut sealed);
        let message = match wrapping {
            Wrapping::Binary => message,
            Wrapping::GzipArmored => Armorer::new(message).build()?,
        };
        let message = Encryptor::for_recipients(message, recipients).build()?;
        let message = Compressor::new(message).build()?;
        let mut message = LiteralWriter::new(message).build()?;
        match wrapping {
            Wrapping::Binary => content(&mut message)?,
            Wrapping::GzipArmored => {
                let mut gzip = GzEncoder::new(&mut message, Compression::default());
                content(&mut gzip)?;
                gzip.finish()?;
            }
        }
        message.finalize()?;
        Ok(sealed)
    };
    write().map_err(|cause| unusable().because(cause))
}

/// Somebody else's certificate, with a new key of the same kind: what is sealed to it is as long.
///
/// # Errors
/// `key-unreadable` as for `seal`; `internal`: no randomness to be had.
pub(crate) fn somebody_elses(certificate: &Cert) -> Result<Cert> {
    let policy = StandardPolicy::new();
    let mut keys = certificate.keys().with_policy(&policy, None).supported().key_flags(encryption());
    let key = keys.next().ok_or_else(unusable)?;
    // They say in which way to protect a file, and so how long it gets.
    let told = certificate.with_policy(&policy, None).ok().and_then(|valid| valid.features());
    let make = || {
        CertBuilder::new()
            .set_profile(Profile::RFC4880)?
            .set_features(told.unwrap_or_else(|| Features::empty().set_seipdv1()))?
            .set_cipher_suite(CipherSuite::Cv25519)
            .add_userid("Somebody else (invented)")
            .add_subkey(encryption(), None, Some(suite(key.key())))
            .generate()
    };
    make().map(|(other, _revocation)| other).map_err(|e| Error::internal("other key").because(e))
}

fn suite(key: &packet::Key<PublicParts, UnspecifiedRole>) -> CipherSuite {
    match (key.pk_algo(), key.mpis().bits()) {
        (PublicKeyAlgorithm::RSAEncryptSign, Some(..=2048)) => CipherSuite::RSA2k,
        (PublicKeyAlgorithm::RSAEncryptSign, Some(..=3072)) => CipherSuite::RSA3k,
        (PublicKeyAlgorithm::RSAEncryptSign, _) => CipherSuite::RSA4k,
        _ => CipherSuite::Cv25519,
    }
}

fn encryption() -> KeyFlags {
    KeyFlags::empty().set_transport_encryption().set_storage_encryption()
}

fn unusable() -> Error {
    Error::new(Code::KeyUnreadable).arg("setting", "pgp_key")
}
