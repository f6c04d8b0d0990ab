//! Which of some mails a folder has: asked after a lost reply, a killed run, or a refusal.
//!
//! In: wanted mails. Out: for each, the one that is there. Ours are known by Message-ID; an e-mail that came as one
//! by its bytes, because several may share a Message-ID or have none. No mail there stands for two wanted ones. Little
//! is asked: all of a small folder, of a large one what has the wanted dates; every mail is searched for by Message-ID
//! only on a server that does not keep dates. Deliberately absent: any change to the folder.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::super::remote::{Kept, MailId, Trouble, Waiting};
use super::append::{Writer, crlf, date, missing};
use super::reply::{Kind, Said, Status};
use super::talk::{Talk, quoted};
use super::value::Value;
use crate::error::Code;
use crate::model::{Mail, Timestamp, utc_day};

/// A folder of so many mails is looked at as a whole.
const SMALL: u32 = 1_000;
/// Mails of one question.
const ASKED: usize = 500;
/// Message-IDs of one question: each is searched for in every mail.
const SEARCHED: usize = 20;

/// What is asked of a mail.
const HEAD: &str = "(UID RFC822.SIZE BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])";

/// A mail that the folder has.
struct There {
    uid: u32,
    size: usize,
}

/// A form in which a wanted mail may be there.
struct Form<'m> {
    bytes: Cow<'m, [u8]>,
    as_is: bool,
    lesser: bool,
}

impl Form<'_> {
    fn of(mail: &Mail, lesser: bool) -> Form<'_> {
        Form { bytes: crlf(&mail.bytes), as_is: mail.as_is.is_some(), lesser }
    }
}

/// By Message-ID, without one under the empty name.
type Found = HashMap<Vec<u8>, Vec<There>>;

/// What the folder has of these.
///
/// # Errors
/// `Trouble`.
pub fn present(writer: &mut Writer, wanted: &[Waiting]) -> Result<Vec<Option<Kept>>, Trouble> {
    let mut answer: Vec<Option<Kept>> = wanted.iter().map(|_| None).collect();
    let Some(folder) = enter(writer, "EXAMINE")? else { return Ok(answer) };
    let forms: Vec<(Vec<u8>, Vec<Form<'_>>)> = wanted.iter().flat_map(forms_of).collect();
    let owners: Vec<usize> =
        wanted.iter().enumerate().flat_map(|(place, mail)| forms_of(mail).map(move |_| place)).collect();
    let names: HashSet<&[u8]> = forms.iter().map(|(name, _)| name.as_slice()).collect();
    let talk = &mut writer.talk;
    let mut used = HashSet::new();
    let mut settle = |talk: &mut Talk, found: &Found, answer: &mut Vec<Option<Kept>>| {
        for (place, (name, forms)) in owners.iter().zip(&forms) {
            let Some(open) = answer.get_mut(*place).filter(|open| open.is_none()) else { continue };
            let there = found.get(name).map(Vec::as_slice).unwrap_or_default();
            if let Some((uid, lesser)) = recognise(talk, forms, there, &used)? {
                used.insert(uid);
                *open = Some(Kept { id: Some(MailId::Uid { validity: folder.validity, uid }), lesser });
            }
        }
        Ok::<(), Trouble>(())
    };
    let mut found = Found::new();
    if folder.mails == 0 {
        leave(talk)?;
        return Ok(answer);
    }
    if folder.mails <= SMALL {
        heads(talk, "1:*", &names, &mut found)?;
        settle(talk, &found, &mut answer)?;
        leave(talk)?;
        return Ok(answer);
    }
    let uids = search(talk, &dates(wanted))?;
    for some in uids.chunks(ASKED) {
        heads(talk, &set(some), &names, &mut found)?;
    }
    settle(talk, &found, &mut answer)?;
    if answer.iter().any(Option::is_none) && !keeps_dates(talk, folder.mails)? {
        let open: HashSet<usize> =
            answer.iter().enumerate().filter(|(_, kept)| kept.is_none()).map(|(place, _)| place).collect();
        let asked = owners.iter().zip(&forms).filter(|(place, _)| open.contains(place));
        let asked: Vec<String> = asked.filter_map(|(_, (name, _))| header(name)).collect();
        let mut found = Found::new();
        for some in asked.chunks(SEARCHED) {
            let uids = search(talk, &any(some))?;
            for some in uids.chunks(ASKED) {
                heads(talk, &set(some), &names, &mut found)?;
            }
        }
        settle(talk, &found, &mut answer)?;
    }
    leave(talk)?;
    Ok(answer)
}

/// Takes a mail away.
///
/// # Errors
/// `Trouble`; `Trouble::Mail` where the server cannot take away this one alone, or the folder was made anew since.
pub fn remove(writer: &mut Writer, mail: &MailId) -> Result<(), Trouble> {
    let MailId::Uid { validity, uid } = mail else { return Err(Trouble::Mail) };
    if !writer.talk.can("UIDPLUS") && !writer.talk.can("IMAP4REV2") {
        return Err(Trouble::Mail);
    }
    let folder =
        enter(writer, "SELECT")?.filter(|folder| folder.validity == *validity).ok_or(Trouble::Mail)?;
    let talk = &mut writer.talk;
    let mut gone = false;
    let mut ask = |command: String| -> Result<(), Trouble> {
        let status = talk.ask(&command, &mut |facts| {
            gone = gone || facts.iter().any(|fact| fact.is("EXPUNGE") || fact.is("VANISHED"));
        })?;
        if status.kind == Kind::Ok { Ok(()) } else { Err(Trouble::Mail) }
    };
    ask(format!("UID STORE {uid} +FLAGS.SILENT (\\Deleted)"))?;
    ask(format!("UID EXPUNGE {uid}"))?;
    // CLOSE would take away what others have marked.
    if talk.can("UNSELECT") || talk.can("IMAP4REV2") {
        talk.mention("UNSELECT")?;
    }
    if gone && folder.mails > 0 { Ok(()) } else { Err(Trouble::Mail) }
}

/// A folder that was opened.
struct Folder {
    mails: u32,
    validity: u32,
}

/// Opens the folder; none where it had to be made.
fn enter(writer: &mut Writer, how: &str) -> Result<Option<Folder>, Trouble> {
    let command = format!("{how} {}", writer.target.name);
    let mut opened = Folder { mails: 0, validity: 0 };
    let status = writer.talk.ask(&command, &mut |facts| match facts {
        [count, word, ..] if word.is("EXISTS") => opened.mails = count.number().unwrap_or(0),
        [word, validity, ..] if word.is("UIDVALIDITY") => opened.validity = validity.number().unwrap_or(0),
        _ => {}
    })?;
    if status.kind == Kind::Ok {
        writer.target.known = true;
        return Ok(Some(opened));
    }
    if status.said == Some(Said::NotConnected) || matches!(status.named(), Some("NOPERM" | "CONTACTADMIN")) {
        return Err(Trouble::Mailbox(Code::MailboxClosed));
    }
    if let Some("UNAVAILABLE" | "INUSE" | "SERVERBUG") = status.named() {
        return Err(writer.talk.wait(std::time::Duration::from_secs(10)));
    }
    // Not every server has a code for a missing folder: making it tells.
    writer.target.known = false;
    if writer.make()? || missing(&status) { Ok(None) } else { Err(Trouble::Mailbox(Code::MailboxClosed)) }
}

/// Leaves a folder that was opened for reading alone: nothing is taken away by it.
fn leave(talk: &mut Talk) -> Result<(), Trouble> {
    talk.mention("CLOSE")
}

fn forms_of(mail: &Waiting) -> impl Iterator<Item = (Vec<u8>, Vec<Form<'_>>)> {
    let mut forms: BTreeMap<Vec<u8>, Vec<Form<'_>>> = BTreeMap::new();
    forms.entry(message_id(&mail.mail.bytes)).or_default().push(Form::of(&mail.mail, false));
    if let Some(lesser) = &mail.mail.lesser {
        forms.entry(message_id(&lesser.bytes)).or_default().push(Form::of(lesser, true));
    }
    forms.into_iter()
}

/// Which of the mails there is one of these forms, and whether that is the lesser one.
fn recognise(
    talk: &mut Talk,
    forms: &[Form<'_>],
    there: &[There],
    used: &HashSet<u32>,
) -> Result<Option<(u32, bool)>, Trouble> {
    let mut ours = None;
    for mail in there.iter().filter(|mail| !used.contains(&mail.uid)) {
        for form in forms {
            let same = form.bytes.len() == mail.size;
            if form.as_is {
                if same && bytes_of(talk, mail)?.is_some_and(|bytes| *crlf(&bytes) == *form.bytes) {
                    return Ok(Some((mail.uid, form.lesser)));
                }
            } else if same {
                return Ok(Some((mail.uid, form.lesser)));
            } else {
                // A server may add to a mail's header: what has our Message-ID is ours, in the form of nearest size.
                let by = form.bytes.len().abs_diff(mail.size);
                ours = ours.filter(|(_, _, best)| *best <= by).or(Some((mail.uid, form.lesser, by)));
            }
        }
    }
    Ok(ours.map(|(uid, lesser, _)| (uid, lesser)))
}

fn bytes_of(talk: &mut Talk, mail: &There) -> Result<Option<Vec<u8>>, Trouble> {
    let mut bytes = None;
    let command = format!("UID FETCH {} (UID BODY.PEEK[])", mail.uid);
    let status = talk.ask_for(&command, mail.size.saturating_mul(2), &mut |facts| {
        if let Some(fetched) = fetched(facts)
            && value(fetched, "UID").and_then(Value::number) == Some(mail.uid)
            && let Some(body) = value(fetched, "BODY[]").and_then(Value::bytes)
        {
            bytes = Some(body.to_vec());
        }
    })?;
    done(talk, &status)?;
    Ok(bytes)
}

/// Size and Message-ID of mails, of those with a wanted Message-ID.
fn heads(talk: &mut Talk, uids: &str, names: &HashSet<&[u8]>, found: &mut Found) -> Result<(), Trouble> {
    let status = talk.ask(&format!("UID FETCH {uids} {HEAD}"), &mut |facts| {
        let Some(fetched) = fetched(facts) else { return };
        let uid = value(fetched, "UID").and_then(Value::number);
        let size = value(fetched, "RFC822.SIZE").and_then(Value::number);
        let head = value(fetched, "BODY[HEADER.FIELDS").and_then(Value::bytes);
        if let (Some(uid), Some(size), Some(head)) = (uid, size, head) {
            let name = message_id(head);
            if names.contains(name.as_slice()) {
                let mails = found.entry(name).or_default();
                if mails.iter().all(|mail| mail.uid != uid) {
                    mails.push(There { uid, size: size as usize });
                }
            }
        }
    })?;
    done(talk, &status)
}

fn search(talk: &mut Talk, what: &str) -> Result<Vec<u32>, Trouble> {
    let mut uids = Vec::new();
    let status = talk.ask(&format!("UID SEARCH {what}"), &mut |facts| {
        if let Some((word, rest)) = facts.split_first()
            && word.is("SEARCH")
        {
            uids.extend(rest.iter().filter_map(Value::number));
        }
    })?;
    done(talk, &status)?;
    uids.sort_unstable();
    Ok(uids)
}

/// Whether the last mail has the date that it was written at: then the server keeps what it is told.
fn keeps_dates(talk: &mut Talk, last: u32) -> Result<bool, Trouble> {
    let mut keeps = false;
    let status =
        talk.ask(&format!("FETCH {last} (INTERNALDATE BODY.PEEK[HEADER.FIELDS (DATE)])"), &mut |facts| {
            let Some(fetched) = fetched(facts) else { return };
            let kept = value(fetched, "INTERNALDATE").and_then(Value::bytes).and_then(internal_date);
            let head = value(fetched, "BODY[HEADER.FIELDS").and_then(Value::bytes);
            let said = head.and_then(|head| field(head, b"date")).and_then(|said| {
                let said = String::from_utf8(said).ok()?;
                jiff::fmt::rfc2822::DateTimeParser::new().parse_timestamp(said.trim()).ok()
            });
            if let (Some(kept), Some(said)) = (kept, said) {
                keeps = (utc_day(said) - kept).get_days().abs() <= 2;
            }
        })?;
    done(talk, &status)?;
    Ok(keeps)
}

/// `21-Nov-2026 10:00:00 +0000`: its day is enough.
fn internal_date(bytes: &[u8]) -> Option<Date> {
    let text = std::str::from_utf8(bytes).ok()?.trim();
    Date::strptime("%d-%b-%Y", text.split(' ').next()?).ok()
}

fn done(talk: &mut Talk, status: &Status) -> Result<(), Trouble> {
    match status.kind {
        Kind::Ok => Ok(()),
        Kind::No | Kind::Bad | Kind::Bye | Kind::Preauth => Err(talk.line().nonsense()),
    }
}

/// The parts of `n FETCH (…)`.
fn fetched(facts: &[Value]) -> Option<&[Value]> {
    match facts {
        [_, word, list] if word.is("FETCH") => list.list(),
        _ => None,
    }
}

/// What stands behind a word that begins so.
fn value<'v>(values: &'v [Value], name: &str) -> Option<&'v Value> {
    let named = |word: &Value| match word {
        Value::Word(bytes) => {
            let begins =
                bytes.get(..name.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(name.as_bytes()));
            begins && (bytes.len() == name.len() || name.contains('['))
        }
        Value::Text(_) | Value::List(_) => false,
    };
    values.chunks(2).find_map(|pair| match pair {
        [word, value] if named(word) => Some(value),
        _ => None,
    })
}

/// Days of the messages, and one more at each end: a server compares days of its own time zone.
fn dates(wanted: &[Waiting]) -> String {
    let times = || wanted.iter().map(|mail| mail.time);
    let (Some(first), Some(last)) = (times().min(), times().max()) else { return "ALL".to_owned() };
    let shifted = |time: Timestamp, by: i32| utc_day(time).checked_add(by.days()).unwrap_or(utc_day(time));
    format!("SINCE {} BEFORE {}", date(shifted(first, -1)), date(shifted(last, 2)))
}

/// `OR a OR b c`.
fn any(keys: &[String]) -> String {
    let mut told = String::new();
    for (place, key) in keys.iter().enumerate() {
        if place + 1 < keys.len() {
            told.push_str("OR ");
        }
        told.push_str(key);
        told.push(' ');
    }
    told.trim_end().to_owned()
}

fn header(name: &[u8]) -> Option<String> {
    let name = std::str::from_utf8(name).ok().filter(|name| !name.is_empty())?;
    Some(format!("HEADER Message-ID {}", quoted(name)?))
}

/// `1:3,7` of numbers in order.
fn set(uids: &[u32]) -> String {
    let mut told: Vec<String> = Vec::new();
    let mut uids = uids.iter().copied().peekable();
    while let Some(first) = uids.next() {
        let mut last = first;
        while let Some(next) = uids.next_if(|next| *next <= last.saturating_add(1)) {
            last = next;
        }
        told.push(if first == last { first.to_string() } else { format!("{first}:{last}") });
    }
    told.join(",")
}

/// The Message-ID that a mail's header has, as it stands there; empty without one.
fn message_id(mail: &[u8]) -> Vec<u8> {
    field(mail, b"message-id").unwrap_or_default()
}

/// The first field of this name in a header, unfolded, without spaces around it.
fn field(mail: &[u8], name: &[u8]) -> Option<Vec<u8>> {
    let mut found: Option<Vec<u8>> = None;
    for line in mail.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let folded = matches!(line.first(), Some(b' ' | b'\t'));
        match (&mut found, folded) {
            (Some(found), true) => {
                found.push(b' ');
                found.extend_from_slice(line.trim_ascii());
            }
            (Some(_), false) => break,
            (None, _) if line.is_empty() => break,
            (None, _) => {
                let (begin, rest) = line.split_at_checked(name.len()).unwrap_or_default();
                if begin.eq_ignore_ascii_case(name)
                    && let Some(value) = rest.trim_ascii_start().strip_prefix(b":")
                {
                    found = Some(value.trim_ascii().to_vec());
                }
            }
        }
    }
    found.map(|found| found.trim_ascii().to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_read_from_a_header_alone() {
        let mail =
            b"From: x\r\nMESSAGE-ID:\r\n\t<a@b>  \r\nMessage-Id: <c@d>\r\n\r\nMessage-ID: <body@b>\r\n";
        assert_eq!(message_id(mail), b"<a@b>");
        assert_eq!(message_id(b"From: x\n\nMessage-ID: <body@b>\n"), b"");
        assert_eq!(message_id(b"Message-ID-2: <a>\nMessage-ID : <c@d>\n"), b"<c@d>");
        assert_eq!(message_id(b""), b"");
    }

    #[test]
    fn uids_are_told_as_ranges() {
        assert_eq!(set(&[1, 2, 3, 7, 9, 10]), "1:3,7,9:10");
        assert_eq!(set(&[u32::MAX]), u32::MAX.to_string());
        assert_eq!(set(&[]), "");
    }

    #[test]
    fn several_questions_become_one() {
        let keys = |keys: &[&str]| any(&keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>());
        assert_eq!(keys(&["a"]), "a");
        assert_eq!(keys(&["a", "b", "c"]), "OR a OR b c");
        assert_eq!(header(b"<a\"b@c>").unwrap(), "HEADER Message-ID \"<a\\\"b@c>\"");
        assert_eq!((header(b""), header("<é>".as_bytes()), header(b"<\xff>")), (None, None, None));
    }

    #[test]
    fn the_day_of_a_kept_date_is_read() {
        assert_eq!(internal_date(b" 1-Nov-2026 10:00:00 +0100"), Some(jiff::civil::date(2026, 11, 1)));
        assert_eq!(internal_date(b"21-nov-2026 10:00:00 +0100"), Some(jiff::civil::date(2026, 11, 21)));
        assert_eq!(internal_date(b"yesterday"), None);
    }
}
