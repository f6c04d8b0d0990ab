//! The practice site's files: three days in three formats, one day that comes twice, and what a rehearsal adds.
//!
//! In: `chats`. Out: XML as FORMATS.md section 2 describes it, the same bytes on every computer.
//! Deliberately absent: encryption (`seal`), and reading any of it back.

use std::fmt::Write as _;
use std::io::{self, Write as _};

use engine::model::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

use crate::chats::{self, Event, Person, Talk, What};

/// How a file is packed on the site.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wrapping {
    /// Binary OpenPGP.
    Binary,
    /// Gzip inside armored OpenPGP.
    GzipArmored,
}

/// One file of the site, before it is packed.
pub struct Day {
    /// Its name on the site.
    pub file_name: &'static str,
    /// Its time on the site.
    pub modified: Timestamp,
    /// The XML.
    pub plain: Vec<u8>,
    /// How it is packed.
    pub wrapping: Wrapping,
}

/// Every file, oldest first. The last one repeats the first under another name.
#[must_use]
pub fn days() -> Vec<Day> {
    let (first, second, third) = (date(2026, 11, 18), date(2026, 11, 19), date(2026, 11, 20));
    let message_xml = message_xml(&chats::day(first, 18)).into_bytes();
    let day = |file_name, date: Date, (hour, minute), plain, wrapping| Day {
        file_name,
        modified: utc_time(date, hour, minute),
        plain,
        wrapping,
    };
    vec![
        day("practice-firm_20261118.xml.pgp", first, (22, 30), message_xml.clone(), Wrapping::Binary),
        day(
            "practice-firm_ib_20261119.xml.gz.asc",
            second,
            (22, 30),
            instant_bloomberg(&chats::day(second, 19)).into_bytes(),
            Wrapping::GzipArmored,
        ),
        day(
            "practice-firm_vantage_20261120.xml.pgp",
            third,
            (22, 30),
            vantage(&chats::day(third, 20)).into_bytes(),
            Wrapping::Binary,
        ),
        day("practice-firm_20261118_resent.xml.pgp", third, (22, 45), message_xml, Wrapping::Binary),
    ]
}

/// The first day again, as if the site had sent it once more.
pub(crate) fn first_day_again() -> Day {
    Day {
        file_name: "practice-firm_20261118_again.xml.pgp",
        modified: utc_time(date(2026, 11, 20), 22, 50),
        plain: message_xml(&chats::day(date(2026, 11, 18), 18)).into_bytes(),
        wrapping: Wrapping::Binary,
    }
}

/// The chats of the first day under the name of a Monday: of the Tuesday between them nothing came.
pub(crate) fn day_before_a_gap() -> Day {
    Day {
        file_name: "practice-firm_20261116.xml.pgp",
        modified: utc_time(date(2026, 11, 16), 22, 30),
        ..first_day_again()
    }
}

/// A manifest of the last day, before it is encrypted: its name, its time, its text. The last name in it is
/// that of no file.
pub(crate) fn manifest() -> (&'static str, Timestamp, &'static str) {
    let text = "# Practice\r\npractice-firm_vantage_20261120.xml\r\npractice-firm_20261118_resent.xml\r\n\
                practice-firm_20261120_part2.xml\r\n";
    ("practice-firm_manifest_20261120.txt.pgp", utc_time(date(2026, 11, 20), 23, 0), text)
}

/// What time it is at the practice site, for the source watch: its days are of one week, and its calendar
/// stands still on the Saturday after them.
#[must_use]
pub fn calendar(now: Timestamp) -> Timestamp {
    now.min(utc_time(date(2026, 11, 21), 8, 0))
}

/// A day on which only people speak whom no mapping and no domain of the firm knows.
pub(crate) fn day_of_strangers() -> Day {
    Day {
        file_name: "practice-firm_20261120_strangers.xml.pgp",
        modified: utc_time(date(2026, 11, 20), 22, 55),
        plain: message_xml(&chats::strangers(date(2026, 11, 20), 21)).into_bytes(),
        wrapping: Wrapping::Binary,
    }
}

/// One more than the daily limit of a new connector.
pub(crate) const LONG_DAY_ITEMS: u32 = 200_001;

/// A day above the daily limit: its name and its time on the site. No other file of the site is of this
/// UTC day, so that only this one waits.
pub(crate) fn long_day() -> (&'static str, Timestamp) {
    ("practice-firm_20261121.xml.pgp", utc_time(date(2026, 11, 21), 23, 0))
}

/// Its XML: too long to be held as a whole.
pub(crate) fn write_long_day(xml: &mut dyn io::Write) -> io::Result<()> {
    let mut xml = io::BufWriter::with_capacity(1 << 16, xml);
    let begin = date(2026, 11, 21).to_zoned(TimeZone::UTC).map_or(0, |z| z.timestamp().as_millisecond());
    let [from, to] = [chats::DESK, chats::BROKER]
        .map(|who| (format!("<ImId>{}</ImId>", who.im_id), escape(&full_name(who)), escape(who.email)));
    let (im_id, name, email) = from;
    let sender = format!("{im_id}<SenderName>{name}</SenderName><SenderEmail>{email}</SenderEmail>");
    let (im_id, name, email) = to;
    let recipient =
        format!("<Recipient>{im_id}<Name>{name}</Name><RecipientEmail>{email}</RecipientEmail></Recipient>");
    writeln!(xml, "{DECLARATION}<ChatMessages>")?;
    let mut minute = String::new();
    for item in 0..LONG_DAY_ITEMS {
        // Four messages a second; a minute's text is made once for all of its 240.
        if item.is_multiple_of(240) {
            minute = utc(begin + i64::from(item) * 250, "%Y-%m-%dT%H:%M");
        }
        let millisecond = item % 240 * 250;
        writeln!(
            xml,
            "<ChatMessage><MessageId>long-{item}</MessageId><ConversationId>room-long</ConversationId>\
             <DateTimeUTC>{minute}:{:02}.{:03}Z</DateTimeUTC>{sender}{recipient}\
             <Content>practice line {item} of a day that is too long</Content></ChatMessage>",
            millisecond / 1000,
            millisecond % 1000,
        )?;
    }
    writeln!(xml, "</ChatMessages>")?;
    xml.flush()
}

fn utc_time(date: Date, hour: i8, minute: i8) -> Timestamp {
    let written = date.at(hour, minute, 0, 0).to_zoned(TimeZone::UTC);
    written.map_or(Timestamp::UNIX_EPOCH, |z| z.timestamp())
}

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// `message-xml`: one element a message, every room in one file, in order of time.
fn message_xml(talks: &[Talk]) -> String {
    let mut messages = Vec::new();
    for talk in talks {
        let mut present: Vec<&Person> = Vec::new();
        for (place, event) in talk.events.iter().enumerate() {
            let (text, file) = match &event.what {
                What::Entered => {
                    present.push(event.who);
                    continue;
                }
                What::Left => {
                    present.retain(|p| *p != event.who);
                    continue;
                }
                What::Disclaimer(text) => (*text, None),
                What::Said(text) => (text.as_str(), None),
                What::Sent { text, file, content } => (*text, Some((*file, *content))),
            };
            let mut xml = Xml::default();
            xml.open("ChatMessage", "");
            xml.leaf("MessageId", &format!("{}-{}-{place}", talk.room.id, event.at / 86_400_000));
            xml.leaf("ConversationId", talk.room.id);
            xml.leaf("ConversationName", talk.room.name);
            xml.leaf("DateTimeUTC", &utc(event.at, "%Y-%m-%dT%H:%M:%S%.3fZ"));
            xml.leaf("ImId", event.who.im_id);
            xml.leaf("SenderName", &full_name(event.who));
            xml.leaf_if("SenderEmail", event.who.email);
            for recipient in present.iter().filter(|p| **p != event.who) {
                xml.open("Recipient", "");
                xml.leaf("ImId", recipient.im_id);
                xml.leaf("Name", &full_name(recipient));
                xml.leaf_if("RecipientEmail", recipient.email);
                xml.close("Recipient");
            }
            xml.leaf("Content", text);
            if let Some((name, content)) = file {
                xml.open("Attachment", "");
                xml.leaf("FileName", name);
                xml.open("Data", " encoding=\"base64\"");
                xml.text(content);
                xml.close("Data");
                xml.close("Attachment");
            }
            xml.close("ChatMessage");
            messages.push((event.at, xml.0));
        }
    }
    messages.sort_by_key(|(at, _)| *at);
    let body: String = messages.into_iter().map(|(_, xml)| xml).collect();
    format!("{DECLARATION}<ChatMessages>\n{body}</ChatMessages>\n")
}

/// `conversation-xml`, Instant Bloomberg 1.9.
fn instant_bloomberg(talks: &[Talk]) -> String {
    let mut xml = Xml::default();
    xml.open("FileDump", "");
    xml.leaf("Version", "1.9");
    for talk in talks {
        let kind = if talk.room.members.len() > 2 { "C" } else { "P" };
        xml.open("Conversation", &format!(" Perspective=\"{}\" RoomType=\"{kind}\"", escape(talk.room.name)));
        xml.leaf("RoomID", talk.room.id);
        bloomberg_time(&mut xml, "StartTime", talk.events.first());
        for event in &talk.events {
            let (name, text) = told(&event.what, "ParticipantEntered", "ParticipantLeft");
            xml.open(name, " InteractionType=\"N\" DeviceType=\"M\"");
            bloomberg_user(&mut xml, event.who);
            bloomberg_time(&mut xml, "DateTime", Some(event));
            if let Some(text) = text {
                xml.leaf("Content", text);
            }
            xml.leaf("ConversationID", talk.room.id);
            xml.close(name);
        }
        bloomberg_time(&mut xml, "EndTime", talk.events.last());
        xml.close("Conversation");
    }
    xml.close("FileDump");
    format!("{DECLARATION}{}", xml.0)
}

/// Own staff carry a UUID and a corporate address, others do not.
fn bloomberg_user(xml: &mut Xml, who: &Person) {
    xml.open("User", "");
    xml.leaf("LoginName", who.im_id);
    xml.leaf("FirstName", who.first);
    xml.leaf("LastName", who.last);
    if who.own() {
        let number = chats::PEOPLE.iter().position(|p| *p == who).unwrap_or_default();
        xml.leaf("UUID", &format!("{}", 9_000_001 + number));
        xml.leaf("FirmNumber", "99999");
        xml.leaf("AccountNumber", "777777");
    }
    xml.leaf("CompanyName", who.company);
    xml.leaf("EmailAddress", if who.own() { "" } else { who.email });
    xml.leaf("CorporateEmailAddress", if who.own() { who.email } else { "" });
    xml.close("User");
}

fn bloomberg_time(xml: &mut Xml, name: &str, event: Option<&Event>) {
    if let Some(event) = event {
        xml.leaf(name, &utc(event.at, "%m/%d/%Y %H:%M:%S"));
        xml.leaf(&format!("{name}UTC"), &(event.at / 1000).to_string());
    }
}

/// `conversation-xml`, Vantage: no `User` wrapper, addresses only where people come and go.
fn vantage(talks: &[Talk]) -> String {
    let mut xml = Xml::default();
    xml.open("FileDump", "");
    for talk in talks {
        xml.open("Conversation", &format!(" Perspective=\"{}\"", escape(talk.room.name)));
        xml.leaf("RoomID", talk.room.id);
        if let Some(first) = talk.events.first() {
            xml.leaf("StartTimeUTC", &first.at.to_string());
        }
        for (place, event) in talk.events.iter().enumerate() {
            let (name, text) = told(&event.what, "ParticipantEntered", "ParticipantLeft");
            xml.open(name, "");
            if text.is_some() {
                xml.leaf("MessageId", &format!("{}-{}-{place}", talk.room.id, event.at / 86_400_000));
            }
            xml.leaf("LoginName", event.who.im_id);
            xml.leaf("UserType", "user");
            xml.leaf("DateTimeUTC", &event.at.to_string());
            match text {
                Some(text) => xml.leaf("Content", text),
                None => xml.leaf_if("CorporateEmailID", event.who.email),
            }
            xml.close(name);
        }
        if let Some(last) = talk.events.last() {
            xml.leaf("EndTimeUTC", &last.at.to_string());
        }
        xml.close("Conversation");
    }
    xml.close("FileDump");
    format!("{DECLARATION}{}", xml.0)
}

/// The element for what happened, and the text of a message. A file counts by its text here.
fn told<'a>(what: &'a What, entered: &'static str, left: &'static str) -> (&'static str, Option<&'a str>) {
    match what {
        What::Entered => (entered, None),
        What::Left => (left, None),
        What::Disclaimer(text) => ("Message", Some(text)),
        What::Said(text) => ("Message", Some(text)),
        What::Sent { text, .. } => ("Message", Some(text)),
    }
}

fn full_name(who: &Person) -> String {
    format!("{} {}", who.first, who.last)
}

fn utc(milliseconds: i64, format: &str) -> String {
    let at = Timestamp::from_millisecond(milliseconds).unwrap_or_default();
    at.strftime(format).to_string()
}

/// One element a line.
#[derive(Default)]
struct Xml(String);

impl Xml {
    fn open(&mut self, name: &str, attributes: &str) {
        let end = if name == "Data" { "" } else { "\n" };
        let _ = write!(self.0, "<{name}{attributes}>{end}");
    }

    fn close(&mut self, name: &str) {
        let _ = writeln!(self.0, "</{name}>");
    }

    fn leaf(&mut self, name: &str, text: &str) {
        let _ = writeln!(self.0, "<{name}>{}</{name}>", escape(text));
    }

    fn leaf_if(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.leaf(name, text);
        }
    }

    fn text(&mut self, text: &str) {
        self.0.push_str(&escape(text));
    }
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c => escaped.push(c),
        }
    }
    escaped
}
