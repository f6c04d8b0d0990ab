//! What one reply of an IMAP server means.
//!
//! In: a whole reply, its literals in it. Out: who it answers, how, and what it carries. Pure, for any bytes. A
//! server's sentences end here: what is read from them is a number or a mark. Deliberately absent: the line (`line`).

use std::time::Duration;

use super::value::{Value, values};

/// Uids of one command, at most: more than are ever put at once.
const UIDS: usize = 10_000;

/// One reply.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reply {
    /// The end of a command.
    Tagged(String, Status),
    /// Said in between, or as a greeting.
    Aside(Status),
    /// The server wants what comes next.
    Continue,
    /// What was asked for, or news.
    Facts(Vec<Value>),
}

/// How a command ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Status {
    /// Its first word.
    pub kind: Kind,
    /// What stands in brackets.
    pub code: Option<Code>,
    /// What its sentence says, of what is known from Exchange.
    pub said: Option<Said>,
}

/// The first word of a status.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Done.
    Ok,
    /// Not done.
    No,
    /// Not understood.
    Bad,
    /// The line is about to be closed.
    Bye,
    /// A greeting to somebody who is signed in already.
    Preauth,
}

/// What stands in brackets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Code {
    /// What the server can do, in capitals.
    Capability(Vec<String>),
    /// Where mails were put (RFC 4315).
    AppendUid(u32, Vec<u32>),
    /// Of the folder.
    UidValidity(u32),
    /// Any of those of RFC 3501, 4469, 5530 and 9208 that come without anything, in capitals.
    Named(&'static str),
}

/// What Exchange says in sentences.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Said {
    /// Later.
    Throttled(Option<Duration>),
    /// The sign-in was right, and the mailbox is not to be had.
    NotConnected,
}

const NAMED: [&str; 25] = [
    "ALERT",
    "ALREADYEXISTS",
    "AUTHENTICATIONFAILED",
    "AUTHORIZATIONFAILED",
    "CANNOT",
    "CLIENTBUG",
    "CONTACTADMIN",
    "CORRUPTION",
    "EXPIRED",
    "EXPUNGEISSUED",
    "INUSE",
    "LIMIT",
    "NONEXISTENT",
    "NOPERM",
    "OVERQUOTA",
    "PARSE",
    "PRIVACYREQUIRED",
    "READ-ONLY",
    "READ-WRITE",
    "SERVERBUG",
    "THROTTLED",
    "TOOBIG",
    "TRYCREATE",
    "UNAVAILABLE",
    "UNKNOWN-CTE",
];

impl Status {
    /// The code, of those that come without anything.
    #[must_use]
    pub fn named(&self) -> Option<&'static str> {
        match self.code {
            Some(Code::Named(name)) => Some(name),
            Some(Code::Capability(_) | Code::AppendUid(..) | Code::UidValidity(_)) | None => None,
        }
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let (word, rest) = split(bytes);
        let kinds = [
            ("OK", Kind::Ok),
            ("NO", Kind::No),
            ("BAD", Kind::Bad),
            ("BYE", Kind::Bye),
            ("PREAUTH", Kind::Preauth),
        ];
        let (_, kind) = kinds.into_iter().find(|(name, _)| word.eq_ignore_ascii_case(name.as_bytes()))?;
        let (code, sentence) = match rest.strip_prefix(b"[") {
            Some(inner) => match inner.iter().position(|byte| *byte == b']') {
                Some(end) => (inner.get(..end).and_then(code), inner.get(end + 1..).unwrap_or_default()),
                None => (None, rest),
            },
            None => (None, rest),
        };
        Some(Self { kind, code, said: said(sentence) })
    }
}

/// Reads one whole reply; none where it is none.
#[must_use]
pub fn read(bytes: &[u8]) -> Option<Reply> {
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
    let (first, rest) = split(bytes);
    match first {
        b"+" => Some(Reply::Continue),
        b"*" => match Status::read(rest) {
            Some(status) => Some(Reply::Aside(status)),
            None => values(rest).filter(|values| !values.is_empty()).map(Reply::Facts),
        },
        tag if !tag.is_empty() && tag.iter().all(u8::is_ascii_alphanumeric) => {
            let status = Status::read(rest)?;
            Some(Reply::Tagged(String::from_utf8_lossy(tag).into_owned(), status))
        }
        _ => None,
    }
}

/// Whether the line may go on with a literal: sentences may end with anything.
#[must_use]
pub fn has_literals(line: &[u8]) -> bool {
    line.strip_prefix(b"* ").is_some_and(|rest| Status::read(rest).is_none())
}

fn split(bytes: &[u8]) -> (&[u8], &[u8]) {
    match bytes.iter().position(|byte| *byte == b' ') {
        Some(at) => (bytes.get(..at).unwrap_or_default(), bytes.get(at + 1..).unwrap_or_default()),
        None => (bytes, &[]),
    }
}

fn code(bytes: &[u8]) -> Option<Code> {
    let values = values(bytes)?;
    let (first, rest) = values.split_first()?;
    if first.is("CAPABILITY") {
        return Some(Code::Capability(capabilities(rest)));
    }
    if first.is("UIDVALIDITY") {
        return Some(Code::UidValidity(rest.first()?.number()?));
    }
    if first.is("APPENDUID") {
        return Some(Code::AppendUid(rest.first()?.number()?, uids(rest.get(1)?.bytes()?)?));
    }
    NAMED.into_iter().find(|name| first.is(name)).map(Code::Named)
}

/// What a server can do, in capitals.
#[must_use]
pub fn capabilities(values: &[Value]) -> Vec<String> {
    let words = values.iter().filter_map(Value::bytes);
    words.map(|word| String::from_utf8_lossy(word).to_ascii_uppercase()).collect()
}

/// `3:5,9`, in that order.
fn uids(set: &[u8]) -> Option<Vec<u32>> {
    let mut uids = Vec::new();
    for range in std::str::from_utf8(set).ok()?.split(',') {
        let (first, last) = range.split_once(':').unwrap_or((range, range));
        let (first, last): (u32, u32) = (first.parse().ok()?, last.parse().ok()?);
        let (low, high) = (first.min(last), first.max(last));
        if low == 0 || uids.len() + (high - low) as usize >= UIDS {
            return None;
        }
        uids.extend(low..=high);
    }
    Some(uids)
}

/// *Request is throttled. Suggested Backoff Time: 92415 milliseconds*; *User is authenticated but not connected.*
fn said(sentence: &[u8]) -> Option<Said> {
    let sentence = String::from_utf8_lossy(sentence.get(..sentence.len().min(512))?).to_ascii_lowercase();
    if sentence.contains("authenticated but not connected") {
        return Some(Said::NotConnected);
    }
    if !sentence.contains("throttled") {
        return None;
    }
    let time = sentence.split_once("backoff time:").and_then(|(_, rest)| {
        let digits: String = rest.trim_start().chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok().map(Duration::from_millis)
    });
    Some(Said::Throttled(time))
}

#[cfg(test)]
#[path = "reply_tests.rs"]
mod tests;
