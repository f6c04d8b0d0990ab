//! Replies that servers give, and that a hostile one may give.

use super::*;

fn tagged(bytes: &[u8]) -> Status {
    match read(bytes) {
        Some(Reply::Tagged(_, status)) => status,
        other => panic!("{other:?}"),
    }
}

#[test]
fn replies_of_real_servers_are_understood() {
    let ok = tagged(b"T1 OK [APPENDUID 1447 3:5,9] Append completed (0.003 + 0.000 secs).\r\n");
    assert_eq!((ok.kind, ok.code), (Kind::Ok, Some(Code::AppendUid(1447, vec![3, 4, 5, 9]))));
    let quota = tagged(b"T1 NO [OVERQUOTA] Quota exceeded (mailbox for user is full)\r\n");
    assert_eq!((quota.kind, quota.named()), (Kind::No, Some("OVERQUOTA")));
    let plain = tagged(b"A2 no mailbox does not exist\r\n");
    assert_eq!((plain.kind, plain.code, plain.said), (Kind::No, None, None));
    let eight_bit = tagged("A2 NO [nonexistent] Dossier indisponible: é\r\n".as_bytes());
    assert_eq!(eight_bit.named(), Some("NONEXISTENT"));
    let greeting = read(b"* OK [CAPABILITY IMAP4rev1 Literal+ AUTH=PLAIN] ready\r\n").unwrap();
    let Reply::Aside(Status { code: Some(Code::Capability(can)), .. }) = greeting else {
        panic!("{greeting:?}")
    };
    assert_eq!(can, ["IMAP4REV1", "LITERAL+", "AUTH=PLAIN"]);
    assert_eq!(read(b"+ \r\n"), Some(Reply::Continue));
    assert_eq!(read(b"+\r\n"), Some(Reply::Continue));
    assert_eq!(tagged(b"T9 OK\r\n").kind, Kind::Ok);
}

#[test]
fn sentences_of_exchange_are_read_for_how_long_to_wait() {
    let wait = tagged(b"T1 BAD Request is throttled. Suggested Backoff Time: 92415 milliseconds\r\n");
    assert_eq!(wait.said, Some(Said::Throttled(Some(Duration::from_millis(92_415)))));
    let wait = tagged(b"T1 NO [THROTTLED] request is throttled\r\n");
    assert_eq!(wait.said, Some(Said::Throttled(None)));
    let closed = tagged(b"T1 BAD User is authenticated but not connected.\r\n");
    assert_eq!(closed.said, Some(Said::NotConnected));
}

#[test]
fn hostile_replies_are_refused_or_mean_little() {
    let long = [b"* OK [".as_slice(), &vec![b'a'; 1 << 16]].concat();
    let deep = [b"* X ".as_slice(), &vec![b'('; 1 << 16], b"\r\n"].concat();
    for none in [
        &b""[..],
        b"\r\n",
        b" OK\r\n",
        b"*\r\n",
        b"* \r\n",
        b"T1\r\n",
        b"T1 \r\n",
        b"T1 OKAY x\r\n",
        b"T-1 OK\r\n",
        b"* 1 FETCH (UID\r\n",
        b"* LIST () \"/\" {99}\r\nshort\r\n",
        b"\x00\x01\x02",
        &deep,
    ] {
        assert_eq!(read(none), None, "{}", String::from_utf8_lossy(none.get(..40).unwrap_or(none)));
    }
    for no_code in [
        &b"T1 OK [APPENDUID 1 1:4294967295] x\r\n"[..],
        b"T1 OK [APPENDUID 1 0] x\r\n",
        b"T1 OK [APPENDUID 1] x\r\n",
        b"T1 OK [APPENDUID x 1] x\r\n",
        b"T1 OK [APPENDUID 1 *] x\r\n",
        b"T1 OK [UIDVALIDITY -1] x\r\n",
        b"T1 OK [UIDVALIDITY 99999999999] x\r\n",
        b"T1 OK [] x\r\n",
        b"T1 OK [ x\r\n",
        b"T1 OK [(] x\r\n",
    ] {
        let status = tagged(no_code);
        assert_eq!((status.kind, status.code), (Kind::Ok, None), "{}", String::from_utf8_lossy(no_code));
    }
    assert!(matches!(read(&long), Some(Reply::Aside(Status { code: None, .. }))));
    assert!(!has_literals(b"* OK send {5}\r\n"));
    assert!(!has_literals(b"T1 OK {5}\r\n"));
    assert!(has_literals(b"* LIST () \"/\" {5}\r\n"));
}

#[test]
fn every_cut_and_flipped_byte_of_a_reply_is_survived() {
    let good =
        b"* 5 FETCH (UID 7 BODY[HEADER.FIELDS (MESSAGE-ID)] {4}\r\nabcd RFC822.SIZE 9 X \"q\\\"\")\r\n";
    for end in 0..good.len() {
        let _ = read(&good[..end]);
        for bit in 0..8 {
            let mut bytes = good.to_vec();
            bytes[end] ^= 1 << bit;
            let _ = read(&bytes);
        }
    }
    assert!(matches!(read(good), Some(Reply::Facts(facts)) if facts.len() == 3));
}
