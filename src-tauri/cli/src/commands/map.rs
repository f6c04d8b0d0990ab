//! `map check`, `map template`: the user-mapping CSV as a file.
//!
//! In: a file. Out: all its mistakes at once, with row and column, and what it would change; or an empty
//! template. Names and addresses only where a person asked for them: `--json`, `--mistakes`.
//! Deliberately absent: changing a connector (`mapping`).

use std::path::Path;

use engine::error::Result;
use engine::map::Diff;
use engine::map::csv::{FILE, Reading, template as csv_template};
use engine::pipeline::{csv_key, mapping_csv, mapping_diff};
use engine::settings::{Connectors, read_input_up_to, write_aside};
use serde_json::{Value as Json, json};
use wizard::mistakes;

use super::kind;
use crate::Session;

pub fn check(
    session: &Session,
    file: &Path,
    id: &str,
    against: Option<&str>,
    table: Option<&Path>,
) -> Result<u8> {
    let bytes = read_input_up_to(file, FILE)?;
    let connector = against.map(|name| Connectors::of(&session.home).load(name)).transpose()?;
    let domains = connector.as_ref().map(|connector| connector.mapping.domains.clone()).unwrap_or_default();
    let reading = mapping_csv(kind(id)?, &bytes, &domains)?;
    let diff =
        connector.map(|connector| mapping_diff(&session.home, &connector.name, &connector, Some(&bytes)));
    let diff = diff.transpose()?;
    if let Some(path) = table {
        write_aside(path, mistakes::table(&reading, &session.console.words).as_bytes())?;
    }
    tell(session, &reading, diff.as_ref());
    Ok(reading.into_error().map_or(0, |error| error.code().exit()))
}

fn tell(session: &Session, reading: &Reading, diff: Option<&Diff>) {
    let console = &session.console;
    let errors: Vec<Json> = reading
        .mistakes
        .iter()
        .map(|mistake| {
            let mut told = console.error_json(&mistake.error);
            if let Some(told) = told.as_object_mut() {
                told.insert("value".into(), json!(mistake.value));
                told.insert("suggestion".into(), json!(mistake.suggestion));
                told.insert("line".into(), json!(mistake.line));
                told.insert("character".into(), json!(mistake.character));
            }
            told
        })
        .collect();
    let doubts: Vec<Json> = reading
        .doubts
        .iter()
        .map(|doubt| json!({ "notice": doubt.notice, "value": doubt.value, "suggestion": doubt.suggestion }))
        .collect();
    console.document(&json!({
        "rows": reading.entries.len(), "errors": errors, "doubts": doubts, "notices": reading.notices,
        "encoding": reading.encoding, "separator": reading.separator, "diff": diff,
    }));
    console.say("map-rows", &[("count", reading.entries.len().into())]);
    console.say("map-mistakes", &[("count", reading.mistakes.len().into())]);
    for mistake in &reading.mistakes {
        let said = console.words.error(&mistake.error);
        console.line(&format!("{} {}", said.what, said.next));
    }
    if !reading.notices.is_empty() {
        console.say("map-notices", &[]);
    }
    for notice in &reading.notices {
        console.line(&mistakes::sentence(notice, &console.words));
    }
    if let Some(diff) = diff {
        let counts = [
            ("added", diff.added.len().into()),
            ("removed", diff.removed.len().into()),
            ("changed", diff.changed.len().into()),
            ("same", diff.same.into()),
        ];
        console.say("map-diff", &counts);
    }
}

pub fn template(session: &Session, id: &str) -> Result<u8> {
    // Where the comma is for decimals, spreadsheets separate by semicolon.
    let separator = if session.console.words.language() == "en" { ',' } else { ';' };
    let template = csv_template(csv_key(kind(id)?)?, separator);
    session.console.file("template", &template);
    Ok(0)
}
