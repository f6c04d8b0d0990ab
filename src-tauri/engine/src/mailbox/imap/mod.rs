//! IMAP: mailboxes of any server, one account opens all.
//!
//! ```text
//!  sign_in ──> folder ──> append    put            line (bytes) ──> reply (meaning) ──> talk (commands)
//!                    └──> present   what is there
//! ```
//! In: settings and secrets. Out: a `Server`; an `Account` is one connection. Deliberately absent: what to do about
//! trouble (`remote`).

mod append;
mod folder;
mod line;
mod present;
#[cfg(any(test, feature = "fuzz"))]
mod replies;
mod reply;
mod sign_in;
mod talk;
mod value;

#[cfg(any(test, feature = "fuzz"))]
pub(crate) use replies::replies;

use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use rustls::ClientConfig;
use secrecy::SecretString;

use super::remote::{Account, Kept, MailId, Put, Server, Trouble, Waiting};
use super::{DestinationSecrets, Permissions, Token};
use crate::error::{Code, Error, Result};
use crate::settings::{Destination, Imap, ImapSignIn, Security};
use append::{Letter, Target, Writer};
use folder::Names;

/// Exchange Online, whatever else the application may do.
const SCOPE: &str = "https://outlook.office365.com/.default";
/// What an application needs to open everybody's mailbox there.
const PERMISSION: &str = "IMAP.AccessAsApp";

/// An IMAP server.
pub struct ImapServer {
    settings: Imap,
    password: Option<SecretString>,
    token: Option<Token>,
    tls: Option<Arc<ClientConfig>>,
    /// It answered once.
    reached: AtomicBool,
    /// The token that let somebody in last, and when.
    good: Mutex<Option<(SecretString, Instant)>>,
    names: Mutex<Option<Names>>,
}

impl ImapServer {
    /// Takes settings that were checked.
    ///
    /// # Errors
    /// `setting-invalid`, `secret-missing`.
    pub fn new(destination: &Destination, secrets: &DestinationSecrets) -> Result<Self> {
        let invalid = |setting: &'static str| Error::new(Code::SettingInvalid).arg("setting", setting);
        let settings = destination.imap.clone().ok_or_else(|| invalid("destination.imap"))?;
        let (mut password, mut token) = (None, None);
        match settings.sign_in {
            ImapSignIn::Master | ImapSignIn::Proxy => {
                let missing = || Error::new(Code::SecretMissing).arg("secret", "destination-password");
                password = Some(secrets.password.clone().ok_or_else(missing)?);
            }
            ImapSignIn::Oauth => {
                let oauth = destination.oauth.as_ref().ok_or_else(|| invalid("destination.oauth"))?;
                token = Some(Token::new(oauth, secrets, SCOPE)?);
            }
        }
        let tls = match settings.security {
            Security::None => None,
            Security::Tls | Security::Starttls => {
                let config = crate::tls::client_config(settings.ca.as_deref());
                Some(Arc::new(config.map_err(|e| e.unwrap_or_else(|| invalid("destination.imap.ca_file")))?))
            }
        };
        Ok(Self {
            settings,
            password,
            token,
            tls,
            reached: AtomicBool::new(false),
            good: Mutex::new(None),
            names: Mutex::new(None),
        })
    }

    /// What the application may do; none where there is none.
    ///
    /// # Errors
    /// Those of signing in.
    pub fn permissions(&self) -> Result<Option<Permissions>> {
        let Some(token) = &self.token else { return Ok(None) };
        let granted = token.grant().map_err(|trouble| match trouble {
            Trouble::Lost(error)
            | Trouble::Wait(_, error)
            | Trouble::Nobody(error)
            | Trouble::Server(error) => error,
            Trouble::TooLarge | Trouble::Mail => Error::internal("token"),
            Trouble::Mailbox(code) => Error::new(code),
        })?;
        let granted = granted.roles;
        let missing =
            if granted.iter().any(|role| role == PERMISSION) { vec![] } else { vec![PERMISSION.to_owned()] };
        Ok(Some(Permissions { granted, missing }))
    }

    /// How names are built here; asked once.
    fn names(&self, writer: &mut talk::Talk) -> Result<Names, Trouble> {
        let known = self.names.lock().ok().and_then(|names| names.clone());
        if let Some(names) = known {
            return Ok(names);
        }
        let names = Names::ask(writer)?;
        if let Ok(mut kept) = self.names.lock() {
            *kept = Some(names.clone());
        }
        Ok(names)
    }
}

impl Server for ImapServer {
    fn sign_in(&self, mailbox: &str) -> Result<Box<dyn Account>, Trouble> {
        let mut talk = sign_in::sign_in(self, mailbox)?;
        let names = self.names(&mut talk)?;
        let most = talk.can.iter().find_map(|can| can.strip_prefix("APPENDLIMIT=")?.parse().ok());
        let multi = talk.can("MULTIAPPEND");
        let target = Target { name: String::new(), known: false };
        Ok(Box::new(Opened { writer: Writer { talk, target, multi, tries: 0 }, names, most }))
    }

    fn exists(&self, mailbox: &str) -> Result<(), Trouble> {
        sign_in::sign_in(self, mailbox).map(drop)
    }

    fn mailboxes(&self) -> usize {
        self.settings.connections()
    }

    fn batch(&self) -> (usize, usize) {
        (100, 8 << 20)
    }
}

/// One mailbox on one connection.
struct Opened {
    writer: Writer,
    names: Names,
    /// Bytes of a mail, where the server says it.
    most: Option<usize>,
}

impl Account for Opened {
    fn folder(&mut self, folder: &str) -> Result<(), Trouble> {
        let name = self.names.quoted(folder).ok_or_else(|| Trouble::Server(Error::internal("folder")))?;
        self.writer.target = Target { name, known: false };
        Ok(())
    }

    fn present(&mut self, wanted: &[Waiting]) -> Result<Vec<Option<Kept>>, Trouble> {
        present::present(&mut self.writer, wanted)
    }

    fn put(&mut self, mails: &[Waiting]) -> Put {
        let mut put = Put::default();
        let mut letters = Vec::with_capacity(mails.len());
        for (place, mail) in mails.iter().enumerate() {
            match Letter::new(&mail.wanted().bytes, mail.time, self.most) {
                Ok(letter) => letters.push(letter),
                Err(trouble) => {
                    put.trouble = Some((place, trouble));
                    break;
                }
            }
        }
        let mut kept = |place: usize, uid: Option<append::Uid>| {
            let id = uid.map(|(validity, uid)| MailId::Uid { validity, uid });
            let lesser = mails.get(place).is_some_and(|mail| mail.lesser && mail.mail.lesser.is_some());
            put.kept.push((place, Kept { id, lesser }));
        };
        if let Err(trouble) = self.writer.put(&letters, &mut kept) {
            put.trouble = Some(trouble);
        }
        put
    }

    fn remove(&mut self, mail: &MailId) -> Result<(), Trouble> {
        present::remove(&mut self.writer, mail)
    }
}
