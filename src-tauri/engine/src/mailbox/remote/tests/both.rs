//! A server and the archive at once: what both have is equal, and the promises hold for either.
//!
//! In: the server in memory, a home folder. Out: what each holds. Deliberately absent: `Both` itself.

use std::path::PathBuf;

use super::promises::{ANN, BO, FOLDER, load};
use super::{Fidelity, Memory, Order, Place, Reader};
use crate::error::Code;
use crate::mailbox::{Archive, Both, MailboxStore};
use engine::conformance::{self, ArchiveReader};

/// Both, with a reader that wants them to agree.
struct Two {
    server: Memory,
    home: PathBuf,
}

struct TwoReaders {
    server: Memory,
    archive: ArchiveReader,
}

impl Place for Two {
    fn open(&self) -> Box<dyn MailboxStore> {
        let archive = Archive::open(&self.home).unwrap();
        Box::new(Both::new(Box::new(self.server.store()), archive))
    }

    fn reader(&self) -> Box<dyn Reader> {
        let archive = ArchiveReader::of(&self.home);
        Box::new(TwoReaders { server: self.server.clone(), archive })
    }

    fn nobody(&self) -> Option<String> {
        self.server.nobody()
    }
}

impl Reader for TwoReaders {
    fn fidelity(&self) -> Fidelity {
        Fidelity::Exact
    }

    fn mails(&mut self, mailbox: &str, folder: &str) -> Vec<Vec<u8>> {
        let mut server = self.server.mails(mailbox, folder);
        let mut archive = self.archive.mails(mailbox, folder);
        server.sort_unstable();
        archive.sort_unstable();
        assert!(server == archive, "{mailbox}, {folder}: {} and {} mails", server.len(), archive.len());
        server
    }
}

fn two(home: &tempfile::TempDir) -> Two {
    Two { server: Memory::default(), home: home.path().to_owned() }
}

#[test]
fn a_server_and_the_archive_keep_every_promise_of_a_store() {
    let home = tempfile::tempdir().unwrap();
    conformance::all(&two(&home));
}

#[test]
fn killed_after_any_step_of_the_server_both_have_every_mail_once() {
    let load = load(4);
    let whole = Memory::default();
    load.deliver(&mut whole.store(), false).unwrap();
    for at in 0..=whole.steps() {
        let home = tempfile::tempdir().unwrap();
        let place = two(&home);
        place.server.kill_after(Some(at));
        let _ = load.deliver(&mut *place.open(), false);
        place.server.kill_after(None);
        let receipts = load.deliver(&mut *place.open(), true).unwrap();
        load.is_there_once(&place, &receipts);
    }
}

#[test]
fn what_a_mailbox_refuses_stays_out_of_the_archive_until_it_is_taken() {
    let home = tempfile::tempdir().unwrap();
    let place = two(&home);
    place.server.with(|state| state.full.insert(BO.into(), 2));
    let load = load(4);
    let receipts = load.deliver(&mut *place.open(), false).unwrap();
    assert_eq!(receipts[0].items, 4);
    for receipt in &receipts[1..] {
        assert_eq!((receipt.items, receipt.refused.len()), (0, 4));
        assert!(receipt.refused.iter().all(|one| one.code == Code::MailboxFull));
    }
    let mut archive = ArchiveReader::of(&place.home);
    assert_eq!((archive.mails(ANN, FOLDER).len(), archive.mails(BO, FOLDER).len()), (4, 0));
    place.server.with(|state| state.full.clear());
    let receipts = load.deliver(&mut *place.open(), true).unwrap();
    load.is_there_once(&place, &receipts);
}

#[test]
fn a_reply_that_is_lost_leaves_both_with_as_many_mails() {
    let home = tempfile::tempdir().unwrap();
    let place = two(&home);
    place.server.order(Order::Lost { stored: 3, told: 1 }).order(Order::Lost { stored: 1, told: 0 });
    let load = load(4);
    let receipts = load.deliver(&mut *place.open(), false).unwrap();
    load.is_there_once(&place, &receipts);
}
