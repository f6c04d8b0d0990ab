//! What can happen to the wizard.
//!
//! `Event` is what the window may send: clicks and typed text, no paths and no secrets. `Entered` is a
//! secret on its way in. What effects came to is `effect::Done`.

use secrecy::SecretString;
use serde::Deserialize;

use crate::view::alerts::AlertsForm;
use crate::view::destination::DestinationEvent;
use crate::view::evidence::EvidenceEvent;
use crate::view::held::HeldFilter;
use crate::view::proof::StatementForm;
use crate::view::search::{ExportForm, SearchQuery};
use crate::view::setup::{MappedBy, Mend, Mode, Page};
use crate::view::{ConnectorId, Language, Theme};

/// A click, or text that was typed.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Event {
    /// Go to *Data connectors*; a wizard page is left as by *Cancel*.
    GoHome,
    /// *View* in the catalogue.
    ViewProduct {
        /// Kind id.
        kind: String,
    },
    /// *Practise first*.
    PractiseFirst,
    /// *Practise* with this kind.
    Practise {
        /// Kind id.
        kind: String,
    },
    /// *Add connector* on the product page.
    AddConnector,
    /// *Continue setup*.
    ContinueDraft {
        /// Its id.
        draft: String,
    },
    /// Throw a begun setup away; asks.
    DiscardDraft {
        /// Its id.
        draft: String,
    },
    /// A click on a connector.
    OpenFlyout {
        /// Which.
        connector: ConnectorId,
    },
    /// Close the flyout.
    CloseFlyout,
    /// *Run all now*.
    RunAll,
    /// *Run now*.
    RunNow {
        /// Which.
        connector: ConnectorId,
    },
    /// Cancel the run that is going on.
    StopRun,
    /// *Check now* in the flyout.
    CheckSource,
    /// *Download log* of a run, in the flyout.
    SaveLog {
        /// Its number.
        run: u64,
    },
    /// *Show the mailboxes*: the operating system opens the archive's folder.
    OpenArchive {
        /// Whose.
        connector: ConnectorId,
    },
    /// *Edit connection*: the same pages, filled with what the connector has.
    EditConnector {
        /// Which.
        connector: ConnectorId,
        /// Where to begin, when a failed rung led there.
        mend: Option<Mend>,
    },
    /// Remove a connector; asks.
    RemoveConnector {
        /// Which.
        connector: ConnectorId,
    },
    /// *Change mapping* in the flyout: the draft of *Edit connection*, at *Map users*.
    EditMapping {
        /// Whose.
        connector: ConnectorId,
    },
    /// *Show who and where* of held items: reads the kept files; needs the vault.
    ReadHeld,
    /// Show these held items.
    FilterHeld {
        /// Which.
        filter: HeldFilter,
    },
    /// *Add to mapping* of the flyout's connector.
    MapPerson {
        /// ImId.
        key: String,
        /// Mailbox, as typed.
        mailbox: String,
    },
    /// *Replay* of the flyout's connector.
    Replay {
        /// Items' keys; empty: all that match the filter, and with no filter all there are.
        items: Vec<String>,
    },
    /// *Import this day anyway* of the flyout's connector; asks.
    AllowDay {
        /// `2026-11-20`
        day: String,
    },
    /// *Change the limit* of the flyout's connector.
    ChangeLimit {
        /// As typed; empty: as documented.
        items: String,
    },
    /// After how many days the flyout's site deletes a file.
    ChangeRetention {
        /// As typed; empty: 21.
        days: String,
    },
    /// *Save alerts* of the flyout's connector.
    SaveAlerts {
        /// All of it.
        form: AlertsForm,
        /// Of `AlertsView`: what was kept when the form was filled in.
        mark: String,
    },
    /// *Send a test*, by the form as it is.
    TestAlerts {
        /// All of it.
        form: AlertsForm,
    },
    /// Open the vault, to enter a secret of the alerts.
    UnlockAlerts,
    /// Open a statement of the flyout's connector.
    OpenStatement {
        /// Its day.
        day: String,
        /// Its number.
        number: u32,
    },
    /// Back to the list.
    CloseStatement,
    /// Save the open statement: asks where to.
    SaveStatement {
        /// As what.
        form: StatementForm,
    },
    /// *Check everything*: read archive, evidence, ledger, logs and statements back.
    Verify,
    /// Stop it.
    StopVerify,

    /// *Search* over the archived items.
    ShowSearch {
        /// Over the practice mailboxes.
        practice: bool,
    },
    /// *Build the index*, also anew.
    BuildIndex,
    /// Stop it; what was read stays.
    StopIndex,
    /// *Delete the index*; asks.
    DeleteIndex,
    /// What is searched for, as typed: nothing is searched yet.
    EditSearch {
        /// All of it.
        query: SearchQuery,
    },
    /// *Search*.
    Search {
        /// From 1.
        page: u64,
    },
    /// Show a mail that was found.
    OpenHit {
        /// The item's key.
        item: String,
    },
    /// Back to the hits.
    CloseHit,
    /// *Export*: asks where to.
    ExportHits {
        /// Items' keys; empty: all that were found.
        items: Vec<String>,
        /// As what.
        form: ExportForm,
    },
    /// Stop it.
    StopExport,

    /// *Accept*.
    AcceptTerms,
    /// *Next*.
    Next,
    /// *Back*.
    Back,
    /// A click on the step rail, or *Edit* on *Review*.
    GoTo {
        /// Where to.
        page: Page,
    },
    /// *Cancel*: closes the wizard and loses nothing.
    Cancel,

    /// One of the two ways.
    ChooseMode {
        /// Which.
        mode: Mode,
    },
    /// Try again to make the keys.
    MakeKeys,
    /// *Download …*: asks where to, and saves.
    Save {
        /// What.
        what: Download,
    },
    /// The address that the world sees.
    EditAddress {
        /// As typed.
        text: String,
    },
    /// *I have sent the files to ICE Chat*, on the practice site.
    FilesSent,
    /// A field of the form that is no secret.
    EditField {
        /// Its key.
        key: String,
        /// As typed.
        text: String,
    },
    /// *Choose a file*: asks for a private key.
    PickKey {
        /// The field's key.
        field: String,
    },
    /// *Make new keys*: a new pair beside the old one.
    RenewKeys,
    /// Keep the old pair only, as if *Make new keys* or the new keys had never been.
    DropNewKeys,
    /// The day from which the old SSH key is no longer offered.
    EditRetire {
        /// `2026-12-21`
        text: String,
    },
    /// *Import from known_hosts*: asks for the file.
    PickKnownHosts,
    /// *Expect a new key*: opens its fields, or closes them and forgets what is in them.
    ExpectHostKey {
        /// Open.
        on: bool,
    },
    /// The fields of *Expect a new key*.
    EditExpected {
        /// `SHA256:…`
        fingerprint: String,
        /// `2026-12-05`
        from: String,
    },
    /// Rehearse a failure on the practice site.
    Rehearse {
        /// Its name, of `RehearsalView`.
        scenario: String,
    },
    /// *Validate connection*.
    Validate,
    /// What the support gave, to be compared with the host key.
    EditGivenKey {
        /// As typed.
        text: String,
    },
    /// The host key is the right one: go on.
    AcceptHostKey,
    /// It is not.
    RefuseHostKey,

    /// The *automatic user mapping* switch.
    SetAutomatic {
        /// On.
        on: bool,
    },
    /// The organisation's domains.
    EditDomains {
        /// As typed: separated by commas, semicolons or spaces.
        text: String,
    },
    /// A suggested domain was clicked.
    AddDomain {
        /// Which.
        domain: String,
    },
    /// *Where the mailboxes live*, on *Map users* and on *Settings*.
    Destination {
        /// What is done there.
        does: DestinationEvent,
    },
    /// *Evidence store*, on *Settings*.
    Evidence {
        /// What is done there.
        does: EvidenceEvent,
    },
    /// Open the vault, to enter a secret on *Settings*.
    UnlockSettings,
    /// *Download the user-mapping CSV file*: the template.
    SaveTemplate,
    /// *Upload*: asks for the file.
    PickCsv,
    /// Take the CSV away.
    RemoveCsv,
    /// Save the CSV's mistakes as a CSV.
    SaveMistakes,
    /// *Use the good rows only*.
    UseGoodRows,
    /// Search the CSV's rows.
    SearchCsv {
        /// As typed.
        text: String,
    },
    /// A renamed domain.
    AddAlias {
        /// As typed.
        old: String,
        /// As typed.
        new: String,
    },
    /// Take it away.
    RemoveAlias {
        /// Its old name.
        old: String,
    },
    /// *Effective from*: a day, as typed; absent: at once.
    EditEffective {
        /// `2026-12-01`
        from: Option<String>,
    },
    /// Search the people.
    FilterPeople {
        /// As typed.
        search: String,
        /// Only those who are mapped so.
        only: Option<MappedBy>,
    },
    /// *Read all files on the site*.
    ReadAllFiles,
    /// Stop it.
    StopReading,
    /// *Add to mapping* of somebody who speaks.
    AddPerson {
        /// ImId.
        key: String,
        /// Mailbox, as typed.
        mailbox: String,
    },

    /// *Import every day, also when this window is closed*.
    SetDaily {
        /// On.
        on: bool,
    },
    /// *Every day at*.
    EditDailyAt {
        /// As typed.
        text: String,
    },
    /// *Every day* of the flyout's connector.
    ChangeDaily {
        /// As typed; absent: only when a person asks.
        at: Option<String>,
    },
    /// *Install again*: the operating system's start.
    InstallStart,
    /// *Remove*: the operating system's start.
    RemoveStart,

    /// *Preview the first import*.
    Preview,
    /// Stop it.
    StopPreview,
    /// *Finish*, and *Save changes* of a connector that exists.
    Finish,

    /// Ask the keyring again.
    TryKeyring,
    /// The answer to the question.
    Answer {
        /// Do it.
        yes: bool,
    },
    /// The notice was read.
    DismissNotice,
    /// *About*.
    ShowAbout,
    /// *Settings*.
    ShowSettings,
    /// *Start at login*.
    StartAtLogin {
        /// On.
        on: bool,
    },
    /// *Keep running in the notification area when the window is closed*.
    KeepRunning {
        /// On.
        on: bool,
    },
    /// *Show notifications*.
    ShowNotifications {
        /// On.
        on: bool,
    },
    /// Another language.
    SetLanguage {
        /// Which.
        language: Language,
    },
    /// Other colours.
    SetTheme {
        /// Which.
        theme: Theme,
    },
}

/// What can be saved on the credentials page.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Download {
    /// `ssh_key.pub`
    SshKey,
    /// `pgp_key.asc`
    PgpKey,
    /// `ip_address.txt`
    IpAddress,
    /// All three in a zip, with a letter to the support of the site.
    All,
}

/// A secret that was typed. It has no `Debug` that shows it, and nothing gives it back.
pub enum Entered {
    /// A field of the form. Empty: take the kept one away.
    Field {
        /// Its key.
        key: String,
        /// What was typed.
        secret: SecretString,
    },
    /// The vault's passphrase, chosen or entered.
    Passphrase {
        /// What was typed.
        secret: SecretString,
    },
}
