//! Secrets: where they may be, and who may open the vault (FAULTS.md F33).
//!
//! In: canaries as password, passphrase, message text, room and people; a real keyring. Out: no canary in
//! anything printed, logged or kept. Deliberately absent: the key files' own forms (the engine's tests).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use tests::firm::{CONNECTOR, PASSWORD, messages};
use tests::home::Output;
use tests::{Firm, Home, program};

const JANE: &str = "jane@corp.example";

fn is(code: i32, name: &str) -> (i32, String) {
    (code, name.to_owned())
}

#[test]
fn no_secret_text_subject_name_or_address_is_in_any_output_or_log() {
    let firm = Firm::default();
    let text = "canary-text-8812";
    let rows = [("1", "canary-room-4471", JANE, &["canary-person@other.example"][..], text)];
    firm.put("day.pgp", 3, &messages(&rows));
    firm.put_as_is("fault.pgp", 4, b"<ChatMessages>canary-text-8812</ChatMessages>");
    firm.put("broken.pgp", 4, b"<ChatMessages><ChatMessage><Content>canary-text-8812</Cont>");
    let broken = format!("ImId,Mailbox\ncanary-person,canary-mailbox\n\"{text}");
    fs::write(firm.home.beside("broken.csv"), broken).unwrap();
    let csv = firm.home.beside("broken.csv");
    let commands: [&[&str]; 11] = [
        &["validate", CONNECTOR],
        &["--json", "run", CONNECTOR, "--dry-run"],
        &["--json", "run", CONNECTOR],
        &["run", CONNECTOR],
        &["status"],
        &["--json", "runs", CONNECTOR],
        &["log", CONNECTOR],
        &["--json", "held", CONNECTOR],
        &["--json", "archive", "verify"],
        &["connector", "show", CONNECTOR],
        &["map", "check", csv.to_str().unwrap(), "--kind", "ice-chat"],
    ];
    let passphrase = fs::read_to_string(firm.home.beside("passphrase")).unwrap();
    let canaries = [
        PASSWORD,
        passphrase.trim(),
        text,
        "canary-room",
        "canary-person",
        "canary-mailbox",
        "BEGIN OPENSSH",
        "BEGIN PGP PRIVATE",
        "AGE-SECRET-KEY",
    ];
    for level in [None, Some("trace")] {
        for command in commands {
            let mut program = firm.home.command(command);
            if let Some(level) = level {
                program.env("CHAT_CONNECTORS_LOG", level);
            }
            let output = program.output().unwrap();
            for bytes in [&output.stdout, &output.stderr] {
                seek(bytes, &canaries, &format!("{command:?} at {level:?}"));
            }
            if level.is_some() && command[0] == "run" {
                assert!(
                    output.stderr.windows(9).any(|bytes| bytes == b"connected"),
                    "the log is on: {:?}",
                    String::from_utf8_lossy(&output.stderr)
                );
            }
        }
    }
    let home = firm.home.path();
    for folder in ["logs", "connectors"] {
        for entry in fs::read_dir(home.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            seek(&fs::read(&path).unwrap(), &canaries, &path.display().to_string());
        }
    }
    // The ledger knows mailboxes, which are the firm's, and hashes; nothing that anybody said.
    let secrets = [PASSWORD, passphrase.trim(), text, "canary-room", "canary-person"];
    for entry in fs::read_dir(&home).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file())
    {
        seek(&fs::read(&entry).unwrap(), &secrets, &entry.display().to_string());
    }
    let mut staged = 0;
    for path in fs::read_dir(home.join("staging/evidence")).unwrap().map(|entry| entry.unwrap().path()) {
        if fs::read(&path).unwrap() != b"<ChatMessages>canary-text-8812</ChatMessages>" {
            seek(&fs::read(&path).unwrap(), &secrets, &path.display().to_string());
            staged += 1;
        }
    }
    assert_eq!(staged, 2);
}

fn seek(bytes: &[u8], canaries: &[&str], place: &str) {
    for canary in canaries {
        let found = bytes.windows(canary.len()).position(|window| window == canary.as_bytes());
        let around = found.map(|at| {
            String::from_utf8_lossy(&bytes[at.saturating_sub(200)..(at + 60).min(bytes.len())]).into_owned()
        });
        assert_eq!(around, None, "{canary} in {place}");
    }
}

#[test]
fn the_vault_is_opened_by_its_passphrase_alone() {
    let firm = Firm::default();
    let with = |name: &str, content: &str| {
        fs::write(firm.home.beside(name), content).unwrap();
        let mut command = firm.home.command(&["--json", "run", CONNECTOR]);
        command.env("CHAT_CONNECTORS_VAULT_PASSPHRASE_FILE", firm.home.beside(name));
        Output::of(&mut command).told()
    };
    assert_eq!(with("wrong", "wrong\n"), is(2, "vault-passphrase"));
    assert_eq!(with("empty", "\n"), is(2, "input-unreadable"));
    let mut command = firm.home.command(&["run", CONNECTOR]);
    command
        .env_remove("CHAT_CONNECTORS_VAULT_PASSPHRASE_FILE")
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    assert_eq!(command.output().unwrap().status.code(), Some(2), "no keyring, no passphrase");
    let vault = firm.home.path().join("vault.age");
    let kept = fs::read(&vault).unwrap();
    fs::write(&vault, &kept[..kept.len() - 3]).unwrap();
    assert_eq!(firm.run_output(&[]).told(), is(70, "vault-damaged"));
    assert_eq!(fs::read(&vault).unwrap(), kept[..kept.len() - 3], "a damaged vault is left as it is");
    fs::write(&vault, kept).unwrap();
    let _ = firm.run(0, &[]);
}

#[test]
fn a_keyring_opens_the_vault_and_only_the_keyring_that_made_it() {
    let home = Home::new();
    let runtime = home.beside("runtime");
    fs::create_dir(&runtime).unwrap();
    fs::set_permissions(&runtime, fs::Permissions::from_mode(0o700)).unwrap();
    // One desktop session: its own bus, and its keyring unlocked by the login password.
    let session = |user: &str, out: &str| {
        let script = format!(
            "printf pw | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null & ring=$!\n\
             until gdbus_ready; do sleep 0.05; done\n\
             \"$PROGRAM\" --json --home \"$AT\" keys bundle --kind ice-chat --curve25519-pgp --out {out}\n\
             code=$?; kill $ring; wait $ring; exit $code"
        );
        let ready = "gdbus_ready() { dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
                     org.freedesktop.DBus.GetNameOwner string:org.freedesktop.secrets >/dev/null 2>&1; }";
        let own = home.beside(user);
        fs::create_dir_all(&own).unwrap();
        let mut command = Command::new("timeout");
        command.args(["60", "dbus-run-session", "--", "bash", "-c", &format!("{ready}\n{script}")]);
        command.env_clear().env("PATH", std::env::var_os("PATH").unwrap()).env("LC_ALL", "C.UTF-8");
        command.env("HOME", &own).env("XDG_RUNTIME_DIR", &runtime).current_dir(home.beside(""));
        command.env("PROGRAM", program("chat-connectors")).env("AT", home.path());
        Output::of(&mut command)
    };
    let made = session("one", "bundle-1").expect_code(0).json();
    let again = session("one", "bundle-2").expect_code(0).json();
    assert_eq!(made["pgp_fingerprint"], again["pgp_fingerprint"]);
    assert!(!home.path().join("vault.identity.age").exists(), "no passphrase guards it");
    let vault = fs::read(home.path().join("vault.age")).unwrap();
    assert_eq!(session("two", "bundle-3").told(), is(2, "vault-locked"));
    assert_eq!(fs::read(home.path().join("vault.age")).unwrap(), vault, "left as it is");
}
