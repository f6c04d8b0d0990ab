//! A mistake tells its value, where it goes wrong, and what may be meant.

use super::*;

fn first(cell: &str, domains: &[&str]) -> Mistake {
    let file = format!("ImId,Mailbox\na,\"{}\"\n", cell.replace('"', "\"\""));
    let domains: Vec<String> = domains.iter().map(|domain| (*domain).to_owned()).collect();
    let reading = read(file.as_bytes(), KeyKind::ImId, &domains);
    assert!(reading.entries.is_empty(), "{cell}");
    reading.mistakes.into_iter().next().unwrap()
}

#[test]
fn a_wrong_address_is_told_with_what_may_be_meant_and_where_it_goes_wrong() {
    for (cell, suggestion, character) in [
        ("jane doe@corp.example", Some("janedoe@corp.example"), Some(5)),
        ("jane.doe @corp.example", Some("jane.doe@corp.example"), Some(9)),
        ("jane@corp,example", Some("jane@corp.example"), Some(10)),
        ("jane@corp example", Some("jane@corp.example"), Some(10)),
        ("jane,doe@corp.example", Some("jane.doe@corp.example"), Some(5)),
        ("mailto:jane@corp.example?subject=x", Some("jane@corp.example"), Some(7)),
        ("<mailto:jane@corp.example>", Some("jane@corp.example"), Some(1)),
        ("Jane Doe <jane@corp.example>", Some("jane@corp.example"), Some(5)),
        ("jane＠corp.example", Some("jane@corp.example"), Some(5)),
        ("jane@corp.example.", Some("jane@corp.example"), None),
        ("jane@corp..example", Some("jane@corp.example"), None),
        ("jane@corp.example; bob@corp.example", Some("jane@corp.example"), Some(18)),
        ("jane@corp.example bob@corp.example", Some("jane@corp.example"), Some(18)),
        ("jane(at)corp.example", Some("jane@corp.example"), Some(5)),
        ("jane doe@crop,example", Some("janedoe@corp.example"), Some(5)),
        // The dot is missing, or a comma ended the cell there.
        ("jane@corpexample", Some("jane@corp.example"), None),
        ("Jane@Corp", Some("jane@corp.example"), None),
        ("jane@elsewhere", None, None),
        ("jane", None, None),
        ("", None, None),
        ("@", None, None),
        ("=cmd()", None, Some(5)),
    ] {
        let mistake = first(cell, &["corp.example"]);
        assert_eq!(mistake.error.to_string(), "csv-mailbox column=B row=2", "{cell}");
        assert_eq!(mistake.value, cell);
        assert_eq!(mistake.suggestion.as_deref(), suggestion, "{cell}");
        assert_eq!(mistake.character, character, "{cell}");
        assert_eq!(mistake.line, 2);
    }
}

#[test]
fn a_suggestion_is_an_address_that_would_be_taken() {
    for cell in
        ["jane doe@corp.example", "<jane@corp.example", "a b c@x", "jane@corp,", "@@@", "x@y@z", "＠＠"]
    {
        if let Some(suggestion) = suggest::address(cell) {
            assert!(cell_mailbox(&suggestion).is_some(), "{cell} gave {suggestion}");
        }
    }
}

#[test]
fn a_domain_that_is_nearly_a_known_one_is_doubted_and_used_as_it_is() {
    let mut file = String::from("ImId,Mailbox\n");
    for row in 0..20 {
        file.push_str(&format!("p{row},p{row}@partner.example\n"));
    }
    // An own domain: letters swapped, one missing. One of many other rows. And no slips.
    for address in ["a@crop.example", "b@corp.exmple", "d@patner.example", "e@corp.example", "f@far.example"]
    {
        file.push_str(&format!("{},{address}\n", &address[..1]));
    }
    let reading = read(file.as_bytes(), KeyKind::ImId, &["@Corp.Example".to_owned()]);
    assert_eq!((reading.entries.len(), reading.mistakes.len()), (25, 0));
    let doubts: Vec<(String, &str, &str)> = reading
        .doubts
        .iter()
        .map(|doubt| {
            (
                format!("{}{}", doubt.notice.args["column"], doubt.notice.args["row"]),
                &*doubt.value,
                &*doubt.suggestion,
            )
        })
        .collect();
    let expected = [
        ("B22", "a@crop.example", "a@corp.example"),
        ("B23", "b@corp.exmple", "b@corp.example"),
        ("B24", "d@patner.example", "d@partner.example"),
    ];
    assert_eq!(doubts, expected.map(|(place, value, suggestion)| (place.to_owned(), value, suggestion)));
    assert_eq!(notices(&reading), ["domain-lookalike"; 3]);
    let told = serde_json::to_string(&reading.notices).unwrap();
    assert!(!told.contains('@') && !told.contains("crop"), "notices name nobody: {told}");
}

#[test]
fn errors_and_notices_never_hold_what_a_cell_holds() {
    let file = "ImId,Mailbox\nsecret-1,secret person@corp.example\nsecret-2,\nsecret-2,b@corp.example\n\
                secret-2,c@corp.example\nSECRET-2,d@secrte.example\nÃ¥secret,e@corp.example\n";
    let reading = im(file.as_bytes());
    assert_eq!((reading.mistakes.len(), reading.notices.len()), (3, 2));
    let told = format!("{} {:?}", errors(&reading).join(" "), reading.notices);
    assert!(!told.contains("secret"), "{told}");
    assert!(reading.mistakes.iter().any(|mistake| mistake.value.contains("secret person")));
}

#[test]
fn a_double_is_told_at_its_own_place_with_the_first_ones_row() {
    let file = "ImId,Desk,Mailbox\njdoe,\"gas\npower\",a@x.example\n\n Jdoe ,x,b@x.example\n\u{A0}jdoe\u{200B},y,c@x.example\n\
                JDOE,z,d@x.example\njdoe,z,A@X.example\n";
    let reading = im(file.as_bytes());
    assert_eq!(errors(&reading), ["csv-key-double column=A first_row=2 row=5"]);
    let mistake = &reading.mistakes[0];
    // The row as the spreadsheet has it; the line as an editor does.
    assert_eq!((mistake.value.as_str(), mistake.line), ("jdoe", 6));
    let told: Vec<String> =
        reading.notices.iter().map(|n| format!("{} {:?}", n.code, n.args.get("row"))).collect();
    let expected =
        ["column-ignored None", "case-only Some(\"4\")", "case-only Some(\"6\")", "double-row Some(\"7\")"];
    assert_eq!(told, expected);
}
