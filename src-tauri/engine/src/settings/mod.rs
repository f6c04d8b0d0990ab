//! A connector's settings, as its file has them, and where a home folder keeps them.
//!
//! In: TOML (PRODUCT.md section 7). Out: checked settings without any secret; secrets are named here
//! and kept in the vault. Deliberately absent: reading secrets, connecting.

mod alerts;
mod choices;
mod destination;
mod durable;
mod evidence;
mod kept;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

pub use alerts::{AlertKind, Alerts, LANGUAGES, MailAlerts, Security, WebhookAlerts};
pub use choices::Choices;
pub use destination::{
    AUTHORITY, Destination, DestinationKind, GRAPH, Graph, GraphMethod, Imap, ImapSignIn, LoginName, Oauth,
};
pub use durable::{make_folder, sync_file, sync_folder, write_aside};
pub use evidence::{Azure, AzureSignIn, Evidence};
pub use kept::Connectors;

use jiff::civil::{Date, Time};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};

use crate::connector::{self, Kind, SignIn};
use crate::error::{Code, Error, Result};

/// What a connector is.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Connector {
    /// Unique in the organisation.
    pub name: String,
    /// Kind id, see the catalogue.
    pub kind: String,
    /// The site.
    pub source: Source,
    /// Who is who.
    pub mapping: Mapping,
    /// Where the mailboxes live; absent: where those of the organisation do (`Choices::destination`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination: Option<Destination>,
    /// Limits.
    #[serde(default)]
    pub limits: Limits,
    /// When it runs.
    #[serde(default)]
    pub schedule: Schedule,
    /// Who is told what, beyond this desktop.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alerts: Option<Alerts>,
}

/// The site that holds the files.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Name or IP address.
    pub host: String,
    /// TCP port.
    #[serde(default = "ssh_port")]
    pub port: u16,
    /// Folder on the site.
    #[serde(default = "root_folder")]
    pub path: String,
    /// The user name on the site: the firm code, or that of an account.
    #[serde(alias = "user_name")]
    pub firm_code: String,
    /// Accepted host keys, `SHA256:…`: in a file one, or a list.
    #[serde(
        default,
        rename = "host_key",
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "one_or_more",
        serialize_with = "one_if_one"
    )]
    pub host_keys: Vec<String>,
    /// Host keys that must never be trusted again, `SHA256:…`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub revoked_host_keys: Vec<String>,
    /// A change of the host key that the site announced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_host_key: Option<ExpectedHostKey>,
    /// A known_hosts file with keys of the site, read once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_hosts_file: Option<PathBuf>,
    /// Whose keys.
    #[serde(default)]
    pub keys: KeyMode,
    /// Days after which the site deletes a file; absent: 21.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retention_days: Option<u16>,
    /// Also take files that are not encrypted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub accept_unencrypted: bool,
    /// A profile (TOML) that names the elements of this firm's feed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<PathBuf>,
    /// Where the password stands, read once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password_file: Option<PathBuf>,
    /// Where the own SSH key stands, read once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ssh_private_key_file: Option<PathBuf>,
    /// Its passphrase.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ssh_passphrase_file: Option<PathBuf>,
    /// Where the own PGP key stands, read once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pgp_private_key_file: Option<PathBuf>,
    /// Its passphrase.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pgp_passphrase_file: Option<PathBuf>,
}

/// A host key that the site will change to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedHostKey {
    /// `SHA256:…`
    pub fingerprint: String,
    /// The first day on which it is accepted, `2026-12-05`, by this computer's calendar.
    pub from: Date,
}

/// The two documented ways.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum KeyMode {
    /// PGP and SSH public keys provided by this app.
    #[default]
    Public,
    /// PGP and SSH private keys of the organisation.
    Private,
}

/// Who is who.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// Use SenderEmail and RecipientEmail.
    #[serde(default = "yes")]
    pub automatic: bool,
    /// The mapping CSV.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub csv: Option<PathBuf>,
    /// The organisation's domains: an address there is a valid mailbox.
    #[serde(default)]
    pub domains: Vec<String>,
    /// Single valid mailboxes elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mailboxes: Vec<String>,
    /// Domains that were renamed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<Alias>,
    /// The first day of messages that this mapping is for, UTC; absent: all. Earlier messages go by the version
    /// before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
}

/// A domain that the organisation renamed: an address at the old one means the same person at the new one.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alias {
    /// `old.example`
    pub old: String,
    /// `new.example`
    pub new: String,
}

/// Limits of a day.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// Items of a day above which none are imported; absent: as documented for the kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub items_per_day: Option<u64>,
}

/// When it runs.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schedule {
    /// Local time, `05:15`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub daily_at: Option<String>,
}

impl Mapping {
    /// The domains of all valid mailboxes, as they are called now.
    pub(crate) fn every_domain(&self) -> BTreeSet<String> {
        let plain = |text: &str| text.trim().to_lowercase();
        let listed = self.mailboxes.iter().filter_map(|one| one.rsplit_once('@')).map(|(_, domain)| domain);
        let named = self.domains.iter().map(String::as_str).chain(listed).map(|domain| {
            // A renamed domain may have been renamed again.
            self.aliases.iter().fold(plain(domain), |domain, _| {
                let renamed = self.aliases.iter().find(|alias| plain(&alias.old) == domain);
                renamed.map_or(domain, |alias| plain(&alias.new))
            })
        });
        named.collect()
    }
}

impl Schedule {
    /// The local time of day at which it runs, where it runs by itself.
    #[must_use]
    pub fn at(&self) -> Option<Time> {
        self.daily_at.as_deref().and_then(time_of_day)
    }
}

/// Reads `05:15`: two digits, a colon, two digits, and nothing else.
#[must_use]
pub fn time_of_day(text: &str) -> Option<Time> {
    let plain = text.len() == 5 && text.as_bytes().get(2) == Some(&b':');
    plain.then(|| text.parse().ok()).flatten()
}

fn ssh_port() -> u16 {
    22
}

fn root_folder() -> String {
    "/".into()
}

fn yes() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

fn one_or_more<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    Ok(match OneOrMore::deserialize(deserializer)? {
        OneOrMore::One(one) => vec![one],
        OneOrMore::More(more) => more,
    })
}

fn one_if_one<S: Serializer>(all: &[String], serializer: S) -> Result<S::Ok, S::Error> {
    match all {
        [one] => serializer.serialize_str(one),
        more => serializer.collect_seq(more),
    }
}

impl Connector {
    /// Reads and checks a connector file.
    ///
    /// # Errors
    /// `input-unreadable`, `connector-file` with the line, `setting-invalid` with the setting.
    pub fn read(path: &Path) -> Result<Self> {
        let connector: Self = read_toml(path)?;
        connector.check()?;
        Ok(connector)
    }

    /// Checks what a file or a form said.
    ///
    /// # Errors
    /// `setting-invalid` with the setting.
    pub fn check(&self) -> Result<()> {
        let kind = self.kind()?;
        let invalid = |setting: &str| Err(Error::new(Code::SettingInvalid).arg("setting", setting));
        if self.name.trim().is_empty() || self.name.chars().any(char::is_control) || self.name.len() > 200 {
            return invalid("name");
        }
        if self.source.host.trim().is_empty() {
            return invalid("source.host");
        }
        if self.source.port == 0 {
            return invalid("source.port");
        }
        if self.source.firm_code.trim().is_empty() {
            return invalid(match kind.sign_in {
                SignIn::Keys => "source.firm_code",
                SignIn::Account => "source.user_name",
            });
        }
        if !self.source.host_keys.iter().all(|key| key.starts_with("SHA256:")) {
            return invalid("source.host_key");
        }
        if !self.source.revoked_host_keys.iter().all(|key| key.starts_with("SHA256:")) {
            return invalid("source.revoked_host_keys");
        }
        if self.source.expected_host_key.as_ref().is_some_and(|key| !key.fingerprint.starts_with("SHA256:")) {
            return invalid("source.expected_host_key.fingerprint");
        }
        if let Some(destination) = &self.destination {
            destination.check()?;
        }
        if let Some(alerts) = &self.alerts {
            alerts.check()?;
        }
        if self.limits.items_per_day == Some(0) {
            return invalid("limits.items_per_day");
        }
        if let Some(time) = &self.schedule.daily_at
            && time_of_day(time).is_none()
        {
            return invalid("schedule.daily_at");
        }
        let domain = |text: &String| text.contains('.') && !text.contains(['@', ' ', '/']);
        if !self.mapping.domains.iter().all(domain) {
            return invalid("mapping.domains");
        }
        if !self.mapping.aliases.iter().all(|alias| domain(&alias.old) && domain(&alias.new))
            || !clear(&self.mapping.aliases)
        {
            return invalid("mapping.aliases");
        }
        if self.source.retention_days == Some(0) {
            return invalid("source.retention_days");
        }
        if !self.mapping.mailboxes.iter().all(|text| crate::model::Mailbox::parse(text).is_some()) {
            return invalid("mapping.mailboxes");
        }
        if self.mapping.domains.is_empty() && self.mapping.mailboxes.is_empty() {
            return invalid("mapping.domains");
        }
        if let Some(destination) = &self.destination {
            destination.tells_apart(&self.mapping.every_domain())?;
        }
        if !self.mapping.automatic && kind.csv_key.is_none() {
            return invalid("mapping.automatic");
        }
        if !self.mapping.automatic && self.mapping.csv.is_none() {
            return invalid("mapping.csv");
        }
        Ok(())
    }

    /// Its kind.
    ///
    /// # Errors
    /// `setting-invalid` for a kind that is not in the catalogue.
    pub fn kind(&self) -> Result<&'static Kind> {
        connector::find(&self.kind).ok_or_else(|| Error::new(Code::SettingInvalid).arg("setting", "kind"))
    }

    /// Items of a day above which none are imported.
    ///
    /// # Errors
    /// As `kind`.
    pub fn items_per_day(&self) -> Result<u64> {
        Ok(self.limits.items_per_day.unwrap_or(self.kind()?.items_per_day))
    }

    /// Days after which the site deletes a file.
    #[must_use]
    pub fn retention_days(&self) -> u16 {
        self.source.retention_days.unwrap_or(21)
    }

    /// The name under which a secret of this connector is kept.
    #[must_use]
    pub fn secret(&self, what: &str) -> String {
        format!("{}/{what}", self.own_scope())
    }

    /// Whose keys it uses (`keys::pairs`): those that the app made for its kind, or its own.
    #[must_use]
    pub fn key_scope(&self) -> String {
        match self.source.keys {
            KeyMode::Public => self.kind.clone(),
            KeyMode::Private => self.own_scope(),
        }
    }

    /// The scope that it would use the other way: files from before a change of ways are encrypted to those.
    #[must_use]
    pub fn other_key_scope(&self) -> String {
        match self.source.keys {
            KeyMode::Public => self.own_scope(),
            KeyMode::Private => self.kind.clone(),
        }
    }

    /// Names its files: for any name letters, digits and dashes, and never the same for two.
    #[must_use]
    pub fn stem(&self) -> String {
        stem(&self.name)
    }

    fn own_scope(&self) -> String {
        format!("connector/{}", self.stem())
    }
}

/// A settings file that a person wrote.
pub(crate) fn read_toml<T: for<'de> Deserialize<'de>>(path: &Path) -> Result<T> {
    let text = String::from_utf8(read_input(path)?).map_err(|e| unread(path).because(e))?;
    toml::from_str(&text).map_err(|e| {
        let before = e.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        // The parser's own words quote the file: only the line is told.
        Error::new(Code::ConnectorFile)
            .arg("file", path.display())
            .arg("line", before.matches('\n').count() + 1)
    })
}

/// Whether every old domain has one name now: renamed once each, and never back to itself.
fn clear(aliases: &[Alias]) -> bool {
    let plain = |text: &str| text.trim().to_lowercase();
    let mut next: BTreeMap<String, String> = BTreeMap::new();
    if !aliases.iter().all(|alias| next.insert(plain(&alias.old), plain(&alias.new)).is_none()) {
        return false;
    }
    next.keys().all(|old| {
        let mut now = old;
        (0..=next.len()).any(|_| match next.get(now) {
            Some(new) => {
                now = new;
                false
            }
            None => true,
        })
    })
}

/// A file name for any connector name, and never the same for two.
pub(crate) fn stem(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' })
        .take(40)
        .collect();
    let hash = hex::encode(Sha256::digest(name.trim().to_lowercase().as_bytes()));
    format!("{plain}-{}", hash.get(..8).unwrap_or_default())
}

/// Reads a file that a person named.
///
/// # Errors
/// `input-unreadable` with the file.
pub fn read_input(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(|e| unread(path).because(e))
}

/// The same, at most so many bytes and one more: whoever is given more than the limit knows that it is too much.
///
/// # Errors
/// `input-unreadable` with the file.
pub fn read_input_up_to(path: &Path, limit: usize) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(|e| unread(path).because(e))?;
    file.take(limit as u64 + 1).read_to_end(&mut bytes).map_err(|e| unread(path).because(e))?;
    Ok(bytes)
}

fn unread(path: &Path) -> Error {
    Error::new(Code::InputUnreadable).arg("file", path.display())
}

#[cfg(test)]
mod tests;
