//! Who speaks in the files on the site, and how the mapping finds each: the preview of *Map users*.
//!
//! In: an opened connector, the hashes of kept files. Out: people with names and addresses, for a page.
//! Deliberately absent: logs and ledger; nothing of this is kept.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::Arc;

use super::held::open_items;
use super::open::Opened;
use crate::error::{Error, Result, Scope};
pub use crate::map::Mapped;
use crate::model::{Digest, Item, Mailbox, Person, Timestamp};

/// Somebody who speaks.
pub struct Speaker {
    /// ImId, or empty.
    pub im_id: String,
    /// Name, or empty.
    pub name: String,
    /// First address in the feed, or empty.
    pub email: String,
    /// How the mapping finds them, by the version for their last item.
    pub mapped: Mapped,
    /// Items that they said.
    pub said: u64,
    /// Items that they got.
    pub got: u64,
    /// The first of the files in which they are.
    pub first: Digest,
    /// The time of their last item.
    pub last: Timestamp,
}

/// Everybody in some files.
#[derive(Default)]
pub struct People {
    /// In the order of their first appearance.
    pub speakers: Vec<Speaker>,
    /// Domains of their addresses, each with how many people have one there.
    pub domains: BTreeMap<String, u64>,
    /// Items read.
    pub items: u64,
    /// People that were not looked at any more.
    pub more: u64,
    /// Files that could not be read, with the reason. Those who speak in them are not here.
    pub faults: Vec<(Digest, Error)>,
}

/// Reads kept files, oldest first as they are given, and maps everybody in them. More than 100,000 people are
/// counted only. A file that cannot be read does not keep the others back.
///
/// # Errors
/// Those of decrypt and format, where no file could be read, and whatever stops a run.
pub fn people(home: &Path, opened: &Opened, files: &[Digest]) -> Result<People> {
    let staging = opened.evidence.open(home)?;
    let mut found = Found::default();
    let mut people = People::default();
    for file in files {
        let read = open_items(&staging, opened, ("", *file), &mut |_, item| {
            found.item(item, *file);
            Ok(())
        });
        match read {
            Ok(()) => {}
            Err(error) if error.code().scope() == Scope::Run => return Err(error),
            Err(error) => people.faults.push((*file, error)),
        }
    }
    if people.faults.len() == files.len()
        && let Some((_, error)) = people.faults.pop()
    {
        return Err(error);
    }
    (people.items, people.more) = (found.items, found.more.len() as u64);
    for known in found.people {
        for mailbox in known.person.emails.iter().filter_map(|email| Mailbox::parse(email)).take(1) {
            *people.domains.entry(mailbox.domain().to_owned()).or_default() += 1;
        }
        let (im_id, email) = key(&known.person);
        let mapped = opened.mapping.person(&known.person, known.last);
        let Known { person, said, got, first, last } = known;
        let name = person.name.clone();
        people.speakers.push(Speaker { im_id, name, email, mapped, said, got, first, last });
    }
    Ok(people)
}

struct Known {
    person: Arc<Person>,
    said: u64,
    got: u64,
    first: Digest,
    last: Timestamp,
}

#[derive(Default)]
struct Found {
    people: Vec<Known>,
    /// First id and first address, to the place among the people.
    places: HashMap<(String, String), usize>,
    /// Hashes of those that were one too many.
    more: std::collections::HashSet<u64>,
    items: u64,
}

impl Found {
    fn item(&mut self, item: &Item, file: Digest) {
        self.items += 1;
        self.person(&item.sender, item.at, file, |known| known.said += 1);
        for person in &item.recipients {
            self.person(person, item.at, file, |known| known.got += 1);
        }
    }

    fn person(&mut self, person: &Arc<Person>, at: Timestamp, file: Digest, count: impl FnOnce(&mut Known)) {
        let key = key(person);
        let place = match self.places.get(&key) {
            Some(place) => *place,
            None if self.people.len() >= MOST => {
                use std::hash::BuildHasher as _;
                if self.more.len() < MOST {
                    self.more.insert(self.places.hasher().hash_one(&key));
                }
                return;
            }
            None => {
                let first = Known { person: Arc::clone(person), said: 0, got: 0, first: file, last: at };
                self.people.push(first);
                self.places.insert(key, self.people.len() - 1);
                self.people.len() - 1
            }
        };
        if let Some(known) = self.people.get_mut(place) {
            if at >= known.last {
                (known.last, known.person) = (at, Arc::clone(person));
            }
            count(known);
        }
    }
}

fn key(person: &Person) -> (String, String) {
    let first = |texts: &[String]| texts.first().cloned().unwrap_or_default();
    (first(&person.im_ids), first(&person.emails))
}

const MOST: usize = 100_000;
