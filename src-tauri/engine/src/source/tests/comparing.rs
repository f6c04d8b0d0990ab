//! What people paste when they compare a host key, with fingerprints as `ssh-keygen` prints them.

use super::Comparison::{Empty, Equal, OtherKind, Part, Unequal};
use super::*;

const BLOB: &str = "AAAAC3NzaC1lZDI1NTE5AAAAINJaHa4IGSHxnhcOU/re791/EyEw+Mo9QZL7l4x5WRbw";
const BARE: &str = "GYDiJfG7rMHnMBHf1I3LMtwtpojwtEfHcEJkK0iePg8";
const MD5: &str = "c4:ce:88:36:33:f8:7f:a2:db:68:76:39:59:43:53:67";
const HEX: &str = "1980e225f1bbacc1e73011dfd48dcb32dc2da688f0b447c77042642b489e3e0f";
const ECDSA: &str = "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBBrLC9QARGmSr4+A\
                     8lMKO9rdkkL/9sgIY36mClr+mbhWUxYNI9a/M0nJGA6qkUlwUyl2NwSMswQcWYU+wM+/Kk4=";
const ECDSA_SHA256: &str = "SHA256:+UDnusVQ0C1SvA8c1hP4kiFU4AZW7XA4mOrRGy+5F8M";
const ECDSA_MD5: &str = "MD5:f5:10:b8:fc:01:2b:24:50:97:b9:7f:85:7b:43:55:1b";
const CERTIFICATE: &str = "ssh-ed25519-cert-v01@openssh.com AAAAIHNzaC1lZDI1NTE5LWNlcnQtdjAxQG9wZW5zc2guY29t";

fn shown() -> String {
    format!("ssh-ed25519 {BLOB}")
}

#[test]
fn every_usual_form_of_the_right_key_is_equal() {
    let (start, end) = BARE.split_at(20);
    let upper = MD5.to_uppercase();
    let plain = MD5.replace(':', "");
    let (key_start, key_end) = BLOB.split_at(30);
    let pairs = hex::decode(HEX).unwrap().iter().map(|b| format!("{b:02X}")).collect::<Vec<_>>().join(":");
    for given in [
        format!("SHA256:{BARE}"),
        BARE.to_owned(),
        format!("  sha256:{BARE}= \r\n"),
        format!("{BARE}="),
        format!("SHA256: {BARE}"),
        format!("\"SHA256:{BARE}\""),
        format!("“SHA256:{BARE}”."),
        format!("\u{feff}SHA256:{BARE}\u{200b}"),
        format!("SHA256:{start}\n{end}"),
        format!("{start} {end}"),
        format!("256 SHA256:{BARE} root@sftp.example (ED25519)"),
        format!("256 SHA256:{start}\r\n{end} root@sftp.example (ED25519)"),
        format!("ssh-ed25519 255 SHA256:{BARE}"),
        format!("ssh-ed25519 255 {BARE}="),
        format!("ED25519 key fingerprint is SHA256:{BARE}."),
        format!("256 SHA256:{BARE} ssh-ed25519"),
        MD5.to_owned(),
        format!("MD5:{MD5}"),
        format!("md5: {upper}"),
        upper.clone(),
        plain.clone(),
        plain.to_uppercase(),
        MD5.replace(':', " "),
        format!("256 MD5:{MD5} root@sftp.example (ED25519)"),
        format!("ssh-ed25519 255 {MD5}"),
        format!("Fingerprint=MD5:{MD5}"),
        format!("'{MD5}'"),
        HEX.to_owned(),
        pairs.clone(),
        shown(),
        format!("{} root@sftp.example", shown()),
        format!("  \"{}\"\r\n", shown()),
        format!("sftp.example,192.0.2.7 {}", shown()),
        format!("[sftp.example]:2222 {} a comment", shown()),
        format!("|1|AAAA|BBBB= {}", shown()),
        format!("ssh-ed25519 {key_start}\r\n{key_end} root@sftp.example"),
        format!("ssh-ed25519\n{key_start}\n{key_end}"),
        format!("# sftp.example:22 SSH-2.0-OpenSSH_9.2\nsftp.example {ECDSA}\nsftp.example {}", shown()),
    ] {
        assert_eq!(compare_host_key(&shown(), &given), Equal, "{given:?}");
    }
    assert_eq!(compare_host_key(&format!("{} comment", shown()), BARE), Equal);
    assert_eq!(compare_host_key(ECDSA, ECDSA), Equal);
    assert_eq!(compare_host_key(ECDSA, ECDSA_SHA256), Equal);
    assert_eq!(compare_host_key(ECDSA, ECDSA_MD5), Equal);
}

#[test]
fn another_key_is_unequal_in_every_form() {
    let last = |text: &str, to: &str| format!("{}{to}", &text[..text.len() - 1]);
    for given in [
        ECDSA_SHA256.to_owned(),
        ECDSA_MD5.to_owned(),
        ECDSA.to_owned(),
        format!("sftp.example {ECDSA}"),
        format!("256 {ECDSA_SHA256} root@sftp.example (ECDSA)"),
        format!("256 {ECDSA_MD5} root@sftp.example (ECDSA)"),
        ECDSA_MD5[4..].to_owned(),
        last(BARE, "9"),
        last(MD5, "8"),
        format!("SHA256:{BARE}x"),
        format!("SHA256:x{BARE}"),
        format!("SHA256:…{BARE}"),
        format!("SHA256:{BARE} SHA256").to_lowercase(),
        format!("ssh-ed25519 {}", BLOB.replace("lZDI1", "lZDI2")),
        last(&shown(), "x"),
        format!("@revoked sftp.example {}", shown()),
        format!("@cert-authority sftp.example {}", shown()),
    ] {
        assert_eq!(compare_host_key(&shown(), &given), Unequal, "{given:?}");
    }
}

#[test]
fn a_beginning_is_a_part_and_an_unknown_text_of_another_kind() {
    for given in
        ["SHA256:", "SHA256:GYDi", "GYDi", "c4:ce:88", "MD5:c4", "MD5:", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5"]
    {
        assert_eq!(compare_host_key(&shown(), given), Part, "{given:?}");
    }
    assert_eq!(compare_host_key(&shown(), &BARE[..42]), Part);
    assert_eq!(compare_host_key(&shown(), &MD5[..46]), Part);
    let certificate = format!("{CERTIFICATE}AAAA");
    for given in
        ["what is that?", "ssh-ed25519", "SHA512:abc", "(ED25519)", "kl-ab", CERTIFICATE, &certificate, "åäö"]
    {
        assert_eq!(compare_host_key(&shown(), given), OtherKind, "{given:?}");
    }
    assert_eq!(compare_host_key(&shown(), &format!("{HEX}00")), OtherKind);
    for given in ["", " ", "\r\n", "\"\"", "\u{feff}"] {
        assert_eq!(compare_host_key(&shown(), given), Empty, "{given:?}");
    }
    assert_eq!(compare_host_key("nonsense", BARE), OtherKind);
}

#[test]
fn only_a_whole_fingerprint_or_key_can_be_kept() {
    let whole = format!("SHA256:{BARE}");
    for given in [
        whole.clone(),
        BARE.to_owned(),
        format!("{BARE}="),
        format!(" \"sha256:{BARE}=\"\n"),
        format!("256 SHA256:{BARE} root@sftp.example (ED25519)"),
        format!("ssh-ed25519 255 {BARE}="),
        shown(),
        format!("sftp.example {} comment", shown()),
        format!("{}\n{}\n", shown(), shown()),
    ] {
        assert_eq!(fingerprint_of(&given).as_deref(), Some(whole.as_str()), "{given:?}");
    }
    assert_eq!(fingerprint_of(ECDSA).as_deref(), Some(ECDSA_SHA256));
    for given in [
        "",
        "nonsense",
        MD5,
        ECDSA_MD5,
        HEX,
        &BARE[..42],
        &format!("{BARE}A"),
        // Bits beyond the 32 bytes: no such fingerprint.
        &format!("{}9", &BARE[..42]),
        &shown()[..60],
        "ssh-ed25519",
        CERTIFICATE,
        &format!("@revoked * {}", shown()),
        &format!("@cert-authority * {}", shown()),
        &format!("{}\n{ECDSA}", shown()),
    ] {
        assert_eq!(fingerprint_of(given), None, "{given:?}");
    }
}
