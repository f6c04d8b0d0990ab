//! A part that fills: what became of its mails, and the receipt that says so.
//!
//! In: mails with their answers, in order. Out: a receipt. Deliberately absent: the server.

use sha2::{Digest as _, Sha256};

use super::MailId;
use super::account::{State, Waiting};
use crate::error::{Error, Result};
use crate::model::{Digest, Part, Receipt, Refused};

/// A part that fills.
pub(super) struct Slot {
    pub(super) part: Part,
    pub(super) waiting: Vec<Waiting>,
    /// Mails that were taken or refused before those.
    before: u64,
    items: u64,
    partial: u64,
    bytes: u64,
    hash: Sha256,
    uids: Vec<(u32, u32)>,
    refused: Vec<Refused>,
    some_there: bool,
}

impl Slot {
    /// Nothing of it yet.
    pub(super) fn new(part: Part) -> Self {
        Self {
            part,
            waiting: Vec::new(),
            before: 0,
            items: 0,
            partial: 0,
            bytes: 0,
            hash: Sha256::new(),
            uids: Vec::new(),
            refused: Vec::new(),
            some_there: false,
        }
    }

    /// Takes what became of mails.
    pub(super) fn settle(&mut self, waiting: Vec<Waiting>) -> Result<()> {
        for mail in waiting {
            let place = self.before;
            self.before += 1;
            match &mail.state {
                State::Open => return Err(Error::internal("mail without an answer")),
                State::Refused(code) => {
                    self.some_there = self.some_there || mail.doubt;
                    self.refused.push(Refused { place, code: *code });
                }
                State::Kept(kept) => {
                    let sent = mail.sent(kept.lesser);
                    self.items += 1;
                    self.partial += u64::from(sent.partial);
                    self.bytes += sent.bytes.len() as u64;
                    self.hash.update((sent.bytes.len() as u64).to_le_bytes());
                    self.hash.update(&sent.bytes);
                    if let Some(MailId::Uid { validity, uid }) = kept.id {
                        self.uids.push((validity, uid));
                    }
                }
            }
        }
        Ok(())
    }

    /// What it has come to.
    pub(super) fn receipt(self) -> Receipt {
        Receipt {
            part: self.part.id,
            items: self.items,
            partial: self.partial,
            bytes: self.bytes,
            sha256: Digest(self.hash.finalize().into()),
            proof: proof(&self.uids),
            refused: self.refused,
            some_there: self.some_there,
        }
    }
}

/// `validity:uid,first:last,…`, with `;` where the validity changes.
fn proof(uids: &[(u32, u32)]) -> Option<String> {
    let mut told = String::new();
    let mut uids = uids.iter().copied().peekable();
    let mut before = None;
    while let Some((validity, first)) = uids.next() {
        let mut last = first;
        while let Some((_, next)) = uids.next_if(|next| *next == (validity, last.wrapping_add(1))) {
            last = next;
        }
        match before {
            None => told.push_str(&format!("{validity}:")),
            Some(earlier) if earlier == validity => told.push(','),
            Some(_) => told.push_str(&format!(";{validity}:")),
        }
        before = Some(validity);
        told.push_str(&if first == last { first.to_string() } else { format!("{first}-{last}") });
    }
    before.map(|_| told)
}
