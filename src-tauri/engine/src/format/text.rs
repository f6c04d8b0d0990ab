//! Bytes to UTF-8: byte order mark, XML declaration, else UTF-8.
//!
//! In: a document's bytes. Out: UTF-8, in which bytes that are no text stand as `INVALID`; texts
//! without control characters. Deliberately absent: guesses from the language.

use std::io::{self, Cursor, Read};

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use encoding_rs_io::DecodeReaderBytesBuilder;

use crate::error::{Code, Error, Result};

/// Stands for bytes that are no text: a code point that no text may have.
pub(super) const INVALID: char = '\u{FDD0}';

/// Enough for a byte order mark and an XML declaration.
const DECLARATION: u64 = 256;

/// # Errors
/// Those of the reader.
pub(super) fn decode<'a>(mut reader: Box<dyn Read + 'a>) -> Result<Box<dyn Read + 'a>> {
    let mut head = Vec::new();
    (&mut reader)
        .take(DECLARATION)
        .read_to_end(&mut head)
        .map_err(|e| Error::from_reader(e, Code::XmlMalformed))?;
    let (encoding, mark) = encoding_of(&head);
    let whole = Cursor::new(head.split_off(mark)).chain(reader);
    if encoding == UTF_8 {
        return Ok(Box::new(Utf8 { inner: whole, buffer: Vec::new(), ready: Cursor::default() }));
    }
    Ok(Box::new(DecodeReaderBytesBuilder::new().encoding(Some(encoding)).bom_sniffing(false).build(whole)))
}

/// The encoding, and the length of its mark.
fn encoding_of(head: &[u8]) -> (&'static Encoding, usize) {
    if let Some(marked) = Encoding::for_bom(head) {
        return marked;
    }
    let encoding = match head {
        [b'<', 0, ..] => UTF_16LE,
        [0, b'<', ..] => UTF_16BE,
        _ => declared(head).unwrap_or(UTF_8),
    };
    (encoding, 0)
}

fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let text = String::from_utf8_lossy(head);
    let (declaration, _) = text.trim_start().strip_prefix("<?xml")?.split_once("?>")?;
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let label = value.split(quote).nth(1)?;
    // A declaration that could be read byte by byte is not UTF-16, whatever it says.
    Encoding::for_label(label.as_bytes()).filter(|encoding| *encoding != UTF_16LE && *encoding != UTF_16BE)
}

/// UTF-8 in, UTF-8 out; what is none becomes `INVALID`.
struct Utf8<R> {
    inner: R,
    /// What was read, from an unfinished sequence on.
    buffer: Vec<u8>,
    ready: Cursor<Vec<u8>>,
}

const CHUNK: usize = 128 << 10;

impl<R: Read> Read for Utf8<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        loop {
            let count = self.ready.read(out)?;
            if count > 0 || out.is_empty() {
                return Ok(count);
            }
            let mut bytes = std::mem::take(&mut self.buffer);
            let before = bytes.len();
            bytes.resize(before + CHUNK, 0);
            let count = self.inner.read(bytes.get_mut(before..).unwrap_or_default())?;
            bytes.truncate(before + count);
            if bytes.is_empty() {
                return Ok(0);
            }
            self.ready = Cursor::new(self.checked(bytes, count == 0));
        }
    }
}

impl<R> Utf8<R> {
    /// Keeps back a sequence that the next chunk may finish, unless there is none.
    fn checked(&mut self, mut bytes: Vec<u8>, last: bool) -> Vec<u8> {
        let Err(fault) = std::str::from_utf8(&bytes) else { return bytes };
        if fault.error_len().is_none() && !last {
            self.buffer = bytes.split_off(fault.valid_up_to());
            return bytes;
        }
        let mut text = String::with_capacity(bytes.len());
        let mut chunks = bytes.utf8_chunks().peekable();
        while let Some(chunk) = chunks.next() {
            text.push_str(chunk.valid());
            let unfinished = std::str::from_utf8(chunk.invalid()).is_err_and(|e| e.error_len().is_none());
            if chunks.peek().is_none() && unfinished && !last {
                self.buffer = chunk.invalid().to_vec();
            } else if !chunk.invalid().is_empty() {
                text.push(INVALID);
            }
        }
        text.into_bytes()
    }
}

/// Control characters that no e-mail can carry become U+FFFD, counted in `replaced`.
pub(super) fn clean(text: &str, replaced: &mut u64) -> String {
    let control = |c: char| {
        (c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{85}'))
            || matches!(c, '\u{FFFE}' | '\u{FFFF}')
    };
    if text.bytes().all(|byte| (0x20..0x7F).contains(&byte)) || !text.contains(control) {
        return text.to_owned();
    }
    let one = |c: char| {
        if control(c) {
            *replaced += 1;
            char::REPLACEMENT_CHARACTER
        } else {
            c
        }
    };
    text.chars().map(one).collect()
}
