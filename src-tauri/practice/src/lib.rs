//! The practice site: a real SFTP server on 127.0.0.1 with invented chats.
//!
//! In: the files that an admin downloads for ICE support (key bundle). Out: a site that lets that admin
//! in and serves encrypted days, so that the whole wizard can be walked on a bare computer, and rehearses
//! what goes wrong at real sites.
//! Deliberately absent: writing, any address but 127.0.0.1, and anything that was ever said by anybody.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

mod chats;
mod days;
mod line;
mod rehearsal;
mod scenario;
mod seal;
mod server;
mod site;

pub use chats::{DOMAINS, mapping_csv};
pub use days::{Day, Wrapping, calendar, days};
pub use scenario::{Expected, Scenario};
pub use site::{Practice, forget_cut_downloads};

#[cfg(test)]
mod tests;
