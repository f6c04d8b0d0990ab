//! Two destinations at once: a server's mailboxes, and this computer's archive beside them.
//!
//! In: mails, to both. Out: receipts of parts that both have whole, with as many mails in the one as in the other.
//! What a mailbox refuses stays out of the archive too, its whole part with it: the ledger has one word for both.
//! Deliberately absent: how either works.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::{Archive, MailboxStore};
use crate::error::{Code, Error, Result};
use crate::model::{Mail, Mailbox, Part, Receipt, Refused, Timestamp};
use crate::progress::Progress;

/// A server and the archive.
pub struct Both {
    server: Box<dyn MailboxStore>,
    archive: Archive,
}

impl Both {
    /// Both of them.
    #[must_use]
    pub fn new(server: Box<dyn MailboxStore>, archive: Archive) -> Self {
        Self { server, archive }
    }
}

impl MailboxStore for Both {
    fn begin(&mut self, parts: Vec<Part>, again: bool) -> Result<()> {
        self.archive.begin(parts.clone(), again)?;
        self.server.begin(parts, again)
    }

    fn append(&mut self, mail: &Arc<Mail>, time: Timestamp, slots: &[usize]) -> Result<()> {
        self.archive.append(mail, time, slots)?;
        self.server.append(mail, time, slots)
    }

    fn publish(&mut self, progress: &Progress<'_>) -> Result<Vec<Receipt>> {
        let mut taken = self.server.publish(progress)?;
        let refused: HashSet<i64> =
            taken.iter().filter(|receipt| !receipt.refused.is_empty()).map(|receipt| receipt.part).collect();
        self.archive.leave_out(&refused);
        let kept: HashMap<i64, Receipt> =
            self.archive.publish(progress)?.into_iter().map(|receipt| (receipt.part, receipt)).collect();
        for receipt in &mut taken {
            match kept.get(&receipt.part) {
                Some(kept) if kept.items == receipt.items => {
                    (receipt.bytes, receipt.sha256) = (kept.bytes, kept.sha256);
                }
                Some(kept) => {
                    let differ = Error::new(Code::DestinationCounts).arg("mailboxes", receipt.items);
                    return Err(differ.arg("archive", kept.items));
                }
                None => wait_whole(receipt),
            }
        }
        Ok(taken)
    }

    fn may_hold(&self, part: &Part, attempted: bool) -> Result<bool> {
        Ok(attempted || self.archive.may_hold(part, attempted)?)
    }

    fn exist(&mut self, mailboxes: &[Mailbox], known: Option<&Mailbox>) -> Result<Vec<bool>> {
        self.server.exist(mailboxes, known)
    }

    fn rely_on(&mut self, there: Vec<Mailbox>) {
        self.server.rely_on(there);
    }

    fn stop(&self) -> Option<Arc<AtomicBool>> {
        self.server.stop()
    }

    fn at_once(&self) -> u64 {
        self.server.at_once()
    }
}

/// All mails of a part wait, also those that the mailbox has: it is asked for them at the next attempt.
fn wait_whole(receipt: &mut Receipt) {
    let Some(code) = receipt.refused.first().map(|refused| refused.code) else { return };
    let mails = receipt.items + receipt.refused.len() as u64;
    receipt.some_there = receipt.some_there || receipt.items > 0;
    receipt.refused = (0..mails).map(|place| Refused { place, code }).collect();
    (receipt.items, receipt.partial, receipt.bytes) = (0, 0, 0);
}
