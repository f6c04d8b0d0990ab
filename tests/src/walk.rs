//! A walk through the pages of the real window: what a person clicks and types, page by page.
//!
//! In: an open window, a language. Out: the next page is there when a step returns.
//! Deliberately absent: expectations beyond that, and how a click is done (`window`).

mod keys;
mod kinds;
mod places;
mod proof;

use std::path::Path;

use crate::window::{Window, Words};
use crate::{Sshd, firm};

/// Somebody who walks.
pub struct Walk<'a> {
    /// The window.
    pub window: &'a Window,
    /// What it says.
    pub words: Words,
}

/// A field of the form on *Add credentials*, by its key.
#[must_use]
pub fn field(key: &str) -> String {
    format!("input[name={key}]")
}

/// The password's field, while nothing is stored.
pub const PASSWORD: &str = "[data-place='field password'] input";

impl<'a> Walk<'a> {
    /// Walks in this language.
    #[must_use]
    pub fn new(window: &'a Window, language: &str) -> Self {
        Self { window, words: Words::of(language) }
    }

    /// Clicks the button of these words.
    pub fn button(&self, id: &str) {
        self.window.click_text("button", &self.words.text(id));
    }

    /// Clicks the button that says this.
    pub fn button_saying(&self, text: &str) {
        self.window.click_text("button", text);
    }

    /// Waits for the page whose heading has these words.
    pub fn at(&self, id: &str) {
        let _ = self.window.wait_for_text("h1", &self.words.text(id));
    }

    /// Waits until these words stand somewhere on the page.
    pub fn says(&self, id: &str) {
        self.reads(&self.words.text(id));
    }

    /// Waits until this stands somewhere on the page.
    pub fn reads(&self, text: &str) {
        let _ = self.window.wait_for_text("body", text);
    }

    /// From *Data connectors* to the product's page of practice.
    pub fn practise(&self) {
        self.at("home-title");
        self.button("home-practise-button");
        self.at("kind-ice-chat");
    }

    /// The practice setup from the home page to *Map users*, with the firm's domain.
    ///
    /// # Panics
    /// When a page does not come, or has no fingerprints of the keys.
    pub fn practice_to_mapping(&self) {
        self.practise();
        self.accept();
        assert!(self.public_keys().len() >= 2);
        self.files_sent();
        self.validate();
        self.accept_host_key();
        self.to_mapping();
        self.suggested_domain("practice.example");
    }

    /// From *Data connectors* to the product's page of ICE Chat.
    pub fn view(&self) {
        self.at("home-title");
        self.window.click_text("button", &self.words.with("home-view-of", &[("kind", "ICE Chat")]));
        self.at("kind-ice-chat");
    }

    /// *Add connector* and *Accept*, to *Add credentials*.
    pub fn accept(&self) {
        self.button("product-add");
        self.at("setup-title-terms");
        self.button("setup-accept");
        self.at("setup-title-credentials");
    }

    /// The public way; waits for the keys and gives both fingerprints as the page shows them.
    #[must_use]
    pub fn public_keys(&self) -> Vec<String> {
        self.window.click("[role=radiogroup] label");
        self.fingerprints()
    }

    /// The fingerprints on the page, once they are there.
    #[must_use]
    pub fn fingerprints(&self) -> Vec<String> {
        self.reads("SHA256:");
        self.window.texts("code")
    }

    /// *Download …*, with the native dialog, to this path.
    pub fn download(&self, id: &str, to: &Path) {
        self.button(id);
        self.window.dialog(&self.words.text("dialog-save")).choose(to);
        let name = to.file_name().unwrap().to_str().unwrap();
        self.reads(&format!("“{name}”"));
    }

    /// Fills the form for a site.
    pub fn fill(&self, site: &Sshd, password: &str) {
        self.window.type_into(&field("name"), firm::CONNECTOR);
        self.window.type_into(&field("firm_code"), site.user());
        self.window.type_into(PASSWORD, password);
        self.window.type_into(&field("host"), "127.0.0.1");
        self.window.type_into(&field("port"), &site.port().to_string());
    }

    /// Another password, whether one is stored or not.
    pub fn replace_password(&self, password: &str) {
        let label = self.words.text("field-password");
        let replace = self.words.with("field-replace-label", &[("field", &label)]);
        if self.window.count(PASSWORD) == 0 {
            self.window.click_text("button", &replace);
        }
        self.window.type_into(PASSWORD, password);
    }

    /// *Validate connection*, whatever the button says now.
    pub fn validate(&self) {
        let words = ["credentials-validate", "credentials-validate-again"].map(|id| self.words.text(id));
        self.window.click_either("button", &words.each_ref().map(String::as_str));
    }

    /// *I have sent the files to ICE Chat*, to the support's answer.
    pub fn files_sent(&self) {
        self.button_saying(&self.words.with("credentials-support-sent", &[("product", "ICE Chat")]));
        self.says("credentials-support-filled");
    }

    /// Waits for a domain seen in the newest file that begins so, and takes it.
    pub fn suggested_domain(&self, begins: &str) {
        let found = self.window.wait("a suggested domain", || {
            let texts = self.window.texts("button");
            let found = texts.iter().find(|text| text.starts_with(begins));
            found.cloned().ok_or_else(|| format!("{texts:?}"))
        });
        self.button_saying(&found);
    }

    /// Accepts the host key, and waits until the connection works.
    pub fn accept_host_key(&self) {
        self.button("host-key-accept");
        self.says("credentials-succeeded");
    }

    /// The flyout of this connector, at this tab.
    pub fn flyout(&self, connector: &str, tab: &str) {
        self.button_saying(connector);
        self.window.wait_for("[role=tab]");
        self.tab(tab);
    }

    /// In the flyout: another tab.
    pub fn tab(&self, tab: &str) {
        let words = self.words.text(tab);
        let chosen = "[role=tab][aria-selected=true]";
        self.window.wait(&format!("the tab {words:?}"), || {
            // What moves is clicked beside, and what began to move meanwhile as well: then a person clicks again.
            self.window.settle();
            self.window.click_text("[role=tab]", &words);
            let open = self.window.texts(chosen);
            if open.iter().any(|open| open.starts_with(&words)) { Ok(()) } else { Err(format!("{open:?}")) }
        });
    }

    /// To *Map users*.
    pub fn to_mapping(&self) {
        self.button("setup-next");
        self.says("mapping-automatic");
    }

    /// Types the organisation's domains and waits until they are taken.
    pub fn domains(&self, text: &str) {
        let field = self.window.named("input", &self.words.text("mapping-domains"));
        self.window.type_into(&field, text);
    }

    /// To *Review*.
    pub fn to_review(&self) {
        self.button("setup-next");
        self.at("setup-title-review");
    }

    /// *Finish*, to the end of the first import; gives what its row says.
    #[must_use]
    pub fn finish(&self) -> String {
        self.button("setup-finish");
        self.at("home-title");
        self.imported()
    }

    /// Waits until the one connector's import has ended; gives what its row says.
    #[must_use]
    pub fn imported(&self) -> String {
        let ends = ["state-succeeded", "state-succeeded-with-held"].map(|id| self.words.text(id));
        self.window.wait("the end of the import", || {
            let rows = self.window.texts("tbody tr");
            let done = rows.iter().find(|row| ends.iter().any(|end| row.contains(end.as_str())));
            done.cloned().ok_or_else(|| format!("{rows:?}"))
        })
    }
}
