//! `run`: one import.
//!
//! In: a connector's name. Out: progress while it goes on, then the sums. Ctrl+C and a service's stop
//! signal end it cleanly at the next item, a second one at once; what was delivered is delivered.
//! Deliberately absent: schedules.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use engine::error::{Code, Error, Result};
use engine::pipeline::{self, Import, Opened, Outcome, Report};
use engine::settings::Connectors;

use crate::Session;
use wizard::environment;
use wizard::words::Value;

pub fn run(session: &Session, name: &str, dry_run: bool, accept_over_limit: bool) -> Result<u8> {
    // A name that is not there is told before the vault is asked for.
    Connectors::of(&session.home).load(name)?;
    let opened = pipeline::open(&session.home, &mut session.vault()?, name, session.today())?;
    let report = import(session, &opened, dry_run, accept_over_limit)?;
    session.console.document(&report);
    summary(session, &report);
    Ok(report.exit())
}

/// Runs the import with a progress bar.
pub fn import(session: &Session, opened: &Opened, dry_run: bool, accept_over_limit: bool) -> Result<Report> {
    let cancelled = Arc::new(AtomicBool::new(false));
    stop_switch(&cancelled)?;
    let bar = session.console.bar();
    let import = Import {
        home: &session.home,
        connector: &opened.connector,
        keys: Arc::clone(&opened.keys),
        formats: &opened.formats,
        mapping: &opened.mapping,
        clock: &session.clock,
        observer: &bar,
        cancelled: &cancelled,
        accept_over_limit,
        dry_run,
        who: &environment::person(),
    };
    let report = pipeline::run(&import, &mut || Ok(Box::new(opened.connect()?)));
    bar.end();
    report
}

/// Ctrl+C and a service's stop signal set the switch. The second time is for what does not look at it: a wait,
/// a connection. A run may end anywhere.
pub fn stop_switch(cancelled: &Arc<AtomicBool>) -> Result<()> {
    let stop = Arc::clone(cancelled);
    let asked = move || {
        if stop.swap(true, Ordering::Relaxed) {
            std::process::exit(Code::Cancelled.exit().into());
        }
    };
    ctrlc::set_handler(asked).map_err(|e| Error::internal("stop signal").because(e))
}

/// The sums, for a person.
pub fn summary(session: &Session, report: &Report) {
    let console = &session.console;
    let say = |id: &str, args: &[(&str, Value<'_>)]| console.say(id, args);
    let connector = report.connector.as_str();
    say("summary-title", &[("run", report.run.into()), ("connector", connector.into())]);
    say(outcome(report), &[]);
    let rows = [
        ("summary-files", report.files),
        ("summary-available-from-source", report.available_from_source),
        ("summary-available-for-import", report.available_for_import),
        ("summary-imported", report.imported),
        ("summary-partially-imported", report.partially_imported),
        ("summary-skipped", report.skipped),
        ("summary-failed", report.failed),
        ("summary-held", report.held),
        ("summary-waiting", report.waiting),
    ];
    for (id, count) in rows {
        let label = console.words.text(id, &[]);
        console.line(&format!("  {label:32} {:>12}", console.words.number(count)));
    }
    say(if report.balanced { "summary-balanced" } else { "summary-unbalanced" }, &[]);
    let seconds = (report.seconds * 10.0).round() / 10.0;
    say("summary-seconds", &[("seconds", seconds.into())]);
    for (day, count) in &report.over_limit {
        let limit = report.items_per_day.into();
        say("over-limit", &[("day", day.as_str().into()), ("count", (*count).into()), ("limit", limit)]);
    }
    let command = format!("chat-connectors --home {} held \"{connector}\"", session.home.display());
    if report.held > 0 {
        say("held-next", &[("count", report.held.into()), ("command", command.as_str().into())]);
    }
    if report.failed > 0 {
        say("failed-next", &[("count", report.failed.into()), ("command", command.as_str().into())]);
    }
    if !report.unknown_elements.is_empty() {
        let names: Vec<&str> = report.unknown_elements.keys().take(10).map(String::as_str).collect();
        let count = report.unknown_elements.values().sum::<u64>();
        say("unknown-elements", &[("count", count.into()), ("names", names.join(", ").into())]);
    }
    for fault in report.file_faults.values() {
        let what = console.words.error(&fault.error()).what;
        say("file-fault", &[("file", printable(&fault.file).into()), ("what", what.into())]);
    }
    if report.files == 0 && report.error.is_none() && report.outcome == Outcome::Succeeded {
        say("nothing-new", &[]);
    }
    if let Some(error) = &report.error {
        console.explain(error);
    }
}

fn outcome(report: &Report) -> &'static str {
    match report.outcome {
        Outcome::Succeeded if report.dry_run => "outcome-dry-run",
        Outcome::Succeeded => "outcome-succeeded",
        Outcome::SucceededWithHeld if report.dry_run => "outcome-dry-run",
        Outcome::SucceededWithHeld => "outcome-succeeded-with-held",
        Outcome::OverLimit => "outcome-over-limit",
        Outcome::Failed => "outcome-failed",
        Outcome::Cancelled => "outcome-cancelled",
    }
}

/// A text of somebody else's, such as a server's name for a file, without what would move the cursor or turn the line around.
pub fn printable(name: &str) -> String {
    let odd = |c: char| {
        c.is_control()
            || matches!(c, '\u{200E}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    name.chars().map(|c| if odd(c) { '\u{FFFD}' } else { c }).collect()
}
