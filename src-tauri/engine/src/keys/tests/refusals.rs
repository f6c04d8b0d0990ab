//! What is no usable private key is named for what it is.
//!
//! In: files by the real tools, and some that no tool here makes. Out: the right code, at once.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::pgp_files::{CURVE, Home, RSA};
use super::ssh_files::Bench;
use super::table::{Field, RIGHT};
use super::*;

struct Refusals(usize);

impl Refusals {
    /// Reading and facts say the same, with and without a passphrase; no byte of the file is in it.
    fn are(&mut self, name: &str, field: Field, bytes: &[u8], wanted: &str) {
        for passphrase in [None, Some(secret(RIGHT))] {
            let passphrase = passphrase.as_ref();
            let (read, facts) = match field {
                Field::Ssh => {
                    (SshKey::read(bytes, passphrase, "f").err(), ssh_facts(bytes, passphrase, "f").err())
                }
                Field::Pgp => {
                    (PgpKey::read_all(bytes, passphrase, "f").err(), pgp_facts(bytes, passphrase, "f").err())
                }
            };
            for error in [read, facts] {
                let error = error.unwrap_or_else(|| panic!("{name} is taken"));
                assert_eq!(format!("{error:?}"), wanted, "{name}");
            }
        }
        self.0 += 1;
    }

    /// As `are`, once the passphrase is there; without it, the facts are known and the passphrase missing.
    fn opening(&mut self, name: &str, field: Field, bytes: &[u8], wanted: &str) {
        let passphrase = Some(secret(RIGHT));
        let error = match field {
            Field::Ssh => {
                assert_eq!(ssh_facts(bytes, None, "f").unwrap().passphrase, Passphrase::Missing, "{name}");
                SshKey::read(bytes, passphrase.as_ref(), "f").err()
            }
            Field::Pgp => PgpKey::read_all(bytes, passphrase.as_ref(), "f").err(),
        };
        assert_eq!(error.unwrap_or_else(|| panic!("{name} is taken")).to_string(), wanted, "{name}");
        self.0 += 1;
    }
}

const PUBLIC: &str = "key-is-public setting=f";
const UNREADABLE: &str = "key-unreadable setting=f";
const DSA: &str = "key-unsupported form=dsa setting=f";
const CIPHER: &str = "key-unsupported form=cipher setting=f";
const OTHER: &str = "key-unsupported form=other setting=f";
const TOKEN: &str = "key-unsupported form=security-key setting=f";
const IS_PGP: &str = "key-is-other-kind kind=pgp setting=f";
const IS_SSH: &str = "key-is-other-kind kind=ssh setting=f";

fn openssl(arguments: &[&str]) -> Vec<u8> {
    raw_tool("openssl", arguments, b"")
}

fn string(bytes: &[u8]) -> Vec<u8> {
    [&u32::try_from(bytes.len()).unwrap().to_be_bytes()[..], bytes].concat()
}

/// An OpenSSH private key with this outside; its inside is nothing.
fn openssh(cipher: &str, rounds: u32, public: &[&[u8]]) -> Vec<u8> {
    let kdf = if cipher == "none" { "none" } else { "bcrypt" };
    let options =
        if cipher == "none" { vec![] } else { [string(&[7; 16]), rounds.to_be_bytes().to_vec()].concat() };
    let public: Vec<u8> = public.iter().flat_map(|part| string(part)).collect();
    let parts = [cipher.as_bytes(), kdf.as_bytes(), &options].map(string).concat();
    let bytes =
        [b"openssh-key-v1\0", &parts[..], &1_u32.to_be_bytes(), &string(&public), &string(&[0; 64])].concat();
    let body = STANDARD.encode(bytes);
    format!("-----BEGIN OPENSSH PRIVATE KEY-----\n{body}\n-----END OPENSSH PRIVATE KEY-----\n").into()
}

#[test]
fn what_is_no_ssh_private_key_is_named() {
    let home = tempfile::tempdir().unwrap();
    let mut refusals = Refusals(0);
    let mut are = |name: &str, bytes: &[u8], wanted: &str| refusals.are(name, Field::Ssh, bytes, wanted);
    let bench = Bench::new(home.path());
    let path = |name: &str| bench.path(name);
    let rsa = bench.key("RSA", "rsa", "2048");
    let pem = bench.pem(&rsa);
    let none = path("none");
    let read = |name: &str| fs::read(path(name)).unwrap();

    // DSA, in every form.
    tool("ssh-keygen", &["-q", "-t", "dsa", "-N", "", "-f", &path("dsa")], b"");
    are("DSA, OpenSSH", &read("dsa"), DSA);
    for version in ["2", "3"] {
        let (from, to, version) = (path("dsa"), path("dsa.ppk"), format!("version={version}"));
        tool(
            "puttygen",
            &[&from, "-O", "private", "-o", &to, "--new-passphrase", &none, "--ppk-param", &version],
            b"",
        );
        are("DSA, PuTTY", &read("dsa.ppk"), DSA);
    }
    tool("ssh-keygen", &["-q", "-p", "-P", "", "-N", "", "-m", "PEM", "-f", &path("dsa")], b"");
    are("DSA, PEM", &read("dsa"), DSA);
    let body: Vec<u8> = read("dsa")
        .split(|b| *b == b'\n')
        .filter(|line| !line.starts_with(b"-"))
        .flatten()
        .copied()
        .collect();
    are("DSA, without its lines", &body, DSA);
    are("DSA, binary", &openssl(&["dsa", "-in", &path("dsa"), "-outform", "DER"]), DSA);
    are("DSA, PKCS#8", &openssl(&["pkcs8", "-topk8", "-nocrypt", "-in", &path("dsa")]), DSA);
    are("DSA, closed", &openssl(&["dsa", "-in", &path("dsa"), "-aes256", "-passout", "pass:hello"]), DSA);
    are("DSA, public", &read("dsa.pub"), PUBLIC);

    // Keys on tokens: OpenSSH writes the handle. None is here, so the outside is made by hand.
    let (point, application) = ([9_u8; 32], b"ssh:");
    are("a token", &openssh("none", 0, &[b"sk-ssh-ed25519@openssh.com", &point, application]), TOKEN);
    are(
        "a closed token",
        &openssh("aes256-ctr", 16, &[b"sk-ssh-ed25519@openssh.com", &point, application]),
        TOKEN,
    );
    are(
        "an old token",
        &openssh("none", 0, &[b"sk-ecdsa-sha2-nistp256@openssh.com", b"nistp256", &[4; 65], application]),
        TOKEN,
    );
    are("an unknown kind", &openssh("none", 0, &[b"ssh-mldsa65", &point]), OTHER);

    // Other kinds.
    for algorithm in ["ed448", "x25519", "x448"] {
        are(algorithm, &openssl(&["genpkey", "-algorithm", algorithm]), OTHER);
    }
    let curve = ["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:secp256k1"];
    are("secp256k1", &openssl(&curve), OTHER);
    are("secp256k1, SEC1", &openssl(&["ecparam", "-name", "secp256k1", "-genkey", "-noout"]), OTHER);
    tool("puttygen", &["-q", "-t", "ed448", "-o", &path("448.ppk"), "--new-passphrase", &none], b"");
    are("Ed448, PuTTY", &read("448.ppk"), OTHER);
    tool(
        "puttygen",
        &["-q", "-t", "rsa1", "-b", "2048", "-o", &path("rsa1"), "--new-passphrase", &none],
        b"",
    );
    are("SSH 1", &read("rsa1"), "key-unsupported form=ssh1 setting=f");
    tool(
        "puttygen",
        &[&rsa.path, "-O", "private-sshcom", "-o", &path("com"), "--new-passphrase", &none],
        b"",
    );
    are("ssh.com", &read("com"), OTHER);
    let p12 = ["pkcs12", "-export", "-nocerts", "-inkey", &pem, "-passout", "pass:hello"];
    are("PKCS#12", &openssl(&p12), OTHER);

    // Public ones.
    let line = fs::read(format!("{}.pub", rsa.path)).unwrap();
    are("public line", &line, PUBLIC);
    are("public line, options", &[b"from=\"10.0.0.1\" ", &line[..]].concat(), PUBLIC);
    are("public line, digits alone", line.split(|b| *b == b' ').nth(1).unwrap(), PUBLIC);
    for form in ["RFC4716", "PKCS8", "PEM"] {
        are(form, tool("ssh-keygen", &["-e", "-m", form, "-f", &rsa.path], b"").as_bytes(), PUBLIC);
    }
    are("public, binary", &openssl(&["pkey", "-in", &pem, "-pubout", "-outform", "DER"]), PUBLIC);
    are(
        "public, binary PKCS#1",
        &openssl(&["rsa", "-in", &pem, "-RSAPublicKey_out", "-outform", "DER"]),
        PUBLIC,
    );
    let request = ["req", "-x509", "-key", &pem, "-subj", "/CN=x"];
    are("X.509", &openssl(&request), PUBLIC);
    are("X.509, binary", &openssl(&[&request[..], &["-outform", "DER"]].concat()), PUBLIC);
    tool("ssh-keygen", &["-q", "-s", &rsa.path, "-I", "x", "-n", "y", &format!("{}.pub", rsa.path)], b"");
    are("SSH certificate", &fs::read(format!("{}-cert.pub", rsa.path)).unwrap(), PUBLIC);
    tool("puttygen", &[&rsa.path, "-O", "private", "-o", &path("a.ppk"), "--new-passphrase", &none], b"");
    let ppk = String::from_utf8(read("a.ppk")).unwrap();
    are("PuTTY's public part", ppk.split("Private-Lines").next().unwrap().as_bytes(), PUBLIC);

    // PGP.
    let gpg = Home::new();
    let key = gpg.made(CURVE, "a@x.example", "", &[]);
    are("PGP", &gpg.armored(&[&key]), IS_PGP);
    are("PGP, binary", &gpg.export(&[&key]), IS_PGP);
    are("PGP, public", &gpg.exported("--export", &[&key], &["--armor"]), IS_PGP);
    let armored = String::from_utf8(gpg.armored(&[&key])).unwrap();
    let body: String =
        armored.lines().filter(|line| !line.starts_with('-')).map(|line| format!("{line}\n")).collect();
    are("PGP, without its lines", body.as_bytes(), IS_PGP);

    for name in [
        &b""[..],
        b"hello",
        b"\xFF\x00\x01",
        b"-----BEGIN RSA PRIVATE KEY-----",
        b"-----BEGIN RSA PRIVATE KEY-----\nDEK-Info: AES-256-CBC\n",
        b"PuTTY-User-Key-File-3: ssh-rsa",
    ] {
        are("nonsense", name, UNREADABLE);
    }
    are("another version of PuTTY's form", b"PuTTY-User-Key-File-1: ssh-rsa\nEncryption: none", OTHER);
    eprintln!("{} SSH files refused", refusals.0);
}

#[test]
fn ciphers_and_work_that_nobody_waits_for_are_refused() {
    let home = tempfile::tempdir().unwrap();
    let mut refusals = Refusals(0);
    let bench = Bench::new(home.path());
    let path = |name: &str| bench.path(name);
    let rsa = bench.key("RSA", "rsa", "2048");
    let pem = bench.pem(&rsa);
    let read = |name: &str| fs::read(path(name)).unwrap();
    let point = [9_u8; 32];
    // Ciphers that nobody opens here, and work that nobody waits for.
    let camellia = openssl(&["rsa", "-in", &pem, "-traditional", "-camellia128", "-passout", "pass:hello"]);
    refusals.are("Camellia", Field::Ssh, &camellia, CIPHER);
    let ed25519: [&[u8]; 2] = [b"ssh-ed25519", &point];
    refusals.opening("an unknown cipher", Field::Ssh, &openssh("serpent-ctr", 16, &ed25519), CIPHER);
    refusals.opening("4,294,967,295 rounds", Field::Ssh, &openssh("aes256-ctr", u32::MAX, &ed25519), CIPHER);
    let legacy = ["-provider", "legacy", "-provider", "default"];
    let rc4 = ["pkcs8", "-topk8", "-in", &pem, "-passout", "pass:hello", "-v1", "PBE-SHA1-RC4-128"];
    refusals.opening("RC4", Field::Ssh, &openssl(&[&rc4[..], &legacy].concat()), CIPHER);
    let camellia = ["pkcs8", "-topk8", "-in", &pem, "-passout", "pass:hello", "-v2", "camellia256"];
    refusals.opening("Camellia, PKCS#8", Field::Ssh, &openssl(&camellia), CIPHER);
    let closed = ["pkcs8", "-topk8", "-in", &pem, "-passout", "pass:hello", "-outform", "DER"];
    // The number of iterations, and scrypt's r and p, made larger in the same room.
    let iterations = ["-iter", "70000"];
    let scrypt = ["-scrypt"];
    let larger: [(&[&str], &[u8], &[u8]); 3] = [
        (&iterations, b"\x02\x03\x01\x11\x70", b"\x02\x03\x7F\xFF\xFF"),
        (&scrypt, b"\x02\x01\x08\x02\x01\x01", b"\x02\x01\x7F\x02\x01\x01"),
        (&scrypt, b"\x02\x01\x08\x02\x01\x01", b"\x02\x01\x08\x02\x01\x7F"),
    ];
    for (arguments, from, to) in larger {
        let mut der = openssl(&[&closed[..], arguments].concat());
        let at = der.windows(from.len()).position(|window| window == from).unwrap();
        der[at..at + to.len()].copy_from_slice(to);
        refusals.opening("much work", Field::Ssh, &der, CIPHER);
    }
    let (to, right) = (path("b.ppk"), path("right"));
    let fixed = [rsa.path.as_str(), "-O", "private", "-o", &to, "--new-passphrase", &right];
    tool("puttygen", &[&fixed[..], &["--ppk-param", "memory=256,passes=1"]].concat(), b"");
    let ppk = String::from_utf8(read("b.ppk")).unwrap();
    refusals.opening(
        "4 GiB of memory",
        Field::Ssh,
        ppk.replace("Argon2-Memory: 256", "Argon2-Memory: 4194304").as_bytes(),
        CIPHER,
    );
    refusals.opening(
        "4,000,000,000 passes",
        Field::Ssh,
        ppk.replace("Argon2-Passes: 1", "Argon2-Passes: 4000000000").as_bytes(),
        CIPHER,
    );
    refusals.opening(
        "10,000 lanes",
        Field::Ssh,
        ppk.replace("Argon2-Parallelism: 1", "Argon2-Parallelism: 10000").as_bytes(),
        CIPHER,
    );
    refusals.are(
        "PuTTY with another cipher",
        Field::Ssh,
        ppk.replace("aes256-cbc", "rot13").as_bytes(),
        CIPHER,
    );
    let changed = ppk.replace("Comment: anna@x.example", "Comment: eve@x.example");
    refusals.opening("a changed comment", Field::Ssh, changed.as_bytes(), "wrong-passphrase setting=f");
    eprintln!("{} closed SSH files refused", refusals.0);
}

#[test]
fn what_is_no_pgp_private_key_is_named() {
    let home = tempfile::tempdir().unwrap();
    let mut refusals = Refusals(0);
    let mut are = |name: &str, bytes: &[u8], wanted: &str| refusals.are(name, Field::Pgp, bytes, wanted);
    for file in ssh_files::made(home.path()).iter().filter(|file| !file.name.contains("\"100")) {
        are(&file.name, &file.bytes, IS_SSH);
    }
    are("a public SSH key", &fs::read(home.path().join("ed25519-.pub")).unwrap(), IS_SSH);
    for bytes in [&b""[..], b"hello", b"\xFF\x00\x01", b"-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nAAAA\n"] {
        are("nonsense", bytes, UNREADABLE);
    }
    let gpg = Home::new();
    let key = gpg.made(RSA, "a@x.example", RIGHT, &[]);
    are("public", &gpg.exported("--export", &[&key], &["--armor"]), PUBLIC);
    are("public, binary", &gpg.exported("--export", &[&key], &[]), PUBLIC);
    // A key without subkeys, of which only the mark is there that its secret is elsewhere.
    let alone = ("RSA", 1024, "Key-Type: RSA\nKey-Length: 1024\nKey-Usage: sign");
    let alone = gpg.made(alone, "alone@x.example", RIGHT, &[]);
    let stub = gpg.exported("--export-secret-subkeys", &[&alone], &[]);
    if !stub.is_empty() {
        are("a stub", &stub, PUBLIC);
    }
    // Version 3, as PGP 2 wrote it: RSA without anything.
    are("PGP 2", b"\x95\x00\x0E\x03\x3A\x00\x00\x00\x00\x00\x01\x00\x01\x01\x00\x01\x03", OTHER);

    // The cipher of each closed part, changed to one that is not known here; and the derivation.
    let closed = gpg.export(&[&key]);
    let marks: Vec<usize> =
        closed.windows(4).enumerate().filter(|(_, w)| w[..3] == [254, 7, 3]).map(|(at, _)| at).collect();
    assert_eq!(marks.len(), 2);
    for (place, value) in [(1, 99), (2, 77)] {
        let mut changed = closed.clone();
        marks.iter().for_each(|at| changed[at + place] = value);
        refusals.opening("an unknown cipher", Field::Pgp, &changed, CIPHER);
    }
    let error = PgpKey::read(&gpg.export(&[&alone]), Some(&secret(RIGHT)), "f").unwrap_err();
    assert_eq!(error.to_string(), UNREADABLE, "a key that only signs");
    let facts = pgp_facts(&gpg.export(&[&alone]), Some(&secret(RIGHT)), "f").unwrap();
    assert!(!facts.keys[0].decrypts && facts.passphrase == Passphrase::Opens);
    eprintln!("{} PGP files refused", refusals.0);
}
