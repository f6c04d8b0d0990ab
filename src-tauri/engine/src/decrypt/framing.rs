//! The outside of a file: whether it is an OpenPGP message, and whether its packets are all there.
//!
//! In: a file from its start. Out: its `Shape`; where it was cut. Packet lengths stand outside the
//! encryption (RFC 4880 section 4.2), so a cut file can be told from a changed one.
//! Deliberately absent: trust in any of it.

use std::io::{self, Read};

use sequoia_openpgp::armor::{Kind, Reader, ReaderMode};

use crate::error::{Error, Result};

/// What a file looks like from its first bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Shape {
    Empty,
    /// OpenPGP, binary or armored.
    Message,
    Other,
}

const ARMOR: &[u8] = b"-----BEGIN PGP MESSAGE-----";

/// # Errors
/// `disk-failed`.
pub(super) fn shape(reader: Box<dyn Read + Send>) -> Result<Shape> {
    let head = head(&mut reader.take(4096)).map_err(Error::disk)?;
    Ok(match head.first() {
        None => Shape::Empty,
        Some(first) if starts_message(*first) || armored(&head) => Shape::Message,
        Some(_) => Shape::Other,
    })
}

fn head(reader: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    reader.read_to_end(&mut head)?;
    Ok(head)
}

fn armored(head: &[u8]) -> bool {
    let at = head.windows(ARMOR.len()).position(|window| window == ARMOR);
    at.is_some_and(|at| at == 0 || head.get(at - 1).is_some_and(|before| *before == b'\n'))
}

/// The packets that a message can begin with: session keys, signatures, containers, marker.
fn starts_message(first: u8) -> bool {
    matches!(packet_tag(first), Some(1 | 2 | 3 | 4 | 8 | 9 | 10 | 11 | 18 | 20))
}

fn packet_tag(first: u8) -> Option<u8> {
    match first {
        0xC0.. => Some(first & 0x3F),
        0x80..0xC0 => Some((first >> 2) & 0x0F),
        0..0x80 => None,
    }
}

/// Walks the outer packets. Gives the number of bytes there if the last packet is not whole; nothing if
/// all are, or if the walk makes no sense.
///
/// # Errors
/// `disk-failed`.
pub(super) fn cut(reader: Box<dyn Read + Send>) -> Result<Option<u64>> {
    let mut reader = reader;
    let head = head(&mut (&mut reader).take(4096)).map_err(Error::disk)?;
    let is_armored = !head.first().copied().is_some_and(starts_message);
    let mut whole = Counted { inner: io::Cursor::new(head).chain(reader), count: 0, fault: None };
    let ended = if is_armored {
        let shared = SyncReader(std::sync::Mutex::new(&mut whole));
        walk(&mut Reader::from_reader(shared, ReaderMode::Tolerant(Some(Kind::Message))))
    } else {
        walk(&mut whole)
    };
    let _ = io::copy(&mut whole, &mut io::sink());
    match (whole.fault.take(), ended) {
        (Some(fault), _) => Err(Error::disk(fault)),
        (None, Ended::Cut) => Ok(Some(whole.count)),
        (None, Ended::Whole | Ended::Nonsense) => Ok(None),
    }
}

struct Counted<R> {
    inner: R,
    count: u64,
    fault: Option<io::Error>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self.inner.read(buffer) {
            Ok(count) => {
                self.count += count as u64;
                Ok(count)
            }
            Err(e) => {
                let kind = e.kind();
                self.fault = Some(e);
                Err(kind.into())
            }
        }
    }
}

/// The armor reader asks for `Sync`, which a boxed reader is not.
struct SyncReader<'a, R>(std::sync::Mutex<&'a mut R>);

impl<R: Read> Read for SyncReader<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.get_mut().unwrap_or_else(std::sync::PoisonError::into_inner).read(buffer)
    }
}

enum Ended {
    Whole,
    Cut,
    Nonsense,
}

fn walk(reader: &mut dyn Read) -> Ended {
    let mut content = false;
    loop {
        let Ok([first]) = octets::<1>(reader) else {
            // Session keys alone are no message.
            return if content { Ended::Whole } else { Ended::Cut };
        };
        let Some(tag) = packet_tag(first) else { return Ended::Nonsense };
        content |= matches!(tag, 8 | 9 | 11 | 18 | 20);
        match packet(reader, first) {
            Ok(true) => {}
            Ok(false) => return Ended::Whole,
            Err(_) => return Ended::Cut,
        }
    }
}

/// Skips one packet; says whether another may follow. Fails where the packet is not whole.
fn packet(reader: &mut dyn Read, first: u8) -> io::Result<bool> {
    if first >= 0xC0 {
        loop {
            let [length] = octets::<1>(reader)?;
            let (length, partial) = match length {
                0..192 => (u64::from(length), false),
                192..224 => {
                    let [low] = octets::<1>(reader)?;
                    (((u64::from(length) - 192) << 8) + u64::from(low) + 192, false)
                }
                224..255 => (1 << (length & 0x1F), true),
                255 => (u64::from(u32::from_be_bytes(octets(reader)?)), false),
            };
            skip(reader, length)?;
            if !partial {
                return Ok(true);
            }
        }
    }
    let length = match first & 3 {
        0 => u64::from(u8::from_be_bytes(octets(reader)?)),
        1 => u64::from(u16::from_be_bytes(octets(reader)?)),
        2 => u64::from(u32::from_be_bytes(octets(reader)?)),
        // To the end of the file, wherever that is.
        _ => return Ok(false),
    };
    skip(reader, length)?;
    Ok(true)
}

fn octets<const N: usize>(reader: &mut dyn Read) -> io::Result<[u8; N]> {
    let mut octets = [0; N];
    reader.read_exact(&mut octets)?;
    Ok(octets)
}

fn skip(reader: &mut dyn Read, length: u64) -> io::Result<()> {
    let skipped = io::copy(&mut reader.take(length), &mut io::sink())?;
    if skipped == length { Ok(()) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}
