//! The pair of keys that this app makes for a kind of connector: once, and the same ever after.
//!
//! In: the vault. Out: keys from it, made if they are not there yet.
//! Deliberately absent: replacing them, which a site must be told of.

use secrecy::ExposeSecret;

use super::{PgpAlgorithm, PgpKey, SshAlgorithm, SshKey, Vault};
use crate::error::Result;

const USER_ID: &str = "Chat Connectors";

/// The keys of a kind. The algorithms count only for keys that are not there yet.
///
/// # Errors
/// Those of the vault, and `internal`.
pub fn own_keys(
    vault: &mut Vault,
    kind: &str,
    ssh: SshAlgorithm,
    pgp: PgpAlgorithm,
) -> Result<(SshKey, PgpKey)> {
    let (ssh_name, pgp_name) = (format!("{kind}/ssh-key"), format!("{kind}/pgp-key"));
    let ssh = if vault.has(&ssh_name) {
        SshKey::read(vault.get(&ssh_name)?.expose_secret().as_bytes(), None, "ssh_key")?
    } else {
        let key = SshKey::generate(ssh)?;
        vault.set(&ssh_name, key.to_openssh()?)?;
        key
    };
    let pgp = if vault.has(&pgp_name) {
        PgpKey::read(vault.get(&pgp_name)?.expose_secret().as_bytes(), None, "pgp_key")?
    } else {
        let key = PgpKey::generate(pgp, USER_ID)?;
        vault.set(&pgp_name, key.to_armored()?)?;
        key
    };
    Ok((ssh, pgp))
}
