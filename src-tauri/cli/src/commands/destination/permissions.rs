//! What the application of a destination may do, and how an administrator grants what it lacks.
//!
//! In: a destination. Out: permissions by their names at Microsoft, steps in the person's language, and the commands of
//! each. Deliberately absent: granting any of it.

use engine::error::Result;
use engine::mailbox::steps::{Step, steps as commands};
use engine::mailbox::{self, Permissions};
use engine::pipeline::Destined;
use engine::settings::Destination;
use serde_json::{Value as Json, json};
use wizard::words::Words;

use super::Meant;
use crate::Session;

pub fn show(session: &Session, name: Option<&str>) -> Result<u8> {
    let meant = Meant::of(session, name)?;
    let destined = meant.destined(session)?;
    let found = mailbox::permissions(&destined.settings, &destined.secrets)?;
    let mut document =
        json!({ "connector": meant.name(), "kind": meant.settings.kind, "application": found.is_some() });
    let Some(found) = found else {
        session.console.document(&document);
        session.console.say("place-no-application", &[]);
        return Ok(0);
    };
    let steps = steps(&session.console.words, &destined.settings, &found);
    if let (Some(document), Json::Object(told)) = (document.as_object_mut(), json(&found)) {
        document.extend(told);
        document.insert("steps".into(), json!(steps));
        let all = commands(&destined.settings);
        let rows = all.iter().map(|step| json!({ "step": step.name, "commands": step.commands }));
        document.insert("commands".into(), rows.collect());
    }
    session.console.document(&document);
    tell(session, &found);
    steps.iter().for_each(|step| session.console.line(step));
    // A token that carries nothing may be right, where Exchange keeps who may what: here is how that is done.
    if !found.missing.is_empty() || found.granted.is_empty() {
        by_commands(session, &destined.settings);
    }
    let Some(error) = found.error() else { return Ok(0) };
    session.console.explain(&error);
    Ok(error.code().exit())
}

/// After a test that found something missing: what, and the steps.
pub fn explain(session: &Session, destined: &Destined) {
    if let Ok(Some(found)) = mailbox::permissions(&destined.settings, &destined.secrets) {
        tell(session, &found);
        let steps = steps(&session.console.words, &destined.settings, &found);
        steps.iter().for_each(|step| session.console.line(step));
    }
}

pub fn json(found: &Permissions) -> Json {
    json!({ "granted": found.granted, "missing": found.missing })
}

pub fn tell(session: &Session, found: &Permissions) {
    let or_none = |names: &[String]| if names.is_empty() { "–".to_owned() } else { names.join(", ") };
    let rows = [("place-granted", &found.granted), ("place-missing", &found.missing)];
    for (label, names) in rows {
        let label = session.console.words.text(label, &[]);
        session.console.line(&format!("  {label:32} {}", or_none(names)));
    }
}

/// The same by commands, of which Exchange's are the only way to open some mailboxes and not all.
fn by_commands(session: &Session, settings: &Destination) {
    let all = commands(settings);
    if all.is_empty() {
        return;
    }
    session.console.say("destination-steps-by-commands", &[]);
    let client = settings.oauth.as_ref().map_or("", |oauth| oauth.client_id.trim());
    let tenant = settings.oauth.as_ref().map_or("", |oauth| oauth.tenant.trim());
    for (Step { name, commands }, number) in all.iter().zip(1..) {
        let args = [("client", client.into()), ("tenant", tenant.into())];
        let sentence = session.console.words.text(&format!("destination-steps-{name}"), &args);
        session.console.line(&format!("{number}. {sentence}"));
        commands.iter().for_each(|command| session.console.line(&format!("   {command}")));
    }
}

/// How an administrator grants what is missing; nothing where nothing is. In the browser.
fn steps(words: &Words, settings: &Destination, found: &Permissions) -> Vec<String> {
    let (Some(oauth), false) = (&settings.oauth, found.missing.is_empty()) else { return Vec::new() };
    let args = [
        ("client", oauth.client_id.trim().into()),
        ("tenant", oauth.tenant.trim().into()),
        ("permission", found.missing.join(", ").into()),
    ];
    ["place-step-open", "place-step-add", "place-step-consent"]
        .iter()
        .zip(1..)
        .map(|(id, number)| format!("{number}. {}", words.text(id, &args)))
        .collect()
}
