//! `cargo xtask fuzz`: bytes made up by libFuzzer, for every reader of hostile bytes (`engine::fuzz`).
//!
//! In: one target or all of them, seconds for each. Out: what broke a promise, in `target/fuzz/<target>`, and then an
//! exit code; else a line for each target, and the hours of all runs as a figure. Four targets run at a time.
//! Deliberately absent: the promises; the corpus, which `fuzz/corpus` has and only `--keep` adds to.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use crate::instrument::Purpose;
use crate::{Cargo, HELP, Stop, install, run_to_end, workspace};

/// Ours, and the parsers that our readers stand on. All others are taken from the usual build.
const LOOKED_AT: &[&str] = &[
    "fuzz",
    "engine",
    "quick-xml",
    "csv-core",
    "mail-parser",
    "zip",
    "tar",
    "toml@1",
    "serde_json",
    "sequoia-openpgp",
    "buffered-reader",
];
/// Seconds for a target: in a whole check, and alone.
const IN_CI: u64 = 60;
const ELSEWHERE: u64 = 10;
const ON_DEMAND: u64 = 600;
/// Some wait for a key derivation while others have a processor.
const AT_ONCE: u32 = 4;
/// Bytes of an input, at most: what breaks at all breaks small.
const LONGEST: &str = "-max_len=16384";
/// Bytes of a target's corpus, at most: all of it runs in the ordinary tests.
const MOST_KEPT: u64 = 16 << 10;
/// A single input: seconds, and MiB of the whole program. `fuzz/src/main.rs` bounds what a reader holds.
const LIMITS: [&str; 2] = ["-timeout=25", "-rss_limit_mb=768"];

/// Reads the arguments, builds, runs.
pub fn run(cargo: &Cargo, rest: &[OsString]) -> Result<(), Stop> {
    let usage = || Stop(HELP.to_owned(), 2);
    let (mut only, mut seconds, mut seed, mut keep) = (None, ON_DEMAND, None, false);
    let mut rest = rest.iter().map(|argument| argument.to_str().unwrap_or_default());
    while let Some(argument) = rest.next() {
        match argument {
            "--seconds" => seconds = rest.next().and_then(|n| n.parse().ok()).ok_or_else(usage)?,
            "--seed" => seed = Some(rest.next().and_then(|n| n.parse().ok()).ok_or_else(usage)?),
            "--keep" => keep = true,
            name if targets()?.iter().any(|target| target == name) => only = Some(name.to_owned()),
            name => {
                let known = targets()?.join(", ");
                return Err(Stop(format!("There is no target {name}. There are: {known}."), 2));
            }
        }
    }
    install::packages(install::BUILD)?;
    let chosen = only.map_or_else(targets, |only| Ok(vec![only]))?;
    all(cargo, &chosen, Length { seconds, seed })?;
    if keep { chosen.iter().try_for_each(|target| kept(target)) } else { Ok(()) }
}

/// The part of a whole check: every target, for a minute where nobody waits for it. Always the same seed: what a check
/// tries must not be a matter of luck.
pub fn every(cargo: &Cargo) -> Result<(), Stop> {
    let seconds = if cargo.in_ci { IN_CI } else { ELSEWHERE };
    all(cargo, &targets()?, Length { seconds, seed: Some(1) })
}

/// How long each target runs, and from which chance (none: another one each time).
#[derive(Clone, Copy)]
struct Length {
    seconds: u64,
    seed: Option<u32>,
}

fn all(cargo: &Cargo, targets: &[String], length: Length) -> Result<(), Stop> {
    install::packages(install::FUZZ)?;
    let mut build = cargo.instrumented(Purpose::Fuzz, LOOKED_AT, Some(1))?;
    build.args([
        "build",
        "--workspace",
        "--locked",
        "--quiet",
        "--bin",
        "fuzz",
        "--features",
        "fuzz/targets",
    ]);
    run_to_end(&mut build)?;
    let open = Mutex::new(targets.iter());
    let broken = Mutex::new(Vec::new());
    let next = || open.lock().ok()?.next();
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(target) = next() {
                    match one(target, length) {
                        Ok(line) => println!("{line}"),
                        Err(Stop(sentence, _)) => {
                            eprintln!("{sentence}");
                            let Ok(mut broken) = broken.lock() else { return };
                            broken.push(target.clone());
                        }
                    }
                }
            });
        }
    });
    hours(cargo)?;
    let broken = broken.into_inner().unwrap_or_default();
    if broken.is_empty() {
        return Ok(());
    }
    Err(Stop(format!("A promise broke: {}. The bytes are in target/fuzz.", broken.join(", ")), 1))
}

/// Runs one; gives the line that says so.
fn one(target: &str, length: Length) -> Result<String, Stop> {
    let Length { seconds, seed } = length;
    let folder = folder(target);
    let found = folder.join("found");
    fs::create_dir_all(&found).map_err(disk)?;
    let log = folder.join("log");
    let mut command = program(target);
    command
        .args([format!("-max_total_time={seconds}"), format!("-artifact_prefix={}/", folder.display())])
        .args(LIMITS)
        .args(seed.map(|seed| format!("-seed={seed}")))
        .args([LONGEST, "-print_final_stats=1", "-report_slow_units=25"])
        .arg(format!("-dict={}", within("dictionaries").join(target).with_extension("dict").display()))
        .args([&found, &within("corpus").join(target)])
        .stdout(Stdio::null())
        .stderr(File::create(&log).map_err(disk)?);
    let begun = Instant::now();
    let status = command.status().map_err(|e| Stop(format!("The fuzzer cannot be started: {e}."), 2))?;
    let told = String::from_utf8_lossy(&fs::read(&log).map_err(disk)?).into_owned();
    if !status.success() {
        let lines: Vec<&str> = told.lines().collect();
        let last = lines.iter().skip(lines.len().saturating_sub(30)).copied().collect::<Vec<_>>();
        return Err(Stop(format!("{target}:\n{}\nAll of it: {}", last.join("\n"), log.display()), 1));
    }
    let stat = |name: &str| {
        let line = told.lines().find_map(|line| line.strip_prefix("stat::")?.strip_prefix(name));
        line.unwrap_or_default().trim_start_matches(':').trim().parse::<u64>().unwrap_or_default()
    };
    let (tried, new, memory) =
        (stat("number_of_executed_units"), stat("new_units_added"), stat("peak_rss_mb"));
    note(target, begun.elapsed(), tried)?;
    Ok(format!("{target}: {tried} inputs in {seconds} s, {new} of them new, peak {memory} MB"))
}

/// One line a run, from which the hours are summed.
fn note(target: &str, took: Duration, tried: u64) -> Result<(), Stop> {
    let path = workspace().join("target/fuzz/runs");
    let mut runs = OpenOptions::new().create(true).append(true).open(path).map_err(disk)?;
    writeln!(runs, "{target} {} {tried}", took.as_secs()).map_err(disk)
}

/// Sums up all runs on this machine, and what they found and nobody mended yet.
fn hours(cargo: &Cargo) -> Result<(), Stop> {
    let runs = fs::read_to_string(workspace().join("target/fuzz/runs")).unwrap_or_default();
    let (mut known, mut seconds, mut tried) = (BTreeSet::new(), 0, 0);
    for line in runs.lines() {
        let mut words = line.split(' ');
        known.extend(words.next());
        let mut number = || words.next().and_then(|word| word.parse::<u64>().ok()).unwrap_or_default();
        seconds += number();
        tried += number();
    }
    let mut open = 0;
    for target in targets()? {
        let names =
            fs::read_dir(folder(&target)).into_iter().flatten().flatten().map(|entry| entry.file_name());
        let broke = |name: &str| ["crash-", "timeout-", "oom-"].iter().any(|kind| name.starts_with(kind));
        open += names.filter(|name| broke(&name.to_string_lossy())).count();
    }
    let value = format!(
        "{}.{} h, {} targets, {} thousand inputs, {open} findings open",
        seconds / 3600,
        seconds % 3600 / 360,
        known.len(),
        tried / 1_000
    );
    println!("On this machine so far: {value}.");
    cargo.note("fuzz", &value)
}

/// Takes what reached new code into the corpus, as few files as it can be.
fn kept(target: &str) -> Result<(), Stop> {
    let (corpus, small) = (within("corpus").join(target), folder(target).join("small"));
    let _ = fs::remove_dir_all(&small);
    fs::create_dir_all(&small).map_err(disk)?;
    let mut command = program(target);
    command.args(["-set_cover_merge=1", LONGEST]).args([&small, &corpus, &folder(target).join("found")]);
    run_to_end(command.stderr(Stdio::null()).stdout(Stdio::null()))?;
    let mut fresh = sized(&small)?;
    fresh.sort();
    let mut size: u64 = sized(&corpus)?.iter().map(|(bytes, _)| bytes).sum();
    for (bytes, path) in fresh {
        size += bytes;
        let Some(name) = path.file_name().filter(|_| size <= MOST_KEPT) else { break };
        fs::copy(&path, corpus.join(name)).map_err(disk)?;
    }
    Ok(())
}

/// The files of a folder with their sizes.
fn sized(folder: &Path) -> Result<Vec<(u64, PathBuf)>, Stop> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(disk)? {
        let path = entry.map_err(disk)?.path();
        files.push((fs::metadata(&path).map_err(disk)?.len(), path));
    }
    Ok(files)
}

fn program(target: &str) -> Command {
    let name = format!("fuzz{}", std::env::consts::EXE_SUFFIX);
    let mut command = Command::new(workspace().join("target/debug").join(name));
    command.arg(format!("--target={target}")).env("RUST_BACKTRACE", "0").current_dir(workspace());
    command
}

fn within(name: &str) -> PathBuf {
    workspace().join("fuzz").join(name)
}

fn folder(target: &str) -> PathBuf {
    workspace().join("target/fuzz").join(target)
}

/// Those that have a corpus; a test sees that all do.
fn targets() -> Result<Vec<String>, Stop> {
    let mut names = Vec::new();
    for entry in fs::read_dir(within("corpus")).map_err(disk)? {
        let path = entry.map_err(disk)?.path();
        names.extend(path.file_name().and_then(|name| Path::new(name).to_str()).map(str::to_owned));
    }
    names.sort();
    Ok(names)
}

fn disk(error: std::io::Error) -> Stop {
    Stop(format!("The disk refuses: {error}."), 2)
}
