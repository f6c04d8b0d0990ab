//! What the wizard needs of the place it runs in: a window, dialogs, the person's name.
//!
//! The app implements it with Tauri and native dialogs; tests with a script.

use std::path::{Path, PathBuf};

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
}
