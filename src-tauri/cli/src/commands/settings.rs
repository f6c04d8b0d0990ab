//! `settings`: what is chosen for this computer and not for one connector, as on the window's page.
//!
//! In: choices to change. Out: all of them as they are then. Deliberately absent: starting at login, which is the
//! window's to ask of the operating system.

use engine::error::Result;
use engine::settings::Choices;
use serde_json::json;

use crate::Session;

pub fn settings(session: &Session, keep_running: Option<bool>, notifications: Option<bool>) -> Result<u8> {
    let choices = if keep_running.is_some() || notifications.is_some() {
        Choices::update(&session.home, |choices| {
            choices.window.keep_running = keep_running.unwrap_or(choices.window.keep_running);
            choices.notifications.show = notifications.unwrap_or(choices.notifications.show);
        })?
    } else {
        Choices::read(&session.home)?
    };
    let console = &session.console;
    let (keep_running, show) = (choices.window.keep_running, choices.notifications.show);
    console.document(&json!({ "keep_running": keep_running, "notifications": show }));
    for (label, on) in [("settings-keep-running", keep_running), ("settings-notifications", show)] {
        let answer = console.words.text(if on { "settings-yes" } else { "settings-no" }, &[]);
        console.line(&format!("  {:48} {answer}", console.words.text(label, &[])));
    }
    Ok(0)
}
