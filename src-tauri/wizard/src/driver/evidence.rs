//! The evidence store of the organisation: tried, and kept.
//!
//! The secret waits in the vault until *Save*, as those of a destination do.

use std::path::Path;
use std::sync::Arc;

use engine::error::{Error, Result};
use engine::keys::Vault;
use engine::model::Timestamp;
use engine::settings::{Choices, Evidence};
use secrecy::SecretString;

use super::Works;
use super::destination::waiting;
use crate::effect::{Done, Ticket};
use crate::evidence::{SECRET, form_of, same_door, settings};
use crate::view::Fault;
use crate::view::evidence::EvidenceForm;

/// The secret's name in the vault.
pub(super) const KEPT: &str = "organisation/evidence-secret";

impl Works {
    /// What was entered, or else what is kept.
    fn evidence_secret(&self, form: &EvidenceForm, entered: bool) -> Result<Option<SecretString>> {
        if !form.azure {
            return Ok(None);
        }
        if !entered && !same_door(form, &form_of(&Choices::read(&self.home)?.evidence)) {
            return Ok(None);
        }
        let name = if entered { waiting(SECRET) } else { KEPT.to_owned() };
        self.with_vault(false, |vault| vault.has(&name).then(|| vault.get(&name).cloned()).transpose())
    }

    /// Behind the desk's work: a secret that was entered just before is in the vault by then.
    pub(super) fn test_evidence(self: &Arc<Self>, ticket: Ticket, form: &EvidenceForm, entered: bool) {
        let (wanted, secret) = (settings(form), self.evidence_secret(form, entered));
        match secret {
            Ok(secret) => self.apart(move |works| {
                let home = works.made_home(false);
                let tried =
                    home.and_then(|home| try_evidence(home, &wanted, secret.as_ref(), Timestamp::now()));
                works.tell(Done::EvidenceTested(ticket, tried.map_err(Fault::from)));
            }),
            Err(error) => self.tell(Done::EvidenceTested(ticket, Err(error.into()))),
        }
    }

    pub(super) fn save_evidence(&self, form: Box<EvidenceForm>, entered: bool) {
        let wanted = settings(&form);
        let saved = self.made_home(false).and_then(|home| {
            if !form.azure && !entered {
                // Nothing secret is in it, and so no vault has to be open.
                return Choices::update(home, |choices| choices.evidence = wanted.kept()).map(|_| ());
            }
            let secret = if entered { self.evidence_secret(&form, true)? } else { None };
            self.with_vault(false, |vault| {
                save_evidence(home, vault, &wanted, secret)?;
                vault.remove(&waiting(SECRET))
            })
        });
        self.tell(Done::EvidenceSaved(form, saved.map_err(Fault::from)));
    }
}

/// Keeps the evidence store, and its secret where one was entered.
fn save_evidence(
    home: &Path,
    vault: &mut Vault,
    wanted: &Evidence,
    secret: Option<SecretString>,
) -> Result<()> {
    wanted.check()?;
    if let Some(secret) = secret {
        vault.set(KEPT, secret)?;
    }
    Choices::update(home, |choices| choices.evidence = wanted.kept()).map(|_| ())
}

/// On this computer: whether a file can be written where evidence is kept.
fn try_evidence(home: &Path, wanted: &Evidence, _: Option<&SecretString>, _: Timestamp) -> Result<()> {
    wanted.check()?;
    if wanted.azure.is_some() {
        return Err(Error::internal("evidence store"));
    }
    let folder = home.join("staging").join("evidence");
    std::fs::create_dir_all(&folder).map_err(Error::disk)?;
    tempfile_in(&folder)
}

fn tempfile_in(folder: &Path) -> Result<()> {
    let file = folder.join(".test");
    std::fs::write(&file, b"test").and_then(|()| std::fs::remove_file(&file)).map_err(Error::disk)
}
