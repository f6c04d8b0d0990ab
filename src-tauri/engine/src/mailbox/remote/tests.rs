//! A server in memory, with trouble on order.
//!
//! In: mailboxes, limits, orders. Out: a `Server` that does as it was told, and what it holds in the end.
//! Deliberately absent: what must come of it (`tests/promises.rs`, `tests/trouble.rs`).

mod both;
mod promises;
mod property;
mod trouble;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::{Account, Kept, MailId, Put, Remote, Server, Trouble, Waiting};
use crate::error::{Code, Error};
use crate::mailbox::MailboxStore;
use crate::model::Mail;
use conformance::{Fidelity, Place, Reader};
use engine::conformance;

/// What can be ordered, for the next call of its kind in a mailbox (or in any).
#[derive(Clone, Debug)]
pub enum Order {
    /// `sign_in` finds no line.
    SignIn,
    /// `folder` loses its reply; the folder was made.
    Folder,
    /// `present` loses its reply.
    Present,
    /// `put` stores so many of the mails, tells of so many, and the line breaks.
    Lost { stored: usize, told: usize },
    /// `put` stores so many, tells of them, and asks to wait.
    Wait(usize, Duration),
    /// `put` stores so many, tells of them, and the server has enough of everybody.
    Server(usize),
}

/// Mails by folder, with their numbers.
type Folders = BTreeMap<String, Vec<(u32, Arc<Mail>)>>;

/// What the server is like.
#[derive(Default)]
struct State {
    /// By mailbox.
    mails: BTreeMap<String, Folders>,
    missing: BTreeSet<String>,
    /// Sign-ins are refused for missing mailboxes, instead of told apart.
    silent: bool,
    /// It lets nobody in.
    closed: bool,
    /// Bytes of a mail, at most.
    largest: Option<usize>,
    /// Bytes that no mail may contain.
    forbidden: Option<Vec<u8>>,
    /// Mails of a mailbox, at most.
    full: BTreeMap<String, usize>,
    orders: VecDeque<(Option<String>, Order)>,
    /// Steps until the program is killed; a call is two: before and after its effect.
    kill: Option<u64>,
    steps: u64,
    uid: u32,
    batch: Option<(usize, usize)>,
    /// Of `put`, in order.
    puts: Vec<usize>,
    sign_ins: usize,
}

/// A server in memory.
#[derive(Clone, Default)]
pub struct Memory(Arc<Mutex<State>>);

struct Box_ {
    server: Memory,
    mailbox: String,
    folder: String,
    lost: bool,
}

/// All that was rested, by thread: a test's mailboxes are served one after the other where it asks for that.
fn no_rest(_: Duration) {}

impl Memory {
    /// A store on it that rests for no time.
    pub fn store(&self) -> Remote<Self> {
        Remote { rest: no_rest, ..Remote::new(self.clone()) }
    }

    fn with<R>(&self, act: impl FnOnce(&mut State) -> R) -> R {
        act(&mut self.0.lock().unwrap())
    }

    /// Trouble for the next call of its kind, in any mailbox.
    pub fn order(&self, order: Order) -> &Self {
        self.with(|state| state.orders.push_back((None, order)));
        self
    }

    /// The same in one mailbox.
    pub fn order_in(&self, mailbox: &str, order: Order) -> &Self {
        self.with(|state| state.orders.push_back((Some(mailbox.to_owned()), order)));
        self
    }

    /// A mailbox that is not there.
    pub fn without(&self, mailbox: &str) -> &Self {
        self.with(|state| state.missing.insert(mailbox.to_owned()));
        self
    }

    /// The mails of a folder.
    pub fn folder(&self, mailbox: &str, folder: &str) -> Vec<Arc<Mail>> {
        self.with(|state| {
            let found = state.mails.get(mailbox).and_then(|folders| folders.get(folder));
            found.into_iter().flatten().map(|(_, mail)| Arc::clone(mail)).collect()
        })
    }

    /// Steps that were taken.
    fn steps(&self) -> u64 {
        self.with(|state| state.steps)
    }

    /// Ends every conversation after so many steps more, or no longer.
    fn kill_after(&self, steps: Option<u64>) {
        self.with(|state| state.kill = steps);
    }

    /// One step: an error once the program counts as killed.
    fn step(&self) -> Result<(), Trouble> {
        self.with(|state| {
            state.steps += 1;
            match &mut state.kill {
                Some(0) => Err(Trouble::Server(Error::new(Code::DestinationUnreachable))),
                Some(left) => {
                    *left -= 1;
                    Ok(())
                }
                None => Ok(()),
            }
        })
    }

    /// Takes the first order that is for this call.
    fn ordered(&self, mailbox: &str, mine: impl Fn(&Order) -> bool) -> Option<Order> {
        self.with(|state| {
            let fits = |(only, order): &(Option<String>, Order)| {
                only.as_deref().is_none_or(|only| only == mailbox) && mine(order)
            };
            let at = state.orders.iter().position(fits)?;
            state.orders.remove(at).map(|(_, order)| order)
        })
    }
}

fn lost() -> Trouble {
    Trouble::Lost(Error::new(Code::DestinationLost))
}

impl Server for Memory {
    fn sign_in(&self, mailbox: &str) -> Result<Box<dyn Account>, Trouble> {
        self.step()?;
        if self.ordered(mailbox, |order| matches!(order, Order::SignIn)).is_some() {
            return Err(lost());
        }
        self.with(|state| {
            state.sign_ins += 1;
            match (state.missing.contains(mailbox), state.silent, state.closed) {
                (_, _, true) => Err(Trouble::Nobody(Error::new(Code::DestinationSignIn))),
                (true, true, _) => Err(Trouble::Nobody(Error::new(Code::DestinationSignIn))),
                (true, false, _) => Err(Trouble::Mailbox(Code::MailboxUnknown)),
                (false, ..) => Ok(()),
            }
        })?;
        self.step()?;
        let (server, mailbox) = (self.clone(), mailbox.to_owned());
        Ok(Box::new(Box_ { server, mailbox, folder: String::new(), lost: false }))
    }

    fn mailboxes(&self) -> usize {
        4
    }

    fn batch(&self) -> (usize, usize) {
        self.with(|state| state.batch).unwrap_or((7, 1 << 20))
    }
}

impl Box_ {
    /// A line that broke stays broken.
    fn alive(&self) -> Result<(), Trouble> {
        assert!(!self.lost, "asked over a line that broke");
        self.server.step()
    }

    /// Stores one mail, or says why not.
    fn store(&self, waiting: &Waiting) -> Result<Kept, Trouble> {
        let mail = waiting.wanted();
        self.server.with(|state| {
            if state.largest.is_some_and(|largest| mail.bytes.len() > largest) {
                return Err(Trouble::TooLarge);
            }
            if let Some(forbidden) = &state.forbidden
                && mail.bytes.windows(forbidden.len()).any(|part| part == forbidden)
            {
                return Err(Trouble::Mail);
            }
            let folders = state.mails.entry(self.mailbox.clone()).or_default();
            let held: usize = folders.values().map(Vec::len).sum();
            if state.full.get(&self.mailbox).is_some_and(|most| held >= *most) {
                return Err(Trouble::Mailbox(Code::MailboxFull));
            }
            state.uid += 1;
            let kept = Arc::new(mail.clone());
            folders.entry(self.folder.clone()).or_default().push((state.uid, kept));
            let id = MailId::Uid { validity: 7, uid: state.uid };
            Ok(Kept { id: Some(id), lesser: waiting.lesser })
        })
    }
}

/// Whether this is that mail: by its Message-ID where it is ours, else by its bytes.
fn same(one: &Mail, other: &Mail) -> bool {
    match (&one.as_is, &one.message_id) {
        (None, Some(id)) => other.as_is.is_none() && other.message_id.as_ref() == Some(id),
        (Some(_), _) | (None, None) => one.bytes == other.bytes,
    }
}

impl Account for Box_ {
    fn folder(&mut self, folder: &str) -> Result<(), Trouble> {
        self.alive()?;
        self.server.with(|state| {
            state.mails.entry(self.mailbox.clone()).or_default().entry(folder.to_owned()).or_default();
        });
        self.folder = folder.to_owned();
        if self.server.ordered(&self.mailbox, |order| matches!(order, Order::Folder)).is_some() {
            self.lost = true;
            return Err(lost());
        }
        self.server.step()
    }

    fn present(&mut self, wanted: &[Waiting]) -> Result<Vec<Option<Kept>>, Trouble> {
        self.alive()?;
        if self.server.ordered(&self.mailbox, |order| matches!(order, Order::Present)).is_some() {
            self.lost = true;
            return Err(lost());
        }
        let held = self.server.with(|state| state.mails[&self.mailbox][&self.folder].clone());
        let find = |mail: &Mail, lesser| {
            let found = held.iter().find(|(_, there)| same(mail, there) && there.bytes == mail.bytes)?;
            Some(Kept { id: Some(MailId::Uid { validity: 7, uid: found.0 }), lesser })
        };
        let found = wanted.iter().map(|one| {
            find(&one.mail, false).or_else(|| one.mail.lesser.as_deref().and_then(|mail| find(mail, true)))
        });
        let found = found.collect();
        self.server.step()?;
        Ok(found)
    }

    fn put(&mut self, mails: &[Waiting]) -> Put {
        let mut put = Put::default();
        if let Err(trouble) = self.alive() {
            put.trouble = Some((0, trouble));
            return put;
        }
        self.server.with(|state| state.puts.push(mails.len()));
        let mine = |order: &Order| matches!(order, Order::Lost { .. } | Order::Wait(..) | Order::Server(_));
        let order = self.server.ordered(&self.mailbox, mine);
        for (place, mail) in mails.iter().enumerate() {
            let (stops, trouble) = match &order {
                Some(Order::Lost { stored, .. }) => (*stored == place, lost()),
                Some(Order::Wait(stored, time)) => {
                    let later = Error::new(Code::DestinationThrottled);
                    (*stored == place, Trouble::Wait(*time, later))
                }
                Some(Order::Server(stored)) => {
                    (*stored == place, Trouble::Server(Error::new(Code::DestinationProtocol)))
                }
                Some(Order::SignIn | Order::Folder | Order::Present) | None => (false, lost()),
            };
            let stored =
                if stops { Err(trouble) } else { self.server.step().and_then(|()| self.store(mail)) };
            match stored {
                Ok(kept) => put.kept.push((place, kept)),
                Err(trouble) => {
                    put.trouble = Some((place, trouble));
                    break;
                }
            }
        }
        if let Some(Order::Lost { told, .. }) = order {
            put.kept.truncate(told);
            let at = put.kept.len().min(mails.len() - 1);
            if put.trouble.as_ref().is_none_or(|(_, trouble)| matches!(trouble, Trouble::Lost(_))) {
                put.trouble = Some((at, lost()));
            }
        }
        // A killed program hears nothing of what became of its mails.
        if put.trouble.is_none()
            && let Err(trouble) = self.server.step()
        {
            return Put { kept: Vec::new(), trouble: Some((0, trouble)) };
        }
        self.lost = matches!(put.trouble, Some((_, Trouble::Lost(_))));
        put
    }

    fn remove(&mut self, mail: &MailId) -> Result<(), Trouble> {
        self.alive()?;
        let MailId::Uid { uid: wanted, .. } = mail else { return Err(Trouble::Mail) };
        self.server.with(|state| {
            let folder = state.mails.get_mut(&self.mailbox).and_then(|all| all.get_mut(&self.folder));
            folder.unwrap().retain(|(uid, _)| uid != wanted);
        });
        Ok(())
    }
}

/// The server as a place to hold to the promises.
impl Place for Memory {
    fn open(&self) -> Box<dyn MailboxStore> {
        Box::new(self.store())
    }

    fn reader(&self) -> Box<dyn Reader> {
        Box::new(self.clone())
    }

    fn nobody(&self) -> Option<String> {
        self.without("nobody@corp.example");
        Some("nobody@corp.example".into())
    }
}

impl Reader for Memory {
    fn fidelity(&self) -> Fidelity {
        Fidelity::Exact
    }

    fn mails(&mut self, mailbox: &str, folder: &str) -> Vec<Vec<u8>> {
        self.folder(mailbox, folder).iter().map(|mail| mail.bytes.clone()).collect()
    }
}
