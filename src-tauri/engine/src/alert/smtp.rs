//! Alerts by e-mail, through the organisation's SMTP server.
//!
//! In: an alert with its words, the password. Out: one plain-text mail to all recipients; those that the server
//! refuses do not keep it from the others. STARTTLS is required where it is set: nothing is said without it.
//! Deliberately absent: HTML, attachments, a queue (`outbox`).

use std::net::{SocketAddr, ToSocketAddrs as _};
use std::time::SystemTime;

use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Mailboxes, Message};
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{Certificate, CertificateStore, SmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::response::Severity;
use lettre::{Address, transport::smtp};
use secrecy::{ExposeSecret as _, SecretString};

use super::{ANSWER, Accepted, Again, Alert, Alerter, Letter, Undelivered, meaning, within};
use crate::error::{Code, Error, Result};
use crate::settings::{MailAlerts, Security};
use crate::tls;

/// Mail through one server.
pub struct Smtp {
    settings: MailAlerts,
    password: Option<SecretString>,
}

impl Smtp {
    /// `password`: for the user of the settings.
    #[must_use]
    pub fn new(settings: &MailAlerts, password: Option<SecretString>) -> Self {
        Self { settings: settings.clone(), password }
    }
}

impl Alerter for Smtp {
    fn deliver(&self, alert: &Alert, letter: &Letter) -> Result<Accepted, Undelivered> {
        let mail = message(&self.settings, alert, letter)?;
        let line = Line { settings: self.settings.clone(), password: self.password.clone() };
        let silent = Error::new(Code::AlertSilent)
            .arg("host", &self.settings.host)
            .arg("port", self.settings.port())
            .arg("seconds", super::WHOLE.as_secs());
        within(move || line.send(&mail)).unwrap_or_else(|| Err(silent.into()))
    }
}

/// The whole message: the same bytes for the same alert, however often it is tried.
fn message(settings: &MailAlerts, alert: &Alert, letter: &Letter) -> Result<Vec<u8>> {
    let unusable = |setting: &'static str| Error::new(Code::SettingInvalid).arg("setting", setting);
    let from: Address = settings.from.parse().map_err(|_| unusable("alerts.mail.from"))?;
    let to: Vec<Mailbox> =
        addresses(settings)?.into_iter().map(|address| Mailbox::new(None, address)).collect();
    let subject: String = letter.subject.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let message = Message::builder()
        .message_id(Some(format!("<{}@{}>", alert.id, from.domain())))
        .date(SystemTime::from(alert.at))
        .from(Mailbox::new(Some("Chat Connectors".to_owned()), from))
        .mailbox(lettre::message::header::To::from(Mailboxes::from_iter(to)))
        .subject(subject)
        .header(AutoSubmitted)
        .header(ContentType::TEXT_PLAIN)
        .body(letter.text.clone())
        .map_err(|e| Error::internal("alert mail").because(e))?;
    Ok(message.formatted())
}

fn addresses(settings: &MailAlerts) -> Result<Vec<Address>> {
    let unusable = || Error::new(Code::SettingInvalid).arg("setting", "alerts.mail.to");
    settings.to.iter().map(|address| address.parse().map_err(|_| unusable())).collect()
}

/// RFC 3834: nobody's absence note is to answer.
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> std::result::Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

struct Line {
    settings: MailAlerts,
    password: Option<SecretString>,
}

impl Line {
    fn send(&self, mail: &[u8]) -> Result<Accepted, Undelivered> {
        let mut connection = self.connect()?;
        let sent = self.sign_in(&mut connection).and_then(|()| self.hand_over(&mut connection, mail));
        match &sent {
            // It has the mail: what it says to the goodbye does not matter.
            Ok(_) => drop(connection.quit()),
            Err(_) => connection.abort(),
        }
        sent
    }

    fn connect(&self) -> Result<SmtpConnection> {
        let (host, port) = (self.settings.host.as_str(), self.settings.port());
        let nowhere = || Error::new(Code::AlertName).arg("host", host);
        let addresses: Vec<SocketAddr> =
            (host, port).to_socket_addrs().map_err(|e| nowhere().because(e))?.collect();
        let encryption = self.encryption()?;
        let wrapped = encryption.as_ref().filter(|_| self.settings.security == Security::Tls);
        let us = ClientId::Domain(self.domain().to_owned());
        let mut last = nowhere();
        for address in addresses {
            match SmtpConnection::connect(address, Some(ANSWER), &us, wrapped, None) {
                Ok(connection) => return self.encrypted(connection, encryption.as_ref(), &us),
                Err(error) => last = self.broken(&error),
            }
        }
        Err(last)
    }

    /// After STARTTLS, where that is the way; otherwise as it is.
    fn encrypted(
        &self,
        mut connection: SmtpConnection,
        encryption: Option<&TlsParameters>,
        us: &ClientId,
    ) -> Result<SmtpConnection> {
        if let (Security::Starttls, Some(encryption)) = (self.settings.security, encryption) {
            if !connection.can_starttls() {
                connection.abort();
                return Err(self.at(Code::AlertNoTls));
            }
            connection.starttls(encryption, us).map_err(|error| self.broken(&error))?;
            if !connection.is_encrypted() {
                return Err(self.at(Code::AlertNoTls));
            }
        }
        Ok(connection)
    }

    fn encryption(&self) -> Result<Option<TlsParameters>> {
        if self.settings.security == Security::None {
            return Ok(None);
        }
        tls::install_provider();
        let mut parameters = TlsParameters::builder(self.settings.host.clone());
        if let Some(pem) = &self.settings.ca {
            let unusable = || Error::new(Code::SettingInvalid).arg("setting", "alerts.mail.ca");
            let authority = Certificate::from_pem(pem.as_bytes()).map_err(|e| unusable().because(e))?;
            parameters = parameters.certificate_store(CertificateStore::None).add_root_certificate(authority);
        }
        parameters.build().map(Some).map_err(|error| self.broken(&error))
    }

    fn sign_in(&self, connection: &mut SmtpConnection) -> Result<(), Undelivered> {
        let Some(user) = &self.settings.user else { return Ok(()) };
        let missing = || Error::new(Code::SecretMissing).arg("secret", "alerts/mail-password");
        let password = self.password.as_ref().ok_or_else(missing)?;
        let credentials = Credentials::new(user.clone(), password.expose_secret().to_owned());
        let refused = |error: smtp::Error| {
            let named = Error::new(Code::AlertLogin).arg("host", &self.settings.host);
            match error.status().map(|status| status.severity) {
                Some(Severity::TransientNegativeCompletion) => self.later(&error),
                // Without a reply either the line broke, or the server offers no way that we know.
                None if !error.is_client() => self.broken(&error),
                _ => named,
            }
        };
        connection.auth(&[Mechanism::Plain, Mechanism::Login], &credentials).map_err(refused)?;
        Ok(())
    }

    /// Sender, recipients, text. Who is refused does not get it; the others do.
    fn hand_over(&self, connection: &mut SmtpConnection, mail: &[u8]) -> Result<Accepted, Undelivered> {
        let unusable = Error::new(Code::SettingInvalid).arg("setting", "alerts.mail.from");
        let from: Address = self.settings.from.parse().map_err(|_| unusable)?;
        connection
            .command(Mail::new(Some(from), Vec::new()))
            .map_err(|error| self.answered(&error, Code::AlertSender))?;
        let (mut refused, mut last) = (Vec::new(), None);
        let recipients = addresses(&self.settings)?;
        let of = recipients.len();
        for (place, recipient) in recipients.into_iter().enumerate() {
            if let Err(error) = connection.command(Rcpt::new(recipient, Vec::new())) {
                if error.status().is_none() {
                    return Err(self.broken(&error).into());
                }
                refused.push((place + 1).to_string());
                last = Some(error);
            }
        }
        let but = last.map(|error| {
            self.answered(&error, Code::AlertRecipient).arg("places", refused.join(", ")).arg("of", of)
        });
        if refused.len() == of {
            return Err(but.unwrap_or_else(|| Error::internal("alert recipients")).into());
        }
        connection.command(Data).map_err(|error| self.rejected(&error))?;
        connection.message(mail).map_err(|error| self.rejected(&error))?;
        Ok(Accepted { but })
    }

    /// A mail that is refused for good would stand in the way of all after it.
    fn rejected(&self, error: &smtp::Error) -> Undelivered {
        let error = self.answered(error, Code::AlertRejected);
        let again = if error.code() == Code::AlertRejected { Again::Never } else { Again::NextRun };
        Undelivered { error, again }
    }

    /// What a reply means: *later*, or no, which `code` names.
    fn answered(&self, error: &smtp::Error, code: Code) -> Error {
        let Some(status) = error.status() else { return self.broken(error) };
        match status.severity {
            Severity::TransientNegativeCompletion => self.later(error),
            _ => Error::new(code).arg("host", &self.settings.host).arg("reply", status),
        }
    }

    fn later(&self, error: &smtp::Error) -> Error {
        let reply = error.status().map(|status| status.to_string()).unwrap_or_default();
        Error::new(Code::AlertLater).arg("host", &self.settings.host).arg("reply", reply)
    }

    /// What a line that broke means. The server's own words are not kept: they may quote an address.
    fn broken(&self, error: &smtp::Error) -> Error {
        if error.status().is_some() {
            return self.later(error);
        }
        let (host, port) = (self.settings.host.as_str(), self.settings.port());
        meaning(error, host, port).unwrap_or_else(|| self.at(Code::AlertLost))
    }

    fn at(&self, code: Code) -> Error {
        Error::new(code).arg("host", &self.settings.host).arg("port", self.settings.port())
    }

    fn domain(&self) -> &str {
        self.settings.from.rsplit_once('@').map_or("localhost", |(_, domain)| domain)
    }
}
