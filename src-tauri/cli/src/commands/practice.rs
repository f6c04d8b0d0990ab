//! `practice`: the whole flow on the practice site, in the terminal.
//!
//! In: nothing. Out: keys made, a site configured with them as ICE support would, the connection
//! checked, three invented days imported, the sums, and where the mailboxes are.
//! It all lies in a folder `practice` of its own, so that it is never taken for real data.

use std::fs;
use std::net::Ipv4Addr;

use engine::connector;
use engine::error::{Code, Error, Result};
use engine::keys::{Bundle, PgpAlgorithm, SshAlgorithm, Unlock, Vault, own_keys};
use engine::pipeline;
use engine::settings::Connectors;
use practice::{DOMAINS, Practice, days, mapping_csv};
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;

use super::run::{import, summary};
use super::validate::show;
use crate::Session;

const NAME: &str = "Practice ICE Chat";
/// It guards invented chats on a site that only this computer can reach.
const PASSPHRASE: &str = "practice";

pub fn practice(session: &mut Session) -> Result<u8> {
    session.home = session.home.join("practice");
    let (home, console) = (&session.home, &session.console);
    let [kind, ..] = connector::ALL else { return Ok(0) };
    console.say("practice-title", &[]);
    console.say("practice-keys", &[]);
    let mut vault = Vault::open(home, &Unlock::Passphrase(SecretString::from(PASSPHRASE)))?;
    // Made in a moment; a real connector's default takes seconds.
    let (ssh, pgp) = own_keys(&mut vault, kind.id, SshAlgorithm::Ed25519, PgpAlgorithm::Curve25519)?;
    let bundle = home.join("bundle");
    Bundle::new(&ssh, &pgp, "practice", &[Ipv4Addr::LOCALHOST])?.write_to(&bundle)?;
    console.say("keys-ssh", &[("fingerprint", ssh.fingerprint().into())]);
    console.say("keys-pgp", &[("fingerprint", pgp.fingerprint().into())]);

    let site = Practice::start()?;
    site.configure(&bundle)?;
    console.say("practice-site", &[]);
    console.say("practice-days", &[("count", days().len().into())]);

    let file = home.join("bundle").join("connector.toml");
    fs::write(&file, connector_file(&site, kind.id)).map_err(Error::disk)?;
    fs::write(bundle.join("password.txt"), site.password().expose_secret()).map_err(Error::disk)?;
    fs::write(bundle.join("mapping.csv"), mapping_csv()).map_err(Error::disk)?;
    // The site of an earlier time is gone; its ledger and its mailboxes stay.
    match Connectors::of(home).remove(NAME) {
        Ok(_) => {}
        Err(error) if error.code() == Code::ConnectorUnknown => {}
        Err(error) => return Err(error),
    }
    pipeline::add(home, &mut vault, &file, false)?;

    console.say("practice-validate", &[]);
    let opened = pipeline::open(home, &mut vault, NAME)?;
    let climbed = pipeline::validate(home, &opened, &session.clock, &mut |rung| show(session, rung));
    if let Some(error) = climbed.error() {
        console.error(error);
        return Ok(error.code().exit());
    }
    console.say("practice-import", &[]);
    let report = import(session, &opened, false, false)?;
    let archive = home.join("archive");
    console.document(&json!({ "archive": archive, "report": report }));
    summary(session, &report);
    console.say("practice-mailboxes", &[("folder", archive.display().to_string().into())]);
    console.say("practice-again", &[]);
    console.say("practice-end", &[]);
    // Items that nobody is mapped to are part of the lesson, not a fault.
    Ok(report.error.as_ref().map_or(0, |error| error.code().exit()))
}

fn connector_file(site: &Practice, kind: &str) -> String {
    let domains: Vec<String> = DOMAINS.iter().map(|domain| format!("\"{domain}\"")).collect();
    format!(
        "name = \"{NAME}\"\nkind = \"{kind}\"\n[source]\nhost = \"127.0.0.1\"\nport = {}\nfirm_code = \"{}\"\n\
         password_file = \"password.txt\"\nhost_key = \"{}\"\n[mapping]\nautomatic = true\ncsv = \"mapping.csv\"\n\
         domains = [{}]\n",
        site.port(),
        site.firm_code(),
        site.host_key(),
        domains.join(", "),
    )
}
