//! The source watch over a real site: what did not come, what soon leaves, and what its manifests say.
//!
//! In: files put on a real SFTP server, with chosen times. Out: codes in `status`, and words. Where it matters
//! what time it is, the engine is handed a clock. Deliberately absent: every combination (the engine's tables).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, SystemTime};

use engine::keys::{Unlock, Vault};
use engine::model::Timestamp;
use engine::pipeline::{self, Import, Report, WatchCode, WatchLevel, Watched};
use engine::settings::Connectors;
use engine::source::Clock;
use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use serde_json::Value;
use tests::Firm;
use tests::firm::{CONNECTOR, messages};
use tests::gpg::Encrypt;

const JANE: &str = "jane@corp.example";
const BROKER: &str = "broker@other.example";

fn chat(id: &str) -> Vec<u8> {
    messages(&[(id, "room", JANE, &[BROKER], "a chat")])
}

fn sealed(firm: &Firm, plain: &[u8]) -> Vec<u8> {
    firm.gpg.encrypt(plain, &[&firm.key], &Encrypt::default())
}

/// The time of a file that came so many UTC days ago; today's is ten minutes old.
fn days_ago(days: u64) -> SystemTime {
    let now = SystemTime::now();
    let of_day = now.duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs() % 86_400;
    now - Duration::from_secs(days * 86_400 + of_day.min(600))
}

/// What `status` tells of the only connector.
fn told(firm: &Firm) -> Vec<Value> {
    let status = firm.home.chat_connectors(&["--json", "status", CONNECTOR]).expect_code(0).json();
    status[0]["watch"].as_array().unwrap().clone()
}

fn codes(told: &[Value]) -> Vec<&str> {
    told.iter().map(|watched| watched["code"].as_str().unwrap()).collect()
}

/// A clock that stands still.
struct At(Timestamp);

impl Clock for At {
    fn now(&self) -> Timestamp {
        self.0
    }

    fn sleep(&self, _: Duration) {}
}

fn run_at(firm: &Firm, now: &str) -> Report {
    let (home, clock) = (firm.home.path(), At(now.parse().unwrap()));
    let passphrase = Unlock::Passphrase("correct horse battery staple".into());
    let mut vault = Vault::open(&home, &passphrase).unwrap();
    let today = clock.0.to_zoned(TimeZone::UTC).date();
    let opened = pipeline::open(&home, &mut vault, CONNECTOR, today).unwrap();
    let import = Import {
        home: &home,
        connector: &opened.connector,
        keys: Arc::clone(&opened.keys),
        formats: &opened.formats,
        mapping: &opened.mapping,
        destination: &opened.destination,
        evidence: &opened.evidence,
        clock: &clock,
        observer: &(),
        cancelled: &AtomicBool::new(false),
        accept_over_limit: false,
        dry_run: false,
        who: "ada@desk",
        signers: &[],
    };
    pipeline::run(&import, &mut || Ok(Box::new(opened.connect(import.cancelled)?))).unwrap()
}

fn watch_at(firm: &Firm, now: &str) -> Vec<Watched> {
    let home = firm.home.path();
    let connector = Connectors::of(&home).load(CONNECTOR).unwrap();
    pipeline::watch(&home, &connector, now.parse().unwrap()).unwrap()
}

/// A day's file for each business day from the second to the nineteenth of November 2026, at noon.
fn three_weeks(firm: &Firm, without: Date) {
    let bytes = sealed(firm, &chat("1"));
    let mut day: Date = "2026-11-02".parse().unwrap();
    while day.day() < 20 {
        if !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && day != without {
            let noon = day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap().timestamp();
            firm.site.put(&format!("chats_{}.xml.pgp", day.strftime("%Y%m%d")), &bytes, noon.into());
        }
        day = day.checked_add(1.day()).unwrap();
    }
}

#[test]
fn a_day_that_did_not_come_is_told_and_todays_file_once_it_is_late() {
    let firm = Firm::default();
    let missing: Date = "2026-11-11".parse().unwrap();
    three_weeks(&firm, missing);
    run_at(&firm, "2026-11-20T13:00:00Z");
    let told = watch_at(&firm, "2026-11-20T13:00:00Z");
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!((told[0].code, told[0].level), (WatchCode::DayMissing, WatchLevel::Warning));
    assert_eq!((told[0].day, told[0].args["leaves"].as_str()), (Some(missing), "2026-12-02"));
    // Not late before a look at the site after noon and two hours.
    assert_eq!(watch_at(&firm, "2026-11-20T15:00:00Z").len(), 1);
    run_at(&firm, "2026-11-20T15:00:00Z");
    let codes = |told: &[Watched]| told.iter().map(|watched| watched.code).collect::<Vec<_>>();
    let late = watch_at(&firm, "2026-11-20T15:00:00Z");
    assert_eq!(codes(&late), [WatchCode::DayMissing, WatchCode::FileLate]);
    assert_eq!(late[1].args["usual"], "12:00");
    // The missing day comes at last, and today's.
    let came: Timestamp = "2026-11-20T15:30:00Z".parse().unwrap();
    firm.site.put("chats_20261111.xml.pgp", &sealed(&firm, &chat("2")), came.into());
    firm.site.put("chats_20261120.xml.pgp", &sealed(&firm, &chat("3")), came.into());
    run_at(&firm, "2026-11-20T16:00:00Z");
    assert_eq!(watch_at(&firm, "2026-11-20T16:00:00Z"), []);
}

#[test]
fn a_site_that_no_run_reaches_is_told_with_the_day_on_which_something_is_lost() {
    let mut firm = Firm::default();
    three_weeks(&firm, "2026-11-01".parse().unwrap());
    run_at(&firm, "2026-11-19T15:00:00Z");
    firm.site.stop();
    assert!(run_at(&firm, "2026-11-21T14:59:00Z").error.is_some());
    assert_eq!(watch_at(&firm, "2026-11-21T14:59:00Z"), []);
    assert!(run_at(&firm, "2026-11-21T15:00:00Z").error.is_some());
    let told = watch_at(&firm, "2026-11-21T15:00:00Z");
    assert_eq!((told.len(), told[0].code, told[0].level), (1, WatchCode::Silent, WatchLevel::Warning));
    assert_eq!(
        (told[0].args["since"].as_str(), told[0].args["leaves"].as_str()),
        ("2026-11-19", "2026-12-10")
    );
    assert_eq!(watch_at(&firm, "2026-12-07T15:00:00Z")[0].level, WatchLevel::Urgent);
}

#[test]
fn an_empty_site_is_told_also_by_a_dry_run_and_no_more_once_a_file_is_there() {
    let firm = Firm::default();
    assert!(told(&firm).is_empty());
    let _ = firm.run_output(&["--dry-run"]).expect_code(0);
    assert_eq!(codes(&told(&firm)), ["site-empty"]);
    let words = firm.home.chat_connectors(&["status"]).expect_code(0);
    assert!(words.stdout.contains("Warning: The site was reached on 20"), "{words:?}");
    firm.site.put("a.xml.pgp", &sealed(&firm, &chat("1")), days_ago(1));
    let _ = firm.run(0, &[]);
    assert!(told(&firm).is_empty());
}

#[test]
fn an_encrypted_manifest_is_checked_to_its_end_and_compared_with_the_site() {
    let firm = Firm::default();
    firm.site.put("a.xml.pgp", &sealed(&firm, &chat("1")), days_ago(1));
    let manifest = sealed(&firm, b"\xEF\xBB\xBF# day\r\na.xml,120\r\nb.xml,90\r\n");
    let mut altered = manifest.clone();
    *altered.last_mut().unwrap() ^= 1;
    firm.site.put("daily_manifest.txt.pgp", &altered, days_ago(1));
    // One changed byte: nothing in it counts, and the fault is told as that of any file.
    assert_eq!(firm.run_output(&[]).told(), (21, "altered".to_owned()));
    assert!(told(&firm).is_empty());
    firm.site.put("daily_manifest.txt.pgp", &manifest, days_ago(0));
    assert_eq!(firm.run(0, &[])["file_faults"], serde_json::json!({}));
    let found = told(&firm);
    assert_eq!(codes(&found), ["manifest-disagrees"]);
    let args = &found[0]["args"];
    assert_eq!(
        (&args["missing"], &args["unlisted"], &args["names"]),
        (&"1".into(), &"0".into(), &"b.xml".into())
    );
    firm.site.put("b.xml.pgp", &sealed(&firm, &chat("2")), days_ago(1));
    let _ = firm.run(0, &[]);
    assert!(told(&firm).is_empty());
    // Not in the manifest; a second one, plain, lists it.
    firm.site.put("c.xml.pgp", &sealed(&firm, &chat("3")), days_ago(1));
    let _ = firm.run(0, &[]);
    assert_eq!(told(&firm)[0]["args"]["names"], "c.xml.pgp");
    firm.site.put("daily_manifest_2.txt", b"c.xml.pgp\n", days_ago(0));
    let _ = firm.run(0, &[]);
    assert!(told(&firm).is_empty());
    let _ = firm.verified();
}

#[test]
fn chats_in_a_file_that_is_named_as_a_manifest_are_imported() {
    let firm = Firm::default();
    firm.site.put("manifest_of_chats.txt.pgp", &sealed(&firm, &chat("1")), days_ago(1));
    assert_eq!(firm.run(0, &[])["imported"], 1);
    assert!(told(&firm).is_empty());
}

#[test]
fn a_file_at_fault_is_told_before_it_leaves_the_site_and_after() {
    let firm = Firm::default();
    let good = sealed(&firm, &chat("1"));
    firm.site.put("cut.xml.pgp", &good[..good.len() - 22], days_ago(18));
    firm.site.put("closed.xml.pgp", &good, days_ago(15));
    firm.site.put("fine.xml.pgp", &good, days_ago(18));
    fs::set_permissions(firm.site.folder().join("closed.xml.pgp"), Permissions::from_mode(0o000)).unwrap();
    assert_ne!(firm.run_output(&[]).code, 0);
    let arguments = |watched: &Value| {
        let text = |name: &str| watched["args"][name].as_str().unwrap().to_owned();
        let level = watched["level"].as_str().unwrap();
        format!("{level} {} {} {} gone: {}", text("file"), text("reason"), text("days"), text("gone"))
    };
    let found = told(&firm);
    assert_eq!(
        found.iter().map(arguments).collect::<Vec<_>>(),
        ["urgent cut.xml.pgp fault 3 gone: no", "warning closed.xml.pgp fault 6 gone: no"]
    );
    let words = firm.home.chat_connectors(&["status"]).expect_code(0).stdout;
    assert!(words.contains("Urgent: The file cut.xml.pgp is not imported, and disappears"), "{words}");
    for name in ["cut.xml.pgp", "closed.xml.pgp", "fine.xml.pgp"] {
        fs::remove_file(firm.site.folder().join(name)).unwrap();
    }
    let _ = firm.run_output(&[]);
    let leaving = || -> Vec<String> {
        told(&firm).iter().filter(|row| row["code"] == "disappears").map(arguments).collect()
    };
    assert_eq!(
        leaving(),
        ["urgent closed.xml.pgp fault 0 gone: yes", "warning cut.xml.pgp fault 0 gone: yes"]
    );
    // Sent again under its name: nothing is amiss with it any more.
    firm.site.put("cut.xml.pgp", &good, days_ago(0));
    let _ = firm.run_output(&[]);
    assert_eq!(leaving(), ["urgent closed.xml.pgp fault 0 gone: yes"]);
}

#[test]
fn a_day_above_the_limit_is_told_as_safe_before_it_leaves_the_site() {
    let firm = Firm::default();
    let path = fs::read_dir(firm.home.path().join("connectors")).unwrap().next().unwrap().unwrap().path();
    let settings = fs::read_to_string(&path).unwrap();
    let (before, after) = settings.split_once("[limits]").unwrap_or((&settings, "\n"));
    let after = after.lines().filter(|line| !line.contains("items_per_day")).collect::<Vec<_>>().join("\n");
    fs::write(&path, format!("{before}[limits]\nitems_per_day = 1\n{after}")).unwrap();
    let two = messages(&[("1", "room", JANE, &[BROKER], "a"), ("2", "room", JANE, &[BROKER], "b")]);
    firm.site.put("long.xml.pgp", &sealed(&firm, &two), days_ago(20));
    let _ = firm.run_output(&[]).expect_code(41);
    let found = told(&firm);
    assert_eq!((codes(&found), &found[0]["level"]), (vec!["disappears"], &"warning".into()));
    assert_eq!(found[0]["args"]["reason"], "waiting");
}
