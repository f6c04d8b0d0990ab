//! The search index of a home folder: made, filled after each run, remade, asked, deleted.
//!
//! In: a home folder. Out: what the stage `search` gives, for the parts that the ledger knows. The index is
//! never needed: whatever is wrong with it harms no run, no mailbox and no proof.
//! Deliberately absent: export (`export.rs`).

use std::fs;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use crate::error::{Code, Error, Result};
use crate::ledger::{Ledger, PartRow};
use crate::mailbox::part_path;
use crate::progress::Progress;
use crate::search::{Filled, Filling, Hits, Index, Mail, Query, SealedPart, Status, is_on, remove};

/// Makes the index, or goes on with it. Nothing is imported or changed but the index.
///
/// # Errors
/// `already-running` when somebody else fills it, `cancelled`, `search-damaged`, `disk-full`, `disk-failed`.
pub fn on(home: &Path, progress: &Progress<'_>) -> Result<Filled> {
    fs::create_dir_all(home).map_err(Error::disk)?;
    let filling = Filling::take(home)?;
    Index::make(home)?.fill(&filling, &sealed(&Ledger::look(home)?)?, progress)
}

/// Deletes the index. Mailboxes and ledger stay as they are.
///
/// # Errors
/// `already-running` while it is filled; `disk-failed`.
pub fn off(home: &Path) -> Result<()> {
    if home.exists() { remove(home) } else { Ok(()) }
}

/// Deletes the index and makes it anew from the archive.
///
/// # Errors
/// As `on`.
pub fn rebuild(home: &Path, progress: &Progress<'_>) -> Result<Filled> {
    fs::create_dir_all(home).map_err(Error::disk)?;
    let filling = Filling::take(home)?;
    let parts = sealed(&Ledger::look(home)?)?;
    filling.forget(home)?;
    Index::make(home)?.fill(&filling, &parts, progress)
}

/// How the index is. That it is off or damaged is no error.
///
/// # Errors
/// Of the ledger and the disk.
pub fn status(home: &Path) -> Result<Status> {
    if !is_on(home) {
        return Ok(Status::default());
    }
    let parts = sealed(&Ledger::look(home)?)?;
    match Index::open(home).and_then(|index| index.status(home, &parts)) {
        Err(error) if error.code() == Code::SearchDamaged => {
            Ok(Status { on: true, damaged: true, behind: parts.len() as u64, ..Status::default() })
        }
        status => status,
    }
}

/// One page of what fits.
///
/// # Errors
/// `search-off`, `search-damaged`, `disk-failed`.
pub fn find(home: &Path, query: &Query) -> Result<Hits> {
    let index = Index::open(home)?;
    let mut hits = index.find(query)?;
    hits.behind = Ledger::look(home)?.delivered_after(index.last_part()?)?;
    Ok(hits)
}

/// An item's mail, read back from its mailbox file. `item`: at least 8 of its hexadecimal digits.
///
/// # Errors
/// `item-unknown`; `archive-altered` when no copy is what it was; as `find`.
pub fn mail(home: &Path, item: &str) -> Result<Mail> {
    let index = Index::open(home)?;
    index.read(index.number(item)?, None)
}

/// Adds what a run brought, where there is an index. A fault is a warning: the next filling goes on.
pub(super) fn after_run(home: &Path, ledger: &Ledger, cancelled: &AtomicBool) {
    if !is_on(home) {
        return;
    }
    let progress = Progress::new(&(), cancelled);
    let filled = Filling::take(home).and_then(|filling| {
        let mut index = Index::open(home)?;
        index.fill(&filling, &sealed(ledger)?, &progress)
    });
    match filled {
        Ok(Filled { parts, items, skipped, .. }) => {
            tracing::debug!(parts, items, skipped = skipped.len(), "search index filled");
        }
        Err(error) => tracing::warn!(code = error.code().as_str(), "search index not filled"),
    }
}

/// The delivered parts of all connectors.
fn sealed(ledger: &Ledger) -> Result<Vec<SealedPart>> {
    let rows = ledger.parts_with_place()?.into_iter().filter(PartRow::is_in_archive);
    Ok(rows
        .filter_map(|row| {
            let (bytes, sha256) = row.sealed?;
            Some(SealedPart { path: part_path(&row.part), part: row.part, mails: row.items, bytes, sha256 })
        })
        .collect())
}
