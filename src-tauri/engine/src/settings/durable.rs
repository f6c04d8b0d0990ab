//! Files and folders that a loss of power must find as they were told to be.
//!
//! In: paths below a home folder. Out: names that are on the disk. A file is durable by its own sync, its name only by
//! that of the folder which has it; a folder's name by the one above. What is there already may be from a program that
//! was killed before it had synced, so everything is synced again. Windows syncs no folders: its file systems log
//! names by themselves. Deliberately absent: which files matter.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

use crate::error::{Error, Result};

/// Makes a folder and those above it that are missing; its own name is durable then.
///
/// # Errors
/// `disk-full`, `disk-failed`.
pub fn make_folder(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(Error::disk)?;
    folder.parent().map_or(Ok(()), sync_folder)
}

/// Makes the names in a folder durable. One above the home that is not ours to read is its owner's care.
///
/// # Errors
/// `disk-failed`.
pub fn sync_folder(folder: &Path) -> Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        Err(e) if e.kind() != io::ErrorKind::PermissionDenied => Err(Error::disk(e)),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Makes a file that is there already durable, and its name.
///
/// # Errors
/// `disk-failed`.
pub fn sync_file(path: &Path) -> Result<()> {
    // Windows syncs no file that is open to read only.
    if cfg!(unix) {
        File::open(path).and_then(|file| file.sync_all()).map_err(Error::disk)?;
    }
    path.parent().map_or(Ok(()), sync_folder)
}

/// Writes a file: old or new, never half, and durable when this returns. Its folder is made where it is missing.
///
/// # Errors
/// `disk-full`, `disk-failed`.
pub fn write_aside(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    make_folder(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(Error::disk)?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(Error::disk)?;
    file.persist(path).map_err(|e| Error::disk(e.error))?;
    sync_folder(folder)
}
