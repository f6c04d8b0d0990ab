//! `cargo xtask bundle`: what a person installs on Linux, a .deb and a .rpm of the window, the command line and the
//! timer.
//!
//! In: the workspace, whether to take the debug build, a revision. Out: `target/bundle/*.deb` and `*.rpm`, packed by
//! the distributions' own tools (dpkg-deb, rpmbuild), their dependencies found by them in the programs.
//! Deliberately absent: Windows and macOS, where Tauri's bundler packs (`tauri.conf.json`, the workflow file), and
//! scripts that run on installation: nothing is started, and no person's data touched.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Cargo, HELP, Stop, install, node, run_to_end, workspace};

const NAME: &str = "chat-connectors";
const VERSION: &str = env!("CARGO_PKG_VERSION");
const PROGRAMS: [&str; 2] = ["chat-connectors", "chat-connectors-window"];
const ICON_SIZES: [u32; 7] = [16, 32, 48, 64, 128, 256, 512];

/// What was asked for.
struct Wanted {
    /// The programs of the debug build, as they stand: to be tested at once.
    built: bool,
    revision: String,
}

/// Builds, puts the tree together, and packs it twice.
pub fn make(cargo: &Cargo, rest: &[OsString]) -> Result<(), Stop> {
    let wanted = wanted(rest)?;
    install::packages(install::BUNDLE)?;
    if !wanted.built {
        for packages in [install::BUILD, install::WINDOW] {
            install::packages(packages)?;
        }
        node::build_pages()?;
        cargo.step("The build", ["build", "--workspace", "--bins", "--locked", "--release"])?;
    }
    let folder = workspace().join("target").join("bundle");
    let staged = folder.join("staged");
    clear(&folder)?;
    stage(&staged, &wanted)?;
    let deb = deb(&folder, &staged, &wanted)?;
    let rpm = rpm(&folder, &staged, &wanted)?;
    println!("{}\n{}", deb.display(), rpm.display());
    Ok(())
}

fn wanted(rest: &[OsString]) -> Result<Wanted, Stop> {
    let mut wanted = Wanted { built: false, revision: "1".to_owned() };
    let mut rest = rest.iter().map(|argument| argument.to_str());
    let is_number = |text: &&str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    while let Some(argument) = rest.next() {
        match argument {
            Some("--built") => wanted.built = true,
            Some("--revision") => {
                let number = rest.next().flatten().filter(is_number);
                wanted.revision = number.ok_or_else(|| Stop(HELP.to_owned(), 2))?.to_owned();
            }
            Some(_) | None => return Err(Stop(HELP.to_owned(), 2)),
        }
    }
    Ok(wanted)
}

/// The tree as it will lie on a computer.
fn stage(staged: &Path, wanted: &Wanted) -> Result<(), Stop> {
    let built = workspace().join("target").join(if wanted.built { "debug" } else { "release" });
    for program in PROGRAMS {
        let to = staged.join("usr/bin").join(program);
        place(&built.join(program), &to, 0o755)?;
        run_to_end(Command::new("strip").arg(&to))?;
    }
    let from = workspace().join("src-tauri/installers/linux");
    let id = "org.chat-connectors.window";
    let share = staged.join("usr/share");
    // By this name the window's icons and notifications are known to the desktop.
    let entry = format!("{NAME}.desktop");
    place(&from.join(&entry), &share.join("applications").join(&entry), 0o644)?;
    let metainfo = filled(&from.join(format!("{id}.metainfo.xml")), wanted)?;
    write(&share.join(format!("metainfo/{id}.metainfo.xml")), metainfo.as_bytes())?;
    for unit in ["chat-connectors.service", "chat-connectors.timer"] {
        place(&from.join(unit), &staged.join("usr/lib/systemd/user").join(unit), 0o644)?;
    }
    place(&from.join("copyright"), &share.join("doc/chat-connectors/copyright"), 0o644)?;
    let log = share.join("doc/chat-connectors/changelog.Debian");
    write(&log, filled(&from.join("changelog"), wanted)?.as_bytes())?;
    run_to_end(Command::new("gzip").args(["-9", "-n"]).arg(log))?;
    place(&workspace().join("README.md"), &share.join("doc/chat-connectors/README.md"), 0o644)?;
    let icons = workspace().join("icons");
    for size in ICON_SIZES {
        let to = format!("icons/hicolor/{size}x{size}/apps/{NAME}.png");
        place(&icons.join(format!("{size}x{size}.png")), &share.join(to), 0o644)?;
    }
    place(&icons.join("source.svg"), &share.join(format!("icons/hicolor/scalable/apps/{NAME}.svg")), 0o644)
}

fn deb(folder: &Path, staged: &Path, wanted: &Wanted) -> Result<PathBuf, Stop> {
    let architecture = said(Command::new("dpkg").arg("--print-architecture"))?;
    // The tool that Debian's own packages use wants to stand in a source package.
    let source = folder.join("source");
    write(
        &source.join("debian/control"),
        format!("Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n").as_bytes(),
    )?;
    let mut depends = Command::new("dpkg-shlibdeps");
    depends.arg("-O").args(PROGRAMS.map(|program| staged.join("usr/bin").join(program)));
    let depends = said(depends.current_dir(&source))?;
    let depends = depends.trim_start_matches("shlibs:Depends=");
    let kib = size(staged)? / 1024;
    let revision = &wanted.revision;
    // dpkg-deb packs the folder as it stands, and wants this one in it.
    let root = folder.join("deb");
    run_to_end(Command::new("cp").arg("-a").arg(staged).arg(&root))?;
    write(
        &root.join("DEBIAN/control"),
        format!(
            "Package: {NAME}\nVersion: {VERSION}-{revision}\nArchitecture: {architecture}\n\
             Maintainer: Chat Connectors <maintainer@chat-connectors.invalid>\nInstalled-Size: {kib}\n\
             Depends: {depends}\nRecommends: libayatana-appindicator3-1, dbus-user-session\n\
             Section: net\nPriority: optional\n\
             Description: archives chats in mailboxes, and proves that nothing was lost\n \
             A setup wizard and an import engine for firms that must archive their people's\n \
             chats: it fetches chat files over SFTP every day, checks and decrypts them, turns\n \
             each message into an e-mail and puts it into mailboxes. A ledger and signed\n \
             statements prove that nothing was lost.\n"
        )
        .as_bytes(),
    )?;
    let deb = folder.join(format!("{NAME}_{VERSION}-{revision}_{architecture}.deb"));
    let pressed: &[&str] = if wanted.built { &["-Zgzip", "-z1"] } else { &["-Zxz"] };
    let mut pack = Command::new("dpkg-deb");
    pack.args(["--root-owner-group"]).args(pressed).arg("--build").arg(&root).arg(&deb);
    said(&mut pack).map(|_| deb)
}

fn rpm(folder: &Path, staged: &Path, wanted: &Wanted) -> Result<PathBuf, Stop> {
    let spec = folder.join("chat-connectors.spec");
    let text = filled(&workspace().join("src-tauri/installers/linux/chat-connectors.spec"), wanted)?;
    write(&spec, text.as_bytes())?;
    let define = |name: &str, value: &OsStr| {
        let mut text = OsString::from(format!("{name} "));
        text.push(value);
        ["--define".into(), text]
    };
    let mut pack = Command::new("rpmbuild");
    pack.arg("-bb")
        .args(define("_topdir", folder.join("rpm").as_os_str()))
        .args(define("_rpmdir", folder.as_os_str()))
        .args(define("_rpmfilename", OsStr::new("%{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm")))
        .args(define("_binary_payload", OsStr::new(if wanted.built { "w1.gzdio" } else { "w9.xzdio" })))
        .args(define("staged", staged.as_os_str()))
        .arg(&spec);
    said(&mut pack)?;
    let architecture = said(Command::new("rpm").args(["--eval", "%{_arch}"]))?;
    Ok(folder.join(format!("{NAME}-{VERSION}-{}.{architecture}.rpm", wanted.revision)))
}

fn filled(template: &Path, wanted: &Wanted) -> Result<String, Stop> {
    let text = fs::read_to_string(template).map_err(|error| failed(template, &error))?;
    Ok(text.replace("@VERSION@", VERSION).replace("@REVISION@", &wanted.revision))
}

fn place(from: &Path, to: &Path, mode: u32) -> Result<(), Stop> {
    make_folder(to)?;
    run_to_end(Command::new("install").args(["-m", &format!("{mode:o}")]).arg(from).arg(to))
}

fn write(to: &Path, bytes: &[u8]) -> Result<(), Stop> {
    make_folder(to)?;
    fs::write(to, bytes).map_err(|error| failed(to, &error))
}

fn make_folder(of: &Path) -> Result<(), Stop> {
    let Some(folder) = of.parent() else { return Ok(()) };
    fs::create_dir_all(folder).map_err(|error| failed(folder, &error))
}

fn clear(folder: &Path) -> Result<(), Stop> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(failed(folder, &error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Bytes of all files below a folder.
fn size(folder: &Path) -> Result<u64, Stop> {
    let mut bytes = 0;
    for entry in fs::read_dir(folder).map_err(|error| failed(folder, &error))? {
        let path = entry.map_err(|error| failed(folder, &error))?.path();
        bytes += if path.is_dir() {
            size(&path)?
        } else {
            fs::metadata(&path).map_err(|error| failed(&path, &error))?.len()
        };
    }
    Ok(bytes)
}

/// Runs a tool to its end and gives what it printed; its complaints only where it failed.
fn said(command: &mut Command) -> Result<String, Stop> {
    let program = command.get_program().display().to_string();
    let output =
        command.output().map_err(|error| Stop(format!("{program} cannot be started: {error}."), 2))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned());
    }
    eprint!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    Err(Stop(format!("{program} failed: see above."), 1))
}

fn failed(path: &Path, error: &std::io::Error) -> Stop {
    Stop(format!("{}: {error}.", path.display()), 2)
}
