//! `cargo xtask test`: the whole check.
//!
//! In: a filter of test names, or nothing. Out: the first part that fails ends it with that part's exit code;
//! the last line is a test runner's own sum.
//! Deliberately absent: any test.

use std::ffi::OsString;

use crate::{Cargo, Stop, driver, fuzz, install, node};

/// Format, pages, lints, build, Rust tests, readers under a fuzzer for a short while, tests of the pages alone.
pub fn all(cargo: &Cargo, rest: &[OsString]) -> Result<(), Stop> {
    for packages in
        [install::BUILD, install::WINDOW, install::TEST, install::TEST_WINDOW, install::TEST_BUNDLE]
    {
        install::packages(packages)?;
    }
    driver::install(cargo)?;
    cargo.step("The format of the code", ["fmt", "--all", "--check"])?;
    // Before anything compiles: the window's crate embeds the built pages.
    node::build_pages()?;
    node::install_azurite()?;
    cargo
        .step("The lints", ["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"])?;
    // The black-box tests start the programs as they stand in the target folder.
    cargo.step("The build", ["build", "--workspace", "--bins", "--locked"])?;
    let tested = if cargo.has_nextest() {
        let profile = if cargo.in_ci { "ci" } else { "default" };
        cargo.pass_without_keyring(["nextest", "run", "--workspace", "--locked", "--profile", profile], rest)
    } else {
        println!("cargo-nextest is not installed: the tests run with cargo test, without a time limit each.");
        cargo.pass_without_keyring(["test", "--workspace", "--locked"], rest)
    };
    tested.map_err(said_already)?;
    if !rest.is_empty() {
        return Ok(());
    }
    fuzz::every(cargo)?;
    node::test_pages().map_err(said_already)
}

/// A test runner's sum is the last line: nothing is added to it.
fn said_already(Stop(_, code): Stop) -> Stop {
    Stop(String::new(), code)
}
