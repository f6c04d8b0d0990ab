//! What is still to be told, and what was: `alerts/<connector>.json` in the home folder.
//!
//! In: alerts, and what became of them. Out: those that wait, each once for each way, and why a way does not work.
//! Written before anything is sent: a kill costs a second copy with the same id, never an alert. What waits is
//! bounded in number and age. Deliberately absent: secrets, the words of an alert (made anew at each attempt).

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use super::{Again, Alert, Alerter, Letter, Undelivered};
use crate::error::{Error, Result};
use crate::model::Timestamp;
use crate::settings::write_aside;

/// Alerts that wait for one way; the oldest goes when one more comes.
const WAITING: usize = 100;
/// How long one waits.
const KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);
/// How long it is remembered that something was told.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(400 * 24);
/// A server may not put us off for longer.
const LONGEST: SignedDuration = SignedDuration::from_hours(24);

/// A way that alerts go.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    /// E-mail.
    Mail,
    /// A POST of JSON.
    Webhook,
}

impl Channel {
    /// As written in JSON; names the words.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Webhook => "webhook",
        }
    }
}

/// Alerts cannot be delivered one way.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Trouble {
    /// Which way.
    pub channel: Channel,
    /// Since when.
    pub since: Timestamp,
    /// The last attempt's error code.
    pub code: String,
    /// Its arguments.
    pub args: BTreeMap<String, String>,
    /// Alerts that wait for it, and are tried again after the next run.
    pub waiting: usize,
    /// Alerts that nobody got, and that are not tried again.
    pub lost: usize,
}

#[derive(Default, Serialize, Deserialize)]
struct Kept {
    /// Keys of what was told or waits, with the time at which it was noticed last.
    known: BTreeMap<String, Timestamp>,
    waiting: Vec<Waiting>,
    troubles: Vec<Trouble>,
}

#[derive(Serialize, Deserialize)]
struct Waiting {
    channel: Channel,
    alert: Alert,
    not_before: Option<Timestamp>,
}

/// The outbox of one connector. Nobody else uses it meanwhile.
pub struct Outbox {
    path: PathBuf,
    kept: Kept,
    _held: File,
}

impl Outbox {
    /// Opens the outbox of a connector, by the name of its files.
    ///
    /// # Errors
    /// `disk-full`, `disk-failed`.
    pub fn open(home: &Path, stem: &str) -> Result<Self> {
        let folder = home.join(FOLDER);
        fs::create_dir_all(&folder).map_err(Error::disk)?;
        let mut options = File::options();
        let lock = options.write(true).create(true).truncate(false).open(folder.join(format!("{stem}.lock")));
        let held = lock.map_err(Error::disk)?;
        held.lock().map_err(Error::disk)?;
        let path = file(home, stem);
        let kept = match fs::read(&path) {
            Ok(bytes) => serde_json::from_slice(&bytes).unwrap_or_else(|_| {
                // What cannot be read is kept for whoever wants to see it, and told anew.
                let _ = fs::rename(&path, path.with_extension("damaged"));
                Kept::default()
            }),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Kept::default(),
            Err(error) => return Err(Error::disk(error)),
        };
        Ok(Self { path, kept, _held: held })
    }

    /// Takes what was never told before, for each of the ways; what waited for another way waits no more.
    ///
    /// # Errors
    /// `disk-full`, `disk-failed`.
    pub fn queue(&mut self, alerts: Vec<Alert>, channels: &[Channel], now: Timestamp) -> Result<()> {
        let kept = &mut self.kept;
        kept.waiting.retain(|waiting| channels.contains(&waiting.channel));
        kept.troubles.retain(|trouble| channels.contains(&trouble.channel));
        for alert in alerts {
            // Noticed again: remembered for as long as it lasts.
            if kept.known.insert(alert.key.clone(), now).is_some() {
                continue;
            }
            for channel in channels {
                kept.waiting.push(Waiting { channel: *channel, alert: alert.clone(), not_before: None });
            }
        }
        kept.known.retain(|_, at| now.duration_since(*at) < REMEMBERED);
        for channel in channels {
            self.drop_old(*channel, now);
        }
        self.save()
    }

    /// Tries what waits for one way, in order. The first failure ends it: the next alert would meet it as well,
    /// unless it was that one alert that was refused.
    ///
    /// # Errors
    /// `disk-full`, `disk-failed`: what was accepted may be sent once more.
    pub fn deliver(
        &mut self,
        channel: Channel,
        alerter: &dyn Alerter,
        letter: &dyn Fn(&Alert) -> Letter,
        now: Timestamp,
    ) -> Result<()> {
        let mut place = 0;
        let mut well = true;
        while let Some(waiting) = self.kept.waiting.get_mut(place) {
            // A clock that was set back must not put an alert off for years.
            let put_off = |at: Timestamp| at > now && at.duration_since(now) <= LONGEST;
            if waiting.channel != channel || waiting.not_before.is_some_and(put_off) {
                place += 1;
                continue;
            }
            match alerter.deliver(&waiting.alert, &letter(&waiting.alert)) {
                Ok(accepted) => {
                    self.kept.waiting.remove(place);
                    match accepted.but {
                        Some(error) => {
                            well = false;
                            self.trouble(channel, &error, 0, now);
                        }
                        None if well => self.kept.troubles.retain(|trouble| trouble.channel != channel),
                        None => {}
                    }
                    self.save()?;
                }
                Err(Undelivered { error, again: Again::Never }) => {
                    self.kept.waiting.remove(place);
                    well = false;
                    self.trouble(channel, &error, 1, now);
                    self.save()?;
                }
                Err(Undelivered { error, again }) => {
                    waiting.not_before = match again {
                        Again::NextRun | Again::Never => None,
                        Again::After(wait) => {
                            let wait = SignedDuration::try_from(wait).unwrap_or(LONGEST).min(LONGEST);
                            now.checked_add(wait).ok()
                        }
                        Again::Until(time) => Some(time),
                    };
                    self.trouble(channel, &error, 0, now);
                    return self.save();
                }
            }
        }
        Ok(())
    }

    /// One way does not work, for a reason that is known before anything is sent.
    ///
    /// # Errors
    /// `disk-full`, `disk-failed`.
    pub fn blocked(&mut self, channel: Channel, error: &Error, now: Timestamp) -> Result<()> {
        if self.kept.waiting.iter().any(|waiting| waiting.channel == channel) {
            self.trouble(channel, error, 0, now);
            self.save()?;
        }
        Ok(())
    }

    /// A way works again, or its settings are others: what was amiss is told no more.
    ///
    /// # Errors
    /// `disk-full`, `disk-failed`.
    pub fn forgive(&mut self) -> Result<()> {
        self.kept.troubles.clear();
        self.kept.waiting.iter_mut().for_each(|waiting| waiting.not_before = None);
        self.save()
    }

    /// Which ways do not work.
    #[must_use]
    pub fn troubles(&self) -> Vec<Trouble> {
        self.kept.troubles()
    }

    /// The same, without waiting for whoever sends.
    #[must_use]
    pub fn look(home: &Path, stem: &str) -> Vec<Trouble> {
        let kept =
            fs::read(file(home, stem)).ok().and_then(|bytes| serde_json::from_slice::<Kept>(&bytes).ok());
        kept.map(|kept| kept.troubles()).unwrap_or_default()
    }

    /// Forgets all of it: its connector is gone.
    ///
    /// # Errors
    /// `disk-failed`.
    pub fn remove(home: &Path, stem: &str) -> Result<()> {
        match fs::remove_file(file(home, stem)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::disk(error)),
            Ok(()) | Err(_) => Ok(()),
        }
    }

    fn trouble(&mut self, channel: Channel, error: &Error, lost: usize, now: Timestamp) {
        let args = error.args().iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        let code = error.code().as_str().to_owned();
        match self.kept.troubles.iter_mut().find(|trouble| trouble.channel == channel) {
            Some(trouble) => {
                (trouble.code, trouble.args) = (code, args);
                trouble.lost += lost;
            }
            None => {
                self.kept.troubles.push(Trouble { channel, since: now, code, args, waiting: 0, lost });
            }
        }
    }

    /// What waited too long, or is too much, goes, and is counted.
    fn drop_old(&mut self, channel: Channel, now: Timestamp) {
        let kept = &mut self.kept;
        let mut over =
            kept.waiting.iter().filter(|one| one.channel == channel).count().saturating_sub(WAITING);
        let before = kept.waiting.len();
        kept.waiting.retain(|one| {
            let mine = one.channel == channel;
            let drop = mine && (over > 0 || now.duration_since(one.alert.at) > KEPT);
            over = over.saturating_sub(usize::from(drop));
            !drop
        });
        let lost = before - kept.waiting.len();
        if let Some(trouble) = kept.troubles.iter_mut().find(|trouble| trouble.channel == channel) {
            trouble.lost += lost;
        }
    }

    fn save(&self) -> Result<()> {
        let json = serde_json::to_vec(&self.kept).map_err(|e| Error::internal("outbox").because(e))?;
        write_aside(&self.path, &json)
    }
}

impl Kept {
    fn troubles(&self) -> Vec<Trouble> {
        let waiting = |channel| self.waiting.iter().filter(|waiting| waiting.channel == channel).count();
        let counted = |trouble: &Trouble| Trouble { waiting: waiting(trouble.channel), ..trouble.clone() };
        self.troubles.iter().map(counted).collect()
    }
}

fn file(home: &Path, stem: &str) -> PathBuf {
    home.join(FOLDER).join(format!("{stem}.json"))
}

const FOLDER: &str = "alerts";

#[cfg(test)]
#[path = "outbox_tests.rs"]
mod tests;
