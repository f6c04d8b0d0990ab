//! Doors for the fuzzer: documents that nobody sealed, wrappers without a message around them, any packets sealed.
//!
//! In: bytes. Out: what the insides of this folder make of them. Part of tests and of the fuzzer only: nothing else
//! may call a document verified that is not. Deliberately absent: promises (`crate::fuzz`).

use std::io::{BufReader, Cursor, Read, Write as _};
use std::ops::ControlFlow;

use sequoia_openpgp::Cert;
use sequoia_openpgp::policy::StandardPolicy;
use sequoia_openpgp::serialize::stream::{Encryptor, Message};

use super::plain::Ciphertext;
use super::unpack;
use crate::error::Result;
use crate::model::Verified;

/// A document whose reader gives `at_once` bytes at a time.
pub(crate) fn document(bytes: &[u8], at_once: usize) -> Verified<'_> {
    Verified::attest(Box::new(Little { inner: Cursor::new(bytes), at_once }))
}

struct Little<R> {
    inner: R,
    at_once: usize,
}

impl<R: Read> Read for Little<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = buffer.len().min(self.at_once);
        self.inner.read(buffer.get_mut(..length).unwrap_or_default())
    }
}

/// Unpacks what is no message.
pub(crate) fn unpack(
    bytes: &[u8],
    visit: &mut dyn FnMut(&str, Verified<'_>) -> Result<ControlFlow<()>>,
) -> Result<()> {
    let mut ciphertext = Ciphertext::new(Box::new(Cursor::new(bytes.to_vec())));
    let pace = ciphertext.pace().clone();
    // As in pass 2: by then, all of it was read.
    let _ = std::io::copy(&mut ciphertext, &mut std::io::sink());
    let mut reader = BufReader::new(Cursor::new(bytes));
    unpack::documents(&mut reader, "", &pace, 0, visit).map(|_| ())
}

/// Encrypts packets as they are; nothing where that fails.
pub(crate) fn seal(cert: &Cert, packets: &[u8]) -> Vec<u8> {
    let policy = StandardPolicy::new();
    let recipients = cert.keys().with_policy(&policy, None).for_storage_encryption();
    let mut sealed = Vec::with_capacity(packets.len() + 512);
    let written =
        Encryptor::for_recipients(Message::new(&mut sealed), recipients).build().and_then(|mut message| {
            message.write_all(packets)?;
            message.finalize()
        });
    if written.is_ok() { sealed } else { Vec::new() }
}
