//! systemd: a service and a timer of the person's own, no root needed.
//!
//! In: a `Start`. Out: two unit files, switched on. What is written is pure; `systemctl --user` does the rest, and
//! where it refuses, the files are again what they were.
//! Deliberately absent: lingering itself: a person decides whether things run while nobody is logged in.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::written::{Written, read};
use super::{Found, Place, Scheduler, Start, State, must, name_of, plain, words};
use crate::error::Result;

pub(super) struct Systemd(pub(super) Place);

const SYSTEMCTL: &str = "systemctl";

/// The service's text.
pub(super) fn service(start: &Start) -> Result<String> {
    let (program, home) = (plain(&start.program, "program")?, plain(&start.home, "home")?);
    let mut environment = String::new();
    if let Some(file) = &start.passphrase_file {
        let setting = format!("CHAT_CONNECTORS_VAULT_PASSPHRASE_FILE={}", plain(file, "passphrase_file")?);
        let _ = writeln!(environment, "Environment={}", quoted(&setting));
    }
    // Items are held, a day is above the limit, the window imports just now: told elsewhere, no failure of the unit.
    Ok(format!(
        "[Unit]\nDescription=Chat Connectors: imports that are due\n\n[Service]\nType=oneshot\n\
         {environment}ExecStart={} --home {} --json run --due\nSuccessExitStatus=40 41 75\nUMask=0077\n",
        command(program),
        quoted(&home.replace('$', "$$")),
    ))
}

/// The program as systemd starts it. It takes no quotes and backslashes in a program's own name: a shell does.
fn command(program: &str) -> String {
    if program.contains(['\'', '"', '\\']) {
        let argument = quoted(&program.replace('$', "$$"));
        return format!(r#"/bin/sh -c "exec \"$$0\" \"$$@\"" {argument}"#);
    }
    quoted(program)
}

/// The timer's text.
pub(super) fn timer(start: &Start) -> String {
    let mut calendar = String::new();
    for time in &start.times {
        let _ = writeln!(calendar, "OnCalendar=*-*-* {}", time.strftime("%H:%M:00"));
    }
    format!(
        "[Unit]\nDescription=Chat Connectors: every day\n\n[Timer]\n{calendar}OnCalendar=hourly\n\
         Persistent=true\nAccuracySec=1min\n\n[Install]\nWantedBy=timers.target\n"
    )
}

/// In quotes, as systemd reads them; `%` names its own variables.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('%', "%%"))
}

impl Systemd {
    fn paths(&self, home: &Path) -> (PathBuf, PathBuf) {
        let name = name_of(home);
        (self.0.folder.join(format!("{name}.service")), self.0.folder.join(format!("{name}.timer")))
    }

    fn systemctl<const N: usize>(&self, arguments: [&str; N]) -> Result<()> {
        let all = [words(["--user"]), words(arguments)].concat();
        must(&*self.0.system, SYSTEMCTL, &all).map(|_| ())
    }

    fn says<const N: usize>(&self, program: &str, arguments: [&str; N]) -> Option<String> {
        let said = self.0.system.run(program, &words(arguments)).ok()?;
        said.good.then(|| said.out.trim().to_owned())
    }
}

impl Scheduler for Systemd {
    fn install(&self, start: &Start) -> Result<()> {
        let (service_file, timer_file) = self.paths(&start.home);
        let timer_name = format!("{}.timer", name_of(&start.home));
        let files = [
            (service_file, Some(service(start)?.into_bytes())),
            (timer_file, Some(timer(start).into_bytes())),
        ];
        let written = Written::all(&files)?;
        let switched = self
            .systemctl(["daemon-reload"])
            .and_then(|()| self.systemctl(["enable", timer_name.as_str()]))
            // A timer that runs already takes new times only so.
            .and_then(|()| self.systemctl(["restart", timer_name.as_str()]));
        if switched.is_err() {
            if written.was_new() {
                let _ = self.systemctl(["disable", "--now", timer_name.as_str()]);
            }
            written.undo();
            let _ = self.systemctl(["daemon-reload"]);
        }
        switched
    }

    fn remove(&self, home: &Path) -> Result<()> {
        let (service_file, timer_file) = self.paths(home);
        if read(&timer_file)?.is_none() && read(&service_file)?.is_none() {
            return Ok(());
        }
        // While the files are there: afterwards nothing knows what the timer was.
        self.systemctl(["disable", "--now", format!("{}.timer", name_of(home)).as_str()])?;
        Written::all(&[(timer_file, None), (service_file, None)])?;
        self.systemctl(["daemon-reload"])
    }

    fn status(&self, start: &Start) -> Result<Found> {
        let (service_file, timer_file) = self.paths(&start.home);
        let name = format!("{}.timer", name_of(&start.home));
        let (there, timed) = (read(&service_file)?, read(&timer_file)?);
        let state = if there.is_none() && timed.is_none() {
            State::Missing
        } else if there != Some(service(start)?.into_bytes()) || timed != Some(timer(start).into_bytes()) {
            State::Differs
        } else {
            let is = |what| self.says(SYSTEMCTL, ["--user", what, name.as_str()]);
            let both = is("is-enabled").is_some() && is("is-active").is_some();
            if both { State::Installed } else { State::Asleep }
        };
        let lingers = self.says("loginctl", ["show-user", self.0.user.as_str(), "--property=Linger"]);
        // Of somebody who is neither logged in nor lingers there is nothing to show.
        let without_login = lingers.map(|line| line == "Linger=yes");
        Ok(Found { state, name, without_login })
    }
}
