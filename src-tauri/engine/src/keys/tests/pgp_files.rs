//! PGP key files by GnuPG and sq.
//!
//! In: an empty folder. Out: files with their right answers.

use super::table::{Field, KeyFile, RIGHT};
use super::*;

/// A GnuPG of its own, whose passphrases are cheap.
pub(super) struct Home(TempDir);

pub(super) const RSA: (&str, u32, &str) = (
    "RSA",
    2048,
    "Key-Type: RSA\nKey-Length: 2048\nKey-Usage: sign\nSubkey-Type: RSA\nSubkey-Length: 2048\nSubkey-Usage: encrypt",
);
const SHORT: (&str, u32, &str) = (
    "RSA",
    1024,
    "Key-Type: RSA\nKey-Length: 1024\nKey-Usage: sign\nSubkey-Type: RSA\nSubkey-Length: 1024\nSubkey-Usage: encrypt",
);
pub(super) const CURVE: (&str, u32, &str) = (
    "Curve25519",
    256,
    "Key-Type: eddsa\nKey-Curve: ed25519\nKey-Usage: sign\nSubkey-Type: ecdh\nSubkey-Curve: cv25519\nSubkey-Usage: encrypt",
);
const P256: (&str, u32, &str) = (
    "ECDH P-256",
    256,
    "Key-Type: ecdsa\nKey-Curve: nistp256\nKey-Usage: sign\nSubkey-Type: ecdh\nSubkey-Curve: nistp256\nSubkey-Usage: encrypt",
);

/// Algorithm, bits, fingerprint, owner, as in a `KeyFact`.
pub(super) type Told = (String, u32, String, String);

impl Home {
    pub fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("gpg-agent.conf"), "s2k-count 1024\n").unwrap();
        Self(home)
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn run(&self, arguments: &[&str], input: &[u8]) -> Vec<u8> {
        let fixed =
            ["--homedir", self.0.path().to_str().unwrap(), "--batch", "--yes", "--trust-model", "always"];
        let loopback = ["--pinentry-mode", "loopback", "--passphrase", RIGHT];
        raw_tool("gpg", &[&fixed[..], &loopback, arguments].concat(), input)
    }

    /// Makes a key; an empty passphrase leaves it open.
    pub fn made(&self, kind: (&str, u32, &str), owner: &str, passphrase: &str, further: &[&str]) -> Told {
        let closing = match passphrase {
            "" => "%no-protection".to_owned(),
            passphrase => format!("Passphrase: {passphrase}"),
        };
        let expires = if further.is_empty() { "0" } else { "1d" };
        let recipe = format!("{}\nName-Email: {owner}\nExpire-Date: {expires}\n{closing}\n%commit\n", kind.2);
        self.run(&[further, &["--gen-key"]].concat(), recipe.as_bytes());
        let list = self.run(&["--list-keys", "--with-colons", owner], b"");
        let list = String::from_utf8(list).unwrap();
        let line = list.lines().find(|line| line.starts_with("fpr:")).unwrap();
        (kind.0.to_owned(), kind.1, line.split(':').nth(9).unwrap().to_owned(), owner.to_owned())
    }

    pub fn export(&self, keys: &[&Told]) -> Vec<u8> {
        self.exported("--export-secret-keys", keys, &[])
    }

    pub fn exported(&self, what: &str, keys: &[&Told], further: &[&str]) -> Vec<u8> {
        let names: Vec<&str> = keys.iter().map(|key| key.2.as_str()).collect();
        self.run(&[further, &[what], &names].concat(), b"")
    }

    pub fn armored(&self, keys: &[&Told]) -> Vec<u8> {
        self.exported("--export-secret-keys", keys, &["--armor"])
    }

    /// Revokes a key with the certificate that GnuPG keeps for this.
    pub fn revoke(&self, key: &Told) {
        let path = self.0.path().join("openpgp-revocs.d").join(format!("{}.rev", key.2));
        let text = fs::read_to_string(path).unwrap();
        self.run(&["--import"], text.replace(":-----BEGIN", "-----BEGIN").as_bytes());
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let home = self.0.path().to_str().unwrap();
        let _ = Command::new("gpgconf").args(["--homedir", home, "--kill", "all"]).output();
    }
}

pub(super) const PAST: [&str; 2] = ["--faked-system-time", "20200101T000000!"];

pub(super) fn made(home: &Path) -> Vec<KeyFile> {
    let gpg = Home::new();
    let mut files = Vec::new();
    let mut add = |name: &str, closed: bool, keys: &[&Told], bytes: Vec<u8>| {
        let text = bytes.starts_with(b"-----");
        let form = if text { KeyForm::PgpArmored } else { KeyForm::PgpBinary };
        let keys = keys.iter().map(|key| (*key).clone()).collect();
        files.push(KeyFile { name: name.into(), field: Field::Pgp, bytes, closed, form, keys, clear: true });
    };
    let rsa = gpg.made(RSA, "rsa@x.example", RIGHT, &[]);
    let curve = gpg.made(CURVE, "curve@x.example", RIGHT, &[]);
    let p256 = gpg.made(P256, "p256@x.example", RIGHT, &[]);
    let old = gpg.made(SHORT, "old@x.example", RIGHT, &PAST);
    let revoked = gpg.made(SHORT, "revoked@x.example", RIGHT, &[]);
    gpg.revoke(&revoked);
    let every = [&rsa, &curve, &p256, &old, &revoked];
    for key in every {
        add(&format!("gpg armored {}", key.3), true, &[key], gpg.armored(&[key]));
        add(&format!("gpg binary {}", key.3), true, &[key], gpg.export(&[key]));
    }
    for key in [&rsa, &curve] {
        let bytes = gpg.exported("--export-secret-subkeys", &[key], &["--armor"]);
        add(&format!("gpg subkeys {}", key.3), true, &[key], bytes);
    }
    add("gpg ring", true, &every, gpg.armored(&every));
    add("gpg ring binary", true, &every, gpg.export(&every));
    let blocks = [gpg.armored(&[&rsa]), b"\n".to_vec(), gpg.armored(&[&curve])].concat();
    add("gpg two blocks", true, &[&rsa, &curve], blocks);
    let both = [gpg.exported("--export", &[&rsa], &["--armor"]), gpg.armored(&[&rsa])].concat();
    add("gpg public and private", true, &[&rsa], both);

    let open = gpg.made(RSA, "open@x.example", "", &[]);
    let open_curve = gpg.made(CURVE, "open-curve@x.example", "", &[]);
    for key in [&open, &open_curve] {
        add(&format!("gpg armored {}", key.3), false, &[key], gpg.armored(&[key]));
        add(&format!("gpg binary {}", key.3), false, &[key], gpg.export(&[key]));
    }
    add("gpg open ring", false, &[&open, &open_curve], gpg.armored(&[&open, &open_curve]));

    for suite in ["cv25519", "rsa3k"] {
        let told = if suite == "rsa3k" { ("RSA", 3072) } else { ("Curve25519", 256) };
        let (path, closed) = (home.join(format!("sq-{suite}")), home.join(format!("sq-{suite}-closed")));
        let (path, closed) = (path.to_str().unwrap(), closed.to_str().unwrap());
        tool("sq", &["key", "generate", "-c", suite, "-u", "Sam <sam@x.example>", "-e", path], b"");
        // sq asks at a terminal.
        let ask = format!("sq key password -o {closed} {path}");
        tool("script", &["-qec", &ask, "/dev/null"], b"hello\nhello\n");
        let list = tool(
            "gpg",
            &["--homedir", gpg.path().to_str().unwrap(), "--show-keys", "--with-colons", path],
            b"",
        );
        let line = list.lines().find(|line| line.starts_with("fpr:")).unwrap();
        let fingerprint = line.split(':').nth(9).unwrap().to_owned();
        let key = (told.0.to_owned(), told.1, fingerprint, "Sam <sam@x.example>".to_owned());
        add(&format!("sq {suite}"), false, &[&key], fs::read(path).unwrap());
        add(&format!("sq {suite} closed"), true, &[&key], fs::read(closed).unwrap());
    }
    files
}
