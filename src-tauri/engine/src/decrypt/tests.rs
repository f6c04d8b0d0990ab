//! What gpg cannot make: messages packed in messages. The rest is in `tests/black_box/decrypt.rs`.

use std::io::{Cursor, Write};

use sequoia_openpgp::policy::StandardPolicy;
use sequoia_openpgp::serialize::stream::{Compressor, Encryptor, LiteralWriter, Message};

use super::*;
use crate::keys::{PgpAlgorithm, PgpKey};

fn nested(key: &PgpKey, depth: usize) -> Vec<u8> {
    let policy = StandardPolicy::new();
    let recipients = key.cert().keys().with_policy(&policy, None).for_storage_encryption();
    let mut sealed = Vec::new();
    let mut message = Encryptor::for_recipients(Message::new(&mut sealed), recipients).build().unwrap();
    for _ in 0..depth {
        message = Compressor::new(message).build().unwrap();
    }
    let mut message = LiteralWriter::new(message).build().unwrap();
    message.write_all(b"inside").unwrap();
    message.finalize().unwrap();
    sealed
}

#[test]
fn a_message_packed_in_too_many_others_is_refused() {
    let key = PgpKey::generate(PgpAlgorithm::Curve25519, "test").unwrap();
    let keys = Arc::new(Keys { pgp: vec![key.cert().clone()], accept_unencrypted: false });
    let code = |depth: usize| {
        let file = nested(&key, depth);
        let open: Open = Arc::new(move || Ok(Box::new(Cursor::new(file.clone())) as Box<dyn Read + Send>));
        verify(open, Arc::clone(&keys), &mut |_| Ok(())).err().map(|error| error.code())
    };
    assert_eq!(code(1), None);
    assert_eq!(code(17), Some(Code::Altered));
    assert_eq!(code(200), Some(Code::Altered));
}

#[test]
fn a_file_cut_at_any_byte_is_incomplete_and_never_the_end_of_the_run() {
    let key = PgpKey::generate(PgpAlgorithm::Curve25519, "test").unwrap();
    let keys = Arc::new(Keys { pgp: vec![key.cert().clone()], accept_unencrypted: false });
    let whole = nested(&key, 0);
    let mut wrong = Vec::new();
    for length in 0..=whole.len() {
        let file = whole[..length].to_vec();
        let open: Open = Arc::new(move || Ok(Box::new(Cursor::new(file.clone())) as Box<dyn Read + Send>));
        let code = verify(open, Arc::clone(&keys), &mut |_| Ok(())).err().map(|error| error.code());
        let expected = (length < whole.len()).then_some(Code::Incomplete);
        if code != expected {
            wrong.push((length, code));
        }
    }
    assert_eq!(wrong, [], "of {} bytes", whole.len());
}
