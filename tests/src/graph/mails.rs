//! Mails and stores for tests of Microsoft 365.
//!
//! In: a rig. Out: a store on it, mails of every kind, what is there afterwards. Deliberately absent: faults.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use engine::error::{Error, Result};
use engine::mailbox::{self, DestinationSecrets, MailboxStore};
use engine::model::{Digest, Mail, Part, Receipt, Timestamp};
use engine::progress::Progress;
use engine::settings::{Destination, DestinationKind, Graph, Oauth};

use super::{CLIENT_SECRET, GraphRig, TENANT};

/// Whose mailbox it mostly is.
pub const JANE: &str = "jane.doe@corp.example";

/// Where her mails go.
pub const FOLDER: &str = "Inbox/LivePerson Conversational Cloud DataParser";

/// A destination at the rig.
#[must_use]
pub fn destination(rig: &GraphRig, change: impl FnOnce(&mut Graph)) -> Destination {
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

/// What lets the application in.
#[must_use]
pub fn secrets() -> DestinationSecrets {
    DestinationSecrets { client_secret: Some(CLIENT_SECRET.into()), ..DestinationSecrets::default() }
}

/// The store of a destination, opened anew as another run would.
///
/// # Panics
/// When something is amiss.
#[must_use]
pub fn store(destination: &Destination) -> Box<dyn MailboxStore> {
    destination.check().unwrap();
    let home = tempfile::tempdir().unwrap();
    mailbox::open(home.path(), destination, &secrets()).unwrap()
}

/// The store of the rig, with nothing chosen.
#[must_use]
pub fn plain(rig: &GraphRig) -> Box<dyn MailboxStore> {
    store(&destination(rig, |_| ()))
}

/// A part of a mailbox.
///
/// # Panics
/// When something is amiss.
#[must_use]
pub fn part(id: i64, mailbox: &str) -> Part {
    let (mailbox, folder) = (mailbox.to_owned(), FOLDER.to_owned());
    Part { id, mailbox, folder, day: "2026-11-02".parse().unwrap(), number: 1 }
}

/// When all mails were said.
///
/// # Panics
/// When something is amiss.
#[must_use]
pub fn at() -> Timestamp {
    "2026-11-02T10:15:30Z".parse().unwrap()
}

/// A mail as `convert` makes them.
#[must_use]
pub fn mail(key: u32) -> Mail {
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
///
/// # Panics
/// When something is amiss.
#[must_use]
pub fn with_files(key: u32, sizes: &[usize]) -> Mail {
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
///
/// # Panics
/// When something is amiss.
#[must_use]
pub fn as_it_came(key: u8, head: &str) -> Mail {
    let bytes = format!(
        "From: Ann <ann@corp.example>\r\nTo: Jane <{JANE}>\r\n{head}Subject: as it came\r\n\r\nHello {key}\r\n"
    );
    let id = head.strip_prefix("Message-ID: <").map(|rest| rest.split('>').next().unwrap().to_owned());
    Mail { bytes: bytes.into_bytes(), message_id: id, as_is: Some(Digest([key; 32])), ..Mail::default() }
}

/// Delivers to Jane; gives the receipt.
///
/// # Errors
/// The store's.
///
/// # Panics
/// When something is amiss.
pub fn deliver(store: &mut dyn MailboxStore, mails: &[Mail], again: bool) -> Result<Receipt> {
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
///
/// # Panics
/// When something is amiss.
pub fn there_once(rig: &GraphRig, receipt: &Receipt, mails: &[Mail]) {
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

/// Why a delivery ended.
///
/// # Panics
/// When something is amiss.
#[must_use]
pub fn refusal(result: Result<Receipt>) -> Error {
    result.expect_err("an error")
}

/// So many mails.
#[must_use]
pub fn some(from: u32, count: u32) -> Vec<Mail> {
    (from..from + count).map(mail).collect()
}

/// By Python, as the rig.
///
/// # Panics
/// When something is amiss.
#[must_use]
pub fn base64(bytes: &[u8]) -> String {
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), bytes).unwrap();
    let output = std::process::Command::new("base64").args(["-w", "0"]).arg(file.path()).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}
