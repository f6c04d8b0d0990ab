//! `run --due`: every connector whose daily time has come, one after the other.
//!
//! In: settings and ledger. Out: of each run its report, as it ends (with `--json` a line each), and the worst of
//! their exit codes. Asked twice, it runs once: the ledger says what is due, and one round goes on at a time.
//! Deliberately absent: a clock that waits; the operating system starts this.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use engine::error::{Code, Error, Result};
use engine::keys::Vault;
use engine::pipeline::{self, EveryDay, Report, RunLock};
use engine::settings::Connectors;
use engine::source::Clock as _;
use jiff::tz::TimeZone;
use serde_json::{Value as Json, json};

use super::alert;
use super::run::{After, ended, stop_switch, summary, with_switch};
use crate::Session;

pub fn due(session: &Session) -> Result<u8> {
    let (home, zone, console) = (&session.home, TimeZone::system(), &session.console);
    let listed = || pipeline::every_day(home, &zone, session.clock.now());
    let due = |rows: Vec<EveryDay>| rows.into_iter().filter(|row| row.due.is_some()).collect::<Vec<_>>();
    let (rows, faults) = listed()?;
    let (next, count) = (rows.iter().map(|row| row.next).min(), rows.len());
    let mut exit = 0;
    for fault in &faults {
        tell(session, None, fault);
        exit = exit.max(fault.code().exit());
    }
    let mut ran = 0;
    if rows.iter().any(|row| row.due.is_some()) {
        let _round = RunLock::round(home, &session.clock)?;
        let cancelled = Arc::new(AtomicBool::new(false));
        stop_switch(&cancelled)?;
        // The vault is asked for once, and only where something is due.
        let mut vault = session.vault().inspect_err(|error| not_begun(session, &rows, error))?;
        // Another round may have ended meanwhile.
        for row in due(listed()?.0) {
            if cancelled.load(Ordering::Relaxed) {
                break;
            }
            match one(session, &row.connector, &zone, &mut vault, &cancelled) {
                Ok(None) => {}
                Ok(Some(report)) => {
                    ran += 1;
                    exit = exit.max(report.exit());
                    console.json_line(&report);
                    summary(session, &report);
                }
                Err(error) => {
                    exit = exit.max(error.code().exit());
                    tell(session, Some(&row.connector), &error);
                    // It has the whole home folder; the next start looks again.
                    if error.code() == Code::AlreadyRunning {
                        break;
                    }
                }
            }
        }
    }
    let next = next.map(|next| next.to_zoned(zone).strftime("%FT%T%:z").to_string());
    console.json_line(&json!({ "scheduled": count, "ran": ran, "next": next, "exit": exit }));
    match (&next, ran) {
        (None, _) => console.say("due-no-schedule", &[]),
        (Some(next), 0) if exit == 0 => console.say("due-none", &[("next", next.as_str().into())]),
        (Some(next), _) => console.say("due-next", &[("next", next.as_str().into())]),
    }
    Ok(exit)
}

/// Runs one, unless it was run meanwhile.
fn one(
    session: &Session,
    name: &str,
    zone: &TimeZone,
    vault: &mut Vault,
    cancelled: &AtomicBool,
) -> Result<Option<Report>> {
    if !pipeline::is_due(&session.home, name, zone, session.clock.now())? {
        return Ok(None);
    }
    // The run before may have taken long: a password may be another by now.
    vault.read_anew()?;
    let connector = Connectors::of(&session.home).load(name)?;
    let secrets = alert::secrets(vault, &connector);
    let ran = pipeline::open(&session.home, vault, name, session.today()).and_then(|opened| {
        with_switch(session, &opened, false, false, cancelled, &mut |import| {
            pipeline::run(import, &mut || Ok(Box::new(opened.connect(cancelled)?)))
        })
    });
    ended(session, &connector, ran.as_ref(), secrets.as_ref(), NOBODY_LOOKS_ON);
    ran.map(Some)
}

const NOBODY_LOOKS_ON: After = After { dry_run: false, notify: true };

/// What kept all of them from beginning, such as a vault that stays closed.
fn not_begun(session: &Session, rows: &[EveryDay], error: &Error) {
    for row in rows.iter().filter(|row| row.due.is_some()) {
        if let Ok(connector) = Connectors::of(&session.home).load(&row.connector) {
            ended(session, &connector, Err(error), None, NOBODY_LOOKS_ON);
        }
    }
}

fn tell(session: &Session, connector: Option<&str>, error: &Error) {
    let told: Json = session.console.error_json(error);
    session.console.json_line(&json!({ "connector": connector, "error": told }));
    session.console.explain(error);
}
