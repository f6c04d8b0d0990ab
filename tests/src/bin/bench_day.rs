//! `cargo xtask bench day`: how fast a whole day gets from the site into the mailboxes, and against what.
//!
//! In: how many items, how many rounds. Out: a table of medians: seconds a stage, peak memory; the floor: what gpg,
//! OpenSSH and the disk alone need on this computer in the same minute (two decryptions, one download, one write and
//! sync of as many bytes); a script of a person's making. Ratios are within one round.
//! Deliberately absent: a verdict. It fails only when the numbers of an import are wrong.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use tests::figures::record;
use tests::measure::{asked, median, only};
use tests::measured_day::{Import, MeasuredDay};

const WHOLE_DAY: u64 = 200_000;
/// Bytes of XML; only its memory is of interest, and there may be no room to write as much again.
const HUGE: u64 = 10_000_000_000;

struct Round {
    import: Import,
    floor: Option<Floor>,
    script: Option<f64>,
}

struct Floor {
    gpg: f64,
    sftp: f64,
    writing: f64,
}

impl Floor {
    fn whole(&self) -> f64 {
        2.0 * self.gpg + self.sftp + self.writing
    }
}

fn main() {
    only(&["--items", "--staff", "--rounds", "--scripts"]);
    let items = asked("--items").unwrap_or(WHOLE_DAY);
    let staff = asked("--staff").unwrap_or_else(|| (items / 50).max(2));
    let rounds = asked("--rounds").unwrap_or(5).max(1);
    let scripts = asked("--scripts").unwrap_or(if items == WHOLE_DAY { rounds } else { 0 });

    eprintln!("Making and encrypting a day of {items} items.");
    let mut day = MeasuredDay::new(items, u32::try_from(staff).unwrap());
    let rounds: Vec<Round> = (0..rounds)
        .map(|round| {
            eprintln!("Round {}.", round + 1);
            let import = day.import();
            let writing = (day.written_bytes < HUGE).then(|| day.write_and_sync(import.archived));
            let script = (round < scripts).then(|| day.script());
            let floor = writing.map(|writing| Floor { writing, gpg: day.gpg(), sftp: day.sftp() });
            Round { import, floor, script }
        })
        .collect();

    let of = |what: &dyn Fn(&Round) -> f64| median(&rounds.iter().map(what).collect::<Vec<f64>>());
    let row = |name: &str, text: String| println!("{name:<28}{text:>14}");
    let megabytes = |bytes: f64| format!("{:.1} MB", bytes / 1e6);
    let seconds = |seconds: f64| format!("{seconds:.2} s");
    row("items", day.written.items.to_string());
    row("e-mails", day.written.deliveries.to_string());
    row("mailboxes", day.written.mailboxes.to_string());
    row("encrypted file", megabytes(day.sealed_bytes() as f64));
    row("archived", megabytes(rounds[0].import.archived as f64));
    let peak = rounds.iter().map(|round| round.import.peak).max().unwrap() as f64;
    row("peak memory", megabytes(peak));
    let import = of(&|round| round.import.seconds);
    row("import", seconds(import));
    for stage in rounds[0].import.report["stages"].as_object().unwrap().keys() {
        let spent = of(&|round| round.import.report["stages"][stage].as_f64().unwrap_or_default());
        row(&format!("  {stage}"), seconds(spent));
    }
    row("processors busy", {
        let busy = of(&|round| round.import.processor / round.import.seconds);
        format!("{busy:.2}")
    });
    let proof = of(&|round| round.import.seconds - round.import.report["seconds"].as_f64().unwrap());
    row("start, and proof at the end", seconds(proof));
    row("items a second", format!("{:.0}", items as f64 / import));
    row("e-mails a second", format!("{:.0}", day.written.deliveries as f64 / import));
    let floors: Vec<(f64, &Floor)> =
        rounds.iter().filter_map(|round| Some((round.import.seconds, round.floor.as_ref()?))).collect();
    let floor = (!floors.is_empty()).then(|| {
        let of = |what: &dyn Fn(&Floor) -> f64| {
            median(&floors.iter().map(|(_, floor)| what(floor)).collect::<Vec<f64>>())
        };
        row("floor", seconds(of(&Floor::whole)));
        row("  gpg, twice", seconds(of(&|floor| 2.0 * floor.gpg)));
        row("  sftp", seconds(of(&|floor| floor.sftp)));
        row("  write and sync", seconds(of(&|floor| floor.writing)));
        let times: Vec<f64> = floors.iter().map(|(import, floor)| import / floor.whole()).collect();
        row("import / floor", format!("{:.2}", median(&times)));
        let each: Vec<String> =
            floors.iter().map(|(import, floor)| format!("{import:.2}/{:.2}", floor.whole())).collect();
        row("  each round", each.join("  "));
        median(&times)
    });
    let scripts: Vec<f64> =
        rounds.iter().filter_map(|round| Some(round.script? / round.import.seconds)).collect();
    if !scripts.is_empty() {
        let spent: Vec<f64> = rounds.iter().filter_map(|round| round.script).collect();
        row("a script", seconds(median(&spent)));
        row("script / import", format!("{:.1}", median(&scripts)));
    }

    let rates = format!(
        "{import:.1} s, {:.0} items and {:.0} e-mails a second",
        items as f64 / import,
        day.written.deliveries as f64 / import
    );
    if items == WHOLE_DAY {
        record("day", &rates);
        record(
            "reconciliation",
            &format!("{proof:.1} s with the program's start; as long as the home folder is kept"),
        );
        if let Some(floor) = floor {
            record("day-floor", &format!("{floor:.1} times"));
        }
        record("day-memory", &megabytes(peak));
        if !scripts.is_empty() {
            record("day-script", &format!("{:.0} times as fast", median(&scripts)));
        }
    }
    let plain = day.written_bytes;
    if plain >= HUGE {
        record(
            "day-huge",
            &format!("{} ({:.1} GB of XML, {items} items)", megabytes(peak), plain as f64 / 1e9),
        );
    }
}
