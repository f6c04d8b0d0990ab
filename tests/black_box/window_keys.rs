//! Own private keys, and every failure of the connection, in the real window.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::process::Command;

use tests::failures::{FAILURES, Lab};
use tests::gpg::Encrypt;
use tests::sshd::Site;
use tests::walk::{Walk, field};
use tests::window::{Options, Window};
use tests::{Gpg, Home, Sshd, firm};

#[test]
fn window_each_failure_of_the_connection_is_told_with_its_code_and_leads_to_where_it_is_mended() {
    let home = Home::new();
    let bundle = home.beside("bundle");
    let keys =
        ["keys", "bundle", "--kind", "ice-chat", "--curve25519-pgp", "--out", bundle.to_str().unwrap()];
    let _ = home.chat_connectors(&keys).expect_code(0);
    let lab = Lab::new(&bundle, &home.path());
    let window = Window::open(&home, &Options::default());
    let walk = Walk::new(&window, "en");
    walk.view();
    walk.accept();
    let _ = walk.public_keys();
    window.type_into(&field("name"), firm::CONNECTOR);
    for (code, rung) in FAILURES {
        let mut attempt = lab.attempt(code);
        walk.tries(&mut attempt, code, rung);
        eprintln!("{rung:12} {code}");
    }
    assert_eq!(window.errors(), Vec::<String>::new());
    assert!(!window.log().contains(firm::PASSWORD) && !window.log().contains("panicked"));
}

#[test]
fn window_own_private_keys_picked_and_pasted_lead_to_mailboxes_and_the_connector_can_be_changed() {
    let home = Home::new();
    let ssh = home.beside("id_ed25519");
    let made =
        Command::new("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "ssh-pass", "-f"]).arg(&ssh).status();
    assert!(made.unwrap().success());
    let public = fs::read_to_string(ssh.with_extension("pub")).unwrap();
    let site = Sshd::start(Site::new(&public, firm::PASSWORD));
    let gpg = Gpg::new();
    let key = gpg.make_key("Compliance <desk@corp.example>", "future-default", "40d", "pgp-pass");
    let private = String::from_utf8(gpg.private_key(&key, "pgp-pass")).unwrap();
    let rows: [(&str, &str, &str, &[&str], &str); 1] =
        [("m1", "r1", "ada@corp.example", &["bob@corp.example"], "first")];
    let encrypted = gpg.encrypt(&firm::messages(&rows), &[&key], &Encrypt::default());
    site.put("day_20261102.xml.pgp", &encrypted, firm::day_time(2));

    let window = Window::open(&home, &Options::default());
    let walk = Walk::new(&window, "en");
    walk.view();
    walk.accept();
    walk.private_keys();
    walk.fill(&site, firm::PASSWORD);
    // A public key where the private one belongs, then the right file; the other key is pasted.
    walk.pick_key("ssh-private-key", &ssh.with_extension("pub"));
    walk.reads("is a public key");
    walk.pick_key("ssh-private-key", &ssh);
    walk.reads("Ed25519");
    walk.paste_key("pgp-private-key", &private);
    walk.reads("Compliance <desk@corp.example>");
    walk.enter_secret("pgp-passphrase", "wrong");
    walk.reads("does not open");
    walk.enter_secret("pgp-passphrase", "pgp-pass");
    walk.enter_secret("ssh-passphrase", "ssh-pass");
    walk.validate();
    walk.accept_host_key();
    walk.to_mapping();
    walk.domains("corp.example");
    walk.to_review();
    let row = walk.finish();
    assert!(row.contains(firm::CONNECTOR), "{row}");
    // The key expires in 40 days: the home page warns, and leads to the page where it is changed.
    walk.reads("expires");
    walk.flyout(firm::CONNECTOR, "flyout-tab-properties");
    walk.button("flyout-edit");
    walk.at("setup-title-credentials");
    assert_eq!(window.value(&field("firm_code")), site.user());
    walk.button("setup-save");
    walk.at("home-title");
    walk.reads(firm::CONNECTOR);
    assert_eq!(window.errors(), Vec::<String>::new());
    let log = window.log();
    assert!(!log.contains("ssh-pass") && !log.contains("pgp-pass") && !log.contains("panicked"), "{log}");
}
