//! The rigs keep their own promises: a test that stands on them stands on something.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, SystemTime};

use tests::gpg::Encrypt;
use tests::sshd::Site;
use tests::{Gpg, Sshd, mbox};

const PASSWORD: &str = "Pa55-word!";

struct Key(tempfile::TempDir);

impl Key {
    fn new() -> Self {
        let folder = tempfile::tempdir_in("/tmp").unwrap();
        let path = folder.path().join("key");
        let made = Command::new("ssh-keygen")
            .args(["-q", "-t", "ed25519", "-N", "", "-f"])
            .arg(path)
            .status()
            .unwrap();
        assert!(made.success());
        Self(folder)
    }

    fn public(&self) -> String {
        fs::read_to_string(self.0.path().join("key.pub")).unwrap()
    }

    /// OpenSSH's own client: lists the site's folder.
    fn list(&self, site: &Sshd, password: &str, further: &[&str]) -> Output {
        let mut client = Command::new("sshpass");
        client.args([
            "-p",
            password,
            "sftp",
            "-oBatchMode=no",
            "-oIdentitiesOnly=yes",
            "-oStrictHostKeyChecking=no",
        ]);
        client.args(["-oUserKnownHostsFile=/dev/null", "-oNumberOfPasswordPrompts=1"]).args(further);
        client.arg("-i").arg(self.0.path().join("key")).arg("-P").arg(site.port().to_string());
        client.args(["-b", "/dev/stdin"]).arg(format!("{}@127.0.0.1", site.user()));
        let batch = self.0.path().join("batch");
        fs::write(&batch, "ls -ln\n").unwrap();
        client.stdin(fs::File::open(batch).unwrap()).output().unwrap()
    }
}

#[test]
fn a_site_wants_the_key_and_the_password() {
    let key = Key::new();
    let site = Sshd::start(Site::new(&key.public(), PASSWORD));
    let november = SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_219_200);
    site.put("day one.xml.pgp", b"sealed", november);

    let listed = key.list(&site, PASSWORD, &[]);
    let text = String::from_utf8_lossy(&listed.stdout).into_owned();
    assert!(listed.status.success() && text.contains("day one.xml.pgp"), "{listed:?} {}", site.log());
    assert!(text.contains("Nov 21"), "{text}");
    assert!(site.log().contains("Accepted password"), "{}", site.log());

    assert!(!key.list(&site, "wrong", &[]).status.success());
    assert!(!key.list(&site, PASSWORD, &["-oPreferredAuthentications=password"]).status.success());
    assert!(!Key::new().list(&site, PASSWORD, &[]).status.success());
}

#[test]
fn a_site_can_ask_for_either_and_change_its_host_key() {
    let key = Key::new();
    let mut site = Sshd::start(Site { methods: "publickey password", ..Site::new(&key.public(), PASSWORD) });
    assert!(key.list(&site, "wrong", &["-oPreferredAuthentications=publickey"]).status.success());
    let (port, before) = (site.port(), site.host_key_fingerprint());
    assert!(before.starts_with("SHA256:"), "{before}");
    site.restart_with_new_host_key();
    assert_eq!(site.port(), port);
    assert_ne!(site.host_key_fingerprint(), before);
    assert!(key.list(&site, PASSWORD, &[]).status.success());
}

#[test]
fn a_dropped_site_leaves_no_server_no_session_no_user_and_no_folder() {
    let key = Key::new();
    let site = Sshd::start(Site::new(&key.public(), PASSWORD));
    let (port, user, folder) = (site.port(), site.user().to_owned(), site.folder());
    let session = TcpStream::connect(("127.0.0.1", port)).unwrap();
    assert!(fs::read_to_string("/etc/passwd").unwrap().contains(&user));
    drop(site);
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
    assert!(!fs::read_to_string("/etc/passwd").unwrap().contains(&user));
    assert!(!folder.exists());
    drop(session);
}

#[test]
fn gpg_encrypts_to_a_key_that_came_from_elsewhere() {
    let (site, firm) = (Gpg::new(), Gpg::new());
    let fingerprint = firm.make_key("Firm <firm@corp.example>", "future-default", "never", "");
    assert_eq!(site.import(&firm.public_key(&fingerprint)), fingerprint);
    let signer = site.make_key("Site <site@other.example>", "future-default", "never", "");
    let plain = b"hello ".repeat(10_000);
    let _ = firm.import(&site.public_key(&signer));
    for how in [
        Encrypt::default(),
        Encrypt { armor: true, compress: Some("none"), ..Encrypt::default() },
        Encrypt { sign: Some(signer), ..Encrypt::default() },
    ] {
        let sealed = site.encrypt(&plain, &[&fingerprint], &how);
        assert_eq!(sealed.starts_with(b"-----BEGIN PGP MESSAGE-----"), how.armor, "{how:?}");
        assert_eq!(sealed.len() > plain.len(), how.compress.is_some(), "{how:?}");
        let folder = tempfile::tempdir_in("/tmp").unwrap();
        let file = folder.path().join("sealed");
        fs::write(&file, sealed).unwrap();
        firm.decrypt_to_nowhere(&file);
    }
}

#[test]
fn a_key_ring_gives_private_keys_under_their_passphrase() {
    let ring = Gpg::new();
    let fingerprint = ring.make_key("Firm <firm@corp.example>", "rsa3072", "never", "opensesame");
    let private = ring.private_key(&fingerprint, "opensesame");
    assert!(private.starts_with(b"-----BEGIN PGP PRIVATE KEY BLOCK-----"));
    let other = Gpg::new();
    assert_eq!(other.import(&private), fingerprint);
    assert!(other.encrypt(b"x", &[&fingerprint], &Encrypt::default()).len() > 400);
}

#[test]
fn mboxrd_is_read_back_as_it_was_before_quoting() {
    let file = b"From a@x Fri Nov 20 14:03:22 2026\nSubject: 1\n\n>From here\n>>From there\n> From no\n\n\
                 From b@x Fri Nov 20 14:03:23 2026\r\nSubject: 2\r\n\r\nend\r\n\r\n";
    let messages = mbox::messages(file);
    assert_eq!(messages[0], b"Subject: 1\n\nFrom here\n>From there\n> From no\n");
    assert_eq!(messages[1], b"Subject: 2\r\n\r\nend\r\n");
    assert_eq!(mbox::messages(b""), Vec::<Vec<u8>>::new());
}

#[test]
#[should_panic(expected = "an empty line after the message")]
fn an_mbox_file_that_was_cut_off_is_not_forgiven() {
    let _ = mbox::messages(b"From a@x Fri Nov 20 14:03:22 2026\nSubject: 1\n\nhalf a li");
}

#[test]
fn the_program_runs_in_its_own_home() {
    let home = tests::Home::new();
    assert!(home.path().is_dir() && home.path().starts_with("/tmp"));
    let none: [&Path; 0] = [];
    let output = home.chat_connectors(&none);
    assert!(output.code >= 0, "{output:?}");
}
