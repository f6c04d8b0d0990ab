//! A setup that was begun: everything that was clicked and typed, but for secrets.
//!
//! In: the form's values. Out: the settings they make, what is wrong with them, which pages are
//! complete. Kept as `drafts/<id>.json` at each change. Deliberately absent: secrets (the vault has
//! them under `Draft::secret`), the bytes of the CSV (kept beside the draft).

use std::collections::{BTreeMap, BTreeSet};

use engine::connector::{FieldKind, Kind, find};
use engine::error::{Code, Error};
use engine::settings::{Connector, Destination, KeyMode, Limits, Mapping, Schedule, Source};
use engine::source::host_from_form;
use serde::{Deserialize, Serialize};

use crate::view::Fault;
use crate::view::setup::{Accepted, Mode, Page, Saved};

/// A setup that was begun.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// Names its file: letters, digits and dashes.
    pub id: String,
    /// Kind id.
    pub kind: String,
    /// On the practice site.
    pub practice: bool,
    /// Where it goes on.
    pub page: Page,
    /// When it was changed last, ISO 8601 UTC.
    pub changed: String,
    /// The terms as they were accepted; the ledger has them too.
    pub terms: Option<Accepted>,
    /// Which of the two ways.
    pub mode: Option<Mode>,
    /// The form, by field key.
    pub values: BTreeMap<String, String>,
    /// Secrets in the vault, by field key.
    pub stored: BTreeSet<String>,
    /// Counts the secrets entered: a changed password is a changed form.
    pub secrets_entered: u64,
    /// The address that the world sees, as typed.
    pub outer: String,
    /// What was saved.
    pub saved: Saved,
    /// *I have sent the files to ICE Chat* was pressed.
    pub files_sent: bool,
    /// The accepted host key.
    pub pin: Option<Pin>,
    /// What the form said when the connection was validated.
    pub checked: Option<String>,
    /// The newest file of the site, as it was fetched then.
    pub sample: Option<SampleFile>,
    /// Automatic user mapping.
    pub automatic: bool,
    /// The organisation's domains, as typed.
    pub domains: String,
    /// The name of the mapping CSV.
    pub csv: Option<String>,
}

/// A host key that was accepted for one site.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Pin {
    /// Host as in the settings.
    pub host: String,
    /// TCP port.
    pub port: u16,
    /// `SHA256:…`
    pub fingerprint: String,
}

/// A file in the evidence store.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SampleFile {
    /// The site's name for it.
    pub file: String,
    /// Its SHA-256 in hex digits.
    pub sha256: String,
}

impl Draft {
    /// An empty form of this kind.
    #[must_use]
    pub fn new(kind: &Kind, practice: bool, id: &str) -> Self {
        let values = kind.fields.iter().map(|field| (field.key.to_owned(), field.preset.to_owned()));
        Self {
            id: id.to_owned(),
            kind: kind.id.to_owned(),
            practice,
            values: values.collect(),
            automatic: true,
            ..Self::default()
        }
    }

    /// Its kind. Drafts of kinds that this version does not know are not listed.
    #[must_use]
    pub fn kind(&self) -> Option<&'static Kind> {
        find(&self.kind)
    }

    /// What is in a field.
    #[must_use]
    pub fn value(&self, key: &str) -> &str {
        self.values.get(key).map(String::as_str).unwrap_or_default()
    }

    /// The name under which a secret of this draft is in the vault.
    #[must_use]
    pub fn secret(&self, key: &str) -> String {
        format!("draft/{}/{key}", self.id)
    }

    /// What is wrong with a field. `taken`: names of connectors that exist, in lower case.
    #[must_use]
    pub fn fault(&self, key: &str, taken: &BTreeSet<String>) -> Option<Fault> {
        let text = self.value(key).trim();
        let invalid = || Some(Fault::from(&Error::new(Code::SettingInvalid).arg("setting", key)));
        let plain = !text.is_empty() && text.len() <= 200 && !text.chars().any(char::is_control);
        match key {
            "name" if taken.contains(&text.to_lowercase()) => {
                Some(Fault::from(&Error::new(Code::ConnectorExists).arg("connector", text)))
            }
            "host" if host_from_form(text).is_err() => invalid(),
            "port" if !text.parse::<u16>().is_ok_and(|port| port > 0) => invalid(),
            _ if self.is_secret(key) => {
                if self.stored.contains(key) {
                    None
                } else {
                    invalid()
                }
            }
            _ => {
                if plain {
                    None
                } else {
                    invalid()
                }
            }
        }
    }

    /// Whether a field of this key is there, and is one for a secret.
    #[must_use]
    pub fn is_secret(&self, key: &str) -> bool {
        let fields = self.kind().map(|kind| kind.fields).unwrap_or_default();
        fields.iter().any(|field| field.key == key && field.kind == FieldKind::Secret)
    }

    /// Every field is filled, and none is wrong.
    #[must_use]
    pub fn form_complete(&self, taken: &BTreeSet<String>) -> bool {
        let fields = self.kind().map(|kind| kind.fields).unwrap_or_default();
        fields.iter().all(|field| self.fault(field.key, taken).is_none())
    }

    /// Puts the host in its plain form, and its port, where it was pasted with it, into its field.
    pub fn tidy_host(&mut self) {
        if let Ok((host, port)) = host_from_form(self.value("host")) {
            self.values.insert("host".into(), host);
            if let Some(port) = port {
                self.values.insert("port".into(), port.to_string());
            }
        }
    }

    /// What a validation holds for: it ends with any change of the form but the connector's name.
    #[must_use]
    pub fn form_said(&self) -> String {
        let values = self.values.iter().filter(|(key, _)| *key != "name");
        let values: Vec<String> = values.map(|(key, value)| format!("{key}={}", value.trim())).collect();
        format!("{:?} {} {}", self.mode, self.secrets_entered, values.join(" "))
    }

    /// The connection was validated for exactly what is in the form now.
    #[must_use]
    pub fn is_checked(&self) -> bool {
        self.checked.as_ref().is_some_and(|said| *said == self.form_said())
    }

    /// The accepted host key, if it is this site's.
    #[must_use]
    pub fn host_key(&self) -> Option<&str> {
        let (host, port) = self.site()?;
        let pin = self.pin.as_ref().filter(|pin| pin.host == host && pin.port == port)?;
        Some(&pin.fingerprint)
    }

    /// Host and port, where both can be used.
    #[must_use]
    pub fn site(&self) -> Option<(String, u16)> {
        let (host, port) = host_from_form(self.value("host")).ok()?;
        Some((host, port.or_else(|| self.value("port").trim().parse().ok())?))
    }

    /// The organisation's domains, in lower case.
    ///
    /// # Errors
    /// `setting-invalid` (`mapping.domains`) with one that is none, or none at all.
    pub fn domain_list(&self) -> Result<Vec<String>, Fault> {
        let words = self.domains.split(|c: char| c == ',' || c == ';' || c.is_whitespace());
        let domains: Vec<String> = words
            .map(|word| word.trim_start_matches('@').trim_end_matches('.').to_lowercase())
            .filter(|word| !word.is_empty())
            .collect();
        let label = |label: &str| {
            !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
        };
        let good = |domain: &String| domain.contains('.') && domain.split('.').all(label);
        if !domains.is_empty() && domains.iter().all(good) {
            return Ok(domains);
        }
        Err(Fault::from(&Error::new(Code::SettingInvalid).arg("setting", "mapping.domains")))
    }

    /// Whether a page is complete. `csv_good`: the CSV has no mistakes, or there is none.
    #[must_use]
    pub fn complete(&self, page: Page, taken: &BTreeSet<String>, csv_good: bool) -> bool {
        match page {
            Page::Terms => {
                let version = self.terms.as_ref().map(|terms| terms.version.as_str());
                version.is_some() && version == self.kind().map(|kind| kind.terms)
            }
            Page::Credentials => {
                self.mode == Some(Mode::Public) && self.form_complete(taken) && self.is_checked()
            }
            Page::Mapping => self.domain_list().is_ok() && csv_good && (self.automatic || self.csv.is_some()),
            Page::Review => false,
        }
    }

    /// The first page that is not complete.
    #[must_use]
    pub fn furthest(&self, taken: &BTreeSet<String>, csv_good: bool) -> Page {
        let open = |page: &Page| !self.complete(*page, taken, csv_good);
        Page::ALL.into_iter().find(open).unwrap_or(Page::Review)
    }

    /// The settings as they are now; where no domain is named yet, nobody is mapped.
    #[must_use]
    pub fn connector(&self) -> Connector {
        let (host, port) = self.site().unwrap_or_default();
        Connector {
            name: self.value("name").trim().to_owned(),
            kind: self.kind.clone(),
            source: Source {
                host,
                port,
                // The documented form has no folder: where the site puts us after signing in.
                path: ".".into(),
                firm_code: self.value("firm_code").trim().to_owned(),
                host_key: self.host_key().map(str::to_owned),
                keys: KeyMode::Public,
                accept_unencrypted: false,
                profile: None,
                password_file: None,
                ssh_private_key_file: None,
                ssh_passphrase_file: None,
                pgp_private_key_file: None,
                pgp_passphrase_file: None,
            },
            mapping: Mapping {
                automatic: self.automatic,
                csv: self.csv.as_ref().map(Into::into),
                domains: self.domain_list().unwrap_or_default(),
                mailboxes: Vec::new(),
            },
            destination: Destination::default(),
            limits: Limits::default(),
            schedule: Schedule::default(),
        }
    }
}
