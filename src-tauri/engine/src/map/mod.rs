//! Who gets what: people of a feed to mailboxes, by the documented precedence, to the letter.
//!
//! ```text
//!  settings, CSV ──> Version ──> Mapping ──> Timeline ──> Answers ──> mailboxes of an item
//! ```
//! In: what a version of the mapping says. Out: for an item, the mailboxes of its sender and recipients, each
//! once, by the version that is for its day. Pure.
//! Deliberately absent: asking a server, reading files (`csv` takes bytes), keeping versions (`ledger`).

mod aliases;
mod answers;
pub mod csv;
mod diff;
#[cfg(test)]
mod tests;
mod timeline;
mod version;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use aliases::Aliases;
pub use answers::Answers;
pub use csv::{Entry, KeyKind};
pub use diff::{Diff, SettingChange, changes, diff};
pub use timeline::Timeline;
pub use version::Version;

use crate::model::{Digest, Mailbox, Person};

/// How somebody was mapped.
#[derive(Clone, PartialEq, Eq)]
pub enum Mapped {
    /// By the CSV.
    ByCsv(Mailbox),
    /// By SenderEmail or RecipientEmail.
    ByEmail(Mailbox),
    /// Not at all.
    Nobody,
}

impl Mapped {
    /// The mailbox, if there is one.
    #[must_use]
    pub fn mailbox(&self) -> Option<&Mailbox> {
        match self {
            Self::ByCsv(mailbox) | Self::ByEmail(mailbox) => Some(mailbox),
            Self::Nobody => None,
        }
    }
}

/// One version of the mapping, ready to be asked.
pub struct Mapping {
    entries: HashMap<String, Mailbox>,
    /// Entries whose key is an address at a renamed domain, by that address at the newest domain.
    renamed: HashMap<String, Mailbox>,
    aliases: Aliases,
    domains: HashSet<String>,
    listed: HashSet<Mailbox>,
    /// All of it but the entries.
    settings: Version,
    digest: Digest,
}

impl Mapping {
    /// A mapping. Entries whose mailbox is not valid stay without effect.
    #[must_use]
    pub fn new(version: Version) -> Self {
        let mut settings = version.normal();
        let digest = settings.digest();
        let entries = std::mem::take(&mut settings.entries);
        let aliases = Aliases::of(&settings.aliases);
        let mut renamed = HashMap::new();
        if !aliases.is_empty() {
            for entry in &entries {
                let Some(key) = aliases.newest(&entry.key) else { continue };
                // Of two, the one that stands at the newest domain.
                if key == entry.key || !renamed.contains_key(&key) {
                    renamed.insert(key, entry.mailbox.clone());
                }
            }
        }
        Self {
            renamed,
            domains: settings.domains.iter().map(|domain| aliases.domain(domain).to_owned()).collect(),
            listed: settings.mailboxes().map(|mailbox| aliases.mailbox(&mailbox)).collect(),
            entries: entries.into_iter().map(|entry| (entry.key, entry.mailbox)).collect(),
            aliases,
            settings,
            digest,
        }
    }

    /// The CSV first, by each id in turn. If that gives no valid mailbox and automatic mapping is on,
    /// the addresses of the feed. If neither gives a valid mailbox, nobody.
    #[must_use]
    pub fn person(&self, person: &Person) -> Mapped {
        self.person_there(person, &everywhere)
    }

    /// The same, where a mailbox is valid only if the destination has it.
    #[must_use]
    pub fn person_there(&self, person: &Person, there: &dyn Fn(&Mailbox) -> bool) -> Mapped {
        for id in &person.im_ids {
            let id = csv::normal_id(id);
            let entry = self.entries.get(&*id).and_then(|mailbox| self.valid(mailbox, there));
            // An id like an address changed with the firm's domain, in the feed or in the CSV.
            let entry = entry.or_else(|| {
                let renamed = self.renamed.get(&self.aliases.newest(&id)?)?;
                self.valid(renamed, there)
            });
            if let Some(mailbox) = entry {
                return Mapped::ByCsv(mailbox);
            }
        }
        if self.settings.automatic {
            let mut addresses = person.emails.iter().filter_map(|email| Mailbox::parse(email));
            if let Some(mailbox) = addresses.find_map(|mailbox| self.valid(&mailbox, there)) {
                return Mapped::ByEmail(mailbox);
            }
        }
        Mapped::Nobody
    }

    /// The SHA-256 of the version's file: runs name the mapping they used.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// The first UTC day of messages that it is for; absent: all.
    #[must_use]
    pub fn from(&self) -> Option<Date> {
        self.settings.from
    }

    /// What it was made of.
    #[must_use]
    pub fn version(&self) -> Version {
        let entry =
            |(key, mailbox): (&String, &Mailbox)| Entry { key: key.clone(), mailbox: mailbox.clone() };
        let entries = self.entries.iter().map(entry).collect();
        Version { entries, ..self.settings.clone() }.normal()
    }

    /// The mailbox as it is called now, if it is valid.
    fn valid(&self, mailbox: &Mailbox, there: &dyn Fn(&Mailbox) -> bool) -> Option<Mailbox> {
        let mailbox = self.aliases.mailbox(mailbox);
        let valid = self.domains.contains(mailbox.domain()) || self.listed.contains(&mailbox);
        (valid && there(&mailbox)).then_some(mailbox)
    }
}

/// A destination that has every mailbox.
#[must_use]
pub fn everywhere(_: &Mailbox) -> bool {
    true
}

/// A domain as it is compared.
fn domain(text: &str) -> String {
    text.trim().trim_start_matches('@').to_lowercase()
}

/// Trimmed of spaces and of marks that nobody sees.
fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || invisible(c))
}

/// Trimmed, in Unicode's composed form.
fn composed(text: &str) -> Cow<'_, str> {
    let text = trimmed(text);
    if is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

/// Marks of zero width that are copied along with text.
fn invisible(sign: char) -> bool {
    matches!(
        sign,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}'
    )
}
