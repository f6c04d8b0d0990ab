//! What answers at the site's address: nothing, nobody, somebody else, or SSH that we do not share.

use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::thread::JoinHandle;

use super::lying_server::{Lie, LyingServer, password};
use super::*;
use crate::source::link::unreached;

/// A server that does this with its only visitor.
fn raw(act: impl FnOnce(TcpStream) + Send + 'static) -> (Site, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let server = std::thread::spawn(move || act(listener.accept().unwrap().0));
    (Site { host: "127.0.0.1".into(), port, path: String::new(), user: "u".into() }, server)
}

/// Waits until the visitor goes.
fn stay(mut stream: TcpStream) {
    let _ = stream.read_to_end(&mut Vec::new());
}

fn visit(act: impl FnOnce(TcpStream) + Send + 'static) -> Climbed {
    let (site, server) = raw(act);
    let outcome = climb_within(site, password(), Trust::new_key(), short());
    server.join().unwrap();
    outcome
}

#[test]
fn another_protocol_is_named_by_what_it_says() {
    for (says, stays, answer) in [
        ("HTTP/1.1 400 Bad Request\r\nServer: x\r\n\r\n", false, "HTTP/1.1 400 Bad Request"),
        ("HTTP/1.1 400 Bad Request\r\n\r\n", true, "HTTP/1.1 400 Bad Request"),
        ("220 mail.example ESMTP ready\r\n", true, "220 mail.example ESMTP ready"),
        ("* OK IMAP4rev1\r\n", true, "* OK IMAP4rev1"),
        ("\u{15}\u{3}\u{1}\0\u{2}\u{2}\u{16}", true, "\\u{15}\\u{3}\\u{1}\\0\\u{2}\\u{2}\\u{16}"),
        ("Who are you?\r\nlogin: ", true, "Who are you?"),
        ("Go away \u{1b}[2J\u{202e}\r\n", false, "Go away \\u{1b}[2J\\u{202e}"),
    ] {
        let outcome = visit(move |mut stream| {
            stream.write_all(says.as_bytes()).unwrap();
            if stays { stay(stream) } else { drop(stream.shutdown(Shutdown::Write)) }
        });
        let (states, error, seen) = failed(outcome, "not-ssh");
        assert_eq!((states.as_str(), seen["answer"].as_str()), ("ppF-----", answer), "{says:?}");
        assert_eq!(error.args()["host"], "127.0.0.1");
    }
    // Endless bytes of whatever kind end at a limit.
    let outcome = visit(|mut stream| while stream.write_all(b"x").is_ok() {});
    assert_eq!(failed(outcome, "not-ssh").2["answer"].len(), 200);
}

#[test]
fn a_server_that_hangs_up_before_its_version_has_closed() {
    let closed = |act: fn(TcpStream)| {
        let (states, _, seen) = failed(visit(act), "ssh-closed");
        assert_eq!(states, "ppF-----");
        seen.get("answer").cloned().unwrap_or_default()
    };
    assert_eq!(closed(drop), "");
    // Closing with bytes unread: a reset.
    assert_eq!(closed(|stream| assert_eq!(stream.peek(&mut [0]).unwrap(), 1)), "");
    assert_eq!(closed(|mut stream| stream.write_all(b"SS").unwrap()), "SS");
    let too_many = |mut stream: TcpStream| stream.write_all(b"Exceeded MaxStartups\r\n").unwrap();
    assert_eq!(closed(too_many), "Exceeded MaxStartups");
    let penalty = |mut stream: TcpStream| stream.write_all(b"Not allowed at this time\r\n").unwrap();
    assert_eq!(closed(penalty), "Not allowed at this time");
    assert_eq!(closed(|mut stream| stream.write_all(b"SSH-2.0-Open").unwrap()), "");
}

#[test]
fn a_server_that_says_nothing_is_silent() {
    let limits = Limits { greeting: Duration::from_millis(1_100), ..short() };
    let (site, server) = raw(stay);
    let outcome = climb_within(site, password(), Trust::new_key(), limits);
    server.join().unwrap();
    let (states, error, _) = failed(outcome, "ssh-silent");
    assert_eq!((states.as_str(), error.args()["seconds"].as_str()), ("ppF-----", "1"));
    assert_eq!(Limits::default().greeting, Duration::from_secs(20));
}

#[test]
fn a_person_who_stops_it_does_not_wait_for_a_silent_server() {
    let (site, server) = raw(stay);
    let (stop, mut rungs) = (AtomicBool::new(false), Vec::new());
    let tell = &mut |rung: Rung| {
        stop.store(rung.name == RungName::Tcp, Ordering::Relaxed);
        rungs.push(rung.name);
    };
    let outcome = SftpSource::connect(site, password(), Trust::new_key(), &stop, tell);
    // Its limit of 20 s would be `ssh-silent`.
    assert_eq!(outcome.err().map(|error| error.code()), Some(Code::Cancelled));
    assert_eq!(rungs, [RungName::Name, RungName::Tcp]);
    server.join().unwrap();
}

#[test]
fn ssh_that_breaks_off_or_is_too_old_is_a_failed_handshake() {
    for (says, stays, banner) in [
        (&b"SSH-2.0-stranger\r\n"[..], false, "SSH-2.0-stranger"),
        (b"SSH-2.0-stranger\r\n", true, "SSH-2.0-stranger"),
        (b"SSH-2.0-stranger\r\nand now for something completely different", false, "SSH-2.0-stranger"),
        (b"SSH-1.5-old\r\n", true, "SSH-1.5-old"),
    ] {
        let outcome = visit(move |mut stream| {
            stream.write_all(says).unwrap();
            if stays { stay(stream) } else { drop(stream.shutdown(Shutdown::Write)) }
        });
        let (states, _, seen) = failed(outcome, "ssh-handshake");
        assert_eq!((states.as_str(), seen["banner"].as_str()), ("ppF-----", banner));
    }
}

#[test]
fn what_a_server_does_not_share_with_us_is_seen() {
    // RFC 4253 section 7.1: ten lists of names, of which the server has only the wrong ones.
    let lists = [
        ("curve25519-sha256", "rot13-host-key", "aes256-ctr", "host_key", "rot13-host-key"),
        ("rot13-exchange,caesar", "ssh-ed25519", "aes256-ctr", "key_exchange", "rot13-exchange, caesar"),
        ("curve25519-sha256", "ssh-ed25519", "rot13", "cipher", "rot13"),
    ];
    for (exchange, key, cipher, missing, offered) in lists {
        let outcome = visit(move |mut stream| {
            stream.write_all(&opening(exchange, key, cipher)).unwrap();
            stay(stream);
        });
        let (states, _, seen) = failed(outcome, "ssh-handshake");
        assert_eq!(states, "ppF-----");
        assert_eq!((seen["missing"].as_str(), seen["offered"].as_str()), (missing, offered));
        assert_eq!(seen["banner"], "SSH-2.0-x");
    }
}

/// A version line and SSH_MSG_KEXINIT.
pub(super) fn opening(exchange: &str, key: &str, cipher: &str) -> Vec<u8> {
    let mac = if cipher == "none" { "none" } else { "hmac-sha2-256" };
    let mut payload = [&[20][..], &[7; 16]].concat();
    for list in [exchange, key, cipher, cipher, mac, mac, "none", "none", "", ""] {
        payload.extend((list.len() as u32).to_be_bytes());
        payload.extend(list.as_bytes());
    }
    payload.extend([0; 5]);
    [b"SSH-2.0-x\r\n".to_vec(), packet(&payload)].concat()
}

/// RFC 4253 section 6, in the clear.
pub(super) fn packet(payload: &[u8]) -> Vec<u8> {
    let padding = 4 + (8 - (payload.len() + 9) % 8) % 8;
    let length = (payload.len() + 1 + padding) as u32;
    [&length.to_be_bytes()[..], &[padding as u8], payload, &vec![0; padding]].concat()
}

#[test]
fn lines_before_the_version_are_no_hindrance() {
    let server = LyingServer::start(Lie::default());
    let port = server.site.port;
    let (mut site, between) = raw(move |client| {
        let far = TcpStream::connect(("127.0.0.1", port)).unwrap();
        let mut before = client.try_clone().unwrap();
        for number in 0..40 {
            writeln!(before, "notice {number} {}\r", "x".repeat(300)).unwrap();
        }
        let (mut up_from, mut up_to) = (client.try_clone().unwrap(), far.try_clone().unwrap());
        let up = std::thread::spawn(move || drop(std::io::copy(&mut up_from, &mut up_to)));
        let (mut down_from, mut down_to) = (far, client);
        drop(std::io::copy(&mut down_from, &mut down_to));
        drop(down_to.shutdown(Shutdown::Both));
        up.join().unwrap();
    });
    site.path = server.site.path.clone();
    let (source, rungs) = climb(site, password(), Trust::pinned([server.host_key.clone()]));
    assert!(source.is_ok(), "{rungs:?}");
    assert!(seen(&rungs, RungName::Ssh)["banner"].starts_with("SSH-2.0-"));
    drop((source, server));
    between.join().unwrap();
}

#[test]
fn a_closed_port_refuses() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let site = Site { host: "127.0.0.1".into(), port: free, path: String::new(), user: "u".into() };
    let (states, error, seen) = failed(climb(site, password(), Trust::default()), "connection-refused");
    assert_eq!((states.as_str(), &error.args()["port"]), ("pF------", &free.to_string()));
    assert_eq!(seen["address"], format!("127.0.0.1:{free}"));
}

#[test]
fn each_error_of_a_connection_has_its_meaning() {
    for (kind, code) in [
        (ErrorKind::ConnectionRefused, Code::ConnectionRefused),
        (ErrorKind::TimedOut, Code::ConnectionTimedOut),
        (ErrorKind::NetworkUnreachable, Code::NetworkUnreachable),
        (ErrorKind::HostUnreachable, Code::NetworkUnreachable),
        (ErrorKind::AddrNotAvailable, Code::NetworkUnreachable),
        (ErrorKind::NetworkDown, Code::NetworkUnreachable),
        (ErrorKind::PermissionDenied, Code::NetworkUnreachable),
    ] {
        assert_eq!(unreached(&kind.into()), code, "{kind}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_computer_without_a_network_says_so() {
    // Once more by itself, where there is no network.
    if std::fs::read_to_string("/proc/net/route").is_ok_and(|routes| routes.lines().count() > 1) {
        let mut alone = std::process::Command::new("unshare");
        alone.arg("--net").arg(std::env::current_exe().unwrap()).arg("--exact");
        let output = alone.arg(std::thread::current().name().unwrap()).output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success() && said.contains("1 passed"), "{output:?}");
        return;
    }
    let site = Site { host: "192.0.2.1".into(), port: 22, path: String::new(), user: "u".into() };
    let (states, error, seen) = failed(climb(site, password(), Trust::default()), "network-unreachable");
    assert_eq!(states, "pF------");
    assert_eq!(error.to_string(), "network-unreachable host=192.0.2.1");
    assert_eq!(seen["address"], "192.0.2.1:22");
}
