//! `cargo xtask bench`: what an import costs.
//!
//! In: what to measure. Out: the release build measured by `tests/src/bin/bench_day.rs`.
//! Deliberately absent: the measuring itself.

use std::ffi::OsString;

use crate::{Cargo, HELP, Stop, install};

/// Builds for release and measures.
pub fn measure(cargo: &Cargo, rest: &[OsString]) -> Result<(), Stop> {
    let Some((what, rest)) = rest.split_first() else {
        return Err(Stop(HELP.to_owned(), 2));
    };
    if what != "day" {
        return Err(Stop(HELP.to_owned(), 2));
    }
    install::packages(install::BUILD)?;
    install::packages(install::TEST)?;
    cargo.step(
        "The release build",
        ["build", "--release", "--locked", "-p", "cli", "-p", "tests", "--bins"],
    )?;
    cargo.pass(
        ["run", "--release", "--locked", "--quiet", "-p", "tests", "-p", "cli", "--bin", "bench-day", "--"],
        rest,
    )
}
