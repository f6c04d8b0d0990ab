//! The evidence store of the organisation: tried, and kept.
//!
//! The secret waits in the vault until *Save*, as those of a destination do.

use std::sync::Arc;

use engine::error::Result;
use engine::keys::Vault;
use engine::model::Timestamp;
use engine::pipeline::{self, EVIDENCE_SECRET, EvidenceChange, EvidenceTried, Evidenced, Leaving};
use engine::settings::Choices;
use engine::source::SystemClock;
use secrecy::SecretString;

use super::Works;
use super::destination::waiting;
use crate::effect::{Done, Ticket};
use crate::evidence::{SECRET, form_of, same_door, settings};
use crate::view::Fault;
use crate::view::evidence::{EvidenceForm, EvidenceNote};

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
                works.tell(Done::EvidenceTested(ticket, tried.map(notes).map_err(Fault::from)));
            }),
            Err(error) => self.tell(Done::EvidenceTested(ticket, Err(error.into()))),
        }
    }

    /// Begins behind the desk's work, for the same reason; what takes long keeps neither desk nor vault.
    pub(super) fn save_evidence(self: &Arc<Self>, form: Box<EvidenceForm>, entered: bool) {
        match self.begin_evidence(&form, entered) {
            Ok(None) => self.tell(Done::EvidenceSaved(form, Ok(()))),
            Ok(Some(change)) => self.apart(move |works| {
                let saved = change.leave(Leaving::BringBack).and_then(|_| {
                    works.with_vault(false, |vault| {
                        change.keep(vault)?;
                        vault.remove(&waiting(SECRET))
                    })
                });
                works.tell(Done::EvidenceSaved(form, saved.map_err(Fault::from)));
            }),
            Err(error) => self.tell(Done::EvidenceSaved(form, Err(error.into()))),
        }
    }

    /// None: it was and stays on this computer, and so no vault has to be open.
    fn begin_evidence(&self, form: &EvidenceForm, entered: bool) -> Result<Option<EvidenceChange>> {
        let (home, wanted) = (self.made_home(false)?, settings(form));
        if !form.azure && Choices::read(home)?.evidence.azure.is_none() {
            return Ok(None);
        }
        let secret = if entered { self.evidence_secret(form, true)? } else { None };
        let begin = |vault: &mut Vault| EvidenceChange::begin(home, &SystemClock, vault, &wanted, secret);
        self.with_vault(false, begin).map(Some)
    }
}

/// What worked, but not in full.
fn notes(tried: Option<EvidenceTried>) -> Vec<EvidenceNote> {
    let Some(EvidenceTried { removed, listed }) = tried else { return Vec::new() };
    let notes = [(removed, EvidenceNote::TestStays), (listed, EvidenceNote::NotListed)];
    notes.into_iter().filter(|(done, _)| !done).map(|(_, note)| note).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_file_that_stays_and_files_that_are_not_listed_are_told() {
        let told = |removed, listed| notes(Some(EvidenceTried { removed, listed }));
        assert_eq!(told(true, true), []);
        assert_eq!(told(false, true), [EvidenceNote::TestStays]);
        assert_eq!(told(false, false), [EvidenceNote::TestStays, EvidenceNote::NotListed]);
        assert_eq!(notes(None), []);
    }
}
