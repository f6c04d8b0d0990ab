//! Starting at login: on Linux by the desktop's own folder, elsewhere by the plugin.
//!
//! In: this program's path and its home. Out: an entry of the operating system, and whether it works.
//! The plugin's Linux half looks only in `~/.config`, quotes no path and overlooks what a desktop's settings
//! switched off. Deliberately absent: any memory of what was chosen; the operating system is asked each time.

use std::io;
use std::path::Path;

use tauri::{AppHandle, Manager as _};
use tauri_plugin_autostart::ManagerExt as _;
use wizard::autostart::Autostart;
use wizard::environment;

/// What makes a start hidden.
pub const HIDDEN: &str = "--hidden";
/// What names the home folder.
pub const HOME: &str = "--home";

/// Arguments of a start at login.
pub fn arguments(home: &Path) -> Vec<String> {
    let mut arguments = vec![HIDDEN.to_owned()];
    // The environment of now is not that of the next login.
    if environment::instance(home).is_some() {
        let home = std::path::absolute(home).unwrap_or_else(|_| home.to_owned());
        arguments.extend([HOME.to_owned(), home.display().to_string()]);
    }
    arguments
}

/// Whether the program is started.
pub fn is_on(app: &AppHandle) -> io::Result<bool> {
    if cfg!(target_os = "linux") {
        entry(app).is_on()
    } else {
        app.autolaunch().is_enabled().map_err(io::Error::other)
    }
}

/// Has it be started, or not.
pub fn set(app: &AppHandle, home: &Path, on: bool) -> io::Result<()> {
    match (cfg!(target_os = "linux"), on) {
        (true, true) => {
            let program = tauri::process::current_binary(&app.env())?;
            entry(app).switch_on(&program, &arguments(home))
        }
        (true, false) => entry(app).switch_off(),
        (false, true) => app.autolaunch().enable().map_err(io::Error::other),
        (false, false) => app.autolaunch().disable().map_err(io::Error::other),
    }
}

fn entry(app: &AppHandle) -> Autostart {
    Autostart::of(&environment::autostart_folder(), &app.config().identifier)
}
