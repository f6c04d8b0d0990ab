//! A host key as people paste it, against the one that a site shows.
//!
//! In: text. Out: a verdict, or a fingerprint to keep. Deliberately absent: I/O, and trust (`host_key`).

use base64::Engine;
use base64::alphabet::STANDARD as ALPHABET;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use sha2::{Digest, Sha256};

use super::wire::{is_certificate, string};

/// What a pasted text is to the key that is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Comparison {
    /// Nothing was given.
    Empty,
    /// The same key.
    Equal,
    /// Another key.
    Unequal,
    /// A beginning of the right fingerprint or key.
    Part,
    /// Nothing that can be compared with a host key.
    OtherKind,
}

/// Compares a pasted fingerprint or key with the key that is shown (one OpenSSH line). Takes SHA-256 and
/// MD5 fingerprints in every usual form, the line that `ssh-keygen -l` writes, public keys, and
/// known_hosts lines: of several keys, one that fits is enough. A key marked `@revoked` is never equal.
#[must_use]
pub fn compare_host_key(shown_public_key: &str, given: &str) -> Comparison {
    let text = unquoted(given);
    if text.is_empty() {
        return Comparison::Empty;
    }
    let Some(shown) = keys_in(shown_public_key).into_iter().find_map(|key| key.blob) else {
        return Comparison::OtherKind;
    };
    let keys = keys_in(&text);
    // Whatever else is there: a line that revokes it counts.
    if keys.iter().any(|key| key.marked && key.blob.as_ref() == Some(&shown)) {
        return Comparison::Unequal;
    }
    if !keys.is_empty() {
        return keys.iter().map(|key| key.against(&shown)).min_by_key(rank).unwrap_or(Comparison::OtherKind);
    }
    let ours = hex::encode(md5::compute(&shown).0);
    if let Some(theirs) = md5_in(&text) {
        return match theirs == ours {
            true => Comparison::Equal,
            false if ours.starts_with(&theirs) => Comparison::Part,
            false => Comparison::Unequal,
        };
    }
    if hexadecimal(&text) == hex::encode(Sha256::digest(&shown)) {
        return Comparison::Equal;
    }
    against_sha256(&text, &sha256(&shown))
}

/// The best verdict first.
fn rank(verdict: &Comparison) -> u8 {
    match verdict {
        Comparison::Equal => 0,
        Comparison::Part => 1,
        Comparison::Unequal => 2,
        Comparison::OtherKind => 3,
        Comparison::Empty => 4,
    }
}

/// `SHA256:…` of a well-formed SHA-256 fingerprint or of a public key or known_hosts line; `None` for
/// anything else, such as MD5, several different keys, a certificate, or a line with a marker
/// (`@revoked`, `@cert-authority`).
#[must_use]
pub fn fingerprint_of(given: &str) -> Option<String> {
    let text = unquoted(given);
    let keys = keys_in(&text);
    let Some(first) = keys.first() else {
        return fingerprint_in(&text);
    };
    if keys.iter().any(|key| key.marked || is_certificate(key.kind) || key.blob != first.blob) {
        return None;
    }
    first.blob.as_deref().map(fingerprint)
}

/// `SHA256:…` of a public key.
pub(super) fn fingerprint(blob: &[u8]) -> String {
    format!("SHA256:{}", sha256(blob))
}

/// The older form of a fingerprint: `MD5:aa:bb:…`.
pub(super) fn md5_fingerprint(blob: &[u8]) -> String {
    let digest = md5::compute(blob);
    let pairs: Vec<String> = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("MD5:{}", pairs.join(":"))
}

/// Of a fingerprint: 32 bytes, canonical, padded or not.
fn fingerprint_in(text: &str) -> Option<String> {
    let after = after_prefix(text);
    let mut candidates = vec![first_run(after.unwrap_or(text))];
    candidates.extend(broken(after.unwrap_or(text)));
    if after.is_none() {
        candidates.extend(text.split_whitespace().map(first_run));
    }
    let good = |text: &String| base64_bytes(text).is_some_and(|bytes| bytes.len() == 32);
    candidates.into_iter().find(good).map(|good| format!("SHA256:{good}"))
}

fn sha256(blob: &[u8]) -> String {
    UNPADDED.encode(Sha256::digest(blob))
}

/// Letters of a SHA-256 fingerprint.
const LETTERS: usize = 43;

fn against_sha256(text: &str, ours: &str) -> Comparison {
    let after = after_prefix(text);
    let whole: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let whole = after_prefix(&whole).unwrap_or(&whole).trim_end_matches('=');
    let theirs = after.map_or_else(|| whole.to_owned(), first_run);
    let word = |word: &str| unquoted_word(word).trim_end_matches('=') == ours;
    let equal = theirs == ours
        || whole == ours
        || broken(after.unwrap_or(text)).is_some_and(|theirs| theirs == ours)
        || (after.is_none() && text.split_whitespace().any(word));
    let garbled = theirs.is_empty() && after.is_some_and(|after| !after.trim().is_empty());
    if equal {
        Comparison::Equal
    } else if garbled || theirs.len() > ours.len() || !theirs.chars().all(is_base64) {
        if after.is_some() { Comparison::Unequal } else { Comparison::OtherKind }
    } else if ours.starts_with(&theirs) {
        Comparison::Part
    } else {
        Comparison::Unequal
    }
}

/// What follows `SHA256:` in whatever case.
fn after_prefix(text: &str) -> Option<&str> {
    let at = text.to_ascii_lowercase().find("sha256:")?;
    text.get(at + "sha256:".len()..)
}

/// The base64 that a text begins with, without padding.
fn first_run(text: &str) -> String {
    let run: String = text.trim_start().chars().take_while(|c| is_base64(*c) || *c == '=').collect();
    run.trim_end_matches('=').to_owned()
}

/// A fingerprint that is broken by spaces or line ends, and ends where a word does.
fn broken(text: &str) -> Option<String> {
    let mut found = String::new();
    for c in text.chars() {
        match found.len() == LETTERS {
            true => return (!is_base64(c)).then_some(found),
            false if is_base64(c) => found.push(c),
            false if c.is_whitespace() => {}
            false => return None,
        }
    }
    (found.len() == LETTERS).then_some(found)
}

fn is_base64(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '+' || c == '/'
}

/// An MD5 fingerprint, or its beginning, in small letters without colons.
fn md5_in(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let digits = |word: &str| word.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b':');
    // The last pair may be half typed.
    let pairs = |word: &&str| {
        let (all, last) = word.rsplit_once(':').unwrap_or_default();
        !all.is_empty() && last.len() < 3 && digits(last) && all.split(':').all(|p| p.len() == 2 && digits(p))
    };
    let plain = |words: &str| words.replace(':', "");
    if let Some((_, after)) = lower.split_once("md5:") {
        let mut found = String::new();
        for word in after.split_whitespace().map(unquoted_word).take_while(|word| digits(word)) {
            found.push_str(&plain(word));
            if found.len() >= 32 {
                break;
            }
        }
        return Some(found);
    }
    if lower.contains("sha256:") {
        return None;
    }
    let whole = hexadecimal(text);
    if whole.len() == 32 {
        return Some(whole);
    }
    let found = lower.split_whitespace().map(unquoted_word).find(pairs).map(plain);
    // Longer ones are of another kind.
    found.filter(|found| found.len() <= 32)
}

/// The text as small hexadecimal letters without prefix, colons and spaces; empty where it is none.
fn hexadecimal(text: &str) -> String {
    let text = after_prefix(text).unwrap_or(text).to_ascii_lowercase();
    let plain: String = text.chars().filter(|c| *c != ':' && !c.is_whitespace()).collect();
    if plain.bytes().all(|byte| byte.is_ascii_hexdigit()) { plain } else { String::new() }
}

/// A key that stands in a text.
struct KeyText<'a> {
    kind: &'a str,
    /// `@revoked` or `@cert-authority` stands before it.
    marked: bool,
    /// What stands behind the kind, without spaces: base64, then maybe a comment.
    behind: String,
    /// The key, where it is whole.
    blob: Option<Vec<u8>>,
}

impl KeyText<'_> {
    fn against(&self, shown: &[u8]) -> Comparison {
        if is_certificate(self.kind) {
            return Comparison::OtherKind;
        }
        let ours = UNPADDED.encode(shown);
        if self.marked {
            Comparison::Unequal
        } else if self.blob.as_deref() == Some(shown) || self.behind.starts_with(&ours) {
            Comparison::Equal
        } else if self.blob.is_none() && ours.starts_with(&self.behind) {
            Comparison::Part
        } else {
            Comparison::Unequal
        }
    }
}

/// Every key in a text: a kind (`ssh-ed25519`), then base64. The base64 may be broken by line ends.
fn keys_in(text: &str) -> Vec<KeyText<'_>> {
    let words: Vec<&str> = text.split_whitespace().map(unquoted_word).collect();
    let kinds: Vec<usize> = (0..words.len())
        .filter(|at| {
            // "ssh-ed25519 256 SHA256:…" is a fingerprint.
            let begun = |behind: &&str| behind.starts_with("AAAA") || "AAAA".starts_with(*behind);
            words.get(*at).is_some_and(|word| is_kind(word)) && words.get(at + 1).is_some_and(begun)
        })
        .collect();
    let mut keys = Vec::new();
    for (index, at) in kinds.iter().enumerate() {
        let end = kinds.get(index + 1).copied().unwrap_or(words.len());
        let kind = words.get(*at).copied().unwrap_or_default();
        let behind: String = words.get(at + 1..end).unwrap_or_default().concat();
        let from = if index == 0 { 0 } else { kinds.get(index - 1).map_or(0, |before| before + 2) };
        let marked = words.get(from..*at).unwrap_or_default().iter().any(|word| word.starts_with('@'));
        let first = words.get(at + 1).copied().unwrap_or_default();
        let blob = [first, behind.as_str()].into_iter().find_map(|base64| key_blob(kind, base64));
        keys.push(KeyText { kind, marked, behind, blob });
    }
    keys
}

fn is_kind(word: &str) -> bool {
    ["ssh-", "ecdsa-", "sk-"].iter().any(|start| word.starts_with(start))
        && word.bytes().all(|b| b.is_ascii_alphanumeric() || b"-@.".contains(&b))
}

/// A public key in base64, if it names that kind itself and is whole.
pub(super) fn key_blob(kind: &str, base64: &str) -> Option<Vec<u8>> {
    let blob = base64_bytes(base64.trim_end_matches('='))?;
    let (name, mut rest) = string(&blob)?;
    // A key is a list of strings: one that was cut off ends within one.
    let mut fields = 0;
    while !rest.is_empty() {
        rest = string(rest)?.1;
        fields += 1;
    }
    // A certificate has numbers among its fields; nobody looks into it.
    (name == kind.as_bytes() && fields > 0).then_some(blob)
}

const UNPADDED: GeneralPurpose = GeneralPurpose::new(
    &ALPHABET,
    GeneralPurposeConfig::new()
        .with_encode_padding(false)
        .with_decode_padding_mode(DecodePaddingMode::RequireNone),
);

pub(super) fn base64_bytes(unpadded: &str) -> Option<Vec<u8>> {
    UNPADDED.decode(unpadded).ok()
}

/// Without what mail programs and documents put around or into a text.
fn unquoted(given: &str) -> String {
    let invisible = |c: char| matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{ad}');
    let text: String = given.chars().filter(|c| !invisible(*c)).collect();
    text.trim().trim_matches(QUOTES).trim().to_owned()
}

const QUOTES: &[char] = &['"', '\'', '`', '´', '“', '”', '„', '‘', '’', '‚', '«', '»', '‹', '›'];

fn unquoted_word(word: &str) -> &str {
    word.trim_matches(|c: char| QUOTES.contains(&c) || "<>()[].,;".contains(c))
}

#[cfg(test)]
#[path = "tests/comparing.rs"]
mod tests;
