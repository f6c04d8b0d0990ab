//! Parts that are delivered in turns, and what their receipts say of mailboxes.
//!
//! Values only. Deliberately absent: delivering (`steps`).

use std::collections::HashMap;

use crate::error::Code;
use crate::ledger::PartRow;
use crate::model::{Mailbox, Receipt};

/// Mailboxes that were not there when their mails came.
pub(super) fn gone(mailboxes: &HashMap<i64, String>, receipts: &[Receipt]) -> Vec<Mailbox> {
    let unknown =
        |receipt: &&Receipt| receipt.refused.iter().any(|refused| refused.code == Code::MailboxUnknown);
    let parts = receipts.iter().filter(unknown).filter_map(|receipt| mailboxes.get(&receipt.part));
    parts.filter_map(|address| Mailbox::parse(address)).collect()
}

/// Parts in turns of at most so many mails, or of one part that has more. Those of a mailbox stay together where
/// they can.
pub(super) fn turns(mut rows: Vec<PartRow>, most: u64) -> Vec<Vec<PartRow>> {
    if rows.iter().map(|row| row.items).sum::<u64>() <= most {
        return vec![rows];
    }
    rows.sort_by(|one, other| (&one.part.mailbox, one.part.id).cmp(&(&other.part.mailbox, other.part.id)));
    let (mut turns, mut turn, mut mails) = (Vec::new(), Vec::new(), 0);
    for row in rows {
        if mails + row.items > most && !turn.is_empty() {
            turns.push(std::mem::take(&mut turn));
            mails = 0;
        }
        mails += row.items;
        turn.push(row);
    }
    turns.push(turn);
    turns
}
