//! What a person installs: the .deb by apt, walked in the real window, upgraded, removed; the .rpm beside it.
//!
//! In: the programs as they were built, packed by `xtask bundle --built`. Out: an installed product that imports,
//! and a home folder that no installation touches. Only root can install: without it the packages are looked at
//! and nothing is installed, and that is said. Deliberately absent: installing the .rpm, for which this is no system.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest as _, Sha256};
use tests::home::Output;
use tests::walk::Walk;
use tests::window::{Options, Window};
use tests::{Home, program, workspace};

/// The machine may be updating itself.
const APT_WAITS: &str = "-oDPkg::Lock::Timeout=120";
const PACKAGE: &str = "chat-connectors";
const WINDOW: &str = "/usr/bin/chat-connectors-window";
const CLI: &str = "/usr/bin/chat-connectors";

/// Runs a tool that must succeed; gives what it printed.
fn tool(name: &str, arguments: &[&str]) -> String {
    let output = Output::of(Command::new(name).args(arguments).env("DEBIAN_FRONTEND", "noninteractive"));
    assert_eq!(output.code, 0, "{name} {arguments:?}: {output:?}");
    output.stdout
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// Every file below a folder with its hash.
fn hashes(folder: &Path) -> BTreeMap<PathBuf, String> {
    let (mut found, mut folders) = (BTreeMap::new(), vec![folder.to_owned()]);
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(inner).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let hash = hex::encode(Sha256::digest(fs::read(&path).unwrap()));
                found.insert(path.strip_prefix(folder).unwrap().to_owned(), hash);
            }
        }
    }
    found
}

/// Ends what is installed, also after a panic.
struct Installed;

impl Installed {
    fn from(deb: &Path) -> Self {
        let _ = tool("apt-get", &["-q", APT_WAITS, "install", "-y", "--no-install-recommends", text(deb)]);
        Self
    }

    fn version() -> String {
        tool("dpkg-query", &["--show", "--showformat=${Version}", PACKAGE])
    }
}

impl Drop for Installed {
    fn drop(&mut self) {
        let _ = Command::new("dpkg").args(["--purge", PACKAGE]).output();
    }
}

#[test]
fn window_installed_by_apt_walks_to_mailboxes_and_is_upgraded_and_removed_without_touching_data() {
    let packed = tool(text(&program("xtask")), &["bundle", "--built"]);
    let packages: Vec<PathBuf> = packed.lines().map(PathBuf::from).filter(|path| path.is_file()).collect();
    let [deb, rpm] = &packages[..] else { panic!("{packed}") };
    let staged = workspace().join("target/bundle/staged");
    both_hold_the_same(&staged, deb, rpm);
    desktop_entry_metainfo_and_units_are_sound(&staged);

    if !rustix::process::geteuid().is_root() {
        println!("Not root: the packages were looked at, and not installed.");
        return;
    }
    let before = Output::of(Command::new("dpkg").args(["--status", PACKAGE]));
    assert_ne!(before.code, 0, "{PACKAGE} is installed here: this test would remove it");
    let installed = Installed::from(deb);
    assert_eq!(tool("dpkg", &["--verify", PACKAGE]), "", "every file is as it was packed");
    assert!(tool(CLI, &["--version"]).starts_with("chat-connectors "));

    let home = Home::new();
    let options = Options { program: Some(WINDOW.into()), ..Options::default() };
    let window = Window::open(&home, &options);
    let walk = Walk::new(&window, "en");
    walk.practice_to_mapping();
    walk.to_review();
    let _ = walk.finish();
    drop(window);
    let practice = home.path().join("practice");
    let verify = |step: &str| {
        let mut command = Command::new(CLI);
        command.arg("--home").arg(&practice).args(["--json", "archive", "verify"]);
        let audit = Output::of(&mut command);
        assert_eq!(audit.code, 0, "{step}: {audit:?}");
        assert!(
            audit.json()["audit"]["mails"].as_u64().is_some_and(|mails| mails > 400),
            "{step}: {audit:?}"
        );
    };
    verify("installed");
    let data = hashes(&home.path());

    // The same programs as a later revision.
    let later = workspace().join("target/bundle/deb");
    let control = later.join("DEBIAN/control");
    let old = fs::read_to_string(&control).unwrap();
    fs::write(&control, old.replacen("-1\n", "-2\n", 1)).unwrap();
    let next = workspace().join("target/bundle/next.deb");
    let _ = tool("dpkg-deb", &["-Zgzip", "-z1", "--root-owner-group", "--build", text(&later), text(&next)]);
    let first = Installed::version();
    let _ = tool("apt-get", &["-q", APT_WAITS, "install", "-y", "--no-install-recommends", text(&next)]);
    assert_eq!(Installed::version(), first.replacen("-1", "-2", 1));
    assert_eq!(hashes(&home.path()), data, "an upgrade touches no data");
    verify("upgraded");
    let window = Window::open(&home, &options);
    Walk::new(&window, "en").reads("Practice ICE Chat");
    drop(window);

    let data = hashes(&home.path());
    let _ = tool("apt-get", &["-q", APT_WAITS, "remove", "-y", PACKAGE]);
    assert!(!Path::new(WINDOW).exists() && !Path::new(CLI).exists());
    assert_eq!(hashes(&home.path()), data, "a removal touches no data");
    drop(installed);
}

fn both_hold_the_same(staged: &Path, deb: &Path, rpm: &Path) {
    let staged = hashes(staged);
    let mut found = BTreeMap::new();
    let listing =
        tool("rpm", &["-qp", "--nosignature", "--qf", "[%{FILENAMES}\t%{FILEDIGESTS}\n]", text(rpm)]);
    for line in listing.lines() {
        let (name, hash) = line.split_once('\t').unwrap();
        if !hash.is_empty() {
            found.insert(PathBuf::from(name.trim_start_matches('/')), hash.to_owned());
        }
    }
    assert_eq!(found, staged, "the .rpm");
    let aside = tempfile::tempdir().unwrap();
    let _ = tool("dpkg-deb", &["--extract", text(deb), text(aside.path())]);
    assert_eq!(hashes(aside.path()), staged, "the .deb");
    for wanted in [
        "usr/bin/chat-connectors",
        "usr/bin/chat-connectors-window",
        "usr/lib/systemd/user/chat-connectors.timer",
    ] {
        assert!(staged.contains_key(Path::new(wanted)), "{wanted}");
    }
    let depends = tool("dpkg-deb", &["--field", text(deb), "Depends"]);
    assert!(depends.contains("libwebkit2gtk-4.1-0") && depends.contains("libc6"), "{depends}");
}

fn desktop_entry_metainfo_and_units_are_sound(staged: &Path) {
    let entry = staged.join("usr/share/applications/chat-connectors.desktop");
    let _ = tool("desktop-file-validate", &[text(&entry)]);
    let metainfo = staged.join("usr/share/metainfo/org.chat-connectors.window.metainfo.xml");
    let _ = tool("appstreamcli", &["validate", "--no-net", text(&metainfo)]);
    // The unit names the installed program, which is not there yet: one that is stands in for it.
    let aside = tempfile::tempdir().unwrap();
    for unit in ["chat-connectors.service", "chat-connectors.timer"] {
        let written = fs::read_to_string(staged.join("usr/lib/systemd/user").join(unit)).unwrap();
        assert!(unit.ends_with("timer") || written.contains(&format!("ExecStart={CLI} run --due\n")));
        fs::write(aside.path().join(unit), written.replace(CLI, "/bin/true")).unwrap();
    }
    let mut verify = Command::new("systemd-analyze");
    verify.args(["verify", "--user", "chat-connectors.timer"]).current_dir(aside.path());
    let output = Output::of(
        verify
            .env("XDG_RUNTIME_DIR", aside.path())
            .env("SYSTEMD_UNIT_PATH", format!("{}:", text(aside.path()))),
    );
    let ours: Vec<&str> = output.stderr.lines().filter(|line| line.contains("chat-connectors")).collect();
    assert!(output.code == 0 && ours.is_empty(), "{output:?}");
}
