//! Rigs for black-box tests: real servers and tools, started for one test and gone after it.
//!
//! In: what a test asks for. Out: a site, a key ring, a home folder, a day of chats, mailboxes read back, a window.
//! Each ends only what it started, by id. Nothing uses a fixed port, and readiness is seen, not waited for.
//! Deliberately absent: any code of the engine that a check could share its mistakes with.

// A rig that cannot be set up must fail its test at once, and these are no programs for people.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods
)]

pub mod alerts;
pub mod azurite;
pub mod conformance;
pub mod crash;
pub mod day;
pub mod dovecot;
pub mod every_call;
pub mod failures;
pub mod figures;
pub mod firm;
pub mod gpg;
pub mod graph;
pub mod home;
pub mod line;
pub mod mbox;
pub mod measure;
pub mod measured_day;
pub mod person;
pub mod power;
pub mod small_disk;
pub mod sshd;
pub mod system;
pub mod walk;
pub mod window;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

pub use azurite::Azurite;
pub use dovecot::Dovecot;
pub use firm::Firm;
pub use gpg::Gpg;
pub use home::Home;
pub use line::Line;
pub use person::Person;
pub use sshd::Sshd;
pub use window::Window;

/// How long a server or tool may take to answer: generous, because nothing waits for it to pass.
pub const PATIENCE: Duration = Duration::from_secs(90);

/// Asks again every 10 ms until there is an answer.
///
/// # Panics
/// When there is none within `PATIENCE`.
pub fn until<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let began = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(began.elapsed() < PATIENCE, "no sign of this within {PATIENCE:?}: {what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// A folder in memory, where there is room for homes; else the usual one.
#[must_use]
pub fn memory_folder() -> PathBuf {
    let memory = Path::new("/dev/shm");
    let room = rustix::fs::statvfs(memory).is_ok_and(|disk| disk.f_bavail * disk.f_frsize > 256 << 20);
    if room { memory.to_owned() } else { std::env::temp_dir() }
}

/// The folder of the workspace.
#[must_use]
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// A program of this workspace, built by `cargo xtask test` (or `bench`) beside this one.
///
/// # Panics
/// When it was not built.
#[must_use]
pub fn program(name: &str) -> PathBuf {
    let own = std::env::current_exe().unwrap();
    let found = own.ancestors().skip(1).take(2).map(|folder| folder.join(name)).find(|path| path.is_file());
    found
        .unwrap_or_else(|| panic!("{name} is not built: run `cargo build --locked --workspace --bins` first"))
}
