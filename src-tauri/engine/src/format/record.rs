//! What the XML readers share: a record's texts, its people, its time.
//!
//! In: pieces of text by field. Out: people and conversations met before as the same value, times in
//! UTC. A record costs no allocation until it is an item. Deliberately absent: element names.

use std::collections::BTreeMap;
use std::collections::HashMap;
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
    pub(super) fn close(&mut self, field: F) {
        let end = self.text.len();
        self.fields.push((field, self.open..end));
        self.open = end;
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

/// People and conversations by what the feed says of them, so that each is held once.
#[derive(Default)]
pub(super) struct Seen {
    people: HashMap<String, Arc<Person>>,
    conversations: HashMap<String, Arc<Conversation>>,
    key: String,
}

/// A hostile file may name ever new people; memory stays bounded all the same.
const MOST: usize = 100_000;

impl Seen {
    pub(super) fn person(&mut self, im_ids: &[&str], name: &str, emails: &[&str]) -> Arc<Person> {
        self.key.clear();
        for text in im_ids.iter().chain([&"\u{1}", &name]).chain(emails) {
            self.key.push_str(text);
            self.key.push('\0');
        }
        if let Some(person) = self.people.get(&self.key) {
            return Arc::clone(person);
        }
        let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        let person = Arc::new(Person { im_ids: owned(im_ids), name: name.to_owned(), emails: owned(emails) });
        if self.people.len() >= MOST {
            self.people.clear();
        }
        self.people.insert(self.key.clone(), Arc::clone(&person));
        person
    }

    pub(super) fn conversation(&mut self, id: &str, name: &str) -> Arc<Conversation> {
        self.key.clear();
        self.key.push_str(id);
        self.key.push('\0');
        self.key.push_str(name);
        if let Some(conversation) = self.conversations.get(&self.key) {
            return Arc::clone(conversation);
        }
        let conversation = Arc::new(Conversation { id: id.to_owned(), name: name.to_owned() });
        if self.conversations.len() >= MOST {
            self.conversations.clear();
        }
        self.conversations.insert(self.key.clone(), Arc::clone(&conversation));
        conversation
    }
}

/// Adds somebody to a list of recipients, unless there already or the sender.
pub(super) fn add_recipient(to: &mut Vec<Arc<Person>>, sender: &Person, person: Arc<Person>) {
    let empty = person.im_ids.is_empty() && person.emails.is_empty() && person.name.is_empty();
    let same = |other: &Person| match (person.im_ids.first(), other.im_ids.first()) {
        (Some(one), Some(another)) => one == another,
        _ => person.emails.first().is_some_and(|email| other.emails.first() == Some(email)),
    };
    if !empty && !same(sender) && !to.iter().any(|known| Arc::ptr_eq(known, &person) || same(known)) {
        to.push(person);
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
/// seconds or milliseconds since 1970, told apart by size.
pub(super) fn time(text: &str) -> Option<Timestamp> {
    let text = text.trim();
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
