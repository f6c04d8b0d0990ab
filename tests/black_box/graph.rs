//! Microsoft 365: what lands in mailboxes, and what the program does when Graph is slow, throttles, forgets or refuses.
//!
//! In: mails, faults on order. Out: what the rig has afterwards, when requests came, exit codes. Every test also holds
//! every request against the published shapes (`GraphRig`). Deliberately absent: real Exchange Online
//! (`tests/manual/microsoft365.md`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use engine::error::{Code, Error, Result};
use engine::mailbox::{self, DestinationSecrets, MailboxStore};
use engine::model::{Digest, Mail, Mailbox, Part, Receipt, Timestamp};
use engine::progress::Progress;
use engine::settings::{Destination, DestinationKind, Graph, GraphMethod, Oauth};
use serde_json::{Value, json};
use tests::alerts::Authority;
use tests::graph::{CLIENT_SECRET, GraphRig, TENANT};
use tests::{Firm, firm};

const JANE: &str = "jane.doe@corp.example";
const FOLDER: &str = "Inbox/LivePerson Conversational Cloud DataParser";

/// A destination at the rig.
fn destination(rig: &GraphRig, change: impl FnOnce(&mut Graph)) -> Destination {
    let mut graph = Graph { endpoint: Some(rig.url.clone()), ..Graph::default() };
    change(&mut graph);
    let oauth = Oauth {
        tenant: TENANT.to_owned(),
        client_id: "app-1".to_owned(),
        authority: Some(rig.url.clone()),
        client_secret_file: None,
        certificate_file: None,
        ca_file: None,
        ca: graph.ca.clone(),
    };
    let kind = DestinationKind::Graph;
    Destination { kind, graph: Some(graph), oauth: Some(oauth), ..Destination::default() }
}

fn secrets() -> DestinationSecrets {
    DestinationSecrets { client_secret: Some(CLIENT_SECRET.into()), ..DestinationSecrets::default() }
}

fn store(destination: &Destination) -> Box<dyn MailboxStore> {
    destination.check().unwrap();
    let home = tempfile::tempdir().unwrap();
    mailbox::open(home.path(), destination, &secrets()).unwrap()
}

fn plain(rig: &GraphRig) -> Box<dyn MailboxStore> {
    store(&destination(rig, |_| ()))
}

fn part(id: i64, mailbox: &str) -> Part {
    let (mailbox, folder) = (mailbox.to_owned(), FOLDER.to_owned());
    Part { id, mailbox, folder, day: "2026-11-02".parse().unwrap(), number: 1 }
}

fn at() -> Timestamp {
    "2026-11-02T10:15:30Z".parse().unwrap()
}

/// A mail as `convert` makes them.
fn mail(key: u32) -> Mail {
    let key = format!("{key:064x}");
    let bytes = format!(
        "From: \"Åsa Ek\" <asa@corp.example>\r\nTo: \"Jane Doe\" <{JANE}>, <bo@chat.invalid>\r\n\
         Subject: ICE Chat: o'neil's desk\r\nDate: Mon, 2 Nov 2026 10:15:30 +0000\r\n\
         Message-ID: <{key}@ice-chat.chat.invalid>\r\nX-Chat-Source: ice-chat\r\nX-Chat-Conversation: room\r\n\
         X-Chat-Sender-ImId: asa\r\nX-Chat-Participants: asa, jane\r\nX-Chat-Event: message\r\n\
         X-Chat-Item: {key}\r\nX-Chat-File: 00\r\nMIME-Version: 1.0\r\n\
         Content-Type: text/plain; charset=\"utf-8\"\r\nContent-Transfer-Encoding: 8bit\r\n\r\ncanary-text {key}\r\n"
    );
    Mail {
        bytes: bytes.into_bytes(),
        message_id: Some(format!("{key}@ice-chat.chat.invalid")),
        ..Mail::default()
    }
}

/// A mail with files of these sizes.
fn with_files(key: u32, sizes: &[usize]) -> Mail {
    let base = mail(key);
    let text = String::from_utf8(base.bytes).unwrap();
    let (head, body) = text.split_once("Content-Type:").unwrap();
    let mut bytes =
        format!("{head}Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type:{body}");
    for (place, size) in sizes.iter().enumerate() {
        bytes.push_str(&format!(
            "--b\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: 7bit\r\n\
             Content-Disposition: attachment; filename=\"file {place}.bin\"\r\n\r\n{}\r\n",
            "x".repeat(*size)
        ));
    }
    bytes.push_str("--b--\r\n");
    Mail { bytes: bytes.into_bytes(), message_id: base.message_id, ..Mail::default() }
}

/// An e-mail that came as one.
fn as_it_came(key: u8, head: &str) -> Mail {
    let bytes = format!(
        "From: Ann <ann@corp.example>\r\nTo: Jane <{JANE}>\r\n{head}Subject: as it came\r\n\r\nHello {key}\r\n"
    );
    let id = head.strip_prefix("Message-ID: <").map(|rest| rest.split('>').next().unwrap().to_owned());
    Mail { bytes: bytes.into_bytes(), message_id: id, as_is: Some(Digest([key; 32])), ..Mail::default() }
}

fn deliver(store: &mut dyn MailboxStore, mails: &[Mail], again: bool) -> Result<Receipt> {
    store.begin(vec![part(1, JANE)], again)?;
    for mail in mails {
        store.append(&Arc::new(mail.clone()), at(), &[0])?;
    }
    let stop = AtomicBool::new(false);
    let mut receipts = store.publish(&Progress::new(&(), &stop))?;
    assert_eq!(receipts.len(), 1);
    Ok(receipts.remove(0))
}

/// All of them are there, each once, and the receipt says so.
fn there_once(rig: &GraphRig, receipt: &Receipt, mails: &[Mail]) {
    assert_eq!((receipt.items, receipt.refused.len()), (mails.len() as u64, 0));
    let mut found: Vec<String> = rig
        .mails(JANE, FOLDER)
        .iter()
        .map(|mail| mail["internetMessageId"].as_str().unwrap().trim_matches(['<', '>']).to_owned())
        .collect();
    let mut wanted: Vec<String> = mails.iter().map(|mail| mail.message_id.clone().unwrap()).collect();
    found.sort();
    wanted.sort();
    assert_eq!(found, wanted);
}

fn refusal(result: Result<Receipt>) -> Error {
    result.err().expect("an error")
}

fn some(from: u32, count: u32) -> Vec<Mail> {
    (from..from + count).map(mail).collect()
}

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
        assert!((least..least + 1.5).contains(&waited), "{wait}: {waited}");
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
        assert!(asked.iter().any(|name| name == "find"), "{fault}: {asked:?}");
    }
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
        assert_eq!(asked[from..], ["create", "find", "create"], "{fault}");
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
fn a_mail_that_is_too_large_goes_without_its_attachments_and_one_that_is_refused_waits() {
    let rig = GraphRig::start(&[JANE]);
    let stand_in = Mail { partial: true, ..mail(1) };
    let large = Mail { lesser: Some(Box::new(stand_in)), ..with_files(1, &[2_000_000]) };
    let mails = [large, mail(2)];
    rig.play(&json!([{ "on": "create", "status": 413, "code": "ErrorMessageSizeExceeded" }]));
    // One after the other, so that the fault meets the first.
    let mut store = plain(&rig);
    let receipt = deliver(&mut *store, &mails[..1], false).unwrap();
    assert_eq!((receipt.items, receipt.partial), (1, 1));
    assert_eq!(rig.mails(JANE, FOLDER)[0]["files"], json!([]));
    // A later run knows the lesser one, and does not bring the whole beside it.
    let receipt = deliver(&mut *plain(&rig), &mails[..1], true).unwrap();
    assert_eq!((receipt.items, receipt.partial, rig.mails(JANE, FOLDER).len()), (1, 1, 1));
    rig.play(&json!([{ "on": "create", "status": 400, "code": "ErrorInvalidRecipients" }]));
    let receipt = deliver(&mut *store, &mails[1..], false).unwrap();
    assert_eq!((receipt.items, receipt.refused[0].code), (0, Code::MailRefused));
}

#[test]
fn files_of_three_megabytes_and_more_go_in_pieces_and_a_cut_is_mended_where_it_was() {
    let mib = 1 << 20;
    let sizes = [7 * mib, 2 * mib, 2 * mib, 3 * mib, 3 * mib - 1];
    for faults in [
        json!([]),
        json!([{ "on": "piece", "drop": "before", "skip": 1 }]),
        json!([{ "on": "piece", "drop": "after" }]),
        json!([{ "on": "piece", "status": 500 }]),
    ] {
        let rig = GraphRig::start(&[JANE]);
        rig.play(&faults);
        let mails = [with_files(1, &sizes)];
        let receipt = deliver(&mut *plain(&rig), &mails, false).unwrap();
        there_once(&rig, &receipt, &mails);
        let found = rig.mails(JANE, FOLDER);
        let files = found[0]["files"].as_array().unwrap();
        let mut lengths: Vec<usize> = files
            .iter()
            .map(|file| file["bytes"].as_str().unwrap().trim_end_matches('=').len() * 3 / 4)
            .collect();
        lengths.sort_unstable();
        let mut wanted = sizes;
        wanted.sort_unstable();
        assert_eq!(lengths, wanted, "{faults}");
        assert_eq!(rig.asked().iter().filter(|name| *name == "create").count(), 1, "{faults}");
        // The same again: it is there, whole, and stays as it is.
        rig.forget();
        let receipt = deliver(&mut *plain(&rig), &mails, true).unwrap();
        there_once(&rig, &receipt, &mails);
        assert!(!rig.asked().iter().any(|name| name == "create" || name == "purge"), "{faults}");
    }
}

#[test]
fn a_mail_without_all_its_files_never_stays_however_it_came_to_that() {
    let mib = 1 << 20;
    // The session is gone; the file is refused; a smaller file beside it is refused; nothing can be taken away at once.
    for (faults, items) in [
        (json!([{ "on": "piece", "status": 404, "code": "ErrorItemNotFound" }]), 1),
        (json!([{ "on": "session", "status": 413, "code": "ErrorAttachmentSizeLimitExceeded" }]), 0),
        (json!([{ "on": "attach", "drop": "after" }]), 1),
        (json!([{ "on": "attach", "status": 400 }]), 0),
        (
            json!([{ "on": "attach", "status": 429, "headers": { "Retry-After": "1" } },
                { "on": "purge", "status": 503, "headers": { "Retry-After": "1" } }]),
            1,
        ),
    ] {
        let rig = GraphRig::start(&[JANE]);
        rig.play(&faults);
        let mails = [with_files(1, &[2 * mib, 2 * mib, 4 * mib])];
        let receipt = deliver(&mut *plain(&rig), &mails, false).unwrap();
        assert_eq!(receipt.items, items, "{faults}");
        let found = rig.mails(JANE, FOLDER);
        assert_eq!(found.len() as u64, items, "{faults}");
        for mail in found {
            assert_eq!(mail["files"].as_array().unwrap().len(), 3, "{faults}");
        }
    }
}

#[test]
fn a_mail_that_a_killed_run_left_without_its_files_is_made_anew_by_the_next() {
    let rig = GraphRig::start(&[JANE]);
    let mails = [with_files(1, &[4 << 20])];
    rig.play(&json!([
        { "on": "piece", "drop": "before", "times": 100 },
        { "on": "purge", "drop": "before", "times": 100 },
    ]));
    let error = refusal(deliver(&mut *plain(&rig), &mails, false));
    assert_eq!(error.code(), Code::DestinationLost);
    assert_eq!(rig.mails(JANE, FOLDER)[0]["files"], json!([]), "what a kill leaves");
    rig.say_no_more();
    let receipt = deliver(&mut *plain(&rig), &mails, true).unwrap();
    there_once(&rig, &receipt, &mails);
    assert_eq!(rig.mails(JANE, FOLDER)[0]["files"].as_array().unwrap().len(), 1);
}

#[test]
fn e_mails_that_came_as_such_are_told_apart_by_what_they_are() {
    for method in [GraphMethod::Create, GraphMethod::ImportMime] {
        let roles = json!({ "roles": ["Mail.ReadWrite", "Mail-Advanced.ReadWrite.All"] });
        let rig = GraphRig::with(&[JANE], &roles, None);
        let destination = destination(&rig, |graph| graph.method = method);
        // Two bear the same Message-ID, two have none.
        let twice = "Message-ID: <same'one@elsewhere.example>\r\n";
        let mails = [as_it_came(1, twice), as_it_came(2, twice), as_it_came(3, ""), as_it_came(4, "")];
        assert_eq!(deliver(&mut *store(&destination), &mails[..1], false).unwrap().items, 1);
        assert_eq!(deliver(&mut *store(&destination), &mails[2..3], false).unwrap().items, 1);
        let receipt = deliver(&mut *store(&destination), &mails, true).unwrap();
        assert_eq!(receipt.items, 4);
        assert_eq!(rig.mails(JANE, FOLDER).len(), 4, "{method:?}");
        assert_eq!(deliver(&mut *store(&destination), &mails, true).unwrap().items, 4);
        assert_eq!(rig.mails(JANE, FOLDER).len(), 4, "{method:?}");
    }
}

#[test]
fn imported_mime_is_the_mail_and_the_mail_may_be_kept_beside_a_created_one() {
    let roles = json!({ "roles": ["Mail.ReadWrite", "Mail-Advanced.ReadWrite.All"] });
    let rig = GraphRig::with(&[JANE], &roles, None);
    let import = destination(&rig, |graph| graph.method = GraphMethod::ImportMime);
    let permissions = mailbox::permissions(&import, &secrets()).unwrap().unwrap();
    assert!(permissions.missing.is_empty());
    rig.play(&json!([{ "on": "import", "drop": "after" }]));
    let mails = [mail(1), with_files(2, &[100])];
    let receipt = deliver(&mut *store(&import), &mails, false).unwrap();
    there_once(&rig, &receipt, &mails);
    for found in rig.mails(JANE, FOLDER) {
        assert_eq!(found["isDraft"], false);
        let sent = mails.iter().find(|mail| base64(&mail.bytes) == found["mime"].as_str().unwrap());
        assert!(sent.is_some(), "other bytes than the mail's");
    }
    let keep = destination(&rig, |graph| graph.keep_eml = true);
    let mut keeping = store(&keep);
    keeping.begin(vec![Part { folder: "Kept".to_owned(), ..part(1, JANE) }], false).unwrap();
    keeping.append(&Arc::new(mail(3)), at(), &[0]).unwrap();
    let stop = AtomicBool::new(false);
    let _ = keeping.publish(&Progress::new(&(), &stop)).unwrap();
    let kept = rig.mails(JANE, "Kept");
    assert_eq!(kept[0]["files"][0]["name"], "message.eml");
    assert_eq!(kept[0]["files"][0]["contentType"], "message/rfc822");
    assert_eq!(kept[0]["files"][0]["bytes"], base64(&mail(3).bytes));
}

/// By Python, as the rig.
fn base64(bytes: &[u8]) -> String {
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), bytes).unwrap();
    let output = std::process::Command::new("base64").args(["-w", "0"]).arg(file.path()).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_body_beyond_what_a_request_takes_is_cut_and_the_whole_mail_goes_with_it() {
    let rig = GraphRig::start(&[JANE]);
    let base = mail(1);
    let mut bytes = base.bytes;
    bytes.extend_from_slice("å long line\r\n".repeat(400_000).as_bytes());
    let long = Mail { bytes, message_id: base.message_id, ..Mail::default() };
    let receipt = deliver(&mut *plain(&rig), std::slice::from_ref(&long), false).unwrap();
    there_once(&rig, &receipt, std::slice::from_ref(&long));
    let found = rig.mails(JANE, FOLDER);
    assert!(found[0]["body"]["content"].as_str().unwrap().ends_with("[…]"));
    assert_eq!(found[0]["files"][0]["bytes"].as_str().unwrap(), base64(&long.bytes));
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

/// A connector of the firm's whose mailboxes live at the rig.
fn connector(firm: &Firm, rig: &GraphRig) -> &'static str {
    let name = "ICE Chat Graph";
    let file = firm.home.beside("connector.toml");
    let text = fs::read_to_string(&file).unwrap().replace(firm::CONNECTOR, name);
    let (text, _) = text.split_once("[destination]").unwrap();
    fs::write(firm.home.beside("secret.txt"), format!("{CLIENT_SECRET}\n")).unwrap();
    let file = firm.home.beside("graph.toml");
    fs::write(&file, format!("{text}{}", rig.table(""))).unwrap();
    let _ = firm.home.chat_connectors(&["connector", "add", file.to_str().unwrap()]).expect_code(0);
    name
}

#[test]
fn an_import_of_a_day_lands_in_microsoft_365_once_and_nothing_secret_is_in_any_log() {
    let people = ["jane@corp.example", "bo@corp.example"];
    let rig = GraphRig::start(&people);
    let firm = Firm::default();
    let name = connector(&firm, &rig);
    let ids: Vec<String> = (0..40).map(|id| id.to_string()).collect();
    let rows: Vec<(&str, &str, &str, &[&str], &str)> =
        ids.iter().map(|id| (id.as_str(), "room", people[0], &people[1..2], "canary-text")).collect();
    firm.put("one.pgp", 3, &firm::messages(&rows));
    rig.play(&json!([
        { "on": "create", "skip": 7, "status": 429, "headers": { "Retry-After": "1" } },
        { "on": "create", "skip": 9, "drop": "after" },
        { "on": "create", "skip": 20, "revoke": true },
    ]));
    let mut run = firm.home.command(&["--json", "run", name]);
    run.env("CHAT_CONNECTORS_LOG", "trace");
    let output = tests::home::Output::of(&mut run).expect_code(0);
    let report = output.json();
    assert_eq!(
        (report["balanced"].clone(), report["imported"].clone()),
        (json!(true), json!(80)),
        "{report}"
    );
    let ids = |mailbox: &str| {
        let mails = rig.mails(mailbox, "ICE Chat");
        let mut ids: Vec<String> =
            mails.iter().map(|mail| mail["internetMessageId"].as_str().unwrap().to_owned()).collect();
        ids.sort();
        let count = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), count, "one of them is there twice");
        count
    };
    assert_eq!((ids(people[0]), ids(people[1])), (40, 40));
    let told = format!("{}{}", output.stdout, output.stderr);
    for canary in [CLIENT_SECRET, "canary-token", "canary-text", "canary-words", "bo@corp.example"] {
        assert!(!told.contains(canary), "{canary} is in what was said");
    }
    for canary in [CLIENT_SECRET, "canary-token", "canary-words"] {
        let mut grep = std::process::Command::new("grep");
        let found = grep.args(["-rlaF", canary]).arg(firm.home.path()).output().unwrap();
        assert_eq!(String::from_utf8_lossy(&found.stdout), "", "{canary} is in a file of the home");
    }
    // Another run brings nothing.
    let again = firm.home.chat_connectors(&["--json", "run", name]).expect_code(0).json();
    assert_eq!(again["imported"], 0);
    assert_eq!(rig.mails(people[0], "ICE Chat").len(), 40);
}

#[test]
fn an_import_that_is_killed_at_any_moment_is_finished_by_the_next_without_a_mail_twice() {
    let people = ["jane@corp.example", "bo@corp.example"];
    let rig = GraphRig::with(&people, &json!({ "delay": 0.003 }), None);
    let firm = Firm::default();
    let name = connector(&firm, &rig);
    let ids: Vec<String> = (0..60).map(|id| id.to_string()).collect();
    let rows: Vec<(&str, &str, &str, &[&str], &str)> =
        ids.iter().map(|id| (id.as_str(), "room", people[0], &people[1..], "text")).collect();
    firm.put("one.pgp", 3, &firm::messages(&rows));
    for creates in [1, 17, 40, 80] {
        let mut run = firm.home.command(&["--json", "run", name]);
        let mut child =
            run.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null()).spawn().unwrap();
        rig.forget();
        let _ = tests::until("the import is under way or over", || {
            let made = rig.times("create").len() >= creates;
            (made || child.try_wait().unwrap().is_some()).then_some(())
        });
        let _ = child.kill();
        let _ = child.wait();
    }
    let _ = firm.home.chat_connectors(&["--json", "run", name]).expect_code(0);
    for person in people {
        let mails = rig.mails(person, "ICE Chat");
        let mut ids: Vec<&Value> = mails.iter().map(|mail| &mail["internetMessageId"]).collect();
        ids.sort_by_key(|id| id.to_string());
        ids.dedup();
        assert_eq!((ids.len(), mails.len()), (60, 60), "{person}");
    }
}
