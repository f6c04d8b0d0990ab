//! Every page × every event, without a window: no illegal state. What each page promises is in `pages`.

mod pages;

use secrecy::SecretString;

use super::on;
use crate::draft::{Draft, SampleFile};
use crate::effect::{Answer, Checked, Done, Effect, Input, Ticket};
use crate::event::{Download, Entered, Event};
use crate::state::{Archives, Phase, Place, Setup, VaultState, Wizard};
use crate::view::home::{ConnectorRow, ConnectorState, DraftRow};
use crate::view::setup::*;
use crate::view::{ConnectorId, Fault, Language, Looks, Notice, Screen, Theme, VaultAsk};

fn start() -> Wizard {
    let looks = Looks { language: Language::En, theme: Theme::System };
    Wizard::new(looks, 7, Archives::default())
}

/// Takes inputs one after the other; gives the effects of the last.
fn play(wizard: &mut Wizard, inputs: impl IntoIterator<Item = Input>) -> Vec<Effect> {
    let mut effects = Vec::new();
    for input in inputs {
        (*wizard, effects) = on(wizard.clone(), input);
        check(wizard, &effects);
    }
    effects
}

fn event(event: Event) -> Input {
    Input::Event(event)
}

fn field(key: &str, text: &str) -> Input {
    event(Event::EditField { key: key.into(), text: text.into() })
}

fn password(text: &str) -> Input {
    Input::Entered(Entered::Field { key: "password".into(), secret: SecretString::from(text) })
}

fn accepted() -> Accepted {
    Accepted { version: "2026-11".into(), who: "ada".into(), at: "2026-11-21T09:00:00Z".into() }
}

fn fault(code: &str) -> Fault {
    Fault { code: code.into(), args: Default::default() }
}

fn row(name: &str, practice: bool) -> ConnectorRow {
    ConnectorRow {
        id: ConnectorId { name: name.into(), practice },
        kind: "ice-chat".into(),
        state: ConnectorState::Succeeded,
        last_run: None,
        held: 0,
        warnings: Vec::new(),
    }
}

fn setup(wizard: &Wizard) -> &Setup {
    match &wizard.place {
        Place::Setup(setup) => setup,
        other => panic!("no setup but {other:?}"),
    }
}

fn at_terms() -> Wizard {
    let mut wizard = start();
    play(&mut wizard, [event(Event::ViewProduct { kind: "ice-chat".into() }), event(Event::AddConnector)]);
    wizard
}

/// On *Add credentials*, the vault open, the public way chosen.
fn at_credentials() -> Wizard {
    let mut wizard = at_terms();
    let id = setup(&wizard).draft.id.clone();
    play(
        &mut wizard,
        [
            event(Event::AcceptTerms),
            Input::Done(Done::Terms(id, Ok(Some(accepted())))),
            Input::Done(Done::Vault(Ok(()))),
            event(Event::ChooseMode { mode: Mode::Public }),
        ],
    );
    wizard
}

fn filled() -> Wizard {
    let mut wizard = at_credentials();
    play(
        &mut wizard,
        [
            field("name", "ICE Chat London"),
            field("firm_code", "firm001"),
            field("host", "sftp://SFTP.example:2222/out"),
            password("secret"),
        ],
    );
    wizard
}

fn climbing() -> (Wizard, Ticket) {
    let mut wizard = filled();
    play(&mut wizard, [event(Event::Validate)]);
    let Phase::Climbing(ticket) = setup(&wizard).check.phase else { panic!("not climbing") };
    (wizard, ticket)
}

fn sample() -> Option<SampleFile> {
    Some(SampleFile { file: "day.xml.pgp".into(), sha256: "00".repeat(32) })
}

fn at_mapping() -> Wizard {
    let (mut wizard, ticket) = climbing();
    play(&mut wizard, [Input::Done(Done::Checked(ticket, Checked::Succeeded(sample()))), event(Event::Next)]);
    wizard
}

fn at_review() -> Wizard {
    let mut wizard = at_mapping();
    play(&mut wizard, [event(Event::EditDomains { text: "corp.example".into() }), event(Event::Next)]);
    wizard
}

fn running() -> Wizard {
    let mut wizard = at_review();
    play(&mut wizard, [event(Event::Finish)]);
    let id = ConnectorId { name: "ICE Chat London".into(), practice: false };
    let home = Done::Home { connectors: vec![row(&id.name, false)], drafts: Vec::new(), fault: None };
    let draft = setup(&wizard).draft.id.clone();
    play(&mut wizard, [Input::Done(Done::Created(draft, Ok(id))), Input::Done(home)]);
    wizard
}

/// What must hold after every input.
fn check(wizard: &Wizard, effects: &[Effect]) {
    let view = wizard.view();
    match &wizard.place {
        Place::Setup(setup) => {
            if let Phase::Climbing(_) = setup.check.phase {
                assert_eq!(setup.draft.page, Page::Credentials, "climbs where nobody sees it");
            }
            let previewing = matches!(setup.preview, PreviewView::Running { .. });
            assert!(!previewing || setup.draft.page == Page::Review);
            assert!(setup.draft.page == Page::Terms || setup.draft.terms.is_some(), "terms not accepted");
            let vault = wizard.vault == VaultState::Open || setup.draft.practice;
            assert!(vault || setup.draft.page == Page::Terms || matches!(view.screen, Screen::Vault(_)));
            assert!(!previewing || setup.preview_ticket == wizard.dry_run, "previews nothing");
            assert!(!(setup.draft.practice && setup.support == Support::Real));
        }
        Place::Home | Place::Product { .. } | Place::About => {}
    }
    assert!(wizard.dry_run.is_none() || wizard.run.is_none(), "two have the engine");
    let busy = wizard.run.is_some() || wizard.dry_run.is_some();
    assert!(wizard.waiting.is_empty() || busy, "waits for nobody");
    if let Some(flyout) = &wizard.flyout {
        assert_eq!(wizard.place, Place::Home);
        assert!(wizard.waiting.iter().filter(|id| **id == flyout.connector).count() <= 1);
    }
    for effect in effects {
        let shown = format!("{effect:?}");
        assert!(!shown.contains("secret-of-"), "a secret is shown: {shown}");
        match effect {
            Effect::Run(id) => {
                assert_eq!(wizard.run.as_ref().map(|run| &run.connector), Some(id));
                assert!(id.practice || wizard.vault == VaultState::Open);
            }
            Effect::Create(draft) => {
                assert!(draft.is_checked() && draft.terms.is_some() && draft.domain_list().is_ok());
            }
            Effect::Check(_, draft) => assert!(draft.form_complete(&wizard.taken(draft.practice))),
            Effect::SaveDraft(draft) => assert!(draft.page > Page::Terms),
            _ => {}
        }
    }
    let json = serde_json::to_string(&view).unwrap();
    assert!(!json.contains("secret-of-"), "a secret came back");
}

fn states() -> Vec<(&'static str, Wizard)> {
    let mut home = start();
    let rows = vec![row("One", false), row("Practice ICE Chat", true)];
    let draft = DraftRow {
        id: "1".into(),
        kind: "ice-chat".into(),
        name: "begun".into(),
        practice: false,
        changed: String::new(),
        page: Page::Mapping,
    };
    play(&mut home, [Input::Done(Done::Home { connectors: rows, drafts: vec![draft], fault: None })]);
    let mut flyout = home.clone();
    let connector = ConnectorId { name: "One".into(), practice: false };
    play(&mut flyout, [event(Event::OpenFlyout { connector: connector.clone() })]);
    let mut asking = home.clone();
    play(&mut asking, [event(Event::RemoveConnector { connector: connector.clone() })]);
    let mut vault = home.clone();
    let choose = Done::Vault(Err((VaultAsk::Choose, None)));
    play(&mut vault, [event(Event::RunNow { connector }), Input::Done(choose)]);
    let mut product = home.clone();
    play(&mut product, [event(Event::ViewProduct { kind: "liveperson".into() })]);
    let mut practice = home.clone();
    play(&mut practice, [event(Event::PractiseFirst), event(Event::AddConnector)]);
    let id = setup(&practice).draft.id.clone();
    play(&mut practice, [event(Event::AcceptTerms), Input::Done(Done::Terms(id, Ok(Some(accepted()))))]);
    let mut host_key = climbing();
    let seen =
        HostKeyView { host: "sftp.example".into(), fingerprint: "SHA256:abc".into(), ..Default::default() };
    play(&mut host_key.0, [Input::Done(Done::Checked(host_key.1, Checked::HostKey(seen)))]);
    let mut previewing = at_review();
    play(&mut previewing, [event(Event::Preview)]);
    let mut finishing = at_review();
    play(&mut finishing, [event(Event::Finish)]);
    let mut closing = running();
    play(&mut closing, [Input::CloseWanted]);
    vec![
        ("start", start()),
        ("home", home),
        ("flyout", flyout),
        ("asking", asking),
        ("vault", vault),
        ("product", product),
        ("terms", at_terms()),
        ("practice", practice),
        ("credentials", at_credentials()),
        ("filled", filled()),
        ("climbing", climbing().0),
        ("host key", host_key.0),
        ("mapping", at_mapping()),
        ("review", at_review()),
        ("previewing", previewing),
        ("finishing", finishing),
        ("running", running()),
        ("closing", closing),
    ]
}

fn events() -> Vec<Event> {
    let connector = || ConnectorId { name: "One".into(), practice: false };
    let practice = || ConnectorId { name: "Practice ICE Chat".into(), practice: true };
    let mut all = vec![
        Event::GoHome,
        Event::ViewProduct { kind: "ice-chat".into() },
        Event::ViewProduct { kind: "telegram-archiver".into() },
        Event::PractiseFirst,
        Event::AddConnector,
        Event::ContinueDraft { draft: "1".into() },
        Event::DiscardDraft { draft: "1".into() },
        Event::OpenFlyout { connector: connector() },
        Event::OpenFlyout { connector: ConnectorId { name: "nobody".into(), practice: true } },
        Event::CloseFlyout,
        Event::RunNow { connector: connector() },
        Event::RunNow { connector: practice() },
        Event::StopRun,
        Event::CheckSource,
        Event::SaveLog { run: 3 },
        Event::OpenArchive { connector: connector() },
        Event::RemoveConnector { connector: practice() },
        Event::AcceptTerms,
        Event::Next,
        Event::Back,
        Event::Cancel,
        Event::ChooseMode { mode: Mode::Public },
        Event::ChooseMode { mode: Mode::Private },
        Event::MakeKeys,
        Event::EditAddress { text: "203.0.113.7".into() },
        Event::EditAddress { text: "nonsense".into() },
        Event::FilesSent,
        Event::EditField { key: "name".into(), text: "One".into() },
        Event::EditField { key: "host".into(), text: String::new() },
        Event::EditField { key: "port".into(), text: "99999".into() },
        Event::EditField { key: "unknown".into(), text: "x".into() },
        Event::Validate,
        Event::AcceptHostKey,
        Event::RefuseHostKey,
        Event::SetAutomatic { on: false },
        Event::SetAutomatic { on: true },
        Event::EditDomains { text: String::new() },
        Event::EditDomains { text: "corp.example; b.example".into() },
        Event::AddDomain { domain: "c.example".into() },
        Event::SaveTemplate,
        Event::PickCsv,
        Event::RemoveCsv,
        Event::SaveMistakes,
        Event::Preview,
        Event::StopPreview,
        Event::Finish,
        Event::TryKeyring,
        Event::Answer { yes: true },
        Event::Answer { yes: false },
        Event::DismissNotice,
        Event::ShowAbout,
        Event::SetLanguage { language: Language::Sv },
        Event::SetTheme { theme: Theme::Dark },
    ];
    all.extend(Page::ALL.map(|page| Event::GoTo { page }));
    let downloads = [Download::SshKey, Download::PgpKey, Download::IpAddress, Download::All];
    all.extend(downloads.map(|what| Event::Save { what }));
    all
}

/// Answers to whatever may have been asked, right ones, late ones and failures.
fn answers(wizard: &Wizard) -> Vec<Done> {
    let id = match &wizard.place {
        Place::Setup(setup) => setup.draft.id.clone(),
        Place::Home | Place::Product { .. } | Place::About => "gone".into(),
    };
    let connector = || ConnectorId { name: "One".into(), practice: false };
    let mut all = vec![
        Done::Vault(Ok(())),
        Done::Vault(Err((VaultAsk::Unlock, Some(fault("vault-passphrase"))))),
        Done::Draft(Err(fault("input-unreadable"))),
        Done::Terms(id.clone(), Ok(Some(accepted()))),
        Done::Terms(id.clone(), Ok(None)),
        Done::Terms("other".into(), Ok(Some(accepted()))),
        Done::Saved(Ok(Some("file".into())), None),
        Done::Saved(Ok(None), None),
        Done::Saved(Err(fault("disk-full")), None),
        Done::SecretNotKept(id.clone(), "password".into(), fault("disk-full")),
        Done::Csv(id.clone(), Ok(None)),
        Done::Csv(id.clone(), Err(fault("input-unreadable"))),
        Done::Draft(Ok(Box::new(Draft { id: "1".into(), kind: "ice-chat".into(), ..Draft::default() }))),
        Done::Home { connectors: vec![row("One", false)], drafts: Vec::new(), fault: None },
        Done::Created(id.clone(), Ok(connector())),
        Done::Created("other".into(), Ok(connector())),
        Done::Created(id, Err(fault("connector-exists"))),
        Done::RunEnded(connector(), None),
        Done::RunEnded(connector(), Some(fault("already-running"))),
        Done::Removed(Ok(connector())),
        Done::Failed(fault("disk-failed")),
    ];
    if let Some(run) = &wizard.run {
        all.push(Done::RunEnded(run.connector.clone(), None));
    }
    for ticket in [wizard.ticket, Ticket(wizard.ticket.0.saturating_sub(1)), Ticket(0)] {
        let answer = Answer {
            host: "127.0.0.1".into(),
            port: 4711,
            firm_code: "practice-firm".into(),
            host_key: "SHA256:abc".into(),
        };
        let key = HostKeyView {
            host: "sftp.example".into(),
            fingerprint: "SHA256:abc".into(),
            ..Default::default()
        };
        all.extend([
            Done::Practice(ticket, Ok(Some(answer))),
            Done::Checked(ticket, Checked::Succeeded(sample())),
            Done::Checked(ticket, Checked::HostKey(key)),
            Done::Checked(ticket, Checked::Failed(None)),
            Done::People(ticket, PeopleView::NoFile, Vec::new()),
            Done::Previewed(ticket, PreviewView::Failed { fault: fault("disk-full") }),
            Done::Keys(ticket, KeysView::Failed { fault: fault("vault-locked") }),
            Done::SourceChecked(ticket, None),
        ]);
    }
    all
}

#[test]
fn every_page_stands_every_event_and_every_answer() {
    let mut seen = 0;
    for (_, state) in states() {
        for one in events() {
            let mut wizard = state.clone();
            play(&mut wizard, [event(one)]);
            for done in answers(&wizard) {
                let mut later = wizard.clone();
                play(&mut later, [Input::Done(done)]);
                seen += 1;
            }
            for input in [
                Input::CloseWanted,
                Input::Dropped,
                password("secret-of-form"),
                Input::Entered(Entered::Passphrase { secret: SecretString::from("secret-of-vault") }),
            ] {
                play(&mut wizard.clone(), [input]);
            }
        }
    }
    assert!(seen > 30_000, "{seen}");
}

#[test]
fn a_long_walk_at_random_meets_no_illegal_state() {
    let mut number: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut random = |below: usize| {
        number ^= number << 13;
        number ^= number >> 7;
        number ^= number << 17;
        usize::try_from(number % below as u64).unwrap()
    };
    let (states, events) = (states(), events());
    for _ in 0..400 {
        let mut wizard = states[random(states.len())].1.clone();
        for _ in 0..60 {
            let input = if random(3) == 0 {
                let mut answers = answers(&wizard);
                Input::Done(answers.swap_remove(random(answers.len())))
            } else {
                event(events[random(events.len())].clone())
            };
            play(&mut wizard, [input]);
        }
    }
}
