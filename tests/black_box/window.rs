//! The product as a person meets it: the real window, native dialogs, real servers, real files.
//!
//! In: clicks and keys. Out: mailboxes, counted afterwards. Every wrong turn of the wizard is in `wizard.rs`;
//! here are the ones that a page or a dialog could spoil.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;

use serde_json::Value;
use tests::gpg::Encrypt;
use tests::sshd::Site;
use tests::walk::{PASSWORD, Walk, field};
use tests::window::desktop::Keyring;
use tests::window::{Options, Vault, Window};
use tests::{Gpg, Home, Line, Sshd, firm};

fn mails(home: &Home, below: &str) -> usize {
    let mut count = 0;
    let mut folders = vec![home.path().join(below).join("archive")];
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

fn sound(window: &Window) {
    assert_eq!(window.errors(), Vec::<String>::new());
    let log = window.log();
    assert!(!log.contains("panicked"), "{log}");
}

#[test]
fn window_practice_leads_from_the_first_click_to_mailboxes() {
    let home = Home::new();
    let window = Window::open(&home, &Options::default());
    let walk = Walk::new(&window, "en");
    walk.practice_to_mapping();
    walk.reads("Practice");
    let template = home.beside("user-mapping.csv");
    walk.download("mapping-csv-template", &template);
    walk.button("mapping-csv-upload");
    window.dialog(&walk.words.text("dialog-open-csv")).choose(&template);
    walk.says("mapping-csv-used");
    walk.to_review();
    walk.button("review-preview-start");
    walk.says("review-preview-mails");
    assert_eq!(mails(&home, "practice"), 0, "a preview delivers nothing");
    let row = walk.finish();
    let delivered = mails(&home, "practice");
    assert!(delivered > 500 && row.contains(&delivered.to_string()), "{delivered} mails: {row}");

    // The flyout, and a log by the native dialog.
    walk.flyout("Practice ICE Chat", "flyout-tab-runs");
    let log = home.beside("run.jsonl");
    let button = window.wait("a log to download", || {
        let labels = window.run(
            "return [...document.querySelectorAll('button')].map(b => b.getAttribute('aria-label') || '');",
            vec![],
        )?;
        let labels: Vec<_> = labels.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let wanted = walk.words.text("flyout-run-log");
        let found = labels.iter().find(|label| label.starts_with(&wanted)).map(|label| (*label).to_owned());
        found.ok_or_else(|| format!("{labels:?} of {:?}", window.texts("[role=tabpanel]")))
    });
    walk.button_saying(&button);
    window.dialog(&walk.words.text("dialog-save")).choose(&log);
    tests::until("the log", || fs::read_to_string(&log).ok()?.contains("run_began").then_some(()));
    sound(&window);
}

#[test]
fn window_real_site_is_walked_through_wrong_turns_to_the_end() {
    let home = Home::new();
    let window = Window::open(&home, &Options::default());
    let walk = Walk::new(&window, "en");
    walk.view();
    walk.accept();
    // An empty form says what is missing.
    let keys = walk.public_keys();
    walk.validate();
    walk.says("field-password.wrong");
    let (ssh, pgp) = (home.beside("ssh_key.pub"), home.beside("pgp_key.asc"));
    walk.download("credentials-download-ssh-key", &ssh);
    walk.download("credentials-download-pgp-key", &pgp);
    walk.button("credentials-download-ip-address");
    window.dialog(&walk.words.text("dialog-save")).cancel();

    let mut site = Sshd::start(Site::new(&fs::read_to_string(&ssh).unwrap(), firm::PASSWORD));
    let gpg = Gpg::new();
    let key = gpg.import(&fs::read(&pgp).unwrap());
    assert!(keys.iter().any(|shown| shown.replace(' ', "").to_uppercase().contains(&key)), "{keys:?}, {key}");
    let rows: [(&str, &str, &str, &[&str], &str); 2] = [
        ("m1", "r1", "ada@corp.example", &["bob@corp.example"], "first"),
        ("m2", "r1", "bob@corp.example", &["eve@elsewhere.example"], "second"),
    ];
    let encrypted = gpg.encrypt(&firm::messages(&rows), &[&key], &Encrypt::default());
    site.put("day_20261102.xml.pgp", &encrypted, firm::day_time(2));

    walk.fill(&site, "wrong");
    walk.validate();
    walk.button("host-key-refuse");
    walk.says("credentials-refused");
    assert!(!site.log().contains("Accepted"), "nothing was sent before the host key was accepted");
    walk.validate();
    walk.button("host-key-accept");
    walk.says("error-password-refused");
    walk.replace_password(firm::PASSWORD);
    window.type_into(&field("port"), "1");
    walk.validate();
    walk.reads("nothing answers at port 1");
    window.type_into(&field("port"), &site.port().to_string());
    window.type_into(&field("host"), "nobody.invalid");
    walk.validate();
    walk.reads("nobody.invalid");
    window.type_into(&field("host"), "sftp://127.0.0.1/outgoing");
    walk.validate();
    walk.says("credentials-succeeded");
    assert_eq!(window.value(&field("host")), "127.0.0.1");

    walk.to_mapping();
    let bad = home.beside("bad.csv");
    fs::write(&bad, "ImId,Mailbox\nada@corp.example,nonsense\n").unwrap();
    walk.domains("corp.example");
    // Of the two domains in the file one is left to suggest: it was read with what was typed.
    window.wait("the other domain alone", || {
        let texts = window.texts("button");
        let (ours, other) = ["corp.example", "elsewhere.example"]
            .map(|domain| texts.iter().any(|text| text.starts_with(domain)))
            .into();
        if other && !ours { Ok(()) } else { Err(format!("{texts:?}")) }
    });
    walk.button("mapping-csv-upload");
    window.dialog(&walk.words.text("dialog-open-csv")).choose(&bad);
    walk.says("mapping-csv-refused");
    window.click_text("button", &walk.words.with("mapping-csv-remove-label", &[("file", "bad.csv")]));
    walk.reads("eve@elsewhere.example");
    // Cancel here, and on the next page: each time it goes on where it was.
    let again = walk.words.with("home-draft-continue-of", &[("name", firm::CONNECTOR)]);
    walk.button("setup-cancel");
    walk.at("home-title");
    window.click_text("button", &again);
    walk.says("mapping-automatic");
    assert_eq!(window.value(&window.named("input", &walk.words.text("mapping-domains"))), "corp.example");
    walk.to_review();
    walk.button("setup-cancel");
    walk.at("home-title");
    window.click_text("button", &again);
    walk.at("setup-title-review");
    let units = || tests::system::units(&home.beside("desktop").join(".config"));
    assert_eq!(units(), Vec::<String>::new());
    let row = walk.finish();
    assert!(row.contains(firm::CONNECTOR), "{row}");
    assert_eq!(mails(&home, ""), 3);
    every_day_comes_and_goes(&walk, &units);
    site.stop();
    sound(&window);
}

/// The operating system's start came with the connector, and goes when it is switched off.
fn every_day_comes_and_goes(walk: &Walk<'_>, units: &dyn Fn() -> Vec<String>) {
    let (window, switch) = (walk.window, walk.words.text("every-day-switch"));
    let count = |wanted: usize| {
        window.wait("unit files", || {
            let there = units();
            if there.len() == wanted { Ok(()) } else { Err(format!("{there:?}")) }
        });
    };
    count(2);
    walk.flyout(firm::CONNECTOR, "flyout-tab-properties");
    walk.says("start-installed");
    window.click_text("label", &switch);
    walk.says("every-day-never");
    count(0);
    window.click_text("label", &switch);
    walk.says("start-installed");
    count(2);
    walk.button("start-remove");
    walk.says("start-missing");
    count(0);
}

/// Waits until a draft named "Kept" is durable: the page says so while it is being written.
fn on_the_disk(home: &Home) {
    tests::until("the draft", || {
        let files = fs::read_dir(home.path().join("drafts")).ok()?.flatten().map(|entry| entry.path());
        let mut drafts = files.filter(|path| path.extension() == Some("json".as_ref()));
        drafts.any(|path| fs::read_to_string(path).is_ok_and(|text| text.contains("Kept"))).then_some(())
    });
}

#[test]
fn window_cancel_at_each_page_loses_nothing_not_even_with_a_crash_between() {
    let home = Home::new();
    let mut window = Window::open(&home, &Options::default());
    let keys = {
        let walk = Walk::new(&window, "en");
        walk.view();
        walk.button("product-add");
        walk.at("setup-title-terms");
        walk.button("setup-cancel");
        walk.view();
        walk.accept();
        let keys = walk.public_keys();
        window.type_into(&field("firm_code"), "firm001");
        walk.replace_password(firm::PASSWORD);
        window.type_into(&field("name"), "Kept");
        walk.button("setup-cancel");
        walk.says("notice-draft-kept");
        on_the_disk(&home);
        keys
    };
    // As after a reboot.
    window.kill();
    window.reopen();
    let walk = Walk::new(&window, "en");
    walk.at("home-title");
    let again = |walk: &Walk<'_>| {
        let continue_setup = walk.words.with("home-draft-continue-of", &[("name", "Kept")]);
        walk.window.click_text("button", &continue_setup);
        walk.at("setup-title-credentials");
    };
    again(&walk);
    assert_eq!(walk.fingerprints(), keys);
    assert_eq!(window.value(&field("firm_code")), "firm001");
    assert_eq!(window.count(PASSWORD), 0, "the password is stored, and not shown");
    walk.says("field-stored");
    // The terms are accepted still, and a language in the middle changes nothing but words.
    window.choose(&format!("select[aria-label={:?}]", walk.words.text("app-language")), "Svenska");
    let walk = Walk::new(&window, "sv");
    walk.at("setup-title-credentials");
    assert_eq!(window.value(&field("firm_code")), "firm001");
    walk.button("setup-back");
    walk.at("setup-title-terms");
    walk.button("setup-next");
    walk.at("setup-title-credentials");
    walk.button("setup-cancel");
    walk.at("home-title");
    sound(&window);
    window.reopen();
    Walk::new(&window, "sv").at("home-title");
}

#[test]
fn window_vault_asks_for_a_passphrase_where_there_is_no_keyring() {
    let home = Home::new();
    let options = Options { vault: Vault::Desktop(Keyring::Missing), ..Options::default() };
    let mut window = Window::open(&home, &options);
    let keys = {
        let walk = Walk::new(&window, "en");
        walk.view();
        walk.button("product-add");
        walk.at("setup-title-terms");
        walk.button("setup-accept");
        walk.at("vault-choose-title");
        window
            .type_into(&window.named("input", &walk.words.text("vault-passphrase")), "correct horse battery");
        window.type_into(&window.named("input", &walk.words.text("vault-again")), "correct horse battery");
        walk.button("vault-create");
        walk.at("setup-title-credentials");
        let keys = walk.public_keys();
        window.type_into(&field("name"), "Kept");
        walk.button("setup-cancel");
        walk.at("home-title");
        on_the_disk(&home);
        keys
    };
    window.reopen();
    let walk = Walk::new(&window, "en");
    walk.at("home-title");
    window.click_text("button", &walk.words.with("home-draft-continue-of", &[("name", "Kept")]));
    walk.at("vault-unlock-title");
    window.type_into(&window.named("input", &walk.words.text("vault-passphrase")), "wrong horse battery");
    walk.button("vault-unlock");
    walk.says("error-vault-passphrase");
    window.type_into(&window.named("input", &walk.words.text("vault-passphrase")), "correct horse battery");
    walk.button("vault-unlock");
    walk.at("setup-title-credentials");
    assert_eq!(walk.fingerprints(), keys);
    sound(&window);
}

#[test]
fn window_vault_is_opened_by_the_keyring_without_a_question() {
    let home = Home::new();
    let options = Options { vault: Vault::Desktop(Keyring::Unlocked), ..Options::default() };
    let window = Window::open(&home, &options);
    let walk = Walk::new(&window, "en");
    walk.view();
    walk.accept();
    assert!(walk.public_keys().len() >= 2);
    assert!(home.path().join("vault.age").exists() && !home.path().join("vault.identity.age").exists());
    sound(&window);
}

#[test]
fn window_that_is_closed_during_an_import_asks_and_shows_the_run_when_it_is_back() {
    let firm = firm::Firm::default();
    let mut day = Vec::new();
    let written = tests::day::write(&mut day, 20_000, 400, 11).unwrap();
    firm.put("day.xml.pgp", 3, &day);
    // Half a minute of downloading: time to click.
    let line = Line::to(firm.site.port()).rate(100_000).open();
    firm.move_site(line.port());
    let mut window = Window::open(&firm.home, &Options::default());
    {
        let walk = Walk::new(&window, "en");
        let run_now = walk.words.with("home-run-now-of", &[("name", firm::CONNECTOR)]);
        walk.at("home-title");
        window.click_text("button", &run_now);
        walk.says("stage-downloading");
        window.close_window();
        walk.button("question-close-during-run-no");
        assert!(window.is_running());
        walk.says("stage-downloading");
        window.close_window();
        walk.button("question-close-during-run-yes");
        window.wait_until_closed();
    }
    firm.move_site(firm.site.port());
    window.reopen();
    let walk = Walk::new(&window, "en");
    walk.says("state-cancelled");
    window.click_text("button", &walk.words.with("home-run-now-of", &[("name", firm::CONNECTOR)]));
    let _ = walk.imported();
    assert_eq!(mails(&firm.home, "") as u64, written.deliveries);
    let _ = firm.verified();
    sound(&window);
}
