//! `keys`: the files for the support of the site.
//!
//! In: a kind, a folder. Out: three files without secrets, the same as the wizard's.
//! Deliberately absent: private keys on paper.

use std::net::SocketAddr;
use std::path::Path;

use engine::error::Result;
use engine::keys::{Bundle, PgpAlgorithm, SshAlgorithm, anywhere, outward_addresses, own_keys};
use engine::pipeline::site_addresses;
use engine::settings::Connectors;
use serde_json::json;

use super::kind;
use crate::Session;

pub fn bundle(session: &Session, id: &str, out: &Path, rsa_ssh: bool, curve25519_pgp: bool) -> Result<u8> {
    let kind = kind(id)?;
    let ssh = if rsa_ssh { SshAlgorithm::Rsa4096 } else { SshAlgorithm::Ed25519 };
    let pgp = if curve25519_pgp { PgpAlgorithm::Curve25519 } else { PgpAlgorithm::Rsa4096 };
    let (ssh, pgp) = own_keys(&mut session.vault()?, kind.id, ssh, pgp)?;
    let addresses = outward_addresses(&towards(session, kind.id)?);
    let bundle = Bundle::new(&ssh, &pgp, &format!("chat-connectors-{}", kind.id), &addresses)?;
    bundle.write_to(out)?;
    session.console.document(&json!({
        "folder": out, "files": ["ssh_key.pub", "pgp_key.asc", "ip_address.txt"],
        "ssh_fingerprint": ssh.fingerprint(), "pgp_fingerprint": pgp.fingerprint(), "ip_addresses": addresses,
    }));
    let console = &session.console;
    console.say("keys-written", &[("folder", out.display().to_string().into())]);
    console.say("keys-ssh", &[("fingerprint", ssh.fingerprint().into())]);
    console.say("keys-pgp", &[("fingerprint", pgp.fingerprint().into())]);
    console.say("keys-next", &[]);
    Ok(0)
}

/// The sites of this kind's connectors; before there is one, the open internet. Nothing is sent there.
fn towards(session: &Session, kind: &str) -> Result<Vec<SocketAddr>> {
    let connectors = Connectors::of(&session.home).list()?;
    let mut sites: Vec<SocketAddr> =
        connectors.iter().filter(|connector| connector.kind == kind).flat_map(site_addresses).collect();
    if sites.is_empty() {
        sites.extend(anywhere());
    }
    Ok(sites)
}
