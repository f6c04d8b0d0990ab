//! Where the encrypted files are kept: the organisation's choice, with what lets us in.
//!
//! In: settings, vault, a file. Out: a staging that can be opened, a test. `change`: another place is chosen.
//! Deliberately absent: storing (`staging`).

mod change;

use std::path::Path;
use std::sync::atomic::Ordering;

use secrecy::SecretString;
use serde::{Deserialize, Serialize};

pub use change::{EvidenceChange, EvidenceLeft, Leaving, save_evidence};

use super::keep::Beside;
use super::report::error_json;
use super::run::Steps;
use crate::error::{Code, Error, Result};
use crate::keys::Vault;
use crate::model::Timestamp;
use crate::settings::{Choices, Evidence, read_toml};
use crate::staging::{Azure, Staging, Stored};

/// The account key, signature or client secret, by its name in the vault.
pub const EVIDENCE_SECRET: &str = "organisation/evidence-secret";

/// Where evidence is kept, with what lets us in.
#[derive(Clone, Default)]
pub struct Evidenced {
    /// The settings.
    pub settings: Evidence,
    /// The secret.
    pub secret: Option<SecretString>,
}

impl Evidenced {
    /// Opens it. Nothing is sent yet.
    ///
    /// # Errors
    /// `secret-missing`, `setting-invalid`, `disk-full`, `disk-failed`.
    pub fn open(&self, home: &Path) -> Result<Staging> {
        let azure = self.settings.azure.as_ref().map(|azure| {
            let missing = || Error::new(Code::SecretMissing).arg("secret", EVIDENCE_SECRET);
            Azure::new(azure, self.secret.as_ref().ok_or_else(missing)?)
        });
        Staging::open(home, azure.transpose()?)
    }
}

/// What a test of the evidence store found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EvidenceTried {
    /// The test file could be taken away again. Imports never take one away.
    pub removed: bool,
    /// Files can be listed, which only a check of everything wants.
    pub listed: bool,
}

/// Where this home keeps its evidence.
///
/// # Errors
/// `settings-file`, and those of the vault.
pub fn evidence(home: &Path, vault: &Vault) -> Result<Evidenced> {
    let settings = Choices::read(home)?.evidence;
    let secret = vault.has(EVIDENCE_SECRET).then(|| vault.get(EVIDENCE_SECRET).cloned()).transpose()?;
    Ok(Evidenced { settings, secret })
}

/// The same for whoever needs no vault where evidence is kept on this computer. `open` calls `evidence`.
///
/// # Errors
/// `settings-file`, and those of `open`.
pub fn evidence_at(home: &Path, open: impl FnOnce() -> Result<Evidenced>) -> Result<Evidenced> {
    if Choices::read(home)?.evidence.azure.is_none() {
        return Ok(Evidenced::default());
    }
    open()
}

/// Files that are kept here and are not in the store yet.
///
/// # Errors
/// `disk-failed`.
pub fn evidence_waiting(home: &Path) -> Result<u64> {
    match std::fs::read_dir(home.join("staging").join("waiting")) {
        Ok(files) => Ok(files.count() as u64),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(0),
        Err(e) => Err(Error::disk(e)),
    }
}

/// Reads a file with `[evidence]`; nothing else of it counts.
///
/// # Errors
/// `input-unreadable`, `connector-file`, `setting-invalid`.
pub fn read_evidence(file: &Path) -> Result<(Evidence, Option<SecretString>)> {
    #[derive(Deserialize)]
    struct Whole {
        evidence: Option<Evidence>,
    }
    let Whole { evidence } = read_toml(file)?;
    let evidence = evidence.ok_or_else(|| Error::new(Code::SettingInvalid).arg("setting", "evidence"))?;
    evidence.check()?;
    let beside = Beside(file.parent().unwrap_or(Path::new("")));
    let named = evidence.azure.as_ref().and_then(|azure| azure.secret_file.clone());
    let secret = beside.secret(&named, "evidence.azure.secret_file")?;
    Ok((evidence, secret))
}

/// Puts a small marked file where evidence is to be kept, reads it back, and takes it away. None: that is the folder here.
///
/// # Errors
/// Those of the container; `disk-full`, `disk-failed`.
pub fn try_evidence(home: &Path, evidenced: &Evidenced, now: Timestamp) -> Result<Option<EvidenceTried>> {
    evidenced.settings.check()?;
    if evidenced.settings.azure.is_none() {
        return Staging::try_here(home).map(|()| None);
    }
    let name = now.strftime("%Y%m%dT%H%M%S%9f").to_string();
    let tried = evidenced.open(home)?.try_away(&name)?;
    Ok(tried.map(|(removed, listed)| EvidenceTried { removed, listed }))
}

/// What became of encrypted files that are kept beyond this computer.
#[derive(Serialize)]
pub struct EvidenceStored {
    /// Files that were stored by this run, those of earlier ones included.
    pub stored: u64,
    /// Files that are kept here and are not in the store yet. The next run tries again.
    pub waiting: u64,
    /// Why they wait.
    #[serde(serialize_with = "error_json", skip_serializing_if = "Option::is_none")]
    pub error: Option<Error>,
}

impl Steps<'_> {
    /// Stores what waits, and whatever keeps it from that only tells. None: evidence is kept here.
    pub(super) fn store_evidence(&mut self, staging: &Staging) -> Option<EvidenceStored> {
        if !staging.is_away() {
            return None;
        }
        let cancelled = self.import.cancelled;
        let go_on = || match cancelled.load(Ordering::Relaxed) {
            true => Err(Error::new(Code::Cancelled)),
            false => Ok(()),
        };
        let stored = go_on().and_then(|()| staging.store_waiting(&mut || go_on()));
        let told = match stored {
            Ok(Stored { stored, waiting, error }) => EvidenceStored { stored, waiting, error },
            Err(error) => {
                let waiting = staging.waiting().map_or(0, |files| files.len() as u64);
                let error = Some(error).filter(|error| error.code() != Code::Cancelled);
                EvidenceStored { stored: 0, waiting, error }
            }
        };
        let code = told.error.as_ref().map_or("", |error| error.code().as_str()).to_owned();
        let fields =
            [("stored", told.stored.to_string()), ("waiting", told.waiting.to_string()), ("code", code)];
        self.note("evidence_stored", &fields);
        Some(told)
    }
}
