//! A line to a server on 127.0.0.1, with what lines have: a length, a limit, and faults.
//!
//! In: a port, how long and how narrow the line is, what befalls each connection in turn, where all is cut. Out: another
//! port, and how much passed. It ends when it is dropped. Deliberately absent: the time that TCP itself takes to connect
//! and to gain speed over a long line; both ends are near.

use std::collections::VecDeque;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::SeqCst};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, Weak};
use std::thread;
use std::time::{Duration, Instant};

/// A direction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// From the client.
    Up,
    /// From the server.
    Down,
}

/// What happens at a place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    /// The connection is closed in good order (FIN).
    Fin,
    /// The connection is torn down (RST).
    Reset,
    /// One bit of the byte there is another.
    Flip,
    /// Nothing passes any more, in neither direction, and nobody is told: half-open.
    Stall,
    /// From there on, one byte each time.
    Drip(Duration),
}

/// What becomes of one connection.
#[derive(Clone, Copy, Debug)]
pub enum Fate {
    /// All passes.
    Whole,
    /// A fault once so many bytes have passed that way.
    At(Way, u64, Fault),
    /// It breaks once so many bytes of the client's have passed, after these words were among them.
    Cut(&'static str, usize),
    /// As soon as the server says this after the client said that, the line breaks in place of passing it on.
    Unheard(&'static str, &'static str),
    /// What the server says has one text replaced by another.
    Replaced(&'static str, &'static str),
}

/// How a line is to be.
#[derive(Clone, Debug)]
pub struct Plan {
    server: u16,
    rate: u64,
    one_way: Duration,
    fates: VecDeque<Fate>,
    cut: Option<(u64, bool)>,
}

impl Plan {
    /// At most so many bytes a second of the server's, all connections alike.
    #[must_use]
    pub fn rate(self, rate: u64) -> Self {
        Self { rate, ..self }
    }

    /// Every byte comes later: so much there and back.
    #[must_use]
    pub fn round_trip(self, time: Duration) -> Self {
        Self { one_way: time / 2, ..self }
    }

    /// What becomes of each connection in turn; those after the last are whole.
    #[must_use]
    pub fn fates(self, fates: Vec<Fate>) -> Self {
        Self { fates: fates.into(), ..self }
    }

    /// All is cut once, after so many bytes of both directions and all connections; what connects after it is whole.
    #[must_use]
    pub fn cut_once(self, after: u64) -> Self {
        Self { cut: Some((after, false)), ..self }
    }

    /// The same, and nobody gets through after it.
    #[must_use]
    pub fn cut_off(self, after: u64) -> Self {
        Self { cut: Some((after, true)), ..self }
    }

    /// The line.
    ///
    /// # Panics
    /// When there is no port to be had.
    #[must_use]
    pub fn open(self) -> Line {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let (left, dead) = self.cut.unwrap_or((u64::MAX, false));
        let inner = Arc::new(Inner {
            rate: self.rate,
            one_way: self.one_way,
            left: AtomicU64::new(left),
            dead,
            cut: AtomicBool::new(false),
            struck: AtomicBool::new(false),
            ended: AtomicBool::new(false),
            passed: AtomicU64::new(0),
            connections: Mutex::new(Vec::new()),
        });
        let (accepting, server, mut fates) = (Arc::clone(&inner), self.server, self.fates);
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                if accepting.ended.load(SeqCst) {
                    return;
                }
                if accepting.dead && accepting.cut.load(SeqCst) {
                    continue;
                }
                let fate = fates.pop_front().unwrap_or(Fate::Whole);
                let counts = Arc::new([AtomicU64::new(0), AtomicU64::new(0)]);
                let mut connection = Connection { counts: Arc::clone(&counts), ends: Weak::new() };
                if let Ok(server) = TcpStream::connect((Ipv4Addr::LOCALHOST, server)) {
                    let _ = (client.set_nodelay(true), server.set_nodelay(true));
                    let ends = Arc::new(Ends { client, server, silent: AtomicBool::new(false) });
                    connection.ends = Arc::downgrade(&ends);
                    let said = Arc::new(Mutex::new(Vec::new()));
                    for way in [Way::Up, Way::Down] {
                        let (line, ends) = (Arc::clone(&accepting), Arc::clone(&ends));
                        let (counts, said) = (Arc::clone(&counts), Arc::clone(&said));
                        let mut direction = Direction { way, fate, counts, said, line, ends, drip: None };
                        thread::spawn(move || direction.carry());
                    }
                }
                accepting.connections.lock().unwrap().push(connection);
            }
        });
        Line { port, inner }
    }
}

/// A line.
pub struct Line {
    port: u16,
    inner: Arc<Inner>,
}

struct Inner {
    rate: u64,
    one_way: Duration,
    /// Bytes that may still pass before all is cut.
    left: AtomicU64,
    dead: bool,
    cut: AtomicBool,
    struck: AtomicBool,
    ended: AtomicBool,
    passed: AtomicU64,
    connections: Mutex<Vec<Connection>>,
}

struct Connection {
    counts: Arc<[AtomicU64; 2]>,
    ends: Weak<Ends>,
}

/// Both ends of a connection: the sockets, each once, so that nothing is left open.
struct Ends {
    client: TcpStream,
    server: TcpStream,
    silent: AtomicBool,
}

impl Line {
    /// A line to a port of 127.0.0.1, without faults so far.
    #[must_use]
    #[allow(clippy::new_ret_no_self, reason = "a plan is what a line is made of")]
    pub fn to(server: u16) -> Plan {
        Plan { server, rate: u64::MAX, one_way: Duration::ZERO, fates: VecDeque::new(), cut: None }
    }

    /// The port on 127.0.0.1.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Bytes of the client and of the server that passed, of each connection that came so far.
    ///
    /// # Panics
    /// Never.
    #[must_use]
    pub fn sessions(&self) -> Vec<[u64; 2]> {
        let connections = self.inner.connections.lock().unwrap();
        connections.iter().map(|one| [one.counts[0].load(SeqCst), one.counts[1].load(SeqCst)]).collect()
    }

    /// Connections that came so far.
    #[must_use]
    pub fn connections(&self) -> usize {
        self.sessions().len()
    }

    /// Whether all was cut.
    #[must_use]
    pub fn was_cut(&self) -> bool {
        self.inner.cut.load(SeqCst)
    }

    /// Whether a fault at a place (`Fate::At`) came to pass.
    #[must_use]
    pub fn struck(&self) -> bool {
        self.inner.struck.load(SeqCst)
    }

    /// Bytes that passed, both directions, all connections.
    #[must_use]
    pub fn passed(&self) -> u64 {
        self.inner.passed.load(SeqCst)
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.inner.ended.store(true, SeqCst);
        // The accepting thread looks up when somebody comes.
        let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port));
        self.inner.close_all();
    }
}

impl Inner {
    /// How many of these bytes may pass; fewer than asked: all is to be cut after them.
    fn take(&self, wanted: usize) -> usize {
        if self.cut.load(SeqCst) {
            return if self.dead { 0 } else { wanted };
        }
        let wide = wanted as u64;
        let left = self.left.fetch_update(SeqCst, SeqCst, |left| Some(left.saturating_sub(wide)));
        usize::try_from(left.unwrap_or_default()).unwrap_or(usize::MAX).min(wanted)
    }

    fn close_all(&self) {
        for ends in self.connections.lock().unwrap().iter().filter_map(|one| one.ends.upgrade()) {
            ends.end(End::Fin);
        }
    }
}

#[derive(Clone, Copy)]
enum End {
    /// This direction only.
    Half,
    Fin,
    Reset,
}

impl Ends {
    fn end(&self, end: End) {
        for stream in [&self.client, &self.server] {
            if matches!(end, End::Reset) {
                // Linux: a connected socket that is told to be connected to nothing resets the line.
                let _ = rustix::net::connect_unspec(stream);
            }
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    fn of(&self, way: Way) -> (&TcpStream, &TcpStream) {
        match way {
            Way::Up => (&self.client, &self.server),
            Way::Down => (&self.server, &self.client),
        }
    }
}

/// One direction of a connection.
struct Direction {
    way: Way,
    fate: Fate,
    counts: Arc<[AtomicU64; 2]>,
    /// What the client said.
    said: Arc<Mutex<Vec<u8>>>,
    line: Arc<Inner>,
    ends: Arc<Ends>,
    drip: Option<Duration>,
}

/// On its way since some time.
enum Parcel {
    Bytes(Instant, Vec<u8>),
    End(Instant, End),
}

impl Direction {
    fn carry(&mut self) {
        let far = (!self.line.one_way.is_zero()).then(|| {
            let (sender, receiver) = sync_channel(4096);
            let (ends, way, late) = (Arc::clone(&self.ends), self.way, self.line.one_way);
            thread::spawn(move || deliver(&receiver, &ends, way, late));
            sender
        });
        let ends = Arc::clone(&self.ends);
        let (mut from, _) = ends.of(self.way);
        let mut space = vec![0; 16_384];
        let mut free = Instant::now();
        let end = loop {
            let Ok(count @ 1..) = from.read(&mut space) else { break End::Half };
            if self.ends.silent.load(SeqCst) {
                continue;
            }
            let mut bytes = space[..count].to_vec();
            let end = self.befall(&mut bytes);
            let may = self.line.take(bytes.len());
            let cut = may < bytes.len();
            bytes.truncate(may);
            if self.way == Way::Down && self.line.rate < u64::MAX {
                let time = Duration::from_secs_f64(bytes.len() as f64 / self.line.rate as f64);
                free = free.max(Instant::now()) + time;
                thread::sleep(free.saturating_duration_since(Instant::now()));
            }
            if !self.put(far.as_ref(), bytes) {
                break End::Fin;
            }
            if cut {
                self.line.cut.store(true, SeqCst);
                self.line.close_all();
            }
            if let Some(end) = end {
                break end;
            }
        };
        match far {
            Some(far) => drop(far.send(Parcel::End(Instant::now(), end))),
            None => finish(&self.ends, self.way, end),
        }
    }

    fn put(&self, far: Option<&SyncSender<Parcel>>, bytes: Vec<u8>) -> bool {
        self.counts[usize::from(self.way == Way::Down)].fetch_add(bytes.len() as u64, SeqCst);
        self.line.passed.fetch_add(bytes.len() as u64, SeqCst);
        let (_, mut to) = self.ends.of(self.way);
        if let Some(far) = far {
            return far.send(Parcel::Bytes(Instant::now(), bytes)).is_ok();
        }
        match self.drip {
            None => to.write_all(&bytes).is_ok(),
            Some(each) => bytes.iter().all(|byte| {
                thread::sleep(each);
                !self.line.ended.load(SeqCst) && to.write_all(&[*byte]).is_ok()
            }),
        }
    }

    /// What becomes of these bytes, and whether the connection ends after those that are left of them.
    fn befall(&mut self, bytes: &mut Vec<u8>) -> Option<End> {
        match (self.fate, self.way) {
            (Fate::At(way, at, fault), own) if way == own => self.fault(bytes, at, fault),
            (Fate::Cut(word, after), Way::Up) => {
                let mut said = self.said.lock().unwrap();
                let before = said.len();
                said.extend_from_slice(bytes);
                // Bytes after the word, those of this piece included.
                let end = find(&said, word)? + after;
                (said.len() >= end).then(|| {
                    bytes.truncate(end.saturating_sub(before));
                    End::Fin
                })
            }
            (Fate::Unheard(..), Way::Up) => {
                self.said.lock().unwrap().extend_from_slice(bytes);
                None
            }
            (Fate::Unheard(asked, word), Way::Down) => {
                let heard = find(&self.said.lock().unwrap(), asked).is_some() && find(bytes, word).is_some();
                heard.then(|| {
                    bytes.clear();
                    End::Fin
                })
            }
            (Fate::Replaced(word, other), Way::Down) => {
                let mut from = 0;
                // What was put there may contain what was there.
                while let Some(end) = find(&bytes[from..], word).map(|end| from + end) {
                    bytes.splice(end - word.len()..end, other.bytes());
                    from = end - word.len() + other.len();
                }
                None
            }
            (Fate::Whole | Fate::At(..) | Fate::Cut(..) | Fate::Replaced(..), _) => None,
        }
    }

    fn fault(&mut self, bytes: &mut Vec<u8>, at: u64, fault: Fault) -> Option<End> {
        let passed = self.counts[usize::from(self.way == Way::Down)].load(SeqCst);
        let place = usize::try_from(at.checked_sub(passed)?).ok().filter(|place| *place < bytes.len())?;
        self.line.struck.store(true, SeqCst);
        match fault {
            Fault::Flip => bytes[place] ^= 1,
            Fault::Fin | Fault::Reset => {
                bytes.truncate(place);
                return Some(if fault == Fault::Fin { End::Fin } else { End::Reset });
            }
            Fault::Stall => {
                bytes.truncate(place);
                self.ends.silent.store(true, SeqCst);
            }
            Fault::Drip(each) => {
                // Those before it pass at once.
                let rest = bytes.split_off(place);
                self.put(None, std::mem::replace(bytes, rest));
                self.drip = Some(each);
            }
        }
        None
    }
}

fn finish(ends: &Ends, way: Way, end: End) {
    match end {
        End::Half => drop(ends.of(way).1.shutdown(Shutdown::Write)),
        End::Fin | End::Reset => ends.end(end),
    }
}

/// The far end of a long line.
fn deliver(parcels: &Receiver<Parcel>, ends: &Ends, way: Way, late: Duration) {
    let (_, mut to) = ends.of(way);
    let wait = |sent: Instant| thread::sleep((sent + late).saturating_duration_since(Instant::now()));
    for parcel in parcels {
        match parcel {
            Parcel::Bytes(sent, bytes) => {
                wait(sent);
                if to.write_all(&bytes).is_err() {
                    return ends.end(End::Fin);
                }
            }
            Parcel::End(sent, end) => {
                wait(sent);
                finish(ends, way, end);
            }
        }
    }
}

/// Where a word ends.
fn find(bytes: &[u8], word: &str) -> Option<usize> {
    bytes.windows(word.len()).position(|some| some == word.as_bytes()).map(|at| at + word.len())
}
