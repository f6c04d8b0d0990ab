//! Reading a kept file: its documents' items, in batches, on a thread of their own.
//!
//! In: a file that went through pass 1. Out: what `make` makes of each item, in the file's order.
//! Deliberately absent: what is done with it (`steps`, `replay`).

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

use super::documents::{self, Documents};
use super::steps::Pipeline;
use crate::decrypt::{self, Checked};
use crate::error::{Error, Result};
use crate::format::{Parsed, Report};
use crate::ledger::{FileRow, Ledger};
use crate::model::Digest;
use crate::staging::Staging;

/// Items per batch between threads, unless their texts weigh more than `BATCH_BYTES`.
const BATCH: usize = 256;
const BATCH_BYTES: usize = 1 << 20;
/// What a recipient weighs in a batch: a pointer, and a slot later.
const PERSON: usize = 64;

impl Pipeline<'_> {
    /// Reads all documents of a file on a thread of its own, `make` included, and hands batches of
    /// what it made to `consume` on this one.
    pub(super) fn read<T: Send>(
        &self,
        checked: &Checked,
        surveys: &Documents,
        make: &(dyn Fn(u64, Parsed) -> T + Sync),
        consume: &mut dyn FnMut(Vec<T>) -> Result<()>,
    ) -> Result<Report> {
        thread::scope(|scope| {
            let (send, receive) = sync_channel::<Vec<T>>(4);
            let reader = scope.spawn(move || self.read_documents(checked, surveys, make, &send));
            let mut consumed = Ok(());
            for batch in &receive {
                // A panic on either side ends the file, not the program.
                consumed = catch_unwind(AssertUnwindSafe(|| consume(batch)))
                    .unwrap_or_else(|_| Err(Error::internal("consumer")));
                if consumed.is_err() {
                    break;
                }
            }
            drop(receive);
            let read = reader.join().map_err(|_| Error::internal("reader"))?;
            consumed?;
            read
        })
    }

    fn read_documents<T: Send>(
        &self,
        checked: &Checked,
        documents: &Documents,
        make: &(dyn Fn(u64, Parsed) -> T + Sync),
        send: &SyncSender<Vec<T>>,
    ) -> Result<Report> {
        let stopped = || Error::internal("consumer stopped");
        let (mut place, mut batch, mut weight) = (0, Vec::with_capacity(BATCH), 0);
        let report = documents::read(self.formats, checked, documents, &mut |parsed| {
            weight += weigh(&parsed);
            batch.push(make(place, parsed));
            place += 1;
            if batch.len() >= BATCH || weight >= BATCH_BYTES {
                weight = 0;
                let full = std::mem::replace(&mut batch, Vec::with_capacity(BATCH));
                send.send(full).map_err(|_| stopped())?;
            }
            Ok(())
        })?;
        send.send(batch).map_err(|_| stopped())?;
        Ok(report)
    }

    /// A file that went through pass 1, ready to be read.
    pub(super) fn checked_before(&self, file: &FileRow) -> Result<(Digest, Checked, Documents)> {
        let (sha256, checked) = self.checked(file)?;
        let documents = documents::survey(self.formats, &checked, &file.remote.name)?;
        Ok((sha256, checked, documents))
    }

    /// The same, held against its manifests: what these refuse or miss has places of its own, as failed.
    pub(super) fn checked_listed(
        &self,
        ledger: &Ledger,
        file: &FileRow,
    ) -> Result<(Digest, Checked, Documents)> {
        let (sha256, checked) = self.checked(file)?;
        let (name, beside) = (&file.remote.name, self.drops_beside(ledger, &file.remote.name)?);
        let documents = documents::survey_listed(self.formats, &checked, name, beside)?;
        Ok((sha256, checked, documents))
    }

    fn checked(&self, file: &FileRow) -> Result<(Digest, Checked)> {
        let sha256 = file.sha256.ok_or_else(|| Error::internal("file without evidence"))?;
        let open = opener(self.staging, sha256);
        Ok((sha256, decrypt::checked_before(open, Arc::clone(&self.keys), sha256)))
    }
}

/// Opens a kept file, as often as decrypting asks.
pub(super) fn opener(staging: &Staging, sha256: Digest) -> decrypt::Open {
    let staging = staging.clone();
    Arc::new(move || staging.open_evidence(&sha256))
}

/// For a reader whose items are looked at where its batches arrive.
pub(super) fn placed(place: u64, parsed: Parsed) -> (u64, Parsed) {
    (place, parsed)
}

fn weigh(parsed: &Parsed) -> usize {
    match parsed {
        Parsed::Item(item) => {
            let files = item.attachments.iter().filter_map(|file| file.content.as_ref());
            let people = (1 + item.recipients.len()) * PERSON;
            let original = item.original.as_ref().map_or(0, Vec::len);
            item.body.len() + original + people + files.map(Vec::len).sum::<usize>()
        }
        Parsed::Failed { .. } => 0,
    }
}
