//! The source watch: what should be on the site and is not, and what will soon be there no more.
//!
//! In: the ledger's rows of a connector and the time. Out: what an admin has to know, the most urgent
//! first, as codes with arguments. What is safe here (delivered files, held items) is no matter of it.
//! Deliberately absent: looking at the site (a run does), and words (`ui/words`).

mod days;
mod manifests;
mod site;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::{Serialize, Serializer};

use super::is_companion;
use crate::error::Result;
use crate::ledger::{FileState, Ledger, Listing, ManifestRow, SiteFile};
use crate::settings::Connector;

/// What is amiss. In the order in which equally urgent ones are told.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum WatchCode {
    /// No run has reached the site for two days or more. `since` (day), `days`, `leaves` (day on which the
    /// oldest file that nobody saw would disappear), `reached` (yes, no: never).
    Silent,
    /// Files that are not wholly imported leave the site, or have left it. `count`, `file` (the first),
    /// `reason` (never-fetched, fault, waiting), `gone` (yes, no), `days` (left), `leaves` (day).
    Disappears,
    /// A manifest and the site disagree. `day`, `missing` (on the site), `unlisted` (in the manifest),
    /// `names` (the first of both).
    ManifestDisagrees,
    /// The last listing found no file. `at` (time).
    SiteEmpty,
    /// A day of which no file came. `day`, `leaves` (day on which the site would delete it).
    DayMissing,
    /// Today's file is usually there by now. `day`, `usual` (time of the day, UTC).
    FileLate,
}

impl WatchCode {
    /// Every code.
    pub const ALL: [Self; 6] = [
        Self::Silent,
        Self::Disappears,
        Self::ManifestDisagrees,
        Self::SiteEmpty,
        Self::DayMissing,
        Self::FileLate,
    ];

    /// As written in JSON; names the words (`watch-…`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Silent => "silent",
            Self::Disappears => "disappears",
            Self::ManifestDisagrees => "manifest-disagrees",
            Self::SiteEmpty => "site-empty",
            Self::DayMissing => "day-missing",
            Self::FileLate => "file-late",
        }
    }
}

impl Serialize for WatchCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// How soon somebody should act.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum WatchLevel {
    /// Within three days, or something is lost.
    Urgent,
    /// Soon.
    Warning,
}

/// One thing that is amiss.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Watched {
    /// What.
    pub code: WatchCode,
    /// How soon to act.
    pub level: WatchLevel,
    /// What the words need: see the code. Days are `2026-11-20`, UTC.
    pub args: BTreeMap<&'static str, String>,
    /// The day it is about.
    pub day: Option<Date>,
}

impl Watched {
    fn new(code: WatchCode, day: Option<Date>) -> Self {
        Self { code, level: WatchLevel::Warning, args: BTreeMap::new(), day }
    }

    fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.insert(name, value.to_string());
        self
    }

    fn urgent_if(mut self, urgent: bool) -> Self {
        if urgent {
            self.level = WatchLevel::Urgent;
        }
        self
    }
}

/// What is amiss at a connector's site, the most urgent first. A connector that never ran has nothing.
///
/// # Errors
/// `ledger-damaged`, `ledger-newer`, `disk-full`, `disk-failed`.
pub fn watch(home: &Path, connector: &Connector, now: Timestamp) -> Result<Vec<Watched>> {
    let ledger = Ledger::look(home)?;
    let Some(number) = ledger.known_connector(&connector.name)? else { return Ok(Vec::new()) };
    let retention = i64::from(connector.retention_days());
    let back = |days: i64| now.checked_sub(SignedDuration::from_hours(24 * days)).unwrap_or(Timestamp::MIN);
    let mut files = ledger.site_files(number, back(retention + REMEMBERED))?;
    // What is named as a companion is known to be one once it was opened.
    for file in files.iter_mut().filter(|file| matches!(file.state, FileState::Seen | FileState::Staged)) {
        file.companion |= is_companion(&file.name);
    }
    let rows = Rows {
        retention,
        first_run: ledger.first_run(number)?,
        listing: ledger.last_listing(number)?,
        files,
        manifests: ledger.manifests(number, back(retention), MANIFESTS)?,
    };
    Ok(watched(&rows, now))
}

/// Days for which a file that is gone is still told, and for which arrivals are looked at.
const REMEMBERED: i64 = 90;
/// Manifests that are compared with the site.
const MANIFESTS: u32 = 64;
/// Days before a loss in which it is urgent.
const URGENT: i64 = 3;

/// The ledger's rows of one connector.
#[derive(Clone, Default)]
struct Rows {
    /// Days for which the site keeps a file.
    retention: i64,
    first_run: Option<Timestamp>,
    listing: Option<Listing>,
    files: Vec<SiteFile>,
    manifests: Vec<ManifestRow>,
}

fn watched(rows: &Rows, now: Timestamp) -> Vec<Watched> {
    let mut found = site::silent(rows, now).into_iter().collect::<Vec<_>>();
    if let Some(listing) = &rows.listing {
        // A clock that was set back must not make the last look one of the future.
        let looked = listing.at.min(now);
        found.extend(site::empty(listing));
        found.extend(site::disappears(rows, listing, now));
        found.extend(manifests::disagree(rows, listing, now));
        found.extend(days::days(rows, looked, now));
    }
    found.sort_by_key(|watched| (watched.level, watched.code, watched.day));
    found
}

/// Whole days from one to another; negative where `to` was before.
fn days_between(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}

/// A day later by whole days, within the calendar.
fn later(day: Date, days: i64) -> Date {
    day.saturating_add(SignedDuration::from_hours(24 * days))
}

/// Midnight UTC at the beginning of a day.
fn midnight(day: Date) -> Timestamp {
    day.to_zoned(TimeZone::UTC).map_or(Timestamp::MAX, |zoned| zoned.timestamp())
}
