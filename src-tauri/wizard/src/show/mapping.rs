//! What *Map users* shows of its state. Pure.

use engine::settings::Alias;

use crate::state::Setup;
use crate::view::destination::DestinationView;
use crate::view::setup::{AliasView, EffectiveView, MappingView};

/// Domains that are suggested.
const SUGGESTED: usize = 5;

/// `destination`: where the mailboxes live.
pub(super) fn view(setup: &Setup, destination: DestinationView) -> MappingView {
    let (draft, map) = (&setup.draft, &setup.map);
    let typed = draft.domain_list();
    let known = typed.clone().unwrap_or_default();
    let suggested = map.suggested.iter().filter(|seen| !known.contains(&seen.domain));
    let alias = |alias: &Alias| AliasView { old: alias.old.clone(), new: alias.new.clone() };
    MappingView {
        automatic: draft.automatic,
        domains: draft.domains.clone(),
        domains_fault: typed.err().filter(|_| !draft.domains.trim().is_empty()),
        suggested: suggested.take(SUGGESTED).cloned().collect(),
        aliases: draft.aliases.iter().map(alias).collect(),
        alias_fault: map.alias_fault.clone(),
        csv: map.csv_view(),
        effective: EffectiveView {
            from: draft.effective.clone(),
            // An empty field is one that is about to be filled.
            fault: draft.effective_day().err().filter(|_| draft.effective.as_deref() != Some("")),
        },
        diff: map.diff.clone(),
        destination,
        people: map.people_view(),
    }
}
