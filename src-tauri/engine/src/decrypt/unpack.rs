//! gzip, zip and tar inside the plaintext, also one in the other.
//!
//! In: plaintext. Out: the documents inside, each `Verified`, by its name in the zip or tar.
//! Deliberately absent: files on disk. A zip has its table at its end, so it is held in memory, up to
//! 96 MiB of compressed bytes.

use std::io::{BufRead, BufReader, Cursor, Read};
use std::ops::ControlFlow;

use flate2::bufread::MultiGzDecoder;

use super::CHUNK;
use super::plain::Pace;
use crate::error::{Code, Error, Result};
use crate::model::Verified;

type Visit<'a> = dyn FnMut(&str, Verified<'_>) -> Result<ControlFlow<()>> + 'a;

/// Wrappers in wrappers, at most.
const DEPTH: u8 = 4;
const ZIP: u64 = 96 << 20;
/// Bytes that tell a wrapper; the mark of a tar stands at 257.
const HEAD: usize = 512;

/// Calls `visit` for each document.
pub(super) fn documents(
    reader: &mut dyn BufRead,
    name: &str,
    pace: &Pace,
    depth: u8,
    visit: &mut Visit<'_>,
) -> Result<ControlFlow<()>> {
    let mut head = Vec::with_capacity(HEAD);
    (&mut *reader).take(HEAD as u64).read_to_end(&mut head).map_err(damaged)?;
    let wrapper = wrapper(&head);
    let mut reader = Cursor::new(head).chain(reader);
    if depth >= DEPTH && wrapper.is_some() {
        return Err(Error::new(Code::ExpandsTooMuch).arg("limit", format!("{DEPTH} x gzip, zip, tar")));
    }
    match wrapper {
        None => visit(name, Verified::attest(Box::new(reader))),
        Some(Wrapper::Gzip) => {
            let mut inner = bounded(MultiGzDecoder::new(reader), pace);
            documents(&mut inner, name, pace, depth + 1, visit)
        }
        Some(Wrapper::Zip) => zip_entries(&mut reader, pace, depth, visit),
        Some(Wrapper::Tar) => tar_entries(&mut reader, pace, depth, visit),
    }
}

enum Wrapper {
    Gzip,
    Zip,
    Tar,
}

fn wrapper(head: &[u8]) -> Option<Wrapper> {
    match head {
        [0x1F, 0x8B, 8, ..] => Some(Wrapper::Gzip),
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => Some(Wrapper::Zip),
        _ if head.get(257..262) == Some(b"ustar") => Some(Wrapper::Tar),
        _ => None,
    }
}

fn bounded<R: Read>(inner: R, pace: &Pace) -> BufReader<Bounded<R>> {
    BufReader::with_capacity(CHUNK, Bounded { inner, pace: pace.clone() })
}

/// Stops what unpacks to more than the limits allow, and names damage as such.
struct Bounded<R> {
    inner: R,
    pace: Pace,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.inner.read(buffer).map_err(damaged)?;
        self.pace.unpacked(count)?;
        Ok(count)
    }
}

fn zip_entries(
    reader: &mut dyn BufRead,
    pace: &Pace,
    depth: u8,
    visit: &mut Visit<'_>,
) -> Result<ControlFlow<()>> {
    let mut bytes = Vec::new();
    reader.take(ZIP + 1).read_to_end(&mut bytes).map_err(damaged)?;
    if bytes.len() as u64 > ZIP {
        return Err(Error::new(Code::ExpandsTooMuch).arg("limit", "96 MiB zip"));
    }
    let unzipped = |e: zip::result::ZipError| Error::new(Code::ArchiveDamaged).because(e);
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(unzipped)?;
    few(archive.len())?;
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(unzipped)?;
        let name = String::from_utf8_lossy(file.name_raw()).into_owned();
        if !file.is_file() {
            continue;
        }
        let mut inner = bounded(file, pace);
        if whole(&mut inner, &name, pace, depth, visit)?.is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    Ok(ControlFlow::Continue(()))
}

fn tar_entries(
    reader: &mut dyn BufRead,
    pace: &Pace,
    depth: u8,
    visit: &mut Visit<'_>,
) -> Result<ControlFlow<()>> {
    let mut archive = tar::Archive::new(reader);
    // Raw: long names are held in memory whole, and a name here is but a label.
    for (count, entry) in archive.entries().map_err(damaged)?.raw(true).enumerate() {
        few(count)?;
        let entry = entry.map_err(damaged)?;
        if !entry.header().entry_type().is_file() {
            continue;
        }
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        // A tar cut short ends its entry early, and without an error.
        let mut inner = BufReader::with_capacity(CHUNK, Whole { left: entry.size(), inner: entry });
        if whole(&mut inner, &name, pace, depth, visit)?.is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    Ok(ControlFlow::Continue(()))
}

/// Documents in a zip or tar, at most: each costs some time of its own.
fn few(count: usize) -> Result<()> {
    if count <= 10_000 {
        Ok(())
    } else {
        Err(Error::new(Code::ExpandsTooMuch).arg("limit", "10,000 x zip, tar"))
    }
}

/// An entry of a known size.
struct Whole<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Read for Whole<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.inner.read(buffer).map_err(damaged)?;
        self.left = self.left.saturating_sub(count as u64);
        if count == 0 && self.left > 0 && !buffer.is_empty() {
            return Err(Error::new(Code::ArchiveDamaged).into());
        }
        Ok(count)
    }
}

/// An entry with what is in it, to its end, where its checksum is.
fn whole(
    entry: &mut dyn BufRead,
    name: &str,
    pace: &Pace,
    depth: u8,
    visit: &mut Visit<'_>,
) -> Result<ControlFlow<()>> {
    let flow = documents(entry, name, pace, depth + 1, visit)?;
    if flow.is_continue() {
        std::io::copy(entry, &mut std::io::sink()).map_err(damaged)?;
    }
    Ok(flow)
}

fn damaged(error: std::io::Error) -> Error {
    Error::from_reader(error, Code::ArchiveDamaged)
}
