//! *Map users*: switch, domains, renamed ones, CSV, effective day. Who speaks is in `people`.

use super::Step;
use crate::domains::{add_alias, mailbox};
use crate::draft::Draft;
use crate::effect::{Effect, Ticket};
use crate::state::{Place, Setup};
use crate::view::setup::{CsvTableView, CsvView, DiffView, Page};
use crate::view::{Fault, Notice};

impl Step {
    pub(super) fn mapping(&mut self, change: impl FnOnce(&mut Draft)) {
        if let Some(setup) = self.setup_at(Page::Mapping) {
            change(&mut setup.draft);
            setup.map.change();
        }
    }

    pub(super) fn add_domain(&mut self, domain: &str) {
        self.mapping(|draft| {
            let typed = draft.domains.trim().trim_end_matches([',', ';']);
            draft.domains = if typed.is_empty() { domain.to_owned() } else { format!("{typed}, {domain}") };
        });
    }

    pub(super) fn add_renamed(&mut self, old: &str, new: &str) {
        let Some(setup) = self.setup_at(Page::Mapping) else { return };
        match add_alias(&mut setup.draft.aliases, old, new) {
            Ok(()) => {
                setup.map.alias_fault = None;
                setup.map.change();
            }
            Err(fault) => setup.map.alias_fault = Some(fault),
        }
    }

    pub(super) fn remove_renamed(&mut self, old: &str) {
        let Some(setup) = self.setup_at(Page::Mapping) else { return };
        setup.map.alias_fault = None;
        setup.draft.aliases.retain(|alias| alias.old != old);
        setup.map.change();
    }

    pub(super) fn with_mapping(&mut self, effect: fn(Box<Draft>) -> Effect) {
        if let Some(setup) = self.setup_at(Page::Mapping) {
            let effect = effect(Box::new(setup.draft.clone()));
            self.effects.push(effect);
        }
    }

    /// Where people are mapped automatically only, there is no mapping file and nothing to switch off.
    pub(super) fn with_csv(&mut self, change: impl FnOnce(&mut Draft)) {
        if self.setup_at(Page::Mapping).is_some_and(|setup| setup.draft.has_csv()) {
            self.mapping(change);
        }
    }

    pub(super) fn of_csv(&mut self, effect: fn(Box<Draft>) -> Effect) {
        if self.setup_at(Page::Mapping).is_some_and(|setup| setup.draft.has_csv()) {
            self.with_mapping(effect);
        }
    }

    pub(super) fn dropped(&mut self) {
        self.of_csv(Effect::ReadDropped);
    }

    pub(super) fn remove_csv(&mut self) {
        self.with_mapping(Effect::RemoveCsv);
        if let Some(setup) = self.setup_at(Page::Mapping) {
            setup.map.csv = None;
            setup.map.csv_search.clear();
            setup.draft.csv = None;
            setup.map.change();
        }
    }

    /// Only where there is something to leave out, and something to keep.
    pub(super) fn use_good_rows(&mut self) {
        let some =
            |setup: &Setup| setup.map.csv.as_ref().is_some_and(|csv| csv.mistake_count > 0 && csv.rows > 0);
        if self.setup_at(Page::Mapping).is_some_and(|setup| some(setup)) {
            self.with_mapping(Effect::UseGoodRows);
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
                setup.map.csv = Some(csv);
                setup.map.add_fault = None;
                // The rows that are shown are the first; those that are searched for come behind them.
                setup.map.csv_rows.stale = !setup.map.csv_search.is_empty();
                setup.map.change();
            }
            Err(fault) => self.wizard.notice = Some(Notice::Failed { fault }),
        }
    }

    pub(super) fn search_csv(&mut self, text: String) {
        if let Some(setup) = self.setup_at(Page::Mapping)
            && setup.map.csv_search != text
        {
            setup.map.csv_search = text;
            setup.map.csv_rows.change();
        }
    }

    pub(super) fn csv_found(&mut self, ticket: Ticket, found: CsvTableView) {
        let asked = |setup: &Setup| setup.map.csv_rows.ticket == Some(ticket);
        if let Some(setup) = self.waiting_setup(asked) {
            setup.map.csv_rows.answered(ticket);
            if let Some(csv) = &mut setup.map.csv {
                csv.table = found;
            }
        }
    }

    /// *Add to mapping* of somebody who speaks.
    pub(super) fn add_person(&mut self, key: String, typed: &str) {
        let Some(setup) = self.setup_at(Page::Mapping).filter(|setup| setup.draft.has_csv()) else { return };
        let draft = &setup.draft;
        let known = draft.domain_list();
        // A connector may have single mailboxes that are not on this page.
        let good = match known {
            Ok(_) if draft.has_mailboxes => mailbox(typed, &[], &[], &[typed.to_owned()]),
            Ok(domains) => mailbox(typed, &domains, &draft.aliases, &[]),
            Err(fault) => Err(fault),
        };
        match good {
            Ok(mailbox) => {
                let mailbox = mailbox.address().to_owned();
                setup.map.add_fault = None;
                let draft = Box::new(setup.draft.clone());
                self.effects.push(Effect::AddPerson(draft, key, mailbox));
            }
            Err(fault) => setup.map.add_fault = Some(fault),
        }
    }

    pub(super) fn person_added(&mut self, draft: &str, read: Result<CsvView, Fault>) {
        match read {
            Ok(csv) => self.csv_read(draft, Ok(Some(csv))),
            Err(fault) => {
                if let Some(setup) = self.waiting_setup(|setup| setup.draft.id == draft) {
                    setup.map.add_fault = Some(fault);
                }
            }
        }
    }

    /// Asks for what the page shows of the CSV and of the mapping in force.
    pub(super) fn settle_mapping(&mut self) {
        self.settle_people();
        let Some(setup) = self.setup() else { return };
        let map = &mut setup.map;
        if map.csv_rows.is_due() && map.csv.is_some() {
            self.ask(|setup, ticket| {
                setup.map.csv_rows.ask(ticket);
                let text = setup.map.csv_search.clone();
                Effect::SearchCsv(ticket, Box::new(setup.draft.clone()), text)
            });
        }
        self.settle_diff();
    }

    fn settle_diff(&mut self) {
        let Some(setup) = self.setup() else { return };
        if !setup.map.diffing.is_due() || setup.draft.editing.is_none() {
            return;
        }
        let said = setup.draft.domain_list().is_ok() && setup.draft.effective_day().is_ok();
        let read = setup.draft.csv.is_none() || setup.map.csv.is_some();
        if !said || !read || !setup.map.csv_good() {
            // Nothing that could be saved: there is nothing to compare.
            setup.map.diff = None;
            setup.map.diffing.stale = false;
            return;
        }
        self.ask(|setup, ticket| {
            setup.map.diffing.ask(ticket);
            Effect::ReadDiff(ticket, Box::new(setup.draft.clone()))
        });
    }

    pub(super) fn diff_read(&mut self, ticket: Ticket, read: Result<DiffView, Fault>) {
        let asked = |setup: &Setup| setup.map.diffing.ticket == Some(ticket);
        let Some(setup) = self.waiting_setup(asked) else { return };
        setup.map.diffing.answered(ticket);
        match read {
            // What cannot be saved any more has no difference to be shown.
            Ok(diff) => setup.map.diff = setup.map.csv_good().then_some(diff),
            Err(fault) => {
                setup.map.diff = None;
                self.fail(fault);
            }
        }
    }
}
