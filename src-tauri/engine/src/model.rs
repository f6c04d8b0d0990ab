//! The nouns that flow through the pipeline. Values only.
//!
//! In: nothing. Out: every stage's inputs and outputs.
//! Deliberately absent: I/O, clocks, and any `Debug` that would print a chat.

use std::fmt;
use std::io::{self, Read};
use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;

pub use jiff::Timestamp;

use crate::error::Code;

/// The UTC day of a time.
#[must_use]
pub fn utc_day(time: Timestamp) -> Date {
    time.to_zoned(TimeZone::UTC).date()
}

/// A SHA-256, 32 bytes; shown as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Digest(pub [u8; 32]);

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

/// Lower case. As `hex::encode`, which collects character by character and takes several times as long.
#[must_use]
pub(crate) fn hex(bytes: &[u8]) -> String {
    let mut text = vec![0; bytes.len() * 2];
    // Only a wrong length could fail.
    let _ = hex::encode_to_slice(bytes, &mut text);
    String::from_utf8(text).unwrap_or_default()
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::str::FromStr for Digest {
    type Err = hex::FromHexError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes)?;
        Ok(Self(bytes))
    }
}

/// A file as the site lists it. The name is data: it is never used as a local path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoteFile {
    /// The name that the server gave, without its folder.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// Modification time at the source, whole seconds.
    pub modified: Timestamp,
}

/// Plaintext of a file whose integrity was checked to its end in an earlier pass.
/// Only `decrypt` makes one (`tidy` checks that), and nothing downstream reads anything else.
pub struct Verified<'a> {
    reader: Box<dyn Read + 'a>,
    count: u64,
}

impl<'a> Verified<'a> {
    pub(crate) fn attest(reader: Box<dyn Read + 'a>) -> Self {
        Self { reader, count: 0 }
    }

    /// The same, lent: what one reader leaves, the next one goes on with.
    pub fn lend(&mut self) -> Verified<'_> {
        Verified { reader: Box::new(self), count: 0 }
    }

    /// Bytes read so far.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.count
    }
}

impl Read for Verified<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(buffer)?;
        self.count += count as u64;
        Ok(count)
    }
}

/// A room or a one-to-one chat. Empty strings where the feed says nothing.
#[derive(Clone, PartialEq, Eq, Default)]
#[cfg_attr(test, derive(Debug))]
pub struct Conversation {
    /// The feed's own id.
    pub id: String,
    /// The name people see.
    pub name: String,
}

/// Somebody who took part in a conversation.
#[derive(Clone, PartialEq, Eq, Default)]
#[cfg_attr(test, derive(Debug))]
pub struct Person {
    /// The feed's ids for this person (ImId, else login name, UUID), most specific first.
    /// The mapping CSV is asked for each in turn.
    pub im_ids: Vec<String>,
    /// Display name, or empty.
    pub name: String,
    /// E-mail addresses in the feed (SenderEmail or RecipientEmail), best first; often one or none.
    pub emails: Vec<String>,
}

/// What an item records.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EventKind {
    /// Somebody said something, or sent a file.
    Message,
    /// A legal text that the service showed.
    Disclaimer,
    /// A message as it stood before or after an edit.
    Edited,
    /// A message that was taken back.
    Deleted,
}

/// A file that was sent in a chat.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(test, derive(Debug))]
pub struct Attachment {
    /// The file's name as the feed gives it; data, never a path.
    pub name: String,
    /// Its bytes, where the feed carries them.
    pub content: Option<Vec<u8>>,
    /// Size in bytes as the feed tells it, where the content is absent.
    pub size: Option<u64>,
}

/// One chat message with its sender and recipients: what becomes one e-mail.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(test, derive(Debug))]
pub struct Item {
    /// Where it was said.
    pub conversation: Arc<Conversation>,
    /// The feed's message id, where it gives one.
    pub message_id: Option<String>,
    /// When it was said, UTC.
    pub at: Timestamp,
    /// What it is.
    pub kind: EventKind,
    /// Who said it.
    pub sender: Arc<Person>,
    /// Everybody else it reached, in the feed's order, without doubles.
    pub recipients: Vec<Arc<Person>>,
    /// The text.
    pub body: String,
    /// Files sent with it.
    pub attachments: Vec<Attachment>,
    /// The whole e-mail, where it came as one: it is delivered byte for byte. Text and files are in it then.
    pub original: Option<Vec<u8>>,
}

/// A mailbox address, trimmed and in lower case.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Mailbox(Arc<str>);

impl Mailbox {
    /// Takes a syntactically plausible address (`local@domain`, no spaces, no control characters,
    /// at most 320 bytes); gives `None` for anything else.
    #[must_use]
    pub fn parse(address: &str) -> Option<Self> {
        let address = address.trim();
        Self::plausible(address).then(|| Self(address.to_lowercase().into()))
    }

    /// Whether a trimmed text is such an address.
    #[must_use]
    pub fn plausible(address: &str) -> bool {
        let Some((local, domain)) = address.rsplit_once('@') else { return false };
        !local.is_empty()
            && !domain.is_empty()
            && address.len() <= 320
            && !address.chars().any(|c| {
                c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | ',' | ';' | '\\' | '/')
            })
            && !local.contains('@')
            && domain.split('.').all(|label| !label.is_empty())
    }

    /// The address.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.0
    }

    /// The part after the `@`.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

/// An item as an RFC 5322 message, CRLF line ends, the same bytes on every computer.
#[derive(Clone, Default)]
pub struct Mail {
    /// The whole message.
    pub bytes: Vec<u8>,
    /// An attachment could not be carried and was replaced by a sentence.
    pub partial: bool,
    /// The bytes are not ours but as they came: the item's key, which is in none of their headers.
    pub as_is: Option<Digest>,
    /// Its Message-ID, without angle brackets: ours, or that of an e-mail that came as one, which may have none.
    pub message_id: Option<String>,
    /// What a destination gets that does not take a mail of this size: the same item with its attachments, or an
    /// e-mail that came as one, replaced by a sentence. Only of large ones.
    pub lesser: Option<Box<Mail>>,
}

/// How an e-mail that is kept byte for byte stands in a mailbox file: said in the file's own line before it,
/// because nothing inside such an e-mail can be believed, and because its line ends may be of any kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AsIs {
    /// The item's key.
    pub item: Digest,
    /// Its line ends.
    pub ends: LineEnds,
}

/// The line ends of an e-mail that is kept byte for byte.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LineEnds {
    /// CRLF everywhere, as in all other mails: LF in the file.
    Crlf,
    /// Of any kind, in the file as they came; the last line is ended.
    Own,
    /// The same, and the last line is not ended: the line feed after it is the file's.
    Open,
}

impl AsIs {
    /// How these bytes must stand in a file to come out again as they are.
    #[must_use]
    pub fn of(item: Digest, bytes: &[u8]) -> Self {
        let mut lines = bytes.split_inclusive(|byte| *byte == b'\n');
        let ends = if !bytes.ends_with(b"\n") {
            LineEnds::Open
        } else if lines.all(|line| line.ends_with(b"\r\n")) {
            LineEnds::Crlf
        } else {
            LineEnds::Own
        };
        Self { item, ends }
    }

    /// What stands in the place of the sender in the file's line.
    #[must_use]
    pub fn mark(&self) -> String {
        format!("{}{}", Self::begin(self.ends), self.item)
    }

    /// Reads a mark.
    #[must_use]
    pub fn read(mark: &str) -> Option<Self> {
        [LineEnds::Crlf, LineEnds::Own, LineEnds::Open].into_iter().find_map(|ends| {
            let item = mark.strip_prefix(Self::begin(ends))?.parse().ok()?;
            Some(Self { item, ends })
        })
    }

    fn begin(ends: LineEnds) -> &'static str {
        match ends {
            LineEnds::Crlf => "AS-IS.",
            LineEnds::Own => "AS-IS-RAW.",
            LineEnds::Open => "AS-IS-OPEN.",
        }
    }
}

/// One mailbox file to be: deliveries that become visible together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// Its number in the ledger.
    pub id: i64,
    /// The mailbox's address.
    pub mailbox: String,
    /// The folder in the mailbox, as documented; `/` before a sub-folder.
    pub folder: String,
    /// UTC day of its messages.
    pub day: Date,
    /// 1 for the day's first file, 2 and up for late items.
    pub number: u32,
}

/// A part that is visible and durable, but for the mails in `refused`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The part's number in the ledger.
    pub part: i64,
    /// Mails in it; those that were refused are not.
    pub items: u64,
    /// Of these, mails with an attachment replaced by a sentence.
    pub partial: u64,
    /// Bytes of the file; on a server, of all mails together.
    pub bytes: u64,
    /// Hash of the file; on a server, over all mails in order.
    pub sha256: Digest,
    /// What a server said of it: of IMAP `UIDVALIDITY:UIDs`.
    pub proof: Option<String>,
    /// Mails that its mailbox does not take.
    pub refused: Vec<Refused>,
    /// Of these, the mailbox has some nevertheless, from this attempt or an earlier one.
    pub some_there: bool,
}

/// A mail that a mailbox does not take, now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// How many mails of the part were before it.
    pub place: u64,
    /// Why.
    pub code: Code,
}
