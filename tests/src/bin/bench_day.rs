//! `cargo xtask bench day`: how fast a whole day gets from the site into the mailboxes, and against what.
//!
//! In: how many items. Out: a table: rates, seconds a stage, peak memory, and the floor: what gpg and the disk
//! alone need on this computer in the same minute (two decryptions, one write and sync of as many bytes).
//! Everything is real: gpg seals the day, OpenSSH serves it, the release build imports it.
//! Deliberately absent: a verdict. It fails only when the numbers of the import are wrong.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant, SystemTime};

use serde_json::Value;
use tests::gpg::Encrypt;
use tests::sshd::Site;
use tests::{Gpg, Home, Sshd, day, workspace};

const CONNECTOR: &str = "Bench";
const PASSWORD: &str = "bench-Pa55-word";
const DOCUMENTED_LIMIT: u64 = 200_000;

fn main() {
    let (items, staff) = asked(std::env::args().skip(1));
    let folder = workspace().join("target/bench");
    fs::create_dir_all(&folder).unwrap();
    let home = Home::in_folder(&folder);
    let gpg = Gpg::new();

    let bundle = home.beside("bundle");
    let made =
        home.chat_connectors(&["keys", "bundle", "--kind", "ice-chat", "--out", bundle.to_str().unwrap()]);
    let _ = made.expect_code(0);
    let site = Sshd::start(Site::new(&fs::read_to_string(bundle.join("ssh_key.pub")).unwrap(), PASSWORD));

    eprintln!("Making and encrypting a day of {items} items.");
    let firm = gpg.import(&fs::read(bundle.join("pgp_key.asc")).unwrap());
    // The connector's private key never leaves its vault, so gpg gets a key of its own for the floor.
    let yardstick = gpg.make_key("Yardstick <yardstick@corp.example>", "future-default", "never", "");
    let sealed = home.beside("day.pgp");
    let written = gpg.encrypt_to_file(&sealed, &[&firm, &yardstick], &Encrypt::default(), |out| {
        day::write(out, items, staff, 20_261_120)
    });
    let name = format!("{}.xml.pgp", day::DATE);
    site.put(&name, &fs::read(&sealed).unwrap(), SystemTime::now() - Duration::from_secs(3600));

    let mapping = format!("automatic = true\ndomains = [\"{}\"]", day::DOMAIN);
    let file = home.connector_file(CONNECTOR, &site, PASSWORD, &mapping);
    let _ = home.chat_connectors(&["connector", "add", file.to_str().unwrap()]).expect_code(0);

    eprintln!("Importing it.");
    let import = import(&home, items > DOCUMENTED_LIMIT);
    let archived = bytes_below(&home.path().join("archive"));

    eprintln!("Measuring the floor.");
    let decrypting = timed(|| {
        gpg.decrypt_to_nowhere(&sealed);
        gpg.decrypt_to_nowhere(&sealed);
    });
    let writing = timed(|| write_and_sync(&home.beside("floor"), archived));

    let number =
        |name: &str| import.report[name].as_u64().unwrap_or_else(|| panic!("no {name}: {}", import.report));
    print_table(&import, written, fs::metadata(&sealed).unwrap().len(), archived, decrypting, writing);
    assert_eq!(import.report["outcome"], "succeeded", "{}", import.report);
    assert_eq!(import.report["balanced"], true, "{}", import.report);
    assert_eq!(number("available_from_source"), written.items);
    assert_eq!(number("available_for_import"), written.deliveries);
    assert_eq!(number("imported"), written.deliveries);
}

/// Items and staff.
fn asked(arguments: impl Iterator<Item = String>) -> (u64, u32) {
    let arguments: Vec<String> = arguments.collect();
    let (mut items, mut staff) = (DOCUMENTED_LIMIT, None);
    for pair in arguments.chunks(2) {
        match pair {
            [name, number] if name == "--items" => {
                items = number.replace([',', '_'], "").parse().expect("a number")
            }
            [name, number] if name == "--staff" => staff = Some(number.parse().expect("a number")),
            _ => panic!("usage: cargo xtask bench day [--items N] [--staff N]"),
        }
    }
    (items, staff.unwrap_or_else(|| u32::try_from(items / 50).unwrap().max(2)))
}

struct Import {
    seconds: f64,
    peak_kib: u64,
    report: Value,
}

/// Runs the import and watches its memory.
fn import(home: &Home, over_limit: bool) -> Import {
    let mut arguments = vec!["--json", "run", CONNECTOR];
    if over_limit {
        arguments.push("--accept-over-limit");
    }
    let errors = home.beside("stderr");
    let mut command = home.command(&arguments);
    command.stdout(Stdio::piped()).stderr(File::create(&errors).unwrap());
    let began = Instant::now();
    let mut program = command.spawn().unwrap();
    let mut pipe = program.stdout.take().unwrap();
    let reader = std::thread::spawn(move || {
        let mut text = String::new();
        pipe.read_to_string(&mut text).unwrap();
        text
    });
    let mut peak_kib = 0;
    let status = loop {
        peak_kib = peak_kib.max(high_water_mark(program.id()));
        if let Some(status) = program.try_wait().unwrap() {
            break status;
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    let seconds = began.elapsed().as_secs_f64();
    let text = reader.join().unwrap();
    assert!(status.success(), "{status}\n{text}\n{}", fs::read_to_string(errors).unwrap());
    let last = serde_json::Deserializer::from_str(&text).into_iter::<Value>().last();
    Import { seconds, peak_kib, report: last.expect("a report").expect("JSON") }
}

/// The most memory that a process has held so far, KiB; 0 once it is gone.
fn high_water_mark(id: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().unwrap_or(0)
}

fn print_table(
    import: &Import,
    written: day::Written,
    sealed: u64,
    archived: u64,
    decrypting: f64,
    writing: f64,
) {
    let floor = decrypting + writing;
    let row = |name: &str, text: String| println!("{name:<28}{text:>14}");
    row("items", written.items.to_string());
    row("e-mails", written.deliveries.to_string());
    row("mailboxes", written.mailboxes.to_string());
    row("encrypted file", megabytes(sealed));
    row("archived", megabytes(archived));
    row("peak memory", megabytes(import.peak_kib * 1024));
    row("import", seconds(import.seconds));
    for (stage, spent) in import.report["stages"].as_object().into_iter().flatten() {
        row(&format!("  {stage}"), seconds(spent.as_f64().unwrap_or_default()));
    }
    row("items a second", format!("{:.0}", written.items as f64 / import.seconds));
    row("e-mails a second", format!("{:.0}", written.deliveries as f64 / import.seconds));
    row("floor", seconds(floor));
    row("  gpg, twice", seconds(decrypting));
    row("  write and sync", seconds(writing));
    row("import / floor", format!("{:.2}", import.seconds / floor));
}

fn seconds(seconds: f64) -> String {
    format!("{seconds:.2} s")
}

fn megabytes(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}

fn timed(work: impl FnOnce()) -> f64 {
    let began = Instant::now();
    work();
    began.elapsed().as_secs_f64()
}

fn write_and_sync(path: &Path, bytes: u64) {
    let mut file = File::create(path).unwrap();
    let block = vec![b'x'; 1 << 20];
    let mut left = bytes;
    while left > 0 {
        let now = left.min(block.len() as u64) as usize;
        file.write_all(&block[..now]).unwrap();
        left -= now as u64;
    }
    file.sync_all().unwrap();
    fs::remove_file(path).unwrap();
}

fn bytes_below(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap());
    entries
        .map(
            |entry| {
                if entry.path().is_dir() {
                    bytes_below(&entry.path())
                } else {
                    entry.metadata().unwrap().len()
                }
            },
        )
        .sum()
}
