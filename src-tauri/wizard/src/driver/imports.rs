//! Dry runs, *Finish*, imports and their progress.

use std::net::Ipv4Addr;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use engine::error::{Code, Error, Result};
use engine::pipeline::{self, Choice, Import, Opened, Report};
use engine::settings::Connectors;
use engine::source::{SystemClock, Waiting};

use super::progress::Watch;
use super::rows::{mail_view, previewed};
use super::{Works, today};
use crate::draft::Draft;
use crate::effect::{Done, Ticket};
use crate::state::Wanted;
use crate::view::home::FileFaultRow;
use crate::view::setup::PreviewView;
use crate::view::{ConnectorId, Fault, RunProgress};

impl Works {
    pub(super) fn preview(self: &Arc<Self>, ticket: Ticket, draft: &Draft) {
        let opened = match self.opened(draft) {
            // Under a name of its own: what the ledger notes of this site must not meet the connector's
            // first import, which may be from another one.
            Ok(mut opened) => {
                let source = &opened.connector.source;
                opened.connector.name = format!("draft/{}/{}:{}", draft.id, source.host, source.port);
                opened
            }
            Err(error) => {
                return self.tell(Done::Previewed(ticket, PreviewView::Failed { fault: error.into() }));
            }
        };
        let practice = draft.practice;
        self.apart(move |works| {
            let preview = match works.import(&opened, practice, true, None) {
                Ok(report) => ready(&report),
                Err(error) => PreviewView::Failed { fault: error.into() },
            };
            works.tell(Done::Previewed(ticket, preview));
        });
    }

    /// Keeps the connector; then the draft has served.
    pub(super) fn create(&self, draft: &Draft) {
        let (home, who) = (self.home(draft.practice), self.host.user());
        let kept = self.with_vault(draft.practice, |vault| {
            let candidate = self.candidate(draft, vault)?;
            if candidate.retire_older.is_some_and(|day| day <= today()) {
                return Err(Error::new(Code::SettingInvalid).arg("setting", "retire"));
            }
            let connector = candidate.connector.clone();
            if candidate.exists {
                // Somebody else changed it since this draft was made: their changes stay.
                if Connectors::of(home).mark(&candidate.connector.name)? != draft.base {
                    let name = &candidate.connector.name;
                    return Err(Error::new(Code::ConnectorChanged).arg("connector", name));
                }
                pipeline::change(home, vault, &candidate, today(), &who, &SystemClock)?;
            } else {
                pipeline::keep(home, vault, &candidate, today(), &who, &SystemClock)?;
            }
            super::destination::settled(draft, vault, &connector)
        });
        let name = draft.value("name").trim().to_owned();
        let created = kept.map(|()| ConnectorId { name, practice: draft.practice });
        if created.is_ok() {
            self.try_to(self.remove_draft(draft));
        }
        let arrange = created.is_ok() && !draft.practice;
        self.tell(Done::Created(draft.id.clone(), created.map_err(Fault::from)));
        if arrange {
            self.arrange_start();
        }
    }

    pub(super) fn run(self: &Arc<Self>, wanted: Wanted) {
        let Wanted { connector: id, of } = wanted;
        let opened = self.open(&id);
        // Not on the desk, also where it cannot begin: a desktop may take its time to show it.
        self.apart(move |works| {
            let ended = opened.and_then(|opened| {
                works
                    .choice(&id, &opened, &of)
                    .and_then(|choice| works.import(&opened, id.practice, false, choice))
            });
            works.run_ended(&id, &ended);
            // What a report tells is in the connector's row.
            works.notice(&id, ended.as_ref());
            works.tell(Done::RunEnded(id.clone(), ended.err().map(Fault::from)));
            works.send_alerts(&id);
        });
    }

    /// Opens a kept connector. One of practice first gets its site back: it starts anew with the
    /// program, on another port and with another password.
    pub(super) fn open(&self, id: &ConnectorId) -> Result<Opened> {
        let home = self.home(id.practice);
        if id.practice {
            let connectors = Connectors::of(home);
            let connector = connectors.load(&id.name)?;
            self.know_again(&connector)?;
            let (port, host_key) =
                self.practice_site(|site| Ok((site.port(), site.host_key().to_owned())))?;
            let connector = connectors.update(&id.name, |connector| {
                connector.source.host = Ipv4Addr::LOCALHOST.to_string();
                connector.source.port = port;
                connector.source.host_keys = vec![host_key];
                Ok(())
            })?;
            self.save_practice_password(&connector)?;
        }
        self.with_vault(id.practice, |vault| pipeline::open(home, vault, &id.name, today()))
    }

    /// `choice`: these held items again, and not what is on the site.
    fn import(
        &self,
        opened: &Opened,
        practice: bool,
        dry_run: bool,
        choice: Option<Choice>,
    ) -> Result<Report> {
        let watch = Watch::new(|progress: &RunProgress| self.host.progress(progress));
        let clock = Waiting(&self.cancelled);
        let import = Import {
            home: self.made_home(practice)?,
            connector: &opened.connector,
            keys: Arc::clone(&opened.keys),
            formats: &opened.formats,
            mapping: &opened.mapping,
            destination: &opened.destination,
            evidence: &opened.evidence,
            clock: &clock,
            observer: &watch,
            cancelled: &self.cancelled,
            accept_over_limit: false,
            dry_run,
            who: &self.host.user(),
            signers: &opened.ring.pgp,
        };
        let run = || match &choice {
            None => pipeline::run(&import, &mut || Ok(Box::new(opened.connect(&self.cancelled)?))),
            Some(choice) => pipeline::replay(&import, choice),
        };
        catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| Err(Error::internal("import")))
    }
}

fn ready(report: &Report) -> PreviewView {
    if report.error.as_ref().is_some_and(|error| error.code() == Code::Cancelled) {
        return PreviewView::Idle;
    }
    let (sums, over_limit) = previewed(report);
    let file_faults: Vec<FileFaultRow> = report
        .file_faults
        .values()
        .map(|fault| FileFaultRow { file: fault.file.clone(), fault: Fault::from(&fault.error()) })
        .collect();
    let fault = report.error.as_ref().map(Fault::from);
    PreviewView::Ready {
        sums,
        mails: report.samples.iter().map(mail_view).collect(),
        // The report's error is what stopped it, or else the first file's fault.
        fault: fault.filter(|fault| file_faults.iter().all(|row| row.fault != *fault)),
        file_faults,
        over_limit,
    }
}
