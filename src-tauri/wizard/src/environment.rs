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
use sha2::{Digest as _, Sha256};

/// A variable that is set to something.
#[must_use]
pub fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// A file that grows beyond the limit of its owner (`ulimit -f`) is an error that is told. Without this, the operating
/// system ends the program.
pub fn outlive_size_limits() {
    #[cfg(unix)]
    {
        let met = Arc::new(std::sync::atomic::AtomicBool::new(false));
        if let Err(error) = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, met) {
            tracing::warn!(%error, "a limit of file sizes would end the program");
        }
    }
}

/// `CHAT_CONNECTORS_HOME`, or where this person's programs keep what they keep.
#[must_use]
pub fn home() -> PathBuf {
    folder("CHAT_CONNECTORS_HOME").unwrap_or_else(usual_home)
}

/// Where this person's programs keep what they keep.
fn usual_home() -> PathBuf {
    let folder = if cfg!(windows) {
        folder("LOCALAPPDATA")
    } else {
        folder("XDG_DATA_HOME").or_else(|| folder("HOME").map(|home| home.join(".local/share")))
    };
    folder.unwrap_or_default().join("chat-connectors")
}

fn folder(name: &str) -> Option<PathBuf> {
    variable(name).map(PathBuf::from)
}

/// What tells a program at this home from one at the usual home: one instance runs for each. None at the usual one.
#[must_use]
pub fn instance(home: &Path) -> Option<String> {
    let (home, usual) = (real(home), real(&usual_home()));
    let hash = || hex::encode(Sha256::digest(home.as_os_str().as_encoded_bytes()));
    (home != usual).then(|| hash().chars().take(16).collect())
}

/// A path by which a folder is known, also before it is there.
fn real(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    path.canonicalize().unwrap_or_else(|_| match (path.parent(), path.file_name()) {
        (Some(parent), Some(name)) => real(parent).join(name),
        (_, _) => path.clone(),
    })
}

/// Where a Linux desktop looks for what to start at login.
#[must_use]
pub fn autostart_folder() -> PathBuf {
    let config = folder("XDG_CONFIG_HOME").filter(|path| path.is_absolute());
    config.or_else(|| folder("HOME").map(|home| home.join(".config"))).unwrap_or_default().join("autostart")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_home_is_one_instance_by_whatever_path_and_two_homes_are_two() {
        let folder = tempfile::tempdir().unwrap();
        let (one, two) = (folder.path().join("one"), folder.path().join("two"));
        // Also before its first start makes it.
        let before = instance(&one).unwrap();
        std::fs::create_dir(&one).unwrap();
        assert_eq!(instance(&one).unwrap(), before);
        assert_eq!(instance(&folder.path().join("one/../one/.")).unwrap(), before);
        assert_ne!(instance(&two).unwrap(), before);
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(&one, &two).unwrap();
            assert_eq!(instance(&two).unwrap(), before);
        }
        assert_eq!(instance(&usual_home()), None);
    }
}
