//! `cargo xtask bench window`: how soon the window is there, and whether a long import makes it grow.
//!
//! In: minutes. Out: milliseconds from the program's start to the first letters on the screen, five times;
//! then, during one import over a slow line that changes its progress all the time, the memory of the
//! program and of its page, minute by minute. Deliberately absent: a verdict.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::HashSet;
use std::fs::{self, File};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use tests::walk::Walk;
use tests::window::desktop::{Desktop, Keyring, end};
use tests::window::{Options, Window};
use tests::{Firm, Home, Line, firm, program};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt, ImageFormat};
use x11rb::rust_connection::RustConnection;

/// Bytes a second: at least ten samples of progress a second.
const RATE: u64 = 3_000_000;

fn main() {
    let minutes: u64 = match std::env::args().skip(1).collect::<Vec<_>>().as_slice() {
        [] => 60,
        [name, minutes] if name == "--minutes" => minutes.parse().expect("a number of minutes"),
        other => panic!("unknown: {other:?}; there is --minutes N"),
    };
    let mut times: Vec<u128> = (0..5).map(|_| first_paint()).collect();
    times.sort_unstable();
    println!("Start to first letters on the screen: {times:?} ms, median {} ms", times[2]);
    if minutes > 0 {
        long_import(minutes);
    }
}

/// Milliseconds from the start of the program to text in the window's header.
fn first_paint() -> u128 {
    let home = Home::new();
    let desktop = Desktop::start(&home.beside("desktop"), "C.UTF-8", Keyring::Missing);
    let (screen, number) = RustConnection::connect(Some(desktop.display())).unwrap();
    let root = screen.setup().roots[number].root;
    let mut command = desktop.command(program("chat-connectors-window"));
    command.env("CHAT_CONNECTORS_HOME", home.path());
    let began = Instant::now();
    let mut window = command.spawn().unwrap();
    // The top left corner, where the program's name stands: letters have many shades.
    let shades = || {
        let image = screen.get_image(ImageFormat::Z_PIXMAP, root, 0, 0, 200, 48, !0).ok()?.reply().ok()?;
        Some(image.data.chunks(4).map(<[u8]>::to_vec).collect::<HashSet<_>>().len())
    };
    let end_of_patience = began + Duration::from_secs(20);
    while shades().unwrap_or_default() < 12 {
        assert!(Instant::now() < end_of_patience, "no text within 20 seconds");
        thread::sleep(Duration::from_millis(5));
    }
    let took = began.elapsed().as_millis();
    end(&mut window);
    took
}

fn long_import(minutes: u64) {
    let firm = Firm::default();
    // Its bytes are nothing: it is stopped before anybody looks at them. A hole takes no place on the site.
    let sparse = firm.home.beside("sparse");
    File::create(&sparse).unwrap().set_len(RATE * 60 * (minutes + 5)).unwrap();
    firm.site.put_file("day.xml.pgp", &sparse, firm::day_time(3));
    let line = Line::to(firm.site.port()).rate(RATE).open();
    firm.move_site(line.port());
    let window = Window::open(&firm.home, &Options::default());
    let walk = Walk::new(&window, "en");
    walk.at("home-title");
    let run_now = walk.words.with("home-run-now-of", &[("name", firm::CONNECTOR)]);
    window.click_text("button", &run_now);
    walk.says("stage-downloading");
    let count = "if (!window.seen) { window.seen = 0; new MutationObserver(() => window.seen += 1).observe(\
                 document.body, { subtree: true, characterData: true, childList: true, attributes: true }); }\
                 return window.seen;";
    println!("minute  program (MB)  page (MB)  changes of the page");
    for minute in 0..=minutes {
        let (program, page) = memory(&window.runtime());
        let changes = window.run(count, vec![]).unwrap_or_default();
        println!("{minute:>6}  {program:>12.1}  {page:>9.1}  {changes:>19}");
        if minute < minutes {
            thread::sleep(Duration::from_secs(60));
        }
    }
}

/// Megabytes of the program, and of all of WebKit's processes, each shared page counted by its share.
fn memory(runtime: &Path) -> (f64, f64) {
    let (mut program, mut page) = (0.0, 0.0);
    for (id, name) in Desktop::processes(runtime) {
        let text = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("Pss:")).unwrap_or_default();
        let kilobytes: f64 = line.trim().trim_end_matches(" kB").trim().parse().unwrap_or_default();
        match name.as_str() {
            "chat-connectors" => program += kilobytes / 1000.0,
            name if name.starts_with("WebKit") && name != "WebKitWebDriver" => page += kilobytes / 1000.0,
            _ => {}
        }
    }
    (program, page)
}
