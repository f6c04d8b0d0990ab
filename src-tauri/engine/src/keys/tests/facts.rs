//! What the window is told of a key: age, end, revocation, weakness; and rings of several keys.

use sequoia_openpgp as openpgp;

use openpgp::crypto::S2K;
use openpgp::packet::key::{Encrypted, Key4, PrimaryRole, SecretKeyMaterial, SecretParts, SubordinateRole};
use openpgp::packet::prelude::{SignatureBuilder, UserID};
use openpgp::packet::{Key, Packet};
use openpgp::serialize::SerializeInto;
use openpgp::types::{AEADAlgorithm, SignatureType, SymmetricAlgorithm};

use super::pgp_files::{CURVE, Home, PAST, RSA};
use super::table::RIGHT;
use super::*;
use crate::model::Timestamp;

const SHORT: (&str, u32, &str) = (
    "RSA",
    1024,
    "Key-Type: RSA\nKey-Length: 1024\nKey-Usage: sign\nSubkey-Type: RSA\nSubkey-Length: 1024\nSubkey-Usage: encrypt",
);

fn time(text: &str) -> Option<Timestamp> {
    Some(text.parse().unwrap())
}

/// The facts with the right passphrase; those of the opened keys are the same.
fn facts(bytes: &[u8]) -> Vec<KeyFact> {
    let told = pgp_facts(bytes, Some(&secret(RIGHT)), "f").unwrap().keys;
    let keys = PgpKey::read_all(bytes, Some(&secret(RIGHT)), "f").unwrap();
    assert_eq!(keys.iter().map(PgpKey::fact).collect::<Vec<_>>(), told);
    assert_eq!(pgp_facts(bytes, None, "f").unwrap().keys, told, "without a passphrase");
    told
}

fn only(bytes: &[u8]) -> KeyFact {
    let [fact] = facts(bytes).try_into().unwrap();
    fact
}

#[test]
fn age_end_revocation_and_weakness_of_a_pgp_key_are_told() {
    let gpg = Home::new();
    let before = Timestamp::now();
    let good = gpg.made(RSA, "good@x.example", RIGHT, &[]);
    let fact = only(&gpg.export(&[&good]));
    assert!(fact.created.unwrap().as_second() >= before.as_second());
    assert_eq!((fact.expires, fact.revoked, fact.weak, fact.decrypts), (None, false, false, true));

    let old = gpg.made(SHORT, "old@x.example", RIGHT, &PAST);
    let fact = only(&gpg.export(&[&old]));
    assert_eq!(fact.created, time("2020-01-01T00:00:00Z"));
    assert_eq!(fact.expires, time("2020-01-02T00:00:00Z"));
    assert_eq!((fact.revoked, fact.weak, fact.decrypts), (false, true, true));

    // Its owner gives it another year, later: the newest signature counts, also for the subkey.
    let later = ["--faked-system-time", "20200101T120000!"];
    gpg.run(&[&later[..], &["--quick-set-expire", &old.2, "1y"]].concat(), b"");
    let fact = only(&gpg.export(&[&old]));
    assert_eq!(fact.expires, time("2020-01-02T00:00:00Z"), "the subkey ends first");
    gpg.run(&[&later[..], &["--quick-set-expire", &old.2, "1y", "*"]].concat(), b"");
    let fact = only(&gpg.export(&[&old]));
    assert_eq!(fact.expires, time("2020-12-31T12:00:00Z"));

    // A clock that is behind the key's: it is described all the same.
    let future = ["--faked-system-time", "20990101T000000!"];
    let ahead = gpg.made(CURVE, "ahead@x.example", RIGHT, &future);
    let fact = only(&gpg.export(&[&ahead]));
    assert_eq!((fact.created, fact.expires), (time("2099-01-01T00:00:00Z"), time("2099-01-02T00:00:00Z")));
    assert!(fact.decrypts && fact.owner == "ahead@x.example");

    let revoked = gpg.made(CURVE, "revoked@x.example", RIGHT, &[]);
    assert!(!only(&gpg.export(&[&revoked])).revoked);
    gpg.revoke(&revoked);
    assert!(only(&gpg.export(&[&revoked])).revoked);

    // The subkey that decrypts is revoked, the key is not.
    let script = b"key 1\nrevkey\ny\n0\n\ny\nsave\n";
    gpg.run(&["--command-fd", "0", "--edit-key", &good.2], script);
    let fact = only(&gpg.export(&[&good]));
    assert!(fact.revoked && fact.decrypts);
}

#[test]
fn dsa_with_elgamal_is_known_and_not_opened() {
    let gpg = Home::new();
    let kind = ("ElGamal", 1024, "Key-Type: DSA\nKey-Length: 1024\nSubkey-Type: ELG\nSubkey-Length: 1024");
    let key = gpg.made(kind, "dsa@x.example", RIGHT, &[]);
    let bytes = gpg.export(&[&key]);
    let told = pgp_facts(&bytes, Some(&secret(RIGHT)), "f").unwrap();
    assert_eq!(told.passphrase, Passphrase::Opens);
    let fact = &told.keys[0];
    assert_eq!((fact.algorithm.as_str(), fact.bits, fact.weak), ("ElGamal", 1024, true));
    let error = PgpKey::read(&bytes, Some(&secret(RIGHT)), "f").unwrap_err();
    assert_eq!(error.to_string(), "key-unsupported form=other setting=f");
}

#[test]
fn of_an_ssh_key_weakness_is_told_and_nothing_that_pgp_alone_has() {
    let home = tempfile::tempdir().unwrap();
    for (bits, weak) in [("1024", true), ("2048", false)] {
        let path = home.path().join(bits);
        let path = path.to_str().unwrap();
        tool("ssh-keygen", &["-q", "-t", "rsa", "-b", bits, "-N", "", "-C", "a b", "-f", path], b"");
        let bytes = fs::read(path).unwrap();
        let told = ssh_facts(&bytes, None, "f").unwrap();
        let fact = SshKey::read(&bytes, None, "f").unwrap().fact();
        assert_eq!(told.keys, std::slice::from_ref(&fact));
        assert_eq!((fact.weak, fact.owner.as_str()), (weak, "a b"));
        let never = (fact.created, fact.expires, fact.revoked, fact.decrypts);
        assert_eq!(never, (None, None, false, false));
    }
}

#[test]
fn several_keys_are_kept_in_one_block_and_come_back() {
    let gpg = Home::new();
    let keys = [gpg.made(RSA, "a@x.example", RIGHT, &[]), gpg.made(CURVE, "b@x.example", RIGHT, &PAST)];
    let [first, second] = &keys;
    let read = PgpKey::read_all(&gpg.armored(&[first, second]), Some(&secret(RIGHT)), "f").unwrap();
    let own = PgpKey::generate(PgpAlgorithm::Curve25519, "own").unwrap();
    let ring = PgpKey::ring_to_armored(&[&read[..], &[own]].concat()).unwrap();
    assert_eq!(ring.expose_secret().matches("BEGIN PGP PRIVATE KEY BLOCK").count(), 1);
    let again = PgpKey::read_all(ring.expose_secret().as_bytes(), None, "f").unwrap();
    let fingerprints: Vec<String> = again.iter().map(PgpKey::fingerprint).collect();
    assert_eq!(fingerprints[..2], [first.2.clone(), second.2.clone()]);
    assert_eq!(again.len(), 3);
    assert_eq!(again[0].key_ids(), read[0].key_ids());
    // GnuPG takes the block too.
    let other = Home::new();
    other.run(&["--import"], ring.expose_secret().as_bytes());
    let list = String::from_utf8(other.run(&["--list-secret-keys"], b"")).unwrap();
    assert!(fingerprints.iter().all(|fingerprint| list.contains(fingerprint)), "{list}");
}

#[test]
fn of_a_ring_those_keys_are_given_that_the_passphrase_opens() {
    let (gpg, other) = (Home::new(), Home::new());
    let right = gpg.made(CURVE, "right@x.example", RIGHT, &[]);
    let open = gpg.made(CURVE, "open@x.example", "", &[]);
    let wrong = other.made(CURVE, "wrong@x.example", "quite another", &[]);
    // The last --passphrase counts.
    let wrong = other.exported("--export-secret-keys", &[&wrong], &["--passphrase", "quite another"]);
    let read = |bytes: &[u8], passphrase: Option<&str>| {
        let passphrase = passphrase.map(secret);
        let keys = PgpKey::read_all(bytes, passphrase.as_ref(), "f");
        let state = pgp_facts(bytes, passphrase.as_ref(), "f").unwrap().passphrase;
        (keys.map(|keys| keys.len()).map_err(|e| e.code()), state)
    };
    let closed = [gpg.export(&[&right]), wrong.clone()].concat();
    assert_eq!(read(&closed, Some(RIGHT)), (Ok(1), Passphrase::Opens));
    assert_eq!(read(&closed, Some("quite another")), (Ok(1), Passphrase::Opens));
    assert_eq!(read(&closed, Some("neither")), (Err(Code::WrongPassphrase), Passphrase::Wrong));
    assert_eq!(read(&closed, None), (Err(Code::WrongPassphrase), Passphrase::Missing));
    let mixed = [gpg.export(&[&open]), wrong].concat();
    assert_eq!(read(&mixed, None), (Ok(1), Passphrase::NotNeeded));
    assert_eq!(read(&mixed, Some("neither")), (Ok(1), Passphrase::NotNeeded));
    assert_eq!(read(&mixed, Some("quite another")), (Ok(2), Passphrase::Opens));
}

type Primary = Key<SecretParts, PrimaryRole>;
type Subkey = Key<SecretParts, SubordinateRole>;

/// A key as old software made it: RSA, SHA-1, no key flags; and its secrets closed somehow.
fn without_flags(primary: &Primary, subkey: &Subkey, s2k: Option<(&S2K, bool)>) -> Vec<u8> {
    let mut signer = primary.clone().into_keypair().unwrap();
    let sign = |kind| SignatureBuilder::new(kind).set_hash_algo(openpgp::types::HashAlgorithm::SHA1);
    let user = UserID::from("old");
    let user_signature = sign(SignatureType::PositiveCertification)
        .sign_userid_binding(&mut signer, primary.parts_as_public(), &user)
        .unwrap();
    let binding = sign(SignatureType::SubkeyBinding)
        .sign_subkey_binding(&mut signer, primary.parts_as_public(), subkey.parts_as_public())
        .unwrap();
    let (mut primary, mut subkey) = (primary.clone(), subkey.clone());
    if let Some((s2k, truly)) = s2k {
        let cipher = SymmetricAlgorithm::AES256;
        let aead = Some(AEADAlgorithm::EAX);
        let nothing = || {
            let nonce = vec![1; 16].into();
            Encrypted::new_aead(s2k.clone(), cipher, AEADAlgorithm::EAX, nonce, vec![1; 80].into()).into()
        };
        let close = |secret: &SecretKeyMaterial, key: &Subkey| -> SecretKeyMaterial {
            match secret {
                SecretKeyMaterial::Unencrypted(open) if truly => {
                    open.encrypt_with(key, s2k.clone(), cipher, aead, &RIGHT.into()).unwrap().into()
                }
                _ => nothing(),
            }
        };
        let as_subkey = primary.clone().role_into_subordinate();
        primary = primary.clone().add_secret(close(primary.secret(), &as_subkey)).0;
        subkey = subkey.clone().add_secret(close(subkey.secret(), &subkey)).0;
    }
    let packets: [Packet; 5] =
        [primary.into(), user.into(), user_signature.into(), subkey.into(), binding.into()];
    packets.iter().flat_map(|packet| packet.to_vec().unwrap()).collect()
}

#[test]
fn keys_older_than_key_flags_decrypt_and_absurd_work_is_refused() {
    let primary: Primary = Key4::generate_rsa(1024).unwrap().into();
    let subkey: Subkey = Key4::generate_rsa(1024).unwrap().into();
    let fact = only(&without_flags(&primary, &subkey, None));
    assert_eq!((fact.algorithm.as_str(), fact.bits, fact.weak, fact.decrypts), ("RSA", 1024, true, true));
    assert_eq!(fact.owner, "old");

    // Argon2, as new software derives keys.
    let argon2 = |t, m| S2K::Argon2 { salt: [7; 16], t, p: 1, m };
    let fact = only(&without_flags(&primary, &subkey, Some((&argon2(1, 12), true))));
    assert!(fact.decrypts);
    for (passes, memory) in [(255, 31), (1, 31), (255, 20), (1, 22)] {
        let bytes = without_flags(&primary, &subkey, Some((&argon2(passes, memory), false)));
        let error = PgpKey::read(&bytes, Some(&secret(RIGHT)), "f").unwrap_err();
        assert_eq!(error.to_string(), "key-unsupported form=cipher setting=f", "{passes} × 2^{memory}");
        assert_eq!(pgp_facts(&bytes, None, "f").unwrap_err().code(), Code::KeyUnsupported);
    }
}

#[test]
fn a_ring_of_very_many_closed_keys_is_refused() {
    let gpg = Home::new();
    let one = gpg.export(&[&gpg.made(CURVE, "a@x.example", RIGHT, &[])]);
    // The same key again and again is one key.
    assert_eq!(facts(&one.repeat(200)).len(), 1);
}
