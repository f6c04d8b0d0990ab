//! Mistakes of a mapping file as a table that a spreadsheet opens: to be mended there, row by row.
//!
//! In: what the engine read. Out: a CSV with row, column, value, what is wrong, a suggestion, and what to do.
//! It quotes the file, and so goes nowhere but where the person saves it. Deliberately absent: saving it.

use engine::map::csv::{Notice, Reading, cell};

use crate::words::Words;

/// The table, with a byte order mark and CRLF; mistakes first, then rows that may not mean what they say.
#[must_use]
pub fn table(reading: &Reading, words: &Words) -> String {
    // Where the comma is for decimals, spreadsheets separate by semicolon.
    let separator = if words.language() == "en" { ',' } else { ';' };
    let mut text = String::from('\u{FEFF}');
    let mut add = |cells: [&str; 6]| {
        let cells = cells.map(|text| cell(text, separator));
        text += &cells.join(&separator.to_string());
        text += "\r\n";
    };
    let head = ["row", "column", "value", "what", "suggestion", "next"];
    let head = head.map(|id| words.text(&format!("mistakes-{id}"), &[]));
    add(head.each_ref().map(String::as_str));
    for mistake in &reading.mistakes {
        let arg = |name: &str| mistake.error.args().get(name).map_or("", String::as_str);
        let said = words.error(&mistake.error);
        let suggestion = mistake.suggestion.as_deref().unwrap_or_default();
        add([arg("row"), arg("column"), &mistake.value, &said.what, suggestion, &said.next]);
    }
    for doubt in &reading.doubts {
        let arg = |name: &str| doubt.notice.args.get(name).map_or("", String::as_str);
        add([
            arg("row"),
            arg("column"),
            &doubt.value,
            &sentence(&doubt.notice, words),
            &doubt.suggestion,
            "",
        ]);
    }
    text
}

/// The words of a notice.
#[must_use]
pub fn sentence(notice: &Notice, words: &Words) -> String {
    let args: Vec<_> = notice.args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    words.text(&format!("notice-{}", notice.code), &args)
}

#[cfg(test)]
mod tests {
    use engine::map::csv::{KeyKind, read};

    use super::*;

    #[test]
    fn the_table_of_mistakes_quotes_each_value_with_a_suggestion_and_is_no_formula() {
        let file = b"ImId,Mailbox\na,=cmd()\nb,\"x y@corp,example\"\nc,c@crop.example\n";
        let reading = read(file, KeyKind::ImId, &["corp.example".to_owned()]);
        for (locale, separator) in [("en", ','), ("sv", ';'), ("nl", ';'), ("fr", ';')] {
            let table = table(&reading, &Words::for_locale(locale));
            let rows: Vec<&str> = table.trim_start_matches('\u{FEFF}').split("\r\n").collect();
            assert_eq!(rows.len(), 5, "{table}");
            assert_eq!(rows[0].split(separator).count(), 6, "{table}");
            assert!(rows[1].starts_with(&format!("2{separator}B{separator}'=cmd()")), "{table}");
            assert!(
                rows[2].contains("\"x y@corp,example\"") && rows[2].contains("xy@corp.example"),
                "{table}"
            );
            assert!(rows[3].contains("c@crop.example") && rows[3].contains("c@corp.example"), "{table}");
        }
    }
}
