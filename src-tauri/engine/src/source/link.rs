//! One connection to the site: from its name to its SFTP subsystem.
//!
//! In: a site, credentials, trust. Out: an open SFTP session, with each rung reported on the way up.
//! Deliberately absent: reconnecting and files (`sftp`), and any packet of authentication before the
//! host key was accepted.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use russh::client::{self, Handle};
use russh::{ChannelMsg, Disconnect, Preferred};
use russh_sftp::client::RawSftpSession;
use russh_sftp::client::rawsession::Limits;
use russh_sftp::extensions;
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;

use super::host_key::{self, Shown, Trust, Witness};
use super::ladder::{Climb, RungName, Seen};
use super::login::{self, Credentials};
use super::sftp::Site;
use crate::error::{Code, Error, Result};

const CONNECT_WITHIN: Duration = Duration::from_secs(20);
const KEEPALIVE: Duration = Duration::from_secs(30);
/// BUILDING.md section 5: russh's 2 MiB window would limit a long line.
const WINDOW: u32 = 16 << 20;
/// Starts when a request is queued, so all that is in flight must arrive within it.
const REQUEST_WITHIN_SECONDS: u64 = 120;
/// The longest read that OpenSSH answers in full.
const LONGEST_READ: u32 = 261_120;
const LONGEST_PACKET: u32 = 262_144;

/// An open SFTP session.
pub(super) struct Link {
    pub(super) sftp: RawSftpSession,
    /// Longest read that the server answers, in bytes.
    pub(super) read_limit: u32,
    pub(super) host_key: String,
    session: Handle<Witness>,
}

impl Link {
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
    climb: &mut Climb<'_>,
) -> Result<Link> {
    let addresses = resolve(site, climb).await?;
    let (stream, address) = reach(site, &addresses, climb).await?;
    let (mut session, shown, witness) = shake_hands(site, stream, address, trust, climb).await?;
    login::log_in(&mut session, &witness, (&site.host, &site.user), credentials, climb).await?;
    let (sftp, read_limit) = match subsystem(&session).await {
        Ok((sftp, read_limit, version)) => {
            climb.passed(RungName::Sftp, Seen::from([("version", version.to_string())]));
            (sftp, read_limit)
        }
        Err(error) => return Err(climb.failed(RungName::Sftp, Seen::new(), error)),
    };
    tracing::info!(host = site.host, cipher = shown.cipher, read_limit, "connected");
    Ok(Link { sftp, read_limit, host_key: shown.fingerprint, session })
}

async fn resolve(site: &Site, climb: &mut Climb<'_>) -> Result<Vec<SocketAddr>> {
    let unknown = || Error::new(Code::NameNotFound).arg("host", &site.host);
    let found = match timeout(CONNECT_WITHIN, lookup_host((site.host.as_str(), site.port))).await {
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

/// Tries every address in turn. "Refused" tells more than silence, so it wins.
async fn reach(
    site: &Site,
    addresses: &[SocketAddr],
    climb: &mut Climb<'_>,
) -> Result<(TcpStream, SocketAddr)> {
    let mut failure = None;
    for address in addresses {
        let (code, cause) = match dial(*address).await {
            Ok(stream) => {
                climb.passed(RungName::Tcp, Seen::from([("address", address.to_string())]));
                return Ok((stream, *address));
            }
            Err(error) if error.kind() == std::io::ErrorKind::ConnectionRefused => {
                (Code::ConnectionRefused, error)
            }
            Err(error) => (Code::ConnectionTimedOut, error),
        };
        if failure.as_ref().is_none_or(|(known, _)| *known == Code::ConnectionTimedOut) {
            failure = Some((code, cause));
        }
    }
    let (code, cause) =
        failure.unwrap_or((Code::ConnectionTimedOut, std::io::ErrorKind::AddrNotAvailable.into()));
    let error = Error::new(code).arg("host", &site.host).arg("port", site.port).because(cause);
    let error = match code == Code::ConnectionTimedOut {
        true => error.arg("seconds", CONNECT_WITHIN.as_secs()),
        false => error,
    };
    Err(climb.failed(RungName::Tcp, Seen::new(), error))
}

async fn dial(address: SocketAddr) -> std::io::Result<TcpStream> {
    let stream = timeout(CONNECT_WITHIN, TcpStream::connect(address)).await??;
    stream.set_nodelay(true)?;
    Ok(stream)
}

/// Key exchange. A site may have several host keys: where the one it prefers is not accepted, the
/// connection is dropped and the other families are asked for, before it is called changed.
async fn shake_hands(
    site: &Site,
    mut stream: TcpStream,
    address: SocketAddr,
    trust: &Trust,
    climb: &mut Climb<'_>,
) -> Result<(Handle<Witness>, Shown, host_key::ShownBy)> {
    let mut refused: Vec<Shown> = Vec::new();
    let mut algorithms = Preferred::DEFAULT;
    loop {
        let (handler, witness) = Witness::new(trust.clone());
        let exchange = client::connect_stream(Arc::new(configuration(algorithms)), stream, handler);
        let outcome = timeout(CONNECT_WITHIN, exchange).await;
        let shown = witness.get();
        let error = match outcome {
            Ok(Ok(session)) => {
                climb.passed(RungName::Ssh, ssh_seen(&shown));
                climb.passed(RungName::HostKey, key_seen(&shown));
                return Ok((session, shown, witness));
            }
            Ok(Err(error)) => Some(error),
            Err(_) => None,
        };
        if !shown.fingerprint.is_empty() && !trust.allows(&shown.fingerprint) {
            refused.push(shown);
            let families: Vec<_> = refused.iter().filter_map(|r| r.algorithm.clone()).collect();
            let others = host_key::algorithms_without(&families).filter(|_| !trust.pins().is_empty());
            if let Some(others) = others
                && let Ok(again) = dial(address).await
            {
                (algorithms, stream) = (others, again);
                continue;
            }
        }
        return Err(match refused.first() {
            Some(first) => {
                climb.passed(RungName::Ssh, ssh_seen(first));
                climb.failed(RungName::HostKey, key_seen(first), host_key_error(site, first, trust))
            }
            None => {
                let failure = Error::new(Code::SshHandshake).arg("host", &site.host).arg("port", site.port);
                let failure = match error {
                    Some(cause) => failure.because(cause),
                    None => failure,
                };
                climb.failed(RungName::Ssh, Seen::new(), failure)
            }
        });
    }
}

fn configuration(preferred: Preferred) -> client::Config {
    client::Config {
        window_size: WINDOW,
        nodelay: true,
        keepalive_interval: Some(KEEPALIVE),
        preferred,
        ..client::Config::default()
    }
}

fn ssh_seen(shown: &Shown) -> Seen {
    let values =
        [("banner", &shown.banner), ("key_exchange", &shown.key_exchange), ("cipher", &shown.cipher)];
    values.into_iter().filter(|(_, v)| !v.is_empty()).map(|(k, v)| (k, v.clone())).collect()
}

fn key_seen(shown: &Shown) -> Seen {
    let algorithm = shown.algorithm.as_ref().map(|a| a.as_str().to_owned()).unwrap_or_default();
    Seen::from([("algorithm", algorithm), ("fingerprint", shown.fingerprint.clone())])
}

fn host_key_error(site: &Site, shown: &Shown, trust: &Trust) -> Error {
    let code = if trust.pins().is_empty() { Code::HostKeyUnknown } else { Code::HostKeyChanged };
    let error = Error::new(code).arg("host", &site.host).arg("seen", &shown.fingerprint);
    match code == Code::HostKeyChanged {
        true => error.arg("accepted", trust.pins().join(", ")),
        false => error,
    }
}

/// Opens the SFTP subsystem. Gives the session, its longest read and the protocol version.
async fn subsystem(session: &Handle<Witness>) -> Result<(RawSftpSession, u32, u32)> {
    let refused = || Error::new(Code::SftpRefused);
    let opening = async {
        let mut channel = session.channel_open_session().await.map_err(|e| refused().because(e))?;
        channel.request_subsystem(true, "sftp").await.map_err(|e| refused().because(e))?;
        loop {
            match channel.wait().await {
                Some(ChannelMsg::Success) => break,
                Some(ChannelMsg::Failure | ChannelMsg::Close | ChannelMsg::Eof) | None => {
                    return Err(refused());
                }
                Some(_) => {}
            }
        }
        let configuration = russh_sftp::client::Config {
            max_packet_len: LONGEST_PACKET,
            request_timeout_secs: REQUEST_WITHIN_SECONDS,
            ..russh_sftp::client::Config::default()
        };
        let mut sftp = RawSftpSession::new_with_config(channel.into_stream(), configuration);
        let version = sftp.init().await.map_err(|e| refused().because(e))?;
        let mut read_limit = LONGEST_READ;
        if version.extensions.contains_key(extensions::LIMITS) {
            let limits = Limits::from(sftp.limits().await.map_err(|e| refused().because(e))?);
            sftp.set_limits(limits);
            let told = limits.read_len.and_then(|limit| u32::try_from(limit).ok());
            read_limit = told.unwrap_or(read_limit).min(read_limit);
        }
        Ok((sftp, read_limit, version.version))
    };
    timeout(CONNECT_WITHIN, opening).await.unwrap_or_else(|late| Err(refused().because(late)))
}
