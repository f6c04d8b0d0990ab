//! `on`: what each input does to the state, and what is to be done then. Pure.
//!
//! An event that does not belong to what is on the screen changes nothing: the window may be late.
//! Deliberately absent: I/O, time, randomness.

mod alerts;
mod credentials;
mod desktop;
mod destination;
mod done;
mod evidence;
mod held;
mod home;
mod keys;
mod limit;
mod mapping;
mod people;
mod proof;
mod review;
mod schedule;
mod search;
mod settings;
#[cfg(test)]
mod tests;
mod trust;
mod vault;

use engine::error::{Code, Error};
pub(crate) use trust::EXPECTED;

use crate::draft::Draft;
use crate::effect::{Effect, Input, Ticket};
use crate::event::{Entered, Event};
use crate::state::mapping::PeopleFilter;
use crate::state::{Editing, Phase, Place, Setup, VaultState, Wizard};
use crate::view::setup::{Page, PreviewView, Support};
use crate::view::{ConnectorId, Fault, Notice};

/// What an input does.
#[must_use]
pub fn on(wizard: Wizard, input: Input) -> (Wizard, Vec<Effect>) {
    let draft = wizard.draft().cloned();
    let mut step = Step { wizard, effects: Vec::new() };
    step.take(input);
    step.settle(draft.as_ref());
    (step.wizard, step.effects)
}

struct Step {
    wizard: Wizard,
    effects: Vec<Effect>,
}

impl Wizard {
    fn draft(&self) -> Option<&Draft> {
        match &self.place {
            Place::Setup(setup) => Some(&setup.draft),
            Place::Home | Place::Product { .. } | Place::Search(_) | Place::About | Place::Settings(_) => {
                None
            }
        }
    }
}

impl Step {
    fn take(&mut self, input: Input) {
        match input {
            Input::Event(event) => self.event(event),
            Input::Entered(Entered::Passphrase { secret }) => self.passphrase(secret),
            Input::Entered(Entered::Field { key, secret }) => self.secret(key, secret),
            Input::Done(done) => self.done(done),
            Input::Dropped => self.dropped(),
            Input::CloseWanted => self.close_wanted(),
            Input::Desktop(told) => self.desktop(told),
        }
    }

    fn event(&mut self, event: Event) {
        match event {
            Event::GoHome | Event::Cancel => self.go_home(),
            Event::ViewProduct { kind } => self.view_product(kind),
            Event::PractiseFirst => self.practise_first(),
            Event::Practise { kind } => self.practise(kind),
            Event::AddConnector => self.add_connector(),
            Event::ContinueDraft { draft } => self.continue_draft(draft),
            Event::DiscardDraft { draft } => self.discard_draft(draft),
            Event::OpenFlyout { connector } => self.open_flyout(connector),
            Event::CloseFlyout => self.close_flyout(),
            Event::RunAll => self.run_all(),
            Event::RunNow { connector } => self.run_now(connector),
            Event::StopRun => self.stop_run(),
            Event::CheckSource => self.check_source(),
            Event::SaveLog { run } => self.save_log(run),
            Event::OpenArchive { connector } => self.effects.push(Effect::OpenArchive(connector)),
            Event::RemoveConnector { connector } => self.remove_connector(connector),
            Event::AcceptTerms => self.accept_terms(),
            Event::Next => self.next(),
            Event::Back => self.back(),
            Event::GoTo { page } => self.go_to(page),
            Event::ChooseMode { mode } => self.choose_mode(mode),
            Event::MakeKeys => self.make_keys(),
            Event::Save { what } => self.save(what),
            Event::EditAddress { text } => self.edit_address(text),
            Event::FilesSent => self.files_sent(),
            Event::EditConnector { connector, mend } => {
                self.edit_connector(Editing { connector, mend, page: Page::Credentials });
            }
            Event::EditMapping { connector } => {
                self.edit_connector(Editing { connector, mend: None, page: Page::Mapping });
            }
            Event::ReadHeld => self.read_held(),
            Event::FilterHeld { filter } => self.filter_held(filter),
            Event::MapPerson { key, mailbox } => self.map_person(key, mailbox),
            Event::Replay { items } => self.replay(items),
            Event::AllowDay { day } => self.allow_day(&day),
            Event::ChangeLimit { items } => self.change_limit(&items),
            Event::ChangeRetention { days } => self.change_retention(&days),
            Event::SaveAlerts { form, mark } => self.save_alerts(form, mark),
            Event::TestAlerts { form } => self.test_alerts(form),
            Event::UnlockAlerts => self.unlock_alerts(),
            Event::PickKey { field } => self.pick_key(field),
            Event::RenewKeys => self.renew_keys(),
            Event::DropNewKeys => self.drop_new_keys(),
            Event::EditRetire { text } => self.edit_retire(text),
            Event::PickKnownHosts => self.pick_known_hosts(),
            Event::ExpectHostKey { on } => self.expect_host_key(on),
            Event::EditExpected { fingerprint, from } => self.edit_expected(fingerprint, from),
            Event::Rehearse { scenario } => self.rehearse(scenario),
            Event::EditGivenKey { text } => self.edit_given_key(text),
            Event::EditField { key, text } => self.edit_field(key, text),
            Event::Validate => self.validate(),
            Event::AcceptHostKey => self.accept_host_key(),
            Event::RefuseHostKey => self.refuse_host_key(),
            Event::SetAutomatic { on } => self.with_csv(|draft| draft.automatic = on),
            Event::EditDomains { text } => self.mapping(|draft| draft.domains = text),
            Event::AddDomain { domain } => self.add_domain(&domain),
            Event::Destination { does } => self.destination(does),
            Event::Evidence { does } => self.evidence(does),
            Event::UnlockSettings => self.unlock_settings(),
            Event::SaveTemplate => self.of_csv(Effect::SaveTemplate),
            Event::PickCsv => self.of_csv(Effect::PickCsv),
            Event::RemoveCsv => self.remove_csv(),
            Event::SaveMistakes => self.with_mapping(Effect::SaveMistakes),
            Event::OpenStatement { day, number } => self.open_statement(day, number),
            Event::CloseStatement => self.close_statement(),
            Event::SaveStatement { form } => self.save_statement(form),
            Event::Verify => self.verify(),
            Event::StopVerify => self.stop_verify(),
            Event::ShowSearch { practice } => self.show_search(practice),
            Event::BuildIndex => self.build_index(),
            Event::StopIndex => self.stop_index(),
            Event::DeleteIndex => self.ask_to_delete_index(),
            Event::EditSearch { query } => self.edit_search(query),
            Event::Search { page } => self.search(page),
            Event::OpenHit { item } => self.open_hit(item),
            Event::CloseHit => self.close_hit(),
            Event::ExportHits { items, form } => self.export_hits(items, form),
            Event::StopExport => self.stop_export(),
            Event::UseGoodRows => self.use_good_rows(),
            Event::SearchCsv { text } => self.search_csv(text),
            Event::AddAlias { old, new } => self.add_renamed(&old, &new),
            Event::RemoveAlias { old } => self.remove_renamed(&old),
            Event::EditEffective { from } => self.mapping(|draft| draft.effective = from),
            Event::FilterPeople { search, only } => self.filter_people(PeopleFilter { search, only }),
            Event::ReadAllFiles => self.read_all_files(),
            Event::StopReading => self.stop_reading(),
            Event::AddPerson { key, mailbox } => self.add_person(key, &mailbox),
            Event::SetDaily { on } => self.set_daily(on),
            Event::EditDailyAt { text } => self.edit_daily_at(text),
            Event::ChangeDaily { at } => self.change_daily(at.as_deref()),
            Event::InstallStart => self.effects.push(Effect::InstallStart),
            Event::RemoveStart => self.effects.push(Effect::RemoveStart),
            Event::Preview => self.preview(),
            Event::StopPreview => self.stop_preview(),
            Event::Finish => self.finish(),
            Event::TryKeyring => self.try_keyring(),
            Event::Answer { yes } => self.answer(yes),
            Event::DismissNotice => self.wizard.notice = None,
            Event::ShowAbout => self.go(Place::About),
            Event::ShowSettings => self.show_settings(),
            Event::StartAtLogin { on } => self.start_at_login(on),
            Event::KeepRunning { on } => self.keep_running(on),
            Event::ShowNotifications { on } => self.show_notifications(on),
            Event::SetLanguage { language } => {
                self.wizard.looks.language = language;
                self.effects.push(Effect::SaveLooks(self.wizard.looks));
            }
            Event::SetTheme { theme } => {
                self.wizard.looks.theme = theme;
                self.effects.push(Effect::SaveLooks(self.wizard.looks));
            }
        }
    }

    /// What follows from the new state, whichever input led to it.
    fn settle(&mut self, before: Option<&Draft>) {
        if self.wizard.vault_wanted() && self.wizard.vault == VaultState::Closed {
            self.wizard.vault = VaultState::Opening(crate::view::VaultAsk::Nothing);
            self.effects.push(Effect::OpenVault(None));
        }
        let open = self.wizard.vault == VaultState::Open;
        if let Place::Setup(setup) = &self.wizard.place
            && (open || setup.draft.practice)
        {
            match setup.draft.page {
                Page::Terms | Page::Review => {}
                Page::Credentials => self.settle_credentials(),
                Page::Mapping => self.settle_mapping(),
            }
        }
        self.settle_held();
        self.settle_window();
        // A form in which nothing was done is not worth a line on the home page.
        let finishing = matches!(&self.wizard.place, Place::Setup(setup) if setup.finishing);
        let kept = self.wizard.draft().filter(|draft| draft.page > Page::Terms && !finishing);
        if let Some(draft) = kept
            && before != Some(draft)
        {
            let draft = Box::new(draft.clone());
            // First: a password that is in the vault counts as new in the draft, whatever happens between.
            self.effects.insert(0, Effect::SaveDraft(draft));
        }
    }

    fn ticket(&mut self) -> Ticket {
        self.wizard.ticket = Ticket(self.wizard.ticket.0 + 1);
        self.wizard.ticket
    }

    /// The page that is open, unless the vault or nothing of a setup is in front.
    fn setup(&mut self) -> Option<&mut Setup> {
        if self.wizard.vault_in_front() {
            return None;
        }
        match &mut self.wizard.place {
            Place::Setup(setup) => Some(setup),
            Place::Home | Place::Product { .. } | Place::Search(_) | Place::About | Place::Settings(_) => {
                None
            }
        }
    }

    fn setup_at(&mut self, page: Page) -> Option<&mut Setup> {
        // What is being kept is not changed under way.
        self.setup().filter(|setup| setup.draft.page == page && !setup.finishing)
    }

    fn go(&mut self, place: Place) {
        self.leave_page();
        self.close_flyout();
        self.wizard.notice = None;
        self.wizard.opening = None;
        self.wizard.editing = None;
        self.wizard.place = place;
    }

    fn go_home(&mut self) {
        let kept = self.wizard.draft().is_some_and(|draft| draft.page > Page::Terms);
        if self.wizard.vault_in_front() {
            self.wizard.then = None;
            self.wizard.vault = VaultState::Closed;
        }
        self.go(Place::Home);
        self.wizard.notice = kept.then_some(Notice::DraftKept);
        self.effects.push(Effect::LoadHome);
    }

    /// What goes on for a page is not wanted any more once it is left.
    fn leave_page(&mut self) {
        let Place::Setup(setup) = &mut self.wizard.place else { return };
        if let Phase::Climbing(_) = setup.check.phase {
            setup.check = crate::state::Check::default();
        }
        if let PreviewView::Running { .. } = setup.preview {
            setup.preview = PreviewView::Idle;
            setup.preview_ticket = None;
            self.effects.push(Effect::Stop);
        }
        if setup.map.fetching.take().is_some() {
            self.effects.push(Effect::StopReading);
        }
    }

    fn continue_draft(&mut self, draft: String) {
        if self.wizard.place == Place::Home && self.wizard.opening.as_ref() != Some(&draft) {
            self.wizard.opening = Some(draft.clone());
            self.effects.push(Effect::LoadDraft(draft));
        }
    }

    fn practise_first(&mut self) {
        self.practise(engine::connector::ALL.first().map(|kind| kind.id.to_owned()).unwrap_or_default());
    }

    fn practise(&mut self, kind: String) {
        if engine::connector::find(&kind).is_none() {
            return;
        }
        // A practice that was begun goes on, instead of leaving half of it behind each time.
        match self.wizard.drafts.iter().find(|row| row.practice && row.kind == kind) {
            Some(row) => self.continue_draft(row.id.clone()),
            None => self.go(Place::Product { kind, practice: true }),
        }
    }

    fn view_product(&mut self, kind: String) {
        if engine::connector::find(&kind).is_some() {
            self.go(Place::Product { kind, practice: false });
        }
    }

    fn add_connector(&mut self) {
        let Place::Product { kind, practice } = &self.wizard.place else { return };
        let (Some(kind), practice) = (engine::connector::find(kind), *practice) else { return };
        let ids = (self.wizard.next_draft..).map(|number| (number, format!("{number:x}")));
        let free = |(_, id): &(u64, String)| self.wizard.drafts.iter().all(|row| row.id != *id);
        let Some((number, id)) = ids.into_iter().find(free) else { return };
        self.wizard.next_draft = number + 1;
        let mut draft = Draft::new(kind, practice, &id);
        if practice {
            draft.values.insert("name".into(), free_name(kind.product, &self.wizard));
        }
        self.effects.push(Effect::FindTerms(Box::new(draft.clone())));
        self.go(Place::Setup(Box::new(Setup::new(draft))));
    }

    fn accept_terms(&mut self) {
        let Some(setup) = self.setup_at(Page::Terms) else { return };
        if !setup.accepting {
            setup.accepting = true;
            let draft = Box::new(setup.draft.clone());
            self.effects.push(Effect::AcceptTerms(draft));
        }
    }

    /// The pages up to this one can be opened.
    fn furthest(&self) -> Page {
        match &self.wizard.place {
            Place::Setup(setup) => {
                let taken = self.wizard.taken(setup.draft.practice);
                setup.draft.furthest(&taken, setup.map.csv_good())
            }
            Place::Home | Place::Product { .. } | Place::Search(_) | Place::About | Place::Settings(_) => {
                Page::Terms
            }
        }
    }

    fn next(&mut self) {
        let Some(page) = self.setup().map(|setup| setup.draft.page) else { return };
        if let Some(next) = Page::ALL.into_iter().find(|next| *next > page) {
            self.go_to(next);
        }
    }

    fn back(&mut self) {
        let Place::Setup(setup) = &self.wizard.place else { return };
        if setup.finishing {
            return;
        }
        let (page, kind, practice) = (setup.draft.page, setup.draft.kind.clone(), setup.draft.practice);
        match Page::ALL.into_iter().rev().find(|earlier| *earlier < page) {
            Some(earlier) => self.open_page(earlier),
            None => self.go(Place::Product { kind, practice }),
        }
    }

    fn go_to(&mut self, page: Page) {
        if self.setup().is_some_and(|setup| !setup.finishing) && page <= self.furthest() {
            self.open_page(page);
        }
    }

    fn open_page(&mut self, page: Page) {
        self.leave_page();
        self.wizard.notice = None;
        if let Place::Setup(setup) = &mut self.wizard.place {
            setup.draft.page = page;
            setup.finish_fault = None;
            // Led there once.
            setup.focus = None;
        }
    }

    fn fail(&mut self, fault: Fault) {
        self.wizard.notice = Some(Notice::Failed { fault });
    }
}

/// The name for a practice connector, with a number where it is taken.
fn free_name(product: &str, wizard: &Wizard) -> String {
    let taken = wizard.taken(true);
    let name = |number: u32| match number {
        1 => format!("Practice {product}"),
        _ => format!("Practice {product} {number}"),
    };
    (1..).map(name).find(|name| !taken.contains(&name.to_lowercase())).unwrap_or_default()
}

/// Another run has the engine.
fn busy() -> Fault {
    Fault::from(&Error::new(Code::AlreadyRunning).arg("since", "–").arg("pid", "–"))
}

/// The practice site was not asked yet.
fn waiting(support: &Support) -> bool {
    matches!(support, Support::Waiting | Support::Failed { .. })
}

/// Whether a run or a dry run of this window has the engine.
fn engine_busy(wizard: &Wizard) -> bool {
    wizard.run.is_some() || wizard.dry_run.is_some()
}

fn is_row(wizard: &Wizard, id: &ConnectorId) -> bool {
    wizard.connectors.iter().any(|row| row.id == *id)
}
