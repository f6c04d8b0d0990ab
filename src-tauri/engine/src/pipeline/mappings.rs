//! Versions of the mapping: each that was in force is kept, with who saved it and when.
//!
//! In: a connector and its mapping CSV. Out: `mappings/<sha256>.json`, never changed; rows and chain entries of
//! the ledger; the mapping of a run, by day. Deliberately absent: what a version decides (`map`).

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use super::open::{mapping, version_of};
use crate::error::{Code, Error, Result};
use crate::ledger::Ledger;
pub use crate::ledger::MappingVersion;
use crate::map::{Diff, Mapping, Timeline, Version, changes};
use crate::model::Digest;
use crate::settings::{self, Connector, Connectors, sync_file, write_aside};
use crate::source::Clock;

/// The versions of a connector's mapping, newest first; those of one that was removed stay.
///
/// # Errors
/// Those of the ledger.
pub fn mapping_versions(home: &Path, name: &str) -> Result<Vec<MappingVersion>> {
    if home.join("ledger.db").exists() { Ledger::look(home)?.mappings(name) } else { Ok(Vec::new()) }
}

/// What a version says: one of `mapping_versions`.
///
/// # Errors
/// `mapping-altered`: its file is not what was saved.
pub fn mapping_version(home: &Path, version: &MappingVersion) -> Result<Version> {
    read_version(home, version.sha256)
}

/// What would change if a connector's mapping were this one: against the newest version, else against the
/// connector as it is kept, else against nothing. Of a CSV with mistakes, the good rows count.
///
/// # Errors
/// Those of ledger, settings and CSV in force.
pub fn mapping_diff(home: &Path, name: &str, connector: &Connector, csv: Option<&[u8]>) -> Result<Diff> {
    let new = version_of(connector, csv)?.0.normal();
    Ok(changes(&in_force(home, name)?, &new))
}

/// Changes the mapping of a kept connector: its CSV (`None`: the one it has stays), and through `change` its
/// settings, where `csv = None` takes the CSV away. Gives the version then in force.
///
/// # Errors
/// `connector-unknown`, `setting-invalid`, and those of CSV, ledger and disk; nothing is changed then, but
/// for those of the ledger: the next run records what this could not.
pub fn save_mapping(
    home: &Path,
    name: &str,
    csv: Option<&[u8]>,
    change: &mut dyn FnMut(&mut settings::Mapping),
    who: &str,
    clock: &dyn Clock,
) -> Result<MappingVersion> {
    update_mapping(
        home,
        name,
        &mut |connector, before| {
            let before = csv.map(<[u8]>::to_vec).or(before);
            connector.mapping.csv = before.as_ref().map(|_| PathBuf::from("mapping.csv"));
            change(&mut connector.mapping);
            Ok(before.filter(|_| connector.mapping.csv.is_some()))
        },
        who,
        clock,
    )
}

/// Leads one person to a mailbox: a row of the CSV is added or changed.
///
/// # Errors
/// As `save_mapping`, and `csv-key-empty`.
pub fn map_person(
    home: &Path,
    name: &str,
    key: &str,
    mailbox: &crate::model::Mailbox,
    who: &str,
    clock: &dyn Clock,
) -> Result<MappingVersion> {
    update_mapping(
        home,
        name,
        &mut |connector, before| {
            let kind = super::csv_key(connector.kind()?)?;
            crate::map::csv::with_row(before.as_deref(), kind, key, mailbox.clone()).map(Some)
        },
        who,
        clock,
    )
}

/// Given the settings and the CSV that there are; gives the CSV that is to be.
type Change<'a> = dyn FnMut(&mut Connector, Option<Vec<u8>>) -> Result<Option<Vec<u8>>> + 'a;

fn update_mapping(
    home: &Path,
    name: &str,
    change: &mut Change<'_>,
    who: &str,
    clock: &dyn Clock,
) -> Result<MappingVersion> {
    // A connector that is not there leaves no trace in the ledger.
    Connectors::of(home).load(name)?;
    let ledger = Ledger::open(home)?;
    // Before anything is changed: what cannot be recorded must not be in force.
    let turn = ledger.turn()?;
    let book = Book { home, ledger: &ledger, run: None, who, now: clock.now() };
    let mut made = None;
    let (connector, _) = Connectors::of(home).update_mapping(name, |connector, before| {
        // What was in force until now is kept first, also where nobody recorded it yet.
        book.record(&connector.name, &mapping(connector, before.as_deref())?)?;
        let csv = change(connector, before)?;
        connector.mapping.csv = csv.as_ref().map(|_| PathBuf::from("mapping.csv"));
        connector.check()?;
        made = Some(mapping(connector, csv.as_deref())?);
        Ok(csv)
    })?;
    let made = made.ok_or_else(|| Error::internal("mapping"))?;
    let version = book.record(&connector.name, &made)?;
    turn.end()?;
    Ok(version)
}

/// Keeps the mapping of a connector that was kept or changed. A ledger that another process holds for long
/// does not undo what a person did: the next run records it.
pub(super) fn recorded(
    home: &Path,
    connector: &Connector,
    csv: Option<&[u8]>,
    who: &str,
    now: Timestamp,
) -> Result<()> {
    let mapping = mapping(connector, csv)?;
    let ledger = Ledger::open(home)?;
    let turn = match ledger.turn() {
        Err(error) if error.code() == Code::AlreadyRunning => {
            tracing::warn!(%error, "the version of the mapping is recorded by the next run");
            return Ok(());
        }
        other => other?,
    };
    Book { home, ledger: &ledger, run: None, who, now }.record(&connector.name, &mapping)?;
    turn.end()
}

/// Who records versions where, and when.
pub(super) struct Book<'a> {
    pub(super) home: &'a Path,
    pub(super) ledger: &'a Ledger,
    pub(super) run: Option<i64>,
    pub(super) who: &'a str,
    pub(super) now: Timestamp,
}

impl Book<'_> {
    /// Keeps a version if it is not the newest one. Within a turn.
    fn record(&self, name: &str, mapping: &Mapping) -> Result<MappingVersion> {
        let newest = self.ledger.newest_mapping(name)?;
        if let Some(newest) = newest.as_ref().filter(|newest| newest.sha256 == mapping.digest()) {
            return Ok(newest.clone());
        }
        let version = mapping.version();
        let before = match &newest {
            // One that was lost or changed since cannot be compared with: all counts as new.
            Some(newest) => read_version(self.home, newest.sha256).unwrap_or_default(),
            None => Version::default(),
        };
        let diff = crate::map::diff(&before.entries, &version.entries);
        write_version(self.home, &version, mapping.digest())?;
        let mut new = MappingVersion {
            version: 0,
            sha256: mapping.digest(),
            from: version.from,
            at: self.now.to_string(),
            who: self.who.to_owned(),
            entries: version.entries.len() as u64,
            added: diff.added.len() as u64,
            removed: diff.removed.len() as u64,
            changed: diff.changed.len() as u64,
        };
        new.version = self.ledger.add_mapping(name, self.run, &new, self.now)?;
        Ok(new)
    }

    /// The number of the version by which a run goes. A connector file that was changed by hand since the
    /// newest version is a new one, saved by whoever runs it; a dry run, which is to leave no trace, keeps none.
    pub(super) fn of_run(
        &self,
        connector: &Connector,
        timeline: &Timeline,
        dry_run: bool,
    ) -> Result<Option<i64>> {
        let Some(mapping) = timeline.newest() else { return Ok(None) };
        let all = self.ledger.mappings(&connector.name)?;
        let newest = all.first().map(|newest| newest.version);
        let known = all.iter().find(|known| known.sha256 == mapping.digest()).map(|known| known.version);
        let version = match known {
            Some(known) if newest == Some(known) => Some(known),
            // Opened before somebody saved another one: it goes by what it was opened with.
            Some(known) if dry_run || !in_force_is(self.home, connector, mapping) => Some(known),
            None if dry_run => None,
            Some(_) | None => {
                let turn = self.ledger.turn()?;
                let new = self.record(&connector.name, mapping)?;
                turn.end()?;
                Some(new.version)
            }
        };
        if let (Some(run), Some(version)) = (self.run, version) {
            self.ledger.set_run_mapping(run, version)?;
        }
        Ok(version)
    }
}

/// Whether the connector, as it is kept now, has this mapping.
fn in_force_is(home: &Path, connector: &Connector, mapping: &Mapping) -> bool {
    kept_version(home, &connector.name).is_ok_and(|kept| kept.digest() == mapping.digest())
}

fn in_force(home: &Path, name: &str) -> Result<Version> {
    if let Some(newest) = mapping_versions(home, name)?.first() {
        return read_version(home, newest.sha256);
    }
    match kept_version(home, name) {
        Err(error) if error.code() == Code::ConnectorUnknown => Ok(Version::default()),
        other => other,
    }
}

fn kept_version(home: &Path, name: &str) -> Result<Version> {
    let connectors = Connectors::of(home);
    let kept = connectors.load(name)?;
    let csv = kept.mapping.csv.as_deref().map(|path| connectors.beside(path)).transpose()?;
    Ok(version_of(&kept, csv.as_deref())?.0.normal())
}

/// The mapping of a connector by day: itself, and the versions before it for earlier days.
pub(super) fn timeline(home: &Path, name: &str, newest: Mapping) -> Result<Timeline> {
    if newest.from().is_none() {
        return Ok(newest.into());
    }
    let mut earlier = Vec::new();
    for version in mapping_versions(home, name)? {
        if earlier.is_empty() && version.sha256 == newest.digest() {
            continue;
        }
        earlier.push(Mapping::new(read_version(home, version.sha256)?));
        if version.from.is_none() {
            break;
        }
    }
    Ok(Timeline::new(newest, earlier))
}

fn path(home: &Path, sha256: Digest) -> PathBuf {
    home.join("mappings").join(format!("{sha256}.json"))
}

fn read_version(home: &Path, sha256: Digest) -> Result<Version> {
    let altered = || Error::new(Code::MappingAltered).arg("file", format!("{sha256}.json"));
    let bytes = fs::read(path(home, sha256)).map_err(|e| altered().because(e))?;
    if Digest(Sha256::digest(&bytes).into()) != sha256 {
        return Err(altered());
    }
    serde_json::from_slice(&bytes).map_err(|e| altered().because(e))
}

fn write_version(home: &Path, version: &Version, sha256: Digest) -> Result<()> {
    let path = path(home, sha256);
    if read_version(home, sha256).is_ok() {
        // A kill may have come before it was durable.
        return sync_file(&path);
    }
    let mut bytes = Vec::new();
    version.write(&mut bytes).map_err(Error::disk)?;
    write_aside(&path, &bytes)
}
