//! What the pages promise, one by one.

use std::collections::BTreeSet;

use super::*;

#[test]
fn next_is_there_only_for_exactly_the_values_that_were_validated() {
    let (mut wizard, ticket) = climbing();
    let next = |wizard: &Wizard| match wizard.view().screen {
        Screen::Setup(setup) => setup.can_next,
        _ => panic!("no page"),
    };
    assert!(!next(&wizard));
    play(&mut wizard, [Input::Done(Done::Checked(ticket, Checked::Succeeded(sample())))]);
    assert!(next(&wizard));
    let changes =
        [field("host", "other.example"), field("port", "23"), field("firm_code", "x"), password("other")];
    for change in changes {
        let mut changed = wizard.clone();
        play(&mut changed, [change]);
        assert!(!next(&changed));
        let Screen::Setup(view) = changed.view().screen else { panic!("no page") };
        let PageView::Credentials(page) = view.page else { panic!("not the page") };
        assert_eq!(page.check.state, CheckState::Outdated);
    }
    // The connector's name says nothing about the connection; typed back, the values are the same again.
    play(&mut wizard, [field("name", "Other name"), field("port", "23"), field("port", "2222")]);
    assert!(next(&wizard));
}

#[test]
fn an_answer_to_values_that_were_changed_meanwhile_does_not_count() {
    let (mut wizard, ticket) = climbing();
    play(
        &mut wizard,
        [field("port", "23"), Input::Done(Done::Checked(ticket, Checked::Succeeded(sample())))],
    );
    assert!(!setup(&wizard).draft.is_checked());
}

#[test]
fn an_empty_form_says_what_is_missing_and_asks_nobody() {
    let mut wizard = at_credentials();
    let effects = play(&mut wizard, [event(Event::Validate)]);
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Check(..))));
    let Screen::Setup(view) = wizard.view().screen else { panic!("no page") };
    let PageView::Credentials(page) = view.page else { panic!("not the page") };
    let wrong: Vec<&str> =
        page.fields.iter().filter(|field| field.fault.is_some()).map(|field| field.key.as_str()).collect();
    assert_eq!(wrong, ["name", "firm_code", "password", "host"]);
}

#[test]
fn what_was_pasted_into_the_host_field_is_put_right() {
    let (wizard, _) = climbing();
    let draft = &setup(&wizard).draft;
    assert_eq!((draft.value("host"), draft.value("port")), ("sftp.example", "2222"));
}

#[test]
fn a_host_key_is_accepted_for_its_site_only() {
    let (mut wizard, ticket) = climbing();
    let key = shown_key(&[]);
    play(
        &mut wizard,
        [Input::Done(Done::Checked(ticket, Checked::HostKey(key, None))), event(Event::AcceptHostKey)],
    );
    assert_eq!(
        setup(&wizard).draft.trust().map(|trusted| trusted.accepted.clone()),
        Some(vec![KEY_PRINT.to_owned()])
    );
    play(&mut wizard, [field("host", "other.example")]);
    assert_eq!(setup(&wizard).draft.trust(), None);
}

#[test]
fn cancel_keeps_the_draft_and_continue_leads_back_to_its_page() {
    let mut wizard = at_mapping();
    let draft = setup(&wizard).draft.clone();
    play(&mut wizard, [event(Event::Cancel)]);
    assert_eq!((&wizard.place, &wizard.notice), (&Place::Home, &Some(Notice::DraftKept)));
    let json = serde_json::to_string(&draft).unwrap();
    let read: Draft = serde_json::from_str(&json).unwrap();
    play(&mut wizard, [Input::Done(Done::Draft(Ok(Box::new(read.clone()))))]);
    assert_eq!(wizard.place, Place::Home, "nobody asked for it");
    let wanted = event(Event::ContinueDraft { draft: read.id.clone() });
    play(&mut wizard, [wanted, Input::Done(Done::Draft(Ok(Box::new(read))))]);
    assert_eq!(setup(&wizard).draft, draft);
}

#[test]
fn a_quick_click_on_accept_is_not_lost_to_the_answer_of_an_earlier_question() {
    let mut wizard = at_terms();
    let id = setup(&wizard).draft.id.clone();
    play(
        &mut wizard,
        [
            event(Event::AcceptTerms),
            Input::Done(Done::Terms(id.clone(), Ok(None))),
            Input::Done(Done::Terms(id, Ok(Some(accepted())))),
        ],
    );
    assert_eq!(setup(&wizard).draft.page, Page::Credentials);
}

#[test]
fn a_draft_whose_name_was_taken_meanwhile_goes_on_where_that_is_mended() {
    let draft = setup(&at_review()).draft.clone();
    let mut wizard = start();
    let home =
        Done::Home { connectors: vec![row("ice chat london", false)], drafts: Vec::new(), fault: None };
    let wanted = event(Event::ContinueDraft { draft: draft.id.clone() });
    play(&mut wizard, [Input::Done(home), wanted, Input::Done(Done::Draft(Ok(Box::new(draft))))]);
    assert_eq!(setup(&wizard).draft.page, Page::Credentials);
}

#[test]
fn every_change_of_a_draft_is_kept_at_once() {
    let mut wizard = at_credentials();
    let effects = play(&mut wizard, [field("firm_code", "f")]);
    assert!(
        effects
            .iter()
            .any(|effect| matches!(effect, Effect::SaveDraft(draft) if draft.value("firm_code") == "f"))
    );
    let effects = play(&mut wizard, [field("firm_code", "f")]);
    assert!(effects.is_empty());
}

#[test]
fn closing_during_an_import_asks_and_then_stops_it_first() {
    let mut wizard = running();
    assert!(play(&mut wizard, [Input::CloseWanted]).is_empty());
    let mut staying = wizard.clone();
    assert!(play(&mut staying, [event(Event::Answer { yes: false })]).is_empty());
    assert!(staying.run.is_some());
    let effects = play(&mut wizard, [event(Event::Answer { yes: true })]);
    assert!(matches!(effects[..], [Effect::Stop]));
    let connector = wizard.run.clone().unwrap().connector;
    let effects = play(&mut wizard, [Input::Done(Done::RunEnded(connector, None))]);
    assert!(matches!(effects[..], [Effect::Close]));
}

#[test]
fn one_import_at_a_time_and_the_next_begins_when_it_ended() {
    let mut wizard = running();
    let home = Done::Home {
        connectors: vec![row("ICE Chat London", false), row("Two", false)],
        drafts: Vec::new(),
        fault: None,
    };
    let two = ConnectorId { name: "Two".into(), practice: false };
    let effects = play(&mut wizard, [Input::Done(home), event(Event::RunNow { connector: two.clone() })]);
    assert!(effects.is_empty());
    let first = wizard.run.clone().unwrap().connector;
    let effects = play(&mut wizard, [Input::Done(Done::RunEnded(first, None))]);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Run(wanted) if wanted.connector == two)));
}

#[test]
fn the_vault_is_asked_for_once_something_needs_it_and_what_waited_goes_on() {
    let mut wizard = at_terms();
    let id = setup(&wizard).draft.id.clone();
    let effects =
        play(&mut wizard, [event(Event::AcceptTerms), Input::Done(Done::Terms(id, Ok(Some(accepted()))))]);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::OpenVault(None))));
    assert!(matches!(wizard.view().screen, Screen::Vault(_)));
    let secret = || SecretString::from("correct horse battery");
    let wrong = Done::Vault(Err((VaultAsk::Unlock, Some(fault("vault-passphrase")))));
    let effects = play(
        &mut wizard,
        [
            Input::Done(Done::Vault(Err((VaultAsk::Unlock, None)))),
            Input::Entered(Entered::Passphrase { secret: secret() }),
            Input::Done(wrong),
            Input::Entered(Entered::Passphrase { secret: secret() }),
        ],
    );
    assert!(matches!(effects[..], [Effect::OpenVault(Some(_))]));
    play(&mut wizard, [Input::Done(Done::Vault(Ok(())))]);
    let Screen::Setup(view) = wizard.view().screen else { panic!("no page") };
    assert!(matches!(view.page, PageView::Credentials(_)));
}

#[test]
fn practice_needs_no_vault_and_is_filled_in_by_its_support() {
    let mut wizard = start();
    play(&mut wizard, [event(Event::PractiseFirst), event(Event::AddConnector)]);
    let id = setup(&wizard).draft.id.clone();
    let effects = play(
        &mut wizard,
        [
            event(Event::AcceptTerms),
            Input::Done(Done::Terms(id, Ok(Some(accepted())))),
            event(Event::ChooseMode { mode: Mode::Public }),
            event(Event::FilesSent),
        ],
    );
    let ticket = effects
        .iter()
        .find_map(|effect| match effect {
            Effect::Practise(ticket, draft) if draft.files_sent => Some(*ticket),
            _ => None,
        })
        .unwrap();
    let answer = Answer {
        host: "127.0.0.1".into(),
        port: 4711,
        user: "practice-firm".into(),
        host_key: "SHA256:abc".into(),
        private_keys: false,
    };
    play(&mut wizard, [Input::Done(Done::Practice(ticket, Ok(Some(answer))))]);
    assert!(setup(&wizard).draft.form_complete(&BTreeSet::new()));
    assert_eq!(wizard.vault, VaultState::Closed);
}

#[test]
fn people_are_read_again_only_when_the_last_reading_ended() {
    let mut wizard = at_mapping();
    let ticket = setup(&wizard).map.reading.ticket.unwrap();
    for text in ["c", "co", "corp.example"] {
        let effects = play(&mut wizard, [event(Event::EditDomains { text: text.into() })]);
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::ReadPeople(..))));
    }
    let done = Done::People(ticket, PeopleView::NoFile, Vec::new());
    let effects = play(&mut wizard, [Input::Done(done)]);
    let last = effects.iter().find_map(|effect| match effect {
        Effect::ReadPeople(_, draft, ..) => Some(draft.domains.clone()),
        _ => None,
    });
    assert_eq!(last.as_deref(), Some("corp.example"));
}
