//! What the wizard's pages show: *Terms of service* to *Review*.

use serde::{Deserialize, Serialize};

use super::Fault;
pub use super::credentials::{
    AddressView, CheckState, CheckView, CredentialsView, DateView, ExpectedView, FieldKind, FieldView,
    HostKeyView, ImportedView, KeyFactView, KeyFactsView, KeysView, Mend, Mode, OlderPairView,
    PassphraseView, RehearsalView, RungView, Saved, Support, SupportText, TrustView, Verdict,
};
use super::home::Sums;
pub use super::kind::{CsvKeyView, KindFacts, SignInView};
pub use super::mail::{AttachmentView, HeaderView, MailView};
pub use super::mapping::{
    AliasView, CsvRow, CsvTableView, CsvView, DiffRow, DiffView, DomainView, EffectiveView, MappedBy,
    MappingView, MistakeRow, NoticeRow, PeopleView, PersonRow, SettingChangeRow,
};
pub use super::schedule::ScheduleView;

/// A wizard page with its frame.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SetupView {
    /// Kind id.
    pub kind: String,
    /// What its pages differ by.
    pub facts: KindFacts,
    /// On the practice site.
    pub practice: bool,
    /// The step rail: every page in order.
    pub steps: Vec<Step>,
    /// The page that is open.
    pub page: PageView,
    /// *Back* leads somewhere.
    pub can_back: bool,
    /// *Next* leads on: the page is complete.
    pub can_next: bool,
    /// A connector that exists is being changed: its name.
    pub editing: Option<String>,
    /// *Save changes* can be pressed, on any page.
    pub can_save: bool,
}

/// The wizard's pages; their order is that of the documents.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Page {
    /// *Terms of service*.
    #[default]
    Terms,
    /// *Add credentials for content source*, or the page to sign in to the service's account; with
    /// *Validate connection*.
    Credentials,
    /// *Map users*.
    Mapping,
    /// *Review*.
    Review,
}

impl Page {
    /// Every page, in order.
    pub const ALL: [Page; 4] = [Self::Terms, Self::Credentials, Self::Mapping, Self::Review];
}

/// A step of the rail.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Step {
    /// Which.
    pub page: Page,
    /// How it stands.
    pub state: StepState,
}

/// How a step stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum StepState {
    /// Complete: a click leads there.
    Done,
    /// Open now.
    Current,
    /// Not complete, but a click leads there: all before it are complete.
    Reachable,
    /// A page before it is not complete.
    Ahead,
}

/// A page's content.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(tag = "name", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum PageView {
    /// *Terms of service*.
    Terms(TermsView),
    /// *Add credentials for content source*.
    Credentials(Box<CredentialsView>),
    /// *Map users*.
    Mapping(Box<MappingView>),
    /// *Review*.
    Review(Box<ReviewView>),
}

/// *Terms of service*.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TermsView {
    /// The version of the text.
    pub version: String,
    /// Accepted already.
    pub accepted: Option<Accepted>,
}

/// Who accepted the terms, and when.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Accepted {
    /// The version of the text.
    pub version: String,
    /// The operating system's name for the person.
    pub who: String,
    /// ISO 8601 UTC.
    pub at: String,
}

/// *Review*.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReviewView {
    /// Every value, in order; *Edit* leads to its page.
    pub rows: Vec<ReviewRow>,
    /// *Every day at*; not for practice.
    pub schedule: Option<ScheduleView>,
    /// *Preview the first import*.
    pub preview: PreviewView,
    /// *Finish* was pressed.
    pub finishing: bool,
    /// Why the connector could not be created.
    pub fault: Option<Fault>,
}

/// A value.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReviewRow {
    /// Names its words: `review-…`.
    pub key: String,
    /// What it is; for `automatic`: `yes` or `no`; for `mode`: `public` or `private`; of a secret: empty.
    pub value: String,
    /// Where it is edited.
    pub page: Page,
}

/// *Preview the first import*: a dry run.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(tag = "name", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum PreviewView {
    /// Not asked for.
    Idle,
    /// Going on: its numbers come on the run's channel.
    Running {
        /// Asked to stop.
        stopping: bool,
    },
    /// Done.
    Ready {
        /// What an import would come to.
        sums: Sums,
        /// The first mails.
        mails: Vec<MailView>,
        /// What stopped it. A file's own fault is with its file.
        fault: Option<Fault>,
        /// Files that could not be taken further.
        file_faults: Vec<super::home::FileFaultRow>,
        /// Days above the daily limit.
        over_limit: Vec<super::home::OverLimitRow>,
    },
    /// Not to be had.
    Failed {
        /// Why.
        fault: Fault,
    },
}
