//! What the catalogue says of a kind, as far as pages differ by it: no page knows a kind by name.
//!
//! In: a `Kind`. Out: its facts. Deliberately absent: words, which are found by the kind's id.

use engine::connector::{CsvKey, Kind, SignIn, find};
use serde::Serialize;

/// What the pages of a kind differ by.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct KindFacts {
    /// How the admin signs in.
    pub sign_in: SignInView,
    /// What the mapping CSV holds; none where people are mapped automatically only.
    pub csv_key: Option<CsvKeyView>,
    /// Files come encrypted.
    pub encrypted: bool,
}

/// How the admin signs in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum SignInView {
    /// With keys and a password.
    Keys,
    /// With the account of a service.
    Account,
}

/// What the mapping CSV holds. Words: `mapping-key-…`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum CsvKeyView {
    /// The feed's ImId.
    ImId,
    /// A mobile number.
    MobileNumber,
}

impl KindFacts {
    /// Of this id; one that nobody knows is shown as the first kind is.
    #[must_use]
    pub fn of(id: &str) -> Self {
        find(id).map_or(
            Self { sign_in: SignInView::Keys, csv_key: Some(CsvKeyView::ImId), encrypted: true },
            Self::from,
        )
    }
}

impl From<&Kind> for KindFacts {
    fn from(kind: &Kind) -> Self {
        Self {
            sign_in: match kind.sign_in {
                SignIn::Keys => SignInView::Keys,
                SignIn::Account => SignInView::Account,
            },
            csv_key: kind.csv_key.map(|key| match key {
                CsvKey::ImId => CsvKeyView::ImId,
                CsvKey::MobileNumber => CsvKeyView::MobileNumber,
            }),
            encrypted: kind.encrypted,
        }
    }
}
