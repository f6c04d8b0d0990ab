//! macOS: a launchd agent of the person's own.
//!
//! In: a `Start`. Out: a property list in the person's `LaunchAgents`, loaded. What is written is pure.
//! Deliberately absent: a daemon for while nobody is logged in: that needs root.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::written::{Written, read};
use super::{Found, Place, Scheduler, Start, State, must, name_of, plain, words, xml};
use crate::error::Result;

pub(super) struct Launchd(pub(super) Place);

const LAUNCHCTL: &str = "launchctl";

/// The agent's text. launchd makes good one start that it slept through; the hour makes good the rest.
pub(super) fn agent(start: &Start) -> Result<String> {
    let (program, home) = (plain(&start.program, "program")?, plain(&start.home, "home")?);
    let mut times = String::new();
    for time in &start.times {
        let _ = write!(
            times,
            "    <dict>\n      <key>Hour</key>\n      <integer>{}</integer>\n      <key>Minute</key>\n      \
             <integer>{}</integer>\n    </dict>\n",
            time.hour(),
            time.minute(),
        );
    }
    times.push_str("    <dict>\n      <key>Minute</key>\n      <integer>0</integer>\n    </dict>\n");
    let mut arguments = String::new();
    for argument in [program, "--home", home, "--json", "run", "--due"] {
        let _ = writeln!(arguments, "    <string>{}</string>", xml(argument));
    }
    let mut environment = String::new();
    if let Some(file) = &start.passphrase_file {
        let _ = write!(
            environment,
            "  <key>EnvironmentVariables</key>\n  <dict>\n    \
             <key>CHAT_CONNECTORS_VAULT_PASSPHRASE_FILE</key>\n    <string>{}</string>\n  </dict>\n",
            xml(plain(file, "passphrase_file")?),
        );
    }
    Ok(format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \
         \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n\
         <plist version=\"1.0\">\n<dict>\n  <key>Label</key>\n  <string>{}</string>\n  \
         <key>ProgramArguments</key>\n  <array>\n{arguments}  </array>\n{environment}  \
         <key>StartCalendarInterval</key>\n  <array>\n{times}  </array>\n  <key>ProcessType</key>\n  \
         <string>Background</string>\n  <key>Umask</key>\n  <integer>63</integer>\n</dict>\n</plist>\n",
        name_of(&start.home),
    ))
}

impl Launchd {
    fn file(&self, home: &Path) -> PathBuf {
        self.0.folder.join(format!("{}.plist", name_of(home)))
    }

    fn domain(&self) -> Result<String> {
        Ok(format!("gui/{}", must(&*self.0.system, "id", &words(["-u"]))?.out.trim()))
    }

    fn is_there(&self, home: &Path) -> bool {
        let target = self.domain().map(|domain| format!("{domain}/{}", name_of(home)));
        let said = target.map(|target| self.0.system.run(LAUNCHCTL, &words(["print", &target])));
        said.is_ok_and(|said| said.is_ok_and(|said| said.good))
    }

    fn unload(&self, home: &Path) -> Result<()> {
        if self.is_there(home) {
            let target = format!("{}/{}", self.domain()?, name_of(home));
            must(&*self.0.system, LAUNCHCTL, &words(["bootout", &target]))?;
        }
        Ok(())
    }

    fn load(&self, home: &Path) -> Result<()> {
        let mut load = words(["bootstrap", &self.domain()?]);
        load.push(OsString::from(self.file(home)));
        must(&*self.0.system, LAUNCHCTL, &load).map(|_| ())
    }
}

impl Scheduler for Launchd {
    fn install(&self, start: &Start) -> Result<()> {
        let file = self.file(&start.home);
        let written = Written::all(&[(file, Some(agent(start)?.into_bytes()))])?;
        let (new, home) = (written.was_new(), &start.home);
        let loaded = self.unload(home).and_then(|()| self.load(home));
        if loaded.is_err() {
            written.undo();
            if !new {
                let _ = self.load(home);
            }
        }
        loaded
    }

    fn remove(&self, home: &Path) -> Result<()> {
        self.unload(home)?;
        Written::all(&[(self.file(home), None)]).map(|_| ())
    }

    fn status(&self, start: &Start) -> Result<Found> {
        let state = match read(&self.file(&start.home))? {
            None => State::Missing,
            Some(there) if there != agent(start)?.into_bytes() => State::Differs,
            Some(_) if self.is_there(&start.home) => State::Installed,
            Some(_) => State::Asleep,
        };
        Ok(Found { state, name: name_of(&start.home), without_login: Some(false) })
    }
}
