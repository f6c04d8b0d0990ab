//! What the flyout shows of held and failed items, of people who are missing, and of the daily limit.

use serde::{Deserialize, Serialize};

use super::Fault;
use super::home::OverLimitRow;

/// Held and failed items.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HeldView {
    /// How many there are in all.
    pub total: u64,
    /// How many match the filter.
    pub matches: u64,
    /// The first of them, at most 200.
    pub rows: Vec<HeldRow>,
    /// Whose they are was read from the kept files; before that rows have no names.
    pub named: bool,
    /// It is being read.
    pub reading: bool,
    /// What is shown.
    pub filter: HeldFilter,
    /// Conversations that there are, at most 200.
    pub conversations: Vec<String>,
    /// Days that there are, `2026-11-20`.
    pub days: Vec<String>,
    /// People who spoke and are not mapped, the organisation's own first, at most 100.
    pub unmapped: Vec<UnmappedRow>,
    /// People who are mapped and said nothing for 30 days, at most 100.
    pub silent: Vec<SilentRow>,
    /// Why the last *Add to mapping* did not work.
    pub add_fault: Option<Fault>,
    /// People were added to the mapping since: *Replay* may bring something now.
    pub mapping_changed: bool,
    /// Why names could not be read.
    pub fault: Option<Fault>,
}

/// Which held items are shown. Empty: all.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HeldFilter {
    /// Part of a name, id or address.
    pub person: String,
    /// A conversation.
    pub conversation: String,
    /// `2026-11-20`
    pub day: String,
    /// `held`, `failed` or empty.
    pub reason: String,
}

/// A held or failed item. The ledger has no text of it: names come from the kept file.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HeldRow {
    /// The item's key.
    pub item: String,
    /// `held`: nobody is mapped for it; or an error code (`item-time` …).
    pub reason: String,
    /// Who said it: name, else id; empty before it is read.
    pub sender: String,
    /// Their ImId.
    pub im_id: String,
    /// To whom: the first names, joined.
    pub recipients: String,
    /// Where it was said.
    pub conversation: String,
    /// The site's name of its file.
    pub file: String,
    /// Its place in the file, from 0.
    pub place: u64,
    /// When it was said, ISO 8601 UTC.
    pub at: Option<String>,
}

/// Somebody who spoke and is not mapped.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct UnmappedRow {
    /// ImId, or empty.
    pub im_id: String,
    /// Name, or empty.
    pub person: String,
    /// Address in the feed, or empty.
    pub email: String,
    /// Messages they wrote in the last 30 days.
    pub said: u64,
    /// The last day, `2026-11-20`.
    pub last: String,
    /// At one of the organisation's domains, or without an address: probably one of its own.
    pub own: bool,
}

/// Somebody who is mapped and silent.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SilentRow {
    /// ImId or mobile number, as in the CSV.
    pub key: String,
    /// Mailbox.
    pub mailbox: String,
    /// The last day on which they said something; absent: never.
    pub last: Option<String>,
}

/// The daily limit.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LimitView {
    /// In force.
    pub items_per_day: u64,
    /// As documented for the kind.
    pub documented: u64,
    /// Days that wait above it.
    pub waiting: Vec<OverLimitRow>,
    /// Why the last change did not work.
    pub fault: Option<Fault>,
}
