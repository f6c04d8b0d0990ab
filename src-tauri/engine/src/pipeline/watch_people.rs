//! Who is mapped and silent, and who speaks and is not mapped.
//!
//! In: an opened connector, today. Out: people for a page; those of the firm first. Deliberately absent: logs and
//! ledger; nothing of this is kept.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::Serialize;

use super::held::{Named, open_items};
use super::open::{Opened, mapping_csv};
use crate::error::Result;
use crate::ledger::{Ledger, Was};
use crate::map::{Mapped, everywhere};
use crate::model::{Item, Mailbox, Person, utc_day};
use crate::settings::Connectors;

/// Somebody of the mapping CSV whose mailbox has nothing said by them for 30 days.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Silent {
    /// ImId or mobile number.
    pub key: String,
    /// Where it leads.
    pub mailbox: String,
    /// The last UTC day on which they said something.
    pub last: Option<Date>,
}

/// Somebody who spoke, and whom the mapping does not find.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Unmapped {
    /// Who.
    #[serde(flatten)]
    pub person: Named,
    /// How many items they sent.
    pub items: u64,
    /// The UTC day of the last of them.
    pub last: Date,
    /// At one of the firm's domains, or without any address: probably its own, and not a counterparty.
    pub own: bool,
}

/// People whom somebody should look at.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize)]
pub struct PeopleWatch {
    /// Mapped and silent, by key. Empty until the connector has run for 30 days.
    pub silent: Vec<Silent>,
    /// Speaking and not mapped: the firm's own first, then most items first. At most 10,000.
    pub unmapped: Vec<Unmapped>,
    /// Files that could not be looked into.
    pub unread_files: u64,
}

const DAYS: i64 = 30;
/// Files of the last days that are read, the newest first; beside them, each file with held items.
const FILES: u32 = 31;
const MOST: usize = 10_000;

/// Looks at the last 30 days: the mapping CSV against the ledger, the senders of the newest 31 files and of all
/// held items against the mapping of now.
///
/// # Errors
/// Those of ledger, CSV and disk. A file that cannot be read is only counted.
pub fn watch_people(home: &Path, opened: &Opened, today: Date) -> Result<PeopleWatch> {
    let ledger = Ledger::look(home)?;
    let number = ledger.known_connector(&opened.connector.name)?.unwrap_or_default();
    let since = today.saturating_sub(DAYS.days());
    let mut watch = PeopleWatch::default();
    if ledger.first_run(number)?.is_some_and(|first| utc_day(first) <= since) {
        watch.silent = silent(home, opened, &ledger, number, (since, today))?;
    }
    let staging = opened.evidence.open(home)?;
    let mut found = Found { opened, own: own_domains(opened), people: BTreeMap::new() };
    let recent = ledger.kept_since(number, since, FILES)?;
    let whole: HashSet<i64> = recent.iter().map(|file| file.id).collect();
    for file in &recent {
        let Some(sha256) = file.sha256 else { continue };
        let read = open_items(&staging, opened, (&file.remote.name, sha256), &mut |_, item| found.take(item));
        watch.unread_files += u64::from(outcome(read)?.is_none());
    }
    for file in ledger.files_with_open(number)?.iter().filter(|file| !whole.contains(&file.id)) {
        let places = ledger.open_in(number, file.id)?;
        let held: HashSet<u64> =
            places.iter().filter(|place| place.was == Was::Held).map(|place| place.seq).collect();
        let Some(sha256) = file.sha256 else { continue };
        let read = open_items(&staging, opened, (&file.remote.name, sha256), &mut |seq, item| {
            if held.contains(&seq) { found.take(item) } else { Ok(()) }
        });
        watch.unread_files += u64::from(outcome(read)?.is_none());
    }
    watch.unmapped = found.people.into_values().collect();
    watch
        .unmapped
        .sort_by(|a, b| b.own.cmp(&a.own).then(b.items.cmp(&a.items)).then_with(|| a.person.cmp(&b.person)));
    watch.unmapped.truncate(MOST);
    Ok(watch)
}

/// A file's own fault is none of this; the disk's is.
fn outcome(read: Result<()>) -> Result<Option<()>> {
    match read {
        Err(error) if error.code().exit() >= 60 => Err(error),
        Err(_) => Ok(None),
        Ok(()) => Ok(Some(())),
    }
}

fn silent(
    home: &Path,
    opened: &Opened,
    ledger: &Ledger,
    number: i64,
    (since, today): (Date, Date),
) -> Result<Vec<Silent>> {
    let Some(csv) = &opened.connector.mapping.csv else { return Ok(Vec::new()) };
    let reading = mapping_csv(opened.connector.kind()?, &Connectors::of(home).beside(csv)?, &[])?;
    let spoke = ledger.spoke(number)?;
    let mut silent = Vec::new();
    for entry in reading.entries {
        let person = Person { im_ids: vec![entry.key.clone()], ..Person::default() };
        let mapped = opened.mapping.on(today).map_or(Mapped::Nobody, |mapping| mapping.person(&person));
        let mailbox = match mapped {
            Mapped::ByCsv(mailbox) | Mapped::ByEmail(mailbox) => mailbox,
            Mapped::Nobody => entry.mailbox,
        };
        let last = spoke.get(mailbox.address()).copied();
        if last.is_none_or(|last| last < since) {
            silent.push(Silent { key: entry.key, mailbox: mailbox.address().to_owned(), last });
        }
    }
    silent.sort_by(|a, b| a.key.cmp(&b.key));
    Ok(silent)
}

/// The firm's domains, also by their old names.
fn own_domains(opened: &Opened) -> HashSet<String> {
    let mapping = &opened.connector.mapping;
    let plain = |text: &String| text.trim().trim_start_matches('@').to_lowercase();
    let renamed = mapping.aliases.iter().flat_map(|alias| [plain(&alias.old), plain(&alias.new)]);
    mapping.domains.iter().map(plain).chain(renamed).collect()
}

struct Found<'a> {
    opened: &'a Opened,
    own: HashSet<String>,
    people: BTreeMap<(String, String), Unmapped>,
}

impl Found<'_> {
    fn take(&mut self, item: &Item) -> Result<()> {
        if self.opened.mapping.sender(item, &everywhere) != Mapped::Nobody {
            return Ok(());
        }
        let person = Named::of(&item.sender);
        let (key, day) = ((person.im_id.clone(), person.email.clone()), utc_day(item.at));
        if let Some(known) = self.people.get_mut(&key) {
            known.items += 1;
            known.last = day.max(known.last);
        } else if self.people.len() < 10 * MOST {
            let own = self.is_own(&item.sender);
            self.people.insert(key, Unmapped { person, items: 1, last: day, own });
        }
        Ok(())
    }

    fn is_own(&self, person: &Person) -> bool {
        let mut addresses = person.emails.iter().filter_map(|email| Mailbox::parse(email)).peekable();
        addresses.peek().is_none() || addresses.any(|mailbox| self.own.contains(mailbox.domain()))
    }
}
