//! rustc, with counters in the crates that are looked at and in no other.
//!
//! In: what cargo asks of rustc, this program being its `RUSTC_WRAPPER`. Out: the same, with further flags for the
//! crates that a mark stands at. The mark is an odd number of codegen units, set on cargo's command line for one
//! package each: so marked crates have hashes and files of their own, and all others are those of the usual build in
//! the same target folder, which saves minutes. Deliberately absent: nightly flags.

use std::ffi::OsString;
use std::process::Command;

use crate::{Cargo, Stop, run_to_end};

/// What the counters are for.
#[derive(Clone, Copy)]
pub enum Purpose {
    /// libFuzzer sees which branches an input takes, and what is compared.
    Fuzz,
    /// A profile says how often each line ran.
    Coverage,
}

impl Purpose {
    /// The mark.
    fn codegen_units(self) -> &'static str {
        match self {
            Self::Fuzz => "61",
            Self::Coverage => "62",
        }
    }

    fn flags(self) -> &'static [&'static str] {
        match self {
            // Those of cargo-fuzz, but for the address sanitizer, which wants a nightly rustc.
            Self::Fuzz => &[
                "-Cpasses=sancov-module",
                "-Cllvm-args=-sanitizer-coverage-level=4",
                "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
                "-Cllvm-args=-sanitizer-coverage-pc-table",
                "-Cllvm-args=-sanitizer-coverage-trace-compares",
            ],
            Self::Coverage => &["-Cinstrument-coverage"],
        }
    }
}

/// Whether cargo calls this program in the place of rustc.
pub fn is_rustc(first: &OsString) -> bool {
    std::path::Path::new(first).file_stem().is_some_and(|stem| stem == "rustc")
}

/// Calls rustc.
pub fn rustc(program: &OsString, arguments: &[OsString]) -> Result<(), Stop> {
    let mut command = Command::new(program);
    command.args(arguments);
    let says = |text: &str| arguments.iter().any(|argument| argument == text);
    let script = arguments.iter().any(|argument| argument.to_string_lossy().starts_with("build_script"));
    // A build script runs here and now: nobody looks at it.
    for purpose in [Purpose::Fuzz, Purpose::Coverage] {
        if !script && says(&format!("codegen-units={}", purpose.codegen_units())) {
            command.args(purpose.flags());
            if matches!(purpose, Purpose::Fuzz) && says("bin") {
                // clang knows where its libFuzzer is, and what that wants.
                command.args(["-Clinker=clang", "-Clink-arg=-fsanitize=fuzzer"]);
            }
        }
    }
    run_to_end(&mut command).map_err(|Stop(_, code)| Stop(String::new(), code))
}

impl Cargo {
    /// A command of cargo in which these packages have counters. `level` of optimisation for them, if not the usual.
    pub fn instrumented(
        &self,
        purpose: Purpose,
        packages: &[&str],
        level: Option<u8>,
    ) -> Result<Command, Stop> {
        let own = std::env::current_exe()
            .map_err(|error| Stop(format!("This program's own path is not to be had: {error}."), 2))?;
        let mut command = Command::new(&self.program);
        command.env("RUSTC_WRAPPER", own).current_dir(crate::workspace());
        for package in packages {
            let set = |name: &str, value: &str| format!("profile.dev.package.\"{package}\".{name}={value}");
            command.args(["--config", &set("codegen-units", purpose.codegen_units())]);
            if let Some(level) = level {
                command.args(["--config", &set("opt-level", &level.to_string())]);
            }
        }
        Ok(command)
    }
}
