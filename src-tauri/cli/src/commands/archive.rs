//! `archive verify`: every archived file, and every kept encrypted file, against the ledger.
//!
//! In: the home folder. Out: what agrees and what does not. Deliberately absent: mending.

use engine::error::Result;
use engine::pipeline;
use serde_json::json;

use crate::Session;

/// As for an error of the archive: something is not as this program wrote it.
const ALTERED: u8 = 70;

pub fn verify(session: &Session) -> Result<u8> {
    let audit = pipeline::audit(&session.home, &mut || {})?;
    let clean = audit.clean();
    session.console.document(&json!({ "clean": clean, "audit": audit }));
    let good = audit.mailbox_files + audit.evidence_files;
    session.console.say("archive-verified", &[("count", good.into())]);
    let bad = audit.altered.len() + audit.unknown.len() + audit.evidence_changed.len();
    if bad > 0 {
        session.console.say("archive-altered", &[("count", bad.into())]);
        let paths = audit.altered.iter().chain(&audit.unknown).map(|path| path.display().to_string());
        for name in paths.chain(audit.evidence_changed.iter().cloned()) {
            session.console.line(&format!("  {name}"));
        }
    }
    Ok(if clean { 0 } else { ALTERED })
}
