//! What is said of a drop of e-mails by the `.mf` in it or beside it: how many, which, how large.
//!
//! In: its bytes, or a kept file's name and the ledger. Out: a `Drop`. The public description names `Count:` and a
//! list of names; sizes are taken where there are any, and a line that is understood as neither is passed over.
//! Deliberately absent: what a difference means (`documents`); names of files of the site (`manifest`).

use std::collections::BTreeMap;
use std::io::Read;
use std::ops::ControlFlow;
use std::sync::Arc;

use super::reading::opener;
use super::steps::Pipeline;
use crate::decrypt;
use crate::error::{Code, Error, Result};
use crate::ledger::Ledger;
use crate::model::Digest;

/// What one manifest says.
#[derive(Default, PartialEq, Eq, Debug)]
pub(super) struct Drop {
    /// `Count:`
    pub(super) count: Option<u64>,
    /// Names without folders, with their sizes where they are told.
    pub(super) names: BTreeMap<String, Option<u64>>,
}

const ENDING: &str = ".mf";
/// Bytes and names of a manifest. One that has more says nothing.
const MOST_BYTES: u64 = 4 << 20;
const MOST_NAMES: usize = 100_000;
const SEALED: [&str; 3] = [".pgp", ".gpg", ".asc"];

/// Whether a file or a document is one, by its name.
pub(super) fn is_drop_manifest(name: &str) -> bool {
    open_name(name).ends_with(ENDING)
}

fn open_name(name: &str) -> String {
    let name = name.to_lowercase();
    SEALED.iter().find_map(|end| name.strip_suffix(end)).unwrap_or(&name).to_owned()
}

/// Whether the manifest of this name is for that file: the same name but for what stands behind the last dot,
/// or one more ending.
fn is_for(manifest: &str, file: &str) -> bool {
    let (manifest, file) = (open_name(manifest), open_name(file));
    let Some(stem) = manifest.strip_suffix(ENDING) else { return false };
    let without = |name: &str| name.rsplit_once('.').map(|(stem, _)| stem.to_owned());
    stem == file || without(&file).is_some_and(|file| file == stem)
}

/// Reads a manifest. Nothing where it is too long or no text.
///
/// # Errors
/// Of the reader.
pub(super) fn read_drop(reader: &mut dyn Read) -> Result<Option<Drop>> {
    let mut bytes = Vec::new();
    let read = reader.take(MOST_BYTES + 1).read_to_end(&mut bytes);
    read.map_err(|e| Error::from_reader(e, Code::ArchiveDamaged))?;
    Ok(told(&bytes))
}

/// `Count:`, and names with their sizes.
#[cfg(any(test, feature = "fuzz"))]
pub(crate) type Told = (Option<u64>, BTreeMap<String, Option<u64>>);

/// A door for the fuzzer: what these bytes say, as plain values.
#[cfg(any(test, feature = "fuzz"))]
pub(crate) fn drop_told(bytes: &[u8]) -> Option<Told> {
    told(bytes).map(|drop| (drop.count, drop.names))
}

fn told(bytes: &[u8]) -> Option<Drop> {
    if bytes.len() as u64 > MOST_BYTES {
        return None;
    }
    let (encoding, mark) = encoding_rs::Encoding::for_bom(bytes).unwrap_or((encoding_rs::UTF_8, 0));
    let (text, _) = encoding.decode_without_bom_handling(bytes.get(mark..)?);
    let mut found = Drop::default();
    for line in text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()) {
        if let Some((key, count)) = line.split_once([':', '='])
            && key.trim().eq_ignore_ascii_case("count")
        {
            found.count = count.trim().parse().ok();
        } else if let Some((name, size)) = listed(line) {
            found.names.insert(name, size);
        }
        if found.names.len() > MOST_NAMES {
            return None;
        }
    }
    (found != Drop::default()).then_some(found)
}

/// `name`, `name,1234`, `name 1234`, `1234 name`, `File: name`; only names of e-mails.
fn listed(line: &str) -> Option<(String, Option<u64>)> {
    // ASCII's letters alone: others may be longer in lower case, and the place another.
    let end = line.to_ascii_lowercase().rfind(crate::format::MAIL_ENDING)? + crate::format::MAIL_ENDING.len();
    let (name, rest) = (line.get(..end)?, line.get(end..)?);
    // `x.emlx` is another ending.
    if rest.starts_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    let numbers = |text: &str| {
        let words = text.split([',', ';', '\t', ' ', ':', '"', '=', '|']).filter(|word| !word.is_empty());
        let mut numbers = words.filter_map(|word| word.parse::<u64>().ok());
        numbers.next()
    };
    let name = name.rsplit(['/', '\\', ',', ';', '\t', '|', '"']).next()?;
    let name = name.rsplit_once(": ").map_or(name, |(_, name)| name).trim();
    // A size before the name.
    let (size, name) = match name.split_once(' ') {
        Some((size, name)) if size.bytes().all(|byte| byte.is_ascii_digit()) => {
            (size.parse().ok(), name.trim())
        }
        Some(_) | None => (None, name),
    };
    Some((name.to_owned(), size.or_else(|| numbers(rest))))
}

impl Pipeline<'_> {
    /// The manifests that lie beside this file of the site, as far as they were fetched.
    ///
    /// # Errors
    /// Those of the ledger, staging and decrypt.
    pub(super) fn drops_beside(&self, ledger: &Ledger, file: &str) -> Result<Vec<Drop>> {
        let mut found = Vec::new();
        let mut names = Vec::new();
        for (name, sha256) in ledger.kept_files_like(self.connector, ENDING)? {
            // The newest of a name; it may have been mended.
            if is_drop_manifest(&name) && is_for(&name, file) && !names.contains(&name) {
                found.extend(self.drop_of(sha256)?);
                names.push(name);
            }
        }
        Ok(found)
    }

    fn drop_of(&self, sha256: Digest) -> Result<Option<Drop>> {
        let checked = decrypt::checked_before(opener(self.staging, sha256), Arc::clone(&self.keys), sha256);
        let mut found = None;
        let read = checked.documents(&mut |_, mut document| {
            if found.is_none() {
                found = read_drop(&mut document)?;
            }
            Ok(ControlFlow::Continue(()))
        });
        match read {
            Ok(()) => Ok(found),
            // Plain, where chats must be encrypted.
            Err(error) if error.code() == Code::NotEncrypted => {
                read_drop(&mut self.staging.open_evidence(&sha256)?)
            }
            Err(error) => Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<u64>, Vec<(String, Option<u64>)>) {
        let drop = told(text.as_bytes()).unwrap_or_default();
        (drop.count, drop.names.into_iter().collect())
    }

    #[test]
    fn a_manifest_is_understood_in_every_form_that_it_may_have() {
        let both = || (Some(2), vec![("a b.eml".to_owned(), Some(12)), ("c.EML".to_owned(), Some(9))]);
        assert_eq!(read("Count: 2\r\na b.eml,12\r\nc.EML,9\r\n"), both());
        assert_eq!(read("count=2\nFile: drop/a b.eml 12\nFile: drop\\c.EML 9\n"), both());
        assert_eq!(read("\u{FEFF}COUNT : 2\n\"a b.eml\";\"12\"\n\"c.EML\";\"9\""), both());
        assert_eq!(read("Count: 2\n12 a b.eml\n9 c.EML"), both());
        let plain = vec![("a.eml".to_owned(), None)];
        assert_eq!(read("Total of one\n# x.emlx\na.eml"), (None, plain));
        assert_eq!(read("Count: many\nnothing"), (None, Vec::new()));
        assert_eq!(read("İİ.eml,7").1, [("İİ.eml".to_owned(), Some(7))]);
        assert_eq!(read("Count: 7"), (Some(7), Vec::new()));
        assert!(told(&vec![b'a'; (MOST_BYTES + 1) as usize]).is_none());
    }

    #[test]
    fn a_manifest_is_for_the_file_of_its_name() {
        for manifest in ["drop.mf", "DROP.ZIP.mf", "drop.mf.pgp"] {
            assert!(is_drop_manifest(manifest) && is_for(manifest, "Drop.zip"), "{manifest}");
            assert!(is_for(manifest, "drop.zip.pgp") && !is_for(manifest, "drop2.zip"), "{manifest}");
        }
        assert!(!is_drop_manifest("drop.mfx") && !is_for("drop.zip", "drop.zip"));
    }
}
