//! What the tests of IMAP have in common: mails, a store, a delivery.
//!
//! In: a server. Out: receipts. Deliberately absent: expectations.

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use engine::error::{Code, Result};
use engine::mailbox::{self, DestinationSecrets, MailboxStore};
use engine::model::{Digest, Mail, Mailbox, Part, Receipt, Timestamp};
use engine::progress::Progress;
use engine::settings::{Destination, DestinationKind, Imap, ImapSignIn, LoginName, Security};
use tests::dovecot::{Dovecot, MASTER, MASTER_PASSWORD};

pub const FOLDER: &str = "ICE Chat";

/// A mail to be delivered.
#[derive(Clone)]
pub struct Post {
    pub bytes: Vec<u8>,
    pub as_is: Option<u8>,
    pub lesser: Option<Vec<u8>>,
}

pub fn raw(bytes: &[u8]) -> Post {
    Post { bytes: bytes.to_vec(), as_is: None, lesser: None }
}

/// A mail with our kind of Message-ID.
pub fn mail(name: &str, body: &str) -> Post {
    let head = "Date: Fri, 20 Nov 2026 10:00:00 +0000\r\nFrom: a@corp.example\r\n";
    raw(format!("{head}Message-ID: <{name}@ours.invalid>\r\nSubject: {name}\r\n\r\n{body}").as_bytes())
}

pub fn mails(name: &str, count: usize) -> Vec<Post> {
    (0..count).map(|number| mail(&format!("{name}-{number}"), &format!("Mail {number}.\r\n"))).collect()
}

pub fn time(number: i64) -> Timestamp {
    let noon: Timestamp = "2026-11-20T10:00:00Z".parse().unwrap();
    Timestamp::from_second(noon.as_second() + number).unwrap()
}

pub fn destination(port: u16) -> Destination {
    let imap = Imap {
        host: "127.0.0.1".to_owned(),
        port: Some(port),
        security: Security::None,
        accept_unencrypted: true,
        ca_file: None,
        ca: None,
        sign_in: ImapSignIn::Master,
        user: Some(MASTER.to_owned()),
        password_file: None,
        separator: None,
        login: LoginName::Address,
        connections: Some(4),
    };
    Destination { kind: DestinationKind::Imap, imap: Some(imap), ..Destination::default() }
}

pub fn secrets() -> DestinationSecrets {
    DestinationSecrets { password: Some(MASTER_PASSWORD.into()), ..DestinationSecrets::default() }
}

pub fn open(destination: &Destination, secrets: &DestinationSecrets) -> Box<dyn MailboxStore> {
    destination.check().unwrap();
    mailbox::open(std::path::Path::new("/nonexistent"), destination, secrets).unwrap()
}

pub fn store(_: &Dovecot, port: u16) -> Box<dyn MailboxStore> {
    open(&destination(port), &secrets())
}

pub fn deliver(store: &mut dyn MailboxStore, to: &[(&str, &[Post])], again: bool) -> Result<Vec<Receipt>> {
    deliver_to(store, FOLDER, to, again)
}

pub fn deliver_to(
    store: &mut dyn MailboxStore,
    folder: &str,
    to: &[(&str, &[Post])],
    again: bool,
) -> Result<Vec<Receipt>> {
    let part = |(id, (mailbox, _)): (usize, &(&str, &[Post]))| Part {
        id: i64::try_from(id).unwrap(),
        mailbox: (*mailbox).to_owned(),
        folder: folder.to_owned(),
        day: "2026-11-20".parse().unwrap(),
        number: 1,
    };
    store.begin(to.iter().enumerate().map(part).collect(), again)?;
    for (slot, (_, post)) in to.iter().enumerate() {
        for (number, post) in post.iter().enumerate() {
            let lesser =
                post.lesser.clone().map(|bytes| Box::new(Mail { bytes, partial: true, ..Mail::default() }));
            let as_is = post.as_is.map(|number| Digest([number; 32]));
            let mail = Mail { bytes: post.bytes.clone(), as_is, lesser, ..Mail::default() };
            store.append(&Arc::new(mail), time(i64::try_from(number).unwrap()), &[slot])?;
        }
    }
    let never = AtomicBool::new(false);
    store.publish(&Progress::new(&(), &never))
}

pub fn refused(receipt: &Receipt) -> Vec<(u64, Code)> {
    receipt.refused.iter().map(|refused| (refused.place, refused.code)).collect()
}

pub fn try_out(_: &Dovecot, port: u16) -> Result<bool> {
    let jane = Mailbox::parse("jane@corp.example").unwrap();
    let bytes = mail("test", "A test.\r\n").bytes;
    let home = std::path::Path::new("/nonexistent");
    let mail = Mail { bytes, ..Mail::default() };
    mailbox::try_out(home, &destination(port), &secrets(), (&jane, FOLDER), mail, time(0))
}

/// Does something in a mailbox with Python's own client, as `line`.
pub fn imap(server: &Dovecot, mailbox: &str, script: &str) {
    let login = format!("line.login('{mailbox}*{MASTER}', '{MASTER_PASSWORD}')");
    let script =
        format!("import imaplib\nline = imaplib.IMAP4('127.0.0.1', {})\n{login}\n{script}\n", server.port());
    let mut python = Command::new("/usr/bin/python3").stdin(Stdio::piped()).spawn().unwrap();
    python.stdin.take().unwrap().write_all(script.as_bytes()).unwrap();
    assert!(python.wait().unwrap().success());
}
