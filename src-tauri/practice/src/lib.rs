//! The practice site: a real SFTP server on 127.0.0.1 with invented chats.
//!
//! In: the files that an admin downloads for ICE support (key bundle). Out: a site that lets that admin
//! in and serves encrypted days, and beside it an account for each kind that is signed in to with one, so that the whole wizard can be walked on a bare computer, and rehearses
//! what goes wrong at real sites.
//! Deliberately absent: writing, any address but 127.0.0.1, and anything that was ever said by anybody.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

mod chats;
mod days;
mod dialogue;
mod drops;
mod line;
mod mails;
mod rehearsal;
mod scenario;
mod seal;
mod server;
mod site;

pub use chats::DOMAINS;
pub use days::{Day, Wrapping, calendar, days};
pub use scenario::{Expected, Scenario};
pub use site::{Practice, forget_cut_downloads};

use engine::connector::{CsvKey, Kind};

/// The mapping file that the practice firm's admin made for this kind; none where it takes none.
#[must_use]
pub fn mapping_csv(kind: &Kind) -> Option<String> {
    kind.csv_key.map(|key| match key {
        CsvKey::ImId => chats::mapping_csv(),
        CsvKey::MobileNumber => mails::MAPPING.to_owned(),
    })
}

#[cfg(test)]
mod tests;
