//! Mails that are written aside while they are planned, so that the everyday run reads its files once less.
//!
//! In: items of one source day, with the parts that the ledger just planned them into. Out: an archive that has begun
//! these parts and lacks nothing but `publish`, which comes after the plan is committed. It is never relied on: where
//! anything fails, or does not fit, all that stands aside is forgotten, and the files are read again.
//! Deliberately absent: servers, where a mail can be seen as soon as it is there; faults, which the second reading
//! meets and tells.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

use super::steps::{Addressed, mail};
use crate::connector::Kind;
use crate::error::Result;
use crate::ledger::Planner;
use crate::mailbox::{Archive, MailboxStore as _};
use crate::model::{Digest, Item, Part};

/// Batches that wait for a thread.
const QUEUE: usize = 4;

/// Takes items as they are planned.
pub(super) struct Ahead {
    /// None once it was given up.
    send: Option<SyncSender<Batch<Planned>>>,
    batch: Batch<Planned>,
    slots: HashMap<i64, usize>,
    /// Items until it is given up: those of a day above its limit need no writing.
    left: u64,
}

/// An item, its key and that of its file, and the slots that its mail goes into.
type Planned = (Item, Digest, Digest, Vec<usize>);

struct Batch<T> {
    /// New parts, in the next slots.
    parts: Vec<Part>,
    mails: Vec<T>,
}

impl<T> Default for Batch<T> {
    fn default() -> Self {
        Self { parts: Vec::new(), mails: Vec::new() }
    }
}

impl Ahead {
    /// Takes the item that `planner` planned last, with its key and that of its file.
    ///
    /// # Errors
    /// Of the ledger's disk.
    pub(super) fn item(
        &mut self,
        planner: &Planner<'_>,
        item: Item,
        key: Digest,
        file: Digest,
    ) -> Result<()> {
        if self.send.is_none() || planner.brought().is_empty() {
            return Ok(());
        }
        let new = |part: &i64| !self.slots.contains_key(part);
        let mut parts: Vec<i64> = planner.brought().iter().copied().filter(new).collect();
        // Slots are in the order of the parts' numbers, as in every reading.
        parts.sort_unstable();
        for part in parts {
            self.slots.insert(part, self.slots.len());
            self.batch.parts.push(planner.part_row(part)?);
        }
        let to = planner.brought().iter().filter_map(|part| self.slots.get(part).copied()).collect();
        self.batch.mails.push((item, key, file, to));
        self.left = self.left.saturating_sub(1);
        if self.left == 0 {
            self.give_up();
        }
        Ok(())
    }

    /// Hands over what came since the last time.
    pub(super) fn hand_over(&mut self) {
        let batch = std::mem::take(&mut self.batch);
        if self.send.as_ref().is_some_and(|send| send.send(batch).is_err()) {
            self.give_up();
        }
    }

    /// From now on nothing is written.
    pub(super) fn give_up(&mut self) {
        self.send = None;
        self.batch = Batch::default();
    }
}

/// Does `plan`, and writes aside what it hands over meanwhile, unless that are more than `most` items. Where `plan` says
/// that it is to be delivered, and all of it could be written, `archive` has it; else it has nothing.
///
/// # Errors
/// Those of `plan`.
pub(super) fn meanwhile(
    archive: &mut Archive,
    kind: &Kind,
    most: u64,
    plan: impl FnOnce(&mut Ahead) -> Result<bool>,
) -> Result<()> {
    let begun = archive.begin(Vec::new(), false).is_ok();
    let (planned, whole) = thread::scope(|scope| {
        let (send, items) = sync_channel::<Batch<Planned>>(QUEUE);
        let (give, mails) = sync_channel::<Batch<Addressed>>(QUEUE);
        let renderer = scope.spawn(move || {
            let rendered = |(item, key, file, to): Planned| {
                let at = item.at;
                (Arc::new(mail(kind, item, &key, file)), at, to)
            };
            items.into_iter().try_for_each(|Batch { parts, mails }| {
                give.send(Batch { parts, mails: mails.into_iter().map(rendered).collect() })
            })
        });
        let archive = &mut *archive;
        let writer = scope.spawn(move || {
            mails.into_iter().try_for_each(|Batch { parts, mails }| {
                parts.into_iter().for_each(|part| archive.add(part));
                mails.iter().try_for_each(|(mail, time, slots)| archive.append(mail, *time, slots))
            })
        });
        let mut ahead = Ahead {
            send: begun.then_some(send),
            batch: Batch::default(),
            slots: HashMap::new(),
            left: most.saturating_add(1),
        };
        let planned = plan(&mut ahead);
        let handed_over = ahead.send.take().is_some();
        let rendered = renderer.join().is_ok_and(|rendered| rendered.is_ok());
        let written = writer.join().is_ok_and(|written| written.is_ok());
        (planned, handed_over && rendered && written)
    });
    if !(whole && matches!(planned, Ok(true))) {
        // A fault of the disk is met again by whoever begins next.
        let _ = archive.begin(Vec::new(), false);
    }
    planned.map(drop)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::connector;
    use crate::error::{Code, Error};
    use crate::ledger::{FilePlace, FileRow, ItemFacts, Ledger, PartRow, Parts};
    use crate::model::{Conversation, EventKind, Mailbox, Person, RemoteFile};
    use crate::progress::Progress;

    struct Day {
        home: tempfile::TempDir,
        ledger: Ledger,
        file: FileRow,
    }

    impl Day {
        fn new() -> Self {
            let home = tempfile::tempdir().unwrap();
            let ledger = Ledger::open(home.path()).unwrap();
            let connector = ledger.connector("desk").unwrap();
            let run =
                ledger.begin_run(connector, "2026-11-21T06:00:00Z".parse().unwrap(), file(), "").unwrap();
            let remote =
                RemoteFile { name: "a".into(), size: 1, modified: "2026-11-20T22:00:00Z".parse().unwrap() };
            let file = ledger.seen(connector, run, &remote).unwrap();
            Self { home, ledger, file }
        }

        /// Plans these texts, each for its mailboxes.
        fn plan(&mut self, ahead: &mut Ahead, texts: &[(&str, &[&str])]) -> Result<()> {
            let place =
                FilePlace { connector: 1, run: 1, file: self.file.id, folder: "ICE Chat", store: "archive" };
            self.ledger.plan_file(place, &mut Parts::default(), &mut |planner| {
                for (number, (text, mailboxes)) in (0_u8..).zip(texts) {
                    let mailboxes =
                        mailboxes.iter().map(|address| Mailbox::parse(address).unwrap()).collect();
                    let key = Digest([number; 32]);
                    let at = said(text).at.as_millisecond();
                    planner.item(&ItemFacts { key, has_id: true, at, mailboxes, sender: None })?;
                    ahead.item(planner, said(text), key, file())?;
                }
                ahead.hand_over();
                Ok("test")
            })?;
            Ok(())
        }

        fn aside(&self) -> usize {
            files(&self.home.path().join("archive/.aside"))
        }
    }

    fn files(folder: &Path) -> usize {
        std::fs::read_dir(folder).unwrap().count()
    }

    fn file() -> Digest {
        Digest([9; 32])
    }

    fn said(text: &str) -> Item {
        Item {
            conversation: Arc::new(Conversation { id: "room".into(), name: String::new() }),
            message_id: None,
            at: "2026-11-20T14:03:22Z".parse().unwrap(),
            kind: EventKind::Message,
            sender: Arc::new(Person { im_ids: vec!["jdoe".into()], ..Person::default() }),
            recipients: Vec::new(),
            body: text.into(),
            attachments: Vec::new(),
            original: None,
        }
    }

    const BOTH: &[&str] = &["jane.doe@corp.example", "joe.doe@corp.example"];
    const TEXTS: [(&str, &[&str]); 4] = [("one", BOTH), ("two", &[]), ("three", &[BOTH[1]]), ("four", BOTH)];

    fn kind() -> &'static Kind {
        connector::find("ice-chat").unwrap()
    }

    fn has(archive: &Archive, rows: &[PartRow]) -> bool {
        archive.has(rows.iter().map(|row| (&row.part, row.items)))
    }

    #[test]
    fn what_was_written_while_it_was_planned_lacks_nothing_but_to_be_published() {
        let mut day = Day::new();
        let mut archive = Archive::open(day.home.path()).unwrap();
        meanwhile(&mut archive, kind(), 4, |ahead| day.plan(ahead, &TEXTS).map(|()| true)).unwrap();
        let rows = day.ledger.planned_parts(day.file.id).unwrap();
        assert!(has(&archive, &rows));
        assert!(!has(&archive, &rows[..1]) && !has(&archive, &[]));
        let mut more = rows.clone();
        more[1].items += 1;
        assert!(!has(&archive, &more), "a mail is missing");
        let target = day.home.path().join("archive").join(crate::mailbox::part_path(&rows[1].part));
        assert!(!target.exists(), "nothing is visible before it is published");
        let stop = std::sync::atomic::AtomicBool::new(false);
        let receipts = archive.publish(&Progress::new(&(), &stop)).unwrap();
        let mails: Vec<(i64, u64)> = receipts.iter().map(|receipt| (receipt.part, receipt.items)).collect();
        assert_eq!(mails, rows.iter().map(|row| (row.part.id, row.items)).collect::<Vec<_>>());
        let text = std::fs::read_to_string(target).unwrap();
        let places = ["one", "three", "four"].map(|said| text.find(&format!("\n{said}\n")));
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{text}");
        assert!(!text.contains("\ntwo\n"), "it has no mailbox");
    }

    #[test]
    fn a_plan_that_is_not_delivered_leaves_nothing_aside() {
        for ended in [Ok(false), Err(Error::new(Code::Cancelled)), Err(Error::new(Code::DiskFull))] {
            let mut day = Day::new();
            let mut archive = Archive::open(day.home.path()).unwrap();
            let code = ended.as_ref().err().map(Error::code);
            let planned = meanwhile(&mut archive, kind(), 4, |ahead| {
                day.plan(ahead, &TEXTS)?;
                ended
            });
            assert_eq!(planned.err().map(|error| error.code()), code);
            assert!(has(&archive, &[]) && day.aside() == 0);
        }
    }

    #[test]
    fn where_an_item_is_above_the_limit_or_a_file_fails_or_the_disk_does_nothing_counts_as_written() {
        for (most, fails, broken) in [(2, false, false), (4, true, false), (4, false, true)] {
            let mut day = Day::new();
            let mut archive = Archive::open(day.home.path()).unwrap();
            if broken {
                // A file where the folder would have to be: nothing can be begun.
                std::fs::write(day.home.path().join("archive/.aside"), "").unwrap();
            }
            meanwhile(&mut archive, kind(), most, |ahead| {
                day.plan(ahead, &TEXTS)?;
                if fails {
                    ahead.give_up();
                }
                Ok(true)
            })
            .unwrap();
            assert!(has(&archive, &[]) && (broken || day.aside() == 0));
            assert_eq!(
                day.ledger.planned_parts(day.file.id).unwrap().len(),
                2,
                "the plan stands all the same"
            );
        }
    }
}
