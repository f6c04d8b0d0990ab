//! *Where the mailboxes live* and *Evidence store* in the wizard: what is chosen is kept, secrets in the vault alone.
//!
//! In: events as a person would cause them, a real sshd. Out: settings, connector file, vault. Deliberately absent: mail
//! servers (`imap`, `graph`) and Azure (`evidence`): here is nobody at the address.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::path::Path;
use std::{fs, io};

use engine::keys::{Unlock, Vault};
use engine::pipeline::{DESTINATION_PASSWORD, destination_secret};
use engine::settings::Connectors;
use secrecy::{ExposeSecret as _, SecretString};
use tests::sshd::Site;
use tests::{Home, Person, Sshd, firm};
use wizard::event::{Download, Event};
use wizard::view::destination::*;
use wizard::view::evidence::{EvidenceEdit, EvidenceEvent};
use wizard::view::settings::SettingsView;
use wizard::view::setup::*;
use wizard::view::{ConnectorId, Notice, Screen};

const PASSPHRASE: &str = "correct horse battery";
const SECRET: &str = "canary-of-the-mail-server";
/// An account key is Base64: any other text is refused at once.
const KEY: &str = "Y2FuYXJ5LW9mLXRoZS1ldmlkZW5jZS1zdG9yZQ==";

fn does(person: &Person, does: DestinationEvent) {
    person.does(Event::Destination { does });
}

fn edits(person: &Person, edits: impl IntoIterator<Item = DestinationEdit>) {
    edits.into_iter().for_each(|edit| does(person, DestinationEvent::Edit { edit }));
}

fn server() -> [DestinationEdit; 4] {
    [
        DestinationEdit::Choice(DestinationChoice::Imap),
        DestinationEdit::Host("127.0.0.1".into()),
        // Nobody listens there.
        DestinationEdit::Port("1".into()),
        DestinationEdit::User("archive-master".into()),
    ]
}

fn settings<T>(person: &Person, what: &str, ask: impl Fn(&SettingsView) -> Option<T>) -> T {
    person.until(what, |view| match &view.screen {
        Screen::Settings(settings) => ask(settings),
        _ => None,
    })
}

/// What the organisation's section shows.
fn own<T>(person: &Person, what: &str, ask: impl Fn(&DestinationView) -> Option<T>) -> T {
    settings(person, what, |settings| ask(settings.destination.as_ref()?))
}

fn opened(home: &Home) -> Vault {
    Vault::open(&home.path(), &Unlock::Passphrase(SecretString::from(PASSPHRASE))).unwrap()
}

/// Every file below, but for the vault, which is encrypted.
fn holds_secret(folder: &Path) -> bool {
    // The program goes on beside: what it wrote aside may have got its name since it was seen. Then all is read anew.
    (0..100).find_map(|_| found_secret(folder).ok()).expect("files come and go")
}

fn found_secret(folder: &Path) -> io::Result<bool> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let found = if path.is_dir() {
            found_secret(&path)?
        } else {
            let bytes = fs::read(&path)?;
            let holds = |secret: &str| bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
            [SECRET, KEY].into_iter().any(holds)
        };
        if found {
            return Ok(true);
        }
    }
    Ok(false)
}

#[test]
fn the_organisations_server_is_kept_with_save_its_password_in_the_vault_alone() {
    let home = Home::new();
    let person = Person::sit_down(&home, Some(PASSPHRASE));
    person.does(Event::ShowSettings);
    own(&person, "the archive", |own| (own.form.choice == DestinationChoice::Archive).then_some(()));
    does(&person, DestinationEvent::Test);
    own(&person, "that it can be written", |own| own.found.as_ref()?.arrived.then_some(()));
    person.does(Event::UnlockSettings);
    own(&person, "an open vault", |own| own.vault_open.then_some(()));
    edits(&person, server());
    person.enters("destination.password", SECRET);
    own(&person, "a complete form", |own| (own.complete && own.changed).then_some(()));
    let file = home.path().join("settings.toml");
    assert!(!file.exists(), "kept before it was saved");
    does(&person, DestinationEvent::Save);
    own(&person, "that it is saved", |own| own.saved.then_some(()));
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("127.0.0.1") && text.contains("archive-master"), "{text}");
    let vault = opened(&home);
    let kept = vault.get(&destination_secret(None, DESTINATION_PASSWORD)).unwrap();
    assert_eq!(kept.expose_secret(), SECRET);
    assert!(vault.names().iter().all(|name| !name.starts_with("draft/")), "{:?}", vault.names());
    assert!(!holds_secret(&home.path()));

    // A server that nobody is at: said so, and not as done.
    does(&person, DestinationEvent::EditMailbox { text: "jane@corp.example".into() });
    does(&person, DestinationEvent::Test);
    let fault = own(&person, "why not", |own| own.fault.clone().filter(|_| !own.testing));
    assert_ne!(fault.code, "setting-invalid", "{fault:?}");

    // Back to the archive: nothing of the server stays in force.
    edits(&person, [DestinationEdit::Choice(DestinationChoice::Archive)]);
    does(&person, DestinationEvent::Save);
    own(&person, "the archive", |own| {
        (own.saved && own.form.choice == DestinationChoice::Archive).then_some(())
    });
    assert!(!fs::read_to_string(&file).unwrap().contains("imap"));
    assert!(!opened(&home).has(&destination_secret(None, DESTINATION_PASSWORD)), "of no use any more");
}

#[test]
fn evidence_in_azure_is_kept_with_its_key_in_the_vault_alone() {
    let home = Home::new();
    let person = Person::sit_down(&home, Some(PASSPHRASE));
    let act = |does: EvidenceEvent| person.does(Event::Evidence { does });
    let edit = |edit: EvidenceEdit| act(EvidenceEvent::Edit { edit });
    person.does(Event::ShowSettings);
    settings(&person, "the page", |settings| settings.evidence.as_ref().map(|_| ()));
    act(EvidenceEvent::Test);
    settings(&person, "a folder that can be written to", |page| page.evidence.as_ref()?.tested.then_some(()));
    person.does(Event::UnlockSettings);
    settings(&person, "an open vault", |page| page.evidence.as_ref()?.vault_open.then_some(()));
    edit(EvidenceEdit::Azure(true));
    edit(EvidenceEdit::Account("corpchats".into()));
    edit(EvidenceEdit::Container("evidence".into()));
    person.enters("evidence.secret", KEY);
    act(EvidenceEvent::Save);
    settings(&person, "that it is saved", |page| page.evidence.as_ref()?.saved.then_some(()));
    let text = fs::read_to_string(home.path().join("settings.toml")).unwrap();
    assert!(text.contains("corpchats") && !text.contains(KEY), "{text}");
    assert_eq!(opened(&home).get("organisation/evidence-secret").unwrap().expose_secret(), KEY);
    assert!(!holds_secret(&home.path()));
}

#[test]
fn a_connector_gets_a_server_of_its_own_and_changing_it_says_what_becomes_of_what_was_delivered() {
    let home = Home::new();
    let person = Person::sit_down(&home, Some(PASSPHRASE));
    person.to_credentials();
    let path = home.beside("ssh_key.pub");
    person.script.files.lock().unwrap().push_back(path.clone());
    person.does(Event::Save { what: Download::SshKey });
    person.notice("the key", |notice| matches!(notice, Notice::Saved { .. }).then_some(()));
    let site = Sshd::start(Site::new(&fs::read_to_string(path).unwrap(), firm::PASSWORD));
    person.fills(&site);
    assert_eq!(person.validates(&site.host_key_fingerprint()).state, CheckState::Succeeded);
    person.does(Event::Next);
    person.does(Event::EditDomains { text: "corp.example".into() });
    edits(&person, server());
    let waits = |what: &str, wanted: bool| {
        person.until(what, |view| match &view.screen {
            Screen::Setup(setup) => (setup.can_next == wanted).then_some(()),
            _ => None,
        });
    };
    waits("a password that is missing", false);
    person.enters("destination.password", SECRET);
    waits("Next", true);
    person.does(Event::Next);
    let rows = person.review("the review", |page| Some(page.rows.clone()));
    assert!(rows.iter().any(|row| row.key == "destination" && row.value == "imap"), "{rows:?}");
    assert!(!holds_secret(&home.path()), "the draft has it");
    person.finishes();
    let connector = Connectors::of(&home.path()).load(firm::CONNECTOR).unwrap();
    assert_eq!(connector.destination.as_ref().unwrap().imap.as_ref().unwrap().port, Some(1));
    let name = destination_secret(Some(&connector), DESTINATION_PASSWORD);
    assert_eq!(opened(&home).get(&name).unwrap().expose_secret(), SECRET);
    assert!(!holds_secret(&home.path()));

    let id = ConnectorId { name: firm::CONNECTOR.into(), practice: false };
    person.does(Event::OpenFlyout { connector: id.clone() });
    let place = person.home("the flyout", |home| Some(home.flyout.as_ref()?.properties.place.clone()));
    assert_eq!((place.kind.as_str(), place.at.as_str(), place.follows), ("imap", "127.0.0.1", false));
    person.does(Event::EditMapping { connector: id });
    let view = person.mapping("the page", |page| Some(page.destination.clone()));
    assert_eq!((view.form.user.as_str(), view.stored), ("archive-master", vec!["password".to_owned()]));
    edits(&person, [DestinationEdit::Choice(DestinationChoice::Organisation)]);
    let moved = person.mapping("what it means", |page| page.destination.moved.clone());
    assert_eq!(moved.kind, "imap");
    person.does(Event::Finish);
    person.notice("the change", |notice| matches!(notice, Notice::Changed { .. }).then_some(()));
    let connector = Connectors::of(&home.path()).load(firm::CONNECTOR).unwrap();
    assert!(connector.destination.is_none() && !opened(&home).has(&name));
}
