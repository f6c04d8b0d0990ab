//! Commands and their ends.
//!
//! In: a line. Out: how a command ended, and what was said meanwhile. Deliberately absent: which commands.

use std::time::Duration;

use super::super::remote::Trouble;
use super::line::{Line, at};
use super::reply::{Code as Hint, Kind, Reply, Said, Status, capabilities};
use super::value::Value;
use crate::error::{Code, Error};

/// Until a command's end.
pub const ANSWER: Duration = Duration::from_secs(60);
/// What a server has us wait, where it does not say how long.
const LATER: Duration = Duration::from_secs(10);
/// A literal that nobody asked for, or a header.
const LITERAL: usize = 1 << 20;

/// A line on which commands are said.
pub struct Talk {
    line: Line,
    number: u32,
    /// What the server can do, in capitals.
    pub can: Vec<String>,
    /// Tags of commands whose ends nobody waits for.
    pending: Vec<String>,
}

impl Talk {
    /// On this line.
    #[must_use]
    pub fn new(line: Line) -> Self {
        Self { line, number: 0, can: Vec::new(), pending: Vec::new() }
    }

    /// The line itself.
    pub fn line(&mut self) -> &mut Line {
        &mut self.line
    }

    /// Whether the server can do it.
    #[must_use]
    pub fn can(&self, what: &str) -> bool {
        self.can.iter().any(|can| can == what)
    }

    /// A tag for the next command.
    pub fn tag(&mut self) -> String {
        self.number += 1;
        format!("T{}", self.number)
    }

    /// Says a command whose end nobody waits for.
    ///
    /// # Errors
    /// `Trouble::Lost`.
    pub fn mention(&mut self, command: &str) -> Result<(), Trouble> {
        let tag = self.tag();
        self.line.write(format!("{tag} {command}\r\n").as_bytes())?;
        self.pending.push(tag);
        Ok(())
    }

    /// Says a command and hears its end; what is said meanwhile goes to `each`.
    ///
    /// # Errors
    /// `Trouble::Lost`, `Trouble::Wait`.
    pub fn ask(&mut self, command: &str, each: &mut dyn FnMut(&[Value])) -> Result<Status, Trouble> {
        self.ask_for(command, 0, each)
    }

    /// The same, where a literal may have `more` bytes than a header.
    ///
    /// # Errors
    /// As `ask`.
    pub fn ask_for(
        &mut self,
        command: &str,
        more: usize,
        each: &mut dyn FnMut(&[Value]),
    ) -> Result<Status, Trouble> {
        let tag = self.tag();
        self.line.expect(ANSWER, more);
        self.line.write(format!("{tag} {command}\r\n").as_bytes())?;
        self.line.flush()?;
        loop {
            match self.reply_with(LITERAL + more)? {
                Reply::Tagged(ended, status) if ended == tag => return self.heard(status),
                Reply::Facts(facts) => each(&facts),
                Reply::Aside(Status { code: Some(Hint::UidValidity(validity)), .. }) => {
                    each(&[
                        Value::Word(b"UIDVALIDITY".to_vec()),
                        Value::Word(validity.to_string().into_bytes()),
                    ]);
                }
                Reply::Aside(_) => {}
                Reply::Tagged(..) | Reply::Continue => return Err(self.line.nonsense()),
            }
        }
    }

    /// The next reply that is not the end of a mentioned command. Capabilities are kept on the way.
    ///
    /// # Errors
    /// `Trouble::Lost`; `Trouble::Wait` where the server says goodbye for now.
    pub fn reply(&mut self) -> Result<Reply, Trouble> {
        self.reply_with(LITERAL)
    }

    fn reply_with(&mut self, largest: usize) -> Result<Reply, Trouble> {
        loop {
            let Some(reply) = self.line.reply(largest)? else { continue };
            match &reply {
                Reply::Tagged(tag, _) => {
                    if let Some(place) = self.pending.iter().position(|pending| pending == tag) {
                        self.pending.swap_remove(place);
                        continue;
                    }
                }
                Reply::Aside(status) if status.kind == Kind::Bye => return Err(self.goodbye(status)),
                Reply::Facts(facts) => {
                    if let Some((first, rest)) = facts.split_first()
                        && first.is("CAPABILITY")
                    {
                        self.can = capabilities(rest);
                    }
                }
                Reply::Aside(_) | Reply::Continue => {}
            }
            return Ok(reply);
        }
    }

    /// A throttle is one at any command.
    fn heard(&self, status: Status) -> Result<Status, Trouble> {
        match later(&status) {
            Some(time) if status.kind != Kind::Ok => Err(self.wait(time)),
            Some(_) | None => Ok(status),
        }
    }

    /// The server asks to wait.
    #[must_use]
    pub fn wait(&self, time: Duration) -> Trouble {
        let (host, _) = self.line.place();
        let error = Error::new(Code::DestinationThrottled).arg("host", host).arg("seconds", time.as_secs());
        Trouble::Wait(time, error)
    }

    /// The server closes the line.
    fn goodbye(&mut self, status: &Status) -> Trouble {
        let lost = {
            let (host, port) = self.line.place();
            Trouble::Lost(at(Code::DestinationLost, host, port))
        };
        let time = later(status);
        // Nothing more is said on it.
        drop(self.line.nonsense());
        match (time, status.named()) {
            (Some(time), _) if self.number == 0 => self.wait(time),
            (None, Some("UNAVAILABLE" | "INUSE" | "LIMIT")) if self.number == 0 => self.wait(LATER),
            (Some(_) | None, _) => lost,
        }
    }
}

impl Drop for Talk {
    fn drop(&mut self) {
        if self.line.is_broken() {
            return;
        }
        self.line.expect(Duration::from_secs(5), 0);
        // A command that was said and not heard out may be dropped by a server whose client hangs up.
        if !self.pending.is_empty() && self.line.flush().is_ok() {
            while !self.pending.is_empty() && self.mentioned_ended() {}
        }
        if !self.line.is_broken() {
            let _ = self.line.write(b"T0 LOGOUT\r\n").and_then(|()| self.line.flush());
        }
    }
}

impl Talk {
    fn mentioned_ended(&mut self) -> bool {
        match self.line.reply(LITERAL) {
            Ok(Some(Reply::Tagged(tag, _))) => {
                self.pending.retain(|pending| *pending != tag);
                true
            }
            Ok(_) => true,
            Err(_) => false,
        }
    }
}

/// How long the server asks us to wait, if it does.
#[must_use]
pub fn later(status: &Status) -> Option<Duration> {
    match (status.said, status.named()) {
        (Some(Said::Throttled(time)), _) => Some(time.unwrap_or(LATER)),
        (_, Some("THROTTLED")) => Some(LATER),
        (Some(Said::NotConnected) | None, _) => None,
    }
}

/// A string in quotes; none where that cannot carry it.
#[must_use]
pub fn quoted(text: &str) -> Option<String> {
    let plain = text.bytes().all(|byte| (b' '..=b'~').contains(&byte));
    plain.then(|| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")))
}
