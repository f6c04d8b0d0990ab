//! What Exchange Online takes of one application in one mailbox: requests, bytes, and how long to wait where it does
//! not say.
//!
//! In: what is about to be sent, and when. Out: how long that has to wait. Deliberately absent: the four requests at
//! once (`account` has no more threads), clocks, sleeping.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::model::Timestamp;

/// Requests within `REQUESTS_WITHIN`, as documented.
const REQUESTS: u64 = 10_000;
const REQUESTS_WITHIN: Duration = Duration::from_secs(10 * 60);
/// Bytes sent within `BYTES_WITHIN`, as documented.
const BYTES: u64 = 150_000_000;
const BYTES_WITHIN: Duration = Duration::from_secs(5 * 60);
/// The first wait where the service gives no time; each further one is twice as long.
const FIRST_WAIT: Duration = Duration::from_secs(10);
/// Of these, the longest.
const LAST_DOUBLING: u32 = 4;

/// One mailbox's.
#[derive(Default)]
pub(super) struct Gate(Mutex<State>);

#[derive(Default)]
struct State {
    requests: Window,
    bytes: Window,
    /// Refusals since the last thing that went well.
    refusals: u32,
    /// The last wait that one of them meant, and since when.
    waiting: Option<(Timestamp, Duration)>,
}

/// What went through lately.
#[derive(Default)]
struct Window {
    past: VecDeque<(Timestamp, u64)>,
    sum: u64,
}

impl Window {
    /// How long until `more` may come; none: now.
    fn wait(&mut self, now: Timestamp, more: u64, most: u64, within: Duration) -> Option<Duration> {
        while let Some((at, count)) = self.past.front().copied()
            && age(at, now) >= within
        {
            self.past.pop_front();
            self.sum -= count;
        }
        let mut over = (self.sum + more).saturating_sub(most);
        // One that is larger than the whole window goes alone.
        let mut wait = None;
        for (at, count) in &self.past {
            if over == 0 {
                break;
            }
            over = over.saturating_sub(*count);
            wait = Some(within - age(*at, now));
        }
        wait
    }

    fn add(&mut self, now: Timestamp, count: u64) {
        self.past.push_back((now, count));
        self.sum += count;
    }
}

fn age(at: Timestamp, now: Timestamp) -> Duration {
    // A clock that was set back must not hold anything for hours.
    Duration::try_from(now.duration_since(at)).unwrap_or_default()
}

impl Gate {
    /// Lets requests with so many bytes through, or tells how long they have to wait.
    pub(super) fn admit(&self, now: Timestamp, requests: u64, bytes: u64) -> Option<Duration> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let wait = state.requests.wait(now, requests, REQUESTS, REQUESTS_WITHIN);
        let wait = wait.max(state.bytes.wait(now, bytes, BYTES, BYTES_WITHIN));
        if wait.is_none() {
            state.requests.add(now, requests);
            if bytes > 0 {
                state.bytes.add(now, bytes);
            }
        }
        wait
    }

    /// Something went well.
    pub(super) fn went_well(&self) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        (state.refusals, state.waiting) = (0, None);
    }

    /// How long to wait after a refusal that gives no time. What was under way together, is refused together: that
    /// counts once.
    pub(super) fn growing(&self, now: Timestamp) -> Duration {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((since, wait)) = state.waiting
            && age(since, now) < wait
        {
            return wait;
        }
        let wait = FIRST_WAIT * 2_u32.pow(state.refusals.min(LAST_DOUBLING));
        state.refusals += 1;
        state.waiting = Some((now, wait));
        wait
    }

    /// Nothing of late counts any more.
    pub(super) fn is_idle(&self, now: Timestamp) -> bool {
        let state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.requests.past.back().is_none_or(|(at, _)| age(*at, now) >= REQUESTS_WITHIN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + seconds).unwrap()
    }

    #[test]
    fn ten_thousand_requests_go_through_in_ten_minutes_and_the_next_waits_for_the_first_to_be_forgotten() {
        let gate = Gate::default();
        assert_eq!(gate.admit(at(0), 1, 0), None);
        for _ in 1..10_000 {
            assert_eq!(gate.admit(at(60), 1, 0), None);
        }
        assert_eq!(gate.admit(at(60), 1, 0), Some(Duration::from_secs(540)));
        assert_eq!(gate.admit(at(599), 1, 0), Some(Duration::from_secs(1)));
        assert_eq!(gate.admit(at(600), 1, 0), None);
        assert_eq!(gate.admit(at(600), 20, 0), Some(Duration::from_secs(60)));
        assert!(!gate.is_idle(at(1199)));
        assert!(gate.is_idle(at(1200)));
    }

    #[test]
    fn a_hundred_and_fifty_megabytes_go_through_in_five_minutes() {
        let gate = Gate::default();
        for second in 0..15 {
            assert_eq!(gate.admit(at(second), 1, 10_000_000), None);
        }
        assert_eq!(gate.admit(at(15), 1, 1), Some(Duration::from_secs(285)));
        assert_eq!(gate.admit(at(15), 1, 15_000_000), Some(Duration::from_secs(286)));
        assert_eq!(gate.admit(at(15), 1, 0), None, "a question has no bytes");
        assert_eq!(gate.admit(at(301), 1, 15_000_000), None);
        // Larger than all that may go: alone.
        assert_eq!(gate.admit(at(10_000), 1, 200_000_000), None);
    }

    #[test]
    fn a_clock_that_was_set_back_holds_nothing_for_longer_than_the_window() {
        let gate = Gate::default();
        for _ in 0..10_000 {
            assert_eq!(gate.admit(at(100_000), 1, 0), None);
        }
        assert_eq!(gate.admit(at(0), 1, 0), Some(REQUESTS_WITHIN));
    }

    #[test]
    fn waiting_grows_until_something_goes_well_and_four_refusals_at_once_count_as_one() {
        let gate = Gate::default();
        let mut now = 0;
        let mut waits = Vec::new();
        for _ in 0..7 {
            let together: Vec<u64> = (0..4).map(|_| gate.growing(at(now)).as_secs()).collect();
            assert!(together.iter().all(|wait| *wait == together[0]), "{together:?}");
            waits.push(together[0]);
            now += together[0] as i64;
        }
        assert_eq!(waits, [10, 20, 40, 80, 160, 160, 160]);
        gate.went_well();
        assert_eq!(gate.growing(at(now)).as_secs(), 10);
    }
}
