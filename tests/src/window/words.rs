//! What the window says, so that a walk finds its buttons in any language.
//!
//! In: a language, the id of a message, its arguments. Out: its sentence, as `ui/words` has it.
//! Deliberately absent: plurals and functions; a walk takes those from the page.

use std::collections::BTreeMap;
use std::fs;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::workspace;

/// The sentences of one language, with attributes as `id.attribute`.
pub struct Words(BTreeMap<String, Pattern<String>>);

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
                    words.insert(format!("{id}.{}", attribute.id.name), attribute.value);
                }
                words.extend(message.value.map(|value| (id, value)));
            }
        }
        Self(words)
    }

    /// A sentence without arguments.
    ///
    /// # Panics
    /// When there is none of this id, or it has arguments.
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A sentence with its arguments.
    ///
    /// # Panics
    /// When there is none of this id, an argument is missing, or it has a plural.
    #[must_use]
    pub fn with(&self, id: &str, arguments: &[(&str, &str)]) -> String {
        let pattern = self.0.get(id).unwrap_or_else(|| panic!("no sentence {id:?} in ui/words"));
        let part = |element: &PatternElement<String>| match element {
            PatternElement::TextElement { value } => value.clone(),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::VariableReference { id: name } => {
                    let given = arguments.iter().find(|(known, _)| *known == name.name);
                    given.unwrap_or_else(|| panic!("{id} wants {}", name.name)).1.to_owned()
                }
                InlineExpression::MessageReference { id, .. } => self.with(&id.name, arguments),
                other => panic!("{id} has {other:?}"),
            },
            PatternElement::Placeable { .. } => panic!("{id} has a plural"),
        };
        pattern.elements.iter().map(part).collect()
    }
}
