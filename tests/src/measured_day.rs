//! A large day, set up once and imported as often as it is to be measured.
//!
//! In: how many items and staff. Out: imports with their seconds and peak memory, each into a home of its own and
//! checked; what else does with the same file: gpg, OpenSSH's sftp, a disk, a script of a person's making.
//! Everything is real: gpg seals the day, OpenSSH serves it. Deliberately absent: tables, verdicts.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

use serde_json::Value;
use tempfile::TempDir;

use crate::gpg::Encrypt;
use crate::measure::timed;
use crate::sshd::Site;
use crate::{Gpg, Home, Sshd, day, workspace};

const CONNECTOR: &str = "Bench";
const PASSWORD: &str = "bench-Pa55-word";
const DOCUMENTED_LIMIT: u64 = 200_000;

/// A day on a site, and a home that is set up for it.
pub struct MeasuredDay {
    /// What an import must arrive at.
    pub written: day::Written,
    /// Bytes of XML in it.
    pub written_bytes: u64,
    home: Home,
    site: Sshd,
    gpg: Gpg,
    /// What must not be copied with the home.
    files: TempDir,
    name: String,
    /// Kept to the end: a file system looks longer for room where much was deleted just before.
    done: Vec<Home>,
    scripts: Vec<TempDir>,
}

/// For so long, ext4 without a journal passes over the place of a file that is gone: a minute, and five where something
/// beside it was written since.
const RECENTLY_DELETED: Duration = Duration::from_secs(360);

/// Tells the next one when much was deleted.
fn cleared() -> PathBuf {
    folder().join("cleared")
}

impl Drop for MeasuredDay {
    fn drop(&mut self) {
        if self.done.is_empty() && self.scripts.is_empty() {
            return;
        }
        self.done.clear();
        self.scripts.clear();
        rustix::fs::sync();
        let _ = File::create(cleared());
    }
}

/// Homes with empty mailbox files, to be kept to the end.
pub struct Emptied(Vec<Home>);

impl Drop for Emptied {
    fn drop(&mut self) {
        self.0.clear();
        rustix::fs::sync();
        let _ = File::create(cleared());
    }
}

fn empty(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            empty(&path);
        } else {
            File::create(path).unwrap();
        }
    }
}

/// One import.
pub struct Import {
    /// From the start of the program to its end.
    pub seconds: f64,
    /// Of all processors together.
    pub processor: f64,
    /// The most memory it held, bytes.
    pub peak: u64,
    /// What it told.
    pub report: Value,
    /// Bytes that it wrote into mailboxes.
    pub archived: u64,
}

impl MeasuredDay {
    /// Makes, seals and serves a day.
    ///
    /// # Panics
    /// When something of it cannot be had.
    #[must_use]
    pub fn new(items: u64, staff: u32) -> Self {
        let deleted = fs::metadata(cleared()).and_then(|file| file.modified());
        let ago = deleted.ok().and_then(|at| at.elapsed().ok()).unwrap_or(RECENTLY_DELETED);
        std::thread::sleep(RECENTLY_DELETED.saturating_sub(ago));
        let home = Home::in_folder(&folder());
        let gpg = Gpg::new();
        let bundle = home.beside("bundle");
        let out = bundle.to_str().unwrap();
        let _ = home.chat_connectors(&["keys", "bundle", "--kind", "ice-chat", "--out", out]).expect_code(0);
        let site = Sshd::start(Site::new(&fs::read_to_string(bundle.join("ssh_key.pub")).unwrap(), PASSWORD));
        let firm = gpg.import(&fs::read(bundle.join("pgp_key.asc")).unwrap());
        // The connector's private keys never leave its vault, so gpg and sftp get keys of their own.
        let yardstick = gpg.make_key("Yardstick <yardstick@corp.example>", "future-default", "never", "");
        let files = tempfile::tempdir_in(folder()).unwrap();
        let key = files.path().join("yardstick");
        let made =
            Command::new("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "", "-f"]).arg(&key).status();
        assert!(made.unwrap().success());
        site.install_key(&fs::read_to_string(key.with_extension("pub")).unwrap());

        let sealed = files.path().join("day.pgp");
        let (written, written_bytes) =
            gpg.encrypt_to_file(&sealed, &[&firm, &yardstick], &Encrypt::default(), |out| {
                let mut counted = Counted(out, 0);
                let written = day::write(&mut counted, items, staff, 20_261_120)?;
                Ok((written, counted.1))
            });
        let name = format!("{}.xml.pgp", day::DATE);
        let copy = files.path().join("upload");
        fs::copy(&sealed, &copy).unwrap();
        site.put_file(&name, &copy, SystemTime::now() - Duration::from_secs(3600));

        let mapping = format!("automatic = true\ndomains = [\"{}\"]", day::DOMAIN);
        let file = home.connector_file(CONNECTOR, &site, PASSWORD, &mapping);
        let _ = home.chat_connectors(&["connector", "add", file.to_str().unwrap()]).expect_code(0);
        Self { written, written_bytes, home, site, gpg, files, name, done: Vec::new(), scripts: Vec::new() }
    }

    /// Bytes of the sealed file.
    ///
    /// # Panics
    /// When it is gone.
    #[must_use]
    pub fn sealed_bytes(&self) -> u64 {
        fs::metadata(self.sealed()).unwrap().len()
    }

    /// Imports the day into a home of its own, and watches its memory.
    ///
    /// # Panics
    /// When the import fails or its numbers are wrong.
    #[must_use]
    pub fn import(&mut self) -> Import {
        let home = self.home.copy_in(&folder());
        let mut arguments = vec!["--json", "run", CONNECTOR];
        if self.written.items > DOCUMENTED_LIMIT {
            arguments.push("--accept-over-limit");
        }
        let errors = home.beside("stderr");
        let mut command = home.command(&arguments);
        command.stdout(Stdio::piped()).stderr(File::create(&errors).unwrap());
        // What an earlier one left to be written must not be counted to this one.
        rustix::fs::sync();
        let began = Instant::now();
        let mut program = command.spawn().unwrap();
        let mut pipe = program.stdout.take().unwrap();
        let reader = std::thread::spawn(move || {
            let mut text = String::new();
            pipe.read_to_string(&mut text).unwrap();
            text
        });
        let (mut peak, mut processor) = (0, 0.0_f64);
        let status = loop {
            peak = peak.max(high_water_mark(program.id()));
            processor = processor.max(processor_seconds(program.id()));
            if let Some(status) = program.try_wait().unwrap() {
                break status;
            }
            std::thread::sleep(Duration::from_millis(5));
        };
        let seconds = began.elapsed().as_secs_f64();
        let text = reader.join().unwrap();
        assert!(status.success(), "{status}\n{text}\n{}", fs::read_to_string(errors).unwrap());
        let report = serde_json::Deserializer::from_str(&text).into_iter::<Value>().last();
        let report = report.expect("a report").expect("JSON");
        let number = |name: &str| report[name].as_u64().unwrap_or_else(|| panic!("no {name}: {report}"));
        assert_eq!(report["outcome"], "succeeded", "{report}");
        assert_eq!(report["balanced"], true, "{report}");
        assert_eq!(number("available_from_source"), self.written.items);
        assert_eq!(number("available_for_import"), self.written.deliveries);
        assert_eq!(number("imported"), self.written.deliveries);
        let archived = bytes_below(&home.path().join("archive"));
        self.done.push(home);
        Import { seconds, processor, peak, report, archived }
    }

    /// Gives up the room of what was imported, and no file: a file system would look longer for room then.
    ///
    /// # Panics
    /// When a file cannot be cut.
    #[must_use]
    pub fn emptied(mut self) -> Emptied {
        self.done.iter().for_each(|home| empty(&home.path().join("archive")));
        Emptied(std::mem::take(&mut self.done))
    }

    fn sealed(&self) -> PathBuf {
        self.files.path().join("day.pgp")
    }

    /// Seconds that gpg takes to decrypt the file to nowhere.
    #[must_use]
    pub fn gpg(&self) -> f64 {
        timed(|| self.gpg.decrypt_to_nowhere(&self.sealed()))
    }

    /// Seconds that OpenSSH's own client takes to fetch the file, from its start to its end.
    #[must_use]
    pub fn sftp(&self) -> f64 {
        let to = self.files.path().join("fetched");
        let key = self.files.path().join("yardstick");
        let spent = timed(|| self.site.fetch_by_openssh(self.site.port(), &key, &self.name, &to));
        assert_eq!(fs::metadata(&to).unwrap().len(), self.sealed_bytes());
        fs::remove_file(to).unwrap();
        spent
    }

    /// Seconds to write so many bytes into one file and sync it.
    ///
    /// # Panics
    /// When the disk refuses.
    #[must_use]
    pub fn write_and_sync(&self, bytes: u64) -> f64 {
        rustix::fs::sync();
        let path = self.files.path().join("floor");
        let spent = timed(|| write_and_sync(&path, bytes));
        fs::remove_file(path).unwrap();
        spent
    }

    /// Seconds of a person's script (`rigs/day_script.py`) for the same day, without the download.
    ///
    /// # Panics
    /// When it does not come to the same numbers.
    #[must_use]
    pub fn script(&mut self) -> f64 {
        let folder = tempfile::tempdir_in(folder()).unwrap();
        let mut said = String::new();
        let spent = timed(|| {
            let mut python = Command::new("/usr/bin/python3");
            python.arg(workspace().join("tests/rigs/day_script.py"));
            python.arg(self.sealed()).arg(self.gpg.home()).arg(folder.path());
            let output = python.output().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            said = String::from_utf8(output.stdout).unwrap();
        });
        let day::Written { items, deliveries, mailboxes } = self.written;
        assert_eq!(said.trim(), format!("{items} {deliveries} {mailboxes}"));
        self.scripts.push(folder);
        spent
    }
}

struct Counted<'a>(&'a mut dyn io::Write, u64);

impl io::Write for Counted<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.0.write(bytes)?;
        self.1 += count as u64;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// On the disk that is measured, not in memory.
fn folder() -> PathBuf {
    let folder = workspace().join("target/bench");
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The most memory that a process has held so far, bytes; 0 once it is gone.
fn high_water_mark(id: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap_or(0) * 1024
}

/// What all threads of a process have used so far; 0 once it is gone.
fn processor_seconds(id: u32) -> f64 {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    // After the name, which may hold spaces: state, and from the twelfth field on user and system, in 1/100 s.
    let fields = stat.rsplit_once(") ").map_or("", |(_, fields)| fields).split(' ');
    fields.skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
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
}

fn bytes_below(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap());
    let size = |entry: fs::DirEntry| {
        let path = entry.path();
        if path.is_dir() { bytes_below(&path) } else { entry.metadata().unwrap().len() }
    };
    entries.map(size).sum()
}
