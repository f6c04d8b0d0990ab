//! Everything that is kept, against what it was when it was written: no byte of it changes unseen.
//!
//! ```text
//!  ledger.seal ──> ledger.db ──> chain ──> rows, parts, logs, statements, mappings
//!                                  └─────> archive, evidence
//! ```
//! In: a home folder. Out: what agrees, and each fault with its kind and its name. `found`: the answer as values.
//! `kept`: files. `chain`: entries against rows and logs. `signed`: statements.
//! Deliberately absent: mending, words.

mod chain;
mod found;
mod kept;
mod signed;

use std::path::Path;

pub use found::{Audit, AuditFault, AuditNotice, How, NoticeKind, Row, What};

use super::evidence::Evidenced;
use crate::error::{Code, Error, Result};
use crate::ledger::{Ledger, SealCheck};

/// Reads everything back. `on_file` is called once a file; its error ends the check.
///
/// # Errors
/// `ledger-newer`, `disk-failed`. What was altered is no error but part of the answer.
pub fn audit(home: &Path, evidence: &Evidenced, on_file: &mut dyn FnMut() -> Result<()>) -> Result<Audit> {
    let mut audit = Audit::default();
    let there = home.join("ledger.db").exists();
    if !there && !home.join("ledger.seal").exists() && !home.join("archive").exists() {
        // Nothing was ever kept here.
        return Ok(audit);
    }
    seal(home, &mut audit)?;
    if !there {
        audit.fault(What::Ledger, How::Missing, "ledger.db");
        return Ok(audit);
    }
    let ledger = match Ledger::look(home) {
        Ok(ledger) => ledger,
        Err(error) => {
            audit.bear(Err(error))?;
            return Ok(audit);
        }
    };
    let checked = ledger.check();
    audit.bear(checked)?;
    let digest = ledger.digest().map(|digest| audit.ledger_digest = digest.to_string());
    audit.bear(digest)?;
    let done = kept::mailboxes(home, &ledger, &mut audit, on_file);
    audit.bear(done)?;
    let done = kept::evidence(home, evidence, &ledger, &mut audit, on_file);
    audit.bear(done)?;
    for part in [kept::mappings, chain::entries, signed::statements] {
        let done = part(home, &ledger, &mut audit);
        audit.bear(done)?;
    }
    Ok(audit)
}

fn seal(home: &Path, audit: &mut Audit) -> Result<()> {
    let (altered, lost) = match Ledger::check_seal(home)? {
        SealCheck::Broken { missing } => {
            let how = if missing { How::Missing } else { How::Altered };
            audit.fault(What::Seal, how, "ledger.seal");
            return Ok(());
        }
        SealCheck::Open { altered, lost } => {
            audit.notice(NoticeKind::LedgerOpen, 1);
            (altered, lost)
        }
        SealCheck::Closed { altered, lost } => {
            audit.ledger_sealed = true;
            (altered, lost)
        }
    };
    if lost {
        audit.fault(What::Seal, How::Missing, "ledger.seal");
    }
    for bytes in altered {
        let fault = AuditFault::new(What::Ledger, How::Altered, "ledger.db");
        audit.faults.push(AuditFault { bytes: Some(bytes), ..fault });
    }
    Ok(())
}

impl Audit {
    /// A ledger that cannot be read is a fault that is found, not an end of the search.
    fn bear(&mut self, done: Result<()>) -> Result<()> {
        let known = self.faults.iter().any(|fault| fault.what == What::Ledger);
        match done {
            Err(error) if error.code() != Code::Cancelled && (known || unreadable(&error)) => {
                if !known {
                    self.fault(What::Ledger, How::Altered, "ledger.db");
                }
                Ok(())
            }
            done => done,
        }
    }
}

fn unreadable(error: &Error) -> bool {
    matches!(error.code(), Code::LedgerDamaged | Code::Internal)
}
