//! *Settings*: each choice is saved at once.

use engine::settings::Choices;

use super::Step;
use crate::effect::Effect;
use crate::state::Place;
use crate::state::desktop::Settings;
use crate::view::Fault;

impl Step {
    pub(super) fn show_settings(&mut self) {
        self.go(Place::Settings(Settings::default()));
        self.effects.push(Effect::LoadSettings);
        self.effects.push(Effect::LoadPlaces);
    }

    pub(super) fn start_at_login(&mut self, on: bool) {
        if let Place::Settings(settings) = &mut self.wizard.place {
            settings.fault = None;
            self.effects.push(Effect::StartAtLogin(on));
        }
    }

    pub(super) fn keep_running(&mut self, on: bool) {
        self.choose(|choices| choices.window.keep_running = on, Effect::KeepRunning(on));
    }

    pub(super) fn show_notifications(&mut self, on: bool) {
        self.choose(|choices| choices.notifications.show = on, Effect::ShowNotifications(on));
    }

    /// Shown at once; what the disk says comes after.
    fn choose(&mut self, change: impl FnOnce(&mut Choices), keep: Effect) {
        if let Place::Settings(settings) = &mut self.wizard.place {
            settings.fault = None;
            change(&mut self.wizard.desktop.choices);
            self.effects.push(keep);
        }
    }

    /// The choices as they are on the disk.
    pub(super) fn choices_read(&mut self, choices: Choices, fault: Option<Fault>) {
        self.wizard.desktop.choices = choices;
        if let (Place::Settings(settings), Some(fault)) = (&mut self.wizard.place, fault) {
            settings.fault = Some(fault);
        }
    }

    /// Whether the program starts at login, as the operating system says.
    pub(super) fn login_read(&mut self, starts: Option<bool>, fault: Option<Fault>) {
        if let Place::Settings(settings) = &mut self.wizard.place {
            settings.start_at_login = starts;
            if fault.is_some() {
                settings.fault = fault;
            }
        }
    }
}
