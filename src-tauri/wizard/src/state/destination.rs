//! *Where the mailboxes live* and *Evidence store*, beside what is typed: what was asked, and what it came to.
//!
//! In: answers of the driver. Out: what the sections show. Deliberately absent: secrets; the form of a draft, which the
//! draft keeps.

use std::collections::BTreeSet;

use crate::destination::same_door;
use crate::effect::Ticket;
use crate::view::Fault;
use crate::view::destination::{DestinationForm, DestinationFound};
use crate::view::evidence::{EvidenceForm, EvidenceNote};

/// *Where the mailboxes live*, beside its form.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DestinationState {
    /// Fields that were typed into.
    pub touched: BTreeSet<&'static str>,
    /// All of them are looked at: somebody wanted to go on.
    pub all_touched: bool,
    /// The mailbox for the test, as typed.
    pub mailbox: String,
    /// It is no address.
    pub mailbox_wrong: bool,
    /// A test goes on.
    pub testing: Option<Ticket>,
    /// What the last one found.
    pub found: Option<DestinationFound>,
    /// Why the test, or saving, did not work.
    pub fault: Option<Fault>,
}

impl DestinationState {
    /// The form is another: what was found is of one that is no more.
    pub fn change(&mut self) {
        (self.testing, self.found, self.fault) = (None, None, None);
    }
}

/// What the *Settings* page has of the organisation's places.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Places {
    /// Where the mailboxes live.
    pub destination: OwnDestination,
    /// The evidence store.
    pub evidence: OwnEvidence,
}

/// The organisation's destination.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct OwnDestination {
    /// As typed.
    pub form: DestinationForm,
    /// As it is kept.
    pub kept: DestinationForm,
    /// Secrets that are kept, as fields.
    pub has: BTreeSet<String>,
    /// Secrets that were entered, and wait for *Save*.
    pub entered: BTreeSet<String>,
    /// What was asked.
    pub state: DestinationState,
    /// It was saved, and is as it was then.
    pub saved: bool,
}

impl OwnDestination {
    /// Something is not saved yet.
    #[must_use]
    pub fn changed(&self) -> bool {
        self.form != self.kept || !self.entered.is_empty()
    }

    /// Whether there is this secret for the place that is typed: one that was kept for another server is none.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.entered.contains(key) || (self.has.contains(key) && same_door(&self.form, &self.kept))
    }
}

/// The organisation's evidence store.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct OwnEvidence {
    /// As typed.
    pub form: EvidenceForm,
    /// As it is kept.
    pub kept: EvidenceForm,
    /// Its secret is kept.
    pub has: bool,
    /// A secret was entered, and waits for *Save*.
    pub entered: bool,
    /// Fields that were typed into.
    pub touched: BTreeSet<&'static str>,
    /// All of them are looked at.
    pub all_touched: bool,
    /// A test goes on.
    pub testing: Option<Ticket>,
    /// It worked.
    pub tested: bool,
    /// What it could not do.
    pub notes: Vec<EvidenceNote>,
    /// It is being saved: nothing else is done meanwhile.
    pub saving: bool,
    /// Why the test, or saving, did not work.
    pub fault: Option<Fault>,
    /// It was saved, and is as it was then.
    pub saved: bool,
}

impl OwnEvidence {
    /// Something is not saved yet.
    #[must_use]
    pub fn changed(&self) -> bool {
        self.form != self.kept || self.entered
    }

    /// Whether there is a secret for the place that is typed: one that was kept for another account is none.
    #[must_use]
    pub fn secret_there(&self) -> bool {
        self.entered || (self.has && crate::evidence::same_door(&self.form, &self.kept))
    }

    /// The form is another: what was found is of one that is no more.
    pub fn change(&mut self) {
        (self.testing, self.tested, self.fault, self.saved) = (None, false, None, false);
        self.notes.clear();
    }
}
