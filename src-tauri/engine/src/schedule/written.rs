//! Files that stand or fall together.
//!
//! In: paths and bytes. Out: all are there, or all are again what they were. Deliberately absent: what is in them.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::settings::write_aside;

/// Files that were changed, with what they were.
pub(super) struct Written(Vec<(PathBuf, Option<Vec<u8>>)>);

impl Written {
    /// Writes all of them, or none; no bytes: takes the file away.
    pub(super) fn all(files: &[(PathBuf, Option<Vec<u8>>)]) -> Result<Self> {
        let mut done = Self(Vec::new());
        for (path, bytes) in files {
            let outcome = read(path).and_then(|before| {
                done.0.push((path.clone(), before));
                write(path, bytes.as_deref())
            });
            if let Err(error) = outcome {
                done.undo();
                return Err(error);
            }
        }
        Ok(done)
    }

    /// None of them was there before.
    pub(super) fn was_new(&self) -> bool {
        self.0.iter().all(|(_, before)| before.is_none())
    }

    /// Makes them what they were.
    pub(super) fn undo(self) {
        for (path, before) in self.0 {
            let _ = write(&path, before.as_deref());
        }
    }
}

/// A file's bytes; nothing where there is none.
pub(super) fn read(path: &Path) -> Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(Error::disk(e)),
    }
}

fn write(path: &Path, bytes: Option<&[u8]>) -> Result<()> {
    match bytes {
        Some(bytes) => write_aside(path, bytes),
        None => match fs::remove_file(path) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(Error::disk(e)),
            Ok(()) | Err(_) => Ok(()),
        },
    }
}
