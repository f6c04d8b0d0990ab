//! `keys`: the files for the support of the site.
//!
//! In: a kind, a folder. Out: three files without secrets, the same as the wizard's.
//! Deliberately absent: private keys on paper.

use std::net::SocketAddr;
use std::path::Path;

use engine::connector::{Kind, SignIn};
use engine::error::{Code, Error, Result};
use engine::keys::{Bundle, Pairs, PgpAlgorithm, Ring, SshAlgorithm, anywhere, make_pair, outward_addresses};
use engine::pipeline::{algorithms, site_addresses};
use engine::settings::Connectors;
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde_json::json;

use super::kind;
use crate::Session;

pub fn bundle(session: &Session, id: &str, out: &Path, rsa_ssh: bool, curve25519_pgp: bool) -> Result<u8> {
    let kind = kind(id)?;
    let (ssh, pgp) = algorithms(kind);
    let ssh = if rsa_ssh { SshAlgorithm::Rsa4096 } else { ssh };
    let pgp = if curve25519_pgp { PgpAlgorithm::Curve25519 } else { pgp };
    let pairs = Pairs::of(&session.home, kind.id);
    let ring = pairs.open_or_make(&mut session.vault()?, (ssh, pgp), session.today())?;
    write(session, kind, &ring, out)
}

/// A new pair beside the old one, and its files.
pub fn renew(session: &Session, id: &str, out: &Path, retire_old: Option<Date>) -> Result<u8> {
    let kind = kind(id)?;
    let pairs = Pairs::of(&session.home, kind.id);
    let vault = &mut session.vault()?;
    let algorithms = algorithms(kind);
    // A rotation that is going on must end first: the site knows one key, or two.
    let old = pairs.open_or_make(vault, algorithms, session.today())?;
    if old.ssh.len() > 1 {
        return Err(Error::new(Code::SettingInvalid).arg("setting", "keys"));
    }
    let retire = retire_day(session, retire_old)?;
    let (ssh, pgp) = make_pair(kind.id, algorithms)?;
    let pair = Ring { ssh: vec![ssh], pgp: vec![pgp] };
    pairs.add(vault, &pair, session.today(), Some(retire))?;
    write(session, kind, &pairs.open(vault, session.today())?, out)
}

/// As it was named, or in 30 days. On a day that has passed, the old key would be gone before the site
/// knows the new one.
pub fn retire_day(session: &Session, named: Option<Date>) -> Result<Date> {
    let day = named.unwrap_or_else(|| session.today().saturating_add(30.days()));
    let to_come = day > session.today();
    if to_come { Ok(day) } else { Err(Error::new(Code::SettingInvalid).arg("setting", "retire-old")) }
}

/// The files of the newest pair.
fn write(session: &Session, kind: &Kind, ring: &Ring, out: &Path) -> Result<u8> {
    let newest = ring.ssh.first().zip(ring.pgp.first());
    let (ssh, pgp) = newest.ok_or_else(|| Error::internal("keys"))?;
    let addresses = outward_addresses(&towards(session, kind.id)?);
    let bundle = Bundle::new(ssh, pgp, &format!("chat-connectors-{}", kind.id), &addresses)?;
    let by_key = kind.sign_in == SignIn::Keys;
    let files = if by_key { Bundle::FILES.as_slice() } else { &Bundle::ACCOUNT_FILES };
    bundle.write_only(out, files)?;
    session.console.document(&json!({
        "folder": out, "files": files,
        "ssh_fingerprint": by_key.then(|| ssh.fingerprint()), "pgp_fingerprint": pgp.fingerprint(), "ip_addresses": addresses,
    }));
    let console = &session.console;
    console.say("keys-written", &[("folder", out.display().to_string().into())]);
    if by_key {
        console.say("keys-ssh", &[("fingerprint", ssh.fingerprint().into())]);
    }
    console.say("keys-pgp", &[("fingerprint", pgp.fingerprint().into())]);
    console.say(if by_key { "keys-next" } else { "keys-next-account" }, &[]);
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
