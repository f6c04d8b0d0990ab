//! *Where the mailboxes live*: the form, its test, its secrets; of a connector on *Map users*, of the organisation on
//! *Settings*.

use std::collections::BTreeSet;

use engine::error::{Code, Error};
use engine::model::Mailbox;
use engine::settings::DestinationKind;
use secrecy::{ExposeSecret, SecretString};

use super::Step;
use crate::destination::{CERTIFICATE, SECRETS, complete, edit, in_force};
use crate::effect::{Effect, PlacesRead, Tested, Ticket, Whose};
use crate::state::destination::{DestinationState, OwnDestination, Places};
use crate::state::{Place, Then, VaultState};
use crate::view::Fault;
use crate::view::destination::{DestinationEdit, DestinationEvent, DestinationFile, DestinationForm};
use crate::view::setup::Page;

impl Step {
    pub(super) fn destination(&mut self, event: DestinationEvent) {
        match event {
            DestinationEvent::Edit { edit } => self.edit_destination(edit),
            DestinationEvent::PickFile { file } => self.pick_destination_file(file),
            DestinationEvent::EditMailbox { text } => {
                if let Some((_, state)) = self.destination_at() {
                    state.mailbox = text;
                    state.mailbox_wrong = false;
                }
            }
            DestinationEvent::Test => self.test_destination(),
            DestinationEvent::Save => self.save_destination(),
        }
    }

    /// The form on the screen, with what belongs to it. The practice site has its own archive and nothing to choose.
    fn destination_at(&mut self) -> Option<(&mut DestinationForm, &mut DestinationState)> {
        if self.wizard.vault_in_front() {
            return None;
        }
        match &mut self.wizard.place {
            Place::Setup(setup) => {
                let here = setup.draft.page == Page::Mapping && !setup.draft.practice && !setup.finishing;
                here.then_some((&mut setup.draft.destination.form, &mut setup.destination))
            }
            Place::Settings(settings) => {
                let own = &mut settings.places.as_mut()?.destination;
                own.saved = false;
                Some((&mut own.form, &mut own.state))
            }
            Place::Home | Place::Product { .. } | Place::Search(_) | Place::About => None,
        }
    }

    pub(super) fn places(&mut self) -> Option<&mut Places> {
        match &mut self.wizard.place {
            Place::Settings(settings) => settings.places.as_deref_mut(),
            Place::Home | Place::Product { .. } | Place::Setup(_) | Place::Search(_) | Place::About => None,
        }
    }

    fn own_destination(&mut self) -> Option<&mut OwnDestination> {
        self.places().map(|places| &mut places.destination)
    }

    fn edit_destination(&mut self, edited: DestinationEdit) {
        if let Some((form, state)) = self.destination_at() {
            let before = form.clone();
            state.touched.insert(edit(form, edited));
            if *form != before {
                state.change();
            }
        }
    }

    /// Whose form it is, with the secrets that were entered for it.
    fn whose(&self) -> Option<Whose> {
        match &self.wizard.place {
            Place::Setup(setup) => Some(Whose::Draft(Box::new(setup.draft.clone()))),
            Place::Settings(settings) => {
                let own = &settings.places.as_ref()?.destination;
                Some(Whose::Organisation(Box::new(own.form.clone()), own.entered.clone()))
            }
            Place::Home | Place::Product { .. } | Place::Search(_) | Place::About => None,
        }
    }

    fn pick_destination_file(&mut self, file: DestinationFile) {
        let open = self.wizard.vault == VaultState::Open || file != DestinationFile::Certificate;
        if open
            && self.destination_at().is_some()
            && let Some(whose) = self.whose()
        {
            self.effects.push(Effect::PickDestinationFile(whose, file));
        }
    }

    /// What the file says of an authority; a certificate with its key is in the vault by now.
    pub(super) fn destination_file(
        &mut self,
        of: Option<&str>,
        file: DestinationFile,
        read: Result<Option<String>, Fault>,
    ) {
        let here = match &self.wizard.place {
            Place::Setup(setup) => of == Some(setup.draft.id.as_str()),
            Place::Settings(_) => of.is_none(),
            Place::Home | Place::Product { .. } | Place::Search(_) | Place::About => false,
        };
        match read {
            Ok(Some(text)) if here => match file {
                DestinationFile::Ca => self.edit_destination(DestinationEdit::Ca(text)),
                DestinationFile::ServiceCa => self.edit_destination(DestinationEdit::ServiceCa(text)),
                DestinationFile::Certificate => self.secret_there(CERTIFICATE, true),
            },
            Ok(_) => {}
            Err(fault) => self.fail(fault),
        }
    }

    /// Whether it was a secret of this form, or of the evidence store's.
    pub(super) fn place_secret(&mut self, key: &str, secret: &SecretString) -> bool {
        let evidence = key == crate::evidence::SECRET;
        if !SECRETS.contains(&key) && !evidence {
            return false;
        }
        let locked = self.wizard.vault != VaultState::Open;
        let there = !secret.expose_secret().is_empty();
        let effect = match &mut self.wizard.place {
            Place::Settings(settings) => {
                let Some(places) = settings.places.as_deref_mut() else { return true };
                if locked {
                    let fault = Fault::from(&Error::new(Code::VaultLocked));
                    let said = if evidence {
                        &mut places.evidence.fault
                    } else {
                        &mut places.destination.state.fault
                    };
                    *said = Some(fault);
                    return true;
                }
                Effect::KeepPlaceSecret(key.to_owned(), secret.clone())
            }
            Place::Setup(_) => {
                if evidence || self.destination_at().is_none() {
                    return true;
                }
                self.secret_there(key, there);
                let Some(Whose::Draft(draft)) = self.whose() else { return true };
                self.effects.push(Effect::KeepSecret(draft, key.to_owned(), secret.clone()));
                return true;
            }
            Place::Home | Place::Product { .. } | Place::Search(_) | Place::About => return true,
        };
        self.effects.push(effect);
        if evidence {
            self.evidence_secret_there(there);
        } else {
            self.secret_there(key, there);
        }
        true
    }

    /// A secret of the form is in the vault, or not any more.
    fn secret_there(&mut self, key: &str, there: bool) {
        let put = |secrets: &mut BTreeSet<String>| {
            if there {
                secrets.insert(key.to_owned())
            } else {
                secrets.remove(key)
            };
        };
        if let Place::Setup(setup) = &mut self.wizard.place {
            put(&mut setup.draft.stored);
            setup.destination.change();
        } else if let Some(own) = self.own_destination() {
            put(&mut own.entered);
            own.saved = false;
            own.state.change();
        }
    }

    pub(super) fn place_secret_not_kept(&mut self, key: &str, fault: Fault) {
        if key == crate::evidence::SECRET {
            self.evidence_secret_there(false);
        } else if let Some(own) = self.own_destination() {
            own.entered.remove(key);
        }
        self.fail(fault);
    }

    /// Pressed with a wrong field, it shows what is wrong.
    fn test_destination(&mut self) {
        let ready = self.destination_ready();
        // Also where it is the organisation's choice.
        let organisation = self.wizard.desktop.choices.destination.clone();
        let Some((form, state)) = self.destination_at() else { return };
        if state.testing.is_some() {
            return;
        }
        let archive = in_force(form, organisation.as_ref()).kind == DestinationKind::Archive;
        let mailbox = Mailbox::parse(state.mailbox.trim());
        // In this computer's archive only writing is tried: for nobody in particular.
        state.mailbox_wrong = mailbox.is_none() && !archive;
        state.all_touched = true;
        if state.mailbox_wrong || !ready {
            return;
        }
        let address = mailbox.map(|mailbox| mailbox.address().to_owned()).unwrap_or_default();
        let ticket = self.ticket();
        let Some(whose) = self.whose() else { return };
        if let Some((_, state)) = self.destination_at() {
            state.change();
            state.testing = Some(ticket);
            self.effects.push(Effect::TestDestination(ticket, whose, address));
        }
    }

    /// The form on the screen is complete.
    fn destination_ready(&self) -> bool {
        match &self.wizard.place {
            Place::Setup(setup) => setup.draft.destination_complete(),
            Place::Settings(settings) => settings.places.as_ref().is_some_and(|places| {
                let own = &places.destination;
                complete(&own.form, |key| own.has(key))
            }),
            Place::Home | Place::Product { .. } | Place::Search(_) | Place::About => false,
        }
    }

    pub(super) fn destination_tested(&mut self, ticket: Ticket, tested: Result<Tested, Fault>) {
        let Some((_, state)) = self.destination_at() else { return };
        if state.testing != Some(ticket) {
            return;
        }
        state.testing = None;
        match tested {
            Ok(Tested { found, fault }) => {
                state.found = Some(found);
                state.fault = fault;
            }
            Err(fault) => state.fault = Some(fault),
        }
    }

    fn save_destination(&mut self) {
        let ready = self.destination_ready();
        let Some(own) = self.own_destination() else { return };
        own.state.all_touched = true;
        own.state.fault = None;
        if !ready || !own.changed() {
            return;
        }
        let effect = Effect::SaveDestination(Box::new(own.form.clone()), own.entered.clone());
        self.effects.push(effect);
    }

    pub(super) fn destination_saved(&mut self, form: DestinationForm, saved: Result<(), Fault>) {
        if let Err(fault) = &saved
            && self.places().is_none()
        {
            return self.fail(fault.clone());
        }
        let Some(own) = self.own_destination() else { return };
        match saved {
            Ok(()) => {
                own.saved = own.form == form;
                own.kept = form;
                own.has.append(&mut own.entered);
                own.state.all_touched = false;
                self.effects.push(Effect::LoadPlaces);
                self.effects.push(Effect::LoadSettings);
            }
            Err(fault) => own.state.fault = Some(fault),
        }
    }

    /// What is kept. What is being typed stays.
    pub(super) fn places_read(&mut self, read: PlacesRead) {
        let Place::Settings(settings) = &mut self.wizard.place else { return };
        if let Some(fault) = read.fault {
            settings.fault = Some(fault);
        }
        let places = settings.places.get_or_insert_default();
        let own = &mut places.destination;
        if own.form == own.kept {
            own.form.clone_from(&read.destination);
        }
        own.kept = read.destination;
        own.has = read.destination_has;
        let own = &mut places.evidence;
        if own.form == own.kept {
            own.form.clone_from(&read.evidence);
        }
        own.kept = read.evidence;
        own.has = read.evidence_has;
    }

    /// Opens the vault, to enter a secret.
    pub(super) fn unlock_settings(&mut self) {
        if let Place::Settings(_) = &self.wizard.place {
            if self.wizard.vault == VaultState::Open {
                self.effects.push(Effect::LoadPlaces);
            } else {
                self.wizard.then = Some(Then::Settings);
            }
        }
    }
}
