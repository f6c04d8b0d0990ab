//! SSH key files by ssh-keygen, OpenSSL and puttygen.
//!
//! In: an empty folder. Out: files with their right answers. A key is made once and put in many
//! containers: making is slow, converting is not.

use super::table::{Field, KeyFile};
use super::*;

pub(super) struct Bench<'a> {
    pub home: &'a Path,
    pub files: Vec<KeyFile>,
}

/// A key in OpenSSH's form, and what ssh-keygen says of it.
#[derive(Clone)]
pub(super) struct Made {
    pub path: String,
    told: (String, u32, String, String),
}

const LEGACY: [&str; 4] = ["-provider", "legacy", "-provider", "default"];

impl<'a> Bench<'a> {
    pub fn new(home: &'a Path) -> Self {
        fs::write(home.join("right"), "hello\n").unwrap();
        fs::write(home.join("none"), "").unwrap();
        Self { home, files: Vec::new() }
    }

    pub fn path(&self, name: &str) -> String {
        self.home.join(name).to_str().unwrap().to_owned()
    }

    pub fn key(&self, algorithm: &str, kind: &str, bits: &str) -> Made {
        let path = self.path(&format!("{kind}-{bits}"));
        let bits = if bits.is_empty() { vec![] } else { vec!["-b", bits] };
        let fixed = ["-q", "-t", kind, "-N", "", "-C", "anna@x.example", "-f", &path];
        tool("ssh-keygen", &[&fixed, bits.as_slice()].concat(), b"");
        self.known(algorithm, path, "anna@x.example")
    }

    /// A key that is there, as ssh-keygen describes it.
    pub fn known(&self, algorithm: &str, path: String, owner: &str) -> Made {
        tool("chmod", &["600", &path], b"");
        let line = tool("ssh-keygen", &["-lf", &path], b"");
        let mut words = line.split(' ');
        let bits = words.next().unwrap().parse().unwrap();
        let told = (algorithm.to_owned(), bits, words.next().unwrap().to_owned(), owner.to_owned());
        Made { path, told }
    }

    fn add(&mut self, name: &str, form: KeyForm, closed: bool, key: &Made, bytes: Vec<u8>) {
        let clear = matches!(form, KeyForm::OpenSsh | KeyForm::Putty2 | KeyForm::Putty3);
        let mut told = key.told.clone();
        if !clear {
            told.3.clear();
        }
        let field = Field::Ssh;
        self.files.push(KeyFile {
            name: name.to_owned(),
            field,
            bytes,
            closed,
            form,
            keys: vec![told],
            clear,
        });
    }

    /// ssh-keygen writes a copy in another form or with another cipher.
    fn keygen(&mut self, form: KeyForm, key: &Made, arguments: &[&str]) {
        let name = format!("ssh-keygen {} {arguments:?}", key.told.0);
        let copy = self.path("copy");
        fs::copy(&key.path, &copy).unwrap();
        tool("ssh-keygen", &[&["-q", "-p", "-P", "", "-f", &copy], arguments].concat(), b"");
        let closed = !arguments.contains(&"");
        self.add(&name, form, closed, key, fs::read(&copy).unwrap());
    }

    fn openssl(&mut self, form: KeyForm, key: &Made, command: &[&str], cipher: &[&str]) {
        let closing = cipher.iter().any(|word| *word != "-nocrypt");
        let pass: &[&str] = if closing { &["-passout", "pass:hello"] } else { &[] };
        let text = tool("openssl", &[command, cipher, pass, &["-in", &self.pem(key)]].concat(), b"");
        self.add(&format!("openssl {} {command:?} {cipher:?}", key.told.0), form, closing, key, text.into());
    }

    /// The key as an open PKCS#8 file, for OpenSSL.
    pub fn pem(&self, key: &Made) -> String {
        let path = format!("{}.pem", key.path);
        let ed25519 = SshKey::read(&fs::read(&key.path).unwrap(), None, "f").unwrap().private();
        if let Some(pair) = ed25519.key_data().ed25519() {
            // ssh-keygen writes these in its own form alone.
            fs::write(format!("{path}.der"), seeded(&pair.private.to_bytes())).unwrap();
            tool("openssl", &["pkey", "-inform", "DER", "-in", &format!("{path}.der"), "-out", &path], b"");
        } else if !Path::new(&path).exists() {
            fs::copy(&key.path, &path).unwrap();
            tool("ssh-keygen", &["-q", "-p", "-P", "", "-N", "", "-m", "PKCS8", "-f", &path], b"");
        }
        path
    }

    pub fn puttygen(&mut self, version: &str, key: &Made, kdf: &str) {
        let form = if version == "2" { KeyForm::Putty2 } else { KeyForm::Putty3 };
        let closed = !kdf.is_empty();
        let pass = self.path(if closed { "right" } else { "none" });
        let copy = self.path("copy.ppk");
        let parameters = format!("version={version}{}", kdf.strip_prefix("v2").unwrap_or(kdf));
        let fixed = [key.path.as_str(), "-o", &copy, "-O", "private", "--new-passphrase", &pass];
        tool("puttygen", &[&fixed[..], &["--ppk-param", &parameters]].concat(), b"");
        let told = tool("puttygen", &["-l", &copy], b"");
        assert!(told.contains(&key.told.2), "{told}");
        let bytes = fs::read(&copy).unwrap();
        self.add(&format!("puttygen {} {parameters}", key.told.0), form, closed, key, bytes);
    }
}

pub(super) const CIPHERS: [&str; 10] = [
    "3des-cbc",
    "aes128-cbc",
    "aes192-cbc",
    "aes256-cbc",
    "aes128-ctr",
    "aes192-ctr",
    "aes256-ctr",
    "aes128-gcm@openssh.com",
    "aes256-gcm@openssh.com",
    "chacha20-poly1305@openssh.com",
];

pub(super) fn made(home: &Path) -> Vec<KeyFile> {
    let mut bench = Bench::new(home);
    let rsa = bench.key("RSA", "rsa", "2048");
    let short = bench.key("RSA", "rsa", "1024");
    let ed25519 = bench.key("Ed25519", "ed25519", "");
    let p256 = bench.key("ECDSA P-256", "ecdsa", "256");
    let p384 = bench.key("ECDSA P-384", "ecdsa", "384");
    let p521 = bench.key("ECDSA P-521", "ecdsa", "521");
    let every = [&rsa, &short, &ed25519, &p256, &p384, &p521];
    let curves = [&p256, &p384, &p521];

    // OpenSSH's own form.
    for key in every {
        bench.add(
            &format!("ssh-keygen {}", key.told.0),
            KeyForm::OpenSsh,
            false,
            key,
            fs::read(&key.path).unwrap(),
        );
    }
    for cipher in CIPHERS {
        bench.keygen(KeyForm::OpenSsh, &ed25519, &["-N", "hello", "-a", "2", "-Z", cipher]);
    }
    for key in [&rsa, &p256, &p521] {
        bench.keygen(KeyForm::OpenSsh, key, &["-N", "hello"]);
    }
    bench.keygen(KeyForm::OpenSsh, &ed25519, &["-N", "hello", "-a", "100"]);

    // PKCS#1 and SEC1, as ssh-keygen and OpenSSL close them.
    bench.keygen(KeyForm::Pkcs1, &rsa, &["-N", "hello", "-m", "PEM"]);
    bench.keygen(KeyForm::Sec1, &p256, &["-N", "hello", "-m", "PEM"]);
    let legacy_des = [&["-des"], &LEGACY[..]].concat();
    let closings: [&[&str]; 6] = [&[], &["-aes128"], &["-aes192"], &["-aes256"], &["-des3"], &legacy_des];
    for closing in closings {
        bench.openssl(KeyForm::Pkcs1, &rsa, &["rsa", "-traditional"], closing);
        bench.openssl(KeyForm::Sec1, &p256, &["ec"], closing);
    }
    bench.openssl(KeyForm::Pkcs1, &short, &["rsa", "-traditional"], &[]);
    for key in [&p384, &p521] {
        bench.openssl(KeyForm::Sec1, key, &["ec"], &[]);
        bench.openssl(KeyForm::Sec1, key, &["ec"], &["-aes256"]);
    }
    bench.openssl(KeyForm::Sec1, &p256, &["ec", "-param_enc", "explicit"], &[]);

    // PKCS#8.
    let pkcs8 = ["pkcs8", "-topk8"];
    for key in every {
        bench.openssl(KeyForm::Pkcs8, key, &pkcs8, &["-nocrypt"]);
    }
    let hashes = ["hmacWithSHA1", "hmacWithSHA224", "hmacWithSHA256", "hmacWithSHA384", "hmacWithSHA512"];
    for hash in hashes {
        bench.openssl(KeyForm::Pkcs8, &rsa, &pkcs8, &["-v2", "aes-256-cbc", "-v2prf", hash]);
    }
    for cipher in ["aes-128-cbc", "aes-192-cbc", "des3"] {
        bench.openssl(KeyForm::Pkcs8, &rsa, &pkcs8, &["-v2", cipher]);
    }
    bench.openssl(KeyForm::Pkcs8, &rsa, &pkcs8, &[&["-v2", "des"], &LEGACY[..]].concat());
    bench.openssl(KeyForm::Pkcs8, &rsa, &pkcs8, &["-iter", "100000"]);
    for key in [&rsa, &ed25519, &p384] {
        bench.openssl(KeyForm::Pkcs8, key, &pkcs8, &["-scrypt"]);
    }
    for cipher in ["PBE-MD5-DES", "PBE-SHA1-DES", "PBE-SHA1-3DES", "PBE-SHA1-2DES"] {
        bench.openssl(KeyForm::Pkcs8, &rsa, &pkcs8, &[&["-v1", cipher], &LEGACY[..]].concat());
    }
    for key in curves {
        bench.keygen(KeyForm::Pkcs8, key, &["-N", "hello", "-m", "PKCS8"]);
    }

    // PuTTY's.
    for key in every {
        bench.puttygen("2", key, "");
        bench.puttygen("3", key, "");
    }
    for key in [&rsa, &ed25519, &p256] {
        bench.puttygen("2", key, "v2");
    }
    for kdf in ["argon2id", "argon2i", "argon2d"] {
        bench.puttygen("3", &rsa, &format!(",kdf={kdf},memory=256,passes=3"));
    }
    bench.puttygen("3", &ed25519, ",memory=1024,passes=2,parallelism=4");
    bench.puttygen("3", &p521, ",memory=8192,time=20");
    with_zeros(&mut bench);
    bench.files
}

/// Keys whose number begins or ends with a zero byte: one in 256. OpenSSH and PuTTY leave such bytes out,
/// and libraries stumble.
fn with_zeros(bench: &mut Bench<'_>) {
    let number: Vec<u8> = (1..=31).collect();
    let curve =
        [&b"\x30\x31\x02\x01\x01\x04\x20\x00"[..], &number, b"\xA0\x0A\x06\x08*\x86H\xCE=\x03\x01\x07"];
    let curve = curve.concat();
    let [first, last] = [[&[0], &number[..]].concat(), [&number[..], &[0]].concat()];
    let keys = [
        ("ECDSA P-256", "zero-p256", &curve),
        ("Ed25519", "zero-first", &first),
        ("Ed25519", "zero-last", &last),
    ];
    for (algorithm, name, bytes) in keys {
        let (from, pem, to) = (bench.path("zero.der"), bench.path("zero.pem"), bench.path(name));
        let der = if algorithm == "Ed25519" { seeded(bytes) } else { bytes.clone() };
        fs::write(&from, der).unwrap();
        tool("openssl", &["pkey", "-inform", "DER", "-in", &from, "-out", &pem], b"");
        let pem = fs::read(&pem).unwrap();
        // ssh-keygen reads OpenSSL's form of ECDSA keys, of Ed25519 its own.
        if algorithm == "Ed25519" {
            let own = SshKey::read(&pem, None, "f").unwrap().to_openssh().unwrap();
            fs::write(&to, own.expose_secret()).unwrap();
        } else {
            fs::write(&to, &pem).unwrap();
        }
        tool("chmod", &["600", &to], b"");
        tool("ssh-keygen", &["-q", "-p", "-P", "", "-N", "", "-f", &to], b"");
        let key = bench.known(algorithm, to.clone(), "");
        bench.add(&format!("openssl {name}"), KeyForm::Pkcs8, false, &key, pem);
        bench.keygen(KeyForm::OpenSsh, &key, &["-N", "hello", "-a", "2"]);
        bench.keygen(KeyForm::OpenSsh, &key, &["-N", ""]);
        bench.puttygen("3", &key, "");
        bench.puttygen("2", &key, "v2");
    }
}

/// An Ed25519 key as PKCS#8.
fn seeded(seed: &[u8]) -> Vec<u8> {
    [b"0.\x02\x01\x00\x30\x05\x06\x03+ep\x04\x22\x04\x20", seed].concat()
}
