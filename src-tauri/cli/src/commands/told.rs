//! `status`, `runs`, `log`: what happened, from the ledger and the logs.
//!
//! In: a connector's name. Out: rows. Deliberately absent: message texts, names and addresses: the
//! ledger has none of a message, and an item is told by its hash and its place in its file.

use engine::error::{Code, Error, Result};
use engine::ledger::{Ledger, RunRow};
use engine::pipeline::{self, WatchLevel, Watched};
use engine::settings::{Connector, Connectors, read_input};
use engine::source::Clock as _;
use serde_json::{Value as Json, json};

use super::alert;
use crate::Session;
use crate::console::printable;

pub fn status(session: &Session, name: Option<&str>) -> Result<u8> {
    let connectors = Connectors::of(&session.home);
    let chosen = match name {
        Some(name) => vec![connectors.load(name)?],
        None => connectors.list()?,
    };
    let ledger = Ledger::look(&session.home)?;
    let (mut rows, mut watched) = (Vec::new(), Vec::new());
    for connector in &chosen {
        let amiss = pipeline::watch(&session.home, connector, session.clock.now())?;
        let mut row = one_status(&ledger, connector, &amiss)?;
        if let Some(row) = row.as_object_mut() {
            row.insert("alerts".into(), json!(pipeline::alert_troubles(&session.home, connector)));
        }
        rows.push(row);
        watched.push(amiss);
    }
    session.console.document(&rows);
    if rows.is_empty() {
        session.console.say("connector-none", &[]);
    }
    for ((connector, row), amiss) in chosen.iter().zip(&rows).zip(&watched) {
        let told = |name: &str| row.get("last_run").and_then(|run| run.get(name)).and_then(Json::as_str);
        let outcome = told("outcome").unwrap_or("-");
        let held = row.get("held").and_then(Json::as_u64).unwrap_or_default();
        let label = session.console.words.text("summary-held", &[]);
        let began = told("began").unwrap_or("-");
        session.console.line(&format!("{}  {began}  {outcome}  {label}: {held}", connector.name));
        let refused = row.get("refused").and_then(Json::as_u64).unwrap_or_default();
        if refused > 0 {
            let command = format!("chat-connectors destination show \"{}\"", connector.name);
            let args = [("count", refused.into()), ("command", command.into())];
            session.console.line(&format!("  {}", session.console.words.text("refused-next", &args)));
        }
        show_watched(session, amiss);
        alert::show(session, &pipeline::alert_troubles(&session.home, connector));
    }
    Ok(0)
}

/// What is amiss at a site, for a person.
pub fn show_watched(session: &Session, watched: &[Watched]) {
    for amiss in watched {
        let level = match amiss.level {
            WatchLevel::Urgent => "watch-level-urgent",
            WatchLevel::Warning => "watch-level-warning",
        };
        let words = &session.console.words;
        let (what, next) = words.watched(amiss);
        session.console.line(&format!("  {}: {}", words.text(level, &[]), printable(&what)));
        session.console.line(&format!("    {next}"));
    }
}

fn one_status(ledger: &Ledger, connector: &Connector, watched: &[Watched]) -> Result<Json> {
    let id = ledger.known_connector(&connector.name)?.unwrap_or_default();
    let runs = ledger.runs(id)?;
    let last = runs.first().map(run_json);
    let held = ledger.held_count(id)?;
    let refused = ledger.open_items(id)?.refused;
    let files = ledger.file_counts(id)?;
    Ok(json!({
        "connector": connector.name, "kind": connector.kind, "host": connector.source.host,
        "runs": runs.len(), "last_run": last, "files": files, "held": held, "refused": refused,
        "watch": watched,
    }))
}

pub fn runs(session: &Session, name: &str) -> Result<u8> {
    let rows = runs_of(session, name)?;
    session.console.document(&rows.iter().map(run_json).collect::<Vec<_>>());
    for row in &rows {
        let outcome = row.outcome.as_deref().unwrap_or("-");
        let imported = row.report.as_ref().and_then(|report| report.get("imported")).and_then(Json::as_u64);
        let imported = session.console.words.number(imported.unwrap_or_default());
        session.console.line(&format!("{:>6}  {}  {outcome:20} {imported:>12}", row.run, row.began));
    }
    Ok(0)
}

fn runs_of(session: &Session, name: &str) -> Result<Vec<RunRow>> {
    let connector = Connectors::of(&session.home).load(name)?;
    let ledger = Ledger::look(&session.home)?;
    ledger.runs(ledger.known_connector(&connector.name)?.unwrap_or_default())
}

fn run_json(row: &RunRow) -> Json {
    json!({
        "run": row.run, "began": row.began, "ended": row.ended,
        "outcome": row.outcome, "report": row.report,
    })
}

pub fn log(session: &Session, name: &str, run: Option<i64>) -> Result<u8> {
    let rows = runs_of(session, name)?;
    let wanted = run.or_else(|| rows.first().map(|row| row.run));
    let found = rows.iter().find(|row| Some(row.run) == wanted);
    let row = found.ok_or_else(|| Error::new(Code::SettingInvalid).arg("setting", "--run"))?;
    // JSON lines already, for people and scripts alike.
    session.console.bytes(&read_input(&engine::log::path(&session.home, row.run))?);
    Ok(0)
}
