//! Promises of `words`: every language says everything, with its own numbers.

use super::*;
use engine::error::{Code, Error};
use fluent_bundle::FluentResource;

/// A value for every variable that any message uses; numbers where a plural needs one.
fn all_arguments(number: u64) -> FluentArgs<'static> {
    let source = LANGUAGES.map(|(_, file)| file).concat();
    let mut arguments = FluentArgs::new();
    for piece in source.split('$').skip(1) {
        let name: String =
            piece.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == '-').collect();
        if NUMBERS.contains(&name.as_str()) || name == "count" {
            arguments.set(name, number);
        } else {
            arguments.set(name.clone(), format!("<{name}>"));
        }
    }
    arguments
}

fn ids(file: &str) -> Vec<String> {
    let resource = FluentResource::try_new(file.to_owned()).expect("a word file without mistakes");
    let mut ids = Vec::new();
    for entry in resource.entries() {
        if let fluent_syntax::ast::Entry::Message(message) = entry {
            ids.push(message.id.name.to_owned());
            for attribute in &message.attributes {
                ids.push(format!("{}.{}", message.id.name, attribute.id.name));
            }
        }
    }
    ids
}

#[test]
fn every_message_formats_in_every_language_without_a_mistake() {
    for (language, file) in LANGUAGES {
        let words = Words::for_locale(language);
        let ids = ids(file);
        assert!(ids.len() > 200, "{language} has only {} messages", ids.len());
        for number in [0, 1, 2, 200_000] {
            for id in &ids {
                let (text, mistakes) = words.format(id, &all_arguments(number)).expect("a text");
                assert_eq!(mistakes, 0, "{language} {id}: {text}");
                assert!(
                    !text.trim().is_empty() && !text.contains(['{', '}', '\u{2068}']),
                    "{language} {id}: {text}"
                );
            }
        }
    }
}

#[test]
fn every_error_says_what_happened_what_became_of_the_data_and_what_to_do() {
    for (language, _) in LANGUAGES {
        let words = Words::for_locale(language);
        for code in Code::ALL {
            let error = all_arguments(3)
                .iter()
                .fold(Error::new(*code), |error, (name, _)| error.arg(String::leak(name.to_owned()), "3"));
            let Explained { what, data, next } = words.error(&error);
            for text in [&what, &data, &next] {
                assert!(text.contains(' ') && text.ends_with(['.', '?']), "{language} {code:?}: {text}");
                assert!(
                    !text.contains(code.as_str()) || code.as_str().len() < 10,
                    "{language} {code:?}: {text}"
                );
            }
        }
    }
}

#[test]
fn a_locale_is_understood_as_systems_write_it() {
    for (locale, language) in [
        ("sv_SE.UTF-8", "sv"),
        ("sv-FI", "sv"),
        ("nl_BE@euro", "nl"),
        ("FR", "fr"),
        ("fr-CA", "fr"),
        ("en_GB.UTF-8", "en"),
        ("de_DE.UTF-8", "en"),
        ("C", "en"),
        ("POSIX", "en"),
        ("", "en"),
        ("svk", "en"),
    ] {
        assert_eq!(Words::for_locale(locale).language(), language, "{locale}");
    }
}

#[test]
fn numbers_are_written_as_the_language_writes_them() {
    for (language, number, sentence) in [
        ("en", "1,234,567", "2026-11-20: there are 200,001 items, and the daily limit is 200,000."),
        (
            "sv",
            "1\u{a0}234\u{a0}567",
            "2026-11-20: det finns 200\u{a0}001 objekt, och dygnsgränsen är 200\u{a0}000.",
        ),
        ("nl", "1.234.567", "2026-11-20: er zijn 200.001 items en de daglimiet is 200.000."),
        (
            "fr",
            "1\u{202f}234\u{202f}567",
            "2026-11-20 : il y a 200\u{202f}001 éléments, et la limite quotidienne est de 200\u{202f}000.",
        ),
    ] {
        let words = Words::for_locale(language);
        assert_eq!(words.number(1_234_567), number);
        let args = [("day", "2026-11-20".into()), ("count", 200_001.into()), ("limit", 200_000.into())];
        let text = words.text("over-limit", &args);
        assert!(text.starts_with(sentence), "{text}");
        assert_eq!(words.number(999), "999");
    }
}

#[test]
fn one_and_many_differ_and_french_counts_zero_as_one() {
    let text =
        |language: &str, count: u64| Words::for_locale(language).text("emails", &[("count", count.into())]);
    assert_eq!([text("en", 0), text("en", 1), text("en", 2)], ["0 e-mails", "1 e-mail", "2 e-mails"]);
    assert_eq!([text("fr", 0), text("fr", 1), text("fr", 2)], ["0 e-mail", "1 e-mail", "2 e-mails"]);
    assert_eq!(text("sv", 1), "1 e-postmeddelande");
}

#[test]
fn sizes_have_units_and_ports_have_no_thousands() {
    let what = |language: &str, error: Error| Words::for_locale(language).error(&error).what;
    let full = || Error::new(Code::DiskFull).arg("free", 1_234_567);
    assert_eq!(what("en", full()), "The disk is full: 1.2\u{a0}MB are free.");
    assert_eq!(what("fr", full()), "Le disque est plein\u{a0}: espace libre 1,2\u{a0}Mo.");
    let refused = Error::new(Code::ConnectionRefused).arg("host", "sftp.example").arg("port", 22022);
    assert_eq!(what("sv", refused), "”sftp.example” nåddes, men ingenting svarar på port 22022.");
    for (bytes, shown) in [
        (0.0, "0\u{a0}B"),
        (999.0, "999\u{a0}B"),
        (1000.0, "1.0\u{a0}kB"),
        (999_499.0, "999\u{a0}kB"),
        (20e9, "20\u{a0}GB"),
    ] {
        assert_eq!(size(bytes, ENGLISH), shown);
    }
}

#[test]
fn a_limit_that_is_no_number_is_shown_as_it_is() {
    let error = Error::new(Code::XmlTooLong).arg("limit", "16 MiB").arg("offset", 7);
    let what = Words::for_locale("en").error(&error).what;
    assert_eq!(what, "A message or a tag in the file is longer than 16 MiB, at byte 7.");
}

#[test]
fn an_id_that_no_file_has_is_given_back() {
    assert_eq!(Words::for_locale("sv").text("no-such-id", &[]), "no-such-id");
    assert_eq!(Words::for_locale("sv").text("error-altered.no-such", &[]), "error-altered.no-such");
}

#[test]
fn an_argument_that_is_not_known_leaves_no_code_in_the_sentence() {
    let words = Words::for_locale("en");
    let what = |code| words.error(&Error::new(code)).what;
    assert_eq!(
        what(Code::ConnectorFile),
        "The connector file “–” cannot be read. The mistake is in or near line –."
    );
    for code in Code::ALL {
        assert!(!what(*code).contains(['{', '$']), "{}", what(*code));
    }
}
