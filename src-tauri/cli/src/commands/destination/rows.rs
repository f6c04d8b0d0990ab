//! A destination's settings, line by line, and what is stored of what they need.
//!
//! In: settings, and the secrets where the vault is open. Out: labels and values in a person's language. Deliberately
//! absent: any part of a secret.

use engine::mailbox::DestinationSecrets;
use engine::settings::{
    Destination, DestinationKind, Graph, GraphMethod, Imap, ImapSignIn, LoginName, Oauth, Security,
};
use wizard::words::Words;

/// Something that lets us in.
#[derive(Clone, Copy)]
pub struct Secret {
    /// In JSON.
    pub key: &'static str,
    word: &'static str,
}

const PASSWORD: Secret = Secret { key: "password", word: "place-password" };
const CLIENT_SECRET: Secret = Secret { key: "client_secret", word: "place-client-secret" };
const CERTIFICATE: Secret = Secret { key: "certificate", word: "place-certificate" };

/// Whether something is in the vault.
#[derive(Clone, Copy)]
pub enum Stored {
    Yes,
    No,
    /// The vault is closed.
    Unknown,
}

impl Stored {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "stored",
            Self::No => "missing",
            Self::Unknown => "unknown",
        }
    }
}

/// What the settings need, and whether it is there. Of an application: the certificate, where there is one, else the
/// secret.
pub fn needed(settings: &Destination, secrets: Option<&DestinationSecrets>) -> Vec<(Secret, Stored)> {
    let by_application = match settings.kind {
        DestinationKind::Archive => return Vec::new(),
        DestinationKind::Imap => settings.imap.as_ref().is_some_and(|imap| imap.sign_in == ImapSignIn::Oauth),
        DestinationKind::Graph => true,
    };
    let state = |there: fn(&DestinationSecrets) -> bool| match secrets {
        Some(secrets) if there(secrets) => Stored::Yes,
        Some(_) => Stored::No,
        None => Stored::Unknown,
    };
    if !by_application {
        return vec![(PASSWORD, state(|secrets| secrets.password.is_some()))];
    }
    if secrets.is_some_and(|secrets| secrets.certificate.is_some()) {
        return vec![(CERTIFICATE, Stored::Yes)];
    }
    vec![(CLIENT_SECRET, state(|secrets| secrets.client_secret.is_some()))]
}

/// The settings for a person.
pub fn rows(
    words: &Words,
    settings: &Destination,
    secrets: Option<&DestinationSecrets>,
) -> Vec<(String, String)> {
    let text = |id: &str| words.text(id, &[]);
    let mut rows = Rows { words, rows: Vec::new() };
    rows.add("place-kind", text(&format!("place-kind-{}", settings.kind.as_str())));
    match settings.kind {
        DestinationKind::Archive => return rows.rows,
        DestinationKind::Imap => settings.imap.iter().for_each(|imap| rows.imap(imap)),
        DestinationKind::Graph => rows.graph(settings.graph.as_ref()),
    }
    let by_application = needed(settings, None).iter().any(|(secret, _)| secret.key == CLIENT_SECRET.key);
    if let (true, Some(oauth)) = (by_application, &settings.oauth) {
        rows.oauth(oauth);
    }
    for (secret, state) in needed(settings, secrets) {
        rows.add(secret.word, text(&format!("place-secret-{}", state.as_str())));
    }
    rows.add("place-also-archive", yes(words, settings.also_archive));
    rows.rows
}

fn yes(words: &Words, yes: bool) -> String {
    words.text(if yes { "settings-yes" } else { "settings-no" }, &[])
}

struct Rows<'w> {
    words: &'w Words,
    rows: Vec<(String, String)>,
}

impl Rows<'_> {
    fn add(&mut self, label: &str, value: String) {
        self.rows.push((self.words.text(label, &[]), value));
    }

    fn word(&mut self, label: &str, id: &str) {
        let value = self.words.text(id, &[]);
        self.add(label, value);
    }

    fn imap(&mut self, imap: &Imap) {
        self.add("place-server", format!("{}, {}", imap.host.trim(), imap.port()));
        let security = match imap.security {
            Security::Tls => "place-security-tls",
            Security::Starttls => "place-security-starttls",
            Security::None => "place-security-none",
        };
        self.word("place-security", security);
        self.authority(imap.ca.as_ref());
        let sign_in = match imap.sign_in {
            ImapSignIn::Master => "place-sign-in-master",
            ImapSignIn::Proxy => "place-sign-in-proxy",
            ImapSignIn::Oauth => "place-sign-in-oauth",
        };
        self.word("place-sign-in", sign_in);
        if let (Some(user), ImapSignIn::Master | ImapSignIn::Proxy) = (&imap.user, imap.sign_in) {
            self.add("place-user", user.clone());
        }
        let login = match imap.login {
            LoginName::Address => "jane.doe@corp.example",
            LoginName::LocalPart => "jane.doe",
        };
        let login = match imap.sign_in {
            ImapSignIn::Master => {
                let separator = imap.separator.as_deref().unwrap_or("*");
                format!("{login}{separator}{}", imap.user.as_deref().unwrap_or_default())
            }
            ImapSignIn::Proxy | ImapSignIn::Oauth => login.to_owned(),
        };
        self.add("place-login", login);
    }

    fn graph(&mut self, graph: Option<&Graph>) {
        let standard = Graph::default();
        let graph = graph.unwrap_or(&standard);
        if let Some(endpoint) = &graph.endpoint {
            self.add("place-server", endpoint.clone());
        }
        self.authority(graph.ca.as_ref());
        let method = match graph.method {
            GraphMethod::Create => "place-method-create",
            GraphMethod::ImportMime => "place-method-import-mime",
        };
        self.word("place-method", method);
        if graph.method == GraphMethod::Create {
            let kept = yes(self.words, graph.keep_eml);
            self.add("place-keep-eml", kept);
        }
    }

    fn oauth(&mut self, oauth: &Oauth) {
        self.add("place-tenant", oauth.tenant.trim().to_owned());
        self.add("place-client", oauth.client_id.trim().to_owned());
        if let Some(authority) = &oauth.authority {
            self.add("place-authority", authority.clone());
        }
        self.authority(oauth.ca.as_ref());
    }

    fn authority(&mut self, ca: Option<&String>) {
        if ca.is_some() {
            self.word("place-ca", "place-ca-own");
        }
    }
}
