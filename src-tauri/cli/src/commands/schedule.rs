//! `schedule install | remove | status`: the daily start by the operating system.
//!
//! In: the times of the connectors. Out: the system's start made, taken away or compared, and told.
//! Deliberately absent: what is written for which system (`engine::schedule`), running (`due`).

use engine::error::{Code, Error, Result};
use engine::pipeline;
use engine::schedule::{Found, Scheduler, Start, State, of_this_system};
use engine::settings::{Connectors, time_of_day};
use engine::source::Clock as _;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::json;

use crate::Session;
use crate::arguments::ScheduleCommand;
use crate::console::printable;
use wizard::environment;

pub fn schedule(session: &Session, command: &ScheduleCommand) -> Result<u8> {
    let scheduler = of_this_system(environment::schedule_place());
    match command {
        ScheduleCommand::Install { at, connector } => {
            if let (Some(at), Some(name)) = (at, connector) {
                let at = time_of_day(at).ok_or_else(|| invalid("schedule.daily_at"))?;
                set(session, name, Some(at.strftime("%H:%M").to_string()))?;
            }
            let start = wanted(session)?;
            if start.times.is_empty() {
                return Err(invalid("schedule.daily_at"));
            }
            pipeline::install_start(&*scheduler, &start)?;
            told(session, &*scheduler, &start)
        }
        ScheduleCommand::Remove { connector } => {
            if let Some(name) = connector {
                set(session, name, None)?;
            }
            let start = wanted(session)?;
            if connector.is_some() && !start.times.is_empty() {
                pipeline::install_start(&*scheduler, &start)?;
            } else {
                scheduler.remove(&start.home)?;
            }
            told(session, &*scheduler, &start)
        }
        ScheduleCommand::Status => told(session, &*scheduler, &wanted(session)?),
    }
}

/// A connector was removed: its time goes out of the start, and with the last one the start itself.
pub fn after_removal(session: &Session) -> Result<()> {
    let (start, scheduler) = (wanted(session)?, of_this_system(environment::schedule_place()));
    if scheduler.status(&start)?.state == State::Missing {
        return Ok(());
    }
    if start.times.is_empty() {
        scheduler.remove(&start.home)
    } else {
        pipeline::install_start(&*scheduler, &start)
    }
}

fn set(session: &Session, name: &str, at: Option<String>) -> Result<()> {
    let change = |connector: &mut engine::settings::Connector| {
        connector.schedule.daily_at = at;
        connector.check()
    };
    Connectors::of(&session.home).update(name, change).map(|_| ())
}

fn wanted(session: &Session) -> Result<Start> {
    let program = environment::headless_program();
    pipeline::wanted(&session.home, &program, session.passphrase_file.as_deref())
}

fn told(session: &Session, scheduler: &dyn Scheduler, start: &Start) -> Result<u8> {
    let (console, zone) = (&session.console, TimeZone::system());
    let Found { state, name, without_login } = scheduler.status(start)?;
    let (rows, faults) = pipeline::every_day(&session.home, &zone, session.clock.now())?;
    let local = |time: Timestamp| time.to_zoned(zone.clone()).strftime("%FT%T%:z").to_string();
    let needs_file = start.passphrase_file.is_none() && session.home.join("vault.identity.age").exists();
    let connectors: Vec<_> = rows
        .iter()
        .map(|row| {
            json!({
                "connector": row.connector, "daily_at": row.at.strftime("%H:%M").to_string(),
                "due": row.due.is_some(), "next": local(row.next), "last": row.last.map(local),
            })
        })
        .collect();
    console.document(&json!({
        "state": state, "unit": name, "without_login": without_login,
        "passphrase_file_missing": needs_file, "time_zone": zone.iana_name(), "connectors": connectors,
    }));
    let id = match state {
        State::Missing => "schedule-missing",
        State::Installed => "schedule-installed",
        State::Differs => "schedule-differs",
        State::Asleep => "schedule-asleep",
    };
    console.say(id, &[("name", name.as_str().into())]);
    for row in &rows {
        let (at, next) = (row.at.strftime("%H:%M").to_string(), local(row.next));
        let connector = printable(&row.connector);
        let args = [("connector", connector.into()), ("at", at.into()), ("next", next.into())];
        console.say(if row.due.is_some() { "schedule-row-due" } else { "schedule-row" }, &args);
    }
    if rows.is_empty() {
        console.say("due-no-schedule", &[]);
    }
    if needs_file && !rows.is_empty() {
        console.say("schedule-passphrase-file", &[]);
    }
    if without_login == Some(false) && state != State::Missing && cfg!(target_os = "linux") {
        console.say("schedule-linger", &[]);
    }
    faults.iter().for_each(|fault| console.explain(fault));
    Ok(0)
}

fn invalid(setting: &str) -> Error {
    Error::new(Code::SettingInvalid).arg("setting", setting)
}
