//! From a verified document to items: detect, never assume.
//!
//! In: `Verified` plaintext, profiles. Out: items one by one, in constant memory, and a `Report` of what
//! was found and why, with everything that was not understood counted.
//! A new format is one file here, a line in `Format` and `read`, and a corpus folder.
//! Deliberately absent: which connector a format came by; mailboxes.

mod conversation_xml;
mod liveperson_json;
mod mail_drop;
mod message_xml;
mod profile;
mod record;
#[cfg(test)]
mod tests;
mod text;
mod xml;

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

pub use profile::Profile;

use crate::error::{Code, Error, Result};
use crate::model::{Item, Verified};

/// What a document gives, in its order.
pub enum Parsed {
    /// A message.
    Item(Item),
    /// A message that cannot be read; its neighbours can.
    Failed {
        /// Why.
        code: Code,
        /// Where it begins, in bytes of the document.
        offset: u64,
    },
}

/// What reading a document told.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The format that was found.
    pub format: &'static str,
    /// What it was told by: element names of the document.
    pub why: String,
    /// Messages read.
    pub items: u64,
    /// Messages that cannot be read.
    pub failed: u64,
    /// Events that make no item, by kind: `joined`, `left`, `history`, `file_started`.
    pub events: BTreeMap<&'static str, u64>,
    /// Control characters replaced by U+FFFD.
    pub replaced_characters: u64,
    /// Names of elements and attributes (`@name`) that no format knows, with how many there were.
    pub unknown: BTreeMap<String, u64>,
}

impl Report {
    /// Adds what another document of the same file told.
    pub fn add(&mut self, other: Self) {
        self.format = other.format;
        self.why = other.why;
        self.items += other.items;
        self.failed += other.failed;
        for (name, count) in other.events {
            *self.events.entry(name).or_default() += count;
        }
        self.replaced_characters += other.replaced_characters;
        for (name, count) in other.unknown {
            *self.unknown.entry(name).or_default() += count;
        }
    }

    /// Counts a name that no format knows, with a mark before it; cut and bounded in number.
    pub fn count_unknown(&mut self, mark: &str, name: &str) {
        record::count_unknown(&mut self.unknown, mark, name);
    }
}

/// The format of e-mails ready made.
pub const MAIL: &str = mail_drop::NAME;
/// How the names of such files end.
pub const MAIL_ENDING: &str = mail_drop::ENDING;

/// A document, before it is read.
pub struct Found {
    /// Its format.
    pub format: &'static str,
    /// What must be known before; nothing where the format needs no such pass.
    pub survey: Option<Survey>,
}

/// What must be known of a whole document before its first item can be told.
pub struct Survey(conversation_xml::Survey);

/// The formats that are understood.
pub struct Formats {
    profiles: Vec<Profile>,
}

/// Bytes from a document's start that its format is told from.
const HEAD: u64 = 64 << 10;

#[derive(Clone, Copy)]
enum Format<'a> {
    Messages(&'a Profile),
    Conversations,
    LivePerson,
    Mail,
}

impl Formats {
    /// The shipped formats and profile.
    #[must_use]
    pub fn built_in() -> Self {
        Self { profiles: vec![Profile::documented()] }
    }

    /// The shipped formats, and a firm's own profile before the shipped one.
    ///
    /// # Errors
    /// `profile-invalid`.
    pub fn with_profile(profile: &str) -> Result<Self> {
        Ok(Self { profiles: vec![Profile::read(profile)?, Profile::documented()] })
    }

    /// Finds the format, and reads what must be known before. `name`: of the document, or
    /// of the file that is one, for what its bytes do not tell.
    ///
    /// # Errors
    /// `format-unknown`, `xml-…`, and those of the document's reader.
    pub fn survey(&self, name: &str, document: Verified<'_>) -> Result<Found> {
        let (format, _, document) = self.detect(name, document)?;
        let (format, survey) = match format {
            Format::Messages(_) => (message_xml::NAME, None),
            Format::LivePerson => (liveperson_json::NAME, None),
            Format::Mail => (mail_drop::NAME, None),
            Format::Conversations => {
                (conversation_xml::NAME, Some(Survey(conversation_xml::survey(document)?)))
            }
        };
        Ok(Found { format, survey })
    }

    /// Reads the document to its end, item by item.
    ///
    /// # Errors
    /// `format-unknown` (also for a document of which nothing was understood), `xml-…`, `json-…`, those of the
    /// document's reader and of `sink`.
    pub fn read(
        &self,
        name: &str,
        document: Verified<'_>,
        survey: Option<&Survey>,
        sink: &mut dyn FnMut(Parsed) -> Result<()>,
    ) -> Result<Report> {
        let (format, why, document) = self.detect(name, document)?;
        let report = match (format, survey) {
            (Format::Messages(profile), _) => message_xml::read(document, profile, sink),
            (Format::LivePerson, _) => liveperson_json::read(document, sink),
            (Format::Mail, _) => mail_drop::read(document, sink),
            (Format::Conversations, Some(Survey(survey))) => conversation_xml::read(document, survey, sink),
            (Format::Conversations, None) => Err(Error::internal("survey")),
        }?;
        if report.items + report.failed == 0 && report.events.is_empty() && !report.unknown.is_empty() {
            // Whatever this holds, it is not what was looked for.
            let root = why.split('/').next().unwrap_or_default();
            return Err(Error::new(Code::FormatUnknown).arg("root", root));
        }
        Ok(Report { why, ..report })
    }

    fn detect<'d>(
        &self,
        name: &str,
        mut document: Verified<'d>,
    ) -> Result<(Format<'_>, String, Box<dyn Read + 'd>)> {
        let mut head = Vec::new();
        (&mut document)
            .take(HEAD)
            .read_to_end(&mut head)
            .map_err(|e| Error::from_reader(e, Code::XmlMalformed))?;
        let (format, why) = if mail_drop::looks_so(&head) {
            (Format::Mail, "headers".to_owned())
        } else {
            match self.told_by(&head) {
                // What cannot be read as anything else is what its name says.
                Err(_) if is_mail(name) => (Format::Mail, mail_drop::ENDING.to_owned()),
                told => told?,
            }
        };
        let whole = Box::new(Cursor::new(head).chain(document));
        // A mail keeps its bytes whatever they mean.
        let whole = if matches!(format, Format::Mail) { whole } else { text::decode(whole)? };
        Ok((format, why, whole))
    }

    /// XML or JSON, by its first bytes.
    fn told_by(&self, head: &[u8]) -> Result<(Format<'_>, String)> {
        let mut text = Vec::new();
        let read = text::decode(Box::new(Cursor::new(head)))?.read_to_end(&mut text);
        read.map_err(|e| Error::from_reader(e, Code::XmlMalformed))?;
        if starts_json(&text) {
            let told = liveperson_json::told(&text);
            let told = told.ok_or_else(|| Error::new(Code::FormatUnknown).arg("root", "JSON"))?;
            return Ok((Format::LivePerson, told.to_owned()));
        }
        self.told(&xml::first_names(Box::new(Cursor::new(&text)))?)
    }

    fn told(&self, names: &[String]) -> Result<(Format<'_>, String)> {
        let root = names.first().map_or("", String::as_str);
        if root.eq_ignore_ascii_case(conversation_xml::ROOT) {
            return Ok((Format::Conversations, root.to_owned()));
        }
        for profile in &self.profiles {
            if let Some(message) = names.iter().find(|name| profile.is_message(name)) {
                return Ok((Format::Messages(profile), format!("{root}/{message}")));
            }
        }
        for profile in &self.profiles {
            if profile.is_root(root) {
                return Ok((Format::Messages(profile), root.to_owned()));
            }
        }
        let shown: String = root.chars().filter(|c| c.is_ascii_graphic()).take(64).collect();
        Err(Error::new(Code::FormatUnknown).arg("root", if shown.is_empty() { "-" } else { &shown }))
    }
}

/// Whether a document is an e-mail by its name: then also an empty one counts as one.
fn is_mail(name: &str) -> bool {
    name.to_lowercase().ends_with(mail_drop::ENDING)
}

fn starts_json(text: &[u8]) -> bool {
    text.iter().find(|byte| !byte.is_ascii_whitespace()).is_some_and(|byte| matches!(byte, b'{' | b'['))
}
