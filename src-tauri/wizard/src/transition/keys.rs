//! Private keys of the organisation, new pairs beside old ones, and a connector that is changed.

use secrecy::SecretString;

use super::{Step, is_row};
use crate::effect::{Effect, Ticket};
use crate::state::{Check, Editing, Place, Then};
use crate::view::Fault;
use crate::view::setup::{KeyFactsView, KeysView, Mode, Page, Saved};

impl Step {
    pub(super) fn pick_key(&mut self, field: String) {
        if let Some(setup) = self.setup_at(Page::Credentials)
            && setup.draft.is_private_key(&field)
        {
            let draft = Box::new(setup.draft.clone());
            self.effects.push(Effect::PickKey(draft, field));
        }
    }

    pub(super) fn key_picked(&mut self, draft: &str, field: &str) {
        // Also when the page was left meanwhile: the vault has it.
        let Place::Setup(setup) = &mut self.wizard.place else { return };
        if setup.draft.id == draft {
            setup.draft.stored.insert(field.to_owned());
            self.entered(field);
        }
    }

    /// Asks what the private key is to which this field belongs: itself, or its passphrase.
    pub(super) fn look_at_key(&mut self, field: &str) {
        let Place::Setup(setup) = &mut self.wizard.place else { return };
        let key = if setup.draft.is_private_key(field) {
            field.to_owned()
        } else {
            let Some(key) = setup.draft.key_of(field) else { return };
            key.to_owned()
        };
        setup.draft.key_facts.remove(&key);
        setup.draft.key_faults.remove(&key);
        setup.reading.remove(&key);
        if setup.draft.stored.contains(&key) {
            self.ask(|setup, ticket| {
                setup.reading.insert(key.clone(), ticket);
                Effect::ReadKey(ticket, Box::new(setup.draft.clone()), key)
            });
        }
    }

    pub(super) fn key_read(
        &mut self,
        ticket: Ticket,
        field: String,
        read: Result<KeyFactsView, Fault>,
        retire: &str,
    ) {
        let Place::Setup(setup) = &mut self.wizard.place else { return };
        if setup.reading.get(&field) != Some(&ticket) {
            return;
        }
        setup.reading.remove(&field);
        match read {
            Ok(facts) => {
                // Entered, and found to be closed: the passphrase is asked for at once.
                if let Some(passphrase) = setup.draft.passphrase_of(&field) {
                    setup.touched.insert(passphrase.to_owned());
                }
                setup.draft.key_facts.insert(field, facts);
            }
            Err(fault) => {
                setup.draft.key_faults.insert(field, fault);
            }
        }
        if setup.draft.retire.is_empty() {
            retire.clone_into(&mut setup.draft.retire);
        }
    }

    pub(super) fn renew_keys(&mut self) {
        if let Some(setup) = self.setup_at(Page::Credentials)
            && setup.draft.mode == Some(Mode::Public)
            && matches!(setup.keys, KeysView::Ready { can_renew: true, .. })
        {
            // The new ones were not sent to anybody yet.
            let ip_address = setup.draft.saved.ip_address || setup.draft.saved.all;
            setup.draft.saved = Saved { ip_address, ..Saved::default() };
            self.change_keys(Effect::RenewKeys);
        }
    }

    pub(super) fn drop_new_keys(&mut self) {
        let Some(setup) = self.setup_at(Page::Credentials) else { return };
        if setup.draft.mode == Some(Mode::Public) {
            if matches!(&setup.keys, KeysView::Ready { older, .. } if older.iter().any(|pair| !pair.retired))
            {
                self.change_keys(Effect::DropNewKeys);
            }
            return;
        }
        let entered: Vec<&str> = setup
            .draft
            .fields()
            .map(|field| field.key)
            .filter(|key| setup.draft.is_private_key(key) || setup.draft.key_of(key).is_some())
            .filter(|key| setup.draft.stored.contains(*key))
            .collect();
        for key in entered {
            self.secret(key.to_owned(), SecretString::default());
        }
    }

    /// The pages ask for the keys again, by an effect that changes them first.
    fn change_keys(&mut self, effect: fn(Ticket, Box<crate::draft::Draft>) -> Effect) {
        self.ask(|setup, ticket| {
            setup.keys_ticket = Some(ticket);
            setup.keys = KeysView::Making;
            setup.check = Check::default();
            effect(ticket, Box::new(setup.draft.clone()))
        });
    }

    pub(super) fn keys_read(&mut self, ticket: Ticket, keys: KeysView) {
        let Place::Setup(setup) = &mut self.wizard.place else { return };
        if setup.keys_ticket != Some(ticket) {
            return;
        }
        // What is being typed stays; a change of keys brings its day.
        if let KeysView::Ready { older, .. } = &keys
            && (setup.keys == KeysView::Making || setup.draft.retire_day().is_none())
        {
            let retires = older.iter().find(|older| !older.retired).and_then(|older| older.retires.clone());
            setup.draft.retire = retires.unwrap_or_default();
        }
        setup.keys = keys;
    }

    /// Of the app's own pairs the day counts at once: they belong to every connector of the kind.
    pub(super) fn edit_retire(&mut self, text: String) {
        let Some(setup) = self.setup_at(Page::Credentials) else { return };
        setup.draft.retire = text;
        let good = setup.draft.retire_day().is_some();
        if good && setup.draft.mode == Some(Mode::Public) {
            self.ask(|setup, ticket| {
                setup.keys_ticket = Some(ticket);
                Effect::RetireKeys(ticket, Box::new(setup.draft.clone()))
            });
        }
    }

    pub(super) fn edit_connector(&mut self, editing: Editing) {
        if self.wizard.place != Place::Home || !is_row(&self.wizard, &editing.connector) {
            return;
        }
        if self.has_vault(&editing.connector) {
            self.wizard.editing = Some(editing.clone());
            self.effects.push(Effect::EditConnector(editing));
        } else {
            self.wizard.then = Some(Then::Edit(editing));
        }
    }

    pub(super) fn rehearse(&mut self, scenario: String) {
        if scenario.parse::<practice::Scenario>().is_err() {
            return;
        }
        self.wizard.rehearsal.clone_from(&scenario);
        self.effects.push(Effect::Rehearse(scenario));
        if let Some(setup) = self.setup_at(Page::Credentials)
            && setup.draft.practice
        {
            // What was validated is the site as it was.
            setup.check = Check::default();
        }
        if let Some(flyout) = &mut self.wizard.flyout
            && flyout.checking.is_none()
        {
            flyout.rungs.clear();
            flyout.support_text = None;
        }
    }
}
