//! What each system's start says, also of hostile paths, and what happens when the system refuses.
//!
//! In: invented starts, a system that is a script. Out: texts compared with snapshots, and units that systemd itself
//! checks. Deliberately absent: a running systemd, Task Scheduler or launchd.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;
use std::sync::Mutex;

use super::*;
use crate::settings::time_of_day;

const HOSTILE: &str = r#"/srv/Åsa's "chats" 100% $HOME \n <&> 茶/é;#x"#;

fn start(times: &[&str]) -> Start {
    Start {
        program: "/usr/bin/chat-connectors".into(),
        home: "/home/ada/.local/share/chat-connectors".into(),
        passphrase_file: None,
        times: times.iter().map(|text| time_of_day(text).unwrap()).collect(),
    }
}

fn hostile() -> Start {
    let path = |name: &str| PathBuf::from(format!("{HOSTILE}/{name}"));
    Start {
        program: path("chat-connectors"),
        home: path("home"),
        passphrase_file: Some(path("pass phrase")),
        times: vec![time_of_day("00:00").unwrap(), time_of_day("23:59").unwrap()],
    }
}

#[test]
fn a_start_is_written_for_each_system_as_it_was_looked_at() {
    for (name, start) in [("plain", start(&["05:15"])), ("hostile", hostile())] {
        insta::assert_snapshot!(format!("{name}_service"), systemd::service(&start).unwrap());
        insta::assert_snapshot!(format!("{name}_timer"), systemd::timer(&start));
        insta::assert_snapshot!(format!("{name}_task"), task_scheduler::task(&start).unwrap());
        insta::assert_snapshot!(format!("{name}_agent"), launchd::agent(&start).unwrap());
    }
}

#[test]
fn the_tasks_file_is_utf_16_with_its_mark_and_xml_that_reads_back_what_was_meant() {
    let start = hostile();
    let bytes = task_scheduler::bytes(&task_scheduler::task(&start).unwrap());
    let units: Vec<u16> = bytes.chunks(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    assert_eq!(units[0], 0xFEFF);
    let text = String::from_utf16(&units[1..]).unwrap();
    assert!(text.contains("</Task>\r\n") && !text.replace("\r\n", "").contains('\n'));
    let said = elements(&text);
    let command = &said.iter().find(|(name, _)| name == "Command").unwrap().1;
    assert_eq!(*command, start.program.to_str().unwrap());
    let agent = elements(&launchd::agent(&start).unwrap());
    let strings: BTreeSet<&str> = agent.iter().map(|(_, text)| text.as_str()).collect();
    for path in [&start.program, &start.home, start.passphrase_file.as_ref().unwrap()] {
        assert!(strings.contains(path.to_str().unwrap()), "{path:?}");
    }
}

/// Every element's own text, as an XML reader reads it.
fn elements(xml: &str) -> Vec<(String, String)> {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(xml);
    let (mut found, mut open, mut text) = (Vec::new(), String::new(), String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                open = tag.name().as_ref().to_owned();
                text.clear();
            }
            Event::Text(part) => text.push_str(&part),
            Event::GeneralRef(name) => {
                let entity = format!("&{};", &*name);
                text.push_str(&quick_xml::escape::unescape(&entity).unwrap());
            }
            Event::End(_) => found.push((open.clone(), text.clone())),
            Event::Eof => return found,
            _ => {}
        }
    }
}

#[test]
fn systemd_accepts_what_is_written_also_with_hostile_paths() {
    let folder = tempfile::tempdir().unwrap();
    for (at, inner) in ["plain", HOSTILE.trim_start_matches('/')].into_iter().enumerate() {
        let place = folder.path().join(inner);
        fs::create_dir_all(&place).unwrap();
        let program = place.join("chat-connectors");
        fs::write(&program, "#!/bin/sh\n").unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        let start =
            Start { program, home: place.join("home"), passphrase_file: Some(place.join("pw")), ..hostile() };
        let units = folder.path().join(format!("units{at}"));
        fs::create_dir(&units).unwrap();
        fs::write(units.join("x.service"), systemd::service(&start).unwrap()).unwrap();
        fs::write(units.join("x.timer"), systemd::timer(&start)).unwrap();
        let output = verify(&units);
        assert!(output.is_empty(), "{output}");
        // The check can fail: a program that is not there is told, where systemd itself starts it.
        fs::remove_file(&start.program).unwrap();
        assert_eq!(at == 0, verify(&units).contains("not executable"), "{}", verify(&units));
    }
}

/// What systemd says of the units in a folder.
fn verify(units: &Path) -> String {
    let mut command = Command::new("systemd-analyze");
    command.args(["--user", "verify"]).arg(units.join("x.timer")).arg(units.join("x.service"));
    command.env_clear().env("PATH", "/usr/bin:/bin").env("XDG_RUNTIME_DIR", units).env("HOME", units);
    let output = command.env("XDG_CONFIG_HOME", units).output().unwrap();
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn systemd_reads_the_times_as_they_are_meant() {
    let timer = systemd::timer(&start(&["05:15", "18:00"]));
    let calendars: Vec<&str> = timer.lines().filter_map(|line| line.strip_prefix("OnCalendar=")).collect();
    let next = |calendar: &str| {
        let mut command = Command::new("systemd-analyze");
        command.args(["calendar", "--iterations=2", "--base-time=2028-02-28 18:30:00 UTC", calendar]);
        let output = command.env("TZ", "UTC").env("LC_ALL", "C").output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let times: Vec<String> =
            text.lines().filter_map(|line| line.split_once(" 2028-").map(|(_, at)| at.to_owned())).collect();
        times
    };
    let all: Vec<Vec<String>> = calendars.iter().map(|calendar| next(calendar)).collect();
    assert_eq!(all[0], ["02-29 05:15:00 UTC", "03-01 05:15:00 UTC"]);
    assert_eq!(all[1], ["02-29 18:00:00 UTC", "03-01 18:00:00 UTC"]);
    assert_eq!(all[2], ["02-28 19:00:00 UTC", "02-28 20:00:00 UTC"]);
}

/// A system whose programs do as they are told, keep what they were asked, and refuse what begins so.
#[derive(Default)]
struct Script {
    asked: Mutex<Vec<String>>,
    refuses: Mutex<Option<&'static str>>,
    there: Mutex<bool>,
}

impl System for Script {
    fn run(&self, program: &str, arguments: &[OsString]) -> io::Result<Said> {
        let words: Vec<String> = arguments.iter().map(|word| word.to_string_lossy().into_owned()).collect();
        let line = format!("{program} {}", words.join(" "));
        self.asked.lock().unwrap().push(line.clone());
        let good = match *self.refuses.lock().unwrap() {
            Some("") => return Err(io::ErrorKind::NotFound.into()),
            Some(begin) => !line.contains(begin),
            None => true,
        };
        let asks = ["/Query", "print", "is-enabled", "is-active", "loginctl", "id -u", "daemon-reload"]
            .iter()
            .any(|word| line.contains(word));
        if good && !asks {
            *self.there.lock().unwrap() =
                !["/Delete", "bootout", "disable"].iter().any(|word| line.contains(word));
        }
        let is_there = *self.there.lock().unwrap()
            || ["loginctl", "id -u", "daemon-reload"].iter().any(|word| line.contains(word));
        let good = good && (!asks || is_there);
        let out = if line.starts_with("loginctl") { "Linger=no\n" } else { "501\n" };
        Ok(Said { good, out: out.into(), error: "Failed to connect to bus: No medium found\nmore".into() })
    }
}

fn schedulers(folder: &Path, system: &Arc<Script>) -> [(&'static str, Box<dyn Scheduler>); 3] {
    let place = |name: &str| Place {
        folder: folder.join(name),
        user: "ada".into(),
        system: Arc::clone(system) as Arc<dyn System>,
    };
    [
        ("enable", Box::new(systemd::Systemd(place("systemd")))),
        ("/Create", Box::new(task_scheduler::TaskScheduler(place("tasks")))),
        ("bootstrap", Box::new(launchd::Launchd(place("agents")))),
    ]
}

fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    for inner in fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()) {
        for entry in fs::read_dir(inner).unwrap() {
            let path = entry.unwrap().path();
            all.push((path.clone(), fs::read(path).unwrap()));
        }
    }
    all.sort();
    all
}

#[test]
fn a_start_is_made_once_tells_what_differs_and_is_mended_and_removed() {
    let folder = tempfile::tempdir().unwrap();
    let system = Arc::new(Script::default());
    for (_, scheduler) in schedulers(folder.path(), &system) {
        *system.there.lock().unwrap() = false;
        let (mine, moved) =
            (start(&["05:15"]), Start { program: "/opt/new/chat-connectors".into(), ..start(&["05:15"]) });
        let state = |start: &Start| scheduler.status(start).unwrap().state;
        assert_eq!(state(&mine), State::Missing);
        scheduler.install(&mine).unwrap();
        let once = files(folder.path());
        scheduler.install(&mine).unwrap();
        assert_eq!(files(folder.path()), once, "twice is the same");
        assert_eq!(state(&mine), State::Installed);
        for other in
            [moved.clone(), start(&["05:16"]), Start { passphrase_file: Some("/p".into()), ..mine.clone() }]
        {
            assert_eq!(state(&other), State::Differs);
        }
        scheduler.install(&moved).unwrap();
        assert_eq!((state(&moved), state(&mine)), (State::Installed, State::Differs));
        // Another home has its own, and keeps it.
        let other = Start { home: "/srv/other".into(), ..start(&["06:00"]) };
        scheduler.install(&other).unwrap();
        scheduler.remove(&mine.home).unwrap();
        scheduler.remove(&mine.home).unwrap();
        assert_eq!(state(&moved), State::Missing);
        assert_ne!(state(&other), State::Missing);
        *system.there.lock().unwrap() = false;
        assert_eq!(state(&other), State::Asleep, "the files alone start nothing");
        fs::remove_dir_all(folder.path().join("systemd")).ok();
    }
}

#[test]
fn a_system_that_refuses_leaves_everything_as_it_was_and_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let system = Arc::new(Script::default());
    for (step, scheduler) in schedulers(folder.path(), &system) {
        for begun in [false, true] {
            *system.refuses.lock().unwrap() = None;
            if begun {
                scheduler.install(&start(&["05:15"])).unwrap();
            }
            let before = files(folder.path());
            for refused in [step, ""] {
                *system.refuses.lock().unwrap() = Some(refused);
                let error = scheduler.install(&start(&["06:30"])).unwrap_err();
                let code = if refused.is_empty() { Code::ScheduleAbsent } else { Code::ScheduleRefused };
                assert_eq!(error.code(), code, "{error}");
                if !refused.is_empty() {
                    assert_eq!(error.args()["said"], "Failed to connect to bus: No medium found");
                }
                assert_eq!(files(folder.path()), before, "{step}");
            }
        }
    }
}

#[test]
fn a_path_that_cannot_be_written_down_is_refused_by_its_setting() {
    let folder = tempfile::tempdir().unwrap();
    let system = Arc::new(Script::default());
    let odd = std::ffi::OsStr::new("/srv/line\nbreak");
    for (_, scheduler) in schedulers(folder.path(), &system) {
        for (setting, start) in [
            ("home", Start { home: odd.into(), ..start(&["05:15"]) }),
            ("program", Start { program: "chat-connectors".into(), ..start(&["05:15"]) }),
            ("passphrase_file", Start { passphrase_file: Some(odd.into()), ..start(&["05:15"]) }),
        ] {
            let error = scheduler.install(&start).unwrap_err();
            assert_eq!((error.code(), error.args()["setting"].as_str()), (Code::SettingInvalid, setting));
        }
    }
    assert_eq!(files(folder.path()), []);
}
