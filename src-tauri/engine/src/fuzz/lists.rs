//! Lists that people and sites hand in: the mapping, known hosts, manifests of drops.
//!
//! In: bytes of a file. Out: what is read is within its limits, and what is written again reads the same.
//! Deliberately absent: what the lists are for.

use std::collections::BTreeSet;

use super::{hold, refused_for};
use crate::error::Code;
use crate::map::csv::{self, Entry, KeyKind, Reading};
use crate::model::Mailbox;
use crate::source::read_known_hosts;

const WRONG_ROWS: [Code; 7] = [
    Code::CsvHeader,
    Code::CsvKeyEmpty,
    Code::CsvKeyDouble,
    Code::CsvMailbox,
    Code::CsvQuote,
    Code::CsvField,
    Code::CsvTooLarge,
];

/// A mapping file of either kind.
pub(super) fn mapping_csv(bytes: &[u8]) {
    for kind in [KeyKind::ImId, KeyKind::MobileNumber] {
        let reading = csv::read(bytes, kind, &["corp.example".to_owned()]);
        within_limits(&reading, bytes);
        let whole = reading.mistakes.is_empty();
        let separators = [',', ';', '\t', '|'];
        let separator = separators.get(bytes.len() % 4).copied().unwrap_or(',');
        let written = csv::write(&reading.entries, kind, separator);
        let again = csv::read(&written, kind, &[]);
        hold(again.mistakes.is_empty(), "what was written has no mistake");
        hold(again.entries == reading.entries, "what was written reads the same");
        if let Some(good) = csv::good_rows(bytes, kind) {
            let again = csv::good_rows(&good, kind);
            hold(again.as_ref() == Some(&good), "good rows are good");
        }
        let Some(mailbox) = Mailbox::parse("jane.doe@corp.example") else { return };
        match csv::with_row(Some(bytes), kind, "+46700000001", mailbox) {
            Ok(longer) => {
                hold(whole, "a file with mistakes is not written over");
                let longer = csv::read(&longer, kind, &[]).entries;
                hold(longer.len().abs_diff(reading.entries.len()) <= 1, "one row more, or none");
                hold(longer.iter().any(|entry| entry.key == "+46700000001"), "the row is there");
            }
            Err(error) => refused_for(&error, &WRONG_ROWS),
        }
    }
}

fn within_limits(reading: &Reading, bytes: &[u8]) {
    let Reading { entries, mistakes, doubts, notices, .. } = reading;
    hold(entries.len() <= bytes.len(), "no rows from nowhere");
    hold(mistakes.len() <= 1001 && doubts.len() <= 1000 && notices.len() <= 1000, "few are told of");
    hold(!(entries.is_empty() && mistakes.is_empty() && bytes.is_empty()), "an empty file is a mistake");
    for mistake in mistakes {
        refused_for(&mistake.error, &WRONG_ROWS);
        hold(mistake.value.chars().count() <= 80, "little of a cell is quoted");
        let inside = mistake.character.is_none_or(|at| at >= 1);
        hold(inside, "characters are counted from one");
    }
    let mut keys = BTreeSet::new();
    for Entry { key, mailbox } in entries {
        hold(!key.is_empty() && key.len() <= 4 * 320, "a key is no more than a cell");
        hold(keys.insert(key), "each key once");
        hold(Mailbox::parse(mailbox.address()).as_ref() == Some(mailbox), "a mailbox is one");
    }
}

/// An Ed25519 key that nobody has.
const KNOWN: &str = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";

/// A known_hosts file.
pub(super) fn known_hosts(bytes: &[u8]) {
    for (host, port) in [("sftp.example", 22), ("sftp.example", 2222), ("203.0.113.7", 22)] {
        let known = read_known_hosts(bytes, host, port);
        let unique = |pins: &[String]| pins.iter().collect::<BTreeSet<_>>().len() == pins.len();
        hold(unique(&known.pins) && unique(&known.revoked), "each fingerprint once");
        hold(!known.pins.iter().any(|pin| known.revoked.contains(pin)), "no revoked key is trusted");
        let shaped = |pin: &String| pin.starts_with("SHA256:") && pin.len() == 50;
        hold(known.pins.iter().chain(&known.revoked).all(shaped), "a fingerprint is one");
        // Text in another encoding would have to be gone on with in that.
        if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
            continue;
        }
        let name = if port == 22 { host.to_owned() } else { format!("[{host}]:{port}") };
        let line = |mark: &str| [bytes, format!("\n{mark}{name} {KNOWN}\n").as_bytes()].concat();
        let more = read_known_hosts(&line(""), host, port);
        let same = known.pins.iter().all(|pin| more.pins.contains(pin));
        hold(same && more.revoked == known.revoked, "a further line takes nothing away");
        hold(more.pins.len() + more.revoked.len() > 0, "a further line is read, whatever is before it");
        let less = read_known_hosts(&line("@revoked "), host, port);
        let own = less.revoked.last().cloned().unwrap_or_default();
        hold(!less.pins.contains(&own) && !own.is_empty(), "a key that is revoked anywhere is revoked");
    }
}

/// A manifest of a drop.
pub(super) fn manifest(bytes: &[u8]) {
    let utf16 = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
    let named = [bytes, "\nİ.eml,7\n".as_bytes()].concat();
    let named = crate::pipeline::drop_told(&named).and_then(|(_, names)| names.get("İ.eml").copied());
    hold(
        utf16 || named == Some(Some(7)),
        "a name is read whatever its letters and whatever stands before it",
    );
    let Some((count, names)) = crate::pipeline::drop_told(bytes) else { return };
    hold(names.len() <= 100_000, "a manifest has few names");
    // A name may begin with what would be the mark of the whole file.
    let mut lines = "\n".to_owned() + &count.map(|count| format!("Count: {count}\n")).unwrap_or_default();
    for (name, size) in &names {
        hold(name.to_lowercase().ends_with(".eml"), "a name is that of an e-mail");
        hold(!name.contains(['/', '\\', '\n', '\r']), "a name has no folder");
        // What looks like a size in front of a name is one.
        let numbered = name.split(' ').next().is_some_and(|word| word.bytes().all(|b| b.is_ascii_digit()));
        if numbered || name.contains(": ") || name.contains(['=', ':']) || name.trim() != name {
            return;
        }
        lines += &size.map_or_else(|| format!("{name}\n"), |size| format!("{name},{size}\n"));
    }
    let again = crate::pipeline::drop_told(lines.as_bytes());
    hold(again == Some((count, names)), "a manifest written in the documented form reads the same");
}
