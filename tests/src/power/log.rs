//! What calls did to a disk: names, bytes and sizes, and what of it was asked to be durable.
//!
//! In: the calls of one program after the other, a home folder as it was before. Out: a list of changes, each about
//! *nodes* (a file or folder, whatever it is called), so that a rename and what is in a file stay apart.
//! A call that changes the home folder in a way that is not known here fails: nothing is left out in silence.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

use super::record::Call;

/// A file or folder. Number 0 is the home folder.
pub type Node = usize;

/// One change. `node`: the file or folder; `folder`, `name`: where it is called so; `covers`: how many changes had been
/// made when the sync began.
#[allow(missing_docs)]
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Change {
    /// A name appears in a folder, in place of another of that name.
    Name { folder: Node, name: String, node: Node },
    /// A name goes.
    Gone { folder: Node, name: String },
    /// A name moves, in place of another.
    Moved { from: (Node, String), to: (Node, String), node: Node },
    /// Bytes are written.
    Bytes { node: Node, at: u64, bytes: Vec<u8> },
    /// A file is cut, or made longer with zeros.
    Size { node: Node, size: u64 },
    /// `fsync`: everything about a node before `covers` is durable.
    Synced { node: Node, covers: usize },
    /// `syncfs`: everything before `covers` is durable.
    AllSynced { covers: usize },
}

impl Change {
    /// What it does to names.
    pub(super) fn name_now(&self, names: &mut BTreeMap<(Node, String), Node>) {
        match self {
            Self::Name { folder, name, node } => {
                names.insert((*folder, name.clone()), *node);
            }
            Self::Gone { folder, name } => {
                names.remove(&(*folder, name.clone()));
            }
            Self::Moved { from, to, node } => {
                names.remove(from);
                names.insert(to.clone(), *node);
            }
            Self::Bytes { .. } | Self::Size { .. } | Self::Synced { .. } | Self::AllSynced { .. } => {}
        }
    }
}

/// Everything that happened to a home folder.
#[derive(Default)]
pub struct Log {
    home: String,
    /// The folder that the program is in.
    current: String,
    /// Which nodes are folders.
    pub folders: Vec<bool>,
    /// What was there before, by node: all of it durable.
    pub before: BTreeMap<Node, Vec<u8>>,
    /// Names before.
    pub names_before: BTreeMap<(Node, String), Node>,
    /// What happened since.
    pub changes: Vec<Change>,
    names: BTreeMap<(Node, String), Node>,
    sizes: HashMap<Node, u64>,
}

/// An open file: `dup` shares it.
#[derive(Clone, Copy)]
struct Open {
    node: Node,
    at: usize,
    append: bool,
}

impl Log {
    /// Of a home folder as it is now.
    ///
    /// # Panics
    /// When it cannot be read.
    #[must_use]
    pub fn of(home: &Path) -> Self {
        let mut log =
            Self { home: home.to_str().unwrap().to_owned(), folders: vec![true], ..Self::default() };
        let mut folders = vec![(0, home.to_owned())];
        while let Some((folder, path)) = folders.pop() {
            for entry in fs::read_dir(path).unwrap() {
                let entry = entry.unwrap();
                let is_folder = entry.file_type().unwrap().is_dir();
                let node = log.new_node(is_folder);
                if is_folder {
                    folders.push((node, entry.path()));
                } else {
                    let bytes = fs::read(entry.path()).unwrap();
                    log.sizes.insert(node, bytes.len() as u64);
                    log.before.insert(node, bytes);
                }
                log.names_before.insert((folder, entry.file_name().into_string().unwrap()), node);
            }
        }
        log.names = log.names_before.clone();
        log
    }

    fn new_node(&mut self, is_folder: bool) -> Node {
        self.folders.push(is_folder);
        self.folders.len() - 1
    }

    fn whole(&self, path: &str) -> String {
        if path.starts_with('/') { path.to_owned() } else { format!("{}/{path}", self.current) }
    }

    /// Folder and name of a path in the home folder; none for one elsewhere, or the home itself.
    fn place(&self, path: &str) -> Option<(Node, String)> {
        let inside = path.strip_prefix(&self.home)?.strip_prefix('/')?;
        let names: Vec<&str> = inside.split('/').filter(|name| !name.is_empty() && *name != ".").collect();
        let (last, above) = names.split_last()?;
        let mut folder = 0;
        for name in above {
            assert_ne!(*name, "..", "{path}");
            folder = *self.names.get(&(folder, (*name).to_owned()))?;
        }
        Some((folder, (*last).to_owned()))
    }

    fn node(&self, path: &str) -> Option<Node> {
        if path.trim_end_matches(['/', '.']) == self.home {
            return Some(0);
        }
        self.names.get(&self.place(path)?).copied()
    }

    fn is_inside(&self, path: &str) -> bool {
        path.strip_prefix(&self.home).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// As if the program had been killed after so many changes: all of them are in memory, and what was not synced is
    /// not on the disk. What follows happens in another folder that looks so.
    ///
    /// # Panics
    /// When the folder's path is no text.
    #[must_use]
    pub fn killed(&self, moment: usize, home: &Path) -> Self {
        let mut log = Self {
            home: home.to_str().unwrap().to_owned(),
            current: String::new(),
            folders: self.folders.clone(),
            before: self.before.clone(),
            names_before: self.names_before.clone(),
            changes: self.changes[..moment].to_vec(),
            names: self.names_before.clone(),
            sizes: self.before.iter().map(|(node, bytes)| (*node, bytes.len() as u64)).collect(),
        };
        for change in &self.changes[..moment] {
            change.name_now(&mut log.names);
            match change {
                Change::Bytes { node, at, bytes } => {
                    let size = log.sizes.entry(*node).or_default();
                    *size = (*size).max(at + bytes.len() as u64);
                }
                Change::Size { node, size } => {
                    log.sizes.insert(*node, *size);
                }
                Change::Name { .. }
                | Change::Gone { .. }
                | Change::Moved { .. }
                | Change::Synced { .. }
                | Change::AllSynced { .. } => {}
            }
        }
        log
    }

    /// Adds what one program did, from its start beside the home folder to its end.
    ///
    /// # Panics
    /// When it did what is not known here.
    pub fn add(&mut self, calls: &[Call]) {
        self.current = Path::new(&self.home).parent().unwrap().to_str().unwrap().to_owned();
        let mut open: HashMap<i64, Open> = HashMap::new();
        // Where each open file stands, shared by its numbers.
        let mut places: Vec<u64> = Vec::new();
        // How many changes there were when so many calls had returned.
        let mut changes_at = Vec::with_capacity(calls.len() + 1);
        for call in calls {
            changes_at.push(self.changes.len());
            let covers = changes_at[call.began];
            if call.gave != -1 {
                self.call(call, covers, &mut open, &mut places);
            }
        }
    }

    fn call(&mut self, call: &Call, covers: usize, open: &mut HashMap<i64, Open>, places: &mut Vec<u64>) {
        let known = call.fd(0).and_then(|fd| open.get(&fd).copied());
        let lost =
            || call.path_of(0).is_some_and(|path| self.is_inside(&path) && !path.ends_with("(deleted)"));
        match call.name.as_str() {
            "openat" => self.open(call, &call.path(Some(0), 1), 2, open, places),
            "open" => self.open(call, &self.whole(&call.path(None, 0)), 1, open, places),
            "close" => {
                call.fd(0).and_then(|fd| open.remove(&fd));
            }
            "fcntl" if !call.arguments[1].starts_with("F_DUPFD") => {}
            "dup" | "dup2" | "dup3" | "fcntl" => match known {
                Some(file) => {
                    open.insert(call.gave, file);
                }
                None => {
                    open.remove(&call.gave);
                }
            },
            "lseek" | "read" | "readv" => {
                if let Some(file) = known {
                    let before = if call.name == "lseek" { 0 } else { places[file.at] };
                    places[file.at] = before + call.gave.unsigned_abs();
                }
            }
            "mmap" => self.mmap(call, open),
            "rename" => self.renamed(&self.whole(&call.path(None, 0)), &self.whole(&call.path(None, 1))),
            "renameat" | "renameat2" => {
                assert!(!call.arguments.iter().any(|flag| flag.contains("EXCHANGE")), "{call:?}");
                self.renamed(&call.path(Some(0), 1), &call.path(Some(2), 3));
            }
            "link" => self.linked(&self.whole(&call.path(None, 0)), &self.whole(&call.path(None, 1))),
            "linkat" => self.linked(&call.path(Some(0), 1), &call.path(Some(2), 3)),
            "unlink" | "rmdir" => self.gone(&self.whole(&call.path(None, 0))),
            "unlinkat" => self.gone(&call.path(Some(0), 1)),
            "mkdir" => self.made(&self.whole(&call.path(None, 0))),
            "mkdirat" => self.made(&call.path(Some(0), 1)),
            "sync" => self.changes.push(Change::AllSynced { covers }),
            "write" | "writev" | "pwrite64" | "ftruncate" | "fsync" | "fdatasync" | "syncfs" => {
                let Some(file) = known else {
                    assert!(!lost(), "an open file of the home folder that is not known: {call:?}");
                    return;
                };
                self.file(call, covers, file, &mut places[file.at]);
            }
            // It makes nothing durable: neither sizes nor what the disk itself holds back.
            "sync_file_range" => {}
            "chdir" => self.current = self.whole(&call.path(None, 0)),
            "truncate" => assert!(!self.is_inside(&self.whole(&call.path(None, 0))), "{call:?}"),
            _ => {
                let text = format!("{call:?}");
                assert!(!text.contains(&self.home), "not known to the model: {text}");
                let paths = (0..call.arguments.len()).filter_map(|argument| call.path_of(argument));
                assert!(
                    !paths.into_iter().any(|path| self.is_inside(&path)),
                    "not known to the model: {text}"
                );
            }
        }
    }

    fn open(
        &mut self,
        call: &Call,
        path: &str,
        flags: usize,
        open: &mut HashMap<i64, Open>,
        places: &mut Vec<u64>,
    ) {
        // A number that is used anew was closed in a way that was not seen.
        open.remove(&call.gave);
        if !self.is_inside(path) {
            return;
        }
        let flags = &call.arguments[flags];
        let has = |flag: &str| flags.split('|').any(|other| other == flag);
        let node = match self.node(path) {
            _ if has("O_TMPFILE") => self.new_node(false),
            Some(node) => {
                if has("O_TRUNC") && self.sizes.insert(node, 0).unwrap_or_default() > 0 {
                    self.changes.push(Change::Size { node, size: 0 });
                }
                node
            }
            None => {
                assert!(has("O_CREAT"), "{path} is there, and not in the model");
                self.name(path, false)
            }
        };
        open.insert(call.gave, Open { node, at: places.len(), append: has("O_APPEND") });
        places.push(0);
    }

    fn file(&mut self, call: &Call, covers: usize, file: Open, place: &mut u64) {
        let Open { node, append, .. } = file;
        match call.name.as_str() {
            "write" | "writev" | "pwrite64" => {
                let mut bytes = call.bytes(1);
                let count = usize::try_from(call.gave).unwrap();
                assert!(bytes.len() >= count, "{}: bytes are missing", call.name);
                bytes.truncate(count);
                let size = self.sizes.entry(node).or_default();
                let at = match call.name.as_str() {
                    "pwrite64" => call.number(3),
                    _ if append => *size,
                    _ => *place,
                };
                let end = at + bytes.len() as u64;
                *size = (*size).max(end);
                if call.name != "pwrite64" {
                    *place = end;
                }
                self.changes.push(Change::Bytes { node, at, bytes });
            }
            "ftruncate" => {
                let size = call.number(1);
                if self.sizes.insert(node, size) != Some(size) {
                    self.changes.push(Change::Size { node, size });
                }
            }
            "syncfs" => self.changes.push(Change::AllSynced { covers }),
            _ => self.changes.push(Change::Synced { node, covers }),
        }
    }

    /// A file that is written through memory cannot be followed. SQLite's `-shm` is never relied on after a crash.
    fn mmap(&self, call: &Call, open: &HashMap<i64, Open>) {
        let shared = call.arguments[3].contains("MAP_SHARED") && call.arguments[2].contains("PROT_WRITE");
        let ours = call.fd(4).is_some_and(|fd| open.contains_key(&fd));
        let path = call.path_of(4).unwrap_or_default();
        assert!(!(shared && ours) || path.ends_with("-shm"), "{call:?}");
    }

    fn name(&mut self, path: &str, is_folder: bool) -> Node {
        let (folder, name) = self.place(path).unwrap_or_else(|| panic!("{path} has no folder in the model"));
        let node = self.new_node(is_folder);
        self.names.insert((folder, name.clone()), node);
        self.changes.push(Change::Name { folder, name, node });
        node
    }

    fn made(&mut self, path: &str) {
        if self.is_inside(path) && self.node(path).is_none() {
            self.name(path, true);
        }
    }

    fn linked(&mut self, from: &str, to: &str) {
        if !self.is_inside(to) {
            return;
        }
        let node = self.node(from).unwrap_or_else(|| panic!("{from} is linked, and not in the model"));
        let (folder, name) = self.place(to).unwrap();
        self.names.insert((folder, name.clone()), node);
        self.changes.push(Change::Name { folder, name, node });
    }

    fn renamed(&mut self, from: &str, to: &str) {
        assert_eq!(self.is_inside(from), self.is_inside(to), "{from} to {to}");
        let Some(from) = self.place(from) else { return };
        let to = self.place(to).unwrap();
        let node = self.names.remove(&from).unwrap_or_else(|| panic!("{from:?} is not in the model"));
        self.names.insert(to.clone(), node);
        self.changes.push(Change::Moved { from, to, node });
    }

    fn gone(&mut self, path: &str) {
        let Some((folder, name)) = self.place(path) else { return };
        assert!(self.names.remove(&(folder, name.clone())).is_some(), "{path} is not in the model");
        self.changes.push(Change::Gone { folder, name });
    }

    /// The home folder as it is in memory after everything, to be held against the real one.
    #[must_use]
    pub fn now(&self) -> BTreeMap<String, u64> {
        let mut found = BTreeMap::new();
        let mut folders = vec![(0, String::new())];
        while let Some((folder, path)) = folders.pop() {
            for ((_, name), node) in self.names.range((folder, String::new())..(folder + 1, String::new())) {
                let path = if path.is_empty() { name.clone() } else { format!("{path}/{name}") };
                if self.folders[*node] {
                    folders.push((*node, path));
                } else {
                    found.insert(path, self.sizes.get(node).copied().unwrap_or_default());
                }
            }
        }
        found
    }
}
