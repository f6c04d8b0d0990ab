//! A firm in a folder of its own, with a site in memory and a stop at any step.
//!
//! In: files as XML, a mapping, what to do. Out: reports, and mailboxes read back by a reader of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use sequoia_openpgp::policy::StandardPolicy;
use sequoia_openpgp::serialize::stream::{Encryptor, LiteralWriter, Message};

use super::moody::Moody;
use crate::decrypt;
use crate::format::Formats;
use crate::keys::{PgpAlgorithm, PgpKey};
use crate::ledger::{HeldItem, Ledger};
use crate::mailbox::{Archive, Both, MailboxStore, Remote};
use crate::map::Timeline;
use crate::model::{RemoteFile, Timestamp};
use crate::pipeline::{self, Audit, Choice, Destined, Import, Report};
use crate::progress::{Observer, Snapshot};
use crate::settings::{Connector, Destination, DestinationKind};
use crate::source::Clock;
use crate::source::tests::memory::Memory;

static KEY: LazyLock<PgpKey> =
    LazyLock::new(|| PgpKey::generate(PgpAlgorithm::Curve25519, "Firm (invented)").unwrap());

pub const NAME: &str = "Firm";

/// Encrypts to the firm's key.
pub fn encrypt(plain: &[u8]) -> Vec<u8> {
    let policy = StandardPolicy::new();
    let keys = KEY.cert().keys().with_policy(&policy, None).supported().for_transport_encryption();
    let mut sealed = Vec::new();
    let message = Encryptor::for_recipients(Message::new(&mut sealed), keys).build().unwrap();
    let mut message = LiteralWriter::new(message).build().unwrap();
    message.write_all(plain).unwrap();
    message.finalize().unwrap();
    sealed
}

/// Noon of a day in November 2026, and some seconds.
pub fn noon(day: u8, seconds: usize) -> Timestamp {
    format!("2026-11-{day:02}T12:00:{seconds:02}Z").parse().unwrap()
}

/// Where a run is killed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kill {
    /// Nowhere.
    No,
    /// At the beginning of its n-th stage.
    Stage(i64),
    /// At the n-th time that it asks what time it is.
    Clock(i64),
    /// On publishing, by something that lies where the next files of some mailboxes belong.
    Wall(u8),
}

/// What a run is to do.
#[derive(Clone, Debug)]
pub enum Work {
    Run,
    Dry,
    Replay(Choice),
    DryReplay,
}

struct Countdown {
    stages: AtomicI64,
    times: AtomicI64,
    now: Timestamp,
}

struct Killed;

impl Observer for Countdown {
    fn progress(&self, snapshot: &Snapshot) {
        if snapshot.done == 0 && self.stages.fetch_sub(1, Ordering::Relaxed) == 1 {
            resume_unwind(Box::new(Killed));
        }
    }
}

impl Clock for Countdown {
    fn now(&self) -> Timestamp {
        if self.times.fetch_sub(1, Ordering::Relaxed) == 1 {
            resume_unwind(Box::new(Killed));
        }
        self.now
    }

    fn sleep(&self, _: Duration) {}
}

/// The firm.
pub struct Firm {
    folder: tempfile::TempDir,
    pub connector: Connector,
    pub files: Vec<(RemoteFile, Vec<u8>)>,
    pub formats: Formats,
    /// Where the mailboxes live, if not in the archive.
    pub server: Option<Moody>,
    /// In both.
    pub both: bool,
    now: Timestamp,
}

impl Firm {
    pub fn new() -> Self {
        let text = format!(
            "name = \"{NAME}\"\nkind = \"ice-chat\"\n[source]\nhost = \"site.example\"\nfirm_code = \"f\"\n\
             [mapping]\ndomains = [\"corp.example\"]\n"
        );
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
        Self {
            folder: folder.unwrap(),
            connector: toml::from_str(&text).unwrap(),
            files: Vec::new(),
            formats: Formats::built_in(),
            server: None,
            both: false,
            now: noon(30, 0),
        }
    }

    /// So many minutes go by.
    pub fn later(&mut self, minutes: i64) {
        self.now += jiff::SignedDuration::from_mins(minutes);
    }

    fn destination(&self) -> Destined {
        let Some(server) = self.server.clone() else { return Destined::default() };
        let settings = Destination {
            kind: DestinationKind::Imap,
            imap: Some(toml::from_str("host = \"mail.example\"\nsign_in = \"master\"").unwrap()),
            also_archive: self.both,
            ..Destination::default()
        };
        let (home, both) = (self.home().to_owned(), self.both);
        let open = move || -> Box<dyn MailboxStore> {
            let server = Box::new(Remote::new(server.clone()).resting(|_| {}));
            if both { Box::new(Both::new(server, Archive::open(&home).unwrap())) } else { server }
        };
        Destined { settings, stand_in: Some(Arc::new(open)), ..Destined::default() }
    }

    pub fn home(&self) -> &Path {
        self.folder.path()
    }

    /// Puts a file on the site.
    pub fn put(&mut self, name: &str, modified: Timestamp, plain: &str) {
        let bytes = encrypt(plain.as_bytes());
        self.files.push((RemoteFile { name: name.into(), size: bytes.len() as u64, modified }, bytes));
    }

    pub fn keys() -> Arc<decrypt::Keys> {
        Arc::new(decrypt::Keys { pgp: vec![KEY.cert().clone()], accept_unencrypted: false })
    }

    /// What a replay of all would bring.
    pub fn dry_replay(&self, mapping: &Timeline) -> Report {
        self.does(&Work::DryReplay, mapping, Kill::No).unwrap()
    }

    /// Does it; nothing where it was killed before it had a report.
    pub fn does(&self, work: &Work, mapping: &Timeline, kill: Kill) -> Option<Report> {
        let never = i64::MAX;
        let countdown =
            Countdown { stages: AtomicI64::new(never), times: AtomicI64::new(never), now: self.now };
        let mut walls = Vec::new();
        match kill {
            Kill::No => {}
            Kill::Stage(n) => countdown.stages.store(n, Ordering::Relaxed),
            Kill::Clock(n) => countdown.times.store(n, Ordering::Relaxed),
            Kill::Wall(which) => walls = self.walls(which),
        }
        let cancelled = AtomicBool::new(false);
        let import = Import {
            home: self.home(),
            connector: &self.connector,
            keys: Self::keys(),
            formats: &self.formats,
            mapping,
            destination: &self.destination(),
            evidence: &crate::pipeline::Evidenced::default(),
            clock: &countdown,
            observer: &countdown,
            cancelled: &cancelled,
            accept_over_limit: false,
            dry_run: matches!(work, Work::Dry | Work::DryReplay),
            who: "ada@desk",
            signers: &[],
        };
        let result = catch_unwind(AssertUnwindSafe(|| match work {
            Work::Run | Work::Dry => pipeline::run(&import, &mut || Ok(Box::new(Memory(self.files.clone())))),
            Work::Replay(choice) => pipeline::replay(&import, choice),
            Work::DryReplay => pipeline::replay(&import, &Choice::All),
        }));
        for wall in walls {
            fs::remove_dir(wall).unwrap();
        }
        match result {
            Ok(report) => Some(report.unwrap()),
            Err(cause) if cause.is::<Killed>() => None,
            Err(cause) => resume_unwind(cause),
        }
    }

    /// Folders where the next files of some mailboxes belong.
    fn walls(&self, which: u8) -> Vec<PathBuf> {
        let mut walls = Vec::new();
        for (n, mailbox) in self.mailboxes().into_iter().enumerate() {
            for day in ["2026-11-02", "2026-11-03"] {
                let folder = self.home().join("archive").join(&mailbox).join("ICE Chat");
                let number = (1..).find(|number| !folder.join(part_name(day, *number)).exists()).unwrap();
                if (which >> (n % 8)) & 1 == 1 {
                    let wall = folder.join(part_name(day, number));
                    fs::create_dir(&wall).unwrap();
                    walls.push(wall);
                }
            }
        }
        walls
    }

    fn mailboxes(&self) -> BTreeSet<String> {
        let entries = fs::read_dir(self.home().join("archive")).into_iter().flatten();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| !name.starts_with('.')).collect()
    }

    /// Item hashes by mailbox and text, each as often as it is there.
    pub fn mails(&self) -> BTreeMap<(String, String), Vec<String>> {
        let (archive, server) = (self.archived(), self.served());
        match &self.server {
            Some(_) if self.both => server,
            // A connector may have moved.
            Some(_) | None => {
                let mut all = archive;
                server.into_iter().for_each(|(place, items)| all.entry(place).or_default().extend(items));
                all
            }
        }
    }

    /// The same of the server.
    pub fn served(&self) -> BTreeMap<(String, String), Vec<String>> {
        let mut found: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
        for (mailbox, mail) in self.server.iter().flat_map(Moody::mails) {
            let (header, body) = mail.split_once("\r\n\r\n").unwrap();
            let item = header.lines().find_map(|line| line.strip_prefix("X-Chat-Item: ")).unwrap();
            found.entry((mailbox, body.trim().into())).or_default().push(item.into());
        }
        found
    }

    /// The same of the archive.
    pub fn archived(&self) -> BTreeMap<(String, String), Vec<String>> {
        let mut found: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
        for mailbox in self.mailboxes() {
            let folder = self.home().join("archive").join(&mailbox).join("ICE Chat");
            for entry in fs::read_dir(folder).into_iter().flatten() {
                let text = fs::read_to_string(entry.unwrap().path()).unwrap();
                for mail in text.split("From MAILER-DAEMON ").skip(1) {
                    let (header, body) = mail.split_once("\n\n").unwrap();
                    let item = header.lines().find_map(|line| line.strip_prefix("X-Chat-Item: ")).unwrap();
                    found.entry((mailbox.clone(), body.trim().into())).or_default().push(item.into());
                }
            }
        }
        found
    }

    /// Mailboxes that have a text, each as often as it has it.
    pub fn who_has(&self, text: &str) -> Vec<String> {
        let mails = self.mails();
        let having = mails.iter().filter(|((_, body), _)| body == text);
        having.flat_map(|((mailbox, _), items)| vec![mailbox.clone(); items.len()]).collect()
    }

    pub fn ledger(&self) -> Ledger {
        Ledger::open(self.home()).unwrap()
    }

    /// Everything that did not arrive.
    pub fn open_items(&self) -> Vec<HeldItem> {
        let ledger = self.ledger();
        ledger.held(ledger.connector(NAME).unwrap(), usize::MAX).unwrap()
    }

    /// Both sides of every statement agree.
    pub fn statements_balance(&self) {
        let rows = pipeline::statements(self.home(), NAME).unwrap();
        assert!(!rows.is_empty());
        rows.iter().for_each(|row| assert!(row.balanced, "statement {} of {}", row.number, row.day));
    }

    /// Everything is as the ledger says.
    pub fn audited(&self) -> Audit {
        let audit = pipeline::audit(self.home(), &pipeline::Evidenced::default(), &mut || Ok(())).unwrap();
        assert!(audit.clean(), "{audit:?}");
        audit
    }
}

fn part_name(day: &str, number: u32) -> String {
    if number == 1 { format!("{day}.mbox") } else { format!("{day}.{number}.mbox") }
}
