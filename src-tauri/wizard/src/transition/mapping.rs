//! *Map users*.

use super::Step;
use crate::draft::Draft;
use crate::effect::Effect;
use crate::state::Place;
use crate::view::setup::{CsvView, Page, PeopleView};
use crate::view::{Fault, Notice};

impl Step {
    pub(super) fn mapping(&mut self, change: impl FnOnce(&mut Draft)) {
        if let Some(setup) = self.setup_at(Page::Mapping) {
            change(&mut setup.draft);
            setup.people_stale = true;
        }
    }

    pub(super) fn add_domain(&mut self, domain: &str) {
        self.mapping(|draft| {
            let typed = draft.domains.trim().trim_end_matches([',', ';']);
            draft.domains = if typed.is_empty() { domain.to_owned() } else { format!("{typed}, {domain}") };
        });
    }

    pub(super) fn with_mapping(&mut self, effect: fn(Box<Draft>) -> Effect) {
        if let Some(setup) = self.setup_at(Page::Mapping) {
            let effect = effect(Box::new(setup.draft.clone()));
            self.effects.push(effect);
        }
    }

    pub(super) fn dropped(&mut self) {
        self.with_mapping(Effect::ReadDropped);
    }

    pub(super) fn remove_csv(&mut self) {
        self.with_mapping(Effect::RemoveCsv);
        if let Some(setup) = self.setup_at(Page::Mapping) {
            setup.csv = None;
            setup.draft.csv = None;
            setup.people_stale = true;
        }
    }

    pub(super) fn csv_read(&mut self, draft: &str, read: Result<Option<CsvView>, Fault>) {
        let Place::Setup(setup) = &mut self.wizard.place else { return };
        if setup.draft.id != draft {
            return;
        }
        match read {
            Ok(None) => {}
            Ok(Some(csv)) => {
                setup.draft.csv = Some(csv.file.clone());
                setup.csv = Some(csv);
                setup.people_stale = true;
            }
            Err(fault) => self.wizard.notice = Some(Notice::Failed { fault }),
        }
    }

    /// One reading at a time: while somebody types, the next one sees all that was typed.
    pub(super) fn settle_people(&mut self) {
        let Some(setup) = self.setup() else { return };
        if !setup.people_stale || setup.people_ticket.is_some() {
            return;
        }
        setup.people_stale = false;
        if setup.draft.sample.is_none() {
            setup.people = PeopleView::NoFile;
            return;
        }
        // What was read before stays until the new is there: nothing jumps.
        if !matches!(setup.people, PeopleView::Ready { .. }) {
            setup.people = PeopleView::Reading;
        }
        self.ask(|setup, ticket| {
            setup.people_ticket = Some(ticket);
            Effect::ReadPeople(ticket, Box::new(setup.draft.clone()))
        });
    }
}
