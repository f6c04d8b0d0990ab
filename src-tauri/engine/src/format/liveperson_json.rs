//! `liveperson-json`: conversation histories as LivePerson's own interface gives them (FORMATS.md section 2).
//!
//! In: one object with `conversationHistoryRecords`, or records one after the other (JSON lines). Out: items record
//! by record, in the document's order. One record is held at a time, of a bounded size. The word `undefined` in
//! the place of a value is no value. Deliberately absent: what happened beside the messages (surveys, transfers,
//! scores), which is known and passed over.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Read};
use std::sync::Arc;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::record::{Recipients, Seen, count_unknown, time};
use super::xml::ITEM_TEXT;
use super::{Parsed, Report, text};
use crate::error::{Code, Error, Result};
use crate::model::{Attachment, Conversation, EventKind, Item, Person};

pub(super) const NAME: &str = "liveperson-json";
pub(super) const RECORDS: &str = "conversationHistoryRecords";
const MESSAGES: &str = "messageRecords";

/// Whether a JSON document that begins so is one of these; what it is told by.
pub(super) fn told(head: &[u8]) -> Option<&'static str> {
    let text = String::from_utf8_lossy(head);
    let quoted = |name: &&'static str| text.contains(&format!("\"{name}\""));
    [RECORDS, MESSAGES].into_iter().find(quoted)
}

/// Reads the document.
pub(super) fn read(
    document: Box<dyn Read + '_>,
    sink: &mut dyn FnMut(Parsed) -> Result<()>,
) -> Result<Report> {
    let (since, offset) = (Cell::new(0), Cell::new(0));
    let inner = BufReader::with_capacity(128 << 10, document);
    let mut input = Bounded { inner, since: &since, offset: &offset };
    let report = Report { format: NAME, ..Report::default() };
    let mut reader = Histories {
        sink,
        report,
        seen: Seen::default(),
        since: &since,
        offset: &offset,
        stopped: None,
        records: 0,
    };
    while more(&mut input)? {
        since.set(0);
        // Each value ends with its bracket, so that none of the next is read ahead.
        let mut one = serde_json::Deserializer::from_reader(&mut input);
        let read = Top(&mut reader).deserialize(&mut one);
        if let Some(error) = reader.stopped.take() {
            return Err(error);
        }
        read.map_err(|e| fault(e, offset.get()))?;
    }
    if reader.records == 0 && !reader.report.unknown.is_empty() {
        return Err(Error::new(Code::FormatUnknown).arg("root", "JSON"));
    }
    Ok(reader.report)
}

/// Passes over what may stand between values. Whether another begins.
fn more(input: &mut Bounded<'_, impl BufRead>) -> Result<bool> {
    loop {
        let failed = |e| Error::from_reader(e, Code::DiskFailed);
        let buffer = input.fill_buf().map_err(failed)?;
        if buffer.is_empty() {
            return Ok(false);
        }
        let between = |byte: &u8| byte.is_ascii_whitespace() || *byte == b',';
        let count = buffer.iter().take_while(|byte| between(byte)).count();
        match buffer.get(count) {
            Some(b'{' | b'[') => {
                input.consume(count);
                return Ok(true);
            }
            Some(_) => return Err(malformed(input.offset.get() + count as u64)),
            None => input.consume(count),
        }
        input.since.set(0);
    }
}

fn malformed(offset: u64) -> Error {
    Error::new(Code::JsonMalformed).arg("offset", offset)
}

fn fault(error: serde_json::Error, offset: u64) -> Error {
    if error.is_io() {
        return Error::from_reader(error.into(), Code::DiskFailed);
    }
    malformed(offset).because(error)
}

struct Histories<'a> {
    sink: &'a mut dyn FnMut(Parsed) -> Result<()>,
    report: Report,
    seen: Seen,
    /// Bytes since the last record began, and from the document's start.
    since: &'a Cell<usize>,
    offset: &'a Cell<u64>,
    /// What the sink said: JSON's own errors cannot carry it.
    stopped: Option<Error>,
    records: u64,
}

/// A whole document, a page of records, or one record.
struct Top<'r, 'a>(&'r mut Histories<'a>);

impl<'de> DeserializeSeed<'de> for Top<'_, '_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Top<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("conversation histories")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let at = self.0.offset.get();
        // A record of its own has its fields at the top.
        let mut fields = serde_json::Map::new();
        let mut whole = false;
        while let Some(name) = map.next_key::<String>()? {
            if name == RECORDS {
                whole = true;
                map.next_value_seed(Records(self.0))?;
            } else if RECORD.contains(&name.as_str()) {
                let value = map.next_value()?;
                fields.insert(name, value);
            } else {
                if !AROUND.contains(&name.as_str()) {
                    count_unknown(&mut self.0.report.unknown, "", &name);
                }
                map.next_value::<IgnoredAny>()?;
            }
        }
        if whole && fields.is_empty() {
            return Ok(());
        }
        self.0.record(&Value::Object(fields), at).map_err(serde::de::Error::custom)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        Records(self.0).visit_seq(seq)
    }
}

/// The records, one after the other.
struct Records<'r, 'a>(&'r mut Histories<'a>);

impl<'de> DeserializeSeed<'de> for Records<'_, '_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Records<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a list of records")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        loop {
            self.0.since.set(0);
            let at = self.0.offset.get();
            let Some(record) = seq.next_element::<Value>()? else { return Ok(()) };
            self.0.record(&record, at).map_err(serde::de::Error::custom)?;
        }
    }
}

/// Everybody in a record, by the ids that messages name them by.
#[derive(Default)]
struct People {
    all: Vec<(Side, Arc<Person>)>,
    by_id: BTreeMap<String, Arc<Person>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Agent,
    Consumer,
}

/// The sink has had enough; the reason is kept aside.
struct Stopped;

impl std::fmt::Display for Stopped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("stopped")
    }
}

impl Histories<'_> {
    fn record(&mut self, record: &Value, at: u64) -> Result<(), Stopped> {
        self.records += 1;
        let Some(fields) = record.as_object() else { return self.give(Err(Code::ItemForm), at) };
        for name in fields.keys().filter(|name| !RECORD.contains(&name.as_str())) {
            count_unknown(&mut self.report.unknown, "", name);
        }
        let messages = match fields.get(MESSAGES) {
            None | Some(Value::Null) => &[][..],
            Some(Value::Array(messages)) => messages.as_slice(),
            Some(_) => return self.give(Err(Code::ItemForm), at),
        };
        let info = record.get("info").unwrap_or(&Value::Null);
        let id = told_text(info, &["conversationId", "engagementId"]);
        let name = told_text(info, &["latestSkillName", "skillName"]);
        let conversation = self.seen.conversation(&id, &name);
        let people = self.people(record);
        for message in messages {
            let item = self.item(message, &conversation, &people);
            if let Some(item) = item.transpose() {
                self.give(item, at)?;
            }
        }
        Ok(())
    }

    fn give(&mut self, item: Result<Item, Code>, offset: u64) -> Result<(), Stopped> {
        let parsed = match item {
            Ok(item) => {
                self.report.items += 1;
                Parsed::Item(item)
            }
            Err(code) => {
                self.report.failed += 1;
                Parsed::Failed { code, offset }
            }
        };
        (self.sink)(parsed).map_err(|error| {
            self.stopped = Some(error);
            Stopped
        })
    }

    fn people(&mut self, record: &Value) -> People {
        let mut people = People::default();
        let lists = [("agentParticipants", Side::Agent), ("consumerParticipants", Side::Consumer)];
        for (list, side) in lists {
            for one in record.get(list).and_then(Value::as_array).into_iter().flatten() {
                let login = told_text(one, &["agentLoginName", "userName"]);
                let mut name = told_text(one, &["agentFullName", "consumerName"]);
                if name.is_empty() {
                    let names = ["firstName", "lastName"].map(|field| told_text(one, &[field]));
                    name = names.join(" ").trim().to_owned();
                }
                let id = told_text(one, &["agentId", "participantId"]);
                // The id first, for it stays when a login is renamed: an item's key goes by it.
                let ids: Vec<&str> = [&*id, &*login].into_iter().filter(|id| !id.is_empty()).collect();
                let mut emails = [told_text(one, &["email", "agentEmail"]), login.clone()].to_vec();
                emails.retain(|email| email.contains('@'));
                emails.dedup();
                let emails: Vec<&str> = emails.iter().map(String::as_str).collect();
                if ids.is_empty() && name.is_empty() && emails.is_empty() {
                    continue;
                }
                let person = self.seen.person(&ids, &name, &emails);
                for id in ids {
                    people.by_id.insert(id.to_owned(), Arc::clone(&person));
                }
                people.all.push((side, person));
            }
        }
        people
    }

    /// The item, or nothing for what says nothing to anybody.
    fn item(
        &mut self,
        message: &Value,
        conversation: &Arc<Conversation>,
        people: &People,
    ) -> Result<Option<Item>, Code> {
        if !message.is_object() {
            return Err(Code::ItemForm);
        }
        let data = message.get("messageData").unwrap_or(&Value::Null);
        if !matches!(data, Value::Object(_) | Value::Null) {
            return Err(Code::ItemForm);
        }
        let (body, attachments) = said(data)?;
        if body.is_empty() && attachments.is_empty() {
            *self.report.events.entry("empty").or_default() += 1;
            return Ok(None);
        }
        let times = ["timeL", "time"].map(|field| told_text(message, &[field]));
        let at = times.iter().find_map(|text| time(text)).ok_or(Code::ItemTime)?;
        let by = told_text(message, &["sentBy"]);
        let side = match by.to_ascii_lowercase().as_str() {
            "agent" => Some(Side::Agent),
            "consumer" => Some(Side::Consumer),
            _ => None,
        };
        let id = told_text(message, &["participantId"]);
        let of_side = || side.and_then(|side| people.only(side));
        let sender = people.by_id.get(&id).cloned().or_else(of_side);
        let sender = match sender {
            Some(sender) => sender,
            None if id.is_empty() && by.is_empty() => return Err(Code::ItemSender),
            // The service itself, or somebody whom the record does not list.
            None => self.seen.person(&[if id.is_empty() { &by } else { &id }], &by, &[]),
        };
        let mut to = Recipients::new(&sender);
        let hidden = told_text(message, &["audience"]).eq_ignore_ascii_case("AGENTS_AND_MANAGERS");
        let reached = people.all.iter().filter(|(side, _)| !(hidden && *side == Side::Consumer));
        reached.for_each(|(_, person)| to.add(Arc::clone(person)));
        let recipients = to.finish();
        let message_id = Some(told_text(message, &["messageId"])).filter(|id| !id.is_empty());
        Ok(Some(Item {
            conversation: Arc::clone(conversation),
            message_id,
            at,
            kind: EventKind::Message,
            sender,
            recipients,
            body: text::clean(&body, &mut self.report.replaced_characters),
            attachments,
            original: None,
        }))
    }
}

impl People {
    fn only(&self, side: Side) -> Option<Arc<Person>> {
        let mut those = self.all.iter().filter(|(of, _)| *of == side);
        let first = those.next()?;
        those.next().is_none().then(|| Arc::clone(&first.1))
    }
}

/// The text of a message, and the file that was sent with it: of a file there is only where it lies.
fn said(data: &Value) -> Result<(String, Vec<Attachment>), Code> {
    let mut body = match data.get("msg") {
        None | Some(Value::Null) => String::new(),
        Some(msg @ Value::Object(_)) => told_text(msg, &["text"]),
        Some(_) => return Err(Code::ItemForm),
    };
    let rich = data.get("richContent").map(|rich| told_text(rich, &["content"])).unwrap_or_default();
    for more in [told_text(data, &["rawMetadata"]), rich] {
        if body.is_empty() {
            body = more;
        }
    }
    let Some(file) = data.get("file").filter(|file| !file.is_null()) else { return Ok((body, Vec::new())) };
    if !file.is_object() {
        return Err(Code::ItemForm);
    }
    let path = told_text(file, &["relativePath", "url"]);
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
    let caption = told_text(file, &["caption"]);
    if body.is_empty() {
        body.clone_from(&caption);
    }
    let name = [name, caption, told_text(file, &["fileType"])].into_iter().find(|name| !name.is_empty());
    let size = told_text(file, &["fileSize", "size"]).parse().ok();
    Ok((body, vec![Attachment { name: name.unwrap_or_default(), content: None, size }]))
}

/// The first of these fields that holds a text or a number that is one; empty where none does.
fn told_text(value: &Value, fields: &[&str]) -> String {
    let text = |field: &&str| match value.get(field)? {
        Value::String(text) if text.trim() == "undefined" => None,
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    };
    fields.iter().filter_map(text).find(|text| !text.trim().is_empty()).unwrap_or_default()
}

/// What a record has.
const RECORD: [&str; 23] = [
    "info",
    "campaign",
    MESSAGES,
    "messageStatuses",
    "messageScores",
    "agentParticipants",
    "agentParticipantsActive",
    "agentParticipantsLeave",
    "consumerParticipants",
    "transfers",
    "interactions",
    "coBrowseSessions",
    "sdes",
    "summary",
    "surveys",
    "conversationSurveys",
    "skillChanges",
    "responseTime",
    "dialogs",
    "monitoring",
    "previouslySubmittedAgentSurveys",
    "uniqueIntentDetails",
    "latestAgentSurvey",
];
/// What stands around the records.
const AROUND: [&str; 1] = ["_metadata"];

/// Ends a record that grows without end before it fills the memory.
struct Bounded<'c, R> {
    inner: R,
    since: &'c Cell<usize>,
    offset: &'c Cell<u64>,
}

impl<R: BufRead> BufRead for Bounded<'_, R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.since.get() > ITEM_TEXT {
            let error = Error::new(Code::JsonTooLong).arg("limit", ITEM_TEXT);
            return Err(error.arg("offset", self.offset.get()).into());
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.since.set(self.since.get() + count);
        self.offset.set(self.offset.get() + count as u64);
        self.inner.consume(count);
    }
}

impl<R: BufRead> Read for Bounded<'_, R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(out)?;
        self.consume(count);
        Ok(count)
    }
}
