//! The promises of a mailbox store, kept by stores that anybody can open.
//!
//! In: places: this computer's archive, a real Dovecot, Graph as its rig knows it. Out: broken promises. The server in
//! memory is the engine's own. Deliberately absent: the promises themselves (`tests::conformance`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "conformance/dovecot.rs"]
mod dovecot;
#[path = "conformance/graph.rs"]
mod graph;

use dovecot::DovecotPlace;
use engine::settings::GraphMethod;
use graph::GraphPlace;
use tests::conformance::{self, ArchivePlace};

#[test]
fn the_archive_keeps_every_promise_of_a_store() {
    let home = tempfile::tempdir().unwrap();
    conformance::all(&ArchivePlace::of(home.path()));
}

#[test]
fn a_dovecot_with_a_file_a_mail_keeps_every_promise_of_a_store() {
    conformance::all(&DovecotPlace::of("maildir"));
}

#[test]
fn a_dovecot_with_files_of_many_mails_keeps_every_promise_of_a_store() {
    conformance::all(&DovecotPlace::of("mdbox"));
}

#[test]
fn graph_with_created_messages_keeps_every_promise_of_a_store() {
    conformance::all(&GraphPlace::by(GraphMethod::Create));
}

#[test]
fn graph_with_imported_mails_keeps_every_promise_of_a_store() {
    conformance::all(&GraphPlace::by(GraphMethod::ImportMime));
}
