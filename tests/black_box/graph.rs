//! Microsoft 365: what lands in mailboxes, and what becomes of it when Graph is slow, throttles, forgets or refuses.
//!
//! In: mails, faults on order. Out: what the rig has afterwards, when requests came. Every test also holds every request
//! against the published shapes (`GraphRig`). Deliberately absent: large files (`graph_files`), whole imports
//! (`graph_import`), real Exchange Online (`tests/manual/microsoft365.md`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use engine::error::Code;
use engine::mailbox::{self, DestinationSecrets};
use engine::model::{Mailbox, Part};
use engine::progress::Progress;
use engine::settings::GraphMethod;
use serde_json::json;
use tests::alerts::Authority;
use tests::graph::GraphRig;
use tests::graph::mails::*;

#[test]
fn a_mail_is_a_received_one_with_all_that_it_says_and_no_draft() {
    let rig = GraphRig::start(&[JANE]);
    let mails = [mail(1), with_files(2, &[10, 20])];
    let receipt = deliver(&mut *plain(&rig), &mails, false).unwrap();
    there_once(&rig, &receipt, &mails);
    let found = rig.mails(JANE, FOLDER);
    let first = found.iter().find(|mail| mail["files"] == json!([])).unwrap();
    assert_eq!(first["isDraft"], false);
    assert_eq!(first["subject"], "ICE Chat: o'neil's desk");
    assert_eq!(first["from"], json!({ "emailAddress": { "name": "Åsa Ek", "address": "asa@corp.example" } }));
    assert_eq!(first["sender"], first["from"]);
    assert_eq!(
        first["toRecipients"],
        json!([
            { "emailAddress": { "name": "Jane Doe", "address": JANE } },
            { "emailAddress": { "address": "bo@chat.invalid" } },
        ])
    );
    assert_eq!(first["body"]["contentType"], "text");
    assert_eq!(first["body"]["content"], format!("canary-text {:064x}\r\n", 1));
    let properties = first["singleValueExtendedProperties"].as_array().unwrap();
    let value = |id: &str| properties.iter().find(|one| one["id"] == id).unwrap()["value"].clone();
    assert_eq!(value("Integer 0x0E07"), "1");
    assert_eq!(value("SystemTime 0x0039"), "2026-11-02T10:15:30Z");
    assert_eq!(value("SystemTime 0x0E06"), "2026-11-02T10:15:30Z");
    let headers: Vec<&str> = first["internetMessageHeaders"]
        .as_array()
        .unwrap()
        .iter()
        .map(|header| header["name"].as_str().unwrap())
        .collect();
    let expected =
        ["X-Chat-Item", "X-Chat-Source", "X-Chat-Conversation", "X-Chat-Event", "X-Chat-Participants"];
    assert_eq!(headers, expected, "five are all that Graph takes");
    let second = found.iter().find(|mail| mail["files"] != json!([])).unwrap();
    let files: Vec<(&str, usize)> = second["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| (file["name"].as_str().unwrap(), file["bytes"].as_str().unwrap().len()))
        .collect();
    assert_eq!(files, [("file 0.bin", 16), ("file 1.bin", 28)]);
}

#[test]
fn a_folder_is_made_once_and_a_name_with_a_quote_is_that_name() {
    let rig = GraphRig::start(&[JANE]);
    rig.play(&json!([{ "on": "make-folder", "drop": "after" }]));
    let mut store = plain(&rig);
    for (id, folder) in [(1, "Åsa's desk"), (2, "Åsa's desk"), (3, "Inbox/Åsa's desk")] {
        store.begin(vec![Part { folder: folder.to_owned(), ..part(id, JANE) }], false).unwrap();
        store.append(&Arc::new(mail(id as u32)), at(), &[0]).unwrap();
        let stop = AtomicBool::new(false);
        assert_eq!(store.publish(&Progress::new(&(), &stop)).unwrap()[0].items, 1);
    }
    assert_eq!(rig.mails(JANE, "Åsa's desk").len(), 2);
    assert_eq!(rig.mails(JANE, "Inbox/Åsa's desk").len(), 1);
    assert_eq!(rig.state()["folders"][JANE], json!(["Posteingang", "Åsa's desk", "Åsa's desk"]));
}

#[test]
fn a_mailbox_has_four_requests_at_once_and_never_five() {
    let rig = GraphRig::with(&[JANE], &json!({ "delay": 0.02 }), None);
    let mails = some(1, 60);
    let receipt = deliver(&mut *plain(&rig), &mails, false).unwrap();
    there_once(&rig, &receipt, &mails);
    assert_eq!(rig.state()["at_once"], 4);
    assert_eq!(rig.state()["tokens"], 1, "one token for all");
}

#[test]
fn what_graph_asks_to_wait_is_waited_in_seconds_and_until_a_date() {
    for (wait, least, status) in [("2", 2.0, 429), ("http-date", 1.0, 429), ("2", 2.0, 503)] {
        let rig = GraphRig::start(&[JANE]);
        let fault = json!({ "on": "create", "status": status, "code": "ApplicationThrottled", "headers": { "Retry-After": wait } });
        rig.play(&json!([fault]));
        let mails = some(1, 1);
        let receipt = deliver(&mut *plain(&rig), &mails, false).unwrap();
        there_once(&rig, &receipt, &mails);
        let times = rig.times("create");
        assert_eq!(times.len(), 2);
        let waited = times[1] - times[0];
        assert!((least..least + 5.0).contains(&waited), "{wait}: {waited}");
    }
}

#[test]
fn a_wait_that_no_run_has_time_for_ends_the_run_and_says_how_long_it_was_to_be() {
    let rig = GraphRig::start(&[JANE]);
    rig.play(&json!([{ "on": "create", "status": 429, "headers": { "Retry-After": "7200" } }]));
    let error = refusal(deliver(&mut *plain(&rig), &some(1, 1), false));
    assert_eq!(error.to_string(), "destination-throttled host=127.0.0.1 seconds=7200");
}

#[test]
fn a_mail_that_was_stored_although_the_gateway_gave_up_is_not_sent_again() {
    for fault in [
        json!({ "on": "create", "status": 504, "after": true }),
        json!({ "on": "create", "drop": "after" }),
        json!({ "on": "create", "status": 503, "after": true, "headers": { "Retry-After": "1" } }),
        json!({ "on": "create", "status": 500, "after": true, "headers": { "Retry-After": "1" } }),
    ] {
        let rig = GraphRig::start(&[JANE]);
        rig.play(&json!([fault]));
        let mails = some(1, 8);
        let receipt = deliver(&mut *plain(&rig), &mails, false).unwrap();
        there_once(&rig, &receipt, &mails);
        let asked = rig.asked();
        assert_eq!(asked.iter().filter(|name| *name == "create").count(), 8, "{fault}: {asked:?}");
        assert!(asked.iter().any(|name| name == "find" || name == "batch"), "{fault}: {asked:?}");
    }
}

#[test]
fn a_mail_that_is_stored_only_seconds_after_the_gateway_gave_up_is_there_once() {
    let roles = json!({ "roles": ["Mail.ReadWrite", "Mail-Advanced.ReadWrite.All"] });
    for (method, name) in [(GraphMethod::Create, "create"), (GraphMethod::ImportMime, "import")] {
        let rig = GraphRig::with(&[JANE], &roles, None);
        rig.play(&json!([{ "on": name, "status": 504, "late": 1.5 }]));
        let mails = some(1, 1);
        let graph = destination(&rig, |graph| graph.method = method);
        let receipt = deliver(&mut *store(&graph), &mails, false).unwrap();
        there_once(&rig, &receipt, &mails);
        assert_eq!(rig.times(name).len(), 1);
    }
}

#[test]
fn a_page_of_a_proxy_is_no_missing_mailbox() {
    let rig = GraphRig::start(&[JANE]);
    for fault in [
        json!({ "on": "knock", "status": 404, "html": true }),
        json!({ "on": "knock", "status": 404, "code": "NotFound" }),
    ] {
        rig.play(&json!([fault]));
        let error = refusal(deliver(&mut *plain(&rig), &some(1, 1), false));
        assert_eq!(error.to_string(), "destination-protocol host=127.0.0.1 said=404", "{fault}");
    }
    let receipt = deliver(&mut *plain(&rig), &some(1, 1), false).unwrap();
    assert_eq!(receipt.items, 1);
}

#[test]
fn a_mail_that_was_not_stored_when_the_line_broke_is_sent_again_after_the_folder_was_asked() {
    for fault in [json!({ "on": "create", "status": 504 }), json!({ "on": "create", "drop": "before" })] {
        let rig = GraphRig::start(&[JANE]);
        rig.play(&json!([fault]));
        let mails = some(1, 1);
        let receipt = deliver(&mut *plain(&rig), &mails, false).unwrap();
        there_once(&rig, &receipt, &mails);
        let asked = rig.asked();
        let from = asked.iter().position(|name| name == "create").unwrap();
        let told: Vec<&str> =
            asked[from..].iter().map(String::as_str).filter(|name| *name != "find").collect();
        let twice = ["create", "knock", "folders", "batch", "batch", "create"];
        assert_eq!(told, twice, "{fault}");
    }
}

#[test]
fn a_line_that_breaks_again_and_again_ends_the_run_and_the_next_one_finds_what_is_there() {
    let rig = GraphRig::start(&[JANE]);
    let mails = some(1, 30);
    rig.play(&json!([
        { "on": "create", "drop": "after", "skip": 10, "times": 100 },
        { "on": "find", "drop": "before", "times": 100 },
        { "on": "batch", "drop": "before", "times": 3 },
    ]));
    let error = refusal(deliver(&mut *plain(&rig), &mails, false));
    assert_eq!(error.code(), Code::DestinationLost);
    assert!(!rig.mails(JANE, FOLDER).is_empty());
    rig.say_no_more();
    rig.forget();
    let receipt = deliver(&mut *plain(&rig), &mails, true).unwrap();
    there_once(&rig, &receipt, &mails);
    assert_eq!(rig.asked().iter().filter(|name| *name == "batch").count(), 3, "ten mails a question");
    let receipt = deliver(&mut *plain(&rig), &mails, true).unwrap();
    there_once(&rig, &receipt, &mails);
}

#[test]
fn a_question_in_a_batch_that_is_throttled_is_asked_again() {
    let rig = GraphRig::start(&[JANE]);
    let mails = some(1, 12);
    let receipt = deliver(&mut *plain(&rig), &mails[..6], false).unwrap();
    assert_eq!(receipt.items, 6);
    rig.play(&json!([{ "on": "find", "inner": true, "skip": 3, "status": 429, "headers": { "Retry-After": "1" } }]));
    let receipt = deliver(&mut *plain(&rig), &mails, true).unwrap();
    there_once(&rig, &receipt, &mails);
}

#[test]
fn a_token_that_ends_in_the_middle_is_fetched_anew_and_one_that_never_does_ends_the_run() {
    let rig = GraphRig::start(&[JANE]);
    rig.play(&json!([{ "on": "create", "skip": 5, "revoke": true }]));
    let mails = some(1, 20);
    let receipt = deliver(&mut *plain(&rig), &mails, false).unwrap();
    there_once(&rig, &receipt, &mails);
    assert_eq!(rig.state()["tokens"], 2);
    rig.play(&json!([
        { "on": "knock", "status": 401, "code": "InvalidAuthenticationToken", "times": 2 },
    ]));
    let error = refusal(deliver(&mut *plain(&rig), &mails, false));
    let said = "destination-sign-in host=127.0.0.1 reason=InvalidAuthenticationToken";
    assert_eq!(error.to_string(), said);
}

#[test]
fn a_token_service_that_refuses_ends_the_run_with_its_code_and_one_that_is_busy_is_waited_for() {
    let rig = GraphRig::start(&[JANE]);
    rig.play(&json!([{ "on": "token", "status": 503, "headers": { "Retry-After": "1" } }]));
    let receipt = deliver(&mut *plain(&rig), &some(1, 1), false).unwrap();
    assert_eq!(receipt.items, 1);
    let wrong = DestinationSecrets { client_secret: Some("wrong".into()), ..DestinationSecrets::default() };
    let home = tempfile::tempdir().unwrap();
    let mut store = mailbox::open(home.path(), &destination(&rig, |_| ()), &wrong).unwrap();
    let error = refusal(deliver(&mut *store, &some(1, 1), false));
    assert_eq!(error.to_string(), "destination-sign-in host=127.0.0.1 reason=AADSTS7000215");
}

#[test]
fn what_one_mailbox_does_not_take_waits_and_the_others_go_on() {
    let mailboxes = [JANE, "full@corp.example", "closed@corp.example", "bo@corp.example"];
    let rig = GraphRig::start(&mailboxes);
    let mut store = plain(&rig);
    let cases = [
        ("nobody@corp.example", json!([]), Code::MailboxUnknown),
        (
            "full@corp.example",
            json!([{ "on": "create", "status": 507, "code": "ErrorQuotaExceeded" }]),
            Code::MailboxFull,
        ),
        (
            "closed@corp.example",
            json!([{ "on": "knock", "status": 403, "code": "ErrorAccessDenied" }]),
            Code::MailboxClosed,
        ),
        (
            "closed@corp.example",
            json!([{ "on": "knock", "status": 404, "code": "MailboxNotEnabledForRESTAPI" }]),
            Code::MailboxUnknown,
        ),
    ];
    for (mailbox, faults, code) in cases {
        rig.play(&faults);
        store.begin(vec![part(1, mailbox)], false).unwrap();
        store.append(&Arc::new(mail(1)), at(), &[0]).unwrap();
        let stop = AtomicBool::new(false);
        let receipt = store.publish(&Progress::new(&(), &stop)).unwrap().remove(0);
        assert_eq!(receipt.items, 0);
        assert_eq!(receipt.refused.len(), 1);
        assert_eq!(receipt.refused[0].code, code, "{mailbox}");
    }
    store
        .begin(vec![part(1, "nobody@corp.example"), part(2, JANE), part(3, "bo@corp.example")], false)
        .unwrap();
    store.append(&Arc::new(mail(1)), at(), &[0, 1, 2]).unwrap();
    let stop = AtomicBool::new(false);
    let items: Vec<u64> =
        store.publish(&Progress::new(&(), &stop)).unwrap().iter().map(|receipt| receipt.items).collect();
    assert_eq!(items, [0, 1, 1]);
}

#[test]
fn who_has_a_mailbox_is_answered_and_what_a_token_lacks_is_named() {
    let rig = GraphRig::start(&[JANE]);
    let asked = |address: &str| Mailbox::parse(address).unwrap();
    let there = plain(&rig).exist(&[asked(JANE), asked("nobody@corp.example")], None).unwrap();
    assert_eq!(there, [true, false]);
    let import = destination(&rig, |graph| graph.method = GraphMethod::ImportMime);
    let permissions = mailbox::permissions(&import, &secrets()).unwrap().unwrap();
    assert_eq!(permissions.granted, ["Mail.ReadWrite"]);
    assert_eq!(permissions.missing, ["Mail-Advanced.ReadWrite.All"]);
    // One that may only read: it is not the mailbox that is closed.
    let rig = GraphRig::with(&[JANE], &json!({ "roles": ["Mail.Read"] }), None);
    rig.play(&json!([{ "on": "knock", "status": 403, "code": "ErrorAccessDenied" }]));
    let error = refusal(deliver(&mut *plain(&rig), &some(1, 1), false));
    assert_eq!(error.to_string(), "destination-permission missing=Mail.ReadWrite");
    // Exchange itself keeps who may what: the token says nothing, and the mailbox does.
    let rig = GraphRig::with(&[JANE], &json!({ "roles": [] }), None);
    let permissions = mailbox::permissions(&destination(&rig, |_| ()), &secrets()).unwrap().unwrap();
    assert_eq!(permissions.error().map(|error| error.to_string()), None);
    assert_eq!(deliver(&mut *plain(&rig), &some(1, 1), false).unwrap().items, 1);
}

#[test]
fn a_test_mail_is_put_and_taken_away_again() {
    let rig = GraphRig::start(&[JANE]);
    let home = tempfile::tempdir().unwrap();
    let tried = |rig: &GraphRig| {
        let jane = Mailbox::parse(JANE).unwrap();
        let put = (&jane, "ICE Chat");
        mailbox::try_out(home.path(), &destination(rig, |_| ()), &secrets(), put, mail(1), at())
    };
    assert!(tried(&rig).unwrap());
    assert!(rig.mails(JANE, "ICE Chat").is_empty());
    let asked = rig.asked();
    assert_eq!(asked.last().unwrap(), "purge");
    rig.play(&json!([{ "on": "purge", "status": 405 }]));
    assert!(tried(&rig).unwrap());
    assert_eq!(rig.asked().last().unwrap(), "delete");
}

#[test]
fn a_certificate_that_nobody_vouches_for_ends_the_run_before_anything_is_said() {
    let authority = Authority::new();
    let rig = GraphRig::with(&[JANE], &json!({}), Some(&authority));
    let error = refusal(deliver(&mut *plain(&rig), &some(1, 1), false));
    assert_eq!(error.to_string(), "destination-untrusted host=127.0.0.1");
    assert!(rig.asked().is_empty());
    let ca = fs::read_to_string(authority.file()).unwrap();
    let trusting = destination(&rig, |graph| graph.ca = Some(ca));
    assert_eq!(deliver(&mut *store(&trusting), &some(1, 1), false).unwrap().items, 1);
}
