//! The vault page: passphrase, keyring, and what waits for it.

use secrecy::{ExposeSecret, SecretString};

use super::Step;
use crate::effect::Effect;
use crate::state::{Then, VaultState};
use crate::view::{Fault, VaultAsk};

impl Step {
    pub(super) fn passphrase(&mut self, secret: SecretString) {
        if secret.expose_secret().is_empty() {
            return;
        }
        let ask = match &self.wizard.vault {
            VaultState::Asking(ask @ (VaultAsk::Choose | VaultAsk::Unlock), _) => *ask,
            VaultState::Asking(VaultAsk::Keyring | VaultAsk::Nothing, _)
            | VaultState::Closed
            | VaultState::Opening(_)
            | VaultState::Open => return,
        };
        self.wizard.vault = VaultState::Opening(ask);
        self.effects.push(Effect::OpenVault(Some(secret)));
    }

    pub(super) fn try_keyring(&mut self) {
        if let VaultState::Asking(ask, _) = &self.wizard.vault {
            self.wizard.vault = VaultState::Opening(*ask);
            self.effects.push(Effect::OpenVault(None));
        }
    }

    pub(super) fn vault_answered(&mut self, answer: Result<(), (VaultAsk, Option<Fault>)>) {
        if self.wizard.vault == VaultState::Open {
            return;
        }
        match answer {
            Ok(()) => {
                self.wizard.vault = VaultState::Open;
                match self.wizard.then.take() {
                    Some(Then::Run(wanted)) => self.run(wanted),
                    Some(Then::RunAll) => self.run_all(),
                    Some(Then::CheckSource(_)) => self.check_source(),
                    // It is marked in the flyout, and asked for now.
                    Some(Then::ReadHeld(_)) | None => {}
                    Some(Then::Remove(connector)) => self.remove(connector),
                    Some(Then::Alerts(connector)) => self.effects.push(Effect::LoadFlyout(connector)),
                    Some(Then::Settings) => self.effects.push(Effect::LoadPlaces),
                    Some(Then::Edit(editing)) => self.edit_connector(editing),
                }
            }
            // Nobody waits for it any more: asked again when somebody does.
            Err(_) if !self.wizard.vault_wanted() => self.wizard.vault = VaultState::Closed,
            Err((ask, fault)) => self.wizard.vault = VaultState::Asking(ask, fault),
        }
    }
}
