//! Promises of a destination that is kept: what lets us in, and whose mailboxes are whose.

use std::fs;

use super::*;
use crate::error::Code;
use crate::keys::Unlock;
use crate::settings::{Imap, ImapSignIn, LoginName, Oauth, Security};

fn connector(home: &Path, name: &str, domains: &str) {
    let file = home.join("connector.toml");
    let text = format!(
        "name = \"{name}\"\nkind = \"ice-chat\"\n[source]\nhost = \"sftp.example\"\nfirm_code = \"firm001\"\n\
         [mapping]\ndomains = [{domains}]\n"
    );
    fs::write(&file, text).unwrap();
    Connectors::of(home).add(&Connector::read(&file).unwrap(), None, None).unwrap();
}

fn imap() -> Destination {
    let imap = Imap {
        host: "mail.example".into(),
        port: None,
        security: Security::Tls,
        accept_unencrypted: false,
        ca_file: None,
        ca: None,
        sign_in: ImapSignIn::Master,
        user: Some("archiver".into()),
        password_file: None,
        separator: None,
        login: LoginName::LocalPart,
        connections: None,
    };
    Destination { kind: DestinationKind::Imap, imap: Some(imap), ..Destination::default() }
}

fn graph() -> Destination {
    let oauth = Oauth {
        tenant: "corp.example".into(),
        client_id: "app-1".into(),
        authority: None,
        client_secret_file: None,
        certificate_file: None,
        ca_file: None,
        ca: None,
    };
    Destination { kind: DestinationKind::Graph, oauth: Some(oauth), ..Destination::default() }
}

fn vault(home: &Path) -> Vault {
    Vault::open(home, &Unlock::Passphrase(SecretString::from("p"))).unwrap()
}

#[test]
fn a_new_secret_is_not_kept_beside_a_certificate_that_would_go_before_it() {
    let home = tempfile::tempdir().unwrap();
    let mut vault = vault(home.path());
    let certificate = DestinationSecrets { certificate: Some("old".into()), ..DestinationSecrets::default() };
    let secret = DestinationSecrets { client_secret: Some("new".into()), ..DestinationSecrets::default() };
    for (given, kept) in [
        (&certificate, (false, true)),
        (&secret, (true, false)),
        (&DestinationSecrets::default(), (true, false)),
        (&certificate, (false, true)),
    ] {
        save_destination(home.path(), &mut vault, None, Some(&graph()), given).unwrap();
        let secrets = destination(home.path(), &vault, None).unwrap().secrets;
        assert_eq!((secrets.client_secret.is_some(), secrets.certificate.is_some()), kept);
    }
}

#[test]
fn a_server_that_is_told_no_domain_is_chosen_by_nobody_whose_people_it_would_mix() {
    let home = tempfile::tempdir().unwrap();
    let (home, mut vault) = (home.path(), vault(home.path()));
    let mut save =
        |name, wanted: &Destination| save_destination(home, &mut vault, name, Some(wanted), &<_>::default());
    connector(home, "London", "\"corp.example\"");
    save(None, &imap()).unwrap();
    save(Some("London"), &imap()).unwrap();
    connector(home, "Two", "\"corp.example\", \"other.example\"");
    let refused = |error: crate::error::Error| {
        assert_eq!(error.to_string(), "setting-invalid setting=destination.imap.login");
    };
    refused(save(Some("Two"), &imap()).unwrap_err());
    refused(save(None, &imap()).unwrap_err());
    // One that goes elsewhere is none of the organisation's.
    save(Some("Two"), &Destination::default()).unwrap();
    save(None, &imap()).unwrap();
    // Two connectors of one domain each, and the same mailboxes.
    connector(home, "Paris", "\"paris.example\"");
    save(None, &imap()).unwrap();
    connector(home, "Oslo", "\"oslo.example\"");
    refused(save(None, &imap()).unwrap_err());
    // Following the organisation again is a choice, too.
    refused(save_destination(home, &mut vault, Some("Two"), None, &<_>::default()).unwrap_err());
}

#[test]
fn a_connector_whose_people_the_organisations_server_would_mix_is_not_opened() {
    let home = tempfile::tempdir().unwrap();
    let (home, mut vault) = (home.path(), vault(home.path()));
    save_destination(home, &mut vault, None, Some(&imap()), &<_>::default()).unwrap();
    connector(home, "Two", "\"corp.example\", \"other.example\"");
    let today = "2026-11-22".parse().unwrap();
    let error = crate::pipeline::open(home, &mut vault, "Two", today).err().unwrap();
    assert_eq!(
        (error.code(), error.args()["setting"].as_str()),
        (Code::SettingInvalid, "destination.imap.login")
    );
}
