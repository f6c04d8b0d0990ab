//! One pass over an OpenPGP message.
//!
//! In: ciphertext (binary or armored) and our keys. Out: its plaintext, chunk by chunk, and, at the end
//! only, the word that all of it was authenticated. Deliberately absent: messages without integrity
//! protection; checking the sender's signature (nobody's key is known here).

use std::io::Read;

use sequoia_openpgp::crypto::SessionKey;
use sequoia_openpgp::packet::{Key, PKESK, SEIP, SKESK, Tag, key};
use sequoia_openpgp::parse::stream::{
    DecryptionHelper, DecryptorBuilder, MessageLayer, MessageStructure, VerificationHelper,
};
use sequoia_openpgp::parse::{PacketParser, PacketParserResult, Parse};
use sequoia_openpgp::policy::{HashAlgoSecurity, Policy, StandardPolicy};
use sequoia_openpgp::types::{AEADAlgorithm, RevocationStatus, SymmetricAlgorithm};
use sequoia_openpgp::{Cert, KeyHandle, KeyID, Packet};

use super::framing::{self, Shape};
use super::plain::Ciphertext;
use super::{CHUNK, Keys, Open};
use crate::error::{Code, Error, Result};

/// How a message was opened.
#[derive(Default)]
pub(super) struct Opened {
    pub(super) key_id: Option<String>,
    pub(super) expired_or_revoked: bool,
    pub(super) signed: bool,
}

/// The ids of the keys that a file is encrypted to, 16 hexadecimal digits each; all zeros where the
/// sender hid one. Empty for a file that is not encrypted, or with a password only.
///
/// # Errors
/// Those of `open`.
pub fn recipients(open: &Open) -> Result<Vec<String>> {
    Ok(match framing::shape(open()?)? {
        Shape::Message => envelope(open)?.recipients,
        Shape::Empty | Shape::Other => Vec::new(),
    })
}

/// The ids of a certificate's keys, 16 hexadecimal digits each.
#[must_use]
pub fn key_ids(cert: &Cert) -> Vec<String> {
    cert.keys().map(|key| key.key().keyid().to_hex()).collect()
}

/// Decrypts to the end. `open` is for a second look at the file when something is wrong with it.
pub(super) fn decrypt(
    open: &Open,
    ciphertext: &Ciphertext,
    keys: &Keys,
    sink: &mut dyn FnMut(&[u8]) -> Result<()>,
) -> Result<Opened> {
    match framing::shape(open()?)? {
        Shape::Empty => return Err(Error::new(Code::Incomplete).arg("bytes", 0)),
        Shape::Other if keys.accept_unencrypted => {
            pump(&mut ciphertext.clone(), ciphertext, sink)?;
            return Ok(Opened::default());
        }
        Shape::Other => return Err(Error::new(Code::NotEncrypted)),
        Shape::Message => {}
    }
    let envelope = envelope(open)?;
    match envelope.container {
        Some(Tag::SEIP) => {}
        Some(Tag::SED) => return Err(Error::new(Code::Unprotected)),
        Some(Tag::AED) => return Err(Error::new(Code::EncryptionUnsupported)),
        Some(_) => return Err(Error::new(Code::NotEncrypted)),
        None => return Err(damaged(open)),
    }
    let opening = Opening { keys, own: None, opened: Opened::default() };
    let decryptor = DecryptorBuilder::from_reader(ciphertext.clone())
        .and_then(|builder| builder.buffer_size(1 << 20).with_policy(&AnyAlgorithm, None, opening));
    let mut decryptor = match decryptor {
        Ok(decryptor) => decryptor,
        Err(cause) => {
            return Err(match ciphertext.fault().map_or_else(|| cause.downcast::<Error>(), Ok) {
                Ok(own) => own,
                Err(cause) => damaged(open).because(cause),
            });
        }
    };
    pump(&mut decryptor, ciphertext, sink).map_err(|error| match error.code() {
        Code::Altered => ciphertext.fault().unwrap_or_else(|| damaged(open)),
        _ => error,
    })?;
    let processed = decryptor.message_processed();
    let opening = decryptor.into_helper();
    match opening.own {
        Some(_) if processed => Ok(opening.opened),
        Some(_) => Err(damaged(open)),
        None => Err(Error::new(Code::NotEncrypted)),
    }
}

/// `altered` stands for any fault of the content; the caller knows better.
fn pump(
    source: &mut dyn Read,
    ciphertext: &Ciphertext,
    sink: &mut dyn FnMut(&[u8]) -> Result<()>,
) -> Result<()> {
    let mut buffer = vec![0; CHUNK];
    let mut total = 0;
    loop {
        let count = match source.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(count) => count,
            Err(e) if e.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(e) => return Err(Error::new(Code::Altered).because(e)),
        };
        total += count as u64;
        ciphertext.pace().allow(total)?;
        sink(buffer.get(..count).unwrap_or_default())?;
    }
}

/// A message that does not open: one whose packets end too early was cut, any other was changed.
fn damaged(open: &Open) -> Error {
    match open().and_then(framing::cut) {
        Ok(Some(bytes)) => Error::new(Code::Incomplete).arg("bytes", bytes),
        Ok(None) => Error::new(Code::Altered),
        Err(error) => error,
    }
}

/// What stands before the encrypted part.
struct Envelope {
    recipients: Vec<String>,
    /// The packet that holds the content; none if the file breaks off before.
    container: Option<Tag>,
}

/// Bytes of the content, at least: a block and two bytes, an empty document's packet, and the check at the end. Of a
/// file that is cut before, Sequoia takes for granted that more is there, and panics.
const LEAST: u64 = 40;

fn envelope(open: &Open) -> Result<Envelope> {
    let mut found = Envelope { recipients: Vec::new(), container: None };
    let ciphertext = Ciphertext::new(open()?);
    let Ok(mut next) = PacketParser::from_reader(ciphertext.clone()) else {
        return ciphertext.fault().map_or(Ok(found), Err);
    };
    while let PacketParserResult::Some(mut parser) = next {
        match &parser.packet {
            Packet::PKESK(packet) => found.recipients.push(match packet.recipient() {
                Some(handle) => KeyID::from(handle).to_hex(),
                None => "0".repeat(16),
            }),
            Packet::SKESK(_) | Packet::Marker(_) | Packet::Padding(_) => {}
            Packet::Unknown(packet) if matches!(packet.tag(), Tag::PKESK | Tag::SKESK) => {}
            Packet::SEIP(SEIP::V1(_)) => {
                let mut head = Vec::new();
                let read = (&mut parser).take(LEAST).read_to_end(&mut head);
                found.container = (read.is_ok() && head.len() as u64 == LEAST).then_some(Tag::SEIP);
                break;
            }
            // Cut before its first byte, or within its header.
            Packet::Unknown(packet) if matches!(packet.tag(), Tag::SEIP | Tag::Reserved) => break,
            other => {
                found.container = Some(other.tag());
                break;
            }
        }
        match parser.next() {
            Ok((_, after)) => next = after,
            Err(_) => break,
        }
    }
    ciphertext.fault().map_or(Ok(found), Err)
}

/// Any cipher that integrity protection goes with is read: what came is kept, and its age is no
/// reason to lose it. Signatures decide nothing here.
#[derive(Debug)]
struct AnyAlgorithm;

impl Policy for AnyAlgorithm {
    fn signature(
        &self,
        _: &sequoia_openpgp::packet::Signature,
        _: HashAlgoSecurity,
    ) -> sequoia_openpgp::Result<()> {
        Ok(())
    }
    fn key(
        &self,
        _: &sequoia_openpgp::cert::amalgamation::key::ValidErasedKeyAmalgamation<key::PublicParts>,
    ) -> sequoia_openpgp::Result<()> {
        Ok(())
    }
    fn symmetric_algorithm(&self, algorithm: SymmetricAlgorithm) -> sequoia_openpgp::Result<()> {
        match algorithm {
            SymmetricAlgorithm::Unencrypted => Err(Error::new(Code::NotEncrypted).into()),
            _ => Ok(()),
        }
    }
    fn aead_algorithm(&self, _: AEADAlgorithm) -> sequoia_openpgp::Result<()> {
        Ok(())
    }
    fn packet(&self, packet: &Packet) -> sequoia_openpgp::Result<()> {
        if packet.tag() == Tag::SED { Err(Error::new(Code::Unprotected).into()) } else { Ok(()) }
    }
}

struct Opening<'a> {
    keys: &'a Keys,
    own: Option<KeyID>,
    opened: Opened,
}

impl VerificationHelper for Opening<'_> {
    fn get_certs(&mut self, _: &[KeyHandle]) -> sequoia_openpgp::Result<Vec<Cert>> {
        Ok(Vec::new())
    }

    fn check(&mut self, structure: MessageStructure) -> sequoia_openpgp::Result<()> {
        self.opened.signed = structure
            .into_iter()
            .any(|layer| matches!(layer, MessageLayer::SignatureGroup { results } if !results.is_empty()));
        Ok(())
    }
}

type SecretKey = Key<key::SecretParts, key::UnspecifiedRole>;

impl DecryptionHelper for Opening<'_> {
    fn decrypt(
        &mut self,
        pkesks: &[PKESK],
        skesks: &[SKESK],
        algorithm: Option<SymmetricAlgorithm>,
        decrypt: &mut dyn FnMut(Option<SymmetricAlgorithm>, &SessionKey) -> bool,
    ) -> sequoia_openpgp::Result<Option<Cert>> {
        let mut ours = false;
        let secrets = self.secrets();
        for pkesk in pkesks {
            for (cert, key) in &secrets {
                let hidden = pkesk.recipient().is_none();
                if !hidden && !pkesk.recipient().is_some_and(|handle| handle.aliases(key.key_handle())) {
                    continue;
                }
                ours |= !hidden;
                let id = key.keyid();
                let Ok(mut pair) = key.clone().into_keypair() else { continue };
                let opened =
                    pkesk.decrypt(&mut pair, algorithm).is_some_and(|(cipher, key)| decrypt(cipher, &key));
                if opened {
                    self.opened.key_id = Some(id.to_hex());
                    self.opened.expired_or_revoked = expired_or_revoked(cert, &id);
                    self.own = Some(id);
                    return Ok(Some((*cert).clone()));
                }
            }
        }
        if ours {
            // The caller looks whether the file was cut or changed.
            return Err(sequoia_openpgp::Error::ManipulatedMessage.into());
        }
        if pkesks.is_empty() && !skesks.is_empty() {
            return Err(Error::new(Code::PasswordEncrypted).into());
        }
        Err(wrong_key(pkesks, &self.keys.pgp).into())
    }
}

impl<'a> Opening<'a> {
    /// Every key with an open secret part, also expired and weak ones: old files were made for them.
    fn secrets(&self) -> Vec<(&'a Cert, SecretKey)> {
        let certs = self.keys.pgp.iter();
        certs
            .flat_map(|cert| cert.keys().unencrypted_secret().map(move |key| (cert, key.key().clone())))
            .collect()
    }
}

fn expired_or_revoked(cert: &Cert, id: &KeyID) -> bool {
    let policy = StandardPolicy::new();
    let alive = cert.keys().with_policy(&policy, None).alive().revoked(false);
    let revoked = matches!(cert.revocation_status(&policy, None), RevocationStatus::Revoked(_));
    revoked || !alive.into_iter().any(|key| key.key().keyid() == *id)
}

fn wrong_key(pkesks: &[PKESK], own: &[Cert]) -> Error {
    let file =
        pkesks.iter().map(|pkesk| pkesk.recipient().map_or_else(|| "?".into(), |h| KeyID::from(h).to_hex()));
    let own = own.iter().flat_map(key_ids);
    Error::new(Code::WrongKey)
        .arg("file_keys", file.collect::<Vec<_>>().join(", "))
        .arg("own_keys", own.collect::<Vec<_>>().join(", "))
}
