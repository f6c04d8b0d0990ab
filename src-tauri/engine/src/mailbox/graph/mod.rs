//! Microsoft 365 through Graph: one application opens all mailboxes.
//!
//! ```text
//!  GraphServer ──> account   folders, four mails at once ──> message   JSON or MIME of a mail
//!                     │                                 ├──> upload    files of three megabytes and more
//!                     └──> find   what is there         └──> http      token, pace (limits), what an answer means
//! ```
//! `stop` lets a person's stop through to who waits. In: settings and secrets. Out: a `Server`. Deliberately absent: what to do about trouble (`remote`).

mod account;
mod find;
mod http;
mod limits;
mod message;
pub mod steps;
mod stop;
mod upload;

use std::collections::HashMap;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use reqwest::StatusCode;

use super::remote::{Account, Server, Trouble};
use super::token::Token;
use super::web::{Web, clock};
use super::{DestinationSecrets, Permissions};
use crate::error::{Code, Error, Result};
use crate::settings::{Destination, GRAPH, GraphMethod};
use account::{GraphAccount, Way};
use http::{Http, PATIENCE};
use limits::Gate;
pub(super) use stop::Stoppable;

/// Mailboxes at once: each has four requests of its own.
const MAILBOXES: usize = 4;
/// Mails and bytes that a mailbox is handed at once.
const BATCH: (usize, usize) = (200, 16 << 20);
/// Reading and writing of mails.
const READ_WRITE: &str = "Mail.ReadWrite";
/// What importing MIME wants beside it.
const ADVANCED: &str = "Mail-Advanced.ReadWrite.All";

/// Microsoft 365.
pub struct GraphServer {
    http: Arc<Http>,
    way: Way,
    /// The pace of each mailbox, which outlives signing in anew.
    gates: Mutex<HashMap<String, Arc<Gate>>>,
}

impl GraphServer {
    /// Takes settings that were checked.
    ///
    /// # Errors
    /// `setting-invalid`, `secret-missing`.
    pub fn new(destination: &Destination, secrets: &DestinationSecrets) -> Result<Self> {
        let missing = || Error::new(Code::SettingInvalid).arg("setting", "destination.oauth");
        let oauth = destination.oauth.as_ref().ok_or_else(missing)?;
        let graph = destination.graph.clone().unwrap_or_default();
        let endpoint = graph.endpoint.as_deref().unwrap_or(GRAPH);
        let settings = ("destination.graph.endpoint", "destination.graph.ca_file");
        let web = Web::new(endpoint, graph.ca.as_deref(), PATIENCE, settings)?;
        let token = Token::new(oauth, secrets, &format!("{}/.default", web.base))?;
        let http = Http { web, token, clock: clock(), rest: thread::sleep, stop: Arc::default() };
        let way = Way { method: graph.method, keep_eml: graph.keep_eml };
        Ok(Self { http: Arc::new(http), way, gates: Mutex::default() })
    }

    /// Waiting for a mailbox's pace ends when this is set.
    #[must_use]
    pub fn stop(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.http.stop)
    }

    /// What the application may do; none where there is none.
    ///
    /// # Errors
    /// Those of signing in.
    pub fn permissions(&self) -> Result<Option<Permissions>> {
        match self.http.token.grant() {
            Ok(grant) => Ok(Some(self.judged(grant.roles))),
            Err(Trouble::Lost(error) | Trouble::Wait(_, error) | Trouble::Nobody(error)) => Err(error),
            Err(Trouble::Server(error)) => Err(error),
            Err(Trouble::Mailbox(code)) => Err(Error::new(code)),
            Err(Trouble::TooLarge | Trouble::Mail) => Err(Error::internal("token")),
        }
    }

    /// What lacks. A token without any says nothing: with RBAC for Applications, Exchange itself keeps who may do what
    /// in which mailbox, and only a mailbox can tell.
    fn judged(&self, granted: Vec<String>) -> Permissions {
        let has = |name: &&str| granted.iter().any(|granted| granted == name);
        let missing: Vec<String> = match granted.is_empty() {
            true => Vec::new(),
            false => self.needed().iter().filter(|name| !has(name)).map(|name| (*name).to_owned()).collect(),
        };
        Permissions { granted, missing }
    }

    fn needed(&self) -> &'static [&'static str] {
        match self.way.method {
            GraphMethod::Create => &[READ_WRITE],
            GraphMethod::ImportMime => &[READ_WRITE, ADVANCED],
        }
    }

    fn account(&self, mailbox: &str) -> GraphAccount {
        let mut gates = self.gates.lock().unwrap_or_else(PoisonError::into_inner);
        let now = (self.http.clock)();
        gates.retain(|address, gate| address == mailbox || Arc::strong_count(gate) > 1 || !gate.is_idle(now));
        let gate = Arc::clone(gates.entry(mailbox.to_owned()).or_default());
        GraphAccount::new(Arc::clone(&self.http), gate, self.way, mailbox)
    }

    fn knock(&self, account: &GraphAccount) -> Result<(), Trouble> {
        let answer = account.knock()?;
        match answer.status {
            StatusCode::OK => Ok(()),
            StatusCode::NOT_FOUND if !answer.no_mailbox() => {
                Err(self.http.web.protocol(answer.status.as_u16()))
            }
            StatusCode::FORBIDDEN => {
                let lacks = self.judged(self.http.token.grant()?.roles).error();
                Err(lacks.map_or(Trouble::Mailbox(Code::MailboxClosed), Trouble::Server))
            }
            status => Err(match self.http.trouble(&account.gate, &answer) {
                Trouble::Mail | Trouble::TooLarge => self.http.web.protocol(status.as_u16()),
                trouble => trouble,
            }),
        }
    }
}

impl Server for GraphServer {
    fn sign_in(&self, mailbox: &str) -> Result<Box<dyn Account>, Trouble> {
        let account = self.account(mailbox);
        self.knock(&account)?;
        Ok(Box::new(account))
    }

    fn mailboxes(&self) -> usize {
        MAILBOXES
    }

    fn batch(&self) -> (usize, usize) {
        BATCH
    }
}
