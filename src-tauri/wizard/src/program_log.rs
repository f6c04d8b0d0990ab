//! The program's own log: `logs/program.jsonl`, one JSON object a line, five files of at most 2 MiB.
//!
//! In: events with the target `program`, of the window and of the terminal. Out: whole lines, also when several
//! processes write at once: each line is written under a lock on `logs/program.lock`. The logs of runs beside it
//! are evidence and are never rotated; this one is not.
//! Deliberately absent: events of libraries, which may quote a host or a name; secrets, texts, people, addresses,
//! names of connectors. A log that cannot be written stops nothing.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::panic;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::fmt::{self, MakeWriter};
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;
use tracing_subscriber::{EnvFilter, Layer as _};

use crate::environment;

/// What the events of this log are marked with.
pub const TARGET: &str = "program";

/// Files, with the one that is written.
const FILES: u32 = 5;
/// Bytes of one.
const SIZE: u64 = 2 * 1024 * 1024;
/// How often a lock that somebody else has is asked for, and how long apart. A process that was stopped while it
/// had the lock costs others a line, not their work.
const TRIES: u32 = 50;
const APART: Duration = Duration::from_millis(2);

/// Begins to log: into `home`, if it is there when a line comes, and what `CHAT_CONNECTORS_LOG` asks for to
/// standard error. From then on a panic says there, and in the log, where it was; what it says may quote a text.
pub fn begin(home: &Path) {
    let asked = environment::variable("CHAT_CONNECTORS_LOG").and_then(|text| text.into_string().ok());
    let screen = fmt::layer()
        .json()
        .with_writer(io::stderr)
        .with_filter(EnvFilter::new(asked.as_deref().unwrap_or("off")));
    let file = fmt::layer()
        .json()
        .flatten_event(true)
        .with_current_span(false)
        .with_target(false)
        .with_writer(ProgramLog { home: home.to_owned(), size: SIZE })
        .with_filter(Targets::new().with_target(TARGET, LevelFilter::INFO));
    let _ = tracing_subscriber::registry().with(screen).with(file).try_init();
    panic::set_hook(Box::new(|fault| {
        let Some(place) = fault.location() else { return };
        let (file, line) = (place.file(), place.line());
        let _ = writeln!(io::stderr(), "panicked at {file}:{line}");
        tracing::error!(target: TARGET, file, line, "panicked");
    }));
}

/// Where the lines go.
struct ProgramLog {
    home: PathBuf,
    size: u64,
}

impl<'a> MakeWriter<'a> for ProgramLog {
    type Writer = Line<'a>;

    fn make_writer(&'a self) -> Line<'a> {
        Line(self)
    }
}

/// One event: the subscriber hands it over whole.
struct Line<'a>(&'a ProgramLog);

impl Write for Line<'_> {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let _ = self.0.add(line);
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl ProgramLog {
    fn add(&self, line: &[u8]) -> io::Result<()> {
        // No home for a log alone: `status` in a wrong folder must not make one.
        if !self.home.is_dir() {
            return Ok(());
        }
        let folder = self.home.join("logs");
        fs::create_dir_all(&folder)?;
        let lock = options().write(true).create(true).truncate(false).open(folder.join("program.lock"))?;
        if !taken(&lock)? {
            return Ok(());
        }
        let path = folder.join(name(0));
        let written = fs::metadata(&path).map_or(0, |about| about.len());
        if written > 0 && written + line.len() as u64 > self.size {
            for number in (0..FILES - 1).rev() {
                // One that is not there yet has nowhere to go.
                let _ = fs::rename(folder.join(name(number)), folder.join(name(number + 1)));
            }
        }
        let mut file = options().append(true).create(true).open(path)?;
        file.write_all(line)
    }
}

/// For this person only: a log tells when somebody works.
fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn taken(lock: &File) -> io::Result<bool> {
    for _ in 0..TRIES {
        match lock.try_lock() {
            Ok(()) => return Ok(true),
            Err(TryLockError::WouldBlock) => thread::sleep(APART),
            Err(TryLockError::Error(error)) => return Err(error),
        }
    }
    Ok(false)
}

/// `program.jsonl`, then `program.1.jsonl` and so on, the oldest last.
fn name(number: u32) -> String {
    if number == 0 { "program.jsonl".to_owned() } else { format!("program.{number}.jsonl") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(home: &Path) -> Vec<String> {
        let text = |number| fs::read_to_string(home.join("logs").join(name(number))).unwrap_or_default();
        (0..FILES)
            .rev()
            .map(text)
            .flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>())
            .collect()
    }

    #[test]
    fn writers_at_once_lose_no_line_and_mix_none() {
        let home = tempfile::tempdir().unwrap();
        let writers: Vec<_> = (0..4)
            .map(|writer| {
                let home = home.path().to_owned();
                thread::spawn(move || {
                    // Each has its own, as a process has: nothing is shared but the folder.
                    let log = ProgramLog { home, size: 40_000 };
                    for number in 0..300 {
                        let line = format!(
                            "{{\"writer\":{writer},\"number\":{number},\"x\":\"{}\"}}\n",
                            "y".repeat(60)
                        );
                        log.add(line.as_bytes()).unwrap();
                    }
                })
            })
            .collect();
        writers.into_iter().for_each(|writer| writer.join().unwrap());
        let lines = lines(home.path());
        for writer in 0..4 {
            let own: Vec<u64> = lines
                .iter()
                .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
                .filter(|line| line["writer"] == writer)
                .map(|line| line["number"].as_u64().unwrap())
                .collect();
            assert_eq!(own, (0..300).collect::<Vec<_>>(), "writer {writer}");
        }
        assert!(home.path().join("logs/program.2.jsonl").exists());
    }

    #[test]
    fn five_files_of_the_size_and_no_more() {
        let home = tempfile::tempdir().unwrap();
        let log = ProgramLog { home: home.path().to_owned(), size: 100 };
        for number in 0..40 {
            log.add(format!("{number:>39}\n").as_bytes()).unwrap();
        }
        let sizes: Vec<(String, u64)> = fs::read_dir(home.path().join("logs"))
            .unwrap()
            .map(|entry| entry.unwrap())
            .map(|entry| (entry.file_name().into_string().unwrap(), entry.metadata().unwrap().len()))
            .filter(|(name, _)| name != "program.lock")
            .collect();
        assert_eq!(sizes.len(), 5, "{sizes:?}");
        assert!(sizes.iter().all(|(_, size)| *size <= 100), "{sizes:?}");
        assert_eq!(lines(home.path()).last().unwrap().trim(), "39");
    }

    #[test]
    fn a_lock_that_nobody_gives_back_costs_a_line_and_no_work() {
        let home = tempfile::tempdir().unwrap();
        let log = ProgramLog { home: home.path().to_owned(), size: SIZE };
        log.add(b"first\n").unwrap();
        let held = File::options().write(true).open(home.path().join("logs/program.lock")).unwrap();
        held.lock().unwrap();
        log.add(b"second\n").unwrap();
        drop(held);
        log.add(b"third\n").unwrap();
        assert_eq!(lines(home.path()), ["first", "third"]);
    }

    #[test]
    fn no_home_is_made_for_a_log() {
        let folder = tempfile::tempdir().unwrap();
        let home = folder.path().join("nowhere");
        ProgramLog { home: home.clone(), size: SIZE }.add(b"line\n").unwrap();
        assert!(!home.exists());
    }
}
