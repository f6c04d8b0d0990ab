//! Who speaks in a file, and how the mapping finds each: the preview of *Map users*.
//!
//! In: an opened connector, the hash of a kept file. Out: people with names and addresses, for a page.
//! Deliberately absent: logs and ledger; nothing of this is kept.

use std::collections::{BTreeMap, HashMap};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use super::open::Opened;
use super::steps::{Document, opener, survey};
use crate::decrypt;
use crate::error::Result;
use crate::format::Parsed;
pub use crate::map::Mapped;
use crate::model::{Digest, Mailbox, Person};
use crate::staging::Staging;

/// Somebody who speaks.
pub struct Speaker {
    /// ImId, or empty.
    pub im_id: String,
    /// Name, or empty.
    pub name: String,
    /// First address in the feed, or empty.
    pub email: String,
    /// How the mapping finds them.
    pub mapped: Mapped,
}

/// Everybody in a file.
#[derive(Default)]
pub struct People {
    /// In the order of their first appearance.
    pub speakers: Vec<Speaker>,
    /// Domains of their addresses, each with how many people have one there.
    pub domains: BTreeMap<String, u64>,
}

/// Reads a kept file and maps everybody in it. More than 100,000 people are not looked at.
///
/// # Errors
/// Those of decrypt and format.
pub fn people(home: &Path, opened: &Opened, sha256: Digest) -> Result<People> {
    let staging = Staging::open(home)?;
    let open = opener(&staging, sha256);
    let (_, checked) = decrypt::verify(open, Arc::clone(&opened.keys), &mut |_| Ok(()))?;
    let surveys = survey(&opened.formats, &checked)?;
    let mut surveys = surveys.iter();
    let mut found: HashMap<(String, String), Arc<Person>> = HashMap::new();
    let mut order = Vec::new();
    checked.documents(&mut |_, document| {
        let Some(Document::Chats(survey)) = surveys.next() else { return Ok(ControlFlow::Continue(())) };
        opened.formats.read(document, survey.as_ref(), &mut |parsed| {
            let Parsed::Item(item) = parsed else { return Ok(()) };
            for person in std::iter::once(&item.sender).chain(&item.recipients) {
                let first = |texts: &[String]| texts.first().cloned().unwrap_or_default();
                let key = (first(&person.im_ids), first(&person.emails));
                if found.len() < MOST && !found.contains_key(&key) {
                    order.push(key.clone());
                    found.insert(key, Arc::clone(person));
                }
            }
            Ok(())
        })?;
        Ok(ControlFlow::Continue(()))
    })?;
    let mut people = People::default();
    for key in order {
        let Some(person) = found.get(&key) else { continue };
        for mailbox in person.emails.iter().filter_map(|email| Mailbox::parse(email)).take(1) {
            *people.domains.entry(mailbox.domain().to_owned()).or_default() += 1;
        }
        let (im_id, email) = key;
        let name = person.name.clone();
        people.speakers.push(Speaker { im_id, name, email, mapped: opened.mapping.person(person) });
    }
    Ok(people)
}

const MOST: usize = 100_000;
