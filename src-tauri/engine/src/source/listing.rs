//! The listing of a folder on the site.
//!
//! In: a connection, a folder. Out: its regular files, and how many other entries there are. Deliberately absent:
//! reconnecting, the bytes of files (`sftp`), and any meaning in a name that the server gives.

use std::collections::BTreeSet;

use futures_util::StreamExt;
use futures_util::stream::{self, FuturesOrdered};
use russh_sftp::client::error::Error as SftpError;
use russh_sftp::protocol::{FileAttributes, StatusCode};
use tokio::time::timeout;

use super::link::Link;
use super::sftp::{Stop, alive, close, modified, remote_path};
use crate::error::{Code, Error};
use crate::model::RemoteFile;

/// Entries of one folder; far above what a site holds, far below what memory holds.
const MOST_ENTRIES: usize = 1_000_000;
/// Pieces of a listing that are asked for at once.
const PIECES: usize = 4;
/// Questions in flight where a listing does not tell a file's type.
const QUESTIONS: usize = 32;

/// What is in a folder.
pub(super) struct Listing {
    /// By (modified, name), each name once.
    pub(super) files: Vec<RemoteFile>,
    /// Entries that are no regular files, or whose name cannot be asked for.
    pub(super) skipped: usize,
}

/// The folder as the site names it; as it was given where the site does not say.
pub(super) async fn full_path(link: &Link, path: &str) -> String {
    let asked = if path.is_empty() { "." } else { path };
    let named = match timeout(link.idle, link.sftp.realpath(asked)).await {
        Ok(Ok(answer)) => answer.files.into_iter().next().map(|file| file.filename),
        Ok(Err(_)) | Err(_) => None,
    };
    let shown = |name: String| name.escape_debug().take(200).collect();
    named.map_or_else(|| path.to_owned(), shown)
}

/// Lists a folder.
pub(super) async fn list(link: &Link, path: &str) -> Result<Listing, Stop> {
    let refused = || Error::new(Code::FolderUnreadable).arg("path", path);
    let stop = |error| Stop::from_sftp(error, refused);
    let folder = if path.is_empty() { "." } else { path };
    let handle = alive(link, link.sftp.opendir(folder), stop).await?.handle;
    let mut entries = Vec::new();
    let mut asked = FuturesOrdered::new();
    loop {
        // Answered in their order; those behind the end cost nothing.
        while asked.len() < PIECES {
            asked.push_back(link.sftp.readdir(handle.as_str()));
        }
        let Ok(Some(piece)) = timeout(link.idle, asked.next()).await else { return Err(Stop::Lost(None)) };
        match piece {
            Ok(some) if some.files.is_empty() => break,
            Ok(some) => entries.extend(some.files),
            Err(SftpError::Status(status)) if status.status_code == StatusCode::Eof => break,
            Err(error) => return Err(stop(error)),
        }
        if entries.len() > MOST_ENTRIES {
            return Err(Stop::Final(refused()));
        }
    }
    drop(asked);
    close(link, &handle);

    let mut skipped = 0;
    let mut names = BTreeSet::new();
    entries.retain(|entry| {
        let own = entry.filename == "." || entry.filename == "..";
        let good = !own && is_file_name(&entry.filename) && names.insert(entry.filename.clone());
        skipped += usize::from(!good && !own);
        good
    });
    let described: Vec<_> = stream::iter(entries)
        .map(|entry| async move {
            let attributes = described(link, path, &entry.filename, entry.attrs).await;
            (entry.filename, entry.longname.starts_with('-'), attributes)
        })
        .buffered(QUESTIONS)
        .collect()
        .await;
    let mut files = Vec::new();
    for (name, looks_regular, attributes) in described {
        let attributes = attributes?;
        let regular = file_type(&attributes).map_or(looks_regular, |t| t == REGULAR);
        match attributes.size {
            Some(size) if regular => files.push(RemoteFile { name, size, modified: modified(&attributes) }),
            Some(_) | None => skipped += 1,
        }
    }
    files.sort_by(|a, b| (a.modified, &a.name).cmp(&(b.modified, &b.name)));
    Ok(Listing { files, skipped })
}

/// The listing's attributes, completed by lstat where they lack the type, size or time.
async fn described(
    link: &Link,
    path: &str,
    name: &str,
    listed: FileAttributes,
) -> Result<FileAttributes, Stop> {
    if file_type(&listed).is_some() && listed.size.is_some() && listed.mtime.is_some() {
        return Ok(listed);
    }
    let Some(full) = remote_path(path, name) else {
        return Ok(listed);
    };
    match timeout(link.idle, link.sftp.lstat(full)).await {
        Ok(Ok(answer)) => Ok(answer.attrs),
        // Gone or hidden since: an entry without a size is skipped.
        Ok(Err(SftpError::Status(_))) => Ok(listed),
        Ok(Err(error)) => Err(Stop::Lost(Some(error))),
        Err(_) => Err(Stop::Lost(None)),
    }
}

const REGULAR: u32 = 0o100_000;

/// The type bits of a Unix mode, where there are any.
fn file_type(attributes: &FileAttributes) -> Option<u32> {
    attributes.permissions.map(|mode| mode & 0o170_000).filter(|bits| *bits != 0)
}

/// A name that stands for an entry of the folder and nothing else.
pub(super) fn is_file_name(name: &str) -> bool {
    !name.is_empty() && name != "." && name != ".." && !name.contains(['/', '\0'])
}
