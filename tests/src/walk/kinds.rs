//! Kinds that are signed in to with an account, as a person meets them: by the words of their kind.

use super::{PASSWORD, Walk, field};
use crate::Sshd;

impl Walk<'_> {
    /// From *Data connectors* to a kind's product page.
    pub fn view_kind(&self, kind: &str) {
        self.of_kind("home-view-of", kind);
    }

    /// The same, on the practice site.
    pub fn practise_kind(&self, kind: &str) {
        self.of_kind("home-practise-of", kind);
    }

    fn of_kind(&self, button: &str, kind: &str) {
        self.at("home-title");
        let id = format!("kind-{kind}");
        let (name, label) = (self.words.text(&id), button.trim_end_matches("-of"));
        self.button_saying(&format!("{}: {name}", self.words.text(label)));
        self.at(&id);
    }

    /// *Add connector* and *Accept*, to the page that signs in.
    pub fn accept_kind(&self, kind: &str) {
        self.button("product-add");
        self.at("setup-title-terms");
        self.reads(&self.words.text(&format!("terms-kept-{kind}")));
        self.button("setup-accept");
        self.at(&format!("setup-title-credentials-{kind}"));
    }

    /// Fills the form of an account.
    pub fn fill_account(&self, name: &str, site: &Sshd, password: &str) {
        self.window.type_into(&field("name"), name);
        self.window.type_into(&field("user_name"), site.user());
        self.window.type_into(PASSWORD, password);
        self.window.type_into(&field("host"), "127.0.0.1");
        self.window.type_into(&field("port"), &site.port().to_string());
    }
}
