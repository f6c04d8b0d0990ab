//! What *Add credentials for content source* and *Validate connection* show.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Fault;

/// *Add credentials for content source*.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CredentialsView {
    /// Which of the two ways; none chosen at first.
    pub mode: Option<Mode>,
    /// Where the admin was led to by *mend*; the page puts the focus there.
    pub focus: Option<Mend>,
    /// Step 1: the keys.
    pub keys: KeysView,
    /// Step 1: the address.
    pub address: AddressView,
    /// What was saved already.
    pub saved: Saved,
    /// Practice: what ICE support does.
    pub support: Support,
    /// Practice: which failure is rehearsed.
    pub rehearsal: Option<RehearsalView>,
    /// Step 3: the form, in order.
    pub fields: Vec<FieldView>,
    /// *Validate connection* can be pressed: every field is filled and none is wrong.
    pub can_validate: bool,
    /// Whom the connector trusts.
    pub trust: TrustView,
    /// The ladder.
    pub check: CheckView,
    /// Changing a connector's keys: when the old pair is no longer offered, `2026-12-21`, and what is
    /// wrong with it. Only while two pairs are there.
    pub retire: Option<DateView>,
}

/// A failure to practise, of `scenarios`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RehearsalView {
    /// Which goes on; `none` is the site without a fault. Words: `scenario-<name>`, and its `.lead`.
    pub chosen: String,
    /// All, in order.
    pub scenarios: Vec<String>,
}

/// A day that was typed.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DateView {
    /// As typed.
    pub text: String,
    /// `setting-invalid`.
    pub fault: Option<Fault>,
}

/// Which host keys are good for the site of the form.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TrustView {
    /// Accepted fingerprints, `SHA256:…`.
    pub accepted: Vec<String>,
    /// Revoked fingerprints.
    pub revoked: Vec<String>,
    /// What was taken from a known_hosts file.
    pub imported: Option<ImportedView>,
    /// *Expect a new key*: open for typing.
    pub expected: Option<ExpectedView>,
}

/// What a known_hosts file brought.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportedView {
    /// Its name, without its folder.
    pub file: String,
    /// Keys of this site.
    pub keys: u64,
    /// Revoked ones.
    pub revoked: u64,
    /// Authorities that sign certificates: not used.
    pub authorities: u64,
    /// Lines that could not be read: not used.
    pub unreadable: u64,
}

/// A planned change of the host key.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ExpectedView {
    /// As typed: `SHA256:…`, or a public key line.
    pub fingerprint: String,
    /// What is wrong with it: `setting-invalid`.
    pub fingerprint_fault: Option<Fault>,
    /// The day from which it is accepted, `2026-12-05`.
    pub from: DateView,
}

/// The two documented ways.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Mode {
    /// *I want to use PGP and SSH public keys provided by this app*.
    Public,
    /// *I want to use PGP and SSH private keys*.
    Private,
}

/// The app's own keys.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(tag = "name", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum KeysView {
    /// Being made: some seconds, once.
    Making,
    /// There.
    Ready {
        /// `SHA256:…`
        ssh_fingerprint: String,
        /// 40 hex digits.
        pgp_fingerprint: String,
        /// The public `authorized_keys` line, to copy.
        ssh_key: String,
        /// When the pair was made, `2026-11-21`.
        made: String,
        /// The pairs before it, newest first.
        older: Vec<OlderPairView>,
        /// *Make new keys* can be pressed: no other change of keys is going on.
        can_renew: bool,
    },
    /// Not to be had.
    Failed {
        /// Why.
        fault: Fault,
    },
}

/// A pair that a newer one takes the place of. Its PGP key goes on decrypting for ever.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OlderPairView {
    /// `SHA256:…`
    pub ssh_fingerprint: String,
    /// 40 hex digits.
    pub pgp_fingerprint: String,
    /// The day from which its SSH key is no longer offered, `2026-12-21`.
    pub retires: Option<String>,
    /// That day has come.
    pub retired: bool,
}

/// The address that the site has to allow.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AddressView {
    /// This computer's addresses, the one toward the site first.
    pub candidates: Vec<String>,
    /// All of them are inner addresses (RFC 1918 and the like): the world sees another.
    pub inner: bool,
    /// What the admin typed: the address that a NAT router or proxy shows, or a range.
    pub outer: String,
    /// What is wrong with it: `setting-invalid`.
    pub fault: Option<Fault>,
}

/// Which files were saved.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Saved {
    /// *Download SSH key*.
    pub ssh_key: bool,
    /// *Download PGP key*.
    pub pgp_key: bool,
    /// *Download IP address*.
    pub ip_address: bool,
    /// *Download all*.
    pub all: bool,
}

/// The support of the practice site.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(tag = "name", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Support {
    /// Real life: there is no button for it.
    Real,
    /// Waits for *I have sent the files to ICE Chat*.
    Waiting,
    /// Being configured.
    Working,
    /// The site is configured, and the form filled with what they answered.
    Answered {
        /// The host key's fingerprint, as they gave it.
        host_key: String,
    },
    /// The practice site does not start.
    Failed {
        /// Why.
        fault: Fault,
    },
}

/// A field of the form, as the catalogue describes it.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FieldView {
    /// `name`, `firm_code`, `password`, `host`, `port`: names its words (`field-…`).
    pub key: String,
    /// How it is typed.
    pub kind: FieldKind,
    /// What is in it. Of a secret: always empty.
    pub value: String,
    /// A secret of it is in the vault.
    pub stored: bool,
    /// What is wrong with it, once something was typed.
    pub fault: Option<Fault>,
    /// Of a key: what it is.
    pub key_facts: Option<KeyFactsView>,
    /// Of a key: it is being read.
    pub reading: bool,
    /// It cannot be changed: the name of a connector that exists.
    pub fixed: bool,
}

/// What a private key is, without the secret.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct KeyFactsView {
    /// `openssh`, `pkcs1`, `pkcs8`, `sec1`, `putty2`, `putty3`, `pgp_armored`, `pgp_binary`: names its
    /// words (`key-form-…`, with `-` for `_`).
    pub form: String,
    /// Whether its passphrase opens it.
    pub passphrase: PassphraseView,
    /// An SSH key is one; a PGP key ring may have several.
    pub keys: Vec<KeyFactView>,
}

/// Whether a passphrase opens a key.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum PassphraseView {
    /// The key is not encrypted.
    NotNeeded,
    /// It is, and none was entered yet.
    Missing,
    /// It opens the key.
    Opens,
    /// It does not.
    Wrong,
}

/// One key.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct KeyFactView {
    /// `RSA`, `Ed25519`, `ECDSA P-256` …; empty while a passphrase hides it.
    pub algorithm: String,
    /// Of RSA, its length; of a curve, that of the curve; 0 while unknown.
    pub bits: u32,
    /// SSH: `SHA256:…`; PGP: 40 hex digits; empty while a passphrase hides it.
    pub fingerprint: String,
    /// Whose it is, as the key says: a comment, or a PGP user id. May be empty.
    pub owner: String,
    /// `2024-03-01`, of PGP.
    pub created: Option<String>,
    /// `2027-03-01`, of PGP.
    pub expires: Option<String>,
    /// Days until then; negative after it.
    pub days_left: Option<i64>,
    /// Its owner declared it void.
    pub revoked: bool,
    /// Too short, or of an algorithm that sites no longer take: `RSA` below 2048 bits, `DSA`.
    pub weak: bool,
    /// PGP: it has a part that decrypts.
    pub decrypts: bool,
}

/// How a field is typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum FieldKind {
    /// A line of text.
    Text,
    /// A secret: goes in, never comes back.
    Secret,
    /// A TCP port.
    Port,
    /// A private key: pasted, or picked as a file.
    Key,
    /// A key's passphrase; it may stay empty.
    Passphrase,
}

/// *Validate connection*.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CheckView {
    /// How it stands.
    pub state: CheckState,
    /// The rungs climbed so far, in order; those not reached are left out while it goes on.
    pub rungs: Vec<RungView>,
    /// A new or a changed host key, to be compared and accepted or refused.
    pub host_key: Option<HostKeyView>,
    /// *Text for ICE support*: in English and, where that is another, the admin's language.
    pub support_text: Option<SupportText>,
}

/// What the admin may send to the support of the site. Nothing secret is in it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SupportText {
    /// For the support.
    pub english: String,
    /// The same, for the admin.
    pub own: Option<String>,
}

/// How the check stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum CheckState {
    /// Not begun.
    #[default]
    Idle,
    /// Climbing.
    Climbing,
    /// Waits for a person to judge the host key.
    HostKey,
    /// Succeeded for exactly the values in the form.
    Succeeded,
    /// Succeeded once, but a value was changed since.
    Outdated,
    /// Failed: see the rungs.
    Failed,
    /// The host key was refused; no password was sent.
    Refused,
}

/// A rung of the ladder.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RungView {
    /// Which: names its words (`rung-…`, with `-` for `_`).
    #[cfg_attr(test, ts(type = "RungName"))]
    pub name: String,
    /// How it ended.
    #[cfg_attr(test, ts(type = "\"passed\" | \"failed\" | \"not_tried\" | \"warning\""))]
    pub state: String,
    /// Time it took.
    pub milliseconds: u64,
    /// What was seen, by the keys of the engine's `RungName`.
    pub seen: BTreeMap<String, String>,
    /// Why it failed or warns.
    pub fault: Option<Fault>,
    /// Where that is mended.
    pub mend: Option<Mend>,
}

/// The place on *Add credentials* that mends a failure.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Mend {
    /// A field of the form.
    Field {
        /// Its key.
        key: String,
    },
    /// *Download SSH key*.
    SshKey,
    /// *Download PGP key*.
    PgpKey,
    /// *Download IP address*.
    IpAddress,
    /// The host keys.
    HostKey,
}

/// A host key that nobody accepted yet.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HostKeyView {
    /// Whose.
    pub host: String,
    /// `ssh-ed25519`
    pub algorithm: String,
    /// `SHA256:…`
    pub fingerprint: String,
    /// The older form of the same, `MD5:aa:bb:…`.
    pub md5: String,
    /// The accepted ones, which this is not; empty at the first contact. With any, *Accept* opens only
    /// after an equal comparison.
    pub accepted: Vec<String>,
    /// What the support gave, as typed.
    pub given: String,
    /// How it compares.
    pub verdict: Verdict,
}

/// How what was given compares with what was shown. Words: `host-key-…`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Verdict {
    /// Nothing was typed.
    #[default]
    Empty,
    /// The same key, in either form, or as a public key line.
    Equal,
    /// Another key.
    Unequal,
    /// The beginning of it.
    Part,
    /// No fingerprint that is known here.
    OtherKind,
}
