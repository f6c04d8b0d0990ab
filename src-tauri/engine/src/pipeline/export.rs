//! Export of items found, with a sheet that tells where each message comes from and that it is unchanged.
//!
//! In: a query or items. Out: EML files in a zip, or one mbox; beside it, or in it, `custody.txt` and
//! `custody.json`; and the SHA-256 of every file written, as `sha256sum --check` reads it. Written aside and
//! moved into place whole. Deliberately absent: the sheet's sentences (`sheet` is handed in), and any log.

use std::collections::HashMap;
use std::ffi::OsString;
use std::fs::File;
use std::io::{BufWriter, Read as _, Seek as _, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use tempfile::NamedTempFile;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::error::{Error, Result};
use crate::ledger::Ledger;
use crate::mailbox::Archive;
use crate::model::{Digest, Part};
use crate::progress::{Progress, Stage};
use crate::search::{Index, Mail, Query, said};
use crate::source::Clock;

/// What is exported.
pub enum Chosen<'a> {
    /// Everything that fits, whatever its page.
    Query(&'a Query),
    /// These items, by at least 8 of their hexadecimal digits.
    Items(&'a [String]),
}

/// As what.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// One `.eml` file a message, in a zip.
    Eml,
    /// One mbox file.
    Mbox,
}

/// An export to be.
pub struct Export<'a> {
    /// The folder that holds everything.
    pub home: &'a Path,
    /// What.
    pub choice: Chosen<'a>,
    /// As what.
    pub format: Format,
    /// The file to write. One that is there is replaced: ask before.
    pub out: &'a Path,
    /// The operating system's name for the person.
    pub who: &'a str,
    /// What time it is.
    pub clock: &'a dyn Clock,
    /// The sheet for a person, from what the export found.
    pub sheet: &'a dyn Fn(&Custody) -> String,
    /// Counts messages.
    pub progress: &'a Progress<'a>,
}

/// The chain of custody: all that an export can say of itself.
#[derive(Serialize, Debug)]
pub struct Custody {
    /// The version of this program.
    pub version: &'static str,
    /// Who exported.
    pub who: String,
    /// When, ISO 8601 UTC.
    pub at: String,
    /// What was asked for: only what was filled in.
    pub query: Vec<(&'static str, String)>,
    /// As what.
    pub format: Format,
    /// The ledger's newest chain entry at this moment: its number and hash.
    pub chain: Option<(i64, String)>,
    /// Every message, the earliest first.
    pub messages: Vec<Exported>,
    /// What should have been in it and could not be read.
    pub missing: Vec<Missing>,
    /// The name of the file written.
    pub file: String,
    /// Its SHA-256; empty in the sheet that is inside of it.
    pub sha256: String,
}

/// A message that was exported.
#[derive(Serialize, Debug)]
pub struct Exported {
    /// Its place, from 1; and in a zip its file.
    pub number: u64,
    /// The file in the zip; empty in an mbox.
    pub name: String,
    /// The item's hash.
    pub item: String,
    /// When it was said, ISO 8601 UTC.
    pub at: String,
    /// SHA-256 of the message with CRLF line ends, as it was delivered.
    pub sha256: String,
    /// Bytes of that.
    pub bytes: u64,
    /// Whose mailbox it was read from.
    pub mailbox: String,
    /// The mailbox file, relative to the archive.
    pub path: PathBuf,
    /// Its place in that file, from 1.
    pub position: u64,
    /// The mailbox file's SHA-256 by the ledger.
    pub part_sha256: String,
    /// The mailbox file has that hash now.
    pub part_agrees: bool,
    /// SHA-256 of the encrypted file that it came in.
    pub encrypted_file: String,
}

/// An item that could not be read.
#[derive(Serialize, Debug)]
pub struct Missing {
    /// Its hash, as far as it is known; else its place in the index.
    pub item: String,
    /// The error's code.
    pub code: &'static str,
}

/// Exports. Where nothing fits, nothing is written and `messages` is empty.
///
/// # Errors
/// `search-off`, `search-damaged`, `item-unknown`, `cancelled`, `disk-full`, `disk-failed`. A message that cannot
/// be read is no error but `missing`.
pub fn export(export: &Export<'_>) -> Result<Custody> {
    let index = Index::open(export.home)?;
    let ledger = Ledger::look(export.home)?;
    let archive = Archive::open(export.home)?;
    let mut custody = custody(export, &ledger)?;
    let (numbers, mailbox) = match &export.choice {
        Chosen::Query(query) => (index.all(query)?, query.mailbox.as_deref()),
        Chosen::Items(items) => {
            let mut numbers = items.iter().map(|item| index.number(item)).collect::<Result<Vec<_>>>()?;
            numbers.sort_unstable();
            numbers.dedup();
            (numbers, None)
        }
    };
    if numbers.is_empty() {
        return Ok(custody);
    }
    export.progress.stage(Stage::Writing, numbers.len() as u64);
    let mut sources = Sources { archive, seals: seals(&ledger)?, agreed: HashMap::new() };
    let mut bundle = Bundle::open(export)?;
    for number in numbers {
        match index.read(number, mailbox) {
            Ok(mail) => {
                let exported =
                    exported(&mail, custody.messages.len() as u64 + 1, export.format, &mut sources)?;
                bundle.add(&mail, &exported)?;
                custody.messages.push(exported);
            }
            Err(error) if error.code() == crate::error::Code::ArchiveAltered => {
                custody.missing.push(Missing { item: index.known_as(number)?, code: error.code().as_str() });
            }
            Err(error) => return Err(error),
        }
        export.progress.count(1)?;
    }
    bundle.close(export, &mut custody)?;
    Ok(custody)
}

fn custody(export: &Export<'_>, ledger: &Ledger) -> Result<Custody> {
    let chain = ledger.last_entry()?.map(|entry| (entry.id, entry.hash.to_string()));
    let mut query = Vec::new();
    match &export.choice {
        Chosen::Query(asked) => {
            let day = |day: jiff::civil::Date| day.to_string();
            let named = [
                ("words", Some(asked.words.clone())),
                ("person", asked.person.clone()),
                ("conversation", asked.conversation.clone()),
                ("from", asked.from.map(day)),
                ("to", asked.to.map(day)),
                ("mailbox", asked.mailbox.clone()),
            ];
            query.extend(named.into_iter().filter_map(|(name, text)| Some((name, text?))));
            query.retain(|(_, text)| !text.trim().is_empty());
        }
        Chosen::Items(items) => query.push(("items", items.join(" "))),
    }
    let file = export.out.file_name().map(|name| name.to_string_lossy().into_owned());
    Ok(Custody {
        version: env!("CARGO_PKG_VERSION"),
        who: export.who.to_owned(),
        at: export.clock.now().strftime("%FT%TZ").to_string(),
        query,
        format: export.format,
        chain,
        messages: Vec::new(),
        missing: Vec::new(),
        file: file.unwrap_or_default(),
        sha256: String::new(),
    })
}

/// Parts by their number, each with its size and hash.
type Seals = HashMap<i64, (Part, (u64, Digest))>;

fn seals(ledger: &Ledger) -> Result<Seals> {
    let rows = ledger.parts_with_place()?.into_iter();
    Ok(rows.filter_map(|row| Some((row.part.id, (row.part, row.sealed?)))).collect())
}

/// Mailbox files, each hashed once.
struct Sources {
    archive: Archive,
    seals: Seals,
    agreed: HashMap<i64, bool>,
}

impl Sources {
    /// The hash by the ledger, and whether the file has it now.
    fn seal(&mut self, part: i64) -> Result<(String, bool)> {
        let Some((part, seal)) = self.seals.get(&part) else { return Ok((String::new(), false)) };
        let agrees = match self.agreed.get(&part.id) {
            Some(agrees) => *agrees,
            None => {
                let agrees = self.archive.seal_of(part)? == *seal;
                self.agreed.insert(part.id, agrees);
                agrees
            }
        };
        Ok((seal.1.to_string(), agrees))
    }
}

fn exported(mail: &Mail, number: u64, format: Format, sources: &mut Sources) -> Result<Exported> {
    let said = said(&mail.bytes);
    let at = Timestamp::from_second(said.second).unwrap_or_default();
    let name = match format {
        Format::Eml => {
            let short = mail.item.get(..12).unwrap_or(&mail.item);
            format!("messages/{number:06}_{}_{short}.eml", at.strftime("%Y-%m-%dT%H-%M-%SZ"))
        }
        Format::Mbox => String::new(),
    };
    let (part_sha256, part_agrees) = sources.seal(mail.place.part)?;
    Ok(Exported {
        number,
        name,
        item: mail.item.clone(),
        at: at.to_string(),
        sha256: Digest(Sha256::digest(&mail.bytes).into()).to_string(),
        bytes: mail.bytes.len() as u64,
        mailbox: mail.place.mailbox.clone(),
        path: mail.place.path.clone(),
        position: mail.place.position,
        part_sha256,
        part_agrees,
        encrypted_file: said.file,
    })
}

/// The file in the making, in the folder where it is to be.
enum Bundle {
    Zip(Box<ZipWriter<BufWriter<NamedTempFile>>>),
    Mbox(BufWriter<NamedTempFile>),
}

impl Bundle {
    fn open(export: &Export<'_>) -> Result<Self> {
        let aside = BufWriter::with_capacity(1 << 18, aside(export.out)?);
        Ok(match export.format {
            Format::Eml => Self::Zip(Box::new(ZipWriter::new(aside))),
            Format::Mbox => Self::Mbox(aside),
        })
    }

    fn add(&mut self, mail: &Mail, exported: &Exported) -> Result<()> {
        match self {
            Self::Zip(zip) => entry(zip, &exported.name, &exported.at, &mail.bytes),
            Self::Mbox(file) => file.write_all(&mail.quoted).map_err(Error::disk),
        }
    }

    fn close(self, export: &Export<'_>, custody: &mut Custody) -> Result<()> {
        let at = custody.at.clone();
        match self {
            Self::Zip(mut zip) => {
                entry(&mut zip, "custody.txt", &at, (export.sheet)(custody).as_bytes())?;
                entry(&mut zip, "custody.json", &at, json(custody)?.as_bytes())?;
                let file = zip.finish().map_err(|e| Error::disk(e.into()))?;
                custody.sha256 = place(file, export.out)?;
                beside(export.out, ".sha256", &[(&custody.sha256, export.out)])
            }
            Self::Mbox(file) => {
                custody.sha256 = place(file, export.out)?;
                let (text, data) = (with(export.out, ".custody.txt"), with(export.out, ".custody.json"));
                let text_sha256 = write(&text, (export.sheet)(custody).as_bytes())?;
                let data_sha256 = write(&data, json(custody)?.as_bytes())?;
                let all = [
                    (&custody.sha256, export.out),
                    (&text_sha256, text.as_path()),
                    (&data_sha256, data.as_path()),
                ];
                beside(export.out, ".sha256", &all)
            }
        }
    }
}

fn json(custody: &Custody) -> Result<String> {
    serde_json::to_string_pretty(custody).map_err(|e| Error::internal("custody").because(e))
}

fn entry(zip: &mut ZipWriter<impl Write + std::io::Seek>, name: &str, at: &str, bytes: &[u8]) -> Result<()> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(moment(at).unwrap_or_default());
    zip.start_file(name, options).map_err(|e| Error::disk(e.into()))?;
    zip.write_all(bytes).map_err(Error::disk)
}

/// A time as zip files have it; none before 1980.
fn moment(at: &str) -> Option<DateTime> {
    let at = at.parse::<Timestamp>().ok()?.to_zoned(TimeZone::UTC);
    let part = |number: i8| u8::try_from(number).ok();
    let [month, day] = [part(at.month())?, part(at.day())?];
    let [hour, minute, second] = [part(at.hour())?, part(at.minute())?, part(at.second())?];
    DateTime::from_date_and_time(u16::try_from(at.year()).ok()?, month, day, hour, minute, second).ok()
}

fn aside(out: &Path) -> Result<NamedTempFile> {
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    NamedTempFile::new_in(folder).map_err(Error::disk)
}

/// Makes it durable, moves it into place and gives its SHA-256.
fn place(file: BufWriter<NamedTempFile>, out: &Path) -> Result<String> {
    let mut file = file.into_inner().map_err(|e| Error::disk(e.into_error()))?;
    file.as_file().sync_all().map_err(Error::disk)?;
    file.rewind().map_err(Error::disk)?;
    let sha256 = hash(file.as_file_mut())?;
    file.persist(out).map_err(|e| Error::disk(e.error))?;
    Ok(sha256)
}

fn hash(file: &mut File) -> Result<String> {
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 1 << 18];
    loop {
        let count = file.read(&mut buffer).map_err(Error::disk)?;
        if count == 0 {
            return Ok(Digest(hash.finalize().into()).to_string());
        }
        hash.update(buffer.get(..count).unwrap_or_default());
    }
}

/// Writes a small file whole; gives its SHA-256.
fn write(path: &Path, bytes: &[u8]) -> Result<String> {
    let mut file = BufWriter::new(aside(path)?);
    file.write_all(bytes).map_err(Error::disk)?;
    place(file, path)
}

/// `name` and an ending.
fn with(out: &Path, ending: &str) -> PathBuf {
    let mut name = out.file_name().map_or_else(OsString::new, OsString::from);
    name.push(ending);
    out.with_file_name(name)
}

fn beside(out: &Path, ending: &str, files: &[(&String, &Path)]) -> Result<()> {
    let name =
        |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let lines: String = files.iter().map(|(sha256, path)| format!("{sha256}  {}\n", name(path))).collect();
    write(&with(out, ending), lines.as_bytes()).map(|_| ())
}
