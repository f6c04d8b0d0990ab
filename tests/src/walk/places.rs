//! *Where the mailboxes live*, as a person fills it in.
//!
//! In: a server. Out: a filled form. Deliberately absent: what its test says.

use super::Walk;

/// The field of a server's password, while nothing is stored.
const SERVER_PASSWORD: &str = "input[type=password]";

impl Walk<'_> {
    /// Chooses a place, or one of its ways, by its value.
    pub fn way(&self, value: &str) {
        self.window.click(&format!("input[type=radio][value={value}] ~ label"));
    }

    /// Fills a line of the form.
    pub fn line(&self, id: &str, text: &str) {
        let field = self.window.named("input", &self.words.text(id));
        self.window.type_into(&field, text);
    }

    /// An IMAP server with TLS on 127.0.0.1 and a master user.
    pub fn imap_server(&self, port: u16, user: &str, password: &str) {
        self.way("imap");
        self.line("destination-host", "127.0.0.1");
        self.line("destination-port", &port.to_string());
        self.line("destination-user", user);
        self.window.type_into(SERVER_PASSWORD, password);
    }

    /// Its own authority, pasted where a failed test has opened *More*.
    pub fn own_authority(&self, pem: &str) {
        let label = self.words.text("destination-ca");
        self.window.paste(&self.window.named("textarea", &label), pem);
    }

    /// Another password of the server in place of the stored one.
    pub fn replace_server_password(&self, password: &str) {
        let label = self.words.text("destination-password");
        self.button_saying(&self.words.with("field-replace-label", &[("field", &label)]));
        self.window.type_into(SERVER_PASSWORD, password);
    }

    /// Tests the place with a mail to this mailbox.
    pub fn test_place(&self, mailbox: &str) {
        self.line("destination-mailbox", mailbox);
        self.button("destination-test");
    }

    /// Waits until the test says that its mail came and went.
    pub fn tested(&self, mailbox: &str, folder: &str) {
        self.reads(&self.words.with("place-tested", &[("mailbox", mailbox), ("folder", folder)]));
    }
}
