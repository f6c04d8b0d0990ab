//! Promises of the form of a destination: what settings say comes back, and all that is wrong is told at once.

use super::*;
use crate::evidence;
use crate::view::evidence::{EvidenceForm, EvidenceSignIn};

fn full() -> DestinationForm {
    DestinationForm {
        choice: DestinationChoice::Imap,
        also_archive: true,
        host: "imap.corp.example".into(),
        port: "1143".into(),
        security: LineSecurity::Starttls,
        sign_in: MailboxSignIn::Master,
        user: "master".into(),
        separator: "+".into(),
        login: MailboxLogin::LocalPart,
        connections: "16".into(),
        ..DestinationForm::default()
    }
}

#[test]
fn what_a_form_says_comes_back_from_its_settings() {
    let graph = DestinationForm {
        choice: DestinationChoice::Graph,
        tenant: "corp.example".into(),
        client_id: "4b1d".into(),
        credential: Credential::Certificate,
        authority: "https://login.microsoftonline.us".into(),
        method: MailMethod::ImportMime,
        endpoint: "https://graph.microsoft.us".into(),
        ..DestinationForm::default()
    };
    for form in [full(), graph] {
        let settings = settings(&form).unwrap();
        settings.check().unwrap();
        let certificate = form.credential == Credential::Certificate;
        assert_eq!(form_of(Some(&settings), certificate), form);
        let json = serde_json::to_string(&settings).unwrap();
        assert_eq!(serde_json::from_str::<Destination>(&json).unwrap(), settings);
    }
}

#[test]
fn everything_that_is_wrong_is_told_at_once_and_in_the_fields_own_names() {
    let form = DestinationForm {
        host: "imap corp".into(),
        port: "many".into(),
        security: LineSecurity::None,
        user: "  ".into(),
        separator: "**".into(),
        connections: "900".into(),
        ..full()
    };
    let all = ["accept_unencrypted", "connections", "host", "port", "separator", "user"];
    assert_eq!(wrong(&form), all.into());
    let form = DestinationForm {
        choice: DestinationChoice::Graph,
        endpoint: "http://graph.example".into(),
        authority: "ftp://x".into(),
        service_ca: "nonsense".into(),
        ..DestinationForm::default()
    };
    assert_eq!(wrong(&form), ["authority", "client_id", "endpoint", "service_ca", "tenant"].into());
    assert!(wrong(&DestinationForm::default()).is_empty());
}

#[test]
fn what_belongs_to_another_choice_counts_for_nothing() {
    let form = DestinationForm { choice: DestinationChoice::Archive, host: "imap corp".into(), ..full() };
    assert_eq!(settings(&form), Some(Destination::default()));
    assert_eq!(needed(&form), None);
    let form = DestinationForm { security: LineSecurity::Tls, accept_unencrypted: true, ..full() };
    assert!(!settings(&form).unwrap().imap.unwrap().accept_unencrypted);
}

#[test]
fn the_evidence_form_comes_back_and_tells_all_that_is_wrong() {
    let form = EvidenceForm {
        azure: true,
        account: "corpchats".into(),
        container: "evidence".into(),
        endpoint: "https://corpchats.blob.core.usgovcloudapi.net".into(),
        sign_in: EvidenceSignIn::ClientCredentials,
        tenant: "corp.example".into(),
        client_id: "4b1d".into(),
        authority: String::new(),
    };
    assert_eq!(evidence::form_of(&evidence::settings(&form)), form);
    let form = EvidenceForm {
        account: "A".into(),
        container: "x".into(),
        endpoint: "nowhere".into(),
        tenant: String::new(),
        client_id: String::new(),
        ..form
    };
    assert_eq!(evidence::wrong(&form), ["account", "client_id", "container", "endpoint", "tenant"].into());
}
