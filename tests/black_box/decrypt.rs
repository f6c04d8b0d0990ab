//! Files as GnuPG makes them, whole and harmed (FAULTS.md F08 to F13): what opens, and what is told of the rest.
//!
//! In: gpg's own keys and files. Out: plaintext, or the one right error, and never a byte that was not
//! authenticated. Deliberately absent: sequoia on the encrypting side.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::io::{Cursor, Read, Write};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use engine::decrypt::{Checked, Facts, Keys, Open, recipients, verify};
use engine::error::{Code, Error, Result};
use engine::keys::PgpKey;
use tests::Gpg;
use tests::gpg::Encrypt;

/// A document by its name inside; its `Debug` does not print the bytes.
#[derive(PartialEq)]
struct Document(String, Vec<u8>);

impl std::fmt::Debug for Document {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} of {} bytes", self.0, self.1.len())
    }
}

struct Rig {
    gpg: Gpg,
    fingerprint: String,
    keys: Arc<Keys>,
}

impl Rig {
    fn new(algorithm: &str) -> Self {
        let gpg = Gpg::new();
        let fingerprint = gpg.make_key("Firm <firm@corp.example>", algorithm, "never", "");
        let keys = keys(&gpg, &fingerprint);
        Self { gpg, fingerprint, keys }
    }

    fn encrypt(&self, plaintext: &[u8], how: &Encrypt) -> Vec<u8> {
        self.gpg.encrypt(plaintext, &[&self.fingerprint], how)
    }

    fn open(&self, file: &[u8]) -> Result<(Facts, Vec<Document>)> {
        open(file, &self.keys)
    }

    fn plain(&self, file: &[u8]) -> Vec<u8> {
        let (_, mut documents) = self.open(file).unwrap();
        assert_eq!(documents.len(), 1);
        documents.remove(0).1
    }

    fn code(&self, file: &[u8]) -> Code {
        self.open(file).expect_err("an error").code()
    }
}

fn keys(gpg: &Gpg, fingerprint: &str) -> Arc<Keys> {
    let key = PgpKey::read(&gpg.private_key(fingerprint, ""), None, "pgp_key").unwrap();
    Arc::new(Keys { pgp: vec![key.cert().clone()], accept_unencrypted: false })
}

fn opener(file: &[u8]) -> Open {
    let file: Arc<[u8]> = file.into();
    Arc::new(move || Ok(Box::new(Cursor::new(Arc::clone(&file))) as Box<dyn Read + Send>))
}

fn open(file: &[u8], keys: &Arc<Keys>) -> Result<(Facts, Vec<Document>)> {
    let (facts, checked) = verify(opener(file), Arc::clone(keys), &mut |_| Ok(()))?;
    Ok((facts, documents(&checked)?))
}

fn documents(checked: &Checked) -> Result<Vec<Document>> {
    let mut found = Vec::new();
    checked.documents(&mut |name, mut document| {
        let mut bytes = Vec::new();
        document.read_to_end(&mut bytes).map_err(|e| Error::from_reader(e, Code::Internal))?;
        found.push(Document(name.to_owned(), bytes));
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(found)
}

/// Text that compresses like chats do, and differs everywhere.
fn chats(bytes: usize) -> Vec<u8> {
    let mut text = String::from("<ChatMessages>");
    for number in 0.. {
        if text.len() >= bytes {
            break;
        }
        text.push_str(&format!(
            "<ChatMessage><MessageId>{:x}</MessageId></ChatMessage>\n",
            number * 2_654_435_761_u64
        ));
    }
    text.into_bytes()
}

#[test]
fn whatever_gpg_encrypts_to_our_key_is_read_to_the_byte() {
    let text = chats(300_000);
    for algorithm in ["rsa3072", "future-default"] {
        let rig = Rig::new(algorithm);
        let signer = rig.gpg.make_key("Site <site@ice.example>", "future-default", "never", "");
        for armor in [false, true] {
            for compress in [None, Some("none"), Some("zip"), Some("zlib"), Some("bzip2")] {
                let how = Encrypt { armor, compress, ..Encrypt::default() };
                let file = rig.encrypt(&text, &how);
                assert_eq!(rig.plain(&file), text, "{algorithm} {how:?}");
            }
        }
        let signed = rig.encrypt(&text, &Encrypt { sign: Some(signer), ..Encrypt::default() });
        let (facts, _) = rig.open(&signed).unwrap();
        assert!(facts.signed && !facts.own_key_expired_or_revoked);
        assert_eq!((facts.encrypted_bytes, facts.plain_bytes), (signed.len() as u64, text.len() as u64));
        for cipher in ["3DES", "CAST5", "AES", "TWOFISH", "CAMELLIA256"] {
            let further = vec!["--cipher-algo".into(), cipher.into()];
            let file = rig.encrypt(&text, &Encrypt { further, ..Encrypt::default() });
            assert_eq!(rig.plain(&file), text, "{algorithm} {cipher}");
        }
        let hidden =
            rig.encrypt(&text, &Encrypt { further: vec!["--throw-keyids".into()], ..Encrypt::default() });
        assert_eq!(rig.plain(&hidden), text);
        assert_eq!(recipients(&opener(&hidden)).unwrap(), ["0000000000000000"]);
    }
}

#[test]
fn a_file_cut_anywhere_is_incomplete_and_gives_nothing() {
    let rig = Rig::new("future-default");
    let text = chats(100_000);
    for armor in [false, true] {
        let file = rig.encrypt(&text, &Encrypt { armor, compress: Some("none"), ..Encrypt::default() });
        let ends = (0..file.len()).step_by(1024).chain([1, 20, 100, file.len() - 60]);
        for end in ends.chain((!armor).then(|| file.len() - 22)).chain((!armor).then(|| file.len() - 1)) {
            let error = rig.open(&file[..end]).expect_err("an error");
            if armor && (1..=20).contains(&end) {
                assert_eq!(error.code(), Code::NotEncrypted, "no armor line yet");
            } else {
                assert_eq!(error.to_string(), format!("incomplete bytes={end}"), "armor {armor}");
            }
        }
    }
}

#[test]
fn a_bit_flipped_anywhere_gives_nothing_and_in_the_content_is_altered() {
    let rig = Rig::new("future-default");
    for compress in ["none", "zlib"] {
        let file = rig.encrypt(&chats(60_000), &Encrypt { compress: Some(compress), ..Encrypt::default() });
        for place in (0..file.len()).step_by(97).chain([file.len() - 1, file.len() - 20]) {
            let mut harmed = file.clone();
            harmed[place] ^= 0x10;
            let code = rig.code(&harmed);
            // Partial lengths stand in the content too: one of them made longer looks like a cut.
            let expected = matches!(code, Code::Altered | Code::Incomplete);
            assert!(expected || place < 200, "{code:?} at {place}");
        }
    }
}

/// Splits into the packets before the content, and the content with the parts of its body put together.
#[test]
fn of_a_large_file_altered_near_its_end_gpg_hands_on_nearly_all_and_we_nothing() {
    let rig = Rig::new("future-default");
    let size = 60_000_000;
    let mut file = rig.encrypt(&vec![b'x'; size], &Encrypt { compress: Some("none"), ..Encrypt::default() });
    let place = file.len() - 1000;
    file[place] ^= 0x10;
    let folder = tempfile::tempdir_in("/tmp").unwrap();
    let path = folder.path().join("altered.pgp");
    std::fs::write(&path, &file).unwrap();
    let mut gpg = std::process::Command::new("gpg");
    gpg.arg("--homedir").arg(rig.gpg.home()).args(["--batch", "--quiet", "--decrypt"]).arg(path);
    let theirs = gpg.output().unwrap();
    assert!(!theirs.status.success() && theirs.stdout.len() > size / 2, "{}", theirs.stdout.len());

    let mut handed_on = 0;
    let verified = verify(opener(&file), Arc::clone(&rig.keys), &mut |_| Ok(()));
    let read = verified.and_then(|(_, checked)| {
        checked.documents(&mut |_, mut document| {
            handed_on += std::io::copy(&mut document, &mut std::io::sink()).unwrap();
            Ok(ControlFlow::Continue(()))
        })
    });
    assert_eq!(read.expect_err("an error").code(), Code::Altered);
    assert_eq!(handed_on, 0);
    let theirs = theirs.stdout.len();
    tests::figures::record("unauthenticated", &format!("{handed_on}; gpg in the same test: {theirs}"));
}

fn packets(file: &[u8]) -> (Vec<u8>, Vec<u8>) {
    assert_eq!(file[0] & 0x40, 0, "gpg writes session keys with old headers");
    let length = match file[0] & 3 {
        0 => 2 + usize::from(file[1]),
        1 => 3 + usize::from(u16::from_be_bytes([file[1], file[2]])),
        other => panic!("length type {other}"),
    };
    let (envelope, content) = file.split_at(length);
    assert_eq!(content[0], 0xC0 | 18);
    let mut body = Vec::new();
    let mut rest = &content[1..];
    loop {
        let (header, length, partial) = match rest[0] {
            first @ 0..192 => (1, usize::from(first), false),
            first @ 192..224 => (2, (usize::from(first) - 192) * 256 + usize::from(rest[1]) + 192, false),
            first @ 224..255 => (1, 1 << (first & 31), true),
            255 => (5, u32::from_be_bytes(rest[1..5].try_into().unwrap()) as usize, false),
        };
        body.extend_from_slice(&rest[header..header + length]);
        rest = &rest[header + length..];
        if !partial {
            return (envelope.to_vec(), body);
        }
    }
}

fn packet(tag: u8, body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len()).unwrap().to_be_bytes();
    [&[0xC0 | tag, 255][..], &length, body].concat()
}

#[test]
fn a_message_without_integrity_protection_is_refused() {
    let rig = Rig::new("future-default");
    let file = rig.encrypt(&chats(10_000), &Encrypt { compress: Some("none"), ..Encrypt::default() });
    let (envelope, body) = packets(&file);
    let whole = [&envelope[..], &packet(18, &body)].concat();
    assert_eq!(rig.plain(&whole), chats(10_000), "the rig takes packets apart and puts them together");
    // The same content, downgraded to the packet that has no protection.
    assert_eq!(rig.code(&[&envelope[..], &packet(9, &body[1..])].concat()), Code::Unprotected);
    // The modification detection code cut off, and the length made to fit.
    assert_eq!(rig.code(&[&envelope[..], &packet(18, &body[..body.len() - 22])].concat()), Code::Altered);
    // GnuPG's own OCB packet.
    assert_eq!(rig.code(&[&envelope[..], &packet(20, &body)].concat()), Code::EncryptionUnsupported);
    // Session keys and nothing after them.
    assert_eq!(rig.code(&envelope), Code::Incomplete);
}

#[test]
fn the_wrong_key_names_both_sides_and_a_password_is_no_key() {
    let rig = Rig::new("future-default");
    let other = rig.gpg.make_key("Other <other@corp.example>", "future-default", "never", "");
    let third = rig.gpg.make_key("Third <third@corp.example>", "rsa3072", "never", "");
    let file = rig.gpg.encrypt(b"text", &[&other, &third], &Encrypt::default());
    let error = rig.open(&file).expect_err("an error");
    assert_eq!(error.code(), Code::WrongKey);
    let named = recipients(&opener(&file)).unwrap();
    assert_eq!(error.args()["file_keys"], named.join(", "));
    assert_eq!(named.len(), 2);
    assert!(error.args()["own_keys"].contains(&rig.fingerprint[24..]), "{error}");
    let password = rig.gpg.run(&["--passphrase", "letmein", "--symmetric"], b"text");
    assert_eq!(rig.code(&password), Code::PasswordEncrypted);
    // One of several recipients is enough.
    let both = rig.gpg.encrypt(b"text", &[&other, &rig.fingerprint], &Encrypt::default());
    assert_eq!(rig.plain(&both), b"text");
}

#[test]
fn what_is_not_encrypted_is_refused_unless_the_connector_says_otherwise() {
    let rig = Rig::new("future-default");
    let signer = rig.gpg.make_key("Site <site@ice.example>", "future-default", "never", "");
    let clear = rig.gpg.run(&["--local-user", &signer, "--sign"], b"signed, not encrypted");
    for file in
        [&b"<ChatMessages/>"[..], b"\xEF\xBB\xBF<ChatMessages/>", b"\x1F\x8B\x08\0\0", b"-----BEGIN", &clear]
    {
        assert_eq!(rig.code(file), Code::NotEncrypted);
    }
    assert_eq!(rig.open(b"").expect_err("an error").to_string(), "incomplete bytes=0");
    let open_minded = Arc::new(Keys { pgp: rig.keys.pgp.clone(), accept_unencrypted: true });
    let (facts, documents) = open(b"<ChatMessages/>", &open_minded).unwrap();
    assert_eq!((facts.key_id, &documents[0].1[..]), (None, &b"<ChatMessages/>"[..]));
}

#[test]
fn an_expired_or_weak_key_of_ours_still_opens_its_files_and_is_told() {
    let gpg = Gpg::new();
    let old = ["--faked-system-time", "20200101T000000"];
    for algorithm in ["future-default", "rsa1024"] {
        let user = format!("Old <old@{algorithm}.example>");
        let made = [&old[..], &["--status-fd", "1", "--passphrase", "", "--quick-generate-key"]].concat();
        let status = gpg.run(&[&made[..], &[&user, algorithm, "default", "1d"]].concat(), b"");
        let status = String::from_utf8(status).unwrap();
        let fingerprint =
            status.lines().find(|line| line.contains("KEY_CREATED")).unwrap().rsplit(' ').next().unwrap();
        if algorithm == "rsa1024" {
            let add =
                [&old[..], &["--passphrase", "", "--quick-add-key", fingerprint, algorithm, "encrypt", "1d"]];
            let _ = gpg.run(&add.concat(), b"");
        }
        let further = old.iter().map(|argument| (*argument).to_owned()).collect();
        let file = gpg.encrypt(b"old text", &[fingerprint], &Encrypt { further, ..Encrypt::default() });
        let (facts, documents) = open(&file, &keys(&gpg, fingerprint)).unwrap();
        assert_eq!(documents[0].1, b"old text");
        assert!(facts.own_key_expired_or_revoked, "{algorithm}");
    }
}

#[test]
fn heavy_a_bomb_stops_at_the_limit() {
    let rig = Rig::new("future-default");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bomb.pgp");
    let how = Encrypt { compress: Some("zlib"), ..Encrypt::default() };
    rig.gpg.encrypt_to_file(&path, &[&rig.fingerprint], &how, |out| {
        let zeros = vec![0; 1 << 20];
        (0..1024).try_for_each(|_| out.write_all(&zeros))
    });
    let file = std::fs::read(&path).unwrap();
    assert!(file.len() < 2 << 20, "{}", file.len());
    let error = rig.open(&file).expect_err("an error");
    assert_eq!(error.to_string(), "expands-too-much limit=200 : 1");
    // The same inside the plaintext.
    let gzip = gzip(&vec![0; 300 << 20]);
    let file = rig.encrypt(&gzip, &Encrypt { compress: Some("none"), ..Encrypt::default() });
    assert_eq!(rig.code(&file), Code::ExpandsTooMuch);
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn tar(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut tar = tar::Builder::new(Vec::new());
    for (name, bytes) in files {
        let mut header = tar::Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o600);
        tar.append_data(&mut header, name, *bytes).unwrap();
    }
    tar.into_inner().unwrap()
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn gzip_zip_and_tar_inside_are_unpacked_also_one_in_the_other() {
    let rig = Rig::new("future-default");
    let (one, two) = (chats(50_000), chats(70_000));
    let expected =
        vec![Document("one.xml".to_owned(), one.clone()), Document("two.xml".to_owned(), two.clone())];
    let files: [(&str, &[u8]); 2] = [("one.xml", &one), ("two.xml", &two)];
    let sealed = |plain: &[u8]| rig.open(&rig.encrypt(plain, &Encrypt::default()));
    assert_eq!(sealed(&gzip(&one)).unwrap().1, [Document(String::new(), one.clone())]);
    assert_eq!(sealed(&tar(&files)).unwrap().1, expected);
    assert_eq!(sealed(&zip(&files)).unwrap().1, expected);
    assert_eq!(sealed(&gzip(&tar(&files))).unwrap().1, expected);
    assert_eq!(sealed(&zip(&[("one.xml", &gzip(&one)), ("two.xml", &two)])).unwrap().1, expected);
    let damaged = |mut bytes: Vec<u8>, at: usize| {
        bytes[at] ^= 0xFF;
        sealed(&bytes).expect_err("an error").code()
    };
    let packed = gzip(&one);
    assert_eq!(damaged(packed.clone(), packed.len() / 2), Code::ArchiveDamaged);
    assert_eq!(sealed(&packed[..packed.len() - 9]).expect_err("an error").code(), Code::ArchiveDamaged);
    let packed = zip(&files);
    assert_eq!(damaged(packed, 400), Code::ArchiveDamaged);
    let packed = tar(&files);
    assert_eq!(sealed(&packed[..90_000]).expect_err("an error").code(), Code::ArchiveDamaged);
    let matryoshka = (0..6).fold(one, |inner, _| gzip(&inner));
    assert_eq!(sealed(&matryoshka).expect_err("an error").code(), Code::ExpandsTooMuch);
}

#[test]
fn a_file_that_changed_between_the_passes_is_told() {
    let rig = Rig::new("future-default");
    let files =
        [rig.encrypt(&chats(9_000), &Encrypt::default()), rig.encrypt(&chats(9_000), &Encrypt::default())];
    // Every look at the file in pass 1 sees the first, every later one the second.
    let passed = Arc::new(AtomicUsize::new(0));
    let open: Open = {
        let passed = Arc::clone(&passed);
        Arc::new(move || {
            Ok(Box::new(Cursor::new(files[passed.load(Ordering::Relaxed)].clone())) as Box<dyn Read + Send>)
        })
    };
    let (_, checked) = verify(open, Arc::clone(&rig.keys), &mut |_| Ok(())).unwrap();
    passed.store(1, Ordering::Relaxed);
    assert_eq!(documents(&checked).expect_err("an error").code(), Code::EvidenceChanged);
}
