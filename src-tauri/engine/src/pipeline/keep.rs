//! A connector is kept, changed, forgotten.
//!
//! In: a connector file, or what a form has. Out: settings in `connectors/`, secrets in the vault, both
//! checked before. Secrets go from files into the vault here, once. Deliberately absent: running one.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use jiff::civil::Date;
use secrecy::SecretString;

use super::alerts::{AlertSecrets, MAIL_PASSWORD, WEBHOOK_SECRET, alerts_changed};
use super::destination::{DESTINATION_CERTIFICATE, DESTINATION_PASSWORD, DESTINATION_SECRET};
use super::mappings::recorded;
use super::open::{Candidate, formats, mapping};
use crate::alert::Outbox;
use crate::error::{Code, Error, Result};
use crate::keys::{Pairs, PgpKey, Ring, SshKey, Vault};
use crate::mailbox::DestinationSecrets;
use crate::model::Timestamp;
use crate::settings::{Alerts, Connector, Connectors, KeyMode, Source, read_input};
use crate::source::{Clock, Credentials, KnownHosts, SftpSource, Site, Trust, read_known_hosts};

pub(super) const PASSWORD: &str = "password";

/// Keeps a candidate, its secrets in the vault, its mapping as a version. `who`: the operating system's name for
/// the person.
///
/// # Errors
/// `connector-exists`, `setting-invalid`, and those of CSV, vault and disk.
pub fn keep(
    home: &Path,
    vault: &mut Vault,
    candidate: &Candidate,
    today: Date,
    who: &str,
    clock: &dyn Clock,
) -> Result<()> {
    let Candidate { connector, csv, .. } = candidate;
    connector.check()?;
    if Connectors::of(home).load(&connector.name).is_ok() {
        return Err(Error::new(Code::ConnectorExists).arg("connector", &connector.name));
    }
    mapping(connector, csv.as_deref())?;
    keep_secrets(home, vault, candidate, today)?;
    Connectors::of(home).add(connector, csv.as_deref(), None)?;
    recorded(home, connector, csv.as_deref(), who, clock.now())
}

/// Changes a connector that is kept to what a candidate says. Its ledger goes on. `who` as for `keep`.
///
/// # Errors
/// `connector-unknown`, `setting-invalid`, and those of CSV, vault and disk.
pub fn change(
    home: &Path,
    vault: &mut Vault,
    candidate: &Candidate,
    today: Date,
    who: &str,
    clock: &dyn Clock,
) -> Result<()> {
    let Candidate { connector, csv, .. } = candidate;
    connector.check()?;
    let kept = Connectors::of(home).load(&connector.name)?;
    mapping(connector, csv.as_deref())?;
    let moved = (kept.destination.as_ref(), connector.destination.as_ref());
    super::destination::forget_elsewhere(vault, Some(connector), moved)?;
    keep_secrets(home, vault, candidate, today)?;
    Connectors::of(home).change(connector, csv.as_deref())?;
    recorded(home, connector, csv.as_deref(), who, clock.now())
}

fn keep_secrets(home: &Path, vault: &mut Vault, candidate: &Candidate, today: Date) -> Result<()> {
    let Candidate { connector, password, entered, retire_older, destination, .. } = candidate;
    super::destination::keep_secrets(vault, Some(connector), destination)?;
    if connector.source.keys == KeyMode::Private && !(entered.ssh.is_empty() && entered.pgp.is_empty()) {
        let scope = connector.key_scope();
        Pairs::of(home, &scope).add(vault, entered, today, *retire_older)?;
    }
    if let Some(password) = password {
        vault.set(&connector.secret(PASSWORD), password.clone())?;
    }
    Ok(())
}

fn keep_alert_secrets(vault: &mut Vault, connector: &Connector, secrets: &AlertSecrets) -> Result<()> {
    let kept = [(MAIL_PASSWORD, &secrets.mail_password), (WEBHOOK_SECRET, &secrets.webhook_secret)];
    for (name, secret) in kept {
        if let Some(secret) = secret {
            vault.set(&connector.secret(name), secret.clone())?;
        }
    }
    Ok(())
}

/// Gives a connector that is kept the `[alerts]` of a file, or none; nothing else of the file counts. Gives what the
/// connector is then.
///
/// # Errors
/// `connector-unknown`, and those of the file, vault and disk.
pub fn set_alerts(
    home: &Path,
    vault: &mut Vault,
    name: &str,
    file: Option<&Path>,
    now: Timestamp,
) -> Result<Connector> {
    let connectors = Connectors::of(home);
    let mut wanted = connectors.load(name)?;
    let secrets = match file {
        Some(file) => {
            wanted.alerts = Some(Alerts::read(file)?);
            Beside(file.parent().unwrap_or(Path::new(""))).alerts(&mut wanted)?
        }
        None => {
            wanted.alerts = None;
            AlertSecrets::default()
        }
    };
    // As the file says: what it does not name is not kept from before.
    for secret in [MAIL_PASSWORD, WEBHOOK_SECRET] {
        vault.remove(&wanted.secret(secret))?;
    }
    keep_alert_secrets(vault, &wanted, &secrets)?;
    let connector = connectors.update(name, |connector| {
        connector.alerts = wanted.alerts.as_ref().map(Alerts::kept);
        Ok(())
    })?;
    alerts_changed(home, &connector, now)?;
    Ok(connector)
}

/// Adds a connector from its file: checks everything, keeps its secrets in the vault.
/// A site whose host key neither the file nor its known_hosts names is refused, unless
/// `accept_new_host_key`; then its key is asked for before anything else is sent. `who` as for `keep`.
///
/// # Errors
/// `connector-exists`, `host-key-unknown`, and those of settings, keys, CSV, profile and connection.
pub fn add(
    home: &Path,
    vault: &mut Vault,
    file: &Path,
    accept_new_host_key: bool,
    today: Date,
    who: &str,
    clock: &dyn Clock,
) -> Result<Connector> {
    let mut connector = Connector::read(file)?;
    let connectors = Connectors::of(home);
    if connectors.load(&connector.name).is_ok() {
        return Err(Error::new(Code::ConnectorExists).arg("connector", &connector.name));
    }
    let beside = Beside(file.parent().unwrap_or(Path::new("")));
    let (host, port) = crate::source::host_from_form(&connector.source.host)?;
    connector.source.host = host;
    if let Some(port) = port {
        connector.source.port = port;
    }
    let source = connector.source.clone();
    let csv = beside.bytes(&connector.mapping.csv)?;
    let profile = beside.bytes(&source.profile)?;
    formats(profile.as_deref())?;
    mapping(&connector, csv.as_deref())?;
    let password = beside.secret(&source.password_file, "source.password_file")?;
    let alerts = beside.alerts(&mut connector)?;
    let destination = match &mut connector.destination {
        Some(destination) => {
            let secrets = beside.destination(destination)?;
            destination.check()?;
            *destination = destination.kept();
            secrets
        }
        None => DestinationSecrets::default(),
    };
    let entered = beside.own_keys(&source)?;
    if let Some(path) = &source.known_hosts_file {
        import_known_hosts(&mut connector, &beside.0.join(path))?;
    }
    if connector.source.host_keys.is_empty() {
        let seen = ask_host_key(&connector);
        if !accept_new_host_key {
            return Err(seen.err().unwrap_or_else(|| Error::internal("host key")));
        }
        connector.source.host_keys = vec![first_key(seen)?];
    }
    let candidate =
        Candidate { connector, exists: false, password, entered, retire_older: None, csv, destination };
    keep_secrets(home, vault, &candidate, today)?;
    keep_alert_secrets(vault, &candidate.connector, &alerts)?;
    connectors.add(&candidate.connector, candidate.csv.as_deref(), profile.as_deref())?;
    recorded(home, &candidate.connector, candidate.csv.as_deref(), who, clock.now())?;
    Ok(candidate.connector)
}

/// Takes the keys of the connector's site from a known_hosts file: accepted and revoked ones, beside
/// those that it has. Gives what was found.
///
/// # Errors
/// `input-unreadable`, `known-hosts-none`.
pub fn import_known_hosts(connector: &mut Connector, file: &Path) -> Result<KnownHosts> {
    let source = &mut connector.source;
    let found = read_known_hosts(&read_input(file)?, &source.host, source.port);
    if found.pins.is_empty() && found.revoked.is_empty() {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        return Err(Error::new(Code::KnownHostsNone).arg("file", name).arg("host", &source.host));
    }
    source.host_keys.extend(found.pins.iter().cloned());
    source.revoked_host_keys.extend(found.revoked.iter().cloned());
    for keys in [&mut source.host_keys, &mut source.revoked_host_keys] {
        let mut seen = BTreeSet::new();
        keys.retain(|key| seen.insert(key.clone()));
    }
    Ok(found)
}

/// Forgets a connector and its secrets. Ledger, evidence and mailboxes stay.
///
/// # Errors
/// `connector-unknown`, and those of vault and disk.
pub fn remove(home: &Path, vault: &mut Vault, name: &str) -> Result<()> {
    let connector = Connectors::of(home).load(name)?;
    let of_destination = [DESTINATION_PASSWORD, DESTINATION_SECRET, DESTINATION_CERTIFICATE];
    for secret in [PASSWORD, MAIL_PASSWORD, WEBHOOK_SECRET].into_iter().chain(of_destination) {
        vault.remove(&connector.secret(secret))?;
    }
    Outbox::remove(home, &connector.stem())?;
    // Its own ones, also where it used the app's last.
    let own = match connector.source.keys {
        KeyMode::Private => connector.key_scope(),
        KeyMode::Public => connector.other_key_scope(),
    };
    Pairs::of(home, &own).forget(vault)?;
    Connectors::of(home).remove(name)?;
    Ok(())
}

/// The folder of a connector file: its paths are relative to it.
pub(super) struct Beside<'a>(pub(super) &'a Path);

impl Beside<'_> {
    /// Takes what `[alerts]` names by file: secrets for the vault, authorities for the settings.
    fn alerts(&self, connector: &mut Connector) -> Result<AlertSecrets> {
        let mut secrets = AlertSecrets::default();
        let Some(alerts) = &mut connector.alerts else { return Ok(secrets) };
        if let Some(mail) = &mut alerts.mail {
            secrets.mail_password = self.secret(&mail.password_file, "alerts.mail.password_file")?;
            mail.ca = self.text(&mail.ca_file, "alerts.mail.ca_file")?.or(mail.ca.take());
            if mail.user.is_some() != secrets.mail_password.is_some() {
                return Err(Error::new(Code::SettingInvalid).arg("setting", "alerts.mail.password_file"));
            }
        }
        if let Some(webhook) = &mut alerts.webhook {
            secrets.webhook_secret = self.secret(&webhook.secret_file, "alerts.webhook.secret_file")?;
            webhook.ca = self.text(&webhook.ca_file, "alerts.webhook.ca_file")?.or(webhook.ca.take());
        }
        // An authority that was read just now is checked as one that was written in.
        alerts.check()?;
        Ok(secrets)
    }

    /// A certificate authority.
    pub(super) fn text(&self, path: &Option<PathBuf>, setting: &'static str) -> Result<Option<String>> {
        let wrong = || Error::new(Code::SettingInvalid).arg("setting", setting);
        let bytes = self.bytes(path)?;
        bytes.map(|bytes| String::from_utf8(bytes).map_err(|_| wrong())).transpose()
    }

    fn bytes(&self, path: &Option<PathBuf>) -> Result<Option<Vec<u8>>> {
        path.as_ref().map(|path| read_input(&self.0.join(path))).transpose()
    }

    pub(super) fn secret(
        &self,
        path: &Option<PathBuf>,
        setting: &'static str,
    ) -> Result<Option<SecretString>> {
        read_secret(path.as_ref().map(|path| self.0.join(path)).as_deref(), setting)
    }

    /// The organisation's own keys; none where the app's are used.
    fn own_keys(&self, source: &Source) -> Result<Ring> {
        let (ssh_file, pgp_file) = (&source.ssh_private_key_file, &source.pgp_private_key_file);
        let wrong = |setting| Error::new(Code::SettingInvalid).arg("setting", setting);
        if source.keys == KeyMode::Public {
            let none = ssh_file.is_none() && pgp_file.is_none();
            return if none { Ok(Ring::default()) } else { Err(wrong("source.keys")) };
        }
        let ssh_pass = self.secret(&source.ssh_passphrase_file, "source.ssh_passphrase_file")?;
        let pgp_pass = self.secret(&source.pgp_passphrase_file, "source.pgp_passphrase_file")?;
        let ssh = self.bytes(ssh_file)?.ok_or_else(|| wrong("source.ssh_private_key_file"))?;
        let pgp = self.bytes(pgp_file)?.ok_or_else(|| wrong("source.pgp_private_key_file"))?;
        Ok(Ring {
            ssh: vec![SshKey::read(&ssh, ssh_pass.as_ref(), "source.ssh_private_key_file")?],
            pgp: PgpKey::read_all(&pgp, pgp_pass.as_ref(), "source.pgp_private_key_file")?,
        })
    }
}

/// A secret from a file: one line end at its end is not part of it.
///
/// # Errors
/// `input-unreadable`, `setting-invalid`: it is no text.
pub fn read_secret(path: Option<&Path>, setting: &'static str) -> Result<Option<SecretString>> {
    let Some(path) = path else { return Ok(None) };
    let mut bytes = zeroize::Zeroizing::new(read_input(path)?);
    if bytes.ends_with(b"\n") {
        bytes.pop();
    }
    if bytes.ends_with(b"\r") {
        bytes.pop();
    }
    let text =
        std::str::from_utf8(&bytes).map_err(|_| Error::new(Code::SettingInvalid).arg("setting", setting))?;
    Ok(Some(SecretString::from(text)))
}

/// Connects just far enough to see the host key; no credential is at hand to be sent.
fn ask_host_key(connector: &Connector) -> Result<()> {
    let site = Site {
        host: connector.source.host.clone(),
        port: connector.source.port,
        path: connector.source.path.clone(),
        user: connector.source.firm_code.clone(),
    };
    let trust = Trust { revoked: connector.source.revoked_host_keys.clone(), ..Trust::default() };
    SftpSource::connect(site, Credentials::default(), trust, &AtomicBool::new(false), &mut |_| {}).map(|_| ())
}

fn first_key(seen: Result<()>) -> Result<String> {
    match seen {
        Err(error) if error.code() == Code::HostKeyUnknown => {
            error.args().get("seen").cloned().ok_or_else(|| Error::internal("host key"))
        }
        Err(error) => Err(error),
        Ok(()) => Err(Error::internal("host key")),
    }
}
