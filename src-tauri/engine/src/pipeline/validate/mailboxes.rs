//! The last rung: whether the destination lets us in, and has the mailboxes that people are mapped to.
//!
//! In: a destination, some mailboxes of the sample. Out: what was seen. A server is asked and nothing is written:
//! a mail is written by a test that somebody asks for. Deliberately absent: addresses of mailboxes, in what is seen
//! and in errors; folders, which a server may only show to whoever makes one.

use std::collections::BTreeMap;
use std::path::Path;

use crate::error::{Code, Error, Result};
use crate::ledger::Ledger;
use crate::mailbox::{self, Archive, MailboxStore, Permissions};
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
    let before = answers.iter().filter(|(_, (there, _))| *there).map(|(address, _)| address);
    let control = before.min().and_then(|address| Mailbox::parse(address));
    let mailboxes = match (mailboxes, &control) {
        ([], Some(control)) => std::slice::from_ref(control),
        (mailboxes, _) => mailboxes.get(..MOST).unwrap_or(mailboxes),
    };
    there(&mut *destined.open(home)?, mailboxes, control.as_ref(), seen)
}

fn there(
    store: &mut dyn MailboxStore,
    mailboxes: &[Mailbox],
    control: Option<&Mailbox>,
    seen: &mut BTreeMap<&'static str, String>,
) -> Result<Asked> {
    seen.insert("asked_for", mailboxes.len().to_string());
    if mailboxes.is_empty() {
        return Ok(Asked::Nobody);
    }
    let there = store.exist(mailboxes, control)?.into_iter().filter(|there| *there).count();
    seen.insert("there", there.to_string());
    if there < mailboxes.len() {
        return Ok(Asked::Missing(Error::new(Code::MailboxUnknown)));
    }
    Ok(Asked::All)
}

/// What the destination has.
#[derive(Debug)]
pub(super) enum Asked {
    /// Whatever it was asked for.
    All,
    /// Not all of it.
    Missing(Error),
    /// Nobody is mapped yet.
    Nobody,
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Mail, Part, Receipt, Timestamp};
    use crate::progress::Progress;
    use crate::settings::Destination;

    /// A server that has some mailboxes, or lets nobody in.
    struct Asks(Option<Vec<&'static str>>);

    impl MailboxStore for Asks {
        fn begin(&mut self, _: Vec<Part>, _: bool) -> Result<()> {
            panic!("a check delivers nothing")
        }
        fn append(&mut self, _: &Arc<Mail>, _: Timestamp, _: &[usize]) -> Result<()> {
            panic!("a check delivers nothing")
        }
        fn publish(&mut self, _: &Progress<'_>) -> Result<Vec<Receipt>> {
            panic!("a check delivers nothing")
        }
        fn may_hold(&self, _: &Part, _: bool) -> Result<bool> {
            panic!("a check delivers nothing")
        }
        fn exist(&mut self, mailboxes: &[Mailbox], _: Option<&Mailbox>) -> Result<Vec<bool>> {
            let has = self.0.as_ref().ok_or_else(|| Error::new(Code::DestinationSignIn))?;
            Ok(mailboxes.iter().map(|mailbox| has.contains(&mailbox.address())).collect())
        }
        fn at_once(&self) -> u64 {
            1
        }
    }

    fn ask_for(has: Option<Vec<&'static str>>, names: &[&str]) -> (Result<Asked>, String) {
        let mailboxes: Vec<Mailbox> = names.iter().map(|name| Mailbox::parse(name).unwrap()).collect();
        let mut seen = BTreeMap::new();
        let asked = there(&mut Asks(has), &mailboxes, None, &mut seen);
        (asked, format!("{seen:?}"))
    }

    #[test]
    fn a_server_that_has_everybody_passes_and_one_that_lacks_somebody_warns_without_a_name() {
        let both = ["a@corp.example", "b@corp.example"];
        let (asked, seen) = ask_for(Some(both.to_vec()), &both);
        assert!(matches!(asked, Ok(Asked::All)), "{asked:?}");
        assert_eq!(seen, r#"{"asked_for": "2", "there": "2"}"#);
        let (asked, seen) = ask_for(Some(vec!["b@corp.example"]), &both);
        let Ok(Asked::Missing(error)) = asked else { panic!("{asked:?}") };
        assert_eq!(error.to_string(), "mailbox-unknown");
        assert_eq!(seen, r#"{"asked_for": "2", "there": "1"}"#);
    }

    #[test]
    fn a_server_that_lets_nobody_in_fails_and_nobody_to_ask_for_is_no_fault() {
        let (asked, _) = ask_for(None, &["a@corp.example"]);
        assert_eq!(asked.unwrap_err().to_string(), "destination-sign-in");
        let (asked, seen) = ask_for(None, &[]);
        assert!(matches!(asked, Ok(Asked::Nobody)), "{asked:?}");
        assert_eq!(seen, r#"{"asked_for": "0"}"#);
    }

    #[test]
    fn an_archive_that_cannot_be_written_to_fails() {
        let home = tempfile::tempdir().unwrap();
        let archive = Destined { settings: Destination::default(), ..Destined::default() };
        let ask = || ask(home.path(), &archive, &[], &mut BTreeMap::new());
        assert!(matches!(ask(), Ok(Asked::All)));
        std::fs::remove_dir_all(home.path().join("archive")).unwrap();
        std::fs::write(home.path().join("archive"), "in the way").unwrap();
        assert_eq!(ask().unwrap_err().code(), Code::DiskFailed);
    }
}
