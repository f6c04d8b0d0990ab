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

impl Pace {
    pub(super) fn new(longest: u32) -> Self {
        let longest = longest.max(1);
        let length = FIRST_LENGTH.min(longest);
        Self {
            began: Instant::now(),
            received: 0,
            longest,
            length,
            reads: FIRST_READS,
        }
    }

    /// Counts a reply; `short` if the server answered less than it was asked for.
    pub(super) fn took(&mut self, bytes: usize, short: bool) {
        self.received += bytes as u64;
        if short {
            let answered = u32::try_from(bytes).unwrap_or(self.longest);
            self.longest = answered.max(LEAST_LENGTH).min(self.longest);
        }
        self.adapt(self.began.elapsed());
    }

    /// One read is at most what a second brings, all reads together what ten seconds bring.
    fn adapt(&mut self, elapsed: Duration) {
        let micros = u64::try_from(elapsed.as_micros())
            .unwrap_or(u64::MAX)
            .max(1);
        let rate = self.received.saturating_mul(1_000_000) / micros;
        let length = u32::try_from(rate).unwrap_or(u32::MAX);
        self.length = length.clamp(FIRST_LENGTH.min(self.longest), self.longest);
        let reads = rate.saturating_mul(10) / u64::from(self.length);
        self.reads = usize::try_from(reads)
            .unwrap_or(MOST_READS)
            .clamp(FIRST_READS, MOST_READS);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONGEST: u32 = 261_120;

    /// A pace after `seconds` at `rate` bytes a second.
    fn after(seconds: u64, rate: u64) -> Pace {
        let mut pace = Pace::new(LONGEST);
        pace.received = rate * seconds;
        pace.adapt(Duration::from_secs(seconds));
        pace
    }

    #[test]
    fn a_fast_line_is_filled() {
        let pace = after(1, 50_000_000);
        assert_eq!((pace.length, pace.reads), (LONGEST, MOST_READS));
    }

    #[test]
    fn what_is_in_flight_on_a_slow_line_arrives_long_before_it_times_out() {
        for rate in [5_000, 20_000, 100_000, 300_000, 1_000_000] {
            let pace = after(20, rate);
            let in_flight = u64::from(pace.length) * pace.reads as u64;
            assert!(
                in_flight <= (rate * 120) / 4,
                "{rate}: {in_flight} bytes in flight"
            );
            assert!(
                u64::from(pace.length) / rate < 10,
                "{rate}: a reply a {}",
                pace.length
            );
        }
    }

    #[test]
    fn a_server_that_answers_less_is_asked_for_less() {
        let mut pace = Pace::new(LONGEST);
        pace.took(8_192, true);
        assert_eq!(pace.length, 8_192);
        pace.took(8_192, false);
        assert_eq!(pace.length, 8_192);
        pace.took(1, true);
        assert_eq!(pace.length, LEAST_LENGTH);
    }
}
