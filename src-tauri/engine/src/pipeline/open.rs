//! From settings and vault to what a run needs.
//!
//! In: a connector of the home folder, or one that a form describes; the vault. Out: one opened with its
//! keys and mapping. Deliberately absent: keeping one (`keep`), the environment, questions to a person.

use std::net::{SocketAddr, ToSocketAddrs};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use jiff::civil::Date;
use secrecy::SecretString;

use super::destination::{Destined, destination};
use super::evidence::{Evidenced, evidence};
use super::keep::PASSWORD;
use super::mappings::timeline;
use crate::connector::{CsvKey, Kind, SignIn};
use crate::decrypt;
use crate::error::{Code, Error, Result};
use crate::format::Formats;
use crate::keys::{Pairs, PgpAlgorithm, Ring, SshAlgorithm, SshKey, Vault};
use crate::mailbox::DestinationSecrets;
use crate::map::csv::{KeyKind, Reading};
use crate::map::{Mapping, Timeline, Version};
use crate::settings::{Connector, Connectors, KeyMode};
use crate::source::{Credentials, Rung, SftpSource, Site, Source as _, Trust};

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
    /// The same with what is known of each, the newest first.
    pub ring: Ring,
    /// What it reads.
    pub formats: Formats,
    /// Who is who.
    pub mapping: Timeline,
    /// Where its mailboxes live.
    pub destination: Destined,
    /// Where its encrypted files are kept.
    pub evidence: Evidenced,
    home: PathBuf,
    /// It is in the home folder as it is here, and not only in a form.
    pub(super) kept: bool,
}

/// Opens a connector of the home folder. `today`: by this computer's calendar.
///
/// # Errors
/// `connector-unknown`, `secret-missing`, and those of settings, keys, CSV and profile.
pub fn open(home: &Path, vault: &mut Vault, name: &str, today: Date) -> Result<Opened> {
    let connectors = Connectors::of(home);
    let connector = connectors.load(name)?;
    let password = kept_password(vault, &connector)?;
    let csv = connector.mapping.csv.as_deref().map(|path| connectors.beside(path)).transpose()?;
    let ring = kept_ring(home, vault, &connector, today)?;
    let destination = destination(home, vault, Some(&connector))?;
    let evidence = evidence(home, vault)?;
    let opened = assemble(home, connector, (password, destination, evidence), ring, csv.as_deref(), today)?;
    Ok(Opened { kept: true, ..opened })
}

/// A connector as a form has it.
pub struct Candidate {
    /// Its settings.
    pub connector: Connector,
    /// It exists, and is to be changed: what was not entered anew is taken from it.
    pub exists: bool,
    /// Its password.
    pub password: Option<SecretString>,
    /// The organisation's own keys that were entered.
    pub entered: Ring,
    /// The day from which the SSH keys before the entered one are no longer offered.
    pub retire_older: Option<Date>,
    /// The bytes of its mapping CSV.
    pub csv: Option<Vec<u8>>,
    /// Secrets of its own destination that were entered.
    pub destination: DestinationSecrets,
}

/// Opens a connector that is not kept yet: to validate and preview it. Without domains nobody is mapped.
///
/// # Errors
/// Those of `open`.
pub fn open_candidate(home: &Path, vault: &mut Vault, candidate: &Candidate, today: Date) -> Result<Opened> {
    let Candidate { connector, exists, password, entered, csv, .. } = candidate;
    let mut password = password.clone();
    if password.is_none() && *exists {
        password = kept_password(vault, connector)?;
    }
    let mut ring = entered.clone();
    let whole = !ring.ssh.is_empty() && !ring.pgp.is_empty();
    if connector.source.keys == KeyMode::Public || *exists || !whole {
        match kept_ring(home, vault, connector, today) {
            Ok(kept) => {
                ring.ssh.extend(kept.ssh);
                ring.pgp.extend(kept.pgp);
            }
            // Keys of its own for the first time.
            Err(error) if error.code() == Code::SecretMissing && whole => {}
            Err(error) => return Err(error),
        }
    }
    let mut destination = destination(home, vault, Some(connector))?;
    let kept = Connectors::of(home).load(&connector.name).ok().and_then(|kept| kept.destination);
    if connector.destination.as_ref().zip(kept.as_ref()).is_some_and(|(new, kept)| !new.has_door_of(kept)) {
        destination.secrets = DestinationSecrets::default();
    }
    destination.secrets = candidate.destination.clone().over(destination.secrets);
    let evidence = evidence(home, vault)?;
    assemble(home, connector.clone(), (password, destination, evidence), ring, csv.as_deref(), today)
}

fn kept_password(vault: &Vault, connector: &Connector) -> Result<Option<SecretString>> {
    let name = connector.secret(PASSWORD);
    vault.has(&name).then(|| vault.get(&name).cloned()).transpose()
}

fn kept_ring(home: &Path, vault: &mut Vault, connector: &Connector, today: Date) -> Result<Ring> {
    let (scope, other) = (connector.key_scope(), connector.other_key_scope());
    let pairs = Pairs::of(home, &scope);
    let mut ring = match connector.source.keys {
        KeyMode::Public => pairs.open_or_make(vault, algorithms(connector.kind()?), today)?,
        KeyMode::Private => pairs.open(vault, today)?,
    };
    let other = Pairs::of(home, &other);
    if other.exist(vault) {
        ring.pgp.extend(other.open(vault, today)?.pgp);
    }
    Ok(ring)
}

/// Who signs in with an account sends nobody a key: the PGP key signs statements, and is made in a moment.
#[must_use]
pub fn algorithms(kind: &Kind) -> (SshAlgorithm, PgpAlgorithm) {
    match kind.sign_in {
        SignIn::Keys => (SshAlgorithm::Ed25519, PgpAlgorithm::Rsa4096),
        SignIn::Account => (SshAlgorithm::Ed25519, PgpAlgorithm::Curve25519),
    }
}

fn assemble(
    home: &Path,
    connector: Connector,
    (password, destination, evidence): (Option<SecretString>, Destined, Evidenced),
    ring: Ring,
    csv: Option<&[u8]>,
    today: Date,
) -> Result<Opened> {
    destination.settings.tells_apart(&connector.mapping.every_domain())?;
    let source = &connector.source;
    let profile = source.profile.as_deref().map(|path| Connectors::of(home).beside(path)).transpose()?;
    let due = source.expected_host_key.as_ref().filter(|expected| expected.from <= today);
    let pins = source.host_keys.iter().chain(due.map(|expected| &expected.fingerprint));
    // An account is let in by its password: a key that nobody installed only costs an attempt.
    let by_account = connector.kind()?.sign_in == SignIn::Account && source.keys == KeyMode::Public;
    let keys = ring.ssh.iter().filter(|_| !by_account).map(SshKey::private).collect();
    Ok(Opened {
        site: Site {
            host: source.host.clone(),
            port: source.port,
            path: source.path.clone(),
            user: source.firm_code.clone(),
        },
        credentials: Credentials { keys, password },
        trust: Trust {
            pins: pins.cloned().collect(),
            revoked: source.revoked_host_keys.clone(),
            accept_new: false,
        },
        keys: Arc::new(decrypt::Keys {
            pgp: ring.pgp.iter().map(|key| key.cert().clone()).collect(),
            accept_unencrypted: source.accept_unencrypted || !connector.kind()?.encrypted,
        }),
        ring,
        formats: formats(profile.as_deref())?,
        mapping: timeline(home, &connector.name, mapping(&connector, csv)?)?,
        destination,
        evidence,
        home: home.to_owned(),
        kept: false,
        connector,
    })
}

impl Opened {
    /// A connection to the site; `stop` ends it soon.
    ///
    /// # Errors
    /// Those of source.
    pub fn connect(&self, stop: &AtomicBool) -> Result<SftpSource> {
        self.climb(stop, &mut |_| {})
    }

    /// As `connect`; `on_rung` is told each rung.
    ///
    /// # Errors
    /// Those of source.
    pub fn climb(&self, stop: &AtomicBool, on_rung: &mut dyn FnMut(Rung)) -> Result<SftpSource> {
        let (site, credentials) = (self.site.clone(), self.credentials.clone());
        let source = SftpSource::connect(site, credentials, self.trust.clone(), stop, on_rung)?;
        // What could not be noted is noted next time.
        if let Err(error) = self.note(&source) {
            tracing::warn!(%error, "what the connection told is not noted");
        }
        Ok(source)
    }

    /// Which of our keys the site took, and whether it has made the announced change of its host key.
    fn note(&self, source: &SftpSource) -> Result<()> {
        if let Some(fingerprint) = source.accepted_key() {
            let pairs_of = self.connector.key_scope();
            Pairs::of(&self.home, &pairs_of).note_accepted(&fingerprint, &self.connector.stem())?;
        }
        let expected = self.connector.source.expected_host_key.as_ref();
        if !self.kept || expected.is_none_or(|expected| expected.fingerprint != source.host_key()) {
            return Ok(());
        }
        Connectors::of(&self.home).update(&self.connector.name, |kept| {
            if kept.source.expected_host_key.as_ref() == expected {
                kept.source.host_keys = vec![source.host_key().to_owned()];
                kept.source.expected_host_key = None;
            }
            Ok(())
        })?;
        Ok(())
    }
}

/// Reads a mapping CSV as this kind of connector would. `domains`: the organisation's, as far as they are known.
///
/// # Errors
/// `csv-not-used`.
pub fn mapping_csv(kind: &Kind, bytes: &[u8], domains: &[String]) -> Result<Reading> {
    Ok(crate::map::csv::read(bytes, csv_key(kind)?, domains))
}

/// The addresses of a connector's site, to find the own address toward it.
#[must_use]
pub fn site_addresses(connector: &Connector) -> Vec<SocketAddr> {
    let place = (connector.source.host.as_str(), connector.source.port);
    place.to_socket_addrs().map(Iterator::collect).unwrap_or_default()
}

/// The `KeyKind` of the CSV stage for the catalogue's word.
///
/// # Errors
/// `csv-not-used` where people are mapped automatically only.
pub fn csv_key(kind: &Kind) -> Result<KeyKind> {
    match kind.csv_key {
        Some(CsvKey::ImId) => Ok(KeyKind::ImId),
        Some(CsvKey::MobileNumber) => Ok(KeyKind::MobileNumber),
        None => Err(Error::new(Code::CsvNotUsed)),
    }
}

pub(super) fn formats(profile: Option<&[u8]>) -> Result<Formats> {
    let Some(profile) = profile else { return Ok(Formats::built_in()) };
    let text = std::str::from_utf8(profile)
        .map_err(|e| Error::new(Code::ProfileInvalid).arg("line", 1).because(e))?;
    Formats::with_profile(text)
}

/// The mapping of a connector; a CSV with mistakes makes none.
pub(super) fn mapping(connector: &Connector, csv: Option<&[u8]>) -> Result<Mapping> {
    match version_of(connector, csv)? {
        (version, None) => Ok(Mapping::new(version)),
        (_, Some(error)) => Err(error),
    }
}

/// What settings and the good rows of a CSV say, and the first mistake of the CSV.
pub(super) fn version_of(connector: &Connector, csv: Option<&[u8]>) -> Result<(Version, Option<Error>)> {
    let settings = &connector.mapping;
    let (mut entries, mut error) = (Vec::new(), None);
    if let Some(bytes) = csv {
        let mut reading = mapping_csv(connector.kind()?, bytes, &[])?;
        entries = std::mem::take(&mut reading.entries);
        error = reading.into_error();
    }
    let version = Version {
        automatic: settings.automatic,
        domains: settings.domains.clone(),
        mailboxes: settings.mailboxes.clone(),
        aliases: settings.aliases.clone(),
        from: settings.from,
        entries,
    };
    Ok((version, error))
}
