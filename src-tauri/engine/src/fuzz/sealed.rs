//! The wrapper of a chat file, and what is packed inside of it.
//!
//! In: bytes of a kept file, of packets within its encryption, or of a zip. Out: `verify` and pass 2 agree; nothing
//! that was not authenticated comes out; nothing grows past the limits. Deliberately absent: documents.

use std::io::{Cursor, Read};
use std::ops::ControlFlow;
use std::sync::{Arc, LazyLock};

use super::{hold, refused_for};
use crate::decrypt::{self, Keys, Open, fuzz};
use crate::error::{Code, Result};
use crate::keys::PgpKey;
use crate::model::Verified;

/// Made for this. It opens the messages of the corpus and nothing else.
const KEY: &[u8] = include_bytes!("../../../../fuzz/key.asc");
/// What every message of the corpus says: nobody can make another one without the encryption being done anew.
const SAID: &[u8] = include_bytes!("../../../../fuzz/said.txt");

const REFUSED: [Code; 8] = [
    Code::WrongKey,
    Code::PasswordEncrypted,
    Code::Incomplete,
    Code::Altered,
    Code::Unprotected,
    Code::NotEncrypted,
    Code::EncryptionUnsupported,
    Code::ExpandsTooMuch,
];

static KEYS: LazyLock<Arc<Keys>> = LazyLock::new(|| {
    let keys = PgpKey::read_all(KEY, None, "key").unwrap_or_default();
    let pgp: Vec<_> = keys.iter().map(|key| key.cert().clone()).collect();
    hold(pgp.len() == 1, "the fuzzer's own key is there");
    Arc::new(Keys { pgp, accept_unencrypted: false })
});

fn opener(bytes: &[u8]) -> Open {
    let bytes: Arc<[u8]> = bytes.into();
    Arc::new(move || Ok(Box::new(Cursor::new(Arc::clone(&bytes))) as Box<dyn Read + Send>))
}

/// A file as it comes.
pub(super) fn wrapper(bytes: &[u8]) {
    if let Err(error) = decrypt::recipients(&opener(bytes)) {
        refused_for(&error, &REFUSED);
    }
    match decrypt::verify(opener(bytes), Arc::clone(&KEYS), &mut |_| Ok(())) {
        Err(error) => refused_for(&error, &REFUSED),
        Ok((facts, checked)) => {
            hold(facts.encrypted_bytes == bytes.len() as u64, "the whole file was read");
            let mut said = Vec::new();
            let read = checked.documents(&mut |_, mut document| gathered(&mut document, &mut said));
            hold(read.is_ok(), "what passed once passes twice");
            hold(said == SAID, "an altered file never says anything else");
        }
    }
}

fn gathered(document: &mut Verified<'_>, into: &mut Vec<u8>) -> Result<ControlFlow<()>> {
    let read = document.read_to_end(into);
    hold(read.is_ok(), "a document that needs no unpacking is read to its end");
    Ok(ControlFlow::Continue(()))
}

/// Packets of a sender who has our key: signed, packed, or anything.
pub(super) fn inside(bytes: &[u8]) {
    let Some(cert) = KEYS.pgp.first() else { return };
    let sealed = fuzz::seal(cert, bytes);
    match decrypt::verify(opener(&sealed), Arc::clone(&KEYS), &mut |_| Ok(())) {
        Err(error) => refused_for(&error, &REFUSED),
        Ok((facts, checked)) => {
            hold(facts.key_id.is_some(), "who opened it is known");
            bounded(facts.plain_bytes, sealed.len());
            let mut unpacked = 0;
            let read = checked.documents(&mut |_, mut document| {
                counted(&mut document, &mut unpacked).map(|()| ControlFlow::Continue(()))
            });
            bounded(unpacked, sealed.len());
            if let Err(error) = read {
                refused_for(&error, &[Code::ArchiveDamaged, Code::ExpandsTooMuch]);
            }
        }
    }
}

/// gzip, zip, tar.
pub(super) fn unpack(bytes: &[u8]) {
    let (mut unpacked, mut documents) = (0, 0_u64);
    let read = fuzz::unpack(bytes, &mut |_, mut document| {
        documents += 1;
        counted(&mut document, &mut unpacked).map(|()| ControlFlow::Continue(()))
    });
    bounded(unpacked, bytes.len());
    if let Err(error) = read {
        refused_for(&error, &[Code::ArchiveDamaged, Code::ExpandsTooMuch]);
    } else {
        // A tar of ten thousand zips with ten thousand documents each would be a day's work.
        hold(documents <= 10_001 + bytes.len() as u64, "few documents come of few bytes");
    }
}

fn counted(document: &mut Verified<'_>, count: &mut u64) -> Result<()> {
    let mut buffer = [0; 4096];
    loop {
        match document.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(read) => *count += read as u64,
            Err(error) => return Err(crate::error::Error::from_reader(error, Code::Internal)),
        }
    }
}

/// 64 MiB, or 200 times what there was.
fn bounded(unpacked: u64, packed: usize) {
    // What was read when the limit was met is one buffer more.
    let most = (64 << 20).max(201 * packed as u64) + (1 << 20);
    hold(unpacked <= most, "nothing grows past the limits");
}
