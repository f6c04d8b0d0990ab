//! What the readers of e-mails and of LivePerson's histories promise, and bounds that hostile ones meet.

use proptest::prelude::*;

use super::*;

fn named(name: &str, bytes: &[u8]) -> Result<Vec<Parsed>> {
    let formats = Formats::built_in();
    let document = || Verified::attest(Box::new(Cursor::new(bytes)));
    let survey = formats.survey(name, document())?.survey;
    let mut items = Vec::new();
    formats.read(name, document(), survey.as_ref(), &mut |parsed| {
        items.push(parsed);
        Ok(())
    })?;
    Ok(items)
}

fn fault(name: &str, bytes: &[u8]) -> Code {
    match named(name, bytes).unwrap().as_slice() {
        [Parsed::Failed { code, .. }] => *code,
        others => panic!("{} parsed", others.len()),
    }
}

fn mail(headers: &str) -> Item {
    let text = format!("{headers}Date: Fri, 20 Nov 2026 14:03:22 +0000\r\n\r\nbody\r\n");
    match named("x.eml", text.as_bytes()).unwrap().pop() {
        Some(Parsed::Item(item)) => item,
        _ => panic!("no item: {headers}"),
    }
}

#[test]
fn an_email_that_is_none_fails_alone_and_by_its_reason() {
    assert_eq!(fault("a.eml", b""), Code::ItemEmpty);
    assert_eq!(fault("a.EML", b"\r\n \n"), Code::ItemEmpty);
    assert_eq!(fault("a.eml", b"no headers at all"), Code::ItemTime);
    assert_eq!(fault("a.eml", &[0, 255, 10, 0, 0]), Code::ItemTime);
    assert_eq!(fault("a.eml", b"Date: Fri, 20 Nov 2026 14:03:22 +0000\n\n"), Code::ItemSender);
    assert_eq!(
        fault("a.eml", b"From: a@b.example\nDate: Fri, 32 Foo 99999 25:61:61 +9999\n\n"),
        Code::ItemTime
    );
    // Without the name it is nothing that is known.
    assert_eq!(code(b"no headers at all"), Code::FormatUnknown);
}

#[test]
fn a_sender_without_a_domain_is_somebody_all_the_same() {
    let sender = mail("From: <root>\r\n").sender;
    assert_eq!(person(&sender), " \"root\" <>");
}

#[test]
fn mobile_numbers_are_found_in_names_and_whole_addresses_and_nowhere_else() {
    let ids = |from: &str| mail(&format!("From: {from}\r\n")).sender.im_ids.clone();
    assert_eq!(ids("\"Ann +46 (70) 174-06.05\" <ann@corp.example>"), ["+46701740605"]);
    assert_eq!(ids("Ann 0046701740605 <ann@corp.example>"), ["+46701740605"]);
    assert_eq!(ids("Ann 46701740605 <ann@corp.example>"), ["+46701740605"]);
    assert_eq!(ids("+46701740605@telegram.example"), ["+46701740605"]);
    assert_eq!(ids("Ann +46701740605 <+46701740605@telegram.example>"), ["+46701740605"]);
    let two = ids("\"+46701740605 / +447700900142\" <x@y.example>");
    assert_eq!(two, ["+46701740605", "+447700900142"]);
    assert!(ids("Desk 7 <gas.desk.2026112@corp.example>").is_empty());
    assert!(ids("\"1234567890123456789\" <x@y.example>").is_empty());
}

#[test]
fn an_email_is_told_by_its_message_id_and_its_bytes() {
    let key = |item: &Item| (item.message_id.clone(), item.original.clone());
    let one = mail("Message-ID: <1@x>\r\nFrom: a@b.example\r\n");
    assert_eq!(key(&one), key(&mail("Message-ID: <1@x>\r\nFrom: a@b.example\r\n")));
    assert_ne!(key(&one), key(&mail("Message-ID: <1@x>\r\nFrom: c@b.example\r\n")));
    let nameless = mail("From: a@b.example\r\n");
    assert!(nameless.message_id.as_ref().unwrap().starts_with("sha256:"));
    assert_eq!(key(&nameless), key(&mail("From: a@b.example\r\n")));
}

#[test]
fn hostile_emails_are_items_or_failures_in_good_time() {
    let from = "From: a@b.example\r\nDate: Fri, 20 Nov 2026 14:03:22 +0000\r\n";
    let deep: String = (0..50_000)
        .map(|n| format!("Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n"))
        .collect();
    let long = "x".repeat(8 << 20);
    let many: String = (0..200_000).map(|n| format!("X-{n}: y\r\n")).collect();
    let people = "p@x.example, ".repeat(80_000);
    for text in [
        format!("{from}{deep}"),
        format!("{from}Subject: {long}\r\n\r\n"),
        format!("{from}{many}\r\n"),
        format!("{from}To: {people}\r\n\r\n"),
        format!("{from}To: {}\r\n\r\n", "(".repeat(100_000)),
        format!("{from}To: {}\r\n\r\n", "g:".repeat(100_000)),
        format!("{from}Subject: {}\r\n\r\n", "=?utf-8?b?".repeat(50_000)),
    ] {
        let [Parsed::Item(item)] = &named("a.eml", text.as_bytes()).unwrap()[..] else { panic!("an item") };
        assert_eq!(item.original.as_deref(), Some(text.as_bytes()));
    }
    // Nothing of a name gets out of its place.
    let item = mail("From: =?utf-8?q?Ann=0D=0ABcc:_x@y.example?= <a@b.example>\r\n");
    assert!(!item.sender.name.contains(['\r', '\n']), "{:?}", item.sender.name);
}

#[test]
fn one_email_is_read_within_its_limit() {
    let formats = Formats::built_in();
    let start = "From: a@b.example\r\nDate: Fri, 20 Nov 2026 14:03:22 +0000\r\n\r\n";
    let endless = Cursor::new(start).chain(std::io::repeat(b'x').take(200 << 20));
    let mut codes = Vec::new();
    let mut take = |parsed| {
        codes.extend(match parsed {
            Parsed::Failed { code, .. } => Some(code),
            Parsed::Item(_) => None,
        });
        Ok(())
    };
    formats.read("a.eml", Verified::attest(Box::new(endless)), None, &mut take).unwrap();
    assert_eq!(codes, [Code::ItemTooLarge]);
}

fn history(message: &str) -> String {
    format!("{{\"conversationHistoryRecords\":[{{\"info\":{{}},\"messageRecords\":[{message}]}}]}}")
}

#[test]
fn hostile_json_is_an_error_within_bounds() {
    let deep = history(&"[".repeat(1_000_000));
    assert_eq!(code(deep.as_bytes()), Code::JsonMalformed);
    for cut in [
        &b"{\"messageRecords\""[..],
        b"{\"messageRecords\":[1,",
        b"{\"messageRecords\":[]} x",
        b"[{\"messageRecords\":[]}",
    ] {
        assert_eq!(code(cut), Code::JsonMalformed, "{}", String::from_utf8_lossy(cut));
    }
    let formats = Formats::built_in();
    let start =
        "{\"conversationHistoryRecords\":[{\"messageRecords\":[{\"messageData\":{\"msg\":{\"text\":\"";
    let endless = Cursor::new(start).chain(std::io::repeat(b'x').take(1 << 30));
    let error = formats.read("", Verified::attest(Box::new(endless)), None, &mut |_| Ok(())).err().unwrap();
    assert_eq!(error.code(), Code::JsonTooLong);
    // Many records are no long one.
    let one = "{\"messageRecords\":[{\"messageData\":{\"msg\":{\"text\":\"hi\"}},\"timeL\":1794992400000,\"sentBy\":\"Agent\"}]}\n";
    assert_eq!(named("", one.repeat(200_000).as_bytes()).unwrap().len(), 200_000);
    assert_eq!(code(b"{\"chat\": []}"), Code::FormatUnknown);
}

#[test]
fn what_the_reader_of_items_says_ends_the_reading() {
    let formats = Formats::built_in();
    let text = std::fs::read(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpora/liveperson_json/object.json"),
    );
    let document = Verified::attest(Box::new(Cursor::new(text.unwrap())));
    let mut count = 0;
    let read = formats.read("", document, None, &mut |_| {
        count += 1;
        Err(Error::new(Code::Cancelled))
    });
    assert_eq!((read.err().unwrap().code(), count), (Code::Cancelled, 1));
}

fn json() -> impl Strategy<Value = serde_json::Value> {
    use serde_json::{Value, json};
    let names = prop::sample::select(vec![
        "conversationHistoryRecords",
        "messageRecords",
        "messageData",
        "msg",
        "text",
        "file",
        "info",
        "timeL",
        "time",
        "participantId",
        "sentBy",
        "agentParticipants",
        "consumerParticipants",
        "email",
        "agentLoginName",
        "audience",
    ]);
    let leaf = prop_oneof![
        Just(Value::Null),
        Just(json!("undefined")),
        any::<i64>().prop_map(|n| json!(n)),
        any::<String>().prop_map(|text| json!(text)),
        Just(json!(1_794_992_400_000_i64)),
    ];
    leaf.prop_recursive(6, 60, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::Array),
            prop::collection::btree_map(names.clone(), inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().map(|(k, v)| (k.to_owned(), v)).collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, ..ProptestConfig::default() })]

    #[test]
    fn any_json_is_read_or_refused_and_never_more(inner in json()) {
        let text = history(&inner.to_string());
        let (items, report) = read(text.as_bytes()).unwrap();
        prop_assert_eq!(report.items + report.failed, items.len() as u64);
        let _ = named("", inner.to_string().as_bytes());
    }

    #[test]
    fn any_bytes_called_an_email_are_delivered_as_they_are_or_told_why_not(
        head in prop::collection::vec(prop::sample::select(vec![
            "From: a@b.example", "Date: Fri, 20 Nov 2026 14:03:22 +0000", "Message-ID: <x>", "To: \"", "\r\n", "\n", "\r",
            "Sender: ;,:<>", "Subject: =?x?", " \t", "From ", "é\u{1}",
        ]), 0..12),
        rest in any::<Vec<u8>>(),
    ) {
        let bytes = [head.join("\n").into_bytes(), rest].concat();
        let Ok(items) = named("a.eml", &bytes) else { return Ok(()) };
        for parsed in items {
            if let Parsed::Item(item) = parsed
                && let Some(original) = &item.original
            {
                prop_assert_eq!(original, &bytes);
            }
        }
    }
}
