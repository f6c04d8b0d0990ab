//! What pages show of *Every day*: a connector's time, and whether the operating system starts anything.

use serde::Serialize;

use super::Fault;

/// *Every day at* on *Review*.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ScheduleView {
    /// *Import every day, also when this window is closed*.
    pub on: bool,
    /// As typed.
    pub at: String,
    /// What is wrong with it.
    pub fault: Option<Fault>,
}

/// *Every day* in the flyout.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EveryDayView {
    /// The time of day; none: it runs only when a person asks. `05:15`
    pub at: Option<String>,
    /// The next start by the clock, ISO 8601 UTC.
    pub next: Option<String>,
    /// When the last import began, ISO 8601 UTC.
    pub last: Option<String>,
    /// Its time has come, and no run has answered it yet.
    pub due: bool,
    /// Why the last change did not work.
    pub fault: Option<Fault>,
    /// The operating system's start, once it was looked at.
    pub start: Option<StartView>,
}

/// The daily start by the operating system.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StartView {
    /// How it stands.
    pub state: StartState,
    /// Whether it starts while nobody is logged in, where that can be told.
    pub without_login: Option<bool>,
    /// The vault is opened by a passphrase that nobody is there to type.
    pub passphrase_file_missing: bool,
    /// Why it could not be made, removed or looked at.
    pub fault: Option<Fault>,
}

impl StartView {
    /// Whether somebody has to do something about it.
    #[must_use]
    pub fn warns(&self) -> bool {
        self.state != StartState::Installed || self.passphrase_file_missing || self.fault.is_some()
    }
}

/// How the daily start stands. Words: `start-…`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum StartState {
    /// Nothing is there.
    Missing,
    /// It is there, as it should be.
    Installed,
    /// It is there, and is not what it should be.
    Differs,
    /// It is there, and the system does not act on it.
    Asleep,
}
