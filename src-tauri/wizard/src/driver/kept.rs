//! What was read and is looked through again at each letter typed: rows of a CSV, people, held items.
//!
//! In: whole lists. Out: how many match, and the first of them. The state and the window only ever get those, so
//! that a million rows do not pass at each click. Deliberately absent: reading, and anything kept on the disk.

use std::borrow::Cow;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex};

use engine::map::Entry;

use super::held::HeldList;
use super::lock;
use crate::draft::Draft;
use crate::state::flyout::HeldFound;
use crate::state::mapping::PeopleFilter;
use crate::view::ConnectorId;
use crate::view::home::{HeldFilter, HeldRow};
use crate::view::setup::{CsvRow, CsvTableView, PersonRow};

/// Rows of the CSV shown.
pub(super) const ROWS: usize = 100;
/// People shown.
pub(super) const PEOPLE: usize = 200;
/// Held items shown.
pub(super) const HELD: usize = 200;

/// The lists.
#[derive(Default)]
pub(super) struct Kept {
    csv: Mutex<Option<(Whose, Arc<Vec<Entry>>)>>,
    people: Mutex<Arc<Vec<PersonRow>>>,
    held: Mutex<Option<(ConnectorId, Arc<HeldList>)>>,
    /// Stops the fetching of all files that goes on.
    pub(super) fetching: Mutex<Arc<AtomicBool>>,
}

/// Of which draft a CSV is.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Whose {
    pub(super) draft: String,
    pub(super) practice: bool,
}

/// A held item, with what it is searched by.
pub(super) struct HeldItem {
    pub(super) row: HeldRow,
    /// Names, ids and addresses of everybody in it, in lower case.
    pub(super) people: String,
}

impl Whose {
    pub(super) fn of(draft: &Draft) -> Self {
        Self { draft: draft.id.clone(), practice: draft.practice }
    }
}

impl Kept {
    pub(super) fn keep_csv(&self, whose: Whose, rows: Vec<Entry>) {
        *lock(&self.csv) = Some((whose, Arc::new(rows)));
    }

    pub(super) fn forget_csv(&self) {
        *lock(&self.csv) = None;
    }

    /// The rows of this draft's CSV, if they are the ones that were read last.
    pub(super) fn csv(&self, whose: &Whose) -> Option<Arc<Vec<Entry>>> {
        lock(&self.csv).as_ref().filter(|(of, _)| of == whose).map(|(_, rows)| Arc::clone(rows))
    }

    pub(super) fn keep_people(&self, people: Vec<PersonRow>) {
        *lock(&self.people) = Arc::new(people);
    }

    pub(super) fn people(&self) -> Arc<Vec<PersonRow>> {
        Arc::clone(&lock(&self.people))
    }

    pub(super) fn keep_held(&self, connector: ConnectorId, items: HeldList) {
        *lock(&self.held) = Some((connector, Arc::new(items)));
    }

    pub(super) fn held(&self, connector: &ConnectorId) -> Option<Arc<HeldList>> {
        lock(&self.held).as_ref().filter(|(of, _)| of == connector).map(|(_, items)| Arc::clone(items))
    }
}

/// Rows with this text in either column, in any letter case.
pub(super) fn find_rows(rows: &[Entry], search: &str) -> CsvTableView {
    let wanted = search.trim().to_lowercase();
    let mut found = CsvTableView { search: search.to_owned(), ..CsvTableView::default() };
    for entry in rows {
        if contains(&entry.key, &wanted) || contains(entry.mailbox.address(), &wanted) {
            found.matches += 1;
            if found.rows.len() < ROWS {
                let mailbox = entry.mailbox.address().to_owned();
                found.rows.push(CsvRow { key: entry.key.clone(), mailbox });
            }
        }
    }
    found
}

/// People with this text in id, name, address or mailbox, who are mapped so.
pub(super) fn find_people(people: &[PersonRow], filter: &PeopleFilter) -> (u64, Vec<PersonRow>) {
    let wanted = filter.search.trim().to_lowercase();
    let (mut matches, mut rows) = (0, Vec::new());
    for person in people {
        let texts = [&person.im_id, &person.person, &person.email, &person.mailbox];
        let right = filter.only.is_none_or(|only| only == person.mapped);
        if right && texts.into_iter().any(|text| contains(text, &wanted)) {
            matches += 1;
            if rows.len() < PEOPLE {
                rows.push(person.clone());
            }
        }
    }
    (matches, rows)
}

/// Held items that match, and all their keys.
pub(super) fn find_held(items: &[HeldItem], filter: &HeldFilter) -> (HeldFound, Vec<String>) {
    let wanted = filter.person.trim().to_lowercase();
    let (mut found, mut keys) = (HeldFound::default(), Vec::new());
    for HeldItem { row, people } in items {
        let reason = match filter.reason.as_str() {
            "" => true,
            "failed" => row.reason != "held",
            wanted => row.reason == wanted,
        };
        let day = filter.day.is_empty() || row.at.as_ref().is_some_and(|at| at.starts_with(&filter.day));
        let place = filter.conversation.is_empty() || row.conversation == filter.conversation;
        if reason && day && place && (wanted.is_empty() || people.contains(&wanted)) {
            found.matches += 1;
            keys.push(row.item.clone());
            if found.rows.len() < HELD {
                found.rows.push(row.clone());
            }
        }
    }
    (found, keys)
}

/// `wanted` is in lower case.
fn contains(text: &str, wanted: &str) -> bool {
    let lower = if text.chars().any(char::is_uppercase) {
        Cow::Owned(text.to_lowercase())
    } else {
        Cow::Borrowed(text)
    };
    lower.contains(wanted)
}

#[cfg(test)]
mod tests {
    use engine::model::Mailbox;

    use super::*;
    use crate::view::setup::MappedBy;

    #[test]
    fn rows_are_found_in_either_column_in_any_case_and_the_first_hundred_are_shown() {
        let mailbox = |number: u32| Mailbox::parse(&format!("p{number}@corp.example")).unwrap();
        let rows: Vec<Entry> =
            (0..1000).map(|number| Entry { key: format!("ÅSA{number}"), mailbox: mailbox(number) }).collect();
        for (search, matches) in [("", 1000), (" åsa99 ", 11), ("P99@", 1), ("CORP", 1000), ("nobody", 0)] {
            let found = find_rows(&rows, search);
            assert_eq!((found.matches, found.search.as_str()), (matches, search));
            assert_eq!(found.rows.len() as u64, matches.min(100));
        }
    }

    #[test]
    fn people_are_found_by_what_is_known_of_them_and_by_how_they_are_mapped() {
        let person = |im_id: &str, name: &str, mapped| PersonRow {
            im_id: im_id.into(),
            person: name.into(),
            email: String::new(),
            said: 0,
            got: 0,
            mapped,
            mailbox: String::new(),
        };
        let people = [person("u1", "Ada", MappedBy::Csv), person("u2", "Bob Ada", MappedBy::Nobody)];
        let find = |search: &str, only| find_people(&people, &PeopleFilter { search: search.into(), only }).0;
        assert_eq!([find("ada", None), find("U2", None), find("", None)], [2, 1, 2]);
        assert_eq!([find("ada", Some(MappedBy::Nobody)), find("u1", Some(MappedBy::Nobody))], [1, 0]);
    }

    #[test]
    fn held_items_are_found_by_person_conversation_day_and_reason() {
        let item = |key: &str, reason: &str, at: Option<&str>, people: &str| HeldItem {
            row: HeldRow {
                item: key.into(),
                reason: reason.into(),
                sender: String::new(),
                im_id: String::new(),
                recipients: String::new(),
                conversation: format!("room {key}"),
                file: String::new(),
                place: 0,
                at: at.map(str::to_owned),
            },
            people: people.into(),
        };
        let items = [
            item("a", "held", Some("2026-11-20T10:00:00Z"), "ada bob"),
            item("b", "held", Some("2026-11-21T10:00:00Z"), "ada"),
            item("c", "item-time", None, ""),
        ];
        let find = |person: &str, conversation: &str, day: &str, reason: &str| {
            let filter = HeldFilter {
                person: person.into(),
                conversation: conversation.into(),
                day: day.into(),
                reason: reason.into(),
            };
            find_held(&items, &filter).1.concat()
        };
        assert_eq!(find("", "", "", ""), "abc");
        assert_eq!(find("ADA", "", "", ""), "ab");
        assert_eq!(find("", "room b", "", ""), "b");
        assert_eq!(find("ada", "", "2026-11-20", "held"), "a");
        assert_eq!(find("", "", "", "failed"), "c");
    }
}
