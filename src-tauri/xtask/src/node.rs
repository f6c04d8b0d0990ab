//! The window's pages in `ui/`: Node's part of a build.
//!
//! In: the files there. Out: `ui/dist`, made anew only when something is newer than it; the pages' own tests.
//! Deliberately absent: installing Node, for which each system has its own best way.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use crate::{Stop, run_to_end, workspace};

/// What Vite 8 asks for.
const OLDEST: (u32, u32) = (20, 19);

/// What the built pages are made of, besides the files that lie in `ui/` itself.
const FOLDERS: [&str; 3] = ["src", "words", "public"];

/// Gets the packages and builds the pages, each only when it is due.
pub fn build_pages() -> Result<(), Stop> {
    check_version()?;
    let ui = workspace().join("ui");
    // npm writes this file last: a setup that was broken off is done again.
    let installed = modified(&ui.join("node_modules").join(".package-lock.json"));
    if installed.is_none() || modified(&ui.join("package-lock.json")) > installed {
        npm(&["ci", "--no-audit", "--no-fund"], "The setup of the window's packages")?;
    }
    let built = modified(&ui.join("dist").join("index.html"));
    if built.is_none() || newest_source(&ui) > built {
        npm(&["run", "build"], "The build of the window's pages")?;
    }
    Ok(())
}

/// The evidence store of the tests, which is a program of Node's.
pub fn install_azurite() -> Result<(), Stop> {
    let folder = workspace().join("tests").join("azurite");
    let installed = modified(&folder.join("node_modules").join(".package-lock.json"));
    if installed.is_none() || modified(&folder.join("package-lock.json")) > installed {
        npm_in(&folder, &["ci", "--no-audit", "--no-fund"], "The setup of Azurite")?;
    }
    Ok(())
}

/// The pages alone, in a browser, with a scripted back end. It prints its own sum.
pub fn test_pages() -> Result<(), Stop> {
    npm(&["test"], "The tests of the window's pages")
}

fn check_version() -> Result<(), Stop> {
    let (major, minor) = OLDEST;
    let wanted = format!(
        "The window's pages are built with Node {major}.{minor} or newer, from https://nodejs.org or your \
         system's packages (on Debian 12: nodejs of bookworm is too old)."
    );
    let output = Command::new("node").arg("--version").output();
    let said = output.ok().and_then(|output| String::from_utf8(output.stdout).ok());
    let Some(said) = said else {
        return Err(Stop(format!("There is no Node here. {wanted}"), 2));
    };
    let mut numbers = said.trim().trim_start_matches('v').split('.').map(|number| number.parse().ok());
    match (numbers.next().flatten(), numbers.next().flatten()) {
        (Some(found), Some(minor)) if (found, minor) >= OLDEST => Ok(()),
        (Some(_) | None, Some(_) | None) => Err(Stop(format!("Node here is {}. {wanted}", said.trim()), 2)),
    }
}

fn npm(arguments: &[&str], what: &str) -> Result<(), Stop> {
    npm_in(&workspace().join("ui"), arguments, what)
}

fn npm_in(folder: &Path, arguments: &[&str], what: &str) -> Result<(), Stop> {
    let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    run_to_end(npm.args(arguments).current_dir(folder))
        .map_err(|Stop(_, code)| Stop(format!("{what} failed: see above."), code))
}

/// The latest change of a file that the pages are made of, or of a folder that lost or got one.
fn newest_source(ui: &Path) -> Option<SystemTime> {
    let files = fs::read_dir(ui).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut newest = files.filter(|path| path.is_file()).filter_map(|path| modified(&path)).max();
    let mut folders: Vec<_> = FOLDERS.iter().map(|name| ui.join(name)).collect();
    while let Some(folder) = folders.pop() {
        newest = newest.max(modified(&folder));
        for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                newest = newest.max(modified(&path));
            }
        }
    }
    newest
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).ok()?.modified().ok()
}
