//! What the readers of a server's replies promise of any bytes.
//!
//! In: bytes of one reply, or of several. Out: nothing, or a panic where a promise breaks. Part of tests and of the
//! fuzzer only. Deliberately absent: the line, servers.

use super::reply::{self, Code, Reply};
use super::value::{self, Value};

/// Any bytes as a reply, and as the parts of one.
pub(crate) fn replies(bytes: &[u8]) {
    if let Some(values) = value::values(bytes) {
        let depth = values.iter().map(depth).max().unwrap_or_default();
        hold(depth <= 8, "lists in lists have an end");
        let parts: usize = values.iter().map(parts).sum();
        hold(parts <= bytes.len(), "no part comes from nowhere");
        let mut written = Vec::new();
        write(&values, &mut written);
        hold(value::values(&written).as_ref() == Some(&values), "what was written reads the same");
    }
    if let Some(count) = value::literal(bytes) {
        let told = format!("{count}}}").into_bytes();
        let plain: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != b'+').collect();
        let told = plain.windows(told.len()).any(|window| window == told) || plain.contains(&b'0');
        hold(told, "a literal is as long as it says");
    }
    let _ = reply::has_literals(bytes);
    match reply::read(bytes) {
        Some(Reply::Tagged(tag, status)) => {
            hold(tag.bytes().all(|byte| byte.is_ascii_alphanumeric()), "a tag is one");
            told(status.code);
        }
        Some(Reply::Aside(status)) => told(status.code),
        Some(Reply::Facts(values)) => {
            hold(!values.is_empty(), "facts say something");
            let _ = reply::capabilities(&values);
        }
        Some(Reply::Continue) | None => {}
    }
}

fn told(code: Option<Code>) {
    match code {
        Some(Code::AppendUid(_, uids)) => {
            hold(uids.len() <= 10_000 && !uids.contains(&0), "uids are few, and none is zero");
        }
        Some(Code::Capability(words)) => {
            hold(words.iter().all(|word| *word == word.to_ascii_uppercase()), "capabilities are in capitals");
        }
        Some(Code::UidValidity(_) | Code::Named(_)) | None => {}
    }
}

fn depth(value: &Value) -> usize {
    value.list().map_or(0, |inner| 1 + inner.iter().map(depth).max().unwrap_or_default())
}

fn parts(value: &Value) -> usize {
    value.list().map_or(1, |inner| 1 + inner.iter().map(parts).sum::<usize>())
}

/// As a server could have said it: texts as literals.
fn write(values: &[Value], out: &mut Vec<u8>) {
    for (place, value) in values.iter().enumerate() {
        if place > 0 {
            out.push(b' ');
        }
        match value {
            Value::Word(bytes) => out.extend_from_slice(bytes),
            Value::Text(bytes) => {
                out.extend_from_slice(format!("{{{}}}\r\n", bytes.len()).as_bytes());
                out.extend_from_slice(bytes);
            }
            Value::List(inner) => {
                out.push(b'(');
                write(inner, out);
                out.push(b')');
            }
        }
    }
}

fn hold(kept: bool, promise: &str) {
    assert!(kept, "{promise}");
}
