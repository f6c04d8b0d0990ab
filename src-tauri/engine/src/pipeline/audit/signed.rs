//! Statements: their files, signatures and keys against the chain, and the chain against what was signed.
//!
//! In: entries, the folder of statements. Out: faults by path and entry. Who rewrites the whole chain cannot
//! sign: a statement says what it was. Deliberately absent: whose key it is.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::kept::files;
use super::{Audit, How, NoticeKind, What};
use crate::error::{Error, Result};
use crate::keys::is_signed_by;
use crate::ledger::{Entry, Ledger};
use crate::pipeline::statement::{
    SignatureTold, Statement, StatementEntry, due_in, folder, issued_in, runs_in,
};

pub(super) fn statements(home: &Path, ledger: &Ledger, audit: &mut Audit) -> Result<()> {
    let folder = folder(home);
    let mut by_connector: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
    for entry in ledger.entries(None)? {
        by_connector.entry(entry.connector.clone()).or_default().push(entry);
    }
    let (mut known, mut due, mut unsigned) = (BTreeSet::new(), BTreeSet::new(), 0);
    for entries in by_connector.values() {
        let runs = runs_in(entries);
        for (entry, issued) in issued_in(entries) {
            known.insert(issued.name.clone());
            if let Some(told) = &issued.signature {
                known.extend([told.name.clone(), told.key_name.clone()]);
            }
            unsigned += u64::from(issued.signature.is_none());
            if !as_written(&folder, audit, &issued)? {
                continue;
            }
            audit.statements += 1;
            let said = fs::read(folder.join(&issued.name)).map_err(Error::disk)?;
            if serde_json::from_slice::<Statement>(&said).ok() != Some(Statement::of(&runs, &issued)) {
                audit.chain_fault(entry);
            }
        }
        due.extend(due_in(&runs, &issued_in(entries).map(|(_, issued)| issued).collect::<Vec<_>>()));
    }
    audit.notice(NoticeKind::StatementsDue, due.len() as u64);
    audit.notice(NoticeKind::Unsigned, unsigned);
    for name in all(&folder)?.into_iter().filter(|name| !known.contains(name)) {
        // What a kill left is written again.
        let of_due = |issued: &StatementEntry| {
            let within = issued.name.split_once('/').map_or("", |(within, _)| within);
            name == issued.name
                || name == format!("{}.asc", issued.name)
                || name.starts_with(&format!("{within}/signed-by-"))
        };
        if !due.iter().any(of_due) {
            audit.fault(What::Statement, How::Unknown, format!("statements/{name}"));
        }
    }
    Ok(())
}

fn as_written(folder: &Path, audit: &mut Audit, issued: &StatementEntry) -> Result<bool> {
    let json = file(folder, audit, &issued.name, &issued.sha256)?;
    let Some(SignatureTold { name, sha256, key_name, key_sha256, .. }) = &issued.signature else {
        return Ok(json.is_some());
    };
    let (signature, key) = (file(folder, audit, name, sha256)?, file(folder, audit, key_name, key_sha256)?);
    let (Some(json), Some(signature), Some(key)) = (json, signature, key) else { return Ok(false) };
    let good = is_signed_by(&key, &json, &signature);
    if !good {
        audit.fault(What::Statement, How::Altered, format!("statements/{name}"));
    }
    Ok(good)
}

/// A file that has its hash.
fn file(folder: &Path, audit: &mut Audit, name: &str, sha256: &str) -> Result<Option<Vec<u8>>> {
    let how = match fs::read(folder.join(name)) {
        Ok(bytes) if hex::encode(Sha256::digest(&bytes)) == sha256 => return Ok(Some(bytes)),
        Ok(_) => How::Altered,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => How::Missing,
        Err(e) => return Err(Error::disk(e)),
    };
    let name = format!("statements/{name}");
    // One key signs many statements.
    if !audit.faults.iter().any(|fault| fault.name == name) {
        audit.fault(What::Statement, how, name);
    }
    Ok(None)
}

/// Names below the folder, one level of folders deep; work in progress left out.
fn all(folder: &Path) -> Result<Vec<String>> {
    let mut names = files(folder)?;
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(names),
        Err(e) => return Err(Error::disk(e)),
    };
    for entry in entries {
        let within = entry.map_err(Error::disk)?.file_name().to_string_lossy().into_owned();
        if within != ".aside" && folder.join(&within).is_dir() {
            names.extend(files(&folder.join(&within))?.into_iter().map(|name| format!("{within}/{name}")));
        }
    }
    Ok(names)
}
