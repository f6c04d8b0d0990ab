//! Whose site it is: FAULTS F19 and F20. Until its key is accepted, no packet of authentication is sent.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::Ordering;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use russh::keys::key::safe_rng;
use russh::keys::{Algorithm, PrivateKey};

use super::answers::{opening, packet};
use super::lying_server::{Lie, LyingServer, password};
use super::sshd::Sshd;
use super::*;
use crate::source::wire::string;

const OTHER: &str = "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

fn judge(pins: &[&str], revoked: &[&str], accept_new: bool) -> Trust {
    let owned = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect();
    Trust { pins: owned(pins), revoked: owned(revoked), accept_new }
}

#[test]
fn no_authentication_packet_is_sent_before_the_key_is_accepted() {
    let key = PrivateKey::random(&mut safe_rng(), Algorithm::Ed25519).unwrap();
    let server = LyingServer::start(Lie { host_keys: vec![key], ..Lie::default() });
    let shown = server.host_key.as_str();
    let sent = || server.authentications.load(Ordering::SeqCst);
    for (trust, expected) in [
        (judge(&[], &[], false), "host-key-unknown"),
        (judge(&[OTHER], &[], false), "host-key-changed"),
        // A key that changed is not a new one.
        (judge(&[OTHER], &[], true), "host-key-changed"),
        (judge(&[], &[shown], false), "host-key-revoked"),
        (judge(&[shown], &[shown], false), "host-key-revoked"),
        (judge(&[OTHER, shown], &[OTHER, shown], false), "host-key-revoked"),
        (judge(&[], &[shown], true), "host-key-revoked"),
        (judge(&[shown], &[shown], true), "host-key-revoked"),
    ] {
        let (states, error, seen) = failed(climb(server.site.clone(), password(), trust.clone()), expected);
        assert_eq!(states, "pppF----", "{trust:?}");
        assert_eq!((error.args()["host"].as_str(), error.args()["seen"].as_str()), ("127.0.0.1", shown));
        let accepted = (expected == "host-key-changed").then_some(OTHER);
        assert_eq!(error.args().get("accepted").map(String::as_str), accepted);
        assert_eq!(error.args().len(), 2 + usize::from(accepted.is_some()));
        assert_eq!(seen["fingerprint"], shown);
        assert_eq!(sent(), 0, "{trust:?}");
    }
    // The counter does count, "none" included.
    for (trust, more) in [
        (judge(&[shown], &[], false), 2),
        (judge(&[OTHER, &format!(" {shown} ")], &[OTHER], false), 2),
        (judge(&[], &[OTHER], true), 2),
    ] {
        let before = sent();
        assert!(climb(server.site.clone(), password(), trust.clone()).0.is_ok(), "{trust:?}");
        assert_eq!(sent(), before + more);
    }
}

#[test]
fn what_is_shown_of_a_host_key_is_what_openssh_prints() {
    for (host_key, kind) in [("host_ed25519", "ssh-ed25519"), ("host_rsa", "ssh-rsa")] {
        let sshd = Sshd::start(&["AuthenticationMethods publickey", &format!("HostKey HERE/{host_key}")]);
        let outcome = climb(sshd.site("root"), Credentials::default(), Trust::default());
        let facts = failed(outcome, "host-key-unknown").2;
        let mut md5 = std::process::Command::new("ssh-keygen");
        let md5 = super::sshd::run(md5.args(["-E", "md5", "-lf"]).arg(sshd.path(host_key)));
        let public = std::fs::read_to_string(sshd.path(host_key).with_extension("pub")).unwrap();
        let public = public.split(' ').take(2).collect::<Vec<_>>().join(" ");
        assert_eq!(facts["fingerprint"], sshd.fingerprint(host_key));
        assert_eq!(facts["md5"], md5.split(' ').nth(1).unwrap());
        assert_eq!(facts["public_key"], public);
        assert_eq!(facts["algorithm"], kind);
        assert_eq!(facts.len(), 4);
        assert_eq!(compare_host_key(&facts["public_key"], &md5), Comparison::Equal);

        let pin = Trust::pinned([facts["fingerprint"].clone()]);
        let (source, rungs) = climb(sshd.site("root"), sshd.credentials(Some("key"), None), pin);
        assert!(source.is_ok());
        assert_eq!(seen(&rungs, RungName::HostKey), facts);
    }
}

#[test]
fn any_accepted_key_of_a_site_with_two_is_found() {
    let sshd = Sshd::start(&["HostKey HERE/host_rsa", "HostKey HERE/host_ed25519"]);
    let (ed, rsa, other) =
        (sshd.fingerprint("host_ed25519"), sshd.fingerprint("host_rsa"), sshd.fingerprint("host_other"));
    let go = |trust: Trust| climb(sshd.site("root"), sshd.credentials(Some("key"), None), trust);
    for pin in [&ed, &rsa] {
        let source = go(judge(&[&other, pin], &[], false)).0.unwrap();
        assert_eq!(source.host_key(), pin);
    }
    let before = sshd.authentications();
    assert!(before > 0);
    let (states, error) = failure(go(judge(&[&other], &[], false)), "host-key-changed");
    assert_eq!((states.as_str(), error.args()["accepted"].as_str()), ("pppF----", other.as_str()));
    // The key that the site prefers, not the last one that was asked for.
    assert_eq!(error.args()["seen"], ed);
    // A revoked key among those that it shows stops at once, the accepted one behind it or not.
    let (_, error) = failure(go(judge(&[&rsa], &[&ed], false)), "host-key-revoked");
    assert_eq!(error.args()["seen"], ed);
    let (_, error) = failure(go(judge(&[&other], &[&rsa], false)), "host-key-revoked");
    assert_eq!(error.args()["seen"], rsa);
    assert_eq!(sshd.authentications(), before);
    // It is not looked for behind the accepted one.
    assert!(go(judge(&[&ed], &[&rsa], false)).0.is_ok());
}

#[test]
fn a_site_with_another_kind_of_key_only_has_changed() {
    let sshd = Sshd::start(&["HostKey HERE/host_rsa"]);
    let trust = judge(&[&sshd.fingerprint("host_ed25519")], &[], false);
    let outcome = climb(sshd.site("root"), sshd.credentials(Some("key"), Some("pw")), trust);
    let (states, error, facts) = failed(outcome, "host-key-changed");
    assert_eq!((states.as_str(), &error.args()["seen"]), ("pppF----", &sshd.fingerprint("host_rsa")));
    assert_eq!(facts["algorithm"], "ssh-rsa");
    assert_eq!(sshd.authentications(), 0);
}

#[test]
fn a_key_that_is_revoked_meanwhile_gets_no_credential() {
    let sshd = Sshd::start(&["AuthenticationMethods publickey"]);
    let fingerprint = sshd.fingerprint("host_ed25519");
    let go = |trust| climb(sshd.site("root"), sshd.credentials(Some("key"), None), trust);
    assert!(go(judge(&[&fingerprint], &[], false)).0.is_ok());
    let before = sshd.authentications();
    assert_eq!(failure(go(judge(&[&fingerprint], &[&fingerprint], false)), "host-key-revoked").0, "pppF----");
    assert_eq!(sshd.authentications(), before);
}

#[test]
fn a_site_with_a_certificate_beside_its_key_is_known_by_its_key() {
    let settings = ["AuthenticationMethods publickey", "HostCertificate HERE/host_ed25519-cert.pub"];
    let sshd = Sshd::start(&["AuthenticationMethods publickey"]);
    sshd.certify();
    sshd.configure(&settings);
    let trust = judge(&[&sshd.fingerprint("host_ed25519")], &[], false);
    let (source, rungs) = climb(sshd.site("root"), sshd.credentials(Some("key"), None), trust);
    assert_eq!(source.unwrap().host_key(), sshd.fingerprint("host_ed25519"));
    assert_eq!(seen(&rungs, RungName::HostKey)["algorithm"], "ssh-ed25519");
}

#[test]
fn a_site_with_nothing_but_a_certificate_is_refused_as_one() {
    let sshd = Sshd::start(&["AuthenticationMethods publickey"]);
    sshd.certify();
    sshd.configure(&[
        "AuthenticationMethods publickey",
        "HostCertificate HERE/host_ed25519-cert.pub",
        "HostKeyAlgorithms ssh-ed25519-cert-v01@openssh.com",
    ]);
    for trust in [
        judge(&[&sshd.fingerprint("host_ed25519")], &[], false),
        judge(&[], &[], false),
        judge(&[], &[], true),
    ] {
        let outcome = climb(sshd.site("root"), sshd.credentials(Some("key"), None), trust);
        let (states, error, seen) = failed(outcome, "host-key-certificate");
        assert_eq!(states, "pppF----");
        assert_eq!((error.to_string().as_str(), seen.len()), ("host-key-certificate host=127.0.0.1", 0));
    }
    assert_eq!(sshd.authentications(), 0);
}

/// In the middle, with a certificate in the place of the key in the exchange.
#[test]
fn a_certificate_in_the_place_of_the_agreed_key_is_refused_as_one() {
    let sshd = Sshd::start(&["AuthenticationMethods publickey"]);
    let certificate = sshd.certify();
    let certificate = STANDARD.decode(certificate.split(' ').nth(1).unwrap()).unwrap();
    let port = sshd.port;
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut site = sshd.site("root");
    site.port = listener.local_addr().unwrap().port();
    let between = std::thread::spawn(move || {
        for _ in 0..2 {
            swap_key(listener.accept().unwrap().0, port, &certificate);
        }
    });
    for trust in [judge(&[&sshd.fingerprint("host_ed25519")], &[], false), judge(&[], &[], true)] {
        let outcome = climb(site.clone(), sshd.credentials(Some("key"), Some("pw")), trust);
        assert_eq!(failure(outcome, "host-key-certificate").0, "pppF----");
    }
    between.join().unwrap();
    assert_eq!(sshd.authentications(), 0);
}

fn swap_key(client: TcpStream, port: u16, certificate: &[u8]) {
    let server = TcpStream::connect(("127.0.0.1", port)).unwrap();
    let (mut up_from, mut up_to) = (client.try_clone().unwrap(), server.try_clone().unwrap());
    let up = std::thread::spawn(move || {
        drop(std::io::copy(&mut up_from, &mut up_to));
        drop(up_to.shutdown(Shutdown::Both));
    });
    let (mut server, mut client) = (server, client);
    let mut version = Vec::new();
    while !version.ends_with(b"\n") {
        let mut byte = [0];
        server.read_exact(&mut byte).unwrap();
        version.extend(byte);
    }
    client.write_all(&version).unwrap();
    loop {
        let mut length = [0; 4];
        server.read_exact(&mut length).unwrap();
        let mut rest = vec![0; u32::from_be_bytes(length) as usize];
        server.read_exact(&mut rest).unwrap();
        let payload = &rest[1..rest.len() - usize::from(rest[0])];
        if payload[0] == 31 {
            let (_, after) = string(&payload[1..]).unwrap();
            let long = [&(certificate.len() as u32).to_be_bytes()[..], certificate].concat();
            client.write_all(&packet(&[&[31][..], &long, after].concat())).unwrap();
            break;
        }
        client.write_all(&packet(payload)).unwrap();
    }
    drop(std::io::copy(&mut server, &mut client));
    drop(client.shutdown(Shutdown::Both));
    drop(server.shutdown(Shutdown::Both));
    up.join().unwrap();
}

#[test]
fn a_server_that_offers_nothing_but_certificates_is_told_apart_from_one_that_shares_nothing() {
    let site = |keys: &'static str| {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            stream.write_all(&opening("curve25519-sha256", keys, "aes256-ctr")).unwrap();
            let _ = stream.read_to_end(&mut Vec::new());
        });
        Site { host: "127.0.0.1".into(), port, path: String::new(), user: "u".into() }
    };
    let both = "ssh-ed25519-cert-v01@openssh.com,rsa-sha2-512-cert-v01@openssh.com";
    let trust = || judge(&[], &[], true);
    assert_eq!(failure(climb(site(both), password(), trust()), "host-key-certificate").0, "pppF----");
    let mixed = "ssh-ed25519-cert-v01@openssh.com,rot13";
    assert_eq!(failure(climb(site(mixed), password(), trust()), "ssh-handshake").0, "ppF-----");
}
