//! What the desktop is told after a run: each thing once, by choice, and nothing that anybody said.
//!
//! In: runs against a real SFTP server; a notification server of the test's own on a private session bus. Out: what
//! arrived there, the program's log. For dates the wizard is handed a clock. Deliberately absent: a real desktop.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::sync::Mutex;

use engine::error::{Code, Error};
use jiff::Zoned;
use jiff::tz::TimeZone;
use tests::firm::{CONNECTOR, PASSWORD, messages};
use tests::gpg::Encrypt;
use tests::home::Output;
use tests::window::bus::{Notices, Shown};
use tests::window::desktop::{Desktop, Keyring};
use tests::{Firm, Home};
use wizard::notices::{Ended, Notifier, after_run};
use wizard::words::Words;

const JANE: &str = "jane@corp.example";

/// A firm, and a desktop whose bus its runs find.
struct Rig {
    firm: Firm,
    desktop: Desktop,
}

impl Rig {
    fn new() -> Self {
        let firm = Firm::default();
        let desktop = Desktop::start(&firm.home.beside("desktop"), "C.UTF-8", Keyring::Missing);
        Self { firm, desktop }
    }

    fn run(&self, further: &[&str]) -> Output {
        self.run_on(&format!("unix:path={}", self.desktop.socket().display()), further)
    }

    fn run_on(&self, bus: &str, further: &[&str]) -> Output {
        let arguments = [&["--json", "run", CONNECTOR][..], further].concat();
        let mut command = self.firm.home.command(&arguments);
        command.env("DBUS_SESSION_BUS_ADDRESS", bus);
        Output::of(&mut command)
    }

    fn log(&self) -> String {
        fs::read_to_string(self.firm.home.path().join("logs/program.jsonl")).unwrap_or_default()
    }
}

fn titles(shown: &[Shown]) -> Vec<&str> {
    shown.iter().map(|one| one.title.strip_prefix(CONNECTOR).unwrap()).collect()
}

#[test]
fn a_first_success_held_items_and_a_failure_are_told_once_without_what_anybody_said() {
    let rig = Rig::new();
    let notices = Notices::open(&rig.desktop.socket());
    let stranger = "canary-person@other.example";
    let rows: [(&str, &str, &str, &[&str], &str); 3] = [
        ("1", "canary-room", JANE, &[stranger], "canary-text"),
        ("2", "canary-room", JANE, &[stranger], "canary-text again"),
        ("3", "canary-room", stranger, &["canary-other@other.example"], "canary-text held"),
    ];
    rig.firm.put("canary-file.pgp", 3, &messages(&rows));
    // Nothing happened.
    assert_eq!(rig.run(&["--dry-run", "--notify"]).code, 40);
    assert_eq!(notices.take(), []);
    let first = rig.run(&["--notify"]);
    assert_eq!(first.json()["held"], 1, "{first:?}");
    let shown = notices.take();
    assert_eq!(titles(&shown), [": first import", ": items are held"]);
    assert!(shown.iter().all(|one| one.program == "Chat Connectors"));
    assert!(shown[0].text.contains(": 2 e-mails "), "{shown:?}");
    assert!(shown[1].text.starts_with("1 item is held"), "{shown:?}");
    let mut all = shown;
    // Nothing new: nothing told.
    let _ = rig.run(&["--notify"]);
    assert_eq!(notices.take(), []);
    // A file that cannot be opened: once a day, however often it is tried.
    rig.firm.put_as_is("canary-broken.pgp", 4, b"canary-text, and no OpenPGP");
    for time in 0..2 {
        assert_ne!(rig.run(&["--notify"]).code, 0);
        let shown = notices.take();
        let wanted: &[&str] = if time == 0 { &[": the import failed"] } else { &[] };
        assert_eq!(titles(&shown), wanted);
        all.extend(shown);
    }
    let passphrase = fs::read_to_string(rig.firm.home.beside("passphrase")).unwrap();
    let places = [
        format!("{all:?}"),
        rig.log(),
        fs::read_to_string(rig.firm.home.path().join("notices.json")).unwrap(),
    ];
    assert!(places.iter().all(|place| place.len() > 100));
    for place in places {
        for canary in
            ["canary-", JANE, "example", PASSWORD, passphrase.trim(), "127.0.0.1", rig.firm.site.user()]
        {
            assert!(!place.contains(canary), "{canary} in {place}");
        }
    }
    // The log is no part of what is archived.
    let _ = rig.firm.verified();
}

#[test]
fn nothing_is_told_that_nobody_wants_to_be_told() {
    let rig = Rig::new();
    let notices = Notices::open(&rig.desktop.socket());
    rig.firm.put("day.pgp", 3, &messages(&[("1", "room", JANE, &[], "text")]));
    let chosen =
        rig.firm.home.chat_connectors(&["--json", "settings", "--notifications", "no"]).expect_code(0);
    assert_eq!(chosen.json()["notifications"], false);
    assert_eq!(rig.run(&["--notify"]).code, 0);
    let _ = rig.firm.home.chat_connectors(&["settings", "--notifications", "yes"]).expect_code(0);
    rig.firm.put_as_is("broken.pgp", 4, b"no OpenPGP");
    assert_ne!(rig.run(&[]).code, 0, "and nobody asked for it");
    assert_eq!(notices.take(), []);
}

#[test]
fn without_a_desktop_a_run_is_as_good_and_what_was_not_shown_counts_as_untold() {
    let rig = Rig::new();
    rig.firm.put("day.pgp", 3, &messages(&[("1", "room", "x@other.example", &["y@other.example"], "text")]));
    let nowhere = rig.firm.home.beside("nowhere");
    let quiet = rig.run_on(&format!("unix:path={}", nowhere.display()), &["--notify"]);
    assert_eq!(quiet.code, 40, "held, as ever: {quiet:?}");
    assert!(!quiet.stderr.contains("panicked"), "{quiet:?}");
    assert!(rig.log().contains("\"code\":\"notification-not-shown\""), "{}", rig.log());
    // A bus on which nobody shows any.
    assert_eq!(rig.run(&["--notify"]).code, 0);
    assert!(!rig.firm.home.path().join("notices.json").exists());
}

/// Keeps what it is shown.
#[derive(Default)]
struct Kept(Mutex<Vec<String>>);

impl Notifier for Kept {
    fn show(&self, title: &str, text: &str) -> engine::error::Result<()> {
        self.0.lock().unwrap().push(format!("{title}: {text}"));
        Ok(())
    }
}

/// What is told on a day on which the run itself has no news.
fn told_on(home: &Home, day: &str, locale: &str) -> Vec<String> {
    let kept = Kept::default();
    let now: Zoned = day.parse::<jiff::civil::Date>().unwrap().to_zoned(TimeZone::UTC).unwrap();
    let busy = Error::new(Code::AlreadyRunning);
    after_run(&home.path(), &Ended::Not(CONNECTOR, &busy), &Words::for_locale(locale), &kept, &now);
    kept.0.into_inner().unwrap()
}

#[test]
fn the_end_of_a_key_is_told_at_60_30_7_and_0_days_once_each() {
    let home = Firm::default().home;
    let file = home.path().join("keys.toml");
    let keys = fs::read_to_string(&file).unwrap();
    let with_end = |line: &str| match line.starts_with("fingerprint = ") {
        true => format!("{line}\nexpires = \"2027-06-30\"\n"),
        false => format!("{line}\n"),
    };
    let without: String =
        keys.lines().filter(|line| !line.starts_with("expires = ")).map(|l| format!("{l}\n")).collect();
    fs::write(&file, without.lines().map(with_end).collect::<String>()).unwrap();
    let wanted = [
        ("2027-04-30", 0), // 61 days
        ("2027-05-01", 1),
        ("2027-05-02", 0),
        ("2027-05-31", 1),
        ("2027-06-22", 0),
        // The computer was off at seven days: it is told at five.
        ("2027-06-25", 1),
        ("2027-06-26", 0),
        ("2027-06-30", 1),
        ("2027-07-01", 0),
    ];
    let told = wanted.map(|(day, _)| (day, told_on(&home, day, "en").len()));
    assert_eq!(told, wanted);
    fs::remove_file(home.path().join("notices.json")).unwrap();
    assert_eq!(
        told_on(&home, "2027-06-29", "sv"),
        [format!(
            "{CONNECTOR}: en nyckel går ut: PGP-nyckeln går ut om 1 dag, den 2027-06-30. Gör en ny i tid."
        )]
    );
}

#[test]
fn a_missing_day_is_told_once() {
    let rig = Rig::new();
    let bytes = rig.firm.gpg.encrypt(
        &messages(&[("1", "room", JANE, &[], "text")]),
        &[&rig.firm.key],
        &Encrypt::default(),
    );
    // The last three weeks of business days without one, ending yesterday: the run looks at the site today.
    let today = jiff::Timestamp::now().to_zoned(TimeZone::UTC).date();
    let mut days = Vec::new();
    let mut day = today;
    while days.len() < 14 {
        day = day.yesterday().unwrap();
        if !matches!(day.weekday(), jiff::civil::Weekday::Saturday | jiff::civil::Weekday::Sunday) {
            days.push(day);
        }
    }
    let missing = days.remove(5);
    for day in &days {
        let at = day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap().timestamp();
        rig.firm.site.put(&format!("chats_{}.xml.pgp", day.strftime("%Y%m%d")), &bytes, at.into());
    }
    let _ = rig.run(&[]);
    let told = told_on(&rig.firm.home, &today.to_string(), "en");
    assert_eq!(told, [format!("{CONNECTOR}: a day is missing: No file of {missing} has come.")]);
    assert_eq!(told_on(&rig.firm.home, &today.to_string(), "en"), Vec::<String>::new());
}
