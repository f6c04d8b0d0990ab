//! Windows: a task of the person's own in the Task Scheduler.
//!
//! In: a `Start`. Out: a task made from XML 1.2, UTF-16 as `schtasks` wants it. What is written is pure.
//! Windows compares and keeps the file itself, so what was written is kept beside to be compared with.
//! Deliberately absent: a password (the task runs while the person is logged on), the passphrase.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::written::{Written, read};
use super::{Found, Place, Scheduler, Start, State, must, name_of, plain, words, xml};
use crate::error::Result;

pub(super) struct TaskScheduler(pub(super) Place);

const SCHTASKS: &str = "schtasks";

/// The task's text. A trigger for each time; the first repeats every hour.
pub(super) fn task(start: &Start) -> Result<String> {
    let (program, home) = (plain(&start.program, "program")?, plain(&start.home, "home")?);
    let mut arguments = String::new();
    if let Some(file) = &start.passphrase_file {
        let _ = write!(arguments, "--vault-passphrase-file {} ", argument(plain(file, "passphrase_file")?));
    }
    let _ = write!(arguments, "--home {} --json run --due", argument(home));
    let mut triggers = String::new();
    for (at, time) in start.times.iter().enumerate() {
        let hourly = "      <Repetition>\n        <Interval>PT1H</Interval>\n        <Duration>P1D</Duration>\n      \
                      </Repetition>\n";
        // The day is any past one: the local time of day is what counts.
        let _ = write!(
            triggers,
            "    <CalendarTrigger>\n{}      <StartBoundary>2026-01-01T{}</StartBoundary>\n      \
             <Enabled>true</Enabled>\n      <ScheduleByDay>\n        <DaysInterval>1</DaysInterval>\n      \
             </ScheduleByDay>\n    </CalendarTrigger>\n",
            if at == 0 { hourly } else { "" },
            time.strftime("%H:%M:00"),
        );
    }
    Ok(format!(
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n\
         <Task version=\"1.2\" xmlns=\"http://schemas.microsoft.com/windows/2004/02/mit/task\">\n  \
         <RegistrationInfo>\n    <Description>Chat Connectors: imports that are due</Description>\n  \
         </RegistrationInfo>\n  <Triggers>\n{triggers}  </Triggers>\n  <Principals>\n    \
         <Principal id=\"Author\">\n      <LogonType>InteractiveToken</LogonType>\n      \
         <RunLevel>LeastPrivilege</RunLevel>\n    </Principal>\n  </Principals>\n  <Settings>\n    \
         <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>\n    \
         <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>\n    \
         <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>\n    \
         <StartWhenAvailable>true</StartWhenAvailable>\n    <Enabled>true</Enabled>\n    \
         <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>\n  </Settings>\n  <Actions Context=\"Author\">\n    \
         <Exec>\n      <Command>{}</Command>\n      <Arguments>{}</Arguments>\n    </Exec>\n  </Actions>\n\
         </Task>\n",
        xml(program),
        xml(&arguments),
    ))
}

/// In quotes, as Windows programs read their line: backslashes double before a quote, and at the end.
fn argument(text: &str) -> String {
    let mut out = String::from("\"");
    let mut slashes = 0;
    for c in text.chars() {
        match c {
            '\\' => slashes += 1,
            '"' => {
                out.push_str(&"\\".repeat(slashes + 1));
                slashes = 0;
            }
            _ => slashes = 0,
        }
        out.push(c);
    }
    out.push_str(&"\\".repeat(slashes));
    out.push('"');
    out
}

/// UTF-16, the low byte first, with its mark and Windows' line ends.
pub(super) fn bytes(text: &str) -> Vec<u8> {
    let text = text.replace('\n', "\r\n");
    std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

impl TaskScheduler {
    fn file(&self, home: &Path) -> PathBuf {
        self.0.folder.join(format!("{}.xml", name_of(home)))
    }

    fn is_there(&self, home: &Path) -> bool {
        let query = words(["/Query", "/TN", &name_of(home)]);
        self.0.system.run(SCHTASKS, &query).is_ok_and(|said| said.good)
    }
}

impl Scheduler for TaskScheduler {
    fn install(&self, start: &Start) -> Result<()> {
        let file = self.file(&start.home);
        let written = Written::all(&[(file.clone(), Some(bytes(&task(start)?)))])?;
        let mut create = words(["/Create", "/F", "/TN", &name_of(&start.home), "/XML"]);
        create.push(OsString::from(&file));
        let made = must(&*self.0.system, SCHTASKS, &create).map(|_| ());
        if made.is_err() {
            written.undo();
        }
        made
    }

    fn remove(&self, home: &Path) -> Result<()> {
        if self.is_there(home) {
            must(&*self.0.system, SCHTASKS, &words(["/Delete", "/F", "/TN", &name_of(home)]))?;
        }
        Written::all(&[(self.file(home), None)]).map(|_| ())
    }

    fn status(&self, start: &Start) -> Result<Found> {
        let state = match read(&self.file(&start.home))? {
            None => State::Missing,
            Some(there) if there != bytes(&task(start)?) => State::Differs,
            Some(_) if self.is_there(&start.home) => State::Installed,
            Some(_) => State::Asleep,
        };
        Ok(Found { state, name: name_of(&start.home), without_login: Some(false) })
    }
}
