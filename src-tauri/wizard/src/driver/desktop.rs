//! The desktop around the window, the choices for this computer, and what is told after a run.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use engine::error::{Code, Error, Result};
use engine::pipeline::Report;
use engine::settings::Choices;
use jiff::Zoned;

use super::Works;
use crate::effect::Done;
use crate::notices::{self, Ended};
use crate::program_log::TARGET;
use crate::view::{ConnectorId, Fault};

/// A window that nobody looks at, and the icon in its place, learn of runs by a timer so soon.
const EVERY: Duration = Duration::from_secs(60);

/// Reads the connectors again, now and then, as long as the program lives.
pub(super) fn keep_current(works: &Arc<Works>) {
    let works = Arc::clone(works);
    thread::spawn(move || {
        loop {
            thread::sleep(EVERY);
            works.desk(|works| works.tell(works.load_home()));
        }
    });
}

impl Works {
    pub(super) fn load_settings(&self) {
        self.tell_choices(Choices::read(&self.home));
        self.tell_login(Ok(()));
    }

    pub(super) fn start_at_login(&self, on: bool) {
        let set = self.host.set_start_at_login(on);
        tracing::info!(target: TARGET, on, done = set.is_ok(), "start at login");
        self.tell_login(set.map_err(|error| Error::new(Code::StartAtLogin).because(error)));
    }

    /// What counts is what the operating system says, whatever was asked of it.
    fn tell_login(&self, asked: Result<()>) {
        let starts = self.host.starts_at_login();
        let starts = starts.map_err(|error| Error::new(Code::StartAtLogin).because(error));
        let (starts, fault) = match starts {
            Ok(starts) => (Some(starts), asked.err()),
            Err(error) => (None, Some(error)),
        };
        self.tell(Done::Login(starts, fault.map(Fault::from)));
    }

    pub(super) fn choose(&self, change: impl FnOnce(&mut Choices)) {
        self.tell_choices(self.made_home(false).and_then(|home| Choices::update(home, change)));
    }

    fn tell_choices(&self, read: Result<Choices>) {
        let (choices, fault) = match read {
            Ok(choices) => (choices, None),
            Err(error) => (Choices::read(&self.home).unwrap_or_default(), Some(Fault::from(error))),
        };
        self.tell(Done::Choices(Box::new(choices), fault));
    }

    /// After an import: the program's log, and what the desktop is told.
    pub(super) fn run_ended(&self, id: &ConnectorId, ended: &Result<Report>) {
        let ended = Ended::logged(&id.name, ended.as_ref(), id.practice);
        if !id.practice {
            notices::after_run(&self.home, &ended, &self.words(), self.host.notifier(), &Zoned::now());
        }
    }
}
