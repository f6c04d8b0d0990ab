//! `chat-connectors`: everything the wizard does, in a terminal (PRODUCT.md section 7).
//!
//! In: arguments, environment. Out: results on standard output (with `--json` one JSON document), words
//! for people and progress on standard error, and the exit code of the table.
//! Deliberately absent: any rule of the import.

mod arguments;
mod commands;
mod console;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser as _;
use engine::error::{Error, Result};
use engine::keys::{Unlock, Vault};
use engine::settings::Alias;
use engine::source::{Clock as _, SystemClock};
use jiff::civil::Date;
use jiff::tz::TimeZone;

use arguments::{
    AlertCommand, Arguments, Command, ConnectorCommand, EvidenceCommand, KeysCommand, MapCommand,
};
use commands::{
    alert, archive, connector, destination, due, evidence, held, host_key, keys, limit, map, mapping,
    practice, private_keys, run, schedule, search, settings, statement, told, validate,
};
use console::Console;
use wizard::environment;
use wizard::program_log::{self, TARGET};
use wizard::words::Words;

/// What every command gets.
struct Session {
    home: PathBuf,
    console: Console,
    clock: SystemClock,
    /// Names the file with the vault's passphrase; absent: the keyring.
    passphrase_file: Option<PathBuf>,
}

impl Session {
    fn vault(&self) -> Result<Vault> {
        let unlock = match &self.passphrase_file {
            Some(path) => Unlock::Passphrase(environment::passphrase(path)?),
            None => Unlock::Keyring,
        };
        Vault::open(&self.home, &unlock)
    }

    /// By this computer's calendar.
    fn today(&self) -> Date {
        self.clock.now().to_zoned(TimeZone::system()).date()
    }
}

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(usage) => return wrong_usage(&usage),
    };
    environment::outlive_size_limits();
    let home = arguments.home.clone().unwrap_or_else(environment::home);
    program_log::begin(&home);
    let words = Words::for_locale(&environment::locale());
    let mut session = Session {
        home,
        console: Console::new(words, arguments.json),
        clock: SystemClock,
        passphrase_file: arguments.vault_passphrase_file.or_else(environment::passphrase_file),
    };
    // Also where no thread can be had, which libraries do not ask about.
    let performed = catch_unwind(AssertUnwindSafe(|| perform(&mut session, arguments.command)));
    match performed.unwrap_or_else(|_| Err(Error::internal("command"))) {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            let error = error.on_disk_of(&session.home);
            tracing::warn!(target: TARGET, code = error.code().as_str(), "command failed");
            session.console.error(&error);
            ExitCode::from(error.code().exit())
        }
    }
}

/// Help, version or a slip of the pen. For a script that asked for JSON, in a document.
fn wrong_usage(usage: &clap::Error) -> ExitCode {
    let _ = usage.print();
    if usage.use_stderr() && std::env::args_os().any(|argument| argument == "--json") {
        let document = serde_json::json!({ "error": { "code": "usage", "what": usage.kind().to_string() } });
        println!("{document:#}");
    }
    ExitCode::from(if usage.use_stderr() { 2 } else { 0 })
}

fn perform(session: &mut Session, command: Command) -> Result<u8> {
    match command {
        Command::Keys(KeysCommand::Bundle { kind, out, rsa_ssh, curve25519_pgp }) => {
            keys::bundle(session, &kind, &out, rsa_ssh, curve25519_pgp)
        }
        Command::Keys(KeysCommand::Renew { kind, out, retire_old }) => {
            keys::renew(session, &kind, &out, retire_old)
        }
        Command::Keys(KeysCommand::Add { name, files, retire_old }) => {
            private_keys::add(session, &name, &files, retire_old)
        }
        Command::Keys(KeysCommand::List { of }) => private_keys::list(session, &of),
        Command::Keys(KeysCommand::Show { ssh, pgp, passphrase_file }) => {
            private_keys::show(session, ssh.as_deref(), pgp.as_deref(), passphrase_file.as_deref())
        }
        Command::Connector(ConnectorCommand::Add { file, accept_new_host_key }) => {
            connector::add(session, &file, accept_new_host_key)
        }
        Command::Connector(ConnectorCommand::List) => connector::list(session),
        Command::Connector(ConnectorCommand::Show { name }) => connector::show(session, &name),
        Command::Connector(ConnectorCommand::Remove { name }) => connector::remove(session, &name),
        Command::Connector(ConnectorCommand::HostKey {
            name,
            accept,
            known_hosts,
            expect,
            from,
            expect_none,
        }) => {
            let change = host_key::Change { accept, known_hosts, expect: expect.zip(from), expect_none };
            host_key::host_key(session, &name, &change)
        }
        Command::Validate { name, support_text } => validate::validate(session, &name, support_text),
        Command::Run { name: Some(name), due: _, dry_run, accept_over_limit, notify } => {
            run::run(session, &name, dry_run, accept_over_limit, notify)
        }
        Command::Run { name: None, due: _, dry_run: _, accept_over_limit: _, notify: _ } => due::due(session),
        Command::Schedule(command) => schedule::schedule(session, &command),
        Command::Status { name } => told::status(session, name.as_deref()),
        Command::Runs { name } => told::runs(session, &name),
        Command::Log { name, run } => told::log(session, &name, run),
        Command::Held { name, filter } => held::held(session, &name, filter),
        Command::Replay { name, items, filter, dry_run } => {
            held::replay(session, &name, items, filter, dry_run)
        }
        Command::Limit { name, allow_day, set, documented } => {
            limit::limit(session, &name, allow_day, if documented { Some(None) } else { set.map(Some) })
        }
        Command::Alert(AlertCommand::Test { name }) => alert::test(session, &name),
        Command::Alert(AlertCommand::Set { name, file }) => alert::set(session, &name, Some(&file)),
        Command::Alert(AlertCommand::Off { name }) => alert::set(session, &name, None),
        Command::Evidence(EvidenceCommand::Show) => evidence::show(session),
        Command::Evidence(EvidenceCommand::Set { file, leave_behind }) => {
            evidence::set(session, Some(&file), leave_behind)
        }
        Command::Evidence(EvidenceCommand::Local { leave_behind }) => {
            evidence::set(session, None, leave_behind)
        }
        Command::Evidence(EvidenceCommand::Test) => evidence::test(session),
        Command::Map(MapCommand::Check { file, kind, against, mistakes }) => {
            map::check(session, &file, &kind, against.as_deref(), mistakes.as_deref())
        }
        Command::Map(MapCommand::Set { name, file, from, good_rows }) => {
            mapping::set(session, &name, &file, from, good_rows)
        }
        Command::Map(MapCommand::Add { name, key, mailbox }) => mapping::add(session, &name, &key, &mailbox),
        Command::Map(MapCommand::Versions { name }) => mapping::versions(session, &name),
        Command::Map(MapCommand::Show { name, version }) => mapping::show(session, &name, version),
        Command::Map(MapCommand::Alias { name, old, new, remove }) => {
            mapping::alias(session, &name, Alias { old, new }, remove)
        }
        Command::Statement(arguments) => statement::statement(session, &arguments),
        Command::Map(MapCommand::Template { kind }) => map::template(session, &kind),
        Command::Archive(arguments::ArchiveCommand::Verify) => archive::verify(session),
        Command::Settings { keep_running, notifications } => {
            settings::settings(session, keep_running, notifications)
        }
        Command::Destination(command) => destination::destination(session, &command),
        Command::Search(command) => search::search(session, command),
        Command::Practice { kind, scenario, accept_over_limit } => {
            practice::practice(session, &kind, scenario, accept_over_limit)
        }
    }
}
