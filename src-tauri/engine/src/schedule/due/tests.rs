//! Starts and what is due, on days when clocks do odd things.

use super::*;
use crate::settings::time_of_day;

fn time(text: &str) -> Time {
    time_of_day(text).unwrap()
}

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn ran(began: &str, came: Came) -> Ran {
    Ran { began: at(began), came }
}

#[test]
fn a_connector_is_due_from_its_time_on_until_a_run_came_through() {
    let (daily, zone) = (time("05:15"), zone("Europe/Stockholm"));
    let is_due = |now: &str, runs: &[Ran]| due(daily, &zone, at(now), runs).unwrap();
    // 05:15 in Stockholm in November is 04:15 UTC.
    let start = Some(at("2026-11-20T04:15:00Z"));
    let yesterday = ran("2026-11-19T04:15:20Z", Came::Through);
    assert_eq!(is_due("2026-11-20T04:14:59Z", &[yesterday]), None);
    assert_eq!(is_due("2026-11-20T04:15:00Z", &[yesterday]), start);
    assert_eq!(is_due("2026-11-20T23:00:00Z", &[yesterday]), start);
    for (came, still) in [(Came::Through, None), (Came::Stuck, None), (Came::Short, start)] {
        assert_eq!(is_due("2026-11-20T04:16:00Z", &[ran("2026-11-20T04:15:05Z", came), yesterday]), still);
    }
    // By hand, later in the day, counts too.
    assert_eq!(is_due("2026-11-20T12:00:00Z", &[ran("2026-11-20T09:00:00Z", Came::Through)]), None);
    // One that never ran is due at once.
    assert_eq!(is_due("2026-11-20T04:00:00Z", &[]), Some(at("2026-11-19T04:15:00Z")));
}

#[test]
fn what_failed_for_good_waits_for_the_next_day_and_no_longer() {
    let (daily, zone) = (time("05:15"), zone("UTC"));
    let stuck = [ran("2026-11-20T05:15:00Z", Came::Stuck)];
    assert_eq!(due(daily, &zone, at("2026-11-21T05:14:59Z"), &stuck).unwrap(), None);
    assert_eq!(
        due(daily, &zone, at("2026-11-21T05:15:00Z"), &stuck).unwrap(),
        Some(at("2026-11-21T05:15:00Z"))
    );
}

#[test]
fn a_month_asleep_is_one_start_and_not_thirty() {
    let (daily, zone) = (time("05:15"), zone("UTC"));
    let runs = [ran("2026-11-20T05:15:02Z", Came::Through)];
    let now = at("2026-12-21T09:00:00Z");
    assert_eq!(due(daily, &zone, now, &runs).unwrap(), Some(at("2026-12-21T05:15:00Z")));
    let runs = [ran("2026-12-21T09:00:00Z", Came::Through), runs[0]];
    assert_eq!(due(daily, &zone, now, &runs).unwrap(), None);
}

#[test]
fn a_time_that_the_clocks_skip_is_an_hour_later_and_one_they_repeat_is_the_first() {
    // 29 March 2026, 02:00 to 03:00: 02:30 is not there. 25 October 2026, 03:00 to 02:00: 02:30 is there twice.
    let stockholm = zone("Europe/Stockholm");
    let daily = time("02:30");
    assert_eq!(
        next_start(daily, &stockholm, at("2026-03-28T12:00:00Z")).unwrap(),
        at("2026-03-29T01:30:00Z")
    );
    assert_eq!(
        next_start(daily, &stockholm, at("2026-10-24T12:00:00Z")).unwrap(),
        at("2026-10-25T00:30:00Z")
    );
    let runs = [ran("2026-10-25T00:30:10Z", Came::Through)];
    assert_eq!(due(daily, &stockholm, at("2026-10-25T01:31:00Z"), &runs).unwrap(), None, "not twice");
    // New York: 8 March and 1 November 2026.
    let york = zone("America/New_York");
    assert_eq!(next_start(daily, &york, at("2026-03-08T05:00:00Z")).unwrap(), at("2026-03-08T07:30:00Z"));
    let daily = time("01:30");
    assert_eq!(next_start(daily, &york, at("2026-10-31T12:00:00Z")).unwrap(), at("2026-11-01T05:30:00Z"));
}

#[test]
fn every_local_day_has_one_start_and_each_start_is_next_to_the_one_before() {
    for name in
        ["Europe/Stockholm", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "America/Sao_Paulo"]
    {
        let zone = zone(name);
        for daily in ["00:00", "01:30", "02:30", "05:15", "23:59"] {
            let daily = time(daily);
            let mut now = at("2027-12-30T00:00:00Z");
            let mut days = std::collections::BTreeSet::new();
            for _ in 0..800 {
                let next = next_start(daily, &zone, now).unwrap();
                assert!(next > now);
                assert_eq!(latest_start(daily, &zone, next).unwrap(), next, "{name}");
                let before = next - jiff::SignedDuration::from_secs(1);
                assert!(latest_start(daily, &zone, before).unwrap() <= now.max(before), "{name}");
                assert!(days.insert(next.to_zoned(zone.clone()).date()), "{name}: twice on a day");
                now = next;
            }
            let span = days.last().unwrap().since(*days.first().unwrap()).unwrap();
            assert_eq!(span.get_days(), 799, "{name} {daily}: a day without a start");
            assert!(days.contains(&jiff::civil::date(2028, 2, 29)));
        }
    }
}

#[test]
fn a_clock_that_was_wrong_costs_a_run_too_many_and_never_one_too_few() {
    let (daily, zone) = (time("05:15"), zone("UTC"));
    let now = at("2026-11-21T05:15:30Z");
    // It was a year ahead, ran, and was put right.
    let ahead = ran("2027-11-21T05:15:30Z", Came::Through);
    assert_eq!(due(daily, &zone, now, &[ahead]).unwrap(), Some(at("2026-11-21T05:15:00Z")));
    let right = ran("2026-11-21T05:15:31Z", Came::Through);
    assert_eq!(due(daily, &zone, at("2026-11-21T06:00:00Z"), &[right, ahead]).unwrap(), None);
    // It is a year behind.
    let runs = [ran("2026-11-21T05:15:30Z", Came::Through)];
    assert_eq!(
        due(daily, &zone, at("2025-11-21T06:00:00Z"), &runs).unwrap(),
        Some(at("2025-11-21T05:15:00Z"))
    );
    // It goes back a minute right after a run: once more.
    let runs = [ran("2026-11-21T05:15:10Z", Came::Through)];
    assert_eq!(
        due(daily, &zone, at("2026-11-21T05:15:05Z"), &runs).unwrap(),
        Some(at("2026-11-21T05:15:00Z"))
    );
    assert_eq!(due(daily, &zone, at("2026-11-21T05:15:10Z"), &runs).unwrap(), None);
    // It was a day ahead, ran at tomorrow's time, was put right, and ran again: tomorrow is still to come.
    let ahead = ran("2026-11-22T05:15:00Z", Came::Through);
    let right = ran("2026-11-21T18:00:00Z", Came::Through);
    let start = Some(at("2026-11-22T05:15:00Z"));
    assert_eq!(due(daily, &zone, at("2026-11-22T05:15:00Z"), &[right, ahead]).unwrap(), start);
}
