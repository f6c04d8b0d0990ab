//! `manifest-disagrees`: names that a manifest lists and the site does not have, and the other way round.
//!
//! In: manifests and files. Out: one for each day. Deliberately absent: reading a manifest (`manifest`).

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::super::manifest::same_file;
use super::{Rows, URGENT, WatchCode, Watched, days_between, later};
use crate::ledger::Listing;
use crate::model::utc_day;

/// Names that are told.
const FIRST: usize = 3;
/// A manifest that is younger may be ahead of files that were still being written.
const FRESH: SignedDuration = SignedDuration::from_hours(24);

#[derive(Default)]
struct Disagreement {
    missing: BTreeSet<String>,
    /// Names that a manifest says it has and has not.
    short: u64,
    unlisted: BTreeSet<String>,
}

/// A manifest is for the newest day of which it lists a file, or for its own: some come after midnight.
pub(super) fn disagree(rows: &Rows, listing: &Listing, now: Timestamp) -> Vec<Watched> {
    let mut files: BTreeMap<String, Date> = BTreeMap::new();
    for file in &rows.files {
        let day = files.entry(same_file(&file.name)).or_insert(Date::MIN);
        *day = utc_day(file.modified).max(*day);
    }
    let listed: BTreeSet<String> =
        rows.manifests.iter().flat_map(|manifest| &manifest.told.names).map(|name| same_file(name)).collect();
    let mut days: BTreeMap<Date, Disagreement> = BTreeMap::new();
    for manifest in &rows.manifests {
        let told = &manifest.told;
        let there = told.names.iter().filter_map(|name| files.get(&same_file(name)));
        let day = there.max().copied().unwrap_or_else(|| utc_day(manifest.modified));
        let of_the_day = days.entry(day).or_default();
        let early = listing.in_progress > 0 && listing.at.duration_since(manifest.modified) < FRESH;
        if !early {
            let missing = told.names.iter().filter(|name| !files.contains_key(&same_file(name)));
            of_the_day.missing.extend(missing.cloned());
        }
        of_the_day.short += told.count.map_or(0, |(said, names)| said.abs_diff(names));
    }
    for file in rows.files.iter().filter(|file| !file.companion && !listed.contains(&same_file(&file.name))) {
        if let Some(of_the_day) = days.get_mut(&utc_day(file.modified)) {
            of_the_day.unlisted.insert(file.name.clone());
        }
    }
    let told = days.into_iter().filter_map(|(day, found)| {
        let missing = found.missing.len() as u64 + found.short;
        if missing == 0 && found.unlisted.is_empty() {
            return None;
        }
        let names: Vec<&str> =
            found.missing.iter().chain(&found.unlisted).map(String::as_str).take(FIRST).collect();
        let leaves = later(day, rows.retention);
        let watched = Watched::new(WatchCode::ManifestDisagrees, Some(day))
            .arg("day", day)
            .arg("missing", missing)
            .arg("unlisted", found.unlisted.len())
            .arg("names", names.join(", "));
        Some(watched.urgent_if(days_between(utc_day(now), leaves) <= URGENT))
    });
    told.collect()
}
