//! `cargo xtask bench line`: a day's file over a long line, ours against OpenSSH's sftp, and over a slow line.
//!
//! In: nothing. Out: seconds from nothing to the whole file, medians of five taken in turn, and the round trips that
//! connecting, signing in and listing take. It fails only where a file is not the one that was sent, or the slow line
//! does not bring it. Deliberately absent: TCP's own start over a long line; both clients are spared it alike.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use engine::keys::{Unlock, Vault};
use engine::pipeline::{self, Opened};
use engine::source::{Limits, Rung, SftpSource, Site, Source as _};
use secrecy::SecretString;
use sha2::{Digest as _, Sha256};
use tests::firm::{CONNECTOR, PASSWORD};
use tests::measure::median;
use tests::{Firm, Line, figures};

const BYTES: usize = 25_000_000;
const RUNS: usize = 5;
const NARROW: u64 = 300_000;

fn main() {
    let firm = Firm::default();
    // What encrypted bytes are to a line: nothing repeats.
    let bytes: Vec<u8> =
        (0..BYTES as u64).map(|at| (at.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56) as u8).collect();
    let sent = Sha256::digest(&bytes).to_vec();
    firm.put_as_is("day.pgp", 20, &bytes);
    let opened = open(&firm);
    let peer = Peer::new(&firm);

    println!("25,000,000 bytes; seconds, medians of {RUNS}; all = connect, sign in, list, fetch");
    println!(
        "{:<8}{:>12}{:>12}{:>8}{:>14}{:>14}{:>8}",
        "line", "ours, all", "sftp, all", "ratio", "ours, file", "sftp, file", "ratio"
    );
    for (key, milliseconds) in [("line-40", 40), ("line-100", 100)] {
        let line = Line::to(firm.site.port()).round_trip(Duration::from_millis(milliseconds)).open();
        let mut times: [Vec<f64>; 4] = Default::default();
        for _ in 0..RUNS {
            let ours = fetch(&opened, line.port(), &sent);
            let (all, connecting) = (peer.get(line.port(), &sent), peer.list(line.port()));
            for (kept, time) in times.iter_mut().zip([ours.all, all, ours.file, all - connecting]) {
                kept.push(time);
            }
        }
        let [ours, sftp, ours_file, sftp_file] = times.map(|times| median(&times));
        println!(
            "{:<8}{ours:>12.2}{sftp:>12.2}{:>8.1}{ours_file:>14.2}{sftp_file:>14.2}{:>8.1}",
            format!("{milliseconds} ms"),
            sftp / ours,
            sftp_file / ours_file
        );
        let value = format!("{:.1} times (the file alone: {:.1})", sftp / ours, sftp_file / ours_file);
        figures::record(key, &value);
    }

    let long = Duration::from_millis(100);
    let line = Line::to(firm.site.port()).round_trip(long).open();
    let (mut ladder, began) = (Vec::new(), Instant::now());
    drop(connect(&opened, line.port(), &mut |rung| ladder.push(rung)));
    println!("round trips over 100 ms, beside TCP's own: {:.1} in all", trips(began.elapsed(), long));
    for Rung { name, milliseconds, .. } in ladder {
        println!("    {name:?}: {:.1}", trips(Duration::from_millis(milliseconds), long));
    }

    let line = Line::to(firm.site.port()).rate(NARROW).open();
    let slow = fetch(&opened, line.port(), &sent);
    assert_eq!(line.connections(), 1, "the slow line was given up and taken again");
    println!("300 kB/s: {:.0} s on one connection, the longest silence {:.1} s", slow.all, slow.silence);
    let value = format!("whole in {:.0} s, longest silence {:.1} s", slow.all, slow.silence);
    figures::record("line-slow", &value);
}

fn open(firm: &Firm) -> Opened {
    let passphrase = fs::read_to_string(firm.home.beside("passphrase")).unwrap();
    let unlock = Unlock::Passphrase(SecretString::from(passphrase.trim()));
    let mut vault = Vault::open(&firm.home.path(), &unlock).unwrap();
    pipeline::open(&firm.home.path(), &mut vault, CONNECTOR, jiff::civil::date(2026, 12, 1)).unwrap()
}

fn connect(opened: &Opened, port: u16, on_rung: &mut dyn FnMut(Rung)) -> SftpSource {
    let site = Site { port, ..opened.site.clone() };
    let (credentials, trust) = (opened.credentials.clone(), opened.trust.clone());
    SftpSource::connect_within(site, credentials, trust, Limits::default(), &AtomicBool::new(false), on_rung)
        .unwrap()
}

struct Fetched {
    all: f64,
    file: f64,
    silence: f64,
}

/// As a run does: connect, list, fetch, hash on the way.
fn fetch(opened: &Opened, port: u16, sent: &[u8]) -> Fetched {
    let began = Instant::now();
    let mut source = connect(opened, port, &mut |_| ());
    let file = source.list().unwrap().remove(0);
    let asked = Instant::now();
    let (mut hash, mut heard, mut silence) = (Sha256::new(), asked, Duration::ZERO);
    source
        .fetch(&file, 0, &mut |bytes| {
            silence = silence.max(heard.elapsed());
            heard = Instant::now();
            hash.update(bytes);
            Ok(())
        })
        .unwrap();
    let [all, file] = [began, asked].map(|since| since.elapsed().as_secs_f64());
    assert_eq!(hash.finalize().to_vec(), sent, "another file");
    Fetched { all, file, silence: silence.as_secs_f64() }
}

/// OpenSSH's sftp, let in by a key of its own and the same password.
struct Peer<'f> {
    firm: &'f Firm,
    key: std::path::PathBuf,
}

impl<'f> Peer<'f> {
    fn new(firm: &'f Firm) -> Self {
        let key = firm.home.beside("peer");
        let made =
            Command::new("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "", "-f"]).arg(&key).status();
        assert!(made.unwrap().success());
        firm.site.install_key(&fs::read_to_string(key.with_extension("pub")).unwrap());
        Self { firm, key }
    }

    /// Seconds until the file is there.
    fn get(&self, port: u16, sent: &[u8]) -> f64 {
        let got = self.firm.home.beside("got");
        let _ = fs::remove_file(&got);
        let seconds = self.batch(port, &format!("get day.pgp {}\n", got.display()));
        assert_eq!(Sha256::digest(fs::read(got).unwrap()).to_vec(), sent, "another file");
        seconds
    }

    /// Seconds until it has signed in and listed the folder.
    fn list(&self, port: u16) -> f64 {
        self.batch(port, "ls -l\n")
    }

    fn batch(&self, port: u16, commands: &str) -> f64 {
        let batch = self.firm.home.beside("batch");
        fs::write(&batch, commands).unwrap();
        let mut sftp = Command::new("sshpass");
        sftp.env("SSHPASS", PASSWORD).args(["-e", "sftp", "-q", "-F", "none", "-oBatchMode=no"]);
        sftp.args(["-oStrictHostKeyChecking=no", "-oUserKnownHostsFile=/dev/null", "-oIdentitiesOnly=yes"]);
        sftp.arg("-i").arg(&self.key).arg("-P").arg(port.to_string()).arg("-b").arg(&batch);
        sftp.arg(format!("{}@127.0.0.1", self.firm.site.user()));
        sftp.current_dir(here(&batch)).stdout(Stdio::null()).stderr(Stdio::null()).stdin(Stdio::null());
        let began = Instant::now();
        assert!(sftp.status().unwrap().success(), "{}", self.firm.site.log());
        began.elapsed().as_secs_f64()
    }
}

fn here(file: &Path) -> &Path {
    file.parent().unwrap()
}

fn trips(time: Duration, round_trip: Duration) -> f64 {
    time.as_secs_f64() / round_trip.as_secs_f64()
}
