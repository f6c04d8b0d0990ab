//! The word files: four languages that say the same things, and words for every error.
//!
//! In: `ui/words/*.ftl`, the engine's error codes and what their comments promise. Out: every gap at once.
//! Deliberately absent: whether a sentence is good. Whether it formats is tested in the cli.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use engine::error::Code;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use tests::workspace;

const LANGUAGES: [&str; 4] = ["en", "sv", "nl", "fr"];

/// Message ids (and `id.attribute`), each with the variables that it uses.
type Words = BTreeMap<String, BTreeSet<String>>;

fn words(language: &str) -> Words {
    let text = fs::read_to_string(workspace().join("ui/words").join(language).with_extension("ftl")).unwrap();
    let file =
        fluent_syntax::parser::parse(text).unwrap_or_else(|(_, mistakes)| panic!("{language}: {mistakes:?}"));
    let mut words = Words::new();
    let mut add = |id: String, pattern: Option<&Pattern<String>>| {
        let mut variables = BTreeSet::new();
        pattern.into_iter().for_each(|pattern| collect(pattern, &mut variables));
        assert!(words.insert(id.clone(), variables).is_none(), "{language}: {id} stands there twice");
    };
    for entry in &file.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        add(message.id.name.clone(), message.value.as_ref());
        for attribute in &message.attributes {
            add(format!("{}.{}", message.id.name, attribute.id.name), Some(&attribute.value));
        }
    }
    words
}

fn collect(pattern: &Pattern<String>, into: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        collect_from(expression, into);
    }
}

fn collect_from(expression: &Expression<String>, into: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, into),
        Expression::Select { selector, variants } => {
            collect_inline(selector, into);
            variants.iter().for_each(|variant| collect(&variant.value, into));
        }
    }
}

fn collect_inline(inline: &InlineExpression<String>, into: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.insert(id.name.clone());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| collect_inline(argument, into));
        }
        InlineExpression::Placeable { expression } => collect_from(expression, into),
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => {}
    }
}

#[test]
fn all_languages_say_the_same_things_with_the_same_variables() {
    let english = words("en");
    assert!(english.len() > 200, "only {} messages", english.len());
    for language in LANGUAGES {
        let other = words(language);
        let ids: BTreeSet<&String> = english.keys().chain(other.keys()).collect();
        for id in ids {
            assert_eq!(other.get(id), english.get(id), "{language}: {id}");
        }
    }
}

#[test]
fn every_error_code_has_its_words_and_no_words_are_left_over() {
    let labels = ["error-what-label", "error-data-label", "error-next-label"];
    let wanted: BTreeSet<String> = Code::ALL
        .iter()
        .flat_map(|code| ["", ".data", ".next"].map(|part| format!("error-{}{part}", code.as_str())))
        .chain(labels.map(str::to_owned))
        .collect();
    for language in LANGUAGES {
        // What the site's support can be asked is there where it can help.
        let own = |id: &String| id.starts_with("error-") && !id.ends_with(".support");
        let there = words(language).into_keys().filter(own).collect();
        let missing: Vec<&String> = wanted.difference(&there).collect();
        let left_over: Vec<&String> = there.difference(&wanted).collect();
        assert!(
            missing.is_empty() && left_over.is_empty(),
            "{language}: missing {missing:?}, left over {left_over:?}"
        );
    }
}

#[test]
fn words_for_an_error_use_only_arguments_that_its_code_promises() {
    let promised = promised();
    assert_eq!(promised.len(), Code::ALL.len(), "the comments of error.rs are not read rightly");
    assert!(promised.values().filter(|arguments| !arguments.is_empty()).count() > 30);
    for language in LANGUAGES {
        for (id, used) in words(language) {
            let Some(code) = id.strip_prefix("error-") else {
                continue;
            };
            let Some(promised) = promised.get(code.split('.').next().unwrap()) else {
                continue;
            };
            let unknown: Vec<&String> = used.difference(promised).collect();
            assert!(unknown.is_empty(), "{language}: {id} uses {unknown:?}");
        }
    }
}

/// The arguments of each code: the words in backticks in its comment in `error.rs`.
fn promised() -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(workspace().join("src-tauri/engine/src/error.rs")).unwrap();
    let (_, codes) = text.split_once("\ncodes! {").unwrap();
    let (codes, _) = codes.split_once("\n}").unwrap();
    let mut promised = BTreeMap::new();
    let mut arguments = BTreeSet::new();
    for line in codes.lines().map(str::trim) {
        if let Some(comment) = line.strip_prefix("///") {
            arguments.extend(comment.split('`').skip(1).step_by(2).map(str::to_owned));
        } else if let Some(code) = line.split('"').nth(1) {
            promised.insert(code.to_owned(), std::mem::take(&mut arguments));
        }
    }
    promised
}

#[test]
fn who_chooses_the_import_of_mime_is_told_what_is_put_before_an_e_mail() {
    for language in LANGUAGES {
        let path = workspace().join("ui/words/window").join(language).with_extension("ftl");
        let text = fs::read_to_string(path).unwrap();
        let hint = text.lines().find(|line| line.starts_with("destination-method-import-hint = ")).unwrap();
        assert!(hint.contains("X-Chat-Item") && hint.contains("Message-ID"), "{language}: {hint}");
    }
}
