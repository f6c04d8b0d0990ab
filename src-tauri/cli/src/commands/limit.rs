//! `limit`: the daily limit, the days that wait above it, and letting one through.
//!
//! In: a connector's name, a day or a number. Out: the limit and the waiting days as they are then.
//! Deliberately absent: importing: the next run does.

use engine::error::Result;
use engine::ledger::Ledger;
use engine::pipeline;
use engine::settings::Connectors;
use jiff::civil::Date;
use serde_json::json;
use wizard::environment;

use crate::Session;

/// `change`: a limit, or none for the documented one.
pub fn limit(session: &Session, name: &str, allow: Option<Date>, change: Option<Option<u64>>) -> Result<u8> {
    let (home, clock, console) = (&session.home, &session.clock, &session.console);
    let who = environment::person();
    if let Some(limit) = change {
        pipeline::change_limit(home, name, limit, &who, clock)?;
    }
    if let Some(day) = allow {
        pipeline::allow_day(home, name, day, &who, clock)?;
    }
    let connector = Connectors::of(home).load(name)?;
    let days = pipeline::waiting_days(&Ledger::look(home)?, &connector)?;
    let (limit, documented) = (connector.items_per_day()?, connector.kind()?.items_per_day);
    console.document(&json!({
        "connector": connector.name, "items_per_day": limit, "documented": documented, "waiting": days,
    }));
    console.say("limit-now", &[("limit", limit.into()), ("documented", documented.into())]);
    if let Some(day) = allow {
        console.say("limit-day-allowed", &[("day", day.to_string().into())]);
    }
    for day in days.iter().filter(|day| Some(day.day) != allow) {
        let id = if day.allowed { "limit-day-allowed" } else { "limit-day-waits" };
        let (text, found) = (day.day.to_string(), day.found.into());
        console.say(id, &[("day", text.into()), ("count", found), ("limit", day.limit.into())]);
    }
    Ok(0)
}
