//! What was told before, by connector: `notices.json` in the home folder.
//!
//! In: keys of what was told. Out: whether something was told. Several programs may tell at once: the file is held
//! while it is open. Deliberately absent: texts.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use engine::error::{Error, Result};
use engine::settings::write_aside;
use jiff::ToSpan as _;
use jiff::civil::Date;

/// By connector: what was told, and on which day.
type Days = BTreeMap<String, BTreeMap<String, Date>>;

/// Days for which it is remembered: longer than a site keeps a day that is missing, and than a key warns.
const REMEMBERED: i64 = 800;

/// The open file.
pub(super) struct Told {
    path: PathBuf,
    days: Days,
    changed: bool,
    _held: File,
}

impl Told {
    /// Opens it for this program alone. A file that cannot be read is begun anew: at worst something is told twice.
    pub(super) fn open(home: &Path) -> Result<Self> {
        let mut options = File::options();
        let held = options.write(true).create(true).truncate(false).open(home.join("notices.lock"));
        let held = held.map_err(Error::disk)?;
        held.lock().map_err(Error::disk)?;
        let path = home.join("notices.json");
        let days =
            fs::read(&path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        Ok(Self { path, days, changed: false, _held: held })
    }

    pub(super) fn has(&self, connector: &str, key: &str) -> bool {
        self.days.get(connector).is_some_and(|told| told.contains_key(key))
    }

    pub(super) fn note(&mut self, connector: &str, key: &str, today: Date) {
        self.days.entry(connector.to_owned()).or_default().insert(key.to_owned(), today);
        self.changed = true;
    }

    /// Keeps what was noted; forgets what nothing can tell again.
    pub(super) fn close(mut self, today: Date) -> Result<()> {
        if !self.changed {
            return Ok(());
        }
        let oldest = today.saturating_sub(REMEMBERED.days());
        for told in self.days.values_mut() {
            told.retain(|key, day| *day >= oldest || key == "first");
        }
        let json = serde_json::to_vec(&self.days).map_err(|e| Error::internal("notices").because(e))?;
        write_aside(&self.path, &json)
    }
}
