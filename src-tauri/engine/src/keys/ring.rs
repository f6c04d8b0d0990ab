//! A file of OpenPGP keys: found, opened, described.
//!
//! In: the bytes of a file, as a person had them, and a passphrase. Out: its keys with secrets, opened
//! where the passphrase opens them. Deliberately absent: trust. Nothing here is believed because of a
//! signature: an old key, an expired or a revoked one must still open old files.

use std::time::SystemTime;

use sequoia_openpgp as openpgp;

use openpgp::Cert;
use openpgp::cert::CertParser;
use openpgp::cert::amalgamation::ValidateAmalgamation;
use openpgp::cert::amalgamation::key::{ErasedKeyAmalgamation, PrimaryKey};
use openpgp::crypto::mpi::PublicKey;
use openpgp::crypto::{Password, S2K};
use openpgp::packet::key::{PublicParts, SecretKeyMaterial};
use openpgp::packet::{Packet, Tag};
use openpgp::parse::{PacketParser, PacketParserResult, Parse};
use openpgp::policy::{AsymmetricAlgorithm, StandardPolicy};
use openpgp::types::HashAlgorithm;
use zeroize::Zeroizing;

use super::container::Container;
use super::refused::{Form, Read, Refused};
use super::text;

/// Of closed keys in a file. Each costs up to a fifth of a second, or what Argon2 may below.
const MOST_CLOSED: usize = 100;
/// Of Argon2, 2 GiB: the first advice of RFC 9106.
const MOST_MEMORY: u8 = 21;
/// Of Argon2, passes over memory in KiB: about ten seconds.
const MOST_WORK: u64 = 1 << 23;
/// Where a key may begin that lost its first line.
const MOST_STARTS: usize = 24;

/// The keys with secrets of a file.
pub(super) struct Ring {
    /// Whether the file is text.
    pub(super) armored: bool,
    /// At least one.
    pub(super) certs: Vec<Cert>,
}

/// A ring after a passphrase was tried.
pub(super) struct Opened {
    /// The keys of which something is open: where one decrypts, only those that do.
    pub(super) certs: Vec<Cert>,
    /// Whether the passphrase opened something.
    pub(super) with_passphrase: bool,
}

impl Ring {
    /// Finds the keys in a file.
    pub(super) fn find(bytes: &[u8]) -> Read<Self> {
        let found = certs(bytes);
        if found.is_empty() {
            return Err(none_found(bytes));
        }
        let mut ring = Self { armored: text::text(bytes).is_some(), certs: Vec::new() };
        for cert in found.into_iter().filter(Cert::is_tsk) {
            let twin = ring.certs.iter_mut().find(|known| known.fingerprint() == cert.fingerprint());
            match twin {
                None => ring.certs.push(cert),
                Some(known) => {
                    if let Ok(merged) = known.clone().merge_public_and_secret(cert) {
                        *known = merged;
                    }
                }
            }
        }
        if ring.certs.is_empty() { Err(Refused::Public) } else { Ok(ring) }
    }

    /// Tries a passphrase on every closed key. Stubs (GnuPG leaves one where the primary key is kept
    /// offline, or on a card) stay closed.
    pub(super) fn opened(&self, passphrase: Option<&str>) -> Read<Opened> {
        let secrets = || self.certs.iter().flat_map(|cert| cert.keys().secret());
        if secrets().filter(|key| !key.key().has_unencrypted_secret()).count() > MOST_CLOSED {
            return Err(Refused::Unsupported(Form::Other));
        }
        let password = passphrase.map(Password::from);
        let (mut certs, mut with_passphrase, mut refused) = (Vec::new(), false, None);
        for cert in &self.certs {
            let mut opened: Vec<Packet> = Vec::new();
            for key in cert.keys().secret() {
                let SecretKeyMaterial::Encrypted(closed) = key.key().secret() else {
                    continue;
                };
                if is_stub(closed.s2k()) {
                    continue;
                }
                let answer = match &password {
                    _ if !is_bearable(closed.s2k()) => Err(Refused::Unsupported(Form::Cipher)),
                    None => Err(Refused::Passphrase),
                    Some(password) => key.key().clone().decrypt_secret(password).map_err(|e| closed_key(&e)),
                };
                match answer {
                    Ok(packet) if key.primary() => opened.push(packet.role_into_primary().into()),
                    Ok(packet) => opened.push(packet.role_into_subordinate().into()),
                    Err(Refused::Unsupported(form)) if refused.is_none() => {
                        refused = Some(Refused::Unsupported(form));
                    }
                    Err(Refused::Unsupported(_)) => {}
                    Err(other) => refused = Some(other),
                }
            }
            with_passphrase |= !opened.is_empty();
            let cert = cert.clone().insert_packets(opened).map_err(|_| Refused::Unreadable)?.0;
            if cert.keys().unencrypted_secret().next().is_some() {
                certs.push(cert);
            }
        }
        let decrypting: Vec<Cert> =
            certs.iter().filter(|cert| !open_key_ids(cert).is_empty()).cloned().collect();
        match refused {
            _ if !decrypting.is_empty() => Ok(Opened { certs: decrypting, with_passphrase }),
            Some(refused) => Err(refused),
            None if certs.is_empty() => Err(Refused::Public),
            None => Ok(Opened { certs, with_passphrase }),
        }
    }
}

/// Whether there is an OpenPGP key in a file, public or private.
pub(super) fn holds_keys(bytes: &[u8]) -> bool {
    !certs(bytes).is_empty()
}

/// Nothing here is trusted by its signature: a broken hash or a short key must not lock anybody out.
pub(super) fn policy() -> StandardPolicy<'static> {
    let mut policy = StandardPolicy::new();
    for hash in [HashAlgorithm::SHA1, HashAlgorithm::RipeMD, HashAlgorithm::MD5] {
        policy.accept_hash(hash);
    }
    let short = [
        AsymmetricAlgorithm::RSA1024,
        AsymmetricAlgorithm::RSA2048,
        AsymmetricAlgorithm::ElGamal1024,
        AsymmetricAlgorithm::ElGamal2048,
        AsymmetricAlgorithm::DSA1024,
        AsymmetricAlgorithm::DSA2048,
        AsymmetricAlgorithm::Unknown,
    ];
    for algorithm in short {
        policy.accept_asymmetric_algo(algorithm);
    }
    policy
}

/// When to look at a key: now, or when its newest signature was made, if the clock here is behind.
pub(super) fn moment(cert: &Cert) -> SystemTime {
    let users = cert.userids().flat_map(|user| user.self_signatures().collect::<Vec<_>>());
    let keys = cert.keys().subkeys().flat_map(|key| key.self_signatures().collect::<Vec<_>>());
    let made = cert.primary_key().self_signatures().chain(users).chain(keys);
    let newest = made.filter_map(|signature| signature.signature_creation_time()).max();
    newest.into_iter().fold(SystemTime::now(), SystemTime::max)
}

/// The parts of a key that decrypt. Key flags decide; keys older than key flags are taken by their
/// algorithm. Age and expiry do not matter: old files need them.
pub(super) fn decrypting(cert: &Cert) -> Vec<ErasedKeyAmalgamation<'_, PublicParts>> {
    let (policy, moment) = (policy(), moment(cert));
    let flags = |key: &ErasedKeyAmalgamation<'_, PublicParts>| {
        key.clone().with_policy(&policy, moment).ok().and_then(|key| key.key_flags())
    };
    let flagged = cert.keys().filter(|key| {
        flags(key).is_some_and(|flags| flags.for_transport_encryption() || flags.for_storage_encryption())
    });
    let mut found: Vec<_> = flagged.collect();
    if found.is_empty() {
        found =
            cert.keys().filter(|key| flags(key).is_none() && key.key().pk_algo().for_encryption()).collect();
    }
    found
}

/// The ids of the open parts that decrypt, and that this program can use.
pub(super) fn open_key_ids(cert: &Cert) -> Vec<String> {
    let open = decrypting(cert).into_iter().filter(|key| key.key().has_unencrypted_secret());
    open.filter(|key| is_usable(key)).map(|key| key.key().keyid().to_hex()).collect()
}

/// Whether the library knows how to decrypt with it: not so with ElGamal, and some curves.
fn is_usable(key: &ErasedKeyAmalgamation<'_, PublicParts>) -> bool {
    let curve_is_known = match key.key().mpis() {
        PublicKey::ECDH { curve, .. } => curve.is_supported(),
        _ => true,
    };
    curve_is_known && key.key().pk_algo().is_supported()
}

/// Whether the secret is elsewhere: GnuPG's mark for cards and for keys kept offline.
pub(super) fn is_stub(s2k: &S2K) -> bool {
    matches!(s2k, S2K::Private { .. })
}

fn is_bearable(s2k: &S2K) -> bool {
    match s2k {
        S2K::Argon2 { t, m, .. } => {
            let work = 1_u64.checked_shl(u32::from(*m)).unwrap_or(u64::MAX).saturating_mul(u64::from(*t));
            *m <= MOST_MEMORY && work <= MOST_WORK
        }
        S2K::Unknown { .. } => false,
        // The others hash 65 MB at most.
        _ => true,
    }
}

/// Sequoia calls a wrong passphrase "unexpected EOF", among other things.
fn closed_key(cause: &openpgp::anyhow::Error) -> Refused {
    use openpgp::Error as Cause;
    let unsupported = matches!(
        cause.downcast_ref(),
        Some(
            Cause::UnsupportedSymmetricAlgorithm(_)
                | Cause::UnsupportedAEADAlgorithm(_)
                | Cause::UnsupportedHashAlgorithm(_)
        )
    );
    if unsupported { Refused::Unsupported(Form::Cipher) } else { Refused::Passphrase }
}

fn none_found(bytes: &[u8]) -> Refused {
    match Container::find(bytes) {
        Err(Refused::Unreadable | Refused::IsPgp) if packets_of_other_versions(bytes) => {
            Refused::Unsupported(Form::Other)
        }
        Err(Refused::Unreadable | Refused::IsPgp) => Refused::Unreadable,
        Err(refused @ Refused::Unsupported(Form::Other)) => refused,
        Ok(_) | Err(_) => Refused::IsSsh,
    }
}

/// Whether the file begins with a secret key of a version that is not understood: PGP 2 made such.
fn packets_of_other_versions(bytes: &[u8]) -> bool {
    let is_one = |bytes: &[u8]| match PacketParser::from_bytes(bytes) {
        Ok(PacketParserResult::Some(parser)) => {
            matches!(&parser.packet, Packet::Unknown(packet) if packet.tag() == Tag::SecretKey)
        }
        Ok(PacketParserResult::EOF(_)) | Err(_) => false,
    };
    match text::text(bytes) {
        None => is_one(bytes),
        Some(text) => blocks(&text).into_iter().any(|block| {
            starts(block).into_iter().any(|from| text::base64(from).is_some_and(|bytes| is_one(&bytes)))
        }),
    }
}

fn certs(bytes: &[u8]) -> Vec<Cert> {
    if bytes.len() > text::LIMIT {
        return Vec::new();
    }
    let Some(text) = text::text(bytes) else {
        return in_bytes(bytes);
    };
    let text = if text.contains("\\n") { text::unescaped(&text) } else { text };
    blocks(&text).into_iter().flat_map(in_block).collect()
}

fn in_bytes(bytes: &[u8]) -> Vec<Cert> {
    let certs = CertParser::from_bytes(bytes).map(|certs| certs.flatten().collect::<Vec<_>>());
    certs.unwrap_or_default().into_iter().filter(is_one).collect()
}

/// Whether it is a key, and not noise in the shape of one: of a known algorithm; a public one also signed.
fn is_one(cert: &Cert) -> bool {
    let primary = cert.primary_key();
    let is_known = !matches!(primary.key().mpis(), PublicKey::Unknown { .. });
    let is_signed = || {
        primary.self_signatures().next().is_some()
            || cert.userids().any(|user| user.self_signatures().next().is_some())
            || cert.keys().subkeys().any(|key| key.self_signatures().next().is_some())
    };
    is_known && (cert.is_tsk() || is_signed())
}

/// What stands between the lines of each block; or all, where there is no such line.
fn blocks(text: &str) -> Vec<&str> {
    let blocks: Vec<&str> = text
        .split("BEGIN PGP ")
        .skip(1)
        .filter_map(|block| {
            let (label, body) = block.split_once("BLOCK")?;
            let body = body.split_once("END PGP").map_or(body, |(body, _)| body);
            label.ends_with("KEY ").then_some(body.trim_start_matches(text::is_dash))
        })
        .collect();
    if blocks.is_empty() { vec![text] } else { blocks }
}

fn in_block(block: &str) -> Vec<Cert> {
    let certs_from = |from| {
        let bytes: Option<Zeroizing<Vec<u8>>> = text::base64(from);
        Some(in_bytes(&bytes?)).filter(|certs| !certs.is_empty())
    };
    starts(block).into_iter().find_map(certs_from).unwrap_or_default()
}

/// Where the key may begin: behind the block's headers, else at a line, else, where line ends are lost,
/// at a word.
fn starts(block: &str) -> Vec<&str> {
    let header = block.lines().take_while(|line| line.trim().is_empty() || line.contains(": "));
    let behind: usize = header.map(|line| line.len() + 1).sum();
    let after = |behind: usize| block.get(behind..).unwrap_or_default();
    let at_lines = block.match_indices('\n').map(|(at, _)| after(at));
    let at_words = block.match_indices(' ').map(|(at, _)| after(at));
    let others = at_lines.take(MOST_STARTS).chain(at_words.take(MOST_STARTS));
    [after(behind), block].into_iter().chain(others).collect()
}
