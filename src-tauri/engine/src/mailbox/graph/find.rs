//! Finding a mail again in its folder: by its Message-ID, and then by what says which item it is.
//!
//! In: mails, answers. Out: questions, and which message is which. Deliberately absent: asking.

use reqwest::StatusCode;
use serde_json::{Value, json};
use std::time::Duration;

use super::http::{Answer, encoded, quoted};
use super::message::{ITEM, Identity};
use crate::mailbox::remote::Waiting;

/// Questions in one request, at most (JSON batching).
pub(super) const BATCH: usize = 20;

/// A message that is the mail.
pub(super) struct Found {
    pub(super) id: String,
    pub(super) lesser: bool,
    /// Created from its properties, which may have taken several requests; one that was imported came at once.
    pub(super) by_us: bool,
}

/// A request of several questions.
pub(super) struct Batch {
    pub(super) body: Vec<u8>,
    /// Which mail each question is of.
    pub(super) questions: Vec<usize>,
}

/// Under which Message-IDs a mail may be there.
fn ids(mail: &Waiting) -> Vec<String> {
    let mut ids = vec![Identity::of(mail, false).message_id];
    if mail.mail.lesser.is_some() {
        ids.push(Identity::of(mail, true).message_id);
    }
    ids.dedup();
    ids
}

/// The paths to ask, below the mailbox: one a Message-ID.
pub(super) fn questions(folder: &str, mail: &Waiting) -> Vec<String> {
    let expand = format!("singleValueExtendedProperties($filter=id%20eq%20{})", quoted(ITEM));
    let select = "$select=id,hasAttachments,internetMessageHeaders";
    let ask = |id: String| {
        let filter = format!("$filter=internetMessageId%20eq%20{}", quoted(&id));
        format!("/mailFolders/{}/messages?{filter}&{select}&$expand={expand}", encoded(folder))
    };
    ids(mail).into_iter().map(ask).collect()
}

/// One request for up to `BATCH / 2` mails, each of which has at most two questions.
pub(super) fn batch(user: &str, folder: &str, mails: &[Waiting]) -> Batch {
    let (mut requests, mut of) = (Vec::new(), Vec::new());
    for (place, mail) in mails.iter().enumerate() {
        for path in questions(folder, mail) {
            let id = requests.len().to_string();
            requests.push(json!({ "id": id, "method": "GET", "url": format!("{user}{path}") }));
            of.push(place);
        }
    }
    Batch { body: json!({ "requests": requests }).to_string().into_bytes(), questions: of }
}

/// The answers in the order of the questions, which is not that of the reply.
pub(super) fn answers(body: &Value, count: usize) -> Vec<Option<Answer>> {
    let mut answers: Vec<Option<Answer>> = (0..count).map(|_| None).collect();
    for one in body.get("responses").and_then(Value::as_array).into_iter().flatten() {
        let place = one.get("id").and_then(Value::as_str).and_then(|id| id.parse::<usize>().ok());
        let status = one.get("status").and_then(Value::as_u64).and_then(|status| u16::try_from(status).ok());
        let status = status.and_then(|status| StatusCode::from_u16(status).ok());
        if let (Some(answer), Some(status)) = (place.and_then(|place| answers.get_mut(place)), status) {
            let wait = one.pointer("/headers/Retry-After").and_then(Value::as_str);
            let wait = wait.and_then(|wait| wait.trim().parse::<u64>().ok());
            let wait = wait.map(|seconds| Duration::from_secs(seconds.max(1)));
            *answer = Some(Answer::of(status, wait, one.get("body").cloned().unwrap_or_default()));
        }
    }
    answers
}

/// Which of the messages of an answer are the mail.
pub(super) fn read(body: &Value, mail: &Waiting) -> Vec<Found> {
    let messages = body.get("value").and_then(Value::as_array).into_iter().flatten();
    messages.filter_map(|message| one(message, mail)).collect()
}

fn one(message: &Value, mail: &Waiting) -> Option<Found> {
    let id = message.get("id")?.as_str()?.to_owned();
    let properties = message.get("singleValueExtendedProperties").and_then(Value::as_array);
    let item = properties.into_iter().flatten().find_map(|property| property.get("value")?.as_str());
    if let Some(item) = item {
        let lesser = item == Identity::of(mail, true).item;
        let found = Found { id, lesser, by_us: true };
        return (lesser || item == Identity::of(mail, false).item).then_some(found);
    }
    // One that was imported as MIME: an e-mail that came as one may share its Message-ID with others.
    let headers = message.get("internetMessageHeaders").and_then(Value::as_array);
    let said = headers.into_iter().flatten().find_map(|header| {
        let name = header.get("name")?.as_str()?;
        name.eq_ignore_ascii_case("X-Chat-Item").then(|| header.get("value")?.as_str())?
    });
    if let Some(key) = mail.mail.as_is {
        if said.map(str::trim) != Some(hex::encode(key.0).as_str()) {
            return None;
        }
        // Only the stand-in for an e-mail bears an id of ours where the e-mail has its own.
        let source = |header: &Value| {
            header
                .get("name")
                .and_then(Value::as_str)
                .is_some_and(|name| name.eq_ignore_ascii_case("X-Chat-Source"))
        };
        let lesser = headers.into_iter().flatten().any(source);
        return Some(Found { id, lesser, by_us: false });
    }
    let files = message.get("hasAttachments").and_then(Value::as_bool).unwrap_or_default();
    Some(Found { id, lesser: mail.mail.lesser.is_some() && !files, by_us: false })
}
