//! One connection to the site: from its name to its SFTP subsystem.
//!
//! In: a site, credentials, trust. Out: an open SFTP session, with each rung reported on the way up.
//! Deliberately absent: reconnecting and files (`sftp`), and any packet of authentication before the
//! host key was accepted.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::sync::OnceLock;
use std::time::Duration;

use russh::Disconnect;
use russh::client::Handle;
use russh_sftp::client::RawSftpSession;
use russh_sftp::client::rawsession::Limits as SftpLimits;
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;

use super::handshake::{Met, shake_hands};
use super::host_key::{Trust, Witness};
use super::ladder::{Climb, RungName, Seen};
use super::login::{self, Credentials};
use super::sftp::Site;
use super::subsystem::{self, Subsystem};
use crate::error::{Code, Error, Result};

/// How long each step may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// To find the name, and to connect to one address.
    pub connect: Duration,
    /// From there to the server's version line.
    pub greeting: Duration,
    /// From there to the accepted host key.
    pub exchange: Duration,
    /// An answer in authentication; sites may ask a directory, or delay a refusal.
    pub answer: Duration,
    /// Nothing more after a packet that was no answer (`login`).
    pub quiet: Duration,
    /// To open SFTP.
    pub subsystem: Duration,
    /// No byte for this long: the line is dead.
    pub idle: Duration,
    /// One file, with all its new connections.
    pub file: Duration,
    /// Before each new connection after one was lost.
    pub pauses: [Duration; 3],
}

impl Default for Limits {
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self {
            connect: seconds(20),
            greeting: seconds(20),
            exchange: seconds(20),
            answer: seconds(60),
            quiet: seconds(3),
            subsystem: seconds(20),
            idle: seconds(30),
            file: seconds(2 * 60 * 60),
            pauses: [seconds(0), seconds(2), seconds(5)],
        }
    }
}

/// The longest read that OpenSSH answers in full.
const LONGEST_READ: u32 = 261_120;

/// An open SFTP session.
pub(super) struct Link {
    pub(super) sftp: RawSftpSession,
    /// Longest read that the server answers, in bytes, where it has told (`learn`).
    read_limit: OnceLock<u32>,
    has_limits: bool,
    /// Where it leads.
    pub(super) host: String,
    /// No byte for this long: it is dead.
    pub(super) idle: Duration,
    pub(super) host_key: String,
    /// Fingerprint of the SSH key that was accepted, where one was asked for.
    pub(super) accepted_key: Option<String>,
    session: Handle<Witness>,
}

impl Link {
    /// Asks what the server answers at most. Beside another request: it costs no round trip of its own. Where there is
    /// no answer, short replies tell.
    pub(super) async fn learn(&self) {
        if self.has_limits
            && self.read_limit.get().is_none()
            && let Ok(Ok(told)) = timeout(self.idle, self.sftp.limits()).await
        {
            let told = SftpLimits::from(told).read_len.and_then(|limit| u32::try_from(limit).ok());
            let _ = self.read_limit.set(told.unwrap_or(LONGEST_READ));
        }
    }

    /// The longest read that makes sense.
    pub(super) fn read_limit(&self) -> u32 {
        self.read_limit.get().copied().unwrap_or(LONGEST_READ).min(LONGEST_READ)
    }

    /// Says goodbye, without waiting for an answer.
    pub(super) async fn close(self) {
        let goodbye = self.session.disconnect(Disconnect::ByApplication, "", "");
        let _ = timeout(Duration::from_secs(1), goodbye).await;
    }
}

/// Climbs from `Name` to `Sftp`.
pub(super) async fn open(
    site: &Site,
    credentials: &Credentials,
    trust: &Trust,
    limits: Limits,
    climb: &mut Climb<'_>,
) -> Result<Link> {
    let addresses = resolve(site, limits, climb).await?;
    let (stream, address) = reach(site, &addresses, limits, climb).await?;
    let mut met = shake_hands(site, stream, address, trust, limits, climb).await?;
    let entered = login::log_in(&mut met, site, credentials, limits, climb).await?;
    let opened = subsystem::open(&met.session, entered.by_password, limits).await;
    let Subsystem { session: sftp, has_limits, version } = match opened {
        Ok(opened) => opened,
        Err(error) if error.code() == Code::PasswordExpired => {
            return Err(climb.failed(RungName::Password, entered.password.seen, error));
        }
        Err(error) => {
            climb.tell(entered.password);
            return Err(climb.failed(RungName::Sftp, Seen::new(), error));
        }
    };
    climb.tell(entered.password);
    climb.passed(RungName::Sftp, Seen::from([("version", version.to_string())]));
    let Met { session, shown, .. } = met;
    tracing::info!(host = site.host, cipher = shown.cipher, "connected");
    let (host_key, accepted_key) = (shown.fingerprint, entered.key);
    let read_limit = OnceLock::new();
    Ok(Link {
        sftp,
        read_limit,
        has_limits,
        host: site.host.clone(),
        idle: limits.idle,
        host_key,
        accepted_key,
        session,
    })
}

async fn resolve(site: &Site, limits: Limits, climb: &mut Climb<'_>) -> Result<Vec<SocketAddr>> {
    let unknown = || Error::new(Code::NameNotFound).arg("host", &site.host);
    let found = match timeout(limits.connect, lookup_host((site.host.as_str(), site.port))).await {
        Ok(Ok(found)) => Ok(found.collect::<Vec<_>>())
            .and_then(|found| if found.is_empty() { Err(unknown()) } else { Ok(found) }),
        Ok(Err(error)) => Err(unknown().because(error)),
        Err(late) => Err(unknown().because(late)),
    };
    match found {
        Ok(found) => {
            let addresses: Vec<String> = found.iter().map(|a| a.ip().to_string()).collect();
            climb.passed(RungName::Name, Seen::from([("addresses", addresses.join(", "))]));
            Ok(found)
        }
        Err(error) => Err(climb.failed(RungName::Name, Seen::new(), error)),
    }
}

/// Tries every address in turn. "Refused" tells more than silence, and silence more than "no way".
async fn reach(
    site: &Site,
    addresses: &[SocketAddr],
    limits: Limits,
    climb: &mut Climb<'_>,
) -> Result<(TcpStream, SocketAddr)> {
    let mut failure: Option<(Code, std::io::Error, &SocketAddr)> = None;
    for address in addresses {
        let error = match dial(*address, limits.connect).await {
            Ok(stream) => {
                climb.passed(RungName::Tcp, Seen::from([("address", address.to_string())]));
                return Ok((stream, *address));
            }
            Err(error) => error,
        };
        let code = unreached(&error);
        if failure.as_ref().is_none_or(|(known, ..)| telling(*known) < telling(code)) {
            failure = Some((code, error, address));
        }
    }
    let Some((code, cause, address)) = failure else { return Err(Error::internal("addresses")) };
    let error = Error::new(code).arg("host", &site.host).because(cause);
    let error = match code == Code::NetworkUnreachable {
        true => error,
        false => error.arg("port", site.port),
    };
    let error = match code == Code::ConnectionTimedOut {
        true => error.arg("seconds", limits.connect.as_secs()),
        false => error,
    };
    Err(climb.failed(RungName::Tcp, Seen::from([("address", address.to_string())]), error))
}

/// What a failed connection means. Whatever is neither a refusal nor silence lies on this side.
pub(super) fn unreached(error: &std::io::Error) -> Code {
    match error.kind() {
        ErrorKind::ConnectionRefused | ErrorKind::ConnectionReset => Code::ConnectionRefused,
        ErrorKind::TimedOut => Code::ConnectionTimedOut,
        _ => Code::NetworkUnreachable,
    }
}

fn telling(code: Code) -> u8 {
    match code == Code::ConnectionRefused {
        true => 2,
        false => u8::from(code == Code::ConnectionTimedOut),
    }
}

pub(super) async fn dial(address: SocketAddr, within: Duration) -> std::io::Result<TcpStream> {
    let stream = timeout(within, TcpStream::connect(address)).await??;
    stream.set_nodelay(true)?;
    Ok(stream)
}
