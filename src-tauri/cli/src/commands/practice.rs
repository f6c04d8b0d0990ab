//! `practice`: the whole flow on the practice site, in the terminal.
//!
//! In: nothing, or a scenario. Out: keys made, a site configured with them as ICE support would, the
//! connection checked, three invented days imported, the sums, and where the mailboxes are. With a
//! scenario also what to look for, and the exit code that `validate` or `run` has in such a case.
//! It all lies in a folder `practice` of its own, so that it is never taken for real data.

use std::fs;
use std::net::Ipv4Addr;

use engine::connector;
use engine::error::{Code, Error, Result};
use engine::keys::{Bundle, Pairs, PgpAlgorithm, SshAlgorithm, Unlock, Vault};
use engine::pipeline::{self, Outcome, Report};
use engine::settings::Connectors;
use practice::{DOMAINS, Expected, Practice, Scenario, forget_cut_downloads, mapping_csv};
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;

use super::run::{import, summary};
use super::validate::show;
use crate::Session;
use wizard::environment;

const NAME: &str = "Practice ICE Chat";
/// It guards invented chats on a site that only this computer can reach.
const PASSPHRASE: &str = "practice";

pub fn practice(session: &mut Session, scenario: Option<Scenario>, accept_over_limit: bool) -> Result<u8> {
    session.home = session.home.join("practice");
    let (home, console) = (&session.home, &session.console);
    let [kind, ..] = connector::ALL else { return Ok(0) };
    console.say("practice-title", &[]);
    console.say("practice-keys", &[]);
    let mut vault = Vault::open(home, &Unlock::Passphrase(SecretString::from(PASSPHRASE)))?;
    // Made in a moment; a real connector's default takes seconds.
    let algorithms = (SshAlgorithm::Ed25519, PgpAlgorithm::Curve25519);
    let ring = Pairs::of(home, kind.id).open_or_make(&mut vault, algorithms, session.today())?;
    let (Some(ssh), Some(pgp)) = (ring.ssh.first(), ring.pgp.first()) else { return Ok(0) };
    let bundle = home.join("bundle");
    Bundle::new(ssh, pgp, "practice", &[Ipv4Addr::LOCALHOST])?.write_to(&bundle)?;
    console.say("keys-ssh", &[("fingerprint", ssh.fingerprint().into())]);
    console.say("keys-pgp", &[("fingerprint", pgp.fingerprint().into())]);

    let site = Practice::start()?;
    site.configure(&bundle)?;
    console.say("practice-site", &[]);
    console.say("practice-days", &[("count", site.file_count().into())]);

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
    let (who, today) = (environment::person(), session.today());
    pipeline::add(home, &mut vault, &file, false, today, &who, &session.clock)?;
    forget_cut_downloads(home)?;

    // Added while all was well: what goes wrong begins now, as it does at a real site.
    if let Some(scenario) = scenario {
        site.rehearse(scenario)?;
        let name = scenario.as_str();
        console.say("practice-rehearses", &[("scenario", name.into())]);
        console.say(&format!("practice-scenario-{name}"), &[]);
        console.say(&format!("practice-scenario-{name}.look"), &[]);
    }
    console.say("practice-validate", &[]);
    let opened = pipeline::open(home, &mut vault, NAME, session.today())?;
    let climbed = pipeline::validate(home, &opened, &session.clock, &mut |rung| show(session, rung));
    if let Some(error) = climbed.error() {
        match scenario {
            Some(scenario) => {
                console.document(&json!({
                    "scenario": scenario, "rungs": climbed.rungs, "error": console.error_json(error),
                }));
                console.explain(error);
                console.say("practice-not-imported", &[]);
            }
            None => console.error(error),
        }
        return Ok(error.code().exit());
    }
    console.say("practice-import", &[]);
    let report = import(session, &opened, false, accept_over_limit)?;
    let archive = home.join("archive");
    match scenario {
        Some(scenario) => console.document(&json!({
            "scenario": scenario, "rungs": climbed.rungs, "archive": archive, "report": report,
        })),
        None => console.document(&json!({ "archive": archive, "report": report })),
    }
    summary(session, &report);
    console.say("practice-mailboxes", &[("folder", archive.display().to_string().into())]);
    let scenario = scenario.unwrap_or_default();
    let all_well = scenario == Scenario::AllWell && report.outcome != Outcome::OverLimit;
    console.say(if all_well { "practice-again" } else { "practice-rehearsed" }, &[]);
    console.say("practice-end", &[]);
    Ok(exit(scenario, &report))
}

/// As `run` would, except that items to which nobody is mapped are part of the lesson, not a fault,
/// where they are not what is rehearsed.
fn exit(scenario: Scenario, report: &Report) -> u8 {
    let by_the_way = report.error.is_none() && report.outcome == Outcome::SucceededWithHeld;
    if by_the_way && scenario.expected() != Expected::Held { 0 } else { report.exit() }
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
