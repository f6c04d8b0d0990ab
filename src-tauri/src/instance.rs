//! One program for each home folder: who is the first, and how a second start reaches it.
//!
//! In: the home folder, this start's arguments. Out: the first (it holds a lock in the home folder, and answers on the
//! session's bus), or a second one whose first has answered. A lock ends with its process, a name on the bus a while
//! after it: so nobody gives way to a name alone, only to an answer. Deliberately absent: what the first does when it
//! is reached (`main`); other systems than Linux, which have a plugin for it.

use std::fs::{File, TryLockError};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use wizard::program_log::TARGET;
use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::{fdo, interface};

const FILE: &str = "window.lock";
/// As the plugin named it: a program of an earlier version is reached too.
const INTERFACE: &str = "org.SingleInstance.DBus";
const METHOD: &str = "ExecuteCallback";
/// For one answer. It is given by a thread that has nothing else to do.
const ANSWER: Duration = Duration::from_secs(3);
/// For a first one that neither answers nor ends: after that a person gets a window all the same.
const PATIENCE: Duration = Duration::from_secs(20);
const APART: Duration = Duration::from_millis(50);

/// What the first program does with the arguments of a second start.
type Told = Box<dyn Fn(Vec<String>) + Send + Sync>;

/// The first program of its home.
pub struct First {
    name: String,
    _lock: Option<File>,
    ends: Arc<AtomicBool>,
}

/// Finds out which this is. None: another program is the first, and knows of this start.
pub fn claim(home: &Path, identifier: &str) -> Option<First> {
    let name = format!("{identifier}.SingleInstance");
    let first = |lock| First { name: name.clone(), _lock: lock, ends: Arc::default() };
    let began = Instant::now();
    loop {
        // The lock before the question: whoever has it and gets no answer is the first, however many start at once.
        let locked = lock(home);
        if reach(&name).is_ok() {
            return None;
        }
        match locked {
            Ok(file) => return Some(first(Some(file))),
            Err(Some(TryLockError::WouldBlock)) if began.elapsed() < PATIENCE => sleep(APART),
            Err(Some(TryLockError::WouldBlock)) => {
                tracing::warn!(target: TARGET, "another window does not answer");
                return Some(first(None));
            }
            // A disk without locks: the bus alone decides.
            Err(Some(TryLockError::Error(_)) | None) => return Some(first(None)),
        }
    }
}

fn lock(home: &Path) -> Result<File, Option<TryLockError>> {
    let made = std::fs::create_dir_all(home)
        .and_then(|()| File::options().write(true).create(true).truncate(false).open(home.join(FILE)));
    let file = made.map_err(|_| None)?;
    file.try_lock().map_err(Some)?;
    Ok(file)
}

fn path(name: &str) -> String {
    format!("/{}", name.replace('.', "/").replace('-', "_"))
}

/// Hands this start's arguments to whoever has the name; an error where nobody takes them.
fn reach(name: &str) -> zbus::Result<()> {
    let bus = Builder::session()?.method_timeout(ANSWER).build()?;
    let arguments: Vec<String> =
        std::env::args_os().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let folder = std::env::current_dir().unwrap_or_default().to_string_lossy().into_owned();
    bus.call_method(Some(name), path(name).as_str(), Some(INTERFACE), METHOD, &(arguments, folder))?;
    Ok(())
}

struct Ear {
    told: Told,
    ends: Arc<AtomicBool>,
}

#[interface(name = "org.SingleInstance.DBus")]
impl Ear {
    fn execute_callback(&self, arguments: Vec<String>, _folder: String) -> fdo::Result<()> {
        if self.ends.load(Ordering::Relaxed) {
            return Err(fdo::Error::Failed("it ends".to_owned()));
        }
        (self.told)(arguments);
        Ok(())
    }
}

impl First {
    /// Answers second starts from now on. Without a bus nobody can ask.
    pub fn listen(&self, told: impl Fn(Vec<String>) + Send + Sync + 'static) -> Option<Connection> {
        let ear = Ear { told: Box::new(told), ends: Arc::clone(&self.ends) };
        let open = || -> zbus::Result<Connection> {
            let bus = Builder::session()?.serve_at(path(&self.name).as_str(), ear)?.build()?;
            // Without further flags it waits in line: a program that was killed may have the name a moment longer.
            bus.request_name_with_flags(self.name.as_str(), Default::default())?;
            Ok(bus)
        };
        open().ok()
    }

    /// It is about to end: whoever starts now does not count on it any more.
    pub fn ending(&self) {
        self.ends.store(true, Ordering::Relaxed);
    }
}
