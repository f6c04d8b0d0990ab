//! `cargo xtask coverage`: the lines of the engine that its own tests and those that drive the programs run.
//!
//! In: a filter of test names, or nothing. Out: the share of lines, the files that lack most, and a figure; the lines
//! that never ran in `target/coverage/missing`. Deliberately absent: branches; a threshold (the figures have one);
//! lines of tests, which would count as run.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::instrument::Purpose;
use crate::{Cargo, Stop, install, node, run_to_end, workspace};

/// Not those that open windows or import whole days: of the engine they reach nothing that others do not.
const TESTS: &str = "(package(engine) | package(practice) | package(tests)) - test(/(^|::)(window|heavy)_/)";
/// The engine, and what it is linked into: a program writes its counts only if it was built for that itself.
const COUNTED: &[&str] = &["engine", "cli", "practice", "tests"];
const WORST: usize = 15;

/// Builds, tests, sums up.
pub fn measure(cargo: &Cargo, rest: &[OsString]) -> Result<(), Stop> {
    for packages in [install::BUILD, install::WINDOW, install::TEST, install::TEST_WINDOW, install::COVERAGE]
    {
        install::packages(packages)?;
    }
    if !cargo.has_nextest() {
        return Err(Stop("It needs cargo-nextest: cargo install cargo-nextest --locked".to_owned(), 2));
    }
    node::build_pages()?;
    node::install_azurite()?;
    let folder = workspace().join("target/coverage");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(disk)?;
    let command = |arguments: &[&str]| -> Result<Command, Stop> {
        let mut command = cargo.instrumented(Purpose::Coverage, COUNTED, None)?;
        // Of each program four files, into which one run after the other adds its counts.
        command.env("LLVM_PROFILE_FILE", folder.join("%4m.profraw")).args(arguments);
        Ok(command)
    };
    run_to_end(&mut command(&["build", "--workspace", "--bins", "--locked", "--quiet"])?)?;
    let mut tests = command(&["nextest", "run", "--workspace", "--locked", "--no-fail-fast", "-E", TESTS])?;
    tests.env_remove("DBUS_SESSION_BUS_ADDRESS").env_remove("XDG_RUNTIME_DIR");
    let tested = run_to_end(tests.args(rest));
    let mut list = command(&["nextest", "list", "--workspace", "--locked", "--list-type", "binaries-only"])?;
    let list = output(list.args(["--message-format", "json"]).stderr(Stdio::null()))?;
    let lines = lines(&folder, &list)?;
    // The programs as they were, without counters.
    cargo.step("The build", ["build", "--workspace", "--bins", "--locked", "--quiet"])?;
    tell(cargo, &folder, &lines)?;
    tested
}

/// Of each file, of each line with code: whether it ran.
type Lines = BTreeMap<String, BTreeMap<usize, bool>>;

fn lines(folder: &Path, list: &str) -> Result<Lines, Stop> {
    let profile = folder.join("all.profdata");
    let mut raw = Vec::new();
    for entry in fs::read_dir(folder).map_err(disk)? {
        raw.push(entry.map_err(disk)?.path());
    }
    let mut merge = Command::new("llvm-profdata-22");
    // A program that was killed while it wrote has left half a file.
    merge.args(["merge", "--sparse", "--failure-mode=all", "-o"]).arg(&profile).args(raw);
    run_to_end(merge.stderr(Stdio::null()))?;
    let tests = list.split("\"binary-path\":\"").skip(1).filter_map(|rest| rest.split('"').next());
    let programs = [workspace().join("target/debug/chat-connectors")];
    let objects: Vec<PathBuf> =
        tests.map(PathBuf::from).chain(programs).filter(|path| path.is_file()).collect();
    let mut export = Command::new("llvm-cov-22");
    export.args(["export", "--format=lcov", "--instr-profile"]).arg(&profile);
    for object in objects {
        export.arg("--object").arg(object);
    }
    export.arg("--sources").arg(workspace().join("src-tauri/engine/src"));
    let told = output(export.stderr(Stdio::null()))?;
    Ok(read(&told))
}

/// Reads lcov's form; leaves tests out.
fn read(told: &str) -> Lines {
    let mut lines = Lines::new();
    let (mut file, mut tests_from) = (String::new(), usize::MAX);
    for line in told.lines() {
        if let Some(path) = line.strip_prefix("SF:") {
            let inner = path.split_once("engine/src/").map_or("", |(_, inner)| inner);
            let of_tests = inner.contains("tests/") || inner.ends_with("tests.rs") || inner.contains("fuzz");
            file = if of_tests { String::new() } else { inner.to_owned() };
            let text = fs::read_to_string(path).unwrap_or_default();
            let own = text.lines().position(|line| line.trim_start().starts_with("mod tests {"));
            tests_from = own.unwrap_or(usize::MAX);
        } else if let Some((number, count)) = line.strip_prefix("DA:").and_then(|rest| rest.split_once(','))
            && let Ok(number) = number.parse::<usize>()
            && number < tests_from
            && !file.is_empty()
        {
            *lines.entry(file.clone()).or_default().entry(number).or_default() |= count != "0";
        }
    }
    lines
}

fn tell(cargo: &Cargo, folder: &Path, lines: &Lines) -> Result<(), Stop> {
    let missed = |of: &BTreeMap<usize, bool>| of.values().filter(|ran| !**ran).count();
    let all: usize = lines.values().map(BTreeMap::len).sum();
    let never: usize = lines.values().map(missed).sum();
    if all == 0 {
        return Err(Stop("No line was counted.".to_owned(), 1));
    }
    let mut text = String::new();
    for (file, of) in lines {
        for (number, _) in of.iter().filter(|(_, ran)| !**ran) {
            let _ = writeln!(text, "{file}:{number}");
        }
    }
    fs::write(folder.join("missing"), text).map_err(disk)?;
    let mut worst: Vec<_> = lines.iter().map(|(file, of)| (missed(of), of.len(), file)).collect();
    worst.sort_by(|one, other| other.cmp(one));
    for (never, of, file) in worst.iter().take(WORST) {
        println!("{never:>5} of {of:>4} lines never ran: {file}");
    }
    let ran = (all - never) * 1000 / all;
    let value = format!("{}.{} % of {all} lines", ran / 10, ran % 10);
    println!("Run by tests: {value} of the engine. The others: target/coverage/missing");
    cargo.note("coverage", &value)
}

fn output(command: &mut Command) -> Result<String, Stop> {
    let program = command.get_program().display().to_string();
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|e| Stop(format!("{program} cannot be started: {e}."), 2))?;
    if !output.status.success() {
        return Err(Stop(format!("{program} ended with {}.", output.status), 1));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn disk(error: std::io::Error) -> Stop {
    Stop(format!("The disk refuses: {error}."), 2)
}
