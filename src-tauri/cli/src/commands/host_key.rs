//! `connector host-key`: whom a connector trusts.
//!
//! In: fingerprints that a person got from the site's support, known_hosts files. Out: the settings
//! changed. Deliberately absent: accepting what a site shows without a fingerprint to compare with.

use std::path::PathBuf;

use engine::error::{Code, Error, Result};
use engine::pipeline::import_known_hosts;
use engine::settings::{Connectors, ExpectedHostKey};
use engine::source::fingerprint_of;
use jiff::civil::Date;
use serde_json::json;

use crate::Session;

pub struct Change {
    pub accept: Option<String>,
    pub known_hosts: Option<PathBuf>,
    pub expect: Option<(String, Date)>,
    pub expect_none: bool,
}

pub fn host_key(session: &Session, name: &str, change: &Change) -> Result<u8> {
    let connector = Connectors::of(&session.home).update(name, |connector| {
        if let Some(given) = &change.accept {
            let accepted = fingerprint(given, "accept")?;
            if connector.source.revoked_host_keys.contains(&accepted) {
                return Err(Error::new(Code::SettingInvalid).arg("setting", "accept"));
            }
            connector.source.host_keys = vec![accepted];
        }
        if let Some(file) = &change.known_hosts {
            import_known_hosts(connector, file)?;
        }
        if let Some((given, from)) = &change.expect {
            let fingerprint = fingerprint(given, "expect")?;
            connector.source.expected_host_key = Some(ExpectedHostKey { fingerprint, from: *from });
        }
        if change.expect_none {
            connector.source.expected_host_key = None;
        }
        Ok(())
    })?;
    let source = &connector.source;
    session.console.document(&json!({
        "connector": name, "host_keys": source.host_keys, "revoked_host_keys": source.revoked_host_keys,
        "expected_host_key": source.expected_host_key,
    }));
    source.host_keys.iter().for_each(|key| session.console.line(key));
    source.revoked_host_keys.iter().for_each(|key| session.console.line(&format!("@revoked {key}")));
    if let Some(expected) = &source.expected_host_key {
        session.console.line(&format!("{} {}", expected.from, expected.fingerprint));
    }
    Ok(0)
}

fn fingerprint(given: &str, setting: &'static str) -> Result<String> {
    fingerprint_of(given).ok_or_else(|| Error::new(Code::SettingInvalid).arg("setting", setting))
}
