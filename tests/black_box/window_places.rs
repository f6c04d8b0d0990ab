//! A connector whose mailboxes live on a server, in the real window: a real SFTP site, a real Dovecot behind TLS.
//!
//! In: clicks and keys, wrong turns first. Out: mailboxes, read back by Python's own IMAP client.
//! Deliberately absent: Microsoft 365 (`graph_import`), every field of the form (the ui's own scenes).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::io::{Cursor, Write as _};

use tests::alerts::Authority;
use tests::dovecot::{MASTER, MASTER_PASSWORD, Mailboxes};
use tests::sshd::Site;
use tests::walk::Walk;
use tests::window::{Options, Window};
use tests::{Dovecot, Home, Sshd, firm};

const KIND: &str = "telegram-archiver";
const NAME: &str = "Telegram on a server";
const FOLDER: &str = "Telegram Archiver";
const ADA: &str = "ada@corp.example";
const BOB: &str = "bob@corp.example";

fn mail(id: &str, from: &str, to: &str) -> String {
    format!(
        "From: {from}\r\nTo: {to}\r\nDate: Mon, 2 Nov 2026 09:30:00 +0000\r\nMessage-ID: <{id}@drop.example>\r\n\
         Subject: Conversation\r\n\r\nSaid in {id}\r\n"
    )
}

fn zip(mails: &[String]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (number, mail) in mails.iter().enumerate() {
        zip.start_file(format!("{number}.eml"), zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(mail.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A Dovecot with the mailboxes of two people, its port encrypted with a certificate that only the firm trusts.
fn server() -> Dovecot {
    let users = [ADA, BOB].map(str::to_owned).to_vec();
    Dovecot::with_tls(Mailboxes { users, ..Mailboxes::default() }, Authority::new(), true)
}

fn in_mailbox(server: &Dovecot, mailbox: &str) -> Vec<Vec<u8>> {
    let mut mails: Vec<Vec<u8>> = server.mails(mailbox, FOLDER).into_iter().map(|mail| mail.bytes).collect();
    mails.sort();
    mails
}

#[test]
fn window_mailboxes_on_a_server_are_tried_out_with_wrong_turns_and_filled() {
    let home = Home::new();
    let server = server();
    let mut site = Sshd::start(Site { methods: "password", ..Site::new("", firm::PASSWORD) });
    let sent = [mail("m1", ADA, BOB), mail("m2", BOB, ADA), mail("m3", ADA, "eve@elsewhere.example")];
    site.put("telegram_20261102.zip", &zip(&sent), firm::day_time(2));
    let window = Window::open(&home, &Options::default());
    let walk = Walk::new(&window, "en");
    walk.view_kind(KIND);
    walk.accept_kind(KIND);
    walk.fill_account(NAME, &site, firm::PASSWORD);
    walk.validate();
    walk.button("host-key-accept");
    walk.says("credentials-succeeded");
    walk.to_mapping();
    walk.domains("corp.example");

    // First nobody has said that the firm's own authority is to be trusted, then the password is wrong.
    walk.imap_server(server.port(), MASTER, "wrong");
    walk.test_place(ADA);
    walk.reads(&walk.words.with("error-destination-untrusted", &[("host", "127.0.0.1")]));
    walk.own_authority(&fs::read_to_string(server.authority().unwrap()).unwrap());
    walk.test_place(ADA);
    walk.reads("“127.0.0.1” does not let us in");
    tests::until("its line", || server.log().contains("auth failed").then_some(()));
    walk.replace_server_password(MASTER_PASSWORD);
    walk.test_place(ADA);
    walk.tested(ADA, FOLDER);
    assert_eq!(in_mailbox(&server, ADA), Vec::<Vec<u8>>::new(), "the test's mail is gone");

    walk.to_review();
    walk.says("review-value-destination-imap");
    let row = walk.finish();
    assert!(row.contains(NAME), "{row}");
    let bytes = |of: &[usize]| {
        let mut bytes: Vec<Vec<u8>> = of.iter().map(|place| sent[*place].clone().into_bytes()).collect();
        bytes.sort();
        bytes
    };
    assert_eq!(in_mailbox(&server, ADA), bytes(&[0, 1, 2]));
    assert_eq!(in_mailbox(&server, BOB), bytes(&[0, 1]));
    let archived = fs::read_dir(home.path().join("archive")).map_or(0, Iterator::count);
    assert_eq!(archived, 0, "nothing of it lies on this computer");

    walk.flyout(NAME, "flyout-tab-properties");
    walk.reads(&walk.words.with("destination-place-imap", &[("at", "127.0.0.1")]));
    site.stop();
    assert_eq!(window.errors(), Vec::<String>::new());
    let log = window.log();
    assert!(!log.contains("panicked") && !log.contains(MASTER_PASSWORD), "{log}");
}
