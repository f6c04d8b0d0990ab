//! What became of effects.

use super::Step;
use crate::draft::Draft;
use crate::effect::{Done, Effect, Ticket};
use crate::state::{Editing, Place, Setup};
use crate::view::setup::{Accepted, Page, Saved, SupportText};
use crate::view::{ConnectorId, Fault, Notice};

impl Step {
    pub(super) fn done(&mut self, done: Done) {
        match done {
            Done::Home { connectors, drafts, fault } => {
                self.wizard.connectors = connectors;
                self.wizard.drafts = drafts;
                self.wizard.home_fault = fault;
            }
            Done::Flyout(read) => self.flyout_read(read),
            Done::Vault(answer) => self.vault_answered(answer),
            Done::Draft(Ok(draft)) => self.draft_read(*draft),
            Done::Terms(draft, terms) => self.terms(&draft, terms),
            Done::Keys(ticket, keys) => self.keys_read(ticket, keys),
            Done::KeyPicked(draft, field) => self.key_picked(&draft, &field),
            Done::KeyRead(ticket, field, read, retire) => self.key_read(ticket, field, read, &retire),
            Done::KnownHosts(draft, site, read) => self.known_hosts(&draft, &site, read),
            Done::Addresses(ticket, addresses, inner) => {
                let asked = |setup: &Setup| setup.addresses_ticket == Some(ticket);
                if let Some(setup) = self.waiting_setup(asked) {
                    (setup.addresses, setup.inner) = (addresses, inner);
                }
            }
            Done::Saved(saved, what) => self.saved(saved, what),
            Done::SecretNotKept(draft, key, fault) => self.secret_not_kept(&draft, &key, fault),
            Done::Practice(ticket, answer) => self.practised(ticket, answer),
            Done::Rung(ticket, rung) => self.climbed(ticket, rung),
            Done::Checked(ticket, checked) => self.checked(ticket, checked),
            Done::Csv(draft, read) => self.csv_read(&draft, read),
            Done::PersonAdded(draft, read) => self.person_added(&draft, read),
            Done::CsvFound(ticket, found) => self.csv_found(ticket, found),
            Done::People(ticket, people, suggested) => self.people_read(ticket, people, suggested),
            Done::PeopleFound(ticket, found, rows) => self.people_found(ticket, found, rows),
            Done::Fetched(ticket, fetched) => self.fetched(ticket, fetched),
            Done::Diff(ticket, read) => self.diff_read(ticket, read),
            Done::HeldRead(ticket, read) => self.held_read(ticket, read),
            Done::HeldFound(ticket, found) => self.held_found(ticket, found),
            Done::PersonMapped(connector, mapped) => self.person_mapped(&connector, mapped),
            Done::DayAllowed(connector, allowed) => self.day_allowed(&connector, allowed),
            Done::LimitChanged(connector, changed) => self.limit_changed(&connector, changed),
            Done::AlertsSaved(connector, saved) => self.alerts_saved(&connector, saved),
            Done::AlertSecretKept(connector, kept) => self.alert_secret_kept(&connector, kept),
            Done::AlertsTested(ticket, tested) => self.alerts_tested(ticket, tested),
            Done::Previewed(ticket, preview) => self.previewed(ticket, preview),
            Done::Created(draft, created) => self.created(&draft, created),
            Done::DailyChanged(connector, changed) => self.daily_changed(&connector, changed),
            Done::Start(start) => self.wizard.start = start,
            Done::RunEnded(connector, fault) => self.run_ended(&connector, fault),
            Done::SourceChecked(ticket, fault, support) => self.source_checked(ticket, fault, support),
            Done::Statement(ticket, read) => self.statement_read(ticket, read),
            Done::Verified(ticket, verify) => self.verified(ticket, verify),
            Done::Index(practice, index) => self.index_seen(practice, index),
            Done::Found(ticket, found) => self.found(ticket, found),
            Done::Hit(ticket, read) => self.hit_read(ticket, read),
            Done::Exported(ticket, exported) => self.exported(ticket, exported),
            Done::Removed(Ok(connector)) => {
                if self.wizard.flyout.as_ref().is_some_and(|flyout| flyout.connector == connector) {
                    self.wizard.flyout = None;
                }
                self.wizard.notice = Some(Notice::Removed { connector: connector.name });
                self.effects.push(Effect::LoadHome);
            }
            Done::Choices(choices, fault) => self.choices_read(*choices, fault),
            Done::Login(starts, fault) => self.login_read(starts, fault),
            Done::Places(read) => self.places_read(*read),
            Done::DestinationFile(of, file, read) => self.destination_file(of.as_deref(), file, read),
            Done::PlaceSecretNotKept(key, fault) => self.place_secret_not_kept(&key, fault),
            Done::DestinationTested(ticket, tested) => self.destination_tested(ticket, tested),
            Done::DestinationSaved(form, saved) => self.destination_saved(*form, saved),
            Done::EvidenceTested(ticket, tested) => self.evidence_tested(ticket, tested),
            Done::EvidenceSaved(form, saved) => self.evidence_saved(*form, saved),
            Done::Draft(Err(fault)) => {
                self.wizard.opening = None;
                self.wizard.editing = None;
                self.fail(fault);
            }
            Done::Removed(Err(fault)) | Done::Failed(fault) => self.fail(fault),
        }
    }

    /// One that was asked for, to go on with or to change a connector.
    fn draft_read(&mut self, draft: Draft) {
        let edited = self.wizard.editing.take_if(|editing| {
            let connector = &editing.connector;
            draft.editing.as_ref() == Some(&connector.name) && draft.practice == connector.practice
        });
        match edited {
            Some(Editing { mend, page, .. }) => {
                self.open_draft(Setup { focus: mend, ..Setup::new(Draft { page, ..draft }) }, true);
            }
            None if self.wizard.opening.as_ref() == Some(&draft.id) => {
                self.open_draft(Setup::new(draft), false);
            }
            None => {}
        }
    }

    /// The open setup, also behind the vault page, if it is the one that waits.
    pub(super) fn waiting_setup(&mut self, waits: impl Fn(&Setup) -> bool) -> Option<&mut Setup> {
        match &mut self.wizard.place {
            Place::Setup(setup) if waits(setup) => Some(setup),
            Place::Setup(_)
            | Place::Home
            | Place::Product { .. }
            | Place::Search(_)
            | Place::About
            | Place::Settings(_) => None,
        }
    }

    /// A draft goes on at its page, or at the first one that is not complete any more. `edited`: a connector is to
    /// be changed, that is there and finds its site by itself.
    fn open_draft(&mut self, setup: Setup, edited: bool) {
        if setup.draft.kind().is_none() {
            return;
        }
        let page = setup.draft.page;
        if setup.draft.csv.is_some() {
            self.effects.push(Effect::ReadCsv(Box::new(setup.draft.clone())));
        }
        self.go(Place::Setup(Box::new(setup)));
        let furthest = self.furthest();
        if let Place::Setup(setup) = &mut self.wizard.place {
            setup.draft.page = page.min(furthest);
            if setup.draft.practice && setup.draft.files_sent && !edited {
                // The practice site is another one at each start of the program.
                setup.draft.page = setup.draft.page.min(Page::Credentials);
            }
        }
    }

    fn terms(&mut self, draft: &str, terms: Result<Option<Accepted>, Fault>) {
        let Some(setup) = self.waiting_setup(|setup| setup.draft.id == draft) else { return };
        match terms {
            // Nobody had accepted them when that was looked up.
            Ok(None) => {}
            Ok(accepted) => {
                setup.draft.terms = accepted;
                if std::mem::take(&mut setup.accepting) && setup.draft.page == Page::Terms {
                    self.open_page(Page::Credentials);
                }
            }
            Err(fault) => {
                setup.accepting = false;
                self.fail(fault);
            }
        }
    }

    fn saved(&mut self, saved: Result<Option<String>, Fault>, what: Option<(String, Saved)>) {
        match saved {
            Ok(None) => {}
            Ok(Some(file)) => {
                if let Some((draft, what)) = what
                    && let Some(setup) = self.waiting_setup(|setup| setup.draft.id == draft)
                {
                    let saved = &mut setup.draft.saved;
                    saved.ssh_key |= what.ssh_key;
                    saved.pgp_key |= what.pgp_key;
                    saved.ip_address |= what.ip_address;
                    saved.all |= what.all;
                }
                self.wizard.notice = Some(Notice::Saved { file });
            }
            Err(fault) => self.fail(fault),
        }
    }

    fn secret_not_kept(&mut self, draft: &str, key: &str, fault: Fault) {
        if let Some(setup) = self.waiting_setup(|setup| setup.draft.id == draft) {
            setup.draft.stored.remove(key);
            setup.reading.remove(key);
        }
        self.fail(fault);
    }

    fn run_ended(&mut self, connector: &ConnectorId, fault: Option<Fault>) {
        let Some(run) = self.wizard.run.take_if(|run| run.connector == *connector) else { return };
        if run.then_close {
            self.wizard.waiting.clear();
            self.effects.push(Effect::Close);
            return;
        }
        if let Some(fault) = fault {
            self.fail(fault);
        }
        self.effects.push(Effect::LoadHome);
        if let Some(flyout) = &self.wizard.flyout {
            self.effects.push(Effect::LoadFlyout(flyout.connector.clone()));
        }
        self.run_waiting();
    }

    fn source_checked(&mut self, ticket: Ticket, fault: Option<Fault>, support: Option<SupportText>) {
        let Some(flyout) = &mut self.wizard.flyout else { return };
        if flyout.checking == Some(ticket) {
            flyout.checking = None;
            flyout.support_text = support;
            if let Some(fault) = fault {
                self.fail(fault);
            }
        }
    }
}
