//! `held`, `replay`: items that were not imported, and importing them after all.
//!
//! In: a connector's name, which items. Out: rows with who and where; the sums of a replay. Without a vault that
//! opens, rows have no names: the ledger has none. Deliberately absent: message texts.

use std::collections::BTreeSet;

use engine::error::{Code, Error, Result};
use engine::ledger::{HeldItem, Ledger};
use engine::pipeline::{self, Choice, HeldFilter, HeldItems, HeldRow, Named, Opened};
use engine::settings::Connectors;
use serde_json::{Value as Json, json};

use super::run::{After, alerted, with_bar};
use crate::Session;
use crate::arguments::HeldArguments;
use crate::console::printable;

pub fn held(session: &Session, name: &str, arguments: HeldArguments) -> Result<u8> {
    Connectors::of(&session.home).load(name)?;
    let filter = filter(arguments);
    let opened = session
        .vault()
        .and_then(|mut vault| pipeline::open(&session.home, &mut vault, name, session.today()));
    let rows = match opened {
        Ok(opened) => pipeline::held_items(&session.home, &opened, &filter, usize::MAX)?.rows,
        // Names cannot be told, and so not be asked for.
        Err(error) if filter.asks_for_names() => return Err(error),
        Err(_) => nameless(session, name, &filter)?,
    };
    session.console.document(&rows.iter().map(row_json).collect::<Vec<_>>());
    for row in &rows {
        let at = row.at.map_or_else(|| "-".to_owned(), |at| at.to_string());
        let line = format!("{}  {:12}  {at}  {} #{}", row.item, row.reason, printable(&row.file), row.place);
        session.console.line(&line);
        if let Some(sender) = &row.sender {
            session.console.line(&format!("    {}", printable(&who_and_where(row, sender))));
        }
    }
    Ok(0)
}

pub fn replay(
    session: &Session,
    name: &str,
    items: Vec<String>,
    arguments: HeldArguments,
    dry_run: bool,
) -> Result<u8> {
    let connector = Connectors::of(&session.home).load(name)?;
    let (filter, listed) = (filter(arguments), listed(items)?);
    alerted(session, &connector, After { dry_run, notify: false }, &mut |opened| {
        let choice = choice(session, opened, &listed, &filter)?;
        with_bar(session, opened, dry_run, false, &mut |import| pipeline::replay(import, &choice))
    })
}

fn filter(arguments: HeldArguments) -> HeldFilter {
    let HeldArguments { person, conversation, day, reason } = arguments;
    HeldFilter { person, conversation, day, reason }
}

/// Items that were named, told before anything is opened where one is no hash.
fn listed(items: Vec<String>) -> Result<BTreeSet<String>> {
    let listed: BTreeSet<String> = items.iter().map(|item| item.to_lowercase()).collect();
    if listed.iter().any(|item| item.len() != 32 || hex(item).is_none()) {
        return Err(Error::new(Code::SettingInvalid).arg("setting", "--item"));
    }
    Ok(listed)
}

/// Items and filter together choose what both take.
fn choice(
    session: &Session,
    opened: &Opened,
    listed: &BTreeSet<String>,
    filter: &HeldFilter,
) -> Result<Choice> {
    if *filter == HeldFilter::default() {
        return Ok(if listed.is_empty() { Choice::All } else { Choice::Items(listed.clone()) });
    }
    let found: HeldItems = pipeline::held_items(&session.home, opened, filter, usize::MAX)?;
    let found = found.rows.into_iter().map(|row| row.item);
    Ok(Choice::Items(found.filter(|item| listed.is_empty() || listed.contains(item)).collect()))
}

fn hex(text: &str) -> Option<()> {
    text.bytes().all(|byte| byte.is_ascii_hexdigit()).then_some(())
}

/// What the ledger alone knows.
fn nameless(session: &Session, name: &str, filter: &HeldFilter) -> Result<Vec<HeldRow>> {
    let connector = Connectors::of(&session.home).load(name)?;
    let ledger = Ledger::look(&session.home)?;
    let items = ledger.held(ledger.known_connector(&connector.name)?.unwrap_or_default(), usize::MAX)?;
    let takes = |item: &HeldItem| {
        filter.reason.as_ref().is_none_or(|reason| *reason == item.reason)
            && filter
                .day
                .is_none_or(|day| item.at.as_ref().is_some_and(|at| at.starts_with(&day.to_string())))
    };
    Ok(items.into_iter().filter(takes).map(row_of).collect())
}

fn row_of(item: HeldItem) -> HeldRow {
    HeldRow {
        item: item.item,
        reason: item.reason,
        sender: None,
        recipients: Vec::new(),
        recipient_count: 0,
        conversation: String::new(),
        at: item.at.and_then(|at| at.parse().ok()),
        file: item.file,
        file_sha256: item.file_sha256,
        place: u64::try_from(item.place).unwrap_or_default(),
    }
}

fn row_json(row: &HeldRow) -> Json {
    json!({
        "item": row.item, "reason": row.reason, "file": row.file, "file_sha256": row.file_sha256,
        "place": row.place, "at": row.at, "sender": row.sender, "recipients": row.recipients,
        "recipient_count": row.recipient_count,
        "conversation": Some(&row.conversation).filter(|text| !text.is_empty()),
    })
}

/// `Jane Doe (jdoe17) → Richard Roe (rroe2) +3  Gas desk`
fn who_and_where(row: &HeldRow, sender: &Named) -> String {
    let named: Vec<String> = row.recipients.iter().map(one).collect();
    let more = row.recipient_count.saturating_sub(named.len());
    let more = if more > 0 { format!(" +{more}") } else { String::new() };
    format!("{} → {}{more}  {}", one(sender), named.join(", "), row.conversation)
}

fn one(person: &Named) -> String {
    match (person.name.is_empty(), person.im_id.is_empty()) {
        (true, true) => person.email.clone(),
        (true, false) => person.im_id.clone(),
        (false, true) => person.name.clone(),
        (false, false) => format!("{} ({})", person.name, person.im_id),
    }
}
