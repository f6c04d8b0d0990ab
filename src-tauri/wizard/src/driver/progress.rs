//! How far an import is, for the window: rate, time left, and whether it stands still.
//!
//! In: the engine's samples, which come only when something was done. Out: those, and one each second while nothing is.
//! Deliberately absent: what ends an import that stands still, which are the engine's limits of time.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use engine::progress::{Observer, Snapshot, Stage};

use super::credentials::name_of;
use crate::view::{RunProgress, Unit};

/// So long without anything done, an import stands still.
const STILL: Duration = Duration::from_secs(10);
const SECOND: Duration = Duration::from_secs(1);

/// Tells the window.
pub(super) struct Watch<T> {
    tell: T,
    still: Duration,
    /// The last sample, and since when nothing was done beyond it.
    last: Mutex<Option<(Snapshot, Instant)>>,
}

impl<T: Fn(&RunProgress) + Send + Sync> Watch<T> {
    pub(super) fn new(tell: T) -> Self {
        Self { tell, still: STILL, last: Mutex::default() }
    }

    /// Does `work`, which this observes.
    pub(super) fn over<R>(&self, work: impl FnOnce() -> R) -> R {
        let over = AtomicBool::new(false);
        thread::scope(|scope| {
            let ticking = scope.spawn(|| {
                while !over.load(Ordering::Acquire) {
                    thread::park_timeout(SECOND);
                    self.tick();
                }
            });
            let done = work();
            over.store(true, Ordering::Release);
            ticking.thread().unpark();
            done
        })
    }

    fn tick(&self) {
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((snapshot, since)) = &*last
            && since.elapsed() >= self.still
        {
            self.told(snapshot, *since);
        }
    }

    fn told(&self, snapshot: &Snapshot, since: Instant) {
        let still = since.elapsed();
        let still_seconds = (still >= self.still).then_some(still.as_secs_f64());
        (self.tell)(&RunProgress { still_seconds, ..progress(snapshot) });
    }
}

impl<T: Fn(&RunProgress) + Send + Sync> Observer for Watch<T> {
    fn progress(&self, snapshot: &Snapshot) {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let since = match &*last {
            Some((before, since)) if (before.stage, before.done) == (snapshot.stage, snapshot.done) => *since,
            Some(_) | None => Instant::now(),
        };
        *last = Some((snapshot.clone(), since));
        self.told(snapshot, since);
    }
}

/// A sample with its rate and what is left. Before half a second has passed, nobody can tell.
fn progress(snapshot: &Snapshot) -> RunProgress {
    let (step, unit) = match snapshot.stage {
        Stage::Connecting => (1, Unit::Nothing),
        Stage::Downloading => (2, Unit::Bytes),
        Stage::Verifying => (3, Unit::Bytes),
        Stage::Reading => (4, Unit::Items),
        Stage::Writing => (5, Unit::Mails),
        Stage::Publishing => (6, Unit::Files),
        // No stage of a run: what a run brings is indexed after it.
        Stage::Indexing => (6, Unit::Bytes),
    };
    let told = snapshot.seconds >= 0.5 && snapshot.done > 0;
    #[allow(clippy::cast_precision_loss)] // a rate for a person
    let rate = if told { snapshot.done as f64 / snapshot.seconds } else { 0.0 };
    let left = snapshot.total.saturating_sub(snapshot.done);
    #[allow(clippy::cast_precision_loss)]
    let seconds_left = (told && snapshot.total > 0).then(|| left as f64 / rate);
    RunProgress {
        stage: name_of(&snapshot.stage),
        step,
        steps: 6,
        unit,
        done: snapshot.done,
        total: snapshot.total,
        rate,
        seconds_left,
        still_seconds: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_import_of_which_nothing_moves_is_told_to_stand_still_until_it_moves() {
        let told = Mutex::new(Vec::new());
        let still = Duration::from_millis(40);
        let tell = |progress: &RunProgress| told.lock().unwrap().push(progress.still_seconds);
        let watch = Watch { still, ..Watch::new(tell) };
        let sample = |done| Snapshot { stage: Stage::Downloading, done, total: 9, seconds: 1.0 };
        let last = || *told.lock().unwrap().last().unwrap();
        watch.progress(&sample(1));
        watch.tick();
        assert_eq!(*told.lock().unwrap(), [None]);
        thread::sleep(still);
        watch.tick();
        assert!(last().is_some_and(|seconds| seconds >= still.as_secs_f64()));
        // A glance at the stop switch counts nothing.
        watch.progress(&sample(1));
        assert!(last().is_some());
        watch.progress(&sample(2));
        assert_eq!(last(), None);
    }
}
