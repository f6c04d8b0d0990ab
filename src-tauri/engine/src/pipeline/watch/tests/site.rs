//! The tables of files that leave the site, and of a site that is empty or not reached.

use super::*;

#[test]
fn files_that_leave_the_site_are_told_in_time() {
    // Saturday: no file of the day is waited for. A file of 2026-10-31 leaves on 2026-11-21.
    let site = || Site::at("2026-11-21T12:00:00Z");
    let on = |day: &str, state| site().file("a.xml", &format!("{day}T08:00:00Z"), state);
    let table: Vec<(&str, Site, &str)> = vec![
        ("eight days are time enough", on("2026-11-08", Seen), ""),
        ("seven days", on("2026-11-07", Seen), "disappears 11-28 a.xml never-fetched"),
        ("four days", on("2026-11-04", Seen), "disappears 11-25 a.xml never-fetched"),
        ("three days are urgent", on("2026-11-03", Seen), "!disappears 11-24 a.xml never-fetched"),
        ("today", on("2026-10-31", Seen), "!disappears 11-21 a.xml never-fetched"),
        ("it should be gone and is there", on("2026-10-20", Seen), "!disappears 11-10 a.xml never-fetched"),
        ("at fault", on("2026-11-03", Staged).at_fault(), "!disappears 11-24 a.xml fault"),
        ("above the limit: it is whole here", on("2026-11-03", Verified), "disappears 11-24 a.xml waiting"),
        ("delivered: it is safe", on("2026-11-03", Delivered), ""),
        ("delivered and gone: it is safe", on("2026-10-03", Delivered).gone(), ""),
        (
            "gone before it was fetched",
            on("2026-11-03", Seen).gone(),
            "!disappears 11-24 a.xml never-fetched gone",
        ),
        ("gone long ago", on("2026-08-20", Seen).gone(), "!disappears 09-10 a.xml never-fetched gone"),
        ("gone so long ago that it is told no more", on("2026-07-20", Seen).gone(), ""),
        ("gone at fault", on("2026-11-03", Staged).at_fault().gone(), "disappears 11-24 a.xml fault gone"),
        ("gone, and whole here", on("2026-11-03", Verified).gone(), ""),
        ("gone, whole here, and no profile reads it", on("2026-11-03", Verified).at_fault().gone(), ""),
        (
            "sent again and delivered",
            on("2026-11-03", Seen).gone().file("a.xml", "2026-11-04T08:00:00Z", Delivered),
            "",
        ),
        (
            "sent again and at fault",
            on("2026-11-03", Delivered).gone().file("a.xml", "2026-11-04T08:00:00Z", Staged).at_fault(),
            "disappears 11-25 a.xml fault",
        ),
        ("a manifest may go", site().file("manifest.txt", "2026-11-03T08:00:00Z", Seen), ""),
        (
            "two of one day are told together",
            on("2026-11-03", Seen).file("b.xml", "2026-11-03T09:00:00Z", Seen),
            "!disappears 11-24 a.xml 2 never-fetched",
        ),
        (
            "the most urgent first",
            on("2026-11-06", Seen).file("b.xml", "2026-11-02T09:00:00Z", Seen),
            "!disappears 11-23 b.xml never-fetched; disappears 11-27 a.xml never-fetched",
        ),
        (
            "seven days of retention",
            on("2026-11-17", Seen).retention(7),
            "!disappears 11-24 a.xml never-fetched",
        ),
        (
            "thirty days of retention",
            on("2026-10-25", Seen).retention(30),
            "!disappears 11-24 a.xml never-fetched",
        ),
        (
            "over the leap day",
            Site::at("2028-02-27T12:00:00Z").file("a.xml", "2028-02-10T08:00:00Z", Seen),
            "disappears 03-02 a.xml never-fetched",
        ),
        (
            "over the turn of the year",
            Site::at("2026-12-30T12:00:00Z").file("a.xml", "2026-12-13T08:00:00Z", Seen),
            "disappears 01-03 a.xml never-fetched",
        ),
    ];
    check(&table);
}

#[test]
fn a_site_that_is_empty_or_not_reached_is_told() {
    let now = "2026-11-21T12:00:00Z";
    let table: Vec<(&str, Site, &str)> = vec![
        ("empty", Site::at(now).listing(0, 0), "site-empty 11-21"),
        ("a file is being written", Site::at(now).listing(0, 1), ""),
        ("a file is there", Site::at(now).listing(1, 0), ""),
        ("reached a day and 23 hours ago", Site::at(now).looked("2026-11-19T13:00:00Z"), ""),
        ("reached two days ago", Site::at(now).looked("2026-11-19T12:00:00Z"), "silent 12-10 yes"),
        ("reached 18 days ago", Site::at(now).looked("2026-11-03T12:00:00Z"), "!silent 11-24 yes"),
        (
            "seven days of retention",
            Site::at(now).looked("2026-11-17T12:00:00Z").retention(7),
            "!silent 11-24 yes",
        ),
        (
            "thirty days of retention",
            Site::at(now).looked("2026-11-03T12:00:00Z").retention(30),
            "silent 12-03 yes",
        ),
        (
            "never reached, since three days",
            Site::at(now).never_looked("2026-11-18T12:00:00Z"),
            "silent 12-09 no",
        ),
        ("never reached, since an hour", Site::at(now).never_looked("2026-11-21T11:00:00Z"), ""),
        (
            "empty and not reached since",
            Site::at(now).looked("2026-11-19T12:00:00Z").listing(0, 0),
            "silent 12-10 yes; site-empty 11-19",
        ),
        (
            "silence says nothing of the days since",
            usual("2026-11-19T16:00:00Z").without("11-19").without("11-18").looked("2026-11-17T16:00:00Z"),
            "silent 12-08 yes",
        ),
    ];
    check(&table);
}
