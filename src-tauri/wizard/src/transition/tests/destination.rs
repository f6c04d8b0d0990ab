//! Promises of *Where the mailboxes live* and *Evidence store*: complete before it goes on, secrets only into an open
//! vault and for one server only, one test at a time, nothing saved in silence.

use engine::settings::{Choices, Destination, DestinationKind};

use super::*;
use crate::destination::{CERTIFICATE, CLIENT_SECRET, DraftDestination, PASSWORD};
use crate::effect::{PlacesRead, Tested, Whose};
use crate::view::destination::*;
use crate::view::evidence::*;
use crate::view::settings::SettingsView;

fn does(does: DestinationEvent) -> Input {
    event(Event::Destination { does })
}

fn edit(edit: DestinationEdit) -> Input {
    does(DestinationEvent::Edit { edit })
}

fn evidence(edit: EvidenceEdit) -> Input {
    event(Event::Evidence { does: EvidenceEvent::Edit { edit } })
}

fn mailbox(text: &str) -> Input {
    does(DestinationEvent::EditMailbox { text: text.into() })
}

fn secret(key: &str) -> Input {
    Input::Entered(Entered::Field { key: key.into(), secret: SecretString::from("secret-of-form") })
}

fn imap() -> [Input; 3] {
    [
        edit(DestinationEdit::Choice(DestinationChoice::Imap)),
        edit(DestinationEdit::Host("imap.corp.example".into())),
        edit(DestinationEdit::User("master".into())),
    ]
}

fn shown(wizard: &Wizard) -> DestinationView {
    match wizard.view().screen {
        Screen::Setup(view) => match view.page {
            PageView::Mapping(page) => page.destination,
            other => panic!("{other:?}"),
        },
        Screen::Settings(settings) => settings.destination.unwrap(),
        other => panic!("{other:?}"),
    }
}

fn can_next(wizard: &Wizard) -> bool {
    matches!(wizard.view().screen, Screen::Setup(view) if view.can_next)
}

fn mapping() -> Wizard {
    let mut wizard = at_mapping();
    play(&mut wizard, [event(Event::EditDomains { text: "corp.example".into() })]);
    wizard
}

/// On *Settings*, with what is kept read, and the vault open.
pub(super) fn settings() -> Wizard {
    let mut wizard = start();
    play(&mut wizard, [event(Event::ShowSettings), read(archive(), &[])]);
    play(&mut wizard, [event(Event::UnlockSettings), Input::Done(Done::Vault(Ok(())))]);
    wizard
}

fn archive() -> DestinationForm {
    DestinationForm { choice: DestinationChoice::Archive, ..DestinationForm::default() }
}

fn kept_imap() -> DestinationForm {
    DestinationForm {
        choice: DestinationChoice::Imap,
        host: "imap.corp.example".into(),
        user: "master".into(),
        ..DestinationForm::default()
    }
}

fn read(destination: DestinationForm, has: &[&str]) -> Input {
    let has = has.iter().map(|&key| key.to_owned()).collect();
    Input::Done(Done::Places(Box::new(PlacesRead {
        destination,
        destination_has: has,
        ..PlacesRead::default()
    })))
}

fn page(wizard: &Wizard) -> SettingsView {
    match wizard.view().screen {
        Screen::Settings(settings) => *settings,
        other => panic!("{other:?}"),
    }
}

pub(super) fn events() -> Vec<Event> {
    let edits =
        [DestinationEdit::Choice(DestinationChoice::Graph), DestinationEdit::Tenant("corp.example".into())];
    let mut all: Vec<Event> =
        edits.map(|edit| Event::Destination { does: DestinationEvent::Edit { edit } }).into();
    all.extend([
        Event::Destination { does: DestinationEvent::PickFile { file: DestinationFile::Certificate } },
        Event::Destination { does: DestinationEvent::Test },
        Event::Destination { does: DestinationEvent::Save },
        Event::Evidence { does: EvidenceEvent::Edit { edit: EvidenceEdit::Azure(true) } },
        Event::Evidence { does: EvidenceEvent::Save },
        Event::UnlockSettings,
    ]);
    all
}

pub(super) fn answers(draft: &str) -> Vec<Done> {
    vec![
        Done::DestinationFile(Some(draft.into()), DestinationFile::Certificate, Ok(Some(String::new()))),
        Done::DestinationFile(None, DestinationFile::Ca, Err(fault("input-unreadable"))),
        Done::DestinationSaved(Box::default(), Err(fault("disk-full"))),
        Done::EvidenceSaved(Box::default(), Ok(())),
        Done::PlaceSecretNotKept(PASSWORD.into(), fault("vault-locked")),
    ]
}

fn found(removed: bool) -> Tested {
    Tested { found: DestinationFound { arrived: true, removed, ..DestinationFound::default() }, fault: None }
}

#[test]
fn the_default_is_chosen_already_and_says_which_it_is() {
    let mut wizard = mapping();
    let imap = Destination {
        kind: DestinationKind::Imap,
        imap: crate::destination::settings(&kept_imap()).unwrap().imap,
        ..Destination::default()
    };
    assert!(can_next(&wizard) && shown(&wizard).complete);
    assert_eq!(shown(&wizard).organisation.unwrap().kind, "archive");
    // This computer's archive is tried for nobody in particular.
    let effects = play(&mut wizard, [does(DestinationEvent::Test)]);
    assert!(
        matches!(&effects[..], [Effect::TestDestination(_, _, address)] if address.is_empty()),
        "{effects:?}"
    );
    let choices = Choices { destination: Some(imap), ..Choices::default() };
    play(&mut wizard, [Input::Done(Done::Choices(Box::new(choices), None))]);
    let view = shown(&wizard);
    assert_eq!(view.form.choice, DestinationChoice::Organisation);
    let place = view.organisation.unwrap();
    assert_eq!((place.kind.as_str(), place.at.as_str()), ("imap", "imap.corp.example"));
    play(&mut wizard, [edit(DestinationEdit::Choice(DestinationChoice::Archive))]);
    play(&mut wizard, [edit(DestinationEdit::Choice(DestinationChoice::Organisation))]);
    play(&mut wizard, [does(DestinationEvent::Test)]);
    assert!(shown(&wizard).mailbox_wrong && !shown(&wizard).testing, "a server is tried with a mailbox");
}

#[test]
fn next_opens_only_with_a_complete_form_and_a_secret_and_what_is_typed_is_judged_when_it_was_typed() {
    let mut wizard = mapping();
    play(&mut wizard, [edit(DestinationEdit::Choice(DestinationChoice::Imap))]);
    assert!(!can_next(&wizard) && shown(&wizard).wrong.is_empty(), "nothing was typed yet");
    play(&mut wizard, [edit(DestinationEdit::Host("imap corp".into()))]);
    assert_eq!(shown(&wizard).wrong, ["host"]);
    play(&mut wizard, imap());
    assert!(!can_next(&wizard), "without a password");
    let effects = play(&mut wizard, [secret(PASSWORD)]);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::KeepSecret(_, key, _) if key == PASSWORD)));
    assert!(can_next(&wizard));
    assert_eq!(shown(&wizard).stored, ["password"]);
    let before = setup(&wizard).draft.form_said();
    play(&mut wizard, [edit(DestinationEdit::Port("0x".into()))]);
    assert!(!can_next(&wizard) && shown(&wizard).wrong == ["port"]);
    assert_eq!(setup(&wizard).draft.form_said(), before, "the connection need not be validated again");
}

#[test]
fn what_the_draft_says_is_what_the_connector_gets() {
    let mut wizard = mapping();
    play(&mut wizard, imap());
    play(&mut wizard, [secret(PASSWORD), edit(DestinationEdit::AlsoArchive(true)), event(Event::Next)]);
    let connector = setup(&wizard).draft.connector(None);
    let destination = connector.destination.unwrap();
    assert!(destination.also_archive && destination.kind == DestinationKind::Imap);
    let Screen::Setup(view) = wizard.view().screen else { panic!() };
    let PageView::Review(review) = view.page else { panic!("{:?}", view.page) };
    let told = |key: &str| review.rows.iter().find(|row| row.key == key).map(|row| row.value.clone());
    assert_eq!(told("destination").unwrap(), "imap");
    assert_eq!(told("place").unwrap(), "imap.corp.example");
    assert!(told("archive").is_some(), "both");
    let json = serde_json::to_string(&setup(&wizard).draft).unwrap();
    assert!(json.contains("imap.corp.example") && !json.contains("secret-of-form"));
}

#[test]
fn practice_keeps_its_own_archive_whatever_is_sent() {
    let mut wizard = mapping();
    if let Place::Setup(setup) = &mut wizard.place {
        setup.draft.practice = true;
        setup.support = Support::Waiting;
    }
    let before = wizard.clone();
    assert!(play(&mut wizard, imap()).is_empty() && wizard == before);
    assert!(shown(&wizard).practice);
    assert_eq!(setup(&wizard).draft.connector(None).destination, None);
    play(&mut wizard, [event(Event::Next)]);
    let Screen::Setup(view) = wizard.view().screen else { panic!() };
    let PageView::Review(review) = view.page else { panic!("{:?}", view.page) };
    assert!(review.rows.iter().any(|row| row.key == "destination" && row.value == "archive"));
}

#[test]
fn one_test_goes_on_at_a_time_with_a_mailbox_that_is_one_and_an_answer_to_another_form_is_dropped() {
    let mut wizard = mapping();
    play(&mut wizard, imap());
    play(&mut wizard, [does(DestinationEvent::Test)]);
    let view = shown(&wizard);
    assert!(view.mailbox_wrong && !view.testing && view.wrong == ["password"], "{view:?}");
    play(&mut wizard, [secret(PASSWORD), mailbox(" jane@corp.example ")]);
    let effects = play(&mut wizard, [does(DestinationEvent::Test)]);
    let [Effect::TestDestination(ticket, Whose::Draft(_), address)] = &effects[..] else {
        panic!("{effects:?}")
    };
    let ticket = *ticket;
    assert_eq!(address, "jane@corp.example");
    assert!(play(&mut wizard, [does(DestinationEvent::Test)]).is_empty() && shown(&wizard).testing);
    play(&mut wizard, [Input::Done(Done::DestinationTested(ticket, Ok(found(true))))]);
    assert!(shown(&wizard).found.unwrap().removed && !shown(&wizard).testing);
    let effects = play(&mut wizard, [does(DestinationEvent::Test)]);
    let [Effect::TestDestination(ticket, ..)] = effects[..] else { panic!("{effects:?}") };
    play(&mut wizard, [edit(DestinationEdit::Host("other.example".into()))]);
    play(&mut wizard, [Input::Done(Done::DestinationTested(ticket, Ok(found(true))))]);
    assert_eq!((shown(&wizard).found, shown(&wizard).testing), (None, false));
}

#[test]
fn a_changed_place_is_told_and_a_password_for_one_server_is_none_for_another() {
    let mut wizard = mapping();
    if let Place::Setup(setup) = &mut wizard.place {
        setup.draft.destination = DraftDestination { form: kept_imap(), was: Some(kept_imap()) };
        setup.draft.kept.insert(PASSWORD.into());
    }
    assert_eq!((shown(&wizard).moved, shown(&wizard).complete), (None, true));
    play(&mut wizard, [edit(DestinationEdit::Connections("4".into()))]);
    assert_eq!((shown(&wizard).moved, shown(&wizard).complete), (None, true), "the same mailboxes");
    play(&mut wizard, [edit(DestinationEdit::Host("imap.other.example".into()))]);
    let view = shown(&wizard);
    assert_eq!(view.moved.unwrap().at, "imap.corp.example");
    assert!(view.stored.is_empty() && !view.complete && !can_next(&wizard));
}

#[test]
fn an_application_proves_itself_one_way_and_a_certificate_comes_as_a_file() {
    let mut wizard = mapping();
    play(
        &mut wizard,
        [
            edit(DestinationEdit::Choice(DestinationChoice::Graph)),
            edit(DestinationEdit::Tenant("corp.example".into())),
            edit(DestinationEdit::ClientId("4b1d".into())),
            secret(CLIENT_SECRET),
        ],
    );
    assert!(can_next(&wizard));
    play(&mut wizard, [edit(DestinationEdit::Credential(Credential::Certificate))]);
    assert!(!can_next(&wizard), "the secret is not the certificate");
    let effects =
        play(&mut wizard, [does(DestinationEvent::PickFile { file: DestinationFile::Certificate })]);
    assert!(matches!(effects[..], [Effect::PickDestinationFile(_, DestinationFile::Certificate)]));
    let id = setup(&wizard).draft.id.clone();
    let picked = |id: &str| {
        Input::Done(Done::DestinationFile(
            Some(id.into()),
            DestinationFile::Certificate,
            Ok(Some(String::new())),
        ))
    };
    play(&mut wizard, [picked("another draft")]);
    assert!(!can_next(&wizard));
    play(&mut wizard, [picked(&id)]);
    assert!(can_next(&wizard) && setup(&wizard).draft.stored.contains(CERTIFICATE));
}

#[test]
fn the_organisations_choice_is_kept_with_save_alone_and_not_before_it_is_complete() {
    let mut wizard = settings();
    let save = || does(DestinationEvent::Save);
    assert!(play(&mut wizard, [save()]).is_empty(), "nothing was changed");
    play(&mut wizard, imap());
    assert!(shown(&wizard).changed && shown(&wizard).moved.is_some());
    assert!(play(&mut wizard, [save()]).is_empty());
    assert_eq!(shown(&wizard).wrong, ["password"]);
    let effects = play(&mut wizard, [secret(PASSWORD)]);
    assert!(matches!(&effects[..], [Effect::KeepPlaceSecret(key, _)] if key == PASSWORD), "{effects:?}");
    let effects = play(&mut wizard, [save()]);
    let [Effect::SaveDestination(form, entered)] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!((form.host.as_str(), entered.len()), ("imap.corp.example", 1));
    let form = form.clone();
    play(&mut wizard, [Input::Done(Done::DestinationSaved(form.clone(), Err(fault("disk-full"))))]);
    assert_eq!((shown(&wizard).saved, shown(&wizard).fault), (false, Some(fault("disk-full"))));
    let effects = play(&mut wizard, [Input::Done(Done::DestinationSaved(form, Ok(())))]);
    assert!(matches!(effects[..], [Effect::LoadPlaces, Effect::LoadSettings]));
    let view = shown(&wizard);
    assert!(view.saved && !view.changed && view.moved.is_none() && view.stored == ["password"]);
    play(&mut wizard, [edit(DestinationEdit::Host("x.example".into()))]);
    assert!(!shown(&wizard).saved && shown(&wizard).stored.is_empty());
}

#[test]
fn a_closed_vault_takes_no_secret_and_opening_it_loses_nothing_that_was_typed() {
    let mut wizard = start();
    play(&mut wizard, [event(Event::ShowSettings), read(archive(), &[])]);
    play(&mut wizard, imap());
    assert!(!shown(&wizard).vault_open);
    assert!(play(&mut wizard, [secret(PASSWORD)]).is_empty());
    assert_eq!(shown(&wizard).fault.unwrap().code, "vault-locked");
    play(&mut wizard, [event(Event::UnlockSettings)]);
    assert!(matches!(wizard.view().screen, Screen::Vault(_)));
    let effects = play(&mut wizard, [Input::Done(Done::Vault(Ok(())))]);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::LoadPlaces)));
    play(&mut wizard, [read(archive(), &[])]);
    assert!(shown(&wizard).vault_open);
    assert_eq!(shown(&wizard).form.host, "imap.corp.example");
}

#[test]
fn evidence_is_tested_and_saved_by_its_own_buttons() {
    let mut wizard = settings();
    let act = |does: EvidenceEvent| event(Event::Evidence { does });
    let shown = |wizard: &Wizard| page(wizard).evidence.unwrap();
    play(&mut wizard, [evidence(EvidenceEdit::Azure(true)), evidence(EvidenceEdit::Account("Corp".into()))]);
    assert_eq!(shown(&wizard).wrong, ["account"]);
    assert!(play(&mut wizard, [act(EvidenceEvent::Test)]).is_empty());
    assert_eq!(shown(&wizard).wrong, ["account", "container", "secret"]);
    play(
        &mut wizard,
        [
            evidence(EvidenceEdit::Account("corpchats".into())),
            evidence(EvidenceEdit::Container("evidence".into())),
            secret(crate::evidence::SECRET),
        ],
    );
    let effects = play(&mut wizard, [act(EvidenceEvent::Test)]);
    let [Effect::TestEvidence(ticket, _, true)] = effects[..] else { panic!("{effects:?}") };
    assert!(play(&mut wizard, [act(EvidenceEvent::Test)]).is_empty() && shown(&wizard).testing);
    play(&mut wizard, [Input::Done(Done::EvidenceTested(ticket, Ok(vec![EvidenceNote::NotListed])))]);
    assert_eq!(shown(&wizard).notes, [EvidenceNote::NotListed]);
    assert!(shown(&wizard).tested);
    let effects = play(&mut wizard, [act(EvidenceEvent::Save)]);
    let [Effect::SaveEvidence(form, true)] = &effects[..] else { panic!("{effects:?}") };
    let form = form.clone();
    // Files may come back meanwhile: it is not saved twice at once, and the form stays what is being saved.
    assert!(play(&mut wizard, [act(EvidenceEvent::Save), act(EvidenceEvent::Test)]).is_empty());
    play(&mut wizard, [evidence(EvidenceEdit::Container("other".into()))]);
    assert!(shown(&wizard).saving && shown(&wizard).form == *form);
    play(&mut wizard, [Input::Done(Done::EvidenceSaved(form, Ok(())))]);
    assert!(!shown(&wizard).saving);
    assert!(shown(&wizard).saved && shown(&wizard).stored && !shown(&wizard).changed);
    // A key for one account is not tried on another.
    play(&mut wizard, [evidence(EvidenceEdit::Account("otherchats".into()))]);
    assert!(!shown(&wizard).stored && !shown(&wizard).complete);
}
