//! The Debian packages that building and testing want.
//!
//! In: a list of package names. Out: they are installed, or a person has the exact command.
//! Deliberately absent: other package systems (there, a sentence says what is needed).

use std::process::{Command, Stdio};

use crate::Stop;

/// To build: a C compiler for SQLite and ring; nettle and clang for OpenPGP (bindgen reads nettle's headers).
pub const BUILD: &[&str] = &["build-essential", "pkg-config", "nettle-dev", "clang", "libclang-dev"];

/// To fuzz: libFuzzer, as clang has it.
pub const FUZZ: &[&str] = &["clang", "libclang-rt-14-dev"];

/// To read which lines ran: of the version of rustc's own LLVM.
pub const COVERAGE: &[&str] = &["llvm-22"];

/// To build the window: WebKitGTK, which brings GTK and libdbus along. Of Tauri's documented list, OpenSSL and
/// libxdo are linked by nothing in our tree, appindicator is loaded when the program runs, librsvg for an AppImage.
pub const WINDOW: &[&str] = &["libwebkit2gtk-4.1-dev"];

/// To test: the real tools that a user's site and mailboxes have.
pub const TEST: &[&str] = &[
    "openssh-server",
    "openssh-client",
    "sshpass",
    "gnupg",
    "putty-tools",
    "sq",
    "strace",
    "dbus",
    "gnome-keyring",
    "python3",
    "systemd",
    "faketime",
    "python3-aiosmtpd",
    "dovecot-imapd",
    "openssl",
];

/// To test the window: a screen that nobody sees, WebKit's driver, a hand for native dialogs (xdotool), an eye
/// (imagemagick: `import`), one font so that pictures are alike everywhere, a browser for the pages alone, and what puts an icon into a
/// notification area.
pub const TEST_WINDOW: &[&str] = &[
    "xvfb",
    "webkit2gtk-driver",
    "xdotool",
    "imagemagick",
    "fonts-dejavu-core",
    "chromium",
    "libayatana-appindicator3-1",
];

/// To pack: rpmbuild. Debian's own tools come with build-essential.
pub const BUNDLE: &[&str] = &["rpm"];

/// To pack and to test it: checkers of the desktop entry, of the metainfo and of the units.
pub const TEST_BUNDLE: &[&str] = &["rpm", "desktop-file-utils", "appstream", "systemd"];

/// Installs those of `packages` that are missing: nothing is asked of apt when all are there.
pub fn packages(packages: &[&str]) -> Result<(), Stop> {
    if !runs("dpkg-query", &["--version"]) || !runs("apt-get", &["--version"]) {
        println!("This is not a Debian system. What Debian calls {} must be installed.", packages.join(", "));
        return Ok(());
    }
    let missing: Vec<&str> = packages.iter().copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let by_hand =
        format!("apt-get update && apt-get install -y --no-install-recommends {}", missing.join(" "));
    let prefix: &[&str] = if is_root() {
        &[]
    } else if runs("sudo", &["-n", "true"]) {
        &["sudo", "-n"]
    } else {
        return Err(Stop(format!("Some packages are missing. As root, run:\n  {by_hand}"), 2));
    };
    println!("Installing {}.", missing.join(", "));
    let install = [&["install", "-y", "--no-install-recommends"], missing.as_slice()].concat();
    if apt(prefix, &["update"]) && apt(prefix, &install) {
        return Ok(());
    }
    Err(Stop(format!("The packages could not be installed. As root, run:\n  {by_hand}"), 2))
}

fn is_installed(package: &str) -> bool {
    Command::new("dpkg-query")
        .args(["--show", "--showformat=${db:Status-Status}", package])
        .output()
        .is_ok_and(|output| output.stdout == b"installed")
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n")
}

fn runs(program: &str, arguments: &[&str]) -> bool {
    let quiet = Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
    quiet.is_ok_and(|status| status.success())
}

/// apt's own report is many lines; it is shown only when something went wrong.
fn apt(prefix: &[&str], arguments: &[&str]) -> bool {
    let line = [prefix, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"], arguments].concat();
    let Some((program, arguments)) = line.split_first() else {
        return false;
    };
    match Command::new(program).args(arguments).stdin(Stdio::null()).output() {
        Ok(output) if output.status.success() => true,
        Ok(output) => {
            eprint!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
            false
        }
        Err(error) => {
            eprintln!("{program} cannot be started: {error}.");
            false
        }
    }
}
