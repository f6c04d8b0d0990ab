//! What a folder is called on a server: hierarchy, namespace, and the letters that IMAP has for names.
//!
//! In: `Inbox/Sub-folder` as the connector's kind has it. Out: a name in quotes for commands. Deliberately absent:
//! making it (`append`), UTF8=ACCEPT.

use base64::Engine as _;
use base64::alphabet::IMAP_MUTF7;
use base64::engine::general_purpose::{GeneralPurpose, NO_PAD};

use super::super::remote::Trouble;
use super::reply::Kind;
use super::talk::{Talk, quoted};
use super::value::Value;

/// RFC 3501 section 5.1.3.
const UTF7: GeneralPurpose = GeneralPurpose::new(&IMAP_MUTF7, NO_PAD);

/// How a server builds names: the same for everybody's mailbox.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Names {
    /// Stands before a person's own folders.
    pub prefix: String,
    /// Stands between a folder and its sub-folder; none where there are no sub-folders.
    pub separator: Option<char>,
}

impl Names {
    /// Asks the server: NAMESPACE (RFC 2342) where it has that, else LIST.
    ///
    /// # Errors
    /// `Trouble`.
    pub fn ask(talk: &mut Talk) -> Result<Self, Trouble> {
        let mut names = None;
        if talk.can("NAMESPACE") {
            talk.ask("NAMESPACE", &mut |facts| {
                if let Some(told) = namespace(facts) {
                    names = Some(told);
                }
            })?;
        }
        if let Some(names) = names {
            return Ok(names);
        }
        let mut separator = None;
        let status = talk.ask("LIST \"\" \"\"", &mut |facts| {
            if let [word, _, between, ..] = facts
                && word.is("LIST")
            {
                separator = sign(between);
            }
        })?;
        if status.kind != Kind::Ok {
            return Err(talk.line().nonsense());
        }
        Ok(Self { prefix: String::new(), separator })
    }

    /// The name of a folder, in quotes.
    #[must_use]
    pub fn quoted(&self, folder: &str) -> Option<String> {
        let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
        let inbox = parts.len() > 1 && parts.first().is_some_and(|first| first.eq_ignore_ascii_case("INBOX"));
        if inbox {
            parts.remove(0);
        }
        let between = self.separator.unwrap_or('-');
        let parts: Vec<String> = parts.into_iter().map(|part| part.replace(between, "_")).collect();
        let name = parts.join(&between.to_string());
        let prefix = match (inbox, self.separator) {
            (true, Some(separator)) => format!("INBOX{separator}"),
            (true, None) | (false, _) => self.prefix.clone(),
        };
        quoted(&utf7(&format!("{prefix}{name}")))
    }
}

/// `NAMESPACE (("INBOX." ".")) NIL NIL`: the first of one's own.
fn namespace(facts: &[Value]) -> Option<Names> {
    let (first, rest) = facts.split_first()?;
    first.is("NAMESPACE").then_some(())?;
    let own = rest.first()?.list()?.first()?.list()?;
    let prefix = std::str::from_utf8(own.first()?.bytes()?).ok()?;
    prefix.is_ascii().then_some(())?;
    Some(Names { prefix: prefix.to_owned(), separator: sign(own.get(1)?) })
}

fn sign(value: &Value) -> Option<char> {
    let text = std::str::from_utf8(value.bytes()?).ok()?;
    text.chars().next().filter(|sign| text.len() == 1 && (' '..='~').contains(sign))
}

/// Modified UTF-7.
fn utf7(name: &str) -> String {
    let mut told = String::new();
    let mut other: Vec<u8> = Vec::new();
    let end = |other: &mut Vec<u8>, told: &mut String| {
        if !other.is_empty() {
            told.push('&');
            told.push_str(&UTF7.encode(&*other));
            told.push('-');
            other.clear();
        }
    };
    for sign in name.chars() {
        if (' '..='~').contains(&sign) {
            end(&mut other, &mut told);
            told.push(sign);
            if sign == '&' {
                told.push('-');
            }
        } else {
            let mut units = [0; 2];
            other.extend(sign.encode_utf16(&mut units).iter().flat_map(|unit| unit.to_be_bytes()));
        }
    }
    end(&mut other, &mut told);
    told
}

#[cfg(test)]
mod tests {
    use super::super::value::values;
    use super::*;

    fn named(prefix: &str, separator: Option<char>, folder: &str) -> String {
        Names { prefix: prefix.to_owned(), separator }.quoted(folder).unwrap()
    }

    #[test]
    fn a_folder_is_named_as_each_server_builds_names() {
        assert_eq!(named("", Some('/'), "ICE Chat"), "\"ICE Chat\"");
        assert_eq!(named("INBOX.", Some('.'), "ICE Chat"), "\"INBOX.ICE Chat\"");
        assert_eq!(named("", Some('/'), "Inbox/Live Person"), "\"INBOX/Live Person\"");
        assert_eq!(named("INBOX.", Some('.'), "Inbox/Live.Person"), "\"INBOX.Live_Person\"");
        assert_eq!(named("", None, "Inbox/Live Person"), "\"Live Person\"");
        assert_eq!(named("", Some('\\'), "a/\"b\""), "\"a\\\\\\\"b\\\"\"");
    }

    #[test]
    fn names_have_the_letters_of_rfc_3501() {
        // The example of its section 5.1.3.
        assert_eq!(utf7("~peter/mail/台北/日本語"), "~peter/mail/&U,BTFw-/&ZeVnLIqe-");
        assert_eq!(utf7("Ärenden & mer 💬"), "&AMQ-renden &- mer &2D3crA-");
    }

    #[test]
    fn a_namespace_is_read() {
        let read = |text: &str| namespace(&values(text.as_bytes()).unwrap());
        let names = Names { prefix: "INBOX.".to_owned(), separator: Some('.') };
        assert_eq!(read("NAMESPACE ((\"INBOX.\" \".\")) NIL ((\"Shared.\" \".\"))"), Some(names));
        assert_eq!(read("NAMESPACE ((\"\" NIL)) NIL NIL"), Some(Names::default()));
        for none in
            ["NAMESPACE NIL NIL NIL", "NAMESPACE", "NAMESPACE (\"\" \"/\") NIL NIL", "LIST () \"/\" \"\""]
        {
            assert_eq!(read(none), None);
        }
    }
}
