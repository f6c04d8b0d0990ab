//! The wizard's whole state.
//!
//! Deliberately absent: secrets; paths; anything that only the window knows, such as a focus.

pub mod alerts;
pub mod desktop;
pub mod destination;
pub mod flyout;
pub mod mapping;
pub mod search;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::draft::Draft;
use crate::effect::{ShownKey, Ticket};
pub use crate::state::flyout::FlyoutState;
use crate::state::mapping::MapState;
pub use crate::state::search::Search;
use crate::view::home::{ConnectorRow, DraftRow, HeldFilter, OverLimitRow, StartView};
use crate::view::setup::{KeysView, Mend, Page, PreviewView, RungView, Support, SupportText};
use crate::view::{ConnectorId, Fault, Looks, Notice, VaultAsk};

/// Everything.
#[derive(Clone, PartialEq, Debug)]
pub struct Wizard {
    /// Language and colours.
    pub looks: Looks,
    /// What fills the window.
    pub place: Place,
    /// The vault of real connectors. That of practice opens by itself.
    pub vault: VaultState,
    /// What waits for the vault.
    pub then: Option<Then>,
    /// *My connectors*.
    pub connectors: Vec<ConnectorRow>,
    /// Setups that were begun.
    pub drafts: Vec<DraftRow>,
    /// What keeps the lists from being complete.
    pub home_fault: Option<Fault>,
    /// The operating system's start, once it was looked at.
    pub start: Option<StartView>,
    /// The open flyout; its connector is known before its rows are read.
    pub flyout: Option<FlyoutState>,
    /// The window was asked to close, and is about to.
    pub closing: bool,
    /// The draft that is being read, to be opened.
    pub opening: Option<String>,
    /// The connector of which a draft is being made, to be changed.
    pub editing: Option<Editing>,
    /// The question that is asked.
    pub question: Option<Asked>,
    /// What became of the last click.
    pub notice: Option<Notice>,
    /// The import that is going on.
    pub run: Option<Run>,
    /// The dry run that has the engine; it may outlast its page by a moment.
    pub dry_run: Option<Ticket>,
    /// Runs that wait for either.
    pub waiting: VecDeque<Wanted>,
    /// The last ticket given.
    pub ticket: Ticket,
    /// Where mailboxes are on this computer, to show.
    pub archives: Archives,
    /// Which failure the practice site rehearses.
    pub rehearsal: String,
    /// The desktop around the window.
    pub desktop: desktop::Desktop,
    /// Makes ids of drafts: counts, after a beginning that the driver gives.
    pub next_draft: u64,
}

/// The folders of the mailboxes, as texts.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Archives {
    /// Of real connectors.
    pub real: String,
    /// Of practice.
    pub practice: String,
    /// Where the files of the site are kept as they came.
    pub evidence: String,
}

/// What fills the window.
#[derive(Clone, PartialEq, Debug)]
pub enum Place {
    /// *Data connectors*.
    Home,
    /// A product description page.
    Product {
        /// Kind id.
        kind: String,
        /// On the practice site.
        practice: bool,
    },
    /// A wizard page.
    Setup(Box<Setup>),
    /// *Search*.
    Search(Box<Search>),
    /// *About*.
    About,
    /// *Settings*.
    Settings(desktop::Settings),
}

/// The vault.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum VaultState {
    /// Nobody needed it yet.
    Closed,
    /// It is being opened. With what was asked before.
    Opening(VaultAsk),
    /// A person has to do something.
    Asking(VaultAsk, Option<Fault>),
    /// It is open.
    Open,
}

/// What waits for the vault.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Then {
    /// A run.
    Run(Wanted),
    /// A run of every connector.
    RunAll,
    /// *Check now*.
    CheckSource(ConnectorId),
    /// Whose the held items are.
    ReadHeld(ConnectorId),
    /// Removing a connector: its secrets go too.
    Remove(ConnectorId),
    /// Changing a connector.
    Edit(Editing),
    /// Secrets of alerts.
    Alerts(ConnectorId),
    /// Secrets of the *Settings* page.
    Settings,
}

/// A connector that is to be changed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Editing {
    /// Which.
    pub connector: ConnectorId,
    /// Where a failed rung is mended.
    pub mend: Option<Mend>,
    /// The page to begin at.
    pub page: Page,
}

/// A run that a person asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wanted {
    /// Whose.
    pub connector: ConnectorId,
    /// Of what.
    pub of: RunOf,
}

/// What a run brings.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RunOf {
    /// What is on the site.
    Source,
    /// Held and failed items again.
    Held {
        /// Items' keys; empty: all that match the filter.
        items: Vec<String>,
        /// Empty: all there are.
        filter: HeldFilter,
    },
}

/// A question that is asked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Asked {
    /// Stop the import and close?
    CloseDuringRun,
    /// Throw a setup away?
    DiscardDraft {
        /// Its id.
        draft: String,
        /// Its name.
        name: String,
    },
    /// Remove a connector?
    RemoveConnector(ConnectorId),
    /// Delete the search index, of practice or not?
    DeleteIndex(bool),
    /// Import a day that is above the limit?
    AllowDay(ConnectorId, OverLimitRow),
}

/// An import that is going on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Run {
    /// Whose.
    pub connector: ConnectorId,
    /// Asked to stop.
    pub stopping: bool,
    /// Close the window when it has ended.
    pub then_close: bool,
}

/// A wizard page with what belongs to it.
#[derive(Clone, PartialEq, Debug)]
pub struct Setup {
    /// What was typed and clicked.
    pub draft: Draft,
    /// *Accept* was pressed, and the ledger is being written.
    pub accepting: bool,
    /// Fields that were left or typed into: their faults are shown.
    pub touched: BTreeSet<String>,
    /// Where the admin was led to by a failed rung.
    pub focus: Option<Mend>,
    /// Private keys that are being read, by field: only the last question counts.
    pub reading: BTreeMap<String, Ticket>,
    /// The app's keys, and who is asked for them.
    pub keys: KeysView,
    /// Waits for keys.
    pub keys_ticket: Option<Ticket>,
    /// This computer's addresses.
    pub addresses: Vec<String>,
    /// All of them are inner ones.
    pub inner: bool,
    /// Waits for addresses.
    pub addresses_ticket: Option<Ticket>,
    /// The practice site's support.
    pub support: Support,
    /// Waits for it.
    pub support_ticket: Option<Ticket>,
    /// *Validate connection*.
    pub check: Check,
    /// *Map users*.
    pub map: MapState,
    /// *Where the mailboxes live*, beside its form.
    pub destination: destination::DestinationState,
    /// The dry run.
    pub preview: PreviewView,
    /// Waits for it.
    pub preview_ticket: Option<Ticket>,
    /// *Finish* was pressed.
    pub finishing: bool,
    /// Why it did not work.
    pub finish_fault: Option<Fault>,
}

/// *Validate connection*.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Check {
    /// How it stands.
    pub phase: Phase,
    /// Rungs climbed so far.
    pub rungs: Vec<RungView>,
    /// *Text for ICE support*, where it failed.
    pub support_text: Option<SupportText>,
    /// What the form said when the climb began.
    pub said: String,
}

/// How the check stands. Whether it succeeded is known by the draft (`is_checked`).
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Phase {
    /// Nothing goes on.
    #[default]
    Idle,
    /// Climbing.
    Climbing(Ticket),
    /// A person judges the host key.
    HostKey(ShownKey),
    /// A rung failed.
    Failed,
    /// The host key was refused.
    Refused,
}

impl Wizard {
    /// The state at the start. `first_draft`: a number never used for a draft before (the time, say).
    #[must_use]
    pub fn new(looks: Looks, first_draft: u64, archives: Archives) -> Self {
        Self {
            looks,
            place: Place::Home,
            vault: VaultState::Closed,
            then: None,
            connectors: Vec::new(),
            drafts: Vec::new(),
            home_fault: None,
            start: None,
            flyout: None,
            closing: false,
            opening: None,
            editing: None,
            question: None,
            notice: None,
            run: None,
            dry_run: None,
            waiting: VecDeque::new(),
            ticket: Ticket::default(),
            archives,
            rehearsal: practice::Scenario::default().as_str().to_owned(),
            desktop: desktop::Desktop::default(),
            next_draft: first_draft,
        }
    }

    /// Names of connectors that exist, in lower case: a name is unique in the organisation.
    #[must_use]
    pub fn taken(&self, practice: bool) -> BTreeSet<String> {
        let rows = self.connectors.iter().filter(|row| row.id.practice == practice);
        rows.map(|row| row.id.name.to_lowercase()).collect()
    }

    /// Whether the vault page is in front of everything else.
    #[must_use]
    pub fn vault_in_front(&self) -> bool {
        self.vault != VaultState::Open && self.vault_wanted()
    }

    /// Whether something on the screen, or behind it, needs the vault of real connectors.
    #[must_use]
    pub fn vault_wanted(&self) -> bool {
        let page = match &self.place {
            Place::Setup(setup) => !setup.draft.practice && setup.draft.page > Page::Terms,
            Place::Home | Place::Product { .. } | Place::Search(_) | Place::About | Place::Settings(_) => {
                false
            }
        };
        page || self.then.is_some()
    }
}

impl Setup {
    /// A page of this draft, before anything was read for it.
    #[must_use]
    pub fn new(draft: Draft) -> Self {
        let support = if draft.practice { Support::Waiting } else { Support::Real };
        Self {
            draft,
            accepting: false,
            touched: BTreeSet::new(),
            focus: None,
            reading: BTreeMap::new(),
            keys: KeysView::Making,
            keys_ticket: None,
            addresses: Vec::new(),
            inner: false,
            addresses_ticket: None,
            support,
            support_ticket: None,
            check: Check::default(),
            map: MapState::default(),
            destination: destination::DestinationState::default(),
            preview: PreviewView::Idle,
            preview_ticket: None,
            finishing: false,
            finish_fault: None,
        }
    }
}
