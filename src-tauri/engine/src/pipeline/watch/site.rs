//! Silent, empty, disappearing: what the last look at the site tells of the site as a whole and of its files.
//!
//! In: the ledger's rows. Out: what is amiss. Deliberately absent: which days should have come (`days`).

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::{REMEMBERED, Rows, URGENT, WatchCode, Watched, days_between, later};
use crate::ledger::{FileState, Listing, SiteFile};
use crate::model::utc_day;

/// After which the site counts as not reached.
const SILENCE: SignedDuration = SignedDuration::from_hours(48);
/// Days before a file leaves the site in which it is told.
const SOON: i64 = 7;

/// No run reached the site for two days or more. Whatever came right after the last look is the oldest
/// that nobody here has seen.
pub(super) fn silent(rows: &Rows, now: Timestamp) -> Option<Watched> {
    let since = rows.listing.map(|listing| listing.at).or(rows.first_run)?;
    let silence = now.duration_since(since);
    if silence < SILENCE {
        return None;
    }
    let leaves = later(utc_day(since), rows.retention);
    let watched = Watched::new(WatchCode::Silent, Some(leaves))
        .arg("since", utc_day(since))
        .arg("days", silence.as_hours() / 24)
        .arg("leaves", leaves)
        .arg("reached", if rows.listing.is_some() { "yes" } else { "no" });
    Some(watched.urgent_if(days_between(utc_day(now), leaves) <= URGENT))
}

/// The site was reached, and had no file.
pub(super) fn empty(listing: &Listing) -> Option<Watched> {
    let empty = listing.files == 0 && listing.in_progress == 0;
    let at = listing.at.strftime("%FT%TZ");
    empty.then(|| Watched::new(WatchCode::SiteEmpty, Some(utc_day(listing.at))).arg("at", at))
}

/// Why a file is not wholly imported.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reason {
    NeverFetched,
    Fault,
    /// Kept here, whole: it waits for a decision, or for the next run.
    Waiting,
}

impl Reason {
    fn of(file: &SiteFile) -> Self {
        match (file.at_fault, file.state) {
            (true, _) => Self::Fault,
            (false, FileState::Seen) => Self::NeverFetched,
            (false, FileState::Staged | FileState::Verified | FileState::Planned | FileState::Delivered) => {
                Self::Waiting
            }
        }
    }

    fn as_str(self) -> &'static str {
        match self {
            Self::NeverFetched => "never-fetched",
            Self::Fault => "fault",
            Self::Waiting => "waiting",
        }
    }
}

/// Files that are not wholly imported and leave the site within a week, or have left it. Those that leave
/// on one day for one reason are told together.
pub(super) fn disappears(rows: &Rows, listing: &Listing, now: Timestamp) -> Vec<Watched> {
    let today = utc_day(now);
    // The site may have sent a file again: the last of a name is the one that counts.
    let newest: BTreeMap<&str, &SiteFile> =
        rows.files.iter().map(|file| (file.name.as_str(), file)).collect();
    let mut groups: BTreeMap<(Date, Reason, bool), Vec<&SiteFile>> = BTreeMap::new();
    for file in newest.into_values() {
        if file.companion || file.state == FileState::Delivered {
            continue;
        }
        let (leaves, reason) = (later(utc_day(file.modified), rows.retention), Reason::of(file));
        let left = days_between(today, leaves);
        let gone = file.last_listed.is_none_or(|last| last < listing.at);
        // What is whole here can be imported for ever. What is kept and at fault may be cut: only the site had it whole.
        let lost = matches!(file.state, FileState::Seen | FileState::Staged) && reason != Reason::Waiting;
        let told = if gone { lost && left >= -REMEMBERED } else { left <= SOON };
        if told {
            groups.entry((leaves, reason, gone)).or_default().push(file);
        }
    }
    let told = groups.into_iter().filter_map(|((leaves, reason, gone), files)| {
        let left = days_between(today, leaves).max(0);
        let first = files.iter().map(|file| file.name.as_str()).min()?;
        let watched = Watched::new(WatchCode::Disappears, Some(leaves))
            .arg("count", files.len())
            .arg("file", first)
            .arg("reason", reason.as_str())
            .arg("gone", if gone { "yes" } else { "no" })
            .arg("days", if gone { 0 } else { left })
            .arg("leaves", leaves);
        let kept = files.iter().all(|file| file.state != FileState::Seen);
        let urgent = if gone { !kept } else { left <= URGENT && reason != Reason::Waiting };
        Some(watched.urgent_if(urgent))
    });
    told.collect()
}
