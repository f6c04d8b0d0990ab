//! Detached OpenPGP signatures: what a statement is signed with, and how one is checked.
//!
//! In: an open key, a text, a moment. Out: an armored signature that `gpg --verify` takes. A key signs if it
//! says so of itself and is neither expired nor revoked. Deliberately absent: trust; whose key it is, the
//! chain pins by a hash.

use std::time::SystemTime;

use sequoia_openpgp as openpgp;

use openpgp::cert::amalgamation::key::PrimaryKey;
use openpgp::packet::Signature;
use openpgp::packet::key::{SecretParts, UnspecifiedRole};
use openpgp::packet::signature::SignatureBuilder;
use openpgp::parse::{PacketParser, PacketParserResult, Parse};
use openpgp::serialize::Serialize;
use openpgp::types::{HashAlgorithm, SignatureType};
use openpgp::{Cert, Packet, armor};

use super::pgp::PgpKey;
use super::ring;
use crate::error::{Error, Result};
use crate::model::Timestamp;

impl PgpKey {
    /// Signs, armored; nothing where no part of it can sign at that moment.
    ///
    /// # Errors
    /// `internal`.
    pub fn sign(&self, bytes: &[u8], at: Timestamp) -> Result<Option<String>> {
        let Some(key) = self.signing_part(at) else { return Ok(None) };
        let sign = || {
            let mut pair = key.into_keypair()?;
            let signature = SignatureBuilder::new(SignatureType::Binary)
                .set_hash_algo(HashAlgorithm::SHA512)
                .set_signature_creation_time(SystemTime::from(at))?
                .sign_message(&mut pair, bytes)?;
            let mut writer = armor::Writer::new(Vec::new(), armor::Kind::Signature)?;
            Packet::from(signature).serialize(&mut writer)?;
            openpgp::Result::Ok(String::from_utf8(writer.finalize()?)?)
        };
        sign().map(Some).map_err(|e| Error::internal("pgp signature").because(e))
    }

    /// Whether a part of it can sign at that moment.
    #[must_use]
    pub fn can_sign(&self, at: Timestamp) -> bool {
        self.signing_part(at).is_some()
    }

    /// The newest subkey before the primary key: a firm may keep the latter for certifying.
    fn signing_part(&self, at: Timestamp) -> Option<openpgp::packet::Key<SecretParts, UnspecifiedRole>> {
        let policy = ring::policy();
        let cert = self.cert().with_policy(&policy, Some(SystemTime::from(at))).ok()?;
        if cert.alive().is_err() {
            return None;
        }
        let parts = cert.keys().supported().alive().revoked(false).for_signing().unencrypted_secret();
        let newest = parts.max_by_key(|part| (!part.primary(), part.key().creation_time()));
        newest.map(|part| part.key().clone())
    }
}

/// Whether a detached signature over these bytes was made by a key of this certificate. Age does not matter:
/// a key that has expired since signed nonetheless.
#[must_use]
pub fn is_signed_by(certificate: &[u8], bytes: &[u8], signature: &[u8]) -> bool {
    let (Ok(cert), Some(signature)) = (Cert::from_bytes(certificate), only_signature(signature)) else {
        return false;
    };
    cert.keys().any(|part| signature.verify_message(part.key(), bytes).is_ok())
}

fn only_signature(bytes: &[u8]) -> Option<Signature> {
    match PacketParser::from_bytes(bytes) {
        Ok(PacketParserResult::Some(parser)) => match parser.next().ok()?.0 {
            Packet::Signature(signature) => Some(signature),
            _ => None,
        },
        Ok(PacketParserResult::EOF(_)) | Err(_) => None,
    }
}
