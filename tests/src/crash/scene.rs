//! What is killed: an import of three files into 20 mailboxes, here or on a server, and a replay of what was held.
//!
//! In: a kind. Out: homes that stand before the command, what a command that nobody disturbs makes of them, and the
//! command. Homes lie in memory; the site is a real sshd, the mail server a real Dovecot. Each home of a server's scene has
//! mailboxes of its own there. Deliberately absent: faults.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use super::Chain;
use super::oracles::{self, Truth};
use crate::dovecot::{Dovecot, Mailboxes};
use crate::every_call::{self, Ended, Fault};
use crate::firm::{CONNECTOR, messages};
use crate::{Firm, Home};

/// Mailboxes of the import.
const PEOPLE: usize = 20;
/// The folder in them.
pub const FOLDER: &str = "ICE Chat";
const MAPPING: &str = "automatic = false\ncsv = \"mapping.csv\"\ndomains = [\"corp.example\"]";

/// Where the mailboxes are, and what is done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// An import of several days into this computer's archive.
    Archive,
    /// The same files on one day: written ahead.
    Day,
    /// The same, with the search index on.
    Search,
    /// An import into mailboxes on a server.
    Imap,
    /// The same, and into the archive as well.
    Both,
    /// A replay of what was held, into the archive.
    Replay,
}

impl Kind {
    /// Its name in what is printed.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Archive => "archive",
            Self::Day => "day",
            Self::Search => "search",
            Self::Imap => "imap",
            Self::Both => "both",
            Self::Replay => "replay",
        }
    }

    fn on_a_server(self) -> bool {
        matches!(self, Self::Imap | Self::Both)
    }
}

/// Where a command can be met.
#[derive(Clone, Copy, Default, Debug)]
pub struct Points {
    /// By a kill.
    pub kills: u64,
    /// By a failing disk.
    pub failures: u64,
}

impl Points {
    fn of(ended: &Ended) -> Self {
        let kills = ended.points().expect("a whole run tells its points");
        Self { kills, failures: ended.disk_calls() }
    }

    /// For a chain.
    #[must_use]
    pub fn for_chain(self, chain: Chain) -> u64 {
        if chain.fails.is_some() { self.failures } else { self.kills }
    }
}

/// A home before the command, and what is to become of it.
pub struct Scene {
    /// Which.
    pub kind: Kind,
    /// Of a command that nobody disturbs.
    pub busy: Points,
    /// Of the same command again, which finds nothing to do.
    pub idle: Points,
    /// Mails and sums of such a command.
    pub truth: Truth,
    /// The server with the mailboxes.
    pub server: Option<Dovecot>,
    firm: Firm,
    template: Home,
}

impl Scene {
    /// Sets it up, and lets the command run once undisturbed.
    ///
    /// # Panics
    /// When that goes wrong.
    #[must_use]
    pub fn new(kind: Kind) -> Self {
        let firm = Firm::new(MAPPING);
        let server = kind.on_a_server().then(|| {
            // As many sessions as there are come to one process.
            let further = "service imap {\n  service_count = 1000\n}\n".to_owned();
            Dovecot::start(Mailboxes { further, ..Mailboxes::default() })
        });
        if let Some(server) = &server {
            let also = if kind == Kind::Both {
                "kind = \"imap\"\nalso_archive = true\n"
            } else {
                "kind = \"imap\"\n"
            };
            firm.keep_mailboxes_on(&server.destination(server.port()).replace("kind = \"imap\"\n", also));
        }
        three_files(&firm, kind != Kind::Day);
        if kind == Kind::Search {
            let _ = firm.home.chat_connectors(&["search", "on"]).expect_code(0);
        }
        if kind == Kind::Replay {
            firm.home.map(CONNECTOR, &rows(0, &|person| person < 2));
            let held = firm.home.chat_connectors(&["--json", "run", CONNECTOR]).expect_code(40);
            assert!(held.json()["held"].as_u64().unwrap() > 10, "{held:?}");
        }
        firm.home.map(CONNECTOR, &rows(0, &|_| true));
        let template = super::copy(&firm.home);
        let mut scene = Self {
            kind,
            busy: Points::default(),
            idle: Points::default(),
            truth: Truth::default(),
            server,
            firm,
            template,
        };
        let clean = scene.home(0);
        let ended = every_call::run(&clean, Fault::Trace, &scene.command());
        assert_eq!(ended.output.code, 0, "{:?}", ended.output);
        scene.busy = Points::of(&ended);
        scene.idle = Points::of(&every_call::run(&clean, Fault::Trace, &scene.command()));
        scene.truth = oracles::truth(&scene, &clean, 0);
        assert!(scene.truth.mails.len() > 50, "{}", scene.truth.mails.len());
        scene
    }

    /// A home before the command. On a server it has the mailboxes of this number.
    ///
    /// # Panics
    /// When the disk refuses.
    #[must_use]
    pub fn home(&self, number: u64) -> Home {
        let home = super::copy(&self.template);
        if self.kind.on_a_server() {
            home.map(CONNECTOR, &rows(number, &|_| true));
        }
        home
    }

    /// What is killed.
    #[must_use]
    pub fn command(&self) -> [&'static str; 3] {
        let command = if self.kind == Kind::Replay { "replay" } else { "run" };
        ["--json", command, CONNECTOR]
    }

    /// The plain command, to its end. Every second replay is first left to a run: it goes on with it or takes it back.
    ///
    /// # Panics
    /// When it does not end well.
    pub fn finish(&self, home: &Home, number: u64) {
        if self.kind == Kind::Replay && !number.is_multiple_of(2) {
            let run = home.chat_connectors(&["--json", "run", CONNECTOR]);
            assert!(matches!(run.code, 0 | 40), "the run before it: {run:?}");
            assert_eq!(run.json()["balanced"], true, "the run before it: {run:?}");
        }
        oracles::good_end(&home.chat_connectors(&self.command()), "the plain command");
    }

    /// Where the server keeps the mails of a person, by the number of a home.
    #[must_use]
    pub fn maildir(&self, person: usize, number: u64) -> Option<PathBuf> {
        let server = self.server.as_ref()?;
        Some(server.path("mail").join(address(person, number)).join(format!("Maildir/.{FOLDER}")))
    }

    /// Everybody's number.
    pub fn people(&self) -> std::ops::Range<usize> {
        0..PEOPLE
    }

    /// The mailboxes of a number are gone: the disk is not filled.
    pub fn forget(&self, number: u64) {
        let Some(server) = &self.server else { return };
        for person in self.people() {
            let _ = fs::remove_dir_all(server.path("mail").join(address(person, number)));
        }
    }

    /// What the site has logged.
    #[must_use]
    pub fn site_log(&self) -> String {
        self.firm.site.log()
    }
}

fn address(person: usize, number: u64) -> String {
    format!("p{person:02}.{number}@corp.example")
}

/// The mapping CSV of those who are `mapped`.
fn rows(number: u64, mapped: &dyn Fn(usize) -> bool) -> String {
    let mapped = (0..PEOPLE).filter(|person| mapped(*person));
    let rows = mapped.map(|person| format!("p{person:02},{}\n", address(person, number)));
    format!("ImId,Mailbox\n{}", rows.collect::<String>())
}

/// Three files: ten items to five people, of which the second and third repeat one of the file before. Each came on a
/// day of its own, or all on the last.
fn three_files(firm: &Firm, days: bool) {
    let people: Vec<String> = (0..PEOPLE).map(|person| format!("p{person:02}")).collect();
    let mut items: BTreeMap<String, (usize, Vec<&str>)> = BTreeMap::new();
    for day in 3..6_u64 {
        for n in 0..10 {
            let to = (1..5).map(|next| people[(n * 2 + next * (day as usize)) % PEOPLE].as_str()).collect();
            items.insert(format!("{day}-{n}"), (n * 2 + usize::from(n > 4), to));
        }
        let again = format!("{}-9", day - 1);
        let of_day = items.iter().filter(|(id, _)| id.starts_with(&format!("{day}-")) || **id == again);
        let rows: Vec<_> = of_day
            .map(|(id, (sender, to))| (id.as_str(), "room", people[*sender].as_str(), &to[..], "said once"))
            .collect();
        firm.put(&format!("day-{day}.pgp"), if days { day } else { 5 }, &messages(&rows));
    }
}
