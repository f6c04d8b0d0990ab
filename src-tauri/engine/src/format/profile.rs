//! Which element gives which field: names as data, so that a firm's feed fits without a new release.
//!
//! In: TOML as in `documented.toml`. Out: lookups by element name, letter case aside.
//! Deliberately absent: values, paths, expressions.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::error::{Code, Error, Result};

/// What an element of a message is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Field {
    MessageId,
    ConversationId,
    ConversationName,
    Time,
    Event,
    ImId,
    SenderName,
    SenderEmail,
    /// Wraps what is told of one recipient.
    Recipient,
    RecipientImId,
    RecipientName,
    RecipientEmail,
    Content,
    /// Its end; no element is named so.
    #[serde(skip)]
    RecipientEnd,
    /// Text right in it: an id or an address; no element is named so.
    #[serde(skip)]
    RecipientBare,
    /// Wraps what is told of one file.
    Attachment,
    FileName,
    FileSize,
    Data,
    /// The same, where it says `encoding="base64"`; no element is named so.
    #[serde(skip)]
    DataBase64,
}

/// Names for the fields of `message-xml`.
pub struct Profile {
    roots: Vec<String>,
    messages: Vec<String>,
    message: Vec<(String, Field)>,
    recipient: Vec<(String, Field)>,
    attachment: Vec<(String, Field)>,
}

type Names = BTreeMap<Field, Vec<String>>;

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct File {
    #[serde(rename = "name")]
    _name: String,
    roots: Vec<String>,
    messages: Vec<String>,
    message: Names,
    recipient: Names,
    attachment: Names,
}

impl Profile {
    /// The shipped one.
    #[must_use]
    pub(super) fn documented() -> Self {
        Self::over(documented(), File::default())
    }

    /// Reads a profile.
    ///
    /// # Errors
    /// `profile-invalid` with `line`.
    pub fn read(toml: &str) -> Result<Self> {
        let file = toml::from_str::<File>(toml).map_err(|e| {
            let before = e.span().and_then(|span| toml.get(..span.start)).unwrap_or_default();
            Error::new(Code::ProfileInvalid).arg("line", before.matches('\n').count() + 1).because(e)
        })?;
        Ok(Self::over(documented(), file))
    }

    fn over(base: File, file: File) -> Self {
        let list = |own: Vec<String>, base: Vec<String>| if own.is_empty() { base } else { own };
        let names = |mut base: Names, own: Names| {
            base.extend(own);
            base.into_iter()
                .flat_map(|(field, names)| names.into_iter().map(move |name| (name, field)))
                .collect()
        };
        Self {
            roots: list(file.roots, base.roots),
            messages: list(file.messages, base.messages),
            message: names(base.message, file.message),
            recipient: names(base.recipient, file.recipient),
            attachment: names(base.attachment, file.attachment),
        }
    }

    pub(super) fn is_root(&self, name: &str) -> bool {
        self.roots.iter().any(|root| root.eq_ignore_ascii_case(name))
    }

    pub(super) fn is_message(&self, name: &str) -> bool {
        self.messages.iter().any(|message| message.eq_ignore_ascii_case(name))
    }

    pub(super) fn in_message(&self, name: &str) -> Option<Field> {
        find(&self.message, name)
    }

    pub(super) fn in_recipient(&self, name: &str) -> Option<Field> {
        find(&self.recipient, name)
    }

    pub(super) fn in_attachment(&self, name: &str) -> Option<Field> {
        find(&self.attachment, name)
    }
}

fn documented() -> File {
    // A test reads it; were it broken, no document would be told apart.
    toml::from_str(include_str!("documented.toml")).unwrap_or_default()
}

fn find(names: &[(String, Field)], name: &str) -> Option<Field> {
    names.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, field)| *field)
}
