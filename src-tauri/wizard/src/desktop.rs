//! The desktop around the window: what it tells, and what the icon in its notification area says.
//!
//! In: the state, and the words of its language. Out: a `Tray` to show. Nothing is in the tray alone: each line of
//! its menu is in the window too. Deliberately absent: drawing it (`Host` does).

use crate::state::Wizard;
use crate::view::ConnectorId;
use crate::view::home::{ConnectorRow, ConnectorState};
use crate::words::Words;

/// Something that happened on the desktop, and not in the window.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FromDesktop {
    /// There is a notification area with our icon, or there is none (any more).
    Tray(bool),
    /// The program was started at login: the window is not shown.
    StartedHidden,
    /// The program was started a second time, or *Open* was clicked.
    Open,
    /// *Run all now*.
    RunAll,
    /// *Run now*.
    RunNow(ConnectorId),
    /// *Quit*.
    Quit,
    /// The operating system ends the program: the session ends, or somebody sent a signal.
    End,
}

/// What the icon shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TrayState {
    /// Nothing goes on, and nothing waits.
    Idle,
    /// An import goes on.
    Importing,
    /// Somebody should look.
    Attention,
}

/// The icon and its menu, in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tray {
    /// Which icon.
    pub state: TrayState,
    /// The program's name and the state, where the desktop shows a text beside the pointer.
    pub tooltip: String,
    /// The state: a line that cannot be clicked.
    pub line: String,
    /// *Open*.
    pub open: String,
    /// *Run now*: the title of the connectors.
    pub run_now: String,
    /// *Run all now*, where there are several.
    pub run_all: Option<String>,
    /// The connectors; none can be run twice at a time.
    pub connectors: Vec<TrayConnector>,
    /// *Quit*.
    pub quit: String,
}

/// A connector in the menu.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TrayConnector {
    /// Which.
    pub id: ConnectorId,
    /// It can be run: it does not run and does not wait to.
    pub can_run: bool,
}

impl Tray {
    /// What the tray says of this state.
    #[must_use]
    pub fn of(wizard: &Wizard, words: &Words) -> Self {
        let state = state(wizard);
        let line = match state {
            TrayState::Idle => words.text("tray-idle", &[]),
            TrayState::Importing => match &wizard.run {
                Some(run) => {
                    words.text("tray-importing", &[("connector", run.connector.name.as_str().into())])
                }
                None => words.text("tray-importing-elsewhere", &[]),
            },
            TrayState::Attention => {
                let count = wizard.connectors.iter().filter(|row| needs_attention(row)).count();
                words.text("tray-attention", &[("count", u64::try_from(count).unwrap_or_default().into())])
            }
        };
        let connector = |row: &ConnectorRow| TrayConnector {
            id: row.id.clone(),
            can_run: row.state != ConnectorState::Running && !wizard.runs_or_waits(&row.id),
        };
        Self {
            state,
            tooltip: format!("Chat Connectors – {line}"),
            line,
            open: words.text("tray-open", &[]),
            run_now: words.text("tray-run-now", &[]),
            run_all: wizard.can_run_all().then(|| words.text("tray-run-all", &[])),
            connectors: wizard.connectors.iter().map(connector).collect(),
            quit: words.text("tray-quit", &[]),
        }
    }
}

fn state(wizard: &Wizard) -> TrayState {
    let runs = |row: &ConnectorRow| row.state == ConnectorState::Running;
    if wizard.run.is_some() || wizard.connectors.iter().any(runs) {
        TrayState::Importing
    } else if wizard.connectors.iter().any(needs_attention) {
        TrayState::Attention
    } else {
        TrayState::Idle
    }
}

/// As the home page marks it: something was not imported, will soon not be, or waits for a person.
fn needs_attention(row: &ConnectorRow) -> bool {
    let stands = match row.state {
        ConnectorState::OverLimit | ConnectorState::Failed | ConnectorState::Interrupted => true,
        ConnectorState::New
        | ConnectorState::Running
        | ConnectorState::Succeeded
        | ConnectorState::SucceededWithHeld
        | ConnectorState::Cancelled => false,
    };
    stands
        || row.held > 0
        || !row.over_limit.is_empty()
        || row.watch.iter().any(|watch| watch.urgent)
        || row.warnings.iter().any(|warning| warning.within <= 7)
}

impl Wizard {
    /// Whether *Run all now* says more than *Run now*: there are several connectors that are no practice.
    #[must_use]
    pub fn can_run_all(&self) -> bool {
        self.connectors.iter().filter(|row| !row.id.practice).count() > 1
    }

    /// Whether this connector's run goes on or waits, in this program.
    #[must_use]
    pub fn runs_or_waits(&self, connector: &ConnectorId) -> bool {
        self.run.as_ref().is_some_and(|run| run.connector == *connector)
            || self.waiting.iter().any(|wanted| wanted.connector == *connector)
    }
}
