//! Promises of pairs: both tried, the old one retires on its day, old files still decrypt.

use jiff::civil::date;
use secrecy::SecretString;
use tempfile::TempDir;

use super::*;
use crate::keys::Unlock;

const TODAY: Date = date(2026, 11, 21);
const RETIRES: Date = date(2026, 12, 21);
const ALGORITHMS: (SshAlgorithm, PgpAlgorithm) = (SshAlgorithm::Ed25519, PgpAlgorithm::Curve25519);

struct Rig {
    home: TempDir,
    vault: Vault,
}

impl Rig {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let vault = Vault::open(home.path(), &Unlock::Passphrase(SecretString::from("p"))).unwrap();
        Self { home, vault }
    }

    /// The pairs, and the vault beside them.
    fn parts(&mut self) -> (Pairs<'_>, &mut Vault) {
        (Pairs::of(self.home.path(), "ice-chat"), &mut self.vault)
    }
}

fn pair() -> Ring {
    let (ssh, pgp) = make_pair("ice-chat", ALGORITHMS).unwrap();
    Ring { ssh: vec![ssh], pgp: vec![pgp] }
}

fn prints(ring: &Ring) -> (Vec<String>, Vec<String>) {
    let ssh = ring.ssh.iter().map(SshKey::fingerprint).collect();
    (ssh, ring.pgp.iter().map(PgpKey::fingerprint).collect())
}

#[test]
fn both_pairs_are_offered_until_the_old_one_retires_and_both_decrypt_for_ever() {
    let mut rig = Rig::new();
    let (pairs, vault) = rig.parts();
    let old = pairs.open_or_make(vault, ALGORITHMS, TODAY).unwrap();
    let new = pair();
    pairs.add(vault, &new, TODAY, Some(RETIRES)).unwrap();
    let (old, new) = (prints(&old), prints(&new));
    for day in [TODAY, date(2026, 12, 20)] {
        let (ssh, pgp) = prints(&pairs.open(vault, day).unwrap());
        assert_eq!(ssh, [new.0.clone(), old.0.clone()].concat(), "{day}");
        assert_eq!(pgp, [new.1.clone(), old.1.clone()].concat(), "{day}");
    }
    for day in [RETIRES, date(2040, 1, 1)] {
        let (ssh, pgp) = prints(&pairs.open(vault, day).unwrap());
        assert_eq!((ssh, pgp), (new.0.clone(), [new.1.clone(), old.1.clone()].concat()), "{day}");
    }
}

#[test]
fn a_third_pair_leaves_the_retired_one_retired() {
    let mut rig = Rig::new();
    let (pairs, vault) = rig.parts();
    pairs.open_or_make(vault, ALGORITHMS, TODAY).unwrap();
    pairs.add(vault, &pair(), TODAY, Some(RETIRES)).unwrap();
    pairs.add(vault, &pair(), date(2027, 1, 1), Some(date(2027, 2, 1))).unwrap();
    pairs.retire_older(date(2027, 3, 1), date(2027, 1, 1)).unwrap();
    let retires: Vec<_> = pairs.list().unwrap().into_iter().map(|pair| pair.retires).collect();
    assert_eq!(retires, [None, Some(date(2027, 3, 1)), Some(RETIRES)]);
    assert_eq!(pairs.open(vault, date(2027, 1, 1)).unwrap().pgp.len(), 3);
}

#[test]
fn a_new_pair_can_be_taken_back_and_still_decrypts_and_the_first_one_stays() {
    let mut rig = Rig::new();
    let (pairs, vault) = rig.parts();
    let old = prints(&pairs.open_or_make(vault, ALGORITHMS, TODAY).unwrap());
    let new = pair();
    pairs.add(vault, &new, TODAY, Some(RETIRES)).unwrap();
    for _ in 0..2 {
        pairs.drop_newest(TODAY).unwrap();
        let (ssh, pgp) = prints(&pairs.open(vault, date(2030, 1, 1)).unwrap());
        assert_eq!((ssh, pgp), (old.0.clone(), [old.1.clone(), prints(&new).1].concat()));
    }
    pairs.add(vault, &pair(), TODAY, Some(RETIRES)).unwrap();
    assert_eq!(pairs.open(vault, TODAY).unwrap().ssh.len(), 2);
}

#[test]
fn a_slip_in_the_day_is_refused_or_can_be_put_right_while_no_site_took_the_new_key() {
    let mut rig = Rig::new();
    let (pairs, vault) = rig.parts();
    pairs.open_or_make(vault, ALGORITHMS, TODAY).unwrap();
    let new = pair();
    pairs.add(vault, &new, TODAY, Some(RETIRES)).unwrap();
    for slip in [date(2, 12, 21), TODAY] {
        assert_eq!(pairs.retire_older(slip, TODAY).unwrap_err().code(), Code::SettingInvalid);
    }
    pairs.retire_older(date(2026, 11, 22), TODAY).unwrap();
    let later = date(2026, 11, 23);
    assert_eq!(pairs.open(vault, later).unwrap().ssh.len(), 1);
    pairs.retire_older(RETIRES, later).unwrap();
    assert_eq!(pairs.open(vault, later).unwrap().ssh.len(), 2);
}

#[test]
fn no_key_is_written_over_by_another_process_or_after_the_record_was_lost() {
    let mut rig = Rig::new();
    let mut other = Vault::open(rig.home.path(), &Unlock::Passphrase(SecretString::from("p"))).unwrap();
    let (pairs, vault) = rig.parts();
    pairs.open_or_make(vault, ALGORITHMS, TODAY).unwrap();
    let (one, two, three) = (pair(), pair(), pair());
    pairs.add(vault, &one, TODAY, Some(RETIRES)).unwrap();
    // As at the same moment: the other process has not read the vault since.
    pairs.add(&mut other, &two, TODAY, Some(RETIRES)).unwrap();
    std::fs::remove_file(pairs.file()).unwrap();
    vault.read_anew().unwrap();
    pairs.add(vault, &three, TODAY, Some(RETIRES)).unwrap();
    let (_, pgp) = prints(&pairs.open(vault, TODAY).unwrap());
    for ring in [&one, &two, &three] {
        assert!(pgp.contains(&prints(ring).1[0]));
    }
    assert_eq!(pgp.len(), 4);
}

#[test]
fn half_a_pair_replaces_only_its_half() {
    let mut rig = Rig::new();
    let (pairs, vault) = rig.parts();
    let old = prints(&pairs.open_or_make(vault, ALGORITHMS, TODAY).unwrap());
    let only_pgp = Ring { ssh: Vec::new(), pgp: pair().pgp };
    pairs.add(vault, &only_pgp, TODAY, Some(RETIRES)).unwrap();
    let (ssh, pgp) = prints(&pairs.open(vault, date(2030, 1, 1)).unwrap());
    assert_eq!((ssh, pgp), (old.0, [prints(&only_pgp).1, old.1].concat()));
}

#[test]
fn what_the_site_took_is_noted_once_and_for_its_pair() {
    let mut rig = Rig::new();
    let (pairs, vault) = rig.parts();
    pairs.open_or_make(vault, ALGORITHMS, TODAY).unwrap();
    let new = pair();
    pairs.add(vault, &new, TODAY, Some(RETIRES)).unwrap();
    pairs.note_accepted("SHA256:somebody-else", "one").unwrap();
    pairs.note_accepted(&new.ssh[0].fingerprint(), "one").unwrap();
    let by = |connector: &str| -> Vec<bool> {
        pairs.list().unwrap().into_iter().map(|pair| pair.accepted.contains(connector)).collect()
    };
    // Another connector's site is another site.
    assert_eq!((by("one"), by("two")), (vec![true, false], vec![false, false]));
}

#[test]
fn scopes_do_not_see_each_other_and_a_forgotten_one_leaves_no_secret() {
    let mut rig = Rig::new();
    let home = rig.home.path();
    let (one, other) = (Pairs::of(home, "ice-chat"), Pairs::of(home, "connector/one"));
    one.open_or_make(&mut rig.vault, ALGORITHMS, TODAY).unwrap();
    other.add(&mut rig.vault, &pair(), TODAY, None).unwrap();
    other.forget(&mut rig.vault).unwrap();
    assert_eq!(rig.vault.names(), ["ice-chat/pgp-key", "ice-chat/ssh-key"]);
    assert_eq!((one.list().unwrap().len(), other.list().unwrap().len()), (1, 0));
}

#[test]
fn a_record_that_is_gone_is_made_again_from_the_vault() {
    let mut rig = Rig::new();
    let (pairs, vault) = rig.parts();
    let ring = prints(&pairs.open_or_make(vault, ALGORITHMS, TODAY).unwrap());
    std::fs::remove_file(pairs.file()).unwrap();
    assert_eq!(prints(&pairs.open(vault, TODAY).unwrap()), ring);
    let listed = pairs.list().unwrap();
    assert_eq!(listed[0].ssh.as_ref(), ring.0.first());
}
