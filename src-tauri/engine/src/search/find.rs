//! Answering: a query to a page of hits, an item to its mail.
//!
//! In: a query. Out: items in the order of time, each read back from its mailbox file. The count stops at
//! `COUNTED`, so that no answer takes longer than its page. Deliberately absent: ranks, which would need every
//! hit before the first is shown.

use std::fs::File;
use std::io::{ErrorKind, Read as _, Seek as _, SeekFrom};
use std::path::PathBuf;
use std::time::Instant;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rusqlite::{OptionalExtension as _, params};

use super::fill::{LAST_SECOND, SLOT_BITS};
use super::mbox::{Mails, restored};
use super::names::{Kind, matching};
use super::said::{half, item_of, said};
use super::schema::fault;
use super::snippet::snippet;
use super::words::{Words, expression};
use super::{Hit, Hits, Index, Mail, Order, Place, Query};
use crate::error::{Code, Error, Result};
use crate::model::Digest;

/// Hits that are counted, at most.
const COUNTED: i64 = 10_000;
const PAGE: usize = 50;
/// Recipients that a hit names.
const RECIPIENTS: usize = 5;

/// A query as the full-text table takes it.
struct Asked {
    expression: String,
    first: i64,
    last: i64,
    words: Words,
}

impl Index {
    /// One page of what fits. What is `behind` the archive, the caller knows.
    ///
    /// # Errors
    /// `search-damaged`, `disk-failed`. No query is an error.
    pub fn find(&self, query: &Query) -> Result<Hits> {
        let began = Instant::now();
        let mut hits = Hits::default();
        if let Some(asked) = self.asked(query)? {
            let count = "SELECT count(*) FROM (SELECT 1 FROM said WHERE said MATCH ?1
                         AND rowid BETWEEN ?2 AND ?3 LIMIT ?4)";
            let found: i64 = self
                .db
                .prepare_cached(count)
                .and_then(|mut count| {
                    let most = COUNTED + 1;
                    count
                        .query_row(params![asked.expression, asked.first, asked.last, most], |row| row.get(0))
                })
                .map_err(fault)?;
            hits.more = found > COUNTED;
            hits.total = found.min(COUNTED).unsigned_abs();
            let size = if query.page_size == 0 { PAGE } else { query.page_size };
            let skip = query.page.saturating_mul(size);
            for item in self.numbers(&asked, query.order, Some((size, skip)))? {
                hits.hits.push(self.hit(item, &asked.words)?);
            }
            hits.ignored = asked.words.ignored;
        } else {
            hits.ignored = Words::read(&query.words).ignored;
        }
        hits.milliseconds = began.elapsed().as_secs_f64() * 1000.0;
        Ok(hits)
    }

    /// Every item that fits, the earliest first, as numbers for `read`.
    ///
    /// # Errors
    /// `search-damaged`, `disk-failed`.
    pub fn all(&self, query: &Query) -> Result<Vec<i64>> {
        self.asked(query)?.map_or(Ok(Vec::new()), |asked| self.numbers(&asked, Order::Oldest, None))
    }

    /// The number of an item, by at least the first 8 of its 64 hexadecimal digits.
    ///
    /// # Errors
    /// `item-unknown`, also when several items begin so.
    pub fn number(&self, item: &str) -> Result<i64> {
        let unknown = || Error::new(Code::ItemUnknown);
        let begin: String = item.trim().to_lowercase().chars().take(32).collect();
        if begin.len() < 8 || !begin.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(unknown());
        }
        let bound = |fill: &str| hex::decode(format!("{begin}{}", fill.repeat(32 - begin.len())));
        let (Ok(low), Ok(high)) = (bound("0"), bound("f")) else { return Err(unknown()) };
        let mut statement = self
            .db
            .prepare_cached("SELECT id FROM item WHERE half BETWEEN ?1 AND ?2 LIMIT 2")
            .map_err(fault)?;
        let rows = statement.query_map([low, high], |row| row.get(0)).map_err(fault)?;
        let found: Vec<i64> = rows.collect::<Result<_, _>>().map_err(fault)?;
        match found.as_slice() {
            [one] => Ok(*one),
            _ => Err(unknown()),
        }
    }

    /// Reads an item's mail back: the first copy that still is what was indexed, those in `mailbox` first.
    ///
    /// # Errors
    /// `archive-altered` when no copy is; `search-damaged`, `disk-failed`.
    pub fn read(&self, number: i64, mailbox: Option<&str>) -> Result<Mail> {
        let places = self.places(number)?;
        let mut order: Vec<&Place> = places.iter().collect();
        if let Some(mailbox) = mailbox {
            order.sort_by_key(|place| !place.mailbox.eq_ignore_ascii_case(mailbox.trim()));
        }
        for place in &order {
            let Some(quoted) = self.bytes(place)? else { continue };
            let mut mail = Vec::new();
            let Ok(Some(stretch)) = Mails::new(quoted.as_slice()).next(&mut mail) else { continue };
            if stretch.length != place.length {
                continue;
            }
            let item = item_of(&mail, stretch.as_is);
            if self.known(&item)? == Some(number) {
                let place = (*place).clone();
                let bytes = restored(&mail, stretch.as_is);
                return Ok(Mail { item: item.to_string(), bytes, quoted, place, places });
            }
        }
        let part = order.first().map_or(0, |place| place.part);
        Err(Error::new(Code::ArchiveAltered).arg("part", part))
    }

    /// Nothing, where what is named does not exist.
    fn asked(&self, query: &Query) -> Result<Option<Asked>> {
        let words = Words::read(&query.words);
        let typed = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        let mut with = Vec::new();
        let named = [
            (Kind::Mailbox, typed(&query.mailbox)),
            (Kind::Person, typed(&query.person)),
            (Kind::Conversation, typed(&query.conversation)),
        ];
        for (kind, text) in named {
            let Some(text) = text else { continue };
            let names = matching(&self.db, kind, &text)?;
            if names.is_empty() {
                return Ok(None);
            }
            let names: Vec<String> = names.iter().map(|name| format!("n{name}")).collect();
            with.push(format!("marks : ({})", names.join(" OR ")));
        }
        with.extend(words.with.iter().cloned());
        // Nothing but signs that cannot be looked for: that is not the same as everything.
        let nothing = with.is_empty() && words.without.is_empty() && !words.ignored.is_empty();
        if nothing {
            return Ok(None);
        }
        if with.is_empty() {
            with.push("marks : all".to_owned());
        }
        Ok(Some(Asked {
            expression: expression(&with, &words.without),
            first: query.from.map_or(0, first_number),
            last: query
                .to
                .map_or(i64::MAX, |day| day.tomorrow().map_or(i64::MAX, |next| first_number(next) - 1)),
            words,
        }))
    }

    fn numbers(&self, asked: &Asked, order: Order, page: Option<(usize, usize)>) -> Result<Vec<i64>> {
        let direction = match order {
            Order::Newest => "DESC",
            Order::Oldest => "ASC",
        };
        let text = format!(
            "SELECT rowid FROM said WHERE said MATCH ?1 AND rowid BETWEEN ?2 AND ?3
             ORDER BY rowid {direction} LIMIT ?4 OFFSET ?5"
        );
        let (size, skip) = page.map_or((-1, 0), |(size, skip)| {
            (i64::try_from(size).unwrap_or(i64::MAX), i64::try_from(skip).unwrap_or(i64::MAX))
        });
        let mut statement = self.db.prepare_cached(&text).map_err(fault)?;
        let rows = statement
            .query_map(params![asked.expression, asked.first, asked.last, size, skip], |row| row.get(0))
            .map_err(fault)?;
        rows.collect::<Result<_, _>>().map_err(fault)
    }

    fn hit(&self, number: i64, words: &Words) -> Result<Hit> {
        let mail = match self.read(number, None) {
            Ok(mail) => mail,
            Err(error) if error.code() == Code::ArchiveAltered => return self.altered(number),
            Err(error) => return Err(error),
        };
        let said = said(&mail.bytes);
        Ok(Hit {
            item: mail.item,
            at: moment(said.second),
            conversation: said.conversation_name,
            sender: said.sender,
            recipient_count: said.recipients.len(),
            recipients: said.recipients.into_iter().take(RECIPIENTS).collect(),
            snippet: snippet(&said.text, &words.shown),
            attachments: said.attachments,
            places: mail.places,
            altered: false,
        })
    }

    /// What can be told of an item of which no copy is what it was.
    fn altered(&self, number: i64) -> Result<Hit> {
        Ok(Hit {
            item: self.known_as(number)?,
            at: moment(number >> SLOT_BITS),
            conversation: String::new(),
            sender: Default::default(),
            recipients: Vec::new(),
            recipient_count: 0,
            snippet: Vec::new(),
            attachments: Vec::new(),
            places: self.places(number)?,
            altered: true,
        })
    }

    /// The first 32 hexadecimal digits of an item's hash, where its mail cannot tell it.
    ///
    /// # Errors
    /// `search-damaged`, `disk-failed`.
    pub fn known_as(&self, number: i64) -> Result<String> {
        let half = "SELECT half FROM item WHERE id = ?1";
        let half: Option<[u8; 16]> =
            self.db.query_row(half, [number], |row| row.get(0)).optional().map_err(fault)?;
        Ok(half.map(hex::encode).unwrap_or_default())
    }

    fn places(&self, number: i64) -> Result<Vec<Place>> {
        let mut statement = self
            .db
            .prepare_cached(
                "SELECT c.part, n.one, p.path, c.position, c.start, c.length FROM copy c
                 JOIN part p ON p.id = c.part JOIN name n ON n.id = p.mailbox WHERE c.item = ?1 ORDER BY 1",
            )
            .map_err(fault)?;
        let count = |row: &rusqlite::Row<'_>, column| row.get(column).map(i64::unsigned_abs);
        let rows = statement
            .query_map([number], |row| {
                Ok(Place {
                    part: row.get(0)?,
                    mailbox: row.get(1)?,
                    path: PathBuf::from(row.get::<_, String>(2)?),
                    position: count(row, 3)?,
                    offset: count(row, 4)?,
                    length: count(row, 5)?,
                })
            })
            .map_err(fault)?;
        rows.collect::<Result<_, _>>().map_err(fault)
    }

    /// The bytes at a place; nothing where the file is gone or ends before.
    fn bytes(&self, place: &Place) -> Result<Option<Vec<u8>>> {
        let mut file = match File::open(self.archive.join(&place.path)) {
            Ok(file) => file,
            Err(e) if e.kind() == ErrorKind::NotFound => return Ok(None),
            Err(e) => return Err(Error::disk(e)),
        };
        file.seek(SeekFrom::Start(place.offset)).map_err(Error::disk)?;
        let mut bytes = Vec::new();
        file.take(place.length).read_to_end(&mut bytes).map_err(Error::disk)?;
        Ok((bytes.len() as u64 == place.length).then_some(bytes))
    }

    fn known(&self, item: &Digest) -> Result<Option<i64>> {
        self.db
            .prepare_cached("SELECT id FROM item WHERE half = ?1")
            .and_then(|mut known| known.query_row([half(item)], |row| row.get(0)).optional())
            .map_err(fault)
    }

    /// The highest number of a part that is in the index: 0 without any.
    ///
    /// # Errors
    /// `search-damaged`, `disk-failed`.
    pub fn last_part(&self) -> Result<i64> {
        self.db.query_row("SELECT coalesce(max(id), 0) FROM part", [], |row| row.get(0)).map_err(fault)
    }

    /// Parts in the index, and the mails in them.
    pub(super) fn indexed(&self) -> Result<(u64, u64)> {
        let counts = "SELECT count(*), coalesce(sum(mails), 0) FROM part WHERE whole";
        let count = |row: &rusqlite::Row<'_>, column| row.get(column).map(i64::unsigned_abs);
        self.db.query_row(counts, [], |row| Ok((count(row, 0)?, count(row, 1)?))).map_err(fault)
    }

    pub(super) fn items(&self) -> Result<u64> {
        let count = "SELECT count(*) FROM item";
        self.db.query_row(count, [], |row| row.get(0)).map(i64::unsigned_abs).map_err(fault)
    }

    /// Parts that were left out.
    pub(super) fn skipped(&self) -> Result<Vec<PathBuf>> {
        let left_out = "SELECT path FROM part WHERE NOT whole ORDER BY id";
        let mut statement = self.db.prepare(left_out).map_err(fault)?;
        let rows =
            statement.query_map([], |row| row.get::<_, String>(0).map(PathBuf::from)).map_err(fault)?;
        rows.collect::<Result<_, _>>().map_err(fault)
    }
}

fn first_number(day: Date) -> i64 {
    let second = day.to_zoned(TimeZone::UTC).map_or(0, |zoned| zoned.timestamp().as_second());
    second.clamp(0, LAST_SECOND) << SLOT_BITS
}

fn moment(second: i64) -> String {
    Timestamp::from_second(second).map_or_else(|_| String::new(), |at| at.to_string())
}
