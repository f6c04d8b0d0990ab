//! *Search*: the index in the background, what it finds, and export of that.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use engine::error::{Code, Error, Result};
use engine::model::Mail;
use engine::pipeline::search;
use engine::pipeline::{self, Chosen, Export, Format};
use engine::progress::{Observer, Progress, Snapshot, Stage};
use engine::search::{Hit, Hits, Query, Speaker};
use engine::source::SystemClock;

use super::rows::mail_view;
use super::{Works, lock};
use crate::custody::custody_sheet;
use crate::effect::{Done, Ticket};
use crate::view::search::{
    CopyRow, ExportForm, FoundMail, FoundView, HitRow, IndexView, SearchQuery, SnippetPiece,
};

/// Hits on a page.
const PAGE: usize = 50;

/// An index that is being built.
pub(super) struct Building {
    practice: bool,
    stop: Arc<AtomicBool>,
    done: u64,
    total: u64,
}

impl Works {
    pub(super) fn load_index(&self, practice: bool) {
        self.tell(Done::Index(practice, self.index_view(practice)));
    }

    fn index_view(&self, practice: bool) -> IndexView {
        let building = lock(&self.building);
        if let Some(Building { done, total, .. }) = building.iter().find(|one| one.practice == practice) {
            return IndexView::Building { done: *done, total: *total };
        }
        drop(building);
        match search::status(self.home(practice)) {
            Ok(status) if !status.on => IndexView::Off,
            Ok(status) if status.damaged => {
                IndexView::Failed { fault: Error::new(Code::SearchDamaged).into() }
            }
            Ok(status) => IndexView::Ready { items: status.items, bytes: status.bytes },
            Err(error) => IndexView::Failed { fault: error.into() },
        }
    }

    /// Builds the index: what an earlier one has is read anew. A stop keeps what was read.
    pub(super) fn build_index(&self, practice: bool) {
        let stop = Arc::new(AtomicBool::new(false));
        let mut building = lock(&self.building);
        if building.iter().any(|one| one.practice == practice) {
            return;
        }
        building.push(Building { practice, stop: Arc::clone(&stop), done: 0, total: 0 });
        drop(building);
        let there = self.index_is_whole(practice);
        let built = self.made_home(practice).and_then(|home| {
            let filling = Filling { works: self, practice };
            let progress = Progress::new(&filling, &stop);
            if there { search::rebuild(home, &progress) } else { search::on(home, &progress) }
        });
        lock(&self.building).retain(|one| one.practice != practice);
        let view = match built {
            Err(error) if error.code() != Code::Cancelled => IndexView::Failed { fault: error.into() },
            Ok(_) | Err(_) => self.index_view(practice),
        };
        self.tell(Done::Index(practice, view));
    }

    /// One that was stopped half-way is gone on with; one that is whole, or damaged, is made anew.
    fn index_is_whole(&self, practice: bool) -> bool {
        search::status(self.home(practice)).is_ok_and(|status| status.damaged || status.behind == 0)
    }

    pub(super) fn stop_index(&self) {
        for one in lock(&self.building).iter() {
            one.stop.store(true, Ordering::Relaxed);
        }
    }

    pub(super) fn delete_index(&self, practice: bool) {
        self.try_to(search::off(self.home(practice)));
        self.load_index(practice);
    }

    pub(super) fn search(&self, ticket: Ticket, practice: bool, query: &SearchQuery, page: u64) {
        let found = self.found(practice, query, page);
        let view = found.unwrap_or_else(|error| FoundView::Failed { fault: error.into() });
        self.tell(Done::Found(ticket, view));
    }

    fn found(&self, practice: bool, query: &SearchQuery, page: u64) -> Result<FoundView> {
        let asked = asked(query, page)?;
        let hits = search::find(self.home(practice), &asked)?;
        let Hits { total, more, hits, milliseconds, .. } = hits;
        let pages = total.div_ceil(PAGE as u64).max(1);
        let hits = hits.into_iter().map(hit_row).collect();
        Ok(FoundView::Ready { total, more, hits, page: page.min(pages), pages, milliseconds })
    }

    pub(super) fn open_hit(&self, ticket: Ticket, practice: bool, item: &str) {
        let read = search::mail(self.home(practice), item).map(|mail| {
            let copies = mail.places.iter().map(|place| CopyRow {
                file: place.path.display().to_string(),
                position: place.position,
                offset: place.offset,
            });
            Box::new(FoundMail {
                item: mail.item,
                copies: copies.collect(),
                mail: mail_view(&Mail { bytes: mail.bytes, ..Mail::default() }),
            })
        });
        self.tell(Done::Hit(ticket, read.map_err(Into::into)));
    }

    pub(super) fn export_hits(
        &self,
        ticket: Ticket,
        practice: bool,
        query: &SearchQuery,
        items: &[String],
        form: ExportForm,
    ) {
        let stop = Arc::new(AtomicBool::new(false));
        *lock(&self.exporting) = Arc::clone(&stop);
        let exported = self.export(practice, query, items, form, &stop);
        let exported = match exported {
            Err(error) if error.code() == Code::Cancelled => Ok(None),
            exported => exported.map_err(Into::into),
        };
        self.tell(Done::Exported(ticket, exported));
    }

    fn export(
        &self,
        practice: bool,
        query: &SearchQuery,
        items: &[String],
        form: ExportForm,
        stop: &AtomicBool,
    ) -> Result<Option<(u64, String)>> {
        let query = asked(query, 1)?;
        let words = self.words();
        let (name, format) = match form {
            ExportForm::Eml => ("chats.zip", Format::Eml),
            ExportForm::Mbox => ("chats.mbox", Format::Mbox),
        };
        let Some(out) = self.host.save_file(&words.text("dialog-save", &[]), name) else { return Ok(None) };
        let custody = pipeline::export(&Export {
            home: self.home(practice),
            choice: if items.is_empty() { Chosen::Query(&query) } else { Chosen::Items(items) },
            format,
            out: &out,
            who: &self.host.user(),
            clock: &SystemClock,
            sheet: &|custody| custody_sheet(&words, custody),
            progress: &Progress::new(&(), stop),
        })?;
        Ok(Some((custody.messages.len() as u64, file_name(&out))))
    }

    pub(super) fn stop_export(&self) {
        lock(&self.exporting).store(true, Ordering::Relaxed);
    }
}

/// Shows how far the building is.
struct Filling<'a> {
    works: &'a Works,
    practice: bool,
}

impl Observer for Filling<'_> {
    fn progress(&self, snapshot: &Snapshot) {
        if snapshot.stage != Stage::Indexing {
            return;
        }
        let (done, total) = (snapshot.done, snapshot.total);
        if let Some(one) = lock(&self.works.building).iter_mut().find(|one| one.practice == self.practice) {
            (one.done, one.total) = (done, total);
        }
        self.works.tell(Done::Index(self.practice, IndexView::Building { done, total }));
    }
}

fn asked(query: &SearchQuery, page: u64) -> Result<Query> {
    let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let (from, to) = query.days()?;
    Ok(Query {
        words: query.words.clone(),
        person: text(&query.person),
        conversation: text(&query.conversation),
        from,
        to,
        page: usize::try_from(page.saturating_sub(1)).unwrap_or(usize::MAX),
        page_size: PAGE,
        ..Query::default()
    })
}

fn hit_row(hit: Hit) -> HitRow {
    let name = |person: &Speaker| {
        let texts = [&person.name, &person.im_id, &person.address];
        texts.into_iter().find(|text| !text.is_empty()).cloned().unwrap_or_default()
    };
    let more = hit.recipient_count.saturating_sub(hit.recipients.len());
    let mut recipients: Vec<String> = hit.recipients.iter().map(name).collect();
    if more > 0 {
        recipients.push(format!("+{more}"));
    }
    HitRow {
        sender: name(&hit.sender),
        recipients: recipients.join(", "),
        snippet: hit
            .snippet
            .into_iter()
            .map(|piece| SnippetPiece { text: piece.text, hit: piece.found })
            .collect(),
        copies: hit.places.len() as u64,
        item: hit.item,
        at: hit.at,
        conversation: hit.conversation,
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
