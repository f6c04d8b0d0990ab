//! The pages as logic: a pure state machine and the driver that feeds it. No window.
//!
//! ```text
//!  window ──Event──> driver ──> on(Wizard, Input) ──> (Wizard, [Effect]) ──> engine, Host
//!     ^                ^                                                        │
//!     └──── View ──────┴──────────────────────────── Done ─────────────────────┘
//! ```
//! Deliberately absent: Tauri, dialogs (`Host` has them), sentences (`ui/words`).

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

pub mod alert;
pub mod autostart;
pub mod custody;
pub mod desktop;
pub mod destination;
pub mod domains;
pub mod draft;
pub mod driver;
pub mod effect;
pub mod environment;
pub mod event;
pub mod evidence;
pub mod host;
mod mend;
pub mod mistakes;
pub mod notices;
pub mod program_log;
mod show;
pub mod state;
pub mod statement;
pub mod support;
pub mod transition;
pub mod view;
mod warnings;
pub mod words;

#[cfg(test)]
mod bindings_tests;
