//! The wizard with its driver, real servers and real files, but a script in the place of the window.
//!
//! In: events as a person would cause them. Out: views, saved files, mailboxes. The same walks in the
//! real window are in `window.rs`; here every wrong turn is cheap.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::io;
use std::path::Path;

use secrecy::SecretString;
use tests::gpg::Encrypt;
use tests::sshd::Site;
use tests::{Gpg, Home, Person, Sshd, firm};
use wizard::effect::Input;
use wizard::event::{Download, Event};
use wizard::view::home::ConnectorState;
use wizard::view::setup::*;
use wizard::view::{ConnectorId, Notice, Screen, VaultAsk};

/// A real site that knows the app's keys, and gpg beside it.
fn site(ssh_key: &str, pgp_key: &[u8]) -> (Sshd, Gpg, String) {
    let sshd = Sshd::start(Site::new(ssh_key, firm::PASSWORD));
    let gpg = Gpg::new();
    let key = gpg.import(pgp_key);
    (sshd, gpg, key)
}

fn saved(person: &Person, home: &Home, what: Download, name: &str) -> Vec<u8> {
    let path = home.beside(name);
    person.script.files.lock().unwrap().push_back(path.clone());
    person.does(Event::Save { what });
    person.notice("the saved file", |notice| match notice {
        Notice::Saved { file } if file == name => Some(()),
        _ => None,
    });
    fs::read(path).unwrap()
}

fn mails(home: &Path) -> usize {
    let mut count = 0;
    let mut folders = vec![home.join("archive")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                count += tests::mbox::read(&path).len();
            }
        }
    }
    count
}

#[test]
fn practice_leads_from_the_first_click_to_mailboxes_and_a_second_run_finds_nothing_new() {
    let home = Home::new();
    let person = Person::sit_down(&home, None);
    person.does(Event::PractiseFirst);
    person.does(Event::AddConnector);
    person.does(Event::AcceptTerms);
    person.credentials("the page", |page| (page.support == Support::Waiting).then_some(()));
    person.does(Event::ChooseMode { mode: Mode::Public });
    person.keys();
    person.does(Event::FilesSent);
    let host_key = person.credentials("support's answer", |page| match &page.support {
        Support::Answered { host_key } => Some(host_key.clone()),
        _ => None,
    });
    let check = person.validates(&host_key);
    assert_eq!(check.state, CheckState::Succeeded, "{:?}", check.rungs);
    assert_eq!(check.rungs.len(), 14);
    person.does(Event::Next);
    let domain =
        person.mapping("a suggested domain", |page| page.suggested.first().map(|seen| seen.domain.clone()));
    assert_eq!(domain, "practice.example");
    person.does(Event::AddDomain { domain });
    person.mapping("people", |page| match &page.people {
        PeopleView::Ready { by_email, .. } if *by_email > 0 => Some(()),
        _ => None,
    });
    let csv = home.beside("mapping.csv");
    person.script.files.lock().unwrap().extend([csv.clone(), csv]);
    person.does(Event::SaveTemplate);
    person.notice("the template", |notice| matches!(notice, Notice::Saved { .. }).then_some(()));
    person.does(Event::PickCsv);
    person.mapping("the CSV", |page| page.csv.as_ref().filter(|csv| csv.rows == 4).map(|_| ()));
    person.mapping("people by CSV", |page| match &page.people {
        PeopleView::Ready { by_csv, .. } if *by_csv > 0 => Some(()),
        _ => None,
    });
    person.does(Event::Next);
    person.does(Event::Preview);
    let (sums, mails_shown) = person.review("the preview", |page| match &page.preview {
        PreviewView::Ready { sums, mails, fault, .. } => {
            assert_eq!(*fault, None);
            Some((*sums, mails.clone()))
        }
        PreviewView::Failed { fault } => panic!("{fault:?}"),
        _ => None,
    });
    assert!(sums.imported > 0 && sums.balanced);
    assert!(mails_shown.iter().all(|mail| mail.from.contains('@') && !mail.subject.is_empty()));
    assert_eq!(mails(&home.path().join("practice")), 0, "a preview delivers nothing");
    let state = person.finishes();
    assert!(matches!(state, ConnectorState::SucceededWithHeld | ConnectorState::Succeeded));
    let delivered = mails(&home.path().join("practice"));
    assert_eq!(delivered as u64, sums.imported);
    assert!(!home.path().join("ledger.db").exists() && !home.path().join("vault.age").exists());
    assert!(person.script.seen.lock().unwrap().progress.len() > 4);

    // Days later, after a new start of the program: the site is another one, the connector goes on.
    let person = Person::sit_down(&home, None);
    let id = person.home("the connector", |home| home.connectors.first().map(|row| row.id.clone()));
    assert!(id.practice);
    person.does(Event::RunNow { connector: id.clone() });
    let last = person.home("the second run", |home| {
        let run = home.connectors.first()?.last_run.clone()?;
        (run.run > 2 && run.ended.is_some()).then_some(run)
    });
    assert_eq!(last.fault, None);
    assert_eq!(mails(&home.path().join("practice")), delivered);
    person.does(Event::OpenFlyout { connector: id });
    let flyout = person.home("the flyout", |home| home.flyout.clone());
    assert!(flyout.source.reached.is_some() && flyout.runs.len() >= 2 && flyout.properties.port > 0);
    let log = home.beside("log.jsonl");
    person.script.files.lock().unwrap().push_back(log.clone());
    person.does(Event::SaveLog { run: last.run });
    person.notice("the log", |notice| matches!(notice, Notice::Saved { .. }).then_some(()));
    assert!(fs::read_to_string(log).unwrap().contains("run_ended"));

    // And again: held items are named without a vault, and all files are read from the site of this start.
    let person = Person::sit_down(&home, None);
    let id = person.home("the connector", |home| home.connectors.first().map(|row| row.id.clone()));
    person.does(Event::OpenFlyout { connector: id.clone() });
    person.does(Event::ReadHeld);
    let held =
        person.home("names", |home| Some(home.flyout.as_ref()?.held.clone()).filter(|held| held.named));
    assert_eq!(held.fault, None);
    person.does(Event::EditMapping { connector: id });
    person.mapping("what differs", |page| page.diff.as_ref().map(|_| ()));
    person.does(Event::ReadAllFiles);
    person.mapping("all files", |page| match &page.people {
        PeopleView::Ready { files, .. } if files.len() > 1 => Some(()),
        _ => None,
    });
}

#[test]
fn a_real_site_with_gnupg_files_is_walked_to_the_end_and_nothing_is_lost_on_the_way() {
    let home = Home::new();
    let person = Person::sit_down(&home, Some("correct horse battery"));
    let keys = person.to_credentials();
    let ssh_key = saved(&person, &home, Download::SshKey, "ssh_key.pub");
    let pgp_key = saved(&person, &home, Download::PgpKey, "pgp_key.asc");
    person.does(Event::EditAddress { text: "203.0.113.7, 2001:db8::/48".into() });
    let address = saved(&person, &home, Download::IpAddress, "ip_address.txt");
    assert_eq!(address, b"203.0.113.7\n2001:db8::/48\n");
    let all = saved(&person, &home, Download::All, "all.zip");
    let mut zip = zip::ZipArchive::new(io::Cursor::new(all)).unwrap();
    let letter = io::read_to_string(zip.by_name("letter.txt").unwrap()).unwrap();
    let KeysView::Ready { ssh_fingerprint, pgp_fingerprint, .. } = &keys else { panic!("{keys:?}") };
    assert!(letter.contains(ssh_fingerprint) && letter.contains(pgp_fingerprint), "{letter}");

    // Cancel, and days later, in a new program, the same keys, terms and values.
    person.types("firm_code", "firm001");
    person.does(Event::Cancel);
    let draft = person.home("the draft", |home| home.drafts.first().map(|row| row.id.clone()));
    let person = Person::sit_down(&home, Some("correct horse battery"));
    person.home("the draft", |home| home.drafts.first().map(|_| ()));
    person.does(Event::ContinueDraft { draft });
    let page = person
        .credentials("the page", |page| matches!(page.keys, KeysView::Ready { .. }).then(|| page.clone()));
    assert_eq!(
        (&page.keys, page.saved.all, page.address.outer.as_str()),
        (&keys, true, "203.0.113.7, 2001:db8::/48")
    );
    assert!(page.fields.iter().any(|field| field.value == "firm001"));

    let (mut sshd, gpg, key) = site(std::str::from_utf8(&ssh_key).unwrap(), &pgp_key);
    let rows: [(&str, &str, &str, &[&str], &str); 2] = [
        ("m1", "r1", "ada@corp.example", &["bob@corp.example"], "canary-text-one"),
        ("m2", "r1", "bob@corp.example", &["eve@elsewhere.example"], "canary-text-two"),
    ];
    let encrypted = gpg.encrypt(&firm::messages(&rows), &[&key], &Encrypt::default());
    sshd.put("day_20261102.xml.pgp", &encrypted, firm::day_time(2));

    // Wrong password, wrong port, unknown host, refused host key: each is told, and none is the end.
    person.fills(&sshd);
    person.enters("password", "wrong");
    let failed = |check: &CheckView| {
        let rung = check.rungs.iter().find(|rung| rung.state == "failed").unwrap();
        (rung.name.clone(), rung.fault.clone().unwrap().code)
    };
    person.does(Event::Validate);
    person.credentials("the host key", |page| page.check.host_key.as_ref().map(|_| ()));
    assert!(!sshd.log().contains("Accepted"), "nothing was sent before the host key was judged");
    person.does(Event::RefuseHostKey);
    person.credentials("refused", |page| (page.check.state == CheckState::Refused).then_some(()));
    let check = person.validates(&sshd.host_key_fingerprint());
    assert_eq!(failed(&check), ("password".into(), "password-refused".into()));
    person.enters("password", firm::PASSWORD);
    person.types("port", "1");
    let check = person.validates(&sshd.host_key_fingerprint());
    assert_eq!(failed(&check).0, "tcp");
    person.types("port", &sshd.port().to_string());
    person.types("host", "nobody.invalid");
    let check = person.validates(&sshd.host_key_fingerprint());
    assert_eq!(failed(&check).0, "name");
    person.types("host", " sftp://127.0.0.1/outgoing ");
    let check = person.validates(&sshd.host_key_fingerprint());
    assert_eq!(check.state, CheckState::Succeeded, "{:?}", check.rungs);

    person.does(Event::Next);
    person.does(Event::EditDomains { text: "not a domain".into() });
    person.mapping("the fault", |page| page.domains_fault.clone());
    let bad = home.beside("bad.csv");
    fs::write(&bad, "ImId,Mailbox\nada@corp.example,nonsense\n").unwrap();
    person.driver.dropped(bad);
    person.mapping("the CSV's mistake", |page| page.csv.as_ref()?.mistakes.first().cloned());
    let mistakes = home.beside("mistakes.csv");
    person.script.files.lock().unwrap().push_back(mistakes.clone());
    person.does(Event::SaveMistakes);
    person.notice("the mistakes", |notice| matches!(notice, Notice::Saved { .. }).then_some(()));
    let text = fs::read_to_string(mistakes).unwrap();
    assert!(text.contains("2,B,nonsense,"), "{text}");
    person.does(Event::RemoveCsv);
    person.does(Event::EditDomains { text: "@Corp.Example".into() });
    person.until("Next", |view| match &view.screen {
        Screen::Setup(setup) => setup.can_next.then_some(()),
        _ => None,
    });
    let nobody = person.mapping("who is mapped", |page| match &page.people {
        PeopleView::Ready { by_email: 2, nobody, people, .. } => Some((*nobody, people.clone())),
        _ => None,
    });
    assert_eq!((nobody.0, nobody.1[0].email.as_str()), (1, "eve@elsewhere.example"));
    person.does(Event::Next);
    person.review("the page", |page| (page.rows.len() > 8).then_some(()));
    assert_eq!(person.finishes(), ConnectorState::Succeeded);
    assert_eq!(mails(&home.path()), 3);
    assert!(fs::read_dir(home.path().join("drafts")).unwrap().next().is_none(), "the draft has served");

    // The password is in the vault alone.
    sshd.stop();
    for place in [home.path().join("connectors"), home.path().join("logs"), home.path().join("ledger.db")] {
        let files = if place.is_dir() {
            fs::read_dir(&place).unwrap().map(|entry| entry.unwrap().path()).collect()
        } else {
            vec![place]
        };
        for file in files {
            let bytes = fs::read(&file).unwrap();
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains(firm::PASSWORD) && !text.contains("canary-text"), "{}", file.display());
        }
    }
}

#[test]
fn what_a_preview_saw_of_another_site_is_not_imported() {
    let home = Home::new();
    let person = Person::sit_down(&home, Some("correct horse battery"));
    person.to_credentials();
    let ssh_key = saved(&person, &home, Download::SshKey, "ssh_key.pub");
    let pgp_key = saved(&person, &home, Download::PgpKey, "pgp_key.asc");
    let (trial, gpg, key) = site(std::str::from_utf8(&ssh_key).unwrap(), &pgp_key);
    let (real, _, _) = site(std::str::from_utf8(&ssh_key).unwrap(), &pgp_key);
    let put = |site: &Sshd, id: &str| {
        let rows: [(&str, &str, &str, &[&str], &str); 1] =
            [(id, "r1", "ada@corp.example", &["bob@corp.example"], "said")];
        let encrypted = gpg.encrypt(&firm::messages(&rows), &[&key], &Encrypt::default());
        site.put(&format!("{id}.xml.pgp"), &encrypted, firm::day_time(2));
    };
    put(&trial, "trial");
    put(&real, "real");
    person.fills(&trial);
    let check = person.validates(&trial.host_key_fingerprint());
    assert_eq!(check.state, CheckState::Succeeded, "{:?}", check.rungs);
    person.does(Event::Next);
    person.does(Event::EditDomains { text: "corp.example".into() });
    person.does(Event::Next);
    person.does(Event::Preview);
    let imported = person.review("the preview", |page| match &page.preview {
        PreviewView::Ready { sums, .. } => Some(sums.imported),
        _ => None,
    });
    assert_eq!(imported, 2);
    person.does(Event::GoTo { page: Page::Credentials });
    person.fills(&real);
    let check = person.validates(&real.host_key_fingerprint());
    assert_eq!(check.state, CheckState::Succeeded, "{:?}", check.rungs);
    person.does(Event::Next);
    person.does(Event::Next);
    person.review("the page", |_| Some(()));
    assert_eq!(person.finishes(), ConnectorState::Succeeded);
    assert_eq!(mails(&home.path()), 2, "the mails of the real site, and no others");
}

#[test]
fn a_vault_without_a_keyring_is_opened_by_a_passphrase_and_by_no_other() {
    let home = Home::new();
    let person = Person::sit_down(&home, None);
    person.does(Event::ViewProduct { kind: "ice-chat".into() });
    person.does(Event::AddConnector);
    person.does(Event::AcceptTerms);
    let asks = |person: &Person, wanted: VaultAsk| {
        person.until("the vault page", |view| match &view.screen {
            Screen::Vault(vault) if vault.ask == wanted && !vault.busy => Some(vault.fault.clone()),
            _ => None,
        })
    };
    assert_eq!(asks(&person, VaultAsk::Choose), None);
    person.passphrase("correct horse battery");
    person.credentials("the page", |_| Some(()));
    person.does(Event::ChooseMode { mode: Mode::Public });
    let keys = person.keys();
    person.does(Event::Cancel);
    let draft = person.home("the draft", |home| home.drafts.first().map(|row| row.id.clone()));

    let person = Person::sit_down(&home, None);
    person.home("the draft", |home| home.drafts.first().map(|_| ()));
    person.does(Event::ContinueDraft { draft: draft.clone() });
    assert_eq!(asks(&person, VaultAsk::Unlock), None);
    person.passphrase("wrong horse battery");
    let fault = person.until("the fault", |view| match &view.screen {
        Screen::Vault(vault) => vault.fault.clone(),
        _ => None,
    });
    assert_eq!(fault.code, "vault-passphrase");
    person.passphrase("correct horse battery");
    assert_eq!(person.keys(), keys);

    // A draft that is thrown away takes its secrets along.
    person.enters("password", "canary");
    person.does(Event::Cancel);
    person.home("home", |_| Some(()));
    person.does(Event::DiscardDraft { draft });
    person.until("the question", |view| view.question.as_ref().map(|_| ()));
    person.does(Event::Answer { yes: true });
    person.home("no draft", |home| home.drafts.is_empty().then_some(()));
    let vault = engine::keys::Vault::open(
        &home.path(),
        &engine::keys::Unlock::Passphrase(SecretString::from("correct horse battery")),
    );
    assert!(vault.unwrap().names().iter().all(|name| !name.starts_with("draft/")));
}

#[test]
fn an_import_that_is_stopped_from_the_window_goes_on_later_and_delivers_nothing_twice() {
    let home = Home::new();
    let person = Person::sit_down(&home, Some("correct horse battery"));
    person.to_credentials();
    let ssh_key = saved(&person, &home, Download::SshKey, "ssh_key.pub");
    let pgp_key = saved(&person, &home, Download::PgpKey, "pgp_key.asc");
    let (sshd, gpg, key) = site(std::str::from_utf8(&ssh_key).unwrap(), &pgp_key);
    let mut day = Vec::new();
    let written = tests::day::write(&mut day, 20_000, 200, 7).unwrap();
    sshd.put("day.xml.pgp", &gpg.encrypt(&day, &[&key], &Encrypt::default()), firm::day_time(3));
    person.fills(&sshd);
    let check = person.validates(&sshd.host_key_fingerprint());
    assert_eq!(check.state, CheckState::Succeeded, "{:?}", check.rungs);
    person.does(Event::Next);
    person.does(Event::EditDomains { text: tests::day::DOMAIN.to_owned() });
    person.does(Event::Next);
    person.review("the page", |_| Some(()));
    person.does(Event::Finish);
    person.until("the run", |view| view.run.as_ref().map(|_| ()));
    let mut seen = person.script.seen.lock().unwrap();
    while !seen.progress.iter().any(|progress| progress.stage == "writing" || progress.stage == "reading") {
        seen = person.script.changed.wait(seen).unwrap();
    }
    drop(seen);
    person.driver.send(Input::CloseWanted);
    person.until("the question", |view| view.question.as_ref().map(|_| ()));
    person.does(Event::Answer { yes: true });
    let mut seen = person.script.seen.lock().unwrap();
    while !seen.closed {
        seen = person.script.changed.wait(seen).unwrap();
    }
    drop(seen);

    let person = Person::sit_down(&home, Some("correct horse battery"));
    let row = person.home("the row", |home| home.connectors.first().cloned());
    assert_eq!(row.state, ConnectorState::Cancelled);
    let connector = ConnectorId { name: firm::CONNECTOR.into(), practice: false };
    person.does(Event::RunNow { connector });
    let stopped = row.last_run.unwrap().run;
    let state = person.home("the end", |home| {
        let row = home.connectors.first()?;
        let run = row.last_run.as_ref()?;
        (run.run > stopped && run.ended.is_some()).then_some(row.state)
    });
    assert!(matches!(state, ConnectorState::Succeeded | ConnectorState::SucceededWithHeld), "{state:?}");
    assert_eq!(mails(&home.path()) as u64, written.deliveries);
    let samples = person.script.seen.lock().unwrap().progress.clone();
    assert!(samples.iter().all(|one| one.step >= 1 && one.step <= one.steps));
}
