//! The corpus, without a fuzzer: on every platform, each file through its own target.
//!
//! In: `fuzz/corpus/<target>`. Out: every promise holds. Deliberately absent: making bytes up.

use std::fs;
use std::path::{Path, PathBuf};

use super::TARGETS;

fn fuzz() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
}

#[test]
fn every_reader_keeps_its_promises_for_all_bytes_of_its_corpus() {
    let mut tried = 0;
    for target in TARGETS {
        let files = files(&fuzz().join("corpus").join(target.name));
        assert!(files.len() >= 3, "{} has no corpus", target.name);
        for file in files {
            let bytes = fs::read(&file).unwrap();
            let outcome = std::panic::catch_unwind(|| (target.try_bytes)(&bytes));
            assert!(outcome.is_ok(), "{} breaks a promise", file.display());
            tried += 1;
        }
    }
    assert!(tried > 100, "only {tried} files");
}

#[test]
fn every_reader_has_a_dictionary_and_the_corpus_stays_small() {
    let mut size = 0;
    for target in TARGETS {
        let dictionary = fuzz().join("dictionaries").join(target.name).with_extension("dict");
        assert!(fs::read_to_string(&dictionary).unwrap().contains('"'), "{}", dictionary.display());
        size += files(&fuzz().join("corpus").join(target.name))
            .iter()
            .map(|file| fs::metadata(file).unwrap().len())
            .sum::<u64>();
    }
    assert!(size < 1 << 20, "{size} bytes");
    let known: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
    for folder in files(&fuzz().join("corpus")) {
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        assert!(known.contains(&name.as_str()), "nobody reads {name}");
    }
}
