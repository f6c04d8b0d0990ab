//! Promises of a change of the evidence store. Nobody is at any address here.

use secrecy::ExposeSecret as _;
use sha2::{Digest as _, Sha256};

use super::*;
use crate::keys::Unlock;
use crate::settings::{Azure as Settings, AzureSignIn};
use crate::source::SystemClock;

const KEY: &str = "a2V5";

fn azure(account: &str, container: &str) -> Settings {
    Settings {
        account: account.into(),
        container: container.into(),
        endpoint: Some("http://127.0.0.1:9".into()),
        sign_in: AzureSignIn::AccountKey,
        secret_file: None,
        tenant: None,
        client_id: None,
        authority: None,
    }
}

fn chosen(azure: Settings) -> Evidence {
    Evidence { azure: Some(azure) }
}

fn begun() -> (tempfile::TempDir, Vault) {
    let home = tempfile::tempdir().unwrap();
    let vault = Vault::open(home.path(), &Unlock::Passphrase(SecretString::from("practice"))).unwrap();
    (home, vault)
}

fn save(home: &Path, vault: &mut Vault, wanted: &Evidence, key: Option<&str>) -> Result<EvidenceLeft> {
    let key = key.map(SecretString::from);
    save_evidence(home, &SystemClock, vault, wanted, key, Leaving::BringBack)
}

#[test]
fn a_secret_goes_to_no_server_that_it_was_not_entered_for() {
    let (home, mut vault) = begun();
    let wanted = chosen(azure("corpchats", "evidence"));
    save(home.path(), &mut vault, &wanted, Some(KEY)).unwrap();
    save(home.path(), &mut vault, &chosen(azure("corpchats", "other")), None).unwrap();
    let mut elsewhere = azure("corpchats", "other");
    elsewhere.endpoint = Some("https://elsewhere.example".into());
    let mut sas = azure("corpchats", "other");
    sas.sign_in = AzureSignIn::Sas;
    for other in [azure("otherchats", "other"), elsewhere, sas] {
        let error = save(home.path(), &mut vault, &chosen(other), None).unwrap_err();
        assert_eq!(error.code(), Code::SecretMissing);
        assert_eq!(Choices::read(home.path()).unwrap().evidence, chosen(azure("corpchats", "other")));
    }
    save(home.path(), &mut vault, &chosen(azure("otherchats", "other")), Some("b3RoZXI=")).unwrap();
    assert_eq!(vault.get(EVIDENCE_SECRET).unwrap().expose_secret(), "b3RoZXI=");
}

#[test]
fn what_let_us_in_goes_with_the_container_that_is_left() {
    let (home, mut vault) = begun();
    let wanted = chosen(azure("corpchats", "evidence"));
    save(home.path(), &mut vault, &wanted, Some(KEY)).unwrap();
    save(home.path(), &mut vault, &Evidence::default(), None).unwrap();
    assert!(!vault.has(EVIDENCE_SECRET));
    assert_eq!(save(home.path(), &mut vault, &wanted, None).unwrap_err().code(), Code::SecretMissing);
}

#[test]
fn no_place_is_changed_while_a_run_goes_on_and_no_run_begins_meanwhile() {
    let (home, mut vault) = begun();
    let wanted = chosen(azure("corpchats", "evidence"));
    let run = RunLock::take(home.path(), &SystemClock).unwrap();
    let error = save(home.path(), &mut vault, &wanted, Some(KEY)).unwrap_err();
    assert_eq!(error.code(), Code::AlreadyRunning);
    assert!(!vault.has(EVIDENCE_SECRET));
    assert!(Choices::read(home.path()).unwrap().evidence.azure.is_none());
    drop(run);
    let key = Some(SecretString::from(KEY));
    let change = EvidenceChange::begin(home.path(), &SystemClock, &vault, &wanted, key).unwrap();
    assert!(crate::pipeline::is_running(home.path()));
    change.leave(Leaving::BringBack).unwrap();
    change.keep(&mut vault).unwrap();
    assert!(!crate::pipeline::is_running(home.path()));
}

#[test]
fn a_file_of_the_cache_is_kept_without_asking_a_container_that_is_gone() {
    let (home, mut vault) = begun();
    save(home.path(), &mut vault, &chosen(azure("corpchats", "evidence")), Some(KEY)).unwrap();
    let staging = crate::staging::Staging::open(home.path(), None).unwrap();
    let at = |folder: &str, sha256: &Digest| {
        home.path().join("staging").join(folder).join(format!("{sha256}.pgp"))
    };
    let [good, bad] = [&b"good"[..], b"bad"].map(|bytes| Digest(Sha256::digest(bytes).into()));
    std::fs::write(at("cache", &good), b"good").unwrap();
    std::fs::write(at("cache", &bad), b"altered").unwrap();
    assert_eq!([good, bad].map(|sha256| staging.bring_cached(&sha256).unwrap()), [true, false]);
    assert!(at("evidence", &good).exists() && !at("evidence", &bad).exists());
}
