//! The flyout's statements, and *Check everything*.

use super::Step;
use crate::effect::{Effect, Ticket};
use crate::view::Fault;
use crate::view::home::{StatementForm, StatementView, VerifyView};

impl Step {
    pub(super) fn open_statement(&mut self, day: String, number: u32) {
        let ticket = self.ticket();
        if let Some(flyout) = &mut self.wizard.flyout {
            flyout.statement_ticket = Some(ticket);
            flyout.statement_fault = None;
            let effect = Effect::LoadStatement(ticket, flyout.connector.clone(), day, number);
            self.effects.push(effect);
        }
    }

    pub(super) fn statement_read(&mut self, ticket: Ticket, read: Result<Box<StatementView>, Fault>) {
        let Some(flyout) = &mut self.wizard.flyout else { return };
        if flyout.statement_ticket.take_if(|asked| *asked == ticket).is_some() {
            match read {
                Ok(statement) => flyout.statement = Some(statement),
                Err(fault) => flyout.statement_fault = Some(fault),
            }
        }
    }

    pub(super) fn close_statement(&mut self) {
        if let Some(flyout) = &mut self.wizard.flyout {
            (flyout.statement, flyout.statement_ticket, flyout.statement_fault) = (None, None, None);
        }
    }

    pub(super) fn save_statement(&mut self, form: StatementForm) {
        let Some(flyout) = &self.wizard.flyout else { return };
        if let Some(statement) = &flyout.statement {
            let (day, number) = (statement.row.day.clone(), statement.row.number);
            self.effects.push(Effect::SaveStatement(flyout.connector.clone(), day, number, form));
        }
    }

    pub(super) fn verify(&mut self) {
        let ticket = self.ticket();
        if let Some(flyout) = &mut self.wizard.flyout
            && flyout.verifying.is_none()
        {
            flyout.verifying = Some(ticket);
            flyout.verify = VerifyView::Running { done: 0 };
            self.effects.push(Effect::Verify(ticket, flyout.connector.practice));
        }
    }

    pub(super) fn stop_verify(&mut self) {
        if let Some(flyout) = &mut self.wizard.flyout
            && flyout.verifying.take().is_some()
        {
            flyout.verify = VerifyView::Idle;
            self.effects.push(Effect::StopVerify);
        }
    }

    pub(super) fn verified(&mut self, ticket: Ticket, verify: VerifyView) {
        if let Some(flyout) = &mut self.wizard.flyout
            && flyout.verifying == Some(ticket)
        {
            if !matches!(verify, VerifyView::Running { .. }) {
                flyout.verifying = None;
            }
            flyout.verify = verify;
        }
    }
}
