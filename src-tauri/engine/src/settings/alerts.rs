//! The `[alerts]` table of a connector file: whom to tell, of what, in which language.
//!
//! In: TOML. Out: checked settings without any secret: password and signing secret are named by files that are
//! read once, and kept in the vault. Deliberately absent: sending (`alert`), what has happened (`pipeline`).

use std::net::IpAddr;
use std::path::{Path, PathBuf};

use reqwest::Url;
use serde::{Deserialize, Serialize};

use crate::error::{Code, Error, Result};
use crate::model::Mailbox;

/// Languages that alerts are written in.
pub const LANGUAGES: [&str; 4] = ["en", "sv", "nl", "fr"];
/// People that one alert goes to.
const RECIPIENTS: usize = 50;
/// Bytes of a certificate authority's file.
pub(crate) const AUTHORITY: usize = 256 * 1024;

/// What somebody is told of. As written in TOML and JSON; names the words (`alert-…`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AlertKind {
    /// A run failed, or could not begin.
    Failed,
    /// A run held items: nobody is mapped for them.
    Held,
    /// The first run that succeeded.
    FirstSuccess,
    /// A day has more items than the limit.
    OverLimit,
    /// A day of which no file came.
    DayMissing,
    /// Today's file is usually there by now.
    FileLate,
    /// No run has reached the site for days.
    Silent,
    /// The site had no file at all.
    SiteEmpty,
    /// A manifest and the site disagree.
    ManifestDisagrees,
    /// A file that is not imported leaves the site soon.
    Disappears,
    /// A key expires, or another date is near: 60, 30, 7 and 0 days before.
    Expiry,
    /// Somebody asked whether alerts arrive. Cannot be chosen.
    Test,
}

impl AlertKind {
    /// Those that can be chosen.
    pub const ALL: [Self; 11] = [
        Self::Failed,
        Self::Held,
        Self::FirstSuccess,
        Self::OverLimit,
        Self::DayMissing,
        Self::FileLate,
        Self::Silent,
        Self::SiteEmpty,
        Self::ManifestDisagrees,
        Self::Disappears,
        Self::Expiry,
    ];

    /// As written in TOML and JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Failed => "failed",
            Self::Held => "held",
            Self::FirstSuccess => "first-success",
            Self::OverLimit => "over-limit",
            Self::DayMissing => "day-missing",
            Self::FileLate => "file-late",
            Self::Silent => "silent",
            Self::SiteEmpty => "site-empty",
            Self::ManifestDisagrees => "manifest-disagrees",
            Self::Disappears => "disappears",
            Self::Expiry => "expiry",
            Self::Test => "test",
        }
    }
}

/// Whom to tell, of what.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alerts {
    /// Of what; absent: of everything but the first success.
    #[serde(default = "usual")]
    pub on: Vec<AlertKind>,
    /// `en`, `sv`, `nl` or `fr`; absent: that of whoever starts the run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// By e-mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mail: Option<MailAlerts>,
    /// By a POST of JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub webhook: Option<WebhookAlerts>,
}

/// An SMTP server, and who gets mail.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailAlerts {
    /// Name or IP address.
    pub host: String,
    /// TCP port; absent: 465, 587 or 25, by `security`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<u16>,
    /// How the line is encrypted.
    #[serde(default)]
    pub security: Security,
    /// `security = "none"` to another computer is wanted: everybody on the way can read the alerts.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub accept_unencrypted: bool,
    /// The user name; absent: without signing in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// Where the password stands, read once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password_file: Option<PathBuf>,
    /// The sender's address.
    pub from: String,
    /// Who gets the alerts.
    pub to: Vec<String>,
    /// Where the certificate of an own authority stands (PEM), read once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ca_file: Option<PathBuf>,
    /// That certificate: no other authority is trusted then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ca: Option<String>,
}

/// How the line to an SMTP server is encrypted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Security {
    /// TLS from the first byte.
    Tls,
    /// STARTTLS; where the server does not offer it, nothing is sent.
    #[default]
    Starttls,
    /// Not at all.
    None,
}

/// Where JSON is posted to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WebhookAlerts {
    /// `https://…`; `http://` to this computer only.
    pub url: String,
    /// Where the secret stands that signs what is posted, read once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret_file: Option<PathBuf>,
    /// Where the certificate of an own authority stands (PEM), read once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ca_file: Option<PathBuf>,
    /// That certificate: no other authority is trusted then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ca: Option<String>,
}

fn usual() -> Vec<AlertKind> {
    AlertKind::ALL.into_iter().filter(|kind| *kind != AlertKind::FirstSuccess).collect()
}

impl Default for Alerts {
    fn default() -> Self {
        Self { on: usual(), language: None, mail: None, webhook: None }
    }
}

/// A file with an `[alerts]` table; a whole connector file is one as well.
#[derive(Deserialize)]
struct Alone {
    alerts: Alerts,
}

impl Alerts {
    /// Reads the `[alerts]` table of a file.
    ///
    /// # Errors
    /// `input-unreadable`, `connector-file` with the line, `setting-invalid` with the setting.
    pub fn read(path: &Path) -> Result<Self> {
        let Alone { alerts } = super::read_toml(path)?;
        alerts.check()?;
        Ok(alerts)
    }

    /// Checks what a file or a form said.
    ///
    /// # Errors
    /// `setting-invalid` with the setting.
    pub fn check(&self) -> Result<()> {
        if self.on.contains(&AlertKind::Test) {
            return invalid("alerts.on");
        }
        if self.language.as_ref().is_some_and(|language| !LANGUAGES.contains(&language.as_str())) {
            return invalid("alerts.language");
        }
        if self.mail.is_none() && self.webhook.is_none() {
            return invalid("alerts");
        }
        self.mail.as_ref().map_or(Ok(()), MailAlerts::check)?;
        self.webhook.as_ref().map_or(Ok(()), WebhookAlerts::check)
    }

    /// The same without paths to secrets: as it is kept.
    #[must_use]
    pub(crate) fn kept(&self) -> Self {
        let mut kept = self.clone();
        if let Some(mail) = &mut kept.mail {
            (mail.password_file, mail.ca_file) = (None, None);
        }
        if let Some(webhook) = &mut kept.webhook {
            (webhook.secret_file, webhook.ca_file) = (None, None);
        }
        kept
    }
}

impl MailAlerts {
    /// The port, also where none was given.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port.unwrap_or(match self.security {
            Security::Tls => 465,
            Security::Starttls => 587,
            Security::None => 25,
        })
    }

    fn check(&self) -> Result<()> {
        let odd = |text: &str| text.chars().any(|c| c.is_whitespace() || c.is_control());
        if self.host.is_empty() || odd(&self.host) || self.host.contains(['/', '@']) {
            return invalid("alerts.mail.host");
        }
        if self.port == Some(0) {
            return invalid("alerts.mail.port");
        }
        if self.user.as_ref().is_some_and(|user| user.is_empty() || user.chars().any(char::is_control)) {
            return invalid("alerts.mail.user");
        }
        // A password is never sent unencrypted to another computer, whatever is accepted.
        let elsewhere = self.security == Security::None && !is_here(&self.host);
        if elsewhere && (self.user.is_some() || !self.accept_unencrypted) {
            return invalid("alerts.mail.security");
        }
        let plausible = |address: &String| address.is_ascii() && Mailbox::parse(address).is_some();
        if !plausible(&self.from) {
            return invalid("alerts.mail.from");
        }
        if self.to.is_empty() || self.to.len() > RECIPIENTS || !self.to.iter().all(plausible) {
            return invalid("alerts.mail.to");
        }
        if self.ca.as_ref().is_some_and(|pem| !is_certificate(pem)) {
            return invalid("alerts.mail.ca");
        }
        Ok(())
    }
}

impl WebhookAlerts {
    /// The host alone: a path or a query may be a secret of its own, and is never told.
    #[must_use]
    pub fn host(&self) -> String {
        Url::parse(&self.url).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default()
    }

    fn check(&self) -> Result<()> {
        let Ok(url) = Url::parse(&self.url) else { return invalid("alerts.webhook.url") };
        let host = url.host_str().unwrap_or_default();
        let way = match url.scheme() {
            "https" => true,
            "http" => is_here(host.trim_matches(['[', ']'])),
            _ => false,
        };
        if !way || host.is_empty() || !url.username().is_empty() || url.password().is_some() {
            return invalid("alerts.webhook.url");
        }
        if self.ca.as_ref().is_some_and(|pem| !is_certificate(pem)) {
            return invalid("alerts.webhook.ca");
        }
        Ok(())
    }
}

pub(super) fn is_certificate(pem: &str) -> bool {
    pem.len() <= AUTHORITY && pem.contains("-----BEGIN CERTIFICATE-----")
}

/// Whether it is this computer.
fn is_here(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn invalid(setting: &str) -> Result<()> {
    Err(Error::new(Code::SettingInvalid).arg("setting", setting))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAIL: &str =
        "host = \"smtp.corp.example\"\nfrom = \"cc@corp.example\"\nto = [\"ops@corp.example\"]\n";

    fn read(text: &str) -> Result<Alerts, String> {
        let alerts: Alerts = toml::from_str(text).map_err(|_| "toml".to_owned())?;
        let setting = |error: Error| error.args().get("setting").cloned().unwrap_or_default();
        alerts.check().map_err(setting).map(|()| alerts)
    }

    #[test]
    fn a_short_table_tells_all_but_success_by_starttls() {
        let alerts = read(&format!("[mail]\n{MAIL}")).unwrap();
        assert_eq!(alerts.on.len(), AlertKind::ALL.len() - 1);
        assert!(!alerts.on.contains(&AlertKind::FirstSuccess));
        let mail = alerts.mail.unwrap();
        assert_eq!((mail.port(), mail.security), (587, Security::Starttls));
    }

    #[test]
    fn what_cannot_be_used_is_named_and_a_password_never_goes_in_the_clear() {
        let mail = |line: &str| read(&format!("[mail]\n{MAIL}{line}\n")).err();
        let none = "security = \"none\"";
        assert_eq!(mail(none).as_deref(), Some("alerts.mail.security"));
        assert_eq!(mail(&format!("{none}\naccept_unencrypted = true")), None);
        let with_user = format!("{none}\naccept_unencrypted = true\nuser = \"u\"");
        assert_eq!(mail(&with_user).as_deref(), Some("alerts.mail.security"));
        let here =
            format!("[mail]\n{}{none}\nuser = \"u\"\n", MAIL.replace("smtp.corp.example", "127.0.0.1"));
        assert!(read(&here).is_ok());
        for (from, to, setting) in [
            ("cc@corp.example", "no address", "alerts.mail.from"),
            ("[\"ops@corp.example\"]", "[]", "alerts.mail.to"),
            ("[\"ops@corp.example\"]", "[\"ops\"]", "alerts.mail.to"),
            ("smtp.corp.example", "smtp corp", "alerts.mail.host"),
        ] {
            assert_eq!(read(&format!("[mail]\n{}", MAIL.replace(from, to))).err().as_deref(), Some(setting));
        }
        for url in [
            "http://hooks.corp.example/x",
            "ftp://hooks.corp.example",
            "https://user:secret@hooks.corp.example",
            "hooks",
        ] {
            let webhook = format!("[webhook]\nurl = \"{url}\"");
            assert_eq!(read(&webhook).err().as_deref(), Some("alerts.webhook.url"), "{url}");
        }
        assert!(read("[webhook]\nurl = \"http://[::1]:8080/x\"").is_ok());
        assert_eq!(read("on = [\"failed\"]").err().as_deref(), Some("alerts"));
        assert_eq!(read(&format!("on = [\"test\"]\n[mail]\n{MAIL}")).err().as_deref(), Some("alerts.on"));
        assert_eq!(read(&format!("on = [\"nonsense\"]\n[mail]\n{MAIL}")).err().as_deref(), Some("toml"));
        let language = format!("language = \"xx\"\n[mail]\n{MAIL}");
        assert_eq!(read(&language).err().as_deref(), Some("alerts.language"));
    }

    #[test]
    fn every_kind_is_written_as_it_is_read() {
        for kind in AlertKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
        }
    }
}
