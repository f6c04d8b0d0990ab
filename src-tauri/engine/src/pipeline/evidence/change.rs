//! Another place for the encrypted files is chosen.
//!
//! ```text
//!  begin (run lock, door) ──> leave (what the container alone has: brought back, or left behind) ──> keep
//! ```
//! In: settings, a secret, the vault at the beginning and at the end, not in between: bringing files back takes long.
//! Out: kept settings and secret, how many files came back or stayed behind. Nothing is out of reach because of a
//! setting, unless somebody says so. Deliberately absent: moving files from here into a container.

use std::path::{Path, PathBuf};

use secrecy::SecretString;

use super::{EVIDENCE_SECRET, Evidenced, evidence};
use crate::error::{Code, Error, Result};
use crate::keys::Vault;
use crate::ledger::Ledger;
use crate::model::Digest;
use crate::pipeline::RunLock;
use crate::settings::{Choices, Evidence};
use crate::source::Clock;
use crate::staging::Azure;

/// What becomes of files that only the container has that is left.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Leaving {
    /// They are brought back to this computer first; else the choice stands.
    BringBack,
    /// They stay there: the container is gone, or not to be reached any more. It is not asked for anything.
    LeaveBehind,
}

/// What became of them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct EvidenceLeft {
    /// Files that were brought back to this computer from the container.
    pub brought_back: u64,
    /// Files that imports read, and of which there is none on this computer.
    pub left_behind: Vec<Digest>,
}

/// A change that goes on. No run begins before it is done.
pub struct EvidenceChange {
    _free: RunLock,
    home: PathBuf,
    before: Evidenced,
    next: Evidenced,
    entered: Option<SecretString>,
}

impl EvidenceChange {
    /// Checks what is wanted, and keeps runs from beginning. A secret that is not given stays as it is, if it goes to the
    /// same account and servers as before.
    ///
    /// # Errors
    /// `setting-invalid`, `secret-missing`, `already-running`; those of vault and disk.
    pub fn begin(
        home: &Path,
        clock: &dyn Clock,
        vault: &Vault,
        wanted: &Evidence,
        entered: Option<SecretString>,
    ) -> Result<Self> {
        wanted.check()?;
        // A run that goes on reads the choice at its beginning.
        let free = RunLock::take(home, clock)?;
        let before = evidence(home, vault)?;
        let known = before.secret.clone().filter(|_| wanted.same_door(&before.settings));
        let next = Evidenced { settings: wanted.kept(), secret: entered.clone().or(known) };
        if let Some(azure) = &next.settings.azure {
            let missing = || Error::new(Code::SecretMissing).arg("secret", EVIDENCE_SECRET);
            drop(Azure::new(azure, next.secret.as_ref().ok_or_else(missing)?)?);
        }
        Ok(Self { _free: free, home: home.to_owned(), before, next, entered })
    }

    /// Leaves the container, where another place was chosen.
    ///
    /// # Errors
    /// Those of the container, while it alone has files that are to be brought back; of the disk.
    pub fn leave(&self, leaving: Leaving) -> Result<EvidenceLeft> {
        let mut left = EvidenceLeft::default();
        if self.before.settings.azure.is_none() || place(&self.before.settings) == place(&self.next.settings)
        {
            return Ok(left);
        }
        let there = self.home.join("ledger.db").exists();
        let wanted = if there { Ledger::look(&self.home)?.evidence()? } else { Vec::new() };
        let staging = match leaving {
            Leaving::BringBack => self.before.open(&self.home)?,
            // What would let us into the one that is left need not be there any more.
            Leaving::LeaveBehind => self.next.open(&self.home)?,
        };
        for sha256 in wanted {
            match leaving {
                Leaving::BringBack => left.brought_back += u64::from(staging.bring_home(&sha256)?),
                Leaving::LeaveBehind if staging.bring_cached(&sha256)? => {}
                Leaving::LeaveBehind => left.left_behind.push(sha256),
            }
        }
        // What no import knows of is a sample of a check of the connection: it is fetched again.
        staging.forget_cached()?;
        Ok(left)
    }

    /// Keeps it from now on. What let us into a place that is left goes out of the vault.
    ///
    /// # Errors
    /// Those of vault and disk.
    pub fn keep(self, vault: &mut Vault) -> Result<()> {
        let same = self.next.settings.same_door(&self.before.settings);
        if !same {
            // First: cut off here, there is none; the other way round, one server would be shown another's.
            vault.remove(EVIDENCE_SECRET)?;
        }
        if let Err(error) = Choices::update(&self.home, |choices| choices.evidence = self.next.settings) {
            if let Some(secret) = self.before.secret.filter(|_| !same) {
                vault.set(EVIDENCE_SECRET, secret)?;
            }
            return Err(error);
        }
        self.entered.map_or(Ok(()), |secret| vault.set(EVIDENCE_SECRET, secret))
    }
}

/// All of it, where the vault may be held meanwhile.
///
/// # Errors
/// Those of `EvidenceChange`.
pub fn save_evidence(
    home: &Path,
    clock: &dyn Clock,
    vault: &mut Vault,
    wanted: &Evidence,
    entered: Option<SecretString>,
    leaving: Leaving,
) -> Result<EvidenceLeft> {
    let change = EvidenceChange::begin(home, clock, vault, wanted, entered)?;
    let left = change.leave(leaving)?;
    change.keep(vault)?;
    Ok(left)
}

/// What makes two settings the same place, however they let us in.
fn place(settings: &Evidence) -> Option<(&str, &str, Option<&str>)> {
    let azure = settings.azure.as_ref()?;
    Some((&azure.account, &azure.container, azure.endpoint.as_deref()))
}

#[cfg(test)]
mod tests;
