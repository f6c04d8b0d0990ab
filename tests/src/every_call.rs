//! The program under a fault at one of its calls that change something: killed there, or told that the disk failed.
//!
//! In: a home, arguments, the number of a call. Out: how it ended, and at which call. A small C library that the program
//! loads first (`tests/rigs/every_call.c`, built by `cc`) traps every such call of every thread in the kernel, so that
//! there is none that it does not see. Deliberately absent: what has to hold afterwards (`oracles`).

use std::fs;
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use sha2::{Digest as _, Sha256};

use crate::home::{Home, Output};
use crate::workspace;

/// What befalls the program.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    /// Nothing; every call is told.
    Trace,
    /// It is killed at this point: before a call, or with half of a write written.
    Kill(u64),
    /// This call and, if so, each one after it fails with this number (`EIO`).
    Fail {
        /// Which call.
        at: u64,
        /// The disk is gone for good.
        forever: bool,
        /// What the kernel says.
        errno: i32,
    },
}

/// How it ended.
#[derive(Debug)]
pub struct Ended {
    /// Exit code (−1: a signal) and what it printed.
    pub output: Output,
    /// The signal that ended it.
    pub signal: Option<i32>,
    log: String,
}

impl Ended {
    /// The call at which it was killed or failed first: `killed 17 rename /…`.
    #[must_use]
    pub fn at(&self) -> Option<&str> {
        self.log.lines().find(|line| ["killed", "torn", "failed"].contains(&word(line, 0)))
    }

    /// Whether the fault killed it.
    #[must_use]
    pub fn killed(&self) -> bool {
        self.signal == Some(9) && self.at().is_some()
    }

    /// Points that it had, if it came to its end.
    #[must_use]
    pub fn points(&self) -> Option<u64> {
        let line = self.log.lines().find(|line| word(line, 0) == "ended")?;
        word(line, 1).parse().ok()
    }

    /// Promises of durability that were asked for again, without writing again, after one had failed. SQLite's own log
    /// is no such case: what a failed commit wrote there is void, and what a checkpoint relies on, it was promised before.
    #[must_use]
    pub fn believed(&self) -> Vec<&str> {
        let lies = |line: &&str| word(line, 0) == "believed" && !line.ends_with(".db-wal");
        self.log.lines().filter(lies).collect()
    }

    /// Calls of a traced run that came to its end: what a failing disk can fail.
    #[must_use]
    pub fn disk_calls(&self) -> u64 {
        self.calls().len() as u64
    }

    /// Every call on files and folders that was traced: its name and where.
    #[must_use]
    pub fn calls(&self) -> Vec<(&str, &str)> {
        let of_files = self.log.lines().filter(|line| word(line, 0) == "call");
        of_files.map(|line| (word(line, 2), line.splitn(4, ' ').nth(3).unwrap_or_default())).collect()
    }
}

fn word(line: &str, place: usize) -> &str {
    line.split(' ').nth(place).unwrap_or_default()
}

/// Runs the program with this fault to its end.
///
/// # Panics
/// When it cannot be started.
#[must_use]
pub fn run<S: AsRef<std::ffi::OsStr>>(home: &Home, fault: Fault, arguments: &[S]) -> Ended {
    let log = home.beside("every-call.log");
    let _ = fs::remove_file(&log);
    let mut command = home.command(arguments);
    command.env("LD_PRELOAD", library()).env("EVERY_CALL_LOG", &log);
    // For whoever plays a violation again and wants to see more of it.
    command.envs(std::env::var_os("CHAT_CONNECTORS_LOG").map(|level| ("CHAT_CONNECTORS_LOG", level)));
    let value = |number: u64| number.to_string();
    match fault {
        Fault::Trace => command.env("EVERY_CALL_TRACE", "1"),
        Fault::Kill(at) => command.env("EVERY_CALL_KILL", value(at)),
        Fault::Fail { at, forever, errno } => command
            .env("EVERY_CALL_FAIL", value(at))
            .env("EVERY_CALL_FOREVER", if forever { "1" } else { "0" })
            .env("EVERY_CALL_ERRNO", errno.to_string()),
    };
    let output = command.output().unwrap();
    let signal = output.status.signal();
    let output = Output {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    };
    // 119: the library could not begin. 31 (SIGSYS): a call went past its handler.
    assert!(output.code != 119 && signal != Some(31), "every_call did not work: {output:?}");
    Ended { output, signal, log: fs::read_to_string(log).unwrap_or_default() }
}

/// The library, built once.
///
/// # Panics
/// When `cc` refuses.
pub fn library() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let source = workspace().join("tests/rigs/every_call.c");
        let hash = hex::encode(Sha256::digest(fs::read(&source).unwrap()));
        let folder = workspace().join("target/rigs");
        let built = folder.join(format!("every_call-{}.so", &hash[..16]));
        if !built.exists() {
            fs::create_dir_all(&folder).unwrap();
            let aside = tempfile::NamedTempFile::new_in(&folder).unwrap().into_temp_path();
            let mut cc = Command::new("cc");
            cc.args(["-O2", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-o"]).arg(&aside).arg(source);
            assert!(cc.status().expect("a C compiler (build-essential)").success());
            aside.persist(&built).unwrap();
        }
        built
    })
}

/// The name of the call on a line of `strace -f -y`, if it changes a file or a folder.
#[must_use]
pub fn changes_files(line: &str) -> Option<&str> {
    let (_, call) = line.trim_start().split_once(' ')?;
    let (name, rest) = call.trim_start().split_once('(')?;
    const ON_OPEN: &[&str] = &[
        "write",
        "pwrite64",
        "writev",
        "pwritev",
        "pwritev2",
        "fsync",
        "fdatasync",
        "syncfs",
        "sync_file_range",
        "ftruncate",
        "fallocate",
        "fchmod",
        "fchown",
        "sendfile",
        "copy_file_range",
        "splice",
    ];
    const ON_PATHS: &[&str] = &[
        "rename",
        "renameat",
        "renameat2",
        "link",
        "linkat",
        "symlink",
        "symlinkat",
        "unlink",
        "unlinkat",
        "rmdir",
        "mkdir",
        "mkdirat",
        "mknod",
        "mknodat",
        "truncate",
        "creat",
        "chmod",
        "fchmodat",
        "chown",
        "lchown",
        "fchownat",
        "utimensat",
        "setxattr",
        "lsetxattr",
    ];
    let on_file = || {
        let number: u32 = rest.split(['<', ',', ')']).next()?.parse().ok()?;
        let path = rest.split_once('<')?.1.split('>').next()?;
        (number > 2 && path.starts_with('/') && !path.starts_with("/dev/null")).then_some(name)
    };
    let makes = ["O_CREAT", "O_TRUNC", "O_TMPFILE"].iter().any(|flag| rest.contains(flag));
    match name {
        name if ON_OPEN.contains(&name) => on_file(),
        name if ON_PATHS.contains(&name) => Some(name),
        "open" | "openat" | "openat2" if makes => Some(name),
        _ => None,
    }
}
