//! The promises of a mailbox store, kept by stores that anybody can open.
//!
//! In: places. Out: broken promises. Servers have theirs beside their rigs; the one in memory is the engine's own.
//! Deliberately absent: the promises themselves (`tests::conformance`).

use tests::conformance::{self, ArchivePlace};

#[test]
fn the_archive_keeps_every_promise_of_a_store() {
    let home = tempfile::tempdir().unwrap();
    conformance::all(&ArchivePlace::of(home.path()));
}
