//! The *Alerts* tab of the open flyout: what is asked, and what it came to.
//!
//! In: answers of the driver. Out: what the tab shows beside what was read. Deliberately absent: the form as it is
//! typed, which is the page's until it is saved; secrets.

use crate::effect::Ticket;
use crate::view::Fault;
use crate::view::alerts::{AlertTested, AlertsView};

/// The tab.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct AlertsState {
    /// A test is being sent.
    pub testing: Option<Ticket>,
    /// What the last one came to.
    pub tested: Vec<AlertTested>,
    /// The form was kept.
    pub saved: bool,
    /// Why it was not, or why no test was sent.
    pub fault: Option<Fault>,
}

impl AlertsState {
    /// As the flyout shows it; `read`: what was read of the connector.
    #[must_use]
    pub fn view(&self, read: &AlertsView) -> AlertsView {
        AlertsView {
            testing: self.testing.is_some(),
            tested: self.tested.clone(),
            saved: self.saved,
            fault: self.fault.clone(),
            ..read.clone()
        }
    }
}
