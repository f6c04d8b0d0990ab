//! Versions of the mapping, each for the messages from its day on.
//!
//! In: versions, newest first. Out: for an item, the mailboxes by the newest version that is for its UTC day.
//! Deliberately absent: where versions are kept.

use jiff::civil::Date;
use sha2::{Digest as _, Sha256};

use super::{Mapped, Mapping};
use crate::model::{Digest, Item, Mailbox, Person, Timestamp, utc_day};

/// The mapping of a run.
pub struct Timeline {
    /// Newest first; never empty. Versions that no day reaches are left out.
    versions: Vec<(Option<Date>, Mapping)>,
    digest: Digest,
}

impl Timeline {
    /// `newest`, and before it the `earlier` ones, newest first. A version without a first day hides all
    /// before it; one with a day hides earlier versions for that day and later.
    #[must_use]
    pub fn new(newest: Mapping, earlier: impl IntoIterator<Item = Mapping>) -> Self {
        let mut versions = vec![(newest.settings.from, newest)];
        for mapping in earlier {
            let from = mapping.settings.from;
            match versions.last() {
                Some((None, _)) => break,
                Some((Some(first), _)) if from.is_some_and(|from| from >= *first) => {}
                Some(_) | None => versions.push((from, mapping)),
            }
        }
        let digest = match versions.as_slice() {
            [(_, only)] => only.digest(),
            several => {
                let mut hash = Sha256::new();
                several.iter().for_each(|(_, mapping)| hash.update(mapping.digest().0));
                Digest(hash.finalize().into())
            }
        };
        Self { versions, digest }
    }

    /// How an item's sender is mapped. `there`: whether the destination has a mailbox.
    #[must_use]
    pub fn sender(&self, item: &Item, there: &dyn Fn(&Mailbox) -> bool) -> Mapped {
        self.for_time(item.at).map_or(Mapped::Nobody, |mapping| mapping.person_there(&item.sender, there))
    }

    /// How somebody is mapped who took part in something at a time.
    #[must_use]
    pub fn person(&self, person: &Person, at: Timestamp) -> Mapped {
        self.for_time(at).map_or(Mapped::Nobody, |mapping| mapping.person(person))
    }

    /// The version that is for messages of a UTC day. None where all are for later ones.
    #[must_use]
    pub fn on(&self, day: Date) -> Option<&Mapping> {
        let found = self.versions.iter().find(|(from, _)| from.is_none_or(|from| from <= day));
        found.map(|(_, mapping)| mapping)
    }

    /// The newest version.
    #[must_use]
    pub fn newest(&self) -> Option<&Mapping> {
        self.versions.first().map(|(_, mapping)| mapping)
    }

    /// A hash over everything that decides: that of the version, where there is one only.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.digest
    }

    pub(super) fn for_time(&self, at: Timestamp) -> Option<&Mapping> {
        match self.versions.as_slice() {
            [(None, only)] => Some(only),
            _ => self.on(utc_day(at)),
        }
    }
}

impl From<Mapping> for Timeline {
    fn from(newest: Mapping) -> Self {
        Self::new(newest, [])
    }
}
