//! What the *Data connectors* page and the flyout show.

use serde::Serialize;

use super::alerts::{AlertTrouble, AlertsView};
use super::destination::PlaceView;
pub use super::held::{HeldFilter, HeldRow, HeldView, LimitView, SilentRow, UnmappedRow};
use super::kind::KindFacts;
pub use super::proof::{
    StatementDay, StatementFile, StatementForm, StatementRow, StatementRun, StatementSums, StatementView,
    StatementsView, VerifyFault, VerifyView, VersionRow, WatchRow,
};
pub use super::schedule::{EveryDayView, StartState, StartView};
use super::setup::RungView;
use super::{ConnectorId, Fault};

/// The *Data connectors* page.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HomeView {
    /// The catalogue, in order.
    pub products: Vec<Product>,
    /// *My connectors*.
    pub connectors: Vec<ConnectorRow>,
    /// Setups that were begun.
    pub drafts: Vec<DraftRow>,
    /// What keeps the list from being complete.
    pub fault: Option<Fault>,
    /// The daily start by the operating system, where a connector has a time and something is to be done about it.
    pub start: Option<StartView>,
    /// The connector that was clicked.
    pub flyout: Option<Box<Flyout>>,
}

/// A kind in the catalogue.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Product {
    /// Kind id.
    pub kind: String,
}

/// A setup that was begun.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DraftRow {
    /// What its pages differ by.
    pub facts: KindFacts,
    /// Its id.
    pub id: String,
    /// Kind id.
    pub kind: String,
    /// The name typed so far, or empty.
    pub name: String,
    /// On the practice site.
    pub practice: bool,
    /// When it was changed last, ISO 8601 UTC.
    pub changed: String,
    /// The page it goes on at.
    pub page: super::setup::Page,
}

/// A row of *My connectors*.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ConnectorRow {
    /// Which.
    pub id: ConnectorId,
    /// Kind id.
    pub kind: String,
    /// How it stands.
    pub state: ConnectorState,
    /// Its last run.
    pub last_run: Option<RunRow>,
    /// Items held now.
    pub held: u64,
    /// What will stop it one day, the nearest first.
    pub warnings: Vec<WarningRow>,
    /// What the watch over its source tells, the most urgent first.
    pub watch: Vec<WatchRow>,
    /// Days that wait above the daily limit.
    pub over_limit: Vec<OverLimitRow>,
    /// Ways that its alerts cannot go.
    pub alerts: Vec<AlertTrouble>,
}

/// Something with a date that an admin has to know in time.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WarningRow {
    /// What.
    pub what: WarningKind,
    /// `2026-12-21`
    pub date: String,
    /// Days until then; negative after it.
    pub days: i64,
    /// How near: 60, 30, 7 or 0 (it has come).
    pub within: u32,
}

/// What a warning is about. Words: `warning-…`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum WarningKind {
    /// The PGP key expires.
    PgpKeyExpires,
    /// The old SSH key is no longer offered, and the site has not taken the new one yet.
    OldKeyRetires,
    /// The site changes its host key.
    HostKeyChanges,
}

/// How a connector stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum ConnectorState {
    /// It never ran.
    New,
    /// An import is going on, here or in another process.
    Running,
    /// The last run ended so.
    Succeeded,
    /// All is imported but items that nobody is mapped for.
    SucceededWithHeld,
    /// A day is above the daily limit.
    OverLimit,
    /// Something was not imported.
    Failed,
    /// A person stopped it.
    Cancelled,
    /// It ended without a word: a kill, or no power. The next run goes on.
    Interrupted,
}

/// One run.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RunRow {
    /// Its number.
    pub run: u64,
    /// When it began, ISO 8601 UTC.
    pub began: String,
    /// When it ended, ISO 8601 UTC.
    pub ended: Option<String>,
    /// How it ended.
    pub state: ConnectorState,
    /// A preview: nothing was delivered.
    pub dry_run: bool,
    /// A replay of held and failed items.
    pub replay: bool,
    /// Who asked for it.
    pub who: String,
    /// The mapping's version that it used.
    pub mapping_version: Option<u64>,
    /// The site was reached, and its files were listed.
    pub reached: bool,
    /// What it came to, once it ended.
    pub sums: Option<Sums>,
    /// What stopped it, or the first file's fault.
    pub fault: Option<Fault>,
    /// Files that could not be taken further.
    pub file_faults: Vec<FileFaultRow>,
    /// Days above the daily limit.
    pub over_limit: Vec<OverLimitRow>,
}

/// PRODUCT.md section 5: *available from source*, and what became of it.
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Sums {
    /// Files.
    pub files: u64,
    /// Items read.
    pub available_from_source: u64,
    /// One for each mailbox.
    pub available_for_import: u64,
    /// Delivered whole.
    pub imported: u64,
    /// Delivered without an attachment.
    pub partially_imported: u64,
    /// Delivered before.
    pub skipped: u64,
    /// Items that cannot be read, and e-mails that a mailbox refused.
    pub failed: u64,
    /// Of these, e-mails that a mailbox refused: they wait.
    pub refused: u64,
    /// Of those imported, e-mails that a mailbox refused before.
    pub late: u64,
    /// Items that nobody is mapped for.
    pub held: u64,
    /// Read, and not delivered yet.
    pub waiting: u64,
    /// Both sides agree.
    pub balanced: bool,
    /// Seconds it took.
    pub seconds: f64,
}

/// A file that could not be taken further.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FileFaultRow {
    /// The site's name for it.
    pub file: String,
    /// Why.
    pub fault: Fault,
}

/// A day above the daily limit.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OverLimitRow {
    /// `2026-11-20`.
    pub day: String,
    /// Its items.
    pub items: u64,
    /// The limit.
    pub limit: u64,
}

/// The flyout of one connector.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Flyout {
    /// Whose.
    pub connector: ConnectorRow,
    /// Properties, as they are in its file.
    pub properties: Properties,
    /// What is known of its source.
    pub source: SourceStatus,
    /// All runs, newest first, at most 50.
    pub runs: Vec<RunRow>,
    /// Held and failed items.
    pub held: HeldView,
    /// The daily limit.
    pub limit: LimitView,
    /// *Every day*; not for practice.
    pub every_day: Option<EveryDayView>,
    /// Alerts beyond this computer.
    pub alerts: AlertsView,
    /// Statements.
    pub statements: StatementsView,
    /// *Check everything*.
    pub verify: VerifyView,
    /// Versions of the mapping, newest first, at most 50.
    pub versions: Vec<VersionRow>,
    /// What could not be read.
    pub fault: Option<Fault>,
}

/// What a connector is.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Properties {
    /// What is shown by its kind.
    pub facts: KindFacts,
    /// Name or IP address.
    pub host: String,
    /// TCP port.
    pub port: u16,
    /// Folder on the site.
    pub path: String,
    /// The user name on the site.
    pub firm_code: String,
    /// Accepted host keys.
    pub host_keys: Vec<String>,
    /// A planned change: fingerprint and day.
    pub expected_host_key: Option<(String, String)>,
    /// The keys, newest pair first.
    pub pairs: Vec<PairRow>,
    /// The organisation's own keys, instead of this app's.
    pub private_keys: bool,
    /// Automatic user mapping.
    pub automatic: bool,
    /// People in the mapping CSV.
    pub mapped_people: u64,
    /// The organisation's domains.
    pub domains: Vec<String>,
    /// Renamed domains: old, new.
    pub aliases: Vec<(String, String)>,
    /// Days after which the site deletes a file.
    pub retention_days: u16,
    /// Items of a day above which none are imported.
    pub items_per_day: u64,
    /// Where the mailboxes live.
    pub place: PlaceView,
    /// The folder in each mailbox.
    pub folder: String,
    /// Where the mailboxes are on this computer. To show; it is opened by `Event::OpenArchive`.
    pub archive: String,
}

/// A pair of keys of a connector.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PairRow {
    /// `SHA256:…`
    pub ssh_fingerprint: String,
    /// Each PGP key: 40 hex digits, and its last day (`2027-03-01`), if it has one.
    pub pgp: Vec<(String, Option<String>)>,
    /// When it was made or added, `2026-11-21`.
    pub since: String,
    /// The day from which its SSH key is no longer offered.
    pub retires: Option<String>,
    /// That day has come: it only decrypts old files.
    pub retired: bool,
    /// The site took its SSH key at least once.
    pub accepted: bool,
}

/// What is known of the source.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SourceStatus {
    /// The last run that reached the site, ISO 8601 UTC.
    pub reached: Option<String>,
    /// Files of the source, by what became of them.
    pub files: FileCounts,
    /// *Check now*: being climbed, or as it was last.
    pub checking: bool,
    /// The ladder of the last *Check now*; empty before one.
    pub rungs: Vec<RungView>,
    /// *Text for ICE support*, where it failed.
    pub support_text: Option<super::setup::SupportText>,
    /// Practice: which failure is rehearsed.
    pub rehearsal: Option<super::setup::RehearsalView>,
}

/// Files of the source, by how far they are.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FileCounts {
    /// Imported.
    pub delivered: u64,
    /// On the way.
    pub under_way: u64,
    /// At fault: see the runs.
    pub faulty: u64,
}
