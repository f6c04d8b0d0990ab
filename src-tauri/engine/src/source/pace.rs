//! How much of a file to ask for at a time.
//!
//! In: replies as they come. Out: the length and the number of reads in flight.
//! Deliberately absent: I/O. A request's time runs from when it is queued (BUILDING.md section 5), so a
//! slow line that is asked for as much as a fast one would time out in the middle of a good download.

use std::time::{Duration, Instant};

/// How much to ask for.
pub(super) struct Pace {
    began: Instant,
    received: u64,
    /// The shortest time from a request to its reply: the line's round trip.
    round_trip: Duration,
    /// What the server answers at most.
    longest: u32,
    /// Bytes of the next read.
    pub(super) length: u32,
    /// Reads to keep in flight.
    pub(super) reads: usize,
}

const FIRST_LENGTH: u32 = 32_768;
/// One short answer must not make every later read tiny.
const LEAST_LENGTH: u32 = 4_096;
const FIRST_READS: usize = 4;
const MOST_READS: usize = 64;
/// What is in flight must arrive well within the time of a request (`link`).
const MOST_AHEAD: Duration = Duration::from_secs(10);
/// For a line without delay: keeps the server busy while a reply is taken care of.
const SLACK: Duration = Duration::from_millis(10);

impl Pace {
    pub(super) fn new(longest: u32) -> Self {
        let longest = longest.max(1);
        let length = FIRST_LENGTH.min(longest);
        Self {
            began: Instant::now(),
            received: 0,
            round_trip: Duration::MAX,
            longest,
            length,
            reads: FIRST_READS,
        }
    }

    /// Counts a reply that took `waited`; `short` if the server answered less than it was asked for.
    pub(super) fn took(&mut self, bytes: usize, short: bool, waited: Duration) {
        self.round_trip = self.round_trip.min(waited);
        self.received += bytes as u64;
        if short {
            let answered = u32::try_from(bytes).unwrap_or(self.longest);
            self.longest = answered.max(LEAST_LENGTH).min(self.longest);
        }
        self.adapt(self.began.elapsed());
    }

    /// One read is at most what a second brings. All together are twice what fits on the line, so that
    /// they grow while growing helps; far more would only swell the server's buffers.
    fn adapt(&mut self, elapsed: Duration) {
        let rate = self.received as f64 / elapsed.as_secs_f64().max(1e-6);
        let longest = f64::from(self.longest);
        let length = rate.clamp(longest.min(FIRST_LENGTH.into()), longest);
        let ahead = (self.round_trip * 2).min(MOST_AHEAD) + SLACK;
        self.length = length as u32;
        self.reads = ((rate * ahead.as_secs_f64() / length) as usize).clamp(FIRST_READS, MOST_READS);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONGEST: u32 = 261_120;

    /// A pace after `seconds` at `rate` bytes a second.
    fn after(seconds: u64, rate: u64, round_trip: Duration) -> Pace {
        let mut pace = Pace::new(LONGEST);
        pace.received = rate * seconds;
        pace.round_trip = round_trip;
        pace.adapt(Duration::from_secs(seconds));
        pace
    }

    #[test]
    fn a_long_fast_line_is_filled_and_a_short_one_not_flooded() {
        let long = after(1, 200_000_000, Duration::from_millis(40));
        assert_eq!((long.length, long.reads), (LONGEST, MOST_READS));
        let short = after(1, 300_000_000, Duration::from_micros(200));
        assert!((4..=16).contains(&short.reads), "{}", short.reads);
    }

    #[test]
    fn reads_grow_until_the_line_is_full() {
        // A line of 40 ms and 100 MB/s, with what is in flight as the only other limit.
        let mut pace = Pace::new(LONGEST);
        let mut rate = 0;
        for _ in 0..40 {
            let in_flight = u64::from(pace.length) * pace.reads as u64;
            rate = (in_flight * 25).min(100_000_000);
            pace = after(1, rate, Duration::from_millis(40));
        }
        assert_eq!(rate, 100_000_000);
    }

    #[test]
    fn what_is_in_flight_on_a_slow_line_arrives_long_before_it_times_out() {
        for (rate, round_trip) in [(5_000, 9), (20_000, 60), (100_000, 1), (300_000, 0), (1_000_000, 60)] {
            let pace = after(20, rate, Duration::from_secs(round_trip));
            let in_flight = u64::from(pace.length) * pace.reads as u64;
            assert!(in_flight <= rate * 120 / 4, "{rate}: {in_flight} bytes in flight");
            assert!(u64::from(pace.length) / rate < 10, "{rate}: replies of {}", pace.length);
        }
    }

    #[test]
    fn a_server_that_answers_less_is_asked_for_less() {
        let mut pace = Pace::new(LONGEST);
        pace.took(8_192, true, Duration::ZERO);
        assert_eq!(pace.length, 8_192);
        pace.took(8_192, false, Duration::ZERO);
        assert_eq!(pace.length, 8_192);
        pace.took(1, true, Duration::ZERO);
        assert_eq!(pace.length, LEAST_LENGTH);
    }
}
