//! What the model of a disk keeps, and what it forgets.

use std::fs;
use std::process::Command;

use super::*;
use crate::power::record::record;

/// What a shell script does in a folder `home` that has `old` with the text `old`.
fn log(script: &str) -> (Log, Tree) {
    let folder = tempfile::tempdir_in("/tmp").unwrap();
    let home = folder.path().join("home");
    fs::create_dir(&home).unwrap();
    fs::write(home.join("old"), "old").unwrap();
    let mut log = Log::of(&home);
    let mut command = Command::new("/usr/bin/python3");
    command.args(["-c", &format!("import os\nos.chdir('{}')\n{script}", home.display())]);
    command.env_clear().env("PYTHONDONTWRITEBYTECODE", "1").current_dir("/");
    let (output, calls) = record(&command);
    assert_eq!(output.code, 0, "{output:?}");
    log.add(&calls);
    (log, Tree::read(&home))
}

/// Every state at the end.
fn states(log: &Log, disk: Disk) -> Vec<Tree> {
    (0..400).map(|seed| log.after(log.changes.len(), disk, seed)).collect()
}

fn text(tree: &Tree, path: &str) -> Option<String> {
    Some(String::from_utf8_lossy(tree.0.get(path)?.as_deref()?).into_owned())
}

const SAFE: &str = "
f = os.open('new', os.O_RDWR | os.O_CREAT)
os.write(f, b'new' * 3000)
os.fsync(f)
os.rename('new', 'old')
d = os.open('.', os.O_RDONLY)
os.fsync(d)
";

#[test]
fn what_was_synced_with_its_name_is_in_every_state() {
    let (log, real) = log(SAFE);
    for disk in [Disk::Free, Disk::Ordered] {
        for state in states(&log, disk) {
            assert!(state == real, "{disk:?}: {:?}", state.0.keys());
        }
        // Before the end, it is the old or the new one.
        for moment in 0..log.changes.len() {
            for seed in 0..50 {
                let found = text(&log.after(moment, disk, seed), "old").unwrap();
                assert!(found == "old" || found == "new".repeat(3000), "{moment}, {seed}");
            }
        }
    }
}

#[test]
fn what_was_not_synced_may_be_anything_and_not_what_was_never_written() {
    let (log, _) = log(&SAFE.replace("os.fsync(f)", "").replace("os.fsync(d)", ""));
    let free = states(&log, Disk::Free);
    let sizes: BTreeSet<usize> = free.iter().map(|state| text(state, "old").unwrap().len()).collect();
    assert!(sizes.contains(&0) && sizes.contains(&3) && sizes.contains(&9000), "{sizes:?}");
    let found = |wanted: &dyn Fn(&[u8]) -> bool| {
        free.iter().filter_map(|state| state.0["old"].as_deref()).filter(|bytes| wanted(bytes)).count()
    };
    assert!(found(&|bytes| bytes.len() == 9000 && bytes[..4096].iter().all(|byte| *byte == 0)) > 0);
    assert!(found(&|bytes| bytes.len() == 9000 && bytes[8000] == 0 && bytes[0] == b'n') > 0);
    assert!(free.iter().any(|state| state.0.contains_key("new")), "the old name as well");
    for state in &free {
        for bytes in state.0.values().flatten() {
            let odd = bytes.iter().filter(|byte| !b"newold\0".contains(byte)).count();
            assert_eq!(odd, 0);
        }
    }
    // In order, a size never shows what was not written.
    let ordered = states(&log, Disk::Ordered);
    assert!(ordered.iter().all(|state| !text(state, "old").unwrap().contains('\0')));
    assert!(ordered.iter().any(|state| text(state, "old").unwrap().is_empty()), "a name before its bytes");
}

#[test]
fn a_name_in_a_new_folder_is_lost_where_the_folder_above_was_not_synced() {
    let script = "
os.mkdir('a')
f = os.open('a/b', os.O_RDWR | os.O_CREAT)
os.write(f, b'text')
os.fsync(f)
os.fsync(os.open('a', os.O_RDONLY))
";
    let (log_of, _) = log(script);
    assert!(states(&log_of, Disk::Free).iter().any(|state| !state.0.contains_key("a")));
    assert!(states(&log_of, Disk::Ordered).iter().all(|state| text(state, "a/b").as_deref() == Some("text")));
    let (log, _) = log(&format!("{script}os.fsync(os.open('.', os.O_RDONLY))"));
    assert!(states(&log, Disk::Free).iter().all(|state| text(state, "a/b").as_deref() == Some("text")));
}

#[test]
fn a_block_that_was_not_written_to_keeps_its_bytes_and_a_cut_is_there_or_not() {
    let (log_of, _) = log("
f = os.open('old', os.O_RDWR)
os.write(f, b'1' * 8192)
os.fsync(f)
os.pwrite(f, b'2' * 10, 5000)
os.pwrite(f, b'3' * 10, 5010)
");
    let texts: BTreeSet<String> =
        states(&log_of, Disk::Free).iter().map(|state| text(state, "old").unwrap()).collect();
    let one = "1".repeat(5000);
    let rest = |count: usize| "1".repeat(8192 - 5000 - count);
    let (two, three) = ("2".repeat(10), "3".repeat(10));
    let expected = [rest(0), format!("{two}{}", rest(10)), format!("{two}{three}{}", rest(20))];
    assert_eq!(texts, expected.map(|end| format!("{one}{end}")).into());
    let (log, _) = log("
f = os.open('old', os.O_RDWR)
os.ftruncate(f, 0)
os.write(f, b'new')
");
    let texts: BTreeSet<String> =
        states(&log, Disk::Free).iter().map(|state| text(state, "old").unwrap()).collect();
    assert_eq!(texts, ["", "\0\0\0", "new", "old"].map(str::to_owned).into());
}

#[test]
fn the_last_state_with_everything_is_the_real_one() {
    let (log, real) = log("
os.mkdir('a'); os.mkdir('a/c')
f = os.open('a/b', os.O_RDWR | os.O_CREAT | os.O_APPEND)
os.write(f, b'one'); os.lseek(f, 0, 0); os.read(f, 2); os.write(f, b'two')
g = os.dup(f); os.close(f); os.write(g, b'three'); os.ftruncate(g, 9)
h = os.open('old', os.O_RDWR); os.read(h, 1); os.write(h, b'X'); os.writev(h, [b'Y', b'Z'])
os.link('old', 'a/also'); os.rename('a/b', 'a/c/b'); os.unlink('old')
os.rename('a/c', 'c')
");
    assert!(log.after(log.changes.len(), Disk::Free, 3) == real);
    assert!(log.after(log.changes.len(), Disk::Ordered, 3) == real);
    assert_eq!(text(&real, "c/b").as_deref(), Some("onetwothr"));
    let sizes: BTreeMap<String, u64> = real
        .0
        .iter()
        .filter_map(|(path, bytes)| Some((path.clone(), bytes.as_ref()?.len() as u64)))
        .collect();
    assert_eq!(log.now(), sizes);
}
