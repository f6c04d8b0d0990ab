//! OpenSSH's known_hosts file: which keys it names for a site.
//!
//! In: the file's bytes, a host and a port. Out: fingerprints. As sshd(8) describes the file and
//! `ssh-keygen -F` reads it. Deliberately absent: I/O, and any use of certificate authorities.

use std::collections::BTreeSet;

use encoding_rs::{Encoding, UTF_8};
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;

use super::compare::{base64_bytes, fingerprint, key_blob};

/// What a known_hosts file says of one site.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct KnownHosts {
    /// Fingerprints of its keys, each once, `SHA256:…`; none of the revoked ones.
    pub pins: Vec<String>,
    /// Fingerprints of keys marked `@revoked`, each once.
    pub revoked: Vec<String>,
    /// Lines marked `@cert-authority` for it; not used.
    pub authorities: u64,
    /// Lines that name this site, or nobody can tell whom, and that cannot be read.
    pub unreadable: u64,
}

/// Larger files are not read: a part of one could lack a revoked key.
pub const LARGEST_KNOWN_HOSTS: usize = 2 << 20;

/// Reads what `bytes` says of `host` at `port`. A file over `LARGEST_KNOWN_HOSTS` counts as one line that
/// cannot be read.
#[must_use]
pub fn read_known_hosts(bytes: &[u8], host: &str, port: u16) -> KnownHosts {
    let mut known = KnownHosts::default();
    if bytes.len() > LARGEST_KNOWN_HOSTS {
        known.unreadable = 1;
        return known;
    }
    let encoding = Encoding::for_bom(bytes).map_or(UTF_8, |(encoding, _)| encoding);
    let (text, _, _) = encoding.decode(bytes);
    let (mut pins, mut revoked) = (Fingerprints::default(), Fingerprints::default());
    let host = host.to_ascii_lowercase();
    let host = if port == 22 { host } else { format!("[{host}]:{port}") };
    for line in text.split(['\n', '\r']) {
        let Some(line) = Line::parse(line) else { continue };
        match line.names(&host) {
            Some(true) => match (line.mark, key_blob(line.kind, line.key)) {
                (Mark::Authority, _) => known.authorities += 1,
                (Mark::None, Some(key)) => pins.add(&key),
                (Mark::Revoked, Some(key)) => revoked.add(&key),
                (Mark::None | Mark::Revoked, None) | (Mark::Unknown, _) => known.unreadable += 1,
            },
            Some(false) => {}
            None => known.unreadable += 1,
        }
    }
    pins.listed.retain(|pin| !revoked.all.contains(pin));
    KnownHosts { pins: pins.listed, revoked: revoked.listed, ..known }
}

/// In the order of the file, each once.
#[derive(Default)]
struct Fingerprints {
    listed: Vec<String>,
    all: BTreeSet<String>,
}

impl Fingerprints {
    fn add(&mut self, key: &[u8]) {
        let fingerprint = fingerprint(key);
        if self.all.insert(fingerprint.clone()) {
            self.listed.push(fingerprint);
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    None,
    Revoked,
    Authority,
    Unknown,
}

/// `[@mark] names kind key [comment]`.
struct Line<'a> {
    mark: Mark,
    names: &'a str,
    kind: &'a str,
    key: &'a str,
}

impl<'a> Line<'a> {
    /// `None` for comments and empty lines.
    fn parse(line: &'a str) -> Option<Self> {
        let mut words = line.split([' ', '\t']).filter(|word| !word.is_empty());
        let first = words.next().filter(|word| !word.starts_with('#'))?;
        let mark = match first {
            "@revoked" => Mark::Revoked,
            "@cert-authority" => Mark::Authority,
            _ if first.starts_with('@') => Mark::Unknown,
            _ => Mark::None,
        };
        let names = if mark == Mark::None { Some(first) } else { words.next() };
        let mut next = || words.next().unwrap_or_default();
        Some(Self { mark, names: names.unwrap_or_default(), kind: next(), key: next() })
    }

    /// Whether it names that host; `None` where nobody can tell.
    fn names(&self, host: &str) -> Option<bool> {
        if self.names.is_empty() || self.kind.is_empty() {
            return None;
        }
        if let Some(hashed) = self.names.strip_prefix('|') {
            return is_hash_of(hashed, host);
        }
        let mut named = false;
        for pattern in self.names.split(',') {
            let pattern = pattern.to_ascii_lowercase();
            match pattern.strip_prefix('!') {
                // One negation outweighs every other name.
                Some(pattern) if matches(pattern.as_bytes(), host.as_bytes()) => return Some(false),
                Some(_) => {}
                None => named |= matches(pattern.as_bytes(), host.as_bytes()),
            }
        }
        Some(named)
    }
}

/// `1|salt|hash` in base64: HMAC-SHA1 of the name.
fn is_hash_of(hashed: &str, host: &str) -> Option<bool> {
    let (salt, hash) = hashed.strip_prefix("1|")?.split_once('|')?;
    let bytes = |text: &str| base64_bytes(text.trim_end_matches('=')).filter(|bytes| bytes.len() == 20);
    let (salt, hash) = (bytes(salt)?, bytes(hash)?);
    let hmac = Hmac::<Sha1>::new_from_slice(&salt).ok()?;
    Some(hmac.chain_update(host).verify_slice(&hash).is_ok())
}

/// `*` is any text, `?` one letter. At most (length of pattern × length of text) steps.
fn matches(pattern: &[u8], text: &[u8]) -> bool {
    let (mut p, mut t) = (0, 0);
    // Behind the last star, and how much of the text it has taken.
    let mut star: Option<(usize, usize)> = None;
    while let Some(letter) = text.get(t) {
        match pattern.get(p) {
            Some(b'*') => {
                star = Some((p + 1, t));
                p += 1;
            }
            Some(wanted) if *wanted == b'?' || wanted == letter => (p, t) = (p + 1, t + 1),
            Some(_) | None => match star {
                Some((behind, taken)) => {
                    star = Some((behind, taken + 1));
                    (p, t) = (behind, taken + 1);
                }
                None => return false,
            },
        }
    }
    pattern.get(p..).unwrap_or_default().iter().all(|rest| *rest == b'*')
}

#[cfg(all(test, unix))]
#[path = "tests/known_hosts_file.rs"]
mod tests;
