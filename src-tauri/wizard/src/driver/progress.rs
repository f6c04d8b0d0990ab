//! How far an import is, for the window: rate, time left, and whether a download stands still.
//!
//! In: the engine's samples, which go on while a site sends nothing. Out: those, with how long that has been.
//! Deliberately absent: other stages, which count too seldom to be told from work; what ends a download that stands
//! still, which are the engine's limits of time.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use engine::progress::{Observer, Snapshot, Stage};

use super::credentials::name_of;
use super::lock;
use crate::view::{RunProgress, Unit};

/// So long without a byte, a download stands still.
const STILL: Duration = Duration::from_secs(10);

/// Tells the window.
pub(super) struct Watch<T> {
    tell: T,
    /// The last sample, and since when nothing was done beyond it.
    last: Mutex<Option<(Snapshot, Instant)>>,
}

impl<T> Watch<T> {
    pub(super) fn new(tell: T) -> Self {
        Self { tell, last: Mutex::default() }
    }
}

impl<T: Fn(&RunProgress) + Send + Sync> Observer for Watch<T> {
    fn progress(&self, snapshot: &Snapshot) {
        let mut last = lock(&self.last);
        let since = match &*last {
            Some((before, since)) if (before.stage, before.done) == (snapshot.stage, snapshot.done) => *since,
            Some(_) | None => Instant::now(),
        };
        *last = Some((snapshot.clone(), since));
        (self.tell)(&RunProgress { still_seconds: still(snapshot, since), ..progress(snapshot) });
    }
}

/// For how many seconds a download has stood still, if it does.
fn still(snapshot: &Snapshot, since: Instant) -> Option<f64> {
    let awaited = snapshot.stage == Stage::Downloading && snapshot.done < snapshot.total;
    let still = since.elapsed();
    (awaited && still >= STILL).then_some(still.as_secs_f64())
}

/// A sample with its rate and what is left. Before half a second has passed, nobody can tell.
fn progress(snapshot: &Snapshot) -> RunProgress {
    let (step, unit) = match snapshot.stage {
        Stage::Connecting | Stage::Waiting => (1, Unit::Nothing),
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
    fn a_download_of_which_nothing_comes_is_told_to_stand_still_until_something_does() {
        let told = Mutex::new(Vec::new());
        let watch = Watch::new(|progress: &RunProgress| told.lock().unwrap().push(progress.still_seconds));
        let sample = |stage, done| Snapshot { stage, done, total: 9, seconds: 1.0 };
        let last = || *told.lock().unwrap().last().unwrap();
        let pass = || watch.last.lock().unwrap().as_mut().unwrap().1 -= STILL * 2;
        watch.progress(&sample(Stage::Downloading, 1));
        watch.progress(&sample(Stage::Downloading, 1));
        assert_eq!(last(), None);
        pass();
        // A glance at the stop switch counts nothing.
        watch.progress(&sample(Stage::Downloading, 1));
        assert!(last().is_some_and(|seconds| seconds >= STILL.as_secs_f64()));
        watch.progress(&sample(Stage::Downloading, 2));
        assert_eq!(last(), None);
        // All is here, or another stage is at work: nobody waits for the site.
        for (stage, done) in [(Stage::Downloading, 9), (Stage::Publishing, 1)] {
            watch.progress(&sample(stage, done));
            pass();
            watch.progress(&sample(stage, done));
            assert_eq!(last(), None);
        }
    }
}
