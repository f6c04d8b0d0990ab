//! Files and folders, made durable: thousands at once where the system can.
//!
//! In: files that were written, places that files were moved to. Out: nothing that a loss of power takes back. On Linux
//! one `syncfs` stands for thousands of `fsync`s. Deliberately absent: writing and moving.

use std::collections::BTreeSet;
use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// Makes files, then folders, durable: each by itself when they are few, else the whole file system.
pub(super) struct Durable {
    #[cfg(target_os = "linux")]
    root: Option<File>,
}

/// Up to here, one `fsync` each costs less than flushing whatever else is dirty on the disk.
#[cfg(target_os = "linux")]
const FEW: usize = 16;

impl Durable {
    #[cfg(target_os = "linux")]
    pub(super) fn new(root: &Path, files: usize) -> Result<Self> {
        let root = (files > FEW).then(|| File::open(root)).transpose().map_err(Error::disk)?;
        Ok(Self { root })
    }

    #[cfg(not(target_os = "linux"))]
    pub(super) fn new(_: &Path, _: usize) -> Result<Self> {
        Ok(Self {})
    }

    #[cfg(target_os = "linux")]
    fn whole(&self) -> Result<bool> {
        let Some(root) = &self.root else { return Ok(false) };
        rustix::fs::syncfs(root).map_err(|e| Error::disk(e.into()))?;
        Ok(true)
    }

    #[cfg(not(target_os = "linux"))]
    fn whole(&self) -> Result<bool> {
        Ok(false)
    }

    pub(super) fn files(&self, files: impl Iterator<Item = PathBuf>) -> Result<()> {
        if self.whole()? {
            return Ok(());
        }
        for path in files {
            OpenOptions::new()
                .append(true)
                .open(path)
                .and_then(|file| file.sync_all())
                .map_err(Error::disk)?;
        }
        Ok(())
    }

    /// Those of `files` within `root`, and all around them: their folders may be new as well.
    pub(super) fn folders(&self, root: &Path, files: impl Iterator<Item = PathBuf>) -> Result<()> {
        // Windows cannot sync a folder; its file system logs names by itself.
        if cfg!(windows) || self.whole()? {
            return Ok(());
        }
        let mut folders = BTreeSet::new();
        for file in files {
            folders.extend(file.ancestors().skip(1).map(|folder| root.join(folder)));
        }
        for folder in folders {
            File::open(folder).and_then(|folder| folder.sync_all()).map_err(Error::disk)?;
        }
        Ok(())
    }
}
