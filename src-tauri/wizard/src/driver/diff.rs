//! What differs from the mapping in force, of a connector that is changed.
//!
//! In: a draft. Out: rows and settings that are others. Deliberately absent: comparing rows (the engine's `map`).

use std::collections::BTreeSet;
use std::sync::Arc;

use engine::error::Result;
use engine::map::{Diff, Version};
use engine::model::Mailbox;
use engine::pipeline::{self, MappingVersion};
use engine::settings::{Alias, Connectors, Mapping, read_input};

use super::Works;
use crate::draft::Draft;
use crate::effect::{Done, Ticket};
use crate::view::Fault;
use crate::view::setup::{DiffRow, DiffView, SettingChangeRow};

/// Rows shown that differ.
const DIFFERENT: usize = 100;

impl Works {
    pub(super) fn read_diff(self: &Arc<Self>, ticket: Ticket, draft: Box<Draft>) {
        self.apart(move |works| {
            works.tell(Done::Diff(ticket, works.diff(&draft).map_err(Fault::from)));
        });
    }

    fn diff(&self, draft: &Draft) -> Result<DiffView> {
        let home = self.home(draft.practice);
        let name = draft.editing.as_deref().unwrap_or_default();
        let connectors = Connectors::of(home);
        let connector = draft.connector(Some(connectors.load(name)?));
        let csv = draft.csv.as_ref().map(|_| read_input(&self.csv_file(draft))).transpose()?;
        let diff = pipeline::mapping_diff(home, name, &connector, csv.as_deref())?;
        let newest = pipeline::mapping_versions(home, name)?.into_iter().next();
        let before = match &newest {
            Some(newest) => Said::of_version(&pipeline::mapping_version(home, newest)?),
            None => Said::of_settings(&connectors.load(name)?.mapping),
        };
        Ok(diff_view(&diff, newest, settings(before, Said::of_settings(&connector.mapping))))
    }
}

fn diff_view(diff: &Diff, newest: Option<MappingVersion>, settings: Vec<SettingChangeRow>) -> DiffView {
    let changed = diff.changed.iter().map(|(key, old, new)| (key, Some(old), Some(new)));
    let removed = diff.removed.iter().map(|entry| (&entry.key, Some(&entry.mailbox), None));
    let added = diff.added.iter().map(|entry| (&entry.key, None, Some(&entry.mailbox)));
    let address = |mailbox: Option<&Mailbox>| mailbox.map(|mailbox| mailbox.address().to_owned());
    let row = |(key, old, new): (&String, Option<&Mailbox>, Option<&Mailbox>)| DiffRow {
        key: key.clone(),
        old: address(old),
        new: address(new),
    };
    let newest = newest.map(|newest| (newest.version, newest.at, newest.who)).unwrap_or_default();
    DiffView {
        version: u64::try_from(newest.0).unwrap_or_default(),
        at: newest.1,
        who: newest.2,
        added: diff.added.len() as u64,
        removed: diff.removed.len() as u64,
        changed: diff.changed.len() as u64,
        same: diff.same,
        rows: changed.chain(removed).chain(added).take(DIFFERENT).map(row).collect(),
        settings,
    }
}

/// What the settings of a mapping say, as texts.
struct Said([(&'static str, String); 5]);

impl Said {
    fn of_version(version: &Version) -> Self {
        Self::new(
            version.automatic,
            [&version.domains, &version.mailboxes],
            &version.aliases,
            version.from.map(|day| day.to_string()),
        )
    }

    fn of_settings(mapping: &Mapping) -> Self {
        Self::new(
            mapping.automatic,
            [&mapping.domains, &mapping.mailboxes],
            &mapping.aliases,
            mapping.from.map(|day| day.to_string()),
        )
    }

    fn new(
        automatic: bool,
        [domains, mailboxes]: [&[String]; 2],
        aliases: &[Alias],
        from: Option<String>,
    ) -> Self {
        // In one order, as versions are kept: another order is no difference.
        let joined = |texts: &mut dyn Iterator<Item = String>| {
            texts.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(", ")
        };
        let plain = |text: &String| text.trim().trim_start_matches('@').to_lowercase();
        let renamed = |alias: &Alias| format!("{} → {}", plain(&alias.old), plain(&alias.new));
        Self([
            ("automatic", if automatic { "yes" } else { "no" }.to_owned()),
            ("domains", joined(&mut domains.iter().map(plain))),
            ("aliases", joined(&mut aliases.iter().map(renamed))),
            ("mailboxes", joined(&mut mailboxes.iter().map(|text| text.trim().to_lowercase()))),
            ("effective", from.unwrap_or_default()),
        ])
    }
}

fn settings(before: Said, now: Said) -> Vec<SettingChangeRow> {
    let pairs = before.0.into_iter().zip(now.0).filter(|((_, old), (_, new))| old != new);
    let row = |((setting, old), (_, new)): ((&str, String), (&str, String))| SettingChangeRow {
        setting: setting.to_owned(),
        old,
        new,
    };
    pairs.map(row).collect()
}
