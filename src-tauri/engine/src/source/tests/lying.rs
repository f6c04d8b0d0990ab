//! Against servers that lie: F20, F27, keyboard-interactive, and answers that are not what was asked for.

use std::sync::atomic::Ordering;

use russh_sftp::protocol::{File, FileAttributes};

use super::lying_server::{Lie, LyingServer, password};
use super::*;

fn attributes(mode: u32, size: u64) -> FileAttributes {
    FileAttributes { permissions: Some(mode), size: Some(size), mtime: Some(7), ..FileAttributes::empty() }
}

const REGULAR: u32 = 0o100_644;

#[test]
fn a_man_in_the_middle_who_takes_any_password_gets_none() {
    let server = LyingServer::start(Lie::default());
    let real = "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    let pin = Trust::pinned(vec![real.to_owned()]);
    let (source, rungs) = climb(server.site.clone(), password(), pin);
    let error = source.err().unwrap();
    assert_eq!(error.code(), Code::HostKeyChanged);
    assert_eq!(error.args()["seen"], server.host_key);
    assert_eq!(error.args()["accepted"], real);
    assert_eq!(rungs[3].state, RungState::Failed);
    assert_eq!(server.authentications.load(Ordering::SeqCst), 0);

    let unknown = climb(server.site.clone(), password(), Trust::default());
    assert_eq!(unknown.0.err().unwrap().code(), Code::HostKeyUnknown);
    assert_eq!(server.authentications.load(Ordering::SeqCst), 0);

    // The counter does count.
    let pin = Trust::pinned(vec![real.to_owned(), server.host_key.clone()]);
    assert!(climb(server.site.clone(), password(), pin).0.is_ok());
    assert_eq!(server.authentications.load(Ordering::SeqCst), 2);
}

#[test]
fn a_single_hidden_prompt_is_answered_with_the_password() {
    let one = vec![("Password: ", false)];
    for (prompts, answer, expected) in [
        (one.clone(), "pass-canary", ""),
        (one, "another", "password-refused"),
        (vec![("User: ", true)], "pass-canary", "authentication-wanted wanted=keyboard-interactive"),
        (
            vec![("Password: ", false), ("Code: ", false)],
            "",
            "authentication-wanted wanted=keyboard-interactive",
        ),
    ] {
        let server = LyingServer::start(Lie { prompts: prompts.clone(), answer, ..Lie::default() });
        let outcome = climb(server.site.clone(), password(), Trust::new_key()).0;
        assert_eq!(outcome.err().map(|e| e.to_string()).unwrap_or_default(), expected, "{prompts:?}");
    }
}

#[test]
fn hostile_names_links_and_folders_are_not_files() {
    let strange =
        ["C:\\x", "NUL", "a:b", "..\\x", "-rf", "\u{202e}gpj.exe", "\n", " ", "...", "~", "*", "a\u{fffd}"];
    let long = "x".repeat(300);
    let good: Vec<&str> = strange.into_iter().chain([long.as_str()]).collect();
    let mut listing: Vec<File> = good.iter().map(|name| File::new(*name, attributes(REGULAR, 3))).collect();
    for name in ["", ".", "..", "../x", "/etc/passwd", "a/b", "a\0b", "/"] {
        listing.push(File::new(name, attributes(REGULAR, 3)));
    }
    // The same name twice, and everything that is no regular file.
    listing.push(File::new("NUL", attributes(REGULAR, 9)));
    for (name, mode) in
        [("folder", 0o040_755), ("link", 0o120_777), ("device", 0o060_600), ("pipe", 0o010_600)]
    {
        listing.push(File::new(name, attributes(mode, 3)));
    }
    // Listed without a type: lstat tells.
    let untyped =
        |name: &str| File { filename: name.into(), longname: "?".into(), attrs: FileAttributes::empty() };
    listing.extend(["asked", "asked, a link", "asked, gone"].map(untyped));
    let lstat = BTreeMap::from([
        ("/out/asked".to_owned(), attributes(REGULAR, 5)),
        ("/out/asked, a link".to_owned(), attributes(0o120_777, 5)),
    ]);

    let server = LyingServer::start(Lie { listing, lstat, ..Lie::default() });
    let (source, rungs) = climb(server.site.clone(), password(), Trust::new_key());
    let mut source = source.unwrap();
    let names: Vec<String> = source.list().unwrap().into_iter().map(|f| f.name).collect();
    let mut expected: Vec<&str> = good.into_iter().chain(["asked"]).collect();
    expected.sort_unstable();
    assert_eq!(names, expected);
    assert_eq!(rungs.last().unwrap().seen["skipped"], "13");

    for name in ["../x", "/etc/passwd", "..", ".", "", "a\0b"] {
        let error = fetch_all(&mut source, &file(name, 3, 7), 0).unwrap_err();
        assert_eq!(error.code(), Code::FileUnreadable);
    }
    let error = fetch_all(&mut source, &file("\u{1b}[2J\u{202e}", 3, 7), 0).unwrap_err();
    assert!(!error.to_string().contains(['\u{1b}', '\u{202e}']));
}

#[test]
fn short_answers_are_completed_and_false_ones_refused() {
    let content = noise(200_000);
    let fetch = |longest_read, surplus, said_size: u64, listed_size| {
        let lie = Lie { content: content.clone(), longest_read, surplus, said_size, ..Lie::default() };
        let server = LyingServer::start(lie);
        let mut source = climb(server.site.clone(), password(), Trust::new_key()).0.unwrap();
        let outcome = fetch_all(&mut source, &file("day", listed_size, 7), 0);
        outcome.map(|bytes| bytes == content).map_err(|error| error.code())
    };
    assert_eq!(fetch(usize::MAX, 0, 200_000, 200_000), Ok(true));
    assert_eq!(fetch(1_000, 0, 200_000, 200_000), Ok(true));
    assert_eq!(fetch(32_767, 0, 200_000, 200_000), Ok(true));
    // Longer or shorter than listed, ends early, says more than was asked.
    assert_eq!(fetch(usize::MAX, 0, 200_001, 200_000), Err(Code::FileUnreadable));
    assert_eq!(fetch(usize::MAX, 0, 199_999, 200_000), Err(Code::FileUnreadable));
    assert_eq!(fetch(usize::MAX, 0, 200_001, 200_001), Err(Code::FileUnreadable));
    assert_eq!(fetch(usize::MAX, 1, 200_000, 200_000), Err(Code::FileUnreadable));
}
