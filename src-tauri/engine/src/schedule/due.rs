//! When a connector is to run, and whether it is due.
//!
//! In: a local time of day, a time zone, a moment, and what the ledger has of runs. Out: starts as moments, and
//! yes or no. Pure. Only the newest start counts: the site keeps its files, so one run brings all days that were
//! missed, in order. What a clock that was wrong wrote into the future counts for nothing: a run too many finds
//! nothing new, a run too few loses time.
//! Deliberately absent: reading the ledger (`pipeline`), the operating system.

use jiff::civil::Time;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

use crate::error::{Error, Result};

/// What became of a run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Came {
    /// It did what it was to do; items may be held, a day may wait for a person.
    Through,
    /// It failed on what may pass, was stopped or was cut off: the next start tries again.
    Short,
    /// It failed on what a person has to mend first: trying before the next day only repeats it.
    Stuck,
}

/// A run that went to the source.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ran {
    /// When it began.
    pub began: Timestamp,
    /// What became of it.
    pub came: Came,
}

/// The newest start that is not after `now`. A time that the clocks skip is as much later; one that they go
/// through twice is the first.
///
/// # Errors
/// `internal` at the ends of time.
pub fn latest_start(at: Time, zone: &TimeZone, now: Timestamp) -> Result<Timestamp> {
    let starts = starts(at, zone, now, [0, -1, -2])?;
    let latest = starts.into_iter().filter(|start| *start <= now).max();
    latest.ok_or_else(|| Error::internal("schedule"))
}

/// The first start after `now`.
///
/// # Errors
/// `internal` at the ends of time.
pub fn next_start(at: Time, zone: &TimeZone, now: Timestamp) -> Result<Timestamp> {
    let starts = starts(at, zone, now, [0, 1, 2])?;
    let next = starts.into_iter().filter(|start| *start > now).min();
    next.ok_or_else(|| Error::internal("schedule"))
}

fn starts(at: Time, zone: &TimeZone, now: Timestamp, days: [i64; 3]) -> Result<Vec<Timestamp>> {
    let today = now.to_zoned(zone.clone()).date();
    let wrong = |e: jiff::Error| Error::internal("schedule").because(e);
    let start = |days: i64| {
        let day = today.checked_add(days.days()).map_err(wrong)?;
        zone.to_ambiguous_timestamp(day.to_datetime(at)).compatible().map_err(wrong)
    };
    days.into_iter().map(start).collect()
}

/// The start that no run has answered yet, if there is one. `runs`: newest first.
///
/// # Errors
/// `internal` at the ends of time.
pub fn due(at: Time, zone: &TimeZone, now: Timestamp, runs: &[Ran]) -> Result<Option<Timestamp>> {
    let start = latest_start(at, zone, now)?;
    let mut earliest = now;
    for ran in runs {
        // A later run began before it, or it is not now yet: a clock that was ahead wrote it.
        if ran.began > earliest {
            continue;
        }
        earliest = ran.began;
        match ran.came {
            Came::Through | Came::Stuck if start <= ran.began => return Ok(None),
            Came::Through | Came::Stuck | Came::Short => {}
        }
    }
    Ok(Some(start))
}

#[cfg(test)]
mod tests;
