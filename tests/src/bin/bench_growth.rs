//! `cargo xtask bench growth`: whether eight times the items take eight times the time, and no more memory.
//!
//! In: the largest day, and how many staff say all of them (0: one more for every 50 items, so that the mailboxes grow
//! as well). Out: seconds and peak memory of days that double in size from 25,000 items on, medians; the line through
//! them, and how far they are from it. A start costs the same for every size, so the line need not go
//! through zero. Deliberately absent: a verdict.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use tests::figures::record;
use tests::measure::{asked, median, only};
use tests::measured_day::MeasuredDay;

const SMALLEST: u64 = 25_000;
/// As in `bench day`.
const STAFF: u64 = 4_000;

fn main() {
    only(&["--items", "--rounds", "--staff"]);
    let largest = asked("--items").unwrap_or(1_600_000);
    let rounds = asked("--rounds").unwrap_or(5).max(1);
    let staff = asked("--staff").unwrap_or(STAFF);
    let sizes: Vec<u64> = std::iter::successors(Some(SMALLEST), |items| Some(items * 2))
        .take_while(|items| *items <= largest)
        .collect();
    println!("{:>10}{:>12}{:>12}{:>16}{:>14}", "items", "e-mails", "seconds", "us an item", "peak memory");
    let mut measured: Vec<(f64, f64, f64)> = Vec::new();
    let mut kept = Vec::new();
    for items in &sizes {
        let mut day =
            MeasuredDay::new(*items, u32::try_from(if staff > 0 { staff } else { items / 50 }).unwrap());
        let imports: Vec<_> = (0..rounds).map(|_| day.import()).collect();
        let seconds = median(&imports.iter().map(|import| import.seconds).collect::<Vec<f64>>());
        let peak = imports.iter().map(|import| import.peak).max().unwrap() as f64 / 1e6;
        let each = seconds * 1e6 / *items as f64;
        println!("{items:>10}{:>12}{seconds:>12.2}{each:>16.1}{peak:>11.1} MB", day.written.deliveries);
        measured.push((*items as f64, seconds, peak));
        kept.push(day.emptied());
    }
    // The line whose largest relative distance is least squares': each size weighs as much as any other.
    let weight = |seconds: f64| 1.0 / (seconds * seconds);
    let sum = |what: &dyn Fn(f64, f64) -> f64| -> f64 {
        measured.iter().map(|(items, seconds, _)| weight(*seconds) * what(*items, *seconds)).sum()
    };
    let (w, x, y) = (sum(&|_, _| 1.0), sum(&|items, _| items), sum(&|_, seconds| seconds));
    let (xx, xy) = (sum(&|items, _| items * items), sum(&|items, seconds| items * seconds));
    let slope = (w * xy - x * y) / (w * xx - x * x);
    let start = (y - slope * x) / w;
    let off = |(items, seconds, _): &(f64, f64, f64)| (seconds / (start + slope * items) - 1.0) * 100.0;
    let worst = measured
        .iter()
        .map(off)
        .fold(0.0, |worst: f64, off| if off.abs() > worst.abs() { off } else { worst });
    let (least, most) = measured
        .iter()
        .fold((f64::MAX, 0.0_f64), |(least, most), (_, _, peak)| (least.min(*peak), most.max(*peak)));
    println!("{start:.2} s and {:.1} us an item; farthest from that {worst:+.1} %", slope * 1e6);
    if staff == 0 || staff == STAFF {
        record(
            if staff == 0 { "firm-growth" } else { "day-growth" },
            &format!(
                "{:.1} µs, farthest size {worst:+.0} %; peak memory {least:.0} to {most:.0} MB",
                slope * 1e6
            ),
        );
    }
}
