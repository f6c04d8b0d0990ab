//! The vault: secrets come back with what opens it, and with nothing else.
//!
//! In: folders of their own. Out: what is kept there, and what is not.

use super::*;

fn open(home: &Path, passphrase: &str) -> Result<Vault> {
    Vault::open(home, &Unlock::Passphrase(secret(passphrase)))
}

fn files(home: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(home).unwrap().map(|entry| entry.unwrap());
    let mut files: Vec<_> =
        entries.map(|e| (e.file_name().into_string().unwrap(), fs::read(e.path()).unwrap())).collect();
    files.sort();
    files
}

#[test]
fn secrets_come_back_with_the_passphrase_only() {
    let home = tempfile::tempdir().unwrap();
    let mut vault = open(home.path(), "correct").unwrap();
    assert_eq!(vault.get("a/b").err().unwrap().to_string(), "secret-missing secret=a/b");
    vault.set("a/b", secret("old")).unwrap();
    vault.set("a/b", secret("two\nlines\n")).unwrap();
    vault.set("empty", secret("")).unwrap();
    vault.set("gone", secret("x")).unwrap();
    vault.remove("gone").unwrap();
    vault.remove("never there").unwrap();

    let vault = open(home.path(), "correct").unwrap();
    assert_eq!(vault.names(), ["a/b", "empty"]);
    assert_eq!(vault.get("a/b").unwrap().expose_secret(), "two\nlines\n");
    assert_eq!(vault.get("empty").unwrap().expose_secret(), "");
    assert!(!vault.has("gone"));
    let before = files(home.path());
    assert_eq!(code(open(home.path(), "wrong")), Code::VaultPassphrase);
    assert_eq!(files(home.path()), before);
}

#[test]
fn two_openings_lose_nothing_of_each_other() {
    let home = tempfile::tempdir().unwrap();
    let (both, mut vaults) = (Barrier::new(2), Vec::new());
    for _ in 0..2 {
        vaults.push(open(home.path(), "p").unwrap());
    }
    std::thread::scope(|scope| {
        for (writer, mut vault) in vaults.into_iter().enumerate() {
            let both = &both;
            scope.spawn(move || {
                both.wait();
                (0..20).for_each(|n| vault.set(&format!("{writer}/{n}"), secret("x")).unwrap());
            });
        }
    });
    assert_eq!(open(home.path(), "p").unwrap().names().len(), 40);
}

fn own_ring(home: &Path, vault: &mut Vault, scope: &str) -> Ring {
    let algorithms = (SshAlgorithm::Ed25519, PgpAlgorithm::Curve25519);
    Pairs::of(home, scope).open_or_make(vault, algorithms, jiff::civil::date(2026, 11, 21)).unwrap()
}

#[test]
fn own_keys_are_made_once_even_by_two_at_a_time() {
    let home = tempfile::tempdir().unwrap();
    let pair = |vault: &mut Vault| {
        let ring = own_ring(home.path(), vault, "ice-chat");
        (ring.ssh[0].fingerprint(), ring.pgp[0].fingerprint(), ring.pgp[0].key_ids())
    };
    let (mut first, mut second) = (open(home.path(), "p").unwrap(), open(home.path(), "p").unwrap());
    let made = pair(&mut first);
    assert_eq!(pair(&mut second), made);
    let mut later = open(home.path(), "p").unwrap();
    assert_eq!(pair(&mut later), made);
    assert_eq!(later.names(), ["ice-chat/pgp-key", "ice-chat/ssh-key"]);
}

#[test]
fn a_secret_is_in_no_file_and_no_debug_text() {
    let home = tempfile::tempdir().unwrap();
    let unlock = Unlock::Passphrase(secret(CANARY));
    let mut vault = Vault::open(home.path(), &unlock).unwrap();
    vault.set("password", secret(CANARY)).unwrap();
    let ring = own_ring(home.path(), &mut vault, "k");
    let shown = format!("{unlock:?} {vault:?} {:?} {:?}", ring.ssh, ring.pgp);
    assert!(shown.contains("password") && shown.contains("SHA256:"));
    assert!(!shown.contains(CANARY) && !shown.contains("PRIVATE"));
    let files = files(home.path());
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["keys.toml", "vault.age", "vault.identity.age", "vault.lock"]);
    for (name, bytes) in &files {
        for needle in [CANARY, "PRIVATE KEY", "AGE-SECRET-KEY"] {
            assert!(!bytes.windows(needle.len()).any(|w| w == needle.as_bytes()), "{name}");
        }
    }
    #[cfg(unix)]
    for name in ["vault.age", "vault.identity.age"] {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(home.path().join(name)).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn a_damaged_vault_is_told_and_left_alone() {
    let home = tempfile::tempdir().unwrap();
    let mut vault = open(home.path(), "p").unwrap();
    vault.set("a", secret("b")).unwrap();
    let path = home.path().join("vault.age");
    let whole = fs::read(&path).unwrap();
    let mut flipped = whole.clone();
    *flipped.last_mut().unwrap() ^= 1;
    for damaged in [flipped, whole[..whole.len() - 1].to_vec(), whole[..10].to_vec(), Vec::new()] {
        fs::write(&path, &damaged).unwrap();
        assert_eq!(code(open(home.path(), "p")), Code::VaultDamaged);
        assert_eq!(code(vault.set("c", secret("d"))), Code::VaultDamaged);
        assert_eq!(code(vault.remove("a")), Code::VaultDamaged);
        assert_eq!(fs::read(&path).unwrap(), damaged);
    }
    fs::write(&path, &whole).unwrap();
    assert_eq!(open(home.path(), "p").unwrap().get("a").unwrap().expose_secret(), "b");
}

#[test]
fn a_vault_without_its_identity_is_never_overwritten() {
    let home = tempfile::tempdir().unwrap();
    open(home.path(), "p").unwrap().set("a", secret("b")).unwrap();
    fs::remove_file(home.path().join("vault.identity.age")).unwrap();
    let before = files(home.path());
    assert_eq!(code(open(home.path(), "p")), Code::VaultLocked);
    assert_eq!(code(Vault::open(home.path(), &Unlock::Keyring)), Code::VaultLocked);
    assert_eq!(files(home.path()), before);
}
