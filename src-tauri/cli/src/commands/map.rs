//! `map`: the user-mapping CSV.
//!
//! In: a file. Out: all its mistakes at once, with row and column; or an empty template.
//! Deliberately absent: who is mapped to what: that is people's names and addresses.

use std::path::Path;

use engine::error::Result;
use engine::map::csv::template as csv_template;
use engine::pipeline::{csv_key, mapping_csv};
use engine::settings::read_input;
use serde_json::{Value as Json, json};

use super::kind;
use crate::Session;

pub fn check(session: &Session, file: &Path, id: &str) -> Result<u8> {
    let reading = mapping_csv(kind(id)?, &read_input(file)?);
    let console = &session.console;
    let errors: Vec<Json> = reading.errors.iter().map(|error| console.error_json(error)).collect();
    console.document(&json!({
        "rows": reading.entries.len(), "errors": errors, "notices": reading.notices,
        "encoding": reading.encoding, "separator": reading.separator,
    }));
    console.say("map-rows", &[("count", reading.entries.len().into())]);
    console.say("map-mistakes", &[("count", reading.errors.len().into())]);
    for error in &reading.errors {
        let said = console.words.error(error);
        console.line(&format!("{} {}", said.what, said.next));
    }
    if !reading.notices.is_empty() {
        console.say("map-notices", &[]);
    }
    for notice in &reading.notices {
        let args: Vec<_> = notice.args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        console.say(&format!("notice-{}", notice.code), &args);
    }
    Ok(reading.errors.first().map_or(0, |error| error.code().exit()))
}

pub fn template(session: &Session, id: &str) -> Result<u8> {
    // Where the comma is for decimals, spreadsheets separate by semicolon.
    let separator = if session.console.words.language() == "en" { ',' } else { ';' };
    let template = csv_template(csv_key(kind(id)?), separator);
    session.console.file("template", &template);
    Ok(0)
}
