//! Keys: the app's own pairs, the organisation's private keys, host keys out of known_hosts.
//!
//! What is entered goes into the vault as it came, and is opened only to be looked at or used.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use engine::connector::FieldKind;
use engine::error::{Code, Error, Result};
use engine::keys::{
    KeyFact, KeyFacts, Pairs, Passphrase, PgpAlgorithm, PgpKey, Ring, SshAlgorithm, SshKey, Vault, make_pair,
    pgp_facts, ssh_facts,
};
use engine::model::utc_day;
use engine::pipeline;
use engine::settings::{Connector, Connectors, KeyMode, read_input};
use jiff::ToSpan as _;
use jiff::civil::Date;
use secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

use super::credentials::comment;
use super::{Works, today};
use crate::draft::Draft;
use crate::effect::{Done, HostKeys, Ticket};
use crate::view::Fault;
use crate::view::setup::{ImportedView, KeyFactView, KeyFactsView, KeysView, OlderPairView, PassphraseView};
use crate::warnings::days_until;

/// No key file is larger.
const LARGEST: u64 = 1 << 20;
/// Before the text of a key file that was chosen: it may be binary.
const ENCODED: &str = "base64:";
const RETIRES_AFTER_DAYS: i64 = 30;

impl Works {
    /// The app's own pairs. For practice of a kind that is made in a moment.
    fn own_ring(&self, practice: bool, kind: &str) -> Result<Ring> {
        let pgp = if practice { PgpAlgorithm::Curve25519 } else { PgpAlgorithm::Rsa4096 };
        let algorithms = (SshAlgorithm::Ed25519, pgp);
        let home = self.made_home(practice)?;
        let pairs = Pairs::of(home, kind);
        if !self.with_vault(practice, |vault| Ok(pairs.exist(vault)))? {
            // It takes seconds: nobody else waits for the vault meanwhile.
            let (ssh, pgp) = make_pair(kind, algorithms)?;
            self.with_vault(practice, |vault| pairs.keep_first(vault, &ssh, &pgp))?;
        }
        self.with_vault(practice, |vault| pairs.open(vault, today()))
    }

    /// What the site is to know.
    pub(super) fn newest_pair(&self, practice: bool, kind: &str) -> Result<(SshKey, PgpKey)> {
        newest(self.own_ring(practice, kind)?)
    }

    /// What the practice site is to know of a connector.
    pub(super) fn practice_pair(&self, connector: &Connector) -> Result<(SshKey, PgpKey)> {
        if connector.source.keys == KeyMode::Public {
            return self.newest_pair(true, &connector.kind);
        }
        let scope = connector.key_scope();
        let pairs = Pairs::of(self.home(true), &scope);
        newest(self.with_vault(true, |vault| pairs.open(vault, today()))?)
    }

    /// Practice with the organisation's own keys: those that the form has, or invented ones, which are put
    /// into the vault as if somebody had pasted them.
    pub(super) fn practice_private_keys(&self, draft: &Draft) -> Result<(SshKey, PgpKey)> {
        let entered = self.with_vault(true, |vault| entered_keys(draft, vault));
        // What somebody pasted is not written over.
        let pasted = draft.stored.iter().any(|key| draft.is_private_key(key));
        let kept = draft.editing.as_ref().map(|name| {
            let connector = Connectors::of(self.home(true)).load(name)?;
            self.practice_pair(&connector)
        });
        match (entered.and_then(newest), kept) {
            (Ok(pair), _) | (Err(_), Some(Ok(pair))) => Ok(pair),
            (Err(error), _) if pasted => Err(error),
            (Err(_), Some(Err(_)) | None) => {
                let (ssh, pgp) = make_pair(&draft.kind, (SshAlgorithm::Ed25519, PgpAlgorithm::Curve25519))?;
                self.with_vault(true, |vault| {
                    vault.set(&draft.secret("ssh_private_key"), ssh.to_openssh()?)?;
                    vault.set(&draft.secret("pgp_private_key"), pgp.to_armored()?)
                })?;
                Ok((ssh, pgp))
            }
        }
    }

    pub(super) fn make_keys(&self, draft: &Draft) -> KeysView {
        self.keys_view(draft).unwrap_or_else(|error| KeysView::Failed { fault: error.into() })
    }

    fn keys_view(&self, draft: &Draft) -> Result<KeysView> {
        let (ssh, pgp) = self.newest_pair(draft.practice, &draft.kind)?;
        let pairs = Pairs::of(self.home(draft.practice), &draft.kind).list()?;
        let offered = pairs.iter().find(|pair| pair.ssh.as_ref() == Some(&ssh.fingerprint()));
        let newest = offered.ok_or_else(|| Error::internal("keys"))?;
        let older: Vec<OlderPairView> = pairs
            .iter()
            .filter(|pair| pair.number != newest.number)
            .map(|pair| OlderPairView {
                ssh_fingerprint: pair.ssh.clone().unwrap_or_default(),
                pgp_fingerprint: pair.pgp.first().map(|pgp| pgp.fingerprint.clone()).unwrap_or_default(),
                retires: pair.retires.map(|day| day.to_string()),
                retired: pair.is_retired(today()),
            })
            .collect();
        Ok(KeysView::Ready {
            ssh_fingerprint: ssh.fingerprint(),
            pgp_fingerprint: pgp.fingerprint(),
            ssh_key: ssh.authorized_keys_line(&comment(&draft.kind))?,
            made: newest.since.to_string(),
            // Keys that no site knows yet need no others beside them.
            can_renew: (!newest.accepted.is_empty() || draft.editing.is_some())
                && older.iter().all(|pair| pair.retired),
            older,
        })
    }

    pub(super) fn renew_keys(&self, ticket: Ticket, draft: &Draft) {
        let renewed = self.renew(draft).and_then(|()| self.keys_view(draft));
        self.tell_keys(ticket, renewed);
    }

    fn renew(&self, draft: &Draft) -> Result<()> {
        let pgp = if draft.practice { PgpAlgorithm::Curve25519 } else { PgpAlgorithm::Rsa4096 };
        let (ssh, pgp) = make_pair(&draft.kind, (SshAlgorithm::Ed25519, pgp))?;
        let pair = Ring { ssh: vec![ssh], pgp: vec![pgp] };
        let pairs = Pairs::of(self.home(draft.practice), &draft.kind);
        self.with_vault(draft.practice, |vault| pairs.add(vault, &pair, today(), Some(default_retire())))
    }

    pub(super) fn drop_new_keys(&self, ticket: Ticket, draft: &Draft) {
        let pairs = Pairs::of(self.home(draft.practice), &draft.kind);
        let dropped = pairs.drop_newest(today());
        self.tell_keys(ticket, dropped.and_then(|()| self.keys_view(draft)));
    }

    pub(super) fn retire_keys(&self, ticket: Ticket, draft: &Draft) {
        let pairs = Pairs::of(self.home(draft.practice), &draft.kind);
        let day = draft.retire_day().unwrap_or_else(default_retire);
        let retired = match pairs.retire_older(day, today()) {
            // Half typed: the day that was there stays, and the page shows that the new one does not count.
            Err(error) if error.code() == Code::SettingInvalid => Ok(()),
            retired => retired,
        };
        self.tell_keys(ticket, retired.and_then(|()| self.keys_view(draft)));
    }

    fn tell_keys(&self, ticket: Ticket, keys: Result<KeysView>) {
        let keys = keys.unwrap_or_else(|error| KeysView::Failed { fault: error.into() });
        self.tell(Done::Keys(ticket, keys));
    }

    /// Asks for a key file. Its name is not kept: only what is in it.
    pub(super) fn pick_key(&self, draft: &Draft, field: &str) {
        let title = self.words().text("dialog-open-key", &[]);
        let Some(path) = self.host.pick_file(&title, &[]) else { return };
        let name = || path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let small = std::fs::metadata(&path).is_ok_and(|file| file.is_file() && file.len() <= LARGEST);
        let read = if small {
            read_input(&path).map_err(|_| Error::new(Code::InputUnreadable).arg("file", name()))
        } else {
            Err(Error::new(Code::InputUnreadable).arg("file", name()))
        };
        let kept = read.and_then(|bytes| {
            let bytes = Zeroizing::new(bytes);
            let text = Zeroizing::new(format!("{ENCODED}{}", *Zeroizing::new(STANDARD.encode(&*bytes))));
            let secret = SecretString::from(text.as_str());
            self.with_vault(draft.practice, |vault| vault.set(&draft.secret(field), secret))
        });
        match kept {
            Ok(()) => self.tell(Done::KeyPicked(draft.id.clone(), field.to_owned())),
            Err(error) => self.tell(Done::Failed(error.into())),
        }
    }

    pub(super) fn read_key(&self, ticket: Ticket, draft: &Draft, field: &str) {
        let facts = self.with_vault(draft.practice, |vault| {
            let known = draft.fields().find(|known| known.key == field);
            let entered = Entered::of(draft, vault, field)?.ok_or_else(|| Error::internal("key"))?;
            let (bytes, passphrase) = (entered.bytes.as_slice(), entered.passphrase.as_ref());
            match known.map(|known| (known.kind, known.key)) {
                Some((FieldKind::SshKey, key)) => ssh_facts(bytes, passphrase, key),
                Some((FieldKind::PgpKey, key)) => {
                    let facts = pgp_facts(bytes, passphrase, key)?;
                    // A key may be described that does not decrypt, or not here.
                    if matches!(facts.passphrase, Passphrase::NotNeeded | Passphrase::Opens) {
                        PgpKey::read_all(bytes, passphrase, key)?;
                    }
                    Ok(facts)
                }
                Some(_) | None => Err(Error::internal("key")),
            }
        });
        let read = facts.map(|facts| facts_view(&facts)).map_err(Fault::from);
        let retire = default_retire().to_string();
        self.tell(Done::KeyRead(ticket, field.to_owned(), read, retire));
    }

    pub(super) fn pick_known_hosts(&self, draft: &Draft) {
        let title = self.words().text("dialog-open-known-hosts", &[]);
        let Some(path) = self.host.pick_file(&title, &[]) else {
            return;
        };
        // A connector of its own, so that only what the file brings is told.
        let mut site: Connector = draft.connector(None);
        (site.source.host_keys, site.source.revoked_host_keys) = (Vec::new(), Vec::new());
        let read = pipeline::import_known_hosts(&mut site, &path).map(|found| HostKeys {
            imported: ImportedView {
                file: path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
                keys: found.pins.len() as u64,
                revoked: found.revoked.len() as u64,
                authorities: found.authorities,
                unreadable: found.unreadable,
            },
            accepted: found.pins,
            revoked: found.revoked,
        });
        let place = (site.source.host, site.source.port);
        self.tell(Done::KnownHosts(draft.id.clone(), place, read.map_err(Fault::from)));
    }
}

/// A private key as it was entered.
struct Entered {
    bytes: Zeroizing<Vec<u8>>,
    passphrase: Option<SecretString>,
}

impl Entered {
    fn of(draft: &Draft, vault: &Vault, field: &str) -> Result<Option<Self>> {
        if !draft.stored.contains(field) {
            return Ok(None);
        }
        let secret = vault.get(&draft.secret(field))?.expose_secret();
        let bytes = match secret.strip_prefix(ENCODED) {
            Some(encoded) => STANDARD.decode(encoded).map_err(|_| Error::internal("key"))?,
            None => secret.as_bytes().to_vec(),
        };
        let passphrase = draft.passphrase_of(field).filter(|key| draft.stored.contains(*key));
        let passphrase = passphrase.map(|key| vault.get(&draft.secret(key)).cloned()).transpose()?;
        Ok(Some(Self { bytes: Zeroizing::new(bytes), passphrase }))
    }
}

/// The private keys that were entered in this draft, opened.
pub(super) fn entered_keys(draft: &Draft, vault: &Vault) -> Result<Ring> {
    let mut ring = Ring::default();
    for field in draft.fields().filter(|field| draft.is_private_key(field.key)) {
        let Some(Entered { bytes, passphrase }) = Entered::of(draft, vault, field.key)? else { continue };
        match field.kind {
            FieldKind::SshKey => ring.ssh.push(SshKey::read(&bytes, passphrase.as_ref(), field.key)?),
            FieldKind::PgpKey => ring.pgp.extend(PgpKey::read_all(&bytes, passphrase.as_ref(), field.key)?),
            FieldKind::Text | FieldKind::Secret | FieldKind::Port | FieldKind::Passphrase => {}
        }
    }
    Ok(ring)
}

fn newest(ring: Ring) -> Result<(SshKey, PgpKey)> {
    let newest = ring.ssh.into_iter().next().zip(ring.pgp.into_iter().next());
    newest.ok_or_else(|| Error::internal("keys"))
}

fn default_retire() -> Date {
    today().saturating_add(RETIRES_AFTER_DAYS.days())
}

pub(super) fn facts_view(facts: &KeyFacts) -> KeyFactsView {
    KeyFactsView {
        form: facts.form.as_str().to_owned(),
        passphrase: match facts.passphrase {
            Passphrase::NotNeeded => PassphraseView::NotNeeded,
            Passphrase::Missing => PassphraseView::Missing,
            Passphrase::Opens => PassphraseView::Opens,
            Passphrase::Wrong => PassphraseView::Wrong,
        },
        keys: facts.keys.iter().map(fact_view).collect(),
    }
}

fn fact_view(fact: &KeyFact) -> KeyFactView {
    KeyFactView {
        algorithm: fact.algorithm.clone(),
        bits: fact.bits,
        fingerprint: fact.fingerprint.clone(),
        owner: fact.owner.clone(),
        created: fact.created.map(|time| utc_day(time).to_string()),
        expires: fact.expires.map(|time| utc_day(time).to_string()),
        days_left: fact.expires.map(|time| days_until(utc_day(time), today())),
        revoked: fact.revoked,
        weak: fact.weak,
        decrypts: fact.decrypts,
    }
}
