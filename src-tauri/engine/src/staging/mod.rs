//! The evidence store: every encrypted file as it came, under its SHA-256, write once.
//!
//! In: a stream of ciphertext. Out: its hash, and the same bytes again at any time.
//! Kept in a local folder (`evidence`) or in a container of Azure Blob Storage (`azure`), with a copy here until it is
//! there and a cache (`away`). What was kept before another place was chosen stays where it is and is found there:
//! folder first, then what waits, cache, container. A download in progress is a plain local file, so
//! that it can go on after a cut. Deliberately absent: plaintext, and the server's file names.

mod away;
mod azure;
mod partial;

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read, Seek as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::{ObjectStore, ObjectStoreExt as _, WriteMultipart};
use sha2::{Digest as _, Sha256};
use tokio::runtime::Runtime;

use crate::error::{Code, Error, Result};
use crate::model::{Digest, RemoteFile};
use crate::settings::{make_folder, sync_file, sync_folder};
pub use away::Stored;
pub use azure::Azure;
pub use partial::Partial;

const CHUNK: usize = 1 << 20;

/// The evidence store of one home folder.
#[derive(Clone)]
pub struct Staging {
    /// What `keep` writes to: `evidence`, or `waiting` where it is to be stored elsewhere.
    store: Arc<dyn ObjectStore>,
    folder: PathBuf,
    partial: PathBuf,
    runtime: Arc<Runtime>,
    azure: Option<Arc<Azure>>,
    /// Files of the cache whose hash was found right.
    checked: Arc<Mutex<HashSet<Digest>>>,
}

impl Staging {
    /// Opens `staging/` in the home folder, making it when missing. `azure`: where evidence is kept beyond it.
    ///
    /// # Errors
    /// `disk-failed`, `disk-full`.
    pub fn open(home: &Path, azure: Option<Azure>) -> Result<Self> {
        let folder = home.join("staging");
        let partial = folder.join("partial");
        make_folder(&folder)?;
        for name in ["partial", "evidence", "waiting", "cache"] {
            fs::create_dir_all(folder.join(name)).map_err(Error::disk)?;
        }
        sync_folder(&folder)?;
        let kept = folder.join(if azure.is_some() { "waiting" } else { "evidence" });
        let store = LocalFileSystem::new_with_prefix(kept).map_err(store_fault)?.with_fsync(true);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|e| Error::internal("staging").because(e))?;
        let (store, runtime, checked) = (Arc::new(store), Arc::new(runtime), Arc::default());
        let staging = Self { store, folder, partial, runtime, azure: azure.map(Arc::new), checked };
        if !staging.is_away() {
            staging.settle_waiting()?;
        }
        Ok(staging)
    }

    fn file(&self, folder: &str, sha256: &Digest) -> PathBuf {
        self.folder.join(folder).join(format!("{sha256}.pgp"))
    }

    fn is_checked(&self, sha256: &Digest) -> bool {
        self.checked.lock().unwrap_or_else(PoisonError::into_inner).contains(sha256)
    }

    fn mark_checked(&self, sha256: Digest) {
        self.checked.lock().unwrap_or_else(PoisonError::into_inner).insert(sha256);
    }

    /// Begins a download, or goes on with an earlier one of the same name, size and time.
    ///
    /// # Errors
    /// `disk-failed`, `disk-full`.
    pub fn partial(&self, remote: &RemoteFile) -> Result<Partial> {
        Partial::open(&self.partial, remote)
    }

    /// Keeps a whole download for ever; gives its hash.
    ///
    /// # Errors
    /// `incomplete` when it has not the size that the site listed; `disk-failed`, `disk-full`.
    pub fn keep(&self, mut partial: Partial, remote: &RemoteFile) -> Result<Digest> {
        let size = partial.size;
        if size != remote.size {
            return Err(Error::new(Code::Incomplete).arg("bytes", size));
        }
        let sha256 = Digest(partial.hash.clone().finalize().into());
        let key = key(&sha256);
        let is_here =
            |folder: &str| fs::metadata(self.file(folder, &sha256)).is_ok_and(|file| file.len() == size);
        // What is in the cache was stored, and read back from there.
        match ["evidence", "waiting", "cache"].into_iter().find(|folder| is_here(folder)) {
            // A kill may have come before it was durable.
            Some(folder) => sync_file(&self.file(folder, &sha256))?,
            None => {
                partial.file.rewind().map_err(Error::disk)?;
                // Large uploads hand their parts to the runtime's tasks.
                let _inside = self.runtime.enter();
                let upload = self.runtime.block_on(self.store.put_multipart(&key)).map_err(store_fault)?;
                let mut upload = WriteMultipart::new(upload);
                copy(&mut partial.file, |bytes| {
                    upload.write(bytes);
                    self.runtime.block_on(upload.wait_for_capacity(4)).map_err(store_fault)
                })?;
                self.runtime.block_on(upload.finish()).map_err(store_fault)?;
            }
        }
        partial.remove()?;
        Ok(sha256)
    }

    /// Opens a kept file from its start, wherever it is.
    ///
    /// # Errors
    /// `evidence-changed` when it is gone; `evidence-differs` where the container has other bytes; those of the
    /// container; `disk-failed`.
    pub fn open_evidence(&self, sha256: &Digest) -> Result<Box<dyn Read + Send>> {
        for folder in ["evidence", "waiting"] {
            match File::open(self.file(folder, sha256)) {
                Ok(file) => return Ok(Box::new(file)),
                Err(e) if e.kind() == io::ErrorKind::NotFound => {}
                Err(e) => return Err(Error::disk(e)),
            }
        }
        Ok(Box::new(File::open(self.cached(sha256)?).map_err(Error::disk)?))
    }

    /// Whether a file is on this computer, the cache aside.
    #[must_use]
    pub fn is_here(&self, sha256: &Digest) -> bool {
        ["evidence", "waiting"].iter().any(|folder| self.file(folder, sha256).exists())
    }

    /// Reads a kept file back and compares it with its hash: in the container, where it is kept there.
    ///
    /// # Errors
    /// `evidence-changed` when it is gone or changed here, `evidence-differs` when it is changed in the container; those
    /// of the container; `disk-failed`.
    pub fn check(&self, sha256: &Digest) -> Result<()> {
        if !self.is_here(sha256) && self.is_away() {
            return self.check_away(sha256);
        }
        let mut hash = Sha256::new();
        copy(&mut self.open_evidence(sha256)?, |bytes| {
            hash.update(bytes);
            Ok(())
        })?;
        if Digest(hash.finalize().into()) == *sha256 {
            return Ok(());
        }
        Err(Error::new(Code::EvidenceChanged).arg("file", sha256))
    }
}

fn copy(source: &mut dyn Read, mut sink: impl FnMut(&[u8]) -> Result<()>) -> Result<()> {
    let mut buffer = vec![0; CHUNK];
    loop {
        match source.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(count) => sink(buffer.get(..count).unwrap_or_default())?,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(Error::disk(e)),
        }
    }
}

fn key(sha256: &Digest) -> Key {
    Key::from(format!("{sha256}.pgp"))
}

/// A local store hides the `io::Error` in its chain of causes; a full disk is told apart by it.
fn store_fault(error: object_store::Error) -> Error {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(&error);
    while let Some(current) = cause {
        if let Some(io) = current.downcast_ref::<io::Error>() {
            return Error::disk(io.kind().into());
        }
        cause = current.source();
    }
    Error::new(Code::DiskFailed).because(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn remote(size: u64) -> RemoteFile {
        RemoteFile { name: "../../etc/passwd".into(), size, modified: jiff::Timestamp::UNIX_EPOCH }
    }

    #[test]
    fn a_cut_download_goes_on_where_it_stopped_and_keeps_its_hash() {
        let home = tempfile::tempdir().unwrap();
        let staging = Staging::open(home.path(), None).unwrap();
        staging.partial(&remote(10)).unwrap().append(b"01234").unwrap();
        let mut second = staging.partial(&remote(10)).unwrap();
        assert_eq!(second.size(), 5);
        second.append(b"56789").unwrap();
        let sha256 = staging.keep(second, &remote(10)).unwrap();
        assert_eq!(sha256, Digest(Sha256::digest(b"0123456789").into()));
        let mut back = Vec::new();
        staging.open_evidence(&sha256).unwrap().read_to_end(&mut back).unwrap();
        assert_eq!(back, b"0123456789");
        staging.check(&sha256).unwrap();
        assert_eq!(fs::read_dir(home.path().join("staging/partial")).unwrap().count(), 0);
    }

    #[test]
    fn a_short_download_is_not_kept_and_not_lost() {
        let home = tempfile::tempdir().unwrap();
        let staging = Staging::open(home.path(), None).unwrap();
        let mut partial = staging.partial(&remote(10)).unwrap();
        partial.append(b"0123").unwrap();
        assert_eq!(staging.keep(partial, &remote(10)).unwrap_err().code(), Code::Incomplete);
        assert_eq!(staging.partial(&remote(10)).unwrap().size(), 4);
    }

    #[test]
    fn a_file_of_many_parts_is_kept_whole() {
        let home = tempfile::tempdir().unwrap();
        let staging = Staging::open(home.path(), None).unwrap();
        let bytes: Vec<u8> = (0..23_000_001_u32).map(|n| (n % 251) as u8).collect();
        let mut partial = staging.partial(&remote(bytes.len() as u64)).unwrap();
        partial.append(&bytes).unwrap();
        let sha256 = staging.keep(partial, &remote(bytes.len() as u64)).unwrap();
        assert_eq!(sha256, Digest(Sha256::digest(&bytes).into()));
        staging.check(&sha256).unwrap();
    }

    #[test]
    fn changed_evidence_is_named() {
        let home = tempfile::tempdir().unwrap();
        let staging = Staging::open(home.path(), None).unwrap();
        let mut partial = staging.partial(&remote(4)).unwrap();
        partial.append(b"abcd").unwrap();
        let sha256 = staging.keep(partial, &remote(4)).unwrap();
        fs::write(home.path().join(format!("staging/evidence/{sha256}.pgp")), b"abce").unwrap();
        assert_eq!(staging.check(&sha256).unwrap_err().code(), Code::EvidenceChanged);
    }
}
