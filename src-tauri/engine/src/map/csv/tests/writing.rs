//! What this program writes reads back as what was written, and is never a formula.

use proptest::prelude::*;

use super::*;

fn entry(key: &str, address: &str) -> Entry {
    Entry { key: key.into(), mailbox: Mailbox::parse(address).unwrap() }
}

proptest! {
    #[test]
    fn what_is_written_reads_back_as_it_was(
        keys in prop::collection::vec("['=+\\-@]{0,3}\\PC{1,12}|[a-z,;|\"\t\r\n' ]{1,9}|sep=;|\\+[0-9]{5,9}", 1..12),
        locals in prop::collection::vec("['=+\\-a-z]{1,8}", 12),
        separator in prop::sample::select(SEPARATORS.to_vec()),
    ) {
        let mut entries: Vec<Entry> = Vec::new();
        for (key, local) in keys.iter().zip(&locals) {
            // Keys as reading makes them.
            let Some(key) = normal_key(key, KeyKind::ImId) else { continue };
            let taken = entries.iter().any(|entry| entry.key == key);
            if !taken && !key.starts_with(EXAMPLE) {
                entries.push(entry(&key, &format!("{local}@corp.example")));
            }
        }
        let bytes = write(&entries, KeyKind::ImId, separator);
        let reading = im(&bytes);
        prop_assert_eq!(errors(&reading), Vec::<String>::new());
        prop_assert!(reading.entries == entries, "{}", String::from_utf8_lossy(&bytes));
        prop_assert!(write(&reading.entries, KeyKind::ImId, reading.separator) == bytes);
        // As a spreadsheet has them, quotation marks taken away.
        let text = std::str::from_utf8(&bytes).unwrap();
        for record in reader(text, separator).records() {
            for cell in &record.unwrap() {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?} is a formula");
            }
        }
    }
}

#[test]
fn numbers_survive_the_guard_that_keeps_them_from_being_formulas() {
    let entries = [entry("+46701234567", "a@x.example")];
    let bytes = write(&entries, KeyKind::MobileNumber, ';');
    assert_eq!(
        std::str::from_utf8(&bytes).unwrap(),
        "\u{FEFF}MobileNumber;Mailbox\r\n'+46701234567;a@x.example\r\n"
    );
    let reading = read(&bytes, KeyKind::MobileNumber, &[]);
    assert!(reading.entries == entries && reading.mistakes.is_empty());
}

#[test]
fn a_row_is_added_or_changed_and_the_others_stay() {
    let kind = KeyKind::ImId;
    let mailbox = |address| Mailbox::parse(address).unwrap();
    let one = with_row(None, kind, " jdoe17 ", mailbox("jane@x.example")).unwrap();
    let two = with_row(Some(&one), kind, "=1+1", mailbox("b@x.example")).unwrap();
    let three = with_row(Some(&two), kind, "jdoe17", mailbox("jane.doe@x.example")).unwrap();
    let expected = [("jdoe17", "jane.doe@x.example"), ("=1+1", "b@x.example")];
    assert_eq!(rows(&im(&three)), expected.map(|(key, address)| (key.to_owned(), address.to_owned())));
    let excel = b"sep=;\r\nMailbox;ImId;Desk\r\na@x.example;a;gas\r\n";
    let added = with_row(Some(excel), kind, "b", mailbox("b@x.example")).unwrap();
    let text = std::str::from_utf8(&added).unwrap();
    assert_eq!(text, "\u{FEFF}ImId;Mailbox\r\na;a@x.example\r\nb;b@x.example\r\n");
}

#[test]
fn a_row_that_cannot_be_is_refused_and_nothing_is_made_of_a_file_with_mistakes() {
    let told = |bytes: Option<&[u8]>, kind, key: &str| {
        with_row(bytes, kind, key, Mailbox::parse("b@x.example").unwrap()).err().unwrap().to_string()
    };
    assert_eq!(told(None, KeyKind::ImId, " \u{200B} "), "csv-key-empty column=A row=2");
    assert_eq!(told(None, KeyKind::ImId, "# example: x"), "csv-key-empty column=A row=2");
    assert_eq!(told(None, KeyKind::ImId, &"x".repeat(321)), "csv-field column=A row=2");
    assert_eq!(told(None, KeyKind::MobileNumber, "12"), "csv-key-empty column=A row=2");
    let faulty = b"ImId,Mailbox\na,nothing\n";
    let link = with_row(None, KeyKind::ImId, "b", Mailbox::parse("mailto:b@x.example").unwrap());
    assert_eq!(link.err().unwrap().to_string(), "csv-mailbox column=B row=2");
    assert_eq!(told(Some(faulty), KeyKind::ImId, "b"), "csv-mailbox column=B row=2");
}

#[test]
fn the_good_rows_of_a_file_with_mistakes_are_a_file_of_their_own() {
    let file = b"ImId;Mailbox\na;a@x.example\nb;nothing\nc;c@x.example\nc;other@x.example\n;d@x.example\n";
    let good = good_rows(file, KeyKind::ImId).unwrap();
    let reading = im(&good);
    assert_eq!(
        rows(&reading),
        [("a".to_owned(), "a@x.example".to_owned())],
        "neither of two that contradict"
    );
    assert!(reading.mistakes.is_empty());
    assert!(good_rows(b"Name;Mail\na;a@x.example\n", KeyKind::ImId).is_none());
}
