//! LivePerson Conversational Cloud DataParser, by 17a-4, as its setup document describes it.
//!
//! Out: one `Kind`. Deliberately absent: the drop's own forms (`format`).

use super::{ACCOUNT, Kind, SignIn};

pub(super) const KIND: Kind = Kind {
    id: "liveperson",
    product: "LivePerson Conversational Cloud DataParser",
    folder: "Inbox/LivePerson Conversational Cloud DataParser",
    csv_key: None,
    sign_in: SignIn::Account,
    encrypted: false,
    fields: ACCOUNT,
    private_fields: &[],
    terms: "2026-11",
    items_per_day: 200_000,
};
