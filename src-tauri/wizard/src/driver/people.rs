//! Who speaks in the files of a site, and how the mapping of a draft finds each.
//!
//! In: a draft, kept files. Out: how many are mapped how, and the first of those that are searched for; all of them
//! are kept to be searched. Deliberately absent: reading a file (the engine's `pipeline`).

use std::cmp::Reverse;
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use engine::error::{Code, Error, Result};
use engine::ledger::{FileState, Ledger};
use engine::model::Digest;
use engine::pipeline::{self, MOST_BYTES, MOST_FILES, Mapped, Opened, People, Speaker};
use engine::progress::{Observer, Progress, Snapshot};
use engine::settings::{Connector, Connectors, read_input};
use engine::source::Waiting;

use super::kept::find_people;
use super::{Works, lock};
use crate::draft::{Draft, SampleFile};
use crate::effect::{Done, Ticket};
use crate::state::mapping::{PeopleFilter, SiteFiles};
use crate::view::Fault;
use crate::view::setup::{DomainView, MappedBy, PeopleView, PersonRow};

/// Domains suggested at most.
const DOMAINS: usize = 20;

impl Works {
    pub(super) fn read_people(
        self: &Arc<Self>,
        ticket: Ticket,
        draft: Draft,
        files: Option<SiteFiles>,
        filter: PeopleFilter,
    ) {
        self.apart(move |works| {
            let sample = || SiteFiles { files: draft.sample.iter().cloned().collect(), left_out: 0 };
            let files = files.unwrap_or_else(sample);
            let (people, suggested) = match works.people(&draft, &files) {
                Ok(people) => {
                    let view = people_view(&files, &people, &filter);
                    works.kept.keep_people(rows(&people));
                    (view, suggested(&people))
                }
                Err(error) => (PeopleView::Failed { fault: error.into() }, Vec::new()),
            };
            works.tell(Done::People(ticket, people, suggested));
        });
    }

    /// By the good rows of a CSV that has mistakes: what the page shows is what would come of them.
    fn people(&self, draft: &Draft, files: &SiteFiles) -> Result<People> {
        let digest = |sample: &SampleFile| -> Result<Digest> {
            let changed = |_| Error::new(Code::EvidenceChanged).arg("file", &sample.file);
            sample.sha256.parse().map_err(changed)
        };
        // The engine takes the oldest first.
        let files: Vec<Digest> = files.files.iter().rev().map(digest).collect::<Result<_>>()?;
        let mut draft = draft.clone();
        let csv = draft.csv.as_ref().map(|_| read_input(&self.csv_file(&draft))).transpose()?;
        let reading = csv
            .zip(draft.kind())
            .map(|(bytes, kind)| pipeline::mapping_csv(kind, &bytes, &[]))
            .transpose()?;
        if reading.is_some_and(|reading| !reading.mistakes.is_empty()) {
            draft.csv = None;
        }
        let opened = self.opened(&draft)?;
        pipeline::people(self.home(draft.practice), &opened, &files)
    }

    pub(super) fn filter_people(self: &Arc<Self>, ticket: Ticket, filter: PeopleFilter) {
        let people = self.kept.people();
        self.apart(move |works| {
            let (matches, rows) = find_people(&people, &filter);
            works.tell(Done::PeopleFound(ticket, matches, rows));
        });
    }

    pub(super) fn stop_reading(&self) {
        lock(&self.kept.fetching).store(true, Ordering::Relaxed);
    }

    pub(super) fn read_all_files(self: &Arc<Self>, ticket: Ticket, draft: Box<Draft>) {
        // One that was left behind ends; this one has a stop of its own.
        self.stop_reading();
        let stop = Arc::new(AtomicBool::new(false));
        *lock(&self.kept.fetching) = Arc::clone(&stop);
        self.apart(move |works| {
            let fetched = works.fetch_all(&draft, &stop).map_err(Fault::from);
            works.tell(Done::Fetched(ticket, fetched));
        });
    }

    fn fetch_all(&self, draft: &Draft, stop: &Arc<AtomicBool>) -> Result<SiteFiles> {
        let mut opened = self.opened(draft)?;
        if draft.practice {
            self.find_practice_site(draft, &mut opened)?;
        }
        let progress = Progress::new(&Unseen, stop);
        let clock = Waiting(stop);
        let home = self.made_home(draft.practice)?;
        let fetched = pipeline::fetch_all(home, &opened, &clock, MOST_FILES, MOST_BYTES, &progress)?;
        let sample = |file: pipeline::Sample| SampleFile { file: file.file, sha256: file.sha256.to_string() };
        Ok(SiteFiles {
            left_out: fetched.left_out + fetched.in_progress + fetched.faults.len() as u64,
            files: fetched.files.into_iter().rev().map(sample).collect(),
        })
    }

    /// A practice connector that is changed has the site of an earlier start of the program in its form.
    fn find_practice_site(&self, draft: &Draft, opened: &mut Opened) -> Result<()> {
        let Some(name) = &draft.editing else { return Ok(()) };
        let connector = Connectors::of(self.home(true)).load(name)?;
        self.know_again(&connector)?;
        self.practice_site(|site| {
            opened.site.host = Ipv4Addr::LOCALHOST.to_string();
            opened.site.port = site.port();
            opened.trust.pins = vec![site.host_key().to_owned()];
            opened.credentials.password = Some(site.password());
            Ok(())
        })
    }

    /// The newest file of a connector that is kept here, to preview a change of its mapping.
    pub(super) fn newest_file(&self, connector: &Connector, practice: bool) -> Result<Option<SampleFile>> {
        let ledger = Ledger::look(self.home(practice))?;
        let number = ledger.known_connector(&connector.name)?.unwrap_or_default();
        let files = ledger.files(number, FileState::Delivered)?.into_iter();
        let newest = files.filter(|file| file.plan.items > 0).max_by_key(|file| file.remote.modified);
        Ok(newest
            .and_then(|file| Some(SampleFile { file: file.remote.name, sha256: file.sha256?.to_string() })))
    }
}

/// The run that goes on has the channel for progress.
struct Unseen;

impl Observer for Unseen {
    fn progress(&self, _: &Snapshot) {}
}

fn mapped(speaker: &Speaker) -> (MappedBy, &str) {
    match &speaker.mapped {
        Mapped::ByCsv(mailbox) => (MappedBy::Csv, mailbox.address()),
        Mapped::ByEmail(mailbox) => (MappedBy::Email, mailbox.address()),
        Mapped::Nobody => (MappedBy::Nobody, ""),
    }
}

/// Those not mapped first, those who speak most first.
fn rows(people: &People) -> Vec<PersonRow> {
    let row = |speaker: &Speaker| {
        let (mapped, mailbox) = mapped(speaker);
        PersonRow {
            im_id: speaker.im_id.clone(),
            person: speaker.name.clone(),
            email: speaker.email.clone(),
            said: speaker.said,
            got: speaker.got,
            mapped,
            mailbox: mailbox.to_owned(),
        }
    };
    let mut rows: Vec<PersonRow> = people.speakers.iter().map(row).collect();
    rows.sort_by_key(|row| (row.mapped != MappedBy::Nobody, Reverse(row.said), Reverse(row.got)));
    rows
}

fn people_view(files: &SiteFiles, people: &People, filter: &PeopleFilter) -> PeopleView {
    let count = |how| people.speakers.iter().filter(|speaker| mapped(speaker).0 == how).count() as u64;
    let (matches, found) = find_people(&rows(people), filter);
    PeopleView::Ready {
        files: files.files.iter().map(|file| file.file.clone()).collect(),
        left_out: files.left_out + people.faults.len() as u64,
        by_csv: count(MappedBy::Csv),
        by_email: count(MappedBy::Email),
        nobody: count(MappedBy::Nobody),
        search: filter.search.clone(),
        only: filter.only,
        matches,
        people: found,
        add_fault: None,
    }
}

fn suggested(people: &People) -> Vec<DomainView> {
    let view = |(domain, people): (&String, &u64)| DomainView { domain: domain.clone(), people: *people };
    let mut domains: Vec<DomainView> = people.domains.iter().map(view).collect();
    domains.sort_by(|one, other| other.people.cmp(&one.people).then_with(|| one.domain.cmp(&other.domain)));
    domains.truncate(DOMAINS);
    domains
}
