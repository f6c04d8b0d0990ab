//! `cargo xtask …`: the few commands that run, check, measure and show the product.
//!
//! In: a command and its arguments. Out: plain sentences, and the exit code of what was run.
//! Deliberately absent: dependencies, so that it builds before any library is installed.

mod bench;
mod bundle;
mod coverage;
mod driver;
mod fuzz;
mod icons;
mod install;
mod instrument;
mod node;
mod run;
mod screenshots;
mod test;

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

const HELP: &str = "\
cargo xtask run [ARGUMENTS]        Opens the window; in a terminal without a display, walks through a first import
                                   on the practice site.
cargo xtask test [FILTER]          Checks format, lints and tests; with a filter, only the Rust tests it names.
cargo xtask bench day [--items N] [--staff N] [--rounds N] [--scripts N]
                                   Measures the import of a whole day (200,000 items, 5 rounds unless told), against
                                   gpg, sftp and disk, and a script.
cargo xtask bench growth [--items N] [--rounds N] [--staff N]
                                   Days of 25,000 items and more, each twice as large, up to 1,600,000.
cargo xtask bench imap [--items N] [--mailboxes N]
                                   The same into a Dovecot (20,000 items, 500 mailboxes), against a bare MULTIAPPEND.
cargo xtask bench line             A file over a long line against OpenSSH's sftp, and over a slow one.
cargo xtask bench csv              Measures the reading of a mapping file of 1,000,000 rows.
cargo xtask bench window [--minutes N]
                                   Measures the start of the window, and its memory over a long import (60 minutes).
cargo xtask bench search [--items N]
                                   Indexes an archive (1,000,000 items unless told) and measures questions to it.
cargo xtask fuzz [TARGET] [--seconds N] [--seed N] [--keep]
                                   Hands made-up bytes to the readers of hostile files, 600 seconds each unless told,
                                   four readers at a time; --keep: takes what reached new code into fuzz/corpus.
cargo xtask coverage [FILTER]      Says which share of the engine's lines tests run, and where most are missing.
cargo xtask figures                Prints the table of all figures, as last measured, and writes it into the README.
cargo xtask bundle [--built] [--revision N]
                                   Packs the window, the command line and the timer as .deb and .rpm; --built: the
                                   debug build as it stands.
cargo xtask screenshots [NAME]     Writes pictures of the window's pages into tests/screenshots.
cargo xtask icons                  Makes every size of the icon again from its drawings.
cargo xtask help                   Shows this.

Each of them first installs the Debian packages that it lacks.";

/// What ends a command early: a sentence for the person (none where a program has said it all), and an exit code.
struct Stop(String, u8);

fn main() -> ExitCode {
    let mut arguments = env::args_os().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<OsString> = arguments.collect();
    if instrument::is_rustc(&command) {
        return ended(instrument::rustc(&command, &rest));
    }
    let cargo = Cargo {
        program: env::var_os("CARGO").map_or_else(|| "cargo".into(), PathBuf::from),
        in_ci: env::var_os("CI").is_some(),
    };
    let done = match command.to_str() {
        Some("run") => run::start(&cargo, &rest),
        Some("test") => test::all(&cargo, &rest),
        Some("bench") => bench::measure(&cargo, &rest),
        Some("coverage") => coverage::measure(&cargo, &rest),
        Some("fuzz") => fuzz::run(&cargo, &rest),
        Some("figures") => cargo.figures(&rest),
        Some("screenshots") => screenshots::take(&cargo, &rest),
        Some("bundle") => bundle::make(&cargo, &rest),
        Some("icons") => icons::make(),
        Some("help" | "--help" | "-h") => {
            println!("{HELP}");
            Ok(())
        }
        Some(_) | None => Err(Stop(HELP.to_owned(), 2)),
    };
    ended(done)
}

fn ended(done: Result<(), Stop>) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop(sentence, code)) => {
            if !sentence.is_empty() {
                eprintln!("{sentence}");
            }
            ExitCode::from(code)
        }
    }
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
        run_to_end(Command::new(&self.program).args(arguments).args(further).current_dir(workspace()))
    }

    /// As `pass`, out of reach of this person's keyring: tests that find one would leave their keys in it.
    fn pass_without_keyring<const N: usize>(
        &self,
        arguments: [&str; N],
        further: &[OsString],
    ) -> Result<(), Stop> {
        let mut command = Command::new(&self.program);
        command.env_remove("DBUS_SESSION_BUS_ADDRESS").env_remove("XDG_RUNTIME_DIR");
        run_to_end(command.args(arguments).args(further).current_dir(workspace()))
    }

    /// As `pass`, for a list that was put together.
    fn list(&self, arguments: &[&str], further: &[OsString]) -> Result<(), Stop> {
        run_to_end(Command::new(&self.program).args(arguments).args(further).current_dir(workspace()))
    }

    /// Notes a figure for `cargo xtask figures`.
    fn note(&self, key: &str, value: &str) -> Result<(), Stop> {
        self.figures(&["note", key, value].map(OsString::from))
    }

    fn figures(&self, arguments: &[OsString]) -> Result<(), Stop> {
        // Not by `cargo run`, which takes no `--workspace`: other features would build all libraries once more.
        self.list(&["build", "--locked", "--quiet", "--workspace", "--bin", "figures"], &[])?;
        run_to_end(Command::new(workspace().join("target/debug/figures")).args(arguments))
    }

    fn has_nextest(&self) -> bool {
        Command::new(&self.program)
            .args(["nextest", "--version"])
            .output()
            .is_ok_and(|output| output.status.success())
    }
}

/// Runs a program that talks to the person itself, and hands its exit code on.
fn run_to_end(command: &mut Command) -> Result<(), Stop> {
    let program = command.get_program().display().to_string();
    let status =
        command.status().map_err(|error| Stop(format!("{program} cannot be started: {error}."), 2))?;
    if status.success() {
        return Ok(());
    }
    let code = status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1);
    Err(Stop(format!("{program} ended with exit code {code}."), code))
}

/// The folder of the workspace, wherever cargo was called.
fn workspace() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here)
}
