//! The files as they lie on the site in each scenario.
//!
//! In: a customer, a scenario. Out: the days, and what the scenario damages or adds. A damaged file keeps
//! name, size and time, so that the same file is whole again afterwards and no ledger takes it for another.
//! Deliberately absent: logging in and the line (`server`, `line`).

use std::io::Write;
use std::sync::Arc;

use engine::connector::Kind;
use engine::error::Result;
use engine::model::Timestamp;
use jiff::{SignedDuration, ToSpan};
use russh::keys::PublicKey;
use sequoia_openpgp::Cert;

use crate::days::{
    Day, Wrapping, day_before_a_gap, day_of_strangers, days, first_day_again, long_day, manifest,
    write_long_day,
};
use crate::drops::drops;
use crate::scenario::Scenario;
use crate::seal::{seal, somebody_elses};

/// A file as it lies on the site.
#[derive(Clone)]
pub(crate) struct StoredFile {
    pub(crate) name: String,
    pub(crate) modified: Timestamp,
    pub(crate) content: Arc<Vec<u8>>,
}

/// Whom the site is set up for, with the days sealed once for all scenarios.
pub(crate) struct Customer {
    pub(crate) key: PublicKey,
    certificate: Cert,
    files: Vec<StoredFile>,
    clock: SiteClock,
}

/// What the time on a file is: no file is of the future, and on a computer whose clock is behind, all move back.
#[derive(Clone, Copy)]
pub(crate) struct SiteClock {
    configured: Timestamp,
    back: SignedDuration,
}

impl SiteClock {
    pub(crate) fn new(newest: Option<Timestamp>, now: Timestamp) -> Self {
        let ahead = newest.map(|newest| newest.duration_since(now - 1.hour()));
        Self { configured: now, back: ahead.unwrap_or_default().max(SignedDuration::ZERO) }
    }

    fn lying(self, name: &str, modified: Timestamp, content: Vec<u8>) -> StoredFile {
        // However long a scenario's day lies ahead.
        let modified = (modified - self.back).min(self.configured - 50.minutes());
        StoredFile { name: name.to_owned(), modified, content: Arc::new(content) }
    }
}

/// What lies there for a kind that is signed in to with an account, oldest first.
///
/// # Errors
/// Those of `drops`.
pub(crate) fn laid(kind: &Kind, scenario: Scenario, now: Timestamp) -> Result<Vec<StoredFile>> {
    let usual = drops(kind, Scenario::AllWell)?;
    let clock = SiteClock::new(usual.iter().map(|file| file.modified).max(), now);
    let laid = drops(kind, scenario)?.into_iter();
    let mut files: Vec<_> = laid.map(|file| clock.lying(file.name, file.modified, file.content)).collect();
    if let (Scenario::CutConnection, Some(newest)) = (scenario, files.last_mut()) {
        // As for the encrypted days: half of it never becomes half of the whole one.
        newest.modified += SignedDuration::from_secs(1);
    }
    Ok(files)
}

impl Customer {
    /// Seals the days.
    pub(crate) fn new(key: PublicKey, certificate: Cert, now: Timestamp) -> Result<Self> {
        let days = days();
        let clock = SiteClock::new(days.iter().map(|day| day.modified).max(), now);
        let mut customer = Self { key, certificate, files: Vec::new(), clock };
        for day in &days {
            let file = customer.stored(day)?;
            customer.files.push(file);
        }
        Ok(customer)
    }

    /// Whether it is the same customer: then its files stay as they are, byte for byte.
    pub(crate) fn is(&self, key: &PublicKey, certificate: &Cert) -> bool {
        self.key.key_data() == key.key_data() && self.certificate == *certificate
    }

    /// The files, oldest first.
    pub(crate) fn files(&self, scenario: Scenario) -> Result<Vec<StoredFile>> {
        let mut files = self.files.clone();
        match scenario {
            Scenario::AllWell
            | Scenario::WrongPassword
            | Scenario::KeyNotInstalled
            | Scenario::HostKeyChanged
            | Scenario::PasswordExpired
            | Scenario::SlowLine => {}
            Scenario::CutConnection => {
                // A file of its own to whoever fetches it: half of it never becomes half of the whole one.
                if let Some(newest) = files.last_mut() {
                    newest.modified += SignedDuration::from_secs(1);
                }
            }
            Scenario::Truncated => self.damage(&mut files, |_, length| self.cut_to(length))?,
            Scenario::Altered => self.damage(&mut files, |content, length| {
                let mut content = content.to_vec();
                if let Some(byte) = content.get_mut(length / 4 * 3) {
                    *byte ^= 0x10;
                }
                Ok(content)
            })?,
            Scenario::OtherKey => self.damage(&mut files, |_, length| self.to_another_key(length))?,
            Scenario::UnknownPeople => files.push(self.stored(&day_of_strangers())?),
            Scenario::DuplicateDay => files.push(self.stored(&first_day_again())?),
            Scenario::OverLimit => {
                let (name, modified) = long_day();
                let content = seal(&write_long_day, Wrapping::Binary, &self.certificate)?;
                files.push(self.clock.lying(name, modified, content));
            }
            Scenario::MissingDay => files.insert(0, self.stored(&day_before_a_gap())?),
            Scenario::ManifestDisagrees => {
                let (name, modified, text) = manifest();
                let content = seal(&|to| to.write_all(text.as_bytes()), Wrapping::Binary, &self.certificate)?;
                files.push(self.clock.lying(name, modified, content));
            }
            Scenario::EmptySite => files.clear(),
        }
        Ok(files)
    }

    fn damage(
        &self,
        files: &mut [StoredFile],
        damage: impl FnOnce(&[u8], usize) -> Result<Vec<u8>>,
    ) -> Result<()> {
        if let Some(newest) = files.last_mut() {
            newest.content = Arc::new(damage(&newest.content, newest.content.len())?);
        }
        Ok(())
    }

    /// An RSA key's part is a byte shorter once in a while: then again.
    fn to_another_key(&self, length: usize) -> Result<Vec<u8>> {
        let other = somebody_elses(&self.certificate)?;
        let mut content = Vec::new();
        for _ in 0..20 {
            content = days().last().map(|day| sealed(day, &other)).transpose()?.unwrap_or_default();
            if content.len() == length {
                break;
            }
        }
        Ok(content)
    }

    /// The beginning of a longer file, cut where the whole one ends.
    fn cut_to(&self, length: usize) -> Result<Vec<u8>> {
        let newest = days().pop();
        let plain = newest.as_ref().map(|day| day.plain.as_slice()).unwrap_or_default();
        // The encrypted days after it are as good as noise: it is longer than the whole one however it shrinks.
        let write = |to: &mut dyn Write| {
            to.write_all(plain)?;
            self.files.iter().try_for_each(|file| to.write_all(&file.content))
        };
        let mut content = seal(&write, Wrapping::Binary, &self.certificate)?;
        content.truncate(length);
        Ok(content)
    }

    fn stored(&self, day: &Day) -> Result<StoredFile> {
        Ok(self.clock.lying(day.file_name, day.modified, sealed(day, &self.certificate)?))
    }
}

fn sealed(day: &Day, certificate: &Cert) -> Result<Vec<u8>> {
    seal(&|to| to.write_all(&day.plain), day.wrapping, certificate)
}
