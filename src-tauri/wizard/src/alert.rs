//! An alert in words: the text of an e-mail, also sent along with a webhook's JSON.
//!
//! In: an alert's codes, counts and times. Out: a subject and plain text in one language: what happened, what to
//! do, where to look. Deliberately absent: what a chat said, and who said it: an alert does not know.

use std::collections::BTreeMap;

use engine::alert::{Alert, Letter, Trouble};
use engine::settings::AlertKind;

use crate::words::{Explained, Value, Words};

/// The sums, in the order in which they are read.
const SUMS: [&str; 11] = [
    "files",
    "available_from_source",
    "available_for_import",
    "imported",
    "partially_imported",
    "skipped",
    "failed",
    "refused",
    "late",
    "held",
    "waiting",
];
/// Of these, what only a server's mailboxes can bring.
const OF_A_SERVER: [&str; 2] = ["refused", "late"];

/// In the language that the connector asks for, or else in that of `words`.
#[must_use]
pub fn letter_in(words: &Words, alert: &Alert, language: Option<&str>) -> Letter {
    match language {
        Some(language) => letter(&Words::for_locale(language), alert),
        None => letter(words, alert),
    }
}

/// An alert in words.
#[must_use]
pub fn letter(words: &Words, alert: &Alert) -> Letter {
    let connector = plain(&alert.connector);
    let id = format!("alert-{}", alert.kind.as_str());
    let named = [("connector", connector.as_str().into())];
    let said = said(words, alert, &connector);
    let label = |id: &str| words.text(id, &[]);
    let mut lines = vec![format!("{}: {}", label("error-what-label"), said.what)];
    if !said.data.is_empty() {
        lines.push(format!("{}: {}", label("error-data-label"), said.data));
    }
    if !said.next.is_empty() {
        lines.push(format!("{}: {}", label("error-next-label"), said.next));
    }
    lines.push(String::new());
    lines.push(format!("{}: {connector}", label("alert-connector")));
    if let Some(run) = alert.run {
        lines.push(format!("{}: {run}", label("alert-run")));
    }
    lines.push(format!("{}: {}", label("alert-time"), alert.at.strftime("%F %H:%M")));
    if let Some(outcome) = &alert.outcome {
        lines.push(words.text(&format!("outcome-{}", outcome.replace('_', "-")), &[]));
    }
    for name in SUMS {
        if let Some(count) =
            alert.counts.get(name).filter(|count| **count > 0 || !OF_A_SERVER.contains(&name))
        {
            let label = label(&format!("summary-{}", name.replace('_', "-")));
            lines.push(format!("  {label}: {}", words.number(*count)));
        }
    }
    lines.push(String::new());
    lines.push(words.text("alert-look", &named));
    lines.push(String::new());
    lines.push(label("alert-footer"));
    let mut text = lines.join("\r\n");
    text.push_str("\r\n");
    Letter { subject: words.text(&id, &named), text, language: words.language().to_owned() }
}

/// What happened, what became of the data where that is in question, what to do.
fn said(words: &Words, alert: &Alert, connector: &str) -> Explained {
    let args: BTreeMap<&str, String> =
        alert.args.iter().map(|(name, value)| (name.as_str(), plain(value))).collect();
    let pairs = || args.iter().map(|(name, value)| (*name, value.as_str()));
    let number = |name: &str| args.get(name).and_then(|text| text.parse::<u64>().ok()).unwrap_or_default();
    let count = |name: &str| alert.counts.get(name).copied().unwrap_or_default();
    let command = format!("chat-connectors held \"{connector}\"");
    let id = format!("alert-{}", alert.kind.as_str());
    let named = |id: &str| words.text(id, &[("connector", connector.into())]);
    let short = |what: String, next: String| Explained { what, data: String::new(), next };
    let open = |id: &str, of: &str| {
        words.text(id, &[("count", count(of).into()), ("command", command.as_str().into())])
    };
    let code = alert.code.as_deref();
    match alert.kind {
        AlertKind::Failed => match code {
            Some(code) => words.explained(code, pairs()),
            None => {
                let (failed, refused) = (count("failed").saturating_sub(count("refused")), count("refused"));
                let show = format!("chat-connectors destination show \"{connector}\"");
                let told = [("failed-next", failed, command.as_str()), ("refused-next", refused, &show)];
                let lines =
                    told.into_iter().filter(|(_, count, _)| *count > 0).map(|(id, count, command)| {
                        words.text(id, &[("count", count.into()), ("command", command.into())])
                    });
                let lines: Vec<String> = lines.collect();
                match lines.is_empty() {
                    true => short(open("failed-next", "failed"), String::new()),
                    false => short(lines.join(" "), String::new()),
                }
            }
        },
        AlertKind::Held => short(open("held-next", "held"), named(&format!("{id}.next"))),
        AlertKind::FirstSuccess => {
            let count = count("imported") + count("partially_imported");
            let what = words.text(&format!("{id}.what"), &[("count", count.into())]);
            short(what, named(&format!("{id}.next")))
        }
        AlertKind::OverLimit => {
            let day: Value<'_> = args.get("day").map(String::as_str).unwrap_or_default().into();
            let numbers =
                [("day", day), ("count", number("count").into()), ("limit", number("limit").into())];
            short(words.text("over-limit", &numbers), String::new())
        }
        AlertKind::DayMissing
        | AlertKind::FileLate
        | AlertKind::Silent
        | AlertKind::SiteEmpty
        | AlertKind::ManifestDisagrees
        | AlertKind::Disappears => {
            let (what, next) = words.amiss(code.unwrap_or_default(), pairs());
            short(what, next)
        }
        AlertKind::Expiry => {
            let id = format!("alert-expiry-{}", code.unwrap_or_default());
            let date = args.get("date").map(String::as_str).unwrap_or_default();
            let when = [("days", number("days").into()), ("date", date.into())];
            short(words.text(&id, &when), words.text(&format!("{id}.next"), &[]))
        }
        AlertKind::Test => short(named(&format!("{id}.what")), named(&format!("{id}.next"))),
    }
}

/// Why a way for alerts does not work: since when, why, what waits, what to do.
#[must_use]
pub fn trouble(words: &Words, trouble: &Trouble) -> Vec<String> {
    let since = trouble.since.strftime("%F").to_string();
    let args = trouble.args.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let said = words.explained(&trouble.code, args);
    let counted = |id: &str, count: usize| (count > 0).then(|| words.text(id, &[("count", count.into())]));
    let head = words.text(&format!("alert-trouble-{}", trouble.channel.as_str()), &[("since", since.into())]);
    let waiting = counted("alert-trouble-waiting", trouble.waiting);
    let lost = counted("alert-trouble-lost", trouble.lost);
    [Some(head), Some(said.what), waiting, lost, Some(said.next)].into_iter().flatten().collect()
}

/// One line, without what would turn it around: names of files come from the site.
fn plain(text: &str) -> String {
    let odd = |c: char| {
        c.is_control()
            || matches!(c, '\u{200E}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().map(|c| if odd(c) { '\u{FFFD}' } else { c }).collect()
}

#[cfg(test)]
#[path = "alert_tests.rs"]
mod tests;
