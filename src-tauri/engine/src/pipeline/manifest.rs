//! Manifests: the lists of file names that sites put beside the chats.
//!
//! In: a kept companion file, plain or encrypted; an encrypted one is checked to its end first. Out: the
//! names in it, for the source watch. Nothing is ever fetched, opened or left out by such a name.
//! Deliberately absent: what a name that is missing means (`watch`).

use std::io::Read as _;
use std::ops::ControlFlow;
use std::sync::Arc;

use encoding_rs::Encoding;

use super::reading::opener;
use super::steps::Pipeline;
use crate::decrypt;
use crate::error::{Code, Error, Result};
use crate::ledger::{FileRow, Ledger, ManifestNames};
use crate::model::Digest;

/// Bytes and names of a manifest, and bytes of a name. One that has more tells nothing.
const MOST_BYTES: u64 = 1 << 20;
const MOST_NAMES: usize = 100_000;
const LONGEST_NAME: usize = 1024;

/// Endings of encrypted files.
const SEALED: [&str; 3] = [".pgp", ".gpg", ".asc"];
/// Files that a manifest of e-mails counts: they are inside of another file, not on the site.
const INSIDE: &str = ".eml";

/// What a companion turned out to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Companion {
    /// A manifest with so many names.
    Manifest(u64),
    /// Kept as evidence, and nothing more.
    Silent,
    /// It is named as a manifest and may hold chats: it goes the way of every file.
    Undecided,
}

impl Companion {
    /// Names it tells, where it tells any; nothing for what is no companion.
    pub(super) fn names(self) -> Option<Option<u64>> {
        match self {
            Self::Manifest(names) => Some(Some(names)),
            Self::Silent => Some(None),
            Self::Undecided => None,
        }
    }
}

/// Lists and detached signatures that sites put beside the chats (FORMATS.md section 1): kept as evidence.
pub(super) fn is_companion(name: &str) -> bool {
    is_manifest(name) || name.to_lowercase().ends_with(".sig")
}

fn is_manifest(name: &str) -> bool {
    let name = name.to_lowercase();
    let open = SEALED.iter().find_map(|end| name.strip_suffix(end)).unwrap_or(&name);
    open.ends_with(".mf")
        || (name.contains("manifest") && [".txt", ".csv"].iter().any(|end| open.ends_with(end)))
}

impl Pipeline<'_> {
    /// Keeps what a companion tells.
    ///
    /// # Errors
    /// Those of decrypt for an encrypted one, of staging and of the ledger.
    pub(super) fn companion(&self, ledger: &Ledger, file: &FileRow, sha256: Digest) -> Result<Companion> {
        let text = match self.manifest_text(ledger, file, sha256)? {
            Some(text) => text,
            None => {
                ledger.companion(file.id)?;
                return Ok(Companion::Silent);
            }
        };
        if text.sealed && matches!(first_letter(&text.bytes), Some(b'<' | b'{' | b'[')) {
            return Ok(Companion::Undecided);
        }
        let told = read(&text.bytes);
        if let Some(told) = &told {
            ledger.keep_manifest(file.id, told)?;
        }
        ledger.companion(file.id)?;
        Ok(told.map_or(Companion::Silent, |told| Companion::Manifest(told.names.len() as u64)))
    }

    fn manifest_text(&self, ledger: &Ledger, file: &FileRow, sha256: Digest) -> Result<Option<Text>> {
        if !is_manifest(&file.remote.name) {
            return Ok(None);
        }
        let plain = Text { bytes: first_bytes(&mut self.staging.open_evidence(&sha256)?)?, sealed: false };
        let name = file.remote.name.to_lowercase();
        if !SEALED.iter().any(|end| name.ends_with(end)) {
            return Ok(Some(plain));
        }
        match self.verify(ledger, file.id, sha256) {
            Ok(_) => {}
            // A detached signature bears such an ending too.
            Err(error) if error.code() == Code::NotEncrypted => return Ok(Some(plain)),
            Err(error) => return Err(error),
        }
        let mut first = None;
        let checked = decrypt::checked_before(opener(self.staging, sha256), Arc::clone(&self.keys), sha256);
        checked.documents(&mut |_, mut document| {
            if first.is_none() {
                first = Some(first_bytes(&mut document)?);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(Some(Text { bytes: first.unwrap_or_default(), sealed: true }))
    }
}

struct Text {
    bytes: Vec<u8>,
    sealed: bool,
}

fn first_bytes(reader: &mut dyn std::io::Read) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader
        .take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|e| Error::from_reader(e, Code::DiskFailed))?;
    Ok(bytes)
}

fn first_letter(bytes: &[u8]) -> Option<u8> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    bytes.iter().copied().find(|byte| !byte.is_ascii_whitespace() && *byte != 0)
}

/// One name a line, also `name size` and `name,size`; `#` begins a comment; `Count:` says how many there
/// are. Nothing where there are too many bytes or names, or where it is no text.
pub(super) fn read(bytes: &[u8]) -> Option<ManifestNames> {
    if bytes.len() as u64 > MOST_BYTES {
        return None;
    }
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or((encoding_rs::UTF_8, 0));
    let (text, _) = encoding.decode_without_bom_handling(bytes.get(mark..)?);
    if text.contains('\0') || text.trim_start().starts_with("-----BEGIN PGP") {
        return None;
    }
    let (mut told, mut names, mut said) = (ManifestNames::default(), 0, None);
    for (row, line) in text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()).enumerate() {
        if let Some(count) = said_count(line) {
            said = Some(count);
            continue;
        }
        let Some(name) = name(line, row == 0) else { continue };
        names += 1;
        if !name.to_lowercase().ends_with(INSIDE) {
            told.names.insert(name);
        }
        if told.names.len() > MOST_NAMES {
            return None;
        }
    }
    // Of a manifest of e-mails that only counts them, the e-mails themselves are counted.
    told.count = said.filter(|_| names > 0).map(|said| (said, names));
    Some(told)
}

fn said_count(line: &str) -> Option<u64> {
    let (key, count) = line.split_once(':')?;
    key.trim().eq_ignore_ascii_case("count").then(|| count.trim().parse().ok()).flatten()
}

/// The name on a line, without folders, quotes and what follows it.
fn name(line: &str, first: bool) -> Option<String> {
    let mut fields = line.split([',', ';', '\t']).map(|field| field.trim().trim_matches('"').trim());
    let name = fields.next()?;
    let further = fields.next();
    // A heading such as `File name,Size`.
    if first
        && further.is_some_and(|field| !field.bytes().any(|byte| byte.is_ascii_digit()))
        && !name.contains('.')
    {
        return None;
    }
    let name = if further.is_none() { without_size(name) } else { name };
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    // `Date: 2026-11-20` and sentences are no names.
    let prose = name.contains(": ") || name.ends_with(':') || (!name.contains('.') && name.contains(' '));
    let usable = !name.is_empty() && name.len() <= LONGEST_NAME && !name.starts_with('#') && !prose;
    (usable && !name.chars().any(char::is_control)).then(|| name.to_owned())
}

/// `day.xml 1234 2026-11-20` and `the day.xml 1234`: a file's name has a dot, what follows it has none.
fn without_size(line: &str) -> &str {
    match (line.split_once(char::is_whitespace), line.rsplit_once(char::is_whitespace)) {
        (Some((name, rest)), _) if name.contains('.') && !rest.contains('.') => name,
        (_, Some((name, size))) if size.bytes().all(|byte| byte.is_ascii_digit()) => name.trim_end(),
        _ => line,
    }
}

/// What two names of the same file have in common: manifests leave out what encrypting added.
pub(super) fn same_file(name: &str) -> String {
    let name = name.to_lowercase();
    let open = SEALED.iter().find_map(|end| name.strip_suffix(end)).unwrap_or(&name);
    open.strip_suffix(".gz").unwrap_or(open).to_owned()
}

#[cfg(test)]
#[path = "manifest_tests.rs"]
mod tests;
