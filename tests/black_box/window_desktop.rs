//! A program of the desktop, in the real window: one instance, an icon with a menu, login, closing and quitting.
//!
//! In: clicks, a panel and a notification server of the test's own on a private bus. Out: what the screen and the bus
//! show, files in the test's own home. Deliberately absent: a real panel; Windows and macOS.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;

use engine::pipeline;
use serde_json::json;
use tests::walk::Walk;
use tests::window::bus::Panel;
use tests::window::words::Words;
use tests::window::{Options, Window};
use tests::{Home, program};

fn sound(window: &Window) {
    let log = window.log();
    assert!(!log.contains("panicked"), "{log}");
}

fn settings(window: &Window) -> Words {
    let words = Words::of("en");
    window.click(&format!("button[aria-label='{}']", words.text("app-settings")));
    window.wait_for_text("h1", &words.text("settings-title"));
    words
}

/// Clicks its words, as soon as it can be changed: the switch itself is drawn, and not the field below it.
fn toggle(window: &Window, words: &Words, id: &str) {
    window.wait(id, || match window.run(SWITCH, vec![json!(words.text(id))])?.as_bool() {
        Some(_) => Ok(()),
        None => Err("it cannot be changed yet".to_owned()),
    });
    window.click_text("label", &words.text(id));
}

fn is_on(window: &Window, words: &Words, id: &str) -> bool {
    window.run(SWITCH, vec![json!(words.text(id))]).unwrap() == json!(true)
}

/// Whether a switch is on; nothing while it cannot be changed.
const SWITCH: &str = "
    const label = [...document.querySelectorAll('label')].find(label => label.innerText.trim() === arguments[0]);
    return label && label.control && !label.control.disabled ? label.control.checked : null;
";

/// The program's own log, once a line says this.
fn logged(window: &Window, home: &Home, part: &str) {
    window.wait(&format!("{part:?} in the program's log"), || {
        let log = fs::read_to_string(home.path().join("logs/program.jsonl")).map_err(|e| e.to_string())?;
        if log.contains(part) { Ok(()) } else { Err(log) }
    });
}

#[test]
fn window_a_second_start_shows_the_first_window_and_ends_well() {
    let home = Home::new();
    let window = Window::open(&home, &Options::default());
    window.wait_for("h1");
    assert_eq!(window.start_again(&[]), Some(0));
    logged(&window, &home, "started again");
    window.wait_until_shown(true);
    // Another home is another program: it opens beside, and closing it leaves this one alone.
    let other = Home::new();
    let mut second = window.desktop().command(program("chat-connectors-window"));
    second.arg("--home").arg(other.path());
    let mut second = second.spawn().unwrap();
    let log = other.path().join("logs/program.jsonl");
    window.wait("the program of another home", || {
        fs::read_to_string(&log)
            .map_err(|error| error.to_string())
            .and_then(|log| if log.contains("window started") { Ok(()) } else { Err(log) })
    });
    assert!(second.try_wait().unwrap().is_none(), "it is another instance");
    tests::window::desktop::signal(second.id(), rustix::process::Signal::TERM);
    let ended = tests::until("the other program's end", || second.try_wait().unwrap());
    assert_eq!(ended.code(), Some(0), "it ends by itself when it is asked to");
    assert!(window.is_running());
    sound(&window);
}

#[test]
fn window_start_at_login_is_written_read_back_and_removed() {
    let home = Home::new();
    let window = Window::open(&home, &Options::default());
    let words = settings(&window);
    assert!(!is_on(&window, &words, "settings-login"));
    toggle(&window, &words, "settings-login");
    let folder = home.beside("desktop").join(".config/autostart");
    // Not what it is written to first.
    let entries = || {
        let files = fs::read_dir(&folder).into_iter().flatten().map(|entry| entry.unwrap().path());
        files.filter(|path| path.extension() == Some("desktop".as_ref())).collect::<Vec<_>>()
    };
    window.wait("an entry", || entries().pop().map(drop).ok_or_else(|| "none".to_owned()));
    let [file] = &entries()[..] else { panic!("{:?}", entries()) };
    let text = fs::read_to_string(file).unwrap();
    let command = text.lines().find_map(|line| line.strip_prefix("Exec=")).unwrap();
    let wanted = format!("{:?} \"--hidden\" \"--home\" {:?}", program("chat-connectors-window"), home.path());
    assert_eq!(command, wanted, "{text}");
    window.wait("the switch", || {
        is_on(&window, &words, "settings-login").then_some(()).ok_or_else(String::new)
    });
    // The desktop's own settings switch it off: the page says so when it is opened again.
    fs::write(file, text.replace("X-GNOME-Autostart-enabled=true", "X-GNOME-Autostart-enabled=false"))
        .unwrap();
    window.click_text("nav button", &words.text("app-home"));
    settings(&window);
    window.wait("the switch to be off", || match is_on(&window, &words, "settings-login") {
        true => Err("on".to_owned()),
        false => Ok(()),
    });
    toggle(&window, &words, "settings-login");
    window.wait("the switch", || {
        is_on(&window, &words, "settings-login").then_some(()).ok_or_else(String::new)
    });
    toggle(&window, &words, "settings-login");
    window.wait("no entry", || if entries().is_empty() { Ok(()) } else { Err(format!("{:?}", entries())) });
    assert_eq!(window.errors(), Vec::<String>::new());
    sound(&window);
}

#[test]
fn window_without_a_notification_area_closing_ends_the_program_whatever_was_chosen() {
    let home = Home::new();
    let window = Window::open(&home, &Options::default());
    let words = settings(&window);
    window.wait_for_text("body", &words.text("settings-keep-no-tray"));
    toggle(&window, &words, "settings-keep");
    window.wait("the choice", || {
        let kept =
            fs::read_to_string(home.path().join("settings.toml")).map_err(|error| error.to_string())?;
        if kept.contains("keep_running = true") { Ok(()) } else { Err(kept) }
    });
    sound(&window);
    window.close_window();
    window.wait_until_closed();
}

#[test]
fn window_stays_in_the_notification_area_and_comes_back_from_it() {
    let home = Home::new();
    fs::write(home.path().join("settings.toml"), "[window]\nkeep_running = true\n").unwrap();
    let window = Window::open(&home, &Options::default());
    window.wait_for("h1");
    let words = Words::of("en");
    // A panel may come late.
    let panel = Panel::open(&window.desktop().socket());
    let lines = window.wait("an icon with a menu", || {
        let labels: Vec<String> = panel.menu()?.into_iter().map(|entry| entry.label).collect();
        if labels.contains(&words.text("tray-quit")) { Ok(labels) } else { Err(format!("{labels:?}")) }
    });
    let wanted = ["tray-open", "tray-idle", "tray-run-now", "tray-quit"].map(|id| words.text(id));
    assert_eq!(lines, wanted);
    assert!(panel.property("IconName").unwrap().contains("tray-icon"), "{:?}", panel.property("IconName"));
    logged(&window, &home, "\"shown\":true");

    window.close_window();
    window.wait_until_shown(false);
    assert_eq!(window.start_again(&["--hidden"]), Some(0), "a second login");
    logged(&window, &home, "started again");
    window.wait_until_shown(false);
    assert_eq!(window.start_again(&[]), Some(0));
    window.wait_until_shown(true);
    window.close_window();
    window.wait_until_shown(false);
    window.wait("a click", || panel.click(&words.text("tray-open")));
    window.wait_until_shown(true);

    // The panel crashes while the window is hidden: it comes back.
    window.close_window();
    window.wait_until_shown(false);
    drop(panel);
    window.wait_until_shown(true);

    // Quit ends the program, also without its window.
    let panel = Panel::open(&window.desktop().socket());
    window.wait("an icon with a menu", || panel.menu().map(drop));
    logged(&window, &home, "\"shown\":true");
    window.wait("a click on Quit", || panel.click(&words.text("tray-quit")));
    window.wait_until_closed();
    sound(&window);
}

#[test]
fn window_without_the_library_for_icons_is_as_without_a_notification_area() {
    let home = Home::new();
    fs::write(home.path().join("settings.toml"), "[window]\nkeep_running = true\n").unwrap();
    // Found first, and no library: as if there were none.
    let folder = home.beside("libraries");
    fs::create_dir(&folder).unwrap();
    for name in ["ayatana-appindicator3", "appindicator3"] {
        for ending in ["so", "so.1"] {
            fs::write(folder.join(format!("lib{name}.{ending}")), "no library").unwrap();
        }
    }
    let window = Window::open(&home, &Options { libraries: Some(folder), ..Options::default() });
    window.wait_for("h1");
    let panel = Panel::open(&window.desktop().socket());
    logged(&window, &home, "\"there\":true,\"shown\":false");
    assert_eq!(panel.icons(), 0);
    sound(&window);
    window.close_window();
    window.wait_until_closed();
    sound(&window);
}

#[test]
fn window_a_run_from_the_notification_area_is_asked_about_and_ends_cleanly_with_the_session() {
    let home = Home::new();
    fs::write(home.path().join("settings.toml"), "[window]\nkeep_running = true\n").unwrap();
    let window = Window::open(&home, &Options::default());
    let walk = Walk::new(&window, "en");
    walk.practice_to_mapping();
    walk.to_review();
    let _ = walk.finish();
    let panel = Panel::open(&window.desktop().socket());
    let find = |label: &str| {
        let menu = panel.menu()?;
        menu.iter().find(|entry| entry.label == label).cloned().ok_or_else(|| format!("{menu:?}"))
    };
    // Nobody was mapped: items are held, and the menu says that somebody should look.
    let line = window.wait("a line that asks for attention", || {
        let menu = panel.menu()?;
        menu.iter().find(|entry| entry.label.contains("need")).cloned().ok_or_else(|| format!("{menu:?}"))
    });
    assert!(!line.enabled, "{line:?}");
    let practice = home.path().join("practice");
    let runs = || fs::read_dir(practice.join("logs")).unwrap().count();
    let before = runs();
    window.close_window();
    window.wait_until_shown(false);
    window.wait("the connector in the menu", || find("Practice ICE Chat"));
    window.wait("a run", || panel.click("Practice ICE Chat"));
    window.wait("another run's log", || if runs() > before { Ok(()) } else { Err(format!("{before} runs")) });
    // Wherever the run is now: it comes to its end, and the program with it.
    window.terminate();
    window.wait_until_closed();
    let audit = pipeline::audit(&practice, &pipeline::Evidenced::default(), &mut || Ok(())).unwrap();
    assert!(audit.clean(), "{:?}", audit.faults);
    sound(&window);
}
