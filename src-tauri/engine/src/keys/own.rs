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
    if !has_own_keys(vault, kind) {
        let (ssh, pgp) = make_keys(kind, ssh, pgp)?;
        keep_own_keys(vault, kind, &ssh, &pgp)?;
    }
    let ssh = vault.get(&ssh_name(kind))?;
    let ssh = SshKey::read(ssh.expose_secret().as_bytes(), None, "ssh-key")?;
    let pgp = vault.get(&pgp_name(kind))?;
    let pgp = PgpKey::read(pgp.expose_secret().as_bytes(), None, "pgp-key")?;
    Ok((ssh, pgp))
}

/// Whether the pair is there.
#[must_use]
pub fn has_own_keys(vault: &Vault, kind: &str) -> bool {
    vault.has(&ssh_name(kind)) && vault.has(&pgp_name(kind))
}

/// Makes a pair, in seconds for RSA, without a vault that others may wait for.
///
/// # Errors
/// `internal`.
pub fn make_keys(kind: &str, ssh: SshAlgorithm, pgp: PgpAlgorithm) -> Result<(SshKey, PgpKey)> {
    Ok((SshKey::generate(ssh)?, PgpKey::generate(pgp, &format!("Chat Connectors ({kind})"))?))
}

/// Keeps a pair, unless one is there: the first stays.
///
/// # Errors
/// Those of the vault.
pub fn keep_own_keys(vault: &mut Vault, kind: &str, ssh: &SshKey, pgp: &PgpKey) -> Result<()> {
    vault.set_first(&ssh_name(kind), ssh.to_openssh()?)?;
    vault.set_first(&pgp_name(kind), pgp.to_armored()?)
}

fn ssh_name(kind: &str) -> String {
    format!("{kind}/ssh-key")
}

fn pgp_name(kind: &str) -> String {
    format!("{kind}/pgp-key")
}
