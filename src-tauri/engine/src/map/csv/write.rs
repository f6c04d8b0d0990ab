//! A mapping file as this program writes it, and changes to one.
//!
//! In: entries. Out: UTF-8 with a mark, CRLF, quoted where needed, that reads back as what was written.
//! A cell that a spreadsheet would take for a formula gets an apostrophe before it; the reader takes one away
//! again. Deliberately absent: further columns of the file that was changed.

use super::{EXAMPLE, Entry, FILE, KeyKind, ROWS, normal_key, read};
use crate::error::{Code, Error, Result};
use crate::model::Mailbox;

/// The whole file.
#[must_use]
pub fn write(entries: &[Entry], key: KeyKind, separator: char) -> Vec<u8> {
    let mut text = format!("\u{FEFF}{}{separator}Mailbox\r\n", name(key));
    for entry in entries {
        text += &cell(&entry.key, separator);
        text.push(separator);
        text += &cell(entry.mailbox.address(), separator);
        text += "\r\n";
    }
    text.into_bytes()
}

/// The same file with one person more, or with another mailbox for one; `None`: a new file, separated by
/// commas. Further columns are not kept.
///
/// # Errors
/// Those of the file, `csv-key-empty` for a key that is none, `csv-too-large`.
pub fn with_row(bytes: Option<&[u8]>, kind: KeyKind, key: &str, mailbox: Mailbox) -> Result<Vec<u8>> {
    let (mut entries, mut separator) = (Vec::new(), ',');
    if let Some(bytes) = bytes {
        let reading = read(bytes, kind, &[]);
        (entries, separator) = (reading.entries, reading.separator);
        if let Some(mistake) = reading.mistakes.into_iter().next() {
            return Err(mistake.error);
        }
    }
    let row = entries.len() as u64 + 2;
    let wrong = |code| Error::new(code).arg("row", row).arg("column", "A");
    if key.len() > super::FIELD {
        return Err(wrong(Code::CsvField));
    }
    let plain = normal_key(key, kind).filter(|key| !key.starts_with(EXAMPLE));
    let key = plain.ok_or_else(|| wrong(Code::CsvKeyEmpty))?;
    // What this program could not read again, it does not write.
    super::cell_mailbox(mailbox.address())
        .ok_or_else(|| Error::new(Code::CsvMailbox).arg("row", row).arg("column", "B"))?;
    match entries.iter_mut().find(|entry| entry.key == key) {
        Some(entry) => entry.mailbox = mailbox,
        None => entries.push(Entry { key, mailbox }),
    }
    let written = write(&entries, kind, separator);
    if entries.len() as u64 > ROWS || written.len() > FILE {
        return Err(Error::new(Code::CsvTooLarge).arg("limit", "1,000,000 rows"));
    }
    Ok(written)
}

/// The good rows of a file alone: what a person chose who knows of the mistakes. `None` where there is none.
#[must_use]
pub fn good_rows(bytes: &[u8], kind: KeyKind) -> Option<Vec<u8>> {
    let reading = read(bytes, kind, &[]);
    (!reading.entries.is_empty()).then(|| write(&reading.entries, kind, reading.separator))
}

/// An empty file to fill in: UTF-8 with a mark, CRLF, two rows that are only examples.
#[must_use]
pub fn template(key: KeyKind, separator: char) -> Vec<u8> {
    let (one, two) = match key {
        KeyKind::ImId => ("jdoe17", "rroe2"),
        KeyKind::MobileNumber => ("+46700000001", "+46700000002"),
    };
    let (jane, richard) = ("jane.doe@corp.example", "richard.roe@corp.example");
    // The mark stands where the id goes: whoever writes a real one over it has a real row.
    let rows = [
        format!("{}{separator}Mailbox", name(key)),
        format!("{EXAMPLE}: {one}{separator}{jane}"),
        format!("{EXAMPLE}: {two}{separator}{richard}"),
    ];
    format!("\u{FEFF}{}\r\n", rows.join("\r\n")).into_bytes()
}

fn name(key: KeyKind) -> &'static str {
    match key {
        KeyKind::ImId => "ImId",
        KeyKind::MobileNumber => "MobileNumber",
    }
}

/// A cell of a table that spreadsheets open: quoted where needed, and never a formula.
#[must_use]
pub fn cell(text: &str, separator: char) -> String {
    let guard = if formula(text.trim_start_matches('\'')) { "'" } else { "" };
    let quote = text.contains([separator, '"', '\r', '\n', '\t', '|', ';', ',']) || text.trim() != text;
    if quote { format!("\"{guard}{}\"", text.replace('"', "\"\"")) } else { format!("{guard}{text}") }
}

/// What was in the cell before it was guarded.
pub(super) fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| formula(rest.trim_start_matches('\''))).unwrap_or(text)
}

fn formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}
