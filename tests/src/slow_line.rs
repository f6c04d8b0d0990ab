//! A slow line to a server on 127.0.0.1: bytes from the server pass at a given rate, in small steps.
//!
//! In: a port, bytes a second. Out: another port. It ends when it is dropped. Deliberately absent: delay.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// A line with a speed limit.
pub struct SlowLine {
    port: u16,
    ended: Arc<AtomicBool>,
}

impl SlowLine {
    /// A line to a port of 127.0.0.1 that lets `rate` bytes a second through to the client.
    ///
    /// # Panics
    /// When there is no port to be had.
    #[must_use]
    pub fn to(server: u16, rate: u64) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let ended = Arc::new(AtomicBool::new(false));
        let over = Arc::clone(&ended);
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                if over.load(Ordering::Relaxed) {
                    return;
                }
                if let Ok(server) = TcpStream::connect((Ipv4Addr::LOCALHOST, server)) {
                    pass(
                        client.try_clone().unwrap(),
                        server.try_clone().unwrap(),
                        u64::MAX,
                        Arc::clone(&over),
                    );
                    pass(server, client, rate, Arc::clone(&over));
                }
            }
        });
        Self { port, ended }
    }

    /// The port on 127.0.0.1.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }
}

impl Drop for SlowLine {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
        // The accepting thread looks up when somebody comes.
        let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port));
    }
}

fn pass(mut from: TcpStream, mut to: TcpStream, rate: u64, over: Arc<AtomicBool>) {
    thread::spawn(move || {
        let (began, mut passed) = (Instant::now(), 0_u64);
        let mut bytes = [0; 4096];
        while let Ok(count @ 1..) = from.read(&mut bytes) {
            if over.load(Ordering::Relaxed) || to.write_all(&bytes[..count]).is_err() {
                break;
            }
            passed += count as u64;
            let due = Duration::from_millis(passed.saturating_mul(1000) / rate);
            thread::sleep(due.saturating_sub(began.elapsed()));
        }
        let _ = to.shutdown(Shutdown::Both);
        let _ = from.shutdown(Shutdown::Both);
    });
}
