//! `connector`: what the wizard makes, declared in a file.
//!
//! In: connector files, names. Out: connectors kept in the home folder, shown without secrets.
//! Deliberately absent: changing one in place: remove it and add it again; its ledger stays.

use std::path::Path;

use engine::error::Result;
use engine::pipeline;
use engine::settings::Connectors;
use serde_json::json;
use wizard::environment;

use super::destination;
use crate::Session;

pub fn add(session: &Session, file: &Path, accept_new_host_key: bool) -> Result<u8> {
    let source = engine::settings::Connector::read(file)?.source;
    let named = !source.host_keys.is_empty() || source.known_hosts_file.is_some();
    let vault = &mut session.vault()?;
    let (who, today) = (environment::person(), session.today());
    let connector =
        pipeline::add(&session.home, vault, file, accept_new_host_key, today, &who, &session.clock)?;
    let host_key = connector.source.host_keys.join(", ");
    session.console.document(&json!({ "connector": connector.name, "host_key": host_key }));
    if !named {
        let host = connector.source.host.clone().into();
        session.console.say("host-key-accepted", &[("fingerprint", host_key.into()), ("host", host)]);
    }
    session.console.say("connector-added", &[("connector", connector.name.into())]);
    Ok(0)
}

pub fn list(session: &Session) -> Result<u8> {
    let connectors = Connectors::of(&session.home).list()?;
    let rows: Vec<_> = connectors
        .iter()
        .map(|one| json!({ "name": one.name, "kind": one.kind, "host": one.source.host }))
        .collect();
    session.console.document(&rows);
    if connectors.is_empty() {
        session.console.say("connector-none", &[]);
    }
    for one in &connectors {
        session.console.line(&format!("{}  {}  {}", one.name, one.kind, one.source.host));
    }
    Ok(0)
}

pub fn show(session: &Session, name: &str) -> Result<u8> {
    let connector = Connectors::of(&session.home).load(name)?;
    let mut document = serde_json::to_value(&connector).unwrap_or_default();
    if let Some(document) = document.as_object_mut() {
        // Also where the connector says nothing of it, and the organisation's counts.
        document.insert("destination_in_use".into(), destination::of_connector(session, &connector)?);
    }
    session.console.document(&document);
    session.console.line(toml::to_string_pretty(&connector).unwrap_or_default().trim_end());
    session.console.line("");
    destination::tell_of_connector(session, &connector)?;
    Ok(0)
}

pub fn remove(session: &Session, name: &str) -> Result<u8> {
    // Known before the vault is asked for: a slip of the pen needs no passphrase.
    Connectors::of(&session.home).load(name)?;
    pipeline::remove(&session.home, &mut session.vault()?, name)?;
    session.console.document(&json!({ "removed": name }));
    session.console.say("connector-removed", &[("connector", name.into())]);
    // It is removed, whatever the operating system says to it.
    if let Err(error) = super::schedule::after_removal(session) {
        session.console.explain(&error);
    }
    Ok(0)
}
