//! The house rules of DESIGN.md section 3 that can be read off the files.
//!
//! In: the sources of this workspace and its lock file. Out: every breach at once, by file and line.
//! Deliberately absent: what a compiler or clippy already refuses, and `_ =>` on our own enums,
//! which only a review can tell from one on somebody else's.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use tests::workspace;

const STAGES: [&str; 12] = [
    "alert", "keys", "source", "staging", "decrypt", "format", "map", "convert", "mailbox", "ledger",
    "search", "schedule",
];
const SHARED: [&str; 5] = ["model", "error", "progress", "settings", "tls"];
const LINES: usize = 500;

/// Names that say nothing (DESIGN.md section 4).
const EMPTY_WORDS: [&str; 8] =
    ["manager", "service", "helper", "util", "processor", "data", "info", "common"];

struct Source {
    /// Relative to the workspace, with `/`.
    path: String,
    text: String,
}

impl Source {
    /// Lines of code, with numbers; comments are cut off, and nothing is left of a `//!` or `///` line.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(at, line)| (at + 1, line.split("//").next().unwrap_or_default()))
    }

    /// The line from which on there are only tests: 1 in a file of tests, `usize::MAX` where there are none.
    fn tests_from(&self) -> usize {
        if self.path.starts_with("tests/") || self.path.contains("/tests/") || self.path.ends_with("tests.rs")
        {
            return 1;
        }
        self.text.lines().position(|line| line.trim() == "#[cfg(test)]").map_or(usize::MAX, |at| at + 1)
    }
}

fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    let mut folders = vec![workspace().join("src-tauri"), workspace().join("tests")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("target") && !path.ends_with("corpora") {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(Source { text: fs::read_to_string(&path).unwrap(), path: relative(&path) });
            }
        }
    }
    assert!(found.len() > 20, "only {} sources: is this the workspace?", found.len());
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

fn relative(path: &Path) -> String {
    path.strip_prefix(workspace()).unwrap().to_str().unwrap().to_owned()
}

fn none(breaches: Vec<String>) {
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}

#[test]
fn every_file_opens_with_what_it_is() {
    let silent = |source: &Source| !source.text.starts_with("//! ");
    none(sources().iter().filter(|source| silent(source)).map(|source| source.path.clone()).collect());
}

#[test]
fn no_file_is_longer_than_a_person_reads_at_once() {
    let length = |source: &Source| source.text.lines().count();
    let long =
        |source: &Source| (length(source) > LINES).then(|| format!("{}: {}", source.path, length(source)));
    none(sources().iter().filter_map(long).collect());
}

#[test]
fn no_file_is_named_after_nothing() {
    let empty = |source: &Source| {
        let stem = Path::new(&source.path).file_stem().unwrap().to_str().unwrap();
        stem.split('_').any(|word| EMPTY_WORDS.contains(&word.trim_end_matches('s')))
    };
    none(sources().iter().filter(|source| empty(source)).map(|source| source.path.clone()).collect());
}

#[test]
fn no_stage_imports_another_stage() {
    let mut breaches = Vec::new();
    for source in sources() {
        let Some((stage, _)) =
            source.path.strip_prefix("src-tauri/engine/src/").and_then(|inner| inner.split_once('/'))
        else {
            continue;
        };
        if !STAGES.contains(&stage) {
            continue;
        }
        for (line, name) in crate_names(&source) {
            let keys = name == "keys" && matches!(stage, "source" | "decrypt");
            if name != stage && !keys && !SHARED.contains(&name.as_str()) {
                breaches.push(format!("{}:{line}: {stage} imports {name}", source.path));
            }
        }
    }
    none(breaches);
}

/// What stands right after `crate::`, alone or as the first names inside its braces.
fn crate_names(source: &Source) -> Vec<(usize, String)> {
    // One text, so that braces may span lines; an offset leads back to its line.
    let mut code = String::new();
    let mut starts = Vec::new();
    for (line, text) in source.code() {
        starts.push((code.len(), line));
        code.push_str(text);
        code.push('\n');
    }
    let mut names = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        if code[..at].ends_with('$') {
            continue;
        }
        let line = starts.iter().rev().find(|(start, _)| *start <= at).map_or(0, |(_, line)| *line);
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(group) => names.extend(group_names(group).into_iter().map(|name| (line, name))),
            None => names.push((line, name(rest))),
        }
    }
    names
}

/// The first name of each path of a `use crate::{…}` group.
fn group_names(group: &str) -> Vec<String> {
    let mut names = Vec::new();
    let (mut depth, mut begins) = (1, 0);
    for (at, sign) in group.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 || (depth == 1 && sign == ',') {
            names.push(name(group[begins..at].trim()));
            begins = at + 1;
        }
        if depth == 0 {
            break;
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

fn name(text: &str) -> String {
    text.chars().take_while(|sign| sign.is_alphanumeric() || *sign == '_').collect()
}

#[test]
fn the_reader_of_imports_sees_groups_and_single_names() {
    let text = "use crate::error::{Code, Error};\nuse crate::{\n    map::csv, model::*,\n};\n// crate::ledger\nfn f() { crate::staging::x() }";
    let source = Source { path: String::new(), text: text.to_owned() };
    let names: Vec<(usize, String)> = crate_names(&source);
    let names: Vec<(usize, &str)> = names.iter().map(|(line, name)| (*line, name.as_str())).collect();
    assert_eq!(names, [(1, "error"), (2, "map"), (2, "model"), (6, "staging")]);
}

#[test]
fn only_decrypt_attests_that_plaintext_was_verified() {
    let mut breaches = Vec::new();
    for source in sources() {
        if source.path.starts_with("src-tauri/engine/src/decrypt/") {
            continue;
        }
        let tests_from = source.tests_from();
        for (line, code) in source.code().filter(|(line, _)| *line < tests_from) {
            if code.contains("Verified::attest")
                || (source.path.ends_with("/model.rs") && code.contains("Self::attest"))
            {
                breaches.push(format!("{}:{line}", source.path));
            }
        }
    }
    none(breaches);
}

#[test]
fn no_crate_under_the_window_has_a_window_in_its_tree() {
    let lock = packages(&fs::read_to_string(workspace().join("Cargo.lock")).unwrap());
    for member in ["engine", "wizard", "cli", "practice", "xtask", "tests"] {
        let tree = tree(&lock, member);
        assert!(tree.len() > 1 || member == "xtask", "{member} has nothing in its tree");
        // What shows notifications on Windows bears the name of who wrote it, and opens no window.
        let windows: Vec<&String> = tree
            .iter()
            .filter(|name| *name != "tauri-winrt-notification")
            .filter(|name| ["tauri", "wry", "tao"].contains(&name.split('-').next().unwrap()))
            .collect();
        assert!(windows.is_empty(), "{member} reaches {windows:?}");
    }
    assert_eq!(tree(&lock, "xtask").len(), 1, "xtask must build before any library is there");
}

/// Package names of a lock file, each with the names that it depends on (all versions together).
fn packages(lock: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut packages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in lock.split("[[package]]").skip(1) {
        let name = package.split('"').nth(1).unwrap().to_owned();
        let (_, dependencies) = package.split_once("dependencies = [").unwrap_or_default();
        let dependencies = dependencies.split(']').next().unwrap_or_default();
        let names = dependencies.split('"').skip(1).step_by(2);
        let names = names.map(|entry| entry.split(' ').next().unwrap().to_owned());
        packages.entry(name).or_default().extend(names);
    }
    packages
}

fn tree(packages: &BTreeMap<String, BTreeSet<String>>, root: &str) -> BTreeSet<String> {
    let mut reached = BTreeSet::from([root.to_owned()]);
    let mut open = vec![root.to_owned()];
    while let Some(name) = open.pop() {
        let next = packages.get(&name).unwrap_or_else(|| panic!("{name} is not in the lock file"));
        open.extend(next.iter().filter(|name| reached.insert((*name).clone())).cloned());
    }
    reached
}

#[test]
fn every_format_has_a_corpus() {
    let formats = workspace().join("src-tauri/engine/src/format");
    let mut lacking = Vec::new();
    // What FORMATS.md section 2 lists; a reader that is not written yet needs no corpus yet.
    for format in ["message_xml", "conversation_xml", "mail_drop", "liveperson_json"] {
        let written = formats.join(format).is_dir() || formats.join(format).with_extension("rs").is_file();
        let corpora = workspace().join("tests/corpora");
        let names = [format.to_owned(), format.replace('_', "-")];
        let has_one =
            corpus_folders(&corpora).iter().any(|folder| names.iter().any(|name| folder.ends_with(name)));
        if written && !has_one {
            lacking.push(format!("{format}: no folder of this name with files below tests/corpora"));
        }
    }
    none(lacking);
}

/// Every folder below `root` that holds something.
fn corpus_folders(root: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![root.to_owned()];
    while let Some(folder) = open.pop() {
        let inner: Vec<PathBuf> =
            fs::read_dir(&folder).into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
        if !inner.is_empty() {
            found.push(folder);
        }
        open.extend(inner.into_iter().filter(|path| path.is_dir()));
    }
    found
}
