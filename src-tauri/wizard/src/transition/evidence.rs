//! *Evidence store*, of the organisation: the form, its test, its secret.

use super::Step;
use crate::effect::{Effect, Ticket};
use crate::evidence::{complete, edit};
use crate::state::destination::OwnEvidence;
use crate::view::Fault;
use crate::view::evidence::{EvidenceEvent, EvidenceForm, EvidenceNote};

impl Step {
    pub(super) fn evidence(&mut self, event: EvidenceEvent) {
        if self.own_evidence().is_some_and(|own| own.saving) {
            // What is typed meanwhile would be of no form that is kept.
            return;
        }
        match event {
            EvidenceEvent::Edit { edit: edited } => {
                if let Some(own) = self.own_evidence() {
                    let before = own.form.clone();
                    own.touched.insert(edit(&mut own.form, edited));
                    if own.form != before {
                        own.change();
                    }
                }
            }
            EvidenceEvent::Test => self.test_evidence(),
            EvidenceEvent::Save => self.save_evidence(),
        }
    }

    fn own_evidence(&mut self) -> Option<&mut OwnEvidence> {
        if self.wizard.vault_in_front() {
            return None;
        }
        self.places().map(|places| &mut places.evidence)
    }

    pub(super) fn evidence_secret_there(&mut self, there: bool) {
        if let Some(own) = self.own_evidence() {
            own.entered = there;
            own.change();
        }
    }

    /// Pressed with a wrong field, it shows what is wrong.
    fn ready(&mut self) -> bool {
        let Some(own) = self.own_evidence() else { return false };
        own.all_touched = true;
        complete(&own.form, own.secret_there())
    }

    fn test_evidence(&mut self) {
        if !self.ready() {
            return;
        }
        let ticket = self.ticket();
        let Some(own) = self.own_evidence() else { return };
        if own.testing.is_some() {
            return;
        }
        let saved = own.saved;
        own.change();
        (own.testing, own.saved) = (Some(ticket), saved);
        let effect = Effect::TestEvidence(ticket, Box::new(own.form.clone()), own.entered);
        self.effects.push(effect);
    }

    pub(super) fn evidence_tested(&mut self, ticket: Ticket, tested: Result<Vec<EvidenceNote>, Fault>) {
        let Some(own) = self.own_evidence().filter(|own| own.testing == Some(ticket)) else { return };
        own.testing = None;
        own.tested = tested.is_ok();
        match tested {
            Ok(notes) => own.notes = notes,
            Err(fault) => own.fault = Some(fault),
        }
    }

    fn save_evidence(&mut self) {
        if !self.ready() {
            return;
        }
        let Some(own) = self.own_evidence().filter(|own| own.changed()) else { return };
        (own.fault, own.saving) = (None, true);
        let effect = Effect::SaveEvidence(Box::new(own.form.clone()), own.entered);
        self.effects.push(effect);
    }

    pub(super) fn evidence_saved(&mut self, form: EvidenceForm, saved: Result<(), Fault>) {
        if let Err(fault) = &saved
            && self.places().is_none()
        {
            return self.fail(fault.clone());
        }
        let Some(places) = self.places() else { return };
        let own = &mut places.evidence;
        own.saving = false;
        match saved {
            Ok(()) => {
                own.saved = own.form == form;
                own.has |= std::mem::take(&mut own.entered);
                own.kept = form;
                own.all_touched = false;
                self.effects.push(Effect::LoadPlaces);
                self.effects.push(Effect::LoadSettings);
            }
            Err(fault) => own.fault = Some(fault),
        }
    }
}
