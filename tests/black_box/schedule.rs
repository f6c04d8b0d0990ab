//! Every day: the operating system's start as the program writes it, and `run --due` as it is started.
//!
//! In: a firm with a real site, clocks that show what they are told. Out: unit files that systemd checks, runs, exit
//! codes. Deliberately absent: a systemd that really waits (there is none in a container), Windows, macOS.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;
use tests::firm::{CONNECTOR, messages};
use tests::home::Output;
use tests::{Firm, Home, system};

fn units(home: &Home) -> Vec<String> {
    system::units(&home.beside(".config"))
}

fn unit(home: &Home, ending: &str) -> PathBuf {
    let name = units(home).into_iter().find(|name| name.ends_with(ending)).unwrap();
    home.beside(".config/systemd/user").join(name)
}

fn status(home: &Home) -> Value {
    home.chat_connectors(&["--json", "schedule", "status"]).expect_code(0).json()
}

/// A firm whose connector runs every day at 05:15, installed.
fn daily_firm() -> Firm {
    let firm = Firm::default();
    let install = ["schedule", "install", "--at", "05:15", "--connector", CONNECTOR];
    let _ = firm.home.chat_connectors(&install).expect_code(0);
    firm
}

fn chat(id: &str) -> Vec<u8> {
    messages(&[(id, "room", "jane@corp.example", &["bob@other.example"], "a chat")])
}

#[test]
fn a_start_is_installed_as_systemd_takes_it_and_removed_with_its_last_connector() {
    let firm = daily_firm();
    let home = &firm.home;
    assert_eq!(units(home).len(), 2);
    let (service, timer) = (unit(home, ".service"), unit(home, ".timer"));
    let text = fs::read_to_string(&service).unwrap();
    assert!(text.contains("run --due") && text.contains(home.path().to_str().unwrap()), "{text}");
    assert!(text.contains(home.beside("passphrase").to_str().unwrap()), "{text}");
    assert!(!text.contains("correct horse"), "a secret: {text}");
    assert!(fs::read_to_string(&timer).unwrap().contains("OnCalendar=*-*-* 05:15:00\n"));
    let mut verify = Command::new("systemd-analyze");
    verify.args(["--user", "verify"]).arg(&timer).arg(&service).env("XDG_RUNTIME_DIR", home.path());
    let said = Output::of(&mut verify);
    assert_eq!((said.code, said.stderr.as_str()), (0, ""));

    let told = status(home);
    assert_eq!(told["state"], "installed");
    assert_eq!(told["without_login"], false);
    assert_eq!(told["connectors"][0]["daily_at"], "05:15");
    // Again: the same. Another time: told, and mended.
    let before = fs::read(&timer).unwrap();
    let _ = home.chat_connectors(&["schedule", "install"]).expect_code(0);
    assert_eq!(fs::read(&timer).unwrap(), before);
    fs::write(&service, text.replace("chat-connectors", "old-connectors")).unwrap();
    assert_eq!(status(home)["state"], "differs");
    let _ = home.chat_connectors(&["schedule", "install"]).expect_code(0);
    assert_eq!(status(home)["state"], "installed");
    let _ = home.chat_connectors(&["schedule", "remove", "--connector", CONNECTOR]).expect_code(0);
    assert_eq!((units(home), status(home)["state"].as_str()), (Vec::new(), Some("missing")));
    let install = ["schedule", "install", "--at", "18:00", "--connector", CONNECTOR];
    let _ = home.chat_connectors(&install).expect_code(0);
    assert_eq!(units(home).len(), 2);
    let _ = home.chat_connectors(&["connector", "remove", CONNECTOR]).expect_code(0);
    assert_eq!(units(home), Vec::<String>::new());
}

#[test]
fn a_system_that_refuses_leaves_no_half_and_says_what_to_do() {
    let firm = Firm::default();
    let home = &firm.home;
    fs::write(home.beside("system").join("refuses"), "").unwrap();
    let install = ["--json", "schedule", "install", "--at", "05:15", "--connector", CONNECTOR];
    let output = home.chat_connectors(&install);
    assert_eq!(output.told(), (70, "schedule-refused".into()));
    assert!(
        output.stderr.contains("No medium found") && output.stderr.contains("enable-linger"),
        "{output:?}"
    );
    assert_eq!(units(home), Vec::<String>::new());
    // The time is kept, and a wrong one is none.
    assert_eq!(status(home)["connectors"][0]["daily_at"], "05:15");
    let wrong = ["--json", "schedule", "install", "--at", "5 o'clock", "--connector", CONNECTOR];
    assert_eq!(home.chat_connectors(&wrong).told(), (2, "setting-invalid".into()));
    assert_eq!(home.chat_connectors(&["run"]).code, 2, "neither a name nor --due");
}

/// `run --due` at a time of day; its JSON lines.
fn due_at(firm: &Firm, time: &str) -> (i32, Vec<Value>) {
    let output = Output::of(&mut due_command(firm, time));
    let lines = output.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    (output.code, lines)
}

fn due_command(firm: &Firm, time: &str) -> Command {
    let plain = firm.home.command(&["--json", "run", "--due"]);
    let mut command = Command::new("faketime");
    command.args(["-f", &format!("@{time}")]).arg(plain.get_program()).args(plain.get_args());
    command.env_clear().current_dir(firm.home.beside("")).stdin(Stdio::null());
    command.envs(plain.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command
}

fn ran(lines: &[Value]) -> i64 {
    lines.last().unwrap()["ran"].as_i64().unwrap()
}

#[test]
fn what_is_due_runs_once_a_day_by_the_clock_of_the_computer() {
    let firm = daily_firm();
    firm.put("one.xml.pgp", 1, &chat("1"));
    // It never ran: at once. Then nothing until the next morning.
    let (code, lines) = due_at(&firm, "2027-03-01 12:00:00");
    assert_eq!((code, ran(&lines), lines[0]["imported"].as_i64()), (0, 1, Some(1)));
    for time in ["2027-03-01 12:00:05", "2027-03-02 05:14:50"] {
        let (code, lines) = due_at(&firm, time);
        assert_eq!((code, ran(&lines), lines.len()), (0, 0, 1), "{time}");
    }
    firm.put("two.xml.pgp", 2, &chat("2"));
    let (_, lines) = due_at(&firm, "2027-03-02 05:15:00");
    assert_eq!((ran(&lines), lines[0]["imported"].as_i64()), (1, Some(1)));
    // A month later one run; a clock that goes back is no reason to stop.
    assert_eq!(ran(&due_at(&firm, "2027-04-02 08:00:00").1), 1);
    assert_eq!(ran(&due_at(&firm, "2027-03-10 08:00:00").1), 1);
    assert_eq!(ran(&due_at(&firm, "2027-03-10 08:01:00").1), 0);
}

#[test]
fn a_day_on_which_the_site_was_away_is_tried_again_at_the_next_start() {
    let firm = daily_firm();
    let port = firm.site.port();
    firm.put("one.xml.pgp", 1, &chat("1"));
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    firm.move_site(nobody);
    for time in ["2027-03-01 05:15:00", "2027-03-01 06:00:00"] {
        let (code, lines) = due_at(&firm, time);
        assert_eq!((code, ran(&lines)), (10, 1), "{time}: {lines:?}");
    }
    let folder = firm.home.path().join("connectors");
    let file = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let file = file.into_iter().find(|path| path.extension().is_some_and(|name| name == "toml")).unwrap();
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace(&format!("port = {nobody}\n"), &format!("port = {port}\n"))).unwrap();
    let (code, lines) = due_at(&firm, "2027-03-01 07:00:00");
    assert_eq!((code, ran(&lines), lines[0]["imported"].as_i64()), (0, 1, Some(1)));
    assert_eq!(ran(&due_at(&firm, "2027-03-01 08:00:00").1), 0);
}

#[test]
fn heavy_two_starts_at_once_are_never_two_runs_and_never_a_lost_day() {
    let firm = daily_firm();
    let first = jiff::civil::date(2027, 3, 1);
    for day in 0..50_i64 {
        let date = first.checked_add(jiff::Span::new().days(day)).unwrap();
        let name = format!("{date}.xml.pgp");
        firm.put(&name, 1, &chat(&date.to_string()));
        let start =
            || due_command(&firm, &format!("{date} 05:15:00")).stdout(Stdio::piped()).spawn().unwrap();
        let both = [start(), start()].map(|child| child.wait_with_output().unwrap());
        let mut runs = 0;
        for output in &both {
            let code = output.status.code().unwrap();
            assert!(code == 0 || code == 75, "{code}: {}", String::from_utf8_lossy(&output.stdout));
            let last = serde_json::Deserializer::from_slice(&output.stdout).into_iter::<Value>().last();
            runs += last.unwrap().unwrap()["ran"].as_i64().unwrap_or_default();
        }
        assert_eq!(runs, 1, "{date}");
    }
    let runs = firm.home.chat_connectors(&["--json", "runs", CONNECTOR]).expect_code(0).json();
    let runs = runs.as_array().unwrap();
    assert_eq!(runs.len(), 50);
    assert!(runs.iter().all(|run| run["outcome"] == "succeeded" && run["report"]["imported"] == 1));
}

#[test]
fn in_the_window_a_time_brings_the_start_and_the_last_connector_takes_it_away() {
    use wizard::event::Event;
    use wizard::view::ConnectorId;
    use wizard::view::home::StartState;

    let firm = Firm::default();
    let home = &firm.home;
    let person = tests::Person::sit_down(home, Some("correct horse battery staple"));
    let connector = || ConnectorId { name: CONNECTOR.into(), practice: false };
    person.home("the list", |view| (view.connectors.len() == 1 && view.start.is_none()).then_some(()));
    person.does(Event::OpenFlyout { connector: connector() });
    let every_day = |view: &wizard::view::home::HomeView| view.flyout.as_ref()?.every_day.clone();
    person.home("no time", |view| every_day(view)?.at.is_none().then_some(()));
    // A system that refuses: the time is kept, and what to do is told where the start is shown.
    fs::write(home.beside("system").join("refuses"), "").unwrap();
    person.does(Event::ChangeDaily { at: Some("6:30".into()) });
    let fault = person.home("the refusal", |view| every_day(view)?.start?.fault);
    assert_eq!((fault.code.as_str(), units(home)), ("schedule-refused", Vec::new()));
    person.home("the time", |view| (every_day(view)?.at? == "06:30").then_some(()));
    fs::remove_file(home.beside("system").join("refuses")).unwrap();
    person.does(Event::InstallStart);
    person.home("the start", |view| (every_day(view)?.start?.state == StartState::Installed).then_some(()));
    assert!(fs::read_to_string(unit(home, ".timer")).unwrap().contains("*-*-* 06:30:00"));
    // What was put there by the window is what the program in a terminal expects.
    assert_eq!(status(home)["state"], "installed");
    person.does(Event::RemoveConnector { connector: connector() });
    person.does(Event::Answer { yes: true });
    person.home("nothing left", |view| view.connectors.is_empty().then_some(()));
    tests::until("no unit", || units(home).is_empty().then_some(()));
}
