//! The seal finds any byte, takes turns between writers, and survives a kill as open.

use super::super::Ledger;
use super::*;

fn filled(home: &Path, rows: u32) {
    let ledger = Ledger::open(home).unwrap();
    for row in 0..rows {
        ledger.connector(&format!("connector {row} {}", "x".repeat(400))).unwrap();
    }
}

fn altered(home: &Path) -> Vec<Stretch> {
    match Ledger::check_seal(home).unwrap() {
        SealCheck::Closed { altered, .. } => altered,
        other => panic!("{other:?}"),
    }
}

fn flip(path: &Path, at: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[at] ^= 1;
    fs::write(path, bytes).unwrap();
}

#[test]
fn any_byte_of_the_ledger_is_found_also_where_nothing_is_kept() {
    let home = tempfile::tempdir().unwrap();
    filled(home.path(), 400);
    let path = home.path().join("ledger.db");
    assert_eq!(altered(home.path()), []);
    let size = fs::metadata(&path).unwrap().len();
    assert!(size > 3 * 65_536, "several chunks: {size}");
    for at in (0..size as usize).step_by(977).chain(0..100) {
        flip(&path, at);
        let (from, to) = *altered(home.path()).first().unwrap_or_else(|| panic!("byte {at} is not seen"));
        assert!(from <= at as u64 && (at as u64) < to, "byte {at} is not in {from} to {to}");
        flip(&path, at);
    }
    fs::File::options().append(true).open(&path).unwrap().write_all(b"more").unwrap();
    assert_eq!(altered(home.path()), [(size, size + 4)]);
    fs::File::options().write(true).open(&path).unwrap().set_len(size - 4096).unwrap();
    assert_eq!(altered(home.path()).last().unwrap().1, size);
}

#[test]
fn any_byte_of_the_seal_is_found_and_so_is_its_loss_for_good() {
    let home = tempfile::tempdir().unwrap();
    filled(home.path(), 1);
    let path = home.path().join("ledger.seal");
    for at in 0..fs::read(&path).unwrap().len() {
        flip(&path, at);
        assert_eq!(
            Ledger::check_seal(home.path()).unwrap(),
            SealCheck::Broken { missing: false },
            "byte {at}"
        );
        flip(&path, at);
    }
    fs::remove_file(&path).unwrap();
    assert_eq!(Ledger::check_seal(home.path()).unwrap(), SealCheck::Broken { missing: true });
    filled(home.path(), 2);
    assert_eq!(
        Ledger::check_seal(home.path()).unwrap(),
        SealCheck::Closed { altered: Vec::new(), lost: true }
    );
}

#[test]
fn what_was_altered_between_two_writers_stays_named_after_the_second() {
    let home = tempfile::tempdir().unwrap();
    filled(home.path(), 400);
    let size = fs::metadata(home.path().join("ledger.db")).unwrap().len();
    flip(&home.path().join("ledger.db"), size as usize - 1);
    filled(home.path(), 401);
    let found = altered(home.path());
    assert!(found.iter().any(|(from, to)| *from < size && size <= *to), "{found:?} of {size}");
}

#[test]
fn the_last_of_two_writers_closes_it_and_a_look_changes_nothing() {
    let home = tempfile::tempdir().unwrap();
    filled(home.path(), 1);
    let closed = fs::read(home.path().join("ledger.seal")).unwrap();
    drop(Ledger::look(home.path()).unwrap());
    drop(Ledger::open(home.path()).unwrap());
    assert_eq!(fs::read(home.path().join("ledger.seal")).unwrap(), closed);
    let (first, second) = (Ledger::open(home.path()).unwrap(), Ledger::open(home.path()).unwrap());
    assert!(matches!(Ledger::check_seal(home.path()).unwrap(), SealCheck::Open { .. }));
    second.connector("of the second").unwrap();
    drop(second);
    assert!(matches!(Ledger::check_seal(home.path()).unwrap(), SealCheck::Open { .. }));
    drop(first);
    assert_eq!(altered(home.path()), []);
    assert_ne!(fs::read(home.path().join("ledger.seal")).unwrap(), closed);
    assert!(Ledger::look(home.path()).unwrap().connector("not to be written").is_err());
}

#[test]
fn writers_who_come_and_go_at_once_leave_it_closed_and_right() {
    let home = tempfile::tempdir().unwrap();
    filled(home.path(), 1);
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let home = home.path();
            scope.spawn(move || {
                for round in 0..6 {
                    let ledger = Ledger::open(home).unwrap();
                    ledger.connector(&format!("{writer} {round}")).unwrap();
                }
            });
        }
    });
    assert_eq!(altered(home.path()), []);
}
