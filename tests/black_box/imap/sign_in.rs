//! Who is let in, over which line, and who is said to be missing.
//!
//! In: accounts, certificates, tokens. Out: mailboxes that open, or the reason. Deliberately absent: delivery.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use engine::error::Code;
use engine::mailbox::{self, DestinationSecrets, MailboxStore};
use engine::model::{Mail, Mailbox};
use engine::settings::{Destination, ImapSignIn, LoginName, Oauth, Security};
use tests::Line;
use tests::alerts::Authority;
use tests::dovecot::{Dovecot, Mailboxes};
use tests::line::Fate;

use super::rig::{self, FOLDER, mails};

fn boxes(names: &[&str]) -> Vec<Mailbox> {
    names.iter().map(|name| Mailbox::parse(name).unwrap()).collect()
}

fn some_users() -> Mailboxes {
    let users = ["jane@corp.example", "joe@corp.example"].map(str::to_owned).to_vec();
    Mailboxes { users, ..Mailboxes::default() }
}

fn code<T>(result: engine::error::Result<T>) -> Code {
    result.err().expect("an error").code()
}

#[test]
fn the_server_says_which_mailboxes_there_are() {
    let server = Dovecot::start(some_users());
    for sign_in in [ImapSignIn::Master, ImapSignIn::Proxy] {
        let mut destination = rig::destination(server.port());
        destination.imap.as_mut().unwrap().sign_in = sign_in;
        let mut store = rig::open(&destination, &rig::secrets());
        let asked =
            boxes(&["jane@corp.example", "nobody@corp.example", "joe@corp.example", "jo*e@corp.example"]);
        assert_eq!(store.exist(&asked, None).unwrap(), [true, false, true, false], "{sign_in:?}");
        // Alone, it cannot be told whether the mailbox or our access is missing; beside one that is known, it can.
        let missing = boxes(&["nobody@corp.example"]);
        let mut alone = rig::open(&destination, &rig::secrets());
        assert_eq!(code(alone.exist(&missing, None)), Code::DestinationSignIn);
        let known = &boxes(&["jane@corp.example"])[0];
        assert_eq!(alone.exist(&missing, Some(known)).unwrap(), [false]);
        let (three, two) = (mails("three", 3), mails("two", 2));
        let to = [("nobody@corp.example", three.as_slice()), ("joe@corp.example", two.as_slice())];
        let receipts = rig::deliver(&mut *store, &to, true).unwrap();
        assert_eq!(
            rig::refused(&receipts[0]),
            (0..3).map(|at| (at, Code::MailboxUnknown)).collect::<Vec<_>>()
        );
        assert_eq!(receipts[1].items, 2);
        assert_eq!(server.mails("joe@corp.example", FOLDER).len(), 2);
    }
}

#[test]
fn a_wrong_password_makes_nobody_unknown() {
    let server = Dovecot::start(some_users());
    let wrong = DestinationSecrets { password: Some("wrong".into()), ..DestinationSecrets::default() };
    let mut store = rig::open(&rig::destination(server.port()), &wrong);
    let asked = boxes(&["jane@corp.example", "joe@corp.example"]);
    assert_eq!(code(store.exist(&asked, None)), Code::DestinationSignIn);
    let post = mails("x", 2);
    let told = rig::deliver(&mut *store, &[("jane@corp.example", &post)], false);
    assert_eq!(code(told), Code::DestinationSignIn);
    // The test of a destination is read by an admin: it names the server and why.
    let home = std::path::Path::new("/nonexistent");
    let mail = Mail { bytes: mails("test", 1).remove(0).bytes, ..Mail::default() };
    let to = (&asked[0], FOLDER);
    let told = mailbox::try_out(home, &rig::destination(server.port()), &wrong, to, mail, rig::time(0));
    let told = told.expect_err("let in");
    assert_eq!(told.code(), Code::DestinationSignIn);
    let args = told.args();
    assert!(args.iter().any(|(name, host)| *name == "host" && host == "127.0.0.1"), "{args:?}");
    assert!(args.iter().any(|(name, _)| *name == "reason"), "{args:?}");
}

#[test]
fn a_server_may_name_a_mailbox_by_its_local_part() {
    let server = Dovecot::start(Mailboxes { users: vec!["jane".to_owned()], ..Mailboxes::default() });
    let mut destination = rig::destination(server.port());
    destination.imap.as_mut().unwrap().login = LoginName::LocalPart;
    let mut store = rig::open(&destination, &rig::secrets());
    let asked = boxes(&["jane@corp.example", "joe@corp.example"]);
    assert_eq!(store.exist(&asked, None).unwrap(), [true, false]);
}

/// With this way to encrypt, trusting `ca`.
fn encrypted(port: u16, security: Security, ca: Option<&Authority>) -> Box<dyn MailboxStore> {
    let mut destination = rig::destination(port);
    let imap = destination.imap.as_mut().unwrap();
    (imap.security, imap.accept_unencrypted) = (security, false);
    imap.ca = ca.map(|ca| std::fs::read_to_string(ca.file()).unwrap());
    rig::open(&destination, &rig::secrets())
}

fn tried(store: &mut dyn MailboxStore) -> engine::error::Result<Vec<bool>> {
    store.exist(&boxes(&["jane@corp.example"]), None)
}

#[test]
fn only_a_trusted_server_hears_the_password() {
    for (implicit, security) in [(true, Security::Tls), (false, Security::Starttls)] {
        let (authority, other) = (Authority::new(), Authority::new());
        let ca = std::fs::read_to_string(authority.file()).unwrap();
        let further = "auth_verbose = yes\n".to_owned();
        let server = Dovecot::with_tls(Mailboxes { further, ..Mailboxes::default() }, authority, implicit);
        let mut foreign = encrypted(server.port(), security, Some(&other));
        assert_eq!(code(tried(&mut *foreign)), Code::DestinationUntrusted);
        let mut of_system = encrypted(server.port(), security, None);
        assert_eq!(code(tried(&mut *of_system)), Code::DestinationUntrusted);
        let mut destination = rig::destination(server.port());
        let imap = destination.imap.as_mut().unwrap();
        (imap.security, imap.ca) = (security, Some(ca));
        let mut store = rig::open(&destination, &rig::secrets());
        assert_eq!(tried(&mut *store).unwrap(), [true]);
        let post = mails("tls", 120);
        let receipts = rig::deliver(&mut *store, &[("jane@corp.example", &post)], false).unwrap();
        assert_eq!(receipts[0].items, 120);
    }
}

#[test]
fn without_encryption_nothing_is_said() {
    let plain = Dovecot::start(Mailboxes::default());
    for security in [Security::Tls, Security::Starttls] {
        let mut store = encrypted(plain.port(), security, None);
        assert_eq!(code(tried(&mut *store)), Code::DestinationNoTls, "{security:?}");
    }
    // Somebody on the way takes the offer out of the server's greeting.
    let server = Dovecot::with_tls(Mailboxes::default(), Authority::new(), false);
    let line = Line::to(server.port()).fates(vec![Fate::Replaced("STARTTLS", "XTARTTLS")]).open();
    let mut store = encrypted(line.port(), Security::Starttls, None);
    assert_eq!(code(tried(&mut *store)), Code::DestinationNoTls);
    // Somebody adds an answer of the encrypted line before it is encrypted (CVE-2011-0411).
    let injected = "T1 OK Begin\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\nT2 OK\r\n";
    let line = Line::to(server.port())
        .fates(vec![Fate::Replaced("T1 OK Begin TLS negotiation now.\r\n", injected)])
        .open();
    let mut store = encrypted(line.port(), Security::Starttls, None);
    assert_eq!(code(tried(&mut *store)), Code::DestinationNoTls);
}

#[test]
fn nobody_at_the_port_is_said_at_once() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mut store = rig::open(&rig::destination(port), &rig::secrets());
    assert_eq!(code(tried(&mut *store)), Code::DestinationUnreachable);
}

/// A token service that gives `token1`, `token2`, …, and says to a mail server which of them are good.
fn tokens(good: fn(usize) -> bool) -> (u16, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let given = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&given);
    thread::spawn(move || {
        for client in listener.incoming().flatten() {
            let count = Arc::clone(&count);
            thread::spawn(move || answer(client, &count, good));
        }
    });
    (port, given)
}

fn answer(client: TcpStream, given: &AtomicUsize, good: fn(usize) -> bool) {
    let mut reader = BufReader::new(client.try_clone().unwrap());
    let (mut first, mut length) = (String::new(), 0);
    if reader.read_line(&mut first).unwrap_or(0) == 0 {
        return;
    }
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        if let Some(told) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = told.trim().parse().unwrap();
        }
        if line.trim().is_empty() {
            break;
        }
    }
    std::io::copy(&mut reader.take(length), &mut std::io::sink()).unwrap();
    let body = if first.starts_with("POST") {
        let number = given.fetch_add(1, Ordering::Relaxed) + 1;
        // {"roles":["IMAP.AccessAsApp"]}
        let claims = "eyJyb2xlcyI6WyJJTUFQLkFjY2Vzc0FzQXBwIl19";
        format!(
            "{{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"e30.{claims}.token{number}\"}}"
        )
    } else {
        // The token ends with its number, however its letters are written in an address.
        let asked = first.split([' ', '&']).nth(1).unwrap().to_owned();
        let digits = asked.chars().rev().take_while(char::is_ascii_digit).collect::<String>();
        let number = digits.chars().rev().collect::<String>();
        assert!(!number.is_empty(), "no token in {asked}");
        format!("{{\"active\":{},\"azp\":\"the-application\"}}", good(number.parse().unwrap()))
    };
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n";
    let _ = write!(&client, "{head}Content-Length: {}\r\n\r\n{body}", body.len());
}

fn with_application(server: &Dovecot, service: u16) -> (Destination, DestinationSecrets) {
    let mut destination = rig::destination(server.port());
    let imap = destination.imap.as_mut().unwrap();
    (imap.sign_in, imap.user) = (ImapSignIn::Oauth, None);
    destination.oauth = Some(Oauth {
        tenant: "corp.example".to_owned(),
        client_id: "00000000-0000-0000-0000-000000000001".to_owned(),
        authority: Some(format!("http://127.0.0.1:{service}")),
        client_secret_file: None,
        certificate_file: None,
        ca_file: None,
        ca: None,
    });
    let secrets =
        DestinationSecrets { client_secret: Some("canary-secret".into()), ..DestinationSecrets::default() };
    (destination, secrets)
}

#[test]
fn an_application_opens_mailboxes_with_its_token() {
    for mechanism in ["xoauth2", "oauthbearer"] {
        let (service, given) = tokens(|_| true);
        let server = Dovecot::start(Mailboxes {
            introspection: Some(format!("http://127.0.0.1:{service}/introspect?token=")),
            further: format!("auth_mechanisms = plain login {mechanism}\n"),
            ..Mailboxes::default()
        });
        let (destination, secrets) = with_application(&server, service);
        let mut store = rig::open(&destination, &secrets);
        let post = mails("token", 3);
        let to = [("jane@corp.example", post.as_slice()), ("joe@corp.example", post.as_slice())];
        let receipts = rig::deliver(&mut *store, &to, false).unwrap();
        assert_eq!((receipts[0].items, receipts[1].items), (3, 3), "{mechanism} {}", server.log());
        assert_eq!(server.mails("joe@corp.example", FOLDER).len(), 3);
        assert_eq!(given.load(Ordering::Relaxed), 1, "one token for all");
        let may = mailbox::permissions(&destination, &secrets).unwrap().unwrap();
        assert_eq!((may.granted, may.missing), (vec!["IMAP.AccessAsApp".to_owned()], vec![]));
    }
}

#[test]
fn a_withdrawn_token_is_replaced_once_and_no_more() {
    for (good, opens, asked) in
        [((|number| number == 2) as fn(usize) -> bool, true, 2), (|_| false, false, 2)]
    {
        let (service, given) = tokens(good);
        let server = Dovecot::start(Mailboxes {
            introspection: Some(format!("http://127.0.0.1:{service}/introspect?token=")),
            ..Mailboxes::default()
        });
        let (destination, secrets) = with_application(&server, service);
        let mut store = rig::open(&destination, &secrets);
        let told = tried(&mut *store);
        assert_eq!(told.is_ok(), opens, "{}", server.log());
        if !opens {
            assert_eq!(code(told), Code::DestinationSignIn);
        }
        assert_eq!(given.load(Ordering::Relaxed), asked);
    }
}
