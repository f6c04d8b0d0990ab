//! What the flyout shows: what was read of its connector, with what was asked since. Pure.

use super::rehearsal_view;
use crate::state::FlyoutState;
use crate::view::home::{Flyout, StartView};

/// `rehearsal`: the failure that the practice site rehearses.
pub(super) fn view(flyout: &FlyoutState, rehearsal: &str, start: Option<&StartView>) -> Option<Box<Flyout>> {
    let mut view = flyout.read.clone()?;
    view.source.checking = flyout.checking.is_some();
    view.source.rungs.clone_from(&flyout.rungs);
    view.source.support_text.clone_from(&flyout.support_text);
    view.source.rehearsal =
        flyout.connector.practice.then(|| rehearsal_view(&view.connector.kind, rehearsal));
    view.held = flyout.held.view(&view.held);
    view.alerts = flyout.alerts.view(&view.alerts);
    view.limit.fault.clone_from(&flyout.limit_fault);
    if let Some(every_day) = &mut view.every_day {
        every_day.fault.clone_from(&flyout.daily_fault);
        every_day.start = start.cloned();
    }
    view.statements.open.clone_from(&flyout.statement);
    if flyout.statement_fault.is_some() {
        view.statements.fault.clone_from(&flyout.statement_fault);
    }
    view.verify.clone_from(&flyout.verify);
    Some(view)
}
