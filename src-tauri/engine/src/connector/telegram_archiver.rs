//! Telegram Archiver, by TeleMessage, as its setup document describes it.
//!
//! Out: one `Kind`. Deliberately absent: the drop's own form (`format/mail_drop.rs`).

use super::{CsvKey, Field, FieldKind, Kind, SignIn};

pub(super) const KIND: Kind = Kind {
    id: "telegram-archiver",
    product: "Telegram Archiver",
    folder: "Telegram Archiver",
    csv_key: Some(CsvKey::MobileNumber),
    sign_in: SignIn::Account,
    encrypted: false,
    fields: &[
        Field { key: "name", kind: FieldKind::Text, preset: "" },
        Field { key: "user_name", kind: FieldKind::Text, preset: "" },
        Field { key: "password", kind: FieldKind::Secret, preset: "" },
        Field { key: "host", kind: FieldKind::Text, preset: "" },
        Field { key: "port", kind: FieldKind::Port, preset: "22" },
    ],
    private_fields: &[],
    terms: "2026-11",
    items_per_day: 200_000,
};
