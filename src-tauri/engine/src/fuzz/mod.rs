//! The readers of hostile bytes, each with what it promises of any bytes at all.
//!
//! ```text
//!  sealed     pgp-wrapper, pgp-inside, unpack
//!  documents  message-xml, conversation-xml, liveperson-json, mail-drop, profile
//!  lists      mapping-csv, known-hosts, manifest
//!  key_files  keys                                  replies (of the mailbox)  imap
//! ```
//! In: bytes. Out: nothing, or a panic where a promise breaks. A fuzzer makes the bytes up (`cargo xtask fuzz`); the
//! tests take those of `fuzz/corpus`. Part of tests and of the fuzzer only. Deliberately absent: readers; chance.

mod documents;
mod key_files;
mod lists;
mod sealed;
#[cfg(test)]
mod tests;

use crate::error::{Code, Error};

/// A reader, and its promises.
pub struct Target {
    /// What its corpus and dictionary are called.
    pub name: &'static str,
    /// Reads, and checks.
    pub try_bytes: fn(&[u8]),
}

const fn target(name: &'static str, try_bytes: fn(&[u8])) -> Target {
    Target { name, try_bytes }
}

/// All of them.
pub const TARGETS: &[Target] = &[
    target("pgp-wrapper", sealed::wrapper),
    target("pgp-inside", sealed::inside),
    target("unpack", sealed::unpack),
    target("message-xml", documents::message_xml),
    target("conversation-xml", documents::conversation_xml),
    target("liveperson-json", documents::liveperson_json),
    target("mail-drop", documents::mail_drop),
    target("profile", documents::profile),
    target("mapping-csv", lists::mapping_csv),
    target("known-hosts", lists::known_hosts),
    target("manifest", lists::manifest),
    target("keys", key_files::keys),
    target("imap", crate::mailbox::replies),
];

/// A promise.
fn hold(kept: bool, promise: &str) {
    assert!(kept, "{promise}");
}

/// What is refused is refused for a reason that a person can be told.
fn refused_for(error: &Error, reasons: &[Code]) {
    let code = error.code();
    assert!(reasons.contains(&code), "refused with {}", code.as_str());
}
