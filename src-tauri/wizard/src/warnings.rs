//! What will stop a connector one day: keys and host keys with a date.
//!
//! In: the notes of its keys, its settings, today. Out: what is nearer than 60 days. The window shows it, and
//! notifications tell it. Deliberately absent: the keys themselves, which the vault has.

use std::path::Path;

use engine::error::Result;
use engine::keys::Pairs;
use engine::settings::Connector;
use jiff::SignedDuration;
use jiff::civil::Date;

use crate::view::home::{WarningKind, WarningRow};

/// What has a date that is near, the nearest first.
pub(crate) fn warnings(home: &Path, connector: &Connector, today: Date) -> Result<Vec<WarningRow>> {
    let pairs = Pairs::of(home, &connector.key_scope()).list()?;
    let mut dates = Vec::new();
    if let Some(newest) = pairs.iter().find(|pair| !pair.pgp.is_empty()) {
        let expires = newest.pgp.iter().filter_map(|key| key.expires).min();
        dates.extend(expires.map(|day| (WarningKind::PgpKeyExpires, day)));
    }
    // Nobody has seen the new key work yet: on that day the old one is gone.
    let newest = pairs.iter().find(|pair| pair.ssh.is_some());
    if let Some(newest) = newest.filter(|newest| !newest.accepted.contains(&connector.stem())) {
        let older = pairs.iter().filter(|pair| pair.number != newest.number);
        dates
            .extend(older.filter_map(|pair| pair.retires).max().map(|day| (WarningKind::OldKeyRetires, day)));
    }
    let expected = connector.source.expected_host_key.as_ref();
    dates.extend(expected.map(|expected| (WarningKind::HostKeyChanges, expected.from)));
    let row = |(what, day): (WarningKind, Date)| {
        let days = days_until(day, today);
        let within = [0, 7, 30, 60].into_iter().find(|within| days <= *within)?;
        Some(WarningRow {
            what,
            date: day.to_string(),
            days,
            within: u32::try_from(within).unwrap_or_default(),
        })
    };
    let mut rows: Vec<WarningRow> = dates.into_iter().filter_map(row).collect();
    rows.sort_by_key(|row| row.days);
    Ok(rows)
}

/// Whole days from one to the other; negative after it.
pub(crate) fn days_until(day: Date, today: Date) -> i64 {
    day.duration_since(today).as_secs() / SignedDuration::from_hours(24).as_secs()
}
