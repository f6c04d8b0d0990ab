//! Single files into a container of a real Azurite, over lines that are cut at any byte.
//!
//! In: files of several sizes, lines, signatures. Out: the same bytes in the container, once, and none of them lost
//! here before. Deliberately absent: imports (`evidence`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use engine::error::Code;
use engine::model::{Digest, RemoteFile, Timestamp};
use engine::settings::{Azure as Settings, AzureSignIn};
use engine::staging::{Azure, Staging};
use secrecy::SecretString;
use tests::Azurite;
use tests::Line;
use tests::azurite::{ACCOUNT, CONTAINER, key};

fn settings(port: u16, sign_in: AzureSignIn) -> Settings {
    Settings {
        account: ACCOUNT.into(),
        container: CONTAINER.into(),
        endpoint: Some(Azurite::endpoint(port)),
        sign_in,
        secret_file: None,
        tenant: None,
        client_id: None,
        authority: None,
    }
}

fn open(home: &Path, port: u16) -> Staging {
    let secret = SecretString::from(key());
    Staging::open(home, Some(Azure::new(&settings(port, AzureSignIn::AccountKey), &secret).unwrap())).unwrap()
}

/// Ciphertext as far as anybody can tell.
fn noise(size: usize, seed: u64) -> Vec<u8> {
    let mut state = seed | 1;
    let mut bytes = Vec::with_capacity(size + 8);
    while bytes.len() < size {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend_from_slice(&state.to_le_bytes());
    }
    bytes.truncate(size);
    bytes
}

/// Keeps a whole download.
fn keep(staging: &Staging, bytes: &[u8]) -> Digest {
    let size = bytes.len() as u64;
    let remote = RemoteFile { name: "day.pgp".into(), size, modified: Timestamp::UNIX_EPOCH };
    let mut partial = staging.partial(&remote).unwrap();
    partial.append(bytes).unwrap();
    staging.keep(partial, &remote).unwrap()
}

fn back(staging: &Staging, sha256: &Digest) -> Vec<u8> {
    let mut bytes = Vec::new();
    staging.open_evidence(sha256).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

/// Stores a file over a line that is cut after so many bytes; whether it was there in the end is for the next run.
fn cut(azurite: &Azurite, after: u64, bytes: &[u8]) -> bool {
    let home = tempfile::tempdir().unwrap();
    let line = Line::to(azurite.port()).cut_off(after).open();
    let staging = open(home.path(), line.port());
    let sha256 = keep(&staging, bytes);
    let stored = staging.store_waiting(&mut || Ok(())).unwrap();
    assert_eq!(stored.stored + stored.waiting, 1);
    if stored.waiting == 1 {
        assert_eq!(stored.error.unwrap().code(), Code::EvidenceUnreachable, "cut after {after}");
        assert!(back(&staging, &sha256) == bytes, "cut after {after}: whole here, while it waits");
    }
    drop(staging);
    let next = open(home.path(), azurite.port());
    let again = next.store_waiting(&mut || Ok(())).unwrap();
    assert_eq!((again.stored, again.waiting), (stored.waiting, 0), "cut after {after}: {:?}", again.error);
    let there = azurite.read(&format!("{sha256}.pgp")).expect("stored");
    assert!(there == bytes, "cut after {after}: {} of {} bytes", there.len(), bytes.len());
    next.check(&sha256).unwrap();
    stored.stored == 1
}

/// Side by side: each waits a moment for its line, before it gives up.
fn cuts(offsets: &[u64], bytes: &(dyn Fn(u64) -> Vec<u8> + Sync)) -> u64 {
    let azurite = Azurite::start();
    let (next, whole) = (AtomicU64::new(0), AtomicU64::new(0));
    thread::scope(|scope| {
        for _ in 0..12 {
            scope.spawn(|| {
                while let Some(after) = offsets.get(next.fetch_add(1, Ordering::Relaxed) as usize) {
                    if cut(&azurite, *after, &bytes(*after)) {
                        whole.fetch_add(1, Ordering::Relaxed);
                    }
                }
            });
        }
    });
    assert!(azurite.blobs().iter().all(|name| !name.contains('/')), "nothing is left aside");
    whole.into_inner()
}

#[test]
fn an_upload_that_is_cut_at_any_byte_is_repaired_by_the_next_run() {
    // One conversation has about 8,000 bytes: looking, putting 3,000, reading them back.
    let offsets: Vec<u64> = (0..130).map(|step| step * 71).collect();
    let whole = cuts(&offsets, &|after| noise(3_000, 2 * after + 1));
    assert!(whole > 0, "the last offsets are beyond the conversation");
    assert!(whole < 60, "{whole} of 130 were not cut");
}

#[test]
fn an_upload_in_parts_that_is_cut_is_repaired_by_the_next_run() {
    let size = 33 << 20;
    let offsets = [500, 9 << 20, 30 << 20, size + 20_000, (size + 20_000) + (size / 2), 2 * size + 6_000];
    let _ = cuts(&offsets, &|after| noise(size as usize, 2 * after + 1));
}

#[test]
fn files_of_any_size_come_back_byte_for_byte() {
    let azurite = Azurite::start();
    let home = tempfile::tempdir().unwrap();
    let sizes = [0, 1, 8 << 20, 32 << 20, (32 << 20) + 1, 64 << 20];
    let staging = open(home.path(), azurite.port());
    let kept: Vec<(Digest, usize)> =
        sizes.iter().map(|size| (keep(&staging, &noise(*size, 7)), *size)).collect();
    let stored = staging.store_waiting(&mut || Ok(())).unwrap();
    assert_eq!((stored.stored, stored.waiting), (6, 0), "{:?}", stored.error);
    assert_eq!(azurite.blobs().len(), 6, "{:?}", azurite.blobs());
    let other = tempfile::tempdir().unwrap();
    let elsewhere = open(other.path(), azurite.port());
    for (sha256, size) in kept {
        assert!(back(&elsewhere, &sha256) == noise(size, 7), "{size} bytes");
        elsewhere.check(&sha256).unwrap();
    }
}

#[test]
fn a_file_that_was_kept_before_is_neither_kept_nor_sent_again() {
    let azurite = Azurite::start();
    let home = tempfile::tempdir().unwrap();
    let staging = open(home.path(), azurite.port());
    let bytes = noise(10_000, 3);
    let first = keep(&staging, &bytes);
    let _ = staging.store_waiting(&mut || Ok(())).unwrap();
    assert_eq!(keep(&staging, &bytes), first);
    assert_eq!(staging.waiting().unwrap(), []);
    // Another computer had it first: its bytes are looked at, and nothing is put.
    let other = tempfile::tempdir().unwrap();
    let elsewhere = open(other.path(), azurite.port());
    let _ = keep(&elsewhere, &bytes);
    assert_eq!(elsewhere.store_waiting(&mut || Ok(())).unwrap().stored, 1);
    assert_eq!(azurite.blobs().len(), 1);
}

#[test]
fn a_copy_that_went_bad_while_it_waited_is_not_sent() {
    let azurite = Azurite::start();
    let home = tempfile::tempdir().unwrap();
    let staging = open(home.path(), azurite.port());
    let bad = keep(&staging, &noise(10_000, 3));
    let good = keep(&staging, &noise(10_000, 4));
    std::fs::write(home.path().join(format!("staging/waiting/{bad}.pgp")), b"bad").unwrap();
    let stored = staging.store_waiting(&mut || Ok(())).unwrap();
    assert_eq!((stored.stored, stored.waiting), (1, 1));
    assert_eq!(stored.error.unwrap().code(), Code::EvidenceChanged);
    assert_eq!(azurite.blobs(), [format!("{good}.pgp")]);
}

#[test]
fn an_application_that_its_token_service_refuses_is_told_as_a_refused_sign_in() {
    let token_service = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let authority = format!("http://127.0.0.1:{}", token_service.local_addr().unwrap().port());
    let asked = thread::spawn(move || {
        let (mut line, _) = token_service.accept().unwrap();
        let mut request = vec![0; 4096];
        let mut said = String::new();
        while !said.contains("client_secret=") {
            let count = line.read(&mut request).unwrap();
            said.push_str(&String::from_utf8_lossy(&request[..count]));
        }
        let body = r#"{"error":"invalid_client"}"#;
        let head = "HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length";
        write!(line, "{head}: {}\r\n\r\n{body}", body.len()).unwrap();
        said
    });
    let azurite = Azurite::start();
    let settings = Settings {
        tenant: Some("firm.example".into()),
        client_id: Some("application".into()),
        authority: Some(authority),
        ..settings(azurite.port(), AzureSignIn::ClientCredentials)
    };
    let home = tempfile::tempdir().unwrap();
    let azure = Azure::new(&settings, &SecretString::from("canary-client-secret")).unwrap();
    let staging = Staging::open(home.path(), Some(azure)).unwrap();
    let error = staging.try_away("x").unwrap_err();
    assert_eq!(error.code(), Code::EvidenceSignIn);
    assert!(!format!("{error:?} {error}").contains("canary"));
    let said = asked.join().unwrap();
    assert!(said.starts_with("POST /firm.example/oauth2/v2.0/token"), "{said}");
}
