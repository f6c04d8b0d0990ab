//! How much of a file to ask for at a time.
//!
//! In: replies as they come. Out: the length and the number of reads in flight.
//! Deliberately absent: I/O. What is in flight grows while replies come no later for it, doubling with each round trip
//! as TCP does, so that a long line is full after a few; and it shrinks where replies come so late that a slow line
//! would time out in the middle of a good download (BUILDING.md section 5).

use std::time::Duration;

/// How much to ask for.
pub(super) struct Pace {
    /// Bytes to keep in flight.
    pub(super) ahead: u64,
    /// Bytes of the next read.
    pub(super) length: u32,
    /// The shortest time from a request to its reply: the line's round trip, and one read.
    soonest: Duration,
    /// What the server answers at most.
    longest: u32,
    /// Replies to what was asked for before the last change.
    settling: u64,
}

const FIRST_LENGTH: u32 = 32_768;
/// Four times what OpenSSH's own client keeps in flight on any line, in reads as short as its own: a slow line answers
/// them in time. A day of 25 MB is there two round trips after its file is open.
const FIRST_AHEAD: u64 = 8 << 20;
/// The window of the SSH channel.
const MOST_BYTES: u64 = 16 << 20;
/// One short answer must not make every later read tiny.
const LEAST_LENGTH: u32 = 4_096;
const LEAST_READS: u64 = 4;
/// At most so many reads are in flight.
pub(super) const MOST_READS: usize = 256;
/// A reply may be so much later than the soonest one, beside twice its time, and the line is not full yet.
const SLACK: Duration = Duration::from_millis(10);
/// What is in flight should arrive well within the time of a request (`subsystem`).
const MOST_AHEAD: Duration = Duration::from_secs(10);

impl Pace {
    pub(super) fn new(longest: u32) -> Self {
        let longest = longest.max(1);
        let mut pace = Self { ahead: FIRST_AHEAD, length: 0, soonest: Duration::MAX, longest, settling: 0 };
        pace.share();
        pace
    }

    /// Counts a reply that took `waited`; `short` if the server answered less than it was asked for.
    pub(super) fn took(&mut self, bytes: usize, short: bool, waited: Duration) {
        self.soonest = self.soonest.min(waited);
        if short {
            let answered = u32::try_from(bytes).unwrap_or(self.longest);
            self.longest = answered.max(LEAST_LENGTH).min(self.longest);
        }
        self.settling = self.settling.saturating_sub(bytes as u64);
        if waited > self.soonest.saturating_add(MOST_AHEAD) {
            if self.settling == 0 {
                self.settling = self.ahead;
                self.ahead /= 2;
            }
        } else if waited <= self.soonest.saturating_mul(2).saturating_add(SLACK) {
            self.ahead += bytes as u64;
        }
        self.share();
    }

    fn share(&mut self) {
        let longest = u64::from(self.longest);
        let least = longest.min(LEAST_LENGTH.into()) * LEAST_READS;
        self.ahead = self.ahead.clamp(least, (longest * MOST_READS as u64).min(MOST_BYTES).max(least));
        // Few short reads where a line is slow, many long ones where it is not.
        let usual = (self.ahead / MOST_READS as u64).max(FIRST_LENGTH.into());
        let length = usual.min(longest).min(self.ahead / LEAST_READS).max(1);
        self.length = u32::try_from(length).unwrap_or(self.longest);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use super::*;

    const LONGEST: u32 = 261_120;

    /// A download over a line of so many bytes a second: seconds, and the longest time from a request to its reply.
    fn download(pace: &mut Pace, size: u64, rate: f64, round_trip: f64) -> (f64, f64) {
        let (mut now, mut free, mut asked, mut got, mut latest) = (0.0_f64, 0.0_f64, 0, 0, 0.0_f64);
        let mut in_flight: VecDeque<(u64, f64, f64)> = VecDeque::new();
        while got < size {
            while asked < size && asked - got < pace.ahead && in_flight.len() < MOST_READS {
                let bytes = u64::from(pace.length).min(size - asked);
                free = free.max(now + round_trip) + bytes as f64 / rate;
                in_flight.push_back((bytes, now, free));
                asked += bytes;
            }
            let (bytes, since, there) = in_flight.pop_front().unwrap();
            now = now.max(there);
            got += bytes;
            latest = latest.max(now - since);
            pace.took(bytes as usize, false, Duration::from_secs_f64(now - since));
        }
        (now, latest)
    }

    #[test]
    fn a_long_fast_line_is_full_after_a_few_round_trips() {
        let mut pace = Pace::new(LONGEST);
        let (seconds, _) = download(&mut pace, 25_000_000, 1e9, 0.1);
        assert!(seconds < 0.1 * 3.5, "{seconds}");
        let _ = download(&mut pace, 25_000_000, 1e9, 0.1);
        assert_eq!(pace.ahead, MOST_BYTES);
    }

    #[test]
    fn a_short_line_is_not_flooded() {
        let mut pace = Pace::new(LONGEST);
        let _ = download(&mut pace, 1 << 30, 300e6, 0.000_2);
        assert!(pace.ahead < 12 << 20, "{}", pace.ahead);
    }

    #[test]
    fn a_line_that_is_full_is_kept_full() {
        for (rate, round_trip) in [(300e3, 0.0), (10e6, 0.04), (100e6, 0.04), (100e6, 0.2)] {
            let size = 50_000_000;
            let (seconds, _) = download(&mut Pace::new(LONGEST), size, rate, round_trip);
            let ideal = size as f64 / rate + round_trip * 8.0;
            assert!(seconds < ideal * 1.1, "{rate} {round_trip}: {seconds} in place of {ideal}");
        }
    }

    #[test]
    fn what_is_in_flight_on_a_slow_line_arrives_long_before_it_times_out() {
        for (rate, round_trip) in [(5e3, 9.0), (20e3, 60.0), (100e3, 1.0), (300e3, 0.0), (1e6, 60.0)] {
            let mut pace = Pace::new(LONGEST);
            let (_, latest) = download(&mut pace, 20_000_000, rate, round_trip);
            assert!(latest < 1_700.0, "{rate}: a reply after {latest} s");
            let seconds = pace.ahead as f64 / rate;
            assert!(seconds <= 30.0 + round_trip * 2.0, "{rate}: {seconds} s in flight");
            assert!(f64::from(pace.length) / rate < 10.0, "{rate}: replies of {}", pace.length);
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
