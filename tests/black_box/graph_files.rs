//! Microsoft 365: mails that take several requests, mails that came as such, and the mail kept beside its parts.
//!
//! In: mails, faults on order. Out: what the rig has afterwards. Deliberately absent: what has nothing to do with size or
//! form (`graph`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use engine::error::Code;
use engine::mailbox;
use engine::model::{Mail, Part};
use engine::progress::Progress;
use engine::settings::GraphMethod;
use serde_json::json;
use tests::graph::GraphRig;
use tests::graph::mails::*;

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
    rig.play(&json!([{ "on": "create", "status": 400, "code": "ErrorInvalidRecipients", "times": 2 }]));
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
        (json!([{ "on": "attach", "status": 400 }]), 1),
        (json!([{ "on": "attach", "status": 400, "times": 9 }]), 0),
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
