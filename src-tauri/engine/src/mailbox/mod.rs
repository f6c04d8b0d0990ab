//! Where the mails go: one trait, one file a kind of store.
//!
//! In: parts (mailbox, folder, day, number) and the mails of each, in order. Out: receipts of what is
//! durable. A store settles what an earlier, killed run left by looking where it would be, never by
//! delivering again. Deliberately absent: who gets what (map) and what was planned (ledger).

mod archive;

use crate::error::Result;
use crate::model::{Mail, Part, Receipt};
use crate::progress::Progress;
pub use archive::{Archive, part_path};

/// A kind of place where mailboxes live.
pub trait MailboxStore: Send {
    /// Begins: `parts` by slot. Whatever a killed run left unfinished is swept.
    ///
    /// # Errors
    /// `disk-full`, `disk-failed`.
    fn begin(&mut self, parts: Vec<Part>) -> Result<()>;

    /// Takes the next mail of the parts in these slots. Nothing is visible yet.
    ///
    /// # Errors
    /// `disk-full`, `disk-failed`.
    fn append(&mut self, mail: &Mail, time: jiff::Timestamp, slots: &[usize]) -> Result<()>;

    /// Makes every part durable, then visible; counts parts on `progress`. A part that is visible
    /// already, because an earlier run was killed before its receipt, is compared and kept.
    ///
    /// # Errors
    /// `archive-altered` when what is there differs; `disk-full`, `disk-failed`.
    fn publish(&mut self, progress: &Progress<'_>) -> Result<Vec<Receipt>>;
}
