//! What the window says, so that a walk finds its buttons in any language.
//!
//! In: a language, the id of a message. Out: its sentence, as `ui/words` has it.
//! Deliberately absent: variables and plurals; a walk takes those from the page.

use std::collections::BTreeMap;
use std::fs;

use fluent_syntax::ast::{Entry, Pattern, PatternElement};

use crate::workspace;

/// The sentences of one language that have no variables, with attributes as `id.attribute`.
pub struct Words(BTreeMap<String, String>);

impl Words {
    /// Those of `en`, `sv`, `nl` or `fr`.
    ///
    /// # Panics
    /// When a file of words cannot be read.
    #[must_use]
    pub fn of(language: &str) -> Self {
        let mut words = BTreeMap::new();
        for folder in ["ui/words", "ui/words/window"] {
            let path = workspace().join(folder).join(language).with_extension("ftl");
            let text =
                fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let file =
                fluent_syntax::parser::parse(text).unwrap_or_else(|(_, mistakes)| panic!("{mistakes:?}"));
            for entry in file.body {
                let Entry::Message(message) = entry else { continue };
                let id = message.id.name;
                for attribute in message.attributes {
                    let id = format!("{id}.{}", attribute.id.name);
                    words.extend(plain(&attribute.value).map(|text| (id, text)));
                }
                words.extend(message.value.as_ref().and_then(plain).map(|text| (id, text)));
            }
        }
        Self(words)
    }

    /// The sentence.
    ///
    /// # Panics
    /// When there is none of this id, or it has variables.
    #[must_use]
    pub fn text(&self, id: &str) -> &str {
        self.0.get(id).unwrap_or_else(|| panic!("no plain sentence {id:?} in ui/words"))
    }
}

fn plain(pattern: &Pattern<String>) -> Option<String> {
    let text = |element: &PatternElement<String>| match element {
        PatternElement::TextElement { value } => Some(value.clone()),
        PatternElement::Placeable { .. } => None,
    };
    pattern.elements.iter().map(text).collect()
}
