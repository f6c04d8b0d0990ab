//! The mapping CSV (FORMATS.md section 4): what spreadsheets write, read without guessing in silence.
//!
//! ```text
//!  bytes ──> decode ──> header ──> rows ──> entries, mistakes, doubts, notices      write ──> bytes
//! ```
//! In: bytes in any of their encodings and separators. Out: entries; every mistake with its row, column and
//! value, and with a suggestion where there is one; notices of what a person should look at. Deliberately
//! absent: names and addresses in errors and notices, which go into logs; a parser of our own.

mod decode;
mod header;
mod rows;
mod suggest;
#[cfg(test)]
mod tests;
mod write;

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use write::{cell, good_rows, template, with_row, write};

use super::{composed, invisible};
use crate::error::{Code, Error};
use crate::model::Mailbox;

/// What the first column holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum KeyKind {
    /// The feed's ImId, compared exactly.
    ImId,
    /// A mobile number, compared in E.164 form.
    MobileNumber,
}

/// One good row.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "(String, String)", try_from = "(String, String)")]
pub struct Entry {
    /// ImId or mobile number in its normal form.
    pub key: String,
    /// Where to.
    pub mailbox: Mailbox,
}

/// Something to look at that is no mistake.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Notice {
    /// `column-ignored` (`column`), `decoded-as-windows-1252`, `double-row` (`row`, `first_row`),
    /// `case-only` (`row`, `first_row`), `looks-calculated` (`row`): as 1.2E+05, `looks-misread` (`row`): as
    /// `Ã¥sa`, `domain-lookalike` (`row`, `column`).
    pub code: &'static str,
    /// Its arguments.
    pub args: BTreeMap<&'static str, String>,
}

/// What keeps a row from being used. It quotes the file: for the window and the saved table only, never for a
/// log, and so without `Debug`.
pub struct Mistake {
    /// What is wrong, with `row` and `column` as a spreadsheet shows them.
    pub error: Error,
    /// What stands in the cell, at most `QUOTED` characters of it.
    pub value: String,
    /// What may be meant.
    pub suggestion: Option<String>,
    /// The row's first line in a text editor, from 1; 0 where no row is to blame.
    pub line: u64,
    /// The place of the first wrong character within the value, from 1, where one can be pointed at.
    pub character: Option<u64>,
}

/// A good row that may not mean what it says. As `Mistake`, it quotes the file.
pub struct Doubt {
    /// What to look at; it is among the notices as well.
    pub notice: Notice,
    /// What stands in the cell.
    pub value: String,
    /// What may be meant.
    pub suggestion: String,
}

/// What a file holds.
pub struct Reading {
    /// The good rows, in order.
    pub entries: Vec<Entry>,
    /// The mistakes, in order, at most `MISTAKES`.
    pub mistakes: Vec<Mistake>,
    /// Addresses whose domain is nearly a known one, at most `MISTAKES`.
    pub doubts: Vec<Doubt>,
    /// What to look at, at most `MISTAKES`.
    pub notices: Vec<Notice>,
    /// How the bytes were read, as the standards name it.
    pub encoding: &'static str,
    /// What stands between two cells.
    pub separator: char,
}

/// The largest file that is read, bytes.
pub const FILE: usize = 64 << 20;
const FIELD: usize = 320;
const ROWS: u64 = 1_000_000;
const MISTAKES: usize = 1000;
const QUOTED: usize = 80;
/// The header row, and in a file that is too large the part that is looked at.
const HEAD: usize = 1 << 20;
const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];
const EXAMPLE: &str = "# example";

/// Reads a mapping file. `domains`: the organisation's, to suggest what may be meant.
#[must_use]
pub fn read(bytes: &[u8], key: KeyKind, domains: &[String]) -> Reading {
    let mut reading = Reading {
        entries: Vec::new(),
        mistakes: Vec::new(),
        doubts: Vec::new(),
        notices: Vec::new(),
        encoding: "UTF-8",
        separator: ',',
    };
    let (bytes, too_large) = match bytes.get(..HEAD) {
        Some(head) if bytes.len() > FILE => (head, true),
        Some(_) | None => (bytes, false),
    };
    let text = decode::decode(bytes, &mut reading);
    let (told, skipped, body) = decode::separator_line(&text);
    if too_large {
        // A quotation mark that is never closed makes a file one endless row: that is the mistake then.
        header::unclosed_quote(body, told, skipped, &mut reading);
        reading.whole_file(Error::new(Code::CsvTooLarge).arg("limit", "64 MiB"));
        return reading;
    }
    let Some((separator, header)) = header::find(body, told, key) else {
        if !header::unclosed_quote(body, told, skipped, &mut reading) {
            let row = skipped + 1 + header::empty_rows(body);
            reading.whole_file(Error::new(Code::CsvHeader).arg("row", row));
        }
        return reading;
    };
    reading.separator = separator;
    for (column, name) in &header.others {
        reading.notice("column-ignored", &[("column", format!("{} {name}", letters(*column)))]);
    }
    let rows = rows::read(body, separator, skipped, &header, key, &mut reading);
    suggest::domains(&mut reading, &rows, header.mailbox, domains);
    reading
}

/// An id or number in the form that is compared: trimmed of spaces and invisible marks, composed.
pub(super) fn normal_id(text: &str) -> Cow<'_, str> {
    composed(text)
}

/// `+` and 7 to 15 digits (E.164). `00` stands for `+`; a number with neither is taken as if it had one.
fn normal_number(text: &str) -> Option<String> {
    let separating = |c: char| {
        c.is_whitespace()
            || invisible(c)
            || matches!(c, '-' | '.' | '(' | ')' | '/' | '\u{2010}'..='\u{2015}')
    };
    let plain: String = text.chars().filter(|c| !separating(*c)).collect();
    let digits = plain.strip_prefix('+').or_else(|| plain.strip_prefix("00")).unwrap_or(&plain);
    let good = (7..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    good.then(|| format!("+{digits}"))
}

/// A key in its normal form, if it has one.
fn normal_key(text: &str, kind: KeyKind) -> Option<String> {
    match kind {
        KeyKind::ImId => Some(normal_id(text).into_owned()).filter(|id| !id.is_empty()),
        KeyKind::MobileNumber => normal_number(text),
    }
}

/// A mailbox as a cell has it: what cannot be seen in a spreadsheet is no part of an address, what looks like a
/// link or a remark is none, nor what has no dot in its domain: a comma for the dot ends the cell there.
fn cell_mailbox(cell: &str) -> Option<Mailbox> {
    let mailbox = if cell.is_ascii() {
        Mailbox::parse(cell)
    } else {
        let seen: String = composed(cell).chars().filter(|c| !invisible(*c)).collect();
        Mailbox::parse(&seen)
    };
    let domain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '_');
    let plain =
        |mailbox: &Mailbox| !mailbox.address().contains(NEVER) && mailbox.domain().chars().all(domain);
    mailbox.filter(|mailbox| plain(mailbox) && mailbox.domain().contains('.'))
}

/// Signs that no address has here, besides those that `Mailbox` refuses.
const NEVER: [char; 7] = [':', '(', ')', '[', ']', '＠', '\u{FFFD}'];

impl Reading {
    /// The first mistake's error, for whoever takes no file with mistakes.
    #[must_use]
    pub fn into_error(self) -> Option<Error> {
        self.mistakes.into_iter().next().map(|mistake| mistake.error)
    }

    fn notice(&mut self, code: &'static str, args: &[(&'static str, String)]) {
        if self.notices.len() < MISTAKES {
            self.notices.push(Notice { code, args: args.iter().cloned().collect() });
        }
    }

    /// A mistake of the file rather than of a row.
    fn whole_file(&mut self, error: Error) {
        self.mistakes.push(Mistake {
            error,
            value: String::new(),
            suggestion: None,
            line: 0,
            character: None,
        });
    }

    fn mistake(&mut self, error: Error, place: Place, value: &str) -> Option<&mut Mistake> {
        if self.mistakes.len() >= MISTAKES {
            return None;
        }
        let error = error.arg("row", place.row).arg("column", letters(place.column));
        let value = value.chars().take(QUOTED).collect();
        self.mistakes.push(Mistake { error, value, suggestion: None, line: place.line, character: None });
        self.mistakes.last_mut()
    }
}

/// Where a cell stands.
#[derive(Clone, Copy)]
struct Place {
    /// As a spreadsheet shows it, from 1.
    row: u64,
    /// As a text editor shows it, from 1.
    line: u64,
    /// From 0.
    column: usize,
}

/// `A` for the first column.
fn letters(column: usize) -> String {
    let mut column = column + 1;
    let mut letters = Vec::new();
    while column > 0 {
        column -= 1;
        letters.push(char::from(b'A' + u8::try_from(column % 26).unwrap_or_default()));
        column /= 26;
    }
    letters.iter().rev().collect()
}

fn reader(body: &str, separator: char) -> csv::Reader<&[u8]> {
    let separator = u8::try_from(separator).unwrap_or(b',');
    csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(body.as_bytes())
}
