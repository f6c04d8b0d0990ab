//! What editors, mail programs and clipboards do to a key file, done to every one.
//!
//! In: the files of the table. Out: each is read as if nothing had happened.

use super::table::{self, Field, KeyFile};
use super::*;

/// A name, and what is done to a text; nothing where it makes no sense.
type Disguise = (&'static str, fn(&KeyFile, &str) -> Option<Vec<u8>>);

const DISGUISES: [Disguise; 17] = [
    ("Windows line ends", |_, text| Some(text.replace('\n', "\r\n").into())),
    ("old Macintosh line ends", |_, text| Some(text.replace('\n', "\r").into())),
    ("a mark at the start", |_, text| Some(format!("\u{FEFF}{text}").into())),
    ("UTF-16, low byte first", |_, text| Some(wide(text, u16::to_le_bytes))),
    ("UTF-16, high byte first", |_, text| Some(wide(text, u16::to_be_bytes))),
    ("UTF-16 without its mark", |_, text| Some(wide(text, u16::to_le_bytes).split_off(2))),
    ("spaces", |_, text| Some(format!("\n\n  {}  \n\t\n", text.trim().replace('\n', "  \n \t")).into())),
    ("hard spaces", |_, text| Some(format!("\u{A0}{}", text.trim().replace('\n', "\u{A0}\n\u{A0}")).into())),
    ("text around it", |_, text| {
        Some(format!("Dear Sir,\nhere is: the key.\n\n{text}\nBest regards\nAnna\nPhone: 1-2-3\n").into())
    }),
    ("text in a code page", |_, text| {
        Some([b"Gr\xFC\xDFe aus K\xF6ln\n", text.as_bytes(), b"\nSch\xF6n!\n"].concat())
    }),
    ("an answered mail", |_, text| {
        Some(text.lines().map(|line| format!("> {line}\r\n")).collect::<String>().into())
    }),
    ("no first line", |file, text| bare(file, text, true, false)),
    ("no last line", |file, text| bare(file, text, false, true)),
    ("neither first nor last line", |file, text| bare(file, text, true, true)),
    ("line ends lost", |file, text| {
        // GnuPG writes no header, sq does: those cannot be told from the key.
        (!text.contains("Comment: ") || is_putty(file)).then(|| text.replace('\n', " ").into())
    }),
    ("line ends as in JSON", |file, text| (!is_putty(file)).then(|| text.replace('\n', "\\n").into())),
    ("no checksum", |file, text| {
        let lines = text.lines().filter(|line| !line.starts_with('='));
        (file.field == Field::Pgp).then(|| lines.map(|line| format!("{line}\n")).collect::<String>().into())
    }),
];

fn is_putty(file: &KeyFile) -> bool {
    matches!(file.form, KeyForm::Putty2 | KeyForm::Putty3)
}

fn wide(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    format!("\u{FEFF}{text}").encode_utf16().flat_map(bytes).collect()
}

fn bare(file: &KeyFile, text: &str, first: bool, last: bool) -> Option<Vec<u8>> {
    let blocks = text.matches("-----BEGIN").count();
    if is_putty(file) || blocks != 1 {
        return None;
    }
    let kept = text
        .lines()
        .filter(|line| !(first && line.starts_with("-----BEGIN") || last && line.starts_with("-----END")));
    Some(kept.map(|line| format!("{line}\n")).collect::<String>().into())
}

#[test]
fn a_key_file_in_disguise_is_still_told_and_opened() {
    let home = tempfile::tempdir().unwrap();
    let (mut disguised, mut binary) = (0, 0);
    for (number, file) in table::all(home.path()).into_iter().enumerate() {
        // A hundred rounds, a hundred thousand iterations: once is enough.
        if file.name.contains("\"100") {
            continue;
        }
        let Ok(text) = std::str::from_utf8(&file.bytes) else {
            continue;
        };
        for (disguised_as, (name, disguise)) in DISGUISES.into_iter().enumerate() {
            // Opening costs time by design: a closed file wears a quarter of them, its neighbour the next.
            if file.closed && (number + disguised_as) % 4 != 0 {
                continue;
            }
            let Some(bytes) = disguise(&file, text) else {
                continue;
            };
            file.is_told(&bytes, &format!("{} with {name}", file.name));
            disguised += 1;
        }
        let plain = !is_putty(&file) && !text.contains("DEK-Info") && file.field == Field::Ssh;
        if plain {
            let body: String = text.lines().filter(|line| !line.starts_with('-')).collect();
            let bytes = raw_tool("base64", &["-d"], body.as_bytes());
            file.is_told(&bytes, &format!("{} as bytes", file.name));
            let with_end = [bytes.as_slice(), b"\r\n"].concat();
            file.is_told(&with_end, &format!("{} as bytes with a line end", file.name));
            binary += 2;
        }
    }
    eprintln!("{disguised} disguised texts, {binary} binary files");
}
