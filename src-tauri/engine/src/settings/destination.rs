//! The `[destination]` table: where the mailboxes live. In a connector file, or for the whole organisation in
//! `settings.toml`.
//!
//! In: TOML. Out: checked settings without any secret: secrets are named by files that are read once, and kept in
//! the vault. Deliberately absent: connecting (`mailbox`), which of the two tables counts (`pipeline`).

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use reqwest::Url;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::Security;
use super::alerts::is_certificate;
use crate::error::{Code, Error, Result};

/// Connections at once to an IMAP server, where nothing else is said.
const CONNECTIONS: u16 = 8;
/// Of these, at most.
const MOST_CONNECTIONS: u16 = 64;

/// Where the mailboxes live.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Destination {
    /// Which kind of place.
    pub kind: DestinationKind,
    /// This computer's archive gets every mail as well, and both are counted against each other.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub also_archive: bool,
    /// The IMAP server.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub imap: Option<Imap>,
    /// Microsoft 365.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub graph: Option<Graph>,
    /// The application that signs in at Microsoft Entra ID: for Graph, and for IMAP with `sign_in = "oauth"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oauth: Option<Oauth>,
}

/// A kind of place.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DestinationKind {
    /// This computer's archive.
    #[default]
    Archive,
    /// An IMAP server.
    Imap,
    /// Microsoft 365, through Graph.
    Graph,
}

impl DestinationKind {
    /// As written in TOML and in the ledger.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Archive => "archive",
            Self::Imap => "imap",
            Self::Graph => "graph",
        }
    }
}

/// An IMAP server.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Imap {
    /// Name or IP address.
    pub host: String,
    /// Absent: 993, or 143 without TLS from the start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<u16>,
    /// How the line is encrypted.
    #[serde(default = "tls")]
    pub security: Security,
    /// With `security = "none"`: passwords and chats may go over the network in the clear.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub accept_unencrypted: bool,
    /// A file with the certificate authority to trust instead of the system's, PEM, read once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ca_file: Option<PathBuf>,
    /// The same, as kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ca: Option<String>,
    /// How one account opens everybody's mailbox.
    pub sign_in: ImapSignIn,
    /// The account: of `master` and `proxy`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// Its password, read once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password_file: Option<PathBuf>,
    /// Of `master`: stands between the mailbox and the account. Absent: `*`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub separator: Option<String>,
    /// How the server names a mailbox.
    #[serde(default)]
    pub login: LoginName,
    /// Connections at once. Absent: 8.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub connections: Option<u16>,
}

/// How one account opens everybody's mailbox.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ImapSignIn {
    /// SASL PLAIN as `mailbox*account`: Dovecot's master user.
    Master,
    /// SASL PLAIN of the account, with the mailbox as the identity to act as (RFC 4616).
    Proxy,
    /// XOAUTH2 or OAUTHBEARER with an application's token: Exchange Online.
    Oauth,
}

/// How a server names a mailbox when somebody signs in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LoginName {
    /// `jane.doe@corp.example`.
    #[default]
    Address,
    /// `jane.doe`.
    LocalPart,
}

/// Microsoft 365.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Graph {
    /// Absent: the worldwide service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<String>,
    /// How a mail gets in.
    #[serde(default)]
    pub method: GraphMethod,
    /// Of `create`: the mail itself is attached to it as an EML file.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub keep_eml: bool,
    /// A certificate authority to trust instead of the system's, PEM: where a proxy of the organisation looks into
    /// its traffic. Read once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ca_file: Option<PathBuf>,
    /// The same, as kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ca: Option<String>,
}

/// How a mail gets into Microsoft 365.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GraphMethod {
    /// A message is created from its properties (v1.0).
    #[default]
    Create,
    /// The mail is imported as MIME (beta).
    ImportMime,
}

/// An application that signs in for itself.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Oauth {
    /// The directory (tenant): its id or a domain.
    pub tenant: String,
    /// The application's (client) id.
    pub client_id: String,
    /// Absent: the worldwide service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority: Option<String>,
    /// Its secret, read once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_secret_file: Option<PathBuf>,
    /// In place of a secret: certificate and RSA private key, PEM, read once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate_file: Option<PathBuf>,
    /// A certificate authority to trust instead of the system's, PEM, read once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ca_file: Option<PathBuf>,
    /// The same, as kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ca: Option<String>,
}

/// The worldwide service.
pub const AUTHORITY: &str = "https://login.microsoftonline.com";
/// The worldwide service.
pub const GRAPH: &str = "https://graph.microsoft.com";

fn tls() -> Security {
    Security::Tls
}

impl Imap {
    /// The port in use.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port.unwrap_or(if self.security == Security::Tls { 993 } else { 143 })
    }

    /// Connections at once.
    #[must_use]
    pub fn connections(&self) -> usize {
        usize::from(self.connections.unwrap_or(CONNECTIONS))
    }
}

impl Destination {
    /// Reads the `[destination]` table of a file as a person wrote it; nothing else of the file counts. It is not
    /// checked: what it names by file comes first.
    ///
    /// # Errors
    /// `input-unreadable`, `connector-file` with the line, `setting-invalid` where there is no such table.
    pub fn read(path: &Path) -> Result<Self> {
        #[derive(Deserialize)]
        struct File {
            destination: Option<Destination>,
        }
        let File { destination } = super::read_toml(path)?;
        destination.ok_or_else(|| Error::new(Code::SettingInvalid).arg("setting", "destination"))
    }

    /// Checks what a file or a form said.
    ///
    /// # Errors
    /// `setting-invalid` with the setting.
    pub fn check(&self) -> Result<()> {
        let invalid = |setting: &str| Err(Error::new(Code::SettingInvalid).arg("setting", setting));
        let mut oauth = self.kind == DestinationKind::Graph;
        if self.kind == DestinationKind::Imap {
            let Some(imap) = &self.imap else { return invalid("destination.imap") };
            oauth = imap.sign_in == ImapSignIn::Oauth;
            let host = imap.host.trim();
            if host.is_empty() || host.contains(|c: char| c.is_whitespace() || c.is_control() || c == '/') {
                return invalid("destination.imap.host");
            }
            if imap.port == Some(0) {
                return invalid("destination.imap.port");
            }
            if imap.security == Security::None && !imap.accept_unencrypted {
                return invalid("destination.imap.accept_unencrypted");
            }
            if !oauth && imap.user.as_deref().is_none_or(|user| !named(user)) {
                return invalid("destination.imap.user");
            }
            if imap.separator.as_deref().is_some_and(|text| text.chars().count() != 1 || !named(text)) {
                return invalid("destination.imap.separator");
            }
            if imap.connections.is_some_and(|count| !(1..=MOST_CONNECTIONS).contains(&count)) {
                return invalid("destination.imap.connections");
            }
            if imap.ca.as_deref().is_some_and(|pem| !is_certificate(pem)) {
                return invalid("destination.imap.ca_file");
            }
        }
        if self.kind == DestinationKind::Graph {
            let graph = self.graph.clone().unwrap_or_default();
            if graph.endpoint.as_deref().is_some_and(|url| !address(url)) {
                return invalid("destination.graph.endpoint");
            }
            if graph.ca.as_deref().is_some_and(|pem| !is_certificate(pem)) {
                return invalid("destination.graph.ca_file");
            }
        }
        if oauth {
            let Some(oauth) = &self.oauth else { return invalid("destination.oauth") };
            let id = |text: &str| {
                !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.'))
            };
            if !id(oauth.tenant.trim()) {
                return invalid("destination.oauth.tenant");
            }
            if !id(oauth.client_id.trim()) {
                return invalid("destination.oauth.client_id");
            }
            if oauth.authority.as_deref().is_some_and(|url| !address(url)) {
                return invalid("destination.oauth.authority");
            }
            if oauth.ca.as_deref().is_some_and(|pem| !is_certificate(pem)) {
                return invalid("destination.oauth.ca_file");
            }
        }
        Ok(())
    }

    /// Checks that people of these domains have mailboxes of their own. A server that is only told `jane` has one for
    /// jane@corp.example and jane@other.example.
    ///
    /// # Errors
    /// `setting-invalid` with `destination.imap.login`.
    pub(crate) fn tells_apart(&self, domains: &BTreeSet<String>) -> Result<()> {
        let imap = self.imap.as_ref().filter(|_| self.kind == DestinationKind::Imap);
        if domains.len() > 1 && imap.is_some_and(|imap| imap.login == LoginName::LocalPart) {
            return Err(Error::new(Code::SettingInvalid).arg("setting", "destination.imap.login"));
        }
        Ok(())
    }

    /// Without the names of files that are read once.
    #[must_use]
    pub fn kept(&self) -> Self {
        let mut kept = self.clone();
        if let Some(imap) = &mut kept.imap {
            (imap.ca_file, imap.password_file) = (None, None);
        }
        if let Some(graph) = &mut kept.graph {
            graph.ca_file = None;
        }
        if let Some(oauth) = &mut kept.oauth {
            (oauth.ca_file, oauth.client_secret_file, oauth.certificate_file) = (None, None, None);
        }
        kept
    }

    /// Recognises a place: the same as long as it means the same mailboxes, however one signs in there.
    #[must_use]
    pub fn mark(&self) -> String {
        let place = match self.kind {
            DestinationKind::Archive => String::new(),
            DestinationKind::Imap => self.imap.as_ref().map_or_else(String::new, |imap| {
                format!("{}\n{}", imap.host.trim().to_lowercase(), imap.port())
            }),
            DestinationKind::Graph => {
                let endpoint = self.graph.as_ref().and_then(|graph| graph.endpoint.as_deref());
                let tenant = self.oauth.as_ref().map_or("", |oauth| oauth.tenant.trim());
                format!("{}\n{}", endpoint.unwrap_or(GRAPH), tenant.to_lowercase())
            }
        };
        if place.is_empty() {
            return self.kind.as_str().to_owned();
        }
        let hash = hex::encode(Sha256::digest(place.as_bytes()));
        format!("{}-{}", self.kind.as_str(), hash.get(..12).unwrap_or_default())
    }

    /// The server, as a person knows it; empty for this computer.
    #[must_use]
    pub fn server(&self) -> String {
        match self.kind {
            DestinationKind::Archive => String::new(),
            DestinationKind::Imap => self
                .imap
                .as_ref()
                .map_or_else(String::new, |imap| format!("{}:{}", imap.host.trim(), imap.port())),
            DestinationKind::Graph => {
                let endpoint = self.graph.as_ref().and_then(|graph| graph.endpoint.clone());
                endpoint.unwrap_or_else(|| GRAPH.to_owned())
            }
        }
    }

    /// Whether what lets us in at an earlier destination goes to the same servers here. Only then may it be used here:
    /// a password that was entered for one server is not sent to another.
    #[must_use]
    pub fn has_door_of(&self, earlier: &Self) -> bool {
        let application = |destination: &Self| {
            destination.oauth.as_ref().map(|oauth| {
                let authority = oauth.authority.as_deref().unwrap_or(AUTHORITY).to_owned();
                (authority, oauth.tenant.trim().to_lowercase(), oauth.client_id.trim().to_lowercase())
            })
        };
        self.mark() == earlier.mark() && application(self) == application(earlier)
    }
}

fn named(text: &str) -> bool {
    !text.trim().is_empty() && !text.chars().any(char::is_control)
}

/// `https`, or `http` on this computer alone.
pub(super) fn address(url: &str) -> bool {
    Url::parse(url).is_ok_and(|url| match url.scheme() {
        "https" => url.host().is_some(),
        "http" => matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]")),
        _ => false,
    })
}
