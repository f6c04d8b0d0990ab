//! An operating system's scheduler that is a script: no test may start anything of the person who runs it.
//!
//! In: `systemctl` and `loginctl` as the product calls them. Out: what was asked, and answers. The unit files lie
//! where the product writes them, below the home's own `.config`. Deliberately absent: any timer that goes off.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

const SYSTEMCTL: &str = r#"#!/bin/sh
here="$(dirname "$0")"
echo "$*" >>"$here/asked"
if [ -e "$here/refuses" ]; then echo "Failed to connect to bus: No medium found" >&2; exit 1; fi
for name; do :; done
case "$2" in
  enable|restart) touch "$here/$name.$2" ;;
  disable) rm -f "$here/$name".* ;;
  is-enabled) test -e "$here/$name.enable" ;;
  is-active) test -e "$here/$name.restart" ;;
esac
"#;

/// The folder with its programs, for the front of `PATH`.
///
/// # Panics
/// When it cannot be written.
#[must_use]
pub fn programs(beside: &Path) -> PathBuf {
    let folder = beside.join("system");
    if !folder.exists() {
        fs::create_dir(&folder).unwrap();
        for (name, text) in [("systemctl", SYSTEMCTL), ("loginctl", "#!/bin/sh\necho Linger=no\n")] {
            fs::write(folder.join(name), text).unwrap();
            fs::set_permissions(folder.join(name), fs::Permissions::from_mode(0o755)).unwrap();
        }
    }
    folder
}

/// `PATH` with those programs first.
#[must_use]
pub fn path(beside: &Path) -> std::ffi::OsString {
    let mut path = programs(beside).into_os_string();
    path.push(":");
    path.push(std::env::var_os("PATH").unwrap_or_default());
    path
}

/// The unit files in a person's own folder, by name.
///
/// # Panics
/// When they cannot be read.
#[must_use]
pub fn units(config: &Path) -> Vec<String> {
    let entries = fs::read_dir(config.join("systemd/user")).into_iter().flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// The same scripts, for a wizard without a window.
pub struct Script(pub PathBuf);

impl engine::schedule::System for Script {
    fn run(
        &self,
        program: &str,
        arguments: &[std::ffi::OsString],
    ) -> std::io::Result<engine::schedule::Said> {
        let output = std::process::Command::new(self.0.join(program)).args(arguments).output()?;
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let (out, error) = (text(&output.stdout), text(&output.stderr));
        Ok(engine::schedule::Said { good: output.status.success(), out, error })
    }
}
