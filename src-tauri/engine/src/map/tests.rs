//! What the mapping promises: the precedence to the letter, and the same map from every spreadsheet.

use std::sync::Arc;

use super::csv::{Reading, read, template};
use super::*;
use crate::error::Code;
use crate::model::{Conversation, EventKind, Timestamp};

fn mailbox(address: &str) -> Mailbox {
    Mailbox::parse(address).unwrap()
}

fn entry(key: &str, address: &str) -> Entry {
    Entry { key: key.into(), mailbox: mailbox(address) }
}

fn person(im_ids: &[&str], emails: &[&str]) -> Person {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    Person { im_ids: owned(im_ids), name: String::new(), emails: owned(emails) }
}

fn mapping(automatic: bool) -> Mapping {
    let entries = vec![
        entry("jdoe17", "jane@corp.example"),
        entry("gone1", "gone@left.example"),
        entry("9000001", "uuid@corp.example"),
        entry("listed1", "board@elsewhere.example"),
        entry("café", "cafe@corp.example"),
    ];
    let validity = Validity {
        domains: vec!["@Corp.Example".into()],
        mailboxes: vec![mailbox("board@elsewhere.example")],
    };
    Mapping::new(entries, automatic, validity)
}

fn told(mapped: &Mapped) -> String {
    match mapped {
        Mapped::ByCsv(mailbox) => format!("csv {}", mailbox.address()),
        Mapped::ByEmail(mailbox) => format!("email {}", mailbox.address()),
        Mapped::Nobody => "nobody".into(),
    }
}

#[test]
fn the_precedence_is_kept_to_the_letter() {
    for (im_ids, emails, with, without) in [
        // The CSV wins over the address of the feed.
        (&["jdoe17"][..], &["other@corp.example"][..], "csv jane@corp.example", "csv jane@corp.example"),
        // An entry whose mailbox is not valid counts for nothing.
        (&["gone1"], &["gone@corp.example"], "email gone@corp.example", "nobody"),
        // Every id of the feed is asked for, in turn.
        (&["JDOE17", "9000001"], &[], "csv uuid@corp.example", "csv uuid@corp.example"),
        // ImIds are compared exactly, after trimming and composing.
        (&["JDOE17"], &[], "nobody", "nobody"),
        (&[" jdoe17 "], &[], "csv jane@corp.example", "csv jane@corp.example"),
        (&["cafe\u{301}"], &[], "csv cafe@corp.example", "csv cafe@corp.example"),
        // A listed mailbox is valid whatever its domain.
        (&["listed1"], &[], "csv board@elsewhere.example", "csv board@elsewhere.example"),
        // Addresses: the first valid one, letter case aside.
        (&["x"], &["x@other.example", "X.Y@CORP.example"], "email x.y@corp.example", "nobody"),
        (&["x"], &["x@sub.corp.example", "not an address", "@corp.example"], "nobody", "nobody"),
        (&[], &[], "nobody", "nobody"),
    ] {
        let person = person(im_ids, emails);
        assert_eq!(told(&mapping(true).person(&person)), with, "{im_ids:?} {emails:?}");
        assert_eq!(told(&mapping(false).person(&person)), without, "{im_ids:?} {emails:?}");
    }
}

#[test]
fn an_item_goes_once_to_each_mailbox_of_its_people() {
    let item = Item {
        conversation: Arc::new(Conversation::default()),
        message_id: None,
        at: Timestamp::UNIX_EPOCH,
        kind: EventKind::Message,
        sender: Arc::new(person(&["jdoe17"], &[])),
        recipients: vec![
            Arc::new(person(&[], &["b@corp.example"])),
            Arc::new(person(&[], &["Jane@corp.example"])),
            Arc::new(person(&[], &["out@side.example"])),
        ],
        body: String::new(),
        attachments: Vec::new(),
    };
    let addresses: Vec<String> =
        mapping(true).mailboxes(&item).iter().map(|m| m.address().to_owned()).collect();
    assert_eq!(addresses, ["jane@corp.example", "b@corp.example"]);
}

#[test]
fn the_digest_tells_mappings_apart_and_not_their_order() {
    let (one, two) = (entry("a", "a@x.example"), entry("b", "b@x.example"));
    let digest = |entries| Mapping::new(entries, true, Validity::default()).digest();
    assert_eq!(digest(vec![one.clone(), two.clone()]), digest(vec![two, one.clone()]));
    assert_ne!(digest(vec![one.clone()]), Mapping::new(vec![one], false, Validity::default()).digest());
}

fn im(bytes: &[u8]) -> Reading {
    read(bytes, KeyKind::ImId)
}

fn rows(reading: &Reading) -> Vec<(String, String)> {
    reading.entries.iter().map(|entry| (entry.key.clone(), entry.mailbox.address().to_owned())).collect()
}

fn errors(reading: &Reading) -> Vec<String> {
    reading.errors.iter().map(ToString::to_string).collect()
}

fn notices(reading: &Reading) -> Vec<&str> {
    reading.notices.iter().map(|notice| notice.code).collect()
}

#[test]
fn every_way_a_spreadsheet_saves_a_table_gives_the_same_map() {
    let expected = [("åsa1", "asa@corp.example"), ("bo2", "bo@corp.example"), ("c,3;x", "c@corp.example")];
    let expected: Vec<(String, String)> = expected.map(|(a, b)| (a.to_owned(), b.to_owned())).into();
    let mut seen = 0;
    for separator in [',', ';', '\t', '|'] {
        for end in ["\r\n", "\n", "\r"] {
            for sep_line in [false, true] {
                for header in
                    [["ImId", "Mailbox"], ["im-id", "POSTLÅDA"], ["\"ImId\"", "\"Boîte aux lettres\""]]
                {
                    let mut text = String::new();
                    if sep_line {
                        text.push_str(&format!("sep={separator}{end}"));
                    }
                    text.push_str(&header.join(&separator.to_string()));
                    for (key, address) in &expected {
                        text.push_str(&format!("{end}\"{key}\"{separator} {address} "));
                    }
                    text.push_str(&format!("{end}{separator}{end}{end}"));
                    for bytes in encodings(&text) {
                        let reading = im(&bytes);
                        assert_eq!(errors(&reading), [""; 0], "{text:?}");
                        assert_eq!(rows(&reading), expected, "{text:?}");
                        assert_eq!(reading.separator, separator);
                        seen += 1;
                    }
                }
            }
        }
    }
    assert!(seen >= 40, "{seen}");
}

/// UTF-8 with a mark and without, UTF-16 of both kinds, Windows-1252.
fn encodings(text: &str) -> Vec<Vec<u8>> {
    let wide = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(order).collect()
    };
    let windows = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    vec![
        text.as_bytes().to_vec(),
        ["\u{FEFF}".as_bytes(), text.as_bytes()].concat(),
        wide(u16::to_le_bytes),
        wide(u16::to_be_bytes),
        windows,
    ]
}

#[test]
fn columns_in_any_order_and_further_columns_are_read_with_a_notice() {
    let reading =
        im(b"Mailbox,Desk,ImId\na@x.example,gas,a\n\"b@x.example\",\"two\nlines\",b\nc@x.example,power,\n");
    assert_eq!(rows(&reading).len(), 2);
    assert_eq!(notices(&reading), ["column-ignored"]);
    assert_eq!(errors(&reading), ["csv-key-empty column=C row=4"], "a line end inside a cell makes no row");
}

#[test]
fn windows_1252_is_told() {
    let reading = im(b"ImId;Mailbox\n\xC5sa;asa@x.example\n");
    assert_eq!((rows(&reading)[0].0.as_str(), reading.encoding), ("Åsa", "windows-1252"));
    assert_eq!(notices(&reading), ["decoded-as-windows-1252"]);
}

#[test]
fn doubles_are_refused_with_both_rows_and_lookalikes_told() {
    let reading = im(b"ImId,Mailbox\na,a@x.example\n a ,other@x.example\na,a@x.example\nA,b@x.example\n1.2E+05,n@x.example\n");
    assert_eq!(errors(&reading), ["csv-key-double column=A first_row=2 row=3"]);
    assert_eq!(notices(&reading), ["double-row", "case-only", "looks-calculated"]);
    let left: Vec<String> = rows(&reading).into_iter().map(|(key, _)| key).collect();
    assert_eq!(left, ["A", "1.2E+05"], "neither of two that contradict each other");
}

#[test]
fn every_mistake_is_told_with_its_row_and_column_and_the_good_rows_stay() {
    let long = "x".repeat(321);
    let text = format!("ImId,Mailbox\n,a@x.example\nb,nothing\n{long},c@x.example\nd,d@x.example\n\ne,\n");
    let reading = im(text.as_bytes());
    let expected = [
        "csv-key-empty column=A row=2",
        "csv-mailbox column=B row=3",
        "csv-field column=A row=4",
        "csv-mailbox column=B row=7",
    ];
    assert_eq!(errors(&reading), expected);
    assert_eq!(rows(&reading), [("d".to_owned(), "d@x.example".to_owned())]);
}

#[test]
fn no_header_is_refused() {
    assert_eq!(errors(&im(b"")), ["csv-header row=1"]);
    assert_eq!(errors(&im(b"jdoe,jane@x.example\n")), ["csv-header row=1"]);
    assert_eq!(errors(&im(b"sep=;\nName;Mail\n")), ["csv-header row=2"]);
    assert_eq!(errors(&read(b"ImId,Mailbox\n", KeyKind::MobileNumber)), ["csv-header row=1"]);
}

#[test]
fn an_unclosed_quote_is_told_where_it_opens_however_much_follows() {
    let mut text = b"ImId,Mailbox\na,a@x.example\n\"b,b@x.example\n".to_vec();
    text.resize(text.len() + (60 << 20), b'x');
    let reading = im(&text);
    assert_eq!(errors(&reading), ["csv-quote column=A row=3"]);
    assert_eq!(rows(&reading).len(), 1);
    assert_eq!(errors(&im(b"ImId,Mailbox\na,\"a@x.example\n")), ["csv-quote column=B row=2"]);
    assert_eq!(
        errors(&im(b"ImId,Mailbox\no\"brien,a@x.example\n")),
        [""; 0],
        "a mark inside a cell opens nothing"
    );
}

#[test]
fn too_large_a_file_is_refused_before_it_is_read() {
    let error = &im(&vec![b'x'; (64 << 20) + 1]).errors[0];
    assert_eq!((error.code(), error.args()["limit"].as_str()), (Code::CsvTooLarge, "64 MiB"));
}

#[test]
fn a_million_rows_are_read_and_one_more_is_refused() {
    let mut text = String::from("ImId,Mailbox\n");
    for row in 0..1_000_000 {
        text.push_str(&format!("p{row},p{row}@x.example\n"));
    }
    let reading = im(text.as_bytes());
    assert_eq!((reading.entries.len(), reading.errors.len()), (1_000_000, 0));
    text.push_str("last,l@x.example\n");
    assert_eq!(errors(&im(text.as_bytes())), ["csv-too-large limit=1,000,000 rows"]);
}

#[test]
fn mobile_numbers_are_compared_in_one_form() {
    let text = "MobileNumber;Mailbox\n+46 70-123 45 67;a@x.example\n0046701234568;b@x.example\n46701234569;c@x.example\n\
                4,67E+10;d@x.example\n";
    let reading = read(text.as_bytes(), KeyKind::MobileNumber);
    let keys: Vec<String> = rows(&reading).into_iter().map(|(key, _)| key).collect();
    assert_eq!(keys, ["+46701234567", "+46701234568", "+46701234569"]);
    assert_eq!(errors(&reading), ["csv-key-empty column=A row=5"]);
}

#[test]
fn the_template_opens_in_a_spreadsheet_and_maps_nobody() {
    for separator in [',', ';'] {
        let bytes = template(KeyKind::ImId, separator);
        let text = std::str::from_utf8(&bytes).unwrap();
        assert!(text.starts_with(&format!("\u{FEFF}ImId{separator}Mailbox\r\n")));
        assert_eq!(text.matches("# example").count(), 2);
        let reading = im(&bytes);
        assert_eq!((reading.entries.len(), reading.errors.len(), reading.separator), (0, 0, separator));
    }
}
