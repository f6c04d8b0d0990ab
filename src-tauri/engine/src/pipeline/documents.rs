//! The documents of a kept file: what is known of each before it is read, and all of them read in order.
//!
//! In: a file that went through pass 1, its name, the manifests beside it. Out: documents, and their items; of a
//! drop of e-mails also those that its manifest lists and that are not there, each in a place of its own after the
//! last one. Deliberately absent: what becomes of an item (`steps`), what a format is (`format`).

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use super::drop_manifest::{Drop, is_drop_manifest, read_drop};
use super::is_companion;
use crate::decrypt::Checked;
use crate::error::{Code, Error, Result};
use crate::format::{Formats, MAIL, Parsed, Report, Survey};

/// A document of a file, before it is read.
pub(super) enum Document {
    /// Chats, or e-mails of them.
    Chats(Option<Survey>),
    /// Text that sites put beside them.
    Companion,
    /// What the e-mails were held against.
    Manifest,
    /// An e-mail that is not what its manifest says: its place counts as failed.
    Refused(Code),
}

/// The documents of a file, by their places.
pub(super) struct Documents {
    /// Of the file, for a document that has none of its own.
    name: String,
    all: Vec<Document>,
    /// E-mails that a manifest lists and that are not there.
    missing: u64,
}

impl Documents {
    fn name<'a>(&'a self, own: &'a str) -> &'a str {
        if own.is_empty() { &self.name } else { own }
    }
}

/// What is known of each document before it is read. In a zip or tar, plain text beside a chat is a companion; a
/// document of no known format is a fault.
///
/// # Errors
/// Those of decrypt and format.
pub(super) fn survey(formats: &Formats, checked: &Checked, name: &str) -> Result<Documents> {
    look(formats, checked, name, false).map(|(documents, _, _)| documents)
}

/// As `survey`, and every e-mail is held against the manifests: those beside the file, and those in it.
///
/// # Errors
/// `drop-count` where a manifest counts others than there are and does not say which; those of `survey`.
pub(super) fn survey_listed(
    formats: &Formats,
    checked: &Checked,
    name: &str,
    beside: Vec<Drop>,
) -> Result<Documents> {
    let (mut documents, mails, inside) = look(formats, checked, name, !beside.is_empty())?;
    for manifest in beside.into_iter().chain(inside) {
        documents.hold_against(&manifest, &mails)?;
    }
    Ok(documents)
}

/// An e-mail of a drop: its name without folders, its place, its size.
struct MailFile {
    name: String,
    place: usize,
    bytes: u64,
}

/// `whole`: read also a single e-mail to its end.
fn look(
    formats: &Formats,
    checked: &Checked,
    name: &str,
    whole: bool,
) -> Result<(Documents, Vec<MailFile>, Vec<Drop>)> {
    let mut documents = Documents { name: name.to_owned(), all: Vec::new(), missing: 0 };
    let (mut mails, mut manifests) = (Vec::new(), Vec::new());
    let mut unknown = None;
    checked.documents(&mut |own, mut document| {
        if is_drop_manifest(own) {
            let manifest = read_drop(&mut document)?;
            documents.all.push(if manifest.is_some() { Document::Manifest } else { Document::Companion });
            manifests.extend(manifest);
            return Ok(ControlFlow::Continue(()));
        }
        let shown = documents.name(own).to_owned();
        let place = documents.all.len();
        let single = own.is_empty();
        let mut mail = false;
        let found = match formats.survey(&shown, document.lend()) {
            Ok(found) => {
                mail = found.format == MAIL;
                Document::Chats(found.survey)
            }
            Err(error) if !single && (no_document(&error) || is_companion(own)) => {
                unknown.get_or_insert(error);
                Document::Companion
            }
            Err(error) => return Err(error),
        };
        // A single document that needs no survey need not be read to its end.
        let done = single && !whole && matches!(found, Document::Chats(None));
        documents.all.push(found);
        if mail && !done {
            std::io::copy(&mut document, &mut std::io::sink())
                .map_err(|e| Error::from_reader(e, Code::ArchiveDamaged))?;
            mails.push(MailFile { name: base(&shown).to_owned(), place, bytes: document.count() });
        }
        Ok(if done { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
    })?;
    let chats = documents.all.iter().any(|document| matches!(document, Document::Chats(_)));
    match unknown {
        Some(error) if !chats => Err(error),
        Some(_) | None => Ok((documents, mails, manifests)),
    }
}

impl Documents {
    /// A missing one and one of another size fail by themselves, and their neighbours go on. Where numbers differ
    /// and nobody can say by what, the file waits: what is there may be the wrong half of it.
    fn hold_against(&mut self, manifest: &Drop, mails: &[MailFile]) -> Result<()> {
        let found = mails.len() as u64;
        let there: BTreeMap<&str, &MailFile> = mails.iter().map(|mail| (mail.name.as_str(), mail)).collect();
        let listed: BTreeSet<&str> = manifest.names.keys().map(String::as_str).collect();
        // Names of which not one is there are written in a way that is not known: then only the number counts.
        let understood = listed.iter().any(|name| there.contains_key(name));
        let missing = listed.iter().filter(|name| !there.contains_key(*name)).count() as u64;
        if let Some(said) = manifest.count {
            let explained = understood && said == listed.len() as u64 && found + missing == said;
            if found != said && !explained {
                return Err(Error::new(Code::DropCount).arg("said", said).arg("found", found));
            }
        }
        if !understood {
            return Ok(());
        }
        self.missing = self.missing.max(missing);
        for mail in mails {
            let said = manifest.names.get(&mail.name).copied().flatten();
            if said.is_some_and(|said| said != mail.bytes)
                && mail.bytes > 0
                && let Some(document) = self.all.get_mut(mail.place)
            {
                *document = Document::Refused(Code::ItemSize);
            }
        }
        Ok(())
    }
}

/// Reads every document to its end, item by item, in the order of their places.
///
/// # Errors
/// Those of decrypt, format and `sink`.
pub(super) fn read(
    formats: &Formats,
    checked: &Checked,
    documents: &Documents,
    sink: &mut dyn FnMut(Parsed) -> Result<()>,
) -> Result<Report> {
    let mut facts = Report::default();
    let mut all = documents.all.iter();
    checked.documents(&mut |own, document| {
        let survey = match all.next() {
            Some(Document::Chats(survey)) => survey.as_ref(),
            Some(Document::Refused(code)) => {
                facts.failed += 1;
                sink(Parsed::Failed { code: *code, offset: 0 })?;
                return Ok(ControlFlow::Continue(()));
            }
            Some(Document::Manifest) => return Ok(ControlFlow::Continue(())),
            Some(Document::Companion) | None => {
                facts.count_unknown("file ", own);
                return Ok(ControlFlow::Continue(()));
            }
        };
        facts.add(formats.read(documents.name(own), document, survey, sink)?);
        Ok(ControlFlow::Continue(()))
    })?;
    for _ in 0..documents.missing {
        facts.failed += 1;
        sink(Parsed::Failed { code: Code::ItemMissing, offset: 0 })?;
    }
    Ok(facts)
}

/// Neither XML nor JSON nor an e-mail.
fn no_document(error: &Error) -> bool {
    error.code() == Code::FormatUnknown && error.args().get("root").is_some_and(|root| root == "-")
}

/// A name without folders.
fn base(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or_default()
}
