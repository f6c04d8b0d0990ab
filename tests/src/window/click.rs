//! Clicks.
//!
//! In: what is to be clicked. Out: a click on it, or a panic. Deliberately absent: keys, fields.

use serde_json::{Value, json};

use super::{Window, scripts};

impl Window {
    /// Clicks an element as soon as it is there, visible, enabled and not covered.
    pub fn click(&self, css: &str) {
        self.wait(&format!("a click on {css}"), || self.hit(css));
    }

    /// As `click`, for the one of the elements that `css` names whose text or label is `text`.
    pub fn click_text(&self, css: &str, text: &str) {
        self.click_either(css, &[text]);
    }

    /// As `click_text`, where the text may be any of these: a button that changes its words.
    pub fn click_either(&self, css: &str, texts: &[&str]) {
        self.wait(&format!("a click on {css} {texts:?}"), || {
            // Anew each time: the page may have drawn it again meanwhile.
            let mark = texts.iter().find_map(|text| self.mark(css, text).ok());
            self.hit(mark.ok_or("none of them is visible, or several are")?)
        });
    }

    fn hit(&self, css: &str) -> Result<(), String> {
        self.run(scripts::AIM, vec![json!(css)])?;
        let element = self.enabled(css)?;
        self.session()?.ask(async |_| element.click().await)?;
        // No answer where the click ended the page or the window.
        match self.run("return window.rigBeside;", vec![]) {
            Ok(Value::Bool(true)) => Err("it moved, and the click fell beside it".to_owned()),
            Ok(_) | Err(_) => Ok(()),
        }
    }
}
