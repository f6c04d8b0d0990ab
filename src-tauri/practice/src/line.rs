//! The line between the visitor and the site, where it is not a good one.
//!
//! In: a TCP connection, and the site's end of a pipe. Out: the same bytes, late and few at a time, or
//! none any more. Deliberately absent: what the bytes mean.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, DuplexStream};
use tokio::net::TcpStream;
use tokio::sync::{Notify, mpsc};
use tokio::time::{Instant, sleep, sleep_until};

/// From the site to the visitor, on a slow line.
const BYTES_A_SECOND: u64 = 40_000;
/// Between a question and its answer, on a slow line.
const DELAY: Duration = Duration::from_millis(300);
/// Bytes that pass at once.
const STEP: usize = 1024;
/// What is under way when a line is cut still arrives.
const LAST: Duration = Duration::from_millis(100);
/// Bytes between the site and its end of the line.
const PIPE: usize = 64 * 1024;

/// How a line is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Line {
    /// As fast as the computer.
    Good,
    /// Late, and few bytes a second.
    Slow,
}

/// Cuts a line.
#[derive(Clone, Default)]
pub(crate) struct Scissors(Arc<Notify>);

impl Scissors {
    /// The line ends as soon as what was sent before has passed.
    pub(crate) fn cut(&self) {
        self.0.notify_one();
    }

    /// The site's end of a line to this visitor. The line ends when either side does, or is cut.
    pub(crate) fn guard(&self, visitor: TcpStream, line: Line) -> DuplexStream {
        let (site, far) = tokio::io::duplex(PIPE);
        let scissors = self.clone();
        tokio::spawn(async move {
            let (mut asked, mut answers) = visitor.into_split();
            let (mut from_site, mut to_site) = tokio::io::split(far);
            let both = async {
                tokio::select! {
                    ended = tokio::io::copy(&mut asked, &mut to_site) => ended.map(|_| ()),
                    ended = pass(&mut from_site, &mut answers, line) => ended,
                }
            };
            let ended = tokio::select! {
                ended = both => ended,
                () = scissors.after() => Ok(()),
            };
            tracing::debug!(cleanly = ended.is_ok(), "practice line ended");
        });
        site
    }

    async fn after(&self) {
        self.0.notified().await;
        sleep(LAST).await;
    }
}

async fn pass(
    from: &mut (impl AsyncRead + Unpin),
    to: &mut (impl AsyncWrite + Unpin),
    line: Line,
) -> io::Result<()> {
    match line {
        Line::Good => tokio::io::copy(from, to).await.map(|_| ()),
        Line::Slow => {
            // As much as is under way on such a line at any time.
            let under_way = BYTES_A_SECOND as usize * DELAY.as_millis() as usize / 1000 / STEP + 1;
            let (send, mut receive) = mpsc::channel::<(Instant, Vec<u8>)>(under_way);
            // Owns its end: when the site hung up, what it said before still passes, and then it is over.
            let enter = async move {
                let mut bytes = [0; STEP];
                loop {
                    let count = from.read(&mut bytes).await?;
                    let step = bytes.get(..count).unwrap_or_default().to_vec();
                    if count == 0 || send.send((Instant::now() + DELAY, step)).await.is_err() {
                        return io::Result::Ok(());
                    }
                }
            };
            let leave = async {
                let mut free = Instant::now();
                while let Some((due, step)) = receive.recv().await {
                    sleep_until(due.max(free)).await;
                    to.write_all(&step).await?;
                    let micros = step.len() as u64 * 1_000_000 / BYTES_A_SECOND;
                    free = Instant::now() + Duration::from_micros(micros);
                }
                io::Result::Ok(())
            };
            tokio::try_join!(enter, leave).map(|_| ())
        }
    }
}
