//! `cargo xtask bench csv`: how long a mapping file of a million rows takes, and hostile ones.
//!
//! In: nothing. Out: a table of seconds and peak memory, in this build. It fails where a million rows take 3 s or more
//! in a release build, or where the reading is not what was written.
//! Deliberately absent: the disk.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use engine::map::csv::{KeyKind, Reading, read};

const ROWS: usize = 1_000_000;
const MOST: Duration = Duration::from_secs(3);

fn main() {
    let domains = ["corp.example".to_owned()];
    let mut plain = String::from("ImId,Mailbox\r\n");
    let mut quoted = String::from("\u{FEFF}ImId;Desk;Mailbox\r\n");
    for row in 0..ROWS {
        write!(plain, "jdoe{row},jane.doe{row}@corp.example\r\n").unwrap();
        write!(quoted, "\"Åsa{row}\";gas;\"åsa{row}@corp.example\"\r\n").unwrap();
    }
    let wide: Vec<u8> = plain.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wide = [&b"\xFF\xFE"[..], &wide].concat();
    let one_more = format!("{plain}last,last@corp.example\r\n");
    let mut endless = vec![b'x'; 200 << 20];
    endless[..14].copy_from_slice(b"\"ImId,Mailbox\n");

    println!("build: {}", if cfg!(debug_assertions) { "debug" } else { "release" });
    let mut slowest = Duration::ZERO;
    for (what, file) in
        [("1,000,000 rows, UTF-8, comma", &plain), ("1,000,000 rows, quoted, accents", &quoted)]
    {
        let (reading, took) = measure(what, file.as_bytes(), &domains);
        assert_eq!((reading.entries.len(), reading.mistakes.len()), (ROWS, 0));
        slowest = slowest.max(took);
    }
    let (reading, took_wide) = measure("1,000,000 rows, UTF-16LE", &wide, &domains);
    // Twice the bytes: this one may be over the limit of 64 MiB.
    assert!(reading.entries.len() == ROWS || wide.len() > 64 << 20);
    let (reading, _) = measure("1,000,001 rows: refused", one_more.as_bytes(), &domains);
    assert_eq!(code(&reading), "csv-too-large");
    let (reading, _) = measure("200 MB with an unclosed quote: row 1", &endless, &domains);
    assert_eq!((code(&reading), reading.mistakes[0].error.args()["row"].as_str()), ("csv-quote", "1"));

    slowest = slowest.max(took_wide);
    if !cfg!(debug_assertions) {
        assert!(slowest < MOST, "{slowest:?}");
    }
}

fn code(reading: &Reading) -> &'static str {
    reading.mistakes[0].error.code().as_str()
}

fn measure(what: &str, bytes: &[u8], domains: &[String]) -> (Reading, Duration) {
    let began = Instant::now();
    let reading = read(bytes, KeyKind::ImId, domains);
    let took = began.elapsed();
    let peak = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = peak.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("?").trim().to_owned();
    let size = bytes.len() >> 20;
    println!("{what:<40} {size:>4} MiB {:>7.3} s   {peak} at most, with the files", took.as_secs_f64());
    (reading, took)
}
