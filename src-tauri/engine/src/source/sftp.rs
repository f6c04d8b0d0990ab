//! A folder on an SFTP site.
//!
//! In: a site, credentials, trust. Out: listings and bytes. Synchronous outside; inside, a tokio runtime
//! of its own, so it must not be called from another one. A broken connection is made anew, with the
//! host key that was accepted, and a transfer goes on where it stopped.
//! Deliberately absent: local files, and any meaning in a name that the server gives.

use std::cell::Cell;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use futures_util::future::{Either, join, join3, select};
use futures_util::stream::FuturesOrdered;
use futures_util::{FutureExt, StreamExt};
use russh_sftp::client::error::Error as SftpError;
use russh_sftp::protocol::{Attrs, Data, FileAttributes, OpenFlags, StatusCode};
use tokio::runtime::{Builder, Runtime};
use tokio::time::{sleep, timeout};

use super::Source;
use super::host_key::Trust;
use super::ladder::{Climb, Rung, RungName, Seen};
use super::link::{self, Limits, Link};
use super::listing::{full_path, is_file_name, list};
use super::login::{self, Credentials};
use super::pace::{MOST_READS, Pace};
use crate::error::{Code, Error, Result};
use crate::model::{RemoteFile, Timestamp};

/// Where the files are. No `Debug`: the user name is not for logs.
#[derive(Clone, PartialEq, Eq)]
pub struct Site {
    /// Name or IP address, as `host_from_form` gives it.
    pub host: String,
    /// TCP port.
    pub port: u16,
    /// The folder; empty: where the site puts us.
    pub path: String,
    /// The user name on the site (the firm code).
    pub user: String,
}

/// A connected site.
pub struct SftpSource {
    site: Site,
    credentials: Credentials,
    pin: Trust,
    limits: Limits,
    host_key: String,
    accepted_key: Option<String>,
    link: Option<Link>,
    stop: Arc<AtomicBool>,
    /// `None` only while dropping.
    runtime: Option<Runtime>,
}

/// A connection that brought so much was worth making: a line that breaks now and then may break often.
const WORTH: u64 = 1 << 20;
/// How soon a stop is noticed.
const GLANCE: Duration = Duration::from_millis(100);

impl SftpSource {
    /// Connects and lists the folder once, telling `on_rung` each rung from `Name` to `Folder`; after a
    /// failure the rungs above it are told as not tried. `stop` ends it soon, with no further rung.
    ///
    /// # Errors
    /// The failed rung's error; `cancelled`.
    pub fn connect(
        site: Site,
        credentials: Credentials,
        trust: Trust,
        stop: &AtomicBool,
        on_rung: &mut dyn FnMut(Rung),
    ) -> Result<Self> {
        Self::connect_within(site, credentials, trust, Limits::default(), stop, on_rung)
    }

    /// As `connect`, with other limits of time.
    ///
    /// # Errors
    /// The failed rung's error; `cancelled`.
    pub fn connect_within(
        site: Site,
        mut credentials: Credentials,
        trust: Trust,
        limits: Limits,
        stop: &AtomicBool,
        on_rung: &mut dyn FnMut(Rung),
    ) -> Result<Self> {
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .map_err(|e| Error::internal("runtime").because(e))?;
        let mut climb = Climb::new(on_rung);
        let opened = unless(stop, &runtime, async {
            let link = link::open(&site, &credentials, &trust, limits, &mut climb).await?;
            // What is asked at once costs one round trip.
            let ((), path, listing) =
                join3(link.learn(), full_path(&link, &site.path), list(&link, &site.path)).await;
            let listing = listing.map_err(|stop| stop.into_error(&site.host));
            Ok((link, listing, path))
        });
        let (link, listing, path) = match opened.flatten() {
            Ok(opened) => opened,
            Err(error) => {
                // Not waiting for a name resolution that may still be going on.
                runtime.shutdown_background();
                return Err(error);
            }
        };
        let path = ("path", path);
        match listing {
            Ok(listing) => {
                let mut seen = Seen::from([
                    path,
                    ("files", listing.files.len().to_string()),
                    ("skipped", listing.skipped.to_string()),
                ]);
                if let Some(newest) = listing.files.last() {
                    seen.insert("newest", newest.modified.to_string());
                }
                climb.passed(RungName::Folder, seen);
            }
            Err(error) => return Err(climb.failed(RungName::Folder, Seen::from([path]), error)),
        }
        let host_key = link.host_key.clone();
        let pin = Trust { pins: vec![host_key.clone()], revoked: trust.revoked, accept_new: false };
        login::accepted_first(&mut credentials, link.accepted_key.as_deref());
        Ok(Self {
            site,
            credentials,
            pin,
            limits,
            host_key,
            accepted_key: link.accepted_key.clone(),
            link: Some(link),
            stop: Arc::default(),
            runtime: Some(runtime),
        })
    }

    /// The fingerprint of the SSH key that the site accepted last; `None` where it asked for none.
    /// Connecting anew offers it first.
    #[must_use]
    pub fn accepted_key(&self) -> Option<String> {
        self.accepted_key.clone()
    }

    /// Does `work`, on a new connection if the last was lost. `work` keeps its own place, and says how far it came.
    fn persist<T>(
        &mut self,
        place: &Cell<u64>,
        mut work: impl AsyncFnMut(&Link) -> Result<T, Stop>,
    ) -> Result<T> {
        let mut pauses = self.limits.pauses.into_iter();
        let mut worth = place.get().saturating_add(WORTH);
        loop {
            let link = match self.link.take() {
                Some(link) => Ok(link),
                None => self.unless_stopped(link::open(
                    &self.site,
                    &self.credentials,
                    &self.pin,
                    self.limits,
                    &mut Climb::new(&mut |_| ()),
                ))?,
            };
            if let Ok(link) = &link
                && link.accepted_key.is_some()
                && link.accepted_key != self.accepted_key
            {
                login::accepted_first(&mut self.credentials, link.accepted_key.as_deref());
                self.accepted_key.clone_from(&link.accepted_key);
            }
            let lost = match link {
                Ok(link) => {
                    let worked = self.unless_stopped(async { join(link.learn(), work(&link)).await.1 });
                    match worked.unwrap_or_else(|stopped| Err(Stop::Final(stopped))) {
                        Ok(done) => {
                            self.link = Some(link);
                            return Ok(done);
                        }
                        Err(Stop::Final(error)) => {
                            self.link = Some(link);
                            return Err(error);
                        }
                        Err(lost @ Stop::Lost(_)) => {
                            self.unless_stopped(link.close())?;
                            lost.into_error(&self.site.host)
                        }
                    }
                }
                Err(error) if unreachable(error.code()) => error,
                Err(error) => return Err(error),
            };
            if place.get() >= worth {
                worth = place.get().saturating_add(WORTH);
                pauses = self.limits.pauses.into_iter();
            }
            let Some(pause) = pauses.next() else {
                return Err(Error::new(Code::ConnectionLost).arg("host", &self.site.host).because(lost));
            };
            tracing::info!(host = self.site.host, cause = %lost, "connection lost, connecting anew");
            self.unless_stopped(async { sleep(pause).await })?;
        }
    }

    /// `unless` a person stops it.
    fn unless_stopped<T>(&self, work: impl Future<Output = T>) -> Result<T> {
        let runtime = self.runtime.as_ref().ok_or_else(|| Error::internal("runtime"))?;
        unless(&self.stop, runtime, work)
    }
}

/// Does `work`; `cancelled` once `stop` says so.
fn unless<T>(stop: &AtomicBool, runtime: &Runtime, work: impl Future<Output = T>) -> Result<T> {
    let stopped = async {
        while !stop.load(Ordering::Relaxed) {
            sleep(GLANCE).await;
        }
    };
    match runtime.block_on(select(pin!(work), pin!(stopped))) {
        Either::Left((done, _)) => Ok(done),
        Either::Right(_) => Err(Error::new(Code::Cancelled)),
    }
}

impl Source for SftpSource {
    fn list(&mut self) -> Result<Vec<RemoteFile>> {
        let path = self.site.path.clone();
        let listing = self.persist(&Cell::default(), async |link| list(link, &path).await)?;
        if listing.skipped > 0 {
            tracing::info!(skipped = listing.skipped, "entries that are no fetchable files");
        }
        Ok(listing.files)
    }

    fn fetch(
        &mut self,
        file: &RemoteFile,
        offset: u64,
        sink: &mut dyn FnMut(&[u8]) -> Result<()>,
    ) -> Result<()> {
        let path = remote_path(&self.site.path, &file.name).ok_or_else(|| unreadable(file))?;
        let (position, began, within) = (Cell::new(offset), Instant::now(), self.limits.file);
        self.persist(&position, async |link| {
            let taken = &mut |bytes: &[u8]| {
                if began.elapsed() > within {
                    let minutes = within.as_secs() / 60;
                    let slow = Error::new(Code::DownloadTooSlow);
                    return Err(slow.arg("host", &link.host).arg("minutes", minutes));
                }
                sink(bytes)
            };
            transfer(link, &path, file, &position, taken).await
        })
    }

    fn host_key(&self) -> &str {
        &self.host_key
    }

    fn stop(&self) -> Option<Arc<AtomicBool>> {
        Some(Arc::clone(&self.stop))
    }
}

impl Drop for SftpSource {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            if let Some(link) = self.link.take() {
                runtime.block_on(link.close());
            }
            // Not waiting for a name resolution that may still be going on.
            runtime.shutdown_background();
        }
    }
}

/// Why a piece of work ended early.
pub(super) enum Stop {
    /// The connection; work can go on over another one.
    Lost(Option<SftpError>),
    /// Anything that another connection would not change.
    Final(Error),
}

impl Stop {
    /// `refused` is what a refusal by the server means here.
    pub(super) fn from_sftp(error: SftpError, refused: impl FnOnce() -> Error) -> Self {
        match &error {
            SftpError::Status(status) => match status.status_code {
                StatusCode::NoConnection | StatusCode::ConnectionLost => Self::Lost(Some(error)),
                _ => Self::Final(refused().because(error)),
            },
            SftpError::Limited(_) | SftpError::UnexpectedPacket => Self::Final(refused().because(error)),
            SftpError::IO(_) | SftpError::Timeout | SftpError::UnexpectedBehavior(_) => {
                Self::Lost(Some(error))
            }
        }
    }

    fn into_error(self, host: &str) -> Error {
        match self {
            Self::Final(error) => error,
            Self::Lost(cause) => {
                let error = Error::new(Code::ConnectionLost).arg("host", host);
                match cause {
                    Some(cause) => error.because(cause),
                    None => error,
                }
            }
        }
    }
}

/// While connecting anew: may pass by itself. A refused key or a changed host key does not.
fn unreachable(code: Code) -> bool {
    [
        Code::NameNotFound,
        Code::ConnectionRefused,
        Code::ConnectionTimedOut,
        Code::NetworkUnreachable,
        Code::ConnectionLost,
        Code::NotSsh,
        Code::SshClosed,
        Code::SshSilent,
        Code::SshHandshake,
        Code::SftpRefused,
    ]
    .contains(&code)
}

/// Reads from `position` to the listed size, several reads in flight (`pace`).
async fn transfer(
    link: &Link,
    path: &str,
    file: &RemoteFile,
    position: &Cell<u64>,
    sink: &mut dyn FnMut(&[u8]) -> Result<()>,
) -> Result<(), Stop> {
    if position.get() > file.size {
        return Err(Stop::Final(unreadable(file)));
    }
    let stop = |error| Stop::from_sftp(error, || unreadable(file));
    let opened = alive(link, link.sftp.open(path, OpenFlags::READ, FileAttributes::empty()), stop).await?;
    let handle = opened.handle.as_str();
    let mut pace = Pace::new(link.read_limit());
    let mut replies = FuturesOrdered::new();
    // Asked before the first bytes, so answered before them: nothing of another file is taken.
    replies.push_back(Either::Left(async { Reply::Facts(link.sftp.fstat(handle).await) }));
    let (mut same, mut asked) = (false, position.get());
    while !same || position.get() < file.size {
        while asked < file.size && asked - position.get() < pace.ahead && replies.len() < MOST_READS {
            let wanted = u64::from(pace.length).min(file.size - asked);
            let length = u32::try_from(wanted).unwrap_or(pace.length);
            let (sftp, offset) = (&link.sftp, asked);
            replies.push_back(Either::Right(async move {
                let began = Instant::now();
                let reply = sftp.read(handle, offset, length).await;
                Reply::Bytes { length, reply, waited: began.elapsed() }
            }));
            asked += wanted;
        }
        let Ok(Some(reply)) = timeout(link.idle, replies.next()).await else {
            return Err(Stop::Lost(None));
        };
        let (length, reply, waited) = match reply {
            Reply::Bytes { length, reply, waited } => (length, reply, waited),
            Reply::Facts(told) => {
                let now = told.map_err(stop)?.attrs;
                same = now.size.is_none_or(|size| size == file.size)
                    && now.mtime.is_none_or(|_| modified(&now) == file.modified);
                if same {
                    continue;
                }
                close(link, handle);
                return Err(Stop::Final(unreadable(file)));
            }
        };
        // "End of file" before the listed size: it was cut while we read.
        let bytes = reply.map_err(stop)?.data;
        if bytes.is_empty() || bytes.len() as u64 > u64::from(length) {
            return Err(Stop::Final(unreadable(file)));
        }
        sink(&bytes).map_err(Stop::Final)?;
        position.set(position.get() + bytes.len() as u64);
        let short = (bytes.len() as u64) < u64::from(length);
        pace.took(bytes.len(), short, waited);
        if short {
            // The server answers less than asked: ask again from the gap, in its measure.
            replies = FuturesOrdered::new();
            asked = position.get();
        }
    }
    drop(replies);
    close(link, handle);
    Ok(())
}

/// What a server says to what was asked of a file.
enum Reply {
    Facts(Result<Attrs, SftpError>),
    Bytes { length: u32, reply: Result<Data, SftpError>, waited: Duration },
}

/// Gives a handle back. Nobody waits for the answer: it says nothing of the bytes that came.
pub(super) fn close(link: &Link, handle: &str) {
    let _ = link.sftp.close(handle).now_or_never();
}

/// A request that must be answered before the line counts as dead.
pub(super) async fn alive<T>(
    link: &Link,
    request: impl Future<Output = Result<T, SftpError>>,
    stop: impl FnOnce(SftpError) -> Stop,
) -> Result<T, Stop> {
    match timeout(link.idle, request).await {
        Ok(reply) => reply.map_err(stop),
        Err(_) => Err(Stop::Lost(None)),
    }
}

pub(super) fn modified(attributes: &FileAttributes) -> Timestamp {
    Timestamp::from_second(attributes.mtime.unwrap_or(0).into()).unwrap_or(Timestamp::UNIX_EPOCH)
}

pub(super) fn remote_path(folder: &str, name: &str) -> Option<String> {
    let folder = if folder.is_empty() { "." } else { folder.trim_end_matches('/') };
    is_file_name(name).then(|| format!("{folder}/{name}"))
}

/// Control and direction characters of a hostile name must not reach a terminal or a log.
fn unreadable(file: &RemoteFile) -> Error {
    let shown: String = file.name.escape_debug().take(200).collect();
    Error::new(Code::FileUnreadable).arg("file", shown)
}
