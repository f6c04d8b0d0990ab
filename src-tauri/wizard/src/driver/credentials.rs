//! Keys, addresses, downloads, the practice site, *Validate connection*.

use std::net::{IpAddr, Ipv4Addr, ToSocketAddrs};
use std::path::Path;
use std::sync::Arc;

use engine::connector::SignIn;
use engine::error::{Code, Error, Result};
use engine::keys::{
    Bundle, PgpKey, SshKey, Vault, address_file, anywhere, is_inner, outer_addresses, outward_addresses,
};
use engine::pipeline::{self, Candidate, Opened, Validation};
use engine::settings::{Connector, Connectors, KeyMode, read_input};
use engine::source::{Clock as _, Rung, RungName, RungState, SystemClock};
use practice::{Practice, forget_cut_downloads};

use super::destination::entered_in;
use super::keys::entered_keys;
use super::{Works, lock, today};
use crate::destination::DraftDestination;
use crate::draft::{Draft, SampleFile};
use crate::effect::{Answer, Checked, Done, ShownKey, Ticket};
use crate::event::Download;
use crate::mend::mend;
use crate::support::support_text;
use crate::view::Fault;
use crate::view::setup::{HostKeyView, Mode, RungView, Saved, SupportText};
use crate::words::Words;

impl Works {
    /// This computer's addresses toward the site, where the form names one that can be resolved.
    fn addresses_toward_site(draft: &Draft) -> Vec<IpAddr> {
        let toward = |site: (String, u16)| site.to_socket_addrs().map(Iterator::collect::<Vec<_>>);
        outward_addresses(&draft.site().and_then(|site| toward(site).ok()).unwrap_or_default())
    }

    pub(super) fn find_addresses(&self, ticket: Ticket, draft: &Draft) {
        let mut found = Self::addresses_toward_site(draft);
        if draft.practice {
            found = vec![Ipv4Addr::LOCALHOST.into()];
        } else {
            // Every way out is a candidate; the one toward the site comes first.
            let others = outward_addresses(&anywhere());
            found.extend(others.into_iter().filter(|other| !found.contains(other)).collect::<Vec<_>>());
        }
        // On the practice site everything is inside, and right so.
        let inner = !draft.practice && !found.is_empty() && found.iter().all(|address| is_inner(*address));
        let texts = found.iter().map(ToString::to_string).collect();
        self.tell(Done::Addresses(ticket, texts, inner));
    }

    fn bundle(&self, draft: &Draft) -> Result<Bundle> {
        let (ssh, pgp) = self.newest_pair(draft.practice, &draft.kind)?;
        Bundle::new(&ssh, &pgp, &comment(&draft.kind), &Self::addresses(draft)?)
    }

    /// What the site has to allow: as the admin typed it, or else this computer's own addresses.
    pub(super) fn addresses(draft: &Draft) -> Result<Vec<String>> {
        let outer = outer_addresses(&draft.outer)?;
        let own = || {
            let toward = Self::addresses_toward_site(draft);
            let found = if toward.is_empty() { outward_addresses(&anywhere()) } else { toward };
            found.iter().map(ToString::to_string).collect()
        };
        Ok(match (draft.practice, outer.is_empty()) {
            (true, _) => vec![Ipv4Addr::LOCALHOST.to_string()],
            (false, true) => own(),
            (false, false) => outer,
        })
    }

    pub(super) fn save_bundle(&self, what: Download, draft: &Draft) {
        let all = "chat-connectors-for-support.zip";
        let [ssh, pgp, ip] = Bundle::FILES;
        let made = match what {
            // Without keys, which an account has none of.
            Download::IpAddress => Self::addresses(draft).map(|own| (ip, address_file(&own).into_bytes())),
            Download::SshKey => self.bundle(draft).map(|bundle| (ssh, bundle.ssh_key.into_bytes())),
            Download::PgpKey => self.bundle(draft).map(|bundle| (pgp, bundle.pgp_key.into_bytes())),
            Download::All => self.bundle(draft).and_then(|bundle| Ok((all, self.zip(draft, &bundle)?))),
        };
        let saved = made.and_then(|(name, bytes)| self.save_as("dialog-save", name, &bytes));
        let what = Saved {
            ssh_key: matches!(what, Download::SshKey | Download::All),
            pgp_key: matches!(what, Download::PgpKey | Download::All),
            ip_address: matches!(what, Download::IpAddress | Download::All),
            all: what == Download::All,
        };
        self.tell(Done::Saved(saved.map_err(Fault::from), Some((draft.id.clone(), what))));
    }

    /// Asks where to, and writes. Gives the file's name.
    pub(super) fn save_as(&self, title: &str, name: &str, bytes: &[u8]) -> Result<Option<String>> {
        let title = self.words().text(title, &[]);
        let Some(path) = self.host.save_file(&title, name) else { return Ok(None) };
        // Theirs, as any program would write it: not only for this person, as what is in the home folder.
        std::fs::write(&path, bytes).map_err(Error::disk)?;
        Ok(path.file_name().map(|name| name.to_string_lossy().into_owned()))
    }

    /// The three files with a letter: in the admin's language, and in English for the support.
    fn zip(&self, draft: &Draft, bundle: &Bundle) -> Result<Vec<u8>> {
        let (ssh, pgp) = self.newest_pair(draft.practice, &draft.kind)?;
        let letter = |words: &Words| {
            let (ssh, pgp) = (ssh.fingerprint(), pgp.fingerprint());
            let args = [
                ("service", words.text(&format!("service-{}", draft.kind), &[]).into()),
                ("known", if draft.value(draft.user_key()).trim().is_empty() { "no" } else { "yes" }.into()),
                ("firm", draft.value(draft.user_key()).trim().into()),
                ("ssh", ssh.as_str().into()),
                ("pgp", pgp.as_str().into()),
                ("addresses", bundle.ip_address.trim().replace('\n', ", ").into()),
            ];
            words.text("letter", &args).replace('\n', "\r\n") + "\r\n"
        };
        let (own, english) = (self.words(), Words::for_locale("en"));
        let (own_text, english_text) = (letter(&own), letter(&english));
        let mut letters = vec![("letter.txt", english_text.as_str())];
        let name = format!("letter_{}.txt", own.language());
        if own.language() != english.language() {
            letters.push((name.as_str(), own_text.as_str()));
        }
        bundle.zip(&letters)
    }

    pub(super) fn practise(&self, ticket: Ticket, draft: &Draft) {
        let answer = self
            .practice_site(|_| Ok(()))
            .and_then(|()| if draft.files_sent { self.answer(draft).map(Some) } else { Ok(None) });
        self.tell(Done::Practice(ticket, answer.map_err(Fault::from)));
    }

    /// The support of the practice site at work; their password goes straight into the vault.
    fn answer(&self, draft: &Draft) -> Result<Answer> {
        let kind = draft.kind().ok_or_else(|| Error::internal("kind"))?;
        let private_keys = draft.mode == Some(Mode::Private);
        // An account is there without anybody's keys.
        if draft.has_keys() {
            let (ssh, pgp) = if private_keys {
                self.practice_private_keys(draft)?
            } else {
                self.newest_pair(true, &draft.kind)?
            };
            self.configure_practice(&draft.kind, &ssh, &pgp)?;
        }
        let (answer, password) = self.practice_site(|site| {
            let answer = Answer {
                host: Ipv4Addr::LOCALHOST.to_string(),
                port: site.port(),
                user: site.user_name(kind),
                host_key: site.host_key().to_owned(),
                private_keys,
            };
            Ok((answer, site.password()))
        })?;
        self.with_vault(true, |vault| vault.set(&draft.secret("password"), password))?;
        Ok(answer)
    }

    /// As if its files had been sent years ago: a site that was started since knows the connector again.
    pub(super) fn know_again(&self, connector: &Connector) -> Result<()> {
        match connector.kind()?.sign_in {
            SignIn::Account => Ok(()),
            SignIn::Keys => {
                let (ssh, pgp) = self.practice_pair(connector)?;
                self.configure_practice(&connector.kind, &ssh, &pgp)
            }
        }
    }

    /// Gives the site the files that the admin downloads, or in real life sent years ago.
    pub(super) fn configure_practice(&self, kind: &str, ssh: &SshKey, pgp: &PgpKey) -> Result<()> {
        let folder = self.practice_home.join("bundle");
        Bundle::new(ssh, pgp, &comment(kind), &[Ipv4Addr::LOCALHOST])?.write_to(&folder)?;
        self.practice_site(|site| site.configure(Path::new(&folder)))
    }

    pub(super) fn rehearse(&self, scenario: &str) {
        let scenario = scenario.parse().unwrap_or_default();
        self.try_to(self.practice_site(|site| site.rehearse(scenario)));
    }

    /// The practice site, started at its first use.
    pub(super) fn practice_site<T>(&self, work: impl FnOnce(&Practice) -> Result<T>) -> Result<T> {
        let mut site = lock(&self.site);
        match &*site {
            Some(site) => work(site),
            None => {
                // Half a download from an earlier site must not go on with what this one encrypts.
                forget_cut_downloads(self.made_home(true)?)?;
                work(site.insert(Practice::start()?))
            }
        }
    }

    /// The draft with its secrets and its CSV, as a connector.
    pub(super) fn candidate(&self, draft: &Draft, vault: &mut Vault) -> Result<Candidate> {
        let connectors = Connectors::of(self.home(draft.practice));
        let base = draft.editing.as_ref().map(|name| connectors.load(name)).transpose()?;
        let password = draft.stored.contains("password");
        let password = password.then(|| vault.get(&draft.secret("password")).cloned()).transpose()?;
        let csv = draft.csv.as_ref().map(|_| read_input(&self.csv_file(draft))).transpose()?;
        Ok(Candidate {
            exists: base.is_some(),
            connector: draft.connector(base),
            password,
            entered: entered_keys(draft, vault)?,
            retire_older: draft.retire_day().filter(|_| draft.rotates()),
            csv,
            destination: entered_in(draft, vault)?,
        })
    }

    pub(super) fn opened(&self, draft: &Draft) -> Result<Opened> {
        self.with_vault(draft.practice, |vault| {
            let candidate = self.candidate(draft, vault)?;
            pipeline::open_candidate(self.home(draft.practice), vault, &candidate, today())
        })
    }

    pub(super) fn check(self: &Arc<Self>, ticket: Ticket, mut draft: Draft) {
        // Who is who is asked on the next page.
        (draft.csv, draft.domains) = (None, String::new());
        if !draft.destination_complete() {
            draft.destination = DraftDestination::default();
        }
        let opened = match self.opened(&draft) {
            Ok(opened) => opened,
            Err(error) => {
                return self.tell(Done::Checked(ticket, Checked::Failed(Some(error.into()), None)));
            }
        };
        self.apart(move |works| {
            let home = works.home(draft.practice);
            let climbed = works.climb(ticket, home, &opened);
            let addresses = Self::addresses(&draft).unwrap_or_default();
            let support = works.support_text(&opened, &addresses, &climbed);
            let checked = match climbed.error().map(Error::code) {
                None => Checked::Succeeded(
                    climbed
                        .sample
                        .map(|sample| SampleFile { file: sample.file, sha256: sample.sha256.to_string() }),
                ),
                Some(Code::HostKeyUnknown | Code::HostKeyChanged) => {
                    Checked::HostKey(shown_key(&opened, &climbed), support)
                }
                Some(_) => Checked::Failed(None, support),
            };
            works.tell(Done::Checked(ticket, checked));
        });
    }
}

/// The host key of a climb that ended there.
fn shown_key(opened: &Opened, climbed: &Validation) -> ShownKey {
    let rung = climbed.rungs.iter().find(|rung| rung.name == RungName::HostKey);
    let seen = |name: &str| rung.and_then(|rung| rung.seen.get(name)).cloned().unwrap_or_default();
    ShownKey {
        view: HostKeyView {
            host: opened.connector.source.host.clone(),
            algorithm: seen("algorithm"),
            fingerprint: seen("fingerprint"),
            md5: seen("md5"),
            accepted: opened.trust.pins.clone(),
            ..HostKeyView::default()
        },
        public_key: seen("public_key"),
    }
}

impl Works {
    /// Climbs, and tells each rung that was reached.
    pub(super) fn climb(&self, ticket: Ticket, home: &Path, opened: &Opened) -> Validation {
        let connector = &opened.connector;
        let places = Draft { kind: connector.kind.clone(), mode: mode_of(connector), ..Draft::default() };
        let on_rung = &mut |rung: &Rung| {
            let told = ["asked", "needed"].iter().any(|why| rung.seen.contains_key(why));
            if rung.state != RungState::NotTried || told {
                self.tell(Done::Rung(ticket, rung_view(rung, &places)));
            }
        };
        pipeline::validate(home, opened, &SystemClock, on_rung)
    }

    /// The letter to the support, in English and in the admin's language.
    pub(super) fn support_text(
        &self,
        opened: &Opened,
        addresses: &[String],
        climbed: &Validation,
    ) -> Option<SupportText> {
        let (own, english) = (self.words(), Words::for_locale("en"));
        let letter = |words: &Words| {
            support_text(words, &opened.connector, addresses, &climbed.rungs, SystemClock.now())
        };
        let other = own.language() != english.language();
        Some(SupportText { english: letter(&english)?, own: if other { letter(&own) } else { None } })
    }
}

/// Whose keys the connector has; none with an account.
pub(super) fn mode_of(connector: &Connector) -> Option<Mode> {
    let keys = connector.kind().is_ok_and(|kind| kind.sign_in == SignIn::Keys);
    keys.then_some(match connector.source.keys {
        KeyMode::Public => Mode::Public,
        KeyMode::Private => Mode::Private,
    })
}

/// `places`: a draft of the form that the admin has.
fn rung_view(rung: &Rung, places: &Draft) -> RungView {
    RungView {
        name: name_of(&rung.name),
        state: name_of(&rung.state),
        milliseconds: rung.milliseconds,
        // The key itself is for comparing; people compare its fingerprint.
        seen: rung
            .seen
            .iter()
            .filter(|(key, _)| **key != "public_key")
            .map(|(key, value)| ((*key).to_owned(), value.clone()))
            .collect(),
        mend: rung.error.as_ref().and_then(|error| mend(rung.name, error, places.mode, places.user_key())),
        fault: rung.error.as_ref().map(Fault::from),
    }
}

pub(super) fn comment(kind: &str) -> String {
    format!("chat-connectors-{kind}")
}

/// A fieldless variant as JSON names it.
pub(super) fn name_of(variant: &impl serde::Serialize) -> String {
    serde_json::to_value(variant).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
