//! Chains of faults: a home, a fault, the same command with the next fault, and so on; then the plain command once, after
//! which every promise has to hold.
//!
//! ```text
//!  scene ──> copy of its home ──> fault ──> fault ──> … ──> plain run ──> oracles
//! ```
//! In: scenes. Out: how many points were reached, and each violation with the words that play it again. Chains run
//! several at a time, since most of a chain is waiting for the site. Deliberately absent: which chains (the tests say).

mod oracles;
mod plan;
mod scene;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

pub use plan::{Plan, played};
pub use scene::{Kind, Points, Scene};

use crate::every_call::{self, Ended, Fault};
use crate::home::Home;

/// Chains at a time: more than processors, since they wait for the site.
const AT_ONCE: usize = 3;

/// Which chain of a scene, and how long.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Chain {
    /// Where its first fault is; those after it follow from this number and their place.
    pub first: u64,
    /// Faults, at most: a command that comes to its end ends the chain.
    pub faults: u64,
    /// `None` kills; else the disk fails: for good or once.
    pub fails: Option<bool>,
}

/// What all chains came to.
#[derive(Default, Debug)]
pub struct Toll {
    /// Faults that happened.
    pub points: u64,
    /// Chains.
    pub chains: u64,
    /// Kinds of places at which they happened, and how often.
    pub places: BTreeMap<String, u64>,
    /// What did not hold, with the chain that shows it.
    pub violations: Vec<String>,
    /// How runs with a failing disk ended: exit code and code.
    pub endings: BTreeMap<String, u64>,
}

impl Toll {
    /// Prints it, with what it takes to play a violation again.
    pub fn tell(&self, what: &str) {
        println!(
            "{what}: {} points in {} chains, at {} kinds of places",
            self.points,
            self.chains,
            self.places.len()
        );
        for (ending, count) in &self.endings {
            println!("  {count:>6} {ending}");
        }
        for violation in self.violations.iter().take(20) {
            println!("VIOLATION {violation}");
        }
    }

    /// Adds another's.
    pub fn add(&mut self, other: Self) {
        self.points += other.points;
        self.chains += other.chains;
        self.violations.extend(other.violations);
        for (sum, part) in [(&mut self.places, other.places), (&mut self.endings, other.endings)] {
            part.into_iter().for_each(|(name, count)| *sum.entry(name).or_default() += count);
        }
    }
}

/// Plays all chains in a scene.
#[must_use]
pub fn play(scene: &Scene, chains: &[Chain]) -> Toll {
    let (toll, next) = (Mutex::new(Toll::default()), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(chain) = chains.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let mut links = Vec::new();
                    let held = catch_unwind(AssertUnwindSafe(|| link(scene, *chain, &mut links)));
                    let mut toll = toll.lock().unwrap();
                    toll.chains += 1;
                    for link in &links {
                        toll.points += 1;
                        *toll.places.entry(place(&link.at)).or_default() += 1;
                        *toll.endings.entry(link.ending.clone()).or_default() += 1;
                    }
                    if let Err(panic) = held {
                        let text = panic.downcast_ref::<String>().cloned();
                        let text =
                            text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
                        let at: Vec<&str> = links.iter().map(|link| link.at.as_str()).collect();
                        let again = format!("CRASH='{} {}'", scene.kind.name(), chain.text());
                        toll.violations
                            .push(format!("{again}: {}\n  after {at:#?}", text.unwrap_or_default()));
                    }
                }
            });
        }
    });
    toll.into_inner().unwrap()
}

/// A fault that happened.
struct Link {
    at: String,
    ending: String,
}

fn link(scene: &Scene, chain: Chain, links: &mut Vec<Link>) {
    let home = scene.home(chain.first);
    let (mut left, idle) = (scene.busy.for_chain(chain), scene.idle.for_chain(chain));
    for step in 0..chain.faults {
        let at = chain.place(step, left);
        let ended = every_call::run(&home, chain.fault(at), &scene.command());
        let Some(met) = ended.at() else {
            // It had less to do than was thought: this was the plain command.
            oracles::quiet_end(&ended);
            oracles::good_end(&ended.output, "a command that met no fault");
            return oracles::all_hold(scene, &home, chain.first);
        };
        links.push(Link { at: met.to_owned(), ending: String::new() });
        let ending = if chain.fails.is_some() { oracles::failing_disk(&ended) } else { killed(&ended) };
        links.last_mut().unwrap().ending = ending;
        left = idle.max(left.saturating_sub(at.saturating_sub(idle / 2)));
    }
    scene.finish(&home, chain.first);
    oracles::all_hold(scene, &home, chain.first);
}

fn killed(ended: &Ended) -> String {
    assert!(ended.killed(), "not killed, but {:?}", ended.output);
    "killed".to_owned()
}

impl Chain {
    /// Where the fault of a step is: the first where it says, those of the recovery anywhere in what it has `left` to do.
    fn place(self, step: u64, left: u64) -> u64 {
        if step == 0 { self.first } else { 1 + mixed(self.first * 64 + step) % (left * 9 / 10).max(1) }
    }

    fn fault(self, at: u64) -> Fault {
        match self.fails {
            None => Fault::Kill(at),
            Some(forever) => Fault::Fail { at, forever, errno: EIO },
        }
    }

    fn text(self) -> String {
        let kind = match self.fails {
            None => "kill",
            Some(false) => "once",
            Some(true) => "forever",
        };
        format!("{kind} {} {}", self.first, self.faults)
    }

    /// A scene's name and a chain, as a violation prints them: `archive kill 17 4`.
    #[must_use]
    pub fn named(text: &str) -> Option<(String, Self)> {
        let mut words = text.split_whitespace();
        let scene = words.next()?.to_owned();
        let fails = match words.next()? {
            "once" => Some(false),
            "forever" => Some(true),
            _ => None,
        };
        let (first, faults) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        Some((scene, Self { first, faults, fails }))
    }
}

const EIO: i32 = 5;

/// SplitMix64: the same number always gives the same one, and they lie everywhere.
fn mixed(number: u64) -> u64 {
    let mut z = number.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// `killed 17 rename /dev/shm/cc-home-x/home/archive/.aside/7.mbox` as `rename archive/.aside/….mbox`: what is counted as
/// one kind of place.
fn place(at: &str) -> String {
    let mut words = at.splitn(4, ' ');
    let (how, _, call) = (words.next(), words.next(), words.next().unwrap_or_default());
    let path = words.next().unwrap_or_default();
    let path = path.split_once("/home/").map_or(path, |(_, inside)| inside);
    let path = if path.ends_with("/home") { "." } else { path };
    let parts = path.split('/').map(|part| {
        let part = part.split('@').next().unwrap_or_default();
        let named = [".tmp", ".vault-", "ledger"].iter().find(|name| part.starts_with(**name));
        match named {
            Some(&"ledger") => part.to_owned(),
            Some(name) => format!("{name}…"),
            None if part.bytes().any(|byte| byte.is_ascii_digit()) => {
                let end = part
                    .rsplit_once('.')
                    .map(|(_, end)| end)
                    .filter(|end| end.chars().all(char::is_alphabetic));
                end.map_or_else(|| "…".to_owned(), |end| format!("….{end}"))
            }
            None => part.to_owned(),
        }
    });
    let plain = parts.collect::<Vec<_>>().join("/");
    let torn = if how == Some("torn") { "half a " } else { "" };
    format!("{torn}{call} {plain}")
}

/// As `Home::copy_in` into memory, where there is room: what is killed is no disk, and a sync costs nothing there.
#[must_use]
pub fn copy(home: &Home) -> Home {
    home.copy_in(&crate::memory_folder())
}
