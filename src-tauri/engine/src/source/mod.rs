//! The site that the files come from.
//!
//! In: where it is, who we are, whom we trust. Out: its listing, and the bytes of its files, as they are.
//! Deliberately absent: writing to the site, local files, and any use of a server's file name as a path.

pub mod address;
pub mod compare;
mod handshake;
pub mod host_key;
pub mod known_hosts;
pub mod ladder;
mod link;
mod listing;
pub mod login;
mod pace;
pub mod sftp;
mod subsystem;
#[cfg(test)]
pub(crate) mod tests;
mod wire;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

pub use address::host_from_form;
pub use compare::{Comparison, compare_host_key, fingerprint_of};
pub use host_key::Trust;
pub use known_hosts::{KnownHosts, read_known_hosts};
pub use ladder::{Rung, RungName, RungState};
pub use link::Limits;
pub use login::Credentials;
pub use sftp::{SftpSource, Site};

use crate::error::Result;
use crate::model::{RemoteFile, Timestamp};

/// Where files come from.
pub trait Source: Send {
    /// The regular files in the folder, by (modified, name), each name once.
    ///
    /// # Errors
    /// `folder-unreadable`, `connection-lost`, and those of connecting anew.
    fn list(&mut self) -> Result<Vec<RemoteFile>>;

    /// Streams a file's bytes from `offset` to its listed size into `sink`.
    ///
    /// # Errors
    /// `file-unreadable` (also where the file is no longer the listed one), `connection-lost`, those of
    /// connecting anew, and whatever `sink` gives.
    fn fetch(
        &mut self,
        file: &RemoteFile,
        offset: u64,
        sink: &mut dyn FnMut(&[u8]) -> Result<()>,
    ) -> Result<()>;

    /// The fingerprint of the site's host key, `SHA256:…`.
    fn host_key(&self) -> &str;

    /// A switch that ends what `list` and `fetch` wait for, soon, as `cancelled`; none where nothing is waited for.
    fn stop(&self) -> Option<Arc<AtomicBool>> {
        None
    }
}

/// The time, handed in.
pub trait Clock {
    /// Now.
    fn now(&self) -> Timestamp;
    /// Waits.
    fn sleep(&self, duration: Duration);
}

/// The computer's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn sleep(&self, duration: Duration) {
        thread::sleep(duration);
    }
}

/// The computer's clock; a wait ends when the run is to stop.
#[derive(Clone, Copy, Debug)]
pub struct Waiting<'s>(pub &'s AtomicBool);

impl Clock for Waiting<'_> {
    fn now(&self) -> Timestamp {
        SystemClock.now()
    }

    fn sleep(&self, duration: Duration) {
        const STEP: Duration = Duration::from_millis(100);
        let mut left = duration;
        while !left.is_zero() && !self.0.load(Ordering::Relaxed) {
            let step = left.min(STEP);
            SystemClock.sleep(step);
            left -= step;
        }
    }
}

/// A listing, told apart by whether the site is still writing. Both by (modified, name).
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Settled {
    /// Complete, as far as a listing can tell.
    pub ready: Vec<RemoteFile>,
    /// Still being written, or too new to know: for the next run.
    pub in_progress: Vec<RemoteFile>,
}

/// A file rests once it has not changed for this long.
const REST: Duration = Duration::from_secs(60);

/// Lists the files that are ready to fetch (FAULTS F18). A file modified over 60 s ago is ready. Where
/// there are younger ones it says so (`waits`), waits 60 s, once, and lists again: ready is what reads the same
/// twice.
///
/// # Errors
/// As `Source::list`.
pub fn settled(source: &mut dyn Source, clock: &dyn Clock, waits: &mut dyn FnMut()) -> Result<Settled> {
    let first = source.list()?;
    let rested = |file: &RemoteFile, now: Timestamp| {
        now.duration_since(file.modified) > REST.try_into().unwrap_or_default()
    };
    let now = clock.now();
    if first.iter().all(|file| rested(file, now)) {
        return Ok(Settled { ready: first, in_progress: Vec::new() });
    }
    waits();
    clock.sleep(REST);
    let now = clock.now();
    let earlier: BTreeMap<&str, &RemoteFile> = first.iter().map(|file| (file.name.as_str(), file)).collect();
    let (ready, in_progress) = source.list()?.into_iter().partition(|file| {
        match earlier.get(file.name.as_str()) {
            Some(reading) => *reading == file,
            // Came meanwhile: moved into place if it is old, else begun just now.
            None => rested(file, now),
        }
    });
    Ok(Settled { ready, in_progress })
}
