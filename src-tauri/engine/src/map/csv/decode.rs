//! Bytes as a spreadsheet saved them, to text.
//!
//! In: bytes. Out: text without byte order marks, and a notice where the encoding is a guess; the line
//! `sep=;` apart from the rest. Deliberately absent: guesses beyond Windows-1252.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::Reading;

/// UTF-8 or UTF-16 by its mark, else UTF-8 if it is that, else Windows-1252.
pub(super) fn decode<'a>(bytes: &'a [u8], reading: &mut Reading) -> Cow<'a, str> {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or((UTF_8, 0));
    let bytes = bytes.get(mark..).unwrap_or_default();
    let text = match std::str::from_utf8(bytes) {
        Ok(text) if encoding == UTF_8 => Cow::Borrowed(text),
        // What was cut off in the middle of a character is still UTF-8.
        Err(error) if encoding == UTF_8 && error.error_len().is_none() && error.valid_up_to() > 0 => {
            UTF_8.decode_without_bom_handling(bytes).0
        }
        Err(_) if mark == 0 => {
            reading.notice("decoded-as-windows-1252", &[]);
            reading.encoding = WINDOWS_1252.name();
            WINDOWS_1252.decode_without_bom_handling(bytes).0
        }
        Ok(_) | Err(_) => {
            reading.encoding = encoding.name();
            encoding.decode_without_bom_handling(bytes).0
        }
    };
    // Files that were put together bear a second mark.
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim_start_matches('\u{FEFF}')),
        Cow::Owned(text) if text.starts_with('\u{FEFF}') => {
            Cow::Owned(text.trim_start_matches('\u{FEFF}').to_owned())
        }
        Cow::Owned(text) => Cow::Owned(text),
    }
}

/// A first line `sep=;`: the separator, how many rows a person sees before the rest, and the rest.
pub(super) fn separator_line(text: &str) -> (Option<char>, u64, &str) {
    let (line, rest) = text.split_once(['\r', '\n']).unwrap_or((text, ""));
    let rest = if text.as_bytes().get(line.len()) == Some(&b'\r') {
        rest.strip_prefix('\n').unwrap_or(rest)
    } else {
        rest
    };
    let line = line.trim().trim_matches('"');
    let told =
        line.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).and_then(|_| line.chars().nth(4));
    match told {
        Some(separator) => (Some(separator), 1, rest),
        // `trim` took a tab away that was the separator.
        None if line.eq_ignore_ascii_case("sep=") => (Some('\t'), 1, rest),
        None => (None, 0, text),
    }
}

/// Ends of lines: CR LF counts as one, CR and LF alone as one each.
pub(super) fn line_ends(text: &str) -> u64 {
    let mut count = 0;
    let mut after_return = false;
    for byte in text.bytes() {
        match byte {
            b'\r' => count += 1,
            b'\n' if !after_return => count += 1,
            _ => {}
        }
        after_return = byte == b'\r';
    }
    count
}
