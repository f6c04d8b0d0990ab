//! *Where the mailboxes live*: what the form has, what can be done in it, what a test found.
//!
//! In: settings, answers of the driver. Out: a form as it is typed. Secrets never come here: only whether there is one.
//! Deliberately absent: rules (`crate::destination`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Fault;

/// The form, as typed. What belongs to a choice that is not made stays in it, and counts for nothing.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DestinationForm {
    /// Which place.
    pub choice: DestinationChoice,
    /// *Also keep in this computer's archive*.
    pub also_archive: bool,
    /// IMAP: name or IP address.
    pub host: String,
    /// IMAP: empty: the usual one.
    pub port: String,
    /// IMAP: how the line is encrypted.
    pub security: LineSecurity,
    /// IMAP: without encryption all the same.
    pub accept_unencrypted: bool,
    /// IMAP: an authority of the organisation's own (PEM).
    pub ca: String,
    /// IMAP: how one account opens everybody's mailbox.
    pub sign_in: MailboxSignIn,
    /// IMAP: that account.
    pub user: String,
    /// IMAP, master user: stands between mailbox and account; empty: `*`.
    pub separator: String,
    /// IMAP: the server knows a mailbox by the part before the `@`.
    pub login: MailboxLogin,
    /// IMAP: connections at once; empty: 8.
    pub connections: String,
    /// Application: the directory.
    pub tenant: String,
    /// Application: its id.
    pub client_id: String,
    /// Application: how it proves itself.
    pub credential: Credential,
    /// Application: where it signs in; empty: the worldwide service.
    pub authority: String,
    /// Microsoft 365: how a mail gets in.
    pub method: MailMethod,
    /// Microsoft 365: the mail itself is attached.
    pub keep_eml: bool,
    /// Microsoft 365: empty: the worldwide service.
    pub endpoint: String,
    /// Application, Microsoft 365: an authority of the organisation's own (PEM).
    pub service_ca: String,
}

/// A place to choose.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum DestinationChoice {
    /// As in the organisation's settings.
    #[default]
    Organisation,
    /// This computer's archive.
    Archive,
    /// An IMAP server.
    Imap,
    /// Microsoft 365.
    Graph,
}

/// How the line to a server is encrypted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum LineSecurity {
    /// TLS from the first byte.
    #[default]
    Tls,
    /// STARTTLS, and nothing without it.
    Starttls,
    /// Not at all.
    None,
}

/// How one account opens everybody's mailbox.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum MailboxSignIn {
    /// A master user.
    #[default]
    Master,
    /// An account that may act as others.
    Proxy,
    /// An application.
    Oauth,
}

/// How a server knows a mailbox.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum MailboxLogin {
    /// By its whole address.
    #[default]
    Address,
    /// By what stands before the `@`.
    LocalPart,
}

/// How an application proves itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Credential {
    /// With a client secret.
    #[default]
    Secret,
    /// With a certificate and its key.
    Certificate,
}

/// How a mail gets into Microsoft 365.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum MailMethod {
    /// Made from its properties.
    #[default]
    Create,
    /// Imported as it is (beta).
    ImportMime,
}

/// One field of the form, changed.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
#[allow(missing_docs)] // the fields of `DestinationForm`
pub enum DestinationEdit {
    Choice(DestinationChoice),
    AlsoArchive(bool),
    Host(String),
    Port(String),
    Security(LineSecurity),
    AcceptUnencrypted(bool),
    Ca(String),
    SignIn(MailboxSignIn),
    User(String),
    Separator(String),
    Login(MailboxLogin),
    Connections(String),
    Tenant(String),
    ClientId(String),
    Credential(Credential),
    Authority(String),
    Method(MailMethod),
    KeepEml(bool),
    Endpoint(String),
    ServiceCa(String),
}

/// What can be done in the section.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum DestinationEvent {
    /// Something was typed or chosen.
    Edit {
        /// What.
        edit: DestinationEdit,
    },
    /// *Choose a file*: asks for it.
    PickFile {
        /// What for.
        file: DestinationFile,
    },
    /// The mailbox for the test.
    EditMailbox {
        /// As typed.
        text: String,
    },
    /// *Test*.
    Test,
    /// *Save*, of the organisation's own.
    Save,
}

/// What a file is chosen for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum DestinationFile {
    /// `ca`
    Ca,
    /// `service_ca`
    ServiceCa,
    /// The application's certificate with its key: a secret.
    Certificate,
}

/// *Where the mailboxes live*.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DestinationView {
    /// The form.
    pub form: DestinationForm,
    /// On the practice site: its own archive, and nothing else.
    pub practice: bool,
    /// The organisation's own choice, where one may follow it; absent on the organisation's own page.
    pub organisation: Option<PlaceView>,
    /// Fields that cannot be used, of those that were typed into.
    pub wrong: Vec<String>,
    /// Everything is filled in, and nothing is wrong.
    pub complete: bool,
    /// Secrets can be entered.
    pub vault_open: bool,
    /// Secrets that are stored: `password`, `client_secret`, `certificate`.
    pub stored: Vec<String>,
    /// The folder of the archive on this computer. To show.
    pub archive: String,
    /// The folder in each mailbox, where it is one connector's.
    pub folder: String,
    /// Where the mailboxes lived until now, if that is another place.
    pub moved: Option<PlaceView>,
    /// The mailbox for the test, as typed.
    pub mailbox: String,
    /// It is no address.
    pub mailbox_wrong: bool,
    /// A test goes on.
    pub testing: bool,
    /// What the last one found.
    pub found: Option<DestinationFound>,
    /// Why the test, or saving, did not work.
    pub fault: Option<Fault>,
    /// Something is typed that is not saved yet: on the organisation's own page.
    pub changed: bool,
    /// It was saved, and is as it was then.
    pub saved: bool,
}

/// A place, in one line.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PlaceView {
    /// `archive`, `imap`, `graph`.
    pub kind: String,
    /// Server, or directory.
    pub at: String,
    /// And in this computer's archive.
    pub also_archive: bool,
    /// It is the organisation's choice, which is followed.
    pub follows: bool,
}

/// What a test found.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DestinationFound {
    /// The place that was tried: `archive`, `imap`, `graph`.
    pub kind: String,
    /// The mailbox.
    pub mailbox: String,
    /// The mail arrived.
    pub arrived: bool,
    /// It was taken away again.
    pub removed: bool,
    /// What the application may do, where there is one.
    pub permissions: Option<PermissionsView>,
}

/// What an application may do.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PermissionsView {
    /// What its token carries.
    pub granted: Vec<String>,
    /// What it lacks.
    pub missing: Vec<String>,
    /// What an administrator does about it, in order.
    pub steps: Vec<StepView>,
}

/// A step of an administrator.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StepView {
    /// Names its sentence.
    pub words: String,
    /// Its arguments.
    pub args: BTreeMap<String, String>,
    /// Commands to copy, with names and ids filled in; none where it is done in a browser.
    pub commands: Vec<String>,
}
