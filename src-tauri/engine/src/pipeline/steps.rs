//! The steps of a run, one function a step.
//!
//! In: a site's files. Out: ledger rows, and mails in a store. Every step can be killed at any point:
//! the next run begins at the ledger's last word. Deliberately absent: the order of steps, the daily
//! limit and the report, which are `run.rs`.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

use sha2::{Digest as _, Sha256};

use super::ahead::Ahead;
use super::known::Known;
use super::reading::{opener, placed};
use super::turns::{gone, turns};
use crate::connector::Kind;
use crate::convert::{self, Origin};
use crate::decrypt::{self, Facts};
use crate::error::{Code, Error, Result};
use crate::format::{Formats, Parsed, Report};
use crate::ledger::{
    Delivering, Delivery, FilePlace, FilePlan, FileRow, ItemFacts, Ledger, PartRow, Parts, twin_key,
};
use crate::mailbox::MailboxStore;
use crate::map::{Answers, Timeline};
use crate::model::{Digest, Item, Mail, Mailbox, Receipt, RemoteFile, Timestamp};
use crate::progress::{Progress, Stage};
use crate::source::Source;
use crate::staging::Staging;

/// What every step of a run needs.
pub struct Pipeline<'a> {
    /// What the connector is.
    pub kind: &'static Kind,
    /// Its number in the ledger.
    pub connector: i64,
    /// The run's number.
    pub run: i64,
    /// Kept ciphertext.
    pub staging: &'a Staging,
    /// Keys that decrypt.
    pub keys: Arc<decrypt::Keys>,
    /// Formats that are understood.
    pub formats: &'a Formats,
    /// Who is who.
    pub mapping: &'a Timeline,
    /// Where the mailboxes live, as the ledger calls it.
    pub store: &'a str,
    /// The same without the archive that it may be in as well.
    pub mark: &'a str,
    /// Which mailboxes there are.
    pub(super) known: Known,
    /// When the run began.
    pub now: Timestamp,
    /// How far.
    pub progress: &'a Progress<'a>,
}

/// What is delivered.
#[derive(Clone, Copy)]
pub(super) struct Batch<'b> {
    /// Files, in the order in which their mails are rendered.
    pub files: &'b [FileRow],
    /// The replay that planned it; none for an import.
    pub replay: Option<i64>,
    /// It waited: a mailbox had refused it.
    pub waited: bool,
}

/// A mail, its time, and the slots that it goes into.
pub(super) type Addressed = (Arc<Mail>, Timestamp, Vec<usize>);

/// Renders what a file brings into these slots, by part.
pub(super) type Render<'r> =
    &'r dyn Fn(&Ledger, &FileRow, &HashMap<i64, usize>, &SyncSender<Vec<Addressed>>) -> Result<()>;

impl Pipeline<'_> {
    /// Fetches a file into staging.
    ///
    /// # Errors
    /// Those of source and staging.
    pub fn fetch(&self, ledger: &Ledger, source: &mut dyn Source, file: &FileRow) -> Result<Digest> {
        let sha256 = download(self.staging, source, &file.remote, &mut |bytes| self.progress.count(bytes))?;
        ledger.staged(file.id, sha256, source.host_key())?;
        Ok(sha256)
    }

    /// Pass 1: integrity, to the end of the file, with nothing parsed.
    ///
    /// # Errors
    /// Those of decrypt.
    pub fn verify(&self, ledger: &Ledger, file: i64, sha256: Digest) -> Result<Facts> {
        let open = opener(self.staging, sha256);
        let (facts, _) =
            decrypt::verify(open, Arc::clone(&self.keys), &mut |bytes| self.progress.count(bytes))?;
        if facts.sha256 != sha256 {
            return Err(Error::new(Code::EvidenceChanged).arg("file", sha256));
        }
        ledger.verified(file, facts.key_id.as_deref())?;
        Ok(facts)
    }

    /// Pass 2: every item of the file with its mailboxes, in one transaction.
    ///
    /// # Errors
    /// Those of decrypt, format and ledger; nothing of the file is planned then.
    pub fn plan(
        &self,
        ledger: &mut Ledger,
        file: &FileRow,
        parts: &mut Parts,
        mut ahead: Option<&mut Ahead>,
    ) -> Result<(FilePlan, Report)> {
        let (sha256, checked, surveys) = self.checked_listed(ledger, file)?;
        let place = self.place(file.id);
        let mut read = Report::default();
        let mut answers = Answers::default();
        let plan = ledger.plan_file(place, parts, &mut |planner| {
            read = self.read(&checked, &surveys, &placed, &mut |batch| {
                let count = batch.len() as u64;
                for (place, parsed) in batch {
                    match self.facts(&mut answers, &sha256, place, &parsed) {
                        Row::Item(facts) => {
                            let key = twin_key(&facts.key, planner.item(&facts)?);
                            if let (Some(ahead), Parsed::Item(item)) = (&mut ahead, parsed) {
                                ahead.item(planner, item, key, sha256)?;
                            }
                        }
                        Row::Unreadable(key, code) => planner.unreadable(&key, code)?,
                    }
                }
                if let Some(ahead) = &mut ahead {
                    ahead.hand_over();
                }
                self.progress.count(count)
            })?;
            planner.excluded(read.events.values().sum());
            Ok(read.format)
        })?;
        Ok((plan, read))
    }

    /// Pass 3: renders every planned delivery of these files into the store, unless it has them already, makes it
    /// durable and visible, and writes the receipts.
    ///
    /// # Errors
    /// Those of decrypt, format, mailbox and ledger, with the number of the file that is to blame;
    /// without receipts, the next run settles.
    pub fn deliver(
        &self,
        ledger: &mut Ledger,
        store: &mut dyn MailboxStore,
        files: &[FileRow],
    ) -> Result<Vec<Receipt>, (i64, Error)> {
        let mut parts = Vec::new();
        for file in files {
            parts.extend(ledger.planned_parts(file.id).map_err(|error| (file.id, error))?);
        }
        let render: Render<'_> = &|ledger, file, slots, send| self.render(ledger, file, slots, send);
        self.deliver_parts(ledger, store, Batch { files, replay: None, waited: false }, parts, render)
    }

    /// Delivers what had been refused.
    ///
    /// # Errors
    /// As `deliver`.
    pub(super) fn deliver_refused(
        &self,
        ledger: &mut Ledger,
        store: &mut dyn MailboxStore,
        replay: Option<i64>,
        files: &[FileRow],
        parts: Vec<PartRow>,
    ) -> Result<Vec<Receipt>, (i64, Error)> {
        let render: Render<'_> = &|ledger, file, slots, send| match replay {
            None => self.render(ledger, file, slots, send),
            Some(run) => self.render_released(ledger, run, file, slots, send),
        };
        self.deliver_parts(ledger, store, Batch { files, replay, waited: true }, parts, render)
    }

    /// As `deliver`, for these parts, each file through `render`. A store that takes so much at once gets it in as
    /// many turns, each a reading of the files.
    ///
    /// # Errors
    /// As `deliver`.
    pub(super) fn deliver_parts(
        &self,
        ledger: &mut Ledger,
        store: &mut dyn MailboxStore,
        batch: Batch<'_>,
        mut rows: Vec<PartRow>,
        render: Render<'_>,
    ) -> Result<Vec<Receipt>, (i64, Error)> {
        let blame = |error| (batch.files.first().map_or(0, |file| file.id), error);
        // Files of a group share parts.
        let mut met = HashSet::new();
        rows.retain(|row| met.insert(row.part.id));
        let server = self.known.asks();
        if server || rows.iter().any(|row| row.store != self.store) {
            ledger.attempt(&rows, self.store, server).map_err(blame)?;
        }
        let mut receipts = Vec::with_capacity(rows.len());
        let rows_met: HashMap<i64, String> =
            rows.iter().map(|row| (row.part.id, row.part.mailbox.clone())).collect();
        for turn in turns(rows, store.at_once()) {
            receipts.extend(self.deliver_turn(ledger, store, batch.files, &turn, render)?);
        }
        let ids: Vec<i64> = batch.files.iter().map(|file| file.id).collect();
        let Batch { replay, waited, .. } = batch;
        let delivering = Delivering { files: &ids, replay, again: waited, now: self.now };
        ledger.delivered(&receipts, delivering).map_err(blame)?;
        self.unlearn(ledger, &gone(&rows_met, &receipts)).map_err(blame)?;
        Ok(receipts)
    }

    fn deliver_turn(
        &self,
        ledger: &Ledger,
        store: &mut dyn MailboxStore,
        files: &[FileRow],
        rows: &[PartRow],
        render: Render<'_>,
    ) -> Result<Vec<Receipt>, (i64, Error)> {
        let blame = |error| (files.first().map_or(0, |file| file.id), error);
        let mails = rows.iter().map(|row| row.items).sum();
        self.progress.stage(Stage::Writing, mails);
        let planned = rows.iter().map(|row| (&row.part, row.items));
        if store.archive_alone().is_some_and(|archive| archive.has(planned)) {
            // Written ahead.
            self.progress.count(mails).map_err(blame)?;
            return self.publish(store, rows.len()).map_err(blame);
        }
        let parts = rows.iter().map(|row| row.part.clone()).collect();
        let slots: HashMap<i64, usize> =
            rows.iter().enumerate().map(|(slot, row)| (row.part.id, slot)).collect();
        store.begin(parts, rows.iter().any(|row| row.attempted)).map_err(blame)?;
        let stop = store.stop();
        let write = || {
            thread::scope(|scope| {
                let (send, receive) = sync_channel::<Vec<Addressed>>(4);
                let store = &mut *store;
                let writer = scope.spawn(move || {
                    receive
                        .iter()
                        .flatten()
                        .try_for_each(|(mail, time, slots)| store.append(&mail, time, &slots))
                });
                let rendered = files.iter().try_for_each(|file| {
                    render(ledger, file, &slots, &send).map_err(|error| (file.id, error))
                });
                drop(send);
                let written = writer.join().unwrap_or_else(|_| Err(Error::internal("writer")));
                // A stopped writer also stops the renderer: its reason is the one to tell.
                written.map_err(blame).and(rendered)
            })
        };
        // While a store hands over what it holds, nobody counts: a person may stop that as well.
        self.progress.passing_on(stop.as_deref(), write)?;
        self.publish(store, rows.len()).map_err(blame)
    }

    fn publish(&self, store: &mut dyn MailboxStore, parts: usize) -> Result<Vec<Receipt>> {
        self.progress.stage(Stage::Publishing, parts as u64);
        store.publish(self.progress)
    }

    pub(super) fn place(&self, file: i64) -> FilePlace<'_> {
        let Self { connector, run, store, kind, .. } = *self;
        FilePlace { connector, run, file, folder: kind.folder, store }
    }

    /// The first mails of a file as they would arrive.
    ///
    /// # Errors
    /// Those of decrypt and format.
    pub fn samples(&self, file: &FileRow, count: usize) -> Result<Vec<Mail>> {
        let (sha256, checked, surveys) = self.checked_before(file)?;
        let mut mails = Vec::new();
        let full = || Error::new(Code::Cancelled);
        let read = self.read(&checked, &surveys, &|_, parsed| parsed, &mut |batch| {
            for parsed in batch {
                if let Parsed::Item(item) = parsed {
                    let key = convert::key(self.kind.id, &item);
                    mails.push(self.mail(item, &key, sha256));
                    if mails.len() >= count {
                        return Err(full());
                    }
                }
            }
            Ok(())
        });
        match read {
            Err(error) if error.code() != Code::Cancelled => Err(error),
            Ok(_) | Err(_) => Ok(mails),
        }
    }

    fn render(
        &self,
        ledger: &Ledger,
        file: &FileRow,
        slots: &HashMap<i64, usize>,
        send: &SyncSender<Vec<Addressed>>,
    ) -> Result<()> {
        let (sha256, checked, surveys) = self.checked_before(file)?;
        // A profile that came since may read them; that changes nothing of what was planned.
        let unreadable = ledger.unreadable_in(self.connector, file.id)?;
        ledger.with_deliveries(file.id, |deliveries| {
            let mut deliveries = deliveries.peekable();
            let (mut seq, mut keys) = (0, Sha256::new());
            let keyed = |place, parsed| (self.key(&sha256, place, &parsed), parsed);
            self.read(&checked, &surveys, &keyed, &mut |batch| {
                let mut mails = Vec::with_capacity(batch.len());
                let mut count = 0;
                for (key, parsed) in batch {
                    let planned = unreadable.contains(&seq).then(|| convert::unreadable_key(&sha256, seq));
                    keys.update(planned.unwrap_or(key).0);
                    let (to, twin) = take(&mut deliveries, seq, slots)?;
                    seq += 1;
                    if let Parsed::Item(item) = parsed
                        && !to.is_empty()
                    {
                        count += to.len() as u64;
                        let at = item.at;
                        mails.push((Arc::new(self.mail(item, &twin_key(&key, twin), sha256)), at, to));
                    }
                }
                send.send(mails).map_err(|_| Error::internal("writer stopped"))?;
                self.progress.count(count)
            })?;
            absent_keys(&unreadable, seq, &sha256, &mut |key| keys.update(key.0));
            // Places alone would give a mail to whom another was meant for, had the reading changed.
            let as_planned =
                file.plan.keys == <[u8; 32]>::from(keys.finalize()) && deliveries.next().is_none();
            if as_planned { Ok(()) } else { Err(Error::internal("file not as planned")) }
        })
    }

    pub(super) fn key(&self, file: &Digest, place: u64, parsed: &Parsed) -> Digest {
        match parsed {
            Parsed::Item(item) => convert::key(self.kind.id, item),
            Parsed::Failed { .. } => convert::unreadable_key(file, place),
        }
    }

    pub(super) fn mail(&self, item: Item, key: &Digest, file: Digest) -> Mail {
        mail(self.kind, item, key, file)
    }

    /// What the ledger is asked with. Worked out where it is asked: the reading thread has more to do.
    pub(super) fn facts(&self, answers: &mut Answers, file: &Digest, place: u64, parsed: &Parsed) -> Row {
        let key = self.key(file, place, parsed);
        match parsed {
            Parsed::Item(item) => {
                let there = |mailbox: &Mailbox| self.known.has(mailbox);
                let (sender, mailboxes) = answers.of(self.mapping, item, &there);
                let (has_id, at) = (item.message_id.is_some(), item.at.as_millisecond());
                Row::Item(ItemFacts { key, has_id, at, mailboxes, sender })
            }
            Parsed::Failed { code, .. } => Row::Unreadable(key, *code),
        }
    }
}

/// Brings a file into the evidence store, going on where an earlier download stopped. `tell` is given the
/// bytes that are there.
pub(super) fn download(
    staging: &Staging,
    source: &mut dyn Source,
    file: &RemoteFile,
    tell: &mut dyn FnMut(u64) -> Result<()>,
) -> Result<Digest> {
    let mut partial = staging.partial(file)?;
    let offset = partial.size();
    tell(offset)?;
    if offset < file.size {
        source.fetch(file, offset, &mut |bytes| {
            partial.append(bytes)?;
            tell(bytes.len() as u64)
        })?;
    }
    staging.keep(partial, file)
}

/// An item as an e-mail.
pub(super) fn mail(kind: &Kind, item: Item, key: &Digest, file: Digest) -> Mail {
    convert::into_mail(item, key, &Origin { product: kind.product, kind: kind.id, file })
}

/// The keys of what a manifest listed and was not there, when the file was planned: places from `next` on, that no
/// reading of the file itself gives.
pub(super) fn absent_keys(unreadable: &HashSet<u64>, next: u64, file: &Digest, take: &mut dyn FnMut(Digest)) {
    let mut places: Vec<u64> = unreadable.iter().copied().filter(|place| *place >= next).collect();
    places.sort_unstable();
    places.into_iter().for_each(|place| take(convert::unreadable_key(file, place)));
}

/// An item as the ledger is asked about it.
pub(super) enum Row {
    Item(ItemFacts),
    Unreadable(Digest, Code),
}

/// The slots that item `seq` goes into, and its twin number. Parts with a receipt have no slot.
fn take(
    deliveries: &mut std::iter::Peekable<&mut dyn Iterator<Item = Result<Delivery>>>,
    seq: u64,
    slots: &HashMap<i64, usize>,
) -> Result<(Vec<usize>, u32)> {
    let mut to = Vec::new();
    let mut twin = 0;
    while let Some(next) = deliveries.next_if(|next| next.as_ref().map_or(true, |next| next.seq == seq)) {
        let delivery = next?;
        twin = delivery.twin;
        to.extend(slots.get(&delivery.part));
    }
    Ok((to, twin))
}
