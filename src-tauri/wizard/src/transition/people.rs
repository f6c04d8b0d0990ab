//! Who speaks in the files: the preview of *Map users*.
//!
//! One reading at a time: while somebody types, the next one sees all that was typed. Nothing that is shown goes
//! away before the new is there. Deliberately absent: the people themselves, which stay with the driver.

use super::Step;
use crate::effect::{Effect, Ticket};
use crate::state::Setup;
use crate::state::mapping::{Fetching, PeopleFilter, SiteFiles};
use crate::view::Fault;
use crate::view::setup::{DomainView, Page, PeopleView, PersonRow};

impl Step {
    pub(super) fn filter_people(&mut self, filter: PeopleFilter) {
        if let Some(setup) = self.setup_at(Page::Mapping)
            && setup.map.filter != filter
        {
            setup.map.filter = filter;
            setup.map.filtering.change();
        }
    }

    pub(super) fn read_all_files(&mut self) {
        if self.setup_at(Page::Mapping).is_some_and(|setup| setup.map.fetching.is_none()) {
            self.ask(|setup, ticket| {
                setup.map.fetching = Some(Fetching { ticket, stopping: false });
                Effect::ReadAllFiles(ticket, Box::new(setup.draft.clone()))
            });
        }
    }

    pub(super) fn stop_reading(&mut self) {
        if let Some(setup) = self.setup_at(Page::Mapping)
            && let Some(fetching) = &mut setup.map.fetching
            && !fetching.stopping
        {
            fetching.stopping = true;
            self.effects.push(Effect::StopReading);
        }
    }

    pub(super) fn fetched(&mut self, ticket: Ticket, fetched: Result<SiteFiles, Fault>) {
        let asked = |setup: &Setup| setup.map.fetching.is_some_and(|fetching| fetching.ticket == ticket);
        let Some(setup) = self.waiting_setup(asked) else { return };
        let stopped = setup.map.fetching.take().is_some_and(|fetching| fetching.stopping);
        match fetched {
            Ok(files) => {
                // Of a connector that is changed nothing was validated, and so there was no sample.
                if setup.draft.sample.is_none() {
                    setup.draft.sample = files.files.first().cloned();
                }
                setup.map.files = Some(files);
                setup.map.reading.change();
            }
            // What was stopped is no fault.
            Err(_) if stopped => {}
            Err(fault) => self.fail(fault),
        }
    }

    pub(super) fn people_read(&mut self, ticket: Ticket, people: PeopleView, suggested: Vec<DomainView>) {
        let asked = |setup: &Setup| setup.map.reading.ticket == Some(ticket);
        if let Some(setup) = self.waiting_setup(asked) {
            setup.map.reading.answered(ticket);
            (setup.map.people, setup.map.suggested) = (people, suggested);
        }
    }

    pub(super) fn people_found(&mut self, ticket: Ticket, found: u64, rows: Vec<PersonRow>) {
        let asked = |setup: &Setup| setup.map.filtering.ticket == Some(ticket);
        if let Some(setup) = self.waiting_setup(asked) {
            setup.map.filtering.answered(ticket);
            if let PeopleView::Ready { matches, people, .. } = &mut setup.map.people {
                (*matches, *people) = (found, rows);
            }
        }
    }

    pub(super) fn settle_people(&mut self) {
        let Some(setup) = self.setup() else { return };
        let map = &mut setup.map;
        if map.reading.is_due() {
            let none =
                map.files.as_ref().map_or(setup.draft.sample.is_none(), |files| files.files.is_empty());
            if none {
                map.reading.stale = false;
                map.people = PeopleView::NoFile;
                return;
            }
            if !matches!(map.people, PeopleView::Ready { .. }) {
                map.people = PeopleView::Reading;
            }
            // With the filter as it is now.
            map.filtering.stale = false;
            self.ask(|setup, ticket| {
                setup.map.reading.ask(ticket);
                let (files, filter) = (setup.map.files.clone(), setup.map.filter.clone());
                Effect::ReadPeople(ticket, Box::new(setup.draft.clone()), files, filter)
            });
            return;
        }
        // Behind a reading: what is found is found in what it brings.
        if map.filtering.is_due() && map.reading.ticket.is_none() {
            self.ask(|setup, ticket| {
                setup.map.filtering.ask(ticket);
                Effect::FilterPeople(ticket, setup.map.filter.clone())
            });
        }
    }
}
