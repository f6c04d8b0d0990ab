//! `cargo xtask screenshots`: pictures of the real window, page by page.
//!
//! In: a name that the wanted pictures contain, or nothing for all. Out: `tests/screenshots/*.png`, written by
//! `tests/src/bin/screenshots.rs`. Deliberately absent: the walk itself.

use std::ffi::OsString;

use crate::{Cargo, Stop, driver, install, node};

/// Builds what is seen and what sees, and takes them.
pub fn take(cargo: &Cargo, rest: &[OsString]) -> Result<(), Stop> {
    for packages in [install::BUILD, install::WINDOW, install::TEST, install::TEST_WINDOW] {
        install::packages(packages)?;
    }
    driver::install(cargo)?;
    node::build_pages()?;
    cargo.step("The build", ["build", "--locked", "-p", "app", "-p", "tests", "--bins"])?;
    cargo.pass(["run", "--locked", "--quiet", "-p", "tests", "--bin", "screenshots", "--"], rest)
}
