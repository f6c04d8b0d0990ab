//! known_hosts files, with OpenSSH's own `ssh-keygen -F` as the judge.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use super::*;

/// One key of each kind that ssh-keygen makes here, as a public key line without comment.
struct Keys(Vec<String>);

impl Keys {
    fn make(folder: &Path) -> Self {
        let line = |kind: &str| {
            let path = folder.join(kind);
            let bits: &[&str] = if kind == "rsa" { &["-b", "1024"] } else { &[] };
            run(Command::new("ssh-keygen")
                .args(["-q", "-N", "", "-t", kind])
                .args(bits)
                .arg("-f")
                .arg(&path));
            let text = std::fs::read_to_string(path.with_extension("pub")).unwrap();
            text.split(' ').take(2).collect::<Vec<_>>().join(" ")
        };
        Self(["ed25519", "rsa", "ecdsa", "dsa"].map(line).to_vec())
    }
}

fn run(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn print_of(key: &str) -> String {
    crate::source::fingerprint_of(key).unwrap()
}

/// Fingerprints that ssh-keygen finds, each once: not revoked, revoked.
fn oracle(file: &Path, host: &str, port: u16) -> (Vec<String>, Vec<String>, usize) {
    let host = if port == 22 { host.to_owned() } else { format!("[{host}]:{port}") };
    let output = Command::new("ssh-keygen").args(["-F", &host, "-f"]).arg(file).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let (mut pins, mut revoked, mut authorities) = (Vec::new(), Vec::new(), 0);
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let (list, at) = match words[0] {
            "@revoked" => (&mut revoked, 2),
            "@cert-authority" => {
                authorities += 1;
                continue;
            }
            _ => (&mut pins, 1),
        };
        let print = print_of(&words[at..at + 2].join(" "));
        if !list.contains(&print) {
            list.push(print);
        }
    }
    pins.retain(|pin| !revoked.contains(pin));
    (pins, revoked, authorities)
}

#[test]
fn a_site_is_found_exactly_where_openssh_finds_it() {
    let folder = tempfile::tempdir().unwrap();
    let Keys(keys) = Keys::make(folder.path());
    let [ed, rsa, ecdsa, dsa] = &keys[..] else { panic!("four keys") };
    let plain = format!(
        "# a comment\n\n   # another\nsftp.example {ed}\nsftp.example,192.0.2.7 {rsa} with comment\n\
         SFTP2.Example\t{ecdsa}\n[sftp.example]:2222 {dsa}\n[sftp.example]:22 {ecdsa}\n\
         *.wild.example {ed}\n*.wild.example,!no.wild.example {rsa}\n!no.wild.example,*.wild.example {ecdsa}\n\
         host?.example {ed}\n[*.ports.example]:* {rsa}\n[*]:4444 {ecdsa}\n2001:db8::1 {ed}\n\
         [2001:db8::1]:2222 {rsa}\n@revoked sftp.example {ecdsa}\n@revoked *.wild.example {ed}\n\
         @cert-authority *.example {rsa}\n@cert-authority *.wild.example {ecdsa}\n  led.example   {ed}\n\
         twice.example {ed}\ntwice.example {ed}\nno*match {ed}\n*a*b*c.example {dsa}\n"
    );
    let file = folder.path().join("known_hosts");
    let mut found = 0;
    for hashed in [false, true] {
        std::fs::write(&file, &plain).unwrap();
        if hashed {
            run(Command::new("ssh-keygen").args(["-H", "-f"]).arg(&file));
        }
        let bytes = std::fs::read(&file).unwrap();
        assert_eq!(String::from_utf8_lossy(&bytes).contains("|1|"), hashed);
        for host in [
            "sftp.example",
            "SFTP.example",
            "sftp2.example",
            "192.0.2.7",
            "a.wild.example",
            "no.wild.example",
            "wild.example",
            ".wild.example",
            "host1.example",
            "host12.example",
            "host.example",
            "a.ports.example",
            "2001:db8::1",
            "led.example",
            "twice.example",
            "xaxbxc.example",
            "xaxbx.example",
            "nomatch",
            "no.match",
            "absent.example",
            "example",
        ] {
            for port in [22, 2222, 4444] {
                let known = read_known_hosts(&bytes, host, port);
                // ssh lowers the name before it looks it up, `ssh-keygen -F` only where it is not hashed.
                let (pins, revoked, authorities) = oracle(&file, &host.to_lowercase(), port);
                assert_eq!(known.pins, pins, "{host} {port} {hashed}");
                assert_eq!(known.revoked, revoked, "{host} {port} {hashed}");
                assert_eq!(known.authorities, authorities as u64, "{host} {port} {hashed}");
                assert_eq!(known.unreadable, 0, "{host} {port} {hashed}");
                found += pins.len() + revoked.len();
            }
        }
    }
    assert!(found > 30, "{found}: the table must find something");
}

#[test]
fn every_encoding_line_end_and_key_kind_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let Keys(keys) = Keys::make(folder.path());
    let text: String = keys.iter().map(|key| format!("sftp.example {key} Åsa\r\n")).collect();
    let expected: Vec<String> = keys.iter().map(|key| print_of(key)).collect();
    let utf16 = |bytes: fn(u16) -> [u8; 2]| {
        let units = std::iter::once(0xfeff).chain(text.encode_utf16());
        units.flat_map(bytes).collect::<Vec<u8>>()
    };
    for bytes in [
        text.clone().into_bytes(),
        format!("\u{feff}{text}").into_bytes(),
        text.replace("\r\n", "\n").trim_end().as_bytes().to_vec(),
        text.replace("\r\n", "\r").into_bytes(),
        text.replace("Åsa", "\u{1}").bytes().map(|b| if b == 1 { 0xc5 } else { b }).collect(),
        utf16(u16::to_le_bytes),
        utf16(u16::to_be_bytes),
    ] {
        let known = read_known_hosts(&bytes, "sftp.example", 22);
        assert_eq!((known.pins, known.unreadable), (expected.clone(), 0));
    }
    // A security key: no such key can be made here, but its form is known.
    let field = |bytes: &[u8]| [&(bytes.len() as u32).to_be_bytes()[..], bytes].concat();
    let kind = "sk-ssh-ed25519@openssh.com";
    let blob = [field(kind.as_bytes()), field(&[7; 32]), field(b"ssh:")].concat();
    let base64 = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, &blob);
    let line = format!("sftp.example {kind} {base64}\n");
    let path = folder.path().join("sk.pub");
    std::fs::write(&path, &line["sftp.example ".len()..]).unwrap();
    let printed = run(Command::new("ssh-keygen").arg("-lf").arg(path));
    let known = read_known_hosts(line.as_bytes(), "sftp.example", 22);
    assert_eq!(known.pins, [printed.split(' ').nth(1).unwrap()]);
}

#[test]
fn a_line_that_cannot_be_read_is_counted_and_harms_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let Keys(keys) = Keys::make(folder.path());
    let (ed, rsa) = (&keys[0], &keys[1]);
    let cut = &rsa[..rsa.len() - 9];
    let swapped = ed.replace("ssh-ed25519", "ssh-rsa");
    for (line, unreadable) in [
        (format!("sftp.example {cut}"), 1),
        (format!("sftp.example {swapped}"), 1),
        ("sftp.example ssh-rsa".to_owned(), 1),
        ("sftp.example ssh-rsa !!!!".to_owned(), 1),
        ("sftp.example 1024 35 1234567890".to_owned(), 1),
        ("sftp.example".to_owned(), 1),
        (format!("@revoked sftp.example {cut}"), 1),
        (format!("@stranger sftp.example {rsa}"), 1),
        ("@revoked".to_owned(), 1),
        (format!("|1|AAAA|BBBB {rsa}"), 1),
        (format!("|2|x|y {rsa}"), 1),
        ("\u{0}\u{1}\u{2}".to_owned(), 1),
        (format!("other.example {cut}"), 0),
        ("# anything".to_owned(), 0),
        ("   ".to_owned(), 0),
    ] {
        let text = format!("{line}\nsftp.example {ed}\n");
        let known = read_known_hosts(text.as_bytes(), "sftp.example", 22);
        assert_eq!(known.pins, [print_of(ed)], "{line}");
        assert_eq!((known.unreadable, known.revoked.len()), (unreadable, 0), "{line}");
    }
    let both = format!("@revoked * {ed}\nsftp.example {ed}\nsftp.example {rsa}\n");
    let known = read_known_hosts(both.as_bytes(), "sftp.example", 22);
    assert_eq!((known.pins, known.revoked), (vec![print_of(rsa)], vec![print_of(ed)]));
    assert_eq!(read_known_hosts(b"", "sftp.example", 22), KnownHosts::default());
}

#[test]
fn a_large_or_hostile_file_takes_no_more_time_than_its_length() {
    let within = |bytes: &[u8]| {
        let began = Instant::now();
        let known = read_known_hosts(bytes, &"a".repeat(253), 22);
        assert!(began.elapsed() < Duration::from_secs(20), "{:?}", began.elapsed());
        known
    };
    // As many different keys of one site as there is space for.
    let many: String = (0..22_000_u32).fold(String::new(), |text, i| {
        let blob = [&[0, 0, 0, 1, b'k', 0, 0, 0, 32][..], &[7; 28], &i.to_be_bytes()].concat();
        let base64 = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, blob);
        text + "@revoked * k " + &base64 + "\n* k " + &base64 + "\n"
    });
    assert_eq!(within(many.get(..LARGEST_KNOWN_HOSTS).unwrap_or(&many).as_bytes()).pins.len(), 0);
    let star = "*a".repeat(1 << 19) + "b ssh-rsa AAAA\n";
    within(star.as_bytes());
    within("!*,".repeat(600_000).as_bytes());
    within(&vec![b'\n'; LARGEST_KNOWN_HOSTS]);
    within("a ".repeat(1 << 20).as_bytes());
    within(&vec![b'|'; LARGEST_KNOWN_HOSTS]);
    assert_eq!(within(&vec![b'#'; LARGEST_KNOWN_HOSTS + 1]).unreadable, 1);
    assert_eq!(within(&vec![b'#'; LARGEST_KNOWN_HOSTS]).unreadable, 0);
}
