//! The rows below the header.
//!
//! In: the text, and which column is which. Out: entries, mistakes and notices, into the reading.
//! Deliberately absent: reading what follows an unclosed quotation mark.

use std::collections::hash_map::Entry as MapEntry;
use std::collections::{HashMap, HashSet};

use super::super::trimmed;
use super::decode::line_ends;
use super::header::Header;
use super::{
    EXAMPLE, Entry, FIELD, KeyKind, Place, ROWS, Reading, cell_mailbox, normal_key, reader, suggest, write,
};
use crate::error::{Code, Error};

/// Reads all rows. `skipped`: rows a person sees before the text. Gives the row of each entry.
pub(super) fn read(
    body: &str,
    separator: char,
    skipped: u64,
    header: &Header,
    key: KeyKind,
    reading: &mut Reading,
) -> Vec<u64> {
    let mut rows = Rows {
        key,
        columns: (header.key, header.mailbox),
        at_row: Vec::new(),
        known: HashMap::new(),
        contradicted: HashSet::new(),
    };
    rows.read(body, separator, skipped, reading);
    let Rows { mut at_row, contradicted, .. } = rows;
    if !contradicted.is_empty() {
        let mut kept = (0..at_row.len()).map(|at| !contradicted.contains(&at));
        reading.entries.retain(|_| kept.next().unwrap_or(true));
        let mut kept = (0..at_row.len()).map(|at| !contradicted.contains(&at));
        at_row.retain(|_| kept.next().unwrap_or(true));
    }
    at_row
}

struct Rows {
    key: KeyKind,
    columns: (usize, usize),
    /// The row of each entry.
    at_row: Vec<u64>,
    /// Good rows by their key, letter case aside: their places among the entries.
    known: HashMap<String, Alike>,
    /// Entries whose key has two mailboxes: nobody can tell which is meant.
    contradicted: HashSet<usize>,
}

/// Entries whose keys differ in letter case only; nearly always there is one.
struct Alike {
    first: usize,
    more: Vec<usize>,
}

impl Rows {
    fn read(&mut self, body: &str, separator: char, skipped: u64, reading: &mut Reading) {
        let mut records = reader(body, separator);
        let mut record = csv::StringRecord::new();
        let mut place = Place { row: skipped + 1, line: skipped + 1, column: 0 };
        let (mut count, mut before, mut within) = (0, 0, 0);
        // The text was decoded before: the reader can find no fault in it.
        while records.read_record(&mut record).unwrap_or(false) {
            let start = usize::try_from(record.position().map_or(0, csv::Position::byte)).unwrap_or_default();
            let raw = body.get(start..).unwrap_or_default();
            // The reader begins a record with what ends the one before, and with empty lines.
            let begins = raw.bytes().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            let ends = line_ends(body.get(before..start + begins).unwrap_or_default());
            // As a person sees it: empty lines are rows, line ends inside a cell are not.
            place.row += ends - within;
            place.line += ends;
            before = start + begins;
            within = record.iter().filter(|field| field.contains(['\r', '\n'])).map(line_ends).sum::<u64>();
            count += 1;
            if count == 1 {
                continue;
            }
            if count > ROWS + 1 {
                return reading.whole_file(Error::new(Code::CsvTooLarge).arg("limit", "1,000,000 rows"));
            }
            let ends_file = records.position().byte() >= body.len() as u64;
            if ends_file && unclosed(raw, separator) {
                let column = record.len().saturating_sub(1);
                let value = record.get(column).unwrap_or_default();
                reading.mistake(Error::new(Code::CsvQuote), Place { column, ..place }, value);
                return;
            }
            if let Some(column) = record.iter().position(|field| field.len() > FIELD) {
                let value = record.get(column).unwrap_or_default();
                reading.mistake(Error::new(Code::CsvField), Place { column, ..place }, value);
                continue;
            }
            self.row(&record, place, reading);
        }
    }

    fn row(&mut self, record: &csv::StringRecord, place: Place, reading: &mut Reading) {
        let (key_column, mailbox_column) = self.columns;
        let cell = |column| write::unguarded(trimmed(record.get(column).unwrap_or_default()));
        let (told, address) = (cell(key_column), cell(mailbox_column));
        if record.iter().all(|field| trimmed(field).is_empty()) || told.starts_with(EXAMPLE) {
            return;
        }
        let key_place = Place { column: key_column, ..place };
        let Some(key) = normal_key(told, self.key) else {
            reading.mistake(Error::new(Code::CsvKeyEmpty), key_place, told);
            return;
        };
        let Some(mailbox) = cell_mailbox(address) else {
            let place = Place { column: mailbox_column, ..place };
            if let Some(mistake) = reading.mistake(Error::new(Code::CsvMailbox), place, address) {
                mistake.suggestion = suggest::address(address);
                mistake.character = suggest::first_wrong(address);
            }
            return;
        };
        let row = |at: usize| self.at_row.get(at).copied().unwrap_or_default().to_string();
        let at = reading.entries.len();
        let mut alike = self.known.entry(key.to_lowercase());
        if let MapEntry::Occupied(alike) = &mut alike {
            let alike = alike.get_mut();
            let entries = &reading.entries;
            let same = std::iter::once(alike.first)
                .chain(alike.more.iter().copied())
                .find_map(|at| entries.get(at).filter(|entry| entry.key == key).map(|entry| (at, entry)));
            if let Some((first, entry)) = same {
                if entry.mailbox == mailbox {
                    let rows = [("row", place.row.to_string()), ("first_row", row(first))];
                    reading.notice("double-row", &rows);
                } else {
                    self.contradicted.insert(first);
                    let error = Error::new(Code::CsvKeyDouble).arg("first_row", row(first));
                    reading.mistake(error, key_place, told);
                }
                return;
            }
            reading.notice("case-only", &[("row", place.row.to_string()), ("first_row", row(alike.first))]);
            alike.more.push(at);
        }
        alike.or_insert(Alike { first: at, more: Vec::new() });
        if calculated(told) {
            reading.notice("looks-calculated", &[("row", place.row.to_string())]);
        }
        if suggest::misread(told) || suggest::misread(address) {
            reading.notice("looks-misread", &[("row", place.row.to_string())]);
        }
        self.at_row.push(place.row);
        reading.entries.push(Entry { key, mailbox });
    }
}

/// A quotation mark at the start of a cell that is never closed.
fn unclosed(rows: &str, separator: char) -> bool {
    let (mut quoted, mut cell_starts) = (false, true);
    let mut signs = rows.chars().peekable();
    while let Some(sign) = signs.next() {
        if quoted {
            quoted = sign != '"' || signs.next_if_eq(&'"').is_some();
        } else {
            quoted = sign == '"' && cell_starts;
        }
        cell_starts = !quoted && (sign == separator || matches!(sign, '\r' | '\n'));
    }
    quoted
}

/// As spreadsheets show long numbers: 1.2E+05, 4,67E+10.
fn calculated(text: &str) -> bool {
    text.split_once("E+").is_some_and(|(number, power)| {
        let digits = |text: &str| {
            !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','))
        };
        digits(number) && digits(power)
    })
}
