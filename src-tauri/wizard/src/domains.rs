//! Domains and mailboxes as they are typed on *Map users* and in the flyout.
//!
//! In: text. Out: domains in their plain form, renamed ones, whether a mailbox can be one. Pure.
//! Deliberately absent: who is mapped (the engine's `map`).

use engine::error::{Code, Error};
use engine::model::Mailbox;
use engine::settings::Alias;

use crate::view::Fault;

/// A domain in lower case, without what was pasted around it; `None` where it is none.
#[must_use]
pub fn domain(text: &str) -> Option<String> {
    let label =
        |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
    let domain = text.trim().trim_start_matches('@').trim_end_matches('.').to_lowercase();
    let good = domain.contains('.') && domain.len() <= 253 && domain.split('.').all(label);
    good.then_some(domain)
}

/// Domains that were typed in a row, by commas, semicolons or spaces; `None` with one that is none.
#[must_use]
pub fn domains(text: &str) -> Option<Vec<String>> {
    let words = text.split(|c: char| c == ',' || c == ';' || c.is_whitespace());
    let plain = |word: &&str| !word.trim_start_matches('@').trim_end_matches('.').is_empty();
    words.filter(plain).map(domain).collect()
}

/// Adds a renamed domain; one that is there gets its other new name. A domain is renamed once: a name that is
/// an old one for some and a new one for others would lead people in a circle.
///
/// # Errors
/// `setting-invalid` (`mapping.aliases`).
pub fn add_alias(aliases: &mut Vec<Alias>, old: &str, new: &str) -> Result<(), Fault> {
    let fault = || Fault::from(&Error::new(Code::SettingInvalid).arg("setting", "mapping.aliases"));
    let (Some(old), Some(new)) = (domain(old), domain(new)) else { return Err(fault()) };
    let chained = |alias: &Alias| alias.old == new || alias.new == old;
    if old == new || aliases.iter().any(chained) {
        return Err(fault());
    }
    match aliases.iter_mut().find(|alias| alias.old == old) {
        Some(alias) => alias.new = new,
        None => aliases.push(Alias { old, new }),
    }
    Ok(())
}

/// The mailbox that was typed, if it is an address at one of these domains, at a renamed one, or one of these.
///
/// # Errors
/// `setting-invalid` (`mailbox`).
pub fn mailbox(
    text: &str,
    domains: &[String],
    aliases: &[Alias],
    mailboxes: &[String],
) -> Result<Mailbox, Fault> {
    let fault = || Fault::from(&Error::new(Code::SettingInvalid).arg("setting", "mailbox"));
    let mailbox = Mailbox::parse(text).ok_or_else(fault)?;
    let own = |wanted: &str| domains.iter().any(|known| domain(known).is_some_and(|known| known == wanted));
    let renamed = |alias: &Alias| alias.old == mailbox.domain() && own(&alias.new);
    let listed = |known: &String| Mailbox::parse(known).is_some_and(|known| known == mailbox);
    let valid = own(mailbox.domain()) || aliases.iter().any(renamed) || mailboxes.iter().any(listed);
    if valid { Ok(mailbox) } else { Err(fault()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_renamed_domain_is_taken_once_and_never_in_a_circle() {
        let mut aliases = Vec::new();
        assert!(add_alias(&mut aliases, " @Old.Example. ", "new.example").is_ok());
        assert_eq!(aliases, [Alias { old: "old.example".into(), new: "new.example".into() }]);
        for (old, new) in [
            ("", "new.example"),
            ("old", "new.example"),
            ("a b.example", "new.example"),
            ("third.example", "third.example"),
            ("new.example", "old.example"),
            ("third.example", "old.example"),
            ("new.example", "fourth.example"),
            ("old.example", "ada@new.example"),
        ] {
            let before = aliases.clone();
            assert!(add_alias(&mut aliases, old, new).is_err(), "{old} {new}");
            assert_eq!(aliases, before);
        }
        // Two old names for one new one are right, and a new name can be corrected.
        assert!(add_alias(&mut aliases, "older.example", "new.example").is_ok());
        assert!(add_alias(&mut aliases, "old.example", "newer.example").is_ok());
        assert_eq!(aliases.len(), 2);
    }

    #[test]
    fn a_mailbox_outside_the_organisation_is_refused_before_it_is_kept() {
        let (domains, aliases) =
            (["corp.example".to_owned()], [Alias { old: "old.example".into(), new: "corp.example".into() }]);
        let listed = ["Desk@other.example".to_owned()];
        for good in ["ada@corp.example", " Ada@CORP.example ", "ada@old.example", "desk@other.example"] {
            assert!(mailbox(good, &domains, &aliases, &listed).is_ok(), "{good}");
        }
        for bad in ["", "ada", "ada@elsewhere.example", "ada@sub.corp.example", "a b@corp.example"] {
            assert!(mailbox(bad, &domains, &aliases, &listed).is_err(), "{bad}");
        }
    }
}
