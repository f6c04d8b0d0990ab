//! `conversation-xml`: FileDump / Conversation, as Instant Bloomberg (1.3, 1.9) and Vantage write it.
//!
//! In: a document, twice: a survey of who speaks where, then the items. Out: a message goes to those
//! present at that moment and every speaker of the conversation in this file, less the sender, because
//! comings and goings are not to be trusted alone (FORMATS.md section 2).
//! Deliberately absent: names of dialects; what an element holds tells them apart.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::Read;
use std::sync::Arc;

use super::record::{Recipients, Texts, count_unknown, time};
use super::xml::{Attributes, Handler, drive};
use super::{Parsed, Report, text};
use crate::error::{Code, Error, Result};
use crate::model::{Attachment, Conversation, EventKind, Item, Person};

pub(super) const NAME: &str = "conversation-xml";
pub(super) const ROOT: &str = "FileDump";

/// Who is who and who speaks where, in the order of the document's conversations.
pub(super) struct Survey {
    people: HashMap<String, Arc<Person>>,
    rooms: Vec<Room>,
}

struct Room {
    conversation: Arc<Conversation>,
    speakers: Vec<Arc<Person>>,
}

/// Reads the document for its people.
pub(super) fn survey(document: Box<dyn Read + '_>) -> Result<Survey> {
    let mut people: HashMap<String, Person> = HashMap::new();
    let mut rooms: Vec<(Conversation, Vec<String>, HashSet<String>)> = Vec::new();
    let mut held = 0;
    scan(document, &mut BTreeMap::new(), &mut |told| {
        match told {
            Told::Opened { name } => {
                held += name.len() + ENTRY;
                rooms.push((
                    Conversation { id: String::new(), name: name.to_owned() },
                    Vec::new(),
                    HashSet::new(),
                ));
            }
            Told::Room { id } => {
                if let Some((room, ..)) = rooms.last_mut() {
                    held += id.len();
                    id.clone_into(&mut room.id);
                }
            }
            Told::Event { what, texts, .. } => {
                let Some(key) = key_of(texts) else { return Ok(()) };
                if what.speaks()
                    && let Some((_, order, known)) = rooms.last_mut()
                    && known.insert(key.to_owned())
                {
                    held += 2 * key.len() + ENTRY;
                    order.push(key.to_owned());
                }
                held += learn(people.entry(key.to_owned()).or_default(), texts);
            }
        }
        if held > SURVEY {
            return Err(Error::new(Code::XmlTooLong).arg("limit", SURVEY));
        }
        Ok(())
    })?;
    let people: HashMap<String, Arc<Person>> =
        people.into_iter().map(|(key, person)| (key, Arc::new(person))).collect();
    let rooms = rooms.into_iter().map(|(conversation, order, _)| Room {
        conversation: Arc::new(conversation),
        speakers: order.iter().filter_map(|key| people.get(key).cloned()).collect(),
    });
    let rooms = rooms.collect();
    Ok(Survey { people, rooms })
}

/// Reads the document for its items.
pub(super) fn read(
    document: Box<dyn Read + '_>,
    survey: &Survey,
    sink: &mut dyn FnMut(Parsed) -> Result<()>,
) -> Result<Report> {
    let mut report = Report { format: NAME, ..Report::default() };
    let mut rooms = survey.rooms.iter();
    let mut room = None;
    let mut present = Present::default();
    let mut unknown = BTreeMap::new();
    scan(document, &mut unknown, &mut |told| {
        let (what, texts, offset) = match told {
            Told::Opened { .. } => {
                room = rooms.next();
                present = Present::default();
                return Ok(());
            }
            Told::Room { .. } => return Ok(()),
            Told::Event { what, texts, offset } => (what, texts, offset),
        };
        let who = key_of(texts).and_then(|key| survey.people.get(key));
        if let Some(name) = what.counted() {
            *report.events.entry(name).or_default() += 1;
            match (what, who) {
                (What::Entered, Some(who)) => present.enter(who),
                (What::Left, Some(who)) => present.leave(who),
                (
                    What::Entered | What::Left | What::History | What::Started | What::Message | What::File,
                    _,
                ) => {}
            }
            return Ok(());
        }
        let room = room.ok_or_else(|| Error::internal("survey"))?;
        sink(match item(what, texts, who, room, &present, &mut report.replaced_characters) {
            Ok(item) => {
                report.items += 1;
                Parsed::Item(item)
            }
            Err(code) => {
                report.failed += 1;
                Parsed::Failed { code, offset }
            }
        })
    })?;
    report.unknown = unknown;
    Ok(report)
}

/// Who is in the room, in the order they came.
#[derive(Default)]
struct Present {
    order: BTreeMap<u64, Arc<Person>>,
    places: HashMap<*const Person, u64>,
    next: u64,
}

impl Present {
    fn enter(&mut self, who: &Arc<Person>) {
        self.places.entry(Arc::as_ptr(who)).or_insert_with(|| {
            self.next += 1;
            self.order.insert(self.next, Arc::clone(who));
            self.next
        });
    }

    fn leave(&mut self, who: &Arc<Person>) {
        if let Some(place) = self.places.remove(&Arc::as_ptr(who)) {
            self.order.remove(&place);
        }
    }

    fn in_order(&self) -> impl Iterator<Item = &Arc<Person>> {
        self.order.values()
    }
}

fn item(
    what: What,
    texts: &Texts<Field>,
    who: Option<&Arc<Person>>,
    room: &Room,
    present: &Present,
    replaced: &mut u64,
) -> Result<Item, Code> {
    if texts.invalid() {
        return Err(Code::ItemText);
    }
    let sender = who.ok_or(Code::ItemSender)?;
    let told = texts.first(Field::TimeUtc).or_else(|| texts.first(Field::Time));
    let at = told.and_then(time).ok_or(Code::ItemTime)?;
    let content = texts.all().find(|(field, _)| *field == Field::Content).map_or("", |(_, text)| text);
    let mut recipients = Recipients::new(sender);
    for person in present.in_order().chain(&room.speakers) {
        recipients.add(Arc::clone(person));
    }
    let recipients = recipients.finish();
    let file = (what == What::File).then(|| Attachment {
        name: texts
            .first(Field::UserFileName)
            .or_else(|| texts.first(Field::FileName))
            .unwrap_or_default()
            .to_owned(),
        content: None,
        size: texts.first(Field::FileSize).and_then(|size| size.parse().ok()),
    });
    Ok(Item {
        conversation: Arc::clone(&room.conversation),
        message_id: texts.first(Field::MessageId).map(str::to_owned),
        at,
        kind: kind(texts.first(Field::UpdatedType).unwrap_or_default(), content),
        sender: Arc::clone(sender),
        recipients,
        body: text::clean(content, replaced),
        attachments: file.into_iter().collect(),
        original: None,
    })
}

fn kind(updated: &str, content: &str) -> EventKind {
    match updated {
        "EditedOriginalMsg" | "EditedNewMsg" => EventKind::Edited,
        "Deleted" | "FileDeleted" => EventKind::Deleted,
        _ if content.trim_start().starts_with("***") => EventKind::Disclaimer,
        _ => EventKind::Message,
    }
}

/// Somebody within a document: the first id given, else an address.
fn key_of(texts: &Texts<Field>) -> Option<&str> {
    [Field::ImId, Field::LoginName, Field::Uuid, Field::CorporateEmail, Field::Email]
        .into_iter()
        .find_map(|field| texts.first(field))
}

/// Adds what this event tells of its person; gives the bytes that takes.
fn learn(person: &mut Person, texts: &Texts<Field>) -> usize {
    let mut bytes = if person.im_ids.is_empty() && person.emails.is_empty() { ENTRY } else { 0 };
    let mut add = |list: &mut Vec<String>, field| {
        if let Some(text) = texts.first(field)
            && list.len() < NAMES
            && !list.iter().any(|known| known == text)
        {
            bytes += text.len() + ENTRY;
            list.push(text.to_owned());
        }
    };
    for field in [Field::ImId, Field::LoginName, Field::Uuid] {
        add(&mut person.im_ids, field);
    }
    for field in [Field::CorporateEmail, Field::Email] {
        add(&mut person.emails, field);
    }
    if person.name.is_empty() {
        let names = [Field::FirstName, Field::LastName].into_iter().filter_map(|field| texts.first(field));
        person.name = names.collect::<Vec<_>>().join(" ");
        bytes += person.name.len();
    }
    bytes
}

/// Bytes that a survey may hold; a file with more people than that is no firm's day.
const SURVEY: usize = 64 << 20;
/// What an entry costs beside its text, roughly.
const ENTRY: usize = 128;
/// Ids or addresses of one person, at most.
const NAMES: usize = 16;

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Entered,
    Left,
    Message,
    File,
    Started,
    History,
}

impl What {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "ParticipantEntered" => Self::Entered,
            "ParticipantLeft" => Self::Left,
            "Message" => Self::Message,
            "Attachment" | "FileTransferEnded" => Self::File,
            "FileTransferStarted" => Self::Started,
            "History" => Self::History,
            _ => return None,
        })
    }

    /// What an event that makes no item counts as.
    fn counted(self) -> Option<&'static str> {
        match self {
            Self::Entered => Some("joined"),
            Self::Left => Some("left"),
            Self::Started => Some("file_started"),
            Self::History => Some("history"),
            Self::Message | Self::File => None,
        }
    }

    fn speaks(self) -> bool {
        self.counted().is_none()
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    ImId,
    LoginName,
    Uuid,
    FirstName,
    LastName,
    CorporateEmail,
    Email,
    Time,
    TimeUtc,
    MessageId,
    Content,
    UpdatedType,
    FileName,
    UserFileName,
    FileSize,
    /// Understood, and of no use to an item.
    Further,
}

/// In an event and in its `User`.
fn field(name: &str) -> Option<Field> {
    Some(match name {
        "ImId" => Field::ImId,
        "LoginName" => Field::LoginName,
        "UUID" => Field::Uuid,
        "FirstName" => Field::FirstName,
        "LastName" => Field::LastName,
        "CorporateEmailAddress" | "CorporateEmailID" => Field::CorporateEmail,
        "EmailAddress" => Field::Email,
        "DateTime" => Field::Time,
        "DateTimeUTC" => Field::TimeUtc,
        "MessageId" => Field::MessageId,
        "Content" => Field::Content,
        "UpdatedType" => Field::UpdatedType,
        "FileName" => Field::FileName,
        "UserFileName" => Field::UserFileName,
        "FileSize" => Field::FileSize,
        "CompanyName" | "FirmNumber" | "AccountNumber" | "ConversationID" | "UserType"
        | "UpdatedDateTimeUTC" | "EditedNewMsgId" | "FileID" | "Status" => Field::Further,
        _ => return None,
    })
}

/// What the document tells, in order.
enum Told<'a> {
    Opened { name: &'a str },
    Room { id: &'a str },
    Event { what: What, texts: &'a Texts<Field>, offset: u64 },
}

enum Frame {
    Root,
    Conversation,
    /// A leaf of a conversation; `true` for the room's id.
    Around(bool),
    Event(What),
    User,
    Leaf(Field),
    InLeaf,
    Unknown,
}

struct Scan<'a> {
    unknown: &'a mut BTreeMap<String, u64>,
    tell: &'a mut dyn FnMut(Told<'_>) -> Result<()>,
    texts: Texts<Field>,
    room: String,
    frames: Vec<Frame>,
    offset: u64,
}

fn scan(
    document: Box<dyn Read + '_>,
    unknown: &mut BTreeMap<String, u64>,
    tell: &mut dyn FnMut(Told<'_>) -> Result<()>,
) -> Result<()> {
    let frames = Vec::new();
    drive(document, &mut Scan { unknown, tell, texts: Texts::new(), room: String::new(), frames, offset: 0 })
}

impl Handler for Scan<'_> {
    fn start(&mut self, name: &str, attributes: Attributes<'_>, offset: u64) -> Result<()> {
        let frame = match self.frames.last() {
            None => Frame::Root,
            Some(Frame::Root) if name == "Conversation" => {
                let mut perspective = String::new();
                attributes.each(&mut |name, value| {
                    match name {
                        "Perspective" => value.clone_into(&mut perspective),
                        "RoomType" => {}
                        _ => count_unknown(self.unknown, "@", name),
                    }
                    Ok(())
                })?;
                (self.tell)(Told::Opened { name: &perspective })?;
                Frame::Conversation
            }
            Some(Frame::Root) if name == "Version" => Frame::Around(false),
            Some(Frame::Conversation) => match (name, What::named(name)) {
                (_, Some(what)) => {
                    self.offset = offset;
                    self.texts.clear();
                    Frame::Event(what)
                }
                ("RoomID", None) => {
                    self.room.clear();
                    Frame::Around(true)
                }
                ("StartTime" | "StartTimeUTC" | "EndTime" | "EndTimeUTC", None) => Frame::Around(false),
                _ => Frame::Unknown,
            },
            Some(Frame::Event(_)) if name == "User" => Frame::User,
            Some(Frame::Event(_) | Frame::User) => field(name).map_or(Frame::Unknown, Frame::Leaf),
            Some(Frame::Leaf(_) | Frame::InLeaf) => {
                count_unknown(self.unknown, "", name);
                Frame::InLeaf
            }
            Some(Frame::Root | Frame::Around(_) | Frame::Unknown) => Frame::Unknown,
        };
        if matches!(frame, Frame::Unknown) {
            count_unknown(self.unknown, "", name);
        }
        self.frames.push(frame);
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<()> {
        match self.frames.last() {
            Some(Frame::Leaf(_) | Frame::InLeaf) => return self.texts.push(text),
            Some(Frame::Around(true)) => {
                let left = ROOM.saturating_sub(self.room.len());
                self.room.extend(text.chars().take(left));
            }
            Some(
                Frame::Root
                | Frame::Conversation
                | Frame::Around(false)
                | Frame::Event(_)
                | Frame::User
                | Frame::Unknown,
            )
            | None => {}
        }
        Ok(())
    }

    fn end(&mut self) -> Result<()> {
        match self.frames.pop() {
            Some(Frame::Leaf(field)) => return self.texts.close(field),
            Some(Frame::Around(true)) => return (self.tell)(Told::Room { id: self.room.trim() }),
            Some(Frame::Event(what)) => {
                return (self.tell)(Told::Event { what, texts: &self.texts, offset: self.offset });
            }
            Some(
                Frame::Root
                | Frame::Conversation
                | Frame::Around(false)
                | Frame::User
                | Frame::InLeaf
                | Frame::Unknown,
            )
            | None => {}
        }
        Ok(())
    }
}

/// Bytes of a room's id, at most.
const ROOM: usize = 4096;
