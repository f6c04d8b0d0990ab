//! A desktop of its own for one window: a screen that nobody sees, a session bus, a keyring if wanted.
//!
//! In: a folder that is the person's home on it, and whether there is a keyring. Out: the environment of a
//! program that runs there. Every process that belongs to it bears the path of its run-time folder in its
//! environment: by that they are known and ended, also those that their parent left behind.
//! Deliberately absent: a window manager (nothing here needs one), and the services that a bus could start
//! (portals, accessibility, a keyring that nobody asked for): a test has only what it asked for.

use std::ffi::OsString;
use std::fs::{self, File, Permissions};
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use crate::{PATIENCE, until};

/// Size of the screen in pixels.
pub const SCREEN: (u16, u16) = (1280, 800);

/// What holds a person's passwords on the desktop.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Keyring {
    /// Nothing does, as on a bare server.
    Missing,
    /// GNOME's keyring, unlocked by the login.
    Unlocked,
    /// GNOME's keyring, with nobody there to unlock it.
    Locked,
}

/// A running desktop. All its processes go when it is dropped.
pub struct Desktop {
    runtime: TempDir,
    home: PathBuf,
    locale: &'static str,
    keyring: Option<Child>,
    bus: Option<Child>,
    screen: Option<Child>,
    display: String,
}

impl Desktop {
    /// Starts one; it answers when this returns. `home` outlives it, with what a keyring keeps there.
    #[must_use]
    pub fn start(home: &Path, locale: &'static str, keyring: Keyring) -> Self {
        fs::create_dir_all(home).unwrap();
        let runtime = tempfile::Builder::new().prefix("cc-desktop-").tempdir_in("/tmp").unwrap();
        fs::set_permissions(runtime.path(), Permissions::from_mode(0o700)).unwrap();
        let mut desktop = Self {
            runtime,
            home: home.to_owned(),
            locale,
            keyring: None,
            bus: None,
            screen: None,
            display: String::new(),
        };
        desktop.start_screen();
        desktop.start_bus();
        desktop.start_keyring(keyring);
        desktop
    }

    /// Its X display, such as `:3`.
    #[must_use]
    pub fn display(&self) -> &str {
        &self.display
    }

    /// Its run-time folder, by which its processes are known.
    #[must_use]
    pub fn runtime(&self) -> &Path {
        self.runtime.path()
    }

    /// A program on this desktop: nothing of this computer's settings reaches it.
    #[must_use]
    pub fn command(&self, program: impl Into<OsString>) -> Command {
        let mut command = Command::new(program.into());
        command.env_clear().env("PATH", crate::system::path(&self.home));
        command.env("HOME", &self.home).env("XDG_RUNTIME_DIR", self.runtime.path());
        command.env("LC_ALL", self.locale).env("TZ", "UTC").current_dir(&self.home);
        if self.screen.is_some() {
            command.env("DISPLAY", &self.display);
        }
        if self.bus.is_some() {
            command.env("DBUS_SESSION_BUS_ADDRESS", format!("unix:path={}", self.socket().display()));
        }
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    /// The whole screen, native dialogs too, as a PNG file.
    ///
    /// # Panics
    /// When there is no picture.
    pub fn picture(&self, path: &Path) {
        // The full path: some computers have another program of this name earlier in their PATH.
        let mut import = self.command("/usr/bin/import");
        let taken = import.args(["-window", "root"]).arg(path).status().unwrap();
        assert!(taken.success() && path.is_file(), "no picture of the screen in {}", path.display());
    }

    /// Ids and names of the processes that belong to a desktop with this run-time folder.
    #[must_use]
    pub fn processes(runtime: &Path) -> Vec<(i32, String)> {
        let mark = format!("XDG_RUNTIME_DIR={}", runtime.display());
        let marked =
            |environment: Vec<u8>| environment.split(|byte| *byte == 0).any(|set| set == mark.as_bytes());
        let ids = fs::read_dir("/proc").unwrap().flatten();
        ids.filter_map(|entry| entry.file_name().to_str()?.parse::<i32>().ok())
            .filter(|id| fs::read(format!("/proc/{id}/environ")).is_ok_and(marked))
            .map(|id| {
                (id, fs::read_to_string(format!("/proc/{id}/comm")).unwrap_or_default().trim().to_owned())
            })
            .collect()
    }

    fn start_screen(&mut self) {
        let (width, height) = SCREEN;
        // Xvfb takes a free display itself, and says which when clients can connect. Without `-noreset` it begins
        // anew when the last one leaves, and who comes at that moment is turned away.
        let mut screen = self
            .command("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                &format!("{width}x{height}x24"),
                "-nolisten",
                "tcp",
                "-noreset",
            ])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut number = String::new();
        BufReader::new(screen.stdout.take().unwrap()).read_line(&mut number).unwrap();
        self.screen = Some(screen);
        assert!(!number.trim().is_empty(), "Xvfb ended at once");
        self.display = format!(":{}", number.trim());
    }

    fn start_bus(&mut self) {
        let config = self.runtime.path().join("bus.conf");
        let text = format!(
            "<busconfig><type>session</type><listen>unix:path={}</listen><auth>EXTERNAL</auth>\
             <policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>\
             <allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>",
            self.socket().display()
        );
        fs::write(&config, text).unwrap();
        let mut bus = self.command("dbus-daemon");
        bus.arg("--nofork").arg(format!("--config-file={}", config.display()));
        let mut bus = bus.args(["--print-address=1", "--nopidfile"]).stdout(Stdio::piped()).spawn().unwrap();
        let mut address = String::new();
        BufReader::new(bus.stdout.take().unwrap()).read_line(&mut address).unwrap();
        self.bus = Some(bus);
        assert!(address.starts_with("unix:"), "dbus-daemon ended at once");
    }

    fn start_keyring(&mut self, keyring: Keyring) {
        if keyring == Keyring::Missing {
            return;
        }
        let mut daemon = self.command("gnome-keyring-daemon");
        daemon.args(["--foreground", "--components=secrets"]).stdin(Stdio::piped());
        if keyring == Keyring::Unlocked {
            daemon.arg("--unlock");
        }
        let mut daemon = daemon.spawn().unwrap();
        daemon.stdin.take().unwrap().write_all(b"login").unwrap();
        self.keyring = Some(daemon);
        until("a keyring", || {
            let mut ask = self.command("dbus-send");
            ask.args(["--session", "--print-reply", "--dest=org.freedesktop.DBus", "/"]);
            ask.args(["org.freedesktop.DBus.GetNameOwner", "string:org.freedesktop.secrets"]);
            ask.status().unwrap().success().then_some(())
        });
    }

    /// The socket of its session bus.
    #[must_use]
    pub fn socket(&self) -> PathBuf {
        self.runtime.path().join("bus")
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        // Backwards: whoever needs another goes before it.
        for child in [&mut self.keyring, &mut self.bus, &mut self.screen].into_iter().flatten() {
            end(child);
        }
        sweep(self.runtime.path());
    }
}

/// Asks a process to end, and kills it after a while. Xvfb takes its socket with it only when asked.
pub fn end(child: &mut Child) {
    signal(child.id(), Signal::TERM);
    for _ in 0..300 {
        if !matches!(child.try_wait(), Ok(None)) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    let _ = child.kill();
    let _ = child.wait();
}

/// Kills by its id what still bears this run-time folder.
fn sweep(runtime: &Path) {
    let began = std::time::Instant::now();
    loop {
        let left = Desktop::processes(runtime);
        if left.is_empty() || began.elapsed() > PATIENCE {
            return;
        }
        for (id, _) in left {
            signal(id.unsigned_abs(), Signal::KILL);
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
}

/// Sends a signal to a process of ours.
pub fn signal(id: u32, signal: Signal) {
    if let Some(id) = i32::try_from(id).ok().and_then(Pid::from_raw) {
        let _ = kill_process(id, signal);
    }
}

/// A file for what a program prints.
#[must_use]
pub fn log_file(path: &Path) -> Stdio {
    File::options().create(true).append(true).open(path).unwrap().into()
}
