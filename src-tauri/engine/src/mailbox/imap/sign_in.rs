//! Signing in to one mailbox: as a master user, for somebody else, or with an application's token.
//!
//! In: settings and secrets. Out: a line on which the mailbox's commands are said. Passwords go over SASL alone, and
//! only after the encryption that was asked for. Deliberately absent: LOGIN, whose password stands in the command.

use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

use super::super::remote::Trouble;
use super::ImapServer;
use super::line::{Line, at};
use super::reply::{Code as Hint, Kind, Reply, Said, Status};
use super::talk::{ANSWER, Talk, later};
use crate::error::{Code, Error};
use crate::settings::{Imap, ImapSignIn, LoginName, Security};

/// What a server waits with, where it is busy.
const BUSY: Duration = Duration::from_secs(10);
/// Longer ones go after the command: Dovecot reads at most 4,096 bytes of one line before the sign-in.
const INITIAL: usize = 3_500;
/// A token that let somebody in so recently is good.
const GOOD: Duration = Duration::from_secs(300);

/// How an attempt ended that was not a success.
enum Refused {
    Status(Status),
    Trouble(Trouble),
}

impl From<Trouble> for Refused {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

/// Signs in.
///
/// # Errors
/// `Trouble`.
pub fn sign_in(server: &ImapServer, mailbox: &str) -> Result<Talk, Trouble> {
    let settings = &server.settings;
    let name = login_name(settings, mailbox).ok_or(Trouble::Mailbox(Code::MailboxUnknown))?;
    let talk = greeted(server)?;
    match settings.sign_in {
        ImapSignIn::Master | ImapSignIn::Proxy => {
            let initial = plain(server, &name)?;
            authenticate(server, talk, "PLAIN", &initial).map_err(|refused| meaning(settings, refused))
        }
        ImapSignIn::Oauth => with_token(server, talk, &name),
    }
}

/// How the server names a mailbox; none where the name cannot be one: a separator in it would mean somebody else.
fn login_name(settings: &Imap, mailbox: &str) -> Option<String> {
    let name = match settings.login {
        LoginName::Address => mailbox,
        LoginName::LocalPart => mailbox.rsplit_once('@').map_or(mailbox, |(local, _)| local),
    };
    let separator = settings.separator.as_deref().unwrap_or("*");
    let odd = name.is_empty() || name.chars().any(char::is_control);
    let other = settings.sign_in == ImapSignIn::Master && name.contains(separator);
    (!odd && !other).then(|| name.to_owned())
}

/// A connection that said hello, encrypted as the settings want, whose server said what it can do.
fn greeted(server: &ImapServer) -> Result<Talk, Trouble> {
    let hello = match hello(server) {
        // Somebody was there, and the line broke before a word was said: bad luck once, and no server twice.
        Err(Trouble::Lost(error)) if error.code() == Code::DestinationLost && !reached(server) => {
            hello(server)
        }
        said => said,
    };
    hello.map_err(|trouble| match trouble {
        // A name with a mistake in it, a firewall, another protocol: no sense in trying again and again.
        Trouble::Lost(error) if !reached(server) => Trouble::Server(error),
        other => other,
    })
}

fn reached(server: &ImapServer) -> bool {
    server.reached.load(Ordering::Relaxed)
}

fn hello(server: &ImapServer) -> Result<Talk, Trouble> {
    let settings = &server.settings;
    let mut line = Line::connect(settings)?;
    line.expect(ANSWER, 0);
    if let (Security::Tls, Some(config)) = (settings.security, &server.tls) {
        line.encrypt(config)?;
    }
    let mut talk = Talk::new(line);
    let greeting = match talk.reply()? {
        Reply::Aside(status) if status.kind == Kind::Ok => status,
        // Signed in as somebody, who is not asked for; before STARTTLS it is somebody else who says so (RFC 9051 11.1).
        Reply::Aside(_) | Reply::Tagged(..) | Reply::Continue | Reply::Facts(_) => {
            return Err(Trouble::Server(no_imap(settings, "greeting")));
        }
    };
    server.reached.store(true, Ordering::Relaxed);
    let mut told = match greeting.code {
        Some(Hint::Capability(can)) => Some(can),
        Some(Hint::AppendUid(..) | Hint::UidValidity(_) | Hint::Named(_)) | None => None,
    };
    if let (Security::Starttls, Some(config)) = (settings.security, &server.tls) {
        talk.can = told.take().unwrap_or_default();
        if talk.can.is_empty() {
            capability(&mut talk, settings)?;
        }
        let no_tls = || Trouble::Server(at(Code::DestinationNoTls, &settings.host, settings.port()));
        if !talk.can("STARTTLS") || talk.ask("STARTTLS", &mut |_| ())?.kind != Kind::Ok {
            return Err(no_tls());
        }
        talk.line().encrypt(config)?;
    }
    // What was said before the encryption is forgotten.
    talk.can = told.unwrap_or_default();
    if talk.can.is_empty() {
        capability(&mut talk, settings)?;
    }
    Ok(talk)
}

fn capability(talk: &mut Talk, settings: &Imap) -> Result<(), Trouble> {
    let status = talk.ask("CAPABILITY", &mut |_| ())?;
    if status.kind == Kind::Ok && !talk.can.is_empty() {
        return Ok(());
    }
    Err(Trouble::Server(no_imap(settings, "CAPABILITY")))
}

fn no_imap(settings: &Imap, said: &'static str) -> Error {
    at(Code::DestinationProtocol, &settings.host, settings.port()).arg("said", said)
}

fn refused(settings: &Imap, reason: &str) -> Error {
    at(Code::DestinationSignIn, &settings.host, settings.port()).arg("reason", reason)
}

/// SASL PLAIN (RFC 4616).
fn plain(server: &ImapServer, name: &str) -> Result<Zeroizing<String>, Trouble> {
    let settings = &server.settings;
    let (Some(user), Some(password)) = (&settings.user, &server.password) else {
        return Err(Trouble::Server(Error::internal("imap account")));
    };
    let separator = settings.separator.as_deref().unwrap_or("*");
    let (acting, user) = match settings.sign_in {
        ImapSignIn::Master => ("", format!("{name}{separator}{user}")),
        ImapSignIn::Proxy | ImapSignIn::Oauth => (name, user.clone()),
    };
    let message = Zeroizing::new(format!("{acting}\0{user}\0{}", password.expose_secret()));
    Ok(Zeroizing::new(STANDARD.encode(message.as_bytes())))
}

/// Tries the token at hand, and another where it is refused: it may have been withdrawn. One that has just let somebody
/// in is not to blame.
fn with_token(server: &ImapServer, talk: Talk, name: &str) -> Result<Talk, Trouble> {
    let settings = &server.settings;
    let Some(source) = &server.token else { return Err(Trouble::Server(Error::internal("imap token"))) };
    let token = source.get(None)?;
    let first = match attempt(server, talk, name, &token) {
        Ok(talk) => return Ok(talk),
        Err(refused) => refused,
    };
    let withdrawn = matches!(&first, Refused::Status(status) if nobody(status)) && !server.is_good(&token);
    if !withdrawn {
        return Err(meaning(settings, first));
    }
    let other = source.get(Some(&token))?;
    if other.expose_secret() == token.expose_secret() {
        return Err(meaning(settings, first));
    }
    attempt(server, greeted(server)?, name, &other).map_err(|refused| meaning(settings, refused))
}

fn attempt(server: &ImapServer, talk: Talk, name: &str, token: &SecretString) -> Result<Talk, Refused> {
    let settings = &server.settings;
    let bearer = token.expose_secret();
    let (mechanism, message) = if talk.can("AUTH=XOAUTH2") {
        ("XOAUTH2", format!("user={name}\x01auth=Bearer {bearer}\x01\x01"))
    } else {
        // RFC 7628, with the name as RFC 5801 wants it.
        let name = name.replace('=', "=3D").replace(',', "=2C");
        let place = format!("host={}\x01port={}", settings.host, settings.port());
        ("OAUTHBEARER", format!("n,a={name},\x01{place}\x01auth=Bearer {bearer}\x01\x01"))
    };
    let message = Zeroizing::new(message);
    let initial = Zeroizing::new(STANDARD.encode(message.as_bytes()));
    let talk = authenticate(server, talk, mechanism, &initial)?;
    server.was_good(token);
    Ok(talk)
}

/// AUTHENTICATE, with the first message at once where the server takes it so (RFC 4959).
fn authenticate(
    server: &ImapServer,
    mut talk: Talk,
    mechanism: &'static str,
    initial: &str,
) -> Result<Talk, Refused> {
    let settings = &server.settings;
    if !talk.can(&format!("AUTH={mechanism}")) {
        let reason = if talk.can("LOGINDISABLED") { "LOGINDISABLED" } else { mechanism };
        return Err(Trouble::Server(refused(settings, reason)).into());
    }
    let at_once = talk.can("SASL-IR") && initial.len() <= INITIAL;
    let tag = talk.tag();
    let before = std::mem::take(&mut talk.can);
    let line = talk.line();
    line.expect(ANSWER, 0);
    line.write(format!("{tag} AUTHENTICATE {mechanism}").as_bytes())?;
    if at_once {
        line.write(b" ")?;
        line.write(initial.as_bytes())?;
    }
    line.write(b"\r\n")?;
    line.flush()?;
    let mut said = at_once;
    for _ in 0..64 {
        match talk.reply()? {
            Reply::Continue => {
                // A second question is why it was refused; it is answered with nothing, so that the refusal follows.
                let answer = match (said, mechanism) {
                    (false, _) => initial,
                    (true, "XOAUTH2") => "",
                    (true, "OAUTHBEARER") => "AQ==",
                    (true, _) => "*",
                };
                said = true;
                talk.line().write(answer.as_bytes())?;
                talk.line().write(b"\r\n")?;
                talk.line().flush()?;
            }
            Reply::Tagged(ended, status) if ended == tag => {
                if status.kind != Kind::Ok {
                    talk.can = before;
                    return Err(Refused::Status(status));
                }
                if let Some(Hint::Capability(can)) = status.code {
                    talk.can = can;
                }
                if talk.can.is_empty() {
                    capability(&mut talk, settings)?;
                }
                return Ok(talk);
            }
            Reply::Aside(_) | Reply::Facts(_) => {}
            Reply::Tagged(..) => break,
        }
    }
    Err(talk.line().nonsense().into())
}

/// Whether the refusal is one of mailbox or access, and nothing passing.
fn nobody(status: &Status) -> bool {
    status.kind == Kind::No
        && later(status).is_none()
        && matches!(
            status.named(),
            None | Some("ALERT" | "AUTHENTICATIONFAILED" | "AUTHORIZATIONFAILED" | "NONEXISTENT" | "EXPIRED")
        )
}

/// What a refused sign-in means (RFC 5530).
fn meaning(settings: &Imap, how: Refused) -> Trouble {
    let status = match how {
        Refused::Status(status) => status,
        Refused::Trouble(trouble) => return trouble,
    };
    let wait = |time: Duration| {
        let error = Error::new(Code::DestinationThrottled).arg("host", &settings.host);
        Trouble::Wait(time, error.arg("seconds", time.as_secs()))
    };
    if let Some(time) = later(&status) {
        return wait(time);
    }
    if status.said == Some(Said::NotConnected) {
        return Trouble::Mailbox(Code::MailboxClosed);
    }
    match status.named() {
        Some("UNAVAILABLE" | "INUSE" | "LIMIT" | "SERVERBUG") => wait(BUSY),
        Some("CONTACTADMIN" | "NOPERM" | "CORRUPTION") => Trouble::Mailbox(Code::MailboxClosed),
        Some("PRIVACYREQUIRED") => {
            Trouble::Server(at(Code::DestinationNoTls, &settings.host, settings.port()))
        }
        Some("EXPIRED") => Trouble::Server(refused(settings, "EXPIRED")),
        Some(name) if nobody(&status) => Trouble::Nobody(refused(settings, name)),
        None if nobody(&status) => Trouble::Nobody(refused(settings, "–")),
        Some(_) | None => Trouble::Server(no_imap(settings, "AUTHENTICATE")),
    }
}

impl ImapServer {
    fn is_good(&self, token: &SecretString) -> bool {
        let good = self.good.lock().ok();
        let good = good.as_ref().and_then(|good| good.as_ref());
        good.is_some_and(|(good, when): &(SecretString, Instant)| {
            good.expose_secret() == token.expose_secret() && when.elapsed() < GOOD
        })
    }

    fn was_good(&self, token: &SecretString) {
        if let Ok(mut good) = self.good.lock() {
            *good = Some((token.clone(), Instant::now()));
        }
    }
}
