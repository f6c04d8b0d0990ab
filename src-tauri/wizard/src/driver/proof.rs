//! Statements, *Check everything*, versions of the mapping, and the watch over a source, as the flyout shows them.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use engine::error::{Code, Error, Result};
use engine::model::{Timestamp, utc_day};
use engine::pipeline::{self, Audit, AuditFault, RunEntry, RunKind, Statement, Sums, WatchLevel, Watched};
use engine::settings::{Connector, write_aside};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::{Works, lock};
use crate::effect::{Done, Ticket};
use crate::statement::{csv, html};
use crate::view::home::{
    StatementDay, StatementFile, StatementForm, StatementRow, StatementRun, StatementSums, StatementView,
    StatementsView, VerifyFault, VerifyView, VersionRow, WatchRow,
};
use crate::view::{ConnectorId, Fault};

/// Statements, versions and faults that are listed.
const STATEMENTS: usize = 400;
const VERSIONS: usize = 50;
const FAULTS: usize = 200;
/// Files read between two words of how far it is.
const TELL_EVERY: u64 = 25;

/// One that cannot be read hides nothing else of the flyout.
pub(super) fn statements(home: &Path, name: &str) -> StatementsView {
    match pipeline::statements(home, name) {
        Ok(rows) => {
            let rows = rows.into_iter().take(STATEMENTS).map(|row| StatementRow {
                sums: sums(&row.sums, row.balanced),
                signed: row.signed_by.is_some(),
                day: row.day,
                number: row.number,
                runs: row.runs,
            });
            StatementsView { rows: rows.collect(), ..StatementsView::default() }
        }
        Err(error) => StatementsView { fault: Some(error.into()), ..StatementsView::default() },
    }
}

pub(super) fn versions(home: &Path, name: &str) -> Result<Vec<VersionRow>> {
    let all = pipeline::mapping_versions(home, name)?;
    let today = utc_day(Timestamp::now());
    let in_force =
        all.iter().find(|version| version.from.is_none_or(|from| from <= today)).map(|found| found.version);
    let count = |number: i64| u64::try_from(number).unwrap_or_default();
    let row = |version: pipeline::MappingVersion| VersionRow {
        in_force: in_force == Some(version.version),
        version: count(version.version),
        at: version.at,
        who: version.who,
        from: version.from.map(|from| from.to_string()),
        entries: version.entries,
        added: version.added,
        removed: version.removed,
        changed: version.changed,
    };
    Ok(all.into_iter().take(VERSIONS).map(row).collect())
}

/// The practice site has a calendar of its own.
pub(super) fn watched(home: &Path, connector: &Connector, practice: bool) -> Result<Vec<WatchRow>> {
    let now = Timestamp::now();
    let now = if practice { practice::calendar(now) } else { now };
    let row = |watched: Watched| WatchRow {
        code: watched.code.as_str().to_owned(),
        urgent: watched.level == WatchLevel::Urgent,
        args: watched.args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
    };
    Ok(pipeline::watch(home, connector, now)?.into_iter().map(row).collect())
}

impl Works {
    pub(super) fn load_statement(&self, ticket: Ticket, id: &ConnectorId, day: &str, number: u32) {
        let read = self.statement(id, day, number).map(Box::new).map_err(Fault::from);
        self.tell(Done::Statement(ticket, read));
    }

    fn statement(&self, id: &ConnectorId, day: &str, number: u32) -> Result<StatementView> {
        let home = self.home(id.practice);
        let statement = pipeline::statement(home, &id.name, Some(day), Some(number))?;
        let files = pipeline::statement_file(home, &id.name, Some(day), Some(number))?;
        Ok(view(&statement, &hex::encode(Sha256::digest(&files.json))))
    }

    pub(super) fn save_statement(&self, id: &ConnectorId, day: &str, number: u32, form: StatementForm) {
        let saved = self.statement_as(id, day, number, form).and_then(|(name, bytes)| {
            let title = self.words().text("dialog-save", &[]);
            let Some(path) = self.host.save_file(&title, &name) else { return Ok(None) };
            write_aside(&path, &bytes)?;
            Ok(path.file_name().map(|name| name.to_string_lossy().into_owned()))
        });
        self.tell(Done::Saved(saved.map_err(Fault::from), None));
    }

    fn statement_as(
        &self,
        id: &ConnectorId,
        day: &str,
        number: u32,
        form: StatementForm,
    ) -> Result<(String, Vec<u8>)> {
        let home = self.home(id.practice);
        let files = pipeline::statement_file(home, &id.name, Some(day), Some(number))?;
        let statement = pipeline::statement(home, &id.name, Some(day), Some(number))?;
        let words = self.words();
        // As the page names them where it tells how to check the signature.
        let further = if number == 1 { String::new() } else { format!(".{number}") };
        let stem = format!("{day}{further}");
        Ok(match form {
            StatementForm::Json => (format!("{stem}.json"), files.json),
            StatementForm::Signature => {
                let signature = files.signature.ok_or_else(|| Error::internal("signature"))?;
                (format!("{stem}.json.asc"), signature)
            }
            StatementForm::Csv => (format!("{stem}.csv"), csv(&statement, &words)),
            StatementForm::Page => (format!("{stem}.html"), html(&statement, &words).into_bytes()),
        })
    }

    pub(super) fn verify(&self, ticket: Ticket, practice: bool) {
        let stop = Arc::new(AtomicBool::new(false));
        *lock(&self.verifying) = Arc::clone(&stop);
        let mut done = 0;
        let home = self.home(practice);
        let open = || self.with_vault(practice, |vault| pipeline::evidence(home, vault));
        let evidence = pipeline::evidence_at(home, open);
        let audit = evidence.and_then(|evidence| {
            pipeline::audit(home, &evidence, &mut || {
                if stop.load(Ordering::Relaxed) {
                    return Err(Error::new(Code::Cancelled));
                }
                done += 1;
                if done % TELL_EVERY == 0 {
                    self.tell(Done::Verified(ticket, VerifyView::Running { done }));
                }
                Ok(())
            })
        });
        let view = match audit {
            Ok(audit) => verified(&audit),
            Err(error) if error.code() == Code::Cancelled => VerifyView::Idle,
            Err(error) => VerifyView::Failed { fault: error.into() },
        };
        self.tell(Done::Verified(ticket, view));
    }

    pub(super) fn stop_verify(&self) {
        lock(&self.verifying).store(true, Ordering::Relaxed);
    }
}

fn verified(audit: &Audit) -> VerifyView {
    VerifyView::Ready {
        at: Timestamp::now().strftime("%FT%TZ").to_string(),
        mailbox_files: audit.mailbox_files,
        mails: audit.mails,
        evidence_files: audit.evidence_files,
        entries: audit.entries,
        statements: audit.statements,
        faults: audit.faults.iter().take(FAULTS).map(fault).collect(),
        fault_count: audit.faults.len() as u64,
        notices: audit.notices.iter().map(|notice| dashed(&notice.notice)).collect(),
    }
}

/// `mailbox-altered` and the like; the place as a person can find it.
fn fault(fault: &AuditFault) -> VerifyFault {
    let mut place = fault.name.clone();
    if let Some((from, to)) = fault.bytes {
        place.push_str(&format!(" [{from}–{}]", to.saturating_sub(1)));
    }
    if let Some(row) = &fault.row {
        place.push_str(&format!(", {}", row.table));
        place.extend(row.id.map(|id| format!(" {id}")));
    }
    place.extend(fault.entry.map(|entry| format!(", #{entry}")));
    VerifyFault { kind: format!("{}-{}", dashed(&fault.what), dashed(&fault.how)), place }
}

/// A unit variant as words name it.
fn dashed(variant: &impl Serialize) -> String {
    super::credentials::name_of(variant).replace('_', "-")
}

fn sums(sums: &Sums, balanced: bool) -> StatementSums {
    StatementSums {
        events_read: sums.events_read,
        archived: sums.archived,
        duplicate: sums.duplicate,
        excluded: sums.excluded,
        held: sums.held,
        failed: sums.failed,
        released: sums.released,
        waiting: sums.waiting,
        available_for_import: sums.available_for_import,
        imported: sums.imported,
        partially_imported: sums.partially_imported,
        skipped: sums.skipped,
        refused: sums.refused,
        late: sums.late,
        balanced,
    }
}

fn view(statement: &Statement, sha256: &str) -> StatementView {
    let number = |number: i64| u64::try_from(number).unwrap_or_default();
    let mut all = statement.sums;
    all.released += statement.replays.released;
    let days = statement.days.iter().map(|(day, of_day)| StatementDay {
        day: day.clone(),
        files: statement
            .runs
            .iter()
            .flat_map(|run| &run.run.files)
            .filter(|file| file.source_day == *day)
            .count() as u64,
        sums: sums(of_day, of_day.balanced()),
    });
    let runs = statement.runs.iter().map(|told| StatementRun {
        run: number(told.run.run),
        replay: told.run.kind == RunKind::Replay,
        began: told.run.began.clone(),
        ended: told.run.ended.clone(),
        who: told.run.who.clone(),
        outcome: told.run.outcome.clone(),
        mapping_version: told.run.mapping_version.map(number),
        parts: told.run.parts,
    });
    let ever = &statement.since_beginning;
    StatementView {
        row: StatementRow {
            day: statement.day.clone(),
            number: statement.number,
            runs: statement.runs.len() as u64,
            sums: sums(&all, statement.balanced),
            signed: statement.signed_by.is_some(),
        },
        days: days.collect(),
        runs: runs.collect(),
        files: statement.runs.iter().flat_map(|run| files(&run.run)).collect(),
        ever: StatementSums {
            events_read: ever.events_read,
            archived: ever.archived + ever.released,
            duplicate: ever.duplicate,
            excluded: ever.excluded,
            held: ever.open.held,
            failed: ever.open.failed,
            refused: ever.open.refused,
            released: ever.released,
            waiting: ever.waiting,
            balanced: ever.balanced,
            ..StatementSums::default()
        },
        signed_by: statement.signed_by.clone(),
        chain: (number(statement.chain.from), number(statement.chain.to)),
        root: statement.chain.root.clone(),
        sha256: sha256.to_owned(),
    }
}

fn files(run: &RunEntry) -> Vec<StatementFile> {
    let file = |file: &pipeline::FileTold| StatementFile {
        file: file.name.clone(),
        bytes: file.size,
        sha256: file.sha256.clone().unwrap_or_default(),
        modified: file.modified.clone(),
        host_key: file.host_key.clone().unwrap_or_default(),
        pgp_key: file.pgp_key.clone().unwrap_or_default(),
        items: file.sums.events_read - file.sums.excluded,
        fault: None,
    };
    let faulty = |told: &pipeline::FaultTold| StatementFile {
        file: told.name.clone(),
        bytes: 0,
        sha256: String::new(),
        modified: String::new(),
        host_key: String::new(),
        pgp_key: String::new(),
        items: 0,
        fault: Some(Fault { code: told.code.clone(), args: Default::default() }),
    };
    run.files.iter().map(file).chain(run.at_fault.iter().map(faulty)).collect()
}
