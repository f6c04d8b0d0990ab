//! The catalogue: what each kind of connector is, as data.
//!
//! In: nothing. Out: names, folders and keys that the pipeline and the pages need, so that neither
//! knows a kind by name. A new kind is one file here and a line in `ALL`.
//! Deliberately absent: behaviour; words for people (`ui/words`).

mod ice_chat;
mod liveperson;
mod telegram_archiver;

/// What the CSV maps to mailboxes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CsvKey {
    /// The feed's ImId.
    ImId,
    /// The person's mobile number.
    MobileNumber,
}

/// How the admin signs in to the source.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SignIn {
    /// *Add credentials for content source*: the app's keys, or the organisation's own.
    Keys,
    /// An account with the service: a user name and a password, on a page of its own.
    Account,
}

/// How a field of the form is typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FieldKind {
    /// A line of text.
    Text,
    /// A secret: goes into the vault.
    Secret,
    /// A TCP port.
    Port,
    /// An SSH private key: goes into the vault.
    SshKey,
    /// A PGP private key: goes into the vault.
    PgpKey,
    /// The passphrase of the key field before it: goes into the vault, and may stay empty.
    Passphrase,
}

/// A field of the form on *Add credentials for content source*.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Field {
    /// Names its words, and for a secret its place in the vault.
    pub key: &'static str,
    /// How it is typed.
    pub kind: FieldKind,
    /// What is in it at first.
    pub preset: &'static str,
}

/// One kind of connector.
pub struct Kind {
    /// As written in connector files and on the command line.
    pub id: &'static str,
    /// The product's name, as documented; also what the subject begins with.
    pub product: &'static str,
    /// The folder that the documents name, `/` between a folder and its sub-folder.
    pub folder: &'static str,
    /// What the mapping CSV holds; none where people are mapped automatically only.
    pub csv_key: Option<CsvKey>,
    /// How the admin signs in.
    pub sign_in: SignIn,
    /// Files come encrypted with PGP. Where they need not, an encrypted one is opened all the same.
    pub encrypted: bool,
    /// The form, with the app's own keys where there are keys, in the documents' order.
    pub fields: &'static [Field],
    /// What comes after it where the organisation brings its own keys.
    pub private_fields: &'static [Field],
    /// The version of its terms of service (`ui/words/window`).
    pub terms: &'static str,
    /// Items of a day above which none are imported, as documented.
    pub items_per_day: u64,
}

/// The form of kinds that people sign in to with an account.
const ACCOUNT: &[Field] = &[
    Field { key: "name", kind: FieldKind::Text, preset: "" },
    Field { key: "user_name", kind: FieldKind::Text, preset: "" },
    Field { key: "password", kind: FieldKind::Secret, preset: "" },
    Field { key: "host", kind: FieldKind::Text, preset: "" },
    Field { key: "port", kind: FieldKind::Port, preset: "22" },
];

/// Every kind.
pub const ALL: &[Kind] = &[ice_chat::KIND, telegram_archiver::KIND, liveperson::KIND];

/// The kind of this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Kind> {
    ALL.iter().find(|kind| kind.id == id)
}
