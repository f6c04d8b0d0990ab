//! *Validate connection*: the whole ladder for one connector, rung by rung.
//!
//! In: an opened connector. Out: a `Rung` as each is climbed, and the rest as not tried after the
//! first failure. Nothing is delivered: of the destination (`mailboxes`) it is only asked. Deliberately absent: words, and the network rungs
//! (`source::ladder`).

mod mailboxes;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use jiff::SignedDuration;

use mailboxes::Asked;

use super::open::Opened;
use super::reading::opener;
use super::steps::download;
use super::{documents, is_companion};
use crate::decrypt;
use crate::error::{Code, Error, Result};
use crate::format::Parsed;
use crate::map::Mapped;
use crate::model::{Digest, Mailbox, Timestamp};
use crate::settings::DestinationKind;
use crate::source::{Clock, Rung, RungName, RungState, SftpSource, Source};

/// How the climb ended.
pub struct Validation {
    /// Every rung, in order.
    pub rungs: Vec<Rung>,
    /// The newest file, as it was fetched and kept.
    pub sample: Option<Sample>,
}

/// A file that was fetched to be looked at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sample {
    /// The site's name for it.
    pub file: String,
    /// Its hash in the evidence store.
    pub sha256: Digest,
}

impl Validation {
    /// The error of the rung that failed.
    #[must_use]
    pub fn error(&self) -> Option<&Error> {
        self.rungs.iter().find(|rung| rung.state == RungState::Failed).and_then(|rung| rung.error.as_ref())
    }
}

type Seen = BTreeMap<&'static str, String>;

/// Climbs. `on_rung` is told each rung at once.
pub fn validate(
    home: &Path,
    opened: &Opened,
    clock: &dyn Clock,
    on_rung: &mut dyn FnMut(&Rung),
) -> Validation {
    let mut climb = Climb { rungs: Vec::new(), sample: None, on_rung };
    if let Some(mut source) = climb.connect(opened) {
        climb.sample(home, opened, clock, &mut source);
    }
    let climbed: BTreeSet<RungName> = climb.rungs.iter().map(|rung| rung.name).collect();
    for name in RungName::ALL.into_iter().filter(|name| !climbed.contains(name)) {
        climb.add(Rung::not_tried(name));
    }
    climb.rungs.sort_by_key(|rung| rung.name);
    Validation { rungs: climb.rungs, sample: climb.sample }
}

/// What a rung gave, and what is not as it should be all the same.
struct Held<T> {
    value: T,
    warning: Option<Error>,
    /// There was nothing to try, and need not be.
    not_needed: bool,
    /// There was nothing to try yet.
    untried: bool,
}

impl<T> From<T> for Held<T> {
    fn from(value: T) -> Self {
        Self { value, warning: None, not_needed: false, untried: false }
    }
}

struct Climb<'a> {
    rungs: Vec<Rung>,
    sample: Option<Sample>,
    on_rung: &'a mut dyn FnMut(&Rung),
}

impl Climb<'_> {
    fn add(&mut self, rung: Rung) {
        (self.on_rung)(&rung);
        self.rungs.push(rung);
    }

    /// Tries one rung; gives its value if it held, also with a warning.
    fn rung<T>(&mut self, name: RungName, attempt: impl FnOnce(&mut Seen) -> Result<Held<T>>) -> Option<T> {
        let began = Instant::now();
        let mut seen = Seen::new();
        let (state, value, error) = match attempt(&mut seen) {
            Ok(Held { value, not_needed: true, .. }) => {
                seen.insert("needed", "no".to_owned());
                (RungState::NotTried, Some(value), None)
            }
            Ok(Held { value, warning: None, untried: false, .. }) => (RungState::Passed, Some(value), None),
            Ok(Held { value, warning, .. }) => (RungState::Warning, Some(value), warning),
            Err(error) => (RungState::Failed, None, Some(error)),
        };
        let milliseconds = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.add(Rung { name, state, milliseconds, seen, error });
        value
    }

    fn connect(&mut self, opened: &Opened) -> Option<SftpSource> {
        // An opened connector's settings were checked when they were read.
        self.rung(RungName::Form, |_| Ok(().into()))?;
        opened.climb(&AtomicBool::new(false), &mut |rung| self.add(rung)).ok()
    }

    fn sample(&mut self, home: &Path, opened: &Opened, clock: &dyn Clock, source: &mut SftpSource) {
        // The folder was listed a moment ago; whoever goes away now must not count as validated.
        let files = match source.list() {
            Ok(files) => files,
            Err(error) => {
                self.rung::<()>(RungName::Recipients, |_| Err(error));
                return;
            }
        };
        let Some(newest) = files.iter().rfind(|file| !is_companion(&file.name)) else {
            // An empty site is no fault: the first day may not have come yet.
            for name in [RungName::Recipients, RungName::Decrypt, RungName::Parse] {
                let seen = Seen::from([("files", "0".to_owned())]);
                self.add(Rung { name, state: RungState::Warning, milliseconds: 0, seen, error: None });
            }
            self.end(home, opened, clock, None, &[]);
            return;
        };
        let fetched = self.rung(RungName::Recipients, |seen| {
            let staging = opened.evidence.open(home)?;
            let sha256 = download(&staging, source, newest, &mut |_| Ok(()))?;
            let open = opener(&staging, sha256);
            let recipients = decrypt::recipients(&open)?;
            let own = opened.keys.pgp.iter().flat_map(decrypt::key_ids).collect::<Vec<_>>();
            seen.insert("file_keys", recipients.join(", "));
            seen.insert("own_keys", own.join(", "));
            if recipients.is_empty() {
                // Not encrypted, or to a password: the verdict of an import.
                decrypt::verify(opener(&staging, sha256), Arc::clone(&opened.keys), &mut |_| Ok(()))?;
            }
            if recipients.is_empty() {
                // Had it to be encrypted, it would have failed by now.
                return Ok(Held { not_needed: true, ..Held::from((open, sha256, true)) });
            }
            let ours = recipients.iter().any(|id| own.contains(id) || id.chars().all(|digit| digit == '0'));
            if ours || opened.keys.accept_unencrypted {
                let warning = key_warning(opened, clock);
                return Ok(Held { warning, ..Held::from((open, sha256, false)) });
            }
            let wrong = Error::new(Code::WrongKey).arg("file_keys", recipients.join(", "));
            Err(wrong.arg("own_keys", own.join(", ")))
        });
        let Some((open, sha256, plain)) = fetched else { return };
        self.sample = Some(Sample { file: newest.name.clone(), sha256 });
        let checked = self.rung(RungName::Decrypt, |seen| {
            let (facts, checked) = decrypt::verify(open, Arc::clone(&opened.keys), &mut |_| Ok(()))?;
            seen.insert("encrypted_bytes", facts.encrypted_bytes.to_string());
            seen.insert("plain_bytes", facts.plain_bytes.to_string());
            Ok(Held { not_needed: plain, ..Held::from(checked) })
        });
        let Some(checked) = checked else { return };
        let parsed =
            self.rung(RungName::Parse, |seen| parse(opened, &newest.name, &checked, seen).map(Held::from));
        if let Some(mailboxes) = parsed {
            self.end(home, opened, clock, Some(newest.modified), &mailboxes);
        }
    }

    /// What does not depend on the site. `mailboxes`: some that people of the sample are mapped to.
    fn end(
        &mut self,
        home: &Path,
        opened: &Opened,
        clock: &dyn Clock,
        newest: Option<Timestamp>,
        mailboxes: &[Mailbox],
    ) {
        if self.local((home, opened), clock, newest).is_none() {
            return;
        }
        let listed = opened.connector.mapping.mailboxes.iter().filter_map(|one| Mailbox::parse(one));
        let mailboxes: Vec<Mailbox> = mailboxes.iter().cloned().chain(listed).collect();
        self.rung(RungName::Destination, |seen| {
            let asked = match mailboxes::ask(home, &opened.destination, &mailboxes, seen) {
                // Where its mailboxes live, a connector that is not kept yet may choose on a later page.
                Err(error)
                    if !opened.kept && opened.destination.settings.kind != DestinationKind::Archive =>
                {
                    Asked::Missing(error)
                }
                asked => asked?,
            };
            Ok(match asked {
                Asked::All => Held::from(()),
                Asked::Missing(error) => Held { warning: Some(error), ..Held::from(()) },
                Asked::Nobody => Held { untried: true, ..Held::from(()) },
            })
        });
    }

    /// Clock, free disk and ledger.
    fn local(
        &mut self,
        (home, opened): (&Path, &Opened),
        clock: &dyn Clock,
        newest: Option<Timestamp>,
    ) -> Option<()> {
        self.rung(RungName::Local, |seen| {
            crate::ledger::Ledger::look(home)?;
            std::fs::create_dir_all(home).map_err(Error::disk)?;
            tempfile::tempfile_in(home).map_err(Error::disk)?;
            seen.insert("clock", clock.now().strftime("%FT%TZ").to_string());
            #[cfg(unix)]
            if let Ok(disk) = rustix::fs::statvfs(home) {
                let free = disk.f_bavail.saturating_mul(disk.f_frsize);
                seen.insert("free_bytes", free.to_string());
                if free < LEAST_FREE {
                    return Err(Error::new(Code::DiskFull).arg("free", free).arg("files", "some"));
                }
            }
            let ahead = newest.filter(|newest| newest.duration_since(clock.now()) > CLOCKS_DIFFER);
            let warning = ahead.map(|newest| {
                let time = |time: Timestamp| time.strftime("%FT%TZ").to_string();
                let wrong = Error::new(Code::ClockWrong).arg("clock", time(clock.now()));
                wrong.arg("file_time", time(newest))
            });
            let warning = warning.or(Self::evidence(home, opened, seen)?);
            Ok(Held { warning, ..Held::from(()) })
        })
    }

    /// Where encrypted files are kept beyond this computer: stores what waits, and warns where that cannot be done. An
    /// import does without.
    fn evidence(home: &Path, opened: &Opened, seen: &mut Seen) -> Result<Option<Error>> {
        let staging = opened.evidence.open(home)?;
        if !staging.is_away() {
            return Ok(None);
        }
        let stored = staging.store_waiting(&mut || Ok(()))?;
        seen.insert("evidence_waiting", stored.waiting.to_string());
        Ok(stored.error)
    }
}

/// More than sites and this computer may differ.
const CLOCKS_DIFFER: SignedDuration = SignedDuration::from_mins(60);

/// The newest PGP key is the one that the site should encrypt to.
fn key_warning(opened: &Opened, clock: &dyn Clock) -> Option<Error> {
    let key = opened.ring.pgp.first()?.fact();
    if key.revoked {
        return Some(Error::new(Code::KeyRevoked).arg("fingerprint", key.fingerprint));
    }
    let expired = key.expires.filter(|expires| *expires <= clock.now())?;
    let warning = Error::new(Code::KeyExpired).arg("fingerprint", key.fingerprint);
    Some(warning.arg("expired", expired.strftime("%F")))
}

/// A day of 200,000 messages takes about 700 MB of mailboxes.
const LEAST_FREE: u64 = 1 << 30;

fn parse(opened: &Opened, name: &str, checked: &decrypt::Checked, seen: &mut Seen) -> Result<Vec<Mailbox>> {
    let (mut items, mut failed, mut mailboxes) = (0_u64, 0_u64, BTreeSet::new());
    let (mut people, mut mapped) = (BTreeSet::new(), BTreeSet::new());
    let documents = documents::survey(&opened.formats, checked, name)?;
    let report = documents::read(&opened.formats, checked, &documents, &mut |parsed| {
        match parsed {
            Parsed::Item(item) => {
                items += 1;
                for person in std::iter::once(&item.sender).chain(&item.recipients) {
                    let id = person.im_ids.first().or(person.emails.first()).cloned().unwrap_or_default();
                    match opened.mapping.person(person, item.at) {
                        Mapped::ByCsv(mailbox) | Mapped::ByEmail(mailbox) => {
                            if mailboxes.len() < mailboxes::MOST {
                                mailboxes.insert(mailbox);
                            }
                            mapped.insert(id.clone())
                        }
                        Mapped::Nobody => false,
                    };
                    people.insert(id);
                }
            }
            Parsed::Failed { .. } => failed += 1,
        }
        Ok(())
    })?;
    seen.insert("format", report.format.to_owned());
    for (name, count) in [
        ("items", items),
        ("unreadable", failed),
        ("people", people.len() as u64),
        ("mapped", mapped.len() as u64),
    ] {
        // Before a form knows the domains, nobody can be mapped: a zero would alarm.
        if name != "mapped" || !opened.connector.mapping.domains.is_empty() {
            seen.insert(name, count.to_string());
        }
    }
    Ok(mailboxes.into_iter().collect())
}
