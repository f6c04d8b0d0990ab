//! *Every day*: on *Review*, and in the flyout.

use super::Step;
use crate::draft::time_of_day_typed;
use crate::effect::Effect;
use crate::view::setup::Page;
use crate::view::{ConnectorId, Fault};

impl Step {
    pub(super) fn set_daily(&mut self, on: bool) {
        if let Some(setup) = self.setup_at(Page::Review)
            && !setup.draft.practice
        {
            setup.draft.daily = on;
        }
    }

    pub(super) fn edit_daily_at(&mut self, text: String) {
        if let Some(setup) = self.setup_at(Page::Review) {
            setup.draft.daily_at = text;
        }
    }

    /// Of the flyout's connector; never of practice.
    pub(super) fn change_daily(&mut self, at: Option<&str>) {
        let Some(flyout) = self.wizard.flyout.as_mut().filter(|flyout| !flyout.connector.practice) else {
            return;
        };
        match at.map(time_of_day_typed).transpose() {
            Ok(at) => {
                flyout.daily_fault = None;
                let connector = flyout.connector.clone();
                self.effects.push(Effect::ChangeDaily(connector, at));
            }
            Err(fault) => flyout.daily_fault = Some(fault),
        }
    }

    pub(super) fn daily_changed(&mut self, connector: &ConnectorId, changed: Result<(), Fault>) {
        match changed {
            Ok(()) => self.load_again(connector),
            Err(fault) => match self.wizard.flyout.as_mut().filter(|flyout| flyout.connector == *connector) {
                Some(flyout) => flyout.daily_fault = Some(fault),
                None => self.fail(fault),
            },
        }
    }
}
