//! How far a run is: counters that any thread may raise, and samples of them for a person.
//!
//! In: `count` and `stage` calls from the pipeline. Out: at most ten `Snapshot`s a second to an
//! `Observer`, and always one at each change of stage. Deliberately absent: words, estimates of time.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use serde::Serialize;

use crate::error::{Code, Error, Result};

/// What a run is doing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Connecting and listing.
    Connecting,
    /// A minute, until files that the site may still be writing read the same twice.
    Waiting,
    /// Fetching encrypted files; counts bytes.
    Downloading,
    /// Pass 1: decrypting to nowhere, to check integrity; counts encrypted bytes.
    Verifying,
    /// Pass 2: reading and mapping, and often writing aside meanwhile; counts items, total unknown.
    Reading,
    /// Pass 3: writing mails aside, where pass 2 did not; counts deliveries.
    Writing,
    /// Making them durable and moving them into place; counts mailbox files.
    Publishing,
    /// Adding archived mails to the search index; counts bytes of mailbox files.
    Indexing,
}

/// A sample of a run's counters.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Snapshot {
    /// What the run is doing.
    pub stage: Stage,
    /// Units done of this stage (see `Stage` for the unit).
    pub done: u64,
    /// Units of this stage, 0 where not known.
    pub total: u64,
    /// Seconds since this stage began.
    pub seconds: f64,
}

/// Who wants to know. Called from the pipeline's threads: return at once.
pub trait Observer: Send + Sync {
    /// A new sample.
    fn progress(&self, snapshot: &Snapshot);
}

/// Nobody.
impl Observer for () {
    fn progress(&self, _: &Snapshot) {}
}

/// The counters of one run, and its stop switch.
pub struct Progress<'a> {
    observer: &'a dyn Observer,
    cancelled: &'a AtomicBool,
    done: AtomicU64,
    total: AtomicU64,
    state: Mutex<State>,
}

struct State {
    stage: Stage,
    stage_began: Instant,
    last_sample: Option<Instant>,
    seconds: Vec<(Stage, f64)>,
}

const SAMPLE_EVERY: Duration = Duration::from_millis(100);
/// How soon a stop is noticed.
const GLANCE: Duration = Duration::from_millis(200);

impl<'a> Progress<'a> {
    /// Counters at zero. `cancelled` is read at every `count`.
    #[must_use]
    pub fn new(observer: &'a dyn Observer, cancelled: &'a AtomicBool) -> Self {
        let state = State {
            stage: Stage::Connecting,
            stage_began: Instant::now(),
            last_sample: None,
            seconds: Vec::new(),
        };
        Self {
            observer,
            cancelled,
            done: AtomicU64::new(0),
            total: AtomicU64::new(0),
            state: Mutex::new(state),
        }
    }

    /// What a person stops it by.
    #[must_use]
    pub fn stop(&self) -> &AtomicBool {
        self.cancelled
    }

    /// Begins a stage. `total` in its unit, 0 where not known.
    pub fn stage(&self, stage: Stage, total: u64) {
        let mut state = lock(&self.state);
        close_stage(&mut state);
        state.stage = stage;
        state.stage_began = Instant::now();
        self.done.store(0, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
        self.sample(&mut state);
    }

    /// Adds units done.
    ///
    /// # Errors
    /// `cancelled`, once a person asked to stop.
    pub fn count(&self, units: u64) -> Result<()> {
        self.done.fetch_add(units, Ordering::Relaxed);
        if let Ok(mut state) = self.state.try_lock()
            && state.last_sample.is_none_or(|at| at.elapsed() >= SAMPLE_EVERY)
        {
            self.sample(&mut state);
        }
        if self.cancelled.load(Ordering::Relaxed) { Err(Error::new(Code::Cancelled)) } else { Ok(()) }
    }

    /// Does `work`, in which nobody may count for long: samples go on, and a stop that a person asks for meanwhile sets
    /// `stop`, soon. Without one, `work` never waits.
    pub(crate) fn passing_on<T>(&self, stop: Option<&AtomicBool>, work: impl FnOnce() -> T) -> T {
        /// Also where `work` panics: a watch that never ends would hold the panic up for ever.
        struct Over<'w>(&'w AtomicBool, thread::Thread);
        impl Drop for Over<'_> {
            fn drop(&mut self) {
                self.0.store(true, Ordering::Release);
                self.1.unpark();
            }
        }
        let Some(stop) = stop else { return work() };
        let over = AtomicBool::new(false);
        thread::scope(|scope| {
            let watch = scope.spawn(|| {
                while !over.load(Ordering::Acquire) {
                    stop.fetch_or(self.count(0).is_err(), Ordering::Relaxed);
                    thread::park_timeout(GLANCE);
                }
            });
            let ended = Over(&over, watch.thread().clone());
            let done = work();
            drop(ended);
            // Joined by hand, an observer that fails does not take with it what was done.
            let _ = watch.join();
            done
        })
    }

    /// Ends the last stage and gives the seconds spent in each, in order.
    pub fn finish(&self) -> Vec<(Stage, f64)> {
        let mut state = lock(&self.state);
        self.sample(&mut state);
        close_stage(&mut state);
        std::mem::take(&mut state.seconds)
    }

    fn sample(&self, state: &mut State) {
        state.last_sample = Some(Instant::now());
        self.observer.progress(&Snapshot {
            stage: state.stage,
            done: self.done.load(Ordering::Relaxed),
            total: self.total.load(Ordering::Relaxed),
            seconds: state.stage_began.elapsed().as_secs_f64(),
        });
    }
}

fn close_stage(state: &mut State) {
    let spent = state.stage_began.elapsed().as_secs_f64();
    let stage = state.stage;
    match state.seconds.iter_mut().find(|(known, _)| *known == stage) {
        Some((_, seconds)) => *seconds += spent,
        None => state.seconds.push((stage, spent)),
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
