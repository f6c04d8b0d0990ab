//! Item to e-mail: pure, and the same bytes on every computer and in every run.
//!
//! In: an item, its key, and where it comes from. Out: an RFC 5322 message with CRLF line ends.
//! Text of the feed is only ever header text that the writer encodes, a body in base64 or
//! quoted-printable, or an attachment. Message-ID, References, boundaries and header names are our
//! own strings: mail-builder does not guard those. Deliberately absent: clocks, host names, chance.

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::fmt::Write as _;

use mail_builder::MessageBuilder;
use mail_builder::headers::HeaderType;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::headers::text::Text;
use mail_builder::mime::{BodyPart, MimePart};
use sha2::{Digest as _, Sha256};

use crate::model::{
    Attachment, Conversation, Digest, EventKind, Item, Mail, Mailbox, Person, Timestamp, hex,
};

/// Where an item comes from: what its e-mail says of it.
pub struct Origin<'a> {
    /// The connector's product name, as documented: `ICE Chat`.
    pub product: &'a str,
    /// The connector kind's id, for Message-IDs: `ice-chat`.
    pub kind: &'a str,
    /// Hash of the encrypted file.
    pub file: Digest,
}

/// The item's key: SHA-256 over everything that makes it this item. Recipients are left out where a
/// conversation is named, because a later file of the same day may know more of them.
#[must_use]
pub fn key(kind: &str, item: &Item) -> Digest {
    let mut hash = Sha256::new();
    let mut field = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    };
    field(kind.as_bytes());
    if let Some(original) = &item.original {
        // The Message-ID alone would let one e-mail stand for another that bears the same one.
        field(b"original");
        field(item.message_id.as_deref().unwrap_or_default().as_bytes());
        field(&Sha256::digest(original));
        return Digest(hash.finalize().into());
    }
    for text in place(item) {
        field(text.as_bytes());
    }
    field(item.message_id.as_deref().unwrap_or_default().as_bytes());
    field(&item.at.as_nanosecond().to_le_bytes());
    field(event_name(item.kind).as_bytes());
    // The one id that the feed puts first: a later file may know more of a person.
    let sender = item.sender.im_ids.first().or(item.sender.emails.first());
    field(sender.map_or(b"", |id| id.as_bytes()));
    field(item.body.as_bytes());
    for attachment in &item.attachments {
        field(attachment.name.as_bytes());
        field(attachment.content.as_deref().unwrap_or_default());
    }
    Digest(hash.finalize().into())
}

/// Where an item was said: the conversation's id, or its name where the feed gives no id, or else those
/// who took part.
fn place(item: &Item) -> Vec<&str> {
    let Conversation { id, name } = &*item.conversation;
    if !id.is_empty() {
        return vec![id];
    }
    if !name.is_empty() {
        return vec!["name", name];
    }
    let people = std::iter::once(&item.sender).chain(&item.recipients);
    let mut people: Vec<&str> = people
        .filter_map(|person| person.im_ids.first().or(person.emails.first()))
        .map(String::as_str)
        .collect();
    people.sort_unstable();
    people.insert(0, "people");
    people
}

/// The key of an item that cannot be read: its file, and how many items stand before it there.
#[must_use]
pub fn unreadable_key(file: &Digest, place: u64) -> Digest {
    let mut hash = Sha256::new();
    hash.update(b"unreadable");
    hash.update(file.0);
    hash.update(place.to_le_bytes());
    Digest(hash.finalize().into())
}

/// Bytes from which on a mail has a `lesser`: below, every server takes it.
const LARGE: usize = 1 << 20;

/// Renders the item, giving up what it holds. One that came as an e-mail is that e-mail, to the byte.
#[must_use]
pub fn into_mail(mut item: Item, key: &Digest, origin: &Origin<'_>) -> Mail {
    let Some(bytes) = item.original.take() else { return render(&item, key, origin) };
    let large = bytes.len() >= LARGE || bytes.contains(&0);
    let lesser = large.then(|| {
        let sha256 = hex(&Sha256::digest(&bytes));
        let told = format!("[E-mail not in this mailbox: {} bytes, SHA-256 {sha256}]", bytes.len());
        let stand_in = Item { body: told, attachments: Vec::new(), ..item.clone() };
        Box::new(Mail { partial: true, ..render(&stand_in, key, origin) })
    });
    Mail { bytes, partial: false, as_is: Some(*key), message_id: item.message_id.take(), lesser }
}

/// Renders the item.
#[must_use]
pub fn render(item: &Item, key: &Digest, origin: &Origin<'_>) -> Mail {
    if item.original.is_some() {
        return into_mail(item.clone(), key, origin);
    }
    let mut mail = written(item, key, origin, &|attachment| attachment.content.as_deref());
    if mail.bytes.len() >= LARGE && item.attachments.iter().any(|attachment| attachment.content.is_some()) {
        mail.lesser = Some(Box::new(written(item, key, origin, &|_| None)));
    }
    mail
}

fn written<'i>(
    item: &'i Item,
    key: &Digest,
    origin: &Origin<'_>,
    content: &dyn Fn(&'i Attachment) -> Option<&'i [u8]>,
) -> Mail {
    let id = hex(&key.0);
    let host = format!("{}.chat.invalid", origin.kind);
    let thread = format!("{}@{host}", thread_id(origin.kind, item));
    let subject = format!("{}: {}", origin.product, subject_name(item));
    let participants = participants(item);
    let mut partial = false;
    let mut message = MessageBuilder::new().from(address(&item.sender));
    if !item.recipients.is_empty() {
        message =
            message.to(Address::new_list(item.recipients.iter().map(|person| address(person)).collect()));
    }
    message = message
        .subject(plain(&subject))
        .date(item.at.as_second())
        .message_id(format!("{id}@{host}"))
        .in_reply_to(thread.clone())
        .references(thread)
        .header("X-Chat-Source", Raw::new(origin.kind))
        .header("X-Chat-Conversation", text(&item.conversation.id))
        .header("X-Chat-Sender-ImId", text(item.sender.im_ids.first().map_or("", String::as_str)))
        .header("X-Chat-Participants", text(&participants))
        .header("X-Chat-Event", Raw::new(event_name(item.kind)))
        .header("X-Chat-Item", Raw::new(id.clone()))
        .header("X-Chat-File", Raw::new(hex(&origin.file.0)))
        .header("Auto-Submitted", Raw::new("auto-generated"));
    let mut body = text_lines(&item.body);
    let mut parts = Vec::new();
    for attachment in &item.attachments {
        if let Some(content) = content(attachment) {
            parts.push(attached(attachment, content));
        } else {
            partial = true;
            push_absent(&mut body, attachment);
        }
    }
    if parts.is_empty() {
        message = message.text_body(body);
    } else {
        parts.insert(0, MimePart::new("text/plain", BodyPart::Text(Cow::Owned(body))));
        let boundary = format!("=_{}", id.get(..32).unwrap_or(&id));
        let kind = ContentType::new("multipart/mixed").attribute("boundary", boundary);
        message = message.body(MimePart::new(kind, BodyPart::Multipart(parts)));
    }
    let mut bytes = Vec::with_capacity(1_024 + 96 * item.recipients.len() + item.body.len());
    message.serialize(&mut bytes);
    if !bytes.ends_with(b"\r\n") {
        bytes.extend_from_slice(b"\r\n");
    }
    Mail { bytes, partial, message_id: Some(format!("{id}@{host}")), ..Mail::default() }
}

/// A mail that tries out a destination: it says of itself that it is one.
#[must_use]
pub fn test_mail(to: &Mailbox, subject: &str, body: &str, now: Timestamp) -> Mail {
    let id = hex(&Sha256::digest(format!("test\0{}\0{}", to.address(), now.as_nanosecond())));
    let message_id = format!("{id}@test.chat.invalid");
    let mut bytes = Vec::new();
    MessageBuilder::new()
        .from(Address::new_address(Some("Chat Connectors"), "test@chat.invalid"))
        .to(Address::new_address(None::<&str>, to.address()))
        .subject(plain(subject))
        .date(now.as_second())
        .message_id(message_id.clone())
        .header("X-Chat-Test", Raw::new("yes"))
        .header("Auto-Submitted", Raw::new("auto-generated"))
        .text_body(text_lines(body))
        .serialize(&mut bytes);
    if !bytes.ends_with(b"\r\n") {
        bytes.extend_from_slice(b"\r\n");
    }
    Mail { bytes, message_id: Some(message_id), ..Mail::default() }
}

/// What the event header and the key say.
fn event_name(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Message => "message",
        EventKind::Disclaimer => "disclaimer",
        EventKind::Edited => "edited",
        EventKind::Deleted => "deleted",
    }
}

fn subject_name(item: &Item) -> &str {
    let conversation = &*item.conversation;
    if conversation.name.is_empty() { &conversation.id } else { &conversation.name }
}

/// Mails of one conversation hang together under a root that no mail carries.
fn thread_id(kind: &str, item: &Item) -> String {
    let mut hash = Sha256::new();
    hash.update(kind.as_bytes());
    for text in place(item) {
        hash.update([0]);
        hash.update(text.as_bytes());
    }
    let digest: [u8; 32] = hash.finalize().into();
    hex(digest.first_chunk::<16>().map_or(&digest[..], |half| half))
}

/// Somebody without an address gets one that can never be delivered to. So does one whose address a header of ASCII
/// cannot hold: it stands beside the name then, which is encoded.
fn address(person: &Person) -> Address<'_> {
    let known = person.emails.first().map(|email| email.trim());
    let known = known.filter(|email| Mailbox::plausible(email));
    let beside = known.filter(|email| !email.is_ascii()).map(|email| format!("{} ({email})", person.name));
    let name = match &beside {
        Some(both) => Some(Cow::Owned(plain(both.trim_start()).into_owned())),
        None => (!person.name.is_empty()).then(|| plain(&person.name)),
    };
    let email = known.filter(|_| beside.is_none());
    Address::new_address(name, email.map_or_else(|| Cow::Owned(stand_in(person)), Cow::Borrowed))
}

fn stand_in(person: &Person) -> String {
    let id = person.im_ids.first().map_or("unknown", String::as_str);
    let local: String = id
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_') { c } else { '_' })
        .take(LOCAL)
        .collect();
    format!("{local}@chat.invalid")
}

/// Characters of an address before its `@`, at most (RFC 5321 section 4.5.3).
const LOCAL: usize = 64;
/// Characters of a word in a header, at most: a line may have 998 bytes, and is folded at spaces only.
const WORD: usize = 150;

/// Header text cannot hold line ends or other control characters, nor words without end; and what looks
/// like an encoded word (RFC 2047) would be decoded to something that nobody wrote.
fn plain(text: &str) -> Cow<'_, str> {
    if text.len() <= WORD && !text.chars().any(char::is_control) && !text.contains("=?") {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len() + text.len() / WORD);
    let mut word = 0;
    for c in text.chars() {
        let c = if c.is_control() { ' ' } else { c };
        word = if c == ' ' { 0 } else { word + 1 };
        if word > WORD || (c == '?' && plain.ends_with('=')) {
            plain.push(' ');
            word = 1;
        }
        plain.push(c);
    }
    Cow::Owned(plain)
}

fn text(value: &str) -> HeaderType<'_> {
    HeaderType::Text(Text::new(plain(value)))
}

/// Everybody's first id, sender first.
fn participants(item: &Item) -> String {
    let mut ids = String::new();
    for person in std::iter::once(&item.sender).chain(&item.recipients) {
        if !ids.is_empty() {
            ids.push(' ');
        }
        ids.push_str(person.im_ids.first().or(person.emails.first()).map_or("?", String::as_str));
    }
    ids
}

/// One kind of line end, the last line ended, and no character that servers refuse.
fn text_lines(body: &str) -> String {
    let refused = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    let mut lines = if body.contains(refused) {
        body.replace("\r\n", "\n").replace('\r', "\n").replace(refused, "\u{FFFD}")
    } else {
        body.to_owned()
    };
    if !lines.ends_with('\n') {
        lines.push('\n');
    }
    lines
}

fn attached<'a>(attachment: &'a Attachment, content: &'a [u8]) -> MimePart<'a> {
    MimePart::new("application/octet-stream", BodyPart::Binary(Cow::Borrowed(content)))
        .attachment(plain(&attachment.name))
}

/// The words are part of the archived record and stay the same in every language.
fn push_absent(body: &mut String, attachment: &Attachment) {
    if let Some(content) = &attachment.content {
        let (name, bytes) = (plain(&attachment.name), content.len());
        let sha256 = hex(&Sha256::digest(content));
        let _ = writeln!(body, "[Attachment not in this mailbox: {name}, {bytes} bytes, SHA-256 {sha256}]");
        return;
    }
    let size = attachment.size.map_or_else(|| "unknown size".to_owned(), |bytes| format!("{bytes} bytes"));
    let _ = writeln!(body, "[Attachment not in the feed: {}, {size}]", plain(&attachment.name));
}
