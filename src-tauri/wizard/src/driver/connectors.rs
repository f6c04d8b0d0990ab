//! *Data connectors* and the flyout: what is there, and what can be done with one.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use engine::error::{Error, Result};
use engine::keys::{Pair, Pairs, outward_addresses};
use engine::ledger::Ledger;
use engine::pipeline::{self, is_running, mapping_csv, site_addresses};
use engine::settings::{Choices, Connector, Connectors, KeyMode, read_input};

use super::proof::{statements, versions, watched};
use super::rows::{held_row, run_row};
use super::{Works, today};
use crate::destination::place;
use crate::draft::EDIT;
use crate::effect::{Done, Ticket};
use crate::view::home::{
    ConnectorRow, ConnectorState, FileCounts, Flyout, HeldView, LimitView, OverLimitRow, PairRow, Properties,
    RunRow, SourceStatus, VerifyView,
};
use crate::view::{ConnectorId, Fault};
use crate::warnings::warnings;

/// Runs and held items listed in the flyout.
const RUNS: usize = 50;
const HELD: usize = 200;
const LOOK_AGAIN: Duration = Duration::from_secs(2);

impl Works {
    pub(super) fn load_home(self: &Arc<Self>) -> Done {
        let (mut connectors, mut fault) = (Vec::new(), None);
        for practice in [false, true] {
            for row in self.rows(practice) {
                match row {
                    Ok(row) => connectors.push(row),
                    // The first one, of the real connectors if they have one.
                    Err(error) => fault = fault.or_else(|| Some(Fault::from(error))),
                }
            }
        }
        connectors.sort_by(|one, other| one.id.practice.cmp(&other.id.practice).then(one.id.cmp(&other.id)));
        if connectors.iter().any(|row| row.state == ConnectorState::Running) {
            self.look_again();
        }
        Done::Home { connectors, drafts: self.draft_rows(), fault }
    }

    /// A run of another process ends without a word to this one.
    fn look_again(self: &Arc<Self>) {
        if !self.watched.swap(true, Ordering::Relaxed) {
            self.apart(|works| {
                std::thread::sleep(LOOK_AGAIN);
                works.watched.store(false, Ordering::Relaxed);
                works.desk(|works| works.tell(works.load_home()));
            });
        }
    }

    /// One that cannot be read does not hide the others.
    fn rows(&self, practice: bool) -> Vec<Result<ConnectorRow>> {
        let home = self.home(practice);
        let connectors = Connectors::of(home).each();
        if connectors.is_empty() {
            return Vec::new();
        }
        let ledger = match Ledger::look(home) {
            Ok(ledger) => ledger,
            Err(error) => return vec![Err(error)],
        };
        let row = |connector: Result<Connector>| Ok(self.row(&ledger, &connector?, practice)?.0);
        connectors.into_iter().map(row).collect()
    }

    /// A connector's row, and its runs, newest first.
    fn row(
        &self,
        ledger: &Ledger,
        connector: &Connector,
        practice: bool,
    ) -> Result<(ConnectorRow, Vec<RunRow>)> {
        let id = ledger.known_connector(&connector.name)?.unwrap_or_default();
        // Of runs without an end only the newest can be the one that goes on.
        let open = ledger.open_run()?.filter(|_| is_running(self.home(practice)));
        let row = |run: &engine::ledger::RunRow| run_row(run, open == Some(run.run));
        let runs: Vec<RunRow> = ledger.runs(id)?.iter().map(row).collect();
        // A preview changes nothing: what counts is the last import.
        let last_run = runs.iter().find(|run| !run.dry_run).cloned();
        let row = ConnectorRow {
            id: ConnectorId { name: connector.name.clone(), practice },
            kind: connector.kind.clone(),
            state: last_run.as_ref().map_or(ConnectorState::New, |run| run.state),
            last_run,
            held: ledger.held_count(id)?,
            warnings: warnings(self.home(practice), connector, today())?,
            watch: watched(self.home(practice), connector, practice)?,
            over_limit: waiting_days(ledger, connector)?,
            alerts: super::alerts::alert_troubles(self.home(practice), connector),
        };
        Ok((row, runs))
    }

    pub(super) fn load_flyout(&self, id: &ConnectorId) -> Done {
        match self.flyout(id) {
            Ok(flyout) => Done::Flyout(Box::new(flyout)),
            Err(error) => Done::Failed(error.into()),
        }
    }

    fn flyout(&self, id: &ConnectorId) -> Result<Flyout> {
        let home = self.home(id.practice);
        let connector = Connectors::of(home).load(&id.name)?;
        let ledger = Ledger::look(home)?;
        let (row, mut runs) = self.row(&ledger, &connector, id.practice)?;
        let reached = runs.iter().find(|run| run.reached).map(|run| run.began.clone());
        runs.truncate(RUNS);
        let number = ledger.known_connector(&connector.name)?.unwrap_or_default();
        let counts = ledger.file_counts(number)?;
        let count = |state: &str| counts.get(state).copied().unwrap_or_default();
        let files = FileCounts {
            delivered: count("delivered"),
            under_way: count("seen") + count("staged") + count("verified") + count("planned"),
            faulty: count("fault"),
        };
        let (held_count, waiting) = (row.held, row.over_limit.clone());
        let properties = self.properties(&connector, id.practice)?;
        Ok(Flyout {
            connector: row,
            properties,
            source: SourceStatus {
                reached,
                files,
                checking: false,
                rungs: Vec::new(),
                support_text: None,
                rehearsal: None,
            },
            runs,
            held: HeldView {
                total: held_count,
                matches: held_count,
                rows: ledger.held(number, HELD)?.into_iter().map(held_row).collect(),
                ..HeldView::default()
            },
            limit: LimitView {
                items_per_day: connector.items_per_day()?,
                documented: connector.kind()?.items_per_day,
                waiting,
                fault: None,
            },
            every_day: self.every_day(id)?,
            alerts: self.alerts_view(&connector, id.practice),
            statements: statements(home, &connector.name),
            verify: VerifyView::Idle,
            versions: versions(home, &connector.name)?,
            fault: None,
        })
    }

    fn properties(&self, connector: &Connector, practice: bool) -> Result<Properties> {
        let kind = connector.kind()?;
        let home = self.home(practice);
        let csv =
            connector.mapping.csv.as_deref().map(|path| Connectors::of(home).beside(path)).transpose()?;
        let reading = csv.map(|bytes| mapping_csv(kind, &bytes, &[])).transpose()?;
        let mapped_people = reading.map_or(0, |reading| reading.entries.len() as u64);
        let source = &connector.source;
        Ok(Properties {
            facts: kind.into(),
            host: source.host.clone(),
            port: source.port,
            path: source.path.clone(),
            firm_code: source.firm_code.clone(),
            host_keys: source.host_keys.clone(),
            expected_host_key: source
                .expected_host_key
                .as_ref()
                .map(|expected| (expected.fingerprint.clone(), expected.from.to_string())),
            pairs: pairs(home, connector)?,
            private_keys: source.keys == KeyMode::Private,
            automatic: connector.mapping.automatic,
            mapped_people,
            domains: connector.mapping.domains.clone(),
            aliases: connector
                .mapping
                .aliases
                .iter()
                .map(|alias| (alias.old.clone(), alias.new.clone()))
                .collect(),
            retention_days: connector.retention_days(),
            items_per_day: connector.items_per_day()?,
            place: match &connector.destination {
                Some(own) => place(own, false),
                None => place(&Choices::read(home)?.destination.unwrap_or_default(), true),
            },
            folder: kind.folder.to_owned(),
            archive: home.join("archive").display().to_string(),
        })
    }

    pub(super) fn check_source(self: &Arc<Self>, ticket: Ticket, id: ConnectorId) {
        let opened = match self.open(&id) {
            Ok(opened) => opened,
            Err(error) => return self.tell(Done::SourceChecked(ticket, Some(error.into()), None)),
        };
        self.apart(move |works| {
            let climbed = works.climb(ticket, works.home(id.practice), &opened);
            let addresses = outward_addresses(&site_addresses(&opened.connector));
            let addresses: Vec<String> = addresses.iter().map(ToString::to_string).collect();
            let support = works.support_text(&opened, &addresses, &climbed);
            works.tell(Done::SourceChecked(ticket, None, support));
        });
    }

    pub(super) fn save_log(&self, id: &ConnectorId, run: u64) {
        let number = i64::try_from(run).unwrap_or_default();
        let saved = self.run_is_of(id, number).and_then(|()| {
            let bytes = read_input(&engine::log::path(self.home(id.practice), number))?;
            self.save_as("dialog-save", &format!("run-{run:06}.jsonl"), &bytes)
        });
        self.tell(Done::Saved(saved.map_err(Fault::from), None));
    }

    /// The window names a run by its number: only this connector's are given out.
    fn run_is_of(&self, id: &ConnectorId, run: i64) -> Result<()> {
        let ledger = Ledger::look(self.home(id.practice))?;
        let number = ledger.known_connector(&id.name)?.unwrap_or_default();
        let known = ledger.runs(number)?.iter().any(|row| row.run == run);
        if known { Ok(()) } else { Err(Error::internal("run")) }
    }

    pub(super) fn open_archive(&self, id: &ConnectorId) {
        let folder = self.home(id.practice).join("archive");
        let opened = std::fs::create_dir_all(&folder).and_then(|()| self.host.open_folder(&folder));
        self.try_to(opened.map_err(Error::disk));
    }

    pub(super) fn remove(&self, id: ConnectorId) {
        let home = self.home(id.practice);
        let begun =
            Connectors::of(home).load(&id.name).map(|connector| format!("{EDIT}{}", connector.stem()));
        let removed = self.with_vault(id.practice, |vault| pipeline::remove(home, vault, &id.name));
        if let (Ok(()), Ok(begun)) = (&removed, begun) {
            // Changes that were begun are those of a connector that is gone.
            let begun =
                self.drafts().into_iter().find(|draft| draft.id == begun && draft.practice == id.practice);
            self.try_to(begun.map_or(Ok(()), |draft| self.remove_draft(&draft)));
        }
        let gone = removed.is_ok();
        self.tell(Done::Removed(removed.map(|()| id.clone()).map_err(Fault::from)));
        if gone {
            self.start_without(&id);
        }
    }

    pub(super) fn save_practice_password(&self, connector: &Connector) -> Result<()> {
        let password = self.practice_site(|site| Ok(site.password()))?;
        self.with_vault(true, |vault| vault.set(&connector.secret("password"), password))
    }
}

/// Days above the daily limit that nobody let in yet.
fn waiting_days(ledger: &Ledger, connector: &Connector) -> Result<Vec<OverLimitRow>> {
    let days = pipeline::waiting_days(ledger, connector)?.into_iter().filter(|day| !day.allowed);
    let row = |day: pipeline::WaitingDay| OverLimitRow {
        day: day.day.to_string(),
        items: day.found,
        limit: day.limit,
    };
    Ok(days.map(row).collect())
}

/// The keys of a connector, as they are noted: the vault may be closed.
fn pairs(home: &Path, connector: &Connector) -> Result<Vec<PairRow>> {
    let pairs = Pairs::of(home, &connector.key_scope()).list()?;
    let row = |pair: Pair| PairRow {
        retired: pair.is_retired(today()),
        ssh_fingerprint: pair.ssh.unwrap_or_default(),
        pgp: pair
            .pgp
            .into_iter()
            .map(|key| (key.fingerprint, key.expires.map(|day| day.to_string())))
            .collect(),
        since: pair.since.to_string(),
        retires: pair.retires.map(|day| day.to_string()),
        accepted: pair.accepted.contains(&connector.stem()),
    };
    Ok(pairs.into_iter().map(row).collect())
}
