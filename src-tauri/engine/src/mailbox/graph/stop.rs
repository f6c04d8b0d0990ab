//! A run that a person stops while a mailbox waits for its pace.
//!
//! In: a store, and the switch that its server looks at. Out: the same store, whose waiting ends soon after a stop.
//! Deliberately absent: waiting (`http`), and who else looks at a stop (`remote`).

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::error::Result;
use crate::mailbox::MailboxStore;
use crate::model::{Mail, Mailbox, Part, Receipt, Timestamp};
use crate::progress::Progress;

/// A store whose server looks at `stop` while it waits.
pub struct Stoppable<M: MailboxStore> {
    store: M,
    stop: Arc<AtomicBool>,
}

impl<M: MailboxStore> Stoppable<M> {
    /// `stop`: what the server looks at.
    pub fn new(store: M, stop: Arc<AtomicBool>) -> Self {
        Self { store, stop }
    }
}

impl<M: MailboxStore> MailboxStore for Stoppable<M> {
    fn begin(&mut self, parts: Vec<Part>, again: bool) -> Result<()> {
        self.stop.store(false, Ordering::Relaxed);
        self.store.begin(parts, again)
    }

    fn append(&mut self, mail: &Arc<Mail>, time: Timestamp, slots: &[usize]) -> Result<()> {
        self.store.append(mail, time, slots)
    }

    fn publish(&mut self, progress: &Progress<'_>) -> Result<Vec<Receipt>> {
        let stop = Arc::clone(&self.stop);
        progress.passing_on(Some(&stop), || self.store.publish(progress))
    }

    fn may_hold(&self, part: &Part, attempted: bool) -> Result<bool> {
        self.store.may_hold(part, attempted)
    }

    fn exist(&mut self, mailboxes: &[Mailbox], known: Option<&Mailbox>) -> Result<Vec<bool>> {
        self.store.exist(mailboxes, known)
    }

    fn rely_on(&mut self, there: Vec<Mailbox>) {
        self.store.rely_on(there);
    }

    fn stop(&self) -> Option<Arc<AtomicBool>> {
        Some(Arc::clone(&self.stop))
    }

    fn at_once(&self) -> u64 {
        self.store.at_once()
    }
}

#[cfg(test)]
mod tests {
    use std::thread;
    use std::time::{Duration, Instant};

    use super::*;
    use crate::error::{Code, Error};

    /// Waits until the switch is set, for a minute at most.
    struct Waits(Arc<AtomicBool>);

    impl MailboxStore for Waits {
        fn begin(&mut self, _: Vec<Part>, _: bool) -> Result<()> {
            Ok(())
        }

        fn append(&mut self, _: &Arc<Mail>, _: Timestamp, _: &[usize]) -> Result<()> {
            Ok(())
        }

        fn publish(&mut self, _: &Progress<'_>) -> Result<Vec<Receipt>> {
            let began = Instant::now();
            while !self.0.load(Ordering::Relaxed) {
                if began.elapsed() > Duration::from_secs(60) {
                    return Ok(Vec::new());
                }
                thread::yield_now();
            }
            Err(Error::new(Code::Cancelled))
        }

        fn may_hold(&self, _: &Part, _: bool) -> Result<bool> {
            Ok(true)
        }

        fn exist(&mut self, _: &[Mailbox], _: Option<&Mailbox>) -> Result<Vec<bool>> {
            Ok(Vec::new())
        }

        fn at_once(&self) -> u64 {
            7
        }
    }

    #[test]
    fn a_stop_reaches_who_waits_and_the_next_run_begins_without_it() {
        let (seen, asked) = (Arc::new(AtomicBool::new(false)), AtomicBool::new(false));
        let mut store = Stoppable::new(Waits(Arc::clone(&seen)), Arc::clone(&seen));
        let ended = thread::scope(|scope| {
            let run = scope.spawn(|| store.publish(&Progress::new(&(), &asked)));
            asked.store(true, Ordering::Relaxed);
            run.join().unwrap()
        });
        assert_eq!(ended.err().map(|error| error.code()), Some(Code::Cancelled));
        assert!(seen.load(Ordering::Relaxed));
        store.begin(Vec::new(), true).unwrap();
        assert!(!seen.load(Ordering::Relaxed));
        assert_eq!(store.at_once(), 7);
    }
}
