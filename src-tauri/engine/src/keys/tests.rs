//! Promises of keys and vault, kept against ssh-keygen, openssl and GnuPG.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Barrier;

use secrecy::{ExposeSecret, SecretString};
use tempfile::TempDir;

use super::*;
use crate::error::{Code, Result};

mod disguises;
mod facts;
mod mutations;
mod pgp_files;
mod refusals;
mod ssh_files;
mod table;
mod vault;

const CANARY: &str = "canary-5f2a91-secret";

fn secret(text: &str) -> SecretString {
    SecretString::from(text)
}

fn code<T>(result: Result<T>) -> Code {
    result.err().expect("an error").code()
}

/// Runs a tool to its end; gives what it printed.
fn tool(program: &str, arguments: &[&str], input: &[u8]) -> String {
    String::from_utf8(raw_tool(program, arguments, input)).unwrap()
}

/// As `tool`, for output that is no text.
fn raw_tool(program: &str, arguments: &[&str], input: &[u8]) -> Vec<u8> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

mod ssh {
    use super::*;

    /// Makes a key with ssh-keygen; gives its bytes and its fingerprint as ssh-keygen shows it.
    fn made(folder: &Path, name: &str, arguments: &[&str], passphrase: &str) -> (Vec<u8>, String) {
        let path = folder.join(name);
        let path = path.to_str().unwrap();
        let fixed = ["-q", "-C", "", "-N", passphrase, "-f", path];
        tool("ssh-keygen", &[&fixed, arguments].concat(), b"");
        (fs::read(path).unwrap(), shown(&format!("{path}.pub")))
    }

    fn shown(path: &str) -> String {
        tool("ssh-keygen", &["-lf", path], b"").split(' ').nth(1).unwrap().to_owned()
    }

    #[test]
    fn every_usual_form_is_read_and_its_passphrase_asked_for() {
        let home = tempfile::tempdir().unwrap();
        let forms: [&[&str]; 7] = [
            &["-t", "ed25519"],
            &["-t", "ecdsa"],
            &["-t", "rsa", "-b", "2048"],
            &["-t", "rsa", "-b", "2048", "-m", "PEM"],
            &["-t", "rsa", "-b", "2048", "-m", "PKCS8"],
            &["-t", "ecdsa", "-m", "PEM"],
            &["-t", "ecdsa", "-m", "PKCS8"],
        ];
        for (number, form) in forms.into_iter().enumerate() {
            let (plain, fingerprint) = made(home.path(), &format!("plain{number}"), form, "");
            let read = SshKey::read(&plain, None, "f").unwrap_or_else(|e| panic!("{form:?}: {e}"));
            assert_eq!(read.fingerprint(), fingerprint, "{form:?}");
            let needless = SshKey::read(&plain, Some(&secret("x")), "f").unwrap();
            assert_eq!(needless.fingerprint(), fingerprint, "{form:?}");

            let (closed, fingerprint) = made(home.path(), &format!("closed{number}"), form, "correct horse");
            let read = SshKey::read(&closed, Some(&secret("correct horse")), "f");
            assert_eq!(
                read.unwrap_or_else(|e| panic!("{form:?}: {e}")).fingerprint(),
                fingerprint,
                "{form:?}"
            );
            for passphrase in [None, Some(secret("")), Some(secret("wrong"))] {
                let refused = SshKey::read(&closed, passphrase.as_ref(), "f");
                assert_eq!(code(refused), Code::WrongPassphrase, "{form:?}");
            }
        }
    }

    #[test]
    fn a_key_damaged_by_pasting_is_read() {
        let home = tempfile::tempdir().unwrap();
        for (number, form) in ["RFC4716", "PEM", "PKCS8"].into_iter().enumerate() {
            let name = format!("key{number}");
            let (bytes, fingerprint) = made(home.path(), &name, &["-t", "rsa", "-b", "2048", "-m", form], "");
            let text = String::from_utf8(bytes).unwrap();
            let body: String = text.lines().filter(|line| !line.starts_with('-')).collect();
            let binary = tool("sh", &["-c", "base64 -d | od -An -v -tx1 | tr -d ' \\n'"], body.as_bytes());
            for pasted in [
                format!("\u{FEFF}\r\n  {}\r\n\r\n", text.replace('\n', "\r\n  ")).into_bytes(),
                text.replace('\n', " ").into_bytes(),
                body.into_bytes(),
                hex::decode(binary).unwrap(),
            ] {
                let read = SshKey::read(&pasted, None, "f").unwrap_or_else(|e| panic!("{form}: {e}"));
                assert_eq!(read.fingerprint(), fingerprint);
            }
        }
    }

    #[test]
    fn pkcs8_files_of_older_openssl_are_read() {
        let home = tempfile::tempdir().unwrap();
        let (plain, fingerprint) = made(home.path(), "key", &["-t", "rsa", "-b", "2048", "-m", "PKCS8"], "");
        for cipher in [&["-v2", "des3"][..], &["-v2", "aes-256-cbc", "-v2prf", "hmacWithSHA1"], &["-scrypt"]]
        {
            let closed =
                tool("openssl", &[&["pkcs8", "-topk8", "-passout", "pass:correct"], cipher].concat(), &plain);
            let read = |passphrase| SshKey::read(closed.as_bytes(), Some(&secret(passphrase)), "f");
            assert_eq!(
                read("correct").unwrap_or_else(|e| panic!("{cipher:?}: {e}")).fingerprint(),
                fingerprint
            );
            assert_eq!(code(read("wrong")), Code::WrongPassphrase, "{cipher:?}");
        }
    }

    #[test]
    fn what_is_no_private_key_is_named() {
        let home = tempfile::tempdir().unwrap();
        made(home.path(), "key", &["-t", "rsa", "-b", "2048"], "");
        let line = home.path().join("key.pub");
        let line_path = line.to_str().unwrap();
        let public = |form| tool("ssh-keygen", &["-e", "-m", form, "-f", line_path], b"");
        for text in [fs::read_to_string(&line).unwrap(), public("RFC4716"), public("PKCS8"), public("PEM")] {
            assert_eq!(code(SshKey::read(text.as_bytes(), None, "f")), Code::KeyIsPublic, "{text}");
        }
        let cut =
            b"-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk=\n-----END OPENSSH PRIVATE KEY-----\n";
        for bytes in [&b""[..], b"hello", b"\xFF\x00\x01", b"PuTTY-User-Key-File-3: x\nEncryption: none", cut]
        {
            for passphrase in [None, Some(secret("p"))] {
                let error = SshKey::read(bytes, passphrase.as_ref(), "source.f").err().unwrap();
                assert_eq!(error.to_string(), "key-unreadable setting=source.f", "{bytes:?}");
            }
        }
    }

    #[test]
    fn ssh_keygen_agrees_about_a_key_of_ours() {
        let home = tempfile::tempdir().unwrap();
        let key = SshKey::generate(SshAlgorithm::Ed25519).unwrap();
        let (private, public) = (home.path().join("key"), home.path().join("key.pub"));
        let text = key.to_openssh().unwrap();
        fs::write(&private, text.expose_secret()).unwrap();
        tool("chmod", &["600", private.to_str().unwrap()], b"");
        let line = key.authorized_keys_line("chat\n connectors").unwrap();
        fs::write(&public, &line).unwrap();
        assert_eq!(shown(public.to_str().unwrap()), key.fingerprint());
        let derived = tool("ssh-keygen", &["-yf", private.to_str().unwrap()], b"");
        assert_eq!(line, format!("{} chat connectors", derived.trim()));
        assert_eq!(
            SshKey::read(text.expose_secret().as_bytes(), None, "f").unwrap().fingerprint(),
            key.fingerprint()
        );
    }
}

mod pgp {
    use super::*;

    struct Gpg(TempDir);

    impl Gpg {
        fn new() -> Self {
            Self(tempfile::tempdir().unwrap())
        }

        fn run(&self, arguments: &[&str], input: &[u8]) -> String {
            let fixed =
                ["--homedir", self.0.path().to_str().unwrap(), "--batch", "--yes", "--trust-model", "always"];
            tool("gpg", &[&fixed, arguments].concat(), input)
        }

        /// Makes a key with passphrase; gives it armored, and its fingerprint.
        fn made(&self, kind: &str, passphrase: &str) -> (String, String) {
            let recipe = format!(
                "{kind}\nName-Email: a@b.example\nExpire-Date: 0\nPassphrase: {passphrase}\n%commit\n"
            );
            self.run(&["--pinentry-mode", "loopback", "--gen-key"], recipe.as_bytes());
            (self.export(passphrase, "--export-secret-keys"), self.fingerprint())
        }

        fn export(&self, passphrase: &str, what: &str) -> String {
            self.run(&["--armor", "--pinentry-mode", "loopback", "--passphrase", passphrase, what], b"")
        }

        fn fingerprint(&self) -> String {
            let list = self.run(&["--list-keys", "--with-colons"], b"");
            let line = list.lines().find(|line| line.starts_with("fpr:")).unwrap();
            line.split(':').nth(9).unwrap().to_owned()
        }
    }

    impl Drop for Gpg {
        fn drop(&mut self) {
            let _ = Command::new("gpgconf")
                .args(["--homedir", self.0.path().to_str().unwrap(), "--kill", "all"])
                .output();
        }
    }

    const RSA: &str = "Key-Type: RSA\nKey-Length: 2048\nKey-Usage: sign\nSubkey-Type: RSA\nSubkey-Length: 2048\nSubkey-Usage: encrypt";
    const CURVE: &str = "Key-Type: eddsa\nKey-Curve: ed25519\nKey-Usage: sign\nSubkey-Type: ecdh\nSubkey-Curve: cv25519\nSubkey-Usage: encrypt";

    #[test]
    fn keys_of_gnupg_are_opened_with_their_passphrase_only() {
        for kind in [RSA, CURVE] {
            let gpg = Gpg::new();
            let (armored, fingerprint) = gpg.made(kind, "correct horse");
            let key = PgpKey::read(armored.as_bytes(), Some(&secret("correct horse")), "f").unwrap();
            assert_eq!(key.fingerprint(), fingerprint);
            assert_eq!(key.key_ids().len(), 1);
            assert!(!fingerprint.ends_with(&key.key_ids()[0]), "the subkey decrypts, not the primary key");
            for passphrase in [None, Some(secret("")), Some(secret("wrong"))] {
                assert_eq!(
                    code(PgpKey::read(armored.as_bytes(), passphrase.as_ref(), "f")),
                    Code::WrongPassphrase
                );
            }
            let again = key.to_armored().unwrap();
            let again = PgpKey::read(again.expose_secret().as_bytes(), None, "f").unwrap();
            assert_eq!((again.fingerprint(), again.key_ids()), (key.fingerprint(), key.key_ids()));

            // Pasted without first and last line; from Windows; public; the primary key kept offline.
            let body: String = armored
                .lines()
                .filter(|line| !line.starts_with('-'))
                .map(|line| format!("{line}\n"))
                .collect();
            for pasted in [body, format!("\u{FEFF}{}", armored.replace('\n', "\r\n"))] {
                assert!(
                    PgpKey::read(pasted.as_bytes(), Some(&secret("correct horse")), "f").is_ok(),
                    "{pasted}"
                );
            }
            assert_eq!(
                code(PgpKey::read(gpg.export("", "--export").as_bytes(), None, "f")),
                Code::KeyIsPublic
            );
            let offline = gpg.export("correct horse", "--export-secret-subkeys");
            let offline = PgpKey::read(offline.as_bytes(), Some(&secret("correct horse")), "f").unwrap();
            assert_eq!(offline.key_ids(), key.key_ids());
        }
        for bytes in [&b""[..], b"hello", b"\xFF\x00\x01"] {
            assert_eq!(code(PgpKey::read(bytes, None, "f")), Code::KeyUnreadable);
        }
    }

    fn gnupg_takes(key: &PgpKey) {
        let gpg = Gpg::new();
        gpg.run(&["--import"], key.public_armored().unwrap().as_bytes());
        assert_eq!(gpg.fingerprint(), key.fingerprint());
        let sealed = gpg.run(&["--armor", "--recipient", &key.fingerprint(), "--encrypt"], b"hello");
        let listed = Command::new("gpg")
            .args(["--homedir", gpg.0.path().to_str().unwrap(), "--batch", "--list-only", "--list-packets"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .and_then(|mut child| {
                child.stdin.take().unwrap().write_all(sealed.as_bytes())?;
                child.wait_with_output()
            });
        let listed = String::from_utf8(listed.unwrap().stdout).unwrap();
        assert!(listed.contains(&format!("keyid {}", key.key_ids()[0])), "{listed}");
        gpg.run(&["--import"], key.to_armored().unwrap().expose_secret().as_bytes());
        assert_eq!(gpg.run(&["--decrypt"], sealed.as_bytes()), "hello");
        assert!(!gpg.run(&["--list-keys"], b"").contains("expires"));
    }

    #[test]
    fn gnupg_encrypts_to_a_curve_key_of_ours() {
        gnupg_takes(&PgpKey::generate(PgpAlgorithm::Curve25519, "Chat Connectors").unwrap());
    }

    #[test]
    fn gnupg_encrypts_to_an_rsa_key_of_ours() {
        gnupg_takes(&PgpKey::generate(PgpAlgorithm::default(), "Chat Connectors").unwrap());
    }
}

#[test]
fn the_bundle_is_public_and_complete() {
    let home = tempfile::tempdir().unwrap();
    let ssh = SshKey::generate(SshAlgorithm::Ed25519).unwrap();
    let pgp = PgpKey::generate(PgpAlgorithm::Curve25519, "Chat Connectors").unwrap();
    let addresses = outward_addresses(&["127.0.0.1:22".parse().unwrap(), "127.0.0.1:2222".parse().unwrap()]);
    let folder = home.path().join("out");
    Bundle::new(&ssh, &pgp, "chat-connectors", &addresses).unwrap().write_to(&folder).unwrap();
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    assert_eq!(read("ssh_key.pub"), ssh.authorized_keys_line("chat-connectors").unwrap() + "\n");
    assert!(read("pgp_key.asc").starts_with("-----BEGIN PGP PUBLIC KEY BLOCK-----"));
    assert_eq!(read("ip_address.txt"), "127.0.0.1\n");
    assert_eq!(fs::read_dir(folder).unwrap().count(), 3);
}

#[test]
fn the_zip_holds_the_three_files_and_the_letter() {
    let ssh = SshKey::generate(SshAlgorithm::Ed25519).unwrap();
    let pgp = PgpKey::generate(PgpAlgorithm::Curve25519, "Chat Connectors").unwrap();
    let bundle = Bundle::new(&ssh, &pgp, "chat-connectors", &["192.0.2.0/28"]).unwrap();
    let bytes = bundle.zip(&[("letter.txt", "Dear support")]).unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut read = |name: &str| std::io::read_to_string(zip.by_name(name).unwrap()).unwrap();
    assert_eq!(read("ip_address.txt"), "192.0.2.0/28\n");
    assert_eq!((read("ssh_key.pub"), read("pgp_key.asc")), (bundle.ssh_key, bundle.pgp_key));
    assert_eq!(read("letter.txt"), "Dear support");
}

#[test]
fn an_address_that_the_world_sees_is_an_address_or_a_range() {
    let good = [
        ("203.0.113.7", "203.0.113.7"),
        (" 203.0.113.0/28 ;\n2001:DB8::1", "203.0.113.0/28 2001:db8::1"),
        ("2001:db8::/48,198.51.100.1", "2001:db8::/48 198.51.100.1"),
        ("", ""),
    ];
    for (text, wanted) in good {
        assert_eq!(outer_addresses(text).unwrap().join(" "), wanted, "{text:?}");
    }
    for text in [
        "203.0.113",
        "203.0.113.7/33",
        "203.0.113.7/0",
        "::1",
        "0.0.0.0",
        "127.0.0.1",
        "224.0.0.1",
        "a",
        "1.2.3.4/",
    ] {
        assert_eq!(outer_addresses(text).unwrap_err().code(), Code::SettingInvalid, "{text:?}");
    }
    let inner = [
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "169.254.1.1",
        "fd00::1",
        "fe80::1",
        "127.0.0.1",
    ];
    assert!(inner.iter().all(|text| is_inner(text.parse().unwrap())));
    assert!(
        ["203.0.113.7", "100.128.0.1", "2001:db8::1"].iter().all(|text| !is_inner(text.parse().unwrap()))
    );
}
