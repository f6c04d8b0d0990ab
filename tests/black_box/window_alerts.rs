//! Alerts in the real window: the form is filled in, a test is sent, the mail is there; what is saved is kept.
//!
//! In: clicks and keys, a real SMTP server with an authority of the firm's own. Out: the mail, the connector's file.
//! Deliberately absent: what a run tells (`alerts`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;

use mail_parser::MessageParser;
use serde_json::json;
use tests::Home;
use tests::alerts::{Authority, MAIL_PASSWORD, MailServer, USER};
use tests::walk::Walk;
use tests::window::{Options, Window};

#[test]
fn window_a_test_alert_arrives_with_the_password_that_was_typed_and_what_is_saved_is_kept() {
    let authority = Authority::new();
    let server = MailServer::start("starttls", &authority, &json!({}));
    let home = Home::new();
    let window = Window::open(&home, &Options::default());
    let walk = Walk::new(&window, "en");
    walk.practice_to_mapping();
    walk.to_review();
    let _ = walk.finish();

    walk.flyout("Practice ICE Chat", "flyout-tab-alerts");
    let named = |css: &str, id: &str| window.named(css, &walk.words.text(id));
    walk.says("alerts-practice");
    window.click_text("label", &walk.words.text("alerts-mail"));
    window.type_into(&named("input", "alerts-host"), "localhost");
    window.type_into(&named("input", "alerts-port"), &server.port().to_string());
    window.type_into(&named("input", "alerts-user"), USER);
    window.type_into(&named("input", "alerts-from"), "chat-connectors@corp.example");
    window.type_into(&named("input", "alerts-to"), "ops@corp.example");
    window.type_into("#flyout-panel input[type=password]", MAIL_PASSWORD);
    // Left, it goes into the vault.
    window.paste(&named("textarea", "alerts-ca"), &fs::read_to_string(authority.file()).unwrap());
    walk.says("field-stored");
    walk.button("alerts-save");
    walk.says("alerts-saved");
    let folder = home.path().join("practice/connectors");
    let mut files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let file = files.find(|path| path.extension().is_some_and(|name| name == "toml")).unwrap();
    let kept = fs::read_to_string(file).unwrap();
    assert!(kept.contains("[alerts.mail]") && !kept.contains(MAIL_PASSWORD), "{kept}");

    walk.button("alerts-test");
    walk.says("alert-tested-mail");
    let mails = server.mails();
    assert_eq!(mails.len(), 1);
    let mail = MessageParser::new().parse(&mails[0]).unwrap();
    assert_eq!(mail.subject().unwrap(), "Practice ICE Chat: a test of alerts");
    assert_eq!(window.errors(), Vec::<String>::new());
    let log = window.log();
    assert!(!log.contains("panicked") && !log.contains(MAIL_PASSWORD), "{log}");
}
