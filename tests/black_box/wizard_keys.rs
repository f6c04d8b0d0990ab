//! Own private keys, host keys and changes of a connector, in the wizard with real servers and a script
//! in the place of the window.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tests::gpg::Encrypt;
use tests::sshd::Site;
use tests::{Gpg, Home, Person, Sshd, firm};
use wizard::event::Event;
use wizard::view::home::ConnectorState;
use wizard::view::setup::*;
use wizard::view::{ConnectorId, Notice, Screen};

const SSH_PASS: &str = "canary-ssh-pass-4418";
const PGP_PASS: &str = "canary-pgp-pass-9925";

/// Key files of a firm, and a site that knows their public parts.
struct Own {
    home: Home,
    site: Sshd,
    gpg: Gpg,
    key: String,
    ssh: PathBuf,
    pgp: PathBuf,
}

impl Own {
    fn new() -> Self {
        let home = Home::new();
        let ssh = home.beside("id_ed25519");
        let made =
            Command::new("ssh-keygen").args(["-q", "-t", "ed25519", "-N", SSH_PASS, "-f"]).arg(&ssh).status();
        assert!(made.unwrap().success());
        let site =
            Sshd::start(Site::new(&fs::read_to_string(ssh.with_extension("pub")).unwrap(), firm::PASSWORD));
        let gpg = Gpg::new();
        let key = gpg.make_key("Compliance <desk@corp.example>", "future-default", "40d", PGP_PASS);
        let pgp = home.beside("firm.asc");
        fs::write(&pgp, gpg.private_key(&key, PGP_PASS)).unwrap();
        let own = Self { home, site, gpg, key, ssh, pgp };
        own.put("one.xml.pgp", 3);
        own
    }

    fn put(&self, name: &str, day: u64) {
        let plain = firm::messages(&[(name, "room", "ada@corp.example", &["bob@corp.example"], name)]);
        let bytes = self.gpg.encrypt(&plain, &[&self.key], &Encrypt::default());
        self.site.put(name, &bytes, firm::day_time(day));
    }
}

/// To the private way, with the vault's passphrase chosen.
fn to_private(person: &Person) {
    let _ = person.to_credentials();
    person.does(Event::ChooseMode { mode: Mode::Private });
    person.credentials("the private fields", |page| (page.fields.len() == 9).then_some(()));
}

/// One after the other, as dialogs are.
fn picks(person: &Person, key: &str, file: &Path) {
    person.script.files.lock().unwrap().push_back(file.to_owned());
    person.does(Event::PickKey { field: key.into() });
    field(person, key, |field| field.stored && (field.key_facts.is_some() || field.fault.is_some()));
}

/// The field, once its key was read.
fn field(person: &Person, key: &str, ready: impl Fn(&FieldView) -> bool) -> FieldView {
    person.credentials(key, |page| {
        page.fields.iter().find(|field| field.key == key && !field.reading && ready(field)).cloned()
    })
}

fn code(field: &FieldView) -> Option<&str> {
    field.fault.as_ref().map(|fault| fault.code.as_str())
}

fn private_connector(own: &Own, person: &Person) {
    to_private(person);
    person.fills(&own.site);
    picks(person, "ssh_private_key", &own.ssh);
    picks(person, "pgp_private_key", &own.pgp);
    for (key, passphrase) in [("ssh_passphrase", SSH_PASS), ("pgp_passphrase", PGP_PASS)] {
        person.enters(key, passphrase);
    }
    for key in ["ssh_private_key", "pgp_private_key"] {
        field(person, key, |field| {
            field.key_facts.as_ref().is_some_and(|facts| facts.passphrase == PassphraseView::Opens)
        });
    }
    let check = person.validates(&own.site.host_key_fingerprint());
    assert_eq!(check.state, CheckState::Succeeded, "{:?}", check.rungs);
    person.does(Event::Next);
    person.mapping("the page", |_| Some(()));
    person.does(Event::EditDomains { text: "corp.example".into() });
    person.does(Event::Next);
    person.review("the page", |_| Some(()));
    assert_eq!(person.finishes(), ConnectorState::Succeeded);
}

#[test]
fn a_private_key_tells_at_once_what_it_is_and_what_is_wrong_with_it() {
    let own = Own::new();
    let person = Person::sit_down(&own.home, Some("vault"));
    to_private(&person);
    // Closed: what the file tells without its passphrase, and that the passphrase is missing.
    picks(&person, "pgp_private_key", &own.pgp);
    let pgp = field(&person, "pgp_private_key", |field| field.key_facts.is_some());
    let facts = pgp.key_facts.unwrap();
    assert_eq!(
        (facts.passphrase, facts.keys[0].fingerprint.as_str()),
        (PassphraseView::Missing, own.key.as_str())
    );
    assert_eq!(facts.keys[0].owner, "Compliance <desk@corp.example>");
    assert!(matches!(facts.keys[0].days_left, Some(39 | 40)), "{:?}", facts.keys[0]);
    let missing = field(&person, "pgp_passphrase", |field| field.fault.is_some());
    assert_eq!(code(&missing), Some("setting-invalid"));
    person.enters("pgp_passphrase", "not this");
    let wrong = field(&person, "pgp_passphrase", |field| code(field) == Some("wrong-passphrase"));
    assert!(wrong.stored);
    person.enters("pgp_passphrase", PGP_PASS);
    let good = field(&person, "pgp_passphrase", |field| field.fault.is_none());
    assert!(good.stored && good.value.is_empty());
    // Pasted, with a slip: the other kind, the public part, nonsense.
    let public = fs::read_to_string(own.ssh.with_extension("pub")).unwrap();
    let pgp_text = fs::read_to_string(&own.pgp).unwrap();
    for (text, fault) in [
        (public.as_str(), "key-is-public"),
        (pgp_text.as_str(), "key-is-other-kind"),
        ("nonsense", "key-unreadable"),
    ] {
        person.enters("ssh_private_key", text);
        field(&person, "ssh_private_key", |field| code(field) == Some(fault));
    }
    person.enters("ssh_private_key", &fs::read_to_string(&own.ssh).unwrap());
    let ssh = field(&person, "ssh_private_key", |field| field.fault.is_none() && field.key_facts.is_some());
    assert_eq!(ssh.key_facts.unwrap().keys[0].algorithm, "Ed25519");
    // No secret in the draft's file.
    let drafts = own.home.path().join("drafts");
    for entry in fs::read_dir(drafts).unwrap() {
        // What it was written to first may have its name by now.
        let Ok(text) = fs::read_to_string(entry.unwrap().path()) else { continue };
        assert!(!text.contains("canary") && !text.contains("PRIVATE KEY"), "{text}");
    }
}

#[test]
fn own_private_keys_lead_from_the_form_to_mailboxes() {
    let own = Own::new();
    let person = Person::sit_down(&own.home, Some("vault"));
    private_connector(&own, &person);
    // The PGP key expires in 40 days: the home page says so.
    let warnings = person.home("the warning", |home| home.connectors.first().map(|row| row.warnings.clone()));
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    assert_eq!(warnings[0].within, 60);
}

#[test]
fn a_changed_connector_keeps_what_was_not_changed_and_its_new_key_stands_beside_the_old_one() {
    let own = Own::new();
    let person = Person::sit_down(&own.home, Some("vault"));
    private_connector(&own, &person);
    let connector = ConnectorId { name: firm::CONNECTOR.into(), practice: false };
    person.does(Event::EditConnector { connector: connector.clone(), mend: None });
    let fields = person.credentials("the filled form", |page| Some(page.fields.clone()));
    assert!(fields.iter().all(|field| field.fault.is_none()));
    assert!(fields.iter().any(|field| field.key == "name" && field.fixed && field.value == firm::CONNECTOR));
    let editing = person.until("the frame", |view| match &view.screen {
        Screen::Setup(setup) => Some((setup.editing.clone(), setup.can_save)),
        _ => None,
    });
    assert_eq!(editing, (Some(firm::CONNECTOR.to_owned()), true));

    // A new SSH key that the site does not know yet: the old one lets us in, and the ladder warns.
    let new = own.home.beside("id_new");
    let made = Command::new("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "", "-f"]).arg(&new).status();
    assert!(made.unwrap().success());
    picks(&person, "ssh_private_key", &new);
    field(&person, "ssh_private_key", |field| field.stored && field.key_facts.is_some());
    let retire = person.credentials("the day", |page| page.retire.clone());
    assert!(retire.fault.is_none(), "{retire:?}");
    let check = person.validates(&own.site.host_key_fingerprint());
    assert_eq!(check.state, CheckState::Succeeded, "{:?}", check.rungs);
    let key = check.rungs.iter().find(|rung| rung.name == "key").unwrap();
    assert_eq!((key.state.as_str(), key.fault.as_ref().unwrap().code.as_str()), ("warning", "key-refused"));
    person.does(Event::Finish);
    person.notice("the change", |notice| matches!(notice, Notice::Changed { .. }).then_some(()));

    person.does(Event::OpenFlyout { connector: connector.clone() });
    let pairs = person.home("the flyout", |home| Some(home.flyout.as_ref()?.properties.pairs.clone()));
    assert_eq!(pairs.len(), 2);
    assert!(!pairs[0].accepted && pairs[1].accepted && pairs[1].retires.is_some());
    own.put("two.xml.pgp", 4);
    person.does(Event::RunNow { connector });
    person.home("the second run", |home| {
        let run = home.connectors.first()?.last_run.clone()?;
        (run.run > 1 && run.ended.is_some()).then(|| assert_eq!(run.sums.unwrap().imported, 2))
    });
}

#[test]
fn who_changes_to_the_apps_keys_can_still_read_what_was_encrypted_to_the_old_ones() {
    let own = Own::new();
    let person = Person::sit_down(&own.home, Some("vault"));
    private_connector(&own, &person);
    let connector = ConnectorId { name: firm::CONNECTOR.into(), practice: false };
    person.does(Event::EditConnector { connector: connector.clone(), mend: None });
    person.credentials("the filled form", |page| (page.mode == Some(Mode::Private)).then_some(()));
    person.does(Event::ChooseMode { mode: Mode::Public });
    let line = person.credentials("the app's keys", |page| match &page.keys {
        KeysView::Ready { ssh_key, .. } => Some(ssh_key.clone()),
        _ => None,
    });
    own.site.install_key(&line);
    // The newest file is encrypted to the firm's own key still.
    own.put("two.xml.pgp", 4);
    let check = person.validates(&own.site.host_key_fingerprint());
    assert_eq!(check.state, CheckState::Succeeded, "{:?}", check.rungs);
    person.does(Event::Finish);
    person.notice("the change", |notice| matches!(notice, Notice::Changed { .. }).then_some(()));
    person.does(Event::RunNow { connector });
    person.home("the second run", |home| {
        let run = home.connectors.first()?.last_run.clone()?;
        (run.run > 1 && run.ended.is_some()).then(|| assert_eq!(run.sums.unwrap().imported, 2))
    });
}

#[test]
fn a_changed_host_key_stops_shows_both_and_is_accepted_only_as_support_gave_it() {
    let mut own = Own::new();
    let person = Person::sit_down(&own.home, Some("vault"));
    private_connector(&own, &person);
    let old = own.site.host_key_fingerprint();
    own.site.restart_with_new_host_key();
    let new = own.site.host_key_fingerprint();
    let connector = ConnectorId { name: firm::CONNECTOR.into(), practice: false };
    person.does(Event::OpenFlyout { connector: connector.clone() });
    person.home("the flyout", |home| home.flyout.as_ref().map(|_| ()));
    person.does(Event::CheckSource);
    let rung = person.home("the failed rung", |home| {
        let source = &home.flyout.as_ref()?.source;
        source.rungs.iter().find(|rung| rung.state == "failed" && !source.checking).cloned()
    });
    assert_eq!(rung.mend, Some(Mend::HostKey));
    person.does(Event::EditConnector { connector, mend: rung.mend });
    person.credentials("the focus", |page| (page.focus == Some(Mend::HostKey)).then_some(()));
    person.does(Event::Validate);
    let shown = person.credentials("the changed key", |page| page.check.host_key.clone());
    assert_eq!((shown.fingerprint.as_str(), shown.accepted.as_slice()), (new.as_str(), &[old][..]));
    assert!(shown.md5.starts_with("MD5:"));
    person.does(Event::AcceptHostKey);
    person.does(Event::EditGivenKey { text: new.trim_start_matches("SHA256:").into() });
    person.credentials("the verdict", |page| {
        let shown = page.check.host_key.as_ref().expect("accepted without comparing");
        (shown.verdict == Verdict::Equal).then_some(())
    });
    person.does(Event::AcceptHostKey);
    person.credentials("the ladder", |page| (page.check.state == CheckState::Succeeded).then_some(()));
    person.does(Event::Finish);
    person.notice("the change", |notice| matches!(notice, Notice::Changed { .. }).then_some(()));
}

#[test]
fn known_hosts_and_a_planned_change_are_kept_with_the_connector() {
    let own = Own::new();
    let person = Person::sit_down(&own.home, Some("vault"));
    to_private(&person);
    person.fills(&own.site);
    let known = own.home.beside("known_hosts");
    let host = format!("[127.0.0.1]:{}", own.site.port());
    let line = own.site.host_key_line();
    let other = fs::read_to_string(own.ssh.with_extension("pub")).unwrap();
    fs::write(
        &known,
        format!("{host} {line}\n@revoked {host} {other}@cert-authority {host} {other}nonsense\n"),
    )
    .unwrap();
    person.script.files.lock().unwrap().push_back(known);
    person.does(Event::PickKnownHosts);
    let imported = person.credentials("what it brought", |page| page.trust.imported.clone());
    assert_eq!((imported.keys, imported.revoked, imported.authorities), (1, 1, 1));
    person.does(Event::ExpectHostKey { on: true });
    person.does(Event::EditExpected { fingerprint: "MD5:aa".into(), from: "tomorrow".into() });
    let expected = person.credentials("the faults", |page| {
        page.trust.expected.clone().filter(|expected| expected.fingerprint_fault.is_some())
    });
    assert!(expected.from.fault.is_some());
    person.does(Event::EditExpected { fingerprint: other, from: "2999-01-01".into() });
    picks(&person, "ssh_private_key", &own.ssh);
    picks(&person, "pgp_private_key", &own.pgp);
    person.enters("ssh_passphrase", SSH_PASS);
    person.enters("pgp_passphrase", PGP_PASS);
    field(&person, "pgp_private_key", |field| {
        field.key_facts.as_ref().is_some_and(|facts| facts.passphrase == PassphraseView::Opens)
    });
    // Known from the file: nobody is asked.
    person.does(Event::Validate);
    let check = person.credentials("the ladder", |page| match page.check.state {
        CheckState::Succeeded | CheckState::Failed | CheckState::HostKey => Some(page.check.clone()),
        CheckState::Idle | CheckState::Climbing | CheckState::Outdated | CheckState::Refused => None,
    });
    assert_eq!(check.state, CheckState::Succeeded, "{:?}", check.rungs);
    person.does(Event::Next);
    person.does(Event::EditDomains { text: "corp.example".into() });
    person.does(Event::Next);
    assert_eq!(person.finishes(), ConnectorState::Succeeded);
    let told =
        own.home.chat_connectors(&["--json", "connector", "host-key", firm::CONNECTOR]).expect_code(0).json();
    assert_eq!(told["revoked_host_keys"].as_array().unwrap().len(), 1);
    assert_eq!(told["expected_host_key"]["from"], "2999-01-01");
}

#[test]
fn the_apps_own_keys_are_renewed_and_taken_back_on_the_page() {
    let firm = firm::Firm::default();
    let person = Person::sit_down(&firm.home, Some("correct horse battery staple"));
    let connector = person.home("the connector", |home| home.connectors.first().map(|row| row.id.clone()));
    person.does(Event::EditConnector { connector, mend: None });
    // Made on the command line, where nobody accepted the terms.
    person.until("the terms", |view| matches!(&view.screen, Screen::Setup(_)).then_some(()));
    person.does(Event::AcceptTerms);
    let KeysView::Ready { ssh_fingerprint: first, can_renew: true, .. } = person.keys() else {
        panic!("no keys")
    };
    person.does(Event::RenewKeys);
    let older = person.credentials("the new pair", |page| match &page.keys {
        KeysView::Ready { older, ssh_fingerprint, can_renew: false, .. } if *ssh_fingerprint != first => {
            Some(older.clone())
        }
        _ => None,
    });
    assert_eq!(older[0].ssh_fingerprint, first);
    let day = person.credentials("the day", |page| page.retire.clone());
    assert_eq!(Some(&day.text), older[0].retires.as_ref());
    person.does(Event::EditRetire { text: "2999-01-01".into() });
    person.credentials("the other day", |page| match &page.keys {
        KeysView::Ready { older, .. } => {
            (older.first()?.retires.as_deref() == Some("2999-01-01")).then_some(())
        }
        _ => None,
    });
    person.does(Event::DropNewKeys);
    // What somebody may have encrypted to the new key can still be read.
    person.credentials("the old pair", |page| match &page.keys {
        KeysView::Ready { older, ssh_fingerprint, .. } => {
            let retired = older.len() == 1 && older[0].retired;
            (retired && *ssh_fingerprint == first).then_some(())
        }
        _ => None,
    });
}

#[test]
fn practice_with_private_keys_has_invented_ones_and_goes_on_after_a_new_start() {
    let home = Home::new();
    let person = Person::sit_down(&home, None);
    person.does(Event::PractiseFirst);
    person.does(Event::AddConnector);
    person.does(Event::AcceptTerms);
    person.credentials("the page", |page| (page.support == Support::Waiting).then_some(()));
    person.does(Event::ChooseMode { mode: Mode::Private });
    person.credentials("the private fields", |page| (page.fields.len() == 9).then_some(()));
    person.does(Event::FilesSent);
    let host_key = person.credentials("support's answer", |page| match &page.support {
        Support::Answered { host_key } => Some(host_key.clone()),
        _ => None,
    });
    for key in ["ssh_private_key", "pgp_private_key"] {
        field(&person, key, |field| field.key_facts.is_some());
    }
    let check = person.validates(&host_key);
    assert_eq!(check.state, CheckState::Succeeded, "{:?}", check.rungs);
    person.does(Event::Next);
    person.does(Event::EditDomains { text: "practice.example".into() });
    person.does(Event::Next);
    assert!(matches!(person.finishes(), ConnectorState::SucceededWithHeld | ConnectorState::Succeeded));

    // A failure can be rehearsed with it, and after a new start its site knows the same keys.
    let person = Person::sit_down(&home, None);
    let id = person.home("the connector", |home| home.connectors.first().map(|row| row.id.clone()));
    person.does(Event::OpenFlyout { connector: id });
    person.home("the flyout", |home| home.flyout.as_ref().map(|_| ()));
    for (scenario, failed) in [("wrong-password", Some("password-refused")), ("none", None)] {
        person.does(Event::Rehearse { scenario: scenario.into() });
        person.does(Event::CheckSource);
        let rungs = person.home("the ladder", |home| {
            let source = &home.flyout.as_ref()?.source;
            let chosen = source.rehearsal.as_ref().is_some_and(|rehearsal| rehearsal.chosen == scenario);
            let end = source.rungs.iter().any(|rung| rung.state == "failed" || rung.name == "destination");
            (chosen && !source.checking && end).then(|| source.rungs.clone())
        });
        let codes: Vec<_> = rungs.iter().filter(|rung| rung.state == "failed").collect();
        let code = codes.first().and_then(|rung| rung.fault.as_ref()).map(|fault| fault.code.as_str());
        assert_eq!(code, failed, "{scenario}: {codes:?}");
    }
}
