//! What the source watch tells, by tables: what lay on the site, when it was looked at, and what is told.
//!
//! In: rows made by hand. Out: codes. No clock, no site, no ledger.

mod days;
mod manifests;
mod site;

use std::fmt::Write as _;

use jiff::ToSpan;
use jiff::civil::Weekday::{self, Friday, Monday, Thursday, Tuesday, Wednesday};

use super::super::manifest;
use super::*;
use crate::ledger::FileState::{self, Delivered, Seen, Staged, Verified};

const WEEK: [Weekday; 5] = [Monday, Tuesday, Wednesday, Thursday, Friday];

/// A site as the ledger knows it; the last look was at `now` unless said otherwise.
#[derive(Clone)]
struct Site {
    rows: Rows,
    now: Timestamp,
}

fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

impl Site {
    fn at(now: &str) -> Self {
        let now = time(now);
        let listing = Some(Listing { at: now, files: 1, in_progress: 0 });
        Self { rows: Rows { retention: 21, first_run: Some(now), listing, ..Rows::default() }, now }
    }

    /// A day's file on these weekdays, `from` to `to`, at this time of the day; all delivered.
    fn daily(mut self, from: &str, to: &str, weekdays: &[Weekday], at: &str) -> Self {
        let mut date = day(from);
        while date <= day(to) {
            if weekdays.contains(&date.weekday()) {
                self = self.file(&format!("chats-{date}.xml.pgp"), &format!("{date}T{at}Z"), Delivered);
            }
            date = date.tomorrow().unwrap();
        }
        self
    }

    fn file(mut self, name: &str, modified: &str, state: FileState) -> Self {
        let listing = self.rows.listing.as_ref().map(|listing| listing.at);
        self.rows.files.push(SiteFile {
            id: self.rows.files.len() as i64,
            name: name.to_owned(),
            modified: time(modified),
            last_listed: listing,
            state,
            at_fault: false,
            companion: name.contains("manifest"),
        });
        self
    }

    /// The file that came last is at fault.
    fn at_fault(mut self) -> Self {
        self.rows.files.last_mut().unwrap().at_fault = true;
        self
    }

    /// The file that came last is no longer on the site.
    fn gone(mut self) -> Self {
        let last = self.rows.files.last_mut().unwrap();
        last.last_listed = last.last_listed.map(|at| at - 24.hours());
        self
    }

    /// Without the files whose name has this in it.
    fn without(mut self, part: &str) -> Self {
        self.rows.files.retain(|file| !file.name.contains(part));
        self
    }

    fn manifest(mut self, modified: &str, bytes: &[u8]) -> Self {
        self = self.file(&format!("manifest-{modified}.txt"), modified, Delivered);
        let told = manifest::read(bytes).unwrap();
        self.rows.manifests.push(ManifestRow { modified: time(modified), told });
        self
    }

    fn retention(mut self, days: i64) -> Self {
        self.rows.retention = days;
        self
    }

    fn looked(mut self, at: &str) -> Self {
        let at = time(at);
        for file in &mut self.rows.files {
            file.last_listed = Some(at);
        }
        self.rows.listing = Some(Listing { at, files: 1, in_progress: 0 });
        self
    }

    fn listing(mut self, files: u64, in_progress: u64) -> Self {
        let listing = self.rows.listing.as_mut().unwrap();
        (listing.files, listing.in_progress) = (files, in_progress);
        self
    }

    fn never_looked(mut self, first_run: &str) -> Self {
        (self.rows.listing, self.rows.first_run) = (None, Some(time(first_run)));
        self
    }

    /// Days without their year, `!` before what is urgent, and what sets one apart from another.
    fn told(&self) -> String {
        let mut told = String::new();
        for watched in watched(&self.rows, self.now) {
            let urgent = if watched.level == WatchLevel::Urgent { "!" } else { "" };
            write!(told, "{urgent}{}", watched.code.as_str()).unwrap();
            if let Some(day) = watched.day {
                write!(told, " {}", day.strftime("%m-%d")).unwrap();
            }
            for name in ["file", "count", "reason", "missing", "unlisted", "names", "usual", "reached"] {
                match watched.args.get(name) {
                    Some(value) if !(name == "count" && value == "1") => write!(told, " {value}").unwrap(),
                    Some(_) | None => {}
                }
            }
            if watched.args.get("gone").is_some_and(|gone| gone == "yes") {
                told.push_str(" gone");
            }
            told.push_str("; ");
        }
        told.trim_end_matches("; ").to_owned()
    }
}

impl Site {
    /// Each file comes four hours after the time it was given.
    fn next_morning(mut self) -> Self {
        self.rows.files.iter_mut().for_each(|file| file.modified += 4.hours());
        self
    }
}

/// Four weeks of weekdays, Monday 2026-10-26 to Thursday 2026-11-19, at noon; now it is Friday.
fn usual(now: &str) -> Site {
    Site::at(now).daily("2026-10-26", "2026-11-19", &WEEK, "12:00:00")
}

fn check(table: &[(&str, Site, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .filter(|(_, site, told)| site.told() != told.trim_start())
        .map(|(promise, site, told)| format!("{promise}: told “{}”, expected “{told}”", site.told()))
        .collect();
    assert!(wrong.is_empty(), "{} of {} rows\n{}", wrong.len(), table.len(), wrong.join("\n"));
}

#[test]
fn every_code_has_a_name_of_its_own() {
    let names: std::collections::BTreeSet<&str> = WatchCode::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(names.len(), 6);
}
