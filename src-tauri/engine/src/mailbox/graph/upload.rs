//! A large file onto a message, piece by piece: `createUploadSession`.
//!
//! In: message, file. Out: the file is attached. A piece whose reply was lost is not sent again before the session has
//! said what it has. Deliberately absent: what becomes of the message when this fails.

use reqwest::{StatusCode, Url};
use serde_json::Value;

use super::http::{Answer, Ask, Http};
use super::limits::Gate;
use super::message::File;
use crate::mailbox::remote::Trouble;

/// A piece: a multiple of 320 KiB, and less than four megabytes.
const PIECE: usize = 10 * 320 * 1024;
/// Pieces without a reply, one after the other, before the upload is given up.
const LOST: u32 = 3;

/// Uploads a file. `attachments`: the address of the message's.
///
/// # Errors
/// `Trouble`.
pub(super) fn upload(http: &Http, gate: &Gate, attachments: &str, file: &File) -> Result<(), Trouble> {
    let body = file.session().to_string().into_bytes();
    let begun = http.ask(gate, &Ask::post(format!("{attachments}/createUploadSession"), body))?;
    if begun.status != StatusCode::CREATED && begun.status != StatusCode::OK {
        return Err(http.trouble(gate, &begun));
    }
    let url = begun.text("uploadUrl").filter(|url| is_safe(http, url));
    let url = url.ok_or_else(|| http.web.protocol("createUploadSession"))?;
    let (mut at, mut lost) = (0, 0);
    while let Some(rest) = file.bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let piece = rest.get(..PIECE).unwrap_or(rest);
        let range = format!("bytes {at}-{}/{}", at + piece.len() - 1, file.bytes.len());
        match http.ask(gate, &Ask::put(url, range, piece.to_vec())) {
            Ok(answer) if answer.status == StatusCode::CREATED => return Ok(()),
            Ok(answer) if answer.status.is_success() => {
                lost = 0;
                let next = next(&answer).unwrap_or(at + piece.len());
                if next <= at {
                    return Err(http.web.protocol("nextExpectedRanges"));
                }
                at = next;
            }
            Ok(answer)
                if !answer.status.is_server_error() || answer.status == StatusCode::SERVICE_UNAVAILABLE =>
            {
                return Err(http.trouble(gate, &answer));
            }
            broken => {
                lost += 1;
                if lost >= LOST {
                    return Err(broken.map_or_else(|trouble| trouble, |answer| http.trouble(gate, &answer)));
                }
                let said = http.ask(gate, &Ask::unsigned(url))?;
                match next(&said) {
                    Some(next) if said.status.is_success() => at = next,
                    // The session does not say: it may have ended with the file attached.
                    Some(_) | None => return Err(http.web.lost()),
                }
            }
        }
    }
    // All of it was taken, and no reply said that it is attached.
    Err(http.web.lost())
}

/// Where the session wants to go on: `"2097152"` or `"2097152-"`.
fn next(answer: &Answer) -> Option<usize> {
    let first = answer.body.get("nextExpectedRanges").and_then(Value::as_array)?.first()?;
    first.as_str()?.split('-').next()?.trim().parse().ok()
}

/// The chats go there: encrypted, or to the very server that was chosen on this computer.
fn is_safe(http: &Http, url: &str) -> bool {
    let (Ok(url), Ok(own)) = (Url::parse(url), Url::parse(&http.web.base)) else { return false };
    url.scheme() == "https" || (own.scheme() == "http" && url.host() == own.host())
}
