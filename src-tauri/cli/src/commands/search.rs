//! `search`: the index, what it finds, and export of that.
//!
//! In: words and filters. Out: hits, mails, files. What was said goes to standard output because somebody
//! asked for it, and nowhere else. Deliberately absent: what a query means (engine).

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use engine::error::{Code, Error, Result};
use engine::pipeline::{self, Choice, Custody, Export, Format, search};
use engine::progress::Progress;
use engine::search::{Filled, Hit, Hits, Order, Place, Query, Speaker, said};
use serde_json::json;
use wizard::custody::custody_sheet;
use wizard::environment;

use super::run::{printable, stop_switch};
use crate::Session;
use crate::arguments::{ExportFormat, SearchCommand, SearchFilters};

pub fn search(session: &Session, command: SearchCommand) -> Result<u8> {
    match command {
        SearchCommand::On => filled(session, search::on),
        SearchCommand::Rebuild => filled(session, search::rebuild),
        SearchCommand::Off => off(session),
        SearchCommand::Status => status(session),
        SearchCommand::Find { filters, limit, page, oldest } => {
            let order = if oldest { Order::Oldest } else { Order::Newest };
            let query = Query { order, page_size: limit, page: page.saturating_sub(1), ..query(filters) };
            find(session, &query)
        }
        SearchCommand::Show { item, raw } => show(session, &item, raw),
        SearchCommand::Export { filters, items, format, out } => {
            export(session, &query(filters), &items, format, out)
        }
    }
}

fn query(filters: SearchFilters) -> Query {
    let SearchFilters { words, person, conversation, from, to, mailbox } = filters;
    // What the shell took the quotes off is one argument with a space in it: a phrase.
    let quoted =
        |word: String| if word.contains(' ') && !word.contains('"') { format!("\"{word}\"") } else { word };
    let words = if words.len() == 1 {
        words.concat()
    } else {
        words.into_iter().map(quoted).collect::<Vec<_>>().join(" ")
    };
    Query { words, person, conversation, from, to, mailbox, ..Query::default() }
}

type Fill = fn(&std::path::Path, &Progress<'_>) -> Result<Filled>;

fn filled(session: &Session, fill: Fill) -> Result<u8> {
    let console = &session.console;
    console.say("search-holds-words", &[]);
    let stop = Arc::new(AtomicBool::new(false));
    stop_switch(&stop)?;
    let bar = console.bar();
    let filled = fill(&session.home, &Progress::new(&bar, &stop));
    bar.end();
    let filled = filled?;
    console.document(&filled);
    let seconds = (filled.seconds * 10.0).round() / 10.0;
    if filled.parts == 0 {
        console.say("search-nothing-new", &[]);
    } else {
        let args =
            [("items", filled.items.into()), ("parts", filled.parts.into()), ("seconds", seconds.into())];
        console.say("search-filled", &args);
    }
    skipped(session, &filled.skipped);
    Ok(if filled.skipped.is_empty() { 0 } else { Code::ArchiveAltered.exit() })
}

fn skipped(session: &Session, paths: &[PathBuf]) {
    if !paths.is_empty() {
        session.console.say("search-skipped", &[("count", paths.len().into())]);
    }
    for path in paths {
        session.console.line(&format!("  {}", path.display()));
    }
}

fn off(session: &Session) -> Result<u8> {
    search::off(&session.home)?;
    session.console.document(&json!({ "on": false }));
    session.console.say("search-deleted", &[]);
    Ok(0)
}

fn status(session: &Session) -> Result<u8> {
    let status = search::status(&session.home)?;
    let console = &session.console;
    console.document(&status);
    if status.damaged {
        console.explain(&Error::new(Code::SearchDamaged));
        return Ok(Code::SearchDamaged.exit());
    }
    if !status.on {
        console.say("search-status-off", &[]);
        return Ok(0);
    }
    let args =
        [("items", status.items.into()), ("parts", status.parts.into()), ("bytes", status.bytes.into())];
    console.say("search-status-on", &args);
    console.say("search-holds-words", &[]);
    if status.behind > 0 {
        console.say("search-behind", &[("count", status.behind.into())]);
    }
    skipped(session, &status.skipped);
    Ok(0)
}

fn find(session: &Session, query: &Query) -> Result<u8> {
    let hits = search::find(&session.home, query)?;
    let console = &session.console;
    console.document(&hits);
    for hit in &hits.hits {
        one(session, hit);
    }
    found(session, &hits);
    Ok(0)
}

fn found(session: &Session, hits: &Hits) {
    let more = if hits.more { "yes" } else { "no" };
    let args = [("count", hits.total.into()), ("shown", hits.hits.len().into()), ("more", more.into())];
    session.console.say("search-found", &args);
    if !hits.ignored.is_empty() {
        let pieces = printable(&hits.ignored.join(" "));
        session.console.say("search-ignored", &[("pieces", pieces.into())]);
    }
    if hits.behind > 0 {
        session.console.say("search-behind", &[("count", hits.behind.into())]);
    }
}

fn one(session: &Session, hit: &Hit) {
    let console = &session.console;
    let text: String = hit.snippet.iter().map(|piece| piece.text.as_str()).collect();
    if hit.altered {
        console.line(&hit.at);
        console.say("search-altered", &[]);
    } else {
        let to = to(session, &hit.recipients, hit.recipient_count);
        let room = printable(&hit.conversation);
        console.line(&format!("{}  {}  {} {to}", hit.at, room, named(&hit.sender)));
        console.line(&format!("    {}", printable(&text)));
    }
    if !hit.attachments.is_empty() {
        let names = printable(&hit.attachments.join(", "));
        console
            .line(&format!("    {}", console.words.text("search-attachments", &[("names", names.into())])));
    }
    console
        .line(&format!("    {}", console.words.text("search-item", &[("item", hit.item.as_str().into())])));
    places(session, &hit.places);
    console.line("");
}

fn places(session: &Session, places: &[Place]) {
    for place in places {
        let path = place.path.display().to_string();
        let args = [("path", path.into()), ("position", place.position.into())];
        session.console.line(&format!("    {}", session.console.words.text("search-place", &args)));
    }
}

/// `to A, B and 3 more`; nothing where there are none.
fn to(session: &Session, recipients: &[Speaker], count: usize) -> String {
    let names = recipients.iter().map(named).collect::<Vec<_>>().join(", ");
    let words = &session.console.words;
    match count.saturating_sub(recipients.len()) {
        0 if recipients.is_empty() => String::new(),
        0 => words.text("search-to", &[("names", names.into())]),
        more => words.text("search-to-more", &[("names", names.into()), ("count", more.into())]),
    }
}

fn named(speaker: &Speaker) -> String {
    printable(match (speaker.name.as_str(), speaker.address.as_str()) {
        ("", address) => address,
        (name, _) => name,
    })
}

fn show(session: &Session, item: &str, raw: bool) -> Result<u8> {
    let mail = search::mail(&session.home, item)?;
    let console = &session.console;
    if raw {
        console.bytes(&mail.bytes);
        return Ok(0);
    }
    let said = said(&mail.bytes);
    let at = engine::model::Timestamp::from_second(said.second).unwrap_or_default().to_string();
    console.document(&json!({
        "item": mail.item, "at": at, "conversation": said.conversation_name, "conversation_id": said.conversation,
        "sender": said.sender, "recipients": said.recipients, "text": said.text,
        "attachments": said.attachments, "encrypted_file": said.file, "places": mail.places,
    }));
    console.line(&format!("{at}  {}", printable(&said.conversation_name)));
    console.line(&format!(
        "{} {}",
        named(&said.sender),
        to(session, &said.recipients, said.recipients.len())
    ));
    console.line("");
    for line in said.text.lines() {
        console.line(&printable(line));
    }
    console.line("");
    if !said.attachments.is_empty() {
        let names = printable(&said.attachments.join(", "));
        console.say("search-attachments", &[("names", names.into())]);
    }
    console.say("search-item", &[("item", mail.item.as_str().into())]);
    places(session, &mail.places);
    Ok(0)
}

fn export(
    session: &Session,
    query: &Query,
    items: &[String],
    format: ExportFormat,
    out: PathBuf,
) -> Result<u8> {
    // Evidence is not written over by a slip of the pen.
    if out.exists() {
        return Err(Error::new(Code::SettingInvalid).arg("setting", "--out"));
    }
    let console = &session.console;
    let stop = Arc::new(AtomicBool::new(false));
    stop_switch(&stop)?;
    let bar = console.bar();
    let custody = pipeline::export(&Export {
        home: &session.home,
        choice: if items.is_empty() { Choice::Query(query) } else { Choice::Items(items) },
        format: match format {
            ExportFormat::Eml => Format::Eml,
            ExportFormat::Mbox => Format::Mbox,
        },
        out: &out,
        who: &environment::person(),
        clock: &session.clock,
        sheet: &|custody| custody_sheet(&console.words, custody),
        progress: &Progress::new(&bar, &stop),
    });
    bar.end();
    let custody = custody?;
    console.document(&custody);
    Ok(told(session, &custody))
}

/// What came of an export; an exit code as of the archive where something was altered.
fn told(session: &Session, custody: &Custody) -> u8 {
    let console = &session.console;
    if custody.sha256.is_empty() {
        console.say("search-exported-nothing", &[]);
        return 0;
    }
    let file = custody.file.as_str();
    console.say("search-exported", &[("count", custody.messages.len().into()), ("file", file.into())]);
    console.say("search-exported-sha256", &[("sha256", custody.sha256.as_str().into())]);
    let changed = custody.messages.iter().filter(|message| !message.part_agrees).count();
    if changed > 0 {
        console.say("custody-disagrees", &[("count", changed.into())]);
    }
    if !custody.missing.is_empty() {
        console.say("custody-missing", &[("count", custody.missing.len().into())]);
        custody.missing.iter().for_each(|missing| console.line(&format!("  {}", missing.item)));
    }
    if changed > 0 || !custody.missing.is_empty() { Code::ArchiveAltered.exit() } else { 0 }
}
