//! A store on a server: mails wait in memory, by mailbox, and are handed over by several threads.
//!
//! ```text
//!  append ──> Slot (mails of a part) ──> publish ──> a thread: sign in, folder, what is there, put ──> Receipt
//! ```
//! `Server` and `Account` are what a protocol gives; here is what all have in common: what becomes of a lost reply
//! (the server is asked what it has), of a mail that is too large, of a full mailbox, of *later*. No plaintext goes to
//! the disk. Deliberately absent: protocols.

mod account;
mod slot;
#[cfg(test)]
pub(super) mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::MailboxStore;
use crate::error::{Code, Error, Result};
use crate::model::{Mail, Mailbox, Part, Receipt, Timestamp};
use crate::progress::Progress;
pub use account::Waiting;
use account::{Session, State};
use slot::Slot;

/// Bytes of mail that wait in memory before they are handed over.
const BUFFERED: usize = 64 << 20;
/// What a waiting mail takes beside its bytes, in each mailbox.
const PLACE: usize = 96;
/// Mailboxes to try before our own access counts as missing.
const CONTROLS: usize = 8;
/// How soon a stop is noticed.
const GLANCE: Duration = Duration::from_millis(200);
/// Deliveries between `begin` and `publish`: about what `BUFFERED` holds of short chats, so that a mailbox is mostly
/// signed in to once.
const AT_ONCE: u64 = 40_000;

/// A server that keeps mailboxes.
pub trait Server: Send + Sync + 'static {
    /// Opens a mailbox.
    ///
    /// # Errors
    /// `Trouble`.
    fn sign_in(&self, mailbox: &str) -> Result<Box<dyn Account>, Trouble>;

    /// Whether a mailbox is there.
    ///
    /// # Errors
    /// `Trouble::Mailbox` with `mailbox-unknown` where it is not, `Trouble::Nobody` where that cannot be told.
    fn exists(&self, mailbox: &str) -> Result<(), Trouble> {
        self.sign_in(mailbox).map(drop)
    }

    /// Mailboxes at once.
    fn mailboxes(&self) -> usize;

    /// Mails and bytes that `Account::put` is given at once, at most; one mail may be larger.
    fn batch(&self) -> (usize, usize);
}

/// One mailbox, signed in to.
pub trait Account {
    /// Goes to a folder, `/` before a sub-folder; makes it where it is missing.
    ///
    /// # Errors
    /// `Trouble`.
    fn folder(&mut self, folder: &str) -> Result<(), Trouble>;

    /// Which of these mails the folder has: as they are, or as their `lesser`.
    ///
    /// # Errors
    /// `Trouble`.
    fn present(&mut self, wanted: &[Waiting]) -> Result<Vec<Option<Kept>>, Trouble>;

    /// Puts mails into the folder, in order.
    fn put(&mut self, mails: &[Waiting]) -> Put;

    /// Takes a mail away again.
    ///
    /// # Errors
    /// `Trouble`.
    fn remove(&mut self, mail: &MailId) -> Result<(), Trouble>;
}

/// A mail that a mailbox has.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Kept {
    /// What the server calls it.
    pub id: Option<MailId>,
    /// It is the `lesser` of what was wanted.
    pub lesser: bool,
}

/// What a server calls a mail.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MailId {
    /// IMAP.
    Uid {
        /// Of the folder.
        validity: u32,
        /// Of the mail.
        uid: u32,
    },
    /// Graph.
    Graph(String),
}

/// What became of mails.
#[derive(Default)]
pub struct Put {
    /// Those that are durable, by their place.
    pub kept: Vec<(usize, Kept)>,
    /// What kept the others from it, and the place of the mail at which it came up.
    pub trouble: Option<(usize, Trouble)>,
}

/// What keeps mails from a mailbox.
#[derive(Debug)]
pub enum Trouble {
    /// The line broke, or a reply was lost: only the server knows what it has.
    Lost(Error),
    /// The server asks to wait.
    Wait(Duration, Error),
    /// The mail is too large for the server.
    TooLarge,
    /// The server does not take this one mail.
    Mail,
    /// The mailbox takes nothing now: `mailbox-unknown`, `mailbox-full`, `mailbox-closed`.
    Mailbox(Code),
    /// Signing in was refused: the mailbox is missing, or our own access.
    Nobody(Error),
    /// The server lets nobody in, or is none.
    Server(Error),
}

/// A server's mailboxes as a store.
pub struct Remote<S: Server> {
    server: Arc<S>,
    slots: Vec<Slot>,
    buffered: usize,
    again: bool,
    /// Mailboxes that were let in, by this run or an earlier one.
    known: Mutex<Vec<String>>,
    /// How to wait.
    rest: fn(Duration),
    /// A person asked to stop, while mails are handed over that no `publish` asked for yet.
    stop: Arc<AtomicBool>,
}

impl<S: Server> Remote<S> {
    /// A store on `server`.
    #[must_use]
    pub fn new(server: S) -> Self {
        Self {
            server: Arc::new(server),
            slots: Vec::new(),
            buffered: 0,
            again: false,
            known: Mutex::default(),
            rest: thread::sleep,
            stop: Arc::default(),
        }
    }

    /// The switch is this one, which its server looks at as well.
    #[must_use]
    pub fn stopped_by(self, stop: Arc<AtomicBool>) -> Self {
        Self { stop, ..self }
    }

    /// Waits in another way.
    #[cfg(test)]
    pub(crate) fn resting(self, rest: fn(Duration)) -> Self {
        Self { rest, ..self }
    }

    /// Puts one mail into a mailbox and takes it away again; gives whether it could be taken away.
    ///
    /// # Errors
    /// Those of the server, and `mailbox-unknown`, `mailbox-full`, `mailbox-closed`, `mail-refused`.
    pub fn try_out(&self, mailbox: &Mailbox, folder: &str, mail: Mail, time: Timestamp) -> Result<bool> {
        let mut session = Session::new(&*self.server, mailbox.address(), self.rest);
        let mut waiting = vec![Waiting::new(Arc::new(mail), time)];
        // Why it was refused is told whole: an admin reads it here.
        if let Err(error) = session.deliver(folder, &mut waiting, false) {
            // With the server's name and its reason.
            return Err(session.ended().1.unwrap_or(error));
        }
        match waiting.pop().map(|mail| mail.state) {
            Some(State::Kept(Kept { id: Some(id), .. })) => Ok(session.remove(folder, &id)),
            Some(State::Kept(_)) => Ok(false),
            Some(State::Refused(code)) => Err(Error::new(code)),
            Some(State::Open) | None => Err(Error::internal("test mail")),
        }
    }

    /// Hands over all that waits; `each` is told of each mailbox, and asked now and then whether to go on.
    fn flush(&mut self, each: &mut dyn FnMut(u64) -> Result<()>) -> Result<()> {
        let mut jobs: BTreeMap<String, Vec<(usize, String, Vec<Waiting>)>> = BTreeMap::new();
        for (place, slot) in self.slots.iter_mut().enumerate() {
            if !slot.waiting.is_empty() {
                let mut waiting = std::mem::take(&mut slot.waiting);
                waiting.iter_mut().for_each(|mail| mail.doubt = self.again);
                let job = (place, slot.part.folder.clone(), waiting);
                jobs.entry(slot.part.mailbox.clone()).or_default().push(job);
            }
        }
        self.buffered = 0;
        let again = self.again;
        let done = self.each_mailbox(jobs, each, |session, parts| {
            for (_, folder, waiting) in parts {
                session.deliver(folder, waiting, again)?;
            }
            Ok(())
        })?;
        for (place, _, waiting) in done.into_iter().flatten() {
            if let Some(slot) = self.slots.get_mut(place) {
                slot.settle(waiting)?;
            }
        }
        Ok(())
    }

    /// Notes mailboxes that were let in, the newest last.
    fn proved(&self, mailboxes: Vec<String>) {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.extend(mailboxes);
        let old = known.len().saturating_sub(CONTROLS);
        known.drain(..old);
    }

    /// Whether a mailbox that was let in before is let in now: then a refused one is missing, else our own access is.
    fn is_let_in(&self) -> bool {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner).clone();
        known.iter().rev().any(|mailbox| self.server.exists(mailbox).is_ok())
    }

    /// Does work in several mailboxes at once. One whose sign-in was refused counts as missing if one that was let in
    /// before still is. One that takes up too much time is given up, as long as others go on.
    fn each_mailbox<W: Send + Refusable>(
        &self,
        jobs: BTreeMap<String, W>,
        each: &mut dyn FnMut(u64) -> Result<()>,
        work: impl Fn(&mut Session<'_>, &mut W) -> Result<()> + Sync,
    ) -> Result<Vec<W>> {
        let threads = self.server.mailboxes().min(jobs.len());
        let jobs = Mutex::new(jobs.into_iter());
        let next = || jobs.lock().ok().and_then(|mut jobs| jobs.next());
        let stop = AtomicBool::new(false);
        let (mut done, mut nobody, mut given_up) = (Vec::new(), Vec::new(), Vec::new());
        // Mailboxes given up one after the other, and what ends it all.
        let (mut in_a_row, mut failed) = (0, None);
        let mut proved = Vec::new();
        each(0)?;
        thread::scope(|scope| {
            let (send, receive) = channel();
            for _ in 0..threads {
                let send = send.clone();
                let (next, work, stop) = (&next, &work, &stop);
                scope.spawn(move || {
                    while !stop.load(Ordering::Relaxed)
                        && let Some((mailbox, mut job)) = next()
                    {
                        let mut session = Session::new(&*self.server, &mailbox, self.rest).until(stop);
                        let worked = work(&mut session, &mut job);
                        let (let_in, nobody, gave_up) = session.ended();
                        let let_in = let_in.then_some(mailbox);
                        if send.send((job, worked, let_in, nobody, gave_up)).is_err() {
                            break;
                        }
                    }
                });
            }
            drop(send);
            loop {
                let (job, worked, let_in, refused, gave_up) = match receive.recv_timeout(GLANCE) {
                    Ok(ended) => ended,
                    Err(RecvTimeoutError::Disconnected) => break,
                    // A person may stop a run also while all mailboxes wait.
                    Err(RecvTimeoutError::Timeout) => {
                        if let Err(error) = each(0) {
                            stop.store(true, Ordering::Relaxed);
                            failed.get_or_insert(error);
                        }
                        continue;
                    }
                };
                proved.extend(let_in);
                match (worked, refused) {
                    (Ok(()), _) => {
                        in_a_row = 0;
                        done.push(job);
                    }
                    (Err(_), Some(error)) => nobody.push((job, error)),
                    (Err(error), None) if gave_up && in_a_row < threads => {
                        in_a_row += 1;
                        given_up.push((job, error));
                    }
                    (Err(error), None) => {
                        stop.store(true, Ordering::Relaxed);
                        failed.get_or_insert(error);
                    }
                }
                if let Err(error) = each(1) {
                    stop.store(true, Ordering::Relaxed);
                    failed.get_or_insert(error);
                }
            }
        });
        if let Some(error) = failed {
            return Err(error);
        }
        self.proved(proved);
        if !nobody.is_empty() && !self.is_let_in() {
            return nobody.pop().map_or_else(|| Ok(done), |(_, error)| Err(error));
        }
        for (mut job, _) in nobody {
            job.refuse(Code::MailboxUnknown);
            done.push(job);
        }
        for (mut job, error) in given_up {
            if done.is_empty() || !job.refuse(error.code()) {
                return Err(error);
            }
            done.push(job);
        }
        Ok(done)
    }
}

/// Work that a mailbox leaves undone.
trait Refusable {
    /// Whether that is an answer.
    fn refuse(&mut self, code: Code) -> bool;
}

impl Refusable for Vec<(usize, String, Vec<Waiting>)> {
    fn refuse(&mut self, code: Code) -> bool {
        for mail in self.iter_mut().flat_map(|(_, _, waiting)| waiting) {
            if mail.state == State::Open {
                mail.state = State::Refused(code);
            }
        }
        true
    }
}

/// Whether a mailbox is there, by its place in the question.
struct Asked {
    place: usize,
    there: bool,
}

impl Refusable for Asked {
    fn refuse(&mut self, code: Code) -> bool {
        self.there = false;
        code == Code::MailboxUnknown
    }
}

impl<S: Server> MailboxStore for Remote<S> {
    fn begin(&mut self, parts: Vec<Part>, again: bool) -> Result<()> {
        self.stop.store(false, Ordering::Relaxed);
        (self.slots, self.buffered, self.again) = (parts.into_iter().map(Slot::new).collect(), 0, again);
        Ok(())
    }

    fn append(&mut self, mail: &Arc<Mail>, time: Timestamp, slots: &[usize]) -> Result<()> {
        for slot in slots {
            let slot = self.slots.get_mut(*slot).ok_or_else(|| Error::internal("mailbox slot"))?;
            slot.waiting.push(Waiting::new(Arc::clone(mail), time));
        }
        self.buffered += mail.bytes.len() + PLACE * slots.len();
        if self.buffered <= BUFFERED {
            return Ok(());
        }
        let stop = Arc::clone(&self.stop);
        self.flush(&mut |_| match stop.load(Ordering::Relaxed) {
            true => Err(Error::new(Code::Cancelled)),
            false => Ok(()),
        })
    }

    fn publish(&mut self, progress: &Progress<'_>) -> Result<Vec<Receipt>> {
        // Each mailbox has one part or a few: close enough to parts for a bar.
        self.flush(&mut |mailboxes| progress.count(mailboxes))?;
        Ok(std::mem::take(&mut self.slots).into_iter().map(Slot::receipt).collect())
    }

    fn may_hold(&self, _: &Part, attempted: bool) -> Result<bool> {
        Ok(attempted)
    }

    fn exist(&mut self, mailboxes: &[Mailbox], known: Option<&Mailbox>) -> Result<Vec<bool>> {
        self.rely_on(known.into_iter().cloned().collect());
        let mut jobs = BTreeMap::new();
        for (place, mailbox) in mailboxes.iter().enumerate() {
            jobs.insert(mailbox.address().to_owned(), Asked { place, there: false });
        }
        let asked = self.each_mailbox(jobs, &mut |_| Ok(()), |session, asked| {
            asked.there = session.exists()?;
            Ok(())
        })?;
        let mut there = vec![false; mailboxes.len()];
        for Asked { place, there: found } in asked {
            if let Some(answer) = there.get_mut(place) {
                *answer = found;
            }
        }
        Ok(there)
    }

    fn rely_on(&mut self, there: Vec<Mailbox>) {
        self.proved(there.iter().map(|mailbox| mailbox.address().to_owned()).collect());
    }

    fn stop(&self) -> Option<Arc<AtomicBool>> {
        Some(Arc::clone(&self.stop))
    }

    fn at_once(&self) -> u64 {
        AT_ONCE
    }
}
