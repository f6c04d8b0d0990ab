//! A connector's settings, as its file has them, and where a home folder keeps them.
//!
//! In: TOML (PRODUCT.md section 7). Out: checked settings without any secret; secrets are named here
//! and kept in the vault. Deliberately absent: reading secrets, connecting.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::connector::{self, Kind};
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
    /// Where the mailboxes live.
    #[serde(default)]
    pub destination: Destination,
    /// Limits.
    #[serde(default)]
    pub limits: Limits,
    /// When it runs.
    #[serde(default)]
    pub schedule: Schedule,
}

/// The site that holds the files.
#[derive(Clone, Serialize, Deserialize)]
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
    /// The user name on the site.
    pub firm_code: String,
    /// Accepted host key, `SHA256:…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host_key: Option<String>,
    /// Whose keys.
    #[serde(default)]
    pub keys: KeyMode,
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
#[derive(Clone, Serialize, Deserialize)]
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
}

/// Where the mailboxes live.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Destination {
    /// `archive`.
    pub kind: String,
}

impl Default for Destination {
    fn default() -> Self {
        Self { kind: "archive".into() }
    }
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

fn ssh_port() -> u16 {
    22
}

fn root_folder() -> String {
    "/".into()
}

fn yes() -> bool {
    true
}

impl Connector {
    /// Reads and checks a connector file.
    ///
    /// # Errors
    /// `input-unreadable`, `connector-file` with the line, `setting-invalid` with the setting.
    pub fn read(path: &Path) -> Result<Self> {
        let text = read_input(path)?;
        let text = String::from_utf8(text).map_err(|e| unread(path).because(e))?;
        let connector: Self = toml::from_str(&text).map_err(|e| {
            let before = e.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            // The parser's own words quote the file: only the line is told.
            Error::new(Code::ConnectorFile)
                .arg("file", path.display())
                .arg("line", before.matches('\n').count() + 1)
        })?;
        connector.check()?;
        Ok(connector)
    }

    /// Checks what a file or a form said.
    ///
    /// # Errors
    /// `setting-invalid` with the setting.
    pub fn check(&self) -> Result<()> {
        self.kind()?;
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
            return invalid("source.firm_code");
        }
        if self.source.host_key.as_deref().is_some_and(|key| !key.starts_with("SHA256:")) {
            return invalid("source.host_key");
        }
        if self.destination.kind != "archive" {
            return invalid("destination.kind");
        }
        if self.limits.items_per_day == Some(0) {
            return invalid("limits.items_per_day");
        }
        if let Some(time) = &self.schedule.daily_at
            && time.parse::<jiff::civil::Time>().is_err()
        {
            return invalid("schedule.daily_at");
        }
        let domain = |text: &String| text.contains('.') && !text.contains(['@', ' ', '/']);
        if !self.mapping.domains.iter().all(domain) {
            return invalid("mapping.domains");
        }
        if !self.mapping.mailboxes.iter().all(|text| crate::model::Mailbox::parse(text).is_some()) {
            return invalid("mapping.mailboxes");
        }
        if self.mapping.domains.is_empty() && self.mapping.mailboxes.is_empty() {
            return invalid("mapping.domains");
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

    /// The name under which a secret of this connector is kept.
    #[must_use]
    pub fn secret(&self, what: &str) -> String {
        format!("connector/{}/{what}", stem(&self.name))
    }
}

/// A file name for any connector name, and never the same for two.
fn stem(name: &str) -> String {
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

fn unread(path: &Path) -> Error {
    Error::new(Code::InputUnreadable).arg("file", path.display())
}

/// The connector files of a home folder.
pub struct Connectors {
    folder: PathBuf,
}

impl Connectors {
    /// `connectors/` in the home folder.
    #[must_use]
    pub fn of(home: &Path) -> Self {
        Self { folder: home.join("connectors") }
    }

    /// All, by name.
    ///
    /// # Errors
    /// Those of `Connector::read`.
    pub fn list(&self) -> Result<Vec<Connector>> {
        let mut all = self.each().into_iter().collect::<Result<Vec<_>>>()?;
        all.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(all)
    }

    /// Each, or why it cannot be read.
    #[must_use]
    pub fn each(&self) -> Vec<Result<Connector>> {
        let Ok(entries) = fs::read_dir(&self.folder) else { return Vec::new() };
        let mut all = Vec::new();
        for entry in entries {
            match entry {
                Ok(entry) if is_connector(&entry.path()) => all.push(Connector::read(&entry.path())),
                Ok(_) => {}
                Err(error) => all.push(Err(Error::disk(error))),
            }
        }
        all
    }

    /// The connector of this name.
    ///
    /// # Errors
    /// `connector-unknown` and those of `Connector::read`.
    pub fn load(&self, name: &str) -> Result<Connector> {
        let path = self.file(name);
        if !path.exists() {
            return Err(Error::new(Code::ConnectorUnknown).arg("connector", name));
        }
        Connector::read(&path)
    }

    /// Keeps a connector with its mapping CSV and profile copied beside it; paths to secrets are
    /// dropped.
    ///
    /// # Errors
    /// `connector-exists`, `disk-full`, `disk-failed`.
    pub fn add(&self, connector: &Connector, csv: Option<&[u8]>, profile: Option<&[u8]>) -> Result<()> {
        let path = self.file(&connector.name);
        if path.exists() {
            return Err(Error::new(Code::ConnectorExists).arg("connector", &connector.name));
        }
        fs::create_dir_all(&self.folder).map_err(Error::disk)?;
        let mut kept = connector.clone();
        let source = &mut kept.source;
        source.password_file = None;
        source.ssh_private_key_file = None;
        source.ssh_passphrase_file = None;
        source.pgp_private_key_file = None;
        source.pgp_passphrase_file = None;
        let stem = stem(&connector.name);
        kept.mapping.csv = csv.map(|_| PathBuf::from(format!("{stem}{MAPPING}")));
        source.profile = profile.map(|_| PathBuf::from(format!("{stem}{PROFILE}")));
        for (name, bytes) in [(&kept.mapping.csv, csv), (&kept.source.profile, profile)] {
            if let (Some(name), Some(bytes)) = (name, bytes) {
                write_aside(&self.folder.join(name), bytes)?;
            }
        }
        let text = toml::to_string(&kept).map_err(|e| Error::internal("settings").because(e))?;
        write_aside(&path, text.as_bytes())
    }

    /// Writes a kept connector anew. Its mapping CSV and profile stay.
    ///
    /// # Errors
    /// `connector-unknown`, `disk-full`, `disk-failed`.
    pub fn replace(&self, connector: &Connector) -> Result<()> {
        self.load(&connector.name)?;
        let text = toml::to_string(connector).map_err(|e| Error::internal("settings").because(e))?;
        write_aside(&self.file(&connector.name), text.as_bytes())
    }

    /// Forgets a connector. Its ledger, evidence and mailboxes stay.
    ///
    /// # Errors
    /// `connector-unknown`, `disk-failed`.
    pub fn remove(&self, name: &str) -> Result<Connector> {
        let connector = self.load(name)?;
        fs::remove_file(self.file(name)).map_err(Error::disk)?;
        for path in [&connector.mapping.csv, &connector.source.profile].into_iter().flatten() {
            let _ = fs::remove_file(self.folder.join(path));
        }
        Ok(connector)
    }

    /// The bytes of a file kept beside the connector.
    ///
    /// # Errors
    /// `input-unreadable`.
    pub fn beside(&self, path: &Path) -> Result<Vec<u8>> {
        read_input(&self.folder.join(path))
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{}.toml", stem(name)))
    }
}

fn is_connector(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "toml")
        && !path.to_string_lossy().ends_with(PROFILE)
}

const MAPPING: &str = ".mapping.csv";
const PROFILE: &str = ".profile.toml";

fn write_aside(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(Error::disk)?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(Error::disk)?;
    file.persist(path).map_err(|e| Error::disk(e.error))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"
        name = "ICE Chat London"
        kind = "ice-chat"
        [source]
        host = "sftp.example"
        firm_code = "firm001"
        password_file = "pw.txt"
        [mapping]
        domains = ["corp.example"]
    "#;

    fn read(text: &str) -> Result<Connector> {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(file.path(), text).unwrap();
        Connector::read(file.path())
    }

    #[test]
    fn a_short_file_gets_the_documented_defaults() {
        let connector = read(FILE).unwrap();
        assert_eq!((connector.source.port, connector.items_per_day().unwrap()), (22, 200_000));
        assert!(connector.mapping.automatic);
    }

    #[test]
    fn a_wrong_setting_is_named_and_a_typing_error_has_its_line() {
        let cases = [
            ("kind = \"ice-chat\"", "kind = \"fax\"", "kind"),
            ("\"sftp.example\"", "\"\"", "source.host"),
            ("[\"corp.example\"]", "[]", "mapping.domains"),
            ("[mapping]", "[mapping]\nautomatic = false", "mapping.csv"),
            ("[mapping]", "[limits]\nitems_per_day = 0\n[mapping]", "limits.items_per_day"),
        ];
        for (from, to, setting) in cases {
            let error = read(&FILE.replace(from, to)).err().unwrap();
            assert_eq!(error.args().get("setting").map(String::as_str), Some(setting));
        }
        let error = read(&FILE.replace("firm_code", "firmcode")).err().unwrap();
        assert_eq!((error.code(), error.args()["line"].as_str()), (Code::ConnectorFile, "6"));
    }

    #[test]
    fn a_kept_connector_names_no_secret_and_its_name_is_taken() {
        let home = tempfile::tempdir().unwrap();
        let connectors = Connectors::of(home.path());
        let connector = read(FILE).unwrap();
        connectors.add(&connector, Some(b"ImId,Mailbox\r\n"), None).unwrap();
        let kept = connectors.load("ICE Chat London").unwrap();
        assert!(kept.source.password_file.is_none());
        assert_eq!(connectors.beside(kept.mapping.csv.as_ref().unwrap()).unwrap(), b"ImId,Mailbox\r\n");
        assert_eq!(connectors.add(&connector, None, None).unwrap_err().code(), Code::ConnectorExists);
        assert_eq!(connectors.list().unwrap().len(), 1);
        connectors.remove("ICE Chat London").unwrap();
        assert_eq!(fs::read_dir(home.path().join("connectors")).unwrap().count(), 0);
    }
}
