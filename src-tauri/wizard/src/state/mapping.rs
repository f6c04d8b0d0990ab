//! What *Map users* asks for and was told, beside the draft.
//!
//! In: answers of the driver. Out: what the page shows. The rows themselves, which may be a million, stay with
//! the driver: here is what matches, as far as a page shows it. Deliberately absent: what is typed (the draft).

use crate::draft::SampleFile;
use crate::effect::Ticket;
use crate::view::Fault;
use crate::view::setup::{CsvTableView, CsvView, DiffView, DomainView, MappedBy, PeopleView};

/// *Map users*, beside the draft.
#[derive(Clone, PartialEq, Debug)]
pub struct MapState {
    /// The CSV as it was read.
    pub csv: Option<CsvView>,
    /// What is searched for in it.
    pub csv_search: String,
    /// The rows that match.
    pub csv_rows: Inquiry,
    /// Why the last alias was not added.
    pub alias_fault: Option<Fault>,
    /// The preview of the mapping.
    pub people: PeopleView,
    /// Its reading.
    pub reading: Inquiry,
    /// Who of them is shown.
    pub filter: PeopleFilter,
    /// Those that match.
    pub filtering: Inquiry,
    /// Domains seen in it.
    pub suggested: Vec<DomainView>,
    /// The files it is over, once all of the site were fetched; before that it is the sample.
    pub files: Option<SiteFiles>,
    /// All files of the site are being fetched.
    pub fetching: Option<Fetching>,
    /// Why the last *Add to mapping* did not work.
    pub add_fault: Option<Fault>,
    /// What differs from the mapping in force.
    pub diff: Option<DiffView>,
    /// Its reading.
    pub diffing: Inquiry,
}

/// Which people are shown.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PeopleFilter {
    /// As typed.
    pub search: String,
    /// Only those who are mapped so.
    pub only: Option<MappedBy>,
}

/// The files of a site, as they were fetched.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SiteFiles {
    /// Newest first.
    pub files: Vec<SampleFile>,
    /// How many more there are.
    pub left_out: u64,
}

/// Fetching goes on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fetching {
    /// Waits for its end.
    pub ticket: Ticket,
    /// Asked to stop.
    pub stopping: bool,
}

/// A question that is asked again when what it depends on changed: one at a time, and the last one counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Inquiry {
    /// Waits for the answer.
    pub ticket: Option<Ticket>,
    /// What it depends on changed since it was asked.
    pub stale: bool,
}

impl Inquiry {
    /// To be asked, as soon as the last one is answered.
    pub fn wanted() -> Self {
        Self { ticket: None, stale: true }
    }

    /// What it depends on changed.
    pub fn change(&mut self) {
        self.stale = true;
    }

    /// It can be asked now.
    #[must_use]
    pub fn is_due(&self) -> bool {
        self.stale && self.ticket.is_none()
    }

    /// It was asked.
    pub fn ask(&mut self, ticket: Ticket) {
        *self = Self { ticket: Some(ticket), stale: false };
    }

    /// Whether this is the answer that it waits for; then it waits no more.
    pub fn answered(&mut self, ticket: Ticket) -> bool {
        self.ticket.take_if(|waits| *waits == ticket).is_some()
    }
}

impl Default for MapState {
    fn default() -> Self {
        Self {
            csv: None,
            csv_search: String::new(),
            csv_rows: Inquiry::default(),
            alias_fault: None,
            people: PeopleView::NoFile,
            reading: Inquiry::wanted(),
            filter: PeopleFilter::default(),
            filtering: Inquiry::default(),
            suggested: Vec::new(),
            files: None,
            fetching: None,
            add_fault: None,
            diff: None,
            diffing: Inquiry::wanted(),
        }
    }
}

impl MapState {
    /// There is no CSV, or it has no mistakes. One that was not read yet counts as good.
    #[must_use]
    pub fn csv_good(&self) -> bool {
        self.csv.as_ref().is_none_or(|csv| csv.mistake_count == 0)
    }

    /// The mapping is another.
    pub fn change(&mut self) {
        self.reading.change();
        self.diffing.change();
    }

    /// The CSV as the page shows it: with the rows that were last searched for.
    #[must_use]
    pub fn csv_view(&self) -> Option<CsvView> {
        let csv = self.csv.clone()?;
        let table = CsvTableView { search: self.csv_search.clone(), ..csv.table };
        Some(CsvView { table, ..csv })
    }

    /// The people as the page shows them.
    #[must_use]
    pub fn people_view(&self) -> PeopleView {
        if let Some(Fetching { stopping, .. }) = self.fetching {
            return PeopleView::Fetching { stopping };
        }
        let mut view = self.people.clone();
        if let PeopleView::Ready { search, only, add_fault, .. } = &mut view {
            search.clone_from(&self.filter.search);
            *only = self.filter.only;
            add_fault.clone_from(&self.add_fault);
        }
        view
    }
}
