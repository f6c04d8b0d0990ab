//! Putting mails into a folder: all at once, one behind the other, or one by one, as far as the server can.
//!
//! ```text
//!  MULTIAPPEND, LITERAL+    one command: all of them or none            halved where it is refused
//!  LITERAL+, LITERAL-       a command each, without waiting for replies
//!  neither                  a command each; the server asks for each mail
//! ```
//! In: letters. Out: what became of each. A folder is made on the way, without a further round trip. Deliberately
//! absent: what is done about a lost reply (`remote`).

use std::borrow::Cow;
use std::time::Duration;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::super::remote::Trouble;
use super::reply::{Code as Hint, Kind, Reply, Said, Status};
use super::talk::{Talk, later};
use super::value::Value;
use crate::error::Code;
use crate::model::Timestamp;

/// Until a batch is durable; more for many bytes.
const DURABLE: Duration = Duration::from_secs(300);
/// Bytes a second that a slow line brings at least.
const SLOW: usize = 16 << 10;
/// LITERAL- (RFC 7888) is for these; larger ones are asked for.
const SMALL: usize = 4096;
/// Above, a server is asked first, so that it can refuse the size before it has all of the mail.
const LARGE: usize = 1 << 20;
/// How often a mailbox in trouble is waited for.
const TRIES: u32 = 3;
/// How long at first.
const LATER: Duration = Duration::from_secs(5);

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A mail as it goes over the line.
pub struct Letter<'m> {
    bytes: Cow<'m, [u8]>,
    time: Timestamp,
}

impl<'m> Letter<'m> {
    /// With CRLF at the end of each line, as IMAP wants it.
    ///
    /// # Errors
    /// `Trouble::Mail` where it has a NUL, which IMAP cannot carry; `Trouble::TooLarge` where the server said so.
    pub fn new(bytes: &'m [u8], time: Timestamp, most: Option<usize>) -> Result<Self, Trouble> {
        if bytes.contains(&0) {
            return Err(Trouble::Mail);
        }
        let bytes = crlf(bytes);
        match most {
            Some(most) if bytes.len() > most => Err(Trouble::TooLarge),
            Some(_) | None => Ok(Self { bytes, time }),
        }
    }
}

/// With CRLF at the end of each line.
pub fn crlf(bytes: &[u8]) -> Cow<'_, [u8]> {
    let bare = |at: usize| at == 0 || bytes.get(at - 1) != Some(&b'\r');
    let ends: Vec<usize> = bytes
        .iter()
        .enumerate()
        .filter(|(at, byte)| **byte == b'\n' && bare(*at))
        .map(|(at, _)| at)
        .collect();
    if ends.is_empty() {
        return Cow::Borrowed(bytes);
    }
    let mut whole = Vec::with_capacity(bytes.len() + ends.len());
    let mut begin = 0;
    for end in ends {
        whole.extend_from_slice(bytes.get(begin..end).unwrap_or_default());
        whole.push(b'\r');
        begin = end;
    }
    whole.extend_from_slice(bytes.get(begin..).unwrap_or_default());
    Cow::Owned(whole)
}

/// `"21-Nov-2026 10:00:00 +0000"`.
fn date_time(time: Timestamp) -> String {
    let time = time.to_zoned(TimeZone::UTC);
    let (hour, minute, second) = (time.hour(), time.minute(), time.second());
    format!("\"{:0>11} {hour:02}:{minute:02}:{second:02} +0000\"", date(time.date()))
}

/// `1-Nov-2026`: in English whatever the computer speaks.
pub fn date(day: Date) -> String {
    let month = usize::from(day.month().unsigned_abs()).checked_sub(1).and_then(|month| MONTHS.get(month));
    format!("{}-{}-{:04}", day.day(), month.unwrap_or(&""), day.year())
}

/// The folder that mails go to.
#[derive(Debug)]
pub struct Target {
    /// Its name, in quotes.
    pub name: String,
    /// It is there.
    pub known: bool,
}

/// What puts mails into one mailbox.
pub struct Writer {
    /// Where commands are said.
    pub talk: Talk,
    /// The folder.
    pub target: Target,
    /// Several mails go into one command.
    pub multi: bool,
    /// How often the mailbox was in trouble.
    pub tries: u32,
}

/// What a mail that was put is called: of the folder, and its own.
pub type Uid = (u32, u32);

/// What was said to commands.
#[derive(Default)]
struct Heard {
    made: Option<Status>,
    ends: Vec<Option<Status>>,
}

impl Writer {
    /// Puts letters, in order; tells each that is durable. Where one is refused, its place and why.
    ///
    /// # Errors
    /// `Trouble`, at the first letter that is not there because of it.
    pub fn put(
        &mut self,
        letters: &[Letter<'_>],
        kept: &mut dyn FnMut(usize, Option<Uid>),
    ) -> Result<(), (usize, Trouble)> {
        let mut at = 0;
        // Up to here a refused mail is searched for, by halves.
        let mut suspect = 0;
        while at < letters.len() {
            if !self.multi {
                let rest = letters.get(at..).unwrap_or_default();
                let mut told = |place: usize, uid: Option<Uid>| kept(at + place, uid);
                return self.put_each(rest, &mut told).map_err(|(place, trouble)| (at + place, trouble));
            }
            let end = if suspect > at { at + (suspect - at).div_ceil(2) } else { letters.len() };
            let batch: Vec<usize> = (at..end).collect();
            let was_known = self.target.known;
            let mut said = Heard::default();
            let sent = self.say(letters, &[&batch], &mut said);
            let Some(status) = said.ends.pop().flatten() else {
                let lost = sent.err().unwrap_or_else(|| self.talk.line().nonsense());
                return Err((at, lost));
            };
            if status.kind == Kind::Ok {
                let uids = uids(&status, batch.len());
                for (place, letter) in batch.iter().enumerate() {
                    kept(*letter, uids.as_ref().and_then(|uids| uids.get(place)).copied());
                }
                (at, self.tries) = (end, 0);
                sent.map_err(|trouble| (at, trouble))?;
                continue;
            }
            sent.map_err(|trouble| (at, trouble))?;
            if missing(&status) {
                if was_known {
                    continue;
                }
                return Err((at, not_made(said.made.as_ref())));
            }
            // It says that it can, and does not understand it.
            if status.kind == Kind::Bad && batch.len() > 1 && later(&status).is_none() {
                self.multi = false;
                continue;
            }
            let trouble = self.judge(&status);
            let of_one =
                matches!(trouble, Trouble::Mail | Trouble::TooLarge | Trouble::Mailbox(Code::MailboxFull));
            if of_one && batch.len() > 1 {
                suspect = end;
                continue;
            }
            return Err((at, trouble));
        }
        Ok(())
    }

    /// A command for each.
    fn put_each(
        &mut self,
        letters: &[Letter<'_>],
        kept: &mut dyn FnMut(usize, Option<Uid>),
    ) -> Result<(), (usize, Trouble)> {
        let mut open: Vec<usize> = (0..letters.len()).collect();
        loop {
            let was_known = self.target.known;
            let commands: Vec<&[usize]> = open.chunks(1).collect();
            let mut said = Heard::default();
            let sent = self.say(letters, &commands, &mut said);
            let mut refused = Vec::new();
            let mut silent = None;
            for (place, letter) in open.iter().enumerate() {
                match said.ends.get_mut(place).and_then(Option::take) {
                    Some(status) if status.kind == Kind::Ok => {
                        self.tries = 0;
                        kept(*letter, uids(&status, 1).and_then(|uids| uids.first().copied()));
                    }
                    Some(status) => refused.push((*letter, status)),
                    None => drop(silent.get_or_insert(*letter)),
                }
            }
            if let Some(place) = silent {
                let lost = sent.err().unwrap_or_else(|| self.talk.line().nonsense());
                return Err((place, lost));
            }
            let Some((place, status)) = refused.first() else {
                return sent.map_err(|trouble| (letters.len().saturating_sub(1), trouble));
            };
            if !missing(status) {
                return Err((*place, self.judge(status)));
            }
            if !was_known {
                return Err((*place, not_made(said.made.as_ref())));
            }
            open = refused.iter().map(|(place, _)| *place).collect();
        }
    }

    /// Says commands, each with its letters, and hears them out. What was said counts also where it broke off.
    fn say(
        &mut self,
        letters: &[Letter<'_>],
        commands: &[&[usize]],
        said: &mut Heard,
    ) -> Result<(), Trouble> {
        let talk = &mut self.talk;
        let bytes: usize = letters.iter().map(|letter| letter.bytes.len()).sum();
        talk.line().expect(DURABLE + Duration::from_secs((bytes / SLOW) as u64), 0);
        let (plus, minus) = (talk.can("LITERAL+"), talk.can("LITERAL-") || talk.can("IMAP4REV2"));
        let mut ends = Ends { tags: Vec::new(), said };
        if !self.target.known {
            let tag = talk.tag();
            talk.line().write(format!("{tag} CREATE {}\r\n", self.target.name).as_bytes())?;
            ends.tags.push((tag, None));
        }
        let heard = (|| {
            'commands: for (at, command) in commands.iter().enumerate() {
                let tag = talk.tag();
                ends.tags.push((tag.clone(), Some(at)));
                ends.said.ends.push(None);
                talk.line().write(format!("{tag} APPEND {}", self.target.name).as_bytes())?;
                for letter in command.iter().filter_map(|place| letters.get(*place)) {
                    let length = letter.bytes.len();
                    let at_once = (plus && length <= LARGE) || (minus && length <= SMALL);
                    let sign = if at_once { "+" } else { "" };
                    let head = format!(" {} {{{length}{sign}}}\r\n", date_time(letter.time));
                    talk.line().write(head.as_bytes())?;
                    if !at_once {
                        talk.line().flush()?;
                        if !ends.asked_for(talk, &tag)? {
                            continue 'commands;
                        }
                    }
                    talk.line().write(&letter.bytes)?;
                }
                talk.line().write(b"\r\n")?;
                if !plus {
                    talk.line().flush()?;
                    ends.hear(talk, Some(&tag))?;
                }
            }
            talk.line().flush()?;
            ends.hear(talk, None)
        })();
        let made = ends.said.made.as_ref().is_some_and(|made| made.kind == Kind::Ok);
        let was = ends.said.made.as_ref().is_some_and(|made| made.named() == Some("ALREADYEXISTS"));
        let kept = ends.said.ends.iter().flatten().any(|end| end.kind == Kind::Ok);
        let gone = ends.said.ends.iter().flatten().any(missing);
        self.target.known = (self.target.known || made || was || kept) && !gone;
        // So that mail programs show it; one that a person took off their list stays off it.
        if made && heard.is_ok() {
            talk.mention(&format!("SUBSCRIBE {}", self.target.name))?;
        }
        heard
    }

    /// What a refused mail means.
    fn judge(&mut self, status: &Status) -> Trouble {
        if let Some(time) = later(status) {
            return self.talk.wait(time);
        }
        if status.said == Some(Said::NotConnected) {
            return Trouble::Mailbox(Code::MailboxClosed);
        }
        match status.named() {
            Some("OVERQUOTA") => Trouble::Mailbox(Code::MailboxFull),
            Some("LIMIT" | "TOOBIG") => Trouble::TooLarge,
            Some("NOPERM" | "READ-ONLY" | "CONTACTADMIN" | "AUTHORIZATIONFAILED" | "NONEXISTENT") => {
                Trouble::Mailbox(Code::MailboxClosed)
            }
            Some("UNAVAILABLE" | "INUSE" | "SERVERBUG" | "CORRUPTION" | "EXPUNGEISSUED") => {
                self.tries += 1;
                if self.tries > TRIES {
                    return Trouble::Mailbox(Code::MailboxClosed);
                }
                self.talk.wait(LATER * self.tries.pow(2))
            }
            Some(_) | None => Trouble::Mail,
        }
    }
}

/// The commands whose ends are waited for: the place of a letter's, none of what makes the folder.
struct Ends<'s> {
    tags: Vec<(String, Option<usize>)>,
    said: &'s mut Heard,
}

impl Ends<'_> {
    /// Hears all of them out, or one.
    fn hear(&mut self, talk: &mut Talk, only: Option<&str>) -> Result<(), Trouble> {
        while !self.tags.is_empty() && only.is_none_or(|only| self.tags.iter().any(|(tag, _)| tag == only)) {
            match talk.reply()? {
                Reply::Tagged(tag, status) => self.ended(talk, &tag, status)?,
                Reply::Aside(_) | Reply::Facts(_) => {}
                Reply::Continue => return Err(talk.line().nonsense()),
            }
        }
        Ok(())
    }

    /// Whether the server wants the letter that was announced.
    fn asked_for(&mut self, talk: &mut Talk, command: &str) -> Result<bool, Trouble> {
        loop {
            match talk.reply()? {
                Reply::Continue => return Ok(true),
                Reply::Tagged(tag, status) => {
                    self.ended(talk, &tag, status)?;
                    if tag == command {
                        return Ok(false);
                    }
                }
                Reply::Aside(_) | Reply::Facts(_) => {}
            }
        }
    }

    fn ended(&mut self, talk: &mut Talk, tag: &str, status: Status) -> Result<(), Trouble> {
        let place = self.tags.iter().position(|(open, _)| open == tag);
        let Some((_, command)) = place.map(|place| self.tags.swap_remove(place)) else {
            return Err(talk.line().nonsense());
        };
        match command {
            None => self.said.made = Some(status),
            Some(at) => {
                if let Some(end) = self.said.ends.get_mut(at) {
                    *end = Some(status);
                }
            }
        }
        Ok(())
    }
}

/// The folder is not there.
pub fn missing(status: &Status) -> bool {
    status.kind == Kind::No && matches!(status.named(), Some("TRYCREATE" | "NONEXISTENT"))
}

/// Why there is no folder: it could not be made.
fn not_made(made: Option<&Status>) -> Trouble {
    match made.and_then(Status::named) {
        Some("OVERQUOTA") => Trouble::Mailbox(Code::MailboxFull),
        Some(_) | None => Trouble::Mailbox(Code::MailboxClosed),
    }
}

/// Where mails were put, if the server says it of each.
fn uids(status: &Status, count: usize) -> Option<Vec<Uid>> {
    match &status.code {
        Some(Hint::AppendUid(validity, uids)) if uids.len() == count => {
            Some(uids.iter().map(|uid| (*validity, *uid)).collect())
        }
        Some(Hint::AppendUid(..) | Hint::Capability(_) | Hint::UidValidity(_) | Hint::Named(_)) | None => {
            None
        }
    }
}

impl Writer {
    /// Makes the folder where it is missing, and says whether it was.
    ///
    /// # Errors
    /// `Trouble`.
    pub fn make(&mut self) -> Result<bool, Trouble> {
        let name = self.target.name.clone();
        let made = self.talk.ask(&format!("CREATE {name}"), &mut |_: &[Value]| ())?;
        if made.kind == Kind::Ok {
            self.talk.mention(&format!("SUBSCRIBE {name}"))?;
            self.target.known = true;
            return Ok(true);
        }
        if made.named() == Some("ALREADYEXISTS") {
            self.target.known = true;
            return Ok(false);
        }
        Err(not_made(Some(&made)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_end_becomes_crlf_and_nothing_else_changes() {
        assert_eq!(&*crlf(b"a\nb\r\nc\rd\n\n"), b"a\r\nb\r\nc\rd\r\n\r\n");
        assert_eq!(&*crlf(b"\n"), b"\r\n");
        assert!(matches!(crlf(b"a\r\nb"), Cow::Borrowed(_)));
    }

    #[test]
    fn the_time_of_a_message_is_its_internal_date() {
        let time: Timestamp = "2026-03-01T09:08:07.9Z".parse().unwrap();
        assert_eq!(date_time(time), "\"01-Mar-2026 09:08:07 +0000\"");
        let time: Timestamp = "2026-11-21T23:59:59Z".parse().unwrap();
        assert_eq!(date_time(time), "\"21-Nov-2026 23:59:59 +0000\"");
    }

    #[test]
    fn what_imap_cannot_carry_is_refused_before_it_is_sent() {
        let time = Timestamp::UNIX_EPOCH;
        assert!(matches!(Letter::new(b"a\0", time, None), Err(Trouble::Mail)));
        assert!(matches!(Letter::new(b"a\n\n", time, Some(3)), Err(Trouble::TooLarge)));
        assert!(Letter::new(b"a\n\n", time, Some(5)).is_ok());
    }
}
