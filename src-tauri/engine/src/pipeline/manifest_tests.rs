//! What reading a manifest promises.

use super::*;

fn names(text: &str) -> Vec<String> {
    read(text.as_bytes()).map(|told| told.names.into_iter().collect()).unwrap_or_default()
}

#[test]
fn companions_are_known_by_their_names_also_encrypted() {
    let companions =
        ["daily_manifest_1.txt", "Manifest.CSV", "x-manifest.mf.pgp", "manifest.txt.asc", "a.xml.sig"];
    assert!(companions.iter().all(|name| is_companion(name)));
    let chats =
        ["manifest.xml.pgp", "a.txt.pgp", "manifest", "manifesto.zip", "a.xml.asc", "manifest.txt.zip"];
    assert!(!chats.iter().any(|name| is_companion(name)));
}

#[test]
fn what_is_no_name_is_left_out() {
    assert_eq!(names("# c\n\n  \na.xml\n"), ["a.xml"]);
    assert_eq!(names("Date: 2026-11-20\nTotal: 3\nThese are the files\na.xml"), ["a.xml"]);
    assert_eq!(names("Name,Size\na.xml,12\n"), ["a.xml"]);
    assert_eq!(names("my chats.xml 12\n"), ["my chats.xml"]);
    assert_eq!(names("../../etc/a.xml\nC:\\out\\b.xml"), ["a.xml", "b.xml"]);
    assert!(names("-----BEGIN PGP SIGNATURE-----\niQIz.abc\n").is_empty());
    assert!(names(&"x".repeat(2000)).is_empty());
    assert!(read(b"PK\x03\x04\0\0a.xml").is_none());
}

#[test]
fn what_is_too_long_tells_nothing() {
    let many = (0..=100_000).map(|place| format!("f{place}\n")).collect::<String>();
    assert!(many.len() < 1 << 20 && read(many.as_bytes()).is_none());
    let most = many.split_once('\n').unwrap().1;
    assert_eq!(read(most.as_bytes()).unwrap().names.len(), 100_000);
    assert!(read(&vec![b'\n'; (1 << 20) + 1]).is_none());
    assert!(read(&vec![b'\n'; 1 << 20]).is_some());
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_read_without_a_panic_and_give_only_names(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400)) {
        for name in read(&bytes).unwrap_or_default().names {
            assert!(!name.is_empty() && !name.contains(['/', '\\', '\n', '\r', '\0']) && name.len() <= LONGEST_NAME);
        }
    }

    #[test]
    fn names_come_back_however_the_lines_end(count in 0..20_usize, end in "\r\n|\n|\r", mark in proptest::bool::ANY) {
        let wanted: Vec<String> = (10..10 + count).map(|place| format!("day{place}.xml.pgp")).collect();
        let text = wanted.iter().map(|name| format!("{name}{end}")).collect::<String>();
        let text = if mark { format!("\u{FEFF}{text}") } else { text };
        assert_eq!(names(&text), wanted);
    }
}
