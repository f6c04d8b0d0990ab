//! What may be meant by a cell that is no mailbox address, or by an address at a domain that nobody has.
//!
//! In: the cell, the domains of the organisation and of the other rows. Out: one suggestion or none: a person
//! decides. Deliberately absent: suggestions for ids, which nothing here can know.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use super::{Doubt, MISTAKES, Notice, QUOTED, Reading, letters};
use crate::error::Code;
use crate::model::Mailbox;

/// Domains of other rows that a rare one is compared with.
const FREQUENT: usize = 50;
/// How many more rows have a domain than the one that may be a slip.
const TIMES: u64 = 10;

/// The address that a cell may mean: blanks, a comma for a dot, a scheme, brackets, two addresses.
pub(super) fn address(cell: &str) -> Option<String> {
    let cell: String = cell.nfkc().filter(|c| !super::invisible(*c)).collect();
    let mut text = cell.trim().trim_matches(['"', '\'', '(', ')', '[', ']']).to_owned();
    if let Some((_, inner)) = text.split_once('<') {
        text = inner.split('>').next().unwrap_or_default().to_owned();
    }
    if text.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("mailto:")) {
        text = text.get(7..).unwrap_or_default().split('?').next().unwrap_or_default().to_owned();
    }
    for at in ["(at)", "[at]", " at "] {
        text = text.replace(at, "@");
    }
    text = text.replace('。', ".");
    if text.matches('@').count() > 1 {
        let separates = |c: char| c.is_whitespace() || matches!(c, ';' | ',' | '/' | '|' | '<' | '>');
        return text.split(separates).find_map(whole).map(|mailbox| mailbox.address().to_owned());
    }
    let (local, domain) = text.split_once('@')?;
    let local: String = local.chars().filter(|c| !c.is_whitespace()).collect();
    let domain = domain.replace(',', ".");
    let labels: Vec<&str> = domain
        .split('.')
        .map(|label| label.trim_matches(|c: char| c.is_whitespace() || matches!(c, ';' | '>' | '/' | ')')))
        .filter(|label| !label.is_empty())
        .collect();
    // A blank in a domain stands for nothing, or for the dot.
    let joined = labels.join(".");
    let dotted = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(".");
    let domain = if joined.contains('.') { joined.replace(char::is_whitespace, "") } else { dotted(&joined) };
    let local = local.trim_end_matches([',', ';']).replace(',', ".");
    whole(&format!("{local}@{domain}")).map(|mailbox| mailbox.address().to_owned())
}

/// An address, but for a dot at its end.
fn whole(text: &str) -> Option<Mailbox> {
    super::cell_mailbox(text.trim_end_matches('.'))
}

/// The domain of which a part is left: the dot is missing, or all after it.
fn completed<'a>(part: &str, known: &[&'a str]) -> Option<&'a str> {
    let part = part.trim().to_lowercase();
    let fits = |domain: &&&str| {
        domain.replace('.', "") == part
            || domain.strip_prefix(part.as_str()).is_some_and(|rest| rest.starts_with('.'))
    };
    known.iter().find(fits).copied().filter(|_| !part.is_empty() && !part.contains('.'))
}

/// The place of the first character that no address has, from 1.
pub(super) fn first_wrong(cell: &str) -> Option<u64> {
    let mut at_signs = 0;
    let wrong = cell.chars().position(|c| {
        at_signs += u32::from(c == '@');
        at_signs > 1
            || c.is_whitespace()
            || c.is_control()
            || super::NEVER.contains(&c)
            || matches!(c, '<' | '>' | '"' | ',' | ';' | '\\' | '/')
    })?;
    Some(wrong as u64 + 1)
}

/// UTF-8 that was read as Windows-1252 and saved again (`Ã¥`), or signs that were lost on the way.
pub(super) fn misread(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let mut before = ' ';
    text.chars().any(|sign| {
        let pair = (matches!(before, 'Ã' | 'Â') && continues(sign)) || (before, sign) == ('â', '€');
        before = sign;
        pair || sign == '\u{FFFD}'
    })
}

/// What Windows-1252 makes of the second byte of a character in UTF-8: 80 to BF.
fn continues(sign: char) -> bool {
    "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".contains(sign) || matches!(sign, '\u{80}'..='\u{BF}')
}

/// Doubts about addresses at domains that are nearly one of the organisation's, or nearly one that many
/// other rows have; the same for what was suggested for mistakes. `rows`: of each entry.
pub(super) fn domains(reading: &mut Reading, rows: &[u64], column: usize, organisation: &[String]) {
    let own: Vec<String> = organisation.iter().map(|domain| super::super::domain(domain)).collect();
    let mut counts: HashMap<&str, u64> = HashMap::new();
    for entry in &reading.entries {
        *counts.entry(entry.mailbox.domain()).or_default() += 1;
    }
    let mut frequent: Vec<(&str, u64)> = counts.iter().map(|(domain, count)| (*domain, *count)).collect();
    frequent.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(other.0)));
    frequent.truncate(FREQUENT);
    let near = |domain: &str, count: u64| -> Option<String> {
        if own.iter().any(|known| known == domain) {
            return None;
        }
        let others =
            frequent.iter().filter(|(_, many)| *many >= TIMES * count.max(1)).map(|(known, _)| *known);
        let known = own.iter().map(String::as_str).chain(others);
        known
            .filter_map(|known| Some((distance(domain, known).filter(|steps| *steps > 0)?, known)))
            .min_by_key(|(steps, _)| *steps)
            .map(|(_, known)| known.to_owned())
    };
    let meant: HashMap<String, String> = counts
        .iter()
        .filter_map(|(domain, count)| Some(((*domain).to_owned(), near(domain, *count)?)))
        .collect();
    let known: Vec<&str> =
        own.iter().map(String::as_str).chain(frequent.iter().map(|(domain, _)| *domain)).collect();
    for mistake in &mut reading.mistakes {
        if mistake.suggestion.is_none() && mistake.error.code() == Code::CsvMailbox {
            let whole = mistake
                .value
                .split_once('@')
                .and_then(|(local, part)| whole(&format!("{}@{}", local.trim(), completed(part, &known)?)));
            mistake.suggestion = whole.map(|mailbox| mailbox.address().to_owned());
        }
        let suggested = mistake.suggestion.as_deref().and_then(|text| text.rsplit_once('@'));
        if let Some((local, known)) = suggested.and_then(|(local, domain)| Some((local, near(domain, 1)?))) {
            mistake.suggestion = Some(format!("{local}@{known}"));
        }
    }
    if meant.is_empty() {
        return;
    }
    let mut doubts = Vec::new();
    for (entry, row) in reading.entries.iter().zip(rows) {
        let Some(known) = meant.get(entry.mailbox.domain()) else { continue };
        if doubts.len() >= MISTAKES {
            break;
        }
        let args = [("row", row.to_string()), ("column", letters(column))];
        let address = entry.mailbox.address();
        let local = address.rsplit_once('@').map_or("", |(local, _)| local);
        doubts.push(Doubt {
            notice: Notice { code: "domain-lookalike", args: args.into_iter().collect() },
            value: address.chars().take(QUOTED).collect(),
            suggestion: format!("{local}@{known}"),
        });
    }
    let left = MISTAKES.saturating_sub(reading.notices.len());
    reading.notices.extend(doubts.iter().take(left).map(|doubt| doubt.notice.clone()));
    reading.doubts = doubts;
}

/// Steps from one domain to another: a letter more, fewer, other, or two that changed places. Nothing above 2,
/// and nothing above 1 for short ones: `a.example` and `b.example` are two firms.
fn distance(one: &str, other: &str) -> Option<usize> {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let most = if one.len().min(other.len()) < SHORT { 1 } else { 2 };
    if one.len().abs_diff(other.len()) > most || one.len().min(other.len()) < SHORTEST {
        return None;
    }
    let mut earlier: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (row, sign) in one.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, against) in other.iter().enumerate() {
            let at = |line: &[usize], column: usize| line.get(column).copied().unwrap_or(usize::MAX / 2);
            let changed = at(&above, column) + usize::from(sign != against);
            let mut least = changed.min(at(&above, column + 1) + 1).min(at(&line, column) + 1);
            let swapped = row > 0
                && column > 0
                && one.get(row - 1) == Some(against)
                && other.get(column - 1) == Some(sign);
            if swapped {
                least = least.min(at(&earlier, column - 1) + 1);
            }
            line.push(least);
        }
        earlier = std::mem::replace(&mut above, line);
    }
    above.last().copied().filter(|steps| *steps <= most)
}

const SHORTEST: usize = 6;
const SHORT: usize = 10;
