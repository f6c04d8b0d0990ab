//! A line to a server on 127.0.0.1 that breaks where it is told to.
//!
//! In: a port, a rule for each connection in turn. Out: another port. It ends when it is dropped. Deliberately absent:
//! a limit of speed (`slow_line`).

use std::collections::VecDeque;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

/// What becomes of one connection.
#[derive(Clone, Debug)]
pub enum Fate {
    /// All passes.
    Whole,
    /// It breaks once so many bytes of the client's have passed, after these words were among them.
    Cut(&'static str, usize),
    /// As soon as the server says this after the client said that, the line breaks in place of passing it on.
    Unheard(&'static str, &'static str),
    /// What the server says has one text replaced by another.
    Replaced(&'static str, &'static str),
}

/// A line with faults.
pub struct FaultyLine {
    port: u16,
    ended: Arc<AtomicBool>,
    connections: Arc<AtomicUsize>,
}

impl FaultyLine {
    /// A line to a port of 127.0.0.1; after the last fate all connections are whole.
    ///
    /// # Panics
    /// When there is no port to be had.
    #[must_use]
    pub fn to(server: u16, fates: Vec<Fate>) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let ended = Arc::new(AtomicBool::new(false));
        let connections = Arc::new(AtomicUsize::new(0));
        let (over, count) = (Arc::clone(&ended), Arc::clone(&connections));
        let mut fates = VecDeque::from(fates);
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                if over.load(Ordering::Relaxed) {
                    return;
                }
                count.fetch_add(1, Ordering::Relaxed);
                let fate = fates.pop_front().unwrap_or(Fate::Whole);
                if let Ok(server) = TcpStream::connect((Ipv4Addr::LOCALHOST, server)) {
                    pass(client, server, fate);
                }
            }
        });
        Self { port, ended, connections }
    }

    /// The port on 127.0.0.1.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Connections that came so far.
    #[must_use]
    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::Relaxed)
    }
}

impl Drop for FaultyLine {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
        // The accepting thread looks up when somebody comes.
        let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port));
    }
}

fn pass(client: TcpStream, server: TcpStream, fate: Fate) {
    let _ = (client.set_nodelay(true), server.set_nodelay(true));
    let said = Arc::new(Mutex::new(Vec::new()));
    let (mut from, mut to) = (client.try_clone().unwrap(), server.try_clone().unwrap());
    let (heard, up) = (Arc::clone(&said), fate.clone());
    thread::spawn(move || {
        let mut bytes = [0; 4096];
        let mut left = None;
        while let Ok(count @ 1..) = from.read(&mut bytes) {
            let mut passed = count;
            let mut heard = heard.lock().unwrap();
            heard.extend_from_slice(&bytes[..count]);
            if let Fate::Cut(word, after) = &up {
                if left.is_none()
                    && let Some(at) = find(&heard, word)
                {
                    // Bytes after the word, those of this piece included.
                    left = Some(at + after);
                }
                if let Some(left) = left
                    && heard.len() >= left
                {
                    passed = count - (heard.len() - left);
                    let _ = to.write_all(&bytes[..passed.min(count)]);
                    break;
                }
            }
            drop(heard);
            if to.write_all(&bytes[..passed]).is_err() {
                break;
            }
        }
        let _ = (to.shutdown(Shutdown::Both), from.shutdown(Shutdown::Both));
    });
    let (mut from, mut to) = (server, client);
    thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(count @ 1..) = from.read(&mut bytes) {
            let mut told = bytes[..count].to_vec();
            match &fate {
                Fate::Unheard(asked, word) => {
                    if find(&said.lock().unwrap(), asked).is_some() && find(&told, word).is_some() {
                        break;
                    }
                }
                Fate::Replaced(word, other) => {
                    while let Some(end) = find(&told, word) {
                        told.splice(end - word.len()..end, other.bytes());
                    }
                }
                Fate::Whole | Fate::Cut(..) => {}
            }
            if to.write_all(&told).is_err() {
                break;
            }
        }
        let _ = (to.shutdown(Shutdown::Both), from.shutdown(Shutdown::Both));
    });
}

/// Where a word ends.
fn find(bytes: &[u8], word: &str) -> Option<usize> {
    bytes.windows(word.len()).position(|some| some == word.as_bytes()).map(|at| at + word.len())
}
