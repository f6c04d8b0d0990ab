//! The documents' precedence as a table: every combination, with their sentence beside each row.
//!
//! In: `tests/corpora/mapping/precedence.tsv`, which the black-box test delivers as real mails too.

use super::*;

const TABLE: &str = include_str!("../../../../../tests/corpora/mapping/precedence.tsv");

#[test]
fn every_combination_is_mapped_as_the_documents_say() {
    let mut seen = std::collections::HashSet::new();
    for row in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [csv, automatic, sender, recipients, expected, sentence] = cells[..] else { panic!("{row}") };
        assert!(sentence.ends_with('.') && sentence.len() > 40, "no sentence: {row}");
        assert!(seen.insert([csv, automatic, sender, recipients]), "twice: {row}");
        let id = match csv {
            "hit" => "jdoe17",
            "hit-invalid" => "gone1",
            "miss" => "nobody1",
            _ => panic!("{row}"),
        };
        let address: &[&str] = match sender {
            "valid" => &["jane.feed@corp.example"],
            "invalid" => &["jane@elsewhere.example"],
            "none" => &[],
            _ => panic!("{row}"),
        };
        let [bob, cleo] = ["bob", "cleo"].map(|name| person(&[name], &[&format!("{name}@corp.example")]));
        let [out, far] = ["out", "far"].map(|name| person(&[name], &[&format!("{name}@side.example")]));
        let others = match recipients {
            "all" => vec![bob, cleo],
            "some" => vec![bob, out],
            "no" => vec![out, far],
            "csv" => vec![person(&["bob7"], &[]), person(&["out7"], &[])],
            _ => panic!("{row}"),
        };
        let mapping = Mapping::new(Version {
            automatic: automatic == "on",
            domains: vec!["corp.example".into()],
            entries: vec![
                entry("jdoe17", "jane@corp.example"),
                entry("gone1", "gone@left.example"),
                entry("bob7", "bob@corp.example"),
            ],
            ..Version::default()
        });
        let item = item(person(&[id], address), others, "2026-11-20T14:00:00Z");
        let expected: Vec<&str> = expected.split(' ').filter(|word| *word != "held").collect();
        assert_eq!(addresses(&mailboxes(&mapping.into(), &item)), expected, "{row}");
    }
    assert_eq!(seen.len(), 3 * 2 * 3 * 4);
}
