//! From settings and vault to what a run needs.
//!
//! In: a connector file, the vault. Out: a checked connector kept in the home folder, or one opened
//! with its keys and mapping. Secrets go from files into the vault here, once.
//! Deliberately absent: the environment, questions to a person.

use std::net::{SocketAddr, ToSocketAddrs};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use secrecy::{ExposeSecret, SecretString};

use crate::connector::{CsvKey, Kind};
use crate::decrypt;
use crate::error::{Code, Error, Result};
use crate::format::Formats;
use crate::keys::{PgpAlgorithm, PgpKey, SshAlgorithm, SshKey, Vault, own_keys};
use crate::map::csv::{KeyKind, Reading};
use crate::map::{Mapping, Validity};
use crate::model::Mailbox;
use crate::settings::{Connector, Connectors, KeyMode, read_input};
use crate::source::{Credentials, SftpSource, Site, Trust};

/// A connector with everything that a run or a check needs.
pub struct Opened {
    /// Its settings.
    pub connector: Connector,
    /// Where its site is.
    pub site: Site,
    /// What lets it in.
    pub credentials: Credentials,
    /// Whom it trusts.
    pub trust: Trust,
    /// What decrypts.
    pub keys: Arc<decrypt::Keys>,
    /// What it reads.
    pub formats: Formats,
    /// Who is who.
    pub mapping: Mapping,
}

/// Opens a connector of the home folder.
///
/// # Errors
/// `connector-unknown`, `secret-missing`, and those of settings, keys, CSV and profile.
pub fn open(home: &Path, vault: &mut Vault, name: &str) -> Result<Opened> {
    let connectors = Connectors::of(home);
    let connector = connectors.load(name)?;
    let password = connector.secret(PASSWORD);
    let password = vault.has(&password).then(|| vault.get(&password).cloned()).transpose()?;
    let profile = connector.source.profile.as_deref().map(|path| connectors.beside(path)).transpose()?;
    let csv = connector.mapping.csv.as_deref().map(|path| connectors.beside(path)).transpose()?;
    assemble(vault, connector, password, profile.as_deref(), csv.as_deref())
}

/// Opens a connector that is not kept yet, with the app's own keys: to validate and preview it.
/// No domains yet: nobody is mapped.
///
/// # Errors
/// Those of vault, keys and CSV.
pub fn open_candidate(vault: &mut Vault, candidate: &Candidate) -> Result<Opened> {
    let Candidate { connector, password, csv } = candidate;
    assemble(vault, connector.clone(), password.clone(), None, csv.as_deref())
}

/// A connector as a form has it.
pub struct Candidate {
    /// Its settings.
    pub connector: Connector,
    /// Its password.
    pub password: Option<SecretString>,
    /// The bytes of its mapping CSV.
    pub csv: Option<Vec<u8>>,
}

/// Keeps a candidate, its password in the vault.
///
/// # Errors
/// `connector-exists`, `setting-invalid`, and those of CSV, vault and disk.
pub fn keep(home: &Path, vault: &mut Vault, candidate: &Candidate) -> Result<()> {
    let Candidate { connector, password, csv } = candidate;
    connector.check()?;
    if Connectors::of(home).load(&connector.name).is_ok() {
        return Err(Error::new(Code::ConnectorExists).arg("connector", &connector.name));
    }
    mapping(connector, csv.as_deref())?;
    if let Some(password) = password {
        vault.set(&connector.secret(PASSWORD), password.clone())?;
    }
    Connectors::of(home).add(connector, csv.as_deref(), None)
}

fn assemble(
    vault: &mut Vault,
    connector: Connector,
    password: Option<SecretString>,
    profile: Option<&[u8]>,
    csv: Option<&[u8]>,
) -> Result<Opened> {
    let source = &connector.source;
    let (ssh, pgp) = match source.keys {
        KeyMode::Public => own_keys(vault, &connector.kind, SshAlgorithm::Ed25519, PgpAlgorithm::Rsa4096)?,
        KeyMode::Private => {
            let ssh = vault.get(&connector.secret(SSH_KEY))?;
            let pgp = vault.get(&connector.secret(PGP_KEY))?;
            (
                SshKey::read(ssh.expose_secret().as_bytes(), None, "source.ssh_private_key_file")?,
                PgpKey::read(pgp.expose_secret().as_bytes(), None, "source.pgp_private_key_file")?,
            )
        }
    };
    Ok(Opened {
        site: Site {
            host: source.host.clone(),
            port: source.port,
            path: source.path.clone(),
            user: source.firm_code.clone(),
        },
        credentials: Credentials { key: Some(ssh.private()), password },
        trust: Trust::Accepted(source.host_key.iter().cloned().collect()),
        keys: Arc::new(decrypt::Keys {
            pgp: vec![pgp.cert().clone()],
            accept_unencrypted: source.accept_unencrypted,
        }),
        formats: formats(profile)?,
        mapping: mapping(&connector, csv)?,
        connector,
    })
}

impl Opened {
    /// A connection to the site.
    ///
    /// # Errors
    /// Those of source.
    pub fn connect(&self) -> Result<SftpSource> {
        let trust = self.trust.clone();
        SftpSource::connect(self.site.clone(), self.credentials.clone(), trust, &mut |_| {})
    }
}

/// Adds a connector from its file: checks everything, keeps its secrets in the vault.
/// A site whose host key the file does not name is refused, unless `accept_new_host_key`; then its
/// key is asked for before anything else is sent. Gives the connector and the key's fingerprint.
///
/// # Errors
/// `connector-exists`, `host-key-unknown`, and those of settings, keys, CSV, profile and connection.
pub fn add(home: &Path, vault: &mut Vault, file: &Path, accept_new_host_key: bool) -> Result<Connector> {
    let mut connector = Connector::read(file)?;
    let connectors = Connectors::of(home);
    if connectors.load(&connector.name).is_ok() {
        return Err(Error::new(Code::ConnectorExists).arg("connector", &connector.name));
    }
    let folder = file.parent().unwrap_or(Path::new(""));
    let beside = |path: &Option<PathBuf>| path.as_ref().map(|path| folder.join(path));
    let bytes = |path: &Option<PathBuf>| beside(path).map(|path| read_input(&path)).transpose();
    let (host, port) = crate::source::host_from_form(&connector.source.host)?;
    connector.source.host = host;
    if let Some(port) = port {
        connector.source.port = port;
    }
    let source = connector.source.clone();
    let csv = bytes(&connector.mapping.csv)?;
    let profile = bytes(&source.profile)?;
    formats(profile.as_deref())?;
    mapping(&connector, csv.as_deref())?;
    let password = secret(bytes(&source.password_file)?, "source.password_file")?;
    let ssh_pass = secret(bytes(&source.ssh_passphrase_file)?, "source.ssh_passphrase_file")?;
    let pgp_pass = secret(bytes(&source.pgp_passphrase_file)?, "source.pgp_passphrase_file")?;
    let own = match source.keys {
        KeyMode::Public => {
            if source.ssh_private_key_file.is_some() || source.pgp_private_key_file.is_some() {
                return Err(Error::new(Code::SettingInvalid).arg("setting", "source.keys"));
            }
            None
        }
        KeyMode::Private => {
            let missing = |setting| Error::new(Code::SettingInvalid).arg("setting", setting);
            let ssh =
                bytes(&source.ssh_private_key_file)?.ok_or_else(|| missing("source.ssh_private_key_file"))?;
            let pgp =
                bytes(&source.pgp_private_key_file)?.ok_or_else(|| missing("source.pgp_private_key_file"))?;
            Some((
                SshKey::read(&ssh, ssh_pass.as_ref(), "source.ssh_private_key_file")?.to_openssh()?,
                PgpKey::read(&pgp, pgp_pass.as_ref(), "source.pgp_private_key_file")?.to_armored()?,
            ))
        }
    };
    if connector.source.host_key.is_none() {
        let seen = ask_host_key(&connector);
        if !accept_new_host_key {
            return Err(seen.err().unwrap_or_else(|| Error::internal("host key")));
        }
        connector.source.host_key = Some(first_key(seen)?);
    }
    if let Some((ssh, pgp)) = own {
        vault.set(&connector.secret(SSH_KEY), ssh)?;
        vault.set(&connector.secret(PGP_KEY), pgp)?;
    }
    if let Some(password) = password {
        vault.set(&connector.secret(PASSWORD), password)?;
    }
    connectors.add(&connector, csv.as_deref(), profile.as_deref())?;
    Ok(connector)
}

/// Forgets a connector and its secrets. Ledger, evidence and mailboxes stay.
///
/// # Errors
/// `connector-unknown`, and those of vault and disk.
pub fn remove(home: &Path, vault: &mut Vault, name: &str) -> Result<()> {
    let connector = Connectors::of(home).load(name)?;
    for secret in [PASSWORD, SSH_KEY, PGP_KEY] {
        vault.remove(&connector.secret(secret))?;
    }
    Connectors::of(home).remove(name)?;
    Ok(())
}

/// Reads a mapping CSV as this kind of connector would.
#[must_use]
pub fn mapping_csv(kind: &Kind, bytes: &[u8]) -> Reading {
    crate::map::csv::read(bytes, csv_key(kind))
}

/// The addresses of a connector's site, to find the own address toward it.
#[must_use]
pub fn site_addresses(connector: &Connector) -> Vec<SocketAddr> {
    let place = (connector.source.host.as_str(), connector.source.port);
    place.to_socket_addrs().map(Iterator::collect).unwrap_or_default()
}

const PASSWORD: &str = "password";
const SSH_KEY: &str = "ssh-key";
const PGP_KEY: &str = "pgp-key";

/// The `KeyKind` of the CSV stage for the catalogue's word.
#[must_use]
pub fn csv_key(kind: &Kind) -> KeyKind {
    match kind.csv_key {
        CsvKey::ImId => KeyKind::ImId,
        CsvKey::MobileNumber => KeyKind::MobileNumber,
    }
}

fn formats(profile: Option<&[u8]>) -> Result<Formats> {
    let Some(profile) = profile else { return Ok(Formats::built_in()) };
    let text = std::str::from_utf8(profile)
        .map_err(|e| Error::new(Code::ProfileInvalid).arg("line", 1).because(e))?;
    Formats::with_profile(text)
}

fn mapping(connector: &Connector, csv: Option<&[u8]>) -> Result<Mapping> {
    let settings = &connector.mapping;
    let mut entries = Vec::new();
    if let Some(bytes) = csv {
        let reading = mapping_csv(connector.kind()?, bytes);
        if let Some(error) = reading.errors.into_iter().next() {
            return Err(error);
        }
        entries = reading.entries;
    }
    let validity = Validity {
        domains: settings.domains.clone(),
        mailboxes: settings.mailboxes.iter().filter_map(|text| Mailbox::parse(text)).collect(),
    };
    Ok(Mapping::new(entries, settings.automatic, validity))
}

/// A secret from a file: one line end at its end is not part of it.
fn secret(bytes: Option<Vec<u8>>, setting: &'static str) -> Result<Option<SecretString>> {
    let Some(bytes) = bytes else { return Ok(None) };
    let mut bytes = zeroize::Zeroizing::new(bytes);
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
    SftpSource::connect(site, Credentials::default(), Trust::Accepted(Vec::new()), &mut |_| {}).map(|_| ())
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
