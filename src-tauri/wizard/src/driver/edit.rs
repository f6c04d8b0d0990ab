//! A connector that is changed: a draft with what it has.

use std::collections::BTreeSet;

use engine::connector::FieldKind;
use engine::error::Result;
use engine::keys::{KeyFacts, KeyForm, Pairs, Passphrase};
use engine::settings::{Connector, Connectors, KeyMode, write_aside};

use super::credentials::mode_of;
use super::keys::facts_view;
use super::{Works, today};
use crate::destination::DraftDestination;
use crate::draft::{DAILY_AT, Draft, EDIT, Expected, Trusted};
use crate::effect::Done;
use crate::view::setup::Page;
use crate::view::{ConnectorId, Fault};

impl Works {
    /// Changes that were begun go on.
    pub(super) fn edit_connector(&self, id: &ConnectorId) {
        let draft = self.draft_to_change(id).map(Box::new);
        self.tell(Done::Draft(draft.map_err(Fault::from)));
    }

    fn draft_to_change(&self, id: &ConnectorId) -> Result<Draft> {
        let home = self.home(id.practice);
        let connectors = Connectors::of(home);
        let connector = connectors.load(&id.name)?;
        let draft_id = format!("{EDIT}{}", connector.stem());
        let begun =
            self.drafts().into_iter().find(|draft| draft.id == draft_id && draft.practice == id.practice);
        let base = connectors.mark(&id.name)?;
        if let Some(begun) = begun {
            if begun.base == base {
                return Ok(Draft { page: Page::Credentials, ..begun });
            }
            // Begun on what the connector is not any more: saved, it would undo what was done since.
            self.remove_draft(&begun)?;
        }
        let mut draft = Draft::new(connector.kind()?, id.practice, &draft_id);
        draft.editing = Some(connector.name.clone());
        draft.base = base;
        draft.has_mailboxes = !connector.mapping.mailboxes.is_empty();
        draft.page = Page::Credentials;
        draft.terms = self.terms_of(&draft, None)?;
        // What is there is what support configured.
        draft.files_sent = id.practice;
        (draft.saved.all, draft.saved.ip_address) = (true, true);
        fill(&mut draft, &connector);
        draft.sample = self.newest_file(&connector, id.practice)?;
        self.keep_facts(&mut draft, &connector)?;
        let (form, has) = self
            .with_vault(id.practice, |vault| Ok(super::destination::form_of_connector(vault, &connector)))?;
        draft.destination = DraftDestination { was: Some(form.clone()), form };
        draft.kept.extend(has);
        if let Some(csv) = &connector.mapping.csv {
            write_aside(&self.csv_file(&draft), &connectors.beside(csv)?)?;
            draft.csv = Some("user-mapping.csv".into());
        }
        // It was validated before it was kept.
        draft.checked = Some(draft.form_said());
        Ok(draft)
    }

    /// Which secrets the connector has, and what its private keys are.
    fn keep_facts(&self, draft: &mut Draft, connector: &Connector) -> Result<()> {
        let home = self.home(draft.practice);
        let (password, ring) = self.with_vault(draft.practice, |vault| {
            let scope = connector.key_scope();
            let pairs = Pairs::of(home, &scope);
            let private = connector.source.keys == KeyMode::Private && pairs.exist(vault);
            let ring = private.then(|| pairs.open(vault, today())).transpose()?;
            Ok((vault.has(&connector.secret("password")), ring))
        })?;
        draft.kept = BTreeSet::from_iter(password.then(|| "password".to_owned()));
        let Some(ring) = ring else { return Ok(()) };
        let fields: Vec<_> = draft.fields().collect();
        for field in fields {
            let (form, keys) = match field.kind {
                FieldKind::SshKey => {
                    (KeyForm::OpenSsh, ring.ssh.first().map(|key| key.fact()).into_iter().collect())
                }
                FieldKind::PgpKey => (KeyForm::PgpArmored, ring.pgp.iter().map(|key| key.fact()).collect()),
                FieldKind::Text | FieldKind::Secret | FieldKind::Port | FieldKind::Passphrase => continue,
            };
            let facts = KeyFacts { form, passphrase: Passphrase::NotNeeded, keys };
            draft.kept.insert(field.key.to_owned());
            draft.key_facts.insert(field.key.to_owned(), facts_view(&facts));
        }
        Ok(())
    }
}

fn fill(draft: &mut Draft, connector: &Connector) {
    let source = &connector.source;
    draft.mode = mode_of(connector);
    let values = [
        ("name", connector.name.clone()),
        (draft.user_key(), source.firm_code.clone()),
        ("host", source.host.clone()),
        ("port", source.port.to_string()),
    ];
    draft.values.extend(values.map(|(key, value)| (key.to_owned(), value)));
    draft.trusted = vec![Trusted {
        host: source.host.clone(),
        port: source.port,
        accepted: source.host_keys.clone(),
        revoked: source.revoked_host_keys.clone(),
        imported: None,
    }];
    draft.expected = source.expected_host_key.as_ref().map(|expected| Expected {
        fingerprint: expected.fingerprint.clone(),
        from: expected.from.to_string(),
    });
    let at = connector.schedule.daily_at.as_ref();
    draft.daily = at.is_some();
    at.cloned().unwrap_or_else(|| DAILY_AT.to_owned()).clone_into(&mut draft.daily_at);
    draft.automatic = connector.mapping.automatic;
    draft.domains = connector.mapping.domains.join(", ");
    draft.aliases.clone_from(&connector.mapping.aliases);
    draft.effective = connector.mapping.from.map(|day| day.to_string());
}
