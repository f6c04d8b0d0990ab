//! What people's editors, mail programs and clipboards make of a key file, undone.
//!
//! In: the bytes of a file. Out: its text, or the bytes that a base64 run stands for. Deliberately
//! absent: what the text means.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use zeroize::Zeroizing;

/// Longer files are no keys: the longest known, an RSA key of 16,384 bits, has 13 kB, and a ring of
/// hundreds of PGP keys a megabyte.
pub(super) const LIMIT: usize = 4 << 20;

/// The text of a file in UTF-8, UTF-16 or a Latin code page; nothing where the file is binary.
pub(super) fn text(bytes: &[u8]) -> Option<Zeroizing<String>> {
    let mut text = match bytes {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        [first, 0, _, 0, ..] if first.is_ascii_graphic() => wide(bytes, u16::from_le_bytes),
        [0, first, 0, _, ..] if first.is_ascii_graphic() => wide(bytes, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => narrow(rest),
        _ => narrow(bytes),
    };
    if text.contains('\r') && !text.contains('\n') {
        text = Zeroizing::new(text.replace('\r', "\n"));
    }
    let binary = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\x0C' | '\x1A' | '\u{85}');
    (!text.chars().any(binary)).then_some(text)
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Zeroizing<String> {
    let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok().map(unit));
    let mut text = Zeroizing::new(String::with_capacity(bytes.len() * 2));
    text.extend(char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)));
    text
}

fn narrow(bytes: &[u8]) -> Zeroizing<String> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Zeroizing::new(text.to_owned());
    }
    // C1 controls are letters in the code pages that people have.
    let letter = |byte: u8| if (0x80..0xA0).contains(&byte) { '\u{85}' } else { char::from(byte) };
    let mut text = Zeroizing::new(String::with_capacity(bytes.len() * 2));
    text.extend(bytes.iter().copied().map(letter));
    text
}

/// The text with line ends that a program wrote as `\n`, as in JSON and `.env` files.
pub(super) fn unescaped(text: &str) -> Zeroizing<String> {
    let mut plain = Zeroizing::new(String::with_capacity(text.len()));
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        plain.push_str(before);
        rest = match after.strip_prefix(['n', 'r']) {
            Some(after) => {
                plain.push('\n');
                after
            }
            None => after,
        };
    }
    plain.push_str(rest);
    plain
}

/// The text without the marks that a mail program puts before the lines of an answer.
pub(super) fn unquoted(text: &str) -> Zeroizing<String> {
    let mut plain = Zeroizing::new(String::with_capacity(text.len()));
    for line in text.split_inclusive('\n') {
        let mut line = line;
        while let Some(rest) = line.strip_prefix('>') {
            line = rest.strip_prefix(' ').unwrap_or(rest);
        }
        plain.push_str(line);
    }
    plain
}

/// The bytes of the base64 run that the text begins with: up to its padding, or the first character that
/// is none. Spaces, quote marks of mail programs and what nobody sees are passed over.
pub(super) fn base64(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let mut digits = Zeroizing::new(String::with_capacity(text.len()));
    for c in text.chars() {
        if c.is_ascii_alphanumeric() || matches!(c, '+' | '/') {
            digits.push(c);
        } else if !is_blank(c) {
            break;
        }
    }
    if digits.len() % 4 == 1 {
        digits.pop();
    }
    let lenient = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true);
    let mut bytes = Zeroizing::new(Vec::with_capacity(digits.len()));
    GeneralPurpose::new(&STANDARD, lenient).decode_vec(digits.as_bytes(), &mut bytes).ok()?;
    (!bytes.is_empty()).then_some(bytes)
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '>' | '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\x1A')
}

/// Whether it is a hyphen, or what an editor makes of two.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}
