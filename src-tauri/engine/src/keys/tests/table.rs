//! The table of key files: each made by the tool that people have, each with its right answer.
//!
//! In: the files of `ssh_files` and `pgp_files`. Out: every file's form, algorithm, bits, fingerprint and
//! owner are told right, with the right passphrase, a wrong one and none.

use super::*;

pub(super) const RIGHT: &str = "hello";

/// Which field the file belongs in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Field {
    Ssh,
    Pgp,
}

/// A key file and its right answer.
#[derive(Clone)]
pub(super) struct KeyFile {
    pub name: String,
    pub field: Field,
    pub bytes: Vec<u8>,
    pub closed: bool,
    pub form: KeyForm,
    /// Algorithm, bits, fingerprint, owner of each key.
    pub keys: Vec<(String, u32, String, String)>,
    /// Whether the file tells its keys without a passphrase.
    pub clear: bool,
}

impl KeyFile {
    pub fn facts(&self, bytes: &[u8], passphrase: Option<&str>) -> Result<KeyFacts> {
        let passphrase = passphrase.map(secret);
        match self.field {
            Field::Ssh => ssh_facts(bytes, passphrase.as_ref(), "f"),
            Field::Pgp => pgp_facts(bytes, passphrase.as_ref(), "f"),
        }
    }

    /// The fingerprints of the keys that are opened.
    pub fn read(&self, bytes: &[u8], passphrase: Option<&str>) -> Result<Vec<String>> {
        let passphrase = passphrase.map(secret);
        match self.field {
            Field::Ssh => SshKey::read(bytes, passphrase.as_ref(), "f").map(|key| vec![key.fingerprint()]),
            Field::Pgp => PgpKey::read_all(bytes, passphrase.as_ref(), "f")
                .map(|keys| keys.iter().map(PgpKey::fingerprint).collect()),
        }
    }

    pub fn fingerprints(&self) -> Vec<String> {
        self.keys.iter().map(|(_, _, fingerprint, _)| fingerprint.clone()).collect()
    }

    /// Everything that must hold of a file with the right passphrase.
    pub fn is_told(&self, bytes: &[u8], name: &str) {
        let facts = self.facts(bytes, Some(RIGHT)).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert_eq!(facts.form, self.form, "{name}");
        let state = if self.closed { Passphrase::Opens } else { Passphrase::NotNeeded };
        assert_eq!(facts.passphrase, state, "{name}");
        assert_eq!(shown(&facts), self.keys, "{name}");
        if self.closed && bytes != self.bytes {
            // Opened once already; each opening costs time by design.
            return;
        }
        let read = self.read(bytes, Some(RIGHT)).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert_eq!(read, self.fingerprints(), "{name}");
    }

    fn is_closed(&self, passphrase: Option<&str>, state: Passphrase) {
        let name = format!("{} with {passphrase:?}", self.name);
        let facts = self.facts(&self.bytes, passphrase).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert_eq!(facts.passphrase, state, "{name}");
        assert_eq!(facts.form, self.form, "{name}");
        if self.clear {
            let facts = shown(&facts).into_iter().zip(&self.keys);
            // OpenSSH's comment is inside.
            facts.for_each(|(told, key)| {
                assert_eq!((&told.0, told.1, &told.2), (&key.0, key.1, &key.2), "{name}");
                assert!(told.3 == key.3 || told.3.is_empty(), "{name}");
            });
        } else {
            assert_eq!(shown(&facts), [Default::default()], "{name}");
        }
        assert_eq!(self.read(&self.bytes, passphrase).unwrap_err().to_string(), "wrong-passphrase setting=f");
    }
}

fn shown(facts: &KeyFacts) -> Vec<(String, u32, String, String)> {
    let keys = facts.keys.iter().cloned();
    keys.map(|key| (key.algorithm, key.bits, key.fingerprint, key.owner)).collect()
}

/// Files of both fields, once each.
pub(super) fn all(home: &Path) -> Vec<KeyFile> {
    let mut files = ssh_files::made(home);
    files.extend(pgp_files::made(home));
    files
}

#[test]
fn every_key_file_of_every_tool_is_told_and_opened() {
    let home = tempfile::tempdir().unwrap();
    let files = all(home.path());
    let mut reads = 0;
    for file in &files {
        file.is_told(&file.bytes, &file.name);
        reads += 1;
        if file.closed {
            for (passphrase, state) in [
                (None, Passphrase::Missing),
                (Some(""), Passphrase::Missing),
                (Some("wrong"), Passphrase::Wrong),
                (Some("hello "), Passphrase::Wrong),
            ] {
                file.is_closed(passphrase, state);
                reads += 1;
            }
        } else {
            let open = file.facts(&file.bytes, None).unwrap();
            assert_eq!(open.passphrase, Passphrase::NotNeeded, "{}", file.name);
            assert_eq!(file.read(&file.bytes, None).unwrap(), file.fingerprints(), "{}", file.name);
            reads += 1;
        }
    }
    let ssh = files.iter().filter(|file| file.field == Field::Ssh).count();
    eprintln!("{} key files ({ssh} SSH, {} PGP), {reads} readings", files.len(), files.len() - ssh);
    assert!(files.len() >= 60);
}
