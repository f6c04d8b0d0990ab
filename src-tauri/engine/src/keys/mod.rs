//! Keys and the vault: what lets us in, what decrypts, and where both are kept.
//!
//! In: key files of any form, passphrases, the home folder. Out: an SSH key (`ssh`), an OpenPGP key
//! (`pgp`), what a key file says of itself (`facts`), the files for the site's owner (`bundle`), secrets
//! by name (`secret`). A key file goes `text` → `container` (`openssh`, `putty`, `der`) → `sealed` → `ssh`,
//! or `text` → `ring` → `pgp`.
//! Deliberately absent: connections, decrypting, the environment, questions to a person, and any
//! derived `Debug`: what holds a secret shows its fingerprint or its names.

mod bundle;
mod container;
mod der;
mod facts;
mod openssh;
mod pairs;
mod pgp;
mod putty;
mod refused;
mod ring;
mod sealed;
mod secret;
mod sign;
mod ssh;
mod text;
mod wire;

pub use bundle::{Bundle, address_file, anywhere, is_inner, outer_addresses, outward_addresses};
pub use facts::{KeyFact, KeyFacts, KeyForm, Passphrase, pgp_facts, ssh_facts};
pub use pairs::{Pair, Pairs, PgpPart, Ring, make_pair};
pub use pgp::{PgpAlgorithm, PgpKey};
pub use secret::{Unlock, Vault};
pub use sign::is_signed_by;
pub use ssh::{SshAlgorithm, SshKey};

#[cfg(test)]
mod tests;
