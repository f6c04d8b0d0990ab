//! The table of days: which should have come, and which nobody waits for.

use super::*;

#[test]
fn days_that_should_have_come_are_told_and_no_others() {
    let one_name = |site: Site| {
        let mut site = site;
        for (place, file) in site.rows.files.iter_mut().enumerate() {
            file.name = format!("file{place}.xml.pgp");
        }
        site
    };
    let evening = |now: &str| Site::at(now).daily("2026-10-26", "2026-11-19", &WEEK, "22:30:00");
    let friday = "2026-11-20T15:00:00Z";
    let table: Vec<(&str, Site, &str)> = vec![
        ("all is there", usual("2026-11-20T13:00:00Z"), ""),
        ("nothing was ever there", Site::at(friday), ""),
        ("a day is missing", usual("2026-11-20T09:00:00Z").without("11-18"), "day-missing 11-18"),
        (
            "two days are missing",
            usual("2026-11-20T09:00:00Z").without("11-18").without("11-16"),
            "day-missing 11-16; day-missing 11-18",
        ),
        ("today's is not due before noon and two hours", usual("2026-11-20T13:59:59Z"), ""),
        ("today's is late at noon and two hours", usual("2026-11-20T14:00:00Z"), "file-late 11-20 12:00"),
        (
            "today's came",
            usual(friday).file("chats-2026-11-20.xml.pgp", "2026-11-20T12:03:00Z", Delivered),
            "",
        ),
        ("today's came and is not imported", usual(friday).file("x.xml", "2026-11-20T12:03:00Z", Staged), ""),
        ("the last look was before today's was due", usual(friday).looked("2026-11-20T05:15:00Z"), ""),
        (
            "the last look was before yesterday's was due",
            usual("2026-11-20T09:00:00Z").without("11-19").looked("2026-11-19T13:00:00Z"),
            "",
        ),
        (
            "yesterday's is missing once its time is over",
            usual("2026-11-20T09:00:00Z").without("11-19").looked("2026-11-19T14:00:00Z"),
            "day-missing 11-19",
        ),
        (
            "an evening file is not missing right after midnight",
            evening("2026-11-20T00:15:00Z").without("11-19"),
            "",
        ),
        (
            "an evening file is missing after its two hours",
            evening("2026-11-20T00:30:00Z").without("11-19"),
            "day-missing 11-19",
        ),
        (
            "a weekend brings nothing and misses nothing",
            usual("2026-11-22T18:00:00Z").file("chats-2026-11-20.xml", "2026-11-20T12:00:00Z", Delivered),
            "",
        ),
        ("Monday misses Friday, and not the weekend", usual("2026-11-23T09:00:00Z"), "day-missing 11-20"),
        (
            "weekend files are no matter",
            usual("2026-11-20T09:00:00Z").file("chats-2026-11-14.xml", "2026-11-14T12:00:00Z", Delivered),
            "",
        ),
        (
            "the first day of the connector is the first that can miss",
            Site::at("2026-11-20T09:00:00Z").daily("2026-11-16", "2026-11-19", &WEEK, "12:00:00"),
            "",
        ),
        (
            "a day of the first week",
            Site::at("2026-11-20T09:00:00Z")
                .daily("2026-11-16", "2026-11-19", &WEEK, "12:00:00")
                .without("11-17"),
            "day-missing 11-17",
        ),
        (
            "two days alone are no custom",
            Site::at("2026-11-20T09:00:00Z").daily("2026-11-16", "2026-11-17", &WEEK, "12:00:00"),
            "",
        ),
        (
            "a site of Tuesdays is not missed on Wednesdays",
            Site::at("2026-11-20T15:00:00Z").daily("2026-10-20", "2026-11-19", &[Tuesday], "12:00:00"),
            "",
        ),
        (
            "a site of Tuesdays misses a Tuesday",
            Site::at("2026-11-20T15:00:00Z")
                .daily("2026-10-20", "2026-11-19", &[Tuesday], "12:00:00")
                .without("11-17"),
            "day-missing 11-17",
        ),
        (
            "a site of Tuesdays is late on a Tuesday only",
            Site::at("2026-11-24T14:30:00Z").daily("2026-10-20", "2026-11-19", &[Tuesday], "12:00:00"),
            "file-late 11-24 12:00",
        ),
        (
            "a site of Tuesdays in its first week",
            Site::at("2026-11-20T15:00:00Z").daily("2026-11-16", "2026-11-19", &[Tuesday], "12:00:00"),
            "",
        ),
        (
            "a site without Fridays is not late on one",
            Site::at(friday)
                .daily("2026-10-20", "2026-11-19", &WEEK, "12:00:00")
                .without("-23.")
                .without("-30.")
                .without("-06.")
                .without("-13."),
            "",
        ),
        (
            "a holiday is told, for nobody knows it here",
            Site::at("2026-12-28T09:00:00Z")
                .daily("2026-11-23", "2026-12-27", &WEEK, "12:00:00")
                .without("12-25"),
            "day-missing 12-25",
        ),
        (
            "not more than the last ten business days",
            Site::at("2026-11-20T09:00:00Z").daily("2026-10-19", "2026-11-05", &WEEK, "12:00:00"),
            "day-missing 11-06; day-missing 11-09; day-missing 11-10; day-missing 11-11; day-missing 11-12; \
             day-missing 11-13; day-missing 11-16; day-missing 11-17; day-missing 11-18; day-missing 11-19",
        ),
        (
            "the turn of the year",
            Site::at("2027-01-04T09:00:00Z")
                .daily("2026-12-07", "2027-01-03", &WEEK, "12:00:00")
                .without("12-31"),
            "day-missing 12-31",
        ),
        (
            "the first business day of a year",
            Site::at("2027-01-05T09:00:00Z").daily("2026-12-07", "2027-01-03", &WEEK, "12:00:00"),
            "day-missing 01-04",
        ),
        (
            "a leap day",
            Site::at("2028-03-01T09:00:00Z").daily("2028-01-31", "2028-02-28", &WEEK, "12:00:00"),
            "day-missing 02-29",
        ),
        (
            "no leap day where there is none",
            Site::at("2027-03-01T13:00:00Z").daily("2027-01-25", "2027-02-26", &WEEK, "12:00:00"),
            "",
        ),
        (
            "a day that came late is known by its name",
            usual("2026-11-20T09:00:00Z").without("11-18").file(
                "chats-2026-11-18.xml.pgp",
                "2026-11-19T20:00:00Z",
                Delivered,
            ),
            "",
        ),
        (
            "a day that came late, written without dashes",
            usual("2026-11-20T09:00:00Z").without("11-18").file(
                "chats_20261118_late.xml.pgp",
                "2026-11-19T20:00:00Z",
                Delivered,
            ),
            "",
        ),
        (
            "it does not stand for the day on which it came",
            usual("2026-11-20T09:00:00Z").without("11-18").without("11-19").file(
                "chats-2026-11-18.xml.pgp",
                "2026-11-19T20:00:00Z",
                Delivered,
            ),
            "day-missing 11-19",
        ),
        (
            "names without a day: the time of the file counts",
            one_name(usual("2026-11-20T09:00:00Z").without("11-18")),
            "day-missing 11-18",
        ),
        (
            "numbers that are no day do not count",
            one_name(usual("2026-11-20T09:00:00Z").without("11-18")).file(
                "99991231-20261318-120261118.xml",
                "2026-11-19T12:30:00Z",
                Delivered,
            ),
            "day-missing 11-18",
        ),
        (
            "a site that sends each day on the next morning",
            Site::at("2026-11-20T12:00:00Z")
                .daily("2026-10-26", "2026-11-18", &WEEK, "23:00:00")
                .next_morning(),
            "day-missing 11-19",
        ),
        (
            "and is not called late before that morning",
            Site::at("2026-11-19T23:30:00Z")
                .daily("2026-10-26", "2026-11-18", &WEEK, "23:00:00")
                .next_morning(),
            "",
        ),
        (
            "a manifest alone is no day",
            usual("2026-11-20T09:00:00Z").without("11-18").file(
                "manifest-x.txt",
                "2026-11-18T12:00:00Z",
                Delivered,
            ),
            "day-missing 11-18",
        ),
        (
            "the site deletes in seven days: a day of last week is urgent",
            usual("2026-11-20T09:00:00Z").without("11-16").retention(7),
            "!day-missing 11-16",
        ),
        (
            "and in thirty it is not",
            usual("2026-11-20T09:00:00Z").without("11-16").retention(30),
            "day-missing 11-16",
        ),
        ("the clock was set back", usual("2026-11-18T13:00:00Z").looked("2026-11-20T13:00:00Z"), ""),
    ];
    check(&table);
}
