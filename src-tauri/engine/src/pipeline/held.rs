//! Held and failed items with who and where: the ledger has no names, the kept encrypted files do.
//!
//! In: an opened connector, what to look for. Out: rows for a page or a terminal, and what there is to filter by.
//! Evidence that is gone, or that our keys do not open, leaves its rows without names. Deliberately absent:
//! message texts, logs; nothing of this is kept.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::documents;
use super::open::Opened;
use super::reading::opener;
use crate::convert;
use crate::decrypt;
use crate::error::{Code, Error, Result};
use crate::format::Parsed;
use crate::ledger::{FileRow, Ledger, OpenPlace, Was};
use crate::model::{Digest, Item, Person, utc_day};
use crate::staging::Staging;

/// What to look for; an empty filter takes all.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct HeldFilter {
    /// Part of a name or id of the sender or of a recipient, in any letter case.
    pub person: Option<String>,
    /// Part of the conversation's name or id, in any letter case.
    pub conversation: Option<String>,
    /// UTC day of the message.
    pub day: Option<Date>,
    /// `held`, or the code of what made it unreadable.
    pub reason: Option<String>,
}

impl HeldFilter {
    /// Whether names have to be known to tell.
    #[must_use]
    pub fn asks_for_names(&self) -> bool {
        self.person.is_some() || self.conversation.is_some()
    }

    fn takes(&self, row: &HeldRow, everybody: &[Named]) -> bool {
        let has = |text: &str, part: &str| text.to_lowercase().contains(&part.to_lowercase());
        let person = |part: &String| {
            everybody.iter().any(|one| [&one.name, &one.im_id, &one.email].iter().any(|text| has(text, part)))
        };
        self.reason.as_ref().is_none_or(|reason| *reason == row.reason)
            && self.day.is_none_or(|day| row.at.is_some_and(|at| utc_day(at) == day))
            && self.conversation.as_ref().is_none_or(|part| has(&row.conversation, part))
            && self.person.as_ref().is_none_or(person)
    }
}

/// Somebody, as the feed names them; empty where it does not.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Default, Debug, Serialize)]
pub struct Named {
    /// Display name.
    pub name: String,
    /// First ImId.
    pub im_id: String,
    /// First address.
    pub email: String,
}

impl Named {
    /// Name, else ImId, else address.
    #[must_use]
    pub fn called(&self) -> &str {
        let texts = [&self.name, &self.im_id, &self.email];
        texts.into_iter().find(|text| !text.is_empty()).map_or("", String::as_str)
    }

    pub(super) fn of(person: &Person) -> Self {
        let first = |texts: &[String]| texts.first().cloned().unwrap_or_default();
        Self { name: person.name.clone(), im_id: first(&person.im_ids), email: first(&person.emails) }
    }
}

/// An item that was not imported.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct HeldRow {
    /// First half of the item's hash, 32 hexadecimal digits: what `Choice::Items` takes.
    pub item: String,
    /// `held`, or the code of what made it unreadable.
    pub reason: String,
    /// Who said it; absent where that cannot be told.
    pub sender: Option<Named>,
    /// The first few it reached.
    pub recipients: Vec<Named>,
    /// How many it reached.
    pub recipient_count: usize,
    /// Name of the conversation, else its id, else empty.
    pub conversation: String,
    /// Time of the message; absent where it could not be read.
    pub at: Option<Timestamp>,
    /// The site's name for the file.
    pub file: String,
    /// The encrypted file's hash.
    pub file_sha256: String,
    /// Place in the file, from 0.
    pub place: u64,
}

/// A value to filter by.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Facet {
    /// The value.
    pub text: String,
    /// Open items that have it.
    pub items: u64,
}

/// Held and failed items.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize)]
pub struct HeldItems {
    /// The first of those that the filter takes, by file and place.
    pub rows: Vec<HeldRow>,
    /// All that the filter takes.
    pub matching: u64,
    /// All.
    pub total: u64,
    /// Who says or is told something in them, over all: most items first, at most 1,000.
    pub people: Vec<Facet>,
    /// Where, over all.
    pub conversations: Vec<Facet>,
    /// UTC days of them, over all, the newest first.
    pub days: Vec<Facet>,
    /// Why, over all.
    pub reasons: Vec<Facet>,
    /// Files whose names cannot be told, by the site's name, with the code of why.
    pub unread: BTreeMap<String, &'static str>,
}

/// Held and failed items that a filter takes, at most `most` rows of them. Each file with open items is decrypted
/// again.
///
/// # Errors
/// Those of ledger and disk.
pub fn held_items(home: &Path, opened: &Opened, filter: &HeldFilter, most: usize) -> Result<HeldItems> {
    let ledger = Ledger::look(home)?;
    let staging = opened.evidence.open(home)?;
    let kind = opened.connector.kind()?;
    let number = ledger.known_connector(&opened.connector.name)?.unwrap_or_default();
    let mut found = HeldItems::default();
    let mut counts = Counts::default();
    for file in ledger.files_with_open(number)? {
        let mut places = ledger.open_in(number, file.id)?;
        places.retain(|place| place.home);
        let mut told = HashMap::new();
        let mut take = |seq, item: &Item| {
            // By key, not by place alone: a profile may have changed what stands where.
            if let Ok(at) = places.binary_search_by_key(&seq, |place| place.seq)
                && let Some(place) = places.get(at)
                && place.was == Was::Held
                && ledger.twin_of(number, &convert::key(kind.id, item), &place.item)?.is_some()
            {
                told.insert(seq, Told::of(item));
            }
            Ok(())
        };
        let read = file
            .sha256
            .map_or(Ok(()), |sha256| open_items(&staging, opened, (&file.remote.name, sha256), &mut take));
        if let Err(error) = read {
            if error.code().exit() >= 60 {
                return Err(error);
            }
            told.clear();
            found.unread.insert(file.remote.name.clone(), error.code().as_str());
        }
        for place in &places {
            let (row, everybody) = row(&file, place, told.remove(&place.seq));
            counts.add(&row, &everybody);
            if filter.takes(&row, &everybody) {
                found.matching += 1;
                if found.rows.len() < most {
                    found.rows.push(row);
                }
            }
        }
    }
    counts.close(&mut found);
    Ok(found)
}

/// Reads the items of a kept file, after its integrity was checked to the end.
pub(super) fn open_items(
    staging: &Staging,
    opened: &Opened,
    (name, sha256): (&str, Digest),
    take: &mut dyn FnMut(u64, &Item) -> Result<()>,
) -> Result<()> {
    let keys = Arc::clone(&opened.keys);
    let (facts, checked) = decrypt::verify(opener(staging, sha256), keys, &mut |_| Ok(()))?;
    if facts.sha256 != sha256 {
        return Err(Error::new(Code::EvidenceChanged).arg("file", sha256));
    }
    let documents = documents::survey(&opened.formats, &checked, name)?;
    let mut seq = 0;
    documents::read(&opened.formats, &checked, &documents, &mut |parsed| {
        if let Parsed::Item(item) = &parsed {
            take(seq, item)?;
        }
        seq += 1;
        Ok(())
    })?;
    Ok(())
}

/// What a held item says of itself, without its text.
struct Told {
    sender: Named,
    recipients: Vec<Named>,
    conversation: String,
}

impl Told {
    fn of(item: &Item) -> Self {
        let conversation = &item.conversation;
        let text = if conversation.name.is_empty() { &conversation.id } else { &conversation.name };
        Self {
            sender: Named::of(&item.sender),
            recipients: item.recipients.iter().map(|person| Named::of(person)).collect(),
            conversation: text.clone(),
        }
    }
}

fn row(file: &FileRow, place: &OpenPlace, told: Option<Told>) -> (HeldRow, Vec<Named>) {
    let at = Timestamp::from_millisecond(place.at).ok().filter(|_| place.at != 0);
    let mut row = HeldRow {
        item: hex::encode(place.item),
        reason: place.was.as_str().to_owned(),
        sender: None,
        recipients: Vec::new(),
        recipient_count: 0,
        conversation: String::new(),
        at,
        file: file.remote.name.clone(),
        file_sha256: file.sha256.map(|hash| hash.to_string()).unwrap_or_default(),
        place: place.seq,
    };
    let Some(told) = told else { return (row, Vec::new()) };
    row.recipient_count = told.recipients.len();
    row.recipients = told.recipients.iter().take(FEW).cloned().collect();
    row.conversation = told.conversation;
    row.sender = Some(told.sender.clone());
    let mut everybody = told.recipients;
    everybody.push(told.sender);
    (row, everybody)
}

/// Recipients that a row names.
const FEW: usize = 5;
/// Values to filter by, of each kind.
const MOST: usize = 1_000;
/// Different values counted, of each kind: a hostile file must not fill the memory.
const COUNTED: usize = 100_000;

#[derive(Default)]
struct Counts {
    total: u64,
    people: HashMap<String, u64>,
    conversations: HashMap<String, u64>,
    days: HashMap<String, u64>,
    reasons: HashMap<String, u64>,
}

impl Counts {
    fn add(&mut self, row: &HeldRow, everybody: &[Named]) {
        self.total += 1;
        for one in everybody {
            count(&mut self.people, one.called());
        }
        count(&mut self.conversations, &row.conversation);
        count(&mut self.days, &row.at.map(|at| utc_day(at).to_string()).unwrap_or_default());
        count(&mut self.reasons, &row.reason);
    }

    fn close(self, found: &mut HeldItems) {
        found.total = self.total;
        found.people = facets(self.people);
        found.conversations = facets(self.conversations);
        found.reasons = facets(self.reasons);
        found.days = facets(self.days);
        found.days.sort_by(|a, b| b.text.cmp(&a.text));
    }
}

fn count(counts: &mut HashMap<String, u64>, text: &str) {
    if text.is_empty() {
        return;
    }
    if let Some(items) = counts.get_mut(text) {
        *items += 1;
    } else if counts.len() < COUNTED {
        counts.insert(text.to_owned(), 1);
    }
}

fn facets(counts: HashMap<String, u64>) -> Vec<Facet> {
    let mut facets: Vec<Facet> = counts.into_iter().map(|(text, items)| Facet { text, items }).collect();
    facets.sort_by(|a, b| b.items.cmp(&a.items).then_with(|| a.text.cmp(&b.text)));
    facets.truncate(MOST);
    facets
}
