//! The app's own pair of keys, one for each kind of connector, made once and kept in the vault.
//!
//! In: the vault. Out: the pair. Deliberately absent: replacing a pair. The site knows it, and old
//! files can be opened with nothing else.

use super::{PgpAlgorithm, PgpKey, SshAlgorithm, SshKey, Vault};
use crate::error::Result;
use secrecy::ExposeSecret;

/// The pair for a kind of connector (`ice-chat`), kept under `<kind>/ssh-key` and `<kind>/pgp-key`. The
/// first call makes it, in seconds for RSA; of two processes that do so at once, both get the pair of
/// the first. The algorithms count only then.
///
/// # Errors
/// Those of the vault; `key-unreadable` (`setting` = the secret's name) where it holds no key.
pub fn own_keys(
    vault: &mut Vault,
    kind: &str,
    ssh: SshAlgorithm,
    pgp: PgpAlgorithm,
) -> Result<(SshKey, PgpKey)> {
    let name = format!("{kind}/ssh-key");
    if !vault.has(&name) {
        vault.set_first(&name, SshKey::generate(ssh)?.to_openssh()?)?;
    }
    let ssh = SshKey::read(vault.get(&name)?.expose_secret().as_bytes(), None, "ssh-key")?;
    let name = format!("{kind}/pgp-key");
    if !vault.has(&name) {
        vault.set_first(&name, PgpKey::generate(pgp, &format!("Chat Connectors ({kind})"))?.to_armored()?)?;
    }
    let pgp = PgpKey::read(vault.get(&name)?.expose_secret().as_bytes(), None, "pgp-key")?;
    Ok((ssh, pgp))
}
