//! A disk that is full, too small, read-only, gone, or not ours: it is told, nothing is lost, and a plain run makes good
//! once there is room (FAULTS.md F14, F15, F45).
//!
//! In: the real program in a home on a disk of its own (`tests::small_disk`), or under limits of the operating system.
//! Out: code, exit code and three sentences; a ledger that opens and agrees; after that every mail exactly once.
//! Deliberately absent: errors of single calls and kills (`crash`), a loss of power (`power`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use tempfile::TempDir;
use tests::day::Dice;
use tests::firm::{CONNECTOR, messages};
use tests::home::{Contents, Mails, Output, contents_of, mails};
use tests::power::Tree;
use tests::small_disk::{SmallDisk, can_mount};
use tests::{Firm, Home, PATIENCE, program};

const RUN: [&str; 3] = ["--json", "run", CONNECTOR];
const VERIFY: [&str; 3] = ["--json", "archive", "verify"];

/// A firm whose site has three files of one day for it, and the mails that they are.
fn firm() -> (Firm, Mails) {
    let firm = Firm::default();
    let people: Vec<String> = (0..20).map(|n| format!("person{n}@corp.example")).collect();
    let people: Vec<&str> = people.iter().map(String::as_str).collect();
    let long = "said once, at length, ".repeat(60);
    for (part, people) in [(3_u64, &people[..3]), (4, &people[..]), (5, &people[2..4])] {
        let ids: Vec<String> = (0..12).map(|n| format!("{part}-{n}")).collect();
        let row = |(n, id)| (id, "room", people[n % people.len()], people, long.as_str());
        let rows: Vec<_> = ids.iter().map(String::as_str).enumerate().map(row).collect();
        firm.put(&format!("day-{part}.pgp"), 3, &messages(&rows));
    }
    // Nobody can pack it, and it is kept as evidence only.
    let mut dice = Dice(7);
    let noise: Vec<u8> = (0..40_000).flat_map(|_| dice.roll().to_le_bytes()).collect();
    firm.put_as_is("day-3.pgp.sig", 3, &noise);
    let clean = firm.home.copied();
    let _ = clean.chat_connectors(&RUN).expect_code(0);
    let expected = mails(clean.archive_contents());
    assert!(expected.len() == 300 && expected.values().all(|count| *count == 1), "{}", expected.len());
    (firm, expected)
}

/// It ended with this, in three sentences, and as a program does.
fn told(output: &Output, code: &str, at: &str) {
    assert_eq!(output.code, 60, "{at}: {output:?}");
    assert_eq!(output.told(), (60, code.to_owned()), "{at}: {output:?}");
    assert!(!output.stderr.contains("panicked"), "{at}: {output:?}");
    if let Some(balanced) = output.json().get("balanced") {
        assert_eq!(balanced, true, "{at}: {output:?}");
    }
}

/// A plain run completes it, and nothing is there twice.
fn made_good(run: &dyn Fn(&[&str]) -> Output, contents: &dyn Fn() -> Contents, expected: &Mails, at: &str) {
    let output = run(&RUN);
    assert_eq!(output.code, 0, "{at}: {output:?}");
    tests::firm::sums_agree(&output.json());
    assert!(mails(contents()) == *expected, "{at}: other mails");
    let audit = run(&VERIFY);
    assert_eq!(audit.code, 0, "{at}: {audit:?}");
    assert_eq!(run(&RUN).expect_code(0).json()["imported"], 0, "{at}");
}

/// Fills a disk and makes room again. True if it was full.
fn full_and_mended(disk: &SmallDisk<'_>, larger: &dyn Fn(), expected: &Mails, at: &str) -> bool {
    let output = disk.chat_connectors(&RUN);
    let was_full = output.code != 0;
    if was_full {
        told(&output, "disk-full", at);
        // The free figure, in the document and in the sentence.
        let error = &output.json()["error"];
        let free = error["free"].as_str().or_else(|| error["args"]["free"].as_str());
        assert!(free.is_some_and(|free| free.parse::<u64>().is_ok()), "{at}: {error}");
        let said = output.stderr.lines().find(|line| line.starts_with("What happened: ")).unwrap();
        assert!(said.contains("B are free") && !said.contains("SIZE"), "{at}: {said}");
        // Who only looks gets an answer, or is told the same: SQLite wants room for that as well.
        let status = disk.chat_connectors(&["--json", "status", CONNECTOR]);
        if status.code != 0 {
            told(&status, "disk-full", at);
        }
        for (mail, count) in mails(contents_of(&disk.folder())) {
            assert!(count == 1 && expected.contains_key(&mail), "{at}: a mail that is half there");
        }
    }
    larger();
    let audit = disk.chat_connectors(&VERIFY);
    assert_eq!(audit.code, 0, "{at}: {audit:?}");
    made_good(&|arguments| disk.chat_connectors(arguments), &|| contents_of(&disk.folder()), expected, at);
    was_full
}

/// `disk-full` counts for a figure: sizes tried, of which so many were full.
fn noted(kind: &str, tried: u32) {
    println!("{tried} sizes by {kind}");
    // Several tests measure it: each keeps its own number beside.
    let folder = tests::workspace().join("target/figures/full-disk");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(kind), tried.to_string()).unwrap();
    let mut all: Vec<(String, u32)> = Vec::new();
    for name in ["bytes", "inodes", "ext4", "file-size"] {
        if let Ok(count) = fs::read_to_string(folder.join(name)) {
            all.push((name.to_owned(), count.parse().unwrap()));
        }
    }
    let sum: u32 = all.iter().map(|(_, count)| count).sum();
    let each: Vec<String> = all.iter().map(|(name, count)| format!("{count} {name}")).collect();
    tests::figures::record("full-disk", &format!("{sum} sizes ({}), 0 violations", each.join(", ")));
}

#[test]
fn heavy_full_disk_of_any_size_is_told_and_after_there_is_room_a_plain_run_completes() {
    if !can_mount() {
        return;
    }
    let (firm, expected) = firm();
    let used = SmallDisk::tmpfs(&firm.home, "size=1g").unwrap().used().0;
    let (mut tried, mut whole, mut more) = (0, 0, 4096);
    while whole < 2 {
        let at = format!("{} KiB more than before", more >> 10);
        if let Some(disk) = SmallDisk::tmpfs(&firm.home, &format!("size={}", used + more)) {
            tried += 1;
            whole += u32::from(!full_and_mended(&disk, &|| disk.remount("size=1g"), &expected, &at));
        }
        more = (more * 5 / 4 + 4095) & !4095;
        assert!(more < 1 << 26, "no size is enough");
    }
    assert!(tried > 15, "{tried}");
    noted("bytes", tried);
}

#[test]
fn heavy_full_disk_without_another_inode_is_told_and_after_that_a_plain_run_completes() {
    if !can_mount() {
        return;
    }
    let (firm, expected) = firm();
    let used = SmallDisk::tmpfs(&firm.home, "size=1g").unwrap().used().1;
    let (mut tried, mut whole, mut more) = (0, 0, 0);
    while whole < 2 {
        let at = format!("{more} inodes more than before");
        let options = format!("size=1g,nr_inodes={}", used + more);
        if let Some(disk) = SmallDisk::tmpfs(&firm.home, &options) {
            tried += 1;
            let larger = || disk.remount("nr_inodes=100000");
            whole += u32::from(!full_and_mended(&disk, &larger, &expected, &at));
        }
        more += if more < 12 { 1 } else { 5 };
        assert!(more < 1000, "no number is enough");
    }
    assert!(tried > 15, "{tried}");
    noted("inodes", tried);
}

#[test]
fn heavy_full_ext4_is_told_and_after_something_was_deleted_a_plain_run_completes() {
    let (firm, expected) = firm();
    let mut tried = 0;
    for left in [40_u64, 200, 400, 600, 900, 1300] {
        let Some(disk) = can_mount().then(|| SmallDisk::ext4(&firm.home, 20)).flatten() else {
            println!("NOT RUN: no loop device");
            return;
        };
        let other = disk.folder().join("somebody-elses");
        let room = rustix::fs::statvfs(disk.folder()).unwrap();
        let bytes = (room.f_bavail * room.f_frsize).saturating_sub(left << 10);
        fs::write(&other, vec![7; usize::try_from(bytes).unwrap()]).unwrap();
        let gone = || fs::remove_file(&other).unwrap();
        full_and_mended(&disk, &gone, &expected, &format!("{left} KiB left on ext4"));
        tried += 1;
    }
    noted("ext4", tried);
}

#[test]
fn heavy_file_size_limit_is_told_and_without_it_a_plain_run_completes() {
    let (firm, expected) = firm();
    let (mut tried, mut met) = (0, 0);
    for limit in [
        0_u64, 100, 1000, 3000, 8000, 20_000, 60_000, 100_000, 145_000, 150_000, 180_000, 210_000, 260_000,
        400_000, 800_000,
    ] {
        let home = firm.home.copied();
        let at = format!("files of {limit} bytes at most");
        let output = limited(&home, &format!("--fsize={limit}"));
        if output.code != 0 {
            told(&output, "disk-failed", &at);
            met += 1;
        }
        made_good(&|arguments| home.chat_connectors(arguments), &|| home.archive_contents(), &expected, &at);
        tried += 1;
    }
    assert!(met > 8, "{met}");
    noted("file-size", tried);
}

/// A run under `prlimit`.
fn limited(home: &Home, limit: &str) -> Output {
    let plain = home.command(&RUN);
    let mut command = Command::new("prlimit");
    command.arg(limit).arg(plain.get_program()).args(plain.get_args()).env_clear();
    for (name, value) in plain.get_envs() {
        command.env(name, value.unwrap());
    }
    Output::of(&mut command)
}

#[test]
fn heavy_few_open_files_or_little_memory_end_a_run_and_the_next_one_completes() {
    let (firm, expected) = firm();
    let mut ended = 0;
    let files = [6_u32, 9, 11, 13, 15, 17, 20, 24, 32].map(|count| format!("--nofile={count}"));
    let memory = [80_u64, 120, 180, 260, 400].map(|mib| format!("--as={}", mib << 20));
    for limit in files.iter().chain(&memory) {
        let home = firm.home.copied();
        let output = limited(&home, limit);
        if output.code != 0 {
            ended += 1;
            // Memory that cannot be had ends the program as a kill does (F45), in whatever words. A program that cannot
            // load its libraries has not begun.
            let memory = limit.starts_with("--as");
            assert!(memory || !output.stderr.contains("panicked"), "{limit}: {output:?}");
            let exit = [10, 12, 60, 70].contains(&output.code);
            assert!(
                exit || output.code == 127 || (memory && [-1, 1].contains(&output.code)),
                "{limit}: {output:?}"
            );
            if exit {
                let _ = output.told();
            }
        }
        made_good(
            &|arguments| home.chat_connectors(arguments),
            &|| home.archive_contents(),
            &expected,
            limit,
        );
    }
    assert!(ended > 5, "{ended}");
}

/// Somebody without rights, who runs nothing else here, and a copy of the program: only its builder may look into the
/// folder it was built in.
struct Somebody(TempDir);

impl Somebody {
    const ID: u32 = 61_003;

    fn new() -> Self {
        let own = tempfile::Builder::new().permissions(fs::Permissions::from_mode(0o755)).tempdir_in("/tmp");
        let own = own.unwrap();
        fs::copy(program("chat-connectors"), own.path().join("chat-connectors")).unwrap();
        Self(own)
    }

    fn give(path: &Path) {
        chown(path, Some(Self::ID), Some(Self::ID)).unwrap();
        if path.is_dir() {
            fs::read_dir(path).unwrap().for_each(|entry| Self::give(&entry.unwrap().path()));
        }
    }

    /// Runs the program under a limit of `prlimit`.
    fn run(&self, home: &Home, limit: &str, arguments: &[&str]) -> Output {
        let plain = home.command(arguments);
        let mut command = Command::new("prlimit");
        command.args([limit, "setpriv", "--clear-groups", "--inh-caps=-all"]);
        command.args([format!("--reuid={}", Self::ID), format!("--regid={}", Self::ID)]);
        command.arg(self.0.path().join("chat-connectors")).args(plain.get_args()).env_clear();
        for (name, value) in plain.get_envs() {
            command.env(name, value.unwrap());
        }
        Output::of(&mut command)
    }
}

#[test]
fn heavy_few_threads_end_a_run_in_order_and_the_next_one_completes() {
    if !can_mount() {
        return;
    }
    let (firm, expected) = firm();
    let somebody = Somebody::new();
    let mut ended = 0;
    for threads in 1..=12 {
        let at = format!("{threads} threads");
        let home = firm.home.copied();
        Somebody::give(home.beside("").as_path());
        let output = somebody.run(&home, &format!("--nproc={threads}"), &RUN);
        if output.code != 0 {
            ended += 1;
            assert_eq!(output.told(), (70, "internal".to_owned()), "{at}: {output:?}");
            let log = fs::read_to_string(home.path().join("logs/program.jsonl")).unwrap();
            assert_eq!(log.contains("panicked"), output.stderr.contains("panicked"), "{at}: {output:?}");
        }
        let run = |arguments: &[&str]| somebody.run(&home, "--core=0", arguments);
        made_good(&run, &|| home.archive_contents(), &expected, &at);
    }
    assert!(ended > 2, "{ended}");
}

#[test]
fn heavy_folder_or_file_that_may_not_be_written_is_told_and_afterwards_a_plain_run_completes() {
    if !can_mount() {
        return;
    }
    let (firm, expected) = firm();
    let somebody = Somebody::new();
    let first = firm.home.copied();
    let later: Vec<PathBuf> = [4, 5].map(|day| firm.site.folder().join(format!("day-{day}.pgp"))).into();
    let aside = |path: &PathBuf| somebody.0.path().join(path.file_name().unwrap());
    later.iter().for_each(|path| fs::rename(path, aside(path)).unwrap());
    let _ = first.chat_connectors(&RUN).expect_code(0);
    later.iter().for_each(|path| fs::rename(aside(path), path).unwrap());
    let places = [
        ("", 0o500),
        ("archive", 0o500),
        ("archive/person2@corp.example/ICE Chat", 0o500),
        ("staging/evidence", 0o500),
        ("staging/partial", 0o500),
        ("logs", 0o500),
        ("statements/.aside", 0o500),
        ("ledger.db", 0),
        ("run.lock", 0o400),
        ("archive", 0),
    ];
    for (place, mode) in places {
        let home = first.copied();
        Somebody::give(home.beside("").as_path());
        let run = |arguments: &[&str]| somebody.run(&home, "--core=0", arguments);
        let at = format!("{place:?} with mode {mode:o}");
        let path = home.path().join(place);
        let before = fs::metadata(&path).unwrap().permissions();
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        told(&run(&RUN), "disk-failed", &at);
        fs::set_permissions(&path, before).unwrap();
        made_good(&run, &|| home.archive_contents(), &expected, &at);
    }
}

#[test]
fn heavy_read_only_disk_is_told_and_once_it_can_be_written_a_plain_run_completes() {
    if !can_mount() {
        return;
    }
    let (firm, expected) = firm();
    let disk = SmallDisk::tmpfs(&firm.home, "size=1g").unwrap();
    disk.remount("ro");
    told(&disk.chat_connectors(&RUN), "disk-failed", "read-only");
    disk.remount("rw");
    made_good(&|arguments| disk.chat_connectors(arguments), &|| contents_of(&disk.folder()), &expected, "rw");
}

/// A line on which nothing of the site's passes after so many bytes, until it is opened.
struct Gate {
    port: u16,
    reached: Receiver<()>,
    open: Sender<()>,
}

impl Gate {
    fn to(server: u16, after: usize) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let ((says, reached), (open, opened)) = (channel(), channel());
        thread::spawn(move || {
            let mut gate = Some((says, opened));
            // One connection after the other: the first only looks who is there.
            while let Ok((mut client, _)) = listener.accept() {
                let mut server = TcpStream::connect((Ipv4Addr::LOCALHOST, server)).unwrap();
                let (mut from, mut to) = (client.try_clone().unwrap(), server.try_clone().unwrap());
                thread::spawn(move || {
                    let _ = std::io::copy(&mut from, &mut to);
                    let _ = to.shutdown(Shutdown::Both);
                });
                let (mut passed, mut buffer) = (0, [0; 8192]);
                while let Ok(count @ 1..) = server.read(&mut buffer) {
                    passed += count;
                    if passed > after
                        && let Some((says, opened)) = gate.take()
                    {
                        let _ = says.send(());
                        let _ = opened.recv();
                    }
                    if client.write_all(&buffer[..count]).is_err() {
                        break;
                    }
                }
                let _ = client.shutdown(Shutdown::Both);
            }
        });
        Self { port, reached, open }
    }
}

#[test]
fn heavy_home_that_vanishes_in_the_middle_of_a_run_is_told_and_one_that_is_put_back_imports_all() {
    let (firm, expected) = firm();
    let backup = firm.home.copied();
    let gate = Gate::to(firm.site.port(), 100_000);
    firm.move_site(gate.port);
    let mut command = firm.home.command(&RUN);
    let run = thread::spawn(move || Output::of(&mut command));
    gate.reached.recv_timeout(PATIENCE).unwrap();
    fs::remove_dir_all(firm.home.path()).unwrap();
    gate.open.send(()).unwrap();
    let output = run.join().unwrap();
    told(&output, "disk-failed", "the home is gone");
    // What the program made anew on its way is not what is put back.
    let _ = fs::remove_dir_all(firm.home.path());
    fs::create_dir(firm.home.path()).unwrap();
    Tree::read(&backup.path()).write(&firm.home.path());
    let run = |arguments: &[&str]| firm.home.chat_connectors(arguments);
    made_good(&run, &|| firm.home.archive_contents(), &expected, "put back");
}
