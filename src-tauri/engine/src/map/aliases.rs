//! Domains that were renamed: an address at the old one means the same person at the new one.
//!
//! In: pairs of domains. Out: addresses as they are called now. A domain may be renamed more than once; one
//! that would come back to itself stays as it is. Deliberately absent: parts of domains.

use std::collections::{HashMap, HashSet};

use crate::model::Mailbox;
use crate::settings::Alias;

/// Which domain is called how now.
pub(super) struct Aliases {
    /// The newest name of every old one.
    newest: HashMap<String, String>,
    /// Every newest name.
    names: HashSet<String>,
}

impl Aliases {
    pub(super) fn of(aliases: &[Alias]) -> Self {
        let next: HashMap<&str, &str> =
            aliases.iter().map(|alias| (alias.old.as_str(), alias.new.as_str())).collect();
        let mut newest = HashMap::new();
        for old in next.keys() {
            let mut passed = HashSet::from([*old]);
            let mut now = *old;
            while let Some(new) = next.get(now) {
                now = new;
                if !passed.insert(now) {
                    // Round in a circle.
                    now = old;
                    break;
                }
            }
            if now != *old {
                newest.insert((*old).to_owned(), now.to_owned());
            }
        }
        let names = newest.values().cloned().collect();
        Self { newest, names }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.newest.is_empty()
    }

    /// A domain, in lower case, as it is called now.
    pub(super) fn domain<'a>(&'a self, domain: &'a str) -> &'a str {
        self.newest.get(domain).map_or(domain, String::as_str)
    }

    /// A mailbox as it is called now.
    pub(super) fn mailbox(&self, mailbox: &Mailbox) -> Mailbox {
        let moved = self.newest.get(mailbox.domain()).and_then(|new| {
            let (local, _) = mailbox.address().rsplit_once('@')?;
            Mailbox::parse(&format!("{local}@{new}"))
        });
        moved.unwrap_or_else(|| mailbox.clone())
    }

    /// An id that is an address at an old or a new name of a domain: the same at the newest name.
    pub(super) fn newest(&self, id: &str) -> Option<String> {
        if self.is_empty() {
            return None;
        }
        let (local, domain) = id.rsplit_once('@')?;
        let domain = domain.to_lowercase();
        let now = self.newest.get(&domain).or_else(|| self.names.get(&domain))?;
        Some(format!("{local}@{now}"))
    }
}
