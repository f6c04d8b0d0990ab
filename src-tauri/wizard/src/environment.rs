//! What the environment says: the home folder, the vault's passphrase file, the language.
//!
//! In: environment variables, read here and nowhere else, for the window and the terminal alike.
//! Out: values to hand in. Deliberately absent: defaults of the engine.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use engine::error::{Code, Error, Result};
use engine::schedule::{Place, ThisSystem};
use secrecy::SecretString;

/// A variable that is set to something.
#[must_use]
pub fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// `CHAT_CONNECTORS_HOME`, or where this person's programs keep what they keep.
#[must_use]
pub fn home() -> PathBuf {
    let folder = |name| variable(name).map(PathBuf::from);
    let usual = || {
        let folder = if cfg!(windows) {
            folder("LOCALAPPDATA")
        } else {
            folder("XDG_DATA_HOME").or_else(|| folder("HOME").map(|home| home.join(".local/share")))
        };
        folder.unwrap_or_default().join("chat-connectors")
    };
    folder("CHAT_CONNECTORS_HOME").unwrap_or_else(usual)
}

/// The file that `CHAT_CONNECTORS_VAULT_PASSPHRASE_FILE` names.
#[must_use]
pub fn passphrase_file() -> Option<PathBuf> {
    variable("CHAT_CONNECTORS_VAULT_PASSPHRASE_FILE").map(PathBuf::from)
}

/// The passphrase in a file: its text without the line end.
///
/// # Errors
/// `input-unreadable` with the file, also for an empty one.
pub fn passphrase(path: &Path) -> Result<SecretString> {
    let unreadable = || Error::new(Code::InputUnreadable).arg("file", path.display());
    let bytes = engine::settings::read_input(path)?;
    let text = String::from_utf8(bytes).map_err(|_| unreadable())?;
    let line = text.trim_end_matches(['\r', '\n']);
    if line.is_empty() { Err(unreadable()) } else { Ok(SecretString::from(line)) }
}

/// Where the operating system keeps what it starts for this person, and the way to its programs.
#[must_use]
pub fn schedule_place() -> Place {
    let folder = |name| variable(name).map(PathBuf::from);
    let home_folder = || folder("HOME").unwrap_or_default();
    let units = if cfg!(windows) {
        folder("LOCALAPPDATA").unwrap_or_default().join("chat-connectors").join("tasks")
    } else if cfg!(target_os = "macos") {
        home_folder().join("Library/LaunchAgents")
    } else {
        folder("XDG_CONFIG_HOME").unwrap_or_else(|| home_folder().join(".config")).join("systemd/user")
    };
    Place { folder: units, user: whoami::username().unwrap_or_default(), system: Arc::new(ThisSystem) }
}

/// The headless program: it lies beside every other program of ours.
#[must_use]
pub fn headless_program() -> PathBuf {
    let name = if cfg!(windows) { "chat-connectors.exe" } else { "chat-connectors" };
    std::env::current_exe().map(|own| own.with_file_name(name)).unwrap_or_default()
}

/// The locale as the operating system names it. `LC_ALL=C` asks for English, whatever the desktop speaks.
#[must_use]
pub fn locale() -> String {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| variable(name));
    named.and_then(|text| text.into_string().ok()).or_else(sys_locale::get_locale).unwrap_or_default()
}

/// The operating system's names for the person and the computer, as the ledger keeps them.
#[must_use]
pub fn person() -> String {
    let user = whoami::username().unwrap_or_default();
    let computer = whoami::hostname().unwrap_or_default();
    format!("{user}@{computer}")
}
