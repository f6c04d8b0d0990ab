//! A day from an OpenSSH site to mailboxes, in every format and wrapping, and what a second one changes.
//!
//! In: files that gpg made, on a site that wants key and password. Out: mailboxes read back by a mail parser
//! of another make. Deliberately absent: any call into the engine.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;

use mail_parser::{HeaderValue, Message, MessageParser};
use tests::firm::{CONNECTOR, day_time, messages};
use tests::gpg::Encrypt;
use tests::{Firm, day};

const JANE: &str = "jane@corp.example";
const RICHARD: &str = "richard@corp.example";
const BROKER: &str = "broker@other.example";

/// Three messages in each format, told apart by `tag`. Jane says two, the broker one.
fn document(format: &str, tag: &str) -> Vec<u8> {
    let texts = [format!("{tag} one & only"), format!("{tag} två 🚢"), format!("{tag} three")];
    let escaped: Vec<String> = texts.iter().map(|text| text.replace('&', "&amp;")).collect();
    let room = format!("room-{tag}");
    match format {
        "message-xml" => messages(&[
            (&format!("{tag}-1"), &room, JANE, &[RICHARD, BROKER], &escaped[0]),
            (&format!("{tag}-2"), &room, JANE, &[RICHARD, BROKER], &escaped[1]),
            (&format!("{tag}-3"), &room, BROKER, &[JANE, RICHARD], &escaped[2]),
        ]),
        "instant-bloomberg" => {
            let user = |who: &str| {
                let own = who.ends_with("corp.example");
                let (plain, corporate) = if own { ("", who) } else { (who, "") };
                format!(
                    "<User><LoginName>{who}</LoginName><FirstName>F</FirstName><LastName>L</LastName>\
                     <EmailAddress>{plain}</EmailAddress>\
                     <CorporateEmailAddress>{corporate}</CorporateEmailAddress></User>"
                )
            };
            let message = |second: u32, who: &str, text: &str| {
                format!(
                    "<Message>{}<DateTime>11/02/2026 10:00:{second:02}</DateTime><Content>{text}</Content></Message>",
                    user(who)
                )
            };
            format!(
                "<FileDump><Version>1.9</Version><Conversation Perspective=\"Room {room}\"><RoomID>{room}</RoomID>\
                 <ParticipantEntered>{}<DateTime>11/02/2026 09:59:59</DateTime></ParticipantEntered>{}{}{}\
                 </Conversation></FileDump>",
                user(RICHARD),
                message(0, JANE, &escaped[0]),
                message(1, JANE, &escaped[1]),
                message(2, BROKER, &escaped[2]),
            )
            .into_bytes()
        }
        "vantage" => {
            let entered = |who: &str| {
                format!(
                    "<ParticipantEntered><LoginName>{who}</LoginName><DateTimeUTC>1793613599000</DateTimeUTC>\
                     <CorporateEmailID>{who}</CorporateEmailID></ParticipantEntered>"
                )
            };
            let message = |second: u32, who: &str, text: &str| {
                format!(
                    "<Message><MessageId>{tag}-{second}</MessageId><LoginName>{who}</LoginName>\
                     <DateTimeUTC>{}</DateTimeUTC><Content>{text}</Content></Message>",
                    1_793_613_600_000_u64 + u64::from(second) * 1000
                )
            };
            format!(
                "<FileDump><Conversation Perspective=\"Room {room}\"><RoomID>{room}</RoomID>{}{}{}{}{}{}\
                 </Conversation></FileDump>",
                entered(JANE),
                entered(RICHARD),
                entered(BROKER),
                message(0, JANE, &escaped[0]),
                message(1, JANE, &escaped[1]),
                message(2, BROKER, &escaped[2]),
            )
            .into_bytes()
        }
        other => panic!("{other}"),
    }
}

fn addresses(message: &Message<'_>, header: &str) -> BTreeSet<String> {
    match message.header(header.to_owned()) {
        Some(HeaderValue::Address(list)) => {
            list.iter().map(|one| one.address().unwrap().to_owned()).collect()
        }
        _ => BTreeSet::new(),
    }
}

fn text(message: &Message<'_>, header: &str) -> String {
    message.header(header.to_owned()).and_then(HeaderValue::as_text).unwrap_or_default().to_owned()
}

#[test]
fn every_format_in_every_wrapping_arrives_as_one_email_a_message_in_each_mailbox() {
    let firm = Firm::default();
    let gzip = |plain: &[u8]| {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        gzip.write_all(plain).unwrap();
        gzip.finish().unwrap()
    };
    let mut tags = Vec::new();
    for format in ["message-xml", "instant-bloomberg", "vantage"] {
        for wrapping in ["plain", "armored", "gzip"] {
            let tag = format!("{format}.{wrapping}");
            let plain = document(format, &tag);
            let plain = if wrapping == "gzip" { gzip(&plain) } else { plain };
            let how = Encrypt { armor: wrapping == "armored", ..Encrypt::default() };
            firm.put_as_is(&format!("{tag}.pgp"), 3, &firm.gpg.encrypt(&plain, &[&firm.key], &how));
            tags.push(tag);
        }
    }
    let report = firm.run(0, &[]);
    assert_eq!((report["files"].as_u64(), report["available_from_source"].as_u64()), (Some(9), Some(27)));
    assert_eq!((report["imported"].as_u64(), report["held"].as_u64()), (Some(54), Some(0)), "{report}");
    let log = firm.site.log();
    assert!(
        log.contains("Accepted password") && log.contains("Postponed publickey")
            || log.contains("Partial publickey"),
        "{log}"
    );

    let contents = firm.home.archive_contents();
    let places: Vec<&str> = contents.keys().map(|(mailbox, ..)| mailbox.as_str()).collect();
    assert_eq!(places, [JANE, RICHARD], "the broker is nobody's");
    for ((mailbox, folder, file), mails) in &contents {
        assert_eq!(
            (folder.as_str(), file.as_str(), mails.len()),
            ("ICE Chat", "2026-11-02.mbox", 27),
            "{mailbox}"
        );
        let mut bodies = BTreeSet::new();
        let mut ids = BTreeSet::new();
        for mail in mails {
            let mail = MessageParser::default().parse(mail).unwrap();
            let sender = addresses(&mail, "From");
            let mut everybody: BTreeSet<String> = [JANE, RICHARD, BROKER].map(str::to_owned).into();
            everybody.retain(|one| !sender.contains(one));
            assert_eq!(addresses(&mail, "To"), everybody);
            let subject = mail.subject().unwrap();
            let body = mail.body_text(0).unwrap().trim_end().to_owned();
            let (tag, said) = body.split_once(' ').unwrap();
            assert_eq!(subject, format!("ICE Chat: Room room-{tag}"));
            assert_eq!(text(&mail, "X-Chat-Conversation"), format!("room-{tag}"));
            assert_eq!(sender.contains(BROKER), said == "three");
            let second = ["one & only", "två 🚢", "three"].iter().position(|text| *text == said).unwrap();
            assert_eq!(mail.date().unwrap().to_rfc3339(), format!("2026-11-02T10:00:{second:02}Z"));
            assert!(ids.insert(mail.message_id().unwrap().to_owned()));
            bodies.insert(body);
        }
        let expected =
            tags.iter().flat_map(|tag| ["one & only", "två 🚢", "three"].map(|text| format!("{tag} {text}")));
        assert_eq!(bodies, expected.collect());
    }
    let read = firm.home.chat_connectors(&["--json", "log", CONNECTOR]).expect_code(0).stdout;
    for format in ["message-xml", "conversation-xml"] {
        assert!(read.lines().any(|line| line.contains("planned") && line.contains(format)), "{read}");
    }
}

#[test]
fn a_second_run_over_the_same_files_changes_nothing() {
    let firm = Firm::default();
    firm.put("a.pgp", 3, &document("message-xml", "a"));
    firm.put("b.pgp", 4, &document("vantage", "b"));
    let _ = firm.run(0, &[]);
    let (digest, files) = (firm.verified(), firm.archive_files());
    assert_eq!(files.len(), 4, "two mailboxes, two days of the site");
    for _ in 0..2 {
        let report = firm.run(0, &[]);
        assert_eq!((report["files"].as_u64(), report["available_from_source"].as_u64()), (Some(0), Some(0)));
        assert_eq!((firm.verified(), firm.archive_files()), (digest.clone(), files.clone()));
    }
}

#[test]
fn a_day_that_comes_again_under_its_name_a_new_name_or_with_more_is_delivered_once() {
    let firm = Firm::default();
    let rows: Vec<(String, String)> = (0..20).map(|n| (format!("m{n}"), format!("text {n}"))).collect();
    let day = |count: usize, recipients: &[&str]| {
        let rows: Vec<_> = rows[..count]
            .iter()
            .map(|(id, text)| (id.as_str(), "room", JANE, recipients, text.as_str()))
            .collect();
        messages(&rows)
    };
    firm.put("day.pgp", 3, &day(10, &[BROKER]));
    assert_eq!(firm.run(0, &[])["imported"], 10);
    let files = firm.archive_files();
    // The same content in another encryption: another file, by the same name and by a new one.
    firm.put("day.pgp", 4, &day(10, &[BROKER]));
    firm.put("day-again.pgp", 4, &day(10, &[BROKER]));
    let again = firm.run(0, &[]);
    assert_eq!((again["imported"].as_u64(), again["skipped"].as_u64()), (Some(0), Some(20)), "{again}");
    assert_eq!(firm.archive_files(), files);
    // More messages, and a recipient whom the first file did not know of.
    firm.put("day-full.pgp", 5, &day(20, &[BROKER, RICHARD]));
    let full = firm.run(0, &[]);
    assert_eq!((full["imported"].as_u64(), full["skipped"].as_u64()), (Some(30), Some(10)), "{full}");
    let mut seen: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for ((mailbox, ..), mails) in firm.home.archive_contents() {
        let ids = mails
            .iter()
            .map(|mail| MessageParser::default().parse(mail).unwrap().message_id().unwrap().to_owned());
        seen.entry(mailbox).or_default().extend(ids);
    }
    for mailbox in [JANE, RICHARD] {
        let distinct: BTreeSet<&String> = seen[mailbox].iter().collect();
        assert_eq!((seen[mailbox].len(), distinct.len()), (20, 20), "{mailbox}");
    }
}

#[test]
fn two_messages_that_are_alike_in_all_but_their_place_are_two() {
    let firm = Firm::default();
    let same = ("", "room", JANE, &[RICHARD][..], "ok");
    let twins = String::from_utf8(messages(&[same, same])).unwrap().replace(":01Z", ":00Z");
    firm.put("day.pgp", 3, twins.as_bytes());
    assert_eq!(firm.run(0, &[])["imported"], 4);
    // Again they are the same two.
    firm.put("again.pgp", 4, twins.as_bytes());
    let again = firm.run(0, &[]);
    assert_eq!((again["imported"].as_u64(), again["skipped"].as_u64()), (Some(0), Some(4)), "{again}");
}

#[test]
fn a_dry_run_tells_the_numbers_and_delivers_nothing() {
    let firm = Firm::default();
    firm.put("day.pgp", 3, &document("message-xml", "dry"));
    let dry = firm.run(0, &["--dry-run"]);
    assert_eq!((dry["imported"].as_u64(), dry["dry_run"].as_bool()), (Some(6), Some(true)), "{dry}");
    assert_eq!(firm.archive_files(), [""; 0]);
    let real = firm.run(0, &[]);
    assert_eq!(real["imported"], 6);
    for name in ["files", "available_from_source", "available_for_import", "skipped", "failed", "held"] {
        assert_eq!(dry[name], real[name], "{name}");
    }
}

#[test]
fn items_that_nobody_is_mapped_to_are_held_and_told() {
    let firm = Firm::default();
    firm.put(
        "day.pgp",
        3,
        &messages(&[
            ("1", "room", JANE, &[BROKER], "kept"),
            ("2", "room", BROKER, &["other@other.example"], "held"),
        ]),
    );
    let report = firm.run(40, &[]);
    assert_eq!(report["outcome"], "succeeded_with_held");
    assert_eq!((report["held"].as_u64(), report["imported"].as_u64()), (Some(1), Some(1)));
    let held = firm.home.chat_connectors(&["--json", "held", CONNECTOR]).expect_code(0).json();
    assert_eq!((held.as_array().unwrap().len(), held[0]["reason"].as_str()), (1, Some("held")), "{held}");
    let status = firm.home.chat_connectors(&["--json", "status"]).expect_code(0).json();
    assert_eq!(
        (status[0]["held"].as_u64(), status[0]["last_run"]["outcome"].as_str()),
        (Some(1), Some("succeeded_with_held"))
    );
    let runs = firm.home.chat_connectors(&["--json", "runs", CONNECTOR]).expect_code(0).json();
    assert_eq!(runs[0]["report"]["held"], 1);
}

/// Puts a day of so many items on the site.
fn put_day(firm: &Firm, name: &str, at: u64, items: u64, seed: u64) -> day::Written {
    let path = firm.home.beside(name);
    let how = Encrypt::default();
    let written = firm.gpg.encrypt_to_file(&path, &[&firm.key], &how, |out| day::write(out, items, 40, seed));
    firm.site.put_file(name, &path, day_time(at));
    written
}

#[test]
fn heavy_a_day_at_the_limit_is_imported_and_one_item_more_imports_nothing_until_accepted() {
    let firm = Firm::default();
    let over = put_day(&firm, "over.pgp", 3, 200_001, 1);
    let refused = firm.run(41, &[]);
    assert_eq!(refused["outcome"], "over_limit");
    assert_eq!(
        (refused["imported"].as_u64(), refused["waiting"].as_u64()),
        (Some(0), Some(200_001)),
        "{refused}"
    );
    assert!(firm.archive_files().is_empty());
    // What was written aside before the limit was met is gone, with the folders for it.
    let left: Vec<_> = std::fs::read_dir(firm.home.path().join("archive")).unwrap().flatten().collect();
    let empty = |folder: &std::fs::DirEntry| std::fs::read_dir(folder.path()).unwrap().next().is_none();
    assert!(left.iter().all(|entry| entry.file_name() == ".aside" && empty(entry)), "{left:?}");
    let log = firm.home.chat_connectors(&["log", CONNECTOR]).expect_code(0).stdout;
    assert!(log.lines().any(|line| line.contains("over_limit") && line.contains("200001")), "{log}");
    // The day waits; another one at the limit is imported.
    let within = put_day(&firm, "within.pgp", 4, 200_000, 2);
    let second = firm.run(41, &[]);
    assert_eq!(
        (second["imported"].as_u64(), second["waiting"].as_u64()),
        (Some(within.deliveries), Some(200_001))
    );
    let accepted = firm.run(0, &["--accept-over-limit"]);
    assert_eq!(
        (accepted["imported"].as_u64(), accepted["waiting"].as_u64()),
        (Some(over.deliveries), Some(0))
    );
    let _ = firm.verified();
    assert_eq!(firm.run(0, &[])["files"], 0);
    tests::figures::record("over-limit", "0 of 200,001: they wait until somebody lets them through");
}

#[test]
fn heavy_a_message_to_a_hundred_people_reaches_each_of_them_once() {
    let firm = Firm::default();
    let staff: Vec<String> = (0..100).map(|n| format!("person{n}@corp.example")).collect();
    let to: Vec<&str> = staff[1..].iter().map(String::as_str).collect();
    let ids: Vec<String> = (0..3600).map(|n| format!("m{n}")).collect();
    let rows: Vec<_> =
        ids.iter().map(|id| (id.as_str(), "all", staff[0].as_str(), &to[..], "to everybody")).collect();
    firm.put("day.pgp", 3, &messages(&rows));
    let report = firm.run(0, &[]);
    assert_eq!(report["imported"], 360_000, "{report}");
    let contents = firm.home.archive_contents();
    assert_eq!(contents.len(), 100);
    assert!(contents.values().all(|mails| mails.len() == 3600));
}
