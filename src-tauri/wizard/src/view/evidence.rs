//! *Evidence store*: what the form has, what can be done in it.
//!
//! In: settings, answers of the driver. Out: a form as it is typed. Secrets never come here: only whether there is one.
//! Deliberately absent: rules (`crate::evidence`).

use serde::{Deserialize, Serialize};

use super::Fault;

/// The form, as typed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EvidenceForm {
    /// In Azure Blob Storage; else on this computer.
    pub azure: bool,
    /// The storage account.
    pub account: String,
    /// The container.
    pub container: String,
    /// Empty: the worldwide service.
    pub endpoint: String,
    /// How it lets us in.
    pub sign_in: EvidenceSignIn,
    /// The directory, of an application.
    pub tenant: String,
    /// The application's id.
    pub client_id: String,
    /// Where an application signs in; empty: the worldwide service.
    pub authority: String,
}

/// How a storage account lets us in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum EvidenceSignIn {
    /// The account's key.
    #[default]
    AccountKey,
    /// A shared access signature.
    Sas,
    /// An application.
    ClientCredentials,
}

/// One field of the form, changed.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
#[allow(missing_docs)] // the fields of `EvidenceForm`
pub enum EvidenceEdit {
    Azure(bool),
    Account(String),
    Container(String),
    Endpoint(String),
    SignIn(EvidenceSignIn),
    Tenant(String),
    ClientId(String),
    Authority(String),
}

/// What a test that worked could not do. Imports do without.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum EvidenceNote {
    /// Its file is still there.
    TestStays,
    /// Files cannot be listed.
    NotListed,
}

/// What can be done in the section.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum EvidenceEvent {
    /// Something was typed or chosen.
    Edit {
        /// What.
        edit: EvidenceEdit,
    },
    /// *Test*.
    Test,
    /// *Save*.
    Save,
}

/// *Evidence store*.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EvidenceView {
    /// The form.
    pub form: EvidenceForm,
    /// Fields that cannot be used, of those that were typed into.
    pub wrong: Vec<String>,
    /// Everything is filled in, and nothing is wrong.
    pub complete: bool,
    /// Secrets can be entered.
    pub vault_open: bool,
    /// The secret is stored.
    pub stored: bool,
    /// The folder on this computer. To show.
    pub folder: String,
    /// A test goes on.
    pub testing: bool,
    /// It worked.
    pub tested: bool,
    /// But this could not be done.
    pub notes: Vec<EvidenceNote>,
    /// It is being saved: files may come back from a container that is left.
    pub saving: bool,
    /// Why the test, or saving, did not work.
    pub fault: Option<Fault>,
    /// Something is typed that is not saved yet.
    pub changed: bool,
    /// It was saved, and is as it was then.
    pub saved: bool,
}
