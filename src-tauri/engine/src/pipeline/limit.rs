//! The daily limit: a day let through, another limit, and the days that wait.
//!
//! In: a connector's name, a day or a number, who says so. Out: the ledger's and the settings' rows, and an entry
//! of the chain about each. Deliberately absent: holding a day back (`run`).

use std::path::Path;

use jiff::civil::Date;
use serde::Serialize;
use serde_json::json;

use crate::error::Result;
use crate::ledger::Ledger;
use crate::settings::{Connector, Connectors};
use crate::source::Clock;

/// A source day above the daily limit, none of whose items are imported.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct WaitingDay {
    /// The UTC day of its files on the site.
    pub day: Date,
    /// Items found, those imported before included.
    pub found: u64,
    /// The limit in force when they were counted.
    pub limit: u64,
    /// A person let it through since: the next run imports it.
    pub allowed: bool,
}

/// Lets a source day through above the daily limit: each run from now on imports it, also after a kill.
///
/// # Errors
/// `connector-unknown`, and those of the disk.
pub fn allow_day(home: &Path, name: &str, day: Date, who: &str, clock: &dyn Clock) -> Result<()> {
    let connector = Connectors::of(home).load(name)?;
    let ledger = Ledger::open(home)?;
    let number = ledger.connector(&connector.name)?;
    if ledger.is_allowed(number, day)? {
        return Ok(());
    }
    let now = clock.now();
    let body = json!({ "who": who, "allowed": day });
    ledger.decide(&connector.name, now, &body, || ledger.allow_day(number, day, who, now))
}

/// Sets the daily limit of a connector, or the documented one. Gives the connector as it is then.
///
/// # Errors
/// `connector-unknown`, `setting-invalid` for 0, and those of the disk.
pub fn change_limit(
    home: &Path,
    name: &str,
    limit: Option<u64>,
    who: &str,
    clock: &dyn Clock,
) -> Result<Connector> {
    let connectors = Connectors::of(home);
    let mut connector = connectors.load(name)?;
    let old = connector.items_per_day()?;
    connector.limits.items_per_day = limit;
    connector.check()?;
    let body = json!({ "who": who, "old": old, "new": connector.items_per_day()? });
    Ledger::open(home)?.decide(&connector.name, clock.now(), &body, || {
        let change = |kept: &mut Connector| {
            kept.limits.items_per_day = limit;
            Ok(())
        };
        connectors.update(name, change).map(|_| ())
    })?;
    connectors.load(name)
}

/// The days of a connector that wait, as the last import counted them.
///
/// # Errors
/// Of the disk.
pub fn waiting_days(ledger: &Ledger, connector: &Connector) -> Result<Vec<WaitingDay>> {
    let number = ledger.known_connector(&connector.name)?.unwrap_or_default();
    let imports = ledger.runs(number)?.into_iter().filter_map(|run| run.report);
    let Some(last) = imports.into_iter().find(|report| report.get("replay").is_none_or(|is| is == false))
    else {
        return Ok(Vec::new());
    };
    let unplanned = ledger.unplanned_days(number)?;
    let count = |value: Option<&serde_json::Value>| value.and_then(serde_json::Value::as_u64);
    let limit = count(last.get("items_per_day")).unwrap_or_default();
    let mut days = Vec::new();
    for (day, found) in last.get("over_limit").and_then(|days| days.as_object()).into_iter().flatten() {
        let Ok(date) = day.parse::<Date>() else { continue };
        if unplanned.contains(day) {
            let allowed = ledger.is_allowed(number, date)?;
            days.push(WaitingDay {
                day: date,
                found: count(Some(found)).unwrap_or_default(),
                limit,
                allowed,
            });
        }
    }
    Ok(days)
}
