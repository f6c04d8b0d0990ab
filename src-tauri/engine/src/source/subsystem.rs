//! The SFTP subsystem of an authenticated connection.
//!
//! In: the connection. Out: an SFTP session, or why there is none. Deliberately absent: files (`sftp`).

use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use russh::client::Handle;
use russh::{ChannelMsg, ChannelReadHalf};
use russh_sftp::client::RawSftpSession;
use russh_sftp::extensions;
use tokio::io::{AsyncRead, ReadBuf};
use tokio::time::timeout;

use super::host_key::Witness;
use super::link::Limits;
use super::login::says_expired;
use crate::error::{Code, Error, Result};

/// Starts when a request is queued, so all that is in flight must arrive within it, also over a slow line. A dead one is
/// known sooner, by its silence (`link`).
const REQUEST_WITHIN_SECONDS: u64 = 3_600;
const LONGEST_PACKET: u32 = 262_144;

/// An open SFTP session.
pub(super) struct Subsystem {
    pub(super) session: RawSftpSession,
    /// It says what it answers at most.
    pub(super) has_limits: bool,
    pub(super) version: u32,
}

/// Opens the SFTP subsystem.
///
/// # Errors
/// `sftp-refused`; after a password that was taken also `password-expired`, which OpenSSH without PAM
/// says only here.
pub(super) async fn open(session: &Handle<Witness>, by_password: bool, limits: Limits) -> Result<Subsystem> {
    let said = Said::default();
    let outcome = timeout(limits.subsystem, start(session, &said)).await;
    let error = match outcome {
        Ok(Ok(opened)) => return Ok(opened),
        Ok(Err(error)) => error,
        Err(late) => Error::new(Code::SftpRefused).because(late),
    };
    if by_password && said.granted.load(Ordering::Relaxed) && !said.expired() {
        // However it ends: what was said until then counts.
        let _ = timeout(limits.quiet, ask_why(session, &said)).await;
    }
    match by_password && said.expired() {
        true => Err(Error::new(Code::PasswordExpired).because(error)),
        false => Err(error),
    }
}

async fn start(session: &Handle<Witness>, said: &Said) -> Result<Subsystem> {
    let refused = || Error::new(Code::SftpRefused);
    let channel = session.channel_open_session().await.map_err(|e| refused().because(e))?;
    channel.request_subsystem(true, "sftp").await.map_err(|e| refused().because(e))?;
    // The first packet goes with the request, as OpenSSH's client sends it: granting SFTP costs no round trip.
    let (read, write) = channel.split();
    let configuration = russh_sftp::client::Config {
        max_packet_len: LONGEST_PACKET,
        request_timeout_secs: REQUEST_WITHIN_SECONDS,
        ..russh_sftp::client::Config::default()
    };
    let answers = Answers { channel: read, reading: None, given: 0, said: said.clone() };
    let stream = tokio::io::join(answers, Box::pin(write.make_writer()));
    let sftp = RawSftpSession::new_with_config(stream, configuration);
    let version = sftp.init().await.map_err(|e| refused().because(e))?;
    let has_limits = version.extensions.contains_key(extensions::LIMITS);
    Ok(Subsystem { session: sftp, has_limits, version: version.version })
}

/// OpenSSH lets somebody with an expired password in, ends SFTP at once, and tells why to those alone who
/// ask for a command. It does not run the command then; elsewhere this one does nothing.
async fn ask_why(session: &Handle<Witness>, said: &Said) -> Result<(), russh::Error> {
    let mut channel = session.channel_open_session().await?;
    channel.exec(true, "exit").await?;
    loop {
        match channel.wait().await {
            Some(ChannelMsg::ExtendedData { data, .. } | ChannelMsg::Data { data }) => said.add(&data),
            Some(ChannelMsg::Failure | ChannelMsg::Close) | None => return Ok(()),
            Some(_) => {}
        }
    }
}

/// What the site says beside the data: the beginning of it.
#[derive(Clone, Default)]
struct Said {
    words: Arc<Mutex<Vec<u8>>>,
    /// It granted SFTP before that.
    granted: Arc<AtomicBool>,
}

impl Said {
    fn add(&self, bytes: &[u8]) {
        let mut said = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        let space = 4096_usize.saturating_sub(said.len());
        said.extend(bytes.iter().take(space));
    }

    fn expired(&self) -> bool {
        says_expired(&String::from_utf8_lossy(&self.words.lock().unwrap_or_else(PoisonError::into_inner)))
    }
}

/// The data of a channel; russh's own stream drops what is said beside it.
struct Answers {
    channel: ChannelReadHalf,
    reading: Option<ChannelMsg>,
    /// How much of it was given on.
    given: usize,
    said: Said,
}

impl AsyncRead for Answers {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<std::io::Result<()>> {
        loop {
            if let Some(ChannelMsg::Data { data }) = &self.reading
                && let Some(rest) = data.get(self.given..).filter(|rest| !rest.is_empty())
            {
                let length = rest.len().min(buffer.remaining());
                buffer.put_slice(rest.get(..length).unwrap_or_default());
                self.given += length;
                return Poll::Ready(Ok(()));
            }
            // Made anew for each poll: what it waits for stays in the channel.
            let next = ready!(pin!(self.channel.wait()).poll(context));
            match &next {
                Some(ChannelMsg::Success) => self.said.granted.store(true, Ordering::Relaxed),
                Some(ChannelMsg::ExtendedData { data, .. }) => self.said.add(data),
                Some(ChannelMsg::Failure | ChannelMsg::Eof | ChannelMsg::Close) | None => {
                    return Poll::Ready(Ok(()));
                }
                Some(_) => {}
            }
            (self.reading, self.given) = (next, 0);
        }
    }
}
