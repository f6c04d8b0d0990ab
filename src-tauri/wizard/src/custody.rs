//! The chain-of-custody sheet of an export, for a person.
//!
//! In: what the export found of itself. Out: a text in one language. Deliberately absent: what the messages say.

use std::fmt::Write as _;

use engine::pipeline::Custody;

use crate::words::Words;

/// The sheet: CRLF line ends, so that every program shows it as it is meant.
#[must_use]
pub fn custody_sheet(words: &Words, custody: &Custody) -> String {
    let mut lines = vec![label(words, "custody-title"), String::new()];
    let who = [
        ("who", custody.who.as_str().into()),
        ("at", custody.at.as_str().into()),
        ("version", custody.version.into()),
    ];
    lines.push(words.text("custody-who", &who));
    lines.push(String::new());
    lines.push(label(words, "custody-asked"));
    for (name, typed) in &custody.query {
        lines.push(format!("  {}: {typed}", label(words, &format!("custody-{name}"))));
    }
    if custody.query.is_empty() {
        lines.push(format!("  {}", label(words, "custody-asked-everything")));
    }
    lines.push(String::new());
    lines.push(match &custody.chain {
        Some((entry, hash)) => {
            words.text("custody-chain", &[("entry", (*entry).into()), ("hash", hash.as_str().into())])
        }
        None => label(words, "custody-chain-none"),
    });
    lines.push(words.text("custody-count", &[("count", custody.messages.len().into())]));
    let changed = custody.messages.iter().filter(|message| !message.part_agrees).count();
    lines.push(match changed {
        0 => label(words, "custody-agrees"),
        count => words.text("custody-disagrees", &[("count", count.into())]),
    });
    if !custody.missing.is_empty() {
        lines.push(words.text("custody-missing", &[("count", custody.missing.len().into())]));
        lines.extend(custody.missing.iter().map(|missing| format!("  {} ({})", missing.item, missing.code)));
    }
    if !custody.sha256.is_empty() {
        let file = [("file", custody.file.as_str().into()), ("sha256", custody.sha256.as_str().into())];
        lines.push(words.text("custody-file", &file));
    }
    lines.push(String::new());
    lines.push(label(words, "custody-how"));
    let mut sheet = lines.join("\r\n");
    sheet.push_str("\r\n");
    messages(words, custody, &mut sheet);
    sheet
}

fn messages(words: &Words, custody: &Custody, sheet: &mut String) {
    let [time, item, sha256, source, part, evidence] =
        ["time", "item", "sha256", "source", "part", "evidence"]
            .map(|name| label(words, &format!("custody-message-{name}")));
    let (same, changed) = (label(words, "custody-message-agrees"), label(words, "custody-message-changed"));
    for message in &custody.messages {
        let name = if message.name.is_empty() { String::new() } else { format!(" {}", message.name) };
        let path = message.path.display().to_string();
        let place = words.text(
            "search-place",
            &[("path", path.into()), ("position", message.position.to_string().into())],
        );
        let state = if message.part_agrees { &same } else { &changed };
        let lines = [
            String::new(),
            format!("{}.{name}", message.number),
            format!("  {time}: {}", message.at),
            format!("  {item}: {}", message.item),
            format!("  {sha256}: {}", message.sha256),
            format!("  {source}: {place}"),
            format!("  {part}: {} ({state})", message.part_sha256),
            format!("  {evidence}: {}", message.encrypted_file),
        ];
        for line in lines {
            let _ = write!(sheet, "{line}\r\n");
        }
    }
}

fn label(words: &Words, id: &str) -> String {
    words.text(id, &[])
}
