//! The stage by itself, over mailbox files written here by hand.
//!
//! In: mails as text. Out: what is found. Deliberately absent: mails of a real import (`tests/black_box/search.rs`).

use std::fmt::Write as _;
use std::fs;
use std::sync::atomic::AtomicBool;

use jiff::civil::date;
use proptest::prelude::*;
use tempfile::TempDir;

use super::*;
use crate::progress::Progress;

/// A home with mailbox files.
struct Site {
    home: TempDir,
    parts: Vec<SealedPart>,
}

/// Number, second of the day, sender, room and text.
type Said<'a> = (u8, u32, &'a str, &'a str, &'a str);

impl Site {
    fn new() -> Self {
        Self { home: tempfile::tempdir().unwrap(), parts: Vec::new() }
    }

    fn mailbox(&mut self, mailbox: &str, mails: &[Said<'_>]) {
        let mut text = String::new();
        for (number, second, sender, room, body) in mails {
            let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
            let _ = write!(
                text,
                "From MAILER-DAEMON Fri Nov 20 10:00:00 2026\nFrom: \"{sender}\" <{sender}@corp.example>\n\
                 To: <{mailbox}>\nSubject: ICE Chat: {room}\n\
                 Date: Fri, 20 Nov 2026 {hour:02}:{minute:02}:{second:02} +0000\n\
                 X-Chat-Conversation: id-{room}\nX-Chat-Sender-ImId: {sender}\nX-Chat-Participants: {sender} {mailbox}\n\
                 X-Chat-Item: {}\nContent-Type: text/plain; charset=utf-8\n\n{body}\n\n",
                Digest([*number; 32])
            );
        }
        let id = self.parts.len() as i64 + 1;
        let day = date(2026, 11, 20);
        let path = PathBuf::from(format!("{mailbox}/{id}.mbox"));
        let file = self.home.path().join("archive").join(&path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, &text).unwrap();
        let part = Part { id, mailbox: mailbox.into(), folder: "ICE Chat".into(), day, number: 1 };
        let sha256 = Digest(<sha2::Sha256 as sha2::Digest>::digest(&text).into());
        let (mails, bytes) = (mails.len() as u64, text.len() as u64);
        self.parts.push(SealedPart { part, path, mails, bytes, sha256 });
    }

    fn fill(&self) -> Filled {
        let filling = Filling::take(self.home.path()).unwrap();
        let stop = AtomicBool::new(false);
        let mut index = Index::make(self.home.path()).unwrap();
        index.fill(&filling, &self.parts, &Progress::new(&(), &stop)).unwrap()
    }

    /// First bytes of the items found, in order.
    fn found(&self, query: &Query) -> Vec<u8> {
        let hits = Index::open(self.home.path()).unwrap().find(query).unwrap();
        assert_eq!(hits.total, hits.hits.len() as u64);
        hits.hits.iter().map(|hit| u8::from_str_radix(&hit.item[..2], 16).unwrap()).collect()
    }
}

fn words(words: &str) -> Query {
    Query { words: words.into(), ..Query::default() }
}

fn two_mailboxes() -> Site {
    let mut site = Site::new();
    let first: [Said<'_>; 4] = [
        (1, 60, "jane", "Gas desk", "Bid 3 at 41.20 for Köln"),
        (2, 120, "jane", "Gas desk", "lifted, thanks\n>From here on"),
        (3, 180, "åsa", "Power", "the desk is closed"),
        (4, 180, "åsa", "Power", "gas and power"),
    ];
    site.mailbox("jane@corp.example", &first);
    site.mailbox("asa@corp.example", &first[2..]);
    site
}

#[test]
fn words_phrases_beginnings_people_rooms_and_mailboxes_narrow_what_is_found() {
    let site = two_mailboxes();
    assert_eq!((site.fill().items, site.fill().parts), (4, 0));
    assert_eq!(site.found(&words("koln BID")), [1]);
    assert_eq!(site.found(&words("desk")), [3], "a room's name is no word that was said");
    assert_eq!(site.found(&words("\"gas and\"")), [4]);
    assert_eq!(site.found(&words("\"and gas\"")), [0; 0]);
    assert_eq!(site.found(&words("pow* -closed")), [4]);
    assert_eq!(site.found(&words("-bid")), [4, 3, 2], "the latest first; within a second, as they were said");
    assert_eq!(site.found(&words("from here")), [2]);
    assert_eq!(site.found(&Query { order: Order::Oldest, ..Query::default() }), [1, 2, 3, 4]);
    let person = |person: &str| Query { person: Some(person.into()), ..Query::default() };
    assert_eq!(site.found(&person("ASA")), [4, 3]);
    assert_eq!(site.found(&person("jane@corp.example")), [4, 3, 2, 1], "as a recipient too");
    assert_eq!(site.found(&person("ane")), [0; 0]);
    let room = |room: &str| Query { conversation: Some(room.into()), ..Query::default() };
    assert_eq!(site.found(&room("id-Power")), [4, 3]);
    assert_eq!(site.found(&room("desk")), [2, 1]);
    let mailbox = |mailbox: &str| Query { mailbox: Some(mailbox.into()), ..words("gas") };
    assert_eq!(site.found(&mailbox("Asa@corp.example")), [4]);
    assert_eq!(site.found(&mailbox("corp.example")), [0; 0]);
    let day =
        |from, to| Query { from: Some(date(2026, 11, from)), to: Some(date(2026, 11, to)), ..words("gas") };
    assert_eq!(
        (site.found(&day(20, 20)), site.found(&day(19, 19)), site.found(&day(21, 22))),
        (vec![4], vec![], vec![])
    );
}

#[test]
fn a_mail_that_comes_into_another_mailbox_later_is_one_item_and_found_there_too() {
    let mut site = two_mailboxes();
    let _ = site.fill();
    site.mailbox("late@corp.example", &[(1, 60, "jane", "Gas desk", "Bid 3 at 41.20 for Köln")]);
    assert_eq!((site.fill().items, site.fill().parts), (0, 0));
    let late = Query { mailbox: Some("late@corp.example".into()), ..words("bid") };
    assert_eq!((site.found(&late), site.found(&words("bid"))), (vec![1], vec![1]));
    let index = Index::open(site.home.path()).unwrap();
    let places = index.find(&late).unwrap().hits.remove(0).places;
    assert_eq!(places.iter().map(|place| (place.part, place.position)).collect::<Vec<_>>(), [(1, 1), (3, 1)]);
    let mail = index.read(index.number("01010101").unwrap(), Some("LATE@corp.example")).unwrap();
    assert_eq!((mail.place.part, mail.place.offset), (3, 0));
}

#[test]
fn a_mail_is_read_back_unquoted_and_only_where_it_is_that_item() {
    let site = two_mailboxes();
    let _ = site.fill();
    let index = Index::open(site.home.path()).unwrap();
    let mail = index.read(index.number("02020202").unwrap(), None).unwrap();
    assert!(mail.bytes.ends_with(b"lifted, thanks\r\nFrom here on\r\n"));
    assert!(mail.quoted.ends_with(b"\n>From here on\n\n"));
    assert_eq!(index.number("ff").unwrap_err().code(), Code::ItemUnknown);
    assert_eq!(index.number("ffffffff").unwrap_err().code(), Code::ItemUnknown);
    let path = site.home.path().join("archive").join(&site.parts[0].path);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace(&"01".repeat(32), &"09".repeat(32))).unwrap();
    let gone = index.read(index.number("01010101").unwrap(), None);
    assert_eq!(gone.err().unwrap().code(), Code::ArchiveAltered);
    let hit = index.find(&words("koln")).unwrap().hits.remove(0);
    assert!(hit.altered && hit.item == "01".repeat(16) && hit.places.len() == 1);
    assert_eq!(site.found(&words("closed")), [3], "another copy is whole");
}

#[test]
fn a_part_that_is_not_what_was_written_is_named_and_comes_back_once_it_is() {
    let site = two_mailboxes();
    let path = site.home.path().join("archive").join(&site.parts[0].path);
    let good = fs::read(&path).unwrap();
    fs::write(&path, [&good[..], b"x"].concat()).unwrap();
    let filled = site.fill();
    assert_eq!((filled.parts, &filled.skipped[..]), (1, &[site.parts[0].path.clone()][..]));
    assert_eq!(site.found(&Query::default()), [4, 3]);
    let index = Index::open(site.home.path()).unwrap();
    let status = index.status(site.home.path(), &site.parts).unwrap();
    assert_eq!((status.parts, status.behind, status.skipped), (1, 0, filled.skipped));
    fs::write(&path, good).unwrap();
    assert_eq!(site.fill().items, 2);
    assert_eq!(site.found(&Query::default()), [4, 3, 2, 1]);
}

#[test]
fn an_index_of_another_archive_is_told() {
    let mut site = two_mailboxes();
    let _ = site.fill();
    site.parts[1].sha256 = Digest([0; 32]);
    let filling = Filling::take(site.home.path()).unwrap();
    let stop = AtomicBool::new(false);
    let mut index = Index::make(site.home.path()).unwrap();
    let refused = index.fill(&filling, &site.parts, &Progress::new(&(), &stop));
    assert_eq!(refused.unwrap_err().code(), Code::SearchDamaged);
}

#[test]
fn an_index_is_gone_without_a_trace() {
    let site = two_mailboxes();
    let before: Vec<_> =
        fs::read_dir(site.home.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    let _ = site.fill();
    remove(site.home.path()).unwrap();
    let after: Vec<_> =
        fs::read_dir(site.home.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(before, after);
}

/// What people type, and what might mean something to the full-text table.
fn typed() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<String>(),
        "[\"*()^:{}+-]{0,6}",
        Just(" AND ".to_owned()),
        Just(" NOT OR NEAR(a b, 3)".to_owned()),
        Just("body : gas".to_owned()),
        Just("marks:all".to_owned()),
        Just("gas\0desk\" \"\"".to_owned()),
        Just("-".repeat(50)),
        Just("a ".repeat(200)),
        Just("é\u{301}\u{200d}👍İß".to_owned()),
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

#[test]
fn nothing_that_is_typed_is_an_error() {
    let site = two_mailboxes();
    let _ = site.fill();
    let index = Index::open(site.home.path()).unwrap();
    let one = (typed(), prop::option::of(typed()), prop::option::of(typed()), prop::option::of(typed()));
    let page = prop_oneof![0_usize..4, Just(usize::MAX)];
    proptest!(ProptestConfig::with_cases(2_000), |((words, person, conversation, mailbox) in one, page in page)| {
        let query = Query { words, person, conversation, mailbox, page, page_size: page, ..Query::default() };
        prop_assert!(index.find(&query).is_ok());
        prop_assert!(index.all(&query).is_ok());
    });
}

proptest! {
    // Each makes an index of its own on the disk.
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn a_word_that_was_said_is_found_by_itself(text in "[a-zåäöéß0-9 .,]{1,40}") {
        let mut site = Site::new();
        site.mailbox("jane@corp.example", &[(7, 1, "jane", "Room", &text)]);
        let _ = site.fill();
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            prop_assert_eq!(site.found(&words(word)), [7]);
            if let Some((end, _)) = word.char_indices().nth(3) {
                prop_assert_eq!(site.found(&words(&format!("{}*", &word[..end]))), [7]);
            }
        }
    }
}
