//! Key files of any form, read as what they are and as what they are not.
//!
//! In: bytes of a file. Out: a key that survives being written and read again, or one of five reasons; what the
//! window shows of a file fits what is opened. Deliberately absent: making keys; work that takes minutes (the limits
//! of key derivations are lower here).

use secrecy::SecretString;

use super::{hold, refused_for};
use crate::error::{Code, Error};
use crate::keys::{Passphrase, PgpKey, SshKey, pgp_facts, ssh_facts};

const REFUSED: [Code; 5] = [
    Code::KeyUnreadable,
    Code::KeyIsPublic,
    Code::KeyUnsupported,
    Code::KeyIsOtherKind,
    Code::WrongPassphrase,
];

/// A file in either field of the form, with its passphrase and without.
pub(super) fn keys(bytes: &[u8]) {
    let passphrase = SecretString::from("hello");
    for given in [None, Some(&passphrase)] {
        ssh(bytes, given);
        pgp(bytes, given);
    }
}

fn ssh(bytes: &[u8], given: Option<&SecretString>) {
    let facts = ssh_facts(bytes, given, "f");
    match SshKey::read(bytes, given, "f") {
        Ok(key) => {
            let again = key.to_openssh().and_then(|text| {
                SshKey::read(secrecy::ExposeSecret::expose_secret(&text).as_bytes(), None, "f")
            });
            hold(again.is_ok_and(|again| again.fingerprint() == key.fingerprint()), "a key is kept as it is");
            hold(key.authorized_keys_line("a\nb").is_ok_and(|line| !line.contains('\n')), "one line a key");
            let told = facts.ok().and_then(|facts| facts.keys.into_iter().next());
            let told = told.map(|fact| fact.fingerprint);
            hold(told == Some(key.fingerprint()), "what is shown is what is opened");
        }
        Err(error) => refused(&error, facts.map(|facts| facts.passphrase)),
    }
}

fn pgp(bytes: &[u8], given: Option<&SecretString>) {
    let facts = pgp_facts(bytes, given, "f");
    match PgpKey::read_all(bytes, given, "f") {
        Ok(keys) => {
            hold(!keys.is_empty(), "a key file that was read has a key");
            let prints: Vec<String> = keys.iter().map(PgpKey::fingerprint).collect();
            let again = PgpKey::ring_to_armored(&keys).and_then(|text| {
                PgpKey::read_all(secrecy::ExposeSecret::expose_secret(&text).as_bytes(), None, "f")
            });
            let again = again.map(|keys| keys.iter().map(PgpKey::fingerprint).collect::<Vec<_>>());
            hold(again.is_ok_and(|again| again == prints), "keys are kept as they are");
            let told = facts.map(|facts| facts.keys).unwrap_or_default();
            let shown = |print: &String| told.iter().any(|fact| fact.fingerprint == *print);
            hold(prints.iter().all(shown), "what is shown is what is opened");
        }
        Err(error) => refused(&error, facts.map(|facts| facts.passphrase)),
    }
}

fn refused(error: &Error, facts: Result<Passphrase, Error>) {
    refused_for(error, &REFUSED);
    hold(format!("{error:?} {error}").len() < 160, "an error quotes nothing of a key");
    match facts {
        Err(error) => refused_for(&error, &REFUSED),
        Ok(state) if error.code() == Code::WrongPassphrase => {
            hold(
                matches!(state, Passphrase::Missing | Passphrase::Wrong),
                "the window asks for a passphrase",
            );
        }
        Ok(_) => {}
    }
}
