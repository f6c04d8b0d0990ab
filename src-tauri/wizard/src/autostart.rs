//! Starting at login on a Linux desktop: one file in the person's autostart folder.
//!
//! In: the folder, a name, the program with its arguments. Out: the file, gone or there, and whether it works: a
//! desktop's own settings may have switched it off. Deliberately absent: Windows and macOS (the app's plugin), and
//! where the folder is (`environment`).

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// One program's entry.
pub struct Autostart {
    file: PathBuf,
}

impl Autostart {
    /// The entry of this name, without its ending.
    #[must_use]
    pub fn of(folder: &Path, name: &str) -> Self {
        Self { file: folder.join(format!("{name}.desktop")) }
    }

    /// Whether the desktop starts it.
    ///
    /// # Errors
    /// What the operating system says.
    pub fn is_on(&self) -> io::Result<bool> {
        match fs::read_to_string(&self.file) {
            Ok(text) => Ok(!is_switched_off(&text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Has the desktop start this program with these arguments.
    ///
    /// # Errors
    /// What the operating system says.
    pub fn switch_on(&self, program: &Path, arguments: &[String]) -> io::Result<()> {
        let text = entry(program, arguments).ok_or(io::ErrorKind::InvalidFilename)?;
        engine::settings::write_aside(&self.file, text.as_bytes()).map_err(io::Error::from)
    }

    /// Has it stop that.
    ///
    /// # Errors
    /// What the operating system says.
    pub fn switch_off(&self) -> io::Result<()> {
        match fs::remove_file(&self.file) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            removed => removed,
        }
    }
}

/// As the desktops' own settings do it: both are in use.
fn is_switched_off(text: &str) -> bool {
    let says = |line: &str, key: &str, value: &str| {
        line.split_once('=').is_some_and(|(k, v)| k.trim() == key && v.trim().eq_ignore_ascii_case(value))
    };
    text.lines().any(|line| says(line, "Hidden", "true") || says(line, "X-GNOME-Autostart-enabled", "false"))
}

/// The file's text; none for a path that it cannot hold.
fn entry(program: &Path, arguments: &[String]) -> Option<String> {
    let program = program.to_str()?;
    let words = std::iter::once(program).chain(arguments.iter().map(String::as_str));
    let command = words.map(quoted).collect::<Option<Vec<_>>>()?.join(" ");
    Some(format!(
        "[Desktop Entry]\nType=Application\nVersion=1.0\nName=Chat Connectors\nExec={command}\n\
         Icon=chat-connectors\nTerminal=false\nX-GNOME-Autostart-enabled=true\n"
    ))
}

/// A word of a command, by the Desktop Entry Specification: quoted, then escaped as every text there, and `%` twice.
fn quoted(word: &str) -> Option<String> {
    if word.chars().any(char::is_control) {
        return None;
    }
    let mut text = String::from("\"");
    for sign in word.chars() {
        match sign {
            // A backslash before it, which is itself written as two.
            '"' | '`' | '$' => text.extend(['\\', '\\', sign]),
            '\\' => text.push_str(r"\\\\"),
            '%' => text.push_str("%%"),
            sign => text.push(sign),
        }
    }
    text.push('"');
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_switched_on_is_on_and_what_is_switched_off_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let autostart = Autostart::of(&folder.path().join("autostart"), "example");
        assert!(!autostart.is_on().unwrap());
        autostart.switch_on(Path::new("/opt/chat/window"), &["--hidden".to_owned()]).unwrap();
        assert!(autostart.is_on().unwrap());
        let text = fs::read_to_string(folder.path().join("autostart/example.desktop")).unwrap();
        assert!(text.contains("\nExec=\"/opt/chat/window\" \"--hidden\"\n"), "{text}");
        autostart.switch_off().unwrap();
        autostart.switch_off().unwrap();
        assert!(!autostart.is_on().unwrap());
        assert_eq!(fs::read_dir(folder.path().join("autostart")).unwrap().count(), 0);
    }

    #[test]
    fn what_the_desktop_switched_off_is_off() {
        let folder = tempfile::tempdir().unwrap();
        let autostart = Autostart::of(folder.path(), "example");
        for line in ["Hidden=true", "Hidden = TRUE", "X-GNOME-Autostart-enabled=false"] {
            let text = format!("[Desktop Entry]\nType=Application\nExec=window\n{line}\n");
            fs::write(folder.path().join("example.desktop"), text).unwrap();
            assert!(!autostart.is_on().unwrap(), "{line}");
        }
    }

    #[test]
    fn a_path_with_any_sign_is_one_word_of_the_command() {
        let cases = [
            ("/opt/Chat Connectors/window", r#""/opt/Chat Connectors/window""#),
            ("/a\"b", r#""/a\\"b""#),
            ("/a$b`c", r#""/a\\$b\\`c""#),
            (r"/a\b", r#""/a\\\\b""#),
            ("/100%/u", r#""/100%%/u""#),
        ];
        for (path, wanted) in cases {
            assert_eq!(quoted(path).as_deref(), Some(wanted));
        }
        assert_eq!(entry(Path::new("/a\nExec=evil"), &[]), None);
    }
}
