//! *Review*, *Preview the first import*, *Finish*.

use super::{Step, busy, engine_busy};
use crate::draft::EDIT;
use crate::effect::{Effect, Ticket};
use crate::state::Place;
use crate::view::setup::{Page, PreviewView};
use crate::view::{ConnectorId, Fault, Notice};

impl Step {
    pub(super) fn preview(&mut self) {
        let engine_busy = engine_busy(&self.wizard);
        let Some(setup) = self.setup_at(Page::Review) else { return };
        if setup.finishing || matches!(setup.preview, PreviewView::Running { .. }) {
            return;
        }
        if engine_busy {
            setup.preview = PreviewView::Failed { fault: busy() };
            return;
        }
        self.ask(|setup, ticket| {
            setup.preview = PreviewView::Running { stopping: false };
            setup.preview_ticket = Some(ticket);
            Effect::Preview(ticket, Box::new(setup.draft.clone()))
        });
        self.wizard.dry_run = Some(self.wizard.ticket);
    }

    pub(super) fn stop_preview(&mut self) {
        if let Some(setup) = self.setup_at(Page::Review)
            && let PreviewView::Running { stopping } = &mut setup.preview
            && !*stopping
        {
            *stopping = true;
            self.effects.push(Effect::Stop);
        }
    }

    pub(super) fn previewed(&mut self, ticket: Ticket, preview: PreviewView) {
        if let Place::Setup(setup) = &mut self.wizard.place
            && setup.preview_ticket == Some(ticket)
        {
            let stopped = setup.preview == PreviewView::Running { stopping: true };
            setup.preview_ticket = None;
            setup.preview = if stopped { PreviewView::Idle } else { preview };
        }
        if self.wizard.dry_run == Some(ticket) {
            self.wizard.dry_run = None;
            self.run_waiting();
        }
    }

    pub(super) fn finish(&mut self) {
        if self.furthest() < Page::Review {
            return;
        }
        let Some(setup) = self.setup() else { return };
        // Changes can be saved from every page.
        let here = setup.draft.page == Page::Review || setup.draft.editing.is_some();
        if !here
            || setup.draft.daily_time().is_err()
            || setup.finishing
            || matches!(setup.preview, PreviewView::Running { .. })
        {
            return;
        }
        setup.finishing = true;
        setup.finish_fault = None;
        let draft = Box::new(setup.draft.clone());
        self.effects.push(Effect::Create(draft));
    }

    pub(super) fn created(&mut self, draft: &str, created: Result<ConnectorId, Fault>) {
        let changed = draft.starts_with(EDIT);
        let Place::Setup(setup) = &mut self.wizard.place else {
            return self.created_elsewhere(created, changed);
        };
        if setup.draft.id != draft {
            return self.created_elsewhere(created, changed);
        }
        match created {
            Ok(connector) => {
                self.wizard.place = Place::Home;
                let name = connector.name.clone();
                self.effects.push(Effect::LoadHome);
                if changed {
                    self.wizard.notice = Some(Notice::Changed { connector: name });
                } else {
                    self.wizard.notice = Some(Notice::Created { connector: name });
                    self.run_now(connector);
                }
            }
            Err(fault) => {
                setup.finishing = false;
                if setup.draft.page == Page::Review {
                    setup.finish_fault = Some(fault);
                } else {
                    self.fail(fault);
                }
            }
        }
    }

    /// The person went on to another page meanwhile.
    fn created_elsewhere(&mut self, created: Result<ConnectorId, Fault>, changed: bool) {
        match created {
            Ok(connector) => {
                self.effects.push(Effect::LoadHome);
                if !changed {
                    self.run_now(connector);
                }
            }
            Err(fault) => self.fail(fault),
        }
    }
}
