//! The bytes of a connection on their way to russh, and how they began.
//!
//! In: a TCP stream. Out: the same stream from the server's version line on, and a `Record` that tells
//! silence, a closed door and another protocol apart. russh starts to talk before it listens, so a
//! server that waits for its client is not waited for in vain.
//! Deliberately absent: SSH itself, but for the parts of the exchange that are sent in the clear.

use std::io;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

/// Bytes kept of the beginning: more than what is in the clear of a key exchange.
const KEPT: usize = 128 << 10;
/// RFC 4253 section 4.2 lets a server send lines before its version.
const BEFORE_VERSION: usize = 16 << 10;

/// A connection's stream.
pub(super) struct Wire {
    stream: TcpStream,
    /// Read already, not given to russh yet.
    ahead: Vec<u8>,
    greeted: bool,
    record: Record,
}

impl Wire {
    pub(super) fn new(stream: TcpStream) -> (Self, Record) {
        let record = Record::default();
        (Self { stream, ahead: Vec::new(), greeted: false, record: record.clone() }, record)
    }

    /// Reads on until the version line has begun, and keeps what comes from there for russh.
    fn poll_greeting(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        loop {
            let mut space = [0; 1024];
            let mut bytes = ReadBuf::new(&mut space);
            ready!(Pin::new(&mut self.stream).poll_read(context, &mut bytes))?;
            if bytes.filled().is_empty() {
                return Poll::Ready(Ok(()));
            }
            self.record.add(bytes.filled());
            let began = self.record.began();
            match greeting(&began) {
                Greeting::Ssh(version) => {
                    self.ahead = version.to_vec();
                    self.greeted = true;
                    return Poll::Ready(Ok(()));
                }
                Greeting::Unfinished if began.len() < BEFORE_VERSION => {}
                Greeting::Unfinished | Greeting::OldSsh | Greeting::Foreign => {
                    return Poll::Ready(Err(io::ErrorKind::InvalidData.into()));
                }
            }
        }
    }
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if !self.greeted {
            ready!(self.poll_greeting(context))?;
        }
        if !self.ahead.is_empty() {
            let length = self.ahead.len().min(buffer.remaining());
            let rest = self.ahead.split_off(length);
            buffer.put_slice(&self.ahead);
            self.ahead = rest;
            return Poll::Ready(Ok(()));
        }
        if !self.greeted {
            return Poll::Ready(Ok(()));
        }
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(context, buffer))?;
        self.record.add(buffer.filled().get(before..).unwrap_or_default());
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Wire {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

/// What a server's first bytes are.
#[derive(PartialEq, Eq, Debug)]
pub(super) enum Greeting<'a> {
    /// Its version line begins here.
    Ssh(&'a [u8]),
    /// SSH of before 2.0.
    OldSsh,
    /// No SSH server begins so.
    Foreign,
    /// Not to be told yet.
    Unfinished,
}

/// How servers of other protocols greet; replies of SMTP and FTP begin with three digits.
const FOREIGN: [&[u8]; 8] = [b"HTTP/", b"* OK", b"* BYE", b"+OK", b"-ERR", b"RFB ", b"<html", b"<!DOC"];

pub(super) fn greeting(began: &[u8]) -> Greeting<'_> {
    let text = |byte: u8| matches!(byte, b'\t' | b'\r' | b'\n' | b' '..=b'~' | 0xc2..=0xf4);
    let reply = match began {
        [a, b, c, b' ' | b'-', ..] => [a, b, c].into_iter().all(u8::is_ascii_digit),
        _ => false,
    };
    let binary = began.first().is_some_and(|first| !text(*first));
    if binary || reply || FOREIGN.iter().any(|foreign| began.starts_with(foreign)) {
        return Greeting::Foreign;
    }
    let mut rest = began;
    loop {
        if rest.starts_with(b"SSH-2.0-") || rest.starts_with(b"SSH-1.99-") {
            return Greeting::Ssh(rest);
        }
        let end = rest.iter().position(|byte| *byte == b'\n');
        let Some((line, after)) = end.and_then(|end| rest.split_at_checked(end + 1)) else {
            return Greeting::Unfinished;
        };
        if line.starts_with(b"SSH-") {
            return Greeting::OldSsh;
        }
        rest = after;
    }
}

/// What came over a `Wire`.
#[derive(Clone)]
pub(super) struct Record(Arc<Inner>);

struct Inner {
    received: AtomicU64,
    keeps: AtomicBool,
    began: Mutex<Vec<u8>>,
}

impl Default for Record {
    fn default() -> Self {
        let (received, began) = (AtomicU64::new(0), Mutex::default());
        Self(Arc::new(Inner { received, keeps: AtomicBool::new(true), began }))
    }
}

impl Record {
    fn add(&self, bytes: &[u8]) {
        self.0.received.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        if self.0.keeps.load(Ordering::Relaxed) {
            let mut began = self.0.began.lock().unwrap_or_else(PoisonError::into_inner);
            let space = KEPT.saturating_sub(began.len());
            began.extend(bytes.iter().take(space));
        }
    }

    /// The key exchange is over: what comes now is nobody's to look at.
    pub(super) fn forget(&self) {
        self.0.keeps.store(false, Ordering::Relaxed);
        *self.0.began.lock().unwrap_or_else(PoisonError::into_inner) = Vec::new();
    }

    /// Bytes received so far.
    pub(super) fn received(&self) -> u64 {
        self.0.received.load(Ordering::Relaxed)
    }

    /// The first bytes.
    pub(super) fn began(&self) -> Vec<u8> {
        self.0.began.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// It has begun to speak SSH.
    pub(super) fn greeted(&self) -> bool {
        matches!(greeting(&self.began()), Greeting::Ssh(_))
    }
}

/// Whether the exchange that began so showed a host certificate. russh checks a host key's signature
/// before it asks us, and it has no signatures of certificates: it gives up without saying why.
pub(super) fn shows_certificate(began: &[u8]) -> bool {
    let Greeting::Ssh(version) = greeting(began) else { return false };
    let end = version.iter().position(|byte| *byte == b'\n');
    let mut rest = end.and_then(|end| version.get(end + 1..)).unwrap_or_default();
    // RFC 4253 section 6: length, padding length, payload with padding.
    while let Some((payload, after)) = string(rest) {
        match payload.get(1..) {
            Some([REPLY | GROUP_EXCHANGE_REPLY, reply @ ..]) => {
                let algorithm = string(reply).and_then(|(key, _)| string(key));
                if algorithm.is_some_and(|(name, _)| is_certificate(&String::from_utf8_lossy(name))) {
                    return true;
                }
            }
            Some([NEW_KEYS, ..]) | None => return false,
            Some(_) => {}
        }
        rest = after;
    }
    false
}

/// The names of certificate algorithms, such as `ssh-ed25519-cert-v01@openssh.com`.
pub(super) fn is_certificate(algorithm: &str) -> bool {
    algorithm.contains("-cert-v0")
}

const NEW_KEYS: u8 = 21;
const REPLY: u8 = 31;
const GROUP_EXCHANGE_REPLY: u8 = 33;

/// Splits off what a 32-bit length stands before.
pub(super) fn string(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    rest.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_answers_is_told_by_its_first_bytes() {
        for (began, expected) in [
            (&b""[..], Greeting::Unfinished),
            (b"S", Greeting::Unfinished),
            (b"SSH-2.", Greeting::Unfinished),
            (b"SSH-2.0-x", Greeting::Ssh(b"SSH-2.0-x")),
            (b"SSH-1.99-x\n", Greeting::Ssh(b"SSH-1.99-x\n")),
            (b"SSH-1.5-x\n", Greeting::OldSsh),
            (b"Welcome\r\n\r\nto us\nSSH-2.0-x\r\n\0\0", Greeting::Ssh(b"SSH-2.0-x\r\n\0\0")),
            (b"Exceeded MaxStartups\r\n", Greeting::Unfinished),
            ("Välkommen\r\n".as_bytes(), Greeting::Unfinished),
            (b"HTTP/1.1 400 Bad Request\r\n", Greeting::Foreign),
            (b"220 mail.example ESMTP\r\n", Greeting::Foreign),
            (b"220-ftp.example\r\n", Greeting::Foreign),
            (b"* OK IMAP4rev1\r\n", Greeting::Foreign),
            (b"+OK POP3\r\n", Greeting::Foreign),
            (b"\x15\x03\x01\0\x02\x02\x46", Greeting::Foreign),
            (b"\xff\xfd\x18", Greeting::Foreign),
        ] {
            assert_eq!(greeting(began), expected, "{:?}", String::from_utf8_lossy(began));
        }
    }

    #[test]
    fn a_certificate_is_seen_in_the_exchange_and_nothing_else_is_one() {
        let string = |bytes: &[u8]| [&(bytes.len() as u32).to_be_bytes()[..], bytes].concat();
        let exchange = |number: u8, algorithm: &[u8]| {
            let key = string(&[string(algorithm), string(b"rest")].concat());
            let init = string(b"\x04\x14ssh-ed25519-cert-v01@openssh.com");
            let reply = string(&[&[4, number][..], &key, b"padding"].concat());
            [b"banner\r\nSSH-2.0-x\r\n", &init[..], &reply].concat()
        };
        let certificate = b"ssh-ed25519-cert-v01@openssh.com";
        assert!(shows_certificate(&exchange(31, certificate)));
        assert!(shows_certificate(&exchange(33, certificate)));
        assert!(!shows_certificate(&exchange(31, b"ssh-ed25519")));
        assert!(!shows_certificate(&exchange(21, certificate)));
        let whole = exchange(31, certificate);
        for length in 0..whole.len() - 8 {
            assert!(!shows_certificate(&whole[..length]), "{length}");
        }
    }
}
