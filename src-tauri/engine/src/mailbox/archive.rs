//! This computer's archive: one mbox file a mailbox, folder, UTC day and part.
//!
//! In: mails. Out: `archive/<mailbox>/<folder>/<day>[.<number>].mbox`, mboxrd quoting, LF line ends. A mail that is
//! kept byte for byte says in the sender's place of its `From ` line how its bytes are had again (`model::AsIs`).
//! Files are written aside, synced and moved into place, then never changed. On Linux one `syncfs`
//! stands for thousands of `fsync`s; it reports write errors of the whole file system since it was
//! opened. Deliberately absent: reading mail back (`pipeline/audit`).

use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::tz::TimeZone;
use sha2::{Digest as _, Sha256};

use super::MailboxStore;
use super::durable::Durable;
use crate::error::{Code, Error, Result};
use crate::model::{AsIs, Digest, LineEnds, Mail, Mailbox, Part, Receipt};
use crate::progress::Progress;
use crate::settings::make_folder;

/// Bytes of mail held in memory before parts are written out.
const BUFFERED: usize = 48 << 20;
/// Of these, what is kept for the next mail; also what is written at a time.
const ROOM: usize = 1 << 20;

/// The archive of one home folder.
pub struct Archive {
    root: PathBuf,
    parts: Vec<Open>,
    buffered: usize,
    /// The part whose turn it is to be written out.
    next: usize,
    scratch: Vec<u8>,
}

struct Open {
    part: Part,
    /// What is to be written, in order. A mail to many is held once.
    waiting: Vec<Arc<[u8]>>,
    hash: Sha256,
    items: u64,
    partial: u64,
    bytes: u64,
}

/// The bytes that are held no longer: the last part that has a mail frees it.
fn let_go(mail: Arc<[u8]>) -> usize {
    if Arc::strong_count(&mail) == 1 { mail.len() } else { 0 }
}

/// Where a part lies, relative to the archive's root.
#[must_use]
pub fn part_path(part: &Part) -> PathBuf {
    let file = if part.number == 1 {
        format!("{}.mbox", part.day)
    } else {
        format!("{}.{}.mbox", part.day, part.number)
    };
    let folders = part.folder.split('/').map(safe_name);
    let mut path = PathBuf::from(safe_name(&part.mailbox));
    path.extend(folders);
    path.push(file);
    path
}

/// A name that every file system takes and that leads nowhere else: the rest is percent-encoded.
fn safe_name(name: &str) -> String {
    let mut safe = String::with_capacity(name.len());
    for (place, byte) in name.bytes().enumerate() {
        let plain = byte.is_ascii_alphanumeric()
            || matches!(byte, b'@' | b'-' | b'_' | b'+' | b' ')
            || (byte == b'.' && place > 0 && place + 1 < name.len());
        if plain { safe.push(char::from(byte)) } else { safe.push_str(&format!("%{byte:02X}")) }
    }
    if safe.len() > 200 {
        let hash = hex::encode(Sha256::digest(name.as_bytes()));
        safe = format!("{}~{}", safe.get(..100).unwrap_or_default(), hash);
    }
    safe
}

/// Where parts are before they are whole.
fn aside(root: &Path) -> PathBuf {
    root.join(".aside")
}

fn aside_file(root: &Path, part: i64) -> PathBuf {
    aside(root).join(format!("{part}.mbox"))
}

/// Takes away what a run wrote aside and did not publish. What cannot be taken away stays until a run delivers. Only
/// for whoever holds the lock of the run.
pub fn clear_aside(home: &Path) {
    let aside = aside(&home.join("archive"));
    if fs::read_dir(&aside).is_ok_and(|mut there| there.next().is_some()) {
        let gone = fs::remove_dir_all(&aside);
        tracing::debug!(gone = gone.is_ok(), "left aside");
    }
}

impl Archive {
    /// Opens `archive/` in the home folder, making it when missing.
    ///
    /// # Errors
    /// `disk-full`, `disk-failed`.
    pub fn open(home: &Path) -> Result<Self> {
        let root = home.join("archive");
        make_folder(&root)?;
        Ok(Self { root, parts: Vec::new(), buffered: 0, next: 0, scratch: Vec::new() })
    }

    /// Whether a file could be written.
    ///
    /// # Errors
    /// `disk-full`, `disk-failed`.
    pub fn try_out(&self) -> Result<()> {
        tempfile::tempfile_in(&self.root).map(drop).map_err(Error::disk)
    }

    /// One part more than `begin` was told, in the next slot.
    pub fn add(&mut self, part: Part) {
        self.parts.push(Open::new(part));
    }

    /// Whether it lacks nothing but `publish` of parts with so many mails: these, and no others.
    #[must_use]
    pub fn has<'p>(&self, parts: impl ExactSizeIterator<Item = (&'p Part, u64)>) -> bool {
        let same = |(open, (part, mails)): (&Open, (&Part, u64))| open.part == *part && open.items == mails;
        self.parts.len() == parts.len() && self.parts.iter().zip(parts).all(same)
    }

    fn forget_parts(&mut self) {
        (self.buffered, self.next) = (0, 0);
        self.parts.drain(..).for_each(|open| open.forget(&self.root));
    }

    /// Leaves parts out of what is published next: what was appended to them is forgotten.
    pub(super) fn leave_out(&mut self, parts: &HashSet<i64>) {
        for mut open in self.parts.extract_if(.., |open| parts.contains(&open.part.id)) {
            self.buffered -= std::mem::take(&mut open.waiting).into_iter().map(let_go).sum::<usize>();
            open.forget(&self.root);
        }
    }

    /// Reads a delivered part back: its size and hash.
    ///
    /// # Errors
    /// `archive-altered` when it is gone; `disk-failed`.
    pub fn seal_of(&self, part: &Part) -> Result<(u64, Digest)> {
        let path = part_path(part);
        match File::open(self.root.join(&path)) {
            Ok(mut file) => seal(&mut file),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
                Err(Error::new(Code::ArchiveAltered).arg("part", part.id).because(e))
            }
            Err(e) => Err(Error::disk(e)),
        }
    }

    /// Every file in the archive, relative to its root, sorted; work in progress left out.
    ///
    /// # Errors
    /// `disk-failed`.
    pub fn files(&self) -> Result<Vec<PathBuf>> {
        let (mut files, mut folders) = (Vec::new(), vec![self.root.clone()]);
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).map_err(Error::disk)? {
                let path = entry.map_err(Error::disk)?.path();
                if path == aside(&self.root) {
                    continue;
                }
                if path.is_dir() {
                    folders.push(path);
                } else if let Ok(inside) = path.strip_prefix(&self.root) {
                    files.push(inside.to_owned());
                }
            }
        }
        files.sort_unstable();
        Ok(files)
    }

    /// Writes parts out in turn while there is too much: each has gathered what comes in a whole round by then, so
    /// that files are opened seldom, and whoever hands mails over never waits for long.
    fn make_room(&mut self) -> Result<()> {
        while self.buffered > BUFFERED {
            let Some(open) = self.parts.get_mut(self.next) else {
                self.next = 0;
                continue;
            };
            self.buffered -= open.write_out(&self.root)?;
            self.next += 1;
        }
        Ok(())
    }
}

impl Open {
    fn new(part: Part) -> Self {
        Self { part, waiting: Vec::new(), hash: Sha256::new(), items: 0, partial: 0, bytes: 0 }
    }

    /// Takes away the folders that were made for it and that nothing else is in.
    fn forget(self, root: &Path) {
        if self.bytes > 0 {
            let target = root.join(part_path(&self.part));
            // One that something is in stays.
            let _ =
                target.ancestors().skip(1).take_while(|folder| *folder != root).try_for_each(fs::remove_dir);
        }
    }

    /// Appends what waits to the file aside, and makes the folder that the file will be moved into: thousands of folders
    /// take time, which here passes beside the making of mails. Gives how many bytes are held no longer.
    fn write_out(&mut self, root: &Path) -> Result<usize> {
        if self.waiting.is_empty() {
            return Ok(0);
        }
        if self.bytes == 0
            && let Some(folder) = root.join(part_path(&self.part)).parent()
        {
            fs::create_dir_all(folder).map_err(Error::disk)?;
        }
        let path = aside_file(root, self.part.id);
        let file = OpenOptions::new().append(true).create(true).open(path).map_err(Error::disk)?;
        let size: usize = self.waiting.iter().map(|mail| mail.len()).sum();
        let mut file = BufWriter::with_capacity(size.min(ROOM), file);
        let mut freed = 0;
        // Thousands of parts that each kept their room would hold a multiple of what is in them.
        for mail in std::mem::take(&mut self.waiting) {
            file.write_all(&mail).map_err(Error::disk)?;
            self.hash.update(&mail);
            freed += let_go(mail);
        }
        file.flush().map_err(Error::disk)?;
        self.bytes += size as u64;
        Ok(freed)
    }
}

impl MailboxStore for Archive {
    fn begin(&mut self, parts: Vec<Part>, _: bool) -> Result<()> {
        // Whatever the disk says: what stood aside is not taken for whole.
        self.forget_parts();
        let aside = aside(&self.root);
        if aside.exists() {
            fs::remove_dir_all(&aside).map_err(Error::disk)?;
        }
        fs::create_dir(&aside).map_err(Error::disk)?;
        self.parts = parts.into_iter().map(Open::new).collect();
        Ok(())
    }

    fn append(&mut self, mail: &Arc<Mail>, time: jiff::Timestamp, slots: &[usize]) -> Result<()> {
        quote(mail, time, &mut self.scratch);
        let quoted: Arc<[u8]> = Arc::from(self.scratch.as_slice());
        self.scratch.clear();
        self.scratch.shrink_to(ROOM);
        for slot in slots {
            let Some(open) = self.parts.get_mut(*slot) else {
                return Err(Error::internal("archive slot"));
            };
            open.waiting.push(Arc::clone(&quoted));
            open.items += 1;
            open.partial += u64::from(mail.partial);
        }
        if !slots.is_empty() {
            self.buffered += quoted.len();
        }
        // From here on, only the parts hold it.
        drop(quoted);
        // Where something could not be written, nothing may be taken for whole.
        self.make_room().inspect_err(|_| self.forget_parts())
    }

    fn publish(&mut self, progress: &Progress<'_>) -> Result<Vec<Receipt>> {
        let disk = Durable::new(&self.root, self.parts.len())?;
        for open in &mut self.parts {
            open.write_out(&self.root)?;
        }
        self.buffered = 0;
        disk.files(self.parts.iter().map(|open| aside_file(&self.root, open.part.id)))?;
        let mut published = Vec::with_capacity(self.parts.len());
        for open in &self.parts {
            let aside = aside_file(&self.root, open.part.id);
            let target = self.root.join(part_path(&open.part));
            let sha256 = Digest(open.hash.clone().finalize().into());
            // The run lock makes us the only writer, so looking first and moving then is safe.
            match File::open(&target) {
                Ok(mut there) => {
                    if seal(&mut there)? != (open.bytes, sha256) {
                        return Err(Error::new(Code::ArchiveAltered).arg("part", open.part.id));
                    }
                    fs::remove_file(&aside).map_err(Error::disk)?;
                }
                Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
                    fs::rename(&aside, &target).map_err(Error::disk)?;
                }
                Err(e) => return Err(Error::disk(e)),
            }
            let (part, items, partial, bytes) = (open.part.id, open.items, open.partial, open.bytes);
            published.push(Receipt {
                part,
                items,
                partial,
                bytes,
                sha256,
                proof: None,
                refused: Vec::new(),
                some_there: false,
            });
            // A stop now would only leave more to settle: from here on the run goes to its end.
            let _ = progress.count(1);
        }
        disk.folders(&self.root, self.parts.iter().map(|open| part_path(&open.part)))?;
        self.parts.clear();
        Ok(published)
    }

    fn may_hold(&self, part: &Part, _: bool) -> Result<bool> {
        self.root.join(part_path(part)).try_exists().map_err(Error::disk)
    }

    fn exist(&mut self, mailboxes: &[Mailbox], _: Option<&Mailbox>) -> Result<Vec<bool>> {
        Ok(vec![true; mailboxes.len()])
    }

    fn at_once(&self) -> u64 {
        u64::MAX
    }

    fn archive_alone(&mut self) -> Option<&mut Archive> {
        Some(self)
    }
}

fn seal(file: &mut File) -> Result<(u64, Digest)> {
    let (mut hash, mut bytes) = (Sha256::new(), 0);
    let mut buffer = vec![0; 1 << 18];
    loop {
        let count = file.read(&mut buffer).map_err(Error::disk)?;
        if count == 0 {
            return Ok((bytes, Digest(hash.finalize().into())));
        }
        hash.update(buffer.get(..count).unwrap_or_default());
        bytes += count as u64;
    }
}

/// Appends the mail in mboxrd form: a `From ` line, LF line ends, every line that begins with any
/// number of `>` and `From ` gets one `>` more, and an empty line at the end.
fn quote(mail: &Mail, time: jiff::Timestamp, out: &mut Vec<u8>) {
    let stamp = time.to_zoned(TimeZone::UTC).strftime("%a %b %e %H:%M:%S %Y");
    let as_is = mail.as_is.map(|item| AsIs::of(item, &mail.bytes));
    let sender = as_is.map_or_else(|| "MAILER-DAEMON".to_owned(), |as_is| as_is.mark());
    let _ = writeln!(out, "From {sender} {stamp}");
    let as_they_came = as_is.is_some_and(|as_is| as_is.ends != LineEnds::Crlf);
    out.reserve(mail.bytes.len() + 64);
    let mut rest = mail.bytes.as_slice();
    while !rest.is_empty() {
        let (line, after) = rest.split_at(memchr::memchr(b'\n', rest).unwrap_or(rest.len()));
        rest = after.get(1..).unwrap_or_default();
        let line = if as_they_came { line } else { line.strip_suffix(b"\r").unwrap_or(line) };
        let start = line.iter().position(|byte| *byte != b'>').unwrap_or(line.len());
        if line.get(start..).is_some_and(|rest| rest.starts_with(b"From ")) {
            out.push(b'>');
        }
        out.extend_from_slice(line);
        out.push(b'\n');
    }
    out.push(b'\n');
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicBool;

    use super::*;

    fn part(number: u32) -> Part {
        Part {
            id: i64::from(number),
            mailbox: "jane.doe@corp.example".into(),
            folder: "ICE Chat".into(),
            day: jiff::civil::date(2026, 11, 20),
            number,
        }
    }

    fn deliver(home: &Path, text: &str) -> Result<Vec<Receipt>> {
        let mut archive = Archive::open(home)?;
        archive.begin(vec![part(1)], false)?;
        let mail = Mail { bytes: text.as_bytes().to_vec(), ..Mail::default() };
        archive.append(&Arc::new(mail), jiff::Timestamp::UNIX_EPOCH, &[0])?;
        let stop = AtomicBool::new(false);
        archive.publish(&Progress::new(&(), &stop))
    }

    #[test]
    fn a_mail_that_says_from_is_quoted_and_ends_with_an_empty_line() {
        let home = tempfile::tempdir().unwrap();
        deliver(home.path(), "Subject: x\r\n\r\nFrom here\r\n>From there\r\n").unwrap();
        let file = home.path().join("archive/jane.doe@corp.example/ICE Chat/2026-11-20.mbox");
        let text = fs::read_to_string(file).unwrap();
        assert_eq!(
            text,
            "From MAILER-DAEMON Thu Jan  1 00:00:00 1970\nSubject: x\n\n>From here\n>>From there\n\n"
        );
    }

    #[test]
    fn a_part_that_is_there_already_is_kept_when_equal_and_never_overwritten_when_not() {
        let home = tempfile::tempdir().unwrap();
        let first = deliver(home.path(), "Subject: x\r\n\r\nbody\r\n").unwrap();
        let again = deliver(home.path(), "Subject: x\r\n\r\nbody\r\n").unwrap();
        assert_eq!(first, again);
        let other = deliver(home.path(), "Subject: x\r\n\r\nother\r\n").unwrap_err();
        assert_eq!(other.code(), Code::ArchiveAltered);
        let archive = Archive::open(home.path()).unwrap();
        assert_eq!(archive.seal_of(&part(1)).unwrap(), (first[0].bytes, first[0].sha256));
    }

    #[test]
    fn what_was_not_published_is_taken_away_and_what_was_stays() {
        let home = tempfile::tempdir().unwrap();
        deliver(home.path(), "Subject: x\r\n\r\nbody\r\n").unwrap();
        let published = home.path().join("archive/jane.doe@corp.example/ICE Chat/2026-11-20.mbox");
        let left = home.path().join("archive/.aside/7.mbox");
        fs::write(&left, "body").unwrap();
        clear_aside(home.path());
        assert!(!left.exists() && published.exists());
        clear_aside(home.path());
    }

    #[test]
    fn what_the_disk_does_not_take_away_is_not_taken_for_written() {
        let home = tempfile::tempdir().unwrap();
        let mut archive = Archive::open(home.path()).unwrap();
        archive.begin(vec![part(1)], false).unwrap();
        let there = |archive: &Archive| archive.has([(&part(1), 0)].into_iter());
        assert!(there(&archive));
        let aside = home.path().join("archive/.aside");
        fs::remove_dir(&aside).unwrap();
        fs::write(&aside, "in the way").unwrap();
        assert!(archive.begin(Vec::new(), false).is_err() && !there(&archive));
    }

    #[test]
    fn no_mailbox_name_leads_out_of_the_archive() {
        for name in ["../../etc@x", "..", ".", "a/b@c", "C:\\x@y", "nul\0@z", "ö@å.se", "con.@x."] {
            let part = Part { mailbox: name.into(), ..part(2) };
            let path = part_path(&part);
            assert_eq!(path.components().count(), 3, "{}", path.display());
            assert!(path.components().all(|c| matches!(c, std::path::Component::Normal(_))));
            assert!(path.to_str().unwrap().is_ascii());
        }
        assert!(part_path(&part(2)).ends_with("2026-11-20.2.mbox"));
        let long = Part { mailbox: format!("{}@x.example", "ä".repeat(150)), ..part(1) };
        assert!(part_path(&long).components().next().unwrap().as_os_str().len() < 255);
    }
}
