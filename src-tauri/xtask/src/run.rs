//! `cargo xtask run`: the product, as a person would meet it.
//!
//! In: arguments for it. Out: its window or, where nothing could show one, the practice import in the terminal.
//! A debug build: its first start is minutes earlier than that of a release build, and an import is nearly
//! as quick, because the workspace optimises what decrypts and hashes in either.

use std::env;
use std::ffi::OsString;

use crate::{Cargo, Stop, install, node};

/// Sets up what is missing, builds, starts.
pub fn start(cargo: &Cargo, rest: &[OsString]) -> Result<(), Stop> {
    install::packages(install::BUILD)?;
    if !has_display() {
        println!(
            "There is no display here (DISPLAY and WAYLAND_DISPLAY are not set), so no window can open: \
             this is the practice import in the terminal instead.\n"
        );
        return cargo.pass(["run", "--locked", "--quiet", "-p", "cli", "--", "practice"], rest);
    }
    install::packages(install::WINDOW)?;
    node::build_pages()?;
    // In two steps: the first build takes minutes, and cargo's list of crates shows that it goes on.
    cargo.step("The build of the window", ["build", "--locked", "-p", "app"])?;
    cargo.pass(["run", "--locked", "--quiet", "-p", "app", "--"], rest)
}

/// Only Unix without a Mac's screen can lack one.
fn has_display() -> bool {
    let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
