//! XML as events, within bounds: depth, size of a tag and of a text, no document type, no entities.
//!
//! In: decoded text. Out: starts, texts and ends, handed to a `Handler`.
//! Deliberately absent: namespaces (prefixes are cut off), schemas, anything that fetches.

use std::io::{self, BufRead, BufReader, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::error::{Code, Error, Result};

/// Elements in elements, at most (FORMATS.md section 5).
const DEPTH: usize = 64;
/// Bytes of text in an item, at most.
pub(super) const ITEM_TEXT: usize = 16 << 20;
/// Bytes of a tag with its attributes, at most.
const TAG: usize = 1 << 20;

/// Takes events. Names come without their prefix.
pub(super) trait Handler {
    /// An element begins at `offset`.
    fn start(&mut self, name: &str, attributes: Attributes<'_>, offset: u64) -> Result<()>;
    /// A piece of text of the innermost element.
    fn text(&mut self, text: &str) -> Result<()>;
    /// The innermost element ends.
    fn end(&mut self) -> Result<()>;
}

/// The attributes of a start tag.
pub(super) struct Attributes<'a>(&'a BytesStart<'a>);

impl Attributes<'_> {
    /// Calls `take` with each name and value; those of namespaces and schemas are left out.
    pub(super) fn each(&self, take: &mut dyn FnMut(&str, &str) -> Result<()>) -> Result<()> {
        let mut attributes = self.0.attributes();
        // Doubles are looked for in square time; the last one counts instead.
        for attribute in attributes.with_checks(false) {
            let attribute =
                attribute.map_err(|e| Error::new(Code::XmlMalformed).arg("offset", "?").because(e))?;
            let name = attribute.key.as_ref();
            if name.starts_with("xmlns") || name.starts_with("xsi:") || name.starts_with("xml:") {
                continue;
            }
            let value = quick_xml::escape::unescape(&attribute.value);
            let value = value.map_err(|e| Error::new(Code::XmlDoctype).arg("offset", "?").because(e))?;
            take(local(name), &value)?;
        }
        Ok(())
    }
}

/// Drives `handler` through the document.
///
/// # Errors
/// `xml-malformed`, `xml-doctype`, `xml-too-deep`, `xml-too-long`, those of the reader and the handler.
pub(super) fn drive(document: Box<dyn Read + '_>, handler: &mut dyn Handler) -> Result<()> {
    let bounded = Bounded { inner: BufReader::with_capacity(128 << 10, document), since: 0 };
    let mut reader = Reader::from_reader(bounded);
    reader.config_mut().expand_empty_elements = true;
    let mut buffer = Vec::new();
    let mut depth = 0_usize;
    loop {
        let offset = reader.buffer_position();
        let at = |error: Error| {
            if error.code().as_str().starts_with("xml-") { error.arg("offset", offset) } else { error }
        };
        buffer.clear();
        reader.get_mut().since = 0;
        match reader.read_event_into(&mut buffer).map_err(|e| at(fault(e)))? {
            Event::Start(tag) => {
                depth += 1;
                if depth > DEPTH {
                    return Err(at(Error::new(Code::XmlTooDeep).arg("limit", DEPTH)));
                }
                if tag.len() > TAG {
                    return Err(at(Error::new(Code::XmlTooLong).arg("limit", TAG)));
                }
                handler.start(local(tag.name().as_ref()), Attributes(&tag), offset).map_err(at)?;
            }
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                handler.end().map_err(at)?;
            }
            Event::Text(text) => handler.text(&text).map_err(at)?,
            Event::CData(text) => handler.text(&text).map_err(at)?,
            Event::GeneralRef(name) => {
                let mut utf8 = [0; 4];
                let resolved = match name.resolve_char_ref().map_err(|e| at(fault(e)))? {
                    Some(c) => Some(&*c.encode_utf8(&mut utf8)),
                    None => quick_xml::escape::resolve_predefined_entity(&name),
                };
                let resolved = resolved.ok_or_else(|| at(Error::new(Code::XmlDoctype)))?;
                handler.text(resolved).map_err(at)?;
            }
            Event::DocType(_) => return Err(at(Error::new(Code::XmlDoctype))),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof if depth > 0 => return Err(at(Error::new(Code::XmlMalformed))),
            Event::Eof => return Ok(()),
            // Start tags are never empty ones here: they are expanded.
            Event::Empty(_) => return Err(Error::internal("xml")),
        }
    }
}

/// The names of the first elements of a document that may end anywhere; the root comes first.
///
/// # Errors
/// What stands before the root.
pub(super) fn first_names(head: Box<dyn Read + '_>) -> Result<Vec<String>> {
    struct Names(Vec<String>);
    impl Handler for Names {
        fn start(&mut self, name: &str, _: Attributes<'_>, _: u64) -> Result<()> {
            if !self.0.iter().any(|known| known == name) {
                self.0.push(name.to_owned());
            }
            Ok(())
        }
        fn text(&mut self, _: &str) -> Result<()> {
            Ok(())
        }
        fn end(&mut self) -> Result<()> {
            Ok(())
        }
    }
    let mut names = Names(Vec::new());
    match drive(head, &mut names) {
        Err(error) if names.0.is_empty() => Err(error),
        // A later fault is met again, and told, when the whole document is read.
        Ok(()) | Err(_) => Ok(names.0),
    }
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

fn fault(error: quick_xml::Error) -> Error {
    match error {
        quick_xml::Error::Io(io) => match std::sync::Arc::try_unwrap(io) {
            Ok(io) => Error::from_reader(io, Code::DiskFailed),
            Err(io) => Error::new(Code::DiskFailed).because(io),
        },
        other => Error::new(Code::XmlMalformed).because(other),
    }
}

/// Ends an event that grows without end before it fills the memory.
struct Bounded<R> {
    inner: R,
    since: usize,
}

impl<R: BufRead> BufRead for Bounded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.since > ITEM_TEXT {
            return Err(Error::new(Code::XmlTooLong).arg("limit", ITEM_TEXT).into());
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.since += count;
        self.inner.consume(count);
    }
}

impl<R: BufRead> Read for Bounded<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(out)?;
        self.consume(count);
        Ok(count)
    }
}
