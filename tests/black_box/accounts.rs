//! Telegram Archiver and LivePerson over a real sshd: from `connector add` to mails read back byte for byte.
//!
//! In: drops as TeleMessage and DataParser leave them, whole and wrong. Out: outcomes, words, SHA-256 of what the
//! mailboxes hold. Deliberately absent: the readers' own corners (the engine's tests), the window.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;
use std::process::Stdio;

use serde_json::Value;
use sha2::{Digest as _, Sha256};
use tests::firm::day_time;
use tests::sshd::Site;
use tests::{Home, Sshd, mbox, workspace};

const PASSWORD: &str = "canary-Acc0unt-5521";

/// A firm with an account: no key is known to the site.
struct Account {
    home: Home,
    site: Sshd,
    name: &'static str,
}

impl Account {
    fn new(kind: &str, name: &'static str, mapping: &str) -> Self {
        let home = Home::new();
        let site = Sshd::start(Site { methods: "publickey password", ..Site::new("", PASSWORD) });
        fs::write(home.beside("pw.txt"), PASSWORD).unwrap();
        fs::write(home.beside("mapping.csv"), "MobileNumber,Mailbox\n0046 70-174 06 23,desk@corp.example\n")
            .unwrap();
        let file = home.beside("account.toml");
        let text = format!(
            "name = \"{name}\"\nkind = \"{kind}\"\n[source]\nhost = \"127.0.0.1\"\nport = {}\npath = \"{}\"\n\
             user_name = \"{}\"\npassword_file = \"pw.txt\"\nhost_key = \"{}\"\n[mapping]\n{mapping}\n\
             domains = [\"corp.example\"]\n",
            site.port(),
            site.folder().display(),
            site.user(),
            site.host_key_fingerprint(),
        );
        fs::write(&file, text).unwrap();
        let added = home.chat_connectors(&["connector", "add", file.to_str().unwrap()]);
        let _ = added.expect_code(0);
        Self { home, site, name }
    }

    fn telegram() -> Self {
        Self::new("telegram-archiver", "Telegram", "automatic = true\ncsv = \"mapping.csv\"")
    }

    fn put(&self, name: &str, day: u64, bytes: &[u8]) {
        self.site.put(name, bytes, day_time(day));
    }

    fn run(&self, code: i32) -> Value {
        let report = self.home.chat_connectors(&["--json", "run", self.name]).expect_code(code).json();
        assert_eq!(report["balanced"], true, "{report}");
        report
    }

    /// SHA-256 of every mail of a mailbox, with how often it is there.
    fn mails(&self, mailbox: &str, folder: &str) -> BTreeMap<String, u32> {
        let mut found = BTreeMap::new();
        let folder = self.home.path().join("archive").join(mailbox).join(folder);
        for file in fs::read_dir(folder).into_iter().flatten() {
            for mail in mbox::originals(&file.unwrap().path()) {
                *found.entry(sha256(&mail)).or_default() += 1;
            }
        }
        found
    }
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn once(mails: &[&[u8]]) -> BTreeMap<String, u32> {
    mails.iter().map(|mail| (sha256(mail), 1)).collect()
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn eml(id: &str, body: &str) -> Vec<u8> {
    let text = format!(
        "Message-ID: <{id}@t.example>\r\nDate: Fri, 20 Nov 2026 14:03:22 +0000\r\nFrom: Jane <jane@corp.example>\r\n\
         To: \"Desk +46 70 174 06 23\" <x@other.example>\r\nSubject: chat\r\n\r\n{body}"
    );
    text.into_bytes()
}

/// What a report's error says in JSON: its code, with all of its words.
fn words(value: &Value) -> &str {
    for sentence in ["message", "data", "next"] {
        if let Some(text) = value.get(sentence) {
            assert!(text.as_str().unwrap().len() > 10, "{value}");
        }
    }
    value["code"].as_str().unwrap()
}

#[test]
fn an_account_is_signed_in_to_by_password_alone_and_every_rung_of_plain_files_holds() {
    let account = Account::telegram();
    account.put("20261120.eml", 20, &eml("1", "hello\r\n"));
    let climbed = account.home.chat_connectors(&["--json", "validate", account.name]).expect_code(0).json();
    let rung = |name: &str| {
        climbed["rungs"].as_array().unwrap().iter().find(|rung| rung["name"] == name).unwrap().clone()
    };
    for name in ["recipients", "decrypt"] {
        assert_eq!(
            (&rung(name)["state"], &rung(name)["seen"]["needed"]),
            (&"not_tried".into(), &"no".into())
        );
    }
    assert_eq!(
        (&rung("password")["state"], &rung("parse")["seen"]["format"]),
        (&"passed".into(), &"mail-drop".into())
    );
    let log = account.site.log();
    assert!(!log.contains("publickey") && log.contains("Accepted password"), "{log}");
    let said = account.home.chat_connectors(&["validate", account.name]).expect_code(0);
    assert!(said.stdout.contains("not needed") || said.stderr.contains("not needed"), "{said:?}");
    assert_eq!(account.run(0)["imported"], 2);
    let statement = account.home.chat_connectors(&["statement", account.name, "--list"]).expect_code(0);
    assert!(statement.stdout.to_lowercase().contains("sign"), "{statement:?}");
    let status = account.home.chat_connectors(&["--json", "status"]).expect_code(0);
    assert!(status.stdout.contains(account.name));
}

#[test]
fn every_email_of_the_corpus_is_delivered_byte_for_byte() {
    let account = Account::telegram();
    let corpus = workspace().join("tests/corpora/mail_drop");
    let read = |name: &str| fs::read(Path::new(&corpus).join(name)).unwrap();
    let names =
        ["plain.eml", "eight_bit.eml", "latin_1.eml", "no_message_id.eml", "groups_and_encoded_words.eml"];
    let mails = names.map(read);
    let odd: Vec<Vec<u8>> = [
        "From here\r\n>From there\r\n>>From everywhere",
        "\nbare\n\nFrom x\n",
        "mixed\r\nends\nand\rmore\r\r\n",
        "\0\u{1}\u{feff}",
        "\r\n\r\n\r\n",
        "\n\n",
        "AS-IS.0\r\n",
    ]
    .iter()
    .enumerate()
    .map(|(place, body)| eml(&format!("odd-{place}"), &format!("curve\r\n{body}")))
    .collect();
    let mut files: Vec<(&str, &[u8])> = names.iter().copied().zip(mails.iter().map(Vec::as_slice)).collect();
    let odd_names: Vec<String> = (0..odd.len()).map(|place| format!("odd-{place}.eml")).collect();
    files.extend(odd_names.iter().map(String::as_str).zip(odd.iter().map(Vec::as_slice)));
    account.put("202611200000-TeleMessage_12_1.zip", 20, &zip(&files));
    let report = account.run(0);
    assert_eq!((&report["available_from_source"], &report["held"]), (&12.into(), &0.into()), "{report}");

    let desk = account.mails("desk@corp.example", "Telegram Archiver");
    assert_eq!(desk, once(&odd.iter().map(Vec::as_slice).collect::<Vec<_>>()), "by mobile number");
    let [plain, _, latin, nameless, groups] = &mails;
    let mut jane: Vec<&[u8]> = vec![plain, latin, nameless, groups];
    jane.retain(|mail| String::from_utf8_lossy(mail).contains("jane.doe@corp.example"));
    assert_eq!(account.mails("jane.doe@corp.example", "Telegram Archiver"), once(&jane));
    assert_eq!(account.mails("asa@corp.example", "Telegram Archiver").len(), 3);

    // Search and export give the same bytes back, though one of them claims to be another item.
    let _ = account.home.chat_connectors(&["search", "on"]).expect_code(0);
    let found = account.home.beside("found.zip");
    let export = ["search", "export", "curve", "--format", "eml", "--out", found.to_str().unwrap()];
    let _ = account.home.chat_connectors(&export).expect_code(0);
    let mut zip = zip::ZipArchive::new(fs::File::open(found).unwrap()).unwrap();
    let mut exported = BTreeMap::new();
    for place in 0..zip.len() {
        let mut file = zip.by_index(place).unwrap();
        if file.name().unwrap().ends_with(".eml") {
            let mut bytes = Vec::new();
            std::io::copy(&mut file, &mut bytes).unwrap();
            *exported.entry(sha256(&bytes)).or_default() += 1;
        }
    }
    for mail in &odd {
        assert_eq!(exported.get(&sha256(mail)), Some(&1), "{}", String::from_utf8_lossy(mail));
    }
    let verified = account.home.chat_connectors(&["--json", "archive", "verify"]).expect_code(0).json();
    assert!(verified["altered"].as_array().is_none_or(Vec::is_empty), "{verified}");
}

#[test]
fn what_a_manifest_says_and_what_is_there_differ_and_each_difference_has_its_outcome() {
    let account = Account::telegram();
    let [one, two, three] = [eml("1", "one\r\n"), eml("2", "two\r\n"), eml("3", "three\r\n")];
    // A missing name, an empty one and one of another size fail alone; their neighbour is imported.
    let list =
        format!("Count: 4\r\na.eml,{}\r\nb.eml,7\r\nc.eml,0\r\nd.eml,{}\r\n", one.len(), three.len() + 1);
    let day = zip(&[("a.eml", &one), ("c.eml", b""), ("d.eml", &three), ("drop.mf", list.as_bytes())]);
    account.put("202611190000-TeleMessage_4_1.zip", 19, &day);
    let report = account.run(50);
    assert_eq!((&report["failed"], &report["imported"]), (&3.into(), &2.into()), "{report}");
    let held = account.home.chat_connectors(&["--json", "held", account.name]).expect_code(0).json();
    let mut reasons: Vec<String> =
        held.as_array().unwrap().iter().map(|row| row["reason"].as_str().unwrap().to_owned()).collect();
    reasons.sort_unstable();
    assert_eq!(reasons, ["item-empty", "item-missing", "item-size"]);

    // A number that nothing explains: the whole file waits, and nothing of it is imported.
    let wrong = zip(&[("a.eml", &two), ("drop.mf", b"Count: 2\r\n")]);
    account.put("202611200000-TeleMessage_2_2.zip", 20, &wrong);
    let output = account.home.chat_connectors(&["--json", "run", account.name]);
    let report = output.json();
    let fault = report["file_faults"].as_object().unwrap().values().next().unwrap().clone();
    assert_eq!((fault["code"].as_str(), output.code), (Some("drop-count"), 30), "{report}");
    assert_eq!(report["imported"], 0);
    assert!(output.stderr.contains("counts 2 e-mails, and the file holds 1"), "{output:?}");
    assert_eq!(words(&report["error"]), "drop-count");
    assert!(!account.mails("desk@corp.example", "Telegram Archiver").contains_key(&sha256(&two)));

    // Sent again and whole, it is imported; what came before is skipped, and nothing is there twice.
    let whole = zip(&[("a.eml", &one), ("b.eml", &two), ("c.eml", &three)]);
    account.put("202611200000-TeleMessage_3_3.zip", 21, &whole);
    account.put("202611200000-TeleMessage_3_3.mf", 21, b"Count: 3\na.eml\nb.eml\nc.eml\n");
    let report = account.home.chat_connectors(&["--json", "run", account.name]).json();
    assert_eq!((&report["imported"], &report["skipped"]), (&4.into(), &2.into()), "{report}");
    assert_eq!(account.mails("desk@corp.example", "Telegram Archiver"), once(&[&one, &two, &three]));
}

#[test]
fn a_manifest_beside_counts_as_one_inside_and_is_asked_again_when_it_was_mended() {
    let account = Account::telegram();
    let one = eml("1", "one\r\n");
    account.put("drop.zip", 19, &zip(&[("a.eml", &one), ("b.eml", &eml("2", "two\r\n"))]));
    account.put("drop.mf", 19, b"Count: 3\r\n");
    let output = account.home.chat_connectors(&["--json", "run", account.name]);
    assert_eq!((output.code, output.json()["imported"].as_u64()), (30, Some(0)), "{output:?}");
    account.put("drop.mf", 20, b"Count: 2\r\n");
    assert_eq!(account.run(0)["imported"], 4);
}

#[test]
fn the_same_email_twice_in_a_drop_and_over_two_days_is_there_once() {
    let account = Account::telegram();
    let one = eml("1", "one\r\n");
    account.put("a.zip", 19, &zip(&[("a.eml", &one), ("b.eml", &one)]));
    let report = account.run(0);
    assert_eq!((&report["imported"], &report["skipped"]), (&2.into(), &2.into()), "{report}");
    account.put("b.zip", 20, &zip(&[("c.eml", &one)]));
    let report = account.run(0);
    assert_eq!((&report["imported"], &report["skipped"]), (&0.into(), &2.into()), "{report}");
    assert_eq!(account.mails("jane@corp.example", "Telegram Archiver"), once(&[&one]));
}

#[test]
fn heavy_an_attachment_of_40_mb_is_delivered_whole_within_bounded_memory() {
    let account = Account::telegram();
    let mut seed = 7_u64;
    let mut body = String::with_capacity(56 << 20);
    body.push_str("begin\r\n");
    let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    while body.len() < (40 << 20) / 3 * 4 {
        for _ in 0..76 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            body.push(char::from(letters[(seed >> 58) as usize]));
        }
        body.push_str("\r\n");
    }
    let large = eml("large", &body);
    account.put("large.zip", 20, &zip(&[("large.eml", &large), ("small.eml", &eml("small", "x\r\n"))]));
    let mut child = account
        .home
        .command(&["run", account.name])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // The kernel keeps the peak as long as the program runs.
    let (mut peak, mut ended) = (0, false);
    while !ended {
        let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse::<u64>().ok());
        peak = peak.max(line.unwrap_or_default());
        std::thread::sleep(std::time::Duration::from_millis(5));
        ended = child.try_wait().unwrap().is_some();
    }
    assert_eq!(child.wait().unwrap().code(), Some(0));
    for mailbox in ["desk@corp.example", "jane@corp.example"] {
        assert!(account.mails(mailbox, "Telegram Archiver").contains_key(&sha256(&large)));
    }
    println!("peak {} MiB for an e-mail of {} MiB", peak >> 10, large.len() >> 20);
    assert!(peak >> 10 < 320, "{peak} KiB");
}

#[test]
fn livepersons_own_json_and_dataparsers_emails_arrive_in_the_documented_subfolder() {
    let account = Account::new("liveperson", "LivePerson", "automatic = true");
    let folder = "Inbox/LivePerson Conversational Cloud DataParser";
    let corpus = workspace().join("tests/corpora/liveperson_json");
    account.put("history.json", 19, &fs::read(corpus.join("object.json")).unwrap());
    account.put("lines.jsonl", 20, &fs::read(corpus.join("lines.jsonl")).unwrap());
    let mail = eml("dp-1", "as DataParser made it\n");
    account.put("parsed.eml", 20, &mail);
    let report = account.run(0);
    assert_eq!((&report["available_from_source"], &report["imported"]), (&8.into(), &7.into()), "{report}");
    // A file that the history only names is told, and its message counts as partly imported.
    assert_eq!((&report["partially_imported"], &report["held"]), (&1.into(), &0.into()), "{report}");
    assert_eq!(account.mails("jane@corp.example", folder), once(&[&mail]));
    assert_eq!(account.mails("jane.doe@corp.example", folder).len(), 7);
    // Nobody is mapped by a file.
    let template = account.home.chat_connectors(&["--json", "map", "template", "--kind", "liveperson"]);
    assert_eq!(template.told(), (2, "csv-not-used".to_owned()));
    let template =
        account.home.chat_connectors(&["map", "template", "--kind", "telegram-archiver"]).expect_code(0);
    assert!(template.stdout.contains("MobileNumber,Mailbox"), "{template:?}");
}

#[test]
fn an_encrypted_file_is_opened_all_the_same_and_the_files_for_support_hold_no_ssh_key() {
    let account = Account::telegram();
    let out = account.home.beside("bundle");
    let keys = ["--json", "keys", "bundle", "--kind", "telegram-archiver", "--out", out.to_str().unwrap()];
    let written = account.home.chat_connectors(&keys).expect_code(0).json();
    assert_eq!(written["files"], serde_json::json!(["pgp_key.asc", "ip_address.txt"]));
    assert!(!out.join("ssh_key.pub").exists());
    let gpg = tests::Gpg::new();
    let key = gpg.import(&fs::read(out.join("pgp_key.asc")).unwrap());
    let one = eml("1", "sealed\r\n");
    let sealed = gpg.encrypt(&zip(&[("a.eml", &one)]), &[&key], &tests::gpg::Encrypt::default());
    account.put("drop.zip.pgp", 20, &sealed);
    assert_eq!(account.run(0)["imported"], 2);
    assert_eq!(account.mails("desk@corp.example", "Telegram Archiver"), once(&[&one]));
}

#[test]
fn practice_imports_each_kind_in_the_terminal_and_what_it_rehearses_is_told() {
    for (kind, imported) in [("telegram-archiver", 34), ("liveperson", 15)] {
        let home = Home::new();
        let practice =
            |more: &[&str]| home.chat_connectors(&[&["--json", "practice", "--kind", kind], more].concat());
        let first = practice(&[]).expect_code(0).json();
        assert_eq!(
            (&first["report"]["imported"], &first["report"]["balanced"]),
            (&imported.into(), &true.into())
        );
        assert_eq!(practice(&[]).expect_code(0).json()["report"]["imported"], 0);
        assert_eq!(practice(&["--scenario", "duplicate-day"]).expect_code(0).json()["report"]["imported"], 0);
        assert_eq!(practice(&["--scenario", "unknown-people"]).code, 40);
        assert_eq!(practice(&["--scenario", "wrong-password"]).told(), (16, "password-refused".to_owned()));
        assert_eq!(practice(&["--scenario", "host-key-changed"]).told(), (14, "host-key-changed".to_owned()));
        assert_eq!(practice(&["--scenario", "truncated"]).told(), (30, "archive-damaged".to_owned()));
        assert_eq!(practice(&["--scenario", "key-not-installed"]).told(), (2, "setting-invalid".to_owned()));
        let disagrees = practice(&["--scenario", "manifest-disagrees"]);
        if kind == "telegram-archiver" {
            assert_eq!(disagrees.expect_code(50).json()["report"]["failed"], 2);
        } else {
            assert_eq!(disagrees.told(), (2, "setting-invalid".to_owned()));
        }
        assert_eq!(practice(&[]).expect_code(0).json()["report"]["imported"], 0);
    }
}
