//! From a failure to the place on *Add credentials* that mends it.
//!
//! In: a rung's error, and whose keys there are: none with an account. Out: a place of that page.
//! Deliberately absent: failures that only the site, the network or this computer can mend.

use engine::error::Error;
use engine::source::RungName;

use crate::view::setup::{Mend, Mode};

/// Where an error of this rung is mended. `mode`: whose keys, none with an account; `user`: the field of the
/// user name.
#[must_use]
pub fn mend(rung: RungName, error: &Error, mode: Option<Mode>, user: &str) -> Option<Mend> {
    let field = |key: &str| Some(Mend::Field { key: key.to_owned() });
    let (ssh, pgp) = match mode {
        Some(Mode::Public) => (Some(Mend::SshKey), Some(Mend::PgpKey)),
        Some(Mode::Private) => (field("ssh_private_key"), field("pgp_private_key")),
        None => (None, None),
    };
    let wants_key = error.args().get("wanted").is_some_and(|wanted| wanted.contains("publickey"));
    match error.code().as_str() {
        "too-many-attempts" if rung == RungName::Key => ssh,
        "authentication-wanted" if wants_key => ssh,
        "name-not-found" => field("host"),
        "connection-refused" | "not-ssh" | "ssh-silent" | "ssh-handshake" => field("port"),
        "connection-timed-out" | "ssh-closed" => Some(Mend::IpAddress),
        "host-key-unknown" | "host-key-changed" | "host-key-revoked" | "host-key-certificate" => {
            Some(Mend::HostKey)
        }
        "key-refused" => ssh,
        "password-refused" | "password-expired" | "too-many-attempts" | "authentication-wanted" => {
            field("password")
        }
        "sftp-refused" | "folder-unreadable" => field(user),
        "wrong-key" | "password-encrypted" | "not-encrypted" | "key-expired" | "key-revoked" => pgp,
        _ => None,
    }
}
