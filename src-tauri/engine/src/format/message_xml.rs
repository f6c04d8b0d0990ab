//! `message-xml`: one element a message, names by profile (FORMATS.md section 2).
//!
//! In: a document, a profile. Out: items in the document's order. Fields may be child elements or
//! attributes; recipients stand in wrappers, repeat, or are a list. Deliberately absent: names.

use std::io::Read;
use std::sync::Arc;

use base64::Engine as _;

use super::profile::{Field, Profile};
use super::record::{Recipients, Seen, Texts, count_unknown, time};
use super::xml::{Attributes, Handler, drive};
use super::{Parsed, Report, text};
use crate::error::{Code, Result};
use crate::model::{Attachment, EventKind, Item, Person};

pub(super) const NAME: &str = "message-xml";

/// Reads the document.
pub(super) fn read(
    document: Box<dyn Read + '_>,
    profile: &Profile,
    sink: &mut dyn FnMut(Parsed) -> Result<()>,
) -> Result<Report> {
    let report = Report { format: NAME, ..Report::default() };
    let mut messages = Messages {
        profile,
        sink,
        report,
        seen: Seen::default(),
        texts: Texts::new(),
        frames: Vec::new(),
        offset: 0,
    };
    drive(document, &mut messages)?;
    Ok(messages.report)
}

/// Where the reader stands.
enum Frame {
    /// Around messages; an element there that holds none is unknown.
    Outside {
        name: String,
        holds: bool,
    },
    Message,
    Recipient,
    Attachment,
    Leaf(Field),
    /// An unknown element in a leaf: its text belongs to the leaf.
    InLeaf,
    /// An unknown element with all that is in it.
    Unknown,
}

struct Messages<'a> {
    profile: &'a Profile,
    sink: &'a mut dyn FnMut(Parsed) -> Result<()>,
    report: Report,
    seen: Seen,
    texts: Texts<Field>,
    frames: Vec<Frame>,
    offset: u64,
}

impl Handler for Messages<'_> {
    fn start(&mut self, name: &str, attributes: Attributes<'_>, offset: u64) -> Result<()> {
        let mut frame = match self.frames.last_mut() {
            None | Some(Frame::Outside { .. }) if self.profile.is_message(name) => {
                if let Some(Frame::Outside { holds, .. }) = self.frames.last_mut() {
                    *holds = true;
                }
                self.offset = offset;
                self.texts.clear();
                Frame::Message
            }
            None => Frame::Outside { name: String::new(), holds: true },
            Some(Frame::Outside { .. }) => Frame::Outside { name: name.to_owned(), holds: false },
            Some(Frame::Message) => frame_of(self.profile.in_message(name)),
            Some(Frame::Recipient) => {
                self.bare_recipient()?;
                frame_of(self.profile.in_recipient(name))
            }
            Some(Frame::Attachment) => frame_of(self.profile.in_attachment(name)),
            Some(Frame::Leaf(_) | Frame::InLeaf) => {
                count_unknown(&mut self.report.unknown, "", name);
                Frame::InLeaf
            }
            Some(Frame::Unknown) => Frame::Unknown,
        };
        match frame {
            Frame::Message => self.attributes(&attributes, Profile::in_message)?,
            Frame::Recipient => {
                self.texts.close(Field::Recipient)?;
                self.attributes(&attributes, Profile::in_recipient)?;
            }
            Frame::Attachment => {
                self.texts.close(Field::Attachment)?;
                self.attributes(&attributes, Profile::in_attachment)?;
            }
            Frame::Leaf(Field::Data) => {
                let mut base64 = false;
                attributes.each(&mut |name, value| {
                    base64 |= name.eq_ignore_ascii_case("encoding") && value.eq_ignore_ascii_case("base64");
                    Ok(())
                })?;
                if base64 {
                    frame = Frame::Leaf(Field::DataBase64);
                }
            }
            Frame::Leaf(_) => attributes.each(&mut |name, _| {
                count_unknown(&mut self.report.unknown, "@", name);
                Ok(())
            })?,
            Frame::Unknown => count_unknown(&mut self.report.unknown, "", name),
            Frame::Outside { .. } | Frame::InLeaf => {}
        }
        self.frames.push(frame);
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<()> {
        match self.frames.last() {
            Some(Frame::Leaf(_) | Frame::InLeaf | Frame::Recipient) => self.texts.push(text),
            Some(Frame::Message | Frame::Attachment) if !text.trim().is_empty() => {
                count_unknown(&mut self.report.unknown, "#", "text");
                Ok(())
            }
            Some(Frame::Outside { .. } | Frame::Message | Frame::Attachment | Frame::Unknown) | None => {
                Ok(())
            }
        }
    }

    fn end(&mut self) -> Result<()> {
        match self.frames.pop() {
            Some(Frame::Leaf(field)) => self.texts.close(field),
            Some(Frame::Message) => self.message(),
            // An element around elements is no unknown one if something inside was understood.
            Some(Frame::Outside { name, holds }) => {
                if let Some(Frame::Outside { holds: outer, .. }) = self.frames.last_mut() {
                    *outer |= holds;
                    if !holds {
                        count_unknown(&mut self.report.unknown, "", &name);
                    }
                }
                Ok(())
            }
            Some(Frame::Recipient) => {
                self.bare_recipient()?;
                self.texts.close(Field::RecipientEnd)
            }
            Some(Frame::Attachment | Frame::InLeaf | Frame::Unknown) | None => Ok(()),
        }
    }
}

fn frame_of(field: Option<Field>) -> Frame {
    match field {
        Some(Field::Recipient) => Frame::Recipient,
        Some(Field::Attachment) => Frame::Attachment,
        Some(field) => Frame::Leaf(field),
        None => Frame::Unknown,
    }
}

impl Messages<'_> {
    /// What stands right in a recipient's wrapper; white space between its elements does not count.
    fn bare_recipient(&mut self) -> Result<()> {
        if self.texts.pending() {
            return self.texts.close(Field::RecipientBare);
        }
        self.texts.drop_pending();
        Ok(())
    }

    fn attributes(
        &mut self,
        attributes: &Attributes<'_>,
        field_of: fn(&Profile, &str) -> Option<Field>,
    ) -> Result<()> {
        attributes.each(&mut |name, value| {
            if let Some(field) = field_of(self.profile, name) {
                self.texts.push(value)?;
                self.texts.close(field)?;
            } else {
                count_unknown(&mut self.report.unknown, "@", name);
            }
            Ok(())
        })
    }

    fn message(&mut self) -> Result<()> {
        let parsed = match self.item() {
            Ok(Some(item)) => {
                self.report.items += 1;
                Parsed::Item(item)
            }
            Ok(None) => return Ok(()),
            Err(code) => {
                self.report.failed += 1;
                Parsed::Failed { code, offset: self.offset }
            }
        };
        (self.sink)(parsed)
    }

    /// The item, or nothing for an event that makes none.
    fn item(&mut self) -> Result<Option<Item>, Code> {
        if self.texts.invalid() {
            return Err(Code::ItemText);
        }
        let texts = &self.texts;
        let contents = texts.all().filter(|(field, _)| *field == Field::Content).map(|(_, text)| text);
        let body = contents.collect::<Vec<_>>().join("\n");
        let kind = match event(texts.first(Field::Event), &body) {
            Ok(kind) => kind,
            Err(counted) => {
                *self.report.events.entry(counted).or_default() += 1;
                return Ok(None);
            }
        };
        let at = texts.first(Field::Time).and_then(time).ok_or(Code::ItemTime)?;
        let each =
            |field: Field| texts.all().filter(move |(found, _)| *found == field).map(|(_, text)| text.trim());
        let im_ids: Vec<&str> = each(Field::ImId).filter(|id| !id.is_empty()).collect();
        let emails: Vec<&str> = each(Field::SenderEmail).flat_map(listed).collect();
        let name = texts.first(Field::SenderName).unwrap_or_default();
        if im_ids.is_empty() && emails.is_empty() && name.is_empty() {
            return Err(Code::ItemSender);
        }
        let sender = self.seen.person(&im_ids, name, &emails);
        let recipients = recipients(texts, &mut self.seen, &sender);
        let id = texts.first(Field::ConversationId).unwrap_or_default();
        let conversation =
            self.seen.conversation(id, texts.first(Field::ConversationName).unwrap_or_default());
        let body = text::clean(&body, &mut self.report.replaced_characters);
        let message_id = texts.first(Field::MessageId).map(str::to_owned);
        let attachments = attachments(texts);
        Ok(Some(Item {
            conversation,
            message_id,
            at,
            kind,
            sender,
            recipients,
            body,
            attachments,
            original: None,
        }))
    }
}

/// The kind of a message; `Err` names an event that makes no item.
fn event(told: Option<&str>, body: &str) -> Result<EventKind, &'static str> {
    let told = told.unwrap_or_default();
    let is = |names: &[&str]| names.iter().any(|name| told.eq_ignore_ascii_case(name));
    if is(&["joined", "entered", "ParticipantEntered"]) {
        return Err("joined");
    }
    if is(&["left", "ParticipantLeft"]) {
        return Err("left");
    }
    if is(&["history", "HistoryViewed"]) {
        return Err("history");
    }
    Ok(if is(&["edited"]) {
        EventKind::Edited
    } else if is(&["deleted"]) {
        EventKind::Deleted
    } else if is(&["disclaimer"]) || body.trim_start().starts_with("***") {
        EventKind::Disclaimer
    } else {
        EventKind::Message
    })
}

/// What a list with `;` or `,` holds.
fn listed(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', ',']).map(str::trim).filter(|address| !address.is_empty())
}

fn recipients(texts: &Texts<Field>, seen: &mut Seen, sender: &Person) -> Vec<Arc<Person>> {
    let mut to = Recipients::new(sender);
    let mut im_ids: Vec<&str> = Vec::new();
    let mut emails: Vec<&str> = Vec::new();
    let mut name = "";
    let mut wrapped = false;
    for (field, text) in texts.all() {
        let text = text.trim();
        if field == Field::Recipient {
            wrapped = true;
        } else if field == Field::RecipientEnd {
            to.add(seen.person(&im_ids, name, &emails));
            (name, wrapped) = ("", false);
            im_ids.clear();
            emails.clear();
        } else if field == Field::RecipientName {
            name = text;
        } else if field == Field::RecipientBare {
            // An id may look like an address: it is asked for as both.
            im_ids.push(text);
            emails.extend(listed(text).filter(|text| text.contains('@')));
        } else if field == Field::RecipientImId && wrapped {
            im_ids.extend(Some(text).filter(|id| !id.is_empty()));
        } else if field == Field::RecipientEmail && wrapped {
            emails.extend(listed(text));
        } else if field == Field::RecipientImId {
            // Without a wrapper, each id or address is somebody.
            listed(text).for_each(|id| to.add(seen.person(&[id], "", &[])));
        } else if field == Field::RecipientEmail {
            listed(text).for_each(|email| to.add(seen.person(&[], "", &[email])));
        }
    }
    to.finish()
}

fn attachments(texts: &Texts<Field>) -> Vec<Attachment> {
    let mut found: Vec<Attachment> = Vec::new();
    for (field, text) in texts.all() {
        if field == Field::Attachment {
            found.push(Attachment { name: String::new(), content: None, size: None });
        } else if let Some(file) = found.last_mut() {
            if field == Field::FileName {
                text.trim().clone_into(&mut file.name);
            } else if field == Field::FileSize {
                file.size = text.trim().parse().ok();
            } else if field == Field::Data {
                file.content = Some(text.as_bytes().to_vec());
            } else if field == Field::DataBase64 {
                // What is none cannot be delivered, and is told as such.
                file.content = base64(text);
            }
        }
    }
    found
}

/// base64 with any white space in it, padded or not.
fn base64(text: &str) -> Option<Vec<u8>> {
    let packed: Vec<u8> = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let any = base64::engine::GeneralPurposeConfig::new()
        .with_decode_padding_mode(base64::engine::DecodePaddingMode::Indifferent);
    base64::engine::GeneralPurpose::new(&base64::alphabet::STANDARD, any).decode(&packed).ok()
}
