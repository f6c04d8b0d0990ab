//! The mapping CSV, and who speaks in the sample.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use engine::error::{Code, Error, Result};
use engine::map::csv::template;
use engine::model::Digest;
use engine::pipeline::{self, Mapped, People};
use engine::settings::{read_input, write_aside};

use super::{Works, lock};
use crate::draft::Draft;
use crate::effect::{Done, Ticket};
use crate::mistakes;
use crate::view::Fault;
use crate::view::setup::{
    CsvRow, CsvTableView, CsvView, DomainView, MappedBy, MistakeRow, NoticeRow, PeopleView, PersonRow,
};

/// Rows of the CSV shown.
const ROWS: usize = 100;
/// Mistakes of the CSV shown.
const MISTAKES: usize = 100;
/// People listed.
const PEOPLE: usize = 500;

impl Works {
    pub(super) fn pick_csv(&self, draft: Box<Draft>) {
        let title = self.words().text("dialog-open-csv", &[]);
        match self.host.pick_file(&title, &["csv", "txt"]) {
            // At the desk, so that of two files the one that is told last is the one that is kept.
            Some(path) => self.desk(move |works| works.take_csv(&draft, &path)),
            None => self.tell(Done::Csv(draft.id.clone(), Ok(None))),
        }
    }

    pub(super) fn read_dropped(&self, draft: &Draft) {
        let dropped = lock(&self.dropped).take();
        if let Some(path) = dropped {
            self.take_csv(draft, &path);
        }
    }

    /// Reads the file that was chosen and keeps a copy beside the draft, in place of an earlier one; also
    /// one with mistakes, so that they can be saved. What is no file, or too large, is not touched.
    fn take_csv(&self, draft: &Draft, path: &Path) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let taken = input_size(path).and_then(|()| read_input(path)).and_then(|bytes| {
            let view = read(draft, &bytes, name)?;
            write_aside(&self.csv_file(draft), &bytes)?;
            Ok(view)
        });
        self.tell(Done::Csv(draft.id.clone(), taken.map(Some).map_err(Fault::from)));
    }

    pub(super) fn read_csv(&self, draft: &Draft) {
        let name = draft.csv.clone().unwrap_or_default();
        let taken = read_input(&self.csv_file(draft)).and_then(|bytes| read(draft, &bytes, name));
        self.tell(Done::Csv(draft.id.clone(), taken.map(Some).map_err(Fault::from)));
    }

    pub(super) fn remove_csv(&self, draft: &Draft) {
        let _ = std::fs::remove_file(self.csv_file(draft));
    }

    /// The template; in practice it is filled in already, to be uploaded as it is.
    pub(super) fn save_template(&self, draft: &Draft) {
        let bytes = match draft.kind() {
            Some(_) if draft.practice => practice::mapping_csv().into_bytes(),
            Some(kind) => {
                // Where the comma is for decimals, spreadsheets separate by semicolon.
                let separator = if self.words().language() == "en" { ',' } else { ';' };
                template(pipeline::csv_key(kind), separator)
            }
            None => return,
        };
        let saved = self.save_as("dialog-save", "user-mapping.csv", &bytes).map_err(Fault::from);
        self.tell(Done::Saved(saved, None));
    }

    /// Mistakes as a table.
    pub(super) fn save_mistakes(&self, draft: &Draft) {
        let saved = self
            .mistakes(draft)
            .and_then(|text| self.save_as("dialog-save", "user-mapping-mistakes.csv", text.as_bytes()));
        self.tell(Done::Saved(saved.map_err(Fault::from), None));
    }

    fn mistakes(&self, draft: &Draft) -> Result<String> {
        let kind = draft.kind().ok_or_else(|| Error::internal("kind"))?;
        let bytes = read_input(&self.csv_file(draft))?;
        let reading = pipeline::mapping_csv(kind, &bytes, &draft.domain_list().unwrap_or_default());
        Ok(mistakes::table(&reading, &self.words()))
    }

    pub(super) fn read_people(self: &Arc<Self>, ticket: Ticket, draft: Draft) {
        self.apart(move |works| {
            let (people, suggested) = match works.people(&draft) {
                Ok((file, people)) => (people_view(file, &people), suggested(&people)),
                Err(error) => (PeopleView::Failed { fault: error.into() }, Vec::new()),
            };
            works.tell(Done::People(ticket, people, suggested));
        });
    }

    fn people(&self, draft: &Draft) -> Result<(String, People)> {
        let sample = draft.sample.as_ref().ok_or_else(|| Error::internal("sample"))?;
        let digest = || Error::new(Code::EvidenceChanged).arg("file", &sample.file);
        let sha256: Digest = sample.sha256.parse().map_err(|_| digest())?;
        let mut draft = draft.clone();
        let csv = draft.csv.as_ref().map(|_| read_input(&self.csv_file(&draft))).transpose()?;
        let faulty = csv
            .zip(draft.kind())
            .is_some_and(|(bytes, kind)| !pipeline::mapping_csv(kind, &bytes, &[]).mistakes.is_empty());
        if faulty {
            draft.csv = None;
        }
        let opened = self.opened(&draft)?;
        Ok((sample.file.clone(), pipeline::people(self.home(draft.practice), &opened, &[sha256])?))
    }
}

/// What is read whole must be a file, and no larger than the CSV reader takes.
fn input_size(path: &Path) -> Result<()> {
    let facts = std::fs::metadata(path);
    let facts =
        facts.map_err(|e| Error::new(Code::InputUnreadable).arg("file", path.display()).because(e))?;
    if !facts.is_file() {
        return Err(Error::new(Code::InputUnreadable).arg("file", path.display()));
    }
    if facts.len() > 64 << 20 {
        return Err(Error::new(Code::CsvTooLarge).arg("limit", "64 MiB"));
    }
    Ok(())
}

fn read(draft: &Draft, bytes: &[u8], file: String) -> Result<CsvView> {
    let kind = draft.kind().ok_or_else(|| Error::internal("kind"))?;
    let reading = pipeline::mapping_csv(kind, bytes, &draft.domain_list().unwrap_or_default());
    let row = |entry: &engine::map::csv::Entry| CsvRow {
        key: entry.key.clone(),
        mailbox: entry.mailbox.address().to_owned(),
    };
    let notice = |notice: &engine::map::csv::Notice| NoticeRow {
        code: notice.code.to_owned(),
        args: texts(&notice.args),
    };
    Ok(CsvView {
        file,
        rows: reading.entries.len() as u64,
        encoding: reading.encoding.to_owned(),
        separator: reading.separator.to_string(),
        table: CsvTableView {
            search: String::new(),
            matches: reading.entries.len() as u64,
            rows: reading.entries.iter().take(ROWS).map(row).collect(),
        },
        mistakes: reading
            .mistakes
            .iter()
            .take(MISTAKES)
            .map(|mistake| MistakeRow {
                fault: Fault::from(&mistake.error),
                value: mistake.value.clone(),
                suggestion: mistake.suggestion.clone(),
            })
            .collect(),
        mistake_count: reading.mistakes.len() as u64,
        notices: reading.notices.iter().take(MISTAKES).map(notice).collect(),
    })
}

fn texts(args: &BTreeMap<&'static str, String>) -> BTreeMap<String, String> {
    args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
}

fn people_view(file: String, people: &People) -> PeopleView {
    let (mut by_csv, mut by_email, mut nobody) = (0, 0, 0);
    let mut rows: Vec<PersonRow> = Vec::with_capacity(people.speakers.len());
    for speaker in &people.speakers {
        let (mapped, mailbox) = match &speaker.mapped {
            Mapped::ByCsv(mailbox) => (MappedBy::Csv, mailbox.address()),
            Mapped::ByEmail(mailbox) => (MappedBy::Email, mailbox.address()),
            Mapped::Nobody => (MappedBy::Nobody, ""),
        };
        match mapped {
            MappedBy::Csv => by_csv += 1,
            MappedBy::Email => by_email += 1,
            MappedBy::Nobody => nobody += 1,
        }
        rows.push(PersonRow {
            im_id: speaker.im_id.clone(),
            person: speaker.name.clone(),
            email: speaker.email.clone(),
            said: 0,
            got: 0,
            mapped,
            mailbox: mailbox.to_owned(),
        });
    }
    rows.sort_by_key(|row| row.mapped != MappedBy::Nobody);
    rows.truncate(PEOPLE);
    PeopleView::Ready {
        files: vec![file],
        left_out: 0,
        by_csv,
        by_email,
        nobody,
        search: String::new(),
        only: None,
        matches: people.speakers.len() as u64,
        people: rows,
        add_fault: None,
    }
}

fn suggested(people: &People) -> Vec<DomainView> {
    let view = |(domain, people): (&String, &u64)| DomainView { domain: domain.clone(), people: *people };
    let mut domains: Vec<DomainView> = people.domains.iter().map(view).collect();
    domains.sort_by(|one, other| other.people.cmp(&one.people).then_with(|| one.domain.cmp(&other.domain)));
    domains.truncate(20);
    domains
}
