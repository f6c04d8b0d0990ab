//! The last rung: whether the destination lets us in, and has the mailboxes that people are mapped to.
//!
//! In: a destination, some mailboxes of the sample. Out: what was seen. A server is asked and nothing is written:
//! a mail is written by a test that somebody asks for. Deliberately absent: addresses of mailboxes, in what is seen
//! and in errors; folders, which a server may only show to whoever makes one.

use std::collections::BTreeMap;
use std::path::Path;

use crate::error::{Code, Error, Result};
use crate::ledger::Ledger;
use crate::mailbox::{self, Archive, Permissions};
use crate::model::Mailbox;
use crate::pipeline::destination::Destined;
use crate::settings::DestinationKind;

/// Mailboxes that are asked for: each is a sign-in at some servers.
pub(super) const MOST: usize = 3;

/// Asks the destination. Gives what is not as it should be all the same, or `None` within where nobody is known to ask
/// for.
pub(super) fn ask(
    home: &Path,
    destined: &Destined,
    mailboxes: &[Mailbox],
    seen: &mut BTreeMap<&'static str, String>,
) -> Result<Asked> {
    let settings = &destined.settings;
    seen.insert("kind", settings.kind.as_str().to_owned());
    settings.check()?;
    if settings.kind == DestinationKind::Archive || settings.also_archive {
        Archive::open(home)?.try_out()?;
    }
    if settings.kind == DestinationKind::Archive {
        return Ok(Asked::All);
    }
    seen.insert("server", settings.server());
    let permissions = mailbox::permissions(settings, &destined.secrets)?;
    if let Some(permissions) = &permissions {
        if !permissions.granted.is_empty() {
            seen.insert("granted", permissions.granted.join(", "));
        }
        if let Some(missing) = Permissions::error(permissions) {
            return Err(missing);
        }
    }
    // One that was there before tells a missing mailbox from an account that may not open any.
    let answers = Ledger::look(home)?.answers(&settings.mark())?;
    let there = answers.iter().filter(|(_, (there, _))| *there).map(|(address, _)| address);
    let control = there.min().and_then(|address| Mailbox::parse(address));
    let mailboxes = match (mailboxes, &control) {
        ([], Some(control)) => std::slice::from_ref(control),
        (mailboxes, _) => mailboxes.get(..MOST).unwrap_or(mailboxes),
    };
    seen.insert("asked_for", mailboxes.len().to_string());
    if mailboxes.is_empty() {
        return Ok(Asked::Nobody);
    }
    let there = destined.open(home)?.exist(mailboxes, control.as_ref())?;
    let there = there.into_iter().filter(|there| *there).count();
    seen.insert("there", there.to_string());
    if there < mailboxes.len() {
        return Ok(Asked::Missing(Error::new(Code::MailboxUnknown)));
    }
    Ok(Asked::All)
}

/// What the destination has.
pub(super) enum Asked {
    /// Whatever it was asked for.
    All,
    /// Not all of it.
    Missing(Error),
    /// Nobody is mapped yet.
    Nobody,
}
