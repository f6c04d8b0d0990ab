//! Kept files: mailboxes, evidence, versions of mappings.
//!
//! In: the ledger's rows, and the folders. Out: counts and faults. Deliberately absent: logs (`chain`) and
//! statements (`signed`).

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::super::evidence::Evidenced;
use super::{Audit, How, NoticeKind, What};
use crate::error::{Code, Error, Result};
use crate::ledger::{Ledger, PartRow};
use crate::mailbox::{Archive, part_path};
use crate::model::Digest;

pub(super) fn mailboxes(
    home: &Path,
    ledger: &Ledger,
    audit: &mut Audit,
    on_file: &mut dyn FnMut() -> Result<()>,
) -> Result<()> {
    let archive = Archive::open(home)?;
    let mut known = HashSet::new();
    let (rows, elsewhere): (Vec<PartRow>, Vec<PartRow>) =
        ledger.parts_with_place()?.into_iter().partition(PartRow::is_in_archive);
    let on_servers = elsewhere.iter().filter(|row| row.sealed.is_some()).map(|row| row.items).sum();
    audit.notice(NoticeKind::OnServers, on_servers);
    for row in rows {
        let path = part_path(&row.part);
        if let Some(seal) = row.sealed {
            match archive.seal_of(&row.part) {
                Ok(found) if found == seal => {
                    audit.mailbox_files += 1;
                    audit.mails += row.items;
                }
                Ok(_) => audit.fault(What::Mailbox, How::Altered, named("archive", &path)),
                Err(error) if error.code() == Code::ArchiveAltered => {
                    audit.fault(What::Mailbox, How::Missing, named("archive", &path));
                }
                Err(error) => return Err(error),
            }
            on_file()?;
        }
        known.insert(path);
    }
    for path in archive.files()? {
        if !known.contains(&path) {
            audit.fault(What::Mailbox, How::Unknown, named("archive", &path));
        }
    }
    Ok(())
}

/// Also what no row tells of: a check of the connection keeps its sample, too.
pub(super) fn evidence(
    home: &Path,
    evidence: &Evidenced,
    ledger: &Ledger,
    audit: &mut Audit,
    on_file: &mut dyn FnMut() -> Result<()>,
) -> Result<()> {
    let folder = home.join("staging").join("evidence");
    let mut wanted = ledger.evidence()?;
    let staging = match evidence.open(home) {
        Err(error) if matches!(error.code(), Code::SecretMissing | Code::SettingInvalid) => {
            audit.notice(NoticeKind::EvidenceAway, wanted.len() as u64);
            return Ok(());
        }
        staging => staging?,
    };
    let known: HashSet<Digest> = wanted.iter().copied().collect();
    for name in files(&folder)? {
        match name.strip_suffix(".pgp").map(str::parse::<Digest>) {
            Some(Ok(sha256)) if name == format!("{sha256}.pgp") => {
                if !known.contains(&sha256) {
                    wanted.push(sha256);
                }
            }
            // A name with this sign is one that is being written.
            _ if name.contains('#') => {}
            Some(_) | None => audit.fault(What::Evidence, How::Unknown, format!("staging/evidence/{name}")),
        }
    }
    if let Some(container) = staging.container() {
        let names = match staging.names_away() {
            Err(error) if is_away(&error) => {
                audit.notice(NoticeKind::EvidenceUnlisted, 1);
                Vec::new()
            }
            names => names?,
        };
        for name in names {
            let digest = name.strip_suffix(".pgp").and_then(|sha256| sha256.parse::<Digest>().ok());
            match digest {
                Some(sha256) if name == format!("{sha256}.pgp") => {
                    if !known.contains(&sha256) && !wanted.contains(&sha256) {
                        wanted.push(sha256);
                    }
                }
                Some(_) | None => audit.fault(What::Evidence, How::Unknown, format!("{container}/{name}")),
            }
        }
    }
    let (mut away, mut out_of_reach) = (0, false);
    for sha256 in wanted {
        on_file()?;
        if out_of_reach && !staging.is_here(&sha256) {
            away += 1;
            continue;
        }
        let name = format!("staging/evidence/{sha256}.pgp");
        match staging.check(&sha256) {
            Ok(()) if known.contains(&sha256) => audit.evidence_files += 1,
            Ok(()) => {}
            // A container that is not there has none of its files.
            Err(error) if matches!(error.code(), Code::EvidenceChanged | Code::EvidenceContainer) => {
                let how = if home.join(&name).exists() { How::Altered } else { How::Missing };
                match staging.container() {
                    Some(container) if how == How::Missing => {
                        audit.fault(What::Evidence, how, format!("{container}/{sha256}.pgp"));
                    }
                    Some(_) | None => audit.fault(What::Evidence, how, name),
                }
            }
            Err(error) if error.code() == Code::EvidenceDiffers => {
                let container = staging.container().unwrap_or_default();
                audit.fault(What::Evidence, How::Altered, format!("{container}/{sha256}.pgp"));
            }
            // The next one would wait as long for nothing.
            Err(error) if is_away(&error) => (away, out_of_reach) = (away + 1, true),
            Err(error) => return Err(error),
        }
    }
    audit.notice(NoticeKind::EvidenceAway, away);
    Ok(())
}

fn is_away(error: &Error) -> bool {
    matches!(error.code(), Code::EvidenceUnreachable | Code::EvidenceSignIn | Code::EvidenceContainer)
}

/// Their names are their hashes.
pub(super) fn mappings(home: &Path, ledger: &Ledger, audit: &mut Audit) -> Result<()> {
    let folder = home.join("mappings");
    let mut wanted: HashSet<String> =
        ledger.mapping_files()?.iter().map(|sha256| format!("{sha256}.json")).collect();
    for name in files(&folder)?.into_iter().filter(|name| !name.starts_with('.')) {
        let bytes = fs::read(folder.join(&name)).map_err(Error::disk)?;
        wanted.remove(&name);
        if name == format!("{}.json", hex::encode(Sha256::digest(&bytes))) {
            audit.mappings += 1;
        } else {
            audit.fault(What::Mapping, How::Altered, format!("mappings/{name}"));
        }
    }
    for name in wanted {
        audit.fault(What::Mapping, How::Missing, format!("mappings/{name}"));
    }
    Ok(())
}

/// Names of the files in a folder, sorted; none where there is no folder.
pub(super) fn files(folder: &Path) -> Result<Vec<String>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(e) => return Err(Error::disk(e)),
    };
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry.map_err(Error::disk)?;
        if entry.file_type().map_err(Error::disk)?.is_file() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort_unstable();
    Ok(names)
}

fn named(folder: &str, path: &Path) -> String {
    let path: PathBuf = Path::new(folder).join(path);
    path.to_string_lossy().replace('\\', "/")
}
