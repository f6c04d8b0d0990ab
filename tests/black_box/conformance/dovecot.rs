//! A real Dovecot as a place, read back by Python's own IMAP client.
//!
//! In: how it keeps mails. Out: a `Place` with 60 mailboxes and nobody else's. Deliberately absent: promises.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Mutex;

use engine::mailbox::{self, DestinationSecrets, MailboxStore};
use engine::settings::{Destination, DestinationKind, Imap, ImapSignIn, LoginName, Security};
use serde_json::json;
use tests::Line;
use tests::conformance::{Fidelity, Place, Reader};
use tests::dovecot::{Dovecot, MASTER, MASTER_PASSWORD, Mailboxes};
use tests::workspace;

pub struct DovecotPlace {
    server: Dovecot,
    /// They must outlive the stores that use them.
    lines: Mutex<Vec<Line>>,
}

impl DovecotPlace {
    pub fn of(format: &'static str) -> Self {
        let users = (0..60).map(|number| format!("conformance{number:02}@corp.example")).collect();
        let server = Dovecot::start(Mailboxes { format, users, ..Mailboxes::default() });
        Self { server, lines: Mutex::default() }
    }

    fn over(&self, line: Line) -> Option<Box<dyn MailboxStore>> {
        let store = open(line.port());
        self.lines.lock().unwrap().push(line);
        Some(store)
    }
}

fn open(port: u16) -> Box<dyn MailboxStore> {
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
        connections: None,
    };
    let destination = Destination { kind: DestinationKind::Imap, imap: Some(imap), ..Destination::default() };
    destination.check().unwrap();
    let secrets =
        DestinationSecrets { password: Some(MASTER_PASSWORD.into()), ..DestinationSecrets::default() };
    mailbox::open(Path::new("/nonexistent"), &destination, &secrets).unwrap()
}

impl Place for DovecotPlace {
    fn open(&self) -> Box<dyn MailboxStore> {
        open(self.server.port())
    }

    fn reader(&self) -> Box<dyn Reader> {
        Box::new(Imaplib::of(self.server.port()))
    }

    fn cut_once(&self, after: u64) -> Option<Box<dyn MailboxStore>> {
        self.over(Line::to(self.server.port()).cut_once(after).open())
    }

    fn cut_off(&self, after: u64) -> Option<Box<dyn MailboxStore>> {
        self.over(Line::to(self.server.port()).cut_off(after).open())
    }

    fn nobody(&self) -> Option<String> {
        Some("nobody@corp.example".to_owned())
    }
}

/// `imap_folders.py`; it ends with its standard input.
struct Imaplib {
    child: Child,
    line: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Imaplib {
    fn of(port: u16) -> Self {
        let settings = json!({ "port": port, "login": format!("%*{MASTER}"), "password": MASTER_PASSWORD });
        let mut command = Command::new("/usr/bin/python3");
        command.arg("-B").arg(workspace().join("tests/rigs/imap_folders.py")).arg(settings.to_string());
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (line, answers) = (child.stdin.take(), BufReader::new(child.stdout.take().unwrap()));
        Self { child, line, answers }
    }

    fn number(&mut self) -> usize {
        let mut line = String::new();
        self.answers.read_line(&mut line).unwrap();
        line.trim().parse().unwrap_or_else(|_| panic!("imap_folders.py said {line:?}"))
    }
}

impl Reader for Imaplib {
    fn fidelity(&self) -> Fidelity {
        Fidelity::CrlfNormalised
    }

    fn mails(&mut self, mailbox: &str, folder: &str) -> Vec<Vec<u8>> {
        writeln!(self.line.as_mut().unwrap(), "{}", json!([mailbox, folder])).unwrap();
        (0..self.number())
            .map(|_| {
                let mut mail = vec![0; self.number()];
                self.answers.read_exact(&mut mail).unwrap();
                mail
            })
            .collect()
    }
}

impl Drop for Imaplib {
    fn drop(&mut self) {
        drop(self.line.take());
        let _ = self.child.wait();
    }
}
