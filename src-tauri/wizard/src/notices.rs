//! What the desktop is told of a run: its first success, its failure, held items, a key's end, a missing day.
//!
//! In: a report, the ledger, the keys' dates. Out: short texts with the connector's name and counts, and nothing
//! else of it: no message text, subject, person's name or address, file or host. What was told is kept in
//! `notices.json` and told once. What nobody could show is not noted: where it still holds (a key's end, a missing day, a
//! failure of today) the next run tells it, and old news of runs long past are not heaped up.
//! Deliberately absent: practice (invented chats are no news), and waiting for an answer.

mod kept;
mod screen;

use std::path::Path;

use engine::error::{Code, Error, Result};
use engine::ledger::Ledger;
use engine::pipeline::{self, Outcome, Report, WatchCode};
use engine::settings::{Choices, Connector, Connectors};
use jiff::civil::Date;
use jiff::{Timestamp, Zoned};

use crate::program_log::TARGET;
use crate::view::home::WarningKind;
use crate::warnings::warnings;
use crate::words::{Value, Words};
use kept::Told;
pub use screen::Screen;

/// Shows a notification, or says that it cannot.
pub trait Notifier {
    /// # Errors
    /// `notification-not-shown`.
    fn show(&self, title: &str, text: &str) -> Result<()>;
}

/// How a run of a connector ended.
pub enum Ended<'a> {
    /// With a report.
    Report(&'a Report),
    /// It did not begin.
    Not(&'a str, &'a Error),
}

impl<'a> Ended<'a> {
    /// What became of a run of this connector; the program's log has it from now on.
    #[must_use]
    pub fn logged(connector: &'a str, ran: Result<&'a Report, &'a Error>, practice: bool) -> Self {
        match ran {
            Ok(report) => {
                tracing::info!(
                    target: TARGET,
                    run = report.run,
                    outcome = report.outcome.as_str(),
                    dry_run = report.dry_run,
                    practice,
                    imported = report.imported,
                    held = report.held,
                    failed = report.failed,
                    "run ended"
                );
                Self::Report(report)
            }
            Err(error) => {
                let code = error.code().as_str();
                tracing::warn!(target: TARGET, code, practice, "run did not begin");
                Self::Not(connector, error)
            }
        }
    }
}

/// Tells what there is to tell after a run, if the person wants to be told. A fault here is logged: no run fails by
/// it.
pub fn after_run(home: &Path, ended: &Ended<'_>, words: &Words, notifier: &dyn Notifier, now: &Zoned) {
    let told = tell(home, ended, words, notifier, now);
    if let Err(error) = told {
        tracing::warn!(target: TARGET, code = error.code().as_str(), "notifications");
    }
}

fn tell(home: &Path, ended: &Ended<'_>, words: &Words, notifier: &dyn Notifier, now: &Zoned) -> Result<()> {
    if !Choices::read(home)?.notifications.show {
        return Ok(());
    }
    let name = match ended {
        Ended::Report(report) if report.dry_run => return Ok(()),
        Ended::Report(report) => report.connector.as_str(),
        Ended::Not(name, _) => name,
    };
    let mut news = of_run(home, name, ended, now.date())?;
    // A connector that was removed meanwhile has no dates any more.
    if let Ok(connector) = Connectors::of(home).load(name) {
        news.extend(of_dates(home, &connector, now.date())?);
        news.extend(of_days(home, &connector, now.timestamp())?);
    }
    let mut told = Told::open(home)?;
    let title_args = [("connector", Value::from(name))];
    for one in news.into_iter().filter(|one| !told.has(name, &one.key)).collect::<Vec<_>>() {
        let args: Vec<(&str, Value<'_>)> =
            one.args.iter().map(|(name, value)| (*name, value.into())).collect();
        let title = words.text(&format!("{}.title", one.words), &title_args);
        let shown = notifier.show(&title, &words.text(one.words, &args));
        match shown {
            Ok(()) => {
                tracing::info!(target: TARGET, notice = one.words, "notification shown");
                told.note(name, &one.key, now.date());
            }
            Err(error) => {
                tracing::warn!(target: TARGET, notice = one.words, code = error.code().as_str(), "notification");
                // Nobody shows any: the others would fare alike.
                break;
            }
        }
    }
    told.close(now.date())
}

/// One thing to tell.
#[derive(PartialEq, Debug)]
struct News {
    /// What it is told once by.
    key: String,
    /// Its words, with `.title`.
    words: &'static str,
    args: Vec<(&'static str, Argument)>,
}

#[derive(PartialEq, Debug)]
enum Argument {
    Count(u64),
    Day(Date),
}

impl<'a> From<&'a Argument> for Value<'a> {
    fn from(argument: &'a Argument) -> Self {
        match argument {
            Argument::Count(count) => (*count).into(),
            Argument::Day(day) => day.to_string().into(),
        }
    }
}

fn of_run(home: &Path, name: &str, ended: &Ended<'_>, today: Date) -> Result<Vec<News>> {
    // Each fault once a day, however often it is tried again.
    let failed =
        |code: &str| News { key: format!("failed {code} {today}"), words: "told-failed", args: vec![] };
    let report = match ended {
        Ended::Report(report) => report,
        // Another run goes on, or somebody stopped it: nothing failed.
        Ended::Not(_, error) if matches!(error.code(), Code::AlreadyRunning | Code::Cancelled) => {
            return Ok(vec![]);
        }
        Ended::Not(_, error) => return Ok(vec![failed(error.code().as_str())]),
    };
    let mut news = Vec::new();
    match report.outcome {
        Outcome::Succeeded | Outcome::SucceededWithHeld => {
            if !report.replay && is_first(home, name)? {
                let count = Argument::Count(report.imported + report.partially_imported);
                news.push(News {
                    key: "first".to_owned(),
                    words: "told-first",
                    args: vec![("count", count)],
                });
            }
        }
        Outcome::OverLimit => {
            for (day, count) in &report.over_limit {
                let args = vec![("count", Argument::Count(*count))];
                news.push(News { key: format!("over-limit {day}"), words: "told-over-limit", args });
            }
        }
        // Items that a replay leaves open were told when they failed.
        Outcome::Failed if report.replay && report.error.is_none() => {}
        Outcome::Failed => {
            news.push(failed(report.error.as_ref().map_or("items", |error| error.code().as_str())));
        }
        Outcome::Cancelled => {}
    }
    if report.held > 0 && !report.replay {
        let args = vec![("count", Argument::Count(report.held))];
        news.push(News { key: format!("held {}", report.run), words: "told-held", args });
    }
    Ok(news)
}

/// Whether exactly one import of this connector ever succeeded.
fn is_first(home: &Path, name: &str) -> Result<bool> {
    let ledger = Ledger::look(home)?;
    let number = ledger.known_connector(name)?.unwrap_or_default();
    let good = [Outcome::Succeeded.as_str(), Outcome::SucceededWithHeld.as_str()];
    let imports = ledger.runs(number)?.into_iter().filter(|run| {
        let is = |member: &str| {
            run.report.as_ref().and_then(|report| report.get(member)?.as_bool()).unwrap_or_default()
        };
        run.outcome.as_deref().is_some_and(|outcome| good.contains(&outcome))
            && !is("dry_run")
            && !is("replay")
    });
    Ok(imports.take(2).count() == 1)
}

/// Keys that end: at 60, 30, 7 and 0 days.
fn of_dates(home: &Path, connector: &Connector, today: Date) -> Result<Vec<News>> {
    let rows = warnings(home, connector, today)?.into_iter();
    let news = rows.map(|row| {
        let words = match (row.what, row.within) {
            (WarningKind::PgpKeyExpires, 0) => "told-key-expired",
            (WarningKind::PgpKeyExpires, _) => "told-key-expires",
            (WarningKind::OldKeyRetires, 0) => "told-key-retired",
            (WarningKind::OldKeyRetires, _) => "told-key-retires",
            (WarningKind::HostKeyChanges, 0) => "told-host-key-changed",
            (WarningKind::HostKeyChanges, _) => "told-host-key-changes",
        };
        let args = vec![
            ("count", Argument::Count(u64::try_from(row.days).unwrap_or_default())),
            ("day", row.date.parse().map_or(Argument::Count(0), Argument::Day)),
        ];
        News { key: format!("{words} {} {}", row.date, row.within), words, args }
    });
    Ok(news.collect())
}

/// Days that did not come.
fn of_days(home: &Path, connector: &Connector, now: Timestamp) -> Result<Vec<News>> {
    let watched = pipeline::watch(home, connector, now)?.into_iter();
    let missing =
        watched.filter(|watched| watched.code == WatchCode::DayMissing).filter_map(|watched| watched.day);
    let news = missing.map(|day| News {
        key: format!("missing {day}"),
        words: "told-day-missing",
        args: vec![("day", Argument::Day(day))],
    });
    Ok(news.collect())
}
