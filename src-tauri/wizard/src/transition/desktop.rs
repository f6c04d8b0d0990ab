//! The desktop around the window: the tray, a second start, closing, quitting, the end of the session.

use super::Step;
use crate::desktop::FromDesktop;
use crate::effect::Effect;
use crate::state::{Asked, Place, RunOf, Then, VaultState, Wanted};
use crate::view::setup::PreviewView;

impl Step {
    pub(super) fn desktop(&mut self, told: FromDesktop) {
        match told {
            FromDesktop::Tray(there) => {
                self.wizard.desktop.tray = there;
                // Without it there would be no way back to the window.
                if !there && self.wizard.desktop.hidden {
                    self.show_window();
                }
            }
            FromDesktop::StartedHidden => self.wizard.desktop.hidden = true,
            FromDesktop::Open => self.show_window(),
            FromDesktop::RunAll => self.run_all(),
            FromDesktop::RunNow(connector) => {
                if super::is_row(&self.wizard, &connector) {
                    self.run_now(connector);
                }
            }
            FromDesktop::Quit => self.quit_wanted(),
            FromDesktop::End => self.end(),
        }
    }

    /// *Run all now*: all that are no practice, one after the other.
    pub(super) fn run_all(&mut self) {
        if self.wizard.vault != VaultState::Open {
            self.wizard.then = Some(Then::RunAll);
            return;
        }
        let rows = self.wizard.connectors.iter().filter(|row| !row.id.practice);
        let all: Vec<_> = rows.map(|row| row.id.clone()).collect();
        for connector in all {
            self.run(Wanted { connector, of: RunOf::Source });
        }
    }

    fn show_window(&mut self) {
        self.wizard.desktop.hidden = false;
        self.effects.push(Effect::ShowWindow);
    }

    /// Whatever asks a person something is seen.
    pub(super) fn settle_window(&mut self) {
        let asks = self.wizard.question.is_some()
            || (self.wizard.vault_in_front() && matches!(self.wizard.vault, VaultState::Asking(..)));
        if self.wizard.desktop.hidden && asks {
            self.show_window();
        }
    }

    /// The window's own button. Where it was chosen, and there is a tray, the program stays there.
    pub(super) fn close_wanted(&mut self) {
        let desktop = &mut self.wizard.desktop;
        if desktop.choices.window.keep_running && desktop.tray {
            desktop.hidden = true;
            self.effects.push(Effect::HideWindow);
        } else {
            self.quit_wanted();
        }
    }

    /// A run in its last moments may take long, and may end anywhere: asked twice, the program ends.
    pub(super) fn quit_wanted(&mut self) {
        match &self.wizard.run {
            Some(run) if !run.then_close => {
                self.wizard.question = Some(Asked::CloseDuringRun);
                if self.wizard.desktop.tray {
                    // It may lie behind others, and the question came from elsewhere.
                    self.show_window();
                }
            }
            Some(_) | None if std::mem::replace(&mut self.wizard.closing, true) => {
                self.effects.push(Effect::CloseNow);
            }
            Some(_) | None => {
                if let Place::Setup(setup) = &self.wizard.place
                    && matches!(setup.preview, PreviewView::Running { .. })
                {
                    self.effects.push(Effect::Stop);
                }
                self.effects.push(Effect::Close);
            }
        }
    }

    /// Nobody can be asked any more: a run stops at its next item, and the program ends then.
    fn end(&mut self) {
        self.wizard.question = None;
        self.wizard.waiting.clear();
        match &mut self.wizard.run {
            Some(run) if !run.then_close => {
                run.then_close = true;
                self.stop_run();
            }
            Some(_) | None => self.quit_wanted(),
        }
    }
}
