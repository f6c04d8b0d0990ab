//! `run`: one import.
//!
//! In: a connector's name. Out: progress while it goes on, then the sums. Ctrl+C and a service's stop
//! signal end it cleanly at the next item, a second one at once; what was delivered is delivered.
//! Deliberately absent: schedules (`due`).

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use engine::error::{Code, Error, Result};
use engine::pipeline::{self, AlertSecrets, Import, Opened, Outcome, Report};
use engine::settings::{Connector, Connectors};
use engine::source::{Clock as _, Waiting};
use jiff::tz::TimeZone;

use crate::Session;
use crate::commands::alert;
use crate::console::printable;
use wizard::environment;
use wizard::notices::{self, Ended, Screen};
use wizard::words::Value;

pub fn run(
    session: &Session,
    name: &str,
    dry_run: bool,
    accept_over_limit: bool,
    notify: bool,
) -> Result<u8> {
    // A name that is not there is told before the vault is asked for.
    let connector = Connectors::of(&session.home).load(name)?;
    let after = After { dry_run, notify };
    alerted(session, &connector, after, &mut |opened| import(session, opened, dry_run, accept_over_limit))
}

/// Who is told after a run.
#[derive(Clone, Copy)]
pub struct After {
    /// Nobody beyond this computer: nothing was delivered.
    pub dry_run: bool,
    /// The desktop as well.
    pub notify: bool,
}

/// Does a run's work, shows what it came to, and tells whoever is to be told. Also what could not begin is told.
pub fn alerted(
    session: &Session,
    connector: &Connector,
    after: After,
    work: &mut dyn FnMut(&Opened) -> Result<Report>,
) -> Result<u8> {
    let mut secrets = None;
    let ran = session.vault().and_then(|mut vault| {
        secrets = alert::secrets(&vault, connector);
        pipeline::open(&session.home, &mut vault, &connector.name, session.today())
    });
    let ran = ran.and_then(|opened| work(&opened));
    if let Ok(report) = &ran {
        session.console.document(report);
        summary(session, report);
    }
    ended(session, connector, ran.as_ref(), secrets.as_ref(), after);
    Ok(ran?.exit())
}

/// What became of a run, for the program's log, the desktop and whoever has alerts.
pub fn ended(
    session: &Session,
    connector: &Connector,
    ran: Result<&Report, &Error>,
    secrets: Option<&AlertSecrets>,
    After { dry_run, notify }: After,
) {
    let ended = Ended::logged(&connector.name, ran, false);
    if notify {
        let now = session.clock.now().to_zoned(TimeZone::system());
        notices::after_run(&session.home, &ended, &session.console.words, &Screen, &now);
    }
    if !dry_run {
        alert::after_run(session, connector, ran, secrets);
    }
}

/// Runs the import with a progress bar.
pub fn import(session: &Session, opened: &Opened, dry_run: bool, accept_over_limit: bool) -> Result<Report> {
    with_bar(session, opened, dry_run, accept_over_limit, &mut |import| {
        pipeline::run(import, &mut || Ok(Box::new(opened.connect(import.cancelled)?)))
    })
}

/// Does a run's work with a progress bar; it can be stopped.
pub fn with_bar(
    session: &Session,
    opened: &Opened,
    dry_run: bool,
    accept_over_limit: bool,
    work: &mut dyn FnMut(&Import<'_>) -> Result<Report>,
) -> Result<Report> {
    let cancelled = Arc::new(AtomicBool::new(false));
    stop_switch(&cancelled)?;
    with_switch(session, opened, dry_run, accept_over_limit, &cancelled, work)
}

/// The same, for one of several runs that end by one switch.
pub fn with_switch(
    session: &Session,
    opened: &Opened,
    dry_run: bool,
    accept_over_limit: bool,
    cancelled: &AtomicBool,
    work: &mut dyn FnMut(&Import<'_>) -> Result<Report>,
) -> Result<Report> {
    let bar = session.console.bar();
    let import = Import {
        home: &session.home,
        connector: &opened.connector,
        keys: Arc::clone(&opened.keys),
        formats: &opened.formats,
        mapping: &opened.mapping,
        destination: &opened.destination,
        evidence: &opened.evidence,
        clock: &Waiting(cancelled),
        observer: &bar,
        cancelled,
        accept_over_limit,
        dry_run,
        who: &environment::person(),
        signers: &opened.ring.pgp,
    };
    let report = work(&import);
    bar.end();
    report
}

/// Ctrl+C and a service's stop signal set the switch. The second time is for what does not look at it.
/// A run may end anywhere.
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
    let title = if report.replay { "summary-replay-title" } else { "summary-title" };
    say(title, &[("run", report.run.into()), ("connector", connector.into())]);
    say(outcome(report), &[]);
    let replayed = [
        ("summary-chosen", report.available_from_source),
        ("summary-archived", report.items_archived),
        ("summary-duplicate", report.items_duplicate),
    ];
    let rows = [
        ("summary-files", report.files),
        ("summary-available-from-source", report.available_from_source),
        ("summary-available-for-import", report.available_for_import),
        ("summary-imported", report.imported),
        ("summary-partially-imported", report.partially_imported),
        ("summary-skipped", report.skipped),
        ("summary-failed", report.failed),
        ("summary-refused", report.refused),
        ("summary-late", report.late),
        ("summary-held", report.held),
        ("summary-missing-mailboxes", report.missing_mailboxes),
        ("summary-waiting", report.waiting),
    ];
    // Only a server refuses.
    let of_a_server = ["summary-refused", "summary-late", "summary-missing-mailboxes"];
    let rows = rows.into_iter().filter(|(id, count)| *count > 0 || !of_a_server.contains(id));
    let replayed = replayed.into_iter().filter(|_| report.replay);
    let rows = rows.filter(|(id, _)| !report.replay || *id != "summary-available-from-source");
    for (id, count) in replayed.chain(rows) {
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
        let id = if report.replay { "held-still" } else { "held-next" };
        say(id, &[("count", report.held.into()), ("command", command.as_str().into())]);
    }
    let unreadable = report.failed.saturating_sub(report.refused);
    if unreadable > 0 {
        say("failed-next", &[("count", unreadable.into()), ("command", command.as_str().into())]);
    }
    if report.refused > 0 {
        let home = session.home.display();
        let command = format!("chat-connectors --home {home} destination show \"{connector}\"");
        say("refused-next", &[("count", report.refused.into()), ("command", command.into())]);
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
        say(if report.replay { "replay-none" } else { "nothing-new" }, &[]);
    }
    if let Some(evidence) = report.evidence.as_ref().filter(|evidence| evidence.waiting > 0) {
        say("evidence-waiting", &[("count", evidence.waiting.into())]);
        if let Some(error) = &evidence.error {
            console.explain(error);
        }
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
