//! Keys, addresses, downloads, the practice site, *Validate connection*.

use std::net::{IpAddr, Ipv4Addr, ToSocketAddrs};
use std::path::Path;
use std::sync::Arc;

use engine::error::{Code, Error, Result};
use engine::keys::{
    Bundle, PgpAlgorithm, PgpKey, SshAlgorithm, SshKey, Vault, anywhere, has_own_keys, is_inner,
    keep_own_keys, make_keys, outer_addresses, outward_addresses, own_keys,
};
use engine::pipeline::{self, Candidate, Opened, Validation};
use engine::settings::read_input;
use engine::source::{Rung, RungState, SystemClock};
use practice::Practice;

use super::{Works, lock};
use crate::draft::{Draft, SampleFile};
use crate::effect::{Answer, Checked, Done, Ticket};
use crate::event::Download;
use crate::view::Fault;
use crate::view::setup::{HostKeyView, KeysView, RungView, Saved};

impl Works {
    /// The app's own pair. For practice of a kind that is made in a moment.
    fn keys(&self, practice: bool, kind: &str) -> Result<(SshKey, PgpKey)> {
        let ssh = SshAlgorithm::Ed25519;
        let pgp = if practice { PgpAlgorithm::Curve25519 } else { PgpAlgorithm::Rsa4096 };
        if !self.with_vault(practice, |vault| Ok(has_own_keys(vault, kind)))? {
            // It takes seconds: nobody else waits for the vault meanwhile.
            let (ssh, pgp) = make_keys(kind, ssh, pgp)?;
            self.with_vault(practice, |vault| keep_own_keys(vault, kind, &ssh, &pgp))?;
        }
        self.with_vault(practice, |vault| own_keys(vault, kind, ssh, pgp))
    }

    pub(super) fn make_keys(&self, draft: &Draft) -> KeysView {
        let made = self.keys(draft.practice, &draft.kind).and_then(|(ssh, pgp)| {
            Ok(KeysView::Ready {
                ssh_fingerprint: ssh.fingerprint(),
                pgp_fingerprint: pgp.fingerprint(),
                ssh_key: ssh.authorized_keys_line(&comment(&draft.kind))?,
                made: String::new(),
                older: Vec::new(),
                can_renew: false,
            })
        });
        made.unwrap_or_else(|error| KeysView::Failed { fault: error.into() })
    }

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
        let (ssh, pgp) = self.keys(draft.practice, &draft.kind)?;
        let outer = outer_addresses(&draft.outer)?;
        let own = || {
            let toward = Self::addresses_toward_site(draft);
            let found = if toward.is_empty() { outward_addresses(&anywhere()) } else { toward };
            found.iter().map(ToString::to_string).collect()
        };
        let addresses: Vec<String> = match (draft.practice, outer.is_empty()) {
            (true, _) => vec![Ipv4Addr::LOCALHOST.to_string()],
            (false, true) => own(),
            (false, false) => outer,
        };
        Bundle::new(&ssh, &pgp, &comment(&draft.kind), &addresses)
    }

    pub(super) fn save_bundle(&self, what: Download, draft: &Draft) {
        let all = "chat-connectors-for-support.zip";
        let made = self.bundle(draft).and_then(|bundle| {
            let [ssh, pgp, ip] = Bundle::FILES;
            Ok(match what {
                Download::SshKey => (ssh, bundle.ssh_key.into_bytes()),
                Download::PgpKey => (pgp, bundle.pgp_key.into_bytes()),
                Download::IpAddress => (ip, bundle.ip_address.into_bytes()),
                Download::All => (all, self.zip(draft, &bundle)?),
            })
        });
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
        let (ssh, pgp) = self.keys(draft.practice, &draft.kind)?;
        let product = draft.kind().map(|kind| kind.product).unwrap_or_default();
        let letter = |words: &crate::words::Words| {
            let (ssh, pgp) = (ssh.fingerprint(), pgp.fingerprint());
            let args = [
                ("product", product.into()),
                ("known", if draft.value("firm_code").trim().is_empty() { "no" } else { "yes" }.into()),
                ("firm", draft.value("firm_code").trim().into()),
                ("ssh", ssh.as_str().into()),
                ("pgp", pgp.as_str().into()),
                ("addresses", bundle.ip_address.trim().replace('\n', ", ").into()),
            ];
            words.text("letter", &args).replace('\n', "\r\n") + "\r\n"
        };
        let (own, english) = (self.words(), crate::words::Words::for_locale("en"));
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
        self.configure_practice(&draft.kind)?;
        let (answer, password) = self.practice_site(|site| {
            let answer = Answer {
                host: Ipv4Addr::LOCALHOST.to_string(),
                port: site.port(),
                firm_code: site.firm_code().to_owned(),
                host_key: site.host_key().to_owned(),
            };
            Ok((answer, site.password()))
        })?;
        self.with_vault(true, |vault| vault.set(&draft.secret("password"), password))?;
        Ok(answer)
    }

    /// Gives the site the files that the admin downloads.
    pub(super) fn configure_practice(&self, kind: &str) -> Result<()> {
        let (ssh, pgp) = self.keys(true, kind)?;
        let folder = self.practice_home.join("bundle");
        Bundle::new(&ssh, &pgp, &comment(kind), &[Ipv4Addr::LOCALHOST])?.write_to(&folder)?;
        self.practice_site(|site| site.configure(Path::new(&folder)))
    }

    /// The practice site, started at its first use.
    pub(super) fn practice_site<T>(&self, work: impl FnOnce(&Practice) -> Result<T>) -> Result<T> {
        let mut site = lock(&self.site);
        match &*site {
            Some(site) => work(site),
            None => work(site.insert(Practice::start()?)),
        }
    }

    /// The draft with its password and its CSV, as a connector.
    pub(super) fn candidate(&self, draft: &Draft, vault: &mut Vault) -> Result<Candidate> {
        let kept = draft.stored.contains("password");
        let password = kept.then(|| vault.get(&draft.secret("password")).cloned()).transpose()?;
        let csv = draft.csv.as_ref().map(|_| read_input(&self.csv_file(draft))).transpose()?;
        Ok(Candidate { connector: draft.connector(), password, csv })
    }

    pub(super) fn opened(&self, draft: &Draft) -> Result<Opened> {
        self.with_vault(draft.practice, |vault| {
            let candidate = self.candidate(draft, vault)?;
            pipeline::open_candidate(vault, &candidate)
        })
    }

    pub(super) fn check(self: &Arc<Self>, ticket: Ticket, mut draft: Draft) {
        // Who is who is asked on the next page.
        (draft.csv, draft.domains) = (None, String::new());
        let opened = match self.opened(&draft) {
            Ok(opened) => opened,
            Err(error) => return self.tell(Done::Checked(ticket, Checked::Failed(Some(error.into())))),
        };
        self.apart(move |works| {
            let home = works.home(draft.practice);
            let climbed = works.climb(ticket, home, &opened);
            let checked = match climbed.error() {
                None => Checked::Succeeded(
                    climbed
                        .sample
                        .map(|sample| SampleFile { file: sample.file, sha256: sample.sha256.to_string() }),
                ),
                Some(error) if error.code() == Code::HostKeyUnknown => Checked::HostKey(HostKeyView {
                    host: opened.connector.source.host.clone(),
                    fingerprint: error.args().get("seen").cloned().unwrap_or_default(),
                    algorithm: String::new(),
                    md5: String::new(),
                    accepted: Vec::new(),
                    given: String::new(),
                    verdict: crate::view::setup::Verdict::Empty,
                }),
                Some(_) => Checked::Failed(None),
            };
            works.tell(Done::Checked(ticket, checked));
        });
    }
}

impl Works {
    /// Climbs, and tells each rung that was reached.
    pub(super) fn climb(&self, ticket: Ticket, home: &Path, opened: &Opened) -> Validation {
        let on_rung = &mut |rung: &Rung| {
            if rung.state != RungState::NotTried || rung.seen.contains_key("asked") {
                self.tell(Done::Rung(ticket, rung_view(rung)));
            }
        };
        pipeline::validate(home, opened, &SystemClock, on_rung)
    }
}

fn rung_view(rung: &Rung) -> RungView {
    RungView {
        name: name_of(&rung.name),
        state: name_of(&rung.state),
        milliseconds: rung.milliseconds,
        seen: rung.seen.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect(),
        fault: rung.error.as_ref().map(Fault::from),
        mend: None,
    }
}

fn comment(kind: &str) -> String {
    format!("chat-connectors-{kind}")
}

/// A fieldless variant as JSON names it.
pub(super) fn name_of(variant: &impl serde::Serialize) -> String {
    serde_json::to_value(variant).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
