//! Mails out of an mboxrd file of the archive.
//!
//! In: bytes of the file. Out: each mail unquoted, with where it stands. Deliberately absent: what a mail says.

use std::io::{self, BufRead};

use crate::model::{AsIs, LineEnds};

/// Reads the mails of a file, one after the other.
pub(super) struct Mails<R> {
    input: R,
    /// The last line read, which begins the next mail.
    line: Vec<u8>,
    offset: u64,
    position: u64,
}

/// Where a mail stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Stretch {
    /// From 1.
    pub position: u64,
    /// Of its `From ` line.
    pub offset: u64,
    /// To the next `From ` line.
    pub length: u64,
    /// It is kept byte for byte, and how.
    pub as_is: Option<AsIs>,
}

impl<R: BufRead> Mails<R> {
    pub fn new(input: R) -> Self {
        Self { input, line: Vec::new(), offset: 0, position: 0 }
    }

    /// Puts the next mail into `mail`, unquoted, with the line ends that stand there; nothing after the last.
    /// A file that does not begin with a `From ` line is no mbox: `InvalidData`.
    pub fn next(&mut self, mail: &mut Vec<u8>) -> io::Result<Option<Stretch>> {
        mail.clear();
        if self.position == 0 {
            self.input.read_until(b'\n', &mut self.line)?;
        }
        if self.line.is_empty() {
            return Ok(None);
        }
        if !self.line.starts_with(FROM) {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let mark = self.line.split(|byte| *byte == b' ').nth(1).unwrap_or_default();
        let as_is = std::str::from_utf8(mark).ok().and_then(AsIs::read);
        let offset = self.offset;
        self.offset += self.line.len() as u64;
        self.position += 1;
        loop {
            let start = mail.len();
            let count = self.input.read_until(b'\n', mail)?;
            let line = mail.get(start..).unwrap_or_default();
            if count == 0 || line.starts_with(FROM) {
                self.line.clear();
                self.line.extend_from_slice(line);
                mail.truncate(start);
                break;
            }
            self.offset += count as u64;
            if quoted(line) {
                mail.remove(start);
            }
        }
        // The empty line that ends each mail is the file's.
        if mail.ends_with(b"\n\n") {
            mail.pop();
        }
        Ok(Some(Stretch { position: self.position, offset, length: self.offset - offset, as_is }))
    }
}

const FROM: &[u8] = b"From ";

/// Any number of `>`, at least one, and `From `.
fn quoted(line: &[u8]) -> bool {
    let marks = line.iter().take_while(|byte| **byte == b'>').count();
    marks > 0 && line.get(marks..).is_some_and(|rest| rest.starts_with(FROM))
}

/// The bytes as they were before they stood in the archive: CRLF, or as they came.
pub(super) fn restored(mail: &[u8], as_is: Option<AsIs>) -> Vec<u8> {
    match as_is.map(|as_is| as_is.ends) {
        None | Some(LineEnds::Crlf) => with_crlf(mail),
        Some(LineEnds::Own) => mail.to_vec(),
        Some(LineEnds::Open) => mail.strip_suffix(b"\n").unwrap_or(mail).to_vec(),
    }
}

fn with_crlf(mail: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(mail.len() + mail.len() / 32);
    for line in mail.split_inclusive(|byte| *byte == b'\n') {
        match line.strip_suffix(b"\n") {
            Some(text) => {
                bytes.extend_from_slice(text);
                bytes.extend_from_slice(b"\r\n");
            }
            None => bytes.extend_from_slice(line),
        }
    }
    bytes
}
