//! `evidence`: where the encrypted files are kept as they came.
//!
//! In: a file with `[evidence.azure]`, or nothing. Out: the choice as it is then, what waits, what a test found.
//! Deliberately absent: storing, which is a part of every run.

use std::path::Path;

use engine::error::Result;
use engine::pipeline::{self, EvidenceLeft, EvidenceTried, Leaving};
use engine::settings::{AzureSignIn, Choices, Evidence};
use engine::source::Clock as _;
use serde_json::json;

use crate::Session;

/// Tells where they are kept, and how many are not there yet.
pub fn show(session: &Session) -> Result<u8> {
    let evidence = Choices::read(&session.home)?.evidence;
    let waiting = pipeline::evidence_waiting(&session.home)?;
    let console = &session.console;
    console.document(&json!({ "evidence": evidence, "waiting": waiting }));
    tell(session, &evidence);
    if waiting > 0 {
        console.say("evidence-waiting", &[("count", waiting.into())]);
    }
    Ok(0)
}

/// Keeps them from now on where this file says, or (without one) on this computer.
pub fn set(session: &Session, file: Option<&Path>, leave_behind: bool) -> Result<u8> {
    let (evidence, secret) = file.map(pipeline::read_evidence).transpose()?.unwrap_or_default();
    let leaving = if leave_behind { Leaving::LeaveBehind } else { Leaving::BringBack };
    let (vault, clock) = (&mut session.vault()?, &session.clock);
    let EvidenceLeft { brought_back, left_behind } =
        pipeline::save_evidence(&session.home, clock, vault, &evidence, secret, leaving)?;
    let names: Vec<String> = left_behind.iter().map(ToString::to_string).collect();
    session.console.document(
        &json!({ "evidence": evidence.kept(), "brought_back": brought_back, "left_behind": names }),
    );
    tell(session, &evidence);
    for (words, count) in
        [("evidence-brought", brought_back), ("evidence-left-behind", left_behind.len() as u64)]
    {
        if count > 0 {
            session.console.say(words, &[("count", count.into())]);
        }
    }
    Ok(0)
}

/// Puts a marked file there, reads it back and takes it away.
pub fn test(session: &Session) -> Result<u8> {
    let evidenced =
        pipeline::evidence_at(&session.home, || pipeline::evidence(&session.home, &session.vault()?))?;
    let tried = pipeline::try_evidence(&session.home, &evidenced, session.clock.now())?;
    let (removed, listed) = (tried.map(|tried| tried.removed), tried.map(|tried| tried.listed));
    session.console.document(&json!({ "works": true, "removed": removed, "listed": listed }));
    let Some(EvidenceTried { removed, listed }) = tried else {
        tell(session, &evidenced.settings);
        return Ok(0);
    };
    session.console.say("evidence-works", &[]);
    if !removed {
        session.console.say("evidence-test-stays", &[]);
    }
    if !listed {
        session.console.say("evidence-not-listed", &[]);
    }
    Ok(0)
}

fn tell(session: &Session, evidence: &Evidence) {
    let Some(azure) = &evidence.azure else {
        session.console.say("evidence-kept-here", &[]);
        return;
    };
    let how = match azure.sign_in {
        AzureSignIn::AccountKey => "evidence-by-account-key",
        AzureSignIn::Sas => "evidence-by-sas",
        AzureSignIn::ClientCredentials => "evidence-by-client-credentials",
    };
    let how = session.console.words.text(how, &[]);
    let (account, container) = (azure.account.as_str(), azure.container.as_str());
    let arguments = [("account", account.into()), ("container", container.into()), ("how", how.into())];
    session.console.say("evidence-kept-away", &arguments);
}
