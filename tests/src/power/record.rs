//! What a program did to its home folder, call by call, with every byte: strace's account of it, read.
//!
//! In: a command, its home folder. Out: the calls that returned, in the order in which they returned, each with the
//! place in that order at which it began (a sync covers only what was done before it began).
//! Deliberately absent: what the calls mean for a disk (`log`).

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// Every call by which a program can change a disk, find its way there, or move the place it writes at. What the
/// model does not know and touches the home folder fails the recording.
const CALLS: &str = "open,openat,openat2,creat,close,dup,dup2,dup3,fcntl,lseek,read,readv,write,writev,pwrite64,\
                     pwritev,pwritev2,truncate,ftruncate,fallocate,copy_file_range,sendfile,splice,mmap,\
                     fsync,fdatasync,sync,syncfs,sync_file_range,msync,rename,renameat,renameat2,link,linkat,symlink,\
                     symlinkat,unlink,unlinkat,rmdir,mkdir,mkdirat,io_uring_setup,chdir,fchdir";

/// A call that returned.
#[derive(Clone, Debug)]
pub struct Call {
    /// Its name.
    pub name: String,
    /// Its arguments as strace writes them.
    pub arguments: Vec<String>,
    /// What it gave; −1 when it failed.
    pub gave: i64,
    /// How many calls had returned when it began.
    pub began: usize,
}

/// Runs a command to its end under strace; gives its exit code, what it printed, and its calls.
///
/// # Panics
/// When strace cannot be run, or writes what cannot be read.
#[must_use]
pub fn record(command: &Command) -> (crate::home::Output, Vec<Call>) {
    let folder = tempfile::tempdir_in("/tmp").unwrap();
    let file = folder.path().join("calls");
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qq", "-y", "-xx", "-s", "33554432", "--seccomp-bpf", "-o"]).arg(&file);
    strace.arg(format!("--trace={CALLS}")).arg(command.get_program()).args(command.get_args());
    strace.current_dir(command.get_current_dir().unwrap_or(Path::new("/"))).env_clear();
    for (name, value) in command.get_envs() {
        strace.env(name, value.unwrap_or_default());
    }
    let output = crate::home::Output::of(strace.stdin(Stdio::null()));
    (output, calls(&fs::read_to_string(&file).unwrap()))
}

fn calls(text: &str) -> Vec<Call> {
    let mut calls: Vec<Call> = Vec::new();
    let mut begun: HashMap<&str, (String, usize)> = HashMap::new();
    for line in text.lines() {
        let (thread, rest) = line.split_once(' ').unwrap_or_else(|| panic!("no thread: {line}"));
        let rest = rest.trim_start();
        if rest.starts_with("+++") || rest.starts_with("---") {
            continue;
        }
        if let Some(start) = rest.strip_suffix(" <unfinished ...>") {
            // What is closed may be another thread's number before this is told to be over.
            if start.starts_with("close(") {
                calls.push(call(&format!("{start}) = 0"), calls.len()));
                begun.insert(thread, (String::new(), 0));
            } else {
                begun.insert(thread, (start.to_owned(), calls.len()));
            }
            continue;
        }
        let (whole, at) = match rest.strip_prefix("<... ") {
            None => (rest.to_owned(), calls.len()),
            Some(resumed) => {
                let (_, end) = resumed.split_once(" resumed>").unwrap();
                let (start, at) = begun.remove(thread).unwrap();
                if start.is_empty() {
                    continue;
                }
                (start + end, at)
            }
        };
        // A thread that ended within a call.
        if !whole.ends_with("= ?") {
            calls.push(call(&whole, at));
        }
    }
    calls
}

/// `name(argument, argument) = number<path> remark`. With `-xx`, no text of the program's own stands in it.
fn call(line: &str, began: usize) -> Call {
    let (name, rest) = line.split_once('(').unwrap_or_else(|| panic!("no call: {line:.200}"));
    let (inside, gave) = rest.rsplit_once(" = ").unwrap_or_else(|| panic!("no result: {line:.200}"));
    let inside = inside.trim_end();
    let inside = inside.strip_suffix(')').unwrap_or_else(|| panic!("no end: {line:.200}"));
    let number: String =
        gave.chars().take_while(|c| c.is_ascii_hexdigit() || matches!(c, '-' | 'x')).collect();
    let gave = match number.strip_prefix("0x") {
        Some(digits) => i64::from_str_radix(digits, 16).unwrap_or(i64::MAX),
        None => number.parse().unwrap_or_else(|_| panic!("no number: {gave:.200}")),
    };
    Call { name: name.to_owned(), arguments: split(inside), gave, began }
}

/// At commas outside brackets; those of `{…}` and `[…]` stay together.
fn split(text: &str) -> Vec<String> {
    let (mut depth, mut parts, mut from) = (0, Vec::new(), 0);
    for (place, byte) in text.bytes().enumerate() {
        match byte {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth -= 1,
            b',' if depth == 0 => {
                parts.push(text[from..place].trim().to_owned());
                from = place + 1;
            }
            _ => {}
        }
    }
    if !text.is_empty() {
        parts.push(text[from..].trim().to_owned());
    }
    parts
}

impl Call {
    /// The number of an open file.
    #[must_use]
    pub fn fd(&self, argument: usize) -> Option<i64> {
        let text = self.arguments.get(argument)?;
        text.split('<').next()?.parse().ok()
    }

    /// The path that strace puts behind a number.
    #[must_use]
    pub fn path_of(&self, argument: usize) -> Option<String> {
        let text = self.arguments.get(argument)?;
        let path = text.split_once('<')?.1.rsplit_once('>')?.0;
        Some(String::from_utf8_lossy(&unhex(path)).into_owned())
    }

    /// A text or bytes.
    #[must_use]
    pub fn bytes(&self, argument: usize) -> Vec<u8> {
        let text = &self.arguments[argument];
        let mut bytes = Vec::new();
        // One text, or those of a list of buffers.
        for (place, piece) in text.split('"').enumerate() {
            if place % 2 == 1 {
                bytes.extend(unhex(piece));
            } else {
                assert!(!piece.starts_with("..."), "{}: strace cut the bytes", self.name);
            }
        }
        bytes
    }

    /// A path: the one of the folder it starts at before it.
    #[must_use]
    pub fn path(&self, folder: Option<usize>, argument: usize) -> String {
        let path = String::from_utf8_lossy(&self.bytes(argument)).into_owned();
        match folder.and_then(|folder| self.path_of(folder)) {
            Some(from) if !path.starts_with('/') => format!("{from}/{path}"),
            Some(_) | None => path,
        }
    }

    /// A number.
    #[must_use]
    pub fn number(&self, argument: usize) -> u64 {
        self.arguments[argument].parse().unwrap_or_else(|_| panic!("{}: {:?}", self.name, self.arguments))
    }
}

fn unhex(text: &str) -> Vec<u8> {
    let Some(digits) = text.strip_prefix("\\x") else { return text.as_bytes().to_vec() };
    digits.split("\\x").map(|pair| u8::from_str_radix(pair, 16).unwrap_or(b'?')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_that_others_came_between_is_one_call_that_began_before_them() {
        let text = "7 write(3<\\x2f\\x61>, \"\\x68\\x69\", 2 <unfinished ...>\n\
                    8 fsync(4<\\x2f\\x62>) = 0\n\
                    7 <... write resumed>) = 2\n\
                    8 openat(AT_FDCWD<\\x2f>, \"\\x63\", O_RDONLY) = -1 ENOENT (No such file)\n\
                    8 +++ exited with 0 +++\n";
        let calls = calls(text);
        let names: Vec<&str> = calls.iter().map(|call| call.name.as_str()).collect();
        assert_eq!(names, ["fsync", "write", "openat"]);
        let write = &calls[1];
        assert_eq!((write.fd(0), write.path_of(0).as_deref()), (Some(3), Some("/a")));
        assert_eq!((write.bytes(1), write.gave, write.began), (b"hi".to_vec(), 2, 0));
        assert_eq!((calls[2].path(Some(0), 1), calls[2].gave), ("//c".to_owned(), -1));
    }
}
