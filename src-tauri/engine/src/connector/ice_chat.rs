//! ICE Chat, as its setup document describes it.
//!
//! Out: one `Kind`. Deliberately absent: the formats it may come in; those are detected.

use super::{CsvKey, Field, FieldKind, Kind, SignIn};

pub(super) const KIND: Kind = Kind {
    id: "ice-chat",
    product: "ICE Chat",
    folder: "ICE Chat",
    csv_key: Some(CsvKey::ImId),
    sign_in: SignIn::Keys,
    encrypted: true,
    fields: &[
        Field { key: "name", kind: FieldKind::Text, preset: "" },
        Field { key: "firm_code", kind: FieldKind::Text, preset: "" },
        Field { key: "password", kind: FieldKind::Secret, preset: "" },
        Field { key: "host", kind: FieldKind::Text, preset: "" },
        Field { key: "port", kind: FieldKind::Port, preset: "22" },
    ],
    private_fields: &[
        Field { key: "pgp_private_key", kind: FieldKind::PgpKey, preset: "" },
        Field { key: "pgp_passphrase", kind: FieldKind::Passphrase, preset: "" },
        Field { key: "ssh_private_key", kind: FieldKind::SshKey, preset: "" },
        Field { key: "ssh_passphrase", kind: FieldKind::Passphrase, preset: "" },
    ],
    terms: "2026-11",
    items_per_day: 200_000,
};
