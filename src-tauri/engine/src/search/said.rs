//! What a mail of ours says: its item, when, where, who, and the words.
//!
//! In: a mail with its headers. Out: values. Deliberately absent: judging whether they are true.

use std::fmt::Write as _;

use mail_parser::{Address, HeaderValue, Message, MessageParser, MimeHeaders as _};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::model::{AsIs, Digest};

/// Somebody in a chat, as the mail names them.
#[derive(Clone, PartialEq, Eq, Hash, Default, Debug, Serialize)]
pub struct Speaker {
    /// The feed's first id, where the mail tells it.
    pub im_id: String,
    /// Display name, or empty.
    pub name: String,
    /// Address; of somebody without one, `…@chat.invalid`.
    pub address: String,
}

/// A mail, read.
#[derive(Default)]
pub struct Said {
    /// Whole seconds since 1970.
    pub second: i64,
    /// The conversation's id.
    pub conversation: String,
    /// Its name, or its id where it has none.
    pub conversation_name: String,
    /// Who said it.
    pub sender: Speaker,
    /// To whom.
    pub recipients: Vec<Speaker>,
    /// The text, with LF line ends.
    pub text: String,
    /// Names of files sent with it.
    pub attachments: Vec<String>,
    /// Hash of the encrypted file that it came in, 64 hexadecimal digits.
    pub file: String,
}

/// The item of a mail: what the mailbox file says of one that is kept byte for byte, for its headers are
/// anybody's; what its header says, or else the hash of the whole.
pub(super) fn item_of(mail: &[u8], as_is: Option<AsIs>) -> Digest {
    if let Some(as_is) = as_is {
        return as_is.item;
    }
    for line in mail.split(|byte| *byte == b'\n') {
        if line.is_empty() || line == b"\r" {
            break;
        }
        if let Some(value) = line.strip_prefix(b"X-Chat-Item: ")
            && let Ok(text) = std::str::from_utf8(value)
            && let Ok(item) = text.trim().parse()
        {
            return item;
        }
    }
    Digest(Sha256::digest(mail).into())
}

/// The first half of an item's hash: enough to know it by.
pub(super) fn half(item: &Digest) -> [u8; 16] {
    item.0.first_chunk().copied().unwrap_or_default()
}

/// Reads a mail. One that cannot be read says nothing.
#[must_use]
pub fn said(mail: &[u8]) -> Said {
    let Some(message) = MessageParser::default().parse(mail) else { return Said::default() };
    let header = |name: &'static str| match message.header(name) {
        Some(HeaderValue::Text(text)) => text.trim().to_owned(),
        Some(_) | None => String::new(),
    };
    let conversation = header("X-Chat-Conversation");
    let subject = message.subject().unwrap_or_default();
    let name = subject.split_once(": ").map_or(subject, |(_, name)| name).trim().to_owned();
    let mut sender = speakers(message.from()).next().unwrap_or_default();
    let mut recipients: Vec<Speaker> = speakers(message.to()).chain(speakers(message.cc())).collect();
    sender.im_id = header("X-Chat-Sender-ImId");
    let participants = header("X-Chat-Participants");
    let ids: Vec<&str> = participants.split(' ').collect();
    // An id may hold a space: then nobody can tell which is whose.
    if ids.len() == recipients.len() + 1 {
        for (recipient, id) in recipients.iter_mut().zip(ids.iter().skip(1)) {
            (*id).clone_into(&mut recipient.im_id);
        }
    }
    Said {
        second: message.date().map_or(0, mail_parser::DateTime::to_timestamp),
        conversation_name: if name.is_empty() { conversation.clone() } else { name },
        conversation,
        sender,
        recipients,
        text: text(&message),
        attachments: message
            .attachments()
            .filter_map(|part| part.attachment_name().map(str::to_owned))
            .collect(),
        file: header("X-Chat-File"),
    }
}

impl Said {
    /// What words are looked for in: the text, and the names of files.
    pub(super) fn words(&self) -> String {
        let mut words = self.text.clone();
        for name in &self.attachments {
            let _ = write!(words, "\n{name}");
        }
        words
    }
}

fn text(message: &Message<'_>) -> String {
    let mut whole = String::new();
    for place in 0..message.text_body_count() {
        whole.push_str(message.body_text(place).as_deref().unwrap_or_default());
    }
    if whole.contains('\r') { whole.replace("\r\n", "\n") } else { whole }
}

fn speakers<'a>(addresses: Option<&'a Address<'a>>) -> impl Iterator<Item = Speaker> {
    addresses.into_iter().flat_map(Address::iter).map(|one| Speaker {
        im_id: String::new(),
        name: one.name().unwrap_or_default().to_owned(),
        address: one.address().unwrap_or_default().to_owned(),
    })
}
