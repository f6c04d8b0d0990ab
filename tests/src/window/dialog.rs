//! A native dialog of GTK (save, open), which no WebDriver reaches: a hand on the keyboard does.
//!
//! In: a title, and a path or a key. Out: the dialog is gone.
//! Deliberately absent: its inner widgets. Programs must give GTK a folder to start in: without one it opens at
//! its recent files, where no typed path is taken.

use std::path::Path;

use super::Window;
use super::desktop::Desktop;

/// An open dialog.
pub struct Dialog<'a> {
    window: &'a Window,
    desktop: &'a Desktop,
    title: String,
    id: String,
}

impl<'a> Dialog<'a> {
    pub(super) fn new(window: &'a Window, desktop: &'a Desktop, title: &str, id: String) -> Self {
        Self { window, desktop, title: title.to_owned(), id }
    }

    /// Types an absolute path and accepts it: the file to save as, or to open.
    pub fn choose(self, path: &Path) {
        let path = path.to_str().unwrap();
        assert!(path.starts_with('/'), "{path} is no absolute path");
        self.keys(&["key", "ctrl+l", "key", "ctrl+a"]);
        self.keys(&["type", "--delay", "4", path]);
        self.accept();
    }

    /// Accepts what the dialog proposes.
    pub fn accept(self) {
        self.until_gone("Return");
    }

    /// Closes the dialog without a choice.
    pub fn cancel(self) {
        self.until_gone("Escape");
    }

    /// Now and then GTK takes a key for its list of completions only: it is pressed again.
    fn until_gone(&self, key: &str) {
        let mut asked = 0;
        self.window.wait(&format!("the dialog {:?} to go after {key}", self.title), || {
            if find(self.desktop, &self.title).is_err() {
                return Ok(());
            }
            if asked % 10 == 0 {
                self.keys(&["key", key]);
            }
            asked += 1;
            Err("it is still there".to_owned())
        });
    }

    fn keys(&self, keys: &[&str]) {
        let mut hand = self.desktop.command("xdotool");
        // Ends with an error where the dialog went meanwhile: whoever waits for it will see.
        let _ = hand.args(["windowfocus", "--sync", &self.id]).args(keys).status().unwrap();
    }
}

/// The id of the visible window of exactly this title.
pub(super) fn find(desktop: &Desktop, title: &str) -> Result<String, String> {
    let mut pattern = String::from("^");
    for sign in title.chars() {
        if sign.is_ascii_punctuation() {
            pattern.push('\\');
        }
        pattern.push(sign);
    }
    pattern.push('$');
    let mut search = desktop.command("xdotool");
    search.args(["search", "--onlyvisible", "--name", &pattern]);
    let output = search.stdout(std::process::Stdio::piped()).output().unwrap();
    let ids = String::from_utf8(output.stdout).unwrap();
    let id = ids.lines().next().ok_or("it is not there")?;
    Ok(id.to_owned())
}
