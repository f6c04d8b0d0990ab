//! What the XML readers share: a record's texts, its people, its time.
//!
//! In: pieces of text by field. Out: people and conversations met before as the same value, times in
//! UTC. A record costs no allocation until it is an item. Deliberately absent: element names.

use std::collections::BTreeMap;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::text::INVALID;
use super::xml::ITEM_TEXT;
use crate::error::{Code, Error, Result};
use crate::model::{Conversation, Person, Timestamp};

/// Texts of one record, end to end, by field `F` in the document's order.
pub(super) struct Texts<F> {
    text: String,
    fields: Vec<(F, Range<usize>)>,
    open: usize,
}

impl<F: Copy + PartialEq> Texts<F> {
    pub(super) fn new() -> Self {
        Self { text: String::new(), fields: Vec::new(), open: 0 }
    }

    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.fields.clear();
        self.open = 0;
    }

    /// Adds to the field that is open.
    ///
    /// # Errors
    /// `xml-too-long`.
    pub(super) fn push(&mut self, text: &str) -> Result<()> {
        if self.text.len() + text.len() > ITEM_TEXT {
            return Err(Error::new(Code::XmlTooLong).arg("limit", ITEM_TEXT));
        }
        self.text.push_str(text);
        Ok(())
    }

    /// Ends the open text as `field`.
    ///
    /// # Errors
    /// `xml-too-long`: empty elements without end also fill the memory.
    pub(super) fn close(&mut self, field: F) -> Result<()> {
        let end = self.text.len();
        self.fields.push((field, self.open..end));
        self.open = end;
        if self.fields.len() > FIELDS {
            return Err(Error::new(Code::XmlTooLong).arg("limit", ITEM_TEXT));
        }
        Ok(())
    }

    /// Whether there is more than white space in the open text.
    pub(super) fn pending(&self) -> bool {
        self.text.get(self.open..).is_some_and(|text| !text.trim().is_empty())
    }

    /// Forgets the open text.
    pub(super) fn drop_pending(&mut self) {
        self.text.truncate(self.open);
    }

    /// Every field with its text, in order.
    pub(super) fn all(&self) -> impl Iterator<Item = (F, &str)> {
        self.fields.iter().map(|(field, range)| (*field, self.text.get(range.clone()).unwrap_or_default()))
    }

    /// The first text of a field that is not blank, trimmed.
    pub(super) fn first(&self, field: F) -> Option<&str> {
        self.all()
            .filter(|(found, _)| *found == field)
            .map(|(_, text)| text.trim())
            .find(|text| !text.is_empty())
    }

    /// Some of it was no text in the document's encoding.
    pub(super) fn invalid(&self) -> bool {
        // U+FDD0 in UTF-8 begins with EF; most texts have none.
        self.text.contains(INVALID)
    }
}

/// Fields of a record, at most: each costs some 32 bytes beside its text.
const FIELDS: usize = ITEM_TEXT / 32;

/// People and conversations by what the feed says of them, so that each is held once.
#[derive(Default)]
pub(super) struct Seen {
    people: HashMap<Vec<u8>, Arc<Person>>,
    conversations: HashMap<Vec<u8>, Arc<Conversation>>,
    key: Vec<u8>,
    /// Of all keys together.
    bytes: usize,
}

/// A hostile file may name ever new people, of any length; memory stays bounded all the same.
const MOST: usize = 100_000;
/// Bytes of keys.
const HEAVIEST: usize = 16 << 20;

impl Seen {
    pub(super) fn person(&mut self, im_ids: &[&str], name: &str, emails: &[&str]) -> Arc<Person> {
        self.key.clear();
        // How many, and how long each: a text may hold whatever would part it from the next.
        self.key.extend_from_slice(&im_ids.len().to_le_bytes());
        for text in im_ids.iter().chain([&name]).chain(emails) {
            self.key.extend_from_slice(&text.len().to_le_bytes());
            self.key.extend_from_slice(text.as_bytes());
        }
        if let Some(person) = self.people.get(&self.key) {
            return Arc::clone(person);
        }
        let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        let person = Arc::new(Person { im_ids: owned(im_ids), name: name.to_owned(), emails: owned(emails) });
        self.make_room();
        self.people.insert(self.key.clone(), Arc::clone(&person));
        person
    }

    pub(super) fn conversation(&mut self, id: &str, name: &str) -> Arc<Conversation> {
        self.key.clear();
        self.key.extend_from_slice(&id.len().to_le_bytes());
        self.key.extend_from_slice(id.as_bytes());
        self.key.extend_from_slice(name.as_bytes());
        if let Some(conversation) = self.conversations.get(&self.key) {
            return Arc::clone(conversation);
        }
        let conversation = Arc::new(Conversation { id: id.to_owned(), name: name.to_owned() });
        self.make_room();
        self.conversations.insert(self.key.clone(), Arc::clone(&conversation));
        conversation
    }

    /// For one more, under `key`.
    fn make_room(&mut self) {
        if self.people.len() + self.conversations.len() >= MOST || self.bytes > HEAVIEST {
            self.people.clear();
            self.conversations.clear();
            self.bytes = 0;
        }
        self.bytes += self.key.len();
    }
}

/// Recipients in the feed's order, each once, without the sender. Somebody is the same by id or, where
/// one of the two has none, by address.
pub(super) struct Recipients<'a> {
    sender: &'a Person,
    to: Vec<Arc<Person>>,
    /// Of many: by id; by address, of all; by address, of those without an id.
    many: Option<[HashSet<String>; 3]>,
}

/// Up to here, looking through the list is quickest.
const FEW: usize = 32;

impl<'a> Recipients<'a> {
    pub(super) fn new(sender: &'a Person) -> Self {
        Self { sender, to: Vec::new(), many: None }
    }

    pub(super) fn add(&mut self, person: Arc<Person>) {
        let nobody = person.im_ids.is_empty() && person.emails.is_empty() && person.name.is_empty();
        if nobody || same(&person, self.sender) {
            return;
        }
        if self.to.len() >= FEW {
            let many = self.many.get_or_insert_with(|| {
                let mut many = Default::default();
                self.to.iter().for_each(|known| note(&mut many, known));
                many
            });
            let (id, email) = (person.im_ids.first(), person.emails.first());
            let [ids, all, without_id] = &*many;
            let known = match id {
                Some(id) => ids.contains(id) || email.is_some_and(|email| without_id.contains(email)),
                None => email.is_some_and(|email| all.contains(email)),
            };
            if known {
                return;
            }
            note(many, &person);
        } else if self.to.iter().any(|known| same(known, &person)) {
            return;
        }
        self.to.push(person);
    }

    pub(super) fn finish(self) -> Vec<Arc<Person>> {
        self.to
    }
}

fn same(one: &Person, other: &Person) -> bool {
    match (one.im_ids.first(), other.im_ids.first()) {
        (Some(one), Some(other)) => one == other,
        _ => one.emails.first().is_some_and(|email| other.emails.first() == Some(email)),
    }
}

fn note([ids, all, without_id]: &mut [HashSet<String>; 3], person: &Person) {
    ids.extend(person.im_ids.first().cloned());
    all.extend(person.emails.first().cloned());
    if person.im_ids.is_empty() {
        without_id.extend(person.emails.first().cloned());
    }
}

/// Counts a name that no format knows. Hostile names are cut and bounded in number.
pub(super) fn count_unknown(unknown: &mut BTreeMap<String, u64>, mark: &str, name: &str) {
    let name: String = mark.chars().chain(name.chars().filter(|c| !c.is_control()).take(64)).collect();
    if let Some(count) = unknown.get_mut(&name) {
        *count += 1;
    } else if unknown.len() < 1000 {
        unknown.insert(name, 1);
    } else {
        *unknown.entry("…".to_owned()).or_default() += 1;
    }
}

/// A time as feeds write it: ISO 8601 (UTC where no offset is given), `MM/DD/YYYY HH:MM:SS` in UTC, or
/// seconds or milliseconds since 1970, told apart by size. No chat is from before 1970 or after 2200.
pub(super) fn time(text: &str) -> Option<Timestamp> {
    read_time(text.trim()).filter(|at| (0..LATEST).contains(&at.as_second()))
}

/// 2200-01-01.
pub(super) const LATEST: i64 = 7_258_118_400;

fn read_time(text: &str) -> Option<Timestamp> {
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let number: i64 = text.parse().ok()?;
        // Seconds of this size are the year 5138; milliseconds of it, 1973.
        return if number < 100_000_000_000 {
            Timestamp::from_second(number).ok()
        } else {
            Timestamp::from_millisecond(number).ok()
        };
    }
    let civil = |time: DateTime| time.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp());
    if let Ok(time) = text.parse::<Timestamp>() {
        return Some(time);
    }
    if let Ok(time) = text.parse::<DateTime>() {
        return civil(time);
    }
    DateTime::strptime("%m/%d/%Y %H:%M:%S", text).ok().and_then(civil)
}
