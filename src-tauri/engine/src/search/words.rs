//! What somebody typed, as an expression of the full-text table.
//!
//! In: any text. Out: an expression that is never wrong, the folded words for showing what was found, and what
//! was left out. Deliberately absent: operators but `"…"`, `*` and `-`: AND, OR and NEAR are words like others.

use super::names::fold;

/// Terms that are looked for, at most: more were pasted, not typed.
const TERMS: usize = 64;
/// Letters of a beginning, at least: fewer fit so many words that nobody would wait for the answer.
const BEGINNING: usize = 3;
/// Characters that are read.
const CHARACTERS: usize = 4096;

/// A query's words, understood.
#[derive(Default, Debug)]
pub(super) struct Words {
    /// Each must be there.
    pub with: Vec<String>,
    /// None may be there.
    pub without: Vec<String>,
    /// Folded words of `with`, and whether each is only a beginning.
    pub shown: Vec<(String, bool)>,
    /// What cannot be looked for.
    pub ignored: Vec<String>,
}

impl Words {
    /// Understands anything.
    pub fn read(typed: &str) -> Self {
        let mut words = Self::default();
        let mut rest: &str = match typed.char_indices().nth(CHARACTERS) {
            Some((at, _)) => {
                words.ignored.push("…".to_owned());
                typed.get(..at).unwrap_or_default()
            }
            None => typed,
        };
        loop {
            rest = rest.trim_start();
            if rest.is_empty() {
                return words;
            }
            let piece = rest;
            let without = rest.starts_with('-');
            rest = rest.strip_prefix('-').unwrap_or(rest);
            let text;
            (text, rest) = match rest.strip_prefix('"') {
                Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
                None => {
                    let end = rest.find(|c: char| c.is_whitespace() || c == '"').unwrap_or(rest.len());
                    rest.split_at_checked(end).unwrap_or((rest, ""))
                }
            };
            let after = rest.strip_prefix('*');
            let beginning = after.is_some() || text.ends_with('*');
            rest = after.unwrap_or(rest);
            let piece = piece.get(..piece.len() - rest.len()).unwrap_or_default();
            words.add(piece, text, without, beginning);
        }
    }

    fn add(&mut self, piece: &str, text: &str, without: bool, beginning: bool) {
        let folded = fold(text);
        let mut tokens: Vec<&str> =
            folded.split(|c: char| !c.is_alphanumeric()).filter(|token| !token.is_empty()).collect();
        let short = beginning && tokens.last().is_some_and(|last| last.chars().count() < BEGINNING);
        if tokens.is_empty() || short || self.with.len() + self.without.len() >= TERMS {
            self.ignored.push(piece.to_owned());
            return;
        }
        // The table's own tokenizer reads it: inside quotes all but a quote and NUL is data.
        let quoted = text.replace(['"', '\0'], " ");
        let term = format!("body : \"{quoted}\"{}", if beginning { " *" } else { "" });
        if without {
            self.without.push(term);
            return;
        }
        self.with.push(term);
        let last = tokens.pop().map(|last| (last.to_owned(), beginning));
        self.shown.extend(tokens.into_iter().map(|token| (token.to_owned(), false)).chain(last));
    }
}

/// One expression: all of `with`, none of `without`.
pub(super) fn expression(with: &[String], without: &[String]) -> String {
    let all = with.iter().map(|term| format!("({term})")).collect::<Vec<_>>().join(" AND ");
    if without.is_empty() {
        return all;
    }
    let none = without.iter().map(|term| format!("({term})")).collect::<Vec<_>>().join(" OR ");
    format!("({all}) NOT ({none})")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_phrases_beginnings_and_exclusions_are_told_apart() {
        let words = Words::read("Bid \"gas desk\" rec* -lunch -\"see you\" pre\"cise fit\"*");
        let with = ["\"Bid\"", "\"gas desk\"", "\"rec*\" *", "\"pre\"", "\"cise fit\" *"];
        assert_eq!(words.with, with.map(|term| format!("body : {term}")));
        assert_eq!(words.without, ["body : \"lunch\"", "body : \"see you\""]);
        let shown = [("bid", false), ("gas", false), ("desk", false), ("rec", true)];
        assert_eq!(words.shown[..4], shown.map(|(word, beginning)| (word.to_owned(), beginning)));
        assert!(words.ignored.is_empty());
    }

    #[test]
    fn what_has_too_few_letters_is_told_and_not_looked_for() {
        let words = Words::read("!!! -?? \"\" 👍 ok be* \"to b\"*");
        assert_eq!(words.with, ["body : \"ok\""]);
        assert_eq!(words.ignored, ["!!!", "-??", "\"\"", "👍", "be*", "\"to b\"*"]);
    }

    #[test]
    fn an_open_phrase_ends_at_the_end() {
        assert_eq!(Words::read("a \"b c").with, ["body : \"a\"", "body : \"b c\""]);
    }
}
