//! The window's rig keeps its own promises: nothing is left of it, and a failure says what failed.
//!
//! In: the real window, and whatever page it opens with. Deliberately absent: what its pages say.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::Duration;

use serde_json::json;
use tests::window::desktop::{Desktop, Keyring, log_file};
use tests::window::{Options, Vault, x11};
use tests::{Home, Window, workspace};

#[test]
fn window_leaves_nothing_behind_when_its_test_panics() {
    let home = Home::new();
    let options = Options { vault: Vault::Desktop(Keyring::Unlocked), ..Options::default() };
    let window = Window::open(&home, &options);
    let runtime = window.runtime();
    let socket = PathBuf::from(format!("/tmp/.X11-unix/X{}", window.display().trim_start_matches(':')));
    let names: Vec<String> = Desktop::processes(&runtime).into_iter().map(|(_, name)| name).collect();
    // The system keeps 15 letters of a name.
    for name in
        ["Xvfb", "dbus-daemon", "gnome-keyring-d", "tauri-driver", "WebKitWebDriver", "chat-connectors"]
    {
        assert!(names.iter().any(|there| there == name), "no {name} in {names:?}");
    }
    assert!(socket.exists() && runtime.exists());
    let failed = catch_unwind(AssertUnwindSafe(move || {
        let _window = window;
        panic!("on purpose");
    }));
    assert!(failed.is_err());
    let left = Desktop::processes(&runtime);
    assert!(left.is_empty(), "{left:?}");
    assert!(!socket.exists() && !runtime.exists());
}

#[test]
fn window_wait_that_fails_says_for_what_and_leaves_pictures() {
    let home = Home::new();
    let options = Options { patience: Duration::from_secs(10), ..Options::default() };
    let window = Window::open(&home, &options);
    let breaks = "document.head.append(document.createElement('style'));
        setTimeout(() => { throw new Error('broken on purpose'); }, 0);";
    window.run(breaks, vec![]).unwrap();
    window.wait("the errors to be kept", || match window.errors() {
        errors if errors.len() == 2 => Ok(()),
        errors => Err(format!("{errors:?}")),
    });
    let failed = catch_unwind(AssertUnwindSafe(|| window.wait_for("#nothing-bears-this-name"))).unwrap_err();
    let said = failed.downcast_ref::<String>().unwrap();
    for part in ["#nothing-bears-this-name", "broken on purpose", "refused by style-src-elem inline"] {
        assert!(said.contains(part), "no {part} in {said}");
    }
    for label in ["page: ", "screen: "] {
        let path = said.lines().find_map(|line| line.trim().strip_prefix(label)).unwrap();
        assert!(Path::new(path).starts_with(workspace().join("target")), "{path}");
        assert!(fs::read(path).unwrap().starts_with(b"\x89PNG"), "{path}");
        fs::remove_file(path).unwrap();
    }
}

#[test]
fn window_click_that_fell_beside_what_moved_is_done_once_more() {
    let home = Home::new();
    let window = Window::open(&home, &Options::default());
    window.wait_for("h1");
    let moves = "const button = document.createElement('button');
        button.id = 'moves';
        button.textContent = 'moves';
        Object.assign(button.style, { position: 'fixed', zIndex: 9999, top: '200px', left: '200px' });
        window.clicks = 0;
        button.addEventListener('mousedown', () => { button.style.top = '400px'; });
        button.addEventListener('click', () => { window.clicks += 1; });
        document.body.append(button);";
    window.run(moves, vec![]).unwrap();
    window.click("#moves");
    assert_eq!(window.run("return window.clicks;", vec![]).unwrap(), json!(1));
}

#[test]
fn window_opens_again_after_it_was_closed_or_killed() {
    let home = Home::new();
    let mut window = Window::open(&home, &Options::default());
    window.wait_for("h1");
    window.close_window();
    window.wait_until_closed();
    window.reopen();
    window.wait_for("h1");
    window.kill();
    assert!(!window.is_running());
    window.reopen();
    window.wait_for("h1");
}

/// Keeps the processors busy until it is dropped.
struct Burners(Vec<Child>);

impl Burners {
    fn start(count: usize) -> Self {
        let burner = || {
            let mut burner = Command::new("nice");
            burner.args(["-n", "2", "sh", "-c", "while :; do :; done"]).spawn().unwrap()
        };
        Self((0..count).map(|_| burner()).collect())
    }
}

impl Drop for Burners {
    fn drop(&mut self) {
        for burner in &mut self.0 {
            let _ = burner.kill();
            let _ = burner.wait();
        }
    }
}

#[test]
fn window_opens_at_once_after_each_of_twenty_kills_on_a_busy_computer() {
    let home = Home::new();
    let desktop = Desktop::start(&home.beside("desktop"), "C.UTF-8", Keyring::Missing);
    let _burners = Burners::start(6);
    let log = home.beside("window.log");
    let started = || {
        let log = fs::read_to_string(home.path().join("logs/program.jsonl")).unwrap_or_default();
        log.matches("window started").count()
    };
    let mut earlier: Option<Child> = None;
    for time in 1..=20 {
        let mut program = desktop.command(tests::program("chat-connectors-window"));
        program.env("CHAT_CONNECTORS_HOME", home.path());
        program.env("CHAT_CONNECTORS_VAULT_PASSPHRASE_FILE", home.beside("passphrase"));
        program.stdout(log_file(&log)).stderr(log_file(&log));
        // As a person whose window crashed: not waiting for what is left of it.
        if let Some(earlier) = &mut earlier {
            earlier.kill().unwrap();
        }
        let mut program = program.spawn().unwrap();
        tests::until(&format!("window {time}"), || {
            let said = || fs::read_to_string(&log).unwrap_or_default();
            if let Some(ended) = program.try_wait().unwrap() {
                panic!("start {time} ended with {ended} and opened no window\n{}", said());
            }
            // Half of them are killed before they are on the screen.
            let shown = time % 2 == 0 || x11::is_shown(desktop.display()).unwrap_or(false);
            (started() == time && shown).then_some(())
        });
        if let Some(mut earlier) = earlier.replace(program) {
            earlier.wait().unwrap();
        }
    }
    let mut last = earlier.unwrap();
    last.kill().unwrap();
    last.wait().unwrap();
}

#[test]
fn window_opens_without_an_error_of_its_page() {
    let home = Home::new();
    let window = Window::open(&home, &Options::default());
    window.wait_for("h1");
    window.settle();
    assert_eq!(window.errors(), Vec::<String>::new());
}

#[test]
fn window_desktop_has_only_the_keyring_that_was_asked_for() {
    let home = Home::new();
    for keyring in [Keyring::Missing, Keyring::Locked, Keyring::Unlocked] {
        let desktop = Desktop::start(&home.beside("desktop"), "C.UTF-8", keyring);
        let ask = |path: &str| {
            let mut ask = desktop.command("dbus-send");
            ask.args(["--session", "--print-reply", "--dest=org.freedesktop.secrets", path]);
            ask.args(["org.freedesktop.DBus.Properties.Get", "string:org.freedesktop.Secret.Collection"]);
            let output = ask.arg("string:Locked").stdout(std::process::Stdio::piped()).output().unwrap();
            String::from_utf8(output.stdout).unwrap()
        };
        let login = ask("/org/freedesktop/secrets/collection/login");
        assert_eq!(login.contains("boolean false"), keyring == Keyring::Unlocked, "{keyring:?}: {login}");
    }
}
