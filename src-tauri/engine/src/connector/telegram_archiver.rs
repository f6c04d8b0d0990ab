//! Telegram Archiver, by TeleMessage, as its setup document describes it.
//!
//! Out: one `Kind`. Deliberately absent: the drop's own form (`format/mail_drop.rs`).

use super::{ACCOUNT, CsvKey, Kind, SignIn};

pub(super) const KIND: Kind = Kind {
    id: "telegram-archiver",
    product: "Telegram Archiver",
    folder: "Telegram Archiver",
    csv_key: Some(CsvKey::MobileNumber),
    sign_in: SignIn::Account,
    encrypted: false,
    fields: ACCOUNT,
    private_fields: &[],
    terms: "2026-11",
    items_per_day: 200_000,
};
