//! Where a connector's mailboxes live: its own choice, or that of the organisation, with what lets us in.
//!
//! In: settings, vault, a connector file or what a form has. Out: a destination that can be opened; kept settings and
//! secrets; a test. Deliberately absent: delivering (`run`), protocols (`mailbox`).

#[cfg(test)]
mod tests;

use std::path::Path;

use secrecy::SecretString;

use super::keep::{Beside, read_secret};
use crate::error::Result;
use crate::keys::Vault;
use crate::mailbox::{self, DestinationSecrets, MailboxStore, Permissions};
use crate::model::{Mailbox, Timestamp};
use crate::settings::{Choices, Connector, Connectors, Destination, DestinationKind};

/// The account's password, by its name in the vault.
pub const DESTINATION_PASSWORD: &str = "destination-password";
/// The application's secret.
pub const DESTINATION_SECRET: &str = "destination-client-secret";
/// The application's certificate and key.
pub const DESTINATION_CERTIFICATE: &str = "destination-certificate";
/// Behind a place that the archive is added to.
pub(super) const AND_ARCHIVE: &str = "+archive";
/// Whose secrets those of the organisation are.
const ORGANISATION: &str = "organisation";

/// A destination with what lets us in.
#[derive(Clone, Default)]
pub struct Destined {
    /// Its settings.
    pub settings: Destination,
    /// Its secrets.
    pub secrets: DestinationSecrets,
    /// Opens in its place.
    #[cfg(test)]
    pub(crate) stand_in: Option<std::sync::Arc<dyn Fn() -> Box<dyn MailboxStore> + Send + Sync>>,
}

impl Destined {
    /// As the ledger calls it.
    #[must_use]
    pub fn place(&self) -> String {
        let mark = self.settings.mark();
        let both = self.settings.also_archive && self.settings.kind != DestinationKind::Archive;
        if both { format!("{mark}{AND_ARCHIVE}") } else { mark }
    }

    /// Opens its store. Nothing is sent yet.
    ///
    /// # Errors
    /// `setting-invalid`, `secret-missing`, `disk-full`, `disk-failed`.
    pub fn open(&self, home: &Path) -> Result<Box<dyn MailboxStore>> {
        #[cfg(test)]
        if let Some(open) = &self.stand_in {
            return Ok(open());
        }
        mailbox::open(home, &self.settings, &self.secrets)
    }
}

/// What a test of a destination found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// The test mail was taken away again.
    pub removed: bool,
    /// What the application may do: of Microsoft 365, and of IMAP with its token.
    pub permissions: Option<Permissions>,
}

/// Where a connector's mails go. `connector`: none for the organisation's own choice.
///
/// # Errors
/// `settings-file`, and those of the disk.
pub fn destination(home: &Path, vault: &Vault, connector: Option<&Connector>) -> Result<Destined> {
    let own = connector.filter(|connector| connector.destination.is_some());
    let settings = match own.and_then(|connector| connector.destination.clone()) {
        Some(settings) => settings,
        None => Choices::read(home)?.destination.unwrap_or_default(),
    };
    let secret = |name: &str| -> Option<SecretString> {
        let name = destination_secret(own, name);
        vault.has(&name).then(|| vault.get(&name).ok().cloned()).flatten()
    };
    let secrets = DestinationSecrets {
        password: secret(DESTINATION_PASSWORD),
        client_secret: secret(DESTINATION_SECRET),
        certificate: secret(DESTINATION_CERTIFICATE),
    };
    Ok(Destined {
        settings,
        secrets,
        #[cfg(test)]
        stand_in: None,
    })
}

/// The name in the vault of a destination's secret: a connector's own, or the organisation's.
#[must_use]
pub fn destination_secret(connector: Option<&Connector>, name: &str) -> String {
    connector.map_or_else(|| of_organisation(name), |connector| connector.secret(name))
}

fn of_organisation(name: &str) -> String {
    format!("{ORGANISATION}/{name}")
}

/// Keeps where mailboxes live, of a connector or (without a name) of the organisation. Without a destination a
/// connector follows the organisation, and the organisation uses this computer's archive. Secrets that are not given
/// stay as they are, as long as they would go to the same servers; what let us in elsewhere is forgotten.
///
/// # Errors
/// `connector-unknown`, `setting-invalid`, and those of vault and disk.
pub fn save_destination(
    home: &Path,
    vault: &mut Vault,
    name: Option<&str>,
    wanted: Option<&Destination>,
    secrets: &DestinationSecrets,
) -> Result<()> {
    if let Some(wanted) = wanted {
        wanted.check()?;
    }
    let connector = name.map(|name| Connectors::of(home).load(name)).transpose()?;
    let earlier = match &connector {
        Some(connector) => connector.destination.clone(),
        None => Choices::read(home)?.destination,
    };
    tells_people_apart(home, connector.as_ref(), wanted)?;
    forget_elsewhere(vault, connector.as_ref(), (earlier.as_ref(), wanted))?;
    keep_secrets(vault, connector.as_ref(), secrets)?;
    let kept = wanted.map(Destination::kept);
    match &connector {
        Some(connector) => drop(Connectors::of(home).update(&connector.name, |connector| {
            connector.destination = kept;
            Ok(())
        })?),
        None => drop(Choices::update(home, |choices| choices.destination = kept)?),
    }
    Ok(())
}

/// Whoever follows this choice has people that it tells apart. `connector`: none for the organisation's own choice,
/// which several follow, into the same mailboxes.
fn tells_people_apart(
    home: &Path,
    connector: Option<&Connector>,
    wanted: Option<&Destination>,
) -> Result<()> {
    let organisation = || Choices::read(home).map(|choices| choices.destination.unwrap_or_default());
    let wanted = wanted.cloned().map_or_else(organisation, Ok)?;
    if let Some(connector) = connector {
        return wanted.tells_apart(&connector.mapping.every_domain());
    }
    let followers = Connectors::of(home).each().into_iter().flatten();
    let followers = followers.filter(|connector| connector.destination.is_none());
    wanted.tells_apart(&followers.flat_map(|connector| connector.mapping.every_domain()).collect())
}

/// What let us in at an earlier destination is of no use any more, unless it goes to the same servers now.
pub(super) fn forget_elsewhere(
    vault: &mut Vault,
    connector: Option<&Connector>,
    (earlier, wanted): (Option<&Destination>, Option<&Destination>),
) -> Result<()> {
    let Some(earlier) = earlier else { return Ok(()) };
    if wanted.is_some_and(|wanted| wanted.has_door_of(earlier)) {
        return Ok(());
    }
    for name in [DESTINATION_PASSWORD, DESTINATION_SECRET, DESTINATION_CERTIFICATE] {
        vault.remove(&destination_secret(connector, name))?;
    }
    Ok(())
}

/// Keeps secrets that were given. Of the application's two, one takes the other's place, as `over` says.
pub(super) fn keep_secrets(
    vault: &mut Vault,
    connector: Option<&Connector>,
    secrets: &DestinationSecrets,
) -> Result<()> {
    let given = [
        (DESTINATION_PASSWORD, &secrets.password),
        (DESTINATION_SECRET, &secrets.client_secret),
        (DESTINATION_CERTIFICATE, &secrets.certificate),
    ];
    for (name, secret) in given {
        if let Some(secret) = secret {
            vault.set(&destination_secret(connector, name), secret.clone())?;
        }
    }
    match (&secrets.client_secret, &secrets.certificate) {
        (Some(_), None) => vault.remove(&destination_secret(connector, DESTINATION_CERTIFICATE)),
        (None, Some(_)) => vault.remove(&destination_secret(connector, DESTINATION_SECRET)),
        (Some(_), Some(_)) | (None, None) => Ok(()),
    }
}

/// Reads a file with a `[destination]` table, as a connector file has it; nothing else of it counts.
///
/// # Errors
/// `input-unreadable`, `connector-file`, `setting-invalid`.
pub fn read_destination(file: &Path) -> Result<(Destination, DestinationSecrets)> {
    let mut destination = Destination::read(file)?;
    let secrets = Beside(file.parent().unwrap_or(Path::new(""))).destination(&mut destination)?;
    destination.check()?;
    Ok((destination, secrets))
}

impl Beside<'_> {
    /// Takes what `[destination]` names by file: secrets for the vault, authorities for the settings.
    pub(super) fn destination(&self, destination: &mut Destination) -> Result<DestinationSecrets> {
        let mut secrets = DestinationSecrets::default();
        if let Some(imap) = &mut destination.imap {
            imap.ca = self.text(&imap.ca_file, "destination.imap.ca_file")?.or(imap.ca.take());
            secrets.password = self.secret(&imap.password_file, "destination.imap.password_file")?;
        }
        if let Some(graph) = &mut destination.graph {
            graph.ca = self.text(&graph.ca_file, "destination.graph.ca_file")?.or(graph.ca.take());
        }
        if let Some(oauth) = &mut destination.oauth {
            oauth.ca = self.text(&oauth.ca_file, "destination.oauth.ca_file")?.or(oauth.ca.take());
            secrets.client_secret =
                self.secret(&oauth.client_secret_file, "destination.oauth.client_secret_file")?;
            let certificate = oauth.certificate_file.as_ref().map(|path| self.0.join(path));
            secrets.certificate = read_secret(certificate.as_deref(), "destination.oauth.certificate_file")?;
        }
        Ok(secrets)
    }
}

/// Writes one marked mail into a mailbox and takes it away again. `folder`: that of the connector's kind. `subject` and
/// `text`: what it says, to whoever meets it.
///
/// # Errors
/// Those of the destination.
pub fn try_destination(
    home: &Path,
    destined: &Destined,
    mailbox: &Mailbox,
    folder: &str,
    (subject, text): (&str, &str),
    now: Timestamp,
) -> Result<Tried> {
    destined.settings.check()?;
    let permissions = mailbox::permissions(&destined.settings, &destined.secrets)?;
    if let Some(missing) = permissions.as_ref().and_then(Permissions::error) {
        return Err(missing);
    }
    let mail = crate::convert::test_mail(mailbox, subject, text, now);
    let removed =
        mailbox::try_out(home, &destined.settings, &destined.secrets, (mailbox, folder), mail, now)?;
    Ok(Tried { removed, permissions })
}
