//! What the e-mail writer promises: the same bytes for ever, and nothing of a feed that gets out of its place.

use std::sync::Arc;

use mail_parser::{MessageParser, MimeHeaders};
use proptest::prelude::*;

use super::*;
use crate::model::Conversation;

fn person(id: &str, name: &str, email: &str) -> Arc<Person> {
    let one = |text: &str| if text.is_empty() { Vec::new() } else { vec![text.to_owned()] };
    Arc::new(Person { im_ids: one(id), name: name.to_owned(), emails: one(email) })
}

fn item() -> Item {
    Item {
        conversation: Arc::new(Conversation { id: "room-7".into(), name: "Gas desk".into() }),
        message_id: Some("m-1".into()),
        at: "2026-11-20T14:03:22.123Z".parse().unwrap(),
        kind: EventKind::Message,
        sender: person("jdoe17", "Jane Doe", "jane.doe@corp.example"),
        recipients: vec![person("rroe2", "Richard Roe", "richard.roe@other.example")],
        body: "bid 3 at 41.20".into(),
        attachments: Vec::new(),
        original: None,
    }
}

fn mail(item: &Item) -> Mail {
    let origin = Origin { product: "ICE Chat", kind: "ice-chat", file: Digest([7; 32]) };
    render(item, &key("ice-chat", item), &origin)
}

#[test]
fn the_bytes_of_an_email_are_the_same_for_ever() {
    let plain = item();
    let full = Item {
        conversation: Arc::new(Conversation {
            id: "rum 5".into(),
            name: "Övningsrum <power> & \"朝会\" 🚢".into(),
        }),
        kind: EventKind::Edited,
        sender: person("åsa", "Åsa Lindqvist", ""),
        recipients: (0..8)
            .map(|n| person(&format!("p{n}"), "田中 健", &format!("ken{n}@corp.example")))
            .chain([person("x", "", "not an address")])
            .collect(),
        body: "one\r\ntwo\rthree\nFrom here\n.\n\u{FFFD}é \t\n".into(),
        attachments: vec![
            Attachment {
                name: "recap 練習.pdf".into(),
                content: Some(b"%PDF-1.4\n\0\xFF".to_vec()),
                size: None,
            },
            Attachment { name: "gone.bin".into(), content: None, size: Some(20_000_000) },
        ],
        ..item()
    };
    let lonely = Item { recipients: Vec::new(), kind: EventKind::Deleted, body: String::new(), ..item() };
    for (name, item) in [("plain", plain), ("full", full), ("lonely", lonely)] {
        let mail = mail(&item);
        assert_eq!(mail.partial, name == "full");
        insta::assert_snapshot!(name, String::from_utf8(mail.bytes).unwrap().replace('\r', "␍"));
    }
}

#[test]
fn the_key_tells_items_apart_by_all_but_their_recipients() {
    let one = key("ice-chat", &item());
    assert_eq!(one, key("ice-chat", &Item { recipients: Vec::new(), ..item() }));
    let others = [
        Item { body: "bid 3 at 41.2".into(), ..item() },
        Item { message_id: None, ..item() },
        Item { kind: EventKind::Edited, ..item() },
        Item { at: "2026-11-20T14:03:22.124Z".parse().unwrap(), ..item() },
        Item { sender: person("jdoe18", "Jane Doe", "jane.doe@corp.example"), ..item() },
        Item {
            conversation: Arc::new(Conversation { id: "room-8".into(), name: "Gas desk".into() }),
            ..item()
        },
        Item { attachments: vec![Attachment { name: "a".into(), content: None, size: None }], ..item() },
    ];
    for other in others {
        assert_ne!(one, key("ice-chat", &other));
    }
    assert_ne!(one, key("liveperson", &item()));
    // Where the feed names no conversation, those who took part are the place.
    let nameless = |recipients| Item { conversation: Arc::default(), recipients, ..item() };
    assert_ne!(key("ice-chat", &nameless(Vec::new())), key("ice-chat", &nameless(item().recipients)));
}

const HEADERS: [&str; 16] = [
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "In-Reply-To",
    "References",
    "X-Chat-Source",
    "X-Chat-Conversation",
    "X-Chat-Sender-ImId",
    "X-Chat-Participants",
    "X-Chat-Event",
    "X-Chat-Item",
    "X-Chat-File",
    "Auto-Submitted",
    "MIME-Version",
];

/// Texts with everything that ever broke a header: line ends, NUL, encoded words, very long words, bidi.
fn hostile() -> impl Strategy<Value = String> {
    let traps = prop::sample::select(vec![
        "\r\nBcc: x@y.example",
        "\n\n<html>",
        "\0",
        "=?utf-8?q?x?=",
        "=?utf-8?b?",
        "\u{202E}",
        "\"",
        "\\",
        "<a@b.example>",
        ", ",
        ";",
        "(",
        "🚢",
        "é",
        "\u{2028}",
        "\u{85}",
        "\t",
        "From ",
        "\r",
        "a@b.example",
        "--=_",
        "\u{FEFF}",
    ]);
    let piece = prop_oneof![
        traps.prop_map(str::to_owned),
        any::<String>(),
        (1_usize..1500).prop_map(|length| "x".repeat(length)),
    ];
    prop::collection::vec(piece, 0..4).prop_map(|pieces| pieces.concat())
}

fn hostile_person() -> impl Strategy<Value = Arc<Person>> {
    (hostile(), hostile(), prop_oneof![hostile(), Just("p@corp.example".to_owned())])
        .prop_map(|(id, name, email)| person(&id, &name, &email))
}

fn hostile_item() -> impl Strategy<Value = Item> {
    let files = prop::collection::vec((hostile(), prop::option::of(any::<Vec<u8>>())), 0..2);
    let people = prop::collection::vec(hostile_person(), 0..4);
    (hostile(), hostile(), hostile_person(), people, hostile(), files).prop_map(
        |(id, name, sender, recipients, body, files)| Item {
            conversation: Arc::new(Conversation { id, name }),
            sender,
            recipients,
            body,
            attachments: files
                .into_iter()
                .map(|(name, content)| Attachment { name, content, size: None })
                .collect(),
            ..item()
        },
    )
}

fn words(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control() && *c != '\u{FFFD}').collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn nothing_from_a_feed_adds_ends_or_escapes_a_header(item in hostile_item()) {
        let mail = mail(&item);
        prop_assert_eq!(&mail.bytes, &super::tests::mail(&item).bytes);
        prop_assert!(mail.bytes.is_ascii());
        for line in mail.bytes.split_inclusive(|byte| *byte == b'\n') {
            prop_assert!(line.ends_with(b"\r\n") && line.len() <= 1000, "{} bytes", line.len());
            let inner = &line[..line.len() - 2];
            prop_assert!(!inner.iter().any(|byte| matches!(byte, 0 | b'\r')));
        }
        let parsed = MessageParser::default().parse(&mail.bytes).unwrap();
        let names: Vec<&str> = parsed.headers().iter().map(|header| header.name()).collect();
        let body_headers = ["Content-Type", "Content-Transfer-Encoding"];
        let own: Vec<&&str> = names.iter().filter(|name| !body_headers.contains(name)).collect();
        let expected: Vec<&&str> = HEADERS.iter().filter(|name| **name != "To" || !item.recipients.is_empty()).collect();
        let mut sorted = (own.clone(), expected.clone());
        sorted.0.sort();
        sorted.1.sort();
        prop_assert_eq!(sorted.0, sorted.1, "each header once, and no other");
        let subject = format!("ICE Chat: {}", subject_name(&item));
        prop_assert_eq!(words(parsed.subject().unwrap()), words(&subject));
        let body = parsed.body_text(0).unwrap();
        prop_assert!(words(&body).starts_with(&words(&item.body)));
let html = |part: &mail_parser::MessagePart<'_>| part.content_type().is_some_and(|kind| kind.subtype() == Some("html"));
        prop_assert!(!parsed.parts.iter().any(html), "text stays text");
        let files = item.attachments.iter().filter(|file| file.content.is_some());
        prop_assert_eq!(parsed.attachment_count(), files.clone().count());
        for (part, file) in parsed.attachments().zip(files) {
            prop_assert_eq!(Some(part.contents()), file.content.as_deref());
            prop_assert_eq!(words(part.attachment_name().unwrap_or_default()), words(&file.name));
        }
    }
}

#[test]
fn the_same_email_is_the_same_item_and_another_with_its_message_id_is_not_lost() {
    let email = |text: &str| Item { original: Some(text.into()), ..item() };
    let key = |text: &str| key("telegram-archiver", &email(text));
    assert_eq!(key("Message-ID: <1@x>\r\n\r\none"), key("Message-ID: <1@x>\r\n\r\none"));
    assert_ne!(key("Message-ID: <1@x>\r\n\r\none"), key("Message-ID: <1@x>\r\n\r\ntwo"));
}

#[test]
fn an_address_that_ascii_cannot_hold_stands_beside_the_name() {
    let item = Item { sender: person("jané", "Jane Doe", "jane@exämple.example"), ..item() };
    let mail = mail(&item);
    assert!(mail.bytes.is_ascii());
    let parsed = MessageParser::default().parse(&mail.bytes).unwrap();
    let from = parsed.from().unwrap().first().unwrap();
    assert_eq!(from.name(), Some("Jane Doe (jane@exämple.example)"));
    assert_eq!(from.address(), Some("jan_@chat.invalid"));
}
