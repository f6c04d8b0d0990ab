//! `validate`: the ladder, rung by rung as it is climbed.
//!
//! In: a connector's name. Out: each rung, and what the one that failed means; the exit code tells the
//! rung. Deliberately absent: repairs.

use engine::error::Result;
use engine::keys::outward_addresses;
use engine::pipeline::{self, Opened, Validation, site_addresses};
use engine::settings::Connectors;
use engine::source::{Clock as _, Rung, RungState};
use serde_json::json;
use wizard::support::{rung_word, support_text};
use wizard::words::Words;

use crate::Session;

pub fn validate(session: &Session, name: &str, text_too: bool) -> Result<u8> {
    Connectors::of(&session.home).load(name)?;
    let opened = pipeline::open(&session.home, &mut session.vault()?, name, session.today())?;
    let climbed = pipeline::validate(&session.home, &opened, &session.clock, &mut |rung| show(session, rung));
    let passed = climbed.error().is_none();
    let outcome = if passed { "succeeded" } else { "failed" };
    let text = if text_too { for_support(session, &opened, &climbed) } else { None };
    session.console.document(
        &json!({ "connector": name, "outcome": outcome, "rungs": climbed.rungs, "support_text": text }),
    );
    session.console.say(if passed { "validate-succeeded" } else { "validate-failed" }, &[]);
    let code = climbed.error().map_or(0, |error| {
        session.console.explain(error);
        error.code().exit()
    });
    if let Some(text) = text {
        session.console.line(&format!("\n{text}"));
    }
    Ok(code)
}

/// In English: the support of a site reads that.
fn for_support(session: &Session, opened: &Opened, climbed: &Validation) -> Option<String> {
    let addresses = outward_addresses(&site_addresses(&opened.connector));
    let addresses: Vec<String> = addresses.iter().map(ToString::to_string).collect();
    let (words, now) = (Words::for_locale("en"), session.clock.now());
    support_text(&words, &opened.connector, &addresses, &climbed.rungs, now)
}

pub fn show(session: &Session, rung: &Rung) {
    let words = &session.console.words;
    let state = words.text(state(rung), &[]);
    let name = words.text(&rung_word(rung.name), &[]);
    let seen = rung.seen.iter().filter(|(name, _)| **name != "public_key");
    let seen: Vec<String> = seen.map(|(name, value)| format!("{name}={value}")).collect();
    let line = format!("{name:28} {state:10} {:>6} ms  {}", rung.milliseconds, seen.join(" "));
    session.console.line(line.trim_end());
}

fn state(rung: &Rung) -> &'static str {
    match rung.state {
        RungState::NotTried if rung.seen.contains_key("needed") => "rung-not-needed",
        RungState::Passed => "rung-passed",
        RungState::Failed => "rung-failed",
        RungState::NotTried => "rung-not-tried",
        RungState::Warning => "rung-warning",
    }
}
