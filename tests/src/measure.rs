//! What every benchmark needs: numbers from its arguments, seconds, medians.
//!
//! Deliberately absent: verdicts.

use std::time::Instant;

/// The middle one; the mean of the two middle ones where there is none.
#[must_use]
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    if sorted.len().is_multiple_of(2) { (sorted[middle - 1] + sorted[middle]) / 2.0 } else { sorted[middle] }
}

/// Seconds that some work takes.
pub fn timed(work: impl FnOnce()) -> f64 {
    let began = Instant::now();
    work();
    began.elapsed().as_secs_f64()
}

/// Refuses arguments other than these words, each with a number behind it.
///
/// # Panics
/// When there are others.
pub fn only(words: &[&str]) {
    let known = std::env::args().skip(1).step_by(2).all(|argument| words.contains(&argument.as_str()));
    assert!(known, "not among the arguments, each with a number: {}", words.join(", "));
}

/// A number that follows a word among a command's arguments.
///
/// # Panics
/// When it is none.
#[must_use]
pub fn asked(name: &str) -> Option<u64> {
    let mut arguments = std::env::args().skip_while(|argument| argument != name);
    arguments.next()?;
    Some(arguments.next().expect("a number").replace([',', '_'], "").parse().expect("a number"))
}
