//! `cargo xtask …`: the few commands that run, check and measure the product.
//!
//! In: a command and its arguments. Out: plain sentences, and the exit code of what was run.
//! Deliberately absent: dependencies, so that it builds before any library is installed.

mod install;

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

const HELP: &str = "\
cargo xtask run [ARGUMENTS]        Starts the practice site and walks through a first import in the terminal.
cargo xtask test [FILTER]          Checks format, lints and tests.
cargo xtask bench day [--items N] [--staff N]
                                   Measures the import of a whole day (200,000 items unless told).
cargo xtask help                   Shows this.

Each of them first installs the Debian packages that it lacks.";

/// What ends a command early: a sentence for the person, and an exit code.
struct Stop(String, u8);

fn main() -> ExitCode {
    let mut arguments = env::args_os().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<OsString> = arguments.collect();
    let cargo = Cargo {
        program: env::var_os("CARGO").map_or_else(|| "cargo".into(), PathBuf::from),
        in_ci: env::var_os("CI").is_some(),
    };
    let done = match command.to_str() {
        Some("run") => run(&cargo, &rest),
        Some("test") => test(&cargo, &rest),
        Some("bench") => bench(&cargo, &rest),
        Some("help" | "--help" | "-h") => {
            println!("{HELP}");
            Ok(())
        }
        Some(_) | None => Err(Stop(HELP.to_owned(), 2)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop(sentence, code)) => {
            eprintln!("{sentence}");
            ExitCode::from(code)
        }
    }
}

fn run(cargo: &Cargo, rest: &[OsString]) -> Result<(), Stop> {
    install::packages(install::BUILD)?;
    cargo.pass(["run", "--locked", "--quiet", "-p", "cli", "--", "practice"], rest)
}

fn test(cargo: &Cargo, rest: &[OsString]) -> Result<(), Stop> {
    install::packages(install::BUILD)?;
    install::packages(install::TEST)?;
    cargo.step("The format of the code", ["fmt", "--all", "--check"])?;
    cargo
        .step("The lints", ["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"])?;
    // The black-box tests start chat-connectors as it stands in the target folder.
    cargo.step("The build", ["build", "--workspace", "--bins", "--locked"])?;
    if cargo.has_nextest() {
        let profile = if cargo.in_ci { "ci" } else { "default" };
        cargo.pass(["nextest", "run", "--workspace", "--locked", "--profile", profile], rest)
    } else {
        println!("cargo-nextest is not installed: the tests run with cargo test, without a time limit each.");
        cargo.pass(["test", "--workspace", "--locked"], rest)
    }
}

fn bench(cargo: &Cargo, rest: &[OsString]) -> Result<(), Stop> {
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

struct Cargo {
    program: PathBuf,
    in_ci: bool,
}

impl Cargo {
    /// Runs cargo; says which part failed.
    fn step<const N: usize>(&self, what: &str, arguments: [&str; N]) -> Result<(), Stop> {
        self.pass(arguments, &[]).map_err(|Stop(_, code)| Stop(format!("{what} failed: see above."), code))
    }

    /// Runs cargo with further arguments of the person, and hands its exit code on.
    fn pass<const N: usize>(&self, arguments: [&str; N], further: &[OsString]) -> Result<(), Stop> {
        let status = Command::new(&self.program)
            .args(arguments)
            .args(further)
            .current_dir(workspace())
            .status()
            .map_err(|error| Stop(format!("{} cannot be started: {error}.", self.program.display()), 2))?;
        if status.success() {
            return Ok(());
        }
        let code = status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1);
        Err(Stop(format!("It ended with exit code {code}."), code))
    }

    fn has_nextest(&self) -> bool {
        Command::new(&self.program)
            .args(["nextest", "--version"])
            .output()
            .is_ok_and(|output| output.status.success())
    }
}

/// The folder of the workspace, wherever cargo was called.
fn workspace() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here)
}
