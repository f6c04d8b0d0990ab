//! Where a home folder keeps its connectors: `connectors/*.toml`, with mapping CSV and profile beside.
//!
//! In: checked settings. Out: files without any secret, old or new, never half.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::{Alerts, Connector, read_input, stem, write_aside};
use crate::error::{Code, Error, Result};

/// The connector files of a home folder.
pub struct Connectors {
    folder: PathBuf,
}

impl Connectors {
    /// `connectors/` in the home folder.
    #[must_use]
    pub fn of(home: &Path) -> Self {
        Self { folder: home.join("connectors") }
    }

    /// All, by name.
    ///
    /// # Errors
    /// Those of `Connector::read`.
    pub fn list(&self) -> Result<Vec<Connector>> {
        let mut all = self.each().into_iter().collect::<Result<Vec<_>>>()?;
        all.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(all)
    }

    /// Each, or why it cannot be read.
    #[must_use]
    pub fn each(&self) -> Vec<Result<Connector>> {
        let Ok(entries) = fs::read_dir(&self.folder) else { return Vec::new() };
        let mut all = Vec::new();
        for entry in entries {
            match entry {
                Ok(entry) if is_connector(&entry.path()) => all.push(Connector::read(&entry.path())),
                Ok(_) => {}
                Err(error) => all.push(Err(Error::disk(error))),
            }
        }
        all
    }

    /// The connector of this name.
    ///
    /// # Errors
    /// `connector-unknown` and those of `Connector::read`.
    pub fn load(&self, name: &str) -> Result<Connector> {
        let path = self.file(name);
        if !path.exists() {
            return Err(Error::new(Code::ConnectorUnknown).arg("connector", name));
        }
        Connector::read(&path)
    }

    /// Keeps a connector with its mapping CSV and profile copied beside it; paths to secrets are
    /// dropped.
    ///
    /// # Errors
    /// `connector-exists`, `disk-full`, `disk-failed`.
    pub fn add(&self, connector: &Connector, csv: Option<&[u8]>, profile: Option<&[u8]>) -> Result<()> {
        let path = self.file(&connector.name);
        if path.exists() {
            return Err(Error::new(Code::ConnectorExists).arg("connector", &connector.name));
        }
        self.write(connector, csv, profile)
    }

    /// Writes a kept connector anew, with this mapping CSV or none. Its profile stays.
    ///
    /// # Errors
    /// `connector-unknown`, `disk-full`, `disk-failed`.
    pub fn change(&self, connector: &Connector, csv: Option<&[u8]>) -> Result<()> {
        let _held = self.lock()?;
        let kept = self.load(&connector.name)?;
        let profile = kept.source.profile.as_deref().map(|path| self.beside(path)).transpose()?;
        self.write(connector, csv, profile.as_deref())
    }

    fn write(&self, connector: &Connector, csv: Option<&[u8]>, profile: Option<&[u8]>) -> Result<()> {
        let path = self.file(&connector.name);
        let mut kept = connector.clone();
        let source = &mut kept.source;
        source.known_hosts_file = None;
        source.password_file = None;
        source.ssh_private_key_file = None;
        source.ssh_passphrase_file = None;
        source.pgp_private_key_file = None;
        source.pgp_passphrase_file = None;
        kept.alerts = kept.alerts.as_ref().map(Alerts::kept);
        let stem = stem(&connector.name);
        // Named by what is in them: until the settings name another one, the old one is in force.
        let name = |bytes: &[u8], end: &str| {
            let hash = hex::encode(Sha256::digest(bytes));
            PathBuf::from(format!("{stem}.{}{end}", hash.get(..8).unwrap_or_default()))
        };
        kept.mapping.csv = csv.map(|csv| name(csv, MAPPING));
        source.profile = profile.map(|profile| name(profile, PROFILE));
        for (name, bytes) in [(&kept.mapping.csv, csv), (&kept.source.profile, profile)] {
            if let (Some(name), Some(bytes)) = (name, bytes) {
                write_aside(&self.folder.join(name), bytes)?;
            }
        }
        let text = toml::to_string(&kept).map_err(|e| Error::internal("settings").because(e))?;
        // Somebody may have read the settings just now, and come for the files that they name.
        let before = Connector::read(&path).ok();
        write_aside(&path, text.as_bytes())?;
        self.tidy(&stem, before.iter().chain([&kept]));
        Ok(())
    }

    /// Takes away the mappings and profiles of a connector that none of these settings name. What stays does no harm.
    fn tidy<'a>(&self, stem: &str, settings: impl Iterator<Item = &'a Connector>) {
        let used: Vec<&PathBuf> = settings
            .flat_map(|connector| [&connector.mapping.csv, &connector.source.profile])
            .flatten()
            .collect();
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let text = name.to_string_lossy();
            let own = text.strip_prefix(stem).is_some_and(|rest| rest.starts_with('.'));
            let beside = text.ends_with(MAPPING) || text.ends_with(PROFILE);
            let in_force = used.iter().any(|used| used.as_os_str() == name);
            if own && beside && !in_force {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    /// Changes the settings of a kept connector; nobody else does meanwhile. Its mapping CSV and profile
    /// stay. Gives what it is then.
    ///
    /// # Errors
    /// `connector-unknown`, `disk-full`, `disk-failed`, and those of `change`.
    pub fn update(&self, name: &str, change: impl FnOnce(&mut Connector) -> Result<()>) -> Result<Connector> {
        let _held = self.lock()?;
        let before = self.load(name)?;
        let mut connector = before.clone();
        change(&mut connector)?;
        let text = |connector: &Connector| {
            toml::to_string(connector).map_err(|e| Error::internal("settings").because(e))
        };
        if text(&before)? != text(&connector)? {
            write_aside(&self.file(name), text(&connector)?.as_bytes())?;
        }
        Ok(connector)
    }

    /// Changes who is who in a kept connector; nobody else does meanwhile. `change` is given its settings, the
    /// CSV it has, and gives the CSV that it is to have. Gives what it is then, with that CSV.
    ///
    /// # Errors
    /// `connector-unknown`, `setting-invalid`, `disk-full`, `disk-failed`, and those of `change`.
    pub fn update_mapping(
        &self,
        name: &str,
        change: impl FnOnce(&mut Connector, Option<Vec<u8>>) -> Result<Option<Vec<u8>>>,
    ) -> Result<(Connector, Option<Vec<u8>>)> {
        let _held = self.lock()?;
        let before = self.load(name)?;
        let mut connector = before.clone();
        let csv = before.mapping.csv.as_deref().map(|path| self.beside(path)).transpose()?;
        let csv = change(&mut connector, csv)?;
        let profile = before.source.profile.as_deref().map(|path| self.beside(path)).transpose()?;
        self.write(&connector, csv.as_deref(), profile.as_deref())?;
        Ok((self.load(name)?, csv))
    }

    /// What a kept connector and its mapping CSV are now, to be told from what they are later.
    ///
    /// # Errors
    /// `connector-unknown`, `input-unreadable`.
    pub fn mark(&self, name: &str) -> Result<String> {
        let connector = self.load(name)?;
        let mut hash = Sha256::new();
        hash.update(read_input(&self.file(name))?);
        if let Some(csv) = &connector.mapping.csv {
            hash.update(self.beside(csv)?);
        }
        Ok(hex::encode(hash.finalize()))
    }

    /// Held until it is dropped.
    fn lock(&self) -> Result<fs::File> {
        fs::create_dir_all(&self.folder).map_err(Error::disk)?;
        let mut options = fs::File::options();
        let file = options.write(true).create(true).truncate(false).open(self.folder.join("lock"));
        let file = file.map_err(Error::disk)?;
        file.lock().map_err(Error::disk)?;
        Ok(file)
    }

    /// Forgets a connector. Its ledger, evidence and mailboxes stay.
    ///
    /// # Errors
    /// `connector-unknown`, `disk-failed`.
    pub fn remove(&self, name: &str) -> Result<Connector> {
        let connector = self.load(name)?;
        fs::remove_file(self.file(name)).map_err(Error::disk)?;
        self.tidy(&stem(name), std::iter::empty());
        Ok(connector)
    }

    /// The bytes of a file kept beside the connector.
    ///
    /// # Errors
    /// `input-unreadable`.
    pub fn beside(&self, path: &Path) -> Result<Vec<u8>> {
        read_input(&self.folder.join(path))
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{}.toml", stem(name)))
    }
}

fn is_connector(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "toml")
        && !path.to_string_lossy().ends_with(PROFILE)
}

const MAPPING: &str = ".mapping.csv";
const PROFILE: &str = ".profile.toml";
