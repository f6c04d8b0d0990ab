//! The power goes, at any moment of a real run: the next run makes good (FAULTS.md F05).
//!
//! In: commands of the real program, recorded once each; every home folder that a disk which drops and reorders
//! unsynced writes may be left with (`tests::power`). Out: after one plain run more, each mail exactly once, a ledger
//! that agrees, settings old or new and never half, and what had been told as done is done.
//! `POWER_STATES=5000` tries as many states of each case, `POWER_SEED=2` others; `POWER_ONLY` plays one again.
//! Deliberately absent: kills (`crash`), a disk that lies about a sync.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Mutex;

use serde_json::Value;
use tests::day::Dice;
use tests::firm::{CONNECTOR, messages};
use tests::power::{Change, Disk, Log, Tree, record};
use tests::{Firm, Home, workspace};

type Mails = BTreeMap<(String, Vec<u8>), u32>;

/// Commands that were recorded in one home folder.
struct Scene {
    log: Log,
    /// How many changes there were when each command began, and at the end.
    commands: Vec<usize>,
}

impl Scene {
    fn of(home: &Home) -> Self {
        let log = Log::of(&home.path());
        Self { commands: vec![0], log }
    }

    /// Runs a command, and holds the model against what is on the disk then.
    fn record(&mut self, home: &Home, arguments: &[&str], code: i32) -> Value {
        let (output, calls) = record(&home.command(arguments));
        assert_eq!(output.code, code, "{arguments:?}: {output:?}");
        self.log.add(&calls);
        self.commands.push(self.log.changes.len());
        let real = Tree::read(&home.path());
        let whole = self.log.after(self.log.changes.len(), Disk::Free, 3);
        assert_eq!(whole.0.keys().collect::<Vec<_>>(), real.0.keys().collect::<Vec<_>>());
        // SQLite's `-shm` is written through memory.
        for (path, bytes) in real.0.iter().filter(|(path, _)| !path.ends_with("-shm")) {
            assert!(whole.0[path] == *bytes, "{path} is not as the model has it");
        }
        output.stdout.lines().last().and_then(|line| serde_json::from_str(line).ok()).unwrap_or_default()
    }
}

/// When the power went.
#[derive(Clone, Copy, Debug)]
struct Moment {
    /// The command that went on.
    command: usize,
    /// It had come to its end.
    done: bool,
}

/// All cases together.
struct Power {
    states: usize,
    seed: u64,
    only: Option<Vec<String>>,
    tried: usize,
    bad: Vec<String>,
}

impl Power {
    fn new(states: usize) -> Self {
        let number = |name: &str| std::env::var(name).ok().map(|text| text.parse().expect("a number"));
        let only = std::env::var("POWER_ONLY").ok();
        Self {
            states: number("POWER_STATES").map_or(states, |count: u64| usize::try_from(count).unwrap()),
            seed: number("POWER_SEED").unwrap_or(1),
            only: only.map(|only| only.split(':').map(str::to_owned).collect()),
            tried: 0,
            bad: Vec::new(),
        }
    }

    /// Whether a case is wanted.
    fn wants(&self, case: &str) -> bool {
        self.only.as_ref().is_none_or(|only| only[0] == case)
    }

    /// Tries `share` of all states on a case. `check` is given a home folder after the power went.
    fn goes(&mut self, case: &str, share: f64, scene: &Scene, check: &(dyn Fn(&Home, Moment) + Sync)) {
        let wanted = (self.states as f64 * share) as usize;
        let todo = match &self.only {
            Some(only) => {
                let disk = if only[1] == "free" { Disk::Free } else { Disk::Ordered };
                vec![(only[2].parse().unwrap(), disk, only[3].parse().unwrap())]
            }
            None => choose(scene, wanted, self.seed),
        };
        let (next, bad) = (Mutex::new(todo.iter()), Mutex::new(Vec::new()));
        std::thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| {
                    loop {
                        let Some(state) = next.lock().unwrap().next() else { return };
                        if let Err(why) = try_state(scene, *state, check) {
                            bad.lock().unwrap().push(told(case, scene, *state, &why));
                        }
                    }
                });
            }
        });
        let bad = bad.into_inner().unwrap();
        println!("{case}: {} states of {} changes, {} violations", todo.len(), scene.log.changes.len(), bad.len());
        self.tried += todo.len();
        self.bad.extend(bad);
    }

    fn end(self) {
        let (tried, bad) = (self.tried, self.bad.len());
        if self.only.is_none() {
            let value = format!("{tried} states, {bad} violations");
            println!("{value}");
            tests::figures::record("power", &value);
        }
        assert!(self.bad.is_empty(), "{} of {tried} states:\n{}", bad, self.bad.join("\n"));
        assert!(tried > 0, "no case of this name");
    }
}

/// States of a case, no two alike where nothing differs in what is promised.
fn choose(scene: &Scene, wanted: usize, seed: u64) -> Vec<(usize, Disk, u64)> {
    let changes = &scene.log.changes;
    let is_sync = |place: &usize| matches!(changes[*place], Change::Synced { .. } | Change::AllSynced { .. });
    // Most is at stake just before a sync, and when a command has said that it is done.
    let mut brinks: Vec<usize> = (0..changes.len()).filter(is_sync).collect();
    brinks.extend(&scene.commands);
    let mut dice = Dice(seed);
    let (mut met, mut chosen) = (BTreeSet::new(), Vec::new());
    for _ in 0..wanted * 20 {
        if chosen.len() == wanted {
            break;
        }
        let moment = match dice.below(2) {
            0 => brinks[dice.below(brinks.len() as u64) as usize],
            _ => dice.below(changes.len() as u64 + 1) as usize,
        };
        let disk = if dice.below(4) == 0 { Disk::Ordered } else { Disk::Free };
        let seed = if dice.below(3) == 0 { dice.below(4) } else { dice.below(1 << 20) };
        let Moment { command, done } = when(scene, moment);
        if met.insert((scene.log.after(moment, disk, seed).digest(), command, done)) {
            chosen.push((moment, disk, seed));
        }
    }
    chosen
}

fn when(scene: &Scene, moment: usize) -> Moment {
    let done = scene.commands[1..].contains(&moment);
    let command = scene.commands[1..].iter().take_while(|end| **end < moment).count();
    Moment { command, done }
}

fn try_state(
    scene: &Scene,
    (moment, disk, seed): (usize, Disk, u64),
    check: &(dyn Fn(&Home, Moment) + Sync),
) -> Result<(), String> {
    // In memory: what the next run asks of a disk is not what is tried here.
    let memory = PathBuf::from("/dev/shm");
    let home = Home::in_folder(if memory.is_dir() { &memory } else { "/tmp".as_ref() });
    scene.log.after(moment, disk, seed).write(&home.path());
    let at = when(scene, moment);
    catch_unwind(AssertUnwindSafe(|| check(&home, at))).map_err(|panic| {
        let text = panic.downcast_ref::<String>().cloned();
        text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned())).unwrap_or_default()
    })
}

/// What is needed to look into a violation: the state is kept, and a command plays it again.
fn told(case: &str, scene: &Scene, (moment, disk, seed): (usize, Disk, u64), why: &str) -> String {
    let name = format!("{case}:{}:{moment}:{seed}", format!("{disk:?}").to_lowercase());
    let kept = workspace().join("target/power").join(name.replace(':', "-"));
    let _ = std::fs::remove_dir_all(&kept);
    std::fs::create_dir_all(&kept).unwrap();
    scene.log.after(moment, disk, seed).write(&kept);
    let last: String = match moment.checked_sub(1).map(|last| &scene.log.changes[last]) {
        Some(Change::Bytes { node, at, bytes }) => format!("{} bytes at {at} of node {node}", bytes.len()),
        other => format!("{other:?}"),
    };
    format!(
        "{name} (after {last}; kept in {})\n  POWER_ONLY={name} cargo nextest run --workspace -E 'test(crash_power)'\n  {}",
        kept.display(),
        why.chars().take(3000).collect::<String>()
    )
}

/// Each mail of each mailbox with how often it is there.
fn mails(home: &Home) -> Mails {
    let mut found = Mails::new();
    for ((mailbox, ..), mails) in home.archive_contents() {
        for mail in mails {
            *found.entry((mailbox.clone(), mail)).or_default() += 1;
        }
    }
    found
}

/// A plain run comes to its end with these mails; everything is as the ledger says, and another run changes nothing.
fn runs_to(home: &Home, code: i32, expected: &Mails) {
    let run = home.chat_connectors(&["--json", "run", CONNECTOR]);
    assert_eq!(run.code, code, "the run: {run:?}");
    tests::firm::sums_agree(&run.json());
    assert!(mails(home) == *expected, "other mails than without a loss of power: {run:?}");
    let audit = home.chat_connectors(&["--json", "archive", "verify"]);
    assert_eq!(audit.code, 0, "the check of everything: {audit:?}");
}

fn nothing_changes(home: &Home, code: i32) {
    let before = tests::firm::archive_files(home);
    let again = home.chat_connectors(&["--json", "run", CONNECTOR]).expect_code(code).json();
    assert_eq!(again["imported"], 0, "{again}");
    assert_eq!(tests::firm::archive_files(home), before);
}

/// Three days: one into more mailboxes than are synced one by one, two into few.
fn put_days(firm: &Firm) {
    let many: Vec<String> = (0..20).map(|n| format!("person{n}@corp.example")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let few = ["jane@corp.example", "richard@corp.example", "asa@corp.example", "broker@other.example"];
    for (day, people) in [(3_u64, &few[..]), (4, &many), (5, &few)] {
        let ids: Vec<String> = (0..12).map(|n| format!("{day}-{n}")).collect();
        let long = "said once, at length, ".repeat(40);
        let rows: Vec<_> = ids
            .iter()
            .enumerate()
            .map(|(n, id)| (id.as_str(), "room", people[n % people.len()], people, long.as_str()))
            .collect();
        firm.put(&format!("day-{day}.pgp"), day, &messages(&rows));
    }
}

fn copy_of(home: &Home) -> Home {
    let other = Home::new();
    Tree::read(&home.path()).write(&other.path());
    other
}

/// A first import, and the run after a loss of power in it, in which the power goes as well.
fn imports(power: &mut Power) {
    let firm = Firm::default();
    put_days(&firm);
    let clean = copy_of(&firm.home);
    let _ = clean.chat_connectors(&["run", CONNECTOR]).expect_code(0);
    let expected = mails(&clean);
    assert!(expected.len() > 250 && expected.values().all(|count| *count == 1), "{}", expected.len());

    let mut scene = Scene::of(&firm.home);
    let _ = scene.record(&firm.home, &["--json", "run", CONNECTOR], 0);
    assert!(scene.log.changes.iter().any(|change| matches!(change, Change::AllSynced { .. })));
    if power.wants("import") {
        power.goes("import", 0.4, &scene, &|home, at| {
            runs_to(home, 0, &expected);
            if at.done {
                nothing_changes(home, 0);
            }
        });
    }
    for (number, part) in [40, 70, 85, 95].into_iter().enumerate() {
        let case = format!("recovery-{number}");
        if !power.wants(&case) {
            continue;
        }
        let broken = Home::new();
        scene.log.after(scene.log.changes.len() * part / 100, Disk::Free, 7).write(&broken.path());
        let mut second = Scene::of(&broken);
        let _ = second.record(&broken, &["--json", "run", CONNECTOR], 0);
        power.goes(&case, 0.075, &second, &|home, _| runs_to(home, 0, &expected));
    }
}

#[test]
fn crash_power_lost_at_any_moment_costs_no_mail_no_setting_and_no_proof() {
    let mut power = Power::new(400);
    imports(&mut power);
    power.end();
}
