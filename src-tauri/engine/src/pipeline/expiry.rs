//! Dates that an admin has to know in time: keys that expire, retire or change.
//!
//! In: a connector, what is noted of its keys, today. Out: what comes within 60 days, the nearest first.
//! Deliberately absent: the vault: what is public of keys is noted beside it.

use std::path::Path;

use jiff::civil::Date;

use crate::connector::SignIn;
use crate::error::Result;
use crate::keys::Pairs;
use crate::settings::Connector;

/// What has a date.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ExpiryKind {
    /// The PGP key expires.
    PgpKeyExpires,
    /// The old SSH key is no longer offered, and the site has not taken the new one yet.
    OldKeyRetires,
    /// The site changes its host key.
    HostKeyChanges,
}

impl ExpiryKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::PgpKeyExpires, Self::OldKeyRetires, Self::HostKeyChanges];

    /// As written in JSON; names the words.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PgpKeyExpires => "pgp-key-expires",
            Self::OldKeyRetires => "old-key-retires",
            Self::HostKeyChanges => "host-key-changes",
        }
    }
}

/// A date that is near.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Expiry {
    /// What.
    pub kind: ExpiryKind,
    /// Its day.
    pub date: Date,
    /// Days until then; negative after it.
    pub days: i64,
    /// How near: 60, 30, 7 or 0 (it has come).
    pub within: u32,
}

/// What has a date that is near, the nearest first.
///
/// # Errors
/// `disk-failed`, and those of the notes about keys.
pub fn expiries(home: &Path, connector: &Connector, today: Date) -> Result<Vec<Expiry>> {
    // An account has no keys that the site would know: the app's own sign statements, and no more.
    let pairs = match connector.kind()?.sign_in {
        SignIn::Keys => Pairs::of(home, &connector.key_scope()).list()?,
        SignIn::Account => Vec::new(),
    };
    let mut dates = Vec::new();
    if let Some(newest) = pairs.iter().find(|pair| !pair.pgp.is_empty()) {
        let expires = newest.pgp.iter().filter_map(|key| key.expires).min();
        dates.extend(expires.map(|day| (ExpiryKind::PgpKeyExpires, day)));
    }
    // Nobody has seen the new key work yet: on that day the old one is gone.
    let newest = pairs.iter().find(|pair| pair.ssh.is_some());
    if let Some(newest) = newest.filter(|newest| !newest.accepted.contains(&connector.stem())) {
        let older = pairs.iter().filter(|pair| pair.number != newest.number);
        dates.extend(older.filter_map(|pair| pair.retires).max().map(|day| (ExpiryKind::OldKeyRetires, day)));
    }
    let expected = connector.source.expected_host_key.as_ref();
    dates.extend(expected.map(|expected| (ExpiryKind::HostKeyChanges, expected.from)));
    let mut near: Vec<Expiry> =
        dates.into_iter().filter_map(|(kind, date)| near(kind, date, today)).collect();
    near.sort_by_key(|expiry| expiry.days);
    Ok(near)
}

fn near(kind: ExpiryKind, date: Date, today: Date) -> Option<Expiry> {
    let days = today.duration_until(date).as_hours() / 24;
    let within = [0, 7, 30, 60].into_iter().find(|within| days <= i64::from(*within))?;
    Some(Expiry { kind, date, days, within })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_date_is_told_at_sixty_thirty_seven_and_no_days() {
        let today = date(2026, 11, 21);
        let within = |days: i64| {
            let day = today.saturating_add(jiff::SignedDuration::from_hours(24 * days));
            near(ExpiryKind::PgpKeyExpires, day, today).map(|expiry| expiry.within)
        };
        let days = [61, 60, 31, 30, 8, 7, 1, 0, -5];
        let expected = [None, Some(60), Some(60), Some(30), Some(30), Some(7), Some(7), Some(0), Some(0)];
        assert_eq!(days.map(within), expected);
    }
}
