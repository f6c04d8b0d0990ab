//! What the window shows of the state: `Wizard::view`. Pure.

mod destination;
mod flyout;
mod mapping;
mod settings;

use std::collections::BTreeSet;

use engine::error::{Code, Error};
use engine::settings::Alias;

use crate::draft::Draft;
use crate::state::{Asked, Phase, Place, Search, Setup, VaultState, Wizard};
use crate::transition::EXPECTED;
use crate::view::home::{HomeView, Product};
use crate::view::search::SearchView;
use crate::view::setup::{
    AddressView, CheckState, CheckView, CredentialsView, DateView, ExpectedView, FieldKind, FieldView,
    KeysView, KindFacts, Mode, Page, PageView, PreviewView, RehearsalView, ReviewRow, ReviewView,
    ScheduleView, SetupView, Step, StepState, TermsView, TrustView,
};
use crate::view::{Fault, ProductView, Question, RunView, Screen, VaultAsk, VaultView, View};

impl Wizard {
    /// Everything on the screen.
    #[must_use]
    pub fn view(&self) -> View {
        View {
            looks: self.looks,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            screen: self.screen(),
            question: self.question.as_ref().map(|asked| self.question_view(asked)),
            notice: self.notice.clone(),
            run: self
                .run
                .as_ref()
                .map(|run| RunView { connector: run.connector.clone(), stopping: run.stopping }),
        }
    }

    fn screen(&self) -> Screen {
        if self.vault_in_front() {
            return Screen::Vault(vault(&self.vault));
        }
        match &self.place {
            Place::Home => Screen::Home(self.home()),
            Place::Product { kind, practice } => {
                let known = engine::connector::find(kind);
                Screen::Product(ProductView {
                    kind: kind.clone(),
                    practice: *practice,
                    items_per_day: known.map(|kind| kind.items_per_day).unwrap_or_default(),
                })
            }
            Place::Setup(setup) => Screen::Setup(Box::new(self.setup_view(setup))),
            Place::Search(search) => Screen::Search(Box::new(self.search_view(search))),
            Place::About => Screen::About,
            Place::Settings(settings) => Screen::Settings(Box::new(self.settings_view(settings))),
        }
    }

    fn home(&self) -> HomeView {
        let products = engine::connector::ALL.iter();
        HomeView {
            products: products.map(|kind| Product { kind: kind.id.to_owned() }).collect(),
            connectors: self.connectors.clone(),
            drafts: self.drafts.clone(),
            fault: self.home_fault.clone(),
            start: self
                .start
                .clone()
                .filter(|start| self.connectors.iter().any(|row| !row.id.practice) && start.warns()),
            flyout: self
                .flyout
                .as_ref()
                .and_then(|flyout| flyout::view(flyout, &self.rehearsal, self.start.as_ref())),
        }
    }

    fn question_view(&self, asked: &Asked) -> Question {
        match asked {
            Asked::CloseDuringRun => Question::CloseDuringRun {
                connector: self.run.as_ref().map(|run| run.connector.name.clone()).unwrap_or_default(),
            },
            Asked::DiscardDraft { name, .. } => Question::DiscardDraft { draft: name.clone() },
            Asked::RemoveConnector(id) => Question::RemoveConnector { connector: id.name.clone() },
            Asked::DeleteIndex(_) => Question::DeleteIndex,
            Asked::AllowDay(_, row) => {
                Question::AllowDay { day: row.day.clone(), items: row.items, limit: row.limit }
            }
        }
    }

    fn search_view(&self, search: &Search) -> SearchView {
        SearchView {
            practice: search.practice,
            has_practice: self.connectors.iter().any(|row| row.id.practice),
            index: search.index.clone(),
            query: search.query.clone(),
            query_fault: search.query_fault(),
            found: search.found.clone(),
            mail: search.mail.clone(),
            exporting: search.exporting.is_some(),
        }
    }

    fn setup_view(&self, setup: &Setup) -> SetupView {
        let draft = &setup.draft;
        let taken = self.taken(draft.practice);
        let furthest = draft.furthest(&taken, setup.map.csv_good());
        let complete = |page| draft.complete(page, &taken, setup.map.csv_good());
        let steps = Page::ALL.map(|page| Step {
            page,
            state: match page {
                page if page == draft.page => StepState::Current,
                page if page > furthest => StepState::Ahead,
                page if complete(page) => StepState::Done,
                _ => StepState::Reachable,
            },
        });
        let idle = !matches!(setup.preview, PreviewView::Running { .. }) && !setup.finishing;
        let timed = draft.daily_time().is_ok();
        let can_next = match draft.page {
            Page::Review => furthest == Page::Review && idle && timed,
            page => complete(page),
        };
        SetupView {
            kind: draft.kind.clone(),
            facts: KindFacts::of(&draft.kind),
            practice: draft.practice,
            steps: steps.to_vec(),
            page: self.page(setup, &taken),
            can_back: !setup.finishing,
            can_next,
            editing: draft.editing.clone(),
            can_save: draft.editing.is_some() && furthest == Page::Review && idle && timed,
        }
    }

    fn page(&self, setup: &Setup, taken: &BTreeSet<String>) -> PageView {
        let draft = &setup.draft;
        match draft.page {
            Page::Terms => PageView::Terms(TermsView {
                version: draft.kind().map(|kind| kind.terms.to_owned()).unwrap_or_default(),
                accepted: draft.terms.clone(),
            }),
            Page::Credentials => PageView::Credentials(Box::new(credentials(setup, taken, &self.rehearsal))),
            Page::Mapping => {
                let destination = self.destination_of(setup, self.archive(&setup.draft));
                PageView::Mapping(Box::new(mapping::view(setup, destination)))
            }
            Page::Review => PageView::Review(Box::new(ReviewView {
                rows: self.review_rows(setup),
                schedule: schedule(&setup.draft),
                preview: setup.preview.clone(),
                finishing: setup.finishing,
                fault: setup.finish_fault.clone(),
            })),
        }
    }

    fn archive(&self, draft: &Draft) -> String {
        if draft.practice { self.archives.practice.clone() } else { self.archives.real.clone() }
    }

    fn review_rows(&self, setup: &Setup) -> Vec<ReviewRow> {
        let draft = &setup.draft;
        let mut rows = Vec::new();
        let mut row = |key: &str, value: String, page| {
            rows.push(ReviewRow { key: key.to_owned(), value, page });
        };
        let terms = draft.terms.as_ref().map(|terms| terms.version.clone());
        row("terms", terms.unwrap_or_default(), Page::Terms);
        let mode = draft.mode.filter(|_| draft.has_keys()).map(|mode| match mode {
            Mode::Private => "private",
            Mode::Public => "public",
        });
        if let Some(mode) = mode {
            row("mode", mode.to_owned(), Page::Credentials);
        }
        for field in draft.fields().filter(|field| field.kind != engine::connector::FieldKind::Passphrase) {
            let facts = draft.key_facts.get(field.key).and_then(|facts| facts.keys.first());
            let value = facts.map_or_else(|| draft.value(field.key).trim(), |key| key.fingerprint.as_str());
            row(field.key, value.to_owned(), Page::Credentials);
        }
        let host_keys = draft.trust().map(|trusted| trusted.accepted.join(", "));
        row("host_key", host_keys.unwrap_or_default(), Page::Credentials);
        row("automatic", if draft.automatic { "yes" } else { "no" }.to_owned(), Page::Mapping);
        row("domains", draft.domain_list().unwrap_or_default().join(", "), Page::Mapping);
        if !draft.aliases.is_empty() {
            let renamed = |alias: &Alias| format!("{} → {}", alias.old, alias.new);
            row("aliases", draft.aliases.iter().map(renamed).collect::<Vec<_>>().join(", "), Page::Mapping);
        }
        if draft.has_csv() {
            row("csv", draft.csv.clone().unwrap_or_default(), Page::Mapping);
        }
        if let Ok(Some(day)) = draft.effective_day() {
            row("effective", day.to_string(), Page::Mapping);
        }
        let place = self.place_of_draft(setup);
        let word = if place.follows { format!("organisation-{}", place.kind) } else { place.kind.clone() };
        row("destination", word, Page::Mapping);
        if !place.at.is_empty() {
            row("place", place.at, Page::Mapping);
        }
        if place.kind == "archive" || place.also_archive {
            row("archive", self.archive(draft), Page::Mapping);
        }
        rows
    }
}

fn schedule(draft: &Draft) -> Option<ScheduleView> {
    let view = ScheduleView { on: draft.daily, at: draft.daily_at.clone(), fault: draft.daily_time().err() };
    (!draft.practice).then_some(view)
}

fn vault(state: &VaultState) -> VaultView {
    let (ask, busy, fault) = match state {
        VaultState::Closed => (VaultAsk::Nothing, true, None),
        VaultState::Opening(ask) => (*ask, true, None),
        VaultState::Asking(ask, fault) => (*ask, false, fault.clone()),
        VaultState::Open => (VaultAsk::Nothing, false, None),
    };
    VaultView { ask, busy, fault }
}

fn credentials(setup: &Setup, taken: &BTreeSet<String>, rehearsal: &str) -> CredentialsView {
    let draft = &setup.draft;
    let climbing = matches!(setup.check.phase, Phase::Climbing(_));
    CredentialsView {
        mode: draft.mode,
        focus: setup.focus.clone(),
        keys: setup.keys.clone(),
        address: AddressView {
            candidates: setup.addresses.clone(),
            inner: setup.inner,
            outer: draft.outer.clone(),
            fault: engine::keys::outer_addresses(&draft.outer).err().map(Fault::from),
        },
        saved: draft.saved,
        support: setup.support.clone(),
        rehearsal: draft.practice.then(|| rehearsal_view(&draft.kind, rehearsal)),
        fields: fields(setup, taken),
        can_validate: draft.way_chosen() && !climbing && setup.reading.is_empty(),
        trust: trust(setup),
        check: CheckView {
            state: check_state(setup),
            rungs: setup.check.rungs.clone(),
            host_key: match &setup.check.phase {
                Phase::HostKey(shown) => Some(shown.view.clone()),
                Phase::Idle | Phase::Climbing(_) | Phase::Failed | Phase::Refused => None,
            },
            support_text: setup.check.support_text.clone(),
        },
        retire: retire(setup),
    }
}

/// *Rehearse a failure*.
fn rehearsal_view(kind: &str, chosen: &str) -> RehearsalView {
    let of_kind = engine::connector::find(kind).map(practice::Scenario::of).unwrap_or_default();
    let scenarios: Vec<String> = of_kind.iter().map(|one| one.as_str().to_owned()).collect();
    // What goes wrong at the site of another kind does not go wrong here.
    let here = scenarios.iter().find(|one| *one == chosen).cloned();
    RehearsalView {
        chosen: here.unwrap_or_else(|| practice::Scenario::default().as_str().to_owned()),
        scenarios,
    }
}

fn trust(setup: &Setup) -> TrustView {
    let trusted = setup.draft.trust().cloned().unwrap_or_default();
    let typed = setup.touched.contains(EXPECTED);
    TrustView {
        accepted: trusted.accepted,
        revoked: trusted.revoked,
        imported: trusted.imported,
        expected: setup.draft.expected.as_ref().map(|expected| ExpectedView {
            fingerprint: expected.fingerprint.clone(),
            fingerprint_fault: expected.fingerprint_fault().filter(|_| typed),
            from: DateView { text: expected.from.clone(), fault: expected.from_fault().filter(|_| typed) },
        }),
    }
}

/// *Old keys retire on*, while there are two pairs.
fn retire(setup: &Setup) -> Option<DateView> {
    let draft = &setup.draft;
    let two = match draft.mode {
        // The day comes with what the key is.
        Some(Mode::Private) => draft.rotates() && setup.reading.is_empty(),
        Some(Mode::Public) => {
            matches!(&setup.keys, KeysView::Ready { older, .. } if older.iter().any(|pair| !pair.retired))
        }
        None => false,
    };
    let wrong = || Fault::from(&Error::new(Code::SettingInvalid).arg("setting", "retire"));
    // Of the app's own pairs the day counts once it was taken.
    let taken = match (&setup.keys, draft.mode) {
        (KeysView::Ready { older, .. }, Some(Mode::Public)) => {
            let retires = older.iter().find(|pair| !pair.retired).and_then(|pair| pair.retires.as_deref());
            retires == Some(draft.retire.trim())
        }
        (_, _) => true,
    };
    let fault = if taken && draft.retire_day().is_some() { None } else { Some(wrong()) };
    two.then(|| DateView { text: draft.retire.clone(), fault })
}

fn check_state(setup: &Setup) -> CheckState {
    match &setup.check.phase {
        Phase::Climbing(_) => CheckState::Climbing,
        Phase::HostKey(_) => CheckState::HostKey,
        Phase::Failed => CheckState::Failed,
        Phase::Refused => CheckState::Refused,
        // A connector that is changed was validated long ago: nothing is shown before there is news.
        Phase::Idle if setup.draft.editing.is_some() && setup.check.rungs.is_empty() => {
            if setup.draft.is_checked() { CheckState::Idle } else { CheckState::Outdated }
        }
        Phase::Idle if setup.draft.is_checked() => CheckState::Succeeded,
        Phase::Idle if setup.draft.checked.is_some() => CheckState::Outdated,
        Phase::Idle => CheckState::Idle,
    }
}

fn fields(setup: &Setup, taken: &BTreeSet<String>) -> Vec<FieldView> {
    use engine::connector::FieldKind as Kind;
    let draft = &setup.draft;
    let view = |field: &engine::connector::Field| {
        let kind = match field.kind {
            Kind::Text => FieldKind::Text,
            Kind::Secret => FieldKind::Secret,
            Kind::Port => FieldKind::Port,
            Kind::SshKey | Kind::PgpKey => FieldKind::Key,
            Kind::Passphrase => FieldKind::Passphrase,
        };
        FieldView {
            key: field.key.to_owned(),
            kind,
            value: draft.value(field.key).to_owned(),
            stored: draft.has(field.key),
            fault: draft.fault(field.key, taken).filter(|_| setup.touched.contains(field.key)),
            key_facts: draft.key_facts.get(field.key).cloned(),
            reading: setup.reading.contains_key(field.key),
            fixed: field.key == "name" && draft.editing.is_some(),
        }
    };
    draft.fields().map(view).collect()
}
