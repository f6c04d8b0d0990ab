//! Domains that were renamed: one person, one mailbox, whichever name stands where.

use super::*;
use crate::settings::Alias;

fn renamed(aliases: &[(&str, &str)], domains: &[&str], entries: Vec<Entry>) -> Mapping {
    let alias = |(old, new): &(&str, &str)| Alias { old: (*old).into(), new: (*new).into() };
    Mapping::new(Version {
        automatic: true,
        domains: domains.iter().map(|domain| (*domain).into()).collect(),
        mailboxes: vec!["board@old.example".into()],
        aliases: aliases.iter().map(alias).collect(),
        entries,
        ..Version::default()
    })
}

#[test]
fn an_address_at_a_renamed_domain_means_the_mailbox_at_the_new_one() {
    let entries = vec![
        entry("jdoe17", "Jane@Old.example"),
        entry("ann@old.example", "ann.n@new.example"),
        entry("Ben@NEW.example", "ben.n@new.example"),
        entry("both@old.example", "one@new.example"),
        entry("both@new.example", "two@new.example"),
    ];
    for domains in [&["new.example"][..], &["old.example"], &["@OLD.example", "new.example"]] {
        let mapping = renamed(&[("Old.example", "@new.example")], domains, entries.clone());
        for (im_ids, emails, expected) in [
            // The CSV's mailbox, SenderEmail and RecipientEmail.
            (&["jdoe17"][..], &[][..], "csv jane@new.example"),
            (&[], &["joe@old.example"], "email joe@new.example"),
            (&[], &["joe@new.example"], "email joe@new.example"),
            (&[], &["board@old.example"], "email board@new.example"),
            // Ids that look like addresses: as they are first, then at the other name, either way.
            (&["ann@old.example"], &[], "csv ann.n@new.example"),
            (&["ann@new.example"], &[], "csv ann.n@new.example"),
            (&["Ben@old.example"], &[], "csv ben.n@new.example"),
            (&["both@old.example"], &[], "csv one@new.example"),
            (&["both@new.example"], &[], "csv two@new.example"),
            // Exact is exact: only the domain is another.
            (&["ben@old.example"], &[], "nobody"),
            (&["ann@other.example"], &["ann@sub.old.example"], "nobody"),
        ] {
            assert_eq!(
                told(&mapping.person(&person(im_ids, emails))),
                expected,
                "{im_ids:?} {emails:?} {domains:?}"
            );
        }
    }
}

#[test]
fn the_precedence_is_the_same_with_renamed_domains() {
    let entries = vec![entry("jane@old.example", "gone@left.example"), entry("second", "s@new.example")];
    let mapping = renamed(&[("old.example", "new.example")], &["new.example"], entries);
    // An entry without a valid mailbox counts for nothing, also when it was found by the other name.
    let jane = person(&["jane@new.example"], &["jane@old.example"]);
    assert_eq!(told(&mapping.person(&jane)), "email jane@new.example");
    let ids = person(&["jane@new.example", "second"], &["jane@old.example"]);
    assert_eq!(told(&mapping.person(&ids)), "csv s@new.example");
}

#[test]
fn a_domain_renamed_twice_leads_to_its_newest_name_and_a_circle_nowhere() {
    let aliases = [("a.example", "b.example"), ("b.example", "c.example")];
    let mapping = renamed(&aliases, &["a.example"], vec![entry("x@b.example", "x.y@a.example")]);
    for id in ["x@a.example", "x@b.example", "x@c.example"] {
        assert_eq!(told(&mapping.person(&person(&[id], &[]))), "csv x.y@c.example");
    }
    let circle = [("a.example", "b.example"), ("b.example", "a.example")];
    let mapping = renamed(&circle, &["a.example"], Vec::new());
    assert_eq!(told(&mapping.person(&person(&[], &["x@a.example"]))), "email x@a.example");
    assert_eq!(told(&mapping.person(&person(&[], &["x@b.example"]))), "nobody");
}
