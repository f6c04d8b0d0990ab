//! Evidence that is kept beyond this computer: what waits to be stored there, and what of it is at hand here.
//!
//! ```text
//!  waiting/ ── put once, read back, hash equal ──> the container
//!     └──────────── then it moves to ──> cache/ <── fetched again, hash equal
//! ```
//! In: files that `keep` put into `waiting`. Out: how many are stored, how many wait and why; a file in the cache.
//! Nothing leaves `waiting` before its bytes were read back from the container. Deliberately absent: the protocol.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use sha2::{Digest as _, Sha256};

use super::{Staging, copy};
use crate::error::{Code, Error, Result};
use crate::model::Digest;

const TEST: &[u8] = b"chat-connectors: a test of the evidence store. It may be deleted.\n";

/// What the cache holds, at most: the files of the last runs, so that a replay does not fetch them again.
const CACHED: u64 = 2 << 30;

/// What became of files that waited to be stored.
#[derive(Debug, Default)]
pub struct Stored {
    /// Files that are in the container now.
    pub stored: u64,
    /// Files that wait still. Here they are complete.
    pub waiting: u64,
    /// Why.
    pub error: Option<Error>,
}

impl Staging {
    /// Whether evidence is kept beyond this computer.
    #[must_use]
    pub fn is_away(&self) -> bool {
        self.azure.is_some()
    }

    /// The container, where there is one.
    #[must_use]
    pub fn container(&self) -> Option<&str> {
        self.azure.as_deref().map(super::Azure::container)
    }

    /// Files that wait to be stored.
    ///
    /// # Errors
    /// `disk-failed`.
    pub fn waiting(&self) -> Result<Vec<Digest>> {
        let mut found = Vec::new();
        for entry in fs::read_dir(self.folder.join("waiting")).map_err(Error::disk)? {
            let name = entry.map_err(Error::disk)?.file_name();
            let sha256 = name.to_str().and_then(|name| name.strip_suffix(".pgp")).map(str::parse::<Digest>);
            found.extend(sha256.into_iter().flatten());
        }
        found.sort_unstable();
        Ok(found)
    }

    /// Stores what waits. Whatever keeps a file from it is told, and it waits on: an import needs no store.
    ///
    /// # Errors
    /// Only those of the disk, and of `tell`, which is called once a file.
    pub fn store_waiting(&self, tell: &mut dyn FnMut() -> Result<()>) -> Result<Stored> {
        let mut done = Stored::default();
        if self.azure.is_none() {
            return Ok(done);
        }
        let mut out_of_reach = false;
        for sha256 in self.waiting()? {
            if out_of_reach {
                done.waiting += 1;
                continue;
            }
            match self.store_one(&sha256) {
                Ok(()) => done.stored += 1,
                Err(error) if error.code().exit() == 60 => return Err(error),
                Err(error) => {
                    // What is wrong with one file says nothing of the others.
                    out_of_reach = !matches!(error.code(), Code::EvidenceDiffers | Code::EvidenceChanged);
                    done.waiting += 1;
                    done.error.get_or_insert(error);
                }
            }
            tell()?;
        }
        self.prune(CACHED)?;
        Ok(done)
    }

    fn store_one(&self, sha256: &Digest) -> Result<()> {
        let Some(azure) = &self.azure else { return Err(Error::internal("evidence store")) };
        let path = self.file("waiting", sha256);
        let (found, size) = hash(&path)?;
        if found != *sha256 {
            return Err(Error::new(Code::EvidenceChanged).arg("file", sha256));
        }
        let mut open = || Ok(Box::new(File::open(&path).map_err(Error::disk)?) as Box<_>);
        // Large uploads hand their parts to the runtime's tasks.
        let _inside = self.runtime.enter();
        self.runtime.block_on(azure.put(sha256, size, &mut open))?;
        let there = self.runtime.block_on(azure.read(sha256, &mut |_| Ok(())))?;
        if there != Some(*sha256) {
            return Err(Error::new(Code::EvidenceDiffers).arg("file", sha256));
        }
        fs::rename(&path, self.file("cache", sha256)).map_err(Error::disk)
    }

    /// A file of the container, in the cache: there already, or fetched.
    pub(super) fn cached(&self, sha256: &Digest) -> Result<PathBuf> {
        let path = self.file("cache", sha256);
        if path.exists() {
            if self.is_checked(sha256) || hash(&path)?.0 == *sha256 {
                self.mark_checked(*sha256);
                return Ok(path);
            }
            fs::remove_file(&path).map_err(Error::disk)?;
        }
        let gone = || Error::new(Code::EvidenceChanged).arg("file", sha256);
        let Some(azure) = &self.azure else { return Err(gone()) };
        let mut file = tempfile::NamedTempFile::new_in(&self.partial).map_err(Error::disk)?;
        let read = self.runtime.block_on(
            azure.read(sha256, &mut |bytes| file.as_file_mut().write_all(bytes).map_err(Error::disk)),
        )?;
        match read {
            None => return Err(gone()),
            Some(there) if there != *sha256 => {
                return Err(Error::new(Code::EvidenceDiffers).arg("file", sha256));
            }
            Some(_) => {}
        }
        self.admit(file, sha256, CACHED)?;
        self.mark_checked(*sha256);
        Ok(path)
    }

    /// Makes room before it comes in: one that alone is larger than the bound must still be there to be read.
    fn admit(&self, file: tempfile::NamedTempFile, sha256: &Digest, most: u64) -> Result<()> {
        let size = file.as_file().metadata().map_err(Error::disk)?.len();
        self.prune(most.saturating_sub(size))?;
        file.persist(self.file("cache", sha256)).map_err(|e| Error::disk(e.error))?;
        Ok(())
    }

    /// Brings a file of the container back to the folder here, before another place is chosen; gives whether it was
    /// there alone. What waits still was nowhere else, and goes to the next place.
    ///
    /// # Errors
    /// Those of the container, `evidence-changed`, `evidence-differs`, and of the disk.
    pub fn bring_home(&self, sha256: &Digest) -> Result<bool> {
        if self.is_here(sha256) {
            return Ok(false);
        }
        self.settle(self.cached(sha256)?, sha256)?;
        Ok(true)
    }

    /// The same without asking any container: only what is in the cache, with its hash, is taken. Gives whether the
    /// file is on this computer then.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn bring_cached(&self, sha256: &Digest) -> Result<bool> {
        if self.is_here(sha256) {
            return Ok(true);
        }
        let cached = self.file("cache", sha256);
        let here = cached.exists() && hash(&cached)?.0 == *sha256;
        if here {
            self.settle(cached, sha256)?;
        }
        Ok(here)
    }

    /// What waited belongs to the folder here, now that there is no other place.
    pub(super) fn settle_waiting(&self) -> Result<()> {
        for sha256 in self.waiting()? {
            self.settle(self.file("waiting", &sha256), &sha256)?;
        }
        Ok(())
    }

    fn settle(&self, from: PathBuf, sha256: &Digest) -> Result<()> {
        File::open(&from).and_then(|file| file.sync_all()).map_err(Error::disk)?;
        fs::rename(from, self.file("evidence", sha256)).map_err(Error::disk)
    }

    /// Reads a file back from the container, not from the cache; only what is nowhere but here is read here.
    pub(super) fn check_away(&self, sha256: &Digest) -> Result<()> {
        let Some(azure) = &self.azure else { return Err(Error::internal("evidence store")) };
        match self.runtime.block_on(azure.read(sha256, &mut |_| Ok(())))? {
            None => Err(Error::new(Code::EvidenceChanged).arg("file", sha256)),
            Some(there) if there == *sha256 => Ok(()),
            Some(_) => Err(Error::new(Code::EvidenceDiffers).arg("file", sha256)),
        }
    }

    /// The names in the container.
    ///
    /// # Errors
    /// Those of the container.
    pub fn names_away(&self) -> Result<Vec<String>> {
        let Some(azure) = &self.azure else { return Ok(Vec::new()) };
        self.runtime.block_on(azure.names())
    }

    /// Tries the container out: gives whether the test blob could be taken away, and blobs be listed. None: evidence
    /// stays here.
    ///
    /// # Errors
    /// Those of the container.
    pub fn try_away(&self, name: &str) -> Result<Option<(bool, bool)>> {
        let Some(azure) = &self.azure else { return Ok(None) };
        self.runtime.block_on(azure.try_out(name)).map(Some)
    }

    /// Tries the folder here out: writes a file, reads it back and takes it away. Nothing that waits is touched: it may
    /// be on its way to a container that is still chosen.
    ///
    /// # Errors
    /// `disk-full`, `disk-failed`.
    pub fn try_here(home: &Path) -> Result<()> {
        let folder = home.join("staging").join("evidence");
        fs::create_dir_all(&folder).map_err(Error::disk)?;
        // A name with this sign is no evidence to anybody who looks meanwhile.
        let mut file = tempfile::Builder::new().prefix("test#").tempfile_in(folder).map_err(Error::disk)?;
        let wanted = Sha256::digest(TEST);
        file.write_all(TEST).and_then(|()| file.as_file().sync_all()).map_err(Error::disk)?;
        if hash(file.path())?.0 != Digest(wanted.into()) {
            return Err(Error::new(Code::DiskFailed));
        }
        file.close().map_err(Error::disk)
    }

    /// Empties the cache.
    ///
    /// # Errors
    /// `disk-failed`.
    pub fn forget_cached(&self) -> Result<()> {
        self.prune(0)
    }

    /// Takes the oldest files out of the cache, until the rest is no more than `most` bytes.
    fn prune(&self, most: u64) -> Result<()> {
        let mut files = Vec::new();
        for entry in fs::read_dir(self.folder.join("cache")).map_err(Error::disk)? {
            let entry = entry.map_err(Error::disk)?;
            let facts = entry.metadata().map_err(Error::disk)?;
            let time = facts.modified().unwrap_or(SystemTime::UNIX_EPOCH);
            files.push((time, facts.len(), entry.path()));
        }
        files.sort();
        let mut held: u64 = files.iter().map(|(_, size, _)| size).sum();
        for (_, size, path) in files {
            if held <= most {
                break;
            }
            // One that is being read stays on some systems: then it goes next time.
            if fs::remove_file(path).is_ok() {
                held -= size;
            }
        }
        Ok(())
    }
}

fn hash(path: &Path) -> Result<(Digest, u64)> {
    let mut file = File::open(path).map_err(Error::disk)?;
    let (mut hash, mut size) = (Sha256::new(), 0);
    copy(&mut file, |bytes| {
        hash.update(bytes);
        size += bytes.len() as u64;
        Ok(())
    })?;
    Ok((Digest(hash.finalize().into()), size))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_of_the_folder_leaves_nothing_and_takes_nothing_that_waits() {
        let home = tempfile::tempdir().unwrap();
        drop(Staging::open(home.path(), None).unwrap());
        let sha256 = Digest(Sha256::digest(b"abc").into());
        let waits = home.path().join(format!("staging/waiting/{sha256}.pgp"));
        fs::write(&waits, b"abc").unwrap();
        Staging::try_here(home.path()).unwrap();
        assert!(waits.exists());
        assert_eq!(fs::read_dir(home.path().join("staging/evidence")).unwrap().count(), 0);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_folder_that_is_there_and_takes_no_file_fails_its_test() {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir(home.path().join("staging")).unwrap();
        // There nobody makes a file, not even an administrator.
        std::os::unix::fs::symlink("/proc/self", home.path().join("staging/evidence")).unwrap();
        let error = Staging::try_here(home.path()).unwrap_err();
        assert_eq!(error.code(), Code::DiskFailed);
    }

    #[test]
    fn the_cache_keeps_the_youngest_files_within_its_bound() {
        let home = tempfile::tempdir().unwrap();
        let staging = Staging::open(home.path(), None).unwrap();
        for (place, name) in ["old", "middle", "young"].iter().enumerate() {
            let file = File::create(home.path().join("staging/cache").join(name)).unwrap();
            file.set_len(100).unwrap();
            let time = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(place as u64);
            file.set_modified(time).unwrap();
        }
        staging.prune(250).unwrap();
        let there = |name: &str| home.path().join("staging/cache").join(name).exists();
        assert_eq!(["old", "middle", "young"].map(there), [false, true, true]);
        staging.prune(99).unwrap();
        assert_eq!(["old", "middle", "young"].map(there), [false; 3]);
    }

    #[test]
    fn a_file_larger_than_the_whole_cache_is_there_once_it_was_fetched() {
        let home = tempfile::tempdir().unwrap();
        let staging = Staging::open(home.path(), None).unwrap();
        let cache = home.path().join("staging/cache");
        let fetched = |bytes: &[u8]| {
            let mut file = tempfile::NamedTempFile::new_in(home.path()).unwrap();
            file.write_all(bytes).unwrap();
            let sha256 = Digest(Sha256::digest(bytes).into());
            staging.admit(file, &sha256, 10).unwrap();
            cache.join(format!("{sha256}.pgp"))
        };
        let small = fetched(b"small");
        let large = fetched(b"larger than ten bytes");
        assert_eq!((small.exists(), large.exists()), (false, true));
        let next = fetched(b"next");
        assert_eq!((large.exists(), next.exists()), (false, true));
    }

    #[test]
    fn what_waited_for_a_store_belongs_to_the_folder_again_when_there_is_none() {
        let home = tempfile::tempdir().unwrap();
        drop(Staging::open(home.path(), None).unwrap());
        let sha256 = Digest(Sha256::digest(b"abc").into());
        fs::write(home.path().join(format!("staging/waiting/{sha256}.pgp")), b"abc").unwrap();
        let staging = Staging::open(home.path(), None).unwrap();
        assert!(home.path().join(format!("staging/evidence/{sha256}.pgp")).exists());
        staging.check(&sha256).unwrap();
        assert_eq!(staging.waiting().unwrap(), []);
    }
}
