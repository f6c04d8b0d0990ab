//! *Data connectors*, the flyout, runs, questions.

use super::{Step, busy, is_row};
use crate::effect::Effect;
use crate::state::{Asked, FlyoutState, Place, Run, RunOf, Then, VaultState, Wanted};
use crate::view::ConnectorId;

impl Step {
    pub(super) fn discard_draft(&mut self, draft: String) {
        let row = self.wizard.drafts.iter().find(|row| row.id == draft);
        if let Some(name) = row.map(|row| row.name.clone()) {
            self.wizard.question = Some(Asked::DiscardDraft { draft, name });
        }
    }

    pub(super) fn open_flyout(&mut self, connector: ConnectorId) {
        if self.wizard.place == Place::Home && is_row(&self.wizard, &connector) {
            self.effects.push(Effect::LoadFlyout(connector.clone()));
            self.wizard.flyout = Some(FlyoutState::new(connector));
        }
    }

    pub(super) fn close_flyout(&mut self) {
        self.stop_verify();
        self.wizard.flyout = None;
    }

    pub(super) fn has_vault(&self, connector: &ConnectorId) -> bool {
        connector.practice || self.wizard.vault == VaultState::Open
    }

    pub(super) fn run_now(&mut self, connector: ConnectorId) {
        self.run(Wanted { connector, of: RunOf::Source });
    }

    /// One run at a time; further ones wait, one of each connector.
    pub(super) fn run(&mut self, wanted: Wanted) {
        if self.runs_or_waits(&wanted.connector) {
            return;
        }
        if !self.has_vault(&wanted.connector) {
            self.wizard.then = Some(Then::Run(wanted));
        } else if super::engine_busy(&self.wizard) {
            self.wizard.waiting.push_back(wanted);
        } else {
            let connector = wanted.connector.clone();
            if let Some(flyout) = &mut self.wizard.flyout
                && flyout.connector == connector
                && wanted.of != RunOf::Source
            {
                flyout.held.mapping_changed = false;
            }
            self.wizard.run = Some(Run { connector, stopping: false, then_close: false });
            self.effects.push(Effect::Run(wanted));
        }
    }

    pub(super) fn runs(&self, connector: &ConnectorId) -> bool {
        self.wizard.run.as_ref().is_some_and(|run| run.connector == *connector)
    }

    pub(super) fn runs_or_waits(&self, connector: &ConnectorId) -> bool {
        self.wizard.runs_or_waits(connector)
    }

    /// The engine is free: the next import begins.
    pub(super) fn run_waiting(&mut self) {
        if !super::engine_busy(&self.wizard)
            && let Some(next) = self.wizard.waiting.pop_front()
        {
            self.run(next);
        }
    }

    pub(super) fn stop_run(&mut self) {
        if let Some(run) = &mut self.wizard.run
            && !run.stopping
        {
            run.stopping = true;
            self.effects.push(Effect::Stop);
        }
    }

    pub(super) fn check_source(&mut self) {
        let Some(connector) = self.wizard.flyout.as_ref().map(|flyout| flyout.connector.clone()) else {
            return;
        };
        if !self.has_vault(&connector) {
            self.wizard.then = Some(Then::CheckSource(connector));
            return;
        }
        let ticket = self.ticket();
        if let Some(flyout) = &mut self.wizard.flyout
            && flyout.checking.is_none()
        {
            flyout.checking = Some(ticket);
            flyout.rungs.clear();
            flyout.support_text = None;
            self.effects.push(Effect::CheckSource(ticket, connector));
        }
    }

    pub(super) fn save_log(&mut self, run: u64) {
        if let Some(flyout) = &self.wizard.flyout {
            self.effects.push(Effect::SaveLog(flyout.connector.clone(), run));
        }
    }

    pub(super) fn remove_connector(&mut self, connector: ConnectorId) {
        if self.runs(&connector) {
            self.fail(busy());
        } else if is_row(&self.wizard, &connector) {
            self.wizard.question = Some(Asked::RemoveConnector(connector));
        }
    }

    pub(super) fn remove(&mut self, connector: ConnectorId) {
        if self.runs(&connector) {
            self.fail(busy());
        } else if self.has_vault(&connector) {
            self.wizard.waiting.retain(|waiting| waiting.connector != connector);
            self.effects.push(Effect::Remove(connector));
        } else {
            self.wizard.then = Some(Then::Remove(connector));
        }
    }

    pub(super) fn answer(&mut self, yes: bool) {
        let Some(asked) = self.wizard.question.take() else { return };
        if !yes {
            return;
        }
        match asked {
            Asked::DiscardDraft { draft, .. } => self.effects.push(Effect::ForgetDraftOf(draft)),
            Asked::RemoveConnector(connector) => self.remove(connector),
            Asked::DeleteIndex(practice) => self.delete_index(practice),
            Asked::AllowDay(connector, row) => self.effects.push(Effect::AllowDay(connector, row.day)),
            Asked::CloseDuringRun => {
                self.wizard.waiting.clear();
                match &mut self.wizard.run {
                    Some(run) => {
                        run.then_close = true;
                        self.stop_run();
                    }
                    None => self.effects.push(Effect::Close),
                }
            }
        }
    }
}
