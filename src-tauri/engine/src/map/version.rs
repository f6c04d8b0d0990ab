//! What one version of the mapping says, as it is kept for ever.
//!
//! In: settings and entries in any order. Out: the same in one order, as JSON that is equal to the byte for
//! equal mappings, and its hash. Deliberately absent: who saved it and when, which is the ledger's.

use std::io::{BufWriter, Write};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{Entry, domain};
use crate::model::{Digest, Mailbox};
use crate::settings::Alias;

/// Everything that decides a mapping.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// Use SenderEmail and RecipientEmail.
    pub automatic: bool,
    /// The organisation's domains, in any letter case, with or without a leading `@`.
    pub domains: Vec<String>,
    /// Single valid mailboxes elsewhere.
    pub mailboxes: Vec<String>,
    /// Domains that were renamed.
    pub aliases: Vec<Alias>,
    /// The first UTC day of messages that it is for; absent: all.
    pub from: Option<Date>,
    /// The rows of the CSV.
    pub entries: Vec<Entry>,
}

impl Version {
    /// The same in the one order and form that is hashed. Of two entries with one key the last stays.
    #[must_use]
    pub fn normal(mut self) -> Self {
        for name in &mut self.domains {
            *name = domain(name);
        }
        for alias in &mut self.aliases {
            *alias = Alias { old: domain(&alias.old), new: domain(&alias.new) };
        }
        self.mailboxes = self.mailboxes().map(|mailbox| mailbox.address().to_owned()).collect();
        self.domains.sort();
        self.domains.dedup();
        self.mailboxes.sort();
        self.mailboxes.dedup();
        self.aliases.sort();
        self.aliases.dedup();
        let entries = &mut self.entries;
        if !entries.is_sorted_by(|one, other| one.key < other.key) {
            entries.reverse();
            entries.sort_by(|one, other| one.key.cmp(&other.key));
            entries.dedup_by(|one, other| one.key == other.key);
        }
        self
    }

    /// The single valid mailboxes.
    pub(super) fn mailboxes(&self) -> impl Iterator<Item = Mailbox> {
        self.mailboxes.iter().filter_map(|text| Mailbox::parse(text))
    }

    /// Writes the file of this version, which must be in normal form.
    ///
    /// # Errors
    /// Of the writer.
    pub fn write(&self, to: &mut dyn Write) -> std::io::Result<()> {
        let mut to = BufWriter::with_capacity(1 << 16, to);
        serde_json::to_writer(&mut to, self)?;
        to.flush()
    }

    /// The SHA-256 of that file.
    #[must_use]
    pub fn digest(&self) -> Digest {
        let mut hash = Hash(Sha256::new());
        // A hash takes every byte.
        let _ = self.write(&mut hash);
        Digest(hash.0.finalize().into())
    }
}

struct Hash(Sha256);

impl Write for Hash {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// In JSON a pair, key first.
impl From<Entry> for (String, String) {
    fn from(entry: Entry) -> Self {
        let address = entry.mailbox.address().to_owned();
        (entry.key, address)
    }
}

impl TryFrom<(String, String)> for Entry {
    type Error = &'static str;

    fn try_from((key, address): (String, String)) -> Result<Self, Self::Error> {
        let mailbox = Mailbox::parse(&address).ok_or("not an address")?;
        Ok(Self { key, mailbox })
    }
}
