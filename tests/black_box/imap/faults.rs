//! Broken lines, lost replies, full mailboxes, and servers that mean no good.
//!
//! In: faults. Out: each mail is there once, or waits with its reason. Deliberately absent: sleeping.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::Instant;

use engine::error::Code;
use tests::Line;
use tests::dovecot::{Dovecot, Mailboxes};
use tests::line::Fate;

use super::rig::{self, FOLDER, Post, mail, mails};

/// Every mail once, in the order of the wanted ones.
fn once(server: &Dovecot, mailbox: &str, post: &[Post], what: &str) {
    let mut read: Vec<Vec<u8>> = server.mails(mailbox, FOLDER).into_iter().map(|mail| mail.bytes).collect();
    let mut wanted: Vec<Vec<u8>> = post.iter().map(|mail| mail.bytes.clone()).collect();
    read.sort();
    wanted.sort();
    assert!(read == wanted, "{what}: {} of {} mails", read.len(), wanted.len());
}

/// Delivers over a line with a fault; each attempt in a mailbox of its own.
fn over(server: &Dovecot, fates: &[(String, Fate)]) {
    thread::scope(|scope| {
        let some: Vec<_> = (0..6)
            .map(|worker| {
                scope.spawn(move || {
                    for (at, (name, fate)) in fates.iter().enumerate().filter(|(at, _)| at % 6 == worker) {
                        let line = Line::to(server.port()).fates(vec![*fate]).open();
                        let mut store = rig::store(server, line.port());
                        let mailbox = format!("cut-{at}@corp.example");
                        let post = mails(name, 12);
                        let receipts = rig::deliver(&mut *store, &[(&mailbox, &post)], false).unwrap();
                        assert_eq!((receipts[0].items, receipts[0].refused.len()), (12, 0), "{name}");
                        assert!(line.connections() > 1, "{name} did not break");
                        once(server, &mailbox, &post, name);
                    }
                })
            })
            .collect();
        for worker in some {
            worker.join().unwrap();
        }
    });
}

#[test]
fn a_line_that_breaks_at_any_byte_leaves_each_mail_once() {
    let server = Dovecot::start(Mailboxes::default());
    // All that is said after the sign-in, and the last bytes of it one by one: after the very last one the server has
    // every mail.
    let mails: usize = mails("at-0000", 12).iter().map(|mail| mail.bytes.len()).sum();
    let date = " \"20-Nov-2026 10:00:00 +0000\" {100+}\r\n".len();
    let all = " \"ICE Chat\"\r\nT4 APPEND \"ICE Chat\"".len() + mails + 12 * date + 2;
    let bytes = (0..all).step_by(127).chain(all - 6..=all);
    let fates: Vec<(String, Fate)> =
        bytes.map(|byte| (format!("at-{byte:04}"), Fate::Cut("CREATE", byte))).collect();
    over(&server, &fates);
}

#[test]
fn a_line_that_breaks_between_single_mails_leaves_each_once() {
    let further = "imap_capability = IMAP4rev1 LITERAL+\n".to_owned();
    let server = Dovecot::start(Mailboxes { further, ..Mailboxes::default() });
    let fates: Vec<(String, Fate)> =
        (0..12).map(|number| (format!("after-{number}"), Fate::Cut("CREATE", 40 + number * 170))).collect();
    over(&server, &fates);
}

#[test]
fn a_reply_that_is_lost_is_asked_for_and_nothing_is_put_twice() {
    for (format, further) in
        [("maildir", ""), ("mdbox", ""), ("sdbox", "imap_capability = IMAP4rev1 LITERAL+ UIDPLUS\n")]
    {
        let server =
            Dovecot::start(Mailboxes { format, further: further.to_owned(), ..Mailboxes::default() });
        let fates: Vec<(String, Fate)> =
            (0..6).map(|number| (format!("lost-{number}"), Fate::Unheard("APPEND", "APPENDUID"))).collect();
        over(&server, &fates);
    }
}

#[test]
fn a_full_mailbox_takes_what_fits_and_the_others_go_on() {
    for can in ["", "imap_capability = IMAP4rev1 LITERAL+ UIDPLUS\n"] {
        let further = format!(
            "plugin {{\n  quota = count:User quota\n  quota_vsizes = yes\n  quota_rule = *:storage=100K\n  quota_grace = 0\n}}\n{can}"
        );
        let server = Dovecot::start(Mailboxes { further, plugins: "quota", ..Mailboxes::default() });
        let mut store = rig::store(&server, server.port());
        let many: Vec<Post> =
            (0..60).map(|at| mail(&format!("big-{at}"), &"four KB\r\n".repeat(455))).collect();
        let few = mails("few", 3);
        let to = [("full@corp.example", many.as_slice()), ("jane@corp.example", few.as_slice())];
        let receipts = rig::deliver(&mut *store, &to, false).unwrap();
        let there = server.mails("full@corp.example", FOLDER).len();
        assert!((20..26).contains(&there), "{there} of 100 KB");
        assert_eq!(receipts[0].items, there as u64);
        let waiting: Vec<(u64, Code)> = (there as u64..60).map(|place| (place, Code::MailboxFull)).collect();
        assert_eq!(rig::refused(&receipts[0]), waiting);
        assert_eq!((receipts[1].items, receipts[1].refused.len()), (3, 0));
        // Somebody makes room: the rest comes, and nothing twice.
        rig::imap(
            &server,
            "full@corp.example",
            "line.select('\"ICE Chat\"')\nline.store('1:10', '+FLAGS', r'(\\Deleted)')\nline.expunge()",
        );
        let receipts = rig::deliver(&mut *store, &[("full@corp.example", &many[10..30])], true).unwrap();
        assert_eq!(receipts[0].items, 20);
        once(&server, "full@corp.example", &many[10..30], "after room was made");
    }
}

#[test]
fn a_mail_that_is_too_large_goes_in_its_lesser_form_or_waits_alone() {
    for can in ["", "imap_capability = IMAP4rev1 LITERAL+\n"] {
        let quota =
            "plugin {\n  quota = count:User quota\n  quota_vsizes = yes\n  quota_max_mail_size = 50K\n}\n";
        let further = format!("{quota}{can}");
        let server = Dovecot::start(Mailboxes { further, plugins: "quota", ..Mailboxes::default() });
        let mut store = rig::store(&server, server.port());
        let mut post = mails("small", 30);
        let small = mail("large", "Too large: left out.\r\n").bytes;
        post[7] = Post { lesser: Some(small.clone()), ..mail("large", &"x".repeat(60_000)) };
        post[19] = mail("too-large", &"x".repeat(60_000));
        for again in [false, true] {
            let receipts = rig::deliver(&mut *store, &[("jane@corp.example", &post)], again).unwrap();
            assert_eq!((receipts[0].items, receipts[0].partial), (29, 1), "{can}");
            assert_eq!(rig::refused(&receipts[0]), [(19, Code::MailTooLarge)]);
            let mut wanted = post.clone();
            wanted[7] = rig::raw(&small);
            wanted.remove(19);
            once(&server, "jane@corp.example", &wanted, can);
        }
    }
}

#[test]
fn what_nobody_may_write_to_waits_and_the_others_go_on() {
    let further = "mail_plugins = acl\nplugin {\n  acl = vfile\n  acl_user = %u\n}\nprotocol imap {\n  mail_plugins = acl\n}\n";
    let server = Dovecot::start(Mailboxes { further: further.to_owned(), ..Mailboxes::default() });
    let mut store = rig::store(&server, server.port());
    let post = mails("closed", 5);
    let _ = rig::deliver(&mut *store, &[("shut@corp.example", &post)], false).unwrap();
    let acl = server.path("mail/shut@corp.example/Maildir/.ICE Chat/dovecot-acl");
    std::fs::write(acl, "owner lr\n").unwrap();
    let more = mails("more", 5);
    let to = [("shut@corp.example", more.as_slice()), ("jane@corp.example", more.as_slice())];
    let receipts = rig::deliver(&mut *store, &to, false).unwrap();
    assert_eq!(rig::refused(&receipts[0]), (0..5).map(|at| (at, Code::MailboxClosed)).collect::<Vec<_>>());
    assert_eq!(receipts[1].items, 5);
}

/// A server that says the same to everybody, over and over.
fn says(greeting: &'static [u8], then: &'static [u8]) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for client in listener.incoming().flatten().take(8) {
            thread::spawn(move || speak(client, greeting, then));
        }
    });
    port
}

fn speak(mut client: TcpStream, greeting: &[u8], then: &[u8]) {
    let mut bytes = [0; 4096];
    if greeting.is_empty() {
        return;
    }
    let _ = client.write_all(greeting);
    if then.is_empty() {
        let _ = client.read(&mut bytes);
        return;
    }
    while client.read(&mut bytes).is_ok_and(|count| count > 0) {
        for _ in 0..2_000 {
            if client.write_all(then).is_err() {
                return;
            }
        }
    }
}

#[test]
fn a_hostile_server_ends_a_run_and_not_the_program() {
    static LONG: [u8; 8192] = [b'x'; 8192];
    let ready = b"* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] hi\r\n";
    let cases: [(&'static [u8], &'static [u8], Code); 9] = [
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", b"", Code::DestinationProtocol),
        (b"", b"", Code::DestinationLost),
        (b"* PREAUTH come in\r\n", b"", Code::DestinationProtocol),
        (b"* OK hi\r\n", b"* CAPABILITY IMAP4rev1\r\nT1 OK\r\n", Code::DestinationSignIn),
        (b"* OK [CAPABILITY IMAP4rev1 LOGINDISABLED] hi\r\n", b"", Code::DestinationSignIn),
        (b"* OK hi\r\n", &LONG, Code::DestinationProtocol),
        (b"* OK hi\r\n", b"* LIST () \"/\" {4294967295}\r\n", Code::DestinationProtocol),
        (ready, b"T1 BAD what\r\n", Code::DestinationProtocol),
        (ready, b"T1 NO no\r\n", Code::DestinationSignIn),
    ];
    thread::scope(|scope| {
        for (greeting, then, code) in cases {
            scope.spawn(move || {
                let began = Instant::now();
                let mut store = rig::open(&rig::destination(says(greeting, then)), &rig::secrets());
                let told = rig::deliver(&mut *store, &[("jane@corp.example", &mails("x", 1))], false);
                let told = told.expect_err("delivered nowhere");
                let what = String::from_utf8_lossy(&then[..then.len().min(40)]);
                assert_eq!(told.code(), code, "{} {what}", String::from_utf8_lossy(greeting));
                assert!(!format!("{:?}", told.args()).contains("what"), "the server's words");
                assert!(began.elapsed().as_secs() < 60);
            });
        }
    });
}

#[test]
fn a_server_that_says_goodbye_at_once_is_tried_again_and_then_told() {
    let server = Dovecot::start(Mailboxes::default());
    let post = mails("bye", 3);
    for words in ["* BYE [UNAVAILABLE", "* BYE [ALERT"] {
        let line = Line::to(server.port()).fates(vec![Fate::Replaced("* OK [CAPABILITY", words)]).open();
        let mailbox = format!("bye-{}@corp.example", words.len());
        let mut store = rig::store(&server, line.port());
        let receipts = rig::deliver(&mut *store, &[(&mailbox, &post)], false).unwrap();
        assert_eq!((receipts[0].items, line.connections()), (3, 2), "{words}");
        once(&server, &mailbox, &post, words);
    }
    let always = vec![Fate::Replaced("* OK [CAPABILITY", "* BYE [ALERT"); 16];
    let line = Line::to(server.port()).fates(always).open();
    let mut store = rig::store(&server, line.port());
    let told = rig::deliver(&mut *store, &[("never@corp.example", &post)], false).expect_err("delivered");
    assert_eq!(told.code(), Code::DestinationLost);
    assert!(server.mails("never@corp.example", FOLDER).is_empty());
}

#[test]
fn a_server_that_ends_a_line_for_idleness_leaves_each_mail_once() {
    let server = Dovecot::start(Mailboxes::default());
    let post = mails("idle", 250);
    let idle = "] Append completed.\r\n* BYE Disconnected for inactivity.";
    let line = Line::to(server.port()).fates(vec![Fate::Replaced("] Append completed", idle); 2]).open();
    let mut store = rig::store(&server, line.port());
    let receipts = rig::deliver(&mut *store, &[("idle@corp.example", &post)], false).unwrap();
    assert_eq!((receipts[0].items, receipts[0].refused.len()), (250, 0));
    assert!(line.connections() >= 2, "{} connections", line.connections());
    once(&server, "idle@corp.example", &post, "after a goodbye");
}

#[test]
fn a_mail_beyond_the_limit_that_a_server_names_is_not_even_sent() {
    let further = "imap_capability = +APPENDLIMIT=20000\n".to_owned();
    let server = Dovecot::start(Mailboxes { further, ..Mailboxes::default() });
    let line = Line::to(server.port()).open();
    let mut store = rig::store(&server, line.port());
    let mut post = mails("small", 5);
    let small = mail("large", "Too large: left out.\r\n").bytes;
    post[1] = Post { lesser: Some(small.clone()), ..mail("large", &"x".repeat(60_000)) };
    post[3] = mail("too-large", &"x".repeat(60_000));
    let receipts = rig::deliver(&mut *store, &[("jane@corp.example", &post)], false).unwrap();
    assert_eq!((receipts[0].items, receipts[0].partial), (4, 1));
    assert_eq!(rig::refused(&receipts[0]), [(3, Code::MailTooLarge)]);
    let sent: u64 = line.sessions().iter().map(|[up, _]| up).sum();
    assert!(sent < 20_000, "{sent} bytes");
    let mut wanted = post.clone();
    wanted[1] = rig::raw(&small);
    wanted.remove(3);
    once(&server, "jane@corp.example", &wanted, "of a named limit");
}
