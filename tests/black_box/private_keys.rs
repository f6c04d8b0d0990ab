//! Own private keys, host keys and rotation on the command line, with real OpenSSH and GnuPG.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tests::firm::{CONNECTOR, MAPPING, PASSWORD};
use tests::gpg::Encrypt;
use tests::home::Output;
use tests::sshd::Site;
use tests::{Firm, Gpg, Home, Sshd};

const SSH_PASS: &str = "canary-ssh-pass-4418";
const PGP_PASS: &str = "canary-pgp-pass-9925";

/// A day with one message for two mailboxes.
fn day(said: &str) -> Vec<u8> {
    tests::firm::messages(&[(said, "room", "ada@corp.example", &["bob@corp.example"], said)])
}

/// An SSH key by ssh-keygen; gives the private file's path and the public line.
fn ssh_key(folder: &Path, name: &str, passphrase: &str) -> (PathBuf, String) {
    let path = folder.join(name);
    let status = Command::new("ssh-keygen")
        .args(["-q", "-t", "rsa", "-b", "2048", "-N", passphrase, "-C", "firm", "-f"])
        .arg(&path)
        .status()
        .unwrap();
    assert!(status.success());
    let line = fs::read_to_string(path.with_extension("pub")).unwrap();
    (path, line)
}

/// A firm that brings its own keys, both closed by a passphrase.
struct Own {
    home: Home,
    site: Sshd,
    gpg: Gpg,
    key: String,
    file: PathBuf,
}

impl Own {
    fn new() -> Self {
        let home = Home::new();
        let (_, line) = ssh_key(home.beside("x").parent().unwrap(), "id_rsa", SSH_PASS);
        let gpg = Gpg::new();
        let key = gpg.make_key("Compliance <desk@corp.example>", "future-default", "never", PGP_PASS);
        fs::write(home.beside("pgp.asc"), gpg.private_key(&key, PGP_PASS)).unwrap();
        fs::write(home.beside("ssh.pass"), format!("{SSH_PASS}\n")).unwrap();
        fs::write(home.beside("pgp.pass"), format!("{PGP_PASS}\n")).unwrap();
        let site = Sshd::start(Site::new(&line, PASSWORD));
        let file = home.connector_file(CONNECTOR, &site, PASSWORD, MAPPING);
        let text = fs::read_to_string(&file).unwrap().replace(
            "keys = \"public\"",
            "keys = \"private\"\nssh_private_key_file = \"id_rsa\"\nssh_passphrase_file = \"ssh.pass\"\n\
             pgp_private_key_file = \"pgp.asc\"\npgp_passphrase_file = \"pgp.pass\"",
        );
        fs::write(&file, text).unwrap();
        Self { home, site, gpg, key, file }
    }

    fn add(&self) -> Output {
        self.home.chat_connectors(&["--json", "connector", "add", self.file.to_str().unwrap()])
    }

    fn run(&self, code: i32) -> Value {
        self.home.chat_connectors(&["--json", "run", CONNECTOR]).expect_code(code).json()
    }

    fn put(&self, name: &str, said: &str, key: &str) {
        let bytes = self.gpg.encrypt(&day(said), &[key], &Encrypt::default());
        self.site.put(name, &bytes, tests::firm::day_time(3));
    }
}

fn rung<'a>(validation: &'a Value, name: &str) -> &'a Value {
    validation["rungs"].as_array().unwrap().iter().find(|rung| rung["name"] == name).unwrap()
}

#[test]
fn own_private_keys_under_passphrases_bring_the_chats_home() {
    let own = Own::new();
    let _ = own.add().expect_code(0);
    own.put("one.xml.pgp", "first", &own.key);
    assert_eq!(own.run(0)["available_from_source"], 1);
    let listed = own.home.chat_connectors(&["--json", "keys", "list", CONNECTOR]).expect_code(0).json();
    assert_eq!(listed[0]["pgp"][0]["fingerprint"], own.key.as_str());
    assert_eq!(listed[0]["accepted"].as_array().unwrap().len(), 1);
}

#[test]
fn a_key_that_is_of_no_use_is_refused_with_its_reason_and_nothing_is_kept() {
    let own = Own::new();
    let pgp = fs::read(own.home.beside("pgp.asc")).unwrap();
    let ssh = fs::read(own.home.beside("id_rsa")).unwrap();
    let cases: [(&str, Vec<u8>, i32, &str); 6] = [
        ("ssh.pass", b"wrong".to_vec(), 20, "wrong-passphrase"),
        ("pgp.pass", b"wrong".to_vec(), 20, "wrong-passphrase"),
        ("id_rsa", fs::read(own.home.beside("id_rsa.pub")).unwrap(), 2, "key-is-public"),
        ("pgp.asc", own.gpg.public_key(&own.key), 2, "key-is-public"),
        ("id_rsa", pgp, 2, "key-is-other-kind"),
        ("pgp.asc", ssh, 2, "key-is-other-kind"),
    ];
    for (file, bytes, exit, code) in cases {
        let whole = fs::read(own.home.beside(file)).unwrap();
        fs::write(own.home.beside(file), bytes).unwrap();
        let output = own.add();
        assert_eq!(output.told(), (exit, code.to_owned()), "{file}");
        assert!(!output.stderr.contains("canary") && !output.stdout.contains("canary"));
        fs::write(own.home.beside(file), whole).unwrap();
    }
    let list = own.home.chat_connectors(&["--json", "connector", "list"]).expect_code(0).json();
    assert_eq!(list.as_array().unwrap().len(), 0);
    let _ = own.add().expect_code(0);
}

#[test]
fn what_a_key_file_is_can_be_asked_without_keeping_it() {
    let own = Own::new();
    let show =
        |arguments: &[&str]| own.home.chat_connectors(&[&["--json", "keys", "show"][..], arguments].concat());
    let file = |name: &str| own.home.beside(name).to_str().unwrap().to_owned();
    let (pgp, pass) = (file("pgp.asc"), file("pgp.pass"));
    let facts = show(&["--pgp", &pgp]).expect_code(20).json();
    assert_eq!(
        (facts["passphrase"].as_str(), facts["keys"][0]["fingerprint"].as_str()),
        (Some("missing"), Some(&*own.key))
    );
    let facts = show(&["--pgp", &pgp, "--passphrase-file", &pass]).expect_code(0).json();
    assert_eq!(facts["passphrase"], "opens");
    let ssh = file("id_rsa");
    let facts = show(&["--ssh", &ssh, "--passphrase-file", &pass]).expect_code(20).json();
    assert_eq!((facts["passphrase"].as_str(), facts["form"].as_str()), (Some("wrong"), Some("openssh")));
    assert!(!own.home.path().join("vault.age").exists());
}

#[test]
fn the_apps_own_pair_is_renewed_beside_the_old_one_and_old_files_still_decrypt() {
    let firm = Firm::default();
    firm.put("old.xml.pgp", 2, &day("to the old key"));
    let out = firm.home.beside("second");
    let renew = ["keys", "renew", "--kind", "ice-chat", "--out", out.to_str().unwrap()];
    let _ = firm.home.chat_connectors(&renew).expect_code(0);
    // A second rotation before the first one ended would leave the site with keys that nobody counts.
    assert_eq!(firm.home.chat_connectors(&[&["--json"][..], &renew].concat()).told().0, 2);

    // The site knows only the old key yet: everything works, and the ladder says so.
    let validation = firm.home.chat_connectors(&["--json", "validate", CONNECTOR]).expect_code(0).json();
    assert_eq!(rung(&validation, "key")["state"], "warning");
    assert_eq!(rung(&validation, "key")["error"]["code"], "key-refused");
    assert_eq!(firm.run(0, &[])["imported"], 2);

    // ICE support installs both new keys.
    firm.site.install_key(&fs::read_to_string(out.join("ssh_key.pub")).unwrap());
    let new_key = firm.gpg.import(&fs::read(out.join("pgp_key.asc")).unwrap());
    assert_ne!(new_key, firm.key);
    let validation = firm.home.chat_connectors(&["--json", "validate", CONNECTOR]).expect_code(0).json();
    assert_eq!(rung(&validation, "key")["state"], "passed");
    let bytes = firm.gpg.encrypt(&day("to the new key"), &[&new_key], &Encrypt::default());
    firm.put_as_is("new.xml.pgp", 3, &bytes);
    firm.put("late.xml.pgp", 4, &day("to the old key again"));
    let report = firm.run(0, &[]);
    assert_eq!(report["imported"], 4, "{report}");
    let listed = firm.home.chat_connectors(&["--json", "keys", "list", "ice-chat"]).expect_code(0).json();
    let by = |pair: &Value| pair["accepted"].as_array().unwrap().len();
    assert_eq!(listed.as_array().unwrap().iter().map(by).collect::<Vec<_>>(), [1, 1]);
}

#[test]
fn a_retired_key_is_not_offered_any_more_and_its_files_still_decrypt() {
    let firm = Firm::default();
    let old = fs::read_to_string(firm.home.beside("bundle").join("ssh_key.pub")).unwrap();
    let out = firm.home.beside("second");
    let renew = ["--json", "keys", "renew", "--kind", "ice-chat", "--out", out.to_str().unwrap()];
    let past = [&renew[..], &["--retire-old", "2020-01-01"]].concat();
    assert_eq!(firm.home.chat_connectors(&past).told(), (2, "setting-invalid".to_owned()));
    let _ = firm.home.chat_connectors(&renew).expect_code(0);
    time_passes(&firm.home);
    // The site knows the old key only, and it is not offered.
    let refused = firm.home.chat_connectors(&["--json", "validate", CONNECTOR]).expect_code(16).json();
    assert_eq!(rung(&refused, "key")["error"]["code"], "key-refused");
    assert!(!firm.site.log().contains(&fingerprint(&firm.home, &old)), "the retired key was offered");
    firm.site.install_key(&fs::read_to_string(out.join("ssh_key.pub")).unwrap());
    firm.put("old.xml.pgp", 2, &day("to the old key"));
    assert_eq!(firm.run(0, &[])["imported"], 2);
}

/// The day on which old keys retire has come.
fn time_passes(home: &Home) {
    let path = home.path().join("keys.toml");
    let record = fs::read_to_string(&path).unwrap();
    let (before, rest) = record.split_once("retires = \"").expect("a day");
    let after = rest.split_once('"').unwrap().1;
    fs::write(&path, format!("{before}retires = \"2020-01-01\"{after}")).unwrap();
}

fn fingerprint(home: &Home, line: &str) -> String {
    let path = home.beside("line.pub");
    fs::write(&path, line).unwrap();
    let output = Command::new("ssh-keygen").arg("-lf").arg(path).output().unwrap();
    String::from_utf8(output.stdout).unwrap().split(' ').nth(1).unwrap().to_owned()
}

#[test]
fn own_keys_are_rotated_one_half_at_a_time() {
    let own = Own::new();
    let _ = own.add().expect_code(0);
    let new_pgp = own.gpg.make_key("Compliance 2 <desk2@corp.example>", "future-default", "never", "");
    fs::write(own.home.beside("pgp2.asc"), own.gpg.private_key(&new_pgp, "")).unwrap();
    let pgp2 = own.home.beside("pgp2.asc");
    let add = ["keys", "add", CONNECTOR, "--pgp-key", pgp2.to_str().unwrap()];
    let _ = own.home.chat_connectors(&add).expect_code(0);
    own.put("new.xml.pgp", "to the new key", &new_pgp);
    own.put("old.xml.pgp", "to the old key", &own.key);
    assert_eq!(own.run(0)["available_from_source"], 2);
    let (id2, line2) = ssh_key(own.home.beside("x").parent().unwrap(), "id2", "");
    let add = ["keys", "add", CONNECTOR, "--ssh-key", id2.to_str().unwrap()];
    let _ = own.home.chat_connectors(&add).expect_code(0);
    time_passes(&own.home);
    assert_eq!(own.run(16)["outcome"], "failed");
    own.site.install_key(&line2);
    own.put("third.xml.pgp", "a third", &own.key);
    assert_eq!(own.run(0)["available_from_source"], 1);
}

#[test]
fn an_expired_own_key_decrypts_with_a_warning() {
    let own = Own::new();
    let key = own.gpg.make_key("Short <short@corp.example>", "future-default", "seconds=2", "");
    fs::write(own.home.beside("pgp.asc"), own.gpg.private_key(&key, "")).unwrap();
    own.put("one.xml.pgp", "while it was good", &key);
    let _ = own.add().expect_code(0);
    tests::until("the key to expire", || {
        let output = own.home.chat_connectors(&["--json", "validate", CONNECTOR]).expect_code(0).json();
        let rung = rung(&output, "recipients");
        (rung["state"] == "warning").then(|| assert_eq!(rung["error"]["code"], "key-expired"))
    });
    assert_eq!(own.run(0)["available_from_source"], 1);
}

#[test]
fn a_known_hosts_file_pins_the_site_and_a_revoked_key_in_it_stops() {
    let own = Own::new();
    let line = own.site.host_key_line();
    let text = fs::read_to_string(&own.file).unwrap();
    let without: String =
        text.lines().filter(|line| !line.starts_with("host_key")).map(|l| format!("{l}\n")).collect();
    fs::write(&own.file, without.replace("keys = ", "known_hosts_file = \"known_hosts\"\nkeys = ")).unwrap();
    let known = own.home.beside("known_hosts");
    let host = format!("[127.0.0.1]:{}", own.site.port());
    fs::write(&known, "elsewhere.example ssh-ed25519 AAAA\n").unwrap();
    assert_eq!(own.add().told(), (2, "known-hosts-none".to_owned()));
    fs::write(&known, format!("{host} {line}\n")).unwrap();
    let _ = own.add().expect_code(0);
    let _ = own.home.chat_connectors(&["--json", "validate", CONNECTOR]).expect_code(0);
    fs::write(&known, format!("@revoked {host} {line}\n")).unwrap();
    let take = ["connector", "host-key", CONNECTOR, "--known-hosts", known.to_str().unwrap()];
    let _ = own.home.chat_connectors(&take).expect_code(0);
    let output = own.home.chat_connectors(&["--json", "validate", CONNECTOR]).expect_code(14).json();
    assert_eq!(rung(&output, "host_key")["error"]["code"], "host-key-revoked");
}

#[test]
fn an_announced_host_key_is_accepted_from_its_day_on_and_then_the_old_one_is_not() {
    let mut firm = Firm::default();
    let old = firm.site.host_key_fingerprint();
    firm.site.restart_with_new_host_key();
    let new = firm.site.host_key_fingerprint();
    let validate = |firm: &Firm| firm.home.chat_connectors(&["--json", "validate", CONNECTOR]);
    let _ = validate(&firm).expect_code(14);
    let expect = |firm: &Firm, from: &str| {
        let arguments = ["--json", "connector", "host-key", CONNECTOR, "--expect", &new, "--from", from];
        let _ = firm.home.chat_connectors(&arguments).expect_code(0);
    };
    expect(&firm, "2999-01-01");
    let _ = validate(&firm).expect_code(14);
    expect(&firm, "2026-01-01");
    let _ = validate(&firm).expect_code(0);
    let told =
        firm.home.chat_connectors(&["--json", "connector", "host-key", CONNECTOR]).expect_code(0).json();
    assert_eq!((&told["host_keys"][0], &told["expected_host_key"]), (&new.into(), &Value::Null));
    // Whoever still has the old key is nobody now.
    firm.site.restart_with_new_host_key();
    let _ = validate(&firm).expect_code(14);
    assert!(!told["host_keys"].to_string().contains(&old));
}

#[test]
fn openssh_and_gnupg_take_the_bundle_as_it_is() {
    // A server that got nothing but a copy of the file, and a key ring that got nothing but the key.
    let firm = Firm::default();
    let bundle = firm.home.beside("bundle");
    let folder = tempfile::Builder::new().prefix("cc-gpg-").tempdir_in("/tmp").unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
    let gpg = |arguments: &[&str], input: &[u8]| {
        let mut command = Command::new("gpg");
        command.env_remove("GNUPGHOME").arg("--homedir").arg(folder.path()).args(["--batch", "--no-tty"]);
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), input).unwrap();
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{said}");
        (output.stdout, said)
    };
    let (_, said) = gpg(&["--import", bundle.join("pgp_key.asc").to_str().unwrap()], b"");
    assert!(said.contains("imported: 1") && !said.to_lowercase().contains("warning: "), "{said}");
    let recipient = ["--trust-model", "always", "--recipient", &firm.key, "--encrypt"];
    let (bytes, said) = gpg(&recipient, &day("encrypted by support"));
    assert_eq!(said, "", "gpg had something to say");
    firm.put_as_is("one.xml.pgp", 2, &bytes);
    let copied = fs::read(bundle.join("ssh_key.pub")).unwrap();
    assert_eq!(firm.site.authorized_keys(), copied, "not a copy of the file");
    assert_eq!(firm.run(0, &[])["imported"], 2);
}

#[test]
fn the_text_for_the_support_has_what_they_need_and_no_secret() {
    let mut firm = Firm::default();
    firm.site.restart_with_new_host_key();
    let arguments = ["--json", "validate", CONNECTOR, "--support-text"];
    let output = firm.home.chat_connectors(&arguments).expect_code(14);
    let text = output.json()["support_text"].as_str().unwrap().to_owned();
    for needed in [&*firm.site.host_key_fingerprint(), firm.site.user(), "127.0.0.1", "host-key-changed"] {
        assert!(text.contains(needed), "{needed} is not in: {text}");
    }
    assert!(!output.stdout.contains(PASSWORD) && !output.stderr.contains(PASSWORD));
}
