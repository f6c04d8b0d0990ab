//! One run at a time in a home folder, whoever starts it.
//!
//! In: a home folder. Out: its lock, or who has it and since when. Deliberately absent: waiting for it.

use std::fs::{self, File, TryLockError};
use std::io::{Read as _, Write as _};
use std::path::Path;

use crate::error::{Code, Error, Result};
use crate::source::Clock;

/// Holds the home folder for one run; given back when dropped, also by a kill.
pub struct RunLock(#[allow(dead_code)] File);

impl RunLock {
    /// Takes the lock.
    ///
    /// # Errors
    /// `already-running` with `since` and `pid`; `disk-failed`.
    pub fn take(home: &Path, clock: &dyn Clock) -> Result<Self> {
        Self::at(home, "run.lock", clock)
    }

    /// Takes the lock of a round of all that is due: each of its runs takes the other one.
    ///
    /// # Errors
    /// As `take`.
    pub fn round(home: &Path, clock: &dyn Clock) -> Result<Self> {
        Self::at(home, "due.lock", clock)
    }

    fn at(home: &Path, name: &str, clock: &dyn Clock) -> Result<Self> {
        fs::create_dir_all(home).map_err(Error::disk)?;
        let path = home.join(name);
        let mut options = File::options();
        let mut file =
            options.read(true).write(true).create(true).truncate(false).open(path).map_err(Error::disk)?;
        let mut locked = file.try_lock();
        // Somebody who only asks whether a run goes on holds it for a moment.
        for _ in 0..20 {
            if !matches!(locked, Err(TryLockError::WouldBlock)) {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
            locked = file.try_lock();
        }
        match locked {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut text = String::new();
                let _ = file.read_to_string(&mut text);
                let mut words = text.split_whitespace();
                let (pid, since) = (words.next().unwrap_or("?"), words.next().unwrap_or("?"));
                return Err(Error::new(Code::AlreadyRunning).arg("pid", pid).arg("since", since));
            }
            Err(TryLockError::Error(e)) => return Err(Error::disk(e)),
        }
        file.set_len(0).map_err(Error::disk)?;
        writeln!(file, "{} {}", std::process::id(), clock.now().strftime("%FT%TZ")).map_err(Error::disk)?;
        Ok(Self(file))
    }
}

/// Whether a run holds the home folder now, in this process or another.
#[must_use]
pub fn is_running(home: &Path) -> bool {
    let file = File::open(home.join("run.lock"));
    file.is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
}
