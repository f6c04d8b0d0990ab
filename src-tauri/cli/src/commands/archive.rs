//! `archive verify`: everything that is kept, against what it was when it was written.
//!
//! In: the home folder. Out: what agrees and each fault by name. Deliberately absent: mending.

use engine::error::Result;
use engine::pipeline::{self, AuditFault, AuditNotice, How, NoticeKind, What};
use serde_json::json;

use crate::Session;

/// As for an error of the archive: something is not as this program wrote it.
const ALTERED: u8 = 70;
/// As for an evidence store out of reach: nothing is wrong in what could be read, but not all could.
const AWAY: u8 = 10;

pub fn verify(session: &Session) -> Result<u8> {
    let evidence =
        pipeline::evidence_at(&session.home, || pipeline::evidence(&session.home, &session.vault()?))?;
    let audit = pipeline::audit(&session.home, &evidence, &mut || Ok(()))?;
    let (clean, console) = (audit.clean(), &session.console);
    console.document(&json!({ "clean": clean, "audit": audit }));
    let good = audit.mailbox_files + audit.evidence_files + audit.logs + audit.statements + audit.mappings;
    console.say("archive-verified", &[("count", good.into())]);
    for AuditNotice { notice, count } in &audit.notices {
        console.say(said(*notice), &[("count", (*count).into())]);
    }
    if !clean {
        console.say("archive-altered", &[("count", audit.faults.len().into())]);
    }
    for fault in &audit.faults {
        console.line(&format!("  {}", told(session, fault)));
    }
    Ok(match (clean, audit.complete()) {
        (false, _) => ALTERED,
        (true, false) => AWAY,
        (true, true) => 0,
    })
}

fn told(session: &Session, fault: &AuditFault) -> String {
    let words = &session.console.words;
    let mut name = fault.name.clone();
    if let Some((from, to)) = fault.bytes {
        let arguments = [("from", from.to_string().into()), ("to", to.saturating_sub(1).to_string().into())];
        name.push_str(&format!(", {}", words.text("audit-bytes", &arguments)));
    }
    if let Some(row) = &fault.row {
        name.push_str(&format!(", {}", row.table));
        name.extend(row.id.map(|id| format!(" {id}")));
    }
    if let Some(entry) = fault.entry {
        name.push_str(&format!(", {}", words.text("audit-entry", &[("entry", entry.to_string().into())])));
    }
    let (what, how) = (words.text(what(fault.what), &[]), words.text(how(fault.how), &[]));
    words.text("audit-fault", &[("what", what.into()), ("how", how.into()), ("name", name.into())])
}

fn what(what: What) -> &'static str {
    match what {
        What::Mailbox => "audit-what-mailbox",
        What::Evidence => "audit-what-evidence",
        What::Ledger => "audit-what-ledger",
        What::Seal => "audit-what-seal",
        What::Chain => "audit-what-chain",
        What::Row => "audit-what-row",
        What::Log => "audit-what-log",
        What::Statement => "audit-what-statement",
        What::Mapping => "audit-what-mapping",
    }
}

fn how(how: How) -> &'static str {
    match how {
        How::Altered => "audit-how-altered",
        How::Missing => "audit-how-missing",
        How::Unknown => "audit-how-unknown",
    }
}

fn said(notice: NoticeKind) -> &'static str {
    match notice {
        NoticeKind::LedgerOpen => "audit-ledger-open",
        NoticeKind::RunsOpen => "audit-runs-open",
        NoticeKind::RunsBefore => "audit-runs-before",
        NoticeKind::StatementsDue => "audit-statements-due",
        NoticeKind::Unsigned => "audit-unsigned",
        NoticeKind::OnServers => "audit-on-servers",
        NoticeKind::EvidenceAway => "audit-evidence-away",
        NoticeKind::EvidenceUnlisted => "audit-evidence-unlisted",
    }
}
