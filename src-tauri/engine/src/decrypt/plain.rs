//! The streams of a pass: hashed ciphertext on the way in, plaintext from another thread on the way out.
//!
//! In: an opener. Out: a reader that decrypts on a thread of its own, and the `Pace` that bounds what
//! may come out of what went in. Deliberately absent: OpenPGP.

use std::io::{self, Read};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use sha2::{Digest as _, Sha256};

use super::{CHUNK, Keys, Open, openpgp};
use crate::error::{Code, Error, Result};
use crate::model::Digest;

/// Ciphertext bytes read so far, and what they were unpacked to, for the limits of FORMATS.md section 5.
#[derive(Clone, Default)]
pub(super) struct Pace {
    ciphertext: Arc<AtomicU64>,
    unpacked: Arc<AtomicU64>,
}

const FREE: u64 = 64 << 20;
const RATIO: u64 = 200;
const MOST: u64 = 20 << 30;

impl Pace {
    /// # Errors
    /// `expands-too-much`.
    pub(super) fn allow(&self, unpacked: u64) -> Result<()> {
        let over = |limit: &str| Err(Error::new(Code::ExpandsTooMuch).arg("limit", limit));
        if unpacked > MOST {
            return over("20 GiB");
        }
        if unpacked > FREE && unpacked / RATIO > self.ciphertext.load(Ordering::Relaxed) {
            return over("200 : 1");
        }
        Ok(())
    }

    /// Adds to what gzip and zip gave so far, all of them together.
    ///
    /// # Errors
    /// `expands-too-much`.
    pub(super) fn unpacked(&self, bytes: usize) -> Result<()> {
        let bytes = bytes as u64;
        self.allow(self.unpacked.fetch_add(bytes, Ordering::Relaxed) + bytes)
    }
}

/// Ciphertext that is hashed and counted as it is read. A handle: clones read on in turn.
#[derive(Clone)]
pub(super) struct Ciphertext {
    inner: Arc<Mutex<Hashed>>,
    pace: Pace,
}

struct Hashed {
    reader: Box<dyn Read + Send>,
    hash: Sha256,
    fault: Option<Error>,
}

impl Ciphertext {
    pub(super) fn new(reader: Box<dyn Read + Send>) -> Self {
        let inner = Hashed { reader, hash: Sha256::new(), fault: None };
        Self { inner: Arc::new(Mutex::new(inner)), pace: Pace::default() }
    }

    pub(super) fn pace(&self) -> &Pace {
        &self.pace
    }

    /// Bytes read so far.
    pub(super) fn count(&self) -> u64 {
        self.pace.ciphertext.load(Ordering::Relaxed)
    }

    /// Why reading failed, if it was not the content. OpenPGP readers do not keep causes.
    pub(super) fn fault(&self) -> Option<Error> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner).fault.take()
    }

    /// Reads what is left; gives the hash and size of the whole.
    pub(super) fn finish(mut self) -> Result<(Digest, u64)> {
        if io::copy(&mut self, &mut io::sink()).is_err() {
            return Err(self.fault().unwrap_or_else(|| Error::new(Code::DiskFailed)));
        }
        let inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        Ok((Digest(inner.hash.clone().finalize().into()), self.count()))
    }
}

impl Read for Ciphertext {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        match inner.reader.read(buffer) {
            Ok(count) => {
                inner.hash.update(buffer.get(..count).unwrap_or_default());
                self.pace.ciphertext.fetch_add(count as u64, Ordering::Relaxed);
                Ok(count)
            }
            Err(e) if e.kind() == io::ErrorKind::Interrupted => Err(e),
            Err(e) => {
                let kind = e.kind();
                inner.fault = Some(Error::disk(e));
                Err(kind.into())
            }
        }
    }
}

/// Decrypts on a thread of its own. The reader's end means: authenticated to the end, same hash.
pub(super) fn stream(open: Open, keys: Arc<Keys>, sha256: Digest) -> (impl Read, Pace) {
    let pace = Pace::default();
    let (send, receive) = sync_channel::<Vec<u8>>(4);
    let decrypting = {
        let pace = pace.clone();
        thread::spawn(move || -> Result<()> {
            let ciphertext = Ciphertext { pace, ..Ciphertext::new(open()?) };
            let mut chunk = Vec::with_capacity(CHUNK);
            // A reader that went away is no fault: it wanted no more.
            let gone = || Error::new(Code::Cancelled);
            openpgp::decrypt(&open, &ciphertext, &keys, &mut |bytes| {
                chunk.extend_from_slice(bytes);
                if chunk.len() >= CHUNK / 2 {
                    let full = std::mem::replace(&mut chunk, Vec::with_capacity(CHUNK));
                    return send.send(full).map_err(|_| gone());
                }
                Ok(())
            })?;
            let (now, _) = ciphertext.finish()?;
            if now != sha256 {
                return Err(Error::new(Code::EvidenceChanged).arg("file", sha256));
            }
            send.send(chunk).map_err(|_| gone())
        })
    };
    (Plaintext { receive, chunk: io::Cursor::default(), decrypting: Some(decrypting) }, pace)
}

struct Plaintext {
    receive: Receiver<Vec<u8>>,
    chunk: io::Cursor<Vec<u8>>,
    decrypting: Option<JoinHandle<Result<()>>>,
}

impl Read for Plaintext {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let count = self.chunk.read(buffer)?;
            if count > 0 || buffer.is_empty() {
                return Ok(count);
            }
            match (self.receive.recv(), self.decrypting.take()) {
                (Ok(chunk), still) => {
                    self.chunk = io::Cursor::new(chunk);
                    self.decrypting = still;
                }
                (Err(_), Some(decrypting)) => match decrypting.join() {
                    Ok(ended) => ended?,
                    Err(_) => return Err(Error::internal("decrypt").into()),
                },
                (Err(_), None) => return Ok(0),
            }
        }
    }
}
