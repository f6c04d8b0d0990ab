//! A download in progress: a plain file, so that it can go on after a cut.
//!
//! In: bytes, in order. Out: how many are there already, and the hash over them. Beside the file stand marks: a length,
//! and SHA-256 of all before it. A loss of power may take any of the bytes and leave zeros in a file of the right
//! length, so that only what a mark agrees with counts; the rest is fetched again. Nothing is synced on the way.
//! Deliberately absent: keeping a whole download (`staging`).

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::CHUNK;
use crate::error::{Error, Result};
use crate::model::RemoteFile;

/// What a kill costs at most: bytes behind the last mark are fetched again.
const STEP: u64 = 1 << 18;
/// A length, little end first, and a hash.
const MARK: usize = 40;

/// A download in progress.
pub struct Partial {
    pub(super) file: File,
    pub(super) hash: Sha256,
    pub(super) size: u64,
    place: Place,
    /// What the last mark says.
    marked: u64,
}

enum Place {
    /// Found again by the next download of this file.
    Shared { path: PathBuf, marks: File },
    /// It is no other download's: it goes when this one does.
    Own(Option<tempfile::TempPath>),
}

impl Partial {
    /// Begins one in a folder, or goes on with an earlier one of the same name, size and time.
    pub(super) fn open(folder: &Path, remote: &RemoteFile) -> Result<Self> {
        let name = Sha256::digest(format!("{}\0{}\0{}", remote.name, remote.size, remote.modified));
        let path = folder.join(hex::encode(name));
        let open = |path: &Path| {
            OpenOptions::new().read(true).append(true).create(true).open(path).map_err(Error::disk)
        };
        let mut file = open(&path)?;
        match file.try_lock() {
            Ok(()) => {}
            // Another download of it goes on: this one begins anew, beside it.
            Err(TryLockError::WouldBlock) => {
                let named = tempfile::NamedTempFile::new_in(folder).map_err(Error::disk)?;
                let (file, own) = named.into_parts();
                let place = Place::Own(Some(own));
                return Ok(Self { file, hash: Sha256::new(), size: 0, place, marked: 0 });
            }
            Err(TryLockError::Error(e)) => return Err(Error::disk(e)),
        }
        let mut marks = open(&marks_of(&path))?;
        let (mut hash, mut size, mut good) = agreed(&mut file, &mut marks)?;
        if size > remote.size {
            (hash, size, good) = (Sha256::new(), 0, 0);
        }
        file.set_len(size).map_err(Error::disk)?;
        marks.set_len(good).map_err(Error::disk)?;
        Ok(Self { file, hash, size, place: Place::Shared { path, marks }, marked: size })
    }

    /// Bytes there already.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Adds bytes at the end.
    ///
    /// # Errors
    /// `disk-failed`, `disk-full`.
    pub fn append(&mut self, bytes: &[u8]) -> Result<()> {
        self.file.write_all(bytes).map_err(Error::disk)?;
        self.hash.update(bytes);
        self.size += bytes.len() as u64;
        if self.size - self.marked >= STEP {
            self.mark().map_err(Error::disk)?;
        }
        Ok(())
    }

    fn mark(&mut self) -> io::Result<()> {
        if let Place::Shared { marks, .. } = &mut self.place
            && self.size > self.marked
        {
            let mut mark = self.size.to_le_bytes().to_vec();
            mark.extend_from_slice(&self.hash.clone().finalize());
            marks.write_all(&mark)?;
            self.marked = self.size;
        }
        Ok(())
    }

    /// Takes it off the disk: it is kept elsewhere.
    pub(super) fn remove(mut self) -> Result<()> {
        self.marked = self.size;
        match &mut self.place {
            Place::Own(own) => own.take().map_or(Ok(()), |own| own.close().map_err(Error::disk)),
            Place::Shared { path, .. } => {
                for path in [&*path, &marks_of(path)] {
                    match fs::remove_file(path) {
                        Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(Error::disk(e)),
                        Ok(()) | Err(_) => {}
                    }
                }
                Ok(())
            }
        }
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        // One that cannot be written only costs that the bytes are fetched again.
        let _ = self.mark();
    }
}

fn marks_of(path: &Path) -> PathBuf {
    path.with_extension("marks")
}

/// How far the file is what the marks say: the hash so far, the length, and the length of the marks that agree.
fn agreed(file: &mut File, marks: &mut File) -> Result<(Sha256, u64, u64)> {
    let mut said = Vec::new();
    marks.read_to_end(&mut said).map_err(Error::disk)?;
    file.rewind().map_err(Error::disk)?;
    let (mut hash, mut size, mut good) = (Sha256::new(), 0, 0);
    let mut buffer = vec![0; CHUNK];
    for (number, mark) in said.chunks_exact(MARK).enumerate() {
        let Some((length, sum)) = mark.split_first_chunk::<8>() else { break };
        let length = u64::from_le_bytes(*length);
        let Some(mut left) = length.checked_sub(size) else { break };
        let mut further = hash.clone();
        while left > 0 {
            let most = usize::try_from(left).unwrap_or(CHUNK).min(CHUNK);
            let count = match file.read(buffer.get_mut(..most).unwrap_or_default()) {
                Ok(count) => count,
                Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
                Err(e) => return Err(Error::disk(e)),
            };
            if count == 0 {
                return Ok((hash, size, good));
            }
            further.update(buffer.get(..count).unwrap_or_default());
            left -= count as u64;
        }
        if further.clone().finalize().as_slice() != sum {
            break;
        }
        (hash, size, good) = (further, length, (number as u64 + 1) * MARK as u64);
    }
    Ok((hash, size, good))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn remote() -> RemoteFile {
        RemoteFile { name: "day.pgp".into(), size: 1 << 20, modified: jiff::Timestamp::UNIX_EPOCH }
    }

    /// A download of 600,000 bytes that was cut; its file and its marks.
    fn cut(folder: &Path) -> [PathBuf; 2] {
        let mut partial = Partial::open(folder, &remote()).unwrap();
        for _ in 0..6 {
            partial.append(&[7; 100_000]).unwrap();
        }
        drop(partial);
        let mut files: Vec<PathBuf> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files.try_into().unwrap()
    }

    fn size_after(spoil: impl FnOnce(&[PathBuf; 2])) -> u64 {
        let folder = tempfile::tempdir().unwrap();
        spoil(&cut(folder.path()));
        let mut again = Partial::open(folder.path(), &remote()).unwrap();
        let size = again.size();
        // Whatever was there: the hash is over the bytes that are in the file now.
        again.append(&[8; 10]).unwrap();
        let file = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path());
        let file = file.into_iter().find(|path| path.extension().is_none()).unwrap();
        let bytes = fs::read(file).unwrap();
        assert_eq!(bytes.len() as u64, size + 10);
        assert_eq!(again.hash.clone().finalize(), Sha256::digest(&bytes));
        size
    }

    #[test]
    fn of_a_download_only_what_its_marks_agree_with_counts_after_a_loss_of_power() {
        assert_eq!(size_after(|_| {}), 600_000, "a cut alone costs nothing");
        let put = |file: &Path, at: usize, byte: u8| {
            let mut bytes = fs::read(file).unwrap();
            bytes[at] = byte;
            fs::write(file, bytes).unwrap();
        };
        assert_eq!(size_after(|[file, _]| put(file, 599_999, 0)), 300_000, "the last bytes are zeros");
        assert_eq!(size_after(|[file, _]| put(file, 5, 0)), 0);
        assert_eq!(size_after(|[_, marks]| put(marks, 45, 1)), 300_000);
        assert_eq!(size_after(|[file, _]| fs::write(file, [7; 400_000]).unwrap()), 300_000);
        assert_eq!(size_after(|[_, marks]| fs::write(marks, [0; 80]).unwrap()), 0);
        assert_eq!(size_after(|[_, marks]| fs::remove_file(marks).unwrap()), 0);
        assert_eq!(size_after(|[file, _]| fs::write(file, []).unwrap()), 0);
    }

    #[test]
    fn a_download_that_a_second_one_comes_upon_is_left_to_the_first() {
        let folder = tempfile::tempdir().unwrap();
        let mut first = Partial::open(folder.path(), &remote()).unwrap();
        first.append(b"first").unwrap();
        let mut second = Partial::open(folder.path(), &remote()).unwrap();
        assert_eq!(second.size(), 0);
        second.append(b"second").unwrap();
        drop(second);
        first.remove().unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
