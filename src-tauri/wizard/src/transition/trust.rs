//! Whom the connector trusts: host keys, known_hosts, a planned change.

use engine::source::{Comparison, compare_host_key};

use super::Step;
use crate::draft::Expected;
use crate::effect::{Effect, HostKeys};
use crate::state::{Phase, Place};
use crate::view::Fault;
use crate::view::setup::{Page, Verdict};

impl Step {
    pub(super) fn edit_given_key(&mut self, text: String) {
        if let Some(setup) = self.setup_at(Page::Credentials)
            && let Phase::HostKey(shown) = &mut setup.check.phase
        {
            shown.view.verdict = verdict(compare_host_key(&shown.public_key, &text));
            shown.view.given = text;
        }
    }

    /// At the first contact a person may accept without comparing, as with any SSH program; another key
    /// than the accepted one only if it is what the support gave.
    pub(super) fn accept_host_key(&mut self) {
        let Some(setup) = self.setup_at(Page::Credentials) else { return };
        let Phase::HostKey(shown) = &setup.check.phase else { return };
        let known = setup.draft.trust().is_some_and(|trusted| !trusted.accepted.is_empty());
        let refused = match shown.view.verdict {
            Verdict::Equal => false,
            Verdict::Empty | Verdict::OtherKind => known || !shown.view.accepted.is_empty(),
            Verdict::Unequal | Verdict::Part => true,
        };
        if refused {
            return;
        }
        let fingerprint = shown.view.fingerprint.clone();
        if let Some(trusted) = setup.draft.trust_mut() {
            // The site has changed its key: the old one is not accepted any more.
            trusted.accepted = vec![fingerprint];
            self.climb();
        }
    }

    pub(super) fn refuse_host_key(&mut self) {
        if let Some(setup) = self.setup_at(Page::Credentials)
            && matches!(setup.check.phase, Phase::HostKey(_))
        {
            setup.check.phase = Phase::Refused;
        }
    }

    /// Which keys of the file count depends on the site.
    pub(super) fn pick_known_hosts(&mut self) {
        let Some(setup) = self.setup_at(Page::Credentials) else { return };
        setup.draft.tidy_host();
        if setup.draft.site().is_some() {
            let draft = Box::new(setup.draft.clone());
            self.effects.push(Effect::PickKnownHosts(draft));
        } else {
            setup.touched.extend(["host".to_owned(), "port".to_owned()]);
        }
    }

    /// Of the site that was in the form when it was asked for, and of no other.
    pub(super) fn known_hosts(&mut self, draft: &str, site: &(String, u16), read: Result<HostKeys, Fault>) {
        let Place::Setup(setup) = &mut self.wizard.place else { return };
        if setup.draft.id != draft || setup.draft.site().as_ref() != Some(site) {
            return;
        }
        let HostKeys { accepted, revoked, imported } = match read {
            Ok(keys) => keys,
            Err(fault) => return self.fail(fault),
        };
        let Some(trusted) = setup.draft.trust_mut() else { return };
        for (known, new) in [(&mut trusted.accepted, accepted), (&mut trusted.revoked, revoked)] {
            let new: Vec<String> = new.into_iter().filter(|key| !known.contains(key)).collect();
            known.extend(new);
        }
        trusted.imported = Some(imported);
        // A climb that began without them would judge by what was known then.
        setup.check = crate::state::Check::default();
    }

    pub(super) fn expect_host_key(&mut self, on: bool) {
        if let Some(setup) = self.setup_at(Page::Credentials)
            && setup.draft.expected.is_some() != on
        {
            setup.draft.expected = on.then(Expected::default);
            setup.touched.remove(EXPECTED);
        }
    }

    pub(super) fn edit_expected(&mut self, fingerprint: String, from: String) {
        if let Some(setup) = self.setup_at(Page::Credentials)
            && let Some(expected) = &mut setup.draft.expected
        {
            *expected = Expected { fingerprint, from };
            setup.touched.insert(EXPECTED.to_owned());
        }
    }
}

/// In `touched`: something was typed into *Expect a new key*.
pub(crate) const EXPECTED: &str = "expected_host_key";

fn verdict(comparison: Comparison) -> Verdict {
    match comparison {
        Comparison::Empty => Verdict::Empty,
        Comparison::Equal => Verdict::Equal,
        Comparison::Unequal => Verdict::Unequal,
        Comparison::Part => Verdict::Part,
        Comparison::OtherKind => Verdict::OtherKind,
    }
}
