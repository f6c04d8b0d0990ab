//! Ways to each page, and what must hold after every input. What a page promises is in `pages` and
//! `keys`; `walk` tries everything everywhere.

mod account;
mod alerts;
mod desktop;
mod destination;
mod flyout;
mod keys;
mod mapping;
mod pages;
mod proof;
mod schedule;
mod walk;

use secrecy::SecretString;

use super::on;
use crate::draft::{Draft, SampleFile, Trusted};
use crate::effect::{Answer, Checked, Done, Effect, Input, ShownKey, Ticket};
use crate::event::{Download, Entered, Event};
use crate::state::{Archives, Phase, Place, RunOf, Setup, VaultState, Wanted, Wizard};
use crate::view::home::{ConnectorRow, ConnectorState, DraftRow};
use crate::view::setup::*;
use crate::view::{ConnectorId, Fault, Language, Looks, Notice, Screen, Theme, VaultAsk};

const KEY: &str = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGjBPpER3mxFH7/BkqXLVL7a2J66VbX09XaesXXf78oB";
const KEY_PRINT: &str = "SHA256:mdgMBaxM5ZPUT6wPEPbVz/jkgaDC6EW54WhGg2CQ8dA";
const KEY_MD5: &str = "MD5:21:1c:7e:b7:79:6a:f4:fd:33:4c:2e:9a:74:ff:30:b0";

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

fn shown_key(accepted: &[&str]) -> ShownKey {
    let view = HostKeyView {
        host: "sftp.example".into(),
        fingerprint: KEY_PRINT.into(),
        accepted: accepted.iter().map(|&one| one.to_owned()).collect(),
        ..HostKeyView::default()
    };
    ShownKey { view, public_key: KEY.into() }
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
        watch: Vec::new(),
        over_limit: Vec::new(),
        alerts: Vec::new(),
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

/// Facts of a key, and how its passphrase stands.
fn facts(passphrase: PassphraseView) -> KeyFactsView {
    KeyFactsView { form: "openssh".into(), passphrase, keys: Vec::new() }
}

/// The private way, with both keys entered and read.
fn with_private_keys() -> Wizard {
    let mut wizard = filled();
    play(&mut wizard, [event(Event::ChooseMode { mode: Mode::Private })]);
    for key in ["ssh_private_key", "pgp_private_key"] {
        let secret = SecretString::from("secret-of-key");
        play(&mut wizard, [Input::Entered(Entered::Field { key: key.into(), secret })]);
        let answer = read(&wizard, key, Ok(facts(PassphraseView::NotNeeded)));
        play(&mut wizard, [answer]);
    }
    wizard
}

/// The answer to the last question about this key.
fn read(wizard: &Wizard, key: &str, facts: Result<KeyFactsView, Fault>) -> Input {
    let ticket = setup(wizard).reading[key];
    Input::Done(Done::KeyRead(ticket, key.into(), facts, "2026-12-21".into()))
}

/// A connector of one's own keys that is being changed.
fn editing() -> Wizard {
    let mut wizard = start();
    let connector = ConnectorId { name: "One".into(), practice: false };
    let home = Done::Home { connectors: vec![row("One", false)], drafts: Vec::new(), fault: None };
    let mut draft = Draft {
        editing: Some("One".into()),
        terms: Some(accepted()),
        page: Page::Credentials,
        mode: Some(Mode::Private),
        domains: "corp.example".into(),
        ..Draft::new(&engine::connector::ALL[0], false, "edit-one")
    };
    let values = [("name", "One"), ("firm_code", "firm001"), ("host", "sftp.example")];
    draft.values.extend(values.map(|(key, value)| (key.to_owned(), value.to_owned())));
    draft.kept = ["password", "ssh_private_key", "pgp_private_key"].map(str::to_owned).into();
    let trusted = Trusted {
        host: "sftp.example".into(),
        port: 22,
        accepted: vec!["SHA256:old".into()],
        ..Trusted::default()
    };
    draft.trusted = vec![trusted];
    draft.checked = Some(draft.form_said());
    play(
        &mut wizard,
        [
            Input::Done(home),
            event(Event::EditConnector { connector, mend: Some(Mend::HostKey) }),
            Input::Done(Done::Vault(Ok(()))),
            Input::Done(Done::Draft(Ok(Box::new(draft)))),
        ],
    );
    wizard
}

fn at_mapping() -> Wizard {
    let mut wizard = accepted_and_climbing();
    let Phase::Climbing(ticket) = setup(&wizard).check.phase else { panic!("not climbing") };
    play(&mut wizard, [Input::Done(Done::Checked(ticket, Checked::Succeeded(sample()))), event(Event::Next)]);
    wizard
}

/// As anybody climbs the second time: the host key was shown, and accepted.
fn accepted_and_climbing() -> Wizard {
    let (mut wizard, ticket) = climbing();
    let shown = Checked::HostKey(shown_key(&[]), None);
    play(&mut wizard, [Input::Done(Done::Checked(ticket, shown)), event(Event::AcceptHostKey)]);
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
            let fetches = setup.map.fetching.is_some();
            assert!(!fetches || setup.draft.page == Page::Mapping, "fetches where nobody sees it");
            let aliases = &setup.draft.aliases;
            assert!(aliases.iter().all(|one| aliases.iter().all(|other| one.new != other.old)), "a circle");
        }
        Place::Home | Place::Product { .. } | Place::Search(_) | Place::About | Place::Settings(_) => {}
    }
    assert!(wizard.dry_run.is_none() || wizard.run.is_none(), "two have the engine");
    let busy = wizard.run.is_some() || wizard.dry_run.is_some();
    assert!(wizard.waiting.is_empty() || busy, "waits for nobody");
    if let Some(flyout) = &wizard.flyout {
        assert_eq!(wizard.place, Place::Home);
        assert!(wizard.waiting.iter().filter(|wanted| wanted.connector == flyout.connector).count() <= 1);
        let vault = flyout.connector.practice || wizard.vault == VaultState::Open;
        assert!(vault || flyout.held.naming.ticket.is_none(), "reads names without keys");
    }
    for effect in effects {
        let shown = format!("{effect:?}");
        assert!(!shown.contains("secret-of-"), "a secret is shown: {shown}");
        match effect {
            Effect::Run(Wanted { connector: id, .. }) => {
                assert_eq!(wizard.run.as_ref().map(|run| &run.connector), Some(id));
                assert!(id.practice || wizard.vault == VaultState::Open);
            }
            Effect::Create(draft) => {
                assert!(draft.is_checked() && draft.terms.is_some() && draft.domain_list().is_ok());
                assert!(draft.form_complete(&wizard.taken(draft.practice)));
            }
            Effect::Check(_, draft) => assert!(draft.form_complete(&wizard.taken(draft.practice))),
            Effect::AddPerson(draft, ..) => assert!(draft.domain_list().is_ok()),
            Effect::ReadHeld(_, id, _) => assert!(id.practice || wizard.vault == VaultState::Open),
            Effect::SaveDraft(draft) => assert!(draft.page > Page::Terms),
            _ => {}
        }
    }
    let json = serde_json::to_string(&view).unwrap();
    assert!(!json.contains("secret-of-"), "a secret came back");
}
