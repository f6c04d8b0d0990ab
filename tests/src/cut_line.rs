//! A line to a server on 127.0.0.1 that is cut after a number of bytes, to the byte.
//!
//! In: a port, how many bytes of both directions pass. Out: another port. It ends when it is dropped.
//! Deliberately absent: delay; understanding of what passes.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

/// A line that is cut.
pub struct CutLine {
    port: u16,
    line: Arc<Line>,
}

struct Line {
    /// Bytes that may still pass.
    left: AtomicU64,
    dead: bool,
    cut: AtomicBool,
    ended: AtomicBool,
    passed: AtomicU64,
    open: Mutex<Vec<TcpStream>>,
}

impl CutLine {
    /// Cut once: connections after it pass whole.
    #[must_use]
    pub fn once(server: u16, after: u64) -> Self {
        Self::to(server, after, false)
    }

    /// Cut for good: nobody gets through after it.
    #[must_use]
    pub fn off(server: u16, after: u64) -> Self {
        Self::to(server, after, true)
    }

    fn to(server: u16, after: u64, dead: bool) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let line = Arc::new(Line {
            left: AtomicU64::new(after),
            dead,
            cut: AtomicBool::new(false),
            ended: AtomicBool::new(false),
            passed: AtomicU64::new(0),
            open: Mutex::new(Vec::new()),
        });
        let accepting = Arc::clone(&line);
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                if accepting.ended.load(Ordering::SeqCst) {
                    return;
                }
                if accepting.dead && accepting.was_cut() {
                    continue;
                }
                if let Ok(server) = TcpStream::connect((Ipv4Addr::LOCALHOST, server)) {
                    let both = [client.try_clone().unwrap(), server.try_clone().unwrap()];
                    accepting.open.lock().unwrap().extend(both);
                    accepting.pass(client.try_clone().unwrap(), server.try_clone().unwrap());
                    accepting.pass(server, client);
                }
            }
        });
        Self { port, line }
    }

    /// The port on 127.0.0.1.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Whether it was cut.
    #[must_use]
    pub fn was_cut(&self) -> bool {
        self.line.was_cut()
    }

    /// Bytes that passed, both directions.
    #[must_use]
    pub fn passed(&self) -> u64 {
        self.line.passed.load(Ordering::SeqCst)
    }
}

impl Line {
    fn was_cut(&self) -> bool {
        self.cut.load(Ordering::SeqCst)
    }

    /// How many of these bytes may pass; fewer than asked: the line is to be cut after them.
    fn take(&self, wanted: usize) -> usize {
        if self.was_cut() {
            return if self.dead { 0 } else { wanted };
        }
        let left = self.left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| {
            Some(left.saturating_sub(wanted as u64))
        });
        usize::try_from(left.unwrap_or_default()).unwrap_or(usize::MAX).min(wanted)
    }

    fn cut(&self) {
        self.cut.store(true, Ordering::SeqCst);
        for stream in self.open.lock().unwrap().drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    fn pass(self: &Arc<Self>, mut from: TcpStream, mut to: TcpStream) {
        let line = Arc::clone(self);
        thread::spawn(move || {
            let mut bytes = [0; 16_384];
            while let Ok(count @ 1..) = from.read(&mut bytes) {
                let may = line.take(count);
                line.passed.fetch_add(may as u64, Ordering::SeqCst);
                let written = to.write_all(&bytes[..may]);
                if may < count {
                    line.cut();
                }
                if may < count || written.is_err() {
                    break;
                }
            }
            let _ = to.shutdown(Shutdown::Both);
            let _ = from.shutdown(Shutdown::Both);
        });
    }
}

impl Drop for CutLine {
    fn drop(&mut self) {
        self.line.ended.store(true, Ordering::SeqCst);
        // The accepting thread looks up when somebody comes.
        let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port));
        for stream in self.line.open.lock().unwrap().drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }
}
