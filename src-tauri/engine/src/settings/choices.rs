//! What a person chose for this computer and not for one connector: `settings.toml` in the home folder.
//!
//! In: a home folder. Out: the choices, the documented ones where nobody chose. A table or key that this version
//! does not know stays in the file, but in the tables of destination and evidence. Deliberately absent: secrets; whether the program starts at login, which only
//! the operating system knows.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};
use toml::{Table, Value};

use super::{Destination, Evidence, write_aside};
use crate::error::{Code, Error, Result};

const FILE: &str = "settings.toml";

/// What can be chosen.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Choices {
    /// The window.
    #[serde(default)]
    pub window: Window,
    /// What the desktop is told.
    #[serde(default)]
    pub notifications: Notifications,
    /// Where the mailboxes of every connector live that says nothing else; absent: in this computer's archive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination: Option<Destination>,
    /// Where the encrypted files are kept.
    #[serde(default)]
    pub evidence: Evidence,
}

/// Tables that are written whole: what an earlier choice had in them means nothing any more.
const WHOLE: [&str; 2] = ["destination", "evidence"];

/// The window.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Window {
    /// Closing it leaves the program in the notification area, where the desktop has one.
    #[serde(default)]
    pub keep_running: bool,
}

/// What the desktop is told.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Notifications {
    /// Anything at all.
    #[serde(default = "super::yes")]
    pub show: bool,
}

impl Default for Notifications {
    fn default() -> Self {
        Self { show: true }
    }
}

impl Choices {
    /// As they are kept.
    ///
    /// # Errors
    /// `settings-file`, `disk-failed`.
    pub fn read(home: &Path) -> Result<Self> {
        let (text, _) = read(home)?;
        toml::from_str(&text).map_err(|error| unread(&text, &error))
    }

    /// Changes them on the disk; the window and the terminal each change only what they mean to. Gives what they
    /// are then.
    ///
    /// # Errors
    /// `settings-file`, `disk-full`, `disk-failed`.
    pub fn update(home: &Path, change: impl FnOnce(&mut Self)) -> Result<Self> {
        let _held = lock(home)?;
        let (text, mut table) = read(home)?;
        let mut choices: Self = toml::from_str(&text).map_err(|error| unread(&text, &error))?;
        change(&mut choices);
        let chosen = Table::try_from(&choices).map_err(|e| Error::internal("settings").because(e))?;
        for name in WHOLE {
            table.remove(name);
        }
        for (name, value) in chosen {
            match (table.get_mut(&name), value) {
                (Some(Value::Table(there)), Value::Table(new)) => there.extend(new),
                (_, value) => drop(table.insert(name, value)),
            }
        }
        write_aside(&home.join(FILE), table.to_string().as_bytes())?;
        Ok(choices)
    }
}

/// The file's text, and all that is in it; nothing where there is no file.
fn read(home: &Path) -> Result<(String, Table)> {
    let text = match fs::read_to_string(home.join(FILE)) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) if error.kind() == std::io::ErrorKind::InvalidData => {
            return Err(Error::new(Code::SettingsFile).arg("file", FILE).arg("line", 1));
        }
        Err(error) => return Err(Error::disk(error)),
    };
    let table = text.parse().map_err(|error| unread(&text, &error))?;
    Ok((text, table))
}

/// The parser's own words quote the file: only the line is told.
fn unread(text: &str, error: &toml::de::Error) -> Error {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
    Error::new(Code::SettingsFile).arg("file", FILE).arg("line", before.matches('\n').count() + 1)
}

/// Held until it is dropped.
fn lock(home: &Path) -> Result<fs::File> {
    fs::create_dir_all(home).map_err(Error::disk)?;
    let mut options = fs::File::options();
    let file = options.write(true).create(true).truncate(false).open(home.join("settings.lock"));
    let file = file.map_err(Error::disk)?;
    file.lock().map_err(Error::disk)?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_chose_means_told_and_ended_with_the_window() {
        let home = tempfile::tempdir().unwrap();
        let choices = Choices::read(home.path()).unwrap();
        assert!(choices.notifications.show && !choices.window.keep_running);
        assert!(!home.path().join(FILE).exists());
    }

    #[test]
    fn a_choice_stays_and_leaves_what_a_newer_version_keeps_there() {
        let home = tempfile::tempdir().unwrap();
        let newer = "[later]\nkind = \"other\"\n[window]\nwidth = 900\n";
        fs::write(home.path().join(FILE), newer).unwrap();
        Choices::update(home.path(), |choices| choices.window.keep_running = true).unwrap();
        let changed = Choices::update(home.path(), |choices| choices.notifications.show = false).unwrap();
        assert_eq!(Choices::read(home.path()).unwrap(), changed);
        assert!(changed.window.keep_running && !changed.notifications.show);
        let text = fs::read_to_string(home.path().join(FILE)).unwrap();
        assert!(text.contains("kind = \"other\"") && text.contains("width = 900"), "{text}");
    }

    #[test]
    fn a_file_that_is_no_toml_is_told_by_its_line_and_not_overwritten() {
        let home = tempfile::tempdir().unwrap();
        let broken = "[window]\nkeep_running = perhaps\n";
        fs::write(home.path().join(FILE), broken).unwrap();
        for error in [
            Choices::read(home.path()).unwrap_err(),
            Choices::update(home.path(), |choices| choices.window.keep_running = true).unwrap_err(),
        ] {
            assert_eq!(error.to_string(), "settings-file file=settings.toml line=2");
        }
        assert_eq!(fs::read_to_string(home.path().join(FILE)).unwrap(), broken);
    }
}
