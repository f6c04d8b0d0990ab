//! ICE Chat, as its setup document describes it.
//!
//! Out: one `Kind`. Deliberately absent: the formats it may come in; those are detected.

use super::{CsvKey, Kind};

pub(super) const KIND: Kind = Kind {
    id: "ice-chat",
    product: "ICE Chat",
    folder: "ICE Chat",
    csv_key: CsvKey::ImId,
    items_per_day: 200_000,
};
