//! `map set`, `map add`, `map alias`, `map versions`, `map show`: the mapping of a connector, and its versions.
//!
//! In: a connector's name, and what is to be another. Out: the version that is in force then; what versions
//! there are. Deliberately absent: people's names and addresses, but where `show` is asked for them.

use std::path::Path;

use engine::error::{Code, Error, Result};
use engine::map::csv::{FILE, good_rows, read};
use engine::model::Mailbox;
use engine::pipeline::{self, MappingVersion, csv_key, mapping_versions};
use engine::settings::{Alias, Connectors, read_input_up_to};
use jiff::civil::Date;
use serde_json::json;
use wizard::environment;

use crate::Session;

pub fn set(session: &Session, name: &str, file: &Path, from: Option<Date>, good: bool) -> Result<u8> {
    let kind = Connectors::of(&session.home).load(name)?.kind()?;
    let key = csv_key(kind)?;
    let mut bytes = read_input_up_to(file, FILE)?;
    if good {
        let none = |bytes: &[u8]| read(bytes, key, &[]).into_error();
        bytes = match good_rows(&bytes, key) {
            Some(good) => good,
            None => return Err(none(&bytes).unwrap_or_else(|| Error::new(Code::CsvHeader).arg("row", 1))),
        };
    }
    save(session, name, Some(&bytes), &mut |mapping| mapping.from = from)
}

pub fn add(session: &Session, name: &str, key: &str, mailbox: &str) -> Result<u8> {
    let invalid = || Error::new(Code::SettingInvalid).arg("setting", "mailbox");
    let mailbox = Mailbox::parse(mailbox).ok_or_else(invalid)?;
    let (home, who) = (&session.home, environment::person());
    tell(session, name, &pipeline::map_person(home, name, key, &mailbox, &who, &session.clock)?);
    Ok(0)
}

pub fn alias(session: &Session, name: &str, alias: Alias, remove: bool) -> Result<u8> {
    let plain = |text: &str| text.trim().trim_start_matches('@').to_lowercase();
    let alias = Alias { old: plain(&alias.old), new: plain(&alias.new) };
    let is = |known: &Alias| plain(&known.old) == alias.old;
    save(session, name, None, &mut |mapping| {
        // A domain is called one thing at a time.
        mapping.aliases.retain(|known| !is(known));
        if !remove {
            mapping.aliases.push(alias.clone());
        }
    })
}

type Change<'a> = dyn FnMut(&mut engine::settings::Mapping) + 'a;

fn save(session: &Session, name: &str, csv: Option<&[u8]>, change: &mut Change<'_>) -> Result<u8> {
    let who = environment::person();
    let version = pipeline::save_mapping(&session.home, name, csv, change, &who, &session.clock)?;
    tell(session, name, &version);
    Ok(0)
}

fn tell(session: &Session, name: &str, version: &MappingVersion) {
    session.console.document(version);
    let args = [("connector", name.into()), ("version", version.version.to_string().into())];
    session.console.say("map-saved", &args);
    if let Some(from) = version.from {
        session.console.say("map-from", &[("day", from.to_string().into())]);
    }
}

pub fn versions(session: &Session, name: &str) -> Result<u8> {
    let versions = known(session, name)?;
    let console = &session.console;
    console.document(&versions);
    for version in &versions {
        let from = version.from.map_or_else(|| "–".to_owned(), |day| day.to_string());
        let args = [
            ("version", version.version.to_string().into()),
            ("at", version.at.as_str().into()),
            ("who", version.who.as_str().into()),
            ("from", from.into()),
            ("entries", version.entries.into()),
            ("added", version.added.into()),
            ("removed", version.removed.into()),
            ("changed", version.changed.into()),
        ];
        console.say("map-version", &args);
    }
    if versions.is_empty() {
        console.say("map-version-none", &[]);
    }
    Ok(0)
}

pub fn show(session: &Session, name: &str, number: Option<i64>) -> Result<u8> {
    let versions = known(session, name)?;
    let found = versions.iter().find(|version| number.is_none_or(|number| version.version == number));
    let missing = || Error::new(Code::SettingInvalid).arg("setting", "version");
    let row = found.ok_or_else(missing)?;
    let version = pipeline::mapping_version(&session.home, row)?;
    session.console.document(&json!({ "saved": row, "mapping": version }));
    let console = &session.console;
    console.line(&format!("automatic = {}", version.automatic));
    console.line(&format!("domains = {}", version.domains.join(", ")));
    if !version.mailboxes.is_empty() {
        console.line(&format!("mailboxes = {}", version.mailboxes.join(", ")));
    }
    for alias in &version.aliases {
        console.line(&format!("{} = {}", alias.old, alias.new));
    }
    for entry in &version.entries {
        console.line(&format!("{}  {}", entry.key, entry.mailbox.address()));
    }
    Ok(0)
}

/// The versions of a connector that there is, or was.
fn known(session: &Session, name: &str) -> Result<Vec<MappingVersion>> {
    let versions = mapping_versions(&session.home, name)?;
    if versions.is_empty() {
        Connectors::of(&session.home).load(name)?;
    }
    Ok(versions)
}
