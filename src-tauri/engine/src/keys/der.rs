//! Which of OpenSSL's forms some bytes have, by their shape alone.
//!
//! In: DER, perhaps with something after it. Out: the form, and the bytes that belong to it. Deliberately
//! absent: what the numbers are.

use pkcs5::der::asn1::{AnyRef, ObjectIdentifier};
use pkcs5::der::{Decode, Reader, SliceReader, Tag, Tagged};

use super::facts::KeyForm;
use super::refused::{Form, Read, Refused};

/// A private key as DER.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Der {
    /// RSA alone.
    Pkcs1,
    /// An elliptic curve alone.
    Sec1,
    /// Any kind.
    Pkcs8,
    /// Any kind, closed.
    Pkcs8Encrypted,
}

impl Der {
    /// The form that a person knows.
    pub(super) fn form(self) -> KeyForm {
        match self {
            Self::Pkcs1 => KeyForm::Pkcs1,
            Self::Sec1 => KeyForm::Sec1,
            Self::Pkcs8 | Self::Pkcs8Encrypted => KeyForm::Pkcs8,
        }
    }
}

const DSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10040.4.1");
const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
const EC: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
const ED25519: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.101.112");
const CURVES: [ObjectIdentifier; 3] = [
    ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7"),
    ObjectIdentifier::new_unwrap("1.3.132.0.34"),
    ObjectIdentifier::new_unwrap("1.3.132.0.35"),
];

/// Tells the form, and where it ends.
pub(super) fn kind(bytes: &[u8]) -> Read<(Der, &[u8])> {
    let whole = first(bytes).ok_or(Refused::Unreadable)?;
    let parts = children(whole).ok_or(Refused::Unreadable)?;
    let tags: Vec<Tag> = parts.iter().map(Tagged::tag).collect();
    let version = parts.first().map_or(&[][..], |part| part.value());
    match (tags.as_slice(), version) {
        ([Tag::Integer, Tag::Sequence, Tag::OctetString, ..], [0 | 1]) => {
            settled(parts.get(1).copied())?;
            Ok((Der::Pkcs8, whole))
        }
        ([Tag::Integer, Tag::OctetString, ..], [1]) => Ok((Der::Sec1, whole)),
        ([Tag::Sequence, Tag::OctetString], _) => Ok((Der::Pkcs8Encrypted, whole)),
        ([Tag::Sequence, Tag::BitString] | [Tag::Sequence, Tag::Sequence, Tag::BitString], _)
        | ([Tag::Integer, Tag::Integer], _) => Err(Refused::Public),
        // PKCS#12, which wants a passphrase of its own even for what is public in it.
        ([Tag::Integer, Tag::Sequence, ..], [3]) => Err(Refused::Unsupported(Form::Other)),
        (integers, _) if integers.iter().all(|tag| *tag == Tag::Integer) => match integers.len() {
            9 => Ok((Der::Pkcs1, whole)),
            6 => Err(Refused::Unsupported(Form::Dsa)),
            _ => Err(Refused::Unreadable),
        },
        ([Tag::Integer, .., Tag::Sequence], [1]) if tags.len() == 10 => {
            // RSA of more than two primes.
            Err(Refused::Unsupported(Form::Other))
        }
        _ => Err(Refused::Unreadable),
    }
}

/// Whether the algorithm of a PKCS#8 key is one that SSH has.
fn settled(algorithm: Option<AnyRef<'_>>) -> Read<()> {
    let parts = algorithm.and_then(parts).ok_or(Refused::Unreadable)?;
    let name = |part: Option<&AnyRef<'_>>| part.and_then(|part| part.decode_as::<ObjectIdentifier>().ok());
    match (name(parts.first()), name(parts.get(1))) {
        (Some(RSA | ED25519), _) => Ok(()),
        (Some(EC), Some(curve)) if CURVES.contains(&curve) => Ok(()),
        (Some(DSA), _) => Err(Refused::Unsupported(Form::Dsa)),
        (Some(_), _) => Err(Refused::Unsupported(Form::Other)),
        (None, _) => Err(Refused::Unreadable),
    }
}

/// The first value, without what follows it.
pub(super) fn first(bytes: &[u8]) -> Option<&[u8]> {
    SliceReader::new(bytes).ok()?.tlv_bytes().ok()
}

/// The parts of a sequence: a key has at most ten.
pub(super) fn children(whole: &[u8]) -> Option<Vec<AnyRef<'_>>> {
    parts(AnyRef::from_der(whole).ok()?)
}

/// The parts of a sequence that was read already.
pub(super) fn parts(sequence: AnyRef<'_>) -> Option<Vec<AnyRef<'_>>> {
    if sequence.tag() != Tag::Sequence {
        return None;
    }
    let mut reader = SliceReader::new(sequence.value()).ok()?;
    let mut found = Vec::new();
    while !reader.is_finished() && found.len() < 16 {
        found.push(AnyRef::decode(&mut reader).ok()?);
    }
    reader.is_finished().then_some(found)
}
