//! `mail-drop`: e-mails ready made (FORMATS.md section 2), delivered byte for byte.
//!
//! In: one RFC 5322 message. Out: one item that is that message; time, people and conversation are read from its
//! headers alone. A mobile number in a display name or address is an id of that person, in E.164 form.
//! Deliberately absent: bodies and attachments, which are never taken apart here; manifests (`pipeline`).

use std::io::Read;
use std::sync::Arc;

use mail_parser::{Address, Header, HeaderName, HeaderValue, MessageParser};
use sha2::{Digest as _, Sha256};

use super::record::{LATEST, Recipients, Seen};
use super::{Parsed, Report};
use crate::error::{Code, Error, Result};
use crate::model::{Attachment, Digest, EventKind, Item, Person, Timestamp};

pub(super) const NAME: &str = "mail-drop";
/// What its files are called.
pub(super) const ENDING: &str = ".eml";

/// Bytes of an e-mail, at most: what the largest of mail systems take.
const MOST: u64 = 160 << 20;
/// Bytes of headers that are looked at.
const HEADERS: usize = 1 << 20;
/// Digits of a mobile number: E.164 has at most 15, and shorter ones than 8 are no whole numbers.
const DIGITS: std::ops::RangeInclusive<usize> = 8..=15;

/// Whether these first bytes are the headers of an e-mail: nothing else before the empty line, and two of
/// those that every e-mail has.
pub(super) fn looks_so(head: &[u8]) -> bool {
    let mut known = 0;
    let mut lines = head.split_inclusive(|byte| *byte == b'\n').peekable();
    while let Some(line) = lines.next() {
        // The last line may be cut.
        if lines.peek().is_none() && !line.ends_with(b"\n") {
            break;
        }
        let line = line.trim_ascii_end();
        if line.is_empty() {
            break;
        }
        if line.starts_with(b" ") || line.starts_with(b"\t") {
            continue;
        }
        let Some(colon) = line.iter().position(|byte| *byte == b':') else { return false };
        let name = line.get(..colon).unwrap_or_default();
        if name.is_empty() || !name.iter().all(u8::is_ascii_graphic) {
            return false;
        }
        known += usize::from(KNOWN.iter().any(|known| name.eq_ignore_ascii_case(known.as_bytes())));
    }
    known >= 2
}

const KNOWN: [&str; 9] =
    ["From", "To", "Date", "Subject", "Message-ID", "Received", "MIME-Version", "Sender", "Return-Path"];

/// Reads the document as the one e-mail that it is.
pub(super) fn read(
    document: Box<dyn Read + '_>,
    sink: &mut dyn FnMut(Parsed) -> Result<()>,
) -> Result<Report> {
    let mut report = Report { format: NAME, ..Report::default() };
    let mut bytes = Vec::new();
    document.take(MOST + 1).read_to_end(&mut bytes).map_err(|e| Error::from_reader(e, Code::DiskFailed))?;
    let parsed = match item(bytes) {
        Ok(item) => {
            report.items += 1;
            Parsed::Item(item)
        }
        Err(code) => {
            report.failed += 1;
            Parsed::Failed { code, offset: 0 }
        }
    };
    sink(parsed)?;
    Ok(report)
}

fn item(bytes: Vec<u8>) -> Result<Item, Code> {
    if bytes.len() as u64 > MOST {
        return Err(Code::ItemTooLarge);
    }
    if bytes.trim_ascii().is_empty() {
        return Err(Code::ItemEmpty);
    }
    let head = bytes.get(..HEADERS).unwrap_or(&bytes);
    let message = MessageParser::default().parse_headers(head).ok_or(Code::ItemForm)?;
    let headers = message.headers();
    let at = time(headers).ok_or(Code::ItemTime)?;
    let mut seen = Seen::default();
    let mut people = |wanted: &HeaderName<'_>| -> Vec<Arc<Person>> {
        let values = headers.iter().filter(|header| header.name == *wanted).map(|header| &header.value);
        let addresses = values.filter_map(HeaderValue::as_address).flat_map(Address::iter);
        let one = |address: &mail_parser::Addr<'_>| person(&mut seen, address.name(), address.address());
        addresses.filter_map(one).collect()
    };
    let mut authors = people(&HeaderName::From);
    authors.extend(people(&HeaderName::Sender));
    let sender = Arc::clone(authors.first().ok_or(Code::ItemSender)?);
    let mut to = Recipients::new(&sender);
    let rest = [HeaderName::To, HeaderName::Cc, HeaderName::Bcc].into_iter().flat_map(|name| people(&name));
    authors.iter().skip(1).cloned().chain(rest).for_each(|person| to.add(person));
    let recipients = to.finish();
    let conversation = seen.conversation("", &plain(message.subject().unwrap_or_default()));
    let id = message.message_id().map(plain).filter(|id| !id.is_empty());
    let id = id.unwrap_or_else(|| format!("sha256:{}", Digest(Sha256::digest(&bytes).into())));
    drop(message);
    Ok(Item {
        conversation,
        message_id: Some(id),
        at,
        kind: EventKind::Message,
        sender,
        recipients,
        body: String::new(),
        attachments: Vec::<Attachment>::new(),
        original: Some(bytes),
    })
}

/// The `Date`, or else that of the last server that had it.
fn time(headers: &[Header<'_>]) -> Option<Timestamp> {
    let of = |name: HeaderName<'static>| {
        headers.iter().filter(move |header| header.name == name).find_map(|header| match &header.value {
            HeaderValue::DateTime(date) => Some(date),
            HeaderValue::Received(received) => received.date.as_ref(),
            HeaderValue::Address(_)
            | HeaderValue::Text(_)
            | HeaderValue::TextList(_)
            | HeaderValue::ContentType(_)
            | HeaderValue::Empty => None,
        })
    };
    let date = of(HeaderName::Date).or_else(|| of(HeaderName::Received)).filter(|date| date.is_valid())?;
    let second = date.to_timestamp();
    Timestamp::from_second(second).ok().filter(|_| (0..LATEST).contains(&second))
}

fn person(seen: &mut Seen, name: Option<&str>, address: Option<&str>) -> Option<Arc<Person>> {
    let (name, address) = (plain(name.unwrap_or_default()), plain(address.unwrap_or_default()));
    let local = address.rsplit_once('@').map_or(address.as_str(), |(local, _)| local);
    let mut ids = numbers(&name);
    // An address is a number only as a whole: digits in it may be anything.
    let whole = local.trim_start_matches('+').chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '.'));
    let own = if whole { numbers(local) } else { Vec::new() };
    ids.extend(own.into_iter().filter(|id| !ids.contains(id)).collect::<Vec<_>>());
    if ids.is_empty() && name.is_empty() && address.is_empty() {
        return None;
    }
    // Of a computer's own people (`root`) there is no more than that: it is what they are called.
    let name = if name.is_empty() && !address.contains('@') { address.clone() } else { name };
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let emails: &[&str] = if address.contains('@') { &[&address] } else { &[] };
    Some(seen.person(&ids, &name, emails))
}

/// The mobile numbers in a text: `+` or `00` and digits, or digits alone, as CSV files have them too.
fn numbers(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut run = String::new();
    let mut close = |run: &mut String| {
        let digits = run.strip_prefix('+').or_else(|| run.strip_prefix("00")).unwrap_or(run);
        if DIGITS.contains(&digits.len()) && found.len() < 4 {
            let number = format!("+{digits}");
            if !found.contains(&number) {
                found.push(number);
            }
        }
        run.clear();
    };
    for c in text.chars() {
        match c {
            '+' => {
                close(&mut run);
                run.push('+');
            }
            '0'..='9' => run.push(c),
            ' ' | '-' | '.' | '(' | ')' | '/' | '\u{a0}' | '\u{2010}'..='\u{2015}' if !run.is_empty() => {}
            _ => close(&mut run),
        }
    }
    close(&mut run);
    found
}

/// Headers are anybody's: no control characters, and not without end.
fn plain(text: &str) -> String {
    let plain: String = text.chars().filter(|c| !c.is_control()).take(1000).collect();
    plain.trim().to_owned()
}
