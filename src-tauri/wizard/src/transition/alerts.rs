//! The *Alerts* tab: saving, a test, secrets.

use engine::error::{Code, Error};
use secrecy::SecretString;

use super::Step;
use crate::effect::{Effect, Ticket};
use crate::state::Then;
use crate::state::alerts::AlertsState;
use crate::view::alerts::{AlertTested, AlertsForm};
use crate::view::{ConnectorId, Fault};

/// Fields of the tab that are secrets.
const SECRETS: [&str; 2] = ["alerts.mail_password", "alerts.webhook_secret"];

impl Step {
    pub(super) fn save_alerts(&mut self, form: AlertsForm, mark: String) {
        let Some(flyout) = &mut self.wizard.flyout else { return };
        flyout.alerts.fault = None;
        self.effects.push(Effect::SaveAlerts(flyout.connector.clone(), Box::new(form), mark));
    }

    pub(super) fn test_alerts(&mut self, form: AlertsForm) {
        let Some(flyout) = &self.wizard.flyout else { return };
        let connector = flyout.connector.clone();
        if flyout.alerts.testing.is_some() {
            return;
        }
        if !self.has_vault(&connector) {
            self.wizard.then = Some(Then::Alerts(connector));
            return;
        }
        let ticket = self.ticket();
        if let Some(flyout) = &mut self.wizard.flyout {
            flyout.alerts = AlertsState { testing: Some(ticket), ..AlertsState::default() };
            self.effects.push(Effect::TestAlerts(ticket, connector, Box::new(form)));
        }
    }

    /// Opens the vault, to enter a secret.
    pub(super) fn unlock_alerts(&mut self) {
        let Some(connector) = self.wizard.flyout.as_ref().map(|flyout| flyout.connector.clone()) else {
            return;
        };
        if self.has_vault(&connector) {
            self.effects.push(Effect::LoadFlyout(connector));
        } else {
            self.wizard.then = Some(Then::Alerts(connector));
        }
    }

    /// Whether it was a secret of this tab.
    pub(super) fn alert_secret(&mut self, key: &str, secret: &SecretString) -> bool {
        let Some(flyout) = &mut self.wizard.flyout else { return false };
        if !SECRETS.contains(&key) {
            return false;
        }
        let connector = flyout.connector.clone();
        if connector.practice || self.wizard.vault == crate::state::VaultState::Open {
            self.effects.push(Effect::KeepAlertSecret(connector, key.to_owned(), secret.clone()));
        } else {
            flyout.alerts.fault = Some(Fault::from(&Error::new(Code::VaultLocked)));
        }
        true
    }

    pub(super) fn alerts_saved(&mut self, connector: &ConnectorId, saved: Result<(), Fault>) {
        let Some(flyout) = self.wizard.flyout.as_mut().filter(|flyout| flyout.connector == *connector) else {
            if let Err(fault) = saved {
                self.fail(fault);
            }
            return;
        };
        flyout.alerts.saved = saved.is_ok();
        flyout.alerts.fault = saved.err();
        self.effects.push(Effect::LoadHome);
        self.effects.push(Effect::LoadFlyout(connector.clone()));
    }

    pub(super) fn alert_secret_kept(&mut self, connector: &ConnectorId, kept: Result<(), Fault>) {
        if let Some(flyout) = self.wizard.flyout.as_mut().filter(|flyout| flyout.connector == *connector) {
            flyout.alerts.fault = kept.err();
            self.effects.push(Effect::LoadFlyout(connector.clone()));
        }
    }

    pub(super) fn alerts_tested(&mut self, ticket: Ticket, tested: Result<Vec<AlertTested>, Fault>) {
        let waits = |flyout: &&mut crate::state::FlyoutState| flyout.alerts.testing == Some(ticket);
        let Some(flyout) = self.wizard.flyout.as_mut().filter(waits) else { return };
        flyout.alerts.testing = None;
        match tested {
            Ok(tested) => flyout.alerts.tested = tested,
            Err(fault) => flyout.alerts.fault = Some(fault),
        }
    }
}
