//! Who gets what: people of a feed to mailboxes, by the documented precedence, to the letter.
//!
//! In: the CSV's entries, the *automatic user mapping* switch, and what makes a mailbox valid. Out: for
//! an item, the mailboxes of its sender and recipients, each once. Pure.
//! Deliberately absent: asking a server, reading files (`csv` takes bytes).

pub mod csv;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use sha2::{Digest as _, Sha256};
use unicode_normalization::{UnicodeNormalization, is_nfc};

pub use csv::{Entry, KeyKind};

use crate::model::{Digest, Item, Mailbox, Person};

const FEW: usize = 32;

/// What makes a mailbox valid in the archive.
#[derive(Clone, Default)]
pub struct Validity {
    /// The organisation's domains, in any letter case, with or without a leading `@`.
    pub domains: Vec<String>,
    /// Single valid mailboxes elsewhere.
    pub mailboxes: Vec<Mailbox>,
}

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

/// The mapping of one run.
pub struct Mapping {
    entries: HashMap<String, Mailbox>,
    automatic: bool,
    domains: HashSet<String>,
    listed: HashSet<Mailbox>,
    digest: Digest,
}

impl Mapping {
    /// A mapping. Entries whose mailbox is not valid stay without effect.
    #[must_use]
    pub fn new(entries: Vec<Entry>, automatic: bool, validity: Validity) -> Self {
        let domain = |text: &String| text.trim().trim_start_matches('@').to_lowercase();
        let domains: HashSet<String> = validity.domains.iter().map(domain).collect();
        let listed: HashSet<Mailbox> = validity.mailboxes.into_iter().collect();
        let entries: HashMap<String, Mailbox> =
            entries.into_iter().map(|entry| (entry.key, entry.mailbox)).collect();
        let digest = digest(&entries, automatic, &domains, &listed);
        Self { entries, automatic, domains, listed, digest }
    }

    /// The mailboxes of the sender and the recipients, in this order, each once.
    #[must_use]
    pub fn mailboxes(&self, item: &Item) -> Vec<Mailbox> {
        let mut found: Vec<Mailbox> = Vec::with_capacity(1 + item.recipients.len());
        // Looking through a list is quickest for a few, and takes the square of many.
        let mut many = HashSet::new();
        for person in std::iter::once(&item.sender).chain(&item.recipients) {
            match self.person(person) {
                Mapped::ByCsv(mailbox) | Mapped::ByEmail(mailbox) => {
                    if found.len() == FEW {
                        many.extend(found.iter().cloned());
                    }
                    let new = if found.len() < FEW {
                        !found.contains(&mailbox)
                    } else {
                        many.insert(mailbox.clone())
                    };
                    if new {
                        found.push(mailbox);
                    }
                }
                Mapped::Nobody => {}
            }
        }
        found
    }

    /// The CSV first, by each id in turn. If that gives no valid mailbox and automatic mapping is on,
    /// the addresses of the feed. If neither gives a valid mailbox, nobody.
    #[must_use]
    pub fn person(&self, person: &Person) -> Mapped {
        for id in &person.im_ids {
            let entry = self.entries.get(&*csv::normal_id(id));
            if let Some(mailbox) = entry.filter(|mailbox| self.valid(mailbox)) {
                return Mapped::ByCsv(mailbox.clone());
            }
        }
        if self.automatic {
            let addresses = person.emails.iter().filter_map(|email| Mailbox::parse(email));
            if let Some(mailbox) = addresses.into_iter().find(|mailbox| self.valid(mailbox)) {
                return Mapped::ByEmail(mailbox);
            }
        }
        Mapped::Nobody
    }

    /// A hash over everything that decides this mapping: runs name the mapping they used.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.digest
    }

    fn valid(&self, mailbox: &Mailbox) -> bool {
        self.domains.contains(mailbox.domain()) || self.listed.contains(mailbox)
    }
}

fn digest(
    entries: &HashMap<String, Mailbox>,
    automatic: bool,
    domains: &HashSet<String>,
    listed: &HashSet<Mailbox>,
) -> Digest {
    let mut lines: Vec<String> = vec![format!("automatic {automatic}")];
    lines.extend(entries.iter().map(|(key, mailbox)| format!("entry {key}\0{}", mailbox.address())));
    lines.extend(domains.iter().map(|domain| format!("domain {domain}")));
    lines.extend(listed.iter().map(|mailbox| format!("mailbox {}", mailbox.address())));
    lines.sort();
    let mut hash = Sha256::new();
    for line in lines {
        hash.update((line.len() as u64).to_le_bytes());
        hash.update(line);
    }
    Digest(hash.finalize().into())
}

/// Trimmed, in Unicode's composed form.
fn composed(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}
