//! Days that should have come: `day-missing` and `file-late`.
//!
//! In: when files came. Out: business days (Monday to Friday, UTC) without a file, and today's that is late.
//! A day is judged only by a look at the site after the time at which its file is usually there.
//! Deliberately absent: a calendar of holidays. A weekday on which nothing comes is learnt.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday, date};
use jiff::{SignedDuration, Timestamp};

use super::{Rows, URGENT, WatchCode, Watched, days_between, later, midnight};
use crate::ledger::SiteFile;
use crate::model::utc_day;

/// Business days that are looked back on.
const BACK: usize = 10;
/// Days with a file that say when a file usually comes.
const USUAL: usize = 10;
/// Days with a file before which nothing is expected.
const FEW: usize = 3;
/// What a file may be later than usual.
const GRACE: SignedDuration = SignedDuration::from_hours(2);
/// Days from which the weekdays of the site are learnt.
const LEARNT: i64 = 28;

/// `looked`: the last listing.
pub(super) fn days(rows: &Rows, looked: Timestamp, now: Timestamp) -> Vec<Watched> {
    let (arrivals, today) = (arrivals(&rows.files), utc_day(now));
    let (Some((first, _)), Some(usual)) = (arrivals.first_key_value(), usual(&arrivals, today)) else {
        return Vec::new();
    };
    if arrivals.len() < FEW {
        return Vec::new();
    }
    let due = |day: Date| midnight(day).checked_add(usual + GRACE).unwrap_or(Timestamp::MAX);
    let missing = |day: &Date| {
        !arrivals.contains_key(day) && due(*day) <= looked && expected(&arrivals, *first, today, *day)
    };
    let mut found = Vec::new();
    let back = (1..=LEARNT).map(|days| later(today, -days)).filter(|day| business(*day)).take(BACK);
    for day in back.take_while(|day| day > first).filter(missing) {
        let leaves = later(day, rows.retention);
        let watched = Watched::new(WatchCode::DayMissing, Some(day)).arg("day", day).arg("leaves", leaves);
        found.push(watched.urgent_if(days_between(today, leaves) <= URGENT));
    }
    if business(today) && missing(&today) {
        let minutes = usual.as_mins();
        let usual = format!("{:02}:{:02}", minutes / 60, minutes % 60);
        found.push(Watched::new(WatchCode::FileLate, Some(today)).arg("day", today).arg("usual", usual));
    }
    found
}

/// The days of which files came, with the time of the first one since midnight of that day.
///
/// A file is of the day in its name where most names have one of the last few days: a late file is then no
/// file of the day on which it came. Else it is of the UTC day of its time.
fn arrivals(files: &[SiteFile]) -> BTreeMap<Date, SignedDuration> {
    let chats = || files.iter().filter(|file| !file.companion);
    let near =
        |file: &&SiteFile| named(file).is_some_and(|day| days_between(day, utc_day(file.modified)) <= 3);
    let by_name = 2 * chats().filter(near).count() > chats().count();
    let mut arrivals: BTreeMap<Date, SignedDuration> = BTreeMap::new();
    for file in chats() {
        let day = named(file).filter(|_| by_name).unwrap_or_else(|| utc_day(file.modified));
        let after = file.modified.duration_since(midnight(day));
        arrivals.entry(day).and_modify(|first| *first = after.min(*first)).or_insert(after);
    }
    arrivals
}

/// A date in a file's name, `20261120` or `2026-11-20`, not after its time and not long before.
fn named(file: &SiteFile) -> Option<Date> {
    let digits =
        |text: &str| text.parse::<i16>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()));
    let came = utc_day(file.modified);
    let places = || file.name.char_indices().map(|(place, _)| place);
    let mut found = places().filter_map(|at| {
        let piece = |from: usize, to: usize| file.name.get(at + from..at + to);
        // Part of a longer number.
        let digit =
            |text: Option<&str>| text.is_some_and(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
        if at > 0 && digit(file.name.get(at - 1..at)) {
            return None;
        }
        let dashed = matches!(piece(4, 5), Some("-" | "_" | ".")) && piece(7, 8) == piece(4, 5);
        let (month, day) = if dashed { (piece(5, 7)?, piece(8, 10)?) } else { (piece(4, 6)?, piece(6, 8)?) };
        let (month, day) = (i8::try_from(digits(month)?).ok()?, i8::try_from(digits(day)?).ok()?);
        let found = Date::new(digits(piece(0, 4)?)?, month, day).ok()?;
        (found >= date(2000, 1, 1) && (0..=31).contains(&days_between(found, came))).then_some(found)
    });
    found.next_back()
}

/// When the first file of a day usually comes: the median of the last days before today.
fn usual(arrivals: &BTreeMap<Date, SignedDuration>, today: Date) -> Option<SignedDuration> {
    let mut times: Vec<SignedDuration> =
        arrivals.range(..today).rev().take(USUAL).map(|(_, after)| *after).collect();
    times.sort_unstable();
    times.get(times.len() / 2).copied()
}

/// Whether a file of this day is to be expected, by what came on the same weekday of the last four weeks.
/// Where that is once or never, by whether files come on business days at all.
fn expected(arrivals: &BTreeMap<Date, SignedDuration>, first: Date, today: Date, day: Date) -> bool {
    let from = later(today, -LEARNT).max(first);
    let known =
        || (1..=LEARNT).map(|days| later(today, -days)).filter(move |other| *other >= from && *other != day);
    let came = |other: &Date| arrivals.contains_key(other);
    let same = || known().filter(|other| other.weekday() == day.weekday());
    if same().any(|other| came(&other)) {
        return true;
    }
    if same().count() > 1 {
        return false;
    }
    let others = || known().filter(|other| business(*other) && other.weekday() != day.weekday());
    let there = others().filter(came).count();
    there >= 2 && 4 * there >= 3 * others().count()
}

fn business(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}
