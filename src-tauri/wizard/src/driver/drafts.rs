//! Drafts on the disk, and the terms of service in the ledger.

use std::path::PathBuf;
use std::sync::Arc;

use engine::connector::Kind;
use engine::error::{Code, Error, Result};
use engine::ledger::{Acceptance, Ledger};
use engine::model::Timestamp;
use secrecy::{ExposeSecret, SecretString};

use engine::settings::write_aside;

use super::Works;
use crate::draft::Draft;
use crate::effect::Done;
use crate::view::Fault;
use crate::view::home::DraftRow;
use crate::view::setup::{Accepted, KindFacts};

impl Works {
    fn draft_file(&self, practice: bool, id: &str, ending: &str) -> PathBuf {
        self.home(practice).join("drafts").join(format!("{id}.{ending}"))
    }

    pub(super) fn csv_file(&self, draft: &Draft) -> PathBuf {
        self.draft_file(draft.practice, &draft.id, "csv")
    }

    pub(super) fn save_draft(&self, mut draft: Draft) -> Result<()> {
        draft.changed = Timestamp::now().strftime("%FT%TZ").to_string();
        // Names and addresses of people do not lie about in clear.
        for key in draft.key_facts.values_mut().flat_map(|facts| &mut facts.keys) {
            key.owner.clear();
        }
        let json = serde_json::to_vec_pretty(&draft).map_err(|e| Error::internal("draft").because(e))?;
        write_aside(&self.draft_file(draft.practice, &draft.id, "json"), &json)
    }

    /// Every draft that this version can go on with, newest first.
    pub(super) fn drafts(&self) -> Vec<Draft> {
        let mut found = Vec::new();
        for practice in [false, true] {
            let Ok(entries) = std::fs::read_dir(self.home(practice).join("drafts")) else { continue };
            for path in entries.flatten().map(|entry| entry.path()) {
                if path.extension().is_some_and(|ending| ending == "json")
                    && let Ok(bytes) = std::fs::read(&path)
                    && let Ok(draft) = serde_json::from_slice::<Draft>(&bytes)
                    && draft.practice == practice
                    && draft.kind().is_some()
                    && path.file_stem().is_some_and(|stem| stem == draft.id.as_str())
                {
                    found.push(draft);
                }
            }
        }
        found.sort_by(|one, other| other.changed.cmp(&one.changed));
        found
    }

    pub(super) fn draft_rows(&self) -> Vec<DraftRow> {
        let row = |draft: Draft| DraftRow {
            name: draft.value("name").trim().to_owned(),
            id: draft.id,
            facts: KindFacts::of(&draft.kind),
            kind: draft.kind,
            practice: draft.practice,
            changed: draft.changed,
            page: draft.page,
        };
        self.drafts().into_iter().map(row).collect()
    }

    /// The window names a draft by its id; it is looked up, and never made into a path.
    fn draft_of(&self, id: &str) -> Option<Draft> {
        self.drafts().into_iter().find(|draft| draft.id == id)
    }

    pub(super) fn load_draft(&self, id: &str) {
        let gone = || Fault::from(&Error::new(Code::InputUnreadable).arg("file", "drafts"));
        self.tell(Done::Draft(self.draft_of(id).map(Box::new).ok_or_else(gone)));
    }

    pub(super) fn forget_draft_of(self: &Arc<Self>, id: &str) {
        if let Some(draft) = self.draft_of(id) {
            self.try_to(self.remove_draft(&draft));
        }
        self.tell(self.load_home());
    }

    pub(super) fn remove_draft(&self, draft: &Draft) -> Result<()> {
        match std::fs::remove_file(self.draft_file(draft.practice, &draft.id, "json")) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(Error::disk(error)),
            Ok(()) | Err(_) => {}
        }
        let _ = std::fs::remove_file(self.csv_file(draft));
        let secrets = |vault: &mut engine::keys::Vault| {
            draft.stored.iter().try_for_each(|key| vault.remove(&draft.secret(key)))
        };
        match self.with_vault(draft.practice, secrets) {
            // A closed vault is swept when it is opened next.
            Err(error) if error.code() != Code::VaultLocked => Err(error),
            Ok(()) | Err(_) => Ok(()),
        }
    }

    /// Secrets of drafts that are gone do not stay. One whose file is there, readable or not, is not gone.
    pub(super) fn sweep_secrets(&self) {
        let there: Vec<String> = match std::fs::read_dir(self.home.join("drafts")) {
            Ok(entries) => entries
                .filter_map(|entry| Some(entry.ok()?.path().file_stem()?.to_string_lossy().into_owned()))
                .collect(),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Vec::new(),
            Err(_) => return,
        };
        let swept = self.with_vault(false, |vault| {
            let names: Vec<String> = vault.names().into_iter().map(str::to_owned).collect();
            let gone = |name: &&String| {
                let id = name.strip_prefix("draft/").and_then(|rest| rest.split('/').next());
                id.is_some_and(|id| !there.iter().any(|known| known == id))
            };
            names.iter().filter(gone).try_for_each(|name| vault.remove(name))
        });
        self.try_to(swept);
    }

    pub(super) fn keep_secret(&self, draft: &Draft, key: String, secret: SecretString) {
        let name = draft.secret(&key);
        let empty = secret.expose_secret().is_empty();
        let kept = self.with_vault(draft.practice, |vault| {
            if empty { vault.remove(&name) } else { vault.set(&name, secret) }
        });
        if let Err(error) = kept {
            self.tell(Done::SecretNotKept(draft.id.clone(), key, error.into()));
        }
    }

    pub(super) fn find_terms(&self, draft: &Draft) {
        let found = self.terms_of(draft, None).map_err(Fault::from);
        self.tell(Done::Terms(draft.id.clone(), found));
    }

    pub(super) fn accept_terms(&self, draft: &Draft) {
        let at = Timestamp::now().strftime("%FT%TZ").to_string();
        let found = self.terms_of(draft, Some((self.host.user(), at))).map_err(Fault::from);
        self.tell(Done::Terms(draft.id.clone(), found));
    }

    /// Who accepted the terms, after `now` did.
    pub(super) fn terms_of(&self, draft: &Draft, now: Option<(String, String)>) -> Result<Option<Accepted>> {
        let kind: &Kind = draft.kind().ok_or_else(|| Error::internal("kind"))?;
        let home = self.made_home(draft.practice)?;
        if let Some((who, at)) = now {
            let accepted = Acceptance { version: kind.terms.to_owned(), who, at };
            Ledger::open(home)?.accept_terms(kind.id, &accepted)?;
        }
        let ledger = Ledger::look(home)?;
        let found = ledger.accepted_terms(kind.id, kind.terms)?;
        Ok(found.map(|Acceptance { version, who, at }| Accepted { version, who, at }))
    }
}
