//! Keys and the vault: what lets us in, what decrypts, and where both are kept.
//!
//! In: key files of any usual form, passphrases, the home folder. Out: an SSH key (`ssh`), an OpenPGP
//! key (`pgp`), the files for the site's owner (`bundle`), secrets by name (`secret`).
//! Deliberately absent: connections, decrypting, the environment, questions to a person, and any
//! derived `Debug`: what holds a secret shows its fingerprint or its names.

mod bundle;
mod own;
mod pgp;
mod secret;
mod ssh;

pub use bundle::{Bundle, anywhere, is_inner, outer_addresses, outward_addresses};
pub use own::{has_own_keys, keep_own_keys, make_keys, own_keys};
pub use pgp::{PgpAlgorithm, PgpKey};
pub use secret::{Unlock, Vault};
pub use ssh::{SshAlgorithm, SshKey};

use crate::error::{Code, Error};

fn unreadable(setting: &'static str) -> Error {
    Error::new(Code::KeyUnreadable).arg("setting", setting)
}

fn is_public(setting: &'static str) -> Error {
    Error::new(Code::KeyIsPublic).arg("setting", setting)
}

fn wrong_passphrase(setting: &'static str) -> Error {
    Error::new(Code::WrongPassphrase).arg("setting", setting)
}

#[cfg(test)]
mod tests;
