//! 400 days of a firm, by a clock that is told what to show: due, the real pipeline and the real ledger.
//!
//! In: a zone, a seed, and what goes wrong on which day: outages of the site, a month asleep, clocks that jump, kills
//! at any step. Out: each business day's file once, in order, and statements that balance.
//! Deliberately absent: the network, decryption, the operating system's timer (`schedule/tests.rs`).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::Duration;

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday, date};

use super::*;
use crate::decrypt;
use crate::format::Formats;
use crate::map::{Mapping, Timeline, Version};
use crate::model::RemoteFile;
use crate::pipeline::{self, Import, Outcome, Report};
use crate::progress::{Observer, Snapshot};
use crate::source::tests::memory::Memory;
use crate::source::{Clock, Source};

const NAME: &str = "Firm";
const DAYS: i64 = 400;

/// What goes wrong on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Trouble {
    /// The site does not answer.
    Outage,
    /// It does not take our password: only a person can mend that.
    Refused,
    /// The computer is off.
    Asleep,
    /// The clock is wrong by so many hours, until the evening.
    Clock(i64),
}

/// The troubles of 400 days, by their number.
fn troubles() -> BTreeMap<i64, Trouble> {
    let outages = (40..45).chain(150..153).map(|day| (day, Trouble::Outage));
    let refused = (300..304).map(|day| (day, Trouble::Refused));
    let asleep = (200..231).map(|day| (day, Trouble::Asleep));
    let clocks = [(20, 8760), (70, -24), (90, 3), (110, -3), (120, -8760), (260, 24), (280, -1), (330, 30)];
    let clocks = clocks.map(|(day, hours)| (day, Trouble::Clock(hours)));
    outages.chain(refused).chain(asleep).chain(clocks).collect()
}

/// Shows what it is told; may kill whoever asks.
struct Told {
    now: Timestamp,
    times: AtomicI64,
    stages: AtomicI64,
}

struct Killed;

impl Clock for Told {
    fn now(&self) -> Timestamp {
        if self.times.fetch_sub(1, Ordering::Relaxed) == 1 {
            resume_unwind(Box::new(Killed));
        }
        self.now
    }

    fn sleep(&self, _: Duration) {}
}

impl Observer for Told {
    fn progress(&self, snapshot: &Snapshot) {
        if snapshot.done == 0 && self.stages.fetch_sub(1, Ordering::Relaxed) == 1 {
            resume_unwind(Box::new(Killed));
        }
    }
}

/// The same numbers for the same seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from(self.0 >> 33).unwrap() % most
    }
}

struct Firm {
    folder: tempfile::TempDir,
    zone: TimeZone,
    formats: Formats,
    mapping: Timeline,
    files: Vec<(RemoteFile, Vec<u8>)>,
}

impl Firm {
    fn new(zone: &str) -> Self {
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
        let folder = folder.unwrap();
        let text = format!(
            "name = \"{NAME}\"\nkind = \"ice-chat\"\n[source]\nhost = \"site.example\"\nfirm_code = \"f\"\n\
             accept_unencrypted = true\n[mapping]\ndomains = [\"corp.example\"]\n[schedule]\ndaily_at = \"02:30\"\n"
        );
        Connectors::of(folder.path()).add(&toml::from_str(&text).unwrap(), None, None).unwrap();
        let version = Version { automatic: true, domains: vec!["corp.example".into()], ..Version::default() };
        let zone = TimeZone::get(zone).unwrap();
        Self {
            folder,
            zone,
            formats: Formats::built_in(),
            mapping: Mapping::new(version).into(),
            files: Vec::new(),
        }
    }

    fn home(&self) -> &Path {
        self.folder.path()
    }

    /// The site gets the file of a business day at 22:00 UTC, and keeps it for as long as anybody sleeps here.
    fn put(&mut self, day: Date) {
        let text = format!(
            "<ChatMessages><ChatMessage><MessageId>{day}</MessageId><ConversationId>room</ConversationId>\
             <DateTimeUTC>{day}T10:00:00Z</DateTimeUTC><ImId>ann</ImId><SenderEmail>ann@corp.example</SenderEmail>\
             <Recipient><ImId>bob</ImId><RecipientEmail>bob@corp.example</RecipientEmail></Recipient>\
             <Content>said on {day}</Content></ChatMessage></ChatMessages>"
        );
        let modified = day.at(22, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap().timestamp();
        let file = RemoteFile { name: format!("{day}.xml"), size: text.len() as u64, modified };
        self.files.push((file, text.into_bytes()));
        if self.files.len() > 40 {
            let _ = self.files.remove(0);
        }
    }

    /// What the system's timer starts at `real` time, by a clock that shows `shown`. Gives what each run came to;
    /// `None` for one that was killed.
    fn start(
        &self,
        real: Timestamp,
        shown: Timestamp,
        down: Option<Code>,
        kill: Option<(i64, i64)>,
    ) -> Vec<Option<Report>> {
        let (rows, faults) = every_day(self.home(), &self.zone, shown).unwrap();
        assert!(faults.is_empty());
        let due = rows.into_iter().filter(|row| row.due.is_some());
        due.map(|row| self.run(&row.connector, real, shown, down, kill)).collect()
    }

    fn run(
        &self,
        name: &str,
        real: Timestamp,
        shown: Timestamp,
        down: Option<Code>,
        kill: Option<(i64, i64)>,
    ) -> Option<Report> {
        let (times, stages) = kill.unwrap_or((i64::MAX, i64::MAX));
        let told = Told { now: shown, times: AtomicI64::new(times), stages: AtomicI64::new(stages) };
        let connector = Connectors::of(self.home()).load(name).unwrap();
        let import = Import {
            home: self.home(),
            connector: &connector,
            keys: Arc::new(decrypt::Keys { pgp: Vec::new(), accept_unencrypted: true }),
            formats: &self.formats,
            mapping: &self.mapping,
            destination: &crate::pipeline::Destined::default(),
            evidence: &crate::pipeline::Evidenced::default(),
            clock: &told,
            observer: &told,
            cancelled: &AtomicBool::new(false),
            accept_over_limit: false,
            dry_run: false,
            who: "ada@desk",
            signers: &[],
        };
        let there = self.files.iter().filter(|(file, _)| file.modified <= real).cloned().collect::<Vec<_>>();
        let connect = &mut || match down {
            Some(code) => Err(Error::new(code)),
            None => Ok(Box::new(Memory(there.clone())) as Box<dyn Source>),
        };
        match catch_unwind(AssertUnwindSafe(|| pipeline::run(&import, connect))) {
            Ok(report) => Some(report.unwrap()),
            Err(cause) if cause.is::<Killed>() => None,
            Err(cause) => resume_unwind(cause),
        }
    }
}

fn four_hundred_days(zone: &str, seed: u64) {
    let mut firm = Firm::new(zone);
    let (troubles, mut dice) = (troubles(), Dice(seed));
    let (mut business, mut tries, mut kills) = (Vec::new(), BTreeMap::new(), 0);
    for number in 0..DAYS {
        let day = date(2027, 10, 1).checked_add(number.days()).unwrap();
        let trouble = troubles.get(&number).copied();
        let began = day.to_zoned(firm.zone.clone()).unwrap().timestamp();
        let hour = |hours: i64, minutes: i64| began + SignedDuration::from_mins(hours * 60 + minutes);
        // The daily time, and the hours around it; on odd days every third hour, where a clock jumps or the site is away.
        let odd = trouble.is_some() || troubles.contains_key(&(number - 1));
        let hours = if odd { (0..24).step_by(3).collect() } else { vec![1, 3, 5, dice.below(18) + 6] };
        let mut starts: Vec<Timestamp> = hours.into_iter().map(|at| hour(at, 0)).collect();
        starts.push(next_start(jiff::civil::time(2, 30, 0, 0), &firm.zone, began).unwrap());
        starts.sort();
        let mut through = 0;
        for real in starts {
            let (mut shown, mut down) = (real, None);
            match trouble {
                Some(Trouble::Asleep) => continue,
                Some(Trouble::Outage) => down = Some(Code::ConnectionTimedOut),
                Some(Trouble::Refused) => down = Some(Code::PasswordRefused),
                Some(Trouble::Clock(hours)) if real < hour(18, 0) => {
                    shown += SignedDuration::from_hours(hours)
                }
                Some(Trouble::Clock(_)) | None => {}
            }
            let kill = (dice.below(12) == 0).then(|| (dice.below(14) + 1, dice.below(7) + 1));
            for report in firm.start(real, shown, down, kill) {
                *tries.entry(number).or_insert(0) += 1;
                match report {
                    None => kills += 1,
                    Some(report) => through += i32::from(report.outcome == Outcome::Succeeded),
                }
            }
        }
        match trouble {
            // What yesterday missed is made good in the first hour; today's start is another one.
            None if odd || number == 0 => assert!((1..=2).contains(&through), "{day}: {through}"),
            None => assert_eq!(through, 1, "{day}: one run a day comes through"),
            Some(Trouble::Clock(_)) => assert!(through >= 1, "{day}: a wrong clock loses nothing"),
            Some(Trouble::Outage | Trouble::Refused | Trouble::Asleep) => assert_eq!(through, 0, "{day}"),
        }
        if !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
            business.push(day);
            firm.put(day);
        }
    }
    assert!(kills > 30, "{kills} kills");
    // What may pass is tried every hour; what only a person can mend, once a day and after a kill.
    assert!((41..45).all(|day| tries[&day] > 7), "{tries:?}");
    assert!((301..304).all(|day| tries[&day] < 5), "{tries:?}");
    // The file of the last day waits for the next start.
    business.pop_if(|day| *day == date(2027, 10, 1).checked_add((DAYS - 1).days()).unwrap());
    check(&firm, &business);
}

/// Each business day once and in order, in mailboxes, ledger and statements.
fn check(firm: &Firm, business: &[Date]) {
    assert!(business.len() > 280 && business.contains(&date(2028, 2, 29)));
    for mailbox in ["ann@corp.example", "bob@corp.example"] {
        let folder = firm.home().join("archive").join(mailbox).join("ICE Chat");
        let mut found = Vec::new();
        for entry in fs::read_dir(folder).unwrap() {
            let text = fs::read_to_string(entry.unwrap().path()).unwrap();
            found.extend(text.lines().filter_map(|line| line.strip_prefix("said on ")?.parse::<Date>().ok()));
        }
        found.sort();
        assert_eq!(found, business, "{mailbox}");
    }
    let entries = Ledger::look(firm.home()).unwrap().entries(Some(NAME)).unwrap();
    let (mut told, mut run_days) = (Vec::new(), BTreeSet::new());
    for entry in &entries {
        let body: serde_json::Value = serde_json::from_str(&entry.body).unwrap();
        if let Some(files) = body.get("files").and_then(|files| files.as_array()) {
            told.extend(
                files.iter().map(|file| file["name"].as_str().unwrap().trim_end_matches(".xml").to_owned()),
            );
            run_days.insert(entry.at[..10].to_owned());
        }
    }
    let wanted: Vec<String> = business.iter().map(ToString::to_string).collect();
    assert_eq!(told, wanted, "the ledger tells each file once, in order");
    let statements = pipeline::statements(firm.home(), NAME).unwrap();
    assert!(statements.iter().all(|row| row.balanced));
    let days: BTreeSet<String> = statements.iter().map(|row| row.day.clone()).collect();
    assert_eq!(days, run_days, "a statement for each day on which something ran, and for no other");
    let mut runs: BTreeMap<&str, u64> = BTreeMap::new();
    statements.iter().for_each(|row| *runs.entry(row.day.as_str()).or_default() += 1);
    let single = runs.values().filter(|count| **count == 1).count();
    assert!(single > 250, "{single} days with exactly one");
    let audit = pipeline::audit(firm.home(), &pipeline::Evidenced::default(), &mut || Ok(())).unwrap();
    assert!(audit.clean(), "{audit:?}");
}

#[test]
fn stockholm_gets_each_business_day_of_400_once_and_in_order() {
    four_hundred_days("Europe/Stockholm", 20_271_001);
}

#[test]
fn new_york_gets_each_business_day_of_400_once_and_in_order() {
    four_hundred_days("America/New_York", 6);
}

/// A system that takes everything.
struct Willing;

impl Scheduler for Willing {
    fn install(&self, _: &Start) -> Result<()> {
        Ok(())
    }

    fn remove(&self, _: &Path) -> Result<()> {
        Ok(())
    }

    fn status(&self, _: &Start) -> Result<crate::schedule::Found> {
        Err(Error::internal("not asked"))
    }
}

#[test]
fn whoever_installs_again_without_naming_the_passphrase_file_loses_nothing() {
    let home = tempfile::tempdir().unwrap();
    let program = Path::new("/usr/bin/chat-connectors");
    assert_eq!(wanted(home.path(), program, None).unwrap().passphrase_file, None);
    let named = wanted(home.path(), program, Some(Path::new("/srv/pass phrase"))).unwrap();
    install_start(&Willing, &named).unwrap();
    let again = wanted(home.path(), program, None).unwrap();
    assert_eq!(again.passphrase_file.as_deref(), Some(Path::new("/srv/pass phrase")));
    install_start(&Willing, &again).unwrap();
    assert_eq!(wanted(home.path(), program, None).unwrap().passphrase_file, again.passphrase_file);
}
