//! The power goes, at any moment of a real run: the next run makes good (FAULTS.md F05).
//!
//! In: commands of the real program, recorded once each; every home folder that a disk which drops and reorders
//! unsynced writes may be left with (`tests::power`). Out: after one plain run more, each mail exactly once, a ledger
//! that agrees, settings old or new and never half, and what had been told as done is done.
//! `POWER_STATES=5000` tries as many states of each case, `POWER_SEED=2` others; `POWER_ONLY=CASE` one case,
//! `POWER_ONLY=CASE:DISK:MOMENT:SEED` plays one state again.
//! Deliberately absent: kills (`crash`), a disk that lies about a sync.

// How much is tried is for the person who starts the tests to say.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods
)]

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Mutex;

use serde_json::Value;
use tests::day::Dice;
use tests::firm::{CONNECTOR, messages};
use tests::home::Mails;
use tests::power::{Change, Disk, Log, Tree, record};
use tests::{Firm, Home, workspace};

/// The seed of the state in which everything came through.
const ALL: u64 = 3;

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
        let whole = self.log.after(self.log.changes.len(), Disk::Free, ALL);
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
        if !self.wants(case) {
            return;
        }
        let wanted = (self.states as f64 * share) as usize;
        let todo = match &self.only {
            Some(only) if only.len() > 1 => {
                let disk = if only[1] == "free" { Disk::Free } else { Disk::Ordered };
                vec![(only[2].parse().unwrap(), disk, only[3].parse().unwrap())]
            }
            Some(_) | None => choose(scene, wanted, self.seed),
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
        println!(
            "{case}: {} states of {} changes, {} violations",
            todo.len(),
            scene.log.changes.len(),
            bad.len()
        );
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
    let first = scene.commands[0];
    let is_sync = |place: &usize| matches!(changes[*place], Change::Synced { .. } | Change::AllSynced { .. });
    // Most is at stake just before a sync, and when a command has said that it is done.
    let mut brinks: Vec<usize> = (first..changes.len()).filter(is_sync).collect();
    brinks.extend(&scene.commands);
    let mut dice = Dice(seed);
    let (mut met, mut chosen) = (BTreeSet::new(), Vec::new());
    for _ in 0..wanted * 20 {
        if chosen.len() == wanted {
            break;
        }
        let moment = match dice.below(2) {
            0 => brinks[dice.below(brinks.len() as u64) as usize],
            _ => first + dice.below((changes.len() - first) as u64 + 1) as usize,
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
    // A command that changed nothing ended where the one before did.
    let command = command.min(scene.commands.len() - 2);
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

/// A plain run comes to its end with these mails; everything is as the ledger says, and another run changes nothing.
fn runs_to(home: &Home, code: i32, expected: &Mails) {
    let run = home.chat_connectors(&["--json", "run", CONNECTOR]);
    assert_eq!(run.code, code, "the run: {run:?}");
    tests::firm::sums_agree(&run.json());
    assert!(home.mails() == *expected, "other mails than without a loss of power: {run:?}");
    let audit = home.chat_connectors(&["--json", "archive", "verify"]);
    assert_eq!(audit.code, 0, "the check of everything: {audit:?}");
}

fn nothing_changes(home: &Home, code: i32) {
    let before = tests::firm::archive_files(home);
    let again = home.chat_connectors(&["--json", "run", CONNECTOR]).expect_code(code).json();
    assert_eq!(again["imported"], 0, "{again}");
    assert_eq!(tests::firm::archive_files(home), before);
}

/// Three files: one into more mailboxes than are synced one by one, two into few. Each came on a day of its own, or all
/// on the last.
fn put_days(firm: &Firm, days: bool) {
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
        firm.put(&format!("day-{day}.pgp"), if days { day } else { 5 }, &messages(&rows));
    }
}

/// A first import, of files that came on days of their own or all on one, which is written ahead. Gives the firm,
/// whose site serves what follows, what was recorded, and its mails.
fn first_import(power: &mut Power, case: &str, days: bool) -> (Firm, Scene, Mails) {
    let firm = Firm::default();
    put_days(&firm, days);
    let clean = firm.home.copied();
    let _ = clean.chat_connectors(&["run", CONNECTOR]).expect_code(0);
    let expected = clean.mails();
    assert!(expected.len() > 250 && expected.values().all(|count| *count == 1), "{}", expected.len());

    let mut scene = Scene::of(&firm.home);
    let _ = scene.record(&firm.home, &["--json", "run", CONNECTOR], 0);
    assert!(scene.log.changes.iter().any(|change| matches!(change, Change::AllSynced { .. })));
    power.goes(case, 0.2, &scene, &|home, at| {
        runs_to(home, 0, &expected);
        if at.done {
            nothing_changes(home, 0);
        }
    });
    (firm, scene, expected)
}

/// A first import; the run after a loss of power in it, in which the power goes as well; and after a kill, of which
/// the disk knows less than the next run sees.
fn imports(power: &mut Power) {
    let _ = first_import(power, "day", false);
    let (_firm, scene, expected) = first_import(power, "import", true);
    for part in [30, 60, 80, 90, 97] {
        let moment = scene.log.changes.len() * part / 100;
        let (lost, killed) = (Home::new(), Home::new());
        scene.log.after(moment, Disk::Free, 7).write(&lost.path());
        scene.log.after(moment, Disk::Free, ALL).write(&killed.path());
        let after_kill = Scene { log: scene.log.killed(moment, &killed.path()), commands: vec![moment] };
        for (how, home, mut second) in [("power", &lost, Scene::of(&lost)), ("kill", &killed, after_kill)] {
            let case = format!("after-{how}-{part}");
            if power.wants(&case) {
                let _ = second.record(home, &["--json", "run", CONNECTOR], 0);
                power.goes(&case, 0.04, &second, &|home, _| runs_to(home, 0, &expected));
            }
        }
    }
}

/// A further day on an archive, half of it known already, and a replay of what was held.
fn replays(power: &mut Power) {
    let firm = Firm::new("automatic = false\ncsv = \"mapping.csv\"\ndomains = [\"corp.example\"]");
    let day = |day: u64, from: u64| {
        let rows = [
            (&*format!("{from}-1"), "room", "jane", &["richard"][..], "held"),
            (&*format!("{from}-2"), "room", "kept", &["jane"], "kept"),
            (&*format!("{day}-3"), "room", "richard", &["jane", "kept"], "held by half"),
        ];
        firm.put(&format!("day-{day}.pgp"), day, &messages(&rows));
    };
    day(3, 3);
    let held = firm.run(40, &[]);
    assert_eq!((held["held"].as_u64(), held["imported"].as_u64()), (Some(1), Some(2)), "{held}");
    day(4, 3);
    day(5, 5);
    firm.map("ImId,Mailbox\nkept,kept@corp.example\njane,jane@corp.example\n");
    let commands = [["--json", "run", CONNECTOR], ["--json", "replay", CONNECTOR]];
    let all = |home: &Home| {
        for command in commands {
            let output = home.chat_connectors(&command).expect_code(0);
            tests::firm::sums_agree(&output.json());
        }
    };
    let clean = firm.home.copied();
    all(&clean);
    let expected = clean.mails();
    assert!(expected.len() >= 10 && expected.values().all(|count| *count == 1), "{}", expected.len());
    let mut scene = Scene::of(&firm.home);
    for command in commands {
        let _ = scene.record(&firm.home, &command, 0);
    }
    power.goes("replay", 0.12, &scene, &|home, _| {
        all(home);
        assert!(home.mails() == expected, "other mails than without a loss of power");
        let _ = home.chat_connectors(&["--json", "archive", "verify"]).expect_code(0);
        let status = home.chat_connectors(&["--json", "status", CONNECTOR]).expect_code(0).json();
        assert_eq!(status[0]["held"], 0);
    });
}

/// What is kept, one answer of the program each: each is whole before, or whole after a change.
fn kept(home: &Home) -> Vec<String> {
    let asked: [&[&str]; 6] = [
        &["connector", "list"],
        &["connector", "show", CONNECTOR],
        &["connector", "show", "Second"],
        &["keys", "list", "ice-chat"],
        &["map", "versions", CONNECTOR],
        &["limit", CONNECTOR],
    ];
    asked.iter().map(|asked| home.chat_connectors(&[&["--json"][..], asked].concat()).stdout).collect()
}

/// Settings, secrets, keys and mappings: old or new.
fn settings(power: &mut Power) {
    let firm = Firm::default();
    let row = |id, who| (id, "room", who, &["jane@corp.example"][..], "text");
    firm.put("day.pgp", 3, &messages(&[row("1", "jane@corp.example"), row("2", "who@other.example")]));
    let beside = |name: &str, text: &str| {
        std::fs::write(firm.home.beside(name), text).unwrap();
        firm.home.beside(name).to_str().unwrap().to_owned()
    };
    let connector = std::fs::read_to_string(firm.home.beside("connector.toml")).unwrap();
    let second = beside("second.toml", &connector.replace(CONNECTOR, "Second"));
    let csv = beside("new.csv", "ImId,Mailbox\nwho@other.example,who@corp.example\n");
    let other = beside("other.csv", "ImId,Mailbox\nwho@other.example,other@corp.example\n");
    let _ = beside("hook.txt", "a secret of the webhook\n");
    let alerts = beside(
        "alerts.toml",
        "[alerts]\non = [\"held\"]\n[alerts.webhook]\nurl = \"http://127.0.0.1:9/\"\nsecret_file = \"hook.txt\"\n",
    );
    let out = firm.home.beside("second-keys");
    let commands: [&[&str]; 8] = [
        &["connector", "add", &second],
        &["map", "set", CONNECTOR, &csv],
        &["map", "set", CONNECTOR, &other, "--from", "2026-11-02"],
        &["alert", "set", CONNECTOR, &alerts],
        &["keys", "renew", "--kind", "ice-chat", "--out", out.to_str().unwrap()],
        &["limit", CONNECTOR, "--set", "150000"],
        &["map", "alias", CONNECTOR, "old.example", "corp.example"],
        &["settings", "--keep-running", "yes"],
    ];
    let mut scene = Scene::of(&firm.home);
    let looked = |home: &Home| {
        let copy = home.copied();
        let shown = kept(&copy);
        let _ = copy.chat_connectors(&["run", CONNECTOR]).expect_code(0);
        (shown, copy.mails())
    };
    let mut seen = vec![looked(&firm.home)];
    for command in commands {
        let _ = scene.record(&firm.home, command, 0);
        seen.push(looked(&firm.home));
    }
    let (shown, expected): (Vec<_>, Vec<_>) = seen.into_iter().unzip();
    assert!(expected[0] != expected[2] && expected[2] != expected[3], "mappings that lead elsewhere");
    power.goes("settings", 0.2, &scene, &|home, at| {
        let (old, new) = (at.command, at.command + 1);
        let now = kept(home);
        for (part, now) in now.iter().enumerate() {
            let whole = *now == shown[new][part] || (!at.done && *now == shown[old][part]);
            assert!(whole, "command {old}, done: {}: {now}\nnew: {}", at.done, shown[new][part]);
        }
        let run = home.chat_connectors(&["--json", "run", CONNECTOR]).expect_code(0);
        let found = home.mails();
        assert!(found == expected[new] || (!at.done && found == expected[old]), "other mails: {run:?}");
        let _ = home.chat_connectors(&["archive", "verify"]).expect_code(0);
        // Its password is in the vault before anybody can see the connector.
        if old == 0 && now[2] == shown[1][2] {
            let _ = home.chat_connectors(&["validate", "Second"]).expect_code(0);
        }
        // What is done already is refused by those that add something.
        let refused = (old == 0 && now[2] == shown[1][2]) || (old == 4 && now[3] == shown[5][3]);
        let _ = home.chat_connectors(commands[old]).expect_code(if refused { 2 } else { 0 });
    });
}

/// The very first commands, in an empty home.
fn beginnings(power: &mut Power) {
    let firm = Firm::default();
    let home = Home::new();
    let bundle = |home: &Home| home.beside("bundle").to_str().unwrap().to_owned();
    let add = firm.home.beside("connector.toml").to_str().unwrap().to_owned();
    let keys = |out: &str| {
        ["keys", "bundle", "--kind", "ice-chat", "--curve25519-pgp", "--out", out].map(str::to_owned)
    };
    let run = |home: &Home, arguments: &[String]| home.chat_connectors(arguments);
    let mut scene = Scene::of(&home);
    let made = keys(&bundle(&home));
    let _ = scene.record(&home, &made.iter().map(String::as_str).collect::<Vec<_>>(), 0);
    let _ = scene.record(&home, &["connector", "add", &add], 0);
    let public = |home: &Home| std::fs::read_to_string(home.beside("bundle").join("ssh_key.pub")).unwrap();
    let told = public(&home);
    power.goes("first", 0.08, &scene, &|home, at| {
        let _ = run(home, &keys(&bundle(home))).expect_code(0);
        if at.command > 0 || at.done {
            assert_eq!(public(home), told, "the key that was sent to the site");
        }
        let there = home.chat_connectors(&["connector", "show", CONNECTOR]).code == 0;
        assert!(there || !(at.command == 1 && at.done), "a connector that was told to be kept");
        let again = home.chat_connectors(&["connector", "add", &add]);
        assert_eq!(again.code, if there { 2 } else { 0 }, "{again:?}");
        let _ = home.chat_connectors(&["connector", "show", CONNECTOR]).expect_code(0);
    });
}

#[test]
fn crash_power_lost_at_any_moment_costs_no_mail_no_setting_and_no_proof() {
    let mut power = Power::new(400);
    imports(&mut power);
    replays(&mut power);
    settings(&mut power);
    beginnings(&mut power);
    power.end();
}
