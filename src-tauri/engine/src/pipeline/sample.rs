//! Fetches what is on the site now, to be looked at before an import.
//!
//! In: an opened connector. Out: the encrypted files in the evidence store, the newest of them within bounds,
//! and how many were left out. An import finds them there and does not fetch them again in vain.
//! Deliberately absent: ledger rows, decrypting.

use std::collections::HashMap;
use std::path::Path;

use super::is_companion;
use super::open::Opened;
use super::steps::download;
use super::validate::Sample;
use crate::error::{Error, Result, Scope};
use crate::ledger::{FileState, Ledger};
use crate::model::{Digest, RemoteFile};
use crate::progress::{Progress, Stage};
use crate::source::{Clock, Source, settled};
use crate::staging::Staging;

/// Files to look at: a month of days.
pub const MOST_FILES: usize = 31;
/// Bytes to look at.
pub const MOST_BYTES: u64 = 512 << 20;

/// What is on the site.
#[derive(Default)]
pub struct Fetched {
    /// What was fetched, oldest first.
    pub files: Vec<Sample>,
    /// Files that were left out: too many, or too large.
    pub left_out: u64,
    /// Their bytes.
    pub left_out_bytes: u64,
    /// Files that the site is still writing.
    pub in_progress: u64,
    /// Files that could not be fetched, with the reason.
    pub faults: Vec<(String, Error)>,
}

/// Brings the settled files of the site into the evidence store: the newest, `most_files` and `most_bytes` at
/// most. Waits as an import does where files are younger than a minute.
///
/// # Errors
/// Those of source and staging; `cancelled`.
pub fn fetch_all(
    home: &Path,
    opened: &Opened,
    clock: &dyn Clock,
    most_files: usize,
    most_bytes: u64,
    progress: &Progress<'_>,
) -> Result<Fetched> {
    progress.stage(Stage::Connecting, 0);
    let mut source = opened.connect(progress.stop())?;
    let staging = opened.evidence.open(home)?;
    let (name, most) = (&opened.connector.name, (most_files, most_bytes));
    let stop = source.stop();
    progress.passing_on(stop.as_deref(), || {
        fetch_from((home, &staging), name, &mut source, clock, most, progress)
    })
}

/// As `fetch_all`, from any source. `name`: the connector's; what it has fetched already is there.
///
/// # Errors
/// As `fetch_all`.
pub fn fetch_from(
    (home, staging): (&Path, &Staging),
    name: &str,
    source: &mut dyn Source,
    clock: &dyn Clock,
    (most_files, most_bytes): (usize, u64),
    progress: &Progress<'_>,
) -> Result<Fetched> {
    let listed = settled(source, clock, &mut || progress.stage(Stage::Waiting, 0))?;
    let mut fetched = Fetched { in_progress: listed.in_progress.len() as u64, ..Fetched::default() };
    let (mut wanted, mut bytes) = (Vec::new(), 0_u64);
    for file in listed.ready.into_iter().rev().filter(|file| !is_companion(&file.name)) {
        if wanted.len() < most_files && bytes.saturating_add(file.size) <= most_bytes {
            bytes += file.size;
            wanted.push(file);
        } else {
            fetched.left_out += 1;
            fetched.left_out_bytes += file.size;
        }
    }
    let kept = kept(home, name)?;
    progress.stage(Stage::Downloading, bytes);
    for file in wanted.into_iter().rev() {
        let known = kept.get(&place(&file)).filter(|sha256| staging.open_evidence(sha256).is_ok());
        let sha256 = match known {
            Some(sha256) => progress.count(file.size).map(|()| *sha256),
            None => download(staging, source, &file, &mut |bytes| progress.count(bytes)),
        };
        match sha256 {
            Ok(sha256) => fetched.files.push(Sample { file: file.name, sha256 }),
            Err(error) if error.code().scope() == Scope::Run => return Err(error),
            Err(error) => fetched.faults.push((file.name, error)),
        }
    }
    Ok(fetched)
}

type Place = (String, u64, String);

fn place(file: &RemoteFile) -> Place {
    (file.name.clone(), file.size, file.modified.to_string())
}

/// What this connector has fetched already.
fn kept(home: &Path, name: &str) -> Result<HashMap<Place, Digest>> {
    let mut kept = HashMap::new();
    if !home.join("ledger.db").exists() {
        return Ok(kept);
    }
    let ledger = Ledger::look(home)?;
    let Some(connector) = ledger.known_connector(name)? else { return Ok(kept) };
    for state in [FileState::Staged, FileState::Verified, FileState::Planned, FileState::Delivered] {
        for row in ledger.files(connector, state)? {
            if let Some(sha256) = row.sha256 {
                kept.insert(place(&row.remote), sha256);
            }
        }
    }
    Ok(kept)
}
