//! A piece of a text around the first word found.
//!
//! In: the text, the folded words. Out: pieces, each found or not. Deliberately absent: HTML; and being exact:
//! the words of a phrase are shown wherever they stand.

use serde::Serialize;

use super::names::fold;

/// A piece of text.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Piece {
    /// As it stands there, line ends as spaces.
    pub text: String,
    /// It is a word that was looked for.
    pub found: bool,
}

/// Characters shown, about.
const SHOWN: usize = 240;
/// Of them, before the first word found.
const BEFORE: usize = 80;

/// Cuts the text.
pub(super) fn snippet(text: &str, words: &[(String, bool)]) -> Vec<Piece> {
    let found: Vec<(usize, usize)> = if words.is_empty() {
        Vec::new()
    } else {
        tokens(text).filter(|at| is_one(text, *at, words)).collect()
    };
    let first = found.first().map_or(0, |(start, _)| *start);
    let start = back(text, first, BEFORE);
    let end = forth(text, start, SHOWN);
    let mut pieces = Vec::new();
    let mut push = |from: usize, to: usize, found: bool| {
        let text = text.get(from..to).unwrap_or_default();
        if !text.is_empty() {
            let plain = |c: char| if c.is_control() { ' ' } else { c };
            pieces.push(Piece { text: text.chars().map(plain).collect(), found });
        }
    };
    let mut at = start;
    for (from, to) in found.into_iter().filter(|(from, to)| *from >= start && *to <= end) {
        push(at, from, false);
        push(from, to, true);
        at = to;
    }
    push(at, end, false);
    if let Some(first) = pieces.first_mut().filter(|_| start > 0) {
        first.text.insert(0, '…');
    }
    if let Some(last) = pieces.last_mut().filter(|_| end < text.trim_end().len()) {
        last.text.push('…');
    }
    pieces
}

fn is_one(text: &str, (from, to): (usize, usize), words: &[(String, bool)]) -> bool {
    let token = fold(text.get(from..to).unwrap_or_default());
    words.iter().any(|(word, beginning)| if *beginning { token.starts_with(word) } else { token == *word })
}

/// Where words begin and end.
fn tokens(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let word = |c: char| c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c);
        let from = rest + text.get(rest..)?.find(word)?;
        let tail = text.get(from..)?;
        let to = from + tail.find(|c| !word(c)).unwrap_or(tail.len());
        rest = to;
        Some((from, to))
    })
}

fn back(text: &str, from: usize, characters: usize) -> usize {
    let before = text.get(..from).unwrap_or_default();
    before.char_indices().rev().take(characters).last().map_or(from, |(at, _)| at)
}

fn forth(text: &str, from: usize, characters: usize) -> usize {
    let after = text.get(from..).unwrap_or_default();
    after.char_indices().nth(characters).map_or(text.trim_end().len().max(from), |(at, _)| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, words: &[(&str, bool)]) -> String {
        let words: Vec<(String, bool)> = words.iter().map(|(word, part)| ((*word).into(), *part)).collect();
        let pieces = snippet(text, &words);
        pieces.iter().map(|p| if p.found { format!("[{}]", p.text) } else { p.text.clone() }).collect()
    }

    #[test]
    fn what_was_found_is_marked_whatever_its_case_and_accents() {
        assert_eq!(shown("Köp 3 at\n41.20", &[("kop", false), ("4", true)]), "[Köp] 3 at [41].20");
        let long = format!("{}needle{}", "hay ".repeat(100), " hay".repeat(100));
        let cut = shown(&long, &[("needle", false)]);
        assert!(cut.contains("[needle]") && cut.starts_with('…') && cut.ends_with('…'), "{cut}");
        assert!(cut.chars().count() < SHOWN + 10);
        assert_eq!(shown("nothing here\n", &[("else", false)]), "nothing here");
        assert_eq!(shown("", &[]), "");
    }
}
