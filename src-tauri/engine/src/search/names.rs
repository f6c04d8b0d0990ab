//! People, conversations and mailboxes: each kept once, and found by what somebody types.
//!
//! In: names as mails have them; a piece of one. Out: numbers, which stand as marks in the full-text table.
//! Deliberately absent: knowing that two names are one person: every form of a name is its own.

use std::collections::HashMap;

use rusqlite::{Connection, params};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::said::Speaker;
use super::schema::fault;
use crate::error::Result;

/// What a name is of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    Person = 1,
    Conversation = 2,
    Mailbox = 3,
}

/// A name: up to three texts.
#[derive(Clone, Debug)]
pub(super) struct Name {
    kind: Kind,
    texts: [String; 3],
}

/// Names met so far, numbered from 0 as they came.
#[derive(Default)]
pub(super) struct Met {
    known: HashMap<String, u32>,
    scratch: String,
    fresh: Vec<Name>,
}

impl Met {
    pub fn person(&mut self, person: &Speaker) -> u32 {
        self.number(Kind::Person, [&person.im_id, &person.name, &person.address])
    }

    pub fn conversation(&mut self, id: &str, name: &str) -> u32 {
        self.number(Kind::Conversation, [id, name, ""])
    }

    pub fn mailbox(&mut self, address: &str) -> u32 {
        self.number(Kind::Mailbox, [address, "", ""])
    }

    /// Those that were not there when this was asked last.
    pub fn fresh(&mut self) -> Vec<Name> {
        std::mem::take(&mut self.fresh)
    }

    fn number(&mut self, kind: Kind, texts: [&str; 3]) -> u32 {
        self.scratch.clear();
        self.scratch.push(char::from(b'0' + kind as u8));
        for text in texts {
            self.scratch.push('\0');
            self.scratch.push_str(text);
        }
        if let Some(number) = self.known.get(&self.scratch) {
            return *number;
        }
        let number = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        self.known.insert(self.scratch.clone(), number);
        self.fresh.push(Name { kind, texts: texts.map(str::to_owned) });
        number
    }
}

/// Keeps names; gives their numbers in the index.
pub(super) fn keep(db: &Connection, names: &[Name]) -> Result<Vec<i64>> {
    let mut insert = db
        .prepare_cached(
            "INSERT INTO name (kind, one, two, three, folded) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT DO UPDATE SET kind = kind RETURNING id",
        )
        .map_err(fault)?;
    let mut numbers = Vec::with_capacity(names.len());
    for Name { kind, texts: [one, two, three] } in names {
        let folded = [one, two, three].map(|text| fold(text)).join("\n");
        let values = params![*kind as i64, one, two, three, folded];
        numbers.push(insert.query_row(values, |row| row.get(0)).map_err(fault)?);
    }
    Ok(numbers)
}

/// Numbers of the names that fit. A whole text that is equal goes before all that only contain it: of
/// people, words that begin so; of conversations, any piece; of mailboxes, nothing less than all.
pub(super) fn matching(db: &Connection, kind: Kind, typed: &str) -> Result<Vec<i64>> {
    let wanted = fold(typed.trim());
    let first = wanted.split_whitespace().next().unwrap_or_default();
    let mut statement = db
        .prepare_cached("SELECT id, folded FROM name WHERE kind = ?1 AND instr(folded, ?2) ORDER BY id")
        .map_err(fault)?;
    let mut rows = statement.query(params![kind as i64, first]).map_err(fault)?;
    let (mut equal, mut alike) = (Vec::new(), Vec::new());
    while let Some(row) = rows.next().map_err(fault)? {
        let id = row.get(0).map_err(fault)?;
        let folded: String = row.get(1).map_err(fault)?;
        let like = match kind {
            Kind::Person => wanted.split_whitespace().all(|word| begins_a_word(&folded, word)),
            Kind::Conversation => folded.contains(&wanted),
            Kind::Mailbox => false,
        };
        if folded.split('\n').any(|text| !text.is_empty() && text == wanted) {
            equal.push(id);
        } else if like {
            alike.push(id);
        }
    }
    Ok(if equal.is_empty() { alike } else { equal })
}

fn begins_a_word(text: &str, word: &str) -> bool {
    text.match_indices(word)
        .any(|(at, _)| !text.get(..at).unwrap_or_default().ends_with(char::is_alphanumeric))
}

/// Without letter case and accents: close to what the full-text table does with words.
pub(super) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}
