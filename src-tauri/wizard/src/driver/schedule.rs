//! *Every day*: a connector's time kept, and the operating system's start made to fit.
//!
//! In: effects. Out: settings written; how the start stands, always looked at anew. What does not work is told where
//! the start is shown: no connector is lost over it.

use engine::error::Result;
use engine::pipeline;
use engine::schedule::{Scheduler, Start, State, of_this_system};
use engine::settings::{Connector, Connectors};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Works;
use crate::effect::Done;
use crate::view::home::{EveryDayView, StartState, StartView};
use crate::view::{ConnectorId, Fault};

impl Works {
    pub(super) fn change_daily(&self, id: ConnectorId, at: Option<String>) {
        let change = |connector: &mut Connector| {
            connector.schedule.daily_at = at;
            connector.check()
        };
        let changed = Connectors::of(self.home(id.practice)).update(&id.name, change);
        let worked = changed.is_ok();
        self.tell(Done::DailyChanged(id, changed.map(|_| ()).map_err(Fault::from)));
        if worked {
            self.arrange_start();
        }
    }

    /// Makes the start what the times ask for: also gone, with the last of them.
    pub(super) fn arrange_start(&self) {
        let arranged = self.wanted_start().and_then(|start| {
            let scheduler = self.scheduler();
            if start.times.is_empty() {
                scheduler.remove(&start.home)
            } else if scheduler.status(&start)?.state == State::Installed {
                Ok(())
            } else {
                pipeline::install_start(&*scheduler, &start)
            }
        });
        self.tell_start(arranged.err().map(Fault::from));
    }

    /// Takes a time out of the start, or all of it; one that was removed by hand stays away.
    pub(super) fn start_without(&self, id: &ConnectorId) {
        if id.practice {
            return;
        }
        let there = self.wanted_start().and_then(|start| self.scheduler().status(&start));
        if there.is_ok_and(|found| found.state != State::Missing) {
            self.arrange_start();
        }
    }

    pub(super) fn install_start(&self) {
        let installed =
            self.wanted_start().and_then(|start| pipeline::install_start(&*self.scheduler(), &start));
        self.tell_start(installed.err().map(Fault::from));
    }

    pub(super) fn remove_start(&self) {
        let removed = self.wanted_start().and_then(|start| self.scheduler().remove(&start.home));
        self.tell_start(removed.err().map(Fault::from));
    }

    /// Looks how the start stands. `fault`: of what was just tried.
    pub(super) fn tell_start(&self, fault: Option<Fault>) {
        let looked = self.wanted_start().and_then(|start| self.look_at_start(&start));
        let view = match looked {
            Ok(view) => view.map(|view| StartView { fault: fault.clone(), ..view }),
            // A connector that cannot be read is told of by the list.
            Err(_) => fault.map(|fault| StartView {
                state: StartState::Missing,
                without_login: None,
                passphrase_file_missing: false,
                fault: Some(fault),
            }),
        };
        self.tell(Done::Start(view));
    }

    fn look_at_start(&self, start: &Start) -> Result<Option<StartView>> {
        let found = self.scheduler().status(start)?;
        if start.times.is_empty() && found.state == State::Missing {
            return Ok(None);
        }
        let sealed = self.home.join("vault.identity.age").exists();
        Ok(Some(StartView {
            state: match found.state {
                State::Missing => StartState::Missing,
                State::Installed => StartState::Installed,
                State::Differs => StartState::Differs,
                State::Asleep => StartState::Asleep,
            },
            without_login: found.without_login,
            passphrase_file_missing: sealed && start.passphrase_file.is_none(),
            fault: None,
        }))
    }

    /// *Every day* of a connector, for the flyout.
    pub(super) fn every_day(&self, id: &ConnectorId) -> Result<Option<EveryDayView>> {
        if id.practice {
            return Ok(None);
        }
        let (rows, _) = pipeline::every_day(&self.home, &TimeZone::system(), Timestamp::now())?;
        let row = rows.into_iter().find(|row| row.connector == id.name);
        Ok(Some(EveryDayView {
            at: row.as_ref().map(|row| row.at.strftime("%H:%M").to_string()),
            next: row.as_ref().map(|row| row.next.to_string()),
            last: row.as_ref().and_then(|row| row.last).map(|last| last.to_string()),
            due: row.is_some_and(|row| row.due.is_some()),
            fault: None,
            start: None,
        }))
    }

    fn wanted_start(&self) -> Result<Start> {
        pipeline::wanted(&self.home, &self.start.program, self.start.passphrase_file.as_deref())
    }

    fn scheduler(&self) -> Box<dyn Scheduler> {
        of_this_system(self.start.place.clone())
    }
}
