//! *Where the mailboxes live* and *Evidence store*, of the state. Pure.

use std::collections::BTreeSet;

use engine::settings::Destination;

use crate::destination::{SECRETS, complete, in_force, needed, place, settings, wrong};
use crate::state::destination::{DestinationState, OwnDestination, OwnEvidence};
use crate::state::{Setup, VaultState, Wizard};
use crate::view::destination::{DestinationForm, DestinationView, PlaceView};
use crate::view::evidence::EvidenceView;

impl Wizard {
    fn organisation(&self) -> Option<&Destination> {
        self.desktop.choices.destination.as_ref()
    }

    /// Of a connector that is being set up or changed.
    pub(super) fn destination_of(&self, setup: &Setup, archive: String) -> DestinationView {
        let draft = &setup.draft;
        let form = &draft.destination.form;
        let organisation = self.organisation();
        let now = in_force(form, organisation);
        let was = draft.destination.was.as_ref();
        let moved = was.filter(|was| in_force(was, organisation).mark() != now.mark());
        DestinationView {
            practice: draft.practice,
            organisation: Some(place(&organisation.cloned().unwrap_or_default(), true)),
            complete: draft.destination_complete(),
            vault_open: true,
            stored: stored(|key| draft.has_for_destination(key)),
            archive,
            folder: draft.kind().map(|kind| kind.folder.to_owned()).unwrap_or_default(),
            moved: moved.map(|was| place_of(was, organisation)),
            ..common(form, &setup.destination, |key| draft.has_for_destination(key))
        }
    }

    /// Of the organisation.
    pub(super) fn destination_view(&self, own: &OwnDestination) -> DestinationView {
        let has = |key: &str| own.has(key);
        let vault_open = self.vault == VaultState::Open;
        let (now, was) = (in_force(&own.form, None), in_force(&own.kept, None));
        DestinationView {
            organisation: None,
            complete: complete(&own.form, has),
            vault_open,
            stored: stored(has),
            archive: self.archives.real.clone(),
            moved: (now.mark() != was.mark()).then(|| place(&was, false)),
            changed: own.changed(),
            saved: own.saved && !own.changed(),
            ..common(&own.form, &own.state, has)
        }
    }

    /// Where a draft's mailboxes will live, in one line.
    pub(super) fn place_of_draft(&self, setup: &Setup) -> PlaceView {
        if setup.draft.practice {
            return place(&Destination::default(), false);
        }
        place_of(&setup.draft.destination.form, self.organisation())
    }

    pub(super) fn evidence_view(&self, own: &OwnEvidence) -> EvidenceView {
        let wrong = crate::evidence::wrong(&own.form);
        let has = own.secret_there();
        let mut shown: Vec<String> = shown(&wrong, &own.touched, own.all_touched);
        if own.all_touched && own.form.azure && !has && self.vault == VaultState::Open {
            shown.push("secret".into());
        }
        EvidenceView {
            form: own.form.clone(),
            wrong: shown,
            complete: crate::evidence::complete(&own.form, has),
            vault_open: self.vault == VaultState::Open,
            stored: has,
            folder: self.archives.evidence.clone(),
            testing: own.testing.is_some(),
            tested: own.tested,
            notes: own.notes.clone(),
            saving: own.saving,
            fault: own.fault.clone(),
            changed: own.changed(),
            saved: own.saved && !own.changed(),
        }
    }
}

fn common(form: &DestinationForm, state: &DestinationState, has: impl Fn(&str) -> bool) -> DestinationView {
    let mut wrong = shown(&wrong(form), &state.touched, state.all_touched);
    if let Some(key) = needed(form).filter(|key| state.all_touched && !has(key)) {
        wrong.push(short(key));
    }
    DestinationView {
        form: form.clone(),
        wrong,
        mailbox: state.mailbox.clone(),
        mailbox_wrong: state.mailbox_wrong,
        testing: state.testing.is_some(),
        found: state.found.clone(),
        fault: state.fault.clone(),
        ..DestinationView::default()
    }
}

fn shown(wrong: &BTreeSet<&str>, touched: &BTreeSet<&str>, all: bool) -> Vec<String> {
    wrong.iter().filter(|field| all || touched.contains(*field)).map(|field| (*field).to_owned()).collect()
}

fn stored(has: impl Fn(&str) -> bool) -> Vec<String> {
    SECRETS.into_iter().filter(|key| has(key)).map(short).collect()
}

fn short(key: &str) -> String {
    key.rsplit('.').next().unwrap_or_default().to_owned()
}

fn place_of(form: &DestinationForm, organisation: Option<&Destination>) -> PlaceView {
    match settings(form) {
        Some(own) => place(&own, false),
        None => place(&organisation.cloned().unwrap_or_default(), true),
    }
}
