//! A reader of mboxrd files that shares nothing with the engine's writer.
//!
//! In: a file. Out: the messages as they were before quoting. It is strict: what a mail program might
//! forgive (no `From ` line first, no empty line last) fails the test.
//! Deliberately absent: any reading of headers.

use std::fs;
use std::path::Path;

/// The messages of a file, in order, with the line ends that stand there.
///
/// # Panics
/// When the file is no mboxrd file.
#[must_use]
pub fn read(path: &Path) -> Vec<Vec<u8>> {
    messages(&fs::read(path).unwrap())
}

/// As `read`, from bytes.
///
/// # Panics
/// When they are no mboxrd file.
#[must_use]
pub fn messages(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut messages: Vec<Vec<u8>> = Vec::new();
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if line.starts_with(b"From ") {
            if let Some(last) = messages.last_mut() {
                end(last);
            }
            messages.push(Vec::new());
            continue;
        }
        let message = messages.last_mut().expect("the first line begins with `From `");
        let quotes = line.iter().take_while(|byte| **byte == b'>').count();
        let quoted = quotes > 0 && line[quotes..].starts_with(b"From ");
        message.extend_from_slice(&line[usize::from(quoted)..]);
    }
    if let Some(last) = messages.last_mut() {
        end(last);
    }
    messages
}

/// Takes off the empty line that stands after each message.
fn end(message: &mut Vec<u8>) {
    let empty: &[u8] = if message.ends_with(b"\r\n") { b"\r\n" } else { b"\n" };
    let rest = message.strip_suffix(empty).expect("an empty line after the message");
    assert!(rest.ends_with(empty) || rest.is_empty(), "an empty line after the message");
    message.truncate(rest.len());
}
