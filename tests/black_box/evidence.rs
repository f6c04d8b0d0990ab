//! Evidence in Azure Blob Storage: whole imports against a real Azurite.
//!
//! In: a firm whose settings name a container, lines that are down, somebody who changes blobs. Out: mailboxes as ever,
//! every encrypted file in the container, faults by name. Deliberately absent: single uploads (`evidence_store`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::Path;

use serde_json::Value;
use sha2::{Digest as _, Sha256};
use tests::Line;
use tests::azurite::{ACCOUNT, CONTAINER, key};
use tests::firm::{CONNECTOR, messages};
use tests::home::Output;
use tests::{Azurite, Firm};

const JANE: &str = "jane@corp.example";

/// Keeps evidence in a container from now on.
fn set(firm: &Firm, port: u16, (sign_in, secret): (&str, &str), container: &str) -> Output {
    fs::write(firm.home.beside("secret.txt"), format!("{secret}\n")).unwrap();
    let endpoint = Azurite::endpoint(port);
    let text = format!(
        "[evidence.azure]\naccount = \"{ACCOUNT}\"\ncontainer = \"{container}\"\nendpoint = \"{endpoint}\"\n\
         sign_in = \"{sign_in}\"\nsecret_file = \"secret.txt\"\n"
    );
    let file = firm.home.beside("evidence.toml");
    fs::write(&file, text).unwrap();
    firm.home.chat_connectors(&["--json", "evidence", "set", file.to_str().unwrap()])
}

fn with_key(firm: &Firm, azurite: &Azurite) {
    let _ = set(firm, azurite.port(), ("account-key", &key()), CONTAINER).expect_code(0);
}

/// A day with one message to Jane, as it lies on the site.
fn day(firm: &Firm, number: u64) -> Vec<u8> {
    let (id, text) = (format!("m{number}"), format!("day {number}"));
    let plain = messages(&[(&id, "gas", JANE, &["broker@other.example"], &text)]);
    let bytes = firm.gpg.encrypt(&plain, &[&firm.key], &tests::gpg::Encrypt::default());
    firm.put_as_is(&format!("day{number}.pgp"), number, &bytes);
    bytes
}

fn name(bytes: &[u8]) -> String {
    format!("{}.pgp", hex::encode(Sha256::digest(bytes)))
}

fn files(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn staging(firm: &Firm, folder: &str) -> Vec<String> {
    files(&firm.home.path().join("staging").join(folder))
}

fn evidence(report: &Value) -> (u64, u64, Option<&str>) {
    let told = &report["evidence"];
    let count = |name: &str| told[name].as_u64().unwrap_or_else(|| panic!("no {name}: {report}"));
    (count("stored"), count("waiting"), told["error"]["code"].as_str())
}

fn verify(firm: &Firm, code: i32) -> Value {
    firm.home.chat_connectors(&["--json", "archive", "verify"]).expect_code(code).json()["audit"].clone()
}

#[test]
fn a_whole_import_with_evidence_in_azure_brings_the_same_mailboxes() {
    let (firm, azurite) = (Firm::default(), Azurite::start());
    let before = day(&firm, 1);
    let report = firm.run(0, &[]);
    assert!(report["evidence"].is_null(), "kept here: {report}");
    with_key(&firm, &azurite);
    let tried = firm.home.chat_connectors(&["--json", "evidence", "test"]).expect_code(0).json();
    assert_eq!((&tried["removed"], &tried["listed"]), (&true.into(), &true.into()));
    assert_eq!(azurite.blobs(), [""; 0], "the test's blob is gone");
    let (second, third) = (day(&firm, 2), day(&firm, 3));
    let report = firm.run(0, &[]);
    assert_eq!((report["imported"].as_u64(), evidence(&report)), (Some(2), (2, 0, None)));
    let mut wanted = [name(&second), name(&third)];
    wanted.sort();
    assert_eq!(azurite.blobs(), wanted);
    assert!(azurite.read(&name(&second)).unwrap() == second, "the bytes of the site");
    assert_eq!(staging(&firm, "evidence"), [name(&before)], "what was kept before stays where it was");
    assert_eq!((staging(&firm, "waiting"), staging(&firm, "cache")), (vec![], wanted.to_vec()));
    assert_eq!(verify(&firm, 0)["evidence_files"], 3);
    // Everything again, from the container alone.
    for file in &wanted {
        fs::remove_file(firm.home.path().join("staging/cache").join(file)).unwrap();
    }
    let held = firm.home.chat_connectors(&["--json", "map", "add", CONNECTOR, "broker@other.example", JANE]);
    let _ = held.expect_code(0);
    let shown = firm.home.chat_connectors(&["--json", "evidence", "show"]).expect_code(0).json();
    assert_eq!((&shown["waiting"], &shown["evidence"]["azure"]["container"]), (&0.into(), &CONTAINER.into()));
    assert!(shown["evidence"]["azure"]["secret_file"].is_null());
}

#[test]
fn a_replay_fetches_from_the_container_what_the_cache_has_no_more() {
    let (firm, azurite) = (
        Firm::new("automatic = false\ncsv = \"mapping.csv\"\ndomains = [\"corp.example\"]"),
        Azurite::start(),
    );
    with_key(&firm, &azurite);
    let bytes = day(&firm, 2);
    assert_eq!(evidence(&firm.run(40, &[])), (1, 0, None));
    let cached = firm.home.path().join("staging/cache").join(name(&bytes));
    for damage in [None, Some(&b"not what it was"[..])] {
        match damage {
            None => fs::remove_file(&cached).unwrap(),
            Some(other) => fs::write(&cached, other).unwrap(),
        }
        let held = firm.home.chat_connectors(&["--json", "held", CONNECTOR]).expect_code(0).json();
        assert_eq!(held[0]["sender"]["im_id"], JANE, "{held}");
        assert!(fs::read(&cached).unwrap() == bytes, "fetched anew");
    }
    fs::remove_file(&cached).unwrap();
    firm.map(&format!("ImId,Mailbox\n{JANE},{JANE}\n"));
    let replayed = firm.home.chat_connectors(&["--json", "replay", CONNECTOR]).expect_code(0).json();
    assert_eq!(replayed["imported"], 1);
}

#[test]
fn a_store_out_of_reach_keeps_no_import_back_and_gets_its_files_later() {
    let (firm, azurite) = (Firm::default(), Azurite::start());
    let down = Line::to(azurite.port()).cut_off(0).open();
    let _ = set(&firm, down.port(), ("account-key", &key()), CONTAINER).expect_code(0);
    let first = day(&firm, 2);
    let said = firm.home.chat_connectors(&["run", CONNECTOR]).expect_code(0);
    assert!(said.stdout.contains("not yet in the evidence store"), "{said:?}");
    assert!(said.stderr.contains("cannot be reached"), "{said:?}");
    assert_eq!(staging(&firm, "waiting"), [name(&first)]);
    let checked = firm.home.chat_connectors(&["--json", "validate", CONNECTOR]).expect_code(0).json();
    assert!(checked.to_string().contains("evidence-unreachable"), "{checked}");
    let test = firm.home.chat_connectors(&["--json", "evidence", "test"]);
    assert_eq!(test.told(), (10, "evidence-unreachable".into()));
    let second = day(&firm, 3);
    let report = firm.run(0, &[]);
    assert_eq!(
        (report["imported"].as_u64(), evidence(&report)),
        (Some(1), (0, 2, Some("evidence-unreachable")))
    );
    with_key(&firm, &azurite);
    assert_eq!(evidence(&firm.run(0, &[])), (2, 0, None));
    let mut wanted = [name(&first), name(&second)];
    wanted.sort();
    assert_eq!((azurite.blobs(), staging(&firm, "waiting")), (wanted.to_vec(), vec![]));
    assert_eq!(verify(&firm, 0)["evidence_files"], 2);
}

#[test]
fn a_check_of_everything_finds_blobs_that_are_altered_missing_or_of_somebody_else() {
    let (firm, azurite) = (Firm::default(), Azurite::start());
    with_key(&firm, &azurite);
    let (second, third) = (day(&firm, 2), day(&firm, 3));
    let _ = firm.run(0, &[]);
    let mut altered = second.clone();
    altered[100] ^= 1;
    azurite.put(&name(&second), &altered);
    azurite.delete(&name(&third));
    azurite.put("holiday.jpg", b"not ours");
    let audit = verify(&firm, 70);
    let mut faults: Vec<(&str, String)> = audit["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fault| (fault["how"].as_str().unwrap(), fault["name"].as_str().unwrap().to_owned()))
        .collect();
    faults.sort();
    let at = |name: &str| format!("{CONTAINER}/{name}");
    let wanted =
        [("altered", at(&name(&second))), ("missing", at(&name(&third))), ("unknown", at("holiday.jpg"))];
    assert_eq!(faults, wanted);
    assert_eq!(audit["evidence_files"], 0);
}

#[test]
fn other_bytes_under_a_files_name_are_told_and_never_overwritten() {
    let (firm, azurite) = (Firm::default(), Azurite::start());
    with_key(&firm, &azurite);
    let (second, third) = (day(&firm, 2), day(&firm, 3));
    azurite.put(&name(&second), b"somebody was here first");
    let report = firm.run(0, &[]);
    assert_eq!((report["imported"].as_u64(), evidence(&report)), (Some(2), (1, 1, Some("evidence-differs"))));
    assert_eq!(azurite.read(&name(&second)).unwrap(), b"somebody was here first");
    assert!(azurite.read(&name(&third)).unwrap() == third);
    assert_eq!(staging(&firm, "waiting"), [name(&second)], "the only good copy stays");
    azurite.delete(&name(&second));
    assert_eq!(evidence(&firm.run(0, &[])), (1, 0, None));
    assert!(azurite.read(&name(&second)).unwrap() == second);
}

#[test]
fn a_wrong_key_a_missing_container_and_a_weak_signature_are_told_apart() {
    let (firm, azurite) = (Firm::default(), Azurite::start());
    let told = || firm.home.chat_connectors(&["--json", "evidence", "test"]).told();
    let _ = set(&firm, azurite.port(), ("account-key", "d3Jvbmc="), CONTAINER).expect_code(0);
    assert_eq!(told(), (16, "evidence-sign-in".into()));
    let bytes = day(&firm, 2);
    assert_eq!(evidence(&firm.run(0, &[])), (0, 1, Some("evidence-sign-in")));
    let _ = set(&firm, azurite.port(), ("account-key", &key()), "elsewhere").expect_code(0);
    assert_eq!(told(), (16, "evidence-container".into()));
    assert_eq!(evidence(&firm.run(0, &[])), (0, 1, Some("evidence-container")));
    let _ = set(&firm, azurite.port(), ("sas", &Azurite::sas("r")), CONTAINER).expect_code(0);
    assert_eq!(told(), (16, "evidence-sign-in".into()));
    let wrong = set(&firm, azurite.port(), ("account-key", "no key at all!"), CONTAINER);
    assert_eq!(wrong.told(), (2, "setting-invalid".into()));
    let wrong = set(&firm, azurite.port(), ("sas", &key()), CONTAINER);
    assert_eq!(wrong.told(), (2, "setting-invalid".into()));
    // Read, create and write are enough for imports.
    let _ = set(&firm, azurite.port(), ("sas", &Azurite::sas("rcw")), CONTAINER).expect_code(0);
    let tried = firm.home.chat_connectors(&["--json", "evidence", "test"]).expect_code(0).json();
    assert_eq!((&tried["removed"], &tried["listed"]), (&false.into(), &false.into()));
    assert_eq!(evidence(&firm.run(0, &[])), (1, 0, None));
    assert!(azurite.read(&name(&bytes)).unwrap() == bytes);
    let audit = verify(&firm, 10);
    assert_eq!(
        (&audit["evidence_files"], &audit["notices"][0]["notice"]),
        (&1.into(), &"evidence_unlisted".into())
    );
}

#[test]
fn what_only_the_container_has_is_brought_back_before_it_is_left() {
    let (firm, azurite) = (Firm::default(), Azurite::start());
    with_key(&firm, &azurite);
    let bytes = day(&firm, 2);
    let _ = firm.run(0, &[]);
    fs::remove_file(firm.home.path().join("staging/cache").join(name(&bytes))).unwrap();
    let left = firm.home.chat_connectors(&["--json", "evidence", "local"]).expect_code(0).json();
    assert_eq!(left["brought_back"], 1);
    drop(azurite);
    assert_eq!((staging(&firm, "evidence"), staging(&firm, "cache")), (vec![name(&bytes)], vec![]));
    assert_eq!(verify(&firm, 0)["evidence_files"], 1);
}

#[test]
fn a_container_that_alone_has_files_is_not_left_while_it_is_out_of_reach() {
    let (firm, azurite) = (Firm::default(), Azurite::start());
    with_key(&firm, &azurite);
    let bytes = day(&firm, 2);
    let _ = firm.run(0, &[]);
    fs::remove_file(firm.home.path().join("staging/cache").join(name(&bytes))).unwrap();
    drop(azurite);
    let stuck = firm.home.chat_connectors(&["--json", "evidence", "local"]);
    assert_eq!(stuck.told(), (10, "evidence-unreachable".into()));
    let shown = firm.home.chat_connectors(&["--json", "evidence", "show"]).expect_code(0).json();
    assert_eq!(shown["evidence"]["azure"]["container"], CONTAINER, "the choice stands");
    let said = firm.home.chat_connectors(&["evidence", "local"]);
    assert!(said.stderr.contains("--leave-behind"), "{said:?}");
    // The rest is checked without it, and nobody takes that for a whole check.
    let audit = verify(&firm, 10);
    let notice = |kind: &str| serde_json::json!({ "notice": kind, "count": 1 });
    assert_eq!(audit["notices"], serde_json::json!([notice("evidence_unlisted"), notice("evidence_away")]));
    assert!(audit["mailbox_files"] == 1 && audit["statements"] == 1 && audit["logs"] == 1, "{audit}");
    let left = firm.home.chat_connectors(&["--json", "evidence", "local", "--leave-behind"]);
    let left = left.expect_code(0).json();
    assert_eq!(left["left_behind"], serde_json::json!([name(&bytes).trim_end_matches(".pgp")]));
    let shown = firm.home.chat_connectors(&["--json", "evidence", "show"]).expect_code(0).json();
    assert!(shown["evidence"]["azure"].is_null(), "{shown}");
    assert_eq!(verify(&firm, 70)["faults"][0]["how"], "missing");
}

#[test]
fn neither_key_nor_signature_is_in_any_log_error_or_file() {
    let azurite = Azurite::start();
    let sas = Azurite::sas("rcwdl");
    let signature = sas.rsplit_once("sig=").unwrap().1.to_owned();
    let plain = signature.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=");
    for (sign_in, secret, canaries) in
        [("account-key", key(), vec![key()]), ("sas", sas, vec![signature, plain])]
    {
        let firm = Firm::default();
        let mut said = vec![set(&firm, azurite.port(), (sign_in, &secret), CONTAINER)];
        let _ = day(&firm, 2);
        for arguments in [
            &["evidence", "test"][..],
            &["run", CONNECTOR],
            &["validate", CONNECTOR],
            &["archive", "verify"],
            &["evidence", "show"],
        ] {
            let mut program = firm.home.command(arguments);
            said.push(Output::of(program.env("CHAT_CONNECTORS_LOG", "trace")).expect_code(0));
        }
        // And where it goes wrong.
        let down = Line::to(azurite.port()).cut_off(3_000).open();
        said.push(set(&firm, down.port(), (sign_in, &secret), "elsewhere"));
        for arguments in [&["evidence", "test"][..], &["run", CONNECTOR]] {
            let mut program = firm.home.command(arguments);
            said.push(Output::of(program.env("CHAT_CONNECTORS_LOG", "trace")));
        }
        fs::remove_file(firm.home.beside("secret.txt")).unwrap();
        let mut read: Vec<Vec<u8>> = said
            .iter()
            .flat_map(|output| [&output.stdout, &output.stderr])
            .map(|text| text.clone().into_bytes())
            .collect();
        let mut folders = vec![firm.home.path()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() { folders.push(path) } else { read.push(fs::read(path).unwrap()) }
            }
        }
        let traced = said.iter().any(|output| output.stderr.to_lowercase().contains("trace"));
        assert!(traced, "nothing was traced");
        for canary in &canaries {
            let found =
                read.iter().find(|text| text.windows(canary.len()).any(|part| part == canary.as_bytes()));
            assert!(found.is_none(), "{sign_in}: {}", String::from_utf8_lossy(found.unwrap()));
        }
    }
}
