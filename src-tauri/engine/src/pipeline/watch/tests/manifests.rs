//! The table of manifests: ways to write them, and ways to disagree.

use super::*;

#[test]
fn manifests_are_compared_with_the_site() {
    let site = |manifest: &[u8]| {
        Site::at("2026-11-21T12:00:00Z")
            .file("a.xml.pgp", "2026-11-20T08:00:00Z", Delivered)
            .file("b.xml.pgp", "2026-11-20T09:00:00Z", Delivered)
            .manifest("2026-11-20T10:00:00Z", manifest)
    };
    let wide =
        |text: &str| [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let utf16: Vec<u8> = wide("a.xml.pgp\r\nb.xml.pgp\r\n");
    let table: Vec<(&str, Site, &str)> = vec![
        ("they agree", site(b"a.xml.pgp\nb.xml.pgp\n"), ""),
        ("Windows line ends", site(b"a.xml.pgp\r\nb.xml.pgp\r\n"), ""),
        ("a byte order mark", site(b"\xEF\xBB\xBFa.xml.pgp\r\nb.xml.pgp"), ""),
        ("UTF-16", site(&utf16), ""),
        ("names before they were encrypted", site(b"a.xml\nb.xml\n"), ""),
        ("other letter case and endings", site(b"A.XML.gpg\nb.xml.gz.asc\n"), ""),
        (
            "sizes, comments, folders, quotes",
            site(b"# day\n/out/a.xml.pgp 1234\n\"out\\b.xml.pgp\",99\n\n"),
            "",
        ),
        ("a heading and separators", site(b"File name;Size\na.xml.pgp;1234\nb.xml.pgp;99\n"), ""),
        ("sizes and dates", site(b"a.xml.pgp 1234 2026-11-20\nb.xml.pgp\t99\n"), ""),
        ("one is not there", site(b"a.xml\nb.xml\nc.xml\n"), "manifest-disagrees 11-20 1 0 c.xml"),
        ("one is not listed", site(b"a.xml\n"), "manifest-disagrees 11-20 0 1 b.xml.pgp"),
        ("both", site(b"a.xml\nc.xml\n"), "manifest-disagrees 11-20 1 1 c.xml, b.xml.pgp"),
        (
            "many names are cut to three",
            site(b"a.xml\nb.xml\nc.1\nc.2\nc.3\nc.4\n"),
            "manifest-disagrees 11-20 4 0 c.1, c.2, c.3",
        ),
        ("an empty one lists nothing", site(b"\r\n"), "manifest-disagrees 11-20 0 2 a.xml.pgp, b.xml.pgp"),
        ("a count that agrees", site(b"Count: 2\na.xml\nb.xml\n"), ""),
        ("a count that does not", site(b"a.xml\nb.xml\ncount:5"), "manifest-disagrees 11-20 3 0 "),
        ("e-mails inside of a zip are not on the site", site(b"Count: 4\na.xml\nb.xml\n1.eml\n2.eml\n"), ""),
        ("two manifests add up", site(b"a.xml\n").manifest("2026-11-20T11:00:00Z", b"b.xml\n"), ""),
        (
            "two manifests that both miss one",
            site(b"a.xml\nb.xml\nc.xml").manifest("2026-11-20T11:00:00Z", b"b.xml\nc.xml\n"),
            "manifest-disagrees 11-20 1 0 c.xml",
        ),
        (
            "a manifest that comes after midnight is of the day before",
            Site::at("2026-11-21T12:00:00Z")
                .file("a.xml", "2026-11-20T23:00:00Z", Delivered)
                .manifest("2026-11-21T00:30:00Z", b"a.xml\n")
                .file("b.xml", "2026-11-21T09:00:00Z", Delivered),
            "",
        ),
        (
            "a file that came after the manifest of its day",
            site(b"a.xml\nb.xml\n").file("c.xml", "2026-11-20T18:00:00Z", Delivered),
            "manifest-disagrees 11-20 0 1 c.xml",
        ),
        (
            "a file of a day without manifest",
            site(b"a.xml\nb.xml\n").file("c.xml", "2026-11-19T18:00:00Z", Delivered),
            "",
        ),
        (
            "files are still being written",
            site(b"a.xml\nb.xml\nc.xml\n").looked("2026-11-20T11:00:00Z").listing(2, 1),
            "",
        ),
        (
            "and a day later they should be there",
            site(b"a.xml\nb.xml\nc.xml\n").listing(2, 1),
            "manifest-disagrees 11-20 1 0 c.xml",
        ),
        (
            "listed, fetched, and gone since",
            site(b"a.xml\nb.xml\n").file("z.xml", "2026-10-01T08:00:00Z", Delivered).gone(),
            "",
        ),
        (
            "the site deletes it soon",
            site(b"a.xml\nb.xml\nc.xml").retention(4),
            "!manifest-disagrees 11-20 1 0 c.xml",
        ),
    ];
    check(&table);
}
