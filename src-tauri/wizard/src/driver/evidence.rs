//! The evidence store of the organisation: tried, and kept.
//!
//! The secret waits in the vault until *Save*, as those of a destination do.

use std::sync::Arc;

use engine::error::Result;
use engine::model::Timestamp;
use engine::pipeline::{self, EVIDENCE_SECRET, Evidenced};
use engine::settings::Choices;
use secrecy::SecretString;

use super::Works;
use super::destination::waiting;
use crate::effect::{Done, Ticket};
use crate::evidence::{SECRET, form_of, same_door, settings};
use crate::view::Fault;
use crate::view::evidence::EvidenceForm;

impl Works {
    /// What was entered, or else what is kept.
    fn evidence_secret(&self, form: &EvidenceForm, entered: bool) -> Result<Option<SecretString>> {
        if !form.azure {
            return Ok(None);
        }
        if !entered && !same_door(form, &form_of(&Choices::read(&self.home)?.evidence)) {
            return Ok(None);
        }
        let name = if entered { waiting(SECRET) } else { EVIDENCE_SECRET.to_owned() };
        self.with_vault(false, |vault| vault.has(&name).then(|| vault.get(&name).cloned()).transpose())
    }

    /// Behind the desk's work: a secret that was entered just before is in the vault by then.
    pub(super) fn test_evidence(self: &Arc<Self>, ticket: Ticket, form: &EvidenceForm, entered: bool) {
        let (wanted, secret) = (settings(form), self.evidence_secret(form, entered));
        match secret {
            Ok(secret) => self.apart(move |works| {
                let home = works.made_home(false);
                let evidenced = Evidenced { settings: wanted, secret };
                let tried = home.and_then(|home| pipeline::try_evidence(home, &evidenced, Timestamp::now()));
                works.tell(Done::EvidenceTested(ticket, tried.map(|_| ()).map_err(Fault::from)));
            }),
            Err(error) => self.tell(Done::EvidenceTested(ticket, Err(error.into()))),
        }
    }

    pub(super) fn save_evidence(&self, form: Box<EvidenceForm>, entered: bool) {
        let wanted = settings(&form);
        let saved = self.made_home(false).and_then(|home| {
            if !form.azure && Choices::read(home)?.evidence.azure.is_none() {
                // Nothing is to be brought back, and so no vault has to be open.
                return Choices::update(home, |choices| choices.evidence = wanted.kept()).map(|_| ());
            }
            let secret = if entered { self.evidence_secret(&form, true)? } else { None };
            self.with_vault(false, |vault| {
                pipeline::save_evidence(home, vault, &wanted, secret)?;
                vault.remove(&waiting(SECRET))
            })
        });
        self.tell(Done::EvidenceSaved(form, saved.map_err(Fault::from)));
    }
}
