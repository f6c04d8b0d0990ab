//! Mails of every kind that a store must keep.
//!
//! In: nothing. Out: mails as `convert` makes them, mails as they came, and what a place of less fidelity keeps of them.
//! Deliberately absent: `convert` itself.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD as BASE64;
use engine::model::{Digest, Mail, Timestamp};
use mail_parser::{MessageParser, MimeHeaders as _};
use sha2::{Digest as _, Sha256};

/// The time of the mail of this number.
pub(super) fn time(number: usize) -> Timestamp {
    Timestamp::from_second(1_795_168_800 + number as i64).unwrap()
}

/// A mail of ours: with a Message-ID, in seven bits.
pub(super) fn ours(id: &str, text: &str) -> Mail {
    let message_id = format!("{id}@conformance.example");
    let bytes = format!(
        "From: \"Ann Lee\" <ann@corp.example>\r\nTo: \"Bo Ek\" <bo@corp.example>\r\nSubject: Room {id}\r\n\
         Date: Fri, 20 Nov 2026 10:00:00 +0000\r\nMessage-ID: <{message_id}>\r\nMIME-Version: 1.0\r\n\
         Content-Type: text/plain; charset=\"utf-8\"\r\nContent-Transfer-Encoding: 7bit\r\n\r\n{text}"
    );
    Mail { bytes: bytes.into_bytes(), message_id: Some(message_id), ..Mail::default() }
}

/// A mail that came as one. `further`: header lines. The bytes of the body are as they are.
pub(super) fn as_it_came(id: Option<&str>, further: &str, body: &[u8]) -> Mail {
    let message_id = id.map(|id| format!("{id}@elsewhere.example"));
    let mut text = String::from("From: Ann <ann@corp.example>\r\nTo: Bo <bo@corp.example>\r\n");
    text.push_str("Date: Fri, 20 Nov 2026 10:00:00 +0000\r\n");
    if let Some(id) = &message_id {
        text.push_str(&format!("Message-ID: <{id}>\r\n"));
    }
    text.push_str(further);
    text.push_str("\r\n");
    let bytes = [text.as_bytes(), body].concat();
    let as_is = Some(Digest(Sha256::digest(&bytes).into()));
    Mail { bytes, message_id, as_is, ..Mail::default() }
}

/// One of each kind that has broken some program; each with its name.
pub(super) fn every_kind() -> Vec<Mail> {
    let utf8 = "Subject: eight bits\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\
                Content-Transfer-Encoding: 8bit\r\n";
    let latin1 = "Subject: one byte a letter\r\nMIME-Version: 1.0\r\n\
                  Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n";
    let long = "l".repeat(20_000);
    vec![
        ours("plain", "Hello.\r\n"),
        ours("empty", ""),
        ours("one-line-end", "\r\n"),
        ours("from", "From here\r\n>From there\r\n.\r\n..\r\nlast\r\n"),
        ours("long-line", &format!("{long}\r\n")),
        as_it_came(Some("utf-8"), utf8, "Grüße, 你好 👋\r\n".as_bytes()),
        as_it_came(Some("latin-1"), latin1, b"sm\xF6rg\xE5s\r\n"),
        as_it_came(Some("no-line-end"), "Subject: no end\r\n", b"the last line is not ended"),
        as_it_came(Some("line-feeds"), "Subject: bare\r\n", b"one\ntwo\n\nthree\n"),
        as_it_came(Some("literal"), "Subject: {12}\r\n", b") {3}\r\n* BYE\r\nA1 OK done\r\n"),
    ]
}

/// A mail with an attachment of so many bytes, which no compression makes smaller.
pub(super) fn with_attachment(id: &str, size: usize) -> Mail {
    let mut content = Vec::with_capacity(size + 32);
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    while content.len() < size {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        content.extend_from_slice(&state.to_le_bytes());
    }
    content.truncate(size);
    let mut lines = String::new();
    for line in content.chunks(57) {
        BASE64.encode_string(line, &mut lines);
        lines.push_str("\r\n");
    }
    let message_id = format!("{id}@conformance.example");
    let bytes = format!(
        "From: <ann@corp.example>\r\nTo: <bo@corp.example>\r\nSubject: A large file\r\n\
         Date: Fri, 20 Nov 2026 10:00:00 +0000\r\nMessage-ID: <{message_id}>\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=\"edge\"\r\n\r\n--edge\r\n\
         Content-Type: text/plain; charset=\"utf-8\"\r\n\r\nSee the file.\r\n--edge\r\n\
         Content-Type: application/octet-stream; name=\"large.bin\"\r\n\
         Content-Disposition: attachment; filename=\"large.bin\"\r\nContent-Transfer-Encoding: base64\r\n\r\n\
         {lines}--edge--\r\n"
    );
    Mail { bytes: bytes.into_bytes(), message_id: Some(message_id), ..Mail::default() }
}

/// The same mail with every line end a CRLF.
#[must_use]
pub fn crlf(mail: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(mail.len() + 64);
    let mut before = 0;
    for byte in mail {
        if *byte == b'\n' && before != b'\r' {
            out.push(b'\r');
        }
        out.push(*byte);
        before = *byte;
    }
    out
}

/// What a mail says, for places that keep no bytes: Message-ID, subject, sender, recipients, text and attachments, a
/// line each; a `Reader` renders what its place keeps in the same words.
#[must_use]
pub fn properties(mail: &[u8]) -> Vec<u8> {
    let parsed = MessageParser::default().parse(mail).expect("a mail");
    let address = |found: Option<&mail_parser::Address<'_>>| {
        let all = found.into_iter().flat_map(|found| found.iter());
        let mut all: Vec<String> = all.filter_map(|one| one.address().map(str::to_lowercase)).collect();
        all.sort_unstable();
        all.join(",")
    };
    let mut files: Vec<String> = parsed
        .attachments()
        .map(|file| {
            let name = file.attachment_name().unwrap_or_default();
            format!("{name} {} {}", file.contents().len(), hex::encode(Sha256::digest(file.contents())))
        })
        .collect();
    files.sort_unstable();
    let text = parsed.body_text(0).unwrap_or_default();
    let text = text.lines().collect::<Vec<_>>().join("\n");
    format!(
        "message-id {}\nsubject {}\nfrom {}\nto {}\nfiles {}\n{}",
        parsed.message_id().unwrap_or_default(),
        parsed.subject().unwrap_or_default(),
        address(parsed.from()),
        address(parsed.to()),
        files.join("; "),
        text.trim_end()
    )
    .into_bytes()
}
