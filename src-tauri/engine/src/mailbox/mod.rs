//! Where the mails go: one trait, one file or folder a kind of store.
//!
//! ```text
//!  MailboxStore ──> archive                      one file a mailbox, folder, day
//!              └──> remote ──> imap, graph       mail by mail, several mailboxes at once
//!              └──> both                         a server and the archive, counted against each other
//! ```
//! In: parts (mailbox, folder, day, number) and the mails of each, in order. Out: receipts of what is
//! durable. A store settles what an earlier, killed run left by looking where it would be, never by
//! delivering again. Deliberately absent: who gets what (map) and what was planned (ledger).

mod archive;
mod both;
mod durable;
mod graph;
mod imap;
mod remote;
mod token;
mod web;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use secrecy::SecretString;

use crate::error::{Code, Error, Result};
use crate::model::{Mail, Mailbox, Part, Receipt, Timestamp};
use crate::progress::Progress;
use crate::settings::{Destination, DestinationKind};
pub use archive::{Archive, clear_aside, part_path};
pub use both::Both;
pub use graph::{GraphServer, steps};
pub use imap::ImapServer;
#[cfg(any(test, feature = "fuzz"))]
pub(crate) use imap::replies;
pub use remote::{Account, Kept, MailId, Put, Remote, Server, Trouble, Waiting};
pub use token::{Grant, Token};

/// A kind of place where mailboxes live.
pub trait MailboxStore: Send {
    /// Begins: `parts` by slot. Whatever a killed run left unfinished is swept. `again`: an earlier run may have
    /// delivered some of it.
    ///
    /// # Errors
    /// `disk-full`, `disk-failed`.
    fn begin(&mut self, parts: Vec<Part>, again: bool) -> Result<()>;

    /// Takes the next mail of the parts in these slots. It need not be visible yet.
    ///
    /// # Errors
    /// `disk-full`, `disk-failed`, and those of a server.
    fn append(&mut self, mail: &Arc<Mail>, time: Timestamp, slots: &[usize]) -> Result<()>;

    /// Makes every part durable and visible; counts parts on `progress`. What is visible already, because an earlier
    /// run was killed before its receipt, is compared and kept. What a mailbox refuses is told in its receipt.
    ///
    /// # Errors
    /// `archive-altered` when what is there differs; `disk-full`, `disk-failed`, and those of a server.
    fn publish(&mut self, progress: &Progress<'_>) -> Result<Vec<Receipt>>;

    /// Whether something of a part may be visible that has no receipt. `attempted`: an earlier run began to deliver
    /// it.
    ///
    /// # Errors
    /// `disk-failed`.
    fn may_hold(&self, part: &Part, attempted: bool) -> Result<bool>;

    /// Which of these mailboxes there are. `known`: one that was there before.
    ///
    /// # Errors
    /// Those of a server. Where it cannot be told whether a mailbox or our own access is missing, that of signing in.
    fn exist(&mut self, mailboxes: &[Mailbox], known: Option<&Mailbox>) -> Result<Vec<bool>>;

    /// Mailboxes that were there before, the newest last: where one of them is let in and another is not, that one is
    /// missing.
    fn rely_on(&mut self, there: Vec<Mailbox>) {
        drop(there);
    }

    /// A switch that ends what `append` and `publish` do by themselves, soon, as `cancelled`; none where that never takes
    /// long. `begin` puts it back.
    fn stop(&self) -> Option<Arc<AtomicBool>> {
        None
    }

    /// Deliveries that it takes between `begin` and `publish`, at most.
    fn at_once(&self) -> u64;

    /// This computer's archive, where it is all there is: only there is nothing to be seen of a mail until `publish`.
    fn archive_alone(&mut self) -> Option<&mut Archive> {
        None
    }
}

/// What lets us in at a destination.
#[derive(Clone, Default)]
pub struct DestinationSecrets {
    /// The IMAP account's.
    pub password: Option<SecretString>,
    /// The application's.
    pub client_secret: Option<SecretString>,
    /// In its place: certificate and private key, PEM.
    pub certificate: Option<SecretString>,
}

impl DestinationSecrets {
    /// These, and for those that are missing `kept`. A new secret of the application takes the place of its old
    /// certificate, and the other way round: one that ended must not stand in the way of the new one.
    #[must_use]
    pub fn over(self, kept: Self) -> Self {
        let application = self.client_secret.is_some() || self.certificate.is_some();
        let kept = if application { Self { password: kept.password, ..Self::default() } } else { kept };
        Self {
            password: self.password.or(kept.password),
            client_secret: self.client_secret.or(kept.client_secret),
            certificate: self.certificate.or(kept.certificate),
        }
    }
}

/// Opens the store of a destination. Nothing is sent yet.
///
/// # Errors
/// `setting-invalid`, `secret-missing`, `disk-full`, `disk-failed`.
pub fn open(
    home: &Path,
    destination: &Destination,
    secrets: &DestinationSecrets,
) -> Result<Box<dyn MailboxStore>> {
    let store: Box<dyn MailboxStore> = match destination.kind {
        DestinationKind::Archive => return Ok(Box::new(Archive::open(home)?)),
        DestinationKind::Imap => Box::new(Remote::new(ImapServer::new(destination, secrets)?)),
        DestinationKind::Graph => {
            let server = GraphServer::new(destination, secrets)?;
            let stop = server.stop();
            Box::new(graph::Stoppable::new(Remote::new(server).stopped_by(Arc::clone(&stop)), stop))
        }
    };
    if destination.also_archive {
        return Ok(Box::new(Both::new(store, Archive::open(home)?)));
    }
    Ok(store)
}

/// What an application may do, and what it would have to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Permissions {
    /// What its token carries.
    pub granted: Vec<String>,
    /// What it lacks: any one name of each entry would do.
    pub missing: Vec<String>,
}

impl Permissions {
    /// `destination-permission`, where something is missing.
    #[must_use]
    pub fn error(&self) -> Option<Error> {
        let missing = (!self.missing.is_empty()).then(|| self.missing.join(", "));
        missing.map(|missing| Error::new(Code::DestinationPermission).arg("missing", missing))
    }
}

/// What the application of a destination may do, by its token; none where a destination has no application.
///
/// # Errors
/// Those of signing in.
pub fn permissions(destination: &Destination, secrets: &DestinationSecrets) -> Result<Option<Permissions>> {
    match destination.kind {
        DestinationKind::Archive => Ok(None),
        DestinationKind::Imap => ImapServer::new(destination, secrets)?.permissions(),
        DestinationKind::Graph => GraphServer::new(destination, secrets)?.permissions(),
    }
}

/// Puts one mail into a folder of a mailbox, and takes it away again where the protocol can; gives whether it could.
/// In this computer's archive a file is never changed: there it is only tried whether one could be written.
///
/// # Errors
/// Those of the destination.
pub fn try_out(
    home: &Path,
    destination: &Destination,
    secrets: &DestinationSecrets,
    (mailbox, folder): (&Mailbox, &str),
    mail: Mail,
    time: Timestamp,
) -> Result<bool> {
    if destination.kind == DestinationKind::Archive || destination.also_archive {
        Archive::open(home)?.try_out()?;
    }
    match destination.kind {
        DestinationKind::Archive => Ok(true),
        DestinationKind::Imap => {
            Remote::new(ImapServer::new(destination, secrets)?).try_out(mailbox, folder, mail, time)
        }
        DestinationKind::Graph => {
            Remote::new(GraphServer::new(destination, secrets)?).try_out(mailbox, folder, mail, time)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secrets(given: [bool; 3]) -> DestinationSecrets {
        let [password, client_secret, certificate] = given.map(|given| given.then(|| "canary".into()));
        DestinationSecrets { password, client_secret, certificate }
    }

    #[test]
    fn a_new_secret_of_the_application_takes_the_place_of_its_certificate_and_the_other_way_round() {
        for (given, kept, wanted) in [
            ([false, true, false], [true, false, true], [true, true, false]),
            ([false, false, true], [true, true, false], [true, false, true]),
            ([true, false, false], [false, false, true], [true, false, true]),
            ([false, false, false], [true, true, false], [true, true, false]),
        ] {
            let over = secrets(given).over(secrets(kept));
            let over = [over.password, over.client_secret, over.certificate].map(|secret| secret.is_some());
            assert_eq!(over, wanted, "{given:?} over {kept:?}");
        }
    }
}
