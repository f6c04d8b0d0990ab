//! What lies at the practice site for the kinds that people sign in to with an account.
//!
//! In: a kind, a scenario. Out: TeleMessage's drops (zips of e-mails with a manifest, inside or beside) and
//! DataParser's (LivePerson's JSON, e-mails), plain, the same bytes on every computer.
//! Deliberately absent: encryption (these come as they are), reading any of it back, anything ever said by anybody.

use std::io::{self, Write as _};

use engine::connector::Kind;
use engine::error::{Error, Result};
use engine::model::Timestamp;
use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::civil::date;
use jiff::tz::TimeZone;

use crate::dialogue;
use crate::mails::{self, Mail};
use crate::scenario::Scenario;

/// A file as it is laid down.
pub(crate) struct Laid {
    pub(crate) name: &'static str,
    pub(crate) modified: Timestamp,
    pub(crate) content: Vec<u8>,
}

/// The drops of a kind, oldest first; none for a kind whose files are encrypted to keys.
///
/// # Errors
/// `internal`: nothing of this should ever fail in memory.
pub(crate) fn drops(kind: &Kind, scenario: Scenario) -> Result<Vec<Laid>> {
    let made = match kind.id {
        "telegram-archiver" => telegram(scenario),
        "liveperson" => liveperson(scenario),
        _ => Ok(Vec::new()),
    };
    let mut drops = made.map_err(|e| Error::internal("practice drop").because(e))?;
    if let (Scenario::Truncated, Some(newest)) = (scenario, drops.last_mut()) {
        newest.content.truncate(newest.content.len() / 2);
    }
    if scenario == Scenario::EmptySite {
        drops.clear();
    }
    Ok(drops)
}

/// Three nights, as TeleMessage names them. Two manifests lie beside, one inside.
fn telegram(scenario: Scenario) -> io::Result<Vec<Laid>> {
    let [first, second, mut third] = [18, 19, 20].map(mails::telegram_day);
    // The last one comes again the next night: it is imported once.
    third.extend(first.last().cloned());
    let mut drops = vec![
        night(18, "202611180000-TeleMessage_8_1795068000.zip", zip(&first, None)?),
        night(18, "202611180000-TeleMessage_8_1795068000.mf", manifest(&first).into_bytes()),
        night(19, "202611190000-TeleMessage_7_1795154400.zip", zip(&second, Some(&manifest(&second)))?),
        night(20, "202611200000-TeleMessage_7_1795240800.mf", manifest(&third).into_bytes()),
        night(20, "202611200000-TeleMessage_7_1795240800.zip", zip(&third, None)?),
    ];
    if scenario == Scenario::DuplicateDay {
        drops.push(night(21, "202611210000-TeleMessage_8_1795327200.zip", zip(&first, None)?));
    }
    if scenario == Scenario::UnknownPeople {
        let strangers = mails::strangers();
        drops.push(night(21, "202611210000-TeleMessage_2_1795327200.zip", zip(&strangers, None)?));
    }
    if scenario == Scenario::ManifestDisagrees {
        // One e-mail is listed that is not there, and one is empty.
        let mut listed = mails::telegram_day(21);
        let list = manifest(&listed);
        listed.remove(0);
        if let Some(mail) = listed.first_mut() {
            mail.bytes.clear();
        }
        let name = "202611210000-TeleMessage_7_1795327200.zip";
        drops.push(night(21, name, zip(&listed, Some(&list))?));
    }
    Ok(drops)
}

/// One object, the lines of a day in gzip, and e-mails that DataParser made.
fn liveperson(scenario: Scenario) -> io::Result<Vec<Laid>> {
    let mut lines = GzEncoder::new(Vec::new(), Compression::default());
    lines.write_all(dialogue::lines(19).as_bytes())?;
    let mut drops = vec![
        night(18, "liveperson_20261118.json", dialogue::object(18).into_bytes()),
        night(19, "liveperson_20261119.jsonl.gz", lines.finish()?),
        night(20, "liveperson_20261120.zip", zip(&mails::dataparser_day(20), None)?),
    ];
    if scenario == Scenario::DuplicateDay {
        drops.push(night(21, "liveperson_20261118_resent.json", dialogue::object(18).into_bytes()));
    }
    if scenario == Scenario::UnknownPeople {
        drops.push(night(21, "liveperson_20261121.json", dialogue::strangers().into_bytes()));
    }
    Ok(drops)
}

fn night(day: i8, name: &'static str, content: Vec<u8>) -> Laid {
    let written = date(2026, 11, day).at(23, 30, 0, 0).to_zoned(TimeZone::UTC);
    let modified = written.map_or(Timestamp::UNIX_EPOCH, |z| z.timestamp());
    Laid { name, modified, content }
}

/// `Count:`, then a name and a size a line.
fn manifest(mails: &[Mail]) -> String {
    let mut text = format!("Count: {}\r\n", mails.len());
    for mail in mails {
        text.push_str(&format!("{},{}\r\n", mail.name, mail.bytes.len()));
    }
    text
}

fn zip(mails: &[Mail], manifest: Option<&str>) -> io::Result<Vec<u8>> {
    let mut zip = zip::ZipWriter::new(io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for mail in mails {
        zip.start_file(&*mail.name, options)?;
        zip.write_all(&mail.bytes)?;
    }
    if let Some(manifest) = manifest {
        zip.start_file("TeleMessage.mf", options)?;
        zip.write_all(manifest.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}
