//! What the wizard's pages show: *Terms of service* to *Review*.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Fault;
pub use super::credentials::{
    AddressView, CheckState, CheckView, CredentialsView, DateView, ExpectedView, FieldKind, FieldView,
    HostKeyView, ImportedView, KeyFactView, KeyFactsView, KeysView, Mend, Mode, OlderPairView,
    PassphraseView, RehearsalView, RungView, Saved, Support, SupportText, TrustView, Verdict,
};
use super::home::Sums;

/// A wizard page with its frame.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SetupView {
    /// Kind id.
    pub kind: String,
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
    /// *Add credentials for content source*, with *Validate connection*.
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
    /// The mapping CSV.
    pub csv: Option<CsvView>,
    /// Where the mailboxes will be. To show.
    pub archive: String,
    /// The folder in each mailbox.
    pub folder: String,
    /// Who speaks in the newest file, and how each is mapped.
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

/// The mapping CSV.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CsvView {
    /// Its name, without its folder.
    pub file: String,
    /// Good rows.
    pub rows: u64,
    /// The first rows, to recognise it by.
    pub first: Vec<CsvRow>,
    /// Mistakes with row and column, in order, at most 100. With any, the file is not used.
    pub faults: Vec<Fault>,
    /// How many there are.
    pub fault_count: u64,
    /// What to look at, that is no mistake: words `notice-…`.
    pub notices: Vec<NoticeRow>,
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

/// Something to look at in the CSV.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NoticeRow {
    /// Names its words: `notice-…`.
    pub code: String,
    /// Its arguments.
    pub args: BTreeMap<String, String>,
}

/// A preview of the mapping over the newest file.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(tag = "name", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum PeopleView {
    /// Being read.
    Reading,
    /// There is no file on the site yet.
    NoFile,
    /// Read.
    Ready {
        /// The site's name of the file.
        file: String,
        /// Mapped by the CSV.
        by_csv: u64,
        /// Mapped by SenderEmail, RecipientEmail.
        by_email: u64,
        /// Not mapped.
        nobody: u64,
        /// Each, those not mapped first, at most 500.
        people: Vec<PersonRow>,
    },
    /// It cannot be read.
    Failed {
        /// Why.
        fault: Fault,
    },
}

/// Somebody who speaks in the file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonRow {
    /// ImId, or empty.
    pub im_id: String,
    /// Name, or empty.
    pub person: String,
    /// Address in the feed, or empty.
    pub email: String,
    /// How.
    pub mapped: MappedBy,
    /// To which mailbox, or empty.
    pub mailbox: String,
}

/// How somebody is mapped.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
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

/// *Review*.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReviewView {
    /// Every value, in order; *Edit* leads to its page.
    pub rows: Vec<ReviewRow>,
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

/// A mail as it would arrive. Text nodes only.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MailView {
    /// From.
    pub from: String,
    /// To, joined.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// ISO 8601 UTC.
    pub date: String,
    /// The text, at most 4,000 characters.
    pub text: String,
    /// Names of attachments.
    pub attachments: Vec<String>,
}
