//! This computer's archive, read back by our own reader of mboxrd files.
//!
//! In: a home folder. Out: a `Place`. Deliberately absent: lines.

use std::path::{Path, PathBuf};

use engine::mailbox::{Archive, MailboxStore};

use super::{Fidelity, Place, Reader, mbox};

/// The archive of a home folder.
pub struct ArchivePlace(PathBuf);

impl ArchivePlace {
    /// That of `home`.
    #[must_use]
    pub fn of(home: &Path) -> Self {
        Self(home.to_owned())
    }
}

impl Place for ArchivePlace {
    fn open(&self) -> Box<dyn MailboxStore> {
        Box::new(Archive::open(&self.0).unwrap())
    }

    fn reader(&self) -> Box<dyn Reader> {
        Box::new(ArchiveReader::of(&self.0))
    }
}

/// Reads mailbox files.
pub struct ArchiveReader(PathBuf);

impl ArchiveReader {
    /// Those of `home`.
    #[must_use]
    pub fn of(home: &Path) -> Self {
        Self(home.join("archive"))
    }
}

impl Reader for ArchiveReader {
    fn fidelity(&self) -> Fidelity {
        Fidelity::Exact
    }

    fn mails(&mut self, mailbox: &str, folder: &str) -> Vec<Vec<u8>> {
        // Only names that need no escape, but for those of folders: of them, what is no plain letter.
        let folder = folder.split('/').map(|name| {
            name.bytes().fold(String::new(), |name, byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b' ' => name + &char::from(byte).to_string(),
                byte => format!("{name}%{byte:02X}"),
            })
        });
        let folder: PathBuf = folder.fold(self.0.join(mailbox), |path, name| path.join(name));
        let mut found = Vec::new();
        for entry in std::fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|name| name == "mbox") {
                found.extend(mbox::originals(&path));
            }
        }
        found
    }
}
