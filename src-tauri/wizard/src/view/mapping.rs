//! What *Map users* shows.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Fault;
use super::destination::DestinationView;

/// *Map users*.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MappingView {
    /// *Automatic user mapping*.
    pub automatic: bool,
    /// The organisation's domains, as typed.
    pub domains: String,
    /// What is wrong with them.
    pub domains_fault: Option<Fault>,
    /// Domains seen in the newest file, most people first; those typed already are left out.
    pub suggested: Vec<DomainView>,
    /// Domains that were renamed, in the order they were added.
    pub aliases: Vec<AliasView>,
    /// Why the last one was not added.
    pub alias_fault: Option<Fault>,
    /// The mapping CSV.
    pub csv: Option<CsvView>,
    /// Since when the mapping is for messages.
    pub effective: EffectiveView,
    /// What differs from the mapping in force: of a connector that exists. Absent while it is being read.
    pub diff: Option<DiffView>,
    /// *Where the mailboxes live*.
    pub destination: DestinationView,
    /// Who speaks in the files, and how each is mapped.
    pub people: PeopleView,
}

/// A domain seen in the feed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DomainView {
    /// `corp.example`
    pub domain: String,
    /// People with an address there.
    pub people: u64,
}

/// A domain that was renamed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AliasView {
    /// `old.example`
    pub old: String,
    /// `new.example`
    pub new: String,
}

/// *Effective*: at once, for every message that is imported from now on, or for messages from a day on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EffectiveView {
    /// `2026-12-01`, as typed; absent: at once.
    pub from: Option<String>,
    /// What is wrong with it.
    pub fault: Option<Fault>,
}

/// The mapping CSV.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CsvView {
    /// Its name, without its folder.
    pub file: String,
    /// Good rows.
    pub rows: u64,
    /// `UTF-8`, `windows-1252`: how the bytes were read.
    pub encoding: String,
    /// What stands between two cells: `,` `;` `|` or a tab.
    pub separator: String,
    /// Rows, as they are searched.
    pub table: CsvTableView,
    /// Mistakes in order, at most 100. With any, the file is not used before they are mended or left out.
    pub mistakes: Vec<MistakeRow>,
    /// How many there are.
    pub mistake_count: u64,
    /// What to look at, that is no mistake: words `notice-…`.
    pub notices: Vec<NoticeRow>,
}

/// Rows of the CSV.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CsvTableView {
    /// What is searched for, as typed: in either column.
    pub search: String,
    /// Rows that match.
    pub matches: u64,
    /// The first of them, at most 100.
    pub rows: Vec<CsvRow>,
}

/// A row of the CSV.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CsvRow {
    /// ImId or mobile number.
    pub key: String,
    /// Mailbox.
    pub mailbox: String,
}

/// A mistake in the CSV.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MistakeRow {
    /// What, with `row` and `column`.
    pub fault: Fault,
    /// What stands in the cell, at most 80 characters.
    pub value: String,
    /// What was probably meant.
    pub suggestion: Option<String>,
}

/// Something to look at in the CSV.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NoticeRow {
    /// Names its words: `notice-…`.
    pub code: String,
    /// Its arguments.
    pub args: BTreeMap<String, String>,
}

/// What differs from the mapping in force.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DiffView {
    /// The version in force; 0: none is kept yet.
    pub version: u64,
    /// When it was saved, ISO 8601 UTC.
    pub at: String,
    /// By whom.
    pub who: String,
    /// Rows that are new.
    pub added: u64,
    /// Rows that are gone.
    pub removed: u64,
    /// Rows with another mailbox.
    pub changed: u64,
    /// Rows as they were.
    pub same: u64,
    /// The first rows that differ, at most 100: changed, removed, added.
    pub rows: Vec<DiffRow>,
    /// Settings that differ.
    pub settings: Vec<SettingChangeRow>,
}

/// A row that differs.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DiffRow {
    /// ImId or mobile number.
    pub key: String,
    /// The mailbox until now; absent: the row is new.
    pub old: Option<String>,
    /// The mailbox from now on; absent: the row is gone.
    pub new: Option<String>,
}

/// A setting that differs.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SettingChangeRow {
    /// `automatic`, `domains`, `aliases`, `mailboxes`.
    pub setting: String,
    /// As it was; for `automatic`: `yes` or `no`.
    pub old: String,
    /// As it is to be.
    pub new: String,
}

/// A preview of the mapping over files of the site.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(tag = "name", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum PeopleView {
    /// Being read.
    Reading,
    /// All files of the site are being fetched, to be read.
    Fetching {
        /// Asked to stop.
        stopping: bool,
    },
    /// There is no file on the site yet.
    NoFile,
    /// Read.
    Ready {
        /// The site's names of the files that were read, newest first, at most 31.
        files: Vec<String>,
        /// Files of the site that were not looked at.
        left_out: u64,
        /// Mapped by the CSV.
        by_csv: u64,
        /// Mapped by SenderEmail, RecipientEmail.
        by_email: u64,
        /// Not mapped.
        nobody: u64,
        /// What is searched for, as typed: id, name or address.
        search: String,
        /// Only those who are mapped so.
        only: Option<MappedBy>,
        /// How many match.
        matches: u64,
        /// Each that matches, those not mapped first, at most 200.
        people: Vec<PersonRow>,
        /// Why the last *Add to mapping* did not work.
        add_fault: Option<Fault>,
    },
    /// It cannot be read.
    Failed {
        /// Why.
        fault: Fault,
    },
}

/// Somebody who speaks in the files.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonRow {
    /// ImId, or empty.
    pub im_id: String,
    /// Name, or empty.
    pub person: String,
    /// Address in the feed, or empty.
    pub email: String,
    /// Messages they wrote.
    pub said: u64,
    /// Messages they were sent.
    pub got: u64,
    /// How.
    pub mapped: MappedBy,
    /// To which mailbox, or empty.
    pub mailbox: String,
}

/// How somebody is mapped.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum MappedBy {
    /// By the CSV.
    Csv,
    /// By the address in the feed.
    Email,
    /// Not at all.
    Nobody,
}
