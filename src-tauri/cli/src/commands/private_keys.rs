//! `keys add`, `keys list`, `keys show`: private keys of the organisation.
//!
//! In: key files, passphrase files. Out: what a key is; a new pair beside the old one in the vault.
//! Deliberately absent: printing a secret.

use std::path::Path;

use engine::error::{Code, Error, Result};
use engine::keys::{KeyFact, KeyFacts, Pairs, Passphrase, PgpKey, Ring, SshKey, pgp_facts, ssh_facts};
use engine::model::Timestamp;
use engine::pipeline::read_secret;
use engine::settings::{Connectors, KeyMode, read_input};
use jiff::civil::Date;
use serde_json::json;

use super::keys::retire_day;
use crate::Session;
use crate::arguments::KeyFiles;

pub fn add(session: &Session, name: &str, files: &KeyFiles, retire_old: Option<Date>) -> Result<u8> {
    let connector = Connectors::of(&session.home).load(name)?;
    if connector.source.keys != KeyMode::Private {
        return Err(Error::new(Code::SettingInvalid).arg("setting", "source.keys"));
    }
    let mut entered = Ring::default();
    if let Some(file) = &files.ssh_key {
        let passphrase = read_secret(files.ssh_passphrase_file.as_deref(), "ssh-passphrase-file")?;
        entered.ssh = vec![SshKey::read(&read_input(file)?, passphrase.as_ref(), "ssh-key")?];
    }
    if let Some(file) = &files.pgp_key {
        let passphrase = read_secret(files.pgp_passphrase_file.as_deref(), "pgp-passphrase-file")?;
        entered.pgp = PgpKey::read_all(&read_input(file)?, passphrase.as_ref(), "pgp-key")?;
    }
    let scope = connector.key_scope();
    let pairs = Pairs::of(&session.home, &scope);
    let retire = retire_day(session, retire_old)?;
    pairs.add(&mut session.vault()?, &entered, session.today(), Some(retire))?;
    told(session, &pairs)
}

pub fn list(session: &Session, of: &str) -> Result<u8> {
    let scope = match engine::connector::find(of) {
        Some(kind) => kind.id.to_owned(),
        None => Connectors::of(&session.home).load(of)?.key_scope(),
    };
    told(session, &Pairs::of(&session.home, &scope))
}

fn told(session: &Session, pairs: &Pairs<'_>) -> Result<u8> {
    let pairs = pairs.list()?;
    session.console.document(&pairs);
    for pair in &pairs {
        let retires = pair.retires.map(|day| day.to_string()).unwrap_or_default();
        let ssh = pair.ssh.clone().unwrap_or_default();
        session.console.line(format!("{}  {}  {ssh}  {retires}", pair.number, pair.since).trim_end());
        for key in &pair.pgp {
            let expires = key.expires.map(|day| day.to_string()).unwrap_or_default();
            session.console.line(format!("   {}  {expires}", key.fingerprint).trim_end());
        }
    }
    Ok(0)
}

/// Exit 0 if the key can be used as it is, else that of the fault.
pub fn show(
    session: &Session,
    ssh: Option<&Path>,
    pgp: Option<&Path>,
    passphrase: Option<&Path>,
) -> Result<u8> {
    let passphrase = read_secret(passphrase, "passphrase-file")?;
    let facts = match (ssh, pgp) {
        (Some(file), _) => ssh_facts(&read_input(file)?, passphrase.as_ref(), "ssh")?,
        (None, Some(file)) => pgp_facts(&read_input(file)?, passphrase.as_ref(), "pgp")?,
        (None, None) => return Err(Error::internal("arguments")),
    };
    session.console.document(&json!({
        "form": facts.form.as_str(), "passphrase": state(&facts),
        "keys": facts.keys.iter().map(fact_json).collect::<Vec<_>>(),
    }));
    session.console.line(&format!("{}  {}", facts.form.as_str(), state(&facts)));
    for key in &facts.keys {
        let expires = key.expires.map(day).unwrap_or_default();
        let line = format!("{} {}  {}  {}  {expires}", key.algorithm, key.bits, key.fingerprint, key.owner);
        session.console.line(line.trim_end());
    }
    Ok(match facts.passphrase {
        Passphrase::NotNeeded | Passphrase::Opens => 0,
        Passphrase::Missing | Passphrase::Wrong => Code::WrongPassphrase.exit(),
    })
}

fn state(facts: &KeyFacts) -> &'static str {
    match facts.passphrase {
        Passphrase::NotNeeded => "not_needed",
        Passphrase::Missing => "missing",
        Passphrase::Opens => "opens",
        Passphrase::Wrong => "wrong",
    }
}

fn fact_json(key: &KeyFact) -> serde_json::Value {
    json!({
        "algorithm": key.algorithm, "bits": key.bits, "fingerprint": key.fingerprint, "owner": key.owner,
        "created": key.created.map(day), "expires": key.expires.map(day), "revoked": key.revoked,
        "weak": key.weak, "decrypts": key.decrypts,
    })
}

fn day(time: Timestamp) -> String {
    time.strftime("%F").to_string()
}
