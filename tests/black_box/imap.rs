//! Mailboxes on a real Dovecot: what arrives, what a broken line leaves, what a mailbox refuses, who is let in.
//!
//! In: mails, and servers with faults. Out: what Python's own IMAP client finds. Deliberately absent: whole imports
//! (`imap_import`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "imap/faults.rs"]
mod faults;
#[path = "imap/rig.rs"]
mod rig;
#[path = "imap/sign_in.rs"]
mod sign_in;

use engine::error::Code;
use rig::{FOLDER, Post, mail, mails, time};
use tests::dovecot::{Dovecot, Mailboxes};

/// With CRLF everywhere, as IMAP carries them.
fn carried(post: &[Post]) -> Vec<Vec<u8>> {
    let text = |mail: &Post| String::from_utf8(mail.bytes.clone()).unwrap();
    post.iter().map(|mail| text(mail).replace("\r\n", "\n").replace('\n', "\r\n").into_bytes()).collect()
}

fn odd_mails() -> Vec<Post> {
    let mut post = mails("odd", 240);
    post.push(mail("eight-bit", "Grüße, 💬 and bare\nline feeds\n\nno end"));
    post.push(mail("empty", ""));
    post.push(mail("long", &"x".repeat(20_000)));
    post.push(mail("dots", ".\r\n..\r\nFrom here\r\n{5}\r\nT1 OK not\r\n"));
    post.push(mail("large", &"A line of a large mail.\r\n".repeat(140_000)));
    post
}

#[test]
fn mails_arrive_to_the_byte_with_the_time_of_their_message() {
    for format in ["maildir", "sdbox", "mdbox"] {
        let server = Dovecot::start(Mailboxes { format, ..Mailboxes::default() });
        let post = odd_mails();
        let mut store = rig::store(&server, server.port());
        let receipts = rig::deliver(&mut *store, &[("jane@corp.example", &post)], false).unwrap();
        let read = server.mails("jane@corp.example", FOLDER);
        assert_eq!(
            read.iter().map(|mail| mail.bytes.clone()).collect::<Vec<_>>(),
            carried(&post),
            "{format}"
        );
        assert!(read.iter().all(|mail| !mail.seen), "{format}");
        assert_eq!(read[0].date, "20-Nov-2026 10:00:00 +0000");
        assert_eq!(receipts[0].items, 245);
        assert!(receipts[0].refused.is_empty());
        let proof = receipts[0].proof.clone().unwrap();
        assert!(proof.ends_with(":1-245"), "{proof}");
        let told = server.ask(&[("jane@corp.example", FOLDER)], true);
        assert_eq!(told["jane@corp.example"][FOLDER]["subscribed"], true, "{format}");
    }
}

#[test]
fn a_sub_folder_of_the_inbox_is_where_mail_programs_look_for_it() {
    for separator in ["/", "."] {
        let further = format!(
            "namespace inbox {{\n  inbox = yes\n  separator = {separator}\n  prefix = INBOX{separator}\n}}\n"
        );
        let server = Dovecot::start(Mailboxes { further, ..Mailboxes::default() });
        let mut store = rig::store(&server, server.port());
        let post = mails("sub", 3);
        for folder in ["Inbox/LivePerson Conversational Cloud DataParser", "Ärenden & mer"] {
            let _ = rig::deliver_to(&mut *store, folder, &[("jane@corp.example", &post)], false).unwrap();
        }
        let one = format!("INBOX{separator}LivePerson Conversational Cloud DataParser");
        let other = format!("INBOX{separator}&AMQ-renden &- mer");
        for folder in [one, other] {
            assert_eq!(server.mails("jane@corp.example", &folder).len(), 3, "{folder}");
        }
    }
}

/// E-mails that came as ones: two share a Message-ID, two have none, one is longer by a line.
fn as_they_came() -> Vec<Post> {
    let plain = |text: &str, number| Post { as_is: Some(number), ..rig::raw(text.as_bytes()) };
    vec![
        plain("Message-ID: <same@x>\r\nSubject: a\r\n\r\nOne\r\n", 1),
        plain("Message-ID: <same@x>\r\nSubject: a\r\n\r\nTwo\r\n", 2),
        plain("Subject: a\r\n\r\nOne\r\n", 3),
        plain("Subject: a\r\n\r\nOne\r\nand more\r\n", 4),
        plain("Subject: a\n\nbare line feeds\n", 5),
    ]
}

#[test]
fn a_second_delivery_adds_nothing_and_what_is_missing_is_put() {
    for (format, before) in [("maildir", 0), ("mdbox", 0), ("sdbox", 1_200)] {
        let server = Dovecot::start(Mailboxes { format, ..Mailboxes::default() });
        let mut store = rig::store(&server, server.port());
        if before > 0 {
            let earlier = mails("earlier", before);
            let _ = rig::deliver(&mut *store, &[("jane@corp.example", &earlier)], false).unwrap();
        }
        let mut post = as_they_came();
        post.extend(mails("ours", 50));
        // Without the last of each kind.
        let mut first: Vec<Post> = post[..post.len() - 1].to_vec();
        first.remove(3);
        let _ = rig::deliver(&mut *store, &[("jane@corp.example", &first)], false).unwrap();
        for _ in 0..2 {
            let receipts = rig::deliver(&mut *store, &[("jane@corp.example", &post)], true).unwrap();
            assert_eq!((receipts[0].items, receipts[0].refused.len()), (55, 0));
            let read = server.mails("jane@corp.example", FOLDER);
            let mut found: Vec<Vec<u8>> = read[before..].iter().map(|mail| mail.bytes.clone()).collect();
            let mut wanted = carried(&post);
            found.sort();
            wanted.sort();
            assert_eq!(found, wanted, "{format}");
        }
    }
}

#[test]
fn two_wanted_mails_with_the_same_bytes_are_two_mails() {
    let server = Dovecot::start(Mailboxes::default());
    let mut store = rig::store(&server, server.port());
    let twin = |number| Post { as_is: Some(number), ..rig::raw(b"Subject: twin\r\n\r\nSame\r\n") };
    let _ = rig::deliver(&mut *store, &[("jane@corp.example", &[twin(1)])], false).unwrap();
    for _ in 0..2 {
        let _ = rig::deliver(&mut *store, &[("jane@corp.example", &[twin(1), twin(2)])], true).unwrap();
        assert_eq!(server.mails("jane@corp.example", FOLDER).len(), 2);
    }
}

#[test]
fn a_server_without_extensions_gets_the_same_mails() {
    // Nothing; small literals; all but several mails a command; all but what they are called.
    for can in [
        "IMAP4rev1",
        "IMAP4rev1 LITERAL- UIDPLUS",
        "IMAP4rev1 LITERAL+ UIDPLUS",
        "IMAP4rev1 LITERAL+ MULTIAPPEND",
    ] {
        let further = format!("imap_capability = {can}\n");
        let server = Dovecot::start(Mailboxes { further, ..Mailboxes::default() });
        let mut store = rig::store(&server, server.port());
        let post = odd_mails();
        for again in [false, true] {
            let receipts = rig::deliver(&mut *store, &[("jane@corp.example", &post)], again).unwrap();
            assert_eq!((receipts[0].items, receipts[0].refused.len()), (245, 0), "{can}");
        }
        let read: Vec<Vec<u8>> =
            server.mails("jane@corp.example", FOLDER).into_iter().map(|mail| mail.bytes).collect();
        assert_eq!(read, carried(&post), "{can}");
    }
}

#[test]
fn a_folder_that_somebody_deleted_is_made_again() {
    let server = Dovecot::start(Mailboxes::default());
    let mut store = rig::store(&server, server.port());
    for (number, again) in [("one", false), ("two", false), ("two", true)] {
        let _ = rig::deliver(&mut *store, &[("jane@corp.example", &mails(number, 5))], again).unwrap();
        assert_eq!(server.mails("jane@corp.example", FOLDER).len(), 5, "{number}");
        // As a person would; the folder comes back with another UIDVALIDITY.
        rig::imap(&server, "jane@corp.example", &format!("line.delete('\"{FOLDER}\"')"));
    }
}

#[test]
fn a_server_that_changes_dates_is_searched_by_message_id() {
    let server = Dovecot::start(Mailboxes::default());
    let mut store = rig::store(&server, server.port());
    let post = mails("moved", 30);
    let _ = rig::deliver(&mut *store, &[("jane@corp.example", &post)], false).unwrap();
    // All mails get the date of today, as after a move by a server that keeps no dates; and many others follow.
    let filler =
        "line.append('\"ICE Chat\"', None, '\"01-Jan-2025 00:00:00 +0000\"', b'Subject: x\\r\\n\\r\\n')";
    let script = format!(
        "line.select('INBOX')\nfor _ in range(1000): {filler}\n\
         line.select('\"{FOLDER}\"')\n_, parts = line.fetch('1:30', '(BODY.PEEK[])')\n\
         mails = [part[1] for part in parts if isinstance(part, tuple)]\n\
         line.store('1:30', '+FLAGS', r'(\\Deleted)')\nline.expunge()\nline.close()\n\
         for mail in mails: line.append('\"{FOLDER}\"', None, '\"01-Jan-2025 00:00:00 +0000\"', mail)"
    );
    rig::imap(&server, "jane@corp.example", &script);
    assert_eq!(server.mails("jane@corp.example", FOLDER).len(), 1030);
    let receipts = rig::deliver(&mut *store, &[("jane@corp.example", &post)], true).unwrap();
    assert_eq!(receipts[0].items, 30);
    assert_eq!(server.mails("jane@corp.example", FOLDER).len(), 1030);
}

#[test]
fn a_test_mail_comes_and_goes_where_the_server_can_take_one_away() {
    for (can, removed) in [("", true), ("imap_capability = IMAP4rev1 LITERAL+\n", false)] {
        let server = Dovecot::start(Mailboxes { further: can.to_owned(), ..Mailboxes::default() });
        assert_eq!(rig::try_out(&server, server.port()).unwrap(), removed);
        let left = server.mails("jane@corp.example", FOLDER).len();
        assert_eq!(left, usize::from(!removed));
    }
}

#[test]
fn a_mail_with_a_nul_waits_and_its_neighbours_arrive() {
    let server = Dovecot::start(Mailboxes::default());
    let mut store = rig::store(&server, server.port());
    let mut post = mails("nul", 5);
    post[2] = mail("nul-2", "a\0b");
    let receipts = rig::deliver(&mut *store, &[("jane@corp.example", &post)], false).unwrap();
    assert_eq!(receipts[0].items, 4);
    assert_eq!(rig::refused(&receipts[0]), [(2, Code::MailRefused)]);
    assert_eq!(time(0).to_string(), "2026-11-20T10:00:00Z");
}
