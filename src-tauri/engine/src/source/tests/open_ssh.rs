//! Against real OpenSSH servers: F06, F19, F21, and each rung of the ladder.

use std::io::Write;
use std::net::TcpListener;
use std::process::Command;

use super::sshd::{Account, Sshd, run};
use super::*;

const KEY_ONLY: &[&str] = &["AuthenticationMethods publickey"];

fn pinned(sshd: &Sshd, host_key: &str) -> Trust {
    Trust::pinned(vec![sshd.fingerprint(host_key)])
}

fn connect(sshd: &Sshd) -> SftpSource {
    let credentials = sshd.credentials(Some("key"), None);
    let (source, rungs) = climb(sshd.site("root"), credentials, pinned(sshd, "host_ed25519"));
    source.unwrap_or_else(|error| panic!("{error} {rungs:?}"))
}

#[test]
fn regular_files_are_listed_by_time_and_fetched_byte_for_byte() {
    let sshd = Sshd::start(KEY_ONLY);
    let big = noise(3_000_001);
    sshd.file("big", &big);
    sshd.file("empty", b"");
    sshd.file("name with 'quotes' åäö 練習 \u{202e}.pgp", b"x");
    sshd.file("..not a parent", b"y");
    let old = sshd.file("oldest", b"z");
    let long_ago = std::time::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    std::fs::File::options().write(true).open(&old).unwrap().set_modified(long_ago).unwrap();
    let site = sshd.path("site");
    std::fs::create_dir(site.join("folder")).unwrap();
    std::os::unix::fs::symlink("/etc/passwd", site.join("link")).unwrap();
    run(Command::new("mkfifo").arg(site.join("pipe")));

    let (source, rungs) = climb(sshd.site("root"), sshd.credentials(Some("key"), None), Trust::new_key());
    let mut source = source.unwrap();
    assert_eq!(states(&rungs), "ppppp-pp");
    assert_eq!(source.host_key(), sshd.fingerprint("host_ed25519"));
    let seen = |name, key: &str| {
        let rung = rungs.iter().find(|r| r.name == name).unwrap();
        rung.seen.get(key).cloned().unwrap_or_default()
    };
    assert_eq!(seen(RungName::Tcp, "address"), format!("127.0.0.1:{}", sshd.port));
    assert!(seen(RungName::Ssh, "banner").starts_with("SSH-2.0-OpenSSH"));
    assert_eq!(seen(RungName::HostKey, "fingerprint"), sshd.fingerprint("host_ed25519"));
    assert_eq!(seen(RungName::HostKey, "algorithm"), "ssh-ed25519");
    assert_eq!(seen(RungName::Key, "fingerprint"), sshd.fingerprint("key"));
    assert_eq!(seen(RungName::Folder, "files"), "5");
    assert_eq!(seen(RungName::Folder, "skipped"), "3");

    let files = source.list().unwrap();
    assert_eq!((files[0].name.as_str(), files[0].size), ("oldest", 1));
    assert_eq!(files[0].modified.as_second(), 1_000_000_000);
    assert_eq!(files.len(), 5);
    for listed in &files {
        let there = std::fs::read(site.join(&listed.name)).unwrap();
        assert!(fetch_all(&mut source, listed, 0).unwrap() == there, "{:?}", listed.name);
    }
    let listed = files.iter().find(|f| f.name == "big").unwrap();
    for offset in [1, 2_999_999, 3_000_001] {
        let rest = fetch_all(&mut source, listed, offset).unwrap();
        assert!(rest == big[offset as usize..], "from {offset}");
    }
    let error = fetch_all(&mut source, listed, 3_000_002).unwrap_err();
    assert_eq!(error.code(), Code::FileUnreadable);
}

#[test]
fn ten_thousand_files_are_listed_again_and_again() {
    let sshd = Sshd::start(KEY_ONLY);
    for i in 0..10_000 {
        std::fs::write(sshd.path("site").join(format!("{i:05}.pgp")), b"").unwrap();
    }
    let mut source = connect(&sshd);
    for _ in 0..3 {
        let files = source.list().unwrap();
        assert_eq!(files.len(), 10_000);
        assert!(files.is_sorted_by_key(|f| (f.modified, f.name.clone())));
    }
}

#[test]
fn each_demand_of_a_site_is_met_or_named() {
    let sshd = Sshd::start(KEY_ONLY);
    let account = Account::make("demand");
    let (right, wrong) = (Some(Account::PASSWORD), Some("wrong-canary"));
    let (key, rsa, stranger) = (Some("key"), Some("key_rsa"), Some("stranger"));
    for (methods, tries, key, password, expected, rungs) in [
        ("publickey", 1, key, None, "", "ppppp-pp"),
        ("publickey", 1, rsa, right, "", "ppppp-pp"),
        ("password", 1, None, right, "", "pppp-ppp"),
        ("password", 1, key, right, "", "pppp-ppp"),
        ("publickey,password", 1, key, right, "", "pppppppp"),
        ("password,publickey", 1, rsa, right, "", "pppppppp"),
        ("any", 2, stranger, right, "", "ppppwppp"),
        ("publickey", 1, stranger, right, "key-refused", "ppppF---"),
        ("publickey", 6, stranger, right, "key-refused", "ppppF---"),
        ("publickey,password", 2, stranger, right, "key-refused", "ppppF---"),
        ("password", 1, key, wrong, "password-refused", "pppp-F--"),
        ("password", 6, None, wrong, "password-refused", "pppp-F--"),
        ("publickey,password", 2, key, wrong, "password-refused", "pppppF--"),
        ("publickey,password", 2, key, None, "authentication-wanted password", "pppppF--"),
        ("publickey,password", 2, None, right, "authentication-wanted publickey", "ppppF---"),
        ("password", 2, key, None, "authentication-wanted password", "pppp-F--"),
    ] {
        sshd.configure(&[&format!("AuthenticationMethods {methods}"), &format!("MaxAuthTries {tries}")]);
        let credentials = sshd.credentials(key, password);
        let outcome = climb(sshd.site(&account.name), credentials, pinned(&sshd, "host_ed25519"));
        let case = format!("{methods} {tries} {key:?} {}", password.is_some());
        let mut words = expected.split(' ');
        match words.next().unwrap_or_default() {
            "" => {
                assert!(outcome.0.is_ok(), "{case} {:?}", outcome.1);
                assert_eq!(states(&outcome.1), rungs, "{case}");
            }
            code => {
                let (states, error) = failure(outcome, code);
                assert_eq!(states, rungs, "{case}");
                assert_eq!(error.args().get("wanted").map(String::as_str), words.next(), "{case}");
                let shown = error.args().get("fingerprint").cloned().unwrap_or_default();
                assert_eq!(shown == sshd.fingerprint("stranger"), code == "key-refused", "{case}");
                assert!(
                    !format!("{error:?}").contains("canary") && !error.to_string().contains(&account.name)
                );
            }
        }
    }
}

#[test]
fn a_locked_or_unknown_account_looks_like_a_refused_key() {
    let sshd = Sshd::start(KEY_ONLY);
    let account = Account::make("locked");
    let try_as = |user: &str| climb(sshd.site(user), sshd.credentials(Some("key"), None), Trust::new_key());
    assert!(try_as(&account.name).0.is_ok());
    account.lock();
    assert_eq!(failure(try_as(&account.name), "key-refused").0, "ppppF---");
    assert_eq!(failure(try_as("nobody-of-that-name"), "key-refused").0, "ppppF---");
}

#[test]
fn a_changed_host_key_stops_before_any_credential() {
    let sshd = Sshd::start(KEY_ONLY);
    let accepted = pinned(&sshd, "host_ed25519");
    drop(connect(&sshd));
    let asked = || sshd.log().matches("userauth-request").count();
    let before = asked();
    assert!(before > 0, "the log would show it");

    sshd.configure(&["AuthenticationMethods publickey", "HostKey HERE/host_other"]);
    let outcome = climb(sshd.site("root"), sshd.credentials(Some("key"), Some("pw")), accepted);
    let (states, error) = failure(outcome, "host-key-changed");
    assert_eq!(states, "pppF----");
    assert_eq!(error.args()["seen"], sshd.fingerprint("host_other"));
    assert_eq!(error.args()["accepted"], sshd.fingerprint("host_ed25519"));
    assert_eq!(asked(), before);

    let nothing = Trust::default();
    let outcome = climb(sshd.site("root"), sshd.credentials(Some("key"), Some("pw")), nothing);
    let (states, error) = failure(outcome, "host-key-unknown");
    assert_eq!(states, "pppF----");
    assert_eq!(error.args()["seen"], sshd.fingerprint("host_other"));
    assert_eq!(asked(), before);
}

#[test]
fn an_accepted_key_is_found_beside_a_newer_one_of_another_kind() {
    let both = ["AuthenticationMethods publickey", "HostKey HERE/host_rsa", "HostKey HERE/host_other"];
    let sshd = Sshd::start(&both);
    let old = vec![sshd.fingerprint("host_ed25519"), sshd.fingerprint("host_rsa")];
    let go = || climb(sshd.site("root"), sshd.credentials(Some("key"), None), Trust::pinned(old.clone()));
    assert_eq!(go().0.unwrap().host_key(), sshd.fingerprint("host_rsa"));

    sshd.configure(&["AuthenticationMethods publickey", "HostKey HERE/host_other"]);
    let (_, error) = failure(go(), "host-key-changed");
    assert_eq!(error.args()["seen"], sshd.fingerprint("host_other"));
}

#[test]
fn a_download_cut_anywhere_goes_on_and_is_byte_equal() {
    let sshd = Sshd::start(KEY_ONLY);
    let content = noise(1 << 20);
    sshd.file("day", &content);
    for cut in (4_096..=(1 << 20)).step_by(65_536) {
        sshd.cut_next(cut);
        let credentials = sshd.credentials(Some("key"), None);
        let (source, rungs) = climb(sshd.site("root"), credentials, Trust::new_key());
        assert!(!sshd.cut_waits());
        let Ok(mut source) = source else {
            assert!(cut < 8_192, "cut at {cut}: {rungs:?}");
            continue;
        };
        let listed = file_of(&sshd, "day");
        assert!(fetch_all(&mut source, &listed, 0).unwrap() == content, "cut at {cut}");
    }
    assert!(sshd.log().matches("Accepted publickey").count() > 20);
}

/// The listing of a file of the site, without asking the site.
fn file_of(sshd: &Sshd, name: &str) -> RemoteFile {
    let there = std::fs::metadata(sshd.path("site").join(name)).unwrap();
    let modified = there.modified().unwrap().duration_since(std::time::UNIX_EPOCH).unwrap();
    file(name, there.len(), modified.as_secs() as i64)
}

#[test]
fn a_file_that_changed_is_not_mixed_from_two() {
    let sshd = Sshd::start(KEY_ONLY);
    let path = sshd.file("day", &noise(1 << 20));
    let listed = file_of(&sshd, "day");
    sshd.cut_next(300_000);
    let credentials = sshd.credentials(Some("key"), None);
    let mut source = climb(sshd.site("root"), credentials, Trust::new_key()).0.unwrap();
    let mut received = 0;
    let outcome = source.fetch(&listed, 0, &mut |part| {
        if received == 0 {
            std::fs::OpenOptions::new().append(true).open(&path).unwrap().write_all(b"more").unwrap();
        }
        received += part.len();
        Ok(())
    });
    assert_eq!(outcome.unwrap_err().code(), Code::FileUnreadable);
    assert!(received > 0 && received < 1 << 20);

    let gone = file("day of yesterday", 5, 1);
    assert_eq!(fetch_all(&mut source, &gone, 0).unwrap_err().code(), Code::FileUnreadable);
    let listed = file_of(&sshd, "day");
    assert_eq!(fetch_all(&mut source, &listed, 0).unwrap().len(), (1 << 20) + 4);
}

#[test]
fn a_site_that_changed_its_key_meanwhile_gets_no_credential() {
    let sshd = Sshd::start(KEY_ONLY);
    sshd.file("day", &noise(1 << 20));
    sshd.cut_next(300_000);
    let credentials = sshd.credentials(Some("key"), None);
    let mut source = climb(sshd.site("root"), credentials, Trust::new_key()).0.unwrap();
    sshd.configure(&["AuthenticationMethods publickey", "HostKey HERE/host_other"]);
    let before = sshd.log().matches("userauth-request").count();
    let error = fetch_all(&mut source, &file_of(&sshd, "day"), 0).unwrap_err();
    assert_eq!(error.code(), Code::HostKeyChanged);
    assert_eq!(sshd.log().matches("userauth-request").count(), before);
}

#[test]
fn a_site_that_stays_away_is_given_up() {
    let sshd = Sshd::start(KEY_ONLY);
    sshd.file("day", &noise(1 << 20));
    sshd.cut_next(300_000);
    let credentials = sshd.credentials(Some("key"), None);
    let at_once = Limits { pauses: [Duration::ZERO; 3], ..Limits::default() };
    let mut source = climb_within(sshd.site("root"), credentials, Trust::new_key(), at_once).0.unwrap();
    sshd.configure(&["Ciphers 3des-cbc"]);
    let error = fetch_all(&mut source, &file_of(&sshd, "day"), 0).unwrap_err();
    assert_eq!((error.code(), error.args()["host"].as_str()), (Code::ConnectionLost, "127.0.0.1"));
    sshd.configure(KEY_ONLY);
    assert_eq!(source.list().unwrap().len(), 1);
}

#[test]
fn a_sink_that_fails_ends_the_download_and_only_that() {
    let sshd = Sshd::start(KEY_ONLY);
    sshd.file("day", &noise(1 << 20));
    let mut source = connect(&sshd);
    let listed = file_of(&sshd, "day");
    let outcome = source.fetch(&listed, 0, &mut |_| Err(Error::new(Code::Cancelled)));
    assert_eq!(outcome.unwrap_err().code(), Code::Cancelled);
    assert_eq!(fetch_all(&mut source, &listed, 0).unwrap(), noise(1 << 20));
}

#[test]
fn every_lower_rung_names_its_failure() {
    let sshd = Sshd::start(KEY_ONLY);
    let go = |site: Site| climb(site, sshd.credentials(Some("key"), None), Trust::new_key());
    let with = |change: &dyn Fn(&mut Site)| {
        let mut site = sshd.site("root");
        change(&mut site);
        go(site)
    };

    let (states, error) = failure(with(&|s| s.host = "a".repeat(70)), "name-not-found");
    assert_eq!((states.as_str(), error.args()["host"].len()), ("F-------", 70));

    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let (states, error) = failure(with(&|s| s.port = free), "connection-refused");
    assert_eq!((states, &error.args()["port"]), ("pF------".to_owned(), &free.to_string()));

    let web = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = web.local_addr().unwrap().port();
    let server = std::thread::spawn(move || {
        let (mut stream, _) = web.accept().unwrap();
        let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n");
    });
    assert_eq!(failure(with(&|s| s.port = port), "not-ssh").0, "ppF-----");
    server.join().unwrap();

    sshd.configure(&["AuthenticationMethods publickey", "Ciphers 3des-cbc"]);
    assert_eq!(failure(go(sshd.site("root")), "ssh-handshake").0, "ppF-----");

    sshd.configure(&["AuthenticationMethods publickey", "Subsystem other internal-sftp"]);
    assert_eq!(failure(go(sshd.site("root")), "sftp-refused").0, "ppppp-F-");

    sshd.configure(KEY_ONLY);
    let (states, error) = failure(with(&|s| s.path = "/no/such/folder".to_owned()), "folder-unreadable");
    assert_eq!((states.as_str(), error.args()["path"].as_str()), ("ppppp-pF", "/no/such/folder"));
    sshd.file("day", b"x");
    assert_eq!(failure(with(&|s| s.path += "/day"), "folder-unreadable").0, "ppppp-pF");
}
