//! What an admin answers for, clicked through: held items, statements, the check of everything, search.

use std::path::Path;

use serde_json::json;

use super::Walk;

impl Walk<'_> {
    /// Clicks the first button or tab whose text or label begins so, as soon as it can be clicked.
    pub fn button_beginning(&self, begins: &str) {
        let script = "const [begins] = arguments;
            const invisible = /[\\u2066-\\u2069]/g;
            const name = (one) => (one.getAttribute('aria-label') ?? one.textContent).replace(invisible, '').trim();
            const all = [...document.querySelectorAll('button, [role=tab]')];
            const found = all.find((one) => name(one).startsWith(begins));
            if (!found || found.disabled || found.getAttribute('aria-disabled') === 'true') return false;
            found.scrollIntoView({ block: 'center' });
            found.click();
            return true;";
        self.window.wait(begins, || {
            let clicked = self.window.run(script, vec![json!(begins)])?;
            let why = || "it is not there, or cannot be clicked".to_owned();
            (clicked == json!(true)).then_some(()).ok_or_else(why)
        });
    }

    /// As `button_beginning`, with a message's words.
    pub fn button_with(&self, id: &str, argument: (&str, &str)) {
        let invisible = |c: char| matches!(c, '\u{2066}'..='\u{2069}');
        let text = self.words.with(id, &[argument]).replace(invisible, "");
        self.button_beginning(text.trim());
    }

    /// In the flyout: held items, with names.
    pub fn name_held(&self) {
        self.button_beginning(self.words.text("flyout-tab-held").as_str());
        self.button("flyout-held-read");
        // Their names are there once somebody can be added.
        self.window.wait_for(&format!("button[aria-label^='{}']", self.words.text("flyout-add")));
    }

    /// Adds somebody who is not mapped, and replays everything.
    pub fn map_and_replay(&self, person: &str, mailbox: &str) {
        self.button_with("flyout-add-of", ("name", person));
        let field = "form input[inputmode=email]";
        self.window.type_into(field, mailbox);
        self.window.press("Enter");
        self.says("flyout-held-changed-title");
        self.button_beginning("Replay all");
        self.says("flyout-held-empty-title");
    }

    /// In the flyout: the newest statement.
    pub fn statement(&self) {
        self.tab("flyout-tab-statements");
        self.window.click("[id^=flyout-statement-2]");
        self.says("flyout-statement-save");
    }

    /// Saves the open statement as a page to be printed.
    pub fn statement_page(&self, to: &Path) {
        self.download("flyout-statement-as-page", to);
    }

    /// *Search*, with an index, for somebody.
    pub fn search(&self, person: &str) {
        self.button("home-search");
        self.button("find-index-build");
        self.says("find-index-rebuild");
        self.window.type_into(&self.window.named("input", &self.words.text("find-person")), person);
        self.window.press("Enter");
        self.window.wait_for("section ol li");
    }
}
