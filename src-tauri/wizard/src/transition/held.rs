//! Held and failed items in the flyout: who and where, *Add to mapping*, *Replay*.
//!
//! One reading and one search at a time, as on *Map users*; the last one counts. Deliberately absent: the items
//! themselves, which stay with the driver.

use super::{Step, busy};
use crate::effect::{Effect, Ticket};
use crate::state::flyout::{FlyoutState, HeldFound};
use crate::state::{RunOf, Then, Wanted};
use crate::view::home::{Flyout, HeldFilter, HeldView};
use crate::view::{ConnectorId, Fault, Notice};

impl Step {
    /// Reading whose they are takes the keys.
    pub(super) fn read_held(&mut self) {
        let Some(flyout) = &mut self.wizard.flyout else { return };
        let connector = flyout.connector.clone();
        flyout.held.naming.change();
        if !self.has_vault(&connector) {
            self.wizard.then = Some(Then::ReadHeld(connector));
        }
    }

    pub(super) fn filter_held(&mut self, filter: HeldFilter) {
        if let Some(flyout) = &mut self.wizard.flyout
            && flyout.held.filter != filter
        {
            flyout.held.filter = filter;
            flyout.held.filtering.change();
        }
    }

    pub(super) fn map_person(&mut self, key: String, mailbox: String) {
        if let Some(flyout) = &mut self.wizard.flyout
            && !flyout.held.adding
            && flyout.read.as_ref().is_some_and(|read| read.properties.facts.csv_key.is_some())
        {
            flyout.held.adding = true;
            flyout.held.add_fault = None;
            let connector = flyout.connector.clone();
            self.effects.push(Effect::MapPerson(connector, key, mailbox));
        }
    }

    pub(super) fn person_mapped(&mut self, connector: &ConnectorId, mapped: Result<Option<u64>, Fault>) {
        let flyout = self.wizard.flyout.as_mut().filter(|flyout| flyout.connector == *connector);
        match (mapped, flyout) {
            (Ok(version), flyout) => {
                if let Some(flyout) = flyout {
                    flyout.held.adding = false;
                    flyout.held.mapping_changed = true;
                    // Who is missing is another list now.
                    flyout.held.naming.stale |= flyout.held.named.is_some();
                    self.effects.push(Effect::LoadFlyout(connector.clone()));
                }
                if let Some(version) = version {
                    self.wizard.notice = Some(Notice::MappingSaved { version });
                }
            }
            (Err(fault), Some(flyout)) => {
                flyout.held.adding = false;
                flyout.held.add_fault = Some(fault);
            }
            (Err(fault), None) => self.fail(fault),
        }
    }

    /// A run like an import; where one of this connector goes on or waits, it is told.
    pub(super) fn replay(&mut self, items: Vec<String>) {
        let Some(flyout) = &self.wizard.flyout else { return };
        let connector = flyout.connector.clone();
        let filter = flyout.held.filter.clone();
        if self.runs_or_waits(&connector) {
            self.fail(busy());
        } else {
            self.run(Wanted { connector, of: RunOf::Held { items, filter } });
        }
    }

    /// What the ledger tells is new: names that were read before belong to another state of it.
    pub(super) fn flyout_read(&mut self, read: Box<Flyout>) {
        let Some(flyout) = &mut self.wizard.flyout else { return };
        if flyout.connector != read.connector.id {
            return;
        }
        let last_run = last_run(&read);
        let held = &mut flyout.held;
        let other = |named: &HeldView| named.total != read.held.total;
        let asked = held.named.is_some() || held.naming.ticket.is_some();
        held.naming.stale |=
            asked && (held.after_run != last_run || held.named.as_deref().is_some_and(other));
        if held.filter != HeldFilter::default() {
            // In what was read now.
            held.filtering.change();
        } else if held.named.is_none() {
            held.found = None;
        }
        flyout.read = Some(read);
    }

    pub(super) fn held_read(&mut self, ticket: Ticket, read: Result<Box<HeldView>, Fault>) {
        let Some(flyout) = &mut self.wizard.flyout else { return };
        let held = &mut flyout.held;
        if !held.naming.answered(ticket) {
            return;
        }
        match read {
            Ok(named) => {
                held.fault = None;
                held.found = Some(HeldFound { matches: named.matches, rows: named.rows.clone() });
                held.named = Some(named);
            }
            Err(fault) => held.fault = Some(fault),
        }
    }

    pub(super) fn held_found(&mut self, ticket: Ticket, found: Result<HeldFound, Fault>) {
        let Some(flyout) = &mut self.wizard.flyout else { return };
        if flyout.held.filtering.answered(ticket) {
            match found {
                Ok(found) => flyout.held.found = Some(found),
                Err(fault) => self.fail(fault),
            }
        }
    }

    /// Asks for names and rows, where they are wanted and can be had.
    pub(super) fn settle_held(&mut self) {
        let Some(flyout) = &self.wizard.flyout else { return };
        let connector = flyout.connector.clone();
        let (naming, filtering) = (flyout.held.naming, flyout.held.filtering);
        if naming.is_due() && self.has_vault(&connector) {
            self.ask_flyout(|flyout, ticket| {
                flyout.held.naming.ask(ticket);
                flyout.held.after_run = flyout.read.as_deref().and_then(last_run);
                flyout.held.filtering.stale = false;
                Effect::ReadHeld(ticket, connector, flyout.held.filter.clone())
            });
        // Behind a reading: what is found is found in what it brings.
        } else if filtering.is_due() && naming.ticket.is_none() {
            self.ask_flyout(|flyout, ticket| {
                flyout.held.filtering.ask(ticket);
                Effect::FilterHeld(ticket, connector, flyout.held.filter.clone())
            });
        }
    }

    fn ask_flyout(&mut self, question: impl FnOnce(&mut FlyoutState, Ticket) -> Effect) {
        let ticket = self.ticket();
        if let Some(flyout) = &mut self.wizard.flyout {
            let effect = question(flyout, ticket);
            self.effects.push(effect);
        }
    }
}

fn last_run(read: &Flyout) -> Option<u64> {
    read.connector.last_run.as_ref().map(|run| run.run)
}
