//! Graph as the rig knows it as a place, by each of its two ways in.
//!
//! In: a method. Out: a `Place` with 60 mailboxes; when it goes, no request may have been of a shape that was not
//! published. Deliberately absent: promises.

use std::sync::{Arc, Mutex};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD as BASE64;
use engine::mailbox::MailboxStore;
use engine::settings::GraphMethod;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use tests::Line;
use tests::conformance::{Fidelity, Place, Reader};
use tests::graph::{GraphRig, mails};

/// What a Message-ID of ours ends with.
const OURS: &str = "@as-is.chat.invalid>";

pub struct GraphPlace {
    rig: Arc<GraphRig>,
    method: GraphMethod,
    /// They must outlive the stores that use them.
    lines: Mutex<Vec<Line>>,
}

impl GraphPlace {
    pub fn by(method: GraphMethod) -> Self {
        let users: Vec<String> =
            (0..60).map(|number| format!("conformance{number:02}@corp.example")).collect();
        let users: Vec<&str> = users.iter().map(String::as_str).collect();
        let roles = json!({ "roles": ["Mail.ReadWrite", "Mail-Advanced.ReadWrite.All"] });
        Self { rig: Arc::new(GraphRig::with(&users, &roles, None)), method, lines: Mutex::default() }
    }

    fn port(&self) -> u16 {
        self.rig.url.rsplit(':').next().unwrap().parse().unwrap()
    }

    fn at(&self, url: &str) -> Box<dyn MailboxStore> {
        let mut destination = mails::destination(&self.rig, |graph| {
            graph.method = self.method;
            graph.endpoint = Some(url.to_owned());
        });
        destination.oauth.as_mut().unwrap().authority = Some(url.to_owned());
        mails::store(&destination)
    }

    fn over(&self, line: Line) -> Option<Box<dyn MailboxStore>> {
        let store = self.at(&format!("http://127.0.0.1:{}", line.port()));
        self.lines.lock().unwrap().push(line);
        Some(store)
    }
}

impl Place for GraphPlace {
    fn open(&self) -> Box<dyn MailboxStore> {
        self.at(&self.rig.url)
    }

    fn reader(&self) -> Box<dyn Reader> {
        Box::new(RigReader { rig: Arc::clone(&self.rig), method: self.method })
    }

    fn cut_once(&self, after: u64) -> Option<Box<dyn MailboxStore>> {
        self.over(Line::to(self.port()).cut_once(after).open())
    }

    fn cut_off(&self, after: u64) -> Option<Box<dyn MailboxStore>> {
        self.over(Line::to(self.port()).cut_off(after).open())
    }

    fn nobody(&self) -> Option<String> {
        Some("nobody@corp.example".to_owned())
    }
}

/// Asks the rig, which keeps what came as JSON.
struct RigReader {
    rig: Arc<GraphRig>,
    method: GraphMethod,
}

impl Reader for RigReader {
    fn fidelity(&self) -> Fidelity {
        match self.method {
            GraphMethod::Create => Fidelity::Properties,
            GraphMethod::ImportMime => Fidelity::Exact,
        }
    }

    fn mails(&mut self, mailbox: &str, folder: &str) -> Vec<Vec<u8>> {
        let kept = self.rig.mails(mailbox, folder);
        kept.iter()
            .map(|mail| {
                assert_eq!(mail["isDraft"], false, "{mailbox}, {folder}");
                match self.method {
                    GraphMethod::Create => said(mail),
                    GraphMethod::ImportMime => imported(mail),
                }
            })
            .collect()
    }
}

/// In the words of `conformance::properties`.
fn said(mail: &Value) -> Vec<u8> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let address = |one: &Value| text(&one["emailAddress"]["address"]).to_lowercase();
    let mut to: Vec<String> = mail["toRecipients"].as_array().unwrap().iter().map(address).collect();
    to.sort_unstable();
    let file = |file: &Value| {
        let bytes = BASE64.decode(file["bytes"].as_str().unwrap()).unwrap();
        format!("{} {} {}", text(&file["name"]), bytes.len(), hex::encode(Sha256::digest(&bytes)))
    };
    let mut files: Vec<String> = mail["files"].as_array().unwrap().iter().map(file).collect();
    files.sort_unstable();
    let id = text(&mail["internetMessageId"]);
    // Graph wants one of each mail: this one is ours, and the mail had none.
    let id = if id.ends_with(OURS) { "" } else { id.trim_matches(['<', '>']) };
    let body = text(&mail["body"]["content"]);
    let body = body.lines().collect::<Vec<_>>().join("\n");
    format!(
        "message-id {id}\nsubject {}\nfrom {}\nto {}\nfiles {}\n{}",
        text(&mail["subject"]),
        address(&mail["from"]),
        to.join(","),
        files.join("; "),
        body.trim_end()
    )
    .into_bytes()
}

/// Its bytes, without the lines in front that say which item it is.
fn imported(mail: &Value) -> Vec<u8> {
    let bytes = BASE64.decode(mail["mime"].as_str().unwrap()).unwrap();
    let mut rest = &bytes[..];
    while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
        let line = &rest[..=end];
        let item = line.starts_with(b"X-Chat-Item: ");
        let id = line.starts_with(b"Message-ID: ") && line.ends_with(format!("{OURS}\r\n").as_bytes());
        if !item && !id {
            break;
        }
        rest = &rest[end + 1..];
    }
    rest.to_vec()
}
