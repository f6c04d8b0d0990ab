//! *Settings*, of the state.

use crate::state::Wizard;
use crate::state::desktop::Settings;
use crate::view::settings::SettingsView;

impl Wizard {
    pub(super) fn settings_view(&self, settings: &Settings) -> SettingsView {
        SettingsView {
            start_at_login: settings.start_at_login,
            keep_running: self.desktop.choices.window.keep_running,
            tray: self.desktop.tray,
            notifications: self.desktop.choices.notifications.show,
            destination: settings.places.as_ref().map(|places| self.destination_view(&places.destination)),
            evidence: settings.places.as_ref().map(|places| self.evidence_view(&places.evidence)),
            fault: settings.fault.clone(),
        }
    }
}
