//! Packs a day as a chat service does: compressed and encrypted to the customer's OpenPGP key.
//!
//! In: a day and a certificate. Out: the file as it lies on the site.
//! Deliberately absent: private keys and signatures (chat services do not sign).

use std::io::Write;

use engine::error::{Code, Error, Result};
use flate2::Compression;
use flate2::write::GzEncoder;
use sequoia_openpgp::Cert;
use sequoia_openpgp::policy::StandardPolicy;
use sequoia_openpgp::serialize::stream::{Armorer, Compressor, Encryptor, LiteralWriter, Message};
use sequoia_openpgp::types::KeyFlags;

use crate::days::{Day, Wrapping};

/// The encrypted file.
///
/// # Errors
/// `key-unreadable` (`setting` = `pgp_key`): the certificate has no usable encryption key.
pub(crate) fn seal(day: &Day, certificate: &Cert) -> Result<Vec<u8>> {
    let unusable = || Error::new(Code::KeyUnreadable).arg("setting", "pgp_key");
    let policy = StandardPolicy::new();
    let encryption = KeyFlags::empty().set_transport_encryption().set_storage_encryption();
    let recipients: Vec<_> = certificate
        .keys()
        .with_policy(&policy, None)
        .supported()
        .alive()
        .revoked(false)
        .key_flags(encryption)
        .collect();
    if recipients.is_empty() {
        return Err(unusable());
    }
    let write = || -> sequoia_openpgp::Result<Vec<u8>> {
        let mut sealed = Vec::new();
        let message = Message::new(&mut sealed);
        let message = match day.wrapping {
            Wrapping::Binary => message,
            Wrapping::GzipArmored => Armorer::new(message).build()?,
        };
        let message = Encryptor::for_recipients(message, recipients).build()?;
        let message = Compressor::new(message).build()?;
        let mut message = LiteralWriter::new(message).build()?;
        match day.wrapping {
            Wrapping::Binary => message.write_all(&day.plain)?,
            Wrapping::GzipArmored => {
                let mut gzip = GzEncoder::new(&mut message, Compression::default());
                gzip.write_all(&day.plain)?;
                gzip.finish()?;
            }
        }
        message.finalize()?;
        Ok(sealed)
    };
    write().map_err(|cause| unusable().because(cause))
}
