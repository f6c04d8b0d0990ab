//! A setup that was begun: everything that was clicked and typed, but for secrets.
//!
//! In: the form's values. Out: the settings they make, what is wrong with them, which pages are
//! complete. Kept as `drafts/<id>.json` at each change. Deliberately absent: secrets (the vault has
//! them under `Draft::secret`), the bytes of the CSV (kept beside the draft).

use std::collections::{BTreeMap, BTreeSet};

use engine::connector::{Field, FieldKind, Kind, SignIn, find};
use engine::error::{Code, Error};
use engine::settings::{
    Alias, Connector, ExpectedHostKey, KeyMode, Limits, Mapping, Schedule, Source, time_of_day,
};
use engine::source::{fingerprint_of, host_from_form};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::destination::DraftDestination;
use crate::domains::domains;
use crate::view::Fault;
use crate::view::setup::{Accepted, ImportedView, KeyFactsView, Mode, Page, PassphraseView, Saved};

/// What the id of a draft that changes a connector begins with.
pub const EDIT: &str = "edit-";

/// The time of day that a form begins with: the site has its day by then, and nobody is at work yet.
pub const DAILY_AT: &str = "05:15";

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
    /// The connector that is being changed.
    pub editing: Option<String>,
    /// What that connector was when its draft was made (`Connectors::mark`).
    pub base: String,
    /// It has single mailboxes as well: it needs no domain.
    pub has_mailboxes: bool,
    /// Secrets in the vault that were entered here, by field key.
    pub stored: BTreeSet<String>,
    /// Fields whose secrets the connector that is being changed has already.
    pub kept: BTreeSet<String>,
    /// What the private keys are, by field key.
    pub key_facts: BTreeMap<String, KeyFactsView>,
    /// Why a private key is of no use, by field key.
    pub key_faults: BTreeMap<String, Fault>,
    /// The day from which the SSH keys before the new one are no longer offered, as typed.
    pub retire: String,
    /// Counts the secrets entered: a changed password is a changed form.
    pub secrets_entered: u64,
    /// The address that the world sees, as typed.
    pub outer: String,
    /// What was saved.
    pub saved: Saved,
    /// *I have sent the files to ICE Chat* was pressed.
    pub files_sent: bool,
    /// Whom it trusts, one a site that was in the form.
    pub trusted: Vec<Trusted>,
    /// *Expect a new key*.
    pub expected: Option<Expected>,
    /// What the form said when the connection was validated.
    pub checked: Option<String>,
    /// The newest file of the site, as it was fetched then.
    pub sample: Option<SampleFile>,
    /// It runs every day by itself.
    pub daily: bool,
    /// At which time of day, as typed.
    pub daily_at: String,
    /// Where the mailboxes live.
    pub destination: DraftDestination,
    /// Automatic user mapping.
    pub automatic: bool,
    /// The organisation's domains, as typed.
    pub domains: String,
    /// The name of the mapping CSV.
    pub csv: Option<String>,
    /// Domains that were renamed.
    pub aliases: Vec<Alias>,
    /// The first day of messages that the mapping is for, as typed; absent: all.
    pub effective: Option<String>,
}

/// Host keys of one site.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Trusted {
    /// Host as in the settings.
    pub host: String,
    /// TCP port.
    pub port: u16,
    /// Accepted, `SHA256:…`
    pub accepted: Vec<String>,
    /// Revoked, `SHA256:…`
    pub revoked: Vec<String>,
    /// What a known_hosts file brought.
    pub imported: Option<ImportedView>,
}

/// A planned change of the host key, as typed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Expected {
    /// A fingerprint or a public key.
    pub fingerprint: String,
    /// `2026-12-05`
    pub from: String,
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
        let all = kind.fields.iter().chain(kind.private_fields);
        let values = all.map(|field| (field.key.to_owned(), field.preset.to_owned()));
        Self {
            id: id.to_owned(),
            kind: kind.id.to_owned(),
            practice,
            values: values.collect(),
            automatic: true,
            daily: !practice,
            daily_at: DAILY_AT.to_owned(),
            // An account on the practice site is there from the beginning: nobody has to be sent files.
            files_sent: practice && kind.sign_in == SignIn::Account,
            ..Self::default()
        }
    }

    /// Its kind. Drafts of kinds that this version does not know are not listed.
    #[must_use]
    pub fn kind(&self) -> Option<&'static Kind> {
        find(&self.kind)
    }

    /// It is signed in to with keys; an account has a password alone.
    #[must_use]
    pub fn has_keys(&self) -> bool {
        self.kind().is_some_and(|kind| kind.sign_in == SignIn::Keys)
    }

    /// Whose keys is answered, or not a question.
    #[must_use]
    pub fn way_chosen(&self) -> bool {
        self.mode.is_some() || !self.has_keys()
    }

    /// People may be mapped by a file.
    #[must_use]
    pub fn has_csv(&self) -> bool {
        self.kind().is_some_and(|kind| kind.csv_key.is_some())
    }

    /// The field with the user name on the site.
    #[must_use]
    pub fn user_key(&self) -> &'static str {
        if self.has_keys() { "firm_code" } else { "user_name" }
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

    /// The form's fields, in order.
    pub fn fields(&self) -> impl Iterator<Item = &'static Field> + use<> {
        let kind = self.kind();
        let private = kind.filter(|_| self.mode == Some(Mode::Private));
        let own = private.map(|kind| kind.private_fields).unwrap_or_default();
        kind.map(|kind| kind.fields).unwrap_or_default().iter().chain(own)
    }

    fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields().find(|field| field.key == key)
    }

    /// What is wrong with a field. `taken`: names of connectors that exist, in lower case.
    #[must_use]
    pub fn fault(&self, key: &str, taken: &BTreeSet<String>) -> Option<Fault> {
        let text = self.value(key).trim();
        let invalid = || Some(Fault::from(&Error::new(Code::SettingInvalid).arg("setting", key)));
        match self.field(key).map(|field| field.kind) {
            Some(FieldKind::Secret) => {
                if self.has(key) {
                    None
                } else {
                    invalid()
                }
            }
            Some(FieldKind::SshKey | FieldKind::PgpKey) => match self.key_faults.get(key) {
                Some(fault) => Some(fault.clone()),
                None => {
                    if self.has(key) {
                        None
                    } else {
                        invalid()
                    }
                }
            },
            Some(FieldKind::Passphrase) => {
                let facts = self.key_of(key).and_then(|of| self.key_facts.get(of));
                match facts.map(|facts| facts.passphrase) {
                    Some(PassphraseView::Missing) => invalid(),
                    Some(PassphraseView::Wrong) => {
                        Some(Fault::from(&Error::new(Code::WrongPassphrase).arg("setting", key)))
                    }
                    Some(PassphraseView::NotNeeded | PassphraseView::Opens) | None => None,
                }
            }
            Some(FieldKind::Port) if !text.parse::<u16>().is_ok_and(|port| port > 0) => invalid(),
            Some(FieldKind::Port) => None,
            Some(FieldKind::Text) | None => {
                let plain = !text.is_empty() && text.len() <= 200 && !text.chars().any(char::is_control);
                match key {
                    "name" if self.editing.is_some() => None,
                    "name" if taken.contains(&text.to_lowercase()) => {
                        Some(Fault::from(&Error::new(Code::ConnectorExists).arg("connector", text)))
                    }
                    "host" if host_from_form(text).is_err() => invalid(),
                    _ if plain => None,
                    _ => invalid(),
                }
            }
        }
    }

    /// A secret of this field is in the vault.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.stored.contains(key) || self.kept.contains(key)
    }

    /// The private key that a passphrase opens: the field before it.
    #[must_use]
    pub fn key_of(&self, passphrase: &str) -> Option<&'static str> {
        let mut before = None;
        for field in self.fields() {
            if field.key == passphrase {
                return before.filter(|_| field.kind == FieldKind::Passphrase);
            }
            before = Some(field.key);
        }
        None
    }

    /// The passphrase of a private key: the field behind it.
    #[must_use]
    pub fn passphrase_of(&self, key: &str) -> Option<&'static str> {
        let mut rest = self.fields().skip_while(|field| field.key != key).skip(1);
        rest.next().filter(|field| field.kind == FieldKind::Passphrase).map(|field| field.key)
    }

    /// Whether a field of this key is there, and is one for a secret.
    #[must_use]
    pub fn is_secret(&self, key: &str) -> bool {
        self.field(key).is_some_and(|field| match field.kind {
            FieldKind::Secret | FieldKind::SshKey | FieldKind::PgpKey | FieldKind::Passphrase => true,
            FieldKind::Text | FieldKind::Port => false,
        })
    }

    /// Whether a field of this key is there, and is one for a private key.
    #[must_use]
    pub fn is_private_key(&self, key: &str) -> bool {
        self.field(key).is_some_and(|field| matches!(field.kind, FieldKind::SshKey | FieldKind::PgpKey))
    }

    /// A new SSH key was entered beside one that the connector has.
    #[must_use]
    pub fn rotates(&self) -> bool {
        let ssh = self.fields().find(|field| field.kind == FieldKind::SshKey);
        ssh.is_some_and(|field| self.stored.contains(field.key) && self.kept.contains(field.key))
    }

    /// The day that was typed as *Old keys retire on*.
    #[must_use]
    pub fn retire_day(&self) -> Option<Date> {
        self.retire.trim().parse().ok()
    }

    /// Every field is filled, and none is wrong.
    #[must_use]
    pub fn form_complete(&self, taken: &BTreeSet<String>) -> bool {
        self.fields().all(|field| self.fault(field.key, taken).is_none())
            && (!self.rotates() || self.retire_day().is_some())
            && self.expected.as_ref().is_none_or(|expected| expected.read().is_some())
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
        let trusted = self.trust().cloned().unwrap_or_default();
        let trusted = [trusted.accepted, trusted.revoked].map(|keys| keys.join(" ")).join(" not ");
        format!("{:?} {} {} {trusted}", self.mode, self.secrets_entered, values.join(" "))
    }

    /// The connection was validated for exactly what is in the form now.
    #[must_use]
    pub fn is_checked(&self) -> bool {
        self.checked.as_ref().is_some_and(|said| *said == self.form_said())
    }

    /// Whom it trusts, if that is about this site.
    #[must_use]
    pub fn trust(&self) -> Option<&Trusted> {
        let site = self.site()?;
        self.trusted.iter().find(|trusted| trusted.is_of(&site))
    }

    /// The same, to be changed; empty at first.
    pub fn trust_mut(&mut self) -> Option<&mut Trusted> {
        let (host, port) = self.site()?;
        if self.trust().is_none() {
            self.trusted.push(Trusted { host: host.clone(), port, ..Trusted::default() });
        }
        self.trusted.iter_mut().find(|trusted| trusted.is_of(&(host.clone(), port)))
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
        if let Some(domains) = domains(&self.domains)
            && (!domains.is_empty() || self.has_mailboxes)
        {
            return Ok(domains);
        }
        Err(Fault::from(&Error::new(Code::SettingInvalid).arg("setting", "mapping.domains")))
    }

    /// The first day of messages that the mapping is for, UTC; `None`: it is for all.
    ///
    /// # Errors
    /// `setting-invalid` (`mapping.from`).
    pub fn effective_day(&self) -> Result<Option<Date>, Fault> {
        let fault = |_| Fault::from(&Error::new(Code::SettingInvalid).arg("setting", "mapping.from"));
        self.effective.as_ref().map(|text| text.trim().parse().map_err(fault)).transpose()
    }

    /// The time of day at which it runs, as a setting; none: only when a person asks.
    ///
    /// # Errors
    /// `setting-invalid` (`schedule.daily_at`).
    pub fn daily_time(&self) -> Result<Option<String>, Fault> {
        if self.daily && !self.practice { time_of_day_typed(&self.daily_at).map(Some) } else { Ok(None) }
    }

    /// Whether a page is complete. `csv_good`: the CSV has no mistakes, or there is none.
    #[must_use]
    pub fn complete(&self, page: Page, taken: &BTreeSet<String>, csv_good: bool) -> bool {
        match page {
            Page::Terms => {
                let version = self.terms.as_ref().map(|terms| terms.version.as_str());
                version.is_some() && version == self.kind().map(|kind| kind.terms)
            }
            Page::Credentials => self.way_chosen() && self.form_complete(taken) && self.is_checked(),
            Page::Mapping => {
                let said = self.domain_list().is_ok() && self.effective_day().is_ok();
                said && csv_good && (self.automatic || self.csv.is_some()) && self.destination_complete()
            }
            Page::Review => false,
        }
    }

    /// The first page that is not complete.
    #[must_use]
    pub fn furthest(&self, taken: &BTreeSet<String>, csv_good: bool) -> Page {
        let open = |page: &Page| !self.complete(*page, taken, csv_good);
        Page::ALL.into_iter().find(open).unwrap_or(Page::Review)
    }

    /// The settings as they are now, `base` being those of the connector that is changed; where no domain
    /// is named yet, nobody is mapped.
    #[must_use]
    pub fn connector(&self, base: Option<Connector>) -> Connector {
        let (host, port) = self.site().unwrap_or_default();
        let mut connector = base.unwrap_or_else(|| Connector {
            name: self.value("name").trim().to_owned(),
            kind: self.kind.clone(),
            // The documented form has no folder: where the site puts us after signing in.
            source: Source { path: ".".into(), ..Source::default() },
            mapping: Mapping::default(),
            destination: None,
            limits: Limits::default(),
            schedule: Schedule::default(),
            alerts: None,
        });
        let source = &mut connector.source;
        (source.host, source.port) = (host, port);
        self.value(self.user_key()).trim().clone_into(&mut source.firm_code);
        let trusted = self.trust().cloned().unwrap_or_default();
        (source.host_keys, source.revoked_host_keys) = (trusted.accepted, trusted.revoked);
        source.expected_host_key = self.expected.as_ref().and_then(Expected::read);
        source.keys = match self.mode {
            Some(Mode::Private) => KeyMode::Private,
            Some(Mode::Public) | None => KeyMode::Public,
        };
        connector.destination = self.destination_settings(connector.destination.take());
        connector.schedule.daily_at = self.daily_time().ok().flatten();
        connector.mapping.automatic = self.automatic;
        connector.mapping.csv = self.csv.as_ref().map(Into::into);
        connector.mapping.domains = self.domain_list().unwrap_or_default();
        connector.mapping.aliases.clone_from(&self.aliases);
        connector.mapping.from = self.effective_day().ok().flatten();
        connector
    }
}

/// A time of day as people type it, `5:15` or `05.15`, as a setting has it.
///
/// # Errors
/// `setting-invalid` (`schedule.daily_at`).
pub fn time_of_day_typed(typed: &str) -> Result<String, Fault> {
    let plain = typed.trim().replace('.', ":");
    let padded = if plain.find(':') == Some(1) { format!("0{plain}") } else { plain };
    let fault = || Fault::from(&Error::new(Code::SettingInvalid).arg("setting", "schedule.daily_at"));
    time_of_day(&padded).map(|_| padded).ok_or_else(fault)
}

impl Trusted {
    fn is_of(&self, (host, port): &(String, u16)) -> bool {
        self.host == *host && self.port == *port
    }
}

impl Expected {
    /// What is wrong with the fingerprint.
    #[must_use]
    pub fn fingerprint_fault(&self) -> Option<Fault> {
        let fault = || Fault::from(&Error::new(Code::SettingInvalid).arg("setting", "expected_fingerprint"));
        fingerprint_of(&self.fingerprint).is_none().then(fault)
    }

    /// What is wrong with the day.
    #[must_use]
    pub fn from_fault(&self) -> Option<Fault> {
        let fault = || Fault::from(&Error::new(Code::SettingInvalid).arg("setting", "expected_from"));
        self.from.trim().parse::<Date>().is_err().then(fault)
    }

    /// As a setting, where both can be used.
    #[must_use]
    pub fn read(&self) -> Option<ExpectedHostKey> {
        let fingerprint = fingerprint_of(&self.fingerprint)?;
        Some(ExpectedHostKey { fingerprint, from: self.from.trim().parse().ok()? })
    }
}
