//! All that the window may see: values to show, no rules, no secrets, no paths to act on.
//!
//! In: the wizard's state (`crate::show`). Out: one `View`, sent whole at each change; the run's
//! progress goes on a channel of its own (`RunProgress`). `ui/src/backend/bindings.ts` is written
//! from these types by a test. Deliberately absent: sentences; words are in `ui/words`.

pub mod alerts;
pub mod credentials;
pub mod destination;
pub mod evidence;
pub mod held;
pub mod home;
pub mod kind;
pub mod mail;
pub mod mapping;
pub mod proof;
pub mod schedule;
pub mod search;
pub mod settings;
pub mod setup;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use home::{ConnectorRow, ConnectorState, Flyout, HomeView};
pub use setup::SetupView;

/// Everything on the screen.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct View {
    /// Language and colours.
    pub looks: Looks,
    /// The version of this program.
    pub version: String,
    /// What fills the window.
    pub screen: Screen,
    /// A question that must be answered before anything else.
    pub question: Option<Question>,
    /// What became of the last click, where the page itself does not show it.
    pub notice: Option<Notice>,
    /// The import that is going on in this window.
    pub run: Option<RunView>,
}

/// What fills the window.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(tag = "name", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Screen {
    /// Before the first state is known.
    Opening,
    /// *Data connectors*.
    Home(HomeView),
    /// A kind's product description page.
    Product(ProductView),
    /// The vault has to be opened first.
    Vault(VaultView),
    /// A wizard page.
    Setup(Box<SetupView>),
    /// *Search*.
    Search(Box<search::SearchView>),
    /// *About*: version and licences.
    About,
    /// *Settings*: choices for this computer.
    Settings(Box<settings::SettingsView>),
}

/// What a product description page shows; its text is found by `kind`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProductView {
    /// Kind id: `ice-chat`, `telegram-archiver`, `liveperson`.
    pub kind: String,
    /// On the practice site.
    pub practice: bool,
    /// Items of a day above which none are imported.
    pub items_per_day: u64,
}

/// The vault page.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VaultView {
    /// What is asked.
    pub ask: VaultAsk,
    /// Opening is going on (it takes about a second).
    pub busy: bool,
    /// Why it did not open: `vault-passphrase` and others.
    pub fault: Option<Fault>,
}

/// What the vault page asks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum VaultAsk {
    /// Nothing yet: the keyring is being asked.
    Nothing,
    /// There is no keyring on this computer and no vault yet: choose a passphrase.
    Choose,
    /// The vault was made with a passphrase: enter it.
    Unlock,
    /// The vault was made with the keyring, which is not there or locked now: unlock it, try again.
    Keyring,
}

/// How the window looks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Looks {
    /// The language in use.
    pub language: Language,
    /// The colours chosen.
    pub theme: Theme,
}

/// Languages of `ui/words`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Swedish.
    Sv,
    /// Dutch.
    Nl,
    /// French.
    Fr,
}

impl Language {
    /// The language of a locale such as `sv-SE` or `nl_BE.UTF-8`; English where it is none of ours.
    #[must_use]
    pub fn of_locale(locale: &str) -> Self {
        match locale.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "sv" => Self::Sv,
            "nl" => Self::Nl,
            "fr" => Self::Fr,
            _ => Self::En,
        }
    }
}

/// Colours.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Theme {
    /// As the operating system is set.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    Contrast,
}

/// An error, for its three sentences in `ui/words` (`error-…`, `.data`, `.next`).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Fault {
    /// The engine's code.
    #[cfg_attr(test, ts(type = "ErrorCode"))]
    pub code: String,
    /// Its arguments.
    pub args: BTreeMap<String, String>,
}

impl From<&engine::error::Error> for Fault {
    fn from(error: &engine::error::Error) -> Self {
        let args = error.args().iter().map(|(name, value)| ((*name).to_owned(), value.clone()));
        Self { code: error.code().as_str().to_owned(), args: args.collect() }
    }
}

/// A question with two answers; `Event::Answer` ends it. The one that changes nothing is the default.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(tag = "name", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Question {
    /// The window is to be closed while an import is going on: stop the import and close?
    CloseDuringRun {
        /// Whose import.
        connector: String,
    },
    /// Throw away a setup that was begun?
    DiscardDraft {
        /// Its name, or empty.
        draft: String,
    },
    /// Remove a connector? Its mailboxes, evidence and ledger stay.
    RemoveConnector {
        /// Its name.
        connector: String,
    },
    /// Import a day that is above the daily limit?
    AllowDay {
        /// `2026-11-20`
        day: String,
        /// Its items.
        items: u64,
        /// The limit.
        limit: u64,
    },
    /// Delete the search index? Mailboxes and ledger stay.
    DeleteIndex,
}

/// What became of a click.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(tag = "name", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Notice {
    /// The changes of a connector were saved.
    Changed {
        /// Its name.
        connector: String,
    },
    /// A file was saved. `file`: its name without its folder.
    Saved {
        /// Its name.
        file: String,
    },
    /// The setup is kept; it goes on with *Continue setup*.
    DraftKept,
    /// The connector was created and its first import began.
    Created {
        /// Its name.
        connector: String,
    },
    /// The mapping of a connector has a new version.
    MappingSaved {
        /// Its number.
        version: u64,
    },
    /// Hits were exported.
    Exported {
        /// How many.
        count: u64,
        /// The file's name.
        file: String,
    },
    /// It was removed.
    Removed {
        /// Its name.
        connector: String,
    },
    /// Something did not work.
    Failed {
        /// Why.
        fault: Fault,
    },
}

/// The import that is going on. Its numbers come on the run's channel, as `RunProgress`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RunView {
    /// Whose.
    pub connector: ConnectorId,
    /// It was asked to stop, and is coming to its end.
    pub stopping: bool,
}

/// A sample of a run's counters, at most ten a second, the last one always.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RunProgress {
    /// What it is doing.
    #[cfg_attr(test, ts(type = "Stage"))]
    pub stage: String,
    /// Its place among the stages, from 1.
    pub step: u32,
    /// How many stages there are.
    pub steps: u32,
    /// What `done` and `total` count.
    pub unit: Unit,
    /// Done of this stage.
    pub done: u64,
    /// Of how many; 0 where nobody knows.
    pub total: u64,
    /// Units a second, over this stage; 0 before there is one.
    pub rate: f64,
    /// Seconds left of this stage, where that can be told.
    pub seconds_left: Option<f64>,
    /// For how many seconds the site has sent nothing, where that is long enough to be told.
    pub still_seconds: Option<f64>,
}

/// What a counter counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Unit {
    /// Nothing yet.
    Nothing,
    /// Bytes.
    Bytes,
    /// Messages read.
    Items,
    /// E-mails written.
    Mails,
    /// Mailbox files put in place.
    Files,
}

/// Which connector. Practice has names of its own.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ConnectorId {
    /// Its name.
    pub name: String,
    /// On the practice site.
    pub practice: bool,
}
