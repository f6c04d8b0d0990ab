//! A mail as Graph takes it: JSON of a message, and the files that do not fit into the one request.
//!
//! In: a mail, its time. Out: a plan of what is sent, and by what it is found again. Deliberately absent: sending, and
//! headers that Graph does not let anybody write (References, Received and the like: `keep_eml` keeps them).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use mail_parser::{Address, Message, MessageParser, MimeHeaders as _, PartType};
use serde::Serialize;
use serde_json::{Value, json};

use crate::error::{Error, Result};
use crate::mailbox::remote::Waiting;
use crate::model::{Mail, Timestamp};

/// Our own property: which item a mail is. The name space is ours alone.
pub(super) const ITEM: &str = "String {6f5ad0d6-2b1f-4f6b-9d0e-5a3c8e7b41c9} Name ChatConnectorsItem";
/// PR_MESSAGE_FLAGS: read, and not unsent, so that it is no draft. Only at creation can it be set.
const FLAGS: &str = "Integer 0x0E07";
/// PR_CLIENT_SUBMIT_TIME.
const SENT: &str = "SystemTime 0x0039";
/// PR_MESSAGE_DELIVERY_TIME.
const RECEIVED: &str = "SystemTime 0x0E06";

/// A request with a message may have four megabytes; what is left over is for what lies around it.
const REQUEST: usize = 3_900_000;
/// From here on a file goes by an upload session, and below it must not.
pub(super) const SESSION: usize = 3 << 20;
/// A body that is longer is cut off, and the whole mail goes with it as a file.
const BODY: usize = 1_000_000;
/// Headers of our own that a message may have.
const HEADERS: usize = 5;
/// Bytes of one.
const HEADER: usize = 900;
/// Which of ours, the more important first.
const OURS: [&str; 7] = [
    "X-Chat-Item",
    "X-Chat-Source",
    "X-Chat-Conversation",
    "X-Chat-Event",
    "X-Chat-Participants",
    "X-Chat-Sender-ImId",
    "X-Chat-Test",
];
/// A Message-ID that is longer, or of other characters than ASCII has, is not one to search by.
const ID: usize = 250;
/// What a mail that is attached to itself is called.
const EML: &str = "message.eml";

/// By what a mail is found again.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Identity {
    /// With angle brackets.
    pub(super) message_id: String,
    /// The value of `ITEM`.
    pub(super) item: String,
}

impl Identity {
    /// Of a mail as it is, or as its `lesser`.
    pub(super) fn of(waiting: &Waiting, lesser: bool) -> Self {
        let mail = &waiting.mail;
        let key = mail.as_is.map(|key| hex::encode(key.0));
        let own = key.as_ref().map(|key| format!("{key}@as-is.chat.invalid"));
        let item = key.or_else(|| mail.message_id.clone()).unwrap_or_default();
        let sent = sent(waiting, lesser);
        let usable = |id: &&String| {
            id.len() <= ID && id.bytes().all(|b| b.is_ascii_graphic() && !b"<>\"\\".contains(&b))
        };
        let id = sent.message_id.as_ref().filter(usable).cloned().or(own).unwrap_or_else(|| item.clone());
        let message_id = format!("<{id}>");
        Self { message_id, item: if lesser { format!("{item}/lesser") } else { item } }
    }
}

/// The mail as it is, or its `lesser`.
pub(super) fn sent(waiting: &Waiting, lesser: bool) -> &Mail {
    let mail = &waiting.mail;
    if lesser { mail.lesser.as_deref().unwrap_or(mail) } else { mail }
}

/// What is sent for a mail.
pub(super) struct Plan {
    /// The first request.
    pub(super) json: Vec<u8>,
    /// Files that follow.
    pub(super) later: Vec<File>,
    /// Files altogether.
    pub(super) files: usize,
}

/// An attachment.
pub(super) struct File {
    pub(super) name: String,
    pub(super) kind: String,
    pub(super) id: Option<String>,
    pub(super) bytes: Vec<u8>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Attached<'a> {
    #[serde(rename = "@odata.type")]
    odata: &'static str,
    name: &'a str,
    content_type: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_id: Option<&'a str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    is_inline: bool,
    content_bytes: String,
}

impl File {
    /// As an attachment in JSON.
    ///
    /// # Errors
    /// `internal`.
    pub(super) fn json(&self) -> Result<Value> {
        let attached = Attached {
            odata: "#microsoft.graph.fileAttachment",
            name: &self.name,
            content_type: &self.kind,
            content_id: self.id.as_deref(),
            is_inline: self.id.is_some(),
            content_bytes: STANDARD.encode(&self.bytes),
        };
        serde_json::to_value(attached).map_err(|e| Error::internal("attachment").because(e))
    }

    /// What an upload session is told.
    pub(super) fn session(&self) -> Value {
        let mut item = json!({
            "attachmentType": "file",
            "name": self.name,
            "contentType": self.kind,
            "size": self.bytes.len(),
        });
        if let (Some(id), Some(item)) = (&self.id, item.as_object_mut()) {
            item.insert("contentId".to_owned(), json!(id));
            item.insert("isInline".to_owned(), json!(true));
        }
        json!({ "AttachmentItem": item })
    }
}

/// Plans how a mail is created.
///
/// # Errors
/// `internal`.
pub(super) fn plan(mail: &Mail, time: Timestamp, identity: &Identity, keep_eml: bool) -> Result<Plan> {
    let parsed = MessageParser::new().parse(&mail.bytes).unwrap_or_default();
    let (kind, mut content) = body(&parsed);
    let cut = content.len() > BODY;
    if cut {
        content.truncate(content.floor_char_boundary(BODY));
        content.push_str("\r\n[…]");
    }
    let mut files = files(&parsed);
    if keep_eml || cut {
        let kind = "message/rfc822".to_owned();
        files.push(File { name: EML.to_owned(), kind, id: None, bytes: mail.bytes.clone() });
    }
    let at = time.strftime("%FT%TZ").to_string();
    let mut message = json!({
        "subject": parsed.subject().unwrap_or_default(),
        "body": { "contentType": kind, "content": content },
        "toRecipients": recipients(parsed.all_to()),
        "internetMessageId": identity.message_id,
        "singleValueExtendedProperties": [
            { "id": FLAGS, "value": "1" },
            { "id": SENT, "value": at },
            { "id": RECEIVED, "value": at },
            { "id": ITEM, "value": identity.item },
        ],
    });
    let mut set = |name: &str, value: Value| {
        let empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        if let Some(message) = message.as_object_mut().filter(|_| !empty) {
            message.insert(name.to_owned(), value);
        }
    };
    let from = parsed.from().map(|from| recipients([from].into_iter())).unwrap_or_default();
    let sender = parsed.sender().map(|sender| recipients([sender].into_iter())).unwrap_or_default();
    let first = |people: &[Value]| people.first().cloned().unwrap_or_default();
    set("from", first(&from));
    set("sender", first(if sender.is_empty() { &from } else { &sender }));
    set("ccRecipients", Value::Array(recipients(parsed.all_cc())));
    set("bccRecipients", Value::Array(recipients(parsed.all_bcc())));
    set("internetMessageHeaders", Value::Array(headers(&parsed)));
    let count = files.len();
    let mut room = REQUEST.saturating_sub(message.to_string().len());
    let (mut inline, mut later) = (Vec::new(), Vec::new());
    for file in files {
        let size = file.bytes.len() / 3 * 4 + 4 + file.name.len() * 6 + 400;
        if file.bytes.len() < SESSION && size <= room {
            room -= size;
            inline.push(file.json()?);
        } else {
            later.push(file);
        }
    }
    if let Some(message) = message.as_object_mut().filter(|_| !inline.is_empty()) {
        message.insert("attachments".to_owned(), Value::Array(inline));
    }
    let json = serde_json::to_vec(&message).map_err(|e| Error::internal("message").because(e))?;
    Ok(Plan { json, later, files: count })
}

/// The text that a reader sees first: HTML where that is what was written.
fn body(parsed: &Message<'_>) -> (&'static str, String) {
    if let Some(PartType::Html(html)) = parsed.html_part(0).map(|part| &part.body) {
        return ("html", html.clone().into_owned());
    }
    ("text", parsed.body_text(0).unwrap_or_default().into_owned())
}

fn recipients<'a>(lists: impl Iterator<Item = &'a Address<'a>>) -> Vec<Value> {
    let mut recipients = Vec::new();
    for person in lists.flat_map(Address::iter) {
        let Some(address) = person.address() else { continue };
        recipients.push(match person.name() {
            Some(name) => json!({ "emailAddress": { "name": name, "address": address } }),
            None => json!({ "emailAddress": { "address": address } }),
        });
    }
    recipients
}

/// Ours, as they stand in the mail.
fn headers(parsed: &Message<'_>) -> Vec<Value> {
    let mut headers = Vec::new();
    for name in OURS {
        let Some(raw) = parsed.header_raw(name) else { continue };
        let value = raw.split(['\r', '\n']).map(str::trim).collect::<Vec<_>>().join(" ");
        let value = value.trim();
        let plain = value.bytes().all(|b| b.is_ascii_graphic() || b == b' ');
        if plain && !value.is_empty() && value.len() <= HEADER && headers.len() < HEADERS {
            headers.push(json!({ "name": name, "value": value }));
        }
    }
    headers
}

fn files(parsed: &Message<'_>) -> Vec<File> {
    let mut files = Vec::new();
    for part in parsed.attachments() {
        let kind = part.content_type().map(|kind| match kind.subtype() {
            Some(sub) => format!("{}/{sub}", kind.ctype()),
            None => kind.ctype().to_owned(),
        });
        let (bytes, kind, other) = match &part.body {
            PartType::Message(inner) => {
                (inner.raw_message().to_vec(), Some("message/rfc822".to_owned()), "attached.eml")
            }
            PartType::Text(_)
            | PartType::Html(_)
            | PartType::Binary(_)
            | PartType::InlineBinary(_)
            | PartType::Multipart(_) => (part.contents().to_vec(), kind, "attachment"),
        };
        let name = part.attachment_name().filter(|name| !name.trim().is_empty()).unwrap_or(other);
        files.push(File {
            name: name.to_owned(),
            kind: kind.unwrap_or_else(|| "application/octet-stream".to_owned()),
            id: part.content_id().map(|id| id.trim_matches(['<', '>']).to_owned()),
            bytes,
        });
    }
    files
}

/// A mail as MIME for the import: as it is. One that came as an e-mail gets a line in front that says which item it
/// is, and one with a Message-ID where it has none to search by: nothing else in it can be relied on.
pub(super) fn mime(mail: &Mail, identity: &Identity) -> Vec<u8> {
    let mut head = String::new();
    if let Some(key) = &mail.as_is {
        head = format!("X-Chat-Item: {}\r\n", hex::encode(key.0));
        let own = identity.message_id.trim_matches(['<', '>']);
        if mail.message_id.as_deref() != Some(own) {
            head.push_str(&format!("Message-ID: {}\r\n", identity.message_id));
        }
    }
    let mut bytes = head.into_bytes();
    bytes.extend_from_slice(&mail.bytes);
    STANDARD.encode(bytes).into_bytes()
}
