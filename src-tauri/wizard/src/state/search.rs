//! *Search*: what is asked, and what was found.
//!
//! Deliberately absent: the index, and mails that are not open.

use engine::error::{Code, Error, Result};
use jiff::civil::Date;

use crate::effect::Ticket;
use crate::view::Fault;
use crate::view::search::{FoundMail, FoundView, IndexView, SearchQuery};

/// *Search*.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Search {
    /// Over the practice mailboxes.
    pub practice: bool,
    /// The index.
    pub index: IndexView,
    /// What is searched for, as typed.
    pub query: SearchQuery,
    /// What `found` was asked with.
    pub asked: SearchQuery,
    /// What was found.
    pub found: FoundView,
    /// It is being searched.
    pub finding: Option<Ticket>,
    /// The mail that is open.
    pub mail: Option<Box<FoundMail>>,
    /// One is being read.
    pub opening: Option<Ticket>,
    /// Hits are being exported.
    pub exporting: Option<Ticket>,
}

impl SearchQuery {
    /// Its first and last day.
    ///
    /// # Errors
    /// `setting-invalid` with `search.from` or `search.to`: no day, or the last is before the first.
    pub fn days(&self) -> Result<(Option<Date>, Option<Date>)> {
        let wrong = |setting: &str| Error::new(Code::SettingInvalid).arg("setting", setting);
        let day = |text: &str, setting: &str| match text.trim() {
            "" => Ok(None),
            text => text.parse::<Date>().map(Some).map_err(|_| wrong(setting)),
        };
        match (day(&self.from, "search.from")?, day(&self.to, "search.to")?) {
            (Some(from), Some(to)) if from > to => Err(wrong("search.to")),
            days => Ok(days),
        }
    }
}

impl Search {
    /// What is wrong with its days.
    #[must_use]
    pub fn query_fault(&self) -> Option<Fault> {
        self.query.days().err().map(Fault::from)
    }
}
