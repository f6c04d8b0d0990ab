//! What the wizard asks to be done, and what became of it.
//!
//! An effect that takes time carries a `Ticket`; its `Done` brings it back, and an answer to a question
//! that was dropped meanwhile is dropped too.

use std::collections::BTreeSet;

use engine::error::Error;
use engine::settings::Choices;
use secrecy::SecretString;

use crate::desktop::FromDesktop;
use crate::draft::{Draft, SampleFile};
use crate::event::{Download, Entered, Event};
use crate::state::flyout::HeldFound;
use crate::state::mapping::{PeopleFilter, SiteFiles};
use crate::state::{Editing, Wanted};
use crate::view::alerts::{AlertTested, AlertsForm};
use crate::view::destination::{DestinationFile, DestinationForm, DestinationFound};
use crate::view::evidence::{EvidenceForm, EvidenceNote};
use crate::view::home::{
    ConnectorRow, DraftRow, Flyout, HeldFilter, HeldView, StartView, StatementForm, StatementView, VerifyView,
};
use crate::view::search::{ExportForm, FoundMail, FoundView, IndexView, SearchQuery};
use crate::view::setup::{
    Accepted, CsvTableView, CsvView, DiffView, DomainView, HostKeyView, ImportedView, KeyFactsView, KeysView,
    PeopleView, PersonRow, PreviewView, RungView, Saved, SupportText,
};
use crate::view::{ConnectorId, Fault, Looks, VaultAsk};

/// Everything that moves the wizard.
pub enum Input {
    /// From the window.
    Event(Event),
    /// A secret from the window.
    Entered(Entered),
    /// An effect came to an end, or on.
    Done(Done),
    /// A file was dropped on the window; `Effect::ReadDropped` reads it.
    Dropped,
    /// The person wants to close the window.
    CloseWanted,
    /// Something happened on the desktop around it.
    Desktop(FromDesktop),
}

/// Tells one question from the next.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Ticket(pub u64);

/// Something to be done, by the driver.
#[derive(Debug)]
pub enum Effect {
    /// Read connectors and drafts. → `Home`
    LoadHome,
    /// Read all about a connector. → `Flyout`
    LoadFlyout(ConnectorId),
    /// Put the window in front.
    ShowWindow,
    /// Take it from the screen.
    HideWindow,
    /// Read the choices for this computer. → `Choices`, `Login`
    LoadSettings,
    /// Start the program at login, or no longer. → `Login`
    StartAtLogin(bool),
    /// Keep this choice: closing leaves the program in the notification area. → `Choices`
    KeepRunning(bool),
    /// Keep this choice: notifications. → `Choices`
    ShowNotifications(bool),
    /// Read where the organisation's mailboxes live, and its evidence. → `Places`
    LoadPlaces,
    /// Ask for a file of the destination's form. → `DestinationFile`
    PickDestinationFile(Whose, DestinationFile),
    /// Keep a secret of the organisation's places in the vault until *Save*, or with an empty one none.
    /// → `PlaceSecretNotKept`
    KeepPlaceSecret(String, SecretString),
    /// Write one mail into the mailbox of this address. → `DestinationTested`
    TestDestination(Ticket, Whose, String),
    /// Keep the organisation's destination, with the secrets that were entered. → `DestinationSaved`
    SaveDestination(Box<DestinationForm>, BTreeSet<String>),
    /// Try the evidence store, with the secret that was entered or the one that is kept. → `EvidenceTested`
    TestEvidence(Ticket, Box<EvidenceForm>, bool),
    /// Keep the evidence store, with the secret that was entered. → `EvidenceSaved`
    SaveEvidence(Box<EvidenceForm>, bool),
    /// Open the vault: with what is at hand, or with this passphrase. → `Vault`
    OpenVault(Option<SecretString>),
    /// Read a draft. → `Draft`
    LoadDraft(String),
    /// Keep a draft.
    SaveDraft(Box<Draft>),
    /// Forget the draft of this id with its secrets and its CSV. → `Home`
    ForgetDraftOf(String),
    /// Keep who accepted the terms in the ledger. → `Terms`
    AcceptTerms(Box<Draft>),
    /// Look up who accepted them. → `Terms`
    FindTerms(Box<Draft>),
    /// Make the keys, or read them. → `Keys`
    MakeKeys(Ticket, Box<Draft>),
    /// Find this computer's addresses toward the site. → `Addresses`
    FindAddresses(Ticket, Box<Draft>),
    /// Ask where to, and save. → `Saved`
    Save(Download, Box<Draft>),
    /// Keep a secret of the form in the vault, or with an empty one none. → `SecretNotKept`
    KeepSecret(Box<Draft>, String, SecretString),
    /// Ask for a file with the private key of this field, and keep it. → `KeyPicked`
    PickKey(Box<Draft>, String),
    /// Look at the private key of this field, with its passphrase. → `KeyRead`
    ReadKey(Ticket, Box<Draft>, String),
    /// Make a new pair beside the one that is there. → `Keys`
    RenewKeys(Ticket, Box<Draft>),
    /// Take the new pair back. → `Keys`
    DropNewKeys(Ticket, Box<Draft>),
    /// Retire the older pairs at the draft's day. → `Keys`
    RetireKeys(Ticket, Box<Draft>),
    /// Ask for a known_hosts file, and read it. → `KnownHosts`
    PickKnownHosts(Box<Draft>),
    /// Rehearse a failure on the practice site.
    Rehearse(String),
    /// Start the practice site; configure it if the files were sent. → `Practice`
    Practise(Ticket, Box<Draft>),
    /// Climb the ladder. → `Rung`, `Checked`
    Check(Ticket, Box<Draft>),
    /// Ask for a CSV, keep and read it. → `Csv`
    PickCsv(Box<Draft>),
    /// Keep and read the CSV that was dropped. → `Csv`
    ReadDropped(Box<Draft>),
    /// Read the CSV that is kept. → `Csv`
    ReadCsv(Box<Draft>),
    /// Take the kept CSV away.
    RemoveCsv(Box<Draft>),
    /// Ask where to, and save the template. → `Saved`
    SaveTemplate(Box<Draft>),
    /// Ask where to, and save the CSV's mistakes. → `Saved`
    SaveMistakes(Box<Draft>),
    /// Keep the good rows of the CSV alone. → `Csv`
    UseGoodRows(Box<Draft>),
    /// Add somebody (key, mailbox) to the CSV, or make one. → `PersonAdded`
    AddPerson(Box<Draft>, String, String),
    /// Search the CSV's rows. → `CsvFound`
    SearchCsv(Ticket, Box<Draft>, String),
    /// Map everybody in these files, or in the sample. → `People`
    ReadPeople(Ticket, Box<Draft>, Option<SiteFiles>, PeopleFilter),
    /// Find people in those who were read last. → `PeopleFound`
    FilterPeople(Ticket, PeopleFilter),
    /// Fetch all files of the site. → `Fetched`
    ReadAllFiles(Ticket, Box<Draft>),
    /// Stop that.
    StopReading,
    /// Compare the mapping with the one in force. → `Diff`
    ReadDiff(Ticket, Box<Draft>),
    /// A dry run. → `Previewed`
    Preview(Ticket, Box<Draft>),
    /// Keep the connector, or the changes of it; forget the draft. → `Created`
    Create(Box<Draft>),
    /// Make a draft of a connector, or find the one that was begun. → `Draft`
    EditConnector(Editing),
    /// A run. → `RunEnded`
    Run(Wanted),
    /// Stop the import or dry run at the next item.
    Stop,
    /// Climb the ladder of a connector. → `Rung`, `SourceChecked`
    CheckSource(Ticket, ConnectorId),
    /// Read whose the held items are, and who is missing. → `HeldRead`
    ReadHeld(Ticket, ConnectorId, HeldFilter),
    /// Find held items. → `HeldFound`
    FilterHeld(Ticket, ConnectorId, HeldFilter),
    /// Add somebody (key, mailbox as typed) to a connector's mapping. → `PersonMapped`
    MapPerson(ConnectorId, String, String),
    /// Let a day above the limit in. → `DayAllowed`
    AllowDay(ConnectorId, String),
    /// Change the limit; `None`: as documented. → `LimitChanged`
    ChangeLimit(ConnectorId, Option<u64>),
    /// Give a connector this time of day, or none, and the operating system its start. → `DailyChanged`, `Start`
    ChangeDaily(ConnectorId, Option<String>),
    /// Make it what the connectors' times ask for. → `Start`
    InstallStart,
    /// Take it away. → `Start`
    RemoveStart,
    /// After how many days the site deletes a file; `None`: as usual. → `LimitChanged`
    ChangeRetention(ConnectorId, Option<u16>),
    /// Keep a connector's alerts, if they are still what this mark says. → `AlertsSaved`
    SaveAlerts(ConnectorId, Box<AlertsForm>, String),
    /// Keep a secret of the alerts (its field) in the vault, or with an empty one none. → `AlertSecretKept`
    KeepAlertSecret(ConnectorId, String, SecretString),
    /// Send a test each way. → `AlertsTested`
    TestAlerts(Ticket, ConnectorId, Box<AlertsForm>),
    /// Ask where to, and save a run's log. → `Saved`
    SaveLog(ConnectorId, u64),
    /// Open the archive's folder.
    OpenArchive(ConnectorId),
    /// Read a connector's statement of a day. → `Statement`
    LoadStatement(Ticket, ConnectorId, String, u32),
    /// Ask where to, and save a statement. → `Saved`
    SaveStatement(ConnectorId, String, u32, StatementForm),
    /// Read everything of this home (practice or not) back. → `Verified`
    Verify(Ticket, bool),
    /// Stop that.
    StopVerify,
    /// Look at the search index, of practice or not. → `Index`
    LoadIndex(bool),
    /// Build it, anew where it is there. → `Index`
    BuildIndex(bool),
    /// Stop that.
    StopIndex,
    /// Delete it. → `Index`
    DeleteIndex(bool),
    /// Search: the page from 1. → `Found`
    Search(Ticket, bool, SearchQuery, u64),
    /// Read a mail that was found. → `Hit`
    OpenHit(Ticket, bool, String),
    /// Ask where to, and export these items, or with none all that the query finds. → `Exported`
    ExportHits(Ticket, bool, SearchQuery, Vec<String>, ExportForm),
    /// Stop that.
    StopExport,
    /// Remove a connector. → `Removed`
    Remove(ConnectorId),
    /// Keep language and colours.
    SaveLooks(Looks),
    /// Close the window, once everything is kept.
    Close,
    /// Close the window, whatever hangs.
    CloseNow,
}

/// What became of an effect.
pub enum Done {
    /// Connectors and drafts.
    Home {
        /// *My connectors*.
        connectors: Vec<ConnectorRow>,
        /// Setups that were begun.
        drafts: Vec<DraftRow>,
        /// What keeps the list from being complete.
        fault: Option<Fault>,
    },
    /// All about a connector.
    Flyout(Box<Flyout>),
    /// The vault is open, or what it asks.
    Vault(Result<(), (VaultAsk, Option<Fault>)>),
    /// A draft, or that it cannot be read.
    Draft(Result<Box<Draft>, Fault>),
    /// The terms of this draft.
    Terms(String, Result<Option<Accepted>, Fault>),
    /// The keys.
    Keys(Ticket, KeysView),
    /// This computer's addresses, and whether all are inner ones.
    Addresses(Ticket, Vec<String>, bool),
    /// A file was saved (its name), the dialog was left (`None`), or it went wrong. What it was, of
    /// the draft with this id.
    Saved(Result<Option<String>, Fault>, Option<(String, Saved)>),
    /// The secret of this draft's field is not in the vault.
    SecretNotKept(String, String, Fault),
    /// A private key for this draft's field was chosen and is kept.
    KeyPicked(String, String),
    /// What the private key of this field is, and a day for the one before it to retire.
    KeyRead(Ticket, String, Result<KeyFactsView, Fault>, String),
    /// What a known_hosts file says of a host and port, asked for this draft.
    KnownHosts(String, (String, u16), Result<HostKeys, Fault>),
    /// The practice site runs; with what support answered, once the files were sent.
    Practice(Ticket, Result<Option<Answer>, Fault>),
    /// A rung was climbed.
    Rung(Ticket, RungView),
    /// The climb ended.
    Checked(Ticket, Checked),
    /// The CSV of this draft, as it was read; the dialog was left (`None`).
    Csv(String, Result<Option<CsvView>, Fault>),
    /// The CSV of this draft, with somebody more.
    PersonAdded(String, Result<CsvView, Fault>),
    /// Rows of the CSV that match.
    CsvFound(Ticket, CsvTableView),
    /// Who speaks in the files.
    People(Ticket, PeopleView, Vec<DomainView>),
    /// How many of them match, and the first.
    PeopleFound(Ticket, u64, Vec<PersonRow>),
    /// The files of the site.
    Fetched(Ticket, Result<SiteFiles, Fault>),
    /// What differs from the mapping in force.
    Diff(Ticket, Result<DiffView, Fault>),
    /// The dry run ended.
    Previewed(Ticket, PreviewView),
    /// The connector of this draft is there, or changed.
    Created(String, Result<ConnectorId, Fault>),
    /// Whose the held items are.
    HeldRead(Ticket, Result<Box<HeldView>, Fault>),
    /// Held items that match.
    HeldFound(Ticket, Result<HeldFound, Fault>),
    /// Somebody is mapped now: the mapping's version.
    PersonMapped(ConnectorId, Result<Option<u64>, Fault>),
    /// The day is let in.
    DayAllowed(ConnectorId, Result<(), Fault>),
    /// The limit is another, or the days after which a file is deleted.
    LimitChanged(ConnectorId, Result<(), Fault>),
    /// The connector has another time of day.
    DailyChanged(ConnectorId, Result<(), Fault>),
    /// How the operating system's start stands; `None`: no connector has a time, and nothing is there.
    Start(Option<StartView>),
    /// The alerts are kept.
    AlertsSaved(ConnectorId, Result<(), Fault>),
    /// A secret of the alerts is kept, or gone.
    AlertSecretKept(ConnectorId, Result<(), Fault>),
    /// What a test came to, each way.
    AlertsTested(Ticket, Result<Vec<AlertTested>, Fault>),
    /// The run ended. With the fault that kept it from beginning.
    RunEnded(ConnectorId, Option<Fault>),
    /// The ladder of the flyout's connector ended.
    SourceChecked(Ticket, Option<Fault>, Option<SupportText>),
    /// A statement was read.
    Statement(Ticket, Result<Box<StatementView>, Fault>),
    /// How far *Check everything* is, or what it found.
    Verified(Ticket, VerifyView),
    /// How the search index of practice or not is.
    Index(bool, IndexView),
    /// What was found.
    Found(Ticket, FoundView),
    /// A mail was read.
    Hit(Ticket, Result<Box<FoundMail>, Fault>),
    /// How many hits were exported to which file; the dialog was left (`None`).
    Exported(Ticket, Result<Option<(u64, String)>, Fault>),
    /// A connector was removed.
    Removed(Result<ConnectorId, Fault>),
    /// The choices for this computer, as they are on the disk.
    Choices(Box<Choices>, Option<Fault>),
    /// Where the organisation's mailboxes live, and its evidence.
    Places(Box<PlacesRead>),
    /// What was read of a file, for this draft or the organisation; the dialog was left (`None`).
    DestinationFile(Option<String>, DestinationFile, Result<Option<String>, Fault>),
    /// The secret of this field is not in the vault.
    PlaceSecretNotKept(String, Fault),
    /// What the test of a destination came to.
    DestinationTested(Ticket, Result<Tested, Fault>),
    /// This form is kept as the organisation's destination.
    DestinationSaved(Box<DestinationForm>, Result<(), Fault>),
    /// The evidence store was tried.
    EvidenceTested(Ticket, Result<Vec<EvidenceNote>, Fault>),
    /// This form is kept as the evidence store.
    EvidenceSaved(Box<EvidenceForm>, Result<(), Fault>),
    /// Whether the program starts at login, as the operating system says.
    Login(Option<bool>, Option<Fault>),
    /// Something that has no other answer did not work.
    Failed(Fault),
}

/// Whose destination it is.
#[derive(Debug)]
pub enum Whose {
    /// That of a draft.
    Draft(Box<Draft>),
    /// That of the organisation: as typed, with the secrets that were entered.
    Organisation(Box<DestinationForm>, BTreeSet<String>),
}

/// The organisation's places, as they are kept.
#[derive(Debug, Default)]
pub struct PlacesRead {
    /// Where the mailboxes live.
    pub destination: DestinationForm,
    /// Its secrets that are kept, as fields; none are seen while the vault is closed.
    pub destination_has: BTreeSet<String>,
    /// The evidence store.
    pub evidence: EvidenceForm,
    /// Its secret is kept.
    pub evidence_has: bool,
    /// Why they could not be read.
    pub fault: Option<Fault>,
}

/// What a test came to: what it found, and why it went no further.
#[derive(Debug)]
pub struct Tested {
    /// What it found.
    pub found: DestinationFound,
    /// Why it went no further.
    pub fault: Option<Fault>,
}

/// What the support of the practice site answered.
#[derive(Clone, PartialEq, Debug)]
pub struct Answer {
    /// `127.0.0.1`
    pub host: String,
    /// TCP port.
    pub port: u16,
    /// The user name.
    pub user: String,
    /// The host key's fingerprint.
    pub host_key: String,
    /// It is configured for private keys, which are in the vault as if they had been entered.
    pub private_keys: bool,
}

/// How a climb ended.
#[derive(Clone, PartialEq, Debug)]
pub enum Checked {
    /// All rungs held.
    Succeeded(Option<SampleFile>),
    /// The host key is new, or another than the accepted one: nothing secret was sent.
    HostKey(ShownKey, Option<SupportText>),
    /// A rung failed, or it could not begin.
    Failed(Option<Fault>, Option<SupportText>),
}

/// A host key as a site showed it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ShownKey {
    /// What the page shows.
    pub view: HostKeyView,
    /// The key itself, as a public key line, to compare with.
    pub public_key: String,
}

/// Host keys of one site, out of a known_hosts file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HostKeys {
    /// Accepted ones.
    pub accepted: Vec<String>,
    /// Revoked ones.
    pub revoked: Vec<String>,
    /// What to tell.
    pub imported: ImportedView,
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Self::from(&error)
    }
}
