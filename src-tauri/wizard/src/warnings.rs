//! What will stop a connector one day: keys and host keys with a date, as rows.
//!
//! In: what the engine says is near. Out: rows, which the window shows and notifications tell.
//! Deliberately absent: what is near (`engine::pipeline::expiries`).

use std::path::Path;

use engine::error::Result;
use engine::pipeline::{Expiry, ExpiryKind, expiries};
use engine::settings::Connector;
use jiff::SignedDuration;
use jiff::civil::Date;

use crate::view::home::{WarningKind, WarningRow};

/// What has a date that is near, the nearest first.
pub(crate) fn warnings(home: &Path, connector: &Connector, today: Date) -> Result<Vec<WarningRow>> {
    let row = |expiry: Expiry| WarningRow {
        what: match expiry.kind {
            ExpiryKind::PgpKeyExpires => WarningKind::PgpKeyExpires,
            ExpiryKind::OldKeyRetires => WarningKind::OldKeyRetires,
            ExpiryKind::HostKeyChanges => WarningKind::HostKeyChanges,
        },
        date: expiry.date.to_string(),
        days: expiry.days,
        within: expiry.within,
    };
    Ok(expiries(home, connector, today)?.into_iter().map(row).collect())
}

/// Whole days from one to the other; negative after it.
pub(crate) fn days_until(day: Date, today: Date) -> i64 {
    day.duration_since(today).as_secs() / SignedDuration::from_hours(24).as_secs()
}
