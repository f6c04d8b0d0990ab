//! What a rehearsal promises: each scenario comes to what it says, at the engine's end, and nothing of it stays.

use std::path::PathBuf;
use std::process::Stdio;
use std::sync::Mutex;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use engine::keys::{Bundle, Pairs, PgpAlgorithm, SshAlgorithm, Unlock, Vault};
use engine::model::RemoteFile;
use engine::pipeline::{self, Import, Opened, Report, Validation, WatchCode};
use engine::progress::{Observer, Snapshot, Stage};
use engine::source::{Clock as _, RungName, RungState, SystemClock};
use secrecy::ExposeSecret;

use super::*;
use crate::{Expected, Scenario, calendar};

/// Items and deliveries of the site's own days, where nothing is rehearsed.
const ITEMS: u64 = 512;
const IMPORTED: u64 = 873;
const FIRST_DAY: u64 = 274;
const HELD: u64 = 9;

fn ice() -> &'static engine::connector::Kind {
    engine::connector::find("ice-chat").unwrap()
}

/// A home that is set up for a site, as far as *Finish*.
struct Desk {
    home: tempfile::TempDir,
    site: Practice,
    opened: Opened,
}

impl Desk {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let mut vault = Vault::open(home.path(), &Unlock::Passphrase("practice".into())).unwrap();
        let algorithms = (SshAlgorithm::Ed25519, PgpAlgorithm::Curve25519);
        let today = jiff::Zoned::now().date();
        let ring = Pairs::of(home.path(), "ice-chat").open_or_make(&mut vault, algorithms, today).unwrap();
        let bundle = home.path().join("bundle");
        let address = [std::net::Ipv4Addr::LOCALHOST];
        Bundle::new(&ring.ssh[0], &ring.pgp[0], "practice", &address).unwrap().write_to(&bundle).unwrap();
        let site = Practice::start().unwrap();
        site.configure(&bundle).unwrap();
        let beside = |name: &str, text: &str| std::fs::write(home.path().join(name), text).unwrap();
        beside("password.txt", site.password().expose_secret());
        beside("mapping.csv", &crate::chats::mapping_csv());
        let connector = format!(
            "name = \"Desk\"\nkind = \"ice-chat\"\n[source]\nhost = \"127.0.0.1\"\nport = {}\nfirm_code = \"{}\"\n\
             password_file = \"password.txt\"\nhost_key = \"{}\"\n[mapping]\nautomatic = true\n\
             csv = \"mapping.csv\"\ndomains = [\"{}\"]\n",
            site.port(),
            site.firm_code(),
            site.host_key(),
            DOMAINS[0],
        );
        beside("connector.toml", &connector);
        pipeline::add(
            home.path(),
            &mut vault,
            &home.path().join("connector.toml"),
            false,
            today,
            "ada@desk",
            &SystemClock,
        )
        .unwrap();
        let opened = pipeline::open(home.path(), &mut vault, "Desk", today).unwrap();
        Self { home, site, opened }
    }

    fn climb(&self) -> Validation {
        pipeline::validate(self.home.path(), &self.opened, &SystemClock, &mut |_| ())
    }

    fn run(&self, observer: &dyn Observer) -> Report {
        let import = Import {
            home: self.home.path(),
            connector: &self.opened.connector,
            keys: Arc::clone(&self.opened.keys),
            formats: &self.opened.formats,
            mapping: &self.opened.mapping,
            destination: &engine::pipeline::Destined::default(),
            evidence: &engine::pipeline::Evidenced::default(),
            clock: &SystemClock,
            observer,
            cancelled: &AtomicBool::new(false),
            accept_over_limit: false,
            dry_run: false,
            who: "ada@desk",
            signers: &self.opened.ring.pgp,
        };
        let report =
            pipeline::run(&import, &mut || Ok(Box::new(self.opened.connect(import.cancelled)?))).unwrap();
        assert!(report.balanced);
        report
    }

    fn all_is_well(&self) {
        self.site.rehearse(Scenario::AllWell).unwrap();
        assert_eq!(self.climb().error().map(ToString::to_string), None);
        let report = self.run(&());
        assert_eq!((fault(&report), report.waiting), (None, 0));
        assert!(
            pipeline::audit(self.home.path(), &pipeline::Evidenced::default(), &mut || Ok(()))
                .unwrap()
                .clean()
        );
    }
}

fn fault(report: &Report) -> Option<Code> {
    report.error.as_ref().map(engine::error::Error::code)
}

fn stopped(climbed: &Validation) -> Option<(RungName, Code)> {
    let failed = climbed.rungs.iter().find(|rung| rung.state == RungState::Failed)?;
    Some((failed.name, failed.error.as_ref()?.code()))
}

/// Rehearses in a new home: climbs, imports where the ladder allows, compares, and is well again.
fn comes_to_what_it_says(scenario: Scenario) {
    let desk = Desk::new();
    desk.site.rehearse(scenario).unwrap();
    assert_eq!(desk.site.scenario(), scenario);
    let climbed = desk.climb();
    let usual = |report: &Report| {
        assert_eq!((fault(report), report.imported), (None, IMPORTED));
        (report.available_from_source, report.skipped, report.held, report.waiting)
    };
    match scenario.expected(ice()) {
        Expected::StopsAt(RungName::Password, Code::PasswordExpired) => {
            // An engine that does not read what a session says only sees that there is no SFTP.
            let (rung, code) = stopped(&climbed).unwrap();
            assert!([RungName::Sftp, RungName::Password].contains(&rung), "{rung:?}");
            assert!([Code::SftpRefused, Code::PasswordExpired].contains(&code), "{code:?}");
        }
        Expected::StopsAt(rung, code) => {
            assert_eq!(stopped(&climbed), Some((rung, code)));
            assert_eq!(fault(&desk.run(&())), Some(code));
        }
        Expected::FileFault(code) => {
            let (rung, told) = stopped(&climbed).unwrap();
            assert!([RungName::Recipients, RungName::Decrypt].contains(&rung), "{rung:?}");
            assert_eq!(told, code);
            // The newest repeats the first day, so that all is there without it.
            let report = desk.run(&());
            assert_eq!((report.imported, report.files, report.skipped), (IMPORTED, 3, 0));
            let faults: Vec<_> =
                report.file_faults.values().map(|fault| (fault.file.as_str(), fault.code)).collect();
            assert_eq!(faults, [("practice-firm_20261118_resent.xml.pgp", code)]);
        }
        Expected::Nothing => {
            assert_eq!(stopped(&climbed), None);
            let report = desk.run(&());
            assert_eq!((fault(&report), report.files, report.imported), (None, 0, 0));
        }
        Expected::Connects | Expected::Held | Expected::Failed | Expected::Skipped | Expected::OverLimit => {
            assert_eq!(stopped(&climbed), None);
            let report = desk.run(&());
            let found = usual(&report);
            let more = match scenario.expected(ice()) {
                Expected::Held => (30, 0, 30, 0),
                Expected::Skipped => (128, FIRST_DAY, 0, 0),
                Expected::OverLimit => (200_001, 0, 0, 200_001),
                Expected::Connects
                | Expected::Failed
                | Expected::Nothing
                | Expected::StopsAt(..)
                | Expected::FileFault(_) => (0, 0, 0, 0),
            };
            assert_eq!(found, (ITEMS + more.0, FIRST_DAY + more.1, HELD + more.2, more.3));
            if scenario.expected(ice()) == Expected::OverLimit {
                let days: Vec<u64> = report.over_limit.values().copied().collect();
                assert_eq!((days, report.exit()), (vec![200_001], 41));
                return;
            }
        }
    }
    desk.all_is_well();
}

#[test]
fn a_site_without_fault_is_climbed_and_imported() {
    comes_to_what_it_says(Scenario::AllWell);
}

#[test]
fn a_wrong_password_stops_at_the_password() {
    comes_to_what_it_says(Scenario::WrongPassword);
}

#[test]
fn a_key_that_is_not_installed_stops_at_the_key() {
    comes_to_what_it_says(Scenario::KeyNotInstalled);
}

#[test]
fn a_changed_host_key_stops_at_the_host_key() {
    comes_to_what_it_says(Scenario::HostKeyChanged);
}

#[test]
fn an_expired_password_lets_in_and_gives_no_sftp() {
    comes_to_what_it_says(Scenario::PasswordExpired);
}

#[test]
fn a_cut_connection_is_told_as_lost_within_seconds() {
    let began = Instant::now();
    comes_to_what_it_says(Scenario::CutConnection);
    // Twice three pauses of 7 s in all, for the check and for the run.
    assert!(began.elapsed() < Duration::from_secs(40), "{:?}", began.elapsed());
}

#[test]
fn a_truncated_file_is_told_as_incomplete_and_fetched_again_when_it_is_whole() {
    comes_to_what_it_says(Scenario::Truncated);
}

#[test]
fn an_altered_file_is_told_as_altered_and_fetched_again_when_it_is_not() {
    comes_to_what_it_says(Scenario::Altered);
}

#[test]
fn a_file_to_another_key_is_told_and_fetched_again_when_it_is_to_ours() {
    comes_to_what_it_says(Scenario::OtherKey);
}

#[test]
fn chats_of_unknown_people_are_held() {
    comes_to_what_it_says(Scenario::UnknownPeople);
}

#[test]
fn a_day_that_comes_once_more_is_skipped() {
    comes_to_what_it_says(Scenario::DuplicateDay);
}

/// What the source watch tells after a rehearsal that is imported.
fn watched(scenario: Scenario) -> Vec<(WatchCode, Option<String>)> {
    let desk = Desk::new();
    desk.site.rehearse(scenario).unwrap();
    let _ = desk.run(&());
    let now = calendar(SystemClock.now());
    let told = pipeline::watch(desk.home.path(), &desk.opened.connector, now).unwrap();
    let what = |name: &str, amiss: &pipeline::Watched| amiss.args.get(name).cloned();
    told.iter().map(|amiss| (amiss.code, what("names", amiss).or_else(|| what("day", amiss)))).collect()
}

#[test]
fn a_missing_day_is_skipped_as_a_file_and_told_as_a_day() {
    comes_to_what_it_says(Scenario::MissingDay);
    assert_eq!(watched(Scenario::MissingDay), [(WatchCode::DayMissing, Some("2026-11-17".to_owned()))]);
}

#[test]
fn a_manifest_that_disagrees_is_told_with_the_name_that_is_not_there() {
    comes_to_what_it_says(Scenario::ManifestDisagrees);
    let name = Some("practice-firm_20261120_part2.xml".to_owned());
    assert_eq!(watched(Scenario::ManifestDisagrees), [(WatchCode::ManifestDisagrees, name)]);
}

#[test]
fn an_empty_site_is_no_fault_and_is_told() {
    comes_to_what_it_says(Scenario::EmptySite);
    assert_eq!(watched(Scenario::EmptySite), [(WatchCode::SiteEmpty, None)]);
    assert_eq!(watched(Scenario::AllWell), []);
}

#[test]
fn heavy_a_day_above_the_limit_waits_and_the_others_do_not() {
    comes_to_what_it_says(Scenario::OverLimit);
}

/// How often the count of bytes fetched moved.
#[derive(Default)]
struct Moves(Mutex<BTreeSet<u64>>);

impl Observer for Moves {
    fn progress(&self, snapshot: &Snapshot) {
        if snapshot.stage == Stage::Downloading {
            self.0.lock().unwrap().insert(snapshot.done);
        }
    }
}

#[test]
fn a_slow_line_is_seen_to_be_slow_and_brings_everything() {
    let desk = Desk::new();
    desk.site.rehearse(Scenario::SlowLine).unwrap();
    let climbed = desk.climb();
    assert_eq!(stopped(&climbed), None);
    let milliseconds: u64 = climbed.rungs.iter().map(|rung| rung.milliseconds).sum();
    assert!((3_000..15_000).contains(&milliseconds), "{milliseconds}");
    let moves = Moves::default();
    let report = desk.run(&moves);
    assert_eq!((fault(&report), report.imported, report.held), (None, IMPORTED, HELD));
    assert!((8.0..30.0).contains(&report.seconds), "{}", report.seconds);
    assert!(moves.0.lock().unwrap().len() >= 6, "{:?}", moves.0);
    desk.all_is_well();
}

#[test]
fn every_rehearsal_in_one_home_leaves_everything_imported_once() {
    let desk = Desk::new();
    let slow = [Scenario::SlowLine, Scenario::CutConnection, Scenario::OverLimit];
    let (mut imported, mut files) = (0, BTreeSet::new());
    for scenario in Scenario::ALL.iter().rev().filter(|scenario| !slow.contains(scenario)) {
        desk.site.rehearse(*scenario).unwrap();
        let _ = desk.climb();
        let report = desk.run(&());
        imported += report.imported;
        files.extend(report.file_faults.into_values().map(|fault| fault.file));
    }
    assert_eq!((imported, files.len()), (IMPORTED, 0), "faults before the first import only");
    desk.all_is_well();
    assert_eq!(
        pipeline::audit(desk.home.path(), &pipeline::Evidenced::default(), &mut || Ok(())).unwrap().mails,
        IMPORTED
    );
}

fn listed(site: &Practice, admin: &Admin) -> Vec<RemoteFile> {
    connect(site, Some(admin.key()), site.password()).unwrap().list().unwrap()
}

fn newest(source: &mut SftpSource) -> Result<(RemoteFile, Vec<u8>)> {
    let file = source.list()?.pop().unwrap();
    let mut content = Vec::new();
    source.fetch(&file, 0, &mut |part| {
        content.extend_from_slice(part);
        Ok(())
    })?;
    Ok((file, content))
}

#[test]
fn all_well_is_exactly_as_before_and_a_damaged_file_keeps_name_size_and_time() {
    let (site, admin) = (Practice::start().unwrap(), Admin::new());
    site.configure(admin.home.path()).unwrap();
    let fetch = || newest(&mut connect(&site, Some(admin.key()), site.password()).unwrap()).unwrap();
    let before =
        (listed(&site, &admin), fetch(), site.host_key().to_owned(), site.port(), site.file_count(ice()));
    for scenario in Scenario::ALL {
        site.rehearse(*scenario).unwrap();
        let damaged = matches!(scenario.expected(ice()), Expected::FileFault(_));
        if damaged {
            assert_eq!(listed(&site, &admin), before.0, "{scenario:?}");
            let (_, content) = fetch();
            assert_eq!(content.len(), before.1.1.len());
            assert!(content != before.1.1, "{scenario:?}");
            let judged = gpg_refuses(&admin, &content);
            let keyless = judged.contains("No secret key");
            assert_eq!(keyless, *scenario == Scenario::OtherKey, "{judged}");
        }
        // Set up once more with the same files, it goes on as it was.
        site.configure(admin.home.path()).unwrap();
        assert_eq!(site.scenario(), *scenario);
        site.rehearse(Scenario::AllWell).unwrap();
        let after =
            (listed(&site, &admin), fetch(), site.host_key().to_owned(), site.port(), site.file_count(ice()));
        assert!(after == before, "{scenario:?}");
    }
}

/// What gpg says of a message that it does not take as whole.
fn gpg_refuses(admin: &Admin, message: &[u8]) -> String {
    let path: PathBuf = admin.home.path().join("judged");
    std::fs::write(&path, message).unwrap();
    let mut gpg = Command::new("gpg");
    gpg.arg("--homedir").arg(admin.home.path()).env("LC_ALL", "C");
    gpg.args(["--batch", "--pinentry-mode", "loopback", "--passphrase", "", "--decrypt"]).arg(&path);
    let output = gpg.stdin(Stdio::null()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success(), "{said}");
    said
}

#[test]
fn connections_that_began_before_a_rehearsal_go_on_as_they_were() {
    let (site, admin) = (Practice::start().unwrap(), Admin::new());
    site.configure(admin.home.path()).unwrap();
    let mut source = connect(&site, Some(admin.key()), site.password()).unwrap();
    let before = newest(&mut source).unwrap();
    for scenario in [Scenario::HostKeyChanged, Scenario::CutConnection, Scenario::Altered] {
        site.rehearse(scenario).unwrap();
        assert!(newest(&mut source).unwrap() == before, "{scenario:?}");
    }
}

#[test]
fn a_scenario_chosen_before_the_site_is_set_up_holds_afterwards() {
    let (site, admin) = (Practice::start().unwrap(), Admin::new());
    site.rehearse(Scenario::UnknownPeople).unwrap();
    assert_eq!(site.file_count(ice()), 0);
    site.configure(admin.home.path()).unwrap();
    assert_eq!((site.scenario(), site.file_count(ice())), (Scenario::UnknownPeople, 5));
    assert_eq!(listed(&site, &admin).pop().unwrap().name, "practice-firm_20261120_strangers.xml.pgp");
    // A bundle that cannot be used leaves the site as it was.
    assert!(site.configure(Path::new("/no/such/folder")).is_err());
    assert_eq!((site.scenario(), site.file_count(ice())), (Scenario::UnknownPeople, 5));
}

#[test]
fn every_scenario_has_one_name_that_leads_back_to_it() {
    let names: BTreeSet<&str> = Scenario::ALL.iter().map(|scenario| scenario.as_str()).collect();
    assert_eq!(names.len(), 16);
    for scenario in Scenario::ALL {
        assert_eq!(scenario.as_str().parse::<Scenario>().unwrap(), *scenario);
        assert_eq!(serde_json::to_value(scenario).unwrap(), scenario.as_str());
    }
    let refused = "wrong password".parse::<Scenario>().unwrap_err().to_string();
    assert_eq!(refused, "setting-invalid setting=scenario");
}

/// What the OpenSSH client has of a session: exit status, and what was said on standard error.
fn openssh(site: &Practice, admin: &Admin, asked: &[&str]) -> (Option<i32>, String) {
    use std::os::unix::fs::PermissionsExt as _;
    let askpass = admin.home.path().join("askpass");
    std::fs::write(&askpass, format!("#!/bin/sh\necho '{}'\n", site.password().expose_secret())).unwrap();
    std::fs::set_permissions(&askpass, std::fs::Permissions::from_mode(0o700)).unwrap();
    let mut ssh = Command::new("ssh");
    ssh.args(["-F", "none", "-o", "UserKnownHostsFile=/dev/null", "-o", "StrictHostKeyChecking=no"]);
    ssh.args(["-o", "LogLevel=ERROR", "-o", "IdentitiesOnly=yes", "-p", &site.port().to_string()]);
    ssh.arg("-i").arg(admin.home.path().join("ssh_key"));
    ssh.env("SSH_ASKPASS", askpass).env("SSH_ASKPASS_REQUIRE", "force");
    ssh.arg(format!("{}@127.0.0.1", site.firm_code())).args(asked);
    let output = ssh.stdin(Stdio::null()).output().unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn openssh_sees_an_expired_password_as_its_own_server_tells_it() {
    let (site, admin) = (Practice::start().unwrap(), Admin::new());
    site.configure(admin.home.path()).unwrap();
    let (sftp, command) = (["-s", "sftp"], ["exit"]);
    assert_eq!(openssh(&site, &admin, &sftp).1, "");
    assert_eq!(openssh(&site, &admin, &command).0, Some(255), "no command is run here");
    // session.c: a subsystem's standard error is not passed on; a command's is.
    site.rehearse(Scenario::PasswordExpired).unwrap();
    assert_eq!(openssh(&site, &admin, &sftp), (Some(1), String::new()));
    let (status, said) = openssh(&site, &admin, &command);
    let lines: Vec<&str> = said.lines().collect();
    let told = ["WARNING: Your password has expired.", "Password change required but no TTY available."];
    assert_eq!((status, lines.as_slice()), (Some(1), &told[..]));
    site.rehearse(Scenario::WrongPassword).unwrap();
    let (status, said) = openssh(&site, &admin, &sftp);
    assert_eq!(status, Some(255));
    assert!(said.contains("Permission denied (password)"), "{said}");
}
