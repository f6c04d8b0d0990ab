//! `practice`: the whole flow on the practice site, in the terminal.
//!
//! In: a kind, perhaps a scenario. Out: where the kind has keys, those made and a site configured with them as
//! its support would; the connection checked, three invented days imported, the sums, and where the mailboxes are. With a
//! scenario also what to look for, and the exit code that `validate` or `run` has in such a case.
//! It all lies in a folder `practice` of its own, so that it is never taken for real data.

use std::fs;
use std::net::Ipv4Addr;
use std::path::Path;

use engine::connector::{Kind, SignIn};
use engine::error::{Code, Error, Result};
use engine::keys::{Bundle, Pairs, PgpAlgorithm, SshAlgorithm, Unlock, Vault};
use engine::pipeline::{self, Outcome, Report};
use engine::settings::Connectors;
use engine::source::Clock as _;
use practice::{DOMAINS, Expected, Practice, Scenario, forget_cut_downloads, mapping_csv};
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;

use super::kind;
use super::run::{import, summary};
use super::told::show_watched;
use super::validate::show;
use crate::Session;
use wizard::environment;

/// It guards invented chats on a site that only this computer can reach.
const PASSPHRASE: &str = "practice";

pub fn practice(
    session: &mut Session,
    kind_id: &str,
    scenario: Option<Scenario>,
    accept_over_limit: bool,
) -> Result<u8> {
    let kind = kind(kind_id)?;
    if scenario.is_some_and(|scenario| !Scenario::of(kind).contains(&scenario)) {
        return Err(Error::new(Code::SettingInvalid).arg("setting", "scenario"));
    }
    session.home = session.home.join("practice");
    let (home, console) = (&session.home, &session.console);
    let name = format!("Practice {}", kind.product);
    console.say("practice-title", &[]);
    let mut vault = Vault::open(home, &Unlock::Passphrase(SecretString::from(PASSPHRASE)))?;
    let site = Practice::start()?;
    let bundle = home.join("bundle");
    fs::create_dir_all(&bundle).map_err(Error::disk)?;
    match kind.sign_in {
        SignIn::Keys => with_keys(session, &mut vault, kind, &site, &bundle)?,
        SignIn::Account => console.say("practice-account", &[("user", site.user_name(kind).into())]),
    }
    let days = match kind.sign_in {
        SignIn::Keys => "practice-days",
        SignIn::Account => "practice-files",
    };
    console.say(days, &[("count", site.file_count(kind).into())]);

    let file = bundle.join("connector.toml");
    fs::write(&file, connector_file(&site, kind, &name)).map_err(Error::disk)?;
    fs::write(bundle.join("password.txt"), site.password().expose_secret()).map_err(Error::disk)?;
    if let Some(csv) = mapping_csv(kind) {
        fs::write(bundle.join("mapping.csv"), csv).map_err(Error::disk)?;
    }
    // The site of an earlier time is gone; its ledger and its mailboxes stay.
    match Connectors::of(home).remove(&name) {
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
        let scene = scenario.as_str();
        console.say("practice-rehearses", &[("scenario", scene.into())]);
        console.say(&format!("practice-scenario-{scene}"), &[]);
        console.say(&format!("practice-scenario-{scene}.look"), &[]);
    }
    console.say("practice-validate", &[]);
    let opened = pipeline::open(home, &mut vault, &name, session.today())?;
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
    let amiss = pipeline::watch(home, &opened.connector, practice::calendar(session.clock.now()))?;
    match scenario {
        Some(scenario) => console.document(&json!({
            "scenario": scenario, "rungs": climbed.rungs, "archive": archive, "report": report,
            "watch": amiss,
        })),
        None => console.document(&json!({ "archive": archive, "report": report })),
    }
    summary(session, &report);
    if scenario.is_some() {
        show_watched(session, &amiss);
    }
    console.say("practice-mailboxes", &[("folder", archive.display().to_string().into())]);
    let scenario = scenario.unwrap_or_default();
    let all_well = scenario == Scenario::AllWell && report.outcome != Outcome::OverLimit;
    console.say(if all_well { "practice-again" } else { "practice-rehearsed" }, &[]);
    console.say("practice-end", &[]);
    Ok(exit(kind, scenario, &report))
}

/// As `run` would, except that items to which nobody is mapped are part of the lesson, not a fault,
/// where they are not what is rehearsed.
fn exit(kind: &Kind, scenario: Scenario, report: &Report) -> u8 {
    let by_the_way = report.error.is_none() && report.outcome == Outcome::SucceededWithHeld;
    if by_the_way && scenario.expected(kind) != Expected::Held { 0 } else { report.exit() }
}

/// As the support of a site would set it up: with the public keys of this app.
fn with_keys(
    session: &Session,
    vault: &mut Vault,
    kind: &Kind,
    site: &Practice,
    bundle: &Path,
) -> Result<()> {
    let console = &session.console;
    console.say("practice-keys", &[]);
    // Made in a moment; a real connector's default takes seconds.
    let algorithms = (SshAlgorithm::Ed25519, PgpAlgorithm::Curve25519);
    let ring = Pairs::of(&session.home, kind.id).open_or_make(vault, algorithms, session.today())?;
    let (ssh, pgp) = ring.ssh.first().zip(ring.pgp.first()).ok_or_else(|| Error::internal("keys"))?;
    Bundle::new(ssh, pgp, "practice", &[Ipv4Addr::LOCALHOST])?.write_to(bundle)?;
    console.say("keys-ssh", &[("fingerprint", ssh.fingerprint().into())]);
    console.say("keys-pgp", &[("fingerprint", pgp.fingerprint().into())]);
    site.configure(bundle)?;
    console.say("practice-site", &[]);
    Ok(())
}

fn connector_file(site: &Practice, kind: &Kind, name: &str) -> String {
    let domains: Vec<String> = DOMAINS.iter().map(|domain| format!("\"{domain}\"")).collect();
    let csv = if kind.csv_key.is_some() { "csv = \"mapping.csv\"\n" } else { "" };
    format!(
        "name = \"{name}\"\nkind = \"{}\"\n[source]\nhost = \"127.0.0.1\"\nport = {}\nuser_name = \"{}\"\n\
         password_file = \"password.txt\"\nhost_key = \"{}\"\n[mapping]\nautomatic = true\n{csv}\
         domains = [{}]\n",
        kind.id,
        site.port(),
        site.user_name(kind),
        site.host_key(),
        domains.join(", "),
    )
}
