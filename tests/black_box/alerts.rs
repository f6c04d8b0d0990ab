//! Alerts through a real SMTP server and a real webhook: what arrives, once, and what is said where it cannot.
//!
//! In: runs of a firm, servers that behave or do not. Out: mails read back from the maildir, requests, exit codes.
//! Deliberately absent: every word in every language (the wizard's tests), the outbox's arithmetic (the engine's).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::net::TcpListener;

use mail_parser::MessageParser;
use serde_json::{Value, json};
use tests::Firm;
use tests::alerts::{Authority, Hook, MAIL_PASSWORD, MailServer, SECRET, USER};
use tests::firm::{CONNECTOR, PASSWORD, messages};
use tests::home::Output;

const JANE: &str = "jane@corp.example";

/// `[alerts.mail]` for a server at localhost.
fn mail_table(port: u16, security: &str, authority: Option<&Authority>) -> String {
    let ca = authority.map(|ca| format!("ca_file = \"{}\"\n", ca.file().display())).unwrap_or_default();
    format!(
        "[alerts.mail]\nhost = \"localhost\"\nport = {port}\nsecurity = \"{security}\"\nuser = \"{USER}\"\n\
         password_file = \"smtp.txt\"\nfrom = \"chat-connectors@corp.example\"\nto = [\"ops@corp.example\"]\n{ca}"
    )
}

fn hook_table(url: &str, authority: Option<&Authority>) -> String {
    let ca = authority.map(|ca| format!("ca_file = \"{}\"\n", ca.file().display())).unwrap_or_default();
    format!("[alerts.webhook]\nurl = \"{url}\"\nsecret_file = \"hook.txt\"\n{ca}")
}

/// Gives the firm's connector these alerts.
fn set(firm: &Firm, tables: &str) {
    fs::write(firm.home.beside("smtp.txt"), format!("{MAIL_PASSWORD}\n")).unwrap();
    fs::write(firm.home.beside("hook.txt"), format!("{SECRET}\n")).unwrap();
    let file = firm.home.beside("alerts.toml");
    fs::write(&file, tables).unwrap();
    let set = firm.home.chat_connectors(&["alert", "set", CONNECTOR, file.to_str().unwrap()]);
    let _ = set.expect_code(0);
}

fn test(firm: &Firm) -> Output {
    firm.home.chat_connectors(&["--json", "alert", "test", CONNECTOR])
}

/// Code, and whether the test arrived: of the only way.
fn tested(firm: &Firm) -> (i32, String) {
    let output = test(firm);
    let row = &output.json()[0];
    assert_eq!(row["accepted"], false, "{output:?}");
    (output.code, row["error"]["code"].as_str().unwrap().to_owned())
}

fn is(code: i32, name: &str) -> (i32, String) {
    (code, name.to_owned())
}

/// What `status` tells of ways that do not work.
fn troubles(firm: &Firm) -> Vec<Value> {
    let status = firm.home.chat_connectors(&["--json", "status", CONNECTOR]).expect_code(0).json();
    status[0]["alerts"].as_array().unwrap().clone()
}

/// One day whose items nobody is mapped for.
fn put_held(firm: &Firm, name: &str, day: u64) {
    let rows =
        [(name, "room", "canary-sender@other.example", &["canary-person@other.example"][..], "canary-text")];
    firm.put(name, day, &messages(&rows));
}

fn subjects(server: &MailServer) -> Vec<String> {
    let subject = |mail: &String| MessageParser::new().parse(mail).unwrap().subject().unwrap().to_owned();
    server.mails().iter().map(subject).collect()
}

#[test]
fn a_run_that_holds_items_is_told_by_mail_once_over_starttls_and_as_a_mail_should_be() {
    let (firm, authority) = (Firm::default(), Authority::new());
    let server = MailServer::start("starttls", &authority, &json!({}));
    set(&firm, &mail_table(server.port(), "starttls", Some(&authority)));
    put_held(&firm, "one.pgp", 3);
    let report = firm.run(40, &[]);
    let mails = server.mails();
    assert_eq!(subjects(&server), ["ICE Chat London: items are held"]);
    let mail = MessageParser::new().parse(&mails[0]).unwrap();
    let header = |name: &str| mail.header_raw(name).unwrap_or_default().trim().to_owned();
    assert_eq!(header("Auto-Submitted"), "auto-generated");
    assert!(mail.message_id().unwrap().ends_with("@corp.example"), "{mails:?}");
    assert!(mail.date().is_some() && mail.html_body_count() <= 1 && mail.attachment_count() == 0);
    assert_eq!(mail.to().unwrap().first().unwrap().address().unwrap(), "ops@corp.example");
    let text = mail.body_text(0).unwrap();
    for expected in ["What happened: 1 item is held", "What to do: ", "Connector: ICE Chat London", "Held: 1"]
    {
        assert!(text.contains(expected), "{expected:?} is not in {text}");
    }
    assert!(text.contains(&format!("Run: {}", report["run"])), "{text}");
    assert_eq!(server.said()[1..], ["AUTH PLAIN tls right".to_owned(), "MAIL tls in".into()]);
    // The next run notices nothing new.
    let _ = firm.run(0, &[]);
    assert_eq!(server.mails().len(), 1);
    assert!(troubles(&firm).is_empty());
}

#[test]
fn a_failed_run_says_why_and_what_to_do_over_tls_in_the_language_that_was_chosen() {
    let (firm, authority) = (Firm::default(), Authority::new());
    let server = MailServer::start("tls", &authority, &json!({}));
    set(
        &firm,
        &format!("[alerts]\nlanguage = \"sv\"\n{}", mail_table(server.port(), "tls", Some(&authority))),
    );
    firm.move_site(1);
    let output = firm.run_output(&[]).expect_code(10);
    assert_eq!(output.json()["error"]["code"], "connection-refused");
    assert_eq!(subjects(&server), ["ICE Chat London: importen misslyckades"]);
    let mails = server.mails();
    let text = MessageParser::new().parse(&mails[0]).unwrap().body_text(0).unwrap().into_owned();
    assert!(text.contains("Vad som hände: ”127.0.0.1” nåddes, men ingenting svarar på port 1."), "{text}");
    assert!(text.contains("Vad du kan göra: "), "{text}");
}

#[test]
fn a_run_that_cannot_begin_is_told_as_soon_as_the_vault_opens_again() {
    let (firm, authority) = (Firm::default(), Authority::new());
    let server = MailServer::start("starttls", &authority, &json!({}));
    set(&firm, &mail_table(server.port(), "starttls", Some(&authority)));
    firm.put("one.pgp", 3, &messages(&[("1", "room", JANE, &[JANE], "canary-text")]));
    let mut locked = firm.home.command(&["run", CONNECTOR]);
    fs::write(firm.home.beside("wrong"), "not the passphrase\n").unwrap();
    locked.env("CHAT_CONNECTORS_VAULT_PASSPHRASE_FILE", firm.home.beside("wrong"));
    let _ = Output::of(&mut locked).expect_code(2);
    assert!(server.mails().is_empty());
    assert_eq!(troubles(&firm)[0]["code"], "vault-locked");
    let _ = firm.run(0, &[]);
    assert_eq!(subjects(&server), ["ICE Chat London: the import failed"]);
    assert!(troubles(&firm).is_empty());
}

#[test]
fn a_server_that_is_down_changes_no_run_and_gets_every_alert_once_when_it_is_back() {
    let (firm, authority) = (Firm::default(), Authority::new());
    let mut server = MailServer::start("starttls", &authority, &json!({}));
    set(&firm, &mail_table(server.port(), "starttls", Some(&authority)));
    server.stop();
    put_held(&firm, "one.pgp", 3);
    let output = firm.run_output(&[]).expect_code(40);
    assert!(output.stderr.contains("Alerts cannot be sent by e-mail"), "{output:?}");
    assert!(output.stderr.contains("1 alert waits"), "{output:?}");
    put_held(&firm, "two.pgp", 4);
    let _ = firm.run(40, &[]);
    let told = troubles(&firm);
    assert_eq!((told[0]["code"].as_str(), told[0]["waiting"].as_u64()), (Some("alert-refused"), Some(2)));
    let person = firm.home.chat_connectors(&["status", CONNECTOR]).expect_code(0);
    assert!(person.stderr.contains("2 alerts wait"), "{person:?}");
    server.start_again();
    for _ in 0..3 {
        let _ = firm.run(0, &[]);
    }
    let mails = server.mails();
    assert_eq!(subjects(&server), ["ICE Chat London: items are held"; 2]);
    let id = |mail: &String| MessageParser::new().parse(mail).unwrap().message_id().unwrap().to_owned();
    assert_ne!(id(&mails[0]), id(&mails[1]));
    assert!(troubles(&firm).is_empty());
}

#[test]
fn without_starttls_nothing_is_said_and_nothing_is_sent() {
    let (firm, authority) = (Firm::default(), Authority::new());
    let server = MailServer::start("none", &authority, &json!({}));
    set(&firm, &mail_table(server.port(), "starttls", Some(&authority)));
    assert_eq!(tested(&firm), is(14, "alert-no-tls"));
    assert_eq!(server.said(), ["CONNECT"]);
    assert!(server.mails().is_empty());
}

#[test]
fn a_server_that_is_not_trusted_gets_no_password() {
    let (firm, authority, stranger) = (Firm::default(), Authority::new(), Authority::new());
    for security in ["starttls", "tls"] {
        let server = MailServer::start(security, &authority, &json!({}));
        for trusted in [None, Some(&stranger)] {
            set(&firm, &mail_table(server.port(), security, trusted));
            assert_eq!(tested(&firm), is(14, "alert-untrusted"), "{security}");
        }
        // A name that is not in the certificate, the authority being right.
        let table = mail_table(server.port(), security, Some(&authority));
        set(&firm, &table.replace("\"localhost\"", "\"127.0.0.2\""));
        let told = tested(&firm);
        assert!(told == is(14, "alert-untrusted") || told == is(10, "alert-refused"), "{told:?}");
        assert!(server.said().iter().all(|word| word == "CONNECT"), "{:?}", server.said());
        assert!(server.mails().is_empty());
    }
}

#[test]
fn each_refusal_of_a_mail_server_has_its_own_code() {
    let (firm, authority) = (Firm::default(), Authority::new());
    let from = "chat-connectors@corp.example";
    let cases = [
        (json!({ "password": "another" }), is(16, "alert-login")),
        (json!({ "refused_sender": from }), is(16, "alert-sender")),
        (json!({ "refused": ["ops@corp.example"] }), is(16, "alert-recipient")),
        (json!({ "answer": "554 5.7.1 no" }), is(16, "alert-rejected")),
        (json!({ "answer": "451 4.7.1 greylisted" }), is(16, "alert-later")),
    ];
    for (settings, expected) in cases {
        let server = MailServer::start("starttls", &authority, &settings);
        set(&firm, &mail_table(server.port(), "starttls", Some(&authority)));
        let output = test(&firm);
        let error = &output.json()[0]["error"];
        assert_eq!((output.code, error["code"].as_str().unwrap().to_owned()), expected);
        // The server's own words quote addresses: they are not passed on.
        assert!(!output.stdout.contains("ops@corp") && !output.stderr.contains("ops@corp"), "{output:?}");
        assert!(!output.stdout.contains(from) && !output.stderr.contains("greylisted"), "{output:?}");
        assert!(server.mails().is_empty());
    }
    let table = mail_table(587, "starttls", None);
    set(&firm, &table.replace("\"localhost\"", "\"no-such-server.invalid\""));
    assert_eq!(tested(&firm), is(10, "alert-name"));
    set(&firm, &mail_table(1, "starttls", None));
    assert_eq!(tested(&firm), is(10, "alert-refused"));
    // TLS to a server that speaks none yet.
    let server = MailServer::start("starttls", &authority, &json!({}));
    set(&firm, &mail_table(server.port(), "tls", Some(&authority)));
    assert_eq!(tested(&firm), is(14, "alert-no-tls"));
}

#[test]
fn a_server_that_says_nothing_is_given_up() {
    let firm = Firm::default();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let table = mail_table(listener.local_addr().unwrap().port(), "starttls", None);
    set(&firm, &table.replace("\"localhost\"", "\"127.0.0.1\""));
    assert_eq!(tested(&firm), is(10, "alert-silent"));
}

#[test]
fn one_refused_recipient_does_not_keep_an_alert_from_the_others() {
    let (firm, authority) = (Firm::default(), Authority::new());
    let server = MailServer::start("starttls", &authority, &json!({ "refused": ["gone@corp.example"] }));
    let table = mail_table(server.port(), "starttls", Some(&authority));
    let two = "\"gone@corp.example\", \"ops@corp.example\"";
    set(&firm, &table.replace("\"ops@corp.example\"", two));
    put_held(&firm, "one.pgp", 3);
    let output = firm.run_output(&[]).expect_code(40);
    assert!(output.stderr.contains("refuses recipient number 1 of 2 (reply 550)"), "{output:?}");
    assert_eq!(troubles(&firm)[0]["waiting"], 0);
    let _ = firm.run(0, &[]);
    assert_eq!(server.mails().len(), 1);
}

#[test]
fn a_webhook_gets_signed_json_and_a_proxy_or_a_redirect_is_not_followed() {
    let (firm, authority) = (Firm::default(), Authority::new());
    let hook = Hook::start(Some(&authority));
    let url = format!("https://localhost:{}/hooks/canary-path-6612?key=canary-query", hook.port());
    set(&firm, &hook_table(&url, Some(&authority)));
    put_held(&firm, "one.pgp", 3);
    let mut run = firm.home.command(&["--json", "run", CONNECTOR]);
    for name in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"] {
        run.env(name, "http://127.0.0.1:1");
    }
    let output = Output::of(&mut run).expect_code(40);
    let requests = hook.requests();
    assert_eq!(requests.len(), 1, "{output:?}");
    let (headers, body) = (&requests[0]["headers"], &requests[0]["body"]);
    assert_eq!(requests[0]["signed"], true);
    assert_eq!(headers["content-type"], "application/json");
    assert_eq!(headers["idempotency-key"], body["id"]);
    assert_eq!(headers["x-chat-connectors-event"], "held");
    assert_eq!(
        [
            &body["schema"],
            &body["event"],
            &body["connector"],
            &body["kind"],
            &body["outcome"],
            &body["level"]
        ],
        ["chat-connectors.alert/1", "held", CONNECTOR, "ice-chat", "succeeded_with_held", "warning"]
    );
    assert_eq!((&body["run"], &body["counts"]["held"]), (&json!(1), &json!(1)));
    assert!(body["text"].as_str().unwrap().contains("What to do: "), "{body}");
    hook.answers(&["302 Location: /elsewhere"]);
    let output = test(&firm);
    let row = &output.json()[0];
    assert_eq!(
        (row["error"]["code"].as_str(), row["tried_again"].as_bool()),
        (Some("alert-webhook"), Some(false))
    );
    assert_eq!(hook.requests().len(), 2);
    // A path may be a secret: nothing that is printed has it, but the settings themselves.
    assert!(!output.stdout.contains("canary") && !output.stderr.contains("canary"), "{output:?}");
    set(&firm, &hook_table(&url, None));
    assert_eq!(tested(&firm), is(14, "alert-untrusted"));
    assert_eq!(hook.requests().len(), 2);
}

#[test]
fn a_webhook_that_says_no_is_not_asked_again_and_one_that_says_later_is_left_alone_until_then() {
    let firm = Firm::default();
    let hook = Hook::start(None);
    let table = hook_table(&format!("http://127.0.0.1:{}/x", hook.port()), None);
    set(&firm, &format!("[alerts]\non = [\"held\"]\n{table}"));
    hook.answers(&["410"]);
    put_held(&firm, "one.pgp", 3);
    let output = firm.run_output(&[]).expect_code(40);
    assert!(output.stderr.contains("1 alert could not be delivered, and is not tried again"), "{output:?}");
    let _ = firm.run(0, &[]);
    assert_eq!(hook.requests().len(), 1);
    hook.answers(&["503 Retry-After: 7200"]);
    put_held(&firm, "two.pgp", 4);
    let _ = firm.run(40, &[]);
    let _ = firm.run(0, &[]);
    assert_eq!(hook.requests().len(), 2, "it was asked before the time it named");
    assert_eq!(troubles(&firm)[0]["waiting"], 1);
    hook.answers(&["429"]);
    put_held(&firm, "three.pgp", 5);
    let _ = firm.run(40, &[]);
    assert_eq!(hook.requests().len(), 3);
    let _ = firm.run(0, &[]);
    let requests = hook.requests();
    assert_eq!(requests.len(), 4);
    assert_eq!(requests[2]["body"]["id"], requests[3]["body"]["id"], "a retry is known by its id");
    assert_eq!(requests[2]["body"], requests[3]["body"]);
}

#[test]
fn success_is_told_once_a_day_above_the_limit_once_and_what_was_not_chosen_never() {
    let firm = Firm::default();
    let hook = Hook::start(None);
    let table = hook_table(&format!("http://127.0.0.1:{}/x", hook.port()), None);
    set(&firm, &format!("[alerts]\non = [\"first-success\", \"over-limit\"]\n{table}"));
    put_held(&firm, "held.pgp", 2);
    let _ = firm.run(40, &[]);
    firm.put("one.pgp", 3, &messages(&[("1", "room", JANE, &[JANE], "canary-text")]));
    let _ = firm.run(0, &[]);
    let _ = firm.home.chat_connectors(&["limit", CONNECTOR, "--set", "1"]).expect_code(0);
    let rows = [("2", "room", JANE, &[JANE][..], "x"), ("3", "room", JANE, &[JANE][..], "y")];
    firm.put("two.pgp", 4, &messages(&rows));
    for _ in 0..2 {
        let _ = firm.run(41, &[]);
    }
    let told = hook.requests();
    let events: Vec<&str> = told.iter().map(|row| row["body"]["event"].as_str().unwrap()).collect();
    assert_eq!(events, ["first-success", "over-limit"]);
    let args = &told[1]["body"]["args"];
    assert_eq!(
        (&args["day"], &args["count"], &args["limit"]),
        (&json!("2026-11-04"), &json!("2"), &json!("1"))
    );
    // A preview tells nobody.
    put_held(&firm, "later.pgp", 5);
    let _ = firm.run_output(&["--dry-run"]);
    assert_eq!(hook.requests().len(), 2);
}

#[test]
fn what_fails_at_every_start_is_told_once_a_day_and_is_no_first_success() {
    let firm = Firm::default();
    let hook = Hook::start(None);
    let table = hook_table(&format!("http://127.0.0.1:{}/x", hook.port()), None);
    set(&firm, &format!("[alerts]\non = [\"failed\", \"first-success\"]\n{table}"));
    firm.put("good.pgp", 3, &messages(&[("1", "room", JANE, &[JANE], "canary-text")]));
    firm.put("bad.pgp", 4, b"this is no chat at all");
    for _ in 0..2 {
        let report = firm.run_output(&[]).json();
        assert_eq!(report["outcome"], "failed", "{report}");
    }
    let told = hook.requests();
    let events: Vec<&str> = told.iter().map(|row| row["body"]["event"].as_str().unwrap()).collect();
    assert_eq!(events, ["failed"]);
}

#[test]
fn no_chat_name_address_or_secret_is_in_an_alert_the_outbox_or_a_log() {
    let (firm, authority) = (Firm::default(), Authority::new());
    let mut server = MailServer::start("starttls", &authority, &json!({}));
    let hook = Hook::start(Some(&authority));
    let url = format!("https://localhost:{}/canary-path", hook.port());
    let (mail, webhook) =
        (mail_table(server.port(), "starttls", Some(&authority)), hook_table(&url, Some(&authority)));
    let all = "on = [\"failed\", \"held\", \"first-success\", \"over-limit\", \"day-missing\", \"file-late\", \
               \"silent\", \"site-empty\", \"manifest-disagrees\", \"disappears\", \"expiry\"]";
    set(&firm, &format!("[alerts]\n{all}\n{mail}{webhook}"));
    put_held(&firm, "one.pgp", 3);
    firm.put_as_is("broken.pgp", 3, b"<ChatMessages><ChatMessage><Content>canary-text</Cont>");
    server.stop();
    hook.answers(&["500"]);
    let mut outputs = Vec::new();
    for _ in 0..2 {
        let mut run = firm.home.command(&["--json", "run", CONNECTOR]);
        run.env("CHAT_CONNECTORS_LOG", "trace");
        outputs.push(Output::of(&mut run));
        let mut test = firm.home.command(&["--json", "alert", "test", CONNECTOR]);
        test.env("CHAT_CONNECTORS_LOG", "trace");
        outputs.push(Output::of(&mut test));
        if server.mails().is_empty() {
            server.start_again();
        }
    }
    assert!(server.mails().len() >= 2 && hook.requests().len() >= 3);
    let mut places: Vec<(String, String)> = outputs
        .iter()
        .map(|output| ("output".into(), format!("{}{}", output.stdout, output.stderr)))
        .collect();
    places.extend(server.mails().into_iter().map(|mail| {
        let body = MessageParser::new().parse(&mail).unwrap().body_text(0).unwrap().into_owned();
        ("mail".into(), mail + &body)
    }));
    places.extend(hook.requests().iter().map(|row| ("webhook".into(), row["body"].to_string())));
    let home = firm.home.path();
    for folder in ["alerts", "logs", "connectors"] {
        for entry in fs::read_dir(home.join(folder)).into_iter().flatten() {
            let path = entry.unwrap().path();
            let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
            // The address itself is a setting.
            places.push((
                path.display().to_string(),
                text.replace("localhost", "").replace("/canary-path", ""),
            ));
        }
    }
    assert!(places.iter().any(|(place, _)| place.contains("/alerts/")), "no outbox was looked at");
    for (place, text) in places {
        for canary in ["canary-text", "canary-sender", "canary-person", MAIL_PASSWORD, SECRET, PASSWORD] {
            assert!(!text.contains(canary), "{canary} is in {place}: {text}");
        }
        assert!(place != "output" || !text.contains("canary-path"), "the path of the webhook: {text}");
    }
}

#[test]
fn a_whole_connector_file_with_alerts_is_taken_its_secrets_only_into_the_vault() {
    let (firm, authority) = (Firm::default(), Authority::new());
    let server = MailServer::start("starttls", &authority, &json!({}));
    fs::write(firm.home.beside("smtp.txt"), format!("{MAIL_PASSWORD}\n")).unwrap();
    let text = fs::read_to_string(firm.home.beside("connector.toml")).unwrap().replace(CONNECTOR, "Second");
    let table = mail_table(server.port(), "starttls", Some(&authority));
    let file = firm.home.beside("second.toml");
    fs::write(&file, format!("{text}\n{table}")).unwrap();
    let _ = firm.home.chat_connectors(&["connector", "add", file.to_str().unwrap()]).expect_code(0);
    let shown = firm.home.chat_connectors(&["--json", "connector", "show", "Second"]).expect_code(0);
    assert!(!shown.stdout.contains(MAIL_PASSWORD) && !shown.stdout.contains("password_file\": \"smtp"));
    assert!(shown.json()["alerts"]["mail"]["ca"].as_str().unwrap().contains("BEGIN CERTIFICATE"));
    let test = firm.home.chat_connectors(&["alert", "test", "Second"]).expect_code(0);
    assert!(test.stdout.contains("The mail server accepted the test."), "{test:?}");
    let _ = firm.home.chat_connectors(&["alert", "off", "Second"]).expect_code(0);
    let none = firm.home.chat_connectors(&["--json", "alert", "test", "Second"]);
    assert_eq!(none.told(), is(2, "alert-none"));
}
