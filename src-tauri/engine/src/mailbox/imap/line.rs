//! The line to an IMAP server: TCP, then TLS from the start or after STARTTLS.
//!
//! In: where, whom to trust, bytes. Out: whole replies, each with its literals, within a time and a size: a server can
//! neither hang a run nor fill the memory. Deliberately absent: what replies mean (`reply`), any way back from TLS.

use std::io::{self, Read as _, Write as _};
use std::net::{TcpStream, ToSocketAddrs as _};
use std::sync::Arc;
use std::time::{Duration, Instant};

use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ClientConnection, StreamOwned};
use zeroize::Zeroize as _;

use super::super::remote::Trouble;
use super::{reply, value};
use crate::error::{Code, Error};
use crate::settings::Imap;
use crate::tls::{Broken, broken};

/// Until a connection is there, for each address of a name.
const CONNECT: Duration = Duration::from_secs(20);
/// Addresses of one name that are tried.
const ADDRESSES: usize = 4;
/// One line without its literals: uids of a million mails.
const LONGEST: usize = 8 << 20;
/// All that is said until one command ends, beside what was asked for.
const MOST: usize = 64 << 20;
/// Bytes that are gathered before they are sent.
const GATHERED: usize = 128 << 10;

/// A line to a server.
pub struct Line {
    stream: Stream,
    host: String,
    port: u16,
    read: Vec<u8>,
    at: usize,
    gathered: Vec<u8>,
    deadline: Instant,
    patience: Duration,
    left: usize,
    broken: bool,
}

enum Stream {
    Plain(TcpStream),
    Tls(Box<StreamOwned<ClientConnection, TcpStream>>),
    /// Between the two: a handshake failed.
    Gone,
}

/// An error that names the server.
pub fn at(code: Code, host: &str, port: u16) -> Error {
    Error::new(code).arg("host", host).arg("port", port)
}

impl Line {
    /// Connects: each address of the name in turn.
    ///
    /// # Errors
    /// `Trouble::Lost`.
    pub fn connect(settings: &Imap) -> Result<Self, Trouble> {
        let (host, port) = (settings.host.trim(), settings.port());
        let host = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
        let mut why = at(Code::DestinationUnreachable, host, port);
        let addresses = match (host, port).to_socket_addrs() {
            Ok(addresses) => addresses,
            Err(error) => return Err(Trouble::Lost(why.because(error))),
        };
        for address in addresses.take(ADDRESSES) {
            match TcpStream::connect_timeout(&address, CONNECT).and_then(|stream| {
                stream.set_nodelay(true)?;
                Ok(stream)
            }) {
                Ok(stream) => {
                    return Ok(Self {
                        stream: Stream::Plain(stream),
                        host: host.to_owned(),
                        port,
                        read: Vec::new(),
                        at: 0,
                        gathered: Vec::new(),
                        deadline: Instant::now(),
                        patience: Duration::ZERO,
                        left: MOST,
                        broken: false,
                    });
                }
                Err(error) if broken(&error) == Some(Broken::Silent) => {
                    why = at(Code::DestinationSilent, host, port).arg("seconds", CONNECT.as_secs());
                }
                Err(error) => why = at(Code::DestinationUnreachable, host, port).because(error),
            }
        }
        Err(Trouble::Lost(why))
    }

    /// Begins to encrypt.
    ///
    /// # Errors
    /// `Trouble::Server` where the certificate is not trusted or no encryption comes about, `Trouble::Lost`.
    pub fn encrypt(&mut self, config: &Arc<ClientConfig>) -> Result<(), Trouble> {
        let no_tls = || Trouble::Server(at(Code::DestinationNoTls, &self.host, self.port));
        // What came before the encryption was never said: it may be somebody else's (CVE-2011-0411).
        if self.at < self.read.len() {
            return Err(no_tls());
        }
        let name = ServerName::try_from(self.host.clone()).map_err(|_| no_tls())?;
        let connection = ClientConnection::new(Arc::clone(config), name).map_err(|_| no_tls())?;
        let Stream::Plain(tcp) = std::mem::replace(&mut self.stream, Stream::Gone) else {
            return Err(no_tls());
        };
        let mut tls = Box::new(StreamOwned::new(connection, tcp));
        while tls.conn.is_handshaking() {
            let stepped = limit(&tls.sock, self.deadline).and_then(|()| tls.conn.complete_io(&mut tls.sock));
            if let Err(error) = stepped {
                self.broken = true;
                return Err(match broken(&error) {
                    Some(Broken::Untrusted) => {
                        Trouble::Server(Error::new(Code::DestinationUntrusted).arg("host", &self.host))
                    }
                    Some(Broken::NoTls) => no_tls(),
                    Some(Broken::Silent | Broken::Refused) | None => self.lost(&error),
                });
            }
        }
        self.stream = Stream::Tls(tls);
        Ok(())
    }

    /// How long the next command may take, and how many bytes it may bring beside the usual.
    pub fn expect(&mut self, patience: Duration, more: usize) {
        self.patience = patience;
        self.deadline = Instant::now() + patience;
        self.left = MOST + more;
    }

    /// Whether the line broke.
    pub fn is_broken(&self) -> bool {
        self.broken
    }

    /// Host and port.
    pub fn place(&self) -> (&str, u16) {
        (&self.host, self.port)
    }

    /// Gathers bytes for the server; sends them once there are many.
    ///
    /// # Errors
    /// `Trouble::Lost`.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), Trouble> {
        if self.gathered.len() + bytes.len() <= GATHERED {
            self.gathered.extend_from_slice(bytes);
            return Ok(());
        }
        self.flush()?;
        self.send(bytes)
    }

    /// Sends what was gathered, and forgets it: it may be a password.
    ///
    /// # Errors
    /// `Trouble::Lost`.
    pub fn flush(&mut self) -> Result<(), Trouble> {
        let mut gathered = std::mem::take(&mut self.gathered);
        let sent = self.send(&gathered);
        gathered.zeroize();
        self.gathered = gathered;
        sent
    }

    fn send(&mut self, mut bytes: &[u8]) -> Result<(), Trouble> {
        while !bytes.is_empty() {
            let deadline = self.deadline;
            let sent = match &mut self.stream {
                Stream::Plain(tcp) => limit(tcp, deadline).and_then(|()| tcp.write(bytes)),
                Stream::Tls(tls) => limit(&tls.sock, deadline).and_then(|()| tls.write(bytes)),
                Stream::Gone => Err(io::ErrorKind::NotConnected.into()),
            };
            match sent {
                Ok(0) => return Err(self.lost(&io::ErrorKind::WriteZero.into())),
                Ok(count) => bytes = bytes.get(count..).unwrap_or_default(),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(self.lost(&error)),
            }
        }
        if let Stream::Tls(tls) = &mut self.stream
            && let Err(error) = tls.flush()
        {
            return Err(self.lost(&error));
        }
        Ok(())
    }

    /// The next reply with its literals, each of `largest` bytes at most; none where it means nothing and can be left
    /// out.
    ///
    /// # Errors
    /// `Trouble::Lost`, with `destination-protocol` where it is no reply or more than was asked for.
    pub fn reply(&mut self, largest: usize) -> Result<Option<reply::Reply>, Trouble> {
        let mut whole = self.line()?;
        while reply::has_literals(&whole)
            && let Some(count) = value::literal(&whole)
        {
            if count > largest {
                return Err(self.nonsense());
            }
            self.bytes(count, &mut whole)?;
            let rest = self.line()?;
            whole.extend_from_slice(&rest);
            if !rest.ends_with(b"}\r\n") && !rest.ends_with(b"}\n") {
                break;
            }
        }
        match reply::read(&whole) {
            Some(reply) => Ok(Some(reply)),
            // News of an extension that nobody asked for, or a flag of an odd form.
            None if whole.starts_with(b"* ") => Ok(None),
            None => Err(self.nonsense()),
        }
    }

    /// The server says what means nothing here.
    pub fn nonsense(&mut self) -> Trouble {
        self.broken = true;
        let error = Error::new(Code::DestinationProtocol).arg("host", &self.host).arg("port", self.port);
        Trouble::Lost(error.arg("said", "–"))
    }

    fn line(&mut self) -> Result<Vec<u8>, Trouble> {
        let mut line = Vec::new();
        loop {
            let fresh = self.read.get(self.at..).unwrap_or_default();
            let end = fresh.iter().position(|byte| *byte == b'\n').map(|end| end + 1);
            let taken = fresh.get(..end.unwrap_or(fresh.len())).unwrap_or_default();
            line.extend_from_slice(taken);
            self.at += taken.len();
            if end.is_some() {
                return Ok(line);
            }
            if line.len() > LONGEST {
                return Err(self.nonsense());
            }
            self.fill()?;
        }
    }

    fn bytes(&mut self, count: usize, into: &mut Vec<u8>) -> Result<(), Trouble> {
        let mut missing = count;
        while missing > 0 {
            let fresh = self.read.get(self.at..).unwrap_or_default();
            let taken = fresh.get(..missing.min(fresh.len())).unwrap_or_default();
            into.extend_from_slice(taken);
            self.at += taken.len();
            missing -= taken.len();
            if missing > 0 {
                self.fill()?;
            }
        }
        Ok(())
    }

    /// Reads what has come, once all of the earlier was taken.
    fn fill(&mut self) -> Result<(), Trouble> {
        self.read.resize(32 << 10, 0);
        self.at = 0;
        loop {
            let deadline = self.deadline;
            let got = match &mut self.stream {
                Stream::Plain(tcp) => limit(tcp, deadline).and_then(|()| tcp.read(&mut self.read)),
                Stream::Tls(tls) => limit(&tls.sock, deadline).and_then(|()| tls.read(&mut self.read)),
                Stream::Gone => Err(io::ErrorKind::NotConnected.into()),
            };
            match got {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Ok(count) if count > 0 && count <= self.left => {
                    self.left -= count;
                    self.read.truncate(count);
                    return Ok(());
                }
                Ok(0) => {
                    self.read.clear();
                    return Err(self.lost(&io::ErrorKind::UnexpectedEof.into()));
                }
                Ok(_) => {
                    self.read.clear();
                    return Err(self.nonsense());
                }
                Err(error) => {
                    self.read.clear();
                    return Err(self.lost(&error));
                }
            }
        }
    }

    fn lost(&mut self, error: &io::Error) -> Trouble {
        self.broken = true;
        Trouble::Lost(match broken(error) {
            Some(Broken::Silent) => {
                at(Code::DestinationSilent, &self.host, self.port).arg("seconds", self.patience.as_secs())
            }
            Some(Broken::Untrusted | Broken::NoTls | Broken::Refused) | None => {
                at(Code::DestinationLost, &self.host, self.port)
            }
        })
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        if let (Stream::Tls(tls), false) = (&mut self.stream, self.broken) {
            tls.conn.send_close_notify();
            let _ = tls.conn.write_tls(&mut tls.sock);
        }
    }
}

/// What is left until the deadline, for the next call.
fn limit(tcp: &TcpStream, deadline: Instant) -> io::Result<()> {
    let left = deadline.saturating_duration_since(Instant::now());
    if left.is_zero() {
        return Err(io::ErrorKind::TimedOut.into());
    }
    tcp.set_read_timeout(Some(left))?;
    tcp.set_write_timeout(Some(left))
}
