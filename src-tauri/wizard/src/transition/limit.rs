//! The daily limit, and how long a site keeps its files.

use engine::error::{Code, Error};

use super::{Step, busy};
use crate::effect::Effect;
use crate::state::{Asked, RunOf, Wanted};
use crate::view::{ConnectorId, Fault};

impl Step {
    /// Asks first; only for a day that waits.
    pub(super) fn allow_day(&mut self, day: &str) {
        let Some(flyout) = &self.wizard.flyout else { return };
        let connector = flyout.connector.clone();
        let waiting = flyout.read.iter().flat_map(|read| &read.limit.waiting);
        let Some(row) = waiting.into_iter().find(|row| row.day == day).cloned() else { return };
        if self.runs_or_waits(&connector) {
            self.fail(busy());
        } else {
            self.wizard.question = Some(Asked::AllowDay(connector, row));
        }
    }

    /// The day is let in: its run begins, or waits for the one that began meanwhile.
    pub(super) fn day_allowed(&mut self, connector: &ConnectorId, allowed: Result<(), Fault>) {
        match allowed {
            Ok(()) => {
                let wanted = Wanted { connector: connector.clone(), of: RunOf::Source };
                if self.runs(connector) && !self.wizard.waiting.contains(&wanted) {
                    self.wizard.waiting.push_back(wanted);
                } else {
                    self.run(wanted);
                }
                self.load_again(connector);
            }
            Err(fault) => self.limit_failed(connector, fault),
        }
    }

    pub(super) fn change_limit(&mut self, typed: &str) {
        let Some(flyout) = &mut self.wizard.flyout else { return };
        match number(typed, u64::MAX) {
            Some(items) => {
                flyout.limit_fault = None;
                let connector = flyout.connector.clone();
                self.effects.push(Effect::ChangeLimit(connector, items));
            }
            None => flyout.limit_fault = Some(invalid("limits.items_per_day")),
        }
    }

    pub(super) fn change_retention(&mut self, typed: &str) {
        let Some(flyout) = &self.wizard.flyout else { return };
        let days = number(typed, 3650);
        match days.map(|days| days.and_then(|days| u16::try_from(days).ok())) {
            Some(days) => {
                let connector = flyout.connector.clone();
                self.effects.push(Effect::ChangeRetention(connector, days));
            }
            None => self.fail(invalid("source.retention_days")),
        }
    }

    pub(super) fn limit_changed(&mut self, connector: &ConnectorId, changed: Result<(), Fault>) {
        match changed {
            Ok(()) => self.load_again(connector),
            Err(fault) => self.limit_failed(connector, fault),
        }
    }

    fn limit_failed(&mut self, connector: &ConnectorId, fault: Fault) {
        match self.wizard.flyout.as_mut().filter(|flyout| flyout.connector == *connector) {
            Some(flyout) => flyout.limit_fault = Some(fault),
            None => self.fail(fault),
        }
    }

    pub(super) fn load_again(&mut self, connector: &ConnectorId) {
        self.effects.push(Effect::LoadHome);
        if self.wizard.flyout.as_ref().is_some_and(|flyout| flyout.connector == *connector) {
            self.effects.push(Effect::LoadFlyout(connector.clone()));
        }
    }
}

fn invalid(setting: &str) -> Fault {
    Fault::from(&Error::new(Code::SettingInvalid).arg("setting", setting))
}

/// A number as people of four languages type it: `200000`, `200 000`, `200,000`, `200.000`, `200’000`. Empty: as it
/// is by itself. `None` for what is no number from 1 to `most`.
fn number(typed: &str, most: u64) -> Option<Option<u64>> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Some(None);
    }
    let apart = |c: char| c.is_whitespace() || matches!(c, ',' | '.' | '\'' | '’');
    let mut groups = typed.split(apart);
    let first = groups.next()?;
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.len() > 3 {
            return None;
        }
        digits += group;
    }
    let plain = !first.is_empty() && digits.chars().all(|c| c.is_ascii_digit());
    let number = digits.parse().ok().filter(|number| plain && (1..=most).contains(number))?;
    Some(Some(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_read_as_it_is_written_in_four_languages_and_nothing_else_is() {
        for good in ["250000", " 250 000 ", "250\u{a0}000", "250\u{202f}000", "250,000", "250.000", "250’000"]
        {
            assert_eq!(number(good, u64::MAX), Some(Some(250_000)), "{good}");
        }
        assert_eq!(number("  ", 10), Some(None));
        assert_eq!(number("1,000,000", u64::MAX), Some(Some(1_000_000)));
        for bad in [
            "0",
            "-1",
            "2.5",
            "25,00",
            "2500,000",
            "1e5",
            "many",
            "٣",
            "1,000.5",
            ",",
            "99999999999999999999999",
        ] {
            assert_eq!(number(bad, u64::MAX), None, "{bad}");
        }
        assert_eq!(number("3651", 3650), None);
    }
}
