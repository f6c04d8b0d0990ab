//! One mailbox of a server, from signing in to its last mail: what to do about trouble.
//!
//! In: mails of its folders. Out: each kept or refused. After a lost reply the server is asked what it has before
//! anything is put again. Deliberately absent: protocols, threads.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::{Account, Kept, MailId, Put, Server, Trouble};
use crate::error::{Code, Error, Result};
use crate::model::{Mail, Timestamp};

/// Lines that may break on the way to one mailbox, one after the other without a mail between them.
const BREAKS: u32 = 4;
/// Attempts at a mail that is refused without a reason, or that is alone when the line breaks.
const TRIES: u8 = 2;
/// All waiting for one mailbox in a run, at most.
const PATIENCE: Duration = Duration::from_secs(15 * 60);

/// A server that had a whole batch when the line broke gets so long to store it, beside the time to sign in anew.
const LATE: Duration = Duration::from_secs(2);
/// A stop is noticed so soon.
const SLICE: Duration = Duration::from_millis(500);

/// A mail on its way into a mailbox.
pub struct Waiting {
    /// It.
    pub mail: Arc<Mail>,
    /// The time of the message.
    pub time: Timestamp,
    /// The server did not take it as it is: its `lesser` is to go.
    pub lesser: bool,
    /// The mailbox may have it, as far as anybody knows.
    pub(super) doubt: bool,
    /// How often it was alone when the line broke, or refused without a reason.
    pub(super) tries: u8,
    pub(super) state: State,
}

/// What became of a mail.
#[derive(PartialEq, Eq, Debug)]
pub(super) enum State {
    Open,
    Kept(Kept),
    Refused(Code),
}

impl Waiting {
    pub(super) fn new(mail: Arc<Mail>, time: Timestamp) -> Self {
        Self { mail, time, lesser: false, doubt: false, tries: 0, state: State::Open }
    }

    /// What is to be put.
    #[must_use]
    pub fn wanted(&self) -> &Mail {
        self.sent(self.lesser)
    }

    pub(super) fn sent(&self, lesser: bool) -> &Mail {
        if lesser { self.mail.lesser.as_deref().unwrap_or(&self.mail) } else { &self.mail }
    }
}

/// One mailbox.
pub(super) struct Session<'s> {
    server: &'s dyn Server,
    mailbox: &'s str,
    rest: fn(Duration),
    stop: Option<&'s AtomicBool>,
    account: Option<Box<dyn Account>>,
    /// The folder that it is in.
    folder: Option<String>,
    breaks: u32,
    waited: Duration,
    let_in: bool,
    /// Mails put at once: fewer after a line broke, so that a mail that breaks it is found.
    most: usize,
    nobody: Option<Error>,
    gave_up: bool,
    /// What the whole mailbox was refused with.
    closed: Option<Code>,
}

impl<'s> Session<'s> {
    pub(super) fn new(server: &'s dyn Server, mailbox: &'s str, rest: fn(Duration)) -> Self {
        Self {
            server,
            mailbox,
            rest,
            stop: None,
            account: None,
            folder: None,
            breaks: 0,
            waited: Duration::ZERO,
            let_in: false,
            most: usize::MAX,
            nobody: None,
            gave_up: false,
            closed: None,
        }
    }

    /// Waiting ends when this is set.
    pub(super) fn until(self, stop: &'s AtomicBool) -> Self {
        Self { stop: Some(stop), ..self }
    }

    /// `cancelled`, once all is to end.
    fn go_on(&self) -> Result<()> {
        match self.stop.is_some_and(|stop| stop.load(Ordering::Relaxed)) {
            true => Err(Error::new(Code::Cancelled)),
            false => Ok(()),
        }
    }

    fn wait(&self, mut time: Duration) -> Result<()> {
        while !time.is_zero() {
            self.go_on()?;
            let slice = time.min(SLICE);
            (self.rest)(slice);
            time -= slice;
        }
        Ok(())
    }

    /// Whether the server let us in; why it refused the sign-in, if that is what ended it; whether it was tried as
    /// often as makes sense, and another mailbox may work.
    pub(super) fn ended(self) -> (bool, Option<Error>, bool) {
        (self.let_in, self.nobody, self.gave_up)
    }

    /// Whether the mailbox is there.
    ///
    /// # Errors
    /// Those of the server.
    pub(super) fn exists(&mut self) -> Result<bool> {
        loop {
            match self.server.exists(self.mailbox) {
                Ok(()) => {
                    self.let_in = true;
                    return Ok(true);
                }
                // Said without a sign-in, maybe: it proves nothing of our access.
                Err(Trouble::Mailbox(Code::MailboxUnknown)) => return Ok(false),
                // It is there, whatever else is wrong with it.
                Err(Trouble::Mailbox(_) | Trouble::Mail | Trouble::TooLarge) => return Ok(true),
                Err(trouble) => self.bear(trouble)?,
            }
        }
    }

    /// Brings mails into a folder: afterwards each is kept or refused. `again`: some may be there.
    ///
    /// # Errors
    /// Those of the server; what became of the mails, only the server knows then.
    pub(super) fn deliver(&mut self, folder: &str, mails: &mut [Waiting], again: bool) -> Result<()> {
        // A reply was lost: the server may still be storing what it was for.
        let mut late = false;
        let mut settle = again;
        mails.iter_mut().for_each(|mail| mail.doubt = again);
        while self.closed.is_none() && mails.iter().any(|mail| mail.state == State::Open) {
            // Between two batches: what the server has of the last one is known.
            self.go_on()?;
            let stepped = self.enter(folder).and_then(|account| {
                let open = open(mails);
                if settle {
                    let asked: Vec<Waiting> = open.iter().filter_map(|at| mails.get(*at)).map(copy).collect();
                    let found = account.present(&asked)?;
                    for (at, kept) in open.iter().zip(found) {
                        let Some(mail) = mails.get_mut(*at) else { continue };
                        mail.doubt = late;
                        if let Some(kept) = kept {
                            mail.state = State::Kept(kept);
                        }
                    }
                    return Ok(false);
                }
                Ok(true)
            });
            match stepped {
                Ok(false) => {
                    settle = late && mails.iter().any(|mail| mail.state == State::Open);
                    late = false;
                    if settle {
                        self.wait(LATE)?;
                    }
                }
                Ok(true) => {
                    late = self.put(mails)?;
                    settle = settle || late;
                }
                Err(Trouble::Mailbox(code)) => self.closed = Some(code),
                Err(trouble) => self.bear(trouble)?,
            }
        }
        if let Some(code) = self.closed {
            for mail in mails.iter_mut().filter(|mail| mail.state == State::Open) {
                mail.state = State::Refused(code);
            }
        }
        Ok(())
    }

    /// Takes a mail away; whether that could be done.
    pub(super) fn remove(&mut self, folder: &str, mail: &MailId) -> bool {
        self.enter(folder).and_then(|account| account.remove(mail)).is_ok()
    }

    /// One batch; gives whether a reply was lost.
    fn put(&mut self, mails: &mut [Waiting]) -> Result<bool> {
        let (full, most_bytes) = self.server.batch();
        let most = full.min(self.most);
        let mut bytes = 0;
        let batch: Vec<usize> = open(mails)
            .into_iter()
            .take(most)
            .enumerate()
            .take_while(|(count, at)| {
                bytes += mails.get(*at).map_or(0, |mail| mail.wanted().bytes.len());
                *count == 0 || bytes <= most_bytes
            })
            .map(|(_, at)| at)
            .collect();
        let given: Vec<Waiting> = batch.iter().filter_map(|at| mails.get(*at)).map(copy).collect();
        let Some(account) = &mut self.account else { return Err(Error::internal("mailbox not open")) };
        let Put { kept, trouble } = account.put(&given);
        if !kept.is_empty() {
            self.breaks = 0;
            self.most = most.saturating_mul(2);
        }
        for (place, kept) in kept {
            if let Some(mail) = batch.get(place).and_then(|at| mails.get_mut(*at)) {
                mail.state = State::Kept(kept);
            }
        }
        let Some((place, trouble)) = trouble else { return Ok(false) };
        let mail = batch.get(place).and_then(|at| mails.get_mut(*at));
        match (trouble, mail) {
            (Trouble::TooLarge, Some(mail)) => {
                if mail.lesser || mail.mail.lesser.is_none() {
                    mail.state = State::Refused(Code::MailTooLarge);
                }
                mail.lesser = true;
            }
            // No protocol carries it as it is.
            (Trouble::Mail, Some(mail)) if mail.wanted().bytes.contains(&0) && mail.mail.lesser.is_some() => {
                mail.lesser = true;
            }
            (Trouble::Mail, Some(mail)) => {
                // Without a reason it may pass: once more as it is, before it waits for the next run.
                mail.tries += 1;
                if mail.tries >= TRIES {
                    mail.state = State::Refused(Code::MailRefused);
                } else {
                    self.wait(LATE)?;
                }
            }
            (Trouble::TooLarge | Trouble::Mail, None) => return Err(Error::internal("mail of a batch")),
            (Trouble::Mailbox(code), _) => self.closed = Some(code),
            (trouble, _) => {
                let lost = matches!(trouble, Trouble::Lost(_));
                for at in &batch {
                    if let Some(mail) = mails.get_mut(*at) {
                        mail.doubt = true;
                        mail.tries += u8::from(lost && batch.len() == 1);
                    }
                }
                match trouble {
                    Trouble::Lost(_) if batch.len() > 1 => {
                        self.let_go(batch.len() / 2);
                        self.wait(Duration::from_secs(1))?;
                    }
                    Trouble::Lost(error) => {
                        self.let_go(1);
                        match batch.first().and_then(|at| mails.get_mut(*at)) {
                            // Alone it breaks the line again and again: it is the mail.
                            Some(mail) if mail.tries > TRIES => {
                                mail.state = State::Refused(Code::MailRefused)
                            }
                            Some(_) | None => self.bear(Trouble::Lost(error))?,
                        }
                    }
                    trouble => self.bear(trouble)?,
                }
                return Ok(lost);
            }
        }
        Ok(false)
    }

    /// A broken line; the next has at most so many mails at once.
    fn let_go(&mut self, most: usize) {
        self.account = None;
        self.most = most;
    }

    fn enter(&mut self, folder: &str) -> Result<&mut Box<dyn Account>, Trouble> {
        if self.account.is_none() {
            self.account = Some(self.server.sign_in(self.mailbox)?);
            self.folder = None;
            self.let_in = true;
        }
        let account = self.account.as_mut().ok_or_else(|| Trouble::Server(Error::internal("account")))?;
        if self.folder.as_deref() != Some(folder) {
            account.folder(folder)?;
            self.folder = Some(folder.to_owned());
        }
        Ok(account)
    }

    /// Waits, or lets go of a broken line, or gives up.
    fn bear(&mut self, trouble: Trouble) -> Result<()> {
        match trouble {
            Trouble::Lost(error) => {
                self.account = None;
                self.breaks += 1;
                if self.breaks >= BREAKS {
                    self.gave_up = true;
                    return Err(error);
                }
                self.wait(Duration::from_secs(u64::from(self.breaks.pow(2))))
            }
            Trouble::Wait(time, error) => {
                self.waited += time;
                if self.waited > PATIENCE {
                    self.gave_up = true;
                    return Err(error);
                }
                self.wait(time)
            }
            Trouble::Nobody(error) => {
                let said = Error::new(error.code());
                self.nobody = Some(error);
                Err(said)
            }
            Trouble::Server(error) => Err(error),
            Trouble::Mailbox(code) => Err(Error::new(code)),
            Trouble::TooLarge => Err(Error::new(Code::MailTooLarge)),
            Trouble::Mail => Err(Error::new(Code::MailRefused)),
        }
    }
}

fn open(mails: &[Waiting]) -> Vec<usize> {
    let open = mails.iter().enumerate().filter(|(_, mail)| mail.state == State::Open);
    open.map(|(at, _)| at).collect()
}

fn copy(mail: &Waiting) -> Waiting {
    Waiting { lesser: mail.lesser, ..Waiting::new(Arc::clone(&mail.mail), mail.time) }
}
