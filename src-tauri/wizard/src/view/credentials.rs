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
    /// Whether the private way is there in this version.
    pub private_available: bool,
    /// Step 1: the keys.
    pub keys: KeysView,
    /// Step 1: the address.
    pub address: AddressView,
    /// What was saved already.
    pub saved: Saved,
    /// Practice: what ICE support does.
    pub support: Support,
    /// Step 3: the form, in order.
    pub fields: Vec<FieldView>,
    /// *Validate connection* can be pressed: every field is filled and none is wrong.
    pub can_validate: bool,
    /// The ladder.
    pub check: CheckView,
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
    },
    /// Not to be had.
    Failed {
        /// Why.
        fault: Fault,
    },
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
}

/// *Validate connection*.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CheckView {
    /// How it stands.
    pub state: CheckState,
    /// The rungs climbed so far, in order; those not reached are left out while it goes on.
    pub rungs: Vec<RungView>,
    /// A new host key, to be compared and accepted or refused.
    pub host_key: Option<HostKeyView>,
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
}

/// A host key that nobody accepted yet.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HostKeyView {
    /// Whose.
    pub host: String,
    /// `SHA256:…`
    pub fingerprint: String,
}
