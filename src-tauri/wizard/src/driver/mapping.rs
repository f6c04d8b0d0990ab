//! The mapping CSV: read, searched, mended, written.
//!
//! In: a draft, and the file beside it. Out: views of it; its rows are kept to be searched. Deliberately absent: who
//! speaks (`people`), what a change means (`diff`), how a CSV is read (the engine's `map`).

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use engine::error::{Code, Error, Result};
use engine::map::csv::{FILE, good_rows, template, with_row};
use engine::model::Mailbox;
use engine::pipeline;
use engine::settings::{read_input, write_aside};

use super::kept::{ROWS, Whose, find_rows};
use super::{Works, lock};
use crate::draft::Draft;
use crate::effect::{Done, Ticket};
use crate::mistakes;
use crate::view::Fault;
use crate::view::setup::{CsvTableView, CsvView, MistakeRow, NoticeRow};

/// Mistakes of the CSV shown.
const MISTAKES: usize = 100;
/// Where nobody chose a name.
const NAME: &str = "user-mapping.csv";

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
        let taken =
            input_size(path).and_then(|()| read_input(path)).and_then(|bytes| self.put(draft, &bytes, name));
        self.tell(Done::Csv(draft.id.clone(), taken.map(Some).map_err(Fault::from)));
    }

    pub(super) fn read_csv(&self, draft: &Draft) {
        let name = draft.csv.clone().unwrap_or_default();
        let taken = read_input(&self.csv_file(draft)).and_then(|bytes| self.read(draft, &bytes, name));
        self.tell(Done::Csv(draft.id.clone(), taken.map(Some).map_err(Fault::from)));
    }

    pub(super) fn remove_csv(&self, draft: &Draft) {
        self.kept.forget_csv();
        let _ = std::fs::remove_file(self.csv_file(draft));
    }

    /// What has a mistake is left out, and known to be: the mistakes can be saved before.
    pub(super) fn use_good_rows(&self, draft: &Draft) {
        let name = draft.csv.clone().unwrap_or_default();
        let none = || Error::internal("good rows");
        let taken = kind(draft).and_then(|kind| {
            let bytes = read_input(&self.csv_file(draft))?;
            self.put(draft, &good_rows(&bytes, pipeline::csv_key(kind)?).ok_or_else(none)?, name)
        });
        self.tell(Done::Csv(draft.id.clone(), taken.map(Some).map_err(Fault::from)));
    }

    pub(super) fn add_person(&self, draft: &Draft, key: &str, mailbox: &str) {
        let name = draft.csv.clone().unwrap_or_else(|| NAME.to_owned());
        let added = kind(draft).and_then(|kind| {
            let file = self.csv_file(draft);
            let before = draft.csv.as_ref().map(|_| read_input(&file)).transpose()?;
            let mailbox = Mailbox::parse(mailbox).ok_or_else(|| Error::internal("mailbox"))?;
            let bytes = with_row(before.as_deref(), pipeline::csv_key(kind)?, key, mailbox)?;
            self.put(draft, &bytes, name)
        });
        self.tell(Done::PersonAdded(draft.id.clone(), added.map_err(Fault::from)));
    }

    fn put(&self, draft: &Draft, bytes: &[u8], name: String) -> Result<CsvView> {
        let view = self.read(draft, bytes, name)?;
        write_aside(&self.csv_file(draft), bytes)?;
        Ok(view)
    }

    /// The rows stay here, to be searched.
    fn read(&self, draft: &Draft, bytes: &[u8], file: String) -> Result<CsvView> {
        let reading = pipeline::mapping_csv(kind(draft)?, bytes, &draft.domain_list().unwrap_or_default())?;
        let notice = |notice: &engine::map::csv::Notice| NoticeRow {
            code: notice.code.to_owned(),
            args: texts(&notice.args),
        };
        let mistake = |mistake: &engine::map::csv::Mistake| MistakeRow {
            fault: Fault::from(&mistake.error),
            value: mistake.value.clone(),
            suggestion: mistake.suggestion.clone(),
        };
        let view = CsvView {
            file,
            rows: reading.entries.len() as u64,
            encoding: reading.encoding.to_owned(),
            separator: reading.separator.to_string(),
            table: CsvTableView {
                matches: reading.entries.len() as u64,
                ..find_rows(reading.entries.get(..ROWS).unwrap_or(&reading.entries), "")
            },
            mistakes: reading.mistakes.iter().take(MISTAKES).map(mistake).collect(),
            mistake_count: reading.mistakes.len() as u64,
            notices: reading.notices.iter().take(MISTAKES).map(notice).collect(),
        };
        self.kept.keep_csv(Whose::of(draft), reading.entries);
        Ok(view)
    }

    pub(super) fn search_csv(self: &Arc<Self>, ticket: Ticket, draft: &Draft, text: String) {
        // It is asked once the CSV was read.
        let rows = self.kept.csv(&Whose::of(draft)).unwrap_or_default();
        self.apart(move |works| works.tell(Done::CsvFound(ticket, find_rows(&rows, &text))));
    }

    /// The template; in practice it is filled in already, to be uploaded as it is.
    pub(super) fn save_template(&self, draft: &Draft) {
        let bytes = kind(draft).and_then(|kind| {
            if draft.practice {
                return Ok(practice::mapping_csv(kind).unwrap_or_default().into_bytes());
            }
            // Where the comma is for decimals, spreadsheets separate by semicolon.
            let separator = if self.words().language() == "en" { ',' } else { ';' };
            Ok(template(pipeline::csv_key(kind)?, separator))
        });
        let saved = bytes.and_then(|bytes| self.save_as("dialog-save", "user-mapping.csv", &bytes));
        self.tell(Done::Saved(saved.map_err(Fault::from), None));
    }

    /// Mistakes as a table: row, column, what is wrong, what to do.
    pub(super) fn save_mistakes(&self, draft: &Draft) {
        let saved = self
            .mistakes(draft)
            .and_then(|text| self.save_as("dialog-save", "user-mapping-mistakes.csv", text.as_bytes()));
        self.tell(Done::Saved(saved.map_err(Fault::from), None));
    }

    fn mistakes(&self, draft: &Draft) -> Result<String> {
        let bytes = read_input(&self.csv_file(draft))?;
        let reading = pipeline::mapping_csv(kind(draft)?, &bytes, &draft.domain_list().unwrap_or_default())?;
        Ok(mistakes::table(&reading, &self.words()))
    }
}

fn kind(draft: &Draft) -> Result<&'static engine::connector::Kind> {
    draft.kind().ok_or_else(|| Error::internal("kind"))
}

/// What is read whole must be a file, and no larger than the CSV reader takes.
fn input_size(path: &Path) -> Result<()> {
    let facts = std::fs::metadata(path);
    let facts =
        facts.map_err(|e| Error::new(Code::InputUnreadable).arg("file", path.display()).because(e))?;
    if !facts.is_file() {
        return Err(Error::new(Code::InputUnreadable).arg("file", path.display()));
    }
    if facts.len() > FILE as u64 {
        return Err(Error::new(Code::CsvTooLarge).arg("limit", "64 MiB"));
    }
    Ok(())
}

fn texts(args: &BTreeMap<&'static str, String>) -> BTreeMap<String, String> {
    args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
}
