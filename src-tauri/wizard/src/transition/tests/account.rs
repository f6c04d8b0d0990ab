//! Kinds that are signed in to with an account: no keys are asked for, and where there is no mapping file
//! nothing of one can be done.

use super::flyout::{flyout, read as flyout_of};
use super::*;

const TELEGRAM: &str = "telegram-archiver";
const LIVEPERSON: &str = "liveperson";

/// At the page to sign in, the vault open.
fn at_sign_in(kind: &str) -> Wizard {
    let mut wizard = start();
    play(&mut wizard, [event(Event::ViewProduct { kind: kind.into() }), event(Event::AddConnector)]);
    let id = setup(&wizard).draft.id.clone();
    let accepted = Done::Terms(id, Ok(Some(accepted())));
    play(&mut wizard, [event(Event::AcceptTerms), Input::Done(accepted), Input::Done(Done::Vault(Ok(())))]);
    wizard
}

fn signed_in(kind: &str) -> Wizard {
    let mut wizard = at_sign_in(kind);
    let typed = [field("name", "Phones"), field("user_name", "desk"), field("host", "drop.example")];
    play(&mut wizard, typed);
    play(&mut wizard, [password("secret-of-account"), event(Event::Validate)]);
    let Phase::Climbing(ticket) = setup(&wizard).check.phase else { panic!("not climbing") };
    let shown = Checked::HostKey(shown_key(&[]), None);
    play(&mut wizard, [Input::Done(Done::Checked(ticket, shown)), event(Event::AcceptHostKey)]);
    let Phase::Climbing(ticket) = setup(&wizard).check.phase else { panic!("not climbing") };
    play(&mut wizard, [Input::Done(Done::Checked(ticket, Checked::Succeeded(sample()))), event(Event::Next)]);
    wizard
}

fn fields(wizard: &Wizard) -> Vec<FieldView> {
    let Screen::Setup(view) = wizard.view().screen else { panic!("no page") };
    let PageView::Credentials(page) = view.page else { panic!("not the page") };
    page.fields
}

#[test]
fn the_catalogue_offers_every_kind_and_nothing_else() {
    let mut wizard = start();
    let Screen::Home(home) = wizard.view().screen else { panic!("not at home") };
    let kinds: Vec<&str> = home.products.iter().map(|product| product.kind.as_str()).collect();
    assert_eq!(kinds, ["ice-chat", TELEGRAM, LIVEPERSON]);
    play(&mut wizard, [event(Event::ViewProduct { kind: "other".into() })]);
    play(&mut wizard, [event(Event::Practise { kind: "other".into() })]);
    assert_eq!(wizard.place, Place::Home);
    for kind in kinds {
        play(&mut wizard, [event(Event::Practise { kind: kind.into() })]);
        assert_eq!(wizard.place, Place::Product { kind: kind.into(), practice: true });
        play(&mut wizard, [event(Event::GoHome)]);
    }
}

#[test]
fn an_account_asks_for_no_keys_and_makes_none() {
    for kind in [TELEGRAM, LIVEPERSON] {
        let mut wizard = at_sign_in(kind);
        let keys: Vec<String> = fields(&wizard).into_iter().map(|field| field.key).collect();
        assert_eq!(keys, ["name", "user_name", "password", "host", "port"]);
        for input in [
            event(Event::ChooseMode { mode: Mode::Public }),
            event(Event::ChooseMode { mode: Mode::Private }),
            event(Event::MakeKeys),
            event(Event::Save { what: Download::SshKey }),
            event(Event::Save { what: Download::PgpKey }),
            event(Event::Save { what: Download::All }),
            Input::Entered(Entered::Field {
                key: "ssh_private_key".into(),
                secret: SecretString::from("secret-of-key"),
            }),
        ] {
            let effects = play(&mut wizard, [input]);
            assert!(effects.is_empty(), "{effects:?}");
        }
        assert_eq!(setup(&wizard).draft.mode, None);
        let effects = play(&mut wizard, [event(Event::Save { what: Download::IpAddress })]);
        assert!(matches!(effects[..], [Effect::Save(Download::IpAddress, _)]), "{effects:?}");
    }
}

#[test]
fn each_field_of_an_account_has_its_fault_and_next_opens_only_after_a_climb() {
    let mut wizard = at_sign_in(TELEGRAM);
    let effects = play(&mut wizard, [event(Event::Validate)]);
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Check(..))));
    let wrong = |wizard: &Wizard| -> Vec<String> {
        let faulty = fields(wizard).into_iter().filter(|field| field.fault.is_some());
        faulty.map(|field| field.key).collect()
    };
    assert_eq!(wrong(&wizard), ["name", "user_name", "password", "host"]);
    play(&mut wizard, [field("port", "0"), field("host", ""), field("user_name", " ")]);
    assert_eq!(wrong(&wizard), ["name", "user_name", "password", "host", "port"]);
    let good = [("name", "Phones"), ("user_name", "desk"), ("host", "drop.example"), ("port", "2222")];
    play(&mut wizard, good.map(|(key, text)| field(key, text)));
    play(&mut wizard, [password("secret-of-account")]);
    assert_eq!(wrong(&wizard), [""; 0]);
    play(&mut wizard, [event(Event::Next)]);
    assert_eq!(setup(&wizard).draft.page, Page::Credentials, "nothing was validated");
    let effects = play(&mut wizard, [event(Event::Validate)]);
    let Some(Effect::Check(_, draft)) = effects.iter().find(|one| matches!(one, Effect::Check(..))) else {
        panic!("{effects:?}")
    };
    let connector = draft.connector(None);
    assert_eq!((connector.source.firm_code.as_str(), connector.source.port), ("desk", 2222));
    assert_eq!(connector.kind, TELEGRAM);
}

#[test]
fn a_user_name_that_changes_has_to_be_validated_again() {
    let mut wizard = signed_in(TELEGRAM);
    play(&mut wizard, [event(Event::Back), field("user_name", "other"), event(Event::Next)]);
    assert_eq!(setup(&wizard).draft.page, Page::Credentials);
}

#[test]
fn where_people_are_mapped_automatically_only_nothing_switches_it_off_or_takes_a_file() {
    let mut wizard = signed_in(LIVEPERSON);
    play(&mut wizard, [event(Event::EditDomains { text: "corp.example".into() })]);
    let before = setup(&wizard).draft.clone();
    for input in [
        event(Event::SetAutomatic { on: false }),
        event(Event::SaveTemplate),
        event(Event::PickCsv),
        event(Event::AddPerson { key: "x".into(), mailbox: "x@corp.example".into() }),
        Input::Dropped,
    ] {
        let effects = play(&mut wizard, [input]);
        assert!(effects.is_empty(), "{effects:?}");
    }
    assert_eq!(setup(&wizard).draft, before);
    play(&mut wizard, [event(Event::Next)]);
    let Screen::Setup(view) = wizard.view().screen else { panic!("no page") };
    assert_eq!(view.facts.csv_key, None);
    let PageView::Review(page) = view.page else { panic!("not the review") };
    let keys: Vec<&str> = page.rows.iter().map(|row| row.key.as_str()).collect();
    assert!(keys.contains(&"user_name") && keys.contains(&"automatic"), "{keys:?}");
    assert!(!keys.contains(&"csv") && !keys.contains(&"mode") && !keys.contains(&"firm_code"), "{keys:?}");
}

#[test]
fn a_mapping_file_of_mobile_numbers_is_as_good_as_one_of_im_ids() {
    let mut wizard = signed_in(TELEGRAM);
    play(&mut wizard, [event(Event::EditDomains { text: "corp.example".into() })]);
    let effects = play(&mut wizard, [event(Event::SaveTemplate)]);
    assert!(matches!(effects[..], [Effect::SaveTemplate(_)]), "{effects:?}");
    let person = Event::AddPerson { key: "+46701234567".into(), mailbox: "ada@corp.example".into() };
    let effects = play(&mut wizard, [event(person)]);
    assert!(matches!(&effects[..], [Effect::AddPerson(_, key, _)] if key == "+46701234567"), "{effects:?}");
    let effects = play(&mut wizard, [event(Event::SetAutomatic { on: false }), event(Event::Next)]);
    assert!(effects.is_empty() && setup(&wizard).draft.page == Page::Mapping, "one way has to be left");
}

#[test]
fn held_items_are_mapped_by_a_file_only_where_there_is_one() {
    for (kind, wanted) in [(TELEGRAM, 1), (LIVEPERSON, 0)] {
        let mut wizard = flyout();
        let mut read = flyout_of(3, 1);
        read.properties.facts = KindFacts::of(kind);
        play(&mut wizard, [Input::Done(Done::Flyout(Box::new(read)))]);
        let person = Event::MapPerson { key: "x".into(), mailbox: "x@corp.example".into() };
        let effects = play(&mut wizard, [event(person)]);
        let mapped = effects.iter().filter(|effect| matches!(effect, Effect::MapPerson(..)));
        assert_eq!(mapped.count(), wanted, "{kind}");
    }
}

#[test]
fn practice_fills_the_account_in_and_a_draft_of_it_asks_again() {
    let mut wizard = start();
    play(&mut wizard, [event(Event::Practise { kind: TELEGRAM.into() }), event(Event::AddConnector)]);
    let id = setup(&wizard).draft.id.clone();
    let effects =
        play(&mut wizard, [event(Event::AcceptTerms), Input::Done(Done::Terms(id, Ok(Some(accepted()))))]);
    let asked = effects.iter().find_map(|effect| match effect {
        Effect::Practise(ticket, _) => Some(*ticket),
        _ => None,
    });
    let answer = Answer {
        host: "127.0.0.1".into(),
        port: 4711,
        user: "practice-desk".into(),
        host_key: KEY_PRINT.into(),
        private_keys: false,
    };
    play(&mut wizard, [Input::Done(Done::Practice(asked.unwrap(), Ok(Some(answer))))]);
    let Screen::Setup(view) = wizard.view().screen else { panic!("no page") };
    let PageView::Credentials(page) = view.page else { panic!("not the page") };
    assert!(page.can_validate && page.support == Support::Answered { host_key: KEY_PRINT.into() });
    let rehearsal = page.rehearsal.unwrap();
    assert_eq!(rehearsal.chosen, "none");
    assert!(!rehearsal.scenarios.iter().any(|one| one == "key-not-installed"), "{rehearsal:?}");
    let draft = setup(&wizard).draft.clone();
    assert_eq!(draft.value("user_name"), "practice-desk");
    // Days later: the site is another one, and is asked at once.
    let mut later = start();
    let listed = DraftRow {
        facts: KindFacts::of(TELEGRAM),
        id: draft.id.clone(),
        kind: draft.kind.clone(),
        name: String::new(),
        practice: true,
        changed: String::new(),
        page: Page::Credentials,
    };
    let home = Done::Home { connectors: Vec::new(), drafts: vec![listed], fault: None };
    play(&mut later, [Input::Done(home), event(Event::ContinueDraft { draft: draft.id.clone() })]);
    let effects = play(&mut later, [Input::Done(Done::Draft(Ok(Box::new(draft))))]);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Practise(..))), "{effects:?}");
}
