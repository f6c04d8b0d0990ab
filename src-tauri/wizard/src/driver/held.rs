//! Held and failed items with who and where, people to look at, *Add to mapping*, and which items are replayed.
//!
//! In: a connector with its keys. Out: rows for the flyout; all of them are kept to be searched. Deliberately absent:
//! message texts; reading a file and replaying (the engine's `pipeline`).

use std::collections::BTreeSet;
use std::sync::Arc;

use engine::error::{Error, Result};
use engine::ledger::Ledger;
use engine::model::{Timestamp, utc_day};
use engine::pipeline::{self, Choice, Facet, Named, Opened};
use engine::settings::Connectors;
use engine::source::SystemClock;
use jiff::civil::Date;

use super::kept::{HeldItem, find_held};
use super::rows::held_row;
use super::{Works, today};
use crate::domains::mailbox;
use crate::effect::{Done, Ticket};
use crate::state::RunOf;
use crate::state::flyout::HeldFound;
use crate::view::home::{HeldFilter, HeldRow, HeldView, SilentRow, UnmappedRow};
use crate::view::{ConnectorId, Fault};

/// Held items that are kept here with their names; more are looked for in the files each time.
const KEPT: usize = 100_000;
/// Conversations and days to filter by.
const FACETS: usize = 200;
/// People named of each sort.
const PEOPLE: usize = 100;

/// What was read of held items, to be searched.
#[derive(Default)]
pub(super) struct HeldList {
    items: Vec<HeldItem>,
    /// Names are among it.
    named: bool,
    /// Every item is here.
    whole: bool,
    /// Everybody in each item is here: of a room with many, only the first are.
    everybody: bool,
}

impl Works {
    pub(super) fn read_held(self: &Arc<Self>, ticket: Ticket, id: ConnectorId, filter: HeldFilter) {
        self.apart(move |works| {
            let read = works.held_view(&id, &filter).map(Box::new);
            works.tell(Done::HeldRead(ticket, read.map_err(Fault::from)));
        });
    }

    /// The keys alone: nobody is asked at the site.
    fn open_kept(&self, id: &ConnectorId) -> Result<Opened> {
        let home = self.home(id.practice);
        self.with_vault(id.practice, |vault| pipeline::open(home, vault, &id.name, today()))
    }

    fn held_view(&self, id: &ConnectorId, filter: &HeldFilter) -> Result<HeldView> {
        let home = self.home(id.practice);
        let opened = self.open_kept(id)?;
        let all = pipeline::held_items(home, &opened, &pipeline::HeldFilter::default(), KEPT)?;
        let utc_today = utc_day(Timestamp::now());
        let watch = pipeline::watch_people(home, &opened, utc_today)?;
        let texts = |facets: &[Facet]| -> Vec<String> {
            facets.iter().take(FACETS).map(|facet| facet.text.clone()).collect()
        };
        let (conversations, days) = (texts(&all.conversations), texts(&all.days));
        let list = HeldList {
            named: true,
            whole: all.rows.len() as u64 == all.total,
            everybody: all.rows.iter().all(|row| row.recipient_count == row.recipients.len()),
            items: all.rows.into_iter().map(item).collect(),
        };
        self.kept.keep_held(id.clone(), list);
        let (found, _) = self.find(id, Some(&opened), filter)?;
        Ok(HeldView {
            total: all.total,
            matches: found.matches,
            rows: found.rows,
            named: true,
            conversations,
            days,
            unmapped: watch.unmapped.into_iter().take(PEOPLE).map(unmapped_row).collect(),
            silent: watch.silent.into_iter().take(PEOPLE).map(silent_row).collect(),
            ..HeldView::default()
        })
    }

    pub(super) fn filter_held(self: &Arc<Self>, ticket: Ticket, id: ConnectorId, filter: HeldFilter) {
        self.apart(move |works| {
            let found = works.find(&id, None, &filter).map(|(found, _)| found);
            works.tell(Done::HeldFound(ticket, found.map_err(Fault::from)));
        });
    }

    /// What matches, and all its keys: in what was read, or else in the ledger, which has no names; where what was
    /// read is not all there is, in the files.
    fn find(
        &self,
        id: &ConnectorId,
        opened: Option<&Opened>,
        filter: &HeldFilter,
    ) -> Result<(HeldFound, Vec<String>)> {
        let list = match self.kept.held(id) {
            Some(list) => list,
            None => Arc::new(self.unnamed(id)?),
        };
        let here = list.whole && (list.everybody || filter.person.trim().is_empty());
        if here || !list.named {
            return Ok(find_held(&list.items, filter));
        }
        let own;
        let opened = match opened {
            Some(opened) => opened,
            None => {
                own = self.open_kept(id)?;
                &own
            }
        };
        let person = Some(filter.person.trim().to_owned()).filter(|person| !person.is_empty());
        let by_person = pipeline::HeldFilter { person, ..pipeline::HeldFilter::default() };
        let found = pipeline::held_items(self.home(id.practice), opened, &by_person, usize::MAX)?;
        let items: Vec<HeldItem> = found.rows.into_iter().map(item).collect();
        Ok(find_held(&items, &HeldFilter { person: String::new(), ..filter.clone() }))
    }

    fn unnamed(&self, id: &ConnectorId) -> Result<HeldList> {
        let ledger = Ledger::look(self.home(id.practice))?;
        let number = ledger.known_connector(&id.name)?.unwrap_or_default();
        let rows = ledger.held(number, usize::MAX)?.into_iter().map(held_row);
        let items = rows.map(|row| HeldItem { row, people: String::new() }).collect();
        Ok(HeldList { items, named: false, whole: true, everybody: true })
    }

    /// Which items a replay takes.
    pub(super) fn choice(&self, id: &ConnectorId, opened: &Opened, of: &RunOf) -> Result<Option<Choice>> {
        let RunOf::Held { items, filter } = of else { return Ok(None) };
        let keys = if !items.is_empty() {
            items.clone()
        } else if *filter == HeldFilter::default() {
            return Ok(Some(Choice::All));
        } else {
            self.find(id, Some(opened), filter)?.1
        };
        Ok(Some(Choice::Items(BTreeSet::from_iter(keys))))
    }

    pub(super) fn map_person(self: &Arc<Self>, id: ConnectorId, key: String, typed: String) {
        // It waits for other programs that write the ledger.
        self.apart(move |works| {
            let version = works.mapped(&id, &key, &typed);
            works.tell(Done::PersonMapped(id, version.map(Some)));
        });
    }

    fn mapped(&self, id: &ConnectorId, key: &str, typed: &str) -> Result<u64, Fault> {
        let home = self.home(id.practice);
        let mapping = Connectors::of(home).load(&id.name)?.mapping;
        let mailbox = mailbox(typed, &mapping.domains, &mapping.aliases, &mapping.mailboxes)?;
        let saved = pipeline::map_person(home, &id.name, key, &mailbox, &self.host.user(), &SystemClock)?;
        Ok(u64::try_from(saved.version).unwrap_or_default())
    }

    pub(super) fn allow_day(self: &Arc<Self>, id: ConnectorId, day: String) {
        self.apart(move |works| {
            let allowed = day.parse::<Date>().map_err(|_| Error::internal("day")).and_then(|day| {
                let home = works.home(id.practice);
                pipeline::allow_day(home, &id.name, day, &works.host.user(), &SystemClock)
            });
            works.tell(Done::DayAllowed(id, allowed.map_err(Fault::from)));
        });
    }

    pub(super) fn change_limit(self: &Arc<Self>, id: ConnectorId, items: Option<u64>) {
        self.apart(move |works| {
            let home = works.home(id.practice);
            let changed =
                pipeline::change_limit(home, &id.name, items, &works.host.user(), &SystemClock).map(|_| ());
            works.tell(Done::LimitChanged(id, changed.map_err(Fault::from)));
        });
    }

    pub(super) fn change_retention(&self, id: ConnectorId, days: Option<u16>) {
        let changed = Connectors::of(self.home(id.practice)).update(&id.name, |connector| {
            connector.source.retention_days = days;
            connector.check()
        });
        self.tell(Done::LimitChanged(id, changed.map(|_| ()).map_err(Fault::from)));
    }
}

fn item(row: pipeline::HeldRow) -> HeldItem {
    let everybody = row.sender.iter().chain(&row.recipients);
    let texts = everybody.flat_map(|named| [&named.name, &named.im_id, &named.email]);
    // A line each: what is searched for is in one of them, and not where two meet.
    let people = texts.map(|text| text.to_lowercase()).collect::<Vec<_>>().join("\n");
    let more = if row.recipient_count > row.recipients.len() { ", …" } else { "" };
    let recipients = row.recipients.iter().map(Named::called).collect::<Vec<_>>().join(", ") + more;
    let row = HeldRow {
        item: row.item,
        reason: row.reason,
        sender: row.sender.as_ref().map(Named::called).unwrap_or_default().to_owned(),
        im_id: row.sender.map(|sender| sender.im_id).unwrap_or_default(),
        recipients,
        conversation: row.conversation,
        file: row.file,
        place: row.place,
        at: row.at.map(|at| at.to_string()),
    };
    HeldItem { row, people }
}

fn unmapped_row(one: pipeline::Unmapped) -> UnmappedRow {
    UnmappedRow {
        im_id: one.person.im_id,
        person: one.person.name,
        email: one.person.email,
        said: one.items,
        last: one.last.to_string(),
        own: one.own,
    }
}

fn silent_row(one: pipeline::Silent) -> SilentRow {
    SilentRow { key: one.key, mailbox: one.mailbox, last: one.last.map(|day| day.to_string()) }
}
