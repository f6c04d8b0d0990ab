//! What the wizard needs of the place it runs in: a window, dialogs, the person's name.
//!
//! The app implements it with Tauri and native dialogs; tests with a script.

use std::path::{Path, PathBuf};

use crate::desktop::Tray;
use crate::notices::{Notifier, Screen};
use crate::view::{RunProgress, View};

/// The window and the desktop around it. Called from the driver's threads.
pub trait Host: Send + Sync + 'static {
    /// Shows this.
    fn show(&self, view: &View);
    /// Shows how far the run is.
    fn progress(&self, progress: &RunProgress);
    /// Asks which file to read; none if the person leaves the dialog. Waits for the answer.
    fn pick_file(&self, title: &str, endings: &[&str]) -> Option<PathBuf>;
    /// Asks where to save a file; none if the person leaves the dialog. Waits for the answer.
    fn save_file(&self, title: &str, name: &str) -> Option<PathBuf>;
    /// Shows a folder in the desktop's file manager.
    ///
    /// # Errors
    /// What the operating system says.
    fn open_folder(&self, folder: &Path) -> std::io::Result<()>;
    /// The operating system's name for the person.
    fn user(&self) -> String;
    /// Closes the window and ends the program.
    fn close(&self);

    /// Shows this in the notification area. A place without one shows nothing.
    fn tray(&self, _: &Tray) {}
    /// Puts the window in front of others, also from the notification area.
    fn show_window(&self) {}
    /// Takes the window from the screen; the program goes on.
    fn hide_window(&self) {}
    /// Whether the operating system starts the program at login.
    ///
    /// # Errors
    /// What the operating system says.
    fn starts_at_login(&self) -> std::io::Result<bool> {
        Ok(false)
    }
    /// Asks it to, or to stop that.
    ///
    /// # Errors
    /// What the operating system says.
    fn set_start_at_login(&self, _: bool) -> std::io::Result<()> {
        Err(std::io::ErrorKind::Unsupported.into())
    }
    /// Shows notifications.
    fn notifier(&self) -> &dyn Notifier {
        &Screen
    }
}
