//! What the readers promise: every published dialect to the letter, and bounds that hostile files meet.

use std::fmt::Write as _;
use std::io::{Cursor, Read};
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::*;
use crate::model::{Digest, Person};

fn read_with(formats: &Formats, bytes: &[u8]) -> Result<(Vec<Parsed>, Report)> {
    let document = || Verified::attest(Box::new(Cursor::new(bytes)));
    let survey = formats.survey("", document())?.survey;
    let mut items = Vec::new();
    let report = formats.read("", document(), survey.as_ref(), &mut |parsed| {
        items.push(parsed);
        Ok(())
    })?;
    Ok((items, report))
}

fn read(bytes: &[u8]) -> Result<(Vec<Parsed>, Report)> {
    read_with(&Formats::built_in(), bytes)
}

fn code(bytes: &[u8]) -> Code {
    read(bytes).err().expect("an error").code()
}

fn bodies(bytes: &[u8]) -> Vec<String> {
    let (items, _) = read(bytes).unwrap();
    let body = |parsed| match parsed {
        Parsed::Item(item) => item.body,
        Parsed::Failed { code, offset } => format!("{} at {offset}", code.as_str()),
    };
    items.into_iter().map(body).collect()
}

fn message(content: &str) -> String {
    format!(
        "<ChatMessage><DateTimeUTC>2026-11-20T14:03:22Z</DateTimeUTC><ImId>a</ImId><Content>{content}</Content></ChatMessage>"
    )
}

fn person(person: &Person) -> String {
    format!("{} \"{}\" <{}>", person.im_ids.join("/"), person.name, person.emails.join(","))
}

/// Everything that was read, as a person can check it.
fn told(bytes: &[u8]) -> String {
    let (items, report) = read(bytes).unwrap();
    let mut text = String::new();
    for parsed in items {
        match parsed {
            Parsed::Failed { code, offset } => {
                writeln!(text, "FAILED {} at {offset}", code.as_str()).unwrap()
            }
            Parsed::Item(item) => {
                let id = item.message_id.as_deref().unwrap_or("-");
                writeln!(
                    text,
                    "{} {:?} {id} in {} \"{}\"",
                    item.at, item.kind, item.conversation.id, item.conversation.name
                )
                .unwrap();
                writeln!(text, "  from {}", person(&item.sender)).unwrap();
                for to in &item.recipients {
                    writeln!(text, "  to   {}", person(to)).unwrap();
                }
                writeln!(text, "  {:?}", item.body).unwrap();
                if let Some(original) = &item.original {
                    let sha256 = Digest(Sha256::digest(original).into());
                    assert_eq!(original, bytes, "an e-mail is its bytes");
                    writeln!(text, "  original {} bytes {sha256}", original.len()).unwrap();
                }
                for file in &item.attachments {
                    let content = file.content.as_deref().map(String::from_utf8_lossy);
                    writeln!(text, "  file {} {content:?} {:?}", file.name, file.size).unwrap();
                }
            }
        }
    }
    writeln!(text, "{report:#?}").unwrap();
    text
}

#[test]
fn every_document_of_the_corpora_reads_as_it_always_did() {
    let corpora = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpora");
    let endings = ["xml", "eml", "json", "jsonl"];
    for format in ["message_xml", "conversation_xml", "mail_drop", "liveperson_json"] {
        let folder = corpora.join(format);
        insta::with_settings!({ snapshot_path => &folder, prepend_module_to_snapshot => false, omit_expression => true }, {
            let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
            files.retain(|path| path.extension().is_some_and(|extension| endings.iter().any(|ending| extension == *ending)));
            files.sort();
            assert!(files.len() >= 2);
            for path in files {
                let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
                insta::assert_snapshot!(name, told(&std::fs::read(&path).unwrap()));
            }
        });
    }
}

#[path = "tests/drops.rs"]
mod drops;

#[test]
fn a_document_without_messages_is_told_by_its_root_and_holds_none() {
    let (items, report) = read(b"<ChatMessages/>").unwrap();
    assert_eq!((items.len(), report.format), (0, "message-xml"));
    assert_eq!(read(b"<FileDump></FileDump>").unwrap().1.format, "conversation-xml");
}

#[test]
fn what_no_format_knows_is_named_by_its_root() {
    let error = read(b"<Invoice><Total>3</Total></Invoice>").err().unwrap();
    assert_eq!((error.code(), error.args()["root"].as_str()), (Code::FormatUnknown, "Invoice"));
    assert_eq!(code(b"{\"chat\": []}"), Code::FormatUnknown);
    assert_eq!(code(b""), Code::FormatUnknown);
}

#[test]
fn a_profile_fits_a_feed_with_names_of_its_own() {
    let profile =
        "messages = [\"IM\"]\n[message]\ncontent = [\"Txt\"]\ntime = [\"When\"]\nim_id = [\"From\"]\n";
    let formats = Formats::with_profile(profile).unwrap();
    let feed = b"<Feed><IM From=\"jdoe\" When=\"1795788202\"><Txt>hello</Txt><SenderEmail>j@corp.example</SenderEmail></IM></Feed>";
    let (items, report) = read_with(&formats, feed).unwrap();
    let [Parsed::Item(item)] = &items[..] else { panic!("one item") };
    assert_eq!((item.body.as_str(), item.sender.im_ids[0].as_str()), ("hello", "jdoe"));
    assert_eq!(item.sender.emails, ["j@corp.example"]);
    assert!(report.unknown.is_empty());
    let error = Formats::with_profile("messages = [\"IM\"]\n[message]\ntext = [\"Txt\"]\n").err().unwrap();
    assert_eq!((error.code(), error.args()["line"].as_str()), (Code::ProfileInvalid, "3"));
}

#[test]
fn entities_that_only_a_document_type_could_define_and_document_types_are_refused() {
    let laughs = "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><ChatMessages>&b;</ChatMessages>";
    assert_eq!(code(laughs.as_bytes()), Code::XmlDoctype);
    let external = "<ChatMessages><!DOCTYPE r SYSTEM \"http://127.0.0.1/x\"></ChatMessages>";
    assert_eq!(code(external.as_bytes()), Code::XmlDoctype);
    let entity = format!("<ChatMessages>{}</ChatMessages>", message("&secret;"));
    assert_eq!(code(entity.as_bytes()), Code::XmlDoctype);
    let instruction =
        format!("<?xml version=\"1.0\"?><?run me?><ChatMessages>{}</ChatMessages>", message("kept"));
    assert_eq!(bodies(instruction.as_bytes()), ["kept"]);
}

#[test]
fn depth_attributes_and_texts_without_end_are_refused_in_bounded_memory() {
    let deep = format!("<ChatMessages>{}", "<a>".repeat(2_000_000));
    assert_eq!(code(deep.as_bytes()), Code::XmlTooDeep);
    let attributes: String = (0..800_000).map(|n| format!(" a{n}=\"\"")).collect();
    assert_eq!(
        code(format!("<ChatMessages><ChatMessage{attributes}/></ChatMessages>").as_bytes()),
        Code::XmlTooLong
    );
    let endless = || {
        let start = "<ChatMessages><ChatMessage><Content>";
        Box::new(Cursor::new(start).chain(std::io::repeat(b'x').take(1 << 30)))
    };
    let formats = Formats::built_in();
    let error = formats.read("", Verified::attest(endless()), None, &mut |_| Ok(())).err().unwrap();
    assert_eq!(error.code(), Code::XmlTooLong);
    let pieces = format!("<ChatMessages><ChatMessage><Content>{}", "yyyyyyyy&amp;".repeat(2 << 20));
    assert_eq!(code(pieces.as_bytes()), Code::XmlTooLong);
}

#[test]
fn elements_and_people_without_end_are_refused_or_read_in_good_time() {
    let empty = format!("<ChatMessages><ChatMessage>{}", "<ImId/>".repeat(1 << 20));
    assert_eq!(code(empty.as_bytes()), Code::XmlTooLong);
    // Twenty thousand recipients of one message, each told twice.
    let addresses: Vec<String> = (0..20_000).map(|n| format!("p{n}@corp.example")).collect();
    let list = format!("<RecipientEmail>{}</RecipientEmail>", addresses.join(";"));
    let day = format!(
        "<ChatMessages>{}</ChatMessages>",
        message("x").replace("<Content>", &format!("{list}{list}<Content>"))
    );
    let (items, _) = read(day.as_bytes()).unwrap();
    let [Parsed::Item(item)] = &items[..] else { panic!("one item") };
    assert_eq!(item.recipients.len(), 20_000);
    // A room of two thousand, each with a word.
    let said: String = (0..2000)
        .map(|n| format!("<Message><LoginName>p{n}</LoginName><DateTimeUTC>1795183402</DateTimeUTC><Content>hi</Content></Message>"))
        .collect();
    let room = format!(
        "<FileDump><Conversation Perspective=\"all\"><RoomID>1</RoomID>{said}</Conversation></FileDump>"
    );
    let (items, report) = read(room.as_bytes()).unwrap();
    assert_eq!(report.items, 2000);
    assert!(items.iter().all(|parsed| matches!(parsed, Parsed::Item(item) if item.recipients.len() == 1999)));
}

#[test]
fn a_document_of_which_nothing_is_understood_is_no_empty_day() {
    assert_eq!(code(b"<ChatMessages><Msg>hello</Msg></ChatMessages>"), Code::FormatUnknown);
    assert_eq!(code(b"<FileDump><Talk/></FileDump>"), Code::FormatUnknown);
}

#[test]
fn bytes_that_are_no_text_fail_their_item_with_its_offset_and_keep_its_neighbours() {
    let before = format!("<ChatMessages>{}", message("one"));
    let mut document = before.clone().into_bytes();
    document.extend(message("tw\u{1}").bytes().map(|byte| if byte == 1 { 0xFF } else { byte }));
    document.extend(message("three").bytes());
    document.extend(b"</ChatMessages>");
    assert_eq!(
        bodies(&document),
        ["one".to_owned(), format!("item-text at {}", before.len()), "three".to_owned()]
    );
    let lone = message("\u{1}").into_bytes();
    let lone: Vec<u8> = lone.split(|byte| *byte == 1).collect::<Vec<_>>().join(&b"\xED\xA0\x80"[..]);
    assert_eq!(bodies(&[b"<ChatMessages>", &lone[..], b"</ChatMessages>"].concat()), ["item-text at 14"]);
}

#[test]
fn sequences_cut_by_a_chunk_of_the_reader_are_whole_again() {
    let content = "é🚢".repeat(100_000);
    assert_eq!(bodies(format!("<ChatMessages>{}</ChatMessages>", message(&content)).as_bytes()), [content]);
}

#[test]
fn utf_16_and_declared_encodings_are_read() {
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"utf-16\"?><ChatMessages>{}</ChatMessages>",
        message("Åsa 🚢")
    );
    let little: Vec<u8> = document.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = document.encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(bodies(&[b"\xFF\xFE", &little[..]].concat()), ["Åsa 🚢"]);
    assert_eq!(bodies(&[b"\xFE\xFF", &big[..]].concat()), ["Åsa 🚢"]);
    assert_eq!(bodies(&little), ["Åsa 🚢"]);
    let latin =
        format!("<?xml version='1.0' encoding='ISO-8859-1'?><ChatMessages>{}</ChatMessages>", message("?sa"));
    let latin: Vec<u8> = latin.bytes().collect();
    let at = latin.windows(3).position(|w| w == b"?sa").unwrap();
    let latin = [&latin[..at], b"\xC5", &latin[at + 1..]].concat();
    assert_eq!(bodies(&latin), ["Åsa"]);
    let marked = format!("\u{FEFF}<ChatMessages>{}</ChatMessages>", message("marked"));
    assert_eq!(bodies(marked.as_bytes()), ["marked"]);
}

#[test]
fn control_characters_are_replaced_and_counted() {
    let document = format!("<ChatMessages>{}</ChatMessages>", message("a\u{1}b&#x2;c\u{FFFE}d\te"));
    let (items, report) = read(document.as_bytes()).unwrap();
    let [Parsed::Item(item)] = &items[..] else { panic!("one item") };
    assert_eq!(item.body, "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\te");
    assert_eq!(report.replaced_characters, 3);
}

#[test]
fn malformed_xml_gives_its_offset_and_no_report() {
    let before = format!("<ChatMessages>{}", message("one"));
    let error = read(format!("{before}<ChatMessage><Content></ChatMessage>").as_bytes()).err().unwrap();
    assert_eq!(error.code(), Code::XmlMalformed);
    let offset: usize = error.args()["offset"].parse().unwrap();
    assert!(offset >= before.len(), "{offset}");
    assert_eq!(code(before.as_bytes()), Code::XmlMalformed, "cut after a message");
}

#[test]
fn ids_with_nul_in_them_are_nobody_elses() {
    let record = |id: &str, name: &str| {
        format!(
            r#"{{"info":{{"conversationId":"{id}","latestSkillName":"{name}"}},
            "agentParticipants":[{{"agentId":"{id}","agentLoginName":"{name}"}}],
            "messageRecords":[{{"time":"2026-11-20T14:03:22Z","participantId":"{id}","sentBy":"Agent",
            "messageData":{{"msg":{{"text":"hi"}}}}}}]}}"#
        )
    };
    // Where the parts end must not depend on what is in them.
    let document = record("x\\u0000y", "z") + &record("x", "y\\u0000z");
    let (items, _) = read(document.as_bytes()).unwrap();
    let [Parsed::Item(one), Parsed::Item(other)] = &items[..] else { panic!("two items") };
    assert_eq!((&*one.conversation.id, &*one.sender.im_ids[0]), ("x\0y", "x\0y"));
    assert_eq!((&*other.conversation.id, &*other.sender.im_ids[0]), ("x", "x"));
}
