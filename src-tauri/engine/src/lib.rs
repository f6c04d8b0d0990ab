//! The import engine: no Tauri, no window, no dialog, no environment variables.
//!
//! ```text
//!  source ──> staging ──> decrypt ──> format ──> map ────> convert ──> mailbox ───> ledger
//!  SFTP       evidence    Verified    Items      people    RFC 5322    archive      SQLite
//! ```
//! Stages import `model`, `error`, `settings`, `progress`, `tls` and never each other; `pipeline` joins them.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

// The promises of a mailbox store are written against this crate by its name, and kept by stores that only its own
// tests can make as well as by those of others.
#[cfg(test)]
#[allow(dead_code, unused_imports)]
#[path = "../../../tests/src/conformance/mod.rs"]
mod conformance;
#[cfg(test)]
extern crate self as engine;
#[cfg(test)]
#[allow(dead_code)]
#[path = "../../../tests/src/mbox.rs"]
mod mbox;

pub mod error;
pub mod model;
pub mod progress;
pub mod tls;

pub mod alert;
pub mod connector;
pub mod convert;
pub mod decrypt;
pub mod format;
#[cfg(any(test, feature = "fuzz"))]
pub mod fuzz;
pub mod keys;
pub mod ledger;
pub mod log;
pub mod mailbox;
pub mod map;
pub mod pipeline;
pub mod schedule;
pub mod search;
pub mod settings;
pub mod source;
pub mod staging;
