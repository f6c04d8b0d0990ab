//! FAULTS F30: one table as spreadsheets save it, in more than forty ways. All give the same map.

use std::collections::HashSet;

use super::*;

/// What every variant says.
const MAP: [(&str, &str); 4] = [
    ("Åsa1", "asa@corp.example"),
    ("bo.2", "bo@corp.example"),
    ("c,3;x", "c@corp.example"),
    ("dé\"4", "d.e@corp.example"),
];

/// How a variant is written. The plain one is what Excel saves as *CSV UTF-8*.
#[derive(Clone)]
struct Table {
    encoding: &'static str,
    separator: char,
    end: &'static str,
    before: &'static str,
    header: Vec<&'static str>,
    /// Which cell stands in each column: `k`, `m`, or a text of its own.
    columns: Vec<&'static str>,
    key: fn(&str) -> String,
    address: fn(&str) -> String,
    after: &'static str,
}

fn plain() -> Table {
    Table {
        encoding: "utf-8-mark",
        separator: ',',
        end: "\r\n",
        before: "",
        header: vec!["ImId", "Mailbox"],
        columns: vec!["k", "m"],
        key: quoted,
        address: str::to_owned,
        after: "\r\n",
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

impl Table {
    fn bytes(&self) -> Vec<u8> {
        let separator = self.separator.to_string();
        let mut text = self.before.to_owned();
        text += &self.header.join(&separator);
        for (key, address) in MAP {
            text += self.end;
            let cells = self.columns.iter().map(|column| match *column {
                "k" => (self.key)(key),
                "m" => (self.address)(address),
                other => other.to_owned(),
            });
            text += &cells.collect::<Vec<_>>().join(&separator);
        }
        text += self.after;
        encoded(&text, self.encoding)
    }
}

fn encoded(text: &str, encoding: &str) -> Vec<u8> {
    let wide = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(order).collect()
    };
    match encoding {
        "utf-8" => text.as_bytes().to_vec(),
        "utf-8-mark" => ["\u{FEFF}".as_bytes(), text.as_bytes()].concat(),
        "utf-8-two-marks" => ["\u{FEFF}\u{FEFF}".as_bytes(), text.as_bytes()].concat(),
        "utf-16le" => wide(u16::to_le_bytes),
        "utf-16be" => wide(u16::to_be_bytes),
        "windows-1252" => text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect(),
        other => panic!("{other}"),
    }
}

#[test]
fn every_way_a_spreadsheet_saves_a_table_gives_the_same_map() {
    let it = plain;
    let variants: Vec<(&str, Table)> = vec![
        ("CSV UTF-8 of Excel", it()),
        ("UTF-8 without a mark", Table { encoding: "utf-8", ..it() }),
        ("UTF-8 with two marks", Table { encoding: "utf-8-two-marks", ..it() }),
        ("Unicode text of Excel: UTF-16LE, TAB", Table { encoding: "utf-16le", separator: '\t', ..it() }),
        ("UTF-16BE, TAB", Table { encoding: "utf-16be", separator: '\t', ..it() }),
        ("UTF-16LE, comma", Table { encoding: "utf-16le", ..it() }),
        (
            "UTF-16BE, semicolon, LF",
            Table { encoding: "utf-16be", separator: ';', end: "\n", after: "\n", ..it() },
        ),
        (
            "CSV of Excel in western Europe: Windows-1252, semicolon",
            Table { encoding: "windows-1252", separator: ';', ..it() },
        ),
        ("Windows-1252, comma", Table { encoding: "windows-1252", ..it() }),
        (
            "Windows-1252, TAB, CR",
            Table { encoding: "windows-1252", separator: '\t', end: "\r", after: "\r", ..it() },
        ),
        ("semicolon", Table { separator: ';', ..it() }),
        ("TAB", Table { separator: '\t', ..it() }),
        ("bar", Table { separator: '|', ..it() }),
        ("LF", Table { end: "\n", after: "\n", ..it() }),
        ("CR: Macintosh", Table { end: "\r", after: "\r", ..it() }),
        (
            "CR with LF inside a cell",
            Table {
                end: "\r",
                after: "\r",
                header: vec!["ImId", "Desk", "Mailbox"],
                columns: vec!["k", "\"gas\npower\"", "m"],
                ..it()
            },
        ),
        ("no end after the last row", Table { after: "", ..it() }),
        ("sep=;", Table { before: "sep=;\r\n", separator: ';', ..it() }),
        ("sep=, with quotation marks", Table { before: "\"sep=,\"\r\n", ..it() }),
        ("SEP=| in capitals", Table { before: "SEP=|\r\n", separator: '|', ..it() }),
        ("sep=TAB", Table { before: "sep=\t\r\n", separator: '\t', ..it() }),
        ("sep=; with LF", Table { before: "sep=;\n", separator: ';', end: "\n", after: "\n", ..it() }),
        ("sep=; with CR", Table { before: "sep=;\r", separator: ';', end: "\r", after: "\r", ..it() }),
        ("sep=; in UTF-16LE", Table { encoding: "utf-16le", before: "sep=;\r\n", separator: ';', ..it() }),
        ("sep=: a separator of one's own", Table { before: "sep=:\r\n", separator: ':', ..it() }),
        ("trailing empty rows", Table { after: "\r\n\r\n\r\n\r\n", ..it() }),
        ("trailing rows of separators", Table { after: "\r\n,\r\n,\r\n,\r\n", ..it() }),
        ("trailing rows of blanks", Table { after: "\r\n , \r\n\u{A0},\u{A0}\r\n", ..it() }),
        (
            "trailing empty columns",
            Table {
                header: vec!["ImId", "Mailbox", "", "", ""],
                columns: vec!["k", "m", "", "", ""],
                ..it()
            },
        ),
        (
            "a leading empty column",
            Table { header: vec!["", "ImId", "Mailbox"], columns: vec!["", "k", "m"], ..it() },
        ),
        ("empty rows between", Table { end: "\r\n\r\n", ..it() }),
        ("a line that holds the mark alone", Table { before: "\r\n", ..it() }),
        (
            "columns the other way round",
            Table { header: vec!["Mailbox", "ImId"], columns: vec!["m", "k"], ..it() },
        ),
        (
            "further columns",
            Table {
                header: vec!["Name", "ImId", "Desk", "Mailbox", "Since"],
                columns: vec!["Å", "k", "gas", "m", "2026"],
                ..it()
            },
        ),
        (
            "a cell with line ends",
            Table {
                header: vec!["ImId", "Note", "Mailbox"],
                columns: vec!["k", "\"one\r\ntwo\r\n\r\nthree\"", "m"],
                ..it()
            },
        ),
        (
            "a cell with separators and doubled marks",
            Table {
                header: vec!["Note", "ImId", "Mailbox"],
                columns: vec!["\"a, \"\"b\"\"; c\"", "k", "m"],
                ..it()
            },
        ),
        ("header in Swedish", Table { header: vec!["IM-id", "Postlåda"], separator: ';', ..it() }),
        ("header in Dutch", Table { header: vec!["IM-ID", "Postvak"], separator: ';', ..it() }),
        (
            "header in French",
            Table { header: vec!["Identifiant IM", "Boîte aux lettres"], separator: ';', ..it() },
        ),
        (
            "header in French, Windows-1252",
            Table {
                header: vec!["ID IM", "Adresse de boîte aux lettres"],
                separator: ';',
                encoding: "windows-1252",
                ..it()
            },
        ),
        ("header in capitals", Table { header: vec!["IMID", "MAILBOX"], ..it() }),
        ("header with blanks and marks", Table { header: vec![" Im Id ", "\u{A0}mailbox\u{200B}"], ..it() }),
        ("header in quotation marks", Table { header: vec!["\"ImId\"", "\"Mailbox\""], ..it() }),
        ("header decomposed", Table { header: vec!["ImId", "Boi\u{302}te aux lettres"], ..it() }),
        ("keys decomposed", Table { key: |text| quoted(&decomposed(text)), ..it() }),
        (
            "keys between non-breaking spaces",
            Table { key: |text| quoted(&format!("\u{A0}{text}\u{202F}\u{A0}")), ..it() },
        ),
        (
            "non-breaking spaces in Windows-1252",
            Table { encoding: "windows-1252", key: |text| quoted(&format!("\u{A0}{text}\u{A0}")), ..it() },
        ),
        (
            "keys between marks of zero width",
            Table { key: |text| quoted(&format!("\u{FEFF}\u{200B}{text}\u{2060}\u{200E}")), ..it() },
        ),
        (
            "addresses with marks of zero width",
            Table { address: |text| text.replace('@', "\u{200B}@\u{2060}"), ..it() },
        ),
        ("addresses between blanks", Table { address: |text| format!(" \u{A0}{text}\u{3000} "), ..it() }),
        ("addresses in capitals", Table { address: str::to_uppercase, ..it() }),
        ("addresses in quotation marks", Table { address: quoted, ..it() }),
        (
            "quotation marks only where needed",
            Table {
                separator: '|',
                key: |text| if text.contains('"') { quoted(text) } else { text.to_owned() },
                ..it()
            },
        ),
        ("a mark in the middle of a cell, not doubled", Table { separator: '|', key: str::to_owned, ..it() }),
    ];
    let names: HashSet<&str> = variants.iter().map(|(name, _)| *name).collect();
    assert_eq!(names.len(), variants.len());
    assert!(variants.len() >= 40, "{}", variants.len());
    let expected: Vec<(String, String)> =
        MAP.map(|(key, address)| (key.to_owned(), address.to_owned())).into();
    for (name, table) in variants {
        let reading = im(&table.bytes());
        assert_eq!(errors(&reading), [""; 0], "{name}");
        assert_eq!(rows(&reading), expected, "{name}");
        assert_eq!(reading.separator, table.separator, "{name}");
        let read_as = match table.encoding {
            "utf-16le" => "UTF-16LE",
            "utf-16be" => "UTF-16BE",
            "windows-1252" => "windows-1252",
            _ => "UTF-8",
        };
        assert_eq!(reading.encoding, read_as, "{name}");
        let guessed = notices(&reading).contains(&"decoded-as-windows-1252");
        assert_eq!(guessed, table.encoding == "windows-1252", "{name}: a guess is told, and only a guess");
    }
}

fn decomposed(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.nfd().collect()
}

#[test]
fn every_combination_of_encoding_separator_and_line_end_gives_the_same_map_and_places() {
    let mut seen = 0;
    for encoding in ["utf-8", "utf-8-mark", "utf-16le", "utf-16be", "windows-1252"] {
        for separator in SEPARATORS {
            for end in ["\r\n", "\n", "\r"] {
                for (before, skipped) in [("", 0), ("x", 1)] {
                    let sep = if before.is_empty() { String::new() } else { format!("sep={separator}{end}") };
                    let s = separator;
                    let text = format!(
                        "{sep}ImId{s}Note{s}Mailbox{end}Åsa{s}\"a{end}b\"{s}a@x.example{end}{end}b{s}{s}wrong{end}c{s}{s}c@x.example"
                    );
                    let reading = im(&encoded(&text, encoding));
                    assert_eq!(rows(&reading).len(), 2, "{text:?}");
                    let row = 4 + skipped;
                    assert_eq!(errors(&reading), [format!("csv-mailbox column=C row={row}")], "{text:?}");
                    assert_eq!(reading.mistakes[0].line, row + 1, "{text:?}");
                    seen += 1;
                }
            }
        }
    }
    assert_eq!(seen, 120);
}

#[test]
fn what_a_spreadsheet_spoilt_is_told_with_its_row() {
    let file = "ImId;Mailbox\n1.2E+05;a@x.example\n4,67E+10;b@x.example\nÃ…sa;c@x.example\nb\u{FFFD}rje;d@x.example\nÂåb;e@x.example\nÅsa;f@x.example\n";
    let reading = im(file.as_bytes());
    let told: Vec<String> = reading.notices.iter().map(|n| format!("{} {}", n.code, n.args["row"])).collect();
    let expected = ["looks-calculated 2", "looks-calculated 3", "looks-misread 4", "looks-misread 5"];
    assert_eq!(told, expected);
    let cut =
        [&b"\xFF\xFE"[..], &encoded("ImId;Mailbox\na;a@x.example\n", "utf-16le")[2..], b"\x41"].concat();
    assert_eq!(rows(&im(&cut)).len(), 1, "half a character at the end spoils no row before it");
}
