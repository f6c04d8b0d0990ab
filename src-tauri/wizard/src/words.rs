//! Words for a person in the terminal, in native dialogs and in letters: English, Swedish, Dutch or French.
//!
//! In: a locale as the operating system names it, message ids with arguments, and engine errors.
//! Out: sentences from `ui/words/*.ftl`, with numbers and sizes as the language writes them.
//! Deliberately absent: reading the environment (`main` hands the locale in), and every sentence.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumberOptions;
use fluent_bundle::{FluentArgs, FluentResource};
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

pub use fluent_bundle::FluentValue as Value;

/// The languages with a complete file, English first: it stands in for every other one.
pub const LANGUAGES: [(&str, &str); 4] = [
    ("en", include_str!("../../../ui/words/en.ftl")),
    ("sv", include_str!("../../../ui/words/sv.ftl")),
    ("nl", include_str!("../../../ui/words/nl.ftl")),
    ("fr", include_str!("../../../ui/words/fr.ftl")),
];

/// Arguments of errors that are numbers. All others are shown as they are: a port has no thousands.
const NUMBERS: [&str; 5] = ["bytes", "free", "limit", "offset", "seconds"];

/// What an error means to a person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Explained {
    /// What happened.
    pub what: String,
    /// What became of the data.
    pub data: String,
    /// What to do next.
    pub next: String,
}

/// The words of one language.
pub struct Words {
    language: &'static str,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words for a locale such as `sv-SE`, `nl_BE.UTF-8` or `C`; English where there are none.
    #[must_use]
    pub fn for_locale(locale: &str) -> Self {
        let asked = locale.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
        let [english, ..] = LANGUAGES;
        let (language, file) =
            LANGUAGES.into_iter().find(|(language, _)| *language == asked).unwrap_or(english);
        Self { language, bundle: bundle(language, file) }
    }

    /// The language in use: `en`, `sv`, `nl` or `fr`.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// A message (`summary-title`) or one of its attributes (`error-altered.next`).
    /// An id that no file has is given back as it is.
    #[must_use]
    pub fn text(&self, id: &str, args: &[(&str, Value<'_>)]) -> String {
        let arguments: FluentArgs<'_> = args.iter().cloned().collect();
        self.format(id, &arguments).map_or_else(|| id.to_owned(), |(text, _)| text)
    }

    /// A number as the language writes it: `200,000`, `200.000` or `200 000`.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        group(&number.to_string(), separators(self.language))
    }

    /// What happened, what became of the data, and what to do next.
    #[must_use]
    pub fn error(&self, error: &engine::error::Error) -> Explained {
        self.explained(
            error.code().as_str(),
            error.args().iter().map(|(name, value)| (*name, value.as_str())),
        )
    }

    /// The same for an error that was kept: its code and arguments.
    #[must_use]
    pub fn explained<'a>(&self, code: &str, args: impl Iterator<Item = (&'a str, &'a str)>) -> Explained {
        let named: Vec<(&str, &str)> = args.collect();
        let arguments: FluentArgs<'_> =
            named.iter().map(|(name, value)| (*name, argument(name, value))).collect();
        let id = format!("error-{code}");
        let text = |id: String| match self.format(&id, &arguments) {
            Some((text, 0)) => text,
            Some((text, _)) => without_gaps(&text),
            None => code.to_owned(),
        };
        Explained {
            what: text(id.clone()),
            data: text(format!("{id}.data")),
            next: text(format!("{id}.next")),
        }
    }

    /// What is amiss at the site, and what to do about it.
    #[must_use]
    pub fn watched(&self, watched: &engine::pipeline::Watched) -> (String, String) {
        self.amiss(watched.code.as_str(), watched.args.iter().map(|(name, value)| (*name, value.as_str())))
    }

    /// The same for what was kept: its code and arguments.
    #[must_use]
    pub fn amiss<'a>(&self, code: &str, args: impl Iterator<Item = (&'a str, &'a str)>) -> (String, String) {
        let args: Vec<(&str, Value<'_>)> = args.map(|(name, value)| (name, counted(name, value))).collect();
        let id = format!("watch-{code}");
        (self.text(&id, &args), self.text(&format!("{id}.next"), &args))
    }

    /// What the support of the site can be asked to do about it; none where it cannot help.
    #[must_use]
    pub fn ask(&self, error: &engine::error::Error) -> Option<String> {
        let arguments: FluentArgs<'_> =
            error.args().iter().map(|(name, value)| (*name, argument(name, value))).collect();
        let (text, mistakes) =
            self.format(&format!("error-{}.support", error.code().as_str()), &arguments)?;
        Some(if mistakes == 0 { text } else { without_gaps(&text) })
    }

    /// The text, and how many mistakes its message has.
    fn format(&self, id: &str, arguments: &FluentArgs<'_>) -> Option<(String, usize)> {
        let (id, attribute) = match id.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (id, None),
        };
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut mistakes = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(arguments), &mut mistakes);
        Some((text.into_owned(), mistakes.len()))
    }
}

/// A mistake in a file costs its message, not the program; a test keeps mistakes out.
fn bundle(language: &'static str, file: &'static str) -> FluentBundle<FluentResource> {
    let resource = FluentResource::try_new(file.to_owned()).unwrap_or_else(|(part, _)| part);
    let identifier: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    bundle.add_resource_overriding(resource);
    // The marks would be printed as odd characters by many terminals.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(grouped));
    // Neither can fail: no function of these names was added before.
    let _ = bundle.add_builtins();
    let _ = bundle.add_function("SIZE", move |values, _| match values.first() {
        Some(Value::Number(bytes)) => size(bytes.value, separators(language)).into(),
        Some(other) => other.clone(),
        None => Value::Error,
    });
    bundle
}

/// An argument that the engine could not give stands in the text as `{$name}`: a dash says as much.
fn without_gaps(text: &str) -> String {
    let mut pieces = text.split("{$");
    let mut whole = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        whole.push('–');
        whole.push_str(piece.split_once('}').map_or("", |(_, rest)| rest));
    }
    whole
}

fn argument<'a>(name: &str, value: &'a str) -> Value<'a> {
    match value.parse::<f64>() {
        Ok(number) if NUMBERS.contains(&name) => number.into(),
        _ => value.into(),
    }
}

/// What is counted takes a plural; what is empty is a dash.
fn counted<'a>(name: &str, value: &'a str) -> Value<'a> {
    match value.parse::<u32>() {
        Ok(count) if ["count", "days", "missing", "unlisted"].contains(&name) => count.into(),
        Err(_) if value.is_empty() => "–".into(),
        Ok(_) | Err(_) => value.into(),
    }
}

/// Fluent prints numbers without separators unless told how.
fn grouped(value: &Value<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let Value::Number(number) = value else {
        return None;
    };
    let FluentNumberOptions { use_grouping, maximum_fraction_digits, .. } = number.options;
    let digits = match maximum_fraction_digits {
        Some(most) => format!("{:.most$}", number.value),
        None => number.as_string().into_owned(),
    };
    let separators =
        memoizer.with_try_get::<Separators, _, _>((), |separators| *separators).unwrap_or(ENGLISH);
    let thousands = if use_grouping { separators.thousands } else { "" };
    Some(group(&digits, Separators { thousands, ..separators }))
}

#[derive(Clone, Copy)]
struct Separators {
    thousands: &'static str,
    decimal: &'static str,
    byte: &'static str,
}

const ENGLISH: Separators = Separators { thousands: ",", decimal: ".", byte: "B" };

impl Memoizable for Separators {
    type Args = ();
    type Error = std::convert::Infallible;
    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, Self::Error> {
        Ok(separators(language.language.as_str()))
    }
}

/// As in Unicode's CLDR: no-break space in Swedish, narrow no-break space in French.
fn separators(language: &str) -> Separators {
    let (thousands, decimal, byte) = match language {
        "sv" => ("\u{a0}", ",", "B"),
        "nl" => (".", ",", "B"),
        "fr" => ("\u{202f}", ",", "o"),
        _ => return ENGLISH,
    };
    Separators { thousands, decimal, byte }
}

/// `1234567.5` with separators. A leading sign stays in front.
fn group(digits: &str, separators: Separators) -> String {
    let (whole, fraction) = match digits.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let count = whole.chars().filter(char::is_ascii_digit).count();
    let mut text = String::new();
    let mut seen = 0;
    for digit in whole.chars() {
        if digit.is_ascii_digit() {
            if seen > 0 && (count - seen).is_multiple_of(3) {
                text.push_str(separators.thousands);
            }
            seen += 1;
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction {
        text.push_str(separators.decimal);
        text.push_str(fraction);
    }
    text
}

/// Bytes in the decimal units that file managers show; one decimal place below 10.
fn size(bytes: f64, separators: Separators) -> String {
    let mut amount = bytes;
    let mut prefix = "";
    for next in ["k", "M", "G", "T"] {
        // 999.95 k would be shown as 1,000.0 k.
        if amount < 999.5 {
            break;
        }
        amount /= 1000.0;
        prefix = next;
    }
    let places = usize::from(!prefix.is_empty() && amount < 9.95);
    let number = group(&format!("{amount:.places$}"), separators);
    format!("{number}\u{a0}{prefix}{}", separators.byte)
}

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
