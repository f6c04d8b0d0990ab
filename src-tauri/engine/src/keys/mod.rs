//! Keys and the vault that keeps them.
//!
//! In: key files of any usual form, passphrases, a home folder. Out: keys that connect and decrypt,
//! their public halves for the support of a site, secrets kept encrypted.
//! Nothing here that holds a secret can be printed. Deliberately absent: a key's use.

mod bundle;
mod own;
mod pgp;
mod secret;
mod ssh;
#[cfg(test)]
mod tests;

pub use bundle::{Bundle, outward_addresses};
pub use own::own_keys;
pub use pgp::{PgpAlgorithm, PgpKey};
pub use secret::{Unlock, Vault};
pub use ssh::{SshAlgorithm, SshKey};
