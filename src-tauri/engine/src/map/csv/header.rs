//! The first row: which column is which, in four languages and any order, and what separates cells.
//!
//! In: the text. Out: columns and separator, or nothing. Deliberately absent: guessing columns by contents.

use super::{HEAD, KeyKind, Place, Reading, SEPARATORS, composed, reader};
use crate::error::{Code, Error};

/// Which column is which.
pub(super) struct Header {
    /// ImId or mobile number.
    pub key: usize,
    /// Mailbox.
    pub mailbox: usize,
    /// Columns that are not read, with their names.
    pub others: Vec<(usize, String)>,
}

const IM_ID: &[&str] = &[
    "imid",
    "imids",
    "chatimid",
    "icechatimid",
    "icechatid",
    "chattid",
    "chatid",
    "idim",
    "identifiantim",
    "identifiantimid",
    "imidentifierare",
    "imidentificatie",
];

const MOBILE_NUMBER: &[&str] = &[
    "mobilenumber",
    "mobile",
    "mobilephone",
    "mobilephonenumber",
    "mobilnummer",
    "mobiltelefonnummer",
    "mobielnummer",
    "mobieletelefoon",
    "mobieltelefoonnummer",
    "numérodemobile",
    "numéromobile",
    "numérodeportable",
    "numérodetéléphonemobile",
    "téléphonemobile",
];

const MAILBOX: &[&str] = &[
    "mailbox",
    "mailboxaddress",
    "email",
    "emailaddress",
    "postlåda",
    "postlådeadress",
    "postlådans",
    "brevlåda",
    "epost",
    "epostadress",
    "postvak",
    "postvakadres",
    "emailadres",
    "boîteauxlettres",
    "boiteauxlettres",
    "adressedeboîteauxlettres",
    "adressedelaboîteauxlettres",
    "adressedemessagerie",
    "adresseemail",
];

/// The separator with which the first row names both columns. `told`: by a line `sep=`.
pub(super) fn find(body: &str, told: Option<char>, key: KeyKind) -> Option<(char, Header)> {
    let head = head(body);
    told.into_iter().chain(SEPARATORS).find_map(|separator| {
        let mut record = csv::StringRecord::new();
        if !reader(head, separator).read_record(&mut record).ok()? {
            return None;
        }
        let names: Vec<String> = record.iter().map(plain).collect();
        let find = |known: &[&str]| names.iter().position(|name| known.contains(&name.as_str()));
        let key = find(match key {
            KeyKind::ImId => IM_ID,
            KeyKind::MobileNumber => MOBILE_NUMBER,
        })?;
        let mailbox = find(MAILBOX)?;
        let others = record
            .iter()
            .enumerate()
            .filter(|(at, name)| *at != key && *at != mailbox && !name.trim().is_empty());
        let others = others.map(|(at, name)| (at, name.trim().chars().take(40).collect())).collect();
        Some((separator, Header { key, mailbox, others }))
    })
}

/// Empty rows at the beginning.
pub(super) fn empty_rows(body: &str) -> u64 {
    let first = body.len() - body.trim_start_matches(['\r', '\n']).len();
    super::decode::line_ends(body.get(..first).unwrap_or_default())
}

/// Tells a quotation mark that is opened in the first part of the text and not closed there.
pub(super) fn unclosed_quote(body: &str, told: Option<char>, skipped: u64, reading: &mut Reading) -> bool {
    let head = head(body);
    // Whichever separates: a mark opens at the beginning of a cell.
    let separators: Vec<char> = told.into_iter().chain(SEPARATORS).collect();
    let (mut quoted, mut cell_starts) = (None, true);
    let mut place = Place { row: skipped + 1, line: skipped + 1, column: 0 };
    let mut signs = head.char_indices().peekable();
    let mut after_return = false;
    while let Some((at, sign)) = signs.next() {
        let line_end = sign == '\r' || (sign == '\n' && !after_return);
        after_return = sign == '\r';
        place.line += u64::from(line_end);
        if quoted.is_some() {
            if sign == '"' && signs.next_if(|(_, next)| *next == '"').is_none() {
                quoted = None;
            }
            cell_starts = false;
            continue;
        }
        if sign == '"' && cell_starts {
            quoted = Some((at, place));
        }
        cell_starts = separators.contains(&sign) || matches!(sign, '\r' | '\n');
        if line_end {
            (place.row, place.column) = (place.row + 1, 0);
        } else if cell_starts && sign != '\n' {
            place.column += 1;
        }
    }
    let Some((at, place)) = quoted else { return false };
    let value = head.get(at..).unwrap_or_default();
    reading.mistake(Error::new(Code::CsvQuote), place, value);
    true
}

/// A header row is short: what is longer is none.
fn head(body: &str) -> &str {
    body.get(..body.floor_char_boundary(HEAD)).unwrap_or(body)
}

/// A column's name without letter case, spaces and marks.
fn plain(name: &str) -> String {
    composed(name).chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
