//! The open flyout: what was read of its connector, and what is asked.
//!
//! In: answers of the driver. Out: what the flyout shows. Held items, which may be many, stay with the driver:
//! here is what matches the filter, as far as a page shows it. Deliberately absent: rules of what may be done.

use super::alerts::AlertsState;
use super::mapping::Inquiry;
use crate::effect::Ticket;
use crate::view::home::{Flyout, HeldFilter, HeldView, StatementView, VerifyView};
use crate::view::setup::{RungView, SupportText};
use crate::view::{ConnectorId, Fault};

/// The open flyout.
#[derive(Clone, PartialEq, Debug)]
pub struct FlyoutState {
    /// Whose.
    pub connector: ConnectorId,
    /// What was read of it.
    pub read: Option<Box<Flyout>>,
    /// *Check now* goes on.
    pub checking: Option<Ticket>,
    /// Its rungs so far.
    pub rungs: Vec<RungView>,
    /// *Text for ICE support*, where it failed.
    pub support_text: Option<SupportText>,
    /// Held and failed items.
    pub held: HeldState,
    /// *Alerts*.
    pub alerts: AlertsState,
    /// Why the last change of the limit did not work.
    pub limit_fault: Option<Fault>,
    /// Why the last change of *Every day* did not work.
    pub daily_fault: Option<Fault>,
    /// The statement that is open.
    pub statement: Option<Box<StatementView>>,
    /// Why it could not be read.
    pub statement_fault: Option<Fault>,
    /// One is being read.
    pub statement_ticket: Option<Ticket>,
    /// *Check everything*.
    pub verify: VerifyView,
    /// It goes on.
    pub verifying: Option<Ticket>,
}

/// Held and failed items, as they were read.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct HeldState {
    /// Which are shown.
    pub filter: HeldFilter,
    /// With names, once they were read from the kept files.
    pub named: Option<Box<HeldView>>,
    /// The connector's last run when they were asked for.
    pub after_run: Option<u64>,
    /// Their reading.
    pub naming: Inquiry,
    /// Those that match the filter, before and after they have names.
    pub found: Option<HeldFound>,
    /// Their search.
    pub filtering: Inquiry,
    /// *Add to mapping* goes on.
    pub adding: bool,
    /// Why the last one did not work.
    pub add_fault: Option<Fault>,
    /// Somebody was added since the last replay.
    pub mapping_changed: bool,
    /// Why names could not be read.
    pub fault: Option<Fault>,
}

/// Held items that match a filter.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct HeldFound {
    /// How many.
    pub matches: u64,
    /// The first of them.
    pub rows: Vec<crate::view::home::HeldRow>,
}

impl FlyoutState {
    /// A flyout before anything was read for it.
    #[must_use]
    pub fn new(connector: ConnectorId) -> Self {
        Self {
            connector,
            read: None,
            checking: None,
            rungs: Vec::new(),
            support_text: None,
            held: HeldState::default(),
            alerts: AlertsState::default(),
            limit_fault: None,
            daily_fault: None,
            statement: None,
            statement_fault: None,
            statement_ticket: None,
            verify: VerifyView::Idle,
            verifying: None,
        }
    }
}

impl HeldState {
    /// As the flyout shows it; `known`: what the ledger alone tells.
    #[must_use]
    pub fn view(&self, known: &HeldView) -> HeldView {
        let mut view = match &self.named {
            Some(named) => HeldView { total: known.total, ..HeldView::clone(named) },
            None => known.clone(),
        };
        if let Some(found) = &self.found {
            (view.matches, view.rows) = (found.matches, found.rows.clone());
        }
        HeldView {
            reading: self.naming.ticket.is_some(),
            filter: self.filter.clone(),
            add_fault: self.add_fault.clone(),
            mapping_changed: self.mapping_changed,
            fault: self.fault.clone(),
            ..view
        }
    }
}
