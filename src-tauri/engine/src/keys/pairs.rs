//! Pairs of keys: the one that is used, those before it, and when they retire.
//!
//! A *scope* has pairs of its own: a kind of connector (`ice-chat`) those that this app made, a connector
//! (`connector/<stem>`) those that its firm brought. In: the vault with the secrets, `keys.toml` in the
//! home folder with what is public about them. Out: a `Ring`, what to offer and what decrypts.
//! A pair that is replaced stays beside the new one: its SSH key is offered until its day, its PGP key
//! decrypts old files for ever. Deliberately absent: a clock; whether the site knows a key.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};

use super::{PgpAlgorithm, PgpKey, SshAlgorithm, SshKey, Vault, secret};
use crate::error::{Code, Error, Result};
use crate::model::utc_day;
use crate::settings::write_aside;

/// What is public about a pair. A later pair may bring only one of the two.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Pair {
    scope: String,
    /// Counts from 1 in its scope.
    pub number: u32,
    /// When it was made or added.
    pub since: Date,
    /// `SHA256:…`
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ssh: Option<String>,
    /// Connectors (`Connector::stem`) whose site took its SSH key at least once.
    #[serde(default)]
    pub accepted: BTreeSet<String>,
    /// The day from which its SSH key is no longer offered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retires: Option<Date>,
    /// Its PGP keys.
    #[serde(default)]
    pub pgp: Vec<PgpPart>,
}

/// What is public about a PGP key.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PgpPart {
    /// 40 hexadecimal digits.
    pub fingerprint: String,
    /// Its last day, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<Date>,
}

impl Pair {
    /// Its day has come: it only decrypts old files.
    #[must_use]
    pub fn is_retired(&self, today: Date) -> bool {
        self.retires.is_some_and(|day| day <= today)
    }
}

/// The keys of a scope, opened.
#[derive(Clone, Default)]
pub struct Ring {
    /// To be offered, the newest first.
    pub ssh: Vec<SshKey>,
    /// All that decrypt, the newest first, those of retired pairs last.
    pub pgp: Vec<PgpKey>,
}

/// The pairs of one scope.
pub struct Pairs<'a> {
    home: &'a Path,
    scope: &'a str,
}

#[derive(Default, Serialize, Deserialize)]
struct Record {
    #[serde(default)]
    pair: Vec<Pair>,
}

impl<'a> Pairs<'a> {
    /// Those of a scope in a home folder.
    #[must_use]
    pub fn of(home: &'a Path, scope: &'a str) -> Self {
        Self { home, scope }
    }

    /// What is public about each, the newest first. The vault is not needed.
    ///
    /// # Errors
    /// `disk-failed`, `connector-file` (`keys.toml` cannot be understood).
    pub fn list(&self) -> Result<Vec<Pair>> {
        let mut own: Vec<Pair> =
            self.read()?.pair.into_iter().filter(|pair| pair.scope == self.scope).collect();
        own.sort_by_key(|pair| std::cmp::Reverse(pair.number));
        Ok(own)
    }

    /// Opens them.
    ///
    /// # Errors
    /// `secret-missing`: there is none; those of `list` and the vault.
    pub fn open(&self, vault: &Vault, today: Date) -> Result<Ring> {
        let mut ring = Ring::default();
        let mut pairs = self.noted(vault, today)?;
        pairs.sort_by_key(|pair| pair.is_retired(today));
        for pair in pairs {
            if pair.ssh.is_some() && !pair.is_retired(today) {
                let ssh = vault.get(&self.ssh_name(pair.number))?;
                ring.ssh.push(SshKey::read(ssh.expose_secret().as_bytes(), None, "ssh-key")?);
            }
            if !pair.pgp.is_empty() {
                let pgp = vault.get(&self.pgp_name(pair.number))?;
                ring.pgp.extend(PgpKey::read_all(pgp.expose_secret().as_bytes(), None, "pgp-key")?);
            }
        }
        if ring.ssh.is_empty() || ring.pgp.is_empty() {
            return Err(Error::new(Code::SecretMissing).arg("secret", self.ssh_name(1)));
        }
        Ok(ring)
    }

    /// Opens them; where there is none, makes the first one, in seconds for RSA. Of two processes that do
    /// so at once, both get the pair of the first. The algorithms count only then.
    ///
    /// # Errors
    /// Those of `open`, `internal`.
    pub fn open_or_make(
        &self,
        vault: &mut Vault,
        algorithms: (SshAlgorithm, PgpAlgorithm),
        today: Date,
    ) -> Result<Ring> {
        if !self.exist(vault) {
            let (ssh, pgp) = make_pair(self.scope, algorithms)?;
            self.keep_first(vault, &ssh, &pgp)?;
        }
        self.open(vault, today)
    }

    /// Whether there is one.
    #[must_use]
    pub fn exist(&self, vault: &Vault) -> bool {
        vault.has(&self.ssh_name(1)) && vault.has(&self.pgp_name(1))
    }

    /// Keeps a first pair, unless one is there: the first stays.
    ///
    /// # Errors
    /// Those of the vault.
    pub fn keep_first(&self, vault: &mut Vault, ssh: &SshKey, pgp: &PgpKey) -> Result<()> {
        vault.set_first(&self.ssh_name(1), ssh.to_openssh()?)?;
        vault.set_first(&self.pgp_name(1), pgp.to_armored()?)
    }

    /// Adds a pair, or half of one. Pairs that are there retire at `retire_older`, unless they do before.
    ///
    /// # Errors
    /// Those of `list` and the vault.
    pub fn add(&self, vault: &mut Vault, pair: &Ring, today: Date, retire_older: Option<Date>) -> Result<()> {
        let known = self.noted(vault, today)?;
        let mut number = known.first().map_or(1, |newest| newest.number + 1);
        // Secrets first: what the record names is there. A number that another process took meanwhile, or
        // that only the vault knows, is passed over: no key is ever written over.
        while !self.keep(vault, number, pair)? {
            number += 1;
        }
        let added = self.describe(number, pair, today);
        self.change(|own| {
            if added.ssh.is_some() {
                for older in own.iter_mut().filter(|older| older.retires.is_none()) {
                    older.retires = retire_older;
                }
            }
            own.push(added);
        })
    }

    /// Keeps the secrets under this number; false where another pair has it.
    fn keep(&self, vault: &mut Vault, number: u32, pair: &Ring) -> Result<bool> {
        if vault.has(&self.ssh_name(number)) || vault.has(&self.pgp_name(number)) {
            return Ok(false);
        }
        let mut secrets = Vec::new();
        if let Some(ssh) = pair.ssh.first() {
            secrets.push((self.ssh_name(number), ssh.to_openssh()?));
        }
        if !pair.pgp.is_empty() {
            secrets.push((self.pgp_name(number), PgpKey::ring_to_armored(&pair.pgp)?));
        }
        for (name, secret) in secrets {
            vault.set_first(&name, secret.clone())?;
            if vault.get(&name)?.expose_secret() != secret.expose_secret() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The day from which the SSH keys of all pairs but the newest are no longer offered. What is retired
    /// stays so, but for the pair before one that no site took yet: a slip can be put right.
    ///
    /// # Errors
    /// `setting-invalid` (`retire`): not a day to come. Those of `list`.
    pub fn retire_older(&self, day: Date, today: Date) -> Result<()> {
        if day <= today {
            return Err(Error::new(Code::SettingInvalid).arg("setting", "retire"));
        }
        self.change(|own| {
            own.sort_by_key(|pair| std::cmp::Reverse(pair.number));
            let mut with_ssh = own.iter_mut().filter(|pair| pair.ssh.is_some());
            let Some(newest) = with_ssh.next() else { return };
            let mut open = newest.accepted.is_empty();
            for pair in with_ssh {
                let slip = std::mem::take(&mut open);
                if slip || !pair.is_retired(today) {
                    pair.retires = Some(day);
                }
            }
        })
    }

    /// Takes the newest pair back: its SSH key is not offered any more, and the one before it does not
    /// retire. Its PGP key stays: somebody may have encrypted to it. Without a pair to go back to, nothing
    /// is done.
    ///
    /// # Errors
    /// Those of `list`.
    pub fn drop_newest(&self, today: Date) -> Result<()> {
        self.change(|own| {
            own.sort_by_key(|pair| std::cmp::Reverse(pair.number));
            let mut offered = own.iter_mut().filter(|pair| pair.ssh.is_some() && !pair.is_retired(today));
            if let (Some(newest), Some(before)) = (offered.next(), offered.next()) {
                newest.retires = Some(today);
                before.retires = None;
            }
        })
    }

    /// The site of this connector took this SSH key.
    ///
    /// # Errors
    /// Those of `list`.
    pub fn note_accepted(&self, fingerprint: &str, connector: &str) -> Result<()> {
        let new =
            |pair: &Pair| pair.ssh.as_deref() == Some(fingerprint) && !pair.accepted.contains(connector);
        if !self.list()?.iter().any(new) {
            return Ok(());
        }
        self.change(|own| {
            for pair in own.iter_mut().filter(|pair| new(pair)) {
                pair.accepted.insert(connector.to_owned());
            }
        })
    }

    /// Forgets all of them, with their secrets.
    ///
    /// # Errors
    /// Those of `list` and the vault.
    pub fn forget(&self, vault: &mut Vault) -> Result<()> {
        let own = self.list()?;
        for number in self.numbers(vault) {
            vault.remove(&self.ssh_name(number))?;
            vault.remove(&self.pgp_name(number))?;
        }
        if own.is_empty() { Ok(()) } else { self.change(Vec::clear) }
    }

    /// As `list`. Where nothing is noted, those that the vault knows are: of an earlier version, just made,
    /// or of a record that was lost.
    fn noted(&self, vault: &Vault, today: Date) -> Result<Vec<Pair>> {
        let own = self.list()?;
        if !own.is_empty() || !self.exist(vault) {
            return Ok(own);
        }
        let mut found = Vec::new();
        for number in self.numbers(vault) {
            let mut ring = Ring::default();
            if vault.has(&self.ssh_name(number)) {
                let ssh = vault.get(&self.ssh_name(number))?;
                ring.ssh.push(SshKey::read(ssh.expose_secret().as_bytes(), None, "ssh-key")?);
            }
            if vault.has(&self.pgp_name(number)) {
                let pgp = vault.get(&self.pgp_name(number))?;
                ring.pgp = PgpKey::read_all(pgp.expose_secret().as_bytes(), None, "pgp-key")?;
            }
            let made = ring.pgp.first().and_then(|pgp| pgp.fact().created).map_or(today, utc_day);
            found.push(self.describe(number, &ring, made));
        }
        self.change(|own| {
            if own.is_empty() {
                *own = found;
            }
        })?;
        self.list()
    }

    /// The pairs in the vault, in order.
    fn numbers(&self, vault: &Vault) -> BTreeSet<u32> {
        let further = |name: &str| {
            let rest = name.strip_prefix(self.scope)?.strip_prefix('/')?;
            rest.split_once('/')?.0.parse().ok()
        };
        vault.names().into_iter().filter_map(further).chain([1]).collect()
    }

    fn describe(&self, number: u32, pair: &Ring, since: Date) -> Pair {
        let part = |key: &PgpKey| {
            let fact = key.fact();
            PgpPart { fingerprint: fact.fingerprint, expires: fact.expires.map(utc_day) }
        };
        Pair {
            scope: self.scope.to_owned(),
            number,
            since,
            ssh: pair.ssh.first().map(SshKey::fingerprint),
            accepted: BTreeSet::new(),
            retires: None,
            pgp: pair.pgp.iter().map(part).collect(),
        }
    }

    fn read(&self) -> Result<Record> {
        match fs::read_to_string(self.file()) {
            Ok(text) => toml::from_str(&text).map_err(|e| {
                let before = e.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
                let line = before.matches('\n').count() + 1;
                Error::new(Code::ConnectorFile).arg("file", self.file().display()).arg("line", line)
            }),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Record::default()),
            Err(error) => Err(Error::disk(error)),
        }
    }

    /// Changes the own pairs in the record; nobody else does meanwhile.
    fn change(&self, change: impl FnOnce(&mut Vec<Pair>)) -> Result<()> {
        let _held = secret::lock(self.home)?;
        let (mut own, mut all): (Vec<Pair>, Vec<Pair>) =
            self.read()?.pair.into_iter().partition(|pair| pair.scope == self.scope);
        change(&mut own);
        all.append(&mut own);
        all.sort_by(|one, other| (&one.scope, one.number).cmp(&(&other.scope, other.number)));
        let text = toml::to_string(&Record { pair: all }).map_err(|e| Error::internal("keys").because(e))?;
        write_aside(&self.file(), text.as_bytes())
    }

    fn file(&self) -> PathBuf {
        self.home.join("keys.toml")
    }

    fn ssh_name(&self, number: u32) -> String {
        self.name(number, "ssh-key")
    }

    fn pgp_name(&self, number: u32) -> String {
        self.name(number, "pgp-key")
    }

    /// The first pair has no number: earlier versions knew no other.
    fn name(&self, number: u32, what: &str) -> String {
        let scope = self.scope;
        if number == 1 { format!("{scope}/{what}") } else { format!("{scope}/{number}/{what}") }
    }
}

/// Makes a pair for a kind, in seconds for RSA, without a vault that others may wait for.
///
/// # Errors
/// `internal`.
pub fn make_pair(kind: &str, (ssh, pgp): (SshAlgorithm, PgpAlgorithm)) -> Result<(SshKey, PgpKey)> {
    Ok((SshKey::generate(ssh)?, PgpKey::generate(pgp, &format!("Chat Connectors ({kind})"))?))
}

#[cfg(test)]
mod tests;
