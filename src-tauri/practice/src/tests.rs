//! What the practice site promises, with the engine's own SFTP source, gpg and ssh-keygen.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use engine::error::{Code, Result};
use engine::source::{Credentials, SftpSource, Site, Source, Trust};
use jiff::civil::date;
use quick_xml::Reader;
use quick_xml::events::Event as XmlEvent;
use russh::keys::PrivateKey;
use secrecy::SecretString;

use crate::chats::{self, PEOPLE, What};
use crate::{DOMAINS, Practice, Wrapping, days};

mod rehearse;

/// An admin with real keys: an OpenSSH key and a GnuPG home.
struct Admin {
    home: tempfile::TempDir,
}

impl Admin {
    fn new() -> Self {
        let admin = Self { home: tempfile::tempdir().unwrap() };
        let path = |name: &str| admin.home.path().join(name).display().to_string();
        run(Command::new("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "", "-f", &path("ssh_key")]));
        admin.gpg(&["--quick-gen-key", "practice admin", "future-default", "default", "never"]);
        let armored = admin.gpg(&["--armor", "--export"]);
        std::fs::write(path("pgp_key.asc"), armored).unwrap();
        std::fs::write(path("ip_address.txt"), "192.0.2.7\n").unwrap();
        admin
    }

    fn gpg(&self, arguments: &[&str]) -> Vec<u8> {
        let mut gpg = Command::new("gpg");
        gpg.arg("--homedir").arg(self.home.path());
        gpg.args(["--batch", "--pinentry-mode", "loopback", "--passphrase", ""]);
        run(gpg.args(arguments))
    }

    fn key(&self) -> Arc<PrivateKey> {
        let text = std::fs::read_to_string(self.home.path().join("ssh_key")).unwrap();
        Arc::new(PrivateKey::from_openssh(text).unwrap())
    }
}

impl Drop for Admin {
    fn drop(&mut self) {
        let mut stop = Command::new("gpgconf");
        run(stop.arg("--homedir").arg(self.home.path()).args(["--kill", "all"]));
    }
}

fn run(command: &mut Command) -> Vec<u8> {
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {said}");
    output.stdout
}

fn connect(site: &Practice, key: Option<Arc<PrivateKey>>, password: SecretString) -> Result<SftpSource> {
    let place = Site {
        host: "127.0.0.1".to_owned(),
        port: site.port(),
        path: "/".to_owned(),
        user: site.firm_code().to_owned(),
    };
    let password = Some(password);
    let trust = Trust::pinned(vec![site.host_key().to_owned()]);
    SftpSource::connect(
        place,
        Credentials { keys: key.into_iter().collect(), password },
        trust,
        &AtomicBool::new(false),
        &mut |_| (),
    )
}

#[test]
fn only_the_configured_key_with_the_password_gets_in_and_reads_the_days() {
    let site = Practice::start().unwrap();
    let (admin, stranger) = (Admin::new(), Admin::new());
    let code = |outcome: Result<SftpSource>| outcome.err().map(|error| error.code());
    assert_eq!(code(connect(&site, Some(admin.key()), site.password())), Some(Code::KeyRefused));

    site.configure(admin.home.path()).unwrap();
    assert_eq!(code(connect(&site, Some(stranger.key()), site.password())), Some(Code::KeyRefused));
    assert_eq!(code(connect(&site, None, site.password())), Some(Code::AuthenticationWanted));
    let wrong = SecretString::from("wrong");
    assert_eq!(code(connect(&site, Some(admin.key()), wrong)), Some(Code::PasswordRefused));

    let mut source = connect(&site, Some(admin.key()), site.password()).unwrap();
    let listed = source.list().unwrap();
    let expected = days();
    assert_eq!(listed.len(), expected.len());
    for (file, day) in listed.iter().zip(&expected) {
        assert_eq!(file.name, day.file_name);
        let mut sealed = Vec::new();
        let outcome = source.fetch(file, 0, &mut |part| {
            sealed.extend_from_slice(part);
            Ok(())
        });
        outcome.unwrap();
        let path = admin.home.path().join("day");
        std::fs::write(&path, &sealed).unwrap();
        let opened = admin.gpg(&["--decrypt", &path.display().to_string()]);
        let armored = sealed.starts_with(b"-----BEGIN PGP MESSAGE-----");
        let plain = match day.wrapping {
            Wrapping::Binary => opened,
            Wrapping::GzipArmored => {
                let mut plain = Vec::new();
                flate2::read::GzDecoder::new(opened.as_slice()).read_to_end(&mut plain).unwrap();
                plain
            }
        };
        assert_eq!(armored, day.wrapping == Wrapping::GzipArmored);
        assert!(plain == day.plain, "{}", day.file_name);
    }
    assert!(site.configure(stranger.home.path()).is_ok());
    assert_eq!(code(connect(&site, Some(admin.key()), site.password())), Some(Code::KeyRefused));
}

#[test]
fn a_bundle_that_is_incomplete_or_damaged_is_named() {
    let site = Practice::start().unwrap();
    let admin = Admin::new();
    let told = |file: &str, content: Option<&str>| {
        let folder = tempfile::tempdir().unwrap();
        for name in ["ssh_key.pub", "pgp_key.asc", "ip_address.txt"] {
            std::fs::copy(admin.home.path().join(name), folder.path().join(name)).unwrap();
        }
        match content {
            Some(content) => std::fs::write(folder.path().join(file), content).unwrap(),
            None => std::fs::remove_file(folder.path().join(file)).unwrap(),
        }
        site.configure(folder.path()).unwrap_err().to_string()
    };
    assert_eq!(told("ssh_key.pub", None), "input-unreadable file=ssh_key.pub");
    assert_eq!(told("ip_address.txt", Some(" \n")), "input-unreadable file=ip_address.txt");
    assert_eq!(told("ssh_key.pub", Some("ssh-ed25519 AAAA")), "key-unreadable setting=ssh_key");
    assert_eq!(told("pgp_key.asc", Some("no key")), "key-unreadable setting=pgp_key");
    assert!(site.configure(Path::new("/no/such/folder")).is_err());
}

/// Every element's name with how often it occurs; fails where the XML is not well-formed.
fn elements(xml: &[u8]) -> BTreeMap<String, usize> {
    let mut reader = Reader::from_reader(xml);
    let mut counts = BTreeMap::new();
    loop {
        match reader.read_event().unwrap() {
            XmlEvent::Start(tag) => {
                let name = tag.name().as_ref().to_owned();
                *counts.entry(name).or_insert(0) += 1;
            }
            XmlEvent::Eof => return counts,
            _ => {}
        }
    }
}

#[test]
fn the_days_are_the_same_each_time_and_well_formed() {
    let (once, again) = (days(), days());
    assert!(once.iter().zip(&again).all(|(a, b)| a.plain == b.plain));
    assert!(once.is_sorted_by_key(|day| (day.modified, day.file_name)));
    assert!(once[0].plain == once[3].plain && once[0].file_name != once[3].file_name);
    let messages: Vec<usize> = [("ChatMessage", 0), ("Message", 1), ("Message", 2)]
        .map(|(name, day)| elements(&once[day].plain)[name])
        .to_vec();
    assert!(messages.iter().all(|count| *count > 100), "{messages:?}");
    assert_eq!(elements(&once[0].plain)["Attachment"], 1);
    for day in &once[1..3] {
        let counts = elements(&day.plain);
        assert!(counts["ParticipantEntered"] > 10 && counts["ParticipantLeft"] > 10);
    }
    let all: Vec<u8> = once.iter().flat_map(|day| day.plain.clone()).collect();
    let all = String::from_utf8(all).unwrap();
    for script in ["Övningsdag", "練習", "Καλημέρα", "السعر", "🚢", "&lt;day ahead&gt; &amp;", "*** Practice"]
    {
        assert!(all.contains(script), "{script}");
    }
}

#[test]
fn every_day_has_mapped_partly_mapped_and_held_items() {
    let csv = chats::mapping_csv();
    let listed: BTreeSet<&str> = csv.lines().skip(1).filter_map(|row| row.split(',').next()).collect();
    let at_home = |email: &str| DOMAINS.iter().any(|d| email.rsplit('@').next() == Some(d));
    let mapped = |im_id: &str, email: &str| listed.contains(im_id) || at_home(email);
    let of = |wanted: bool| PEOPLE.iter().filter(|p| mapped(p.im_id, p.email) == wanted).count();
    assert!(of(true) >= 6 && of(false) >= 4);
    assert!(PEOPLE.iter().any(|p| p.im_id == "mvries9" && at_home(p.email) && !csv.contains(p.email)));
    assert!(PEOPLE.iter().any(|p| p.own() && !mapped(p.im_id, p.email)));

    for day in 18..=20 {
        let (mut held, mut delivered) = (0, 0);
        for talk in chats::day(date(2026, 11, day), 7) {
            let somebody = talk.room.members.iter().any(|p| mapped(p.im_id, p.email));
            let said = |what: &What| !matches!(what, What::Entered | What::Left);
            let count = talk.events.iter().filter(|e| said(&e.what)).count();
            *(if somebody { &mut delivered } else { &mut held }) += count;
            assert!(talk.events.is_sorted_by_key(|e| e.at));
        }
        assert!(held > 0 && delivered > 100, "{held} {delivered}");
    }
}
