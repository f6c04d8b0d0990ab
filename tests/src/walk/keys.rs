//! Private keys, host keys and failures on *Add credentials*, as a person types and clicks them.

use std::path::Path;

use super::{Walk, field};
use crate::failures::Attempt;

/// What belongs to a field of the form, by its key.
fn inside(key: &str, what: &str) -> String {
    format!("[data-place='field {}'] {what}", key.replace('-', "_"))
}

impl Walk<'_> {
    /// The private way.
    pub fn private_keys(&self) {
        self.window.click("[role=radiogroup] > :nth-child(2) label");
        self.window.wait_for(&inside("ssh-private-key", "textarea"));
    }

    /// *Choose a file…* of a key's field, with the native dialog.
    pub fn pick_key(&self, key: &str, file: &Path) {
        let label = self.words.text(&format!("field-{key}"));
        self.button_saying(&self.words.with("key-choose-label", &[("field", &label)]));
        self.window.dialog(&self.words.text("dialog-open-key")).choose(file);
    }

    /// Pastes a key into its field, and leaves it.
    pub fn paste_key(&self, key: &str, text: &str) {
        self.window.paste(&inside(key, "textarea"), text);
        self.window.press("Tab");
    }

    /// Types a secret into its field, whether one is stored or not.
    pub fn enter_secret(&self, key: &str, secret: &str) {
        let input = inside(key, "input");
        if self.window.count(&input) == 0 {
            let label = self.words.text(&format!("field-{key}"));
            self.button_saying(&self.words.with("field-replace-label", &[("field", &label)]));
        }
        self.window.type_into(&input, secret);
        self.window.press("Tab");
    }

    /// *Import from known_hosts…*, with the native dialog.
    pub fn import_known_hosts(&self, file: &Path) {
        if self.window.count("[data-place=host_key] [aria-expanded=true]") == 0 {
            self.window.click("[data-place=host_key] button");
        }
        self.button("trust-import");
        self.window.dialog(&self.words.text("dialog-open-known-hosts")).choose(file);
        self.reads("“known_hosts”");
    }

    /// Types what an attempt needs, validates, accepts the host key where that is asked for, and waits
    /// until the rung tells the code.
    pub fn tries(&self, attempt: &mut Attempt, code: &str, rung: &str) {
        self.window.type_into(&field("host"), &attempt.host);
        self.window.type_into(&field("port"), &attempt.port.to_string());
        self.window.type_into(&field("firm_code"), &attempt.user);
        self.replace_password(attempt.password);
        if let Some(file) = &attempt.known_hosts {
            self.import_known_hosts(file);
        }
        self.validate();
        let below = ["name", "tcp", "ssh", "host_key"].contains(&rung);
        if code == "host-key-changed" {
            self.accept_host_key();
            if let Some(site) = &mut attempt.site {
                site.restart_with_new_host_key();
            }
            self.validate();
            // A person has to judge it: the card says what the rung would.
            self.says("host-key-changed-title");
            return;
        }
        if !below {
            self.button("host-key-accept");
        }
        self.window.wait_for(&format!("[data-rung={rung}][data-code={code}]"));
    }
}
