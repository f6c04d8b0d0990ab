//! The mapping CSV (FORMATS.md section 4): what spreadsheets write, read without guessing in silence.
//!
//! In: bytes in any of their encodings and separators. Out: entries, every mistake with its row and
//! column, and notices of what a person should look at. Deliberately absent: names and addresses in
//! errors and notices; a parser of our own.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};

use encoding_rs::{Encoding, WINDOWS_1252};
use serde::Serialize;

use super::composed;
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
#[derive(Clone)]
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
    /// `case-only` (`row`, `first_row`), `looks-calculated` (`row`): as 1.2E+05.
    pub code: &'static str,
    /// Its arguments.
    pub args: BTreeMap<&'static str, String>,
}

/// What a file holds.
pub struct Reading {
    /// The good rows, in order.
    pub entries: Vec<Entry>,
    /// The mistakes, in order, at most `MISTAKES`.
    pub errors: Vec<Error>,
    /// What to look at, at most `MISTAKES`.
    pub notices: Vec<Notice>,
    /// How the bytes were read, as the standards name it.
    pub encoding: &'static str,
    /// What stands between two cells.
    pub separator: char,
}

const FILE: usize = 64 << 20;
const FIELD: usize = 320;
const ROWS: u64 = 1_000_000;
const MISTAKES: usize = 1000;
const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];
const EXAMPLE: &str = "# example";

/// Reads a mapping file.
#[must_use]
pub fn read(bytes: &[u8], key: KeyKind) -> Reading {
    let mut reading = Reading {
        entries: Vec::new(),
        errors: Vec::new(),
        notices: Vec::new(),
        encoding: "UTF-8",
        separator: ',',
    };
    if bytes.len() > FILE {
        reading.errors.push(Error::new(Code::CsvTooLarge).arg("limit", "64 MiB"));
        return reading;
    }
    let text = decode(bytes, &mut reading);
    let (told, skipped, body) = separator_line(&text);
    let Some((separator, header)) = header(body, told, key) else {
        reading.errors.push(Error::new(Code::CsvHeader).arg("row", skipped + 1));
        return reading;
    };
    reading.separator = separator;
    for (column, name) in header.others {
        reading.notice("column-ignored", &[("column", format!("{} {name}", letters(column)))]);
    }
    let mut rows = Rows {
        key,
        skipped,
        columns: (header.key, header.mailbox),
        first: HashMap::new(),
        contradicted: HashSet::new(),
        cases: HashMap::new(),
    };
    rows.read(body, separator, &mut reading);
    reading.entries.retain(|entry| !rows.contradicted.contains(&entry.key));
    reading
}

/// An empty file to fill in: UTF-8 with a mark, CRLF, two rows that are only examples.
#[must_use]
pub fn template(key: KeyKind, separator: char) -> Vec<u8> {
    let (name, one, two) = match key {
        KeyKind::ImId => ("ImId", "jdoe17", "rroe2"),
        KeyKind::MobileNumber => ("MobileNumber", "+46700000001", "+46700000002"),
    };
    let (jane, richard) = ("jane.doe@corp.example", "richard.roe@corp.example");
    // The mark stands where the id goes: whoever writes a real one over it has a real row.
    let rows = [
        format!("{name}{separator}Mailbox"),
        format!("{EXAMPLE}: {one}{separator}{jane}"),
        format!("{EXAMPLE}: {two}{separator}{richard}"),
    ];
    format!("\u{FEFF}{}\r\n", rows.join("\r\n")).into_bytes()
}

/// An id or number in the form that is compared.
pub(super) fn normal_id(text: &str) -> Cow<'_, str> {
    composed(text)
}

/// `+` and 7 to 15 digits (E.164). `00` stands for `+`; a number with neither is taken as if it had one.
fn normal_number(text: &str) -> Option<String> {
    let plain: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | '(' | ')' | '/' | '\u{2010}'..='\u{2015}'))
        .collect();
    let digits = plain.strip_prefix('+').or_else(|| plain.strip_prefix("00")).unwrap_or(&plain);
    let good = (7..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    good.then(|| format!("+{digits}"))
}

impl Reading {
    fn notice(&mut self, code: &'static str, args: &[(&'static str, String)]) {
        if self.notices.len() < MISTAKES {
            self.notices.push(Notice { code, args: args.iter().cloned().collect() });
        }
    }

    fn mistake(&mut self, code: Code, row: u64, column: usize) {
        if self.errors.len() < MISTAKES {
            self.errors.push(Error::new(code).arg("row", row).arg("column", letters(column)));
        }
    }
}

fn decode<'a>(bytes: &'a [u8], reading: &mut Reading) -> Cow<'a, str> {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or((encoding_rs::UTF_8, 0));
    let bytes = bytes.get(mark..).unwrap_or_default();
    let text = match std::str::from_utf8(bytes) {
        Ok(text) if encoding == encoding_rs::UTF_8 => Cow::Borrowed(text),
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
    // Old spreadsheets end lines with CR alone.
    if text.contains('\r') && !text.contains('\n') { Cow::Owned(text.replace('\r', "\n")) } else { text }
}

/// A first line `sep=;`: the separator, how many rows a person sees before the rest, and the rest.
fn separator_line(text: &str) -> (Option<char>, u64, &str) {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let line = line.trim_end_matches('\r').trim_matches('"');
    let told =
        line.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).and_then(|_| line.chars().nth(4));
    match told {
        Some(separator) => (Some(separator), 1, rest),
        None => (None, 0, text),
    }
}

struct Header {
    key: usize,
    mailbox: usize,
    others: Vec<(usize, String)>,
}

/// The separator with which the first row names both columns.
fn header(body: &str, told: Option<char>, key: KeyKind) -> Option<(char, Header)> {
    told.into_iter().chain(SEPARATORS).find_map(|separator| {
        let mut record = csv::StringRecord::new();
        if !reader(body, separator).read_record(&mut record).ok()? {
            return None;
        }
        let names: Vec<String> = record.iter().map(plain).collect();
        let find = |known: &[&str]| names.iter().position(|name| known.contains(&name.as_str()));
        let key = find(match key {
            KeyKind::ImId => &["imid", "imids", "chatimid", "icechatimid", "idim", "identifiantim"],
            KeyKind::MobileNumber => &[
                "mobilenumber",
                "mobile",
                "mobilnummer",
                "mobiltelefonnummer",
                "mobielnummer",
                "mobieletelefoon",
                "mobieltelefoonnummer",
                "numérodemobile",
                "numéromobile",
                "numérodetéléphonemobile",
                "téléphonemobile",
            ],
        })?;
        let mailbox = find(&[
            "mailbox",
            "mailboxaddress",
            "postlåda",
            "postlådeadress",
            "brevlåda",
            "postvak",
            "postvakadres",
            "boîteauxlettres",
            "adressedeboîteauxlettres",
            "boiteauxlettres",
        ])?;
        let others = record
            .iter()
            .enumerate()
            .filter(|(at, name)| *at != key && *at != mailbox && !name.trim().is_empty());
        let others = others.map(|(at, name)| (at, name.trim().chars().take(40).collect())).collect();
        Some((separator, Header { key, mailbox, others }))
    })
}

/// A column's name without letter case, spaces and marks.
fn plain(name: &str) -> String {
    composed(name).chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn reader(body: &str, separator: char) -> csv::Reader<&[u8]> {
    let separator = u8::try_from(separator).unwrap_or(b',');
    csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(body.as_bytes())
}

struct Rows {
    key: KeyKind,
    skipped: u64,
    columns: (usize, usize),
    first: HashMap<String, (u64, Mailbox)>,
    /// Keys with two mailboxes: nobody can tell which is meant.
    contradicted: HashSet<String>,
    /// First row of each key, letter case aside.
    cases: HashMap<String, u64>,
}

impl Rows {
    fn read(&mut self, body: &str, separator: char, reading: &mut Reading) {
        let mut records = reader(body, separator);
        let mut record = csv::StringRecord::new();
        let (mut count, mut inner_lines) = (0, 0);
        // The text was decoded before: the reader can find no fault in it.
        while records.read_record(&mut record).unwrap_or(false) {
            let place = record.position().cloned().unwrap_or_else(csv::Position::new);
            let start = usize::try_from(place.byte()).unwrap_or_default();
            let raw = body.get(start..).unwrap_or_default();
            // As a person sees it: empty lines count, line ends inside a cell do not.
            let empty =
                raw.bytes().take_while(|b| matches!(b, b'\r' | b'\n')).filter(|b| *b == b'\n').count();
            let row = self.skipped + place.line() + empty as u64 - inner_lines;
            inner_lines += record.iter().map(|field| field.matches('\n').count() as u64).sum::<u64>();
            count += 1;
            if count == 1 {
                continue;
            }
            if count > ROWS + 1 {
                reading.errors.push(Error::new(Code::CsvTooLarge).arg("limit", "1,000,000 rows"));
                return;
            }
            let ends_file = records.position().byte() >= body.len() as u64;
            if ends_file && unclosed(raw, separator) {
                return reading.mistake(Code::CsvQuote, row, record.len().saturating_sub(1));
            }
            if let Some(column) = record.iter().position(|field| field.len() > FIELD) {
                reading.mistake(Code::CsvField, row, column);
                continue;
            }
            self.row(&record, row, reading);
        }
    }

    fn row(&mut self, record: &csv::StringRecord, row: u64, reading: &mut Reading) {
        let (key_column, mailbox_column) = self.columns;
        let cell = |column| record.get(column).unwrap_or_default();
        let told = cell(key_column).trim();
        if record.iter().all(|field| field.trim().is_empty()) || told.starts_with(EXAMPLE) {
            return;
        }
        let key = match self.key {
            KeyKind::ImId => Some(normal_id(told).into_owned()).filter(|id| !id.is_empty()),
            KeyKind::MobileNumber => normal_number(told),
        };
        let Some(key) = key else { return reading.mistake(Code::CsvKeyEmpty, row, key_column) };
        let Some(mailbox) = Mailbox::parse(cell(mailbox_column)) else {
            return reading.mistake(Code::CsvMailbox, row, mailbox_column);
        };
        if let Some((first_row, known)) = self.first.get(&key) {
            if *known == mailbox {
                reading
                    .notice("double-row", &[("row", row.to_string()), ("first_row", first_row.to_string())]);
            } else {
                self.contradicted.insert(key);
                if reading.errors.len() < MISTAKES {
                    let error =
                        Error::new(Code::CsvKeyDouble).arg("row", row).arg("column", letters(key_column));
                    reading.errors.push(error.arg("first_row", first_row));
                }
            }
            return;
        }
        if calculated(told) {
            reading.notice("looks-calculated", &[("row", row.to_string())]);
        }
        let first_row = *self.cases.entry(key.to_lowercase()).or_insert(row);
        if first_row != row {
            reading.notice("case-only", &[("row", row.to_string()), ("first_row", first_row.to_string())]);
        }
        self.first.insert(key.clone(), (row, mailbox.clone()));
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
        cell_starts = !quoted && (sign == separator || sign == '\n');
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
