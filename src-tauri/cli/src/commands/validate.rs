//! `validate`: the ladder, rung by rung as it is climbed.
//!
//! In: a connector's name. Out: each rung, and what the one that failed means; the exit code tells the
//! rung. Deliberately absent: repairs.

use engine::error::Result;
use engine::pipeline;
use engine::settings::Connectors;
use engine::source::{Rung, RungName, RungState};
use serde_json::json;

use crate::Session;

pub fn validate(session: &Session, name: &str) -> Result<u8> {
    Connectors::of(&session.home).load(name)?;
    let opened = pipeline::open(&session.home, &mut session.vault()?, name)?;
    let climbed = pipeline::validate(&session.home, &opened, &session.clock, &mut |rung| show(session, rung));
    let passed = climbed.error().is_none();
    let outcome = if passed { "succeeded" } else { "failed" };
    session.console.document(&json!({ "connector": name, "outcome": outcome, "rungs": climbed.rungs }));
    session.console.say(if passed { "validate-succeeded" } else { "validate-failed" }, &[]);
    Ok(climbed.error().map_or(0, |error| {
        session.console.explain(error);
        error.code().exit()
    }))
}

pub fn show(session: &Session, rung: &Rung) {
    let words = &session.console.words;
    let state = words.text(state(rung.state), &[]);
    let name = words.text(words_of(rung.name), &[]);
    let seen: Vec<String> = rung.seen.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let line = format!("{name:28} {state:10} {:>6} ms  {}", rung.milliseconds, seen.join(" "));
    session.console.line(line.trim_end());
}

fn state(state: RungState) -> &'static str {
    match state {
        RungState::Passed => "rung-passed",
        RungState::Failed => "rung-failed",
        RungState::NotTried => "rung-not-tried",
        RungState::Warning => "rung-warning",
    }
}

fn words_of(name: RungName) -> &'static str {
    match name {
        RungName::Form => "rung-form",
        RungName::Name => "rung-name",
        RungName::Tcp => "rung-tcp",
        RungName::Ssh => "rung-ssh",
        RungName::HostKey => "rung-host-key",
        RungName::Key => "rung-key",
        RungName::Password => "rung-password",
        RungName::Sftp => "rung-sftp",
        RungName::Folder => "rung-folder",
        RungName::Recipients => "rung-recipients",
        RungName::Decrypt => "rung-decrypt",
        RungName::Parse => "rung-parse",
        RungName::Local => "rung-local",
    }
}
