//! What the UI may call. Each forwards, and returns at once.

use std::sync::Arc;

use secrecy::SecretString;
use tauri::State;
use tauri::ipc::Channel;
use wizard::driver::Driver;
use wizard::effect::Input;
use wizard::event::{Entered, Event};
use wizard::view::{RunProgress, View};

use crate::desktop::Desktop;

/// Views go here from now on; the current one comes at once.
#[tauri::command]
pub fn attach(desktop: State<'_, Arc<Desktop>>, channel: Channel<View>) {
    desktop.attach(channel);
}

/// The run's progress goes here from now on.
#[tauri::command]
pub fn watch_run(desktop: State<'_, Arc<Desktop>>, channel: Channel<RunProgress>) {
    desktop.watch_run(channel);
}

/// A click, or text that was typed.
#[tauri::command]
pub fn send(driver: State<'_, Driver>, event: Event) {
    driver.send(Input::Event(event));
}

/// A secret: of a field of the form, or without one the vault's passphrase.
#[tauri::command]
pub fn enter(driver: State<'_, Driver>, field: Option<String>, secret: SecretString) {
    driver.send(Input::Entered(match field {
        Some(key) => Entered::Field { key, secret },
        None => Entered::Passphrase { secret },
    }));
}
