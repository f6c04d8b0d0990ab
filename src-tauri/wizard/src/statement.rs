//! A reconciliation statement as a person reads it: a table, CSV, a page to be printed.
//!
//! In: a statement and words. Out: sections of labelled values; CSV that no spreadsheet takes for formulas; HTML
//! that stands alone, without scripts. Deliberately absent: JSON, which is the signed file itself.

use std::fmt::Write as _;

use engine::error::{Code, Error};
use engine::pipeline::{FileTold, RunEntry, RunKind, Statement, Sums};

use crate::words::{Value, Words};

/// Values that belong together.
pub struct Section {
    /// What of.
    pub title: String,
    /// Within another.
    pub deep: bool,
    /// Labels and values.
    pub rows: Vec<(String, Cell)>,
}

/// A value.
pub enum Cell {
    /// Shown with the language's separators.
    Count(u64),
    /// Shown as it is.
    Text(String),
}

impl Cell {
    /// As a person reads it.
    #[must_use]
    pub fn shown(&self, words: &Words) -> String {
        match self {
            Self::Count(count) => words.number(*count),
            Self::Text(text) => text.clone(),
        }
    }
}

/// All that a statement says, in the order of reading.
#[must_use]
pub fn sections(statement: &Statement, words: &Words) -> Vec<Section> {
    let label = |id: &str| words.text(id, &[]);
    let mut sections = vec![head(statement, words)];
    let mut add = |title: String, deep: bool, rows| sections.push(Section { title, deep, rows });
    add(label("statement-section-day"), false, sums(&statement.sums, words));
    if statement.replays != Sums::default() {
        add(label("statement-section-replays"), false, sums(&statement.replays, words));
    }
    add(label("statement-section-since"), false, since(statement, words));
    for (day, of_day) in &statement.days {
        let title = words.text("statement-section-source-day", &[("day", day.as_str().into())]);
        add(title, false, sums(of_day, words));
    }
    for told in &statement.runs {
        let title = words.text("statement-section-run", &[("run", told.run.run.to_string().into())]);
        add(title, false, run(&told.run, words));
        for file in &told.run.files {
            let title = words.text("statement-section-file", &[("file", visible(&file.name).into())]);
            add(title, true, of_file(file, words));
        }
    }
    sections
}

/// Three columns: part, what, value. UTF-8 with a mark for spreadsheets, CRLF, every cell quoted.
#[must_use]
pub fn csv(statement: &Statement, words: &Words) -> Vec<u8> {
    let label = |id: &str| words.text(id, &[]);
    let mut text = String::from("\u{FEFF}");
    let mut row = |cells: [&str; 3]| {
        let cells = cells.map(|cell| format!("\"{}\"", guarded(cell).replace('"', "\"\"")));
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    };
    row([&label("statement-where"), &label("statement-what"), &label("statement-value")]);
    let mut above = String::new();
    for section in sections(statement, words) {
        let part = if section.deep { format!("{above} / {}", section.title) } else { section.title.clone() };
        if !section.deep {
            above = section.title;
        }
        for (name, cell) in &section.rows {
            let value = match cell {
                Cell::Count(count) => count.to_string(),
                Cell::Text(text) => text.clone(),
            };
            row([&part, name, &value]);
        }
    }
    text.into_bytes()
}

/// A page to be printed: it needs no other file and runs no script.
#[must_use]
pub fn html(statement: &Statement, words: &Words) -> String {
    let title = escaped(&words.text("statement-title", &[]));
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{title}: {}, {}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n\
         <p class=\"of\">{}, {}</p>\n",
        words.language(),
        escaped(&visible(&statement.connector)),
        escaped(&statement.day),
        escaped(&visible(&statement.connector)),
        escaped(&statement.day),
    );
    let verdict = if statement.balanced { "summary-balanced" } else { "summary-unbalanced" };
    let _ = writeln!(page, "<p class=\"verdict\">{}</p>", escaped(&words.text(verdict, &[])));
    for section in sections(statement, words) {
        let level = if section.deep { 3 } else { 2 };
        let _ = writeln!(page, "<section><h{level}>{}</h{level}><table>", escaped(&section.title));
        for (label, cell) in &section.rows {
            let (class, value) = match cell {
                Cell::Count(_) => (" class=\"count\"", cell.shown(words)),
                Cell::Text(text) => ("", text.clone()),
            };
            let (label, value) = (escaped(label), escaped(&value));
            let _ = writeln!(page, "<tr><th scope=\"row\">{label}</th><td{class}>{value}</td></tr>");
        }
        page.push_str("</table></section>\n");
    }
    if let Some(check) = check(statement, words) {
        let _ = writeln!(page, "<footer>{}</footer>", escaped(&check));
    }
    page.push_str("</body>\n</html>\n");
    page
}

/// How to check the signature, where there is one.
#[must_use]
pub fn check(statement: &Statement, words: &Words) -> Option<String> {
    let key = format!("signed-by-{}.asc", statement.signed_by.as_ref()?);
    let further = if statement.number == 1 { String::new() } else { format!(".{}", statement.number) };
    let file = format!("{}{further}.json", statement.day);
    let arguments = [
        ("key", Value::from(key)),
        ("signature", Value::from(format!("{file}.asc"))),
        ("statement", Value::from(file)),
    ];
    Some(words.text("statement-check", &arguments))
}

fn head(statement: &Statement, words: &Words) -> Section {
    let label = |id: &str| words.text(id, &[]);
    let signed = statement.signed_by.clone().unwrap_or_else(|| label("statement-unsigned"));
    let rows = vec![
        ("statement-connector", Cell::Text(visible(&statement.connector))),
        ("statement-day", Cell::Text(statement.day.clone())),
        ("statement-number", Cell::Count(statement.number.into())),
        ("statement-balanced", yes(statement.balanced, words)),
        ("statement-signed-by", Cell::Text(signed)),
        ("statement-entries", Cell::Text(format!("{}–{}", statement.chain.from, statement.chain.to))),
        ("statement-root", Cell::Text(statement.chain.root.clone())),
    ];
    Section { title: label("statement-section-statement"), deep: false, rows: labelled(rows, words) }
}

fn sums(sums: &Sums, words: &Words) -> Vec<(String, Cell)> {
    let rows = [
        ("statement-events-read", sums.events_read),
        ("statement-archived", sums.archived),
        ("statement-duplicate", sums.duplicate),
        ("statement-excluded", sums.excluded),
        ("statement-held", sums.held),
        ("statement-failed", sums.failed),
        ("statement-released", sums.released),
        ("summary-available-for-import", sums.available_for_import),
        ("summary-imported", sums.imported),
        ("summary-partially-imported", sums.partially_imported),
        ("summary-skipped", sums.skipped),
        ("summary-failed", sums.failed),
        ("summary-refused", sums.refused),
        ("summary-late", sums.late),
        ("summary-waiting", sums.waiting),
    ];
    // Where the mailboxes are on no server, none refuses anything.
    let told = |(id, count): &(&str, u64)| *count > 0 || !matches!(*id, "summary-refused" | "summary-late");
    let rows = rows.into_iter().filter(told).map(|(id, count)| (id, Cell::Count(count))).collect();
    let mut rows = labelled(rows, words);
    rows.push((words.text("statement-balanced", &[]), yes(sums.balanced(), words)));
    rows
}

fn since(statement: &Statement, words: &Words) -> Vec<(String, Cell)> {
    let all = &statement.since_beginning;
    let before = all.open_before.held + all.open_before.failed;
    let mut rows = vec![
        ("statement-since", Cell::Text(all.since.clone())),
        ("statement-runs", Cell::Count(all.runs)),
        ("statement-events-read", Cell::Count(all.events_read)),
        ("statement-archived", Cell::Count(all.archived)),
        ("statement-duplicate", Cell::Count(all.duplicate)),
        ("statement-excluded", Cell::Count(all.excluded)),
        ("statement-released", Cell::Count(all.released)),
        ("statement-held-now", Cell::Count(all.open.held)),
        ("statement-failed-now", Cell::Count(all.open.failed)),
        ("summary-waiting", Cell::Count(all.waiting)),
    ];
    if all.open.refused > 0 {
        rows.push(("summary-refused", Cell::Count(all.open.refused)));
    }
    if before > 0 {
        rows.push(("statement-open-before", Cell::Count(before)));
    }
    rows.push(("statement-balanced", yes(all.balanced, words)));
    labelled(rows, words)
}

fn run(run: &RunEntry, words: &Words) -> Vec<(String, Cell)> {
    let text = |text: &str| Cell::Text(visible(text));
    let kind = match run.kind {
        RunKind::Import | RunKind::Preview => "statement-kind-import",
        RunKind::Replay => "statement-kind-replay",
    };
    let outcome = match run.outcome.as_str() {
        "interrupted" => "statement-interrupted".to_owned(),
        other => format!("outcome-{}", other.replace('_', "-")),
    };
    let mut rows = vec![
        ("statement-kind", Cell::Text(words.text(kind, &[]))),
        ("statement-began", text(&run.began)),
        ("statement-ended", text(&run.ended)),
        ("statement-who", text(&run.who)),
        ("statement-program", text(&run.program)),
        ("statement-outcome", Cell::Text(words.text(&outcome, &[]))),
        ("statement-mapping", text(&run.mapping)),
        ("statement-mailbox-files", Cell::Count(run.parts)),
        ("statement-mails", Cell::Count(run.mails)),
        ("statement-parts-root", text(&run.parts_root)),
    ];
    if let Some(version) = run.mapping_version {
        rows.push(("statement-mapping-version", Cell::Count(version.unsigned_abs())));
    }
    if let Some(log) = &run.log {
        rows.push(("statement-log", text(log)));
    }
    let mut rows = labelled(rows, words);
    rows.extend(sums(&run.sums, words));
    for fault in &run.at_fault {
        let label = words.text("statement-at-fault", &[("file", visible(&fault.name).into())]);
        let code = Code::ALL.iter().find(|code| code.as_str() == fault.code);
        let what = code.map_or_else(|| fault.code.clone(), |code| words.error(&Error::new(*code)).what);
        rows.push((label, Cell::Text(what)));
    }
    rows
}

fn of_file(file: &FileTold, words: &Words) -> Vec<(String, Cell)> {
    let maybe = |text: &Option<String>| Cell::Text(visible(text.as_deref().unwrap_or("–")));
    let rows = vec![
        ("statement-size", Cell::Count(file.size)),
        ("statement-modified", Cell::Text(file.modified.clone())),
        ("statement-sha256", maybe(&file.sha256)),
        ("statement-host-key", maybe(&file.host_key)),
        ("statement-pgp-key", maybe(&file.pgp_key)),
        ("statement-format", maybe(&file.format)),
        ("statement-events-read", Cell::Count(file.sums.events_read)),
        ("statement-archived", Cell::Count(file.sums.archived)),
        ("statement-duplicate", Cell::Count(file.sums.duplicate)),
        ("statement-excluded", Cell::Count(file.sums.excluded)),
        ("statement-held", Cell::Count(file.sums.held)),
        ("statement-failed", Cell::Count(file.sums.failed)),
    ];
    labelled(rows, words)
}

fn labelled(rows: Vec<(&str, Cell)>, words: &Words) -> Vec<(String, Cell)> {
    rows.into_iter().map(|(id, cell)| (words.text(id, &[]), cell)).collect()
}

fn yes(yes: bool, words: &Words) -> Cell {
    Cell::Text(words.text(if yes { "statement-yes" } else { "statement-no" }, &[]))
}

/// Names come from outside: nothing in them may turn a line around or end it.
fn visible(text: &str) -> String {
    let odd = |c: char| {
        c.is_control()
            || matches!(c, '\u{200E}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().map(|c| if odd(c) { '\u{FFFD}' } else { c }).collect()
}

/// A cell that a spreadsheet would take for a formula gets an apostrophe in front.
fn guarded(cell: &str) -> String {
    match cell.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => format!("'{cell}"),
        Some(_) | None => cell.to_owned(),
    }
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            sign => safe.push(sign),
        }
    }
    safe
}

const STYLE: &str = "\
:root{color-scheme:light}body{font:11pt/1.4 system-ui,sans-serif;color:#111;background:#fff;max-width:50rem;\
margin:2rem auto;padding:0 1rem}h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:1.5rem 0 .3rem}\
h3{font-size:1rem;margin:1rem 0 .3rem}.of{margin:.2rem 0 1rem}.verdict{font-weight:600}\
table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #767676;padding:.2rem .4rem;\
text-align:left;vertical-align:top;overflow-wrap:anywhere}th{font-weight:400;width:45%}\
.count{text-align:right;font-variant-numeric:tabular-nums}footer{margin-top:2rem;font-size:.9rem}\
@page{size:A4;margin:18mm}@media print{body{margin:0;max-width:none;font-size:9.5pt}\
section{break-inside:avoid}h2,h3{break-after:avoid}}";

#[cfg(test)]
#[path = "statement_tests.rs"]
mod tests;
