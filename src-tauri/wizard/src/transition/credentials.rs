//! *Add credentials for content source* and *Validate connection*.

use secrecy::{ExposeSecret, SecretString};

use super::{Step, waiting};
use crate::effect::{Answer, Checked, Effect, Ticket};
use crate::event::Download;
use crate::state::{Check, Phase, Place};
use crate::view::Fault;
use crate::view::setup::{KeysView, Mode, Page, RungView, Support};

impl Step {
    pub(super) fn choose_mode(&mut self, mode: Mode) {
        if let Some(setup) = self.setup_at(Page::Credentials).filter(|setup| setup.draft.has_keys()) {
            setup.draft.mode = Some(mode);
            setup.check = Check::default();
            // Fields of the other way are not looked at before somebody types into them.
            setup.touched.clear();
            // The practice site knows the keys of one way only.
            if setup.draft.practice {
                setup.support_ticket = None;
            }
        }
    }

    /// Asks for what the page shows: keys, addresses, the practice site. Each once.
    pub(super) fn settle_credentials(&mut self) {
        let Some(setup) = self.setup() else { return };
        let (keys, addresses, practice) = (
            setup.keys_ticket.is_none() && setup.draft.mode == Some(Mode::Public),
            setup.addresses_ticket.is_none(),
            setup.draft.practice && setup.support_ticket.is_none(),
        );
        if keys {
            self.ask(|setup, ticket| {
                setup.keys_ticket = Some(ticket);
                setup.keys = KeysView::Making;
                Effect::MakeKeys(ticket, Box::new(setup.draft.clone()))
            });
        }
        if addresses {
            self.ask(|setup, ticket| {
                setup.addresses_ticket = Some(ticket);
                Effect::FindAddresses(ticket, Box::new(setup.draft.clone()))
            });
        }
        if practice {
            self.ask_support();
        }
    }

    /// Gives a ticket to what the setup asks.
    pub(super) fn ask(&mut self, question: impl FnOnce(&mut crate::state::Setup, Ticket) -> Effect) {
        let ticket = self.ticket();
        if let Place::Setup(setup) = &mut self.wizard.place {
            let effect = question(setup, ticket);
            self.effects.push(effect);
        }
    }

    fn ask_support(&mut self) {
        self.ask(|setup, ticket| {
            setup.support_ticket = Some(ticket);
            setup.support = if setup.draft.files_sent { Support::Working } else { Support::Waiting };
            Effect::Practise(ticket, Box::new(setup.draft.clone()))
        });
    }

    pub(super) fn make_keys(&mut self) {
        if let Some(setup) = self.setup_at(Page::Credentials)
            && matches!(setup.keys, KeysView::Failed { .. })
        {
            setup.keys_ticket = None;
        }
    }

    pub(super) fn save(&mut self, what: Download) {
        if let Some(setup) = self.setup_at(Page::Credentials)
            && engine::keys::outer_addresses(&setup.draft.outer).is_ok()
            && (setup.draft.has_keys() || what == Download::IpAddress)
        {
            let draft = Box::new(setup.draft.clone());
            self.effects.push(Effect::Save(what, draft));
        }
    }

    pub(super) fn edit_address(&mut self, text: String) {
        if let Some(setup) = self.setup_at(Page::Credentials) {
            setup.draft.outer = text;
        }
    }

    pub(super) fn files_sent(&mut self) {
        if let Some(setup) = self.setup_at(Page::Credentials)
            && setup.draft.practice
            && waiting(&setup.support)
        {
            setup.draft.files_sent = true;
            self.ask_support();
        }
    }

    pub(super) fn practised(&mut self, ticket: Ticket, answer: Result<Option<Answer>, Fault>) {
        let Place::Setup(setup) = &mut self.wizard.place else { return };
        if setup.support_ticket != Some(ticket) {
            return;
        }
        match answer {
            Ok(None) => setup.support = Support::Waiting,
            Ok(Some(Answer { host, port, user, host_key, private_keys })) => {
                let user_key = setup.draft.user_key();
                let values = &mut setup.draft.values;
                // The site of an earlier start of the program had another port, and another password.
                let new = setup.draft.stored.insert("password".into())
                    | (values.insert("host".into(), host.clone()) != Some(host))
                    | (values.insert("port".into(), port.to_string()) != Some(port.to_string()));
                values.insert(user_key.to_owned(), user);
                setup.support = Support::Answered { host_key };
                if new {
                    setup.draft.secrets_entered += 1;
                    setup.check = Check::default();
                }
                if private_keys {
                    self.practice_keys();
                }
            }
            Err(fault) => setup.support = Support::Failed { fault },
        }
    }

    /// Invented keys were put into the form, where it had none.
    fn practice_keys(&mut self) {
        let Some(setup) = self.setup_at(Page::Credentials) else { return };
        let draft = &setup.draft;
        let keys = draft.fields().map(|field| field.key).filter(|key| draft.is_private_key(key));
        let empty: Vec<&str> = keys.filter(|key| !draft.has(key)).collect();
        for key in empty {
            if let Some(setup) = self.setup_at(Page::Credentials) {
                setup.draft.stored.insert(key.to_owned());
            }
            self.entered(key);
        }
    }

    pub(super) fn edit_field(&mut self, key: String, text: String) {
        let Some(setup) = self.setup_at(Page::Credentials) else { return };
        if setup.draft.is_secret(&key) {
            return;
        }
        let Some(value) = setup.draft.values.get_mut(&key) else { return };
        if *value == text {
            return;
        }
        *value = text;
        let of_the_site = key != "name";
        setup.touched.insert(key);
        if of_the_site {
            setup.check = Check::default();
        }
    }

    /// A secret goes to the vault at once; here is only known that it is there.
    pub(super) fn secret(&mut self, key: String, secret: SecretString) {
        if self.alert_secret(&key, &secret) || self.place_secret(&key, &secret) {
            return;
        }
        let Some(setup) = self.setup_at(Page::Credentials) else { return };
        if !setup.draft.is_secret(&key) {
            return;
        }
        if secret.expose_secret().is_empty() {
            setup.draft.stored.remove(&key);
        } else {
            // Taken as kept, so that a click on *Validate connection* right after it finds it.
            setup.draft.stored.insert(key.clone());
        }
        let draft = Box::new(setup.draft.clone());
        self.effects.push(Effect::KeepSecret(draft, key.clone(), secret));
        self.entered(&key);
    }

    /// A secret of this field came into the vault, or went.
    pub(super) fn entered(&mut self, key: &str) {
        let Place::Setup(setup) = &mut self.wizard.place else { return };
        setup.touched.insert(key.to_owned());
        setup.draft.secrets_entered += 1;
        setup.check = Check::default();
        self.look_at_key(key);
    }

    /// Pressed with an empty or wrong field, it shows what is wrong.
    pub(super) fn validate(&mut self) {
        let practice = self.wizard.draft().is_some_and(|draft| draft.practice);
        let taken = self.wizard.taken(practice);
        let Some(setup) = self.setup_at(Page::Credentials) else { return };
        let climbing = matches!(setup.check.phase, Phase::Climbing(_));
        if !setup.draft.way_chosen() || climbing || !setup.reading.is_empty() {
            return;
        }
        setup.draft.tidy_host();
        setup.touched.extend(setup.draft.values.keys().cloned());
        if setup.draft.form_complete(&taken) {
            // The way to this site may begin at another address. Asked now, and not at each letter typed.
            setup.addresses_ticket = None;
            self.climb();
        }
    }

    pub(super) fn climb(&mut self) {
        self.ask(|setup, ticket| {
            let said = setup.draft.form_said();
            setup.check = Check { phase: Phase::Climbing(ticket), said, ..Check::default() };
            setup.draft.checked = None;
            Effect::Check(ticket, Box::new(setup.draft.clone()))
        });
    }

    pub(super) fn climbed(&mut self, ticket: Ticket, rung: RungView) {
        let put = |rungs: &mut Vec<RungView>| {
            rungs.retain(|known| known.name != rung.name);
            rungs.push(rung.clone());
        };
        if let Place::Setup(setup) = &mut self.wizard.place
            && setup.check.phase == Phase::Climbing(ticket)
        {
            put(&mut setup.check.rungs);
        }
        if let Some(flyout) = &mut self.wizard.flyout
            && flyout.checking == Some(ticket)
        {
            put(&mut flyout.rungs);
        }
    }

    pub(super) fn checked(&mut self, ticket: Ticket, checked: Checked) {
        let Place::Setup(setup) = &mut self.wizard.place else { return };
        if setup.check.phase != Phase::Climbing(ticket) {
            return;
        }
        match checked {
            Checked::Succeeded(sample) => {
                setup.check.phase = Phase::Idle;
                setup.draft.checked = Some(std::mem::take(&mut setup.check.said));
                setup.draft.sample = sample;
                // What was fetched may be another site's.
                setup.map.files = None;
                setup.map.change();
            }
            Checked::HostKey(shown, support) => {
                setup.check.phase = Phase::HostKey(shown);
                setup.check.support_text = support;
            }
            Checked::Failed(fault, support) => {
                setup.check.support_text = support;
                setup.check.phase = Phase::Failed;
                if let Some(fault) = fault {
                    self.fail(fault);
                }
            }
        }
    }
}
