//! Statements as they are issued: written aside, synced, moved into place, signed, noted in the chain.
//!
//! In: the chain. Out: `statements/<connector>/<day>[.<number>].json`, with `.asc` a detached signature that
//! `gpg --verify` takes, and the public part of the key that made it. A file that the chain names is never
//! changed. What a kill left without its entry is written again by the next run.
//! Deliberately absent: what a statement says (`day`).

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use super::day::{Statement, day_of};
use super::entry::{RunEntry, SignatureTold, StatementEntry};
use super::{issued_in, runs_in};
use crate::error::{Error, Result};
use crate::keys::PgpKey;
use crate::ledger::{Entry, EntryKind, Ledger};
use crate::pipeline::Import;
use crate::settings::{make_folder, stem, sync_file};

/// Where statements are kept.
#[must_use]
pub fn folder(home: &Path) -> PathBuf {
    home.join("statements")
}

/// Issues the statement of every day whose last run is in none.
pub(super) fn due(ledger: &Ledger, import: &Import<'_>) -> Result<()> {
    let name = &import.connector.name;
    let entries = ledger.entries(Some(name))?;
    let runs = runs_in(&entries);
    let issued: Vec<StatementEntry> = issued_in(&entries).map(|(_, issued)| issued).collect();
    for plain in due_in(&runs, &issued) {
        let now = import.clock.now();
        let entry = write(import, plain, now, |entry| Statement::of(&runs, entry))?;
        ledger.append(EntryKind::Statement, name, None, now, &entry)?;
    }
    Ok(())
}

/// The statements that are to be issued, without hashes and signatures.
pub fn due_in(runs: &[(&Entry, RunEntry)], issued: &[StatementEntry]) -> Vec<StatementEntry> {
    let last: BTreeMap<&str, (i64, &str)> =
        runs.iter().map(|(entry, run)| (day_of(entry), (entry.id, run.connector.as_str()))).collect();
    let of = |day: &str| issued.iter().filter(move |issued| issued.day == day).collect::<Vec<_>>();
    last.into_iter()
        .filter(|(day, (to, _))| of(day).iter().all(|issued| issued.to < *to))
        .map(|(day, (to, connector))| {
            let number = of(day).iter().map(|issued| issued.number).max().unwrap_or_default() + 1;
            let further = if number == 1 { String::new() } else { format!(".{number}") };
            StatementEntry {
                day: day.to_owned(),
                number,
                to,
                name: format!("{}/{day}{further}.json", stem(connector)),
                sha256: String::new(),
                signature: None,
            }
        })
        .collect()
}

fn write(
    import: &Import<'_>,
    mut entry: StatementEntry,
    now: Timestamp,
    of: impl FnOnce(&StatementEntry) -> Statement,
) -> Result<StatementEntry> {
    let key = import.signers.iter().find(|key| key.can_sign(now));
    entry.signature = key.map(|key| SignatureTold {
        fingerprint: key.fingerprint(),
        name: format!("{}.asc", entry.name),
        sha256: String::new(),
        key_name: String::new(),
        key_sha256: String::new(),
    });
    let folder = folder(import.home);
    let mut json =
        serde_json::to_vec_pretty(&of(&entry)).map_err(|e| Error::internal("statement").because(e))?;
    json.push(b'\n');
    place(&folder, &entry.name, &json)?;
    entry.sha256 = hash(&json);
    if let (Some(key), Some(told)) = (key, &mut entry.signature) {
        let signature = key.sign(&json, now)?.ok_or_else(|| Error::internal("signature"))?;
        place(&folder, &told.name, signature.as_bytes())?;
        told.sha256 = hash(signature.as_bytes());
        (told.key_name, told.key_sha256) = place_key(&folder, &entry.name, key)?;
    }
    Ok(entry)
}

/// Puts the public part beside the statements that it signed; one that is there stays.
fn place_key(folder: &Path, beside: &str, key: &PgpKey) -> Result<(String, String)> {
    let armored = key.public_armored()?;
    let within = beside.split('/').next().unwrap_or_default();
    let mut number = 1;
    loop {
        let further = if number == 1 { String::new() } else { format!(".{number}") };
        let name = format!("{within}/signed-by-{}{further}.asc", key.fingerprint());
        match fs::read(folder.join(&name)) {
            // A kill may have come before it was durable.
            Ok(there) if there == armored.as_bytes() => sync_file(&folder.join(&name))?,
            // The key has got another subkey or date since, or somebody changed the file.
            Ok(_) => {
                number += 1;
                continue;
            }
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => place(folder, &name, armored.as_bytes())?,
            Err(e) => return Err(Error::disk(e)),
        }
        return Ok((name, hash(armored.as_bytes())));
    }
}

fn place(folder: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    let (aside, target) = (folder.join(".aside"), folder.join(name));
    let within = target.parent().unwrap_or(folder).to_owned();
    make_folder(folder)?;
    let write = || {
        fs::create_dir_all(&aside)?;
        fs::create_dir_all(&within)?;
        let path = aside.join("statement");
        let mut file = File::create(&path)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        drop(file);
        fs::rename(path, &target)?;
        if cfg!(windows) {
            return Ok(());
        }
        File::open(&within)?.sync_all()?;
        File::open(folder)?.sync_all()
    };
    write().map_err(Error::disk)
}

fn hash(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}
