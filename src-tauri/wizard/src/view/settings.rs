//! What the *Settings* page shows: choices for this computer and not for one connector.

use serde::Serialize;

use super::Fault;
use super::destination::DestinationView;
use super::evidence::EvidenceView;

/// The *Settings* page.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SettingsView {
    /// Whether the program starts at login, as the operating system says; unknown yet, or it does not say.
    pub start_at_login: Option<bool>,
    /// Closing the window leaves the program in the notification area.
    pub keep_running: bool,
    /// The desktop has a notification area now.
    pub tray: bool,
    /// Notifications are shown.
    pub notifications: bool,
    /// *Where the mailboxes live*, of the organisation, once that was read.
    pub destination: Option<DestinationView>,
    /// *Evidence store*.
    pub evidence: Option<EvidenceView>,
    /// Why something could not be read or changed.
    pub fault: Option<Fault>,
}
