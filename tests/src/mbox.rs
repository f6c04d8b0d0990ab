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

/// Every mail of a file as it was handed to the archive, to the byte: one that came as an e-mail says in its
/// `From ` line how its line ends stand here; of all others they were CRLF.
///
/// # Panics
/// When the file is no mboxrd file.
#[must_use]
pub fn originals(path: &Path) -> Vec<Vec<u8>> {
    let bytes = fs::read(path).unwrap();
    let marks = bytes.split(|byte| *byte == b'\n').filter(|line| line.starts_with(b"From "));
    let marks: Vec<Vec<u8>> = marks.map(<[u8]>::to_vec).collect();
    let mut found = Vec::new();
    for (mark, text) in marks.iter().zip(split(&bytes)) {
        let text = text.strip_suffix(b"\n").expect("an empty line after the message").to_vec();
        if mark.starts_with(b"From AS-IS-OPEN.") {
            found.push(text.strip_suffix(b"\n").expect("a line end of the file").to_vec());
        } else if mark.starts_with(b"From AS-IS-RAW.") {
            found.push(text);
        } else {
            let lines = text.split_inclusive(|byte| *byte == b'\n');
            found.push(lines.flat_map(|line| [&line[..line.len() - 1], b"\r\n"].concat()).collect());
        }
    }
    found
}

/// The mails as they stand, unquoted, with the empty line after each.
fn split(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut messages: Vec<Vec<u8>> = Vec::new();
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if line.starts_with(b"From ") {
            messages.push(Vec::new());
            continue;
        }
        let message = messages.last_mut().expect("the first line begins with `From `");
        let quotes = line.iter().take_while(|byte| **byte == b'>').count();
        let quoted = quotes > 0 && line[quotes..].starts_with(b"From ");
        message.extend_from_slice(&line[usize::from(quoted)..]);
    }
    messages
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
