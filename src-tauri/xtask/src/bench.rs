//! `cargo xtask bench`: what an import costs, one into a mail server, a long and a slow line, a mapping file, a window, and search.
//!
//! In: what to measure. Out: the release build measured by `tests/src/bin/bench_*.rs`.
//! Deliberately absent: the measuring itself.

use std::ffi::OsString;
use std::process::Command;

use crate::{Cargo, HELP, Stop, driver, install, node, run_to_end, workspace};

/// Builds for release and measures.
pub fn measure(cargo: &Cargo, rest: &[OsString]) -> Result<(), Stop> {
    let Some((what, rest)) = rest.split_first() else {
        return Err(Stop(HELP.to_owned(), 2));
    };
    let program = match what.to_str() {
        Some("csv") => "bench-csv",
        Some("day") => "bench-day",
        Some("growth") => "bench-growth",
        Some("imap") => "bench-imap",
        Some("line") => "bench-line",
        Some("window") => "bench-window",
        Some("search") => "bench-search",
        Some(_) | None => return Err(Stop(HELP.to_owned(), 2)),
    };
    for packages in [install::BUILD, install::TEST] {
        install::packages(packages)?;
    }
    // Import and mapping file need no window: its packages and pages are not asked for.
    let packages: &[&str] = if program == "bench-window" {
        install::packages(install::WINDOW)?;
        install::packages(install::TEST_WINDOW)?;
        driver::install(cargo)?;
        node::build_pages()?;
        &["-p", "app", "-p", "cli", "-p", "tests"]
    } else {
        &["-p", "cli", "-p", "tests"]
    };
    let build = [&["build", "--release", "--locked", "--bins"], packages].concat();
    cargo.list(&build, &[])?;
    // Not by `cargo run`, which takes one package only.
    let program = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    run_to_end(Command::new(workspace().join("target/release").join(program)).args(rest))
}
