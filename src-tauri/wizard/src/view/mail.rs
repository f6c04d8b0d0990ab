//! A mail as the window shows it: text nodes only, nothing is fetched, nothing is run.

use serde::Serialize;

/// A mail as it would arrive, or as it lies in a mailbox.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MailView {
    /// From.
    pub from: String,
    /// To, joined.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// ISO 8601 UTC.
    pub date: String,
    /// The text, at most 4,000 characters.
    pub text: String,
    /// The text goes on.
    pub cut: bool,
    /// Every header, as it is in the mail, decoded.
    pub headers: Vec<HeaderView>,
    /// Files that come with it.
    pub attachments: Vec<AttachmentView>,
}

/// A header of a mail.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HeaderView {
    /// `X-Chat-Item`
    pub header: String,
    /// Its value, decoded and unfolded.
    pub value: String,
}

/// An attachment of a mail.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AttachmentView {
    /// Its name.
    pub file: String,
    /// Bytes.
    pub bytes: u64,
}
