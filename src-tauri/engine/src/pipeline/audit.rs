//! Every archived file and every kept encrypted file against the ledger.
//!
//! In: a home folder. Out: what agrees and what does not, by file. Deliberately absent: mending.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::error::{Code, Result};
use crate::ledger::Ledger;
use crate::mailbox::{Archive, part_path};
use crate::staging::Staging;

/// What a check of everything found.
#[derive(Debug, Default, Serialize)]
pub struct Audit {
    /// Mailbox files that are as they were written.
    pub mailbox_files: u64,
    /// Mails in them, by the ledger.
    pub mails: u64,
    /// Encrypted files that still have their hash.
    pub evidence_files: u64,
    /// Mailbox files that were changed or are gone, relative to `archive/`.
    pub altered: Vec<PathBuf>,
    /// Files in the archive that the ledger does not know, relative to `archive/`.
    pub unknown: Vec<PathBuf>,
    /// Hashes of encrypted files that were changed or are gone.
    pub evidence_changed: Vec<String>,
    /// SHA-256 over the ledger's rows.
    pub ledger_digest: String,
}

impl Audit {
    /// Nothing is altered, unknown or gone.
    #[must_use]
    pub fn clean(&self) -> bool {
        self.altered.is_empty() && self.unknown.is_empty() && self.evidence_changed.is_empty()
    }
}

/// Reads everything back. `on_file` is called once a file.
///
/// # Errors
/// `ledger-damaged`, `disk-failed`. What was altered is no error but part of the answer.
pub fn audit(home: &Path, on_file: &mut dyn FnMut()) -> Result<Audit> {
    let ledger = Ledger::open(home)?;
    ledger.check()?;
    let archive = Archive::open(home)?;
    let staging = Staging::open(home)?;
    let mut audit = Audit { ledger_digest: ledger.digest()?.to_string(), ..Audit::default() };
    let mut known = HashSet::new();
    for row in ledger.parts_with_place()? {
        let path = part_path(&row.part);
        if let Some(seal) = row.sealed {
            match archive.seal_of(&row.part) {
                Ok(found) if found == seal => {
                    audit.mailbox_files += 1;
                    audit.mails += row.items;
                }
                Ok(_) => audit.altered.push(path.clone()),
                Err(error) if error.code() == Code::ArchiveAltered => audit.altered.push(path.clone()),
                Err(error) => return Err(error),
            }
            on_file();
        }
        known.insert(path);
    }
    for path in archive.files()? {
        if !known.contains(&path) {
            audit.unknown.push(path);
        }
    }
    for sha256 in ledger.evidence()? {
        match staging.check(&sha256) {
            Ok(()) => audit.evidence_files += 1,
            Err(error) if error.code() == Code::EvidenceChanged => {
                audit.evidence_changed.push(sha256.to_string())
            }
            Err(error) => return Err(error),
        }
        on_file();
    }
    Ok(audit)
}
