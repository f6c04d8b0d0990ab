//! Documents: chats in their formats, e-mails ready made, and profiles that say how to read them.
//!
//! In: bytes of a document. Out: the same items however the bytes arrive; counts that add up; keys that tell different
//! items apart; e-mails out of which nothing breaks. Deliberately absent: what is right to read in good documents
//! (`format/tests`).

use std::collections::HashMap;

use super::{hold, refused_for};
use crate::convert::{self, Origin};
use crate::decrypt::fuzz::document;
use crate::error::{Code, Result};
use crate::format::{Formats, MAIL, Parsed, Report};
use crate::model::{Digest, Item, Person};

const REFUSED: [Code; 7] = [
    Code::FormatUnknown,
    Code::XmlMalformed,
    Code::XmlDoctype,
    Code::XmlTooDeep,
    Code::XmlTooLong,
    Code::JsonMalformed,
    Code::JsonTooLong,
];
const FAILED: [Code; 6] =
    [Code::ItemText, Code::ItemTime, Code::ItemSender, Code::ItemForm, Code::ItemEmpty, Code::ItemTooLarge];

/// The largest text of an item.
const ITEM_TEXT: usize = 16 << 20;

/// One element a message.
pub(super) fn message_xml(bytes: &[u8]) {
    chats(&Formats::built_in(), "a.xml", bytes);
}

/// FileDump.
pub(super) fn conversation_xml(bytes: &[u8]) {
    chats(&Formats::built_in(), "a.xml", bytes);
}

/// LivePerson's histories.
pub(super) fn liveperson_json(bytes: &[u8]) {
    chats(&Formats::built_in(), "a.json", bytes);
}

/// An e-mail.
pub(super) fn mail_drop(bytes: &[u8]) {
    chats(&Formats::built_in(), "a.eml", bytes);
}

/// A firm's own names for the parts of a message, and a document with many names.
pub(super) fn profile(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match Formats::with_profile(text) {
        Ok(formats) => {
            chats(&formats, "a.xml", include_bytes!("../../../../fuzz/profiled.xml"));
        }
        Err(error) => {
            refused_for(&error, &[Code::ProfileInvalid]);
            let line = error.args().get("line").and_then(|line| line.parse::<usize>().ok());
            let lines = text.matches('\n').count() + 1;
            hold(line.is_some_and(|line| (1..=lines).contains(&line)), "the line is one of the file's");
        }
    }
}

fn read(formats: &Formats, name: &str, bytes: &[u8], at_once: usize) -> Result<(Vec<Parsed>, Report)> {
    let survey = formats.survey(name, document(bytes, at_once))?.survey;
    let mut items = Vec::new();
    let report = formats.read(name, document(bytes, at_once), survey.as_ref(), &mut |parsed| {
        items.push(parsed);
        Ok(())
    })?;
    Ok((items, report))
}

fn chats(formats: &Formats, name: &str, bytes: &[u8]) {
    let whole = read(formats, name, bytes, usize::MAX);
    let (items, report) = match (whole, read(formats, name, bytes, 3)) {
        (Ok((items, report)), Ok((again, told))) => {
            let same =
                items.len() == again.len() && items.iter().zip(&again).all(|(one, two)| alike(one, two));
            hold(same && report == told, "items are the same however the bytes arrive");
            (items, report)
        }
        (Err(error), Err(other)) => {
            refused_for(&error, &REFUSED);
            let alike = error.code() == other.code() && error.args() == other.args();
            return hold(alike, "an error is the same however the bytes arrive");
        }
        (Ok(_), Err(_)) | (Err(_), Ok(_)) => return hold(false, "bytes are read however they arrive"),
    };
    let failed = items.iter().filter(|parsed| matches!(parsed, Parsed::Failed { .. })).count() as u64;
    hold(report.failed == failed && report.items == items.len() as u64 - failed, "counts add up");
    hold(report.unknown.len() <= 1001, "names that nobody knows do not fill the memory");
    let mut keys = HashMap::new();
    for parsed in &items {
        match parsed {
            Parsed::Failed { code, offset } => {
                hold(FAILED.contains(code), "an item fails for a reason of its own");
                // Other encodings have other lengths.
                hold(*offset <= 4 * bytes.len() as u64, "an item begins within its document");
            }
            Parsed::Item(item) => {
                bounded(item, bytes, report.format);
                let key = convert::key("kind", item);
                let other = keys.insert(key, item);
                hold(other.is_none_or(|other| told_by(other) == told_by(item)), "a key is that of one item");
                mail(item, &key);
            }
        }
    }
}

fn alike(one: &Parsed, other: &Parsed) -> bool {
    match (one, other) {
        (Parsed::Item(one), Parsed::Item(other)) => one == other,
        (Parsed::Failed { code, offset }, Parsed::Failed { code: other, offset: place }) => {
            code == other && offset == place
        }
        (Parsed::Item(_), Parsed::Failed { .. }) | (Parsed::Failed { .. }, Parsed::Item(_)) => false,
    }
}

/// All that a key is made of.
fn told_by(item: &Item) -> impl PartialEq + use<'_> {
    let place = |person: &Person| person.im_ids.first().or(person.emails.first()).cloned();
    let conversation = &*item.conversation;
    let mut people: Vec<_> =
        std::iter::once(&item.sender).chain(&item.recipients).map(|one| place(one)).collect();
    people.retain(Option::is_some);
    people.sort_unstable();
    let room = match (conversation.id.is_empty(), conversation.name.is_empty()) {
        (false, _) => (1, conversation.id.clone(), Vec::new()),
        (true, false) => (2, conversation.name.clone(), Vec::new()),
        (true, true) => (3, String::new(), people),
    };
    let files: Vec<_> = item
        .attachments
        .iter()
        .map(|file| (file.name.clone(), file.content.clone().unwrap_or_default()))
        .collect();
    let id = item.message_id.clone().unwrap_or_default();
    match &item.original {
        Some(original) => (None, id, Some(original.clone())),
        None => {
            let sender = place(&item.sender).unwrap_or_default();
            (Some((room, item.at, item.kind, sender, item.body.clone(), files)), id, None)
        }
    }
}

fn bounded(item: &Item, bytes: &[u8], format: &str) {
    let sender = &item.sender;
    let somebody = !sender.im_ids.is_empty() || !sender.emails.is_empty() || !sender.name.is_empty();
    hold(somebody, "an item is somebody's");
    hold((0..7_258_118_400).contains(&item.at.as_second()), "no chat is from before 1970 or after 2200");
    let files = item.attachments.iter().filter_map(|file| file.content.as_ref()).map(Vec::len).sum::<usize>();
    hold(item.body.len() + files <= 4 * ITEM_TEXT, "an item is of a bounded size");
    let control = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{85}');
    hold(!item.body.contains(control), "a text has no control characters");
    let ids = |person: &Person| person.im_ids.first().cloned();
    let known: Vec<String> = item.recipients.iter().filter_map(|person| ids(person)).collect();
    let mut once = known.clone();
    once.sort_unstable();
    once.dedup();
    hold(once.len() == known.len(), "each recipient once");
    hold(!ids(sender).is_some_and(|id| known.contains(&id)), "nobody writes to himself");
    if format == MAIL {
        hold(item.original.as_deref() == Some(bytes), "an e-mail is its bytes");
    }
}

/// The e-mail that it becomes.
fn mail(item: &Item, key: &Digest) {
    let origin = Origin { product: "ICE Chat", kind: "ice-chat", file: Digest([7; 32]) };
    let mail = convert::render(item, key, &origin);
    if let Some(original) = &item.original {
        return hold(mail.bytes == *original, "an e-mail is delivered byte for byte");
    }
    let (head, _) = mail
        .bytes
        .windows(4)
        .position(|end| end == b"\r\n\r\n")
        .and_then(|at| mail.bytes.split_at_checked(at + 2))
        .unwrap_or_default();
    for line in mail.bytes.split_inclusive(|byte| *byte == b'\n') {
        let inner = line.strip_suffix(b"\r\n").unwrap_or(b"\0");
        hold(
            inner.len() <= 998 && !inner.iter().any(|byte| matches!(byte, 0 | b'\r')),
            "lines are those of a mail",
        );
    }
    hold(!head.is_empty() && head.is_ascii(), "headers are ASCII");
    for line in
        head.split(|byte| *byte == b'\n').filter(|line| !line.starts_with(b" ") && !line.starts_with(b"\t"))
    {
        let name = line.split(|byte| *byte == b':').next().unwrap_or_default();
        let name = name.trim_ascii();
        hold(name.is_empty() || OURS.iter().any(|ours| name == ours.as_bytes()), "every header is ours");
    }
}

const OURS: [&str; 18] = [
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "In-Reply-To",
    "References",
    "X-Chat-Source",
    "X-Chat-Conversation",
    "X-Chat-Sender-ImId",
    "X-Chat-Participants",
    "X-Chat-Event",
    "X-Chat-Item",
    "X-Chat-File",
    "Auto-Submitted",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
];
