//! *Text for the support*: what the admin may send to whoever runs the site.
//!
//! In: a climb that failed, the connector's settings, this computer's addresses. Out: a letter in one
//! language. Deliberately absent: anything secret; names and addresses of people; sending it.

use engine::connector::SignIn;
use engine::model::Timestamp;
use engine::settings::Connector;
use engine::source::{Rung, RungName, RungState};

use crate::words::Words;

/// The id of a rung's words.
#[must_use]
pub fn rung_word(name: RungName) -> String {
    let name = serde_json::to_value(name).ok().and_then(|value| value.as_str().map(str::to_owned));
    format!("rung-{}", name.unwrap_or_default().replace('_', "-"))
}

/// The letter about the rung that failed; none where the support of the site could not help.
#[must_use]
pub fn support_text(
    words: &Words,
    connector: &Connector,
    addresses: &[String],
    rungs: &[Rung],
    now: Timestamp,
) -> Option<String> {
    let failed = rungs.iter().find(|rung| rung.state == RungState::Failed)?;
    // The mailboxes are the organisation's own: the support of the site has nothing to do with them.
    let error = failed.error.as_ref().filter(|_| failed.name != RungName::Destination)?;
    let ask = words.ask(error)?;
    let seen = failed.seen.iter().filter(|(name, _)| **name != "public_key");
    let seen: Vec<String> = seen.map(|(name, value)| format!("{name} {value}")).collect();
    let or_none = |text: String| if text.is_empty() { "–".to_owned() } else { text };
    let account = connector.kind().is_ok_and(|kind| kind.sign_in == SignIn::Account);
    let args = [
        ("service", words.text(&format!("service-{}", connector.kind), &[]).into()),
        ("account", if account { "yes" } else { "no" }.into()),
        ("firm", connector.source.firm_code.as_str().into()),
        ("host", connector.source.host.as_str().into()),
        ("port", connector.source.port.to_string().into()),
        ("addresses", or_none(addresses.join(", ")).into()),
        ("time", now.strftime("%FT%TZ").to_string().into()),
        ("rung", words.text(&rung_word(failed.name), &[]).into()),
        ("code", error.code().as_str().into()),
        ("seen", or_none(seen.join(", ")).into()),
        ("ask", ask.into()),
    ];
    Some(words.text("support-text", &args))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use engine::error::{Code, Error};

    use super::*;

    #[test]
    fn the_support_of_a_site_hears_nothing_of_the_organisations_own_mail_server() {
        let connector: Connector = serde_json::from_value(serde_json::json!({
            "name": "London", "kind": "ice-chat", "source": { "host": "sftp.example", "firm_code": "firm001" },
            "mapping": { "domains": ["corp.example"] },
        }))
        .unwrap();
        let text = |name| {
            let error = Error::new(Code::ConnectionRefused).arg("host", "a.example").arg("port", 22);
            let (state, seen) = (RungState::Failed, BTreeMap::new());
            let rung = Rung { name, state, milliseconds: 0, seen, error: Some(error) };
            let now = "2026-11-21T07:30:04Z".parse().unwrap();
            support_text(&Words::for_locale("en"), &connector, &[], &[rung], now)
        };
        assert!(text(RungName::Tcp).is_some());
        assert_eq!(text(RungName::Destination), None);
    }
}
