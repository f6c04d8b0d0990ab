//! Key files with something broken in them.
//!
//! In: the files of the table (new keys each time), changed by the same throws of the dice. Out: an error or a key, never a
//! panic and never a hang; no byte of a secret in what is said.

use std::time::Instant;

use super::table::{self, KeyFile, RIGHT};
use super::*;

const MUTATIONS: usize = 1_000;

/// Numbers that look random and are not (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(limit.max(1)).unwrap()).unwrap()
    }

    fn mutated(&mut self, bytes: &[u8], other: &[u8]) -> Vec<u8> {
        let mut changed = bytes.to_vec();
        for _ in 0..=self.below(4) {
            let at = self.below(changed.len());
            match self.below(7) {
                0 if !changed.is_empty() => changed[at] ^= 1 << self.below(8),
                1 => changed.truncate(at),
                2 => changed.insert(at, u8::try_from(self.below(256)).unwrap()),
                3 => {
                    let with = self.below(changed.len());
                    if at < changed.len() {
                        changed.swap(at, with);
                    }
                }
                4 => {
                    let to = at + self.below(changed.len() - at);
                    changed.drain(at..to);
                }
                5 => {
                    let from = self.below(other.len());
                    let to = from + self.below(64).min(other.len() - from);
                    changed.splice(at..at, other[from..to].iter().copied());
                }
                _ if !changed.is_empty() => changed[at] = [0, 0x7F, 0xFF, b'9', b'\n'][self.below(5)],
                _ => {}
            }
        }
        changed
    }
}

/// The bytes in the armor, so that a change reaches what is inside; a text otherwise.
fn inside(file: &KeyFile) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(&file.bytes) else {
        return file.bytes.clone();
    };
    let lines = text.lines().filter(|line| !line.starts_with(['-', '=']) && !line.contains(": "));
    let body: String = lines.collect();
    let bare = text.starts_with("-----BEGIN") && !text.contains("DEK-Info");
    match super::super::text::base64(&body) {
        Some(bytes) if bare && !text.contains("KEY BLOCK-----\n\n-----") => bytes.to_vec(),
        _ => file.bytes.clone(),
    }
}

#[test]
fn a_broken_key_file_is_an_error_or_a_key_never_a_panic() {
    let home = tempfile::tempdir().unwrap();
    let files = table::all(home.path());
    let (mut dice, mut keys, mut errors, mut slowest) = (Dice(0x5DEE_CE66), 0, 0, (0, String::new()));
    for number in 0..MUTATIONS {
        let file = &files[dice.below(files.len())];
        let other = &files[dice.below(files.len())];
        let bytes = match number % 2 {
            0 => dice.mutated(&file.bytes, &other.bytes),
            _ => dice.mutated(&inside(file), &inside(other)),
        };
        let start = Instant::now();
        let field = if dice.below(20) == 0 { other.field } else { file.field };
        let file = KeyFile { field, ..file.clone() };
        let passphrase = [Some(RIGHT), Some(RIGHT), Some("wrong"), None][dice.below(4)];
        let outcome = file.read(&bytes, passphrase);
        if let Ok(facts) = file.facts(&bytes, None) {
            assert!(!facts.keys.is_empty(), "{}", file.name);
        }
        match outcome {
            Ok(_) => keys += 1,
            Err(error) => {
                let codes = [
                    Code::KeyUnreadable,
                    Code::KeyIsPublic,
                    Code::KeyUnsupported,
                    Code::KeyIsOtherKind,
                    Code::WrongPassphrase,
                ];
                assert!(codes.contains(&error.code()), "{}: {error}", file.name);
                assert!(format!("{error:?} {error}").len() < 160, "{}: {error}", file.name);
                errors += 1;
            }
        }
        let took = start.elapsed().as_millis();
        if took > slowest.0 {
            slowest = (took, file.name.clone());
        }
    }
    let (milliseconds, name) = slowest;
    eprintln!("{MUTATIONS} mutations: {keys} keys, {errors} errors; slowest {milliseconds} ms ({name})");
    assert!(keys > 0 && errors > 0);
}

#[test]
fn noise_is_an_error_never_a_panic() {
    let mut dice = Dice(0x2545_F491);
    let starts: [&[u8]; 8] = [
        b"",
        b"\x30\x82",
        b"openssh-key-v1\0",
        b"-----BEGIN RSA PRIVATE KEY-----\n",
        b"PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\n",
        b"\x95\x01",
        b"\xC5\x80",
        b"\xFF\xFE",
    ];
    for number in 0..MUTATIONS {
        let length = dice.below(600);
        let noise = (0..length).map(|_| u8::try_from(dice.below(256)).unwrap());
        let bytes: Vec<u8> = starts[number % starts.len()].iter().copied().chain(noise).collect();
        assert!(SshKey::read(&bytes, Some(&secret(RIGHT)), "f").is_err());
        assert!(PgpKey::read_all(&bytes, Some(&secret(RIGHT)), "f").is_err());
    }
}
