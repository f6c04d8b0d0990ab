//! What a disk may hold after the power went: any state that the syncs before that moment allow.
//!
//! In: a log, a moment (how many of its changes had been made), a kind of disk, a seed. Out: a home folder.
//!
//! *Free*: what POSIX promises and nothing else. What was synced is there: bytes and size of a file by its own sync,
//! a name by that of its folder, all by `syncfs`. Of the rest anything may be there or not, in any order: blocks old,
//! new or zeros, sizes short, names without their files' bytes, files without their names, removed names back.
//! A rename keeps at least one of its names, a cut (truncate) is there or not, and a block that was not written
//! to keeps its bytes: no file system in use does less.
//!
//! *Ordered*: ext4 as Debian mounts it. Names and sizes come in their order, and any sync of anything brings all of
//! those before it; new bytes are on the disk before the size that shows them, overwritten ones in any order.
//!
//! Deliberately absent: a disk that lies about a sync, bits that rot.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::log::{Change, Log, Node};
use crate::day::Dice;

/// How a disk forgets.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Disk {
    /// Whatever POSIX allows.
    Free,
    /// As ext4 with `data=ordered`.
    Ordered,
}

/// Files by path; a folder has none.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Tree(pub BTreeMap<String, Option<Vec<u8>>>);

/// What comes through, of 1,024 each.
#[derive(Clone, Copy)]
struct Odds {
    names: u64,
    bytes: u64,
}

/// A file whose bytes are asked for.
#[derive(Clone, Copy)]
struct Of {
    node: Node,
    /// Everything before is durable.
    from: usize,
    /// Ordered: sizes from here on are not on the disk.
    sizes: Option<usize>,
    odds: Odds,
    block: u64,
}

/// The first seeds are the ends of what can be: nothing of it, all of it, names alone, bytes alone.
const ENDS: [Odds; 4] = [
    Odds { names: 0, bytes: 0 },
    Odds { names: 1024, bytes: 0 },
    Odds { names: 0, bytes: 1024 },
    Odds { names: 1024, bytes: 1024 },
];
const FURTHER: [u64; 6] = [0, 100, 512, 800, 1000, 1024];

impl Log {
    /// The home folder after the power went when `moment` changes had been made.
    #[must_use]
    pub fn after(&self, moment: usize, disk: Disk, seed: u64) -> Tree {
        // Moments beside each other must not be alike.
        let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9).wrapping_add(moment as u64));
        let any = |dice: &mut Dice| FURTHER[dice.below(FURTHER.len() as u64) as usize];
        let odds = match ENDS.get(usize::try_from(seed).unwrap_or(usize::MAX)) {
            Some(end) => *end,
            None => Odds { names: any(&mut dice), bytes: any(&mut dice) },
        };
        let block = if seed % 4 == 3 { 512 } else { 4096 };
        let changes = &self.changes[..moment];
        match disk {
            Disk::Free => self.free(changes, odds, block, &mut dice),
            Disk::Ordered => self.ordered(changes, odds, block, &mut dice),
        }
    }

    fn free(&self, changes: &[Change], odds: Odds, block: u64, dice: &mut Dice) -> Tree {
        let names = self.names_kept(changes, odds, dice);
        let mut files = BTreeMap::new();
        for node in names.values().copied().collect::<BTreeSet<_>>() {
            if !self.folders[node] {
                let safe = synced(changes, Some(node));
                let bytes = self.bytes_kept(changes, Of { node, from: safe, sizes: None, odds, block }, dice);
                files.insert(node, bytes);
            }
        }
        self.tree(&names, &files)
    }

    fn ordered(&self, changes: &[Change], odds: Odds, block: u64, dice: &mut Dice) -> Tree {
        let safe = synced(changes, None);
        let to = kept(safe, changes.len(), odds.names, dice);
        let mut names = self.names_before.clone();
        changes[..to].iter().for_each(|change| change.name_now(&mut names));
        let mut files = BTreeMap::new();
        for node in names.values().copied().collect::<BTreeSet<_>>() {
            if !self.folders[node] {
                let own = synced(changes, Some(node));
                let of = Of { node, from: own, sizes: Some(to.max(own)), odds, block };
                let bytes = self.bytes_kept(changes, of, dice);
                files.insert(node, bytes);
            }
        }
        self.tree(&names, &files)
    }

    /// Each name by itself: as it was at the last sync of its folder, or at any time since.
    fn names_kept(&self, changes: &[Change], odds: Odds, dice: &mut Dice) -> BTreeMap<(Node, String), Node> {
        type Story = Vec<(usize, Option<Node>)>;
        let mut stories: BTreeMap<(Node, String), Story> = BTreeMap::new();
        let mut safe: HashMap<Node, usize> = HashMap::new();
        for (place, change) in changes.iter().enumerate() {
            let mut add =
                |at: &(Node, String), node| stories.entry(at.clone()).or_default().push((place, node));
            match change {
                Change::Name { folder, name, node } => add(&(*folder, name.clone()), Some(*node)),
                Change::Gone { folder, name } => add(&(*folder, name.clone()), None),
                Change::Moved { from, to, node } => {
                    add(from, None);
                    add(to, Some(*node));
                }
                Change::Bytes { .. }
                | Change::Size { .. }
                | Change::Synced { .. }
                | Change::AllSynced { .. } => {}
            }
        }
        // How far into its story each name is.
        let mut far: BTreeMap<(Node, String), usize> = BTreeMap::new();
        for (at, story) in &stories {
            let safe = *safe.entry(at.0).or_insert_with(|| synced(changes, Some(at.0)));
            let least = story.iter().take_while(|(place, _)| *place < safe).count();
            far.insert(at.clone(), kept(least, story.len(), odds.names, dice));
        }
        // A name that has moved away has arrived.
        for (place, change) in changes.iter().enumerate() {
            if let Change::Moved { from, to, .. } = change {
                let until =
                    |at: &(Node, String)| stories[at].iter().take_while(|(other, _)| *other <= place).count();
                if far[from] >= until(from) && far[to] < until(to) {
                    far.insert(to.clone(), until(to));
                }
            }
        }
        let mut names = self.names_before.clone();
        for (at, story) in stories {
            match story[..far[&at]].last() {
                Some((_, Some(node))) => drop(names.insert(at, *node)),
                Some((_, None)) => drop(names.remove(&at)),
                None => {}
            }
        }
        names
    }

    /// What is in a file: all before `from`, and of what came since what comes through.
    fn bytes_kept(&self, changes: &[Change], of: Of, dice: &mut Dice) -> Vec<u8> {
        let Of { node, from, sizes: ordered, odds, block } = of;
        let mut bytes = self.before.get(&node).cloned().unwrap_or_default();
        let is_own = |change: &Change| matches!(change, Change::Bytes { node: of, .. } | Change::Size { node: of, .. } if *of == node);
        changes[..from]
            .iter()
            .filter(|change| is_own(change))
            .for_each(|change| write_whole(&mut bytes, change));
        let mut since: Vec<(usize, &Change)> =
            changes.iter().enumerate().skip(from).filter(|(_, change)| is_own(change)).collect();
        // A cut is there or not; what was written after one that is not is nowhere.
        let cuts: Vec<usize> =
            (0..since.len()).filter(|at| matches!(since[*at].1, Change::Size { .. })).collect();
        let cut = match ordered {
            Some(to) => cuts.iter().filter(|at| since[**at].0 < to).count(),
            None => kept(0, cuts.len(), odds.bytes.max(odds.names), dice),
        };
        if let Some(cut) = cuts.get(cut) {
            since.truncate(*cut);
        }
        // How many of the writes to a block it has seen.
        let mut writes: BTreeMap<u64, usize> = BTreeMap::new();
        for (_, change) in &since {
            blocks(change, block).for_each(|(number, ..)| *writes.entry(number).or_default() += 1);
        }
        let seen: BTreeMap<u64, usize> =
            writes.iter().map(|(number, count)| (*number, kept(0, *count, odds.bytes, dice))).collect();
        let mut met: BTreeMap<u64, usize> = BTreeMap::new();
        let (mut sizes, mut size) = (vec![bytes.len()], bytes.len());
        for (place, change) in since {
            if let Change::Size { .. } = change {
                bytes.resize(size, 0);
                write_whole(&mut bytes, change);
                size = bytes.len();
                sizes = vec![size];
            }
            let Change::Bytes { at, bytes: written, .. } = change else { continue };
            for (number, start, end) in blocks(change, block) {
                let met = met.entry(number).or_default();
                *met += 1;
                // Ordered: what lies behind the old end is there as far as the size says.
                if *met <= seen[&number] || (ordered.is_some() && end as usize > size) {
                    let from = (start - at) as usize;
                    put(&mut bytes, start as usize, &written[from..from + (end - start) as usize]);
                }
            }
            size = size.max(*at as usize + written.len());
            if ordered.is_none_or(|to| place < to) {
                sizes.push(size);
            }
        }
        bytes.resize(sizes[kept(0, sizes.len() - 1, odds.bytes, dice)], 0);
        bytes
    }

    fn tree(&self, names: &BTreeMap<(Node, String), Node>, files: &BTreeMap<Node, Vec<u8>>) -> Tree {
        let mut tree = Tree::default();
        let mut folders = vec![(0, String::new())];
        while let Some((folder, path)) = folders.pop() {
            for ((_, name), node) in names.range((folder, String::new())..(folder + 1, String::new())) {
                let path = if path.is_empty() { name.clone() } else { format!("{path}/{name}") };
                if self.folders[*node] {
                    folders.push((*node, path.clone()));
                }
                tree.0.insert(path, files.get(node).cloned());
            }
        }
        tree
    }
}

/// How much of a story is kept: all of it by the odds, else anything from `least` on.
fn kept(least: usize, all: usize, odds: u64, dice: &mut Dice) -> usize {
    match odds {
        0 => least,
        _ if dice.below(1024) < odds => all,
        _ => least + dice.below((all - least) as u64 + 1) as usize,
    }
}

/// Up to where all changes of a node, or of all, are durable.
fn synced(changes: &[Change], node: Option<Node>) -> usize {
    let covers = changes.iter().filter_map(|change| match change {
        Change::Synced { node: of, covers } if node.is_none_or(|node| node == *of) => Some(*covers),
        Change::AllSynced { covers } => Some(*covers),
        _ => None,
    });
    covers.max().unwrap_or_default()
}

fn write_whole(bytes: &mut Vec<u8>, change: &Change) {
    match change {
        Change::Bytes { at, bytes: written, .. } => put(bytes, *at as usize, written),
        Change::Size { size, .. } => bytes.resize(*size as usize, 0),
        _ => {}
    }
}

fn put(bytes: &mut Vec<u8>, at: usize, written: &[u8]) {
    let end = at + written.len();
    bytes.resize(bytes.len().max(end), 0);
    bytes[at..end].copy_from_slice(written);
}

/// The blocks that a write touches: number, and where in the file it begins and ends there.
fn blocks(change: &Change, block: u64) -> impl Iterator<Item = (u64, u64, u64)> {
    let (at, end) = match change {
        Change::Bytes { at, bytes, .. } => (*at, at + bytes.len() as u64),
        _ => (0, 0),
    };
    (at / block..end.div_ceil(block))
        .map(move |number| (number, at.max(number * block), end.min((number + 1) * block)))
}

impl Tree {
    /// A folder as it is on a real disk.
    ///
    /// # Panics
    /// When it cannot be read.
    #[must_use]
    pub fn read(folder: &Path) -> Self {
        let mut tree = Self::default();
        let mut folders = vec![(folder.to_owned(), String::new())];
        while let Some((folder, path)) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let entry = entry.unwrap();
                let name = entry.file_name().into_string().unwrap();
                let path = if path.is_empty() { name } else { format!("{path}/{name}") };
                if entry.file_type().unwrap().is_dir() {
                    folders.push((entry.path(), path.clone()));
                    tree.0.insert(path, None);
                } else {
                    tree.0.insert(path, Some(fs::read(entry.path()).unwrap()));
                }
            }
        }
        tree
    }

    /// Puts it into an empty folder.
    ///
    /// # Panics
    /// When it cannot be written.
    pub fn write(&self, folder: &Path) {
        for (path, bytes) in &self.0 {
            match bytes {
                None => fs::create_dir_all(folder.join(path)).unwrap(),
                Some(bytes) => fs::write(folder.join(path), bytes).unwrap(),
            }
        }
    }

    /// What two states are equal by: all but locks, SQLite's `-shm` and the program's own log, which nobody reads.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        for (path, bytes) in &self.0 {
            let idle = path.ends_with(".lock") || path.ends_with("-shm") || path.starts_with("logs/program");
            if !idle {
                hash.update(path.len().to_le_bytes());
                hash.update(path);
                hash.update(bytes.as_ref().map_or(u64::MAX, |bytes| bytes.len() as u64).to_le_bytes());
                hash.update(bytes.as_deref().unwrap_or_default());
            }
        }
        hash.finalize().into()
    }
}

#[cfg(test)]
#[path = "disk_tests.rs"]
mod tests;
