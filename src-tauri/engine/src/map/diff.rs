//! What a change of the mapping changes.
//!
//! In: two versions. Out: people added, removed and led elsewhere, and settings that are others.
//! Deliberately absent: what the change means for items, which only a dry run can tell.

use std::cmp::Ordering;

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use super::{Entry, Version};
use crate::model::Mailbox;
use crate::settings::Alias;

/// From an earlier version to a later one. It names people: for the window and for who asked, never for a log.
#[derive(Default, Serialize)]
pub struct Diff {
    /// Rows that are new.
    pub added: Vec<Entry>,
    /// Rows that are gone.
    pub removed: Vec<Entry>,
    /// Keys that lead to another mailbox: key, old, new.
    #[serde(serialize_with = "triples")]
    pub changed: Vec<(String, Mailbox, Mailbox)>,
    /// Rows that are as before.
    pub same: u64,
    /// Settings that are others.
    pub settings: Vec<SettingChange>,
}

/// A setting of the mapping that is another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case", tag = "setting")]
pub enum SettingChange {
    /// Automatic user mapping was switched.
    Automatic {
        /// To this.
        on: bool,
    },
    /// A domain of the organisation came.
    DomainAdded {
        /// This one.
        domain: String,
    },
    /// A domain of the organisation went.
    DomainRemoved {
        /// This one.
        domain: String,
    },
    /// A single valid mailbox came.
    MailboxAdded {
        /// This one.
        mailbox: String,
    },
    /// A single valid mailbox went.
    MailboxRemoved {
        /// This one.
        mailbox: String,
    },
    /// A domain was renamed.
    AliasAdded {
        /// Its earlier name.
        old: String,
        /// Its name now.
        new: String,
    },
    /// A domain counts as renamed no more.
    AliasRemoved {
        /// Its earlier name.
        old: String,
        /// Its name then.
        new: String,
    },
    /// The first UTC day of messages that the mapping is for.
    From {
        /// Earlier; absent: it was for all.
        old: Option<Date>,
        /// Now; absent: it is for all.
        new: Option<Date>,
    },
}

impl Diff {
    /// Whether nothing is another.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.added.is_empty()
            && self.removed.is_empty()
            && self.changed.is_empty()
            && self.settings.is_empty()
    }
}

/// Compares entries by key; each key once in both.
#[must_use]
pub fn diff(old: &[Entry], new: &[Entry]) -> Diff {
    let sorted = |entries: &[Entry]| {
        let mut all: Vec<Entry> = entries.to_vec();
        all.sort_by(|one, other| one.key.cmp(&other.key));
        all
    };
    let mut diff = Diff::default();
    let (mut old, mut new) = (sorted(old).into_iter().peekable(), sorted(new).into_iter().peekable());
    loop {
        let order = match (old.peek(), new.peek()) {
            (None, None) => return diff,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(one), Some(other)) => one.key.cmp(&other.key),
        };
        match order {
            Ordering::Less => diff.removed.extend(old.next()),
            Ordering::Greater => diff.added.extend(new.next()),
            Ordering::Equal => {
                if let (Some(one), Some(other)) = (old.next(), new.next()) {
                    if one.mailbox == other.mailbox {
                        diff.same += 1;
                    } else {
                        diff.changed.push((one.key, one.mailbox, other.mailbox));
                    }
                }
            }
        }
    }
}

/// Compares two versions in normal form: entries and settings.
#[must_use]
pub fn changes(old: &Version, new: &Version) -> Diff {
    let mut settings = Vec::new();
    if old.automatic != new.automatic {
        settings.push(SettingChange::Automatic { on: new.automatic });
    }
    let domain = |domain: &String| domain.clone();
    settings.extend(
        gone(&old.domains, &new.domains).map(|one| SettingChange::DomainRemoved { domain: domain(one) }),
    );
    settings.extend(
        gone(&new.domains, &old.domains).map(|one| SettingChange::DomainAdded { domain: domain(one) }),
    );
    let mailbox = |mailbox: &String| mailbox.clone();
    settings.extend(
        gone(&old.mailboxes, &new.mailboxes)
            .map(|one| SettingChange::MailboxRemoved { mailbox: mailbox(one) }),
    );
    settings.extend(
        gone(&new.mailboxes, &old.mailboxes).map(|one| SettingChange::MailboxAdded { mailbox: mailbox(one) }),
    );
    let alias = |alias: &Alias| (alias.old.clone(), alias.new.clone());
    settings.extend(
        gone(&old.aliases, &new.aliases)
            .map(alias)
            .map(|(old, new)| SettingChange::AliasRemoved { old, new }),
    );
    settings.extend(
        gone(&new.aliases, &old.aliases).map(alias).map(|(old, new)| SettingChange::AliasAdded { old, new }),
    );
    if old.from != new.from {
        settings.push(SettingChange::From { old: old.from, new: new.from });
    }
    Diff { settings, ..diff(&old.entries, &new.entries) }
}

/// What is in one and not in the other.
fn gone<'a, T: PartialEq>(one: &'a [T], other: &'a [T]) -> impl Iterator<Item = &'a T> {
    one.iter().filter(|each| !other.contains(each))
}

fn triples<S: Serializer>(changed: &[(String, Mailbox, Mailbox)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(changed.iter().map(|(key, old, new)| (key, old.address(), new.address())))
}
