//! Where the mailboxes live: a file is chosen, a test is sent, the organisation's choice is read and kept.
//!
//! A secret of the organisation's that is typed waits in the vault under a name of its own until *Save*: what is in
//! force is not changed by a form that nobody saved. Left there, it goes when the vault is opened next, as those of
//! drafts that are gone.

use std::collections::BTreeSet;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use engine::error::{Code, Error, Result};
use engine::keys::Vault;
use engine::mailbox::{DestinationSecrets, Permissions, permissions};
use engine::model::{Mailbox, Timestamp};
use engine::pipeline::{
    self, DESTINATION_CERTIFICATE, DESTINATION_PASSWORD, DESTINATION_SECRET, Destined, destination_secret,
};
use engine::settings::{Choices, Connector, Connectors, Destination, DestinationKind};
use secrecy::{ExposeSecret as _, SecretString};

use super::Works;
use crate::destination::{
    CERTIFICATE, CLIENT_SECRET, DraftDestination, PASSWORD, SECRETS, form_of, form_of_organisation, needed,
    same_door, settings,
};
use crate::draft::Draft;
use crate::effect::{Done, PlacesRead, Tested, Ticket, Whose};
use crate::view::Fault;
use crate::view::destination::{
    DestinationFile, DestinationForm, DestinationFound, PermissionsView, StepView,
};

/// No certificate file is larger.
const LARGEST: u64 = 1 << 18;
/// Before secrets of the *Settings* page that wait for *Save*.
const WAITING: &str = "draft/settings/";

/// The field of a secret, and its name in the vault.
const NAMES: [(&str, &str); 3] = [
    (PASSWORD, DESTINATION_PASSWORD),
    (CLIENT_SECRET, DESTINATION_SECRET),
    (CERTIFICATE, DESTINATION_CERTIFICATE),
];

pub(super) fn waiting(key: &str) -> String {
    format!("{WAITING}{key}")
}

/// Secrets of the form that are kept, as fields; of the organisation without a connector.
pub(super) fn kept(vault: &Vault, connector: Option<&Connector>) -> BTreeSet<String> {
    let there = NAMES.into_iter().filter(|(_, name)| vault.has(&destination_secret(connector, name)));
    there.map(|(key, _)| key.to_owned()).collect()
}

/// What was entered of the form, by these names.
fn entered(
    vault: &Vault,
    fields: &BTreeSet<String>,
    name: impl Fn(&str) -> String,
) -> Result<DestinationSecrets> {
    let secret = |key: &str| fields.contains(key).then(|| vault.get(&name(key)).cloned()).transpose();
    Ok(DestinationSecrets {
        password: secret(PASSWORD)?,
        client_secret: secret(CLIENT_SECRET)?,
        certificate: secret(CERTIFICATE)?,
    })
}

/// Of the ways that an application may prove itself, the one that is chosen.
fn chosen(form: &DestinationForm, mut secrets: DestinationSecrets) -> DestinationSecrets {
    let wanted = needed(form);
    if wanted == Some(CERTIFICATE) {
        secrets.client_secret = None;
    } else if wanted == Some(CLIENT_SECRET) {
        secrets.certificate = None;
    }
    secrets
}

/// The other way goes from the vault: two would leave open which of them counts.
fn forget_other(vault: &mut Vault, connector: Option<&Connector>, form: &DestinationForm) -> Result<()> {
    match needed(form) {
        Some(CERTIFICATE) => vault.remove(&destination_secret(connector, DESTINATION_SECRET)),
        Some(CLIENT_SECRET) => vault.remove(&destination_secret(connector, DESTINATION_CERTIFICATE)),
        Some(_) | None => Ok(()),
    }
}

/// What a draft brings of secrets.
pub(super) fn entered_in(draft: &Draft, vault: &Vault) -> Result<DestinationSecrets> {
    Ok(chosen(&draft.destination.form, entered(vault, &draft.stored, |key| draft.secret(key))?))
}

/// A draft became this connector.
pub(super) fn settled(draft: &Draft, vault: &mut Vault, connector: &Connector) -> Result<()> {
    if draft.practice { Ok(()) } else { forget_other(vault, Some(connector), &draft.destination.form) }
}

/// The form of a connector that is to be changed.
pub(super) fn form_of_connector(vault: &Vault, connector: &Connector) -> (DestinationForm, BTreeSet<String>) {
    let has = kept(vault, Some(connector));
    (form_of(connector.destination.as_ref(), has.contains(CERTIFICATE)), has)
}

impl Works {
    pub(super) fn load_places(&self) {
        let read = match Choices::read(&self.home) {
            Ok(choices) => choices,
            Err(error) => {
                let read = PlacesRead {
                    destination: form_of_organisation(None, false),
                    fault: Some(error.into()),
                    ..PlacesRead::default()
                };
                return self.tell(Done::Places(Box::new(read)));
            }
        };
        // A closed vault shows nothing, and is opened when somebody wants to enter a secret.
        let seen =
            self.with_vault(false, |vault| Ok((kept(vault, None), vault.has(pipeline::EVIDENCE_SECRET))));
        let (destination_has, evidence_has) = seen.unwrap_or_default();
        self.tell(Done::Places(Box::new(PlacesRead {
            destination: form_of_organisation(
                read.destination.as_ref(),
                destination_has.contains(CERTIFICATE),
            ),
            destination_has,
            evidence: crate::evidence::form_of(&read.evidence),
            evidence_has,
            fault: None,
        })));
    }

    pub(super) fn keep_place_secret(&self, key: String, secret: SecretString) {
        let name = waiting(&key);
        let kept = self.with_vault(false, |vault| {
            if secret.expose_secret().is_empty() { vault.remove(&name) } else { vault.set(&name, secret) }
        });
        if let Err(error) = kept {
            self.tell(Done::PlaceSecretNotKept(key, error.into()));
        }
    }

    pub(super) fn pick_destination_file(&self, whose: &Whose, file: DestinationFile) {
        let of = match whose {
            Whose::Draft(draft) => Some(draft.id.clone()),
            Whose::Organisation(..) => None,
        };
        let read = self.destination_file(whose, file).map_err(Fault::from);
        self.tell(Done::DestinationFile(of, file, read));
    }

    /// The text of an authority, to be shown; a certificate with its key goes into the vault and is not given back.
    fn destination_file(&self, whose: &Whose, file: DestinationFile) -> Result<Option<String>> {
        let title = self.words().text("dialog-certificate", &[]);
        let Some(path) = self.host.pick_file(&title, &[]) else {
            return Ok(None);
        };
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let unread = || Error::new(Code::InputUnreadable).arg("file", &name);
        if std::fs::metadata(&path).map_err(|error| unread().because(error))?.len() > LARGEST {
            return Err(unread());
        }
        let bytes = zeroize::Zeroizing::new(std::fs::read(&path).map_err(|error| unread().because(error))?);
        match file {
            DestinationFile::Ca | DestinationFile::ServiceCa => pem(&bytes).map(Some).ok_or_else(unread),
            DestinationFile::Certificate => {
                let text = std::str::from_utf8(&bytes).map_err(|_| unread())?;
                let secret = SecretString::from(text.to_owned());
                let (practice, name) = match whose {
                    Whose::Draft(draft) => (draft.practice, draft.secret(CERTIFICATE)),
                    Whose::Organisation(..) => (false, waiting(CERTIFICATE)),
                };
                self.with_vault(practice, |vault| vault.set(&name, secret))?;
                Ok(Some(String::new()))
            }
        }
    }

    /// What is to be tried, and the folder in the mailbox.
    fn destined(&self, whose: &Whose) -> Result<(Destined, &'static str)> {
        let usual = engine::connector::ALL.first().map(|kind| kind.folder).unwrap_or_default();
        match whose {
            Whose::Draft(draft) => {
                let home = self.home(draft.practice);
                let folder = draft.kind().map_or(usual, |kind| kind.folder);
                let base = draft.editing.as_ref().map(|name| Connectors::of(home).load(name)).transpose()?;
                let connector = draft.connector(base);
                let own = connector.destination.is_some();
                let DraftDestination { form, was } = &draft.destination;
                let known = was.as_ref().is_some_and(|was| same_door(form, was));
                let destined = self.with_vault(draft.practice, |vault| {
                    let mut destined = pipeline::destination(home, vault, Some(&connector))?;
                    if own {
                        // A password that was entered for one server is not sent to another.
                        let kept = if known { destined.secrets } else { DestinationSecrets::default() };
                        destined.secrets = chosen(form, entered_in(draft, vault)?.over(kept));
                    }
                    Ok(destined)
                })?;
                Ok((destined, folder))
            }
            Whose::Organisation(form, fields) => {
                let settings = settings(form).unwrap_or_default();
                if needed(form).is_none() {
                    return Ok((Destined { settings, secrets: DestinationSecrets::default() }, usual));
                }
                let secrets = self.with_vault(false, |vault| {
                    let kept = pipeline::destination(&self.home, vault, None)?;
                    let known = settings.has_door_of(&kept.settings);
                    let kept = if known { kept.secrets } else { DestinationSecrets::default() };
                    Ok(chosen(form, entered(vault, fields, waiting)?.over(kept)))
                })?;
                Ok((Destined { settings, secrets }, usual))
            }
        }
    }

    /// Behind the desk's work: a password that was entered just before is in the vault by then.
    pub(super) fn test_destination(self: &Arc<Self>, ticket: Ticket, whose: &Whose, address: &str) {
        // In this computer's archive only writing is tried: for nobody in particular.
        let nobody = address.is_empty().then_some("test@chat.invalid");
        let mailbox = Mailbox::parse(nobody.unwrap_or(address));
        let mailbox = mailbox.ok_or_else(|| Error::new(Code::SettingInvalid).arg("setting", "mailbox"));
        match mailbox.and_then(|mailbox| Ok((mailbox, self.destined(whose)?))) {
            Ok((mailbox, (destined, folder))) => self.apart(move |works| {
                let tested = works.tested(&destined, &mailbox, folder).map_err(Fault::from);
                works.tell(Done::DestinationTested(ticket, tested));
            }),
            Err(error) => self.tell(Done::DestinationTested(ticket, Err(error.into()))),
        }
    }

    fn tested(&self, destined: &Destined, mailbox: &Mailbox, folder: &str) -> Result<Tested> {
        let words = self.words();
        let said = |id: &str| words.text(id, &[]);
        let (subject, text) = (said("place-test-subject"), said("place-test-text"));
        let now = Timestamp::now();
        let tried = pipeline::try_destination(&self.home, destined, mailbox, folder, (&subject, &text), now);
        let settings = &destined.settings;
        let found = |arrived: bool, removed: bool, permissions: Option<Permissions>| DestinationFound {
            kind: settings.kind.as_str().to_owned(),
            mailbox: if settings.kind == DestinationKind::Archive {
                String::new()
            } else {
                mailbox.address().to_owned()
            },
            arrived,
            removed,
            permissions: permissions.map(|permissions| permissions_view(settings, permissions)),
        };
        match tried {
            Ok(tried) => Ok(Tested { found: found(true, tried.removed, tried.permissions), fault: None }),
            // What there is and what is missing is worth a list, and not a sentence alone.
            Err(error) if error.code() == Code::DestinationPermission => {
                let permissions = permissions(settings, &destined.secrets).ok().flatten();
                Ok(Tested { found: found(false, false, permissions), fault: Some(error.into()) })
            }
            Err(error) => Err(error),
        }
    }

    pub(super) fn save_destination(&self, form: Box<DestinationForm>, fields: &BTreeSet<String>) {
        let wanted = settings(&form).filter(|wanted| wanted.kind != DestinationKind::Archive);
        let saved = self.made_home(false).and_then(|home| {
            let saved = self.with_vault(false, |vault| {
                let secrets = chosen(&form, entered(vault, fields, waiting)?);
                pipeline::save_destination(home, vault, None, wanted.as_ref(), &secrets)?;
                forget_other(vault, None, &form)?;
                SECRETS.into_iter().try_for_each(|key| vault.remove(&waiting(key)))
            });
            match saved {
                // Nothing secret is in it, and so no vault has to be opened for it.
                Err(error)
                    if error.code() == Code::VaultLocked && needed(&form).is_none() && fields.is_empty() =>
                {
                    Choices::update(home, |choices| choices.destination = wanted.clone()).map(|_| ())
                }
                saved => saved,
            }
        });
        self.tell(Done::DestinationSaved(form, saved.map_err(Fault::from)));
    }
}

fn permissions_view(settings: &Destination, permissions: Permissions) -> PermissionsView {
    let steps =
        if permissions.missing.is_empty() { Vec::new() } else { steps(settings, &permissions.missing) };
    PermissionsView { granted: permissions.granted, missing: permissions.missing, steps }
}

/// What an administrator does about what is missing: in a browser, or with commands.
fn steps(settings: &Destination, missing: &[String]) -> Vec<StepView> {
    let oauth = settings.oauth.as_ref();
    let (tenant, client) = oauth.map_or(("", ""), |oauth| (oauth.tenant.trim(), oauth.client_id.trim()));
    let step = |words: String, permission: &str, commands: Vec<String>| {
        let args = [("tenant", tenant), ("client", client), ("permission", permission)];
        let args = args.map(|(name, value)| (name.to_owned(), value.to_owned()));
        StepView { words, args: args.into_iter().collect(), commands }
    };
    let mut steps = vec![step("place-step-open".to_owned(), "", Vec::new())];
    steps.extend(missing.iter().map(|one| step("place-step-add".to_owned(), one, Vec::new())));
    steps.push(step("place-step-consent".to_owned(), "", Vec::new()));
    let commands = engine::mailbox::steps::steps(settings).into_iter();
    steps.extend(commands.map(|one| step(format!("destination-steps-{}", one.name), "", one.commands)));
    steps
}

/// An authority as text: as it is, or of the bytes that Windows writes.
fn pem(bytes: &[u8]) -> Option<String> {
    if bytes.first() == Some(&0x30) {
        let body = STANDARD.encode(bytes);
        let lines: Vec<&str> = (0..body.len())
            .step_by(64)
            .filter_map(|from| body.get(from..body.len().min(from + 64)))
            .collect();
        return Some(format!(
            "-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n",
            lines.join("\n")
        ));
    }
    std::str::from_utf8(bytes).ok().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_authority_in_bytes_becomes_the_text_that_settings_take() {
        let made = rcgen_free_der();
        let text = pem(&made).unwrap();
        assert!(text.starts_with("-----BEGIN CERTIFICATE-----\n"));
        assert!(text.lines().all(|line| line.len() <= 64));
        let body: String = text.lines().filter(|line| !line.starts_with('-')).collect();
        assert_eq!(STANDARD.decode(body).unwrap(), made);
        assert_eq!(pem(b"-----BEGIN CERTIFICATE-----\n").unwrap(), "-----BEGIN CERTIFICATE-----\n");
        assert_eq!(pem(&[0xff, 0xfe]), None);
    }

    fn rcgen_free_der() -> Vec<u8> {
        let mut der = vec![0x30, 0x82, 0x01, 0x00];
        der.extend((0..=255).map(|byte: u8| byte));
        der
    }
}
