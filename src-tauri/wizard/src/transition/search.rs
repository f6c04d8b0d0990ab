//! *Search*.

use super::Step;
use crate::effect::{Effect, Ticket};
use crate::state::{Asked, Place, Search};
use crate::view::search::{ExportForm, FoundMail, FoundView, IndexView, SearchQuery};
use crate::view::{Fault, Notice};

impl Step {
    fn searching(&mut self) -> Option<&mut Search> {
        match &mut self.wizard.place {
            Place::Search(search) => Some(search),
            Place::Home | Place::Product { .. } | Place::Setup(_) | Place::About | Place::Settings(_) => None,
        }
    }

    pub(super) fn show_search(&mut self, practice: bool) {
        if matches!(self.wizard.place, Place::Home | Place::Search(_)) {
            self.go(Place::Search(Box::new(Search { practice, ..Search::default() })));
            self.effects.push(Effect::LoadIndex(practice));
        }
    }

    pub(super) fn index_seen(&mut self, practice: bool, index: IndexView) {
        if let Some(search) = self.searching()
            && search.practice == practice
        {
            search.index = index;
        }
    }

    pub(super) fn build_index(&mut self) {
        if let Some(search) = self.searching()
            && !matches!(search.index, IndexView::Building { .. } | IndexView::Opening)
        {
            search.index = IndexView::Building { done: 0, total: 0 };
            let practice = search.practice;
            self.effects.push(Effect::BuildIndex(practice));
        }
    }

    pub(super) fn stop_index(&mut self) {
        if self.searching().is_some_and(|search| matches!(search.index, IndexView::Building { .. })) {
            self.effects.push(Effect::StopIndex);
        }
    }

    pub(super) fn ask_to_delete_index(&mut self) {
        if let Some(search) = self.searching()
            && matches!(search.index, IndexView::Ready { .. } | IndexView::Failed { .. })
        {
            let practice = search.practice;
            self.wizard.question = Some(Asked::DeleteIndex(practice));
        }
    }

    pub(super) fn delete_index(&mut self, practice: bool) {
        if let Some(search) = self.searching()
            && search.practice == practice
        {
            let query = std::mem::take(&mut search.query);
            *search = Search { practice, query, ..Search::default() };
            self.effects.push(Effect::DeleteIndex(practice));
        }
    }

    pub(super) fn edit_search(&mut self, query: SearchQuery) {
        if let Some(search) = self.searching() {
            search.query = query;
        }
    }

    /// The first page is of what is typed now; further ones are of what was searched for.
    pub(super) fn search(&mut self, page: u64) {
        let ticket = self.ticket();
        let Some(search) = self.searching() else { return };
        if search.query_fault().is_some() || matches!(search.index, IndexView::Off | IndexView::Opening) {
            return;
        }
        if page <= 1 {
            search.asked = search.query.clone();
            search.found = FoundView::Searching;
        }
        (search.finding, search.mail, search.opening) = (Some(ticket), None, None);
        let effect = Effect::Search(ticket, search.practice, search.asked.clone(), page.max(1));
        self.effects.push(effect);
    }

    pub(super) fn found(&mut self, ticket: Ticket, found: FoundView) {
        if let Some(search) = self.searching()
            && search.finding.take_if(|asked| *asked == ticket).is_some()
        {
            search.found = found;
        }
    }

    pub(super) fn open_hit(&mut self, item: String) {
        let ticket = self.ticket();
        if let Some(search) = self.searching() {
            search.opening = Some(ticket);
            let effect = Effect::OpenHit(ticket, search.practice, item);
            self.effects.push(effect);
        }
    }

    pub(super) fn hit_read(&mut self, ticket: Ticket, read: Result<Box<FoundMail>, Fault>) {
        let Some(search) = self.searching() else { return };
        if search.opening.take_if(|asked| *asked == ticket).is_some() {
            match read {
                Ok(mail) => search.mail = Some(mail),
                Err(fault) => self.fail(fault),
            }
        }
    }

    pub(super) fn close_hit(&mut self) {
        if let Some(search) = self.searching() {
            (search.mail, search.opening) = (None, None);
        }
    }

    pub(super) fn export_hits(&mut self, items: Vec<String>, form: ExportForm) {
        let ticket = self.ticket();
        if let Some(search) = self.searching()
            && search.exporting.is_none()
            && matches!(search.found, FoundView::Ready { total, .. } if total > 0)
        {
            search.exporting = Some(ticket);
            let effect = Effect::ExportHits(ticket, search.practice, search.asked.clone(), items, form);
            self.effects.push(effect);
        }
    }

    pub(super) fn stop_export(&mut self) {
        if self.searching().is_some_and(|search| search.exporting.is_some()) {
            self.effects.push(Effect::StopExport);
        }
    }

    pub(super) fn exported(&mut self, ticket: Ticket, exported: Result<Option<(u64, String)>, Fault>) {
        if let Some(search) = self.searching()
            && search.exporting == Some(ticket)
        {
            search.exporting = None;
        }
        // Told wherever the person is now: a file was written, or was not.
        match exported {
            Ok(None) => {}
            Ok(Some((count, file))) => self.wizard.notice = Some(Notice::Exported { count, file }),
            Err(fault) => self.fail(fault),
        }
    }
}
