//! A statement as a value: all runs of a connector and UTC day so far, and its sums since the beginning.
//!
//! In: entries of the chain, and nothing else, so that anybody can make it again and compare.
//! Out: what is written, signed and shown. Deliberately absent: files and signatures (`issue`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::entry::{RunEntry, RunKind, StatementEntry, Sums};
use crate::ledger::{Entry, OpenItems};

/// What a connector did on a day.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Statement {
    /// Of this form: 1.
    pub version: u32,
    /// The connector's name.
    pub connector: String,
    /// UTC day on which its runs ended.
    pub day: String,
    /// Counts from 1 within the day.
    pub number: u32,
    /// Both sides agree: of each run, and since the beginning.
    pub balanced: bool,
    /// Of the day's imports.
    pub sums: Sums,
    /// Of the day's replays; `events_read` are the items that it settled.
    pub replays: Sums,
    /// Imports and replays by source day.
    pub days: BTreeMap<String, Sums>,
    /// Each run.
    pub runs: Vec<RunTold>,
    /// All runs ever.
    pub since_beginning: SinceBeginning,
    /// Where it is in the chain.
    pub chain: ChainSpan,
    /// Fingerprint of the key that signs it; none could where it is absent.
    pub signed_by: Option<String>,
}

/// A run, with the entry that tells of it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct RunTold {
    /// Number of the entry.
    pub entry: i64,
    /// Its hash.
    pub hash: String,
    /// What it says.
    #[serde(flatten)]
    pub run: RunEntry,
}

/// Entries of the chain.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ChainSpan {
    /// The first entry in it.
    pub from: i64,
    /// The last entry in it.
    pub to: i64,
    /// Hash of the last entry, which pins all entries before.
    pub root: String,
}

/// Where every event ever read is now: `events_read` is the sum of `archived`, `duplicate`, `excluded`, `released`,
/// `open.held` and `open.failed`, less `open_before`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SinceBeginning {
    /// When the first run began, ISO 8601 UTC.
    pub since: String,
    /// Runs, those that were cut off included.
    pub runs: u64,
    /// Events read from the source.
    pub events_read: u64,
    /// Imported at once.
    pub archived: u64,
    /// They were there already.
    pub duplicate: u64,
    /// Events that make no item.
    pub excluded: u64,
    /// Held or failed once, and imported or found to be there since.
    pub released: u64,
    /// Not imported, by the ledger's own count.
    pub open: OpenItems,
    /// Of these, from before there was a chain.
    pub open_before: OpenItems,
    /// Read and not delivered by the last import; read again by the next.
    pub waiting: u64,
    /// Both sides agree.
    pub balanced: bool,
}

impl Statement {
    /// Made from all runs of a connector, of which it takes those that `issued` names.
    #[must_use]
    pub fn of(runs: &[(&Entry, RunEntry)], issued: &StatementEntry) -> Self {
        let so_far: Vec<&(&Entry, RunEntry)> =
            runs.iter().filter(|(entry, _)| entry.id <= issued.to).collect();
        let of_the_day = so_far.iter().filter(|(entry, _)| day_of(entry) == issued.day);
        let told: Vec<RunTold> = of_the_day
            .map(|(entry, run)| RunTold { entry: entry.id, hash: entry.hash.to_string(), run: run.clone() })
            .collect();
        let (mut sums, mut replays, mut days) = (Sums::default(), Sums::default(), BTreeMap::new());
        for RunTold { run, .. } in &told {
            match run.kind {
                RunKind::Import | RunKind::Preview => {
                    sums.add(&run.sums);
                    sums.waiting = run.sums.waiting;
                }
                RunKind::Replay => replays.add(&run.sums),
            }
            for (day, of_day) in &run.days {
                let sums: &mut Sums = days.entry(day.clone()).or_default();
                sums.add(of_day);
                sums.waiting = of_day.waiting;
            }
        }
        let since_beginning = SinceBeginning::of(so_far.iter().map(|(_, run)| run));
        let last = so_far.last();
        Self {
            version: 1,
            connector: last.map(|(_, run)| run.connector.clone()).unwrap_or_default(),
            day: issued.day.clone(),
            number: issued.number,
            balanced: since_beginning.balanced && told.iter().all(|told| told.run.balanced),
            sums,
            replays,
            days,
            chain: ChainSpan {
                from: told.first().map_or(issued.to, |told| told.entry),
                to: issued.to,
                root: last.map(|(entry, _)| entry.hash.to_string()).unwrap_or_default(),
            },
            runs: told,
            since_beginning,
            signed_by: issued.signature.as_ref().map(|signature| signature.fingerprint.clone()),
        }
    }
}

impl SinceBeginning {
    fn of<'a>(runs: impl Iterator<Item = &'a RunEntry>) -> Self {
        let mut all = Self {
            since: String::new(),
            runs: 0,
            events_read: 0,
            archived: 0,
            duplicate: 0,
            excluded: 0,
            released: 0,
            open: OpenItems::default(),
            open_before: OpenItems::default(),
            waiting: 0,
            balanced: false,
        };
        for run in runs {
            if all.runs == 0 {
                (all.since, all.open_before) = (run.began.clone(), run.open_before);
            }
            all.runs += 1;
            // A replay reads no new event: what it archives was held or failed.
            for file in run.files.iter().filter(|file| file.kind == RunKind::Import) {
                all.events_read += file.sums.events_read;
                all.archived += file.sums.archived;
                all.duplicate += file.sums.duplicate;
                all.excluded += file.sums.excluded;
            }
            all.released += run.sums.released;
            all.open = run.open_now;
            if run.kind == RunKind::Import {
                all.waiting = run.sums.waiting;
            }
        }
        let open = all.open.held + all.open.failed;
        let now = all.archived + all.duplicate + all.excluded + all.released + open;
        all.balanced = all.events_read + all.open_before.held + all.open_before.failed == now;
        all
    }
}

/// The UTC day of an entry.
pub(super) fn day_of(entry: &Entry) -> &str {
    entry.at.get(..10).unwrap_or_default()
}
