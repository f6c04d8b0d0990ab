//! *Where the mailboxes live* as a form: from settings to what is typed and back, and what is wrong with it.
//!
//! In: a form as it is typed, or settings. Out: settings, fields that cannot be used, the secret that is needed.
//! Pure. Deliberately absent: rules (`engine::settings` has them, and is asked); the secrets.

use std::collections::BTreeSet;

use engine::settings::{
    Destination, DestinationKind, Graph, GraphMethod, Imap, ImapSignIn, LoginName, Oauth, Security,
};
use serde::{Deserialize, Serialize};

use crate::draft::Draft;
use crate::view::destination::{
    Credential, DestinationChoice, DestinationEdit, DestinationForm, LineSecurity, MailMethod, MailboxLogin,
    MailboxSignIn, PlaceView,
};

/// The account's password, as a field.
pub const PASSWORD: &str = "destination.password";
/// The application's secret, as a field.
pub const CLIENT_SECRET: &str = "destination.client_secret";
/// Its certificate with the key, as a field.
pub const CERTIFICATE: &str = "destination.certificate";
/// Fields of the form that are secrets.
pub const SECRETS: [&str; 3] = [PASSWORD, CLIENT_SECRET, CERTIFICATE];

/// What a draft has of it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DraftDestination {
    /// As typed.
    pub form: DestinationForm,
    /// What the connector that is being changed has until now.
    pub was: Option<DestinationForm>,
}

impl Draft {
    /// Where its mailboxes live is said. The practice site has its own archive.
    #[must_use]
    pub fn destination_complete(&self) -> bool {
        self.practice || complete(&self.destination.form, |key| self.has_for_destination(key))
    }

    /// Whether there is this secret for the place that is typed: one that was kept for another server is none.
    #[must_use]
    pub fn has_for_destination(&self, key: &str) -> bool {
        let DraftDestination { form, was } = &self.destination;
        let kept = || was.as_ref().is_some_and(|was| same_door(form, was)) && self.kept.contains(key);
        self.stored.contains(key) || kept()
    }

    /// Its settings, `base` being those of the connector that is changed. What the form has no field for stays, unless
    /// something else was typed.
    #[must_use]
    pub fn destination_settings(&self, base: Option<Destination>) -> Option<Destination> {
        let DraftDestination { form, was } = &self.destination;
        if self.practice || was.as_ref() == Some(form) { base } else { settings(form) }
    }
}

/// Takes over what was typed or chosen; gives the field's name.
pub fn edit(form: &mut DestinationForm, edit: DestinationEdit) -> &'static str {
    match edit {
        DestinationEdit::Choice(choice) => set(&mut form.choice, choice, "choice"),
        DestinationEdit::AlsoArchive(on) => set(&mut form.also_archive, on, "also_archive"),
        DestinationEdit::Host(text) => set(&mut form.host, text, "host"),
        DestinationEdit::Port(text) => set(&mut form.port, text, "port"),
        DestinationEdit::Security(security) => set(&mut form.security, security, "security"),
        DestinationEdit::AcceptUnencrypted(on) => set(&mut form.accept_unencrypted, on, "accept_unencrypted"),
        DestinationEdit::Ca(text) => set(&mut form.ca, text, "ca"),
        DestinationEdit::SignIn(sign_in) => set(&mut form.sign_in, sign_in, "sign_in"),
        DestinationEdit::User(text) => set(&mut form.user, text, "user"),
        DestinationEdit::Separator(text) => set(&mut form.separator, text, "separator"),
        DestinationEdit::Login(login) => set(&mut form.login, login, "login"),
        DestinationEdit::Connections(text) => set(&mut form.connections, text, "connections"),
        DestinationEdit::Tenant(text) => set(&mut form.tenant, text, "tenant"),
        DestinationEdit::ClientId(text) => set(&mut form.client_id, text, "client_id"),
        DestinationEdit::Credential(credential) => set(&mut form.credential, credential, "credential"),
        DestinationEdit::Authority(text) => set(&mut form.authority, text, "authority"),
        DestinationEdit::Method(method) => set(&mut form.method, method, "method"),
        DestinationEdit::KeepEml(on) => set(&mut form.keep_eml, on, "keep_eml"),
        DestinationEdit::Endpoint(text) => set(&mut form.endpoint, text, "endpoint"),
        DestinationEdit::ServiceCa(text) => set(&mut form.service_ca, text, "service_ca"),
    }
}

fn set<T>(there: &mut T, value: T, name: &'static str) -> &'static str {
    *there = value;
    name
}

/// The form's settings; none where the organisation's are followed.
#[must_use]
pub fn settings(form: &DestinationForm) -> Option<Destination> {
    let kind = match form.choice {
        DestinationChoice::Organisation => return None,
        DestinationChoice::Archive => return Some(Destination::default()),
        DestinationChoice::Imap => DestinationKind::Imap,
        DestinationChoice::Graph => DestinationKind::Graph,
    };
    let graph = kind == DestinationKind::Graph;
    Some(Destination {
        kind,
        also_archive: form.also_archive,
        imap: (!graph).then(|| imap(form)),
        graph: graph.then(|| Graph {
            endpoint: some(&form.endpoint),
            method: match form.method {
                MailMethod::Create => GraphMethod::Create,
                MailMethod::ImportMime => GraphMethod::ImportMime,
            },
            keep_eml: form.keep_eml && form.method == MailMethod::Create,
            ca_file: None,
            ca: some(&form.service_ca),
        }),
        oauth: has_application(form).then(|| Oauth {
            tenant: form.tenant.trim().to_owned(),
            client_id: form.client_id.trim().to_owned(),
            authority: some(&form.authority),
            client_secret_file: None,
            certificate_file: None,
            ca_file: None,
            ca: some(&form.service_ca),
        }),
    })
}

fn imap(form: &DestinationForm) -> Imap {
    let account = form.sign_in != MailboxSignIn::Oauth;
    Imap {
        host: form.host.trim().to_owned(),
        // What is no number is told as the number that no port can have.
        port: some(&form.port).map(|port| port.parse().unwrap_or_default()),
        security: match form.security {
            LineSecurity::Tls => Security::Tls,
            LineSecurity::Starttls => Security::Starttls,
            LineSecurity::None => Security::None,
        },
        accept_unencrypted: form.accept_unencrypted && form.security == LineSecurity::None,
        ca_file: None,
        ca: some(&form.ca).filter(|_| form.security != LineSecurity::None),
        sign_in: match form.sign_in {
            MailboxSignIn::Master => ImapSignIn::Master,
            MailboxSignIn::Proxy => ImapSignIn::Proxy,
            MailboxSignIn::Oauth => ImapSignIn::Oauth,
        },
        user: some(&form.user).filter(|_| account),
        password_file: None,
        separator: some(&form.separator).filter(|_| form.sign_in == MailboxSignIn::Master),
        login: match form.login {
            MailboxLogin::Address => LoginName::Address,
            MailboxLogin::LocalPart => LoginName::LocalPart,
        },
        connections: some(&form.connections).map(|count| count.parse().unwrap_or_default()),
    }
}

/// A form with these settings. `certificate`: that is what the vault has of the application.
#[must_use]
pub fn form_of(settings: Option<&Destination>, certificate: bool) -> DestinationForm {
    let Some(settings) = settings else { return DestinationForm::default() };
    let mut form = DestinationForm {
        choice: match settings.kind {
            DestinationKind::Archive => DestinationChoice::Archive,
            DestinationKind::Imap => DestinationChoice::Imap,
            DestinationKind::Graph => DestinationChoice::Graph,
        },
        also_archive: settings.also_archive,
        credential: if certificate { Credential::Certificate } else { Credential::Secret },
        ..DestinationForm::default()
    };
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    if let Some(imap) = &settings.imap {
        form.host.clone_from(&imap.host);
        form.port = imap.port.map(|port| port.to_string()).unwrap_or_default();
        form.security = match imap.security {
            Security::Tls => LineSecurity::Tls,
            Security::Starttls => LineSecurity::Starttls,
            Security::None => LineSecurity::None,
        };
        form.accept_unencrypted = imap.accept_unencrypted;
        form.ca = text(&imap.ca);
        form.sign_in = match imap.sign_in {
            ImapSignIn::Master => MailboxSignIn::Master,
            ImapSignIn::Proxy => MailboxSignIn::Proxy,
            ImapSignIn::Oauth => MailboxSignIn::Oauth,
        };
        form.user = text(&imap.user);
        form.separator = text(&imap.separator);
        form.login = match imap.login {
            LoginName::Address => MailboxLogin::Address,
            LoginName::LocalPart => MailboxLogin::LocalPart,
        };
        form.connections = imap.connections.map(|count| count.to_string()).unwrap_or_default();
    }
    if let Some(graph) = &settings.graph {
        form.method = match graph.method {
            GraphMethod::Create => MailMethod::Create,
            GraphMethod::ImportMime => MailMethod::ImportMime,
        };
        form.keep_eml = graph.keep_eml;
        form.endpoint = text(&graph.endpoint);
        form.service_ca = text(&graph.ca);
    }
    if let Some(oauth) = &settings.oauth {
        form.tenant.clone_from(&oauth.tenant);
        form.client_id.clone_from(&oauth.client_id);
        form.authority = text(&oauth.authority);
        if form.service_ca.is_empty() {
            form.service_ca = text(&oauth.ca);
        }
    }
    form
}

/// The form of the organisation, which follows nobody: nothing said means this computer's archive.
#[must_use]
pub fn form_of_organisation(settings: Option<&Destination>, certificate: bool) -> DestinationForm {
    form_of(Some(settings.unwrap_or(&Destination::default())), certificate)
}

/// The secret without which nobody lets us in, as a field.
#[must_use]
pub fn needed(form: &DestinationForm) -> Option<&'static str> {
    match form.choice {
        DestinationChoice::Organisation | DestinationChoice::Archive => None,
        DestinationChoice::Imap | DestinationChoice::Graph if has_application(form) => {
            Some(match form.credential {
                Credential::Secret => CLIENT_SECRET,
                Credential::Certificate => CERTIFICATE,
            })
        }
        DestinationChoice::Imap | DestinationChoice::Graph => Some(PASSWORD),
    }
}

/// Fields that cannot be used. The engine tells one at a time: each that it tells is made good in a copy.
#[must_use]
pub fn wrong(form: &DestinationForm) -> BTreeSet<&'static str> {
    let mut wrong = BTreeSet::new();
    let Some(mut settings) = settings(form) else { return wrong };
    while let Err(error) = settings.check() {
        let setting = error.args().get("setting").cloned().unwrap_or_default();
        let Some(field) = made_good(&mut settings, &setting) else { break };
        // The same twice: what was made good is not good enough, and there is no end to it.
        if !wrong.insert(field) && field != "service_ca" {
            break;
        }
    }
    wrong
}

fn made_good(settings: &mut Destination, setting: &str) -> Option<&'static str> {
    if let Some(imap) = &mut settings.imap {
        match setting {
            "destination.imap.host" => return Some(set(&mut imap.host, "imap.example".into(), "host")),
            "destination.imap.port" => return Some(set(&mut imap.port, None, "port")),
            "destination.imap.accept_unencrypted" => {
                return Some(set(&mut imap.accept_unencrypted, true, "accept_unencrypted"));
            }
            "destination.imap.user" => return Some(set(&mut imap.user, Some("user".into()), "user")),
            "destination.imap.separator" => return Some(set(&mut imap.separator, None, "separator")),
            "destination.imap.connections" => return Some(set(&mut imap.connections, None, "connections")),
            "destination.imap.ca_file" => return Some(set(&mut imap.ca, None, "ca")),
            _ => {}
        }
    }
    if let Some(graph) = &mut settings.graph {
        match setting {
            "destination.graph.endpoint" => return Some(set(&mut graph.endpoint, None, "endpoint")),
            "destination.graph.ca_file" => return Some(set(&mut graph.ca, None, "service_ca")),
            _ => {}
        }
    }
    let oauth = settings.oauth.as_mut()?;
    match setting {
        "destination.oauth.tenant" => Some(set(&mut oauth.tenant, "tenant".into(), "tenant")),
        "destination.oauth.client_id" => Some(set(&mut oauth.client_id, "id".into(), "client_id")),
        "destination.oauth.authority" => Some(set(&mut oauth.authority, None, "authority")),
        "destination.oauth.ca_file" => Some(set(&mut oauth.ca, None, "service_ca")),
        _ => None,
    }
}

/// What lets us in goes to the same servers as before.
#[must_use]
pub fn same_door(form: &DestinationForm, was: &DestinationForm) -> bool {
    settings(form).zip(settings(was)).is_some_and(|(now, was)| now.has_door_of(&was))
}

/// Everything is filled in. `has`: whether there is this secret.
#[must_use]
pub fn complete(form: &DestinationForm, has: impl Fn(&str) -> bool) -> bool {
    wrong(form).is_empty() && needed(form).is_none_or(has)
}

/// In one line.
#[must_use]
pub fn place(settings: &Destination, follows: bool) -> PlaceView {
    let at = match settings.kind {
        DestinationKind::Archive => String::new(),
        DestinationKind::Imap => settings.imap.as_ref().map(|imap| imap.host.clone()).unwrap_or_default(),
        DestinationKind::Graph => {
            settings.oauth.as_ref().map(|oauth| oauth.tenant.clone()).unwrap_or_default()
        }
    };
    PlaceView { kind: settings.kind.as_str().to_owned(), at, also_archive: settings.also_archive, follows }
}

/// What counts: the form's own, or the organisation's.
#[must_use]
pub fn in_force(form: &DestinationForm, organisation: Option<&Destination>) -> Destination {
    settings(form).unwrap_or_else(|| organisation.cloned().unwrap_or_default())
}

fn has_application(form: &DestinationForm) -> bool {
    match form.choice {
        DestinationChoice::Organisation | DestinationChoice::Archive => false,
        DestinationChoice::Imap => form.sign_in == MailboxSignIn::Oauth,
        DestinationChoice::Graph => true,
    }
}

fn some(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

#[cfg(test)]
#[path = "destination_tests.rs"]
mod tests;
